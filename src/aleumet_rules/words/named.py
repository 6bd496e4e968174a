"""Kinds of things that the law names, each with its name in three languages."""

from enum import Enum

from .._version import at_the_face
from .names import NAMES
from .text import Text

__all__ = ["Named"]


class Named(Enum):
    """One of several things that the law names: a stable `value` and its `meaning` in three languages."""

    @property
    def meaning(self) -> Text:
        """What it is called."""
        return NAMES[type(self).__name__][self.value]


at_the_face(__name__)
