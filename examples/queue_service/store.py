"""The database: departments, forms, bookings, people who wait, and the messages that were sent."""

import sqlite3
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from aleumet_rules import Booking, BookingStatus, Department, Form031, Slot, Sms, Trip, WalkIn, to_astana

__all__ = ["Store"]

TABLES = """
CREATE TABLE IF NOT EXISTS department (
    number TEXT PRIMARY KEY, address TEXT NOT NULL, serves TEXT NOT NULL, capacity INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS trip (department TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS form (
    number TEXT PRIMARY KEY, holder TEXT NOT NULL, signed_on TEXT NOT NULL, residence TEXT NOT NULL,
    phone TEXT, name TEXT
);
CREATE TABLE IF NOT EXISTS booking (
    ticket     TEXT    PRIMARY KEY,
    form       TEXT    NOT NULL,
    department TEXT    NOT NULL,
    starts_at  TEXT    NOT NULL,  -- in UTC and in one spelling
    place      INTEGER NOT NULL CHECK (place >= 1),
    made_at    TEXT    NOT NULL,
    status     TEXT    NOT NULL CHECK (status IN ('active', 'cancelled', 'void', 'attended')),
    reminded   INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS waiting (ticket TEXT PRIMARY KEY, arrived_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS message (
    id INTEGER PRIMARY KEY, form TEXT NOT NULL, annex INTEGER NOT NULL, number TEXT, words TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS booking_by_form ON booking (form);
CREATE INDEX IF NOT EXISTS booking_by_start ON booking (department, starts_at);
"""
INVARIANTS = """
CREATE UNIQUE INDEX IF NOT EXISTS one_active_per_form ON booking (form) WHERE status = 'active';
CREATE UNIQUE INDEX IF NOT EXISTS one_per_place ON booking (department, starts_at, place)
    WHERE status IN ('active', 'attended');
"""
_BOOKING = "SELECT ticket, form, department, starts_at, made_at, status FROM booking"


class Store:
    """SQLite in one file, a connection for each thread; what may not be twice is the database's to refuse."""

    invariants = INVARIANTS

    def __init__(self, path: Path) -> None:
        self._path = path
        self._threads = threading.local()
        self._opened: list[sqlite3.Connection] = []
        with self.db as db:
            db.executescript("PRAGMA journal_mode = WAL;" + TABLES + self.invariants)

    @property
    def db(self) -> sqlite3.Connection:
        """The connection of this thread."""
        if not hasattr(self._threads, "db"):
            self._threads.db = sqlite3.connect(self._path, check_same_thread=False)
            self._threads.db.execute("PRAGMA synchronous = NORMAL")
            self._opened.append(self._threads.db)
        connection: sqlite3.Connection = self._threads.db
        return connection

    def close(self) -> None:
        """Close the connections of all threads."""
        while self._opened:
            self._opened.pop().close()

    def clear(self) -> None:
        """Forget everything."""
        with self.db as db:
            for table in ("department", "trip", "form", "booking", "waiting", "message"):
                db.execute(f"DELETE FROM {table}")

    def put_department(self, department: Department) -> None:
        """Enter a department with its schedule."""
        row = (str(department.number), department.address, " ".join(department.serves), department.capacity)
        trips = [(row[0], trip.first.isoformat(), trip.last.isoformat()) for trip in department.trips]
        with self.db as db:
            db.execute("INSERT OR REPLACE INTO department VALUES (?, ?, ?, ?)", row)
            db.execute("DELETE FROM trip WHERE department = ?", row[:1])
            db.executemany("INSERT INTO trip VALUES (?, ?, ?)", trips)

    def department(self, number: str) -> Department:
        """The department of that number; `KeyError` where there is none."""
        row = self._one("SELECT address, serves, capacity FROM department WHERE number = ?", number)
        trips = self.db.execute("SELECT first, last FROM trip WHERE department = ? ORDER BY first", (number,))
        away = tuple(Trip(date.fromisoformat(first), date.fromisoformat(last)) for first, last in trips)
        return Department(number, row[0], tuple(row[1].split()), away, row[2])

    def put_form(self, form: Form031) -> None:
        """Keep a form as it has arrived."""
        row = (form.number, form.holder, form.signed_on.isoformat(), form.residence, form.phone, form.name)
        with self.db as db:
            db.execute("INSERT OR REPLACE INTO form VALUES (?, ?, ?, ?, ?, ?)", row)

    def form(self, number: str) -> Form031:
        """The form of that number; `KeyError` where there is none."""
        row = self._one("SELECT number, holder, signed_on, residence, phone, name FROM form WHERE number = ?", number)
        return Form031(row[0], row[1], date.fromisoformat(row[2]), *row[3:])

    def booking(self, ticket: str) -> Booking:
        """The booking of that ticket; `KeyError` where there is none."""
        return self._booking(self._one(f"{_BOOKING} WHERE ticket = ?", ticket))

    def latest_under(self, form: str) -> Booking | None:
        """The latest booking under a form, in whatever state."""
        with suppress(KeyError):
            return self._booking(self._one(f"{_BOOKING} WHERE form = ? ORDER BY rowid DESC LIMIT 1", form))
        return None

    def active(self) -> list[Booking]:
        """Every booking that is recorded as active, by its start."""
        rows = self.db.execute(f"{_BOOKING} WHERE status = 'active' ORDER BY starts_at, ticket").fetchall()
        return [self._booking(row) for row in rows]

    def of_day(self, department: str, day: date) -> list[Booking]:
        """Every booking of a department and a day."""
        rows = self.db.execute(f"{_BOOKING} WHERE department = ?", (department,)).fetchall()
        bookings = (self._booking(row) for row in rows)
        return [booking for booking in bookings if booking.slot.starts_at.date() == day]

    def places(self, department: str, first: datetime, last: datetime) -> list[tuple[Slot, int]]:
        """The places that are given, from one instant to another, both included."""
        rows = self.db.execute(
            "SELECT starts_at, place FROM booking WHERE department = ? AND starts_at BETWEEN ? AND ?"
            " AND status IN ('active', 'attended')",
            (department, _utc(first), _utc(last)),
        )
        return [(Slot(department, datetime.fromisoformat(starts_at)), place) for starts_at, place in rows]

    def insert(self, booking: Booking, place: int) -> None:
        """Keep a new booking; `sqlite3.IntegrityError` when somebody was faster."""
        row = (
            booking.ticket,
            booking.form.number,
            str(booking.slot.department),
            _utc(booking.slot.starts_at),
            place,
            _utc(booking.made_at),
            booking.status.value,
        )
        with self.db as db:
            db.execute(
                "INSERT INTO booking (ticket, form, department, starts_at, place, made_at, status)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                row,
            )

    def move(self, before: Booking, after: Booking) -> bool:
        """Keep what has become of a booking; false when it is no longer as it was."""
        change = (after.status.value, before.ticket, before.status.value)
        with self.db as db:
            moved = db.execute("UPDATE booking SET status = ? WHERE ticket = ? AND status = ?", change)
        return moved.rowcount == 1

    def note_reminder(self, ticket: str) -> bool:
        """Note that a reminder is being sent; false when one has been."""
        with self.db as db:
            noted = db.execute("UPDATE booking SET reminded = 1 WHERE ticket = ? AND NOT reminded", (ticket,))
        return noted.rowcount == 1

    def put_waiting(self, ticket: str, walk_in: WalkIn) -> None:
        """Note who waits in general order, by the ticket that was lost."""
        with self.db as db:
            db.execute("INSERT OR IGNORE INTO waiting VALUES (?, ?)", (ticket, _utc(walk_in.arrived_at)))

    def waiting(self, tickets: Iterable[str]) -> Mapping[str, WalkIn]:
        """Who waits, by ticket."""
        rows = dict(self.db.execute("SELECT ticket, arrived_at FROM waiting").fetchall())
        told = [ticket for ticket in tickets if ticket in rows]
        return {ticket: WalkIn(self.booking(ticket).form, datetime.fromisoformat(rows[ticket])) for ticket in told}

    def put_message(self, form: str, sms: Sms) -> None:
        """Hand a message over to be sent."""
        with self.db as db:
            row = (form, sms.annex, sms.to, sms.text)
            db.execute("INSERT INTO message (form, annex, number, words) VALUES (?, ?, ?, ?)", row)

    def messages(self, form: str) -> list[dict[str, Any]]:
        """Every message under a form, in the order of sending."""
        rows = self.db.execute("SELECT annex, number, words FROM message WHERE form = ? ORDER BY id", (form,))
        return [{"annex": annex, "to": number, "text": words} for annex, number, words in rows]

    def _one(self, query: str, key: str) -> tuple[Any, ...]:
        row: tuple[Any, ...] | None = self.db.execute(query, (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return row

    def _booking(self, row: tuple[str, ...]) -> Booking:
        ticket, form, department, starts_at, made_at, status = row
        slot = Slot(department, datetime.fromisoformat(starts_at))
        return Booking(ticket, self.form(form), slot, to_astana(datetime.fromisoformat(made_at)), BookingStatus(status))


def new_ticket() -> str:
    """A ticket that nobody else has."""
    return uuid4().hex[:12].upper()


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
