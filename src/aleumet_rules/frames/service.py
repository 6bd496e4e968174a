"""Terms that run in service hours alone, on columns of instants."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from ..checks import duration, instance
from ..clock import known_instant, to_astana
from ..errors import InvalidFact, Problem
from ..law.book import LAW, LawBook
from ..law.hours import ServiceHours
from .columns import Column, Columnar, instants_of, lengths_of, same_length
from .epoch import FIRST, LAST, NULL, Flags, Ints, Numbers, instant_number, to_date, to_instant
from .hours import RunningHours, running
from .rows import Errors, checked_errors, judged
from .slots import SLOTS, Scratch, slot_of_day
from .tables import Found, either
from .totals import totals

__all__ = ["add_service_time", "service_time"]

_MICROSECOND = timedelta(microseconds=1)
_LONGEST = 2**52
"""Longer than the horizon, in microseconds: so long no term can run."""


def add_service_time(
    at: Columnar,
    length: timedelta | Columnar,
    *,
    hours: ServiceHours | None = None,
    law: LawBook = LAW,
    errors: Errors = "raise",
) -> Columnar:
    """When `length` of service time has run since each instant, as `ServiceHours.add` says; a column of instants.

    `length` is a duration or a column of them. Without `hours`, those of the contact centre count that are in force on
    the day of the start.

    Norm: contact-centre.hours (Portal rules, para 16)
    """
    start = instants_of("at", at)
    lengths = _one_length(start, length) if isinstance(length, timedelta) else lengths_of("length", length)
    same_length(start, lengths)
    checked_errors(errors)
    found = _by_hours(start, lengths, hours, instance("law", law, LawBook), _added)

    def ask(row: int) -> datetime:
        instant = to_instant(int(start.numbers[row]))
        return _hours_at(hours, law, instant).add(instant, int(lengths.numbers[row]) * _MICROSECOND)

    judged(found, ask, errors, law.calendar.unsettled if hours is None else hours.calendar.unsettled, "at")
    return start.maker.instants(found.values)


def service_time(
    start: Columnar,
    end: Columnar | datetime,
    *,
    hours: ServiceHours | None = None,
    law: LawBook = LAW,
    errors: Errors = "raise",
) -> Columnar:
    """The service time from each `start` to `end`, negative when `end` is earlier; a column of durations.

    `end` is a column, or one instant for all. Without `hours`, those of the contact centre count that are in force on
    the day of `start`.

    Norm: contact-centre.hours (Portal rules, para 16)
    """
    first = instants_of("start", start)
    after = _one_instant(first, end) if isinstance(end, datetime) else instants_of("end", end)
    same_length(first, after)
    checked_errors(errors)
    found = _by_hours(first, after, hours, instance("law", law, LawBook), _between)

    def ask(row: int) -> timedelta:
        instants = (to_instant(int(first.numbers[row])), to_instant(int(after.numbers[row])))
        return _hours_at(hours, law, to_astana(instants[0], "start")).between(*instants)

    unsettled = law.calendar.unsettled if hours is None else hours.calendar.unsettled
    judged(found, ask, errors, unsettled, "start and end")
    return first.maker.lengths(found.values)


def _one_length(like: Column, length: timedelta) -> Column:
    number = duration("length", length) // _MICROSECOND
    if number < 0:
        raise InvalidFact("length", length, Problem("negative"))
    return Column("length", np.broadcast_to(np.int64(min(number, _LONGEST)), like.numbers.shape), like.maker)


def _one_instant(like: Column, end: datetime) -> Column:
    number = instant_number(known_instant(end, "end"))
    return Column("end", np.broadcast_to(np.int64(number), like.numbers.shape), like.maker)


def _hours_at(hours: ServiceHours | None, law: LawBook, at: datetime) -> ServiceHours:
    return law.service_hours(to_astana(at).date()) if hours is None else hours


# --- by the hours that are in force -------------------------------------------------------------------------------


class _Ran(NamedTuple):
    """What a question of service time came to: values, `NULL` where there is none, and which are provisional."""

    values: Numbers
    provisional: Flags | None


def _by_hours(
    one: Column, other: Column, hours: ServiceHours | None, law: LawBook, answer: "_Answer"
) -> Found[Numbers]:
    """The answer for every row by the hours in force on the day of its first instant."""
    out: Numbers = np.full(len(one.numbers), NULL, np.int64)
    provisional: Flags = np.zeros(len(out), np.bool_)
    for own, rows in _in_force(one.numbers, hours, law):
        first, second = one.numbers[rows], other.numbers[rows]
        ran = answer(own, first, second)
        out[rows] = ran.values
        if ran.provisional is not None:
            provisional[rows] = ran.provisional
    wrong = (out == NULL) & (one.numbers != NULL) & (other.numbers != NULL)
    return Found(out, either(wrong), either(provisional))


def _in_force(at: Numbers, hours: ServiceHours | None, law: LawBook) -> Iterator[tuple[ServiceHours, slice | Numbers]]:
    """The hours that count, each with the rows of which they do."""
    if hours is not None:
        yield instance("hours", hours, ServiceHours), slice(None)
        return
    table, every = _hours_by_slot(law)
    which: Ints = np.empty(len(at), np.int32)
    scratch = Scratch()
    block = len(scratch.slot)
    for start in range(0, len(at), block):
        slot, _ = scratch.slots(at[start : start + block])
        np.take(table, slot, out=which[start : start + block], mode="clip")
    for place, own in enumerate(every):
        rows = which == place
        if bool(rows.all()):
            yield own, slice(None)
        elif bool(rows.any()):
            yield own, np.flatnonzero(rows)


@lru_cache(maxsize=16)
def _hours_by_slot(law: LawBook) -> tuple[Ints, list[ServiceHours]]:
    """Which hours of the contact centre are in force on each slot, -1 where none are, and those hours."""
    table: Ints = np.full(SLOTS, -1, np.int32)
    every: list[ServiceHours] = []
    for day in range(FIRST, LAST + 1):
        if law.portal.entry(to_date(day)) is not None:
            own = law.service_hours(to_date(day))
            if own not in every:
                every.append(own)
            slot = slot_of_day(day)
            table[slot : slot + 2] = every.index(own)
    table[-1] = -1
    return table, every


# --- the two questions --------------------------------------------------------------------------------------------


def _added(hours: ServiceHours, at: Numbers, length: Numbers) -> _Ran:
    """When so much service time has run."""
    values = _added_by(running(hours, whole=False), at, length)
    beyond = (values == NULL) & (at != NULL) & (length >= 0)
    if not bool(beyond.any()):
        return _Ran(values, None)
    values = _added_by(running(hours, whole=True), at, length)
    return _Ran(values, beyond & (values != NULL))


def _added_by(clock: RunningHours, at: Numbers, length: Numbers) -> Numbers:
    ran: Numbers = np.empty(len(at), np.int64)
    clock.read(at, ran)
    clock.reach(ran, np.minimum(length, _LONGEST), ran)
    ran[length < 0] = NULL
    return ran


def _between(hours: ServiceHours, start: Numbers, end: Numbers) -> _Ran:
    """The service time between two instants."""
    first: Numbers = np.empty(len(start), np.int64)
    after: Numbers = np.empty(len(start), np.int64)
    clock = running(hours, whole=False)
    if clock.read(start, first) & clock.read(end, after):
        return _Ran(np.subtract(after, first, out=after), None)
    clock = running(hours, whole=True)
    clock.read(start, first)
    clock.read(end, after)
    known = (first >= 0) & (after >= 0)
    ran = np.where(known, after - first, NULL)
    return _Ran(ran, known & _rests_beyond(clock, start, end))


def _rests_beyond(clock: RunningHours, start: Numbers, end: Numbers) -> Flags:
    """Whether the time between two instants rests on a day that is not settled."""
    later, earlier = np.maximum(start, end), np.minimum(start, end)
    last = slot_of_day(totals(clock.hours.calendar).last)
    slot, opened = clock.opened(later)
    days_between = (clock.opened(earlier)[0] != slot) & (slot - 1 > last)
    rests: Flags = (slot > last) & (days_between | opened)
    return rests


_Answer = Callable[[ServiceHours, Numbers, Numbers], _Ran]
