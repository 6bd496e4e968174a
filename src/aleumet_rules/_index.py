"""One table over a span of days, so that every question about working days is a look-up."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import accumulate, compress, cycle, islice

from attrs import frozen

from ._days import Mark, is_worked
from .acts.working_time import Week

__all__ = ["EMPTY", "Index", "build"]


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


def build(first: date, last: date, marks: Mapping[date, Mark], week: Week) -> Index:
    """The tables over `first` to `last`, both inclusive."""
    span = [date.fromordinal(ordinal) for ordinal in range(first.toordinal(), last.toordinal() + 1)]
    plain_week = [is_worked(day, None, week) for day in span[:7]]
    working = dict(zip(span, cycle(plain_week), strict=False))
    working.update((day, is_worked(day, mark, week)) for day, mark in marks.items() if first <= day <= last)
    before = dict(zip([*span, last + timedelta(days=1)], accumulate(working.values(), initial=0), strict=True))
    upto = dict(zip(span, islice(accumulate(working.values(), initial=-1), 1, None), strict=True))
    return Index(tuple(compress(span, working.values())), working, before, upto, marks)
