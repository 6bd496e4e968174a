"""Whole histories of a queue: what happened to whom and when, lawful at every step."""

from datetime import datetime, time, timedelta
from operator import attrgetter
from typing import Any

from attrs import field, frozen
from hypothesis import strategies as st

from ...booking import arrive, book, cancel, lapse, may_book
from ...clock import ASTANA, elapsed, later
from ...facts.bookings import Booking, BookingEvent, BookingStatus, Form031
from ...facts.places import Department, Slot
from ...law.book import LAW, LawBook
from ...slots import late_after
from .queue import departments, first_pilot, forms, starts_of
from .time import calendar_days

__all__ = ["QueueEvent", "QueueHistory", "queue_histories"]

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_STEP = timedelta.resolution
_AHEAD = 10
_MOST_FORMS = 4
_MOST_EVENTS = 20
_ENDS = (BookingEvent.CANCEL, BookingEvent.ARRIVE, BookingEvent.LAPSE)


@frozen
class QueueEvent:
    """One thing that happened to a booking: when, what, and how the booking stood afterwards."""

    at: datetime
    kind: BookingEvent
    booking: Booking


@frozen
class QueueHistory:
    """What happened at one department, in order of time, and the forms under which people booked."""

    department: Department
    forms: tuple[Form031, ...]
    events: tuple[QueueEvent, ...]


@frozen
class _Story:
    """A history in the making, told from one instant to the next."""

    draw: st.DrawFn
    department: Department
    law: LawBook
    events: list[QueueEvent] = field(factory=list)
    active: dict[str, Booking] = field(factory=dict)
    taken: set[Slot] = field(factory=set)

    def advance(self, form: Form031, at: datetime) -> datetime:
        """What happens next under the form, not before `at`; the instant at which it has happened."""
        self._lapse_all(at)
        if form.number in self.active:
            return self._end(self.active[form.number], at)
        return self._book(form, at)

    def finish(self, at: datetime) -> None:
        """Whoever is still expected does not come."""
        self._lapse_all(later(max([at, *map(self._late_after, self.active.values())]), _STEP))

    def _book(self, form: Form031, at: datetime) -> datetime:
        """The form is booked for a start of the next days, if there is any that the law lets it have."""
        facts: dict[str, Any] = {"earlier": None, "taken": self.taken, "at": at, "law": self.law}
        days = (at.date() + n * _DAY for n in range(_AHEAD))
        slots = [slot for day in days for slot in starts_of(self.department, day, law=self.law)]
        free = [slot for slot in slots if may_book(form, slot, self.department, **facts)]
        for slot in self.draw(st.sampled_from([[slot] for slot in free] or [[]])):
            ticket = f"T-{len(self.events) + 1}"
            self._note(at, BookingEvent.BOOK, book(form, slot, self.department, ticket=ticket, **facts).unwrap())
        return at

    def _end(self, booking: Booking, at: datetime) -> datetime:
        """The booking ends in one of the three ways, while its grace lasts or just after it."""
        kind, limit = self.draw(st.sampled_from(_ENDS)), self._late_after(booking)
        if kind is BookingEvent.LAPSE:
            return at
        midnight = datetime.combine(booking.slot.starts_at.date(), time(), ASTANA)
        if kind is BookingEvent.ARRIVE and elapsed(at, midnight) > timedelta():
            at = midnight  # nobody comes to the appointed examination on an earlier day
        left = elapsed(at, limit) // _MINUTE
        now = later(at, self.draw(st.integers(0, left)) * _MINUTE)
        self._lapse_all(now)
        end = cancel if kind is BookingEvent.CANCEL else arrive
        self._note(now, kind, end(booking, at=now, law=self.law).unwrap())
        return now

    def _lapse_all(self, at: datetime) -> None:
        """Every booking whose grace has run out by now is void from the microsecond after it."""
        for booking in sorted(self.active.values(), key=attrgetter("slot")):
            if lapse(booking, at=at, law=self.law).status is BookingStatus.VOID:
                since = later(self._late_after(booking), _STEP)
                self._note(since, BookingEvent.LAPSE, lapse(booking, at=since, law=self.law))

    def _late_after(self, booking: Booking) -> datetime:
        return late_after(booking.slot, region=booking.form.residence, law=self.law)

    def _note(self, at: datetime, kind: BookingEvent, booking: Booking) -> None:
        self.events.append(QueueEvent(at, kind, booking))
        if booking.status is BookingStatus.ACTIVE:
            self.active[booking.form.number] = booking
        else:
            del self.active[booking.form.number]
        if booking.status in {BookingStatus.ACTIVE, BookingStatus.ATTENDED}:
            self.taken.add(booking.slot)
        else:
            self.taken.discard(booking.slot)


@st.composite
def queue_histories(draw: st.DrawFn, *, law: LawBook = LAW) -> QueueHistory:
    """What happened at one department over some weeks of the pilot, under up to four forms.

    Events are in order of time and lawful one by one; at the end no booking is active. A booking that nobody came to
    lapses in the microsecond after its grace. Shrinks towards a queue in which nothing happened.
    """
    department = draw(departments(law=law))
    pilot = first_pilot(law, department.serves[0])
    opens = draw(calendar_days(pilot.first, pilot.first + 200 * _DAY))
    at = datetime.combine(opens, time(9), ASTANA)
    one = forms(department=department, signed=st.just(opens), law=law)
    people = tuple(draw(st.lists(one, max_size=_MOST_FORMS, unique_by=attrgetter("number"))))
    story = _Story(draw, department, law)
    for form in draw(st.lists(st.sampled_from(people), max_size=_MOST_EVENTS)) if people else ():
        at = story.advance(form, later(at, draw(st.integers(0, 3 * 24 * 60)) * _MINUTE))
    story.finish(at)
    return QueueHistory(department, people, tuple(story.events))
