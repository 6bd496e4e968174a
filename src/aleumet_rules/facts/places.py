"""Who receives, where, and when: departments, their trips, and the starts that can be asked for."""

import re
from datetime import UTC, date, datetime
from typing import Any

from attrs import evolve, field, frozen

from .._version import at_the_face
from ..acts.queue_numbers import kato_prefix, present
from ..checks import (
    A_COUNT,
    A_KNOWN_DAY,
    A_KNOWN_DAY_IF_ANY,
    A_LINE,
    a,
    each,
    line,
    validator,
    within_horizon,
    written_count,
)
from ..clock import known_instant
from ..errors import ContradictoryFacts, Problem
from ..words.brief import brief

__all__ = ["Department", "Slot", "Trip"]


def number(name: str, value: Any) -> str | int:
    """A department's number: a whole number above zero, or a line of text; a text that is such a number becomes one."""
    if not issubclass(type(value), str):
        return written_count(name, value)
    words = line(name, value)
    return int(words) if re.fullmatch("[1-9][0-9]{0,17}", words) else words


def _start(at: datetime) -> datetime:
    start = known_instant(at, "starts_at")
    within_horizon("starts_at", start.date())
    return start


@frozen
class Trip:
    """Days of 2016-2050 on which a department's specialists are away, the first and the last included.

    `ordered_on` is the day from which the trip was known, `None`: always. Whoever booked before that day acted rightly.
    """

    __repr__ = brief("{first} to {last}")

    first: date = field(validator=A_KNOWN_DAY)
    last: date = field(validator=A_KNOWN_DAY)
    ordered_on: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY)

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise ContradictoryFacts(("first", "last"), (self.first, self.last), Problem("trip-ends-before-it-begins"))


@frozen(cache_hash=True)
class Department:
    """A department of medical and social examination, its address as an SMS names it, and the places it serves.

    `number` is 3 whether it is given as 3 or as "3"; another text, such as "11-1" or "03", stays what it is.

    `serves` are prefixes of KATO codes, in digits: a place is served when its code begins with one of them. `capacity`
    is how many people its schedule admits to one start (reading `slot_capacity`). `schedule_until` is the last day to
    which its schedule reaches, inclusive; `None`: not known, no limit.

    Norm: queue.residence, queue.slot-free (Algorithm, paras 4 and 8)
    """

    __repr__ = brief("{number} serves {serves}")

    number: str | int = field(validator=validator(number))
    address: str = field(validator=A_LINE)
    serves: tuple[str, ...] = field(validator=validator(each(kato_prefix), present))
    trips: tuple[Trip, ...] = field(default=(), validator=validator(each(a(Trip))))
    capacity: int = field(default=1, validator=A_COUNT)
    schedule_until: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY)

    def trip_on(self, day: date) -> Trip | None:
        """The trip on which the department is away that day, or `None`."""
        return self._trip_on(within_horizon("day", day))

    def _trip_on(self, day: date) -> Trip | None:
        for trip in self.trips:
            if trip.first <= day <= trip.last:
                return trip
        return None

    def known(self, on: date) -> "Department":
        """The department with the trips alone that were known on that day."""
        return self._known(within_horizon("on", on))

    def _known(self, on: date) -> "Department":
        later = [trip for trip in self.trips if trip.ordered_on is not None and trip.ordered_on > on]
        return evolve(self, trips=tuple(trip for trip in self.trips if trip not in later)) if later else self


@frozen(order=True)
class Slot:
    """A start at a department, given by the department's number and by an instant, which is kept in Astana time.

    Slots are equal when the instant and the department's number are, whatever zone the instant was given in and whether
    the number is 3 or "3". They are ordered by the instant; slots of one instant by the number as text. Any start from
    2016 to 2050 can be named; whether it can be booked is for `may_book` to say. The act sets no length, so a slot has
    none.

    Norm: queue.grid (Algorithm, para 3)
    """

    __repr__ = brief("{department} {starts_at}")

    department: str | int = field(validator=validator(number), eq=False)
    starts_at: datetime = field(converter=_start, eq=False)
    in_utc: datetime = field(init=False, repr=False)
    """The start in UTC; Astana times are compared by the wall clock, which showed an hour twice in February 2024."""
    number: str = field(init=False, repr=False)
    """The department's number as text."""
    _hash: int = field(init=False, eq=False, repr=False)  # asked for a thousand times when a year of starts is shown

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "in_utc", self.starts_at.astimezone(UTC))
        object.__setattr__(self, "number", str(self.department))
        object.__setattr__(self, "_hash", hash((self.in_utc, self.number)))

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[object, ...]:
        return Slot, (self.department, self.starts_at)  # a hash of text is of no use to another process


def is_at(slot: Slot, department: Department) -> bool:
    """Whether the slot is of that department."""
    return slot.department == department.number


at_the_face(__name__)
