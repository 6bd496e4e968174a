"""What is said of a faulty value of a row: where it stands, what it has to be, and what stands there instead."""

from ..checks import whole_number
from ..errors import InvalidFact
from ..words import audit as words
from ..words.errors import plain_value
from ..words.text import Text
from .rows import Fault

__all__ = ["fault_text"]

_UNTOLD = (words.MISSING, words.NO_KEY)
"""Of these there is no value, or it may be anything, a name or a telephone number of a person too."""


def fault_text(path: str, fault: Fault) -> Text:
    """The fault in words, with the value where it can be told."""
    said = words.FAULT.fill(path=path, needs=fault.needs)
    value = None if fault.needs in _UNTOLD else plain_value(_plain(fault.value))
    return said if value is None else words.FAULT_GIVEN.fill(fault=said, value=value)


def _plain(value: object) -> object:
    """A text or a whole number of any type as the plain one; any other value as it is."""
    if issubclass(type(value), str):
        return str.__str__(value)
    if issubclass(type(value), bool):
        return value
    try:
        return whole_number("value", value)
    except InvalidFact:
        return value
