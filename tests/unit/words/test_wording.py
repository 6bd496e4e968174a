"""Days, instants and durations are said alike on every host, in three languages."""

from datetime import date, datetime, timedelta

import pytest

from aleumet_rules import ASTANA, Text
from aleumet_rules.words.dates import day_text, duration_text, instant_text, join, weekday_text
from aleumet_rules.words.text import LANGUAGES

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SPRING = ("January", "February", "March", "April", "May", "June")
AUTUMN = ("July", "August", "September", "October", "November", "December")
MONTHS = SPRING + AUTUMN


@pytest.mark.parametrize(
    ("day", "kk", "ru", "en"),
    [
        (date(2026, 3, 10), "2026 жылғы 10 наурыз (сейсенбі)", "10 марта 2026 года (вторник)", "Tuesday 10 March 2026"),
        (date(2024, 2, 3), "2024 жылғы 3 ақпан (сенбі)", "3 февраля 2024 года (суббота)", "Saturday 3 February 2024"),
    ],
)
def test_day(day: date, kk: str, ru: str, en: str) -> None:
    """A day is said with its weekday, and needs no case ending."""
    assert day_text(day) == Text(kk, ru, en)


@pytest.mark.parametrize("number", range(7))
def test_weekday(number: int) -> None:
    """Each weekday has its name; 15 December 2025 was a Monday."""
    assert weekday_text(date(2025, 12, 15 + number))["en"] == WEEKDAYS[number]


def test_weekdays_and_months_have_names_of_their_own() -> None:
    """In each language no two weekdays and no two months share a name."""
    for lang in LANGUAGES:
        assert len({weekday_text(date(2025, 12, day))[lang] for day in range(1, 8)}) == 7
        assert len({day_text(date(2025, month, 1))[lang].partition("(")[0] for month in range(1, 13)}) == 12


@pytest.mark.parametrize("month", range(1, 13))
def test_month(month: int) -> None:
    """Each month has its name."""
    assert MONTHS[month - 1] in day_text(date(2025, month, 1))["en"]


@pytest.mark.parametrize(
    ("at", "clock"),
    [
        pytest.param(datetime(2025, 12, 15, 18, 30), "Monday 15 December 2025, 18:30", id="minutes"),
        pytest.param(datetime(2025, 12, 15, 9, 0, 1), "Monday 15 December 2025, 09:00:01", id="seconds"),
        pytest.param(datetime(2025, 12, 15, 9, 0, 0, 1), "Monday 15 December 2025, 09:00:00.000001", id="microsecond"),
        pytest.param(datetime(2025, 12, 16), "Monday 15 December 2025, 24:00", id="midnight"),
        pytest.param(datetime(2026, 1, 1), "Wednesday 31 December 2025, 24:00", id="new-year"),
        pytest.param(datetime(2025, 12, 16, 0, 0, 1), "Tuesday 16 December 2025, 00:00:01", id="after-midnight"),
    ],
)
def test_instant(at: datetime, clock: str) -> None:
    """The end of a day is its 24:00; seconds are said only where there are any."""
    assert instant_text(at.replace(tzinfo=ASTANA))["en"] == clock


def test_instant_in_three_languages() -> None:
    """An instant is said in each language."""
    assert instant_text(datetime(2025, 12, 15, 18, 30, tzinfo=ASTANA)) == Text(
        "2025 жылғы 15 желтоқсан (дүйсенбі), сағат 18:30",
        "15 декабря 2025 года (понедельник), 18:30",
        "Monday 15 December 2025, 18:30",
    )


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(), "0 s"),
        (timedelta(microseconds=1), "0.000001 s"),
        (timedelta(milliseconds=500), "0.5 s"),
        (timedelta(seconds=59), "59 s"),
        (timedelta(minutes=15), "15 min"),
        (timedelta(hours=3), "3 h"),
        (timedelta(hours=3, seconds=30), "3 h 30 s"),
        (timedelta(minutes=15, microseconds=1), "15 min 0.000001 s"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=10, hours=23, minutes=59, seconds=59), "10 days 23 h 59 min 59 s"),
    ],
    ids=str,
)
def test_duration(length: timedelta, said: str) -> None:
    """A duration is said in days, hours, minutes and seconds, the zero parts left out."""
    assert duration_text(length)["en"] == said


def test_duration_in_three_languages() -> None:
    """A duration is said in each language."""
    length = timedelta(days=1, hours=2, minutes=3, seconds=4)

    assert duration_text(length) == Text("1 тәулік 2 сағ 3 мин 4 сек", "1 сут 2 ч 3 мин 4 с", "1 day 2 h 3 min 4 s")


def test_fraction() -> None:
    """A fraction of a second stands after a comma in Kazakh and Russian, after a point in English."""
    tick = timedelta(microseconds=1)
    day = Text("2025 жылғы 15 желтоқсан (дүйсенбі)", "15 декабря 2025 года (понедельник)", "Monday 15 December 2025")

    assert duration_text(tick) == Text("0,000001 сек", "0,000001 с", "0.000001 s")
    assert instant_text(datetime(2025, 12, 15, 9) + tick) == Text(
        f"{day.kk}, сағат 09:00:00,000001", f"{day.ru}, 09:00:00,000001", f"{day.en}, 09:00:00.000001"
    )


def test_join() -> None:
    """Several texts become one, by a comma unless told otherwise."""
    parts = [Text("а", "б", "a"), Text("ә", "в", "b")]

    assert join(parts) == Text("а, ә", "б, в", "a, b")
    assert join(parts, "; ")["en"] == "a; b"
    assert join(())["kk"] == ""
