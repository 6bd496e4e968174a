"""Records to audit, of any length, made row by row: no more than a week of them is held.

A record is lawful, so that what is timed is the audit and not the wording of findings. Values are text, as a file gives
them. The law is the queue's as if it had been in force since 2016, which leaves room for a million events at the pace
of a hundred thousand a year.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from attrs import evolve

from aleumet_rules import ASTANA, LAW, Department, LawBook, Timeline

__all__ = ["DEPARTMENTS", "LONG_LAW", "incident_events", "measure_events", "queue_events"]

FIRST, LAST = date(2016, 2, 1), date(2026, 11, 20)
STARTS = (time(9), time(10), time(11), time(12), time(14, 30))
DEPARTMENTS = tuple(Department(number, f"Абай к., {number}", (f"11{number + 10}",)) for number in range(1, 13))
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
AHEAD = 6 * DAY

Row = dict[str, Any]
Timed = tuple[datetime, Row]


def _long_law() -> LawBook:
    amended = LAW.amend(last_signed_on=date(2016, 1, 1), lasts_months=None)
    (pilot,) = amended.pilots
    queue = tuple(evolve(row, in_force_from=date(2016, 1, 1)) for row in pilot.rules)
    portal = tuple(evolve(row, in_force_from=date(2016, 1, 1)) for row in amended.portal)
    return evolve(amended, pilots=(evolve(pilot, rules=Timeline("queue", queue)),), portal=Timeline("portal", portal))


LONG_LAW = _long_law()


def queue_events(number: int, first: date = FIRST) -> Iterator[Row]:
    """So many rows of a queue, seven or so for each of the starts of twelve departments."""
    return islice(_by_day(_bookings, first), number)


def incident_events(number: int, first: date = FIRST) -> Iterator[Row]:
    """So many rows of a contact centre, eleven for each incident."""
    return islice(_by_day(_incidents, first), number)


def measure_events(number: int, first: date = FIRST) -> Iterator[Row]:
    """So many rows of measures, three for each."""
    rows = (row for day in LAW.calendar.working_days(first, LAST) for n in range(100) for row in _measure(day, n))
    return islice(rows, number)


def _by_day(make: Callable[[date], Iterator[Timed]], first: date) -> Iterator[Row]:
    """The rows of every working day in order of time; a row lies at most `AHEAD` before its day."""
    waiting: dict[date, list[Timed]] = {}
    told = first - AHEAD
    for day in LAW.calendar.working_days(first, LAST):
        for timed in make(day):
            waiting.setdefault(timed[0].date(), []).append(timed)
        while told < day - AHEAD:
            yield from (row for _, row in sorted(waiting.pop(told, []), key=lambda timed: timed[0]))
            told += DAY


def _bookings(day: date) -> Iterator[Timed]:
    """A full day of a queue: most come, some cancel, some are late."""
    for department in DEPARTMENTS:
        for n, start in enumerate(STARTS):
            yield from _booking(department, datetime.combine(day, start, ASTANA), n)


def _booking(department: Department, start: datetime, n: int) -> Iterator[Timed]:
    name = f"{start:%Y%m%d%H%M}-{department.number}"
    made_at = start - AHEAD + n * HOUR
    link = f"https://aleumet.egov.kz/mse/{name}/"
    papers = {"form": name, "signed_on": made_at.date().isoformat(), "residence": f"{department.serves[0]}10000"}
    slot = {"department": str(department.number), "starts_at": start.isoformat()}
    yield _row("form-received", made_at - HOUR, **papers)
    yield _row("invited", made_at - HOUR + MINUTE, form=name, annex="1", link=link)
    yield _row("booked", made_at, ticket=name, slot=slot, **papers)
    yield _row("confirmed", made_at + MINUTE, ticket=name, annex="2", link=link)
    if (start.day + n) % 10 == 0:
        yield _row("cancelled", made_at + HOUR, ticket=name, annex="3")
        return
    yield _row("reminded", start - 3 * DAY, ticket=name, annex="2", link=link)
    if (start.day + n) % 10 == 1:
        yield _row("voided", start + 16 * MINUTE, ticket=name, annex="4", link=link)
        return
    yield _row("arrived", start + 5 * MINUTE, ticket=name)
    yield _row("received", start + 10 * MINUTE, ticket=name)


def _row(event: str, at: datetime, **keys: Any) -> Timed:
    return at, {"event": event, "at": at.isoformat(), **keys}


_EVENTS = (
    "received",
    "registered",
    "found",
    "analysed",
    "escalated",
    "escalation-received",
    "confirmed",
    "confirmed-notice",
    "repair-started",
    "repaired",
    "repaired-notice",
)


def _incidents(day: date) -> Iterator[Timed]:
    """A day of a contact centre: every incident is dealt with in ten minutes."""
    for n in range(36):
        received_at = datetime.combine(day, time(9), ASTANA) + n * 10 * MINUTE
        for minutes, event in enumerate(_EVENTS):
            channel = {} if minutes else {"channel": "chat-bot"}
            yield _row(event, received_at + minutes * MINUTE, incident=f"{day}-{n}", **channel)


def _measure(day: date, n: int) -> Iterator[Row]:
    for event in ("given", "notified", "selected"):
        yield {"event": event, "on": day.isoformat(), "measure": f"{day}-{n}"}
