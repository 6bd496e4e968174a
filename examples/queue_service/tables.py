"""The schema: what the service keeps, and what the database itself refuses to hold twice.

One definition for SQLite and PostgreSQL. Instants are `timestamptz` in PostgreSQL and texts in UTC in SQLite, documents
`jsonb` and `json`.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator

from aleumet_rules import to_astana

__all__ = ["BOOKING", "DEPARTMENT", "FORM", "INVARIANTS", "MEASURE", "NOTICE", "RECEIPT", "SMS", "TABLES", "WAITING"]


class Instant(TypeDecorator[datetime]):
    """An instant: any zone goes in, Astana time comes out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """In UTC, so that SQLite, which keeps no zone, compares instants and not what clocks show."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """What SQLite gives back without a zone is in UTC."""
        return None if value is None else to_astana(value if value.tzinfo else value.replace(tzinfo=UTC))


DOCUMENT = JSON().with_variant(JSONB(), "postgresql")
TABLES = MetaData()

DEPARTMENT = Table(
    "department",
    TABLES,
    Column("number", String, primary_key=True),
    Column("facts", DOCUMENT, nullable=False),  # as `to_plain` writes a `Department`: its trips lie in it
)
FORM = Table(
    "form",
    TABLES,
    Column("number", String, primary_key=True),
    Column("holder", String, nullable=False),
    Column("signed_on", Date, nullable=False),
    Column("residence", String),
    Column("phone", String),
    Column("name", String),
)
BOOKING = Table(
    "booking",
    TABLES,
    Column("id", Integer, primary_key=True),  # tells which booking of a form is the latest
    Column("ticket", String, nullable=False, unique=True),
    Column("form", ForeignKey(FORM.c.number), nullable=False),
    Column("department", ForeignKey(DEPARTMENT.c.number), nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("place", Integer, CheckConstraint("place >= 1"), nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("status", String, CheckConstraint("status IN ('active', 'cancelled', 'void', 'attended')"), nullable=False),
    Column("reminded_on", Date),
)
WAITING = Table(
    "waiting",
    TABLES,
    Column("ticket", ForeignKey(BOOKING.c.ticket), primary_key=True),
    Column("arrived_at", Instant, nullable=False),
)
SMS = Table(
    "sms",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("form", ForeignKey(FORM.c.number), nullable=False, index=True),
    Column("ticket", String, nullable=False),
    Column("annex", Integer, nullable=False),
    Column("number", String),
    Column("words", String, nullable=False),
    Column("sent_at", Instant),  # empty in the outbox
)
RECEIPT = Table(
    "receipt",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("form", String, nullable=False, index=True),
    Column("at", Instant, nullable=False),
    Column("allowed", Boolean, nullable=False),
    Column("receipt", DOCUMENT, nullable=False),
)
MEASURE = Table(
    "measure",
    TABLES,
    Column("id", String, primary_key=True),
    Column("phone", String),
    Column("facts", DOCUMENT, nullable=False),  # as `to_plain` writes a `Measure`
)
NOTICE = Table(
    "notice",  # that choosing is blocked, to be given by one of the channels; the acts have no form of words for it
    TABLES,
    Column("measure", ForeignKey(MEASURE.c.id), nullable=False),
    Column("due_on", Date, nullable=False),
    Column("channels", DOCUMENT, nullable=False),
    UniqueConstraint("measure", "due_on"),
)
Index("booking_by_form", BOOKING.c.form)
Index("sms_to_send", SMS.c.id, sqlite_where=SMS.c.sent_at.is_(None), postgresql_where=SMS.c.sent_at.is_(None))


def _unique(name: str, *columns: Column[Any], among: tuple[str, ...]) -> Index:
    """What may not be twice among bookings of some states."""
    where = BOOKING.c.status.in_(among)
    return Index(name, *columns, unique=True, sqlite_where=where, postgresql_where=where)


INVARIANTS = (
    _unique("one_active_per_form", BOOKING.c.form, among=("active",)),
    _unique("one_per_place", BOOKING.c.department, BOOKING.c.starts_at, BOOKING.c.place, among=("active", "attended")),
)
"""A form has one active booking, and a place at a start is given once."""
