"""The facts of a programme measure: what the portal knows of it, and the names of how it stands."""

from datetime import date

from attrs import evolve, field, frozen

from .._version import at_the_face
from ..checks import A_KNOWN_DAY, A_KNOWN_DAY_IF_ANY, A_LINE, within_horizon
from ..errors import ContradictoryFacts, FieldName, Problem
from ..words.brief import brief
from ..words.dates import date_text, join
from ..words.facts import name_of
from ..words.named import Named
from ..words.text import Text

__all__ = ["Measure", "MeasureStatus", "NoticeChannel", "WindowStart"]


class MeasureStatus(Named):
    """How choosing a supplier for a measure stands, as a cabinet would show it (Portal rules, paras 9-10)."""

    NOT_NOTIFIED = "not-notified"
    CHOOSING = "choosing"
    SELECTED = "selected"
    BLOCKED = "blocked"
    REACTIVATION_REQUESTED = "reactivation-requested"
    EXPIRED = "expired"


class WindowStart(Named):
    """The event that sets the two months running: para 10 names one in each of its first two parts."""

    NOTIFIED = "notified"
    GIVEN_TO_PORTAL = "given-to-portal"


class NoticeChannel(Named):
    """The ways in which a participant can be told to sign in and choose a supplier (para 9; APPC, art. 66(2))."""

    SMS = "sms"
    REGISTERED_LETTER = "registered-letter"
    TELEPHONOGRAM = "telephonogram"
    TELEGRAM = "telegram"
    E_GOVERNMENT_CABINET = "e-government-cabinet"
    E_MAIL = "e-mail"
    OTHER_RECORDED = "other-recorded"


_CALLED = Text("{name}, № {id}", "{name}, № {id}", "{name}, No. {id}")
_WITH_DAYS = Text("{called} ({days})", "{called} ({days})", "{called} ({days})")
_DAY_OF = Text("{name}: {day}", "{name}: {day}", "{name}: {day}")
_DAYS = (
    "given_to_portal_on",
    "notified_on",
    "selected_on",
    "reactivation_requested_on",
    "reactivated_on",
    "fulfilled_on",
    "implement_by",
)

# Of each pair the second event cannot precede the first.
_ORDER = (
    ("given_to_portal_on", "notified_on"),
    ("given_to_portal_on", "selected_on"),
    ("given_to_portal_on", "reactivation_requested_on"),
    ("given_to_portal_on", "reactivated_on"),
    ("given_to_portal_on", "fulfilled_on"),
)


@frozen
class Measure:
    """One measure of an individual programme, as E-Sobes gave it to the portal, and what has happened to it since.

    All are Astana days of 2016-2050; `None` means: has not happened, or, of `implement_by`, that the programme sets no
    day. `implement_by` is the last day of the measure's own term, inclusive. `notified_on` is the day on which a first
    notice reached the person, of one by letter that of its delivery: the event that starts a term happens once, and
    `with_notice` keeps to that. `selected_on` is the day of the latest choice, `fulfilled_on` that on which the
    measure was carried out. `reactivation_requested_on` is when “activate” was last pressed, `reactivated_on` when
    E-Sobes last gave the measure to the portal again; a request later than that is still pending, and a notice earlier
    than that belongs to the earlier window.

    `ContradictoryFacts` names both fields when the person was notified, a supplier chosen, or the measure activated or
    carried out before the data were given to the portal.

    Norm: ipr.selection-window, ipr.reactivation, ipr.write-back (Portal rules, paras 9-11; Civil Code, art. 173)
    """

    __repr__ = brief("{id} on the portal {given_to_portal_on}")

    id: str = field(validator=A_LINE)
    name: str = field(validator=A_LINE)
    given_to_portal_on: date = field(validator=A_KNOWN_DAY)
    notified_on: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY)
    implement_by: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY)
    selected_on: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY)
    reactivated_on: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY)
    reactivation_requested_on: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY)
    fulfilled_on: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY)

    def __attrs_post_init__(self) -> None:
        for first, second in _ORDER:
            earlier, later = getattr(self, first), getattr(self, second)
            if earlier is not None and later is not None and later < earlier:
                raise ContradictoryFacts(
                    (first, second),
                    (earlier, later),
                    Problem("out-of-order", second=FieldName(second), first=FieldName(first)),
                )

    @property
    def meaning(self) -> Text:
        """Its name and number, and each event of it that is known, in words."""
        events = ((name_of(name), getattr(self, name)) for name in _DAYS)
        told = [_DAY_OF.fill(name=name, day=date_text(day)) for name, day in events if day is not None]
        return _WITH_DAYS.fill(called=self.brief, days=join(told, "; "))

    @property
    def brief(self) -> Text:
        """Its name and number."""
        return _CALLED.fill(name=self.name, id=self.id)

    @property
    def on_portal_since(self) -> date:
        """The day on which the data were last given to the portal: the first time, or on activation."""
        return self.reactivated_on or self.given_to_portal_on

    @property
    def last_notice_on(self) -> date | None:
        """The day on which the person was first notified of what is on the portal now; `None` when not yet."""
        notified = self.notified_on
        return None if notified is None or notified < self.on_portal_since else notified

    @property
    def reactivation_pending(self) -> bool:
        """Whether “activate” was pressed and the measure has not come back yet."""
        requested, returned = self.reactivation_requested_on, self.reactivated_on
        return requested is not None and (returned is None or returned < requested)

    def with_notice(self, on: date) -> "Measure":
        """The measure after a notice that reached the person on that day.

        The first of a window counts, a later one changes nothing, nor does one earlier than the return of an activated
        measure. `ContradictoryFacts` when it comes before the data.
        """
        on = within_horizon("on", on)
        of_earlier_window = self.reactivated_on is not None and on < self.reactivated_on
        return self if self.last_notice_on is not None or of_earlier_window else evolve(self, notified_on=on)


at_the_face(__name__)
