"""Questions and stories drawn at random, put to a system without pytest."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from attrs import frozen
from hypothesis.errors import Flaky

from ...law.book import LawBook
from .golden import BadReply, Divergence, Unanswered
from .machine import play
from .random_questions import any_incident, any_measure, any_message, every_day
from .report import Report, Verdict

__all__ = ["FIRST_DAY", "LAST_DAY", "STEPS", "Draw", "asked_at_random"]

FIRST_DAY, LAST_DAY = date(2016, 1, 1), date(2026, 12, 31)
"""The days between which every single day is asked, unless years are named."""
UNSTEADY = "unsteady answers"
STEPS = 20
"""How long a story of the stateful machine is at most."""


@frozen
class Draw:
    """How much is drawn: as many questions or stories, told by steps of time as fine as the system can tell apart."""

    examples: int = 100
    resolution: timedelta = timedelta.resolution
    first: date = FIRST_DAY
    last: date = LAST_DAY


def asked_at_random(subject: str, system: Any, law: LawBook, draw: Draw) -> Report:
    """A report on one question: whatever was drawn, does the system say the same as the law?"""
    title, ask = _DRAWN[subject]
    about = Verdict(f"drawn-{subject}", subject, (), title)
    try:
        ask(system, law, draw)
    except Divergence as divergence:
        about = about.wrong(divergence)
    except BadReply as bad:
        about = about.wrong(Divergence((), f"{title}\nthe system: {bad}", bad.cause))
    except Flaky:
        about = about.wrong(
            Divergence((), f"{title}\nthe system answers the same question otherwise each time", UNSTEADY)
        )
    except Unanswered as unanswered:
        about = about.not_answered(str(unanswered))
    return Report((subject,), (about,))


def _stories(system: Any, law: LawBook, draw: Draw) -> None:
    play(system, law, examples=draw.examples, steps=STEPS, resolution=draw.resolution)


def _days(system: Any, law: LawBook, draw: Draw) -> None:
    every_day(system, law, draw.first, draw.last)


def _incidents(system: Any, law: LawBook, draw: Draw) -> None:
    any_incident(system, law, draw.examples)


def _measures(system: Any, law: LawBook, draw: Draw) -> None:
    any_measure(system, law, draw.examples)


def _messages(system: Any, law: LawBook, draw: Draw) -> None:
    any_message(system, law, draw.examples)


_DRAWN: Mapping[str, tuple[str, Callable[[Any, LawBook, Draw], None]]] = MappingProxyType(
    {
        "queue": ("stories of a queue", _stories),
        "calendar": ("every day", _days),
        "incident": ("any instant of an incident", _incidents),
        "ipr": ("any measure", _measures),
        "messages": ("any message", _messages),
    }
)
