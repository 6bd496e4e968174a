"""Values and programs as the source of Python, for whoever goes on in a notebook."""

import ast
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from importlib import import_module
from typing import Any

from attrs import NOTHING, fields, has

from ..law.book import LAW, LawBook

__all__ = ["program", "source"]

_WIDTH = 88


def source(value: Any, names: Mapping[str, Any] | None = None, depth: int = 0) -> str:
    """A value as an expression that makes it anew; what has a name already goes by it."""
    for name, known in (names or {}).items():
        if value is known and has(type(known)):
            return name
    if has(type(value)):
        return _call(type(value).__name__, [*_arguments(value, names, depth)], depth)
    if isinstance(value, tuple):
        members = [source(one, names, depth + 1) for one in value]
        return _bracketed("(", members, ",)" if len(value) == 1 else ")", depth)
    if isinstance(value, frozenset):
        return (
            _bracketed("{", [source(one, names, depth + 1) for one in sorted(value)], "}", depth) if value else "set()"
        )
    return _plain(value)


def _plain(value: Any) -> str:
    """A single value."""
    if isinstance(value, datetime):
        return f"datetime({_clock(value)}, tzinfo=ASTANA{', fold=1' if value.fold else ''})"
    if isinstance(value, date):
        return f"date({value.year}, {value.month}, {value.day})"
    if isinstance(value, timedelta):
        return f"timedelta(minutes={value // timedelta(minutes=1)})"
    return f"{type(value).__name__}.{value.name}" if isinstance(value, Enum) else repr(value)


def _clock(at: datetime) -> str:
    """Year to minute, and seconds where there are any."""
    parts = [at.year, at.month, at.day, at.hour, at.minute, at.second, at.microsecond]
    while len(parts) > len("ymdhm") and not parts[-1]:
        parts.pop()
    return ", ".join(map(str, parts))


def _arguments(record: Any, names: Mapping[str, Any] | None, depth: int) -> Iterator[str]:
    """What makes a record: each field that is not at its default."""
    for one in fields(type(record)):
        value = getattr(record, one.name)
        if one.init and (one.default is NOTHING or value != one.default):
            yield f"{one.name}={source(value, names, depth + 1)}"


def _call(name: str, arguments: list[str], depth: int) -> str:
    return name + _bracketed("(", arguments, ")", depth)


def _bracketed(opens: str, members: list[str], closes: str, depth: int) -> str:
    """Members in brackets, one a line where they are too long for one."""
    one_line = f"{opens}{', '.join(members)}{closes}"
    if len(one_line) <= _WIDTH:
        return one_line
    indent = "    " * depth
    return "\n".join([opens, *(f"{indent}    {one}," for one in members), f"{indent}{closes.removeprefix(',')}"])


def program(names: Mapping[str, Any], body: str, after: str, law: LawBook, changed: str | None, lang: str) -> str:
    """The program that asks the same: its facts, the function that asks, the answer under each law, what it says.

    A law that is not made from `LAW` cannot be written out: the program then expects it under the name `law`.
    """
    written = _law(law)
    lines = [f"{name} = {source(value, _before(name, names))}" for name, value in names.items()]
    lines += ["", "", "def asked(law):", *(f"    {one}" for one in body.splitlines()), "", ""]
    lines += [f"answer = asked({written})"]
    lines += [] if changed is None else [f"other = asked({written}{changed})"]
    lines += after.splitlines()
    every = "answer" if changed is None else "(*answer, *other)"
    lines += [f"for one in {every}:", f'    print(one.explain("{lang}") if hasattr(one, "explain") else one)']
    return "\n".join([*_imports("\n".join(lines)), "", *lines, ""])


def _before(name: str, names: Mapping[str, Any]) -> dict[str, Any]:
    """What has a name before that one."""
    every = [*names]
    return {one: names[one] for one in every[: every.index(name)]}


def _law(law: LawBook) -> str:
    """The law as the program writes it."""
    known_on = law.calendar.known_on
    if law == LAW:
        return "LAW"
    return f"LAW.as_known({source(known_on)})" if known_on and law == LAW.as_known(known_on) else "law"


def _imports(code: str) -> Iterator[str]:
    """Where the names of a program come from."""
    words = {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}
    times = sorted({"date", "datetime", "timedelta"} & words)
    ours = sorted(words & {*import_module("..", __package__).__all__}, key=str.lower)
    yield from [f"from datetime import {', '.join(times)}"] * bool(times)
    yield from ["from attrs import evolve"] * ("evolve" in words)
    yield from _wrapped(ours)


def _wrapped(names: list[str]) -> Iterator[str]:
    one_line = f"from aleumet_rules import {', '.join(names)}"
    if len(one_line) <= _WIDTH:
        yield one_line
    else:
        yield from ("from aleumet_rules import (", *(f"    {name}," for name in names), ")")
