"""Laws of the working calendar, against days off listed year by year in plain data."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from aleumet_rules import Week, WorkingCalendar

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
FIRST, END = date(2016, 1, 1), date(2027, 1, 1)
ONE_DAY = timedelta(days=1)
DAYS = [FIRST + n * ONE_DAY for n in range((END - FIRST).days)]

HOLIDAYS = "01-01 01-02 03-08 03-21 03-22 03-23 05-01 05-07 05-09 07-06 12-16"
UNTIL_2021 = "12-01 12-17"
UNTIL_2025 = "08-30"
FROM_2022 = "10-25"
RELIGIOUS = """
2016-09-12 2017-09-01 2018-08-21 2019-08-11 2020-07-31 2021-07-20 2022-07-09 2023-06-28 2024-06-16 2025-06-06 2026-05-27
2016-01-07 2017-01-07 2018-01-07 2019-01-07 2020-01-07 2021-01-07 2022-01-07 2023-01-07 2024-01-07 2025-01-07 2026-01-07
"""
MOVED_IN_BOTH_WEEKS = "2020-01-03<2020-01-05 2020-12-18<2020-12-20 2025-01-03<2025-01-05"
MOVED_IN_FIVE_DAYS = """
2016-03-07<2016-03-05 2017-03-20<2017-03-18 2017-07-07<2017-07-01 2018-03-09<2018-03-03 2018-04-30<2018-04-28
2018-05-08<2018-05-05 2018-08-31<2018-08-25 2018-12-31<2018-12-29 2019-05-10<2019-05-04 2020-05-08<2020-05-11
2021-07-05<2021-07-03 2022-03-07<2022-03-05 2022-08-29<2022-08-27 2022-10-24<2022-10-22 2023-07-07<2023-07-01
2024-05-08<2024-05-04
"""


def holidays() -> list[date]:
    """Every holiday of the years, in order."""
    listed = [
        f"{year}-{day}"
        for year in range(2016, 2027)
        for days, there in (
            (HOLIDAYS, True),
            (UNTIL_2021, year <= 2021),
            (UNTIL_2025, year <= 2025),
            (FROM_2022, year >= 2022),
        )
        for day in days.split()
        if there
    ]
    return sorted(map(date.fromisoformat, listed))


def worked_days(weekend: set[int], moves: str) -> set[date]:
    """The days worked in a week with that weekend, by walking the law day by day."""
    off = {*holidays(), *map(date.fromisoformat, RELIGIOUS.split())}
    for holiday in holidays():
        if holiday.weekday() in weekend:
            following = holiday
            while following.weekday() in weekend or following in off:
                following += ONE_DAY
            off.add(following)
    worked = {day for day in DAYS if day.weekday() not in weekend and day not in off}
    for move in moves.split():
        day_off, day_worked = map(date.fromisoformat, move.split("<"))
        worked = worked - {day_off} | {day_worked}
    return worked


WORKED = {
    Week.FIVE_DAY: worked_days({5, 6}, MOVED_IN_BOTH_WEEKS + MOVED_IN_FIVE_DAYS),
    Week.SIX_DAY: worked_days({6}, MOVED_IN_BOTH_WEEKS),
}
CALENDARS = {week: WorkingCalendar(week) for week in Week}

weeks = st.sampled_from(Week)
days = st.sampled_from(DAYS)
# Far enough from both ends of the settled years for every step drawn below.
inner_days = st.dates(date(2018, 1, 1), date(2024, 12, 31))
steps = st.integers(-300, 300)


class TestEveryDay:
    """The days off are those of the law, in both weeks."""

    def test_five_days(self) -> None:
        """In a five-day week each day of 2016-2026 is worked exactly when the plain data say so."""
        assert {day for day in DAYS if CALENDARS[Week.FIVE_DAY].is_working_day(day)} == WORKED[Week.FIVE_DAY]

    def test_six_days(self) -> None:
        """In a six-day week each day of 2016-2026 is worked exactly when the plain data say so."""
        assert {day for day in DAYS if CALENDARS[Week.SIX_DAY].is_working_day(day)} == WORKED[Week.SIX_DAY]

    def test_six_days_hold_five(self) -> None:
        """Who works six days works on every day on which five-day people work: in 2016-2026 there is no exception."""
        assert [day for day in DAYS if day in WORKED[Week.FIVE_DAY] - WORKED[Week.SIX_DAY]] == []
        five, six = CALENDARS[Week.FIVE_DAY], CALENDARS[Week.SIX_DAY]
        assert [day for day in DAYS if five.is_working_day(day) and not six.is_working_day(day)] == []


class TestCount:
    """Working days in a half-open span."""

    @given(weeks, days, days)
    def test_brute_force(self, week: Week, start: date, end: date) -> None:
        """The count is that of the days one by one, and negative backwards."""
        low, high = min(start, end), max(start, end)
        one_by_one = sum(low <= day < high for day in WORKED[week])

        assert CALENDARS[week].count_working_days(start, end) == (one_by_one if start <= end else -one_by_one)

    @given(weeks, days, days, days)
    def test_half_open_sums(self, week: Week, start: date, middle: date, end: date) -> None:
        """Spans that meet add up, in whatever order their ends lie."""
        count = CALENDARS[week].count_working_days

        assert count(start, middle) + count(middle, end) == count(start, end)

    @given(weeks, days, days)
    def test_lists(self, week: Week, start: date, end: date) -> None:
        """The listed working days and days off are those of the span, in order, and none backwards."""
        span = [day for day in DAYS if start <= day < end]
        calendar = CALENDARS[week]

        assert list(calendar.working_days(start, end)) == [day for day in span if day in WORKED[week]]
        assert [day.date for day in calendar.non_working_days(start, end)] == [d for d in span if d not in WORKED[week]]


class TestAdd:
    """The n-th working day after or before a day."""

    @given(weeks, inner_days, steps)
    def test_brute_force(self, week: Week, day: date, n: int) -> None:
        """Walking day by day, and counting the worked ones, leads to the same day."""
        end, left, step = day, abs(n), ONE_DAY if n > 0 else -ONE_DAY
        while left:
            end += step
            left -= end in WORKED[week]
        while n == 0 and end not in WORKED[week]:
            end += ONE_DAY

        assert CALENDARS[week].add_working_days(day, n) == end

    @given(weeks, inner_days, st.integers(1, 300))
    def test_count_is_the_inverse(self, week: Week, day: date, n: int) -> None:
        """From the day after a day up to its n-th working day there are n working days."""
        calendar = CALENDARS[week]

        assert calendar.count_working_days(day + ONE_DAY, calendar.add_working_days(day, n) + ONE_DAY) == n
        assert calendar.count_working_days(calendar.add_working_days(day, -n), day) == n

    @given(weeks, inner_days, st.integers(1, 300))
    def test_back_again(self, week: Week, day: date, n: int) -> None:
        """From a working day, n forward and n back is the day itself."""
        calendar = CALENDARS[week]
        start = calendar.roll_forward(day)

        assert calendar.add_working_days(calendar.add_working_days(start, n), -n) == start

    @given(weeks, inner_days, st.integers(1, 150), st.integers(1, 150))
    def test_steps_add_up(self, week: Week, day: date, first: int, second: int) -> None:
        """Two steps one way are one step of their sum."""
        add = CALENDARS[week].add_working_days

        assert add(add(day, first), second) == add(day, first + second)
        assert add(add(day, -first), -second) == add(day, -first - second)

    @given(weeks, inner_days, inner_days, steps)
    def test_monotone(self, week: Week, one: date, other: date, n: int) -> None:
        """A later start never leads to an earlier end."""
        add = CALENDARS[week].add_working_days

        assert add(min(one, other), n) <= add(max(one, other), n)

    @given(weeks, inner_days, steps)
    def test_lands_on_a_working_day(self, week: Week, day: date, n: int) -> None:
        """The end is worked, and lies strictly on its side of the start when there is a step at all."""
        end = CALENDARS[week].add_working_days(day, n)

        assert end in WORKED[week]
        assert (end > day) if n > 0 else (end < day) if n < 0 else (end >= day)


class TestRoll:
    """A day that is not worked gives way to the next that is."""

    @given(weeks, inner_days)
    def test_idempotent(self, week: Week, day: date) -> None:
        """A rolled day stays where it is."""
        roll = CALENDARS[week].roll_forward

        assert roll(roll(day)) == roll(day)

    @given(weeks, inner_days)
    def test_nearest(self, week: Week, day: date) -> None:
        """Between a day and where it rolls nothing is worked, and a worked day does not move."""
        rolled = CALENDARS[week].roll_forward(day)

        assert rolled in WORKED[week]
        assert not any(day + n * ONE_DAY in WORKED[week] for n in range((rolled - day).days))

    @given(weeks, inner_days)
    def test_neighbours(self, week: Week, day: date) -> None:
        """The next and the previous working day are the nearest on either side, the day itself left out."""
        calendar = CALENDARS[week]
        before, after = calendar.previous_working_day(day), calendar.next_working_day(day)

        assert before < day < after
        between = [before + n * ONE_DAY for n in range(1, (after - before).days)]
        assert {n for n in between if n in WORKED[week]} <= {day}


class TestOwnDays:
    """The caller's days come on top of the law's."""

    @given(weeks, st.sets(inner_days, max_size=20), st.sets(inner_days, max_size=20), inner_days, steps)
    def test_brute_force(self, week: Week, off: set[date], worked: set[date], day: date, n: int) -> None:
        """With extra and cancelled days off, days, counts and steps are those of the days one by one."""
        mine = WorkingCalendar(week, off, worked - off)
        expected = WORKED[week] - off | (worked - off)
        ordered = sorted(expected)
        position = sum(d <= day for d in ordered) if n > 0 else sum(d < day for d in ordered)

        assert {d for d in off | worked if mine.is_working_day(d)} == (off | worked) & expected
        assert mine.count_working_days(FIRST, END) == len(expected)
        assert mine.add_working_days(day, n) == ordered[position + n - (n > 0)]

    @given(weeks, st.sets(inner_days, max_size=5), st.sets(inner_days, max_size=5))
    def test_what_changes_nothing(self, week: Week, off: set[date], worked: set[date]) -> None:
        """Extra days off that are off, and extra working days that are worked, leave every answer as it was."""
        mine = WorkingCalendar(week, off - WORKED[week], worked & WORKED[week])

        assert list(mine.working_days(FIRST, END)) == list(CALENDARS[week].working_days(FIRST, END))
