"""Rows of a record out of Arrow batches, each with its position in the whole record."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from ..audit.rows import INCIDENT_ROWS, MEASURE_ROWS, QUEUE_ROWS, RowTable, every_key
from ..clock import ASTANA
from ..errors import InvalidFact, KindName, Problem, WrongType, type_name
from ..words.column_problems import BATCHES
from .columns import days_of, instants_of, words_of
from .epoch import BEFORE, BEGIN, CHANGE, END, FIRST, HOUR, LAST, NULL, SINCE, Numbers

__all__ = ["POSITION", "Kind", "RecordBatch", "Rows", "kind_named", "moments_of", "positions_of", "rows_of"]

RecordBatch: TypeAlias = Any
"""A RecordBatch of pyarrow."""

POSITION = "pos"
"""The column that says where in the whole record a row stands."""

_TOGETHER = 64


class Kind(NamedTuple):
    """A kind of record: the rows that it has, the key that says when, and every key of a row."""

    table: RowTable
    key: str
    keys: frozenset[str]


_KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "queue": Kind(QUEUE_ROWS, "at", every_key(QUEUE_ROWS)),
        "incidents": Kind(INCIDENT_ROWS, "at", every_key(INCIDENT_ROWS)),
        "measures": Kind(MEASURE_ROWS, "on", every_key(MEASURE_ROWS)),
    }
)


def kind_named(kind: str) -> Kind:
    """The kind of that name; `InvalidFact` for another one."""
    if kind not in _KINDS:
        raise InvalidFact("kind", kind, Problem("not-one-of", choices=tuple(_KINDS)))
    return _KINDS[kind]


def rows_of(kind: Kind, batch: RecordBatch) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a batch with their positions; what is null is left out, and so are columns that no event has."""
    positions = positions_of(batch).tolist()
    names = [name for name in _names(batch) if name in kind.keys]
    columns = [_values(name, batch.column(name)) for name in names]
    for position, values in zip(positions, zip(*columns, strict=True), strict=True):
        yield position, {name: value for name, value in zip(names, values, strict=True) if value is not None}


class Rows:
    """Reads single rows, those that stand around them with them, since whoever asks for one asks for its neighbours."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self._batch: RecordBatch = None
        self._start = 0
        self._rows: list[tuple[int, dict[str, Any]]] = []

    def row(self, batch: RecordBatch, place: int) -> dict[str, Any]:
        """The row at a place of a batch."""
        start = place - place % _TOGETHER
        if batch is not self._batch or start != self._start:
            self._batch, self._start = batch, start
            self._rows = [*rows_of(self.kind, batch.slice(start, _TOGETHER))]
        return self._rows[place - start][1]


def _names(batch: RecordBatch) -> list[str]:
    try:
        names: list[str] = batch.schema.names
    except AttributeError:
        given = KindName(type_name(batch))
        raise WrongType("batches", batch, Problem("wrong-type", needs=BATCHES, given=given)) from None
    return names


def positions_of(batch: RecordBatch) -> Numbers:
    """Where the rows of a batch stand in the whole record."""
    if POSITION not in _names(batch):
        raise InvalidFact(POSITION, tuple(_names(batch)), Problem("not-among-columns"))
    positions: Numbers = batch.column(POSITION).to_numpy(zero_copy_only=False).astype(np.int64)
    return positions


def moments_of(kind: Kind, batch: RecordBatch) -> Numbers:
    """When each row of a batch was, as a number; `NULL` where it does not say, or cannot be read at all."""
    for name in (kind.key, "event"):
        if name not in _names(batch):
            raise InvalidFact(name, tuple(_names(batch)), Problem("not-among-columns"))
    read = instants_of if kind.key == "at" else days_of
    numbers = read(kind.key, batch.column(kind.key)).numbers
    first, last = (BEGIN, END) if kind.key == "at" else (FIRST, LAST)
    known = words_of("event", batch.column("event"), tuple(kind.table)) >= 0
    return np.where(known & (first <= numbers) & (numbers <= last), numbers, NULL)


def _values(name: str, column: Any) -> list[Any]:
    """The values of a column as an audit reads them; instants in Astana time."""
    kind = str(column.type)
    if kind.startswith("timestamp") and "tz=" in kind:
        return astana(instants_of(name, column).numbers)
    if kind.startswith("struct"):
        fields = [field.name for field in column.type]
        parts = [_values(field, column.field(field)) for field in fields]
        valid = column.is_valid().to_pylist()
        rows = zip(*parts, strict=True)
        return [_struct(fields, row) if there else None for there, row in zip(valid, rows, strict=True)]
    values: list[Any] = column.to_pylist()
    return values


def _struct(fields: list[str], values: tuple[Any, ...]) -> dict[str, Any]:
    return {name: value for name, value in zip(fields, values, strict=True) if value is not None}


def astana(numbers: Numbers) -> list[datetime | None]:
    """Instants as Astana time has them, `None` where there is none."""
    shown = numbers + np.where(numbers < CHANGE, BEFORE, SINCE)
    shown[numbers == NULL] = NULL
    clocks: list[datetime | None] = shown.view("M8[us]").astype(object).tolist()
    folds = (numbers >= CHANGE) & (numbers < CHANGE + HOUR)
    out = [None if clock is None else clock.replace(tzinfo=ASTANA) for clock in clocks]
    for place in np.flatnonzero(folds).tolist():
        clock = out[place]
        out[place] = None if clock is None else clock.replace(fold=1)
    return out
