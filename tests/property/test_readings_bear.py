"""An answer names a reading exactly where another value of it, all else equal, would change the answer.

A rule is added by a row of `RULES`: its name, a strategy of questions, and the fields of the readings that it can read.
A question is asked under a law and gives what a reading may change, and the readings that the answer names.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from attrs import evolve, frozen
from hypothesis import Phase, find, given, settings, strategies as st
from hypothesis.errors import NoSuchExample

import queue_questions
from aleumet_rules import (
    LAW,
    Deadline,
    Decision,
    LawBook,
    Measure,
    NotInForce,
    OutsideHorizon,
    Participant,
    ParticipantCategory,
    Reading,
    Readings,
    SelectionWindow,
    SignInMethod,
    SupplierKind,
    arrive,
    cancel,
    join_general_order,
    may_book,
    may_select_supplier,
    may_sign_in,
    next_schedule_due,
    reactivate,
    returned,
    selection_window,
)
from aleumet_rules.acts.readings import OPEN_SENTENCES

pytestmark = [
    pytest.mark.slow,
    pytest.mark.untraced,
    pytest.mark.filterwarnings("ignore::aleumet_rules.ProvisionalDay"),  # days of 2027 are drawn too
]

MANY = settings(max_examples=300, derandomize=True, phases=[Phase.generate])
Answer = tuple[Any, tuple[Reading, ...]]


@frozen
class Question:
    """A rule with all that it is asked of but the law, and how its answer tells what a reading may change."""

    rule: Callable[..., Any]
    facts: tuple[Any, ...]
    more: dict[str, Any]
    told: Callable[[Any], Answer]

    def __call__(self, law: LawBook) -> Answer:
        """What the rule answers under the law."""
        return self.told(self.rule(*self.facts, **self.more, law=law))


class Rule(NamedTuple):
    """A rule, what is asked of it, and the readings that can change its answers."""

    name: str
    questions: st.SearchStrategy[Question]
    fields: tuple[str, ...]


def of_decision(decision: Decision[Any]) -> Answer:
    """The outcome, the reasons with their texts, and the warnings of a decision."""
    return (decision.outcome, decision.reasons, decision.notes), decision.readings


def of_window(window: SelectionWindow) -> Answer:
    """Everything that a window says."""
    return evolve(window, readings=()), window.readings


OF_THE_WINDOW = ("block_clock", "window_roll", "choice_before_notice", "after_activation")
DAYS = st.dates(date(2023, 9, 5), date(2026, 3, 31))  # no window reaches the provisional years
DELAYS = st.integers(0, 100).map(lambda days: timedelta(days=days))


MAYBE = st.none() | DELAYS


def later(draw: st.DrawFn, day: date) -> date | None:
    """Nothing, or a day of the next hundred."""
    delay = draw(MAYBE)
    return None if delay is None else day + delay


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    """A measure of which anything may have happened, an activation and its return among it."""
    given_on = draw(DAYS)
    requested = later(draw, given_on)
    measure = Measure(
        "17",
        "Wheelchair",
        given_on,
        notified_on=later(draw, given_on),
        implement_by=later(draw, given_on),
        selected_on=later(draw, given_on),
        reactivation_requested_on=requested,
    )
    back_on = later(draw, last_event(measure))
    if requested is None or back_on is None:
        return measure
    told_on = later(draw, back_on)
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
    return Question(selection_window, (draw(measures()),), {}, of_window)


@st.composite
def choices(draw: st.DrawFn, rule: Callable[..., Decision[Any]]) -> Question:
    """What may be done about a measure on a day after its last event."""
    measure, delay = draw(measures()), draw(DELAYS)
    on = last_event(measure) + delay
    return Question(rule, (measure,), {"on": on}, of_decision)


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
    return Question(may_sign_in, (actor, method), facts, of_decision)


def of_the_queue(rule: Callable[..., Decision[Any]], asked_of: st.SearchStrategy[Any]) -> st.SearchStrategy[Question]:
    """A question of the queue."""
    return asked_of.map(lambda drawn: Question(rule, drawn[0], drawn[1], queue_questions.of_reasons))


def of_deadline(deadline: Deadline) -> Answer:
    """The term of a deadline."""
    return (deadline.norm, deadline.starts_at, deadline.due_at), deadline.readings


SCHEDULES = st.just(Question(next_schedule_due, (2025,), {}, of_deadline))


RULES = (
    Rule("may_book", of_the_queue(may_book, queue_questions.requests()), queue_questions.OF_A_REQUEST),
    Rule("arrive", of_the_queue(arrive, queue_questions.bookings()), queue_questions.OF_THE_END),
    Rule("cancel", of_the_queue(cancel, queue_questions.bookings()), queue_questions.OF_THE_END),
    Rule(
        "join_general_order",
        of_the_queue(join_general_order, queue_questions.joins()),
        (*queue_questions.OF_THE_END, "after_lateness"),
    ),
    Rule("next_schedule_due", SCHEDULES, ("schedule_deadline",)),
    Rule("selection_window", windows(), OF_THE_WINDOW),
    Rule("may_select_supplier", choices(may_select_supplier), (*OF_THE_WINDOW, "second_choice", "measure_term")),
    Rule("reactivate", choices(reactivate), ("second_choice", "measure_term")),
    Rule("may_sign_in", sign_ins(), ("sign_in_number",)),
)


# Readings are drawn, not laws: the law of a failing example would be written out with every day that it knows.
READINGS = st.builds(
    Readings, **{name: st.sampled_from(sorted(row.wording.meanings)) for name, row in OPEN_SENTENCES.items()}
)


def under(readings: Readings) -> LawBook:
    """The law under these readings."""
    return evolve(LAW, readings=readings)


def others(readings: Readings, name: str) -> Iterator[LawBook]:
    """The law with every other value of one reading."""
    for value in Reading(name, getattr(readings, name)).others:
        change: Any = {name: value}
        yield under(evolve(readings, **change))


def asked(question: Question, law: LawBook) -> Any:
    """What a reading may change, or the error in its place."""
    try:
        return question(law)[0]
    except (NotInForce, OutsideHorizon) as error:
        return type(error)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@given(data=st.data(), readings=READINGS)
def test_named_exactly_where_it_bears(rule: Rule, data: st.DataObject, readings: Readings) -> None:
    """Asked under every other value of each reading, the answer differs for those that it names and for no others."""
    question = data.draw(rule.questions)
    answer, named = question(under(readings))
    bearing = {name for name in OPEN_SENTENCES if any(asked(question, law) != answer for law in others(readings, name))}

    assert {reading.field for reading in named} == bearing
    assert bearing <= {*rule.fields}
    assert all(getattr(readings, reading.field) == reading.value for reading in named)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_reading_of_a_rule_bears_somewhere(rule: Rule) -> None:
    """Each reading that a rule can read is named by some answer of it: the questions above reach it."""
    found: set[str] = set()

    def all_found(asked_under: tuple[Question, Readings]) -> bool:
        question, readings = asked_under
        found.update(reading.field for reading in question(under(readings))[1])
        return found >= {*rule.fields}

    with suppress(NoSuchExample):
        find(st.tuples(rule.questions, READINGS), all_found, settings=MANY)

    assert found == {*rule.fields}
