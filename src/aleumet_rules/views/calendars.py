"""Wall calendars: a month and a year, each kind of day by colour and by mark."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from .._version import at_the_face
from ..acts.days import Day, DayKind, settled_sentence
from ..calendar import WorkingCalendar
from ..checks import instance, whole_number
from ..errors import InvalidFact, Problem
from ..words import views as words
from ..words.dates import month_text, short_weekday_text, weekday_text
from ..words.text import Text
from .html import Html, element, whole
from .legend import legend, mark_of
from .signs import DAY_SIGNS, Sign

__all__ = ["month_calendar", "year_calendar"]

_WEEK_LENGTH, _YEAR_LENGTH = 7, 12
_PLAIN = frozenset({DayKind.WORKING, DayKind.WEEKEND})


def month_calendar(calendar: WorkingCalendar, year: int, month: int, *, lang: str = "en") -> Html:
    """A month on the wall: weeks from Monday, each kind of day by colour and by mark, with a legend.

    Every day says what it is, why and by which article to whoever points at it or has it read aloud; days
    unlike a plain week are listed beneath. `OutsideHorizon` for a year outside 2016-2050, `InvalidFact`
    for a month outside 1-12.
    """
    balance = instance("calendar", calendar, WorkingCalendar).balance(year)
    number = whole_number("month", month)
    if not 1 <= number <= _YEAR_LENGTH:
        raise InvalidFact("month", month, Problem("number-out-of-range", first=1, last=12))
    days = tuple(_days(calendar, balance.year, number))
    counts = balance.months[number - 1]
    summary = _summary(calendar, counts.working_days, counts.days_off)
    return _wall(lang, month_text(balance.year, number), summary, days)


def year_calendar(calendar: WorkingCalendar, year: int, *, lang: str = "en") -> Html:
    """A year on the wall: its twelve months as `month_calendar` has them, with one legend and one list.

    Printed (`.page(title)` makes it a document) it is one page of A4 that can be read in black and white: days off
    stand in a frame, days worked in exchange are underlined, and each kind of day has its mark.

    `OutsideHorizon` for a year outside 2016-2050.
    """
    balance = instance("calendar", calendar, WorkingCalendar).balance(year)
    days = tuple(day for month in range(1, _YEAR_LENGTH + 1) for day in _days(calendar, balance.year, month))
    summary = _summary(calendar, balance.working_days, balance.days_off)
    return _wall(lang, words.YEAR.fill(year=balance.year), summary, days, "alr-year")


def _days(calendar: WorkingCalendar, year: int, month: int) -> Iterator[Day]:
    day = date(year, month, 1)
    while day.month == month:
        yield calendar.day(day)
        day += timedelta(days=1)


def _summary(calendar: WorkingCalendar, worked: int, off: int) -> Text:
    return words.SUMMARY.fill(week=calendar.week.meaning, worked=worked, off=off)


def _wall(lang: str, title: Text, summary: Text, days: tuple[Day, ...], kind: str | None = None) -> Html:
    """Months with what is said of them all: the counts, the legend, and the days unlike a plain week."""
    parts = [element("p", element("strong", title[lang]), f" — {summary[lang]}.")]
    if any(day.provisional for day in days):
        parts.append(element("p", words.PROVISIONAL[lang], role="note"))
    parts.append(element("div", *_months(days, lang), class_="alr-months"))
    parts.append(legend(_signs(days), lang))
    parts += _others(days, lang)
    return whole(lang, element("section", *parts, class_=kind, aria_label=title[lang]))


def _signs(days: tuple[Day, ...]) -> tuple[Sign, ...]:
    """The signs that occur, in the order of the kinds of day."""
    found = {day.kind for day in days}
    return tuple(DAY_SIGNS[kind] for kind in DayKind if kind in found)


def _months(days: tuple[Day, ...], lang: str) -> Iterator[Html]:
    for month in sorted({day.date.month for day in days}):
        yield _month([day for day in days if day.date.month == month], lang)


def _month(days: list[Day], lang: str) -> Html:
    """One month as a table, a row for each week that has a day of it."""
    first = days[0].date
    monday = first - timedelta(days=first.weekday())
    heads = (_head(monday + timedelta(days=n), lang) for n in range(_WEEK_LENGTH))
    cells = [element("td")] * first.weekday() + [_cell(day, lang) for day in days]
    cells += [element("td")] * (-len(cells) % _WEEK_LENGTH)
    weeks = (element("tr", *cells[at : at + _WEEK_LENGTH]) for at in range(0, len(cells), _WEEK_LENGTH))
    return element(
        "table",
        element("caption", month_text(first.year, first.month)[lang]),
        element("thead", element("tr", *heads)),
        element("tbody", *weeks),
        class_="alr-month alr-guess" if days[0].provisional else "alr-month",
    )


def _head(day: date, lang: str) -> Html:
    short = element("abbr", short_weekday_text(day)[lang], title=weekday_text(day)[lang])
    return element("th", short, scope="col")


def _cell(day: Day, lang: str) -> Html:
    sign = DAY_SIGNS[day.kind]
    words = settled_sentence(day, lang)
    number = element("time", str(day.date.day), datetime=day.date.isoformat())
    mark = element("span", sign.mark, class_="alr-sign", aria_hidden="true")
    return element("td", number, mark, class_=sign.css, title=words, aria_label=words)


def _others(days: Iterable[Day], lang: str) -> list[Html]:
    """The days unlike a plain week, each with its mark and its sentence; nothing where there are none."""
    items = [
        element("li", mark_of(DAY_SIGNS[day.kind]), " ", settled_sentence(day, lang))
        for day in days
        if day.kind not in _PLAIN
    ]
    return (
        [element("p", element("strong", words.OTHERS[lang])), element("ul", *items, class_="alr-days")] if items else []
    )


at_the_face(__name__)
