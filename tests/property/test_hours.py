"""Laws of service hours, against a clock that ticks minute by minute."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, strategies as st

from aleumet_rules import ASTANA, ServiceHours

pytestmark = pytest.mark.slow
HOURS = ServiceHours()
MINUTE = timedelta(minutes=1)
ZERO = timedelta()
SIX, FIVE = timedelta(hours=6), timedelta(hours=5)
CHANGE = datetime(2024, 2, 29, 18, tzinfo=UTC)

# Two stretches of days with all that can happen, and the days off in them as the printed calendars have them:
# 29 February 2024 with its repeated hour, women's day; then three holidays, a moved day off and its worked Saturday.
SPRING = (date(2024, 2, 26), date(2024, 3, 12), {*map(date, [2024] * 5, [3] * 5, [2, 3, 8, 9, 10])})
MAY_OFF = {1, 5, 7, 8, 9, 11, 12, 18, 19, 25, 26}  # Saturday the 4th is worked
MAY = (date(2024, 4, 29), date(2024, 6, 1), {date(2024, 5, day) for day in MAY_OFF})


def wall(at: datetime) -> datetime:
    """The naive wall clock of Astana at an instant of UTC, by the two offsets alone."""
    return (at + (SIX if at < CHANGE else FIVE)).replace(tzinfo=None)


def ticking(first: date, last: date, off: set[date]) -> list[datetime]:
    """Every minute of service between two days, as instants of UTC, in order."""
    at, end = datetime.combine(first, time(), UTC) - SIX, datetime.combine(last, time(), UTC) - SIX
    minutes = []
    while at < end:
        local = wall(at)
        if time(9) <= local.time() < time(18, 30) and local.date() not in off:
            minutes.append(at)
        at += MINUTE
    return minutes


def inside(first: date, last: date) -> st.SearchStrategy[datetime]:
    """Whole minutes between two days, as instants of UTC."""
    start = datetime.combine(first, time(), UTC)
    return st.integers(0, (last - first).days * 24 * 60 - 1).map(lambda n: start + n * MINUTE)


TICKS = {"29-february-2024": ticking(*SPRING), "may-2024": ticking(*MAY)}
INSTANTS = {
    "29-february-2024": inside(date(2024, 2, 27), date(2024, 3, 8)),
    "may-2024": inside(date(2024, 4, 30), date(2024, 5, 31)),
}
each_month = pytest.mark.parametrize("month", TICKS)


@each_month
class TestByTheMinute:
    """Norm contact-centre.hours: working days, 09:00-18:30, without a break."""

    def test_contains(self, month: str) -> None:
        """Every minute of the stretch lies within the hours exactly when the ticking clock was running."""
        ticks = {*TICKS[month]}
        start, end = TICKS[month][0] - timedelta(days=1), TICKS[month][-1] + timedelta(hours=10)
        minutes = (start + n * MINUTE for n in range((end - start) // MINUTE))

        assert [at for at in minutes if HOURS.contains(at) is not (at in ticks)] == []

    @given(data=st.data())
    def test_between(self, month: str, data: st.DataObject) -> None:
        """The service time between two instants is the number of minutes that ticked, negative backwards."""
        start, end = data.draw(INSTANTS[month]), data.draw(INSTANTS[month])
        ticked = bisect_left(TICKS[month], end) - bisect_left(TICKS[month], start)

        assert HOURS.between(start, end) == ticked * MINUTE

    @given(data=st.data(), minutes=st.integers(1, 3 * 570))
    def test_add(self, month: str, data: st.DataObject, minutes: int) -> None:
        """A term ends when its last minute has ticked, at closing time itself if that was the day's last."""
        start = data.draw(
            INSTANTS[month].filter(lambda at: bisect_left(TICKS[month], at) + minutes <= len(TICKS[month]))
        )
        last_tick = TICKS[month][bisect_left(TICKS[month], start) + minutes - 1]

        assert HOURS.add(start, minutes * MINUTE).astimezone(UTC) == last_tick + MINUTE

    @given(data=st.data())
    def test_next_opening(self, month: str, data: st.DataObject) -> None:
        """The next opening is the first tick from then on before which the clock stood still."""
        at = data.draw(INSTANTS[month])
        openings = [tick for n, tick in enumerate(TICKS[month]) if n == 0 or tick - TICKS[month][n - 1] > MINUTE]

        assert HOURS.next_opening(at).astimezone(UTC) == openings[bisect_left(openings, at)]


instants = st.datetimes(datetime(2016, 1, 5), datetime(2025, 12, 31), timezones=st.just(UTC)).filter(
    lambda at: not (wall(at).time() >= time(23) and wall(at).date() == date(2024, 2, 29))
)
lengths = st.timedeltas(ZERO, timedelta(days=10))


class TestLaws:
    """What holds of every instant and every length."""

    @given(instants, lengths)
    def test_add_and_between_are_inverse(self, start: datetime, length: timedelta) -> None:
        """The service time up to the end of a term is its length."""
        assert HOURS.between(start, HOURS.add(start, length)) == length

    @given(instants, instants)
    def test_between_is_antisymmetric(self, start: datetime, end: datetime) -> None:
        """Backwards it is as much, below zero."""
        assert HOURS.between(start, end) == -HOURS.between(end, start)

    @given(instants, instants, instants)
    def test_between_adds_up(self, start: datetime, middle: datetime, end: datetime) -> None:
        """Stretches that meet add up."""
        assert HOURS.between(start, middle) + HOURS.between(middle, end) == HOURS.between(start, end)

    @given(instants, instants, lengths)
    def test_add_is_monotone(self, one: datetime, other: datetime, length: timedelta) -> None:
        """A term that starts later never ends earlier."""
        assert HOURS.add(min(one, other), length) <= HOURS.add(max(one, other), length)

    @given(instants, lengths, lengths)
    def test_terms_add_up(self, start: datetime, first: timedelta, second: timedelta) -> None:
        """Two terms one after the other end with the service time of their sum."""
        end = HOURS.add(HOURS.add(start, first), second)

        assert HOURS.between(start, end) == first + second

    @given(instants, st.timedeltas(timedelta(microseconds=1), timedelta(days=10)))
    def test_ends_within_hours_or_at_closing(self, start: datetime, length: timedelta) -> None:
        """A term that runs at all ends within the hours or at closing time, never at an opening."""
        end = HOURS.add(start, length)

        assert time(9) < end.time() <= time(18, 30)
        assert HOURS.calendar.is_working_day(end.date())

    @given(instants)
    def test_same_answer_in_every_zone(self, at: datetime) -> None:
        """The zone in which an instant is written does not matter."""
        local = at.astimezone(ASTANA)

        assert HOURS.contains(at) is HOURS.contains(local)
        assert HOURS.next_opening(at) == HOURS.next_opening(local)
        assert HOURS.add(at, MINUTE) == HOURS.add(local, MINUTE)

    @given(instants)
    def test_opening_is_an_opening(self, at: datetime) -> None:
        """The next opening is 09:00 of a working day, not before the instant; from outside, no service lies between."""
        opening = HOURS.next_opening(at)

        assert opening >= at
        assert (opening.time(), HOURS.contains(opening)) == (time(9), True)
        if not HOURS.contains(at):
            assert HOURS.between(at, opening) == ZERO
