"""Which day is this, and how was it known on an earlier day? (Labour Code, arts. 84-85; Law on holidays)."""

from typing import Any

from ..law.book import LawBook, quiet
from ..views.calendars import month_calendar
from ..views.html import Html
from ..words import ask as words
from .model import Example, Facts, Plan, Question, field
from .reform import compared
from .saying import cards, explained, nothing_due
from .week import WEEK, by_week, chosen_week, in_week

__all__ = ["DAY"]

_BODY = "return (law.calendar.day(day),)"


def _plan(facts: Facts) -> Plan:
    day = facts["day"]
    names = {"day": day, **chosen_week(facts)}
    return Plan(names, by_week(names, _BODY), lambda law: (in_week(law, names).calendar.day(day),))


def _show(plan: Plan, results: tuple[Any, ...], law: LawBook, lang: str) -> list[Html]:
    day = plan.names["day"]
    month = month_calendar(quiet(in_week(law, plan.names)).calendar, day.year, day.month, lang=lang)
    return [*cards(plan, results, law, lang), month]


DAY = Question(
    "day",
    (field("day", "day", required=True), WEEK, *compared(days_off=True)),
    ("WorkingCalendar.day",),
    "month_calendar",
    (
        Example(words.EXAMPLES["moved"], {"day": "2026-08-31", "compare_known_on": "2026-03-17"}),
        Example(words.EXAMPLES["rolled"], {"day": "2026-03-24"}),
        Example(words.EXAMPLES["six-day-saturday"], {"day": "2025-12-13", "week": "six-day"}),
    ),
    _plan,
    explained,
    _show,
    nothing_due,
)
"""The question about a day."""
