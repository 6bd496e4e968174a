"""Starts of examinations: the grid, a department's days, and which starts are free (Algorithm, paras 3, 4 and 8).

    >>> from datetime import date, datetime
    >>> from aleumet_rules import ASTANA
    >>> department = Department(1, "Kokshetau, Abai St. 1, room 12", ("1110",))
    >>> at = datetime(2025, 12, 15, 11, 30, tzinfo=ASTANA)
    >>> for slot in free_slots(department, date(2025, 12, 15), date(2025, 12, 17), taken=set(), at=at):
    ...     print(f"{slot.starts_at:%d %H:%M}")
    15 12:00
    15 14:30
    17 09:00
    17 10:00
    17 11:00
    17 12:00
    17 14:30

Tuesday 16 December is Independence Day. The requirements of a start, whoever books it, stand in
`law.requirements`, from which both `free_slots` and `may_book` answer.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import chain, filterfalse
from typing import NamedTuple, cast
from weakref import ref

from .acts.model import Timeline
from .acts.queue_numbers import QueueRules
from .answers.reasons import Reason
from .checks import LedBy, instance, within_horizon
from .clock import ASTANA, elapsed, known_instant, later
from .facts.places import Department, Slot
from .law.book import LAW, LawBook
from .law.pilot import queue_day, queue_day_of
from .law.requirements import (
    OF_A_DAY,
    Start,
    Visit,
    capacity_of,
    day_off,
    full_slots,
    in_force_at_request,
    other_department,
    start_reasons,
    taken_slots,
)

__all__ = ["free_slots", "grid", "is_no_show", "late_after", "slot_reasons", "slots_on"]

_DAY = timedelta(days=1)
_TWO_YEARS = 2


def grid(on: date, *, law: LawBook = LAW) -> tuple[time, ...]:
    """The queue is formed for these times of day (Astana time); for none where no pilot is in force on the day.

    Whether the day itself is worked is not looked at: `slots_on` does.

        >>> [f"{start:%H:%M}" for start in grid(date(2026, 1, 5))]
        ['09:00', '10:00', '11:00', '12:00', '14:30']

    Norm: queue.grid (Algorithm, para 3)
    """
    asked = queue_day(instance("law", law, LawBook), within_horizon("on", on))
    return asked.rules.starts if asked.in_force else ()


def slots_on(department: Department, day: date, *, law: LawBook = LAW) -> tuple[Slot, ...]:
    """The starts that a department offers on a day, taken or not, in order.

    None on a day off, on a trip, outside the pilot or outside its region.

    Norm: queue.grid, queue.working-days-only, queue.slot-free (Algorithm, paras 3 and 8)
    """
    instance("department", department, Department)
    instance("law", law, LawBook)
    day = within_horizon("day", day)
    offer = _offer(department, law, day.year, day.year)
    start, end = offer.between(day, day)
    return offer.slots[start:end]


def free_slots(
    department: Department, first: date, last: date, *, taken: Container[Slot], at: datetime, law: LawBook = LAW
) -> Iterator[Slot]:
    """The recipient is shown the free days and times: the starts that someone with a valid form may book at `at`.

    `first` and `last` are days, both included; none when `last` is earlier. Starts come in order and lazily, each
    strictly later than `at`. `taken` holds the slots with no place left; a mapping holds how many people have each
    slot instead, to be compared with the capacity (reading `slot_capacity`). Do not change it while you read. A set is
    asked once for all slots, any other container slot by slot.

    Norm: queue.slot-free (Algorithm, para 8)
    """
    instance("department", department, Department)
    instance("law", law, LawBook)
    now = known_instant(at)
    first, last = within_horizon("first", first), within_horizon("last", last)
    full = full_slots(taken, capacity_of(department, law))
    if in_force_at_request(queue_day(law, now.date())):
        return iter(())
    utc = now.astimezone(UTC)
    if last.year - first.year < _TWO_YEARS:  # as nearly everyone asks
        return _offer(department, law, first.year, last.year).free(first, last, utc, full)
    years = range(first.year, last.year + 1, _TWO_YEARS)
    offers = (_offer(department, law, year, min(year + 1, last.year)) for year in years)
    return chain.from_iterable(offer.free(first, last, utc, full) for offer in offers)


def slot_reasons(
    slot: Slot, department: Department, *, taken: Container[Slot], at: datetime, law: LawBook = LAW
) -> tuple[Reason, ...]:
    """Every reason against a start whoever asks for it; none for exactly the starts that `free_slots` yields.

    `taken` is as in `free_slots`. `ContradictoryFacts` for a slot of another department.

    Norm: queue.in-force, queue.region, queue.working-days-only, queue.grid, queue.slot-free
    """
    instance("slot", slot, Slot)
    instance("department", department, Department)
    instance("law", law, LawBook)
    return tuple(start_reasons(requested(slot, department, taken, known_instant(at), law)))


def requested(slot: Slot, department: Department, taken: Container[Slot], at: datetime, law: LawBook) -> Start:
    """The facts of a request for a start as its requirements want them, none of which contradicts another."""
    if contradiction := other_department(slot, department):
        raise contradiction
    visit = Visit(department, queue_day(law, slot.starts_at.date()), law)
    return Start(visit, slot, taken_slots(taken), queue_day(law, at.date()), at)


class _Offer(NamedTuple):
    """What a department offers over some years: its slots in order, with the day and the instant in UTC of each."""

    days: tuple[date, ...]
    starts: tuple[datetime, ...]
    slots: tuple[Slot, ...]

    def between(self, first: date, last: date) -> tuple[int, int]:
        """Where the slots of the days stand, as a half-open span."""
        return bisect_left(self.days, first), bisect_right(self.days, last)

    def free(self, first: date, last: date, now: datetime, full: Container[Slot]) -> Iterator[Slot]:
        """The slots of the days that begin after `now` and are not full."""
        start, end = self.between(first, last)
        return filterfalse(full.__contains__, self.slots[max(start, bisect_right(self.starts, now)) : end])


def _offer(department: Department, law: LawBook, first: int, last: int) -> _Offer:
    """What a department offers over the years; where that rests on a provisional calendar, every answer warns."""
    offer = _made(department, ref(law), first, last)
    if offer.slots and offer.days[-1] > law.calendar.rules.confirmed_to:
        law.calendar.is_working_day(offer.days[-1])
    return offer


@lru_cache(maxsize=16)
def _made(department: Department, held: "ref[LawBook]", first: int, last: int) -> _Offer:
    """The offer itself; remembering it does not hold the law, which the caller holds while asking."""
    law = cast(LawBook, held())
    slots = tuple(_offered(department, law, _days_in_force(law.queue, law.readings.pilot_end, first, last)))
    days = tuple(slot.starts_at.date() for slot in slots)
    return _Offer(days, tuple(slot.in_utc for slot in slots), slots)


def _offered(department: Department, law: LawBook, days: tuple[date, ...]) -> Iterator[Slot]:
    """The starts of those of the days on which every requirement of the day is met."""
    worked = law.calendar.working_days(days[0], days[-1] + _DAY) if days else ()
    others = [requirement for requirement in OF_A_DAY if requirement is not day_off]  # the calendar has answered it
    for day in worked:
        visit = Visit(department, queue_day(law, day), law)
        if not any(requirement(visit) for requirement in others):
            for start in visit.queue.rules.starts:
                yield Slot(department.number, datetime.combine(day, start, ASTANA))


@lru_cache(maxsize=64)
def _days_in_force(queue: Timeline[QueueRules], pilot_end: str, first: int, last: int) -> tuple[date, ...]:
    start, end = date(first, 1, 1).toordinal(), date(last + 1, 1, 1).toordinal()
    return tuple(
        day for day in map(date.fromordinal, range(start, end)) if queue_day_of(queue, pilot_end, day).in_force
    )


def late_after(slot: Slot, *, law: LawBook = LAW) -> datetime:
    """The last instant that is in time, in Astana time; any later one is late.

    The grace is that of the booked day.

    Norm: queue.no-show (Algorithm, para 12)
    """
    grace = _grace(slot, law)
    with LedBy("starts_at", slot.starts_at):
        return known_instant(later(slot.starts_at, grace))


def is_no_show(slot: Slot, *, at: datetime, law: LawBook = LAW) -> bool:
    """Whether the person is late by more than 15 minutes: exactly 15 minutes is in time, a microsecond more is not.

        >>> from datetime import datetime
        >>> from aleumet_rules import ASTANA
        >>> slot = Slot(1, datetime(2025, 12, 15, 9, 0, tzinfo=ASTANA))
        >>> is_no_show(slot, at=datetime(2025, 12, 15, 9, 15, tzinfo=ASTANA))
        False
        >>> is_no_show(slot, at=datetime(2025, 12, 15, 9, 15, 0, 1, tzinfo=ASTANA))
        True

    Norm: queue.no-show (Algorithm, para 12)
    """
    grace = _grace(slot, law)
    return elapsed(slot.starts_at, known_instant(at)) > grace


def _grace(slot: Slot, law: LawBook) -> timedelta:
    return queue_day(instance("law", law, LawBook), instance("slot", slot, Slot).starts_at.date()).rules.grace
