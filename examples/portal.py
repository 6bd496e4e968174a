"""A small portal on PostgreSQL: FastAPI, psycopg 3, and every decision by `aleumet_rules`.

PORTAL_DATABASE=postgresql://user@host/portal uvicorn --app-dir examples --workers 2 portal:app
"""

import os
import secrets
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import partial
from typing import Annotated, Any, Literal

import psycopg
from attrs import evolve
from fastapi import Body, Depends, FastAPI, HTTPException, exceptions, responses
from psycopg.errors import UniqueViolation
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb
from pydantic import AwareDatetime, BeforeValidator, WithJsonSchema

import aleumet_rules as law
from aleumet_rules import Booking, BookingStatus, Department, Form031, Incident, Measure, Slot

SCHEMA = """
CREATE TABLE fact (kind text, id text, body jsonb NOT NULL, next_due timestamptz, PRIMARY KEY (kind, id));
CREATE INDEX incident_by_due ON fact (next_due) WHERE next_due IS NOT NULL;
CREATE TABLE booking (
    id serial PRIMARY KEY, ticket text UNIQUE, form text NOT NULL, department text NOT NULL, place int NOT NULL,
    starts_at timestamptz NOT NULL, made_at timestamptz NOT NULL, status text NOT NULL, remind_on date
);
CREATE INDEX booking_by_form ON booking (form, id DESC);
CREATE UNIQUE INDEX one_active_per_form ON booking (form) WHERE status = 'active';
CREATE UNIQUE INDEX one_per_place ON booking (department, starts_at, place) WHERE status IN ('active', 'attended');
CREATE TABLE outbox (id serial, ticket text, annex int, number text, words text, sent_at timestamptz);
"""
NOTICES = {BookingStatus.CANCELLED: law.cancellation, BookingStatus.VOID: law.no_show}
app = FastAPI(title="Portal")


def transaction() -> Iterator[psycopg.Connection[dict[str, Any]]]:
    """One transaction for each request, kept before it is answered; a pool would save the connecting."""
    with psycopg.connect(os.environ["PORTAL_DATABASE"], row_factory=dict_row) as db:
        yield db


def instant() -> datetime:
    return datetime.now(UTC)


Db = Annotated[psycopg.Connection[dict[str, Any]], Depends(transaction, scope="function")]
Now = Annotated[datetime, Depends(instant)]
Text = Annotated[str, Body()]
At = Annotated[AwareDatetime, Body()]


@app.exception_handler(law.InvalidFact)
@app.exception_handler(exceptions.RequestValidationError)
def wrong(_request: Any, error: Any) -> responses.JSONResponse:
    said = [error.text("kk")] if isinstance(error, law.InvalidFact) else [one["msg"] for one in error.errors()]
    return responses.JSONResponse({"faults": said}, 422)


def allowed(decision: law.Decision[Any]) -> Any:
    """The outcome; a refusal is 409 with its reasons in three languages."""
    if not decision:
        raise HTTPException(409, decision.to_dict())
    return decision.unwrap()


def put(db: Db, now: datetime, key: str, value: Any) -> None:
    """Keep a fact; of an incident also by when the next thing is due."""
    due = law.next_due(value, at=now) if isinstance(value, Incident) else None
    replace = "ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, next_due = excluded.next_due"
    row = (type(value).__name__, key, Jsonb(law.to_plain(value)), due and due.due_at)
    db.execute(f"INSERT INTO fact VALUES (%s, %s, %s, %s) {replace}", row)


def get(db: Db, kind: type[Any], key: str, lock: str = "") -> Any:
    """A fact; with a lock nobody else changes it until this transaction ends."""
    row = db.execute(f"SELECT body FROM fact WHERE kind = %s AND id = %s {lock}", (kind.__name__, key)).fetchone()
    if row is None:
        raise HTTPException(404, f"no such {kind.__name__}")
    return law.from_plain(kind, row["body"])


for path, kind in {"/departments": Department, "/forms": Form031, "/incidents": Incident, "/measures": Measure}.items():
    read, schema = BeforeValidator(partial(law.from_plain, kind)), WithJsonSchema(law.json_schema(kind))

    @app.put(path + "/{key}")
    def enter(db: Db, now: Now, key: str, value: Annotated[Any, Body(), read, schema]) -> None:
        put(db, now, key, value)


def stored(db: Db, row: dict[str, Any] | None) -> tuple[Booking, Department]:
    if row is None:
        raise HTTPException(404, "no such ticket")
    slot, form = Slot(row["department"], row["starts_at"]), get(db, Form031, row["form"])
    booking = Booking(row["ticket"], form, slot, row["made_at"], BookingStatus(row["status"]))
    return booking, get(db, Department, row["department"])


def tell(db: Db, booking: Booking, department: Department, notice: Any) -> None:
    """Lay a message into the outbox, in the transaction of what it tells of."""
    sms = notice(booking, booking.form, department, link="https://aleumet.egov.kz/queue/")
    row = (booking.ticket, sms.annex, sms.to, sms.text)
    db.execute("INSERT INTO outbox (ticket, annex, number, words) VALUES (%s, %s, %s, %s)", row)


def move(db: Db, before: Booking, after: Booking, department: Department) -> Booking:
    """Keep what has become of a booking, with its message."""
    query = "UPDATE booking SET status = %s WHERE ticket = %s AND status = %s"
    if db.execute(query, (after.status.value, before.ticket, before.status.value)).rowcount == 0:
        raise HTTPException(503, "ask again")
    if after.status in NOTICES:
        tell(db, after, department, NOTICES[after.status])
    return after


def current(db: Db, row: dict[str, Any], now: datetime) -> tuple[Booking, Department]:
    """A booking as it stands now; that it has lapsed is kept, and told."""
    before, department = stored(db, row)
    after = law.lapse(before, at=now, department=department)
    return before if after == before else move(db, before, after, department), department


def latest(db: Db, form: str, now: datetime) -> Booking | None:
    row = db.execute("SELECT * FROM booking WHERE form = %s ORDER BY id DESC LIMIT 1 FOR UPDATE", (form,)).fetchone()
    return None if row is None else current(db, row, now)[0]


def given(db: Db, department: str) -> list[tuple[Slot, int]]:
    """The places of a department that are given."""
    query = "SELECT starts_at, place FROM booking WHERE department = %s AND status IN ('active', 'attended')"
    return [(Slot(department, row["starts_at"]), row["place"]) for row in db.execute(query, (department,))]


@app.get("/forms/{number}/free")
def free(db: Db, now: Now, number: str, first: date, last: date) -> dict[str, list[datetime]]:
    form = get(db, Form031, number)
    who = {"at": now, "form": form, "earlier": latest(db, number, now)}
    rows = db.execute("SELECT body FROM fact WHERE kind = 'Department' ORDER BY id").fetchall()
    shown = {}
    for one in law.departments_for(form, (law.from_plain(Department, row["body"]) for row in rows)):
        taken = Counter(slot for slot, _ in given(db, str(one.number)))
        shown[str(one.number)] = [slot.starts_at for slot in law.free_slots(one, first, last, taken=taken, **who)]
    return shown


@app.post("/bookings")
def book(db: Db, now: Now, form: Text, department: Text, starts_at: At) -> dict[str, str]:
    """Decide, insert, and ask again where somebody was faster: what they stored is among the facts then."""
    who, where = get(db, Form031, form), get(db, Department, department)
    slot, ticket = Slot(where.number, starts_at), f"{secrets.randbelow(10**10):010}"
    for _ in range(10):
        places, earlier = [place for start, place in given(db, slot.number) if start == slot], latest(db, form, now)
        made = allowed(law.book(who, slot, where, earlier=earlier, taken={slot: len(places)}, at=now, ticket=ticket))
        row = (ticket, form, slot.number, min({*range(1, len(places) + 2)} - {*places}), slot.starts_at, now)
        with suppress(UniqueViolation), db.transaction():  # a savepoint: a violation undoes this block alone
            query = "INSERT INTO booking VALUES (DEFAULT, %s, %s, %s, %s, %s, %s, 'active', %s)"
            db.execute(query, (*row, law.reminder_on(made, department=where)))
            tell(db, made, where, law.confirmation)
            return {"ticket": ticket}
    raise HTTPException(503, "ask again")


@app.post("/bookings/{ticket}/{act}")
def change(db: Db, now: Now, ticket: str, act: Literal["cancel", "arrive"]) -> dict[str, str]:
    query = "SELECT * FROM booking WHERE ticket = %s FOR UPDATE"
    before, department = stored(db, db.execute(query, (ticket,)).fetchone())
    after = allowed((law.cancel if act == "cancel" else law.arrive)(before, at=now, department=department))
    return {"status": move(db, before, after, department).status.value}


@app.post("/jobs/night")
def night(db: Db, now: Now) -> None:
    """Note what has lapsed, and remind; a booking that somebody holds just now waits for the next night."""
    for row in db.execute("SELECT * FROM booking WHERE status = 'active' FOR UPDATE SKIP LOCKED").fetchall():
        booking, department = current(db, row, now)
        if booking.status is BookingStatus.ACTIVE and (row["remind_on"] or date.max) <= law.to_astana(now).date():
            tell(db, booking, department, law.reminder)
            db.execute("UPDATE booking SET remind_on = NULL WHERE ticket = %s", (booking.ticket,))


@app.post("/incidents/{key}/events/{event}")
def note(db: Db, now: Now, key: str, event: str) -> None:
    known = law.to_plain(get(db, Incident, key, "FOR UPDATE"))
    put(db, now, key, law.from_plain(Incident, {**known, event: now.isoformat()}))


@app.get("/incidents/{key}")
def clocks(db: Db, now: Now, key: str) -> dict[str, Any]:
    incident = get(db, Incident, key)
    due = law.next_due(incident, at=now)
    return {"clocks": [one.to_dict() for one in law.milestones(incident, at=now)], "next": due and due.to_dict()}


@app.get("/incidents")
def due_before(db: Db, before: AwareDatetime) -> list[dict[str, Any]]:
    return db.execute("SELECT id, next_due FROM fact WHERE next_due <= %s ORDER BY next_due", (before,)).fetchall()


@app.get("/measures/{key}")
def window(db: Db, now: Now, key: str) -> dict[str, Any]:
    measure, on = get(db, Measure, key), law.to_astana(now).date()
    return {"status": law.status(measure, on=on).value, "window": law.selection_window(measure).to_dict()}


@app.post("/measures/{key}/{act}")
def choose(db: Db, now: Now, key: str, act: Literal["choose", "activate"]) -> None:
    measure, on = get(db, Measure, key, "FOR UPDATE"), law.to_astana(now).date()
    after = allowed((law.may_select_supplier if act == "choose" else law.reactivate)(measure, on=on))
    put(db, now, key, evolve(after, selected_on=on) if act == "choose" else after)


@app.get("/block-notices")
def block_notices(db: Db, on: date) -> list[str]:
    rows = db.execute("SELECT body FROM fact WHERE kind = 'Measure' ORDER BY id")
    return [one.id for one in law.block_notices_due((law.from_plain(Measure, row["body"]) for row in rows), on=on)]
