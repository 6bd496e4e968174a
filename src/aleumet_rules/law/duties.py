"""By when those who carry out the two orders must act, and from when the orders are in force.

    >>> print(schedule_due().explain().splitlines()[0].partition("). ")[2])
    The term begins: Saturday 22 November 2025, 24:00. It ends: Wednesday 26 November 2025, 24:00.

A term of days begins on the day after its event, so `starts_at` is the end of the event's day; the acts set no hour
for these duties, so `due_at` is the end of the last day. `on` asks for the rules in force on that day (`NotInForce`
when there are none); without it, the first ones of the law count.
"""

from datetime import date, datetime, time, timedelta
from typing import TypeVar

from ..acts.model import Norm, Timeline
from ..acts.portal_norms import PORTAL_REGISTRATION_REPORT
from ..acts.queue_norms import QUEUE_CONTROL_BANK_COPY, QUEUE_REPORT_PROBLEMS, QUEUE_SCHEDULE_DUE
from ..acts.readings import chosen_readings
from ..answers.deadline import Deadline
from ..checks import LedBy, instance, known_year, within_horizon
from ..clock import ASTANA
from ..errors import NotInForce
from .book import LAW, LawBook
from .pilot import queue_day
from .terms import end_of_working_days, in_force_after, last_instant

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


def _own(law: LawBook) -> LawBook:
    return instance("law", law, LawBook)


def _rules(timeline: Timeline[R], on: date | None) -> R:
    """The rules in force on a day, or the first ones that are held to be right."""
    if on is None:
        return timeline.at(min(row.in_force_from for row in timeline if row.known(None)))
    return timeline.at(within_horizon("on", on))


def _within_working_days(norm: Norm, event: date, days: int, law: LawBook) -> Deadline:
    due = last_instant(end_of_working_days(event, days, law=law))
    return Deadline(norm, last_instant(event), due, (), law.checked_on, law.calendar)


def queue_in_force_from(*, on: date | None = None, law: LawBook = LAW) -> date:
    """The joint order comes into force after ten calendar days after the last signature: on 22 November 2025.

    Norm: queue.in-force (joint order, para 8)
    """
    rules = _rules(_own(law).queue, on)
    with LedBy("last_signed_on", rules.last_signed_on):
        return in_force_after(rules.last_signed_on, rules.in_force_after_days)


def schedule_due(*, on: date | None = None, law: LawBook = LAW) -> Deadline:
    """Within three working days of entry into force the departments and their schedule to the year's end are entered.

    Norm: queue.schedule-due (Algorithm, para 4)
    """
    rules = _rules(_own(law).queue, on)
    with LedBy("last_signed_on", rules.last_signed_on):
        event = queue_in_force_from(on=on, law=law)
        return _within_working_days(QUEUE_SCHEDULE_DUE, event, rules.schedule_working_days, law)


def next_schedule_due(year: int, *, law: LawBook = LAW) -> Deadline:
    """The schedule for the next year is entered by 25 December of the current year, which is `year`.

    The deadline runs from the start of that year. Whether 25 December itself is in time is reading
    `schedule_deadline`. `NotInForce` for a year in which the pilot does not apply on that day.

    Norm: queue.schedule-due (Algorithm, para 4)
    """
    year = known_year("year", year)
    rules = queue_day(_own(law), date(year, 12, 31)).rules
    last = date(year, *rules.next_schedule_by)
    if not queue_day(law, last).in_force:
        raise NotInForce(law.queue.name, last)
    if law.readings.schedule_deadline == "exclusive":
        last -= _BEFORE
    start = datetime.combine(date(year, 1, 1), time(), ASTANA)
    return Deadline(
        QUEUE_SCHEDULE_DUE,
        start,
        last_instant(last),
        chosen_readings(law.readings, "schedule_deadline"),
        law.checked_on,
    )


def problems_report_due(found_on: date, *, law: LawBook = LAW) -> Deadline:
    """The Committee reports problems of the pilot within three working days of finding them.

    Norm: queue.report-problems (joint order, para 3(2))
    """
    found_on = within_horizon("found_on", found_on)
    days = _own(law).queue.at(found_on).problems_working_days
    with LedBy("found_on", found_on):
        return _within_working_days(QUEUE_REPORT_PROBLEMS, found_on, days, law)


def control_bank_copy_due(*, on: date | None = None, law: LawBook = LAW) -> Deadline:
    """A copy of the joint order goes to the Reference control bank within five working days of signing.

    Norm: queue.control-bank-copy (joint order, para 6(1))
    """
    rules = _rules(_own(law).queue, on)
    with LedBy("last_signed_on", rules.last_signed_on):
        return _within_working_days(QUEUE_CONTROL_BANK_COPY, rules.last_signed_on, rules.copy_working_days, law)


def portal_in_force_from(published_on: date, *, on: date | None = None, law: LawBook = LAW) -> date:
    """Order No. 345 takes effect after ten calendar days after its first official publication.

    The day of publication is not recorded in the law's data: the caller brings it.

    Norm: portal.in-force (Order No. 345, para 5)
    """
    published_on = within_horizon("published_on", published_on)
    days = _rules(_own(law).portal, on).in_force_after_days
    with LedBy("published_on", published_on):
        return in_force_after(published_on, days)


def registration_report_due(*, on: date | None = None, law: LawBook = LAW) -> Deadline:
    """The Legal Department is told of registration and publication within ten working days of registration.

    Norm: portal.registration-report (Order No. 345, para 3(3))
    """
    rules = _rules(_own(law).portal, on)
    with LedBy("registered_on", rules.registered_on):
        return _within_working_days(PORTAL_REGISTRATION_REPORT, rules.registered_on, rules.report_working_days, law)
