"""Faults as they happen to such systems, each planted into a queue service by replacing one of its pieces."""

import time as clock
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from attrs import evolve, frozen
from sqlalchemy import select, text

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    BookingEvent,
    BookingStatus,
    DayKind,
    Form031,
    LawBook,
    Slot,
    Sms,
    Trip,
    WorkingCalendar,
    booking as rules,
    cancellation,
    reminder,
    slots as starts,
    valid_until,
)
from aleumet_rules.messages.queue import NOTICES
from queue_service.pieces import Pieces
from queue_service.records import Records
from queue_service.store import Store
from queue_service.tables import BOOKING

__all__ = ["FAULTS", "Fault"]

DAY = timedelta(days=1)
CALENDAR = LAW.calendar
LAST_START = datetime(2026, 11, 20, 14, 30, tzinfo=ASTANA)
PILOT = (date(2024, 1, 1), date(2026, 12, 31))


@frozen
class Fault:
    """What is wrong with a service, and the norms that it breaks: in the queue, and by its calendar."""

    pieces: Pieces
    norms: frozenset[str]
    calendar_norms: frozenset[str] = frozenset()


def fault(*norms: str, calendar: tuple[str, ...] = (), **pieces: Any) -> Fault:
    """A service with some pieces replaced; what such rules answer cannot be asked again, so it has no receipts."""
    return Fault(Pieces(receipt=lambda _decision: {}, **pieces), frozenset(norms), frozenset(calendar))


def law(**reform: Any) -> LawBook:
    """Another law, which a service obeys by mistake."""
    return LAW.amend(**reform)


def worked(*kinds: DayKind) -> LawBook:
    """The law without the days off of some kinds."""
    days = [day.date for day in CALENDAR.non_working_days(*PILOT) if day.kind in kinds]
    return law(calendar=WorkingCalendar(working_days=days))


def moved_back() -> LawBook:
    """The law as if no day off had ever been moved."""
    days = list(map(CALENDAR.day, [PILOT[0] + n * DAY for n in range((PILOT[1] - PILOT[0]).days)]))
    return law(
        calendar=WorkingCalendar(
            days_off=[day.date for day in days if day.kind is DayKind.WORKED_INSTEAD],
            working_days=[day.date for day in days if day.kind is DayKind.TRANSFERRED],
        )
    )


def deciding(forget: Callable[..., set[str]], refuse: Callable[..., bool] = lambda *_: False) -> Callable[..., Any]:
    """A rule of booking that overlooks some reasons, and refuses where `refuse` says so."""

    def book(form: Any, slot: Any, department: Any, *, ticket: str, at: datetime, **facts: Any) -> Any:
        decision = rules.book(form, slot, department, ticket=ticket, at=at, **facts)
        overlooked = forget(form, at)
        kept = [reason for reason in decision.reasons if reason.code not in overlooked]
        if refuse(form, at) and not kept:
            kept = list(rules.book(form, slot, department, ticket=ticket, at=at - 400 * DAY, **facts).reasons)
        outcome = None if kept else Booking(ticket, form, slot, at)
        return evolve(decision, outcome=outcome, reasons=tuple(kept))

    return book


def overlooking(*codes: str) -> Callable[..., Any]:
    """A rule of booking that never heard of some reasons."""
    return deciding(lambda *_: set(codes))


def valid_for(days: Callable[[Any], int]) -> Callable[..., Any]:
    """A rule by which a form is valid so many days after signing."""

    def over(form: Form031, at: datetime) -> bool:
        return at.date() > form.signed_on + days(form) * DAY

    return deciding(lambda form, at: set() if over(form, at) else {"form-expired"}, over)


def months_days(form: Form031) -> int:
    """How many days the form's month has."""
    return (valid_until(form) - form.signed_on).days


def without_trips(rule: Callable[..., Any], position: int, shorter: int | None = None) -> Callable[..., Any]:
    """A rule that does not see trips, or sees them some days shorter."""

    def asked(*args: Any, **facts: Any) -> Any:
        given = args[position]
        trips = () if shorter is None else tuple(map(shortened, given.trips))
        changed = evolve(given, trips=tuple(trip for trip in trips if trip is not None))
        return rule(*args[:position], changed, *args[position + 1 :], **facts)

    def shortened(trip: Trip) -> Trip | None:
        last = trip.last - (shorter or 0) * DAY
        return evolve(trip, last=last) if last >= trip.first else None

    return asked


def seeing_no_trips(shorter: int | None = None) -> dict[str, Any]:
    """Both rules that ask for trips, blind to them."""
    return {
        "book": without_trips(rules.book, 2, shorter),
        "free_slots": without_trips(starts.free_slots, 0, shorter),
    }


def judging_lateness(change: Callable[[datetime], datetime]) -> dict[str, Any]:
    """The rules that ask how late it is, told another instant near the end of the grace."""

    def told(booking: Booking, at: datetime) -> datetime:
        late = starts.late_after(booking.slot)
        return max(change(at), booking.made_at) if abs(late - at) < timedelta(seconds=1) else at

    def of(rule: Callable[..., Any]) -> Callable[..., Any]:
        return lambda booking, *, at, **facts: rule(booking, at=told(booking, at), **facts)

    return {"lapse": of(rules.lapse), "arrive": of(rules.arrive), "cancel": of(rules.cancel)}


def reminded(day_of: Callable[[date], date]) -> Callable[..., Any]:
    """A rule of reminding by which the day follows from the booked one in another way."""

    def reminder_on(booking: Booking, **_facts: Any) -> date | None:
        if booking.status is not BookingStatus.ACTIVE:
            return None
        due = day_of(booking.slot.starts_at.date())
        return due if due >= booking.made_at.date() else None

    return reminder_on


def rewritten(notice: Callable[..., Sms]) -> Callable[..., Sms]:
    """A message whose link leads elsewhere."""

    def written(*args: Any, **facts: Any) -> Sms:
        sms = notice(*args, **facts)
        return evolve(sms, text=sms.text.replace("aleumet.egov.kz", "aleumet-egov.kz"))

    return written


def annex_3_for_4(booking: Booking, form: Any, department: Any, **facts: Any) -> Sms:
    """The message of a cancelled booking for one that is void."""
    return cancellation(evolve(booking, status=BookingStatus.CANCELLED), form, department, **facts)


def notices(**changed: Callable[..., Sms]) -> Mapping[BookingEvent, Any]:
    """The messages with some of them replaced."""
    return {**NOTICES, **{BookingEvent[name]: notice for name, notice in changed.items()}}


def six_hours_ahead(at: datetime) -> datetime:
    """The wall clock of a host whose zone files still say UTC+6, taken for Astana time."""
    return at.astimezone(timezone(timedelta(hours=6))).replace(tzinfo=ASTANA)


class Unguarded(Store):
    """A store without some constraint, in which every statement is kept for itself."""

    begin_writing = "SELECT 1"
    dropped = "one_active_per_form"

    def __init__(self, url: str, records: type[Records]) -> None:
        super().__init__(url, records)
        with self.engine.begin() as db:
            db.execute(text(f"DROP INDEX {self.dropped}"))


class OftenAtOnePlace(Unguarded):
    """The same without the constraint on places."""

    dropped = "one_per_place"


class Slow(Records):
    """Records that take their time."""

    def insert(self, booking: Booking, place: int) -> None:
        """Keep a booking, a moment after it was decided."""
        clock.sleep(0.02)
        super().insert(booking, place)


class KeepsVoid(Records):
    """Records that take a void booking for one that is still to come."""

    def latest_under(self, form: str) -> Booking | None:
        """The latest booking, or a void one as if it were still to come."""
        query = select(BOOKING.c.ticket).where(BOOKING.c.form == form, BOOKING.c.status == "void")
        for ticket in self.db.execute(query).scalars().all():
            void = self.booking(ticket)
            far = evolve(void.slot, starts_at=LAST_START)
            return evolve(void, slot=far, status=BookingStatus.ACTIVE)
        return super().latest_under(form)


class HoldsCancelled(Records):
    """Records in which a cancelled start stays taken."""

    def _cancelled(self, department: str) -> list[Slot]:
        query = select(BOOKING.c.starts_at).where(BOOKING.c.department == department, BOOKING.c.status == "cancelled")
        return [Slot(department, starts_at) for starts_at in self.db.execute(query).scalars()]

    def taken_after(self, department: str, at: datetime) -> Mapping[Slot, int]:
        """How many people have each start, those who gave it back included."""
        return Counter(super().taken_after(department, at)) + Counter(self._cancelled(department))

    def places(self, slot: Slot) -> list[int]:
        """The places given, those that were given back included."""
        return super().places(slot) + [1 for one in self._cancelled(slot.number) if one == slot]


def waiting_first(bookings: Any, walk_ins: Any, **facts: Any) -> Any:
    """Whoever waits is received before those who booked."""
    booked, waiting = tuple(bookings), tuple(walk_ins)
    order = rules.reception_order(booked, waiting, **facts)
    return (*order[len(order) - len(waiting) :], *order[: len(order) - len(waiting)])


GRID, DAYS, FREE = "queue.grid", "queue.working-days-only", "queue.slot-free"
FORM, ONE, LATE, AGAIN = "queue.form-valid", "queue.one-active-booking", "queue.no-show", "queue.rebook-or-wait"
REMINDER, WORDS = "queue.reminder", "queue.sms"

FAULTS: Mapping[str, Fault] = {
    "start at 14:00": fault(
        GRID, law=law(starts=(time(9), time(10), time(11), time(12), time(14)), lunch=(time(13), time(14)))
    ),
    "late at 15 minutes sharp": fault(LATE, **judging_lateness(lambda at: at + timedelta.resolution)),
    "weekend ignored": fault(DAYS, calendar=("calendar.weekend",), law=worked(DayKind.WEEKEND)),
    "holiday ignored": fault(DAYS, calendar=("calendar.holiday",), law=worked(DayKind.HOLIDAY)),
    "Christmas and Kurban Ait ignored": fault(
        DAYS, calendar=("calendar.religious-day-off",), law=worked(DayKind.RELIGIOUS)
    ),
    "rolled day missed": fault(DAYS, calendar=("calendar.rolled",), law=worked(DayKind.ROLLED)),
    "moved days missed": fault(calendar=("calendar.transfer",), law=moved_back()),
    "two active bookings in a race": fault(ONE, store=Unguarded, records=Slow),
    "two at one start in a race": fault(FREE, store=OftenAtOnePlace, records=Slow),
    "two active bookings": fault(ONE, book=overlooking("active-booking"), store=Unguarded),
    "capacity overrun": fault(FREE, book=overlooking("slot-taken")),
    "trip ignored": fault(FREE, **seeing_no_trips()),
    "last day of the trip not counted": fault(FREE, **seeing_no_trips(1)),
    "form valid a day too long": fault(FORM, book=valid_for(lambda form: months_days(form) + 1)),
    "form valid a day too short": fault(FORM, book=valid_for(lambda form: months_days(form) - 1)),
    "form valid for 30 days": fault(FORM, book=valid_for(lambda _form: 30)),
    "reminder by working days": fault(REMINDER, reminder_on=reminded(lambda day: CALENDAR.add_working_days(day, -3))),
    "reminder two days before": fault(REMINDER, reminder_on=reminded(lambda day: day - 2 * DAY)),
    "link not on the portal": fault(
        WORDS,
        notices={event: notice and rewritten(notice) for event, notice in NOTICES.items()},
        reminder=rewritten(reminder),
    ),
    "annex 3 instead of 4": fault(LATE, WORDS, notices=notices(LAPSE=annex_3_for_4)),
    "start in the past": fault(FREE, book=overlooking("start-not-ahead")),
    "zone an hour ahead": fault(*(GRID, WORDS, FORM, AGAIN, REMINDER, "queue.in-force"), read_instant=six_hours_ahead),
    "seconds of lateness rounded": fault(LATE, **judging_lateness(lambda at: at.replace(microsecond=0))),
    "no booking after a no-show": fault(AGAIN, records=KeepsVoid),
    "those who wait come first": fault(AGAIN, reception_order=waiting_first),
    "residence not looked at": fault("queue.residence", book=overlooking("residence-not-served")),
    "pilot without an end": fault("queue.in-force", law=law(lasts_months=None)),
    "cancelled start stays taken": fault("queue.cancellation", records=HoldsCancelled),
}
