"""Laws of legal terms, against counting on one's fingers."""

import calendar as months_of_the_year
from datetime import UTC, date, datetime, time, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given, strategies as st

from aleumet_rules import ASTANA, end_of_calendar_days, end_of_months, end_of_working_days, in_force_after, last_instant

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
ONE_DAY = timedelta(days=1)
ORACLE = country_holidays("KZ", years=range(2015, 2028), language="en_US")

events = st.dates(date(2016, 1, 1), date(2024, 12, 31))
short = st.integers(1, 60)
months = st.integers(1, 18)


def rolled(day: date) -> date:
    """The day or the next that is worked, by the package `holidays`."""
    while not ORACLE.is_working_day(day):
        day += ONE_DAY
    return day


def month_later(day: date, n: int) -> date:
    """The same day-number n months later, found by walking to the last month and back from its 31st."""
    year, month = day.year, day.month
    for _ in range(n):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return date(year, month, min(day.day, months_of_the_year.monthrange(year, month)[1]))


class TestMonths:
    """Civil Code, arts. 173 and 174(3): the same day-number of the last month, or its last day."""

    @given(events, months)
    def test_brute_force(self, event: date, n: int) -> None:
        """Walking month by month leads to the same day, and on to the next working one."""
        assert end_of_months(event, n, roll=False) == month_later(event, n)
        assert end_of_months(event, n) == rolled(month_later(event, n))

    @given(events, months)
    def test_day_number(self, event: date, n: int) -> None:
        """The day-number is the event's, unless the month is too short: then it is the month's last day."""
        end = end_of_months(event, n, roll=False)

        assert end.day == event.day or ((end + ONE_DAY).day == 1 and end.day < event.day)
        assert (end.year - event.year) * 12 + end.month - event.month == n

    @given(events, events, months)
    def test_monotone(self, one: date, other: date, n: int) -> None:
        """A later event never ends its term earlier."""
        assert end_of_months(min(one, other), n) <= end_of_months(max(one, other), n)


class TestDays:
    """Civil Code, art. 173: day 1 is the day after the event."""

    @given(events, short)
    def test_calendar_days(self, event: date, n: int) -> None:
        """Counting every day leads to the last one, and on to the next working one."""
        end = event
        for _ in range(n):
            end += ONE_DAY

        assert end_of_calendar_days(event, n) == end
        assert end_of_calendar_days(event, n, roll=True) == rolled(end)

    @given(events, short)
    def test_working_days(self, event: date, n: int) -> None:
        """Counting working days alone leads to the last one."""
        end = event
        for _ in range(n):
            end = rolled(end + ONE_DAY)

        assert end_of_working_days(event, n) == end

    @given(events, short)
    def test_working_days_last_longer(self, event: date, n: int) -> None:
        """A term of working days never ends before the same number of calendar days."""
        assert end_of_working_days(event, n) >= end_of_calendar_days(event, n)


class TestForce:
    """What enters into force after the lapse of days after a day."""

    @given(events, short)
    def test_full_days_pass(self, day: date, n: int) -> None:
        """Between the day and the first day of force lie exactly n full days."""
        first = in_force_after(day, n)

        assert len(range(day.toordinal() + 1, first.toordinal())) == n
        assert first == end_of_calendar_days(day, n) + ONE_DAY


class TestLastInstant:
    """Civil Code, art. 176: until the closing hour, else until 24:00."""

    @given(events)
    def test_end_of_the_day(self, day: date) -> None:
        """Every instant of the day is in time, and the first of the next is the end."""
        end = last_instant(day)

        assert end.astimezone(UTC) == datetime.combine(day + ONE_DAY, time(), ASTANA).astimezone(UTC)
        assert (end.astimezone(UTC) - timedelta(microseconds=1)).astimezone(ASTANA).date() == day

    @given(events, st.times(max_value=time(22, 59)))
    def test_closing_hour(self, day: date, closes: time) -> None:
        """The closing hour is that of the day, and earlier than its end."""
        end = last_instant(day, closes=closes)

        assert (end.date(), end.time()) == (day, closes)
        assert end < last_instant(day)
