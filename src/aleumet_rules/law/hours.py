"""Service hours: the hours of working days in which an office answers, and terms that run only in them."""

from datetime import date, datetime, time, timedelta

from attrs import field, frozen

from ..calendar import WorkingCalendar
from ..checks import LedBy, clock_time, duration, is_a, validator
from ..clock import ASTANA, elapsed, known_instant
from ..errors import InvalidFact, InvalidLaw

__all__ = ["ServiceHours"]

_LATEST = time(23)
_ZERO = timedelta()


def _in_a_day(name: str, moment: object) -> time:
    """A time of day up to 23:00; the hour after it happened twice on 29 February 2024."""
    plain = clock_time(name, moment)
    if plain > _LATEST:
        raise InvalidLaw(name, moment, f"must not be later than {_LATEST:%H:%M}")
    return plain


@frozen(cache_hash=True)
class ServiceHours:
    """Hours from `opens` (inclusive) to `closes` (exclusive) on the working days of a calendar, Astana time.

    Instants lie in 2016-2050; `OutsideHorizon` names the argument that does not, or that leads out of these years.

    Norm: contact-centre.hours (Portal rules, para 16)
    """

    opens: time = field(default=time(9), validator=validator(_in_a_day))
    closes: time = field(default=time(18, 30), validator=validator(_in_a_day))
    calendar: WorkingCalendar = field(factory=WorkingCalendar, validator=is_a(WorkingCalendar))
    _length: timedelta = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.closes <= self.opens:
            raise InvalidLaw("closes", self.closes, f"must be later than opens ({self.opens})")
        day = date(2016, 1, 1)
        length = datetime.combine(day, self.closes) - datetime.combine(day, self.opens)
        object.__setattr__(self, "_length", length)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.opens, self.closes, self.calendar)

    def contains(self, at: datetime) -> bool:
        """Whether the instant lies within the hours; 18:30:00 itself does not."""
        instant = known_instant(at)
        with LedBy("at", at):
            return self._within(instant)

    def _within(self, at: datetime) -> bool:
        return self.opens <= at.time() < self.closes and self.calendar.is_working_day(at.date())

    def next_opening(self, at: datetime) -> datetime:
        """The first opening at or after the instant."""
        instant = known_instant(at)
        with LedBy("at", at):
            return self._opens_next(instant)

    def _opens_next(self, at: datetime) -> datetime:
        if at.time() <= self.opens:
            return self._opening(self.calendar.roll_forward(at.date()))
        return self._opening(self.calendar.next_working_day(at.date()))

    def add(self, at: datetime, length: timedelta) -> datetime:
        """The instant at which `length` of service time has run since `at`.

        The clock stands still outside the hours, so a start outside them counts from the next opening. A
        term that is used up exactly at closing time ends at closing time, not at the next opening.
        `InvalidFact` for a negative length.
        """
        instant = known_instant(at)
        length = duration("length", length)
        if length < _ZERO:
            raise InvalidFact("length", length, "must not be negative")
        with LedBy("at", at):
            start, left = self._first_run(instant)
        if length <= left:
            return start + length
        with LedBy("length", length):
            return self._run_on(start.date(), length - left)

    def _first_run(self, at: datetime) -> tuple[datetime, timedelta]:
        """When service time first runs at or after the instant, and for how long on that day."""
        if self._within(at):
            return at, self._closing(at.date()) - at
        return self._opens_next(at), self._length

    def _run_on(self, day: date, length: timedelta) -> datetime:
        """Where a term ends that has `length` left to run after the closing of a working day."""
        full, rest = divmod(length, self._length)
        if not rest:
            return self._closing(self.calendar.add_working_days(day, full))
        return self._opening(self.calendar.add_working_days(day, full + 1)) + rest

    def between(self, start: datetime, end: datetime) -> timedelta:
        """The service time from `start` to `end`; negative when `end` is earlier."""
        start, end = known_instant(start, "start"), known_instant(end, "end")
        if elapsed(start, end) < _ZERO:
            return -self.between(end, start)
        days = self.calendar.count_working_days(start.date(), end.date())
        return days * self._length - self._run(start) + self._run(end)

    def _run(self, at: datetime) -> timedelta:
        """The service time of the instant's own day that has run before it."""
        ran = at - self._opening(at.date())
        if ran <= _ZERO or not self.calendar.is_working_day(at.date()):
            return _ZERO
        return min(ran, self._length)

    def _opening(self, day: date) -> datetime:
        return datetime.combine(day, self.opens, ASTANA)

    def _closing(self, day: date) -> datetime:
        return datetime.combine(day, self.closes, ASTANA)
