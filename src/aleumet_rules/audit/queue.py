"""The ledger of a queue: the bookings in play, and what each row of a record says of them (Algorithm, paras 6-12)."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from types import MappingProxyType
from typing import Any

from attrs import Factory, define, evolve

from ..acts.queue_norms import QUEUE_NO_SHOW, QUEUE_ONE_ACTIVE_BOOKING, QUEUE_REBOOK_OR_WAIT
from ..acts.readings import Reading, chosen_readings
from ..answers.decision import Decision
from ..booking import join_general_order, may_book, reminder_on
from ..errors import ContradictoryFacts, Problem
from ..facts.bookings import TRANSITIONS, Booking, BookingEvent, BookingStatus, Form031, WalkIn
from ..facts.places import Department, Slot
from ..law.book import LawBook
from ..law.lateness import closed, day_of_booking, readings_of_the_day
from ..messages.forms import OCCASIONS
from .bookings import (
    OpenBooking,
    after_end,
    answers_of,
    check_order,
    on_arrival,
    on_cancellation,
    on_confirmation,
    on_reminder,
    on_voiding,
    owed_at_end,
    owed_reminder,
    refusals,
    waiting_refused,
)
from .course import Entry, in_turn
from .finding import Finding, OutOfPlace, finding
from .forms import Forms, OpenForm
from .knowledge import LawAsKnown
from .notices import on_sms
from .reception import WaitingRoom
from .replay import Agenda, Answer, Faulty

__all__ = ["QueueLedger"]

_Judge = Callable[[OpenBooking, int, dict[str, Any]], list[Finding]]
_ENDS: Mapping[str, tuple[BookingEvent, _Judge]] = MappingProxyType(
    {
        "cancelled": (BookingEvent.CANCEL, on_cancellation),
        "arrived": (BookingEvent.ARRIVE, on_arrival),
        "voided": (BookingEvent.LAPSE, on_voiding),
    }
)
_SEQUENCE = (
    "form-received",
    "invited",
    "confirmed",
    "reminded",
    "voided, the grace over",
    "joined, the grace over",
    "arrived",
    "cancelled",
    "voided",
    "joined",
    "received",
    "booked",
)
"""The events of one instant as they follow each other; once the grace is over a booking is void by itself (para 12)."""
_RANKS = MappingProxyType({event: rank for rank, event in enumerate(_SEQUENCE)})
_LAPSED = MappingProxyType({event: f"{event}, the grace over" for event in ("voided", "joined")})
_A_DAY_MORE = timedelta(days=1)


def _ended(booking: OpenBooking, event: str) -> BookingStatus | None:
    """How the booking stands after an event that ends it; `None` where the event cannot, or it has ended."""
    return TRANSITIONS[booking.status].get(_ENDS[event][0]) if event in _ENDS else None


def _over(booking: OpenBooking, at: datetime) -> bool:
    """Whether the grace is over by then."""
    return booking.late(at)


@define
class QueueLedger:
    """What is known of a queue so far: forms until they run out, bookings and slots until their day is over.

    A booking is held for a day more, so that what is swept up in the night after the booked day still counts.
    """

    known: LawAsKnown
    departments: Mapping[str, Department]
    forms: Forms
    key: str = "at"
    about: tuple[str, ...] = ("ticket", "form")
    _bookings: dict[str, OpenBooking] = Factory(dict)
    _taken: dict[Slot, int] = Factory(dict)
    _rooms: dict[tuple[str | int, date], WaitingRoom] = Factory(dict)
    _expected: dict[tuple[str | int, date], dict[str, OpenBooking]] = Factory(dict)
    _agenda: Agenda[OpenBooking] = Factory(Agenda)
    _faulty: Faulty = Factory(Faulty)

    def mark_faulty(self, row: dict[str, Any], day: date) -> None:
        """Nothing more is concluded about this ticket, or, where the row names none, about the form.

        A booking that is held still takes its place, unless the row is one that would have ended it.
        """
        ticket = row.get("ticket")
        if ticket is None:
            self.forms.mark_faulty(row, day)
        elif ticket not in self._bookings:
            self._faulty.add(ticket, day)
        else:
            booking = self._bookings[ticket]
            booking.reliable = False
            status = _ended(booking, row["event"])
            if status is not None:
                self._leave(booking, status)

    def in_sequence(self, rows: list[Entry]) -> Iterator[Entry]:
        """What happens in one instant: to forms and earlier bookings first, then new bookings, then what befalls these.

        So a start that is given up is free to whoever books it in that instant. Of one booking the SMS come before its
        end, and of two ends that which the law allows then. Those received in one instant are taken as their turn is.
        """
        return in_turn(rows, self._rank, self._turn)

    def _rank(self, row: dict[str, Any]) -> int:
        event, booking = row["event"], self._bookings.get(row.get("ticket", ""))
        known = booking is not None or ("ticket" not in row and row.get("form") in self.forms)
        if event in _LAPSED and booking is not None and "at" in row and _over(booking, row["at"]):
            event = _LAPSED[event]
        rank = _RANKS.get(event, _RANKS["reminded"])  # any other event is an SMS
        return rank if known or event in ("form-received", "booked") else rank + len(_RANKS)

    def _turn(self, row: dict[str, Any]) -> tuple[Any, ...]:
        """Of receptions, the turn of those who came (para 12); else the ticket, or the form."""
        booking = self._bookings.get(row.get("ticket", ""))
        if row["event"] == "received" and booking is not None and booking.came_at is not None:
            by_booking = booking.status is BookingStatus.ATTENDED
            return (0, booking.slot.starts_at) if by_booking else (1, booking.came_at)
        return (2, row.get("ticket") or row.get("form") or "")

    def take(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """What the next row shows: a booking is made, something happens to one, or, without a ticket, to a form."""
        event, ticket = row["event"], row.get("ticket")
        if ticket is None:
            return self.forms.take(position, row)
        if event == "booked":
            return self._book(position, row)
        booking = self._bookings.get(ticket)
        if booking is None:
            if ticket in self._faulty:
                return []
            raise OutOfPlace("ticket-unknown")
        if row["form"] is not None and row["form"] != booking.form.form.number:
            raise ContradictoryFacts(("form", "ticket"), (row["form"], ticket), Problem("ticket-of-another-form"))
        check_order(booking.booking, row["at"])
        reliable = booking.reliable
        findings = on_sms(position, row, booking.about, booking.queue, booking.law) if event in OCCASIONS else []
        findings += _EVENTS[event](self, booking, position, row)
        return booking.resting(findings) if reliable else []

    def _book(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """A booking is made (paras 7-9): what the law has against it is found, and it is held all the same."""
        ticket, at, number = row["ticket"], row["at"], row["slot"]["department"]
        department = self.departments.get(number)
        if ticket in self._bookings:
            raise OutOfPlace("ticket-used-twice")
        if department is None:
            raise OutOfPlace("department-unknown", number=number)
        form, slot = self.forms.of(row), Slot(department.number, row["slot"]["starts_at"])
        earlier, law = form.earlier(), self.known.on(at.date())
        if earlier is not None:
            check_order(earlier, at)
        facts: dict[str, Any] = {"earlier": earlier, "waiting": form.waiting, "taken": self._taken, "at": at}
        ask = partial(_may_book, form.form, slot, department, facts)
        asked = ask(law)
        booking = self._open(position, row, form, slot, law, department)
        findings, reliable = self.forms.missing_invitation(form, at, position), booking.reliable
        if not asked:
            findings += refusals(asked, ask, booking, self.known.day(at.date()))
            booking.reliable = reliable and self._is_to_come(asked, booking)
        return findings if reliable else []

    def _is_to_come(self, asked: Decision[Slot], booking: OpenBooking) -> bool:
        """Whether more is expected of a refused booking: not of a day that is over, closed, or out of force."""
        never = {"day-off", "department-away", "slot-out-of-force"} & {reason.code for reason in asked.reasons}
        return booking.day >= booking.booking.made_at.date() and not never

    def _open(
        self,
        position: int,
        row: dict[str, Any],
        form: OpenForm,
        slot: Slot,
        law: LawBook,
        department: Department,
    ) -> OpenBooking:
        """The booking, held from now on."""
        ticket, day, made_at = row["ticket"], slot.starts_at.date(), row["at"]
        fact, reliable = Booking(ticket, form.form, slot, made_at), ticket not in self._faulty
        queue, shut = day_of_booking(law, fact), bool(closed(self.known.on(day), slot, department))
        due = reminder_on(fact, law=law) if queue.in_force else None
        read = readings_of_the_day(law, fact) if queue.in_force else ()
        booking = OpenBooking(fact, slot, day, form, law, row["has_phone"], position, queue, shut, due, reliable, read)
        self._bookings[ticket] = booking
        form.booked(fact)
        form.in_play += 1
        self._taken[slot] = self._taken.get(slot, 0) + 1
        self._expected.setdefault((slot.department, day), {})[ticket] = booking
        self._agenda.note(max(day, made_at.date()) + _A_DAY_MORE, booking)
        return booking

    def _tell(self, booking: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
        """An SMS is sent, the confirmation (para 9) or another, which changes nothing."""
        return on_confirmation(booking, position, row) if row["event"] == "confirmed" else []

    def _remind(self, booking: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
        """The SMS of annex 2 is sent again (para 10)."""
        return on_reminder(booking, position, row)

    def _end(self, booking: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
        """The booking ends: cancelled, void, or attended, which needs no SMS (paras 5(2), 11 and 12)."""
        status = _ended(booking, row["event"])
        if status is None:
            booking.reliable = False
            return [after_end(booking, position, row)]
        judge = _ENDS[row["event"]][1]
        findings = judge(booking, position, row) + owed_at_end(booking, row["at"].date())
        self._leave(booking, status)
        booking.ended_row = position
        if status is BookingStatus.ATTENDED:
            booking.waits(position, row["at"])
            self._room(booking).came(booking, row["at"])
        return findings

    def _leave(self, booking: OpenBooking, status: BookingStatus) -> None:
        """The booking is active no longer; unless the person comes, its start is free."""
        booking.status = status
        self._expected.get((booking.slot.department, booking.day), {}).pop(booking.booking.ticket, None)
        booking.form.ended(booking.booking.ticket, status)
        if status is not BookingStatus.ATTENDED:
            self._taken[booking.slot] = self._taken.get(booking.slot, 0) - 1

    def _wait(self, booking: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
        """Someone who came too late waits for those who came by booking (para 12)."""
        fact, again = evolve(booking.booking, status=booking.status), booking.form.another(booking.booking.ticket)
        ask = partial(_may_join, fact, row["at"], again)
        asked = ask(booking.law)
        if booking.waits_since is None:
            booking.waits(position, row["at"])
            booking.form.waiting = WalkIn(booking.form.form, row["at"])
            self._room(booking).waits(booking, row["at"])
        return waiting_refused(asked, ask, booking, position, row["at"])

    def _receive(self, booking: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
        """Those who came by booking are received by their start, then those who came too late (para 12)."""
        room = self._room(booking)
        waited, first = room.received(booking, row["at"])
        if not waited:
            booking.reliable = False
            return [booking.finding("not-waiting", None, (position,), at=row["at"])]
        readings: tuple[Reading, ...] = ()
        if first is None and booking.status is not BookingStatus.ATTENDED:
            first, readings = self._still_expected(booking, row["at"])
        to_give_up = self._to_give_up(booking, position, row["at"])
        if first is None:
            return to_give_up
        rows, blanks = (first.waits_since or first.row, position), {"ahead": first.booking.ticket}
        norm, at = booking.queue.norm(QUEUE_REBOOK_OR_WAIT), row["at"]
        found = finding("out-of-turn", norm, booking.about, rows, booking.law, blanks, at=at, readings=readings)
        return [found, *to_give_up]

    def _still_expected(self, booking: OpenBooking, at: datetime) -> tuple[OpenBooking | None, tuple[Reading, ...]]:
        """Who has booked that day and may still come in time, where all who have booked go first."""
        if booking.law.readings.general_order_after == "came":
            return None, ()
        expected = self._expected.get((booking.slot.department, booking.day), {})
        for ticket in [ticket for ticket, other in expected.items() if other.late(at)]:
            del expected[ticket]
        first = next((other for other in expected.values() if other.reliable and other is not booking), None)
        return first, chosen_readings(booking.law.readings, "general_order_after")

    def _to_give_up(self, booking: OpenBooking, position: int, at: datetime) -> list[Finding]:
        """Whoever booked anew and is then received in general order holds a booking that must be given up."""
        again = booking.form.another(booking.booking.ticket)
        if again is None or booking.status is BookingStatus.ATTENDED:
            return []
        blanks = {"ticket": again.ticket, "day": again.slot.starts_at.date()}
        return [booking.finding("booking-to-give-up", QUEUE_ONE_ACTIVE_BOOKING, (position,), blanks, at=at)]

    def _room(self, booking: OpenBooking) -> WaitingRoom:
        where = (booking.slot.department, booking.day)
        room = self._rooms.get(where)
        if room is None:
            room = self._rooms[where] = WaitingRoom()
        return room

    def holds(self, subject: str) -> bool:
        """Whether more may be found about a booking or a form."""
        return subject in self._bookings or subject in self.forms

    def place_of(self, subject: str) -> str | None:
        """The department of a booking, as rows write its number."""
        booking = self._bookings.get(subject)
        return None if booking is None else str(booking.slot.department)

    def answers(self, position: int, row: dict[str, Any]) -> Iterator[Answer]:
        """The last day of a form, the last instant and the reminder of a booking, and whether somebody did not come."""
        booking = self._bookings.get(row.get("ticket", ""))
        if row["event"] == "form-received":
            yield from self.forms.answers(position, row)
        elif booking is not None and booking.queue.in_force and not booking.is_closed:
            yield from answers_of(booking, position, row)

    def days_over(self, today: date) -> Iterator[Finding]:
        """Bookings whose day is over, and forms that have run out."""
        for booking in self._agenda.over(today):
            yield from booking.resting(self._without_outcome(booking, today))
            self._forget(booking, today)
        yield from self.forms.days_over(today)
        self._faulty.days_over(today)

    def _without_outcome(self, booking: OpenBooking, today: date) -> Iterator[Finding]:
        """A booking about which nothing was recorded on its day: it is void by law, and nobody has said so."""
        if booking.status is not BookingStatus.ACTIVE or not booking.reliable:
            return
        start = booking.slot.starts_at
        if booking.is_closed:
            pass
        elif booking.waits_since is None:
            yield booking.finding("outcome-missing", QUEUE_NO_SHOW, (), {"start": start}, at=start)
        elif booking.has_phone:
            yield booking.missing_sms("voided", (booking.waits_since,), at=start)
        yield from owed_at_end(booking, today)

    def _forget(self, booking: OpenBooking, today: date) -> None:
        ticket = booking.booking.ticket
        del self._bookings[ticket]
        booking.form.ended(ticket)
        self.forms.release(booking.form, today)
        self._taken.pop(booking.slot, None)
        for by_place in (self._rooms, self._expected):
            by_place.pop((booking.slot.department, booking.day), None)
        if not booking.reliable or booking.readings:  # what is out of force by another reading is unreliable there
            self._faulty.add(ticket, today)

    def close(self, until: datetime) -> Iterator[Finding]:
        """Invitations that never came, and reminders that are overdue for bookings still to come."""
        yield from self.forms.close(until.date())
        for booking in self._bookings.values():
            if booking.status is BookingStatus.ACTIVE and booking.reliable:
                yield from booking.resting(owed_reminder(booking, until.date()))


def _may_book(form: Form031, slot: Slot, department: Department, facts: dict[str, Any], law: LawBook) -> Decision[Slot]:
    return may_book(form, slot, department, law=law, **facts)


def _may_join(booking: Booking, at: datetime, again: Booking | None, law: LawBook) -> Decision[WalkIn]:
    return join_general_order(booking, at=at, again=again, law=law)


_EVENTS: Mapping[str, Callable[[QueueLedger, OpenBooking, int, dict[str, Any]], list[Finding]]] = MappingProxyType(
    {
        **dict.fromkeys(OCCASIONS, QueueLedger._tell),
        "reminded": QueueLedger._remind,
        **dict.fromkeys(_ENDS, QueueLedger._end),
        "joined": QueueLedger._wait,
        "received": QueueLedger._receive,
    }
)
"""What an event does to a booking, beside the SMS with which it may come."""
