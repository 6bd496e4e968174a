"""Plain rows of the kit as facts of this package."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from ...facts.bookings import Form031
from ...facts.incident import EVENTS, Channel, Incident
from ...facts.measure import Measure
from ...facts.places import Department, Slot, Trip
from ._systems import DepartmentRow, FormRow

__all__ = [
    "channel_of",
    "day_of",
    "department_of",
    "department_row",
    "form_of",
    "form_row",
    "incident_of",
    "instant_of",
    "measure_of",
    "slot_of",
]


def day_of(text: str) -> date:
    """The day of an ISO date."""
    return date.fromisoformat(text)


def instant_of(text: str) -> datetime:
    """The instant of an ISO text with an offset."""
    return datetime.fromisoformat(text)


def department_of(row: DepartmentRow) -> Department:
    """The department of a row."""
    trips = tuple(Trip(day_of(trip["first"]), day_of(trip["last"])) for trip in row["trips"])
    return Department(row["number"], row["address"], tuple(row["serves"]), trips, row["capacity"])


def department_row(department: Department) -> DepartmentRow:
    """The row of a department; its number becomes a text."""
    return {
        "number": str(department.number),
        "address": department.address,
        "serves": list(department.serves),
        "trips": [{"first": trip.first.isoformat(), "last": trip.last.isoformat()} for trip in department.trips],
        "capacity": department.capacity,
    }


def form_of(row: FormRow) -> Form031:
    """The form of a row."""
    return Form031(row["number"], row["holder"], day_of(row["signed_on"]), row["residence"], row["phone"], row["name"])


def form_row(form: Form031) -> FormRow:
    """The row of a form."""
    return {
        "number": form.number,
        "holder": form.holder,
        "signed_on": form.signed_on.isoformat(),
        "residence": form.residence,
        "phone": form.phone,
        "name": form.name,
    }


def slot_of(department: str, starts_at: str) -> Slot:
    """The slot of a department's number and an ISO instant."""
    return Slot(department, instant_of(starts_at))


def channel_of(value: str) -> Channel:
    """The channel of that value."""
    return next(channel for channel in Channel if channel.value == value)


def incident_of(row: Mapping[str, Any]) -> Incident:
    """The incident of a row that names its channel and the instants of what has happened."""
    events: dict[str, Any] = {name: instant_of(row[name]) for name in EVENTS if row.get(name) is not None}
    return Incident(channel=channel_of(row["channel"]), **events)


def measure_of(row: Mapping[str, Any]) -> Measure:
    """The measure of a row; every field but `id` and `name` is a day."""
    days = {name: day_of(text) for name, text in row.items() if name not in {"id", "name"} and text is not None}
    return Measure(row.get("id", "1"), row.get("name", "measure"), **days)
