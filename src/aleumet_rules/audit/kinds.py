"""The three kinds of records, each with its rows, its ledger, and what ends it."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from ..checks import instance, several, text, within_horizon
from ..clock import known_instant
from ..errors import ContradictoryFacts, InvalidFact
from ..facts.places import Department
from .forms import Forms
from .incidents import IncidentLedger
from .knowledge import LawAsKnown
from .measures import MeasureLedger
from .queue import QueueLedger
from .replay import Ledger
from .rows import INCIDENT_ROWS, MEASURE_ROWS, QUEUE_ROWS, RowTable

__all__ = ["RecordKind"]

RecordKind = Literal["queue", "incidents", "measures"]
"""What a record is of."""


class Kind(NamedTuple):
    """One kind of records: the table of its rows, how its ledger begins, and how its last instant or day is read."""

    table: RowTable
    ledger: Callable[[LawAsKnown, Iterable[Department]], Ledger]
    until: Callable[[Any], Any]

    def end(self, until: Any) -> Any:
        """The instant or the day up to which the record is complete; `None` for that of its last row."""
        return None if until is None else self.until(until)


def _queue(known: LawAsKnown, departments: Iterable[Department]) -> QueueLedger:
    return QueueLedger(known, _by_number(departments), Forms(known.law))


def _incidents(known: LawAsKnown, _departments: Iterable[Department]) -> IncidentLedger:
    return IncidentLedger(known)


def _measures(known: LawAsKnown, _departments: Iterable[Department]) -> MeasureLedger:
    return MeasureLedger(known)


def _by_number(departments: Iterable[Department]) -> MappingProxyType[str, Department]:
    """The departments by number as rows write it."""
    numbered: dict[str, Department] = {}
    for position, department in enumerate(several("departments", departments, "several departments")):
        number = str(instance(f"departments[{position}]", department, Department).number)
        if numbered.setdefault(number, department) != department:
            both = (numbered[number], department)
            raise ContradictoryFacts(("departments", f"departments[{position}]"), both, "two departments of one number")
    return MappingProxyType(numbered)


def _instant(until: Any) -> Any:
    return known_instant(until, "until")


def _day(until: Any) -> Any:
    return within_horizon("until", until)


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "queue": Kind(QUEUE_ROWS, _queue, _instant),
        "incidents": Kind(INCIDENT_ROWS, _incidents, _instant),
        "measures": Kind(MEASURE_ROWS, _measures, _day),
    }
)


def kind_of(name: str) -> Kind:
    """The kind of records of that name."""
    plain = text("kind", name)
    if plain not in KINDS:
        raise InvalidFact("kind", name, f"must be one of {', '.join(map(repr, KINDS))}")
    return KINDS[plain]
