"""The law as it stands, in one value; a reform is another value."""

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from typing import Any, Literal, TypedDict, TypeVar, Unpack

from attrs import evolve, field, fields_dict, frozen

from ..acts.model import Timeline, timeline_of
from ..acts.portal_numbers import PORTAL, PortalRules
from ..acts.queue_numbers import QUEUE, QueueRules
from ..acts.readings import Readings
from ..calendar import WorkingCalendar
from ..checks import A_DAY, calendar_date, is_a, within_horizon
from ..errors import InvalidFact
from .hours import ServiceHours

__all__ = ["LAW", "LawBook", "Reform"]

R = TypeVar("R", QueueRules, PortalRules)


class Reform(TypedDict, total=False):
    """What `LawBook.amend` can change, by name: a number of an act, a reading, or the calendar."""

    calendar: WorkingCalendar
    region: tuple[str, ...]
    starts: tuple[time, ...]
    lunch: tuple[time, time]
    grace: timedelta
    reminder_days: int
    form_valid_months: int
    last_signed_on: date
    lasts_months: int | None
    schedule_working_days: int
    next_schedule_by: tuple[int, int]
    problems_working_days: int
    copy_working_days: int
    portal_host: str
    selection_months: int
    opens: time
    closes: time
    register_within: timedelta
    analyse_working_days: int
    escalate_within: timedelta
    refuted_notice_within: timedelta
    confirmed_notice_within: timedelta
    start_repair_working_days: int
    repaired_notice_within: timedelta
    report_working_days: int
    registered_on: date
    slot_capacity: Literal["one", "by-department"]
    pilot_end: Literal["same-day-number", "first-day-counts"]
    schedule_deadline: Literal["inclusive", "exclusive"]
    form_validity_covers: Literal["request", "examination"]
    late_reminder: Literal["none", "at-once"]
    block_clock: Literal["later", "received"]
    window_roll: Literal["yes", "no"]
    hours_terms: Literal["clock", "service-hours"]
    notice_terms: Literal["clock", "service-hours"]
    working_day_term: Literal["next-day-end", "same-hour"]
    own_refutation: Literal["no-term", "thirty-minutes"]
    next_working_day: Literal["next-to-open", "strict"]
    out_of_hours_due: Literal["closing-hour", "after-opening"]
    voice_out_of_hours: Literal["general-rule", "next-working-day"]


@frozen(cache_hash=True, repr=False)
class LawBook:
    """The calendar, the numbers of both acts by the day from which they hold, and the chosen readings.

    `checked_on` is the day on which the law was last compared with its sources.
    """

    calendar: WorkingCalendar = field(validator=is_a(WorkingCalendar))
    queue: Timeline[QueueRules] = field(validator=timeline_of(QueueRules))
    portal: Timeline[PortalRules] = field(validator=timeline_of(PortalRules))
    readings: Readings = field(validator=is_a(Readings))
    checked_on: date = field(validator=A_DAY)

    def __reduce__(self) -> tuple[object, ...] | str:
        if self is LAW:
            return "LAW"
        return type(self), (self.calendar, self.queue, self.portal, self.readings, self.checked_on)

    def __repr__(self) -> str:
        """`LAW` for the law as it stands, so that signatures stay readable; of another, the parts that differ."""
        parts = [name for name in fields_dict(LawBook) if getattr(self, name) != getattr(LAW, name)]
        return f"<LAW with another {', '.join(parts)}>" if parts else "LAW"

    def amend(self, *, since: date | None = None, **changes: Unpack[Reform]) -> "LawBook":
        """The same law with a reform: `LAW.amend(grace=timedelta(minutes=20))`.

        A change of a number holds from the day `since` on, or, without it, as if it had always been so; a
        reading and the calendar are always changed as a whole. A name that nothing in the law bears is
        `InvalidFact`, and so is `since` without a number to change.
        """
        since = None if since is None else calendar_date("since", since)
        for name, value in changes.items():
            if name not in Reform.__annotations__:
                raise InvalidFact(name, value, "is no number, reading or calendar of the law")
        queue, portal, readings = (_of(kind, changes) for kind in (QueueRules, PortalRules, Readings))
        if since is not None and not (queue or portal):
            raise InvalidFact("since", since, "needs a number of the law that changes on that day")
        return evolve(
            self,
            calendar=changes.get("calendar", self.calendar),
            queue=self.queue.revised(_evolved(queue), since=since) if queue else self.queue,
            portal=self.portal.revised(_evolved(portal), since=since) if portal else self.portal,
            readings=evolve(self.readings, **readings),
        )

    def service_hours(self, day: date) -> ServiceHours:
        """The contact centre's hours in force on the day (Portal rules, para 16)."""
        rules = self.portal.at(within_horizon("day", day))
        return ServiceHours(rules.opens, rules.closes, self.calendar)


def _of(kind: type, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes that belong to one part of the law."""
    return {name: value for name, value in changes.items() if name in fields_dict(kind)}


def _evolved(changes: dict[str, Any]) -> Callable[[R], R]:
    return lambda rules: evolve(rules, **changes)


LAW = LawBook(WorkingCalendar(), QUEUE, PORTAL, Readings(), date(2026, 11, 21))
"""The law as it stood when it was last checked, with every reading at its default."""
