"""Working days and terms of days, on columns of days."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache, partial
from typing import Any

import numpy as np
from attrs import evolve

from ..calendar import WorkingCalendar
from ..checks import HORIZON, calendar_date, instance, whole_number
from ..errors import OutsideHorizon
from ..law.book import LAW, LawBook, quiet
from ..law.terms import end_of_months as end_of_months_of_day
from .columns import Column, Columnar, days_of, numbers_of, same_length
from .epoch import Ints, Numbers, day_number, to_date
from .rows import Errors, checked_errors, judged
from .tables import DayTable, Found
from .totals import totals

__all__ = ["add_working_days", "count_working_days", "end_of_months", "is_working_day", "roll_forward"]

_TABLES = 32


def is_working_day(days: Columnar, *, calendar: WorkingCalendar = LAW.calendar, errors: Errors = "raise") -> Columnar:
    """Whether each day is worked, as `WorkingCalendar.is_working_day` says; a column of truths.

    Norm: calendar.weekend, calendar.holiday, calendar.religious-day-off, calendar.rolled, calendar.transfer
    """
    column, found = _by_day(days, _worked(_calendar(calendar)), calendar, calendar.is_working_day, errors)
    return column.maker.flags(found.values)


def roll_forward(days: Columnar, *, calendar: WorkingCalendar = LAW.calendar, errors: Errors = "raise") -> Columnar:
    """The day itself when it is worked, else the next working day; a column of days.

    Norm: term.roll
    """
    column, found = _by_day(days, _rolled(_calendar(calendar)), calendar, calendar.roll_forward, errors)
    return column.maker.days(found.values)


def add_working_days(
    days: Columnar, n: int | Columnar, *, calendar: WorkingCalendar = LAW.calendar, errors: Errors = "raise"
) -> Columnar:
    """The n-th working day after each day, before it for n < 0; n == 0 rolls forward.

    `n` is a whole number or a column of them, as long as the other, which is read row by row, whatever the index.

    Norm: term.working-days
    """
    if not hasattr(n, "__len__"):
        number = whole_number("n", n)
        table = _nth(_calendar(calendar), number)
        column, found = _by_day(days, table, calendar, lambda day: calendar.add_working_days(day, number), errors)
        return column.maker.days(found.values)
    column, numbers = days_of("days", days), numbers_of("n", n)
    same_length(column, numbers)
    checked_errors(errors)
    found = totals(evolve(_calendar(calendar), unsettled="accept")).add(column.numbers, numbers.numbers)

    def ask(row: int) -> date:
        return calendar.add_working_days(to_date(int(column.numbers[row])), int(numbers.numbers[row]))

    judged(found, ask, errors, calendar.unsettled, column.field)
    return column.maker.days(found.values)


def count_working_days(
    start: Columnar, end: Columnar | date, *, calendar: WorkingCalendar = LAW.calendar, errors: Errors = "raise"
) -> Columnar:
    """How many working days lie in each `[start, end)`, negative when `end` is earlier; a column of 32-bit numbers.

    `end` is a column as long as the other, or one day for all. The open end may be 1 January 2051.

    Norm: term.working-days
    """
    first = days_of("start", start)
    after = _one_day(first, end) if isinstance(end, date) else days_of("end", end)
    same_length(first, after)
    checked_errors(errors)
    found = totals(evolve(_calendar(calendar), unsettled="accept")).count(first.numbers, after.numbers)

    def ask(row: int) -> int:
        return calendar.count_working_days(to_date(int(first.numbers[row])), to_date(int(after.numbers[row])))

    judged(found, ask, errors, calendar.unsettled, "start and end")
    return first.maker.ints(found.values)


def end_of_months(
    events: Columnar, months: int, *, roll: bool = True, law: LawBook = LAW, errors: Errors = "raise"
) -> Columnar:
    """The last day of a term in months that an event of each day sets running, as `end_of_months` says.

    Norm: term.months, term.roll (Civil Code, arts. 173, 174(3), 175)
    """
    calendar = instance("law", law, LawBook).calendar
    _check_months(months, roll, law)

    def ask(day: date) -> date:
        return end_of_months_of_day(day, months, roll=roll, law=law)

    column, found = _by_day(events, _ends(law, int(months), roll), calendar, ask, errors, "events")
    return column.maker.days(found.values)


def _check_months(months: int, roll: bool, law: LawBook) -> None:
    """Refuse what no day could be asked with, be it that none is."""
    try:
        end_of_months_of_day(HORIZON[0], months, roll=roll, law=quiet(law))
    except OutsideHorizon as error:
        if error.field != "event":
            raise


# --- what they have in common -------------------------------------------------------------------------------------


def _calendar(calendar: WorkingCalendar) -> WorkingCalendar:
    return instance("calendar", calendar, WorkingCalendar)


def _by_day(
    days: Columnar,
    table: DayTable,
    calendar: WorkingCalendar,
    ask: Callable[[date], Any],
    errors: Errors,
    field: str = "days",
) -> tuple[Column, Found[Ints]]:
    """The column as it was read, and what the table says of it."""
    column = days_of(field, days)
    checked_errors(errors)
    found = table.take(column.numbers)
    judged(found, lambda row: _asked(ask, column.numbers, row), errors, calendar.unsettled, field)
    return column, found


def _asked(ask: Callable[[date], Any], numbers: Numbers, row: int) -> Any:
    return ask(to_date(int(numbers[row])))


def _one_day(like: Column, day: date) -> Column:
    """A column of one day over and over, which takes no room."""
    number = day_number(calendar_date("end", day))
    return Column("end", np.broadcast_to(np.int64(number), like.numbers.shape), like.maker)


# --- the tables, one for each calendar and question -----------------------------------------------------------------


@lru_cache(maxsize=_TABLES)
def _worked(calendar: WorkingCalendar) -> DayTable:
    return DayTable(calendar, lambda own, day: int(own.is_working_day(day)))


@lru_cache(maxsize=_TABLES)
def _rolled(calendar: WorkingCalendar) -> DayTable:
    return DayTable(calendar, lambda own, day: day_number(own.roll_forward(day)))


@lru_cache(maxsize=_TABLES)
def _nth(calendar: WorkingCalendar, n: int) -> DayTable:
    return DayTable(calendar, lambda own, day: day_number(own.add_working_days(day, n)))


@lru_cache(maxsize=_TABLES)
def _ends(law: LawBook, months: int, roll: bool) -> DayTable:
    return DayTable(law.calendar, partial(_end, law, months, roll))


def _end(law: LawBook, months: int, roll: bool, calendar: WorkingCalendar, day: date) -> int:
    return day_number(end_of_months_of_day(day, months, roll=roll, law=evolve(law, calendar=calendar)))
