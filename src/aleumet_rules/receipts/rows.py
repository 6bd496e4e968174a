"""Which rows of the law decide an answer, and how a receipt names a law and its rows."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from .._version import __version__
from ..answers.plain import jsonable
from ..law.book import LawBook
from ..law.lateness import LONGEST_BREAK
from ..law.rows import LawPart, LawRow
from .form import Plain, digest_of

__all__ = ["CLOCK_NUMBERS", "NUMBERS", "chosen", "deciding", "in_short", "named"]

_DATES = ("in_force_from", "in_force_to", "published_on", "superseded_on")
_HOURS = ("opens", "closes")
_WINDOW = ("region", "last_signed_on", "in_force_after_days", "lasts_months")
_BOOKED = (*_WINDOW, "starts", "form_valid_months", "grace")
CLOCK_NUMBERS = (
    "register_within",
    "analyse_working_days",
    "escalate_within",
    "refuted_notice_within",
    "confirmed_notice_within",
    "start_repair_working_days",
    "repaired_notice_within",
)
"""How long each clock of an incident runs."""
_CLOCKS = (*_HOURS, *CLOCK_NUMBERS)
NUMBERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "day": (),
        "registration_due": (*_HOURS, "register_within"),
        "analysis_due": (*_HOURS, "analyse_working_days"),
        "escalation_due": (*_HOURS, "escalate_within"),
        "refutation_notice_due": (*_HOURS, "refuted_notice_within"),
        "confirmation_notice_due": (*_HOURS, "confirmed_notice_within"),
        "repair_start_due": ("start_repair_working_days",),
        "repair_notice_due": (*_HOURS, "repaired_notice_within"),
        "milestones": _CLOCKS,
        "next_due": _CLOCKS,
        "selection_window": ("selection_months",),
        "may_select_supplier": ("selection_months",),
        "reactivate": (),
        "may_book": _BOOKED,
        "book": _BOOKED,
        "arrive": (*_WINDOW, "grace"),
        "cancel": (*_WINDOW, "grace"),
        "join_general_order": (*_WINDOW, "grace"),
        "may_request": _WINDOW,
        "may_sign_in": (),
        "may_choose": (),
        "schedule_due": (*_WINDOW, "schedule_working_days"),
        "next_schedule_due": (*_WINDOW, "next_schedule_by"),
        "problems_report_due": (*_WINDOW, "problems_working_days"),
        "control_bank_copy_due": (*_WINDOW, "copy_working_days"),
        "registration_report_due": ("registered_on", "report_working_days"),
    }
)
"""The numbers of the law that each rule reads."""
_READS_NO_DAY = frozenset({"may_sign_in", "may_choose", "may_request"})


def deciding(rule: str, days: list[date], law: LawBook) -> Iterator[LawRow]:
    """The rows of law that decide: the numbers of the rule, and what makes the days between the first and the last."""
    first, last = min(days), max(days)
    for row in _rows(law):
        if row.superseded_on is not None:
            continue
        if row.part is LawPart.CALENDAR:
            if rule not in _READS_NO_DAY and _touches(row, first, last):
                yield row
        elif row.part is not LawPart.READINGS and row.name in NUMBERS[rule] and _in_force(row, days):
            yield row


@lru_cache(maxsize=16)
def _rows(law: LawBook) -> tuple[LawRow, ...]:
    return law.rows()


def _in_force(row: LawRow, days: list[date]) -> bool:
    """Whether the row holds on one of the days, or, of numbers that never do, is the nearest one there is."""
    starts, ends = row.in_force_from or date.min, row.in_force_to or date.max
    return row.part is LawPart.QUEUE or any(starts <= day <= ends for day in days)


def _touches(row: LawRow, first: date, last: date) -> bool:
    """Whether a row of the calendar can make a day of the span what it is."""
    value = row.value
    if row.in_force_from is None:  # the week, the last settled day, a day of the caller's own
        return not isinstance(value, date) or row.name == "confirmed_to" or first <= value <= last
    if not (row.in_force_from <= last and (row.in_force_to is None or row.in_force_to >= _break_before(first))):
        return False
    return any(_break_before(first) <= day <= last for day in _days_of(value, first.year, last.year))


def _break_before(day: date) -> date:
    """A day early enough for what rolls into the span from a run of days off."""
    return date.fromordinal(max(day.toordinal() - LONGEST_BREAK.days, 1))


def _days_of(value: Any, first: int, last: int) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif hasattr(value, "off"):
        yield from (value.off, value.worked)
    else:
        yield from (value.on(year) for year in range(first - 1, last + 1))


def named(law: LawBook) -> Plain:
    """The law that was asked: the release that has it, when it was compared with its sources, and its digest."""
    return {"version": __version__, "checked_on": law.checked_on.isoformat(), "digest": _digest_of_law(law)}


@lru_cache(maxsize=16)
def _digest_of_law(law: LawBook) -> str:
    return digest_of({"rows": [row.to_dict() for row in law.rows()]})


def chosen(law: LawBook, reading: str) -> str:
    """The value of a reading."""
    value: str = getattr(law.readings, reading)
    return value


def in_short(row: LawRow) -> Plain:
    """A row of law in short: its name, value, dates, places in English, and source."""
    name = ".".join(part for part in (row.part.value, row.pilot, row.name) if part)
    kept = {one: getattr(row, one) for one in ("value", *_DATES, "source")}
    return {"name": name, **jsonable(kept), "citation": row.place["en"] if row.places else None}
