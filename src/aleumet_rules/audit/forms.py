"""The forms 031 of a record: arrived, invited, booked under, run out (Algorithm, paras 6-8)."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from attrs import Factory, define, evolve

from ..errors import ContradictoryFacts
from ..facts.bookings import Booking, Form031
from ..facts.places import Slot
from ..law.book import LawBook
from ..law.pilot import valid_until
from ..words.events import QUEUE_EVENT_NAMES
from .finding import Finding
from .findings import OutOfPlace
from .notices import message, missing
from .replay import Agenda

__all__ = ["Forms", "OpenForm"]


@define(eq=False)
class OpenForm:
    """A form that can still be booked under, or under which a booking is in play.

    `received_row` is `None` where its arrival is not in the record; `active` are its active bookings by ticket,
    `in_play` how many bookings under it are still looked at.
    """

    form: Form031
    until: date
    has_phone: bool
    received_row: int | None = None
    invited: bool = False
    active: dict[str, Booking] = Factory(dict)
    in_play: int = 0
    _by_start: list[tuple[Slot, str]] = Factory(list)

    def booked(self, booking: Booking) -> None:
        """A booking under the form is active."""
        self.active[booking.ticket] = booking
        insort(self._by_start, (booking.slot, booking.ticket))

    def ended(self, ticket: str) -> None:
        """The booking is active no longer, if it was."""
        booking = self.active.pop(ticket, None)
        if booking is not None:
            del self._by_start[bisect_left(self._by_start, (booking.slot, ticket))]

    def latest_active(self) -> Booking | None:
        """The active booking with the latest start, which is the last to lapse."""
        return self.active[self._by_start[-1][1]] if self._by_start else None


@define
class Forms:
    """The forms in play, each held from its first mention until it has run out."""

    law: LawBook
    _forms: dict[str, OpenForm] = Factory(dict)
    _days: Agenda[OpenForm] = Factory(Agenda)

    def of(self, row: dict[str, Any]) -> OpenForm:
        """What is held of the form that a row names, with the place of registration that the row says.

        `ContradictoryFacts` when the form was said to be signed on another day.
        """
        number, signed_on, residence = row["form"], row["signed_on"], row["residence"]
        held = self._forms.get(number)
        if held is None:
            form = Form031(number, number, signed_on, residence)  # whom it is about is not in the record
            held = self._forms[number] = OpenForm(form, valid_until(form, law=self.law), row["has_phone"])
            self._days.note(held.until, held)
        elif held.form.signed_on != signed_on:
            days = (held.form.signed_on, signed_on)
            raise ContradictoryFacts(("signed_on", "signed_on"), days, "one form cannot be signed on two days")
        elif held.form.residence != residence:
            held.form = evolve(held.form, residence=residence)
        return held

    def received(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """The form arrives (para 6); `OutOfPlace` when it has come before."""
        form = self.of(row)
        if form.received_row is not None:
            raise OutOfPlace("event-twice", event=QUEUE_EVENT_NAMES[row["event"]])
        form.received_row, form.has_phone = position, row["has_phone"]
        return []

    def invited(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """The SMS of annex 1 is sent (para 6); `OutOfPlace` for a form that is not held."""
        form = self._forms.get(row["form"])
        if form is None:
            raise OutOfPlace("form-unknown")
        form.invited = True
        return message(position, row, form.form.number, form.form.signed_on, self.law)

    def uninvited(self, form: OpenForm, at: date | datetime, *rows: int) -> list[Finding]:
        """A finding if no invitation preceded the booking; once per form."""
        if form.received_row is None or form.invited or not form.has_phone:
            return []
        form.invited = True
        return [missing("invited", form.form.number, (form.received_row, *rows), self.law, at=at)]

    def released(self, form: OpenForm, today: date) -> None:
        """A booking under the form is no longer looked at."""
        form.in_play -= 1
        if form.until < today:
            self._forget(form)

    def days_over(self, today: date) -> Iterator[Finding]:
        """Forms run out."""
        for form in self._days.over(today):
            yield from self.uninvited(form, form.until)
            self._forget(form)

    def _forget(self, form: OpenForm) -> None:
        if not form.in_play:
            self._forms.pop(form.form.number, None)
