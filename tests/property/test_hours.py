"""Laws of service hours, against a clock that ticks minute by minute."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given, strategies as st

from aleumet_rules import ASTANA, ServiceHours
from aleumet_rules.testing.strategies import service_hours

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
HOURS, LATE, LAST_HOUR = ServiceHours(), ServiceHours(closes=None), ServiceHours(time(23), None)
ALL = {"until-18:30": HOURS, "until-24:00": LATE, "from-23:00": LAST_HOUR}
MINUTE = timedelta(minutes=1)
ZERO = timedelta()
SIX, FIVE = timedelta(hours=6), timedelta(hours=5)
CHANGE = datetime(2024, 2, 29, 18, tzinfo=UTC)

# Two stretches of days with all that can happen, and the days off in them as the printed calendars have them:
# 29 February 2024 with its repeated hour, women's day; then three holidays, a moved day off and its worked Saturday.
SPRING = (date(2024, 2, 26), date(2024, 3, 12), {*map(date, [2024] * 5, [3] * 5, [2, 3, 8, 9, 10])})
MAY_OFF = {1, 5, 7, 8, 9, 11, 12, 18, 19, 25, 26}  # Saturday the 4th is worked
MAY = (date(2024, 4, 29), date(2024, 6, 1), {date(2024, 5, day) for day in MAY_OFF})


# The first and the last minute of a day.
OPEN = {
    "until-18:30": (time(9), time(18, 29)),
    "until-24:00": (time(9), time(23, 59)),
    "from-23:00": (time(23), time(23, 59)),
}


def wall(at: datetime) -> datetime:
    """The naive wall clock of Astana at an instant of UTC, by the two offsets alone."""
    return (at + (SIX if at < CHANGE else FIVE)).replace(tzinfo=None)


def ticking(hours: str, first: date, last: date, off: set[date]) -> list[datetime]:
    """Every minute of service between two days, as instants of UTC, in order."""
    at, end = datetime.combine(first, time(), UTC) - SIX, datetime.combine(last, time(), UTC)
    minutes: list[datetime] = []
    opens, last_minute = OPEN[hours]
    while at < end:
        local = wall(at)
        if opens <= local.time() <= last_minute and first <= local.date() < last and local.date() not in off:
            minutes.append(at)
        at += MINUTE
    return minutes


def inside(first: date, last: date) -> st.SearchStrategy[datetime]:
    """Whole minutes between two days, as instants of UTC."""
    start = datetime.combine(first, time(), UTC)
    return st.integers(0, (last - first).days * 24 * 60 - 1).map(lambda n: start + n * MINUTE)


MONTHS = {"29-february-2024": SPRING, "may-2024": MAY}
TICKS = {(month, hours): ticking(hours, *days) for month, days in MONTHS.items() for hours in ALL}
INSTANTS = {
    "29-february-2024": inside(date(2024, 2, 27), date(2024, 3, 8)),
    "may-2024": inside(date(2024, 4, 30), date(2024, 5, 31)),
}
each_month = pytest.mark.parametrize("month", MONTHS)
each_hours = pytest.mark.parametrize("hours", ALL)
each = pytest.mark.parametrize("hours", ALL.values(), ids=ALL)


@each_month
@each_hours
class TestByTheMinute:
    """Norm contact-centre.hours: working days, 09:00-18:30, without a break; and hours that last until 24:00."""

    def test_contains(self, month: str, hours: str) -> None:
        """Every minute of the stretch lies within the hours exactly when the ticking clock was running."""
        ticks = TICKS[month, hours]
        start, end, ticked = ticks[0] - timedelta(days=1), ticks[-1] + timedelta(hours=8), {*ticks}
        minutes = (start + n * MINUTE for n in range((end - start) // MINUTE))

        assert [at for at in minutes if ALL[hours].contains(at) is not (at in ticked)] == []

    @given(data=st.data())
    def test_between(self, month: str, hours: str, data: st.DataObject) -> None:
        """The service time between two instants is the number of minutes that ticked, negative backwards."""
        start, end = data.draw(INSTANTS[month]), data.draw(INSTANTS[month])
        ticked = bisect_left(TICKS[month, hours], end) - bisect_left(TICKS[month, hours], start)

        assert ALL[hours].between(start, end) == ticked * MINUTE

    @given(data=st.data())
    def test_add(self, month: str, hours: str, data: st.DataObject) -> None:
        """A term ends when its last minute has ticked, at closing time itself if that was the day's last."""
        ticks = TICKS[month, hours]
        start = data.draw(INSTANTS[month].filter(lambda at: at <= ticks[-1]))
        run = bisect_left(ticks, start)
        minutes = data.draw(st.integers(1, len(ticks) - run))

        assert ALL[hours].add(start, minutes * MINUTE).astimezone(UTC) == ticks[run + minutes - 1] + MINUTE

    @given(data=st.data())
    def test_next_opening(self, month: str, hours: str, data: st.DataObject) -> None:
        """The next opening is the first tick from then on before which the clock stood still."""
        ticks = TICKS[month, hours]
        openings = [tick for n, tick in enumerate(ticks) if n == 0 or tick - ticks[n - 1] > MINUTE]
        at = data.draw(INSTANTS[month].filter(lambda at: at <= openings[-1]))

        assert ALL[hours].next_opening(at).astimezone(UTC) == openings[bisect_left(openings, at)]


def parts(most: int) -> st.SearchStrategy[tuple[int, int]]:
    """How many whole days, and how many minutes of another."""
    return st.tuples(st.integers(0, most), st.integers(0, 24 * 60))


instants = st.datetimes(datetime(2016, 1, 5), datetime(2025, 12, 31), timezones=st.just(UTC))
lengths = st.timedeltas(ZERO, timedelta(days=4))


@each
class TestLaws:
    """What holds of every instant and every length."""

    @given(instants, lengths)
    def test_add_and_between_are_inverse(self, hours: ServiceHours, start: datetime, length: timedelta) -> None:
        """The service time up to the end of a term is its length."""
        assert hours.between(start, hours.add(start, length)) == length

    @given(instants, instants)
    def test_between_is_antisymmetric(self, hours: ServiceHours, start: datetime, end: datetime) -> None:
        """Backwards it is as much, below zero."""
        assert hours.between(start, end) == -hours.between(end, start)

    @given(instants, instants, instants)
    def test_between_adds_up(self, hours: ServiceHours, start: datetime, middle: datetime, end: datetime) -> None:
        """Stretches that meet add up."""
        assert hours.between(start, middle) + hours.between(middle, end) == hours.between(start, end)

    @given(instants, instants, lengths)
    def test_add_is_monotone(self, hours: ServiceHours, one: datetime, other: datetime, length: timedelta) -> None:
        """A term that starts later never ends earlier."""
        assert hours.add(min(one, other), length) <= hours.add(max(one, other), length)

    @given(instants, lengths, lengths)
    def test_terms_add_up(self, hours: ServiceHours, start: datetime, first: timedelta, second: timedelta) -> None:
        """Two terms one after the other end with the service time of their sum."""
        end = hours.add(hours.add(start, first), second)

        assert hours.between(start, end) == first + second

    @given(instants, st.timedeltas(timedelta(microseconds=1), timedelta(days=4)))
    def test_ends_within_hours_or_at_closing(self, hours: ServiceHours, start: datetime, length: timedelta) -> None:
        """The moment before its end, a term that runs at all was running."""
        end = hours.add(start, length)

        assert hours.contains(moment_before(end))

    @given(instants)
    def test_same_answer_in_every_zone(self, hours: ServiceHours, at: datetime) -> None:
        """The zone in which an instant is written does not matter."""
        local = at.astimezone(ASTANA)

        assert hours.contains(at) is hours.contains(local)
        assert hours.next_opening(at) == hours.next_opening(local)
        assert hours.add(at, MINUTE) == hours.add(local, MINUTE)

    @given(instants)
    def test_opening_is_an_opening(self, hours: ServiceHours, at: datetime) -> None:
        """The next opening is that of a working day, not before the instant; from outside, no service lies between."""
        opening = hours.next_opening(at)

        assert opening >= at
        assert (opening.time(), hours.contains(opening)) == (hours.opens, True)
        if not hours.contains(at):
            assert hours.between(at, opening) == ZERO


def moment_before(at: datetime) -> datetime:
    """The microsecond before an instant, which at the end of a repeated hour is not the one that a clock shows."""
    return at.astimezone(UTC) - timedelta.resolution


@given(service_hours(), instants, parts(20))
@example(ServiceHours(time(23), None), datetime(2024, 2, 20, 18, tzinfo=UTC), (6, 60))
def test_any_hours_by_the_minute(hours: ServiceHours, start: datetime, length: tuple[int, int]) -> None:
    """Of any hours, the service time up to the end of a term is its length, and the moment before that was served."""
    opening = hours.next_opening(datetime(2025, 1, 6, tzinfo=ASTANA))
    day = hours.between(opening, opening + timedelta(days=1))
    term = length[0] * day + min(length[1] * MINUTE, day)
    end = hours.add(start, term)

    assert hours.between(start, end) == term
    assert hours.contains(moment_before(end) if term else hours.next_opening(start))


@given(service_hours())
def test_drawn_hours_open_before_they_close(hours: ServiceHours) -> None:
    """Drawn hours open before they close, by 23:00 or at 24:00."""
    assert hours.opens <= time(23)
    assert hours.closes is None or hours.opens < hours.closes <= time(23)
