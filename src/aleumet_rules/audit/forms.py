"""The forms 031 of a record: arrived, invited, booked under, run out (Algorithm, paras 6-8)."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from attrs import Factory, define, evolve

from ..acts.queue_norms import QUEUE_FORM_VALID, QUEUE_INVITATION
from ..acts.readings import Reading, Readings, chosen_readings, settled
from ..errors import ContradictoryFacts, Problem
from ..facts.bookings import Booking, BookingStatus, Form031, WalkIn
from ..facts.places import Slot
from ..law.book import LawBook, under
from ..law.pilot import home, queue_day, valid_until
from ..law.windows import QueueDay
from ..words.events import QUEUE_EVENT_NAMES
from .finding import About, Details, Finding, OutOfPlace, finding
from .notices import missing_sms, on_sms
from .replay import Agenda, Answer, Faulty

__all__ = ["Forms", "OpenForm"]


@define(eq=False)
class OpenForm:
    """A form that can still be booked under, or under which a booking is in play.

    It is kept until its last day is over by either reading. `received_row` is `None` where its arrival is not in the
    record; `active` are its active bookings by ticket, `in_play` how many bookings under it are still looked at.
    """

    form: Form031
    until: date
    kept_until: date
    has_phone: bool
    queue: QueueDay
    received_row: int | None = None
    received_on: date | None = None
    waiting: WalkIn | None = None
    past: Booking | None = None
    invited: bool = False
    active: dict[str, Booking] = Factory(dict)
    in_play: int = 0
    _by_start: list[tuple[Slot, str]] = Factory(list)

    @property
    def about(self) -> About:
        """What a finding on it is about: the form's number."""
        return About("form", self.form.number)

    def booked(self, booking: Booking) -> None:
        """A booking under the form is active."""
        self.active[booking.ticket] = booking
        insort(self._by_start, (booking.slot, booking.ticket))

    def ended(self, ticket: str, status: BookingStatus | None = None) -> None:
        """The booking is active no longer, if it was; how it ended, where the record says so."""
        booking = self.active.pop(ticket, None)
        if booking is not None:
            self.past = booking if status is None else evolve(booking, status=status)
            del self._by_start[bisect_left(self._by_start, (booking.slot, ticket))]

    def latest_active(self) -> Booking | None:
        """The active booking with the latest start, which is the last to lapse."""
        return self.active[self._by_start[-1][1]] if self._by_start else None

    def earlier(self) -> Booking | None:
        """The latest booking in whatever state: an active one, or the last of those that have ended."""
        return self.latest_active() or self.past

    def another(self, ticket: str) -> Booking | None:
        """An active booking under the form beside the one of that ticket."""
        return next((self.active[other] for _, other in reversed(self._by_start) if other != ticket), None)


@define
class Forms:
    """The forms in play, each held from its first mention until it has run out."""

    law: LawBook
    _forms: dict[str, OpenForm] = Factory(dict)
    _agenda: Agenda[OpenForm] = Factory(Agenda)
    _faulty: Faulty = Factory(Faulty)

    def __contains__(self, number: object) -> bool:
        return number in self._forms

    def mark_faulty(self, row: dict[str, Any], day: date) -> None:
        """Nothing more is concluded about whether this form was invited, or known."""
        number = row.get("form")
        if number in self._forms:
            self._forms[number].invited = True
        elif number is not None:
            self._faulty.add(number, day)

    def of(self, row: dict[str, Any]) -> OpenForm:
        """What is held of the form that a row names, with the place of registration that the row says.

        `ContradictoryFacts` when the form was said to be signed on another day.
        """
        number, signed_on, residence = row["form"], row["signed_on"], row["residence"]
        form = self._forms.get(number)
        if form is None:
            fact = Form031(number, number, signed_on, residence)  # whom it is about is not in the record
            until, invited = valid_until(fact, law=self.law), number in self._faulty
            queue = queue_day(self.law, signed_on, home(fact), "residence")
            kept_until = self.law.calendar.roll_forward(until)
            form = self._forms[number] = OpenForm(fact, until, kept_until, row["has_phone"], queue, invited=invited)
            self._agenda.note(kept_until, form)
        elif form.form.signed_on != signed_on:
            days = (form.form.signed_on, signed_on)
            raise ContradictoryFacts(("signed_on", "signed_on"), days, Problem("signed-on-two-days"))
        elif form.form.residence != residence:
            form.form = evolve(form.form, residence=residence)
        return form

    def take(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """What a row about a form shows: it arrives, which it can do but once, or an SMS is sent under it (para 6)."""
        if row["event"] != "form-received":
            return self._sms(position, row)
        form = self.of(row)
        if form.received_row is not None:
            raise OutOfPlace("event-twice", event=QUEUE_EVENT_NAMES[row["event"]])
        form.received_row, form.has_phone, form.received_on = position, row["has_phone"], row["at"].date()
        return []

    def answers(self, position: int, row: dict[str, Any]) -> Iterator[Answer]:
        """The last day of a form that has arrived by this row."""
        form = self._forms.get(row["form"])
        if form is not None and form.received_row == position:
            yield Answer(QUEUE_FORM_VALID, "term", form.form.number, form.until)

    def _sms(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """What an SMS under a form shows, the invitation or another; `OutOfPlace` for a form that is not held."""
        form = self._forms.get(row["form"])
        if form is None:
            if row["form"] in self._faulty:
                return []
            raise OutOfPlace("form-unknown")
        late = self._invited_late(form, position, row) if row["event"] == "invited" and not form.invited else []
        form.invited = form.invited or row["event"] == "invited"
        return late + on_sms(position, row, form.about, form.queue, self.law)

    def _invited_late(self, form: OpenForm, position: int, row: dict[str, Any]) -> list[Finding]:
        """The invitation follows when the form has arrived (para 6); by the audit's tolerance on the same day."""
        due, sent = form.received_on, row["at"].date()
        if due is None or form.received_row is None or sent <= due or self.law.readings.sms_promptness == "any-time":
            return []
        rows, blanks = (form.received_row, position), {"sent": sent, "due": due}
        norm, readings = form.queue.norm(QUEUE_INVITATION), chosen_readings(self.law.readings, "sms_promptness")
        details: Details = {"at": row["at"], "by": sent - due, "readings": readings}
        return [finding("sms-late", norm, form.about, rows, self.law, blanks, **details)]

    def missing_invitation(self, form: OpenForm, at: date | datetime, *rows: int) -> list[Finding]:
        """A finding if no invitation preceded the booking, or came while the form was valid; once per form."""
        if form.received_row is None or form.invited or not form.has_phone:
            return []
        form.invited = True
        details: Details = {"at": at, "readings": () if rows else self._of_the_last_day(form)}
        return [missing_sms("invited", form.about, (form.received_row, *rows), form.queue, self.law, **details)]

    def _of_the_last_day(self, form: OpenForm) -> tuple[Reading, ...]:
        """The reading of a form's last day, where another one gives another day."""

        def last(readings: Readings) -> date:
            return valid_until(form.form, law=under(self.law, readings))

        return settled(self.law.readings, last, "form_roll")[1]

    def release(self, form: OpenForm, today: date) -> None:
        """A booking under the form is no longer looked at."""
        form.in_play -= 1
        if form.kept_until < today:
            self._forget(form)

    def days_over(self, today: date) -> Iterator[Finding]:
        """Forms run out."""
        for form in self._agenda.over(today):
            yield from self.missing_invitation(form, form.until)
            self._forget(form)
        self._faulty.days_over(today)

    def close(self, day: date) -> Iterator[Finding]:
        """Forms that had run out by the end of the record and are still kept."""
        for form in self._forms.values():
            if form.until < day:
                yield from self.missing_invitation(form, form.until)

    def _forget(self, form: OpenForm) -> None:
        if not form.in_play:
            self._forms.pop(form.form.number, None)
