"""How legal terms are counted (Civil Code, arts. 172-176).

    >>> from datetime import date
    >>> end_of_months(date(2026, 1, 7), 2)
    datetime.date(2026, 3, 10)

7 March 2026 is a Saturday and Monday 9 March a rolled day off, so the term ends on Tuesday. A term starts
on the day after its event, and its last day belongs to it.
"""

from datetime import date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta

from ..checks import HORIZON, LedBy, clock_time, count, instance, within_horizon
from ..clock import ASTANA
from ..errors import OutsideHorizon, UnsettledDay
from .book import LAW, LawBook

__all__ = ["end_of_calendar_days", "end_of_months", "end_of_working_days", "in_force_after", "last_instant"]

_MOST = (HORIZON[1] - HORIZON[0]).days


def end_of_months(event: date, months: int, *, roll: bool = True, law: LawBook = LAW) -> date:
    """The last day of a term in months that an event of that day sets running.

    It bears the day-number of the event, or is the last day of a shorter month; with `roll`, a last day
    that is not working gives way to the next working day.

    Norm: term.months, term.roll (Civil Code, arts. 173, 174(3), 175)
    """
    return _end(event, relativedelta(months=_count("months", months)), roll, law)


def end_of_calendar_days(event: date, n: int, *, roll: bool = False, law: LawBook = LAW) -> date:
    """The last day of a term of n calendar days; day 1 is the day after the event.

    Norm: term.calendar-days, term.roll (Civil Code, arts. 173, 175)
    """
    return _end(event, timedelta(days=_count("n", n)), roll, law)


def end_of_working_days(event: date, n: int, *, law: LawBook = LAW) -> date:
    """The last day of a term of n working days; day 1 is the first working day after the event.

    Norm: term.working-days (Civil Code, art. 173)
    """
    event, number = within_horizon("event", event), _count("n", n)
    try:
        return instance("law", law, LawBook).calendar.add_working_days(event, number)
    except UnsettledDay as error:
        raise UnsettledDay("event", event, error.problem) from None


def in_force_after(day: date, calendar_days: int) -> date:
    """The first day of force of what enters into force after the lapse of n calendar days after a day.

    The day itself is not counted, n full days pass, and force begins on the day after them.

    Norm: term.in-force-after
    """
    return _shifted("day", day, timedelta(days=_count("calendar_days", calendar_days) + 1))


def last_instant(day: date, *, closes: time | None = None) -> datetime:
    """Until when an act may be done on the last day of its term, in Astana time.

    That is the closing hour where it must be done at an organisation which has one, else 24:00, given as
    00:00 of the next day.

    Norm: term.closing-hour (Civil Code, art. 176)
    """
    if closes is None:
        return datetime.combine(within_horizon("day", day) + timedelta(days=1), time(), ASTANA)
    return datetime.combine(within_horizon("day", day), clock_time("closes", closes), ASTANA)


def _count(name: str, n: int) -> int:
    number = count(name, n)
    if number <= _MOST:
        return number
    raise OutsideHorizon(name, n, f"must not be above {_MOST}, the days between {HORIZON[0]} and {HORIZON[1]}")


def _end(event: date, length: timedelta | relativedelta, roll: bool, law: LawBook) -> date:
    end = _shifted("event", event, length)
    rolls, calendar = instance("roll", roll, bool), instance("law", law, LawBook).calendar
    if not rolls:
        return end
    with LedBy("event", event):
        return calendar.roll_forward(end)


def _shifted(name: str, day: date, length: timedelta | relativedelta) -> date:
    """The day moved, which must stay within the years that the calendar knows."""
    moved = within_horizon(name, day) + length
    if moved > HORIZON[1]:
        raise OutsideHorizon(name, day, f"the term ends on {moved}, after {HORIZON[1]}")
    return moved
