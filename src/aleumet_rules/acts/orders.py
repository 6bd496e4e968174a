"""Days off as an order changes them: what is entered on the day it is signed, without waiting for a release."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from attrs import evolve, field, frozen

from ..checks import (
    A_KNOWN_DAY,
    A_KNOWN_DAY_IF_ANY,
    a,
    instance,
    is_a,
    known_year,
    optional,
    several,
    validator,
    whole_number,
    within_horizon,
)
from ..errors import InvalidFact, WrongType
from ..words.text import Text
from .days import Day, DayKind
from .model import Act, Citation, Entry, Timeline
from .working_time import (
    CALENDAR_HOLIDAY,
    CALENDAR_RELIGIOUS,
    CALENDAR_TRANSFER,
    WEEKENDS,
    Holiday,
    Move,
    Week,
    WorkingTime,
)

__all__ = ["KurbanAit", "NewHoliday", "Transfer"]

_AN_ACT_IF_ANY = validator(optional(a(Act)))


def _weeks(weeks: Iterable[Week] | None) -> tuple[Week, ...] | None:
    if weeks is None:
        return None
    if issubclass(type(weeks), type):  # the class itself can be gone through, and names no week
        raise WrongType("weeks", weeks, "needs several weeks, not their class")
    members = enumerate(several("weeks", weeks, "several weeks"))
    concerned = tuple(instance(f"weeks[{position}]", week, Week) for position, week in members)
    if not concerned:
        raise InvalidFact("weeks", concerned, "must name a working week")
    return concerned


@frozen
class Transfer:
    """A day off moved by an order of the labour authority: `off` is not worked, `worked` is worked instead.

    `weeks` are the working weeks that it concerns; left out, both where a Sunday is worked, else the five-day week
    alone. `off` may be a day off to which a holiday rolled: it stays one. Holidays and religious days are not moved.
    `published_on` is the day from which it could be known (`None`: always).

    Norm: calendar.transfer (Labour Code, art. 85(3))
    """

    off: date = field(validator=A_KNOWN_DAY)
    worked: date = field(validator=A_KNOWN_DAY)
    order: Act | None = field(default=None, validator=_AN_ACT_IF_ANY, kw_only=True)
    published_on: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY, kw_only=True)
    weeks: tuple[Week, ...] | None = field(default=None, converter=_weeks, kw_only=True)

    @property
    def concerns(self) -> tuple[Week, ...]:
        """The working weeks in which the day is moved."""
        if self.weeks is not None:
            return self.weeks
        return tuple(Week) if self.worked.weekday() in WEEKENDS[Week.SIX_DAY] else (Week.FIVE_DAY,)


@frozen
class KurbanAit:
    """The first day of Kurban Ait of a year as it was announced, by which order, and since when that could be known.

    Norm: calendar.religious-day-off (Labour Code, art. 84(5))
    """

    day: date = field(validator=A_KNOWN_DAY)
    order: Act | None = field(default=None, validator=_AN_ACT_IF_ANY, kw_only=True)
    published_on: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY, kw_only=True)


@frozen
class NewHoliday:
    """A holiday that a law has introduced: its names, its day of each year, and the first and last day of its force.

    Norm: calendar.holiday (Law on Holidays, art. 3)
    """

    names: Text = field(validator=is_a(Text))
    month: int = field(validator=validator(whole_number))
    day: int = field(validator=validator(whole_number))
    since: date = field(validator=A_KNOWN_DAY)
    until: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY, kw_only=True)
    act: Act | None = field(default=None, validator=_AN_ACT_IF_ANY, kw_only=True)
    published_on: date | None = field(default=None, validator=A_KNOWN_DAY_IF_ANY, kw_only=True)

    def __attrs_post_init__(self) -> None:
        Holiday(self.names, self.month, self.day)  # a day of every year
        if self.until is not None and self.until < self.since:
            raise InvalidFact("until", self.until, f"lies before since {self.since}")


DayUnder = Callable[[WorkingTime, Week, date], Day]
"""What a day is under those rules in that week."""

_OFF_ALREADY = frozenset({DayKind.WEEKEND, DayKind.TRANSFERRED})
_NEVER_MOVED = {DayKind.HOLIDAY: "is a holiday", DayKind.RELIGIOUS: "is a religious day off"}


def with_orders(rules: WorkingTime, changes: Mapping[str, Any], checked_on: date, day_under: DayUnder) -> WorkingTime:
    """The rules with what was entered: holidays, days of Kurban Ait, transfers one after another, and settled years."""
    for position, holiday in enumerate(_each("holidays", changes, NewHoliday)):
        rules = _with_holiday(rules, f"holidays[{position}]", holiday, checked_on)
    for year, ait in _by_year(changes.get("kurban_ait", {})):
        rules = _with_kurban_ait(rules, year, ait, checked_on)
    for position, transfer in enumerate(_each("transfers", changes, Transfer)):
        rules = _with_transfer(rules, f"transfers[{position}]", transfer, checked_on, day_under)
    return _settled(rules, changes["settled_to"]) if "settled_to" in changes else rules


def _each(name: str, changes: Mapping[str, Any], kind: type[Any]) -> Iterable[Any]:
    members = enumerate(several(name, changes.get(name, ()), f"several of {kind.__name__}"))
    return [instance(f"{name}[{position}]", one, kind) for position, one in members]


def _by_year(days: object) -> Iterable[tuple[int, KurbanAit]]:
    by_year: Mapping[Any, Any] = instance("kurban_ait", days, Mapping)  # type: ignore[type-abstract]  # any mapping
    for year in several("kurban_ait", by_year, "a mapping from years to days"):
        day = by_year.get(year)
        name = f"kurban_ait[{year!r}]"
        number = known_year(name, year)
        ait = day if isinstance(day, KurbanAit) else KurbanAit(within_horizon(name, day))
        if ait.day.year != number:
            raise InvalidFact(name, ait.day, "is a day of another year than its key")
        yield number, ait


def _cited(place: Citation, act: Act | None) -> Citation:
    return place if act is None else evolve(place, ordered_by=act)


def _with_holiday(rules: WorkingTime, name: str, new: NewHoliday, checked_on: date) -> WorkingTime:
    holiday = Holiday(new.names, new.month, new.day)
    for row in (row for line in rules.holidays for row in line if row.known(None)):
        same_day = (row.value.month, row.value.day) == (new.month, new.day)
        apart = (row.in_force_to or date.max) < new.since or (new.until or date.max) < row.in_force_from
        if same_day and not apart:
            raise InvalidFact(name, new.since, f"is a holiday already: {row.value.names['en']}")
    citation = _cited(CALENDAR_HOLIDAY.citation, new.act)
    row = Entry(holiday, new.since, new.until, citation, checked_on, new.published_on, source="entered")
    line = Timeline(f"{new.names['en']}, {new.day:02}.{new.month:02}", (row,))
    return evolve(rules, holidays=(*rules.holidays, line))


def _with_kurban_ait(rules: WorkingTime, year: int, ait: KurbanAit, checked_on: date) -> WorkingTime:
    first, last = date(year, 1, 1), date(year, 12, 31)
    citation, published = _cited(CALENDAR_RELIGIOUS.citation, ait.order), ait.published_on
    new = Entry(ait.day, first, last, citation, checked_on, published, source="entered")
    kept = [row for row in rules.kurban_ait if row.in_force_from.year != year or row.superseded_on is not None]
    if published is not None:  # what was held before stands for the days before
        former = [row for row in rules.kurban_ait if row.in_force_from.year == year and row.superseded_on is None]
        kept += [_until(row, published) for row in former]
    return evolve(rules, kurban_ait=Timeline(rules.kurban_ait.name, (*kept, new)))


def _until(row: Entry[date], published: date) -> Entry[date]:
    """A day of Kurban Ait as it was held to be right until another one was announced."""
    if row.published_on is not None and published <= row.published_on:
        name, problem = f"kurban_ait[{row.value.year}].published_on", "when the former day was announced"
        raise InvalidFact(name, published, f"must be later than {row.published_on}, {problem}")
    return evolve(row, superseded_on=published)


def _with_transfer(
    rules: WorkingTime, name: str, transfer: Transfer, checked_on: date, day_under: DayUnder
) -> WorkingTime:
    for week in transfer.concerns:
        for side, day in (("off", transfer.off), ("worked", transfer.worked)):
            if problem := _cannot_move(side, day_under(rules, week, day)):
                raise InvalidFact(f"{name}.{side}", day, problem.format(week=week.value))
    move = Move(transfer.off, transfer.worked, transfer.concerns)
    first, last = sorted((transfer.off, transfer.worked))
    citation = _cited(CALENDAR_TRANSFER.citation, transfer.order)
    row = Entry(move, first, last, citation, checked_on, transfer.published_on, source="entered")
    return evolve(rules, transfers=(*rules.transfers, row))


def _cannot_move(side: str, day: Day) -> str | None:
    """What keeps an order from making a day the one that is off, or the one that is worked."""
    if day.source == "estimated":
        return None
    if day.kind in _NEVER_MOVED:
        return f"{_NEVER_MOVED[day.kind]}, which no order moves"
    if side == "off" and day.kind in _OFF_ALREADY:
        return f"is a {day.kind.value} day off already in a {{week}} week"
    if side == "worked" and day.is_working:
        return "is a working day already in a {week} week"
    return None


def _settled(rules: WorkingTime, day: object) -> WorkingTime:
    """The rules with all years up to that day settled, of each of which the day of Kurban Ait has to be known."""
    last = within_horizon("settled_to", day)
    if (last.month, last.day) != (12, 31):
        raise InvalidFact("settled_to", last, "must be the last day of a year")
    if last < rules.confirmed_to:
        raise InvalidFact("settled_to", last, f"lies before {rules.confirmed_to}, to which the calendar is settled")
    for year in range(rules.confirmed_to.year + 1, last.year + 1):
        if rules.kurban_ait.entry(date(year, 1, 1)) is None:
            raise InvalidFact("settled_to", last, f"needs the day of Kurban Ait of {year}, in kurban_ait")
    return evolve(rules, confirmed_to=last)
