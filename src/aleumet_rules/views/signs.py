"""What is shown by colour is shown by a sign as well: kinds of day, and how a clock stands."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..acts.days import DayKind
from ..answers.deadline import ClockState
from ..words.text import Text

__all__ = ["CLOCK_SIGNS", "DAY_SIGNS", "Sign"]


class Sign(NamedTuple):
    """A `mark` legible without colour, a `tone` of the palette (`None`: the host's own colours), and a `name`.

    `look` is what it shares with others of its kind: `"off"` and `"on"` of days, `"open"` and `"closed"` of starts.
    """

    mark: str
    tone: str | None
    name: Text
    look: str | None = None

    @property
    def css(self) -> str:
        """The classes that carry the tone and the look."""
        return " ".join(f"alr-{one}" for one in (self.tone or "plain", self.look) if one)


DAY_SIGNS: Mapping[DayKind, Sign] = MappingProxyType(
    {
        kind: Sign(mark, tone, kind.meaning, look)
        for kind, mark, tone, look in (
            (DayKind.WORKING, "", None, None),
            (DayKind.WEEKEND, "○", "gray", "off"),
            (DayKind.HOLIDAY, "★", "red", "off"),
            (DayKind.RELIGIOUS, "◆", "violet", "off"),
            (DayKind.ROLLED, "→", "orange", "off"),
            (DayKind.TRANSFERRED, "⇄", "blue", "off"),
            (DayKind.WORKED_INSTEAD, "■", "green", "on"),
            (DayKind.EXTRA_OFF, "+", "pink", "off"),
            (DayKind.EXTRA_WORKING, "▲", "teal", "on"),
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
