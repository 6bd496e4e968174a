"""What the kit asks of a system: adapters in plain data, one protocol per subject.

Days are ISO dates, instants ISO texts with an offset, departments and tickets texts. An adapter need not have every
method: a case that asks for one it lacks is skipped and says so. Below the protocols, plain rows become facts of this
package.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Annotated, Any, NotRequired, Protocol, TypeAlias, TypedDict

from ...facts.bookings import Form031
from ...facts.incident import EVENTS, Channel, Incident
from ...facts.measure import Measure
from ...facts.places import Department, Slot, Trip

__all__ = [
    "DAY",
    "INSTANT",
    "PROTOCOLS",
    "BookReply",
    "BookRequest",
    "CalendarSystem",
    "DayText",
    "DepartmentRow",
    "FormRow",
    "IncidentSystem",
    "InstantText",
    "IprSystem",
    "MessageRow",
    "MessageSystem",
    "QueueSystem",
    "Reply",
    "StepReply",
    "TripRow",
    "channel_of",
    "day_of",
    "department_of",
    "department_row",
    "form_of",
    "form_row",
    "incident_of",
    "instant_of",
    "measure_of",
    "measure_row",
    "slot_of",
]


DAY, INSTANT = "date", "date-time"
"""What JSON Schema calls the two kinds of time that are told as texts."""

DayText: TypeAlias = Annotated[str, DAY]
"""A day as an ISO date: `2025-12-15`."""

InstantText: TypeAlias = Annotated[str, INSTANT]
"""An instant as an ISO text with an offset: `2025-12-15T09:00:00+05:00`."""


class TripRow(TypedDict):
    """Days on which a department is away, the first and the last included."""

    first: DayText
    last: DayText


class DepartmentRow(TypedDict):
    """A department: `serves` are prefixes of KATO codes, `capacity` how many people its schedule admits to a start."""

    number: str
    address: str
    serves: list[str]
    trips: list[TripRow]
    capacity: int


class FormRow(TypedDict):
    """Form 031 as it arrives: `residence` is a KATO code, `phone` and `name` may be unknown."""

    number: str
    holder: str
    signed_on: DayText
    residence: str | None
    phone: str | None
    name: str | None


class BookRequest(TypedDict):
    """Who asks for which start at which department, and when."""

    form: FormRow
    department: str
    starts_at: InstantText
    at: InstantText


class BookReply(TypedDict):
    """Whether the booking was saved, and under which ticket; `norms` if the system says why not."""

    accepted: bool
    ticket: NotRequired[str | None]
    norms: NotRequired[list[str]]


class Reply(TypedDict):
    """Whether the thing was done."""

    accepted: bool


class StepReply(TypedDict, total=False):
    """What a system says to one step of a story: that part of this which the step asks for."""

    accepted: bool | int
    status: str | None
    starts: list[InstantText]
    annexes: list[int]
    to: list[str | None]
    texts: list[str]
    order: list[str]


class MessageRow(TypedDict):
    """One SMS that was sent: by which annex, to which number, in what words."""

    annex: int
    to: str | None
    text: str


class QueueSystem(Protocol):
    """An electronic queue that is given its clock: time is told with each call and never runs back within a story."""

    def open(self, departments: Sequence[DepartmentRow]) -> None:
        """Begin a story: no bookings, no messages, these departments."""

    def tick(self, at: InstantText) -> None:
        """It is `at` now: whatever is due by now, such as reminders, is to be done.

        Called before each step and in the last microsecond of every day that a story passes.
        """

    def free(self, department: str, first: DayText, last: DayText, at: InstantText) -> Sequence[InstantText]:
        """The starts shown as free from day to day, both included, in order."""

    def book(self, request: BookRequest) -> BookReply:
        """Ask for a booking."""

    def book_together(self, requests: Sequence[BookRequest]) -> Sequence[BookReply]:
        """Ask for several bookings at the same moment, from as many threads or connections.

        Their instants may differ by some milliseconds in either direction, as the clocks of two hosts do.
        """

    def cancel(self, ticket: str, at: InstantText) -> Reply:
        """Give up a booking."""

    def arrive(self, ticket: str, at: InstantText) -> str:
        """The person comes; how the booking stands then: `attended`, or `void` for one who comes too late."""

    def wait(self, ticket: str, at: InstantText) -> Reply:
        """The person came too late and wants to be received the same day in general order."""

    def status(self, ticket: str, at: InstantText) -> str:
        """How the booking stands: `active`, `cancelled`, `void` or `attended`."""

    def messages(self, form: str) -> Sequence[MessageRow]:
        """Every SMS sent so far under the form with that number, in the order of sending."""

    def order(self, department: str, day: DayText, at: InstantText) -> Sequence[str]:
        """The tickets in the order of reception; those who wait in general order go by the ticket they lost."""


class CalendarSystem(Protocol):
    """A working calendar and the terms counted on it, by the five-day week unless a name says otherwise."""

    def is_working_day(self, day: DayText) -> bool:
        """Whether the day is worked."""

    def is_worked_in_six_day_week(self, day: DayText) -> bool:
        """Whether the day is worked in a six-day week."""

    def add_working_days(self, day: DayText, n: int) -> DayText:
        """The n-th working day after the day, before it for n < 0; n = 0 rolls forward."""

    def count_working_days(self, start: DayText, end: DayText) -> int:
        """How many working days lie in `[start, end)`."""

    def end_of_months(self, event: DayText, months: int) -> DayText:
        """The last day of a term in months, rolled when it is a day off."""

    def end_of_working_days(self, event: DayText, n: int) -> DayText:
        """The last day of a term of n working days."""

    def in_force_after(self, day: DayText, calendar_days: int) -> DayText:
        """The first day of force after the lapse of n calendar days after the day."""


class IncidentSystem(Protocol):
    """A help desk's clocks: each method takes the instant that starts a clock and gives the last one in time."""

    def registration_due(self, received_at: InstantText, channel: str) -> InstantText | None:
        """By when a request is registered that came by `voice`, `messenger` or `chat-bot`.

        `None` for a call outside hours where the system takes none then, for nobody need answer it.
        """

    def analysis_due(self, registered_at: InstantText) -> InstantText:
        """By when a registered request is analysed."""

    def escalation_due(self, found_at: InstantText) -> InstantText:
        """By when a failure that was found is escalated."""

    def refutation_notice_due(self, refuted_at: InstantText) -> InstantText:
        """By when the participant is told of a refutation."""

    def confirmation_notice_due(self, confirmed_at: InstantText) -> InstantText:
        """By when the participant is told the planned repair."""

    def repair_start_due(self, escalation_received_at: InstantText) -> InstantText:
        """By when the repair is started; 24:00 is told as 00:00 of the next day."""

    def repair_notice_due(self, repaired_at: InstantText) -> InstantText:
        """By when the participant is told again."""

    def missed(self, incident: Mapping[str, Any], at: InstantText) -> Sequence[str]:
        """The norm ids of the clocks that are missed or overdue at `at`, in the order of paragraph 15.

        `incident` names its channel and the instants of the events that have happened.
        """


class IprSystem(Protocol):
    """Choosing a supplier: `measure` names the days of the events that have happened, as `Measure` names them."""

    def closes_on(self, measure: Mapping[str, Any]) -> DayText | None:
        """The last day on which a supplier can be chosen; `None` while no term runs."""

    def block_notice_on(self, measure: Mapping[str, Any]) -> DayText | None:
        """The day on which the SMS that choosing is blocked is owed to who has a number; `None` while there is none."""

    def may_select(self, measure: Mapping[str, Any], on: DayText) -> bool:
        """Whether a supplier can be chosen on the day."""

    def may_reactivate(self, measure: Mapping[str, Any], on: DayText) -> bool:
        """Whether “activate” can be pressed on the day."""

    def tells_by_sms(self, phone: str | None) -> bool:
        """Whether the participant is told by SMS rather than in another way."""


class MessageSystem(Protocol):
    """The SMS of the annexes: what is sent by one, or `None` where nothing may be sent."""

    def message(
        self,
        annex: int,
        form: FormRow,
        link: str,
        department: DepartmentRow | None = None,
        starts_at: InstantText | None = None,
        ticket: str | None = None,
    ) -> MessageRow | None:
        """The message of an annex in Kazakh; department, start and ticket belong to those that tell of a booking."""


PROTOCOLS: Mapping[str, type] = MappingProxyType(
    {
        "queue": QueueSystem,
        "calendar": CalendarSystem,
        "incident": IncidentSystem,
        "ipr": IprSystem,
        "messages": MessageSystem,
    }
)
"""What each subject asks of a system."""


def day_of(text: str) -> date:
    """The day of an ISO date."""
    return date.fromisoformat(text)


def instant_of(text: str) -> datetime:
    """The instant of an ISO text with an offset."""
    return datetime.fromisoformat(text)


def department_of(row: DepartmentRow) -> Department:
    """The department of a row."""
    trips = tuple(Trip(day_of(trip["first"]), day_of(trip["last"])) for trip in row["trips"])
    return Department(row["number"], row["address"], tuple(row["serves"]), trips, row["capacity"])


def department_row(department: Department) -> DepartmentRow:
    """The row of a department; its number becomes a text."""
    return {
        "number": str(department.number),
        "address": department.address,
        "serves": list(department.serves),
        "trips": [{"first": trip.first.isoformat(), "last": trip.last.isoformat()} for trip in department.trips],
        "capacity": department.capacity,
    }


def form_of(row: FormRow) -> Form031:
    """The form of a row."""
    return Form031(row["number"], row["holder"], day_of(row["signed_on"]), row["residence"], row["phone"], row["name"])


def form_row(form: Form031) -> FormRow:
    """The row of a form."""
    return {
        "number": form.number,
        "holder": form.holder,
        "signed_on": form.signed_on.isoformat(),
        "residence": form.residence,
        "phone": form.phone,
        "name": form.name,
    }


def slot_of(department: str, starts_at: str) -> Slot:
    """The slot of a department's number and an ISO instant."""
    return Slot(department, instant_of(starts_at))


def channel_of(value: str) -> Channel:
    """The channel of that value."""
    return next(channel for channel in Channel if channel.value == value)


def incident_of(row: Mapping[str, Any]) -> Incident:
    """The incident of a row that names its channel and the instants of what has happened."""
    events: dict[str, Any] = {name: instant_of(row[name]) for name in EVENTS if row.get(name) is not None}
    return Incident(channel=channel_of(row["channel"]), **events)


def measure_of(row: Mapping[str, Any]) -> Measure:
    """The measure of a row; every field but `id` and `name` is a day."""
    days = {name: day_of(text) for name, text in row.items() if name not in {"id", "name"} and text is not None}
    return Measure(row.get("id", "1"), row.get("name", "measure"), **days)


def measure_row(measure: Measure) -> dict[str, str]:
    """The row of a measure; what has not happened is left out."""
    facts = {name: getattr(measure, name) for name in Measure.__annotations__}
    return {name: str(value) for name, value in facts.items() if value is not None}
