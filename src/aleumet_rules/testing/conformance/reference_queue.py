"""Our own queue behind the adapter of the kit: bookings in memory, every decision by the rules of this package."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from attrs import evolve, field, frozen

from ...answers.decision import Decision
from ...booking import arrive, book, cancel, join_general_order, lapse, may_book, reception_order, reminder_on
from ...clock import to_astana
from ...facts.bookings import Booking, BookingStatus, Form031, WalkIn
from ...facts.places import Department, Slot
from ...law.book import LAW, LawBook
from ...slots import free_slots
from .reference import CANCELLATION, CONFIRMATION, NO_SHOW, REMINDER, Notice, portal_link_of, sms_row
from .systems import (
    BookReply,
    BookRequest,
    DepartmentRow,
    MessageRow,
    Reply,
    day_of,
    department_of,
    form_of,
    instant_of,
    slot_of,
)

__all__ = ["LawfulMessage", "ReferenceQueue"]

_KATO_DIGITS = 9
_HOLDS_PLACE = frozenset({BookingStatus.ACTIVE, BookingStatus.ATTENDED})


@frozen
class LawfulMessage:
    """A message that the law calls for, under which norm, and whether it must have been sent by now.

    A reminder may be sent at any time of its day, so until that day is over it need not be there yet.
    """

    form: str
    norm: str
    message: MessageRow
    due: bool
    ticket: str


@frozen
class ReferenceQueue:
    """The queue of this package as a `QueueSystem`."""

    law: LawBook = LAW
    departments: dict[str, Department] = field(factory=dict, init=False)
    bookings: dict[str, Booking] = field(factory=dict, init=False)
    waiting: dict[str, WalkIn] = field(factory=dict, init=False)
    sent: list[LawfulMessage] = field(factory=list, init=False)

    def open(self, departments: Sequence[DepartmentRow]) -> None:
        """Begin a story."""
        for memory in (self.departments, self.bookings, self.waiting, self.sent):
            memory.clear()
        self.departments.update({row["number"]: department_of(row) for row in departments})

    def tick(self, at: str) -> None:
        """Void what has lapsed, remind of what is three days away."""
        now = instant_of(at)
        for booking in list(self.bookings.values()):
            left = lapse(booking, at=now, department=self._place(booking), law=self.law)
            if left.status is not booking.status:
                self._keep(left, NO_SHOW)
            elif booking.status is BookingStatus.ACTIVE:
                self._remind(booking, now)

    def _remind(self, booking: Booking, now: datetime) -> None:
        due_on = reminder_on(booking, department=self._place(booking), law=self.law)
        today = to_astana(now).date()
        if due_on is None or today < due_on:
            return
        over = today > due_on or to_astana(now + timedelta.resolution).date() > due_on
        self._send(booking, REMINDER, due=over)

    def free(self, department: str, first: str, last: str, at: str) -> list[str]:
        """The starts shown as free."""
        place, now = self.departments[department], instant_of(at)
        shown = free_slots(place, day_of(first), day_of(last), taken=self.taken(), at=now, law=self.law)
        return [slot.starts_at.isoformat() for slot in shown]

    def book(self, request: BookRequest) -> BookReply:
        """Ask for a booking."""
        ticket = f"T-{len(self.bookings) + 1}"
        decision = self.decide(request, ticket)
        if decision.outcome is None:
            return {"accepted": False, "norms": [reason.norm.id for reason in decision.reasons]}
        self._keep(decision.outcome, CONFIRMATION)
        return {"accepted": True, "ticket": ticket}

    def decide(self, request: BookRequest, ticket: str) -> Decision[Booking]:
        """What the law says to a request."""
        form, at = form_of(request["form"]), instant_of(request["at"])
        earlier = self._latest(form.number)
        return book(
            form,
            slot_of(request["department"], request["starts_at"]),
            self.departments[request["department"]],
            earlier=earlier,
            taken=self.taken(),
            at=at,
            ticket=ticket,
            waiting=None if earlier is None else self.waiting.get(earlier.ticket),
            law=self.law,
        )

    def book_together(self, requests: Sequence[BookRequest]) -> list[BookReply]:
        """Ask for several bookings: of requests at one instant, some order is as good as any."""
        return [self.book(request) for request in requests]

    def cancel(self, ticket: str, at: str) -> Reply:
        """Give up a booking."""
        booking = self.bookings[ticket]
        decision = cancel(booking, at=instant_of(at), department=self._place(booking), law=self.law)
        if decision.outcome is not None:
            self._keep(decision.outcome, CANCELLATION)
        return {"accepted": bool(decision)}

    def arrive(self, ticket: str, at: str) -> str:
        """The person comes."""
        booking = self.bookings[ticket]
        decision = arrive(booking, at=instant_of(at), department=self._place(booking), law=self.law)
        self.bookings[ticket] = decision.outcome or self.bookings[ticket]
        return self.bookings[ticket].status.value

    def wait(self, ticket: str, at: str) -> Reply:
        """The person waits for general order."""
        booking, again = self.bookings[ticket], self._again(ticket)
        place = self._place(booking)
        decision = join_general_order(booking, at=instant_of(at), department=place, again=again, law=self.law)
        if decision.outcome is not None:
            self.waiting[ticket] = decision.outcome
        return {"accepted": bool(decision)}

    def status(self, ticket: str, at: str) -> str:
        """How the booking stands."""
        booking = self.bookings[ticket]
        return lapse(booking, at=instant_of(at), department=self._place(booking), law=self.law).status.value

    def messages(self, form: str) -> list[MessageRow]:
        """Every SMS sent so far under the form."""
        return [sent.message for sent in self.sent if sent.form == form]

    def order(self, department: str, day: str, at: str) -> list[str]:
        """The tickets in the order of reception."""
        self.tick(at)
        held = {ticket: one for ticket, one in self.bookings.items() if _is_of(one.slot, department, day)}
        late = {ticket: self.waiting[ticket] for ticket in held if ticket in self.waiting}
        tickets = {id(one): ticket for ticket, one in (*held.items(), *late.items())}
        return [tickets[id(one)] for one in reception_order(held.values(), late.values(), law=self.law)]

    def taken(self) -> Counter[Slot]:
        """How many people have each slot."""
        return Counter(booking.slot for booking in self.bookings.values() if booking.status in _HOLDS_PLACE)

    def against(self, department: str, starts_at: str, at: str) -> tuple[str, ...]:
        """The norms that stand against a start even for someone whom the department serves, with a form of that day."""
        place, now = self.departments[department], instant_of(at)
        form = Form031("-", "-", to_astana(now).date(), place.serves[0].ljust(_KATO_DIGITS, "0"))
        slot = slot_of(department, starts_at)
        decision = may_book(form, slot, place, earlier=None, taken=self.taken(), at=now, law=self.law)
        return tuple(dict.fromkeys(reason.norm.id for reason in decision.reasons))

    def _latest(self, form: str) -> Booking | None:
        under = [booking for booking in self.bookings.values() if booking.form.number == form]
        return under[-1] if under else None

    def _again(self, ticket: str) -> Booking | None:
        """The booking made after this one under its form, if any."""
        latest = self._latest(self.bookings[ticket].form.number)
        return None if latest is None or latest.ticket == ticket else latest

    def _place(self, booking: Booking) -> Department:
        return self.departments[booking.slot.number]

    def _keep(self, booking: Booking, notice: Notice) -> None:
        """Store the booking as it now stands, and tell the person."""
        self.bookings[booking.ticket] = booking
        self._send(booking, notice, due=True)

    def _send(self, booking: Booking, notice: Notice, *, due: bool) -> None:
        """Send a message once; one that was sent early enough becomes due when its day is over."""
        place = self.departments[booking.slot.number]
        link = portal_link_of(self.law, booking.form, to_astana(booking.made_at).date())
        sms = notice.sms(booking, booking.form, place, link=link, law=self.law)
        message = LawfulMessage(booking.form.number, notice.norm, sms_row(sms), due, booking.ticket)
        for number, earlier in enumerate(self.sent):
            if evolve(earlier, due=due) == message:
                self.sent[number] = evolve(message, due=due or earlier.due)
                return
        self.sent.append(message)


def _is_of(slot: Slot, department: str, day: str) -> bool:
    return slot.number == department and slot.starts_at.date() == date.fromisoformat(day)
