"""The HTTP contract of the kit as an OpenAPI document, made from the protocols."""

from collections.abc import Callable, Iterable, Mapping
from inspect import getdoc
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, is_typeddict

from ..._version import __version__
from .golden import SUBJECTS
from .shapes import fields, methods, signature
from .systems import PROTOCOLS

__all__ = ["openapi"]

_OF_ONE_CALLER = {"book_together"}  # the kit sends as many requests to `book`
_PLAIN = {bool: "boolean", int: "integer", str: "string", NoneType: "null"}


def openapi(subjects: Iterable[str] = SUBJECTS) -> dict[str, Any]:
    """The OpenAPI document of the routes by which the kit asks a system about these subjects.

    Each method of a protocol is one POST: its arguments are an object by their names, its reply is JSON.
    """
    rows: dict[str, Any] = {}
    paths = {
        f"/{name}": {"post": _operation(subject, name, method, rows)}
        for subject in subjects
        for name, method in methods(PROTOCOLS[subject]).items()
        if name not in _OF_ONE_CALLER
    }
    about = "What the conformance kit of aleumet_rules asks of a system. The system is given its clock with each call."
    return {
        "openapi": "3.1.0",
        "info": {"title": "Conformance of social services systems", "version": __version__, "description": about},
        "paths": paths,
        "components": {"schemas": rows},
    }


def _operation(subject: str, name: str, method: Callable[..., Any], rows: dict[str, Any]) -> dict[str, Any]:
    takes, gives, optional = signature(subject, name)
    summary, _, more = (getdoc(method) or "").partition("\n\n")
    given = _object(takes, takes.keys() - optional, rows)
    nothing = {"description": "Done; a body is not read."}
    reply = nothing if gives is NoneType else {"description": "The reply.", "content": _content(_schema(gives, rows))}
    return {
        "operationId": name,
        "tags": [subject],
        "summary": " ".join(summary.split()),
        **({"description": " ".join(more.split())} if more else {}),
        "requestBody": {"required": True, "content": _content(given)},
        "responses": {"200": reply, "501": {"description": "The system cannot answer this; it is not asked to."}},
    }


def _content(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _object(hints: Mapping[str, Any], required: Iterable[str], rows: dict[str, Any]) -> dict[str, Any]:
    properties = {name: _schema(kind, rows) for name, kind in hints.items()}
    wanted = {*required}
    return {"type": "object", "properties": properties, "required": [name for name in hints if name in wanted]}


def _schema(kind: Any, rows: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a type of a protocol; a row is described once, among the `rows`."""
    origin = get_origin(kind)
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if origin is Annotated:
        return {"type": "string", "format": kind.__metadata__[0]}
    if origin in {Union, UnionType}:
        return {"anyOf": [_schema(one, rows) for one in get_args(kind)]}
    if is_typeddict(kind):
        return _reference(kind, rows)
    if origin is Mapping:
        return {"type": "object"}
    return {"type": "array", "items": _schema(get_args(kind)[0], rows)}


def _reference(row: Any, rows: dict[str, Any]) -> dict[str, Any]:
    if row.__name__ not in rows:
        described = _object(fields(row), row.__required_keys__, rows)
        rows[row.__name__] = {"description": " ".join((getdoc(row) or "").split()), **described}
    return {"$ref": f"#/components/schemas/{row.__name__}"}
