"""Every word that the package says, for a lawyer to read: one page and one CSV file for each language.

    python docs/_ext/lexicon.py FOLDER

writes `kk.csv`, `ru.csv` and `en.csv` into the folder: the id of each text, its words, where it is said, and an empty
column for a correction. Everything is read from the source: the texts from `words`, `acts` and `messages/forms.py`,
the places from the code that uses them.
"""

import ast
import csv
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from attrs import frozen

import aleumet_rules
from aleumet_rules.words.text import LANGUAGES

__all__ = ["Entry", "blanks", "entries", "words_page", "write_files"]

SOURCE = Path(aleumet_rules.__file__).parent
HOMES = ("words", "acts", "messages/forms.py")
"""Where texts stand; those of `testing` are sample data."""

_TEXT = "Text"
_HEADS = ("id", "words", "said in", "correction")


@frozen
class Entry:
    """One text: an id made of its module and its name, its words by language, and the places where it is said."""

    id: str
    words: dict[str, str]
    said_in: tuple[str, ...]

    @property
    def triple(self) -> tuple[str, ...]:
        """The words in Kazakh, Russian and English."""
        return tuple(self.words.values())


@cache
def entries() -> tuple[Entry, ...]:
    """Every text of the package, in the order of the modules and of their lines."""
    uses = _uses()
    return tuple(
        Entry(f"{module}.{name}{path}", words, tuple(dict.fromkeys(uses.get((module, name), ()))))
        for module, tree in _modules()
        if module.replace(".", "/").startswith(tuple(home.removesuffix(".py") for home in HOMES))
        for name, value in _assignments(tree)
        for path, words in _texts(value, "")
    )


def _modules() -> Iterator[tuple[str, ast.Module]]:
    """Each module but those for tests: its dotted name inside the package, and its syntax tree."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        if parts[0] != "testing":
            yield ".".join(parts), ast.parse(path.read_text(encoding="utf-8"))


def _assignments(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """The names that a module gives to values, several at once taken apart."""
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and node.value and isinstance(node.target, ast.Name):
            yield node.target.id, node.value
        elif isinstance(node, ast.Assign):
            yield from _pairs(node.targets[0], node.value)


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, own in zip(target.elts, value.elts, strict=True):
            yield from _pairs(one, own)


def _texts(node: ast.AST, path: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The texts inside a value, each with the keys and positions that lead to it."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == _TEXT:
        said = [*node.args, *(keyword.value for keyword in node.keywords)]
        yield path, {lang: ast.literal_eval(words) for lang, words in zip(LANGUAGES, said, strict=True)}
        return
    for step, inside in _steps(node):
        yield from _texts(inside, path + step)


def _steps(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What lies one step inside a value, and how that step is written."""
    if isinstance(node, ast.Dict):
        yield from (
            (f"[{ast.unparse(key)}]" if key else "", own) for key, own in zip(node.keys, node.values, strict=True)
        )
    elif isinstance(node, ast.Tuple | ast.List):
        yield from ((f"[{position}]", own) for position, own in enumerate(node.elts))
    elif isinstance(node, ast.Call):
        positions = (f".{position}" if len(node.args) > 1 else "" for position in range(len(node.args)))
        yield from zip(positions, node.args, strict=True)
        yield from ((f".{keyword.arg}", keyword.value) for keyword in node.keywords)
    else:
        yield from (("", own) for own in ast.iter_child_nodes(node))


# --- where a text is said -----------------------------------------------------------------------------------------


def _uses() -> dict[tuple[str, str], list[str]]:
    """By module and name, the functions and tables that use the name."""
    found: dict[tuple[str, str], list[str]] = {}
    for module, tree in _modules():
        known = _known(module, tree)
        for place, node in _statements(tree):
            for used in _used(node, known):
                if used != (module, place):
                    found.setdefault(used, []).append(f"{module}.{place}")
    return found


def _known(module: str, tree: ast.Module) -> dict[str, tuple[str, str]]:
    """What each name of a module stands for: its own names, those it imports, and modules (with an empty name)."""
    known = {name: (module, name) for name, _ in _assignments(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            package = module.split(".")[: -node.level]
            base = [*package, *filter(None, [node.module])]
            for alias in node.names:
                inner = SOURCE.joinpath(*base, f"{alias.name}.py")
                target = (".".join([*base, alias.name]), "") if inner.exists() else (".".join(base), alias.name)
                known[alias.asname or alias.name] = target
    return known


def _statements(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Functions, classes and named values of a module by name."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name, node
    yield from _assignments(tree)


def _used(node: ast.AST, known: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The names of texts that a statement uses: by themselves, or as `words.NAME`."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Name):
            module, name = known.get(inner.value.id, ("", "."))
            if not name:
                yield module, inner.attr
        elif isinstance(inner, ast.Name) and inner.id in known:
            yield known[inner.id]


# --- pages and files ----------------------------------------------------------------------------------------------


def blanks(words: str) -> set[str]:
    """The blanks of a text that are filled when it is said."""
    return set(re.findall(r"{(\w*)}", words))


def words_page(lang: str) -> str:
    """Every text in one language, as tables of Markdown, one for each module."""
    parts: dict[str, list[str]] = {}
    for entry in entries():
        module, name = _parted(entry.id)
        row = f"| `{name}` | {_cell(entry.words[lang])} | {', '.join(f'`{place}`' for place in entry.said_in)} |"
        parts.setdefault(module, []).append(row)
    head = "| id | words | said in |\n|---|---|---|\n"
    return "\n\n".join(f"## {module}\n\n{head}" + "\n".join(rows) for module, rows in parts.items())


def _parted(identity: str) -> tuple[str, str]:
    module, name = re.fullmatch(r"((?:\w+\.)+?)([A-Z_].*)", identity).groups()  # type: ignore[union-attr]
    return module.removesuffix("."), name


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("\n", "<br>")


def write_files(folder: Path) -> list[Path]:
    """One CSV file for each language, in UTF-8 with the mark that spreadsheets look for."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(folder / f"{lang}.csv", lang) for lang in LANGUAGES]


def _write(path: Path, lang: str) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(_HEADS)
        rows.writerows((entry.id, entry.words[lang], "; ".join(entry.said_in), "") for entry in entries())
    return path


if __name__ == "__main__":
    for written in write_files(Path(sys.argv[1])):
        print(written)
