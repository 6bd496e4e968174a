"""The balance of working time against printed balances, and its sums."""

import csv
from datetime import date
from pathlib import Path

import pytest
from holidays import country_holidays

from aleumet_rules import MonthBalance, Week, WorkingCalendar, YearBalance

FIVE, SIX = WorkingCalendar(), WorkingCalendar(Week.SIX_DAY)
SETTLED = range(2016, 2027)
with (Path(__file__).parents[1] / "data" / "working_days.csv").open(encoding="utf-8", newline="") as file:
    PRINTED = [
        pytest.param(calendar, row[column], row, id=f"{row['year']}-{row['month']}-{calendar.week.value}")
        for row in csv.DictReader(file)
        for calendar, column in ((FIVE, "five_day_week"), (SIX, "six_day_week"))
        if row[column]
    ]


def part(balance: YearBalance, month: str) -> YearBalance | MonthBalance:
    """The month of a balance, or the whole year."""
    return balance if month == "year" else balance.months[int(month) - 1]


@pytest.mark.norm("calendar.weekend", "calendar.holiday", "calendar.rolled", "calendar.transfer")
@pytest.mark.parametrize(("calendar", "printed", "row"), PRINTED)
def test_agrees_with_printed_balances(calendar: WorkingCalendar, printed: str, row: dict[str, str]) -> None:
    """Each printed count of working days, of a month or of a year, is that of the balance and of the calendar."""
    year, month = int(row["year"]), row["month"]
    first, last = (1, 12) if month == "year" else (int(month), int(month))
    end = date(year + last // 12, last % 12 + 1, 1)

    assert part(calendar.balance(year), month).working_days == int(printed)
    assert calendar.count_working_days(date(year, first, 1), end) == int(printed)


def test_every_printed_row_is_compared() -> None:
    """The table is read whole: three years by month with their sums, and each count that it gives."""
    assert len(PRINTED) == 39 + 15


@pytest.mark.parametrize("year", SETTLED)
def test_agrees_with_holidays(year: int) -> None:
    """Each month of a settled year has as many working days as the independent package `holidays` counts."""
    oracle = country_holidays("KZ", years=range(2015, 2028), language="en_US")
    ordinals = range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal())
    worked = [day.month for day in map(date.fromordinal, ordinals) if oracle.is_working_day(day)]

    assert [month.working_days for month in FIVE.balance(year).months] == [worked.count(m) for m in range(1, 13)]


@pytest.mark.parametrize("year", SETTLED)
@pytest.mark.parametrize("calendar", [FIVE, SIX], ids=["five", "six"])
def test_sums(calendar: WorkingCalendar, year: int) -> None:
    """Months add up to quarters and quarters to the year, and no day is lost."""
    balance = calendar.balance(year)
    days_of_year = (date(year + 1, 1, 1) - date(year, 1, 1)).days

    assert [month.month for month in balance.months] == [*range(1, 13)]
    assert balance.working_days + balance.days_off == days_of_year
    assert tuple(map(sum, zip(*balance.quarters, strict=True))) == (balance.working_days, balance.days_off)
    assert balance.quarters[1] == (
        sum(month.working_days for month in balance.months[3:6]),
        sum(month.days_off for month in balance.months[3:6]),
    )


def test_february_of_a_leap_year() -> None:
    """February 2024 had 29 days, 21 of them worked."""
    assert FIVE.balance(2024).months[1] == MonthBalance(month=2, working_days=21, days_off=8, hours=168)


def test_hours() -> None:
    """A five-day week has eight hours a working day; a six-day week has no daily norm in the law."""
    five, six = FIVE.balance(2024), SIX.balance(2024)

    assert (five.hours, five.months[0].hours) == (249 * 8, 21 * 8)
    assert (six.hours, six.months[0].hours) == (None, None)


def test_says_its_year_and_week() -> None:
    """A balance says which year and week it is of, and whether the year is settled."""
    balance = SIX.balance(2026)

    assert (balance.year, balance.week, balance.provisional) == (2026, Week.SIX_DAY, False)


@pytest.mark.norm("calendar.provisional")
def test_provisional_year() -> None:
    """The balance of a year that is not settled says so itself, without a warning."""
    assert FIVE.balance(2027).provisional
    assert FIVE.balance(2050).working_days > 200
