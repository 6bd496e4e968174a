"""By when those who carry out the two orders must act, and from when the orders are in force."""

import pickle
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    Act,
    ClockState,
    InvalidFact,
    NotInForce,
    Pilot,
    Text,
    WrongType,
    control_bank_copy_due,
    next_schedule_due,
    portal_in_force_from,
    problems_report_due,
    queue_in_force_from,
    registration_report_due,
    schedule_due,
)

EXCLUSIVE = LAW.amend(schedule_deadline="exclusive")
ORDER = Act("queue-next", "12", date(2026, 12, 1), Text("Бұйрық", "Приказ", "Order No. 12"))


def end_of(text: str) -> datetime:
    """24:00 of a day of Astana time."""
    return datetime.combine(date.fromisoformat(text) + timedelta(days=1), datetime.min.time(), ASTANA)


@pytest.mark.norm("queue.schedule-due")
def test_schedule_due() -> None:
    """Three working days from Saturday 22 November 2025 end with Wednesday, to its last instant inclusive."""
    deadline = schedule_due()

    last = end_of("2025-11-26")
    assert (deadline.norm.id, deadline.starts_at, deadline.due_at) == ("queue.schedule-due", end_of("2025-11-22"), last)
    assert deadline.state(end_of("2025-12-31"), last) is ClockState.MET
    assert deadline.state(end_of("2025-12-31"), last + timedelta(microseconds=1)) is ClockState.MISSED


@pytest.mark.norm("queue.control-bank-copy")
def test_control_bank_copy_due() -> None:
    """Five working days from the signature of 11 November 2025 end on Tuesday the 18th."""
    deadline = control_bank_copy_due()

    assert (deadline.norm.id, deadline.starts_at) == ("queue.control-bank-copy", end_of("2025-11-11"))
    assert deadline.due_at == end_of("2025-11-18")


@pytest.mark.norm("portal.registration-report")
def test_registration_report_due() -> None:
    """Ten working days from registration on 25 August 2023 end on Monday 11 September: 30 August is a holiday."""
    deadline = registration_report_due()

    assert (deadline.norm.id, deadline.starts_at) == ("portal.registration-report", end_of("2023-08-25"))
    assert deadline.due_at == end_of("2023-09-11")
    assert "30 August (Constitution Day)" in deadline.explain("en")


@pytest.mark.norm("queue.report-problems")
@pytest.mark.parametrize(
    ("found", "due"),
    [
        pytest.param("2025-12-12", "2025-12-18", id="over-a-weekend-and-a-holiday"),
        pytest.param("2025-11-22", "2025-11-26", id="first-day-of-force"),
        pytest.param("2025-12-31", "2026-01-08", id="31-december"),
        pytest.param("2026-01-07", "2026-01-12", id="7-january"),
    ],
)
def test_problems_report_due(found: str, due: str) -> None:
    """A problem is reported by the end of the third working day after it was found."""
    deadline = problems_report_due(date.fromisoformat(found))

    assert (deadline.norm.id, deadline.due_at) == ("queue.report-problems", end_of(due))


def test_no_problems_before_the_pilot() -> None:
    """On the day before the pilot there is nothing to report."""
    with pytest.raises(NotInForce, match="2025-11-21"):
        problems_report_due(date(2025, 11, 21))


@pytest.mark.norm("queue.schedule-due")
@pytest.mark.parametrize(
    ("law", "due", "reading"),
    [
        pytest.param(LAW, "2025-12-25", "rolled", id="rolled"),
        pytest.param(LAW.amend(schedule_deadline="inclusive"), "2025-12-25", "inclusive", id="inclusive"),
        pytest.param(EXCLUSIVE, "2025-12-24", "exclusive", id="exclusive"),
    ],
)
def test_next_schedule_due(law: Any, due: str, reading: str) -> None:
    """The schedule for 2026 is due on 25 December 2025, or by the last reading the day before.

    The order came into force on 22 November 2025 (para 8): until then nobody had to act.
    """
    deadline = next_schedule_due(2025, law=law)

    assert (deadline.norm.id, deadline.due_at) == ("queue.schedule-due", end_of(due))
    assert deadline.starts_at == end_of("2025-11-21")
    assert [choice.value for choice in deadline.readings] == [reading]


@pytest.mark.norm("queue.schedule-due", "term.roll")
@pytest.mark.parametrize(
    ("reading", "due"), [("rolled", "2027-12-27"), ("inclusive", "2027-12-25"), ("exclusive", "2027-12-24")]
)
def test_next_schedule_on_a_day_off(reading: Any, due: str) -> None:
    """25 December 2027 is a Saturday: a date to be met by acting gives way to Monday 27 (Civil Code, art. 175)."""
    law = LAW.amend(lasts_months=36, schedule_deadline=reading)
    deadline = next_schedule_due(2027, law=law)

    assert deadline.provisional is (reading == "rolled")
    assert (deadline.starts_at, deadline.due_at) == (end_of("2026-12-31"), end_of(due))
    assert [choice.value for choice in deadline.readings] == [reading]


@pytest.mark.norm("queue.schedule-due")
@pytest.mark.parametrize("year", [2024, 2026])
def test_no_next_schedule_outside_the_pilot(year: int) -> None:
    """In a year on whose 25 December the pilot does not apply, no schedule is due."""
    with pytest.raises(NotInForce, match=f"queue: nothing is in force on {year}-12-25"):
        next_schedule_due(year)


@pytest.mark.norm("queue.schedule-due")
def test_prolonged_pilot_needs_its_next_schedule() -> None:
    """A pilot that lasts two years has its schedule of 2027 due on 25 December 2026."""
    assert next_schedule_due(2026, law=LAW.amend(lasts_months=24)).due_at == end_of("2026-12-25")


@pytest.mark.norm("queue.in-force")
def test_queue_in_force_from() -> None:
    """Ten full days pass after 11 November 2025."""
    assert queue_in_force_from() == date(2025, 11, 22)


@pytest.mark.norm("portal.in-force")
@pytest.mark.parametrize(
    ("published", "first"),
    [
        pytest.param("2023-08-25", "2023-09-05", id="on-the-day-of-registration"),
        pytest.param("2023-08-28", "2023-09-08", id="three-days-later"),
        pytest.param("2024-02-19", "2024-03-01", id="over-29-february"),
        pytest.param("2025-12-31", "2026-01-11", id="31-december-no-roll"),
    ],
)
def test_portal_in_force_from(published: str, first: str) -> None:
    """Ten full calendar days pass after the day of publication, whatever days they are."""
    assert portal_in_force_from(date.fromisoformat(published)) == date.fromisoformat(first)


def test_another_pilot() -> None:
    """Of pilots of two regions the region says whose duty is meant, and so does a day on which one alone applies."""
    law = LAW.with_pilot(Pilot(act=ORDER, region=("61",), schedule_working_days=1, copy_working_days=5))

    assert queue_in_force_from(region="1110", law=law) == date(2025, 11, 22)
    assert queue_in_force_from(region="61", law=law) == date(2026, 12, 12)
    assert schedule_due(region="61", law=law).due_at == end_of("2026-12-14")
    assert schedule_due(on=date(2026, 12, 14), law=law).due_at == end_of("2026-12-14")
    assert schedule_due(region="11", law=law).due_at == end_of("2025-11-26")
    assert control_bank_copy_due(region="61", law=law).due_at == end_of("2026-12-08")
    assert problems_report_due(date(2026, 12, 14), region="61", law=law).due_at == end_of("2026-12-18")


@pytest.mark.parametrize("ask", [queue_in_force_from, schedule_due, control_bank_copy_due])
@pytest.mark.parametrize("region", [None, "71"])
def test_which_pilot_is_meant(ask: Any, region: str | None) -> None:
    """Of two pilots one must be named; a region without any names none."""
    law = LAW.with_pilot(Pilot(act=ORDER, region=("61",)))

    with pytest.raises(InvalidFact, match=r"^region: does not say which pilot is meant; there are: 'akmola', 'queue-n"):
        ask(region=region, law=law)


@pytest.mark.norm("queue.in-force")
@pytest.mark.parametrize("on", [date(2025, 11, 21), date(2026, 11, 23), date(2030, 1, 1)], ids=str)
def test_no_rules_on_that_day(on: date) -> None:
    """Order, para 8 «12 (он екі) ай ішінде қолданылады»: outside of these months nothing is due."""
    with pytest.raises(NotInForce, match=f"^queue: nothing is in force on {on}"):
        schedule_due(on=on)
    with pytest.raises(NotInForce, match=f"^queue: nothing is in force on {on}"):
        problems_report_due(on)


@pytest.mark.norm("queue.report-problems")
def test_problem_of_the_last_day() -> None:
    """A problem found on the last day, Sunday 22 November 2026, is still reported: the duty had arisen."""
    assert problems_report_due(date(2026, 11, 22)).due_at == end_of("2026-11-25")


@pytest.mark.norm("queue.in-force")
def test_what_has_ended_says_so() -> None:
    """Whoever asks after the end is told the act, its last day and the reason in three languages."""
    with pytest.raises(NotInForce) as caught:
        problems_report_due(date(2026, 11, 25))
    error = pickle.loads(pickle.dumps(caught.value))

    assert (error.name, error.day, error.last_day) == ("queue", date(2026, 11, 25), date(2026, 11, 22))
    assert error.act == LAW.pilots[0].act
    assert str(error) == "queue: nothing is in force on 2026-11-25; the last day was 2026-11-22"
    assert error.text("en") == (
        "Algorithm: does not apply on Wednesday 25 November 2026; its last day was Sunday 22 November 2026."
    )
    assert "22 қараша" in error.text("kk")
    assert "22 ноября" in error.text("ru")


@pytest.mark.norm("queue.in-force")
def test_what_has_not_begun_says_so() -> None:
    """Before the first day there is no last day to name."""
    with pytest.raises(NotInForce) as caught:
        problems_report_due(date(2025, 11, 21))

    assert (caught.value.act, caught.value.last_day) == (LAW.pilots[0].act, None)
    assert "its first day is Saturday 22 November 2025" in caught.value.text("en")


@pytest.mark.norm("queue.in-force")
def test_what_knows_no_sentence_says_itself() -> None:
    """An error that was given no sentence says what it knows."""
    error = NotInForce("queue", date(2020, 1, 1))

    assert str(error) == "queue: nothing is in force on 2020-01-01"
    assert error.text("ru") == "На этот день ничего не действует: 1 января 2020 года (среда); электронная очередь."


@pytest.mark.parametrize(
    ("call", "words"),
    [
        pytest.param(lambda: portal_in_force_from(datetime(2023, 8, 25)), "published_on: needs a date", id="published"),
        pytest.param(lambda: problems_report_due("2025-12-12"), "found_on: needs date", id="found"),  # type: ignore[arg-type]
        pytest.param(lambda: next_schedule_due("2025"), "year: needs a whole number", id="year"),  # type: ignore[arg-type]
    ],
)
def test_wrong_types(call: Any, words: str) -> None:
    """A value of another type is refused under its name."""
    with pytest.raises(WrongType, match=f"^{words}"):
        call()
