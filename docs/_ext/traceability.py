"""From a paragraph to its norms, from a norm to the functions that apply it and the tests that claim it.

Everything is read from where it is written: paragraphs and norms from `aleumet_rules.acts`, functions from the `Norm:`
lines of docstrings, tests from `@pytest.mark.norm`. The docs make two pages of it, a test finds what is missing.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from attrs import frozen

import aleumet_rules
from aleumet_rules import NORMS, Norm
from aleumet_rules.acts.paragraphs import PARAGRAPHS, Paragraph
from aleumet_rules.words.text import LANGUAGES, Text

__all__ = [
    "Claim",
    "Definition",
    "anchor",
    "claims",
    "definitions",
    "norm_ids",
    "norms_page",
    "public_names",
    "traceability_page",
]

PACKAGE = "aleumet_rules"
SHORTCUTS = {f"{PACKAGE}.audit"}
"""Packages that only name what is documented in their modules."""
SOURCE = Path(aleumet_rules.__file__).parent
TESTS = Path(__file__).parents[2] / "tests"

_FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
_NORM_LINE = re.compile(r"^Norm:\s*(.*?)(?=\n\s*\n|\Z)", re.MULTILINE | re.DOTALL)
_INNERMOST = re.compile(r"\([^()]*\)")


@frozen
class Definition:
    """A function, method or class whose docstring names norms; `home` is its full dotted name."""

    home: str
    norms: tuple[str, ...]


@frozen
class Claim:
    """A test, as `property/test_terms.py::TestMonths::test_ends`, and the norms that it claims."""

    test: str
    norms: tuple[str, ...]


# --- functions ----------------------------------------------------------------------------------------------------


def norm_ids(docstring: str) -> tuple[str, ...]:
    """What stands on the `Norm:` lines of a docstring, places in brackets left out and `incident.*` written out."""
    found: list[str] = []
    for line in _NORM_LINE.findall(docstring):
        while (bare := _INNERMOST.sub("", line)) != line:
            line = bare  # noqa: PLW2901 - brackets lie inside brackets
        found += (norm for item in line.split(",") for norm in _family(item.strip(" .\n")))
    return tuple(found)


def _family(norm: str) -> Iterable[str]:
    """The norms that `incident.*` stands for; anything else is itself."""
    head, star, _ = norm.partition("*")
    return [known for known in NORMS if star and known.startswith(head)] or [norm]


def definitions(source: Path = SOURCE) -> tuple[Definition, ...]:
    """Everything under the source whose docstring has a `Norm:` line, private helpers too."""
    return tuple(
        definition
        for path in sorted(source.rglob("*.py"))
        for definition in _definitions_in(_module_name(source, path), path.read_text(encoding="utf-8"))
    )


@cache
def _definitions_in(module: str, text: str) -> tuple[Definition, ...]:
    return tuple(
        Definition(name, ids)
        for name, node in _named(ast.parse(text), module)
        if (ids := norm_ids(ast.get_docstring(node) or ""))
    )


def _module_name(source: Path, path: Path) -> str:
    parts = path.relative_to(source).with_suffix("").parts
    return ".".join((PACKAGE, *(part for part in parts if part != "__init__")))


def _named(node: ast.AST, prefix: str) -> Iterator[tuple[str, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef | _FUNCTION):
            name = f"{prefix}.{child.name}"
            yield name, child
            yield from _named(child, name)


def public_names() -> dict[str, str]:
    """Under which name a user finds what is defined somewhere inside: in the highest module that makes it public."""
    public: dict[str, str] = {}
    documented = (module for module in _modules(PACKAGE) if module.__name__ not in SHORTCUTS)
    for module in sorted(documented, key=lambda module: module.__name__.count(".")):
        for name in getattr(module, "__all__", ()):
            value = getattr(module, name)
            home = f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', '')}"
            public.setdefault(home, f"{module.__name__}.{name}")
    written = {f"{PACKAGE}.{home}.{name}": f"{PACKAGE}.{name}" for name, home in vars(aleumet_rules)["_HOMES"].items()}
    return public | {home: public[name] for home, name in written.items() if name in public}


def _modules(package: str) -> Iterator[ModuleType]:
    for module in iter_modules(import_module(package).__path__, f"{package}."):
        if not module.name.rpartition(".")[2].startswith("_"):
            yield import_module(module.name)
            if module.ispkg:
                yield from _modules(module.name)


# --- tests --------------------------------------------------------------------------------------------------------


def claims(tests: Path = TESTS) -> tuple[Claim, ...]:
    """Every test that claims norms, by its own mark, by that of its class or module, or by one of its rows."""
    return tuple(
        claim
        for path in sorted(tests.rglob("test_*.py"))
        for claim in _claims_in(path.relative_to(tests).as_posix(), path.read_text(encoding="utf-8"))
    )


@cache
def _claims_in(file: str, text: str) -> tuple[Claim, ...]:
    return tuple(_claims_of(file, ast.parse(text)))


def _claims_of(file: str, tree: ast.Module) -> Iterator[Claim]:
    named = dict(_assigned(tree))
    for names, marks in _tests(tree, (), tuple(value for name, value in named.items() if name == "pytestmark")):
        ids = dict.fromkeys(norm for mark in marks for norm in _claimed(mark, named))
        if ids:
            yield Claim("::".join((file, *names)), tuple(ids))


def _assigned(node: ast.Module | ast.ClassDef) -> Iterator[tuple[str, ast.expr]]:
    for child in node.body:
        targets = child.targets if isinstance(child, ast.Assign) else [getattr(child, "target", None)]
        value = getattr(child, "value", None)
        yield from ((target.id, value) for target in targets if isinstance(target, ast.Name) and value)


def _tests(
    node: ast.Module | ast.ClassDef, names: tuple[str, ...], marks: tuple[ast.expr, ...]
) -> Iterator[tuple[tuple[str, ...], tuple[ast.expr, ...]]]:
    for child in node.body:
        if isinstance(child, ast.ClassDef):
            own = (value for name, value in _assigned(child) if name == "pytestmark")
            yield from _tests(child, (*names, child.name), (*marks, *child.decorator_list, *own))
        elif isinstance(child, _FUNCTION) and child.name.startswith("test_"):
            yield (*names, child.name), (*marks, *child.decorator_list)


def _claimed(mark: ast.expr, named: Mapping[str, ast.expr]) -> Iterator[str]:
    """The ids in every `pytest.mark.norm(…)` of a mark and of the module's tables that it names."""
    for node in ast.walk(mark):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.norm":
            yield from (norm for word in node.args for norm in _ids(word, named))
        elif isinstance(node, ast.Name) and node.id in named:
            yield from _claimed(named[node.id], {})


def _ids(word: ast.expr, named: Mapping[str, ast.expr]) -> Iterator[str]:
    """The ids that an argument stands for; one that is computed reads as its source, which is no known id."""
    if isinstance(word, ast.Constant):
        yield str(word.value)
    elif isinstance(word, ast.Starred) and isinstance(word.value, ast.Name) and word.value.id in named:
        yield from _ids(named[word.value.id], {})
    elif isinstance(word, ast.Tuple | ast.List):
        yield from (norm for item in word.elts for norm in _ids(item, {}))
    elif isinstance(word, ast.Name) and word.id in named:
        yield from _ids(named[word.id], {})
    else:
        yield ast.unparse(word)


# --- pages --------------------------------------------------------------------------------------------------------

_PARTS = (
    ("Order No. 345 of 17 August 2023, the order itself", "portal-rules", "order para"),
    ("Order No. 345, annex 1: the Portal rules", "portal-rules", "para"),
    ("Order No. 345, annex 2: what it repeals", "portal-rules", "annex"),
    ("Joint order No. 347 / 136 / 571/НҚ of 11 November 2025, the order itself", "queue-algorithm", "order para"),
    ("Joint order, annex: the Algorithm", "queue-algorithm", "para"),
    ("Joint order, annexes 1–4 of the Algorithm: the SMS forms", "queue-algorithm", "annex"),
)
_UNIT = {"order para": "para", "para": "para", "annex": "annex"}
_NONE = "—"


def anchor(norm: str) -> str:
    """The label of a norm's entry in the docs."""
    return f"norm-{norm.replace('.', '-')}"


def traceability_page() -> str:
    """One row per paragraph of both acts, then one per norm of the codes, as tables of Markdown."""
    book = _Book()
    parts = (
        _section(title, _table("Place", (_paragraph_row(row, book) for row in _part(act, unit))))
        for title, act, unit in _PARTS
    )
    rows = (_norm_row(NORMS[norm], book) for norm in NORMS if norm not in _of_the_acts())
    return "\n\n".join((*parts, _section("What the acts rest on: the codes", _table("Place", rows))))


def norms_page(lang: str = "en") -> str:
    """Every norm with what it says, the functions that apply it and the tests that claim it.

    The English page says it in all three languages, those of the others in their own.
    """
    book = _Book()
    return "\n\n".join(_entry(norm, book, lang) for norm in NORMS.values())


class _Book:
    """Functions and tests by norm, looked up once per page."""

    def __init__(self) -> None:
        self.functions = _by_norm((row.home, row.norms) for row in definitions())
        self.tests = _by_norm((row.test, row.norms) for row in claims())
        self.public = public_names()

    def links(self, norms: Iterable[str]) -> str:
        """The functions that apply the norms, linked where they are public."""
        homes = dict.fromkeys(home for norm in norms for home in self.functions.get(norm, ()))
        return ", ".join(self._link(home) for home in homes) or _NONE

    def _link(self, home: str) -> str:
        owner, _, method = home.rpartition(".")
        name = self.public.get(home) or (f"{self.public[owner]}.{method}" if owner in self.public else None)
        short = f"{owner.rpartition('.')[2]}.{method}" if owner in self.public else method
        private = name is None or method.startswith("_")
        return f"`{short}`" if private else f"{{py:obj}}`{short} <{name}>`"

    def counts(self, norms: Iterable[str]) -> str:
        """How many tests of each file claim the norms."""
        tests = dict.fromkeys(test for norm in norms for test in self.tests.get(norm, ()))
        files = Counter(test.partition("::")[0].removesuffix(".py") for test in tests)
        return ", ".join(f"{file}: {count}" for file, count in files.items()) or _NONE


def _by_norm(rows: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, ids in rows:
        for norm in ids:
            found.setdefault(norm, []).append(name)
    return found


def _of_the_acts() -> set[str]:
    """The norms of the two acts, as opposed to those of the codes on which the acts rest."""
    acts = {act for _, act, _ in _PARTS}
    return {norm.id for norm in NORMS.values() if norm.citation.act.id in acts}


def _part(act: str, unit: str) -> Iterator[Paragraph]:
    return (row for row in PARAGRAPHS if (row.citation.act.id, row.citation.unit) == (act, unit))


def _section(title: str, body: str) -> str:
    return f"## {title}\n\n:::{{container}} traceability\n{body}\n:::"


def _table(first: str, rows: Iterable[str]) -> str:
    head = f"| {first} | Norms | Functions | Tests, or why there is nothing to compute |\n|---|---|---|---|"
    return "\n".join((head, *rows))


def _paragraph_row(row: Paragraph, book: _Book) -> str:
    part = f", part {row.citation.part}" if row.citation.part else ""
    place = f"{_UNIT[row.citation.unit]} {row.citation.place}{part}"
    if row.why_not is not None:
        return f"| {place} | | | {row.why_not.en} |"
    return f"| {place} | {_norm_links(row.norms)} | {book.links(row.norms)} | {book.counts(row.norms)} |"


def _norm_row(norm: Norm, book: _Book) -> str:
    place, ids = norm.citation.text("en"), (norm.id,)
    return f"| {place} | {_norm_links(ids)} | {book.links(ids)} | {book.counts(ids)} |"


def _norm_links(ids: Iterable[str]) -> str:
    return ", ".join(f"{{ref}}`{norm} <{anchor(norm)}>`" for norm in ids)


_APPLIED = Text("Қолданатын функциялар", "Применяют функции", "Applied by")
_CLAIMED = Text("Тексеретін тестілер", "Проверяют тесты", "Claimed by")


def _entry(norm: Norm, book: _Book, lang: str) -> str:
    spoken = LANGUAGES if lang == "en" else (lang,)
    sentences = "\n".join(f"- **{one}** {norm.sentence[one]}" for one in spoken)
    tests = "\n".join(f"  - `{test}`" for test in book.tests.get(norm.id, ())) or f"  - {_NONE}"
    return (
        f"({anchor(norm.id)})=\n## `{norm.id}`\n\n{norm.citation.text(lang)}\n\n{sentences}\n"
        f"- {_APPLIED[lang]}: {book.links([norm.id])}\n- {_CLAIMED[lang]}:\n{tests}"
    )
