"""May this start be booked, if not why, and which is the next free one? (Algorithm, paras 3-12)."""

from collections.abc import Iterator
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from ..answers.decision import Decision
from ..booking import may_book
from ..checks import HORIZON
from ..errors import InvalidFact, Problem
from ..facts.bookings import Booking, BookingStatus, Form031
from ..facts.places import Department, Slot, Trip
from ..law.book import LawBook
from ..slots import free_slots
from ..views.cards import card_of
from ..views.html import Html, element
from ..views.weeks import week_of_slots
from ..words import ask as words
from .model import Choice, Due, Example, Facts, Plan, Question, field
from .reform import compared

__all__ = ["BOOKING"]

_AHEAD = timedelta(days=60)
_READINGS = (
    "slot_capacity",
    "pilot_end",
    "pilot_covers",
    "form_validity_covers",
    "form_roll",
    "used_form",
    "rebooking_checks",
    "rebooking_after_closed_day",
    "after_lateness",
)
_EARLIER = ("earlier_starts_at", "earlier_made_at", "earlier_status")
_BODY = """\
def may(start):
    return may_book(form, start, department, earlier=earlier, taken=taken, at=at, law=law)

decision = may(slot)
free = () if decision else free_slots(department, at.date(), last, taken=taken, at=at, law=law)
return decision, next(filter(None, map(may, free)), None)"""


def _plan(facts: Facts) -> Plan:
    form = Form031(facts["form_number"], facts["form_number"], facts["signed_on"], facts["residence"])
    at, number = facts["asked_at"], facts["department"]
    trips = tuple(Trip(day, day) for day in facts["away_on"])
    places = facts["capacity"] or 1
    department = Department(number, facts["department_address"], facts["serves"], trips=trips, capacity=places)
    names = {
        "form": form,
        "department": department,
        "slot": Slot(number, facts["starts_at"]),
        "earlier": _earlier(facts, form),
        "taken": frozenset(Slot(number, start) for start in facts["taken"]),
        "at": at,
        "last": min(at.date() + _AHEAD, HORIZON[1]),
    }
    return Plan(names, _BODY, lambda law: _asked(names, law))


def _earlier(facts: Facts, form: Form031) -> Booking | None:
    """The latest booking under the form; all that is known of it, or nothing."""
    known = [facts[name] is not None for name in _EARLIER]
    if not any(known):
        return None
    if not all(known):
        raise InvalidFact(_EARLIER[known.index(False)], None, Problem("missing"))
    slot = Slot(facts["department"], facts["earlier_starts_at"])
    return Booking("1", form, slot, facts["earlier_made_at"], BookingStatus(facts["earlier_status"]))


def _asked(names: Facts, law: LawBook) -> tuple[Any, ...]:
    form, department, at = names["form"], names["department"], names["at"]
    earlier, taken, last = names["earlier"], names["taken"], names["last"]

    def may(start: Slot) -> Decision[Slot]:
        return may_book(form, start, department, earlier=earlier, taken=taken, at=at, law=law)

    decision = may(names["slot"])
    free = () if decision else free_slots(department, at.date(), last, taken=taken, at=at, law=law)
    return decision, next(filter(None, map(may, free)), None)


def _say(_: Plan, results: tuple[Any, ...], __: LawBook, lang: str) -> str:
    decision, following = results
    said = [decision.explain(lang)]
    if following:
        said.append(f"{words.NEXT_FREE[lang]}\n{following.explain(lang)}")
    elif not decision:
        said.append(words.NO_NEXT_FREE[lang])
    return "\n\n".join(said)


def _show(plan: Plan, results: tuple[Any, ...], law: LawBook, lang: str) -> list[Html]:
    decision, following = results
    shown = [card_of(decision, lang)]
    if following:
        shown += [element("p", element("strong", words.NEXT_FREE[lang])), card_of(following, lang)]
    elif not decision:
        shown.append(element("p", words.NO_NEXT_FREE[lang]))
    return [*shown, *_week(plan.names, law, lang)]


def _week(names: Facts, law: LawBook, lang: str) -> Iterator[Html]:
    """The week of the start that was asked for; nothing where it leaves the years of the calendar."""
    day: date = names["slot"].starts_at.date()
    monday = day - timedelta(days=day.weekday())
    if HORIZON[0] <= monday <= HORIZON[1] - timedelta(days=6):
        yield week_of_slots(names["department"], monday, taken=names["taken"], at=names["at"], lang=lang, law=law)


def _dues(_: Plan, results: tuple[Any, ...]) -> Iterator[Due]:
    for decision in results:
        if decision:
            yield Due(decision.question, decision.outcome.starts_at)


_AT_KOKSHETAU = {
    "form_number": "17",
    "signed_on": "2025-12-01",
    "residence": "111010000",
    "department": "1",
    "department_address": words.ADDRESS,
    "serves": ["1110"],
    "asked_at": "2025-12-15T11:30",
}
BOOKING = Question(
    "booking",
    (
        field("form_number", "line", required=True),
        field("signed_on", "day", required=True),
        field("residence", "line"),
        field("department", "line", required=True),
        field("department_address", "line", required=True),
        field("serves", "list", of="line", required=True),
        field("capacity", "number"),
        field("away_on", "list", of="day"),
        field("starts_at", "instant", required=True),
        field("asked_at", "instant", required=True),
        field("taken", "list", of="instant"),
        field("earlier_starts_at", "instant"),
        field("earlier_made_at", "instant"),
        field("earlier_status", "choice", choices=tuple(Choice(one.value, one.meaning) for one in BookingStatus)),
        *compared(_READINGS, ("form_valid_months", "lasts_months")),
    ),
    ("may_book", "free_slots"),
    "week_of_slots",
    (
        Example(words.EXAMPLES["day-off"], {**_AT_KOKSHETAU, "starts_at": "2025-12-16T11:00"}),
        Example(words.EXAMPLES["free"], {**_AT_KOKSHETAU, "starts_at": "2025-12-18T09:00"}),
    ),
    _plan,
    _say,
    _show,
    _dues,
    MappingProxyType({"at": "asked_at", "slot": "starts_at", "number": "department", "address": "department_address"}),
)
"""The question about a start."""
