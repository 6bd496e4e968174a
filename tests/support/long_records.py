"""Long records of the queue, of incidents and of measures, made as they are read, so that they take no memory.

What happens in them follows from the number of the booking, the incident or the measure alone.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time

from aleumet_rules import ASTANA, LAW, Department
from records import DAY, HOUR, MINUTE, Row

__all__ = ["LATE_BY", "RECORDS", "departments", "incidents", "measures", "queue"]

STARTS = (time(9), time(10), time(11), time(12), time(14, 30))
FIRST, LAST = date(2025, 12, 8), date(2026, 11, 20)
AHEAD = 7 * DAY
LATE_BY = (None, -10, 0, 14, 15, 16, 18, 20, 25, -5)
"""By how many minutes each tenth person is late; the first never comes."""


def departments(number: int) -> list[Department]:
    """So many departments of one region."""
    return [Department(n, "Kokshetau", ("1110",)) for n in range(1, number + 1)]


def queue(places: int, first: date = FIRST, last: date = LAST) -> Iterator[Row]:
    """A year of a queue with so many departments, seven rows for each booking, in order of time."""
    for number in range((last - first).days + 8):
        day = first + (number - 7) * DAY
        rows = [*_booked(day + AHEAD, first, last, places), *_reminded(day + 3 * DAY, first, last, places)]
        yield from sorted([*rows, *_came(day, first, last, places)], key=_at)


def _at(row: Row) -> datetime:
    at: datetime = row["at"]
    return at


def _visits(day: date, first: date, last: date, places: int) -> Iterator[tuple[int, str, datetime, int]]:
    """The bookings of a day: a number, the ticket, the start, and the department."""
    if first <= day <= last and LAW.calendar.is_working_day(day):
        for place in range(places):
            for turn, start in enumerate(STARTS):
                number = (day.toordinal() * places + place) * len(STARTS) + turn
                yield number, f"T-{number}", datetime.combine(day, start, ASTANA), place + 1


def _booked(day: date, first: date, last: date, places: int) -> Iterator[Row]:
    for number, ticket, start, place in _visits(day, first, last, places):
        at, form = start - AHEAD, f"F-{number}"
        papers = {"form": form, "signed_on": at.date(), "residence": "111010000"}
        slot = {"department": place, "starts_at": start}
        yield {"event": "form-received", "at": at - 2 * MINUTE, **papers}
        yield {"event": "invited", "at": at - MINUTE, "form": form, "annex": 1}
        yield {"event": "booked", "at": at, "ticket": ticket, "slot": slot, **papers}
        yield {"event": "confirmed", "at": at + MINUTE, "ticket": ticket, "annex": 2}


def _reminded(day: date, first: date, last: date, places: int) -> Iterator[Row]:
    for _, ticket, start, _ in _visits(day, first, last, places):
        yield {"event": "reminded", "at": start - 3 * DAY, "ticket": ticket, "annex": 2}


def _came(day: date, first: date, last: date, places: int) -> Iterator[Row]:
    for number, ticket, start, _ in _visits(day, first, last, places):
        late = LATE_BY[number % len(LATE_BY)]
        voided = {"event": "voided", "at": start + 21 * MINUTE, "ticket": ticket, "annex": 4}
        if late is None:
            yield voided
        elif late > 15 and number % 3:
            yield {**voided, "at": start + max(late, 21) * MINUTE, "arrived_at": start + late * MINUTE}
        else:
            yield {"event": "arrived", "at": start + late * MINUTE, "ticket": ticket}
            yield {"event": "received", "at": start + max(late, 0) * MINUTE + MINUTE, "ticket": ticket}


def incidents(many: int) -> Iterator[Row]:
    """So many incidents over two years, each registered and analysed, by its number in time or late."""
    start = datetime(2024, 1, 9, 9, tzinfo=ASTANA)
    waiting: list[Row] = []
    for number in range(many):
        at = start + number * (700 * DAY // many)
        waiting.append({"event": "received", "at": at, "incident": str(number), "channel": "chat-bot"})
        registered = at + (1 + number % 5 if number % 7 else 40) * HOUR
        waiting.append({"event": "registered", "at": registered, "incident": str(number)})
        waiting.append({"event": "analysed", "at": registered + (number % 60) * HOUR, "incident": str(number)})
        waiting.sort(key=_at)
        while waiting and waiting[0]["at"] <= at:
            yield waiting.pop(0)
    yield from waiting


def measures(many: int) -> Iterator[Row]:
    """So many measures over two years at the most: given, told, and chosen early or late, by their number."""
    start = date(2024, 1, 9)
    waiting: list[tuple[date, int, Row]] = []
    for number in range(many):
        day = start + (number // max(4, many // 700)) * DAY
        days = {"given": 0, "notified": 1, "selected": 2 + number % 50}
        last = (day + 60 * DAY).isoformat()
        for event, after in days.items():
            more = {"implement_by": last} if event == "given" else {}
            row = {"event": event, "on": day + after * DAY, "measure": str(number), **more}
            waiting.append((day + after * DAY, number, row))
        waiting.sort(key=_day)
        while waiting and waiting[0][0] < day:
            yield waiting.pop(0)[2]
    yield from (row for _, _, row in waiting)


def _day(item: tuple[date, int, Row]) -> tuple[date, int]:
    return item[:2]


RECORDS: dict[str, Callable[[int], Iterator[Row]]] = {
    "queue": lambda rows: queue(max(1, rows // 7800)),
    "incidents": lambda rows: incidents(rows // 3),
    "measures": lambda rows: measures(rows // 3),
}
"""A record of each kind, of about so many rows."""
