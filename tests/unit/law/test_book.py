"""The law in one value; a reform is another value, and changes nothing else."""

import pickle
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from attrs import asdict, fields_dict

from aleumet_rules import (
    ASTANA,
    LAW,
    InvalidFact,
    InvalidLaw,
    LawBook,
    NotInForce,
    Readings,
    Week,
    WorkingCalendar,
    WrongType,
)
from aleumet_rules.acts.portal_numbers import ORDER_345, PortalRules
from aleumet_rules.acts.queue_numbers import AKMOLA_PILOT, QueueRules
from aleumet_rules.law.book import Reform

DAY = date(2025, 12, 15)
NAIVE = datetime(2026, 1, 1)
SIX = WorkingCalendar(Week.SIX_DAY)
reform: Any = LAW.amend  # also with what a type checker would not let pass

NUMBERS: dict[str, object] = {
    "region": ("11", "71"),
    "starts": (time(9), time(15)),
    "lunch": (time(13), time(14)),
    "grace": timedelta(minutes=20),
    "reminder_days": 2,
    "form_valid_months": 2,
    "last_signed_on": date(2025, 11, 12),
    "lasts_months": None,
    "schedule_working_days": 5,
    "next_schedule_by": (12, 20),
    "problems_working_days": 5,
    "copy_working_days": 3,
    "portal_host": "queue.egov.kz",
    "selection_months": 3,
    "opens": time(8),
    "closes": time(20),
    "register_within": timedelta(hours=1),
    "analyse_working_days": 2,
    "escalate_within": timedelta(hours=1),
    "refuted_notice_within": timedelta(hours=1),
    "confirmed_notice_within": timedelta(hours=1),
    "start_repair_working_days": 2,
    "repaired_notice_within": timedelta(hours=1),
    "report_working_days": 5,
    "registered_on": date(2023, 8, 28),
}
READINGS = {
    "slot_capacity": "one",
    "pilot_end": "first-day-counts",
    "pilot_covers": "request",
    "schedule_deadline": "exclusive",
    "form_validity_covers": "examination",
    "form_roll": "yes",
    "used_form": "used-up",
    "rebooking_checks": "free-start",
    "rebooking_after_closed_day": "all",
    "after_lateness": "either",
    "general_order_after": "booked",
    "sms_promptness": "any-time",
    "late_reminder": "at-once",
    "block_clock": "received",
    "window_roll": "no",
    "choice_before_notice": "closed",
    "second_choice": "once",
    "after_activation": "return",
    "measure_term": "informs",
    "hours_terms": "service-hours",
    "notice_terms": "service-hours",
    "working_day_term": "same-hour",
    "own_refutation": "thirty-minutes",
    "next_working_day": "strict",
    "out_of_hours_due": "after-opening",
    "voice_out_of_hours": "next-working-day",
    "sign_in_number": "required",
}


def numbers(law: LawBook, day: date = DAY) -> dict[str, object]:
    """Every number of both acts on a day, by name."""
    queue, portal = (asdict(rules, recurse=False) for rules in (law.pilots[0].rules.at(day), law.portal.at(day)))
    return {f"queue {name}": value for name, value in queue.items()} | portal


def test_the_law_as_it_stands() -> None:
    """The law holds both acts' numbers, a five-day week, every default, and the day of its last check."""
    assert (LAW.pilots[0].rules.at(DAY), LAW.portal.at(DAY)) == (AKMOLA_PILOT, ORDER_345)
    assert (LAW.calendar, LAW.readings) == (WorkingCalendar(), Readings())
    assert LAW.checked_on == date(2026, 11, 25)


@pytest.mark.norm("queue.in-force")
def test_before_the_pilot() -> None:
    """The queue's numbers are in force from 22 November 2025 on."""
    assert LAW.pilots[0].rules.at(date(2025, 11, 22)) is AKMOLA_PILOT
    with pytest.raises(NotInForce, match=r"^queue: nothing is in force on 2025-11-21$"):
        LAW.pilots[0].rules.at(date(2025, 11, 21))


def test_every_name_can_be_amended() -> None:
    """A reform has a name for the calendar, orders, each reading, and each number but the one that both acts have."""
    shared = {"in_force_after_days", "amended"}
    days = {"calendar", "transfers", "kurban_ait", "holidays", "settled_to"}
    known = {*fields_dict(QueueRules), *fields_dict(PortalRules), *fields_dict(Readings)}

    assert {*Reform.__annotations__} - days == known - shared == {*NUMBERS, *READINGS}
    assert days < {*Reform.__annotations__}


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number(name: str) -> None:
    """An amended number is changed and noted as such, and nothing else is."""
    amended = reform(**{name: NUMBERS[name]})
    changed = {key: value for key, value in numbers(amended).items() if value != numbers(LAW)[key]}

    assert {key.removeprefix("queue "): value for key, value in changed.items()} == {
        name: NUMBERS[name],
        "amended": ((name, None),),
    }
    assert (amended.calendar, amended.readings, amended.checked_on) == (LAW.calendar, LAW.readings, LAW.checked_on)


@pytest.mark.parametrize("name", READINGS)
def test_a_reading(name: str) -> None:
    """An amended reading is changed, and nothing else is."""
    amended = reform(**{name: READINGS[name]})

    assert asdict(amended.readings) == asdict(LAW.readings) | {name: READINGS[name]}
    assert (amended.pilots, amended.portal, amended.calendar) == (LAW.pilots, LAW.portal, LAW.calendar)


def test_the_calendar() -> None:
    """An amended calendar is changed, and nothing else is."""
    amended = LAW.amend(calendar=SIX)

    assert amended.calendar is SIX
    assert (amended.pilots, amended.portal, amended.readings) == (LAW.pilots, LAW.portal, LAW.readings)


def test_several_at_once() -> None:
    """One reform may change both acts, a reading and the calendar; the law it started from stays as it was."""
    amended = LAW.amend(grace=timedelta(minutes=20), opens=time(8), late_reminder="at-once", calendar=SIX)

    assert amended.pilots[0].rules.at(DAY).grace == timedelta(minutes=20)
    assert amended.portal.at(DAY).opens == time(8)
    assert amended.readings.late_reminder == "at-once"
    assert LAW.pilots[0].rules.at(DAY).grace == timedelta(minutes=15)


def test_nothing() -> None:
    """A reform of nothing is the same law."""
    assert LAW.amend() == LAW
    assert hash(LAW.amend()) == hash(LAW)


@pytest.mark.parametrize(
    ("since", "before", "after"),
    [
        pytest.param(date(2026, 1, 1), timedelta(minutes=15), timedelta(minutes=20), id="later"),
        pytest.param(date(2025, 12, 16), timedelta(minutes=15), timedelta(minutes=20), id="next-day"),
        pytest.param(date(2025, 12, 15), timedelta(minutes=20), timedelta(minutes=20), id="same-day"),
        pytest.param(date(2020, 1, 1), timedelta(minutes=20), timedelta(minutes=20), id="before-the-pilot"),
    ],
)
def test_since_a_day(since: date, before: timedelta, after: timedelta) -> None:
    """A reform with a day holds from that day on, and leaves the days before as they were."""
    amended = LAW.amend(grace=timedelta(minutes=20), since=since)

    assert (amended.pilots[0].rules.at(DAY).grace, amended.pilots[0].rules.at(date(2026, 1, 1)).grace) == (
        before,
        after,
    )
    assert amended.portal == LAW.portal


def test_since_applies_to_numbers_and_readings_change_as_a_whole() -> None:
    """Beside a number, a reading is changed for every day."""
    amended = LAW.amend(closes=time(19), hours_terms="service-hours", since=date(2026, 1, 1))

    assert [amended.portal.at(day).closes for day in (DAY, date(2026, 1, 1))] == [time(18, 30), time(19)]
    assert amended.readings.hours_terms == "service-hours"


def test_reform_upon_reform() -> None:
    """Reforms follow one another, each from its day."""
    twice = LAW.amend(reminder_days=2, since=date(2026, 1, 1)).amend(reminder_days=1, since=date(2026, 2, 1))

    assert [twice.pilots[0].rules.at(date(2026, month, 1)).reminder_days for month in (1, 2)] == [2, 1]
    assert twice.pilots[0].rules.at(DAY).reminder_days == 3


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        pytest.param({"gracious": 20}, InvalidFact, "gracious: is no number, reading or calendar", id="unknown"),
        pytest.param({"in_force_after_days": 5}, InvalidFact, "in_force_after_days: is no number", id="of-two-acts"),
        pytest.param({"grace": 20}, WrongType, "grace: needs timedelta, not int", id="wrong-type"),
        pytest.param({"reminder_days": 0}, InvalidFact, "reminder_days: must be above zero", id="zero"),
        pytest.param({"opens": time(18, 30)}, InvalidLaw, "closes: must be later than opens", id="does-not-fit"),
        pytest.param({"starts": (time(13),)}, InvalidLaw, "starts: must not lie inside the lunch break", id="at-lunch"),
        pytest.param({"hours_terms": "sometimes"}, InvalidFact, "hours_terms: must be one of 'clock'", id="reading"),
        pytest.param({"calendar": "six-day"}, WrongType, "calendar: needs WorkingCalendar, not str", id="calendar"),
        pytest.param({"since": DAY}, InvalidFact, "since: needs a number of the law", id="since-alone"),
        pytest.param({"calendar": SIX, "since": DAY}, InvalidFact, "since: needs a number", id="since-no-number"),
        pytest.param({"closes": time(19), "since": "2026"}, WrongType, "since: needs date, not str", id="since-text"),
        pytest.param({"closes": time(19), "since": NAIVE}, WrongType, "since: needs a date", id="since-instant"),
    ],
)
def test_bad_reform_is_refused(changes: dict[str, Any], error: type[InvalidFact], words: str) -> None:
    """A reform that cannot be is refused by the name of what it would change, with the value."""
    with pytest.raises(error, match=rf"^{words}.*; got "):
        reform(**changes)


PARTS = ["calendar", "pilots", "portal", "readings", "checked_on"]


@pytest.mark.parametrize("field", PARTS)
def test_law_of_other_parts_is_refused(field: str) -> None:
    """Each part of a law is of its type."""
    with pytest.raises(WrongType, match=rf"^{field}: needs .*; got 7$"):
        LawBook(**{name: getattr(LAW, name) for name in PARTS} | {field: 7})


@pytest.mark.norm("contact-centre.hours")
def test_service_hours() -> None:
    """The contact centre's hours are those of the day, on the law's own calendar."""
    amended = LAW.amend(closes=time(20), calendar=SIX, since=date(2026, 1, 1))

    assert (LAW.service_hours(DAY).opens, LAW.service_hours(DAY).closes) == (time(9), time(18, 30))
    assert [amended.service_hours(day).closes for day in (DAY, date(2026, 1, 1))] == [time(18, 30), time(20)]
    assert amended.service_hours(DAY).contains(datetime(2025, 12, 13, 12, tzinfo=ASTANA))


def test_is_a_value() -> None:
    """Laws are equal by content, hashable, and survive a pickle with their answers."""
    amended = LAW.amend(grace=timedelta(minutes=20))
    twin = pickle.loads(pickle.dumps(amended))

    assert twin == amended != LAW
    assert hash(twin) == hash(amended)
    assert twin.calendar.is_working_day(DAY)


def test_repr_of_the_law_as_it_stands() -> None:
    """The law as it stands is told in one word, which keeps the signatures of all rules readable."""
    assert repr(LAW) == "LAW"


def test_repr_of_a_reform() -> None:
    """A reform tells which parts of the law it changes."""
    assert (
        repr(LAW.amend(grace=timedelta(minutes=20), hours_terms="service-hours"))
        == "<LAW with another pilots, readings>"
    )
