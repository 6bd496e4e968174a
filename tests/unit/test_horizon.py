"""Everything public that takes a day or an instant, at both edges of the horizon and beyond them."""

import inspect
import re
import typing
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any

import pytest
from attrs import evolve

import aleumet_rules as rules
from aleumet_rules import (
    ASTANA,
    LAW,
    NORMS,
    Booking,
    BookingStatus,
    Channel,
    ContradictoryFacts,
    Deadline,
    Department,
    Form031,
    Incident,
    InvalidFact,
    Measure,
    NotInForce,
    OutsideHorizon,
    PilotWindow,
    ServiceHours,
    Slot,
    Timeline,
    Trip,
    WorkingCalendar,
    WrongType,
)

pytestmark = pytest.mark.filterwarnings("ignore::aleumet_rules.ProvisionalDay")

DAY, TICK = timedelta(days=1), timedelta.resolution
FIRST, LAST = date(2016, 1, 1), date(2050, 12, 31)
MIDNIGHT, END = datetime(2016, 1, 1, tzinfo=ASTANA), datetime(2051, 1, 1, tzinfo=ASTANA)

PLACE = Department(1, "x", ("1110",))
FORM = Form031("17", "A-1", date(2025, 12, 1), "111010000")
SLOT = Slot(1, datetime(2025, 12, 17, 9, tzinfo=ASTANA))
BOOKING = Booking("7", FORM, SLOT, datetime(2025, 12, 15, 9, tzinfo=ASTANA))
VOID = evolve(BOOKING, status=BookingStatus.VOID)
MEASURE = Measure("m", "кресло", date(2025, 9, 1), date(2025, 9, 5))
PENDING = evolve(MEASURE, reactivation_requested_on=date(2025, 12, 1))
CALENDAR, HOURS, TERM = WorkingCalendar(), ServiceHours(), NORMS["term.roll"]
NOON = datetime(2025, 12, 15, 12, tzinfo=ASTANA)
DEADLINE = Deadline(TERM, NOON, NOON + DAY, (), FIRST)
WINDOW = rules.selection_window(MEASURE)
PILOT = PilotWindow(date(2025, 11, 22), None)
CALL = Incident(NOON, Channel.CHAT_BOT)
FOREVER = LAW.amend(lasts_months=None)
WEEKEND = LAW.amend(calendar=WorkingCalendar(days_off=[date(2050, 12, 30)]))

Ask = Callable[[Any], object]


def window(field: str) -> Ask:
    """A window for choosing with another day in that field."""
    return lambda day: evolve(WINDOW, **{field: day})


def measure(field: str) -> Ask:
    """A measure with that day, and when its window then closes."""
    return lambda day: rules.selection_window(evolve(Measure("m", "x", FIRST), **{field: day}))


def given(day: date) -> object:
    """A measure given to the portal that day, and when its window then closes by that."""
    return rules.selection_window(Measure("m", "x", day), law=LAW.amend(block_clock="received"))


def again(day: date) -> object:
    """A measure that came back that day, and when its window then closes by that."""
    came = Measure("m", "x", FIRST, reactivated_on=day)
    return rules.selection_window(came, law=LAW.amend(block_clock="received"))


def incident(field: str) -> Ask:
    """An incident with that event."""
    events: dict[str, Any] = {"received_at": MIDNIGHT, "channel": Channel.CHAT_BOT}
    return lambda at: Incident(**events | {field: at})


def asked(**facts: Any) -> Any:
    """May the start be booked, with other facts."""
    usual: dict[str, Any] = {"earlier": None, "taken": set(), "at": BOOKING.made_at}
    return rules.may_book(facts.pop("form", FORM), facts.pop("slot", SLOT), PLACE, **usual | facts)


NAMES = rules.Text("а", "а", "a")
DAYS: dict[str, Ask] = {
    "audit_incidents(known_on)": lambda day: list(rules.audit_incidents([], known_on=day)),
    "audit_measures(known_on)": lambda day: list(rules.audit_measures([], known_on=day)),
    "audit_measures(until)": lambda day: list(rules.audit_measures([], until=day)),
    "compare(known_on)": lambda day: rules.compare("queue", [], other=LAW, known_on=day),
    "compare(until)": lambda day: rules.compare("measures", [], other=LAW, until=day),
    "audit_queue(known_on)": lambda day: list(rules.audit_queue([], departments=[PLACE], known_on=day)),
    "WorkingCalendar.is_working_day(day)": CALENDAR.is_working_day,
    "WorkingCalendar.day(day)": CALENDAR.day,
    "WorkingCalendar.is_settled(day)": CALENDAR.is_settled,
    "WorkingCalendar.next_working_day(day)": CALENDAR.next_working_day,
    "WorkingCalendar.previous_working_day(day)": CALENDAR.previous_working_day,
    "WorkingCalendar.roll_forward(day)": CALENDAR.roll_forward,
    "WorkingCalendar.add_working_days(day)": lambda day: CALENDAR.add_working_days(day, 1 if day == FIRST else -1),
    "WorkingCalendar(days_off)": lambda day: WorkingCalendar(days_off=[day]),
    "WorkingCalendar(working_days)": lambda day: WorkingCalendar(working_days=[day]),
    "Form031(signed_on)": lambda day: rules.valid_until(evolve(FORM, signed_on=day)),
    "Measure(given_to_portal_on)": given,
    "Measure(notified_on)": measure("notified_on"),
    "Measure(implement_by)": measure("implement_by"),
    "Measure(selected_on)": measure("selected_on"),
    "Measure(reactivated_on)": again,
    "Measure(reactivation_requested_on)": measure("reactivation_requested_on"),
    "Measure(fulfilled_on)": measure("fulfilled_on"),
    "Measure.with_notice(on)": Measure("m", "x", FIRST).with_notice,
    "Department.known(on)": PLACE.known,
    "Department(schedule_until)": lambda day: Department(1, "A", ("1110",), schedule_until=day),
    "Trip(ordered_on)": lambda day: Trip(FIRST, LAST, day),
    "WorkingCalendar.known(on)": CALENDAR.known,
    "WorkingCalendar(known_on)": lambda day: WorkingCalendar(known_on=day),
    "LawBook.as_known(on)": LAW.as_known,
    "LawBook.pilot_of(on)": lambda on: LAW.pilot_of("11", on=on),
    "Pilot(first)": lambda day: rules.Pilot(act=LAW.pilots[0].act, region=("61",), first=day, last=LAST),
    "Pilot(last)": lambda day: rules.Pilot(act=LAW.pilots[0].act, region=("61",), first=FIRST, last=day),
    "Transfer(off)": lambda day: rules.Transfer(day, LAST),
    "Transfer(worked)": lambda day: rules.Transfer(FIRST, day),
    "Transfer(published_on)": lambda day: rules.Transfer(FIRST, LAST, published_on=day),
    "KurbanAit(day)": rules.KurbanAit,
    "KurbanAit(published_on)": lambda day: rules.KurbanAit(FIRST, published_on=day),
    "NewHoliday(since)": lambda day: rules.NewHoliday(NAMES, 1, 3, day),
    "NewHoliday(until)": lambda day: rules.NewHoliday(NAMES, 1, 3, FIRST, until=day),
    "NewHoliday(published_on)": lambda day: rules.NewHoliday(NAMES, 1, 3, FIRST, published_on=day),
    "Department.trip_on(day)": PLACE.trip_on,
    "Trip(first)": lambda day: Trip(day, LAST),
    "Trip(last)": lambda day: Trip(FIRST, day),
    "SelectionWindow.is_open(day)": WINDOW.is_open,
    "SelectionWindow.is_over(day)": WINDOW.is_over,
    "SelectionWindow(opens_on)": window("opens_on"),
    "SelectionWindow(closes_on)": window("closes_on"),
    "SelectionWindow(block_notice_on)": window("block_notice_on"),
    "SelectionWindow(block_notice_from)": window("block_notice_from"),
    "SelectionWindow(started_on)": window("started_on"),
    "SelectionWindow(rolled_from)": window("rolled_from"),
    "block_notices_due(on)": lambda on: rules.block_notices_due([], on=on),
    "may_select_supplier(on)": lambda on: rules.may_select_supplier(MEASURE, on=on),
    "reactivate(on)": lambda on: rules.reactivate(MEASURE, on=on),
    "returned(on)": lambda on: rules.returned(PENDING, on=on),
    "status(on)": lambda on: rules.status(MEASURE, on=on),
    "LawBook.service_hours(day)": LAW.service_hours,
    "portal_in_force_from(published_on)": rules.portal_in_force_from,
    "portal_in_force_from(on)": lambda on: rules.portal_in_force_from(date(2023, 8, 25), on=on),
    "problems_report_due(found_on)": lambda day: rules.problems_report_due(day, law=FOREVER),
    "registration_report_due(on)": lambda on: rules.registration_report_due(on=on),
    "schedule_due(on)": lambda on: rules.schedule_due(on=on),
    "PilotWindow.covers(day)": PILOT.covers,
    "PilotWindow(first)": lambda day: PilotWindow(day, None),
    "PilotWindow(last)": lambda day: PilotWindow(FIRST, day),
    "pilot_window(on)": rules.pilot_window,
    "end_of_calendar_days(event)": lambda day: rules.end_of_calendar_days(day, 1, roll=True),
    "end_of_months(event)": lambda day: rules.end_of_months(day, 1),
    "end_of_working_days(event)": lambda day: rules.end_of_working_days(day, 1) if day != LAST else None,
    "in_force_after(day)": lambda day: rules.in_force_after(day, 1),
    "last_instant(day)": rules.last_instant,
    "free_slots(first)": lambda day: list(rules.free_slots(PLACE, day, LAST, taken=(), at=NOON)),
    "free_slots(last)": lambda day: list(rules.free_slots(PLACE, FIRST, day, taken=(), at=NOON)),
    "grid(on)": rules.grid,
    "slots_on(day)": lambda day: rules.slots_on(PLACE, day, law=FOREVER),
    "week_of_slots(monday)": lambda day: rules.week_of_slots(PLACE, day, taken=(), at=NOON),
}
"""What takes a day, by function and argument."""

ENDS: dict[str, Ask] = {
    "WorkingCalendar.count_working_days(start)": lambda day: CALENDAR.count_working_days(day, LAST),
    "WorkingCalendar.count_working_days(end)": lambda day: CALENDAR.count_working_days(FIRST, day),
    "WorkingCalendar.working_days(start)": lambda day: list(CALENDAR.working_days(day, LAST)),
    "WorkingCalendar.working_days(end)": lambda day: list(CALENDAR.working_days(LAST, day)),
    "WorkingCalendar.non_working_days(start)": lambda day: list(CALENDAR.non_working_days(day, FIRST + 30 * DAY)),
    "WorkingCalendar.non_working_days(end)": lambda day: list(CALENDAR.non_working_days(LAST - 30 * DAY, day)),
}
"""The ends of a half-open span, which may be the day after the last one."""

INSTANTS: dict[str, Ask] = {
    "Deadline.state(at)": DEADLINE.state,
    "Deadline.state(done_at)": lambda at: DEADLINE.state(END, at),
    "Deadline.explain(at)": lambda at: DEADLINE.explain(at=at),
    "Deadline.explain(done_at)": lambda at: DEADLINE.explain(at=END, done_at=at),
    "Deadline.late_by(at)": DEADLINE.late_by,
    "Deadline.late_by(done_at)": lambda at: DEADLINE.late_by(NOON, at),
    "Deadline(starts_at)": lambda at: Deadline(TERM, at, END, (), FIRST),
    "Deadline(due_at)": lambda at: Deadline(TERM, MIDNIGHT, at, (), FIRST),
    "audit_incidents(until)": lambda at: list(rules.audit_incidents([], until=at)),
    "audit_queue(until)": lambda at: list(rules.audit_queue([], departments=[PLACE], until=at)),
    "arrive(at)": lambda at: rules.arrive(BOOKING, at=at),
    "book(at)": lambda at: rules.book(FORM, SLOT, PLACE, earlier=None, taken=(), at=at, ticket="1"),
    "cancel(at)": lambda at: rules.cancel(BOOKING, at=at),
    "join_general_order(at)": lambda at: rules.join_general_order(VOID, at=at),
    "lapse(at)": lambda at: rules.lapse(BOOKING, at=at),
    "may_book(at)": lambda at: asked(at=at),
    "Booking(made_at)": lambda at: rules.reminder_on(Booking("7", FORM, SLOT, at)),
    "WalkIn(arrived_at)": lambda at: rules.WalkIn(FORM, at),
    **{f"Incident({field})": incident(field) for field in ("received_at", "registered_at", "analysed_at", "found_at")},
    **{f"Incident({field})": incident(field) for field in ("escalated_at", "escalation_received_at", "refuted_at")},
    **{f"Incident({field})": incident(field) for field in ("refuted_notice_at", "confirmed_at", "confirmed_notice_at")},
    **{f"Incident({field})": incident(field) for field in ("repair_started_at", "repaired_at", "repaired_notice_at")},
    "Incident(planned_repair_at)": incident("planned_repair_at"),
    "Slot(starts_at)": lambda at: asked(slot=Slot(1, at)),
    "ServiceHours.contains(at)": HOURS.contains,
    "ServiceHours.next_opening(at)": HOURS.next_opening,
    "ServiceHours.add(at)": lambda at: HOURS.add(at, TICK),
    "ServiceHours.between(start)": lambda at: HOURS.between(at, END),
    "ServiceHours.between(end)": lambda at: HOURS.between(MIDNIGHT, at),
    "Announcement(removed_by)": lambda at: rules.Announcement(rules.AnnouncementKind.FAILURE, removed_by=at),
    "analysis_due(registered_at)": rules.analysis_due,
    "confirmation_notice_due(confirmed_at)": rules.confirmation_notice_due,
    "escalation_due(found_at)": rules.escalation_due,
    "next_due(at)": lambda at: rules.next_due(Incident(MIDNIGHT, Channel.CHAT_BOT), at=at),
    "milestones(at)": lambda at: rules.milestones(CALL, at=at),
    "refutation_notice_due(refuted_at)": rules.refutation_notice_due,
    "registration_due(received_at)": lambda at: rules.registration_due(at, Channel.CHAT_BOT),
    "repair_notice_due(repaired_at)": rules.repair_notice_due,
    "repair_start_due(escalation_received_at)": rules.repair_start_due,
    "free_slots(at)": lambda at: list(rules.free_slots(PLACE, FIRST, LAST, taken=(), at=at)),
    "is_no_show(at)": lambda at: rules.is_no_show(SLOT, at=at),
    "slot_reasons(at)": lambda at: rules.slot_reasons(SLOT, PLACE, taken=(), at=at),
    "incident_timeline(at)": lambda at: rules.incident_timeline(CALL, at=at),
    "week_of_slots(at)": lambda at: rules.week_of_slots(PLACE, date(2025, 12, 15), taken=(), at=at),
}
"""What takes an instant, by function and argument."""

LAW_ITSELF = {"Act(", "Entry(", "Entry.", "Timeline.", "LawBook.amend", "LawBook(", "(checked_on)"}
KEPT_AS_THEY_COME = {"ParticipantProfile(", "ProgrammeData("}
ANSWERS = {"Day(", "Milestone", "Finding(", "LawRow(", "LawDifference(", "AnswerChange("}
LONGER_YEARS = {"to_astana("}
NO_DAYS = {"last_instant(closes)", "Finding(by)", "Effect(by)", "Tally(longest)"}
FREE = LAW_ITSELF | KEPT_AS_THEY_COME | ANSWERS | LONGER_YEARS | NO_DAYS
"""What the contract leaves free of the horizon, or what is no day: by a part of function and argument."""


def temporal(function: Callable[..., Any]) -> Iterator[str]:
    """The parameters of a function that are days or instants, or hold some."""
    for name, kind in typing.get_type_hints(function).items():
        written = kind.__name__ if isinstance(kind, type) else str(kind)
        written = written.replace("datetime.time ", "")  # a time of day names no day
        if name != "return" and re.search(r"\bdate\b|datetime", written) and "Callable" not in written:
            yield name


def public() -> Iterator[str]:
    """Every public function, method and record with each of its parameters that is a day or an instant."""
    for name in vars(rules)["__all__"]:
        thing = getattr(rules, name)
        if inspect.isfunction(thing):
            yield from (f"{name}({field})" for field in temporal(thing))
        if isinstance(thing, type) and not issubclass(thing, Enum):
            for own, member in vars(thing).items():
                function = getattr(member, "__func__", member)
                if inspect.isfunction(function) and (own == "__init__" or not own.startswith("_")):
                    called = name if own == "__init__" else f"{name}.{own}"
                    yield from (f"{called}({field})" for field in temporal(function))


def test_table_has_everything() -> None:
    """Whatever takes a day or an instant is in one of the tables, or is what the contract leaves free."""
    bound = {one for one in public() if not any(part in one for part in FREE)}

    assert bound == {*DAYS, *ENDS, *INSTANTS}


def field_of(asked: str) -> str:
    """The argument of a row."""
    return asked.partition("(")[2].rstrip(")")


def refused(ask: Ask, asked: str, value: object) -> None:
    """The value is refused as outside the horizon, by the name of the argument and with the value itself."""
    with pytest.raises(OutsideHorizon) as caught:
        ask(value)
    assert caught.value.field == field_of(asked)
    assert caught.value.value == value


def beyond(ask: Ask, value: object) -> OutsideHorizon | None:
    """What is said of an answer outside the horizon; that the law or the facts rule out an answer is an answer."""
    try:
        with suppress(NotInForce, ContradictoryFacts):
            ask(value)
    except OutsideHorizon as error:
        return error
    return None


def answered(ask: Ask, asked: str, value: object) -> None:
    """The value is answered; or the answer lies outside the horizon, of which the argument is said to be the cause."""
    error = beyond(ask, value)
    if error is not None:
        assert (error.field, error.value) == (field_of(asked), value)
        assert error.problem.startswith(("leads ", "the term ends on 20"))


@pytest.mark.parametrize(("asked", "ask"), DAYS.items(), ids=DAYS)
def test_day_beyond(asked: str, ask: Ask) -> None:
    """A day outside 2016-2050 is refused by the name under which the caller passed it."""
    for day in (date.min, FIRST - DAY, LAST + DAY, date.max):
        refused(ask, asked, day)


@pytest.mark.parametrize(("asked", "ask"), ENDS.items(), ids=ENDS)
def test_end_beyond(asked: str, ask: Ask) -> None:
    """An end of a span is refused beyond the day after the last."""
    for day in (date.min, FIRST - DAY, LAST + 2 * DAY, date.max):
        refused(ask, asked, day)


@pytest.mark.parametrize(("asked", "ask"), (DAYS | ENDS).items(), ids=DAYS | ENDS)
def test_day_on_the_edge(asked: str, ask: Ask) -> None:
    """The first and the last day are answered, unless the answer itself would lie outside."""
    for day in (FIRST, LAST):
        if asked != "week_of_slots(monday)":  # neither is a Monday
            answered(ask, asked, day)


@pytest.mark.parametrize("ask", ENDS.values(), ids=ENDS)
def test_open_end(ask: Ask) -> None:
    """A span may end, and even begin, on the day after the last."""
    assert ask(LAST + DAY) is not None


BEYOND = [
    datetime.min.replace(tzinfo=ASTANA),
    datetime(2004, 12, 31, 12, tzinfo=ASTANA),
    MIDNIGHT - TICK,
    MIDNIGHT - timedelta(hours=2),
    END + TICK,
    datetime(2051, 12, 31, 23, 59, tzinfo=ASTANA),
    datetime.max.replace(tzinfo=ASTANA),
]


@pytest.mark.parametrize(("asked", "ask"), INSTANTS.items(), ids=INSTANTS)
def test_instant_beyond(asked: str, ask: Ask) -> None:
    """An instant outside 2016-2050 by the clock of Astana is refused by the name under which the caller passed it."""
    for at in BEYOND:
        refused(ask, asked, at)


EDGES = [MIDNIGHT, datetime.combine(LAST, time(12), ASTANA), END - TICK, END]


@pytest.mark.parametrize(("asked", "ask"), INSTANTS.items(), ids=INSTANTS)
def test_instant_on_the_edge(asked: str, ask: Ask) -> None:
    """The first and the last instants are answered, 24:00 included, unless the answer itself would lie outside."""
    for at in EDGES:
        if asked != "Slot(starts_at)" or at < END:  # a start needs a day of its own
            answered(ask, asked, at)


WINDOWS = [one for one in DAYS if one.startswith(("PilotWindow(", "SelectionWindow("))]


@pytest.mark.parametrize("value", ["a", NOON], ids=["text", "datetime"])
@pytest.mark.parametrize("asked", WINDOWS)
def test_windows_made_by_hand(asked: str, value: Any) -> None:
    """A window that somebody makes says at once what is no day."""
    with pytest.raises(WrongType, match=rf"^{field_of(asked)}: needs "):
        DAYS[asked](value)


@pytest.mark.parametrize(("asked", "ask"), INSTANTS.items(), ids=INSTANTS)
def test_naive_instant(asked: str, ask: Ask) -> None:
    """An instant without a zone is refused by its name, never guessed from the host's."""
    with pytest.raises(InvalidFact, match=rf"^{field_of(asked)}: needs an instant with a time zone"):
        ask(datetime(2025, 12, 15, 12))


def at(day: int, hour: int, minute: int = 0, microsecond: int = 0) -> datetime:
    """An instant of December 2050."""
    return datetime(2050, 12, day, hour, minute, 0, microsecond, ASTANA)


LATE = date(2050, 12, 30)  # a Friday; no working day of the horizon follows
SIGNED = LAW.amend(last_signed_on=LATE)

LEADING_OUT: list[tuple[str, object, Callable[[], object]]] = [
    ("day", LAST, lambda: CALENDAR.next_working_day(LAST)),
    ("day", FIRST, lambda: CALENDAR.previous_working_day(FIRST)),
    ("day", LAST, lambda: CALENDAR.roll_forward(LAST)),
    ("n", 3, lambda: CALENDAR.add_working_days(LAST, 3)),
    ("event", date(2050, 11, 30), lambda: rules.end_of_months(date(2050, 11, 30), 1, law=WEEKEND)),
    ("n", 1, lambda: rules.end_of_working_days(LATE, 1)),
    ("at", at(31, 12), lambda: HOURS.next_opening(at(31, 12))),
    ("at", at(31, 12), lambda: HOURS.add(at(31, 12), TICK)),
    ("length", timedelta(hours=99), lambda: HOURS.add(at(30, 12), timedelta(hours=99))),
    ("received_at", at(30, 19), lambda: rules.registration_due(at(30, 19), Channel.CHAT_BOT)),
    ("received_at", at(30, 19), lambda: rules.registration_due(at(30, 19), Channel.VOICE)),
    ("received_at", END, lambda: rules.registration_due(END, Channel.CHAT_BOT)),
    ("registered_at", at(30, 12), lambda: rules.analysis_due(at(30, 12))),
    ("found_at", at(31, 21, 0, 1), lambda: rules.escalation_due(at(31, 21, 0, 1))),
    ("refuted_at", at(31, 23, 31), lambda: rules.refutation_notice_due(at(31, 23, 31))),
    ("confirmed_at", at(31, 23, 31), lambda: rules.confirmation_notice_due(at(31, 23, 31))),
    ("escalation_received_at", at(30, 12), lambda: rules.repair_start_due(at(30, 12))),
    ("repaired_at", at(31, 22), lambda: rules.repair_notice_due(at(31, 22))),
    ("signed_on", date(2050, 12, 1), lambda: rules.valid_until(evolve(FORM, signed_on=date(2050, 12, 1)))),
    ("notified_on", date(2050, 11, 1), lambda: rules.selection_window(Measure("m", "x", FIRST, date(2050, 11, 1)))),
    ("given_to_portal_on", LATE, lambda: given(LATE)),
    ("reactivated_on", LATE, lambda: again(LATE)),
    ("starts_at", at(31, 23, 50), lambda: rules.late_after(Slot(1, at(31, 23, 50)), law=FOREVER)),
    ("last_signed_on", LATE, lambda: rules.pilot_window(LAST, law=SIGNED)),
    ("last_signed_on", LATE, lambda: asked(law=SIGNED)),
    ("last_signed_on", LATE, lambda: rules.queue_in_force_from(law=SIGNED)),
    ("last_signed_on", LATE, lambda: rules.schedule_due(law=SIGNED)),
    ("last_signed_on", LATE, lambda: rules.control_bank_copy_due(law=SIGNED)),
    ("registered_on", LATE, lambda: rules.registration_report_due(law=LAW.amend(registered_on=LATE))),
    ("published_on", LATE, lambda: rules.portal_in_force_from(LATE)),
    ("found_on", LATE, lambda: rules.problems_report_due(LATE, law=FOREVER)),
]


@pytest.mark.parametrize(("field", "value", "ask"), LEADING_OUT, ids=lambda part: part if isinstance(part, str) else "")
def test_answer_beyond(field: str, value: object, ask: Callable[[], object]) -> None:
    """Where the answer would lie outside, the fact of the caller's that leads there is named with its value."""
    with pytest.raises(OutsideHorizon) as caught:
        ask()
    assert (caught.value.field, caught.value.value) == (field, value)
    assert "must lie" not in caught.value.problem or value == END


def test_end_of_the_last_day_is_an_answer() -> None:
    """24:00 of 31 December 2050 is the last instant that an answer can be, and a deadline can be asked about then."""
    due = rules.escalation_due(at(31, 21))

    assert due.due_at == rules.last_instant(LAST) == END
    assert due.state(END) is rules.ClockState.RUNNING
    assert due.state(END, done_at=END) is rules.ClockState.MET
    assert not HOURS.contains(END)


def test_year_that_begins_the_horizon() -> None:
    """The term for the schedule that follows 2016 runs from the first instant that the calendar knows."""
    (pilot,) = LAW.amend(last_signed_on=FIRST).pilots
    rows = [evolve(row, in_force_from=FIRST, in_force_to=None) for row in pilot.rules]
    law = evolve(LAW, pilots=(evolve(pilot, first=FIRST, rules=Timeline("queue", tuple(rows[:1]))),))

    assert rules.next_schedule_due(2016, law=law).starts_at == MIDNIGHT
