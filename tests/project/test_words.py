"""Every text has one home, says the same in three languages, and is said somewhere."""

import csv
from collections import Counter
from functools import cache
from pathlib import Path

from lexicon import Entry, blanks, entries, words_page, write_files

every = cache(entries)  # not read before a test asks


def test_every_text_is_found() -> None:
    """The texts of norms, of annexes, of tables and of constants are all among them, each under an id of its own."""
    ids = [entry.id for entry in every()]

    assert {"acts.queue_norms.QUEUE_NO_SHOW.2", "words.queue.MAY_BOOK", "words.names.NAMES['Channel']['voice']"} <= {
        *ids
    }
    assert [identity for identity, count in Counter(ids).items() if count > 1] == []
    assert len(ids) > 300


def test_same_blanks_in_three_languages() -> None:
    """What is filled in one language is filled in the others."""
    assert [entry.id for entry in every() if len({frozenset(blanks(words)) for words in entry.triple}) > 1] == []


def test_no_text_stands_twice() -> None:
    """The same three texts stand once: whoever corrects a word corrects it everywhere."""
    twice = {triple for triple, count in Counter(entry.triple for entry in every()).items() if count > 1}

    assert [entry.id for entry in every() if entry.triple in twice] == []


def test_no_text_is_unused() -> None:
    """Each text of ours is said by something."""
    assert [entry.id for entry in every() if entry.id.startswith(("words.", "messages.")) and not entry.said_in] == []


def test_page_and_file_hold_every_text(tmp_path: Path) -> None:
    """The page and the file of each language hold every text of it, with its id."""
    for path in write_files(tmp_path):
        page, lang = words_page(path.stem), path.stem
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = {row["id"]: row["words"] for row in csv.DictReader(file)}

        assert rows == {entry.id: entry.words[lang] for entry in every()}
        assert [entry.id for entry in every() if not stands_in(entry, lang, page)] == []


def stands_in(entry: Entry, lang: str, page: str) -> bool:
    """Whether a page has the words of an entry in a cell of their own."""
    return f"| {entry.words[lang]} |".replace("\n", "<br>") in page
