"""To ask a rule again out of the facts of a receipt."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any, get_type_hints

from ..errors import InvalidFact
from ..facts.places import Slot
from ..law.book import LawBook
from ..plain.records import FACTS, from_plain
from ..plain.shapes import Shape, plain_name, shape_of, written_date, written_instant
from .days import day
from .form import Plain
from .persons import with_persons

__all__ = ["asked_again", "read_facts"]


def read_facts(name: str, facts: Mapping[str, Any]) -> Plain:
    """The arguments of a rule out of the facts of a receipt."""
    shapes, read = _shapes(name), {}
    for key, value in facts.items():
        if key not in ("taken", "place"):
            read[key] = _argument(value, shapes[key])
    if "taken" in facts:
        read["taken"] = _places(read["slot"], facts["taken"])
    return read | ({"place": facts["place"]} if "place" in facts else {})


def asked_again(name: str, facts: Plain, law: LawBook) -> Any:
    """The rule asked with the facts; of several answers the one at that place, or the outcome of a decision."""
    place = facts.pop("place", None)
    answer = _rule(name)(**facts, law=law)
    if place == "outcome":
        return answer.unwrap()
    return answer if place is None else answer[place]


def _rule(name: str) -> Callable[..., Any]:
    rule: Callable[..., Any] = day if name == "day" else getattr(import_module("..", __package__), name)
    return rule


@lru_cache(maxsize=64)
def _shapes(name: str) -> dict[str, Shape]:
    """The shape of each argument of a rule."""
    hints = get_type_hints(_rule(name))
    return {key: shape_of(hint) for key, hint in hints.items() if key not in {"law", "return", "taken"}}


def _places(slot: Slot, taken: Any) -> Any:
    if isinstance(taken, bool):
        return frozenset({slot}) if taken else frozenset()
    return {slot: taken}


def _argument(value: Any, shape: Shape) -> Any:
    """An argument in one of the kinds that the rule takes."""
    if value is None and shape.optional:
        return None
    if isinstance(value, dict):
        kind = next(kind for kind in shape.kinds if kind in FACTS)
        return from_plain(kind, with_persons(value, kind))
    for kind in shape.kinds:
        if (found := _read(value, kind)) is not None:
            return found
    raise InvalidFact("facts", None, f"need {shape.needs}")


def _read(value: Any, kind: Any) -> Any:
    """The value as one of that kind; `None` where it is none."""
    if hasattr(kind, "__members__"):
        return next((member for member in kind if member.value == value), None)
    named = plain_name(kind)
    if named in _WRITTEN:
        return _WRITTEN[named](value) if type(value) is str else None
    return value if type(value) is kind else None


_WRITTEN: Mapping[str | None, Callable[[str], Any]] = {"datetime": written_instant, "date": written_date}
