"""Where a record stands in time: rows far ahead of those that follow, and the rows of one instant in their order.

A clock that was set wrong dates a row years ahead, and the rows after it fall back. Whether a record has jumped or a
row is wrong shows only in what follows; until then rows wait, at most a hundred of them.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from attrs import Factory, define

from .rows import Fault, RowTable, read_row

__all__ = ["Course", "Entry", "entries", "in_turn", "instants"]

Turn = Callable[[dict[str, Any]], tuple[Any, ...]]
_DAY = timedelta(days=1)
_ENOUGH = 100


class Entry(NamedTuple):
    """A row with its values read and its faults; `at` says when, `after` from when the record goes on without it.

    `at` is `None` where it cannot be read, `after` where the row stands in the course of the record.
    """

    position: int
    row: dict[str, Any]
    faults: list[Fault]
    at: Any
    after: Any = None

    @property
    def dated(self) -> bool:
        """Whether the row says something of where the record stands."""
        return self.at is not None and self.after is None


def entries(rows: Iterable[tuple[int, Any]], table: RowTable, key: str) -> Iterator[Entry]:
    """The rows of a record, each with its position, with their values read."""
    for position, raw in rows:
        row, faults = read_row(table, raw)
        yield Entry(position, row, faults, row.get(key))


@define
class Course:
    """The course of a record: `front` is how far it has come, in what is settled.

    A row more than a day ahead of the front waits, and all after it. It is settled once a hundred rows have followed
    it, or the record is over. Two rows, one after the other, that both lie more than a day before it, and go on from
    where the record stood, or the last row of all, say that it is wrong: it is set aside. Rows that lie further back
    still, entered belatedly, say nothing of it.
    """

    front: Any = None
    _agreed: int = 0
    _waiting: deque[Entry] = Factory(deque)
    _latest: Any = None
    _last: Any = None

    def through(self, rows: Iterable[Entry]) -> Iterator[Entry]:
        """All rows as they stand; those that are set aside say from when the record goes on."""
        for entry in rows:
            at = entry.at
            if self._waiting or self._jumps(entry):
                self._wait(entry)
                yield from self._settled(_ENOUGH)
            else:
                self._settle(entry)
                yield entry
            if at is not None:
                self._last = at
        self._fall_back(self._last, self._last)
        yield from self._settled(0)

    @property
    def settled(self) -> bool:
        """Whether no row waits for those that follow it."""
        return not self._waiting

    def passed(self, rows: int, at: Any) -> None:
        """So many rows came one after another, none of them a day ahead of the front, the last of them at `at`."""
        self.front, self._last = at, at
        self._agreed = min(self._agreed + rows, _ENOUGH)

    def _jumps(self, entry: Entry) -> bool:
        front, at = self.front, entry.at
        return front is not None and at is not None and entry.after is None and at > front and at - front > _DAY

    def _wait(self, entry: Entry) -> None:
        """The row waits; it and the row before it say how far the record has come."""
        self._waiting.append(entry)
        if entry.at is None:
            return
        self._fall_back(max(entry.at, self._last), self._last)
        self._latest = entry.at if self._latest is None else max(entry.at, self._latest)

    def _fall_back(self, level: Any, after: Any) -> None:
        """Set aside what lies more than a day ahead of `level`, if the record goes on there, from `after`."""
        if self._latest is None or self._latest - level <= _DAY:
            return
        waiting = [entry.at for entry in self._waiting if entry.dated]
        ahead = next((place for place, at in enumerate(waiting) if at - level > _DAY), None)
        if ahead is None or max([self.front, *waiting[:ahead]]) > level:
            return
        far = (entry.dated and entry.at - level > _DAY for entry in self._waiting)
        both = zip(self._waiting, far, strict=True)
        self._waiting = deque(entry._replace(after=after) if wrong else entry for entry, wrong in both)
        self._latest = max((entry.at for entry in self._waiting if entry.dated), default=None)

    def _settled(self, enough: int) -> Iterator[Entry]:
        """The waiting rows that need not wait any longer."""
        while self._waiting and (len(self._waiting) > enough or not self._jumps(self._waiting[0])):
            entry = self._waiting.popleft()
            self._settle(entry)
            yield entry
        if not self._waiting:
            self._latest = None

    def _settle(self, entry: Entry) -> None:
        """The front moves on with the record, and back only if as many rows say so as have spoken for it."""
        at, front = entry.at, self.front
        if at is None or entry.after is not None:
            return
        if front is None or at >= front or front - at <= _DAY:
            self.front = at if front is None or at > front else front
            if self._agreed < _ENOUGH:
                self._agreed += 1
            return
        self._agreed -= 1
        if not self._agreed:
            self.front, self._agreed = at, 1


def instants(settled: Iterable[Entry]) -> Iterator[list[Entry]]:
    """The rows that stand one after another with one instant, or one day where rows have days, as they stand.

    Rows beside them that do not say when are with them, a hundred at most.
    """
    now: list[Entry] = []
    at, undated = None, 0
    for entry in settled:
        dated = entry.dated
        if undated == _ENOUGH or (dated and at is not None and not _same(at, entry.at)):
            yield now
            now, at, undated = [], None, 0
        now.append(entry)
        if dated:
            at = entry.at
        else:
            undated += 1
    yield now


def _same(one: Any, other: Any) -> bool:
    """Whether two instants are the same, also in the hour that the clock showed twice."""
    return bool(one == other) and getattr(one, "fold", 0) == getattr(other, "fold", 0)


def in_turn(rows: list[Entry], rank: Callable[[dict[str, Any]], int], turn: Turn = lambda _row: ()) -> Iterator[Entry]:
    """The rows of one instant, the lowest `rank` first, of one rank by `turn` and then by what they say.

    The rank of what is left is asked anew once the rows of a rank have been taken, the turn once it is theirs.
    """
    while len(rows) > 1:
        ranks = [rank(entry.row) for entry in rows]
        lowest = min(ranks)
        both = list(zip(rows, ranks, strict=True))
        run = [entry for entry, own in both if own == lowest]
        yield from run if len(run) == 1 else _by_turn(run, turn)
        rows = [entry for entry, own in both if own != lowest]
    yield from rows


def _by_turn(run: list[Entry], turn: Turn) -> Iterator[Entry]:
    """Rows of one rank by their turn, of one turn by what they say; rows that say the same stay as they are."""
    turns = sorted(((turn(entry.row), place) for place, entry in enumerate(run)))
    for _, same in groupby(turns, key=itemgetter(0)):
        rows = [run[place] for _, place in same]
        yield from rows if len(rows) == 1 else sorted(rows, key=_content)


def _content(entry: Entry) -> tuple[bool, bool, str]:
    return not entry.dated, bool(entry.faults), str(sorted(entry.row.items()))
