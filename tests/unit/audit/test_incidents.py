"""The audit of a contact centre: each clock of paragraph 15 met to the instant and missed by a microsecond."""

import inspect
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from attrs import evolve

from aleumet_rules import ASTANA, LAW, Entry, FindingKind, LawBook, Reading, Week, audit_incidents
from aleumet_rules.acts.working_time import Move
from aleumet_rules.audit.incidents import IncidentLedger
from aleumet_rules.audit.knowledge import LawAsKnown
from aleumet_rules.audit.replay import replay
from aleumet_rules.audit.rows import INCIDENT_ROWS
from incident_record import CONFIRMED, REFUTED, incident_rows
from records import DAY, HOUR, MINUTE, TICK, Row, at, brief, codes, in_force_since, in_order
from traceability import norm_ids


@pytest.mark.parametrize(
    "events",
    [
        pytest.param(CONFIRMED, id="confirmed-and-repaired"),
        pytest.param(REFUTED, id="refuted"),
        pytest.param({**REFUTED, "analysed": at(15, 14), "found": at(15, 14), "escalated": at(15, 14)}, id="at-once"),
        pytest.param({"received": at(15), "registered": at(15), "analysed": at(15)}, id="nothing-found"),
        pytest.param({"received": at(13, 12), "registered": at(15, 18, 30), "analysed": at(17)}, id="on-saturday"),
        pytest.param({"received": at(15), "registered": at(15, 12)}, id="analysis-still-running"),
        pytest.param(
            {"received": at(15), "analysed": at(15, 12), "registered": at(15, 12), "found": at(15, 12)}, id="tie"
        ),
    ],
)
def test_lawful_incident(events: Mapping[str, datetime]) -> None:
    """What was done in its time is no finding, in whatever order rows of one instant stand."""
    assert brief(audit_incidents(incident_rows(events))) == []


LATE = [
    pytest.param("registered", "incident.register", TICK, id="register"),
    pytest.param("analysed", "incident.analyse", TICK, id="analyse"),
    pytest.param("escalated", "incident.escalate", TICK, id="escalate"),
    pytest.param("confirmed-notice", "incident.confirmed-notice", TICK, id="confirmed-notice"),
    pytest.param("repair-started", "incident.start-repair", TICK + MINUTE, id="start-repair"),
    pytest.param("repaired-notice", "incident.repaired-notice", TICK, id="repaired-notice"),
]


def missed(event: str, later: Any) -> dict[str, datetime]:
    """An incident in which one clock is missed."""
    events = dict(CONFIRMED)
    events[event] += later
    events["escalation-received"] = events["escalated"]
    return events


@pytest.mark.norm(
    "incident.register",
    "incident.analyse",
    "incident.escalate",
    "incident.confirmed-notice",
    "incident.start-repair",
    "incident.repaired-notice",
)
@pytest.mark.parametrize(("event", "norm", "later"), LATE)
def test_clock_missed(event: str, norm: str, later: timedelta) -> None:
    """A microsecond after the last instant is late by a microsecond; the rows are those of the clock."""
    events = missed(event, later)
    record = incident_rows(events)

    (finding,) = audit_incidents(record)

    assert brief([finding]) == [(norm, "done-late", TICK)]
    assert finding.at == events[event]
    assert [record[row]["event"] for row in finding.rows][-1] == event


@pytest.mark.norm("incident.refuted-notice", "incident.register-out-of-hours")
@pytest.mark.parametrize(
    ("events", "norm", "by"),
    [
        pytest.param({**REFUTED, "refuted-notice": at(17, 16, 31)}, "incident.refuted-notice", MINUTE, id="refuted"),
        pytest.param(
            {"received": at(13, 12), "registered": at(17, 9), "analysed": at(17)},
            "incident.register-out-of-hours",
            2 * DAY - 9 * HOUR - 30 * MINUTE,
            id="out-of-hours",
        ),
    ],
)
def test_other_clocks_missed(events: Mapping[str, datetime], norm: str, by: timedelta) -> None:
    """The notice of a refutation, and the registration of what came outside hours."""
    assert brief(audit_incidents(incident_rows(events))) == [(norm, "done-late", by)]


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        pytest.param(None, [], id="at-the-last-row"),
        pytest.param(at(15, 13), [], id="in-the-last-instant"),
        pytest.param(at(15, 14), [("incident.register", "not-done", HOUR)], id="an-hour-later"),
        pytest.param(at(14), [], id="before-the-record-ends"),
    ],
)
def test_not_done(until: datetime | None, expected: list[Any]) -> None:
    """What is not done by the end of the record is late by as much as has passed since it was due."""
    findings = list(audit_incidents(incident_rows({"received": at(15, 10)}), until=until))

    assert brief(findings) == expected
    assert [finding.at for finding in findings] == [at(15, 13) for _ in expected]


def test_norms_claimed() -> None:
    """The audit claims the norms that can appear in one of its findings, each of them and no other."""
    late = [missed(str(event), later) for event, _, later in (row.values for row in LATE)]
    late += [{**REFUTED, "refuted-notice": at(17, 17)}, {"received": at(13, 12), "registered": at(17)}]
    records = [incident_rows(events) for events in late]
    found = {found.norm.id for record in records for found in audit_incidents(record) if found.norm}

    assert found == {*norm_ids(inspect.getdoc(audit_incidents) or "")}


def test_not_done_by_the_last_notice() -> None:
    """Of a closed incident, what was never done is late by the last event; a later end of the record adds nothing."""
    events = {event: moment for event, moment in CONFIRMED.items() if event != "confirmed-notice"}

    assert brief(audit_incidents(incident_rows(events), until=at(31))) == [
        ("incident.confirmed-notice", "not-done", at(19, 13) - at(17, 16, 30))
    ]


@pytest.mark.norm("incident.register", "contact-centre.hours")
@pytest.mark.parametrize(
    ("received", "registered", "expected"),
    [
        pytest.param(at(15, 18, 29), at(15, 21, 29), [], id="in-hours"),
        pytest.param(at(15, 18, 30), at(15, 18, 31), [], id="at-closing-time"),
        pytest.param(at(16, 12), at(16, 15), [], id="on-a-holiday"),
        pytest.param(at(16, 12), at(16, 16), [("incident.register", "done-late", HOUR)], id="too-late"),
        pytest.param(at(16, 12), None, [], id="nobody-answered"),
        pytest.param(
            at(15, 18, 29),
            None,
            [("incident.register", "not-done", 12 * DAY + 12 * HOUR + 31 * MINUTE)],
            id="not-registered",
        ),
    ],
)
def test_call_outside_hours(received: datetime, registered: datetime | None, expected: list[Any]) -> None:
    """16(1) «өзара іс-қимылды қамтамасыз етеді» forbids nothing: at any time a call may be taken, outside hours not."""
    moments = {"received": received} | ({"registered": registered} if registered else {})
    until = None if registered else at(28)

    assert brief(audit_incidents(incident_rows(moments, channel="voice"), until=until)) == expected


@pytest.mark.norm("incident.register-out-of-hours")
def test_call_outside_hours_by_analogy() -> None:
    """A call taken on a holiday that is registered a day late is so by the reading that the finding names."""
    record = incident_rows({"received": at(16, 12), "registered": at(18, 12)}, channel="voice")
    (general,) = audit_incidents(record)
    (analogy,) = audit_incidents(record, law=LAW.amend(voice_out_of_hours="next-working-day"))

    assert [brief([found])[0][0] for found in (general, analogy)] == [
        "incident.register",
        "incident.register-out-of-hours",
    ]
    assert Reading("voice_out_of_hours", "general-rule") in general.readings
    assert Reading("voice_out_of_hours", "next-working-day") in analogy.readings


OWN = {
    "received": at(15, 10),
    "registered": at(15, 11),
    "analysed": at(17, 17),
    "refuted": at(18, 10),
    "refuted-notice": at(18, 10, 31),
}


@pytest.mark.norm("incident.analyse", "incident.refuted-notice")
def test_own_refutation() -> None:
    """15(2) «растау немесе теріске шығару»: the centre may refute by itself, on the day after its analysis as well."""
    assert codes(audit_incidents(incident_rows(OWN, proof=False))) == []

    (found,) = audit_incidents(incident_rows(OWN), law=LAW.amend(own_refutation="thirty-minutes"))
    assert brief([found]) == [("incident.refuted-notice", "done-late", MINUTE)]
    assert found.readings == (Reading("own_refutation", "thirty-minutes"),)


@pytest.mark.parametrize(
    ("days", "expected"),
    [pytest.param(31, [], id="a-month"), pytest.param(32, ["incident-unknown"], id="a-day-more")],
)
def test_outcome_of_an_analysis_is_awaited_for_a_month(days: int, expected: list[str]) -> None:
    """What an analysis led to may be recorded up to a month after it; by then the incident is closed."""
    analysed = {event: OWN[event] for event in ("received", "registered", "analysed")}
    later = OWN["analysed"] + days * DAY
    others = [row for day in (0, days) for row in incident_rows({"received": at(17) + day * DAY}, f"other-{day}")]
    record = in_order([*incident_rows(analysed), *others, {"event": "refuted", "at": later, "incident": "7"}])

    assert [found.code for found in audit_incidents(record) if found.subject == "7"] == expected


@pytest.mark.norm("incident.escalate")
@pytest.mark.parametrize(
    ("escalated", "expected"),
    [
        pytest.param(at(17, 15), [], id="in-the-course-of-the-analysis"),
        pytest.param(at(17, 19), [], id="three-hours-after-it"),
        pytest.param(at(17, 19, 1), [("incident.escalate", "done-late", MINUTE)], id="a-minute-more"),
    ],
)
def test_escalation_without_a_finding(escalated: datetime, expected: list[Any]) -> None:
    """A log has no finding apart from the analysis: 15(3) counts from its end, and every other clock is judged."""
    events = {**CONFIRMED, "analysed": at(17, 16), "escalated": escalated, "repaired-notice": at(19, 14)}
    later = ("escalation-received", "confirmed", "confirmed-notice")
    events |= dict.fromkeys(later, escalated)
    del events["found"]
    record = incident_rows(events)
    found = [*audit_incidents(record)]

    assert brief(found) == [*expected, ("incident.repaired-notice", "done-late", HOUR)]
    if expected:
        assert [record[row]["event"] for row in found[0].rows] == ["analysed", "escalated"]


@pytest.mark.norm("incident.confirmed-notice")
def test_repaired_without_a_notice_of_confirmation() -> None:
    """A failure that was removed was there: without the notice of 15(5) the participant was told too late at all."""
    events = {event: moment for event, moment in CONFIRMED.items() if "confirmed" not in event}
    record = incident_rows(events)
    (found,) = audit_incidents(record)

    assert brief([found]) == [("incident.confirmed-notice", "not-done", 2 * HOUR + 30 * MINUTE)]
    assert [record[row]["event"] for row in found.rows] == ["repaired"]


@pytest.mark.norm("incident.refuted-notice", "incident.confirmed-notice")
@pytest.mark.parametrize(
    ("events", "carried", "expected"),
    [
        pytest.param(REFUTED, {}, [], id="nothing-said-of-proof"),
        pytest.param(REFUTED, {"proof": "log.pdf"}, [], id="proof"),
        pytest.param(REFUTED, {"proof": False}, [("incident.refuted-notice", "proof-missing", None)], id="no-proof"),
        pytest.param(CONFIRMED, {}, [], id="nothing-said-of-a-plan"),
        pytest.param(CONFIRMED, {"planned_at": at(19)}, [], id="plan"),
        pytest.param(
            CONFIRMED,
            {"planned_at": False},
            [("incident.confirmed-notice", "planned-time-missing", None)],
            id="no-plan",
        ),
    ],
)
def test_contents_of_a_notice(events: Mapping[str, datetime], carried: dict[str, Any], expected: list[Any]) -> None:
    """15(4) «растайтын ақпаратты қоса бере отырып», 15(5) «жоспарлы уақыты мен күні»: only what is said is judged."""
    record = incident_rows(events, **carried)
    found = [*audit_incidents(record)]

    assert brief(found) == expected
    assert [[record[row]["event"] for row in one.rows] for one in found] == [
        ["refuted-notice" if "proof" in carried else "confirmed-notice"] for _ in expected
    ]


@pytest.mark.parametrize(
    ("events", "code", "involved"),
    [
        pytest.param(
            {**CONFIRMED, "registered": at(17, 13)}, "contradictory-facts", ("registered", "found"), id="found-first"
        ),
        pytest.param({**CONFIRMED, "refuted": at(17, 16)}, "contradictory-facts", ("refuted", "confirmed"), id="both"),
        pytest.param(
            {**{event: REFUTED[event] for event in REFUTED if event != "refuted"}},
            "contradictory-facts",
            ("refuted-notice",),
            id="told-of-no-refutation",
        ),
    ],
)
def test_impossible_incident(events: Mapping[str, datetime], code: str, involved: tuple[str, ...]) -> None:
    """Events that exclude each other or are out of order are one finding with their rows; no clock is computed."""
    record = incident_rows(events)
    (finding,) = audit_incidents(record, until=at(31))

    assert (finding.code, finding.kind) == (code, FindingKind.IMPOSSIBLE)
    assert {record[row]["event"] for row in finding.rows} == set(involved)


OUT_OF_PLACE = [
    pytest.param([*incident_rows(CONFIRMED)[1:]], "incident-unknown", id="without-a-beginning"),
    pytest.param(
        [*incident_rows({"received": at(15)}), *incident_rows({"received": at(15, 11)})],
        "event-twice",
        id="received-twice",
    ),
    pytest.param(
        [*incident_rows({"received": at(15)}), *incident_rows({"received": at(15), "registered": at(15, 19)})[1:] * 2],
        "event-twice",
        id="registered-twice-and-late",
    ),
    pytest.param(
        [*incident_rows({"received": at(15)}, channel="pigeon"), *incident_rows(CONFIRMED)[1:]],
        "bad-row",
        id="unreadable",
    ),
    pytest.param(
        [
            *incident_rows({"received": at(15)}),
            {"event": "registered", "at": "soon", "incident": "7"},
            *incident_rows(CONFIRMED)[2:],
        ],
        "bad-row",
        id="unreadable-later",
    ),
]


@pytest.mark.parametrize(("record", "code"), OUT_OF_PLACE)
def test_out_of_place(record: list[Row], code: str) -> None:
    """An event out of place is one finding, and nothing more is concluded about that incident."""
    assert [(finding.code, finding.subject) for finding in audit_incidents(record, until=at(31))] == [(code, "7")]


def test_row_that_names_nothing() -> None:
    """A row without its incident is a fault of the row alone."""
    record = [{"event": "received", "at": at(15), "channel": "voice"}, *incident_rows(CONFIRMED)]

    assert codes(audit_incidents(record)) == ["bad-row"]


def test_closed_incident_is_closed() -> None:
    """An event after the day of the last notice finds no incident any more."""
    record = [
        *incident_rows(REFUTED),
        *incident_rows({"received": at(18), "registered": at(18), "analysed": at(18)}, "8"),
    ]
    record += incident_rows({"received": at(22), "registered": at(22), "analysed": at(22)}, "9")
    record.append({"event": "confirmed", "at": at(23), "incident": "7"})

    assert [(finding.code, finding.subject) for finding in audit_incidents(record)] == [("incident-unknown", "7")]


def test_analysis_in_vain_that_was_not() -> None:
    """A failure that is found in the instant of the analysis keeps the incident open."""
    record = incident_rows(
        {"received": at(15, 10), "registered": at(15, 10), "analysed": at(15, 11), "found": at(15, 11)}
    )
    other = incident_rows({"received": at(17), "registered": at(17), "analysed": at(17)}, "8")
    other += incident_rows({"received": at(18), "registered": at(18), "analysed": at(18)}, "9")

    assert brief(audit_incidents(record + other)) == [
        ("incident.escalate", "not-done", at(18) - at(15, 14)),
    ]


def test_findings_come_once_the_day_is_over() -> None:
    """What a closed incident shows comes once its last day is over and another instant begun, long before the end."""
    late = incident_rows({**REFUTED, "refuted-notice": at(17, 17)})
    others = [row for day in (18, 19, 22) for row in incident_rows({"received": at(day)}, str(day))]
    taken = []

    def told() -> Any:
        for row in late + others:
            taken.append(row)
            yield row

    assert next(audit_incidents(told())).code == "done-late"
    assert len(taken) == len(late) + 3


@pytest.mark.parametrize(
    ("reading", "by"),
    [pytest.param("clock", 15 * HOUR, id="clock"), pytest.param("service-hours", 30 * MINUTE, id="service-hours")],
)
def test_reading_of_terms_in_hours(reading: Any, by: timedelta) -> None:
    """By how much a term in hours was missed depends on its reading, which the finding names."""
    events = {"received": at(17, 16), "registered": at(18, 10), "analysed": at(18, 11)}
    (finding,) = audit_incidents(incident_rows(events), law=LAW.amend(hours_terms=reading))

    assert finding.by == by
    assert [choice.value for choice in finding.readings] == [reading]


MOVED = [
    pytest.param(date(2022, 10, 21), date(2022, 10, 27), date(2022, 9, 28), 3, id="25-october-2022"),
    pytest.param(date(2022, 12, 15), date(2022, 12, 20), date(2022, 9, 28), 1, id="19-december-2022"),
    pytest.param(date(2024, 6, 14), date(2024, 6, 18), date(2024, 6, 6), 1, id="kurban-ait-2024"),
    pytest.param(date(2026, 8, 28), date(2026, 9, 1), date(2026, 3, 17), 1, id="31-august-2026"),
]


@pytest.mark.norm("calendar.provisional")
@pytest.mark.parametrize(("registered_on", "analysed_on", "before", "days"), MOVED)
def test_by_whose_knowledge(registered_on: date, analysed_on: date, before: date, days: int) -> None:
    """A day that was worked in the end counts for who knew it; an earlier knowledge gives the earlier answer."""
    noon = [datetime.combine(day, time(12), ASTANA) for day in (registered_on, registered_on, analysed_on)]
    record = incident_rows(dict(zip(("received", "registered", "analysed"), noon, strict=True)))
    law = in_force_since(date(2022, 1, 1), "portal")

    late = {
        known_on: [(found.code, found.known_on) for found in audit_incidents(record, law=law, known_on=known_on)]
        for known_on in ("then", "today", before)
    }
    assert late["then"] == [("done-late", analysed_on)]
    assert late["today"] == [("done-late", None)]
    if days == 1:
        assert late[before] == []
    else:
        assert late[before] == [("done-late", before)]


def day_off_ordered_afterwards() -> LawBook:
    """The law after 2 June 2026, a Tuesday, was declared a day off on the 4th."""
    off, worked = date(2026, 6, 2), date(2026, 6, 6)
    source = LAW.calendar.rules.transfers[0].citation
    move = Entry(Move(off, worked, (Week.FIVE_DAY,)), off, worked, source, worked, published_on=date(2026, 6, 4))
    rules = evolve(LAW.calendar.rules, transfers=(*LAW.calendar.rules.transfers, move))
    return LAW.amend(calendar=evolve(LAW.calendar, rules=rules))


@pytest.mark.norm("incident.escalate")
def test_escalation_without_a_finding_by_whose_knowledge() -> None:
    """In service hours the latest possible term of an escalation is counted by what was known when it was done."""
    law = day_off_ordered_afterwards().amend(hours_terms="service-hours")
    record = incident_rows(
        {
            "received": datetime(2026, 6, 1, 10, tzinfo=ASTANA),
            "registered": datetime(2026, 6, 1, 10, tzinfo=ASTANA),
            "analysed": datetime(2026, 6, 1, 17, tzinfo=ASTANA),
            "escalated": datetime(2026, 6, 2, 11, tzinfo=ASTANA),
        }
    )
    until = datetime(2026, 6, 5, tzinfo=ASTANA)

    late = {
        known_on: brief(audit_incidents(record, law=law, known_on=known_on, until=until))
        for known_on in ("then", "today")
    }

    assert late == {"then": [("incident.escalate", "done-late", 30 * MINUTE)], "today": []}


def test_day_off_that_was_ordered_afterwards() -> None:
    """Who was late by the calendar of that day stays late, though the day was declared a day off afterwards."""
    law = day_off_ordered_afterwards()
    noon = [datetime(2026, 6, day, 12, tzinfo=ASTANA) for day in (1, 1, 3, 3, 3, 3, 3, 8)]
    names = (
        "received",
        "registered",
        "analysed",
        "found",
        "escalated",
        "escalation-received",
        "refuted",
        "refuted-notice",
    )
    record = incident_rows(dict(zip(names, noon, strict=True)))

    late = {
        known_on: [finding.norm.id for finding in audit_incidents(record, law=law, known_on=known_on) if finding.norm]
        for known_on in ("then", "today")
    }

    assert late == {
        "then": ["incident.analyse", "incident.refuted-notice"],
        "today": ["incident.refuted-notice"],
    }


@pytest.mark.parametrize("until", [pytest.param(None, id="closed"), pytest.param(at(31), id="open")])
def test_before_the_rules(until: datetime | None) -> None:
    """Before the portal's rules were in force nothing is judged, and the audit says so."""
    start = datetime(2023, 9, 4, 12, tzinfo=ASTANA)
    events = {"received": start, "registered": start} | ({} if until else {"analysed": start})

    (finding,) = audit_incidents(incident_rows(events), until=until)

    assert (finding.code, finding.kind) == ("not-in-force", FindingKind.NOT_JUDGED)


def test_nothing_is_kept_that_cannot_matter() -> None:
    """Closed incidents are forgotten, those in which nothing was found after a month, faulty ones after two."""
    ledger = IncidentLedger(LawAsKnown(LAW, "then"))
    record: list[Row] = []
    for number, day in enumerate(LAW.calendar.working_days(date(2025, 12, 1), date(2026, 12, 1))):
        moment = datetime.combine(day, time(10), ASTANA)
        record += incident_rows({"received": moment, "registered": moment, "analysed": moment}, str(number))
        record.append({"event": "found", "at": moment, "incident": f"X-{number}"})
    sizes = [len(ledger._cases) + len(ledger._faulty._numbers) for _ in replay(record, INCIDENT_ROWS, ledger, None)]

    assert len(sizes) > 200
    assert max(sizes) < 80


def test_faulty_incident_is_left_alone_for_two_months() -> None:
    """Of an incident with a faulty row, though it was closed that day, nothing is said until it turns up long after."""
    closed = incident_rows(dict.fromkeys(("received", "registered", "analysed"), at(15)))
    again = [{"event": "analysed", "at": at(15) + days * DAY, "incident": "7"} for days in (0, 2, 61, 63, 64)]
    others = [
        row
        for days in (1, 62)
        for row in incident_rows({"received": at(15) + days * DAY}, f"other-{days}", "messenger")
    ]

    findings = audit_incidents(in_order([*closed, *again, *others]))

    assert [(finding.code, finding.at) for finding in findings if finding.kind is FindingKind.IMPOSSIBLE] == [
        ("event-twice", at(15)),
        ("incident-unknown", at(15) + 64 * DAY),
    ]


def test_one_instant_of_the_repeated_hour_twice() -> None:
    """On 29 February 2024 the clock showed an hour twice; two rows of one instant of it are in order."""
    again = datetime(2024, 2, 29, 23, 30, tzinfo=ASTANA, fold=1)
    rows = [*incident_rows({"received": again}), *incident_rows({"received": again}, "8")]

    assert codes(audit_incidents(rows)) == []
    earlier = incident_rows({"received": again.replace(fold=0)}, "9")
    assert codes(audit_incidents([*rows, *earlier])) == ["rows-out-of-order"]
