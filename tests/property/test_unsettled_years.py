"""Years whose days off are not all ordered yet: what answers say of them, and that nothing else can change."""

import warnings
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import drawn_questions
from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    BookingStatus,
    Channel,
    DayKind,
    Form031,
    Incident,
    Measure,
    OutsideHorizon,
    Slot,
    Transfer,
    audit_incidents,
    audit_measures,
    audit_queue,
    escalation_due,
    incident_timeline,
    lapse,
    may_select_supplier,
    registration_due,
    repair_notice_due,
    selection_window,
    week_of_slots,
    year_calendar,
)
from drawn_questions import INSTANTS, PLACE, POLICIES, QUIET, SOME_READINGS, Answer, law_of

pytestmark = [pytest.mark.slow, pytest.mark.untraced, pytest.mark.norm("calendar.provisional")]


@st.composite
def records(draw: st.DrawFn) -> Answer:
    """What an audit finds."""
    at, channel = draw(INSTANTS), draw(st.sampled_from(Channel))
    late = at + timedelta(days=draw(st.integers(0, 5)))
    start = datetime.combine(at.date() + timedelta(days=draw(st.integers(0, 8))), time(9), ASTANA)
    papers = {"form": "F-1", "signed_on": at.date(), "residence": "111010000"}
    incident = [
        {"event": "received", "incident": "1", "at": at, "channel": channel.value},
        {"event": "registered", "incident": "1", "at": late},
    ]
    queue = [
        {"event": "booked", "at": at, "ticket": "T", "slot": {"department": 1, "starts_at": start}, **papers},
        {"event": draw(st.sampled_from(["arrived", "voided", "cancelled"])), "at": start, "ticket": "T"},
    ]
    queue[1]["at"] = max(start + timedelta(minutes=draw(st.sampled_from([10, 16, 90]))), at)
    told = at.date()
    measure = [
        {"event": "given", "measure": "m", "on": told},
        {"event": "notified", "measure": "m", "on": told},
        {"event": "selected", "measure": "m", "on": told + timedelta(days=draw(st.integers(55, 70)))},
    ]
    asks: list[Answer] = [
        lambda law: list(audit_incidents(incident, law=law)),
        lambda law: list(audit_queue(queue, departments=[PLACE], law=law)),
        lambda law: list(audit_measures(measure, law=law)),
    ]
    return draw(st.sampled_from(asks))


ANSWERS = drawn_questions.ANSWERS | records()


def parts(answer: Any) -> list[Any]:
    """The answer, or the answers, each of which says whether it is provisional."""
    return list(answer) if isinstance(answer, list | tuple) else [answer]


def said(answer: Any) -> Any:
    """All that an answer says but which readings bear on it, and a window among its facts, which speaks for itself."""
    return without(answer.to_dict(), {"readings", "provisional", "window"})


def without(data: Any, names: set[str]) -> Any:
    """Data without some names, wherever they stand."""
    if isinstance(data, dict):
        return {name: without(value, names) for name, value in data.items() if name not in names}
    return [without(one, names) for one in data] if isinstance(data, list) else data


@given(ask=ANSWERS, readings=SOME_READINGS)
def test_no_answer_warns_or_raises(ask: Answer, readings: dict[str, Any]) -> None:
    """Under every policy an answer is the same, and says itself that it is provisional."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        first, *others = (ask(law_of(readings, policy)) for policy in POLICIES)

    assert others == [first, first]
    for one in parts(first):
        assert isinstance(one.provisional, bool)
        assert one.to_dict()["provisional"] is one.provisional
        assert ("Provisional" in one.explain()) is one.provisional


CAN_MOVE = [date(2027, 1, 1) + timedelta(days=n) for n in range(400)]
WORKED_DAYS = [day for day in CAN_MOVE if QUIET.is_working_day(day)]
DAYS_OFF = [day for day in CAN_MOVE if QUIET.day(day).kind is DayKind.WEEKEND]


@given(ask=ANSWERS, readings=SOME_READINGS, off=st.sampled_from(WORKED_DAYS), worked=st.sampled_from(DAYS_OFF))
def test_what_is_not_provisional_stays(ask: Answer, readings: dict[str, Any], off: date, worked: date) -> None:
    """An order on days of a year that is not settled changes no answer that does not say that it can change."""
    law = law_of(readings, "accept")
    moved = law.amend(transfers=[Transfer(off, worked)])

    before, after = parts(ask(law)), [said(one) for one in parts(ask(moved))]
    assert [one for one in before if not one.provisional and said(one) not in after] == []


@pytest.mark.parametrize("policy", POLICIES)
def test_views_say_so_and_do_not_warn(policy: Any) -> None:
    """A year, a week of starts and the clocks of an incident are shown under every policy."""
    law, monday = law_of({}, policy), date(2027, 3, 1)
    at = datetime(2027, 3, 1, 12, tzinfo=ASTANA)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "rovisional" in year_calendar(law.calendar, 2027)
        assert "rovisional" in week_of_slots(PLACE, monday, taken=(), at=at, law=law)
        assert "analyse" in incident_timeline(Incident(at, Channel.CHAT_BOT), at=at, law=law)


def test_some_answers_of_a_later_year_are_not_provisional() -> None:
    """A term of three hours by the clock rests on no calendar, in whichever year."""
    tuesday = datetime(2027, 3, 2, 12, tzinfo=ASTANA)

    assert not escalation_due(tuesday).provisional
    assert not repair_notice_due(tuesday).provisional
    assert not registration_due(tuesday, Channel.VOICE).unwrap().provisional
    assert registration_due(tuesday, Channel.CHAT_BOT).unwrap().provisional  # on a day off it would be another term
    told = Measure("1", "Wheelchair", date(2027, 1, 11), notified_on=date(2027, 1, 11))
    assert not selection_window(told, law=LAW.amend(window_roll="no")).provisional
    assert selection_window(told).provisional
    assert not may_select_supplier(told, on=date(2027, 2, 1)).provisional


def test_finding_says_so() -> None:
    """A thing done late by a term that can still move is found with that reserve, in three languages and in data."""
    rows = [
        {"event": "received", "incident": "1", "at": "2027-01-11T10:00:00+05:00", "channel": "chat-bot"},
        {"event": "registered", "incident": "1", "at": "2027-01-11T10:05:00+05:00"},
        {"event": "analysed", "incident": "1", "at": "2027-01-14T10:00:00+05:00"},
    ]
    (found,) = audit_incidents(rows)

    assert found.provisional
    assert found.to_dict()["provisional"] is True
    for lang, words in (("kk", "Алдын ала"), ("ru", "Предварительно"), ("en", "Provisional")):
        assert words in found.explain(lang)
        assert words in found.show(lang)


def test_a_booking_is_a_bare_answer() -> None:
    """What gives a bare value follows the policy of the calendar, as `lapse` does."""
    form = Form031("F-1", "A-1", date(2027, 3, 1), "111010000")
    slot = Slot(1, datetime(2027, 3, 2, 9, tzinfo=ASTANA))
    booking = Booking("T-1", form, slot, datetime(2027, 3, 1, 9, tzinfo=ASTANA))
    late = slot.starts_at + timedelta(hours=1)

    assert lapse(booking, at=late, law=law_of({}, "accept")).status is BookingStatus.VOID
    with pytest.warns(UserWarning, match="^2027 is provisional"):
        lapse(booking, at=late, law=law_of({}))
    with pytest.raises(OutsideHorizon):
        evolve(form, signed_on=date(2051, 1, 1))
