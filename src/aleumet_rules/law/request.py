"""What the law asks of a request for a booking: each requirement one function, under its paragraph.

The requirements of the start itself, whoever asks for it, stand in `law.requirements`.
"""

from collections.abc import Callable, Container
from datetime import date, datetime, timedelta

from attrs import evolve, frozen

from ..acts.readings import Reading, Readings, settled
from ..answers.reasons import Reason, reason
from ..checks import instance
from ..errors import ContradictoryFacts
from ..facts.bookings import Booking, BookingStatus, Form031, WalkIn
from ..facts.places import Department, Slot
from .book import LawBook, under
from .lateness import closed, standing
from .pilot import last_day
from .requirements import Start, clock, start_reasons, started

__all__ = ["Request", "bearing", "notes", "request_reasons", "requested"]

_LONGEST_BREAK = timedelta(days=31)  # no run of days off is longer, so no last day rolls farther


@frozen(eq=False)
class Request:
    """Everything that a booking is asked for: the start, the form with its last day, and what came before it.

    `department` and `law` are those that were given; those of the start know only what was known on its day.
    """

    start: Start
    department: Department
    law: LawBook
    form: Form031
    until: date
    earlier: Booking | None
    waiting: WalkIn | None

    @property
    def asked_on(self) -> date:
        """The day of the request."""
        return self.start.asked_on.day

    @property
    def day(self) -> date:
        """The booked day."""
        return self.start.visit.queue.day

    def under(self, readings: Readings) -> "Request":
        """The same request under other readings."""
        law, start, places = under(self.law, readings), self.start, places_of(self.form, self.department)
        other = started(start.slot, self.department, start.taken, start.at, law, places)
        return evolve(self, start=other, law=law, until=last_day(other.visit.law, self.form, places))


def requested(
    slot: Slot,
    department: Department,
    form: Form031,
    taken: Container[Slot],
    at: datetime,
    earlier: Booking | None,
    waiting: WalkIn | None,
    law: LawBook,
) -> Request:
    """The facts as the requirements want them, none of which contradicts another; `at` is in Astana time."""
    places = places_of(form, department)
    start = started(slot, department, taken, at, law, places)
    if earlier is not None and instance("earlier", earlier, Booking).form.number != form.number:
        forms = (earlier.form.number, form.number)
        raise ContradictoryFacts(("earlier", "form"), forms, "the earlier booking is under another form")
    if waiting is not None and instance("waiting", waiting, WalkIn).form.number != form.number:
        forms = (waiting.form.number, form.number)
        raise ContradictoryFacts(("waiting", "form"), forms, "the person waits under another form")
    return Request(start, department, law, form, last_day(start.visit.law, form, places), earlier, waiting)


def places_of(form: Form031, department: Department) -> tuple[str, ...]:
    """The place that says which pilot judges: where the person is registered, if the department serves it."""
    if form.residence is not None and form.residence.startswith(department.serves):
        return (form.residence,)
    return department.serves


# --- who asks -----------------------------------------------------------------------------------------------------


def residence_in_the_region(request: Request) -> Reason | None:
    """Order, para 1: the pilot is carried out in one region."""
    region, residence = request.start.visit.queue.rules.region, request.form.residence
    if residence is None or residence.startswith(region):
        return None
    return reason("residence-outside-region", residence=residence, region=", ".join(region))


def registered(request: Request) -> Reason | None:
    """Algorithm, para 8(1): permanent registration at the place of residence."""
    return reason("no-registration") if request.form.residence is None else None


def residence_served(request: Request) -> Reason | None:
    """Algorithm, para 8: the department that serves the place of permanent registration."""
    department, residence = request.start.visit.department, request.form.residence
    if residence is None or residence.startswith(department.serves):
        return None
    return reason("residence-not-served", number=str(department.number), residence=residence)


# --- the form -----------------------------------------------------------------------------------------------------


def form_signed(request: Request) -> Reason | None:
    """Algorithm, paras 7 and 8: within the validity of form 031, which begins on the day of signing."""
    signed_on, day = request.form.signed_on, request.asked_on
    return None if signed_on <= day else reason("form-not-signed-yet", signed=signed_on, day=day)


def form_not_expired(request: Request) -> Reason | None:
    """Algorithm, paras 7 and 8: within the validity of form 031."""
    until, day = request.until, request.asked_on
    return None if day <= until or _validity_is_past(request) else reason("form-expired", until=until, day=day)


def form_covers_examination(request: Request) -> Reason | None:
    """Algorithm, paras 7 and 8: the examination as well, under the reading that asks for it."""
    until, day = request.until, request.day
    if request.law.readings.form_validity_covers == "request" or day <= until or _validity_is_past(request):
        return None
    return reason("form-expires-before-examination", until=until, day=day)


def _validity_is_past(request: Request) -> bool:
    """Whether the form's validity is not asked for again: after lateness, or after a day that was closed."""
    earlier, readings = request.earlier, request.law.readings
    if earlier is None:
        return False
    if readings.rebooking_checks == "free-start" and _stands(request, earlier) is BookingStatus.VOID:
        return True
    was_valid = earlier.made_at.date() <= request.until
    return readings.rebooking_after_closed_day == "first-request" and was_valid and _was_closed(request, earlier)


def _stands(request: Request, earlier: Booking) -> BookingStatus:
    return standing(request.law, earlier, request.start.at, request.department)


def _was_closed(request: Request, earlier: Booking) -> bool:
    """Whether nobody received on the booked day, so that the booking was kept or given up without an examination."""
    if earlier.status not in {BookingStatus.ACTIVE, BookingStatus.CANCELLED}:
        return False
    return bool(closed(request.law, earlier.slot, request.department))


# --- what came before it ------------------------------------------------------------------------------------------


def no_other_booking(request: Request) -> Reason | None:
    """Algorithm, para 11: not several bookings at a time under one form 031."""
    earlier = request.earlier
    if earlier is None:
        return None
    begins, status = earlier.slot.starts_at, _stands(request, earlier)
    used = status is BookingStatus.ATTENDED and request.law.readings.used_form == "used-up"
    if status is not BookingStatus.ACTIVE and not used:
        return None
    code = "form-used" if used else "active-booking"
    return reason(code, day=begins.date(), clock=clock(begins), ticket=earlier.ticket)


def not_waiting(request: Request) -> Reason | None:
    """Algorithm, para 12: booking again or the general order, where one excludes the other."""
    if request.waiting is None or request.law.readings.after_lateness == "both":
        return None
    return reason("waits-in-general-order", arrived=request.waiting.arrived_at)


OF_A_REQUEST: tuple[Callable[[Request], Reason | None], ...] = (
    residence_in_the_region,
    form_signed,
    form_not_expired,
    form_covers_examination,
    registered,
    residence_served,
    no_other_booking,
    not_waiting,
)


def request_reasons(request: Request) -> tuple[Reason, ...]:
    """Every reason against a request, those against its start first."""
    own = (requirement(request) for requirement in OF_A_REQUEST)
    own_reasons = tuple(one for one in own if one is not None)
    return (*start_reasons(request.start), *request.start.visit.queue.told(own_reasons))


# --- the readings that bear, and warnings -------------------------------------------------------------------------


def bearing(request: Request) -> tuple[Reading, ...]:
    """The readings another value of which would give other reasons."""
    names = tuple(_may_bear(request))
    if not names:
        return ()
    return settled(request.law.readings, lambda other: request_reasons(request.under(other)), *names)[1]


def _may_bear(request: Request) -> list[str]:
    """The readings that can make a difference to these facts; all others cannot, whatever their value."""
    start, earlier = request.start, request.earlier
    names = [] if start.visit.department.capacity == 1 else ["slot_capacity"]
    last, latest = start.visit.queue.window.last, max(request.day, request.asked_on)
    held = latest if earlier is None else max(latest, earlier.slot.starts_at.date())
    if last is not None and held > last - _LONGEST_BREAK:
        names += ["pilot_end", "pilot_covers"]
    if latest > request.until - _LONGEST_BREAK:
        names += ["form_validity_covers", "form_roll"]
        names += ["rebooking_checks", "rebooking_after_closed_day"] if earlier is not None else []
    names += ["used_form"] if earlier is not None and earlier.status is BookingStatus.ATTENDED else []
    return names + (["after_lateness"] if request.waiting is not None else [])


def notes(request: Request) -> tuple[Reason, ...]:
    """Of what a yes must warn: an examination on expired documents, a year without a declared schedule."""
    department, day, until = request.start.visit.department, request.day, request.until
    found = [reason("examination-after-expiry", until=until, day=day)] if day > until else []
    if department.schedule_until is None and day.year > request.asked_on.year:
        found.append(reason("schedule-not-declared", number=str(department.number), day=day))
    return request.start.visit.queue.told(tuple(found))
