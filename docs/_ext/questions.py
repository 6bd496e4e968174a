"""Every open sentence of the orders with its readings, out of the rows that the package itself applies."""

from aleumet_rules.acts.readings import OPEN_SENTENCES, OpenSentence
from aleumet_rules.words.text import Text

__all__ = ["questions_page"]

HEADS = Text(
    "| мәні | мағынасы | қысқаша |\n|---|---|---|",
    "| значение | что оно означает | кратко |\n|---|---|---|",
    "| value | meaning | in short |\n|---|---|---|",
)
DEFAULT = Text("әдепкі", "по умолчанию", "default")


def questions_page(lang: str) -> str:
    """A section for each reading: what is open, where it stands, and what each value means, the default first."""
    return "\n\n".join(_section(row, lang) for row in OPEN_SENTENCES.values())


def _section(row: OpenSentence, lang: str) -> str:
    wording, where = row.wording, "; ".join(place.text(lang) for place in row.where)
    values = "\n".join(_value(row, value, lang) for value in wording.meanings)
    return f"### `{row.field}`\n\n{_capital(wording.subject[lang])} ({where}).\n\n{HEADS[lang]}\n{values}"


def _value(row: OpenSentence, value: str, lang: str) -> str:
    first = next(iter(row.wording.meanings))
    mark = f" ({DEFAULT[lang]})" if value == first else ""
    return f"| `{value}`{mark} | {row.wording.meanings[value][lang]} | {row.wording.briefs[value][lang]} |"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
