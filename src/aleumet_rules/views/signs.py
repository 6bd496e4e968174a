"""What is shown by colour is shown by a sign as well: kinds of day, and how a clock stands."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

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


DAY_SIGNS: Mapping[str, Sign] = MappingProxyType(
    {
        "working": Sign("", None, Text("Жұмыс күні", "Рабочий день", "Working day")),
        "weekend": Sign("○", "gray", Text("Демалыс күні", "Выходной день", "Weekend")),
        "holiday": Sign("★", "red", Text("Мереке", "Праздник", "Holiday")),
        "religious": Sign(
            "◆",
            "violet",
            Text(
                "Діни мерекедегі демалыс күні (ауыстырылмайды)",
                "Выходной в религиозный праздник (не переносится)",
                "Religious day off (never rolls)",
            ),
        ),
        "rolled": Sign(
            "→",
            "orange",
            Text("Мерекеден ауысқан демалыс күні", "Выходной, перешедший с праздника", "Day off rolled from a holiday"),
        ),
        "transferred": Sign(
            "⇄", "blue", Text("Ауыстырылған демалыс күні", "Перенесённый выходной день", "Day off moved here")
        ),
        "worked-instead": Sign(
            "■", "green", Text("Ауыстырылған жұмыс күні", "Перенесённый рабочий день", "Working day moved here")
        ),
        "extra-off": Sign("+", "pink", Text("Қосымша демалыс күні", "Дополнительный выходной день", "Extra day off")),
        "extra-working": Sign(
            "▲", "teal", Text("Қосымша жұмыс күні", "Дополнительный рабочий день", "Extra working day")
        ),
    }
)
"""The sign of each kind of day, by the value of its `DayKind`."""

CLOCK_SIGNS: Mapping[str, Sign] = MappingProxyType(
    {
        "not-started": Sign("○", "gray", Text("Басталған жоқ", "Не начался", "Not started")),
        "running": Sign("→", "blue", Text("Жүріп жатыр", "Идёт", "Running")),
        "overdue": Sign("!", "orange", Text("Мерзімі өтті", "Просрочен", "Overdue")),
        "met": Sign("✓", "green", Text("Мерзімінде орындалды", "Исполнено в срок", "Met")),
        "missed": Sign("✗", "red", Text("Кешігіп орындалды", "Исполнено с опозданием", "Missed")),
    }
)
"""The sign of each state of a clock, by the value of its `ClockState`."""
