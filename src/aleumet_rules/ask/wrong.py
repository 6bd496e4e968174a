"""What is wrong with the facts of a form, field by field, in the language of whoever filled it in."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..errors import FaultList, InvalidFact, NotInForce, Problem
from ..words.errors import problem_text
from ..words.text import Text, language
from .catalogue import question as question_of
from .model import Question

__all__ = ["Fault", "faults"]


class Fault(NamedTuple):
    """What is wrong: the name of the field, or nothing where no single field is, and a sentence."""

    field: str
    text: str


def faults(error: InvalidFact | NotInForce, question: str, *, lang: str) -> tuple[Fault, ...]:
    """What `answer` has against its facts, for each field that is wrong; the sentence names it by its label.

    >>> from aleumet_rules import InvalidFact
    >>> from aleumet_rules.ask import answer
    >>> try:
    ...     answer("day", {"day": "16.12.2025"}, lang="en")
    ... except InvalidFact as error:
    ...     print(*faults(error, "day", lang="en"))
    Fault(field='day', text='Day: needs a day as YYYY-MM-DD, not the text “16.12.2025”.')
    """
    own, lang = question_of(question), language(lang)
    if isinstance(error, NotInForce):
        return (Fault("", error.text(lang)),)
    return tuple(_fault(own, name, problem, error, lang) for name, problem in _pairs(error))


def _pairs(error: InvalidFact) -> Iterator[tuple[str, Any]]:
    """Each field with what is wrong with it."""
    problem = error.fault
    if isinstance(problem, Problem) and isinstance(told := problem.blanks.get("faults"), FaultList):
        yield from told
    else:
        for name in getattr(error, "fields", (error.field,)):
            yield name, problem


def _fault(question: Question, name: str, problem: str | Problem, error: InvalidFact, lang: str) -> Fault:
    """What is wrong with a field; of one that the form has not, the error says itself what it is."""
    root = name.removeprefix("$.").rpartition(".")[2].partition("[")[0]
    field = question.field(root if question.field(root) else question.called.get(root, ""))
    if field is None:
        return Fault("", error.text(lang))
    said: Text = problem_text(problem)
    place = name[name.index("[") :] if "[" in name else ""
    return Fault(field.name, f"{field.label[lang]}{_position(place)}: {said[lang]}.")


def _position(place: str) -> str:
    """Which of several, counted from one."""
    return f", № {int(place[1 : place.index(']')]) + 1}" if place else ""
