"""A question as data: its title, its fields, its examples, and what it makes of the facts."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, cast

from attrs import frozen

from ..law.book import LawBook
from ..views.html import Html
from ..words import ask as words
from ..words.fields import field_name
from ..words.text import Text

__all__ = ["KINDS", "Choice", "Due", "Example", "Field", "FieldKind", "Plan", "Question", "field"]

FieldKind = Literal["day", "instant", "number", "choice", "line", "list"]
KINDS: tuple[FieldKind, ...] = ("day", "instant", "number", "choice", "line", "list")
Facts = Mapping[str, Any]


@frozen
class Choice:
    """One of the values of a field, and what it means."""

    value: str
    label: Text


@frozen
class Field:
    """One field of a form.

    A `day` is written as `2025-12-15`, an `instant` as `2025-12-15T11:30` by the clock of Astana, or with an offset; a
    `number` is a whole number from `least` on; a `list` holds values of the kind `of`. `personal` is what may name a
    person and belongs in no receipt, `exact` a list of lines in which every space counts, and empty lines too;
    `compares` is what the answer is compared with. `default` is the choice that a form shows where nothing is entered;
    under `LAW` it is what is meant then.
    """

    name: str
    kind: FieldKind
    label: Text
    help: Text | None = None
    required: bool = False
    of: FieldKind | None = None
    choices: tuple[Choice, ...] = ()
    least: int = 1
    personal: bool = False
    exact: bool = False
    compares: bool = False
    default: str | None = None


@frozen
class Example:
    """Facts with which a question can be asked; a `Text` among them stands by language."""

    title: Text
    facts: Mapping[str, Any]

    def facts_in(self, lang: str) -> dict[str, Any]:
        """The facts as plain data in one language."""
        return {name: value[lang] if isinstance(value, Text) else value for name, value in self.facts.items()}


class Due(NamedTuple):
    """Something for a calendar: what it is, and the day or the instant."""

    name: Text
    at: date | datetime


@frozen
class Plan:
    """What a question makes of its facts.

    `names` are the facts as the rules take them, by the names that the program gives them; `body` is the source of the
    function that asks the rules under `law`, `ask` the same function; `after` are lines of the program that follow;
    `more` is what the question itself has to remember.
    """

    names: Mapping[str, Any]
    body: str
    ask: Callable[[LawBook], tuple[Any, ...]]
    after: str = ""
    more: Mapping[str, Any] = MappingProxyType({})


@frozen
class Question:
    """A question that can be asked of the law, as data.

    `rule` names the functions of the package that answer, `view` the picture that is shown with the answer, `called`
    the fields by the names that the rules have for them.
    """

    id: str
    fields: tuple[Field, ...]
    rule: tuple[str, ...]
    view: str
    examples: tuple[Example, ...]
    plan: Callable[[Facts], Plan]
    say: Callable[[Plan, tuple[Any, ...], LawBook, str], str]
    show: Callable[[Plan, tuple[Any, ...], LawBook, str], list[Html]]
    due: Callable[[Plan, tuple[Any, ...]], Iterator[Due]]
    called: Mapping[str, str] = MappingProxyType({})

    @property
    def title(self) -> Text:
        """What is asked."""
        return words.QUESTIONS[self.id][0]

    @property
    def help(self) -> Text:
        """What it is about."""
        return words.QUESTIONS[self.id][1]

    def field(self, name: str) -> Field | None:
        """The field of that name."""
        return next((one for one in self.fields if one.name == name), None)


def field(name: str, kind: FieldKind, **more: Any) -> Field:
    """A field with its label, its help and its choices, each by its name."""
    label = words.LABELS[name] if name in words.LABELS else cast(Text, field_name(name))
    tip = words.HELP.get(name) or words.HELP.get(f"{kind} of {more['of']}" if kind == "list" else kind)
    choices = tuple(Choice(value, said) for value, said in words.CHOICES.get(name, {}).items())
    given = {"help": tip, "choices": choices, **more}
    return Field(name, kind, label.capital(), **given)
