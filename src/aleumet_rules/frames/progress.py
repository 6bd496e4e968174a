"""What every part of a record has to know of the whole: when its days are over, and which rows stand out of place.

Most of a record stands as it should: rows of one day, one after another. Of such a run only its ends say anything of
the course of the record, so that what lies between is passed over.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

import numpy as np
from attrs import define, field

from ..audit.course import Course, Entry, instants
from ..audit.replay import Days, Progress
from ..audit.rows import read_row
from .batches import Kind, RecordBatch, astana, kind_named, moments_of, positions_of, row_of
from .epoch import NULL, Flags, Numbers, to_date
from .slots import BLOCK, Scratch

__all__ = ["record_days"]

_END = 128
"""How many rows at either end of a run are looked at: more than any row waits for others."""
_UNSEEN = 512


def record_days(kind: str, batches: Iterable[RecordBatch]) -> Progress:
    """What `audit_batches` has to know of the whole record, however small its part of it; goes to every worker.

    `kind` is `"queue"`, `"incidents"` or `"measures"`; the batches of pyarrow hold the whole record in its order, with
    the positions of rows in the column `pos`, ascending, and their keys in the others. Only rows that stand out of
    place, or where a day begins, are read in whole.
    """
    return _Reading(kind_named(kind)).through(batches)


@define(eq=False)
class _Lazy:
    """Reads a row only when it is asked whether that has faults."""

    kind: Kind
    batch: RecordBatch
    place: int
    _faults: list[Any] | None = None

    def __bool__(self) -> bool:
        if self._faults is None:
            self._faults = read_row(self.kind.table, row_of(self.kind, self.batch, self.place))[1]
        return bool(self._faults)


@define(eq=False)
class _Reading:
    """How far a record has been read."""

    kind: Kind
    days: Days = field(factory=lambda: Days(Course()))
    _unseen: list[Entry] = field(factory=list)
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
        return Progress(
            tuple(self._ended), self._ahead, self._behind, tuple(self._breaks), self._undated, self.days.last
        )

    def _entries(self, batches: Iterable[RecordBatch]) -> Iterator[Entry]:
        """The rows that say anything of the course."""
        for batch in batches:
            moments, positions = moments_of(self.kind, batch), positions_of(batch)
            places = np.flatnonzero(_telling(moments, instants=self.kind.key == "at"))
            chosen = moments[places]
            whens: list[Any] = astana(chosen) if self.kind.key == "at" else _dates(chosen)
            for place, position, at in zip(places.tolist(), positions[places].tolist(), whens, strict=True):
                faults: Any = _Lazy(self.kind, batch, place)
                yield Entry(position, {}, faults, at)

    def _take(self, rows: list[Entry]) -> None:
        """The rows of one instant come next."""
        first = rows[0].position
        dated = [entry for entry in rows if entry.dated]
        if self._mixed or (dated and self._latest is not None and _number(dated[0].at) <= _number(self._latest)):
            self._breaks.append(first)
        self._mixed = len(dated) < len(rows)
        if not self.days.unmoved(rows):
            self._settle()
            over = self.days.over(rows)
            if over is not None:
                self._ended.append((first, over))
        for entry in rows:
            self._note(entry)
        if dated:
            self._latest = dated[0].at

    def _note(self, entry: Entry) -> None:
        """A row by itself: ahead, without a date, behind the row before it, or in its place."""
        if entry.after is not None:
            self._ahead[entry.position] = entry.after
        if not entry.dated:
            self._undated[entry.position] = self.days.day
            return
        before = self._unseen[-1].at if self._unseen else self.days.last
        if before is not None and _number(entry.at) < _number(before):
            self._settle()
            last = None if entry.faults else self.days.follows(entry.at)
            if last is not None:
                self._behind[entry.position] = last
            return
        self._unseen.append(entry)
        if len(self._unseen) > _UNSEEN:
            self._settle()

    def _settle(self) -> None:
        """Find the last row without a fault among those that have come since the last one that was found."""
        for entry in reversed(self._unseen):
            if not entry.faults:
                self.days.follows(entry.at)
                break
        self._unseen.clear()


def _number(at: Any) -> Any:
    """What an instant is compared by, so that the repeated hour comes once and then again."""
    return at.timestamp() if isinstance(at, datetime) else at


def _dates(numbers: Numbers) -> list[date | None]:
    return [None if number == NULL else to_date(number) for number in numbers.tolist()]


def _telling(moments: Numbers, *, instants: bool) -> Flags:
    """Which rows say anything of the course: those near the ends of a run of rows of one day in order."""
    rows = len(moments)
    if not rows:
        return np.zeros(0, np.bool_)
    begins: Flags = np.ones(rows, np.bool_)
    days = _days(moments) if instants else moments
    begins[1:] = (moments[1:] < moments[:-1]) | (days[1:] != days[:-1]) | (moments[1:] == NULL) | (moments[:-1] == NULL)
    starts = np.flatnonzero(begins)
    run = np.cumsum(begins) - 1
    ends = np.append(starts[1:], rows)
    place = np.arange(rows)
    telling: Flags = (place - starts[run] < _END) | (ends[run] - place <= _END)
    return telling


def _days(moments: Numbers) -> Numbers:
    out: Numbers = np.empty(len(moments), np.int64)
    scratch = Scratch()
    for start in range(0, len(moments), BLOCK):
        out[start : start + BLOCK] = scratch.slots(moments[start : start + BLOCK])[0]
    return out
