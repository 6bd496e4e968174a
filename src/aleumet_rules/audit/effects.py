"""How the answers to a record differ under two laws: one by one, and in sum by norm and department."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, cast

from attrs import Factory, define, frozen

from ..acts.model import Norm
from ..acts.norms import NORMS
from ..answers.plain import document, jsonable
from ..views.cards import card_of
from ..views.html import Html, whole
from ..views.pieces import Cell, spoken_table
from ..words import comparison as words
from ..words.answers import NO, YES
from ..words.audit import NO_VALUE
from ..words.dates import duration_text
from ..words.facts import in_words
from ..words.shown import Shown
from ..words.text import Text
from .course import Entry
from .finding import Finding

__all__ = ["AnswerChange", "Effect"]

_MOST_EXAMPLES = 5
_NONE = timedelta()

Value = Finding | datetime | date | bool | None


@frozen
class AnswerChange(Shown):
    """One answer that is another under the other law.

    `one` is the answer under the law asked, `other` that under the other one, `None` where there is none: a `Finding`,
    the last instant or day of a term, or whether somebody did not come in time. `code` is that of the finding, `term`
    or `no-show`; `by` is how much later or larger the other answer is (negative: earlier, smaller; `None` where nothing
    can be measured). `department` is that of the booking, as rows write its number.
    """

    norm: Norm | None
    code: str
    subject: str
    department: str | None
    one: Value
    other: Value
    by: timedelta | None = None

    @property
    def name(self) -> Text:
        """The norm's place and what was asked."""
        return _name(self.norm, self.code)

    def explain(self, lang: str = "en") -> str:
        """About what, by which norm, and both answers."""
        both = {"one": _said(self.one), "other": _said(self.other)}
        return words.CHANGE.fill(subject=self.subject, name=self.name, **both)[lang] + "."

    def to_dict(self) -> dict[str, Any]:
        """The change as JSON-ready data, in a format that keeps its name: `aleumet.answer-change/1`."""
        return document("answer-change", **jsonable(self))


@frozen
class Effect(Shown):
    """What the other law changes of the answers by one norm and code, in one department or in all (`None`).

    `one` and `other` are how many findings, terms or people there are under each law; `gone` are those under the law
    asked alone, `new` those under the other alone, `later` and `earlier` those under both that are later or larger,
    earlier or smaller, `by` in all. `examples` are the first subjects, five at the most.
    """

    norm: Norm | None
    code: str
    department: str | None
    one: int
    other: int
    gone: int
    new: int
    later: int
    earlier: int
    by: timedelta
    examples: tuple[str, ...]

    @property
    def name(self) -> Text:
        """The norm's place and what was asked."""
        return _name(self.norm, self.code)

    def explain(self, lang: str = "en") -> str:
        """How many under each law, how many are no longer or now there, how many moved and by how much, for example."""
        name = self.name
        if self.department is not None:
            name = words.AT.fill(name=name, department=self.department)
        counts = {"one": self.one, "other": self.other, "gone": self.gone, "new": self.new}
        parts = [words.COUNTS.fill(name=name, **counts)]
        if self.later or self.earlier:
            parts.append(words.MOVED.fill(later=self.later, earlier=self.earlier, by=signed_text(self.by)))
        if self.examples:
            parts.append(words.EXAMPLES.fill(examples=", ".join(self.examples)))
        return "; ".join(part[lang] for part in parts) + "."

    def to_dict(self) -> dict[str, Any]:
        """The effect as JSON-ready data, in a format that keeps its name: `aleumet.effect/1`; `by` in seconds."""
        return document("effect", **jsonable(self))


ASKED_BESIDE: Mapping[str, Text] = MappingProxyType({"term": words.TERM, "no-show": words.NO_SHOW})
"""What is asked beside the findings, by its code."""


@card_of.register
def _change_card(change: AnswerChange, lang: str) -> Html:
    """About what, and both answers."""
    cells = (Text.of(lambda _: change.subject), _said(change.one), _said(change.other))
    return whole(lang, spoken_table(change.name, words.CHANGE_HEADS, [cells], lang))


@card_of.register
def _effect_card(effect: Effect, lang: str) -> Html:
    """The numbers in a table."""
    return whole(lang, effects_table(effect.name, [effect], lang))


def effects_table(title: Text, effects: Iterable[Effect], lang: str) -> Html:
    """A row for each effect: how many under each law, what is gone or new, what has moved, and examples."""
    return spoken_table(title, words.HEADS, map(_cells, effects), lang)


def _cells(one: Effect) -> tuple[Cell, ...]:
    where = words.WHOLE if one.department is None else Text.of(lambda _: one.department or "")
    counts = (one.one, one.other, one.gone, one.new, one.later, one.earlier)
    by = signed_text(one.by) if one.by else None
    return (one.name, where, *counts, by, Text.of(lambda _: ", ".join(one.examples)))


def signed_text(by: timedelta) -> Text:
    """A length in words, with a sign where it is not zero."""
    sign = "−" if by < _NONE else "+" if by else ""
    return Text.of(lambda lang: sign + duration_text(abs(by))[lang])


def _name(norm: Norm | None, code: str) -> Text:
    what = ASKED_BESIDE[code] if code in ASKED_BESIDE else Text(code, code, code)
    return what if norm is None else words.NAMED.fill(place=norm.citation.label, what=what)


def _said(value: Value) -> Text:
    if value is None:
        return NO_VALUE
    if isinstance(value, bool):
        return YES if value else NO
    return value.text if isinstance(value, Finding) else cast(Text, in_words(value))


def _two_numbers() -> list[int]:
    return [0, 0]


@define
class _Sum:
    """How many answers there were by one norm and code in one department, and how many are another."""

    norm: Norm | None
    under: list[int] = Factory(_two_numbers)
    gone: int = 0
    new: int = 0
    later: int = 0
    earlier: int = 0
    by: timedelta = _NONE
    examples: list[str] = Factory(list)

    def change(self, change: AnswerChange) -> None:
        """One more answer that is another."""
        if change.by is not None:
            self.by += change.by
            self.later += change.by > _NONE
            self.earlier += change.by < _NONE
        elif change.one in (None, False):
            self.new += 1
        else:
            self.gone += 1
        if len(self.examples) < _MOST_EXAMPLES and change.subject not in self.examples:
            self.examples.append(change.subject)


@define
class Sums:
    """The sums by norm, code and department, and how many rows were read."""

    rows: int = 0
    _by: dict[tuple[str, str, str | None], _Sum] = Factory(dict)

    def counted(self, read: Iterable[Entry]) -> Iterator[Entry]:
        """The rows as they come, counted."""
        for entry in read:
            self.rows += 1
            yield entry

    def count(self, side: int, norm: Norm | None, code: str, place: str | None) -> None:
        """One more answer under one of the laws."""
        for one in self._of(norm, code, place):
            one.under[side] += 1

    def change(self, change: AnswerChange) -> AnswerChange:
        """One more answer that is another."""
        for one in self._of(change.norm, change.code, change.department):
            one.change(change)
        return change

    def _of(self, norm: Norm | None, code: str, place: str | None) -> Iterator[_Sum]:
        """The sum over all departments and that of the department."""
        for where in dict.fromkeys((None, place)):
            key = ("" if norm is None else norm.id, code, where)
            if key not in self._by:
                self._by[key] = _Sum(norm)
            yield self._by[key]

    def effects(self) -> tuple[Effect, ...]:
        """The sums as they stand, in the order of the acts."""
        return tuple(
            Effect(
                one.norm,
                code,
                place,
                one.under[0],
                one.under[1],
                one.gone,
                one.new,
                one.later,
                one.earlier,
                one.by,
                tuple(one.examples),
            )
            for (_, code, place), one in sorted(self._by.items(), key=_place_in_the_acts)
        )


_ORDER = {norm: place for place, norm in enumerate(NORMS)}


def _place_in_the_acts(item: tuple[tuple[str, str, str | None], _Sum]) -> tuple[int, str, str, str]:
    norm, code, place = item[0]
    return _ORDER.get(norm, len(_ORDER)), norm, code, place or ""
