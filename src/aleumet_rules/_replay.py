"""Going through a record row by row: order of time, days that are over, and rows that cannot be what they say."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from heapq import heappop, heappush
from typing import Any, Generic, Protocol, TypeVar

from attrs import Factory, define

from ._audit_rows import Fault, RowTable, read_row
from ._audit_words import found
from ._finding import Finding
from .clock import elapsed
from .errors import ContradictoryFacts, InvalidFact, NotInForce
from .law import Text
from .lawbook import LawBook

__all__ = ["DayBook", "Ledger", "replay", "told"]

T = TypeVar("T")
M = TypeVar("M", datetime, date)
_NONE = timedelta()
_NO_VALUE = Text("жоқ", "нет", "none")
_FAULT = Text("{path} — {needs}", "{path} — {needs}", "{path} — {needs}")


@define
class DayBook(Generic[T]):
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


class Ledger(Protocol):
    """What is known so far of the bookings, incidents or measures of a record."""

    key: str
    """The key of a row that says when: an instant or a day."""

    @property
    def law(self) -> LawBook:
        """The law as it stands."""
        ...

    def subject(self, row: dict[str, Any]) -> str:
        """What the row is about."""
        ...

    def spoil(self, row: dict[str, Any], day: date) -> None:
        """A row of this subject is faulty, so that nothing more is to be concluded about it."""
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


def replay(rows: Iterable[Any], table: RowTable, ledger: Ledger, until: M | None) -> Iterator[Finding]:
    """The findings of a record in the order in which they can be known."""
    last: M | None = None
    key, fold = ledger.key, 0
    today = last_day = date.min
    for position, raw in enumerate(rows):
        row, faults = read_row(table, raw)
        if faults:
            ledger.spoil(row, _day(row.get(key, last_day)))
            yield _bad_row(ledger, position, row, faults)
            continue
        at: M = row[key]
        day = _day(at)
        if last is not None and (at < last or fold) and _behind(last, at) > _NONE:
            yield _disorder(ledger, position, row, last)
        # A single row far ahead of its time does not end a day: the row after it has to agree.
        if today < last_day and today < day:
            today = min(day, last_day)
            yield from ledger.days_over(today)
        try:
            shown = ledger.take(position, row)
        except (InvalidFact, NotInForce) as error:
            ledger.spoil(row, day)
            shown = [_misfit(ledger, position, row, error)]
        if shown:
            yield from shown
        last, last_day, fold = at, day, getattr(at, "fold", 0)  # 1 in the hour that the clock showed twice
    end = last if until is None else until
    if end is not None:
        yield from ledger.days_over(_day(end))
        yield from ledger.close(end)


def _day(at: datetime | date) -> date:
    return at.date() if isinstance(at, datetime) else at


def _behind(last: datetime | date, at: datetime | date) -> timedelta:
    """By how much a row lies before the row that stands before it."""
    if isinstance(at, datetime) and isinstance(last, datetime):
        return elapsed(at, last)
    return _day(last) - _day(at)


def _bad_row(ledger: Ledger, position: int, row: dict[str, Any], faults: list[Fault]) -> Finding:
    paths = tuple(f"$.rows[{position}]{fault.path}" for fault in faults)
    said = tuple(_FAULT.fill(path=path, needs=fault.needs) for path, fault in zip(paths, faults, strict=True))
    at = row.get(ledger.key)
    return found(
        "bad-row",
        None,
        ledger.subject(row),
        (position,),
        {"faults": said},
        law_date=ledger.law.checked_on,
        at=at,
        paths=paths,
    )


def _disorder(ledger: Ledger, position: int, row: dict[str, Any], last: datetime | date) -> Finding:
    at = row[ledger.key]
    return found(
        "rows-out-of-order",
        None,
        ledger.subject(row),
        (position,),
        {"before": last, "this": at},
        law_date=ledger.law.checked_on,
        at=at,
        by=_behind(last, at),
        paths=(f"$.rows[{position}].{ledger.key}",),
    )


def _misfit(ledger: Ledger, position: int, row: dict[str, Any], error: InvalidFact | NotInForce) -> Finding:
    """The finding in place of an exception: facts that contradict each other, or a day without rules."""
    code, blanks = told(error)
    rows, date = (position,), ledger.law.checked_on
    paths = (f"$.rows[{position}]",)
    return found(code, None, ledger.subject(row), rows, blanks, law_date=date, at=row[ledger.key], paths=paths)


def told(error: InvalidFact | NotInForce) -> tuple[str, dict[str, object]]:
    """The code of the finding in place of an exception, and what fills its blanks."""
    if isinstance(error, NotInForce):
        return "not-in-force", {"day": error.day}
    if isinstance(error, ContradictoryFacts):
        first, second = error.fields
        one, other = (_NO_VALUE if value is None else value for value in error.args[1])
        return "contradictory-facts", {"first": first, "one": one, "second": second, "other": other}
    return "impossible-fact", {"field": error.field, "value": error.value}
