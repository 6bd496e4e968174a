"""What is said of a booking on a day whose days off are not all ordered yet: whether it can still change."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    BookingStatus,
    Department,
    Form031,
    LawBook,
    Pilot,
    Slot,
    Trip,
    WorkingCalendar,
    cancel,
    may_book,
)
from pilots import ORDER

pytestmark = pytest.mark.norm("calendar.provisional")

QUIET = WorkingCalendar(unsettled="accept")
TUESDAY, MONDAY = date(2027, 1, 12), date(2027, 1, 18)
PLACE = Department(1, "Көкшетау", ("1110",))
AWAY = Department(1, "Көкшетау", ("1110",), (Trip(TUESDAY, TUESDAY),))
ELSEWHERE = Department(2, "Щучинск", ("1110",), (Trip(TUESDAY, TUESDAY),))


def law(last: date = date(2027, 12, 31), **readings: Any) -> LawBook:
    """A pilot of a year that is not settled, which is not warned of."""
    pilot = Pilot(region=("11",), first=date(2026, 12, 1), last=last, act=ORDER)
    return LAW.amend(calendar=QUIET, **readings).with_pilot(pilot)


def booking(day: date, status: BookingStatus = BookingStatus.ACTIVE, *, age: int = 5) -> Booking:
    """A booking for nine o'clock of the day, made four days before, or so early that its form still does."""
    form = Form031("F-1", "A-1", day - timedelta(days=age), "111010000")
    starts_at = datetime.combine(day, time(9), ASTANA)
    return Booking("T-1", form, Slot(1, starts_at), starts_at - timedelta(days=max(4, age - 29)), status)


@pytest.mark.parametrize(
    ("minutes", "department", "provisional"),
    [
        pytest.param(15, None, False, id="within the grace"),
        pytest.param(16, None, True, id="void on a working day alone"),
        pytest.param(16, PLACE, True, id="the department is there"),
        pytest.param(16, AWAY, False, id="the department is on a trip anyway"),
        pytest.param(16, ELSEWHERE, True, id="another department is on a trip"),
    ],
)
def test_cancelling(minutes: int, department: Department | None, provisional: bool) -> None:
    """Whether a booking is void by now rests on its day, unless nobody received on it."""
    made = booking(TUESDAY)
    decision = cancel(made, at=made.slot.starts_at + timedelta(minutes=minutes), department=department, law=law())

    assert decision.provisional is provisional


def test_what_is_over_stays_as_it_is() -> None:
    """Of a booking that was cancelled no day decides any more."""
    made = booking(TUESDAY, BookingStatus.CANCELLED)

    assert not cancel(made, at=made.slot.starts_at + timedelta(minutes=16), law=law()).provisional


@pytest.mark.parametrize(("pilot_end", "provisional"), [("rolled", True), ("same-day-number", False)])
def test_end_of_a_pilot(pilot_end: str, provisional: bool) -> None:
    """A pilot that ends on a Saturday ends on Monday where its end rolls: an order can move that Monday."""
    made = booking(MONDAY)
    judged = law(date(2027, 1, 16), pilot_end=pilot_end)

    assert cancel(made, at=made.slot.starts_at - timedelta(hours=1), law=judged).provisional is provisional


@pytest.mark.parametrize(("place", "provisional"), [(PLACE, True), (AWAY, False)])
def test_booking_again(place: Department, provisional: bool) -> None:
    """A form that has ended does after a day on which nobody received: what can still be moved is said of that day."""
    earlier = booking(TUESDAY, BookingStatus.CANCELLED, age=45)
    settled = Slot(1, datetime(2026, 12, 30, 10, tzinfo=ASTANA))
    decision = may_book(
        earlier.form, settled, place, earlier=earlier, taken=(), at=datetime(2026, 12, 29, 9, tzinfo=ASTANA), law=law()
    )

    assert decision.provisional is provisional
