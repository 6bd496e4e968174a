"""Drawn records of every kind: lawful histories, and rows that are nearly right."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from aleumet_rules import ASTANA, LAW, Department, audit_incidents, audit_measures, audit_queue
from aleumet_rules.audit.rows import INCIDENT_ROWS, MEASURE_ROWS, QUEUE_ROWS
from records import DAY, HOUR, MINUTE, TICK, Row

__all__ = [
    "AUDITS",
    "DEPARTMENT",
    "GRACE",
    "MONDAY",
    "STARTS",
    "WORKED",
    "broken",
    "incidents",
    "measures",
    "odd",
    "ordered",
    "records",
    "starts",
    "stories",
]

DEPARTMENT = Department(1, "Kokshetau", ("1110",))
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


@st.composite
def incidents(draw: st.DrawFn) -> list[Row]:
    """Several incidents, each brought to its end in time, in order of time."""
    rows: list[Row] = []
    for number in range(draw(st.integers(1, 5))):
        monday = datetime.combine(MONDAY + 7 * draw(st.integers(0, 6)) * DAY, time(10), ASTANA)
        came = monday + draw(st.integers(0, 24)) * 5 * MINUTE
        for event, hours in draw(st.sampled_from([_REPAIRED, _REFUTED, _NOTHING])).items():
            rows.append({"event": event, "at": came + hours * HOUR, "incident": str(number)})
            if event == "received":
                rows[-1]["channel"] = draw(st.sampled_from(["voice", "messenger", "chat-bot"]))
    return ordered(rows)


_NOTHING: Mapping[str, float] = {"received": 0, "registered": 2, "analysed": 24}
_FOUND: dict[str, float] = {
    "received": 0,
    "registered": 2,
    "found": 24,
    "analysed": 24.5,
    "escalated": 25,
    "escalation-received": 25,
}
_REFUTED: Mapping[str, float] = _FOUND | {"refuted": 27, "refuted-notice": 27.25}
_REPAIRED: Mapping[str, float] = _FOUND | {
    "confirmed": 26,
    "confirmed-notice": 26.5,
    "repair-started": 48,
    "repaired": 49,
    "repaired-notice": 50,
}


@st.composite
def measures(draw: st.DrawFn) -> list[Row]:
    """Several measures, for each a supplier chosen in time, or in a second window; the last day by the calendar."""
    rows: list[Row] = []
    for number in range(draw(st.integers(1, 5))):
        told = date(2026, draw(st.integers(1, 3)), draw(st.integers(1, 28)))
        days = [("given", told), ("notified", told)]
        if draw(st.booleans()):
            due = date(told.year, told.month + 2, told.day) + DAY
            days += [("block-notice", due), ("reactivation-requested", due)]
            told = due + draw(st.integers(0, 9)) * DAY
            days += [("returned", told), ("notified", told)]
        days.append(("selected", told + draw(st.integers(0, 50)) * DAY))
        rows += [{"event": event, "on": on, "measure": str(number)} for event, on in days]
    return sorted(rows, key=lambda row: row["on"])


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
INSTANTS = st.datetimes(datetime(2024, 2, 28), datetime(2026, 12, 30), timezones=st.just(ASTANA))
DAYS = st.dates(date(2023, 8, 1), date(2026, 12, 30))
names = st.sampled_from(["1", "A-0", "F-0"])
KEYS = ["at", "on", "event", "form", "signed_on", "residence", "has_phone", "ticket", "slot", "annex", "link"]
KEYS += ["arrived_at", "incident", "channel", "measure", "implement_by", "other"]
EVENTS = {"queue": list(QUEUE_ROWS), "incidents": list(INCIDENT_ROWS), "measures": list(MEASURE_ROWS)}
BY_THE_CALENDAR = LAW.amend(window_roll="no")
AUDITS: dict[str, Callable[[list[Any]], Any]] = {
    "queue": lambda rows: audit_queue(rows, departments=[DEPARTMENT]),
    "incidents": audit_incidents,
    "measures": lambda rows: audit_measures(rows, law=BY_THE_CALENDAR),
}


@st.composite
def broken(
    draw: st.DrawFn,
    what: str,
    instants: st.SearchStrategy[datetime] = INSTANTS,
    days: st.SearchStrategy[date] = DAYS,
    wrong: int = 5,
) -> Any:
    """A row that is nearly right; one in `wrong` has values that are not."""
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
    if draw(st.integers(1, wrong)) == 1:
        row |= draw(st.dictionaries(st.sampled_from(KEYS), odd, max_size=2))
    return row
