"""Days and instants as whole numbers: days and microseconds since 1970, and what lies between them and Astana time.

Where a value is null its number is `NULL`, which numpy reads as “not a time” too.
"""

from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from ..checks import HORIZON
from ..clock import ASTANA

__all__ = [
    "BEFORE",
    "BEGIN",
    "CHANGE",
    "DAY",
    "END",
    "FIRST",
    "HOUR",
    "LAST",
    "NULL",
    "SECOND",
    "SINCE",
    "Flags",
    "Ints",
    "Numbers",
    "day_number",
    "instant_number",
    "to_date",
    "to_instant",
]

Numbers: TypeAlias = npt.NDArray[np.int64]
Ints: TypeAlias = npt.NDArray[np.int32]
Flags: TypeAlias = npt.NDArray[np.bool_]

SECOND = 1_000_000
HOUR, DAY = 3_600 * SECOND, 86_400 * SECOND
NULL = -(2**63)

_MICROSECOND = timedelta(microseconds=1)
_EPOCH, _ORDINAL = datetime(1970, 1, 1, tzinfo=UTC), date(1970, 1, 1).toordinal()


def day_number(day: date) -> int:
    """The days since 1 January 1970."""
    return day.toordinal() - _ORDINAL


def to_date(number: int) -> date:
    """The day of a number; of one that Python has no date for, its first or last day, which no calendar knows."""
    return date.fromordinal(min(max(number + _ORDINAL, 1), date.max.toordinal()))


def instant_number(at: datetime) -> int:
    """The microseconds since 1970, UTC."""
    return (at - _EPOCH) // _MICROSECOND


_EARLIEST, _LATEST = instant_number(datetime(1, 1, 2, tzinfo=UTC)), instant_number(datetime(9999, 12, 30, tzinfo=UTC))


def to_instant(number: int) -> datetime:
    """The instant of a number, UTC; of one that Python has no instant for, one that no calendar knows."""
    return _EPOCH + min(max(number, _EARLIEST), _LATEST) * _MICROSECOND


FIRST, LAST = day_number(HORIZON[0]), day_number(HORIZON[1])


def _offset(year: int) -> int:
    return (datetime(year, 1, 1, tzinfo=ASTANA).utcoffset() or timedelta()) // _MICROSECOND


# The offset of Astana time before the change and since; a test asks the zone of every hour.
BEFORE, SINCE = _offset(HORIZON[0].year), _offset(HORIZON[1].year)
CHANGE = instant_number(datetime(2024, 2, 29, 18, tzinfo=UTC))

BEGIN = instant_number(datetime(HORIZON[0].year, 1, 1, tzinfo=ASTANA))
END = instant_number(datetime(HORIZON[1].year + 1, 1, 1, tzinfo=ASTANA))
"""The first instant of the horizon, and 24:00 of its last day, which still belongs to it."""
