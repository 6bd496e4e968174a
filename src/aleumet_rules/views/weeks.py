"""A department's week: which starts are free, and why the others are not."""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import NamedTuple

from .._version import at_the_face
from ..answers.reasons import Reason
from ..checks import instance, within_horizon
from ..clock import ASTANA, known_instant
from ..errors import InvalidFact, Problem
from ..facts.places import Department, Slot
from ..law.book import LAW, LawBook, quiet
from ..law.pilot import queue_day
from ..law.requirements import taken_slots
from ..slots import slot_reasons
from ..words import views as words
from ..words.dates import day_text, instant_text, short_weekday_text
from ..words.text import inside
from .html import Html, element, whole
from .legend import legend
from .pieces import bullets, fold
from .signs import Sign

__all__ = ["week_of_slots"]

_FREE = Sign("✓", "green", words.START_FREE, "open")
_NO = Sign("✗", "pink", words.START_NO, "closed")
_NOT_IN_FORCE = Sign("✗", "red", words.START_NOT_IN_FORCE, "closed")

# The sign of a start against which there are reasons is that of the first of these codes among them.
_SIGNS: Mapping[str, Sign] = MappingProxyType(
    {
        "slot-out-of-force": _NOT_IN_FORCE,
        "request-out-of-force": _NOT_IN_FORCE,
        "department-outside-region": Sign("≠", "pink", words.START_DEPARTMENT_OUTSIDE_REGION, "closed"),
        "day-off": Sign("○", "gray", words.START_DAY_OFF, "closed"),
        "department-away": Sign("→", "violet", words.START_DEPARTMENT_AWAY, "closed"),
        "start-off-grid": Sign("·", "teal", words.START_OFF_GRID, "closed"),
        "start-not-ahead": Sign("–", None, words.START_NOT_AHEAD, "closed"),
        "slot-taken": Sign("●", "orange", words.START_SLOT_TAKEN, "closed"),
    }
)
_WEEK_LENGTH = 7


class _Cell(NamedTuple):
    """A start of the week with its sign and with every reason against it."""

    slot: Slot
    sign: Sign
    reasons: tuple[Reason, ...]

    def show(self, lang: str) -> Html:
        """The cell of the table, which says in words what it shows; one that cannot be booked says that first."""
        form = words.CLOSED_AT if self.reasons else words.FREE_AT
        state = form[lang].format(at=instant_text(self.slot.starts_at)[lang], name=inside(self.sign.name[lang]))
        said = " ".join([state, *(reason.explain(lang) for reason in self.reasons)])
        marks = (element("span", self.sign.mark, aria_hidden="true"), *self._closed(lang))
        return element(
            "td",
            *marks,
            element("small", self.sign.name[lang]),
            class_=self.sign.css,
            data_start=f"{self.slot.starts_at:%H:%M}",
            role="cell",
            title=said,
            aria_label=said,
        )

    def _closed(self, lang: str) -> Iterator[Html]:
        """That the start cannot be booked, for whoever has the cell read aloud."""
        if self.reasons:
            yield element("span", f"{words.CLOSED[lang]}: ", class_="alr-aloud")


def week_of_slots(
    department: Department,
    monday: date,
    *,
    taken: Container[Slot],
    at: datetime,
    lang: str = "en",
    law: LawBook = LAW,
) -> Html:
    """A week of a department's starts as someone who books at `at` finds them: free, or not and why.

    `taken` is as in `free_slots`. Each start shows by colour, by mark and by name the first thing that stands
    against it, and says all of them in words. `InvalidFact` when `monday` is another day of the week or `at` has
    no zone, `OutsideHorizon` when the week leaves the years 2016-2050.

    Norm: queue.in-force, queue.region, queue.working-days-only, queue.grid, queue.slot-free
    """
    now = known_instant(at)
    days = _days_from(monday)
    monday = days[0]
    instance("department", department, Department)
    law = quiet(instance("law", law, LawBook))
    taken = taken_slots(taken)
    rows = [
        [_cell(Slot(department.number, moment), department, taken, now, law) for moment in row]
        for row in _starts(days, department, law)
    ]
    title = words.WEEK_TITLE.fill(number=department.number, address=department.address, at=instant_text(now))
    cells = [cell for row in rows for cell in row]
    parts = [element("p", title[lang])]
    if any(law.calendar.day(day).provisional for day in days):
        parts.append(element("p", words.PROVISIONAL[lang], role="note"))
    parts += [_table(words.WEEK.fill(monday=day_text(monday))[lang], rows, lang), *_legend(cells, lang)]
    parts += _reasons(cells, lang)
    return whole(lang, element("section", *parts, aria_label=title[lang]))


def _days_from(monday: date) -> tuple[date, ...]:
    first = within_horizon("monday", monday)
    days = tuple(first + timedelta(days=n) for n in range(_WEEK_LENGTH))
    if first.weekday():
        raise InvalidFact("monday", monday, Problem("not-monday"))
    within_horizon("monday", days[-1])
    return days


def _starts(days: tuple[date, ...], department: Department, law: LawBook) -> Iterator[list[datetime]]:
    """The instants of each day at every time of day that the week knows."""
    judged = (queue_day(law, day, department.serves, "department") for day in days)
    times = sorted({start for day in judged for start in day.rules.starts})
    for day in days:
        yield [datetime.combine(day, start, ASTANA) for start in times]


def _cell(slot: Slot, department: Department, taken: Container[Slot], now: datetime, law: LawBook) -> _Cell:
    reasons = slot_reasons(slot, department, taken=taken, at=now, law=law)
    codes = {reason.code for reason in reasons}
    sign = next((sign for code, sign in _SIGNS.items() if code in codes), _NO if codes else _FREE)
    return _Cell(slot, sign, reasons)


def _legend(cells: Iterable[_Cell], lang: str) -> Iterator[Html]:
    """The signs that occur: of what can be booked, then of what cannot, each under its heading."""
    found = {cell.sign for cell in cells}
    closed = [sign for sign in dict.fromkeys((*_SIGNS.values(), _NO)) if sign in found]
    for title, signs in ((words.OPEN, [_FREE] if _FREE in found else []), (words.CLOSED, closed)):
        if signs:
            yield legend(signs, lang, title)


def _table(title: str, rows: list[list[_Cell]], lang: str) -> Html:
    """Days by starts; on a phone the starts of a day stand beneath it, so that roles must say what is a table."""
    heads = [words.DAY[lang], *(f"{cell.slot.starts_at:%H:%M}" for cell in rows[0])]
    head = element("tr", *(element("th", words, scope="col", role="columnheader") for words in heads), role="row")
    body = (
        element("tr", _head(row[0].slot.starts_at.date(), lang), *(cell.show(lang) for cell in row), role="row")
        for row in rows
    )
    whole_table = element(
        "table",
        element("caption", title),
        element("thead", head, role="rowgroup"),
        element("tbody", *body, role="rowgroup"),
        class_="alr-week",
        role="table",
    )
    return element("div", whole_table, class_="alr-scroll", tabindex=0, role="region", aria_label=title)


def _head(day: date, lang: str) -> Html:
    words = f"{short_weekday_text(day)[lang]} {day:%d.%m}"
    return element("th", words, scope="row", role="rowheader", title=day_text(day)[lang])


def _reasons(cells: list[_Cell], lang: str) -> list[Html]:
    """Every reason once, folded; nothing where all is free."""
    said = dict.fromkeys(reason.explain(lang) for cell in cells for reason in cell.reasons)
    return [fold(words.WHY[lang], *bullets(element("li", words) for words in said))] if said else []


at_the_face(__name__)
