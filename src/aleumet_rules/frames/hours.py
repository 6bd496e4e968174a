"""A clock without gaps for service hours: how long they have run, and when they will have run so long."""

from datetime import datetime
from functools import lru_cache

import numpy as np
from attrs import evolve

from ..clock import ASTANA
from ..law.hours import ServiceHours
from .epoch import FIRST, LAST, NULL, Flags, Numbers, instant_number, to_date
from .slots import BLOCK, SLOTS, Scratch, day_of_slot, slot_of_day, slot_span
from .tables import settled_and_whole
from .totals import totals

__all__ = ["RunningHours", "running"]

_OUT = -(2**62)


class RunningHours:
    """The service hours of a calendar up to a day, as one clock that runs in them alone.

    `before` says how long it has run when a slot begins, `opens` when in the slot it goes on, `runs` for how long.
    Beside the days that are known, `before` is `_OUT`.
    """

    def __init__(self, hours: ServiceHours, last: int) -> None:
        self.hours = hours
        self.before: Numbers = np.full(SLOTS, _OUT, np.int64)
        self.opens: Numbers = np.zeros(SLOTS, np.int64)
        self.runs: Numbers = np.zeros(SLOTS, np.int64)
        slots = range(1, slot_of_day(last) + 1) if last >= FIRST else range(0)
        for slot in slots:
            self.opens[slot], self.runs[slot] = self._stretch(slot)
        ran = np.concatenate([[0], np.cumsum(self.runs[1 : len(slots) + 1])])
        self.before[1 : len(slots) + 1] = ran[:-1]
        self._there: Numbers = np.flatnonzero(self.runs)
        self._ends: Numbers = self.before[self._there] + self.runs[self._there]
        begins = np.array([slot_span(slot).begins for slot in self._there.tolist()], np.int64)
        self._openings: Numbers = np.append(begins + self.opens[self._there], NULL)
        self._befores: Numbers = np.append(self.before[self._there], 0)
        lengths = np.unique(self.runs[self._there])
        self._length = int(lengths[0]) if len(lengths) == 1 else 0

    def _stretch(self, slot: int) -> tuple[int, int]:
        """When in a slot the hours go on, and for how long, in microseconds."""
        day, (begins, length) = to_date(day_of_slot(slot)), slot_span(slot)
        if not self.hours.calendar.is_working_day(day):
            return 0, 0
        opening = instant_number(datetime.combine(day, self.hours.opens, ASTANA))
        closing = begins + length
        if self.hours.closes is not None:
            closing = instant_number(datetime.combine(day, self.hours.closes, ASTANA))
        opens = max(opening - begins, 0)
        return opens, max(min(closing - begins, length) - opens, 0)

    def read(self, at: Numbers, out: Numbers) -> bool:
        """How long the clock has run at each instant, `_OUT` where nobody knows; whether it is known of each."""
        scratch, found = Scratch(), True
        for start in range(0, len(at), BLOCK):
            part = out[start : start + BLOCK]
            found = self._read(at[start : start + BLOCK], part, scratch) and found
        return found

    def _read(self, at: Numbers, out: Numbers, scratch: Scratch) -> bool:
        slot, run = scratch.slots(at)
        run = scratch.in_day(slot, run)
        most = scratch.other[: len(at)]
        if self._length:
            np.subtract(run, self.opens.max(), out=run)
        else:
            np.take(self.opens, slot, out=most, mode="clip")
            np.subtract(run, most, out=run)
        np.take(self.runs, slot, out=most, mode="clip")
        np.minimum(run, most, out=run)
        np.maximum(run, 0, out=run)
        np.take(self.before, slot, out=out, mode="clip")
        found = int(out.min()) != _OUT
        np.add(out, run, out=out)
        return found

    def opened(self, at: Numbers) -> tuple[Numbers, Flags]:
        """The slot of each instant, and whether it lies after the opening of its day, be it a day off."""
        slots: Numbers = np.empty(len(at), np.int64)
        after: Flags = np.empty(len(at), np.bool_)
        scratch, opens = Scratch(), int(self.opens.max())
        for start in range(0, len(at), BLOCK):
            slot, run = scratch.slots(at[start : start + BLOCK])
            slots[start : start + BLOCK] = slot
            np.greater(scratch.in_day(slot, run), opens, out=after[start : start + BLOCK])
        return slots, after

    def reach(self, ran: Numbers, length: Numbers, out: Numbers) -> None:
        """When the clock will have run so much longer, `NULL` where that lies beyond the days that are known.

        What is used up when the hours close ends then; of no length, it is the next instant of the hours.
        """
        for start in range(0, len(ran), BLOCK):
            part = slice(start, start + BLOCK)
            target = ran[part] + length[part]
            place = self._place(target, length[part])
            np.clip(place, 0, len(self._ends), out=place)
            reached = target + (self._openings - self._befores).take(place)
            reached[(place == len(self._ends)) | (ran[part] < 0)] = NULL
            out[part] = reached

    def _place(self, target: Numbers, length: Numbers) -> Numbers:
        """Which stretch of hours the clock is in when it has run so long."""
        if self._length:
            return (target - (length > 0)) // self._length
        within, opening = (np.searchsorted(self._ends, target, side=side) for side in ("left", "right"))
        return np.where(length > 0, within, opening)


@lru_cache(maxsize=16)
def running(hours: ServiceHours, *, whole: bool) -> RunningHours:
    """The clock of service hours over the settled years, or over the whole horizon."""
    quiet = evolve(hours, calendar=settled_and_whole(hours.calendar)[1])
    return RunningHours(quiet, LAST if whole else totals(quiet.calendar).last)
