"""A due instant, and how it stands at another."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from attrs import field as attribute, frozen

from ..acts.days import Day
from ..acts.model import Norm
from ..acts.readings import Reading
from ..clock import elapsed, known_instant, precedes
from ..errors import ContradictoryFacts
from ..words import answers as words
from ..words.dates import instant_text
from ..words.named import Named
from ..words.shown import Receipted
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
            raise ContradictoryFacts(("done_at", "starts_at"), (done, self.starts_at), "done before the term began")
        if precedes(now, done):
            raise ContradictoryFacts(("done_at", "at"), (done, now), "done after the instant of the question")

    def explain(self, lang: str = "en") -> str:
        """What the norm says, when the term begins and ends, which days do not count, and both readings."""
        term = words.TERM.fill(start=instant_text(self.starts_at), due=instant_text(self.due_at))
        lines = [
            f"{self.norm.explain(lang)} {term[lang]}",
            *days_not_counted(self, lang),
        ]
        return "\n".join([*lines, *said_provisional(self.provisional, lang), *readings_applied(self.readings, lang)])

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


def said_provisional(provisional: bool, lang: str) -> list[str]:
    """That an answer may still change, where it may."""
    return [words.PROVISIONAL[lang]] if provisional else []


def days_not_counted(deadline: Deadline, lang: str) -> list[str]:
    """The days off on which the term stood still, a sentence each."""
    if deadline._calendar is None:
        return []
    days = deadline._calendar.non_working_days(deadline.starts_at.date(), deadline.due_at.date())
    return [words.SKIPPED[lang].format(day=day.explain(lang)) for day in days]


def readings_applied(readings: tuple[Reading, ...], lang: str) -> list[str]:
    """Each reading with what it was applied to and what the other one is."""
    return [reading.explain(lang) for reading in readings]


def readings_by_field(readings: tuple[Reading, ...]) -> dict[str, str]:
    """The readings as JSON-ready data."""
    return {reading.field: reading.value for reading in readings}
