"""A lawful record has no findings, and each planted fault has exactly one."""

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from aleumet_rules import ASTANA, LAW, Department, audit_incidents, audit_measures, audit_queue
from aleumet_rules.audit.rows import INCIDENT_ROWS, MEASURE_ROWS, QUEUE_ROWS

pytestmark = pytest.mark.slow
Row = dict[str, Any]

DEPARTMENT = Department(1, "Kokshetau", ("1110",))
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
TICK = timedelta(microseconds=1)
# Seven weeks of five working days each, without a holiday among them.
MONDAY = date(2026, 1, 12)
WORKED = [MONDAY + (7 * week + day) * DAY for week in range(7) for day in range(5)]
STARTS = [time(9), time(10), time(11), time(12), time(14, 30)]
ENDS = ["arrived", "cancelled", "voided", "joined"]
GRACE = 15 * MINUTE


def noon(day: date) -> datetime:
    """Twelve in Astana."""
    return datetime.combine(day, time(12), ASTANA)


@st.composite
def starts(draw: st.DrawFn, most: int = 5) -> list[datetime]:
    """Different starts of the grid."""
    slots = st.tuples(st.sampled_from(WORKED), st.sampled_from(STARTS))
    chosen = draw(st.lists(slots, unique=True, min_size=1, max_size=most))
    return [datetime.combine(day, start, ASTANA) for day, start in chosen]


@st.composite
def stories(draw: st.DrawFn, number: int, start: datetime, ends: tuple[str, ...] = tuple(ENDS)) -> list[Row]:
    """A lawful history of one booking."""
    ticket, form = f"A-{number}", f"F-{number}"
    made_at = noon(start.date() - draw(st.integers(1, 10)) * DAY) + draw(st.integers(0, 400)) * MINUTE
    signed_on = made_at.date() - draw(st.integers(0, 27)) * DAY
    phone = draw(st.booleans()) if ends == tuple(ENDS) else True
    papers = {"form": form, "signed_on": signed_on, "residence": "111010000", "has_phone": phone}
    rows = [
        {"event": "form-received", "at": made_at - HOUR, **papers},
        {"event": "invited", "at": made_at - HOUR, "form": form, "annex": 1},
        {"event": "booked", "at": made_at, "ticket": ticket, **papers, "slot": {"department": 1, "starts_at": start}},
        {"event": "confirmed", "at": made_at, "ticket": ticket, "annex": 2},
    ]
    end = draw(st.sampled_from(ends))
    reminded_at = datetime.combine(start.date() - 3 * DAY, time(23), ASTANA)
    if made_at < reminded_at and end != "cancelled":
        rows.append({"event": "reminded", "at": reminded_at, "ticket": ticket, "annex": 2})
    rows += draw(_ending(end, ticket, made_at, start))
    if not phone:
        rows = [row | ({"annex": None} if "annex" in row else {}) for row in rows]
        rows = [row for row in rows if row["event"] not in ("invited", "confirmed", "reminded")]
    return rows


@st.composite
def _ending(draw: st.DrawFn, end: str, ticket: str, made_at: datetime, start: datetime) -> list[Row]:
    """How a booking ends."""
    if end == "cancelled":
        return [{"event": "cancelled", "at": made_at + draw(st.integers(0, 60)) * MINUTE, "ticket": ticket, "annex": 3}]
    if end == "arrived":
        came = start + draw(st.sampled_from([-HOUR / 2, timedelta(), GRACE - TICK, GRACE]))
        return [
            {"event": "arrived", "at": came, "ticket": ticket},
            {"event": "received", "at": start + 20 * MINUTE, "ticket": ticket},
        ]
    late = start + GRACE + draw(st.sampled_from([TICK, MINUTE]))
    rows: list[Row] = [{"event": "voided", "at": late, "ticket": ticket, "annex": 4}]
    if end == "joined":
        rows.append({"event": "joined", "at": late + MINUTE, "ticket": ticket})
    return rows


@st.composite
def records(draw: st.DrawFn) -> list[Row]:
    """Several lawful histories, in order of time."""
    told = [draw(stories(number, start)) for number, start in enumerate(draw(starts()))]
    return ordered([row for rows in told for row in rows])


def ordered(rows: list[Row]) -> list[Row]:
    """The rows in order of time; of one instant as they stand."""
    return sorted(rows, key=lambda row: row["at"])


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


odd = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.floats(),
    st.text(max_size=3),
    st.binary(max_size=2),
    st.lists(st.integers(), max_size=2),
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=st.just(ASTANA), min_value=datetime(1, 1, 3), max_value=datetime(9999, 12, 29)),
    st.sampled_from(["2025-12-16", "2050-12-31", "2025-12-16T09:00:00+05:00", "2051-12-31T23:59:59+05:00", "1", "A-0"]),
    st.dictionaries(st.sampled_from(["department", "starts_at", "x"]), st.integers(), max_size=2),
)
names = st.sampled_from(["1", "A-0", "F-0"])
KEYS = ["at", "on", "event", "form", "signed_on", "residence", "has_phone", "ticket", "slot", "annex", "link"]
KEYS += ["arrived_at", "incident", "channel", "measure", "implement_by", "other"]
EVENTS = {"queue": list(QUEUE_ROWS), "incidents": list(INCIDENT_ROWS), "measures": list(MEASURE_ROWS)}
AUDITS: dict[str, Callable[[list[Any]], Any]] = {
    "queue": lambda rows: audit_queue(rows, departments=[DEPARTMENT]),
    "incidents": audit_incidents,
    "measures": audit_measures,
}


@st.composite
def broken(draw: st.DrawFn, what: str) -> Any:
    """A row that is nearly right, with some values that are not."""
    instants = st.datetimes(datetime(2024, 2, 28), datetime(2026, 12, 30), timezones=st.just(ASTANA))
    days = st.dates(date(2023, 8, 1), date(2026, 12, 30))
    row: Row = {"event": draw(st.sampled_from(EVENTS[what]))}
    if what == "queue":
        row |= {"at": draw(instants), "ticket": draw(names), "form": draw(names)}
        if row["event"] in ("form-received", "booked"):
            row |= {"signed_on": draw(days), "residence": draw(st.sampled_from(["111010000", "113200000"]))}
            del row["ticket"]
        if row["event"] == "booked":
            row |= {"ticket": draw(names), "slot": {"department": "1", "starts_at": draw(instants)}}
        if row["event"] in ("invited", "confirmed", "reminded"):
            row["annex"] = draw(st.integers(1, 4))
        if row["event"] == "invited":
            del row["ticket"]
    elif what == "incidents":
        row |= {"at": draw(instants), "incident": draw(names)}
        if row["event"] == "received":
            row["channel"] = draw(st.sampled_from(["voice", "messenger"]))
    else:
        row |= {"on": draw(days), "measure": draw(names)}
    if draw(st.integers(0, 4)) == 0:
        row |= draw(st.dictionaries(st.sampled_from(KEYS), odd, max_size=2))
    return row


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
