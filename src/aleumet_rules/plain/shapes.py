"""What shape a field has: which plain values it takes, and how texts of days and instants are written."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, frozen

__all__ = ["Shape", "inside", "plain_name", "shape_of", "written_date", "written_instant"]

_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
_PLAIN: tuple[tuple[Any, str], ...] = (
    (datetime, "datetime"),
    (date, "date"),
    (timedelta, "timedelta"),
    (bool, "bool"),
    (int, "int"),
    (str, "str"),
)
_NEEDS: Mapping[str | None, str] = {
    "str": "a text",
    "bool": "true or false",
    "int": "a whole number",
    "date": "a day as YYYY-MM-DD",
    "datetime": "an instant with an offset, as YYYY-MM-DDTHH:MM:SS+05:00",
}


@lru_cache(maxsize=64)
def plain_name(kind: Any) -> str | None:
    """The plain type that a kind is, by name; a date of a library that stops the clock is a `date` too."""
    if not isinstance(kind, type) or issubclass(kind, Enum):
        return None
    return next((name for known, name in _PLAIN if issubclass(kind, known)), None)


@frozen
class Shape:
    """The kinds of value that a field takes; `several` is the kind of the members of a list."""

    kinds: tuple[Any, ...]
    optional: bool = False
    several: Any = None

    @property
    def needs(self) -> str:
        """The kinds in words."""
        return " or ".join(_NEEDS.get(plain_name(kind)) or _choices(kind) for kind in self.kinds)


def _choices(kind: type[Enum]) -> str:
    return f"one of {', '.join(repr(member.value) for member in kind)}"


@lru_cache(maxsize=256)
def shape_of(hint: Any) -> Shape:
    """The shape that a type hint describes."""
    if get_origin(hint) in (tuple, Iterable):
        return Shape((), several=get_args(hint)[0])
    if get_origin(hint) not in (Union, UnionType):
        return Shape((hint,))
    parts = get_args(hint)
    inner = [shape_of(part) for part in parts if part is not NoneType]
    kinds = tuple(kind for shape in inner for kind in shape.kinds)
    several = next((shape.several for shape in inner if shape.several is not None), None)
    return Shape(kinds, NoneType in parts, several)


@lru_cache(maxsize=64)
def inside(kind: Any) -> dict[str, tuple[Any, bool]]:
    """The keys by which a record is made, each with its type hint and whether it is required."""
    hints = get_type_hints(kind)
    return {one.alias: (hints[one.name], one.default is NOTHING) for one in fields(kind) if one.init}


def written_date(value: str) -> date | None:
    """The day that a text gives; `None` where it is none."""
    return _parsed(date, value) if re.fullmatch(_DATE, value) else None


def written_instant(value: str) -> datetime | None:
    """The instant that a text gives; `None` where it is none, or has no offset."""
    return _parsed(datetime, value) if re.fullmatch(f"{_DATE}T{_CLOCK}", value) else None


def _parsed(kind: Any, value: str) -> Any:
    try:
        return kind.fromisoformat(value)
    except ValueError:
        return None
