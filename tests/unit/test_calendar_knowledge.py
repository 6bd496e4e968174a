"""What the calendar of a day was, as one could know it on another day."""

import pickle
from datetime import date, timedelta

import pytest
from attrs import evolve

from aleumet_rules import DayKind, Entry, Week, WorkingCalendar, WrongType
from aleumet_rules.acts.working_time import WORKING_TIME, Move

ONE_DAY = timedelta(days=1)


@pytest.mark.norm("calendar.provisional")
@pytest.mark.parametrize(
    ("day", "known_on", "before", "after"),
    [
        pytest.param(date(2026, 8, 31), date(2026, 3, 18), False, True, id="constitution-day-2026"),
        pytest.param(date(2024, 6, 17), date(2024, 6, 7), False, True, id="kurban-ait-2024"),
        pytest.param(date(2022, 10, 25), date(2022, 9, 29), True, False, id="republic-day-2022"),
        pytest.param(date(2022, 12, 1), date(2022, 9, 29), False, True, id="first-president-day-2022"),
        pytest.param(date(2022, 12, 19), date(2022, 9, 29), False, True, id="second-independence-day-2022"),
        pytest.param(date(2022, 10, 24), date(2022, 10, 8), True, False, id="transfer-of-october-2022"),
        pytest.param(date(2022, 10, 22), date(2022, 10, 8), False, True, id="worked-for-october-2022"),
    ],
)
def test_known_from_a_day_on(day: date, known_on: date, before: bool, after: bool) -> None:
    """A change of days off is known from the day of its act on, and on the day before it is not."""
    calendars = [WorkingCalendar(known_on=on) for on in (known_on - ONE_DAY, known_on)]

    assert [calendar.is_working_day(day) for calendar in calendars] == [before, after]
    assert WorkingCalendar().is_working_day(day) is after


def test_between_two_acts() -> None:
    """At the end of September 2022, 25 October had become a holiday while the 24th was still worked."""
    calendar = WorkingCalendar(known_on=date(2022, 9, 29))

    assert calendar.is_working_day(date(2022, 10, 24))
    assert calendar.day(date(2022, 10, 25)).kind is DayKind.HOLIDAY


def test_constitution_day_of_2027_was_not_known() -> None:
    """Before March 2026 the Constitution Day of 2027 was 30 August, since then it is 15 March."""
    before, after = (WorkingCalendar(known_on=date(2026, 3, day)) for day in (17, 18))
    march, august = date(2027, 3, 15), date(2027, 8, 30)

    assert (before.day(march).kind, before.day(august).kind) == (DayKind.WORKING, DayKind.HOLIDAY)
    assert (after.day(march).kind, after.day(august).kind) == (DayKind.HOLIDAY, DayKind.WORKING)


def test_known_today() -> None:
    """As known since the last check, the law is the law as it stands."""
    known = WorkingCalendar(known_on=date(2026, 11, 21))
    start, end = date(2016, 1, 1), date(2027, 1, 1)

    assert list(known.working_days(start, end)) == list(WorkingCalendar().working_days(start, end))


def test_superseded_transfer_was_known() -> None:
    """A move of a day off that was taken back holds for who asks what was known before, and for nobody else."""
    friday, saturday = date(2026, 7, 3), date(2026, 7, 11)
    source = WORKING_TIME.transfers[0].citation
    move = Move(friday, saturday, (Week.FIVE_DAY,))
    row = Entry(move, friday, saturday, source, date(2026, 7, 1), date(2026, 6, 1), date(2026, 6, 20))
    rules = evolve(WORKING_TIME, transfers=(*WORKING_TIME.transfers, row))

    assert [WorkingCalendar(rules=rules, known_on=date(2026, 6, day)).is_working_day(friday) for day in (19, 20)] == [
        False,
        True,
    ]
    assert WorkingCalendar(rules=rules).is_working_day(friday)


def test_known_on_a_plain_day() -> None:
    """Knowledge is asked for by date."""
    with pytest.raises(WrongType, match=r"^on: needs date, not str; got '2026-03-17'"):
        WORKING_TIME.known("2026-03-17")  # type: ignore[arg-type]  # the wrong type is the point


def test_days_off_of_the_callers_own() -> None:
    """The caller's days off count as far as they were known, those without a day from which they were known always."""
    monday, tuesday = date(2025, 12, 22), date(2025, 12, 23)
    days: list[date | tuple[date, date]] = [(monday, date(2025, 12, 19)), tuesday]
    before, after = (WorkingCalendar(days_off=days, known_on=date(2025, 12, day)) for day in (18, 19))

    assert [before.is_working_day(day) for day in (monday, tuesday)] == [True, False]
    assert [after.is_working_day(day) for day in (monday, tuesday)] == [False, False]
    assert before.days_off == after.days_off
    assert [calendar.news[-1] for calendar in (before, after)] == [date(2024, 6, 7), date(2025, 12, 19)]


def test_every_method_knows_the_same() -> None:
    """What was not known then counts in no method, the provisional years and the balance included."""
    known = WorkingCalendar(known_on=date(2026, 3, 17))
    monday = date(2026, 8, 31)

    assert known.day(monday).moved_from == date(2026, 8, 30)
    assert known.next_working_day(date(2026, 8, 28)) == known.add_working_days(date(2026, 8, 28), 1) == date(2026, 9, 1)
    assert known.count_working_days(monday, date(2026, 9, 1)) == 0
    assert [day.date for day in known.non_working_days(monday, date(2026, 9, 1))] == [monday]
    assert known.balance(2026).working_days == WorkingCalendar().balance(2026).working_days - 1
    assert known.balance(2027).provisional


def test_is_a_value() -> None:
    """Calendars as they were known are equal by content, hashable and picklable; the field says what it knows."""
    known = WorkingCalendar(known_on=date(2024, 6, 6))
    twin = pickle.loads(pickle.dumps(known))

    assert twin == known != WorkingCalendar()
    assert hash(twin) == hash(known)
    assert twin.known_on == date(2024, 6, 6)
    assert not twin.is_working_day(date(2024, 6, 17))
    assert evolve(twin, known_on=None) == WorkingCalendar()


def test_one_table_for_what_was_known_alike() -> None:
    """Calendars of two days between which nothing became known have one law of working time, as it was known."""
    one, other, later = (WorkingCalendar(known_on=date(2023, month, 1)) for month in (1, 5, 9))
    today = WorkingCalendar(known_on=date(2026, 4, 1))

    assert one.known_rules is other.known_rules is later.known_rules is not WORKING_TIME
    assert today.known_rules is WORKING_TIME
