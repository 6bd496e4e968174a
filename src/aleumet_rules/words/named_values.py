"""Facts and records as rows of names and values in Kazakh, Russian and English."""

from collections.abc import Iterator, Mapping
from datetime import time, timedelta
from enum import Enum
from typing import Any

from attrs import fields, has

from .dates import duration_text
from .facts import in_words, name_of
from .fields import field_name
from .text import Text

__all__ = ["Row", "rows_of"]

Row = tuple[Text, Text | str | None]
_PART = Text("{whole}: {part}", "{whole}: {part}", "{whole}: {part}")


def rows_of(record: object, question: Text | None = None) -> Iterator[Row]:
    """Each name of a mapping or a record with its value; those of what lies within follow its own name.

    A name that has no word in the law's language is shown as it is: it is of the caller's own making.
    """
    for key, value in _members(record):
        yield from _rows(_name(key, question), value, question)


def _rows(name: Text, value: object, question: Text | None) -> Iterator[Row]:
    if isinstance(value, list | tuple):
        for member in value:
            yield from _rows(name, member, question)
    elif (said := _said(value)) is None and _members(value):
        yield from ((_PART.fill(whole=name, part=part), inside) for part, inside in rows_of(value, question))
    else:
        yield name, said


def _name(key: str, question: Text | None) -> Text:
    """What the question calls it, or what it is called everywhere."""
    named = name_of(key, question)
    return (field_name(key) or named) if named.en == key else named


def _said(value: object) -> Text | str | None:
    """The value in words, or nothing for what has names of its own and for what is not there."""
    if value is None or isinstance(value, Mapping):
        return None
    if isinstance(meaning := getattr(value, "meaning", None), Text):
        return meaning
    if has(type(value)):
        return None
    if isinstance(value, timedelta):
        return duration_text(value)
    return in_words(value.value if isinstance(value, Enum) else _clock(value))


def _clock(value: object) -> object:
    return value.isoformat("minutes") if isinstance(value, time) else value


def _members(record: Any) -> list[tuple[str, object]]:
    """The names of a mapping or a record, and what stands under them; none of anything else."""
    if isinstance(record, Mapping):
        return [(str(key), value) for key, value in record.items()]
    if not has(type(record)):
        return []
    return [(one.name, getattr(record, one.name)) for one in fields(type(record)) if one.repr is not False]
