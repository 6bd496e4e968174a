"""What goes over the wire: facts as the package reads them, with its JSON Schemas, and what is said of a request."""

from datetime import datetime
from enum import Enum
from typing import Annotated, Any

from fastapi import Path, Query
from pydantic import AwareDatetime, BaseModel, BeforeValidator, Field, PlainSerializer, WithJsonSchema

from aleumet_rules import BookingStatus, Department, Form031, Measure, codes, from_plain, json_schema, to_plain

__all__ = [
    "At",
    "Booked",
    "BookingIn",
    "DepartmentFact",
    "DepartmentNumber",
    "Fault",
    "Faults",
    "FormNumber",
    "Instant",
    "MeasureIn",
    "Message",
    "Notice",
    "OfForm",
    "Reason",
    "Refusal",
    "Standing",
    "Ticket",
    "fact",
]


def _schema(kind: Any) -> WithJsonSchema:
    """The package's own schema as a part of an OpenAPI document, which names the standard of its schemas itself."""
    return WithJsonSchema({name: part for name, part in json_schema(kind).items() if name != "$schema"})


def fact(kind: Any) -> Any:
    """A fact of the package as a type of pydantic: read by `from_plain`, described by its own schema."""

    def read(value: Any) -> Any:
        return value if isinstance(value, kind) else from_plain(kind, value)

    return Annotated[Any, BeforeValidator(read), PlainSerializer(to_plain), _schema(kind)]


Decided = Annotated[dict[str, Any], _schema("aleumet.decision/1")]


def _text(value: Any) -> Any:
    if not isinstance(value, str | datetime):
        raise ValueError("needs an instant as text, with its offset")
    return value


Instant = Annotated[AwareDatetime, BeforeValidator(_text)]
DepartmentFact = fact(Department)
Ticket = Annotated[str, Path(pattern="^[0-9]{10}$", examples=["0481516234"])]
_LINE = r"^[^\x00-\x1f\x7f]{1,100}$"
DepartmentNumber = Annotated[str, Path(pattern=_LINE)]
FormNumber = Annotated[str, Path(pattern=_LINE)]
OfForm = Annotated[str | None, Query(pattern=_LINE)]

ReasonCode = Enum("ReasonCode", {one.code: one.code for one in codes("reason")})  # type: ignore[misc]
"""Every code that a refusal can carry."""
FaultCode = Enum(  # type: ignore[misc]
    "FaultCode",
    {one.code: one.code for one in codes("error")} | {code: code for code in ("unreadable", "unknown", "busy")},
)
"""Every code that a fault of a request can carry."""


class BookingIn(BaseModel):
    """A request for a booking."""

    form: fact(Form031)  # type: ignore[valid-type]
    department: Annotated[str, Field(pattern=_LINE)]
    starts_at: Instant
    at: Instant


class At(BaseModel):
    """The instant of a request."""

    at: Instant


class MeasureIn(BaseModel):
    """A measure of an individual programme, and the registered number of whoever it is for."""

    measure: fact(Measure)  # type: ignore[valid-type]
    phone: str | None = None


class Booked(BaseModel):
    """A saved booking, and what its holder is warned of."""

    ticket: str
    notes: list[str]
    decision: Decided


class Standing(BaseModel):
    """How a booking stands."""

    ticket: str
    status: BookingStatus


class Message(BaseModel):
    """An SMS."""

    annex: int
    to: str | None
    text: str


class Notice(BaseModel):
    """Whose block is to be told of, and by which channels."""

    measure: str
    channels: list[str]


class Reason(BaseModel):
    """Why a thing is refused: its stable code, the norm, and what can be done."""

    code: ReasonCode
    norm: str
    text: str
    remedy: str | None


class Refusal(BaseModel):
    """What the law forbids, in the language that was asked for; reason by reason, and as the package says it."""

    message: str
    reasons: list[Reason]
    decision: Decided


class Fault(BaseModel):
    """What is wrong with a request: a code, the field, and words for whoever brought it."""

    code: FaultCode
    field: str | None
    message: str


class Faults(BaseModel):
    """Everything that is wrong with a request."""

    faults: list[Fault]
