"""How one clock of an incident stands, and how that is said."""

from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from attrs import frozen

from ..acts.model import Norm
from ..words import answers as words
from ..words.dates import duration_text, instant_text
from ..words.shown import Receipted
from ..words.text import Text
from .asked import kept
from .deadline import ClockState, Deadline
from .plain import document

__all__ = ["Milestone"]

_NONE = timedelta()
_STATES = MappingProxyType(
    {
        ClockState.NOT_STARTED: words.STANDS_NOT_STARTED,
        ClockState.RUNNING: words.STANDS_RUNNING,
        ClockState.OVERDUE: words.STANDS_OVERDUE,
        ClockState.MET: words.STANDS_MET,
        ClockState.MISSED: words.STANDS_MISSED,
    }
)


@frozen
class Milestone(Receipted):
    """One clock of an incident at one instant.

    `deadline` is `None` while the clock has not started; `done_at` is the event that ended it. `missed_by` is
    by how much that event came too late, or how long the clock is overdue by now; zero in every other state.
    """

    norm: Norm
    deadline: Deadline | None
    done_at: datetime | None
    state: ClockState
    missed_by: timedelta
    _asked: Any = kept()

    @classmethod
    def of(cls, norm: Norm, deadline: Deadline | None, done_at: datetime | None, at: datetime) -> "Milestone":
        """The clock of a norm as it stands at `at`."""
        if deadline is None:
            return cls(norm, None, None, ClockState.NOT_STARTED, _NONE)
        return cls(deadline.norm, deadline, done_at, deadline.state(at, done_at), deadline.late_by(at, done_at))

    @property
    def starts_at(self) -> datetime | None:
        """The event that set the clock running."""
        return None if self.deadline is None else self.deadline.starts_at

    @property
    def due_at(self) -> datetime | None:
        """Until when the thing is in time, to the last instant inclusive."""
        return None if self.deadline is None else self.deadline.due_at

    @property
    def provisional(self) -> bool:
        """Whether its deadline rests on a day off that can still be moved."""
        return self.deadline is not None and self.deadline.provisional

    def explain(self, lang: str = "en") -> str:
        """What the norm says, when the term begins and ends, under which reading, and how it stands."""
        return "\n".join((self._term(lang), standing(self)[lang]))

    def _term(self, lang: str) -> str:
        if self.deadline is not None:
            return self.deadline.explain(lang)
        return self.norm.explain(lang)

    def to_dict(self) -> dict[str, Any]:
        """The milestone as JSON-ready data, in a format that keeps its name: `aleumet.milestone/1`."""
        return document(
            "milestone",
            norm=self.norm,
            deadline=None if self.deadline is None else self.deadline.to_dict(),
            done_at=self.done_at,
            state=self.state,
            missed_by=self.missed_by,
            provisional=self.provisional,
        )


def standing(milestone: Milestone) -> Text:
    """How the clock stands, in one sentence."""
    done = None if milestone.done_at is None else instant_text(milestone.done_at)
    return _STATES[milestone.state].fill(done=done, late=duration_text(milestone.missed_by))
