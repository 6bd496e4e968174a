"""The working calendar of 2016-2026 against `holidays`, and the rulebook's list of days."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays
from hypothesis.vendor.pretty import pretty

from aleumet_rules import DayKind, Week, WorkingCalendar

FIVE = WorkingCalendar()
SIX = WorkingCalendar(Week.SIX_DAY)
SETTLED = range(2016, 2027)
ONE_DAY = timedelta(days=1)


def days(*listed: str) -> list[date]:
    """Days listed by year: `"2016 01-04 05-02"`."""
    return [date.fromisoformat(f"{year}-{day}") for year, *rest in map(str.split, listed) for day in rest]


def kinds(calendar: WorkingCalendar, kind: DayKind) -> list[date]:
    """All days of a kind in the settled years."""
    year = (date(2016, 1, 1) + timedelta(days=n) for n in range((date(2027, 1, 1) - date(2016, 1, 1)).days))
    return [day for day in year if calendar.day(day).kind is kind]


ROLLED = days(
    "2016 01-04 05-02 05-10 12-19",
    "2017 01-03 05-08 12-18 12-19",
    "2018 12-03 12-18",
    "2019 03-25 07-08 12-02",
    "2020 03-09 03-24 03-25 08-31",
    "2021 01-04 03-24 05-03 05-10",
    "2022 01-03 01-04 05-02 05-10",
    "2023 01-03 05-08 12-18",
    "2024 03-25 07-08",
    "2025 03-10 03-24 03-25 07-07 09-01 10-27",
    "2026 03-09 03-24 03-25 05-11 10-26",
)
# What a Sunday alone makes roll: of the days above those which a Saturday does not account for.
ROLLED_OF_SIX = days(
    "2016 05-02",
    "2017 01-03 05-08 12-18",
    "2018 12-18",
    "2019 12-02",
    "2020 03-09 03-24 08-31",
    "2021 03-24 05-10",
    "2022 01-03 05-02",
    "2023 01-03 05-08",
    "2024",
    "2025 03-24 07-07",
    "2026 03-09 03-24 10-26",
)
MOVED = [  # day off, worked instead
    ("2016-03-07", "2016-03-05"),
    ("2017-03-20", "2017-03-18"),
    ("2017-07-07", "2017-07-01"),
    ("2018-03-09", "2018-03-03"),
    ("2018-04-30", "2018-04-28"),
    ("2018-05-08", "2018-05-05"),
    ("2018-08-31", "2018-08-25"),
    ("2018-12-31", "2018-12-29"),
    ("2019-05-10", "2019-05-04"),
    ("2020-01-03", "2020-01-05"),
    ("2020-05-08", "2020-05-11"),
    ("2020-12-18", "2020-12-20"),
    ("2021-07-05", "2021-07-03"),
    ("2022-03-07", "2022-03-05"),
    ("2022-08-29", "2022-08-27"),
    ("2022-10-24", "2022-10-22"),
    ("2023-07-07", "2023-07-01"),
    ("2024-05-08", "2024-05-04"),
    ("2025-01-03", "2025-01-05"),
]
MOVED_FOR_BOTH = {"2020-01-03", "2020-12-18", "2025-01-03"}
KURBAN_AIT = days(
    "2016 09-12",
    "2017 09-01",
    "2018 08-21",
    "2019 08-11",
    "2020 07-31",
    "2021 07-20",
    "2022 07-09",
    "2023 06-28",
    "2024 06-16",
    "2025 06-06",
    "2026 05-27",
)
FIXED = "01-01 01-02 03-08 03-21 03-22 03-23 05-01 05-07 05-09 07-06 12-16"


@pytest.mark.norm(
    "calendar.weekend",
    "calendar.holiday",
    "calendar.religious-day-off",
    "calendar.rolled",
    "calendar.transfer",
)
@pytest.mark.parametrize("year", SETTLED)
def test_agrees_with_holidays_day_by_day(year: int) -> None:
    """In a five-day week every day of a settled year is what the independent package `holidays` says."""
    oracle = country_holidays("KZ", years=range(2015, 2028), language="en_US")
    year_of_days = [date(year, 1, 1) + timedelta(days=n) for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)]

    assert [day for day in year_of_days if FIVE.is_working_day(day) is not oracle.is_working_day(day)] == []


@pytest.mark.norm("calendar.weekend")
@pytest.mark.parametrize(
    ("day", "five", "six"),
    [
        pytest.param(date(2025, 11, 28), True, True, id="friday"),
        pytest.param(date(2025, 11, 29), False, True, id="saturday"),
        pytest.param(date(2025, 11, 30), False, False, id="sunday"),
    ],
)
def test_weekend(day: date, five: bool, six: bool) -> None:
    """Saturday and Sunday are off in a five-day week, Sunday alone in a six-day week."""
    assert (FIVE.is_working_day(day), SIX.is_working_day(day)) == (five, six)


@pytest.mark.norm("calendar.holiday")
@pytest.mark.parametrize("calendar", [FIVE, SIX], ids=["five", "six"])
def test_holidays_of_the_law(calendar: WorkingCalendar) -> None:
    """Each year has its holidays: those that came, went and moved are there in their years and no longer."""
    listed = [*days(*(f"{year} {FIXED}" for year in SETTLED))]
    listed += days(*(f"{year} 12-01 12-17" for year in range(2016, 2022)))
    listed += days(*(f"{year} 08-30" for year in range(2016, 2026)))
    listed += days(*(f"{year} 10-25" for year in range(2022, 2027)))

    assert kinds(calendar, DayKind.HOLIDAY) == sorted(listed)


@pytest.mark.norm("calendar.holiday")
@pytest.mark.parametrize(
    ("day", "worked"),
    [
        pytest.param(date(2021, 10, 25), True, id="republic-day-not-yet"),
        pytest.param(date(2022, 10, 25), False, id="republic-day"),
        pytest.param(date(2021, 12, 1), False, id="first-president-day-the-last-time"),
        pytest.param(date(2022, 12, 1), True, id="first-president-day-no-more"),
        pytest.param(date(2021, 12, 17), False, id="second-independence-day-the-last-time"),
        pytest.param(date(2022, 12, 19), True, id="second-independence-day-no-longer-rolls"),
        pytest.param(date(2025, 9, 1), False, id="constitution-day-rolls-the-last-time"),
        pytest.param(date(2026, 8, 31), True, id="no-constitution-day-in-2026"),
        pytest.param(date(2024, 6, 17), True, id="kurban-ait-was-moved-nine-days-ahead"),
        pytest.param(date(2025, 12, 31), True, id="new-years-eve"),
    ],
)
def test_changes_of_the_law(day: date, worked: bool) -> None:
    """Both sides of each change that people still remember otherwise."""
    assert FIVE.is_working_day(day) is worked


@pytest.mark.norm("calendar.religious-day-off")
@pytest.mark.parametrize("calendar", [FIVE, SIX], ids=["five", "six"])
def test_religious_days(calendar: WorkingCalendar) -> None:
    """7 January and the first day of Kurban Ait are off in every week and never roll."""
    christmas = [date(year, 1, 7) for year in SETTLED]

    assert kinds(calendar, DayKind.RELIGIOUS) == sorted(christmas + KURBAN_AIT)
    for day in christmas + KURBAN_AIT:
        assert calendar.day(day).moved_to is None
    assert calendar.is_working_day(date(2023, 1, 9))  # 7 January 2023 was a Saturday
    assert calendar.is_working_day(date(2022, 7, 11))  # Kurban Ait 2022 was a Saturday
    assert calendar.is_working_day(date(2024, 6, 17))  # Kurban Ait 2024 was a Sunday


@pytest.mark.norm("calendar.rolled")
@pytest.mark.parametrize(("calendar", "rolled"), [(FIVE, ROLLED), (SIX, ROLLED_OF_SIX)], ids=["five", "six"])
def test_rolled_days(calendar: WorkingCalendar, rolled: list[date]) -> None:
    """A holiday on a day off of the week makes the next working day a day off; a Saturday does so in one week only."""
    assert kinds(calendar, DayKind.ROLLED) == rolled


@pytest.mark.norm("calendar.rolled")
@pytest.mark.parametrize(
    ("holiday", "five", "six"),
    [
        pytest.param(date(2026, 3, 21), date(2026, 3, 24), None, id="saturday"),
        pytest.param(date(2026, 3, 22), date(2026, 3, 25), date(2026, 3, 24), id="sunday-queues-behind-saturday"),
        pytest.param(date(2026, 3, 23), None, None, id="monday"),
        pytest.param(date(2022, 5, 7), date(2022, 5, 10), None, id="not-onto-a-holiday"),
        pytest.param(date(2025, 10, 25), date(2025, 10, 27), None, id="republic-day"),
        pytest.param(date(2016, 1, 2), date(2016, 1, 4), None, id="first-year-of-the-horizon"),
    ],
)
def test_where_a_holiday_rolls(holiday: date, five: date | None, six: date | None) -> None:
    """A holiday says where it rolls, and the day off there says whence it came."""
    assert (FIVE.day(holiday).moved_to, SIX.day(holiday).moved_to) == (five, six)
    for calendar, rolled in ((FIVE, five), (SIX, six)):
        assert rolled is None or calendar.day(rolled).moved_from == holiday


@pytest.mark.norm("calendar.transfer")
@pytest.mark.parametrize(("off", "worked"), MOVED, ids=[off for off, _ in MOVED])
def test_transfer(off: str, worked: str) -> None:
    """A moved day off is not worked, and the day given for it is; Sundays move both weeks, other days one."""
    day_off, day_worked = date.fromisoformat(off), date.fromisoformat(worked)
    weeks = [FIVE, SIX] if off in MOVED_FOR_BOTH else [FIVE]

    for calendar in weeks:
        assert not calendar.is_working_day(day_off)
        assert calendar.is_working_day(day_worked)
        assert (calendar.day(day_off).kind, calendar.day(day_off).moved_from) == (DayKind.TRANSFERRED, day_worked)
        assert (calendar.day(day_worked).kind, calendar.day(day_worked).moved_to) == (DayKind.WORKED_INSTEAD, day_off)


@pytest.mark.norm("calendar.transfer")
def test_no_other_transfer() -> None:
    """Nothing else was moved: nothing in 2026, and in a six-day week the Sunday moves alone."""
    assert kinds(FIVE, DayKind.TRANSFERRED) == [date.fromisoformat(off) for off, _ in MOVED]
    assert kinds(SIX, DayKind.TRANSFERRED) == [date.fromisoformat(off) for off in sorted(MOVED_FOR_BOTH)]


@pytest.mark.norm("calendar.transfer")
@pytest.mark.parametrize(
    ("day", "five", "six"),
    [
        pytest.param(date(2020, 5, 8), False, True, id="friday"),
        pytest.param(date(2020, 5, 9), False, False, id="victory-day-on-saturday"),
        pytest.param(date(2020, 5, 11), True, True, id="rolled-monday-worked"),
    ],
)
def test_transfer_of_a_rolled_day(day: date, five: bool, six: bool) -> None:
    """In 2020 the rolled Monday was worked for the Friday before; a six-day week had no such Monday."""
    assert (FIVE.is_working_day(day), SIX.is_working_day(day)) == (five, six)


@pytest.mark.parametrize(
    ("day", "n", "end"),
    [
        pytest.param(date(2025, 12, 12), 1, date(2025, 12, 15), id="over-a-weekend"),
        pytest.param(date(2025, 12, 12), 2, date(2025, 12, 17), id="over-a-holiday"),
        pytest.param(date(2025, 12, 13), 1, date(2025, 12, 15), id="from-a-day-off"),
        pytest.param(date(2025, 12, 15), 0, date(2025, 12, 15), id="roll-a-working-day"),
        pytest.param(date(2025, 12, 16), 0, date(2025, 12, 17), id="roll-a-holiday"),
        pytest.param(date(2025, 12, 17), -1, date(2025, 12, 15), id="back-over-a-holiday"),
        pytest.param(date(2025, 12, 14), -1, date(2025, 12, 12), id="back-from-a-day-off"),
        pytest.param(date(2025, 1, 2), 1, date(2025, 1, 5), id="onto-a-worked-sunday"),
        pytest.param(date(2016, 1, 1), 1, date(2016, 1, 5), id="first-working-day-of-the-horizon"),
        pytest.param(date(2026, 12, 31), -1, date(2026, 12, 30), id="last-settled-day"),
    ],
)
def test_add_working_days(day: date, n: int, end: date) -> None:
    """The n-th working day after the day, or before it; none rolls forward. The first question is like any other."""
    assert FIVE.add_working_days(day, n) == end
    assert WorkingCalendar().add_working_days(day, n) == end


def test_neighbours() -> None:
    """The next, the previous and the rolled day are the steps of one, minus one and none."""
    holiday = date(2025, 12, 16)

    assert FIVE.next_working_day(holiday) == FIVE.roll_forward(holiday) == date(2025, 12, 17)
    assert FIVE.previous_working_day(holiday) == date(2025, 12, 15)
    assert FIVE.next_working_day(date(2025, 12, 17)) == date(2025, 12, 18)
    assert FIVE.roll_forward(date(2025, 12, 17)) == date(2025, 12, 17)


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        pytest.param(date(2025, 12, 15), date(2025, 12, 15), 0, id="nothing"),
        pytest.param(date(2025, 12, 15), date(2025, 12, 16), 1, id="one-day"),
        pytest.param(date(2025, 12, 15), date(2025, 12, 18), 2, id="over-a-holiday"),
        pytest.param(date(2025, 12, 18), date(2025, 12, 15), -2, id="backwards"),
        pytest.param(date(2025, 12, 13), date(2025, 12, 15), 0, id="weekend"),
        pytest.param(date(2024, 1, 1), date(2025, 1, 1), 249, id="year-of-2024"),
    ],
)
def test_count_and_list(start: date, end: date, count: int) -> None:
    """The start counts and the end does not; the list holds as many days, and none backwards."""
    assert FIVE.count_working_days(start, end) == count
    assert len(list(FIVE.working_days(start, end))) == max(count, 0)


def test_list_of_working_days() -> None:
    """Working days come in order, the start included and the end not."""
    listed = FIVE.working_days(date(2025, 12, 12), date(2025, 12, 18))

    assert list(listed) == days("2025 12-12 12-15 12-17")


def test_list_of_days_off() -> None:
    """Days off come in order with their reasons, the start included and the end not; none backwards."""
    listed = list(FIVE.non_working_days(date(2025, 12, 13), date(2025, 12, 20)))

    assert [day.date for day in listed] == days("2025 12-13 12-14 12-16")
    assert [day.kind for day in listed] == [DayKind.WEEKEND, DayKind.WEEKEND, DayKind.HOLIDAY]
    assert list(FIVE.non_working_days(date(2025, 12, 20), date(2025, 12, 13))) == []


@pytest.mark.filterwarnings("ignore::aleumet_rules.errors.ProvisionalDay")  # the far years are the point
def test_use_leaves_no_trace() -> None:
    """Whatever years it was asked for, a calendar is equal to a fresh one, and shows itself as one."""
    used = WorkingCalendar()
    assert used.is_working_day(date(2025, 12, 15))
    assert used.is_working_day(date(2040, 11, 14))

    assert (used, hash(used), repr(used)) == (WorkingCalendar(), hash(WorkingCalendar()), repr(WorkingCalendar()))


def test_is_printed_in_one_line() -> None:
    """What Hypothesis and IPython print of a calendar is its `repr`, alone and in a list."""
    calendar = WorkingCalendar(days_off=[date(2026, 1, 5)])

    assert pretty(calendar) == repr(calendar)
    assert pretty([calendar]) == f"[{calendar!r}]"
