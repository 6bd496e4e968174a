"""What two laws have not in common, as values that explain themselves."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, cast

from attrs import frozen

from ..answers.plain import document, jsonable
from ..words import law as words
from ..words.audit import NO_VALUE
from ..words.shown import Shown
from ..words.text import Text
from .rows import LawRow, span_text

__all__ = ["LawDifference", "LawDifferences"]

_ONE_DAY = timedelta(days=1)
_Key = tuple[object, ...]


@frozen
class LawDifference(Shown):
    """One number, reading or row in which two laws differ, and on which days.

    `one` is the row of the law that was asked, `other` that of the law it was compared with; `None` where that law has
    none. `first` and `last` are the first and the last day on which they differ, both included: without `first` it has
    always been so, without `last` no end is known.
    """

    one: LawRow | None
    other: LawRow | None
    first: date | None = None
    last: date | None = None

    @property
    def row(self) -> LawRow:
        """The row of the law that was asked, or of the other one where the first has none."""
        return cast(LawRow, self.one or self.other)

    @property
    def span(self) -> Text:
        """The days on which the laws differ."""
        return span_text(self.first, self.last)

    def explain(self, lang: str = "en") -> str:
        """What differs, its value in both laws, and when."""
        values = {"one": value_of(self.one), "other": value_of(self.other)}
        return words.DIFFERS.fill(subject=self.row.title, span=self.span, **values)[lang]

    def to_dict(self) -> dict[str, Any]:
        """The difference as JSON-ready data, in a format that keeps its name: `aleumet.law-difference/1`."""
        return document("law-difference", **_plain(self))


class LawDifferences(tuple[LawDifference, ...], Shown):
    """All in which two laws differ, in the order of the law's table; empty where they do not."""

    __slots__ = ()

    def explain(self, lang: str = "en") -> str:
        """Each difference in a line, under their number; or that there is none."""
        if not self:
            return f"{words.SAME[lang]}."
        head = words.DIFFERENT.fill(n=len(self))
        return "\n".join([f"{head[lang]}.", *(one.explain(lang) for one in self)])

    def to_dict(self) -> dict[str, Any]:
        """The differences as JSON-ready data, in a format that keeps its name: `aleumet.law-differences/1`."""
        return document("law-differences", differences=[_plain(one) for one in self])


def value_of(row: LawRow | None) -> Text:
    """The value of a row in words, or that there is none."""
    return NO_VALUE if row is None else row.said


def _plain(one: LawDifference) -> dict[str, Any]:
    plain: dict[str, Any] = jsonable(one)
    return plain


def differences(one: Iterable[LawRow], other: Iterable[LawRow]) -> LawDifferences:
    """In what two laws differ, row by row; rows that were found wrong are not compared."""
    here, there = _by_key(one), _by_key(other)
    keys = dict.fromkeys([*here, *there])
    return LawDifferences(d for key in keys for d in _of_key(here.get(key, []), there.get(key, [])))


def _by_key(rows: Iterable[LawRow]) -> dict[_Key, list[LawRow]]:
    """The rows that are held to be right, by what they are about."""
    found: dict[_Key, list[LawRow]] = {}
    for row in rows:
        if row.superseded_on is None:
            found.setdefault((row.part, row.pilot, row.name), []).append(row)
    return found


def _of_key(one: list[LawRow], other: list[LawRow]) -> Iterator[LawDifference]:
    """Of one number the days on which its values differ; where they never do, the rows that have another source."""
    found = list(_joined(_by_days(one, other)))
    yield from found
    if not found:
        yield from (LawDifference(a, b, a.in_force_from, a.in_force_to) for a, b in _otherwise(one, other))


def _by_days(one: list[LawRow], other: list[LawRow]) -> Iterator[LawDifference]:
    """Both laws over each span of days in which no row begins or ends, where their values differ."""
    starts = sorted({day for row in (*one, *other) for day in _starts(row)})
    for first, after in zip(starts, [*starts[1:], None], strict=True):
        a, b = _on(one, first), _on(other, first)
        if _value(a) != _value(b):
            yield LawDifference(a, b, _day(first), None if after is None else after - _ONE_DAY)


def _starts(row: LawRow) -> Iterator[date]:
    """The day on which a row begins, and the day after its last."""
    yield row.in_force_from or date.min
    if row.in_force_to is not None:
        yield row.in_force_to + _ONE_DAY


def _on(rows: list[LawRow], day: date) -> LawRow | None:
    """The row in force on a day."""
    return next((row for row in rows if _covers(row, day)), None)


def _covers(row: LawRow, day: date) -> bool:
    return (row.in_force_from or date.min) <= day <= (row.in_force_to or date.max)


def _day(first: date) -> date | None:
    return None if first == date.min else first


def _joined(found: Iterable[LawDifference]) -> Iterator[LawDifference]:
    """Neighbouring spans with the same two values as one."""
    last: LawDifference | None = None
    for one in found:
        if last is not None and _goes_on(last, one):
            last = LawDifference(last.one, last.other, last.first, one.last)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _goes_on(last: LawDifference, one: LawDifference) -> bool:
    same = _values(last) == _values(one)
    return same and last.last is not None and last.last + _ONE_DAY == one.first


def _values(one: LawDifference) -> tuple[object, object]:
    return _value(one.one), _value(one.other)


def _value(row: LawRow | None) -> tuple[object, ...]:
    """The value of a row; nothing where there is no row, which is not the value `None`."""
    return () if row is None else (row.value,)


def _otherwise(one: list[LawRow], other: list[LawRow]) -> Iterator[tuple[LawRow, LawRow]]:
    """Rows of one value on the same days that differ in their source or in when they were known."""
    for a in one:
        for b in other:
            same = (a.in_force_from, a.in_force_to) == (b.in_force_from, b.in_force_to)
            if same and a != b and a not in other:
                yield a, b
