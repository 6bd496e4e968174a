"""Going through a record row by row: order of time, days that are over, and rows that cannot be what they say."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from heapq import heappop, heappush
from itertools import chain, groupby, islice
from typing import Any, Generic, NamedTuple, Protocol, TypeVar, Unpack

from attrs import Factory, define, field, frozen

from ..acts.model import Norm
from ..clock import elapsed
from .course import Course, Entry, entries, instants
from .faults import fault_text
from .finding import UNJUDGEABLE, About, Details, Finding, OutOfPlace, Unjudgeable, as_finding, finding
from .knowledge import LawAsKnown
from .rows import RowTable

__all__ = ["Agenda", "Answer", "Days", "Faulty", "Ledger", "Progress", "Replay", "replay", "replay_part"]

_REMEMBERED = timedelta(days=62)

T = TypeVar("T")
M = TypeVar("M", datetime, date)
_NONE = timedelta()


class Answer(NamedTuple):
    """What the law says of one thing in a record: a term, as its last instant or day, or yes or no."""

    norm: Norm
    code: str
    subject: str
    value: datetime | date | bool


@define
class Agenda(Generic[T]):
    """What is to be looked at once a day is over, by day; each is looked at once and then forgotten."""

    _days: list[date] = Factory(list)
    _due: dict[date, list[T]] = Factory(dict)

    def note(self, day: date, item: T) -> None:
        """Look at it when that day is over."""
        if day not in self._due:
            self._due[day] = []
            heappush(self._days, day)
        self._due[day].append(item)

    def over(self, today: date) -> Iterator[T]:
        """Everything noted for the days before `today`, day by day."""
        while self._days and self._days[0] < today:
            yield from self._due.pop(heappop(self._days))


@define
class Faulty:
    """What has a faulty row, by ticket or number: for two months its rows give no findings, then it is forgotten."""

    _numbers: set[str] = Factory(set)
    _agenda: Agenda[str] = Factory(Agenda)

    def __contains__(self, number: object) -> bool:
        return number in self._numbers

    def add(self, number: str, day: date) -> None:
        """Remember it from that day on."""
        if number not in self._numbers:
            self._numbers.add(number)
            self._agenda.note(day + _REMEMBERED, number)

    def days_over(self, today: date) -> None:
        """Forget what was remembered long enough."""
        self._numbers.difference_update(self._agenda.over(today))


class Ledger(Protocol):
    """What is known so far of the bookings, incidents or measures of a record."""

    key: str
    """The key of a row that says when: an instant or a day."""

    about: tuple[str, ...]
    """The keys of a row that say what it is about; the first that has a value counts."""

    known: LawAsKnown
    """The law by which the record is judged."""

    def mark_faulty(self, row: dict[str, Any], day: date) -> None:
        """A row is faulty: from that day on nothing more is concluded about what it is about."""
        ...

    def in_sequence(self, rows: list[Entry]) -> Iterable[Entry]:
        """The rows of one instant, in whatever order they stand, as the law has them follow each other."""
        ...

    def take(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """What the next row shows."""
        ...

    def days_over(self, today: date) -> Iterable[Finding]:
        """What can be said once the days before `today` are over."""
        ...

    def close(self, until: Any) -> Iterable[Finding]:
        """What can be said at the end of the record."""
        ...

    def holds(self, subject: str) -> bool:
        """Whether more may be found about a booking, a form, an incident or a measure."""
        ...

    def place_of(self, subject: str) -> str | None:
        """The department of a booking, as rows write its number; `None` where there is none."""
        ...

    def answers(self, position: int, row: dict[str, Any]) -> Iterable[Answer]:
        """What the law says of a row that was taken: the terms that it starts, and whether somebody did not come."""
        ...


def replay(rows: Iterable[Any], table: RowTable, ledger: Ledger, until: M | None) -> Iterator[Finding]:
    """The findings of a record in the order in which they can be known."""
    course = Course()
    replayed = Replay(ledger, course)
    for instant in instants(course.through(entries(enumerate(rows), table, ledger.key))):
        yield from replayed.days_over(instant)
        yield from replayed.instant(instant)
    yield from replayed.end(until)


@frozen
class Progress:
    """What a part of a record has to know of the whole.

    `ended` says before which row the days before a day are over; `ahead` and `behind` are the rows that lie ahead of
    the record or behind the row before them, each with that row's instant; at `breaks` an instant ends although the
    next row that is dated is no later; `undated` are rows that do not say when, each with the day of the rows around;
    `last` is the instant of the last row. Rows are told by their positions in the whole record.
    """

    ended: tuple[tuple[int, date], ...] = ()
    ahead: Mapping[int, Any] = field(factory=dict)
    behind: Mapping[int, Any] = field(factory=dict)
    breaks: tuple[int, ...] = ()
    undated: Mapping[int, date] = field(factory=dict)
    last: Any = None


def replay_part(
    rows: Iterable[tuple[int, Any]], table: RowTable, ledger: Ledger, until: M | None, progress: Progress
) -> Iterator[Finding]:
    """The findings of a part of a record, whose rows come with their positions in the whole; order as in `replay`."""
    replayed = Replay(ledger, Course(), progress)
    coming = deque(progress.ended)
    for instant in _instants_of_part(entries(rows, table, ledger.key), progress):
        while coming and coming[0][0] <= instant[0].position:
            yield from ledger.days_over(coming.popleft()[1])
        replayed.note(instant)
        yield from replayed.instant(instant)
    for _, over in coming:
        yield from ledger.days_over(over)
    yield from replayed.end(progress.last if until is None else until)


def _instants_of_part(rows: Iterable[Entry], progress: Progress) -> Iterator[list[Entry]]:
    """The rows of a part that are of one instant of the whole record."""
    ahead = progress.ahead
    placed = (row._replace(after=ahead[row.position]) if row.position in ahead else row for row in rows)
    stretches = groupby(placed, lambda row: bisect_right(progress.breaks, row.position))
    for _, stretch in stretches:
        yield from (instant for instant in instants(stretch) if instant)


@define
class Days:
    """Which days of a record are over.

    `last` is the instant of the last row, `day` the day of the rows that are being taken, and all days before `ended`
    are over.
    """

    course: Course
    last: Any = None
    last_day: date = date.min
    ended: date = date.min
    day: date = date.min

    def unmoved(self, rows: list[Entry]) -> bool:
        """Whether these rows of one instant are of a day that has begun for good, so that they end none."""
        first = next((entry.at for entry in rows if entry.dated), None)
        return first is not None and day_of(first) == self.day == self.ended

    def over(self, rows: list[Entry]) -> date | None:
        """The day before which all are over once these rows of one instant have come, if that is a later one.

        A single row ahead of its time, be it by less than a day, ends no day: another has to agree.
        """
        if self.unmoved(rows):
            return None
        agreed = [*islice((entry.at for entry in rows if entry.dated and not entry.faults), 2)]
        if not agreed:
            return None
        self.day = day = day_of(agreed[0])
        if day < self.ended:  # the record has fallen back for good
            self.ended = min(self.ended, day_of(self.course.front))
        ended = day if len(agreed) > 1 else min(day, self.last_day)
        if ended <= self.ended:
            return None
        self.ended = ended
        return ended

    def follows(self, at: Any) -> Any:
        """The row comes next; the instant of the row before it where it lies behind that one, else `None`."""
        last, self.last, self.last_day = self.last, at, day_of(at)
        behind = last is not None and (at < last or getattr(last, "fold", 0)) and lies_behind(last, at) > _NONE
        return last if behind else None


@define
class Replay:
    """How far a record has been gone through, or a part of one, of which `progress` says where its rows stand.

    `behind` are the rows of the instant that is being taken that lie behind the row before them.
    """

    ledger: Ledger
    course: Course
    progress: Progress | None = None
    days: Days = field(init=False)
    behind: Mapping[int, Any] = field(init=False, factory=dict)

    @days.default
    def _no_days(self) -> Days:
        return Days(self.course)

    def days_over(self, rows: list[Entry]) -> Iterable[Finding]:
        """What can be said of days that are over once these rows of one instant have come."""
        over = self.days.over(rows)
        self.note(rows)
        return () if over is None else self.ledger.days_over(over)

    def note(self, rows: list[Entry]) -> None:
        """The rows of one instant come next; that they lie behind the row before them is said of the first."""
        follows = self.days.follows
        behind = {row.position: follows(row.at) for row in rows if row.dated and not row.faults}
        self.behind = behind if self.progress is None else self.progress.behind

    def instant(self, rows: list[Entry]) -> Iterator[Finding]:
        """What the rows of one instant show, in their turn."""
        for entry in self.in_sequence(rows):
            findings = self.take(entry)
            if findings:
                yield from findings

    def take(self, entry: Entry) -> list[Finding]:
        """What a row shows, be it that it cannot stand in the record."""
        position, row = entry.position, entry.row
        if entry.faults or entry.after is not None:
            self.ledger.mark_faulty(row, day_of(entry.at) if entry.dated else self._day_around(entry))
            return [_bad_row(self.ledger, entry) if entry.faults else _ahead(self.ledger, entry)]
        last = self.behind.get(position)
        if last is not None:
            return [_disorder(self.ledger, position, row, last), *self._shown(position, row)]
        return self._shown(position, row)

    def in_sequence(self, rows: list[Entry]) -> Iterable[Entry]:
        """The rows of one instant in their turn, those last that do not even say what happened."""
        if not rows[1:]:
            return rows
        nameless = [entry for entry in rows if "event" not in entry.row]
        return chain(self.ledger.in_sequence([entry for entry in rows if "event" in entry.row]), nameless)

    def end(self, until: Any) -> Iterator[Finding]:
        """What can be said at the end of the record, or at `until`."""
        end = self.days.last if until is None else until
        if end is not None:
            yield from self.ledger.days_over(day_of(end))
            yield from self.ledger.close(end)

    def _day_around(self, entry: Entry) -> date:
        """The day of the rows around one that does not say when, or lies ahead."""
        return self.days.day if self.progress is None else self.progress.undated.get(entry.position, self.days.last_day)

    def _shown(self, position: int, row: dict[str, Any]) -> list[Finding]:
        try:
            return self.ledger.take(position, row)
        except (*UNJUDGEABLE, OutOfPlace) as error:
            self.ledger.mark_faulty(row, self.days.last_day)
            return [_misfit(self.ledger, position, row, error)]


def day_of(at: datetime | date) -> date:
    """The day of an instant, or the day itself."""
    return at.date() if isinstance(at, datetime) else at


def lies_behind(last: datetime | date, at: datetime | date) -> timedelta:
    """By how much a row lies before the row that stands before it."""
    if isinstance(at, datetime) and isinstance(last, datetime):
        return elapsed(at, last)
    return day_of(last) - day_of(at)


def _bad_row(ledger: Ledger, entry: Entry) -> Finding:
    position, faults = entry.position, entry.faults
    paths = tuple(f"$.rows[{position}]{fault.path}" for fault in faults)
    needs = tuple(fault_text(path, fault) for path, fault in zip(paths, faults, strict=True))
    return _on_row(ledger, "bad-row", position, entry.row, {"faults": needs}, paths=paths)


def _ahead(ledger: Ledger, entry: Entry) -> Finding:
    """The finding on a row that lies more than a day ahead of where the record goes on."""
    paths, blanks = (f"$.rows[{entry.position}].{ledger.key}",), {"this": entry.at, "after": entry.after}
    by = lies_behind(entry.at, entry.after)
    return _on_row(ledger, "row-ahead", entry.position, entry.row, blanks, by=by, paths=paths)


def _disorder(ledger: Ledger, position: int, row: dict[str, Any], last: datetime | date) -> Finding:
    at, paths = row[ledger.key], (f"$.rows[{position}].{ledger.key}",)
    blanks = {"before": last, "this": at}
    return _on_row(ledger, "rows-out-of-order", position, row, blanks, by=lies_behind(last, at), paths=paths)


def _misfit(ledger: Ledger, position: int, row: dict[str, Any], error: Unjudgeable | OutOfPlace) -> Finding:
    """The finding on a row that is readable, but cannot stand where it does or cannot be judged."""
    paths = () if isinstance(error, OutOfPlace) else (f"$.rows[{position}]",)
    about, law = _about(ledger, row), ledger.known.law
    return as_finding(error, about, (position,), law, at=row[ledger.key], paths=paths)


def _on_row(
    ledger: Ledger,
    code: str,
    position: int,
    row: dict[str, Any],
    blanks: dict[str, object],
    **details: Unpack[Details],
) -> Finding:
    """A finding on a row by itself."""
    details["at"] = row.get(ledger.key)
    return finding(code, None, _about(ledger, row), (position,), ledger.known.law, blanks, **details)


def _about(ledger: Ledger, row: dict[str, Any]) -> About:
    """What a row is about."""
    department = row.get("slot", {}).get("department")
    about = (About(name, str(row[name]), department) for name in ledger.about if row.get(name))
    return next(about, About("", "", department))
