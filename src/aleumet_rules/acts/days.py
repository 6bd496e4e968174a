"""What each day is: working or not, why, and where it was moved from or to."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, date as date_type, timedelta
from typing import Any, Literal, NamedTuple

from attrs import field, frozen

from .._version import __version__, at_the_face
from ..words import days as words
from ..words.brief import brief
from ..words.dates import day_text, days_text, join
from ..words.named import Named
from ..words.shown import Receipted
from ..words.text import Text
from .model import Citation, Norm, Timeline
from .working_time import (
    CALENDAR_HOLIDAY,
    CALENDAR_RELIGIOUS,
    CALENDAR_ROLLED,
    CALENDAR_TRANSFER,
    CALENDAR_WEEKEND,
    WEEKENDS,
    Holiday,
    Move,
    Week,
    WorkingTime,
)

__all__ = ["Day", "DayKind"]

_NEXT = timedelta(days=1)


class DayKind(Named):
    """Why a day is worked or not.

    `HOLIDAY` is a holiday of the law wherever it falls, `ROLLED` the day off that replaces one which fell
    on another day off, `TRANSFERRED` a day off moved here by the labour authority and `WORKED_INSTEAD` the
    day worked for it. `EXTRA_OFF` and `EXTRA_WORKING` are the caller's own.
    """

    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    RELIGIOUS = "religious"
    ROLLED = "rolled"
    TRANSFERRED = "transferred"
    WORKED_INSTEAD = "worked-instead"
    EXTRA_OFF = "extra-off"
    EXTRA_WORKING = "extra-working"


_WORKED = frozenset({DayKind.WORKING, DayKind.WORKED_INSTEAD, DayKind.EXTRA_WORKING})

_NORMS: dict[DayKind, Norm | None] = {
    DayKind.WORKING: CALENDAR_WEEKEND,
    DayKind.WEEKEND: CALENDAR_WEEKEND,
    DayKind.HOLIDAY: CALENDAR_HOLIDAY,
    DayKind.RELIGIOUS: CALENDAR_RELIGIOUS,
    DayKind.ROLLED: CALENDAR_ROLLED,
    DayKind.TRANSFERRED: CALENDAR_TRANSFER,
    DayKind.WORKED_INSTEAD: CALENDAR_TRANSFER,
    DayKind.EXTRA_OFF: None,
    DayKind.EXTRA_WORKING: None,
}


_SENTENCES = {
    DayKind.WORKING: words.DAY_IS_WORKING,
    DayKind.WEEKEND: words.DAY_IS_WEEKEND,
    DayKind.HOLIDAY: words.DAY_IS_HOLIDAY,
    DayKind.RELIGIOUS: words.DAY_IS_RELIGIOUS,
    DayKind.ROLLED: words.DAY_IS_ROLLED,
    DayKind.TRANSFERRED: words.DAY_IS_TRANSFERRED,
    DayKind.WORKED_INSTEAD: words.DAY_IS_WORKED_INSTEAD,
    DayKind.EXTRA_OFF: words.DAY_IS_EXTRA_OFF,
    DayKind.EXTRA_WORKING: words.DAY_IS_EXTRA_WORKING,
}
_ROLLS_TO = words.ROLLS_TO
_SIX_DAYS = words.SIX_DAYS
_NEVER_ROLLS = words.NEVER_ROLLS
_PROVISIONAL = words.PROVISIONAL


Source = Literal["shipped", "entered", "estimated", "own"]
"""Where it is known from what a day is."""


@frozen
class Day(Receipted):
    """One day of a working calendar and why it is what it is.

    `moved_from` is the holiday that rolled here, or the day worked for a transferred day off; `moved_to`
    the day off to which a holiday rolled, or which a worked day was exchanged for. `provisional`: the year
    is not settled yet. `norm` and `citation` are `None` for the caller's own days. `source` says from where that is
    known: `"shipped"` with this package, `"entered"` by the caller as an order of the state, `"estimated"` for a year
    that is not settled, or the caller's `"own"`.
    """

    __repr__ = brief("{date} {kind}")

    date: date
    kind: DayKind
    names: Text
    moved_from: date_type | None
    moved_to: date_type | None
    provisional: bool
    norm: Norm | None
    citation: Citation | None
    source: Source = "shipped"
    _calendar: Any = field(default=None, init=False, eq=False, repr=False)
    """The calendar that was asked, for the receipt."""

    @property
    def is_working(self) -> bool:
        """Whether the day is worked."""
        return self.kind in _WORKED

    @property
    def stated(self) -> Text:
        """What the day is and why, without its article."""
        said = _SENTENCES[self.kind].fill(**self._words())
        return join([said, words.ENTERED], "") if self.source == "entered" else said

    def explain(self, lang: str = "en") -> str:
        """One sentence that says what the day is, why, and by which article."""
        return self._sentence(lang, (_PROVISIONAL,) if self.provisional else ())

    def _sentence(self, lang: str, reserve: tuple[Text, ...]) -> str:
        """The sentence, with that reserve before its article."""
        parts = [_SENTENCES[self.kind].fill(**self._words())]
        if self.kind is DayKind.WORKING and self.date.weekday() in WEEKENDS[Week.FIVE_DAY]:
            parts.append(_SIX_DAYS)
        if self.kind is DayKind.HOLIDAY and self.moved_to:
            parts.append(_ROLLS_TO.fill(**self._words()))
        if self.kind is DayKind.RELIGIOUS:
            parts.append(_NEVER_ROLLS)
        if self.source == "entered":
            parts.append(words.ENTERED)
        source = f" ({self.citation.text(lang)})" if self.citation else ""
        return join([*parts, *reserve], "")[lang].rstrip(".") + source + "."

    def to_dict(self) -> dict[str, Any]:
        """The day as JSON-ready data, in a format that keeps its name: `aleumet.day/1`; citation and names in words."""
        moved = {"moved_from": self.moved_from, "moved_to": self.moved_to}
        return {
            "format": "aleumet.day/1",
            "version": __version__,
            "date": self.date.isoformat(),
            "kind": self.kind.value,
            "is_working": self.is_working,
            "names": dict(self.names),
            **{name: None if day is None else day.isoformat() for name, day in moved.items()},
            "provisional": self.provisional,
            "norm": None if self.norm is None else self.norm.id,
            "citation": None if self.citation is None else dict(self.citation.label),
            "source": self.source,
        }

    def _words(self) -> dict[str, object]:
        words: dict[str, object] = {"day": day_text(self.date), "name": self.names}
        if self.moved_from:
            words["source"] = day_text(self.moved_from)
        if self.moved_to:
            words["target"] = day_text(self.moved_to)
        return words


def settled_sentence(day: Day, lang: str) -> str:
    """What a day is, why, and by which article, where it is said once for all days that the calendar is provisional."""
    return day._sentence(lang, ())


def runs_of_days(days: Iterable[Day], lang: str) -> str:
    """Days off in one line: runs of days, each with what it is, such as «22–23 November (days off)»."""
    runs: list[list[Day]] = []
    for day in days:
        follows = runs and runs[-1][-1].date + _NEXT == day.date
        runs[-1].append(day) if follows else runs.append([day])
    return "; ".join(_run(run, lang) for run in runs)


def _run(run: list[Day], lang: str) -> str:
    plain = words.A_DAY_OFF if len(run) == 1 else words.DAYS_OFF
    names = dict.fromkeys(_why_off(day, plain)[lang] for day in run)
    return words.RUN[lang].format(days=days_text(run[0].date, run[-1].date)[lang], names=", ".join(names))


def _why_off(day: Day, plain: Text) -> Text:
    """Why a day is off, in a word or two: the holiday, or that it is a `plain` day off of the week, moved, or extra."""
    named = day.kind in _BY_NAME
    what = day.names if named else plain if day.kind is DayKind.WEEKEND else day.kind.meaning
    return words.AS_ENTERED.fill(what=what) if day.source == "entered" else what


_BY_NAME = frozenset({DayKind.HOLIDAY, DayKind.RELIGIOUS, DayKind.ROLLED})


class Mark(NamedTuple):
    """Why one day differs from a plain day of its week."""

    kind: DayKind
    names: Text
    citation: Citation | None
    moved_from: date | None = None
    moved_to: date | None = None
    source: Source = "shipped"


class Estimate(NamedTuple):
    """What is expected of provisional years: days of Kurban Ait and transfers."""

    kurban_ait: tuple[date, ...] = ()
    transfers: tuple[Move, ...] = ()


_KURBAN_AIT = words.KURBAN_AIT


def marked_days(law: WorkingTime, week: Week, years: Sequence[int], estimate: Estimate) -> dict[date, Mark]:
    """Every day of the years that is more than a plain weekday or weekend, by date."""
    religious = dict(_yearly(law.religious, years, DayKind.RELIGIOUS)) | dict(_kurban_ait(law, years, estimate))
    holidays = dict(_yearly(law.holidays, years, DayKind.HOLIDAY))
    marks = religious | holidays
    for day in sorted(holidays):
        if day.weekday() in WEEKENDS[week] or day in religious:
            _roll(day, marks, week)
    # No order moves a holiday or a religious day, be it announced only after the order.
    fixed = {*holidays, *(day for day, mark in religious.items() if mark.source != "estimated")}
    moved = _moved_days(law, week, years, estimate)
    return marks | {day: mark for day, mark in moved if day not in fixed}


def _moved_days(law: WorkingTime, week: Week, years: Sequence[int], estimate: Estimate) -> Iterator[tuple[date, Mark]]:
    """Both days of each transfer."""
    off, worked = DayKind.TRANSFERRED, DayKind.WORKED_INSTEAD
    for move, citation, source in _transfers(law, week, years, estimate):
        yield move.off, Mark(off, off.meaning, citation, moved_from=move.worked, source=source)
        yield move.worked, Mark(worked, worked.meaning, citation, moved_to=move.off, source=source)


def _roll(holiday: date, marks: dict[date, Mark], week: Week) -> None:
    """Give the next working day after the holiday as a day off (Law on Holidays, art. 5)."""
    target = holiday + _NEXT
    while target.weekday() in WEEKENDS[week] or target in marks:
        target += _NEXT
    mark = marks[holiday]
    marks[holiday] = mark._replace(moved_to=target)
    citation = CALENDAR_ROLLED.citation
    marks[target] = Mark(DayKind.ROLLED, mark.names, citation, moved_from=holiday, source=mark.source)


_ONE_FEAST = timedelta(days=60)  # two days of one year that lie farther apart are of two lunar years, as in 2039


def _kurban_ait(law: WorkingTime, years: Sequence[int], estimate: Estimate) -> Iterator[tuple[date, Mark]]:
    for year in years:
        if row := law.kurban_ait.entry(date(year, 1, 1)):
            yield row.value, Mark(DayKind.RELIGIOUS, _KURBAN_AIT, row.citation, source=row.source)
    for day in estimate.kurban_ait:
        row = law.kurban_ait.entry(date(day.year, 1, 1))
        if row is None or abs(day - row.value) > _ONE_FEAST:
            yield day, Mark(DayKind.RELIGIOUS, _KURBAN_AIT, CALENDAR_RELIGIOUS.citation, source="estimated")


def _yearly(lines: Sequence[Timeline[Holiday]], years: Sequence[int], kind: DayKind) -> Iterator[tuple[date, Mark]]:
    for line in lines:
        for row in line:
            for year in years:
                day = row.value.on(year)
                if row.known(None) and row.covers(day):
                    yield day, Mark(kind, row.value.names, row.citation, source=row.source)


def _transfers(
    law: WorkingTime, week: Week, years: Sequence[int], estimate: Estimate
) -> Iterator[tuple[Move, Citation, Source]]:
    ordered: list[tuple[Move, Citation, Source]] = [
        (row.value, row.citation, row.source) for row in law.transfers if row.known(None)
    ]
    expected: list[tuple[Move, Citation, Source]] = [
        (move, CALENDAR_TRANSFER.citation, "estimated") for move in estimate.transfers
    ]
    for move, citation, source in ordered + expected:
        if week in move.weeks and (move.off.year in years or move.worked.year in years):
            yield move, citation, source


def describe(day: date, mark: Mark | None, week: Week, *, provisional: bool) -> Day:
    """The day as a caller sees it."""
    if mark is None:
        kind = DayKind.WEEKEND if day.weekday() in WEEKENDS[week] else DayKind.WORKING
        mark = Mark(kind, kind.meaning, CALENDAR_WEEKEND.citation)
    return Day(
        day,
        mark.kind,
        mark.names,
        mark.moved_from,
        mark.moved_to,
        provisional,
        _NORMS[mark.kind],
        mark.citation,
        mark.source,
    )


def callers_own(days: Sequence[date], kind: DayKind) -> dict[date, Mark]:
    """The caller's extra days off or extra working days as marks."""
    return {day: Mark(kind, kind.meaning, None, source="own") for day in days}


def is_worked(day: date, mark: Mark | None, week: Week) -> bool:
    """Whether the day is worked."""
    return day.weekday() not in WEEKENDS[week] if mark is None else mark.kind in _WORKED


at_the_face(__name__)
