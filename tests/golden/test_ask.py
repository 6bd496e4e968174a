"""What every example of every question is answered is the considered wording kept under `tests/golden`.

`pytest tests/golden/test_ask.py --rewrite-golden` writes the texts anew; the difference is then read as any other.
"""

from pathlib import Path

import pytest

from aleumet_rules import ask
from asking import EXAMPLES

GOLDEN = Path(__file__).parent / "asked/answers.txt"


def written() -> str:
    """Every example in each language: what was entered, and what was answered; the program once."""
    parts = []
    for name, (question, one, lang) in EXAMPLES.items():
        answer = ask.answer(question.id, one.facts_in(lang), lang=lang)
        facts = [f"{label}: {value}" for label, value in answer.facts]
        parts += [f"## {name}: {question.title[lang]} {one.title[lang]}\n", *facts, "", answer.text, ""]
        parts += ["[python]", answer.python] if lang == "en" else []
    return "\n".join(parts)


def test_answers(request: pytest.FixtureRequest) -> None:
    """The answers are those of the file."""
    if request.config.getoption("--rewrite-golden"):
        GOLDEN.write_text(written(), encoding="utf-8")

    assert written() == GOLDEN.read_text(encoding="utf-8")
