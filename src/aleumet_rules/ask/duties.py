"""What do the orders oblige to, and when? The duties of those who carry out the two orders."""

from collections.abc import Iterator
from typing import Any

from ..acts.days import Day
from ..law.book import LawBook, quiet
from ..law.duties import (
    control_bank_copy_due,
    next_schedule_due,
    portal_in_force_from,
    problems_report_due,
    queue_in_force_from,
    registration_report_due,
    schedule_due,
)
from ..views.cards import card_of
from ..views.html import Html, element
from ..words import ask as words
from .model import Due, Example, Facts, Plan, Question, field
from .reform import compared
from .saying import due_by

__all__ = ["DUTIES"]

_ALWAYS = (
    "law.calendar.day(queue_in_force_from(law=law)),",
    "schedule_due(law=law),",
    "control_bank_copy_due(law=law),",
    "registration_report_due(law=law),",
)
_IF_ASKED = {
    "schedule_year": "next_schedule_due(schedule_year, law=law),",
    "found_on": "problems_report_due(found_on, law=law),",
    "published_on": "law.calendar.day(portal_in_force_from(published_on, law=law)),",
}


def _plan(facts: Facts) -> Plan:
    names = {name: facts[name] for name in _IF_ASKED if facts[name] is not None}
    lines = [*_ALWAYS, *(_IF_ASKED[name] for name in names)]
    body = "\n".join(["return (", *(f"    {line}" for line in lines), ")"])
    return Plan(names, body, lambda law: tuple(_asked(names, quiet(law))))


def _asked(names: Facts, law: LawBook) -> Iterator[Any]:
    yield law.calendar.day(queue_in_force_from(law=law))
    yield schedule_due(law=law)
    yield control_bank_copy_due(law=law)
    yield registration_report_due(law=law)
    if "schedule_year" in names:
        yield next_schedule_due(names["schedule_year"], law=law)
    if "found_on" in names:
        yield problems_report_due(names["found_on"], law=law)
    if "published_on" in names:
        yield law.calendar.day(portal_in_force_from(names["published_on"], law=law))


def _headed(results: tuple[Any, ...]) -> Iterator[tuple[Any, Any]]:
    """Each answer with what begins on its day; a deadline says itself what is due."""
    for place, one in enumerate(results):
        norm = "queue.in-force" if place == 0 else "portal.in-force"
        yield one, words.DUE_NAMES[norm] if isinstance(one, Day) else None


def _say(_: Plan, results: tuple[Any, ...], __: LawBook, lang: str) -> str:
    said = [(one.explain(lang), head) for one, head in _headed(results)]
    return "\n\n".join(text if head is None else f"{head[lang]}: {text}" for text, head in said)


def _show(_: Plan, results: tuple[Any, ...], __: LawBook, lang: str) -> list[Html]:
    shown: list[Html] = []
    for one, head in _headed(results):
        shown += [] if head is None else [element("p", element("strong", head[lang]))]
        shown.append(card_of(one, lang))
    return shown


def _dues(_: Plan, results: tuple[Any, ...]) -> Iterator[Due]:
    for one, head in _headed(results):
        yield due_by(one) if head is None else Due(head, one.date)


DUTIES = Question(
    "duties",
    (
        field("schedule_year", "number", least=2016),
        field("found_on", "day"),
        field("published_on", "day"),
        *compared(
            ("schedule_deadline",),
            ("schedule_working_days", "problems_working_days", "copy_working_days", "report_working_days"),
        ),
    ),
    (
        "queue_in_force_from",
        "schedule_due",
        "control_bank_copy_due",
        "registration_report_due",
        "next_schedule_due",
        "problems_report_due",
        "portal_in_force_from",
    ),
    "cards",
    (
        Example(
            words.EXAMPLES["first-year"],
            {"schedule_year": 2025, "found_on": "2025-12-12", "compare_reading": "schedule_deadline=exclusive"},
        ),
    ),
    _plan,
    _say,
    _show,
    _dues,
)
"""The question about duties."""
