"""Sentences that can be read in more than one way: a row for each, and the chosen reading, its default first.

A default follows this order: a special rule beats a general one; the Civil Code's rules on terms fill what
an act leaves open; what is still open is read in favour of the citizen.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from attrs import evolve, field, fields, frozen

from .._version import at_the_face
from ..errors import InvalidFact, OutsideHorizon, Problem
from ..words import readings as words
from ..words.brief import brief, cut
from ..words.shown import Explained
from ..words.text import Text
from .codes import TERM_CLOSING_HOUR, TERM_ROLL
from .incident_norms import (
    CONTACT_CENTRE_HOURS,
    INCIDENT_ANALYSE,
    INCIDENT_CONFIRMED_NOTICE,
    INCIDENT_ESCALATE,
    INCIDENT_REFUTED_NOTICE,
    INCIDENT_REGISTER,
    INCIDENT_REGISTER_OUT_OF_HOURS,
    INCIDENT_REPAIRED_NOTICE,
    INCIDENT_START_REPAIR,
)
from .model import Citation, Norm
from .portal_norms import (
    IPR_BLOCK_NOTICE,
    IPR_EXPIRY,
    IPR_REACTIVATION,
    IPR_SELECTION_WINDOW,
    PORTAL_SIGN_IN,
)
from .queue_norms import (
    QUEUE_CANCELLATION,
    QUEUE_CONFIRMATION,
    QUEUE_FORM_VALID,
    QUEUE_GRID,
    QUEUE_IN_FORCE,
    QUEUE_INVITATION,
    QUEUE_NO_SHOW,
    QUEUE_ONE_ACTIVE_BOOKING,
    QUEUE_REBOOK_OR_WAIT,
    QUEUE_REMINDER,
    QUEUE_SCHEDULE_DUE,
    QUEUE_WORKING_DAYS_ONLY,
)
from .sources import APPC, PORTAL_RULES

__all__ = ["Reading", "Readings"]

T = TypeVar("T")


def _one_of(name: str, value: object, known: Mapping[str, object]) -> str:
    """The value as a plain text, when it is one of those known."""
    if issubclass(type(value), str) and (plain := str.__str__(value)) in known:
        return plain
    raise InvalidFact(name, value, Problem("not-one-of", choices=tuple(known)))


@frozen(eq=False)
class OpenSentence:
    """One row: the field of `Readings` that settles it, what is open and what each value means, norms and places."""

    field: str
    wording: words.Wording
    norms: tuple[Norm, ...]
    places: tuple[Citation, ...] = ()

    @property
    def where(self) -> tuple[Citation, ...]:
        """Where the sentence stands: the places named for it, else those of its norms."""
        return self.places or tuple(dict.fromkeys(norm.citation for norm in self.norms))


def _portal(place: str, part: int | None = None) -> Citation:
    """A paragraph of the Portal rules, or an unnumbered part of it."""
    return Citation(PORTAL_RULES, "para", place, part)


_ROWS = (
    OpenSentence("slot_capacity", words.SLOT_CAPACITY, (QUEUE_GRID, QUEUE_SCHEDULE_DUE)),
    OpenSentence("pilot_end", words.PILOT_END, (QUEUE_IN_FORCE,)),
    OpenSentence("pilot_covers", words.PILOT_COVERS, (QUEUE_IN_FORCE,)),
    OpenSentence("schedule_deadline", words.SCHEDULE_DEADLINE, (QUEUE_SCHEDULE_DUE,)),
    OpenSentence("form_validity_covers", words.FORM_VALIDITY_COVERS, (QUEUE_FORM_VALID,)),
    OpenSentence("form_roll", words.FORM_ROLL, (QUEUE_FORM_VALID, TERM_ROLL)),
    OpenSentence("used_form", words.USED_FORM, (QUEUE_ONE_ACTIVE_BOOKING,)),
    OpenSentence("rebooking_checks", words.REBOOKING_CHECKS, (QUEUE_REBOOK_OR_WAIT,)),
    OpenSentence(
        "rebooking_after_closed_day",
        words.REBOOKING_AFTER_CLOSED_DAY,
        (QUEUE_WORKING_DAYS_ONLY, QUEUE_FORM_VALID),
    ),
    OpenSentence("after_lateness", words.AFTER_LATENESS, (QUEUE_REBOOK_OR_WAIT,)),
    OpenSentence("general_order_after", words.GENERAL_ORDER_AFTER, (QUEUE_REBOOK_OR_WAIT,)),
    OpenSentence(
        "sms_promptness",
        words.SMS_PROMPTNESS,
        (QUEUE_INVITATION, QUEUE_CONFIRMATION, QUEUE_CANCELLATION, QUEUE_NO_SHOW),
    ),
    OpenSentence("late_reminder", words.LATE_REMINDER, (QUEUE_REMINDER,)),
    OpenSentence(
        "block_clock",
        words.BLOCK_CLOCK,
        (IPR_SELECTION_WINDOW, IPR_BLOCK_NOTICE),
        (_portal("10", 1), _portal("10", 2)),
    ),
    OpenSentence("window_roll", words.WINDOW_ROLL, (IPR_SELECTION_WINDOW, TERM_ROLL)),
    OpenSentence("choice_before_notice", words.CHOICE_BEFORE_NOTICE, (IPR_SELECTION_WINDOW,), (_portal("10", 1),)),
    OpenSentence("second_choice", words.SECOND_CHOICE, (IPR_SELECTION_WINDOW,), (_portal("8", 2), _portal("10", 1))),
    OpenSentence("after_activation", words.AFTER_ACTIVATION, (IPR_REACTIVATION,), (_portal("10", 3),)),
    OpenSentence("measure_term", words.MEASURE_TERM, (IPR_EXPIRY,), (_portal("2(7)"), _portal("9", 1))),
    OpenSentence("hours_terms", words.HOURS_TERMS, (INCIDENT_REGISTER, INCIDENT_ESCALATE)),
    OpenSentence(
        "notice_terms",
        words.NOTICE_TERMS,
        (INCIDENT_REFUTED_NOTICE, INCIDENT_CONFIRMED_NOTICE, INCIDENT_REPAIRED_NOTICE, CONTACT_CENTRE_HOURS),
    ),
    OpenSentence("working_day_term", words.WORKING_DAY_TERM, (INCIDENT_ANALYSE, INCIDENT_START_REPAIR)),
    OpenSentence("own_refutation", words.OWN_REFUTATION, (INCIDENT_ANALYSE, INCIDENT_REFUTED_NOTICE)),
    OpenSentence(
        "next_working_day",
        words.NEXT_WORKING_DAY,
        (INCIDENT_REGISTER_OUT_OF_HOURS,),
        (INCIDENT_REGISTER_OUT_OF_HOURS.citation, Citation(APPC, "art", "64(3)")),
    ),
    OpenSentence(
        "out_of_hours_due",
        words.OUT_OF_HOURS_DUE,
        (INCIDENT_REGISTER, INCIDENT_REGISTER_OUT_OF_HOURS, TERM_CLOSING_HOUR),
    ),
    OpenSentence(
        "voice_out_of_hours",
        words.VOICE_OUT_OF_HOURS,
        (INCIDENT_REGISTER, CONTACT_CENTRE_HOURS, INCIDENT_REGISTER_OUT_OF_HOURS),
    ),
    OpenSentence("sign_in_number", words.SIGN_IN_NUMBER, (PORTAL_SIGN_IN,), (_portal("6", 1), _portal("9", 3))),
)
OPEN_SENTENCES: Mapping[str, OpenSentence] = MappingProxyType({row.field: row for row in _ROWS})
"""The rows by field, in the order of the fields."""


@frozen
class Reading(Explained):
    """One sentence as it was read: the field of `Readings`, and the value chosen.

    `InvalidFact` when there is no such field, or when its sentence has no such value.
    """

    __repr__ = brief("{field} {value}")

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
    def brief(self) -> Text:
        """The same in a few words, as the one line of a reading has it."""
        return OPEN_SENTENCES[self.field].wording.briefs[self.value]

    @property
    def where(self) -> tuple[Citation, ...]:
        """The places in which the sentence stands."""
        return OPEN_SENTENCES[self.field].where

    @property
    def others(self) -> tuple[str, ...]:
        """The values that were not chosen."""
        return tuple(value for value in self._meanings if value != self.value)

    def explain(self, lang: str = "en", *, full: bool = False) -> str:
        """How the sentence was read and how else it can be, in at most twelve words; with `full` all its meanings."""
        if not full:
            wording = OPEN_SENTENCES[self.field].wording
            other = "; ".join(wording.briefs[value][lang] for value in self.others)
            return words.BRIEFLY[lang].format(topic=wording.topic[lang], brief=self.brief[lang], other=other)
        others = "; ".join(self._meanings[value][lang] for value in self.others)
        form = words.APPLIED_OF_SEVERAL if len(self.others) > 1 else words.APPLIED
        return form[lang].format(subject=self.subject[lang], meaning=self.meaning[lang], other=others)

    @property
    def _meanings(self) -> Mapping[str, Text]:
        return OPEN_SENTENCES[self.field].wording.meanings


def _known(readings: object, attribute: Any, value: object) -> None:
    """A value of the reading, kept as a plain text."""
    known = OPEN_SENTENCES[attribute.name].wording.meanings
    object.__setattr__(readings, attribute.name, _one_of(attribute.name, value, known))


@frozen(cache_hash=True)
class Readings:
    """The chosen reading of every open sentence; the default of each is its first value.

    `Readings(hours_terms="service-hours")` chooses another one; `InvalidFact` names the values that there are.
    """

    def __repr__(self) -> str:
        chosen = {one.name: getattr(self, one.name) for one in fields(Readings)}
        others = (f"{one.name}={chosen[one.name]}" for one in fields(Readings) if chosen[one.name] != one.default)
        return cut(f"<Readings {', '.join(others) or 'by default'}>")

    slot_capacity: Literal["by-department", "one"] = field(default="by-department", validator=_known)
    """How many people may share one start at one department (Algorithm, paras 3 and 4)."""
    pilot_end: Literal["same-day-number", "first-day-counts", "rolled"] = field(
        default="same-day-number", validator=_known
    )
    """On which day the twelve months of the pilot end (order, para 8)."""
    pilot_covers: Literal["request-and-day", "request"] = field(default="request-and-day", validator=_known)
    """Whether a request made within the pilot may book a day after its end (order, para 8)."""
    schedule_deadline: Literal["rolled", "inclusive", "exclusive"] = field(default="rolled", validator=_known)
    """Whether next year's schedule may still be entered on 25 December itself, or later (Algorithm, para 4)."""
    form_validity_covers: Literal["request", "examination"] = field(default="request", validator=_known)
    """What must fall within the validity of form 031 (Algorithm, paras 7 and 8)."""
    form_roll: Literal["no", "yes"] = field(default="no", validator=_known)
    """Whether a form that ends on a day off is valid on the next working day (Algorithm, paras 6-8)."""
    used_form: Literal["free", "used-up"] = field(default="free", validator=_known)
    """Whether one may book again under a form whose booking was attended (Algorithm, para 11(3))."""
    rebooking_checks: Literal["all", "free-start"] = field(default="all", validator=_known)
    """What is checked when somebody books again after lateness (Algorithm, para 12(2))."""
    rebooking_after_closed_day: Literal["first-request", "all"] = field(default="first-request", validator=_known)
    """When a form must be valid whose booked day was closed afterwards (Algorithm, paras 3, 7 and 8)."""
    after_lateness: Literal["both", "either"] = field(default="both", validator=_known)
    """Whether the general order and booking again exclude each other (Algorithm, para 12(2))."""
    general_order_after: Literal["came", "booked"] = field(default="came", validator=_known)
    """After whom those in general order are received (Algorithm, para 12(2))."""
    sms_promptness: Literal["same-day", "any-time"] = field(default="same-day", validator=_known)
    """When an owed SMS counts as late in an audit (Algorithm, paras 6, 9, 11 and 12)."""
    late_reminder: Literal["none", "at-once"] = field(default="none", validator=_known)
    """What follows when fewer than three days remain to the booked day (Algorithm, para 10)."""
    block_clock: Literal["later", "received", "each"] = field(default="later", validator=_known)
    """Which start event runs the two months after which choosing is blocked (Portal rules, para 10)."""
    window_roll: Literal["yes", "no"] = field(default="yes", validator=_known)
    """Whether a window that ends on a day off rolls to the next working day (Civil Code, art. 175)."""
    choice_before_notice: Literal["open", "closed"] = field(default="open", validator=_known)
    """Whether one may choose between the day the data came and the notice (Portal rules, para 10, first part)."""
    second_choice: Literal["again", "once"] = field(default="again", validator=_known)
    """Whether one may choose again within the window (Portal rules, paras 8 and 10)."""
    after_activation: Literal["new-notice", "return"] = field(default="new-notice", validator=_known)
    """Which event starts the two months after an activation (Portal rules, para 10, third part)."""
    measure_term: Literal["bars", "informs"] = field(default="bars", validator=_known)
    """Whether the measure's own term ends the choice (Portal rules, paras 2(7) and 9)."""
    hours_terms: Literal["clock", "service-hours"] = field(default="clock", validator=_known)
    """How the hours run within which a request is registered or escalated (Portal rules, para 15(1), (3))."""
    notice_terms: Literal["clock", "service-hours"] = field(default="clock", validator=_known)
    """How the term of a notice runs (Portal rules, paras 15(4), (5), last part, 16)."""
    working_day_term: Literal["next-day-end", "same-hour"] = field(default="next-day-end", validator=_known)
    """At which hour one working day ends (Portal rules, para 15(2), last part)."""
    own_refutation: Literal["no-term", "thirty-minutes"] = field(default="no-term", validator=_known)
    """Whether the contact centre's own refutation has the term of para 15(4) (Portal rules, para 15(2), (4))."""
    next_working_day: Literal["next-to-open", "strict"] = field(default="next-to-open", validator=_known)
    """Which day is the next working day for a request before opening (Portal rules, para 16)."""
    out_of_hours_due: Literal["closing-hour", "after-opening"] = field(default="closing-hour", validator=_known)
    """Until when on that day an out-of-hours request is registered (Portal rules, para 16; Civil Code, art. 176)."""
    voice_out_of_hours: Literal["general-rule", "next-working-day"] = field(default="general-rule", validator=_known)
    """By when a call is registered that was taken outside hours (Portal rules, paras 15(1), 16)."""
    sign_in_number: Literal["if-any", "required"] = field(default="if-any", validator=_known)
    """Whether who has no registered number may sign in (Portal rules, paras 6 and 9)."""


def chosen_readings(readings: Readings, *names: str) -> tuple[Reading, ...]:
    """The readings of those fields as they were chosen."""
    return tuple([_READINGS[name][getattr(readings, name)] for name in names])


def settled(readings: Readings, answer: Callable[[Readings], T], *names: str) -> tuple[T, tuple[Reading, ...]]:
    """What follows under the chosen readings, and which of the named ones bear on it.

    A reading bears when another value of it, all else equal, gives something else, or nothing within the years that the
    calendar knows. `answer` is the smallest piece of a rule that reads them.
    """
    chosen = answer(readings)
    bearing = [name for name in names if any(_differs(answer, other, chosen) for other in otherwise(readings, name))]
    return chosen, chosen_readings(readings, *bearing)


def _differs(answer: Callable[[Readings], T], other: Readings, chosen: T) -> bool:
    try:
        return bool(answer(other) != chosen)
    except OutsideHorizon:
        return True


@lru_cache(maxsize=512)
def otherwise(readings: Readings, name: str) -> tuple[Readings, ...]:
    """The readings with every other value of the one of that name."""
    others = _READINGS[name][getattr(readings, name)].others
    return tuple(evolve(readings, **{name: value}) for value in others)  # type: ignore[arg-type]  # a value of the row


_READINGS = {row.field: {value: Reading(row.field, value) for value in row.wording.meanings} for row in _ROWS}


at_the_face(__name__)
