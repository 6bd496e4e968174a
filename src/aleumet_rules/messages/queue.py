"""The messages of the queue, each by its annex (Algorithm, paras 6, 9-12)."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from attrs import evolve

from .._version import at_the_face
from ..checks import instance
from ..errors import ContradictoryFacts, Problem
from ..facts.bookings import Booking, BookingEvent, Form031
from ..facts.places import Department, is_at
from ..law.book import LAW, LawBook
from ..law.lateness import day_of_booking
from ..law.pilot import home, in_force, last_day, queue_day
from ..law.windows import QueueDay
from ..words.text import Lang, language
from .forms import FORMS, RECIPIENT, SmsForm
from .links import portal_link
from .sms import Sms

__all__ = ["cancellation", "confirmation", "invitation", "no_show", "reminder"]


def invitation(form: Form031, *, link: str, lang: Lang = "kk", law: LawBook = LAW) -> Sms:
    """When form 031 arrives, the recipient is invited to book.

    The link is one to the portal's host by the law of the day of signing, or of the pilot's first day where the form
    was signed before it. `InvalidFact` for any other link, `UnknownLanguage` for another language, `NotInForce` for a
    form under which nothing can be booked: it is signed after the end, or has expired before the first day.

    Norm: queue.invitation, queue.sms (Algorithm, para 6, annex 1)
    """
    signed_on = instance("form", form, Form031).signed_on
    queue = queue_day(instance("law", law, LawBook), signed_on, home(form), "form.residence")
    if not queue.has_ended and queue.window.first <= last_day(law, form):
        queue = evolve(queue, in_force=True)
    return _filled(FORMS[1], form, lang, {"link": _link(link, in_force(queue))})


def confirmation(
    booking: Booking, form: Form031, department: Department, *, link: str, lang: Lang = "kk", law: LawBook = LAW
) -> Sms:
    """When a booking is saved, the recipient is told department, day, time, place and ticket, and how to cancel.

    `form` is the form as it is known now: its number and name are the ones used. `ContradictoryFacts` when the three
    do not belong together or the booking is not active, `NotInForce` for a day on which no pilot is in force.

    Norm: queue.confirmation, queue.deemed-notified, queue.sms (Algorithm, paras 6 and 9, annex 2)
    """
    return _on_booking(FORMS[2], booking, form, department, link, lang, law)


def reminder(
    booking: Booking, form: Form031, department: Department, *, link: str, lang: Lang = "kk", law: LawBook = LAW
) -> Sms:
    """Annex 2 is sent again three days before; `reminder_on` says on which day.

    Norm: queue.reminder, queue.sms (Algorithm, para 10, annex 2)
    """
    return confirmation(booking, form, department, link=link, lang=lang, law=law)


def cancellation(
    booking: Booking,
    form: Form031,
    department: Department,
    *,
    link: str | None = None,
    lang: Lang = "kk",
    law: LawBook = LAW,
) -> Sms:
    """Whoever gives up a booking is told so.

    Annex 3 has no link: one that is given is checked and left out, so that `NOTICES` can call every message alike.

    Norm: queue.cancellation, queue.sms (Algorithm, para 11, annex 3)
    """
    return _on_booking(FORMS[3], booking, form, department, link, lang, law)


def no_show(
    booking: Booking, form: Form031, department: Department, *, link: str, lang: Lang = "kk", law: LawBook = LAW
) -> Sms:
    """Whoever came too late is told that the booking is void and how to book again.

    Norm: queue.no-show, queue.sms (Algorithm, para 12, annex 4)
    """
    return _on_booking(FORMS[4], booking, form, department, link, lang, law)


NOTICES: Mapping[BookingEvent, Callable[..., Sms] | None] = MappingProxyType(
    {
        BookingEvent.BOOK: confirmation,
        BookingEvent.CANCEL: cancellation,
        BookingEvent.LAPSE: no_show,
        BookingEvent.ARRIVE: None,
    }
)
"""Which message each event calls for; all are called alike, with booking, form, department and `link`."""


def _on_booking(
    sms: SmsForm,
    booking: Booking,
    form: Form031,
    department: Department,
    link: str | None,
    lang: Lang,
    law: LawBook,
) -> Sms:
    """The message about a booking, once it fits the form, the department and what the message says of it."""
    _check(booking, form, department, sms)
    start, queue = booking.slot.starts_at, in_force(day_of_booking(instance("law", law, LawBook), booking))
    blanks = {
        "number": str(department.number),
        "day": start.strftime("%d.%m.%Y"),
        "time": start.strftime("%H:%M"),
        "address": department.address,
        "ticket": booking.ticket,
    }
    if link is not None or sms.has_link:
        blanks["link"] = _link(link, queue)
    return _filled(sms, form, lang, blanks)


def _check(booking: Booking, form: Form031, department: Department, sms: SmsForm) -> None:
    """The booking is under the form, at the department, and as the message says it is."""
    if instance("booking", booking, Booking).form.number != instance("form", form, Form031).number:
        forms = (booking.form.number, form.number)
        raise ContradictoryFacts(("booking", "form"), forms, Problem("booking-of-another-form"))
    if not is_at(booking.slot, instance("department", department, Department)):
        numbers = (booking.slot.department, department.number)
        raise ContradictoryFacts(("booking", "department"), numbers, Problem("booking-at-another-department"))
    if booking.status is not sms.of:
        states = (booking.status.value, sms.of and sms.of.value)
        raise ContradictoryFacts(("booking.status", "message"), states, Problem("message-of-another-state"))


def _link(link: object, queue: QueueDay) -> str:
    return portal_link("link", link, queue.rules.portal_host)


def _filled(sms: SmsForm, form: Form031, lang: Lang, blanks: Mapping[str, str]) -> Sms:
    """The message with its blanks filled; a value for which its words have no blank is left out."""
    plain = language(lang)
    text = sms.text[plain].format(name=form.name or RECIPIENT[plain], **blanks)
    return Sms(form.phone, text, plain, official=plain == "kk", annex=sms.annex)


at_the_face(__name__)
