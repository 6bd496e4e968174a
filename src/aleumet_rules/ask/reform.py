"""What an answer is compared with: another reading, an amended number, other days off, what was known on a day."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from attrs import evolve, frozen

from ..acts.readings import OPEN_SENTENCES
from ..calendar import WorkingCalendar
from ..errors import InvalidFact, Problem
from ..law.book import LawBook
from ..words import ask as words
from ..words.dates import day_text, join
from ..words.law import NUMBERS
from ..words.text import Text
from .model import Choice, Field, field
from .source import source

__all__ = ["Change", "change_in", "compared"]

_MINUTES = frozenset({"grace", "register_within", "escalate_within", "repaired_notice_within"}) | frozenset(
    {"refuted_notice_within", "confirmed_notice_within"}
)
_TEXTS = frozenset({"portal_host"})


def compared(
    readings: tuple[str, ...] = (), numbers: tuple[str, ...] = (), *, days_off: bool = False
) -> tuple[Field, ...]:
    """The fields by which an answer can be compared: those readings and numbers, days off, and a day of knowledge."""
    found: list[Field] = []
    if readings:
        found.append(field("compare_reading", "choice", choices=tuple(_readings(readings)), compares=True))
    if numbers:
        found.append(field("compare_number", "choice", choices=tuple(_numbers(numbers)), compares=True))
        found.append(field("compare_value", "line" if _TEXTS & {*numbers} else "number", compares=True))
    if days_off:
        found.append(field("compare_days_off", "list", of="day", compares=True))
    return (*found, field("compare_known_on", "day", compares=True))


def _readings(names: tuple[str, ...]) -> Iterator[Choice]:
    """Every value of those readings that is not the default."""
    for name in names:
        wording = OPEN_SENTENCES[name].wording
        for value in [*wording.meanings][1:]:
            said = words.READING.fill(subject=wording.subject, meaning=wording.meanings[value])
            yield Choice(f"{name}={value}", said.capital())


def _numbers(names: tuple[str, ...]) -> Iterator[Choice]:
    for name in names:
        yield Choice(name, words.UNITS[_unit(name)].fill(name=NUMBERS[name]))


def _unit(name: str) -> str:
    if name in _MINUTES or name in _TEXTS:
        return "minutes" if name in _MINUTES else "text"
    return "months" if name.endswith("months") else "working_days"


@frozen
class Change:
    """How the other law differs: what is amended, the day whose knowledge counts, and both in words."""

    amended: Mapping[str, Any]
    known_on: date | None
    said: Text

    def law(self, law: LawBook) -> LawBook:
        """The law with the change."""
        changes: Any = {**self.amended}
        if "calendar" in changes:
            changes["calendar"] = evolve(law.calendar, days_off=changes["calendar"].days_off)
        other = law.amend(**changes) if changes else law
        return other if self.known_on is None else other.as_known(self.known_on)

    @property
    def source(self) -> str:
        """The change as the program writes it behind the law."""
        amended = ", ".join(f"{name}={_written(value)}" for name, value in self.amended.items())
        known = "" if self.known_on is None else f".as_known({source(self.known_on)})"
        return (f".amend({amended})" if amended else "") + known


def _written(value: Any) -> str:
    if isinstance(value, WorkingCalendar):
        return f"WorkingCalendar(days_off={source(tuple(value.days_off))})"
    return source(value)


def change_in(values: Mapping[str, Any]) -> Change | None:
    """The change that the facts ask for; `None` where there is none. `InvalidFact` for a number without its value."""
    amended: dict[str, Any] = {}
    said: list[Text] = []
    if reading := values.get("compare_reading"):
        name, _, value = reading.partition("=")
        amended[name] = value
        wording = OPEN_SENTENCES[name].wording
        said.append(words.READING.fill(subject=wording.subject, meaning=wording.meanings[value]))
    if number := _number(values):
        amended[number[0]] = number[1]
        name_of = words.UNITS[_unit(number[0])].fill(name=NUMBERS[number[0]])
        said.append(words.READING.fill(subject=name_of, meaning=values["compare_value"]))
    if days := values.get("compare_days_off"):
        amended["calendar"] = WorkingCalendar(days_off=days)
        said.append(words.DAYS_OFF_ADDED.fill(days=join([day_text(day) for day in days])))
    known_on = values.get("compare_known_on")
    if known_on is not None:
        said.append(words.KNOWN_THEN.fill(day=day_text(known_on)))
    return Change(amended, known_on, join(said, "; ")) if said else None


def _number(values: Mapping[str, Any]) -> tuple[str, Any] | None:
    """The amended number and its value as the law has it."""
    name: str | None = values.get("compare_number")
    value: Any = values.get("compare_value")
    if (name is None) is not (value is None):
        missing = "compare_number" if name is None else "compare_value"
        raise InvalidFact(missing, None, Problem("missing"))
    if name is None:
        return None
    return name, timedelta(minutes=value) if name in _MINUTES else value
