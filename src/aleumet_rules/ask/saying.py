"""How answers are said and shown, and what of them belongs in a calendar, unless a question does it in its own way."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ..answers.deadline import Deadline
from ..answers.milestone import Milestone
from ..law.book import LawBook
from ..views.cards import card_of
from ..views.html import Html
from .model import Due, Plan

__all__ = ["cards", "dues", "explained", "nothing_due"]


def explained(_: Plan, results: tuple[Any, ...], __: LawBook, lang: str) -> str:
    """Each answer as it explains itself, an empty line between them."""
    return "\n\n".join(one.explain(lang) for one in results)


def cards(_: Plan, results: tuple[Any, ...], __: LawBook, lang: str) -> list[Html]:
    """Each answer as the card that it is."""
    return [card_of(one, lang) for one in results]


def dues(_: Plan, results: tuple[Any, ...]) -> Iterator[Due]:
    """What is due, each by its norm."""
    for one in results:
        deadline = one.deadline if isinstance(one, Milestone) else one
        if isinstance(deadline, Deadline):
            yield due_by(deadline)


def due_by(deadline: Deadline) -> Due:
    """A deadline for a calendar."""
    at: datetime = deadline.due_at
    return Due(deadline.norm.brief, at)


def nothing_due(_: Plan, __: tuple[Any, ...]) -> Iterator[Due]:
    """Nothing that belongs in a calendar."""
    return iter(())
