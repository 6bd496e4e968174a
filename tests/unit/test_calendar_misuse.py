"""The calendar as a value: the caller's own days, what is refused, and many callers at once."""

import copy
import pickle
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from aleumet_rules import (
    ASTANA,
    ContradictoryFacts,
    DayKind,
    InvalidFact,
    OutsideHorizon,
    Week,
    WorkingCalendar,
    WrongType,
)
from aleumet_rules.acts.working_time import WORKING_TIME

FIVE = WorkingCalendar()
MONDAY, HOLIDAY, WEDNESDAY = date(2025, 12, 15), date(2025, 12, 16), date(2025, 12, 17)
SATURDAY = date(2025, 12, 13)
FIRST, LAST = date(2016, 1, 1), date(2050, 12, 31)
ONE_DAY = timedelta(days=1)
THREADS = 16

Ask = Callable[[Any], object]

# Every question about a day, by the name under which it refuses one.
QUESTIONS: dict[str, tuple[str, Ask]] = {
    "is_working_day": ("day", FIVE.is_working_day),
    "day": ("day", FIVE.day),
    "next_working_day": ("day", FIVE.next_working_day),
    "previous_working_day": ("day", FIVE.previous_working_day),
    "roll_forward": ("day", FIVE.roll_forward),
    "add_working_days": ("day", lambda day: FIVE.add_working_days(day, 5)),
    "count-from": ("start", lambda day: FIVE.count_working_days(day, MONDAY)),
    "count-to": ("end", lambda day: FIVE.count_working_days(MONDAY, day)),
    "list-from": ("start", lambda day: FIVE.working_days(day, MONDAY)),
    "list-to": ("end", lambda day: FIVE.working_days(MONDAY, day)),
    "days-off-from": ("start", lambda day: FIVE.non_working_days(day, MONDAY)),
    "days-off-to": ("end", lambda day: FIVE.non_working_days(MONDAY, day)),
    "days_off": ("days_off", lambda day: WorkingCalendar(days_off=[day])),
    "working_days": ("working_days", lambda day: WorkingCalendar(working_days=[day])),
}


def refusal(ask: Ask, day: object) -> InvalidFact | None:
    """The error with which a question refuses a day, if it does."""
    try:
        ask(day)
    except InvalidFact as error:
        return error
    return None


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(datetime(2025, 12, 15), id="naive-datetime"),
        pytest.param(datetime(2025, 12, 15, tzinfo=ASTANA), id="aware-datetime"),
        pytest.param("2025-12-15", id="text"),
        pytest.param(20251215, id="number"),
        pytest.param(None, id="nothing"),
    ],
)
def test_what_is_no_date_is_refused(value: object) -> None:
    """Anything but a plain date is refused by the argument's name, with the value."""
    refused = {name: (field, refusal(ask, value)) for name, (field, ask) in QUESTIONS.items()}

    assert [
        name
        for name, (field, error) in refused.items()
        if not isinstance(error, WrongType)
        or not re.match(rf"{field}: needs a? ?date, not .*; got ", str(error))
        or (error.field, error.value) != (field, value)
    ] == []


@pytest.mark.parametrize("day", [FIRST - ONE_DAY, LAST + 2 * ONE_DAY, date.min, date.max], ids=str)
def test_day_outside_the_horizon_is_refused(day: date) -> None:
    """A day before 2016 or after 2050 is refused by the argument's name, with the day."""
    refused = {name: (field, refusal(ask, day)) for name, (field, ask) in QUESTIONS.items()}

    assert [
        name
        for name, (field, error) in refused.items()
        if not isinstance(error, OutsideHorizon)
        or not str(error).startswith(f"{field}: must lie between 2016-01-01 and 2050-12-31; got ")
        or error.value != day
    ] == []


@pytest.mark.parametrize("name", ["is_working_day", "day", "roll_forward", "add_working_days", "days_off"])
def test_day_after_the_horizon_is_refused(name: str) -> None:
    """1 January 2051 is no day of the calendar, though it may close a half-open span."""
    with pytest.raises(OutsideHorizon, match=r"got datetime.date\(2051, 1, 1\)"):
        QUESTIONS[name][1](LAST + ONE_DAY)


@pytest.mark.parametrize(
    ("n", "error"),
    [(True, WrongType), (1.0, WrongType), ("1", WrongType), (None, WrongType), (timedelta(days=1), WrongType)],
    ids=repr,
)
def test_number_of_days_is_whole(n: Any, error: type[InvalidFact]) -> None:
    """A number of working days is a whole one, and `True` is none."""
    with pytest.raises(error, match=r"^n: needs a whole number, not .*; got "):
        FIVE.add_working_days(MONDAY, n)


class Whole:
    """A whole number of another kind, as those of numpy are."""

    def __index__(self) -> int:
        """The number."""
        return 1


def test_number_of_another_kind() -> None:
    """What Python takes for a whole number is one."""
    n: Any = Whole()

    assert FIVE.add_working_days(MONDAY, n) == WEDNESDAY
    assert FIVE.balance(2025).year == 2025


@pytest.mark.parametrize(("day", "n"), [(FIRST, -1), (date(2016, 1, 5), -1), (MONDAY, -10_000), (FIRST, -(10**30))])
def test_answer_before_the_horizon_is_refused(day: date, n: int) -> None:
    """A step that leads out of the horizon is refused by its number, never answered from the other end."""
    with pytest.raises(OutsideHorizon, match=rf"^n: leads from {day} out of 2016-01-01 to 2050-12-31; got {n}$"):
        FIVE.add_working_days(day, n)


@pytest.mark.parametrize("year", [2015, 2051, 0, -1])
def test_balance_outside_the_horizon(year: int) -> None:
    """A year outside the horizon is refused."""
    with pytest.raises(OutsideHorizon, match=rf"^year: must lie between 2016 and 2050; got {year}$"):
        FIVE.balance(year)


@pytest.mark.parametrize("year", ["2025", 2025.0, True, None, MONDAY])
def test_balance_of_what_is_no_year(year: Any) -> None:
    """A year is a whole number."""
    with pytest.raises(WrongType, match=r"^year: needs a whole number"):
        FIVE.balance(year)


def test_own_days() -> None:
    """The caller's extra day off is not worked, the cancelled one is, and neighbours count so."""
    mine = WorkingCalendar(days_off=[MONDAY], working_days=[HOLIDAY, SATURDAY])

    assert [mine.is_working_day(day) for day in (MONDAY, HOLIDAY, SATURDAY)] == [False, True, True]
    assert mine.day(MONDAY).kind is DayKind.EXTRA_OFF
    assert mine.day(HOLIDAY).kind is mine.day(SATURDAY).kind is DayKind.EXTRA_WORKING
    assert mine.add_working_days(date(2025, 12, 12), 1) == SATURDAY
    assert mine.count_working_days(date(2025, 12, 13), date(2025, 12, 18)) == 3
    assert mine.balance(2025).working_days == FIVE.balance(2025).working_days + 1


def test_own_day_at_the_end_of_the_settled_years() -> None:
    """The caller's day off counts on the last day of the last settled year too."""
    last = FIVE.rules.confirmed_to

    assert FIVE.is_working_day(last)
    assert not WorkingCalendar(days_off=[last]).is_working_day(last)


def test_own_days_that_change_nothing() -> None:
    """An extra day off that is off by law keeps its reason, and so does an extra working day that is worked."""
    mine = WorkingCalendar(days_off=[HOLIDAY, SATURDAY], working_days=[MONDAY])

    assert [mine.day(day).kind for day in (HOLIDAY, SATURDAY, MONDAY)] == [
        DayKind.HOLIDAY,
        DayKind.WEEKEND,
        DayKind.WORKING,
    ]


def test_own_days_make_nothing_roll() -> None:
    """A holiday that is worked by the caller's wish still rolls as the law says; an extra day off rolls nothing."""
    saturday, monday = date(2025, 10, 25), date(2025, 10, 27)

    assert not WorkingCalendar(working_days=[saturday]).is_working_day(monday)
    assert WorkingCalendar(days_off=[SATURDAY]).is_working_day(MONDAY)


def test_contradictory_own_days() -> None:
    """A day that is both is refused; the message names both arguments and the first such day."""
    with pytest.raises(ContradictoryFacts, match=r"^days_off and working_days: one day cannot be both; got ") as caught:
        WorkingCalendar(days_off=[WEDNESDAY, MONDAY], working_days=[MONDAY, HOLIDAY, WEDNESDAY])

    assert caught.value.value == (MONDAY, MONDAY)


@pytest.mark.parametrize("name", ["days_off", "working_days"])
@pytest.mark.parametrize("value", ["2025-12-15", MONDAY, 7, None], ids=repr)
def test_own_days_are_several(name: str, value: object) -> None:
    """The caller's days are several dates: a bare date or a text is refused by the argument's name."""
    made: Any = WorkingCalendar

    with pytest.raises(WrongType, match=rf"^{name}: needs several dates, not .*; got "):
        made(**{name: value})


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"week": "six-day"}, "week"), ({"week": 6}, "week"), ({"rules": None}, "rules")],
    ids=str,
)
def test_other_parts_are_checked(changes: dict[str, Any], field: str) -> None:
    """The week and the rules are of their types."""
    with pytest.raises(WrongType, match=rf"^{field}: needs .*; got "):
        WorkingCalendar(**changes)


def test_is_a_value() -> None:
    """Calendars of the same days are one value, whatever has been asked of them and however the days were given."""
    asked, fresh = (WorkingCalendar(days_off=days) for days in ([MONDAY, WEDNESDAY], (WEDNESDAY, MONDAY, MONDAY)))
    asked.is_working_day(MONDAY)

    assert asked == fresh
    assert hash(asked) == hash(fresh)
    assert asked.days_off == (MONDAY, WEDNESDAY)
    assert asked != FIVE
    assert WorkingCalendar(Week.SIX_DAY) != FIVE


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda calendar: pickle.loads(pickle.dumps(calendar))])
def test_survives_a_copy(again: Any) -> None:
    """A copied or unpickled calendar is equal, answers alike, and carries no tables along."""
    mine = WorkingCalendar(Week.SIX_DAY, [MONDAY], [HOLIDAY])
    mine.is_working_day(MONDAY)

    assert again(mine) == mine
    assert again(mine).add_working_days(SATURDAY, 1) == HOLIDAY
    assert len(pickle.dumps(FIVE)) < 30_000


def test_evolves_into_another() -> None:
    """A changed copy answers for itself, not from the tables of the first."""
    assert not FIVE.is_working_day(SATURDAY)
    assert evolve(FIVE, week=Week.SIX_DAY).is_working_day(SATURDAY)


def test_is_frozen() -> None:
    """A calendar cannot be changed in place."""
    with pytest.raises(FrozenInstanceError):
        WorkingCalendar().week = Week.SIX_DAY  # type: ignore[misc]  # that it cannot be set is the point


def test_shows_what_makes_it() -> None:
    """A calendar prints its week, how many days are its caller's and what it does in years not settled, no tables."""
    assert repr(WorkingCalendar(days_off=[MONDAY])) == "<WorkingCalendar five-day, 1 own days, warn>"
    assert repr(WorkingCalendar(Week.SIX_DAY, known_on=MONDAY, unsettled="accept")) == (
        "<WorkingCalendar six-day, 0 own days, accept, known on 2025-12-15>"
    )


@pytest.mark.parametrize("week", Week)
def test_many_threads_ask_a_fresh_calendar(week: Week) -> None:
    """Threads that ask a fresh calendar at the same moment all get the answers that one caller gets."""
    fresh, known = WorkingCalendar(week, rules=evolve(WORKING_TIME)), WorkingCalendar(week)
    start = Barrier(THREADS)
    days = [MONDAY + n * 7 * ONE_DAY for n in range(50)]

    def answers(calendar: WorkingCalendar) -> list[object]:
        return [
            (calendar.is_working_day(day), calendar.add_working_days(day, 9), calendar.count_working_days(FIRST, day))
            for day in days
        ]

    def ask(_: int) -> list[object]:
        start.wait()
        return answers(fresh)

    with ThreadPoolExecutor(THREADS) as pool:
        given = list(pool.map(ask, range(THREADS)))

    assert given == [answers(known)] * THREADS


class TestKnownFrom:
    """A caller's day off with the day from which it was known."""

    def test_known(self) -> None:
        """It is a day off, and was none to those who asked before."""
        mine = WorkingCalendar(days_off=[(MONDAY, date(2025, 12, 10)), WEDNESDAY, (WEDNESDAY, date(2025, 12, 10))])
        before = mine.known(date(2025, 12, 9))

        assert not mine.is_working_day(MONDAY)
        assert mine.known(date(2025, 12, 10)) == WorkingCalendar(days_off=[MONDAY, WEDNESDAY])
        assert before.is_working_day(MONDAY)
        assert not before.is_working_day(WEDNESDAY)  # of two the earlier knowledge counts
        assert WorkingCalendar(days_off=[MONDAY]).known(date(2025, 12, 9)) == WorkingCalendar(days_off=[MONDAY])
        assert pickle.loads(pickle.dumps(mine)) == mine

    @pytest.mark.parametrize("pair", [(MONDAY,), (MONDAY, MONDAY, MONDAY), ()], ids=["one", "three", "none"])
    def test_no_pair(self, pair: Any) -> None:
        """Neither a date nor a date with its day of knowledge."""
        with pytest.raises(WrongType, match=r"^days_off: needs a date, or a date and the day from which it was known"):
            WorkingCalendar(days_off=[pair])
