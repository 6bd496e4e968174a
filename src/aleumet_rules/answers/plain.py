"""Answers as plain data."""

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from enum import Enum
from functools import lru_cache
from typing import Any

from attrs import fields, has

from .._version import __version__
from ..acts.model import Norm
from ..acts.readings import Reading

__all__ = ["document", "jsonable"]


def jsonable(value: Any) -> Any:
    """The value as JSON knows it, always in the same order.

    Records become dicts, dates ISO strings, durations seconds, norms their ids, readings and enums their values, sets
    sorted lists.
    """
    kind: Any = type(value)
    return _plain_of(kind)(value)


@lru_cache(maxsize=256)
def _plain_of(kind: Any) -> Callable[[Any], Any]:
    """How a value of that type is written."""
    for known, plain in _PLAIN:
        if issubclass(kind, known):
            return plain
    if not has(kind):
        return _as_it_is
    names = tuple(a.name for a in fields(kind) if a.repr is not False)
    return lambda record: {name: jsonable(getattr(record, name)) for name in names}


def _as_it_is(value: Any) -> Any:
    return value


_PLAIN: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (Norm, lambda norm: norm.id),
    (Reading, lambda reading: reading.value),
    (Enum, lambda member: member.value),
    ((date, time), lambda moment: moment.isoformat()),
    (timedelta, lambda length: length.total_seconds()),
    (Mapping, lambda mapping: {str(key): jsonable(value) for key, value in mapping.items()}),
    ((tuple, list), lambda members: [jsonable(member) for member in members]),
    ((set, frozenset), lambda members: sorted(map(jsonable, members), key=str)),
)


def document(kind: str, /, **content: object) -> dict[str, Any]:
    """An answer as JSON-ready data under a format that keeps its name, such as `aleumet.decision/1`."""
    return {"format": f"aleumet.{kind}/1", "version": __version__, **jsonable(content)}
