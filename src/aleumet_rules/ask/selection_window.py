"""When does my window end, and am I blocked? Choosing a supplier for one measure (Portal rules, paras 9-10)."""

from collections.abc import Iterator
from typing import Any

from ..facts.measure import Measure
from ..ipr import may_select_supplier
from ..law.book import LawBook
from ..law.selection import selection_window
from ..words import ask as words
from .model import Due, Example, Facts, Plan, Question, field
from .reform import compared
from .saying import cards, explained

__all__ = ["SELECTION_WINDOW"]

_EVENTS = (
    "notified_on",
    "implement_by",
    "selected_on",
    "reactivation_requested_on",
    "reactivated_on",
    "fulfilled_on",
)
_READINGS = (
    "block_clock",
    "window_roll",
    "choice_before_notice",
    "second_choice",
    "after_activation",
    "measure_term",
)
_BODY = "return selection_window(measure, law=law), may_select_supplier(measure, on=on, law=law)"


def _plan(facts: Facts) -> Plan:
    events = {name: facts[name] for name in _EVENTS}
    measure = Measure("1", facts["measure"], facts["given_to_portal_on"], **events)
    on = facts["on"]

    def ask(law: LawBook) -> tuple[Any, ...]:
        return selection_window(measure, law=law), may_select_supplier(measure, on=on, law=law)

    return Plan({"measure": measure, "on": on}, _BODY, ask)


def _dues(_: Plan, results: tuple[Any, ...]) -> Iterator[Due]:
    if results[0].closes_on is not None:
        yield Due(results[0].norm.brief, results[0].closes_on)


SELECTION_WINDOW = Question(
    "selection-window",
    (
        field("measure", "line", required=True),
        field("given_to_portal_on", "day", required=True),
        *(field(name, "day") for name in _EVENTS),
        field("on", "day", required=True),
        *compared(_READINGS, ("selection_months",)),
    ),
    ("selection_window", "may_select_supplier"),
    "cards",
    (
        Example(
            words.EXAMPLES["ends-on-saturday"],
            {
                "measure": words.WHEELCHAIR,
                "given_to_portal_on": "2025-12-29",
                "notified_on": "2025-12-31",
                "on": "2026-03-02",
                "compare_reading": "window_roll=no",
            },
        ),
    ),
    _plan,
    explained,
    cards,
    _dues,
)
"""The question about a window."""
