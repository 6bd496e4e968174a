"""Kazakhstan's social-services law as plain functions over plain data.

    >>> from datetime import date
    >>> from aleumet_rules import WorkingCalendar
    >>> WorkingCalendar().is_working_day(date(2025, 12, 16))
    False

The caller owns the clock, the database and the network. Each name below lives in the room of its subject;
a room is imported when the first of its names is.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from .acts import NORMS
    from .calendar import HORIZON, Day, DayKind, MonthBalance, Week, WorkingCalendar, YearBalance
    from .clock import ASTANA, to_astana
    from .decision import ClockState, Deadline, Decision, Reason
    from .errors import (
        AleumetError,
        ContradictoryFacts,
        InvalidFact,
        InvalidLaw,
        NotInForce,
        OutsideHorizon,
        ProvisionalDay,
        Refused,
        UnknownLanguage,
        WrongType,
    )
    from .law import Act, Citation, Entry, Norm, Text, Timeline
    from .lawbook import LAW, LawBook
    from .readings import Readings
    from .terms import (
        ServiceHours,
        end_of_calendar_days,
        end_of_months,
        end_of_working_days,
        in_force_after,
        last_instant,
    )

__all__ = [
    "ASTANA",
    "HORIZON",
    "LAW",
    "NORMS",
    "Act",
    "AleumetError",
    "Citation",
    "ClockState",
    "ContradictoryFacts",
    "Day",
    "DayKind",
    "Deadline",
    "Decision",
    "Entry",
    "InvalidFact",
    "InvalidLaw",
    "LawBook",
    "MonthBalance",
    "Norm",
    "NotInForce",
    "OutsideHorizon",
    "ProvisionalDay",
    "Readings",
    "Reason",
    "Refused",
    "ServiceHours",
    "Text",
    "Timeline",
    "UnknownLanguage",
    "Week",
    "WorkingCalendar",
    "WrongType",
    "YearBalance",
    "__version__",
    "end_of_calendar_days",
    "end_of_months",
    "end_of_working_days",
    "in_force_after",
    "last_instant",
    "to_astana",
]

_ROOMS = {
    "acts": ("NORMS",),
    "calendar": ("HORIZON", "Day", "DayKind", "MonthBalance", "Week", "WorkingCalendar", "YearBalance"),
    "clock": ("ASTANA", "to_astana"),
    "decision": ("ClockState", "Deadline", "Decision", "Reason"),
    "errors": (
        "AleumetError",
        "ContradictoryFacts",
        "InvalidFact",
        "InvalidLaw",
        "NotInForce",
        "OutsideHorizon",
        "ProvisionalDay",
        "Refused",
        "UnknownLanguage",
        "WrongType",
    ),
    "law": ("Act", "Citation", "Entry", "Norm", "Text", "Timeline"),
    "lawbook": ("LAW", "LawBook"),
    "readings": ("Readings",),
    "terms": (
        "ServiceHours",
        "end_of_calendar_days",
        "end_of_months",
        "end_of_working_days",
        "in_force_after",
        "last_instant",
    ),
}
_HOMES = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
