"""What an audit finds, in Kazakh, Russian and English: one literal table, by the code of the finding.

A blank in braces is filled with a day, an instant, a number or a name of the record, none of which needs a case ending.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ..acts.model import Norm
from ..words import audit as words
from ..words.facts import in_words
from ..words.text import Text
from .finding import Finding, FindingKind

__all__ = ["found"]

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

_TEXTS = MappingProxyType(
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


def found(
    code: str, norm: Norm | None, subject: str, rows: tuple[int, ...], blanks: Mapping[str, object], **more: Any
) -> Finding:
    """The finding of that code, its blanks filled; `more` holds the other fields of `Finding`."""
    kind, text = _TEXTS[code]
    filled = text.fill(**{name: in_words(fact) for name, fact in blanks.items()})
    return Finding(norm, code, kind, subject, filled, rows, **more)
