"""Booking an examination under form 031, cancelling it, coming to it or missing it (Algorithm, paras 7-12).

    >>> from datetime import date, datetime
    >>> from aleumet_rules.clock import ASTANA
    >>> from aleumet_rules.slots import Department, Slot
    >>> department = Department(1, "Kokshetau, Abai St. 1, room 12", ("1110",))
    >>> form = Form031("17", "A-1", date(2025, 12, 1), "111010000")
    >>> slot = Slot(1, datetime(2025, 12, 16, 13, 0, tzinfo=ASTANA))
    >>> at = datetime(2025, 12, 15, 11, 30, tzinfo=ASTANA)
    >>> decision = may_book(form, slot, department, active=None, taken=set(), at=at)
    >>> [reason.code for reason in decision.reasons]
    ['day-off', 'start-off-grid']

A decision names every condition that fails. Storage is the caller's: each rule takes the facts that it needs and gives
back the booking as it now stands.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from . import _queue_words as words
from ._admission import book, may_book
from ._booking_facts import (
    TRANSITIONS,
    Booking,
    BookingEvent,
    BookingStatus,
    Form031,
    WalkIn,
    transitions_diagram,
    valid_until,
)
from ._late import after_booking, is_no_show, lapse, late_after, moved
from ._pilot import queue_day
from ._queue_words import reason
from ._slot_checks import clock
from .acts.queue_norms import QUEUE_CANCELLATION, QUEUE_NO_SHOW, QUEUE_REBOOK_OR_WAIT
from .checks import instance, several
from .decision import Decision, Reason
from .errors import ContradictoryFacts
from .law import Norm, Text
from .lawbook import LAW, LawBook
from .readings import LateReminder
from .wording import duration_text

__all__ = [
    "TRANSITIONS",
    "Booking",
    "BookingEvent",
    "BookingStatus",
    "Form031",
    "WalkIn",
    "arrive",
    "book",
    "cancel",
    "is_no_show",
    "join_general_order",
    "lapse",
    "late_after",
    "may_book",
    "reception_order",
    "reminder_on",
    "transitions_diagram",
    "valid_until",
]

T = TypeVar("T")
_RECEIVED = frozenset({BookingStatus.ACTIVE, BookingStatus.ATTENDED})


def cancel(booking: Booking, *, at: datetime, law: LawBook = LAW) -> Decision[Booking]:
    """The recipient gives up the booking in the cabinet, as long as it is active.

    That is possible also after the appointed time, until the grace has run out: then the booking is void by itself,
    and there is nothing left to give up. The outcome is the cancelled booking. `ContradictoryFacts` when `at` is
    earlier than the booking.

    Norm: queue.cancellation, queue.no-show (Algorithm, paras 11 and 12)
    """
    now = after_booking(booking, at)
    reasons: list[Reason] = []
    if BookingEvent.CANCEL not in TRANSITIONS[booking.status]:
        reasons.append(_ended("cancel-after-end", booking))
    elif is_no_show(booking.slot, at=now, law=law):
        reasons.append(_lapsed(booking, law))
    outcome = None if reasons else moved(booking, BookingEvent.CANCEL)
    return _decided(words.MAY_CANCEL, outcome, reasons, (QUEUE_CANCELLATION, QUEUE_NO_SHOW), booking, now, law)


def arrive(booking: Booking, *, at: datetime, law: LawBook = LAW) -> Decision[Booking]:
    """Whoever comes no later than the grace attends; whoever comes later finds the booking void.

    The outcome is the booking as it then stands, `ATTENDED` or `VOID`: a late arrival is an answer too. Coming early,
    on an earlier day even, is coming in time. A booking that has ended is refused. `ContradictoryFacts` when `at` is
    earlier than the booking.

    Norm: queue.no-show, queue.rebook-or-wait (Algorithm, paras 5(2) and 12)
    """
    now = after_booking(booking, at)
    norms = (QUEUE_NO_SHOW, QUEUE_REBOOK_OR_WAIT)
    if BookingEvent.ARRIVE not in TRANSITIONS[booking.status]:
        return _decided(words.MAY_ARRIVE, None, [_ended("arrive-after-end", booking)], norms, booking, now, law)
    late = is_no_show(booking.slot, at=now, law=law)
    outcome = moved(booking, BookingEvent.LAPSE if late else BookingEvent.ARRIVE)
    return _decided(words.MAY_ARRIVE, outcome, [], norms, booking, now, law)


def reminder_on(booking: Booking, *, law: LawBook = LAW) -> date | None:
    """The SMS of annex 2 is sent again three calendar days before the booked day, be that day worked or not.

    A booking made exactly three days ahead is reminded of that same day. With fewer days to go there is no reminder
    (`None`), or it is sent on the day of booking (reading `late_reminder`). A booking that has ended has none.

    Norm: queue.reminder (Algorithm, para 10)
    """
    if instance("booking", booking, Booking).status is not BookingStatus.ACTIVE:
        return None
    day, made_on = booking.slot.starts_at.date(), booking.made_at.date()
    due = day - timedelta(days=queue_day(instance("law", law, LawBook), day).rules.reminder_days)
    if due >= made_on:
        return due
    return made_on if law.readings.late_reminder is LateReminder.AT_ONCE else None


def join_general_order(booking: Booking, *, at: datetime, law: LawBook = LAW) -> Decision[WalkIn]:
    """Whoever came too late may be received that same day, after those who came by booking.

    The booking is void, or becomes so by `at`. `ContradictoryFacts` when `at` is earlier than the booking.

    Norm: queue.rebook-or-wait (Algorithm, para 12)
    """
    now, status = after_booking(booking, at), lapse(booking, at=at, law=law).status
    reasons: list[Reason] = []
    if status is not BookingStatus.VOID:
        reasons.append(_ended("wait-without-lateness", booking))
    if now.date() != booking.slot.starts_at.date():
        reasons.append(reason("wait-on-another-day", day=booking.slot.starts_at.date(), arrived=now.date()))
    outcome = None if reasons else WalkIn(booking.form, now)
    return _decided(words.MAY_WAIT, outcome, reasons, (QUEUE_REBOOK_OR_WAIT,), booking, now, law)


def reception_order(bookings: Iterable[Booking], walk_ins: Iterable[WalkIn]) -> tuple[Booking | WalkIn, ...]:
    """Those who booked are received by their start, then those who came too late in the order in which they came.

    Of the bookings those count that are active or attended; of one start, the one made first. All are of one
    department and one day, and so are the walk-ins: `ContradictoryFacts` otherwise.

    Norm: queue.rebook-or-wait (Algorithm, para 12)
    """
    booked = tuple(several("bookings", bookings))
    waiting = tuple(several("walk_ins", walk_ins))
    _check_one_reception(booked, waiting)
    present = (booking for booking in booked if booking.status in _RECEIVED)
    by_start = sorted(present, key=lambda booking: (booking.slot, booking.made_at.astimezone(UTC), booking.ticket))
    return (*by_start, *sorted(waiting, key=lambda walk_in: walk_in.arrived_at.astimezone(UTC)))


def _check_one_reception(booked: tuple[Booking, ...], waiting: tuple[WalkIn, ...]) -> None:
    """Everybody belongs to the same department and day as the first."""
    places = [instance(f"bookings[{n}]", booking, Booking).slot for n, booking in enumerate(booked)]
    seen = [(f"bookings[{n}].slot", slot.starts_at.date(), slot.department) for n, slot in enumerate(places)]
    for name, day, department in seen[1:]:
        if (day, department) != seen[0][1:]:
            values = (seen[0][1:], (day, department))
            raise ContradictoryFacts((seen[0][0], name), values, "of another day or department")
    days = [(name, day) for name, day, _ in seen[:1]]
    days += [
        (f"walk_ins[{n}].arrived_at", instance(f"walk_ins[{n}]", walk_in, WalkIn).arrived_at.date())
        for n, walk_in in enumerate(waiting)
    ]
    for name, day in days[1:]:
        if day != days[0][1]:
            raise ContradictoryFacts((days[0][0], name), (days[0][1], day), "of another day")


def _ended(code: str, booking: Booking) -> Reason:
    return reason(code, status=words.STATUS_NAMES[booking.status.value], ticket=booking.ticket)


def _lapsed(booking: Booking, law: LawBook) -> Reason:
    start = booking.slot.starts_at
    grace = queue_day(law, start.date()).rules.grace
    return reason("cancel-after-lapse", day=start.date(), clock=clock(start), grace=duration_text(grace))


def _decided(
    question: Text,
    outcome: T | None,
    reasons: list[Reason],
    norms: tuple[Norm, ...],
    booking: Booking,
    at: datetime,
    law: LawBook,
) -> Decision[T]:
    facts = {
        "ticket": booking.ticket,
        "form": booking.form.number,
        "department": booking.slot.department,
        "starts_at": booking.slot.starts_at,
        "made_at": booking.made_at,
        "status": booking.status,
        "in_time_until": late_after(booking.slot, law=law),
        "at": at,
    }
    return Decision(question, outcome, tuple(reasons), norms, facts, (), instance("law", law, LawBook).checked_on)
