"""The Kazakh and the Russian of every text stand the test of a dictionary, save for words that are accepted."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from lexicon import entries

ACCEPTED = Path(__file__).parents[1] / "data/spelling"
"""The words of each language that its dictionary does not know, and that are right: terms, abbreviations, endings."""
DICTIONARIES = {"kk": "kk_KZ", "ru": "ru_RU"}
HUNSPELL = shutil.which("hunspell") or ""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
CYRILLIC = re.compile(r"[\u0400-\u04ff-]+")


def words_of(lang: str) -> frozenset[str]:
    """Every word in Cyrillic letters of every text in a language, the names of blanks left out."""
    texts = (re.sub(r"{\w*}", " ", entry.words[lang]) for entry in entries())
    return frozenset(word for text in texts for word in WORD.findall(text) if CYRILLIC.fullmatch(word))


def accepted(lang: str) -> frozenset[str]:
    """The words that are accepted, one a line."""
    return frozenset((ACCEPTED / f"{lang}.txt").read_text(encoding="utf-8").split())


def unknown(words: frozenset[str], lang: str) -> frozenset[str]:
    """The words that the dictionary does not know; skipped where there is no hunspell, or no such dictionary."""
    if not HUNSPELL:
        pytest.skip("there is no hunspell on the PATH: Debian's packages `hunspell`, `hunspell-kk`, `hunspell-ru`")
    command = [HUNSPELL, "-d", DICTIONARIES[lang], "-i", "utf-8", "-l"]
    found = subprocess.run(command, input="\n".join(sorted(words)), capture_output=True, encoding="utf-8", check=False)
    if found.returncode or "Can't open" in found.stderr:
        pytest.skip(f"hunspell has no dictionary {DICTIONARIES[lang]}: Debian's package `hunspell-{lang}` brings it")
    return frozenset(found.stdout.split())


@pytest.mark.parametrize("lang", DICTIONARIES)
def test_spelling(lang: str) -> None:
    """Every word is known to the dictionary or accepted."""
    assert sorted(unknown(words_of(lang), lang) - accepted(lang)) == []


@pytest.mark.parametrize("lang", DICTIONARIES)
def test_no_accepted_word_is_stale(lang: str) -> None:
    """No word is accepted that stands in no text any more."""
    parts = {part for word in words_of(lang) for part in (word, *word.split("-"))}

    assert sorted(accepted(lang) - parts) == []


@pytest.mark.parametrize(("lang", "word"), [("kk", "жазлыу"), ("ru", "запсиь")])
def test_dictionary_finds_a_misspelt_word(lang: str, word: str) -> None:
    """A word that is misspelt is found: the dictionary is there and is asked."""
    assert unknown(frozenset({word}), lang) == {word}
