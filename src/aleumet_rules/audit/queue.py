"""The ledger of a queue: the bookings in play, and what each row of a record says of them (Algorithm, paras 6-12)."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from attrs import Factory, define, evolve

from ..acts.queue_norms import QUEUE_NO_SHOW, QUEUE_REBOOK_OR_WAIT
from ..booking import join_general_order, may_book, reminder_on
from ..errors import ContradictoryFacts
from ..facts.bookings import TRANSITIONS, Booking, BookingEvent, BookingStatus
from ..facts.places import Department, Slot
from ..messages.forms import OCCASIONS
from .bookings import OpenBooking, after_end, arriving, cancelling, ending, refusals, reminding, still_due, voiding
from .finding import Finding
from .findings import OutOfPlace
from .forms import Forms
from .knowledge import LawAsKnown
from .reception import WaitingRoom
from .replay import REMEMBERED, Agenda

__all__ = ["QueueLedger"]

_Judge = Callable[[OpenBooking, int, dict[str, Any]], list[Finding]]
_MOVES: Mapping[str, tuple[BookingEvent, _Judge]] = MappingProxyType(
    {
        "cancelled": (BookingEvent.CANCEL, cancelling),
        "arrived": (BookingEvent.ARRIVE, arriving),
        "voided": (BookingEvent.LAPSE, voiding),
    }
)
_A_DAY_MORE = timedelta(days=1)


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
    _held: dict[str, OpenBooking] = Factory(dict)
    _taken: dict[Slot, int] = Factory(dict)
    _rooms: dict[tuple[str | int, date], WaitingRoom] = Factory(dict)
    _faulty: set[str] = Factory(set)
    _days: Agenda[OpenBooking] = Factory(Agenda)
    _faulty_days: Agenda[str] = Factory(Agenda)

    def mark_faulty(self, row: dict[str, Any], day: date) -> None:
        """Nothing more is concluded about this ticket."""
        ticket = row.get("ticket")
        if ticket in self._held:
            self._held[ticket].reliable = False
        elif ticket is not None and ticket not in self._faulty:
            self._faulty.add(ticket)
            self._faulty_days.note(day + REMEMBERED, ticket)

    def take(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """What the next row shows."""
        match row["event"]:
            case "booked":
                return self._booked(position, row)
            case "form-received":
                return self.forms.received(position, row)
            case "invited":
                return self.forms.invited(position, row)
        held = self._held.get(row["ticket"])
        if held is None:
            if row["ticket"] in self._faulty:
                return []
            raise OutOfPlace("ticket-unknown")
        if row["form"] is not None and row["form"] != held.form.form.number:
            raise ContradictoryFacts(("form", "ticket"), (row["form"], row["ticket"]), "the ticket is of another form")
        reliable, shown = held.reliable, _EVENTS[row["event"]](self, held, position, row)
        return shown if reliable else []

    def _booked(self, position: int, row: dict[str, Any]) -> list[Finding]:
        ticket, at = row["ticket"], row["at"]
        if ticket in self._held:
            raise OutOfPlace("ticket-used-twice")
        number = row["slot"]["department"]
        department = self.departments.get(number)
        if department is None:
            raise OutOfPlace("department-unknown", number=number)
        form, slot = self.forms.of(row), Slot(department.number, row["slot"]["starts_at"])
        active, law = form.latest_active(), self.known.on(at.date())
        asked = may_book(form.form, slot, department, active=active, taken=self._taken, at=at, law=law)
        booking, reliable = Booking(ticket, form.form, slot, at), ticket not in self._faulty
        day, due, phone = slot.starts_at.date(), reminder_on(booking, law=law), row["has_phone"]
        held = OpenBooking(booking, slot, day, form, law, phone, position, due, reliable)
        self._hold(held)
        shown = self.forms.uninvited(form, at, position)
        if not asked:
            shown += refusals(asked, held, self.known.day(at.date()))
            held.reliable = reliable and held.day >= at.date()  # of a day that is over nothing more is expected
        return shown if reliable else []

    def _hold(self, held: OpenBooking) -> None:
        self._held[held.booking.ticket] = held
        held.form.booked(held.booking)
        held.form.in_play += 1
        self._taken[held.slot] = self._taken.get(held.slot, 0) + 1
        self._days.note(max(held.day, held.booking.made_at.date()) + _A_DAY_MORE, held)

    def _confirmed(self, held: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
        """The SMS of annex 2 is sent (para 9)."""
        held.confirmed = True
        return held.message(position, row)

    def _reminded(self, held: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
        """The SMS of annex 2 is sent again (para 10)."""
        return held.message(position, row) + reminding(held, position, row)

    def _moved(self, held: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
        """The booking ends: cancelled, void, or attended, which needs no SMS (paras 5(2), 11 and 12)."""
        shown = held.message(position, row) if row["event"] in OCCASIONS else []
        move, judge = _MOVES[row["event"]]
        status = TRANSITIONS[held.status].get(move)
        if status is None:
            held.reliable = False
            return [*shown, after_end(held, position, row)]
        shown += judge(held, position, row) + ending(held, row["at"].date())
        held.status = status
        held.form.ended(held.booking.ticket)
        if status is BookingStatus.ATTENDED:
            held.waits_since = position
            self._room(held).came(held)
        else:
            self._taken[held.slot] = self._taken.get(held.slot, 0) - 1
        return shown

    def _joined(self, held: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
        """Someone who came too late waits for those who came by booking (para 12)."""
        booking = evolve(held.booking, status=held.status)
        asked = join_general_order(booking, at=row["at"], law=held.law)
        if held.waits_since is None:
            held.waits_since = position
            self._room(held).waits(held)
        return [held.refusal(reason, position, at=row["at"]) for reason in asked.reasons]

    def _received(self, held: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
        """Those who came by booking are received by their start, then those who came too late (para 12)."""
        room = self._room(held)
        waited, first = room.received(held)
        if not waited:
            held.reliable = False
            return [held.finding("not-waiting", None, (held.row, position), at=row["at"])]
        if first is None:
            return []
        rows = (first.waits_since or first.row, position)
        ticket = first.booking.ticket
        return [held.finding("out-of-turn", QUEUE_REBOOK_OR_WAIT, rows, {"ahead": ticket}, at=row["at"])]

    def _room(self, held: OpenBooking) -> WaitingRoom:
        where = (held.slot.department, held.day)
        room = self._rooms.get(where)
        if room is None:
            room = self._rooms[where] = WaitingRoom()
        return room

    def days_over(self, today: date) -> Iterator[Finding]:
        """Bookings whose day is over, and forms that have run out."""
        for held in self._days.over(today):
            yield from self._over(held, today)
            self._forget(held, today)
        yield from self.forms.days_over(today)
        self._faulty.difference_update(self._faulty_days.over(today))

    def _over(self, held: OpenBooking, today: date) -> Iterator[Finding]:
        """A booking about which nothing was recorded on its day: it is void by law, and nobody has said so."""
        if held.status is not BookingStatus.ACTIVE or not held.reliable:
            return
        start = held.slot.starts_at
        if held.waits_since is None:
            yield held.finding("outcome-missing", QUEUE_NO_SHOW, (held.row,), {"start": start}, at=start)
        elif held.has_phone:
            yield held.missing("voided", held.row, held.waits_since, at=start)
        yield from ending(held, today)

    def _forget(self, held: OpenBooking, today: date) -> None:
        ticket = held.booking.ticket
        del self._held[ticket]
        held.form.ended(ticket)
        self.forms.released(held.form, today)
        self._taken.pop(held.slot, None)
        self._rooms.pop((held.slot.department, held.day), None)
        if not held.reliable:
            self.mark_faulty({"ticket": ticket}, today)

    def close(self, until: datetime) -> Iterator[Finding]:
        """Reminders that are overdue for bookings still to come."""
        for held in self._held.values():
            if held.status is BookingStatus.ACTIVE and held.reliable:
                yield from still_due(held, until.date())


_EVENTS: Mapping[str, Callable[[QueueLedger, OpenBooking, int, dict[str, Any]], list[Finding]]] = MappingProxyType(
    {
        "confirmed": QueueLedger._confirmed,
        "reminded": QueueLedger._reminded,
        "cancelled": QueueLedger._moved,
        "arrived": QueueLedger._moved,
        "voided": QueueLedger._moved,
        "joined": QueueLedger._joined,
        "received": QueueLedger._received,
    }
)
