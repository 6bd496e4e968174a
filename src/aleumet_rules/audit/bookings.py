"""A booking as a record shows it, and what each thing that happens to it tells (Algorithm, paras 6-12)."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from attrs import define

from ..acts.model import Norm
from ..acts.queue_norms import QUEUE_NO_SHOW, QUEUE_REMINDER
from ..acts.readings import Reading, chosen_readings
from ..answers.decision import Decision
from ..answers.reasons import ROWS, Reason
from ..booking import cancel
from ..clock import elapsed
from ..errors import ContradictoryFacts
from ..facts.bookings import Booking, BookingStatus
from ..facts.places import Slot
from ..law.book import LawBook
from ..law.pilot import queue_day
from ..slots import is_no_show, late_after
from ..words.events import QUEUE_EVENT_NAMES
from .finding import Finding
from .findings import make_finding, refusal_finding
from .forms import OpenForm
from .notices import message, missing

__all__ = [
    "OpenBooking",
    "after_end",
    "arriving",
    "cancelling",
    "ending",
    "refusals",
    "reminding",
    "still_due",
    "voiding",
]


@define(eq=False)
class OpenBooking:
    """A booking whose day is not over; while `reliable` is false its rows give no findings."""

    booking: Booking
    slot: Slot
    day: date
    form: OpenForm
    law: LawBook
    has_phone: bool
    row: int
    reminder_on: date | None
    reliable: bool
    status: BookingStatus = BookingStatus.ACTIVE
    confirmed: bool = False
    reminded_on: date | None = None
    reminded_row: int = -1
    waits_since: int | None = None

    def finding(
        self,
        code: str,
        norm: Norm | None,
        rows: tuple[int, ...],
        blanks: Mapping[str, object] = MappingProxyType({}),
        **fields: Any,
    ) -> Finding:
        """A finding on this booking."""
        return make_finding(code, norm, self.booking.ticket, rows, blanks, checked_on=self.law.checked_on, **fields)

    def refusal(self, reason: Reason, /, *rows: int, **fields: Any) -> Finding:
        """A finding on something done although the law refuses it, for that reason."""
        return refusal_finding(reason, self.booking.ticket, (self.row, *rows), self.law, **fields)

    def message(self, position: int, row: dict[str, Any], /) -> list[Finding]:
        """What an SMS on this booking shows by itself."""
        return message(position, row, self.booking.ticket, self.day, self.law)

    def missing(self, event: str, *rows: int | None, **fields: Any) -> Finding:
        """The finding that the SMS of an event is missing."""
        known = tuple(row for row in rows if row is not None)
        return missing(event, self.booking.ticket, known, self.law, **fields)


def refusals(decision: Decision[Any], held: OpenBooking, known_on: date | None) -> list[Finding]:
    """What the law had against a booking that was made nevertheless."""
    at = held.booking.made_at
    return [
        held.refusal(
            reason, at=at, by=_excess(reason.code, held), readings=_readings(reason.code, held.law), known_on=known_on
        )
        for reason in decision.reasons
    ]


def _readings(code: str, law: LawBook) -> tuple[Reading, ...]:
    reading = ROWS[code].reading
    return () if reading is None else chosen_readings(law.readings, reading)


def _excess(code: str, held: OpenBooking) -> timedelta | None:
    """By how much the request or the start lies outside what the law allows."""
    return _EXCESS[code](held) if code in _EXCESS else None


def _outside(day: date, law: LawBook) -> timedelta:
    window = queue_day(law, day).window
    return window.first - day if day < window.first or window.last is None else day - window.last


_EXCESS: Mapping[str, Callable[[OpenBooking], timedelta]] = MappingProxyType(
    {
        "form-expired": lambda held: held.booking.made_at.date() - held.form.until,
        "form-expires-before-examination": lambda held: held.day - held.form.until,
        "form-not-signed-yet": lambda held: held.form.form.signed_on - held.booking.made_at.date(),
        "start-not-ahead": lambda held: elapsed(held.slot.starts_at, held.booking.made_at),
        "request-out-of-force": lambda held: _outside(held.booking.made_at.date(), held.law),
        "slot-out-of-force": lambda held: _outside(held.day, held.law),
    }
)


def after_end(held: OpenBooking, position: int, row: dict[str, Any]) -> Finding:
    """Nothing leaves a final state."""
    status = held.status.meaning
    return held.finding(
        "after-final-state",
        None,
        (held.row, position),
        {"event": QUEUE_EVENT_NAMES[row["event"]], "status": status},
        at=row["at"],
    )


def reminding(held: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
    """A reminder counts by its day (para 10); whoever has left the queue is not reminded."""
    day = row["at"].date()
    if held.status is not BookingStatus.ACTIVE:
        status = held.status.meaning
        rows, blanks = (held.row, position), {"status": status}
        return [held.finding("reminder-after-end", QUEUE_REMINDER, rows, blanks, at=row["at"])]
    if held.reminded_on is None or day == held.reminder_on:
        held.reminded_on, held.reminded_row = day, position
    return []


def cancelling(held: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
    """A booking can be given up until the grace has run out (paras 11 and 12), and an SMS of annex 3 says so."""
    at = row["at"]
    shown = _unsent("cancelled", held, position, row)
    if is_no_show(held.slot, at=at, law=held.law):
        by = elapsed(late_after(held.slot, law=held.law), at)
        reasons = cancel(held.booking, at=at, law=held.law).reasons
        shown += [held.refusal(reason, position, at=at, by=by) for reason in reasons]
    return shown


def arriving(held: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
    """Whoever comes later than the grace allows does not come by booking (para 12)."""
    at, rows = row["at"], (held.row, position)
    if not is_no_show(held.slot, at=at, law=held.law):
        return []
    until = late_after(held.slot, law=held.law)
    by = elapsed(until, at)
    return [held.finding("attended-late", QUEUE_NO_SHOW, rows, {"came": at, "until": until}, at=at, by=by)]


def voiding(held: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
    """A booking becomes void once strictly more than the grace has run and nobody has come (para 12)."""
    at, came, rows = row["at"], row["arrived_at"], (held.row, position)
    if came is not None and elapsed(at, came) > timedelta():
        raise ContradictoryFacts(("arrived_at", "at"), (came, at), "the person came after the booking was voided")
    shown = _unsent("voided", held, position, row)
    until = late_after(held.slot, law=held.law)
    if not is_no_show(held.slot, at=at, law=held.law):
        by, blanks = elapsed(at, until), {"voided": at, "until": until}
        shown.append(held.finding("voided-early", QUEUE_NO_SHOW, rows, blanks, at=at, by=by))
    elif came is not None and not is_no_show(held.slot, at=came, law=held.law):
        by, blanks = elapsed(came, until), {"came": came, "until": until}
        shown.append(held.finding("voided-in-time", QUEUE_NO_SHOW, rows, blanks, at=at, by=by))
    return shown


def _unsent(event: str, held: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
    """The SMS that the end of a booking calls for, where none was sent."""
    if row["annex"] is not None or not held.has_phone:
        return []
    return [held.missing(event, held.row, position, at=row["at"])]


def ending(held: OpenBooking, day: date) -> list[Finding]:
    """What was still owed to the recipient when the booking ended on that day: confirmation and reminder."""
    if not held.has_phone:
        return []
    shown = [] if held.confirmed else [held.missing("confirmed", held.row, at=held.booking.made_at)]
    return shown + still_due(held, day)


def still_due(held: OpenBooking, day: date) -> list[Finding]:
    """The reminder whose day was over before `day`."""
    due, sent = held.reminder_on, held.reminded_on
    if due is None or due >= day or due == sent or not held.has_phone:
        return []
    late = held.day - due < timedelta(days=queue_day(held.law, held.day).rules.reminder_days)
    # Of a booking made in time para 10 alone says the day.
    readings = chosen_readings(held.law.readings, "late_reminder") if late else ()
    if sent is None:
        return [held.missing("reminded", held.row, at=due, readings=readings, blanks={"due": due})]
    rows, blanks = (held.row, held.reminded_row), {"sent": sent, "due": due}
    by = abs(sent - due)
    return [held.finding("reminder-wrong-day", QUEUE_REMINDER, rows, blanks, at=sent, by=by, readings=readings)]
