"""On which days each pilot of the queue applies, and which of them judges a day and a place."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from .._version import at_the_face
from ..acts.filled import as_enacted, reads
from ..acts.model import Entry, Norm
from ..acts.pilots import Pilot, first_day, meets
from ..acts.queue_numbers import QueueRules
from ..answers.reasons import Reason, by_norm
from ..calendar import WorkingCalendar
from ..checks import A_KNOWN_DAY, A_KNOWN_DAY_IF_ANY, LedBy, within_horizon
from ..errors import InvalidFact, NotInForce, Problem
from ..words.brief import brief

__all__ = ["PilotWindow"]

_DAY = timedelta(days=1)


@frozen
class PilotWindow:
    """The first and the last day on which a pilot applies, both inclusive; `last` is `None` where no end is set."""

    __repr__ = brief("{first} to {last}")

    first: date = field(validator=A_KNOWN_DAY)
    last: date | None = field(validator=A_KNOWN_DAY_IF_ANY)

    def covers(self, day: date) -> bool:
        """Whether the pilot applies on the day."""
        return self._covers(within_horizon("day", day))

    def _covers(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


@frozen
class QueueDay:
    """A day, the pilot and the numbers that judge it, their window, and whether they are in force on the day."""

    day: date
    pilot: Pilot
    rules: QueueRules
    window: PilotWindow
    in_force: bool

    @property
    def has_ended(self) -> bool:
        """Whether the pilot's last day lies before the day."""
        return self.window.last is not None and self.window.last < self.day

    def norm(self, norm: Norm) -> Norm:
        """The norm as it reads in this pilot: in its own act, with the numbers that judge the day."""
        return reads(norm, self.rules, self.pilot.act)

    def norms(self, norms: tuple[Norm, ...]) -> tuple[Norm, ...]:
        """The same of several."""
        if as_enacted(self.rules, self.pilot.act):
            return norms
        return tuple([reads(norm, self.rules, self.pilot.act) for norm in norms])

    def told(self, reasons: Iterable[Reason]) -> tuple[Reason, ...]:
        """The reasons, each by its norm as it reads in this pilot."""
        if as_enacted(self.rules, self.pilot.act):
            return tuple(reasons)
        return tuple([by_norm(one, self.norm(one.norm)) for one in reasons])


@frozen
class _Row:
    """A row of a pilot with the window that its numbers give."""

    pilot: Pilot
    entry: Entry[QueueRules]
    window: PilotWindow

    @property
    def begins(self) -> date:
        """The first day on which these numbers can judge."""
        return max(self.window.first, self.entry.in_force_from)

    def on(self, day: date) -> QueueDay:
        """The day as these numbers judge it."""
        in_force = self.entry._covers(day) and self.window._covers(day)
        return QueueDay(day, self.pilot, self.entry.value, self.window, in_force)


def judged(
    pilots: tuple[Pilot, ...],
    pilot_end: str,
    calendar: WorkingCalendar,
    day: date,
    places: tuple[str, ...] | None,
    field: str = "region",
) -> QueueDay:
    """By which numbers of the queue a day is judged, at those places (prefixes of KATO codes).

    Without places, and where no pilot knows any of them, every pilot is looked at. A day on which none is in force is
    judged by the next numbers to come, else by the last; a department or a person of no pilot's region by the first
    pilot, which is not theirs. `InvalidFact` under the name `field` where two pilots are in force on the day and it is
    not said which is meant; `NotInForce` when the law knows no pilot.
    """
    where = None if len(pilots) == 1 else places
    if pilot_end == "rolled":
        return _judged(tuple(_rows(pilots, pilot_end, calendar, where)), day, field, places)
    return _remembered(pilots, pilot_end, day, where, field)


@lru_cache(maxsize=4096)
def _remembered(
    pilots: tuple[Pilot, ...], pilot_end: str, day: date, places: tuple[str, ...] | None, field: str
) -> QueueDay:
    return _judged(_unrolled(pilots, pilot_end, places), day, field, places)


@lru_cache(maxsize=256)
def _unrolled(pilots: tuple[Pilot, ...], pilot_end: str, places: tuple[str, ...] | None) -> tuple[_Row, ...]:
    return tuple(_rows(pilots, pilot_end, None, places))


def _judged(rows: tuple[_Row, ...], day: date, field: str, places: tuple[str, ...] | None) -> QueueDay:
    days = [row.on(day) for row in rows]
    now = [judged for judged in days if judged.in_force]
    if not now:
        return _nearest(rows, day).on(day)
    latest = max(now, key=lambda judged: judged.window.first)
    if all(judged is latest or _takes_over(latest, judged) for judged in now):
        return latest
    if field != "region" and places is not None and not any(meets(judged.rules.region, places) for judged in now):
        return now[0]
    names = tuple(judged.pilot.id for judged in now)
    raise InvalidFact(field, places, Problem("pilot-not-named-on-day", day=day, pilots=names))


def _takes_over(later: QueueDay, earlier: QueueDay) -> bool:
    """Whether a pilot has come in the place of another one, whose end as it is read reaches into it."""
    return later.window.first > earlier.window.first and meets(later.rules.region, earlier.rules.region)


def _nearest(rows: tuple[_Row, ...], day: date) -> _Row:
    """The next row to come, else the last one that had begun."""
    if not rows:
        raise NotInForce("queue", day)
    later = [row for row in rows if row.window.first > day]
    if later:
        return min(later, key=_begins)
    last = max(row.window.first for row in rows)
    latest = [row for row in rows if row.window.first == last]
    begun = [row for row in latest if row.entry.in_force_from <= day]
    return max(begun, key=_begins) if begun else min(latest, key=_begins)


def _begins(row: _Row) -> date:
    return row.begins


def _rows(
    pilots: tuple[Pilot, ...], pilot_end: str, calendar: WorkingCalendar | None, places: tuple[str, ...] | None
) -> Iterator[_Row]:
    """The rows that are held to be right today, of the pilots that know the places, or else of all."""
    rows = [(pilot, row) for pilot in pilots for row in pilot.rules if row.known(None)]
    there = [(pilot, row) for pilot, row in rows if places is not None and meets(row.value.region, places)]
    for pilot, row in there or rows:
        yield _Row(pilot, row, _window(pilot, row.value, pilot_end, calendar))


def _window(pilot: Pilot, rules: QueueRules, pilot_end: str, calendar: WorkingCalendar | None) -> PilotWindow:
    """From the first day to the end of the months, as that end is read."""
    name, fact = ("last_signed_on", rules.last_signed_on) if pilot.first is None else ("first", pilot.first)
    with LedBy(name, fact):
        first = within_horizon(name, first_day(rules) if pilot.first is None else pilot.first)
        if pilot.last is not None or rules.lasts_months is None:
            return PilotWindow(first, pilot.last)
        last = within_horizon("lasts_months", first + relativedelta(months=rules.lasts_months))
        if pilot_end == "first-day-counts":
            last -= _DAY
        return PilotWindow(first, last if calendar is None else calendar.roll_forward(last))


at_the_face(__name__)
