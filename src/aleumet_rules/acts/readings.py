"""Sentences that can be read in more than one way: a row for each, and the chosen reading, its default first.

A default follows this order: a special rule beats a general one; the Civil Code's rules on terms fill what
an act leaves open; what is still open is read in favour of the citizen.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal

from attrs import field, frozen

from ..errors import InvalidFact
from ..words import readings as words
from ..words.text import Text
from .codes import TERM_ROLL
from .incident_norms import (
    INCIDENT_CONFIRMED_NOTICE,
    INCIDENT_ESCALATE,
    INCIDENT_REFUTED_NOTICE,
    INCIDENT_REGISTER,
    INCIDENT_REGISTER_OUT_OF_HOURS,
    INCIDENT_REPAIRED_NOTICE,
)
from .model import Norm
from .portal_norms import IPR_BLOCK_NOTICE, IPR_SELECTION_WINDOW
from .queue_norms import QUEUE_FORM_VALID, QUEUE_GRID, QUEUE_IN_FORCE, QUEUE_REMINDER, QUEUE_SCHEDULE_DUE

__all__ = ["Reading", "Readings"]


def _one_of(name: str, value: object, known: Mapping[str, object]) -> str:
    """The value as a plain text, when it is one of those known."""
    if issubclass(type(value), str) and (plain := str.__str__(value)) in known:
        return plain
    raise InvalidFact(name, value, f"must be one of {', '.join(map(repr, known))}")


@frozen(eq=False)
class OpenSentence:
    """One row: the field of `Readings` that settles it, what is open and what each value means, and the norms."""

    field: str
    wording: words.Wording
    norms: tuple[Norm, ...]


_ROWS = (
    OpenSentence("slot_capacity", words.SLOT_CAPACITY, (QUEUE_GRID,)),
    OpenSentence("pilot_end", words.PILOT_END, (QUEUE_IN_FORCE,)),
    OpenSentence("schedule_deadline", words.SCHEDULE_DEADLINE, (QUEUE_SCHEDULE_DUE,)),
    OpenSentence("form_validity_covers", words.FORM_VALIDITY_COVERS, (QUEUE_FORM_VALID,)),
    OpenSentence("late_reminder", words.LATE_REMINDER, (QUEUE_REMINDER,)),
    OpenSentence("block_clock", words.BLOCK_CLOCK, (IPR_SELECTION_WINDOW, IPR_BLOCK_NOTICE)),
    OpenSentence("window_roll", words.WINDOW_ROLL, (IPR_SELECTION_WINDOW, TERM_ROLL)),
    OpenSentence(
        "hours_terms",
        words.HOURS_TERMS,
        (
            INCIDENT_REGISTER,
            INCIDENT_ESCALATE,
            INCIDENT_REFUTED_NOTICE,
            INCIDENT_CONFIRMED_NOTICE,
            INCIDENT_REPAIRED_NOTICE,
        ),
    ),
    OpenSentence("next_working_day", words.NEXT_WORKING_DAY, (INCIDENT_REGISTER_OUT_OF_HOURS,)),
    OpenSentence("out_of_hours_due", words.OUT_OF_HOURS_DUE, (INCIDENT_REGISTER, INCIDENT_REGISTER_OUT_OF_HOURS)),
)
OPEN_SENTENCES: Mapping[str, OpenSentence] = MappingProxyType({row.field: row for row in _ROWS})
"""The rows by field, in the order of the fields."""


@frozen
class Reading:
    """One sentence as it was read: the field of `Readings`, and the value chosen.

    `InvalidFact` when there is no such field, or when its sentence has no such value.
    """

    field: str
    value: str

    def __attrs_post_init__(self) -> None:
        name = _one_of("field", self.field, OPEN_SENTENCES)
        object.__setattr__(self, "field", name)
        object.__setattr__(self, "value", _one_of(name, self.value, OPEN_SENTENCES[name].wording.meanings))

    @property
    def subject(self) -> Text:
        """What is read in one way or the other, such as «terms of hours and minutes»."""
        return OPEN_SENTENCES[self.field].wording.subject

    @property
    def norms(self) -> tuple[Norm, ...]:
        """The norms in which the sentence stands."""
        return OPEN_SENTENCES[self.field].norms

    @property
    def meaning(self) -> Text:
        """What the chosen value means."""
        return self._meanings[self.value]

    @property
    def others(self) -> tuple[str, ...]:
        """The values that were not chosen."""
        return tuple(value for value in self._meanings if value != self.value)

    def explain(self, lang: str = "en") -> str:
        """Which reading was applied, to what, and what the other one is."""
        others = "; ".join(self._meanings[value][lang] for value in self.others)
        return words.APPLIED[lang].format(subject=self.subject[lang], meaning=self.meaning[lang], other=others)

    @property
    def _meanings(self) -> Mapping[str, Text]:
        return OPEN_SENTENCES[self.field].wording.meanings


def _known(readings: object, attribute: Any, value: object) -> None:
    """A value of the reading, kept as a plain text."""
    known = OPEN_SENTENCES[attribute.name].wording.meanings
    object.__setattr__(readings, attribute.name, _one_of(attribute.name, value, known))


@frozen
class Readings:
    """The chosen reading of every open sentence; the default of each is its first value.

    `Readings(hours_terms="service-hours")` chooses another one; `InvalidFact` names the values that there are.
    """

    slot_capacity: Literal["one", "by-department"] = field(default="one", validator=_known)
    """How many people may share one start at one department (Algorithm, para 3, is silent)."""
    pilot_end: Literal["same-day-number", "first-day-counts"] = field(default="same-day-number", validator=_known)
    """On which day the twelve months of the pilot end (order, para 8)."""
    schedule_deadline: Literal["inclusive", "exclusive"] = field(default="inclusive", validator=_known)
    """Whether next year's schedule may still be entered on 25 December itself (Algorithm, para 4)."""
    form_validity_covers: Literal["request", "examination"] = field(default="request", validator=_known)
    """What must fall within the validity of form 031 (Algorithm, paras 7 and 8)."""
    late_reminder: Literal["none", "at-once"] = field(default="none", validator=_known)
    """What follows when fewer than three days remain to the booked day (Algorithm, para 10)."""
    block_clock: Literal["later", "received"] = field(default="later", validator=_known)
    """Which start event runs the two months after which choosing is blocked (Portal rules, para 10)."""
    window_roll: Literal["yes", "no"] = field(default="yes", validator=_known)
    """Whether a window that ends on a day off rolls to the next working day (Civil Code, art. 175)."""
    hours_terms: Literal["clock", "service-hours"] = field(default="clock", validator=_known)
    """How the terms of three hours and thirty minutes run (Portal rules, para 15)."""
    next_working_day: Literal["next-to-open", "strict"] = field(default="next-to-open", validator=_known)
    """Which day is the next working day for a request before opening (Portal rules, para 16)."""
    out_of_hours_due: Literal["closing-hour", "after-opening"] = field(default="closing-hour", validator=_known)
    """Until when on that day an out-of-hours request is registered (Portal rules, paras 15(1) and 16)."""


def chosen_readings(readings: Readings, *names: str) -> tuple[Reading, ...]:
    """The readings of those fields as they were chosen."""
    return tuple([_READINGS[name][getattr(readings, name)] for name in names])


_READINGS = {row.field: {value: Reading(row.field, value) for value in row.wording.meanings} for row in _ROWS}
