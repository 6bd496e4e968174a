"""Values that are wrong wherever they stand, save for the few kinds of arguments that `right_for` names.

Most are made anew for each call, for some can be asked but once. `right_for` means: may be right; what is right for a
kind can still be outside what one rule allows (a day outside the horizon, a text that is no number of a telephone).
"""

import array
import collections
import datetime as dt
import enum
import io
import ipaddress
import operator
import pathlib
import random
import re
import time
import types
import uuid
import weakref
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from functools import cache, partial
from itertools import chain
from typing import NamedTuple
from unittest.mock import MagicMock, Mock
from zoneinfo import ZoneInfo

from attrs import frozen

import aleumet_rules as rules
from aleumet_rules.plain.records import FACTS
from foreign_values import wrong_foreign_values
from hostile import (
    Endless,
    EqualTo,
    Forgetful,
    Hostile,
    Indexed,
    LyingMapping,
    Unnamed,
    ZoneOf,
    deep,
    lying,
    raising,
    raising_midway,
)
from public_calls import AT, CALLS, DAY, LAW

__all__ = ["GROUPS", "SEVERAL", "WRONG", "Wrong"]

TEXTS = frozenset({"line", "any text", "choice", "form of text"})
Makers = dict[str, Callable[[], object]]
SEVERAL = frozenset({"tuple", "iterable", "container", "mapping"})
NUMBERS = frozenset({"count", "whole number"})


@frozen
class Wrong:
    """A wrong value: its label, the group that it belongs to, how it is made, and the kinds for which it may be right.

    Where it `raises` by itself when it is gone through or asked, that error may pass out of what goes through it, as
    the contract says.
    """

    label: str
    group: str
    make: Callable[[], object]
    right_for: frozenset[str] = frozenset()
    raises: bool = False


class _Colour(enum.Enum):
    ONE = "one"
    FIVE_DAY = "five-day"
    ACTIVE = "active"
    THEN = "then"


class _Level(enum.IntEnum):
    THREE = 3


class _Word(enum.StrEnum):
    THEN = "then"
    KK = "kk"


class _Bits(enum.Flag):
    A = 1


class _IntBits(enum.IntFlag):
    A = 1


class _Moment(datetime):
    pass


class _Named(NamedTuple):
    year: int
    month: int
    day: int


def _at(zone: dt.tzinfo | None) -> datetime:
    return datetime(2025, 12, 15, 9, tzinfo=zone)


def _in_zone_of(make: Callable[[], dt.tzinfo]) -> datetime:
    return _at(make())


def _same(value: object) -> object:
    return value


def _dead() -> object:
    gone = _Moment(2025, 12, 15, tzinfo=UTC)
    return weakref.proxy(gone)


_KEPT = [_Moment(2025, 12, 15, tzinfo=UTC), rules.Text("иә", "да", "yes")]  # what living proxies lead to


def _within_itself() -> list[object]:
    held: list[object] = []
    held.append(held)
    return held


def _dict_within_itself() -> dict[object, object]:
    held: dict[object, object] = {}
    held["self"] = held
    return held


async def _coroutine() -> AsyncIterator[object]:  # pragma: no cover
    yield DAY


NOTHING_LIKE_IT: Makers = {
    "object": object,
    "ellipsis": lambda: ...,
    "NotImplemented": lambda: NotImplemented,
    "function": lambda: len,
    "lambda": lambda: lambda *_: DAY,
    "partial": lambda: partial(date, 2025, 12, 15),
    "bound method": lambda: DAY.isoformat,
    "module": lambda: dt,
    "exception": lambda: ValueError("x"),
    "exception class": lambda: KeyError,
    "our error": lambda: rules.InvalidFact("day", 1, "no"),
    "property": lambda: property(lambda _: DAY),
    "slice": lambda: slice(1, 2),
    "pattern": lambda: re.compile("a"),
    "path": lambda: pathlib.PurePosixPath("kk"),
    "uuid": lambda: uuid.UUID(int=7),
    "ip address": lambda: ipaddress.ip_address("127.0.0.1"),
    "random": lambda: random.Random(1),
    "namespace": lambda: types.SimpleNamespace(year=2025, month=12, day=15),
    "struct_time": lambda: time.gmtime(0),
    "named tuple of a day": lambda: _Named(2025, 12, 15),
    "getter": lambda: operator.attrgetter("year"),
    "zone": lambda: UTC,
    "zone of a place": lambda: ZoneInfo("Asia/Almaty"),
    "norm": lambda: rules.NORMS["term.roll"],
    "reading": lambda: rules.Reading("hours_terms", "clock"),
    "decision": lambda: rules.registration_due(AT, rules.Channel.CHAT_BOT),
    "deadline": lambda: rules.analysis_due(AT),
    "day of the calendar": lambda: LAW.calendar.day(DAY),
    "generic alias": lambda: list[int],
    "union of types": lambda: int | str,
    "weak reference": lambda: weakref.ref(_KEPT[0]),
}
NUMBERS_OF_OTHER_KINDS: Makers = {
    "half": lambda: 0.5,
    "whole float": lambda: 3.0,
    "float of a year": lambda: 2025.0,
    "minus zero": lambda: -0.0,
    "infinity": lambda: float("inf"),
    "minus infinity": lambda: float("-inf"),
    "complex": lambda: 2j,
    "Decimal": lambda: Decimal(3),
    "Decimal NaN": lambda: Decimal("NaN"),
    "Decimal sNaN": lambda: Decimal("sNaN"),
    "Decimal infinity": lambda: Decimal("Infinity"),
    "Fraction": lambda: Fraction(3, 1),
    "third": lambda: Fraction(1, 3),
    "index raises": lambda: Indexed(Hostile),
    "index raises TypeError": lambda: Indexed(TypeError),
    "index raises OverflowError": lambda: Indexed(OverflowError),
    "index is a text": lambda: Indexed("3"),
    "index is None": lambda: Indexed(None),
    "index is a float": lambda: Indexed(3.0),
    "index is True": lambda: Indexed(True),
}
WHAT_HAS_AN_INDEX: Makers = {
    "index is another int": lambda: Indexed(_Level.THREE),
    "index is huge": lambda: Indexed(10**5000),
    "index is below zero": lambda: Indexed(-(10**5000)),
    "MagicMock of int": lambda: MagicMock(spec=int),
}
WHOLE_NUMBERS: dict[str, int] = {
    "zero": 0,
    "minus one": -1,
    "thirteen": 13,
    "year 9999": 9999,
    "2**31": 2**31,
    "2**63": 2**63,
    "10**30": 10**30,
    "-10**30": -(10**30),
    "4,300 digits": 10**4299,
    "5,000 digits": 10**5000,
    "minus 5,000 digits": -(10**5000),
    "member of an IntEnum": _Level.THREE,
    "member of an IntFlag": _IntBits.A,
}
NOT_ONE_LINE: dict[str, str] = {
    "empty": "",
    "blank": " ",
    "blanks and tabs": " \t ",
    "NUL": "\x00",
    "NUL inside": "a\x00b",
    "line break": "a\nb",
    "line break at the end": "kk\n",
    "carriage return": "a\rb",
    "form feed": "a\x0cb",
    "bell": "a\x07",
    "escape": "\x1b[31m",
    "delete": "a\x7f",
    "C1 control": "a\x85b",
    "line separator": "a\u2028b",
    "paragraph separator": "a\u2029b",
    "lone high surrogate": "a\ud800",
    "lone low surrogate": "\udfff",
    "surrogate escape": "\udce9",
    "zero width space": "a\u200bb",
    "zero width joiner": "a\u200db",
    "word joiner": "a\u2060",
    "byte order mark": "\ufeffa",
    "soft hyphen": "a\u00adb",
    "right to left mark": "a\u200f",
    "right to left override": "a\u202eb",
    "isolate": "\u2066a",
    "Mongolian separator": "a\u180eb",
    "Hangul filler": "\u3164",
    "half width filler": "a\uffa0",
    "Braille blank": "\u2800",
    "grapheme joiner": "a\u034fb",
    "variation selector": "a\ufe0f",
    "late variation selector": "a\U000e0100",
    "tag letter": "a\U000e0041",
    "interlinear mark": "a\ufff9",
    "not a character": "a\ufffe",
    "unassigned": "a\u0378",
    "private use": "a\ue000",
    "thousand breaks": "\n" * 1000,
}
LINES: dict[str, str] = {
    "another language": "de",
    "languages in capitals": "KK",
    "language with a blank": "kk ",
    "braces": "{x}",
    "percent": "%s%n",
    "markup": "<script>alert(1)</script>",
    "5,000 letters": "ж" * 5000,
    "5,000 digits as text": "9" * 5000,
    "digits of full width": "１１１０１００００",
    "Arabic digits": "١١١٠١٠٠٠٠",
    "superscript digits": "¹²³",
    "fraction sign": "½",
    "combining marks": "e" + "\u0301" * 50,
    "day as text": "2025-12-15",
    "instant as text": "2025-12-15T09:00:00+05:00",
    "week as text": "2025-W51-1",
    "number as text": "3",
    "word TRUE": "TRUE",
    "word None": "None",
    "word NaN": "nan",
    "link of another host": "https://example.org/q",
    "link with a user": "https://aleumet.egov.kz@example.org/",
    "link without s": "http://aleumet.egov.kz/q",
    "broken link": "https://[",
    "emoji": "🙂",
    "name of an attribute": "__class__",
}
BYTES: Makers = {
    "bytes": lambda: b"ru",
    "no bytes": lambda: b"",
    "bytes of a day": lambda: b"2025-12-15",
    "bytearray": lambda: bytearray(b"111010000"),
    "memoryview": lambda: memoryview(b"abc"),
    "array": lambda: array.array("i", [1, 2]),
}
DAYS: dict[str, date] = {
    "first day of all": date.min,
    "last day of all": date.max,
    "day before the horizon": date(2015, 12, 31),
    "day after the horizon": date(2051, 1, 1),
    "29 February": date(2040, 2, 29),
}
NO_DAYS: Makers = {
    "time without zone": lambda: dt.time(9),
    "time of a zone": lambda: dt.time(9, tzinfo=UTC),
    "time of a raising zone": lambda: dt.time(9, tzinfo=ZoneOf(Forgetful())),
    "no length": timedelta,
    "longest length": lambda: timedelta.max,
    "shortest length": lambda: timedelta.min,
    "a microsecond back": lambda: timedelta(microseconds=-1),
    "naive": lambda: _at(None),
    "naive midnight": lambda: datetime(2025, 12, 15),
    "naive first instant": lambda: datetime(1, 1, 1),
    "naive last instant": lambda: datetime(9999, 12, 31, 23, 59, 59, 999999),
    "naive fold": lambda: datetime(2024, 2, 29, 23, 30, fold=1),
    "naive of a subclass": lambda: _Moment(2025, 12, 15, 9),
}
ZONES: dict[str, Callable[[], dt.tzinfo]] = {
    "zone without offset": lambda: ZoneOf(lambda: None),
    "bare tzinfo": dt.tzinfo,
    "zone that raises": lambda: ZoneOf(Forgetful()),
    "zone of a text": lambda: ZoneOf(lambda: "five"),
    "zone of a number": lambda: ZoneOf(lambda: 5),
    "zone of a day": lambda: ZoneOf(lambda: timedelta(days=1)),
    "zone of minus a day": lambda: ZoneOf(lambda: timedelta(days=-1)),
    "zone of NaN": lambda: ZoneOf(lambda: float("nan")),
    "zone of True": lambda: ZoneOf(lambda: True),
    "zone that is a mock": lambda: ZoneOf(MagicMock()),
}
INSTANTS: Makers = {
    "zone that answers once": lambda: _at(ZoneOf(Forgetful(timedelta(hours=5)))),
    "zone that answers None the second time": lambda: _at(ZoneOf(Forgetful(timedelta(hours=5), None))),
    "zone that changes its mind": lambda: _at(ZoneOf(Forgetful(*(timedelta(hours=n) for n in range(9))))),
    "zone whose name raises": lambda: _at(ZoneOf(lambda: timedelta(hours=5), Forgetful())),
    "zone whose name is a number": lambda: _at(ZoneOf(lambda: timedelta(hours=5), lambda: 5)),
    "zone of a second": lambda: _at(ZoneOf(lambda: timedelta(seconds=1))),
    "zone of a microsecond": lambda: _at(ZoneOf(lambda: timedelta(microseconds=1))),
    "last instant of all": lambda: datetime.max.replace(tzinfo=UTC),
    "last instant in the far west": lambda: datetime.max.replace(tzinfo=timezone(timedelta(hours=-14))),
    "first instant in the far east": lambda: datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
    "2004": lambda: datetime(2004, 12, 31, 23, tzinfo=UTC),
    "2051 in the west": lambda: datetime(2051, 12, 31, 23, tzinfo=timezone(timedelta(hours=-14))),
    "2005 in the east": lambda: datetime(2005, 1, 1, tzinfo=timezone(timedelta(hours=14))),
    "the hour that came twice": lambda: datetime(2024, 2, 29, 23, 30, tzinfo=rules.ASTANA, fold=1),
    "an hour that never was": lambda: datetime(2025, 3, 30, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")),
}
_RAISING: dict[str, tuple[type, tuple[object, ...], frozenset[str]]] = {
    "object": (object, (), frozenset()),
    "str": (str, ("then",), TEXTS),
    "str of a language": (str, ("kk",), TEXTS),
    "str of digits": (str, ("111010000",), TEXTS),
    "str of a reading": (str, ("none",), TEXTS),
    "str of an event": (str, ("received",), TEXTS),
    "int": (int, (3,), NUMBERS),
    "float": (float, (3.0,), frozenset()),
    "bytes": (bytes, (b"kk",), frozenset()),
    "date": (date, (2025, 12, 15), frozenset({"day"})),
    "datetime": (datetime, (2025, 12, 15, 9, 0, 0, 0, UTC), frozenset({"instant"})),
    "time": (dt.time, (10,), frozenset({"time of day"})),
    "timedelta": (timedelta, (0, 60), frozenset({"length"})),
    "tzinfo": (dt.tzinfo, (), frozenset()),
    "Exception": (Exception, ("x",), frozenset()),
}
_METHODS = {
    "equality raises": ("__eq__", "__ne__", "__lt__", "__gt__", "__le__", "__ge__"),
    "hash raises": ("__hash__",),
    "equality and hash raise": ("__eq__", "__hash__"),
    "repr raises": ("__repr__", "__str__", "__format__"),
    "class raises": ("__class__",),
    "truth and length raise": ("__bool__", "__len__"),
    "parts raise": ("year", "tzinfo", "days", "hour", "value", "__str__", "isoformat", "utcoffset", "strip"),
}
_RAISING_COLLECTIONS: dict[type, tuple[object, ...]] = {
    list: ([None],),
    tuple: ((None,),),
    dict: ({None: 1},),
    set: ({None},),
    frozenset: ({None},),
    collections.deque: ([None],),
}
_WHEN_GONE_THROUGH = {
    "iterating raises": ("__iter__", "keys", "items", "values"),
    "asking raises": ("__contains__", "__getitem__", "get"),
    "length raises": ("__len__", "__bool__"),
    "class and iterating raise": ("__class__", "__iter__", "__contains__"),
}
CLAIMED: tuple[type, ...] = (
    date,
    datetime,
    dt.time,
    timedelta,
    str,
    int,
    bool,
    tuple,
    list,
    dict,
    set,
    type(None),
    rules.Slot,
    rules.Form031,
    rules.Department,
    rules.Booking,
    rules.WalkIn,
    rules.LawBook,
    rules.WorkingCalendar,
    rules.Measure,
    rules.Incident,
    rules.Text,
    rules.Timeline,
    rules.Channel,
    rules.BookingStatus,
    rules.Trip,
    rules.Participant,
)
COLLECTIONS: Makers = {
    "tuple of None": lambda: (None,),
    "list of an object": lambda: [object()],
    "list of lists": lambda: [[]],
    "tuple within a tuple": lambda: ((),),
    "numbers": lambda: (1,) * 1000,
    "NaN in a list": lambda: [float("nan")],
    "set of a number": lambda: {1},
    "set of a text": lambda: {"\x00"},
    "set of a naive instant": lambda: {_at(None)},
    "frozenset of None": lambda: frozenset([None]),
    "list that holds itself": _within_itself,
    "list deeper than Python": cache(partial(deep, 2000)),
    "UserList": lambda: collections.UserList([1]),
    "file in memory": lambda: io.StringIO("x"),
    "asynchronous generator": lambda: _coroutine(),  # noqa: PLW0108  (it shall be a new one)
    "UserString": lambda: collections.UserString("kk"),
    "deque": lambda: collections.deque([1]),
    "range": lambda: range(3),
    "map": lambda: map(str, (1,)),
    "zip": lambda: zip((1,), (2,), strict=True),
    "generator": lambda: (n for n in (1, 2)),
    "keys": {1: 1}.keys,
    "items": {1: 1}.items,
    "chain": lambda: chain([1], [2]),
    "list with a hostile member": lambda: [raising(object, ("__class__", "__repr__"))],
    "tuple with a nameless member": lambda: (Unnamed(),),
    "list of a dead proxy": lambda: [_dead()],
    "set of a lying member": lambda: {EqualTo(rules.Slot(1, AT))},
    "endless numbers": lambda: Endless(1),
    "endless None": lambda: Endless(None),
    "endless texts": lambda: Endless("\x00"),
    "endless naive instants": lambda: Endless(datetime(2025, 12, 15)),
}
MAPPINGS: Makers = {
    "dict of None": lambda: {"\x00": None},
    "dict with a wrong number": lambda: {rules.Slot(1, datetime(2025, 12, 17, 4, tzinfo=UTC)): "x"},
    "dict with a half": lambda: {rules.Slot(1, datetime(2025, 12, 17, 4, tzinfo=UTC)): 0.5},
    "dict of True": lambda: {rules.Slot(1, datetime(2025, 12, 17, 4, tzinfo=UTC)): True},
    "dict of NaN": lambda: {rules.Slot(1, datetime(2025, 12, 17, 4, tzinfo=UTC)): float("nan")},
    "dict that lists itself": _dict_within_itself,
    "UserDict": lambda: collections.UserDict({1: 1}),
    "Counter": lambda: collections.Counter("\x00"),
    "ChainMap": lambda: collections.ChainMap({1: 1}),
    "defaultdict": lambda: collections.defaultdict(list, {1: [1]}),
    "mappingproxy": lambda: types.MappingProxyType({1: 1}),
    "mapping that lies about its length": lambda: LyingMapping({1: 1}, 7),
    "mapping of length -1": lambda: LyingMapping({1: 1}, -1),
    "mapping of an endless length": lambda: LyingMapping({1: 1}, 10**30),
}
ENDING_BADLY: Makers = {
    "iterator that raises at once": raising_midway,
    "dict that changes while it is read": lambda: (n for n in _growing({1: 1})),
}
EMPTY: Makers = {
    "empty tuple": tuple,
    "empty list": list,
    "empty dict": dict,
    "empty set": set,
    "empty frozenset": frozenset,
    "empty iterator": lambda: iter(()),
    "empty range": lambda: range(0),
    "empty mapping": lambda: types.MappingProxyType({}),
    "MagicMock of str": cache(partial(MagicMock, spec=str)),
}
MOCKS: Makers = {
    "Mock": Mock,
    "MagicMock of date": lambda: MagicMock(spec=date),
    "MagicMock of datetime": lambda: MagicMock(spec=datetime),
    "MagicMock of LawBook": lambda: MagicMock(spec=rules.LawBook),
    "MagicMock of Slot": lambda: MagicMock(spec=rules.Slot),
    "MagicMock of a calendar": lambda: MagicMock(spec=rules.WorkingCalendar),
    "living proxy": lambda: weakref.proxy(_KEPT[0]),
    "living proxy of a Text": lambda: weakref.proxy(_KEPT[1]),
    "dead proxy": _dead,
    "equals a day": lambda: EqualTo("no day"),
    "equals a text": lambda: EqualTo("kk"),
    "nameless": Unnamed,
    "class without a name": lambda: Unnamed,
}


def _growing(numbers: dict[int, int]) -> Iterator[int]:
    for number in numbers:
        numbers[number + 1] = 1
        yield number


def _members() -> Iterator[Wrong]:
    """The first member of every public enum, and those of enums that are not ours."""
    for kind in (value for value in vars(rules)["__all__"] if isinstance(getattr(rules, value), enum.EnumMeta)):
        member = next(iter(getattr(rules, kind)))
        yield Wrong(f"{kind}.{member.name}", "members of enums", partial(_same, member), frozenset({kind}))
    for other in (*_Colour, *_Bits):
        yield Wrong(f"{type(other).__name__}.{other.name}", "members of enums", partial(_same, other))
    for word in _Word:
        yield Wrong(f"StrEnum {word.name}", "members of enums", partial(_same, word), TEXTS)


def _records() -> Iterator[Wrong]:
    """Every record that the right arguments hold, and every public class in the place of an instance."""
    right = {type(value): value for _, arguments in CALLS.values() for value in arguments.values()}
    for kind, value in right.items():
        if kind.__module__.startswith("aleumet_rules") and not issubclass(kind, enum.Enum):
            yield Wrong(f"a {kind.__name__}", "records", partial(_same, value), frozenset({kind.__name__}))
    public = [getattr(rules, name) for name in vars(rules)["__all__"]]
    written = [*FACTS, *(kind for kind in public if isinstance(kind, type) and hasattr(kind, "to_dict"))]
    for name in vars(rules)["__all__"]:
        if isinstance(kind := getattr(rules, name), type):
            right_for = frozenset({"type"} if kind in written else ())
            yield Wrong(f"class {name}", "classes", partial(getattr, rules, name), right_for)
    for plain in (date, datetime, int, str, bool, type(None), dict, Exception):
        yield Wrong(f"class {plain.__name__}", "classes", partial(_same, plain))


def _hostile() -> Iterator[Wrong]:
    """Instances of plain types whose methods raise; some of these types are right somewhere."""
    for label, (base, arguments, right_for) in _RAISING.items():
        for what, methods in _METHODS.items():
            make = partial(raising, base, methods, *arguments)
            yield Wrong(f"{label}: {what}", "methods that raise", make, right_for)
    for base, arguments in _RAISING_COLLECTIONS.items():
        for what, methods in _WHEN_GONE_THROUGH.items():
            make = partial(raising, base, methods, *arguments)
            right_for = frozenset({"mapping"} if base is dict else ())
            yield Wrong(f"{base.__name__}: {what}", "collections that raise", make, right_for, raises=True)


def _once(values: Makers) -> Makers:
    """The same, made but once: what no call can use up or change, and is dear to make."""
    return {label: cache(partial(make)) for label, make in values.items()}


def _of(
    group: str, values: Makers, right_for: frozenset[str] = frozenset(), *, raises: bool = False
) -> Iterator[Wrong]:
    return (Wrong(label, group, make, right_for, raises) for label, make in values.items())


def _these(group: str, values: dict[str, object], right_for: frozenset[str]) -> Iterator[Wrong]:
    return (Wrong(label, group, partial(_same, value), right_for) for label, value in values.items())


def _all() -> Iterator[Wrong]:
    yield Wrong("None", "nothing", lambda: None, frozenset({"nothing"}))
    yield Wrong("True", "truth values", lambda: True, frozenset({"flag"}))
    yield Wrong("False", "truth values", lambda: False, frozenset({"flag"}))
    yield from _of("other things", _once(NOTHING_LIKE_IT))
    yield from _of("numbers of other kinds", NUMBERS_OF_OTHER_KINDS)
    yield from _of("what has an index", _once(WHAT_HAS_AN_INDEX), NUMBERS)
    yield from _of("nothing, as frames have it", {"NaN": lambda: float("nan")}, frozenset({"absent"}))
    yield from _these("whole numbers", {**WHOLE_NUMBERS}, NUMBERS)
    yield from _these("texts that are no line", {**NOT_ONE_LINE}, TEXTS - {"line", "choice", "form of text"})
    yield from _these("lines", {**LINES}, TEXTS - {"choice"})
    yield from _of("bytes", BYTES)
    yield from _these("days", {**DAYS}, frozenset({"day"}))
    yield from _of("times, lengths and naive instants", NO_DAYS, frozenset({"time of day", "length"}))
    zoned: Makers = {label: partial(_in_zone_of, make) for label, make in ZONES.items()}
    yield from _of("zones without an offset", zoned)
    yield from _of("instants", INSTANTS, frozenset({"instant"}))
    yield from _of("collections of wrong things", COLLECTIONS)
    yield from _of("mappings of wrong things", MAPPINGS, frozenset({"mapping"}))
    yield Wrong("MagicMock", "nothing in a collection", cache(MagicMock), SEVERAL | NUMBERS)
    yield from _of("collections that raise", ENDING_BADLY, raises=True)
    yield from _of("nothing in a collection", EMPTY, SEVERAL)
    claims = {f"says that it is a {kind.__name__}": partial(lying, kind) for kind in CLAIMED}
    yield from _of("what only claims to be right", claims | _once(MOCKS))
    yield from _members()
    yield from _records()
    yield from _hostile()
    for label, make, right_for in wrong_foreign_values():
        yield Wrong(label, "values of other packages", cache(make), right_for, raises="mapping" in right_for)


WRONG: tuple[Wrong, ...] = tuple(_all())
GROUPS: tuple[str, ...] = tuple(dict.fromkeys(wrong.group for wrong in WRONG))
