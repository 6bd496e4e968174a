"""Running totals of working days: counting them, and the n-th one where n is a column."""

from functools import lru_cache

import numpy as np
from attrs import frozen

from ..calendar import WorkingCalendar
from .epoch import FIRST, LAST, NULL, Flags, Ints, Numbers, to_date
from .slots import BLOCK
from .tables import WRONG, Found, either

__all__ = ["Totals", "totals"]

_SPAN = LAST - FIRST + 1
_OUT = -4 * _SPAN  # with whatever number of days of the horizon added, it lies before the tables


class Totals:
    """How many working days lie before each day of a calendar, and which day is the n-th of them.

    `before` is read as in the calendar's own table; beside the days that are known it holds `_OUT`, save for the day
    after them, the open end of a range. `nth` has `WRONG` at either end; `ahead` and `back` say where in it one stands
    who goes ahead or back from a day.
    """

    def __init__(self, calendar: WorkingCalendar, last: int) -> None:
        worked: Flags = np.array([calendar.is_working_day(to_date(day)) for day in range(FIRST, last + 1)], np.bool_)
        self.before: Ints = np.full(LAST + 3, _OUT, np.int32)
        self.before[FIRST : last + 2] = 0
        np.cumsum(worked, out=self.before[FIRST + 1 : last + 2])
        self.back: Numbers = np.full(LAST + 3, _OUT, np.int64)
        self.back[FIRST : last + 2] = self.before[FIRST : last + 2] + 1
        self.back[LAST + 1] = _OUT
        self.ahead: Numbers = np.full(LAST + 3, _OUT, np.int64)
        self.ahead[FIRST : last + 1] = self.before[FIRST : last + 1] + worked
        self.nth: Ints = np.full(int(worked.sum()) + 2, WRONG, np.int32)
        self.nth[1:-1] = np.flatnonzero(worked) + FIRST

    def add(self, days: Numbers, n: Numbers) -> tuple[Ints, bool]:
        """The n-th working day after each day, and whether every row has one; `n` may hold one number for all."""
        out: Ints = np.empty(len(days), np.int32)
        scratch: Numbers = np.empty(BLOCK, np.int64)
        found = True
        for start in range(0, len(days), BLOCK):
            part = out[start : start + BLOCK]
            position = scratch[: len(part)]
            self._add(days[start : start + BLOCK], n[start : start + BLOCK], position)
            np.take(self.nth, position, out=part, mode="clip")
            found = found and int(part.min()) != WRONG
        return out, found

    def _add(self, days: Numbers, n: Numbers, position: Numbers) -> None:
        """Where in `nth` the answers stand."""
        lowest = int(n.min())
        if lowest < -_SPAN or int(n.max()) > _SPAN:  # as null is, too
            n = np.clip(n, -_SPAN, _SPAN)
        if lowest > 0:
            np.take(self.ahead, days, out=position, mode="clip")
        else:
            np.take(self.back, days, out=position, mode="clip")
            later = np.flatnonzero(n > 0)
            position[later] = self.ahead.take(days[later], mode="clip")
        np.add(position, n, out=position)

    def count(self, start: Numbers, end: Numbers) -> tuple[Ints, bool]:
        """How many working days lie in `[start, end)`, and whether every row is within the tables."""
        out: Ints = np.empty(len(start), np.int32)
        first: Ints = np.empty(BLOCK, np.int32)
        after: Ints = np.empty(BLOCK, np.int32)
        found = True
        for at in range(0, len(start), BLOCK):
            part = out[at : at + BLOCK]
            a, b = first[: len(part)], after[: len(part)]
            np.take(self.before, start[at : at + BLOCK], out=a, mode="clip")
            np.take(self.before, end[at : at + BLOCK], out=b, mode="clip")
            found = found and int(a.min()) >= 0 and int(b.min()) >= 0
            np.subtract(b, a, out=part)
        return out, found


@frozen(eq=False)
class Both:
    """The totals over the settled years, and over the whole horizon once they are asked for."""

    calendar: WorkingCalendar
    settled: Totals
    last: int

    @property
    def whole(self) -> Totals:
        """Those over the whole horizon."""
        return _over(self.calendar, LAST)

    def add(self, days: Numbers, n: Numbers) -> Found[Ints]:
        """The n-th working day after each day; what rests on a year that is not settled is told."""
        out, found = self.settled.add(days, n)
        if found:
            return Found(out)
        settled = out != WRONG
        out, _ = self.whole.add(days, n)
        wrong = (out == WRONG) & (days != NULL) & (n != NULL)
        return Found(out, either(wrong), either(~settled & (out != WRONG)))

    def count(self, start: Numbers, end: Numbers) -> Found[Ints]:
        """How many working days lie in `[start, end)`; what rests on a year that is not settled is told."""
        out, found = self.settled.count(start, end)
        if found:
            return Found(out)
        out, _ = self.whole.count(start, end)
        known = (start >= FIRST) & (start <= LAST + 1) & (end >= FIRST) & (end <= LAST + 1)
        out[~known] = WRONG
        provisional = known & (np.maximum(start, end) > self.last + 1) & (start != end)
        return Found(out, either(~known & (start != NULL) & (end != NULL)), either(provisional))


@lru_cache(maxsize=16)
def _over(calendar: WorkingCalendar, last: int) -> Totals:
    return Totals(calendar, last)


@lru_cache(maxsize=16)
def totals(quiet: WorkingCalendar) -> Both:
    """The totals of a calendar that says nothing of years not settled."""
    last = next((day for day in range(LAST, FIRST - 1, -1) if quiet.is_settled(to_date(day))), FIRST - 1)
    return Both(quiet, _over(quiet, last), last)
