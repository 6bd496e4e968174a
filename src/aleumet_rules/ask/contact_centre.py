"""Was the contact centre late? Every clock of an incident, drawn and said (Portal rules, paras 15-16)."""

from typing import Any

from ..facts.incident import EVENTS, Channel, Incident
from ..law.book import LawBook
from ..receipts.rows import CLOCK_NUMBERS
from ..sla import milestones
from ..views.html import Html
from ..views.timeline import incident_timeline
from ..words import ask as words
from .model import Choice, Example, Facts, Plan, Question, field
from .reform import compared
from .saying import cards, dues, explained

__all__ = ["CONTACT_CENTRE"]

_READINGS = (
    "hours_terms",
    "notice_terms",
    "working_day_term",
    "own_refutation",
    "next_working_day",
    "out_of_hours_due",
    "voice_out_of_hours",
)
_BODY = "return milestones(incident, at=at, law=law)"


def _plan(facts: Facts) -> Plan:
    events = {name: facts[name] for name in EVENTS}
    incident = Incident(channel=Channel(facts["channel"]), **events)
    at = facts["at"]
    return Plan({"incident": incident, "at": at}, _BODY, lambda law: milestones(incident, at=at, law=law))


def _show(plan: Plan, results: tuple[Any, ...], law: LawBook, lang: str) -> list[Html]:
    drawn = incident_timeline(plan.names["incident"], at=plan.names["at"], lang=lang, law=law)
    return [drawn, *cards(plan, results, law, lang)]


CONTACT_CENTRE = Question(
    "contact-centre",
    (
        field("received_at", "instant", required=True),
        field("channel", "choice", required=True, choices=tuple(Choice(one.value, one.meaning) for one in Channel)),
        *(field(name, "instant") for name in EVENTS[1:]),
        field("at", "instant", required=True),
        *compared(_READINGS, CLOCK_NUMBERS),
    ),
    ("milestones",),
    "incident_timeline",
    (
        Example(
            words.EXAMPLES["registered-late"],
            {
                "received_at": "2025-12-15T10:00",
                "channel": "voice",
                "registered_at": "2025-12-15T13:01",
                "at": "2025-12-17T12:00",
            },
        ),
        Example(
            words.EXAMPLES["chat-bot-on-saturday"],
            {
                "received_at": "2025-12-13T12:00",
                "channel": "chat-bot",
                "at": "2025-12-15T19:00",
                "compare_reading": "out_of_hours_due=after-opening",
            },
        ),
    ),
    _plan,
    explained,
    _show,
    dues,
)
"""The question about an incident."""
