"""Cards: how each kind of answer is shown, the answer first and then what it rests on."""

from collections.abc import Iterator
from functools import singledispatch

from ..acts.days import Day
from ..acts.model import Norm
from ..acts.norms import Norms
from ..answers.deadline import Deadline, grounds, readings_applied, said_provisional
from ..answers.decision import Decision, came_out, grounds_told
from ..answers.milestone import Milestone
from ..calendar import YearBalance, hours_of
from ..law.book import LawBook
from ..law.differences import LawDifference, LawDifferences
from ..law.rows import LawRow
from ..law.selection import SelectionWindow, sentences
from ..words import answers, views as words
from ..words.dates import month_name
from ..words.ipr import WINDOW_NAME
from ..words.named_values import rows_of
from ..words.shown import Shown
from ..words.text import LANGUAGES, Text
from . import laws
from .html import Html, element, whole
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
    """Yes or no, why and what can be done, and what the short answer rests on; the whole text and the facts folded."""
    outcome = _outcome(decision, lang)
    notes = [line for line in _rests_on(decision, lang) if not any(element("p", line) in card for card in outcome)]
    inside = [*outcome, in_full(decision.explain(lang, full=True), lang)]
    inside += records(words.FACTS, rows_of(decision.facts, decision.question), lang)
    return card(lang, _ALLOWED if decision else _REFUSED, decision.question[lang], _points(decision), notes, inside)


def _points(decision: Decision[object]) -> Iterator[Point]:
    """Each reason and each note with what can be done, which is said once."""
    told = set[Text]()
    for reason in (*decision.reasons, *decision.notes):
        yield Point(
            reason.text, reason.norm, None if reason.remedy in told else answers.REMEDY.fill(remedy=reason.remedy)
        )
        told.add(reason.remedy)


def _rests_on(decision: Decision[object], lang: str) -> Iterator[str]:
    """The lines of the short answer besides its reasons, and when the law was last looked up."""
    if not isinstance(decision.outcome, Shown):
        yield from came_out(decision, lang)
    yield from grounds_told(decision, lang)
    yield last_checked(decision.checked_on, lang)


def _outcome(decision: Decision[object], lang: str) -> list[Html]:
    """What came out: as a card of its own where it has one, as a table where the facts do not say it."""
    outcome = decision.outcome
    if isinstance(outcome, Shown):
        return [card_of(outcome, lang)]
    return [] if outcome in decision.facts.values() else records(words.OUTCOME, rows_of(outcome), lang)


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
    return card(lang, CLOCK_SIGNS[milestone.state], f"{milestone.standing.capital()[lang]}.", points, (), inside)


@card_of.register
def _window(window: SelectionWindow, lang: str) -> Html:
    """Its days, by which norm, and what started it; the whole text folded."""
    _, *said = sentences(window, lang, full=True)  # the norm is the point of the card
    notes = [*said, *said_provisional(window.provisional, lang)]
    notes += [*readings_applied(window.readings, lang), last_checked(window.checked_on, lang)]
    points = [Point(window.norm.sentence, window.norm)]
    inside = [in_full(window.explain(lang, full=True), lang)]
    return card(lang, Sign("→", "blue", WINDOW_NAME), f"{window.meaning[lang]}.", points, notes, inside)
