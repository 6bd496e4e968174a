"""The page of open questions has all that the rows say, in whichever language, and no row by hand."""

import re
from pathlib import Path

import pytest

from aleumet_rules.acts.readings import OPEN_SENTENCES
from aleumet_rules.words.text import LANGUAGES
from questions import questions_page

PAGE = (Path(__file__).parents[2] / "docs/open-questions.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reading_has_its_section(lang: str) -> None:
    """Under the name of each field: what is open, each place, and a row for each value with both its wordings."""
    sections = questions_page(lang).split("### ")[1:]

    assert [section.split("\n")[0] for section in sections] == [f"`{field}`" for field in OPEN_SENTENCES]
    for section, row in zip(sections, OPEN_SENTENCES.values(), strict=True):
        rows = [line.removeprefix("| ").removesuffix(" |").split(" | ") for line in section.splitlines()[6:]]
        wording = row.wording
        values = [[value, wording.meanings[value][lang], wording.briefs[value][lang]] for value in wording.meanings]

        assert wording.subject[lang][1:] in section
        assert [place.text(lang) for place in row.where if place.text(lang) not in section] == []
        assert [[cells[0].split("`")[1], *cells[1:]] for cells in rows if len(cells) == 3] == values
        assert "(" in rows[0][0]  # the default says that it is one


def test_page_takes_them_from_there() -> None:
    """The page has a place for the sections, and what it says by hand is of fields and values that there are."""
    assert PAGE.count("<!-- generated -->") == 1
    said = re.findall(r'(\w+)="([\w-]+)"', PAGE)

    assert len(said) > 5
    assert [one for one in said if one[1] not in OPEN_SENTENCES[one[0]].wording.meanings] == []
