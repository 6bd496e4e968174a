"""The ledger of a contact centre: the incidents in play, and which of their clocks were missed (Portal rules, 15-16)."""

from collections.abc import Iterator
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from attrs import Factory, define

from ._audit_rows import INCIDENT_EVENTS
from ._audit_words import found
from ._finding import Finding, FindingKind
from ._known_on import LawAsKnown
from ._replay import DayBook, told
from .acts.incident_norms import INCIDENT_REGISTER, INCIDENT_REGISTER_OUT_OF_HOURS
from .decision import ClockState
from .errors import InvalidFact, NotInForce
from .lawbook import LawBook
from .sla import CLOCKS, Channel, Incident, Milestone, milestones, registration_due

__all__ = ["IncidentLedger"]

_REGISTRATION = ("received_at", "registered_at")
_EVENTS_OF = MappingProxyType(
    {
        INCIDENT_REGISTER: _REGISTRATION,
        INCIDENT_REGISTER_OUT_OF_HOURS: _REGISTRATION,
        **{norm: (start, done) for norm, start, done, _ in CLOCKS},
    }
)
_LAST = ("refuted_notice_at", "repaired_notice_at")


@define(eq=False)
class _Case:
    """An incident of which more may come; nothing is concluded about one that is not `sound`."""

    number: str
    channel: Channel | None
    times: dict[str, datetime] = Factory(dict)
    rows: dict[str, int] = Factory(dict)
    sound: bool = True

    def is_over(self) -> bool:
        """Whether no clock is to come: the last notice is given, or the analysis has found no failure."""
        analysed_in_vain = "analysed_at" in self.times and "found_at" not in self.times
        return not self.sound or analysed_in_vain or any(event in self.times for event in _LAST)


@define
class IncidentLedger:
    """What is known of the incidents so far, each until the day is over on which its last event lies."""

    known: LawAsKnown
    key: str = "at"
    _cases: dict[str, _Case] = Factory(dict)
    _days: DayBook[_Case] = Factory(DayBook)

    @property
    def law(self) -> LawBook:
        """The law as it stands."""
        return self.known.law

    def subject(self, row: dict[str, Any]) -> str:
        """The number of the incident."""
        return str(row.get("incident", ""))

    def spoil(self, row: dict[str, Any], day: date) -> None:
        """Nothing more is concluded about this incident."""
        if "incident" in row:
            self._case(row["incident"], None).sound = False

    def _case(self, number: str, channel: Channel | None) -> _Case:
        return self._cases.setdefault(number, _Case(number, channel))

    def take(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """What the next row shows: by itself no more than an event out of place."""
        event, number = INCIDENT_EVENTS[row["event"]], row["incident"]
        if "channel" in row:
            case = self._case(number, row["channel"])
        elif number in self._cases:
            case = self._cases[number]
        else:
            return [self._spoiling("incident-unknown", position, row)]
        if not case.sound:
            return []
        if event in case.times:
            return [self._spoiling("event-twice", position, row, event=row["event"])]
        case.times[event], case.rows[event] = row["at"], position
        if case.is_over():
            self._days.note(row["at"].date(), case)
        return []
