"""A record of the electronic queue: one lawful story, and what can be changed in it.

A change takes the rows of a story and alters them in place, so that each test plants one fault and no other.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from attrs import evolve

from aleumet_rules import ASTANA, Department, Finding, Trip, audit_queue
from records import DAY, MINUTE, Row, at, in_order

__all__ = [
    "DEPARTMENT",
    "LATER",
    "LIMIT",
    "LINK",
    "ONE_PLACE",
    "START",
    "Change",
    "adding",
    "again",
    "audited",
    "booking",
    "both",
    "cancelled",
    "changed",
    "dropping",
    "ending",
    "moved",
    "nine",
    "of_booking",
    "on_form",
    "row",
    "setting",
    "story",
    "voided",
    "without",
    "without_phone",
]

Change = Callable[[list[Row]], None]

DEPARTMENT = Department("3", "Kokshetau, Abai St. 96", ("1110",), (Trip(date(2025, 12, 22), date(2025, 12, 23)),), 2)
ONE_PLACE = evolve(DEPARTMENT, capacity=1)
OTHER = Department("4", "Akkol", ("1132",))
LINK = "https://aleumet.egov.kz/mse/17/"
START = at(15, 9)
LIMIT = START + timedelta(minutes=15)
LATER = at(20, 0)


def nine(year: int, month: int, day: int) -> datetime:
    """Nine in the morning."""
    return datetime(year, month, day, 9, tzinfo=ASTANA)


def story(number: str = "1", start: datetime = START, **form: Any) -> list[Row]:
    """A lawful record of one person who comes in time."""
    ticket, name = f"A-{number}", f"F-{number}"
    papers = {"form": name, "signed_on": date(2025, 12, 1), "residence": "111010000"} | form
    slot = {"department": 3, "starts_at": start}
    return [
        {"event": "form-received", "at": at(2), **papers},
        {"event": "invited", "at": at(2, 10, 1), "form": name, "annex": 1, "link": LINK},
        {"event": "booked", "at": at(3), "ticket": ticket, "slot": slot, **papers},
        {"event": "confirmed", "at": at(3, 10, 1), "ticket": ticket, "annex": 2, "link": LINK},
        {"event": "reminded", "at": start - 3 * DAY, "ticket": ticket, "annex": 2, "link": LINK},
        {"event": "arrived", "at": start, "ticket": ticket},
        {"event": "received", "at": start + MINUTE, "ticket": ticket},
    ]


def booking(made_at: datetime, start: datetime, **keys: Any) -> Row:
    """One booking on the day on which its form was signed."""
    slot = {"department": "3", "starts_at": start}
    papers = {"form": "F-1", "signed_on": made_at.date(), "residence": "111010000"}
    return {"event": "booked", "at": made_at, "ticket": "A-1", "slot": slot, **papers, **keys}


def row(rows: list[Row], event: str) -> Row:
    """The first row of an event."""
    return next(row for row in rows if row["event"] == event)


def without(rows: list[Row], *events: str) -> list[Row]:
    """The rows of all other events."""
    return [kept for kept in rows if kept["event"] not in events]


def changed(*changes: Change) -> list[Row]:
    """The story of one person with these changes."""
    rows = story()
    both(*changes)(rows)
    return rows


def audited(rows: list[Row], *, until: datetime = LATER, **more: Any) -> list[Finding]:
    """All findings of rows put in order of time."""
    return list(audit_queue(in_order(rows), departments=[DEPARTMENT, OTHER], until=until, **more))


def of_booking(made_at: datetime, start: datetime, **more: Any) -> list[Finding]:
    """What can be said of one booking alone, at once."""
    return list(audit_queue([booking(made_at, start)], departments=[DEPARTMENT], **more))


def ending(event: str, moment: datetime, **keys: Any) -> Change:
    """The person does not come; the booking ends otherwise."""

    def change(rows: list[Row]) -> None:
        rows[:] = without(rows, "arrived", "received")
        if moment.date() <= (START - 3 * DAY).date():
            rows.remove(row(rows, "reminded"))
        rows.append({"event": event, "at": moment, "ticket": "A-1", **keys})

    return change


def voided(moment: datetime, **keys: Any) -> Change:
    """The booking is voided."""
    return ending("voided", moment, **({"annex": 4, "link": LINK} | keys))


def cancelled(moment: datetime, **keys: Any) -> Change:
    """The booking is given up."""
    return ending("cancelled", moment, **({"annex": 3} | keys))


def setting(event: str, /, **keys: Any) -> Change:
    """Other values in the row of an event."""
    return lambda rows: row(rows, event).update(keys)


def dropping(event: str) -> Change:
    """A row is not there."""
    return lambda rows: rows.remove(row(rows, event))


def adding(event: str, moment: datetime, **keys: Any) -> Change:
    """One more row."""
    return lambda rows: rows.append({"event": event, "at": moment, "ticket": "A-1", **keys})


def again(event: str, /, **keys: Any) -> Change:
    """The row of an event a second time, with other values."""
    return lambda rows: rows.append(row(rows, event) | keys)


def both(*changes: Change) -> Change:
    """One change after another."""

    def change(rows: list[Row]) -> None:
        for each in changes:
            each(rows)

    return change


def moved(start: datetime) -> Change:
    """Everything that depends on the start moves with it."""

    def change(rows: list[Row]) -> None:
        rows[:] = story(start=start)

    return change


def on_form(**keys: Any) -> Change:
    """Other values of the form, wherever they stand."""

    def change(rows: list[Row]) -> None:
        for each in rows:
            each.update({key: value for key, value in keys.items() if key in each or key == "has_phone"})
            if each["event"] not in ("form-received", "booked"):
                each.pop("has_phone", None)

    return change


def without_phone(rows: list[Row]) -> None:
    """No number is registered and no SMS sent."""
    rows[:] = without(rows, "invited", "confirmed", "reminded")
    on_form(has_phone=False)(rows)
