"""Kinds of things that the law names, and ways to read it, with their names in three languages."""

from enum import Enum
from typing import Self

from .text import Text

__all__ = ["Named"]


class Named(Enum):
    """One of several things that the law names: a stable `value` and its `meaning` in three languages."""

    meaning: Text

    def __new__(cls, value: str, kk: str, ru: str, en: str) -> Self:
        """Keep the name beside the value."""
        member = object.__new__(cls)
        member._value_ = value
        member.meaning = Text(kk, ru, en)
        return member
