"""What a type checker knows of the answers: read by mypy and pyright, never run."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import assert_type

from aleumet_rules import (
    LAW,
    Booking,
    CatalogueItem,
    Channel,
    ClockState,
    Day,
    DayKind,
    Deadline,
    Decision,
    Department,
    Form031,
    Html,
    Incident,
    LawBook,
    Measure,
    MeasureStatus,
    Milestone,
    Norm,
    Participant,
    Reason,
    SelectionWindow,
    ServiceHours,
    SignInMethod,
    Slot,
    Sms,
    SupplierKind,
    Text,
    WalkIn,
    WorkingCalendar,
    YearBalance,
    analysis_due,
    arrive,
    astana,
    block_notices_due,
    book,
    confirmation,
    departments_for,
    free_slots,
    grid,
    join_general_order,
    may_book,
    may_choose,
    may_select_supplier,
    may_sign_in,
    milestones,
    next_due,
    next_schedule_due,
    queue_in_force_from,
    reception_order,
    registration_due,
    reminder_on,
    selection_window,
    slots_on,
    status,
    write_back,
    year_calendar,
)


def calendar(days: WorkingCalendar, day: date) -> None:
    """The calendar answers in plain days, and tells of each."""
    assert_type(days.is_working_day(day), bool)
    assert_type(days.add_working_days(day, 5), date)
    assert_type(days.working_days(day, day), Iterator[date])
    assert_type(days.non_working_days(day, day), Iterator[Day])
    assert_type(days.day(day).kind, DayKind)
    assert_type(days.day(day).norm, Norm | None)
    assert_type(days.day(day).names, Text)
    assert_type(days.balance(2026), YearBalance)
    assert_type(year_calendar(days, 2026), Html)


def queue(form: Form031, slot: Slot, department: Department, at: datetime) -> None:
    """A decision carries the type of what it allows."""
    may = may_book(form, slot, department, earlier=None, taken={slot}, at=at)
    assert_type(may, Decision[Slot])
    assert_type(may.outcome, Slot | None)
    assert_type(may.unwrap(), Slot)
    assert_type(may.reasons, tuple[Reason, ...])
    booked = book(form, slot, department, earlier=None, taken={slot: 1}, at=at, ticket="7")
    assert_type(booked, Decision[Booking])
    booking = booked.unwrap()
    assert_type(arrive(booking, at=at), Decision[Booking])
    assert_type(join_general_order(booking, at=at), Decision[WalkIn])
    assert_type(reception_order([booking], []), tuple[Booking | WalkIn, ...])
    assert_type(reminder_on(booking), date | None)
    assert_type(free_slots(department, at.date(), at.date(), taken=(), at=at), Iterator[Slot])
    assert_type(
        free_slots(department, at.date(), at.date(), taken=(), at=at, form=form, earlier=booking), Iterator[Slot]
    )
    assert_type(departments_for(form, [department]), tuple[Department, ...])
    assert_type(astana(2026, 1, 12, 9), datetime)
    assert_type(slots_on(department, at.date()), tuple[Slot, ...])
    assert_type(grid(at.date()), tuple[time, ...])
    assert_type(confirmation(booking, form, department, link="https://aleumet.egov.kz/"), Sms)


def incident(request: Incident, at: datetime) -> None:
    """A deadline is a value of its own, and a clock of an incident holds one once it has started."""
    assert_type(registration_due(at, Channel.VOICE), Decision[Deadline])
    assert_type(registration_due(at, Channel.VOICE).unwrap().due_at, datetime)
    assert_type(analysis_due(at), Deadline)
    assert_type(analysis_due(at).state(at), ClockState)
    assert_type(next_schedule_due(2026), Deadline)
    assert_type(queue_in_force_from(), date)
    clocks = milestones(request, at=at)
    assert_type(clocks, tuple[Milestone, ...])
    assert_type(clocks[0].deadline, Deadline | None)
    assert_type(next_due(request, at=at), Deadline | None)


def portal(measure: Measure, participant: Participant, day: date) -> None:
    """Choosing a supplier and signing in."""
    assert_type(selection_window(measure), SelectionWindow)
    assert_type(selection_window(measure).closes_on, date | None)
    assert_type(selection_window(measure).show("kk"), Html)
    assert_type(may_select_supplier(measure, on=day), Decision[Measure])
    assert_type(status(measure, on=day), MeasureStatus)
    assert_type(block_notices_due([measure], on=day), tuple[Measure, ...])
    assert_type(write_back(measure), Mapping[str, str | None])
    assert_type(may_sign_in(participant, SignInMethod.EDS), Decision[Participant | SupplierKind])
    assert_type(may_choose(participant, CatalogueItem.MOBILITY), Decision[CatalogueItem])


def law(day: date) -> None:
    """The law is a value, and so is a reform of it."""
    assert_type(LAW.amend(slot_capacity="by-department", since=None), LawBook)
    assert_type(LAW.pilots[0].rules.at(day).starts, tuple[time, ...])
    assert_type(LAW.service_hours(day), ServiceHours)
