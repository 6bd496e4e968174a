"""Rows of databases and of files as the mappings that an audit reads."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeAlias

__all__ = ["Rows", "as_mapping", "nested"]


class _Keyed(Protocol):
    """A row that has keys and gives a value by each: `sqlite3.Row`, a Series of pandas."""

    def keys(self) -> Any:
        """The keys, in order."""

    def __getitem__(self, key: Any, /) -> Any: ...


class _Mapped(Protocol):
    """A row that has its mapping beside it: that of SQLAlchemy."""

    @property
    def _mapping(self) -> Any: ...


class _Named(Protocol):
    """A named tuple, as data frames give them."""

    def _asdict(self) -> dict[str, Any]: ...


Rows: TypeAlias = Iterable[Mapping[str, Any]] | Iterable[_Keyed | _Mapped | _Named]
"""The rows of a record: mappings, or rows of a database or a data frame."""


def as_mapping(row: Any) -> Mapping[str, Any] | None:
    """A row that is no mapping as one, names with a dot nested; `None` where it is no row.

    Known are the rows of SQLAlchemy, named tuples, and whatever has `keys()` and gives a value by each key, as
    `sqlite3.Row` and the Series of pandas do.
    """
    kind = type(row)
    for name in ("_mapping", "_asdict", "keys"):
        if hasattr(kind, name):
            return nested(_items(row, name))
    return None


def _items(row: Any, name: str) -> Iterator[tuple[Any, Any]]:
    if name == "_mapping":
        yield from row._mapping.items()
    elif name == "_asdict":
        yield from row._asdict().items()
    else:
        yield from ((key, row[key]) for key in row.keys())  # noqa: SIM118  (sqlite3.Row goes through its values)


def nested(items: Iterable[tuple[Any, Any]]) -> dict[str, Any]:
    """Values by their names, those of a name with a dot in a row of its own: `slot.department` in `slot`.

    What is `None` in an inner row is not in it, so that a row of which nothing is there is not there.
    """
    row: dict[str, Any] = {}
    for name, value in items:
        outer, dot, inner = name.partition(".") if isinstance(name, str) else (name, "", "")
        if not dot:
            row[name] = value
        elif value is not None:
            row.setdefault(outer, {})[inner] = value
    return row
