"""A finding on the queue names a reading exactly where another value of it, all else equal, gives another finding."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

from aleumet_rules import ASTANA, LAW, Department, Finding, Reading, Readings, Trip, audit_queue
from aleumet_rules.acts.readings import OPEN_SENTENCES
from records import Row, in_order
from sweep import in_full

pytestmark = [
    pytest.mark.slow,
    pytest.mark.untraced,
    pytest.mark.filterwarnings("ignore::aleumet_rules.ProvisionalDay"),  # the day after the last one settled
]

LAST = date(2026, 11, 22)
FIELDS = (
    "slot_capacity",
    "pilot_end",
    "pilot_covers",
    "form_validity_covers",
    "form_roll",
    "used_form",
    "rebooking_checks",
    "rebooking_after_closed_day",
    "after_lateness",
    "general_order_after",
    "sms_promptness",
    "late_reminder",
)
CHOICES = {name: sorted(OPEN_SENTENCES[name].wording.meanings) for name in FIELDS}
READINGS = st.builds(Readings, **{name: st.sampled_from(values) for name, values in CHOICES.items()})
STARTS = (time(9), time(11), time(14, 30))
ENDS = ("arrived", "cancelled", "voided", "joined", None)
ANNEXES = {"cancelled": {"annex": 3}, "voided": {"annex": 4}}
SMS = (("confirmed", 2), ("reminded", 2))


def days(least: int, most: int) -> st.SearchStrategy[timedelta]:
    """So many days."""
    return st.integers(least, most).map(lambda n: timedelta(days=n))


def at(day: date, clock: time) -> datetime:
    """A time of a day in Astana."""
    return datetime.combine(day, clock, ASTANA)


@st.composite
def bookings(draw: st.DrawFn, ticket: str, papers: dict[str, Any], made_at: datetime) -> list[Row]:
    """A booking made at that instant, and whatever becomes of it, lawful or not."""
    start = at(made_at.date() + draw(days(0, 12)), draw(st.sampled_from(STARTS)))
    rows: list[Row] = [
        {"event": "booked", "at": made_at, "ticket": ticket, "slot": {"department": 1, "starts_at": start}, **papers}
    ]
    for event, annex in SMS:
        if draw(st.booleans()):
            sent = made_at + draw(days(0, 6)) + timedelta(minutes=1)
            rows.append({"event": event, "at": sent, "ticket": ticket, "annex": annex})
    end = draw(st.sampled_from(ENDS))
    if end is not None:
        when = max(start + timedelta(minutes=draw(st.sampled_from([-1500, -1, 14, 16, 300]))), made_at)
        rows.append({"event": end, "at": when, "ticket": ticket, **ANNEXES.get(end, {})})
        if end in ("arrived", "joined"):
            rows.append({"event": "received", "at": when + timedelta(minutes=5), "ticket": ticket})
    return rows


@st.composite
def records(draw: st.DrawFn) -> list[Row]:
    """One form and one or two bookings under it, in a quiet month or about the pilot's end."""
    signed_on = draw(st.dates(date(2026, 2, 1), date(2026, 3, 10)) | st.dates(date(2026, 10, 14), LAST))
    papers = {"form": "F-1", "signed_on": signed_on, "residence": "111010000", "has_phone": draw(st.booleans())}
    rows: list[Row] = [{"event": "form-received", "at": at(signed_on, time(8)), **papers}]
    if draw(st.booleans()):
        sent = at(signed_on + draw(days(0, 2)), time(8, 30))
        rows.append({"event": "invited", "at": sent, "form": "F-1", "annex": 1})
    made_at = at(signed_on + draw(days(0, 36)), time(8, 40))
    rows += draw(bookings("A-1", papers, made_at))
    if draw(st.booleans()):
        rows += draw(bookings("A-2", papers, made_at + draw(days(0, 12))))
    return in_order(rows)


@st.composite
def departments(draw: st.DrawFn) -> Department:
    """The department, with one or two places to a start, and perhaps away about some day."""
    begins = draw(st.dates(date(2026, 2, 1), date(2026, 4, 1)) | st.dates(date(2026, 10, 20), date(2026, 12, 1)))
    trips = draw(st.sampled_from([(), (Trip(begins, begins + timedelta(days=3)),)]))
    return Department(1, "Kokshetau", ("1110",), trips, draw(st.integers(1, 2)))


def found(rows: list[Row], department: Department, readings: Readings) -> list[Finding]:
    """What an audit finds under these readings."""
    until = at(date(2026, 12, 29), time(0))
    return list(audit_queue(rows, departments=[department], law=evolve(LAW, readings=readings), until=until))


def others(readings: Readings, name: str) -> Iterator[Readings]:
    """The readings with every other value of one."""
    for value in Reading(name, getattr(readings, name)).others:
        change: Any = {name: value}
        yield evolve(readings, **change)


def bare(findings: list[Finding]) -> list[Finding]:
    """The findings without the readings that they name."""
    return [evolve(finding, readings=()) for finding in findings]


@given(rows=records(), department=departments(), readings=READINGS)
def test_named_exactly_where_it_bears(rows: list[Row], department: Department, readings: Readings) -> None:
    """A finding that is not made in the same words under another value of a reading names it, and no other reading."""
    findings = found(rows, department, readings)
    elsewhere = {name: [bare(found(rows, department, other)) for other in others(readings, name)] for name in FIELDS}

    for finding, plain in zip(findings, bare(findings), strict=True):
        bearing = {name for name in FIELDS if any(plain not in runs for runs in elsewhere[name])}
        assert {reading.field for reading in finding.readings} == bearing, finding.code


@in_full()
def test_every_reading_bears_somewhere() -> None:
    """Each reading that an audit of the queue can read is named by some finding: the records above reach it.

    But one: who must be received first takes two people of one day, of whom tests of the audit tell.
    """
    named: set[str] = set()

    @settings(max_examples=1000, derandomize=True)
    @given(rows=records(), department=departments(), readings=READINGS)
    def search(rows: list[Row], department: Department, readings: Readings) -> None:
        named.update(reading.field for finding in found(rows, department, readings) for reading in finding.readings)

    search()

    assert named | {"general_order_after"} == {*FIELDS}
