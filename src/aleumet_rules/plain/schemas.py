"""JSON Schemas of facts as `to_plain` writes them and of answers as their `to_dict()` gives them.

    >>> from aleumet_rules import Trip
    >>> json_schema(Trip)["properties"]["first"]["format"]
    'date'

Draft 2020-12. Types, formats, members of enumerations, missing and unknown keys are told by the schema; what one value
has against another only `from_plain` tells.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

from attrs import fields, has

from ..acts.model import Norm
from ..acts.norms import NORMS
from ..acts.readings import OPEN_SENTENCES, Reading
from ..answers.deadline import Deadline
from ..answers.decision import Decision
from ..answers.milestone import Milestone
from ..answers.reasons import ROWS, Reason
from ..audit.finding import TEXTS, Finding
from ..errors import WrongType
from ..facts.bookings import Booking, BookingStatus, Form031, WalkIn
from ..facts.incident import Channel
from ..facts.measure import Measure
from ..facts.places import Slot
from ..facts.portal import CatalogueItem, Representative, SignInMethod, SupplierKind
from ..ipr import SelectionWindow
from ..law.rows import LawSource
from ..portal import Participant
from ..words.text import LANGUAGES, Text
from .records import FACTS
from .shapes import Shape, inside, shape_of

__all__ = ["json_schema"]

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_INSTANT: Schema = {
    "type": "string",
    "format": "date-time",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{5,8}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$",
}
_PLAIN: Mapping[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    date: _DAY,
    datetime: _INSTANT,
    timedelta: {"type": "number"},
}


def json_schema(kind: type[Any] | str) -> Schema:
    """The JSON Schema of a fact, or of an answer: `Decision`, `Deadline`, `Milestone`, `SelectionWindow`, `Finding`.

    A receipt, which is a mapping and no type, is asked for by its format, `"aleumet.receipt/1"`. `WrongType` for any
    other kind.
    """
    if type(kind) is str and kind == _RECEIPT:
        said = "An answer with all that decided it, to be asked again."
        return {"$schema": _DIALECT, "title": kind, "description": said, **_receipt()}
    if not any(kind is one for one in (*FACTS, *_ANSWERS)):
        raise WrongType("kind", kind, "needs a fact or an answer of this package")
    known: Any = kind
    body = _ANSWERS[known]() if known in _ANSWERS else _fact(known)
    return {"$schema": _DIALECT, "title": known.__name__, "description": _first_line(known), **body}


def _first_line(kind: type[Any]) -> str:
    return (kind.__doc__ or "").strip().partition("\n")[0]


def _object(properties: Mapping[str, Schema], required: list[str] | None = None) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [*properties] if required is None else required,
        "additionalProperties": False,
    }


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


# --- facts --------------------------------------------------------------------------------------------------------


def _fact(kind: Any) -> Schema:
    keys = inside(kind)
    return _object(
        {key: _shaped(shape_of(hint), _fact) for key, (hint, _) in keys.items()},
        [key for key, (_, required) in keys.items() if required],
    )


def _shaped(shape: Shape, record: Callable[[type[Any]], Schema]) -> Schema:
    """The schema of a shape, in which records have the schema that `record` gives."""
    options = [_kind(kind, record) for kind in shape.kinds]
    if shape.several is not None:
        options.append({"type": "array", "items": _shaped(shape_of(shape.several), record)})
    schema = options[0] if len(options) == 1 else {"anyOf": options}
    return _or_null(schema) if shape.optional else schema


def _kind(kind: Any, record: Callable[[type[Any]], Schema]) -> Schema:
    if kind is Text:
        return _object({lang: {"type": "string"} for lang in LANGUAGES})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    return record(kind) if has(kind) else _PLAIN[kind]


# --- answers ------------------------------------------------------------------------------------------------------


def _shown(kind: Any) -> Schema:
    """A record as an answer shows it: norms by id, readings by value, nothing that is not printed."""
    if kind is Norm:
        return {"enum": [*NORMS]}
    if kind is Reading:
        return {"type": "string"}
    hints = {key: hint for key, (hint, _) in inside(kind).items()}
    return _object({one.name: _shaped(shape_of(hints[one.alias]), _shown) for one in _printed(kind)})


def _printed(kind: type[Any]) -> list[Any]:
    return [one for one in fields(kind) if one.init and one.repr is not False]


_READINGS = {
    "type": "object",
    "properties": {name: {"enum": [*row.wording.meanings]} for name, row in OPEN_SENTENCES.items()},
    "additionalProperties": False,
}
_CODES: Schema = {"enum": [*ROWS]}
_FINDING_CODES: Schema = {"enum": sorted({*ROWS, *TEXTS})}
_ANYTHING: Schema = {"type": ["object", "array", "string", "number", "boolean", "null"]}


def _document(name: str, **properties: Schema) -> Schema:
    head: dict[str, Schema] = {"format": {"const": f"aleumet.{name}/1"}, "version": {"type": "string"}}
    return _object(head | properties)


def _reason() -> Schema:
    schema = _shown(Reason)
    schema["properties"]["code"] = _CODES
    return schema


def _outcome() -> Schema:
    kinds = (Booking, Deadline, Form031, Measure, Participant, Slot, WalkIn)
    names = [{"enum": [member.value for member in kind]} for kind in (CatalogueItem, SupplierKind)]
    return {"anyOf": [*map(_shown, kinds), *names, {"type": "null"}]}


def _decision() -> Schema:
    reasons = {"type": "array", "items": _reason()}
    return _document(
        "decision",
        checked_on=_DAY,
        question=_kind(Text, _shown),
        allowed={"type": "boolean"},
        outcome=_outcome(),
        reasons=reasons,
        notes=reasons,
        norms={"type": "array", "items": _shown(Norm)},
        facts={"anyOf": [_object(facts, [*facts.keys() - _NOT_ALWAYS]) for facts in _of_decisions()]},
        readings=_READINGS,
        provisional={"type": "boolean"},
    )


_NOT_ALWAYS = frozenset({"has_certificate", "registered"})
"""What one way of signing in asks and another does not."""


def _of_decisions() -> tuple[Mapping[str, Schema], ...]:
    """The facts of each question that a decision answers."""
    text, truth = _PLAIN[str], _PLAIN[bool]
    text_if_any, number = _or_null(text), {"type": ["integer", "string"]}
    request = {"form": text, "signed_on": _DAY, "valid_until": _DAY, "residence": text_if_any, "department": number}
    request |= {"starts_at": _INSTANT, "earlier": text_if_any, "at": _INSTANT}
    booking = {"ticket": text, "form": text, "department": number, "starts_at": _INSTANT, "made_at": _INSTANT}
    booking |= {"status": _kind(BookingStatus, _shown), "in_time_until": _or_null(_INSTANT), "at": _INSTANT}
    measure = {"measure": _shown(Measure), "on": _DAY}
    actor = {"anyOf": [_shown(Participant), _kind(SupplierKind, _shown)]}
    asked = _or_null(_kind(Representative, _shown))
    return (
        request,
        request | {"ticket": text},
        booking,
        measure,
        measure | {"window": _shown(SelectionWindow)},
        {"received_at": _INSTANT, "channel": _kind(Channel, _shown)},
        {"form": text, "requester": asked, "by_proxy": truth, "consent": _or_null(truth)},
        {"actor": actor, "method": _kind(SignInMethod, _shown), "has_certificate": truth, "registered": truth},
        {"participant": _shown(Participant), "item": _kind(CatalogueItem, _shown)},
    )


def _deadline() -> Schema:
    return _document(
        "deadline",
        checked_on=_DAY,
        norm=_shown(Norm),
        starts_at=_INSTANT,
        due_at=_INSTANT,
        readings=_READINGS,
        provisional={"type": "boolean"},
    )


def _milestone() -> Schema:
    own = {key: _shaped(shape_of(hint), _shown) for key, (hint, _) in inside(Milestone).items()}
    return _document("milestone", **own | {"deadline": _or_null(_deadline()), "provisional": {"type": "boolean"}})


def _window() -> Schema:
    own: dict[str, Schema] = _shown(SelectionWindow)["properties"]
    return _document("selection-window", **own | {"readings": _READINGS})


def _finding() -> Schema:
    own: dict[str, Schema] = _shown(Finding)["properties"]
    return _document("finding", **own | {"readings": _READINGS, "code": _FINDING_CODES})


_ANSWERS: Mapping[type[Any], Callable[[], Schema]] = {
    Decision: _decision,
    Deadline: _deadline,
    Milestone: _milestone,
    SelectionWindow: _window,
    Finding: _finding,
}

# --- receipts -----------------------------------------------------------------------------------------------------

_RECEIPT = "aleumet.receipt/1"


def _receipt() -> Schema:
    text, anything = _PLAIN[str], {"type": "object", "additionalProperties": _ANYTHING}
    digest = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    row = {"name": text, "value": _ANYTHING, **dict.fromkeys(_OF_A_ROW, _or_null(_DAY))}
    row |= {"source": {"enum": [one.value for one in LawSource]}, "citation": _or_null(text)}
    return _object(
        {
            "format": {"const": _RECEIPT},
            "rule": {"type": "string", "pattern": "^[a-z_]+$"},
            "facts": anything,
            "law": _object({"version": text, "checked_on": _DAY, "digest": digest}),
            "rows": {"type": "array", "items": _object(row)},
            "readings": _READINGS,
            "provisional": _PLAIN[bool],
            "answer": {"anyOf": [_decision(), _deadline(), _milestone(), _window()]},
            "digest": digest,
        }
    )


_OF_A_ROW = ("in_force_from", "in_force_to", "published_on", "superseded_on")
