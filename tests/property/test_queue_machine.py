"""A queue lived through: people book, cancel, come, stay away and book again, for thousands of steps.

The model beside it is written from the rules' words and keeps its own books; it never asks the code under test.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, precondition, rule

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    BookingEvent,
    BookingStatus,
    Decision,
    Department,
    Form031,
    Slot,
    Trip,
    arrive,
    book,
    cancel,
    free_slots,
    join_general_order,
    lapse,
    reception_order,
)
from aleumet_rules.messages.queue import NOTICES
from sweep import share

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
LAW_OF_PLACES = LAW.amend(slot_capacity="by-department")
STARTS = (time(9), time(10), time(11), time(12), time(14, 30))
NEAR_MISSES = (time(9, 30), time(13), time(15))
WEEKDAYS_OFF = {date(2026, 3, 9), date(2026, 3, 23), date(2026, 3, 24), date(2026, 3, 25)}
BEGIN = datetime(2026, 2, 26, 8, tzinfo=ASTANA)
TRIP = (date(2026, 3, 4), date(2026, 3, 5))
DEPARTMENTS = (
    Department(1, "A", ("1110",), (Trip(*TRIP),)),
    Department(2, "B", ("1138",), capacity=2),
)
PLACES: dict[str | int, int] = {1: 1, 2: 2}
LINK = "https://aleumet.egov.kz/mse/"
ANNEX = {"book": 2, "cancel": 3, "lapse": 4}
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def offered(department: Department, start: datetime) -> bool:
    """Whether the department receives anybody at that start, by the rules' words."""
    day = start.date()
    away = department.number == 1 and TRIP[0] <= day <= TRIP[1]
    return start.time() in STARTS and day.isoweekday() < 6 and day not in WEEKDAYS_OFF and not away


def month_after(day: date) -> date:
    """The same day-number of the next month; none of these forms is signed after the 28th."""
    return day.replace(month=day.month + 1)


class Queue(RuleBasedStateMachine):
    """Two departments, one of them with two places per start, and people with forms, through five weeks."""

    tickets: Bundle[str] = Bundle("tickets")
    forms: Bundle[Form031] = Bundle("forms")

    def __init__(self) -> None:
        super().__init__()
        self.now = BEGIN
        self.kept: dict[str, Booking] = {}
        self.told: dict[str, list[str]] = {}
        self.signed = 0

    # the model

    def holders(self, slot: Slot) -> int:
        """How many people have the start, those who have come included."""
        held = [b for b in self.kept.values() if b.slot == slot and b.status.value in {"active", "attended"}]
        return len(held)

    def active_under(self, form: Form031) -> Booking | None:
        """The booking under the form that the books show as active."""
        found = [b for b in self.kept.values() if b.form.number == form.number and b.status.value == "active"]
        return found[0] if found else None

    def is_late(self, booking: Booking) -> bool:
        """Whether more than fifteen minutes have passed since its start."""
        return self.now - booking.slot.starts_at > 15 * MINUTE

    def keep(self, booking: Booking, event: BookingEvent) -> None:
        """Write down what has become of a booking, and send the message that the event calls for."""
        self.kept[booking.ticket] = booking
        self.told.setdefault(booking.ticket, []).append(booking.status.value)
        notice = NOTICES[event]
        department = DEPARTMENTS[0 if booking.slot.department == 1 else 1]
        annex = None if notice is None else notice(booking, booking.form, department, link=LINK).annex
        assert annex == ANNEX.get(event.value)

    # what happens

    @initialize(target=forms)
    def first_form(self) -> Form031:
        """Somebody has a form from the beginning."""
        return self.sign(1)

    @rule(target=forms, number=st.sampled_from([1, 2]))
    def new_form(self, number: int) -> Form031:
        """Somebody gets a form, signed today."""
        return self.sign(number)

    def sign(self, number: int) -> Form031:
        """A form signed today by somebody whom that department serves."""
        self.signed += 1
        day = min(self.now.date(), date(self.now.year, self.now.month, 28))
        residence = {1: "111010000", 2: "113810000"}[number]
        return Form031(f"F-{self.signed}", f"P-{self.signed}", day, residence, "+77010000000")

    @rule(minutes=st.integers(1, 180) | st.sampled_from([15, 16, 24 * 60, 3 * 24 * 60]))
    @precondition(lambda self: self.now < BEGIN + 34 * DAY)
    def wait(self, minutes: int) -> None:
        """Time goes on."""
        self.now += minutes * MINUTE

    @rule(more=st.sampled_from([timedelta(), timedelta(microseconds=1)]))
    @precondition(lambda self: self.now < BEGIN + 34 * DAY)
    def wait_for_the_next_start(self, more: timedelta) -> None:
        """Time goes on to the last instant in which the earliest active booking is in time, or just past it."""
        ahead = [b.slot.starts_at for b in self.kept.values() if b.status.value == "active"]
        target = min(ahead, default=self.now) + 15 * MINUTE + more
        self.now = max(self.now, target)

    @rule(
        target=tickets,
        form=forms,
        department=st.sampled_from(DEPARTMENTS),
        days=st.integers(0, 9),
        clock=st.sampled_from(STARTS * 2 + NEAR_MISSES),
    )
    def book(self, form: Form031, department: Department, days: int, clock: time) -> Any:
        """Somebody asks for a start, free or not; the model says what the answer must be."""
        return self.ask(form, department, datetime.combine(self.now.date() + days * DAY, clock, ASTANA))

    @rule(target=tickets, form=forms, take=st.integers(0, 3))
    def book_what_is_shown(self, form: Form031, take: int) -> Any:
        """Somebody takes one of the first starts that are shown as free."""
        department = DEPARTMENTS[0] if str(form.residence).startswith("1110") else DEPARTMENTS[1]
        counts = Counter(b.slot for b in self.kept.values() if b.status.value in {"active", "attended"})
        day = self.now.date()
        shown = list(free_slots(department, day, day + 6 * DAY, taken=counts, at=self.now, law=LAW_OF_PLACES))
        assert all(self.holders(slot) < department.capacity for slot in shown)
        return self.ask(form, department, shown[min(take, len(shown) - 1)].starts_at)

    def ask(self, form: Form031, department: Department, start: datetime) -> Any:
        """Ask as a portal would: what has lapsed is written down first."""
        active = self.active_under(form)
        if active is not None:
            self.settle(active.ticket)
            active = self.active_under(form)
        slot, ticket = Slot(department.number, start), f"T-{len(self.kept) + 1}"
        taken = Counter(b.slot for b in self.kept.values() if b.status.value in {"active", "attended"})
        decision = book(
            form, slot, department, earlier=active, taken=taken, at=self.now, ticket=ticket, law=LAW_OF_PLACES
        )
        expected = (
            offered(department, start)
            and start > self.now
            and self.holders(slot) < department.capacity
            and active is None
            and form.signed_on <= self.now.date() <= month_after(form.signed_on)
            and str(form.residence).startswith(department.serves[0])
        )
        assert bool(decision) is expected, decision.explain()
        if not decision:
            return multiple()
        self.keep(decision.unwrap(), BookingEvent.BOOK)
        return ticket

    @rule(ticket=tickets)
    def cancel(self, ticket: str) -> None:
        """Somebody gives up a booking, active or not."""
        self.end(ticket, cancel, BookingEvent.CANCEL, "cancelled")

    @rule(ticket=tickets)
    def arrive(self, ticket: str) -> None:
        """Somebody comes, on an earlier day, in time, late, or after the booking has ended."""
        booking = self.kept[ticket]
        late = self.is_late(booking)
        event = BookingEvent.LAPSE if late else BookingEvent.ARRIVE
        self.end(ticket, arrive, event, "void" if late else "attended", event_of_the_day=True)

    def end(
        self,
        ticket: str,
        act: Callable[..., Decision[Booking]],
        event: BookingEvent,
        status: str,
        *,
        event_of_the_day: bool = False,
    ) -> None:
        """An act that ends an active booking, and is refused by any other."""
        booking = self.kept[ticket]
        decision = act(booking, at=self.now, law=LAW_OF_PLACES)
        in_time = not self.is_late(booking)
        if event_of_the_day:
            in_time = self.now.date() >= booking.slot.starts_at.date()
        assert bool(decision) is (booking.status.value == "active" and in_time)
        if decision:
            assert decision.unwrap().status.value == status
            self.keep(decision.unwrap(), event)

    @rule(ticket=tickets)
    def settle(self, ticket: str) -> None:
        """The machine looks whether a booking has lapsed."""
        booking = self.kept[ticket]
        after = lapse(booking, at=self.now, law=LAW_OF_PLACES)
        expected = "void" if booking.status.value == "active" and self.is_late(booking) else booking.status.value
        assert after.status.value == expected
        if after != booking:
            self.keep(after, BookingEvent.LAPSE)

    @rule(ticket=tickets)
    def wait_in_general_order(self, ticket: str) -> None:
        """Only whoever came too late may wait, and only that day; those who booked go first."""
        booking = self.kept[ticket]
        decision = join_general_order(booking, at=self.now, law=LAW_OF_PLACES)
        void = booking.status.value == "void" or (booking.status.value == "active" and self.is_late(booking))
        assert bool(decision) is (void and self.now.date() == booking.slot.starts_at.date())
        if decision:
            day = [
                b
                for b in self.kept.values()
                if b.slot.department == booking.slot.department and b.slot.starts_at.date() == self.now.date()
            ]
            assert reception_order(day, [decision.unwrap()])[-1] == decision.unwrap()

    # what always holds

    @invariant()
    def one_active_booking_per_form(self) -> None:
        """Under one form at most one booking is active."""
        active = Counter(b.form.number for b in self.kept.values() if b.status is BookingStatus.ACTIVE)
        assert all(count == 1 for count in active.values())

    @invariant()
    def no_start_is_given_too_often(self) -> None:
        """At no start are there more people than places."""
        for booking in self.kept.values():
            assert self.holders(booking.slot) <= PLACES[booking.slot.department]

    @invariant()
    def nothing_is_booked_off_the_grid(self) -> None:
        """Every booking is at a start that the department offers."""
        for booking in self.kept.values():
            assert offered(DEPARTMENTS[0 if booking.slot.department == 1 else 1], booking.slot.starts_at)

    @invariant()
    def final_is_final(self) -> None:
        """Every booking has been active, and then at most one other thing."""
        for told in self.told.values():
            assert told[0] == "active"
            assert len(told) <= 2
            assert "active" not in told[1:]


@pytest.mark.norm("queue.one-active-booking", "queue.slot-free", "queue.grid", "queue.no-show", "queue.sms")
class TestQueue(Queue.TestCase):  # type: ignore[misc, valid-type]
    """Some ten thousand steps in a full sweep."""

    settings = settings(max_examples=share(150), stateful_step_count=70)
