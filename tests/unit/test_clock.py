"""Astana time against the zone file of the `tzdata` package, whatever the host's own files say."""

import copy
import pickle
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from aleumet_rules import ASTANA, InvalidFact, OutsideHorizon, WrongType, astana, to_astana
from aleumet_rules.clock import elapsed, later

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
CHANGE = datetime(2024, 2, 29, 18, tzinfo=UTC)
BEFORE = datetime(2024, 2, 29, 23, 30, tzinfo=ASTANA)  # 17:30 UTC
AFTER = BEFORE.replace(fold=1)  # 18:30 UTC


def almaty() -> ZoneInfo:
    """The zone as `tzdata` has it, never the host's."""
    with files("tzdata.zoneinfo.Asia").joinpath("Almaty").open("rb") as file:
        return ZoneInfo.from_file(file, key="Asia/Almaty")


ALMATY = almaty()


def instants(start: datetime, end: datetime, step: timedelta) -> Iterator[datetime]:
    """The instants from start (inclusive) to end (exclusive)."""
    while start < end:
        yield start
        start += step


def shown(at: datetime) -> tuple[object, ...]:
    """All that a zone says of an instant."""
    return (at.replace(tzinfo=None), at.fold, at.utcoffset(), at.dst(), at.tzname())


def test_agrees_with_the_zone_file_over_the_years() -> None:
    """From 2005 to 2037, every six hours, the wall clock, the offset and its name are those of the zone file."""
    span = instants(datetime(2005, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC), 6 * HOUR)

    assert [at for at in span if shown(to_astana(at)) != shown(at.astimezone(ALMATY))] == []


def test_agrees_with_the_zone_file_by_the_minute_of_the_change() -> None:
    """On 29 February 2024, every minute from 17:00 to 20:00 UTC, the wall clock and its fold are the zone file's."""
    span = list(instants(CHANGE - HOUR, CHANGE + 2 * HOUR, MINUTE))

    assert [at for at in span if shown(at.astimezone(ASTANA)) != shown(at.astimezone(ALMATY))] == []
    assert sum(at.astimezone(ASTANA).fold for at in span) == 60


@pytest.mark.parametrize("fold", [0, 1])
def test_offset_of_every_wall_minute_of_the_change(fold: int) -> None:
    """Every minute that the wall clock showed around the change has the zone file's offset in both folds."""
    walls = instants(datetime(2024, 2, 29, 22, fold=fold), datetime(2024, 3, 1, 1), MINUTE)

    for wall in walls:
        at = wall.replace(fold=fold)
        assert shown(at.replace(tzinfo=ASTANA)) == shown(at.replace(tzinfo=ALMATY))


@pytest.mark.parametrize("step", [timedelta(), timedelta(microseconds=1), 59 * MINUTE, HOUR, HOUR + MINUTE])
@pytest.mark.parametrize("sign", [1, -1])
def test_round_trip_around_the_change(step: timedelta, sign: int) -> None:
    """To Astana time and back is the same instant, on both sides of the change."""
    at = CHANGE + sign * step

    assert to_astana(at).astimezone(UTC) == at


@pytest.mark.parametrize(
    ("utc", "wall", "fold"),
    [
        pytest.param(datetime(2024, 2, 29, 17, 59, 59, 999999, UTC), "2024-02-29T23:59:59.999999+06:00", 0, id="last"),
        pytest.param(datetime(2024, 2, 29, 18, tzinfo=UTC), "2024-02-29T23:00:00+05:00", 1, id="repeated"),
        pytest.param(datetime(2024, 2, 29, 18, 59, 59, tzinfo=UTC), "2024-02-29T23:59:59+05:00", 1, id="end"),
        pytest.param(datetime(2024, 2, 29, 19, tzinfo=UTC), "2024-03-01T00:00:00+05:00", 0, id="march"),
        pytest.param(datetime(2025, 12, 15, 6, tzinfo=UTC), "2025-12-15T11:00:00+05:00", 0, id="2025"),
        pytest.param(datetime(2023, 12, 15, 6, tzinfo=UTC), "2023-12-15T12:00:00+06:00", 0, id="2023"),
    ],
)
def test_worked_instants(utc: datetime, wall: str, fold: int) -> None:
    """UTC+6 until 1 March 2024 00:00, UTC+5 since; the hour before that midnight happened twice."""
    at = to_astana(utc)

    assert (at.isoformat(), at.fold) == (wall, fold)


def test_instant_in_astana_time_stays_itself() -> None:
    """An instant that already is in Astana time is given back, its fold included."""
    assert to_astana(AFTER) == AFTER
    assert to_astana(AFTER).fold == AFTER.fold
    assert to_astana(BEFORE) is BEFORE


def test_other_zones_are_converted() -> None:
    """An instant of any zone becomes the same instant on the wall clock of Astana."""
    at = datetime(2025, 12, 14, 22, tzinfo=timezone(timedelta(hours=-8)))

    assert to_astana(at).isoformat() == "2025-12-15T11:00:00+05:00"


class Stamp(datetime):
    """A caller's own kind of instant."""


def test_kinds_of_instants_are_converted() -> None:
    """A subclass of `datetime` is as good as a plain one."""
    assert to_astana(Stamp(2025, 12, 15, 6, tzinfo=UTC)).isoformat() == "2025-12-15T11:00:00+05:00"
    assert to_astana(Stamp(2025, 12, 15, 11, tzinfo=ASTANA)).isoformat() == "2025-12-15T11:00:00+05:00"


@pytest.mark.parametrize(
    ("at", "error", "words"),
    [
        pytest.param(datetime(2025, 12, 15), InvalidFact, "naive one is never guessed; got datetime", id="naive"),
        pytest.param(date(2025, 12, 15), WrongType, "needs datetime, not date; got datetime.date", id="date"),
        pytest.param("2025-12-15T11:00+05:00", WrongType, "not str; got '2025-12-15T11:00", id="text"),
        pytest.param(datetime(2004, 12, 31, 23, 59, tzinfo=UTC), OutsideHorizon, "years 2005-2051", id="before"),
        pytest.param(datetime(2052, 1, 1, tzinfo=UTC), OutsideHorizon, "years 2005-2051", id="after"),
        pytest.param(datetime(2052, 1, 1, tzinfo=ASTANA), OutsideHorizon, "years 2005-2051", id="after-in-astana"),
    ],
)
def test_what_is_no_instant_of_the_years_is_refused(at: Any, error: type[InvalidFact], words: str) -> None:
    """A naive instant, anything else, and an instant outside the years of the zone are refused by the field's name."""
    with pytest.raises(error, match=f"^done_at: .*{words}"):
        to_astana(at, "done_at")


@pytest.mark.parametrize("year", [2005, 2051])
def test_first_and_last_year_are_known(year: int) -> None:
    """The first and the last year of the zone are within it."""
    assert to_astana(datetime(year, 6, 1, tzinfo=UTC)).year == year


def pickled(value: Any) -> Any:
    """The value after a pickle and back."""
    return pickle.loads(pickle.dumps(value))


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
def test_zone_is_one(again: Any) -> None:
    """A copied or unpickled zone is the very zone, and so is that of a copied instant, which keeps its fold."""
    assert again(ASTANA) is ASTANA
    assert again(AFTER).tzinfo is ASTANA
    assert (again(AFTER), again(AFTER).fold) == (AFTER, 1)


def test_zone_says_its_name() -> None:
    """The zone prints as the constant that holds it, and as the name of the zone for people."""
    assert (repr(ASTANA), str(ASTANA)) == ("ASTANA", "Asia/Almaty")


def test_zone_alone_has_no_offset() -> None:
    """Without an instant the zone has no one offset, as `zoneinfo` has it for a zone that changed."""
    assert (ASTANA.utcoffset(None), ASTANA.dst(None), ASTANA.tzname(None)) == (None, None, None)


@pytest.mark.parametrize(
    ("start", "end", "length"),
    [
        pytest.param(BEFORE, AFTER, HOUR, id="repeated-hour"),
        pytest.param(AFTER, BEFORE, -HOUR, id="backwards"),
        pytest.param(BEFORE, datetime(2024, 3, 1, tzinfo=ASTANA), 90 * MINUTE, id="over-the-change"),
        pytest.param(BEFORE, BEFORE, timedelta(), id="none"),
    ],
)
def test_real_time(start: datetime, end: datetime, length: timedelta) -> None:
    """Real time counts the repeated hour twice, and `later` is the way back."""
    assert elapsed(start, end) == length
    assert later(start, length) == end
    assert later(start, length).fold == end.fold


@pytest.mark.parametrize(
    "at",
    [
        pytest.param(datetime(2023, 12, 31, 23, 59, tzinfo=timezone(5 * HOUR)), id="before-the-change"),
        pytest.param(datetime(2024, 12, 31, 23, 59, tzinfo=timezone(5 * HOUR)), id="last-day-of-its-year"),
        pytest.param(datetime(2025, 1, 1, tzinfo=timezone(5 * HOUR)), id="first-day-after-it"),
        pytest.param(datetime(2025, 1, 1, fold=1, tzinfo=timezone(5 * HOUR)), id="second-fold-of-a-fixed-offset"),
        pytest.param(datetime(2025, 1, 1, tzinfo=timezone(6 * HOUR)), id="another-offset"),
    ],
)
def test_offset_of_today_needs_no_conversion(at: datetime) -> None:
    """An instant at UTC+5 is taken over as its clock shows it where that is Astana's, and is converted elsewhere."""
    assert shown(to_astana(at)) == shown(at.astimezone(ALMATY))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(
            datetime(2024, 2, 29, 22, tzinfo=ASTANA), datetime(2025, 1, 1, tzinfo=ASTANA), id="across-the-change"
        ),
        pytest.param(datetime(2025, 1, 1, tzinfo=ASTANA), datetime(2026, 1, 1, tzinfo=ASTANA), id="after-it"),
        pytest.param(datetime(2026, 1, 1, tzinfo=ASTANA), datetime(2024, 1, 1, tzinfo=ASTANA), id="back-across-it"),
        pytest.param(datetime(2026, 1, 1, tzinfo=ASTANA), datetime(2025, 1, 1, tzinfo=UTC), id="in-two-zones"),
    ],
)
def test_real_time_is_that_of_utc(start: datetime, end: datetime) -> None:
    """What has passed in Astana is what has passed in UTC."""
    assert elapsed(start, end) == end.astimezone(ALMATY).astimezone(UTC) - start.astimezone(ALMATY).astimezone(UTC)


@pytest.mark.parametrize(
    ("parts", "utc"),
    [
        pytest.param((2025, 12, 15, 11), datetime(2025, 12, 15, 6, tzinfo=UTC), id="an-hour"),
        pytest.param((2025, 12, 15), datetime(2025, 12, 14, 19, tzinfo=UTC), id="a-day-begins"),
        pytest.param((2024, 2, 29, 12), datetime(2024, 2, 29, 6, tzinfo=UTC), id="before-the-change"),
        pytest.param((2016, 1, 1), datetime(2015, 12, 31, 18, tzinfo=UTC), id="first-instant"),
        pytest.param(
            (2050, 12, 31, 23, 59, 59, 999_999),
            datetime(2050, 12, 31, 18, 59, 59, 999_999, tzinfo=UTC),
            id="last-instant",
        ),
    ],
)
def test_what_a_clock_shows(parts: tuple[int, ...], utc: datetime) -> None:
    """What clocks in Astana show is that instant, in Astana time."""
    at = astana(*parts)

    assert at == utc
    assert at.tzinfo is ASTANA


def test_what_a_clock_shows_twice() -> None:
    """The hour that was shown twice is the first one, unless the second is asked for."""
    shown_twice = [astana(2024, 2, 29, 23, 30), astana(2024, 2, 29, 23, 30, fold=1)]

    assert [at.astimezone(UTC) for at in shown_twice] == [BEFORE.astimezone(UTC), AFTER.astimezone(UTC)]


@pytest.mark.parametrize(
    ("parts", "error", "words"),
    [
        pytest.param((2015, 12, 31), OutsideHorizon, "^year: must lie between 2016 and 2050", id="year-too-early"),
        pytest.param((2051, 1, 1), OutsideHorizon, "^year: must lie between 2016 and 2050", id="year-too-late"),
        pytest.param((2026, 0, 1), InvalidFact, "^month: must lie between 1 and 12", id="no-month"),
        pytest.param((2026, 13, 1), InvalidFact, "^month: must lie between 1 and 12", id="thirteenth-month"),
        pytest.param((2026, 2, 29), InvalidFact, "^day: must lie between 1 and 28", id="29-february"),
        pytest.param((2024, 2, 30), InvalidFact, "^day: must lie between 1 and 29", id="30-february"),
        pytest.param((2026, 1, 1, 24), InvalidFact, "^hour: must lie between 0 and 23", id="hour"),
        pytest.param((2026, 1, 1, 0, 60), InvalidFact, "^minute: must lie between 0 and 59", id="minute"),
        pytest.param((2026, 1, 1, 0, 0, 60), InvalidFact, "^second: must lie between 0 and 59", id="second"),
        pytest.param((2026, 1, 1, 0, 0, 0, -1), InvalidFact, "^microsecond: must lie between 0", id="microsecond"),
        pytest.param((2026, 1, 1, 9.0), WrongType, "^hour: needs a whole number, not float", id="fraction"),
        pytest.param((2026, 1, "1"), WrongType, "^day: needs a whole number, not str", id="text"),
    ],
)
def test_what_no_clock_shows(parts: tuple[Any, ...], error: type[InvalidFact], words: str) -> None:
    """The part that is wrong is named."""
    with pytest.raises(error, match=words):
        astana(*parts)


def test_what_is_not_shown_a_third_time() -> None:
    """An hour is shown at most twice."""
    with pytest.raises(InvalidFact, match=r"^fold: must lie between 0 and 1"):
        astana(2024, 2, 29, 23, fold=2)
