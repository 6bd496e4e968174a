"""A booking as a record shows it, and what each thing that happens to it tells (Algorithm, paras 6-12)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, Unpack

from attrs import define, evolve

from ..acts.model import Norm
from ..acts.queue_norms import QUEUE_ATTENDANCE, QUEUE_CONFIRMATION, QUEUE_NO_SHOW, QUEUE_REMINDER
from ..acts.readings import Reading, chosen_readings, otherwise
from ..answers.decision import Decision
from ..answers.reasons import Reason
from ..booking import cancel
from ..clock import elapsed, later, precedes
from ..errors import ContradictoryFacts, Problem
from ..facts.bookings import Booking, BookingStatus
from ..facts.places import Slot
from ..law.book import LawBook, can_move, under
from ..law.lateness import is_late
from ..law.windows import QueueDay
from ..words.events import QUEUE_EVENT_NAMES
from .finding import About, Details, Finding, finding, refusal
from .forms import OpenForm
from .notices import missing_sms
from .replay import Answer

__all__ = [
    "OpenBooking",
    "after_end",
    "answers_of",
    "on_arrival",
    "on_cancellation",
    "on_confirmation",
    "on_reminder",
    "on_voiding",
    "owed_at_end",
    "owed_reminder",
    "refusals",
    "waiting_refused",
]


_OF_THE_DAY = frozenset(
    {
        "active-booking",
        "attended-late",
        "cancel-after-lapse",
        "day-off",
        "form-expired",
        "form-expires-before-examination",
        "no-show-missing",
        "outcome-missing",
        "reminder-missing",
        "reminder-wrong-day",
        "voided-closed-day",
        "voided-in-time",
        "wait-without-lateness",
    }
)
"""The codes of what is found, or not, because the day of the booking, or another one, is a working day or a day off."""

Asked = Callable[[LawBook], Decision[Any]]
"""A question that can be asked under another law."""


@define(eq=False)
class OpenBooking:
    """A booking whose day is not over; while `reliable` is false its rows give no findings.

    `readings` are those by which its day lies within a pilot, so that anything can be found on it.
    """

    booking: Booking
    slot: Slot
    day: date
    form: OpenForm
    law: LawBook
    has_phone: bool
    row: int
    queue: QueueDay
    is_closed: bool
    reminder_on: date | None
    reliable: bool
    readings: tuple[Reading, ...]
    status: BookingStatus = BookingStatus.ACTIVE
    confirmed: bool = False
    reminded_on: date | None = None
    reminded_row: int = -1
    waits_since: int | None = None
    came_at: datetime | None = None
    ended_row: int = -1

    def late(self, at: datetime) -> bool:
        """Whether the grace is over by then; on a day on which nobody receives nobody is late."""
        return not self.is_closed and is_late(self.queue, self.slot, at)

    @property
    def about(self) -> About:
        """What a finding on it is about: its ticket."""
        return About("ticket", self.booking.ticket, str(self.slot.department))

    @property
    def until(self) -> datetime:
        """The last instant that is in time."""
        return later(self.slot.starts_at, self.queue.rules.grace)

    def waits(self, position: int, at: datetime) -> None:
        """The person has come, as that row says."""
        self.waits_since, self.came_at = position, at

    def came_before(self, other: "OpenBooking") -> bool:
        """Whether this person, who has come, came before the other."""
        return self.came_at is not None and other.came_at is not None and self.came_at < other.came_at

    def resting(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings on what happened to this booking, with the readings by which its day is judged at all."""
        return [*map(self._rested, findings)] if self.readings else [*findings]

    def _rested(self, found: Finding) -> Finding:
        named = {reading.field for reading in found.readings}
        more = [reading for reading in self.readings if reading.field not in named]
        return evolve(found, readings=(*more, *found.readings))

    def finding(
        self,
        code: str,
        norm: Norm | None,
        rows: tuple[int, ...],
        blanks: Mapping[str, object] = MappingProxyType({}),
        **details: Unpack[Details],
    ) -> Finding:
        """A finding on this booking: `rows` show it beside the row in which it was made."""
        read = None if norm is None else self.queue.norm(norm)
        details["provisional"] = self._can_move(code)
        return finding(code, read, self.about, (self.row, *rows), self.law, blanks, **details)

    def refusal(self, reason: Reason, *rows: int, **details: Unpack[Details]) -> Finding:
        """A finding on something done although the law refuses it, for that reason."""
        details.setdefault("provisional", self._can_move(reason.code))
        return refusal(reason, self.about, (self.row, *rows), self.law, **details)

    def _can_move(self, code: str) -> bool:
        """Whether a finding of that code rests on a day that may still become a day off, or a working one."""
        return code in _OF_THE_DAY and can_move(self.law, self.day)

    def missing_sms(
        self,
        event: str,
        rows: tuple[int, ...] = (),
        blanks: Mapping[str, object] = MappingProxyType({}),
        **details: Unpack[Details],
    ) -> Finding:
        """The finding that the SMS of an event is missing."""
        found = missing_sms(event, self.about, (self.row, *rows), self.queue, self.law, blanks, **details)
        return evolve(found, provisional=self._can_move(found.code))


def answers_of(booking: OpenBooking, position: int, row: dict[str, Any]) -> Iterator[Answer]:
    """By when one must come and when one is reminded, told when it is booked; whether one did not come in time."""
    ticket = booking.booking.ticket
    if row["event"] == "booked" and booking.row == position:
        yield Answer(QUEUE_NO_SHOW, "term", ticket, booking.until)
        if booking.reminder_on is not None:
            yield Answer(QUEUE_REMINDER, "term", ticket, booking.reminder_on)
    if row["event"] == "voided" and booking.ended_row == position:
        came = row["arrived_at"]
        yield Answer(QUEUE_NO_SHOW, "no-show", ticket, came is None or booking.late(came))
    if (
        row["event"] in ("arrived", "joined")
        and booking.waits_since == position
        and booking.status is not BookingStatus.VOID
    ):
        yield Answer(QUEUE_NO_SHOW, "no-show", ticket, booking.late(row["at"]))


def refusals(decision: Decision[Any], ask: Asked, booking: OpenBooking, known_on: date | None) -> list[Finding]:
    """What the law had against a booking that was made nevertheless; `ask` gives the decision under another law."""
    at, excess = booking.booking.made_at, _excess(booking)
    return [
        booking.refusal(
            reason,
            at=at,
            by=excess.get(reason.code),
            readings=readings,
            known_on=known_on,
            provisional=_moves(decision, reason),
        )
        for reason, readings in _with_readings(decision, ask, booking.law)
    ]


def waiting_refused(
    decision: Decision[Any], ask: Asked, booking: OpenBooking, position: int, at: datetime
) -> list[Finding]:
    """What the law had against waiting in general order; `ask` gives the decision under another law."""
    return [
        booking.refusal(reason, position, at=at, readings=readings, provisional=_moves(decision, reason))
        for reason, readings in _with_readings(decision, ask, booking.law)
    ]


def _moves(decision: Decision[Any], reason: Reason) -> bool:
    """Whether a reason of the decision rests on a day that can still be moved."""
    return decision.provisional and reason.code in _OF_THE_DAY


def _with_readings(decision: Decision[Any], ask: Asked, law: LawBook) -> Iterator[tuple[Reason, tuple[Reading, ...]]]:
    """Each reason, and those of the decision's readings under another value of which it would not be given."""
    elsewhere = {
        reading: [ask(under(law, other)).reasons for other in otherwise(law.readings, reading.field)]
        for reading in decision.readings
    }
    for reason in decision.reasons:
        yield reason, tuple(reading for reading, others in elsewhere.items() if any(reason not in o for o in others))


def _excess(booking: OpenBooking) -> Mapping[str, timedelta]:
    """By how much the request or the start lies outside what the law allows, by the code of the reason."""
    asked_on, start, form = booking.booking.made_at.date(), booking.slot.starts_at, booking.form
    return {
        "form-expired": asked_on - form.until,
        "form-expires-before-examination": booking.day - form.until,
        "form-not-signed-yet": form.form.signed_on - asked_on,
        "start-not-ahead": elapsed(start, booking.booking.made_at),
        "request-out-of-force": _outside(asked_on, booking),
        "slot-out-of-force": _outside(booking.day, booking),
    }


def _outside(day: date, booking: OpenBooking) -> timedelta:
    """How far the day lies before or after the pilot."""
    window = booking.queue.window
    return window.first - day if day < window.first or window.last is None else day - window.last


def check_order(booking: Booking, at: datetime) -> None:
    """Nothing is recorded of a booking, nor of its form, before it is made: `ContradictoryFacts`."""
    if precedes(at, booking.made_at):
        raise ContradictoryFacts(("at", "made_at"), (at, booking.made_at), Problem("before-booking"))


def after_end(booking: OpenBooking, position: int, row: dict[str, Any]) -> Finding:
    """Nothing leaves a final state."""
    blanks = {"event": QUEUE_EVENT_NAMES[row["event"]], "status": booking.status.meaning}
    return booking.finding("after-final-state", None, (position,), blanks, at=row["at"])


def on_reminder(booking: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
    """A reminder counts by its day (para 10); whoever has left the queue is not reminded."""
    day = row["at"].date()
    if booking.status is not BookingStatus.ACTIVE:
        blanks = {"status": booking.status.meaning}
        return [booking.finding("reminder-after-end", QUEUE_REMINDER, (position,), blanks, at=row["at"])]
    if booking.reminded_on is None or day == booking.reminder_on:
        booking.reminded_on, booking.reminded_row = day, position
    return []


def on_confirmation(booking: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
    """The SMS of a booking follows when it is saved (para 9); by the audit's tolerance on the same day."""
    first, booking.confirmed = not booking.confirmed, True
    made_on, sent_on = booking.booking.made_at.date(), row["at"].date()
    if not first or sent_on <= made_on or booking.law.readings.sms_promptness == "any-time":
        return []
    readings, blanks = chosen_readings(booking.law.readings, "sms_promptness"), {"sent": sent_on, "due": made_on}
    details: Details = {"at": row["at"], "by": sent_on - made_on, "readings": readings}
    return [booking.finding("sms-late", QUEUE_CONFIRMATION, (position,), blanks, **details)]


def on_cancellation(booking: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
    """A booking can be given up until the grace has run out (paras 11 and 12), and an SMS of annex 3 says so."""
    at = row["at"]
    findings = _unsent(booking, position, row)
    if booking.late(at):
        by = elapsed(booking.until, at)
        reasons = cancel(booking.booking, at=at, law=booking.law).reasons
        findings += [booking.refusal(reason, position, at=at, by=by) for reason in reasons]
    return findings


def on_arrival(booking: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
    """Whoever comes on an earlier day, or later than the grace allows, does not come by booking (paras 5(2), 12)."""
    at = row["at"]
    if at.date() < booking.day:
        blanks: dict[str, object] = {"came": at, "day": booking.day}
        by = booking.day - at.date()
        return [booking.finding("attended-another-day", QUEUE_ATTENDANCE, (position,), blanks, at=at, by=by)]
    if not booking.late(at):
        return []
    until = booking.until
    blanks = {"came": at, "until": until}
    return [booking.finding("attended-late", QUEUE_NO_SHOW, (position,), blanks, at=at, by=elapsed(until, at))]


def on_voiding(booking: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
    """A booking becomes void once strictly more than the grace has run and nobody has come (para 12)."""
    at, came, rows = row["at"], row["arrived_at"], (position,)
    if came is not None and precedes(at, came):
        raise ContradictoryFacts(("arrived_at", "at"), (came, at), Problem("came-after-voided"))
    findings, until = _unsent(booking, position, row), booking.until
    if booking.is_closed and at > until:
        blanks: dict[str, object] = {"voided": at, "day": booking.day}
        findings.append(booking.finding("voided-closed-day", QUEUE_NO_SHOW, rows, blanks, at=at))
    elif not booking.late(at):
        by, blanks = elapsed(at, until), {"voided": at, "until": until}
        findings.append(booking.finding("voided-early", QUEUE_NO_SHOW, rows, blanks, at=at, by=by))
    elif came is not None and not booking.late(came):
        by, blanks = elapsed(came, until), {"came": came, "until": until}
        findings.append(booking.finding("voided-in-time", QUEUE_NO_SHOW, rows, blanks, at=at, by=by))
    return findings


def _unsent(booking: OpenBooking, position: int, row: dict[str, Any]) -> list[Finding]:
    """The SMS that the end of a booking calls for, where none was sent."""
    if row["annex"] is not None or not booking.has_phone:
        return []
    return [booking.missing_sms(row["event"], (position,), at=row["at"])]


def owed_at_end(booking: OpenBooking, day: date) -> list[Finding]:
    """What was still owed to the recipient when the booking ended on that day: confirmation and reminder."""
    if not booking.has_phone:
        return []
    findings = [] if booking.confirmed else [booking.missing_sms("confirmed", at=booking.booking.made_at)]
    return findings + owed_reminder(booking, day)


def owed_reminder(booking: OpenBooking, day: date) -> list[Finding]:
    """The reminder whose day was over before `day`: missing, or sent on another day."""
    due, sent = booking.reminder_on, booking.reminded_on
    if due is None or due >= day or due == sent or not booking.has_phone or booking.is_closed:
        return []
    late = booking.day - due < timedelta(days=booking.queue.rules.reminder_days)
    # Of a booking made in time para 10 alone says the day.
    readings = chosen_readings(booking.law.readings, "late_reminder") if late else ()
    if sent is None:
        return [booking.missing_sms("reminded", blanks={"due": due}, at=due, readings=readings)]
    rows, blanks, by = (booking.reminded_row,), {"sent": sent, "due": due}, abs(sent - due)
    return [booking.finding("reminder-wrong-day", QUEUE_REMINDER, rows, blanks, at=sent, by=by, readings=readings)]
