"""Questions of the queue in which readings can matter: forms that run out, what came before, the pilot's end."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from aleumet_rules import ASTANA, Booking, BookingStatus, Decision, Department, Form031, Slot, Trip, WalkIn

SETTLED = date(2026, 12, 31)
STARTS = (time(9), time(10), time(14, 30), time(13))
SIGNED = st.one_of(st.dates(date(2025, 12, 1), date(2026, 10, 30)), st.dates(date(2026, 10, 20), date(2026, 11, 22)))


def days(least: int, most: int) -> st.SearchStrategy[timedelta]:
    """So many days."""
    return st.integers(least, most).map(lambda n: timedelta(days=n))


def instant(day: date, clock: time) -> datetime:
    """A time of a day in Astana."""
    return datetime.combine(day, clock, ASTANA)


@st.composite
def forms(draw: st.DrawFn) -> Form031:
    """A form of somebody whom department 1 serves, or of nobody who is registered."""
    residence = draw(st.sampled_from(["111010000", "111010000", "111810000", None]))
    return Form031("031-1", "A-1", draw(SIGNED), residence)


@st.composite
def departments(draw: st.DrawFn, near: date) -> Department:
    """Department 1, with one or two places to a start, and perhaps away about that day."""
    begins = near + draw(days(-3, 3))
    trips = draw(st.sampled_from([(), (), (Trip(begins, begins + timedelta(days=1)),)]))
    until = draw(st.none() | st.just(near))
    return Department(1, "Көкшетау", ("1110",), trips, draw(st.integers(1, 2)), until)


@st.composite
def earlier(draw: st.DrawFn, form: Form031, at: datetime) -> Booking | None:
    """No booking, or one under the form in any state, of some day about the request."""
    status = draw(st.none() | st.sampled_from(BookingStatus))
    if status is None:
        return None
    day = max(at.date() + draw(days(-10, 10)), form.signed_on)
    slot = Slot(1, instant(day, draw(st.sampled_from(STARTS[:3]))))
    made_at = instant(form.signed_on + draw(days(0, 35)), time(8))
    return Booking("T-0", form, slot, made_at, status)


@st.composite
def requests(draw: st.DrawFn) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """What `may_book` is asked of."""
    form = draw(forms())
    at = instant(form.signed_on + draw(days(0, 45)), draw(st.sampled_from([time(8), time(9, 10), time(23)])))
    day = min(at.date() + draw(days(0, 40)), SETTLED)
    slot = Slot(1, instant(day, draw(st.sampled_from(STARTS))))
    waiting = draw(st.none() | st.just(WalkIn(form, at)))
    facts = {
        "earlier": draw(earlier(form, at)),
        "taken": Counter({slot: draw(st.integers(0, 2))}),
        "at": at,
        "waiting": waiting,
    }
    return (form, slot, draw(departments(day))), facts


@st.composite
def bookings(draw: st.DrawFn) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """A booking of some day, the pilot's last ones among them, and an instant about its start."""
    form = draw(forms())
    day = min(form.signed_on + draw(days(0, 40)), SETTLED)
    slot = Slot(1, instant(day, draw(st.sampled_from(STARTS[:3]))))
    booking = Booking("T-1", form, slot, instant(form.signed_on, time(8)), draw(st.sampled_from(BookingStatus)))
    late = timedelta(minutes=draw(st.sampled_from([-1500, -1, 0, 15, 16, 300, 1500])))
    return (booking,), {"at": slot.starts_at + late, "department": draw(departments(day))}


@st.composite
def joins(draw: st.DrawFn) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Somebody who joins the general order, and may have booked again."""
    (booking,), facts = draw(bookings())
    again = evolve(booking, ticket="T-2", status=BookingStatus.ACTIVE)
    at = max(facts["at"], booking.made_at)
    return (booking,), {**facts, "at": at, "again": draw(st.none() | st.just(again))}


def of_reasons(decision: Decision[Any]) -> tuple[Any, Any]:
    """The outcome and the reasons of a decision, and the readings that it names."""
    return (decision.outcome, decision.reasons), decision.readings


OF_THE_END = ("pilot_end", "pilot_covers")
OF_A_REQUEST = (
    "slot_capacity",
    *OF_THE_END,
    "form_validity_covers",
    "form_roll",
    "used_form",
    "rebooking_checks",
    "rebooking_after_closed_day",
    "after_lateness",
)
