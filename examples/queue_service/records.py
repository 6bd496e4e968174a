"""What is read and written within one transaction: rows to facts, and facts to rows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, Select, Table, delete, insert, select, update

from aleumet_rules import (
    Booking,
    BookingStatus,
    Department,
    Form031,
    Measure,
    Slot,
    Sms,
    WalkIn,
    astana,
    from_plain,
    to_plain,
)

from .tables import BOOKING, DEPARTMENT, FORM, MEASURE, NOTICE, RECEIPT, SMS, TABLES, WAITING

__all__ = ["Changed", "Records", "Unknown"]

T = TypeVar("T")
_DAY = timedelta(days=1)
_HELD = BOOKING.c.status.in_(("active", "attended"))
_FORM = [FORM.c[name] for name in ("number", "holder", "signed_on", "residence", "phone", "name")]
_BOOKINGS = select(
    *_FORM, *(BOOKING.c[name] for name in ("id", "ticket", "department", "starts_at", "made_at", "status"))
).join(FORM, FORM.c.number == BOOKING.c.form)


class Unknown(LookupError):
    """There is no such ticket, department, form or measure: its kind, and the key."""


class Changed(Exception):
    """What was read is no longer so: ask again."""


class Records:
    """The records as one transaction sees them."""

    def __init__(self, db: Connection) -> None:
        self.db = db

    def clear(self) -> None:
        """Forget everything."""
        for table in reversed(TABLES.sorted_tables):
            self.db.execute(delete(table))

    # --- departments and forms

    def put_department(self, department: Department) -> None:
        """Enter a department with its schedule."""
        self._put(DEPARTMENT, "number", {"number": str(department.number), "facts": to_plain(department)})

    def department(self, number: str) -> Department:
        """The department of that number."""
        return from_plain(Department, self._one(select(DEPARTMENT.c.facts), DEPARTMENT.c.number, number)["facts"])

    def departments(self) -> list[Department]:
        """Every department, by its number."""
        rows = self.db.execute(select(DEPARTMENT.c.facts).order_by(DEPARTMENT.c.number)).scalars()
        return [from_plain(Department, facts) for facts in rows]

    def put_form(self, form: Form031) -> None:
        """Keep a form as it is known now."""
        self._put(FORM, "number", {column.name: getattr(form, column.name) for column in _FORM})

    def form(self, number: str) -> Form031:
        """The form of that number."""
        return _form(self._one(select(*_FORM), FORM.c.number, number))

    # --- bookings

    def booking(self, ticket: str) -> Booking:
        """The booking of that ticket."""
        return _booking(self._one(_BOOKINGS, BOOKING.c.ticket, ticket))

    def latest_under(self, form: str) -> Booking | None:
        """The latest booking under a form, in whatever state."""
        query = _BOOKINGS.where(BOOKING.c.form == form).order_by(BOOKING.c.id.desc()).limit(1)
        return next(self._bookings(query), None)

    def active(self) -> list[Booking]:
        """Every booking that is recorded as active, by its start."""
        query = _BOOKINGS.where(BOOKING.c.status == "active").order_by(BOOKING.c.starts_at, BOOKING.c.ticket)
        return [*self._bookings(query)]

    def of_day(self, department: str, day: date) -> list[Booking]:
        """Every booking of a department and a day."""
        begins = astana(day.year, day.month, day.day)
        within = BOOKING.c.starts_at.between(begins, begins + _DAY)
        found = self._bookings(_BOOKINGS.where(BOOKING.c.department == department, within))
        return [booking for booking in found if booking.slot.starts_at.date() == day]

    def taken_after(self, department: str, at: datetime) -> Mapping[Slot, int]:
        """How many people have each start of a department after an instant."""
        query = select(BOOKING.c.starts_at).where(BOOKING.c.department == department, BOOKING.c.starts_at > at, _HELD)
        return Counter(Slot(department, starts_at) for starts_at in self.db.execute(query).scalars())

    def places(self, slot: Slot) -> list[int]:
        """The places of a start that are given."""
        here = (BOOKING.c.department == slot.number, BOOKING.c.starts_at == slot.starts_at)
        return [*self.db.execute(select(BOOKING.c.place).where(*here, _HELD)).scalars()]

    def insert(self, booking: Booking, place: int) -> None:
        """Keep a new booking; the constraints refuse it when somebody was faster."""
        row = {
            "ticket": booking.ticket,
            "form": booking.form.number,
            "department": booking.slot.number,
            "starts_at": booking.slot.starts_at,
            "place": place,
            "made_at": booking.made_at,
            "status": booking.status.value,
        }
        self.db.execute(insert(BOOKING).values(row))

    def move(self, before: Booking, after: Booking) -> None:
        """Keep what has become of a booking; `Changed` when it is no longer as it was."""
        here = (BOOKING.c.ticket == before.ticket, BOOKING.c.status == before.status.value)
        if self.db.execute(update(BOOKING).where(*here).values(status=after.status.value)).rowcount != 1:
            raise Changed

    def note_reminder(self, ticket: str, on: date) -> bool:
        """Note that a booking is being reminded of; false when it has been."""
        here = (BOOKING.c.ticket == ticket, BOOKING.c.status == "active", BOOKING.c.reminded_on.is_(None))
        return self.db.execute(update(BOOKING).where(*here).values(reminded_on=on)).rowcount == 1

    def put_waiting(self, ticket: str, walk_in: WalkIn) -> None:
        """Note who waits in general order, by the ticket that was lost; whoever waits already goes on waiting."""
        if not self.waiting([ticket]):
            self.db.execute(insert(WAITING).values(ticket=ticket, arrived_at=walk_in.arrived_at))

    def waiting(self, tickets: Iterable[str]) -> Mapping[str, WalkIn]:
        """Who of these waits, by ticket."""
        query = select(WAITING.c.ticket, WAITING.c.arrived_at).where(WAITING.c.ticket.in_([*tickets]))
        rows = self.db.execute(query).all()
        return {ticket: WalkIn(self.booking(ticket).form, arrived_at) for ticket, arrived_at in rows}

    # --- the outbox, receipts

    def put_message(self, booking: Booking, sms: Sms) -> None:
        """Lay a message into the outbox."""
        row = {"form": booking.form.number, "ticket": booking.ticket, "annex": sms.annex, "number": sms.to}
        self.db.execute(insert(SMS).values(**row, words=sms.text))

    def messages(self, form: str) -> list[dict[str, Any]]:
        """Every message under a form, in the order in which they came about."""
        query = select(SMS.c.annex, SMS.c.number, SMS.c.words).where(SMS.c.form == form).order_by(SMS.c.id)
        return [{"annex": annex, "to": number, "text": words} for annex, number, words in self.db.execute(query)]

    def unsent(self, most: int) -> list[RowMapping]:
        """The oldest messages of the outbox, each of them for this transaction alone."""
        query = select(SMS).where(SMS.c.sent_at.is_(None)).order_by(SMS.c.id).limit(most)
        return [*self.db.execute(query.with_for_update(skip_locked=True)).mappings()]

    def note_sent(self, message: int, at: datetime) -> None:
        """Note that a message has been handed over."""
        self.db.execute(update(SMS).where(SMS.c.id == message).values(sent_at=at))

    def put_receipt(self, form: str, at: datetime, allowed: bool, receipt: dict[str, Any]) -> None:
        """Keep the receipt of a decision, from which anybody can ask again; nothing of a person is in it."""
        self.db.execute(insert(RECEIPT).values(form=form, at=at, allowed=allowed, receipt=receipt))

    def receipts(self, form: str) -> list[dict[str, Any]]:
        """The receipts of every decision under a form, in their order."""
        query = select(RECEIPT.c.receipt).where(RECEIPT.c.form == form).order_by(RECEIPT.c.id)
        return [*self.db.execute(query).scalars()]

    # --- measures of individual programmes

    def put_measure(self, measure: Measure, phone: str | None) -> None:
        """Keep a measure as E-Sobes and the participant have left it."""
        self._put(MEASURE, "id", {"id": measure.id, "phone": phone, "facts": to_plain(measure)})

    def measures(self) -> Iterator[tuple[Measure, str | None]]:
        """Every measure with the number of whoever it is for."""
        for facts, phone in self.db.execute(select(MEASURE.c.facts, MEASURE.c.phone).order_by(MEASURE.c.id)):
            yield from_plain(Measure, facts), phone

    def put_notice(self, measure: Measure, due_on: date, channels: list[str]) -> None:
        """Note that a block is to be told of; once for each day."""
        here = (NOTICE.c.measure == measure.id, NOTICE.c.due_on == due_on)
        if self.db.execute(select(NOTICE.c.measure).where(*here)).first() is None:
            self.db.execute(insert(NOTICE).values(measure=measure.id, due_on=due_on, channels=channels))

    def notices(self, due_on: date) -> list[dict[str, Any]]:
        """Whose block is to be told of on a day, and how."""
        query = select(NOTICE.c.measure, NOTICE.c.channels).where(NOTICE.c.due_on == due_on).order_by(NOTICE.c.measure)
        return [dict(row) for row in self.db.execute(query).mappings()]

    # --- what they are made of

    def _put(self, table: Table, key: str, row: dict[str, Any]) -> None:
        """Insert a row, or replace the one of that key."""
        changed = self.db.execute(update(table).where(table.c[key] == row[key]).values(row))
        if changed.rowcount == 0:
            self.db.execute(insert(table).values(row))

    def _one(self, query: Select[Any], column: Any, key: str) -> RowMapping:
        row = self.db.execute(query.where(column == key)).mappings().first()
        if row is None:
            raise Unknown(column.table.name, key)
        return row

    def _bookings(self, query: Select[Any]) -> Iterator[Booking]:
        yield from map(_booking, self.db.execute(query).mappings().all())


def _form(row: RowMapping) -> Form031:
    """The columns are called as the fields are."""
    return Form031(**{column.name: row[column] for column in _FORM})


def _booking(row: RowMapping) -> Booking:
    slot = Slot(row["department"], row["starts_at"])
    return Booking(row["ticket"], _form(row), slot, row["made_at"], BookingStatus(row["status"]))
