"""The law as rows: every number, reading and row of the calendar, with its source and its dates."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from attrs import fields_dict, frozen

from .._version import at_the_face
from ..acts.days import DayKind
from ..acts.filled import blanks, said
from ..acts.model import Citation, Entry, Timeline
from ..acts.norms import NORMS
from ..acts.pilots import PILOTS, Pilot
from ..acts.portal_numbers import PortalRules
from ..acts.queue_numbers import QueueRules
from ..acts.readings import OPEN_SENTENCES, Readings, chosen_readings
from ..acts.sources import ALGORITHM, PORTAL_RULES
from ..acts.working_time import (
    CALENDAR_PROVISIONAL,
    CALENDAR_WEEKEND,
    WORKING_TIME,
    Holiday,
    Move,
    Week,
    WorkingTime,
)
from ..answers.plain import document
from ..calendar import WorkingCalendar, dated
from ..words import law as words
from ..words.amounts import day_of_year_text
from ..words.brief import brief
from ..words.dates import day_text, join
from ..words.days import KURBAN_AIT
from ..words.named import Named
from ..words.shown import Shown
from ..words.text import Text

__all__ = ["LawPart", "LawRow", "LawSource"]

_NOT_AMENDED = frozenset({"in_force_after_days"})  # a number that no reform changes: the order is in force


class LawPart(Named):
    """The part of the law in which a row stands."""

    CALENDAR = "calendar"
    QUEUE = "queue"
    PORTAL = "portal"
    READINGS = "readings"


class LawSource(Named):
    """Whether a row stands in an act, as this package has it, or was entered by whoever made the law."""

    ACT = "act"
    ENTERED = "entered"


@frozen
class LawRow(Shown):
    """One number, reading or row of the calendar.

    `name` is its name in the data, `amend` what `LawBook.amend` calls it (`None` where no reform changes it), `pilot`
    the id of the pilot whose number it is. `value` is the value itself, `said` the same in words; `places` are where it
    stands, none for the caller's own days. `in_force_from` and `in_force_to` are the first and the last day of force,
    both included; `published_on`, `superseded_on` and `checked_on` are those of the row; `None`: not recorded.
    """

    __repr__ = brief("{name} {value}")

    part: LawPart
    name: str
    subject: Text
    value: Any
    said: Text
    places: tuple[Citation, ...] = ()
    source: LawSource = LawSource.ACT
    amend: str | None = None
    pilot: str | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None
    published_on: date | None = None
    superseded_on: date | None = None
    checked_on: date | None = None

    def explain(self, lang: str = "en") -> str:
        """What it is, its value and place, from when to when it is in force and known, and what a reform calls it."""
        places = f" ({self.place[lang]})" if self.places else ""
        lines = [words.ROW.fill(subject=self.title, said=self.said)[lang] + places, *(n[lang] for n in self._notes())]
        return ". ".join(lines) + "."

    @property
    def title(self) -> Text:
        """What it is, with the pilot whose number it is."""
        return self.subject if self.pilot is None else words.OF_PILOT.fill(subject=self.subject, pilot=self.pilot)

    @property
    def place(self) -> Text:
        """Where it stands, as one would cite it."""
        return join([place.label for place in self.places], "; ")

    @property
    def force(self) -> Text:
        """From when to when it is in force."""
        return span_text(self.in_force_from, self.in_force_to)

    def _notes(self) -> Iterator[Text]:
        if self.in_force_from is not None:
            yield words.FORCE.fill(span=self.force)
        if self.published_on is not None:
            yield words.PUBLISHED.fill(day=day_text(self.published_on))
        if self.superseded_on is not None:
            yield words.SUPERSEDED.fill(day=day_text(self.superseded_on))
        if self.source is LawSource.ENTERED:
            yield self.source.meaning
        if self.amend is not None:
            yield words.CHANGED_BY.fill(name=self.amend)

    def to_dict(self) -> dict[str, Any]:
        """The row as JSON-ready data, in a format that keeps its name: `aleumet.law-row/1`."""
        return document("law-row", **{name: getattr(self, name) for name in fields_dict(LawRow)})


def span_text(first: date | None, last: date | None) -> Text:
    """A span of days in words; without its first day it has always been so."""
    if first is None:
        return words.ALWAYS
    if last is None:
        return words.OPEN.fill(first=day_text(first))
    return words.SPAN.fill(first=day_text(first), last=day_text(last))


def rows_of(
    calendar: WorkingCalendar, pilots: tuple[Pilot, ...], portal: Timeline[PortalRules], readings: Readings
) -> Iterator[LawRow]:
    """Every row of a law: the calendar's, the numbers of each pilot and of the portal, the readings."""
    yield from _of_calendar(calendar)
    for pilot in pilots:
        yield from _numbers(LawPart.QUEUE, pilot.rules, pilot)
    yield from _numbers(LawPart.PORTAL, portal)
    yield from _of_readings(readings)


# --- numbers ------------------------------------------------------------------------------------------------------


def _numbers(part: LawPart, rules: Timeline[Any], pilot: Pilot | None = None) -> Iterator[LawRow]:
    for row in rules:
        for name in fields_dict(type(row.value)):
            if name != "amended":
                yield _number(part, name, row, pilot)


def _number(part: LawPart, name: str, row: Entry[QueueRules | PortalRules], pilot: Pilot | None) -> LawRow:
    shipped = name not in dict(row.value.amended) and (pilot is None or pilot.id in _SHIPPED_PILOTS)
    return LawRow(
        part,
        name,
        words.NUMBERS[name],
        getattr(row.value, name),
        said(row.value, name),
        _places(name, row, pilot),
        LawSource.ACT if shipped else LawSource.ENTERED,
        None if name in _NOT_AMENDED else name,
        None if pilot is None else pilot.id,
        **_dates(row),
    )


_SHIPPED_PILOTS = frozenset(pilot.id for pilot in PILOTS)


def _places(name: str, row: Entry[QueueRules | PortalRules], pilot: Pilot | None) -> tuple[Citation, ...]:
    """The paragraphs that hold a number: those of its norms, else that of the row; with the act that changed it."""
    act = PORTAL_RULES if pilot is None else ALGORITHM
    found = [norm.citation for norm in NORMS.values() if norm.citation.act is act and name in blanks(norm)]
    order = dict(row.value.amended).get(name)
    own = act if pilot is None or pilot.id in _SHIPPED_PILOTS else pilot.act
    cited = (Citation(own, one.unit, one.place, one.part, order) for one in found or [row.citation])
    return tuple(dict.fromkeys(cited))


def _dates(row: Entry[Any]) -> dict[str, Any]:
    names = ("in_force_from", "in_force_to", "published_on", "superseded_on", "checked_on")
    return {name: getattr(row, name) for name in names}


# --- readings -----------------------------------------------------------------------------------------------------


def _of_readings(readings: Readings) -> Iterator[LawRow]:
    default = Readings()
    for one in chosen_readings(readings, *OPEN_SENTENCES):
        source = LawSource.ACT if getattr(default, one.field) == one.value else LawSource.ENTERED
        yield LawRow(LawPart.READINGS, one.field, one.subject, one.value, one.brief, one.where, source, one.field)


# --- the calendar -------------------------------------------------------------------------------------------------


def _of_calendar(calendar: WorkingCalendar) -> Iterator[LawRow]:
    """The week, the rows of the law of working time as it is known, and the caller's own days."""
    yield _week(calendar.week)
    yield from _of_rules(calendar.known_rules)
    known_on = calendar.known_on or date.max
    for day, since in dated(calendar.days_off):
        if since <= known_on:
            yield _own(DayKind.EXTRA_OFF, day, None if since == date.min else since)
    for day in calendar.working_days_added:
        yield _own(DayKind.EXTRA_WORKING, day, None)


def _week(week: Week) -> LawRow:
    source = LawSource.ACT if week is Week.FIVE_DAY else LawSource.ENTERED
    place = (CALENDAR_WEEKEND.citation,)
    return LawRow(LawPart.CALENDAR, "week", words.WEEK, week, week.meaning, place, source, "calendar")


def _of_rules(rules: WorkingTime) -> Iterator[LawRow]:
    yield _settled(rules.confirmed_to)
    for line in (*rules.holidays, *rules.religious):
        for row in line:
            yield _dated(line.name, row.value.names, row, _yearly(row.value), "holidays")
    for ait in rules.kurban_ait:
        yield _dated(rules.kurban_ait.name, KURBAN_AIT.capital(), ait, day_text(ait.value), "kurban_ait")
    for move in rules.transfers:
        yield _dated(f"transfer of {move.value.off}", words.TRANSFER, move, _transfer(move.value), "transfers")


def _settled(last: date) -> LawRow:
    source = LawSource.ACT if last == WORKING_TIME.confirmed_to else LawSource.ENTERED
    place = (CALENDAR_PROVISIONAL.citation,)
    return LawRow(LawPart.CALENDAR, "confirmed_to", words.SETTLED, last, day_text(last), place, source, "settled_to")


def _dated(name: str, subject: Text, row: Entry[Any], value: Text, amend: str) -> LawRow:
    source = LawSource.ACT if _identity(row) in _shipped() else LawSource.ENTERED
    place = (row.citation,)
    return LawRow(LawPart.CALENDAR, name, subject, row.value, value, place, source, amend, **_dates(row))


def _yearly(holiday: Holiday) -> Text:
    return words.EVERY_YEAR.fill(day=day_of_year_text((holiday.month, holiday.day)))


def _transfer(move: Move) -> Text:
    weeks = join([week.meaning for week in move.weeks])
    return words.TRANSFERRED.fill(off=day_text(move.off), worked=day_text(move.worked), weeks=weeks)


def _own(kind: DayKind, day: date, since: date | None) -> LawRow:
    name, source = f"{kind.value} {day}", LawSource.ENTERED
    said = day_text(day)
    return LawRow(LawPart.CALENDAR, name, kind.meaning.capital(), day, said, (), source, "calendar", published_on=since)


def _identity(row: Entry[Any]) -> tuple[Any, ...]:
    """What tells one row from another, whatever has become known of it since."""
    return row.value, row.in_force_from, row.in_force_to, row.citation, row.published_on


@lru_cache(maxsize=1)
def _shipped() -> frozenset[tuple[Any, ...]]:
    """The rows of the calendar that this package has."""
    time = WORKING_TIME
    lines: list[Iterable[Entry[Any]]] = [*time.holidays, *time.religious, time.kurban_ait, time.transfers]
    return frozenset(_identity(row) for line in lines for row in line)


at_the_face(__name__)
