"""Form 031, bookings, people who wait, and the one table of what can happen to a booking."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType

from attrs import field, frozen

from .._version import at_the_face
from ..checks import A_KNOWN_DAY, A_LINE, A_LINE_IF_ANY, is_a, optional, text, validator
from ..clock import known_instant
from ..errors import InvalidFact, Problem
from ..words.brief import brief
from ..words.dates import instant_text
from ..words.named import Named
from ..words.queue import BOOKED, WAITS
from .places import Slot

__all__ = ["Booking", "BookingEvent", "BookingStatus", "Form031", "WalkIn"]


def _kato_code(name: str, value: object) -> str:
    code = text(name, value)
    if re.fullmatch("[0-9]{9}", code):
        return code
    raise InvalidFact(name, value, Problem("no-kato-code"))


def _phone(name: str, value: object) -> str:
    phone = text(name, value)
    if re.fullmatch(r"\+7[0-9]{10}", phone):
        return phone
    raise InvalidFact(name, value, Problem("no-phone"))


def _made_at(at: datetime) -> datetime:
    return known_instant(at, "made_at")


def _arrived_at(at: datetime) -> datetime:
    return known_instant(at, "arrived_at")


@frozen
class Form031:
    """Form 031 (the Kazakh act writes both № 031/е and № 031/у): its number, its holder, when and where.

    `holder` names the person to be examined to the caller's own system, `residence` is the KATO code (nine digits) of
    that person's place of permanent registration, `None` where there is none. `phone` is the number registered in the
    mobile citizens database, `None` where there is none; that it is a mobile number is the caller's duty. `name` is how
    an SMS addresses the recipient, who may be the holder's guardian. Who the form is about is left out of `repr` and of
    JSON.

    Norm: queue.form-valid, queue.residence, queue.invitation (Algorithm, paras 6-8)
    """

    __repr__ = brief("{number} signed {signed_on}")

    number: str = field(validator=A_LINE)
    holder: str = field(validator=A_LINE, repr=False)
    signed_on: date = field(validator=A_KNOWN_DAY)
    residence: str | None = field(validator=validator(optional(_kato_code)))
    phone: str | None = field(default=None, validator=validator(optional(_phone)), repr=False)
    name: str | None = field(default=None, validator=A_LINE_IF_ANY, repr=False)


class BookingStatus(Named):
    """How a booking stands; nothing leaves any of the last three."""

    ACTIVE = "active"
    CANCELLED = "cancelled"
    VOID = "void"
    ATTENDED = "attended"


class BookingEvent(Enum):
    """What can happen to a booking: it is made, cancelled, its grace runs out, or the person arrives in time."""

    BOOK = "book"
    CANCEL = "cancel"
    LAPSE = "lapse"
    ARRIVE = "arrive"


# Everything that moves a booking from one state to another. `None` is a booking not yet made.
TRANSITIONS: Mapping[BookingStatus | None, Mapping[BookingEvent, BookingStatus]] = MappingProxyType(
    {
        None: MappingProxyType({BookingEvent.BOOK: BookingStatus.ACTIVE}),  # para 9
        BookingStatus.ACTIVE: MappingProxyType(
            {
                BookingEvent.CANCEL: BookingStatus.CANCELLED,  # para 11
                BookingEvent.LAPSE: BookingStatus.VOID,  # para 12
                BookingEvent.ARRIVE: BookingStatus.ATTENDED,  # para 5(2)
            }
        ),
        BookingStatus.CANCELLED: MappingProxyType({}),
        BookingStatus.VOID: MappingProxyType({}),
        BookingStatus.ATTENDED: MappingProxyType({}),
    }
)


def transitions_diagram() -> str:
    """The table of transitions as a Mermaid state diagram."""
    lines = ["stateDiagram-v2"]
    for state, events in TRANSITIONS.items():
        source = "[*]" if state is None else state.value
        lines += [f"    {source} --> {target.value}: {event.value}" for event, target in events.items()]
        lines += [] if events else [f"    {source} --> [*]"]
    return "\n".join(lines)


@frozen
class Booking:
    """A booking: its ticket, the form and the slot, when it was made, and how it stands.

    Norm: queue.confirmation (Algorithm, para 9)
    """

    __repr__ = brief("{ticket} {status} at {slot.department} {slot.starts_at}")

    ticket: str = field(validator=A_LINE)
    form: Form031 = field(validator=is_a(Form031))
    slot: Slot = field(validator=is_a(Slot))
    made_at: datetime = field(converter=_made_at)
    status: BookingStatus = field(default=BookingStatus.ACTIVE, validator=is_a(BookingStatus))

    def explain(self, lang: str = "en") -> str:
        """When and where it is for, its ticket, and how the booking stands."""
        start, department = instant_text(self.slot.starts_at), self.slot.department
        return BOOKED.fill(ticket=self.ticket, department=department, start=start, status=self.status.meaning)[lang]


@frozen
class WalkIn:
    """Someone who came too late and waits for those who booked to be received.

    Norm: queue.rebook-or-wait (Algorithm, para 12)
    """

    __repr__ = brief("{form.number} came {arrived_at}")

    form: Form031 = field(validator=is_a(Form031))
    arrived_at: datetime = field(converter=_arrived_at)

    def explain(self, lang: str = "en") -> str:
        """That the person waits, and since when."""
        return WAITS.fill(arrived=instant_text(self.arrived_at))[lang]


at_the_face(__name__)
