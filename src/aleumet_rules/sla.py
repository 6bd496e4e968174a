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
from datetime import UTC, datetime, time, timedelta
from types import MappingProxyType
from typing import Literal, NamedTuple

from attrs import evolve

from ._version import at_the_face
from .acts.filled import reads
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
from .acts.readings import Readings, chosen_readings, settled
from .answers.asked import keeps_what_was_asked
from .answers.deadline import Deadline
from .answers.decision import Decision
from .answers.milestone import Milestone
from .answers.reasons import Reason, reason
from .checks import LedBy, instance
from .clock import ASTANA, elapsed, known_instant, later, precedes
from .errors import ContradictoryFacts, Problem
from .facts.incident import CLOCKS, EVENTS, Channel, Clock, Incident
from .law.book import LAW, LawBook, can_move, can_move_before, quiet
from .law.hours import ServiceHours
from .law.terms import end_of_working_days, last_instant
from .words import incidents as words

__all__ = [
    "analysis_due",
    "confirmation_notice_due",
    "escalation_due",
    "milestones",
    "next_due",
    "refutation_notice_due",
    "registration_due",
    "repair_notice_due",
    "repair_start_due",
]


@keeps_what_was_asked
def registration_due(received_at: datetime, channel: Channel, *, law: LawBook = LAW) -> Decision[Deadline]:
    """A request is registered within three hours; one that comes digitally outside hours, on the next working day.

    Within hours: exactly three hours, or by reading `hours_terms` three service hours. Outside them (18:30:00
    itself is outside, 09:00:00 inside): until closing hour of the next working day to open, which before opening on
    a working day is that day (readings `next_working_day`, `out_of_hours_due`). A call that was taken outside hours has
    the three hours of the general rule, or the next working day as well (reading `voice_out_of_hours`); registering it
    is lawful, but nobody need answer it, which the note `voice-outside-hours` says.

    Norm: incident.register, incident.register-out-of-hours, contact-centre.hours (Portal rules, paras 15(1), 16)
    """
    at = known_instant(received_at, "received_at")
    law = quiet(instance("law", law, LawBook))
    instance("channel", channel, Channel)
    with LedBy("received_at", received_at):
        return _must_register(at, channel, law)


def _must_register(at: datetime, channel: Channel, law: LawBook) -> Decision[Deadline]:
    hours = law.service_hours(at.date())
    facts = FrozenMapping({"received_at": at, "channel": channel})
    due = _registration(at, channel, hours, law)
    notes = () if channel.digital or hours.contains(at) else (_nobody_need_answer(at, hours, law),)
    norms = (due.norm, reads(CONTACT_CENTRE_HOURS, _rules(law, at)))
    moves = due.provisional or (not channel.digital and can_move(law, at.date()))  # whether the note is due, at least
    more = (due.readings, law.checked_on, notes)
    return Decision(words.MUST_REGISTER, due, (), norms, facts, *more, provisional=moves)


def _rules(law: LawBook, at: datetime) -> PortalRules:
    return law.portal.at(at.date())


def _nobody_need_answer(at: datetime, hours: ServiceHours, law: LawBook) -> Reason:
    opens, closes, opening = _hour(hours.opens), _hour(hours.closes), hours.next_opening(at)
    norm = reads(CONTACT_CENTRE_HOURS, _rules(law, at))
    return reason("voice-outside-hours", norm=norm, opens=opens, closes=closes, at=at, opening=opening)


def _hour(moment: time | None) -> str:
    return "24:00" if moment is None else f"{moment:%H:%M}"


def _registration(at: datetime, channel: Channel, hours: ServiceHours, law: LawBook) -> Deadline:
    """By which norm and until when a request is registered that came at that instant by that channel."""
    rules = _rules(law, at)
    within = rules.register_within

    def term(readings: Readings) -> tuple[Norm, datetime]:
        if in_hours or not (channel.digital or readings.voice_out_of_hours == "next-working-day"):
            return INCIDENT_REGISTER, _run(at, within, hours, readings.hours_terms)
        return INCIDENT_REGISTER_OUT_OF_HOURS, _on_next_working_day(at, within, hours, readings)

    in_hours = hours.contains(at)
    out_of_hours = ("next_working_day", "out_of_hours_due") + (() if channel.digital else ("voice_out_of_hours",))
    (norm, due), bearing = settled(law.readings, term, "hours_terms", *(() if in_hours else out_of_hours))
    by_clock = norm is INCIDENT_REGISTER and law.readings.hours_terms == "clock"
    days_matter = channel.digital or law.readings.voice_out_of_hours == "next-working-day"
    moves = (days_matter and can_move(law, at.date())) or (not by_clock and can_move_before(law, due))
    calendar = None if by_clock else law.calendar
    return Deadline(reads(norm, rules), at, due, bearing, law.checked_on, calendar, provisional=moves)


def _run(start: datetime, length: timedelta, hours: ServiceHours, by: str) -> datetime:
    """When a term of hours or minutes ends that runs by the clock, or only in service hours."""
    return later(start, length) if by == "clock" else hours.add(start, length)


def _on_next_working_day(at: datetime, within: timedelta, hours: ServiceHours, readings: Readings) -> datetime:
    """Until when a request that came outside hours is registered on the next working day."""
    if readings.next_working_day == "strict":
        opening = last_instant(hours.calendar.next_working_day(at.date()), closes=hours.opens)
    else:
        opening = hours.next_opening(at)
    if readings.out_of_hours_due == "after-opening":
        return _run(opening, within, hours, readings.hours_terms)
    return last_instant(opening.date(), closes=hours.closes)


def _hours_term(
    norm: Norm,
    start: datetime,
    length: timedelta,
    law: LawBook,
    name: Literal["hours_terms", "notice_terms"] = "notice_terms",
) -> Deadline:
    """A term of hours or minutes that runs as the reading of that name says."""
    hours = law.service_hours(start.date())
    due, bearing = settled(law.readings, lambda chosen: _run(start, length, hours, getattr(chosen, name)), name)
    norm = reads(norm, _rules(law, start))
    if getattr(law.readings, name) == "clock":
        return Deadline(norm, start, due, bearing, law.checked_on)
    moves = can_move_before(law, due)
    return Deadline(norm, start, due, bearing, law.checked_on, law.calendar, provisional=moves)


def _working_days_term(norm: Norm, start: datetime, days: int, law: LawBook, closes: time | None = None) -> Deadline:
    """A term of working days, to the end of the last one or to the hour of its start, `closes` at the latest."""
    last = end_of_working_days(start.date(), days, law=law)

    def end(readings: Readings) -> datetime:
        hour = start.time().replace(fold=0)
        if readings.working_day_term == "same-hour" and (closes is None or hour < closes):
            return datetime.combine(last, hour, ASTANA)
        return last_instant(last, closes=closes)

    due, bearing = settled(law.readings, end, "working_day_term")
    norm, moves = reads(norm, _rules(law, start)), can_move_before(law, due)
    return Deadline(norm, start, due, bearing, law.checked_on, law.calendar, provisional=moves)


@keeps_what_was_asked
def analysis_due(registered_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """The request is analysed within one working day after registration: until closing hour of the next working day.

    By reading `working_day_term` until the same hour of that day, closing hour at the latest.

    Norm: incident.analyse (Portal rules, para 15(2))
    """
    start, law = known_instant(registered_at, "registered_at"), quiet(instance("law", law, LawBook))
    with LedBy("registered_at", registered_at):
        rules = _rules(law, start)
        return _working_days_term(INCIDENT_ANALYSE, start, rules.analyse_working_days, law, rules.closes)


@keeps_what_was_asked
def escalation_due(found_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """A failure found by the analysis is escalated to the administrator within three hours (reading `hours_terms`).

    Norm: incident.escalate (Portal rules, para 15(3))
    """
    start, law = known_instant(found_at, "found_at"), quiet(instance("law", law, LawBook))
    with LedBy("found_at", found_at):
        return _hours_term(INCIDENT_ESCALATE, start, _rules(law, start).escalate_within, law, "hours_terms")


@keeps_what_was_asked
def refutation_notice_due(refuted_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """The participant is told of a refutation within thirty minutes after it is confirmed (reading `notice_terms`).

    That is the administrator's refutation; whether the contact centre's own has a term at all, reading `own_refutation`
    says, which `milestones` applies.

    Norm: incident.refuted-notice (Portal rules, para 15(4))
    """
    start, law = known_instant(refuted_at, "refuted_at"), quiet(instance("law", law, LawBook))
    with LedBy("refuted_at", refuted_at):
        return _hours_term(INCIDENT_REFUTED_NOTICE, start, _rules(law, start).refuted_notice_within, law)


@keeps_what_was_asked
def confirmation_notice_due(confirmed_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """The participant is told the planned repair within thirty minutes after confirmation (reading `notice_terms`).

    Norm: incident.confirmed-notice (Portal rules, para 15(5))
    """
    start, law = known_instant(confirmed_at, "confirmed_at"), quiet(instance("law", law, LawBook))
    with LedBy("confirmed_at", confirmed_at):
        return _hours_term(INCIDENT_CONFIRMED_NOTICE, start, _rules(law, start).confirmed_notice_within, law)


@keeps_what_was_asked
def repair_start_due(escalation_received_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """The administrator starts the repair within one working day after receiving the request.

    No hours are set for the administrator, so the term runs to 24:00 of the next working day, given as 00:00 of the
    day after it, or by reading `working_day_term` to the same hour of the next working day.

    Norm: incident.start-repair (Portal rules, para 15, last part)
    """
    start, law = known_instant(escalation_received_at, "escalation_received_at"), quiet(instance("law", law, LawBook))
    with LedBy("escalation_received_at", escalation_received_at):
        return _working_days_term(INCIDENT_START_REPAIR, start, _rules(law, start).start_repair_working_days, law)


@keeps_what_was_asked
def repair_notice_due(repaired_at: datetime, *, law: LawBook = LAW) -> Deadline:
    """The participant is told again within three hours after the failure is removed (reading `notice_terms`).

    Norm: incident.repaired-notice (Portal rules, para 15, last part)
    """
    start, law = known_instant(repaired_at, "repaired_at"), quiet(instance("law", law, LawBook))
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


@keeps_what_was_asked
def milestones(incident: Incident, *, at: datetime, law: LawBook = LAW) -> tuple[Milestone, ...]:
    """Every clock of an incident as it stands at `at`, in the order of paragraph 15; computed on each call.

    A clock whose start has not happened is not started. A clock that the facts rule out is left out: the notice of
    refutation of a confirmed failure, and, once a failure is refuted, the notice of confirmation, the repair and its
    notice. What the contact centre itself refuted is not escalated, and its notice has a term only by reading
    `own_refutation`.

    Where a start is not recorded, the latest possible one counts: of an escalation the end of the analysis, in whose
    course the failure was found, of the notice of confirmation the removal of the failure. What is late even so is
    shown as late; what may have been in time is left out, for nobody can tell.

    The clocks of two hosts may differ: an event up to five seconds later than `at` has happened, and the question is
    then asked of that instant. `ContradictoryFacts` when an event lies after `at` by more.

    Norm: incident.* (Portal rules, paras 15, 16)
    """
    now = _not_before(instance("incident", incident, Incident), known_instant(at))
    others = (clock for course in courses(incident, law) for clock in _clock(course, incident, now, law))
    return (_registration_clock(incident, now, law), *others)


@keeps_what_was_asked
def next_due(incident: Incident, *, at: datetime, law: LawBook = LAW) -> Deadline | None:
    """Of what is owed by the clocks of an incident and not done at `at`, the deadline that comes first.

    That may be one that is over; of two at one instant the first in the order of paragraph 15. `None` while nothing is
    owed: everything is done, or what comes next has not been set running. `ContradictoryFacts` as for `milestones`.

        >>> from aleumet_rules import astana
        >>> request = Incident(astana(2025, 12, 15, 10), Channel.CHAT_BOT, registered_at=astana(2025, 12, 15, 11))
        >>> next_due(request, at=astana(2025, 12, 15, 12))
        <Deadline incident.analyse due 2025-12-17 18:30>

    Norm: incident.* (Portal rules, paras 15, 16)
    """
    clocks = milestones(incident, at=at, law=law)
    owed = [clock.deadline for clock in clocks if clock.deadline is not None and clock.done_at is None]
    return min(owed, key=_due_in_utc, default=None)


def _due_in_utc(deadline: Deadline) -> datetime:
    return deadline.due_at.astimezone(UTC)


def _not_before(incident: Incident, at: datetime) -> datetime:
    """The instant of the question, or that of the latest event when another clock put it a little later."""
    now = at
    for name in EVENTS:
        event = getattr(incident, name)
        if event is not None and elapsed(now, event) > timedelta():
            if precedes(at, event):
                raise ContradictoryFacts((name, "at"), (event, at), Problem("event-after-instant"))
            now = event
    return now


def _registration_clock(incident: Incident, now: datetime, law: LawBook) -> Milestone:
    deadline = registration_due(incident.received_at, incident.channel, law=law).unwrap()
    return Milestone.of(deadline.norm, deadline, incident.registered_at, now)


class Course(NamedTuple):
    """By which events of an incident a clock runs, each by its name; `None`: not happened, or not known.

    Where the start is not recorded, `started` is the event by which the clock has started at the latest, and it counts
    only if it was late even so at `until`, or, without that, is late at the question (`certain` is false). `readings`
    are those by which it runs at all.
    """

    clock: Clock
    started: str | None
    done: str | None
    certain: bool
    until: str | None
    readings: tuple[str, ...]


def courses(incident: Incident, law: LawBook) -> Iterator[Course]:
    """The courses of the clocks after registration that the facts do not rule out, in the order of paragraph 15.

    Which there are depends on which events are known, not on when they were.
    """
    for clock in CLOCKS.values():
        if clock.norm in DUE and not _is_moot(clock, incident, law):
            course = _course(clock, incident)
            if course.started or not course.done:
                yield course


def _is_moot(clock: Clock, incident: Incident, law: LawBook) -> bool:
    """Whether nothing is to be done by a clock, or nothing within a term."""
    if incident.own_refutation and clock.norm is INCIDENT_REFUTED_NOTICE:
        return law.readings.own_refutation == "no-term"
    nothing_to_escalate = incident.own_refutation and clock.norm is INCIDENT_ESCALATE
    return nothing_to_escalate or any(getattr(incident, event) for event in clock.moot_after)


def _course(clock: Clock, incident: Incident) -> Course:
    certain = getattr(incident, clock.starts) is not None
    started = clock.starts if certain else _latest_start(clock, incident)
    done = None if getattr(incident, clock.ends) is None else clock.ends
    notice = None if incident.repaired_notice_at is None else "repaired_notice_at"
    own = incident.own_refutation and clock.norm is INCIDENT_REFUTED_NOTICE  # that it has a term at all is a reading
    return Course(clock, started, done, certain, done or notice, ("own_refutation",) if own else ())


def _latest_start(clock: Clock, incident: Incident) -> str | None:
    """The event by which a clock has started at the latest whose start is not recorded; `None` where none shows it."""
    if clock.norm is INCIDENT_ESCALATE and incident.escalated_at is None:
        return None  # an analysis need not have found anything
    return clock.starts_by if clock.starts_by and getattr(incident, clock.starts_by) is not None else None


def _clock(course: Course, incident: Incident, now: datetime, law: LawBook) -> Iterator[Milestone]:
    """How a clock stands; nothing where it may have been in time."""
    clock = course.clock
    if course.started is None:
        yield Milestone.of(reads(clock.norm, _rules(law, now)), None, None, now)
        return
    deadline = DUE[clock.norm](getattr(incident, course.started), law=law)
    if course.readings:
        readings = (*deadline.readings, *chosen_readings(law.readings, *course.readings))
        deadline = evolve(deadline, readings=readings)
    if course.certain or deadline.late_by(getattr(incident, course.until) if course.until else now):
        yield Milestone.of(deadline.norm, deadline, getattr(incident, clock.ends), now)


at_the_face(__name__)
