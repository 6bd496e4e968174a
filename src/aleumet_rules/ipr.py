"""Choosing a supplier for a measure of the individual programme: how long, and what follows (paras 9-11).

    >>> from datetime import date
    >>> measure = Measure("17", "Wheelchair", date(2025, 12, 30), notified_on=date(2025, 12, 31))
    >>> selection_window(measure).closes_on
    datetime.date(2026, 3, 2)

Two months from 31 December end on 28 February 2026, a Saturday, and so on Monday. The number of months is the
one in force on the day that starts them; before 5 September 2023, the earliest day on which the rules can have
been in force, there is none and `NotInForce` is raised. Days are Astana days.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from attrs import evolve, field, frozen

from .acts.frozen import FrozenMapping
from .acts.model import Norm
from .acts.portal_norms import IPR_BLOCK_NOTICE, IPR_EXPIRY, IPR_REACTIVATION, IPR_SELECTION_WINDOW
from .acts.readings import Reading, chosen_readings
from .answers.deadline import readings_applied, readings_by_field
from .answers.decision import Decision
from .answers.plain import document, jsonable
from .answers.reasons import Reason, reason
from .checks import A_KNOWN_DAY, A_KNOWN_DAY_IF_ANY, LedBy, calendar_date, instance, line, within_horizon
from .errors import ContradictoryFacts
from .facts.measure import Measure, MeasureStatus, NoticeChannel, WindowStart
from .law.book import LAW, LawBook
from .law.terms import end_of_months
from .words import ipr as words
from .words.dates import day_text
from .words.shown import Shown
from .words.text import Text

__all__ = [
    "SelectionWindow",
    "may_select_supplier",
    "notice_channels",
    "reactivate",
    "returned",
    "selection_window",
    "status",
    "write_back",
]

_NEXT = timedelta(days=1)
_EVENTS = ("given_to_portal_on", "notified_on", "selected_on", "reactivation_requested_on", "reactivated_on")

WRITTEN_BACK = ("selected_on", "reactivation_requested_on")
"""What the portal learns of a measure and E-Sobes fills in by itself (Portal rules, paras 10, third part, and 11)."""


@frozen
class SelectionWindow(Shown):
    """From when until when a supplier can be chosen, and which of the two start events of para 10 decided.

    `opens_on` and `closes_on` are the first and the last day, both inclusive. `block_notice_on` is the day after the
    last: only then have the months passed. Both are `None` while the event that starts the months has not happened,
    and then nothing blocks the choice. `started_on` is the day of that event, `rolled_from` the last day by the
    calendar where that was a day off and rolled. The measure's own term (`implement_by`) is no part of the window.
    """

    norm: Norm
    opens_on: date = field(validator=A_KNOWN_DAY)
    closes_on: date | None = field(validator=A_KNOWN_DAY_IF_ANY)
    block_notice_on: date | None = field(validator=A_KNOWN_DAY_IF_ANY)
    started_by: WindowStart
    started_on: date | None = field(validator=A_KNOWN_DAY_IF_ANY)
    rolled_from: date | None = field(validator=A_KNOWN_DAY_IF_ANY)
    readings: tuple[Reading, ...]
    checked_on: date

    def is_open(self, day: date) -> bool:
        """Whether the day lies in the window."""
        day = within_horizon("day", day)
        return self.opens_on <= day and (self.closes_on is None or day <= self.closes_on)

    @property
    def meaning(self) -> Text:
        """The first and the last day in words."""
        return words.WINDOW_SPAN.fill(opens=day_text(self.opens_on), closes=_or_not_yet(self.closes_on))

    def explain(self, lang: str = "en") -> str:
        """What the norm says, which event started the months, the days and what follows them, and the readings."""
        return "\n".join((self.norm.explain(lang), *sentences(self, lang), *readings_applied(self.readings, lang)))

    def to_dict(self) -> dict[str, Any]:
        """The window as JSON-ready data, in a format that keeps its name: `aleumet.selection-window/1`."""
        return document("selection-window", **jsonable(self) | {"readings": readings_by_field(self.readings)})


def sentences(window: SelectionWindow, lang: str) -> Iterator[str]:
    """What started the window, its days, and what follows them."""
    yield words.WINDOW_START.fill(event=window.started_by.meaning, start=_or_not_yet(window.started_on))[lang]
    yield words.WINDOW_DAYS.fill(opens=day_text(window.opens_on), closes=_or_not_yet(window.closes_on))[lang]
    if window.rolled_from is not None:
        yield words.WINDOW_ROLLED.fill(day=day_text(window.rolled_from))[lang]
    if window.block_notice_on is None:
        yield words.WINDOW_UNTIL_THEN[lang]
    else:
        yield words.WINDOW_AFTER.fill(day=day_text(window.block_notice_on))[lang]


def _or_not_yet(day: date | None) -> Text:
    return words.NOT_YET if day is None else day_text(day)


def selection_window(measure: Measure, *, law: LawBook = LAW) -> SelectionWindow:
    """A person chooses a supplier within two months, of whose two start events reading `block_clock` picks one.

    `later`, the default: choosing is blocked when the months have run out both since the data came to the portal and
    since the notice. The notice is never the earlier of the two, so its months decide; before the notice nothing does,
    and the choice stays open. `received`: the months since the data came to the portal alone. Reading `window_roll`
    says whether a last day off gives way to the next working day. After an activation both events are the new ones.
    The choice is open from the day on which the data came to the portal, also before the notice.

    Norm: ipr.selection-window, ipr.block-notice, ipr.reactivation (Portal rules, para 10)
    """
    opens_on = instance("measure", measure, Measure).on_portal_since
    instance("law", law, LawBook)
    readings = chosen_readings(law.readings, "block_clock", "window_roll")
    if law.readings.block_clock == "later":
        norm, event, start = IPR_SELECTION_WINDOW, WindowStart.NOTIFIED, measure.last_notice_on
    else:
        norm, event, start = IPR_BLOCK_NOTICE, WindowStart.GIVEN_TO_PORTAL, opens_on
    if start is None:
        return SelectionWindow(norm, opens_on, None, None, event, None, None, readings, law.checked_on)
    months = law.portal.at(start).selection_months
    with LedBy(_field_of(measure, event), start):
        end = end_of_months(start, months, roll=False, law=law)
        last = law.calendar.roll_forward(end) if law.readings.window_roll == "yes" else end
        rolled_from = end if last != end else None
        return SelectionWindow(norm, opens_on, last, last + _NEXT, event, start, rolled_from, readings, law.checked_on)


def _field_of(measure: Measure, event: WindowStart) -> str:
    """The field of the measure that holds the day on which the months start."""
    if event is WindowStart.NOTIFIED:
        return "notified_on"
    return "given_to_portal_on" if measure.reactivated_on is None else "reactivated_on"


def status(measure: Measure, *, on: date, law: LawBook = LAW) -> MeasureStatus:
    """How choosing stands on a day: chosen, over by the measure's own term, activation pending, blocked, or open.

    While it is open, a person not yet notified is told apart. `ContradictoryFacts` when the day lies before the data
    came to the portal or before another event of the measure.

    Norm: ipr.selection-window, ipr.reactivation, ipr.expiry (Portal rules, paras 9, 10)
    """
    on = _day_of_question(measure, on)
    instance("law", law, LawBook)
    if measure.selected_on is not None:
        return MeasureStatus.SELECTED
    if _is_over(measure, on):
        return MeasureStatus.EXPIRED
    if measure.reactivation_pending:
        return MeasureStatus.REACTIVATION_REQUESTED
    if not selection_window(measure, law=law).is_open(on):
        return MeasureStatus.BLOCKED
    return MeasureStatus.NOT_NOTIFIED if measure.last_notice_on is None else MeasureStatus.CHOOSING


def _day_of_question(measure: Measure, on: date) -> date:
    """The day of the question as a plain one; no event of the measure may lie after it."""
    on = within_horizon("on", on)
    for name in _EVENTS:
        event = getattr(instance("measure", measure, Measure), name)
        if event is not None and on < event:
            raise ContradictoryFacts((name, "on"), (event, on), "the event lies after the day of the question")
    return on


def _is_over(measure: Measure, on: date) -> bool:
    return measure.implement_by is not None and on > measure.implement_by


def may_select_supplier(measure: Measure, *, on: date, law: LawBook = LAW) -> Decision[Measure]:
    """A supplier is chosen while the window is open and the measure's own term runs, and once.

    Reasons: `already-selected`, `implementation-over`, `window-closed`, or `reactivation-pending` in its place after
    “activate” was pressed. The outcome is the measure. `ContradictoryFacts` as for `status`.

    Norm: ipr.selection-window, ipr.block-notice, ipr.expiry, ipr.reactivation (Portal rules, paras 9, 10)
    """
    return _decided(words.MAY_SELECT, measure, on, law, _closed, lambda: measure)


def reactivate(measure: Measure, *, on: date, law: LawBook = LAW) -> Decision[Measure]:
    """To resume choosing once it is blocked, the participant presses “activate”.

    The outcome is the measure with the request noted on that day: the fact goes to E-Sobes, and the choice is open
    again when the measure comes back from there (`returned`). Reasons: `already-selected`, `implementation-over`,
    `reactivation-pending`, `not-blocked`. `ContradictoryFacts` as for `status`.

    Norm: ipr.reactivation, ipr.expiry (Portal rules, paras 9, 10, third part)
    """
    return _decided(
        words.MAY_REACTIVATE, measure, on, law, _not_blocked, lambda: _requested(measure, calendar_date("on", on))
    )


def _requested(measure: Measure, on: date) -> Measure:
    return evolve(measure, reactivation_requested_on=on)


def returned(measure: Measure, *, on: date) -> Measure:
    """An activated measure comes back from E-Sobes to the portal in the general order, and its window starts anew.

    The two events of the new window are this day and the notice that follows it: an earlier notice no longer counts,
    the new one is noted in `notified_on`. `ContradictoryFacts` when no activation is pending, or was requested later.

    Norm: ipr.reactivation (Portal rules, para 10, third part)
    """
    on = _day_of_question(measure, on)
    if not measure.reactivation_pending:
        facts = (measure.reactivation_requested_on, on)
        raise ContradictoryFacts(("reactivation_requested_on", "on"), facts, "no activation is pending")
    return evolve(measure, reactivated_on=on)


_NORMS = (IPR_SELECTION_WINDOW, IPR_BLOCK_NOTICE, IPR_EXPIRY, IPR_REACTIVATION)


def _decided(
    question: Text,
    measure: Measure,
    on: date,
    law: LawBook,
    of_window: Callable[[SelectionWindow, date], Reason | None],
    outcome: Callable[[], Measure],
) -> Decision[Measure]:
    """Both questions ask the same of the measure, and the opposite of its window."""
    on = _day_of_question(measure, on)
    window = selection_window(measure, law=law)
    pending = _pending(measure)
    found = (_selected(measure), _over(measure, on), pending or of_window(window, on))
    reasons = tuple(one for one in found if one is not None)
    facts = FrozenMapping({"measure": measure, "on": on, "window": window})
    return Decision(question, None if reasons else outcome(), reasons, _NORMS, facts, window.readings, law.checked_on)


def _selected(measure: Measure) -> Reason | None:
    if measure.selected_on is None:
        return None
    return reason("already-selected", day=measure.selected_on)


def _over(measure: Measure, on: date) -> Reason | None:
    if measure.implement_by is None or not _is_over(measure, on):
        return None
    return reason("implementation-over", day=measure.implement_by)


def _pending(measure: Measure) -> Reason | None:
    if measure.reactivation_requested_on is None or not measure.reactivation_pending:
        return None
    return reason("reactivation-pending", day=measure.reactivation_requested_on)


def _closed(window: SelectionWindow, on: date) -> Reason | None:
    if window.is_open(on):
        return None
    closes, start = _or_not_yet(window.closes_on), _or_not_yet(window.started_on)
    return reason("window-closed", norm=window.norm, closes=closes, event=window.started_by.meaning, start=start)


def _not_blocked(window: SelectionWindow, on: date) -> Reason | None:
    if not window.is_open(on):
        return None
    return reason("not-blocked", closes=_or_not_yet(window.closes_on))


def notice_channels(phone: str | None) -> tuple[NoticeChannel, ...]:
    """A participant with a registered number is told by SMS, others in another way.

    The other ways are those of APPC, art. 66(2), and it is for the local executive body to use one of them. `phone` is
    the registered number, `None` where there is none.

    Norm: ipr.notice-channel (Portal rules, para 9)
    """
    if phone is None:
        return tuple(channel for channel in NoticeChannel if channel is not NoticeChannel.SMS)
    line("phone", phone)
    return (NoticeChannel.SMS,)


def write_back(measure: Measure) -> Mapping[str, str | None]:
    """Data on a measure's fulfilment fill in by themselves in E-Sobes from what the portal hands over.

    The measure's `id` and each of `WRITTEN_BACK`, days as ISO strings, `None` for what has not happened.

    Norm: ipr.write-back (Portal rules, para 11)
    """
    instance("measure", measure, Measure)
    return {"id": measure.id} | {name: jsonable(getattr(measure, name)) for name in WRITTEN_BACK}
