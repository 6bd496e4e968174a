"""Astana time, right on every host.

The zone is `Asia/Almaty`: UTC+6 until 1 March 2024 00:00 local time, UTC+5 since, so the local hour
23:00-24:00 of 29 February 2024 happened twice (`fold` tells which). Its rules are part of this package, because zone
files of a host older than release 2024a get it wrong. Every instant that comes in carries a zone of its own.
"""

from base64 import b64decode
from calendar import monthrange
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from zoneinfo import ZoneInfo

from ._version import at_the_face
from .checks import HORIZON, aware, known_year, whole_number
from .errors import InvalidFact, OutsideHorizon, Problem

__all__ = ["ASTANA", "astana", "to_astana"]

# The compiled rules of Asia/Almaty in the IANA time zone database, release 2026f (public domain).
_RULES = (
    "VFppZjIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAEAAAAAAAAAVFppZjIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAA0AAAABQAAABD/////qhl73P////+1o+8wAAAAABUnfaAAAAAAFhiyEAAAAAAXCLEgAAAAABf55ZAAAAAAGOnkoAAAAAAZ2xkQAAAA"
    "ABrMaaAAAAAAG7x2wAAAAAAcrGfAAAAAAB2cWMAAAAAAHoxJwAAAAAAffDrAAAAAACBsK8AAAAAAIVwcwAAAAAAiTA3AAAAAACM7/sAAAAAA"
    "JCvvwAAAAAAlG+DAAAAAACYL0cAAAAAAJwT9QAAAAAAn9O5AAAAAACjk7VAAAAAAKXiVUAAAAAAp1NBAAAAAACrEwUAAAAAAK7SyQAAAAAAs"
    "pKNAAAAAAC2UlEAAAAAALoSFQAAAAAAvdHZAAAAAADBkZ0AAAAAAMV2SwAAAAAAycm3AAAAAADM9dMAAAAAANFJPwAAAAAA1HVbAAAAAADYy"
    "McAAAAAANv04wAAAAAA4G05AAAAAADjdGsAAAAAAOfswQAAAAAA6vPzAAAAAADvbEkAAAAAAPKYZQAAAAAA9uvRAAAAAAD6F+0AAAAAAP5rW"
    "QAAAAABAZd1AAAAAAEGD8sAAAAAAZeDGIAEDAgMCAwIDAgMCAwIDAgMCAwIDAgMEAQMCAwIDAgMCAwIDAgMCAwIDAgMCAwIDAgMCAwEAAEgk"
    "AAAAAEZQAAQAAGJwAQgAAFRgAAwAAFRgAQxMTVQAKzA1ACswNwArMDYACjwrMDU+LTUK"
)
SKEW = timedelta(seconds=5)
"""By how much the clocks of two hosts may differ: what is too early by no more than that is not too early."""

_FIVE = timedelta(hours=5)
_FIXED = timezone(_FIVE)  # the zone of most instants in text, known faster than its offset
_YEAR_OF_CHANGE = 2024
_YEARS = range(2005, 2052)


class _AstanaTime(ZoneInfo):
    """The zone `Asia/Almaty` by the rules of this package; there is one, which a pickle or a copy leads back to."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "ASTANA"

    def __reduce__(self) -> str:
        return "ASTANA"


# `from_file` wants something to read from: bytes in memory, so no file is opened here and none of the host's is asked.
ASTANA = _AstanaTime.from_file(BytesIO(b64decode(_RULES)), key="Asia/Almaty")


def astana(
    year: int,
    month: int,
    day: int,
    hour: int = 0,
    minute: int = 0,
    second: int = 0,
    microsecond: int = 0,
    *,
    fold: int = 0,
) -> datetime:
    """The instant at which clocks in Astana show this, of the years 2016-2050; the day begins where no hour is given.

    The hour from 23:00 of 29 February 2024 was shown twice: `fold=1` is the second time. `InvalidFact` names the part
    that no clock shows, `OutsideHorizon` the year.

        >>> astana(2025, 12, 15, 11, 30).isoformat()
        '2025-12-15T11:30:00+05:00'
    """
    year, month = known_year("year", year), _part("month", month, 1, _MONTHS)
    day = _part("day", day, 1, monthrange(year, month)[1])
    hour, minute, second = _part("hour", hour, 0, 23), _part("minute", minute, 0, 59), _part("second", second, 0, 59)
    microsecond, fold = _part("microsecond", microsecond, 0, 999_999), _part("fold", fold, 0, 1)
    return datetime(year, month, day, hour, minute, second, microsecond, ASTANA, fold=fold)


_MONTHS = 12


def _part(name: str, value: object, first: int, last: int) -> int:
    """A part of what a clock or a calendar shows, between its first and its last value."""
    part = whole_number(name, value)
    if first <= part <= last:
        return part
    raise InvalidFact(name, value, Problem("number-out-of-range", first=first, last=last))


_KNOWN_YEARS = range(HORIZON[0].year, HORIZON[1].year + 1)
_END = datetime(HORIZON[1].year + 1, 1, 1, tzinfo=ASTANA)  # 24:00 of the last day


def to_astana(at: datetime, field: str = "at") -> datetime:
    """The same instant in Astana time, as a plain `datetime`; nanoseconds are cut.

    Raises `InvalidFact` for a naive instant, `WrongType` for anything else than a `datetime`, and
    `OutsideHorizon` before 2005 or after 2051; the message names `field`.
    """
    if type(at) is datetime and not at.fold and at.year in _YEARS:
        zone = at.tzinfo
        if zone is ASTANA:
            return at
        if type(zone) is timezone and zone == _FIXED and at.year > _YEAR_OF_CHANGE:
            return datetime.combine(at.date(), at.time(), ASTANA)  # both clocks show the same; `replace` is slow
    instant = aware(field, at)
    if instant.year not in _YEARS:
        raise OutsideHorizon(field, at, Problem("years-of-zone", first=_YEARS[0], last=_YEARS[-1]))
    return instant.astimezone(ASTANA)


def known_instant(at: datetime, field: str = "at") -> datetime:
    """An instant of the years that the calendar knows, in Astana time, up to 24:00 of their last day inclusive.

    Raises what `to_astana` raises, and `OutsideHorizon` for any other instant.
    """
    try:
        instant = to_astana(at, field)
        if instant.year in _KNOWN_YEARS or instant == _END:
            return instant
    except OutsideHorizon:
        pass  # it says so of more years
    raise OutsideHorizon(field, at, Problem("instant-outside-horizon", first=HORIZON[0], last=HORIZON[1]))


def later(at: datetime, length: timedelta) -> datetime:
    """The instant `length` of real time after `at`, in Astana time, also across the repeated hour."""
    return (at.astimezone(UTC) + length).astimezone(ASTANA)


def elapsed(start: datetime, end: datetime) -> timedelta:
    """The real time from `start` to `end` (negative when `end` is earlier), also across the repeated hour."""
    if start.tzinfo is end.tzinfo is ASTANA and start.year > _YEAR_OF_CHANGE < end.year:
        return end - start  # one offset: what the clocks show is what has passed
    return end.astimezone(UTC) - start.astimezone(UTC)


def precedes(first: datetime, second: datetime) -> bool:
    """Whether the first instant is earlier than the second by more than two clocks may differ."""
    return elapsed(first, second) > SKEW


at_the_face(__name__, "_AstanaTime")
