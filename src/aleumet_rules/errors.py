"""What can go wrong, by name.

Refusal is a value (a `Decision` with its reasons); misuse is one of these exceptions. Each is also a
subclass of the builtin that a Python user would expect, and its message names the field and the value.
"""

import re
from typing import Protocol

__all__ = [
    "AleumetError",
    "ContradictoryFacts",
    "InvalidFact",
    "InvalidLaw",
    "NotInForce",
    "OutsideHorizon",
    "ProvisionalDay",
    "Refused",
    "UnknownLanguage",
    "UnsettledDay",
    "WrongType",
]


_LONGEST = 200
_OF_PERSONS = frozenset({"holder", "iin", "name", "surname", "given_name", "patronymic", "phone", "contact", "address"})


_NAME = type.__dict__["__name__"]


def type_name(value: object) -> str:
    """The name of a value's own type, whatever the value or its type would say of itself."""
    return str(_NAME.__get__(type(value)))


def _shown(field: str, value: object) -> str:
    """The value as an error shows it: at most 200 characters, nothing of a person, and no error of its own."""
    if not _OF_PERSONS.isdisjoint(re.findall("[a-z_]+", field.lower())):  # in a path, or among several fields
        return f"a value of type {type_name(value)} that is not shown"
    try:
        shown = str.__str__(repr(value))
    except Exception:  # noqa: BLE001  (whatever a value does when it is to be shown)
        return f"a value of type {type_name(value)} that cannot be shown"
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"


class AleumetError(Exception):
    """Base of every exception that this package raises on purpose."""


class InvalidFact(AleumetError, ValueError):
    """A fact that the caller brought cannot be right.

    `field` is the name of the argument or attribute, `value` what was passed, `problem` one clause that
    says what is wrong with it. The text of the error and its `args` hold nothing of a person; `value` may.
    """

    def __init__(self, field: str, value: object, problem: str) -> None:
        super().__init__(field, problem)
        self.field = field
        self.value = value
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.field}: {self.problem}; got {_shown(self.field, self.value)}"

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.field, self.value, self.problem)


class WrongType(InvalidFact, TypeError):
    """A fact is of another type than the rule needs (a `datetime` where a `date` is meant, say)."""


class OutsideHorizon(InvalidFact):
    """A day lies outside the years that the calendar knows."""


class UnsettledDay(InvalidFact):
    """A bare answer would rest on a year whose days off are not all ordered yet, and its calendar refuses that."""


class UnknownLanguage(InvalidFact, LookupError):
    """A language other than `"kk"`, `"ru"` or `"en"` was asked for."""


class ContradictoryFacts(InvalidFact):
    """Two facts exclude each other, or two events are out of order; `fields` names both, `values` holds both."""

    def __init__(self, fields: tuple[str, str], values: tuple[object, object], problem: str) -> None:
        super().__init__(" and ".join(fields), values, problem)
        self.fields = fields
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.fields, self.values, self.problem)


class InvalidLaw(InvalidFact):
    """Values of the law itself do not fit together (overlapping rows, a start inside the lunch break)."""


class _Said(Protocol):
    """A sentence by language."""

    def __getitem__(self, lang: str, /) -> str: ...


class NotInForce(AleumetError, LookupError):
    """No value of the law is in force on the day asked for.

    `act` is the act that ended or has not begun, `last_day` the last day on which it applied; `None` where there is
    none. `text(lang)` says it in Kazakh, Russian or English.
    """

    def __init__(
        self,
        name: str,
        day: object,
        act: object = None,
        last_day: object = None,
        said: _Said | None = None,
    ) -> None:
        super().__init__(name, day, act, last_day, said)
        self.name = name
        self.day = day
        self.act = act
        self.last_day = last_day
        self._said = said

    def __str__(self) -> str:
        ended = "" if self.last_day is None else f"; the last day was {self.last_day}"
        return f"{self.name}: nothing is in force on {self.day}{ended}"

    def text(self, lang: str = "en") -> str:
        """The same in one sentence of a language: `kk`, `ru` or `en`."""
        return str(self) if self._said is None else self._said[lang]


class Refused(AleumetError, RuntimeError):
    """`Decision.unwrap()` was called on a refusal; `decision` holds it."""

    def __init__(self, decision: object) -> None:
        super().__init__(decision)
        self.decision = decision

    def __str__(self) -> str:
        explain = getattr(self.decision, "explain", None)
        return str(explain("en")) if explain else repr(self.decision)


class ProvisionalDay(UserWarning):
    """An answer rests on a year whose days off have not all been ordered yet."""
