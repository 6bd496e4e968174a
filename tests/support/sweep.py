"""How far a sweep goes: a part of its way by default, all of it with `--sweep=full`, as in CI.

The option chooses how many examples Hypothesis draws (`tests/conftest.py`); every other sweep goes as far as that.
"""

from collections.abc import Iterable
from typing import TypeVar

import pytest
from hypothesis import settings

__all__ = ["FULL", "SMALL", "in_full", "is_full", "share", "some"]

T = TypeVar("T")

FULL, SMALL = 100, 15
"""How many examples of a property are drawn in a full sweep, and in a small one."""


def is_full() -> bool:
    """Whether this run sweeps the whole way."""
    return settings().max_examples >= FULL


def in_full() -> pytest.MarkDecorator:
    """The mark of what goes a long way however few examples are drawn: it is left to a full sweep."""
    return pytest.mark.skipif(not is_full(), reason="it goes a long way: with `--sweep=full` alone")


def some(rows: Iterable[T], step: int) -> list[T]:
    """The rows of a table: in a full sweep all of them, in a small one every so manyth."""
    return [*rows][:: 1 if is_full() else step]


def share(most: int) -> int:
    """Of so many examples, stories or rows as many as this run takes, and one at the least."""
    return max(1, most * settings().max_examples // FULL)
