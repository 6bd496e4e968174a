"""A number of the law and the sentence that names it are one: whoever amends the number reads the old one nowhere."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from string import Formatter
from typing import Any

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    NORMS,
    Act,
    Booking,
    BookingStatus,
    Channel,
    Deadline,
    Decision,
    Department,
    Form031,
    LawBook,
    Measure,
    Norm,
    SelectionWindow,
    Slot,
    Text,
    analysis_due,
    arrive,
    book,
    cancel,
    confirmation_notice_due,
    control_bank_copy_due,
    escalation_due,
    join_general_order,
    may_book,
    may_select_supplier,
    next_schedule_due,
    problems_report_due,
    refutation_notice_due,
    registration_due,
    registration_report_due,
    repair_notice_due,
    repair_start_due,
    schedule_due,
    selection_window,
)
from aleumet_rules.acts.queue_norms import SCHEDULES_DUE
from aleumet_rules.words.text import LANGUAGES

AMENDED: dict[str, Any] = {
    "region": ("11", "61"),
    "starts": (time(9), time(10), time(16)),
    "lunch": (time(13), time(14)),
    "grace": timedelta(minutes=47),
    "reminder_days": 7,
    "form_valid_months": 2,
    "lasts_months": 14,
    "schedule_working_days": 8,
    "next_schedule_by": (12, 18),
    "problems_working_days": 9,
    "copy_working_days": 13,
    "portal_host": "kezek.example.kz",
    "selection_months": 5,
    "opens": time(8),
    "closes": time(20),
    "register_within": timedelta(hours=5),
    "analyse_working_days": 6,
    "escalate_within": timedelta(hours=7),
    "refuted_notice_within": timedelta(minutes=41),
    "confirmed_notice_within": timedelta(minutes=42),
    "start_repair_working_days": 4,
    "repaired_notice_within": timedelta(hours=9),
    "report_working_days": 17,
}
ORDER = Act("later", "99", date(2026, 1, 5), Text("Кейінгі бұйрық", "Поздний приказ", "Later order"))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of January 2026."""
    return datetime(2026, 1, day, hour, minute, tzinfo=ASTANA)


FORM = Form031("031-7", "A-1", date(2026, 1, 12), "111010000")
DEPARTMENT = Department(1, "A", ("1110",))
START = Slot(1, at(19, 9))
VOID = Booking("T-0", FORM, Slot(1, at(16, 9)), at(13, 9), BookingStatus.VOID)
MEASURE = Measure("1", "x", date(2026, 1, 5), notified_on=date(2026, 1, 6))

Answer = Decision[Any] | Deadline | SelectionWindow


def answers(law: LawBook) -> Iterator[Answer]:
    """An answer of every rule that gives one with norms, allowed and refused."""
    facts: dict[str, Any] = {"earlier": None, "taken": (), "law": law}
    yield may_book(FORM, START, DEPARTMENT, at=at(14, 11), **facts)
    yield may_book(FORM, Slot(1, at(18, 13)), DEPARTMENT, at=at(14, 11), **facts)
    saved = book(FORM, START, DEPARTMENT, at=at(14, 11), ticket="T-1", **facts)
    yield saved
    yield from of_a_booking(saved.unwrap(), law)
    yield from (schedule_due(law=law), next_schedule_due(2025, law=law), control_bank_copy_due(law=law))
    yield from (problems_report_due(date(2026, 1, 14), law=law), registration_report_due(law=law))
    for due in (analysis_due, escalation_due, refutation_notice_due, confirmation_notice_due, repair_start_due):
        yield due(at(14, 11), law=law)
    yield repair_notice_due(at(14, 11), law=law)
    for channel, hour in ((Channel.VOICE, 11), (Channel.VOICE, 22), (Channel.CHAT_BOT, 22)):
        yield registration_due(at(14, hour), channel, law=law)
    yield selection_window(MEASURE, law=law)
    yield may_select_supplier(MEASURE, on=date(2026, 1, 14), law=law)
    yield may_select_supplier(MEASURE, on=date(2026, 11, 14), law=law)


def of_a_booking(booking: Booking, law: LawBook) -> Iterator[Answer]:
    """What can be asked of one that was made."""
    for when in (at(19, 9), at(19, 11)):
        yield cancel(booking, at=when, law=law)
        yield arrive(booking, at=when, law=law)
    yield join_general_order(VOID, at=at(16, 11), law=law)


def norms_of(answer: Answer) -> list[Norm]:
    """The norms that an answer names."""
    if isinstance(answer, Decision):
        outcome = [answer.outcome.norm] if isinstance(answer.outcome, Deadline) else []
        return [*answer.norms, *outcome, *(reason.norm for reason in (*answer.reasons, *answer.notes))]
    return [answer.norm]


def blanks(norm: Norm) -> set[str]:
    """The numbers that its sentence names."""
    template = "" if norm._template is None else norm._template.sentence.en
    return {name for _, name, _, _ in Formatter().parse(template) if name}


NAMING = {name: [norm for norm in NORMS.values() if name in blanks(norm)] for name in AMENDED}


@pytest.mark.parametrize("name", AMENDED)
def test_nobody_reads_the_old_number(name: str) -> None:
    """No answer holds a sentence with the old number, and every one that names the number marks it as amended."""
    law = LAW.amend(act=ORDER, **{name: AMENDED[name]})
    halves = [norm for norm in SCHEDULES_DUE if name in blanks(norm)]
    old = [norm.sentence for norm in (*NAMING[name], *halves)]
    old += [norm.brief for norm in (*NAMING[name], *halves) if not norm.sentence.en.startswith(norm.brief.en)]

    for answer in answers(law):
        said = {lang: answer.explain(lang) + answer.show(lang) for lang in LANGUAGES}
        assert [(text, lang) for text in old for lang in LANGUAGES if text.capital()[lang] in said[lang]] == []
        for norm in norms_of(answer):
            assert ("(amended)" in norm.sentence.en) is (name in blanks(norm)), norm
            assert (norm.citation.amended_by == ORDER) is (name in blanks(norm)), norm


@pytest.mark.parametrize("name", AMENDED)
def test_the_number_is_named(name: str) -> None:
    """Each number that can be amended is named by a norm, and each such norm is met in some answer or message."""
    met = {norm.id for answer in answers(LAW) for norm in norms_of(answer)}
    silent = {"queue.reminder", "queue.sms", "portal.in-force", "ipr.block-notice"}  # of bare values and messages

    assert name == "portal_host" or {norm.id for norm in NAMING[name]} - silent <= met
    assert NAMING[name], name
