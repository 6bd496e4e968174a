"""The facts of an incident: how a request about a technical failure came in, and each event that paragraph 15 names."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from attrs import field, frozen

from .._version import at_the_face
from ..acts import incident_norms as norms
from ..acts.model import Norm
from ..checks import A_LINE_IF_ANY, LINES, instance, is_a
from ..clock import known_instant, precedes
from ..errors import ContradictoryFacts, FieldName, Problem
from ..words import incidents as words
from ..words.brief import brief
from ..words.named import Named
from ..words.text import Text

__all__ = ["Channel", "Incident", "missing_contents"]


class Channel(Named):
    """How a request reaches the contact centre: by voice, or by one of the digital channels (Portal rules, para 16)."""

    VOICE = "voice"
    MESSENGER = "messenger"
    CHAT_BOT = "chat-bot"

    @property
    def digital(self) -> bool:
        """Whether a request can be left there outside the contact centre's hours."""
        return self is not Channel.VOICE


class Clock(NamedTuple):
    """One clock of paragraphs 15 and 16: its norm, its name, the event that starts it, and the event that ends it.

    `moot_after` are the events after which there is nothing left to do: of a failure that does not exist, nothing but
    to say so; of a confirmed one, no notice of refutation. `starts_by` is the event by which the clock has started at
    the latest where its start is not recorded: what is found is found in the course of the analysis, and a failure that
    was removed was there.
    """

    norm: Norm
    name: Text
    starts: str
    ends: str
    moot_after: tuple[str, ...] = ()
    starts_by: str = ""


CLOCKS: Mapping[str, Clock] = MappingProxyType(
    {
        clock.norm.id: clock
        for clock in (
            Clock(norms.INCIDENT_REGISTER, words.REGISTRATION, "received_at", "registered_at"),
            Clock(
                norms.INCIDENT_REGISTER_OUT_OF_HOURS, words.REGISTRATION_OUT_OF_HOURS, "received_at", "registered_at"
            ),
            Clock(norms.INCIDENT_ANALYSE, words.ANALYSIS, "registered_at", "analysed_at"),
            Clock(norms.INCIDENT_ESCALATE, words.ESCALATION, "found_at", "escalated_at", starts_by="analysed_at"),
            Clock(
                norms.INCIDENT_REFUTED_NOTICE,
                words.REFUTATION_NOTICE,
                "refuted_at",
                "refuted_notice_at",
                moot_after=("confirmed_at",),
            ),
            Clock(
                norms.INCIDENT_CONFIRMED_NOTICE,
                words.CONFIRMATION_NOTICE,
                "confirmed_at",
                "confirmed_notice_at",
                moot_after=("refuted_at",),
                starts_by="repaired_at",
            ),
            Clock(
                norms.INCIDENT_START_REPAIR,
                words.REPAIR_START,
                "escalation_received_at",
                "repair_started_at",
                moot_after=("refuted_at",),
            ),
            Clock(
                norms.INCIDENT_REPAIRED_NOTICE,
                words.REPAIR_NOTICE,
                "repaired_at",
                "repaired_notice_at",
                moot_after=("refuted_at",),
            ),
        )
    }
)
"""Every clock of an incident by the id of its norm, in the order of paragraph 15.

Of the first two, the hour of the request decides. `sla.DUE` says by when each of the others is due.
"""

EVENTS = (
    "received_at",
    "registered_at",
    "found_at",
    "analysed_at",
    "escalated_at",
    "escalation_received_at",
    "refuted_at",
    "refuted_notice_at",
    "confirmed_at",
    "confirmed_notice_at",
    "repair_started_at",
    "repaired_at",
    "repaired_notice_at",
)
"""The fields of `Incident` that are events, in the order of paragraph 15."""

# The earlier event and the later one: each clock ends after it has started, and beside the clocks paragraph 15 says:
_ORDER = (
    *((clock.starts, clock.ends) for clock in CLOCKS.values()),
    ("registered_at", "found_at"),  # 15(3): found in the course of the analysis,
    ("found_at", "analysed_at"),  # 15(2): which is then not finished yet
    ("escalated_at", "escalation_received_at"),  # 15, last part
    ("escalation_received_at", "refuted_at"),  # 15(4)
    ("escalation_received_at", "confirmed_at"),  # 15(5)
    ("repair_started_at", "repaired_at"),  # 15, last part
)
FOLLOWS = MappingProxyType({event: tuple(earlier for earlier, later in _ORDER if later == event) for event in EVENTS})
"""Of each event, the events that it follows; where one of them is not known, those before it count."""
_EXCLUDE = (
    ("refuted_at", "confirmed_at", "refuted-and-confirmed"),
    ("refuted_at", "repaired_at", "refuted-and-repaired"),
)

_ESCALATION = ("found_at", "escalated_at", "escalation_received_at")


def _received(at: datetime) -> datetime:
    return known_instant(at, "received_at")


def _event(name: str) -> Any:
    def to_event(at: datetime | None) -> datetime | None:
        return None if at is None else known_instant(at, name)

    return field(default=None, converter=to_event)


@frozen
class Incident:
    """One request about a technical failure of the portal, with each event of paragraph 15 that has happened so far.

    Instants lie in 2016-2050, carry a zone and are kept in Astana time; `None`: has not happened, or is not known. A
    failure is found (`found_at`) in the course of the analysis, so not after `analysed_at`, its end.
    `refuted_at` and `confirmed_at` are when the administrator's answer was confirmed; only one of them can
    be. The contact centre's own analysis may refute, too: `refuted_at` is then the instant of its answer. `contact` and
    `attachments` are what the participant gives with the request, `refutation_proof` and `planned_repair_at` what the
    participant is told: the supporting information, the planned time and date.

    Events may fall together. `ContradictoryFacts` names both fields when one event precedes an event that it
    follows by more than the clocks of two hosts may differ (five seconds), when an event that ends a clock is
    known but not the one that started it, and when both a refutation and a confirmation, or a repair, are given. An
    escalation needs no recorded finding, nor a notice of confirmation a recorded confirmation.

    Norm: incident.register, incident.analyse (Portal rules, para 15)
    """

    __repr__ = brief("{channel} received {received_at}")

    received_at: datetime = field(converter=_received)
    channel: Channel = field(validator=is_a(Channel))
    registered_at: datetime | None = _event("registered_at")
    analysed_at: datetime | None = _event("analysed_at")
    found_at: datetime | None = _event("found_at")
    escalated_at: datetime | None = _event("escalated_at")
    escalation_received_at: datetime | None = _event("escalation_received_at")
    refuted_at: datetime | None = _event("refuted_at")
    refuted_notice_at: datetime | None = _event("refuted_notice_at")
    confirmed_at: datetime | None = _event("confirmed_at")
    confirmed_notice_at: datetime | None = _event("confirmed_notice_at")
    repair_started_at: datetime | None = _event("repair_started_at")
    repaired_at: datetime | None = _event("repaired_at")
    repaired_notice_at: datetime | None = _event("repaired_notice_at")
    contact: str | None = field(default=None, validator=A_LINE_IF_ANY)
    attachments: tuple[str, ...] = field(default=(), validator=LINES)
    refutation_proof: tuple[str, ...] = field(default=(), validator=LINES)
    planned_repair_at: datetime | None = _event("planned_repair_at")

    def __attrs_post_init__(self) -> None:
        for first, second, code in _EXCLUDE:
            if self._has(first) and self._has(second):
                raise self._contradiction(first, second, Problem(code))
        for clock in CLOCKS.values():  # what ends a clock says nothing unless it is known what set the clock running
            if self._has(clock.ends) and not (self._has(clock.starts) or clock.starts_by):
                problem = Problem("answer-to-nothing", answer=FieldName(clock.ends))
                raise self._contradiction(clock.starts, clock.ends, problem)
        for event in EVENTS:
            self._check_order(event)

    @property
    def own_refutation(self) -> bool:
        """Whether the contact centre's own analysis refuted the failure: nothing was found, nothing escalated."""
        return self._has("refuted_at") and not any(map(self._has, _ESCALATION))

    def _check_order(self, event: str) -> None:
        for earlier in self._before(event) if self._has(event) else ():
            if precedes(getattr(self, event), getattr(self, earlier)):
                problem = Problem("out-of-order", second=FieldName(event), first=FieldName(earlier))
                raise self._contradiction(earlier, event, problem)

    def _before(self, event: str) -> Iterator[str]:
        """The nearest known events that an event follows."""
        for earlier in FOLLOWS[event]:
            if self._has(earlier):
                yield earlier
            else:
                yield from self._before(earlier)

    def _has(self, event: str) -> bool:
        return getattr(self, event) is not None

    def _contradiction(self, first: str, second: str, problem: Problem) -> ContradictoryFacts:
        return ContradictoryFacts((first, second), (getattr(self, first), getattr(self, second)), problem)


def missing_contents(incident: Incident) -> tuple[str, ...]:
    """What paragraph 15 requires a request or a notice to carry and the incident does not name, by field.

    The participant gives contact data with the request (attachments only if there are any); a notice of
    refutation carries the supporting information, a notice of confirmation the planned time and date of
    repair. A notice not yet given lacks nothing, nor does the notice of what the contact centre itself refuted: 15(4)
    speaks of the administrator's refutation.

    Norm: incident.register, incident.refuted-notice, incident.confirmed-notice (Portal rules, para 15(1), (4), (5))
    """
    given = instance("incident", incident, Incident)
    missing = {
        "contact": given.contact is None,
        "refutation_proof": given.refuted_notice_at is not None
        and not (given.refutation_proof or given.own_refutation),
        "planned_repair_at": given.confirmed_notice_at is not None and given.planned_repair_at is None,
    }
    return tuple(name for name, lacks in missing.items() if lacks)


at_the_face(__name__)
