"""Columns of pandas, polars and pyarrow: read into numbers of numpy, and written back as what came in.

Which library a column is of and of what type it is, narwhals says; its values are then taken from the column itself,
since the ways around that copy. None of the libraries is imported: the one that is there is that of the column.
"""

import sys
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple, TypeAlias

import narwhals as nw
import numpy as np
import numpy.typing as npt

from ..errors import InvalidFact, KindName, Problem, WrongType, type_name
from ..words.column_problems import COLUMN
from .epoch import DAY, NULL, Ints, Numbers
from .writers import Maker, is_of_arrow, maker_of

__all__ = [
    "Column",
    "Columnar",
    "column_of",
    "days_of",
    "instants_of",
    "lengths_of",
    "numbers_of",
    "same_length",
    "words_of",
]

Columnar: TypeAlias = Any
"""A column of an eager library: a Series of pandas or polars, an Array or a ChunkedArray of pyarrow."""

_UNITS = {"s": 1_000_000, "ms": 1_000, "us": 1}
_NANOSECONDS = 1_000


class Column(NamedTuple):
    """The numbers of a column, `NULL` where it has none, under the name by which errors call it."""

    field: str
    numbers: Numbers
    maker: Maker


def days_of(field: str, column: Columnar) -> Column:
    """A column of days: dates, or where a library has none, instants without a zone at midnight."""
    dtype, library = _typed(field, column)
    if isinstance(dtype, nw.Date):
        return Column(field, _values(column, library), maker_of(library, column))
    if not isinstance(dtype, nw.Datetime) or dtype.time_zone is not None:
        raise _wrong(field, dtype, "no-column-of-days")
    numbers = _in_microseconds(_values(column, library), dtype.time_unit)
    days = numbers // DAY
    nulls = numbers == NULL
    days[nulls] = NULL
    if bool(((days * DAY != numbers) & ~nulls).any()):
        raise _wrong(field, dtype, "days-with-hours")
    return Column(field, days, maker_of(library, column))


def instants_of(field: str, column: Columnar) -> Column:
    """A column of instants with a time zone; one without is refused, since its zone would have to be guessed."""
    dtype, library = _typed(field, column)
    if not isinstance(dtype, nw.Datetime):
        raise _wrong(field, dtype, "no-column-of-instants")
    if dtype.time_zone is None:
        raise _wrong(field, dtype, "naive-column")
    return Column(field, _in_microseconds(_values(column, library), dtype.time_unit), maker_of(library, column))


def lengths_of(field: str, column: Columnar) -> Column:
    """A column of durations, in microseconds; nanoseconds are cut."""
    dtype, library = _typed(field, column)
    if not isinstance(dtype, nw.Duration):
        raise _wrong(field, dtype, "no-column-of-lengths")
    return Column(field, _in_microseconds(_values(column, library), dtype.time_unit), maker_of(library, column))


def numbers_of(field: str, column: Columnar) -> Column:
    """A column of whole numbers."""
    dtype, library = _typed(field, column)
    if not dtype.is_integer():
        raise _wrong(field, dtype, "no-column-of-numbers")
    return Column(field, _values(column, library), maker_of(library, column))


def words_of(field: str, column: Columnar, known: Sequence[str]) -> Ints:
    """Which of the known words each row holds, by its place among them; -1 for another word, and for none.

    The column holds text, or a category, an enum or a dictionary of text.
    """
    series = column_of(field, column)
    dtype = series.dtype
    if not isinstance(dtype, nw.String | nw.Categorical | nw.Enum | nw.Object):
        raise _wrong(field, dtype, "no-column-of-text")
    places: Ints = np.full(len(series), -1, np.int32)
    for place, word in enumerate(known):
        places[(series.cast(nw.String) == word).fill_null(value=False).to_numpy().astype(np.bool_)] = place
    return places


def column_of(field: str, column: Columnar) -> "nw.Series[Any]":
    """A column of any type, as narwhals has it."""
    arrow = sys.modules.get("pyarrow")
    chunked = arrow.chunked_array([column]) if arrow is not None and isinstance(column, arrow.Array) else column
    try:
        return nw.from_native(chunked, series_only=True)
    except TypeError:
        given = KindName(type_name(column))
        raise WrongType(field, column, Problem("wrong-type", needs=COLUMN, given=given)) from None


def same_length(column: Column, other: Column) -> None:
    """Two columns of one question have as many rows."""
    if len(column.numbers) != len(other.numbers):
        lengths = (len(column.numbers), len(other.numbers))
        raise InvalidFact(f"{column.field} and {other.field}", lengths, Problem("unlike-lengths"))


# --- what narwhals says -------------------------------------------------------------------------------------------


class _Typed(NamedTuple):
    """Of what type a column is, and of which library."""

    dtype: nw.dtypes.DType
    library: nw.Implementation


def _typed(field: str, column: Columnar) -> _Typed:
    arrow = sys.modules.get("pyarrow")
    if arrow is not None and isinstance(column, arrow.Array | arrow.ChunkedArray):
        return _typed_of_arrow(column.type)
    series = column_of(field, column)
    return _Typed(series.dtype, series.implementation)


@lru_cache(maxsize=64)
def _typed_of_arrow(kind: Any) -> _Typed:
    """The same for a type of pyarrow, asked once: engines bring very many small columns of one type."""
    series = column_of("", import_module("pyarrow").chunked_array([], kind))
    return _Typed(series.dtype, series.implementation)


def _wrong(field: str, dtype: nw.dtypes.DType, code: str) -> WrongType:
    return WrongType(field, dtype, Problem(code))


# --- values -------------------------------------------------------------------------------------------------------


def _values(native: Columnar, library: nw.Implementation) -> Numbers:
    """The numbers behind the values of a column, `NULL` where there is none."""
    if library.is_polars():
        physical = native.to_physical().cast(sys.modules["polars"].Int64)
        return _own(physical.fill_null(NULL).to_numpy())
    if library.is_pyarrow():
        return _of_chunks(native)
    if is_of_arrow(native):
        return _of_chunks(native.array.__arrow_array__())
    return _of_pandas(native)


def _own(values: npt.NDArray[Any]) -> Numbers:
    numbers: Numbers = values
    return numbers


def _of_pandas(native: Any) -> Numbers:
    if native.dtype.kind in "Mm":
        return np.asarray(native, dtype=f"{native.dtype.kind}8[{native.dt.unit}]").view(np.int64)
    return _own(native.array.to_numpy(dtype="int64", na_value=NULL))


def _of_chunks(column: Any) -> Numbers:
    """The values of a ChunkedArray or of an Array, without a copy where there is one chunk and no null."""
    chunks = column.chunks if hasattr(column, "chunks") else [column]
    parts = [_of_chunk(chunk) for chunk in chunks]
    return parts[0] if len(parts) == 1 else np.concatenate([np.empty(0, np.int64), *parts])


def _of_chunk(chunk: Any) -> Numbers:
    valid, data = chunk.buffers()
    kind = _numbers_of_arrow(chunk.type)
    first, after = chunk.offset, chunk.offset + len(chunk)
    values = np.empty(0, kind) if data is None else np.frombuffer(data, kind)[first:after]
    if not chunk.null_count:
        return values.astype(np.int64, copy=False)
    bits = np.unpackbits(np.frombuffer(valid, np.uint8), count=after, bitorder="little")[first:]
    numbers: Numbers = values.astype(np.int64)
    numbers[bits == 0] = NULL
    return numbers


@lru_cache(maxsize=64)
def _numbers_of_arrow(kind: Any) -> np.dtype[Any]:
    """As what numbers a type of pyarrow keeps its values."""
    return np.dtype(f"{'u' if str(kind).startswith('u') else 'i'}{kind.bit_width // 8}")


def _in_microseconds(values: Numbers, unit: str) -> Numbers:
    """The same in microseconds; nanoseconds are cut."""
    if unit == "us":
        return values
    nulls = values == NULL
    numbers = values // _NANOSECONDS if unit == "ns" else values * _UNITS[unit]
    numbers[nulls] = NULL
    return numbers
