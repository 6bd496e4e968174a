"""What may be done about a supplier for a measure of the individual programme, and what follows (paras 9-11).

    >>> from datetime import date
    >>> measure = Measure("17", "Wheelchair", date(2025, 12, 30), notified_on=date(2025, 12, 31))
    >>> bool(may_select_supplier(measure, on=date(2026, 3, 2)))
    True
    >>> status(measure, on=date(2026, 3, 3)).value
    'blocked'

Days are Astana days.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from attrs import evolve

from ._version import at_the_face
from .acts.frozen import FrozenMapping
from .acts.model import Norm
from .acts.portal_norms import IPR_BLOCK_NOTICE, IPR_EXPIRY, IPR_REACTIVATION, IPR_SELECTION_WINDOW
from .acts.readings import Reading, Readings, settled
from .answers.asked import keeps_what_was_asked
from .answers.decision import Decision
from .answers.plain import jsonable
from .answers.reasons import Reason, by_norm, reason
from .checks import LedBy, instance, line, several, within_horizon
from .errors import ContradictoryFacts, Problem
from .facts.measure import Measure, MeasureStatus, NoticeChannel
from .law.book import LAW, LawBook
from .law.lateness import LONGEST_BREAK
from .law.selection import SelectionWindow, Windows, as_it_reads, or_not_yet, windows
from .words import ipr as words
from .words.dates import date_text
from .words.text import Text

__all__ = [
    "block_notices_due",
    "may_select_supplier",
    "notice_channels",
    "reactivate",
    "returned",
    "status",
    "write_back",
]

_NEXT = timedelta(days=1)
_EVENTS = (
    "given_to_portal_on",
    "notified_on",
    "selected_on",
    "reactivation_requested_on",
    "reactivated_on",
    "fulfilled_on",
)

WRITTEN_BACK = ("selected_on", "reactivation_requested_on", "fulfilled_on")
"""What the portal learns of a measure and E-Sobes fills in by itself (Portal rules, paras 10, third part, and 11)."""


def status(measure: Measure, *, on: date, law: LawBook = LAW) -> MeasureStatus:
    """How choosing stands on a day: chosen, over by the measure's own term, activation pending, blocked, or open.

    While it is not blocked, a person not yet notified is told apart. Over by its own term is what a cabinet shows
    under either reading of `measure_term`. `ContradictoryFacts` when the day lies before the data came to the portal
    or before another event of the measure.

    Norm: ipr.selection-window, ipr.reactivation, ipr.expiry (Portal rules, paras 2(7), 9, 10)
    """
    on = day_of_question(measure, on)
    instance("law", law, LawBook)
    if measure.selected_on is not None:
        return MeasureStatus.SELECTED
    if _is_over(measure, on):
        return MeasureStatus.EXPIRED
    window = windows(measure, law).chosen()
    unrolled = rolls_before(window, on)
    if unrolled is not None:  # the calendar says by its own policy that the answer can move
        with LedBy("on", on):
            law.calendar.roll_forward(unrolled)
    if window.is_over(on):
        return MeasureStatus.REACTIVATION_REQUESTED if measure.reactivation_pending else MeasureStatus.BLOCKED
    return MeasureStatus.NOT_NOTIFIED if measure.last_notice_on is None else MeasureStatus.CHOOSING


def day_of_question(measure: Measure, on: date) -> date:
    """The day of the question as a plain one; no event of the measure may lie after it."""
    on = within_horizon("on", on)
    for name in _EVENTS:
        event = getattr(instance("measure", measure, Measure), name)
        if event is not None and on < event:
            raise ContradictoryFacts((name, "on"), (event, on), Problem("event-after-day"))
    return on


def _is_over(measure: Measure, on: date) -> bool:
    return measure.implement_by is not None and on > measure.implement_by


def block_notices_due(measures: Iterable[Measure], *, on: date, law: LawBook = LAW) -> tuple[Measure, ...]:
    """Of the measures those whose block is to be told of on that day, in their order.

    Owed is the SMS of para 10, second part, on `block_notice_on` of the window, for a measure without a supplier;
    nothing is owed where the measure's own term was over before (reading `measure_term`). Who has no registered number
    is told in another way (`notice_channels`), and that one was told already is for you to keep. `ContradictoryFacts`
    as for `status`, `NotInForce` for a window that begins before the rules.

    Norm: ipr.block-notice, ipr.notice-channel, ipr.expiry (Portal rules, paras 2(7), 9, 10)
    """
    instance("law", law, LawBook)
    on, given = within_horizon("on", on), enumerate(several("measures", measures))
    each = (instance(f"measures[{place}]", measure, Measure) for place, measure in given)
    return tuple([measure for measure in each if _is_told_of_its_block(measure, on, law)])


def _is_told_of_its_block(measure: Measure, on: date, law: LawBook) -> bool:
    """Whether the notice of a measure's block belongs on that day."""
    on = day_of_question(measure, on)
    window = windows(measure, law).chosen()
    due = window.block_notice_on
    if measure.selected_on is not None or due is None or ends_before(measure, due, law.readings):
        return False
    if window.provisional and abs(due - on) <= LONGEST_BREAK:  # the calendar says by its own policy that it can move
        with LedBy("on", on):
            law.calendar.roll_forward(due - _NEXT)
    return due == on


def ends_before(measure: Measure, day: date, readings: Readings) -> bool:
    """Whether the measure's own term is over before a day, where that ends the measure, so that it is not blocked."""
    return _is_over(measure, day) and readings.measure_term == "bars"


Refusal = tuple[Reason | None, tuple[Reading, ...]]
"""What the law has against a thing, if anything, and the readings that bear on that."""


@keeps_what_was_asked
def may_select_supplier(measure: Measure, *, on: date, law: LawBook = LAW) -> Decision[Measure]:
    """A supplier is chosen while the window is open; readings say how often, and whether the measure's term ends it.

    Reasons: `already-selected` by reading `second_choice`, `implementation-over` by reading `measure_term`,
    `not-notified` by reading `choice_before_notice`; and `window-closed`, `never-open` for a window that closed before
    it opened, or `reactivation-pending` in their place after “activate” was pressed. The outcome is the measure. Under
    `again` a later choice takes the place of the earlier. `ContradictoryFacts` as for `status`.

    Norm: ipr.selection-window, ipr.block-notice, ipr.expiry, ipr.reactivation (Portal rules, paras 2(7), 9, 10)
    """
    on = day_of_question(measure, on)
    found = windows(measure, law)
    window = found.explained()
    facts = {"measure": measure, "on": on, "window": window}
    against, moves = against_choice(measure, on, found), rolls_before(window, on) is not None
    return _decided(words.MAY_SELECT, measure, against, _OF_CHOICE, facts, law, provisional=moves)


def rolls_before(window: SelectionWindow, on: date) -> date | None:
    """The last day by the calendar, where days off that can still be moved decide if it has rolled past the day."""
    unrolled = window.rolled_from or window.closes_on
    return unrolled if window.provisional and unrolled is not None and unrolled < on else None


def against_choice(measure: Measure, on: date, found: Windows) -> Iterator[Refusal]:
    """What the law has against choosing a supplier on a day, each with the readings that bear on it."""
    readings = found.law.readings
    yield settled(readings, lambda one: _selected(measure, one), "second_choice")
    yield settled(readings, lambda one: _over(measure, on, one), "measure_term")
    yield found.settled(lambda window, _readings: _awaits_notice(window))
    yield found.settled(lambda window, _readings: _closed(measure, window, on))


@keeps_what_was_asked
def reactivate(measure: Measure, *, on: date, law: LawBook = LAW) -> Decision[Measure]:
    """To resume choosing the participant presses “activate”; before the block that changes nothing in the window.

    The outcome is the measure with the request noted on that day: the fact goes to E-Sobes, and a new window begins
    when the measure comes back from there (`returned`). Reasons: `already-selected` by reading `second_choice`,
    `implementation-over` by reading `measure_term`, `reactivation-pending`. `ContradictoryFacts` as for `status`,
    `NotInForce` for a day before the rules.

    Norm: ipr.reactivation, ipr.expiry, ipr.selection-window (Portal rules, paras 2(7), 9, 10)
    """
    on = day_of_question(measure, on)
    requested = evolve(measure, reactivation_requested_on=on)
    against = against_activation(measure, on, instance("law", law, LawBook))
    return _decided(words.MAY_REACTIVATE, requested, against, _OF_ACTIVATION, {"measure": measure, "on": on}, law)


def against_activation(measure: Measure, on: date, law: LawBook) -> Iterator[Refusal]:
    """What the law has against pressing “activate” on a day, each with the readings that bear on it."""
    law.portal.at(on)  # `NotInForce` for a day before the rules
    yield settled(law.readings, lambda one: _selected(measure, one), "second_choice")
    yield settled(law.readings, lambda one: _over(measure, on, one), "measure_term")
    yield _pending(measure), ()


def returned(measure: Measure, *, on: date) -> Measure:
    """An activated measure comes back from E-Sobes to the portal in the general order, and its window starts anew.

    The events of the new window are this day and the notice that follows it: an earlier notice no longer counts, the
    new one is noted by `with_notice`. `ContradictoryFacts` when no activation is pending, or was requested later.

    Norm: ipr.reactivation (Portal rules, para 10, third part)
    """
    on = day_of_question(measure, on)
    if not measure.reactivation_pending:
        facts = (measure.reactivation_requested_on, on)
        raise ContradictoryFacts(("reactivation_requested_on", "on"), facts, Problem("no-activation-pending"))
    return evolve(measure, reactivated_on=on)


_OF_CHOICE = (IPR_SELECTION_WINDOW, IPR_BLOCK_NOTICE, IPR_EXPIRY, IPR_REACTIVATION)
_OF_ACTIVATION = (IPR_SELECTION_WINDOW, IPR_EXPIRY, IPR_REACTIVATION)


def _decided(
    question: Text,
    outcome: Measure,
    against: Iterator[Refusal],
    norms: tuple[Norm, ...],
    facts: Mapping[str, object],
    law: LawBook,
    *,
    provisional: bool = False,
) -> Decision[Measure]:
    """The decision: no when there is anything against it."""
    refusals = tuple(against)
    day = outcome.on_portal_since
    reasons = tuple(by_norm(one, as_it_reads(one.norm, day, law)) for one, _ in refusals if one is not None)
    norms = tuple(as_it_reads(norm, day, law) for norm in norms)
    bearing = tuple(dict.fromkeys(one for _, readings in refusals for one in readings))
    allowed = None if reasons else outcome
    return Decision(
        question, allowed, reasons, norms, FrozenMapping(facts), bearing, law.checked_on, provisional=provisional
    )


def _selected(measure: Measure, readings: Readings) -> Reason | None:
    if measure.selected_on is None or readings.second_choice == "again":
        return None
    return reason("already-selected", day=measure.selected_on)


def _over(measure: Measure, on: date, readings: Readings) -> Reason | None:
    if measure.implement_by is None or readings.measure_term == "informs" or not _is_over(measure, on):
        return None
    return reason("implementation-over", day=measure.implement_by)


def _pending(measure: Measure) -> Reason | None:
    if measure.reactivation_requested_on is None or not measure.reactivation_pending:
        return None
    return reason("reactivation-pending", day=measure.reactivation_requested_on)


def _awaits_notice(window: SelectionWindow) -> Reason | None:
    return reason("not-notified") if window.opens_on is None else None


def _closed(measure: Measure, window: SelectionWindow, on: date) -> Reason | None:
    if not window.is_over(on):
        return None
    days = {"opens": or_not_yet(window.opens_on), "closes": or_not_yet(window.closes_on)}
    event = window.started_by.meaning
    start = words.NOT_YET if window.started_on is None else date_text(window.started_on)
    code = "never-open" if window.never_open else "window-closed"
    return _pending(measure) or reason(code, norm=window.norm, event=event, start=start, **days)


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


at_the_face(__name__)
