"""Our own rules behind the adapters of the kit: what every other system is compared with."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from attrs import evolve, frozen

from ... import ipr, sla
from ...acts.working_time import Week
from ...answers.deadline import ClockState, Deadline
from ...errors import InvalidFact
from ...facts.bookings import Booking, BookingStatus, Form031
from ...facts.measure import NoticeChannel
from ...law import terms
from ...law.book import LAW, LawBook
from ...law.pilot import home, queue_day
from ...law.selection import selection_window
from ...messages import queue as messages
from ...messages.forms import OCCASIONS
from ...messages.sms import Sms
from .systems import (
    DepartmentRow,
    FormRow,
    MessageRow,
    channel_of,
    day_of,
    department_of,
    form_of,
    incident_of,
    instant_of,
    measure_of,
    slot_of,
)

__all__ = [
    "CANCELLATION",
    "CONFIRMATION",
    "INVITATION",
    "NOTICES",
    "NOTICE_BY_ANNEX",
    "NO_SHOW",
    "REMINDER",
    "WORDS_OF_SMS",
    "Notice",
    "ReferenceCalendar",
    "ReferenceIncidents",
    "ReferenceIpr",
    "ReferenceMessages",
    "portal_link_of",
    "sms_row",
]


@frozen
class ReferenceCalendar:
    """The working calendar and the terms of this package as a `CalendarSystem`."""

    law: LawBook = LAW

    def is_working_day(self, day: str) -> bool:
        """Whether the day is worked; of a provisional day, as far as is known."""
        return self.law.calendar.day(day_of(day)).is_working

    def is_worked_in_six_day_week(self, day: str) -> bool:
        """Whether the day is worked in a six-day week."""
        return evolve(self.law.calendar, week=Week.SIX_DAY).day(day_of(day)).is_working

    def add_working_days(self, day: str, n: int) -> str:
        """The n-th working day after the day."""
        return self.law.calendar.add_working_days(day_of(day), n).isoformat()

    def count_working_days(self, start: str, end: str) -> int:
        """How many working days lie in `[start, end)`."""
        return self.law.calendar.count_working_days(day_of(start), day_of(end))

    def end_of_months(self, event: str, months: int) -> str:
        """The last day of a term in months."""
        return terms.end_of_months(day_of(event), months, law=self.law).isoformat()

    def end_of_working_days(self, event: str, n: int) -> str:
        """The last day of a term of working days."""
        return terms.end_of_working_days(day_of(event), n, law=self.law).isoformat()

    def in_force_after(self, day: str, calendar_days: int) -> str:
        """The first day of force."""
        return terms.in_force_after(day_of(day), calendar_days).isoformat()


@frozen
class ReferenceIncidents:
    """The clocks of this package as an `IncidentSystem`."""

    law: LawBook = LAW

    def registration_due(self, received_at: str, channel: str) -> str:
        """By when the request is registered."""
        return _due(sla.registration_due(instant_of(received_at), channel_of(channel), law=self.law).unwrap())

    def analysis_due(self, registered_at: str) -> str:
        """By when it is analysed."""
        return _due(sla.analysis_due(instant_of(registered_at), law=self.law))

    def escalation_due(self, found_at: str) -> str:
        """By when it is escalated."""
        return _due(sla.escalation_due(instant_of(found_at), law=self.law))

    def refutation_notice_due(self, refuted_at: str) -> str:
        """By when the participant is told of the refutation."""
        return _due(sla.refutation_notice_due(instant_of(refuted_at), law=self.law))

    def confirmation_notice_due(self, confirmed_at: str) -> str:
        """By when the participant is told the planned repair."""
        return _due(sla.confirmation_notice_due(instant_of(confirmed_at), law=self.law))

    def repair_start_due(self, escalation_received_at: str) -> str:
        """By when the repair is started."""
        return _due(sla.repair_start_due(instant_of(escalation_received_at), law=self.law))

    def repair_notice_due(self, repaired_at: str) -> str:
        """By when the participant is told again."""
        return _due(sla.repair_notice_due(instant_of(repaired_at), law=self.law))

    def missed(self, incident: Mapping[str, Any], at: str) -> list[str]:
        """The norm ids of the clocks that are missed or overdue."""
        clocks = sla.milestones(incident_of(incident), at=instant_of(at), law=self.law)
        return [clock.norm.id for clock in clocks if clock.state in {ClockState.MISSED, ClockState.OVERDUE}]


def _due(deadline: Deadline) -> str:
    return deadline.due_at.isoformat()


def _day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


@frozen
class ReferenceIpr:
    """Choosing a supplier by this package as an `IprSystem`."""

    law: LawBook = LAW

    def closes_on(self, measure: Mapping[str, Any]) -> str | None:
        """The last day of the window."""
        return _day_text(selection_window(measure_of(measure), law=self.law).closes_on)

    def block_notice_on(self, measure: Mapping[str, Any]) -> str | None:
        """The day of the SMS that choosing is blocked."""
        return _day_text(selection_window(measure_of(measure), law=self.law).block_notice_on)

    def may_select(self, measure: Mapping[str, Any], on: str) -> bool:
        """Whether a supplier can be chosen."""
        return bool(ipr.may_select_supplier(measure_of(measure), on=day_of(on), law=self.law))

    def may_reactivate(self, measure: Mapping[str, Any], on: str) -> bool:
        """Whether “activate” can be pressed."""
        return bool(ipr.reactivate(measure_of(measure), on=day_of(on), law=self.law))

    def tells_by_sms(self, phone: str | None) -> bool:
        """Whether the participant is told by SMS."""
        return ipr.notice_channels(phone) == (NoticeChannel.SMS,)


class Notice(NamedTuple):
    """An SMS that the law calls for: under which norm, by which annex, in what state of the booking, and its words.

    `status` is `None` where there is no booking yet.
    """

    norm: str
    annex: int
    status: BookingStatus | None
    sms: Callable[..., Sms]


_BY_MESSAGE = {
    occasion.message: Notice(occasion.norm.id, form.annex, form.of, getattr(messages, occasion.message))
    for occasion, form in OCCASIONS.values()
}
INVITATION, CONFIRMATION, REMINDER, CANCELLATION, NO_SHOW = map(
    _BY_MESSAGE.__getitem__, ("invitation", "confirmation", "reminder", "cancellation", "no_show")
)
NOTICES = tuple(_BY_MESSAGE.values())
NOTICE_BY_ANNEX: Mapping[int, Notice] = MappingProxyType({notice.annex: notice for notice in NOTICES})
"""Of two notices by one annex the later one: of two messages, that is the one too many."""

WORDS_OF_SMS = "queue.sms"
"""The norm that a message breaks whose words are not those of its annex."""


def portal_link_of(law: LawBook, form: Form031, day: date) -> str:
    """A link to the portal, as the law has its host on that day where the person is registered."""
    return f"https://{queue_day(law, day, home(form), 'residence').rules.portal_host}/mse/queue/"


@frozen
class ReferenceMessages:
    """The SMS of this package as a `MessageSystem`."""

    law: LawBook = LAW

    def message(
        self,
        annex: int,
        form: FormRow,
        link: str,
        department: DepartmentRow | None = None,
        starts_at: str | None = None,
        ticket: str | None = None,
    ) -> MessageRow | None:
        """The message, or `None` where the rules refuse to write it."""
        notice = NOTICE_BY_ANNEX[annex]
        try:
            if notice.status is None or department is None or starts_at is None or ticket is None:
                return sms_row(INVITATION.sms(form_of(form), link=link, law=self.law))
            slot, at = slot_of(department["number"], starts_at), department_of(department)
            # When it was made shows in no message.
            booking = Booking(ticket, form_of(form), slot, slot.starts_at, notice.status)
            return sms_row(notice.sms(booking, booking.form, at, link=link, law=self.law))
        except InvalidFact:
            return None


def sms_row(sms: Sms) -> MessageRow:
    """The row of a message."""
    return {"annex": sms.annex, "to": sms.to, "text": sms.text}
