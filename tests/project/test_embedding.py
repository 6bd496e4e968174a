"""The guide's example, on real SQLite with connections that race each other; and the diagram beside it."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from doctest import DocTestParser
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from aleumet_rules import ASTANA, BookingStatus, Decision, Department, Form031, Slot
from aleumet_rules.facts.bookings import transitions_diagram

PAGE = (Path(__file__).parents[2] / "docs/guide/embedding.md").read_text(encoding="utf-8")
DEPARTMENT = Department(1, "A", ("1110",))
OF_TWO = Department(1, "A", ("1110",), capacity=2)
SLOT = Slot(1, datetime(2026, 1, 19, 9, tzinfo=ASTANA))
OTHER = Slot(1, datetime(2026, 1, 20, 9, tzinfo=ASTANA))
NOW = datetime(2026, 1, 14, 11, tzinfo=ASTANA)
LATE = datetime(2026, 1, 19, 9, 16, tzinfo=ASTANA)

SKEWS = pytest.mark.parametrize(
    "skews",
    [
        pytest.param([timedelta(), timedelta()], id="one-clock"),
        pytest.param([timedelta(), timedelta(milliseconds=1)], id="first-is-earlier"),
        pytest.param([timedelta(milliseconds=1), timedelta()], id="second-is-earlier"),
    ],
)

Connect = Callable[[], sqlite3.Connection]


def form(number: int) -> Form031:
    """A form by its number."""
    return Form031(f"031-{number}", f"A-{number}", date(2026, 1, 12), "111010000")


@pytest.fixture
def page() -> dict[str, Any]:
    """What the page has defined at its end: statements, queries and functions."""
    names: dict[str, Any] = {}
    for example in DocTestParser().get_examples(PAGE):
        exec(example.source, names)
    return names


@pytest.fixture
def connect(page: dict[str, Any], tmp_path: Path) -> Iterator[Connect]:
    """Connections to one new database on disk."""
    opened: list[sqlite3.Connection] = []

    def another() -> sqlite3.Connection:
        opened.append(sqlite3.connect(tmp_path / "bookings.db", timeout=30, check_same_thread=False))
        return opened[-1]

    another().executescript(page["schema"])
    yield another
    for connection in opened:
        connection.close()


def rows(db: sqlite3.Connection, *, of: str = "active") -> list[tuple[str, int]]:
    """Form and place of each booking in that state."""
    found = db.execute("SELECT form, place FROM booking WHERE status = ? ORDER BY form, place", (of,))
    return list(found)


def race(
    page: dict[str, Any],
    connect: Connect,
    runners: list[tuple[Form031, Slot]],
    skews: list[timedelta],
    department: Department = DEPARTMENT,
) -> tuple[list[Any], int]:
    """Everybody asks before anybody stores; then all store at once. The answers, and how often a constraint spoke.

    Each host has a clock of its own: whoever loses may have asked at an earlier instant than the booking was made.
    """
    barrier, stopped = Barrier(len(runners)), []
    ask, store = page["ask"], page["store"]

    def ask_together(db: sqlite3.Connection, *facts: Any) -> Any:
        answer = ask(db, *facts)
        if db not in seen:
            seen.append(db)
            barrier.wait(timeout=30)
        return answer

    def store_or_stop(*facts: Any) -> None:
        try:
            store(*facts)
        except sqlite3.IntegrityError:
            stopped.append(facts)
            raise

    def run(number: int) -> Any:
        who, slot = runners[number]
        now = NOW + skews[number]
        return page["save"](connections[number], who, slot, department, now, f"T-{number}")

    seen: list[sqlite3.Connection] = []
    connections = [connect() for _ in runners]
    page |= {"ask": ask_together, "store": store_or_stop}
    with ThreadPoolExecutor(len(runners)) as pool:
        return list(pool.map(run, range(len(runners)))), len(stopped)


def codes(answer: Decision[Any]) -> list[str]:
    """Why not."""
    return [reason.code for reason in answer.reasons]


def test_diagram_is_drawn_from_the_table() -> None:
    """The page shows the table of transitions as it is."""
    assert f"```mermaid\n{transitions_diagram()}\n```" in PAGE


@pytest.mark.norm("queue.slot-free")
@SKEWS
def test_two_want_one_start(page: dict[str, Any], connect: Connect, skews: list[timedelta]) -> None:
    """Both are told that the start is free; one gets it, the other meets the constraint and then a reason."""
    answers, stopped = race(page, connect, [(form(1), SLOT), (form(2), SLOT)], skews)

    assert sorted(map(codes, answers)) == [[], ["slot-taken"]]
    assert stopped == 1
    assert len(rows(connect())) == 1


@pytest.mark.norm("queue.one-active-booking")
@SKEWS
def test_one_form_wants_two_starts(page: dict[str, Any], connect: Connect, skews: list[timedelta]) -> None:
    """One form asks for two starts at once; one becomes a booking, the other a reason."""
    answers, stopped = race(page, connect, [(form(1), SLOT), (form(1), OTHER)], skews)

    assert sorted(map(codes, answers)) == [[], ["active-booking"]]
    assert stopped == 1
    assert rows(connect()) == [("031-1", 1)]


def test_two_places_for_three(page: dict[str, Any], connect: Connect) -> None:
    """Where the schedule admits two to a start, two of three get a place each."""
    answers, stopped = race(page, connect, [(form(number), SLOT) for number in (1, 2, 3)], [timedelta()] * 3, OF_TWO)

    assert sorted(map(codes, answers)) == [[], [], ["slot-taken"]]
    assert stopped >= 2
    assert sorted(place for _, place in rows(connect())) == [1, 2]


@pytest.mark.parametrize("status", ["active", "attended"])
def test_constraint_holds_the_place(page: dict[str, Any], connect: Connect, status: str) -> None:
    """A place that somebody has or has used cannot be stored twice, whatever the rules were told."""
    db = connect()
    booking = page["book"](form(1), SLOT, DEPARTMENT, earlier=None, taken=(), at=NOW, ticket="T-1").unwrap()
    page["store"](db, booking, 1, DEPARTMENT)
    db.execute("UPDATE booking SET status = ?", (status,))
    other = page["book"](form(2), SLOT, DEPARTMENT, earlier=None, taken=(), at=NOW, ticket="T-2").unwrap()

    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE constraint failed"):
        page["store"](db, other, 1, DEPARTMENT)


@pytest.mark.parametrize("status", ["cancelled", "void"])
def test_ended_booking_frees_its_place(page: dict[str, Any], connect: Connect, status: str) -> None:
    """After a cancelled or void booking the place and the form are free again."""
    db = connect()
    assert page["save"](db, form(1), SLOT, DEPARTMENT, NOW, "T-1")
    db.execute("UPDATE booking SET status = ?", (status,))

    assert page["save"](db, form(1), SLOT, DEPARTMENT, NOW, "T-2")


@pytest.mark.norm("queue.rebook-or-wait")
def test_unwritten_lapse(page: dict[str, Any], connect: Connect) -> None:
    """A booking that nobody has written off is void when its form asks again, and stands in nobody's way."""
    db = connect()
    assert page["save"](db, form(1), SLOT, DEPARTMENT, NOW, "T-1")

    assert page["save"](db, form(1), OTHER, DEPARTMENT, LATE - timedelta(minutes=1), "T-2").reasons
    assert page["save"](db, form(1), OTHER, DEPARTMENT, LATE, "T-2")
    assert rows(db, of=BookingStatus.VOID.value) == [("031-1", 1)]


def test_ticket_that_exists(page: dict[str, Any], connect: Connect) -> None:
    """A ticket that was given before is a fault of the caller, and ends in an error rather than in a loop."""
    db = connect()
    assert page["save"](db, form(1), SLOT, DEPARTMENT, NOW, "T-1")

    with pytest.raises(RuntimeError, match="the ticket T-1 exists"):
        page["save"](db, form(2), OTHER, DEPARTMENT, NOW, "T-1")


@pytest.mark.parametrize(
    ("query", "facts", "index"),
    [("latest_under", 1, "booking_by_form"), ("places_taken", 3, "one_per_place")],
    ids=["form", "start"],
)
def test_both_queries_use_their_index(
    page: dict[str, Any], connect: Connect, query: str, facts: int, index: str
) -> None:
    """Each of the two queries is answered from an index, not by reading the table."""
    plan = connect().execute(f"EXPLAIN QUERY PLAN {page[query]}", ("",) * facts).fetchall()

    assert [f"INDEX {index}" in step[-1] for step in plan] == [True]


def messages(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """The tickets and annexes of the messages in the outbox."""
    return list(db.execute("SELECT ticket, annex FROM outbox ORDER BY id"))


@pytest.mark.norm("queue.no-show", "queue.confirmation")
def test_lapse_is_told(page: dict[str, Any], connect: Connect) -> None:
    """A booking that is found void when its form asks again is told of, in one transaction with that."""
    db = connect()
    assert page["save"](db, form(1), SLOT, DEPARTMENT, NOW, "T-1")
    assert page["save"](db, form(1), OTHER, DEPARTMENT, LATE, "T-2")

    assert messages(db) == [("T-1", 2), ("T-1", 4), ("T-2", 2)]


def test_message_and_booking_are_kept_together(page: dict[str, Any], connect: Connect) -> None:
    """When the message cannot be written the booking is not kept, nor is what has become of one."""
    db = connect()
    assert page["save"](db, form(1), SLOT, DEPARTMENT, NOW, "T-1")
    tell = page["tell"]

    def fail(*_facts: Any) -> None:
        raise KeyboardInterrupt

    page["tell"] = fail
    with pytest.raises(KeyboardInterrupt):
        page["save"](db, form(2), OTHER, DEPARTMENT, NOW, "T-2")
    with pytest.raises(KeyboardInterrupt):
        page["earlier_booking"](db, form(1), DEPARTMENT, LATE)
    page["tell"] = tell

    assert rows(db) == [("031-1", 1)]
    assert messages(db) == [("T-1", 2)]


@SKEWS
def test_double_click_is_told_once(page: dict[str, Any], connect: Connect, skews: list[timedelta]) -> None:
    """One of two clicks becomes a booking with its message, the other a reason, whichever clock is ahead."""
    answers, _ = race(page, connect, [(form(1), SLOT), (form(1), SLOT)], skews)

    assert sorted(len(codes(answer)) for answer in answers) == [0, 2]
    assert [annex for _, annex in messages(connect())] == [2]
