"""The Kazakh working calendar, 2016-2050, as the Labour Code and the Law on Holidays make it.

    >>> from datetime import date
    >>> from aleumet_rules import WorkingCalendar
    >>> WorkingCalendar().add_working_days(date(2025, 12, 12), 2)
    datetime.date(2025, 12, 17)

Tuesday 16 December is Independence Day. Years after 2026 are not settled: an answer that can say so itself (`Day`,
`YearBalance`) is `provisional`, and a bare one follows the policy of its calendar, `unsettled`.
"""

import sys
import warnings
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Literal, get_args

from attrs import asdict, evolve, field, frozen

from ._version import __version__, at_the_face
from .acts.days import Day, describe
from .acts.tables import EMPTY, Index, Keeper
from .acts.working_time import WORKING_TIME, Week, WorkingTime, news
from .checks import (
    A_KNOWN_DAY_IF_ANY,
    HORIZON,
    calendar_date,
    is_a,
    known_year,
    one_of,
    several,
    validator,
    whole_number,
    within_horizon,
)
from .errors import ContradictoryFacts, OutsideHorizon, Problem, ProvisionalDay, UnsettledDay, WrongType
from .words.brief import brief
from .words.shown import Shown

__all__ = ["MonthBalance", "WorkingCalendar", "YearBalance"]


_DAY_OF_FORTY_HOURS = 8


@frozen
class MonthBalance:
    """Working days and days off of one month; `hours` is the norm of a 40-hour week, in hours.

    The norm is eight hours a working day of a five-day week. A six-day week has no daily norm in the law,
    so `hours` is `None` there. `provisional`: the days off of its year can still change.
    """

    __repr__ = brief("{month}: {working_days} worked, {days_off} off")

    month: int
    working_days: int
    days_off: int
    hours: int | None
    provisional: bool = False


@frozen
class YearBalance(Shown):
    """The balance of one year: twelve `months`, four `quarters`, and the sums over the year.

    `quarters` are four tuples of (working days, days off).
    """

    __repr__ = brief("{year} {week}: {working_days} worked, {days_off} off")
    __str__ = __repr__

    year: int
    week: Week
    months: tuple[MonthBalance, ...]
    provisional: bool

    @property
    def working_days(self) -> int:
        """Working days of the year."""
        return sum(month.working_days for month in self.months)

    @property
    def days_off(self) -> int:
        """Days off of the year."""
        return sum(month.days_off for month in self.months)

    @property
    def hours(self) -> int | None:
        """The year's norm of a 40-hour week, in hours; `None` for a six-day week."""
        return hours_of(self.week, self.working_days)

    @property
    def quarters(self) -> tuple[tuple[int, int], ...]:
        """Working days and days off of each quarter."""
        thirds = (self.months[start : start + 3] for start in (0, 3, 6, 9))
        return tuple((sum(m.working_days for m in third), sum(m.days_off for m in third)) for third in thirds)

    def to_dict(self) -> dict[str, Any]:
        """The balance as JSON-ready data, in a format that keeps its name: `aleumet.balance/1`."""
        head = {"format": "aleumet.balance/1", "version": __version__, "year": self.year, "week": self.week.value}
        sums = {name: getattr(self, name) for name in ("working_days", "days_off", "hours", "provisional")}
        quarters = [{"working_days": worked, "days_off": off} for worked, off in self.quarters]
        return head | sums | {"quarters": quarters, "months": [asdict(month) for month in self.months]}


def hours_of(week: Week, working_days: int) -> int | None:
    """The norm of a 40-hour week over that many working days."""
    return working_days * _DAY_OF_FORTY_HOURS if week is Week.FIVE_DAY else None


_ONE_DAY = timedelta(days=1)
_OPEN_END = HORIZON[1] + _ONE_DAY
_PACKAGE = __name__.partition(".")[0]
_NOT_IN_TABLE = Exception  # whatever a look-up meets, be it a hash that raises: the checks then say what is wrong


Unsettled = Literal["warn", "accept", "refuse"]
"""What a bare answer does that rests on a year which is not settled."""

DayOff = date | tuple[date, date]
"""A day off of the caller's own, alone or with the day from which it was known."""

_PAIR = 2


def _days_off(days: Iterable[DayOff]) -> tuple[DayOff, ...]:
    known = [_day_off(day) for day in several("days_off", days, "several dates")]
    earliest: dict[date, date] = {}
    for day, since in known:
        earliest[day] = min(since, earliest.get(day, since))
    return tuple(day if since == date.min else (day, since) for day, since in sorted(earliest.items()))


def _day_off(day: Any) -> tuple[date, date]:
    """A day off and the day from which it was known, by default the first of all days."""
    if not issubclass(type(day), tuple):
        return within_horizon("days_off", day), date.min
    if len(day) != _PAIR:
        raise WrongType("days_off", day, Problem("no-day-off"))
    return within_horizon("days_off", day[0]), calendar_date("days_off", day[1])


def _working_days(days: Iterable[date]) -> tuple[date, ...]:
    own = several("working_days", days, "several dates")
    return tuple(sorted({within_horizon("working_days", day) for day in own}))


def dated(days: tuple[DayOff, ...]) -> Iterator[tuple[date, date]]:
    """Each day off with the day from which it was known."""
    return (day if isinstance(day, tuple) else (day, date.min) for day in days)


def _end_of_span(name: str, day: date) -> date:
    """A plain day within the horizon, or the day after it."""
    return _OPEN_END if calendar_date(name, day) == _OPEN_END else within_horizon(name, day)


def levels_to_caller() -> int:
    """How far up the stack the code lies that called into this package."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] == _PACKAGE:
        level, frame = level + 1, frame.f_back
    return level


@frozen(cache_hash=True)
class WorkingCalendar:
    """Which days are worked, under a five-day or a six-day week.

    `days_off` are the caller's extra days off, each a date or a pair of a date and the day from which it was known
    (default: always), and `working_days` the days which the caller works although the law would not; a day in both
    is `ContradictoryFacts`. Every method counts every day off, whenever it became known; `known` does not. `rules` is
    the law of working time, to be replaced only to ask what another law would mean. With `known_on` the calendar is the
    one that was known on that day: of the law and of the caller's days off, what became known later is absent, and what
    was found wrong later still stands. Calendars are values: frozen, equal, hashable.

    A bare answer (a date, a bool, a number) that rests on a year which is not settled follows `unsettled`: `"warn"`
    warns with `ProvisionalDay`, once for each year, `"accept"` says nothing, `"refuse"` raises `UnsettledDay`. An
    answer that can say so itself is `provisional` instead, under each of them.

    Every method takes a plain `date` between 1 January 2016 and 31 December 2050 and raises `WrongType` for
    a `datetime` or anything else, `OutsideHorizon` for another day.

    Norm: calendar.weekend (Labour Code, art. 84)
    """

    def __repr__(self) -> str:
        own = len(self.days_off) + len(self.working_days_added)
        known = f", known on {self.known_on}" if self.known_on else ""
        return f"<WorkingCalendar {self.week.value}, {own} own days, {self.unsettled}{known}>"

    week: Week = field(default=Week.FIVE_DAY, validator=is_a(Week))
    days_off: tuple[DayOff, ...] = field(default=(), converter=_days_off)
    working_days_added: tuple[date, ...] = field(default=(), converter=_working_days, alias="working_days")
    rules: WorkingTime = field(default=WORKING_TIME, validator=is_a(WorkingTime), repr=False)
    known_on: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY, kw_only=True)
    unsettled: Unsettled = field(default="warn", validator=validator(one_of(*get_args(Unsettled))), kw_only=True)
    known_rules: WorkingTime = field(init=False, eq=False, repr=False)
    """The law of working time as it was known on `known_on`."""
    news: tuple[date, ...] = field(init=False, eq=False, repr=False)
    """The days, up to `known_on`, on which something of the calendar became known or was found to be wrong."""
    _index: Index = field(default=EMPTY, init=False, eq=False, repr=False)
    _whole: Index = field(default=EMPTY, init=False, eq=False, repr=False)
    _cleared: set[int] = field(factory=set, init=False, eq=False, repr=False)
    """The years that are not settled and of which the caller has been told, or need not be."""

    def __attrs_post_init__(self) -> None:
        for day in sorted({day for day, _ in dated(self.days_off)} & {*self.working_days_added}):
            raise ContradictoryFacts(("days_off", "working_days"), (day, day), Problem("off-and-worked"))
        known_on, own = self.known_on, {since for _, since in dated(self.days_off)} - {date.min}
        days = tuple(sorted({*news(self.rules), *own})) if own else news(self.rules)
        object.__setattr__(self, "news", days if known_on is None else tuple(day for day in days if day <= known_on))
        object.__setattr__(self, "known_rules", self.rules if known_on is None else self.rules.known(known_on))

    def __reduce__(self) -> tuple[object, ...]:
        return calendar_again, (
            self.week,
            self.days_off,
            self.working_days_added,
            self.rules,
            self.known_on,
            self.unsettled,
        )

    @property
    def _own_days_off(self) -> tuple[date, ...]:
        """The caller's own days off that count, without the days from which they were known."""
        known_on = self.known_on or date.max
        return tuple(day for day, since in dated(self.days_off) if since <= known_on)

    def known(self, on: date) -> "WorkingCalendar":
        """The same calendar with those of the caller's days off alone that were known on that day.

        What the law orders is not looked at: of that `rules` keeps its own account.
        """
        return self._known_on(within_horizon("on", on))

    def _known_on(self, on: date) -> "WorkingCalendar":
        if not self.days_off or not any(isinstance(day, tuple) for day in self.days_off):
            return self
        return _with_days_off(self, tuple(day for day, since in dated(self.days_off) if since <= on))

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """In Hypothesis and IPython as everywhere else: without the years of rules that every calendar has."""
        printer.text(repr(self))

    def is_working_day(self, day: date) -> bool:
        """Whether the day is worked.

        Norm: calendar.weekend, calendar.holiday, calendar.religious-day-off, calendar.rolled, calendar.transfer
        """
        try:
            return self._index.working[day]
        except _NOT_IN_TABLE:
            day = within_horizon("day", day)
            return self._resting(day, day, "day").working[day]

    def day(self, day: date) -> Day:
        """What the day is, why, by which article, and from or to where it was moved.

        Norm: calendar.provisional
        """
        day = within_horizon("day", day)
        provisional = day > self.known_rules.confirmed_to
        mark = (self._all() if provisional else self._quick()).marks.get(day)
        found = describe(day, mark, self.week, provisional=provisional)
        object.__setattr__(found, "_calendar", self)
        return found

    def is_settled(self, day: date) -> bool:
        """Whether all days off of the day's year are known, so that an answer which rests on it cannot change.

        Norm: calendar.provisional
        """
        return within_horizon("day", day) <= self.known_rules.confirmed_to

    def next_working_day(self, day: date) -> date:
        """The first working day strictly after the day."""
        return self._step(day, 1)

    def previous_working_day(self, day: date) -> date:
        """The last working day strictly before the day."""
        return self._step(day, -1)

    def roll_forward(self, day: date) -> date:
        """The day itself when it is worked, else the next working day."""
        return self._step(day, 0)

    def add_working_days(self, day: date, n: int) -> date:
        """The n-th working day after the day (before it for n < 0); n == 0 rolls forward.

        The day itself is never counted. `OutsideHorizon` when the answer would lie outside 2016-2050.

        Norm: term.working-days
        """
        if type(n) is int:
            try:
                index = self._index
                if n > 0:
                    return index.days[index.upto[day] + n]
                position = index.before[day] + n
                if position >= 0:
                    return index.days[position]
            except _NOT_IN_TABLE:
                pass
        return self._far(day, whole_number("n", n))

    def _step(self, day: date, n: int) -> date:
        """`add_working_days` of a number that is not the caller's: what leads out of the horizon is the day."""
        try:
            return self.add_working_days(day, n)
        except (OutsideHorizon, UnsettledDay) as error:
            raise type(error)("day", day, error.problem) from None

    def count_working_days(self, start: date, end: date) -> int:
        """How many working days lie in `[start, end)`; negative when `end` is earlier than `start`.

        The open end may be 1 January 2051.
        """
        try:
            before = self._index.before
            return before[end] - before[start]
        except _NOT_IN_TABLE:
            start, end, index = self._span(start, end)
            return index.before[end] - index.before[start]

    def working_days(self, start: date, end: date) -> Iterator[date]:
        """The working days of `[start, end)` in order; none when `end` is not later than `start`."""
        start, end, index = self._span(start, end)
        return iter(index.days[index.before[start] : index.before[end]])

    def non_working_days(self, start: date, end: date) -> Iterator[Day]:
        """The days off of `[start, end)` in order, each with its reason."""
        start, end, index = self._span(start, end)
        days = (start + timedelta(days=n) for n in range((end - start).days))
        return (self.day(day) for day in days if not index.working[day])

    def balance(self, year: int) -> YearBalance:
        """Working days and days off of a year, by month, with the norm of hours of a 40-hour week.

        `OutsideHorizon` for a year outside 2016-2050; `provisional` marks a year that is not settled.
        """
        year = known_year("year", year)
        provisional = date(year, 12, 31) > self.known_rules.confirmed_to
        before = (self._all() if provisional else self._quick()).before
        months = tuple(self._month(before, date(year, month, 1), provisional) for month in range(1, 13))
        return YearBalance(year, self.week, months, provisional)

    def _month(self, before: dict[date, int], first: date, provisional: bool) -> MonthBalance:
        end = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        worked = before[end] - before[first]
        hours = hours_of(self.week, worked)
        return MonthBalance(first.month, worked, (end - first).days - worked, hours, provisional)

    def _far(self, day: date, n: int) -> date:
        """`add_working_days` beyond the quick way: a first call, a year that is not settled, or an error."""
        day = within_horizon("day", day)
        found = _position(self._quick(), day, n) or _position(self._all(), day, n)
        if found is None:
            raise OutsideHorizon("n", n, Problem("steps-out-of-horizon", day=day, first=HORIZON[0], last=HORIZON[1]))
        first, last = (found, day - _ONE_DAY) if n < 0 else (day + _ONE_DAY if n else day, found)
        self._resting(first, last, "n" if day <= self.known_rules.confirmed_to else "day")
        return found

    def _span(self, start: date, end: date) -> tuple[date, date, Index]:
        """The ends of a half-open span, which may be the day after the last, and the tables that hold it."""
        start, end = _end_of_span("start", start), _end_of_span("end", end)
        first, after = min(start, end), max(start, end)
        name = "end" if after == end else "start"
        index = self._resting(first, after - _ONE_DAY, name) if first < after else self._quick()
        return start, end, index if after in index.before else self._all()

    def _resting(self, first: date, last: date, name: str) -> Index:
        """The tables of days on which a bare answer rests, once its policy has been followed for years not settled.

        `name` is the argument by which the answer rests on them.
        """
        for year in self._unsettled_years(first, last):
            if year not in self._cleared:
                self._clear(year, name, max(first, date(year, 1, 1)))
        index = self._quick()
        return index if last in index.working else self._all()

    def _unsettled_years(self, first: date, last: date) -> range:
        settled = self.known_rules.confirmed_to
        return range(max(first, settled + _ONE_DAY).year, last.year + 1) if last > settled else range(0)

    def _clear(self, year: int, name: str, day: date) -> None:
        """From now on bare answers may rest on the year without a word."""
        if self.unsettled == "refuse":
            raise UnsettledDay(name, day, Problem("year-not-settled", year=year))
        if self.unsettled == "warn":
            message = f"{year} is provisional: its days off are not all ordered yet"
            warnings.warn(message, ProvisionalDay, stacklevel=levels_to_caller())
        self._cleared.add(year)
        object.__setattr__(self, "_index", EMPTY)

    def _reach(self) -> date:
        """The last day of the settled years and of those cleared that follow them, but for the last day of all.

        After that one lies the open end of a range, which the quick tables must not take for a day.
        """
        last = self.known_rules.confirmed_to
        while (last + _ONE_DAY).year in self._cleared:
            last = date((last + _ONE_DAY).year, 12, 31)
        return min(last, _OPEN_END - 2 * _ONE_DAY)

    def _quick(self) -> Index:
        """The tables of the days of which nothing has to be said, built when first needed."""
        return self._index if self._index.days else self._given(_QUICK, self._reach())

    def _all(self) -> Index:
        """The tables over the whole horizon, built when first needed."""
        return self._whole if self._whole.days else self._given(_WHOLE, HORIZON[1])

    def _given(self, keeper: Keeper, last: date) -> Index:
        own = (self._own_days_off, self.working_days_added)
        return keeper.give(self, self.known_rules, self.week, own, last)


def _position(index: Index, day: date, n: int) -> date | None:
    """The n-th working day after the day, as in `add_working_days`, where the tables reach as far."""
    if day not in (index.upto if n > 0 else index.before):
        return None
    position = (index.upto[day] if n > 0 else index.before[day]) + n
    return index.days[position] if 0 <= position < len(index.days) else None


# What 2,000 calendars may keep in memory: the tables of a settled span take half a megabyte, of the whole one two.
_QUICK, _WHOLE = Keeper("_index", 16), Keeper("_whole", 8)


def calendar_again(
    week: Week,
    days_off: tuple[DayOff, ...],
    working_days: tuple[date, ...],
    rules: WorkingTime,
    known_on: date | None,
    unsettled: Unsettled,
) -> WorkingCalendar:
    return WorkingCalendar(week, days_off, working_days, rules, known_on=known_on, unsettled=unsettled)


@lru_cache(maxsize=16)
def _with_days_off(calendar: WorkingCalendar, days: tuple[date, ...]) -> WorkingCalendar:
    """One and the same calendar for each state of knowledge, so that its tables are built once."""
    return evolve(calendar, days_off=days)


at_the_face(__name__, "calendar_again")
