"""Findings that stand for something else: for a reason of the law, or for a row that cannot be judged at all."""

from types import MappingProxyType
from typing import Any

from ..answers.reasons import Reason
from ..errors import ContradictoryFacts, NotInForce, OutsideHorizon
from ..law.book import LawBook
from ..words import audit as words
from ..words.events import INCIDENT_EVENT_NAMES
from ..words.facts import name_of
from .finding import Finding, FindingKind
from .words import found

__all__ = ["UNJUDGEABLE", "OutOfPlace", "Unjudgeable", "refused", "told", "unjudged"]

Unjudgeable = ContradictoryFacts | OutsideHorizon | NotInForce
"""What the rules say of facts, each sound by itself, that cannot be judged together, or not on their day."""
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


def told(error: Unjudgeable | OutOfPlace) -> tuple[str, dict[str, object]]:
    """The code of the finding in place of an exception, and what fills its blanks."""
    if isinstance(error, OutOfPlace):
        return error.code, error.blanks
    if isinstance(error, NotInForce):
        return "not-in-force", {"day": error.day}
    if isinstance(error, ContradictoryFacts):
        first, second = (_NAMES.get(field) or name_of(field) for field in error.fields)
        one, other = (words.NO_VALUE if value is None else value for value in error.args[1])
        return "contradictory-facts", {"first": first, "one": one, "second": second, "other": other}
    return "beyond-calendar", {"day": error.value}


def unjudged(error: Unjudgeable, subject: str, rows: tuple[int, ...], law: LawBook, **fields: Any) -> Finding:
    """The finding on something that the error keeps from being judged."""
    code, blanks = told(error)
    return found(code, None, subject, rows, blanks, checked_on=law.checked_on, **fields)


def refused(reason: Reason, subject: str, rows: tuple[int, ...], law: LawBook, **fields: Any) -> Finding:
    """The finding on something done although the law refuses it, for that reason."""
    return Finding(reason.norm, reason.code, FindingKind.BREACH, subject, reason.text, rows, law.checked_on, **fields)
