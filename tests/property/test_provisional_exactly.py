"""A decision on a booking is provisional exactly where a day that can still be moved would change it."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import example, given, strategies as st

from aleumet_rules import (
    ASTANA,
    LAW,
    Act,
    Booking,
    BookingStatus,
    Decision,
    Department,
    Finding,
    Form031,
    LawBook,
    Pilot,
    Slot,
    Text,
    Trip,
    WorkingCalendar,
    arrive,
    audit_queue,
    cancel,
    join_general_order,
    may_book,
)
from aleumet_rules.audit.queue import QueueLedger
from drawn_records import DEPARTMENT, ordered, records
from records import DAY, MINUTE, Row

pytestmark = [pytest.mark.slow, pytest.mark.untraced, pytest.mark.norm("calendar.provisional")]

ORDER = Act("next", "1", date(2026, 11, 25), Text("Бұйрық", "Приказ", "Order"))
NEXT = Pilot(region=("11",), first=date(2026, 12, 1), last=date(2027, 12, 31), act=ORDER)
QUIET = WorkingCalendar(unsettled="accept")
DAYS = st.dates(date(2026, 12, 21), date(2027, 1, 17))
AWAY = Trip(date(2027, 1, 11), date(2027, 1, 13))
PLACES = st.sampled_from([Department(1, "Көкшетау", ("1110",)), Department(1, "Көкшетау", ("1110",), (AWAY,))])
STEPS = st.sampled_from([timedelta(minutes=n) for n in (-3 * 24 * 60, -1, 15, 16, 24 * 60)])
READINGS = st.fixed_dictionaries(
    {},
    optional={
        "rebooking_checks": st.sampled_from(["all", "free-start"]),
        "rebooking_after_closed_day": st.sampled_from(["first-request", "all"]),
        "form_validity_covers": st.sampled_from(["request", "examination"]),
        "used_form": st.sampled_from(["free", "used-up"]),
    },
)
DECISIONS: tuple[Callable[..., Decision[Any]], ...] = (arrive, cancel, join_general_order)


def law_of(readings: dict[str, Any], *, moved: frozenset[date] = frozenset()) -> LawBook:
    """The law under these readings, in which those days are off instead of worked, or the other way round."""
    worked = [day for day in moved if QUIET.is_working_day(day)]
    off = [day for day in moved if not QUIET.is_working_day(day)]
    calendar = WorkingCalendar(days_off=worked, working_days=off, unsettled="accept")
    return LAW.amend(calendar=calendar, **readings).with_pilot(NEXT)


def said(decision: Decision[Any]) -> dict[str, Any]:
    """All that a decision says, but that it is provisional and which readings bear."""
    return {name: value for name, value in decision.to_dict().items() if name not in {"provisional", "readings"}}


def can_change(ask: Callable[[LawBook], Decision[Any]], readings: dict[str, Any], days: set[date]) -> bool:
    """Whether the decision is another one where any of those days of 2027 is moved."""
    open_days = sorted(day for day in days if day.year == 2027)
    sets = [
        frozenset(day for n, day in enumerate(open_days) if mask >> n & 1) for mask in range(1, 2 ** len(open_days))
    ]
    before = said(ask(law_of(readings)))
    return any(said(ask(law_of(readings, moved=moved))) != before for moved in sets)


def form_of(day: date, age: int) -> Form031:
    """A form that was signed so many days before."""
    return Form031("F-1", "A-1", day - timedelta(days=age), "111010000")


def booking_of(form: Form031, day: date, status: BookingStatus) -> Booking:
    """A booking for nine o'clock of the day, made at eight four days before."""
    slot = Slot(1, datetime.combine(day, time(9), ASTANA))
    return Booking("T-1", form, slot, slot.starts_at - timedelta(days=4, hours=1), status)


@given(st.sampled_from(DECISIONS), DAYS, st.sampled_from(BookingStatus), STEPS, st.none() | PLACES)
@example(cancel, date(2027, 1, 12), BookingStatus.ACTIVE, timedelta(minutes=16), None)
@example(cancel, date(2027, 1, 12), BookingStatus.ACTIVE, timedelta(minutes=16), Department(1, "К", ("1110",), (AWAY,)))
@example(arrive, date(2027, 1, 12), BookingStatus.ACTIVE, timedelta(minutes=-1), None)
@example(arrive, date(2027, 1, 12), BookingStatus.CANCELLED, timedelta(minutes=-1), None)
def test_what_happens_to_a_booking(
    rule: Callable[..., Decision[Any]], day: date, status: BookingStatus, step: timedelta, place: Department | None
) -> None:
    """Coming, giving up and waiting rest on the booked day only where it decides."""
    booking = booking_of(form_of(day, 5), day, status)

    def ask(law: LawBook) -> Decision[Any]:
        return rule(booking, at=booking.slot.starts_at + step, department=place, law=law)

    assert ask(law_of({})).provisional is can_change(ask, {}, {day})


@given(DAYS, DAYS, st.sampled_from(BookingStatus), st.integers(1, 40), STEPS, PLACES, READINGS)
@example(
    date(2026, 12, 30),
    date(2027, 1, 1),
    BookingStatus.CANCELLED,
    34,
    timedelta(days=-3),
    Department(1, "К", ("1110",)),
    {},
)
@example(
    date(2026, 12, 30),
    date(2027, 1, 12),
    BookingStatus.ACTIVE,
    5,
    timedelta(minutes=16),
    Department(1, "К", ("1110",)),
    {},
)
def test_booking_again(
    day: date,
    earlier_day: date,
    status: BookingStatus,
    age: int,
    step: timedelta,
    place: Department,
    readings: dict[str, Any],
) -> None:
    """A request rests on the day that it asks for, and on that of an earlier booking only where it decides."""
    form = form_of(earlier_day, age)
    earlier = booking_of(form, earlier_day, status)
    slot = Slot(1, datetime.combine(day, time(10), ASTANA))

    def ask(law: LawBook) -> Decision[Any]:
        at = earlier.slot.starts_at + step
        return may_book(form, slot, place, earlier=earlier, taken=(), at=at, law=law)

    assert ask(law_of(readings)).provisional is can_change(ask, readings, {day, earlier_day})


@pytest.mark.parametrize(("day", "provisional"), [(date(2027, 5, 21), False), (date(2027, 5, 24), True)])
def test_end_of_a_pilot_that_rolls(day: date, provisional: bool) -> None:
    """Eighteen months end on Saturday 22 May 2027: the Monday lies within where that day stays off."""
    booking = booking_of(form_of(day, 5), day, BookingStatus.ACTIVE)
    longer = LAW.amend(lasts_months=18, pilot_end="rolled")

    def ask(moved: frozenset[date]) -> Decision[Booking]:
        worked = WorkingCalendar(working_days=moved, unsettled="accept")
        return cancel(booking, at=booking.made_at + timedelta(hours=1), law=longer.amend(calendar=worked))

    assert ask(frozenset()).provisional is provisional
    assert (said(ask(frozenset())) != said(ask(frozenset({date(2027, 5, 22)})))) is provisional


LATER = timedelta(weeks=52)
MOVES = st.sampled_from([-10 * DAY, -3 * DAY, -DAY, -20 * MINUTE, 20 * MINUTE, DAY, 3 * DAY])


@st.composite
def records_of_2027(draw: st.DrawFn) -> list[Row]:
    """A record of early 2027, in which rows are missing, come at another time, or book another day."""
    rows = [later(row, LATER + draw(st.integers(0, 6)) * DAY) for row in draw(records())]
    for _ in range(draw(st.integers(0, 3))):
        place, change = draw(st.integers(0, len(rows) - 1)), draw(st.sampled_from(["gone", "at", "day"]))
        row = rows[place]
        if change == "day" and "slot" in row:
            slot = row["slot"] | {"starts_at": row["slot"]["starts_at"] + draw(st.sampled_from([-DAY, DAY, 2 * DAY]))}
            rows[place] = row | {"slot": slot}
        elif change == "at" or not rows[1:]:
            rows[place] = row | {"at": row["at"] + draw(MOVES)}
        else:
            del rows[place]
    return ordered(rows)


def later(value: Any, by: timedelta) -> Any:
    """A row, or what stands in it, at a later time."""
    if isinstance(value, dict):
        return {key: later(one, by) for key, one in value.items()}
    return value + by if isinstance(value, date) else value


def booked_days(rows: list[Row]) -> list[date]:
    """The days that were booked, of the year that is not settled."""
    return sorted({day for row in rows if "slot" in row and (day := row["slot"]["starts_at"].date()).year == 2027})


def found(rows: list[Row], moved: frozenset[date] = frozenset()) -> dict[tuple[Any, ...], Finding]:
    """What is found, where those days are moved."""
    findings = audit_queue(rows, departments=[DEPARTMENT], law=law_of({}, moved=moved))
    return {(one.code, one.subject, one.rows): one for one in findings}


@given(records_of_2027())
def test_findings_of_the_queue(rows: list[Row]) -> None:
    """A finding is provisional exactly where moving booked days changes it.

    Of a booking for a day off that alone is found; here what follows is looked at too, so that it can be compared.
    """
    days = booked_days(rows)
    moves = [frozenset(day for n, day in enumerate(days) if mask >> n & 1) for mask in range(1, 2 ** len(days))]
    with patch.object(QueueLedger, "_is_to_come", lambda *_: True):
        before, after = found(rows), [found(rows, moved) for moved in moves]
    for key, one in before.items():
        others = [other.get(key) for other in after]
        moved = any(other is None or (other.text, other.by, other.at) != (one.text, one.by, one.at) for other in others)

        assert one.provisional is moved, one
