"""In which way an answer departs from the law, in a few words: answers that depart in one way mostly have one fault."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from .golden import agree
from .stories import Row, reply_in_words

__all__ = ["cause_of_answer", "cause_of_story", "first_wrong_step"]

_SAID_SHORT = frozenset({"accepted", "status"})
_CLOSER = {"starts": "other starts", "order": "another order", "annexes": "other messages", "to": "other numbers"}


def first_wrong_step(expected: Sequence[Row], replies: Sequence[Row]) -> int:
    """Which step is the first at which a system departs from the law; it does at one of them."""
    return next(n for n, (lawful, reply) in enumerate(zip(expected, replies, strict=True)) if not agree(lawful, reply))


def cause_of_story(steps: Sequence[Row], expected: Sequence[Row], replies: Sequence[Row]) -> str:
    """In which way a system departs at the first step at which it does."""
    wrong = first_wrong_step(expected, replies)
    lawful, reply = expected[wrong], replies[wrong]
    name = next(name for name, value in lawful.items() if name not in reply or not agree(value, reply[name]))
    if name not in _SAID_SHORT:
        return f"{steps[wrong]['do']}: {_CLOSER.get(name, 'other words')}"
    said = {name: reply.get(name)}
    return f"{steps[wrong]['do']}: the law: {reply_in_words({name: lawful[name]})}; the system: {reply_in_words(said)}"


def cause_of_answer(asked: str, expected: Any, actual: Any) -> str:
    """In which way an answer departs that is no story."""
    if expected is None or actual is None:
        return f"{asked}: {'something for nothing' if expected is None else 'nothing'}"
    if isinstance(expected, bool):
        return f"{asked}: {_yes(actual)} for {_yes(expected)}"
    if isinstance(expected, int):
        return f"{asked}: {_more_or_less(actual - expected)}"
    return f"{asked}: {_later_or_earlier(expected, actual) or 'another answer'}"


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _more_or_less(by: int) -> str:
    return f"{abs(by)} too {'many' if by > 0 else 'few'}"


def _later_or_earlier(expected: Any, actual: Any) -> str | None:
    """By how much a day or an instant is off; whatever else is told as a text is one of the two."""
    if not isinstance(expected, str) or not isinstance(actual, str):
        return None
    lawful, told = datetime.fromisoformat(expected), datetime.fromisoformat(actual)
    return f"{abs(told - lawful)} {'later' if told > lawful else 'earlier'}".replace(", 0:00:00", "")
