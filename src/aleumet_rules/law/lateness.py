"""When somebody is late for a start: only on a day on which somebody receives (Algorithm, paras 3, 8 and 12)."""

from datetime import date, datetime, timedelta

from attrs import evolve

from ..acts.readings import Reading, Readings, settled
from ..answers.reasons import Reason, reason
from ..clock import elapsed
from ..facts.bookings import Booking, BookingStatus
from ..facts.places import Department, Slot, is_at
from ..words.queue import DEPARTMENT_AWAY_THAT_DAY
from .book import LawBook, can_move, under
from .pilot import booked_day, home
from .windows import QueueDay

__all__ = [
    "LONGEST_BREAK",
    "OF_THE_END",
    "closed",
    "day_of_booking",
    "day_off",
    "is_away",
    "is_late",
    "may_be_closed",
    "may_stand_otherwise",
    "near_the_end",
    "readings_of_the_day",
    "standing",
    "trip",
]


def day_off(law: LawBook, day: date) -> Reason | None:
    """Algorithm, para 3: save for the days off and holidays that the Labour Code sets."""
    if law.calendar.is_working_day(day):
        return None
    return reason("day-off", why=law.calendar.day(day).stated)


def trip(department: Department, day: date) -> Reason | None:
    """Algorithm, para 8: with regard to the trips of the departments."""
    found = department.trips and department._trip_on(day)
    if not found:
        return None
    text = DEPARTMENT_AWAY_THAT_DAY if found.first == found.last else None
    number, first, last = str(department.number), found.first, found.last
    return reason("department-away", text=text, number=number, day=day, first=first, last=last)


def _before_the_roll(law: LawBook, booking: Booking) -> bool:
    """Whether the booked day lies within a pilot also where its end does not roll."""
    unrolled = evolve(law.readings, pilot_end="same-day-number")
    return day_of_booking(under(law, unrolled), booking).in_force


def is_away(slot: Slot, department: Department | None) -> bool:
    """Whether the department of a slot is known to be on a trip on its day."""
    if department is None or not is_at(slot, department):
        return False
    return department._trip_on(slot.starts_at.date()) is not None


def closed(law: LawBook, slot: Slot, department: Department | None) -> list[Reason]:
    """Why nobody receives on the day of a slot: a day off, or a trip of its department where that is known."""
    day = slot.starts_at.date()
    there = department if department is not None and is_at(slot, department) else None
    found = (day_off(law, day), None if there is None else trip(there, day))
    return [one for one in found if one is not None]


def day_of_booking(law: LawBook, booking: Booking) -> QueueDay:
    """By which numbers the day of a booking is judged: those of the region in which the person is registered."""
    day, made_on = booking.slot.starts_at.date(), booking.made_at.date()
    return booked_day(law, day, home(booking.form), "residence", asked_on=made_on)


LONGEST_BREAK = timedelta(days=31)
"""No run of days off is longer, so no last day rolls farther."""
OF_THE_END = ("pilot_end", "pilot_covers")
"""The readings by which a day about the end of a pilot lies within it, or not."""


def near_the_end(queue: QueueDay) -> bool:
    """Whether the readings of the end can make a difference to a day; to any other they cannot."""
    return queue.window.last is not None and queue.day > queue.window.last - LONGEST_BREAK


def readings_of_the_day(law: LawBook, booking: Booking) -> tuple[Reading, ...]:
    """The readings by which the day of a booking lies within a pilot, or not."""
    if not near_the_end(day_of_booking(law, booking)):
        return ()

    def within(readings: Readings) -> bool:
        return day_of_booking(under(law, readings), booking).in_force

    return settled(law.readings, within, *OF_THE_END)[1]


def is_late(queue: QueueDay, slot: Slot, at: datetime) -> bool:
    """Whether strictly more than the grace has run since the start; `at` is in Astana time."""
    return elapsed(slot.starts_at, at) > queue.rules.grace


def standing(law: LawBook, booking: Booking, at: datetime, department: Department | None = None) -> BookingStatus:
    """How a booking stands: an active one is void once the grace has run out, unless nobody receives on its day."""
    if booking.status is not BookingStatus.ACTIVE:
        return booking.status
    queue = day_of_booking(law, booking)
    if not queue.in_force or not is_late(queue, booking.slot, at) or closed(law, booking.slot, department):
        return booking.status
    return BookingStatus.VOID


def may_be_closed(law: LawBook, booking: Booking, _at: datetime, _department: Department | None = None) -> bool:
    """Whether the day of an active booking is one that may still become a day off, or a working one."""
    return booking.status is BookingStatus.ACTIVE and can_move(law, booking.slot.starts_at.date())


def may_stand_otherwise(law: LawBook, booking: Booking, at: datetime, department: Department | None = None) -> bool:
    """Whether a booking would stand otherwise if its day, which can still be moved, were worked or a day off instead.

    It would not before the grace is over, nor where a trip closes the day anyway.
    """
    day, active = booking.slot.starts_at.date(), booking.status is BookingStatus.ACTIVE
    if not active or not can_move(law, day):
        return False
    queue = day_of_booking(law, booking)
    if law.readings.pilot_end == "rolled" and near_the_end(queue) and not _before_the_roll(law, booking):
        return True
    return queue.in_force and is_late(queue, booking.slot, at) and not is_away(booking.slot, department)
