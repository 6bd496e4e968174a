"""By when those who carry out the two orders must act, and from when the orders are in force.

    >>> print(schedule_due().explain().splitlines()[0])
    Due: Wednesday 26 November 2025, 24:00; the term runs from: 23 November.

A term of days begins on the day after its event, so `starts_at` is the end of the event's day; the acts set no hour
for these duties, so `due_at` is the end of the last day. `on` asks for the rules in force on that day (`NotInForce`
when there are none); without it, the first ones of the law count. Of several pilots a `region` says which is meant.
"""

from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TypeVar

from .._version import at_the_face
from ..acts.filled import reads
from ..acts.model import Norm, Timeline
from ..acts.portal_norms import PORTAL_REGISTRATION_REPORT
from ..acts.queue_norms import QUEUE_CONTROL_BANK_COPY, QUEUE_REPORT_PROBLEMS, SCHEDULES_DUE
from ..acts.readings import Readings, settled
from ..answers.asked import keeps_what_was_asked
from ..answers.deadline import Deadline
from ..checks import HORIZON, LedBy, instance, known_year, within_horizon
from ..clock import ASTANA
from ..errors import InvalidFact, NotInForce, Problem
from .book import LAW, LawBook, can_move, can_move_before, quiet
from .pilot import in_force, in_region, queue_day
from .terms import end_of_working_days, in_force_after, last_instant
from .windows import QueueDay, judged

__all__ = [
    "control_bank_copy_due",
    "next_schedule_due",
    "portal_in_force_from",
    "problems_report_due",
    "queue_in_force_from",
    "registration_report_due",
    "schedule_due",
]

R = TypeVar("R")

_BEFORE = timedelta(days=1)
_FIRST_SCHEDULE, _NEXT_SCHEDULE = SCHEDULES_DUE


def _own(law: LawBook) -> LawBook:
    return quiet(instance("law", law, LawBook))


def _rules(timeline: Timeline[R], on: date | None) -> R:
    """The rules in force on a day, or the first ones that are held to be right."""
    if on is None:
        return timeline.at(min((row.in_force_from for row in timeline if row.known(None)), default=HORIZON[0]))
    return timeline.at(within_horizon("on", on))


def _within_working_days(norm: Norm, event: date, days: int, law: LawBook) -> Deadline:
    law = quiet(law)
    due = last_instant(end_of_working_days(event, days, law=law))
    moves = can_move_before(law, due)
    return Deadline(norm, last_instant(event), due, (), law.checked_on, law.calendar, provisional=moves)


def queue_in_force_from(*, region: str | None = None, law: LawBook = LAW) -> date:
    """The joint order comes into force after ten calendar days after the last signature: on 22 November 2025.

    That is a fact of the order, at whatever day one asks. Of several pilots `region` (a KATO code or its first digits)
    says which is meant: the last one there; `InvalidFact` without it.

    Norm: queue.in-force (joint order, para 8)
    """
    return _ordered(law, region).window.first


@keeps_what_was_asked
def schedule_due(*, on: date | None = None, region: str | None = None, law: LawBook = LAW) -> Deadline:
    """Within three working days of entry into force the departments and their schedule to the year's end are entered.

    `on` asks for the numbers in force on that day (`NotInForce` where no pilot is); `region` is as for
    `queue_in_force_from`.

    Norm: queue.schedule-due (Algorithm, para 4)
    """
    queue = _ordered(law, region) if on is None else _in_force(law, "on", on, region)
    norm, days = queue.norm(_FIRST_SCHEDULE), queue.rules.schedule_working_days
    with LedBy("last_signed_on", queue.rules.last_signed_on):
        return _within_working_days(norm, queue.window.first, days, law)


@keeps_what_was_asked
def next_schedule_due(year: int, *, region: str | None = None, law: LawBook = LAW) -> Deadline:
    """The schedule for the next year is entered by 25 December of the current year, which is `year`.

    The deadline runs from the start of that year, or from the day on which the order came into force in it. Whether
    25 December itself is in time, and whether it rolls, is reading `schedule_deadline`. `NotInForce` for a year in
    which the pilot does not apply on that day; `region` is a KATO code or its first digits, and `InvalidFact` is raised
    where two pilots are in force and it does not say which is meant.

    Norm: queue.schedule-due, term.roll (Algorithm, para 4; Civil Code, arts. 172, 175, 176)
    """
    year, law = known_year("year", year), _own(law)
    rules = queue_day(law, date(year, 12, 31), in_region(region)).rules
    named = date(year, *rules.next_schedule_by)
    queue = _in_force(law, "year", named, region)
    last, readings = settled(law.readings, partial(_last_of_schedule, named, law), "schedule_deadline")
    begins = max(queue.window.first, date(year, 1, 1))
    start, end = datetime.combine(begins, time(), ASTANA), last_instant(last)
    moves = law.readings.schedule_deadline == "rolled" and can_move(law, last)
    return Deadline(queue.norm(_NEXT_SCHEDULE), start, end, readings, law.checked_on, provisional=moves)


def _last_of_schedule(named: date, law: LawBook, readings: Readings) -> date:
    """The last day on which the next schedule is in time."""
    if readings.schedule_deadline == "exclusive":
        return named - _BEFORE
    return law.calendar.roll_forward(named) if readings.schedule_deadline == "rolled" else named


@keeps_what_was_asked
def problems_report_due(found_on: date, *, region: str | None = None, law: LawBook = LAW) -> Deadline:
    """The Committee reports problems of the pilot within three working days of finding them.

    A problem found within the pilot is reported also after its end: the duty had arisen. `NotInForce` for a day on
    which no pilot is in force; `region` is as for `next_schedule_due`.

    Norm: queue.report-problems (joint order, para 3(2))
    """
    found_on = within_horizon("found_on", found_on)
    queue = _in_force(law, "found_on", found_on, region)
    norm, days = queue.norm(QUEUE_REPORT_PROBLEMS), queue.rules.problems_working_days
    with LedBy("found_on", found_on):
        return _within_working_days(norm, found_on, days, law)


@keeps_what_was_asked
def control_bank_copy_due(*, region: str | None = None, law: LawBook = LAW) -> Deadline:
    """A copy of the joint order goes to the Reference control bank within five working days of signing.

    That is a fact of the order, at whatever day one asks; `region` is as for `queue_in_force_from`.

    Norm: queue.control-bank-copy (joint order, para 6(1))
    """
    queue = _ordered(law, region)
    norm, rules = queue.norm(QUEUE_CONTROL_BANK_COPY), queue.rules
    with LedBy("last_signed_on", rules.last_signed_on):
        return _within_working_days(norm, rules.last_signed_on, rules.copy_working_days, law)


def _in_force(law: LawBook, field: str, day: date, region: str | None) -> QueueDay:
    """The pilot in force on a day, in the region where one is named; `NotInForce`."""
    return in_force(queue_day(_own(law), within_horizon(field, day), in_region(region)))


def _ordered(law: LawBook, region: str | None) -> QueueDay:
    """The pilot of the region on its first day, by its first numbers."""
    pilots, places = _own(law).pilots, in_region(region)
    if places is not None:
        found = law.pilot_of(*places)
        pilots = () if found is None else (found,)
    if not law.pilots:
        raise NotInForce("queue", law.calendar.known_on or law.checked_on)
    if len(pilots) != 1:
        names = tuple(pilot.id for pilot in law.pilots)
        raise InvalidFact("region", region, Problem("pilot-not-named", pilots=names))
    first = min(row.in_force_from for row in pilots[0].rules if row.known(None))
    return judged(pilots, law.readings.pilot_end, law.calendar, first, None)


def portal_in_force_from(published_on: date, *, on: date | None = None, law: LawBook = LAW) -> date:
    """Order No. 345 takes effect after ten calendar days after its first official publication.

    The day of publication is not recorded in the law's data: the caller brings it.

    Norm: portal.in-force (Order No. 345, para 5)
    """
    published_on = within_horizon("published_on", published_on)
    days = _rules(_own(law).portal, on).in_force_after_days
    with LedBy("published_on", published_on):
        return in_force_after(published_on, days)


@keeps_what_was_asked
def registration_report_due(*, on: date | None = None, law: LawBook = LAW) -> Deadline:
    """The Legal Department is told of registration and publication within ten working days of registration.

    Norm: portal.registration-report (Order No. 345, para 3(3))
    """
    rules = _rules(_own(law).portal, on)
    norm = reads(PORTAL_REGISTRATION_REPORT, rules)
    with LedBy("registered_on", rules.registered_on):
        return _within_working_days(norm, rules.registered_on, rules.report_working_days, law)


at_the_face(__name__)
