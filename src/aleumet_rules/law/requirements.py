"""What the law asks of a start whoever books it: three tables of checks, each under its paragraph.

`may_book` reports every check that fails; `free_slots` yields the starts at which none does.
"""

from collections.abc import Callable, Container, Mapping
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import Generic, NamedTuple, Protocol, TypeVar

from ..acts.readings import SlotCapacity
from ..answers.reasons import Reason, reason
from ..checks import whole_number
from ..errors import ContradictoryFacts, WrongType
from ..facts.places import Department, Slot
from ..words.queue import NO_END
from .book import LawBook
from .pilot import QueueDay

__all__ = [
    "DAY_CHECKS",
    "REQUEST_CHECKS",
    "START_CHECKS",
    "WORKED",
    "Asked",
    "AtStart",
    "Check",
    "OnDay",
    "OnRequest",
    "Reception",
    "capacity_of",
    "clock",
    "container",
    "other_department",
]

C_contra = TypeVar("C_contra", contravariant=True)
_TEXTS = (str, bytes, bytearray)  # containers that may only be asked for what they are made of
_SETS = (set, frozenset)  # what almost every caller brings, known at a glance


class Check(NamedTuple, Generic[C_contra]):
    """One condition of the law: whether it holds, and what to say where it does not."""

    holds: Callable[[C_contra], bool]
    refuse: Callable[[C_contra], Reason]


class Asked(NamedTuple):
    """The day of a request."""

    request: QueueDay


class Reception(NamedTuple):
    """A department on a day of the queue."""

    department: Department
    queue: QueueDay
    law: LawBook


class OnRequest(Protocol):
    """What is known of a request: the day on which it is made."""

    @property
    def request(self) -> QueueDay: ...


class OnDay(Protocol):
    """What is known of a booked day: where, and by which law."""

    @property
    def department(self) -> Department: ...
    @property
    def queue(self) -> QueueDay: ...
    @property
    def law(self) -> LawBook: ...


class AtStart(OnRequest, OnDay, Protocol):
    """What is known of a start: when it is asked for, and what others have taken."""

    @property
    def slot(self) -> Slot: ...
    @property
    def taken(self) -> Container[Slot]: ...
    @property
    def at(self) -> datetime: ...


def _not_in_force(code: str, queue: QueueDay) -> Reason:
    return reason(code, day=queue.day, first=queue.window.first, last=queue.window.last or NO_END)


@lru_cache(maxsize=256)
def _outside_region(serves: tuple[str, ...], region: tuple[str, ...]) -> tuple[str, ...]:
    """The prefixes that do not belong to the region."""
    return tuple(place for place in serves if not place.startswith(region))


def _outside(asked: OnDay) -> Reason:
    department, region = asked.department, asked.queue.rules.region
    serves = ", ".join(_outside_region(department.serves, region))
    return reason("department-outside-region", number=str(department.number), serves=serves, region=", ".join(region))


def _day_off(asked: OnDay) -> Reason:
    day = asked.queue.day
    return reason("day-off", day=day, name=asked.law.calendar.day(day).names)


def _away(asked: OnDay) -> Reason:
    department, day = asked.department, asked.queue.day
    trip = next(trip for trip in department.trips if trip.first <= day <= trip.last)
    return reason("department-away", number=str(department.number), day=day, first=trip.first, last=trip.last)


def _off_grid(asked: AtStart) -> Reason:
    starts = ", ".join(map(clock, asked.queue.rules.starts))
    return reason("start-off-grid", clock=clock(asked.slot.starts_at), starts=starts)


def _is_ahead(asked: AtStart) -> bool:
    return asked.queue.day > asked.request.day or asked.slot.in_utc > asked.at.astimezone(UTC)


def _not_ahead(asked: AtStart) -> Reason:
    start, now = asked.slot.starts_at, asked.at
    return reason("start-not-ahead", day=start.date(), clock=clock(start), asked=now.date(), asked_clock=clock(now))


def _full(asked: AtStart) -> Reason:
    department, start = asked.department, asked.slot.starts_at
    capacity = capacity_of(department, asked.law)
    return reason(
        "slot-taken",
        day=start.date(),
        clock=clock(start),
        number=str(department.number),
        capacity=str(capacity),
    )


def clock(at: datetime | time) -> str:
    """The time of day such as 09:00, with seconds only where there are any."""
    moment = at.time() if isinstance(at, datetime) else at
    return moment.isoformat("auto" if moment.second or moment.microsecond else "minutes")


def capacity_of(department: Department, law: LawBook) -> int:
    """How many people one start admits (reading `slot_capacity`)."""
    return department.capacity if law.readings.slot_capacity is SlotCapacity.BY_DEPARTMENT else 1


def _has_place(asked: AtStart) -> bool:
    taken = asked.taken
    if type(taken) not in _SETS and isinstance(taken, Mapping):
        return whole_number("taken", taken.get(asked.slot, 0)) < capacity_of(asked.department, asked.law)
    return asked.slot not in taken


WORKED = Check[OnDay](lambda asked: asked.law.calendar.is_working_day(asked.queue.day), _day_off)

REQUEST_CHECKS: tuple[Check[OnRequest], ...] = (
    # Order, para 8: the order applies from its entry into force for twelve months.
    Check(lambda asked: asked.request.in_force, lambda asked: _not_in_force("request-out-of-force", asked.request)),
)
DAY_CHECKS: tuple[Check[OnDay], ...] = (
    Check(lambda asked: asked.queue.in_force, lambda asked: _not_in_force("slot-out-of-force", asked.queue)),
    # Order, para 1: the pilot is carried out in Akmola region.
    Check(lambda asked: not _outside_region(asked.department.serves, asked.queue.rules.region), _outside),
    # Algorithm, para 3: save for the days off and holidays that the Labour Code sets.
    WORKED,
    # Algorithm, para 8: with regard to the trips of the departments.
    Check(lambda asked: asked.department.trip_on(asked.queue.day) is None, _away),
)
START_CHECKS: tuple[Check[AtStart], ...] = (
    # Algorithm, para 3: at these hours.
    Check(lambda asked: asked.slot.starts_at.time() in asked.queue.rules.starts, _off_grid),
    # Algorithm, para 8: a free day and time.
    Check(_is_ahead, _not_ahead),
    Check(_has_place, _full),
)


def container(taken: Container[Slot]) -> Container[Slot]:
    """Taken slots that can be asked for one; a text is none."""
    if type(taken) in _SETS or (isinstance(taken, Container) and not isinstance(taken, _TEXTS)):
        return taken
    raise WrongType("taken", taken, "needs a container of slots, or a mapping from slots to numbers of bookings")


def other_department(slot: Slot, department: Department) -> ContradictoryFacts:
    """What to raise when a slot and a department do not belong together."""
    numbers = (slot.department, department.number)
    return ContradictoryFacts(("slot", "department"), numbers, "the slot is of another department")
