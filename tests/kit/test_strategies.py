"""What the strategies draw is lawful, shrinks to something plain, and is found by Hypothesis itself."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

import pytest
from hypothesis import Phase, find, given, settings, strategies as st

from aleumet_rules import (
    ASTANA,
    LAW,
    AssistantProfile,
    Booking,
    BookingEvent,
    BookingStatus,
    ClockState,
    DayKind,
    Department,
    EntrepreneurProfile,
    Form031,
    Founder,
    Incident,
    LegalEntityProfile,
    Measure,
    ServiceHours,
    Slot,
    Trip,
    WalkIn,
    Week,
    WorkingCalendar,
    is_no_show,
    late_after,
    may_book,
    milestones,
    missing_contents,
    missing_profile_fields,
    selection_window,
    slots_on,
    valid_until,
)
from aleumet_rules.facts.incident import EVENTS
from aleumet_rules.testing import strategies
from aleumet_rules.testing.strategies import (
    QueueHistory,
    bookings,
    calendar_days,
    days_off,
    departments,
    faulty_incidents,
    forms,
    incidents,
    instants,
    legal_entities,
    measures,
    queue_histories,
    residences,
    service_hours,
    slots,
    suppliers,
    trips,
    walk_ins,
    working_days,
    zones,
)
from pilots import BOTH
from sweep import share

pytestmark = pytest.mark.slow
T = TypeVar("T")

CALENDAR = LAW.calendar
KINDS = (
    AssistantProfile,
    Booking,
    Department,
    EntrepreneurProfile,
    Form031,
    Founder,
    Incident,
    LegalEntityProfile,
    Measure,
    ServiceHours,
    Slot,
    Trip,
    WalkIn,
)
few = settings(max_examples=share(30))
unshrunk = settings(max_examples=500, phases=[Phase.generate])
shrunk = settings(max_examples=50, phases=[Phase.generate, Phase.shrink])


def some(strategy: st.SearchStrategy[T], condition: Callable[[T], bool]) -> T:
    """Something that the strategy draws and that meets the condition, however involved."""
    return find(strategy, condition, settings=unshrunk)


def plainest(strategy: st.SearchStrategy[T]) -> T:
    """What the strategy shrinks towards."""
    return find(strategy, lambda _: True, settings=shrunk)


def heard(program: str) -> str:
    """What a fresh interpreter prints; it must not complain."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def last_event(incident: Incident) -> datetime:
    """The instant of the latest event."""
    told: list[datetime] = [at for name in EVENTS if (at := getattr(incident, name))]
    return max(told, key=datetime.timestamp)


class TestImports:
    """Hypothesis is for those who test; nobody else pays for it."""

    @pytest.mark.parametrize("module", ["aleumet_rules", "aleumet_rules.testing", "aleumet_rules.booking"])
    def test_package_does_not_import_test_tools(self, module: str) -> None:
        """Importing the package, its modules, or `testing` itself brings neither Hypothesis nor pytest."""
        program = f"import sys, {module}; print({{'hypothesis', 'pytest'}} & {{*sys.modules}})"

        assert heard(program) == "set()"

    def test_testing_imports_nothing(self) -> None:
        """`aleumet_rules.testing` alone brings no module but itself."""
        program = (
            "import sys, aleumet_rules; before = {*sys.modules}; import aleumet_rules.testing; "
            "print({*sys.modules} - before)"
        )

        assert heard(program) == "{'aleumet_rules.testing'}"

    def test_hypothesis_finds_the_strategies(self) -> None:
        """In a fresh process, `from_type` of a fact gives the strategy of this package, without importing it."""
        program = (
            "from hypothesis import find, strategies as st; from aleumet_rules import Slot; "
            "print(find(st.from_type(Slot), lambda slot: True).starts_at)"
        )

        assert heard(program) == "2025-11-24 09:00:00+05:00"

    @pytest.mark.parametrize("first", ["hypothesis", "aleumet_rules.testing.strategies"])
    def test_order_of_imports_does_not_matter(self, first: str) -> None:
        """The entry point works whether Hypothesis or the strategies are imported first."""
        program = f"import {first}, aleumet_rules.testing.strategies, hypothesis; print('well')"

        assert heard(program) == "well"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_facts_are_built_by_their_type(kind: type) -> None:
    """`from_type` of each fact draws it."""
    assert isinstance(some(st.from_type(kind), lambda _: True), kind)


@pytest.mark.parametrize("name", sorted(name for name in dir(strategies) if name.islower()))
def test_every_strategy_says_what_it_draws(name: str) -> None:
    """Each strategy has a docstring."""
    assert getattr(strategies, name).__doc__


class TestTime:
    """Norm calendar.*: days and instants."""

    @given(working_days(), days_off())
    def test_days_are_what_they_are_called(self, worked: date, off: date) -> None:
        """Working days are worked, days off are not."""
        assert CALENDAR.is_working_day(worked)
        assert not CALENDAR.is_working_day(off)

    @given(st.data())
    def test_bounds_belong_to_the_days(self, data: st.DataObject) -> None:
        """Days lie between the bounds, which are included."""
        first, last = date(2026, 3, 20), date(2026, 3, 25)

        assert first <= data.draw(calendar_days(first, last)) <= last
        assert data.draw(working_days(first, last)) == first
        assert data.draw(days_off(date(2026, 3, 25), last)) == last

    @pytest.mark.parametrize("kind", [DayKind.WEEKEND, DayKind.HOLIDAY, DayKind.ROLLED, DayKind.TRANSFERRED])
    def test_rare_days_off_come_up(self, kind: DayKind) -> None:
        """Every kind of day off is drawn."""
        assert CALENDAR.day(some(days_off(), lambda day: CALENDAR.day(day).kind is kind)).kind is kind

    def test_another_calendar(self) -> None:
        """Days are those of the calendar that is given."""
        six = WorkingCalendar(Week.SIX_DAY)

        assert some(working_days(calendar=six), lambda day: day.weekday() == 5).weekday() == 5
        assert plainest(days_off(calendar=six)).weekday() == 6

    @given(instants(date(2026, 3, 2), date(2026, 3, 3)))
    def test_instants_lie_on_their_days(self, at: datetime) -> None:
        """Instants carry a zone and lie on the Astana days asked for."""
        assert at.utcoffset() is not None
        assert date(2026, 3, 2) <= at.astimezone(ASTANA).date() <= date(2026, 3, 3)

    def test_hours_close_by_the_clock_or_at_midnight(self) -> None:
        """Hours of service close at a time of day or at 24:00, and shrink towards the whole day; a calendar is kept."""
        six = WorkingCalendar(Week.SIX_DAY)

        assert plainest(service_hours()) == ServiceHours(time(0), None)
        assert some(service_hours(calendar=six), lambda hours: hours.closes == time(23)).calendar is six
        assert some(service_hours(), lambda hours: hours.opens == time(23)).closes is None

    def test_instants_shrink_towards_opening(self) -> None:
        """The plainest instant is nine o'clock in Astana; other zones come up too, and so does the repeated hour."""
        night = instants(date(2024, 2, 29), date(2024, 2, 29))

        assert some(instants(date(2026, 3, 2)), lambda _: True) == datetime(2026, 3, 2, 9, tzinfo=ASTANA)
        assert some(zones(), lambda zone: zone is not ASTANA) is not ASTANA
        assert some(night, lambda at: at.astimezone(ASTANA).fold == 1).astimezone(ASTANA).fold


class TestQueue:
    """The facts of the Algorithm."""

    @given(departments())
    def test_departments_lie_in_the_region(self, department: Department) -> None:
        """A department serves places of Akmola region alone, and is not away for the whole pilot."""
        assert all(place.startswith("11") for place in department.serves)

    @given(st.data())
    def test_residences_are_served(self, data: st.DataObject) -> None:
        """A residence is one that the department serves."""
        department = data.draw(departments())

        assert data.draw(residences(department)).startswith(department.serves)

    @few
    @given(st.data())
    def test_slots_are_offered(self, data: st.DataObject) -> None:
        """A slot is among those that its department offers on the day."""
        department = data.draw(departments())
        slot = data.draw(slots(department=department))

        assert slot in slots_on(department, slot.starts_at.date())

    @given(st.data())
    def test_bookings_are_lawful(self, data: st.DataObject) -> None:
        """The law lets each booking be made when it was made."""
        department = data.draw(departments())
        booking = data.draw(bookings(department=department))

        assert may_book(booking.form, booking.slot, department, earlier=None, taken=set(), at=booking.made_at)

    @given(st.data())
    def test_each_pilot_has_its_own(self, data: st.DataObject) -> None:
        """With two pilots in the law a department is of one region, and its starts and bookings are of that pilot."""
        department = data.draw(departments(law=BOTH))
        booking = data.draw(bookings(department=department, law=BOTH))
        there = department.serves[0].startswith("61")

        assert {place[:2] for place in department.serves} == {"61" if there else "11"}
        assert booking.slot in slots_on(department, booking.slot.starts_at.date(), law=BOTH)
        facts: Any = {"earlier": None, "taken": set(), "at": booking.made_at, "law": BOTH}
        assert may_book(booking.form, booking.slot, department, **facts)

    def test_every_pilot_comes_up(self) -> None:
        """A department of the second region is drawn too; the plainest one is of the first."""
        assert some(departments(law=BOTH), lambda one: one.serves[0].startswith("61")).number == 1
        assert plainest(departments(law=BOTH)).serves[0].startswith("11")

    @few
    @given(queue_histories(law=BOTH))
    def test_histories_of_each_pilot(self, history: QueueHistory) -> None:
        """Whoever lapses does so after the grace of the pilot of the region."""
        for event in history.events:
            if event.kind is BookingEvent.LAPSE:
                region = history.department.serves[0]
                assert event.at > late_after(event.booking.slot, region=region, law=BOTH)

    @given(forms(signed=st.just(date(2026, 1, 31))))
    def test_forms_are_signed_as_asked(self, form: Form031) -> None:
        """A form is signed on the day asked for and valid on it."""
        assert form.signed_on == date(2026, 1, 31)
        assert valid_until(form) == date(2026, 2, 28)

    @given(trips(date(2026, 1, 1), date(2026, 1, 2)))
    def test_trips_last_up_to_a_fortnight(self, trip: Trip) -> None:
        """A trip begins between the bounds and lasts at most fourteen days."""
        assert date(2026, 1, 1) <= trip.first <= date(2026, 1, 2)
        assert trip.last - trip.first <= timedelta(days=13)

    @given(walk_ins())
    def test_walk_ins_come_on_a_day_of_reception(self, walk_in: WalkIn) -> None:
        """Whoever waits comes after a start of a working day, too late for the first one of it."""
        nine = Slot(1, datetime.combine(walk_in.arrived_at.date(), time(9), ASTANA))

        assert CALENDAR.is_working_day(walk_in.arrived_at.date())
        assert is_no_show(nine, at=walk_in.arrived_at)

    def test_queue_shrinks_to_the_first_start(self) -> None:
        """The plainest booking is an active one of the pilot's first start, made a minute before it."""
        booking = plainest(bookings())

        assert booking.slot.starts_at == datetime(2025, 11, 24, 9, tzinfo=ASTANA)
        assert booking.slot.starts_at - booking.made_at == timedelta(minutes=1)
        assert (booking.status, booking.form.phone) == (BookingStatus.ACTIVE, None)


class TestHistories:
    """Whole histories of a queue, told again by hand."""

    @few
    @given(queue_histories())
    def test_histories_are_lawful(self, history: strategies.QueueHistory) -> None:
        """Events are in order; a form has one active booking, a slot one holder, and in the end nobody is expected."""
        active: dict[str, Slot] = {}
        held: set[Slot] = set()
        times = [event.at for event in history.events]
        for event in history.events:
            booking, number = event.booking, event.booking.form.number
            if event.kind is BookingEvent.BOOK:
                assert number not in active
                assert booking.slot not in held
                active[number] = booking.slot
                held.add(booking.slot)
            else:
                assert active.pop(number) == booking.slot
                assert is_no_show(booking.slot, at=event.at) is (event.kind is BookingEvent.LAPSE)
                if booking.status is not BookingStatus.ATTENDED:
                    held.remove(booking.slot)
        assert times == sorted(times)
        assert not active

    @pytest.mark.parametrize("kind", BookingEvent, ids=lambda kind: kind.value)
    def test_every_event_happens(self, kind: BookingEvent) -> None:
        """Each kind of event comes up."""
        history = some(queue_histories(), lambda history: any(event.kind is kind for event in history.events))

        assert history.events[-1].at >= history.events[0].at

    def test_histories_shrink_to_nothing(self) -> None:
        """The plainest queue is one in which nothing happened."""
        assert plainest(queue_histories()).events == ()


class TestIncidents:
    """Norm incident.*: lawful incidents, and incidents with one fault."""

    @given(incidents())
    def test_lawful_incidents_miss_nothing(self, incident: Incident) -> None:
        """As far as it is told, every clock was met or still runs."""
        states = {clock.state for clock in milestones(incident, at=last_event(incident))}

        assert states <= {ClockState.MET, ClockState.RUNNING, ClockState.NOT_STARTED}
        assert not missing_contents(incident)

    @given(faulty_incidents())
    def test_faulty_incidents_miss_one_clock(self, fault: strategies.FaultyIncident) -> None:
        """Exactly the named clock was missed, by exactly so much."""
        clocks = milestones(fault.incident, at=last_event(fault.incident))
        missed = [(clock.norm.id, clock.missed_by) for clock in clocks if clock.state is ClockState.MISSED]

        assert missed == [(fault.norm, fault.late_by)]

    @pytest.mark.parametrize(
        "norm", ["incident.register-out-of-hours", "incident.refuted-notice", "incident.start-repair"]
    )
    def test_every_clock_is_missed_sometimes(self, norm: str) -> None:
        """Faults of every clock come up."""
        assert some(faulty_incidents(), lambda fault: fault.norm == norm).norm == norm

    @pytest.mark.parametrize("late_by", [timedelta.resolution, timedelta(days=3)], ids=str)
    def test_smallest_and_largest_delays_come_up(self, late_by: timedelta) -> None:
        """A clock is missed by a microsecond and by three days often enough to be seen."""
        assert some(faulty_incidents(), lambda fault: fault.late_by == late_by).late_by == late_by


class TestPortal:
    """Measures and suppliers."""

    @given(measures())
    def test_measures_have_a_window(self, measure: Measure) -> None:
        """Of every measure the window can be told."""
        opens_on = selection_window(measure).opens_on

        assert opens_on is not None
        assert opens_on >= measure.given_to_portal_on

    @given(suppliers())
    def test_suppliers_are_complete(self, supplier: Any) -> None:
        """Nothing is missing in a supplier's profile."""
        assert missing_profile_fields(supplier) == ()

    def test_suppliers_may_be_incomplete(self) -> None:
        """Where it is asked for, data are missing, those of a founder too."""
        founded = legal_entities(complete=False)

        supplier = some(suppliers(complete=False), lambda supplier: bool(missing_profile_fields(supplier)))
        entity = some(founded, lambda entity: "founders[0].iin" in missing_profile_fields(entity))

        assert missing_profile_fields(supplier)
        assert entity.founders
