"""What cards are made of: heads, points, lists, folds and tables."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ..acts.model import Norm
from ..words import views as words
from ..words.dates import day_text
from ..words.named_values import Row
from ..words.text import Text
from .html import Html, element, whole
from .signs import Sign

__all__ = ["Cell", "Point", "badge", "bullets", "card", "fold", "last_checked", "records", "spoken_table", "table"]

_NOTHING = "—"
Cell = Text | Html | int | None


class Point(NamedTuple):
    """One thing an answer rests on: words, the norm that stands behind them, and words that follow it."""

    text: Text
    norm: Norm
    more: Text | None = None

    def show(self, lang: str) -> Html:
        """The point as an item of a list, its norm with place and id."""
        place = element("cite", self.norm.citation.text(lang))
        more = element("p", f"{self.more[lang]}.") if self.more else Html()
        said = self.text.capital()[lang].rstrip(".")
        return element("li", f"{said} (", place, "). ", element("code", self.norm.id), more)


def card(
    lang: str,
    sign: Sign,
    title: str,
    points: Iterable[Point] = (),
    notes: Iterable[str] = (),
    inside: Iterable[Html] = (),
) -> Html:
    """An answer: its sign and title, the points it rests on, notes, and what else belongs inside."""
    parts = [element("p", badge(sign, lang), " ", title)]
    parts += bullets(point.show(lang) for point in points)
    parts += [element("p", note) for note in notes]
    return whole(lang, element("section", *parts, *inside, class_="alr-card"))


def badge(sign: Sign, lang: str) -> Html:
    """The sign with its name, for the head of a card."""
    mark = element("span", f"{sign.mark} ", aria_hidden="true") if sign.mark else Html()
    return element("strong", mark, sign.name.capital()[lang], class_=f"alr-badge {sign.css}")


def bullets(items: Iterable[Html]) -> list[Html]:
    """A list of the items, or nothing where there are none."""
    found = tuple(items)
    return [element("ul", *found)] if found else []


def fold(title: str, *inside: Html, lang: str | None = None) -> Html:
    """Something that opens when its title is chosen."""
    return element("details", element("summary", title), *inside, lang=lang)


def in_full(explained: str, lang: str) -> Html:
    """A whole text, folded, a paragraph for each of its lines."""
    return fold(words.FULL[lang], *(element("p", line) for line in explained.split("\n")))


def last_checked(day: date, lang: str) -> str:
    """When the law behind an answer was last looked up."""
    return words.CHECKED.fill(day=day_text(day))[lang] + "."


def records(title: Text, rows: Iterable[Row], lang: str) -> list[Html]:
    """Names and values as a folded table; nothing where there are none."""
    said = [(name.capital()[lang], _spoken(value, lang)) for name, value in rows]
    heads = (words.NAME[lang], words.VALUE[lang])
    return [fold(title[lang], table(title[lang], heads, said))] if said else []


def table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[str | int]], totals: frozenset[int] = frozenset()
) -> Html:
    """A table with its caption; the first cell of a row names the row, numbers stand to the right.

    `totals` are the positions of the rows that sum others up.
    """
    head = element("tr", *(element("th", words, scope="col") for words in heads))
    body = (_row(row, "alr-total" if position in totals else None) for position, row in enumerate(rows))
    return element(
        "table", element("caption", caption), element("thead", head), element("tbody", *body), class_="alr-table"
    )


def spoken_table(title: Text, heads: Iterable[Text], rows: Iterable[Iterable[Cell]], lang: str) -> Html:
    """A table in one language, its cells words, numbers or nothing; it scrolls where it is wider than its place."""
    said = [[_spoken(cell, lang) for cell in cells] for cells in rows]
    return element("div", table(title[lang], [head[lang] for head in heads], said), class_="alr-scroll")


def _spoken(cell: Cell | str, lang: str) -> str | int:
    if cell is None:
        return _NOTHING
    return cell[lang] if isinstance(cell, Text) else cell


def _row(cells: Sequence[str | int], kind: str | None) -> Html:
    name, *values = cells
    first = element("th", str(name) if isinstance(name, int) else name, scope="row")
    return element("tr", first, *(_cell(value) for value in values), class_=kind)


def _cell(value: str | int) -> Html:
    return element("td", str(value), class_="alr-number") if isinstance(value, int) else element("td", value)
