"""A record of a programme measure: given to the portal, told of, and what happens to it then."""

from datetime import date
from typing import Any

from records import Row

__all__ = ["DUE", "GIVEN", "LAST", "measure_rows", "notified_rows"]

GIVEN, NOTIFIED = date(2025, 12, 30), date(2025, 12, 31)
LAST = date(2026, 3, 2)  # two months from 31 December end on Saturday 28 February, so on Monday
DUE = date(2026, 3, 3)


def measure_rows(*events: tuple[str, date], **given: Any) -> list[Row]:
    """A measure that is given to the portal, and what happens to it."""
    told = [{"event": "given", "on": GIVEN, "measure": "m", **given}]
    return told + [{"event": event, "on": on, "measure": "m"} for event, on in events]


def notified_rows(*events: tuple[str, date], **given: Any) -> list[Row]:
    """The same, the person being notified the next day."""
    return measure_rows(("notified", NOTIFIED), *events, **given)
