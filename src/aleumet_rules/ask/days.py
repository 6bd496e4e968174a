"""Which day is this, and how was it known on an earlier day? (Labour Code, art. 85; Law on holidays)."""

from typing import Any

from ..law.book import LawBook, quiet
from ..views.calendars import month_calendar
from ..views.html import Html
from ..words import ask as words
from .model import Example, Facts, Plan, Question, field
from .reform import compared
from .saying import cards, explained, nothing_due

__all__ = ["DAY"]

_BODY = "return (law.calendar.day(day),)"


def _plan(facts: Facts) -> Plan:
    day = facts["day"]
    return Plan({"day": day}, _BODY, lambda law: (law.calendar.day(day),))


def _show(plan: Plan, results: tuple[Any, ...], law: LawBook, lang: str) -> list[Html]:
    day = plan.names["day"]
    month = month_calendar(quiet(law).calendar, day.year, day.month, lang=lang)
    return [*cards(plan, results, law, lang), month]


DAY = Question(
    "day",
    (field("day", "day", required=True), *compared(days_off=True)),
    ("WorkingCalendar.day",),
    "month_calendar",
    (
        Example(words.EXAMPLES["moved"], {"day": "2026-08-31", "compare_known_on": "2026-03-17"}),
        Example(words.EXAMPLES["rolled"], {"day": "2026-03-24"}),
    ),
    _plan,
    explained,
    _show,
    nothing_due,
)
"""The question about a day."""
