"""A record out of a CSV file, a spreadsheet saved as text: the rows as an audit takes them, each with its line."""

import csv
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any
from warnings import warn

from .._version import at_the_face
from ..checks import several, text
from ..errors import InvalidFact, KindName, Problem, UnknownColumn, WrongType, type_name
from .row_types import nested
from .rows import INCIDENT_ROWS, MEASURE_ROWS, QUEUE_ROWS, columns_of

__all__ = ["CsvRow", "read_csv"]

_BOM = "\ufeff"
_DELIMITERS = ",;\t|"
_NO_DELIMITERS = '"\r\n'
_COLUMNS = columns_of(QUEUE_ROWS) | columns_of(INCIDENT_ROWS) | columns_of(MEASURE_ROWS)
_TRUTHS = {"TRUE": "true", "True": "true", "FALSE": "false", "False": "false"}
"""As spreadsheets and Python write them."""


class CsvRow(dict[str, Any]):
    """One row as a mapping; `line` is the line of the file on which it begins, from 1."""

    __slots__ = ("line",)
    line: int


def read_csv(lines: Iterable[str], *, delimiter: str | None = None) -> Iterator[CsvRow]:
    """The rows of a CSV file for an audit, for `read_queue` and its like, or for `compare`; nothing is opened here.

    `lines` are the lines of the file or the file itself, opened as text with `newline=""`. The first line names the
    columns, as the keys of rows are named; inner keys have a dot (`slot.department`). The delimiter is found among
    comma, semicolon, tab and bar unless it is given. A blank value is absent, a row without any value is left out. A
    column that no event of any record knows is left out, and `UnknownColumn` warns once of all of them. Rows come
    lazily, and findings name their lines. `InvalidFact` for a file without a first line, without a column `event`, or
    with a column named twice.
    """
    coming = several("lines", lines, "lines of text")
    skipped, first = _first_line(coming)
    chosen = _delimiter(first, skipped + 1) if delimiter is None else _one_letter(delimiter)
    reader = csv.reader(chain([first], map(_line, coming)), delimiter=chosen)
    names = _names(_next(reader, skipped + 1) or [])
    unknown = tuple(name for name in names if name and name not in _COLUMNS)
    if unknown:
        warn(UnknownColumn(unknown), stacklevel=2)
    return _rows(reader, names, skipped)


def _line(value: object) -> str:
    """A line of text; of any other value not even the error tells what stands in it."""
    if not issubclass(type(value), str):
        given = type_name(value)
        raise WrongType("lines", given, Problem("wrong-type", needs=KindName("text"), given=KindName(given)))
    return str.__str__(value)


def _first_line(lines: Iterable[Any]) -> tuple[int, str]:
    """How many blank lines come first, and the line after them."""
    for skipped, line in enumerate(lines):
        found = _line(line).removeprefix(_BOM)
        if found.strip():
            return skipped, found
    raise InvalidFact("lines", "", Problem("empty"))


def _one_letter(delimiter: object) -> str:
    found = text("delimiter", delimiter)
    if len(found) != 1 or found in _NO_DELIMITERS:
        raise InvalidFact("delimiter", delimiter, Problem("no-delimiter"))
    return found


def _delimiter(first: str, line: int) -> str:
    """That by which the first line has the most names of columns."""
    names = {letter: _next(csv.reader([first], delimiter=letter), line) or [] for letter in _DELIMITERS}
    return max(_DELIMITERS, key=lambda letter: len(_COLUMNS.intersection(map(str.strip, names[letter]))))


def _names(first: list[str]) -> list[str]:
    names = [name.strip() for name in first]
    if "event" not in names:
        raise InvalidFact("lines", ", ".join(names), Problem("no-column", column="event"))
    if twice := sorted({name for name in names if name and names.count(name) > 1}):
        raise InvalidFact("lines", ", ".join(twice), Problem("columns-twice"))
    return names


def _rows(reader: Any, names: list[str], skipped: int) -> Iterator[CsvRow]:
    line = skipped + reader.line_num + 1
    while (values := _next(reader, line)) is not None:
        row = CsvRow(nested(_present(names, values)))
        if row:
            row.line = line
            yield row
        line = skipped + reader.line_num + 1


def _next(reader: Any, line: int) -> list[str] | None:
    """The next values; `None` at the end."""
    try:
        found: list[str] | None = next(reader, None)
    except csv.Error:
        raise InvalidFact("lines", line, Problem("no-csv")) from None
    return found


def _present(names: list[str], values: list[str]) -> Iterator[tuple[str, str]]:
    """The values that are there, by their columns; one that stands in no column has a name that no event knows."""
    for place, value in enumerate(values):
        name, present = names[place] if place < len(names) else "", value.strip()
        if present and (not name or name in _COLUMNS):
            yield name or f"column {place + 1}", _TRUTHS.get(present, present)


at_the_face(__name__)
