"""The grid, a department's days, and free starts; the oracle is written from the rulebook's words alone."""

import warnings
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    ContradictoryFacts,
    Department,
    Form031,
    InvalidFact,
    LawBook,
    NotInForce,
    OutsideHorizon,
    PilotWindow,
    ProvisionalDay,
    Slot,
    Timeline,
    Trip,
    UnsettledDay,
    WalkIn,
    WorkingCalendar,
    WrongType,
    departments_for,
    free_slots,
    grid,
    pilot_window,
    slot_reasons,
    slots_on,
)

FIRST, LAST = date(2025, 11, 22), date(2026, 11, 22)
STARTS = (time(9), time(10), time(11), time(12), time(14, 30))
LONG_AGO = datetime(2025, 11, 22, tzinfo=ASTANA)
KOKSHETAU = Department(1, "Көкшетау қ., Абай к., 1, 12-каб.", ("1110",))
TRAVELLING = Department(
    2, "Атбасар қ., Ш. Уәлиханов к., 3", ("1138",), (Trip(date(2026, 2, 2), date(2026, 2, 6)), Trip(LAST, LAST))
)

# The days off of these fourteen months on which a weekday is not worked, written down by hand from the Labour Code and
# the Law on Holidays; no Saturday or Sunday of them is worked.
WEEKDAYS_OFF = {
    date(2025, 12, 16),  # Independence Day
    date(2026, 1, 1),
    date(2026, 1, 2),
    date(2026, 1, 7),  # Orthodox Christmas
    date(2026, 3, 9),  # for Sunday 8 March
    date(2026, 3, 23),
    date(2026, 3, 24),  # for Saturday 21 March
    date(2026, 3, 25),  # for Sunday 22 March
    date(2026, 5, 1),
    date(2026, 5, 7),
    date(2026, 5, 11),  # for Saturday 9 May
    date(2026, 5, 27),  # Kurban Ait
    date(2026, 7, 6),
    date(2026, 10, 26),  # for Sunday 25 October
    date(2026, 12, 16),
}
EVERY_DAY = [date(2025, 11, 1) + timedelta(days=n) for n in range(426)]


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """An instant of Astana time."""
    return datetime(year, month, day, hour, minute, tzinfo=ASTANA)


def by_hand(day: date, trips: tuple[tuple[date, date], ...] = ()) -> list[time]:
    """What section 4 of the rules lets a department of the region offer on a day."""
    if not FIRST <= day <= LAST:
        return []
    if day.isoweekday() in {6, 7} or day in WEEKDAYS_OFF:
        return []
    if any(first <= day <= last for first, last in trips):
        return []
    return list(STARTS)


def starts(slots: Iterator[Slot] | tuple[Slot, ...]) -> list[datetime]:
    """When the slots start."""
    return [slot.starts_at for slot in slots]


def test_oracle_ends_where_it_should() -> None:
    """The days of the oracle run to the end of 2026."""
    assert EVERY_DAY[-1] == date(2026, 12, 31)


@pytest.mark.norm("queue.grid", "queue.in-force")
def test_grid_of_every_day() -> None:
    """The five starts on every day of the pilot, whatever day it is, and none before or after."""
    assert {day: grid(day) for day in EVERY_DAY} == {day: STARTS if FIRST <= day <= LAST else () for day in EVERY_DAY}


@pytest.mark.norm("queue.grid", "queue.working-days-only", "queue.slot-free")
@pytest.mark.parametrize("department", [KOKSHETAU, TRAVELLING], ids=["at home", "travelling"])
def test_slots_of_every_day(department: Department) -> None:
    """Every day from November 2025 to the end of 2026 offers what the law says, read by hand."""
    trips = tuple((trip.first, trip.last) for trip in department.trips)

    for day in EVERY_DAY:
        expected = [datetime.combine(day, start, ASTANA) for start in by_hand(day, trips)]
        assert starts(slots_on(department, day)) == expected, day


@pytest.mark.parametrize("department", [KOKSHETAU, TRAVELLING], ids=["at home", "travelling"])
def test_stream_is_all_days_in_order(department: Department) -> None:
    """With nothing taken, the stream over all days is what the days offer one by one, in order."""
    by_day = [slot for day in EVERY_DAY for slot in slots_on(department, day)]

    stream = list(free_slots(department, EVERY_DAY[0], EVERY_DAY[-1], taken=(), at=LONG_AGO))

    assert stream == by_day == sorted(by_day)


@pytest.mark.parametrize(
    ("day", "offered"),
    [
        pytest.param(date(2026, 1, 30), 5, id="the Friday before the trip"),
        pytest.param(date(2026, 2, 2), 0, id="its first day"),
        pytest.param(date(2026, 2, 6), 0, id="its last day"),
        pytest.param(date(2026, 2, 9), 5, id="the Monday after"),
    ],
)
def test_trip_is_inclusive(day: date, offered: int) -> None:
    """On the first and the last day of a trip nothing is offered."""
    assert len(slots_on(TRAVELLING, day)) == offered


@pytest.mark.norm("queue.region")
@pytest.mark.parametrize(
    ("serves", "offered"),
    [
        pytest.param(("11",), 5, id="the whole region"),
        pytest.param(("1110", "1138"), 5, id="parts of the region"),
        pytest.param(("1110", "12"), 5, id="a place outside as well"),
        pytest.param(("1",), 5, id="more than the region"),
        pytest.param(("7110",), 0, id="elsewhere"),
    ],
)
def test_region(serves: tuple[str, ...], offered: int) -> None:
    """Order, para 1 «Ақмола облысында»: a department offers starts that serves some place of the region."""
    assert len(slots_on(Department(1, "A", serves), date(2026, 1, 12))) == offered


# the pilot's window


@pytest.mark.norm("queue.in-force")
@pytest.mark.parametrize(
    ("law", "window"),
    [
        pytest.param(LAW, PilotWindow(FIRST, LAST), id="same day-number"),
        pytest.param(
            LAW.amend(pilot_end="first-day-counts"), PilotWindow(FIRST, date(2026, 11, 21)), id="first day counts"
        ),
        pytest.param(LAW.amend(lasts_months=None), PilotWindow(FIRST, None), id="no end"),
        pytest.param(LAW.amend(lasts_months=24), PilotWindow(FIRST, date(2027, 11, 22)), id="prolonged"),
    ],
)
def test_window(law: LawBook, window: PilotWindow) -> None:
    """The pilot begins after ten full days and ends by its months and by the reading."""
    assert pilot_window(date(2026, 1, 1), law=law) == window


@pytest.mark.parametrize(
    ("law", "last"),
    [(LAW, LAST), (LAW.amend(pilot_end="first-day-counts"), date(2026, 11, 21))],
    ids=["same-day-number", "first-day-counts"],
)
def test_both_ends_of_the_window(law: LawBook, last: date) -> None:
    """The first and the last day have a grid, the day before and the day after have none."""
    edges = (FIRST - timedelta(days=1), FIRST, last, last + timedelta(days=1))

    assert [bool(grid(day, law=law)) for day in edges] == [False, True, True, False]


def test_window_without_end_covers_the_far_future() -> None:
    """A pilot without an end covers every later day."""
    window = pilot_window(FIRST, law=LAW.amend(lasts_months=None))

    assert window.covers(date(2050, 12, 31))
    assert not window.covers(FIRST - timedelta(days=1))


@pytest.mark.parametrize("day", [date(2016, 1, 1), date(2050, 1, 1)], ids=["long before", "long after"])
def test_window_of_another_time(day: date) -> None:
    """A day on which no pilot is in force is given the window of the nearest one."""
    assert pilot_window(day) == PilotWindow(FIRST, LAST)


def test_window_after_the_last_row() -> None:
    """When the law's rows have all ended, the last of them is the nearest."""
    (row,) = LAW.pilots[0].rules
    later = evolve(row.value, last_signed_on=date(2026, 2, 20), lasts_months=1)
    ended = evolve(row, in_force_to=date(2026, 3, 1))
    again = evolve(row, value=later, in_force_from=date(2026, 3, 2), in_force_to=date(2026, 4, 1))
    law = evolve(LAW, pilots=(evolve(LAW.pilots[0], rules=Timeline("queue", (again, ended))),))

    assert pilot_window(date(2026, 1, 1), law=law) == PilotWindow(FIRST, LAST)
    assert pilot_window(date(2026, 6, 1), law=law) == PilotWindow(date(2026, 3, 3), date(2026, 4, 3))
    edges = [date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3), date(2026, 4, 1), date(2026, 4, 2)]
    assert [bool(grid(day, law=law)) for day in edges] == [True, False, True, True, False]


def test_window_before_the_first_row() -> None:
    """A pilot that was signed earlier than its first row says is not in force before that row, which is the nearest."""
    law = LAW.amend(last_signed_on=date(2025, 10, 1))

    assert pilot_window(date(2025, 10, 20), law=law) == PilotWindow(date(2025, 10, 12), date(2026, 10, 12))
    edges = [date(2025, 10, 20), date(2025, 11, 21), date(2025, 11, 24)]
    assert [bool(slots_on(KOKSHETAU, at, law=law)) for at in edges] == [False, False, True]


def test_law_without_a_pilot() -> None:
    """A law book that holds no pilot at all says so."""
    law = evolve(LAW, pilots=())

    with pytest.raises(NotInForce, match="queue: nothing is in force on 2026-01-01"):
        pilot_window(date(2026, 1, 1), law=law)


# reforms


def test_sixth_start() -> None:
    """A sixth start from a day on is offered from that day on."""
    law = LAW.amend(starts=(*STARTS, time(15, 30)), since=date(2026, 2, 2))

    assert [len(slots_on(KOKSHETAU, day, law=law)) for day in (date(2026, 1, 30), date(2026, 2, 2))] == [5, 6]


def test_another_region() -> None:
    """A pilot that moves leaves the old region and begins in the new one that same day."""
    law = LAW.amend(region=("71",), since=date(2026, 6, 1))
    elsewhere = Department(1, "A", ("7110",))

    days = (date(2026, 5, 29), date(2026, 6, 1))
    assert [len(slots_on(KOKSHETAU, day, law=law)) for day in days] == [5, 0]
    assert [len(slots_on(elsewhere, day, law=law)) for day in days] == [0, 5]


def test_calendar_of_the_law_counts() -> None:
    """An extra day off of the law's calendar offers nothing."""
    law = LAW.amend(calendar=WorkingCalendar(days_off=(date(2026, 1, 12),)))

    assert slots_on(KOKSHETAU, date(2026, 1, 12), law=law) == ()


# the stream


def test_start_must_be_later_than_the_request() -> None:
    """A start at the very instant of the request is not offered, one a microsecond later is."""
    day = date(2026, 1, 12)
    noon = at(2026, 1, 12, 12)

    offered = [
        [start.hour for start in starts(free_slots(KOKSHETAU, day, day, taken=(), at=when))]
        for when in (noon - timedelta(microseconds=1), noon)
    ]
    assert offered == [[12, 14], [14]]


def test_zone_of_the_request_does_not_matter() -> None:
    """The instant of the request counts, in whatever zone it is given."""
    day = date(2026, 1, 12)
    moscow = datetime(2026, 1, 12, 9, 30, tzinfo=ZoneInfo("Europe/Moscow"))

    assert starts(free_slots(KOKSHETAU, day, day, taken=(), at=moscow)) == [
        at(2026, 1, 12, 12),
        at(2026, 1, 12, 14, 30),
    ]


@pytest.mark.parametrize(
    ("when", "offered"),
    [
        pytest.param(at(2025, 11, 21, 23, 59), 0, id="on the eve of the pilot"),
        pytest.param(at(2025, 11, 22), 5, id="on its first day"),
    ],
)
def test_request_must_be_within_the_pilot(when: datetime, offered: int) -> None:
    """Before the pilot nothing is shown, not even for its own days."""
    day = date(2025, 11, 24)

    assert len(list(free_slots(KOKSHETAU, day, day, taken=(), at=when))) == offered


def test_nothing_in_an_empty_range() -> None:
    """A last day before the first one is an empty range."""
    assert list(free_slots(KOKSHETAU, date(2026, 1, 13), date(2026, 1, 12), taken=(), at=LONG_AGO)) == []


def test_whole_horizon_is_lazy() -> None:
    """Over the whole horizon the first starts come without the rest."""
    stream = free_slots(KOKSHETAU, date(2016, 1, 1), date(2050, 12, 31), taken=(), at=LONG_AGO)

    assert starts(islice(stream, 2)) == [at(2025, 11, 24, 9), at(2025, 11, 24, 10)]
    assert len(list(stream)) == 1228


def test_slot_shows_what_it_was_given() -> None:
    """What a slot keeps for comparing is no part of what it shows."""
    slot = Slot(1, at(2026, 1, 12, 9))

    assert repr(slot) == "<Slot 1 2026-01-12 09:00>"


@pytest.mark.filterwarnings("ignore::aleumet_rules.errors.ProvisionalDay")  # which years are settled is not the point
def test_years_follow_each_other() -> None:
    """Over several years no year is left out: the whole gives what the years give one by one."""
    law = LAW.amend(lasts_months=None)

    def free(first: int, last: int) -> list[Slot]:
        ends = date(first, 1, 1), date(last, 12, 31)
        return list(free_slots(KOKSHETAU, *ends, taken=(), at=at(2026, 1, 1, 0), law=law))

    years = [free(year, year) for year in range(2026, 2032)]
    assert all(years)
    assert free(2026, 2031) == [slot for year in years for slot in year]


def test_ends_are_inclusive() -> None:
    """The first and the last day of a range belong to it."""
    found = starts(free_slots(KOKSHETAU, date(2026, 1, 12), date(2026, 1, 13), taken=(), at=LONG_AGO))

    assert {start.date() for start in found} == {date(2026, 1, 12), date(2026, 1, 13)}
    assert len(found) == 10


OFFERED = list(free_slots(KOKSHETAU, date(2025, 12, 1), date(2026, 1, 31), taken=(), at=LONG_AGO))
EVERY_THIRD = OFFERED[::3]
ELSEWHERE = [Slot(9, slot.starts_at) for slot in OFFERED]


class Asked:
    """Taken slots that can only be asked for one."""

    def __contains__(self, slot: object) -> bool:
        """Whether the slot is taken."""
        return slot in EVERY_THIRD


@pytest.mark.norm("queue.slot-free")
@pytest.mark.parametrize(
    "taken",
    [
        pytest.param(set(EVERY_THIRD), id="set"),
        pytest.param(frozenset(EVERY_THIRD), id="frozenset"),
        pytest.param(list(EVERY_THIRD), id="list"),
        pytest.param(tuple(EVERY_THIRD), id="tuple"),
        pytest.param(dict.fromkeys(EVERY_THIRD, 1), id="mapping"),
        pytest.param(Counter(EVERY_THIRD), id="counter"),
        pytest.param(Asked(), id="container"),
        pytest.param({Slot(1, slot.starts_at.astimezone(UTC)) for slot in EVERY_THIRD}, id="from rows in UTC"),
        pytest.param({*EVERY_THIRD, *ELSEWHERE}, id="with another department's"),
        pytest.param({*EVERY_THIRD, *ELSEWHERE[:5]}, id="with a few of another department's"),
    ],
)
def test_taken_slots_are_left_out(taken: Any) -> None:
    """However the taken slots are given, the rest is offered."""
    found = free_slots(KOKSHETAU, date(2025, 12, 1), date(2026, 1, 31), taken=taken, at=LONG_AGO)

    assert list(found) == [slot for number, slot in enumerate(OFFERED) if number % 3]


def test_taken_in_part_of_a_year() -> None:
    """Within a part of the year's offer, more free starts than taken ones, the taken ones are left out."""
    found = free_slots(
        KOKSHETAU, date(2026, 1, 12), date(2026, 1, 13), taken={Slot(1, at(2026, 1, 12, 9))}, at=LONG_AGO
    )

    assert len(list(found)) == 9


def test_whole_offer_with_taken() -> None:
    """Over all that a department ever offers, the taken starts are left out."""
    found = list(free_slots(KOKSHETAU, FIRST, LAST, taken={*EVERY_THIRD}, at=LONG_AGO))

    assert len(found) == 1230 - len(EVERY_THIRD)
    assert not {*found} & {*EVERY_THIRD}


@pytest.mark.parametrize(
    ("reading", "counts", "free"),
    [
        pytest.param("one", (0, 1, 2), [True, False, False], id="one"),
        pytest.param("by-department", (1, 2, 3), [True, False, False], id="by department"),
    ],
)
def test_capacity(reading: Any, counts: tuple[int, ...], free: list[bool]) -> None:
    """A mapping's counts are compared with one place, or with the two that the department's schedule names."""
    law, two = LAW.amend(slot_capacity=reading), Department(1, "A", ("11",), capacity=2)
    day = date(2026, 1, 12)
    taken = dict(zip(slots_on(two, day), counts, strict=False))

    found = set(free_slots(two, day, day, taken=taken, at=LONG_AGO, law=law))

    assert [slot in found for slot in taken] == free


@pytest.mark.parametrize("policy", ["warn", "accept", "refuse"])
def test_year_not_settled_follows_the_policy(policy: Any) -> None:
    """Free starts of 2027 are bare answers: each calendar warns once, says nothing, or refuses, every time."""
    monday = date(2027, 2, 1)
    law = LAW.amend(lasts_months=None, calendar=WorkingCalendar(unsettled=policy))
    asks: list[Callable[[], Collection[Slot]]] = [
        lambda: slots_on(KOKSHETAU, monday, law=law),
        lambda: [*free_slots(KOKSHETAU, monday, monday, taken=(), at=LONG_AGO, law=law)],
    ]

    for _ in range(2):
        for ask in asks:
            if policy == "refuse":
                with pytest.raises(UnsettledDay):
                    ask()
            else:
                with warnings.catch_warnings(record=True) as caught:
                    warnings.simplefilter("always")
                    assert len(ask()) == 5
                assert [one.category for one in caught] == ([ProvisionalDay] if policy == "warn" else [])
                policy = "accept"  # once for each calendar and year


def test_reasons_against_a_start() -> None:
    """All that is wrong with a start is said, whoever would book it; of a free one nothing."""
    away = Slot(2, at(2026, 2, 2, 13))
    free = Slot(2, at(2026, 2, 9, 9))

    reasons = slot_reasons(away, TRAVELLING, taken={away}, at=at(2026, 2, 3))
    assert [reason.code for reason in reasons] == ["department-away", "start-off-grid", "start-not-ahead", "slot-taken"]
    assert slot_reasons(free, TRAVELLING, taken={away}, at=at(2026, 2, 3)) == ()


# facts


def call(make: Callable[..., object], *facts: object, **named: object) -> Callable[[], object]:
    """A call put off."""
    return partial(make, *facts, **named)


def read(*facts: Any, **named: Any) -> list[Slot]:
    """A stream read to its end."""
    return list(free_slots(*facts, **named))


@pytest.mark.norm("queue.grid")
def test_slots_are_equal_across_zones() -> None:
    """One instant is one slot, whatever zone it is written in; it is kept in Astana time."""
    slot, other = Slot(1, at(2026, 1, 12, 9)), Slot(1, datetime(2026, 1, 12, 4, tzinfo=UTC))

    assert slot == other
    assert hash(slot) == hash(other)
    assert other.starts_at.isoformat() == "2026-01-12T09:00:00+05:00"


def test_slots_differ() -> None:
    """Another department or another instant is another slot; so is the same wall clock an hour later."""
    once, again = at(2024, 2, 29, 23, 30), at(2024, 2, 29, 23, 30).replace(fold=1)

    assert len({Slot(1, once), Slot(2, once), Slot("01", once), Slot(1, again)}) == 4


def test_slots_are_ordered() -> None:
    """Slots are ordered by instant, the repeated hour included, then by department."""
    once, again = Slot(1, at(2024, 2, 29, 23, 50)), Slot(1, at(2024, 2, 29, 23, 10).replace(fold=1))
    second = Slot("2", once.starts_at)

    assert sorted([again, second, once]) == [once, second, again]


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (call(Slot, 0, LONG_AGO), InvalidFact, "department: must be above zero; got 0"),
        (call(Slot, " ", LONG_AGO), InvalidFact, "department: must not be blank"),
        (call(Slot, 1.5, LONG_AGO), WrongType, "department: needs a whole number"),
        (call(Slot, 1, datetime(2026, 1, 12, 9)), InvalidFact, "starts_at: needs an instant with a time zone"),
        (call(Slot, 1, "09:00"), WrongType, "starts_at: needs datetime"),
        (call(Slot, 1, at(2015, 12, 31, 23)), OutsideHorizon, "starts_at: must lie between 2016-01-01"),
        (call(Slot, 1, at(2051, 1, 1)), OutsideHorizon, "starts_at: must lie between"),
        (call(Trip, LAST, FIRST), ContradictoryFacts, "first and last: the trip ends before it begins"),
        (call(Trip, LONG_AGO, LAST), WrongType, "first: needs a date, not an instant"),
        (call(Department, 1, "A\nB", ("11",)), InvalidFact, "address: must not hold line breaks"),
        (call(Department, 1, "A", ()), InvalidFact, "serves: must not be empty"),
        (call(Department, 1, "A", "11"), WrongType, "serves: needs tuple"),
        (call(Department, 1, "A", ("1a",)), InvalidFact, "serves\\[0\\]: must be the first digits of a KATO code"),
        (call(Department, 1, "A", ("11",), (FIRST,)), WrongType, "trips\\[0\\]: needs Trip"),
        (call(Department, 1, "A", ("11",), capacity=0), InvalidFact, "capacity: must be above zero"),
        (call(Department, "", "A", ("11",)), InvalidFact, "number: must not be blank"),
        (call(slots_on, "1", FIRST), WrongType, "department: needs Department"),
        (call(slots_on, KOKSHETAU, date(2015, 1, 1)), OutsideHorizon, "day: must lie between"),
        (
            call(slot_reasons, Slot(1, LONG_AGO), TRAVELLING, taken=(), at=LONG_AGO),
            ContradictoryFacts,
            "slot and departm",
        ),
        (call(slot_reasons, LONG_AGO, TRAVELLING, taken=(), at=LONG_AGO), WrongType, "slot: needs Slot"),
        (call(grid, LONG_AGO), WrongType, "on: needs a date"),
        (call(pilot_window, "2026"), WrongType, "on: needs date"),
        (call(free_slots, KOKSHETAU, FIRST, LAST, taken="1", at=LONG_AGO), WrongType, "taken: needs a container"),
        (call(free_slots, KOKSHETAU, FIRST, LAST, taken=1, at=LONG_AGO), WrongType, "taken: needs a container"),
        (
            call(free_slots, KOKSHETAU, FIRST, LAST, taken={Slot(1, LONG_AGO): "1"}, at=LONG_AGO),
            WrongType,
            "taken: needs a whole",
        ),
        (call(read, KOKSHETAU, FIRST, LAST, taken={1}, at=LONG_AGO), WrongType, "taken: needs Slot, not int"),
        (
            call(read, KOKSHETAU, FIRST, LAST, taken=pd.Series([Slot(1, LONG_AGO)]), at=LONG_AGO),
            WrongType,
            "taken: needs a container of slots",
        ),
        (call(free_slots, KOKSHETAU, FIRST, LAST, taken=(), at=datetime(2026, 1, 1)), InvalidFact, "at: needs an"),
        (call(free_slots, KOKSHETAU, date(2015, 1, 1), LAST, taken=(), at=LONG_AGO), OutsideHorizon, "first: must"),
        (call(free_slots, KOKSHETAU, FIRST, date(2051, 1, 1), taken=(), at=LONG_AGO), OutsideHorizon, "last: must"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_misuse(make: Callable[[], object], error: type[Exception], message: str) -> None:
    """Facts that cannot be right are refused at once, by field and value."""
    with pytest.raises(error, match=f"^{message}"):
        make()


MONDAY = date(2026, 1, 19)
FORM = Form031("031-1", "A-1", date(2026, 1, 12), "111010000")


@pytest.mark.norm("queue.residence")
@pytest.mark.parametrize(
    ("residence", "numbers"),
    [
        pytest.param("111010000", [1, 3], id="two-serve-it"),
        pytest.param("113810000", [2], id="one"),
        pytest.param("711010000", [], id="none"),
        pytest.param(None, [], id="not-registered"),
    ],
)
def test_departments_of_a_residence(residence: str | None, numbers: list[int]) -> None:
    """Para 8: the departments that serve the place of permanent registration, in the order given."""
    every = [KOKSHETAU, TRAVELLING, Department(3, "A", ("1139", "1110"))]

    assert [one.number for one in departments_for(evolve(FORM, residence=residence), iter(every))] == numbers


@pytest.mark.parametrize(
    ("form", "departments", "words"),
    [
        pytest.param("031-1", [], "^form: needs Form031, not str", id="form"),
        pytest.param(FORM, KOKSHETAU, "^departments: needs several values, not Department", id="one-department"),
        pytest.param(FORM, [KOKSHETAU, 1], r"^departments\[1\]: needs Department, not int", id="number"),
    ],
)
def test_departments_of_wrong_things(form: Any, departments: Any, words: str) -> None:
    """What is no form or no department is refused by its name."""
    with pytest.raises(WrongType, match=words):
        departments_for(form, departments)


@pytest.mark.parametrize(
    ("form", "offered"),
    [
        pytest.param(FORM, 5, id="valid"),
        pytest.param(evolve(FORM, signed_on=date(2025, 12, 13)), 0, id="expired"),
        pytest.param(evolve(FORM, signed_on=date(2026, 1, 15)), 0, id="not-signed-yet"),
        pytest.param(evolve(FORM, residence="113810000"), 0, id="not-served"),
        pytest.param(evolve(FORM, residence=None), 0, id="not-registered"),
    ],
)
def test_offer_for_a_form(form: Form031, offered: int) -> None:
    """Somebody is offered what the form allows; without a form, whatever anybody may book."""
    asked: dict[str, Any] = {"taken": (), "at": at(2026, 1, 14, 11)}

    assert len([*free_slots(KOKSHETAU, MONDAY, MONDAY, **asked)]) == 5
    assert len([*free_slots(KOKSHETAU, MONDAY, MONDAY, form=form, **asked)]) == offered


@pytest.mark.norm("queue.one-active-booking")
def test_offer_beside_an_active_booking() -> None:
    """While a booking is active its form is offered nothing; once its grace has run out, everything again."""
    booking = Booking("T-1", FORM, Slot(1, at(2026, 1, 14, 9)), at(2026, 1, 13, 9))

    def offered(minute: int) -> int:
        asked: dict[str, Any] = {"taken": (), "at": at(2026, 1, 14, 9, minute), "form": FORM, "earlier": booking}
        return len([*free_slots(KOKSHETAU, MONDAY, MONDAY, **asked)])

    assert (offered(15), offered(16)) == (0, 5)


OTHER = Booking("T-2", evolve(FORM, number="031-2"), Slot(1, at(2026, 1, 14, 9)), at(2026, 1, 13, 9))
WAITS = WalkIn(OTHER.form, at(2026, 1, 14, 9))


@pytest.mark.parametrize(
    ("who", "fields"),
    [
        pytest.param({"form": FORM, "earlier": OTHER}, ("earlier", "form"), id="earlier-of-another-form"),
        pytest.param({"form": FORM, "waiting": WAITS}, ("waiting", "form"), id="waits-under-another-form"),
        pytest.param({"earlier": OTHER}, ("earlier", "form"), id="earlier-of-no-form"),
        pytest.param({"waiting": WAITS}, ("waiting", "form"), id="waits-under-no-form"),
    ],
)
def test_what_came_before_is_of_the_form(who: dict[str, Any], fields: tuple[str, str]) -> None:
    """An earlier booking, or waiting, of another form or of none is refused when asked, not when read."""
    with pytest.raises(ContradictoryFacts) as caught:
        free_slots(KOKSHETAU, MONDAY, MONDAY, taken=(), at=at(2026, 1, 14, 11), **who)

    assert caught.value.fields == fields
