"""Astana time, right on every host.

The zone is `Asia/Almaty`: UTC+6 until 1 March 2024 00:00 local time, UTC+5 since, so the local hour
23:00-24:00 of 29 February 2024 happened twice (`fold` tells which). It is built in, because zone files of
a host older than release 2024a get it wrong. Every instant that comes in carries a zone of its own.
"""

from datetime import UTC, datetime, timedelta, timezone, tzinfo

from .checks import NO_OFFSET, aware
from .errors import OutsideHorizon

__all__ = ["ASTANA", "to_astana"]

_SIX, _FIVE = timedelta(hours=6), timedelta(hours=5)
_FIXED = timezone(_FIVE)  # the zone of most instants in text, known faster than its offset
_NO_SUMMER_TIME = timedelta()
_LAST_HOUR = (2024, 2, 29, 23)
_YEAR_OF_CHANGE = _LAST_HOUR[0]
_CHANGE_UTC = datetime(2024, 2, 29, 18)
_ONE_HOUR = timedelta(hours=1)
_YEARS = range(2005, 2052)


class _AstanaTime(tzinfo):
    """The zone of Astana from 2005 on (before 31 October 2004 other offsets held)."""

    __slots__ = ()

    def utcoffset(self, at: datetime | None) -> timedelta | None:
        if at is None:
            return None
        if at.year > _YEAR_OF_CHANGE:
            return _FIVE
        hour = (at.year, at.month, at.day, at.hour)
        return _SIX if hour < _LAST_HOUR or (hour == _LAST_HOUR and not at.fold) else _FIVE

    def dst(self, at: datetime | None) -> timedelta | None:
        return None if at is None else _NO_SUMMER_TIME

    def tzname(self, at: datetime | None) -> str | None:
        return None if at is None else "+06" if self.utcoffset(at) == _SIX else "+05"

    def fromutc(self, at: datetime) -> datetime:
        since_change = at.replace(tzinfo=None) - _CHANGE_UTC
        if since_change < _NO_SUMMER_TIME:
            return at + _SIX
        return (at + _FIVE).replace(fold=int(since_change < _ONE_HOUR))

    def __repr__(self) -> str:
        return "ASTANA"

    def __str__(self) -> str:
        return "Asia/Almaty"

    def __reduce__(self) -> str:
        return "ASTANA"


ASTANA = _AstanaTime()


def to_astana(at: datetime, field: str = "at") -> datetime:
    """The same instant in Astana time.

    Raises `InvalidFact` for a naive instant, `WrongType` for anything else than a `datetime`, and
    `OutsideHorizon` before 2005 or after 2051; the message names `field`.
    """
    if type(at) is datetime and at.year in _YEARS:
        zone = at.tzinfo
        if zone is ASTANA:
            return at
        try:
            if at.year > _YEAR_OF_CHANGE and (zone == _FIXED or at.utcoffset() == _FIVE) and not at.fold:
                return datetime.combine(at.date(), at.time(), ASTANA)  # both clocks show the same
        except NO_OFFSET:
            pass  # the check below says what is wrong with the zone
    if aware(field, at).year not in _YEARS:
        raise OutsideHorizon(field, at, f"must lie in the years {_YEARS[0]}-{_YEARS[-1]}")
    return at.astimezone(ASTANA)


def later(at: datetime, length: timedelta) -> datetime:
    """The instant `length` of real time after `at`, in Astana time, also across the repeated hour."""
    return (at.astimezone(UTC) + length).astimezone(ASTANA)


def elapsed(start: datetime, end: datetime) -> timedelta:
    """The real time from `start` to `end` (negative when `end` is earlier), also across the repeated hour."""
    if start.tzinfo is end.tzinfo is ASTANA and start.year > _YEAR_OF_CHANGE < end.year:
        return end - start  # one offset: what the clocks show is what has passed
    return end.astimezone(UTC) - start.astimezone(UTC)
