"""A due instant, and how it stands at another."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any, Protocol

from attrs import field as attribute, frozen

from .._version import at_the_face
from ..acts.days import Day, runs_of_days, settled_sentence
from ..acts.model import Norm, briefly
from ..acts.readings import Reading
from ..clock import elapsed, known_instant, precedes
from ..errors import ContradictoryFacts, Problem
from ..words import answers as words
from ..words.brief import brief
from ..words.dates import clock_text, date_text, days_text, duration_text, instant_beside, instant_text
from ..words.named import Named
from ..words.shown import Receipted
from ..words.text import Text
from .asked import kept
from .plain import document

__all__ = ["ClockState", "Deadline"]


class ClockState(Named):
    """How a deadline stands at an instant."""

    NOT_STARTED = "not-started"
    RUNNING = "running"
    OVERDUE = "overdue"
    MET = "met"
    MISSED = "missed"


class _Calendar(Protocol):
    def non_working_days(self, start: date, end: date) -> Iterable[Day]: ...


def _starts_at(at: datetime) -> datetime:
    return known_instant(at, "starts_at")


def _due_at(at: datetime) -> datetime:
    return known_instant(at, "due_at")


@frozen
class Deadline(Receipted):
    """A due instant: at `due_at` is in time, later is late.

    `starts_at` is the event that sets the term running; both instants are in Astana time, from 2016 to 24:00 of
    31 December 2050, and so are those that it is asked about (`OutsideHorizon`). `readings` holds the readings
    on which the answer rests (none where the law is clear). A term that stands still on days off is given the
    `calendar` that knows them. `provisional`: it rests on a day off that can still be moved.
    """

    __repr__ = brief("{norm} due {due_at}")

    norm: Norm
    starts_at: datetime = attribute(converter=_starts_at)
    due_at: datetime = attribute(converter=_due_at)
    readings: tuple[Reading, ...]
    checked_on: date
    _calendar: _Calendar | None = attribute(default=None, eq=False, repr=False)
    provisional: bool = attribute(default=False, kw_only=True)
    _asked: Any = kept()

    def state(self, at: datetime, done_at: datetime | None = None) -> ClockState:
        """How the deadline stands at `at`, the thing done at `done_at` or not yet.

        `ContradictoryFacts` when it was done before the term began or after `at`, by more than the clocks of two hosts
        may differ (five seconds).
        """
        if done_at is not None:
            self._check_order(at, done_at)
            return ClockState.MISSED if self.late_by(at, done_at) else ClockState.MET
        if elapsed(known_instant(at), self.starts_at) > timedelta():
            return ClockState.NOT_STARTED
        return ClockState.OVERDUE if self.late_by(at) else ClockState.RUNNING

    def late_by(self, at: datetime, done_at: datetime | None = None) -> timedelta:
        """By how much the thing was done too late, or is late at `at`; zero when it is in time."""
        now = known_instant(at)
        moment = now if done_at is None else known_instant(done_at, "done_at")
        return max(elapsed(self.due_at, moment), timedelta())

    def _check_order(self, at: datetime, done_at: datetime) -> None:
        done, now = known_instant(done_at, "done_at"), known_instant(at)
        if precedes(done, self.starts_at):
            raise ContradictoryFacts(("done_at", "starts_at"), (done, self.starts_at), Problem("done-before-term"))
        if precedes(now, done):
            raise ContradictoryFacts(("done_at", "at"), (done, now), Problem("done-after-question"))

    def explain(
        self, lang: str = "en", *, at: datetime | None = None, done_at: datetime | None = None, full: bool = False
    ) -> str:
        """When it is due, what the norm says, which days do not count, and how the norm was read.

        With `at`, or with `done_at` alone, it begins with how the deadline stands: whether the thing was done in time
        and by how much. With `full` each day off stands with its article and each reading with all its meanings.
        `ContradictoryFacts` as for `state`.
        """
        return "\n".join([self._result(at, done_at)[lang], *grounds(self, lang, full=full)])

    def _result(self, at: datetime | None, done_at: datetime | None) -> Text:
        """When it is due, and how it stands where that is asked."""
        now = done_at if at is None else at
        if now is None:
            return words.DUE.fill(due=instant_text(self.due_at), start=_beginning(self.starts_at, self.due_at))
        state = self.state(now, done_at)
        return said_of_state(state, standing(self, state, done_at, at))

    def to_dict(self) -> dict[str, Any]:
        """The deadline as JSON-ready data, in a format that keeps its name: `aleumet.deadline/1`."""
        return document(
            "deadline",
            checked_on=self.checked_on,
            norm=self.norm,
            starts_at=self.starts_at,
            due_at=self.due_at,
            readings=readings_by_field(self.readings),
            provisional=self.provisional,
        )


def standing(
    deadline: Deadline, state: ClockState, done_at: datetime | None = None, at: datetime | None = None
) -> Text:
    """When it is due and by how much, without the state itself; `done_at` and `at` where they are known."""
    done = None if done_at is None else known_instant(done_at, "done_at")
    due, late = deadline.due_at, deadline.late_by(done or at or deadline.due_at)
    return _STANDS[state].fill(
        done=None if done is None else instant_text(done),
        due=instant_text(due) if done is None else instant_beside(due, done),
        start=instant_text(deadline.starts_at, ends=False),
        late=duration_text(late),
        left=_left(deadline, done or at),
    )


def said_of_state(state: ClockState, rest: Text) -> Text:
    """The sentence that begins with the state, by the one word that it has everywhere."""
    form = words.STANDS_DONE if state in _DONE else words.STANDS
    return form.fill(state=state.meaning.capital(), rest=rest)


def _beginning(at: datetime, due: datetime) -> Text:
    """When a term begins, beside its end: what the end has said is left out, and so is midnight."""
    if at.date() == due.date():
        return clock_text(at)
    day = days_text(at.date(), at.date()) if at.year == due.year else date_text(at)
    return day if at.time() == time() else words.AT_HOUR.fill(day=day, clock=clock_text(at))


def _left(deadline: Deadline, at: datetime | None) -> Text:
    """How much of the term was left then."""
    if at is None:
        return _NOTHING
    left = elapsed(known_instant(at), deadline.due_at)
    return words.LEFT.fill(left=duration_text(left)) if left else words.AT_THE_LIMIT


_NOTHING = Text("", "", "")
_DONE = frozenset({ClockState.MET, ClockState.MISSED})
_STANDS: Mapping[ClockState, Text] = MappingProxyType(
    {
        ClockState.NOT_STARTED: words.STANDS_NOT_STARTED,
        ClockState.RUNNING: words.STANDS_RUNNING,
        ClockState.OVERDUE: words.STANDS_OVERDUE,
        ClockState.MET: words.STANDS_MET,
        ClockState.MISSED: words.STANDS_MISSED,
    }
)


def grounds(deadline: Deadline, lang: str, *, full: bool = False) -> list[str]:
    """What a deadline rests on: the norm, the days that do not count, and how the norm was read."""
    norm = deadline.norm
    return [
        norm.explain(lang) if full else briefly(norm, lang),
        *days_not_counted(deadline, lang, full=full),
        *said_provisional(deadline.provisional, lang),
        *readings_applied(deadline.readings, lang, full=full),
    ]


def said_provisional(provisional: bool, lang: str) -> list[str]:
    """That an answer may still change, where it may."""
    return [words.PROVISIONAL[lang]] if provisional else []


def days_not_counted(deadline: Deadline, lang: str, *, full: bool = False) -> list[str]:
    """The days off on which the term stood still: in one line, or in `full` each with its article."""
    if deadline._calendar is None:
        return []
    days = tuple(deadline._calendar.non_working_days(deadline.starts_at.date(), deadline.due_at.date()))
    if full:
        return [words.SKIPPED_DAY[lang].format(day=settled_sentence(day, lang)) for day in days]
    form = words.SKIPPED if len(days) > 1 else words.SKIPPED_ONE
    return [form[lang].format(days=runs_of_days(days, lang))] if days else []


def readings_applied(readings: tuple[Reading, ...], lang: str, *, full: bool = False) -> list[str]:
    """Each reading in one line; in `full` with what was read and all its meanings."""
    return [reading.explain(lang, full=full) for reading in readings]


def readings_by_field(readings: tuple[Reading, ...]) -> dict[str, str]:
    """The readings as JSON-ready data."""
    return {reading.field: reading.value for reading in readings}


at_the_face(__name__)
