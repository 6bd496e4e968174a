"""The routes of the kit's HTTP contract as a table, out of the OpenAPI document."""

from typing import Any

from aleumet_rules.testing.conformance import openapi

__all__ = ["routes_page"]

_PLAIN = {
    "boolean": "true or false",
    "integer": "a whole number",
    "string": "a text",
    "null": "null",
    "object": "an object",
}
_FORMATS = {"date": "a day", "date-time": "an instant"}


def routes_page(_lang: str) -> str:
    """A table of the routes of each subject, then one of each row that stands in them."""
    document = openapi()
    subjects = dict.fromkeys(route["post"]["tags"][0] for route in document["paths"].values())
    tables = [_routes(subject, document["paths"]) for subject in subjects]
    rows = [_row(name, schema) for name, schema in document["components"]["schemas"].items()]
    return "\n\n".join([*tables, "## Rows", *rows])


def _routes(subject: str, paths: dict[str, Any]) -> str:
    lines = ["| POST | gets | gives | |", "|---|---|---|---|"]
    for path, route in paths.items():
        operation = route["post"]
        if operation["tags"] == [subject]:
            given = operation["requestBody"]["content"]["application/json"]["schema"]
            lines.append(f"| `{path}` | {_properties(given)} | {_reply(operation)} | {operation['summary']} |")
    return "\n".join([f"## {subject}", "", *lines])


def _row(name: str, schema: dict[str, Any]) -> str:
    return f"`{name}`\n: {schema['description']} {_properties(schema)}"


def _properties(schema: dict[str, Any]) -> str:
    needed = {*schema["required"]}
    told = [
        (name, _kind(kind), "" if name in needed else ", may be missing") for name, kind in schema["properties"].items()
    ]
    return "; ".join(f"`{name}`: {kind}{missing}" for name, kind, missing in told)


def _reply(operation: dict[str, Any]) -> str:
    content = operation["responses"]["200"].get("content")
    return _kind(content["application/json"]["schema"]) if content else "nothing"


def _kind(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return f"`{schema['$ref'].rpartition('/')[2]}`"
    if "anyOf" in schema:
        return " or ".join(map(_kind, schema["anyOf"]))
    if schema["type"] == "array":
        return f"a list of {_kind(schema['items']).removeprefix('a ').removeprefix('an ')}"
    return _FORMATS.get(schema.get("format", ""), _PLAIN[schema["type"]])
