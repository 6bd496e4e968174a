"""Twice as much costs about twice as much: of every audit, and of every argument that holds many things or a text.

What is counted are calls of functions, those of Python and those of C, so that no test depends on the clock. A double
loop would double their number twice; sorting and what is done but once stay below.
"""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from types import FrameType
from typing import Any

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    Channel,
    Department,
    Direction,
    Entry,
    Form031,
    Founder,
    Incident,
    LegalEntityProfile,
    Measure,
    Slot,
    Text,
    Timeline,
    Trip,
    WalkIn,
    WorkingCalendar,
    audit_incidents,
    audit_measures,
    audit_queue,
    block_notices_due,
    book,
    departments_for,
    directions,
    free_slots,
    invitation,
    may_book,
    missing_profile_fields,
    month_calendar,
    read_incidents,
    read_measures,
    read_queue,
    reception_order,
    slot_reasons,
    slots_on,
    week_of_slots,
)
from incident_record import CONFIRMED, incident_rows
from measure_record import notified_rows
from queue_record import story
from records import MINUTE, Row, at, in_order

pytestmark = [pytest.mark.slow, pytest.mark.untraced]

MOST = 2.6
"""By how much the calls may grow when everything else doubles."""
DEPARTMENT = Department("3", "Kokshetau, Abai St. 96", ("1110",), capacity=10**6)
FORM = Form031("17", "A-1", date(2025, 12, 1), "111010000")
FIRST, AT = date(2025, 12, 15), datetime(2025, 12, 12, 6, tzinfo=UTC)
SLOT = Slot(3, datetime(2025, 12, 17, 9, tzinfo=ASTANA))
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
LINK = "https://aleumet.egov.kz/"

Call = Callable[[], object]


def calls_of(call: Call) -> int:
    """How many functions are called, and how often a generator is taken up again."""
    count = 0

    def hear(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(hear)
    try:
        call()
    finally:
        sys.setprofile(before)
    return count


# --- records ------------------------------------------------------------------------------------------------------


def queue(rows: list[Row]) -> Call:
    """The audit of a queue with one department."""
    return lambda: [*audit_queue(rows, departments=[DEPARTMENT])]


def people(n: int) -> Call:
    """People who have nothing to do with each other."""
    start = datetime(2025, 12, 15, 9, tzinfo=ASTANA)
    return queue(in_order([row for number in range(n) for row in story(str(number), start + number % 200 * MINUTE)]))


def under_one_form(n: int) -> Call:
    """Bookings under one form, each given up before the next."""
    booked, papers = story()[2], {"annex": 3}
    rows: list[Row] = []
    for number in range(n):
        moment = at(3) + number * MINUTE
        rows.append(booked | {"ticket": f"A-{number}", "at": moment})
        rows.append({"event": "cancelled", "at": moment, "ticket": f"A-{number}", **papers})
    return queue(rows)


def all_active_under_one_form(n: int) -> Call:
    """Bookings under one form that all stay active."""
    booked = story()[2]
    return queue([booked | {"ticket": f"A-{number}", "at": at(3) + number * MINUTE} for number in range(n)])


def waiting_room(n: int) -> Call:
    """People of one start who all wait, and are received with the last first."""
    came = in_order([row for number in range(n) for row in story(str(number))[:-1]])
    received = [{"event": "received", "at": at(15, 10), "ticket": f"A-{number}"} for number in reversed(range(n))]
    return queue(came + received)


def latecomers(n: int) -> Call:
    """People who all came too late, wait in general order, and are received with the last first."""
    rows = in_order([row for number in range(n) for row in story(str(number))[:-2]])
    rows += [
        {"event": "voided", "at": at(15, 9, 30), "ticket": f"A-{number}", "annex": 4, "link": LINK}
        for number in range(n)
    ]
    for event, hour, order in (("joined", 10, range(n)), ("received", 11, range(n - 1, -1, -1))):
        rows += [{"event": event, "at": at(15, hour), "ticket": f"A-{number}"} for number in order]
    return queue(rows)


def reminders(n: int) -> Call:
    """Rows about one booking."""
    told = story()
    reminded = [{"event": "reminded", "at": at(5), "ticket": "A-1", "annex": 2, "link": LINK}] * n
    return queue([*told[:4], *reminded])


def faults(n: int) -> Call:
    """Rows that cannot be read."""
    return queue([{"event": "booked", "at": "?", "ticket": f"A-{number}", "x": 1} for number in range(n)])


def backwards(n: int) -> Call:
    """Rows in the wrong order of time."""
    told = incident_rows(CONFIRMED)
    rows = [row | {"incident": str(number)} for number in range(n) for row in told]
    return lambda: [*audit_incidents(reversed(rows))]


def incidents(n: int) -> Call:
    """Incidents that have nothing to do with each other."""
    rows = in_order([row for number in range(n) for row in incident_rows(CONFIRMED, str(number))])
    return lambda: [*audit_incidents(rows)]


def of_one_incident(n: int) -> Call:
    """Rows about one incident."""
    rows = incident_rows({"received": at(15, 10)}) + incident_rows(CONFIRMED)[1:2] * n
    return lambda: [*audit_incidents(rows)]


def open_incidents(n: int) -> Call:
    """Incidents that nobody closes."""
    rows = [row for number in range(n) for row in incident_rows({"received": at(15, 10)}, str(number))]
    return lambda: [*audit_incidents(rows, until=at(30))]


def measures(n: int) -> Call:
    """Measures that have nothing to do with each other."""
    rows = [row | {"measure": str(number)} for row in notified_rows() for number in range(n)]
    return lambda: [*audit_measures(rows)]


def of_one_measure(n: int) -> Call:
    """Rows about one measure."""
    rows = notified_rows() + notified_rows()[-1:] * n
    return lambda: [*audit_measures(rows)]


# --- arguments ----------------------------------------------------------------------------------------------------


def slots(n: int) -> list[Slot]:
    """Slots of one department, a minute apart."""
    return [Slot(3, datetime(2025, 12, 18, tzinfo=ASTANA) + number * MINUTE) for number in range(n)]


def asked(taken: Any) -> Call:
    """Everything that is asked with taken slots."""

    def ask() -> None:
        may_book(FORM, SLOT, DEPARTMENT, earlier=None, taken=taken, at=AT)
        book(FORM, SLOT, DEPARTMENT, earlier=None, taken=taken, at=AT, ticket="7")
        slot_reasons(SLOT, DEPARTMENT, taken=taken, at=AT)
        [*free_slots(DEPARTMENT, FIRST, date(2025, 12, 31), taken=taken, at=AT)]
        week_of_slots(DEPARTMENT, FIRST, taken=taken, at=AT)

    return ask


def bookings(n: int) -> list[Booking]:
    """Bookings of one day, the last first."""
    day = datetime(2025, 12, 18, tzinfo=ASTANA)
    return [Booking(str(number), FORM, Slot(3, day + number * SECOND), AT) for number in reversed(range(n))]


def walk_ins(n: int) -> list[WalkIn]:
    """People who came too late, the last first."""
    return [WalkIn(FORM, datetime(2025, 12, 18, tzinfo=ASTANA) + number * SECOND) for number in reversed(range(n))]


def received(n: int) -> Call:
    """The order of those who booked."""
    many = bookings(n)
    return lambda: reception_order(many, [])


def received_after(n: int) -> Call:
    """The order of those who came too late."""
    many = walk_ins(n)
    return lambda: reception_order([], many)


def trips(n: int) -> tuple[Trip, ...]:
    """Trips of a day each."""
    days = (date(2026, 1, 1) + timedelta(days=number) for number in range(n))
    return tuple(Trip(day, day) for day in days)


def days(n: int) -> list[date]:
    """Days one after another."""
    return [date(2016, 1, 1) + timedelta(days=number) for number in range(n)]


def calendar_of(**own: Any) -> Call:
    """A calendar with the caller's days, asked for a day, a page and an error."""

    def ask() -> None:
        calendar = WorkingCalendar(**own)
        calendar.add_working_days(FIRST, 3)
        hash(calendar)
        month_calendar(calendar, 2025, 12)

    return ask


def prefixes(n: int) -> tuple[str, ...]:
    """Prefixes of places of the region."""
    return tuple(f"11{number:05}" for number in range(n))


def served(n: int) -> Call:
    """A department that serves so many places, asked for its slots and for a booking."""
    places = prefixes(n)

    def ask() -> None:
        department = Department(3, "Kokshetau", places)
        slots_on(department, FIRST)
        may_book(FORM, SLOT, department, earlier=None, taken=(), at=AT).explain()

    return ask


def region(n: int) -> Call:
    """A region of so many places."""
    places = prefixes(n)
    return lambda: may_book(
        FORM, SLOT, DEPARTMENT, earlier=None, taken=(), at=AT, law=LAW.amend(region=places)
    ).explain()


def departments(n: int) -> Call:
    """An audit with so many departments."""
    many = [Department(number, "Kokshetau", ("1110",)) for number in range(1, n + 1)]
    return lambda: [*audit_queue([{}], departments=many)]


def of_the_residence(n: int) -> Call:
    """So many departments, asked for those of a residence."""
    many = [Department(number, "Kokshetau", ("1110",)) for number in range(1, n + 1)]
    return lambda: departments_for(FORM, many)


def blocked(n: int) -> Call:
    """So many measures, asked for those whose block is told of on a day."""
    many = [Measure(str(number), "Wheelchair", FIRST - 30 * DAY, FIRST) for number in range(n)]
    return lambda: block_notices_due(many, on=FIRST + 63 * DAY)


def away(n: int) -> Call:
    """A department with so many trips, asked for a day."""
    many = trips(n)
    return lambda: Department(3, "Kokshetau", ("1110",), many).trip_on(FIRST)


def words(n: int) -> Call:
    """Every text of a fact, that long, and messages with them."""
    long, link = "ж" * n, LINK + "q" * n

    def ask() -> None:
        form = Form031(long, long, FIRST, "111010000", "+77011234567", long)
        Department(long, long, ("1110",))
        Measure(long, long, FIRST)
        Booking(long, form, SLOT, AT)
        sms = invitation(form, link=link)
        repr((sms.segments, sms.remark, sms.encoding))
        Text(long, "{n}", long).fill(n=long)
        month_calendar(LAW.calendar, 2025, 12).page(long)

    return ask


def attachments(n: int) -> Call:
    """An incident with so many attachments."""
    names = tuple(str(number) for number in range(n))
    return lambda: Incident(AT, Channel.VOICE, attachments=names, refutation_proof=names)


def founders(n: int) -> Call:
    """A legal entity with so many founders."""
    many = (Founder(),) * n
    return lambda: missing_profile_fields(LegalEntityProfile(founders=many))


def opened(n: int) -> Call:
    """A code that opens so many directions, all alike."""
    return lambda: directions("47", {"47": [Direction.SANATORIUM] * n})


def long_mapping(n: int) -> Call:
    """A mapping from so many codes to directions."""
    mapping = {str(number): (Direction.SANATORIUM,) for number in range(n)}
    return lambda: directions("47", mapping)


def reads(n: int) -> Call:
    """Rows of all three records that are only read."""
    record = story() * n
    told, given = incident_rows(CONFIRMED) * n, notified_rows() * n
    return lambda: (read_queue(record), read_incidents(told), read_measures(given))


def rows_of_law(n: int) -> Call:
    """Rows of one timeline, all in force, each known for a day."""
    cited, first = LAW.portal.entries[0].citation, date(2020, 1, 1)
    days = [first + timedelta(days=k) for k in range(n + 1)]
    rows = tuple(Entry(1, first, None, cited, first, days[k], days[k + 1]) for k in range(n))
    return lambda: Timeline("numbers", rows)


def test_week_is_no_longer_than_what_it_names() -> None:
    """A department that serves many places outside the region makes no longer page than one that serves a hundred."""

    def page(n: int) -> str:
        serves = tuple(f"19{k:07}" for k in range(n))
        place = Department("3", "Kokshetau, Abai St. 96", serves)
        return week_of_slots(place, date(2025, 12, 15), taken=(), at=datetime(2025, 12, 14, 9, tzinfo=ASTANA))

    assert len(page(400)) < 1.1 * len(page(100))


GROWING: dict[str, tuple[int, Callable[[int], Call]]] = {
    "rows of a timeline": (200, rows_of_law),
    "queue: people": (100, people),
    "queue: one form, given up again": (150, under_one_form),
    "queue: one form, all active": (150, all_active_under_one_form),
    "queue: one waiting room": (100, waiting_room),
    "queue: latecomers": (100, latecomers),
    "queue: one booking": (200, reminders),
    "queue: faults": (200, faults),
    "incidents": (60, incidents),
    "incidents: backwards": (60, backwards),
    "incidents: one incident": (200, of_one_incident),
    "incidents: open ones": (150, open_incidents),
    "measures": (150, measures),
    "measures: one measure": (200, of_one_measure),
    "rows that are read": (30, reads),
    "taken: list": (500, lambda n: asked(slots(n))),
    "taken: set": (500, lambda n: asked({*slots(n)})),
    "taken: mapping": (500, lambda n: asked(dict.fromkeys(slots(n), 1))),
    "bookings": (500, received),
    "walk_ins": (500, received_after),
    "departments": (300, departments),
    "departments of a residence": (500, of_the_residence),
    "measures of a night": (50, blocked),
    "trips": (500, away),
    "serves": (500, served),
    "region": (500, region),
    "days_off": (1000, lambda n: calendar_of(days_off=days(n))),
    "working_days": (1000, lambda n: calendar_of(working_days=days(n))),
    "texts": (2000, words),
    "attachments": (500, attachments),
    "founders": (500, founders),
    "directions": (500, opened),
    "mapping of codes": (500, long_mapping),
}


@pytest.mark.parametrize("name", GROWING)
def test_twice_as_much_costs_about_twice_as_much(name: str) -> None:
    """The calls made for twice as much are fewer than 2.6 times as many; what is remembered is remembered before."""
    size, make = GROWING[name]
    once, twice = make(size), make(2 * size)
    once()
    twice()

    assert calls_of(twice) < MOST * calls_of(once)


def test_double_loop_is_noticed() -> None:
    """The measure itself: what looks at every pair costs four times as much."""

    def pairs(n: int) -> Call:
        return lambda: [divmod(one, 2) for one in range(n) for _ in range(n)]

    assert calls_of(pairs(40)) > MOST * calls_of(pairs(20))
