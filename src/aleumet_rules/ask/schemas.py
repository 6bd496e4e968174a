"""What can be asked, as JSON Schema."""

from collections.abc import Mapping
from typing import Any

from ..words.text import language
from .catalogue import QUESTIONS
from .model import Field, Question

__all__ = ["schema"]

Schema = dict[str, Any]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_INSTANT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?$"
_KINDS: Mapping[str, Schema] = {
    "day": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "instant": {"type": "string", "pattern": _INSTANT},
    "number": {"type": "integer"},
    "line": {"type": "string"},
}


def schema(*, lang: str = "en") -> Schema:
    """Every question with its facts as JSON Schema (2020-12), the titles in a language.

    A document is `{"question": …, "facts": {…}}`. What one value has against another only `answer` tells.

        >>> [one["properties"]["question"]["const"] for one in schema()["oneOf"]][:3]
        ['contact-centre', 'selection-window', 'booking']
    """
    lang = language(lang)
    return {"$schema": _DIALECT, "title": "aleumet_rules.ask", "oneOf": [_question(one, lang) for one in QUESTIONS]}


def _question(question: Question, lang: str) -> Schema:
    facts = {
        "type": "object",
        "properties": {field.name: _field(field, lang) for field in question.fields},
        "required": [field.name for field in question.fields if field.required],
        "additionalProperties": False,
    }
    return {
        "title": question.title[lang],
        "description": question.help[lang],
        "examples": [{"question": question.id, "facts": one.facts_in(lang)} for one in question.examples],
        "type": "object",
        "properties": {"question": {"const": question.id}, "facts": facts},
        "required": ["question", "facts"],
        "additionalProperties": False,
    }


def _field(field: Field, lang: str) -> Schema:
    told = {"title": field.label[lang]} | ({"description": field.help[lang]} if field.help else {})
    if field.choices:
        default = {"default": field.default} if field.default else {}
        return told | {"oneOf": [{"const": one.value, "title": one.label[lang]} for one in field.choices]} | default
    if field.kind == "list":
        return told | {"type": "array", "items": {**_KINDS[field.of or "line"]}, "minItems": int(field.required)}
    least = {"minimum": field.least} if field.kind == "number" else {}
    return told | _KINDS[field.kind] | least
