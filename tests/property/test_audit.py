"""A lawful record has no findings, and each planted fault has exactly one."""

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from aleumet_rules import ASTANA, LAW, audit_incidents, audit_measures, audit_queue
from drawn_records import (
    AUDITS,
    DEPARTMENT,
    GRACE,
    MONDAY,
    STARTS,
    WORKED,
    broken,
    odd,
    ordered,
    records,
    starts,
    stories,
)
from records import DAY, HOUR, MINUTE, TICK, Row

pytestmark = [pytest.mark.slow, pytest.mark.untraced]


def codes(rows: list[Row], **more: Any) -> list[str]:
    """The codes of all findings."""
    return [finding.code for finding in audit_queue(ordered(rows), departments=[DEPARTMENT], **more)]


def row(rows: list[Row], event: str) -> Row:
    """The row of an event."""
    return next(row for row in rows if row["event"] == event)


def as_text(value: Any) -> Any:
    """Days and instants in text, wherever they stand."""
    if isinstance(value, dict):
        return {key: as_text(inner) for key, inner in value.items()}
    return value.isoformat() if isinstance(value, date) else value


END = datetime(2026, 3, 20, tzinfo=ASTANA)


class TestQueue:
    """Whatever the Algorithm allows is no finding; whatever breaks one norm of it is one finding."""

    @given(records())
    def test_lawful_record_has_no_findings(self, rows: list[Row]) -> None:
        """Nobody is blamed who kept to the law, at whatever hour."""
        assert codes(rows, until=END) == []

    @given(records())
    def test_text_and_objects_are_the_same_record(self, rows: list[Row]) -> None:
        """A record out of a file of text says what the same record says as objects."""
        shifted = [row | ({"annex": 1} if row["event"] == "confirmed" else {}) for row in rows]
        written = [as_text(row) for row in shifted]

        assert list(audit_queue(written, departments=[DEPARTMENT])) == list(
            audit_queue(shifted, departments=[DEPARTMENT])
        )

    @given(starts(1).flatmap(lambda chosen: stories(0, chosen[0], ("arrived",))), st.sampled_from(["then", "today"]))
    def test_each_prefix_of_a_lawful_record_is_lawful(self, rows: list[Row], known_on: str) -> None:
        """Nothing is missing before its time: a record may be cut off after any row."""
        told = ordered(rows)
        for end in range(len(told)):
            assert codes(told[:end], known_on=known_on) == []


def at_the(event: str, shift: timedelta) -> Callable[[list[Row]], None]:
    """A row at another instant after its start."""

    def plant(rows: list[Row]) -> None:
        start = row(rows, "booked")["slot"]["starts_at"]
        row(rows, event)["at"] = start + shift

    return plant


def without(event: str) -> Callable[[list[Row]], None]:
    """A row that is not there."""
    return lambda rows: rows.remove(row(rows, event))


def with_(event: str, **keys: Any) -> Callable[[list[Row]], None]:
    """A row with other values."""
    return lambda rows: row(rows, event).update(keys)


def received_first(rows: list[Row]) -> None:
    """The person is received without having come."""
    rows.remove(row(rows, "arrived"))


FAULTS = [
    pytest.param("arrived", at_the("arrived", GRACE + TICK), "attended-late", id="late"),
    pytest.param("voided", at_the("voided", GRACE), "voided-early", id="voided-early"),
    pytest.param("voided", with_("voided", annex=None), "no-show-missing", id="void-without-sms"),
    pytest.param("voided", without("voided"), "outcome-missing", id="no-outcome"),
    pytest.param("cancelled", with_("cancelled", annex=None), "cancellation-missing", id="cancelled-without-sms"),
    pytest.param("cancelled", with_("cancelled", annex=2), "wrong-annex", id="wrong-annex"),
    pytest.param("arrived", without("confirmed"), "confirmation-missing", id="not-confirmed"),
    pytest.param("arrived", without("invited"), "invitation-missing", id="not-invited"),
    pytest.param("arrived", with_("booked", residence="113200000"), "residence-not-served", id="residence"),
    pytest.param("arrived", with_("confirmed", link="https://example.org/"), "link-off-portal", id="link"),
    pytest.param("arrived", received_first, "not-waiting", id="received-first"),
    pytest.param("arrived", without("booked"), "ticket-unknown", id="never-booked"),
    pytest.param("arrived", with_("confirmed", annex="two"), "bad-row", id="unreadable"),
]


@pytest.mark.parametrize(("end", "plant", "code"), FAULTS)
@given(data=st.data())
def test_one_fault_is_one_finding(end: str, plant: Callable[[list[Row]], None], code: str, data: st.DataObject) -> None:
    """A single fault among lawful histories is found, once, and brings no other finding with it."""
    first, *others = data.draw(starts())
    planted = data.draw(stories(0, first, (end,)))
    plant(planted)
    lawful = [row for number, start in enumerate(others, 1) for row in data.draw(stories(number, start))]

    assert codes(planted + lawful, until=END) == [code]


@given(data=st.data(), saturday=st.integers(0, 6).map(lambda week: MONDAY + (7 * week + 5) * DAY))
def test_day_off_is_one_finding(data: st.DataObject, saturday: date) -> None:
    """A booking for a Saturday is one finding, whatever becomes of it."""
    start = datetime.combine(saturday, data.draw(st.sampled_from(STARTS)), ASTANA)
    rows = data.draw(stories(0, start))

    assert codes(rows, until=END) == ["day-off"]


@given(
    day=st.sampled_from(WORKED),
    minute=st.integers(0, 9 * 60),
    taken=st.timedeltas(timedelta(), timedelta(hours=8)),
)
def test_registration_is_late_by_what_exceeds_three_hours(day: date, minute: int, taken: timedelta) -> None:
    """Within hours a request is registered in three hours of the clock; the excess is the finding's."""
    received = datetime.combine(day, time(9), ASTANA) + minute * MINUTE
    rows = [
        {"event": "received", "at": received, "incident": "1", "channel": "chat-bot"},
        {"event": "registered", "at": received + taken, "incident": "1"},
        {"event": "analysed", "at": received + taken, "incident": "1"},
    ]
    late = taken - 3 * HOUR

    assert [(finding.code, finding.by) for finding in audit_incidents(rows)] == (
        [("done-late", late)] if late > timedelta() else []
    )


@given(
    notified=st.dates(date(2024, 1, 1), date(2026, 8, 1)).filter(lambda day: day.day <= 28),
    days=st.integers(0, 120),
)
def test_choice_is_late_by_the_days_after_the_last(notified: date, days: int) -> None:
    """Two months by the calendar end on the same day-number; a choice after it is late by the days between."""
    months = notified.year * 12 + notified.month + 1
    last = date(months // 12, months % 12 + 1, notified.day)
    chosen = notified + days * DAY
    rows = [{"event": event, "on": notified, "measure": "1"} for event in ("given", "notified")]
    rows += [{"event": "block-notice", "on": last + DAY, "measure": "1"}] if chosen > last else []
    rows += [{"event": "selected", "on": chosen, "measure": "1"}]

    findings = audit_measures(rows, law=LAW.amend(window_roll="no"))

    assert [(finding.code, finding.by) for finding in findings] == (
        [("window-closed", chosen - last)] if chosen > last else []
    )


@pytest.mark.parametrize("what", sorted(AUDITS))
@given(data=st.data())
def test_audit_goes_on_whatever_the_rows(what: str, data: st.DataObject) -> None:
    """No row raises: what is wrong with it is a finding that can be said in three languages and written as JSON."""
    rows = data.draw(st.lists(broken(what) | odd, max_size=25))
    if data.draw(st.booleans()):
        rows = [row for row in rows if isinstance(row, dict) and isinstance(row.get("at", row.get("on")), date)]
        rows.sort(key=lambda row: str(row.get("at", row.get("on"))))

    for finding in AUDITS[what](rows):
        assert json.loads(json.dumps(finding.to_dict()))["format"] == "aleumet.finding/1"
        assert all(finding.explain(lang) for lang in ("kk", "ru", "en"))
