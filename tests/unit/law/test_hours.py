"""Service hours on working days, half-open, and terms whose clock stands still outside them."""

import copy
import pickle
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from aleumet_rules import (
    ASTANA,
    InvalidFact,
    InvalidLaw,
    OutsideHorizon,
    ServiceHours,
    Week,
    WorkingCalendar,
    WrongType,
)

HOURS = ServiceHours()
TICK = timedelta(microseconds=1)
DAY = timedelta(hours=9.5)
DECEMBER = datetime(2025, 12, 1, tzinfo=ASTANA)  # Monday 15 and Wednesday 17 around the holiday of the 16th
TWICE = datetime(2024, 2, 29, 23, 30, tzinfo=ASTANA)


def at(day: int, hour: int = 0, minute: int = 0, second: int = 0, microsecond: int = 0) -> datetime:
    """An instant of December 2025."""
    return DECEMBER.replace(day=day, hour=hour, minute=minute, second=second, microsecond=microsecond)


def november(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of November 2025."""
    return datetime(2025, 11, day, hour, minute, tzinfo=ASTANA)


@pytest.mark.norm("contact-centre.hours")
@pytest.mark.parametrize(
    ("instant", "inside"),
    [
        pytest.param(at(15, 9) - TICK, False, id="just-before-opening"),
        pytest.param(at(15, 9), True, id="opening"),
        pytest.param(at(15, 13, 30), True, id="no-lunch-break"),
        pytest.param(at(15, 18, 30) - TICK, True, id="just-before-closing"),
        pytest.param(at(15, 18, 30), False, id="closing"),
        pytest.param(at(13, 12), False, id="saturday"),
        pytest.param(at(16, 12), False, id="holiday"),
        pytest.param(datetime(2025, 12, 15, 4, tzinfo=UTC), True, id="opening-in-utc"),
        pytest.param(datetime(2025, 12, 15, 3, 59, 59, tzinfo=UTC), False, id="before-opening-in-utc"),
        pytest.param(datetime(2024, 2, 29, 3, tzinfo=UTC), True, id="opening-in-utc-before-the-change"),
    ],
)
def test_contains(instant: datetime, inside: bool) -> None:
    """09:00 belongs to the hours and 18:30 does not, on working days, in Astana time."""
    assert HOURS.contains(instant) is inside


@pytest.mark.parametrize(
    ("instant", "opening"),
    [
        pytest.param(at(15, 9) - TICK, at(15, 9), id="just-before-opening"),
        pytest.param(at(15, 9), at(15, 9), id="at-opening"),
        pytest.param(at(15, 9) + TICK, at(17, 9), id="just-after-opening"),
        pytest.param(at(12, 18, 30), at(15, 9), id="friday-closing"),
        pytest.param(at(13, 8), at(15, 9), id="saturday-morning"),
        pytest.param(at(16, 12), at(17, 9), id="holiday"),
        pytest.param(datetime(2025, 12, 15, 3, tzinfo=UTC), at(15, 9), id="utc"),
    ],
)
def test_next_opening(instant: datetime, opening: datetime) -> None:
    """The first opening at or after the instant."""
    assert HOURS.next_opening(instant) == opening


@pytest.mark.norm("term.closing-hour")
@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        pytest.param(november(21, 16), timedelta(hours=3), november(24, 9, 30), id="over-a-weekend"),
        pytest.param(november(21, 16), timedelta(hours=2.5), november(21, 18, 30), id="lands-on-closing"),
        pytest.param(november(21, 16), timedelta(hours=2.5) + TICK, november(24, 9) + TICK, id="just-past-closing"),
        pytest.param(at(15, 18), timedelta(minutes=30), at(15, 18, 30), id="closing-before-a-holiday"),
        pytest.param(at(15, 18), timedelta(minutes=31), at(17, 9, 1), id="over-a-holiday"),
        pytest.param(at(13, 12), timedelta(hours=3), at(15, 12), id="from-a-saturday"),
        pytest.param(at(15, 7), timedelta(hours=3), at(15, 12), id="from-before-opening"),
        pytest.param(at(15, 18, 30), timedelta(minutes=1), at(17, 9, 1), id="from-closing"),
        pytest.param(at(15, 9), DAY, at(15, 18, 30), id="a-whole-day"),
        pytest.param(at(16, 9), DAY, at(17, 18, 30), id="a-whole-day-from-a-holiday"),
        pytest.param(at(15, 9), 2 * DAY, at(17, 18, 30), id="two-whole-days-land-on-closing"),
        pytest.param(at(15, 9), 2 * DAY + TICK, at(18, 9) + TICK, id="two-days-and-a-tick"),
        pytest.param(at(12, 12), 5 * DAY, at(22, 12), id="five-days"),
        pytest.param(at(15, 11), timedelta(), at(15, 11), id="nothing-within"),
        pytest.param(at(15, 18, 30), timedelta(), at(17, 9), id="nothing-from-closing"),
        pytest.param(datetime(2025, 12, 15, 13, tzinfo=UTC), timedelta(hours=1), at(17, 9, 30), id="utc"),
        pytest.param(
            datetime(2024, 2, 29, 18, tzinfo=ASTANA),
            timedelta(hours=1),
            datetime(2024, 3, 1, 9, 30, tzinfo=ASTANA),
            id="over-the-change-of-time",
        ),
    ],
)
def test_add(start: datetime, length: timedelta, end: datetime) -> None:
    """The clock runs within the hours alone, and a term used up at closing ends there, first and second time asked."""
    fresh = ServiceHours()

    assert [hours.add(start, length) for hours in (fresh, fresh)] == [end, end]
    assert fresh.add(start, length).tzinfo is ASTANA


@pytest.mark.parametrize(
    ("start", "end", "length"),
    [
        pytest.param(at(15, 9), at(15, 18, 30), DAY, id="a-day"),
        pytest.param(at(15, 0), at(15, 23), DAY, id="round-the-clock"),
        pytest.param(at(12, 18), at(15, 9, 30), timedelta(hours=1), id="over-a-weekend"),
        pytest.param(at(15, 18), at(17, 9, 30), timedelta(hours=1), id="over-a-holiday"),
        pytest.param(at(13, 12), at(14, 12), timedelta(), id="within-a-weekend"),
        pytest.param(at(12, 18, 30), at(15, 9), timedelta(), id="closing-to-opening"),
        pytest.param(at(15, 11), at(15, 11), timedelta(), id="nothing"),
        pytest.param(at(17, 9, 30), at(15, 18), timedelta(hours=-1), id="backwards"),
        pytest.param(at(1), at(31, 23), 22 * DAY, id="a-month"),
        pytest.param(TWICE.replace(fold=1), TWICE, timedelta(), id="repeated-hour"),
    ],
)
def test_between(start: datetime, end: datetime, length: timedelta) -> None:
    """The service time between two instants, negative backwards, whatever their zones."""
    assert HOURS.between(start, end) == length
    assert HOURS.between(start.astimezone(UTC), end.astimezone(UTC)) == length


LATE = ServiceHours(time(9), None)
LEAP = datetime(2024, 2, 29, tzinfo=ASTANA)  # the day whose last hour came twice
MARCH = datetime(2024, 3, 1, tzinfo=ASTANA)


@pytest.mark.parametrize(
    ("instant", "inside"),
    [
        pytest.param(at(15, 9) - TICK, False, id="just-before-opening"),
        pytest.param(at(15, 9), True, id="opening"),
        pytest.param(at(16) - TICK, True, id="just-before-24"),
        pytest.param(at(16), False, id="24"),
        pytest.param(at(13, 23, 59), False, id="saturday"),
        pytest.param(TWICE, True, id="first-of-the-repeated-hour"),
        pytest.param(TWICE.replace(fold=1), True, id="second-of-the-repeated-hour"),
        pytest.param(MARCH, False, id="24-after-the-repeated-hour"),
    ],
)
def test_until_midnight_contains(instant: datetime, inside: bool) -> None:
    """Hours that close at 24:00 have the last instant of the day and not the first of the next."""
    assert LATE.contains(instant) is inside


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        pytest.param(at(15, 9), timedelta(hours=15), at(16), id="lands-on-24"),
        pytest.param(at(15, 9), timedelta(hours=15) + TICK, at(17, 9) + TICK, id="just-past-24"),
        pytest.param(at(15, 22), timedelta(hours=2), at(16), id="two-hours-to-24"),
        pytest.param(at(16), timedelta(hours=1), at(17, 10), id="from-24-before-a-holiday"),
        pytest.param(at(12, 23), timedelta(hours=16), at(16), id="over-a-weekend-to-24"),
        pytest.param(LEAP.replace(hour=9), timedelta(hours=15), LEAP.replace(hour=23, fold=1), id="leap-day-15-hours"),
        pytest.param(LEAP.replace(hour=9), timedelta(hours=16), MARCH, id="leap-day-16-hours"),
        pytest.param(LEAP.replace(hour=9), timedelta(hours=17), MARCH.replace(hour=10), id="leap-day-17-hours"),
        pytest.param(datetime(2024, 2, 28, 23, tzinfo=ASTANA), timedelta(hours=17), MARCH, id="over-the-leap-day"),
        pytest.param(
            datetime(2024, 2, 28, 23, tzinfo=ASTANA),
            timedelta(hours=17) + TICK,
            MARCH.replace(hour=9) + TICK,
            id="just-past-the-leap-day",
        ),
    ],
)
def test_until_midnight_add(start: datetime, length: timedelta, end: datetime) -> None:
    """A term used up at 24:00 ends there, written as 00:00; the repeated hour is served twice."""
    assert LATE.add(start, length) == end
    assert LATE.between(start, end) == length


def test_until_midnight_next_opening() -> None:
    """Hours that open with the hour that came twice open with its first turn, not again with its second."""
    late = ServiceHours(time(23), None)

    assert late.next_opening(LEAP.replace(hour=23)) == LEAP.replace(hour=23)
    assert late.next_opening(LEAP.replace(hour=23, fold=1)) == MARCH.replace(hour=23)
    assert late.between(LEAP, MARCH) == timedelta(hours=2)


def test_until_midnight_of_a_day_off() -> None:
    """Where the leap day is a day off, it is not longer than usual either."""
    shut = ServiceHours(time(9), None, WorkingCalendar(days_off=[date(2024, 2, 29)]))

    assert shut.between(LEAP, MARCH) == timedelta()
    assert shut.add(datetime(2024, 2, 28, 23, tzinfo=ASTANA), timedelta(hours=2)) == MARCH.replace(hour=10)


def test_until_midnight_on_the_last_day() -> None:
    """Closing time of the last day that the calendar knows is 00:00 of the next."""
    late = ServiceHours(time(9), None, WorkingCalendar(Week.SIX_DAY))
    with pytest.warns(UserWarning, match="provisional"):
        end = late.add(datetime(2050, 12, 30, 22, tzinfo=ASTANA), timedelta(hours=17))

    assert end == datetime(2051, 1, 1, tzinfo=ASTANA)


def test_until_midnight_is_a_value() -> None:
    """Hours until 24:00 are no others, and are the same after a copy and a pickle."""
    assert {LATE, ServiceHours(closes=None), pickle.loads(pickle.dumps(LATE)), copy.deepcopy(LATE)} == {LATE}
    assert LATE not in {HOURS, ServiceHours(closes=time(23))}
    assert repr(LATE) == "<ServiceHours 09:00 to None>"


def test_other_hours_and_week() -> None:
    """Hours and calendar are the caller's to choose: here Saturdays, ten to four."""
    shop = ServiceHours(time(10), time(16), WorkingCalendar(Week.SIX_DAY))

    assert shop.contains(at(13, 10))
    assert shop.add(at(12, 15), timedelta(hours=2)) == at(13, 11)
    assert shop.between(at(12, 15), at(13, 11)) == timedelta(hours=2)


ASKED: dict[str, tuple[str, Any]] = {
    "contains": ("at", HOURS.contains),
    "next_opening": ("at", HOURS.next_opening),
    "add": ("at", lambda instant: HOURS.add(instant, DAY)),
    "between-start": ("start", lambda instant: HOURS.between(instant, at(15))),
    "between-end": ("end", lambda instant: HOURS.between(at(15), instant)),
}


@pytest.mark.parametrize(("field", "ask"), ASKED.values(), ids=ASKED)
def test_naive_instant(field: str, ask: Any) -> None:
    """A naive instant is refused by its name."""
    with pytest.raises(InvalidFact, match=rf"^{field}: .* naive one is never guessed; got "):
        ask(datetime(2025, 12, 15, 12))


@pytest.mark.parametrize("value", [date(2025, 12, 15), time(9, tzinfo=ASTANA), "2025-12-15", None], ids=repr)
@pytest.mark.parametrize(("field", "ask"), ASKED.values(), ids=ASKED)
def test_no_instant(field: str, ask: Any, value: object) -> None:
    """Anything but an instant is refused by its name."""
    with pytest.raises(WrongType, match=rf"^{field}: needs datetime, not .*; got "):
        ask(value)


@pytest.mark.parametrize("day", [date(2015, 12, 31), date(2051, 1, 2)], ids=str)
@pytest.mark.parametrize(("field", "ask"), ASKED.values(), ids=ASKED)
def test_outside_the_horizon(field: str, ask: Any, day: date) -> None:
    """An instant on a day outside 2016-2050 is refused by its name."""
    problem = rf"^{field}: must lie between 2016-01-01 and 2050-12-31, Astana time; got datetime.datetime\({day.year}, "
    with pytest.raises(OutsideHorizon, match=problem):
        ask(datetime.combine(day, time(10), ASTANA))


@pytest.mark.parametrize(
    ("length", "error"),
    [(-TICK, InvalidFact), (3, WrongType), ("3 h", WrongType), (None, WrongType)],
    ids=repr,
)
@pytest.mark.parametrize("start", [at(15, 11), at(13, 12)], ids=["within", "outside"])
def test_bad_length(start: datetime, length: Any, error: type[InvalidFact]) -> None:
    """A length is a duration, and not below zero; also where the day has been asked for before."""
    hours = ServiceHours()
    hours.add(start, TICK)

    with pytest.raises(error, match=r"^length: .*; got "):
        hours.add(start, length)


@pytest.mark.parametrize("length", [timedelta.max, timedelta(days=36_500)])
def test_length_beyond_the_horizon(length: timedelta) -> None:
    """A term that would end after 2050 is refused."""
    with pytest.raises(OutsideHorizon, match=r"^length: leads out of 2016-01-01 to 2050-12-31; got"):
        HOURS.add(at(15, 11), length)


@pytest.mark.parametrize(
    ("opens", "closes", "error", "words"),
    [
        pytest.param(time(9), time(9), InvalidLaw, r"closes: must be later than opens 09:00", id="no-hours"),
        pytest.param(time(18), time(9), InvalidLaw, "closes: must be later", id="over-midnight"),
        pytest.param(time(9), time(23, 0, 1), InvalidLaw, "closes: must not be later than 23:00", id="too-late"),
        pytest.param(
            time(9, tzinfo=UTC), time(18), InvalidFact, "opens: needs a time of day without a zone", id="zone"
        ),
        pytest.param(9, time(18), WrongType, "opens: needs time, not int", id="number"),
        pytest.param(time(9), "18:30", WrongType, "closes: needs time, not str", id="text"),
    ],
)
def test_bad_hours(opens: Any, closes: Any, error: type[InvalidFact], words: str) -> None:
    """Hours that cannot be are refused by the name of the field."""
    with pytest.raises(error, match=rf"^{words}.*; got "):
        ServiceHours(opens, closes)


def test_bad_calendar() -> None:
    """The calendar is a working calendar."""
    with pytest.raises(WrongType, match=r"^calendar: needs WorkingCalendar, not "):
        ServiceHours(calendar=HOURS)  # type: ignore[arg-type]  # the wrong type is the point


def test_latest_hours() -> None:
    """Hours until 23:00 are the longest, since the hour after it happened twice in 2024."""
    assert ServiceHours(time(0), time(23)).contains(datetime(2024, 2, 29, 22, 59, tzinfo=ASTANA))


def test_is_a_value() -> None:
    """Hours are equal by content whatever was asked of them, hashable, and survive copies and pickles."""
    asked = ServiceHours()
    asked.add(at(15, 11), DAY)

    for twin in (ServiceHours(), copy.copy(asked), copy.deepcopy(asked), pickle.loads(pickle.dumps(asked))):
        assert (twin, hash(twin), repr(twin)) == (asked, hash(asked), repr(asked))
        assert twin.add(at(15, 18), timedelta(hours=1)) == at(17, 9, 30)
    assert asked != ServiceHours(time(8))
    assert repr(asked) == "<ServiceHours 09:00 to 18:30>"
