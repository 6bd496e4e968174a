"""What is shown by colour is shown by a sign as well: kinds of day, and how a clock stands."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..acts.days import DayKind
from ..answers.deadline import ClockState
from ..words.text import Text

__all__ = ["CLOCK_SIGNS", "DAY_SIGNS", "Sign"]


class Sign(NamedTuple):
    """A `mark` legible without colour, a `tone` of the palette (`None`: the host's own colours), and a `name`."""

    mark: str
    tone: str | None
    name: Text

    @property
    def css(self) -> str:
        """The class that carries the tone."""
        return f"alr-{self.tone or 'plain'}"


DAY_SIGNS: Mapping[DayKind, Sign] = MappingProxyType(
    {
        kind: Sign(mark, tone, kind.meaning)
        for kind, mark, tone in (
            (DayKind.WORKING, "", None),
            (DayKind.WEEKEND, "○", "gray"),
            (DayKind.HOLIDAY, "★", "red"),
            (DayKind.RELIGIOUS, "◆", "violet"),
            (DayKind.ROLLED, "→", "orange"),
            (DayKind.TRANSFERRED, "⇄", "blue"),
            (DayKind.WORKED_INSTEAD, "■", "green"),
            (DayKind.EXTRA_OFF, "+", "pink"),
            (DayKind.EXTRA_WORKING, "▲", "teal"),
        )
    }
)
"""The sign of each kind of day."""

CLOCK_SIGNS: Mapping[ClockState, Sign] = MappingProxyType(
    {
        state: Sign(mark, tone, state.meaning)
        for state, mark, tone in (
            (ClockState.NOT_STARTED, "○", "gray"),
            (ClockState.RUNNING, "→", "blue"),
            (ClockState.OVERDUE, "!", "orange"),
            (ClockState.MET, "✓", "green"),
            (ClockState.MISSED, "✗", "red"),
        )
    }
)
"""The sign of each state of a clock."""
