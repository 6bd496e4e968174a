"""What the law asks of a start whoever books it: each requirement one function, under its paragraph.

A requirement gives back the reason why it is not met, or `None`. `may_book` and `slot_reasons` report every reason;
`free_slots` yields the starts at which there is none.
"""

from collections.abc import Callable, Collection, Container, Iterable, Mapping, Set as AbstractSet
from datetime import UTC, datetime, time
from functools import lru_cache
from itertools import islice
from typing import Any

from attrs import frozen

from ..acts.pilots import meets
from ..answers.reasons import Reason, reason
from ..checks import instance, several, whole_number
from ..errors import ContradictoryFacts, Problem, WrongType, type_name
from ..facts.places import Department, Slot, is_at
from ..words.queue import AND_MORE, ENDED, ENDED_REMEDY, NO_END
from ..words.text import Text
from .book import LawBook, own_days_known
from .lateness import day_off, trip
from .pilot import booked_day, queue_day
from .windows import QueueDay

__all__ = [
    "OF_A_DAY",
    "OF_A_START",
    "Start",
    "Visit",
    "capacity_of",
    "clock",
    "full_slots",
    "in_force_at_request",
    "not_in_force",
    "other_department",
    "start_reasons",
    "started",
    "taken_slots",
    "worked",
]

_MOST_CODES = 20
_SETS = (set, frozenset)
_USUAL = (set, frozenset, dict)  # what almost every caller brings; `isinstance` of an ABC is slow
_TEXTS = (str, bytes, bytearray, memoryview)  # strings have `in`, but only for strings


@frozen(eq=False)
class Visit:
    """A department on a day, and the law that judges it."""

    department: Department
    queue: QueueDay
    law: LawBook


@frozen(eq=False)
class Start:
    """A requested start, without the person: what others have taken, and when it is asked for."""

    visit: Visit
    slot: Slot
    taken: Container[Slot]
    asked_on: QueueDay
    at: datetime


def started(
    slot: Slot,
    department: Department,
    taken: Container[Slot],
    at: datetime,
    law: LawBook,
    places: tuple[str, ...],
) -> Start:
    """A requested start with both days as the law judges them at those places; `at` is in Astana time.

    What was not known yet on the day of the request (a day off, a trip) stands in nobody's way.
    """
    asked_on = at.date()
    known = own_days_known(law, asked_on)
    visit = Visit(
        department._known(asked_on),
        booked_day(known, slot.starts_at.date(), places, "department", asked_on=asked_on),
        known,
    )
    return Start(visit, slot, taken, queue_day(known, asked_on, places, "department"), at)


# --- of the day of the request ------------------------------------------------------------------------------------


def in_force_at_request(asked_on: QueueDay) -> Reason | None:
    """Order, para 8: the order applies from its entry into force for twelve months."""
    return None if asked_on.in_force else not_in_force("request-out-of-force", asked_on)


# --- of the booked day --------------------------------------------------------------------------------------------


def in_force_on_the_day(visit: Visit) -> Reason | None:
    """Order, para 8: the same of the booked day."""
    return None if visit.queue.in_force else not_in_force("slot-out-of-force", visit.queue)


def department_in_the_region(visit: Visit) -> Reason | None:
    """Order, para 1: the pilot is carried out in one region, of which the department serves some place."""
    department, region = visit.department, visit.queue.rules.region
    if _meets(region, department.serves):
        return None
    number, serves = str(department.number), _codes_text(department.serves)
    return reason("department-outside-region", number=number, serves=serves, region=", ".join(region))


def worked(visit: Visit) -> Reason | None:
    """Algorithm, para 3: save for the days off and holidays that the Labour Code sets."""
    return day_off(visit.law, visit.queue.day)


def department_there(visit: Visit) -> Reason | None:
    """Algorithm, para 8: with regard to the trips of the departments."""
    return trip(visit.department, visit.queue.day)


def scheduled(visit: Visit) -> Reason | None:
    """Algorithm, paras 4 and 8: only as far as the department's schedule reaches."""
    until, day = visit.department.schedule_until, visit.queue.day
    if until is None or day <= until:
        return None
    return reason("beyond-schedule", number=str(visit.department.number), day=day, until=until)


# --- of the start -------------------------------------------------------------------------------------------------


def start_on_the_grid(start: Start) -> Reason | None:
    """Algorithm, para 3: bookings are made for these times of day."""
    moment, starts = start.slot.starts_at.time(), start.visit.queue.rules.starts
    if moment in starts:
        return None
    return reason("start-off-grid", clock=clock(moment), starts=", ".join(map(clock, starts)))


def start_ahead(start: Start) -> Reason | None:
    """Algorithm, para 8: free times are shown, and a time that has come is no longer free."""
    if start.visit.queue.day > start.asked_on.day or start.slot.in_utc > start.at.astimezone(UTC):
        return None
    begins, now = start.slot.starts_at, start.at
    return reason("start-not-ahead", day=begins.date(), clock=clock(begins), asked=now.date(), asked_clock=clock(now))


def start_free(start: Start) -> Reason | None:
    """Algorithm, para 8: a free date and time."""
    department, begins = start.visit.department, start.slot.starts_at
    capacity = capacity_of(department, start.visit.law)
    if _has_place(start.taken, start.slot, capacity):
        return None
    number, at = str(department.number), clock(begins)
    return reason("slot-taken", day=begins.date(), clock=at, number=number, capacity=str(capacity))


OF_A_DAY: tuple[Callable[[Visit], Reason | None], ...] = (
    in_force_on_the_day,
    department_in_the_region,
    worked,
    department_there,
    scheduled,
)
OF_A_START: tuple[Callable[[Start], Reason | None], ...] = (start_on_the_grid, start_ahead, start_free)


def start_reasons(start: Start) -> tuple[Reason, ...]:
    """Every reason against a start, in the order of the requirements."""
    visit = start.visit
    at_request = in_force_at_request(start.asked_on)
    found = [] if at_request is None else [at_request]
    found += [one for requirement in OF_A_DAY if (one := requirement(visit)) is not None]
    found += [one for requirement in OF_A_START if (one := requirement(start)) is not None]
    return visit.queue.told(found) if found else ()


# --- what they are made of ----------------------------------------------------------------------------------------


def not_in_force(code: str, queue: QueueDay) -> Reason:
    """The reason of that code: the pilot has ended, or has not begun yet."""
    day, window = queue.day, queue.window
    if queue.has_ended:
        return reason(code, text=ENDED[code], remedy=ENDED_REMEDY, day=day, last=window.last)
    return reason(code, day=day, first=window.first, last=window.last or NO_END)


_meets = lru_cache(maxsize=256)(meets)


def _codes_text(codes: tuple[str, ...]) -> Text:
    """The codes one after another; of more than twenty, the first ones and how many there are besides."""
    named, more = ", ".join(codes[:_MOST_CODES]), len(codes) - _MOST_CODES
    return AND_MORE.fill(codes=named, n=more) if more > 0 else Text(named, named, named)


def _has_place(taken: Any, slot: Slot, capacity: int) -> bool:
    if issubclass(type(taken), Mapping):
        return whole_number("taken", taken.get(slot, 0)) < capacity
    return slot not in taken


def capacity_of(department: Department, law: LawBook) -> int:
    """How many people one start admits (reading `slot_capacity`)."""
    return department.capacity if law.readings.slot_capacity == "by-department" else 1


def clock(at: datetime | time) -> str:
    """The time of day such as 09:00, with seconds only where there are any."""
    moment = at.time() if isinstance(at, datetime) else at
    return moment.isoformat("auto" if moment.second or moment.microsecond else "minutes")


def taken_slots(taken: Container[Slot], *, whole: bool = False) -> Container[Slot]:
    """Taken slots that can be asked for one; `WrongType` where a member is no slot.

    Of a set or a mapping one member is looked at, with `whole` every one. Anything else that can be gone through is
    gone through whole. What has `in` and no iterator is only asked. Texts and data frames are refused.
    """
    kind = type(taken)
    given: Any = taken
    if issubclass(kind, _USUAL) and _are_slots(given, whole=whole):
        return taken
    if not issubclass(kind, Container) or issubclass(kind, _TEXTS) or _of_labels(taken):
        raise WrongType("taken", taken, Problem("no-taken-slots"))
    if issubclass(kind, Mapping | AbstractSet):
        for slot in given if whole else islice(given, 1):
            instance("taken", slot, Slot)
        return taken
    if issubclass(kind, Iterable):
        members = enumerate(several("taken", taken, "a container of slots"))
        return frozenset(instance(f"taken[{position}]", slot, Slot) for position, slot in members)
    return taken


def _are_slots(taken: Collection[object], *, whole: bool) -> bool:
    """Whether the first member is a slot, or every one is."""
    kinds = [*map(type, taken if whole else islice(taken, 1))]
    return kinds.count(Slot) == len(kinds)


_module = type.__dict__["__module__"].__get__
"""The module of a class as Python itself knows it, whatever its metaclass says; classes written in C have it too."""


def _of_labels(taken: object) -> bool:
    """Whether `in` would ask for a label instead of a value, as in pandas and in frames of polars."""
    modules = {str(_module(kind)).partition(".")[0] for kind in type(taken).__mro__}
    return "pandas" in modules or ("polars" in modules and type_name(taken).endswith("Frame"))


def full_slots(taken: Container[Slot], capacity: int) -> Container[Slot]:
    """The slots that have no place left; a set says so of each of its members, a mapping counts."""
    checked = taken_slots(taken, whole=True)
    if type(checked) in _SETS or not issubclass(type(checked), Mapping):
        return checked
    counts: Any = checked
    return {slot for slot, count in counts.items() if whole_number("taken", count) >= capacity}


def other_department(slot: Slot, department: Department) -> ContradictoryFacts | None:
    """What to raise when a slot and a department do not belong together."""
    if is_at(slot, department):
        return None
    numbers = (slot.department, department.number)
    return ContradictoryFacts(("slot", "department"), numbers, Problem("slot-of-another-department"))
