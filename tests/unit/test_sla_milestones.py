"""Every clock of an incident, computed when it is read (Portal rules, paras 15-16)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    NORMS,
    Channel,
    ContradictoryFacts,
    Incident,
    InvalidFact,
    Milestone,
    Reading,
    UnknownLanguage,
    WrongType,
    __version__,
    check_receipt,
    milestones,
    missing_contents,
    next_due,
)
from aleumet_rules.clock import SKEW
from aleumet_rules.facts.incident import CLOCKS
from aleumet_rules.sla import DUE


def moment(text: str) -> datetime:
    """An instant of December 2025 in Astana time: day and clock."""
    return datetime.fromisoformat(f"2025-12-{text}").replace(tzinfo=ASTANA)


REQUEST = Incident(moment("12 10:00"), Channel.MESSENGER, contact="+7 700 000 00 00")
ESCALATED = evolve(
    REQUEST,
    registered_at=moment("12 13:00"),
    found_at=moment("15 11:00"),
    analysed_at=moment("15 11:00"),
    escalated_at=moment("15 14:30"),
    escalation_received_at=moment("15 17:00"),
)
CONFIRMED = evolve(ESCALATED, confirmed_at=moment("15 17:30"), planned_repair_at=moment("18 12:00"))
REPAIRED = evolve(
    CONFIRMED,
    confirmed_notice_at=moment("15 18:00"),
    repair_started_at=moment("17 23:00"),
    repaired_at=moment("18 10:00"),
    repaired_notice_at=moment("18 12:00"),
)
REFUTED = evolve(ESCALATED, refuted_at=moment("15 18:00"))


BY_ANALOGY = LAW.amend(voice_out_of_hours="next-working-day")


def instant(text: str | None) -> Any:
    """The same, where there is one."""
    return None if text is None else moment(text)


def states(incident: Incident, at: str) -> dict[str, str]:
    """The state of each clock by its norm."""
    return {milestone.norm.id: milestone.state.value for milestone in milestones(incident, at=moment(at))}


@pytest.mark.norm(
    "incident.register",
    "incident.analyse",
    "incident.escalate",
    "incident.confirmed-notice",
    "incident.start-repair",
    "incident.repaired-notice",
)
def test_from_request_to_repair() -> None:
    """Of the clocks of a repaired failure one was missed: it was escalated thirty minutes too late."""
    rows = [
        (milestone.norm.id, milestone.state.value, milestone.missed_by)
        for milestone in milestones(REPAIRED, at=moment("18 18:00"))
    ]

    none, late = timedelta(), timedelta(minutes=30)
    assert rows == [
        ("incident.register", "met", none),
        ("incident.analyse", "met", none),
        ("incident.escalate", "missed", late),
        ("incident.confirmed-notice", "met", none),
        ("incident.start-repair", "met", none),
        ("incident.repaired-notice", "met", none),
    ]


def test_new_request() -> None:
    """Of a request just received one clock runs, and every other one that it may set running is not started."""
    assert states(REQUEST, "12 12:00") == {
        "incident.register": "running",
        "incident.analyse": "not-started",
        "incident.escalate": "not-started",
        "incident.refuted-notice": "not-started",
        "incident.confirmed-notice": "not-started",
        "incident.start-repair": "not-started",
        "incident.repaired-notice": "not-started",
    }


@pytest.mark.parametrize(
    ("at", "state", "missed_by"),
    [
        pytest.param("12 10:00", "running", timedelta(), id="just-received"),
        pytest.param("12 13:00", "running", timedelta(), id="exactly-due"),
        pytest.param("12 13:00:00.000001", "overdue", timedelta(microseconds=1), id="a-microsecond-later"),
        pytest.param("15 13:00", "overdue", timedelta(days=3), id="days-later"),
    ],
)
def test_overdue_from_the_next_microsecond(at: str, state: str, missed_by: timedelta) -> None:
    """A thing not done is overdue from one microsecond after its due instant, and by as much."""
    registration = milestones(REQUEST, at=moment(at))[0]

    assert (registration.state.value, registration.missed_by) == (state, missed_by)


@pytest.mark.norm("incident.refuted-notice")
def test_refuted() -> None:
    """Of a refuted failure the notice is due within thirty minutes; nothing is to be confirmed or repaired."""
    assert states(REFUTED, "15 18:30") == {
        "incident.register": "met",
        "incident.analyse": "met",
        "incident.escalate": "missed",
        "incident.refuted-notice": "running",
    }


@pytest.mark.norm("incident.confirmed-notice")
def test_confirmed() -> None:
    """Of a confirmed failure no notice of refutation is due."""
    assert states(CONFIRMED, "15 18:00:00.000001") == {
        "incident.register": "met",
        "incident.analyse": "met",
        "incident.escalate": "missed",
        "incident.confirmed-notice": "overdue",
        "incident.start-repair": "running",
        "incident.repaired-notice": "not-started",
    }


@pytest.mark.norm("incident.register", "contact-centre.hours")
def test_call_outside_hours() -> None:
    """A call that was taken outside hours has its clock of registration: 15(1), or 16(2) by analogy."""
    call = Incident(moment("13 12:00"), Channel.VOICE)
    analogy = {row.norm.id for row in milestones(call, at=moment("13 12:00"), law=BY_ANALOGY)}

    assert states(call, "13 15:00")["incident.register"] == "running"
    assert "incident.register-out-of-hours" in analogy
    assert states(evolve(call, registered_at=moment("13 12:10")), "13 15:10")["incident.register"] == "met"


OWN = evolve(
    REQUEST,
    registered_at=moment("12 11:00"),
    analysed_at=moment("12 17:00"),
    refuted_at=moment("15 10:00"),
    refuted_notice_at=moment("15 10:31"),
)


@pytest.mark.norm("incident.analyse", "incident.refuted-notice")
def test_own_refutation() -> None:
    """15(2) «растау немесе теріске шығару»: the analysis may refute; 15(4) sets the administrator's a term alone."""
    assert OWN.own_refutation
    assert states(OWN, "15 10:31") == {"incident.register": "met", "incident.analyse": "met"}
    assert missing_contents(OWN) == ()


@pytest.mark.norm("incident.refuted-notice")
@pytest.mark.parametrize(
    ("told", "state"),
    [
        pytest.param("15 10:30", "met", id="thirty-minutes"),
        pytest.param("15 10:30:00.000001", "missed", id="a-microsecond-more"),
        pytest.param(None, "overdue", id="not-told"),
    ],
)
def test_own_refutation_within_thirty_minutes(told: str | None, state: str) -> None:
    """By the other reading the notice of the contact centre's own refutation has the term of 15(4), and says so."""
    incident = evolve(OWN, refuted_notice_at=instant(told))
    *_, notice = milestones(incident, at=moment("15 11:00"), law=LAW.amend(own_refutation="thirty-minutes"))

    assert (notice.norm.id, notice.state.value, notice.due_at) == ("incident.refuted-notice", state, moment("15 10:30"))
    assert notice.deadline is not None
    assert notice.deadline.readings == (Reading("own_refutation", "thirty-minutes"),)


@pytest.mark.norm("incident.refuted-notice")
@pytest.mark.parametrize("event", ["found_at", "escalated_at", "escalation_received_at"])
def test_administrators_refutation(event: str) -> None:
    """Where a failure was found or the request escalated, it is the administrator who refutes: 15(4) applies."""
    more: dict[str, Any] = {event: moment("12 16:00")}
    incident = evolve(OWN, **more)

    assert not incident.own_refutation
    assert states(incident, "15 10:31")["incident.refuted-notice"] == "missed"
    assert missing_contents(incident) == ("refutation_proof",)


UNFOUND = evolve(REQUEST, registered_at=moment("12 11:00"), analysed_at=moment("12 13:00"))


@pytest.mark.norm("incident.escalate")
@pytest.mark.parametrize(
    ("escalated", "expected"),
    [
        pytest.param("12 12:00", None, id="before-the-end-of-the-analysis"),
        pytest.param("12 16:00", None, id="three-hours-after-it"),
        pytest.param("12 16:00:00.000001", ("missed", timedelta(microseconds=1)), id="a-microsecond-more"),
    ],
)
def test_escalation_without_a_finding(escalated: str, expected: object) -> None:
    """15(3) «талдау кезінде … анықталған»: found by the end of the analysis; what may be in time is not judged."""
    rows = milestones(evolve(UNFOUND, escalated_at=moment(escalated)), at=moment("12 17:00"))
    found = {row.norm.id: (row.state.value, row.missed_by) for row in rows}

    assert found.get("incident.escalate") == expected


def test_escalation_before_any_analysis() -> None:
    """Of an escalation with neither a finding nor an analysis nobody can tell whether it was in time."""
    rows = states(evolve(UNFOUND, analysed_at=None, escalated_at=moment("12 16:00")), "12 17:00")

    assert "incident.escalate" not in rows
    assert rows["incident.analyse"] == "running"


def test_analysis_in_vain() -> None:
    """An analysis need not have found anything: without an escalation no clock of 15(3) has started."""
    assert states(UNFOUND, "17 12:00")["incident.escalate"] == "not-started"


UNCONFIRMED = evolve(REPAIRED, confirmed_at=None, confirmed_notice_at=None, repaired_notice_at=None)


@pytest.mark.norm("incident.confirmed-notice")
@pytest.mark.parametrize(
    ("told", "repair_told", "at", "expected"),
    [
        pytest.param(None, None, "18 10:30", None, id="may-still-be-in-time"),
        pytest.param(None, None, "18 10:31", ("overdue", timedelta(minutes=1)), id="not-told"),
        pytest.param(None, "18 10:30", "18 12:00", None, id="told-of-the-repair-at-once"),
        pytest.param(None, "18 10:31", "18 12:00", ("overdue", timedelta(minutes=90)), id="told-of-the-repair-later"),
        pytest.param("18 10:30", None, "18 12:00", None, id="told-of-the-plan"),
        pytest.param("18 10:31", None, "18 12:00", ("missed", timedelta(minutes=1)), id="told-of-the-plan-late"),
        pytest.param("15 18:00", "18 12:00", "18 12:00", None, id="told-of-the-plan-before-the-repair"),
    ],
)
def test_repaired_without_a_confirmation(told: str | None, repair_told: str | None, at: str, expected: object) -> None:
    """15(5) «фактілердің бар екендігі расталғаннан кейін»: a failure that was removed was there by then."""
    incident = evolve(
        UNCONFIRMED,
        confirmed_notice_at=instant(told),
        repaired_notice_at=instant(repair_told),
    )
    found = {row.norm.id: (row.state.value, row.missed_by) for row in milestones(incident, at=moment(at))}

    assert found.get("incident.confirmed-notice") == expected


@pytest.mark.norm("incident.register-out-of-hours")
def test_message_outside_hours() -> None:
    """A message that comes outside hours has the clock of paragraph 16 in place of that of paragraph 15."""
    rows = states(Incident(moment("13 12:00"), Channel.CHAT_BOT), "15 18:30")

    assert rows["incident.register-out-of-hours"] == "running"
    assert "incident.register" not in rows


def test_readings_reach_every_clock() -> None:
    """The law's readings count in the milestones: in service hours the late escalation was due at another instant."""
    found = evolve(
        REQUEST, registered_at=moment("12 13:00"), found_at=moment("12 17:30"), escalated_at=moment("15 10:00")
    )

    by_clock, by_service = (
        {row.norm.id: row for row in milestones(found, at=moment("15 12:00"), law=law)}
        for law in (LAW, LAW.amend(hours_terms="service-hours"))
    )

    assert (by_clock["incident.escalate"].due_at, by_clock["incident.escalate"].state.value) == (
        moment("12 20:30"),
        "missed",
    )
    assert (by_service["incident.escalate"].due_at, by_service["incident.escalate"].state.value) == (
        moment("15 11:00"),
        "met",
    )


def test_every_clock_has_its_row_and_its_term() -> None:
    """Each norm of incidents is one clock between two events, and each clock after registration has its own term."""
    events = {event for clock in CLOCKS.values() for event in (clock.starts, clock.ends, *clock.moot_after)}
    latest = {clock.ends: clock.starts_by for clock in CLOCKS.values() if clock.starts_by}

    assert set(CLOCKS) == {norm for norm in NORMS if norm.startswith("incident.")}
    assert events <= {"received_at", *EVENTS}
    assert latest == {"escalated_at": "analysed_at", "confirmed_notice_at": "repaired_at"}
    assert [norm.id for norm in DUE] == [norm for norm, clock in CLOCKS.items() if clock.starts != "received_at"]
    assert [due(moment("15 11:00")).norm for due in DUE.values()] == list(DUE)


EVENTS = (
    "registered_at",
    "analysed_at",
    "found_at",
    "escalated_at",
    "escalation_received_at",
    "refuted_at",
    "refuted_notice_at",
    "confirmed_at",
    "confirmed_notice_at",
    "repair_started_at",
    "repaired_at",
    "repaired_notice_at",
)
CHAIN = {
    "received_at": "12 10:00",
    "registered_at": "12 11:00",
    "found_at": "12 12:00",
    "analysed_at": "12 13:00",
    "escalated_at": "12 13:30",
    "escalation_received_at": "12 14:00",
    "confirmed_at": "12 15:00",
    "confirmed_notice_at": "12 15:10",
    "repair_started_at": "12 16:00",
    "repaired_at": "12 17:00",
    "repaired_notice_at": "12 18:00",
}
REFUTATION = {
    name: at
    for name, at in CHAIN.items()
    if name not in {"confirmed_at", "confirmed_notice_at"} and "repair" not in name
} | {"refuted_at": "12 15:00", "refuted_notice_at": "12 15:10"}


def incident(events: dict[str, str], **changed: str) -> Incident:
    """An incident by messenger with these events, some of them changed."""
    facts: dict[str, Any] = {name: moment(at) for name, at in (events | changed).items()}
    return Incident(channel=Channel.MESSENGER, **facts)


@pytest.mark.parametrize(
    ("events", "earlier", "event"),
    [
        pytest.param(CHAIN, "received_at", "registered_at", id="registered"),
        pytest.param(CHAIN, "registered_at", "found_at", id="found"),
        pytest.param(
            {name: at for name, at in CHAIN.items() if name in {"received_at", "registered_at", "analysed_at"}},
            "registered_at",
            "analysed_at",
            id="analysed",
        ),
        pytest.param(CHAIN, "found_at", "analysed_at", id="found-after-the-analysis"),
        pytest.param(CHAIN, "found_at", "escalated_at", id="escalated"),
        pytest.param(CHAIN, "escalated_at", "escalation_received_at", id="escalation-received"),
        pytest.param(CHAIN, "escalation_received_at", "confirmed_at", id="confirmed"),
        pytest.param(CHAIN, "confirmed_at", "confirmed_notice_at", id="told-of-confirmation"),
        pytest.param(CHAIN, "escalation_received_at", "repair_started_at", id="repair-started"),
        pytest.param(CHAIN, "repair_started_at", "repaired_at", id="repaired"),
        pytest.param(CHAIN, "repaired_at", "repaired_notice_at", id="told-of-repair"),
        pytest.param(REFUTATION, "escalation_received_at", "refuted_at", id="refuted"),
        pytest.param(REFUTATION, "refuted_at", "refuted_notice_at", id="told-of-refutation"),
    ],
)
def test_out_of_order(events: dict[str, str], earlier: str, event: str) -> None:
    """Events may fall together, and the clocks of two hosts may differ by five seconds; more is an error on both."""
    at = moment(events[earlier])
    together = {event: events[earlier]}
    skewed: dict[str, Any] = {event: at - SKEW}
    early: dict[str, Any] = {event: at - SKEW - timedelta(microseconds=1)}

    assert getattr(incident({**before(events, event), **together}), event) == at
    assert getattr(evolve(incident(before(events, event)), **skewed), event) == at - SKEW
    with pytest.raises(ContradictoryFacts) as error:
        evolve(incident(before(events, event)), **early)
    assert error.value.fields == (earlier, event)
    assert error.value.value == (at, early[event])


def before(events: dict[str, str], event: str) -> dict[str, str]:
    """The events of the chain that were recorded before an event, without it."""
    names = list(events)
    return {name: events[name] for name in names[: names.index(event)]}


def test_gap_does_not_hide_disorder() -> None:
    """Where the event between is not known, the one before it counts."""
    with pytest.raises(ContradictoryFacts) as error:
        incident({"received_at": "12 10:00", "found_at": "12 09:00"})

    assert error.value.fields == ("received_at", "found_at")


@pytest.mark.parametrize(
    ("done", "started"),
    [
        pytest.param("analysed_at", "registered_at", id="analysed"),
        pytest.param("refuted_notice_at", "refuted_at", id="told-of-refutation"),
        pytest.param("repair_started_at", "escalation_received_at", id="repair-started"),
        pytest.param("repaired_notice_at", "repaired_at", id="told-of-repair"),
    ],
)
def test_end_without_start(done: str, started: str) -> None:
    """An event that ends a clock, without the event that started it, is an error that names both."""
    with pytest.raises(ContradictoryFacts) as error:
        incident({"received_at": "12 10:00", done: "12 11:00"})

    assert (error.value.fields, error.value.value) == ((started, done), (None, moment("12 11:00")))


@pytest.mark.parametrize(
    ("events", "fields"),
    [
        pytest.param(REFUTATION | {"confirmed_at": "12 15:00"}, ("refuted_at", "confirmed_at"), id="confirmed"),
        pytest.param(REFUTATION | {"repaired_at": "12 16:00"}, ("refuted_at", "repaired_at"), id="repaired"),
    ],
)
def test_refutation_excludes(events: dict[str, str], fields: tuple[str, str]) -> None:
    """What was refuted cannot also be confirmed or repaired."""
    with pytest.raises(ContradictoryFacts) as error:
        incident(events)

    assert error.value.fields == fields


@pytest.mark.parametrize("event", ["received_at", "registered_at", "repaired_notice_at"])
def test_events_after_the_question(event: str) -> None:
    """An event that lies after the instant of the question by more than two clocks may differ is an error."""
    facts = incident(before(CHAIN, event) | {event: CHAIN[event]} if event != "received_at" else {event: "12 10:00"})
    at = moment(CHAIN[event])

    assert milestones(facts, at=at - SKEW) == milestones(facts, at=at)
    with pytest.raises(ContradictoryFacts) as error:
        milestones(facts, at=at - SKEW - timedelta(microseconds=1))
    assert error.value.fields == (event, "at")


@pytest.mark.parametrize("event", ["received_at", *EVENTS, "planned_repair_at"])
def test_every_event_needs_a_zone(event: str) -> None:
    """A naive instant is refused under the field's name."""
    facts: dict[str, Any] = {"received_at": moment("12 10:00"), "channel": Channel.VOICE}
    facts[event] = datetime(2025, 12, 12, 10)

    with pytest.raises(InvalidFact, match=f"^{event}: needs an instant with a time zone"):
        Incident(**facts)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("channel", "voice", id="channel"),
        pytest.param("contact", 7, id="contact"),
        pytest.param("attachments", {"screen.png"}, id="attachments"),
    ],
)
def test_wrong_types(field: str, value: object) -> None:
    """A value of another type is refused under the field's name."""
    facts: dict[str, Any] = {"received_at": moment("12 10:00"), "channel": Channel.VOICE, field: value}

    with pytest.raises(WrongType, match=f"^{field}: "):
        Incident(**facts)


@pytest.mark.norm("incident.register", "incident.refuted-notice", "incident.confirmed-notice")
@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        pytest.param(REQUEST, (), id="request"),
        pytest.param(evolve(REQUEST, contact=None), ("contact",), id="no-contact"),
        pytest.param(REFUTED, (), id="refutation-not-told-yet"),
        pytest.param(evolve(REFUTED, refuted_notice_at=moment("15 18:10")), ("refutation_proof",), id="no-proof"),
        pytest.param(
            evolve(REFUTED, refuted_notice_at=moment("15 18:10"), refutation_proof=("log.pdf",)), (), id="with-proof"
        ),
        pytest.param(evolve(CONFIRMED, planned_repair_at=None), (), id="confirmation-not-told-yet"),
        pytest.param(REPAIRED, (), id="told-the-plan"),
        pytest.param(evolve(REPAIRED, planned_repair_at=None), ("planned_repair_at",), id="no-plan"),
    ],
)
def test_missing_contents(facts: Incident, missing: tuple[str, ...]) -> None:
    """A request carries contact data, a notice of refutation its proof, a notice of confirmation the planned repair."""
    assert missing_contents(facts) == missing


STATE_WORDS = {
    "kk": ("Мерзімі басталмаған: ", "Мерзімі өтпеген; ", "кешігу: 1 сағ.", "Мерзімінде; ", "Мерзімінен кеш; "),
    "ru": ("Срок не начался: ", "Срок идёт; ", "просрочка: 1 ч.", "В срок; ", "С опозданием; "),
    "en": ("Term not begun: ", "Term running; ", "late by: 1 h", "Done in time: ", "Done late: "),
}


@pytest.mark.parametrize("lang", STATE_WORDS)
def test_explanation(lang: str) -> None:
    """Each state of a clock is explained in each language, with the norm's sentence and its place."""
    running, overdue = (milestones(REQUEST, at=moment(at))[0] for at in ("12 12:00", "12 14:00"))
    met, missed = milestones(REPAIRED, at=moment("18 18:00"))[0:3:2]
    rows: tuple[Milestone, ...] = (milestones(REQUEST, at=moment("12 12:00"))[1], running, overdue, met, missed)

    for row, words in zip(rows, STATE_WORDS[lang], strict=True):
        text = row.explain(lang)
        assert words in text.splitlines()[0]
        assert row.norm.brief.capital()[lang] in text
        assert row.norm.sentence[lang].rstrip(".") in row.explain(lang, full=True)
        assert row.norm.citation.text(lang) in text


@pytest.mark.parametrize("row", [0, 1], ids=["running", "not-started"])
def test_unknown_language(row: int) -> None:
    """A language other than the three is refused, whether the clock has started or not."""
    with pytest.raises(UnknownLanguage, match="de"):
        milestones(REQUEST, at=moment("12 12:00"))[row].explain("de")


def test_milestone_is_json_ready() -> None:
    """A milestone carries its deadline as plain data; a clock not started has none."""
    missed, other = milestones(REPAIRED, at=moment("18 18:00"))[2], milestones(REQUEST, at=moment("12 12:00"))[1]
    data, empty = missed.to_dict(), other.to_dict()

    assert (data["format"], data["norm"], data["state"]) == ("aleumet.milestone/1", "incident.escalate", "missed")
    assert data["version"] == __version__
    assert (data["done_at"], data["missed_by"]) == ("2025-12-15T14:30:00+05:00", 1800.0)
    assert data["deadline"]["due_at"] == "2025-12-15T14:00:00+05:00"
    assert (empty["deadline"], empty["done_at"], empty["missed_by"]) == (None, None, 0.0)


def test_start_and_due_of_a_milestone() -> None:
    """A milestone shows when its clock started and is due; a clock not started shows neither."""
    registration, analysis = milestones(REQUEST, at=moment("12 12:00"))[:2]

    assert (registration.starts_at, registration.due_at) == (moment("12 10:00"), moment("12 13:00"))
    assert (analysis.starts_at, analysis.due_at) == (None, None)


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda: missing_contents("request"), id="missing-contents"),  # type: ignore[arg-type]
        pytest.param(lambda: milestones("request", at=moment("12 12:00")), id="milestones"),  # type: ignore[arg-type]
    ],
)
def test_only_an_incident_will_do(call: Callable[[], object]) -> None:
    """Anything else than an incident is refused by name."""
    with pytest.raises(WrongType, match="incident: needs Incident"):
        call()


@pytest.mark.norm("incident.register", "incident.analyse", "incident.start-repair", "incident.confirmed-notice")
@pytest.mark.parametrize(
    ("facts", "at", "due"),
    [
        pytest.param(REQUEST, "12 11:00", ("incident.register", "12 13:00"), id="new"),
        pytest.param(REQUEST, "16 11:00", ("incident.register", "12 13:00"), id="overdue"),
        pytest.param(
            evolve(REQUEST, registered_at=moment("12 13:00")),
            "12 14:00",
            ("incident.analyse", "15 18:30"),
            id="analysis",
        ),
        pytest.param(
            evolve(REQUEST, registered_at=moment("15 12:00"), found_at=moment("15 13:00")),
            "15 13:00",
            ("incident.escalate", "15 16:00"),
            id="found-before-the-analysis-ends",
        ),
        pytest.param(ESCALATED, "15 17:00", ("incident.start-repair", "18 00:00"), id="escalated"),
        pytest.param(CONFIRMED, "15 17:30", ("incident.confirmed-notice", "15 18:00"), id="the-earlier-of-two"),
        pytest.param(
            evolve(CONFIRMED, confirmed_notice_at=moment("15 18:00")),
            "19 09:00",
            ("incident.start-repair", "18 00:00"),
            id="the-other-one-overdue",
        ),
        pytest.param(REFUTED, "15 18:00", ("incident.refuted-notice", "15 18:30"), id="refuted"),
        pytest.param(REPAIRED, "18 13:00", None, id="all-done"),
        pytest.param(
            evolve(REQUEST, registered_at=moment("12 13:00"), analysed_at=moment("12 14:00")),
            "12 15:00",
            None,
            id="nothing-set-running",
        ),
    ],
)
def test_what_is_due_next(facts: Incident, at: str, due: tuple[str, str] | None) -> None:
    """Of what is owed and not done the earliest deadline, over or not; none where nothing is owed."""
    found = next_due(facts, at=moment(at))

    assert (found and (found.norm.id, found.due_at)) == (due and (due[0], moment(due[1])))


def test_what_is_due_next_can_be_asked_again() -> None:
    """The deadline that is given has a receipt, and answers again as it did."""
    law = LAW.amend(own_refutation="thirty-minutes")
    own = evolve(
        REQUEST, registered_at=moment("12 12:00"), refuted_at=moment("15 15:00"), analysed_at=moment("15 15:00")
    )
    found = next_due(own, at=moment("15 15:10"), law=law)

    assert found is not None
    assert found.receipt()["rule"] == "next_due"
    assert check_receipt(found.receipt(), law=law)


@pytest.mark.norm("incident.register")
def test_of_two_at_one_instant_the_first_counts() -> None:
    """Clocks that are due at one instant stand in the order of paragraph 15."""
    both = evolve(ESCALATED, escalation_received_at=moment("15 17:00"), confirmed_at=moment("17 23:30"))
    due = next_due(both, at=moment("17 23:40"))

    assert [one.norm.id for one in milestones(both, at=moment("17 23:40")) if one.due_at == moment("18 00:00")] == [
        "incident.confirmed-notice",
        "incident.start-repair",
    ]
    assert due is not None
    assert due.norm.id == "incident.confirmed-notice"
