"""The clocks of a technical failure: by when the contact centre and the administrator must act (paras 15-16).

    >>> from datetime import datetime
    >>> from aleumet_rules import ASTANA
    >>> registration_due(datetime(2025, 12, 13, 12, tzinfo=ASTANA), Channel.CHAT_BOT).unwrap().due_at.isoformat()
    '2025-12-15T18:30:00+05:00'

A chat-bot takes the request on Saturday, so it is registered on Monday before the contact centre closes. The
numbers are those in force on the Astana day on which a clock starts; before 5 September 2023, the earliest day
on which the rules can have been in force, there are none and every function raises `NotInForce`. An instant
without a zone is `InvalidFact`.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, time, timedelta
from types import MappingProxyType

from .acts.frozen import FrozenMapping
from .acts.incident_norms import (
    CONTACT_CENTRE_HOURS,
    INCIDENT_ANALYSE,
    INCIDENT_CONFIRMED_NOTICE,
    INCIDENT_ESCALATE,
    INCIDENT_REFUTED_NOTICE,
    INCIDENT_REGISTER,
    INCIDENT_REGISTER_OUT_OF_HOURS,
    INCIDENT_REPAIRED_NOTICE,
    INCIDENT_START_REPAIR,
)
from .acts.model import Norm
from .acts.portal_numbers import PortalRules
from .acts.readings import chosen_readings
from .answers.deadline import Deadline
from .answers.decision import Decision
from .answers.milestone import Milestone
from .answers.reasons import Reason, reason
from .checks import LedBy, instance
from .clock import elapsed, known_instant, later, precedes
from .errors import ContradictoryFacts
from .facts.incident import CLOCKS, EVENTS, Channel, Incident
from .law.book import LAW, LawBook
from .law.hours import ServiceHours
from .law.terms import end_of_working_days, last_instant
from .words import incidents as words

__all__ = [
    "analysis_due",
    "confirmation_notice_due",
    "escalation_due",
    "milestones",
    "refutation_notice_due",
    "registration_due",
    "repair_notice_due",
    "repair_start_due",
]


def registration_due(received_at: datetime, channel: Channel, *, law: LawBook = LAW) -> Decision[Deadline]:
    """A request is registered within three hours; one that comes digitally outside hours, on the next working day.

    Within hours: exactly three hours, or by reading `hours_terms` three service hours. Outside them (18:30:00
    itself is outside, 09:00:00 inside): until closing hour of the next working day to open, which before opening on
    a working day is that day (readings `next_working_day`, `out_of_hours_due`). By voice outside hours nobody
    answers: refused with the code `voice-outside-hours`.

    Norm: incident.register, incident.register-out-of-hours, contact-centre.hours (Portal rules, paras 15(1), 16)
    """
    at = known_instant(received_at, "received_at")
    instance("law", law, LawBook)
    instance("channel", channel, Channel)
    with LedBy("received_at", received_at):
        return _registration_due(at, channel, law)


def _registration_due(at: datetime, channel: Channel, law: LawBook) -> Decision[Deadline]:
    hours = law.service_hours(at.date())
    facts = FrozenMapping({"received_at": at, "channel": channel})
    if hours.contains(at):
        due = _hours_term(INCIDENT_REGISTER, at, _rules(law, at).register_within, law)
        norms: tuple[Norm, ...] = (INCIDENT_REGISTER, CONTACT_CENTRE_HOURS)
    elif channel.digital:
        due = _out_of_hours(at, hours, law)
        norms = (INCIDENT_REGISTER_OUT_OF_HOURS, CONTACT_CENTRE_HOURS)
    else:
        return Decision(
            words.MUST_REGISTER, None, (_no_answer(at, hours),), (CONTACT_CENTRE_HOURS,), facts, (), law.checked_on
        )
    return Decision(words.MUST_REGISTER, due, (), norms, facts, due.readings, law.checked_on)


def _rules(law: LawBook, at: datetime) -> PortalRules:
    return instance("law", law, LawBook).portal.at(at.date())


def _no_answer(at: datetime, hours: ServiceHours) -> Reason:
    opens, closes, opening = _hour(hours.opens), _hour(hours.closes), hours.next_opening(at)
    return reason("voice-outside-hours", opens=opens, closes=closes, at=at, opening=opening)


def _hour(moment: time | None) -> str:
    return "24:00" if moment is None else f"{moment:%H:%M}"


def _hours_term(norm: Norm, start: datetime, length: timedelta, law: LawBook) -> Deadline:
    """A term of hours or minutes, by the clock or only in service hours."""
    reading = chosen_readings(law.readings, "hours_terms")
    if law.readings.hours_terms == "clock":
        return Deadline(norm, start, later(start, length), reading, law.checked_on)
    due = law.service_hours(start.date()).add(start, length)
    return Deadline(norm, start, due, reading, law.checked_on, law.calendar)


def _out_of_hours(at: datetime, hours: ServiceHours, law: LawBook) -> Deadline:
    """When a request that came by a digital channel outside hours is registered."""
    readings = law.readings
    chosen = chosen_readings(readings, "next_working_day", "out_of_hours_due")
    if readings.next_working_day == "strict":
        opening = last_instant(law.calendar.next_working_day(at.date()), closes=hours.opens)
    else:
        opening = hours.next_opening(at)
    if readings.out_of_hours_due == "closing-hour":
        due = last_instant(opening.date(), closes=hours.closes)
    else:
        chosen = (*chosen, *chosen_readings(readings, "hours_terms"))
        within = _rules(law, at).register_within
        due = _hours_term(INCIDENT_REGISTER_OUT_OF_HOURS, opening, within, law).due_at
    return Deadline(INCIDENT_REGISTER_OUT_OF_HOURS, at, due, chosen, law.checked_on, law.calendar)


def analysis_due(registered_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """The request is analysed within one working day after registration: until closing hour of the next working day.

    Norm: incident.analyse (Portal rules, para 15(2))
    """
    start = known_instant(registered_at, "registered_at")
    with LedBy("registered_at", registered_at):
        rules = _rules(law, start)
        last = end_of_working_days(start.date(), rules.analyse_working_days, law=law)
        due = last_instant(last, closes=rules.closes)
        return Deadline(INCIDENT_ANALYSE, start, due, (), law.checked_on, law.calendar)


def escalation_due(found_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """A failure found by the analysis is escalated to the administrator within three hours (reading `hours_terms`).

    Norm: incident.escalate (Portal rules, para 15(3))
    """
    start = known_instant(found_at, "found_at")
    with LedBy("found_at", found_at):
        return _hours_term(INCIDENT_ESCALATE, start, _rules(law, start).escalate_within, law)


def refutation_notice_due(refuted_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """The participant is told of a refutation within thirty minutes after it is confirmed (reading `hours_terms`).

    Norm: incident.refuted-notice (Portal rules, para 15(4))
    """
    start = known_instant(refuted_at, "refuted_at")
    with LedBy("refuted_at", refuted_at):
        return _hours_term(INCIDENT_REFUTED_NOTICE, start, _rules(law, start).refuted_notice_within, law)


def confirmation_notice_due(confirmed_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """The participant is told the planned repair within thirty minutes after confirmation (reading `hours_terms`).

    Norm: incident.confirmed-notice (Portal rules, para 15(5))
    """
    start = known_instant(confirmed_at, "confirmed_at")
    with LedBy("confirmed_at", confirmed_at):
        return _hours_term(INCIDENT_CONFIRMED_NOTICE, start, _rules(law, start).confirmed_notice_within, law)


def repair_start_due(escalation_received_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """The administrator starts the repair within one working day after receiving the request.

    No hours are set for the administrator, so the term runs to 24:00 of the next working day, given as 00:00 of the
    day after it.

    Norm: incident.start-repair (Portal rules, para 15, last part)
    """
    start = known_instant(escalation_received_at, "escalation_received_at")
    with LedBy("escalation_received_at", escalation_received_at):
        days = _rules(law, start).start_repair_working_days
        due = last_instant(end_of_working_days(start.date(), days, law=law))
        return Deadline(INCIDENT_START_REPAIR, start, due, (), law.checked_on, law.calendar)


def repair_notice_due(repaired_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """The participant is told again within three hours after the failure is removed (reading `hours_terms`).

    Norm: incident.repaired-notice (Portal rules, para 15, last part)
    """
    start = known_instant(repaired_at, "repaired_at")
    with LedBy("repaired_at", repaired_at):
        return _hours_term(INCIDENT_REPAIRED_NOTICE, start, _rules(law, start).repaired_notice_within, law)


DUE: Mapping[Norm, Callable[..., Deadline]] = MappingProxyType(
    {
        INCIDENT_ANALYSE: analysis_due,
        INCIDENT_ESCALATE: escalation_due,
        INCIDENT_REFUTED_NOTICE: refutation_notice_due,
        INCIDENT_CONFIRMED_NOTICE: confirmation_notice_due,
        INCIDENT_START_REPAIR: repair_start_due,
        INCIDENT_REPAIRED_NOTICE: repair_notice_due,
    }
)
"""By when the clock of a norm is due, of each clock that runs after registration."""


def milestones(incident: Incident, *, at: datetime, law: LawBook = LAW) -> tuple[Milestone, ...]:
    """Every clock of an incident as it stands at `at`, in the order of paragraph 15; computed on each call.

    A clock whose start has not happened is not started. A clock that the facts rule out is left out: the
    registration of a call outside hours, the notice of refutation of a confirmed failure, and, once a failure is
    refuted, the notice of confirmation, the repair and its notice.

    The clocks of two hosts may differ: an event up to five seconds later than `at` has happened, and the question is
    then asked of that instant. `ContradictoryFacts` when an event lies after `at` by more.

    Norm: incident.* (Portal rules, paras 15, 16)
    """
    now = _not_before(instance("incident", incident, Incident), known_instant(at))
    return (*_registration(incident, now, law), *_others(incident, now, law))


def _not_before(incident: Incident, at: datetime) -> datetime:
    """The instant of the question, or that of the latest event when another clock put it a little later."""
    now = at
    for name in EVENTS:
        event = getattr(incident, name)
        if event is not None and elapsed(now, event) > timedelta():
            if precedes(at, event):
                raise ContradictoryFacts((name, "at"), (event, at), "the event lies after the instant of the question")
            now = event
    return now


def _registration(incident: Incident, now: datetime, law: LawBook) -> Iterator[Milestone]:
    deadline = registration_due(incident.received_at, incident.channel, law=law).outcome
    if deadline is not None:
        yield Milestone.of(deadline.norm, deadline, incident.registered_at, now)


def _others(incident: Incident, now: datetime, law: LawBook) -> Iterator[Milestone]:
    """The clocks after registration that the facts do not rule out."""
    for clock in CLOCKS.values():
        if clock.norm in DUE and not any(getattr(incident, event) for event in clock.moot_after):
            started_at, done_at = getattr(incident, clock.starts), getattr(incident, clock.ends)
            deadline = None if started_at is None else DUE[clock.norm](started_at, law=law)
            yield Milestone.of(clock.norm, deadline, done_at, now)
