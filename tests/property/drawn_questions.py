"""Questions that are drawn for every rule that gives an answer, about days before and after a year is settled."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from aleumet_rules import (
    ASTANA,
    LAW,
    Act,
    Booking,
    BookingStatus,
    Channel,
    Department,
    Form031,
    Incident,
    LawBook,
    Measure,
    Pilot,
    Slot,
    Text,
    WorkingCalendar,
    analysis_due,
    arrive,
    book,
    cancel,
    confirmation_notice_due,
    escalation_due,
    join_general_order,
    may_book,
    may_select_supplier,
    milestones,
    next_due,
    next_schedule_due,
    problems_report_due,
    reactivate,
    refutation_notice_due,
    registration_due,
    repair_notice_due,
    repair_start_due,
    schedule_due,
    selection_window,
)
from aleumet_rules.acts.readings import OPEN_SENTENCES

ORDER = Act("next", "1", date(2026, 11, 25), Text("Бұйрық", "Приказ", "Order"))
NEXT = Pilot(region=("11",), first=date(2026, 12, 1), last=date(2028, 12, 31), act=ORDER)
PLACE = Department(1, "Көкшетау", ("1110",))
READINGS = {name: sorted(row.wording.meanings) for name, row in OPEN_SENTENCES.items()}
QUIET = WorkingCalendar(unsettled="accept")
POLICIES = ("warn", "accept", "refuse")
DAYS = st.dates(date(2026, 12, 10), date(2028, 2, 1))
HOURS = st.sampled_from([time(0), time(8, 59), time(9), time(12, 30), time(15, 45), time(18, 30), time(23, 59)])
INSTANTS = st.builds(lambda day, clock: datetime.combine(day, clock, ASTANA), DAYS, HOURS)

Answer = Callable[[LawBook], Any]


def law_of(readings: dict[str, Any], policy: Any = "warn") -> LawBook:
    """The law with a pilot that goes on in 2027, under these readings and that policy."""
    return LAW.amend(calendar=WorkingCalendar(unsettled=policy), **readings).with_pilot(NEXT)


@st.composite
def clocks(draw: st.DrawFn) -> Answer:
    """A clock of an incident, or all of them."""
    at, channel = draw(INSTANTS), draw(st.sampled_from(Channel))
    due = draw(
        st.sampled_from(
            [
                analysis_due,
                escalation_due,
                refutation_notice_due,
                confirmation_notice_due,
                repair_start_due,
                repair_notice_due,
            ]
        )
    )
    incident = Incident(at, channel)
    asks: list[Answer] = [
        lambda law: due(at, law=law),
        lambda law: registration_due(at, channel, law=law),
        lambda law: milestones(incident, at=at + timedelta(days=1), law=law),
        lambda law: next_due(incident, at=at, law=law),
    ]
    return draw(st.sampled_from(asks))


@st.composite
def choices(draw: st.DrawFn) -> Answer:
    """A window, or what may be done on a day."""
    told = draw(st.dates(date(2026, 9, 15), date(2027, 12, 1)))
    measure = Measure("1", "Wheelchair", told - timedelta(days=draw(st.integers(0, 40))), notified_on=told)
    on = told + timedelta(days=draw(st.integers(0, 100)))
    asks: list[Answer] = [
        lambda law: selection_window(measure, law=law),
        lambda law: may_select_supplier(measure, on=on, law=law),
        lambda law: reactivate(measure, on=on, law=law),
    ]
    return draw(st.sampled_from(asks))


@st.composite
def bookings(draw: st.DrawFn) -> Answer:
    """A question of the queue."""
    made_at = draw(INSTANTS)
    day = made_at.date() + timedelta(days=draw(st.integers(0, 20)))
    slot = Slot(1, datetime.combine(day, time(9), ASTANA))
    form = Form031("F-1", "A-1", made_at.date() - timedelta(days=draw(st.integers(0, 40))), "111010000")
    booking = Booking("T-1", form, slot, made_at, draw(st.sampled_from([BookingStatus.ACTIVE, BookingStatus.VOID])))
    later = slot.starts_at + timedelta(minutes=draw(st.sampled_from([0, 16, 300])))
    facts: dict[str, Any] = {"earlier": draw(st.none() | st.just(booking)), "taken": set(), "at": later}
    other = Slot(1, slot.starts_at + timedelta(days=draw(st.integers(0, 9))))
    asks: list[Answer] = [
        lambda law: may_book(form, other, PLACE, **facts, law=law),
        lambda law: book(form, other, PLACE, **facts, ticket="T-2", law=law),
        lambda law: arrive(booking, at=later, law=law),
        lambda law: cancel(booking, at=later, law=law),
        lambda law: join_general_order(booking, at=max(later, made_at), law=law),
    ]
    return draw(st.sampled_from(asks))


@st.composite
def duties(draw: st.DrawFn) -> Answer:
    """What is due from those who carry out the orders."""
    day = draw(DAYS)
    asks: list[Answer] = [
        lambda law: next_schedule_due(2027, law=law),
        lambda law: problems_report_due(day, law=law),
        lambda law: schedule_due(on=day, law=law),
    ]
    return draw(st.sampled_from(asks))


ANSWERS = clocks() | choices() | bookings() | duties()

SOME_READINGS = st.fixed_dictionaries({}, optional={name: st.sampled_from(READINGS[name]) for name in READINGS})
