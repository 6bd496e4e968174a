"""Which Astana day an instant falls on, by one comparison, also in the hour that the clocks showed twice.

Tables by day have a slot for each day, one more for that hour when it came the second time, which stands between
29 February and 1 March 2024, and one at either end for all that lies outside the horizon.
"""

from typing import NamedTuple

import numpy as np

from .epoch import BEFORE, CHANGE, DAY, FIRST, HOUR, LAST, SINCE, Flags, Numbers

__all__ = ["BLOCK", "SLOTS", "Scratch", "Slot", "day_of_slot", "slot_of_day", "slot_span"]

BLOCK = 8192
"""Rows that are worked on at a time, so that what lies between the steps stays in the processor's cache."""

_OVER = CHANGE + HOUR  # when the repeated hour is over
_REPEATED = (CHANGE + SINCE) // DAY - FIRST + 2  # its slot, one after that of its day
SLOTS = LAST - FIRST + 4
_OFFSET_BEFORE, _OFFSET_SINCE = BEFORE - (FIRST - 1) * DAY, SINCE - (FIRST - 2) * DAY


class Slot(NamedTuple):
    """When a slot begins, UTC, and how long it is, in microseconds."""

    begins: int
    length: int


def slot_of_day(day: int) -> int:
    """The slot of a day of the horizon."""
    slot = day - FIRST + 1
    return slot if slot < _REPEATED else slot + 1


def day_of_slot(slot: int) -> int:
    """The day of a slot; of the repeated hour, the day to which it belongs."""
    return slot + FIRST - (1 if slot < _REPEATED else 2)


def slot_span(slot: int) -> Slot:
    """When a slot of the horizon begins and how long it is."""
    if slot == _REPEATED:
        return Slot(CHANGE, HOUR)
    offset = BEFORE if slot < _REPEATED else SINCE
    return Slot(day_of_slot(slot) * DAY - offset, DAY)


class Scratch:
    """Room for what lies between the steps of a kernel, one block of it."""

    def __init__(self) -> None:
        self.flag: Flags = np.empty(BLOCK, np.bool_)
        self.number: Numbers = np.empty(BLOCK, np.int64)
        self.slot: Numbers = np.empty(BLOCK, np.int64)
        self.other: Numbers = np.empty(BLOCK, np.int64)

    def slots(self, at: Numbers) -> tuple[Numbers, Numbers]:
        """The slot of each instant, and the microseconds since the first slot began; both lie in the scratch.

        Until the repeated hour is over, clocks are read as six hours ahead of UTC, and days stand one slot lower.
        """
        rows = len(at)
        flag, run, slot = self.flag[:rows], self.number[:rows], self.slot[:rows]
        np.less(at, _OVER, out=flag)
        np.multiply(flag, _OFFSET_BEFORE - _OFFSET_SINCE, out=run)
        np.add(run, at, out=run)
        np.add(run, _OFFSET_SINCE, out=run)
        np.floor_divide(run, DAY, out=slot)
        return slot, run

    def in_day(self, slot: Numbers, run: Numbers) -> Numbers:
        """The microseconds of each instant since its slot began, in the place of those since the first slot."""
        start = self.other[: len(slot)]
        np.multiply(slot, DAY, out=start)
        np.subtract(run, start, out=run)
        return run
