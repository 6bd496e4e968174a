"""Columns and frames of pandas, polars and pyarrow out of numbers of numpy; their types depend on no value.

A null is `NULL` among 64-bit numbers, `WRONG` among 32-bit ones, and -1 among the places of words. Each writer is given
the library, which is imported already or by whoever asks for it.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from ..errors import InvalidFact, Problem
from .epoch import NULL, Flags, Ints, Numbers
from .tables import WRONG

__all__ = ["ArrowWriter", "Maker", "PandasWriter", "PolarsWriter", "Writer", "maker_of", "writer_named", "writer_of"]

Native: TypeAlias = Any
"""A column or a frame as its library has it."""


class Writer(Protocol):
    """How a library's columns and frames are made."""

    def instants(self, numbers: Numbers, zone: Any = "UTC") -> Native:
        """Instants of a zone, by microseconds."""
        ...

    def days(self, numbers: Ints) -> Native:
        """Days."""
        ...

    def ints(self, numbers: Ints) -> Native:
        """32-bit numbers."""
        ...

    def longs(self, numbers: Numbers) -> Native:
        """64-bit numbers, none of them null."""
        ...

    def flags(self, numbers: Ints) -> Native:
        """Truths."""
        ...

    def lengths(self, numbers: Numbers) -> Native:
        """Durations, by microseconds."""
        ...

    def words(self, places: Ints, known: Sequence[str]) -> Native:
        """Words out of a fixed list, by their places in it."""
        ...

    def texts(self, texts: Sequence[str | None]) -> Native:
        """Texts of any kind."""
        ...

    def frame(self, columns: Mapping[str, Native], notes: Mapping[str, str]) -> Native:
        """The frame of these columns; what is true of all of it stands in its metadata, where the library has any."""
        ...


class PandasWriter:
    """Columns of pandas, which has instants at midnight for days."""

    def __init__(self, library: ModuleType) -> None:
        self._pandas: Any = library

    def instants(self, numbers: Numbers, zone: Any = "UTC") -> Native:
        """Of type `datetime64[us, zone]`."""
        return self._pandas.Series(numbers.view("M8[us]"), dtype="datetime64[us, UTC]").dt.tz_convert(zone)

    def days(self, numbers: Ints) -> Native:
        """Of type `datetime64[s]`."""
        days: Numbers = numbers.astype(np.int64)
        days[numbers == WRONG] = NULL
        return self._pandas.Series(days.view("M8[D]").astype("M8[s]"))

    def ints(self, numbers: Ints) -> Native:
        """Of type `Int32`."""
        return self._pandas.Series(self._pandas.arrays.IntegerArray(numbers, numbers == WRONG))

    def longs(self, numbers: Numbers) -> Native:
        """Of type `int64`."""
        return self._pandas.Series(numbers)

    def flags(self, numbers: Ints) -> Native:
        """Of type `boolean`."""
        return self._pandas.Series(self._pandas.arrays.BooleanArray(numbers == 1, numbers == WRONG))

    def lengths(self, numbers: Numbers) -> Native:
        """Of type `timedelta64[us]`."""
        return self._pandas.Series(numbers.view("m8[us]"))

    def words(self, places: Ints, known: Sequence[str]) -> Native:
        """Of type `category`."""
        return self._pandas.Series(self._pandas.Categorical.from_codes(places, categories=list(known)))

    def texts(self, texts: Sequence[str | None]) -> Native:
        """Of type `string`."""
        return self._pandas.Series(list(texts), dtype="string")

    def frame(self, columns: Mapping[str, Native], notes: Mapping[str, str]) -> Native:
        """A `DataFrame` with the notes in its `attrs`."""
        frame = self._pandas.DataFrame(dict(columns))
        frame.attrs.update(notes)
        return frame


class PolarsWriter:
    """Columns of polars."""

    def __init__(self, library: ModuleType) -> None:
        self._polars: Any = library

    def _series(self, numbers: npt.NDArray[Any], null: int, dtype: Any) -> Native:
        series = self._polars.Series("", numbers)
        if bool((numbers == null).any()):
            column = self._polars.col("")
            series = series.to_frame().select(self._polars.when(column != null).then(column)).to_series()
        return series.cast(dtype)

    def instants(self, numbers: Numbers, zone: Any = "UTC") -> Native:
        """Of type `Datetime("us", zone)`."""
        return self._series(numbers, NULL, self._polars.Datetime("us", zone))

    def days(self, numbers: Ints) -> Native:
        """Of type `Date`."""
        return self._series(numbers, WRONG, self._polars.Date)

    def ints(self, numbers: Ints) -> Native:
        """Of type `Int32`."""
        return self._series(numbers, WRONG, self._polars.Int32)

    def longs(self, numbers: Numbers) -> Native:
        """Of type `Int64`."""
        return self._polars.Series("", numbers)

    def flags(self, numbers: Ints) -> Native:
        """Of type `Boolean`."""
        return self._series(numbers, WRONG, self._polars.Boolean)

    def lengths(self, numbers: Numbers) -> Native:
        """Of type `Duration("us")`."""
        return self._series(numbers, NULL, self._polars.Duration("us"))

    def words(self, places: Ints, known: Sequence[str]) -> Native:
        """Of type `Enum`."""
        every = self._polars.Series("", [*known, None], dtype=self._polars.Enum(list(known)))
        return every.gather(np.where(places < 0, len(known), places))

    def texts(self, texts: Sequence[str | None]) -> Native:
        """Of type `String`."""
        return self._polars.Series("", list(texts), dtype=self._polars.String)

    def frame(self, columns: Mapping[str, Native], notes: Mapping[str, str]) -> Native:  # noqa: ARG002  (it has none)
        """A `DataFrame`; it has no place for notes."""
        return self._polars.DataFrame([column.alias(name) for name, column in columns.items()])


class ArrowWriter:
    """Columns of pyarrow."""

    def __init__(self, library: ModuleType) -> None:
        self._arrow: Any = library

    def _array(self, numbers: npt.NDArray[Any], nulls: Flags, dtype: Any) -> Native:
        arrow, count = self._arrow, int(nulls.sum())
        valid = arrow.py_buffer(np.packbits(~nulls, bitorder="little")) if count else None
        return arrow.Array.from_buffers(dtype, len(numbers), [valid, arrow.py_buffer(numbers)], count)

    def instants(self, numbers: Numbers, zone: Any = "UTC") -> Native:
        """Of type `timestamp[us, zone]`."""
        return self._array(numbers, numbers == NULL, self._arrow.timestamp("us", zone))

    def days(self, numbers: Ints) -> Native:
        """Of type `date32`."""
        return self._array(numbers, numbers == WRONG, self._arrow.date32())

    def ints(self, numbers: Ints) -> Native:
        """Of type `int32`."""
        return self._array(numbers, numbers == WRONG, self._arrow.int32())

    def longs(self, numbers: Numbers) -> Native:
        """Of type `int64`."""
        return self._arrow.array(numbers)

    def flags(self, numbers: Ints) -> Native:
        """Of type `bool`."""
        bits = np.packbits(numbers == 1, bitorder="little")
        count = int((numbers == WRONG).sum())
        valid = self._arrow.py_buffer(np.packbits(numbers != WRONG, bitorder="little")) if count else None
        buffers = [valid, self._arrow.py_buffer(bits)]
        return self._arrow.Array.from_buffers(self._arrow.bool_(), len(numbers), buffers, count)

    def lengths(self, numbers: Numbers) -> Native:
        """Of type `duration[us]`."""
        return self._array(numbers, numbers == NULL, self._arrow.duration("us"))

    def words(self, places: Ints, known: Sequence[str]) -> Native:
        """Of type `dictionary<int8, string>`."""
        narrow: npt.NDArray[np.int8] = places.astype(np.int8)
        indices = self._array(narrow, places < 0, self._arrow.int8())
        return self._arrow.DictionaryArray.from_arrays(indices, self._arrow.array(known, self._arrow.string()))

    def texts(self, texts: Sequence[str | None]) -> Native:
        """Of type `string`."""
        return self._arrow.array(texts, self._arrow.string())

    def frame(self, columns: Mapping[str, Native], notes: Mapping[str, str]) -> Native:
        """A `Table` with the notes in the metadata of its schema."""
        return self._arrow.table(dict(columns)).replace_schema_metadata(dict(notes))


# --- which one, and like which column -------------------------------------------------------------------------------

_WRITERS: Mapping[str, type[PandasWriter | PolarsWriter | ArrowWriter]] = {
    "pandas": PandasWriter,
    "polars": PolarsWriter,
    "pyarrow": ArrowWriter,
}


def writer_named(backend: str) -> Writer:
    """The writer of a library that is asked for by name; `InvalidFact` for another name."""
    if backend not in _WRITERS:
        raise InvalidFact("backend", backend, Problem("not-one-of", choices=tuple(_WRITERS)))
    return _WRITERS[backend](import_module(backend))


@lru_cache(maxsize=8)
def writer_of(implementation: Any) -> Writer:
    """The writer of the library of a column or a frame, as narwhals tells it; asked once, small columns are many."""
    library = implementation.to_native_namespace()
    if implementation.is_polars():
        return PolarsWriter(library)
    return ArrowWriter(library) if implementation.is_pyarrow() else PandasWriter(library)


class Maker(NamedTuple):
    """How a column like another one is made: of its library, with its index, its name and its zone."""

    writer: Writer
    like: Native
    kind: str

    def instants(self, numbers: Numbers) -> Native:
        """Instants in the zone of the other column."""
        return self._as_other(self.writer.instants(numbers, self.zone()))

    def zone(self) -> Any:
        """The zone of the other column, as its library has it."""
        if self.kind == "polars":
            return self.like.dtype.time_zone
        if self.kind == "pandas":
            return self.like.dt.tz
        return self.like.array.dtype.pyarrow_dtype.tz if self.kind == "pandas of arrow" else self.like.type.tz

    def days(self, numbers: Ints) -> Native:
        """Days of the type of the other column."""
        days = self._as_other(self.writer.days(numbers))
        return days.astype(self.like.dtype) if self.kind == "pandas" else days

    def ints(self, numbers: Ints) -> Native:
        """Numbers."""
        return self._as_other(self.writer.ints(numbers))

    def flags(self, numbers: Ints) -> Native:
        """Truths."""
        return self._as_other(self.writer.flags(numbers))

    def lengths(self, numbers: Numbers) -> Native:
        """Durations."""
        return self._as_other(self.writer.lengths(numbers))

    def _as_other(self, column: Native) -> Native:
        """The column with index and name, or chunks, as the other one has them."""
        like = self.like
        if self.kind == "polars":
            return column.alias(like.name)
        if self.kind == "pandas of arrow":
            column = type(like)(type(like.array)(column))
        if self.kind.startswith("pandas"):
            column.index, column.name = like.index, like.name
            return column
        return column if self.kind == "array" else import_module("pyarrow").chunked_array([column])


def maker_of(library: Any, native: Native) -> Maker:
    """How columns like the one that was brought are made; `library` is whose it is, as narwhals tells it."""
    writer = writer_of(library)
    if library.is_polars():
        return Maker(writer, native, "polars")
    if library.is_pyarrow():
        return Maker(writer, native, "chunked" if hasattr(native, "chunks") else "array")
    if is_of_arrow(native):
        return Maker(ArrowWriter(import_module("pyarrow")), native, "pandas of arrow")
    return Maker(writer, native, "pandas")


def is_of_arrow(native: Native) -> bool:
    """Whether a column of pandas holds its values as pyarrow does."""
    return hasattr(native.dtype, "pyarrow_dtype")
