"""Receipts under drawn reforms: the check is false exactly where the answer is another one, and names the reform."""

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

import pytest
from attrs import evolve
from hypothesis import assume, event, given, strategies as st

from aleumet_rules import (
    ASTANA,
    LAW,
    AleumetError,
    Booking,
    BookingStatus,
    Channel,
    Department,
    Form031,
    LawBook,
    Measure,
    Slot,
    Timeline,
    Trip,
    Week,
    WorkingCalendar,
    analysis_due,
    arrive,
    cancel,
    check_receipt,
    join_general_order,
    may_book,
    may_select_supplier,
    problems_report_due,
    registration_due,
    repair_notice_due,
    repair_start_due,
    selection_window,
)
from aleumet_rules.acts.readings import OPEN_SENTENCES
from aleumet_rules.acts.working_time import WORKING_TIME

pytestmark = [pytest.mark.slow, pytest.mark.untraced]

Answer = Callable[[LawBook], Any]

PORTAL_DAYS = st.dates(date(2023, 9, 5), date(2026, 8, 31))
QUEUE_DAYS = st.dates(date(2025, 11, 1), date(2026, 12, 20))
HOURS = st.sampled_from([time(0), time(8, 59), time(9), time(12), time(14, 30), time(16), time(18, 29), time(18, 30)])
PORTAL_INSTANTS = st.builds(datetime.combine, PORTAL_DAYS, HOURS, st.just(ASTANA))
QUEUE_INSTANTS = st.builds(datetime.combine, QUEUE_DAYS, HOURS, st.just(ASTANA))


class Reform(NamedTuple):
    """A law that is not the one that was asked, and the name of what was changed in it."""

    name: str
    law: LawBook


# --- what is asked ------------------------------------------------------------------------------------------------


@st.composite
def terms(draw: st.DrawFn) -> Answer:
    """A clock of an incident, or a duty of those who run the pilot."""
    at, channel, day = draw(PORTAL_INSTANTS), draw(st.sampled_from(Channel)), draw(QUEUE_DAYS)
    due = draw(st.sampled_from([analysis_due, repair_start_due, repair_notice_due]))
    asks: list[Answer] = [
        lambda law: due(at, law=law),
        lambda law: registration_due(at, channel, law=law),
        lambda law: problems_report_due(day, law=law),
    ]
    return draw(st.sampled_from(asks))


@st.composite
def choices(draw: st.DrawFn) -> Answer:
    """A window, or whether a supplier may be chosen on a day."""
    given, after = draw(PORTAL_DAYS), draw(st.none() | st.integers(0, 40))
    told = None if after is None else given + timedelta(days=after)
    measure = Measure("1", "Wheelchair", given, notified_on=told, implement_by=given + timedelta(days=95))
    on = given + timedelta(days=draw(st.integers(40, 110)))
    asks: list[Answer] = [
        lambda law: selection_window(measure, law=law),
        lambda law: may_select_supplier(measure, on=on, law=law),
    ]
    return draw(st.sampled_from(asks))


@st.composite
def bookings(draw: st.DrawFn) -> Answer:
    """A request for a start, or what happens to a booking."""
    slot, days = Slot(1, draw(QUEUE_INSTANTS)), st.integers(0, 35)
    at = slot.starts_at + timedelta(days=-draw(days), minutes=draw(st.sampled_from([-5, 15, 16, 61])))
    signed_on = at.date() - timedelta(days=draw(st.sampled_from([0, 28, 31, 40])))
    form = Form031("F-1", "A-1", signed_on, draw(st.sampled_from(["111010000", "112010000", None])))
    away = slot.starts_at.date() + timedelta(days=draw(st.integers(-1, 3)))
    place = Department(1, "Kokshetau", ("1110",), (Trip(away, away),), draw(st.integers(1, 2)))
    booking = Booking("T-1", form, slot, at, draw(st.sampled_from(BookingStatus)))
    taken, move = draw(st.sampled_from([set(), {slot}, {slot: 1}])), draw(st.sampled_from([arrive, cancel]))
    asks: list[Answer] = [
        lambda law: may_book(form, slot, place, earlier=None, taken=taken, at=at, law=law),
        lambda law: move(booking, at=max(at, slot.starts_at), department=place, law=law),
        lambda law: join_general_order(booking, at=max(at, slot.starts_at), law=law),
    ]
    return draw(st.sampled_from(asks))


ASKED = terms() | choices() | bookings()

# --- under what ---------------------------------------------------------------------------------------------------

NUMBERS: dict[str, tuple[Any, ...]] = {
    "region": (("71",), ("1110",)),
    "starts": ((time(9), time(16)), (time(8, 59),)),
    "grace": (timedelta(), timedelta(minutes=20), timedelta(hours=2)),
    "form_valid_months": (2, 3),
    "last_signed_on": (date(2025, 10, 1), date(2025, 12, 10)),
    "lasts_months": (1, 6, None),
    "problems_working_days": (1, 5),
    "selection_months": (1, 3),
    "opens": (time(8), time(12)),
    "closes": (time(14, 30), time(19)),
    "register_within": (timedelta(hours=1), timedelta(hours=30)),
    "analyse_working_days": (2,),
    "start_repair_working_days": (2,),
    "repaired_notice_within": (timedelta(hours=1),),
}


@st.composite
def numbers(draw: st.DrawFn) -> Reform:
    """Another number, as if it had always been so or from a day on."""
    name = draw(st.sampled_from(sorted(NUMBERS)))
    since = None if name == "last_signed_on" else draw(st.none() | QUEUE_DAYS)
    changed: Any = {name: draw(st.sampled_from(NUMBERS[name]))}
    return Reform(name, LAW.amend(since=since, **changed))


@st.composite
def readings(draw: st.DrawFn) -> Reform:
    """Another reading of an open sentence."""
    name = draw(st.sampled_from([*OPEN_SENTENCES]))
    changed: Any = {name: draw(st.sampled_from([*OPEN_SENTENCES[name].wording.meanings]))}
    return Reform(name, LAW.amend(**changed))


def holiday_gone(line: int) -> Reform:
    """A holiday that nobody keeps."""
    lines = WORKING_TIME.holidays
    rules = evolve(WORKING_TIME, holidays=(*lines[:line], *lines[line + 1 :]))
    return Reform(lines[line].name, LAW.amend(calendar=WorkingCalendar(rules=rules)))


def kurban_ait_moved(row: int, days: int) -> Reform:
    """Another first day of Kurban Ait in one year."""
    ait = WORKING_TIME.kurban_ait
    entries = [evolve(one, value=one.value + timedelta(days)) if n == row else one for n, one in enumerate(ait)]
    rules = evolve(WORKING_TIME, kurban_ait=Timeline(ait.name, tuple(entries)))
    return Reform(ait.name, LAW.amend(calendar=WorkingCalendar(rules=rules)))


def not_moved(row: int) -> Reform:
    """A day off that no order has moved."""
    moves = WORKING_TIME.transfers
    rules = evolve(WORKING_TIME, transfers=(*moves[:row], *moves[row + 1 :]))
    return Reform(f"transfer of {moves[row].value.off}", LAW.amend(calendar=WorkingCalendar(rules=rules)))


CALENDARS = st.one_of(
    st.builds(holiday_gone, st.integers(0, len(WORKING_TIME.holidays) - 1)),
    st.builds(kurban_ait_moved, st.integers(7, 11), st.sampled_from([-1, 1, 2])),
    st.builds(not_moved, st.integers(16, 18)),
    st.just(Reform("week", LAW.amend(calendar=WorkingCalendar(week=Week.SIX_DAY)))),
)

# --- what the check says ------------------------------------------------------------------------------------------


def answered(ask: Answer, law: LawBook) -> Any:
    """What the answer says beside its words, as data; `None` where the law gives none."""
    try:
        return told(json.loads(json.dumps(ask(law).to_dict())))
    except AleumetError:
        return None


def told(data: Any) -> Any:
    """Data without what another law may say in other words."""
    if isinstance(data, dict):
        said = {"question", "text", "remedy", "readings"}
        return {key: told(value) for key, value in data.items() if key not in said}
    return [told(one) for one in data] if isinstance(data, list) else data


def name_of(row: str) -> str:
    """The name of a row without its part of the law, its pilot, and the day from which it holds."""
    part, _, name = row.partition(".")
    return (name.rpartition(".")[2] if part == "queue" else name).partition(" from ")[0]


REFORMS = numbers() | readings() | CALENDARS


@given(ask=ASKED, reforms=st.lists(REFORMS, min_size=12, max_size=12))
def test_a_reform_is_the_cause(ask: Answer, reforms: list[Reform]) -> None:
    """The check is true exactly where the answer is the same; else it names the reform, whose row is in the receipt."""
    now = answered(ask, LAW)
    assume(now is not None)
    receipt = json.loads(json.dumps(ask(LAW).receipt(), ensure_ascii=False))
    rows = {*map(name_of, (row["name"] for row in receipt["rows"])), *OPEN_SENTENCES}
    for name, law in reforms:
        check = check_receipt(receipt, law=law)
        assert bool(check) is (answered(ask, law) == now), check.explain()
        if not check:
            event("another answer")
            assert name in {one.name if one.kind == "reading" else name_of(one.name) for one in check.differences}
            assert name in rows
