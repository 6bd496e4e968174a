"""Two audits of one record, step by step, and where their answers differ."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple, cast

from attrs import Factory, define

from ..clock import elapsed
from .course import Entry
from .effects import AnswerChange, Sums, Value
from .finding import Finding
from .replay import Agenda, Answer, Replay

__all__ = ["SideBySide"]

_NONE, _A_DAY, _LONGEST = timedelta(), timedelta(days=1), timedelta(days=64)
_Key = tuple[str, str, str, tuple[int, ...]]


class _Found(NamedTuple):
    """A finding of one law, and its department."""

    finding: Finding
    place: str | None


class _Recheck(NamedTuple):
    """A finding that waits, under which law it came, and after how long it is looked at again."""

    side: int
    key: _Key
    length: timedelta


def _two_dicts() -> tuple[dict[Any, Any], dict[Any, Any]]:
    return {}, {}


@define
class SideBySide:
    """Two audits of one record, step by step, and the findings of one that may still come under the other."""

    one: Replay
    other: Replay
    sums: Sums
    _pending: tuple[dict[_Key, list[_Found]], dict[_Key, list[_Found]]] = Factory(_two_dicts)
    _again: Agenda[_Recheck] = Factory(Agenda)

    def through(self, steps: Iterable[list[Entry]], until: Any) -> Iterator[AnswerChange]:
        """Each answer that is another, as soon as it is known."""
        for instant in steps:
            for side, replay in enumerate((self.one, self.other)):
                yield from self._noted(side, replay, replay.days_over(instant))
                for entry in replay.in_sequence(instant):
                    yield from self._noted(side, replay, replay.take(entry))
            for entry in instant:
                if not entry.faults and entry.after is None:
                    yield from self._answers(entry)
            yield from self._over(self.one.days.ended)
        for side, replay in enumerate((self.one, self.other)):
            yield from self._noted(side, replay, replay.end(until))
        for side, pending in enumerate(self._pending):
            for key in [*pending]:
                yield from self._alone(side, key)

    def _noted(self, side: int, replay: Replay, findings: Iterable[Finding]) -> Iterator[AnswerChange]:
        """The findings of one law: those that the other has too, but by more or by less; the others wait."""
        for finding in findings:
            place = replay.ledger.place_of(finding.subject)
            self.sums.count(side, finding.norm, finding.code, place)
            key = _key(finding)
            waiting = self._pending[1 - side].get(key)
            if waiting is None:
                self._wait(side, key, _Found(finding, place))
                continue
            found = waiting.pop()
            if not waiting:
                del self._pending[1 - side][key]
            yield from self._unlike(found, finding, side, place)

    def _unlike(self, found: _Found, finding: Finding, side: int, place: str | None) -> Iterator[AnswerChange]:
        """Two findings of the same thing, where they differ by how much."""
        one, other = (finding, found.finding) if side == 0 else (found.finding, finding)
        by = (other.by or _NONE) - (one.by or _NONE)
        if by:
            place = found.place if place is None else place
            yield self.sums.change(AnswerChange(one.norm, one.code, one.subject, place, one, other, by))

    def _wait(self, side: int, key: _Key, found: _Found) -> None:
        """The finding may come under the other law too, as long as more may be found about its subject."""
        if key not in self._pending[side]:
            self._pending[side][key] = []
            self._again.note(self.one.days.ended, _Recheck(side, key, _A_DAY))
        self._pending[side][key].append(found)

    def _over(self, today: date) -> Iterator[AnswerChange]:
        """The findings that cannot come under the other law any more: each is looked at after 1, 2, 4, 8 … days."""
        for side, key, length in self._again.over(today):
            if key not in self._pending[side]:
                continue
            if self._is_over(key[2]):
                yield from self._alone(side, key)
            else:
                self._again.note(today + length, _Recheck(side, key, min(2 * length, _LONGEST)))

    def _alone(self, side: int, key: _Key) -> Iterator[AnswerChange]:
        """The findings that came under one law and not under the other."""
        for finding, place in self._pending[side].pop(key):
            one, other = (finding, None) if side == 0 else (None, finding)
            yield self.sums.change(AnswerChange(finding.norm, finding.code, finding.subject, place, one, other))

    def _is_over(self, subject: str) -> bool:
        """Whether nothing more can be found about it under either law."""
        return not (self.one.ledger.holds(subject) or self.other.ledger.holds(subject))

    def _answers(self, entry: Entry) -> Iterator[AnswerChange]:
        """The terms that a row starts, and whether somebody did not come, where the two laws differ."""
        both = [_by_question(replay.ledger.answers(entry.position, entry.row)) for replay in (self.one, self.other)]
        for question in dict.fromkeys([*both[0], *both[1]]):
            one, other = both[0].get(question), both[1].get(question)
            norm, code, subject, _ = one or cast(Answer, other)
            place = self.one.ledger.place_of(subject)
            for side, answer in enumerate((one, other)):
                if answer is not None and answer.value is not False:
                    self.sums.count(side, norm, code, place)
            values = (None if one is None else one.value, None if other is None else other.value)
            by = _later_by(*values)
            if values[0] != values[1] or by:  # the clock showed one hour twice
                yield self.sums.change(AnswerChange(norm, code, subject, place, *values, by))


def _by_question(answers: Iterable[Answer]) -> dict[tuple[str, str], Answer]:
    return {(answer.norm.id, answer.code): answer for answer in answers}


def _key(finding: Finding) -> _Key:
    """What makes two findings the same."""
    return "" if finding.norm is None else finding.norm.id, finding.code, finding.subject, finding.rows


def _later_by(one: Value, other: Value) -> timedelta | None:
    """How much later the other term ends; `None` of what is no term under one of the laws."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return elapsed(one, other)
    if isinstance(one, date) and isinstance(other, date):
        return other - one
    return None
