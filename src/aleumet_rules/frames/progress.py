"""What every part of a record has to know of the whole: when its days are over, and which rows stand out of place.

Most of a record stands as it should: rows of one day, one after another. Once such a run has begun, and no row waits
for what follows, nothing more follows from it than from its last row, so that what lies between is passed over.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from attrs import define, field

from ..audit.course import Course, Entry, instants
from ..audit.replay import Days, Progress, day_of, lies_behind
from ..audit.rows import read_row
from ..clock import ASTANA
from .batches import Kind, RecordBatch, Rows, kind_named, moments_of, positions_of
from .epoch import NULL, Flags, Numbers, to_date, to_instant
from .slots import BLOCK, Scratch

__all__ = ["record_days"]

_UNSEEN = 64
"""How many stretches of rows may wait to be asked which of them is without a fault."""


def record_days(kind: str, batches: Iterable[RecordBatch]) -> Progress:
    """What `audit_batches` has to know of the whole record, however small its part of it; goes to every worker.

    `kind` is `"queue"`, `"incidents"` or `"measures"`; the batches of pyarrow hold the whole record in its order, with
    the positions of rows in the column `pos`, ascending, and their keys in the others. Only rows that stand out of
    place, or where a day begins, are read in whole.
    """
    found = kind_named(kind)
    return _Reading(found, Rows(found)).through(batches)


class _Stretch(NamedTuple):
    """Rows of a batch that stand one after another, from `first` on and before `after`."""

    batch: RecordBatch
    moments: Numbers
    first: int
    after: int


@define(eq=False)
class _Lazy:
    """Reads a row only when it is asked whether that has faults; `passed` are rows before it that were passed over."""

    rows: Rows
    own: _Stretch
    passed: _Stretch | None = None
    _faults: list[Any] | None = None

    def __bool__(self) -> bool:
        if self._faults is None:
            self._faults = read_row(self.rows.kind.table, self.rows.row(self.own.batch, self.own.first))[1]
        return bool(self._faults)


@define(eq=False)
class _Reading:
    """How far a record has been read."""

    kind: Kind
    rows: Rows
    days: Days = field(factory=lambda: Days(Course()))
    _unseen: list[_Stretch] = field(factory=list)
    _ended: list[tuple[int, date]] = field(factory=list)
    _ahead: dict[int, Any] = field(factory=dict)
    _behind: dict[int, Any] = field(factory=dict)
    _breaks: list[int] = field(factory=list)
    _undated: dict[int, date] = field(factory=dict)
    _latest: Any = None
    _mixed: bool = False

    def through(self, batches: Iterable[RecordBatch]) -> Progress:
        """The progress of the whole record."""
        for rows in instants(self.days.course.through(self._entries(batches))):
            if rows:
                self._take(rows)
        self._settle()
        ended, breaks = tuple(self._ended), tuple(self._breaks)
        return Progress(ended, self._ahead, self._behind, breaks, self._undated, self.days.last)

    # --- which rows are looked at ---------------------------------------------------------------------------------

    def _entries(self, batches: Iterable[RecordBatch]) -> Iterator[Entry]:
        """The rows that say anything of the course."""
        for batch in batches:
            moments, positions = moments_of(self.kind, batch), positions_of(batch)
            days = _days(moments) if self.kind.key == "at" else moments
            starts = np.flatnonzero(_begins(moments, days)).tolist()
            for first, after in pairwise([*starts, len(moments)]):
                yield from self._run(batch, moments, positions, first, after)

    def _run(self, batch: RecordBatch, moments: Numbers, positions: Numbers, first: int, after: int) -> Iterator[Entry]:
        """The rows of a run, the last of them as soon as nothing else follows from it."""
        place = first
        while place < after:
            passed = None
            if place < after - 2 and self._calm(moments[place]):
                passed, place = _Stretch(batch, moments, place, after - 1), after - 1
                self.days.course.passed(place - passed.first, self._when(moments[place - 1]))
            faults: Any = _Lazy(self.rows, _Stretch(batch, moments, place, place + 1), passed)
            yield Entry(int(positions[place]), {}, faults, self._when(moments[place]))
            place += 1

    def _calm(self, moment: int) -> bool:
        """Whether the record goes on within a day that has begun for good."""
        days = self.days
        if moment == NULL or not days.course.settled or days.course.front is None or days.day != days.ended:
            return False
        at = self._when(moment)
        return at >= days.course.front and day_of(at) == days.day

    def _when(self, moment: int) -> Any:
        if moment == NULL:
            return None
        return to_instant(int(moment)).astimezone(ASTANA) if self.kind.key == "at" else to_date(int(moment))

    # --- what follows from them -----------------------------------------------------------------------------------

    def _take(self, rows: list[Entry]) -> None:
        """The rows of one instant come next."""
        first = rows[0].position
        dated = [entry for entry in rows if entry.dated]
        if self._mixed or (dated and self._latest is not None and lies_behind(self._latest, dated[0].at) >= _NOW):
            self._breaks.append(first)
        self._mixed = len(dated) < len(rows)
        if not self.days.unmoved(rows):
            self._settle()
            over = self.days.over(rows)
            if over is not None:
                self._ended.append((first, over))
        for entry in rows:
            self._note(entry)

    def _note(self, entry: Entry) -> None:
        """A row by itself: ahead, without a date, behind the row before it, or in its place."""
        lazy: Any = entry.faults
        if entry.after is not None:
            self._ahead[entry.position] = entry.after
        if not entry.dated:
            self._undated[entry.position] = self.days.day
            return
        if lazy.passed is not None:
            self._unseen.append(lazy.passed)
        if self._latest is not None and lies_behind(self._latest, entry.at) > _NOW:
            self._settle()
        self._latest = entry.at
        if self._unseen:
            self._unseen.append(lazy.own)
            if len(self._unseen) > _UNSEEN:
                self._settle()
        elif not entry.faults:
            last = self.days.follows(entry.at)
            if last is not None:
                self._behind[entry.position] = last

    def _settle(self) -> None:
        """Find the last row without a fault among those that have come since the last one that was found."""
        for batch, moments, first, after in reversed(self._unseen):
            for place in range(after - 1, first - 1, -1):
                if not read_row(self.kind.table, self.rows.row(batch, place))[1]:
                    self.days.follows(self._when(moments[place]))
                    self._unseen.clear()
                    return
        self._unseen.clear()


_NOW = timedelta()


def _begins(moments: Numbers, days: Numbers) -> Flags:
    """Which rows begin a run: those that do not go on, on the same day, from the row before them."""
    begins: Flags = np.ones(len(moments), np.bool_)
    begins[1:] = (moments[1:] < moments[:-1]) | (days[1:] != days[:-1])
    begins[1:] |= (moments[1:] == NULL) | (moments[:-1] == NULL)
    return begins


def _days(moments: Numbers) -> Numbers:
    out: Numbers = np.empty(len(moments), np.int64)
    scratch = Scratch()
    for start in range(0, len(moments), BLOCK):
        out[start : start + BLOCK] = scratch.slots(moments[start : start + BLOCK])[0]
    return out
