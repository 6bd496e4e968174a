"""The one import rule: a package or top-level module imports only lower ones, and nothing reaches out.

Inside a package imports are free, but never circular. A name with a leading underscore is imported inside its own
package only. The exceptions stand here by name.
"""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest

PACKAGE = "aleumet_rules"
SOURCE = Path(__file__).parents[2] / "src" / PACKAGE

# Lowest first. What stands at the top of the package has its layer here, be it a module or a package.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("_version", "errors"),
    ("checks", "words"),
    ("acts", "clock"),
    ("answers", "calendar", "facts"),
    ("law",),
    ("ipr", "messages", "portal", "sla", "slots"),
    ("booking", "views"),
    ("audit",),
    ("plain",),
    ("receipts",),
    ("__init__", "ask", "frames", "testing"),  # one layer: to import the package must import no extra
)
LAYER = {name: number for number, names in enumerate(LAYERS) for name in names}
BELOW, ABOVE = -1, len(LAYERS)  # of what has no layer, every import is a finding

# What shows itself asks the views how, and an error asks for its words, inside a function: what alone runs up.
EXCEPTIONS = {"words/shown.py imports views", "words/shown.py imports receipts", "errors.py imports words"}
# The rules of Astana time are bytes of this package, which `zoneinfo` reads as it would read a file.
IN_MEMORY = {"clock.py imports io"}
MOST = 22  # modules and packages at the top, `_version` and the face itself not counted

# The caller owns the clock, the database and the network; what ships for tests is free of that.
FREE = "testing"
OUTSIDE = {"asyncio", "io", "logging", "os", "pathlib", "random", "socket", "subprocess", "time"}
EXTRAS = {"hypothesis", "narwhals", "numpy", "pytest"}
OF_FRAMES = {"narwhals", "numpy"}  # what the columns are made of; the caller's libraries come with the columns
NOW = {"now", "today", "utcnow"}

# Where Cyrillic letters may stand in a string that is no docstring.
WORDS = ("acts/", "messages/forms.py", "testing/", "words/")


def modules(root: Path) -> Iterator[tuple[str, Path, ast.Module]]:
    """Each module under the root: its top-level name, its path from the root, its syntax tree."""
    for path in sorted(root.rglob("*.py")):
        inner = path.relative_to(root)
        yield inner.parts[0].removesuffix(".py"), inner, parsed(path.read_text(encoding="utf-8"))


@cache
def parsed(text: str) -> ast.Module:
    """The syntax tree of a module, which nobody changes."""
    return ast.parse(text)


def tops(root: Path) -> set[str]:
    """What stands at the top of the package under the root."""
    return {top for top, _, _ in modules(root)}


def imported(path: Path, node: ast.AST) -> Iterator[str]:
    """The full dotted names that a node imports; `path` is the module's, from the root of the package."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        package = (PACKAGE, *path.parent.parts)
        above = package[: len(package) - node.level + 1] if node.level else ()
        base = ".".join((*above, *filter(None, [node.module])))
        yield from (f"{base}.{alias.name}" for alias in node.names)


def top_of(name: str, existing: set[str]) -> str:
    """The top-level name to which a dotted name belongs; the empty string when it lies outside the package."""
    package, _, inner = name.partition(".")
    if package != PACKAGE:
        return ""
    top = inner.partition(".")[0]
    return top if top in existing else "__init__"


def upward(root: Path) -> list[str]:
    """Imports that do not run downward."""
    existing = tops(root)
    return [
        f"{path.as_posix()} imports {target}"
        for top, path, tree in modules(root)
        for node in ast.walk(tree)
        for name in imported(path, node)
        if (target := top_of(name, existing)) not in {"", top} and LAYER.get(target, ABOVE) >= LAYER.get(top, BELOW)
    ]


def package_of(folder: Path) -> str:
    """The dotted name of the package in a folder."""
    return ".".join((PACKAGE, *folder.relative_to(SOURCE).parts))


def dotted(path: Path) -> str:
    """The dotted name of the module at a path from the root."""
    return ".".join((PACKAGE, *path.with_suffix("").parts)).removesuffix(".__init__")


def circles(root: Path) -> list[list[str]]:
    """Modules that import each other in a circle, the exceptions left out: the first such circle, or none."""
    existing, names = tops(root), {dotted(path) for _, path, _ in modules(root)}
    graph: dict[str, set[str]] = {name: set() for name in names}
    for _, path, tree in modules(root):
        for name in (name for node in ast.walk(tree) for name in imported(path, node)):
            target = name if name in names else name.rpartition(".")[0]
            if target in names and f"{path.as_posix()} imports {top_of(name, existing)}" not in EXCEPTIONS:
                graph[dotted(path)] |= {target} - {dotted(path), PACKAGE}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [error.args[1]]
    return []


def waits(root: Path) -> list[list[str]]:
    """Modules that wait for each other's import in a circle, their packages included: the first such circle, or none.

    Whoever imports `messages.forms` holds the lock of that module and waits for `messages`; whoever imports `messages`
    holds the lock of the package and waits for all that its `__init__` imports. What a function imports, it imports
    when it is called, and holds no lock.
    """
    names = {dotted(path) for _, path, _ in modules(root)}
    graph = {name: {name.rpartition(".")[0]} & names for name in names}
    for _, path, tree in modules(root):
        for name in (name for node in at_import(tree) for name in imported(path, node)):
            target = name if name in names else name.rpartition(".")[0]
            graph[dotted(path)] |= {target} & names - {dotted(path)}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [error.args[1]]
    return []


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that run when a module is imported: none within a function."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from at_import(child)


def private(root: Path) -> list[str]:
    """Names with a leading underscore, or out of such a module, that another package imports."""
    existing = tops(root) - {"_version"}
    return [
        f"{path.as_posix()} imports {name}"
        for top, path, tree in modules(root)
        for node in ast.walk(tree)
        for name in imported(path, node)
        if top_of(name, existing) not in {"", top}
        and any(part.startswith("_") and not part.startswith("__") for part in name.split("."))
        and not name.startswith(f"{PACKAGE}._version")
    ]


def reaches(path: Path, node: ast.AST) -> Iterator[str]:
    """What a node takes from the outside world: a module, the clock, a file."""
    for name in imported(path, node):
        if (outside := name.partition(".")[0]) in OUTSIDE | EXTRAS:
            yield f"imports {outside}"
    if isinstance(node, ast.Attribute) and node.attr in NOW:
        yield f"reads {ast.unparse(node)}"
    if isinstance(node, ast.Name) and node.id == "open":
        yield "uses open"


def outward(root: Path) -> list[str]:
    """Reaches for the outside world, from anywhere but the free package."""
    return [
        f"{path.as_posix()} {reach}"
        for top, path, tree in modules(root)
        if top != FREE
        for node in ast.walk(tree)
        for reach in reaches(path, node)
        if not (top == "frames" and reach.removeprefix("imports ") in OF_FRAMES)
    ]


def strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """Every string of a module that is no docstring, those of attributes included."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


def words_elsewhere(root: Path) -> list[str]:
    """Strings with Cyrillic letters outside the homes of words; docstrings may quote the act."""
    return [
        f"{path.as_posix()}:{node.lineno}"
        for _, path, tree in modules(root)
        if not path.as_posix().startswith(WORDS)
        for node in strings(tree)
        if any("\u0400" <= letter <= "\u04ff" for letter in str(node.value))
    ]


def build(root: Path, files: dict[str, str]) -> Path:
    """A small package under the root."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def test_everything_at_the_top_has_its_layer() -> None:
    """Every top-level module and package stands in the table, and the package is really there to be read."""
    found = tops(SOURCE)

    assert found == LAYER.keys()
    assert len(LAYER) == sum(map(len, LAYERS))


def test_the_top_is_small() -> None:
    """A newcomer chooses among few doors, none of them private, in few layers."""
    doors = tops(SOURCE) - {"__init__", "_version"}

    assert len(doors) <= MOST
    assert [door for door in doors if door.startswith("_")] == []
    assert len(LAYERS) <= 11


def test_imports_run_downward() -> None:
    """Nothing imports what lies in its own layer or above, but for the exceptions."""
    assert set(upward(SOURCE)) == EXCEPTIONS


def test_no_imports_in_a_circle() -> None:
    """No modules import each other in a circle, inside a package neither."""
    assert circles(SOURCE) == []


def test_private_names_stay_in_their_package() -> None:
    """A name with a leading underscore is imported inside its own package only."""
    assert private(SOURCE) == []


def test_nothing_reaches_outside() -> None:
    """Outside `testing`, nothing reads the clock, opens a file, or imports what could; `frames` alone imports numpy."""
    assert {*outward(SOURCE)} == IN_MEMORY


def test_words_stand_in_their_homes() -> None:
    """No string with Cyrillic letters stands outside the homes of words."""
    assert words_elsewhere(SOURCE) == []


def test_no_two_threads_wait_for_each_other() -> None:
    """No two modules, first imported by two threads, wait for each other: locks are taken in one order."""
    assert waits(SOURCE) == []


def test_lazy_names_are_not_their_modules() -> None:
    """No lazy name is also a module beside it: an imported module takes that name of its package."""
    faces = [path.parent for path in SOURCE.rglob("__init__.py") if path.with_suffix(".pyi").exists()]
    beside = {f"{face.name}.{path.stem}" for face in faces for path in face.glob("*.py")}
    named = {f"{face.name}.{name}" for face in faces for name in import_module(package_of(face)).__all__}

    assert len(faces) == 6
    assert beside & named == set()


SOUND = {
    "__init__.py": "from .audit import replay\nfrom .acts.model import Act",
    "errors.py": "from datetime import date, time",
    "checks.py": "from . import errors\nimport aleumet_rules.errors\nfrom aleumet_rules import errors as named",
    "acts/__init__.py": "",
    "acts/model.py": "from ..checks import line\nfrom .. import checks\nfrom aleumet_rules.acts import other",
    "acts/codes.py": "from .model import Act, _private\nfrom . import model",
    "audit.py": "from .acts.codes import CODES\n\ndef replay(at):\n    return at.time()",
    "testing/__init__.py": "import os\nfrom hypothesis import given\nfrom ..audit import replay",
}


def test_sound_package_passes(tmp_path: Path) -> None:
    """Imports downward and within a package, however they are spelt, are no finding."""
    root = build(tmp_path, SOUND)

    assert (upward(root), outward(root), circles(root), private(root), words_elsewhere(root)) == ([], [], [], [], [])


@pytest.mark.parametrize(
    ("path", "text", "finding"),
    [
        pytest.param("errors.py", "from .checks import line", "errors.py imports checks", id="relative"),
        pytest.param("errors.py", "from . import checks", "errors.py imports checks", id="relative-module"),
        pytest.param("errors.py", "import aleumet_rules.checks", "errors.py imports checks", id="absolute"),
        pytest.param("errors.py", "from aleumet_rules import checks", "errors.py imports checks", id="absolute-from"),
        pytest.param("checks.py", "from aleumet_rules import Act", "checks.py imports __init__", id="package-itself"),
        pytest.param(
            "checks.py", "def f():\n    from .acts import model", "checks.py imports acts", id="in-a-function"
        ),
        pytest.param("checks.py", "from .acts.model import Act", "checks.py imports acts", id="into-a-package"),
        pytest.param("acts/codes.py", "from ..audit import replay", "acts/codes.py imports audit", id="from-a-package"),
        pytest.param("acts/deep/er.py", "from ...audit import x", "acts/deep/er.py imports audit", id="from-deep"),
        pytest.param("_version.py", "from .errors import E", "_version.py imports errors", id="same-layer"),
        pytest.param("__init__.py", "from .testing import kit", "__init__.py imports testing", id="testing-imported"),
    ],
)
def test_planted_import_is_caught(tmp_path: Path, path: str, text: str, finding: str) -> None:
    """An import upward or across is found, however it is spelt."""
    assert upward(build(tmp_path, SOUND | {path: text})) == [finding]


def test_planted_circle_is_caught(tmp_path: Path) -> None:
    """Two modules of one package that import each other are found."""
    root = build(tmp_path, SOUND | {"acts/model.py": "from .codes import CODES"})

    assert sorted(set(circles(root)[0])) == ["aleumet_rules.acts.codes", "aleumet_rules.acts.model"]


@pytest.mark.parametrize(
    ("path", "text", "circle"),
    [
        pytest.param("acts/__init__.py", "from .model import Act", {"acts", "acts.model"}, id="own-module"),
        pytest.param("acts/__init__.py", "from . import codes", {"acts", "acts.codes"}, id="own-module-by-name"),
        pytest.param("__init__.py", "from .errors import E", {"", "errors"}, id="the-face-itself"),
        pytest.param(
            "acts/__init__.py", "class A:\n    import aleumet_rules.acts.model", {"acts", "acts.model"}, id="class"
        ),
        pytest.param("checks.py", "from .audit import replay", {"acts.model", "audit", "checks"}, id="elsewhere"),
    ],
)
def test_planted_wait_is_caught(tmp_path: Path, path: str, text: str, circle: set[str]) -> None:
    """A package that imports its own modules by itself is found, and so is any other circle."""
    root = build(tmp_path, SOUND | {"__init__.py": "", path: text})

    assert {name.removeprefix(PACKAGE).removeprefix(".") for name in waits(root)[0]} >= circle


def test_function_holds_no_lock(tmp_path: Path) -> None:
    """What a package imports in a function makes nobody wait."""
    late = "def f():\n    from .model import Act"

    assert waits(build(tmp_path, SOUND | {"__init__.py": "", "acts/__init__.py": late})) == []


def test_planted_private_name_is_caught(tmp_path: Path) -> None:
    """A private name, and a name out of a private module, are found where another package imports them."""
    root = build(tmp_path, SOUND | {"audit.py": "from .acts.codes import _row\nfrom .acts._rows import row"})

    assert private(root) == [
        "audit.py imports aleumet_rules.acts.codes._row",
        "audit.py imports aleumet_rules.acts._rows.row",
    ]


def test_planted_words_are_caught(tmp_path: Path) -> None:
    """Words in a string outside their homes are found; a docstring may quote the act, and so may a home of words."""
    root = build(tmp_path, SOUND | {"audit.py": '"""«талон»"""\nNAME = "талон"', "words/queue.py": 'NAME = "талон"'})

    assert words_elsewhere(root) == ["audit.py:2"]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        pytest.param("import os.path", "acts/codes.py imports os", id="import"),
        pytest.param("from time import monotonic", "acts/codes.py imports time", id="from-import"),
        pytest.param("def f():\n    import socket as s", "acts/codes.py imports socket", id="in-a-function"),
        pytest.param("import hypothesis", "acts/codes.py imports hypothesis", id="test-tool"),
        pytest.param("import numpy as np", "acts/codes.py imports numpy", id="extra"),
        pytest.param("NOW = datetime.now(UTC)", "acts/codes.py reads datetime.now", id="now"),
        pytest.param("clock = dt.date.today", "acts/codes.py reads dt.date.today", id="today-uncalled"),
        pytest.param("rows = open('rows.csv')", "acts/codes.py uses open", id="open"),
    ],
)
def test_planted_reach_is_caught(tmp_path: Path, text: str, finding: str) -> None:
    """A module that reads the clock, opens a file, or imports what could, is found."""
    assert outward(build(tmp_path, SOUND | {"acts/codes.py": text})) == [finding]


def test_planted_top_is_caught(tmp_path: Path) -> None:
    """What is not in the table is found, be it a module or a package, and so is every import of it or by it."""
    root = build(
        tmp_path,
        SOUND | {"helpers.py": "from . import checks", "utils/__init__.py": "", "sla.py": "from . import utils"},
    )

    assert tops(root) - LAYER.keys() == {"helpers", "utils"}
    assert upward(root) == ["helpers.py imports checks", "sla.py imports utils"]
