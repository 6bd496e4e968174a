"""Checks of facts at the door: each names the field and the value it refuses."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from operator import index
from typing import Any, TypeVar

from .errors import InvalidFact, OutsideHorizon, WrongType

__all__ = ["HORIZON"]

HORIZON = (date(2016, 1, 1), date(2050, 12, 31))

T = TypeVar("T")
_FIXED_SPACES = "\u00a0\u202f"  # as in "№ 3"
NO_OFFSET = (NotImplementedError, TypeError, ValueError)  # what Python raises for a zone whose offset is none
Check = Callable[[str, Any], object]


def instance(field: str, value: object, kind: type[T]) -> T:
    """The value itself when it is a `kind`; else `WrongType`."""
    if isinstance(value, kind):
        return value
    raise WrongType(field, value, f"needs {kind.__name__}, not {type(value).__name__}")


def calendar_date(field: str, value: object) -> date:
    """A plain `date`; a `datetime` is refused, because its zone would have to be guessed."""
    if isinstance(value, datetime):
        raise WrongType(field, value, "needs a date, not a datetime (take its Astana date first)")
    return instance(field, value, date)


def aware(field: str, value: object) -> datetime:
    """An instant with its zone; a naive one is refused, never guessed."""
    instant = instance(field, value, datetime)
    try:
        offset = instant.utcoffset()
    except NO_OFFSET as error:
        raise InvalidFact(field, value, "has a time zone that gives no offset") from error
    if offset is None:
        raise InvalidFact(field, value, "needs an instant with a time zone; a naive one is never guessed")
    return instant


def clock_time(field: str, value: object) -> time:
    """A time of day without a zone: every time of day of these acts is Astana time."""
    moment = instance(field, value, time)
    if moment.tzinfo is not None:
        raise InvalidFact(field, value, "needs a time of day without a zone (it is Astana time by law)")
    return moment


def whole_number(field: str, value: Any) -> int:
    """An `int` (or what Python accepts for one); `True`, floats and strings are refused."""
    if not isinstance(value, bool) and hasattr(type(value), "__index__"):
        return index(value)
    raise WrongType(field, value, f"needs a whole number, not {type(value).__name__}")


def positive(field: str, value: object) -> int | timedelta:
    """A whole number or a duration above zero."""
    if isinstance(value, timedelta):
        if value > timedelta():
            return value
    elif whole_number(field, value) > 0:
        return whole_number(field, value)
    raise InvalidFact(field, value, "must be above zero")


def several(field: str, value: Any) -> Iterable[Any]:
    """Something to be gone through member by member; a text is one thing."""
    if isinstance(value, Iterable) and not isinstance(value, str):
        return value
    raise WrongType(field, value, f"needs several values, not {type(value).__name__}")


def line(field: str, value: object) -> str:
    """One line of text that is not blank and holds no control or direction-changing characters."""
    text = instance(field, value, str)
    if not text.strip():
        raise InvalidFact(field, value, "must not be blank")
    if not text.isprintable() and any(not (c.isprintable() or c in _FIXED_SPACES) for c in text):
        raise InvalidFact(field, value, "must not hold line breaks, control or invisible characters")
    return text


def optional(check: Check) -> Check:
    """The same check, which lets `None` pass."""

    def accept(field: str, value: object) -> object:
        return None if value is None else check(field, value)

    return accept


def each(check: Check) -> Check:
    """A tuple whose members all pass the check; the message carries the index."""

    def accept(field: str, value: object) -> object:
        for position, member in enumerate(instance(field, value, tuple)):
            check(f"{field}[{position}]", member)
        return value

    return accept


def validator(check: Callable[..., object], *args: Any) -> Callable[[object, Any, Any], None]:
    """The check as attrs wants it; the field's name is the attribute's."""

    def validate(_record: object, attribute: Any, value: object) -> None:
        check(attribute.name, value, *args)

    return validate


def within_horizon(name: str, day: date) -> date:
    """A plain day within the horizon."""
    if HORIZON[0] <= calendar_date(name, day) <= HORIZON[1]:
        return day
    raise OutsideHorizon(name, day, f"must lie between {HORIZON[0]} and {HORIZON[1]}")


def known_year(name: str, year: int) -> int:
    """A whole number that is a year of the horizon."""
    if HORIZON[0].year <= whole_number(name, year) <= HORIZON[1].year:
        return year
    raise OutsideHorizon(name, year, f"must lie between {HORIZON[0].year} and {HORIZON[1].year}")
