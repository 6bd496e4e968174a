"""JSON Schemas of what rules answer, and of receipts."""

from collections.abc import Callable, Mapping
from typing import Any

from ..acts.days import Day
from ..acts.model import Norm
from ..answers.deadline import Deadline
from ..answers.decision import Decision
from ..answers.milestone import Milestone
from ..answers.reasons import Reason
from ..answers.receipt_check import ReceiptCheck, ReceiptDifference
from ..audit.finding import Finding
from ..calendar import MonthBalance, YearBalance
from ..facts.bookings import Booking, BookingStatus, Form031, WalkIn
from ..facts.incident import Channel
from ..facts.measure import Measure
from ..facts.places import Slot
from ..facts.portal import CatalogueItem, Representative, SignInMethod, SupplierKind
from ..law.rows import LawSource
from ..law.selection import SelectionWindow
from ..portal import Participant
from ..words.text import Text
from .codes import codes
from .schema_parts import (
    ANYTHING,
    DAY,
    INSTANT,
    READINGS,
    TEXT,
    TRUTH,
    WHOLE,
    Schema,
    chosen_of,
    document,
    list_of,
    object_of,
    or_null,
    shaped,
    shown,
)
from .schemas_of_law import SET_BY_A_ROW
from .shapes import inside, shape_of

__all__ = ["ANSWERS", "FINDING_CODES", "RECEIPT", "receipt"]

_CODES: Schema = {"enum": [one.code for one in (*codes("reason"), *codes("note"))]}
FINDING_CODES: Schema = {"enum": [one.code for one in codes("finding")]}


def _reason() -> Schema:
    schema = shown(Reason)
    schema["properties"]["code"] = _CODES
    return schema


def _outcome() -> Schema:
    kinds = (Booking, Deadline, Form031, Measure, Participant, Slot, WalkIn)
    names = [{"enum": [member.value for member in kind]} for kind in (CatalogueItem, SupplierKind)]
    return {"anyOf": [*map(shown, kinds), *names, {"type": "null"}]}


def _decision() -> Schema:
    return document(
        "decision",
        checked_on=DAY,
        question=chosen_of(Text, shown),
        allowed=TRUTH,
        outcome=_outcome(),
        reasons=list_of(_reason()),
        notes=list_of(_reason()),
        norms=list_of(shown(Norm)),
        facts={"anyOf": [_facts(facts) for facts in _of_decisions()]},
        readings=READINGS,
        provisional=TRUTH,
    )


def _facts(facts: Mapping[str, Schema]) -> Schema:
    required = [name for name in facts if name not in _NOT_ALWAYS]
    return object_of(facts, required)


_NOT_ALWAYS = frozenset({"has_certificate", "registered"})
"""What one way of signing in asks and another does not."""


def _of_decisions() -> tuple[Mapping[str, Schema], ...]:
    """The facts of each question that a decision answers."""
    text_if_any, number = or_null(TEXT), {"type": ["integer", "string"]}
    request = {"form": TEXT, "signed_on": DAY, "valid_until": DAY, "residence": text_if_any, "department": number}
    request |= {"starts_at": INSTANT, "earlier": text_if_any, "at": INSTANT}
    booking = {"ticket": TEXT, "form": TEXT, "department": number, "starts_at": INSTANT, "made_at": INSTANT}
    booking |= {"status": chosen_of(BookingStatus, shown), "in_time_until": or_null(INSTANT), "at": INSTANT}
    measure = {"measure": shown(Measure), "on": DAY}
    actor = {"anyOf": [shown(Participant), chosen_of(SupplierKind, shown)]}
    asked = or_null(chosen_of(Representative, shown))
    return (
        request,
        request | {"ticket": TEXT},
        booking,
        measure,
        measure | {"window": shown(SelectionWindow)},
        {"received_at": INSTANT, "channel": chosen_of(Channel, shown)},
        {"form": TEXT, "requester": asked, "by_proxy": TRUTH, "consent": or_null(TRUTH)},
        {"actor": actor, "method": chosen_of(SignInMethod, shown), "has_certificate": TRUTH, "registered": TRUTH},
        {"participant": shown(Participant), "item": chosen_of(CatalogueItem, shown)},
    )


def _deadline() -> Schema:
    return document(
        "deadline",
        checked_on=DAY,
        norm=shown(Norm),
        starts_at=INSTANT,
        due_at=INSTANT,
        readings=READINGS,
        provisional=TRUTH,
    )


def _milestone() -> Schema:
    own = {key: shaped(shape_of(hint), shown) for key, (hint, _) in inside(Milestone).items()}
    return document("milestone", **own | {"deadline": or_null(_deadline()), "provisional": TRUTH})


def _window() -> Schema:
    own: dict[str, Schema] = shown(SelectionWindow)["properties"]
    return document("selection-window", **own | {"readings": READINGS})


def _finding() -> Schema:
    own: dict[str, Schema] = shown(Finding)["properties"]
    return document("finding", **own | {"readings": READINGS, "code": FINDING_CODES})


def _day() -> Schema:
    own: dict[str, Schema] = shown(Day)["properties"]
    return document("day", **own | {"is_working": TRUTH, "citation": or_null(chosen_of(Text, shown))})


def _balance() -> Schema:
    months = {"working_days": WHOLE, "days_off": WHOLE}
    sums = months | {"hours": or_null(WHOLE), "provisional": TRUTH}
    own: dict[str, Schema] = shown(YearBalance)["properties"]
    lists = {"quarters": list_of(object_of(months)), "months": list_of(shown(MonthBalance))}
    return document("balance", **own | sums | lists)


def _check() -> Schema:
    return document("receipt-check", same=TRUTH, differences=list_of(shown(ReceiptDifference)))


ANSWERS: Mapping[type[Any], Callable[[], Schema]] = {
    Decision: _decision,
    Deadline: _deadline,
    Milestone: _milestone,
    SelectionWindow: _window,
    Finding: _finding,
    Day: _day,
    YearBalance: _balance,
    ReceiptCheck: _check,
}

# --- receipts -----------------------------------------------------------------------------------------------------

RECEIPT = "aleumet.receipt/1"


def receipt() -> Schema:
    """A receipt, which is a mapping and no type."""
    anything = {"type": "object", "additionalProperties": ANYTHING}
    digest = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    row = {"name": TEXT, "value": SET_BY_A_ROW, **dict.fromkeys(_OF_A_ROW, or_null(DAY))}
    row |= {"source": chosen_of(LawSource, shown), "citation": or_null(TEXT)}
    return object_of(
        {
            "format": {"const": RECEIPT},
            "rule": {"type": "string", "pattern": "^[a-z_]+$"},
            "facts": anything,
            "law": object_of({"version": TEXT, "checked_on": DAY, "digest": digest}),
            "rows": list_of(object_of(row)),
            "readings": READINGS,
            "provisional": TRUTH,
            "answer": {"anyOf": [_decision(), _deadline(), _milestone(), _window(), _day()]},
            "digest": digest,
        }
    )


_OF_A_ROW = ("in_force_from", "in_force_to", "published_on", "superseded_on")
