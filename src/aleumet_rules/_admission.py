"""Who may book which start: every condition of the act, each under its paragraph (Algorithm, paras 7-11)."""

from collections.abc import Container
from datetime import date, datetime

from attrs import define

from . import _queue_words as words
from ._booking_facts import Booking, BookingStatus, Form031, last_day
from ._departments import Department, Slot
from ._late import lapse
from ._pilot import QueueDay, queue_day
from ._queue_words import reason
from ._slot_checks import DAY_CHECKS, REQUEST_CHECKS, START_CHECKS, Check, clock, container, other_department
from .acts.queue_norms import (
    QUEUE_CONFIRMATION,
    QUEUE_FORM_VALID,
    QUEUE_GRID,
    QUEUE_IN_FORCE,
    QUEUE_ONE_ACTIVE_BOOKING,
    QUEUE_REGION,
    QUEUE_RESIDENCE,
    QUEUE_SLOT_FREE,
    QUEUE_WORKING_DAYS_ONLY,
)
from .checks import instance, line
from .clock import to_astana
from .decision import Decision, Reason
from .errors import ContradictoryFacts
from .lawbook import LAW, LawBook
from .readings import FormValidityCovers

__all__ = ["book", "may_book"]

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
