"""Tables for engines that join: the calendar by day, and the norms by id."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from attrs import evolve

from ..acts.days import Day, DayKind
from ..acts.norms import NORMS
from ..calendar import WorkingCalendar
from ..checks import HORIZON, instance, within_horizon
from ..errors import ContradictoryFacts, OutsideHorizon, Problem
from ..law.book import LAW, LawBook
from ..law.terms import last_instant
from .epoch import NULL, Ints, Numbers, day_number, instant_number, to_date
from .slots import slot_of_day, slot_span
from .tables import WRONG
from .writers import Native, writer_named

__all__ = ["calendar_table", "norms_table"]

_KINDS = tuple(kind.value for kind in DayKind)
_LANGUAGES = ("kk", "ru", "en")


def calendar_table(
    first: date = HORIZON[0],
    last: date = HORIZON[1],
    *,
    calendar: WorkingCalendar | None = None,
    law: LawBook = LAW,
    backend: str = "pyarrow",
) -> Native:
    """The calendar as a table to join with, one row for each day from `first` to `last`, both inclusive.

    `day`, `working`, `kind`, `name_kk`, `name_ru`, `name_en`, `norm`, `citation` (English), `before` (working days of
    the table before the day), `upto` (the number, from 0, of the last working day up to and including it, -1 before the
    first), `next_working`, `previous_working`, `roll_forward` (null where they lie outside 2016-2050), `moved_from`,
    `moved_to`, `provisional`, and as instants `starts_at`, `opens_at`, `closes_at`: the first of the day, and the
    contact centre's hours, null on days off and where no rules are in force. `calendar` takes the place of that of the
    law. `backend` is `"pyarrow"`, `"polars"` or `"pandas"`, which must be installed.

    Norm: calendar.weekend, calendar.holiday, calendar.religious-day-off, calendar.rolled, calendar.transfer
    """
    writer = writer_named(backend)
    first, last = within_horizon("first", first), within_horizon("last", last)
    if last < first:
        raise ContradictoryFacts(("first", "last"), (first, last), Problem("span-backwards"))
    own = (
        instance("law", law, LawBook).calendar if calendar is None else instance("calendar", calendar, WorkingCalendar)
    )
    quiet = evolve(own, unsettled="accept")
    dates = [to_date(number) for number in range(day_number(first), day_number(last) + 1)]
    days = [quiet.day(day) for day in dates]
    working: Ints = np.array([day.is_working for day in days], np.int32)
    before: Ints = (np.cumsum(working) - working).astype(np.int32)
    columns = {
        "day": writer.days(_numbers(dates)),
        "working": writer.flags(working),
        "kind": writer.words(np.array([_KINDS.index(day.kind.value) for day in days], np.int32), _KINDS),
        **{f"name_{lang}": writer.texts([day.names[lang] for day in days]) for lang in _LANGUAGES},
        "norm": writer.texts([None if day.norm is None else day.norm.id for day in days]),
        "citation": writer.texts([None if day.citation is None else day.citation.text("en") for day in days]),
        "before": writer.ints(before),
        "upto": writer.ints(before + working - 1),
        "next_working": writer.days(_numbers([_step(quiet, day, 1) for day in dates])),
        "previous_working": writer.days(_numbers([_step(quiet, day, -1) for day in dates])),
        "roll_forward": writer.days(_numbers([_step(quiet, day, 0) for day in dates])),
        "moved_from": writer.days(_numbers([day.moved_from for day in days])),
        "moved_to": writer.days(_numbers([day.moved_to for day in days])),
        "provisional": writer.flags(np.array([day.provisional for day in days], np.int32)),
        "starts_at": writer.instants(np.array([_begins(day) for day in dates], np.int64)),
        **{name: writer.instants(numbers) for name, numbers in _hours(days, law).items()},
    }
    return writer.frame(columns, {"format": "aleumet.calendar/1", "checked_on": law.checked_on.isoformat()})


def _numbers(days: Sequence[date | None]) -> Ints:
    return np.array([WRONG if day is None else day_number(day) for day in days], np.int32)


def _step(calendar: WorkingCalendar, day: date, n: int) -> date | None:
    try:
        return calendar.add_working_days(day, n)
    except OutsideHorizon:
        return None


def _begins(day: date) -> int:
    return slot_span(slot_of_day(day_number(day))).begins


def _hours(days: Sequence[Day], law: LawBook) -> dict[str, Numbers]:
    """When the contact centre opens and closes on each day, `NULL` where it does not."""
    rows = [law.portal.entry(day.date) if day.is_working else None for day in days]
    return {
        f"{name}_at": np.array(
            [
                NULL if row is None else instant_number(last_instant(day.date, closes=getattr(row.value, name)))
                for day, row in zip(days, rows, strict=True)
            ],
            np.int64,
        )
        for name in ("opens", "closes")
    }


def norms_table(*, backend: str = "pyarrow") -> Native:
    """Every norm by its id, to be joined instead of carrying three texts in each row.

    `id`, and in each of the three languages its place and its sentence: `citation_kk`, …, `sentence_en`.
    """
    writer = writer_named(backend)
    norms = list(NORMS.values())
    columns = {"id": writer.texts([norm.id for norm in norms])}
    for lang in _LANGUAGES:
        columns[f"citation_{lang}"] = writer.texts([norm.citation.text(lang) for norm in norms])
    for lang in _LANGUAGES:
        columns[f"sentence_{lang}"] = writer.texts([norm.sentence[lang] for norm in norms])
    return writer.frame(columns, {"format": "aleumet.norms/1"})
