"""By which knowledge the past is judged: the calendar as it was known on the day of the act, today, or another day.

A day off can move after people have planned by it. Whoever acted rightly by what was known then is not to blame.
"""

from datetime import date

from attrs import field, frozen

from .._version import at_the_face
from ..checks import text, within_horizon
from ..errors import InvalidFact, Problem
from ..law.book import LawBook, days_known
from ..words.named import Named

__all__ = ["Knowledge", "KnownOn"]


class Knowledge(Named):
    """By which knowledge of the calendar the acts of the past are judged."""

    THEN = "then"
    TODAY = "today"


KnownOn = Knowledge | str | date
"""A member of `Knowledge`, its value, or the day whose knowledge counts for every act."""


def _to_knowledge(value: KnownOn) -> Knowledge | date:
    if issubclass(type(value), str):
        return _by_name(text("known_on", value))
    return value if type(value) is Knowledge else within_horizon("known_on", value)


def _by_name(name: str) -> Knowledge:
    for member in Knowledge:
        if name == member.value:
            return member
    raise InvalidFact("known_on", name, Problem("no-knowledge"))


@frozen
class LawAsKnown:
    """The law with the calendar by which an act of a given day is judged; one law book for each state of knowledge."""

    law: LawBook
    knowledge: Knowledge | date = field(converter=_to_knowledge)

    def day(self, on: date) -> date | None:
        """The day whose knowledge judges an act of that day; `None` where it is today's."""
        if self.knowledge is Knowledge.THEN:
            return on
        return None if isinstance(self.knowledge, Knowledge) else self.knowledge

    def on(self, day: date) -> LawBook:
        """The law by which an act of that day is judged."""
        known = self.day(day)
        return self.law if known is None else days_known(self.law, known)


at_the_face(__name__)
