"""What can go wrong, by name.

Refusal is a value (a `Decision` with its reasons); misuse is one of these exceptions. Each is also a
subclass of the builtin that a Python user would expect. Its message, for programmers, names the field and the value;
`text(lang)` says the same to whoever brought the fact, in Kazakh, Russian or English.
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
    "UnknownColumn",
    "UnknownLanguage",
    "UnsettledDay",
    "WrongType",
]


_LONGEST = 200
_LONGEST_REPR = 120
_OF_PERSONS = frozenset(
    {
        *("holder", "iin", "name", "surname", "given_name", "patronymic", "phone", "contact", "address"),
        *("head_surname", "head_given_name", "head_patronymic", "person", "born_on", "sex", "citizenship"),
        *("document_number", "no_psychiatric_record", "registration"),
    }
)


_NAME = type.__dict__["__name__"]


def type_name(value: object) -> str:
    """The name of a value's own type, whatever the value or its type would say of itself."""
    return str(_NAME.__get__(type(value)))


def of_person(field: str) -> bool:
    """Whether a field, or one in a path or among several, says something of a person."""
    return not _OF_PERSONS.isdisjoint(re.findall("[a-z_]+", field.lower()))


def _shown(field: str, value: object) -> str:
    """The value as an error shows it: at most 200 characters, nothing of a person, and no error of its own."""
    if of_person(field):
        return f"a value of type {type_name(value)} that is not shown"
    try:
        shown = str.__str__(repr(value))
    except Exception:  # noqa: BLE001  (whatever a value does when it is to be shown)
        return f"a value of type {type_name(value)} that cannot be shown"
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"


class FieldName(str):
    """The name of a field that a sentence about a fact speaks of."""

    __slots__ = ()


class KindName(str):
    """The name of a kind of value: that of a type, or such as `"a whole number"`."""

    __slots__ = ()


class Written(str):
    """A text that stood where another kind of value is needed."""

    __slots__ = ()


class FaultList(tuple[tuple[str, "str | Problem"], ...]):
    """Several faults, each with the path to it."""

    __slots__ = ()


class Problem:
    """What is wrong with a fact: a code that keeps its name, and what fills the blanks of its sentence.

    The sentences stand by their codes in `words.problems`; `str` is the English one, as a message has it.
    """

    __slots__ = ("blanks", "code")

    def __init__(self, code: str, **blanks: object) -> None:
        self.code = code
        self.blanks = blanks

    def __eq__(self, other: object) -> bool:
        return type(other) is Problem and (self.code, self.blanks) == (other.code, other.blanks)

    __hash__ = None  # type: ignore[assignment]  # blanks need not be hashable

    def __str__(self) -> str:
        from .words.errors import message

        return message(self)

    def __repr__(self) -> str:
        return f"<Problem {self.code}>"


class AleumetError(Exception):
    """Base of every exception that this package raises on purpose."""


class InvalidFact(AleumetError, ValueError):
    """A fact that the caller brought cannot be right.

    `field` is the name of the argument or attribute, `value` what was passed, `problem` one clause in English that
    says what is wrong with it, `code` the name by which `codes()` has it (`None` where the problem is not one of this
    package). The text of the error and its `args` hold nothing of a person; `value` may.
    """

    def __init__(self, field: str, value: object, problem: str | Problem) -> None:
        super().__init__(field, problem)
        self.field = field
        self.value = value
        self.fault = problem

    @property
    def problem(self) -> str:
        """What is wrong, as a clause in English."""
        return str(self.fault)

    @property
    def code(self) -> str | None:
        """The name of the problem, which it keeps."""
        return self.fault.code if isinstance(self.fault, Problem) else None

    def text(self, lang: str = "en") -> str:
        """What is wrong, for whoever brought the fact: the field by its word and its key, never the value of a person.

        `UnknownLanguage` for another language than `"kk"`, `"ru"` or `"en"`.
        """
        from .words.errors import error_text

        return error_text(self)[lang]

    def __str__(self) -> str:
        return f"{self.field}: {self.problem}; got {_shown(self.field, self.value)}"

    def __repr__(self) -> str:
        said = f"<{type(self).__name__} {self.field}: {self.problem}>"
        return said if len(said) <= _LONGEST_REPR else f"{said[: _LONGEST_REPR - 2]}…>"

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.field, self.value, self.fault)


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

    def __init__(self, fields: tuple[str, str], values: tuple[object, object], problem: str | Problem) -> None:
        super().__init__(" and ".join(fields), values, problem)
        self.fields = fields
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.fields, self.values, self.fault)


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

    code = "not-in-force"

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
        if self._said is not None:
            return self._said[lang]
        from .words.errors import nothing_text

        return nothing_text(self)[lang]


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


class UnknownColumn(UserWarning):
    """A file has columns that no event of a record knows; they are left out.

    `columns` are their names. `text(lang)` says it to whoever brought the file, in Kazakh, Russian or English.
    """

    def __init__(self, columns: tuple[str, ...]) -> None:
        super().__init__(columns)
        self.columns = columns

    def __str__(self) -> str:
        return f"no event knows these columns, which are left out: {', '.join(self.columns)}"

    def text(self, lang: str = "en") -> str:
        """The same in one sentence of a language: `kk`, `ru` or `en`."""
        from .words.errors import columns_text

        return columns_text(self)[lang]


for _error in __all__:  # as `_version.at_the_face` does it, which lies beside this module
    globals()[_error].__module__ = __name__.rpartition(".")[0]
