"""The ledger of a contact centre: incidents in play, and which of their clocks were missed (Portal rules, 15-16)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
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
from .sla import _CLOCKS, Channel, Incident, Milestone, milestones, registration_due

__all__ = ["IncidentLedger"]

_REGISTRATION = ("received_at", "registered_at")
_EVENTS_OF = MappingProxyType(
    {
        INCIDENT_REGISTER: _REGISTRATION,
        INCIDENT_REGISTER_OUT_OF_HOURS: _REGISTRATION,
        **{norm: (start, done) for norm, start, done, _ in _CLOCKS},
    }
)
_LAST = ("refuted_notice_at", "repaired_notice_at")
_REMEMBERED = timedelta(days=62)  # how long an incident of which the record is faulty is left alone


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
            case = self._case(row["incident"], None)
            case.sound = False
            self._days.note(day + _REMEMBERED, case)

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

    def _spoiling(self, code: str, position: int, row: dict[str, Any], **blanks: object) -> Finding:
        self.spoil(row, row["at"].date())
        date = self.law.checked_on
        return found(code, None, row["incident"], (position,), blanks, law_date=date, at=row["at"])

    def days_over(self, today: date) -> Iterator[Finding]:
        """Incidents that have come to their end."""
        for case in self._days.over(today):
            if self._cases.get(case.number) is case and case.is_over():
                yield from self._judged(case, None)
                del self._cases[case.number]

    def close(self, until: datetime) -> Iterator[Finding]:
        """Incidents that are still open, as they stand at the end of the record."""
        for case in self._cases.values():
            yield from self._judged(case, None if case.is_over() else until)

    def _judged(self, case: _Case, until: datetime | None) -> list[Finding]:
        """What an incident shows as it stands at its last event, or later."""
        if not case.sound or case.channel is None:
            return []
        events = case.times.values()
        at = max(events if until is None else (until, *events), key=_in_utc)
        try:
            times: dict[str, Any] = case.times  # by the names of the fields
            incident = Incident(channel=case.channel, **times)
            return [*self._accepted_by_voice(case, incident), *self._missed(case, incident, at)]
        except (InvalidFact, NotInForce) as error:
            code, blanks = told(error)
            rows = tuple(
                sorted(case.rows[event] for event in getattr(error, "fields", case.rows) if event in case.rows)
            )
            date = self.law.checked_on
            return [found(code, None, case.number, rows, blanks, law_date=date, at=case.times["received_at"])]

    def _accepted_by_voice(self, case: _Case, incident: Incident) -> Iterator[Finding]:
        """Outside hours nobody answers the voice channel (para 16), so nothing that came by it can be registered."""
        if incident.channel.digital or incident.registered_at is None:
            return
        day, rows = incident.received_at.date(), (case.rows["received_at"], case.rows["registered_at"])
        for reason in registration_due(incident.received_at, incident.channel, law=self.known.on(day)).reasons:
            breach, at = FindingKind.BREACH, incident.received_at
            more: dict[str, Any] = {"at": at, "known_on": self.known.day(day)}
            yield Finding(reason.norm, reason.code, breach, case.number, reason.text, rows, self.law.checked_on, **more)

    def _missed(self, case: _Case, incident: Incident, at: datetime) -> Iterator[Finding]:
        """The clocks that ran out, each by what was known of the calendar on the day on which it was stopped."""
        law = self.known.on(at.date())
        standing = milestones(incident, at=at, law=law)
        for number, clock in enumerate(standing, -len(standing)):
            day = (clock.done_at or at).date()
            known = self.known.on(day)
            then = clock if known is law else milestones(incident, at=at, law=known)[number]
            if then.missed_by:
                yield self._late(case, then, self.known.day(day))

    def _late(self, case: _Case, clock: Milestone, known_on: date | None) -> Finding:
        late = clock.state is ClockState.MISSED
        rows = tuple(case.rows[event] for event in _EVENTS_OF[clock.norm] if event in case.rows)
        blanks = {"due": clock.due_at, "done": clock.done_at}
        return found(
            "done-late" if late else "not-done",
            clock.norm,
            case.number,
            rows,
            blanks,
            law_date=self.law.checked_on,
            at=clock.done_at or clock.due_at,
            by=clock.missed_by,
            readings=clock.deadline.reading if clock.deadline else (),
            known_on=known_on,
        )


def _in_utc(at: datetime) -> datetime:
    return at.astimezone(UTC)
