"""The pages that a lawyer reads are whole in Kazakh and in Russian: nothing untranslated, nothing stale."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from aleumet_rules import NORMS
from aleumet_rules.words.text import LANGUAGES
from catalogues import LOCALE, TRANSLATED, TRANSLATIONS
from code_table import codes_page
from glossary import TERMS, glossary_page
from languages import HOMES, links
from traceability import norms_page

DOCS = LOCALE.parent
ENTRIES = [(lang, page) for lang in TRANSLATIONS for page in TRANSLATED]
CODE = re.compile(r"`[^`]+`")
TARGET = re.compile(r"\]\(([^)]+)\)")
PREFIX = re.compile(r"^(#+ |\* |\d+\. |- )")
LINK = re.compile(r"(?<=]\()[^)]*(?=\))")


def catalogue(lang: str, page: str) -> dict[str, str]:
    """The messages of a page with their translations; a flag such as `fuzzy` fails."""
    text = (LOCALE / lang / "LC_MESSAGES" / f"{page}.po").read_text(encoding="utf-8")
    assert "#," not in text
    found: dict[str, str] = {}
    for block in filter(None, text.strip().split("\n\n")):
        said, _, translated = block.partition("\nmsgstr ")
        found[joined(said.removeprefix("msgid "))] = joined(translated)
    return found


def joined(quoted: str) -> str:
    """The text of one or several quoted lines."""
    return "".join(ast.literal_eval(line) for line in quoted.splitlines())


def messages(page: str) -> Iterator[str]:
    """What a page says by hand, paragraph by paragraph as Sphinx takes them: no code, no generated table."""
    text = (DOCS / f"{page}.md").read_text(encoding="utf-8")
    yield from re.findall(r"^:caption: (.+)$", text, re.MULTILINE)
    text = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"^:::.*$|<!--.*?-->", "", text, flags=re.MULTILINE)
    for block in text.split("\n\n"):
        yield from (" ".join(one.split()) for one in pieces(block.strip()))


def pieces(block: str) -> Iterator[str]:
    """The messages of a block: the cells of a table, the items of a list, or a heading or paragraph."""
    if block.startswith("|"):
        rows = [line.strip("| ").split(" | ") for line in block.splitlines() if not line.startswith("|---")]
        yield from (cell.strip() for row in rows for cell in row)
    else:
        yield from (PREFIX.sub("", one) for one in re.split(r"\n(?=\* |\d+\. |- )", block) if one)


@pytest.mark.parametrize("page", TRANSLATED)
def test_every_message_of_a_page_is_in_its_catalogues(page: str) -> None:
    """Each catalogue has exactly what the page says: a sentence that changes must be translated anew."""
    said = {*messages(page)}

    assert said
    assert [(lang, one) for lang in TRANSLATIONS for one in said ^ catalogue(lang, page).keys()] == []


@pytest.mark.parametrize(("lang", "page"), ENTRIES)
def test_every_message_is_translated(lang: str, page: str) -> None:
    """No message is without its translation, none is fuzzy, and none is left as it was in English."""
    entries = catalogue(lang, page)

    assert [said for said, translated in entries.items() if not translated.strip()] == []
    assert [said for said, translated in entries.items() if not re.search("[а-яәіңғүұқөһ]", translated)] == []


@pytest.mark.parametrize(("lang", "page"), ENTRIES)
def test_code_and_links_stay(lang: str, page: str) -> None:
    """A translation keeps the code and the addresses of its message."""
    for said, translated in catalogue(lang, page).items():
        assert sorted({*CODE.findall(said)}) == sorted({*CODE.findall(translated)}), said
        assert sorted(TARGET.findall(said)) == sorted(TARGET.findall(translated)), said
        assert said.count("**") == translated.count("**"), said


@pytest.mark.parametrize(("lang", "page"), ENTRIES)
def test_no_english_sentence_is_left(lang: str, page: str) -> None:
    """Two English words in a row stand in no translation outside of code and addresses."""
    for translated in catalogue(lang, page).values():
        bare = LINK.sub("", CODE.sub("", translated))
        assert not re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", bare), translated


def test_catalogues_are_of_pages_that_are_translated() -> None:
    """No catalogue is left of a page that is not translated any more."""
    found = {path.relative_to(LOCALE).as_posix() for path in LOCALE.rglob("*.po")}

    assert found == {f"{lang}/LC_MESSAGES/{page}.po" for lang, page in ENTRIES}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_generated_tables_speak_the_language(lang: str) -> None:
    """Glossary, codes and norms have every row in each language, and the other languages' words of their own alone."""
    pytest.importorskip("narwhals", reason="the page of norms names functions of the extra `frames`")
    other = "ru" if lang != "ru" else "kk"

    terms, norms = glossary_page(lang), norms_page(lang)
    assert terms.count("\n") == len(TERMS) + 1
    assert [term["en"] for term, meaning in TERMS if f"| {term.en} | {meaning[lang]} |" not in terms] == []
    assert [norm.id for norm in NORMS.values() if norm.sentence[lang] not in norms] == []
    assert (NORMS["queue.no-show"].sentence[other] in norms) == (lang == "en")
    assert codes_page(lang) != codes_page(other)


def test_start_pages_lead_to_each_other() -> None:
    """Each start page names the three languages and links the two that it is not in."""
    assert {*HOMES} == {*LANGUAGES}
    for lang in LANGUAGES:
        told = links(lang)
        assert f'<strong lang="{lang}">' in told
        assert told.count("hreflang=") == len(LANGUAGES) - 1
    assert 'href="kk/index.html"' in links("en")
    assert 'href="../index.html"' in links("ru")
    assert 'href="../kk/index.html"' in links("ru")


def test_make_builds_each_language() -> None:
    """`make docs` builds the pages of each language where the start page of the others looks for them."""
    made = (DOCS.parent / "Makefile").read_text(encoding="utf-8")

    assert [lang for lang in TRANSLATIONS if f"-D language={lang} docs docs/_build/html/{lang}\n" not in made] == []
    assert Path(LOCALE).is_dir()
