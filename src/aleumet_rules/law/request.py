"""What the law asks of a request for a booking: each requirement one function, under its paragraph.

The requirements of the start itself, whoever asks for it, stand in `law.requirements`.
"""

from collections.abc import Callable, Container
from datetime import date, datetime, timedelta

from attrs import evolve, frozen

from ..acts.readings import Reading, Readings, chosen_readings, otherwise, settled
from ..answers.reasons import Reason, reason
from ..checks import instance
from ..errors import ContradictoryFacts, Problem
from ..facts.bookings import Booking, BookingStatus, Form031, WalkIn
from ..facts.places import Department, Slot
from .book import LawBook, can_move, under
from .lateness import LONGEST_BREAK, closed, is_away, may_stand_otherwise, standing
from .pilot import last_day
from .requirements import Start, clock, start_free, start_reasons, started

__all__ = [
    "Request",
    "bearing",
    "notes",
    "of_one_form",
    "own_reasons",
    "places_of",
    "request_reasons",
    "requested",
    "rests_on_days",
]

_NOTHING, _ONE_DAY = timedelta(), timedelta(days=1)


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
    asked_on: date
    """The day of the request."""
    day: date
    """The booked day."""

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
    of_one_form(form, earlier, waiting)
    until, asked_on, day = last_day(start.visit.law, form, places), start.asked_on.day, start.visit.queue.day
    return Request(start, department, law, form, until, earlier, waiting, asked_on, day)


def of_one_form(form: Form031 | None, earlier: Booking | None, waiting: WalkIn | None) -> None:
    """What came before was under the form; without a form nothing did. `ContradictoryFacts` otherwise."""
    number = None if form is None else instance("form", form, Form031).number
    if earlier is not None and instance("earlier", earlier, Booking).form.number != number:
        forms = (earlier.form.number, number)
        raise ContradictoryFacts(("earlier", "form"), forms, Problem("earlier-of-another-form"))
    if waiting is not None and instance("waiting", waiting, WalkIn).form.number != number:
        forms = (waiting.form.number, number)
        raise ContradictoryFacts(("waiting", "form"), forms, Problem("waits-under-another-form"))


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
    return reason("form-expired", until=request.until, day=request.asked_on) if _has_expired(request) else None


def _has_expired(request: Request) -> bool:
    return request.asked_on > request.until and not _validity_is_past(request)


def form_covers_examination(request: Request) -> Reason | None:
    """Algorithm, paras 7 and 8: the examination as well, under the reading that asks for it."""
    if not _ends_too_early(request):
        return None
    return reason("form-expires-before-examination", until=request.until, day=request.day)


def _ends_too_early(request: Request) -> bool:
    """Whether the form ends before the examination, where that must not be."""
    if request.law.readings.form_validity_covers == "request" or request.day <= request.until:
        return False
    return not _validity_is_past(request)


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


_OPEN_OR_GIVEN_UP = frozenset({BookingStatus.ACTIVE, BookingStatus.CANCELLED})


def _was_closed(request: Request, earlier: Booking) -> bool:
    """Whether nobody received on the booked day, so that the booking was kept or given up without an examination."""
    if earlier.status not in _OPEN_OR_GIVEN_UP:
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


def own_reasons(request: Request) -> list[Reason]:
    """Every reason against a request beside those against its start; of the start only the day counts here."""
    return [one for requirement in OF_A_REQUEST if (one := requirement(request)) is not None]


def request_reasons(request: Request) -> tuple[Reason, ...]:
    """Every reason against a request, those against its start first."""
    own = own_reasons(request)
    reasons = start_reasons(request.start)
    return reasons + request.start.visit.queue.told(own) if own else reasons


def rests_on_days(request: Request) -> bool:
    """Whether days off that can still be moved decide: of the booked day, of an earlier one, of the form's last day."""
    law = request.law
    if can_move(law, request.day) or (law.readings.form_roll == "yes" and can_move(law, request.until)):
        return True
    return request.earlier is not None and _rests_on_earlier(request, request.earlier)


def _rests_on_earlier(request: Request, earlier: Booking) -> bool:
    """The same of the day of an earlier booking, by which it stands, or by which the form's end may be past."""
    if _closed_day_matters(request, earlier) and can_move(request.law, earlier.slot.starts_at.date()):
        return not is_away(earlier.slot, request.department)
    return may_stand_otherwise(request.law, earlier, request.start.at, request.department)


def _closed_day_matters(request: Request, earlier: Booking) -> bool:
    """Whether a form that has ended would do if nobody had received on the day of the earlier booking."""
    if request.law.readings.rebooking_after_closed_day == "all" or earlier.status not in _OPEN_OR_GIVEN_UP:
        return False
    return earlier.made_at.date() <= request.until < max(request.asked_on, request.day)


# --- the readings that bear, and warnings -------------------------------------------------------------------------


def bearing(request: Request) -> tuple[Reading, ...]:
    """The readings another value of which would give other reasons, each asked of the smallest piece that reads it."""
    start, pilot, form = _of_the_start(request), _of_the_pilot(request), _of_the_form(request)
    return start + pilot + form + _of_what_came_before(request)


def _of_the_start(request: Request) -> tuple[Reading, ...]:
    if request.department.capacity == 1:
        return ()
    start, visit = request.start, request.start.visit

    def free(readings: Readings) -> Reason | None:
        return start_free(evolve(start, visit=evolve(visit, law=under(visit.law, readings))))

    return settled(request.law.readings, free, "slot_capacity")[1]


def _of_the_pilot(request: Request) -> tuple[Reading, ...]:
    """Whatever is asked may follow from the pilot, near its end and where a reason names its days."""
    window, earlier, day, asked_on = request.start.visit.queue.window, request.earlier, request.day, request.asked_on
    first, latest = (asked_on, day) if asked_on <= day else (day, asked_on)
    held = latest if earlier is None else max(latest, earlier.slot.starts_at.date())
    break_before = LONGEST_BREAK if request.law.readings.pilot_end == "rolled" else _ONE_DAY
    if window.last is None or (held <= window.last - break_before and first >= window.first):
        return ()
    return settled(
        request.law.readings, lambda other: request_reasons(request.under(other)), "pilot_end", "pilot_covers"
    )[1]


def _of_the_form(request: Request) -> tuple[Reading, ...]:
    """Of a form that is valid on both days, rolled or not, no reading bears."""
    readings = request.law.readings
    break_before = LONGEST_BREAK if readings.form_roll == "yes" else _NOTHING
    certain = request.until - break_before
    if request.day <= certain and request.asked_on <= certain:
        return ()
    if request.earlier is not None:
        return settled(readings, lambda other: _reasons_of_the_form(_with_law(request, other)), *_OF_THE_FORM)[1]
    covers = ["form_validity_covers"] if request.day > request.until else []
    return chosen_readings(readings, *covers, *(["form_roll"] if _rolls_elsewhere(request) else []))


_OF_THE_FORM = ("form_validity_covers", "form_roll", "rebooking_checks", "rebooking_after_closed_day")


def _reasons_of_the_form(request: Request) -> tuple[Reason | None, Reason | None]:
    return form_not_expired(request), form_covers_examination(request)


def _rolls_elsewhere(request: Request) -> bool:
    """Whether the form's last day, read otherwise, gives another reason to who has not booked before."""
    readings, until = request.law.readings, request.until
    asked_for = request.asked_on if readings.form_validity_covers == "request" else max(request.day, request.asked_on)
    if readings.form_roll == "no":  # the other last day is later where this one is no working day
        return asked_for > until and not request.start.visit.law.calendar.is_working_day(until)
    other = _until(request, otherwise(readings, "form_roll")[0])
    return other != until and asked_for > other


def _until(request: Request, readings: Readings) -> date:
    """The form's last day under other readings."""
    if readings.form_roll == request.law.readings.form_roll:
        return request.until
    if readings.form_roll == "yes":
        return request.start.visit.law.calendar.roll_forward(request.until)
    return last_day(under(request.start.visit.law, readings), request.form, places_of(request.form, request.department))


def _with_law(request: Request, readings: Readings) -> Request:
    """The same request, with the form and what came before it under other readings."""
    return evolve(request, law=under(request.law, readings), until=_until(request, readings))


def _of_what_came_before(request: Request) -> tuple[Reading, ...]:
    earlier, readings = request.earlier, request.law.readings
    found: tuple[Reading, ...] = ()
    if earlier is not None and earlier.status is BookingStatus.ATTENDED:
        found = settled(readings, lambda other: no_other_booking(_with_law(request, other)), "used_form")[1]
    if request.waiting is not None:
        found += settled(readings, lambda other: not_waiting(_with_law(request, other)), "after_lateness")[1]
    return found


def notes(request: Request) -> tuple[Reason, ...]:
    """Of what a yes must warn: an examination on expired documents, a year without a declared schedule."""
    department, day, until = request.start.visit.department, request.day, request.until
    found = [reason("examination-after-expiry", until=until, day=day)] if day > until else []
    if department.schedule_until is None and day.year > request.asked_on.year:
        found.append(reason("schedule-not-declared", number=str(department.number), day=day))
    return request.start.visit.queue.told(found) if found else ()
