"""A stateful machine that plays a queue and ours side by side and stops at the first difference."""

from datetime import date, datetime, time, timedelta
from string import ascii_lowercase
from typing import Any, ClassVar

from hypothesis import HealthCheck, Phase, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from ...acts.days import DayKind
from ...acts.working_time import WORKING_TIME
from ...clock import ASTANA, elapsed, later
from ...facts.bookings import Booking
from ...facts.places import Department, Trip
from ...law.book import LawBook
from ...slots import grid, late_after
from ..strategies._queue import first_pilot
from ._duel import Duel, Parted, Row, shortest
from ._rows import department_row
from ._systems import FormRow, QueueSystem

__all__ = ["name_of", "play"]

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
# What the phase that explains would add is in the story already.
_PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)
_EVENING = time.max
_PEOPLE = (("Айгүл", "+77010000001"), ("Асан Үсенұлы", None), ("Мария Ивановна", "+77050000003"))
_AWAY = (None, (2, 3), (0, 0))
_OFF_GRID = (time(8), time(13), time(14), time(14, 0, 1))
_SIGNED_BEFORE = (0, 27, 28, 29, 30, 31)
_BEFORE_DAYS_OFF = timedelta(days=4)


def play(system: QueueSystem, law: LawBook, *, examples: int, steps: int, resolution: timedelta) -> None:
    """Let the machine play `examples` stories of up to `steps` steps; `Divergence` tells the shortest that differs."""

    class Machine(QueueMachine):
        played, of_law, finest = system, law, resolution
        opened: ClassVar[list[Duel]] = []

    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        report_multiple_bugs=False,
        phases=_PHASES,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(Machine, settings=chosen)
    except Parted as parted:
        raise shortest(system, Machine.opened[-1], parted) from None


class QueueMachine(RuleBasedStateMachine):
    """Two queues that are told the same story: the system under test, and ours."""

    played: QueueSystem
    of_law: LawBook
    finest: timedelta
    opened: ClassVar[list[Duel]]

    def __init__(self) -> None:
        super().__init__()
        self.places: list[Department] = []
        self.people: dict[str, FormRow] = {}
        self.names: list[str] = []

    @initialize(data=st.data())
    def opens(self, data: st.DataObject) -> None:
        """A queue opens some days before a holiday, at one or two departments; a few people have a form."""
        opened = data.draw(st.sampled_from(_openings(self.of_law)), label="opens on")
        self.now = datetime.combine(opened, time(9), ASTANA)
        away = data.draw(st.sampled_from(_AWAY), label="away")
        self.places = [
            Department(number, f"Көкшетау қ., Абай к., {number}-үй", ("1110",), _trips(opened, away), capacity)
            for number, capacity in (("1", 1), ("2", 2))[: data.draw(st.integers(1, 2), label="departments")]
        ]
        ages = data.draw(
            st.lists(st.sampled_from(_SIGNED_BEFORE), min_size=1, max_size=len(_PEOPLE)), label="forms' age"
        )
        self.people = {f"F{n}": _form(n, opened - age * _DAY) for n, age in enumerate(ages, 1)}
        rows = [department_row(place) for place in self.places]
        self.duel = Duel(self.played, self.of_law, rows, self.people)
        self.opened.append(self.duel)

    @rule(minutes=st.integers(1, 3 * 24 * 60))
    def waits(self, minutes: int) -> None:
        """Time passes."""
        self.now = later(self.now, minutes * _MINUTE)

    @precondition(lambda self: self.names)
    @rule(data=st.data())
    def waits_for_a_booking(self, data: st.DataObject) -> None:
        """It is an instant at which something changes for a booking, or one just before or after."""
        name = data.draw(st.sampled_from(self.names), label="booking")
        booking = self._booking(name)
        ahead = [at for at in self._turns(booking) if elapsed(self.now, at) > timedelta()]
        if ahead:
            self.now = data.draw(st.sampled_from(ahead), label="until")
        self._both({"do": "status", "booking": name})
        self._both({"do": "messages", "form": self._form_of(booking)})

    def _turns(self, booking: Booking) -> list[datetime]:
        """Around the grace of a booking, and the evenings of the days around its reminder."""
        day, last = booking.slot.starts_at.date(), late_after(booking.slot, law=self.of_law)
        ahead = self.of_law.queue.at(day).reminder_days
        evenings = [datetime.combine(day - n * _DAY, _EVENING, ASTANA) for n in (ahead + 1, ahead, 0)]
        around = (last, later(last, self.finest), later(last, -self.finest), booking.slot.starts_at)
        return [*around, *evenings]

    @rule(data=st.data(), ahead=st.integers(-1, 10))
    def books(self, data: st.DataObject, ahead: int) -> None:
        """Someone asks for a start, be it lawful or not."""
        day = self.now.date() + ahead * _DAY
        start = data.draw(st.sampled_from((*grid(day, law=self.of_law), *_OFF_GRID)), label="start")
        self._ask(data, self._place(data), datetime.combine(day, start, ASTANA))

    @precondition(lambda self: self.names)
    @rule(data=st.data())
    def books_beside(self, data: st.DataObject) -> None:
        """Someone asks for a start that has been asked for, or for another one of the same day and department."""
        slot = self._booking(data.draw(st.sampled_from(self.names), label="booking")).slot
        day = slot.starts_at.date()
        others = [datetime.combine(day, start, ASTANA) for start in grid(day, law=self.of_law)]
        start = data.draw(st.sampled_from([slot.starts_at, *others]), label="start")
        self._ask(data, str(slot.department), start)

    def _ask(self, data: st.DataObject, department: str, start: datetime) -> None:
        name = name_of(len(self.names))
        step = {"do": "book", "as": name, "form": self._person(data), "department": department}
        if self._both({**step, "starts_at": start.isoformat()})["accepted"]:
            self.names.append(name)

    @precondition(lambda self: self.names)
    @rule(data=st.data(), do=st.sampled_from(("cancel", "arrive", "status", "wait")))
    def does(self, data: st.DataObject, do: str) -> None:
        """Something is done about a booking."""
        self._both({"do": do, "booking": data.draw(st.sampled_from(self.names), label="booking")})

    @rule(data=st.data(), ahead=st.integers(0, 10), span=st.integers(0, 4))
    def looks(self, data: st.DataObject, ahead: int, span: int) -> None:
        """Someone looks for free starts."""
        first = self.now.date() + ahead * _DAY
        last = (first + span * _DAY).isoformat()
        self._both({"do": "free", "department": self._place(data), "first": first.isoformat(), "last": last})

    @rule(data=st.data())
    def reads(self, data: st.DataObject) -> None:
        """Someone reads the messages under a form."""
        self._both({"do": "messages", "form": self._person(data)})

    @precondition(lambda self: self.names)
    @rule(data=st.data())
    def calls(self, data: st.DataObject) -> None:
        """The department asks who is received, and in which order."""
        name = data.draw(st.sampled_from(self.names), label="booking")
        self._both({"do": "status", "booking": name})
        slot = self._booking(name).slot
        self._both({"do": "order", "department": slot.department, "day": slot.starts_at.date().isoformat()})

    def _both(self, about: Row) -> dict[str, Any]:
        """Take a step in both queues; they must say the same."""
        return self.duel.step({**about, "at": self.now.isoformat()})

    def _booking(self, name: str) -> Booking:
        return self.duel.lawful.bookings[str(self.duel.booking(name))]

    def _form_of(self, booking: Booking) -> str:
        return next(name for name, row in self.people.items() if row["number"] == booking.form.number)

    def _person(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(sorted(self.people)), label="form")

    def _place(self, data: st.DataObject) -> str:
        return str(data.draw(st.sampled_from(self.places), label="department").number)


def name_of(number: int) -> str:
    """The name of a booking: a, b, and so on to z, then b26."""
    return ascii_lowercase[number] if number < len(ascii_lowercase) else f"b{number}"


def _form(number: int, signed_on: date) -> FormRow:
    name, phone = _PEOPLE[number - 1]
    signed = signed_on.isoformat()
    holder = f"90010135{number:04}"
    return FormRow(
        number=f"031-{number}", holder=holder, signed_on=signed, residence="111010000", phone=phone, name=name
    )


def _trips(opened: date, away: tuple[int, int] | None) -> tuple[Trip, ...]:
    """The trip that begins and ends so many days after the opening, if any."""
    return () if away is None else (Trip(opened + away[0] * _DAY, opened + away[1] * _DAY),)


def _openings(law: LawBook) -> list[date]:
    """Days of the first pilot some days before something other than a plain weekend, the first one included."""
    pilot = first_pilot(law)
    last = min(pilot.last or WORKING_TIME.confirmed_to, WORKING_TIME.confirmed_to)
    special = [day.date for day in law.calendar.non_working_days(pilot.first, last) if day.kind is not DayKind.WEEKEND]
    return [pilot.first, *(day - _BEFORE_DAYS_OFF for day in special), last - _BEFORE_DAYS_OFF]
