"""The ledger of a contact centre: incidents in play, and which of their clocks were missed (Portal rules, 15-16)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from attrs import Factory, define

from ..answers.deadline import ClockState
from ..answers.milestone import Milestone
from ..facts.incident import CLOCKS, Channel, Incident
from ..sla import milestones, registration_due
from ..words.events import INCIDENT_EVENT_NAMES
from .finding import Finding
from .findings import UNJUDGEABLE, OutOfPlace, make_finding, unjudged_finding
from .knowledge import LawAsKnown
from .replay import REMEMBERED, Agenda
from .rows import INCIDENT_EVENTS

__all__ = ["IncidentLedger"]

_LAST = ("refuted_notice_at", "repaired_notice_at")


@define(eq=False)
class _Case:
    """An incident of which more may come; nothing is concluded about one that is not `reliable`."""

    number: str
    channel: Channel | None = None
    times: dict[str, datetime] = Factory(dict)
    rows: dict[str, int] = Factory(dict)
    reliable: bool = True

    def rows_of(self, *events: str) -> tuple[int, ...]:
        """The rows that hold these events, as far as they have come."""
        return tuple(self.rows[event] for event in events if event in self.rows)

    def is_over(self) -> bool:
        """Whether no clock is to come: the last notice is given, or the analysis has found no failure."""
        no_failure_found = "analysed_at" in self.times and "found_at" not in self.times
        return not self.reliable or no_failure_found or any(event in self.times for event in _LAST)


@define
class IncidentLedger:
    """What is known of the incidents so far, each until the day is over on which it is closed, else to the end."""

    known: LawAsKnown
    key: str = "at"
    about: tuple[str, ...] = ("incident",)
    _cases: dict[str, _Case] = Factory(dict)
    _days: Agenda[_Case] = Factory(Agenda)

    def mark_faulty(self, row: dict[str, Any], day: date) -> None:
        """Nothing more is concluded about this incident."""
        if "incident" in row:
            case = self._cases.setdefault(row["incident"], _Case(row["incident"]))
            case.reliable = False
            self._days.note(day + REMEMBERED, case)

    def take(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """What the next row shows: by itself no more than an event out of place."""
        event, number = INCIDENT_EVENTS[row["event"]], row["incident"]
        if "channel" in row:
            self._cases.setdefault(number, _Case(number, row["channel"]))
        case = self._cases.get(number)
        if case is None:
            raise OutOfPlace("incident-unknown")
        if not case.reliable:
            return []
        if event in case.times:
            raise OutOfPlace("event-twice", event=INCIDENT_EVENT_NAMES[event])
        case.times[event], case.rows[event] = row["at"], position
        if case.is_over():
            self._days.note(row["at"].date(), case)
        return []

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
        if not case.reliable or case.channel is None:
            return []
        events = case.times.values()
        at = max(events if until is None else (until, *events), key=_in_utc)
        try:
            times: dict[str, Any] = case.times  # by the names of the fields
            incident = Incident(channel=case.channel, **times)
            return [*self._accepted_by_voice(case, incident), *self._missed(case, incident, at)]
        except UNJUDGEABLE as error:
            rows = case.rows_of(*getattr(error, "fields", case.rows))
            return [
                unjudged_finding(error, case.number, tuple(sorted(rows)), self.known.law, at=case.times["received_at"])
            ]

    def _accepted_by_voice(self, case: _Case, incident: Incident) -> Iterator[Finding]:
        """Outside hours nobody answers the voice channel (para 16), so nothing that came by it can be registered."""
        if incident.channel.digital or incident.registered_at is None:
            return
        at, rows = incident.received_at, case.rows_of("received_at", "registered_at")
        known_on, law = self.known.day(at.date()), self.known.on(at.date())
        for reason in registration_due(at, incident.channel, law=law).reasons:
            more: dict[str, Any] = {"checked_on": law.checked_on, "at": at, "known_on": known_on}
            yield make_finding(reason.code, reason.norm, case.number, rows, {"received": at}, **more)

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
        late, row = clock.state is ClockState.MISSED, CLOCKS[clock.norm.id]
        rows = case.rows_of(row.starts, row.ends)
        blanks = {"clock": row.name, "due": clock.due_at, "done": clock.done_at}
        return make_finding(
            "done-late" if late else "not-done",
            clock.norm,
            case.number,
            rows,
            blanks,
            checked_on=self.known.law.checked_on,
            at=clock.done_at or clock.due_at,
            by=clock.missed_by,
            readings=clock.deadline.readings if clock.deadline else (),
            known_on=known_on,
        )


def _in_utc(at: datetime) -> datetime:
    return at.astimezone(UTC)
