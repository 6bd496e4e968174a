"""Which lines of a file the rows of a record were read from, so that a finding can name them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import Factory, define, evolve

from ..words.text import Text
from .csv_rows import CsvRow
from .finding import Finding

__all__ = ["Lines"]


@define
class Lines:
    """The lines of the rows that have come, as stretches in which each row stands a line below the one before."""

    _starts: list[int] = Factory(list)
    _lines: list[int | None] = Factory(list)

    def noted(self, rows: Iterable[Any]) -> Iterator[Any]:
        """The rows as they come."""
        follows: int | None = None
        for position, row in enumerate(rows):
            line = row.line if type(row) is CsvRow else None
            if line != follows or not self._starts:
                self._starts.append(position)
                self._lines.append(line)
            follows = None if line is None else line + 1
            yield row

    def of(self, position: int) -> int | None:
        """The line of the row at a position; `None` of one that was read from no file."""
        place = bisect_right(self._starts, position) - 1
        line = self._lines[place]
        return None if line is None else line + position - self._starts[place]

    def named(self, finding: Finding) -> Finding:
        """The finding with the lines of its rows, and with the names of their columns for the paths in its words."""
        lines = [line for line in map(self.of, finding.rows) if line is not None]
        if len(lines) < len(finding.rows):
            return finding
        paths = {f"$.rows[{position}].": "" for position in finding.rows} if finding.paths else {}
        text = Text.of(lambda lang: _without(finding.text[lang], paths)) if paths else finding.text
        return evolve(finding, lines=tuple(lines), text=text)


def _without(words: str, paths: Iterable[str]) -> str:
    for path in paths:
        words = words.replace(path, "")
    return words
