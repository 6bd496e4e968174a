"""Every example of every question, and programs that are executed."""

import io
from collections.abc import Iterator
from contextlib import redirect_stdout
from typing import Any

from aleumet_rules import InvalidFact
from aleumet_rules.ask import QUESTIONS, Example, Question
from aleumet_rules.words.text import LANGUAGES

__all__ = ["EXAMPLES", "INCIDENTS", "example", "executed", "same"]


def _every() -> Iterator[tuple[str, Question, Example, str]]:
    for question in QUESTIONS:
        for number, one in enumerate(question.examples, 1):
            for lang in LANGUAGES:
                yield f"{question.id}-{number}-{lang}", question, one, lang


EXAMPLES = {name: (question, one, lang) for name, question, one, lang in _every()}
"""Every example in each language, under a name that can be read."""


INCIDENTS = """\
incident;event;at;channel
17;received;2025-12-15T10:00:00+05:00;voice
17;registered;2025-12-15T13:01:00+05:00;
"""
"""A record of the contact centre as CSV: one request, registered a minute late."""


def example(question: str, number: int = 0) -> dict[str, Any]:
    """The facts of an example of a question, in English."""
    (found,) = (one for one in QUESTIONS if one.id == question)
    return found.examples[number].facts_in("en")


def executed(program: str, **given: Any) -> tuple[dict[str, Any], str]:
    """The names that a program leaves behind, and what it prints."""
    names: dict[str, Any] = {**given}
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(program, "<asked>", "exec"), names)
    return names, printed.getvalue()


def same(one: Any, other: Any) -> bool:
    """Whether two answers are the same; two errors are when they say the same."""
    if one is None or other is None:
        return one is other
    told = [[str(found) if isinstance(found, InvalidFact) else found for found in side] for side in (one, other)]
    return bool(told[0] == told[1])
