"""The queue itself: it asks the rules, keeps what they allow, and lays what is to be said into the outbox.

Each request is one transaction: what the rules were told, what they answered, the message and the receipt are kept
together. Where a constraint stops it, nothing is kept, and everything is asked again.
"""

import secrets
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from aleumet_rules import (
    Booking,
    BookingEvent,
    BookingStatus,
    Decision,
    Department,
    Form031,
    Measure,
    Slot,
    WalkIn,
    notice_channels,
)

from .pieces import Pieces
from .records import Records

__all__ = ["QueueService"]

_EVENTS = {BookingStatus.CANCELLED: BookingEvent.CANCEL, BookingStatus.VOID: BookingEvent.LAPSE}
_TICKETS = 10**10


class QueueService:
    """An electronic queue over one database, which any number of processes may share."""

    def __init__(self, url: str, pieces: Pieces | None = None) -> None:
        self.pieces = pieces or Pieces()
        self.law = self.pieces.law
        self.store = self.pieces.store(url, self.pieces.records)

    def enter(self, departments: list[Department]) -> None:
        """Keep departments with their schedules, all of them or none."""

        def work(records: Records) -> None:
            for department in departments:
                records.put_department(department)

        self.store.write(work)

    def keep_measures(self, measures: list[tuple[Measure, str | None]]) -> None:
        """Keep measures, each with the registered number of whoever it is for, all of them or none."""

        def work(records: Records) -> None:
            for measure, phone in measures:
                notice_channels(phone)  # refuses what is no number
                records.put_measure(measure, phone)

        self.store.write(work)

    def clear(self) -> None:
        """Forget everything: a rehearsal begins anew."""
        self.store.write(lambda records: records.clear())

    def free(self, department: str, first: date, last: date, at: datetime, form: str | None = None) -> list[Slot]:
        """The starts that can still be booked: by anybody, or under a form that has booked before."""
        now = self.pieces.read_instant(at)
        with self.store.reading() as records:
            place, taken = records.department(department), records.taken_after(department, now)
            who = {} if form is None else {"form": records.form(form), "earlier": records.latest_under(form)}
        return list(self.pieces.free_slots(place, first, last, taken=taken, at=now, law=self.law, **who))

    def book(self, form: Form031, department: str, starts_at: datetime, at: datetime) -> Decision[Booking]:
        """Decide and keep; whoever loses a place to somebody faster is told so as a reason."""
        now, start = self.pieces.read_instant(at), self.pieces.read_instant(starts_at)
        return self.store.write(lambda records: self._book(records, form, Slot(department, start), now))

    def _book(self, records: Records, form: Form031, slot: Slot, now: datetime) -> Decision[Booking]:
        place, given = records.department(slot.number), records.places(slot)
        earlier = records.latest_under(form.number)
        earlier = None if earlier is None else self._lapse(records, earlier, now)
        waiting = None if earlier is None else records.waiting([earlier.ticket]).get(earlier.ticket)
        decision: Decision[Booking] = self.pieces.book(
            form,
            slot,
            place,
            earlier=earlier,
            taken={slot: len(given)},
            at=now,
            ticket=f"{secrets.randbelow(_TICKETS):010}",
            waiting=waiting,
            law=self.law,
        )
        if decision.outcome is not None:
            records.put_form(form)  # only now: whoever is refused changes nothing
            records.insert(decision.outcome, min({*range(1, len(given) + 2)} - {*given}))
            self._tell(records, BookingEvent.BOOK, decision.outcome)
        records.put_receipt(form.number, now, bool(decision), self.pieces.receipt(decision))
        return decision

    def cancel(self, ticket: str, at: datetime) -> Decision[Booking]:
        """Give up a booking."""
        return self._change(self.pieces.cancel, ticket, at)

    def arrive(self, ticket: str, at: datetime) -> Decision[Booking]:
        """The person comes."""
        return self._change(self.pieces.arrive, ticket, at)

    def _change(self, rule: Callable[..., Decision[Booking]], ticket: str, at: datetime) -> Decision[Booking]:
        now = self.pieces.read_instant(at)

        def work(records: Records) -> Decision[Booking]:
            before = records.booking(ticket)
            decision = rule(before, at=now, department=self._place(records, before), law=self.law)
            if decision.outcome is not None:
                self._move(records, before, decision.outcome)
            records.put_receipt(before.form.number, now, bool(decision), self.pieces.receipt(decision))
            return decision

        return self.store.write(work)

    def wait(self, ticket: str, at: datetime) -> Decision[WalkIn]:
        """The person came too late and wants to be received in general order."""
        now = self.pieces.read_instant(at)

        def work(records: Records) -> Decision[WalkIn]:
            booking = records.booking(ticket)
            latest, place = records.latest_under(booking.form.number), self._place(records, booking)
            again = None if latest is None or latest.ticket == ticket else latest
            join = self.pieces.join_general_order
            decision: Decision[WalkIn] = join(booking, at=now, department=place, again=again, law=self.law)
            if decision.outcome is not None:
                records.put_waiting(ticket, decision.outcome)
            records.put_receipt(booking.form.number, now, bool(decision), self.pieces.receipt(decision))
            return decision

        return self.store.write(work)

    def status(self, ticket: str, at: datetime) -> BookingStatus:
        """How a booking stands; that it has lapsed is kept."""
        with self.store.reading() as records:
            booking = records.booking(ticket)
            lapsed = self.has_lapsed(records, booking, at)
        return self.lapse(ticket, at).status if lapsed else booking.status

    def lapse(self, ticket: str, at: datetime) -> Booking:
        """The booking as it stands at an instant; that it has lapsed is kept, and told."""
        now = self.pieces.read_instant(at)
        return self.store.write(lambda records: self._lapse(records, records.booking(ticket), now))

    def has_lapsed(self, records: Records, booking: Booking, at: datetime) -> bool:
        """Whether a booking is void by now, though it is not recorded yet."""
        return self._lapsed(records, booking, self.pieces.read_instant(at)) != booking

    def order(self, department: str, day: date) -> list[str]:
        """The tickets in the order of reception."""
        with self.store.reading() as records:
            bookings = records.of_day(department, day)
            waiting = records.waiting(booking.ticket for booking in bookings)
        tickets: dict[Any, str] = {booking: booking.ticket for booking in bookings}
        tickets |= {walk_in: ticket for ticket, walk_in in waiting.items()}
        return [tickets[one] for one in self.pieces.reception_order(bookings, waiting.values(), law=self.law)]

    def remind(self, ticket: str, at: datetime) -> None:
        """Lay the reminder of a booking into the outbox, once."""
        now = self.pieces.read_instant(at)

        def work(records: Records) -> None:
            booking = records.booking(ticket)
            if self.is_to_be_reminded(records, booking, now) and records.note_reminder(ticket, now.date()):
                self._send(records, self.pieces.reminder, booking)

        self.store.write(work)

    def is_to_be_reminded(self, records: Records, booking: Booking, at: datetime) -> bool:
        """Whether the day of a booking's reminder has come."""
        now = self.pieces.read_instant(at)
        due_on = self.pieces.reminder_on(booking, department=self._place(records, booking), law=self.law)
        return due_on is not None and due_on <= now.date()

    def _lapsed(self, records: Records, booking: Booking, now: datetime) -> Booking:
        return self.pieces.lapse(booking, at=now, department=self._place(records, booking), law=self.law)

    def _lapse(self, records: Records, booking: Booking, now: datetime) -> Booking:
        left = self._lapsed(records, booking, now)
        if left != booking:
            self._move(records, booking, left)
        return left

    def _place(self, records: Records, booking: Booking) -> Department:
        return records.department(booking.slot.number)

    def _move(self, records: Records, before: Booking, after: Booking) -> None:
        records.move(before, after)
        if after.status in _EVENTS:
            self._tell(records, _EVENTS[after.status], after)

    def _tell(self, records: Records, event: BookingEvent, booking: Booking) -> None:
        notice = self.pieces.notices[event]
        if notice is not None:
            self._send(records, notice, booking)

    def _send(self, records: Records, notice: Any, booking: Booking) -> None:
        place = self._place(records, booking)
        records.put_message(booking, notice(booking, booking.form, place, link=self.pieces.link, law=self.law))
