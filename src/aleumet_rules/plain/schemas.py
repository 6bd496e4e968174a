"""JSON Schemas of facts as `to_plain` writes them and of answers as their `to_dict()` gives them.

    >>> from aleumet_rules import Trip
    >>> json_schema(Trip)["properties"]["first"]["format"]
    'date'

Draft 2020-12. Types, formats, members of enumerations, missing and unknown keys are told by the schema; what one value
has against another only `from_plain` tells.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from ..errors import WrongType
from .records import FACTS
from .schema_parts import Schema, object_of, shaped
from .schemas_of_answers import ANSWERS, RECEIPT, receipt
from .schemas_of_law import LAWS
from .shapes import inside, shape_of

__all__ = ["json_schema"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ANSWERS: Mapping[type[Any], Callable[[], Schema]] = MappingProxyType({**ANSWERS, **LAWS})


def json_schema(kind: type[Any] | str) -> Schema:
    """The JSON Schema of a fact, by its type, or of an answer, by its type or its format, as `"aleumet.deadline/1"`.

    Answers are whatever has a `to_dict()`. A receipt, which is a mapping and no type, is asked for by its format,
    `"aleumet.receipt/1"`. `WrongType` for any other kind.
    """
    if type(kind) is str and kind == RECEIPT:
        return _told(kind, "An answer with all that decided it, to be asked again.", receipt())
    known: Any = _by_format().get(kind) if type(kind) is str else kind
    if not any(known is one for one in (*FACTS, *_ANSWERS)):
        raise WrongType("kind", kind, "needs a fact or an answer of this package, or the format of an answer")
    body = _ANSWERS[known]() if known in _ANSWERS else _fact(known)
    return _told(known.__name__, (known.__doc__ or "").strip().partition("\n")[0], body)


def _told(title: str, description: str, body: Schema) -> Schema:
    return {"$schema": _DIALECT, "title": title, "description": description, **body}


@lru_cache(maxsize=1)
def _by_format() -> Mapping[str, type[Any]]:
    """The kinds of answers by their formats."""
    return {made()["properties"]["format"]["const"]: kind for kind, made in _ANSWERS.items()}


def _fact(kind: Any) -> Schema:
    keys = inside(kind)
    return object_of(
        {key: shaped(shape_of(hint), _fact) for key, (hint, _) in keys.items()},
        [key for key, (_, required) in keys.items() if required],
    )
