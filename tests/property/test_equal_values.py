"""Whatever type equal facts come in, and whatever was asked before, the answer is the same to the byte."""

import gc
import json
import warnings
from collections.abc import Mapping
from datetime import date, time, timedelta
from functools import _lru_cache_wrapper
from random import Random
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given, settings, strategies as st

from aleumet_rules import (
    LAW,
    Booking,
    Department,
    Incident,
    InvalidFact,
    Measure,
    ProvisionalDay,
    Slot,
    WorkingCalendar,
    audit_incidents,
    audit_queue,
    book,
    cancel,
    end_of_months,
    end_of_working_days,
    free_slots,
    late_after,
    may_book,
    may_select_supplier,
    milestones,
    pilot_window,
    registration_due,
    reminder_on,
    selection_window,
    valid_until,
)
from aleumet_rules.facts.incident import EVENTS
from aleumet_rules.testing.strategies import bookings, calendar_days, departments, incidents, measures
from equal_values import another
from sweep import share

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
SETTLED = (date(2025, 12, 1), date(2026, 9, 1))
EVENTS_OF_A_MEASURE = (
    "given_to_portal_on",
    "notified_on",
    "selected_on",
    "reactivation_requested_on",
    "reactivated_on",
)
PLAIN = {bool, dict, float, int, list, str, type(None)}
seeds = st.integers(0, 2**32)
some = settings(max_examples=share(40))


@frozen
class Question:
    """Facts of every subject, and the changes to the law under which they are judged."""

    department: Any
    booking: Any
    taken: Any
    measure: Any
    incident: Any
    day: Any
    number: Any
    reform: Any


reforms = st.fixed_dictionaries(
    {},
    optional={
        "days_off": st.sets(calendar_days(*SETTLED), max_size=3).map(tuple),
        "region": st.just(("11", "71")),
        "starts": st.sampled_from([(time(9), time(10, 30)), (time(15),)]),
        "lunch": st.just((time(13), time(14))),
        "grace": st.sampled_from([timedelta(), timedelta(minutes=20)]),
        "reminder_days": st.integers(1, 9),
        "form_valid_months": st.integers(1, 3),
        "last_signed_on": st.just(date(2025, 11, 12)),
        "selection_months": st.integers(1, 4),
        "closes": st.just(time(19)),
        "register_within": st.sampled_from([timedelta(hours=1), timedelta(minutes=30)]),
        "analyse_working_days": st.integers(1, 5),
        "portal_host": st.just("aleumet.example"),
        "hours_terms": st.sampled_from(["clock", "service-hours"]),
    },
)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A question in plain values."""
    department = draw(departments())
    booking = draw(bookings(department=department))
    others = draw(st.sets(st.sampled_from([booking.slot, Slot(department.number, booking.made_at)])))
    measure = draw(measures())
    events = [day for day in (getattr(measure, name) for name in EVENTS_OF_A_MEASURE) if day is not None]
    return Question(
        department,
        booking,
        frozenset(others),
        measure,
        draw(incidents()),
        max([*events, draw(calendar_days(*SETTLED))]),  # nobody asks before what has happened
        draw(st.integers(1, 30)),
        draw(reforms),
    )


def told(question: Question) -> bytes:
    """The answers to a question as JSON, which holds nothing but plain values, what they say, and the warnings."""
    changes = {name: value for name, value in question.reform.items() if name != "days_off"}
    law = LAW.amend(calendar=WorkingCalendar(days_off=question.reform.get("days_off", ())), **changes)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always", ProvisionalDay)
        asked = [one for subject in SUBJECTS for one in subject(question, law)]
    answers = [*map(data, asked), [str(warning.message) for warning in warned]]
    assert kinds(answers) <= PLAIN
    return json.dumps(answers, ensure_ascii=False).encode()


def data(answer: Any) -> Any:
    """An answer as data with its words, or any other value as it shows itself."""
    if hasattr(answer, "to_dict"):
        return [answer.to_dict(), answer.explain("kk"), repr(answer)]
    return [repr(answer)]


def kinds(value: Any) -> set[type]:
    """The types of all that a value holds."""
    inner = [*value.keys(), *value.values()] if isinstance(value, Mapping) else value if type(value) is list else ()
    return {type(value)}.union(*map(kinds, inner))


def of_queue(question: Question, law: Any) -> list[Any]:
    """Answers of the queue."""
    department: Department = question.department
    booking: Booking = question.booking
    facts: Any = {"earlier": None, "taken": question.taken, "at": booking.made_at, "law": law}
    day = booking.slot.starts_at.date()
    return [
        may_book(booking.form, booking.slot, department, **facts),
        book(booking.form, booking.slot, department, ticket=booking.ticket, **facts),
        cancel(booking, at=booking.made_at, law=law),
        [*free_slots(department, day, day, taken=question.taken, at=booking.made_at, law=law)],
        late_after(booking.slot, law=law),
        reminder_on(booking, law=law),
        valid_until(booking.form, law=law),
        pilot_window(question.day, law=law),
    ]


def of_record(question: Question, law: Any) -> list[Any]:
    """Findings in records of the same facts."""
    booking, incident = question.booking, question.incident
    form, slot = booking.form, booking.slot
    booked = {
        "event": "booked",
        "at": booking.made_at,
        "ticket": booking.ticket,
        "form": form.number,
        "signed_on": form.signed_on,
        "residence": form.residence,
        "slot": {"department": slot.department, "starts_at": slot.starts_at},
    }
    sms = {"event": "confirmed", "at": booking.made_at, "ticket": booking.ticket, "annex": question.number}
    calls = [{"event": "received", "at": incident.received_at, "incident": question.number, "channel": "messenger"}]
    return [
        *audit_queue([booked, sms], departments=[question.department], law=law),
        *audit_incidents(calls, until=slot.starts_at, law=law),
    ]


def of_portal(question: Question, law: Any) -> list[Any]:
    """Answers of the portal."""
    measure: Measure = question.measure
    incident: Incident = question.incident
    last = max(at for name in EVENTS if (at := getattr(incident, name)))
    return [
        selection_window(measure, law=law),
        may_select_supplier(measure, on=question.day, law=law),
        registration_due(incident.received_at, incident.channel, law=law),
        *milestones(incident, at=last, law=law),
    ]


def of_days(question: Question, law: Any) -> list[Any]:
    """Answers of the calendar."""
    return [
        end_of_months(question.day, question.number, law=law),
        end_of_working_days(question.day, question.number, law=law),
        law.calendar.day(question.day),
        law.calendar.is_working_day(question.day),
        law.calendar.add_working_days(question.day, question.number),
        law.calendar.count_working_days(question.day, SETTLED[1]),
        law,
    ]


SUBJECTS = (of_queue, of_record, of_portal, of_days)


def forget() -> None:
    """Empty every memory of the package."""
    for cache in CACHES:
        cache.cache_clear()


CACHES = [
    one
    for one in gc.get_objects()
    if type(one) is _lru_cache_wrapper and str(one.__module__).startswith("aleumet_rules")
]


class TestEqualValues:
    """Facts convert what is equal in meaning to one plain type, and no memory hands out what somebody else brought."""

    @some
    @given(questions(), seeds, st.permutations([True, False, True]))
    def test_other_types_say_the_same(self, question: Question, seed: int, plain: list[bool]) -> None:
        """Of equal facts in other types the answers are equal bytes, whichever come first and from cold."""
        foreign = another(Random(seed), question)
        forget()

        assert len({told(question if own else foreign) for own in plain}) == 1

    @some
    @given(questions(), questions(), seeds)
    def test_no_earlier_question_matters(self, question: Question, other: Question, seed: int) -> None:
        """What others asked first, in whatever types, changes no byte of an answer."""
        forget()
        cold = told(question)
        forget()
        for before in (another(Random(seed), other), another(Random(seed), question), other):
            told(before)

        assert told(question) == cold

    @given(questions(), seeds)
    def test_the_values_differ_in_type(self, question: Question, seed: int) -> None:
        """What is asked in the tests above is indeed of other types."""
        foreign = another(Random(seed), question)

        assert type(foreign.number) is not int
        assert type(foreign.day) is not date
        assert foreign.booking == question.booking
        assert type(foreign.taken) is not frozenset


def test_bytes_would_tell() -> None:
    """A value that is no plain one would be seen in an answer's data."""
    assert kinds([{"a": [1, InvalidFact]}]) - PLAIN == {type}
