"""The law, its norms, and what two laws have not in common, as tables."""

from ..acts.model import Norm
from ..acts.norms import Norms
from ..law.book import LawBook, heading
from ..law.differences import LawDifference, LawDifferences, value_of
from ..law.rows import LawRow
from ..words import law as words
from ..words.dates import day_text
from .html import Html, element, whole
from .pieces import Cell, Point, card, spoken_table
from .signs import Sign

__all__ = ["difference", "differences", "law", "norm", "norms", "row"]


def law(book: LawBook, lang: str) -> Html:
    """When it was last checked, then one table with every row."""
    return whole(lang, spoken_table(heading(book), words.HEADS, map(_cells, book.rows()), lang))


def row(one: LawRow, lang: str) -> Html:
    """The same table with one row."""
    return whole(lang, spoken_table(one.part.meaning, words.HEADS, [_cells(one)], lang))


def differences(found: LawDifferences, lang: str) -> Html:
    """How many there are, then a table with a row for each; or that there is none."""
    title = words.DIFFERENT.fill(n=len(found)) if found else words.SAME
    return whole(lang, spoken_table(title, words.DIFFERENCE_HEADS, map(_both, found), lang))


def difference(one: LawDifference, lang: str) -> Html:
    """The same table with one row."""
    return whole(lang, spoken_table(one.row.part.meaning, words.DIFFERENCE_HEADS, [_both(one)], lang))


def norms(found: Norms, lang: str) -> Html:
    """How many there are, then a table with a row for each."""
    rows = ((element("code", one.id), one.sentence, one.citation.label) for one in found.values())
    return whole(lang, spoken_table(words.FOUND.fill(n=len(found)), words.NORM_HEADS, rows, lang))


def norm(one: Norm, lang: str) -> Html:
    """What it says, where it stands, and its id."""
    return card(lang, Sign("§", "blue", one.citation.label), "", [Point(one.sentence, one)])


def _cells(one: LawRow) -> tuple[Cell, ...]:
    """What it is, its value and place, its dates and source, and what a reform calls it."""
    published = None if one.published_on is None else day_text(one.published_on)
    amend = None if one.amend is None else element("code", one.amend)
    force = None if one.in_force_from is None else one.force
    return (one.title, one.said, one.place if one.places else None, force, published, one.source.meaning, amend)


def _both(one: LawDifference) -> tuple[Cell, ...]:
    return (one.row.title, value_of(one.one), value_of(one.other), one.span)
