"""Service hours: the hours of working days in which an office answers, and terms that run only in them."""

from datetime import date, datetime, time, timedelta

from attrs import field, frozen

from ..calendar import WorkingCalendar
from ..checks import HORIZON, LedBy, clock_time, duration, is_a, leading_out, optional, validator
from ..clock import ASTANA, elapsed, known_instant, later
from ..errors import InvalidFact, InvalidLaw, OutsideHorizon, UnsettledDay

__all__ = ["ServiceHours"]

_LATEST = time(23)
_ZERO, _DAY = timedelta(), timedelta(days=1)
_LONG_DAY = date(2024, 2, 29)  # its last hour came twice, and hours until 24:00 have both of them


def _in_a_day(name: str, moment: object) -> time:
    """A time of day up to 23:00; the hour after it happened twice on 29 February 2024."""
    plain = clock_time(name, moment)
    if plain > _LATEST:
        raise InvalidLaw(name, moment, f"must not be later than {_LATEST:%H:%M}")
    return plain


@frozen(cache_hash=True)
class ServiceHours:
    """Hours from `opens` (inclusive) to `closes` (exclusive) on the working days of a calendar, Astana time.

    Where `closes` is `None` they last until 24:00, which is 00:00 of the next day; on 29 February 2024 that is an hour
    more. `opens` and `closes` are at 23:00 at the latest, `opens` first; `InvalidLaw` for others.
    Instants lie in 2016-2050; `OutsideHorizon` names the argument that does not, or that leads out of these years.

    Norm: contact-centre.hours (Portal rules, para 16)
    """

    opens: time = field(default=time(9), validator=validator(_in_a_day))
    closes: time | None = field(default=time(18, 30), validator=validator(optional(_in_a_day)))
    calendar: WorkingCalendar = field(factory=WorkingCalendar, validator=is_a(WorkingCalendar))
    _length: timedelta = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.closes is not None and self.closes <= self.opens:
            raise InvalidLaw("closes", self.closes, f"must be later than opens ({self.opens})")
        first = date(2016, 1, 1)
        object.__setattr__(self, "_length", self._closing(first) - self._opening(first))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.opens, self.closes, self.calendar)

    def contains(self, at: datetime) -> bool:
        """Whether the instant lies within the hours; closing time itself does not."""
        instant = known_instant(at)
        with LedBy("at", at):
            return self._within(instant)

    def _within(self, at: datetime) -> bool:
        clock = at.time()
        opened = self.opens <= clock and (self.closes is None or clock < self.closes)
        return opened and self.calendar.is_working_day(at.date())

    def next_opening(self, at: datetime) -> datetime:
        """The first opening at or after the instant."""
        instant = known_instant(at)
        with LedBy("at", at):
            return self._opens_next(instant)

    def _opens_next(self, at: datetime) -> datetime:
        if (at.time(), at.fold) <= (self.opens, 0):
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
        fact: tuple[str, object] = ("at", at)
        try:
            start = instant if self._within(instant) else self._opens_next(instant)
            left = self._left(start)
            if length <= left:
                return self._after(start, length)
            fact = ("length", length)
            return self._run_on(start.date(), length - left)
        except OutsideHorizon:
            raise leading_out(*fact) from None
        except UnsettledDay as error:
            raise UnsettledDay(*fact, error.problem) from None

    def _after(self, at: datetime, length: timedelta) -> datetime:
        """The instant `length` later, of the same day or its 24:00."""
        return later(at, length) if self.closes is None else at + length

    def _left(self, at: datetime) -> timedelta:
        """How long it is until the closing of the instant's own day."""
        closing = self._closing(at.date())
        return elapsed(at, closing) if self.closes is None else closing - at

    def _run_on(self, day: date, length: timedelta) -> datetime:
        """Where a term ends that has `length` left to run after the closing of a working day."""
        if self.closes is None and (more := self._more(day + _DAY, HORIZON[1])):
            past = length - self._usual(day + _DAY, _LONG_DAY + _DAY)
            if _ZERO < past <= more:
                return self._after(self._opening(_LONG_DAY), self._length + past)
            length -= more if past > more else _ZERO
        full, rest = divmod(length, self._length)
        if not rest:
            return self._after(self._opening(self.calendar.add_working_days(day, full)), self._length)
        return self._after(self._opening(self.calendar.add_working_days(day, full + 1)), rest)

    def _usual(self, first: date, after: date) -> timedelta:
        """The service time of the days from the first on and before the other, each as long as usual."""
        return self.calendar.count_working_days(first, after) * self._length

    def _more(self, first: date, after: date) -> timedelta:
        """How much longer than usual a day is of those from the first on and before the other."""
        if self.closes is None and first <= _LONG_DAY < after and self.calendar.is_working_day(_LONG_DAY):
            return elapsed(self._opening(_LONG_DAY), self._closing(_LONG_DAY)) - self._length
        return _ZERO

    def between(self, start: datetime, end: datetime) -> timedelta:
        """The service time from `start` to `end`; negative when `end` is earlier."""
        start, end = known_instant(start, "start"), known_instant(end, "end")
        if elapsed(start, end) < _ZERO:
            with LedBy("start", start):
                return -self._ran(end, start)
        with LedBy("end", end):
            return self._ran(start, end)

    def _ran(self, start: datetime, end: datetime) -> timedelta:
        """The service time from an instant to a later one."""
        first, last = start.date(), end.date()
        return self._usual(first, last) + self._more(first, last) - self._run(start) + self._run(end)

    def _run(self, at: datetime) -> timedelta:
        """The service time of the instant's own day that has run before it."""
        opening = self._opening(at.date())
        ran = elapsed(opening, at) if self.closes is None else at - opening
        if ran <= _ZERO or not self.calendar.is_working_day(at.date()):
            return _ZERO
        return ran if self.closes is None else min(ran, self._length)

    def _opening(self, day: date) -> datetime:
        return datetime.combine(day, self.opens, ASTANA)

    def _closing(self, day: date) -> datetime:
        if self.closes is None:
            return datetime.combine(day + _DAY, time(), ASTANA)
        return datetime.combine(day, self.closes, ASTANA)
