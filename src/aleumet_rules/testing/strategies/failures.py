"""Incidents in which every clock was met, and incidents in which exactly one was missed."""

from datetime import UTC, datetime, time, timedelta
from typing import Any, NamedTuple

from attrs import evolve, frozen
from hypothesis import strategies as st

from ... import sla
from ...answers.deadline import Deadline
from ...clock import ASTANA, elapsed, later
from ...facts.incident import CLOCKS, EVENTS, Channel, Incident
from ...law.book import LAW, LawBook
from ...law.terms import last_instant
from .time import LAST, calendar_days, steps

__all__ = ["FaultyIncident", "channels", "faulty_incidents", "incidents"]

_STEP = timedelta.resolution
_HOUR = timedelta(hours=1)
_MOST_LATE = timedelta(days=3)
_CLOCKS = tuple(CLOCKS)
_AFTER_CONFIRMATION = {"incident.confirmed-notice", "incident.start-repair", "incident.repaired-notice"}
_OUT_OF_HOURS = "incident.register-out-of-hours"
_IN_HOURS = "incident.register"


class FaultyIncident(NamedTuple):
    """An incident in which one clock was missed, the norm id of that clock, and by how much."""

    incident: Incident
    norm: str
    late_by: timedelta


def channels() -> st.SearchStrategy[Channel]:
    """How a request comes in; shrinks towards voice."""
    return st.sampled_from(Channel)


@frozen
class _IncidentStory:
    """An incident that is told step by step; the clock named `late` is missed by `late_by`, all others are met."""

    draw: st.DrawFn
    law: LawBook
    late: str | None
    late_by: timedelta

    def moment_for(self, deadline: Deadline) -> datetime:
        """When the thing was done: in time, unless this is the clock to be missed."""
        if deadline.norm.id == self.late:
            return later(deadline.due_at, self.late_by)
        return self.between(deadline.starts_at, deadline.due_at)

    def between(self, start: datetime, end: datetime) -> datetime:
        """An instant not before `start` and not after `end`, often one of the two; shrinks towards `start`."""
        return later(start, self.draw(steps(0, elapsed(start, end) // _STEP)) * _STEP)

    def request(self) -> tuple[datetime, Channel]:
        """When and how the request comes: outside hours, digitally, where that clock is the one missed."""
        first = min(row.in_force_from for row in self.law.portal)
        day = self.draw(calendar_days(first, LAST - timedelta(days=30)))
        hours = self.law.service_hours(day)
        opening = hours.next_opening(datetime.combine(day, time(), ASTANA))
        closing = last_instant(opening.date(), closes=hours.closes)
        if self.late == _OUT_OF_HOURS or (self.late != _IN_HOURS and self.draw(st.booleans())):
            channel = channels().filter(lambda channel: channel.digital) if self.late == _OUT_OF_HOURS else channels()
            return self.between(closing, later(hours.next_opening(closing), -_STEP)), self.draw(channel)
        return self.between(opening, later(closing, -_STEP)), self.draw(channels())

    def incident(self) -> Incident:
        """An incident told to its end."""
        law, (received_at, channel) = self.law, self.request()
        registered = self.moment_for(sla.registration_due(received_at, channel, law=law).unwrap())
        analysed = self.moment_for(sla.analysis_due(registered, law=law))
        found = self.between(registered, analysed)
        escalated = self.moment_for(sla.escalation_due(found, law=law))
        received = self.between(escalated, later(escalated, _HOUR))
        incident = Incident(
            received_at, channel, registered, analysed, found, escalated, received, contact="+77010000000"
        )
        verdict = self.between(received, later(received, 24 * _HOUR))
        refuted = self.late == "incident.refuted-notice" or (
            self.late not in _AFTER_CONFIRMATION and self.draw(st.booleans())
        )
        return self._refutation(incident, verdict) if refuted else self._repair(incident, received, verdict)

    def _refutation(self, incident: Incident, at: datetime) -> Incident:
        notice_at = self.moment_for(sla.refutation_notice_due(at, law=self.law))
        return evolve(incident, refuted_at=at, refuted_notice_at=notice_at, refutation_proof=("screenshot.png",))

    def _repair(self, incident: Incident, received: datetime, at: datetime) -> Incident:
        notice_at = self.moment_for(sla.confirmation_notice_due(at, law=self.law))
        started = self.moment_for(sla.repair_start_due(received, law=self.law))
        first = max(started, at, key=_in_utc)  # a repair that is recorded before it would stand for the confirmation
        repaired = self.between(first, later(first, 48 * _HOUR))
        return evolve(
            incident,
            confirmed_at=at,
            confirmed_notice_at=notice_at,
            planned_repair_at=repaired,
            repair_started_at=started,
            repaired_at=repaired,
            repaired_notice_at=self.moment_for(sla.repair_notice_due(repaired, law=self.law)),
        )


@st.composite
def incidents(draw: st.DrawFn, *, law: LawBook = LAW) -> Incident:
    """Incidents in which every clock that has run was met; told to the end, or up to some instant.

    Days lie in the settled years in which the rules are in force. Shrinks towards a call at the opening of the first
    day, of which no more is told.
    """
    whole = _IncidentStory(draw, law, None, timedelta()).incident()
    events = {name: at for name in EVENTS if (at := getattr(whole, name)) is not None}
    until = draw(st.sampled_from(sorted(events.values(), key=_in_utc)))
    later_on: dict[str, Any] = {name: None for name, at in events.items() if elapsed(until, at) > timedelta()}
    return evolve(whole, **later_on)


def _in_utc(at: datetime) -> datetime:
    return at.astimezone(UTC)


@st.composite
def faulty_incidents(draw: st.DrawFn, *, law: LawBook = LAW) -> FaultyIncident:
    """Incidents told to their end in which exactly one clock was missed, by a microsecond to three days.

    Every clock of paragraphs 15 and 16 is drawn, and the smallest and the largest delay often. Shrinks towards an
    incident of few events that follow at once, missed by a microsecond.
    """
    late = draw(st.sampled_from(_CLOCKS))
    late_by = draw(steps(1, _MOST_LATE // _STEP)) * _STEP
    return FaultyIncident(_IncidentStory(draw, law, late, late_by).incident(), late, late_by)
