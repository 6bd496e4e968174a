"""What is said of facts that cannot be right: in English to programmers, in three languages to who brought them."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..errors import ContradictoryFacts, FaultList, FieldName, KindName, Problem, Written, of_person
from . import force
from .dates import day_text, duration_text, instant_text, join
from .facts import in_words
from .fields import field_name
from .kinds import KINDS, OTHER_KIND
from .named import Named
from .problems import PROBLEMS, UNNAMED
from .text import Text

if TYPE_CHECKING:
    from ..errors import InvalidFact, NotInForce, UnknownColumn

__all__ = ["columns_text", "error_text", "message", "nothing_text", "plain_value"]

_SAID = Text("{field}: {problem}.", "{field}: {problem}.", "{field}: {problem}.")
_GIVEN = Text("{said} Берілген мән: {value}.", "{said} Дано: {value}.", "{said} Given: {value}.")
_NAMED = Text("«{name}» ({key})", "«{name}» ({key})", "“{name}” ({key})")
_FIELD = Text("{field} өрісі", "Поле {field}", "Field {field}")
_FIELDS = Text("{first} және {second} өрістері", "Поля {first} и {second}", "Fields {first} and {second}")
_QUOTED = Text("«{text}»", "«{text}»", "“{text}”")
_HIDDEN = Text("(мәні көрсетілмейді)", "(значение не показано)", "(not shown)")
_LINE = Text("\n- {fault}", "\n- {fault}", "\n- {fault}")
_COLUMNS = Text(
    "Мына бағандарды ешбір оқиға білмейді, сондықтан олар ескерілмеді: {columns}.",
    "Этих столбцов нет ни у одного события, поэтому они пропущены: {columns}.",
    "No event knows these columns, so they are left out: {columns}.",
)
_QUEUE = Text("электрондық кезек", "электронная очередь", "the electronic queue")
_KEY = re.compile(r"[\w$.\[\]', -]{1,80}")
_OF_A_PERSON = re.compile(r"[0-9]{10}|\+7")
_LONGEST = 60
_MOST_DIGITS = 10**9


# --- in the message of an exception -------------------------------------------------------------------------------


def message(problem: Problem) -> str:
    """The problem as a clause in English with the names of Python."""
    return PROBLEMS[problem.code].en.format_map({name: _plainly(blank) for name, blank in problem.blanks.items()})


def _plainly(blank: object) -> str:
    if isinstance(blank, Text):
        return blank.en
    if isinstance(blank, Written):
        return repr(str.__str__(blank))
    if isinstance(blank, FaultList):
        return " " + "; ".join(f"{path} {problem}" for path, problem in blank)
    if isinstance(blank, tuple):
        return ", ".join(one if isinstance(one, KindName) else repr(one) for one in blank)
    if isinstance(blank, time):
        return f"{blank:%H:%M}"
    return str(blank.value) if isinstance(blank, Enum) else str(blank)


# --- for whoever brought the fact ---------------------------------------------------------------------------------


def error_text(error: "InvalidFact") -> Text:
    """The error in one sentence; several faults in a line each."""
    if isinstance(error.fault, Problem) and error.fault.code == "several-faults":
        return problem_text(error.fault)
    said = _SAID.fill(field=_fields(error), problem=problem_text(error.fault))
    value = _values(error)
    return said if value is None else _GIVEN.fill(said=said, value=value)


def problem_text(problem: str | Problem) -> Text:
    """The problem as a clause; of one that is not of this package it is said in English alone what it is."""
    if not isinstance(problem, Problem):
        return Text(UNNAMED.kk, UNNAMED.ru, problem)
    return PROBLEMS[problem.code].fill(**{name: _said(blank) for name, blank in problem.blanks.items()})


def nothing_text(error: "NotInForce") -> Text:
    """That nothing is in force on a day."""
    name = _QUEUE if error.name == "queue" else field_name(error.name) or error.name
    return force.NOTHING.fill(day=_said(error.day), name=name)


def columns_text(warning: "UnknownColumn") -> Text:
    """Which columns of a file are left out."""
    return _COLUMNS.fill(columns=join([_QUOTED.fill(text=name) for name in warning.columns], ", "))


def _fields(error: "InvalidFact") -> Text:
    names: tuple[str, ...] = getattr(error, "fields", (error.field,))
    first, *others = map(_named, dict.fromkeys(names))
    return _FIELDS.fill(first=first, second=others[0]) if others else _FIELD.fill(field=first)


def _named(field: str) -> "Text | str":
    """A field by its word and its key; of a key that is no name only what can be read of it."""
    found = _KEY.match(field)
    key = "…" if found is None else found[0] if len(found[0]) == len(field) else f"{found[0]}…"
    name = field_name(field)
    return key if name is None else _NAMED.fill(name=name, key=key)


def _word(field: str) -> "Text | str":
    """A field within a clause, by its word alone where it has one."""
    name = field_name(field)
    return str.__str__(field) if name is None else Text.of(lambda lang: _QUOTED[lang].format(text=name[lang]))


def _said(blank: object) -> Text | str:
    """What fills a blank."""
    for kind, say in _WAYS.items():
        if isinstance(blank, kind):
            said: Text | str = say(blank)
            return said
    return str(blank)


def _quoted(text: str) -> Text:
    shown = text.isprintable() and len(text) <= _LONGEST and not _OF_A_PERSON.search(text)
    return _QUOTED.fill(text=str.__str__(text)) if shown else _HIDDEN


def _several(members: tuple[object, ...]) -> Text:
    return join([one if isinstance(one, Text) else _same(one) for one in map(_said, members)])


def _same(text: str) -> Text:
    return Text(text, text, text)


def _faults(faults: FaultList) -> Text:
    lines = [
        _LINE.fill(fault=_SAID.fill(field=_FIELD.fill(field=_named(path)), problem=problem_text(one)))
        for path, one in faults
    ]
    return join(lines, "")


_WAYS: Any = MappingProxyType(
    {
        Text: lambda text: text,
        FieldName: _word,
        KindName: lambda kind: KINDS.get(str.__str__(kind), OTHER_KIND),
        Written: _quoted,
        FaultList: _faults,
        tuple: _several,
        Named: lambda member: member.meaning,
        datetime: instant_text,
        date: day_text,
        time: lambda moment: f"{moment:%H:%M}",
    }
)
"""How what fills a blank is said, by its kind, the nearest first."""


def _values(error: "InvalidFact") -> Text | None:
    """The value that was brought, or both, where all of it can be told."""
    if isinstance(error, ContradictoryFacts):
        told = [_value(*one) for one in zip(error.fields, error.values, strict=True)]
    else:
        told = [_value(error.field, error.value)]
    known = [_same(one) if isinstance(one, str) else one for one in told if one is not None]
    return join(known, "; ") if len(known) == len(told) else None


def plain_value(value: object) -> Text | str | None:
    """A plain value where it can be told: short, visible, and of no person; `None` of any other."""
    return _TOLD_AS_WRITTEN[type(value)](value) if type(value) in _TOLD_AS_WRITTEN else None


def _value(field: str, value: object) -> Text | str | None:
    """A value where it can be told: of a field that has a word, of a kind that has one, and of no person."""
    if of_person(field) or field_name(field) is None:
        return None
    if isinstance(value, Named):
        return value.meaning
    tell = _TELLING.get(type(value))
    try:
        return None if tell is None else tell(value)
    except OverflowError:  # midnight of the first day that there is
        return None


def _number(value: int) -> str | None:
    return str(value) if abs(value) < _MOST_DIGITS else None


def _length(value: timedelta) -> Text | None:
    return duration_text(value) if value >= timedelta() else None


_TELLING: Mapping[type[Any], Callable[[Any], Text | str | None]] = MappingProxyType(
    {
        str: _quoted,
        int: _number,
        bool: in_words,
        date: day_text,
        datetime: instant_text,
        time: _said,
        timedelta: _length,
    }
)
"""How a value is told, by its very type."""
_TOLD_AS_WRITTEN: Mapping[type[Any], Callable[[Any], Text | str | None]] = MappingProxyType(
    {str: _quoted, int: _number, bool: in_words}
)
"""How a value that somebody wrote is told, as it was written."""
