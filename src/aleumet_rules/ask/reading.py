"""The facts of a form as values: every field that is wrong is named at once, and nothing is guessed."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from ..checks import line, text, within_horizon
from ..clock import ASTANA, known_instant
from ..errors import FaultList, InvalidFact, KindName, Problem, Written, WrongType, type_name
from ..plain.shapes import written_date, written_instant
from ..words import ask as words
from ..words.kinds import PLAIN_KINDS
from .model import Field, Question

__all__ = ["plain_facts", "read_facts"]

_BLANK: tuple[Any, ...] = (None, "", [], ())
_WITHOUT_OFFSET = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?")
_NUMBER = re.compile("[0-9]{1,9}")
_Faulty = tuple[str, str | Problem, Any]
_MOST = 10**9 - 1


def plain_facts(facts: Any) -> dict[str, Any]:
    """The facts that were brought, without the fields that are left empty."""
    if not issubclass(type(facts), Mapping):
        raise WrongType(
            "facts", facts, Problem("wrong-type", needs=KindName("an object"), given=KindName(type_name(facts)))
        )
    return {str(name): value for name, value in facts.items() if not _is_blank(value)}


def _is_blank(value: Any) -> bool:
    return any(type(value) is type(blank) and value == blank for blank in _BLANK)


def read_facts(question: Question, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Each field's value; `None`, or an empty tuple for a list, where nothing was entered.

    `InvalidFact` names every field that is wrong: one that is unknown or missing, or whose value is of another kind.
    """
    values: dict[str, Any] = {}
    faults: list[_Faulty] = [
        (name, Problem("unknown-key"), facts[name]) for name in facts if question.field(name) is None
    ]
    for field in question.fields:
        try:
            values[field.name] = _value(field, facts.get(field.name))
        except InvalidFact as error:
            faults.append((error.field, error.fault, facts.get(field.name)))
    if faults:
        raise _told(faults)
    return values


def _told(faults: list[_Faulty]) -> InvalidFact:
    """One error for all that is wrong."""
    if not faults[1:]:
        return InvalidFact(faults[0][0], faults[0][2], faults[0][1])
    told = FaultList((name, problem) for name, problem, _ in faults)
    values = tuple(value for *_, value in faults)
    return InvalidFact(
        ", ".join(name for name, _ in told), values, Problem("several-faults", count=len(told), faults=told)
    )


def _value(field: Field, given: Any) -> Any:
    """The value of a field."""
    if given is not None:
        return _members(field, given) if field.kind == "list" else _READERS[field.kind](field, field.name, given)
    if field.required:
        raise InvalidFact(field.name, None, Problem("missing"))
    return () if field.kind == "list" else None


def _members(field: Field, given: Any) -> tuple[Any, ...]:
    if type(given) not in (list, tuple):
        raise _unfit(field.name, given, words.NEEDS_LIST)
    read = _READERS[field.of or "line"]
    return tuple(read(field, f"{field.name}[{place}]", one) for place, one in enumerate(given))


def _unfit(name: str, given: Any, needs: Any) -> InvalidFact:
    """What is wrong with a value of another kind."""
    if type(given) is str:
        return InvalidFact(name, given, Problem("unfit-text", needs=needs, written=Written(given)))
    return WrongType(name, given, Problem("wrong-type", needs=needs, given=KindName(type_name(given))))


def _day(_: Field, name: str, given: Any) -> Any:
    day = written_date(given) if type(given) is str else None
    if day is None:
        raise _unfit(name, given, PLAIN_KINDS["date"])
    return within_horizon(name, day)


def _instant(_: Field, name: str, given: Any) -> datetime:
    """An instant with its offset, or by the clock of Astana, which showed one hour of 29 February 2024 twice."""
    at = None
    if type(given) is str:
        at = _by_the_clock(name, given) if _WITHOUT_OFFSET.fullmatch(given) else written_instant(given)
    if at is None:
        raise _unfit(name, given, words.NEEDS_INSTANT)
    return known_instant(at, name)


def _by_the_clock(name: str, given: str) -> datetime | None:
    at = written_instant(f"{given}+00:00")
    if at is None:
        return None
    first, second = (at.replace(tzinfo=ASTANA, fold=fold) for fold in (0, 1))
    if first.astimezone(UTC) != second.astimezone(UTC):
        raise InvalidFact(name, given, Problem("hour-shown-twice"))
    return first


def _number(field: Field, name: str, given: Any) -> int:
    """A whole number, also as it was typed."""
    number = int(given) if type(given) is str and _NUMBER.fullmatch(given) else given
    if type(number) is not int:
        raise _unfit(name, given, PLAIN_KINDS["int"])
    if not field.least <= number <= _MOST:
        raise InvalidFact(name, given, Problem("number-out-of-range", first=field.least, last=_MOST))
    return number


def _choice(field: Field, name: str, given: Any) -> str:
    known = [choice.value for choice in field.choices]
    if type(given) is str and given in known:
        return given
    raise InvalidFact(name, given, Problem("not-one-of", choices=tuple(choice.label for choice in field.choices)))


def _line(field: Field, name: str, given: Any) -> str:
    return text(name, given) if field.exact else line(name, given)


_READERS: Mapping[str, Callable[[Field, str, Any], Any]] = {
    "day": _day,
    "instant": _instant,
    "number": _number,
    "choice": _choice,
    "line": _line,
}
