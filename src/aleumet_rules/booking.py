"""Booking an examination under form 031, cancelling it, coming to it or missing it (Algorithm, paras 5-12).

    >>> from datetime import date, datetime
    >>> from aleumet_rules import ASTANA
    >>> from aleumet_rules import Department, Slot
    >>> department = Department(1, "Kokshetau, Abai St. 1, room 12", ("1110",))
    >>> form = Form031("17", "A-1", date(2025, 12, 1), "111010000")
    >>> slot = Slot(1, datetime(2025, 12, 16, 13, 0, tzinfo=ASTANA))
    >>> at = datetime(2025, 12, 15, 11, 30, tzinfo=ASTANA)
    >>> decision = may_book(form, slot, department, earlier=None, taken=set(), at=at)
    >>> [reason.code for reason in decision.reasons]
    ['day-off', 'start-off-grid']

A decision names every condition that fails. Storage is the caller's: each rule takes the facts that it needs and gives
back the booking as it now stands. On a day on which no pilot is in force decisions refuse, and what gives a bare value
raises `NotInForce`; on a day on which nobody receives (a day off, a trip of the department) nobody is late.
"""

from collections.abc import Callable, Container, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from attrs import evolve

from ._version import at_the_face
from .acts.model import Norm
from .acts.queue_norms import (
    QUEUE_ATTENDANCE,
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
from .acts.readings import Readings, settled
from .answers.asked import keeps_what_was_asked
from .answers.decision import Decision
from .answers.reasons import Reason, reason
from .checks import LedBy, instance, line, several
from .clock import known_instant, later, precedes
from .errors import ContradictoryFacts, Problem
from .facts.bookings import TRANSITIONS, Booking, BookingEvent, BookingStatus, Form031, WalkIn
from .facts.places import Department, Slot
from .law.book import LAW, LawBook, quiet, under
from .law.lateness import (
    OF_THE_END,
    closed,
    day_of_booking,
    is_late,
    may_be_closed,
    may_stand_otherwise,
    near_the_end,
    standing,
)
from .law.pilot import booked_day, in_force
from .law.request import bearing, notes, places_of, request_reasons, requested, rests_on_days
from .law.requirements import clock, not_in_force, other_department, taken_slots
from .words import queue as words
from .words.dates import duration_text
from .words.text import Text

__all__ = ["arrive", "book", "cancel", "join_general_order", "lapse", "may_book", "reception_order", "reminder_on"]

T = TypeVar("T")


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


@keeps_what_was_asked
def may_book(
    form: Form031,
    slot: Slot,
    department: Department,
    *,
    earlier: Booking | None,
    taken: Container[Slot],
    at: datetime,
    waiting: WalkIn | None = None,
    law: LawBook = LAW,
) -> Decision[Slot]:
    """A request is checked for the form's validity, the place of registration, and a free date and time.

    `earlier` is the latest booking under the same form, in whatever state your records hold it, or `None`. It stands in
    the way while it is active at `at`; a void one, or one whose grace has run out by then, counts as annulled; an
    attended one is a matter of reading `used_form`. `waiting` is the person in the general order after lateness, where
    that is so; it counts under reading `after_lateness="either"` alone. `taken` holds the slots with no place left,
    those of people who have come included; a mapping holds how many people have each slot instead, to be compared with
    the capacity (reading `slot_capacity`). The law of the request's day says whether the pilot is in force, that of the
    booked day says the same and gives region and grid; which pilot that is follows from the residence or, where the
    department does not serve it, from the department.

    Notes warn of `examination-after-expiry` and of `schedule-not-declared`. `ContradictoryFacts` when `earlier` or
    `waiting` is under another form, or the slot is of another department.

    Norm: queue.in-force, queue.region, queue.working-days-only, queue.grid, queue.slot-free, queue.form-valid,
    queue.residence, queue.one-active-booking, queue.rebook-or-wait, queue.documents-valid, queue.schedule-due
    (joint order, paras 1 and 8; Algorithm, paras 3, 4, 7, 8, 11 and 12(2); Social Code, art. 155(4))
    """
    instance("form", form, Form031)
    instance("slot", slot, Slot)
    instance("department", department, Department)
    law = quiet(instance("law", law, LawBook))
    if contradiction := other_department(slot, department):
        raise contradiction
    request = requested(slot, department, form, taken_slots(taken), known_instant(at), earlier, waiting, law)
    reasons = request_reasons(request)
    facts = {
        "form": form.number,
        "signed_on": form.signed_on,
        "valid_until": request.until,
        "residence": form.residence,
        "department": department.number,
        "starts_at": slot.starts_at,
        "earlier": None if earlier is None else earlier.ticket,
        "at": request.start.at,
    }
    found, warned = bearing(request), () if reasons else notes(request)
    outcome = None if reasons else slot
    norms = request.start.visit.queue.norms(_BOOK_NORMS)
    more = (facts, found, law.checked_on, warned)
    return Decision(words.MAY_BOOK, outcome, reasons, norms, *more, provisional=rests_on_days(request))


@keeps_what_was_asked
def book(
    form: Form031,
    slot: Slot,
    department: Department,
    *,
    earlier: Booking | None,
    taken: Container[Slot],
    at: datetime,
    ticket: str,
    waiting: WalkIn | None = None,
    law: LawBook = LAW,
) -> Decision[Booking]:
    """When the recipient saves day and time, a ticket is given and the queue is formed; all of `may_book` is asked.

    The booking is made at `at`. Store it under the two constraints of the guide, and send the SMS of annex 2.

    Norm: queue.confirmation (Algorithm, para 9)
    """
    ticket = line("ticket", ticket)
    asked = may_book(form, slot, department, earlier=earlier, taken=taken, at=at, waiting=waiting, law=law)
    booking = Booking(ticket, form, slot, at) if asked else None
    places, day, asked_on = places_of(form, department), slot.starts_at.date(), known_instant(at).date()
    confirmation = booked_day(quiet(law), day, places, "department", asked_on=asked_on).norm(QUEUE_CONFIRMATION)
    norms, facts = (*asked.norms, confirmation), {**asked.facts, "ticket": ticket}
    more = (facts, asked.readings, asked.checked_on, asked.notes)
    return Decision(words.SAVED, booking, asked.reasons, norms, *more, provisional=asked.provisional)


def lapse(booking: Booking, *, at: datetime, department: Department | None = None, law: LawBook = LAW) -> Booking:
    """An active booking becomes void once strictly more than the grace has run; any other stays what it is.

    On a day on which nobody receives nobody is late, and the booking stays active; trips count where the `department`
    is given. An active booking is active whenever it was made: another host's clock may have said a later instant than
    `at`. `NotInForce` for an active booking for a day on which no pilot is in force.

    Norm: queue.no-show, queue.working-days-only (Algorithm, paras 3 and 12)
    """
    now, there, law = known_instant(at), _there(department), instance("law", law, LawBook)
    if instance("booking", booking, Booking).status is BookingStatus.ACTIVE:
        in_force(day_of_booking(law, booking))
    with LedBy("starts_at", booking.slot.starts_at):
        stands = standing(law, booking, now, there)
    return booking if stands is booking.status else moved(booking, BookingEvent.LAPSE)


@keeps_what_was_asked
def cancel(
    booking: Booking, *, at: datetime, department: Department | None = None, law: LawBook = LAW
) -> Decision[Booking]:
    """The recipient gives up the booking in the cabinet, as long as it is active.

    That is possible also after the appointed time, until the grace has run out: then the booking is void by itself,
    and there is nothing left to give up. A booking for a day on which nobody receives can be given up at any later
    time; trips count where the `department` is given. The outcome is the cancelled booking.

    Norm: queue.cancellation, queue.no-show, queue.in-force (joint order, para 8; Algorithm, paras 11 and 12)
    """
    norms = (QUEUE_CANCELLATION, QUEUE_NO_SHOW)
    return _decided(words.MAY_CANCEL, booking, at, law, norms, _cancelled, may_stand_otherwise, _there(department))


def _cancelled(booking: Booking, now: datetime, law: LawBook, there: Department | None) -> "_Answer[Booking]":
    reasons = _reasons_of_the_day(booking, law, _ended(booking, BookingEvent.CANCEL, "cancel-after-end"))
    if not reasons and standing(law, booking, now, there) is BookingStatus.VOID:
        reasons = (_lapsed(booking, law),)
    return reasons, None if reasons else moved(booking, BookingEvent.CANCEL)


@keeps_what_was_asked
def arrive(
    booking: Booking, *, at: datetime, department: Department | None = None, law: LawBook = LAW
) -> Decision[Booking]:
    """Whoever comes no later than the grace attends; whoever comes later finds the booking void.

    The outcome is the booking as it then stands, `ATTENDED` or `VOID`: a late arrival is an answer too. Coming early on
    the booked day is coming in time; coming on an earlier day is not coming to the appointed examination, and the
    booking stays active. A booking that has ended is refused, and so is one for a day on which nobody receives; trips
    count where the `department` is given.

    Norm: queue.attendance, queue.no-show, queue.rebook-or-wait, queue.in-force, queue.working-days-only,
    queue.slot-free (joint order, para 8; Algorithm, paras 3, 5(2), 8 and 12)
    """
    norms = (QUEUE_ATTENDANCE, QUEUE_NO_SHOW, QUEUE_REBOOK_OR_WAIT)
    return _decided(words.MAY_ARRIVE, booking, at, law, norms, _arrived, may_be_closed, _there(department))


def _arrived(booking: Booking, now: datetime, law: LawBook, there: Department | None) -> "_Answer[Booking]":
    day, ended = booking.slot.starts_at.date(), _ended(booking, BookingEvent.ARRIVE, "arrive-after-end")
    reasons = _reasons_of_the_day(booking, law, ended)
    if not ended:
        reasons += tuple(closed(law, booking.slot, there))
        if now.date() < day:
            reasons += (reason("not-the-day", day=day, arrived=now.date()),)
    if reasons:
        return reasons, None
    late = is_late(day_of_booking(law, booking), booking.slot, now)
    return (), moved(booking, BookingEvent.LAPSE if late else BookingEvent.ARRIVE)


def reminder_on(booking: Booking, *, department: Department | None = None, law: LawBook = LAW) -> date | None:
    """The SMS of annex 2 is sent again three calendar days before the booked day, whether or not that is a working day.

    A booking made exactly three days ahead is reminded of that same day. With fewer days to go there is no reminder
    (`None`), or it is sent on the day of booking (reading `late_reminder`). A booking that has ended has none, and of a
    day on which nobody receives nobody is reminded. `NotInForce` for a day on which no pilot is in force.

    Norm: queue.reminder, queue.working-days-only (Algorithm, paras 3 and 10)
    """
    there, law = _there(department), instance("law", law, LawBook)
    if instance("booking", booking, Booking).status is not BookingStatus.ACTIVE:
        return None
    day, made_on = booking.slot.starts_at.date(), booking.made_at.date()
    queue = in_force(day_of_booking(law, booking))
    with LedBy("starts_at", booking.slot.starts_at):
        shut = closed(law, booking.slot, there)
    if shut:
        return None
    due = day - timedelta(days=queue.rules.reminder_days)
    if due >= made_on:
        return due
    return made_on if law.readings.late_reminder == "at-once" else None


@keeps_what_was_asked
def join_general_order(
    booking: Booking,
    *,
    at: datetime,
    department: Department | None = None,
    again: Booking | None = None,
    law: LawBook = LAW,
) -> Decision[WalkIn]:
    """Whoever came too late may be received that same day, after those who came by booking.

    The booking is void, or becomes so by `at`. `again` is the booking that the person has made since, if any: it stands
    in the way under reading `after_lateness="either"` alone, while it is active. `ContradictoryFacts` when `at` is
    earlier than the booking by more than the clocks of two hosts may differ (five seconds), or `again` is under another
    form.

    Norm: queue.rebook-or-wait, queue.in-force (joint order, para 8; Algorithm, para 12)
    """
    now = known_instant(at)
    if precedes(now, instance("booking", booking, Booking).made_at):
        raise ContradictoryFacts(("at", "made_at"), (now, booking.made_at), Problem("before-booking"))
    if again is not None and instance("again", again, Booking).form.number != booking.form.number:
        forms = (again.form.number, booking.form.number)
        raise ContradictoryFacts(("again", "booking"), forms, Problem("new-booking-of-another-form"))

    def waits(booking: Booking, now: datetime, law: LawBook, there: Department | None) -> "_Answer[WalkIn]":
        return _waits(booking, now, law, there, again)

    names, there, norms = () if again is None else ("after_lateness",), _there(department), (QUEUE_REBOOK_OR_WAIT,)
    return _decided(words.MAY_WAIT, booking, now, law, norms, waits, may_stand_otherwise, there, *names)


def _waits(
    booking: Booking, now: datetime, law: LawBook, there: Department | None, again: Booking | None
) -> "_Answer[WalkIn]":
    day, status = booking.slot.starts_at.date(), standing(law, booking, now, there)
    reasons = list(_reasons_of_the_day(booking, law, ()))
    if status is not BookingStatus.VOID:
        reasons.append(_state("wait-without-lateness", booking))
    if now.date() != day:
        reasons.append(reason("wait-on-another-day", day=day, arrived=now.date()))
    if again is not None and again.status is BookingStatus.ACTIVE and law.readings.after_lateness == "either":
        begins = again.slot.starts_at
        reasons.append(reason("booked-again", day=begins.date(), clock=clock(begins), ticket=again.ticket))
    return tuple(reasons), None if reasons else WalkIn(booking.form, now)


def reception_order(
    bookings: Iterable[Booking], walk_ins: Iterable[WalkIn], *, law: LawBook = LAW
) -> tuple[Booking | WalkIn, ...]:
    """Those who booked are received by their start, then those who came too late in the order in which they came.

    Of the bookings those count who have come (attended); under reading `general_order_after="booked"` the active ones
    as well. Of one start, the one made first. All are of one department and one day, and so are the walk-ins:
    `ContradictoryFacts` otherwise.

    Norm: queue.rebook-or-wait (Algorithm, para 12)
    """
    booked = _each_one("bookings", bookings, Booking)
    waiting = _each_one("walk_ins", walk_ins, WalkIn)
    _check_one_reception(booked, waiting)
    counted = _COUNTED[instance("law", law, LawBook).readings.general_order_after]
    present = (booking for booking in booked if booking.status in counted)
    by_start = sorted(present, key=lambda booking: (booking.slot, booking.made_at.astimezone(UTC), booking.ticket))
    return (*by_start, *sorted(waiting, key=lambda walk_in: walk_in.arrived_at.astimezone(UTC)))


_COUNTED = {
    "came": frozenset({BookingStatus.ATTENDED}),
    "booked": frozenset({BookingStatus.ACTIVE, BookingStatus.ATTENDED}),
}


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
        raise ContradictoryFacts(("bookings", "walk_ins"), values, Problem("not-of-one-day"))


_Answer = tuple[tuple[Reason, ...], T | None]


def _there(department: Department | None) -> Department | None:
    return None if department is None else instance("department", department, Department)


def _reasons_of_the_day(booking: Booking, law: LawBook, first: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """The reasons given, and that no pilot is in force on the booked day."""
    queue = day_of_booking(law, booking)
    return first if queue.in_force else (*first, not_in_force("slot-out-of-force", queue))


def _ended(booking: Booking, event: BookingEvent, code: str) -> tuple[Reason, ...]:
    """The reason of that code where the event cannot happen to the booking any more."""
    return () if event in TRANSITIONS[booking.status] else (_state(code, booking),)


def _state(code: str, booking: Booking) -> Reason:
    return reason(code, status=booking.status.meaning, ticket=booking.ticket)


def _lapsed(booking: Booking, law: LawBook) -> Reason:
    start, grace = booking.slot.starts_at, day_of_booking(law, booking).rules.grace
    return reason("cancel-after-lapse", day=start.date(), clock=clock(start), grace=duration_text(grace))


def _may_bear(booking: Booking, law: LawBook) -> tuple[str, ...]:
    """The readings that can make a difference to what happens to a booking; the others cannot, whatever their value."""
    return OF_THE_END if near_the_end(day_of_booking(law, booking)) else ()


def _decided(
    question: Text,
    booking: Booking,
    at: datetime,
    law: LawBook,
    norms: tuple[Norm, ...],
    answer: Callable[[Booking, datetime, LawBook, Department | None], _Answer[T]],
    rests: Callable[[LawBook, Booking, datetime, Department | None], bool],
    there: Department | None,
    *names: str,
) -> Decision[T]:
    """The answer with the facts it rests on, and the readings another value of which would change it.

    `rests` says whether it rests on a booked day that can still be moved.
    """
    now = known_instant(at)
    instance("booking", booking, Booking)
    law = quiet(instance("law", law, LawBook))

    def answer_under(readings: Readings) -> _Answer[T]:
        return answer(booking, now, under(law, readings), there)

    (reasons, outcome), readings = settled(law.readings, answer_under, *_may_bear(booking, law), *names)
    queue, facts = day_of_booking(law, booking), _facts(booking, now, law)
    more, moves = (facts, readings, law.checked_on), rests(law, booking, now, there)
    return Decision(question, outcome, queue.told(reasons), queue.norms(norms), *more, provisional=moves)


def _facts(booking: Booking, now: datetime, law: LawBook) -> dict[str, object]:
    queue, start = day_of_booking(law, booking), booking.slot.starts_at
    return {
        "ticket": booking.ticket,
        "form": booking.form.number,
        "department": booking.slot.department,
        "starts_at": start,
        "made_at": booking.made_at,
        "status": booking.status,
        "in_time_until": later(start, queue.rules.grace) if queue.in_force else None,
        "at": now,
    }


at_the_face(__name__)
