"""The legend: what each colour and mark of a view means."""

from collections.abc import Iterable

from ..words.text import Text
from .html import Html, element
from .signs import Sign

__all__ = ["legend", "mark_of"]


_BLANK = "\N{NO-BREAK SPACE}"


def legend(signs: Iterable[Sign], lang: str, title: Text | None = None) -> Html:
    """Every sign of a view with its name, under a title where there is one."""
    items = [element("li", mark_of(sign), " ", sign.name.capital()[lang]) for sign in signs]
    head = [element("li", f"{title[lang]}:")] if title else []
    return element("ul", *head, *items, class_="alr-legend")


def mark_of(sign: Sign) -> Html:
    """The sign alone, in its colour; its name stands beside it."""
    return element("span", sign.mark or _BLANK, class_=f"alr-mark {sign.css}", aria_hidden="true")
