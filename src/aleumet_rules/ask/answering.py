"""A question asked: its answer as a card, as text, as a receipt, and as a program that gives the same."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from attrs import frozen

from ..checks import instance
from ..errors import InvalidFact
from ..law.book import LAW, LawBook
from ..receipts.form import substance
from ..views.html import Html, element, whole
from ..words import ask as words
from ..words.dates import join
from ..words.facts import in_words
from ..words.text import Text, language
from .catalogue import question as question_of
from .model import Due, Field, Plan, Question
from .reading import plain_facts, read_facts
from .receipt import receipt_of
from .reform import Change, change_in
from .source import program

__all__ = ["Answer", "answer"]


@frozen
class Answer:
    """The answer to a question in one language.

    `card` is HTML, `text` the same in plain words, `facts` what was entered as pairs of a label and a value, `python`
    the program that gives the same answer, `receipt` JSON-ready data for `check` (`None` where it would hold what is a
    person's), `dues` what belongs in a calendar. `results` are the answers of the rules, `other` those under the law
    with which they are compared.
    """

    question: str
    lang: str
    card: Html
    text: str
    facts: tuple[tuple[str, str], ...]
    python: str
    receipt: dict[str, Any] | None
    dues: tuple[Due, ...]
    results: tuple[Any, ...]
    other: tuple[Any, ...] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The answer as JSON-ready data for a page, without what the rules gave."""
        return {
            "format": "aleumet.asked-answer/1",
            "question": self.question,
            "lang": self.lang,
            "card": str(self.card),
            "text": self.text,
            "facts": [[*pair] for pair in self.facts],
            "python": self.python,
            "receipt": self.receipt,
            "dues": [{"name": due.name[self.lang], "at": due.at.isoformat()} for due in self.dues],
        }


def answer(question: str, facts: Mapping[str, Any], *, lang: str, law: LawBook = LAW) -> Answer:
    """The answer to the question of that id, from facts as a form has them.

    `InvalidFact` names every field that is wrong, `faults` tells it field by field; `NotInForce` where the law has
    nothing to say of that day; `UnknownLanguage` for another language than kk, ru, en.

        >>> asked = answer("day", {"day": "2025-12-16"}, lang="en")
        >>> print(asked.text)
        Tuesday 16 December 2025 is a holiday: Independence Day (Law on Holidays, art. 3).
        >>> print(asked.python)
        from datetime import date
        from aleumet_rules import LAW
        <BLANKLINE>
        day = date(2025, 12, 16)
        <BLANKLINE>
        <BLANKLINE>
        def asked(law):
            return (law.calendar.day(day),)
        <BLANKLINE>
        <BLANKLINE>
        answer = asked(LAW)
        for one in answer:
            print(one.explain("en") if hasattr(one, "explain") else one)
        <BLANKLINE>
    """
    own, lang = question_of(question), language(lang)
    law, plain = instance("law", law, LawBook), plain_facts(facts)
    values = read_facts(own, plain)
    change, plan = change_in(values), own.plan(values)
    sides = [_Side(own, plan, law, None)]
    if change is not None:
        sides.append(_Side(own, plan, change.law(law), change))
    texts = [side.text(lang) for side in sides]
    changed = None if change is None else change.source
    return Answer(
        own.id,
        lang,
        whole(lang, *_shown(sides, lang)),
        _said(sides, texts, lang),
        tuple(_told(own, values, lang)),
        program(plan.names, plan.body, plan.after, law, changed, lang),
        receipt_of(own, plain, law, [side.text("en") for side in sides], sides[0].results),
        tuple(own.due(plan, sides[0].results)),
        sides[0].results,
        sides[1].results if change else None,
    )


class _Side:
    """The answer under one law: the one that was asked, or the one with which it is compared."""

    def __init__(self, question: Question, plan: Plan, law: LawBook, change: Change | None) -> None:
        self.question, self.plan, self.law, self.change = question, plan, law, change
        self.results = plan.ask(law)

    def text(self, lang: str) -> str:
        """What is said in a language."""
        return self.question.say(self.plan, self.results, self.law, lang)

    def heading(self, lang: str) -> str:
        """By which law."""
        said = words.BY_THE_LAW if self.change is None else words.COMPARED.fill(change=self.change.said)
        return said[lang]

    def show(self, lang: str) -> list[Html]:
        """The cards and the picture; beside others, what is read aloud says by which law."""
        shown = self.question.show(self.plan, self.results, self.law, lang)
        if self.change is None:
            return shown
        spoken = f'<section aria-label="{escape(self.heading(lang))}. '
        return [Html(part.replace('<section aria-label="', spoken)) for part in shown]


def _verdict(sides: list[_Side], lang: str) -> str:
    """Whether the two answers are the same in substance, whatever their words."""
    one, other = ([_substance(found) for found in side.results] for side in sides)
    return (words.SAME_ANSWER if one == other else words.OTHER_ANSWER)[lang]


def _substance(found: Any) -> Any:
    """What an answer says, without its words and readings."""
    if hasattr(found, "to_dict"):
        return substance(found.to_dict())
    return str(found) if isinstance(found, InvalidFact) else found


def _said(sides: list[_Side], texts: list[str], lang: str) -> str:
    if not sides[1:]:
        return texts[0]
    parts = [f"{side.heading(lang)}:\n{text}" for side, text in zip(sides, texts, strict=True)]
    return "\n\n".join([*parts, _verdict(sides, lang)])


def _shown(sides: list[_Side], lang: str) -> Iterator[Html]:
    """One answer, or two side by side under their headings."""
    if not sides[1:]:
        yield from sides[0].show(lang)
        return
    yield element("p", element("strong", _verdict(sides, lang)))
    columns = (element("section", element("h3", side.heading(lang)), *side.show(lang)) for side in sides)
    yield element("div", *columns, class_="alr-beside")


def _told(question: Question, values: Mapping[str, Any], lang: str) -> Iterator[tuple[str, str]]:
    """What was entered, field by field, in words."""
    for field in question.fields:
        value = values[field.name]
        if value not in (None, ()):
            yield field.label[lang], _in_words(field, value, lang)


def _in_words(field: Field, value: Any, lang: str) -> str:
    if field.choices:
        return next(choice.label[lang] for choice in field.choices if choice.value == value)
    if field.exact:
        return "\n".join(value)
    values = value if isinstance(value, tuple) else (value,)
    return join([_text(one) for one in values], "; ")[lang]


def _text(value: Any) -> Text:
    said = in_words(value)
    return said if isinstance(said, Text) else Text(said, said, said)
