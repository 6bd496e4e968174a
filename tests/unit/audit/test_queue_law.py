"""By which law a record of a queue is judged: what is in force, under which readings, by whose knowledge."""

from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve

from aleumet_rules import LAW, Department, FindingKind, Knowledge, audit_queue
from aleumet_rules.audit.knowledge import KnownOn
from queue_record import START, adding, audited, booking, changed, dropping, nine, of_booking, setting
from records import DAY, at, codes, in_force_since


@pytest.mark.norm("queue.in-force")
@pytest.mark.parametrize(
    ("made_at", "start", "pilot_end", "expected"),
    [
        pytest.param(nine(2025, 11, 22), nine(2025, 11, 24), "same-day-number", [], id="first-day"),
        pytest.param(
            nine(2025, 11, 21), nine(2025, 11, 24), "same-day-number", [("request-out-of-force", DAY)], id="day-before"
        ),
        pytest.param(nine(2026, 11, 19), nine(2026, 11, 20), "same-day-number", [], id="near-the-end"),
        pytest.param(
            nine(2026, 11, 19), nine(2026, 11, 23), "same-day-number", [("slot-out-of-force", DAY)], id="day-after"
        ),
        pytest.param(
            nine(2026, 11, 19), nine(2026, 11, 23), "first-day-counts", [("slot-out-of-force", 2 * DAY)], id="other-end"
        ),
    ],
)
def test_pilot_out_of_force(made_at: datetime, start: datetime, pilot_end: Any, expected: list[Any]) -> None:
    """A day outside the pilot is found with the days by which it lies outside, and with the reading of its end.

    Before the first day too: what is said there names the last one.
    """
    findings = of_booking(made_at, start, law=LAW.amend(pilot_end=pilot_end))

    assert [(finding.code, finding.by) for finding in findings] == expected
    read = [[one.value for one in finding.readings if one.field == "pilot_end"] for finding in findings]
    assert read == [[pilot_end] for _ in expected]


def test_no_rules_at_all() -> None:
    """Without any rules of a queue the record cannot be judged, and the audit says so."""
    (finding,) = of_booking(at(3), START, law=evolve(LAW, pilots=()))

    assert (finding.code, finding.kind) == ("not-in-force", FindingKind.NOT_JUDGED)


def test_form_that_runs_out_before_the_examination() -> None:
    """Under the reading that the form covers the examination too, the days between are the excess."""
    law = LAW.amend(form_validity_covers="examination")
    (finding,) = of_booking(nine(2025, 12, 1), nine(2026, 1, 5), law=law)

    assert (finding.code, finding.by) == ("form-expires-before-examination", 4 * DAY)
    assert [(choice.field, choice.value) for choice in finding.readings] == [
        ("form_validity_covers", "examination"),
        ("form_roll", "no"),  # 1 January would roll over the holidays to that very Monday
    ]


@pytest.mark.parametrize(
    ("reading", "reminded", "code"),
    [
        pytest.param("none", None, None, id="nothing-owed"),
        pytest.param("none", at(13, 12), None, id="nothing-owed-and-sent"),
        pytest.param("at-once", None, "reminder-missing", id="owed-at-once"),
        pytest.param("at-once", at(13, 12), None, id="sent-at-once"),
        pytest.param("at-once", at(14, 12), "reminder-wrong-day", id="sent-the-next-day"),
    ],
)
def test_late_reminder(reading: Any, reminded: datetime | None, code: str | None) -> None:
    """Booked with fewer than three days to go, a reminder is owed under one reading and not under the other."""
    rows = changed(dropping("reminded"), setting("booked", at=at(13)), setting("confirmed", at=at(13, 10, 1)))
    if reminded:
        adding("reminded", reminded, annex=2)(rows)

    findings = audited(rows, law=LAW.amend(late_reminder=reading))

    assert codes(findings) == ([code] if code else [])
    assert [finding.readings[0].value for finding in findings] == [reading for _ in findings]


@pytest.mark.norm("queue.region")
def test_department_outside_the_region() -> None:
    """A booking at a department outside the pilot's region is found twice: the department, the place."""
    there = Department("3", "Almaty", ("75",))
    row = booking(nine(2025, 12, 1), nine(2025, 12, 15), residence="750000000")

    assert codes(audit_queue([row], departments=[there])) == [
        "department-outside-region",
        "residence-outside-region",
    ]


FIRST = date(2022, 1, 1)
OLDER = in_force_since(FIRST, "queue", LAW.amend(last_signed_on=FIRST, lasts_months=None))
"""The law of the queue as if the pilot had been in force since long ago and had no end."""


MOVED = [
    pytest.param(nine(2022, 9, 28), nine(2022, 10, 25), False, True, id="25-october-2022-booked-before-the-law"),
    pytest.param(nine(2022, 9, 29), nine(2022, 10, 25), True, True, id="25-october-2022-booked-under-the-law"),
    pytest.param(nine(2022, 9, 28), nine(2022, 12, 19), True, False, id="19-december-2022-booked-before-the-law"),
    pytest.param(nine(2022, 9, 29), nine(2022, 12, 19), False, False, id="19-december-2022-booked-under-the-law"),
    pytest.param(nine(2024, 6, 6), nine(2024, 6, 17), True, False, id="kurban-ait-2024-booked-before-it-moved"),
    pytest.param(nine(2024, 6, 7), nine(2024, 6, 17), False, False, id="kurban-ait-2024-booked-after-it-moved"),
    pytest.param(nine(2026, 3, 17), nine(2026, 8, 31), True, False, id="31-august-2026-booked-before-it-was-worked"),
    pytest.param(nine(2026, 3, 18), nine(2026, 8, 31), False, False, id="31-august-2026-booked-when-it-was-worked"),
]


@pytest.mark.norm("calendar.provisional")
@pytest.mark.parametrize(("made_at", "start", "then", "today"), MOVED)
def test_by_whose_knowledge(made_at: datetime, start: datetime, then: bool, today: bool) -> None:
    """A booking is judged by the calendar of the day on which it was made, unless today's is asked for."""

    def days_off(known_on: KnownOn) -> list[tuple[str, date | None]]:
        return [(found.code, found.known_on) for found in of_booking(made_at, start, law=OLDER, known_on=known_on)]

    made_on = made_at.date()
    assert days_off(Knowledge.THEN) == ([("day-off", made_on)] if then else [])
    assert days_off("then") == days_off(made_on) == days_off(Knowledge.THEN)
    assert days_off("today") == days_off(Knowledge.TODAY) == ([("day-off", None)] if today else [])


def test_default_is_what_was_known_then() -> None:
    """Without a word about knowledge nobody is blamed for a day that moved later."""
    made_at, start = nine(2022, 9, 28), nine(2022, 10, 25)

    assert of_booking(made_at, start, law=OLDER) == []
    assert codes(of_booking(made_at, start, law=OLDER, known_on="today")) == ["day-off"]


def test_own_days_are_kept_whatever_is_known() -> None:
    """The caller's own days off hold under every state of knowledge."""
    calendar = evolve(LAW.calendar, days_off=[date(2026, 2, 2)])

    findings = of_booking(nine(2026, 1, 28), nine(2026, 2, 2), law=LAW.amend(calendar=calendar))

    assert codes(findings) == ["day-off"]


def test_form_signed_at_the_end_of_the_horizon() -> None:
    """A fact that the law cannot be applied to is a finding, not an exception."""
    (finding,) = of_booking(nine(2050, 12, 20), nine(2050, 12, 21))

    assert (finding.code, finding.kind) == ("beyond-calendar", FindingKind.NOT_JUDGED)
