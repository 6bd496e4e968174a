"""Every code with its words, remedy, norms and functions, out of the rows that the package itself applies."""

from collections.abc import Iterable, Iterator

from aleumet_rules import Code, CodeKind, codes
from aleumet_rules.plain.codes import without_blanks
from aleumet_rules.words import codes as words
from aleumet_rules.words.text import Text
from traceability import anchor

__all__ = ["codes_page"]

SECTIONS = {
    CodeKind.REASON: Text("Бас тарту себептері", "Причины отказа", "Reasons of a refusal"),
    CodeKind.NOTE: Text("Ескертпелер", "Примечания", "Notes"),
    CodeKind.FINDING: Text("Тексеру нәтижелері", "Результаты проверки", "Findings of an audit"),
    CodeKind.ERROR: Text("Деректердегі қателер", "Ошибки в данных", "Errors of facts"),
}
_NOTHING = "—"


def codes_page(lang: str) -> str:
    """A section for each kind, in which a table has a row for each code that this kind carries."""
    return "\n\n".join(_section(kind, lang) for kind in CodeKind)


def _section(kind: CodeKind, lang: str) -> str:
    heads = [words.HEADS[0], *words.HEADS[2:]] if kind is not CodeKind.ERROR else [words.HEADS[0], words.HEADS[2]]
    lines: list[Iterable[Text | str]] = [heads, ["---"] * len(heads), *(_cells(one, kind) for one in codes(kind))]
    table = "\n".join(f"| {' | '.join(_said(cell, lang) for cell in line)} |" for line in lines)
    return f"## {SECTIONS[kind][lang]}\n\n:::{{container}} traceability\n{table}\n:::"


def _said(cell: Text | str, lang: str) -> str:
    return (cell[lang] if isinstance(cell, Text) else cell).replace("|", "\\|")


def _cells(one: Code, kind: CodeKind) -> Iterator[Text | str]:
    yield f"`{one.code}`"
    yield without_blanks(one.text)
    if kind is not CodeKind.ERROR:
        yield _NOTHING if one.remedy is None else without_blanks(one.remedy)
        yield ", ".join(f"{{ref}}`{norm.id} <{anchor(norm.id)}>`" for norm in one.norms) or _NOTHING
        yield ", ".join(f"`{name}`" for name in one.functions)
