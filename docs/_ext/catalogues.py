"""The catalogues of the pages that are translated: `docs/locale/LANGUAGE/LC_MESSAGES/PAGE.po`.

    python docs/_ext/catalogues.py POT

brings them up to date with what `sphinx -b gettext docs POT` has found: a message that is new stands there without a
translation, one that is gone goes. Generated tables are in no catalogue: they are made in the language of the page.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

__all__ = ["LOCALE", "TRANSLATED", "TRANSLATIONS", "update"]

LOCALE = Path(__file__).parents[1] / "locale"
TRANSLATIONS = ("kk", "ru")
TRANSLATED = (
    *("index", "guide/check", "glossary", "codes", "norms", "open-questions"),
    *("words/index", "words/kk", "words/ru"),
)
"""The pages that a lawyer reads, as Sphinx names them."""


def update(templates: Path) -> Iterator[str]:
    """Bring the catalogues up to date; yields each message that has no translation, with its language and page."""
    from babel.messages.pofile import read_po, write_po

    for lang in TRANSLATIONS:
        for page in TRANSLATED:
            path = LOCALE / lang / "LC_MESSAGES" / f"{page}.po"
            with (templates / f"{page}.pot").open("rb") as file:
                template = read_po(file)
            if path.exists():
                with path.open("rb") as file:
                    catalogue = read_po(file, locale=lang)
                catalogue.update(template, no_fuzzy_matching=True)
                catalogue.obsolete.clear()
            else:
                catalogue = template
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                write_po(file, catalogue, width=0, omit_header=True, sort_output=False)
            yield from (f"{lang} {page}: {one.id}" for one in catalogue if one.id and not one.string)


if __name__ == "__main__":
    print(*update(Path(sys.argv[1])), sep="\n")
