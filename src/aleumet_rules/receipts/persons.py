"""What a receipt says of a person: whether there is such a value, `true` or `false`, and nothing more."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, get_type_hints

from attrs import fields, has

from ..errors import InvalidFact
from ..facts.bookings import Form031
from ..facts.incident import Incident
from ..plain.shapes import shape_of
from ..portal import Participant
from .form import Plain

__all__ = ["with_persons", "without_persons"]

_PRIVATE: Mapping[type[Any], Mapping[str, Any]] = MappingProxyType(
    {
        Form031: {"holder": "-", "phone": "+70000000000", "name": "-"},
        Participant: {"iin": "-", "phone": "-"},
        Incident: {"contact": "-", "attachments": ["-"], "refutation_proof": ["-"]},
    }
)
"""What a receipt says of a person, `true` or `false`, and what stands for it when a rule is asked again."""


def without_persons(plain: Plain, kind: Any) -> Plain:
    """The data of a fact, with `true` or `false` for what is a person's."""
    hidden = _PRIVATE.get(kind, {})
    hints = _inner(kind)
    return {
        key: bool(value) if key in hidden else without_persons(value, hints[key]) if key in hints and value else value
        for key, value in plain.items()
    }


@lru_cache(maxsize=64)
def _inner(kind: Any) -> dict[str, Any]:
    """The fields of a fact that are facts themselves."""
    found = {one.name: shape_of(get_type_hints(kind)[one.name]).kinds for one in fields(kind) if one.init}
    return {name: kinds[0] for name, kinds in found.items() if kinds and has(kinds[0])}


@lru_cache(maxsize=64)
def _is_of_a_person(kind: Any) -> bool:
    """Whether a fact says something of a person, or a fact inside it does."""
    return kind in _PRIVATE or any(map(_is_of_a_person, _inner(kind).values()))


def with_persons(plain: Any, kind: Any) -> Any:
    """The data of a fact to be read: something stands where a person's own was."""
    if not isinstance(plain, dict) or not _is_of_a_person(kind):
        return plain
    hidden, hints = _PRIVATE.get(kind, {}), _inner(kind)
    return {key: _revealed(key, value, hidden, hints) for key, value in plain.items()}


def _revealed(key: str, value: Any, hidden: Mapping[str, Any], hints: Mapping[str, Any]) -> Any:
    if key in hidden:
        if not isinstance(value, bool):
            raise InvalidFact(key, None, "says more than whether there is one")
        empty: Any = [] if isinstance(hidden[key], list) else None
        return hidden[key] if value else empty
    return with_persons(value, hints[key]) if key in hints else value
