"""What another law would have said of a record: whose answers differ, by which norm and by how much.

    >>> from datetime import timedelta
    >>> from aleumet_rules import Department
    >>> department = Department(3, "Kokshetau, Abai St. 96, room 12", ("1110",))
    >>> rows = [{"event": "booked", "at": "2026-01-12T10:00:00+05:00", "form": "17", "ticket": "A-1",
    ...          "signed_on": "2026-01-08", "residence": "111010000",
    ...          "slot": {"department": 3, "starts_at": "2026-01-19T09:00:00+05:00"}},
    ...         {"event": "arrived", "at": "2026-01-19T09:18:00+05:00", "ticket": "A-1"}]
    >>> found = compare("queue", rows, other=LAW.amend(grace=timedelta(minutes=20)), departments=[department])
    >>> [(effect.code, effect.one, effect.other) for effect in found.changed if effect.department is None]
    [('attended-late', 1, 0), ('no-show', 1, 0), ('term', 1, 1)]

Whoever came eighteen minutes late did not come in time under fifteen minutes of grace, and did under twenty.

**What counts as an answer.** The findings of an audit; the terms that an event starts, told where it happens (the last
instant of a booking and its reminder, the last day of a form; the clocks of an incident; the last day to choose a
supplier and the day on which the SMS of a block is owed); and of a booking whether somebody did not come in time
(`no-show`): known where a row says when the person came, or that the booking was voided and nobody came. A finding is
the same under both laws when its norm, its code, its subject and its rows are the same; then only by how much may
differ. Terms are judged by what was known of the calendar on the day of the event.

**Memory.** Rows are read once, for both laws at a time. What is held is what two audits hold, beside it the findings of
one law that may still come under the other, until neither audit holds what they are about, and the sums. So memory does
not grow with the record where that of an audit does not.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from attrs import define, field

from .._version import at_the_face
from ..answers.plain import document, jsonable
from ..checks import instance, several
from ..errors import InvalidFact, Problem
from ..facts.places import Department
from ..law.book import LAW, LawBook, quiet
from ..law.differences import LawDifferences
from ..views.cards import card_of
from ..views.html import Html, whole
from ..words import comparison as words
from ..words.brief import brief
from ..words.dates import join
from ..words.shown import Shown
from ..words.text import Text
from .course import Course, entries, instants
from .effects import AnswerChange, Effect, Sums, effects_table
from .kinds import RecordKind, kind_of
from .knowledge import Knowledge, KnownOn, LawAsKnown
from .replay import Replay
from .row_types import Rows
from .rows import iterable
from .side_by_side import SideBySide

__all__ = ["Comparison", "compare"]


@define(eq=False)
class Comparison(Shown):
    """The answers to a record under two laws: its changes one by one, lazily, then its effects in sum.

    Going through it reads the record and gives each `AnswerChange` as soon as it is known, once; whatever tells of the
    whole (`effects`, `explain`, `show`, `to_dict`) reads on to the end. `rows` is how many rows were read so far.
    """

    __repr__ = brief("{kind}")

    kind: str
    law: LawBook
    other: LawBook
    _sums: Sums = field(init=False)
    _changes: Iterator[AnswerChange] = field(init=False)

    def __iter__(self) -> Iterator[AnswerChange]:
        return self._changes

    @property
    def rows(self) -> int:
        """How many rows of the record were read so far."""
        return self._sums.rows

    @property
    def effects(self) -> tuple[Effect, ...]:
        """What changes by each norm and code, in all and then by department, in the order of the acts."""
        deque(self._changes, maxlen=0)
        return self._sums.effects()

    @property
    def changed(self) -> tuple[Effect, ...]:
        """The effects of which any answer is another."""
        return tuple(one for one in self.effects if one.gone or one.new or one.later or one.earlier)

    @property
    def differences(self) -> LawDifferences:
        """In what the two laws differ."""
        return self.law.differences(self.other)

    def heading(self) -> Text:
        """What is shown, and how many rows were read."""
        return words.TITLE.fill(rows=self.rows)

    def explain(self, lang: str = "en") -> str:
        """In what the laws differ, then each effect in a line; or that the answers are the same."""
        changed = self.changed
        lines = [f"{self.heading()[lang]}.", self.differences.explain(lang)]
        return "\n".join([*lines, *([one.explain(lang) for one in changed] or [f"{words.NO_CHANGE[lang]}."])])

    def to_dict(self) -> dict[str, Any]:
        """The effects as JSON-ready data, in a format that keeps its name: `aleumet.comparison/1`."""
        plain, effects = [jsonable(one) for one in self.differences], self.effects
        return document("comparison", kind=self.kind, rows=self.rows, differences=plain, effects=effects)


@card_of.register
def _card(comparison: Comparison, lang: str) -> Html:
    """In what the laws differ, then a table of what changes; or that the answers are the same."""
    changed = comparison.changed
    title = comparison.heading() if changed else join([comparison.heading(), words.NO_CHANGE], ". ")
    return whole(lang, card_of(comparison.differences, lang), effects_table(title, changed, lang))


def compare(
    kind: RecordKind,
    rows: Rows,
    *,
    other: LawBook,
    departments: Iterable[Department] = (),
    known_on: KnownOn = Knowledge.THEN,
    until: datetime | date | None = None,
    law: LawBook = LAW,
) -> Comparison:
    """What another law would have said of a record, beside what `law` says of it.

    `kind` is `"queue"`, `"incidents"` or `"measures"`; `rows` are as for the audit of that kind and are read once,
    lazily. `departments` are those of a record of the queue; `known_on` and `until` are as for the audit. What comes
    back gives each `AnswerChange` as soon as it is known, or all of them in sum.

    Norm: queue.*, incident.*, ipr.* (joint order, paras 1 and 8; Algorithm, paras 3-12; Portal rules, paras 9, 10, 15)
    """
    own, course, sums = kind_of(kind), Course(), Sums()
    laws = (instance("law", law, LawBook), instance("other", other, LawBook))
    places = tuple(several("departments", departments, "several departments"))
    if places and kind != "queue":
        raise InvalidFact("departments", places, Problem("departments-of-no-queue", kind=kind))
    replays = [Replay(own.ledger(LawAsKnown(quiet(one), known_on), places), course) for one in laws]
    side_by_side = SideBySide(replays[0], replays[1], sums)
    read = sums.counted(entries(enumerate(iterable(rows)), own.table, replays[0].ledger.key))
    found = Comparison(kind, *laws)
    found._sums, found._changes = sums, side_by_side.through(instants(course.through(read)), own.end(until))
    return found


at_the_face(__name__)
