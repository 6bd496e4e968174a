"""Who is received when? First those who came to their booking, then those who came too late (Algorithm, para 12)."""

from datetime import datetime
from types import MappingProxyType
from typing import Any

from ..acts.queue_norms import QUEUE_REBOOK_OR_WAIT
from ..booking import reception_order
from ..facts.bookings import Booking, BookingStatus, Form031, WalkIn
from ..facts.places import Slot
from ..law.book import LawBook
from ..views.cards import card_of
from ..views.html import Html, element
from ..words import ask as words
from ..words.dates import instant_text
from ..words.text import Text
from .model import Example, Facts, Plan, Question, field
from .reform import compared
from .saying import nothing_due

__all__ = ["RECEPTION"]

_BODY = "return reception_order(bookings, walk_ins, law=law)"


def _plan(facts: Facts) -> Plan:
    came = [_booking(start, BookingStatus.ATTENDED, f"A-{n}") for n, start in enumerate(facts["came"], 1)]
    booked = [_booking(start, BookingStatus.ACTIVE, f"B-{n}") for n, start in enumerate(facts["booked"], 1)]
    bookings = (*came, *booked)
    walk_ins = tuple(WalkIn(_form(f"C-{n}", at), at) for n, at in enumerate(facts["late"], 1))
    names = {"bookings": bookings, "walk_ins": walk_ins}
    return Plan(names, _BODY, lambda law: reception_order(bookings, walk_ins, law=law))


def _booking(start: datetime, status: BookingStatus, ticket: str) -> Booking:
    """A booking of whoever has that number in the list; of one start, the one that stands first was made first."""
    return Booking(ticket, _form(ticket, start), Slot(1, start), start, status)


def _form(number: str, at: datetime) -> Form031:
    return Form031(number, number, at.date(), None)


def _who(one: Booking | WalkIn) -> Text:
    """Somebody by the place in the list that was entered, and by the start booked or the time of arrival."""
    if isinstance(one, WalkIn):
        return words.WHO_WAITS.fill(at=instant_text(one.arrived_at), n=one.form.number.partition("-")[2])
    said = words.WHO_CAME if one.status is BookingStatus.ATTENDED else words.WHO_BOOKED
    return said.fill(at=instant_text(one.slot.starts_at, ends=False), n=one.ticket.partition("-")[2])


def _say(_: Plan, results: tuple[Any, ...], __: LawBook, lang: str) -> str:
    lines = [words.PLACE_IN_ORDER.fill(n=n, who=_who(one))[lang] for n, one in enumerate(results, 1)]
    return "\n".join([*(lines or [words.NOBODY[lang]]), QUEUE_REBOOK_OR_WAIT.explain(lang)])


def _show(_: Plan, results: tuple[Any, ...], __: LawBook, lang: str) -> list[Html]:
    order = [element("li", _who(one)[lang]) for one in results]
    head = element("ol", *order) if order else element("p", words.NOBODY[lang])
    return [head, card_of(QUEUE_REBOOK_OR_WAIT, lang)]


RECEPTION = Question(
    "reception",
    (
        field("came", "list", of="instant"),
        field("booked", "list", of="instant"),
        field("late", "list", of="instant"),
        *compared(("general_order_after",)),
    ),
    ("reception_order",),
    "list",
    (
        Example(
            words.EXAMPLES["late-comers"],
            {
                "came": ["2025-12-15T10:00", "2025-12-15T09:00"],
                "booked": ["2025-12-15T14:30"],
                "late": ["2025-12-15T11:40", "2025-12-15T09:20"],
                "compare_reading": "general_order_after=booked",
            },
        ),
    ),
    _plan,
    _say,
    _show,
    nothing_due,
    MappingProxyType({"bookings": "came", "walk_ins": "late"}),
)
"""The question about the order of reception."""
