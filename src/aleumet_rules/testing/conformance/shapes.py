"""The shapes of what a system gets and gives, read from the protocols: looked for in a reply, told in a contract."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, NamedTuple, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from .golden import NO_OFFSET, WRONG_SHAPE, BadReply
from .systems import DAY, INSTANT, PROTOCOLS

__all__ = ["Fault", "Signature", "fault", "fields", "methods", "refuse_shape", "signature"]

_PLAIN: Mapping[Any, str] = MappingProxyType(
    {bool: "true or false", int: "a whole number", str: "a text", NoneType: "null"}
)
_TIMES: Mapping[str, str] = MappingProxyType({DAY: "a day (yyyy-mm-dd)", INSTANT: "an instant with its offset"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHOWN = 60


class Fault(NamedTuple):
    """What is the matter with a value: its cause, and in words where and what."""

    cause: str
    text: str


class Signature(NamedTuple):
    """What a method gets, by the names of its arguments, and what it gives."""

    takes: Mapping[str, Any]
    gives: Any
    optional: frozenset[str]


def methods(protocol: type) -> dict[str, Callable[..., Any]]:
    """The methods of a protocol by their names, in its order."""
    return {name: value for name, value in vars(protocol).items() if callable(value) and not name.startswith("_")}


@lru_cache(maxsize=64)
def signature(subject: str, method: str) -> Signature:
    """The signature of a method of a subject's protocol."""
    function = methods(PROTOCOLS[subject])[method]
    hints = get_type_hints(function, include_extras=True)
    gives = hints.pop("return")
    return Signature(hints, gives, _optional(function))


def _optional(function: Any) -> frozenset[str]:
    """The arguments of a function that can be left out."""
    count = len(function.__defaults__ or ())
    names = function.__code__.co_varnames[: function.__code__.co_argcount]
    return frozenset(names[len(names) - count :])


@lru_cache(maxsize=16)
def fields(row: type) -> Mapping[str, Any]:
    """The types of a row by the names of its keys."""
    hints = get_type_hints(row, include_extras=True)
    return {name: get_args(kind)[0] if get_origin(kind) is NotRequired else kind for name, kind in hints.items()}


def refuse_shape(subject: str, method: str, reply: Any) -> None:
    """`BadReply` where a method replied something else than its protocol says; of what replies nothing, none."""
    gives = signature(subject, method).gives
    if gives is not NoneType and (wrong := fault(gives, reply, "$")) is not None:
        raise BadReply(wrong.cause, f"{method} gives {wrong.cause}: {wrong.text}")


def fault(kind: Any, value: Any, path: str) -> Fault | None:
    """The first fault of a value by the type that it should have, one that some method gives; `None` without any."""
    origin = get_origin(kind)
    if kind in _PLAIN:
        return None if type(value) is kind else _needs(path, _PLAIN[kind], value)
    if origin is Annotated:
        return _fault_of_time(kind.__metadata__[0], value, path)
    if origin in {Union, UnionType}:
        return _fault_of_either(get_args(kind), value, path)
    if is_typeddict(kind):
        return _fault_of_row(kind, value, path)
    return _fault_of_list(get_args(kind)[0], value, path)


def _fault_of_time(form: str, value: Any, path: str) -> Fault | None:
    told = _time(form, value)
    if told is None:
        return _needs(path, _TIMES[form], value)
    if form == INSTANT and told.tzinfo is None:
        return Fault(NO_OFFSET, f"{path} is {value!r}, which has no offset such as +05:00")
    return None


def _time(form: str, value: Any) -> datetime | None:
    """The time that a text tells, if it is written as a day or as an instant is."""
    if not isinstance(value, str) or bool(_DAY.fullmatch(value)) is not (form == DAY):
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def _fault_of_either(kinds: tuple[Any, ...], value: Any, path: str) -> Fault | None:
    """What is wrong by the first of the kinds, unless the value is of another."""
    faults = [fault(kind, value, path) for kind in kinds]
    return None if None in faults else faults[0]


def _fault_of_row(kind: Any, value: Any, path: str) -> Fault | None:
    if not isinstance(value, Mapping):
        return _needs(path, "an object", value)
    for name in sorted(kind.__required_keys__ - value.keys()):
        return Fault(WRONG_SHAPE, f"{path}.{name} is missing")
    hints = fields(kind)
    found = (fault(hints[name], value[name], f"{path}.{name}") for name in hints if name in value)
    return next(filter(None, found), None)


def _fault_of_list(kind: Any, value: Any, path: str) -> Fault | None:
    if isinstance(value, str) or not isinstance(value, Sequence):
        return _needs(path, "a list", value)
    found = (fault(kind, member, f"{path}[{n}]") for n, member in enumerate(value))
    return next(filter(None, found), None)


def _needs(path: str, what: str, value: Any) -> Fault:
    return Fault(WRONG_SHAPE, f"{path} needs {what}, not {_in_json(value)}")


def _in_json(value: Any) -> str:
    """A value by what JSON calls it; of a text also what stands in it."""
    if isinstance(value, str):
        return f"the text {value[:_SHOWN]!r}"
    names: dict[Any, str] = {bool: "a truth", int: "a number", float: "a number", NoneType: "null"}
    if type(value) in names:
        return names[type(value)]
    return "an object" if isinstance(value, Mapping) else "a list" if isinstance(value, Sequence) else "something else"
