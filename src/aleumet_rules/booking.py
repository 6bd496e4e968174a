"""Booking an examination under form 031, cancelling it, coming to it or missing it (Algorithm, paras 7-12).

    >>> from datetime import date, datetime
    >>> from aleumet_rules import ASTANA
    >>> from aleumet_rules import Department, Slot
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

from collections.abc import Container, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from attrs import define, evolve

from .acts.model import Norm
from .acts.queue_norms import (
    QUEUE_CANCELLATION,
    QUEUE_CONFIRMATION,
    QUEUE_FORM_VALID,
    QUEUE_GRID,
    QUEUE_IN_FORCE,
    QUEUE_NO_SHOW,
    QUEUE_ONE_ACTIVE_BOOKING,
    QUEUE_REBOOK_OR_WAIT,
    QUEUE_REGION,
    QUEUE_RESIDENCE,
    QUEUE_SLOT_FREE,
    QUEUE_WORKING_DAYS_ONLY,
)
from .acts.readings import FormValidityCovers, LateReminder
from .answers.decision import Decision
from .answers.reasons import Reason, reason
from .checks import instance, line, several
from .clock import elapsed, to_astana
from .errors import ContradictoryFacts
from .facts.bookings import TRANSITIONS, Booking, BookingEvent, BookingStatus, Form031, WalkIn
from .facts.places import Department, Slot
from .law.book import LAW, LawBook
from .law.pilot import QueueDay, last_day, queue_day
from .law.requirements import DAY_CHECKS, REQUEST_CHECKS, START_CHECKS, Check, clock, container, other_department
from .slots import is_no_show, late_after
from .words import queue as words
from .words.dates import duration_text
from .words.text import Text

__all__ = ["arrive", "book", "cancel", "join_general_order", "lapse", "may_book", "reception_order", "reminder_on"]


def lapse(booking: Booking, *, at: datetime, law: LawBook = LAW) -> Booking:
    """An active booking becomes void once strictly more than the grace has run; any other stays what it is.

    `ContradictoryFacts` when `at` is earlier than the booking.

    Norm: queue.no-show (Algorithm, para 12)
    """
    now = after_booking(booking, at)
    if BookingEvent.LAPSE in TRANSITIONS[booking.status] and is_no_show(booking.slot, at=now, law=law):
        return moved(booking, BookingEvent.LAPSE)
    return booking


def moved(booking: Booking, event: BookingEvent) -> Booking:
    """The booking as the event leaves it."""
    return evolve(booking, status=TRANSITIONS[booking.status][event])


def after_booking(booking: Booking, at: datetime) -> datetime:
    """The instant in Astana time; nothing can happen to a booking before it is made."""
    now = to_astana(at)
    if elapsed(instance("booking", booking, Booking).made_at, now) < timedelta():
        raise ContradictoryFacts(("at", "made_at"), (now, booking.made_at), "earlier than the booking itself")
    return now


_BOOK_NORMS = (
    QUEUE_IN_FORCE,
    QUEUE_REGION,
    QUEUE_WORKING_DAYS_ONLY,
    QUEUE_GRID,
    QUEUE_SLOT_FREE,
    QUEUE_FORM_VALID,
    QUEUE_RESIDENCE,
    QUEUE_ONE_ACTIVE_BOOKING,
)


@define(eq=False)  # neither frozen nor a tuple: it lives for one call, and its fields are read some forty times
class _Request:
    """Everything that a booking is asked for: who, under which form, which start at which department, and when."""

    slot: Slot
    department: Department
    taken: Container[Slot]
    at: datetime
    request: QueueDay
    queue: QueueDay
    law: LawBook
    form: Form031
    until: date
    active: Booking | None


def _outside(asked: _Request) -> Reason:
    region = ", ".join(asked.queue.rules.region)
    return reason("residence-outside-region", residence=asked.form.residence, region=region)


def _not_signed(asked: _Request) -> Reason:
    return reason("form-not-signed-yet", signed=asked.form.signed_on, day=asked.request.day)


def _covers_examination(asked: _Request) -> bool:
    covers = asked.law.readings.form_validity_covers
    return covers is FormValidityCovers.REQUEST or asked.queue.day <= asked.until


def _not_covered(asked: _Request) -> Reason:
    return reason("form-expires-before-examination", until=asked.until, day=asked.queue.day)


def _not_served(asked: _Request) -> Reason:
    number = str(asked.department.number)
    return reason("residence-not-served", number=number, residence=asked.form.residence)


def _none_active(asked: _Request) -> bool:
    if asked.active is None:
        return True
    now = lapse(asked.active, at=asked.at, law=asked.law)
    return now.status is not BookingStatus.ACTIVE


def _still_active(asked: _Request) -> Reason:
    booking = instance("active", asked.active, Booking)
    start = booking.slot.starts_at
    return reason("active-booking", day=start.date(), clock=clock(start), ticket=booking.ticket)


_CHECKS: tuple[Check[_Request], ...] = (
    *REQUEST_CHECKS,
    *DAY_CHECKS,
    *START_CHECKS,
    # Order, para 1: the pilot is carried out in Akmola region.
    Check(lambda asked: asked.form.residence.startswith(asked.queue.rules.region), _outside),
    # Algorithm, paras 7 and 8: within the validity of form 031.
    Check(lambda asked: asked.form.signed_on <= asked.request.day, _not_signed),
    Check(
        lambda asked: asked.request.day <= asked.until,
        lambda asked: reason("form-expired", until=asked.until, day=asked.request.day),
    ),
    Check(_covers_examination, _not_covered),
    # Algorithm, para 8: permanent registration at the place of residence.
    Check(lambda asked: asked.form.residence.startswith(asked.department.serves), _not_served),
    # Algorithm, para 11: not several bookings at a time under one form 031.
    Check(_none_active, _still_active),
)


def may_book(
    form: Form031,
    slot: Slot,
    department: Department,
    *,
    active: Booking | None,
    taken: Container[Slot],
    at: datetime,
    law: LawBook = LAW,
) -> Decision[Slot]:
    """A request is checked for the form's validity, the place of registration, and a free date and time.

    `active` is the booking under the same form that your records hold as active, or `None`. It stands in the way while
    it is active at `at`: a cancelled, attended or void one does not, nor one whose grace has run out by then. `taken`
    holds the slots with no place left, those of people who have come included; a mapping holds how many people have
    each slot instead, to be compared with the capacity (reading `slot_capacity`). The law of the request's day says
    whether the pilot is in force, that of the booked day says the same and gives region and grid.

    `ContradictoryFacts` when `active` is under another form or was made after `at`, or the slot is of another
    department.

    Norm: queue.in-force, queue.region, queue.working-days-only, queue.grid, queue.slot-free, queue.form-valid,
    queue.residence, queue.one-active-booking (joint order, paras 1 and 8; Algorithm, paras 3, 7, 8 and 11)
    """
    asked = _asked(form, slot, department, active, taken, to_astana(at), law)
    reasons = tuple([refuse(asked) for holds, refuse in _CHECKS if not holds(asked)])
    outcome, chosen = None if reasons else slot, law.readings
    readings = (chosen.pilot_end, chosen.slot_capacity, chosen.form_validity_covers)
    facts = {
        "form": form.number,
        "signed_on": form.signed_on,
        "valid_until": asked.until,
        "residence": form.residence,
        "department": department.number,
        "starts_at": slot.starts_at,
        "active": None if active is None else active.ticket,
        "at": asked.at,
    }
    return Decision(words.MAY_BOOK, outcome, reasons, _BOOK_NORMS, facts, readings, law.checked_on)


def _asked(
    form: Form031,
    slot: Slot,
    department: Department,
    active: Booking | None,
    taken: Container[Slot],
    at: datetime,
    law: LawBook,
) -> _Request:
    """The facts as the checks want them, none of which contradicts another."""
    if not (isinstance(form, Form031) and isinstance(slot, Slot) and isinstance(department, Department)):
        instance("form", form, Form031)
        instance("slot", slot, Slot)
        instance("department", department, Department)
    instance("law", law, LawBook)
    if slot.department != department.number:
        raise other_department(slot, department)
    if active is not None and instance("active", active, Booking).form.number != form.number:
        forms = (active.form.number, form.number)
        raise ContradictoryFacts(("active", "form"), forms, "the active booking is under another form")
    request, queue = queue_day(law, at.date()), queue_day(law, slot.starts_at.date())
    until = last_day(law, form.signed_on)
    return _Request(slot, department, container(taken), at, request, queue, law, form, until, active)


def book(
    form: Form031,
    slot: Slot,
    department: Department,
    *,
    active: Booking | None,
    taken: Container[Slot],
    at: datetime,
    ticket: str,
    law: LawBook = LAW,
) -> Decision[Booking]:
    """When the recipient saves day and time, a ticket is given and the queue is formed; all of `may_book` is asked.

    The booking is made at `at`. Store it under the two constraints of the guide, and send the SMS of annex 2.

    Norm: queue.confirmation (Algorithm, para 9)
    """
    line("ticket", ticket)
    asked = may_book(form, slot, department, active=active, taken=taken, at=at, law=law)
    booking = Booking(ticket, form, slot, at) if asked else None
    norms, facts = (*asked.norms, QUEUE_CONFIRMATION), {**asked.facts, "ticket": ticket}
    return Decision(words.SAVED, booking, asked.reasons, norms, facts, asked.readings, asked.law_date)


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
    return reason(code, status=booking.status.meaning, ticket=booking.ticket)


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
