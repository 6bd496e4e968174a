"""What is expected of years whose days off are not ordered yet, from the installed `holidays`."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from ..errors import InvalidLaw, Problem
from .days import Estimate
from .working_time import WEEKENDS, Move, Week

__all__ = ["estimate", "read_estimate"]

_AIT = "Eid al-Adha"
_MOVED = "Day off (substituted from "


@lru_cache(maxsize=8)
def estimate(years: range) -> Estimate:
    """The estimate for the years; `holidays` is imported here and nowhere else."""
    from holidays import country_holidays

    found = read_estimate(country_holidays("KZ", years=years, language="en_US"))
    for year in {*years} - {day.year for day in found.kurban_ait}:
        raise InvalidLaw("kurban_ait", year, Problem("kurban-ait-not-estimated"))
    return found


def read_estimate(names: Mapping[date, str]) -> Estimate:
    """Days of Kurban Ait and transfers out of English names by day, as `holidays` gives them."""
    ait = tuple(sorted(day for day, name in names.items() if _AIT in name))
    moves = tuple(_transfer(day, name) for day, name in sorted(names.items()) if _MOVED in name)
    return Estimate(ait, moves)


def _transfer(off: date, name: str) -> Move:
    month, day, year = name.partition(_MOVED)[2].partition(")")[0].split("/")
    worked = date(int(year), int(month), int(day))
    return Move(off, worked, tuple(Week) if worked.weekday() in WEEKENDS[Week.SIX_DAY] else (Week.FIVE_DAY,))
