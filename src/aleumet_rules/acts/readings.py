"""Sentences that can be read in two ways: the chosen reading of each, its default first.

A default follows this order: a special rule beats a general one; the Civil Code's rules on terms fill what
an act leaves open; what is still open is read in favour of the citizen.
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, Literal

from attrs import field, frozen

from ..errors import InvalidFact
from ..words.readings import APPLIED, MEANINGS, SUBJECTS
from ..words.text import Text
from .incident_norms import INCIDENT_REGISTER, INCIDENT_REGISTER_OUT_OF_HOURS
from .model import Norm
from .portal_norms import IPR_BLOCK_NOTICE, IPR_SELECTION_WINDOW
from .queue_norms import QUEUE_FORM_VALID, QUEUE_IN_FORCE, QUEUE_REMINDER, QUEUE_SCHEDULE_DUE, QUEUE_SLOT_FREE

__all__ = ["Reading", "Readings"]

WHERE: Mapping[str, Norm] = MappingProxyType(
    {
        "slot_capacity": QUEUE_SLOT_FREE,
        "pilot_end": QUEUE_IN_FORCE,
        "schedule_deadline": QUEUE_SCHEDULE_DUE,
        "form_validity_covers": QUEUE_FORM_VALID,
        "late_reminder": QUEUE_REMINDER,
        "block_clock": IPR_BLOCK_NOTICE,
        "window_roll": IPR_SELECTION_WINDOW,
        "hours_terms": INCIDENT_REGISTER,
        "next_working_day": INCIDENT_REGISTER_OUT_OF_HOURS,
        "out_of_hours_due": INCIDENT_REGISTER_OUT_OF_HOURS,
    }
)
"""The norm whose sentence is open, by the field of `Readings`."""


def _one_of(name: str, value: object, known: Collection[str]) -> str:
    """The value as a plain text, when it is one of those known."""
    if isinstance(value, str) and value in known:
        return str.__str__(value)
    raise InvalidFact(name, value, f"must be one of {', '.join(map(repr, known))}")


@frozen
class Reading:
    """One sentence as it was read: the field of `Readings`, and the value chosen."""

    field: str
    value: str

    def __attrs_post_init__(self) -> None:
        _one_of("field", self.field, MEANINGS)
        _one_of("value", self.value, MEANINGS[self.field])

    @property
    def subject(self) -> Text:
        """What is read in one way or the other, such as «terms of hours and minutes»."""
        return SUBJECTS[self.field]

    @property
    def norm(self) -> Norm:
        """The norm whose sentence is open."""
        return WHERE[self.field]

    @property
    def meaning(self) -> Text:
        """What the chosen value means."""
        return MEANINGS[self.field][self.value]

    @property
    def others(self) -> tuple[str, ...]:
        """The values that were not chosen."""
        return tuple(value for value in MEANINGS[self.field] if value != self.value)

    def explain(self, lang: str = "en") -> str:
        """Which reading was applied, to what, and what the other one is."""
        others = "; ".join(MEANINGS[self.field][value][lang] for value in self.others)
        return APPLIED[lang].format(subject=self.subject[lang], meaning=self.meaning[lang], other=others)


def _known(readings: object, attribute: Any, value: object) -> None:
    """A value of the reading, kept as a plain text."""
    object.__setattr__(readings, attribute.name, _one_of(attribute.name, value, MEANINGS[attribute.name]))


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


_READINGS = {name: {value: Reading(name, value) for value in values} for name, values in MEANINGS.items()}
