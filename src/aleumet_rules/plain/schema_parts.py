"""The pieces of which JSON Schemas are made: days, instants, objects, and records as answers show them."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from attrs import fields, has

from ..acts.model import Norm
from ..acts.norms import NORMS
from ..acts.readings import OPEN_SENTENCES, Reading
from ..words.text import LANGUAGES, Text
from .shapes import Shape, inside, plain_name, shape_of

__all__ = [
    "ANYTHING",
    "DAY",
    "INSTANT",
    "NUMBER",
    "READINGS",
    "TEXT",
    "TRUTH",
    "WHOLE",
    "Schema",
    "chosen_of",
    "document",
    "list_of",
    "object_of",
    "or_null",
    "shaped",
    "shown",
]

Schema = dict[str, Any]

DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
INSTANT: Schema = {
    "type": "string",
    "format": "date-time",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{5,8}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$",
}
TEXT: Schema = {"type": "string"}
TRUTH: Schema = {"type": "boolean"}
WHOLE: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
ANYTHING: Schema = {"type": ["object", "array", "string", "number", "boolean", "null"]}
READINGS: Schema = {
    "type": "object",
    "properties": {name: {"enum": [*row.wording.meanings]} for name, row in OPEN_SENTENCES.items()},
    "additionalProperties": False,
}
_PLAIN: Mapping[str | None, Schema] = {
    "str": TEXT,
    "bool": TRUTH,
    "int": WHOLE,
    "date": DAY,
    "datetime": INSTANT,
    "timedelta": NUMBER,
    None: ANYTHING,
}


def object_of(properties: Mapping[str, Schema], required: list[str] | None = None) -> Schema:
    """An object with these keys and no other; all are required unless it is said which."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [*properties] if required is None else required,
        "additionalProperties": False,
    }


def list_of(items: Schema) -> Schema:
    """A list of such members."""
    return {"type": "array", "items": items}


def or_null(schema: Schema) -> Schema:
    """Such a value, or `null`."""
    return {"anyOf": [schema, {"type": "null"}]}


def document(name: str, /, **properties: Schema) -> Schema:
    """An answer under the format of that name."""
    head: dict[str, Schema] = {"format": {"const": f"aleumet.{name}/1"}, "version": TEXT}
    return object_of(head | properties)


def shaped(shape: Shape, record: Callable[[type[Any]], Schema]) -> Schema:
    """The schema of a shape, in which records have the schema that `record` gives."""
    options = [chosen_of(kind, record) for kind in shape.kinds]
    if shape.several is not None:
        options.append(list_of(shaped(shape_of(shape.several), record)))
    schema = options[0] if len(options) == 1 else {"anyOf": options}
    return or_null(schema) if shape.optional else schema


def chosen_of(kind: Any, record: Callable[[type[Any]], Schema]) -> Schema:
    """The schema of one kind of value: a text in three languages, one of some members, a record, or plain."""
    if kind is Text:
        return object_of(dict.fromkeys(LANGUAGES, TEXT))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    if get_origin(kind) is Literal:
        return {"enum": [*get_args(kind)]}
    return record(kind) if has(kind) else _PLAIN[plain_name(kind)]


def shown(kind: Any) -> Schema:
    """A record as an answer shows it: norms by id, readings by value, nothing that is not printed."""
    if kind is Norm:
        return {"enum": [*NORMS]}
    if kind is Reading:
        return TEXT
    hints = {key: hint for key, (hint, _) in inside(kind).items()}
    printed = (one for one in fields(kind) if one.init and one.repr is not False)
    return object_of({one.name: shaped(shape_of(hints[one.alias]), shown) for one in printed})
