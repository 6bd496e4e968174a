"""How one clock of an incident stands, and how that is said."""

from datetime import datetime, timedelta
from typing import Any

from attrs import frozen

from .._version import at_the_face
from ..acts.model import Norm, briefly
from ..clock import later
from ..words import answers as words
from ..words.brief import brief
from ..words.shown import Receipted
from ..words.text import Text
from .asked import kept
from .deadline import ClockState, Deadline, grounds, said_of_state, standing
from .plain import document

__all__ = ["Milestone"]

_NONE = timedelta()


@frozen
class Milestone(Receipted):
    """One clock of an incident at one instant.

    `deadline` is `None` while the clock has not started; `done_at` is the event that ended it. `missed_by` is
    by how much that event came too late, or how long the clock is overdue by now; zero in every other state.
    """

    __repr__ = brief("{norm} {state}")

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

    def explain(self, lang: str = "en", *, full: bool = False) -> str:
        """How the clock stands, then what the norm says, which days do not count, and how the norm was read."""
        if self.deadline is None:
            norm = self.norm.explain(lang) if full else briefly(self.norm, lang)
            return "\n".join((self._stated[lang], norm))
        return "\n".join([self._stated[lang], *grounds(self.deadline, lang, full=full)])

    @property
    def _stated(self) -> Text:
        """How the clock stands, in one sentence."""
        if self.deadline is None:
            return words.STANDS_NOT_YET.fill(state=self.state.meaning.capital(), rest=self.standing)
        return said_of_state(self.state, self.standing)

    @property
    def standing(self) -> Text:
        """When it is due, when it was done and by how much, without the state itself."""
        if self.deadline is None:
            return words.NOT_STARTED
        if self.state is ClockState.OVERDUE:
            return standing(self.deadline, self.state, at=later(self.deadline.due_at, self.missed_by))
        return standing(self.deadline, self.state, self.done_at)

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


at_the_face(__name__)
