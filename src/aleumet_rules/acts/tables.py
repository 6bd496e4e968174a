"""The look-up tables of working calendars, and how many of them stay in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate, compress, cycle, islice
from weakref import ref

from attrs import frozen

from ..checks import HORIZON
from .days import DayKind, Estimate, Mark, callers_own, is_worked, marked_days
from .estimate import estimate
from .working_time import Week, WorkingTime

__all__ = ["EMPTY", "Index", "Keeper", "build"]

OwnDays = tuple[tuple[date, ...], tuple[date, ...]]
"""The caller's extra days off and extra working days."""


@frozen(eq=False)
class Index:
    """Look-up tables over a span of days; a class with slots, since a named tuple is slower to read.

    `days` holds the working days in order; `working` says of each day whether it is worked; `before` counts
    the working days before a day, and `upto` is the position in `days` of the last working day up to and
    including it. `before` also has the day after the span, the open end of a range.
    """

    days: tuple[date, ...]
    working: dict[date, bool]
    before: dict[date, int]
    upto: dict[date, int]
    marks: Mapping[date, Mark]


EMPTY = Index((), {}, {}, {}, {})


class Keeper:
    """Gives calendars their tables, and takes them back from those that got them long ago.

    So the tables in memory stay few, however many calendars there are: those of the last `most` different calendars.
    Which calendar has its own changes no answer, since one without builds them again; equal calendars share theirs.
    They lie in the field named `field` of a calendar, which is `EMPTY` while it has none.
    """

    def __init__(self, field: str, most: int) -> None:
        self._field = field
        self._tables = lru_cache(maxsize=most)(_tables)
        self._places = cycle(range(most))
        self._holders: list[Callable[[], object]] = [_nobody] * most  # a ring, so that threads need no lock

    def give(self, calendar: object, rules: WorkingTime, week: Week, own: OwnDays, last: date) -> Index:
        """The tables of a calendar up to a day; it has them itself from now on."""
        place, index = next(self._places), self._tables(rules, week, own, last)
        former, self._holders[place] = self._holders[place](), ref(calendar)
        if former is not None:
            object.__setattr__(former, self._field, EMPTY)
        object.__setattr__(calendar, self._field, index)
        return index


def _nobody() -> None:
    return None


def _tables(rules: WorkingTime, week: Week, own: OwnDays, last: date) -> Index:
    marks = _lawful_marks(rules, week, last)
    for days, kind in zip(own, (DayKind.EXTRA_OFF, DayKind.EXTRA_WORKING), strict=True):
        changed = [day for day in days if is_worked(day, marks.get(day), week) is (kind is DayKind.EXTRA_OFF)]
        marks = {**marks, **callers_own(changed, kind)}
    return build(HORIZON[0], last, marks, week)


@lru_cache(maxsize=4)
def _lawful_marks(rules: WorkingTime, week: Week, last: date) -> Mapping[date, Mark]:
    """The marks of the law alone, from the horizon's first year to the year of the last day."""
    expected = range(rules.confirmed_to.year + 1, last.year + 1)
    guess = estimate(expected) if expected else Estimate()
    return marked_days(rules, week, range(HORIZON[0].year, last.year + 1), guess)


def build(first: date, last: date, marks: Mapping[date, Mark], week: Week) -> Index:
    """The tables over `first` to `last`, both inclusive."""
    span, after = _span(first, last)
    plain_week = [is_worked(day, None, week) for day in span[:7]]
    working = dict(zip(span, cycle(plain_week), strict=False))
    working.update((day, is_worked(day, mark, week)) for day, mark in marks.items() if first <= day <= last)
    before = dict(zip((*span, after), _counted(working.values(), 0), strict=True))
    upto = dict(zip(span, islice(_counted(working.values(), -1), 1, None), strict=True))
    return Index(tuple(compress(span, working.values())), working, before, upto, marks)


@lru_cache(maxsize=4)
def _span(first: date, last: date) -> tuple[tuple[date, ...], date]:
    """The days from the first to the last, and the day after; all tables of a span hold the same objects."""
    after = last + timedelta(days=1)
    return tuple(map(date.fromordinal, range(first.toordinal(), after.toordinal()))), after


def _counted(worked: Iterable[bool], initial: int) -> Iterator[int]:
    """The number of working days before each day, beginning with `initial`."""
    return map(_numbers().__getitem__, accumulate(worked, initial=initial))


@lru_cache(maxsize=1)
def _numbers() -> tuple[int, ...]:
    """Every number of days that there can be, and -1 at the end: the tables hold these, not numbers of their own."""
    return (*range((HORIZON[1] - HORIZON[0]).days + 2), -1)
