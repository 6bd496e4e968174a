"""The due instants of a request about a technical failure (Portal rules, paras 15-16)."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    Channel,
    ClockState,
    Deadline,
    InvalidFact,
    LawBook,
    NotInForce,
    Reading,
    WrongType,
    analysis_due,
    confirmation_notice_due,
    escalation_due,
    refutation_notice_due,
    registration_due,
    repair_notice_due,
    repair_start_due,
)

Due = Callable[..., Deadline]

SERVICE = LAW.amend(hours_terms="service-hours")
NOTICES = LAW.amend(notice_terms="service-hours")
SAME_HOUR = LAW.amend(working_day_term="same-hour")
STRICT = LAW.amend(next_working_day="strict")
AFTER_OPENING = LAW.amend(out_of_hours_due="after-opening")
MICROSECOND = timedelta(microseconds=1)


def read(field: Any, value: str) -> LawBook:
    """The law with one sentence read in another way."""
    changes: dict[Any, Any] = {field: value}
    return LAW.amend(**changes)


def moment(text: str) -> datetime:
    """An instant of Astana time, from ISO text."""
    return datetime.fromisoformat(text).replace(tzinfo=ASTANA)


@pytest.mark.norm("incident.register", "incident.register-out-of-hours", "contact-centre.hours")
@pytest.mark.parametrize(
    ("received", "law", "norm", "due"),
    [
        pytest.param("2025-11-21 16:00", LAW, "register", "2025-11-21 19:00", id="friday-16:00"),
        pytest.param("2025-11-21 16:00", SERVICE, "register", "2025-11-24 09:30", id="friday-16:00-service"),
        pytest.param("2025-12-13 12:00", LAW, "register-out-of-hours", "2025-12-15 18:30", id="saturday"),
        pytest.param("2025-12-13 12:00", SERVICE, "register-out-of-hours", "2025-12-15 18:30", id="saturday-service"),
        pytest.param("2025-11-21 08:59:59.999999", LAW, "register-out-of-hours", "2025-11-21 18:30", id="before-09:00"),
        pytest.param("2025-11-21 09:00", LAW, "register", "2025-11-21 12:00", id="09:00"),
        pytest.param("2025-11-21 15:30", SERVICE, "register", "2025-11-21 18:30", id="15:30-ends-at-closing"),
        pytest.param(
            "2025-11-21 15:30:00.000001",
            SERVICE,
            "register",
            "2025-11-24 09:00:00.000001",
            id="15:30-and-a-microsecond",
        ),
        pytest.param(
            "2025-11-21 18:29:59.999999", LAW, "register", "2025-11-21 21:29:59.999999", id="last-instant-of-the-hours"
        ),
        pytest.param(
            "2025-11-21 18:29:59.999999",
            SERVICE,
            "register",
            "2025-11-24 11:59:59.999999",
            id="last-instant-of-the-hours-service",
        ),
        pytest.param("2025-11-21 18:30", LAW, "register-out-of-hours", "2025-11-24 18:30", id="18:30-is-outside"),
        pytest.param("2025-11-21 18:30", STRICT, "register-out-of-hours", "2025-11-24 18:30", id="18:30-strict"),
        pytest.param("2025-11-21 07:00", LAW, "register-out-of-hours", "2025-11-21 18:30", id="07:00-same-day"),
        pytest.param("2025-11-21 07:00", STRICT, "register-out-of-hours", "2025-11-24 18:30", id="07:00-strict"),
        pytest.param("2025-11-23 07:00", LAW, "register-out-of-hours", "2025-11-24 18:30", id="sunday-07:00"),
        pytest.param("2025-11-23 07:00", STRICT, "register-out-of-hours", "2025-11-24 18:30", id="sunday-strict"),
        pytest.param("2025-12-15 18:30", LAW, "register-out-of-hours", "2025-12-17 18:30", id="before-a-holiday"),
        pytest.param("2025-12-16 12:00", LAW, "register-out-of-hours", "2025-12-17 18:30", id="on-a-holiday"),
        pytest.param(
            "2025-11-21 20:00", AFTER_OPENING, "register-out-of-hours", "2025-11-24 12:00", id="after-opening"
        ),
        pytest.param(
            "2025-11-21 20:00",
            AFTER_OPENING.amend(hours_terms="service-hours"),
            "register-out-of-hours",
            "2025-11-24 12:00",
            id="after-opening-service",
        ),
        pytest.param(
            "2025-11-21 07:00",
            AFTER_OPENING.amend(next_working_day="strict"),
            "register-out-of-hours",
            "2025-11-24 12:00",
            id="after-opening-strict",
        ),
        pytest.param(
            "2025-11-21 20:00",
            AFTER_OPENING.amend(hours_terms="service-hours", register_within=timedelta(hours=12)),
            "register-out-of-hours",
            "2025-11-25 11:30",
            id="after-opening-service-long-term",
        ),
        pytest.param("2025-12-31 17:00", LAW, "register", "2025-12-31 20:00", id="31-december"),
        pytest.param("2025-12-31 17:00", SERVICE, "register", "2026-01-05 10:30", id="31-december-service"),
        pytest.param("2025-12-31 19:00", LAW, "register-out-of-hours", "2026-01-05 18:30", id="31-december-evening"),
        pytest.param("2024-02-29 17:00", SERVICE, "register", "2024-03-01 10:30", id="29-february-zone-changes"),
        pytest.param("2024-02-29 17:00", LAW, "register", "2024-02-29 20:00", id="29-february"),
        pytest.param("2026-01-07 12:00", LAW, "register-out-of-hours", "2026-01-08 18:30", id="7-january-is-off"),
        pytest.param("2025-01-03 12:00", LAW, "register-out-of-hours", "2025-01-05 18:30", id="moved-to-a-sunday"),
    ],
)
def test_registration_due(received: str, law: LawBook, norm: str, due: str) -> None:
    """A request by a digital channel is registered by that instant, under that norm."""
    deadline = registration_due(moment(received), Channel.MESSENGER, law=law).unwrap()

    assert (deadline.norm.id, deadline.starts_at, deadline.due_at) == (
        f"incident.{norm}",
        moment(received),
        moment(due),
    )


@pytest.mark.norm("incident.register")
def test_no_channel_matters_within_hours() -> None:
    """Within hours every channel has the same term."""
    received = moment("2025-11-21 18:29:59.999999")

    dues = {registration_due(received, channel).unwrap().due_at for channel in Channel}

    assert dues == {moment("2025-11-21 21:29:59.999999")}


@pytest.mark.norm("incident.register", "incident.register-out-of-hours", "contact-centre.hours")
@pytest.mark.parametrize(
    ("received", "reading", "norm", "due"),
    [
        pytest.param("2025-11-21 18:30", "general-rule", "register", "2025-11-21 21:30", id="closing-time"),
        pytest.param(
            "2025-11-21 18:30", "next-working-day", "register-out-of-hours", "2025-11-24 18:30", id="closing-time-16"
        ),
        pytest.param("2025-11-21 08:59:59", "general-rule", "register", "2025-11-21 11:59:59", id="before-opening"),
        pytest.param(
            "2025-11-21 08:59:59",
            "next-working-day",
            "register-out-of-hours",
            "2025-11-21 18:30",
            id="before-opening-16",
        ),
        pytest.param("2025-12-16 11:00", "general-rule", "register", "2025-12-16 14:00", id="holiday"),
        pytest.param("2025-12-16 11:00", "next-working-day", "register-out-of-hours", "2025-12-17 18:30", id="hol-16"),
    ],
)
def test_call_taken_outside_hours(received: str, reading: str, norm: str, due: str) -> None:
    """Paragraph 16(2) excepts only «цифрлық байланыс арналары»: a call that was taken is registered all the same."""
    decision = registration_due(moment(received), Channel.VOICE, law=read("voice_out_of_hours", reading))
    deadline = decision.unwrap()

    assert (deadline.norm.id, deadline.due_at) == (f"incident.{norm}", moment(due))
    assert Reading("voice_out_of_hours", reading) in decision.readings
    assert decision.readings == deadline.readings


@pytest.mark.norm("incident.register")
def test_call_taken_outside_hours_in_service_hours() -> None:
    """By the general rule in service hours the three hours begin when the contact centre opens."""
    deadline = registration_due(moment("2025-11-21 18:35"), Channel.VOICE, law=SERVICE).unwrap()

    assert deadline.due_at == moment("2025-11-24 12:00")
    assert "22–23 November (weekend)" in deadline.explain()


@pytest.mark.norm("contact-centre.hours")
@pytest.mark.parametrize(
    ("received", "opening"),
    [
        pytest.param("2025-11-21 18:30", "Monday 24 November 2025, 09:00", id="closing-time"),
        pytest.param("2025-11-21 08:59:59.999999", "Friday 21 November 2025, 09:00", id="before-opening"),
        pytest.param("2025-12-16 11:00", "Wednesday 17 December 2025, 09:00", id="holiday"),
    ],
)
def test_nobody_need_answer_outside_hours(received: str, opening: str) -> None:
    """Of a call outside hours a note says that nobody need answer it, which channels there are, and when to call."""
    (note,) = registration_due(moment(received), Channel.VOICE).notes

    assert (note.norm.id, note.code) == ("contact-centre.hours", "voice-outside-hours")
    assert "chat-bot" in note.remedy["en"]
    assert opening in note.remedy["en"]
    assert "(09:00–18:30)" in note.text["en"]


@pytest.mark.norm("contact-centre.hours")
@pytest.mark.parametrize(
    ("received", "channel"),
    [
        pytest.param("2025-11-21 09:00", Channel.VOICE, id="call-in-hours"),
        pytest.param("2025-11-21 18:30", Channel.MESSENGER, id="message-outside-hours"),
    ],
)
def test_nothing_to_note(received: str, channel: Channel) -> None:
    """Of a call within hours, and of a message at any time, there is nothing to note."""
    assert registration_due(moment(received), channel).notes == ()


@pytest.mark.norm("contact-centre.hours")
@pytest.mark.parametrize(
    ("lang", "words"),
    [
        pytest.param("kk", ["дауыстық арна", "жұмыс уақытынан", "қоңырау шалу", "міндетті емес"], id="kk"),
        pytest.param("ru", ["голосовому каналу", "вне рабочего времени", "позвонить", "не обязаны"], id="ru"),
        pytest.param("en", ["outside the contact centre's hours", "or call within hours", "nobody need"], id="en"),
    ],
)
def test_note_explains_itself(lang: str, words: list[str]) -> None:
    """The note on a call is told in each language."""
    text = registration_due(moment("2025-11-21 18:30"), Channel.VOICE).explain(lang).casefold()

    assert [word for word in words if word not in text] == []


@pytest.mark.norm("incident.register-out-of-hours")
def test_digital_channels() -> None:
    """The messenger and the chat-bot are digital, the voice is not."""
    assert {channel.value: channel.digital for channel in Channel} == {
        "voice": False,
        "messenger": True,
        "chat-bot": True,
    }


def test_channels_have_names() -> None:
    """Each channel is named as the act names it."""
    assert [channel.meaning["kk"] for channel in Channel] == ["дауыстық арна", "мессенджер", "порталдағы чат-бот"]


@pytest.mark.norm("incident.analyse")
@pytest.mark.parametrize(
    ("registered", "due"),
    [
        pytest.param("2025-12-15 11:00", "2025-12-17 18:30", id="over-a-holiday"),
        pytest.param("2025-11-21 00:00", "2025-11-24 18:30", id="friday-midnight"),
        pytest.param("2025-11-21 23:59:59.999999", "2025-11-24 18:30", id="friday-last-instant"),
        pytest.param("2025-11-22 10:00", "2025-11-24 18:30", id="saturday"),
        pytest.param("2025-12-31 10:00", "2026-01-05 18:30", id="31-december"),
        pytest.param("2024-02-29 10:00", "2024-03-01 18:30", id="29-february"),
        pytest.param("2026-01-07 10:00", "2026-01-08 18:30", id="7-january"),
        pytest.param("2024-05-03 10:00", "2024-05-04 18:30", id="worked-saturday"),
        pytest.param("2024-05-06 10:00", "2024-05-10 18:30", id="transfer-between-holidays"),
    ],
)
def test_analysis_due(registered: str, due: str) -> None:
    """The analysis is due at closing hour of the working day after registration."""
    deadline = analysis_due(moment(registered))

    assert (deadline.norm.id, deadline.due_at) == ("incident.analyse", moment(due))


@pytest.mark.norm("incident.analyse")
@pytest.mark.parametrize(
    ("registered", "due", "bearing"),
    [
        pytest.param("2025-12-15 11:00", "2025-12-17 11:00", True, id="over-a-holiday"),
        pytest.param("2025-11-21 18:29:59.999999", "2025-11-24 18:29:59.999999", True, id="last-instant-of-the-hours"),
        pytest.param("2025-11-21 18:30", "2025-11-24 18:30", False, id="closing-hour"),
        pytest.param("2025-11-21 23:00", "2025-11-24 18:30", False, id="cut-to-closing-hour"),
        pytest.param("2025-11-22 12:00", "2025-11-24 12:00", True, id="saturday"),
        pytest.param("2024-02-29 23:30", "2024-03-01 18:30", False, id="repeated-hour"),
    ],
)
def test_analysis_due_at_the_same_hour(registered: str, due: str, bearing: bool) -> None:
    """«Бір жұмыс күні ішінде» (15(2)) may end at the hour of registration, closing hour at the latest."""
    same, end = analysis_due(moment(registered), law=SAME_HOUR), analysis_due(moment(registered))

    assert same.due_at == moment(due)
    assert [reading.field for reading in same.readings] == ["working_day_term"] * bearing
    assert [reading.value for reading in end.readings] == ["next-day-end"] * bearing


@pytest.mark.norm("incident.start-repair")
@pytest.mark.parametrize(
    ("received", "due"),
    [
        pytest.param("2025-12-15 17:00", "2025-12-17 17:00", id="over-a-holiday"),
        pytest.param("2025-11-21 23:59", "2025-11-24 23:59", id="late-in-the-evening"),
        pytest.param("2024-02-29 23:30", "2024-03-01 23:30", id="repeated-hour"),
        pytest.param("2025-11-24 00:00", "2025-11-25 00:00", id="midnight"),
    ],
)
def test_repair_start_due_at_the_same_hour(received: str, due: str) -> None:
    """No hours are set for the administrator, so nothing cuts the same hour of the next working day."""
    for fold in (0, 1):
        deadline = repair_start_due(moment(received).replace(fold=fold), law=SAME_HOUR)

        assert (deadline.norm.id, deadline.due_at.isoformat()) == ("incident.start-repair", moment(due).isoformat())
        assert [reading.value for reading in deadline.readings] == ["same-hour"]
        assert repair_start_due(moment(received)).readings[0].value == "next-day-end"


@pytest.mark.norm("incident.start-repair")
@pytest.mark.parametrize(
    ("received", "due"),
    [
        pytest.param("2025-12-15 17:00", "2025-12-18 00:00", id="over-a-holiday"),
        pytest.param("2025-11-21 23:59", "2025-11-25 00:00", id="over-a-weekend"),
        pytest.param("2025-12-31 10:00", "2026-01-06 00:00", id="31-december"),
        pytest.param("2024-02-28 10:00", "2024-03-01 00:00", id="to-the-end-of-29-february"),
        pytest.param("2026-01-07 10:00", "2026-01-09 00:00", id="7-january"),
    ],
)
def test_repair_start_due(received: str, due: str) -> None:
    """The repair starts by 24:00 of the working day after the administrator received the request."""
    deadline = repair_start_due(moment(received))

    assert (deadline.norm.id, deadline.due_at) == ("incident.start-repair", moment(due))


HOURS_TERMS = [
    pytest.param(
        escalation_due, "incident.escalate", timedelta(hours=3), "2025-11-24 11:45", "hours_terms", id="escalate"
    ),
    pytest.param(
        refutation_notice_due,
        "incident.refuted-notice",
        timedelta(minutes=30),
        "2025-11-24 09:15",
        "notice_terms",
        id="refuted-notice",
    ),
    pytest.param(
        confirmation_notice_due,
        "incident.confirmed-notice",
        timedelta(minutes=30),
        "2025-11-24 09:15",
        "notice_terms",
        id="confirmed-notice",
    ),
    pytest.param(
        repair_notice_due,
        "incident.repaired-notice",
        timedelta(hours=3),
        "2025-11-24 11:45",
        "notice_terms",
        id="repaired-notice",
    ),
]
ALL_HOURS_NORMS = (
    "incident.escalate",
    "incident.refuted-notice",
    "incident.confirmed-notice",
    "incident.repaired-notice",
)


@pytest.mark.norm(*ALL_HOURS_NORMS)
@pytest.mark.parametrize(("due", "norm", "term", "in_service_hours", "reading"), HOURS_TERMS)
def test_terms_of_hours(due: Due, norm: str, term: timedelta, in_service_hours: str, reading: str) -> None:
    """By the clock a term runs through the night; by the other reading it stands still outside hours."""
    start = moment("2025-11-21 18:15")

    clock, service = due(start), due(start, law=read(reading, "service-hours"))

    assert (clock.norm.id, clock.starts_at, clock.due_at) == (norm, start, start + term)
    assert (service.norm.id, service.starts_at, service.due_at) == (norm, start, moment(in_service_hours))
    assert (*clock.readings, *service.readings) == (Reading(reading, "clock"), Reading(reading, "service-hours"))


@pytest.mark.norm(*ALL_HOURS_NORMS)
@pytest.mark.parametrize(("due", "term", "reading"), [pytest.param(*row.values[::2], id=row.id) for row in HOURS_TERMS])
def test_terms_of_hours_within_hours(due: Due, term: timedelta, reading: str) -> None:
    """A term that ends before closing time is the same under every reading, and names none."""
    start = moment("2025-11-21 10:00")

    assert (due(start).due_at, due(start).readings) == (start + term, ())
    assert due(start, law=read(reading, "service-hours")) == due(start)


@pytest.mark.norm("incident.escalate", "incident.refuted-notice")
def test_hours_and_notices_are_read_apart() -> None:
    """«Отыз минут ішінде» (15(4)) may run by the clock where the three hours of 15(3) do not, and the other way."""
    start = moment("2025-11-21 18:15")

    assert refutation_notice_due(start, law=SERVICE) == refutation_notice_due(start)
    assert escalation_due(start, law=NOTICES) == escalation_due(start)


@pytest.mark.norm("incident.escalate")
@pytest.mark.parametrize(
    ("found", "law", "due"),
    [
        pytest.param("2025-11-22 23:00", LAW, "2025-11-23 02:00", id="outside-hours-by-the-clock"),
        pytest.param("2025-11-22 23:00", SERVICE, "2025-11-24 12:00", id="outside-hours-in-service-hours"),
        pytest.param("2024-02-29 22:30", LAW, "2024-03-01 00:30", id="through-the-repeated-hour"),
        pytest.param("2024-02-29 22:30", SERVICE, "2024-03-01 12:00", id="repeated-hour-in-service-hours"),
    ],
)
def test_escalation_due(found: str, law: LawBook, due: str) -> None:
    """A failure found outside hours is escalated three hours later by the clock, after opening in service hours."""
    assert escalation_due(moment(found), law=law).due_at == moment(due)


@pytest.mark.parametrize(("due", "term"), [pytest.param(*row.values[:3:2], id=row.id) for row in HOURS_TERMS])
def test_due_instant_is_in_time(due: Due, term: timedelta) -> None:
    """Done exactly at the due instant is in time, one microsecond later is not."""
    start = moment("2025-11-21 10:00")
    deadline, later = due(start), start + timedelta(days=1)

    assert deadline.state(later, start + term) is ClockState.MET
    assert deadline.state(later, start + term + MICROSECOND) is ClockState.MISSED
    assert deadline.late_by(later, start + term + MICROSECOND) == MICROSECOND


def test_any_zone_will_do() -> None:
    """An instant of another zone is the same instant in Astana time."""
    deadline = registration_due(datetime(2025, 11, 21, 11, tzinfo=UTC), Channel.CHAT_BOT).unwrap()

    assert (deadline.starts_at.isoformat(), deadline.due_at.isoformat()) == (
        "2025-11-21T16:00:00+05:00",
        "2025-11-21T19:00:00+05:00",
    )


ONE_ARGUMENT = [
    pytest.param(analysis_due, "registered_at", id="analysis"),
    pytest.param(escalation_due, "found_at", id="escalation"),
    pytest.param(refutation_notice_due, "refuted_at", id="refutation"),
    pytest.param(confirmation_notice_due, "confirmed_at", id="confirmation"),
    pytest.param(repair_start_due, "escalation_received_at", id="repair-start"),
    pytest.param(repair_notice_due, "repaired_at", id="repair-notice"),
    pytest.param(lambda at: registration_due(at, Channel.CHAT_BOT), "received_at", id="registration"),
]


@pytest.mark.parametrize(("due", "name"), ONE_ARGUMENT)
def test_bad_instants_are_named(due: Callable[[object], object], name: str) -> None:
    """A naive instant and a date are refused, under the name of the event."""
    with pytest.raises(InvalidFact, match=f"{name}: needs an instant with a time zone") as naive:
        due(datetime(2025, 11, 21, 16))
    with pytest.raises(WrongType, match=f"{name}: needs datetime"):
        due(date(2025, 11, 21))

    assert naive.value.field == name


@pytest.mark.parametrize("due", [pytest.param(row.values[0], id=row.id) for row in ONE_ARGUMENT])
def test_before_the_rules(due: Callable[[object], object]) -> None:
    """On the last day before the rules can have been in force there is no term; on the first day there is one."""
    assert due(moment("2023-09-05 00:00"))
    with pytest.raises(NotInForce, match="2023-09-04"):
        due(moment("2023-09-04 23:59:59.999999"))


def test_channel_must_be_one() -> None:
    """A channel's value in place of the channel is refused."""
    with pytest.raises(WrongType, match="channel: needs Channel"):
        registration_due(moment("2025-11-21 16:00"), "voice")  # type: ignore[arg-type]


def test_a_reform_counts_from_its_day() -> None:
    """Numbers are those of the day on which the clock starts."""
    law = LAW.amend(register_within=timedelta(hours=1), opens=time(8), since=date(2025, 11, 24))

    before = registration_due(moment("2025-11-21 10:00"), Channel.VOICE, law=law).unwrap()
    after = registration_due(moment("2025-11-24 08:00"), Channel.VOICE, law=law).unwrap()

    assert (before.due_at, after.due_at) == (moment("2025-11-21 13:00"), moment("2025-11-24 09:00"))


@pytest.mark.norm("incident.register")
def test_explanation_lists_days_that_stop_the_term() -> None:
    """In service hours the days off between start and due are listed; by the clock none is."""
    start = moment("2025-11-21 16:00")

    clock, service = (registration_due(start, Channel.VOICE, law=law).unwrap() for law in (LAW, SERVICE))

    assert "ot counted" not in clock.explain() + clock.explain(full=True)
    assert "Not counted: 22–23 November (weekend)." in service.explain()
    assert "Not counted: Saturday 22 November 2025" in service.explain(full=True)
    assert "Not counted: Sunday 23 November 2025" in service.explain(full=True)


CLOSING_HOUR = {"out_of_hours_due": "closing-hour"}


@pytest.mark.norm("incident.register-out-of-hours")
@pytest.mark.parametrize(
    ("received", "law", "readings"),
    [
        pytest.param(
            "21 07:00", LAW, {"next_working_day": "next-to-open", "out_of_hours_due": "closing-hour"}, id="both"
        ),
        pytest.param(
            "21 07:00", STRICT, {"next_working_day": "strict", "out_of_hours_due": "closing-hour"}, id="strict"
        ),
        pytest.param("22 16:00", LAW, CLOSING_HOUR, id="saturday"),
        pytest.param("22 16:00", AFTER_OPENING, {"out_of_hours_due": "after-opening"}, id="after-opening"),
        pytest.param(
            "22 16:00",
            AFTER_OPENING.amend(register_within=timedelta(hours=12)),
            {"hours_terms": "clock", "out_of_hours_due": "after-opening"},
            id="longer-than-a-day",
        ),
    ],
)
def test_readings_are_named(received: str, law: LawBook, readings: dict[str, str]) -> None:
    """A decision names the readings on which its due instant rests, and no others; its outcome gives their values."""
    decision = registration_due(moment(f"2025-11-{received}"), Channel.CHAT_BOT, law=law)
    data = decision.to_dict()

    assert data["readings"] == decision.unwrap().to_dict()["readings"] == readings
    assert data["outcome"]["readings"] == [*readings.values()]


def test_decision_is_json_ready() -> None:
    """The decision carries its facts and its deadline as plain data."""
    data = registration_due(moment("2025-11-21 16:00"), Channel.MESSENGER).to_dict()

    assert data["facts"] == {"received_at": "2025-11-21T16:00:00+05:00", "channel": "messenger"}
    assert data["norms"] == ["incident.register", "contact-centre.hours"]
    assert data["outcome"]["due_at"] == "2025-11-21T19:00:00+05:00"
