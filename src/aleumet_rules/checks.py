"""Checks of facts at the door: each gives back one plain value, or names the field and the value that it refuses.

What is equal in meaning becomes one plain type: subclasses of `int` and `str` and members of `IntEnum` and `StrEnum`,
whole numbers of numpy, lists where a tuple is meant, any subclass of `date`, `datetime`, `time` or `timedelta`. Nothing
that a caller made is kept where a plain value can stand for it, so that no answer depends on who asked first.

What a value is, its own type says (`issubclass(type(value), …)`), never `__class__`, which an object can make up.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any, TypeVar

from ._version import at_the_face
from .errors import InvalidFact, KindName, OutsideHorizon, Problem, UnsettledDay, WrongType, type_name

__all__ = ["HORIZON"]

HORIZON = (date(2016, 1, 1), date(2050, 12, 31))

LONGEST_TERM = timedelta(days=366)
"""The longest term of hours that a law can set."""
_TEXTS = (str, bytes, bytearray)
_MOST = (HORIZON[1] - HORIZON[0]).days

_DIGITS = 18
"""How many digits a number may have that an answer writes out."""
_LONGEST_WRITTEN = 10**_DIGITS - 1

T = TypeVar("T")
Check = Callable[[str, Any], object]
Validator = Callable[[object, Any, Any], None]

_FIXED_SPACES = frozenset("\u00a0\u202f")  # as in "№ 3"
# Letters and marks that nobody can see, although Python calls them printable: fillers, joiners, variation selectors.
_INVISIBLE = frozenset(
    chr(code)
    for first, last in (
        *((0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2800, 0x2800), (0x3164, 0x3164)),
        *((0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xE0100, 0xE01EF)),
    )
    for code in range(first, last + 1)
)


def instance(field: str, value: Any, kind: type[T]) -> T:
    """The value itself when it is a `kind`; else `WrongType`. What only claims to be one is none."""
    if type(value) is kind or issubclass(type(value), kind):
        one: T = value
        return one
    raise WrongType(
        field, value, Problem("wrong-type", needs=KindName(kind.__name__), given=KindName(type_name(value)))
    )


def either(field: str, value: object, *kinds: type[Any], needs: str) -> Any:
    """The value itself when it is one of the kinds; else `WrongType`, which says what it needs."""
    if issubclass(type(value), kinds):
        return value
    raise WrongType(field, value, Problem("wrong-type", needs=KindName(needs), given=KindName(type_name(value))))


def _copied(field: str, value: T, copy: Callable[[T], T]) -> T:
    """The plain copy of a value of a subclass, which may not let itself be read."""
    try:
        return copy(value)
    except Exception as error:
        raise InvalidFact(field, value, Problem("unreadable-value")) from error


def calendar_date(field: str, value: object) -> date:
    """A plain `date`; a `datetime` is refused, because its zone would have to be guessed."""
    if type(value) is date:
        return value
    if issubclass(type(value), datetime):
        raise WrongType(field, value, Problem("instant-for-day"))
    return _copied(field, instance(field, value, date), lambda day: date(day.year, day.month, day.day))


def aware(field: str, value: object) -> datetime:
    """The instant as a plain `datetime` with the offset that its zone gives; a naive one is refused, never guessed.

    Nanoseconds are cut.
    """
    instant = instance(field, value, datetime)
    try:
        offset = datetime.utcoffset(instant)
    except Exception as error:
        raise InvalidFact(field, value, Problem("zone-without-offset")) from error
    if offset is None:
        raise InvalidFact(field, value, Problem("no-time-zone"))
    zone = timezone(timedelta(days=offset.days, seconds=offset.seconds, microseconds=offset.microseconds))
    at = instant if type(instant) is datetime else _copied(field, instant, _shown_by_the_clock)
    return datetime(at.year, at.month, at.day, at.hour, at.minute, at.second, at.microsecond, zone if offset else UTC)


def _shown_by_the_clock(at: datetime) -> datetime:
    """What the instant's own clock shows, as a plain `datetime`; its zone is set by who asks."""
    return datetime(at.year, at.month, at.day, at.hour, at.minute, at.second, at.microsecond, UTC)


def clock_time(field: str, value: object) -> time:
    """A time of day without a zone: every time of day of these acts is Astana time."""
    moment = _copied(
        field,
        instance(field, value, time),
        lambda own: time(own.hour, own.minute, own.second, own.microsecond, own.tzinfo),
    )
    if moment.tzinfo is None:
        return moment
    raise InvalidFact(field, value, Problem("time-with-zone"))


def duration(field: str, value: object) -> timedelta:
    """A plain `timedelta`; nanoseconds are cut."""
    if type(value) is timedelta:
        return value
    return _copied(
        field,
        instance(field, value, timedelta),
        lambda length: timedelta(length.days, length.seconds, length.microseconds),
    )


def whole_number(field: str, value: Any) -> int:
    """A plain `int` (of whatever Python accepts for one); `True`, floats and strings are refused."""
    if type(value) is int:
        return value
    number = value if issubclass(type(value), int) else _index(value)
    if issubclass(type(number), int) and not issubclass(type(number), bool):
        return int.__pos__(number)
    raise WrongType(
        field, value, Problem("wrong-type", needs=KindName("a whole number"), given=KindName(type_name(value)))
    )


def _index(value: Any) -> Any:
    """What a value gives where a whole number is needed; `None` where it has none, as an array has not."""
    try:
        return type(value).__index__(value)
    except Exception:  # noqa: BLE001  (whatever it does, it is no number)
        return None


def count(field: str, value: object) -> int:
    """A whole number above zero."""
    number = whole_number(field, value)
    if number > 0:
        return number
    raise InvalidFact(field, value, Problem("not-above-zero"))


def written_count(field: str, value: object) -> int:
    """A whole number above zero that an answer can write out."""
    number = value if type(value) is int and value > 0 else count(field, value)
    if number <= _LONGEST_WRITTEN:
        return number
    raise InvalidFact(field, value, Problem("too-many-digits", digits=_DIGITS))


def number_of_law(field: str, value: object) -> int:
    """A whole number above zero, and not above the days of the horizon: what a law counts."""
    number = count(field, value)
    if number <= _MOST:
        return number
    raise InvalidFact(field, value, Problem("above-horizon", most=_MOST, first=HORIZON[0], last=HORIZON[1]))


def within_horizon(field: str, value: object) -> date:
    """A plain day within the horizon."""
    day = calendar_date(field, value)
    if HORIZON[0] <= day <= HORIZON[1]:
        return day
    raise OutsideHorizon(field, value, Problem("outside-horizon", first=HORIZON[0], last=HORIZON[1]))


class LedBy:
    """Where an answer lies outside the horizon, `OutsideHorizon` names the fact of the caller's that leads there.

    `UnsettledDay` names it too, where the answer rests on a year that is not settled.

    A class, since a generator would cost more than most of what it stands around.
    """

    __slots__ = ("field", "value")

    def __init__(self, field: str, value: object) -> None:
        self.field = field
        self.value = value

    def __enter__(self) -> None:
        """Nothing: what matters is how it ends."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, OutsideHorizon):
            raise leading_out(self.field, self.value) from None
        if isinstance(error, UnsettledDay):
            raise UnsettledDay(self.field, self.value, error.fault) from None


def leading_out(field: str, value: object) -> OutsideHorizon:
    """What to raise when a fact leads out of the horizon."""
    return OutsideHorizon(field, value, Problem("leads-out-of-horizon", first=HORIZON[0], last=HORIZON[1]))


def known_year(field: str, value: object) -> int:
    """A whole number that is a year of the horizon."""
    year = whole_number(field, value)
    if HORIZON[0].year <= year <= HORIZON[1].year:
        return year
    raise OutsideHorizon(field, value, Problem("number-out-of-range", first=HORIZON[0].year, last=HORIZON[1].year))


def several(field: str, value: Any, needs: str = "several values") -> Iterator[Any]:
    """What can be gone through, once; a text is refused, and so are bytes.

    What the caller's own iterable raises while it is gone through passes as it is.
    """
    if issubclass(type(value), Iterable) and not issubclass(type(value), _TEXTS):
        try:
            return iter(value)
        except (TypeError, ReferenceError):  # an array of no dimension, a proxy: only its type has an iterator
            pass
    raise WrongType(field, value, Problem("wrong-type", needs=KindName(needs), given=KindName(type_name(value))))


def text(field: str, value: object) -> str:
    """A plain `str`."""
    return value if type(value) is str else str.__str__(instance(field, value, str))


def one_of(*choices: str) -> Check:
    """The check that a value is one of these texts; it gives the plain one."""

    def check(field: str, value: object) -> str:
        if issubclass(type(value), str) and (plain := str.__str__(value)) in choices:
            return plain
        raise InvalidFact(field, value, Problem("not-one-of", choices=choices))

    return check


def line(field: str, value: object) -> str:
    """One line of text that is not blank and holds no control, invisible or direction-changing characters."""
    words = text(field, value)
    if not words.strip():
        raise InvalidFact(field, value, Problem("blank"))
    if words.isprintable() and _INVISIBLE.isdisjoint(words):
        return words
    if any(c in _INVISIBLE or not (c.isprintable() or c in _FIXED_SPACES) for c in words):
        raise InvalidFact(field, value, Problem("invisible-characters"))
    return words


def optional(check: Check) -> Check:
    """The same check, which lets `None` pass."""

    def accept(field: str, value: object) -> object:
        return None if value is None else check(field, value)

    return accept


def each(check: Check) -> Check:
    """A tuple, or a list in its place, whose members all pass the check; the message carries the index."""

    def accept(field: str, value: object) -> object:
        members = either(field, value, tuple, list, needs="tuple")
        return tuple(check(f"{field}[{position}]", member) for position, member in enumerate(members))

    return accept


def a(kind: type[Any]) -> Check:
    """The check that a value is a `kind`."""

    def accept(field: str, value: object) -> object:
        return instance(field, value, kind)

    return accept


# --- the same for the fields of records ---------------------------------------------------------------------------


def validator(*checks: Check) -> Validator:
    """The checks as attrs wants them, one after another; the record keeps the plain value that the last gives back.

    The field that an error names is the attribute's name.
    """

    def validate(record: object, attribute: Any, value: object) -> None:
        plain = value
        for check in checks:
            plain = check(attribute.name, plain)
        if plain is not value:
            object.__setattr__(record, attribute.name, plain)

    return validate


def is_a(kind: type[Any]) -> Validator:
    """The value is a `kind`."""
    return validator(a(kind))


A_LINE, A_LINE_IF_ANY = validator(line), validator(optional(line))
A_DAY, A_DAY_IF_ANY = validator(calendar_date), validator(optional(calendar_date))
A_KNOWN_DAY, A_KNOWN_DAY_IF_ANY = validator(within_horizon), validator(optional(within_horizon))
A_TIME = validator(clock_time)
A_COUNT, A_COUNT_IF_ANY = validator(written_count), validator(optional(written_count))
A_NUMBER_OF_LAW, A_NUMBER_OF_LAW_IF_ANY = validator(number_of_law), validator(optional(number_of_law))
LINES = validator(each(line))


at_the_face(__name__)
