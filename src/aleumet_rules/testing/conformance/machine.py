"""Two queues that are told the same story, and a stateful machine that plays it and stops at the first difference."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from string import ascii_lowercase
from typing import Any

from attrs import field, frozen
from hypothesis import HealthCheck, Phase, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from ...acts.days import DayKind
from ...acts.working_time import WORKING_TIME
from ...clock import ASTANA, elapsed, later, to_astana
from ...facts.bookings import Booking
from ...facts.places import Department, Trip
from ...law.book import LawBook
from ...law.lateness import day_of_booking
from ...law.pilot import home, pilot_window, queue_day
from ...law.windows import PilotWindow, QueueDay
from ...slots import grid, late_after
from ..samples import PEOPLE, STREET
from ..strategies.queue import first_pilot, regions_of
from .golden import BadReply, Divergence, Unanswered, agree, cite
from .reference import WORDS_OF_SMS
from .reference_queue import ReferenceQueue
from .stories import Row, StoryRun, broken_norms, hosts_of, reply_in_words, step_in_words
from .systems import DepartmentRow, FormRow, QueueSystem, department_row, form_of

__all__ = ["PHASES", "Difference", "SideBySide", "name_of", "play"]

_INNER = frozenset({"ticket", "norms"})
_PLAIN_NORMS = {
    "cancel": "queue.cancellation",
    "arrive": "queue.no-show",
    "status": "queue.no-show",
    "wait": "queue.rebook-or-wait",
    "order": "queue.rebook-or-wait",
    "free": "queue.slot-free",
}
_LAPSE = "queue.no-show"
_VOID_OR_NOT = {"active", "void"}
_CHECKED_AT_REQUEST = ("queue.form-valid", "queue.residence", "queue.slot-free")

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
# What the phase that explains would add is in the story, or in the question and its norm, already.
PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)
_EVENING = time.max
_AWAY = (None, (2, 3), (0, 0))
_OFF_GRID = (time(8), time(13), time(14), time(14, 0, 1))
_SIGNED_BEFORE = (0, 27, 28, 29, 30, 31)
_TOWN, _KATO_DIGITS = "10", 9
_BEFORE_DAYS_OFF = timedelta(days=4)


class Difference(Divergence):
    """A system replied otherwise than the law in the last step of a run `side_by_side`."""

    def __init__(
        self, norms: Iterable[str], story: str, side_by_side: "SideBySide", cause: str = "a story drawn at random"
    ) -> None:
        super().__init__(norms, story, cause)
        self.side_by_side = side_by_side

    def shortest(self) -> "Difference":
        """The same difference without the steps that it does not need."""
        shortest = self
        for step in self.side_by_side.steps[:-1]:
            shortest = shortest._without(step)
        return shortest

    def _without(self, needless: Row) -> "Difference":
        """The same difference in a run without a step; this one, if it needs the step."""
        again = self.side_by_side.anew()
        try:
            for step in self.side_by_side.steps:
                if step is not needless:
                    again.step(step)
        except Difference as difference:
            return difference if difference.norms == self.norms else self
        return self


@frozen
class SideBySide:
    """A system and our own queue, opened with the same departments and told the same steps."""

    system: QueueSystem
    law: LawBook
    departments: Sequence[DepartmentRow]
    forms: Mapping[str, FormRow]
    steps: list[Row] = field(factory=list, init=False)
    lawful: ReferenceQueue = field(init=False)
    _ours: StoryRun = field(init=False)
    _theirs: StoryRun = field(init=False)
    _story: list[str] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        lawful = ReferenceQueue(self.law)
        object.__setattr__(self, "lawful", lawful)
        object.__setattr__(self, "_ours", StoryRun(lawful, self.forms, self.law))
        object.__setattr__(self, "_theirs", StoryRun(self.system, self.forms, self.law))
        lawful.open(self.departments)
        self.system.open(self.departments)

    def anew(self) -> "SideBySide":
        """The two queues at the beginning of the story, before its first step."""
        return SideBySide(self.system, self.law, self.departments, self.forms)

    def step(self, step: Row) -> dict[str, Any]:
        """Take a step in both queues and give our reply; `Difference` where the system replies otherwise."""
        try:
            theirs = self._theirs.step(step)
        except Unanswered:  # what the system cannot do happens in neither queue
            return {}
        except BadReply as bad:
            raise self._bad_reply(step, bad) from None
        ours = self._ours.step(step)
        norms = self._broken_norms(step, ours, theirs)
        if norms and self._lapses_differ(step["at"]):
            norms = tuple(dict.fromkeys((_LAPSE, *norms)))
        self.steps.append(step)
        sentence = step_in_words(len(self.steps), step)
        if norms:
            last = f"{sentence}; {_difference_in_words(norms, ours, theirs, self._judged(step))}"
            raise Difference(norms, "\n".join([*self._story, last]), self)
        self._story.append(f"{sentence}; {reply_in_words(ours)}")
        return ours

    def _bad_reply(self, step: Row, bad: BadReply) -> Difference:
        """The difference of a reply that cannot be read."""
        self.steps.append(step)
        last = f"{step_in_words(len(self.steps), step)}; the system: {bad}"
        return Difference((), "\n".join([*self._story, last]), self, bad.cause)

    def ticket(self, booking: str) -> str | None:
        """Our ticket of a booking, by the name that the story has for it."""
        return self._ours.tickets.get(booking)

    def _broken_norms(self, step: Row, ours: Row, theirs: Row) -> tuple[str, ...]:
        """The norms that the system's reply breaks; none where both say the same."""
        if step["do"] == "messages":
            form = self.forms[step["form"]]
            number, hosts = form["number"], hosts_of(self.law, form["residence"])
            lawful = [one for one in self.lawful.sent if one.form == number]
            tickets = {*self._ours.tickets.values(), *self._theirs.tickets.values()}
            return broken_norms(lawful, self.system.messages(number), tickets, hosts)
        expected = {name: value for name, value in ours.items() if name not in _INNER}
        if agree(expected, theirs):
            return ()
        if step["do"] == "book":
            return tuple(dict.fromkeys(ours.get("norms") or theirs.get("norms") or _CHECKED_AT_REQUEST))
        if step["do"] == "free":
            return self._norms_against(step, ours["starts"], theirs["starts"])
        return (_PLAIN_NORMS[step["do"]],)

    def _judged(self, step: Row) -> QueueDay:
        """By which order a step is judged: that of its department's region, or of where its person is registered."""
        return queue_day(self.law, to_astana(datetime.fromisoformat(step["at"])).date(), self._places(step))

    def _places(self, step: Row) -> tuple[str, ...]:
        if "department" not in step and "booking" not in step:
            return home(form_of(self.forms[step["form"]]))
        number = step.get("department") or self.lawful.bookings[self._ours.tickets[step["booking"]]].slot.number
        return self.lawful.departments[number].serves

    def _lapses_differ(self, at: str) -> bool:
        """Whether some booking is void in one queue and active in the other, from which much else follows."""
        shared = self._ours.tickets.keys() & self._theirs.tickets.keys()
        asks = [{"do": "status", "booking": name, "at": at} for name in sorted(shared)]
        try:
            stand = [{self._ours.step(ask)["status"], self._theirs.step(ask)["status"]} for ask in asks]
        except Unanswered:
            return False
        return _VOID_OR_NOT in stand

    def _norms_against(self, step: Row, ours: list[str], theirs: list[str]) -> tuple[str, ...]:
        """The norms that stand against a start that the system shows and the law does not."""
        lawful = {datetime.fromisoformat(start) for start in ours}
        unlawful = [start for start in theirs if datetime.fromisoformat(start) not in lawful]
        norms = [norm for start in unlawful for norm in self.lawful.against(step["department"], start, step["at"])]
        return tuple(dict.fromkeys(norms)) or (_PLAIN_NORMS["free"],)


def _difference_in_words(norms: tuple[str, ...], ours: Row, theirs: Row, queue: QueueDay) -> str:
    verdict = {True: "accepts", False: "refuses"}.get(ours.get("accepted", ""), "says otherwise")
    lawful, actual = (ours, theirs) if norms == (WORDS_OF_SMS,) else _differing_parts(ours, theirs)
    instead = "" if "accepted" in ours else f" ({reply_in_words(lawful)})"
    return f"the law {verdict}: {cite(norms, queue)}{instead}; the system: {reply_in_words(actual)}"


def _differing_parts(ours: Row, theirs: Row) -> tuple[Row, Row]:
    """The two replies without what does not matter: the starts that both show, and the words of messages."""
    both = {*ours.get("starts", ())} & {*theirs.get("starts", ())}

    def rest(reply: Row) -> Row:
        parts = {name: value for name, value in reply.items() if name not in {"texts", "to"}}
        return parts | {"starts": [start for start in parts["starts"] if start not in both]} if both else parts

    return rest(ours), rest(theirs)


def play(system: QueueSystem, law: LawBook, *, examples: int, steps: int, resolution: timedelta) -> None:
    """Let the machine play `examples` stories of up to `steps` steps; `Divergence` tells the shortest that differs."""

    class Machine(QueueMachine):
        played, of_law, finest = system, law, resolution

    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        report_multiple_bugs=False,
        phases=PHASES,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(Machine, settings=chosen)
    except Difference as difference:
        raise difference.shortest() from None


class QueueMachine(RuleBasedStateMachine):
    """Two queues that are told the same story: the system under test, and ours."""

    played: QueueSystem
    of_law: LawBook
    finest: timedelta

    def __init__(self) -> None:
        super().__init__()
        self.places: list[Department] = []
        self.people: dict[str, FormRow] = {}
        self.names: list[str] = []

    @initialize(data=st.data())
    def opens(self, data: st.DataObject) -> None:
        """A queue opens some days before a holiday, at one or two departments; a few people have a form.

        Where several pilots are in force on that day the departments and the people are of any of their regions.
        """
        opened, here = data.draw(st.sampled_from(_openings(self.of_law)), label="opens on")
        towns = [region[0] + _TOWN for region in _regions_on(self.of_law, opened, here)]
        self.now = datetime.combine(opened, time(9), ASTANA)
        away = data.draw(st.sampled_from(_AWAY), label="away")
        self.places = [
            Department(number, STREET.format(house=number), (self._town(data, towns),), _trips(opened, away), capacity)
            for number, capacity in (("1", 1), ("2", 2))[: data.draw(st.integers(1, 2), label="departments")]
        ]
        ages = data.draw(
            st.lists(st.sampled_from(_SIGNED_BEFORE), min_size=1, max_size=len(PEOPLE)), label="forms' age"
        )
        self.people = {f"F{n}": _form(n, opened - age * _DAY, self._town(data, towns)) for n, age in enumerate(ages, 1)}
        rows = [department_row(place) for place in self.places]
        self.side_by_side = SideBySide(self.played, self.of_law, rows, self.people)

    def _town(self, data: st.DataObject, towns: list[str]) -> str:
        return towns[0] if len(towns) == 1 else data.draw(st.sampled_from(towns), label="town")

    @rule(minutes=st.integers(1, 3 * 24 * 60))
    def waits(self, minutes: int) -> None:
        """Time passes."""
        self.now = later(self.now, minutes * _MINUTE)

    @precondition(lambda self: self.names)
    @rule(data=st.data())
    def waits_for_a_booking(self, data: st.DataObject) -> None:
        """It is an instant at which something changes for a booking, or one beside it; now, where none lies ahead."""
        name = data.draw(st.sampled_from(self.names), label="booking")
        booking = self._booking(name)
        ahead = [at for at in self._turns(booking) if elapsed(self.now, at) > timedelta()]
        self.now = data.draw(st.sampled_from(ahead or [self.now]), label="until")
        self._both({"do": "status", "booking": name})
        self._both({"do": "messages", "form": self._form_of(booking)})

    def _turns(self, booking: Booking) -> list[datetime]:
        """Around the grace of a booking, and the evenings of the days around its reminder."""
        day, lives_in = booking.slot.starts_at.date(), booking.form.residence
        last = late_after(booking.slot, region=lives_in, law=self.of_law)
        ahead = day_of_booking(self.of_law, booking).rules.reminder_days
        evenings = [datetime.combine(day - n * _DAY, _EVENING, ASTANA) for n in (ahead + 1, ahead, 0)]
        around = (last, later(last, self.finest), later(last, -self.finest), booking.slot.starts_at)
        return [*around, *evenings]

    @rule(data=st.data(), ahead=st.integers(-1, 10))
    def books(self, data: st.DataObject, ahead: int) -> None:
        """Someone asks for a start, be it lawful or not."""
        day, place = self.now.date() + ahead * _DAY, self._place(data)
        start = data.draw(st.sampled_from((*self._grid(day, place), *_OFF_GRID)), label="start")
        self._ask(data, place, datetime.combine(day, start, ASTANA))

    @precondition(lambda self: self.names)
    @rule(data=st.data())
    def books_beside(self, data: st.DataObject) -> None:
        """Someone asks for a start that has been asked for, or for another one of the same day and department."""
        slot = self._booking(data.draw(st.sampled_from(self.names), label="booking")).slot
        day = slot.starts_at.date()
        others = [datetime.combine(day, start, ASTANA) for start in self._grid(day, slot.number)]
        start = data.draw(st.sampled_from([slot.starts_at, *others]), label="start")
        self._ask(data, slot.number, start)

    def _grid(self, day: date, number: str) -> tuple[time, ...]:
        """The starts of a day at the department of that number."""
        place = next(place for place in self.places if str(place.number) == str(number))
        return grid(day, region=place.serves[0], law=self.of_law)

    def _ask(self, data: st.DataObject, department: str, start: datetime) -> None:
        name = name_of(len(self.names))
        step = {"do": "book", "as": name, "form": self._person(data), "department": department}
        if self._both({**step, "starts_at": start.isoformat()}).get("accepted"):
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
        self._both({"do": "order", "department": slot.number, "day": slot.starts_at.date().isoformat()})

    def _both(self, about: Row) -> dict[str, Any]:
        """Take a step in both queues; they must say the same."""
        return self.side_by_side.step({**about, "at": self.now.isoformat()})

    def _booking(self, name: str) -> Booking:
        return self.side_by_side.lawful.bookings[str(self.side_by_side.ticket(name))]

    def _form_of(self, booking: Booking) -> str:
        return next(name for name, row in self.people.items() if row["number"] == booking.form.number)

    def _person(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(sorted(self.people)), label="form")

    def _place(self, data: st.DataObject) -> str:
        return str(data.draw(st.sampled_from(self.places), label="department").number)


def name_of(number: int) -> str:
    """The name of a booking: a, b, and so on to z, then b26."""
    return ascii_lowercase[number] if number < len(ascii_lowercase) else f"b{number}"


def _form(number: int, signed_on: date, town: str) -> FormRow:
    name, phone = PEOPLE[number - 1]
    signed, lives_in = signed_on.isoformat(), f"{town}1".ljust(_KATO_DIGITS, "0")
    holder = f"90010135{number:04}"
    return FormRow(number=f"031-{number}", holder=holder, signed_on=signed, residence=lives_in, phone=phone, name=name)


def _trips(opened: date, away: tuple[int, int] | None) -> tuple[Trip, ...]:
    """The trip that begins and ends so many days after the opening, if any."""
    return () if away is None else (Trip(opened + away[0] * _DAY, opened + away[1] * _DAY),)


def _openings(law: LawBook) -> list[tuple[date, tuple[str, ...]]]:
    """Days of each pilot some days before something other than a plain weekend, the first one included; its region."""
    return [(day, region) for region in regions_of(law) for day in _openings_of(first_pilot(law, region[0]), law)]


def _openings_of(pilot: PilotWindow, law: LawBook) -> list[date]:
    last = min(pilot.last or WORKING_TIME.confirmed_to, WORKING_TIME.confirmed_to)
    special = [day.date for day in law.calendar.non_working_days(pilot.first, last) if day.kind is not DayKind.WEEKEND]
    return [pilot.first, *(day - _BEFORE_DAYS_OFF for day in special), last - _BEFORE_DAYS_OFF]


def _regions_on(law: LawBook, day: date, here: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The region of that pilot first, then those of the others that are in force on the day."""
    others = [region for region in regions_of(law) if region != here]
    return [here, *(region for region in others if pilot_window(day, region=region[0], law=law).covers(day))]
