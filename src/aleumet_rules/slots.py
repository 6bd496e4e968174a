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
from collections.abc import Callable, Container, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache, partial
from itertools import chain, filterfalse, groupby
from typing import NamedTuple, cast
from weakref import ref

from ._version import at_the_face
from .answers.reasons import Reason
from .checks import LedBy, instance, several, within_horizon
from .clock import ASTANA, known_instant, later
from .errors import UnsettledDay
from .facts.bookings import Booking, Form031, WalkIn
from .facts.places import Department, Slot
from .law.book import LAW, LawBook, can_move, own_days_known
from .law.lateness import closed, is_late
from .law.pilot import booked_day, in_force, in_region, queue_day
from .law.request import Request, of_one_form, own_reasons, places_of, requested
from .law.requirements import (
    OF_A_DAY,
    Visit,
    capacity_of,
    full_slots,
    other_department,
    start_reasons,
    started,
    taken_slots,
    worked,
)
from .law.windows import QueueDay

__all__ = ["departments_for", "free_slots", "grid", "is_no_show", "late_after", "slot_reasons", "slots_on"]

_DAY = timedelta(days=1)
_TWO_YEARS = 2


def grid(on: date, *, region: str | None = None, law: LawBook = LAW) -> tuple[time, ...]:
    """The queue is formed for these times of day (Astana time); for none where no pilot is in force on the day.

    Whether the day itself is worked is not looked at: `slots_on` does. `region` is a KATO code or its first digits;
    left out it is that of the only pilot of the day, and `InvalidFact` where there are two.

        >>> from datetime import date
        >>> [f"{start:%H:%M}" for start in grid(date(2026, 1, 5))]
        ['09:00', '10:00', '11:00', '12:00', '14:30']

    Norm: queue.grid (Algorithm, para 3)
    """
    asked = booked_day(instance("law", law, LawBook), within_horizon("on", on), in_region(region))
    return asked.rules.starts if asked.in_force else ()


def departments_for(form: Form031, departments: Iterable[Department]) -> tuple[Department, ...]:
    """The recipient books at a department that serves the place of permanent registration.

    Those of the `departments` that do, in their order; none for a form without a registration.

    Norm: queue.residence (Algorithm, para 8)
    """
    residence = instance("form", form, Form031).residence
    given = enumerate(several("departments", departments))
    each = (instance(f"departments[{place}]", one, Department) for place, one in given)
    return tuple([one for one in each if residence is not None and residence.startswith(one.serves)])


def slots_on(department: Department, day: date, *, law: LawBook = LAW) -> tuple[Slot, ...]:
    """The starts that a department offers on a day, taken or not, in order.

    None on a day off, on a trip, outside the pilot or outside its region.

    Norm: queue.grid, queue.working-days-only, queue.slot-free (Algorithm, paras 3 and 8)
    """
    instance("department", department, Department)
    instance("law", law, LawBook)
    day = within_horizon("day", day)
    offer = _offer(department, department.serves, law, day.year, day.year, ("day", day))
    start, end = offer.between(day, day)
    return offer.slots[start:end]


def free_slots(
    department: Department,
    first: date,
    last: date,
    *,
    taken: Container[Slot],
    at: datetime,
    form: Form031 | None = None,
    earlier: Booking | None = None,
    waiting: WalkIn | None = None,
    law: LawBook = LAW,
) -> Iterator[Slot]:
    """The recipient is shown the free days and times: the starts that someone with a valid form may book at `at`.

    With a `form` they are exactly those that `may_book` allows for it; `earlier` and `waiting` are as there
    (`ContradictoryFacts` for those of another form, or of none).

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
    of_one_form(form, earlier, waiting)
    places = department.serves if form is None else places_of(form, department)
    free = _free(department, places, first, last, now, full, law)
    if form is None:
        return free
    asked = partial(
        requested, department=department, form=form, taken=(), at=now, earlier=earlier, waiting=waiting, law=law
    )
    return _bookable(free, asked)


def _free(
    department: Department,
    places: tuple[str, ...],
    first: date,
    last: date,
    now: datetime,
    full: Container[Slot],
    law: LawBook,
) -> Iterator[Slot]:
    """The starts against which nothing stands whoever asks, by the pilot of those places."""
    asked_on, fact = now.date(), ("last", last)
    department = department._known(asked_on) if department.trips else department
    law = own_days_known(law, asked_on) if law.calendar.days_off else law
    if not queue_day(law, asked_on, places, "department").in_force:
        return iter(())
    utc, asked = now.astimezone(UTC), asked_on if law.readings.pilot_covers == "request" else None
    if last.year - first.year < _TWO_YEARS:  # as nearly everyone asks
        return _offer(department, places, law, first.year, last.year, fact, asked).free(first, last, utc, full)
    years = range(first.year, last.year + 1, _TWO_YEARS)
    offers = (_offer(department, places, law, year, min(year + 1, last.year), fact, asked) for year in years)
    return chain.from_iterable(offer.free(first, last, utc, full) for offer in offers)


def _bookable(slots: Iterator[Slot], asked: Callable[[Slot], Request]) -> Iterator[Slot]:
    """Those of the starts against which nothing stands for who asks, which is the same of all starts of a day."""
    for _, same_day in groupby(slots, key=_day):
        starts = [*same_day]
        request = asked(starts[0])
        with LedBy("earlier", request.earlier):
            against = own_reasons(request)
        if not against:
            yield from starts


def _day(slot: Slot) -> date:
    return slot.starts_at.date()


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
    if contradiction := other_department(slot, department):
        raise contradiction
    now, full = known_instant(at), taken_slots(taken)
    try:
        return start_reasons(started(slot, department, full, now, law, department.serves))
    except UnsettledDay as error:
        raise UnsettledDay("starts_at", slot.starts_at, error.fault) from None


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


def _offer(
    department: Department,
    places: tuple[str, ...],
    law: LawBook,
    first: int,
    last: int,
    fact: tuple[str, date],
    asked_on: date | None = None,
) -> _Offer:
    """What a department offers over the years; where one of them is not settled, the calendar's policy is followed.

    `fact` is the name and the value of the argument that leads there, `asked_on` the day of the request, where it
    matters: under reading `pilot_covers="request"`.
    """
    where = department.serves if len(law.pilots) == 1 else places  # of one pilot it is the same, and remembered once
    try:
        offer = _made(department, where, ref(law), first, last, asked_on)
        if offer.slots and can_move(law, offer.days[-1]):
            law.calendar.count_working_days(offer.days[0], offer.days[-1] + _DAY)  # also of what was remembered
    except UnsettledDay as error:
        raise UnsettledDay(*fact, error.fault) from None
    return offer


@lru_cache(maxsize=16)
def _made(
    department: Department,
    places: tuple[str, ...],
    held: "ref[LawBook]",
    first: int,
    last: int,
    asked_on: date | None,
) -> _Offer:
    """The offer itself; remembering it does not hold the law, which the caller holds while asking."""
    law = cast(LawBook, held())
    slots = tuple(_offered(department, law, _judged_days(places, law, first, last, asked_on)))
    days = tuple(slot.starts_at.date() for slot in slots)
    return _Offer(days, tuple(slot.in_utc for slot in slots), slots)


def _offered(department: Department, law: LawBook, judged_days: Iterator[QueueDay]) -> Iterator[Slot]:
    """The starts of those of the days on which every requirement of the day is met."""
    queue = {judged.day: judged for judged in judged_days if judged.in_force}
    days = [*queue]
    others = [requirement for requirement in OF_A_DAY if requirement is not worked]  # the calendar has answered it
    for day in law.calendar.working_days(days[0], days[-1] + _DAY) if days else ():
        if day not in queue:
            continue
        visit = Visit(department, queue[day], law)
        if not any(requirement(visit) for requirement in others):
            for start in visit.queue.rules.starts:
                yield Slot(department.number, datetime.combine(day, start, ASTANA))


def _judged_days(
    places: tuple[str, ...], law: LawBook, first: int, last: int, asked_on: date | None
) -> Iterator[QueueDay]:
    start, end = date(first, 1, 1).toordinal(), date(last + 1, 1, 1).toordinal()
    for day in map(date.fromordinal, range(start, end)):
        yield booked_day(law, day, places, "department", asked_on=asked_on)


def late_after(slot: Slot, *, region: str | None = None, law: LawBook = LAW) -> datetime:
    """The last instant that is in time, in Astana time; any later one is late.

    The grace is that of the booked day, in the region (a KATO code or its first digits); left out it is that of the
    only pilot of the day, and `InvalidFact` where there are two. `NotInForce` where no pilot is in force on the day.

    Norm: queue.no-show (Algorithm, para 12)
    """
    queue = _day_of(instance("slot", slot, Slot), region, law)
    with LedBy("starts_at", slot.starts_at):
        return known_instant(later(slot.starts_at, queue.rules.grace))


def is_no_show(
    slot: Slot,
    *,
    at: datetime,
    department: Department | None = None,
    region: str | None = None,
    law: LawBook = LAW,
) -> bool:
    """Whether the person is late by more than 15 minutes: exactly 15 minutes is in time, a microsecond more is not.

    Nobody is late on a day on which nobody receives: a day off, or a trip of the `department`, where it is given.
    `region` and `NotInForce` are as for `late_after`.

        >>> from datetime import datetime
        >>> from aleumet_rules import ASTANA, Slot
        >>> slot = Slot(1, datetime(2025, 12, 15, 9, 0, tzinfo=ASTANA))
        >>> is_no_show(slot, at=datetime(2025, 12, 15, 9, 15, tzinfo=ASTANA))
        False
        >>> is_no_show(slot, at=datetime(2025, 12, 15, 9, 15, 0, 1, tzinfo=ASTANA))
        True

    Norm: queue.no-show, queue.working-days-only, queue.slot-free (Algorithm, paras 3, 8 and 12)
    """
    now, queue = known_instant(at), _day_of(instance("slot", slot, Slot), region, law)
    there = None if department is None else instance("department", department, Department)
    with LedBy("starts_at", slot.starts_at):
        return is_late(queue, slot, now) and not closed(law, slot, there)


def _day_of(slot: Slot, region: str | None, law: LawBook) -> QueueDay:
    """The day of a slot, on which a pilot is in force."""
    return in_force(booked_day(instance("law", law, LawBook), slot.starts_at.date(), in_region(region)))


at_the_face(__name__)
