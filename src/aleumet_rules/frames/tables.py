"""Tables by day that scalar functions fill: what depends on a day alone is asked of them once, and then looked up."""

from collections.abc import Callable
from datetime import date
from threading import Lock
from typing import Generic, NamedTuple, TypeVar

import numpy as np
from attrs import evolve

from ..calendar import WorkingCalendar
from ..errors import NotInForce, OutsideHorizon, UnsettledDay
from .epoch import FIRST, LAST, NULL, Flags, Ints, Numbers, to_date
from .slots import BLOCK

__all__ = ["WRONG", "DayTable", "Found", "either", "settled_and_whole"]

WRONG = -(2**31)
"""In a table, where there is no answer."""

_BLOCK = 8 * BLOCK  # nothing lies between the steps here

Ask = Callable[[WorkingCalendar, date], int]


V = TypeVar("V", Ints, Numbers)


class Found(NamedTuple, Generic[V]):
    """What a column came to: its values, and which rows have none or rest on a year that is not settled.

    Both are `None` where no row is so; a null is neither. The values of such rows and of nulls are `WRONG`, of instants
    `NULL`.
    """

    values: V
    wrong: Flags | None = None
    provisional: Flags | None = None


def either(flags: Flags) -> Flags | None:
    """The flags, or `None` where none is set."""
    return flags if flags.any() else None


def settled_and_whole(calendar: WorkingCalendar) -> tuple[WorkingCalendar, WorkingCalendar]:
    """The calendar as it refuses years that are not settled, and as it says nothing of them."""
    return evolve(calendar, unsettled="refuse"), evolve(calendar, unsettled="accept")


class DayTable:
    """What `ask` gives for each day, under a calendar; filled for the days that come, by year.

    One table ends with the settled years, so that a column which stays in them is looked up at once. A column that does
    not is looked up in the other.
    """

    def __init__(self, calendar: WorkingCalendar, ask: Ask) -> None:
        self._strict, self._quiet = settled_and_whole(calendar)
        self._ask = ask
        self._settled: Ints = np.full(LAST + 2, WRONG, np.int32)
        self._whole: Ints = self._settled.copy()
        self._asked: Flags = np.zeros(LAST + 2, np.bool_)
        self._lock = Lock()

    def take(self, days: Numbers) -> Found[Ints]:
        """The answer for each day."""
        out: Ints = np.empty(len(days), np.int32)
        if _looked_up(self._settled, days, out):
            return Found(out)
        self._fill(days)
        wrong = None if _looked_up(self._whole, days, out) else either((out == WRONG) & (days != NULL))
        provisional = (self._settled.take(days, mode="clip") == WRONG) & (out != WRONG)
        return Found(out, wrong, either(provisional))

    def _fill(self, days: Numbers) -> None:
        """Ask for the days that have not been asked yet."""
        here: Flags = np.zeros(LAST + 2, np.bool_)
        here[np.clip(days, 0, LAST + 1)] = True
        here[:FIRST] = here[LAST + 1 :] = False
        with self._lock:
            for day in np.flatnonzero(here & ~self._asked).tolist():
                self._whole[day], settled = self._answer(to_date(day))
                self._settled[day] = self._whole[day] if settled else WRONG
                self._asked[day] = True

    def _answer(self, day: date) -> tuple[int, bool]:
        """The answer, if there is one, and whether it rests on settled years alone."""
        try:
            return self._ask(self._strict, day), True
        except UnsettledDay:
            return self._ask(self._quiet, day), False
        except (NotInForce, OutsideHorizon):
            return WRONG, True


def _looked_up(table: Ints, days: Numbers, out: Ints) -> bool:
    """Look the days up; whether each has an answer."""
    found = True
    for start in range(0, len(days), _BLOCK):
        part = out[start : start + _BLOCK]
        np.take(table, days[start : start + _BLOCK], out=part, mode="clip")
        found = found and int(part.min()) != WRONG
    return found
