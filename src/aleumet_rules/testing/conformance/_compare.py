"""Whether an answer is the law's answer, and how a difference is told."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from ...acts.norms import NORMS

__all__ = ["Divergence", "agree", "cite"]


class Divergence(AssertionError):
    """A system departs from the law: `norms` names where, the message tells the story."""

    def __init__(self, norms: Iterable[str], story: str) -> None:
        super().__init__(story)
        self.norms = tuple(norms)


def agree(expected: Any, actual: Any) -> bool:
    """Whether an answer says what is expected.

    An object may say more than is expected of it; a list must not. Instants are equal whatever zone they are told in,
    texts however their words are spaced.
    """
    if isinstance(expected, Mapping):
        return isinstance(actual, Mapping) and all(
            name in actual and agree(value, actual[name]) for name, value in expected.items()
        )
    if isinstance(expected, list | tuple):
        return _is_list(actual) and len(expected) == len(actual) and all(map(agree, expected, actual))
    start, end = _instant(expected), _instant(actual)
    if start is not None and end is not None:
        return start == end
    if isinstance(expected, str) and isinstance(actual, str):
        return expected.split() == actual.split()
    return type(expected) is type(actual) and bool(expected == actual)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _instant(value: Any) -> datetime | None:
    """The instant that a text tells with its zone, else `None`."""
    try:
        at = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return at if at.tzinfo is not None else None


def cite(norms: Iterable[str]) -> str:
    """Norm ids with their places, such as «queue.no-show, Algorithm, para 12»."""
    return "; ".join(f"{norm}, {NORMS[norm].citation.text('en')}" for norm in norms)
