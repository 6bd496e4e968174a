"""The links from the start page of each language to those of the others, and to the page that asks the law."""

from pathlib import Path

from aleumet_rules.words.ask_page import PAGE
from aleumet_rules.words.text import LANGUAGES, Text
from aleumet_rules.words.views import LANGUAGE_NAMES

__all__ = ["HOMES", "links"]

WITHOUT_INSTALLING = Text(
    "Ештеңе орнатпай, браузерде жауап алу",
    "Ответ в браузере, без установки",
    "An answer in the browser, nothing to install",
)
ASK_PAGE = Path(__file__).parents[1] / "_build/ask/index.html"

HOMES = {"en": "", "kk": "kk/", "ru": "ru/"}
"""Where the site of each language lies, from the root of the English one."""


def links(lang: str) -> str:
    """A line with the names of the languages, each a link but that of the page."""
    root = "../" if HOMES[lang] else ""
    named = ((one, LANGUAGE_NAMES[one]) for one in LANGUAGES)
    told = (
        f'<strong lang="{one}">{name}</strong>'
        if one == lang
        else f'<a href="{root}{HOMES[one]}index.html" lang="{one}" hreflang="{one}">{name}</a>'
        for one, name in named
    )
    return f"```{{raw}} html\n<p>{' · '.join(told)}</p>\n{asking(root, lang)}```"


def asking(root: str, lang: str) -> str:
    """A line with the page that asks the law, to be opened in each language; nothing where it is not built."""
    if not ASK_PAGE.exists():
        return ""
    told = (f'<a href="{root}ask/index.html?lang={one}" lang="{one}">{PAGE["title"][one]}</a>' for one in LANGUAGES)
    return f'<p class="ask">{WITHOUT_INSTALLING[lang]}: {" · ".join(told)}</p>\n'
