"""By which knowledge the past is judged: the calendar as it was known on the day of the act, today, or another day.

A day off can move after people have planned by it. Whoever acted rightly by what was known then is not to blame.
"""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any, cast
from weakref import ref

from attrs import evolve, field, frozen

from ..acts.model import Entry
from ..acts.working_time import WorkingTime
from ..checks import text, within_horizon
from ..errors import InvalidFact
from ..law.book import LawBook
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
    raise InvalidFact("known_on", name, "must be 'then', 'today' or a date")


@frozen
class LawAsKnown:
    """The law with the calendar by which an act of a given day is judged; one law book for each state of knowledge."""

    law: LawBook
    knowledge: Knowledge | date = field(converter=_to_knowledge)
    _news: tuple[date, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_news", _news(self.law.calendar.rules))

    def day(self, on: date) -> date | None:
        """The day whose knowledge judges an act of that day; `None` where it is today's."""
        if self.knowledge is Knowledge.THEN:
            return on
        return None if isinstance(self.knowledge, Knowledge) else self.knowledge

    def on(self, day: date) -> LawBook:
        """The law by which an act of that day is judged."""
        known = self.day(day)
        if known is None:
            return self.law
        epoch = bisect_right(self._news, known)
        if epoch == len(self._news):
            return self.law  # nothing has become known since
        return _as_known(ref(self.law), self._news[epoch - 1] if epoch else date.min)


@lru_cache(maxsize=16)
def _as_known(held: "ref[LawBook]", day: date) -> LawBook:
    """One and the same law book for each state of knowledge, so that what is remembered of it is found at once.

    Remembering it does not hold the law that was asked, which the caller holds while asking.
    """
    law = cast(LawBook, held())
    return law.amend(calendar=evolve(law.calendar, rules=law.calendar.rules.known(day)))


def _news(rules: WorkingTime) -> tuple[date, ...]:
    """The days on which something of the calendar became known or ceased to be right."""
    lines: list[Iterable[Entry[Any]]] = [*rules.holidays, *rules.religious, rules.kurban_ait, rules.transfers]
    days = {day for rows in lines for row in rows for day in (row.published_on, row.superseded_on)}
    return tuple(sorted(day for day in days if day is not None))
