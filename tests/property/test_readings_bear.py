"""An answer names a reading exactly where another value of it, all else equal, would change the answer.

A rule is added by a row of `RULES`: its name, a strategy of questions, and the fields of the readings that it can read.
A question is asked under a law and gives what a reading may change, and the readings that the answer names.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

from aleumet_rules import (
    LAW,
    Decision,
    LawBook,
    Measure,
    NotInForce,
    OutsideHorizon,
    Participant,
    ParticipantCategory,
    Reading,
    SignInMethod,
    SupplierKind,
    may_select_supplier,
    may_sign_in,
    reactivate,
    returned,
    selection_window,
)
from aleumet_rules.acts.readings import OPEN_SENTENCES

pytestmark = pytest.mark.slow

Answer = tuple[Any, tuple[Reading, ...]]
Question = Callable[[LawBook], Answer]


class Rule(NamedTuple):
    """A rule, what is asked of it, and the readings that can change its answers."""

    name: str
    questions: st.SearchStrategy[Question]
    fields: tuple[str, ...]


def of_decision(decision: Decision[Any]) -> Answer:
    """The outcome, the reasons with their texts, and the warnings of a decision."""
    return (decision.outcome, decision.reasons, decision.notes), decision.readings


OF_THE_WINDOW = ("block_clock", "window_roll", "choice_before_notice", "after_activation")
DAYS = st.dates(date(2023, 9, 5), date(2026, 3, 31))  # no window reaches the provisional years
DELAYS = st.integers(0, 100).map(lambda days: timedelta(days=days))


def later(day: date) -> st.SearchStrategy[date | None]:
    """Nothing, or a day of the next hundred."""
    return st.none() | DELAYS.map(lambda delay: day + delay)


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    """A measure of which anything may have happened, an activation and its return among it."""
    given_on = draw(DAYS)
    requested = draw(later(given_on))
    measure = Measure(
        "17",
        "Wheelchair",
        given_on,
        notified_on=draw(later(given_on)),
        implement_by=draw(later(given_on)),
        selected_on=draw(later(given_on)),
        reactivation_requested_on=requested,
    )
    back_on = draw(later(last_event(measure)))
    if requested is None or back_on is None:
        return measure
    told_on = draw(later(back_on))
    back = returned(measure, on=back_on)
    return back if told_on is None else back.with_notice(told_on)


def last_event(measure: Measure) -> date:
    """The day of the last thing that has happened to a measure."""
    events = (
        measure.given_to_portal_on,
        measure.notified_on,
        measure.selected_on,
        measure.reactivation_requested_on,
        measure.reactivated_on,
    )
    return max(day for day in events if day is not None)


@st.composite
def windows(draw: st.DrawFn) -> Question:
    """When a supplier can be chosen."""
    measure = draw(measures())

    def ask(law: LawBook) -> Answer:
        window = selection_window(measure, law=law)
        return evolve(window, readings=()), window.readings

    return ask


@st.composite
def choices(draw: st.DrawFn, rule: Callable[..., Decision[Any]]) -> Question:
    """What may be done about a measure on a day after its last event."""
    measure, delay = draw(measures()), draw(DELAYS)
    on = last_event(measure) + delay
    return lambda law: of_decision(rule(measure, on=on, law=law))


@st.composite
def sign_ins(draw: st.DrawFn) -> Question:
    """Who may sign in by which method."""
    people = st.builds(
        Participant,
        category=st.sampled_from(ParticipantCategory),
        iin=st.none() | st.just("900101300123"),
        phone=st.none() | st.just("+77001234567"),
    )
    actor, method = draw(people | st.sampled_from(SupplierKind)), draw(st.sampled_from(SignInMethod))
    facts = {name: draw(st.booleans()) for name in ("has_certificate", "registered")}
    return lambda law: of_decision(may_sign_in(actor, method, law=law, **facts))


RULES = (
    Rule("selection_window", windows(), OF_THE_WINDOW),
    Rule("may_select_supplier", choices(may_select_supplier), (*OF_THE_WINDOW, "second_choice", "measure_term")),
    Rule("reactivate", choices(reactivate), ("second_choice", "measure_term")),
    Rule("may_sign_in", sign_ins(), ("sign_in_number",)),
)


@st.composite
def laws(draw: st.DrawFn) -> LawBook:
    """The law under any readings."""
    names = {name: sorted(row.wording.meanings) for name, row in OPEN_SENTENCES.items()}
    chosen: Any = {name: draw(st.sampled_from(values)) for name, values in names.items()}
    return LAW.amend(**chosen)


def others(law: LawBook, name: str) -> Iterator[LawBook]:
    """The law with every other value of one reading."""
    for value in Reading(name, getattr(law.readings, name)).others:
        change: Any = {name: value}
        yield law.amend(**change)


def asked(question: Question, law: LawBook) -> Any:
    """What a reading may change, or the error in its place."""
    try:
        return question(law)[0]
    except (NotInForce, OutsideHorizon) as error:
        return type(error)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@given(data=st.data(), law=laws())
def test_named_exactly_where_it_bears(rule: Rule, data: st.DataObject, law: LawBook) -> None:
    """Asked under every other value of each reading, the answer differs for those that it names and for no others."""
    question = data.draw(rule.questions)
    answer, named = question(law)
    bearing = {name for name in OPEN_SENTENCES if any(asked(question, other) != answer for other in others(law, name))}

    assert {reading.field for reading in named} == bearing
    assert bearing <= {*rule.fields}
    assert all(getattr(law.readings, reading.field) == reading.value for reading in named)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_reading_of_a_rule_bears_somewhere(rule: Rule) -> None:
    """Each reading that a rule can read is named by some answer of it: the questions above reach it."""
    found: set[str] = set()

    @settings(max_examples=300, derandomize=True)
    @given(question=rule.questions, law=laws())
    def search(question: Question, law: LawBook) -> None:
        found.update(reading.field for reading in question(law)[1])

    search()

    assert found == {*rule.fields}
