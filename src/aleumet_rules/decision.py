"""Answers that carry their reasons: a decision on a question, and a deadline."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

from attrs import field as attribute
from attrs import fields, frozen, has

from ._fact_words import facts_text
from ._shown import Shown
from ._version import __version__
from .clock import elapsed, to_astana
from .errors import ContradictoryFacts, InvalidFact, Refused
from .law import Norm, Text
from .readings import Choice
from .wording import instant_text

__all__ = ["ClockState", "Deadline", "Decision", "Reason", "jsonable"]

T = TypeVar("T")

_YES = Text("Иә", "Да", "Yes")
_NO = Text("Жоқ", "Нет", "No")
REMEDY = Text("Не өзгертер еді: {remedy}", "Что изменило бы ответ: {remedy}", "What would change this: {remedy}")
_TERM = Text(
    "Мерзімнің басталуы: {start}. Мерзімнің аяқталуы: {due}.",
    "Начало срока: {start}. Срок истекает: {due}.",
    "The term begins: {start}. It ends: {due}.",
)
_SKIPPED = Text("Есепке кірмеген күн: {day}", "Не считается день: {day}", "Not counted: {day}")
_LAW = Text("Құқық нормалары", "Нормы права", "The law")


def jsonable(value: Any) -> Any:
    """The value as JSON knows it, always in the same order.

    Records become dicts, dates ISO strings, durations seconds, norms their ids, enums their values, sets sorted lists.
    """
    for kind, plain in _PLAIN:
        if isinstance(value, kind):
            return plain(value)
    if has(type(value)):
        return {a.name: jsonable(getattr(value, a.name)) for a in fields(type(value)) if a.repr is not False}
    return value


_PLAIN: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (Norm, lambda norm: norm.id),
    (Enum, lambda member: member.value),
    ((date, time), lambda moment: moment.isoformat()),
    (timedelta, lambda length: length.total_seconds()),
    (Mapping, lambda mapping: {str(key): jsonable(value) for key, value in mapping.items()}),
    ((tuple, list), lambda members: [jsonable(member) for member in members]),
    ((set, frozenset), lambda members: sorted(map(jsonable, members), key=str)),
)


@frozen
class Reason:
    """One failed check: its norm, a stable `code`, what is the matter, and what would change the answer."""

    norm: Norm
    code: str
    text: Text
    remedy: Text

    def explain(self, lang: str = "en") -> str:
        """The reason with its paragraph and with what would change it."""
        remedy = REMEDY.fill(remedy=self.remedy)[lang]
        return f"{self.text[lang]} ({self.norm.citation.text(lang)}). {remedy}."


@frozen
class Decision(Shown, Generic[T]):
    """The answer to one question of law: an outcome, or all the reasons against it.

    A decision is truthy when the thing asked for is allowed; then `outcome` holds it and `reasons` is
    empty. `norms` are the norms that were checked, `facts` what they were checked against, `readings` the
    readings on which the answer rests, and `law_date` the day on which the law was last looked up.
    """

    question: Text
    outcome: T | None
    reasons: tuple[Reason, ...]
    norms: tuple[Norm, ...]
    facts: Mapping[str, object] = attribute(hash=False)
    readings: tuple[Choice, ...]
    law_date: date

    def __attrs_post_init__(self) -> None:
        if (self.outcome is None) is not bool(self.reasons):
            raise InvalidFact("outcome", self.outcome, f"must be there exactly when no reason is, not {self.reasons}")

    def __bool__(self) -> bool:
        return not self.reasons

    def unwrap(self) -> T:
        """The outcome; `Refused` when there is none."""
        if self.outcome is None:
            raise Refused(self)
        return self.outcome

    def explain(self, lang: str = "en") -> str:
        """The question, the answer, every reason or what came out, what the law says, the readings and the facts."""
        lines = [f"{self.question[lang]} — {(_YES if self else _NO)[lang]}."]
        lines += [f"- {reason.explain(lang)}" for reason in self.reasons]
        lines += self.outcome.explain(lang).split("\n") if isinstance(self.outcome, _Explained) else []
        told = "\n".join(lines)
        law = [norm.explain(lang) for norm in decisive_norms(self) if norm.explain(lang) not in told]
        lines += [f"{_LAW[lang]}:", *(f"- {sentence}" for sentence in law)] if law else []
        lines += [line for line in readings_applied(self.readings, lang) if line not in told]
        facts = facts_text(self.facts)
        return "\n".join(lines + ([facts[lang]] if facts else []))

    def to_dict(self) -> dict[str, Any]:
        """The whole decision as JSON-ready data, in a format that keeps its name: `aleumet.decision/1`."""
        return {
            "format": "aleumet.decision/1",
            "version": __version__,
            "law_date": self.law_date.isoformat(),
            "question": dict(self.question),
            "allowed": bool(self),
            "outcome": jsonable(self.outcome),
            "reasons": [jsonable(reason) for reason in self.reasons],
            "norms": [norm.id for norm in self.norms],
            "facts": jsonable(self.facts),
            "readings": _named(self.readings),
        }


class ClockState(Enum):
    """How a deadline stands at an instant."""

    NOT_STARTED = "not-started"
    RUNNING = "running"
    OVERDUE = "overdue"
    MET = "met"
    MISSED = "missed"


@runtime_checkable
class _Explained(Protocol):
    def explain(self, lang: str = ...) -> str: ...


class _Calendar(Protocol):
    def non_working_days(self, start: date, end: date) -> Iterable[_Explained]: ...


@frozen
class Deadline(Shown):
    """Until when something must be done: in time means not after `due_at`.

    `starts_at` is the event that sets the term running; both instants are in Astana time. `reading` holds
    the readings on which the answer rests (none where the law is clear). A term that stands still on days
    off is given the `calendar` that knows them.
    """

    norm: Norm
    starts_at: datetime
    due_at: datetime
    reading: tuple[Choice, ...]
    law_date: date
    _calendar: _Calendar | None = attribute(default=None, eq=False, repr=False)

    def state(self, at: datetime, done_at: datetime | None = None) -> ClockState:
        """How the deadline stands at `at`, the thing done at `done_at` or not yet.

        `ContradictoryFacts` when it was done before the term began or after `at`.
        """
        if done_at is not None:
            self._check_order(at, done_at)
            return ClockState.MISSED if self.late_by(at, done_at) else ClockState.MET
        if elapsed(to_astana(at), self.starts_at) > timedelta():
            return ClockState.NOT_STARTED
        return ClockState.OVERDUE if self.late_by(at) else ClockState.RUNNING

    def late_by(self, at: datetime, done_at: datetime | None = None) -> timedelta:
        """By how much the thing was done too late, or is late at `at`; zero when it is in time."""
        moment = to_astana(at) if done_at is None else to_astana(done_at, "done_at")
        return max(elapsed(self.due_at, moment), timedelta())

    def _check_order(self, at: datetime, done_at: datetime) -> None:
        done, now = to_astana(done_at, "done_at"), to_astana(at)
        if elapsed(self.starts_at, done) < timedelta():
            raise ContradictoryFacts(("done_at", "starts_at"), (done, self.starts_at), "done before the term began")
        if elapsed(done, now) < timedelta():
            raise ContradictoryFacts(("done_at", "at"), (done, now), "done after the instant of the question")

    def explain(self, lang: str = "en") -> str:
        """What the norm says, when the term begins and ends, which days do not count, and both readings."""
        term = _TERM.fill(start=instant_text(self.starts_at), due=instant_text(self.due_at))
        lines = [
            f"{self.norm.explain(lang)} {term[lang]}",
            *days_not_counted(self, lang),
        ]
        return "\n".join(lines + readings_applied(self.reading, lang))

    def to_dict(self) -> dict[str, Any]:
        """The deadline as JSON-ready data, in a format that keeps its name: `aleumet.deadline/1`."""
        return {
            "format": "aleumet.deadline/1",
            "version": __version__,
            "law_date": self.law_date.isoformat(),
            "norm": self.norm.id,
            "starts_at": self.starts_at.isoformat(),
            "due_at": self.due_at.isoformat(),
            "readings": _named(self.reading),
        }


def decisive_norms(decision: Decision[Any]) -> tuple[Norm, ...]:
    """The norms that stand against it, or all that were checked; each once."""
    return tuple(dict.fromkeys(reason.norm for reason in decision.reasons)) or decision.norms


def days_not_counted(deadline: Deadline, lang: str) -> list[str]:
    """The days off on which the term stood still, a sentence each."""
    if deadline._calendar is None:
        return []
    days = deadline._calendar.non_working_days(deadline.starts_at.date(), deadline.due_at.date())
    return [_SKIPPED[lang].format(day=day.explain(lang)) for day in days]


def readings_applied(readings: tuple[Choice, ...], lang: str) -> list[str]:
    """Each reading with what it was applied to and what the other one is."""
    return [choice.explain(lang) for choice in readings]


def _named(readings: tuple[Choice, ...]) -> dict[str, str]:
    return {choice.field_name(): choice.value for choice in readings}
