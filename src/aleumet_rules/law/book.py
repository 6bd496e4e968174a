"""The law as it stands, in one value; a reform is another value."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Literal, Unpack, cast
from weakref import ref

from attrs import evolve, field, fields, fields_dict, frozen

from ..acts.days import Day
from ..acts.filled import amended
from ..acts.model import Act, Timeline, known_since, news_of, timeline_of
from ..acts.orders import KurbanAit, NewHoliday, Transfer, with_orders
from ..acts.pilots import PILOTS, Pilot, check_side_by_side, pilots_known, revised
from ..acts.portal_numbers import PORTAL, PortalRules
from ..acts.queue_numbers import QueueNumbers, QueueRules, kato_prefix
from ..acts.readings import Readings
from ..acts.working_time import Week, WorkingTime
from ..answers.plain import document
from ..calendar import WorkingCalendar
from ..checks import A_DAY, HORIZON, a, calendar_date, each, instance, is_a, validator, within_horizon
from ..errors import InvalidFact
from ..words import law as words
from ..words.dates import day_text, join
from ..words.shown import Shown
from ..words.text import Text
from ..words.views import CHECKED
from .differences import LawDifferences, differences
from .hours import ServiceHours
from .rows import LawRow, rows_of
from .windows import judged

__all__ = ["LAW", "LawBook", "Reform"]

_TICK = timedelta.resolution


class Reform(QueueNumbers, total=False):
    """What `LawBook.amend` can change, by name: a number of an act, a reading, or the calendar."""

    calendar: WorkingCalendar
    transfers: Iterable[Transfer]
    kurban_ait: Mapping[int, date | KurbanAit]
    holidays: Iterable[NewHoliday]
    settled_to: date
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
    slot_capacity: Literal["by-department", "one"]
    pilot_end: Literal["same-day-number", "first-day-counts", "rolled"]
    pilot_covers: Literal["request-and-day", "request"]
    schedule_deadline: Literal["rolled", "inclusive", "exclusive"]
    form_validity_covers: Literal["request", "examination"]
    form_roll: Literal["no", "yes"]
    used_form: Literal["free", "used-up"]
    rebooking_checks: Literal["all", "free-start"]
    rebooking_after_closed_day: Literal["first-request", "all"]
    after_lateness: Literal["both", "either"]
    general_order_after: Literal["came", "booked"]
    sms_promptness: Literal["same-day", "any-time"]
    late_reminder: Literal["none", "at-once"]
    block_clock: Literal["later", "received", "each"]
    window_roll: Literal["yes", "no"]
    choice_before_notice: Literal["open", "closed"]
    second_choice: Literal["again", "once"]
    after_activation: Literal["new-notice", "return"]
    measure_term: Literal["bars", "informs"]
    hours_terms: Literal["clock", "service-hours"]
    notice_terms: Literal["clock", "service-hours"]
    working_day_term: Literal["next-day-end", "same-hour"]
    own_refutation: Literal["no-term", "thirty-minutes"]
    next_working_day: Literal["next-to-open", "strict"]
    out_of_hours_due: Literal["closing-hour", "after-opening"]
    voice_out_of_hours: Literal["general-rule", "next-working-day"]
    sign_in_number: Literal["if-any", "required"]


@frozen(cache_hash=True, repr=False)
class LawBook(Shown):
    """The calendar, the pilots of the queue, the numbers of the portal by the day from which they hold, and readings.

    `pilots` stand side by side where their regions do not overlap, and one after another where they do (`InvalidLaw`
    otherwise). `checked_on` is the day on which the law was last compared with its sources.
    """

    calendar: WorkingCalendar = field(validator=is_a(WorkingCalendar))
    pilots: tuple[Pilot, ...] = field(validator=validator(each(a(Pilot))))
    portal: Timeline[PortalRules] = field(validator=timeline_of(PortalRules))
    readings: Readings = field(validator=is_a(Readings))
    checked_on: date = field(validator=A_DAY)
    _quiet: "LawBook | None" = field(default=None, init=False, eq=False, repr=False)

    def __reduce__(self) -> tuple[object, ...] | str:
        if self is LAW:
            return "LAW"
        return type(self), (self.calendar, self.pilots, self.portal, self.readings, self.checked_on)

    def __repr__(self) -> str:
        """`LAW` for the law as it stands, so that signatures stay readable; of another, the parts that differ."""
        known_on = self.calendar.known_on
        if known_on is not None and self == LAW.as_known(known_on):
            return f"LAW.as_known({known_on!r})"
        parts = [
            part.name for part in fields(LawBook) if part.eq and getattr(self, part.name) != getattr(LAW, part.name)
        ]
        return f"<LAW with another {', '.join(parts)}>" if parts else "LAW"

    def __attrs_post_init__(self) -> None:
        check_side_by_side("pilots", self.pilots)

    def amend(
        self,
        *,
        since: date | None = None,
        pilot: str | None = None,
        act: Act | None = None,
        **changes: Unpack[Reform],
    ) -> "LawBook":
        """The same law with a reform: `LAW.amend(grace=timedelta(minutes=20))`.

        A change of a number holds from the day `since` on, or, without it, as if it had always been so; a
        reading and the calendar are always changed as a whole. A number of the queue changes in every pilot, or in
        the one whose id is `pilot`. Norms are said with the new number, marked as amended; `act` is the order that
        changes it, which is then cited with it.

        An order on days off is entered on its day: `transfers` are moved days, `kurban_ait` the first day of Kurban Ait
        by year, `holidays` new ones, and `settled_to` the last day of the last year in which nothing more can change.
        They are added to the calendar, explained and cited like the rest, and told apart from it (`source`).
        `InvalidFact` for a moved day off that was one already, a worked day that was worked anyway, a holiday or
        religious day, or a settled year of which the day of Kurban Ait is not known.

        A name that nothing in the law bears is `InvalidFact`, and so are
        `since` and `act` without a number to change and `pilot` without one of the queue.
        """
        since = None if since is None else calendar_date("since", since)
        act = None if act is None else instance("act", act, Act)
        for name, value in changes.items():
            if name not in Reform.__annotations__:
                raise InvalidFact(name, value, "is no number, reading or calendar of the law")
        queue, portal, readings = (_of(kind, changes) for kind in (QueueRules, PortalRules, Readings))
        if since is not None and not (queue or portal):
            raise InvalidFact("since", since, "needs a number of the law that changes on that day")
        if act is not None and not (queue or portal):
            raise InvalidFact("act", act.id, "needs a number of the law that it changes")
        return evolve(
            self,
            calendar=_with_orders(changes.get("calendar", self.calendar), changes, self.checked_on),
            pilots=self._revised(cast(QueueNumbers, queue), since, pilot, act),
            portal=self.portal.revised(_evolved(portal, act), since=since) if portal else self.portal,
            readings=evolve(self.readings, **readings),
        )

    def _revised(
        self, changes: QueueNumbers, since: date | None, only: str | None, act: Act | None
    ) -> tuple[Pilot, ...]:
        """The pilots with those numbers changed, in all of them or in the one of that id."""
        if only is not None and only not in {pilot.id for pilot in self.pilots}:
            raise InvalidFact("pilot", only, f"must be one of {', '.join(repr(pilot.id) for pilot in self.pilots)}")
        if only is not None and not changes:
            raise InvalidFact("pilot", only, "needs a number of the queue that changes in that pilot")
        return tuple(
            revised(pilot, changes, since=since, act=act) if changes and only in {None, pilot.id} else pilot
            for pilot in self.pilots
        )

    def with_pilot(self, pilot: Pilot) -> "LawBook":
        """The same law with one more pilot; `InvalidLaw` where it would meet another one in place and time.

            >>> from datetime import date, timedelta
            >>> from aleumet_rules import Act, Pilot, Text
            >>> order = Act("queue-61", "12", date(2027, 1, 11), Text("Бұйрық", "Приказ", "Order"))
            >>> grace = timedelta(minutes=20)
            >>> law = LAW.with_pilot(Pilot(region=("61",), grace=grace, first=date(2027, 2, 1), act=order))
            >>> [pilot.id for pilot in law.pilots]
            ['akmola', 'queue-61']

        Norm: queue.region (joint order, para 1)
        """
        return evolve(self, pilots=(*self.pilots, instance("pilot", pilot, Pilot)))

    def pilot_of(self, kato: str, *, on: date | None = None) -> Pilot | None:
        """The pilot whose region holds a place (a KATO code or the first digits of one), or `None`.

        Of several that follow one another it is the one that applies on the day `on`, else the next one, else the last;
        without a day it is the last.

        Norm: queue.region (joint order, para 1)
        """
        place = kato_prefix("kato", kato)
        day = HORIZON[1] if on is None else within_horizon("on", on)
        there = tuple(pilot for pilot in self.pilots if any(place.startswith(row.value.region) for row in pilot.rules))
        return judged(there, self.readings.pilot_end, self.calendar, day, (place,)).pilot if there else None

    def as_known(self, on: date) -> "LawBook":
        """The law as it was known on that day: what was published later is absent, what was replaced later stands.

        That holds for the calendar, the pilots and the portal; readings are as they were chosen. It is one and the same
        law for all days between two news, and this law where nothing has become known since. A row whose publication
        is not recorded counts as always known.

            >>> from datetime import date
            >>> LAW.calendar.is_working_day(date(2026, 8, 31))  # Constitution Day had moved on 18 March
            True
            >>> LAW.as_known(date(2026, 3, 17)).calendar.is_working_day(date(2026, 8, 31))
            False

        Norm: calendar.provisional
        """
        since = known_since(self._news(), within_horizon("on", on))
        return self if since is None else _as_known(ref(self), max(since, HORIZON[0]))

    def _news(self) -> tuple[date, ...]:
        """The days on which something of the law became known or was found to be wrong."""
        rows = news_of([*(pilot.rules for pilot in self.pilots), self.portal])
        return tuple(sorted({*self.calendar.news, *rows}))

    def rows(self) -> tuple[LawRow, ...]:
        """Every number, reading and row of the calendar, each with its place, its dates and its name for a reform.

        >>> [row.said.en for row in LAW.rows() if row.name == "grace"]
        ['15 min']
        """
        return tuple(rows_of(self.calendar, self.pilots, self.portal, self.readings))

    def differences(self, other: "LawBook") -> LawDifferences:
        """In what the other law differs: each number, reading and row, its value in both laws, and on which days.

        Laws are compared as they are known today; of rows that were found wrong nothing is said.

            >>> from datetime import date, timedelta
            >>> print(LAW.differences(LAW.amend(grace=timedelta(minutes=20), since=date(2026, 3, 2)))[0].explain())
            Lateness that is still in time (akmola): 15 min → 20 min (amended). They differ: from Monday 2 March 2026.
        """
        return differences(self.rows(), instance("other", other, LawBook).rows())

    def explain(self, lang: str = "en") -> str:
        """When the law was last checked, then each row in a line."""
        return "\n".join([f"{heading(self)[lang]}.", *(row.explain(lang) for row in self.rows())])

    def to_dict(self) -> dict[str, Any]:
        """The law as JSON-ready data, in a format that keeps its name: `aleumet.law/1`, with its rows."""
        return document("law", checked_on=self.checked_on, known_on=self.calendar.known_on, rows=self.rows())

    def service_hours(self, day: date) -> ServiceHours:
        """The contact centre's hours in force on the day (Portal rules, para 16)."""
        rules = self.portal.at(within_horizon("day", day))
        return ServiceHours(rules.opens, rules.closes, self.calendar)


_ORDERS = ("transfers", "kurban_ait", "holidays", "settled_to")


def _with_orders(calendar: WorkingCalendar, changes: Mapping[str, Any], checked_on: date) -> WorkingCalendar:
    """The calendar with the orders that were entered."""
    orders = {name: changes[name] for name in _ORDERS if name in changes}
    if not orders:
        return calendar
    return evolve(calendar, rules=with_orders(calendar.rules, orders, checked_on, _day_under))


def _day_under(rules: WorkingTime, week: Week, day: date) -> Day:
    return WorkingCalendar(week, rules=rules).day(day)


def _of(kind: type, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes that belong to one part of the law."""
    return {name: value for name, value in changes.items() if name in fields_dict(kind)}


def _evolved(changes: dict[str, Any], act: Act | None) -> Callable[[PortalRules], PortalRules]:
    return lambda rules: amended(rules, changes, act)


def quiet(law: LawBook) -> LawBook:
    """The same law for answers that say themselves that they are provisional: nothing warns of years not settled."""
    if law.calendar.unsettled == "accept":
        return law
    if law._quiet is None:
        calendar = evolve(law.calendar, unsettled="accept")
        object.__setattr__(law, "_quiet", evolve(law, calendar=calendar))
    return cast(LawBook, law._quiet)


def can_move(law: LawBook, day: date) -> bool:
    """Whether the day is of a year that is not settled, so that it may still become a day off, or a working one."""
    return day > law.calendar.known_rules.confirmed_to


def can_move_before(law: LawBook, at: datetime) -> bool:
    """The same of the day on which a term ends that is over at that instant; of 24:00 it is the day before."""
    return can_move(law, (at - _TICK).date())


@lru_cache(maxsize=16)
def under(law: LawBook, readings: Readings) -> LawBook:
    """The same law under other readings."""
    return law if readings == law.readings else evolve(law, readings=readings)


def own_days_known(law: LawBook, on: date) -> LawBook:
    """The same law without the days off of the caller's own that were not known on that day yet."""
    calendar = law.calendar._known_on(on)
    return law if calendar is law.calendar else _with_calendar(law, calendar)


@lru_cache(maxsize=16)
def _with_calendar(law: LawBook, calendar: WorkingCalendar) -> LawBook:
    return evolve(law, calendar=calendar)


def days_known(law: LawBook, on: date) -> LawBook:
    """The same law with the calendar that was known on that day; its numbers as they are known today."""
    since = known_since(law.calendar.news, on)
    return law if since is None else _days_known(ref(law), max(since, HORIZON[0]))


# Remembering what was known does not hold the law that was asked, which the caller holds while asking.


@lru_cache(maxsize=16)
def _days_known(held: "ref[LawBook]", on: date) -> LawBook:
    law = cast(LawBook, held())
    return evolve(law, calendar=evolve(law.calendar, known_on=on))


@lru_cache(maxsize=16)
def _as_known(held: "ref[LawBook]", on: date) -> LawBook:
    law = cast(LawBook, held())
    calendar = evolve(law.calendar, known_on=on)
    return evolve(law, calendar=calendar, pilots=pilots_known(law.pilots, on), portal=law.portal.known(on))


def heading(law: LawBook) -> Text:
    """What it is that is shown, when it was last checked, and whose knowledge it is."""
    known_on = law.calendar.known_on
    said = [words.LAW, CHECKED.fill(day=day_text(law.checked_on))]
    said += [] if known_on is None else [words.KNOWN.fill(day=day_text(known_on))]
    return join(said, ". ")


LAW = LawBook(WorkingCalendar(), PILOTS, PORTAL, Readings(), date(2026, 11, 25))
"""The law as it stood when it was last checked, with every reading at its default."""
