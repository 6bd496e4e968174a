"""The ledger of a contact centre: incidents in play, and which of their clocks were missed (Portal rules, 15-16)."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

from attrs import Factory, define

from ..acts.incident_norms import (
    INCIDENT_ANALYSE,
    INCIDENT_CONFIRMED_NOTICE,
    INCIDENT_ESCALATE,
    INCIDENT_REFUTED_NOTICE,
    INCIDENT_REGISTER,
    INCIDENT_REPAIRED_NOTICE,
    INCIDENT_START_REPAIR,
)
from ..acts.model import Norm
from ..answers.deadline import ClockState, Deadline
from ..answers.milestone import Milestone
from ..facts.incident import CLOCKS, Channel, Incident, missing_contents
from ..law.book import LawBook
from ..sla import (
    analysis_due,
    confirmation_notice_due,
    escalation_due,
    milestones,
    refutation_notice_due,
    registration_due,
    repair_notice_due,
    repair_start_due,
)
from ..words.events import INCIDENT_EVENT_NAMES
from ..words.text import Text, inside
from .course import Entry, in_turn
from .finding import UNJUDGEABLE, About, Finding, OutOfPlace, as_finding, finding
from .knowledge import LawAsKnown
from .replay import Agenda, Answer, Faulty
from .rows import INCIDENT_EVENTS

__all__ = ["IncidentLedger"]

_ORDER = tuple(INCIDENT_EVENTS)
_ENDS = tuple(dict.fromkeys(clock.ends for clock in CLOCKS.values()))
_LAST = ("refuted_notice_at", "repaired_notice_at")
_IN_VAIN = frozenset({"received_at", "registered_at", "analysed_at"})
_MONTH = timedelta(days=31)


class _Contents(NamedTuple):
    """What a notice carries: the notice, the key of its row that says so, and the finding where nothing is carried."""

    event: str
    key: str
    code: str
    norm: Norm


_CONTENTS: Mapping[str, _Contents] = MappingProxyType(
    {
        "refutation_proof": _Contents("refuted_notice_at", "proof", "proof-missing", INCIDENT_REFUTED_NOTICE),
        "planned_repair_at": _Contents(
            "confirmed_notice_at", "planned_at", "planned-time-missing", INCIDENT_CONFIRMED_NOTICE
        ),
    }
)
"""By the field of `Incident` that holds it."""
_KEYS = MappingProxyType({contents.event: contents.key for contents in _CONTENTS.values()})


_OWN = _IN_VAIN | {"refuted_at"}
"""What is heard of an incident that the contact centre itself refuted: nothing was found, nothing escalated."""


def _registered_by(at: datetime, channel: Channel, law: LawBook) -> datetime:
    return registration_due(at, channel, law=law).unwrap().due_at


def _after(due: Callable[..., Deadline]) -> Callable[[datetime, Channel, LawBook], datetime]:
    return lambda at, _channel, law: due(at, law=law).due_at


_STARTED: Mapping[str, tuple[Norm, Callable[[datetime, Channel, LawBook], datetime]]] = MappingProxyType(
    {
        "received_at": (INCIDENT_REGISTER, _registered_by),
        "registered_at": (INCIDENT_ANALYSE, _after(analysis_due)),
        "found_at": (INCIDENT_ESCALATE, _after(escalation_due)),
        "refuted_at": (INCIDENT_REFUTED_NOTICE, _after(refutation_notice_due)),
        "confirmed_at": (INCIDENT_CONFIRMED_NOTICE, _after(confirmation_notice_due)),
        "escalation_received_at": (INCIDENT_START_REPAIR, _after(repair_start_due)),
        "repaired_at": (INCIDENT_REPAIRED_NOTICE, _after(repair_notice_due)),
    }
)
"""The clock that an event starts: its norm, and its last instant."""


@define(eq=False)
class _Case:
    """An incident of which more may come."""

    number: str
    channel: Channel
    times: dict[str, datetime] = Factory(dict)
    rows: dict[str, int] = Factory(dict)
    empty: tuple[str, ...] = ()
    """The notices of which the record says that they carry nothing."""

    @property
    def about(self) -> About:
        """What a finding on it is about: the request's number."""
        return About("incident", self.number)

    def rows_of(self, *events: str) -> tuple[int, ...]:
        """The rows that hold these events, as far as they have come."""
        return tuple(self.rows[event] for event in events if event in self.rows)

    def is_over(self) -> bool:
        """Whether no clock is to come: the last notice is given."""
        return any(event in self.times for event in _LAST)

    def is_in_vain(self) -> bool:
        """Whether an analysis is the last that was heard: it has found no failure, or its outcome is to come."""
        return "analysed_at" in self.times and self.times.keys() <= _IN_VAIN


@define
class IncidentLedger:
    """What is known of the incidents so far, each until the day is over on which it is closed, else to the end.

    An analysis that has found nothing closes an incident too, but its outcome is awaited for a month.
    """

    known: LawAsKnown
    key: str = "at"
    about: tuple[str, ...] = ("incident",)
    _cases: dict[str, _Case] = Factory(dict)
    _agenda: Agenda[_Case] = Factory(Agenda)
    _faulty: Faulty = Factory(Faulty)

    def mark_faulty(self, row: dict[str, Any], day: date) -> None:
        """Nothing more is concluded about this incident."""
        if "incident" in row:
            self._cases.pop(row["incident"], None)
            self._faulty.add(row["incident"], day)

    def in_sequence(self, rows: list[Entry]) -> Iterator[Entry]:
        """The events of one instant in the order of paragraph 15, of one kind by the number of the incident."""
        return in_turn(rows, lambda row: _ORDER.index(row["event"]), lambda row: (row.get("incident", ""),))

    def take(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """What the next row shows: by itself no more than an event out of place."""
        event, number = INCIDENT_EVENTS[row["event"]], row["incident"]
        case = self._cases.get(number) or self._begin(number, row)
        if case is None:
            return []
        if event in case.times:
            raise OutOfPlace("event-twice", event=INCIDENT_EVENT_NAMES[event])
        case.times[event], case.rows[event] = row["at"], position
        if event in _KEYS and row[_KEYS[event]] is False:
            case.empty += (event,)
        if case.is_over():
            self._agenda.note(row["at"].date(), case)
        elif case.is_in_vain():
            self._agenda.note(row["at"].date() + _MONTH, case)
        return []

    def _begin(self, number: str, row: dict[str, Any]) -> _Case | None:
        """The incident comes into the record by being received; of one with a faulty row nothing is held."""
        if number in self._faulty:
            return None
        if "channel" not in row:
            raise OutOfPlace("incident-unknown")
        case = self._cases[number] = _Case(number, row["channel"])
        return case

    def holds(self, subject: str) -> bool:
        """Whether more may be found about an incident."""
        return subject in self._cases

    def place_of(self, _subject: str) -> None:
        """Incidents have no department."""
        return

    def answers(self, position: int, row: dict[str, Any]) -> Iterator[Answer]:
        """The last instant of the clock that the event starts."""
        case, event = self._cases.get(row["incident"]), INCIDENT_EVENTS[row["event"]]
        if case is None or event not in _STARTED or case.rows.get(event) != position:
            return
        law = self.known.on(row["at"].date())
        if event == "refuted_at" and case.times.keys() <= _OWN and law.readings.own_refutation == "no-term":
            return
        norm, due = _STARTED[event]
        with suppress(*UNJUDGEABLE):
            yield Answer(norm, "term", case.number, due(row["at"], case.channel, law))

    def days_over(self, today: date) -> Iterator[Finding]:
        """Incidents that have come to their end."""
        for case in self._agenda.over(today):
            if self._cases.get(case.number) is case and (case.is_over() or case.is_in_vain()):
                yield from self._findings(case, None)
                del self._cases[case.number]
        self._faulty.days_over(today)

    def close(self, until: datetime) -> Iterator[Finding]:
        """Incidents that are still open, as they stand at the end of the record."""
        for case in self._cases.values():
            yield from self._findings(case, None if case.is_over() or case.is_in_vain() else until)

    def _findings(self, case: _Case, until: datetime | None) -> list[Finding]:
        """What an incident shows as it stands at its last event, or later."""
        events = case.times.values()
        at = max(events if until is None else (until, *events), key=_in_utc)
        try:
            times: dict[str, Any] = case.times  # by the names of the fields
            incident = Incident(channel=case.channel, **times)
            return [*self._missed_clocks(case, incident, at), *self._empty_notices(case, incident)]
        except UNJUDGEABLE as error:
            rows = tuple(sorted(case.rows_of(*getattr(error, "fields", case.rows))))
            return [as_finding(error, case.about, rows, self.known.law, at=case.times["received_at"])]

    def _missed_clocks(self, case: _Case, incident: Incident, at: datetime) -> Iterator[Finding]:
        """The clocks that ran out, each by what was known of the calendar on the day on which it was stopped."""
        if _may_be_unanswered(case, self.known.on(incident.received_at.date())):
            return
        standing: dict[LawBook, dict[str, Milestone]] = {}
        for event in _ENDS:
            day = case.times.get(event, at).date()
            law = self.known.on(day)
            if law not in standing:
                standing[law] = {CLOCKS[clock.norm.id].ends: clock for clock in milestones(incident, at=at, law=law)}
            clock = standing[law].get(event)
            if clock and clock.missed_by:
                yield self._missed(case, clock, self.known.day(day))

    def _missed(self, case: _Case, clock: Milestone, known_on: date | None) -> Finding:
        row = CLOCKS[clock.norm.id]
        return finding(
            "done-late" if clock.state is ClockState.MISSED else "not-done",
            clock.norm,
            case.about,
            case.rows_of(row.starts if row.starts in case.times else row.starts_by, row.ends),
            self.known.law,
            {"clock": Text.of(lambda lang: inside(row.name[lang])), "due": clock.due_at, "done": clock.done_at},
            at=clock.done_at or clock.due_at,
            by=clock.missed_by,
            readings=clock.deadline.readings if clock.deadline else (),
            known_on=known_on,
            provisional=clock.provisional,
        )

    def _empty_notices(self, case: _Case, incident: Incident) -> Iterator[Finding]:
        """Notices of which the record says that they carry nothing, though they have to."""
        for field in missing_contents(incident):
            contents = _CONTENTS.get(field)
            if contents and contents.event in case.empty:
                rows, at = case.rows_of(contents.event), case.times[contents.event]
                yield finding(contents.code, contents.norm, case.about, rows, self.known.law, at=at)


def _may_be_unanswered(case: _Case, law: LawBook) -> bool:
    """Whether nothing shows that a call was taken: outside hours nobody need answer one (para 16)."""
    received = case.times["received_at"]
    return (
        not case.channel.digital
        and case.times.keys() == {"received_at"}
        and not law.service_hours(received.date()).contains(received)
    )


def _in_utc(at: datetime) -> datetime:
    return at.astimezone(UTC)
