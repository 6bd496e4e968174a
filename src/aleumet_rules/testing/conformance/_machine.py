"""A stateful machine that plays a queue and ours side by side and stops at the first difference."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from ...acts.working_time import WORKING_TIME
from ...booking import Booking, late_after
from ...calendar import DayKind
from ...clock import ASTANA, elapsed, later
from ...lawbook import LawBook
from ...slots import Department, Trip, grid
from ..strategies._queue import first_pilot
from ._compare import Divergence, agree, cite
from ._messages import departure
from ._reference_queue import ReferenceQueue
from ._rows import department_row
from ._stories import Telling
from ._systems import FormRow, QueueSystem
from ._words import said, told

__all__ = ["play"]

_Row = Mapping[str, Any]

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
_PLAIN_NORMS = {
    "cancel": "queue.cancellation",
    "arrive": "queue.no-show",
    "status": "queue.no-show",
    "wait": "queue.rebook-or-wait",
    "order": "queue.rebook-or-wait",
    "free": "queue.slot-free",
}
_CHECKED_AT_REQUEST = ("queue.form-valid", "queue.residence", "queue.slot-free")


def play(system: QueueSystem, law: LawBook, *, examples: int, steps: int, resolution: timedelta) -> None:
    """Let the machine play `examples` stories of up to `steps` steps; `Divergence` tells the shortest that differs."""

    class Machine(QueueMachine):
        played, of_law, finest = system, law, resolution

    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            report_multiple_bugs=False,
            phases=_PHASES,
            suppress_health_check=list(HealthCheck),
        ),
    )


class QueueMachine(RuleBasedStateMachine):
    """Two queues that are told the same story: the system under test, and ours."""

    played: QueueSystem
    of_law: LawBook
    finest: timedelta

    def __init__(self) -> None:
        super().__init__()
        self.law = ReferenceQueue(self.of_law)
        self.story: list[str] = []
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
        self.law.open([department_row(place) for place in self.places])
        self.played.open([department_row(place) for place in self.places])
        self.ours, self.theirs = Telling(self.law, self.people), Telling(self.played, self.people)

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
        starts = data.draw(st.sampled_from((*grid(day, law=self.of_law), *_OFF_GRID)), label="start")
        name = chr(ord("a") + len(self.names)) if len(self.names) < 26 else f"b{len(self.names)}"  # noqa: PLR2004
        reply = self._both(
            {
                "do": "book",
                "as": name,
                "form": self._person(data),
                "department": self._place(data),
                "starts_at": datetime.combine(day, starts, ASTANA).isoformat(),
            }
        )
        if reply["accepted"]:
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

    def _both(self, about: _Row) -> dict[str, Any]:
        """Take a step in both queues; they must say the same."""
        step = {**about, "at": self.now.isoformat()}
        ours, theirs = self.ours.step(step), self.theirs.step(step)
        norms = self._departure(step, ours, theirs)
        sentence = told(len(self.story) + 1, step)
        if norms:
            raise Divergence(norms, "\n".join([*self.story, f"{sentence}; {self._difference(norms, ours, theirs)}"]))
        self.story.append(f"{sentence}; {said(ours)}")
        return ours

    def _difference(self, norms: tuple[str, ...], ours: _Row, theirs: _Row) -> str:
        words = {True: "accepts", False: "refuses"}.get(ours.get("accepted", ""), "says otherwise")
        lawful, seen = _apart(ours, theirs) if norms != ("queue.sms",) else (ours, theirs)
        held = "" if "accepted" in ours else f" ({said(lawful)})"
        return f"the law {words}: {cite(norms)}{held}; the system: {said(seen)}"

    def _departure(
        self, step: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]
    ) -> tuple[str, ...]:
        """The norms from which the reply departs; none where both say the same."""
        if step["do"] == "messages":
            number = self.people[step["form"]]["number"]
            lawful = [one for one in self.law.sent if one.form == number]
            tickets = {*self.ours.tickets.values(), *self.theirs.tickets.values()}
            return departure(lawful, self.played.messages(number), tickets)
        expected = {name: value for name, value in ours.items() if name not in {"ticket", "norms"}}
        if agree(expected, theirs):
            return ()
        if step["do"] == "book":
            return tuple(dict.fromkeys(ours.get("norms") or theirs.get("norms") or _CHECKED_AT_REQUEST))
        if step["do"] == "free":
            return self._against(step, ours["starts"], theirs["starts"])
        return (_PLAIN_NORMS[step["do"]],)

    def _against(self, step: _Row, ours: list[str], theirs: list[str]) -> tuple[str, ...]:
        """What stands against a start that the system shows and the law does not."""
        lawful = {datetime.fromisoformat(start) for start in ours}
        shown = [start for start in theirs if datetime.fromisoformat(start) not in lawful]
        found = [norm for start in shown for norm in self.law.against(step["department"], start, step["at"])]
        return tuple(dict.fromkeys(found)) or (_PLAIN_NORMS["free"],)

    def _booking(self, name: str) -> Booking:
        return self.law.bookings[self.ours.tickets[name]]

    def _form_of(self, booking: Booking) -> str:
        return next(name for name, row in self.people.items() if row["number"] == booking.form.number)

    def _person(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(sorted(self.people)), label="form")

    def _place(self, data: st.DataObject) -> str:
        return str(data.draw(st.sampled_from(self.places), label="department").number)


def _apart(ours: _Row, theirs: _Row) -> tuple[_Row, _Row]:
    """The two replies without what does not matter: the starts that both show, and the words of messages."""
    both = {*ours.get("starts", ())} & {*theirs.get("starts", ())}

    def rest(reply: _Row) -> _Row:
        told = {name: value for name, value in reply.items() if name not in {"texts", "to"}}
        return told | {"starts": [start for start in told["starts"] if start not in both]} if both else told

    return rest(ours), rest(theirs)


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
