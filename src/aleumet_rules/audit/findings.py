"""Findings by their code: one literal table, and what makes a finding of it or of a reason of the law.

A blank in braces is filled with a day, an instant, a number or a name of the record, none of which needs a case ending.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ..acts.model import Norm
from ..answers.reasons import Reason
from ..errors import ContradictoryFacts, NotInForce, OutsideHorizon
from ..law.book import LawBook
from ..words import audit as words
from ..words.events import INCIDENT_EVENT_NAMES
from ..words.facts import in_words, name_of
from ..words.text import Text
from .finding import Finding, FindingKind

__all__ = [
    "TEXTS",
    "UNJUDGEABLE",
    "OutOfPlace",
    "Unjudgeable",
    "code_and_blanks",
    "make_finding",
    "refusal_finding",
    "unjudged_finding",
]

_IMPOSSIBLE: Mapping[str, Text] = MappingProxyType(
    {
        "bad-row": words.BAD_ROW,
        "rows-out-of-order": words.ROWS_OUT_OF_ORDER,
        "contradictory-facts": words.CONTRADICTORY_FACTS,
        "event-twice": words.EVENT_TWICE,
        "form-unknown": words.FORM_UNKNOWN,
        "ticket-unknown": words.TICKET_UNKNOWN,
        "ticket-used-twice": words.TICKET_USED_TWICE,
        "department-unknown": words.DEPARTMENT_UNKNOWN,
        "after-final-state": words.AFTER_FINAL_STATE,
        "not-waiting": words.NOT_WAITING,
        "incident-unknown": words.INCIDENT_UNKNOWN,
        "measure-unknown": words.MEASURE_UNKNOWN,
    }
)

_NOT_JUDGED: Mapping[str, Text] = MappingProxyType(
    {
        "beyond-calendar": words.BEYOND_CALENDAR,
        "not-in-force": words.NOT_IN_FORCE,
    }
)

_BREACHES: Mapping[str, Text] = MappingProxyType(
    {
        "invitation-missing": words.INVITATION_MISSING,
        "confirmation-missing": words.CONFIRMATION_MISSING,
        "reminder-missing": words.REMINDER_MISSING,
        "cancellation-missing": words.CANCELLATION_MISSING,
        "no-show-missing": words.NO_SHOW_MISSING,
        "wrong-annex": words.WRONG_ANNEX,
        "link-off-portal": words.LINK_OFF_PORTAL,
        "reminder-wrong-day": words.REMINDER_WRONG_DAY,
        "reminder-after-end": words.REMINDER_AFTER_END,
        "attended-late": words.ATTENDED_LATE,
        "voided-early": words.VOIDED_EARLY,
        "voided-in-time": words.VOIDED_IN_TIME,
        "outcome-missing": words.OUTCOME_MISSING,
        "out-of-turn": words.OUT_OF_TURN,
        "voice-outside-hours": words.VOICE_OUTSIDE_HOURS,
        "done-late": words.DONE_LATE,
        "not-done": words.NOT_DONE,
        "block-notice-missing": words.BLOCK_NOTICE_MISSING,
        "block-notice-early": words.BLOCK_NOTICE_EARLY,
        "block-notice-late": words.BLOCK_NOTICE_LATE,
        "block-notice-undue": words.BLOCK_NOTICE_UNDUE,
    }
)

TEXTS = MappingProxyType(
    {
        code: (kind, text)
        for kind, texts in (
            (FindingKind.IMPOSSIBLE, _IMPOSSIBLE),
            (FindingKind.NOT_JUDGED, _NOT_JUDGED),
            (FindingKind.BREACH, _BREACHES),
        )
        for code, text in texts.items()
    }
)


Unjudgeable = ContradictoryFacts | OutsideHorizon | NotInForce
"""What the rules say of facts, each reliable by itself, that cannot be judged together, or not on their day."""
UNJUDGEABLE = (ContradictoryFacts, OutsideHorizon, NotInForce)

_NAMES = MappingProxyType(
    {
        **INCIDENT_EVENT_NAMES,
        "at": words.NAME_OF_AT,
        "on": words.NAME_OF_ON,
    }
)


class OutOfPlace(Exception):
    """A row cannot stand where it does; carries the code of the finding in its place, and what fills its blanks."""

    def __init__(self, code: str, **blanks: object) -> None:
        super().__init__(code, blanks)
        self.code, self.blanks = code, blanks


def make_finding(
    code: str, norm: Norm | None, subject: str, rows: tuple[int, ...], blanks: Mapping[str, object], **fields: Any
) -> Finding:
    """The finding of that code, its blanks filled; `fields` are the other fields of `Finding`."""
    kind, text = TEXTS[code]
    filled = text.fill(**{name: in_words(value) for name, value in blanks.items()})
    return Finding(norm, code, kind, subject, filled, rows, **fields)


def code_and_blanks(error: Unjudgeable | OutOfPlace) -> tuple[str, dict[str, object]]:
    """The code of the finding in place of an exception, and what fills its blanks."""
    if isinstance(error, OutOfPlace):
        return error.code, error.blanks
    if isinstance(error, NotInForce):
        return "not-in-force", {"day": error.day}
    if isinstance(error, ContradictoryFacts):
        first, second = (_NAMES.get(field) or name_of(field) for field in error.fields)
        one, other = (words.NO_VALUE if value is None else value for value in error.values)
        return "contradictory-facts", {"first": first, "one": one, "second": second, "other": other}
    return "beyond-calendar", {"day": error.value}


def unjudged_finding(error: Unjudgeable, subject: str, rows: tuple[int, ...], law: LawBook, **fields: Any) -> Finding:
    """The finding on something that the error keeps from being judged."""
    code, blanks = code_and_blanks(error)
    return make_finding(code, None, subject, rows, blanks, checked_on=law.checked_on, **fields)


def refusal_finding(reason: Reason, subject: str, rows: tuple[int, ...], law: LawBook, **fields: Any) -> Finding:
    """The finding on something done although the law refuses it, for that reason."""
    return Finding(reason.norm, reason.code, FindingKind.BREACH, subject, reason.text, rows, law.checked_on, **fields)
