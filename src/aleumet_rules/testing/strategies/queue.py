"""Facts of the electronic queue: departments, forms, slots and bookings that the law accepts."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from hypothesis import strategies as st

from ...clock import ASTANA, elapsed, later
from ...facts.bookings import Booking, BookingStatus, Form031, WalkIn
from ...facts.places import Department, Slot, Trip
from ...law.book import LAW, LawBook
from ...law.lateness import day_of_booking
from ...law.pilot import pilot_window
from ...law.windows import PilotWindow
from ...slots import grid
from ..samples import ADDRESSES, NAMES
from .time import FIRST, LAST, calendar_days, steps

__all__ = [
    "bookings",
    "departments",
    "first_pilot",
    "forms",
    "phones",
    "regions_of",
    "residences",
    "slots",
    "starts_of",
    "trips",
    "walk_ins",
]

_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)
_LEAD = timedelta(days=20)
_VALID_IN_EVERY_MONTH = 27  # days after signing on which a form is valid whatever the month
_KATO_DIGITS = 9
_IIN_DIGITS = 12
_MOST_TRIPS = 3
_LONGEST_TRIP = 13


def regions_of(law: LawBook) -> tuple[tuple[str, ...], ...]:
    """The region of each pilot that the law knows, as prefixes of KATO codes, each once."""
    return tuple(dict.fromkeys(pilot.rules.entries[0].value.region for pilot in law.pilots))


def first_pilot(law: LawBook, place: str) -> PilotWindow:
    """The days of the first pilot in whose region the place lies."""
    return pilot_window(FIRST, region=place, law=law)


def _last_day(law: LawBook, place: str) -> date:
    return min(first_pilot(law, place).last or LAST, LAST)


def _days(law: LawBook, place: str) -> st.SearchStrategy[date]:
    """The days of the first pilot in whose region the place lies."""
    return calendar_days(first_pilot(law, place).first, _last_day(law, place))


def trips(
    first: date | None = None, last: date | None = None, *, region: str | None = None, law: LawBook = LAW
) -> st.SearchStrategy[Trip]:
    """Trips of one to fourteen days that begin between `first` and `last`, by default within the pilot of the region.

    `region` is a KATO code or its first digits, by default that of the law's first pilot. Shrinks towards one day, the
    first.
    """
    place = regions_of(law)[0][0] if region is None else region
    begins = calendar_days(first or first_pilot(law, place).first, last or _last_day(law, place))
    return st.builds(lambda day, n: Trip(day, day + n * _DAY), begins, st.integers(0, _LONGEST_TRIP))


def departments(*, law: LawBook = LAW) -> st.SearchStrategy[Department]:
    """Departments of a pilot's region with up to three trips, which may overlap.

    The number is a whole number or a text; the department serves one to three places of one region. Shrinks towards
    department 1 of the first pilot without trips, which admits one person to a start.
    """
    return st.sampled_from(regions_of(law)).flatmap(lambda region: _departments_of(region, law))


def _departments_of(region: tuple[str, ...], law: LawBook) -> st.SearchStrategy[Department]:
    places = st.builds(str.__add__, st.sampled_from(region), st.sampled_from(("10", "18", "32", "")))
    return st.builds(
        Department,
        number=st.one_of(st.integers(1, 99), st.integers(1, 99).map(str)),
        address=st.sampled_from(ADDRESSES),
        serves=st.lists(places, min_size=1, max_size=3, unique=True).map(tuple),
        trips=st.lists(trips(region=region[0], law=law), max_size=_MOST_TRIPS).map(tuple),
        capacity=st.integers(1, 3),
    )


def residences(department: Department) -> st.SearchStrategy[str]:
    """KATO codes of places that a department serves; shrinks towards zeros."""
    return st.builds(_code, st.sampled_from(department.serves), st.integers(0, 10**_KATO_DIGITS - 1))


def _code(prefix: str, rest: int) -> str:
    return (prefix + str(rest)[::-1]).ljust(_KATO_DIGITS, "0")[:_KATO_DIGITS]


def phones() -> st.SearchStrategy[str | None]:
    """Numbers as the mobile citizens database holds them, or none; shrinks towards none."""
    return st.none() | st.integers(0, 10**9 - 1).map(lambda n: f"+77{n:09}")


@st.composite
def forms(
    draw: st.DrawFn,
    *,
    department: Department | None = None,
    signed: st.SearchStrategy[date] | None = None,
    law: LawBook = LAW,
) -> Form031:
    """Forms 031 of people whom the `department` serves, signed on days of its pilot or as `signed` says.

    Shrinks towards a form of the pilot's first day, whose holder has no number and no name.
    """
    place = department or draw(departments(law=law))
    number, days = draw(st.integers(1, 10**6)), _days(law, place.serves[0])
    return Form031(
        number=f"031-{number}",
        holder=f"{number:0{_IIN_DIGITS}}",
        signed_on=draw(days if signed is None else signed),
        residence=draw(residences(place)),
        phone=draw(phones()),
        name=draw(st.none() | st.sampled_from(NAMES)),
    )


@st.composite
def slots(draw: st.DrawFn, *, department: Department | None = None, law: LawBook = LAW) -> Slot:
    """Starts that a department offers: of the grid, on a working day of the pilot, outside its trips.

    Shrinks towards the first start that the department offers.
    """
    place = department or draw(departments(law=law))
    days = [day for day in _working_days(law, place.serves[0]) if place.trip_on(day) is None]
    return draw(st.sampled_from(starts_of(place, draw(st.sampled_from(days)), law=law)))


def starts_of(department: Department, day: date, *, law: LawBook) -> list[Slot]:
    """The starts of the grid on a day, at a department, whether it receives that day or not."""
    starts = grid(day, region=department.serves[0], law=law)
    return [Slot(department.number, datetime.combine(day, start, ASTANA)) for start in starts]


@lru_cache(maxsize=16)
def _working_days(law: LawBook, place: str) -> tuple[date, ...]:
    """The working days of the first pilot in whose region the place lies."""
    return tuple(law.calendar.working_days(first_pilot(law, place).first, _last_day(law, place) + _DAY))


@st.composite
def bookings(
    draw: st.DrawFn,
    *,
    department: Department | None = None,
    statuses: st.SearchStrategy[BookingStatus] | None = None,
    law: LawBook = LAW,
) -> Booking:
    """Bookings as the law lets them be made: of an offered start, under a valid form, within the pilot, ahead of time.

    Made a minute to twenty days ahead, in any status or as `statuses` says. Shrinks towards an active booking of the
    first start, made a minute before it.
    """
    place = department or draw(departments(law=law))
    slot = draw(slots(department=place, law=law))
    opened = datetime.combine(first_pilot(law, place.serves[0]).first, time(), ASTANA)
    most = min(_LEAD, elapsed(opened, slot.starts_at)) // _MINUTE
    made_at = later(slot.starts_at, -draw(st.integers(1, most)) * _MINUTE)
    signed = st.integers(0, _VALID_IN_EVERY_MONTH).map(lambda n: made_at.date() - n * _DAY)
    form = draw(forms(department=place, signed=signed, law=law))
    status = draw(st.sampled_from(BookingStatus) if statuses is None else statuses)
    return Booking(f"T-{draw(st.integers(1, 10**6))}", form, slot, made_at, status)


@st.composite
def walk_ins(draw: st.DrawFn, *, law: LawBook = LAW) -> WalkIn:
    """People who came too late to a booked start and wait that same day.

    Shrinks towards someone who came a microsecond too late to the first start.
    """
    booking = draw(bookings(statuses=st.just(BookingStatus.VOID), law=law))
    start = booking.slot.starts_at
    grace = day_of_booking(law, booking).rules.grace
    midnight = datetime.combine(start.date() + _DAY, time(), ASTANA)
    most = elapsed(start, midnight) - timedelta.resolution
    late = draw(steps(1, (most - grace) // timedelta.resolution))
    return WalkIn(booking.form, later(start, grace + late * timedelta.resolution))
