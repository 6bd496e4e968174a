"""Columns to ask about, and what the scalar functions say of every row."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from aleumet_rules import ASTANA, LAW, AleumetError, LawBook
from aleumet_rules.acts.model import Norm
from aleumet_rules.acts.readings import OPEN_SENTENCES

__all__ = ["ALL_READINGS", "DAYS", "FAR", "asked", "in_utc", "instants", "laws_by_reading", "microseconds", "touching"]

DAYS = [date(2015, 11, 20) + timedelta(days=number) for number in range(12_900)]
"""Every day of the horizon, and some on either side of it."""

FAR = [date(1978, 1, 1) + timedelta(days=number) for number in range(40_000)]
"""Forty thousand days: the horizon, and as many before and after it."""

ALL_READINGS = tuple(OPEN_SENTENCES)

_MICROSECOND = timedelta(microseconds=1)
_HOURS = (0, 9, 12, 15.5, 18.5, 23, 23.5)


def instants(number: int, first: int = 2016, after: int = 2051) -> list[datetime]:
    """So many instants of these years: anywhere, at hours that matter or a microsecond beside, in the repeated hour."""
    rng = Random(number)
    out = []
    for place in range(number):
        day = date(first, 1, 1) + timedelta(days=rng.randrange((date(after, 1, 10) - date(first, 1, 1)).days))
        if place % 3 == 1:
            day = date(2024, 2, 28) + timedelta(days=rng.randrange(4))
        hours = rng.random() * 24 if place % 3 == 0 else rng.choice(_HOURS) + rng.choice((0, 0, rng.random()))
        midnight = datetime(day.year, day.month, day.day, tzinfo=ASTANA).astimezone(UTC)
        out.append(midnight + timedelta(hours=hours) + rng.randrange(-1, 2) * _MICROSECOND)
    return out


def in_utc(value: object) -> object:
    """An instant in UTC, in which no hour is repeated; anything else as it is."""
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def asked(ask: Callable[..., object], rows: Iterable[Any]) -> list[object]:
    """What a scalar function says of each row, `None` where it raises an error of this package or a value is `None`."""
    return [_asked(ask, row if isinstance(row, tuple) else (row,)) for row in rows]


def _asked(ask: Callable[..., object], values: tuple[Any, ...]) -> object:
    if None in values:
        return None
    try:
        return in_utc(ask(*values))
    except AleumetError:
        return None


def touching(*norms: Norm) -> list[str]:
    """The readings that bear on one of these norms, as the rows of the readings have it."""
    return [name for name, row in OPEN_SENTENCES.items() if {*norms} & {*row.norms}]


def laws_by_reading(names: Sequence[str], law: LawBook = LAW) -> Iterator[LawBook]:
    """A law, and the same under each other value of each of these readings."""
    yield law
    for name in names:
        for value in list(OPEN_SENTENCES[name].wording.meanings)[1:]:
            change: dict[str, Any] = {name: value}
            yield law.amend(**change)


def microseconds(values: Iterable[object]) -> list[object]:
    """Durations as numbers of microseconds."""
    return [value // _MICROSECOND if isinstance(value, timedelta) else value for value in values]
