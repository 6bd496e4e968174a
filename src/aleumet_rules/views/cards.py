"""Cards: how each kind of answer is shown, the answer first and then what it rests on."""

from collections.abc import Iterator
from functools import singledispatch

from ..acts.days import Day
from ..acts.model import Norm
from ..acts.norms import Norms
from ..answers.deadline import Deadline, grounds, readings_applied, said_provisional
from ..answers.decision import Decision
from ..answers.milestone import Milestone
from ..answers.plain import jsonable
from ..calendar import YearBalance, hours_of
from ..ipr import SelectionWindow, sentences
from ..law.book import LawBook
from ..law.differences import LawDifference, LawDifferences
from ..law.rows import LawRow
from ..words import answers, views as words
from ..words.dates import month_name
from ..words.ipr import WINDOW_NAME
from ..words.shown import Shown
from ..words.text import LANGUAGES, Text
from . import laws
from .html import Html, whole
from .pieces import Point, card, fold, in_full, last_checked, records, table
from .signs import CLOCK_SIGNS, DAY_SIGNS, Sign

__all__ = ["card_of", "in_three"]

_ALLOWED, _REFUSED = Sign("✓", "green", answers.YES), Sign("✗", "red", answers.NO)
_QUARTER_LENGTH = 3
_TOTALS = frozenset({3, 7, 11, 15, 16})  # where the quarters and the year stand among the rows


@singledispatch
def card_of(answer: object, lang: str) -> Html:
    """The card of an answer in one language; each kind of answer has its own."""
    raise TypeError(f"no card in {lang!r} is known for {type(answer).__name__}")


for _kind, _show in (
    (LawBook, laws.law),
    (LawRow, laws.row),
    (LawDifferences, laws.differences),
    (LawDifference, laws.difference),
    (Norms, laws.norms),
    (Norm, laws.norm),
):
    card_of.register(_kind, _show)


def in_three(answer: Shown) -> Html:
    """A card in English, with the Kazakh and the Russian one folded beneath."""
    others = (fold(words.LANGUAGE_NAMES[lang], card_of(answer, lang), lang=lang) for lang in LANGUAGES if lang != "en")
    return whole("en", card_of(answer, "en"), *others)


@card_of.register
def _day(day: Day, lang: str) -> Html:
    """Its kind, why, and by which norm."""
    points = [Point(day.norm.sentence, day.norm)] if day.norm else []
    return card(lang, DAY_SIGNS[day.kind], day.explain(lang), points)


@card_of.register
def _balance(balance: YearBalance, lang: str) -> Html:
    """A table by month, with its quarters and the year."""
    title = words.TITLE.fill(year=balance.year)
    caption = words.GUESS.fill(title=title) if balance.provisional else title
    rows = [
        (name[lang], worked, off) if hours is None else (name[lang], worked, off, hours)
        for name, worked, off, hours in _lines(balance)
    ]
    heads = [head[lang] for head in words.HEADS[: len(rows[0])]]
    return whole(lang, table(caption[lang], heads, rows, _TOTALS))


def _lines(balance: YearBalance) -> Iterator[tuple[Text, int, int, int | None]]:
    """The rows of the table: three months and their quarter, four times, then the year."""
    for number, (worked, off) in enumerate(balance.quarters, 1):
        for month in balance.months[(number - 1) * _QUARTER_LENGTH : number * _QUARTER_LENGTH]:
            yield month_name(month.month), month.working_days, month.days_off, month.hours
        yield words.QUARTER.fill(n=number), worked, off, hours_of(balance.week, worked)
    yield words.CARDS_YEAR.fill(year=balance.year), balance.working_days, balance.days_off, balance.hours


@card_of.register
def _decision(decision: Decision, lang: str) -> Html:  # type: ignore[type-arg]  # singledispatch wants the plain class
    """Yes or no, why and what can be done; the whole text and the facts folded."""
    points = [Point(reason.text, reason.norm, answers.REMEDY.fill(remedy=reason.remedy)) for reason in decision.reasons]
    points += [Point(note.text, note.norm, answers.REMEDY.fill(remedy=note.remedy)) for note in decision.notes]
    notes = [*said_provisional(decision.provisional, lang), *readings_applied(decision.readings, lang)]
    notes.append(last_checked(decision.checked_on, lang))
    inside = [*_outcome(decision, lang), in_full(decision.explain(lang, full=True), lang)]
    inside += records(words.FACTS, jsonable(decision.facts), lang)
    return card(lang, _ALLOWED if decision else _REFUSED, decision.question[lang], points, notes, inside)


def _outcome(decision: Decision[object], lang: str) -> list[Html]:
    """What came out: as a card of its own where it has one, else as a table."""
    if isinstance(decision.outcome, Shown):
        return [card_of(decision.outcome, lang)]
    return records(words.OUTCOME, jsonable(decision.outcome), lang) if decision else []


@card_of.register
def _deadline(deadline: Deadline, lang: str) -> Html:
    """When it is due, by which norm, and what did not count; the whole text folded."""
    due, rests_on = deadline.explain(lang).split("\n")[0], grounds(deadline, lang)
    notes = [*rests_on[1:], last_checked(deadline.checked_on, lang)]
    points = [Point(deadline.norm.sentence, deadline.norm)]
    inside = [in_full(deadline.explain(lang, full=True), lang)]
    return card(lang, Sign("→", "blue", words.TERM), due, points, notes, inside)


@card_of.register
def _milestone(milestone: Milestone, lang: str) -> Html:
    """How its clock stands, then the deadline or the norm alone."""
    points = [] if milestone.deadline else [Point(milestone.norm.sentence, milestone.norm)]
    inside = [card_of(milestone.deadline, lang)] if milestone.deadline else []
    return card(lang, CLOCK_SIGNS[milestone.state], milestone.standing[lang], points, (), inside)


@card_of.register
def _window(window: SelectionWindow, lang: str) -> Html:
    """Its days, by which norm, and what started it; the whole text folded."""
    _, *said = sentences(window, lang, full=True)  # the norm is the point of the card
    notes = [*said, *said_provisional(window.provisional, lang)]
    notes += [*readings_applied(window.readings, lang), last_checked(window.checked_on, lang)]
    points = [Point(window.norm.sentence, window.norm)]
    inside = [in_full(window.explain(lang, full=True), lang)]
    return card(lang, Sign("→", "blue", WINDOW_NAME), f"{window.meaning[lang]}.", points, notes, inside)
