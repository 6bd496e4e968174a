"""The window in which a supplier is chosen: from when until when, and which start event decided (paras 9-10).

    >>> from datetime import date
    >>> measure = Measure("17", "Wheelchair", date(2025, 12, 30), notified_on=date(2025, 12, 31))
    >>> selection_window(measure).closes_on
    datetime.date(2026, 3, 2)

Two months from 31 December end on 28 February 2026, a Saturday, and so on Monday. The number of months is the
one in force on the day that starts them; before 5 September 2023, the earliest day on which the rules can have
been in force, there is none and `NotInForce` is raised. Days are Astana days.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from .._version import at_the_face
from ..acts.filled import reads
from ..acts.model import Norm
from ..acts.portal_norms import IPR_BLOCK_NOTICE, IPR_REACTIVATION, IPR_SELECTION_WINDOW
from ..acts.readings import Reading, Readings, settled
from ..answers.asked import keeps_what_was_asked, kept
from ..answers.deadline import readings_applied, readings_by_field, said_provisional
from ..answers.plain import document, jsonable
from ..checks import A_KNOWN_DAY_IF_ANY, LedBy, instance, within_horizon
from ..errors import NotInForce, OutsideHorizon
from ..facts.measure import Measure, WindowStart
from ..words import ipr as words
from ..words.brief import brief
from ..words.dates import date_text, day_text
from ..words.shown import Receipted
from ..words.text import Text
from .book import LAW, LawBook, can_move, quiet
from .terms import end_of_months

__all__ = ["SelectionWindow", "selection_window"]

T = TypeVar("T")

_NEXT = timedelta(days=1)


@frozen
class SelectionWindow(Receipted):
    """From when until when a supplier can be chosen, and which start event of para 10 decided.

    `opens_on` and `closes_on` are the first and the last day, both inclusive. `opens_on` is `None` while only a notice
    can open the window, `closes_on` while the event that starts the months has not happened, and then nothing blocks
    the choice. A window that opens after its last day was never open (`never_open`).

    `block_notice_on` is the day on which the SMS of para 10, second part, is owed to whoever has a number,
    `block_notice_from` the first day on which it follows that part's own words; `None` while there is no such day.
    `started_on` is the day of the event that starts the months, `rolled_from` the last day by the calendar where that
    was a day off and rolled. `provisional`: a last day rests on days off that can still be moved. The measure's own
    term (`implement_by`) is no part of the window.
    """

    __repr__ = brief("{opens_on} to {closes_on}")

    norm: Norm
    opens_on: date | None = field(validator=A_KNOWN_DAY_IF_ANY)
    closes_on: date | None = field(validator=A_KNOWN_DAY_IF_ANY)
    block_notice_on: date | None = field(validator=A_KNOWN_DAY_IF_ANY)
    started_by: WindowStart
    started_on: date | None = field(validator=A_KNOWN_DAY_IF_ANY)
    rolled_from: date | None = field(validator=A_KNOWN_DAY_IF_ANY)
    readings: tuple[Reading, ...]
    checked_on: date
    block_notice_from: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY)
    provisional: bool = field(default=False, kw_only=True)
    _asked: Any = kept()

    def is_open(self, day: date) -> bool:
        """Whether the day lies in the window."""
        day = within_horizon("day", day)
        return self.opens_on is not None and self.opens_on <= day and not self.is_over(day)

    def is_over(self, day: date) -> bool:
        """Whether the day lies after the last one."""
        day = within_horizon("day", day)
        return self.closes_on is not None and day > self.closes_on

    @property
    def never_open(self) -> bool:
        """Whether the day that opens the window lies after its last day."""
        return self.opens_on is not None and self.is_over(self.opens_on)

    @property
    def meaning(self) -> Text:
        """The first and the last day in words."""
        if self.opens_on is None:
            return words.WINDOW_UNKNOWN if self.closes_on is None else _of_days(words.WINDOW_WITHOUT_BEGINNING, self)
        return _of_days(words.WINDOW_WITHOUT_END if self.closes_on is None else words.WINDOW_SPAN, self)

    def explain(self, lang: str = "en", *, full: bool = False) -> str:
        """The days, which event started the months, what follows, what the norm says, and how it was read.

        With `full` each reading stands with all its meanings.
        """
        title = words.WINDOW_TITLE.fill(name=words.WINDOW_NAME, span=self.meaning)[lang]
        grounds = (*sentences(self, lang, full=full), *said_provisional(self.provisional, lang))
        return "\n".join((title, *grounds, *readings_applied(self.readings, lang, full=full)))

    def to_dict(self) -> dict[str, Any]:
        """The window as JSON-ready data, in a format that keeps its name: `aleumet.selection-window/1`."""
        return document("selection-window", **jsonable(self) | {"readings": readings_by_field(self.readings)})


def _of_days(form: Text, window: SelectionWindow) -> Text:
    """The days of a window, of which only the last is said with its weekday."""
    opens = None if window.opens_on is None else date_text(window.opens_on)
    return form.fill(opens=opens, closes=or_not_yet(window.closes_on))


def sentences(window: SelectionWindow, lang: str, *, full: bool = False) -> Iterator[str]:
    """What the norm says, what started the window, and what follows; in `full` also whether it rolled."""
    start = words.NOT_YET if window.started_on is None else date_text(window.started_on)
    if full:
        yield window.norm.explain(lang)
        yield words.WINDOW_START.fill(event=window.started_by.meaning, start=start)[lang]
    else:
        cited = window.norm.citation.label
        yield words.WINDOW_BY.fill(norm=window.norm.brief.capital(), place=cited, start=start)[lang]
    if window.rolled_from is not None and full:
        yield words.WINDOW_ROLLED.fill(day=day_text(window.rolled_from))[lang]
    yield from _state(window, lang)
    yield from _block(window, lang, full=full)


def _state(window: SelectionWindow, lang: str) -> Iterator[str]:
    """What a window without one of its days, or with its days the wrong way round, means."""
    if window.opens_on is None:
        yield words.WINDOW_AWAITS_NOTICE[lang]
    elif window.closes_on is None:
        yield words.WINDOW_UNTIL_THEN[lang]
    if window.never_open:
        yield words.WINDOW_NEVER_OPEN[lang]


def _block(window: SelectionWindow, lang: str, *, full: bool) -> Iterator[str]:
    """The day of the SMS that choosing is blocked, where that is not the first such day, which `full` says as well."""
    blocked_on = None if window.closes_on is None else window.closes_on + _NEXT
    if blocked_on is not None and full:
        yield words.WINDOW_AFTER.fill(day=date_text(blocked_on))[lang]
    if window.block_notice_on not in {blocked_on, None}:
        yield words.WINDOW_NOTICE.fill(day=or_not_yet(window.block_notice_on))[lang]


def or_not_yet(day: date | None) -> Text:
    return words.WINDOW_UNKNOWN if day is None else day_text(day)


@frozen
class _Term:
    """The months that an event starts: its day, their last day by the calendar, and the working day it rolls to."""

    start: date
    end: date
    rolled: date

    def last(self, readings: Readings) -> date:
        """The last day by reading `window_roll`."""
        return self.rolled if readings.window_roll == "yes" else self.end


_Unknown = NotInForce | OutsideHorizon
"""Why a term cannot be counted from a day."""
_Counted = _Term | _Unknown | None


def _term(name: str, start: date | None, law: LawBook) -> _Counted:
    """The months from a day, if there is one, under the name of its fact."""
    if start is None:
        return None
    try:
        months = law.portal.at(start).selection_months
        with LedBy(name, start):
            end = end_of_months(start, months, roll=False, law=law)
            rolled = law.calendar.roll_forward(end)
            within_horizon("block_notice_on", rolled + _NEXT)
    except (NotInForce, OutsideHorizon) as error:
        return error
    return _Term(start, end, rolled)


def _window(
    measure: Measure, data: _Counted, notice: _Counted, readings: Readings, law: LawBook
) -> SelectionWindow | _Unknown:
    """The window under some readings, which it does not name; or why its months cannot be counted."""
    norm, event, term = _started(measure, data, notice, readings)
    if isinstance(term, _Unknown):
        return term
    opens_on = _opens_on(measure, readings)
    start, end, closes_on = (None, None, None) if term is None else (term.start, term.end, term.last(readings))
    first = None
    if opens_on is not None and isinstance(data, _Term):
        first = max(data.last(readings) + _NEXT, opens_on)
    owed = first
    if readings.block_clock == "later":
        owed = None if closes_on is None else closes_on + _NEXT
    rolled_from = end if end != closes_on else None
    norm = as_it_reads(norm, measure.on_portal_since if start is None else start, law)
    return SelectionWindow(
        norm,
        opens_on,
        closes_on,
        owed,
        event,
        start,
        rolled_from,
        (),
        law.checked_on,
        first or owed,
        provisional=_can_move(law, closes_on, first, owed),
    )


def _can_move(law: LawBook, *days: date | None) -> bool:
    """Whether a day of a window that rolls, or the day after one, rests on a year that is not settled."""
    return law.readings.window_roll == "yes" and any(day is not None and can_move(law, day - _NEXT) for day in days)


def as_it_reads(norm: Norm, day: date, law: LawBook) -> Norm:
    """The norm with the numbers in force on the day."""
    row = law.portal.entry(day)
    return norm if row is None else reads(norm, row.value)


def _started(
    measure: Measure, data: _Counted, notice: _Counted, readings: Readings
) -> tuple[Norm, WindowStart, _Counted]:
    """The part of the paragraph that names the event which starts the months, the event, and its months."""
    if readings.block_clock == "received":
        return IPR_BLOCK_NOTICE, WindowStart.GIVEN_TO_PORTAL, data
    if _runs_from_return(measure, readings):
        return IPR_REACTIVATION, WindowStart.GIVEN_TO_PORTAL, data
    return IPR_SELECTION_WINDOW, WindowStart.NOTIFIED, notice


def _runs_from_return(measure: Measure, readings: Readings) -> bool:
    """Whether the return of an activated measure opens and starts its new window, without a notice."""
    from_return = readings.after_activation == "return" and readings.block_clock != "received"
    return from_return and measure.reactivated_on is not None


def _opens_on(measure: Measure, readings: Readings) -> date | None:
    """The first day for choosing; `None` before a notice that has to open it."""
    if readings.choice_before_notice == "open" or _runs_from_return(measure, readings):
        return measure.on_portal_since
    return measure.last_notice_on


@frozen(eq=False)
class Windows:
    """The window of a measure under any readings, all else equal; each is made once."""

    law: LawBook
    under: Callable[[Readings], SelectionWindow | _Unknown]

    def settled(self, answer: Callable[[SelectionWindow, Readings], T], *names: str) -> tuple[T, tuple[Reading, ...]]:
        """What follows from the window under the chosen readings, and which readings bear on it.

        `names` are readings that `answer` reads beside those of the window. `NotInForce` or `OutsideHorizon` when the
        months of the window cannot be counted.
        """

        def follows(readings: Readings) -> T | _Unknown:
            window = self.under(readings)
            return answer(window, readings) if isinstance(window, SelectionWindow) else window

        found, bearing = settled(self.law.readings, follows, *_WINDOW_READINGS, *names)
        if isinstance(found, _Unknown):
            raise found
        return found, bearing

    def chosen(self) -> SelectionWindow:
        """The window under the chosen readings, of which it does not name those that bear on it."""
        window = self.under(self.law.readings)
        if isinstance(window, _Unknown):
            raise window
        return window

    def explained(self) -> SelectionWindow:
        """The same with the readings that bear on it."""
        return evolve(self.chosen(), readings=self.settled(lambda window, _readings: window)[1])


_WINDOW_READINGS = ("block_clock", "window_roll", "choice_before_notice", "after_activation")
_WAYS_TO_READ = 64
"""As many as the readings of a window have combinations, and more: one question about a measure tries no others."""


def windows(measure: Measure, law: LawBook) -> Windows:
    """The window of the measure, to be read in one way or another."""
    returned_on = instance("measure", measure, Measure).reactivated_on
    law = quiet(instance("law", law, LawBook))
    since = "given_to_portal_on" if returned_on is None else "reactivated_on"
    data = _term(since, measure.on_portal_since, law)
    notice = _term("notified_on", measure.last_notice_on, law)

    @lru_cache(maxsize=_WAYS_TO_READ)
    def under(readings: Readings) -> SelectionWindow | _Unknown:
        return _window(measure, data, notice, readings, law)

    return Windows(law, under)


@keeps_what_was_asked
def selection_window(measure: Measure, *, law: LawBook = LAW) -> SelectionWindow:
    """A person chooses a supplier within two months; reading `block_clock` says from which of two start events.

    `later`, the default: choosing is blocked when the months have run out both since the data came to the portal and
    since the notice. The notice is never the earlier of the two, so its months decide; before the notice nothing does.
    `received`: the months since the data came to the portal alone. `each`: the window follows the notice, the SMS of
    the block the data. Reading `window_roll` says whether a last day off gives way to the next working day.

    The choice is open from the day on which the data came to the portal, or, by reading `choice_before_notice`, from
    that of the notice. After an activation both events are the new ones; reading `after_activation` says whether the
    months run from the new notice or from the return. The readings that the window names are those that bear on it.

    The SMS of the block is owed to whoever has a number, on `block_notice_on`. Under `later` that is the day after the
    last, and an earlier SMS that comes after two months from the data keeps to the words of the second part.

    Norm: ipr.selection-window, ipr.block-notice, ipr.reactivation (Portal rules, para 10)
    """
    return windows(measure, law).explained()


at_the_face(__name__)
