"""One table over a span of days, so that every question about working days is a look-up."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from ._days import Mark, is_worked
from .acts.working_time import Week

__all__ = ["EMPTY", "Index", "build"]


class Index(NamedTuple):
    """Look-up tables over a span of days.

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
    days: list[date] = []
    index = Index((), {}, {}, {}, marks)
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        index.before[day] = len(days)
        index.working[day] = is_worked(day, marks.get(day), week)
        if index.working[day]:
            days.append(day)
        index.upto[day] = len(days) - 1
    index.before[last + timedelta(days=1)] = len(days)
    return index._replace(days=tuple(days))
