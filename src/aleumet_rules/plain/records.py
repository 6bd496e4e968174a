"""Facts to plain JSON data and back, every fault at once.

    >>> from datetime import date
    >>> from aleumet_rules import Trip
    >>> to_plain(Trip(date(2026, 3, 2), date(2026, 3, 4)))
    {'first': '2026-03-02', 'last': '2026-03-04', 'ordered_on': None}
    >>> from_plain(Trip, {"first": "2026-03-02", "last": "2026-03-04"}).last
    datetime.date(2026, 3, 4)

Days are ISO dates, instants ISO texts with an offset, durations seconds, members of enumerations their values, tuples
lists. Everything that a fact holds is written, also who it is about, which no answer and no `to_dict()` shows.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import fields, has

from ..acts.model import Act
from ..acts.orders import KurbanAit, NewHoliday, Transfer
from ..clock import known_instant
from ..errors import ContradictoryFacts, InvalidFact, WrongType, type_name
from ..facts.bookings import Booking, Form031, WalkIn
from ..facts.incident import Incident
from ..facts.measure import Measure
from ..facts.places import Department, Slot, Trip
from ..facts.profiles import (
    AssistantProfile,
    EntrepreneurProfile,
    Founder,
    LegalEntityProfile,
    ParticipantProfile,
    ProgrammeData,
)
from ..portal import Announcement, Participant
from ..words.text import Text
from .shapes import Shape, inside, plain_name, shape_of, written_date, written_instant

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["from_plain", "to_plain"]

T = TypeVar("T")

FACTS: tuple[type[Any], ...] = (
    Act,
    Announcement,
    AssistantProfile,
    Booking,
    Department,
    EntrepreneurProfile,
    Form031,
    Founder,
    Incident,
    KurbanAit,
    LegalEntityProfile,
    Measure,
    NewHoliday,
    Participant,
    ParticipantProfile,
    ProgrammeData,
    Slot,
    Text,
    Transfer,
    Trip,
    WalkIn,
)
"""Every fact that can be read back."""


Fault = tuple[str, str, object]
"""Something that is wrong: the path to it, the problem, and the value there."""


class _Faults(Exception):
    """What is wrong with a value and what lies inside it; the paths begin at the value."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults)
        self.faults = faults


def to_plain(value: Any) -> dict[str, Any]:
    """A fact as JSON-ready data, complete, to be read back by `from_plain`; an answer as its `to_dict()`.

    `WrongType` for anything else.
    """
    if type(value) in FACTS:
        plain: dict[str, Any] = _converter().unstructure(value)
        return plain
    if hasattr(type(value), "to_dict"):
        answer: dict[str, Any] = value.to_dict()
        return answer
    raise WrongType("value", value, "needs a fact or an answer of this package")


def from_plain(kind: type[T], mapping: Mapping[str, Any]) -> T:
    """The fact of that kind which the data describe.

    A key that is left out has its default. `InvalidFact` names every fault by its path, such as `$.slot.starts_at`: a
    key that is missing or unknown, a value of another type or form, and what the fact itself refuses; `values` holds
    what was found there. Only plain JSON values are taken: no number for a text, and no text for a number.
    """
    if not any(kind is one for one in FACTS):
        names = ", ".join(sorted(one.__name__ for one in FACTS))
        raise WrongType("kind", kind, f"needs one of {names}")
    try:
        fact: T = _converter().structure(mapping, kind)
        return fact
    except _Faults as found:
        raise _told(found.faults) from None


def _told(faults: list[Fault]) -> InvalidFact:
    """One error for all that is wrong."""
    paths = [f"${path}" for path, _, _ in faults]
    if not faults[1:]:
        return InvalidFact(paths[0], faults[0][2], faults[0][1])
    problems = "; ".join(f"{path} {problem}" for path, (_, problem, _) in zip(paths, faults, strict=True))
    values = tuple(value for _, _, value in faults)
    return InvalidFact(", ".join(paths), values, f"{len(faults)} faults: {problems}")


@lru_cache(maxsize=1)
def _converter() -> "Converter":
    """What turns plain values into facts and back; cattrs is imported here and nowhere else."""
    from cattrs import Converter

    converter = Converter()
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_unstructure_hook(timedelta, timedelta.total_seconds)
    converter.register_unstructure_hook_func(_is_enum, _value_of)
    converter.register_unstructure_hook_func(has, lambda fact: _written(fact, converter))
    converter.register_structure_hook_func(has, _record)
    return converter


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _value_of(member: Enum) -> Any:
    return member.value


def _written(fact: Any, converter: "Converter") -> dict[str, Any]:
    """The fields by which a fact is made."""
    if isinstance(fact, Text):
        return {lang: fact[lang] for lang in ("kk", "ru", "en")}
    return {one.alias: converter.unstructure(getattr(fact, one.name)) for one in fields(type(fact)) if one.init}


def _record(value: Any, kind: Any) -> Any:
    """A record out of a mapping; where one cannot be made, its fields are all looked at before anything is said."""
    value, own = _object(value), _plan(kind)
    values, faults = _values(value, own)
    if not faults:
        try:
            return kind(**values)
        except InvalidFact as error:
            faults = [*_refused(own, values, value)] or _of_the_whole(error)
    else:
        faults += _refused(own, values, value)
    raise _Faults(faults)


def _object(value: Any) -> Mapping[str, Any]:
    """A mapping that can be read."""
    if issubclass(type(value), Mapping):
        try:
            return value if type(value) is dict else dict(value)
        except Exception:  # noqa: BLE001  (whatever it does, it is no object of JSON)
            pass
    raise _Faults([("", f"needs an object, not {type_name(value)}", value)])


Read = Callable[[Any], Any]
"""What makes a value of one shape out of a plain one, or raises `_Faults`."""
Plan = Mapping[str, tuple[Any, Read, bool]]
"""The keys by which a record is made, each with its field, what reads its value, and whether it is required."""


def _values(given: Any, own: Plan) -> tuple[dict[str, Any], list[Fault]]:
    """The values that have the shape of their fields, and what is wrong with the others."""
    faults: list[Fault] = [(f".{key}", "is no key of it", given[key]) for key in given if key not in own]
    values: dict[str, Any] = {}
    for key, (_, read, required) in own.items():
        if key in given:
            try:
                values[key] = read(given[key])
            except _Faults as inner:
                faults += [(f".{key}{path}", problem, found) for path, problem, found in inner.faults]
            except InvalidFact as error:
                faults.append((f".{key}", error.problem, given[key]))
        elif required:
            faults.append((f".{key}", "is missing", None))
    return values, faults


def _refused(own: Plan, values: Mapping[str, Any], given: Any) -> Iterator[Fault]:
    """What the fact itself has against the values of its fields, each by itself."""
    for key, value in values.items():
        try:
            _judged(own[key][0], value)
        except InvalidFact as error:
            yield f".{key}", error.problem, given[key]


def _of_the_whole(error: InvalidFact) -> list[Fault]:
    """What one value has against another."""
    if isinstance(error, ContradictoryFacts):
        return [(f".{name}", error.problem, value) for name, value in zip(error.fields, error.values, strict=True)]
    return [(f".{error.field}", error.problem, error.value)]


@lru_cache(maxsize=64)
def _plan(kind: Any) -> Plan:
    """How a record of that kind is made."""
    own = {one.alias: one for one in fields(kind) if one.init}
    return {key: (own[key], _reading(hint), required) for key, (hint, required) in inside(kind).items()}


def _judged(attribute: Any, value: object) -> None:
    """What the fact itself has against the value of one field."""
    if attribute.converter is not None:
        value = attribute.converter(value)
    if attribute.validator is not None:
        attribute.validator(_Probe(), attribute, value)


class _Probe:
    """Stands for a record while one of its fields is looked at."""


@lru_cache(maxsize=256)
def _reading(hint: Any) -> Read:
    """What reads a value in the shape that a type hint describes."""
    shape = shape_of(hint)
    record = next(filter(has, shape.kinds), None)
    if shape.several is not None:
        read: Read = partial(_members, _reading(shape.several))
    elif record is not None:
        read = partial(_record, kind=record)
    else:
        read = partial(_one_of, tuple(map(_reader, shape.kinds)), shape)
    return partial(_if_any, read) if shape.optional else read


def _if_any(read: Read, value: Any) -> Any:
    return None if value is None else read(value)


def _one_of(readers: tuple[Read, ...], shape: Shape, value: Any) -> Any:
    """A value of one of the kinds that a shape takes."""
    for read in readers:
        if (found := read(value)) is not None:
            return found
    raise _Faults([("", f"needs {shape.needs}, not {_shown(value)}", value)])


def _members(read: Read, value: Any) -> tuple[Any, ...]:
    if not issubclass(type(value), list | tuple):
        raise _Faults([("", f"needs a list, not {type_name(value)}", value)])
    found: list[Any] = []
    faults: list[Fault] = []
    for position, member in enumerate(value):
        try:
            found.append(read(member))
        except _Faults as inner:
            faults += [(f"[{position}]{path}", problem, given) for path, problem, given in inner.faults]
    if faults:
        raise _Faults(faults)
    return tuple(found)


def _shown(value: object) -> str:
    return f"the text {value!r}" if type(value) is str and len(value) < 40 else type_name(value)  # noqa: PLR2004


def _text(value: Any) -> str | None:
    return value if type(value) is str else None


def _truth(value: Any) -> bool | None:
    return value if type(value) is bool else None


def _whole(value: Any) -> int | None:
    return value if type(value) is int else None


def _day(value: Any) -> date | None:
    return written_date(value) if type(value) is str else None


def _instant(value: Any) -> datetime | None:
    at = written_instant(value) if type(value) is str else None
    return None if at is None else known_instant(at, "")


def _reader(kind: Any) -> Read:
    """What reads a value of that kind, and gives `None` for one that is none."""
    read: Read = _of_enum(kind) if _is_enum(kind) else _READERS[plain_name(kind)]
    return read


def _of_enum(kind: type[Enum]) -> Any:
    members = {member.value: member for member in kind}
    return lambda value: members.get(value) if type(value) is str else None


_READERS: Mapping[str | None, Any] = {
    "str": _text,
    "bool": _truth,
    "int": _whole,
    "date": _day,
    "datetime": _instant,
}
