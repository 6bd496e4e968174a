"""How many working days? When does a term end? (Civil Code, arts. 172-177; Labour Code, art. 84)."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from ..acts.working_time import Week
from ..checks import LedBy
from ..errors import ContradictoryFacts, FieldName, InvalidFact, Problem
from ..law.book import LawBook, quiet
from ..law.terms import end_of_calendar_days, end_of_months, end_of_working_days
from ..views.calendars import month_calendar
from ..views.cards import card_of
from ..views.html import Html, element
from ..words import ask as words
from ..words.answers import PROVISIONAL
from ..words.dates import day_text
from .model import Due, Example, Facts, Plan, Question, field
from .reform import compared
from .week import WEEK, by_week, chosen_week, in_week

__all__ = ["TERMS"]

_DAY = timedelta(days=1)
_COUNTED = "working-days"
_MOST_MONTHS = 3
_ENDS: Mapping[str, tuple[str, Callable[..., date]]] = MappingProxyType(
    {
        "working-days-term": ("end_of_working_days", end_of_working_days),
        "calendar-days-term": ("end_of_calendar_days", end_of_calendar_days),
        "months-term": ("end_of_months", end_of_months),
    }
)
"""What ends a term of each kind: its name, and the function."""


def _plan(facts: Facts) -> Plan:
    needed = "last" if facts["counted"] == _COUNTED else "length"
    if facts[needed] is None:
        raise InvalidFact(needed, None, Problem("missing"))
    return _count(facts) if needed == "last" else _term(facts)


def _count(facts: Facts) -> Plan:
    first, last = facts["first"], facts["last"]
    if last < first:
        problem = Problem("out-of-order", second=FieldName("last"), first=FieldName("first"))
        raise ContradictoryFacts(("first", "last"), (first, last), problem)
    body = "return (law.calendar.count_working_days(first, last + timedelta(days=1)),)"
    names = {"first": first, "last": last, **chosen_week(facts)}

    def ask(law: LawBook) -> tuple[Any, ...]:
        return (quiet(in_week(law, names)).calendar.count_working_days(first, last + _DAY),)

    return Plan(names, by_week(names, body), ask)


def _term(facts: Facts) -> Plan:
    first, length = facts["first"], facts["length"]
    name, end = _ENDS[facts["counted"]]
    body = f"return (law.calendar.day({name}(first, length, law=law)),)"
    names = {"first": first, "length": length, **chosen_week(facts)}

    def ask(law: LawBook) -> tuple[Any, ...]:
        own = quiet(in_week(law, names))
        with LedBy("length", length):
            return (own.calendar.day(end(first, length, law=own)),)

    return Plan(names, by_week(names, body), ask)


def _say(plan: Plan, results: tuple[Any, ...], law: LawBook, lang: str) -> str:
    names, (found,) = plan.names, results
    if "length" in names:
        return f"{words.LAST_DAY[lang]}: {found.explain(lang)}"
    first, last = day_text(names["first"]), day_text(names["last"])
    six = in_week(law, names).calendar.week is Week.SIX_DAY
    said = (words.COUNT_OF_SIX_DAYS if six else words.COUNT).fill(first=first, last=last, n=found)[lang]
    return said if law.calendar.is_settled(names["last"]) else f"{said}\n{PROVISIONAL[lang]}"


def _show(plan: Plan, results: tuple[Any, ...], law: LawBook, lang: str) -> list[Html]:
    if "length" in plan.names:
        head: list[Html] = [element("p", element("strong", words.LAST_DAY[lang])), card_of(results[0], lang)]
        return [*head, *_months([results[0].date], in_week(law, plan.names), lang)]
    lines = [element("p", line) for line in _say(plan, results, law, lang).split("\n")]
    return [*lines, *_months([plan.names["first"], plan.names["last"]], in_week(law, plan.names), lang)]


def _months(days: list[date], law: LawBook, lang: str) -> Iterator[Html]:
    """The months from the first day to the last, where they are few."""
    first, last = days[0], days[-1]
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    if len(months) <= _MOST_MONTHS:
        for month in months:
            yield month_calendar(quiet(law).calendar, month // 12, month % 12 + 1, lang=lang)


def _dues(plan: Plan, results: tuple[Any, ...]) -> Iterator[Due]:
    if "length" in plan.names:
        yield Due(words.LAST_DAY, results[0].date)


TERMS = Question(
    "terms",
    (
        field("counted", "choice", required=True),
        field("first", "day", required=True),
        field("last", "day"),
        field("length", "number"),
        WEEK,
        *compared(days_off=True),
    ),
    ("WorkingCalendar.count_working_days", "end_of_working_days", "end_of_calendar_days", "end_of_months"),
    "month_calendar",
    (
        Example(words.EXAMPLES["in-december"], {"counted": _COUNTED, "first": "2025-12-01", "last": "2025-12-31"}),
        Example(
            words.EXAMPLES["three-days"],
            {
                "counted": "working-days-term",
                "first": "2025-12-12",
                "length": 3,
                "compare_days_off": ["2025-12-15"],
            },
        ),
        Example(
            words.EXAMPLES["six-day-december"],
            {"counted": _COUNTED, "first": "2025-12-01", "last": "2025-12-31", "week": "six-day"},
        ),
    ),
    _plan,
    _say,
    _show,
    _dues,
    MappingProxyType({"event": "first", "n": "length", "months": "length"}),
)
"""The question about working days and terms."""
