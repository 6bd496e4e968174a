"""What is remembered is bounded: many laws fit into memory, and those that are dropped are gone."""

import functools
import gc
import tracemalloc
import warnings
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from weakref import ref

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    Department,
    LawBook,
    Measure,
    ProvisionalDay,
    WorkingCalendar,
    analysis_due,
    audit_queue,
    free_slots,
    pilot_window,
)
from aleumet_rules.law.selection import windows
from sweep import share

AT = datetime(2025, 12, 15, 11, tzinfo=ASTANA)
LATER = date(2030, 3, 12)
DEPARTMENT = Department(1, "Көкшетау қ., Абай к., 1", ("1110",))
LAWS, MEGABYTES = 2_000, 50
LONG = 1_000_000  # characters of a text that nobody should keep
START = {"department": 1, "starts_at": "2025-12-17T09:00:00+05:00"}
PERSON = {"form": "17", "signed_on": "2025-11-28", "residence": "111010000"}
BOOKED: dict[str, Any] = {
    "event": "booked",
    "at": "2025-12-01T10:00:00+05:00",
    "ticket": "A-1",
    "slot": START,
    **PERSON,
}
CONFIRMED: dict[str, Any] = {"event": "confirmed", "at": "2025-12-01T10:00:01+05:00", "ticket": "A-1", "annex": 2}


def law_with_a_day_off(number: int) -> LawBook:
    """A law whose calendar has a day off of its own, another one for each number."""
    return LAW.amend(calendar=WorkingCalendar(days_off=[date(2017, 1, 1) + timedelta(days=number)]))


def ask(law: LawBook) -> LawBook:
    """Have the law remember whatever it may: a window, a deadline, free slots, a provisional year, a past state."""
    day = AT.date()
    pilot_window(day, law=law)
    analysis_due(AT, law=law)
    list(free_slots(DEPARTMENT, day, day, taken=frozenset(), at=AT, law=law))
    list(audit_queue([BOOKED], departments=[DEPARTMENT], known_on=date(2020, 1, 1), law=law))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ProvisionalDay)
        law.calendar.is_working_day(LATER)
    return law


@pytest.fixture
def traced() -> Iterator[None]:
    """Bytes are counted from here on, with no answer remembered of earlier tests; calendars still have their tables."""
    for cache in caches():
        cache.cache_clear()
    ask(LAW)
    gc.collect()
    gc.freeze()  # what was there before is not looked through each time
    tracemalloc.start()
    yield
    tracemalloc.stop()
    gc.unfreeze()


def held() -> int:
    """The bytes that are held."""
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def caches() -> "list[functools._lru_cache_wrapper[object]]":
    """Every memory of the package, those inside other functions too."""
    found = (one for one in gc.get_objects() if type(one) is functools._lru_cache_wrapper)
    return [cache for cache in found if str(cache.__module__).startswith("aleumet_rules")]


@pytest.mark.slow
@pytest.mark.usefixtures("traced")
def test_many_laws_fit_into_memory() -> None:
    """What 2,000 laws with calendars of their own take, all asked and all held by the caller, is at most 50 MB."""
    some = [ask(law_with_a_day_off(number)) for number in range(20)]  # every memory is full then
    first = held()
    more = [ask(law_with_a_day_off(number)) for number in range(20, 20 + max(share(20), 5))]
    each = (held() - first) / len(more)

    assert first + each * (LAWS - len(some)) <= MEGABYTES * 10**6


@pytest.mark.slow
def test_dropped_laws_are_gone() -> None:
    """No memory holds a law that its caller let go, nor its calendar."""
    laws = [ask(law_with_a_day_off(number)) for number in range(20)]
    traces = [ref(part) for law in laws for part in (law, law.calendar)]
    del laws
    gc.collect()

    assert [trace() for trace in traces if trace() is not None] == []


def test_calendar_answers_as_before_when_others_were_asked() -> None:
    """A calendar whose tables gave way to those of others gives the same answers, the provisional ones too."""
    off = date(2025, 12, 18)
    calendar = WorkingCalendar(days_off=[off, LATER])
    others = [WorkingCalendar(days_off=[off + timedelta(days=n)]) for n in range(1, 30)]

    def answers() -> tuple[object, ...]:
        provisional = calendar.is_working_day(LATER), calendar.roll_forward(LATER), calendar.day(LATER).kind
        return (calendar.is_working_day(off), calendar.roll_forward(off), calendar.day(off).kind, *provisional)

    with pytest.warns(ProvisionalDay):
        before = answers()
    for other in others:
        with pytest.warns(ProvisionalDay):
            other.is_working_day(AT.date()), other.is_working_day(LATER)

    assert answers() == before
    assert before[:2] == (False, date(2025, 12, 19))


def test_equal_calendars_share_their_tables() -> None:
    """A calendar made anew for each question costs no tables of its own."""
    first, second = WorkingCalendar(), WorkingCalendar()
    days = [next(calendar.working_days(AT.date(), LATER.replace(year=2026))) for calendar in (first, second)]

    assert days[0] is days[1]
    assert first._index is second._index


def test_every_memory_has_a_bound() -> None:
    """Each cache of the package keeps so many answers at most, that of one question about a measure too."""
    asked = windows(Measure("1", "chair", date(2025, 12, 1)), LAW)
    bounds = {cache.__qualname__: cache.cache_parameters()["maxsize"] for cache in caches()}

    assert asked.under.__qualname__ in bounds
    assert len(bounds) > 10
    assert {name: most for name, most in bounds.items() if most is None or most > 4096} == {}


def linked(link: str) -> set[str]:
    """The codes of what an audit finds where an SMS led to that link."""
    rows = [BOOKED, CONFIRMED | {"link": link}]
    return {finding.code for finding in audit_queue(rows, departments=[DEPARTMENT])}


@pytest.fixture
def watched() -> Iterator[None]:
    """Each block of memory that is taken from here on is known, with its size."""
    tracemalloc.start()
    yield
    tracemalloc.stop()


def long_texts() -> int:
    """How many texts of about a million characters are held; tables that are built meanwhile have other sizes."""
    gc.collect()
    sizes = [trace.size for trace in tracemalloc.take_snapshot().traces]
    return sum(LONG <= size < LONG + 200 for size in sizes)


@pytest.mark.usefixtures("watched")
@pytest.mark.parametrize("host", ["https://aleumet.egov.kz/", "https://example.org/"])
def test_long_texts_are_not_remembered(host: str) -> None:
    """A long link of a record is gone with the record, on the portal or off it."""
    codes = linked(f"{host}{'a' * LONG}")

    assert ("link-off-portal" in codes) is (host == "https://example.org/")
    assert long_texts() == 0


@pytest.mark.usefixtures("watched")
def test_a_remembered_text_would_be_seen() -> None:
    """A memory that keeps what it was asked about holds the text, or a part of it as long."""
    path = functools.lru_cache(maxsize=1)(lambda link: link.removeprefix("https://"))
    path(f"https://{'a' * LONG}")

    assert long_texts() == 2
