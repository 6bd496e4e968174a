"""Legal terms as the Civil Code counts them."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    InvalidFact,
    OutsideHorizon,
    Week,
    WorkingCalendar,
    WrongType,
    end_of_calendar_days,
    end_of_months,
    end_of_working_days,
    in_force_after,
    last_instant,
)

SIX = LAW.amend(calendar=WorkingCalendar(Week.SIX_DAY))
LAST = date(2050, 12, 31)
DAY = date(2025, 12, 15)


@pytest.mark.norm("term.months", "term.roll")
@pytest.mark.parametrize(
    ("event", "months", "plain", "rolled"),
    [
        pytest.param(date(2025, 12, 31), 2, date(2026, 2, 28), date(2026, 3, 2), id="saturday-of-a-short-month"),
        pytest.param(date(2026, 1, 7), 2, date(2026, 3, 7), date(2026, 3, 10), id="saturday-before-a-rolled-monday"),
        pytest.param(date(2026, 1, 31), 1, date(2026, 2, 28), date(2026, 3, 2), id="31-january"),
        pytest.param(date(2024, 1, 31), 1, date(2024, 2, 29), date(2024, 2, 29), id="leap-year"),
        pytest.param(date(2024, 2, 29), 12, date(2025, 2, 28), date(2025, 2, 28), id="year-from-29-february"),
        pytest.param(date(2026, 2, 28), 1, date(2026, 3, 28), date(2026, 3, 30), id="last-day-keeps-its-number"),
        pytest.param(date(2025, 10, 31), 1, date(2025, 11, 30), date(2025, 12, 1), id="31-to-30"),
        pytest.param(date(2025, 11, 16), 1, date(2025, 12, 16), date(2025, 12, 17), id="onto-a-holiday"),
        pytest.param(date(2025, 11, 22), 12, date(2026, 11, 22), date(2026, 11, 23), id="twelve-months-of-the-pilot"),
        pytest.param(date(2025, 1, 15), 1, date(2025, 2, 15), date(2025, 2, 17), id="form-signed-on-15-january"),
        pytest.param(date(2025, 11, 15), 1, DAY, DAY, id="onto-a-working-day"),
    ],
)
def test_end_of_months(event: date, months: int, plain: date, rolled: date) -> None:
    """The same day-number of the last month or its last day; off days give way to the next working day."""
    assert end_of_months(event, months, roll=False) == plain
    assert end_of_months(event, months) == rolled


@pytest.mark.norm("term.calendar-days", "term.roll")
@pytest.mark.parametrize(
    ("event", "n", "plain", "rolled"),
    [
        pytest.param(date(2025, 12, 12), 1, date(2025, 12, 13), date(2025, 12, 15), id="onto-a-saturday"),
        pytest.param(date(2025, 12, 12), 3, DAY, DAY, id="onto-a-monday"),
        pytest.param(date(2025, 12, 12), 4, date(2025, 12, 16), date(2025, 12, 17), id="onto-a-holiday"),
        pytest.param(date(2024, 2, 28), 2, date(2024, 3, 1), date(2024, 3, 1), id="over-29-february"),
    ],
)
def test_end_of_calendar_days(event: date, n: int, plain: date, rolled: date) -> None:
    """Day 1 is the day after the event, every day counts, and nothing rolls unless asked."""
    assert end_of_calendar_days(event, n) == plain
    assert end_of_calendar_days(event, n, roll=True) == rolled


@pytest.mark.norm("term.working-days")
@pytest.mark.parametrize(
    ("event", "n", "end"),
    [
        pytest.param(date(2025, 11, 22), 3, date(2025, 11, 26), id="schedule-of-the-pilot"),
        pytest.param(date(2025, 11, 11), 5, date(2025, 11, 18), id="copy-to-the-control-bank"),
        pytest.param(date(2023, 8, 25), 10, date(2023, 9, 11), id="report-over-constitution-day"),
        pytest.param(DAY, 1, date(2025, 12, 17), id="over-independence-day"),
        pytest.param(date(2025, 12, 16), 1, date(2025, 12, 17), id="from-a-holiday"),
        pytest.param(date(2025, 1, 2), 1, date(2025, 1, 5), id="onto-a-worked-sunday"),
    ],
)
def test_end_of_working_days(event: date, n: int, end: date) -> None:
    """Day 1 is the first working day after the event."""
    assert end_of_working_days(event, n) == end


@pytest.mark.norm("term.in-force-after")
@pytest.mark.parametrize(
    ("day", "n", "first"),
    [
        pytest.param(date(2025, 11, 11), 10, date(2025, 11, 22), id="the-pilot"),
        pytest.param(date(2023, 8, 25), 10, date(2023, 9, 5), id="the-portal-if-published-when-registered"),
        pytest.param(date(2024, 2, 28), 1, date(2024, 3, 1), id="over-29-february"),
        pytest.param(date(2025, 12, 31), 1, date(2026, 1, 2), id="onto-a-holiday-without-a-roll"),
    ],
)
def test_in_force_after(day: date, n: int, first: date) -> None:
    """The day itself is not counted, n full days pass, and force begins on the next."""
    assert in_force_after(day, n) == first


@pytest.mark.norm("term.closing-hour")
def test_last_instant() -> None:
    """An act is in time until 24:00 of the last day, at an organisation until its closing hour."""
    assert last_instant(DAY) == datetime(2025, 12, 16, tzinfo=ASTANA)
    assert last_instant(DAY, closes=time(18, 30)) == datetime(2025, 12, 15, 18, 30, tzinfo=ASTANA)
    assert last_instant(DAY).tzinfo is ASTANA


@pytest.mark.norm("term.closing-hour")
def test_last_instant_of_the_repeated_hour() -> None:
    """29 February 2024 ended an hour of real time later than its wall clock says."""
    assert last_instant(date(2024, 2, 29)).astimezone(UTC) == datetime(2024, 2, 29, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("end", "five", "six"),
    [
        pytest.param(lambda law: end_of_months(date(2025, 11, 13), 1, law=law), DAY, date(2025, 12, 13), id="months"),
        pytest.param(
            lambda law: end_of_calendar_days(DAY, 5, roll=True, law=law),
            date(2025, 12, 22),
            date(2025, 12, 20),
            id="calendar-days",
        ),
        pytest.param(
            lambda law: end_of_working_days(DAY, 4, law=law), date(2025, 12, 22), date(2025, 12, 20), id="working-days"
        ),
    ],
)
def test_under_another_law(end: Callable[[Any], date], five: date, six: date) -> None:
    """Under a law with a six-day week, a Saturday is a day like the others."""
    assert (end(LAW), end(SIX)) == (five, six)


TERMS: dict[str, tuple[str, str, Callable[[Any, Any], object]]] = {
    "end_of_months": ("event", "months", end_of_months),
    "end_of_months-plain": ("event", "months", lambda event, n: end_of_months(event, n, roll=False)),
    "end_of_calendar_days": ("event", "n", end_of_calendar_days),
    "end_of_working_days": ("event", "n", end_of_working_days),
    "in_force_after": ("day", "calendar_days", in_force_after),
}
each_event = pytest.mark.parametrize(("event", "end"), [(event, end) for event, _, end in TERMS.values()], ids=TERMS)
each_count = pytest.mark.parametrize(("count", "end"), [(count, end) for _, count, end in TERMS.values()], ids=TERMS)


@each_event
@pytest.mark.parametrize("value", [datetime(2025, 12, 15), "2025-12-15", 7, None], ids=repr)
def test_event_is_a_date(event: str, end: Callable[[Any, Any], object], value: object) -> None:
    """The event is a plain date, refused by its name otherwise."""
    with pytest.raises(WrongType, match=rf"^{event}: needs .*; got "):
        end(value, 1)


@each_event
@pytest.mark.parametrize("day", [date(2015, 12, 31), date(2051, 1, 1), date.max], ids=str)
def test_event_lies_within_the_horizon(event: str, end: Callable[[Any, Any], object], day: date) -> None:
    """An event outside 2016-2050 is refused by its name."""
    with pytest.raises(OutsideHorizon, match=rf"^{event}: must lie between 2016-01-01 and 2050-12-31; got "):
        end(day, 1)


@each_count
@pytest.mark.parametrize(
    ("n", "error", "words"),
    [
        (0, InvalidFact, "must be above zero; got 0"),
        (-1, InvalidFact, "must be above zero; got -1"),
        (True, WrongType, "needs a whole number, not bool; got True"),
        (1.0, WrongType, "needs a whole number, not float; got 1.0"),
        ("1", WrongType, "needs a whole number, not str; got '1'"),
        (timedelta(days=1), WrongType, "needs a whole number, not timedelta"),
        (10**9, OutsideHorizon, "must not be above 12783, the days between 2016-01-01 and 2050-12-31; got 1000000000"),
    ],
    ids=repr,
)
def test_length_is_a_positive_number(
    count: str, end: Callable[[Any, Any], object], n: object, error: type[InvalidFact], words: str
) -> None:
    """The length of a term is a whole number above zero, refused by its name otherwise."""
    with pytest.raises(error, match=rf"^{count}: {words}"):
        end(DAY, n)


@pytest.mark.parametrize(
    ("end", "ended"),
    [
        pytest.param(lambda: end_of_months(LAST, 1, roll=False), "2051-01-31", id="months"),
        pytest.param(lambda: end_of_calendar_days(LAST, 1), "2051-01-01", id="days"),
        pytest.param(lambda: in_force_after(date(2050, 12, 30), 1), "2051-01-01", id="in-force"),
    ],
)
def test_end_lies_within_the_horizon(end: Callable[[], date], ended: str) -> None:
    """A term that would end after 2050 is refused, with the day on which it would end."""
    with pytest.raises(OutsideHorizon, match=rf"the term ends on {ended}, after 2050-12-31; got "):
        end()


def test_last_day_of_the_horizon_can_be_an_end() -> None:
    """A term may end on 31 December 2050 itself."""
    assert end_of_calendar_days(date(2050, 12, 30), 1) == LAST
    assert end_of_calendar_days(date(2016, 1, 1), 12783) == LAST
    assert in_force_after(date(2050, 12, 29), 1) == LAST
    assert last_instant(LAST) == datetime(2051, 1, 1, tzinfo=ASTANA)


@pytest.mark.parametrize(
    ("day", "closes", "error", "words"),
    [
        pytest.param(datetime(2025, 12, 15), None, WrongType, "day: needs a date, not an instant", id="instant"),
        pytest.param("2025-12-15", time(9), WrongType, "day: needs date, not str", id="text"),
        pytest.param(date(2015, 12, 31), None, OutsideHorizon, "day: must lie between", id="before-the-horizon"),
        pytest.param(date.max, time(9), OutsideHorizon, "day: must lie between", id="after-the-horizon"),
        pytest.param(DAY, "18:30", WrongType, "closes: needs time, not str", id="closes-as-text"),
        pytest.param(
            DAY, time(18, 30, tzinfo=UTC), InvalidFact, "closes: needs a time of day without a zone", id="zone"
        ),
    ],
)
def test_bad_last_day(day: Any, closes: Any, error: type[InvalidFact], words: str) -> None:
    """The last day is a date within the horizon, and the closing hour a time of day."""
    with pytest.raises(error, match=rf"^{words}.*; got "):
        last_instant(day, closes=closes)
