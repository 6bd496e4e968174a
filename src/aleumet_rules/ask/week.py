"""The working week by which days are counted: five days, unless six are asked for (Labour Code, art. 84)."""

from typing import Any

from attrs import evolve

from ..acts.working_time import Week
from ..law.book import LawBook
from .model import Choice, Facts, field

__all__ = ["WEEK", "by_week", "chosen_week", "in_week"]

WEEK = field(
    "week", "choice", default=Week.FIVE_DAY.value, choices=tuple(Choice(one.value, one.meaning) for one in Week)
)
"""The field; where nothing is entered the calendar of the law stays as it is."""
_LINE = "law = law.amend(calendar=evolve(law.calendar, week=week))"


def chosen_week(facts: Facts) -> dict[str, Any]:
    """The week under its name in the program; nothing where none was entered."""
    return {} if facts["week"] is None else {"week": Week(facts["week"])}


def by_week(names: Facts, body: str) -> str:
    """The source of the function that asks, with the line that sets the week."""
    return f"{_LINE}\n{body}" if "week" in names else body


def in_week(law: LawBook, names: Facts) -> LawBook:
    """The law with the calendar of that week."""
    week = Week(names.get("week") or law.calendar.week)
    return law if week is law.calendar.week else law.amend(calendar=evolve(law.calendar, week=week))
