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

from collections.abc import Callable, Container, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from attrs import evolve, frozen

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
from .acts.readings import chosen_readings
from .answers.decision import Decision
from .answers.reasons import Reason, reason
from .checks import instance, line, several
from .clock import known_instant, precedes
from .errors import ContradictoryFacts
from .facts.bookings import TRANSITIONS, Booking, BookingEvent, BookingStatus, Form031, WalkIn
from .facts.places import Department, Slot
from .law.book import LAW, LawBook
from .law.pilot import last_day, queue_day
from .law.requirements import Start, clock, start_reasons
from .slots import is_no_show, late_after, requested
from .words import queue as words
from .words.dates import duration_text
from .words.text import Text

__all__ = ["arrive", "book", "cancel", "join_general_order", "lapse", "may_book", "reception_order", "reminder_on"]


def lapse(booking: Booking, *, at: datetime, law: LawBook = LAW) -> Booking:
    """An active booking becomes void once strictly more than the grace has run; any other stays what it is.

    An active booking is active whenever it was made: another host's clock may have said a later instant than `at`.

    Norm: queue.no-show (Algorithm, para 12)
    """
    now = known_instant(at)
    if BookingEvent.LAPSE in TRANSITIONS[instance("booking", booking, Booking).status] and is_no_show(
        booking.slot, at=now, law=law
    ):
        return moved(booking, BookingEvent.LAPSE)
    return booking


def moved(booking: Booking, event: BookingEvent) -> Booking:
    """The booking as the event leaves it."""
    return evolve(booking, status=TRANSITIONS[booking.status][event])


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


@frozen(eq=False)
class Request:
    """Everything that a booking is asked for: the start, the form with its last day, the latest booking under it."""

    start: Start
    form: Form031
    until: date
    earlier: Booking | None


def residence_in_the_region(request: Request) -> Reason | None:
    """Order, para 1: the pilot is carried out in Akmola region."""
    region, residence = request.start.visit.queue.rules.region, request.form.residence
    if residence.startswith(region):
        return None
    return reason("residence-outside-region", residence=residence, region=", ".join(region))


def form_signed(request: Request) -> Reason | None:
    """Algorithm, paras 7 and 8: within the validity of form 031, which begins on the day of signing."""
    signed_on, day = request.form.signed_on, request.start.asked_on.day
    return None if signed_on <= day else reason("form-not-signed-yet", signed=signed_on, day=day)


def form_not_expired(request: Request) -> Reason | None:
    """Algorithm, paras 7 and 8: within the validity of form 031."""
    until, day = request.until, request.start.asked_on.day
    return None if day <= until else reason("form-expired", until=until, day=day)


def form_covers_examination(request: Request) -> Reason | None:
    """Algorithm, paras 7 and 8: the examination as well, under the reading that asks for it."""
    until, visit = request.until, request.start.visit
    if visit.law.readings.form_validity_covers == "request" or visit.queue.day <= until:
        return None
    return reason("form-expires-before-examination", until=until, day=visit.queue.day)


def residence_served(request: Request) -> Reason | None:
    """Algorithm, para 8: permanent registration at the place of residence."""
    department, residence = request.start.visit.department, request.form.residence
    if residence.startswith(department.serves):
        return None
    return reason("residence-not-served", number=str(department.number), residence=residence)


def no_other_booking(request: Request) -> Reason | None:
    """Algorithm, para 11: not several bookings at a time under one form 031."""
    earlier, start = request.earlier, request.start
    if earlier is None or lapse(earlier, at=start.at, law=start.visit.law).status is not BookingStatus.ACTIVE:
        return None
    begins = earlier.slot.starts_at
    return reason("active-booking", day=begins.date(), clock=clock(begins), ticket=earlier.ticket)


OF_A_REQUEST: tuple[Callable[[Request], Reason | None], ...] = (
    residence_in_the_region,
    form_signed,
    form_not_expired,
    form_covers_examination,
    residence_served,
    no_other_booking,
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

    `ContradictoryFacts` when `active` is under another form, or the slot is of another department.

    Norm: queue.in-force, queue.region, queue.working-days-only, queue.grid, queue.slot-free, queue.form-valid,
    queue.residence, queue.one-active-booking (joint order, paras 1 and 8; Algorithm, paras 3, 7, 8 and 11)
    """
    request = _request(form, slot, department, active, taken, known_instant(at), law)
    own = (requirement(request) for requirement in OF_A_REQUEST)
    reasons = (*start_reasons(request.start), *(one for one in own if one is not None))
    readings = chosen_readings(law.readings, "pilot_end", "slot_capacity", "form_validity_covers")
    outcome, facts = None if reasons else slot, _booking_facts(request)
    return Decision(words.MAY_BOOK, outcome, reasons, _BOOK_NORMS, facts, readings, law.checked_on)


def _request(
    form: Form031,
    slot: Slot,
    department: Department,
    earlier: Booking | None,
    taken: Container[Slot],
    at: datetime,
    law: LawBook,
) -> Request:
    """The facts as the requirements want them, none of which contradicts another."""
    instance("form", form, Form031)
    instance("slot", slot, Slot)
    instance("department", department, Department)
    instance("law", law, LawBook)
    start = requested(slot, department, taken, at, law)
    if earlier is not None and instance("active", earlier, Booking).form.number != form.number:
        forms = (earlier.form.number, form.number)
        raise ContradictoryFacts(("active", "form"), forms, "the active booking is under another form")
    return Request(start, form, last_day(law, form.signed_on), earlier)


def _booking_facts(request: Request) -> dict[str, object]:
    """What the requirements were checked against."""
    form, start, earlier = request.form, request.start, request.earlier
    return {
        "form": form.number,
        "signed_on": form.signed_on,
        "valid_until": request.until,
        "residence": form.residence,
        "department": start.visit.department.number,
        "starts_at": start.slot.starts_at,
        "active": None if earlier is None else earlier.ticket,
        "at": start.at,
    }


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
    ticket = line("ticket", ticket)
    asked = may_book(form, slot, department, active=active, taken=taken, at=at, law=law)
    booking = Booking(ticket, form, slot, at) if asked else None
    norms, facts = (*asked.norms, QUEUE_CONFIRMATION), {**asked.facts, "ticket": ticket}
    return Decision(words.SAVED, booking, asked.reasons, norms, facts, asked.readings, asked.checked_on)


T = TypeVar("T")
_RECEIVED = frozenset({BookingStatus.ACTIVE, BookingStatus.ATTENDED})


def cancel(booking: Booking, *, at: datetime, law: LawBook = LAW) -> Decision[Booking]:
    """The recipient gives up the booking in the cabinet, as long as it is active.

    That is possible also after the appointed time, until the grace has run out: then the booking is void by itself,
    and there is nothing left to give up. The outcome is the cancelled booking.

    Norm: queue.cancellation, queue.no-show (Algorithm, paras 11 and 12)
    """
    now = known_instant(at)
    reasons: list[Reason] = []
    if BookingEvent.CANCEL not in TRANSITIONS[instance("booking", booking, Booking).status]:
        reasons.append(_ended("cancel-after-end", booking))
    elif is_no_show(booking.slot, at=now, law=law):
        reasons.append(_lapsed(booking, law))
    outcome = None if reasons else moved(booking, BookingEvent.CANCEL)
    return _decided(words.MAY_CANCEL, outcome, reasons, (QUEUE_CANCELLATION, QUEUE_NO_SHOW), booking, now, law)


def arrive(booking: Booking, *, at: datetime, law: LawBook = LAW) -> Decision[Booking]:
    """Whoever comes no later than the grace attends; whoever comes later finds the booking void.

    The outcome is the booking as it then stands, `ATTENDED` or `VOID`: a late arrival is an answer too. Coming early,
    on an earlier day even, is coming in time. A booking that has ended is refused.

    Norm: queue.no-show, queue.rebook-or-wait (Algorithm, paras 5(2) and 12)
    """
    now = known_instant(at)
    norms = (QUEUE_NO_SHOW, QUEUE_REBOOK_OR_WAIT)
    if BookingEvent.ARRIVE not in TRANSITIONS[instance("booking", booking, Booking).status]:
        return _decided(words.MAY_ARRIVE, None, [_ended("arrive-after-end", booking)], norms, booking, now, law)
    late = is_no_show(booking.slot, at=now, law=law)
    outcome = moved(booking, BookingEvent.LAPSE if late else BookingEvent.ARRIVE)
    return _decided(words.MAY_ARRIVE, outcome, [], norms, booking, now, law)


def reminder_on(booking: Booking, *, law: LawBook = LAW) -> date | None:
    """The SMS of annex 2 is sent again three calendar days before the booked day, whether or not that is a working day.

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
    return made_on if law.readings.late_reminder == "at-once" else None


def join_general_order(booking: Booking, *, at: datetime, law: LawBook = LAW) -> Decision[WalkIn]:
    """Whoever came too late may be received that same day, after those who came by booking.

    The booking is void, or becomes so by `at`. `ContradictoryFacts` when `at` is earlier than the booking by more than
    the clocks of two hosts may differ (five seconds).

    Norm: queue.rebook-or-wait (Algorithm, para 12)
    """
    now, status = known_instant(at), lapse(booking, at=at, law=law).status
    if precedes(now, booking.made_at):
        raise ContradictoryFacts(("at", "made_at"), (now, booking.made_at), "earlier than the booking itself")
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
    booked = _each_one("bookings", bookings, Booking)
    waiting = _each_one("walk_ins", walk_ins, WalkIn)
    _check_one_reception(booked, waiting)
    present = (booking for booking in booked if booking.status in _RECEIVED)
    by_start = sorted(present, key=lambda booking: (booking.slot, booking.made_at.astimezone(UTC), booking.ticket))
    return (*by_start, *sorted(waiting, key=lambda walk_in: walk_in.arrived_at.astimezone(UTC)))


def _each_one(name: str, people: Iterable[T], kind: type[T]) -> tuple[T, ...]:
    """All of them, each of that kind."""
    members = enumerate(several(name, people))
    return tuple(instance(f"{name}[{position}]", member, kind) for position, member in members)


def _check_one_reception(booked: tuple[Booking, ...], waiting: tuple[WalkIn, ...]) -> None:
    """Everybody belongs to one department and one day."""
    slots = [booking.slot for booking in booked]
    came = [walk_in.arrived_at.date() for walk_in in waiting]
    departments = {slot.number for slot in slots}
    days = {slot.starts_at.date() for slot in slots} | {*came}
    if len(departments) > 1 or len(days) > 1:
        values = (sorted(departments), sorted(days))
        raise ContradictoryFacts(("bookings", "walk_ins"), values, "are of more than one department or day")


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
