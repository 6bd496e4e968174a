"""An answer on an incident names a reading exactly when another value of it, all else equal, gives another answer."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import accumulate
from typing import Any

import pytest
from attrs import asdict
from hypothesis import given, strategies as st

from aleumet_rules import (
    ASTANA,
    LAW,
    Channel,
    Deadline,
    Decision,
    Finding,
    Incident,
    LawBook,
    Milestone,
    analysis_due,
    audit_incidents,
    confirmation_notice_due,
    escalation_due,
    milestones,
    refutation_notice_due,
    registration_due,
    repair_notice_due,
    repair_start_due,
)
from aleumet_rules.acts.readings import OPEN_SENTENCES
from aleumet_rules.clock import later
from incident_record import incident_rows

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
FIELDS = (
    "hours_terms",
    "notice_terms",
    "working_day_term",
    "own_refutation",
    "next_working_day",
    "out_of_hours_due",
    "voice_out_of_hours",
)
VALUES = {name: [*OPEN_SENTENCES[name].wording.meanings] for name in FIELDS}
READINGS = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in VALUES.items()})
DAYS = st.datetimes(datetime(2025, 12, 1), datetime(2026, 1, 12))
HOURS = st.sampled_from([0, 7, 9, 12, 15, 18])
INSTANTS = st.builds(
    lambda day, hour, minute, tick: datetime(day.year, day.month, day.day, hour, minute, tzinfo=ASTANA) + tick,
    DAYS,
    HOURS,
    st.sampled_from([0, 15, 30]),
    st.sampled_from([timedelta(), timedelta(microseconds=1)]),
)
GAPS = st.sampled_from(
    [timedelta(), *(timedelta(minutes=minutes) for minutes in (20, 31, 90, 181, 600, 1440, 2000, 4320))]
)
NUMBERS = st.sampled_from([{}, {"register_within": timedelta(hours=12), "refuted_notice_within": timedelta(hours=10)}])
DUE: tuple[Callable[..., Deadline], ...] = (
    analysis_due,
    escalation_due,
    refutation_notice_due,
    confirmation_notice_due,
    repair_start_due,
    repair_notice_due,
)

_BEGIN = ("received", "registered")
_ESCALATED = (*_BEGIN, "found", "analysed", "escalated", "escalation-received")
PLOTS = (
    (*_BEGIN, "analysed", "refuted", "refuted-notice"),
    (*_ESCALATED, "refuted", "refuted-notice"),
    (*_ESCALATED, "confirmed", "confirmed-notice", "repair-started", "repaired", "repaired-notice"),
)
UNRECORDED = st.sets(st.sampled_from(["found", "confirmed", "confirmed-notice", "escalation-received"]))


@st.composite
def stories(draw: st.DrawFn) -> dict[str, datetime]:
    """The events of an incident up to some point, of which some are not recorded."""
    plot, left_out = draw(st.sampled_from(PLOTS)), draw(UNRECORDED)
    told = plot[: draw(st.integers(1, len(plot)))]
    gaps = [draw(GAPS) for _ in told]
    moments = accumulate(gaps[1:], later, initial=draw(INSTANTS))
    if "repair-started" in told:
        left_out -= {"escalation-received"}
    return {event: at for event, at in zip(told, moments, strict=True) if event not in left_out}


def read(readings: dict[str, str], numbers: dict[str, Any]) -> LawBook:
    """The law with these readings and numbers."""
    changes: dict[Any, Any] = {**readings, **numbers}
    return LAW.amend(**changes)


def otherwise(law: LawBook) -> Iterator[tuple[str, LawBook]]:
    """The law with every other value of every reading, one at a time, after the field that differs."""
    chosen = asdict(law.readings)
    for name, values in VALUES.items():
        for value in values:
            if value != chosen[name]:
                change: dict[Any, Any] = {name: value}
                yield name, law.amend(**change)


def named(answer: Deadline | Finding | Decision[Any]) -> set[str]:
    """The readings that an answer names; each is named once, with the value chosen."""
    fields = [reading.field for reading in answer.readings]
    assert len({*fields}) == len(fields)
    return {*fields}


def due(deadline: Deadline) -> object:
    """What a deadline says beside its readings."""
    return deadline.norm.id, deadline.starts_at, deadline.due_at


def standing(incident: Incident, at: datetime, law: LawBook) -> dict[str, Milestone]:
    """The clocks of an incident; that of registration is one, whatever its norm."""
    first, *others = milestones(incident, at=at, law=law)
    return {"registration": first} | {clock.norm.id: clock for clock in others}


def stands(clock: Milestone | None) -> object:
    """How a clock stands, beside its readings."""
    return clock and (clock.deadline and due(clock.deadline), clock.done_at, clock.state, clock.missed_by)


def told(found: Finding) -> dict[str, Any]:
    """What a finding says beside its readings."""
    return {name: value for name, value in found.to_dict().items() if name != "readings"}


class TestReadingsBear:
    """Of the readings of paragraphs 15 and 16, each and only each whose other value would change the answer."""

    @given(INSTANTS, st.sampled_from(DUE), READINGS, NUMBERS)
    def test_deadline(self, at: datetime, asked: Callable[..., Deadline], readings: Any, numbers: Any) -> None:
        """The deadline of a clock."""
        law = read(readings, numbers)
        answer = asked(at, law=law)

        assert named(answer) == {name for name, other in otherwise(law) if due(asked(at, law=other)) != due(answer)}

    @given(INSTANTS, st.sampled_from(Channel), READINGS, NUMBERS)
    def test_registration(self, at: datetime, channel: Channel, readings: Any, numbers: Any) -> None:
        """The decision on registering, and the deadline that comes of it."""
        law = read(readings, numbers)
        decision = registration_due(at, channel, law=law)
        answers = {name: registration_due(at, channel, law=other) for name, other in otherwise(law)}

        expected = {name for name, other in answers.items() if due(other.unwrap()) != due(decision.unwrap())}
        assert named(decision) == named(decision.unwrap()) == expected
        assert [other.notes for other in answers.values() if other.notes != decision.notes] == []

    @given(stories(), st.sampled_from(Channel), GAPS, READINGS, NUMBERS)
    def test_milestones(
        self, events: dict[str, datetime], channel: Channel, later_on: timedelta, readings: Any, numbers: Any
    ) -> None:
        """Every clock of an incident."""
        law = read(readings, numbers)
        facts: dict[str, Any] = {f"{name.replace('-', '_')}_at": at for name, at in events.items()}
        incident, at = Incident(channel=channel, **facts), later(max(events.values()), later_on)
        others = [(name, standing(incident, at, other)) for name, other in otherwise(law)]

        for clock, stand in standing(incident, at, law).items():
            expected = {name for name, other in others if stands(other.get(clock)) != stands(stand)}
            assert (named(stand.deadline) if stand.deadline else set()) == expected

    @given(stories(), st.sampled_from(Channel), GAPS, READINGS, NUMBERS)
    def test_findings(
        self, events: dict[str, datetime], channel: Channel, later_on: timedelta, readings: Any, numbers: Any
    ) -> None:
        """Every finding of an audit."""
        law, until = read(readings, numbers), later(max(events.values()), later_on)
        record = incident_rows(events, channel=channel.value)

        def audited(law: LawBook) -> list[Finding]:
            return [*audit_incidents(record, until=until, law=law)]

        others = [(name, [*map(told, audited(other))]) for name, other in otherwise(law)]
        for found in audited(law):
            assert named(found) == {name for name, other in others if told(found) not in other}
