"""What a type checker accepts and what it refuses: read by mypy and pyright, never run.

Each `type: ignore` stands where a wrong use must be an error; one that is not needed is an error itself.
"""

from datetime import date, datetime, timedelta
from typing import Literal, assert_type

from aleumet_rules import (
    LAW,
    Channel,
    Department,
    Form031,
    Reading,
    Readings,
    Slot,
    WorkingCalendar,
    analysis_due,
    end_of_months,
    free_slots,
    may_book,
    registration_due,
)

Readings()
Readings(hours_terms="service-hours", window_roll="no")
assert_type(Readings().hours_terms, Literal["clock", "service-hours"])
assert_type(registration_due(datetime(2025, 12, 15, 9), Channel.VOICE).readings, tuple[Reading, ...])
Readings(hours_terms="service-hour")  # type: ignore[arg-type]
Readings(hours_terms="no")  # type: ignore[arg-type]
Readings(hours_terms=3)  # type: ignore[arg-type]
Readings(hour_terms="clock")  # type: ignore[call-arg]

LAW.amend(grace=timedelta(minutes=20), hours_terms="service-hours", since=date(2026, 1, 1))
LAW.amend(hours_terms="service-hour")  # type: ignore[arg-type]
LAW.amend(hour_terms="service-hours")  # type: ignore[call-arg]
LAW.amend(grace=20)  # type: ignore[arg-type]
LAW.amend(gracious=timedelta(minutes=20))  # type: ignore[call-arg]
LAW.readings = Readings()  # type: ignore[misc]
bool(LAW.readings.hours_terms == "service-hour")  # type: ignore[comparison-overlap]
Reading(hours_terms="clock")  # type: ignore[call-arg]
Reading("hours_terms", "clock").value = "service-hours"  # type: ignore[misc]


def misuse(form: Form031, slot: Slot, department: Department, at: datetime, day: date) -> None:
    """Wrong uses that a checker finds before the program runs."""
    may_book(form, slot, department, earlier=None, taken=(), at=day)  # type: ignore[arg-type]
    may_book(form, slot, department, None, (), at=at)  # type: ignore[call-arg]
    may_book(form, slot, department, earlier=None, taken=())  # type: ignore[call-arg]
    may_book(slot, form, department, earlier=None, taken=(), at=at)  # type: ignore[arg-type]
    free_slots(department, day, day, taken=3, at=at)  # type: ignore[arg-type]
    registration_due(at, "voice")  # type: ignore[arg-type]
    registration_due(at, Channel.VOICE).late_by(at)  # type: ignore[attr-defined]
    analysis_due(day)  # type: ignore[arg-type]
    analysis_due(at).due_at = at  # type: ignore[misc]
    end_of_months(day, "2")  # type: ignore[arg-type]
    WorkingCalendar().is_working_day("2026-01-01")  # type: ignore[arg-type]
    form.number = "18"  # type: ignore[misc]
