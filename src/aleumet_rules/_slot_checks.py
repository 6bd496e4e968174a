"""What the law asks of a start whoever books it: three tables of checks, each under its paragraph.

`may_book` reports every check that fails; `free_slots` yields the starts at which none does.
"""

from collections.abc import Callable, Container, Mapping
from datetime import UTC, date, datetime, time
from typing import Generic, NamedTuple, TypeVar

from attrs import frozen

from ._departments import Department, Slot
from ._pilot import QueueDay, queue_day
from ._queue_words import NO_END, reason
from .checks import instance, whole_number
from .clock import to_astana
from .decision import Reason
from .errors import ContradictoryFacts, WrongType
from .lawbook import LAW, LawBook
from .readings import SlotCapacity

__all__ = [
    "DAY_CHECKS",
    "REQUEST_CHECKS",
    "START_CHECKS",
    "WORKED",
    "Check",
    "Reception",
    "Wish",
    "capacity_of",
    "clock",
    "container",
    "failed",
    "slot_reasons",
]

C = TypeVar("C")


@frozen
class Check(Generic[C]):
    """One condition of the law: whether it holds, and what to say where it does not."""

    holds: Callable[[C], bool]
    refuse: Callable[[C], Reason]


def failed(checks: tuple[Check[C], ...], case: C) -> list[Reason]:
    """The reasons of all checks that do not hold."""
    return [check.refuse(case) for check in checks if not check.holds(case)]


class Reception(NamedTuple):
    """A department on a day, and the numbers of the queue for that day."""

    department: Department
    day: date
    queue: QueueDay
    law: LawBook


class Wish(NamedTuple):
    """A start that is asked for, when, and what others have taken."""

    slot: Slot
    at: datetime
    taken: Container[Slot]
    reception: Reception


def _not_in_force(code: str, reception: Reception) -> Reason:
    window = reception.queue.window
    return reason(code, day=reception.day, first=window.first, last=window.last or NO_END)


def _outside(reception: Reception) -> Reason:
    department, region = reception.department, reception.queue.rules.region
    outside = ", ".join(place for place in department.serves if not place.startswith(region))
    return reason("department-outside-region", number=str(department.number), serves=outside, region=", ".join(region))


def _in_region(reception: Reception) -> bool:
    region = reception.queue.rules.region
    return all(place.startswith(region) for place in reception.department.serves)


def _day_off(reception: Reception) -> Reason:
    return reason("day-off", day=reception.day, name=reception.law.calendar.day(reception.day).names)


def _away(reception: Reception) -> Reason:
    department = reception.department
    trip = next(trip for trip in department.trips if trip.covers(reception.day))
    return reason("department-away", number=str(department.number), day=reception.day, first=trip.first, last=trip.last)


def _off_grid(wish: Wish) -> Reason:
    starts = ", ".join(map(clock, wish.reception.queue.rules.starts))
    return reason("start-off-grid", clock=clock(wish.slot.starts_at), starts=starts)


def _not_ahead(wish: Wish) -> Reason:
    start, asked = wish.slot.starts_at, wish.at
    return reason(
        "start-not-ahead",
        day=start.date(),
        clock=clock(start),
        asked=asked.date(),
        asked_clock=clock(asked),
    )


def _full(wish: Wish) -> Reason:
    department, start = wish.reception.department, wish.slot.starts_at
    capacity = capacity_of(department, wish.reception.law)
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


def _has_place(wish: Wish) -> bool:
    taken = wish.taken
    if isinstance(taken, Mapping):
        return whole_number("taken", taken.get(wish.slot, 0)) < capacity_of(
            wish.reception.department, wish.reception.law
        )
    return wish.slot not in taken


WORKED = Check[Reception](lambda asked: asked.law.calendar.is_working_day(asked.day), _day_off)

REQUEST_CHECKS = (
    # Order, para 8: the order applies from its entry into force for twelve months.
    Check[Reception](lambda asked: asked.queue.in_force, lambda asked: _not_in_force("request-out-of-force", asked)),
)
DAY_CHECKS = (
    Check[Reception](lambda asked: asked.queue.in_force, lambda asked: _not_in_force("slot-out-of-force", asked)),
    # Order, para 1: the pilot is carried out in Akmola region.
    Check[Reception](_in_region, _outside),
    # Algorithm, para 3: save for the days off and holidays that the Labour Code sets.
    WORKED,
    # Algorithm, para 8: with regard to the trips of the departments.
    Check[Reception](lambda asked: asked.department.trip_on(asked.day) is None, _away),
)
START_CHECKS = (
    # Algorithm, para 3: at these hours.
    Check[Wish](lambda wish: wish.slot.starts_at.time() in wish.reception.queue.rules.starts, _off_grid),
    # Algorithm, para 8: a free day and time.
    Check[Wish](lambda wish: wish.slot.starts_at.astimezone(UTC) > wish.at.astimezone(UTC), _not_ahead),
    Check[Wish](_has_place, _full),
)


def slot_reasons(
    slot: Slot, department: Department, *, taken: Container[Slot], at: datetime, law: LawBook = LAW
) -> list[Reason]:
    """Every reason against a start that does not depend on who asks for it; none when it is free.

    `taken` is as in `free_slots`. `ContradictoryFacts` for a slot of another department.

    Norm: queue.in-force, queue.region, queue.working-days-only, queue.grid, queue.slot-free
    """
    if instance("slot", slot, Slot).department != instance("department", department, Department).number:
        numbers = (slot.department, department.number)
        raise ContradictoryFacts(("slot", "department"), numbers, "the slot is of another department")
    now, day = to_astana(at), slot.starts_at.date()
    reception = Reception(department, day, queue_day(law, day), law)
    return [
        *failed(REQUEST_CHECKS, Reception(department, now.date(), queue_day(law, now.date()), law)),
        *failed(DAY_CHECKS, reception),
        *failed(START_CHECKS, Wish(slot, now, container(taken), reception)),
    ]


def container(taken: Container[Slot]) -> Container[Slot]:
    """Taken slots that can be asked for one; a text is none."""
    if hasattr(type(taken), "__contains__") and not isinstance(taken, str):
        return taken
    raise WrongType("taken", taken, "needs a container of slots, or a mapping from slots to numbers of bookings")
