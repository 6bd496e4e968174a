"""The law, its norms, and what two laws have not in common, as tables."""

from collections.abc import Iterable

from ..acts.model import Norm
from ..acts.norms import Norms
from ..law.book import LawBook, heading
from ..law.differences import LawDifference, LawDifferences, value_of
from ..law.rows import LawRow
from ..words import law as words
from ..words.dates import day_text
from ..words.text import Text
from .html import Html, element, whole
from .pieces import NOTHING, Point, card, table
from .signs import Sign

__all__ = ["difference", "differences", "law", "norm", "norms", "row"]


def law(book: LawBook, lang: str) -> Html:
    """When it was last checked, then one table with every row."""
    return whole(lang, _table(heading(book), words.HEADS, map(_cells, book.rows()), lang))


def row(one: LawRow, lang: str) -> Html:
    """The same table with one row."""
    return whole(lang, _table(one.part.meaning, words.HEADS, [_cells(one)], lang))


def differences(found: LawDifferences, lang: str) -> Html:
    """How many there are, then a table with a row for each; or that there is none."""
    title = words.DIFFERENT.fill(n=len(found)) if found else words.SAME
    return whole(lang, _table(title, words.DIFFERENCE_HEADS, map(_both, found), lang))


def difference(one: LawDifference, lang: str) -> Html:
    """The same table with one row."""
    return whole(lang, _table(one.row.part.meaning, words.DIFFERENCE_HEADS, [_both(one)], lang))


def norms(found: Norms, lang: str) -> Html:
    """How many there are, then a table with a row for each."""
    rows = ((element("code", one.id), one.sentence, one.citation.label) for one in found.values())
    return whole(lang, _table(words.FOUND.fill(n=len(found)), words.NORM_HEADS, rows, lang))


def norm(one: Norm, lang: str) -> Html:
    """What it says, where it stands, and its id."""
    return card(lang, Sign("§", "blue", one.citation.label), "", [Point(one.sentence, one)])


Cell = Text | Html | None


def _cells(one: LawRow) -> tuple[Cell, ...]:
    """What it is, its value and place, its dates and source, and what a reform calls it."""
    published = None if one.published_on is None else day_text(one.published_on)
    amend = None if one.amend is None else element("code", one.amend)
    force = None if one.in_force_from is None else one.force
    return (one.title, one.said, one.place if one.places else None, force, published, one.source.meaning, amend)


def _both(one: LawDifference) -> tuple[Cell, ...]:
    return (one.row.title, value_of(one.one), value_of(one.other), one.span)


def _table(title: Text, heads: Iterable[Text], rows: Iterable[tuple[Cell, ...]], lang: str) -> Html:
    said = [[_said(cell, lang) for cell in cells] for cells in rows]
    return element("div", table(title[lang], [head[lang] for head in heads], said), class_="alr-scroll")


def _said(cell: Cell, lang: str) -> str:
    if cell is None:
        return NOTHING
    return cell[lang] if isinstance(cell, Text) else cell
