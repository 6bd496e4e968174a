"""How a value shows itself to a programmer: one line of at most 120 characters, with nothing of a person.

>>> from aleumet_rules import Trip
>>> from datetime import date
>>> Trip(date(2026, 3, 2), date(2026, 3, 4))
<Trip 2026-03-02 to 2026-03-04>
"""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from enum import Enum
from string import Formatter
from typing import Any

from .text import Text

__all__ = ["brief", "cut"]

LONGEST = 120
_OFFSETS = (timedelta(hours=5), timedelta(hours=6))
"""Astana time, now and before; another offset is shown."""


def brief(template: str) -> Callable[[Any], str]:
    """A `__repr__` by a template whose blanks are fields, such as `"{norm} due {due_at}"`."""

    def shown(record: Any) -> str:
        return cut(f"<{type(record).__name__} {_BRIEFLY.vformat(template, (), _Fields(record))}".rstrip() + ">")

    return shown


def cut(shown: str) -> str:
    """The same, cut where it is longer than 120 characters."""
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 2]}…>"


class _Fields(dict[str, Any]):
    """The fields of a record by their names."""

    def __init__(self, record: Any) -> None:
        super().__init__()
        self._record = record

    def __missing__(self, name: str) -> Any:
        return getattr(self._record, name)


class _Briefly(Formatter):
    """Values as a line has room for them."""

    def format_field(self, value: Any, format_spec: str) -> str:
        return _short(value) or format_spec


def _short(value: Any) -> str:
    if isinstance(value, Text):
        return value.en
    if isinstance(value, datetime):
        return _instant(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return ", ".join(map(_short, value))
    identity = getattr(value, "id", None)
    return identity if isinstance(identity, str) else str(value)


def _instant(at: datetime) -> str:
    plain = at.replace(tzinfo=None).isoformat(" ", "auto" if at.second or at.microsecond else "minutes")
    return plain if at.utcoffset() in _OFFSETS else f"{plain}{at:%z}"


_BRIEFLY = _Briefly()
