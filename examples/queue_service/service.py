"""The queue itself: it asks the rules, keeps what they allow, and says so to the person."""

import sqlite3
from collections import Counter
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from aleumet_rules import ASTANA, Booking, BookingEvent, BookingStatus, Decision, Department, Form031, Slot, WalkIn

from .pieces import Pieces
from .store import new_ticket

__all__ = ["QueueService"]

_ATTEMPTS = 10
_DAY = timedelta(days=1)
_EVENTS = {BookingStatus.CANCELLED: BookingEvent.CANCEL, BookingStatus.VOID: BookingEvent.LAPSE}


class QueueService:
    """An electronic queue over one database file."""

    def __init__(self, path: Path, pieces: Pieces | None = None) -> None:
        self.pieces = pieces or Pieces()
        self.law = self.pieces.law
        self.store = self.pieces.store(path)

    def free(self, department: str, first: date, last: date, at: datetime) -> list[Slot]:
        """The starts that can still be booked."""
        now = self.pieces.read_instant(at)
        place = self.store.department(department)
        midnight = datetime.combine(last + _DAY, time(), ASTANA)
        taken = Counter(
            slot for slot, _ in self.store.places(department, datetime.combine(first, time(), ASTANA), midnight)
        )
        return list(self.pieces.free_slots(place, first, last, taken=taken, at=now, law=self.law))

    def book(self, form: Form031, department: str, starts_at: datetime, at: datetime) -> Decision[Booking]:
        """Decide, insert, and ask again when somebody was faster."""
        now, slot = self.pieces.read_instant(at), Slot(department, self.pieces.read_instant(starts_at))
        place = self.store.department(department)
        self.store.put_form(form)
        for _ in range(_ATTEMPTS):
            decision, free = self._decide(form, slot, place, now)
            if decision.outcome is None:
                return decision
            try:
                self.store.insert(decision.outcome, free)
            except sqlite3.IntegrityError:
                continue
            self._tell(BookingEvent.BOOK, decision.outcome)
            return decision
        raise RuntimeError("this start is under siege")

    def _decide(
        self, form: Form031, slot: Slot, department: Department, now: datetime
    ) -> tuple[Decision[Booking], int]:
        """What the rules say, and the first free place, both from the same look at the database."""
        earlier = self.store.latest_under(form.number)
        earlier = None if earlier is None else self._lapse(earlier, now)
        waiting = None if earlier is None else self.store.waiting([earlier.ticket]).get(earlier.ticket)
        places = self.store.places(str(slot.department), slot.starts_at, slot.starts_at)
        taken = Counter(slot for slot, _ in places)
        decision: Decision[Booking] = self.pieces.book(
            form,
            slot,
            department,
            earlier=earlier,
            taken=taken,
            at=now,
            ticket=new_ticket(),
            waiting=waiting,
            law=self.law,
        )
        free: int = min({*range(1, len(places) + 2)} - {given for _, given in places})
        return decision, free

    def cancel(self, ticket: str, at: datetime) -> Decision[Booking]:
        """Give up a booking."""
        return self._change(self.pieces.cancel, ticket, at)

    def arrive(self, ticket: str, at: datetime) -> Booking:
        """The person comes; how the booking stands then."""
        self._change(self.pieces.arrive, ticket, at)
        return self.store.booking(ticket)

    def wait(self, ticket: str, at: datetime) -> Decision[WalkIn]:
        """The person came too late and wants to be received in general order."""
        now = self.pieces.read_instant(at)
        booking = self.store.booking(ticket)
        latest = self.store.latest_under(booking.form.number)
        again = None if latest is None or latest.ticket == ticket else latest
        place = self._place(booking)
        join = self.pieces.join_general_order
        decision: Decision[WalkIn] = join(booking, at=now, department=place, again=again, law=self.law)
        if decision.outcome is not None:
            self.store.put_waiting(ticket, decision.outcome)
        return decision

    def status(self, ticket: str, at: datetime) -> BookingStatus:
        """How a booking stands."""
        return self._lapse(self.store.booking(ticket), self.pieces.read_instant(at)).status

    def order(self, department: str, day: date) -> list[str]:
        """The tickets in the order of reception."""
        bookings = self.store.of_day(department, day)
        waiting = self.store.waiting(booking.ticket for booking in bookings)
        tickets: dict[Any, str] = {booking: booking.ticket for booking in bookings}
        tickets |= {walk_in: ticket for ticket, walk_in in waiting.items()}
        return [tickets[one] for one in self.pieces.reception_order(bookings, waiting.values(), law=self.law)]

    def tick(self, at: datetime) -> None:
        """Void what has lapsed, and remind of what is due."""
        now = self.pieces.read_instant(at)
        for booking in self.store.active():
            left = self._lapse(booking, now)
            due_on = self.pieces.reminder_on(left, department=self._place(left), law=self.law)
            if due_on is not None and due_on <= now.date() and self.store.note_reminder(booking.ticket):
                self._send(self.pieces.reminder, left)

    def _change(self, rule: Any, ticket: str, at: datetime) -> Decision[Booking]:
        before = self.store.booking(ticket)
        now, place = self.pieces.read_instant(at), self._place(before)
        decision: Decision[Booking] = rule(before, at=now, department=place, law=self.law)
        if decision.outcome is not None:
            self._move(before, decision.outcome)
        return decision

    def _lapse(self, booking: Booking, now: datetime) -> Booking:
        """The booking as it stands now; what has lapsed is noted."""
        left = self.pieces.lapse(booking, at=now, department=self._place(booking), law=self.law)
        if left != booking:
            self._move(booking, left)
        return left

    def _place(self, booking: Booking) -> Department:
        return self.store.department(str(booking.slot.department))

    def _move(self, before: Booking, after: Booking) -> None:
        if self.store.move(before, after) and after.status in _EVENTS:
            self._tell(_EVENTS[after.status], after)

    def _tell(self, event: BookingEvent, booking: Booking) -> None:
        notice = self.pieces.notices[event]
        if notice is not None:
            self._send(notice, booking)

    def _send(self, notice: Any, booking: Booking) -> None:
        department = self.store.department(str(booking.slot.department))
        sms = notice(booking, booking.form, department, link=self.pieces.link, law=self.law)
        self.store.put_message(booking.form.number, sms)
