"""When a booking becomes void by lateness (Algorithm, para 12)."""

from datetime import datetime, timedelta

from attrs import evolve

from ._booking_facts import TRANSITIONS, Booking, BookingEvent
from ._departments import Slot
from ._pilot import queue_day
from .checks import instance
from .clock import elapsed, later, to_astana
from .errors import ContradictoryFacts
from .lawbook import LAW, LawBook

__all__ = ["after_booking", "is_no_show", "lapse", "late_after", "moved"]


def lapse(booking: Booking, *, at: datetime, law: LawBook = LAW) -> Booking:
    """An active booking becomes void once strictly more than the grace has run; any other stays what it is.

    `ContradictoryFacts` when `at` is earlier than the booking.

    Norm: queue.no-show (Algorithm, para 12)
    """
    now = after_booking(booking, at)
    if BookingEvent.LAPSE in TRANSITIONS[booking.status] and is_no_show(booking.slot, at=now, law=law):
        return moved(booking, BookingEvent.LAPSE)
    return booking


def late_after(slot: Slot, *, law: LawBook = LAW) -> datetime:
    """The last instant that is in time, in Astana time; any later one is late.

    The grace is that of the booked day.

    Norm: queue.no-show (Algorithm, para 12)
    """
    grace = _grace(slot, law)
    return later(slot.starts_at, grace)


def is_no_show(slot: Slot, *, at: datetime, law: LawBook = LAW) -> bool:
    """Whether the person is late by more than 15 minutes: exactly 15 minutes is in time, a microsecond more is not.

        >>> from datetime import datetime
        >>> from aleumet_rules.clock import ASTANA
        >>> slot = Slot(1, datetime(2025, 12, 15, 9, 0, tzinfo=ASTANA))
        >>> is_no_show(slot, at=datetime(2025, 12, 15, 9, 15, tzinfo=ASTANA))
        False
        >>> is_no_show(slot, at=datetime(2025, 12, 15, 9, 15, 0, 1, tzinfo=ASTANA))
        True

    Norm: queue.no-show (Algorithm, para 12)
    """
    grace = _grace(slot, law)
    return elapsed(slot.starts_at, to_astana(at)) > grace


def _grace(slot: Slot, law: LawBook) -> timedelta:
    return queue_day(instance("law", law, LawBook), instance("slot", slot, Slot).starts_at.date()).rules.grace


def moved(booking: Booking, event: BookingEvent) -> Booking:
    """The booking as the event leaves it."""
    return evolve(booking, status=TRANSITIONS[booking.status][event])


def after_booking(booking: Booking, at: datetime) -> datetime:
    """The instant in Astana time; nothing can happen to a booking before it is made."""
    now = to_astana(at)
    if elapsed(instance("booking", booking, Booking).made_at, now) < timedelta():
        raise ContradictoryFacts(("at", "made_at"), (now, booking.made_at), "earlier than the booking itself")
    return now
