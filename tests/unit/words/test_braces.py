"""Braces in any text of a caller or of a row are words: nothing from outside is ever a template."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from attrs import evolve

import aleumet_rules as rules
from aleumet_rules import ASTANA, LAW, Booking, Department, Form031, Incident, Measure, Slot, Text
from aleumet_rules.words.text import LANGUAGES

BRACES = "{x} {day} {a.__class__} {0} {{ } {"
LINK = "https://aleumet.egov.kz/q"
AT = datetime(2025, 12, 15, 9, tzinfo=ASTANA)
HOUR, DAY = timedelta(hours=1), date(2025, 12, 15)

PLACE = Department(BRACES, BRACES, ("1110",))
FORM = Form031(BRACES, BRACES, date(2025, 12, 1), "111010000", "+77011234567", BRACES)
SLOT = Slot(BRACES, datetime(2025, 12, 17, 9, tzinfo=ASTANA))
BOOKING = Booking(BRACES, FORM, SLOT, AT)
LATE = SLOT.starts_at + HOUR
CANCELLED, VOID = rules.cancel(BOOKING, at=AT).unwrap(), rules.lapse(BOOKING, at=LATE)
MEASURE = Measure(BRACES, BRACES, date(2025, 9, 1), date(2025, 9, 5))
PERSON = rules.Participant(rules.ParticipantCategory.DISABILITY, BRACES, BRACES)
WORDS = Text(BRACES, BRACES, BRACES)
ACT = rules.Act(BRACES, BRACES, DAY, WORDS)
NORM = rules.Norm(BRACES, rules.Citation(ACT, "para", BRACES), WORDS)

QUEUE_ROWS: list[dict[str, Any]] = [
    {
        "event": "booked",
        "at": AT,
        "form": BRACES,
        "ticket": BRACES,
        "signed_on": DAY,
        "residence": "111010000",
        "slot": {"department": BRACES, "starts_at": SLOT.starts_at - timedelta(days=1)},
    },
    {"event": "cancelled", "at": AT, "ticket": "{other}", "annex": 3, "link": BRACES},
    {"event": BRACES, "at": BRACES, BRACES: BRACES},
]
CALL_ROWS = [
    {"event": "received", "at": AT, "incident": BRACES, "channel": "chat-bot"},
    {"event": "received", "at": AT, "incident": BRACES, "channel": BRACES},
    {"event": "registered", "at": AT + 90 * HOUR, "incident": "{other}"},
]
MEASURE_ROWS = [
    {"event": "selected", "on": DAY, "measure": BRACES},
    {"event": "given", "on": BRACES, "measure": BRACES, BRACES: 1},
]

ANSWERS: dict[str, Callable[[], Any]] = {
    "may-book": lambda: rules.may_book(FORM, SLOT, PLACE, earlier=BOOKING, taken={SLOT}, at=AT),
    "book": lambda: rules.book(FORM, SLOT, PLACE, earlier=None, taken=(), at=AT, ticket=BRACES),
    "cancel": lambda: rules.cancel(CANCELLED, at=LATE),
    "arrive": lambda: rules.arrive(BOOKING, at=LATE),
    "wait": lambda: rules.join_general_order(VOID, at=LATE),
    "booking": lambda: BOOKING,
    "may-select": lambda: rules.may_select_supplier(MEASURE, on=DAY),
    "reactivate": lambda: rules.reactivate(MEASURE, on=DAY),
    "decision": lambda: rules.Decision(WORDS, BRACES, (), (NORM,), {BRACES: BRACES, "ticket": WORDS}, (), DAY),
    "reason": lambda: rules.Reason(NORM, BRACES, WORDS, WORDS),
    "deadline": lambda: rules.Deadline(NORM, AT, AT + HOUR, (), DAY, LAW.calendar),
    "norm": lambda: NORM,
    "invitation": lambda: rules.invitation(FORM, link=LINK, lang="ru"),
    "confirmation": lambda: rules.confirmation(BOOKING, FORM, PLACE, link=LINK),
    "reminder": lambda: rules.reminder(BOOKING, FORM, PLACE, link=LINK, lang="ru"),
    "cancellation": lambda: rules.cancellation(CANCELLED, FORM, PLACE, link=LINK),
    "no-show": lambda: rules.no_show(VOID, FORM, PLACE, link=LINK),
    "audit-of-the-queue": lambda: list(rules.audit_queue(QUEUE_ROWS, departments=[PLACE])),
    "audit-of-incidents": lambda: list(rules.audit_incidents(CALL_ROWS, until=AT + 200 * HOUR)),
    "audit-of-measures": lambda: list(rules.audit_measures(MEASURE_ROWS)),
}


def said(answer: Any, lang: str) -> Iterator[str]:
    """Everything that an answer says in a language: in words, on a card, as data, as a message."""
    for one in answer if isinstance(answer, list) else [answer]:
        for way in ("explain", "show"):
            if hasattr(one, way):
                yield unescape(getattr(one, way)(lang))
        yield str(getattr(one, "text", ""))
        yield str(one.to_dict() if hasattr(one, "to_dict") else one)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("ask", ANSWERS.values(), ids=ANSWERS)
def test_braces_are_words(ask: Callable[[], Any], lang: str) -> None:
    """Whatever says something of a text with braces says it as it came."""
    answer = ask()

    assert answer != []
    assert BRACES in "\n".join(said(answer, lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_braces_in_pictures(lang: str) -> None:
    """Pictures take them as words too."""
    call = Incident(AT, rules.Channel.CHAT_BOT, contact=BRACES, attachments=(BRACES,), refutation_proof=(BRACES,))
    week = rules.week_of_slots(PLACE, DAY, taken={SLOT}, at=AT, lang=lang)

    assert BRACES in unescape(week)
    assert BRACES in unescape(week.page(BRACES, lang=lang))
    assert rules.incident_timeline(call, at=AT, lang=lang)
    assert BRACES not in unescape(rules.may_sign_in(PERSON, rules.SignInMethod.PASSWORD).show(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_braces_in_the_law(lang: str) -> None:
    """An act, a place and a region of a reform are words."""
    law = LAW.amend(region=("11",))
    far = evolve(PLACE, serves=("19",))
    reasons = rules.slot_reasons(SLOT, far, taken={SLOT}, at=AT, law=law)

    assert BRACES in NORM.citation.text(lang)
    assert all(BRACES in reason.explain(lang) for reason in reasons)
    assert {reason.code for reason in reasons} == {"department-outside-region", "slot-taken"}
