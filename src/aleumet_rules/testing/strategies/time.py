"""Days and instants, the odd ones as often as the plain ones."""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from hypothesis import strategies as st

from ...acts.days import DayKind
from ...acts.working_time import WORKING_TIME
from ...calendar import WorkingCalendar
from ...checks import HORIZON
from ...clock import ASTANA
from ...law.hours import ServiceHours

__all__ = ["FIRST", "LAST", "calendar_days", "days_off", "instants", "service_hours", "steps", "working_days", "zones"]

FIRST = HORIZON[0]
LAST = WORKING_TIME.confirmed_to
_DAY = timedelta(days=1)
_FIVE_DAY_WEEK = WorkingCalendar()
_OFFSETS = (6, -5, 3, 14, -12)
_ZONES: tuple[tzinfo, ...] = (ASTANA, UTC, *(timezone(timedelta(hours=hours)) for hours in _OFFSETS))
_LATEST = 23 * 60  # minutes of the day at which hours of service may open or close, or else they close at 24:00
# Where the law's terms begin and end, and the instants beside them.
_EDGES = (
    time(9),
    time(18, 30),
    time(18, 29, 59, 999999),
    time(14, 30),
    time(0),
    time(23, 59, 59, 999999),
)


def zones() -> st.SearchStrategy[tzinfo]:
    """Time zones: Astana's, UTC, and some fixed offsets on both sides; shrinks towards Astana's."""
    return st.sampled_from(_ZONES)


def calendar_days(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Days from `first` to `last`, both included, working or not; by default the settled years.

    Shrinks towards `first`.
    """
    return st.integers(0, (last - first).days).map(lambda n: first + n * _DAY)


def working_days(
    first: date = FIRST, last: date = LAST, *, calendar: WorkingCalendar = _FIVE_DAY_WEEK
) -> st.SearchStrategy[date]:
    """Working days of a calendar from `first` to `last`, both included; shrinks towards the earliest."""
    return st.sampled_from(tuple(calendar.working_days(first, last + _DAY)))


def days_off(
    first: date = FIRST, last: date = LAST, *, calendar: WorkingCalendar = _FIVE_DAY_WEEK
) -> st.SearchStrategy[date]:
    """Days off of a calendar from `first` to `last`, both included.

    Each kind of day off is drawn as often as any other, so the few rolled and moved ones come up too. Shrinks towards
    the earliest weekend.
    """
    kinds: dict[DayKind, list[date]] = {kind: [] for kind in DayKind}
    for day in calendar.non_working_days(first, last + _DAY):
        kinds[day.kind].append(day.date)
    return st.one_of(*(st.sampled_from(days) for days in kinds.values() if days))


def instants(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[datetime]:
    """Instants of the Astana days from `first` to `last`, both included, in several zones.

    They fall on the edges of the law's hours as often as anywhere else, to the microsecond; the local hour that
    29 February 2024 showed twice comes up in both turns. Shrinks towards `first`, 9:00 Astana time.
    """
    clocks = st.one_of(st.sampled_from(_EDGES), st.times())
    return st.builds(_instant, calendar_days(first, last), clocks, st.integers(0, 1), zones())


@st.composite
def service_hours(draw: st.DrawFn, *, calendar: WorkingCalendar = _FIVE_DAY_WEEK) -> ServiceHours:
    """Hours of service on the working days of a calendar, to the minute; they often last until 24:00.

    Shrinks towards hours from 0:00 to 24:00.
    """
    opens = draw(steps(0, _LATEST))
    closes = draw(st.none() | steps(opens + 1, _LATEST)) if opens < _LATEST else None
    return ServiceHours(_clock(opens), None if closes is None else _clock(closes), calendar)


def _clock(minutes: int) -> time:
    return time(*divmod(minutes, 60))


def steps(least: int, most: int) -> st.SearchStrategy[int]:
    """How many steps from an edge: none to speak of, all there are, or any number; shrinks towards the least."""
    return st.one_of(st.just(least), st.just(most), st.integers(least, most))


def _instant(day: date, clock: time, fold: int, zone: tzinfo) -> datetime:
    return datetime.combine(day, clock.replace(fold=fold), ASTANA).astimezone(zone)
