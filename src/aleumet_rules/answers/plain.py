"""Answers as plain data."""

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from enum import Enum
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
    for kind, plain in _PLAIN:
        if isinstance(value, kind):
            return plain(value)
    if has(type(value)):
        return {a.name: jsonable(getattr(value, a.name)) for a in fields(type(value)) if a.repr is not False}
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
