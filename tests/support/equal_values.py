"""Values equal in meaning to plain ones and of other types, those of packages among them where these are installed."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import Enum, IntEnum, StrEnum
from importlib import import_module
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import attrs

__all__ = ["another", "rebuilt"]

Maker = Callable[[Any], Any]
_SMALL = range(-128, 128)


class OwnInt(int):
    """A whole number that shows itself in its own way."""

    def __repr__(self) -> str:
        return "a number"

    __str__ = __repr__


class OwnStr(str):
    """A text that shows itself in its own way."""

    __slots__ = ()

    def __str__(self) -> str:
        return "a text"

    def __format__(self, _: str) -> str:
        return "a text"


class OwnDate(date):
    """A day that shows itself in its own way."""

    def isoformat(self) -> str:
        return "a day"

    __str__ = __repr__ = isoformat


class OwnInstant(datetime):
    """An instant that shows itself in its own way."""

    def isoformat(self, *_: Any) -> str:
        return "an instant"

    __str__ = __repr__ = isoformat


class OwnTime(time):
    """A time of day that shows itself in its own way."""

    def isoformat(self, *_: Any) -> str:
        return "a time"

    __str__ = __repr__ = isoformat


class OwnLength(timedelta):
    """A duration that shows itself in its own way."""

    def __str__(self) -> str:
        return "a length"

    __repr__ = __str__


def _of_enum(kind: Any) -> Maker:
    return lambda value: kind("Member", {"MEMBER": value}).MEMBER


def _older_member(value: str) -> Any:
    kind: Any = Enum
    return kind("Member", {"MEMBER": value}, type=str).MEMBER


def _in_zone(zone: Any) -> Maker:
    return lambda at: at.astimezone(zone)


def _utc(at: datetime) -> Any:
    plain = at.astimezone(UTC)
    return (plain.year, plain.month, plain.day, plain.hour, plain.minute, plain.second, plain.microsecond)


def _parts(moment: time) -> Any:
    return (moment.hour, moment.minute, moment.second, moment.microsecond)


def _elsewhere(package: str, make: Callable[[Any, Any], Any]) -> list[Maker]:
    """A maker of a package's own kind of value; none where the package is not installed."""
    try:
        module = import_module(package)
    except ImportError:
        return []
    return [lambda value: make(module, value)]


_MAKERS: dict[type, list[Maker]] = {
    int: [
        OwnInt,
        _of_enum(IntEnum),
        *_elsewhere("numpy", lambda numpy, value: numpy.int64(value)),
        *_elsewhere("numpy", lambda numpy, value: (numpy.int8 if value in _SMALL else numpy.int32)(value)),
        *_elsewhere("numpy", lambda numpy, value: (numpy.uint64 if value >= 0 else numpy.int64)(value)),
    ],
    str: [
        OwnStr,
        _of_enum(StrEnum),
        _older_member,
        *_elsewhere("numpy", lambda numpy, value: numpy.str_(value)),
    ],
    date: [
        lambda day: OwnDate(day.year, day.month, day.day),
        *_elsewhere("pendulum", lambda pendulum, day: pendulum.Date(day.year, day.month, day.day)),
        *_elsewhere("freezegun.api", lambda freezegun, day: freezegun.FakeDate(day.year, day.month, day.day)),
    ],
    datetime: [
        _in_zone(UTC),
        _in_zone(timezone(timedelta(hours=-11, minutes=-30))),
        _in_zone(ZoneInfo("America/New_York")),
        _in_zone(ZoneInfo("Asia/Kathmandu")),
        lambda at: OwnInstant(*_utc(at)).replace(tzinfo=UTC),
        *_elsewhere("pandas", lambda pandas, at: pandas.Timestamp(at.astimezone(UTC)).tz_convert("Europe/Paris")),
        *_elsewhere("pandas", lambda pandas, at: pandas.Timestamp(at) + pandas.Timedelta(nanoseconds=999)),
        *_elsewhere("pendulum", lambda pendulum, at: pendulum.datetime(*_utc(at)).in_timezone("Asia/Tokyo")),
        *_elsewhere("freezegun.api", lambda freezegun, at: freezegun.FakeDatetime(*_utc(at)).replace(tzinfo=UTC)),
    ],
    time: [
        lambda moment: OwnTime(*_parts(moment)),
        *_elsewhere("pendulum", lambda pendulum, moment: pendulum.Time(*_parts(moment))),
    ],
    timedelta: [
        lambda length: OwnLength(length.days, length.seconds, length.microseconds),
        *_elsewhere("pandas", lambda pandas, length: pandas.Timedelta(length)),
        *_elsewhere("pendulum", lambda pendulum, length: pendulum.duration(seconds=length.total_seconds())),
    ],
    tuple: [list],
    frozenset: [set, list, tuple],
}


def another(chance: Random, value: Any) -> Any:
    """The value in another type, and so all that it holds; what has no other type stays, records are built anew."""
    if attrs.has(type(value)):
        return rebuilt(chance, value)
    if isinstance(value, Mapping):
        return {key: another(chance, inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        value = tuple(another(chance, inner) for inner in value)
    makers = _MAKERS.get(type(value))
    return value if makers is None else chance.choice(makers)(value)


def rebuilt(chance: Random, record: Any) -> Any:
    """An equal record, made of values of other types."""
    fields = [own for own in attrs.fields(type(record)) if own.init]
    return type(record)(**{own.alias: another(chance, getattr(record, own.name)) for own in fields})
