"""Which rows of a queue belong together, so that an audit of them needs no others."""

from typing import Any

import narwhals as nw
import numpy as np

from .columns import Columnar, column_of
from .epoch import Numbers
from .writers import writer_of

__all__ = ["record_parts"]

_NONE = -1


def record_parts(form: Columnar, ticket: Columnar, department: Columnar) -> Columnar:
    """To which part of a queue's record each row belongs: a column of numbers from 0, of the library of `form`.

    Rows that name one form, one ticket or one department belong together, and whatever these belong to; a row that
    names nothing belongs to no part and gets one that holds such rows alone. `department` is that of a booking's slot.
    Columns of text or of whole numbers, null where a row does not name one.
    """
    series = [column_of(name, one) for name, one in (("form", form), ("ticket", ticket), ("department", department))]
    nodes, count = _nodes(series)
    labels = _labels(nodes, count)
    named = nodes >= 0
    first = np.take_along_axis(nodes, named.argmax(axis=0)[None, :], axis=0)[0]
    part = np.where(named.any(axis=0), labels.take(first, mode="clip"), count)
    _, numbers = np.unique(part, return_inverse=True)
    return writer_of(series[0].implementation).longs(numbers.astype(np.int64))


def _nodes(series: "list[nw.Series[Any]]") -> tuple[Numbers, int]:
    """A number for each form, ticket and department, one row of them for each column; and how many there are."""
    rows, count = [], 0
    for one in series:
        numbers = _numbered(one)
        rows.append(np.where(numbers < 0, _NONE, numbers + count))
        count += int(numbers.max(initial=_NONE)) + 1
    return np.stack(rows), count


def _numbered(series: "nw.Series[Any]") -> Numbers:
    """The values of a column by number, `_NONE` where there is none; 17 and "17" are one value."""
    known: dict[str | None, int] = {None: _NONE, "": _NONE}
    texts = series.cast(nw.String).to_list()
    return np.array([known.setdefault(text, len(known) - 2) for text in texts], np.int64)


def _labels(nodes: Numbers, count: int) -> Numbers:
    """The lowest number of all that each belongs together with."""
    labels: Numbers = np.arange(count + 1)
    pairs = [nodes[[one, other]] for one, other in ((0, 1), (1, 2), (0, 2))]
    edges = np.concatenate([pair[:, (pair >= 0).all(axis=0)] for pair in pairs], axis=1)
    edges = np.stack(np.divmod(np.unique(edges[0] * (count + 1) + edges[1]), count + 1))
    while True:
        low = labels[edges].min(axis=0)
        changed = labels.copy()
        np.minimum.at(changed, labels[edges[0]], low)
        np.minimum.at(changed, labels[edges[1]], low)
        changed = changed[changed]
        if np.array_equal(changed, labels):
            return labels
        labels = changed
