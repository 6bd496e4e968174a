"""The house has floors: imports run downward only, and nothing reaches for the outside world.

A room is a top-level module or package of `aleumet_rules`. Inside a room imports are free; rooms on one floor never
import each other.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "aleumet_rules"
SOURCE = Path(__file__).parents[2] / "src" / PACKAGE

# Lowest first. A room may be absent; a room that exists has its floor here.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("errors", "_version"),
    ("checks",),
    ("clock", "law"),
    ("_event_words", "_named", "_reading_words"),
    ("readings",),
    ("wording",),
    ("_fact_words", "_html", "_signs"),
    ("_cards",),
    ("decision",),
    ("acts",),
    ("_days",),
    ("_balance", "_index", "_provisional"),
    ("calendar",),
    ("hours",),
    ("lawbook",),
    ("terms",),
    ("_incident", "_ipr_words", "_measure", "_portal_kinds", "_profiles"),
    ("_milestone",),
    ("_queue_words", "_pilot", "_departments"),
    ("_slot_checks", "_booking_facts"),
    ("slots", "ipr", "sla", "portal", "obligations"),
    ("_late",),
    ("_admission",),
    ("booking",),
    ("messages", "views"),
    ("_finding", "_known_on"),
    ("_audit_words",),
    ("_audit_rows",),
    ("_audit_findings", "_audit_notices"),
    ("_replay",),
    ("_audit_forms",),
    ("_audit_bookings",),
    ("_audit_reception",),
    ("_audit_queue", "_audit_incidents", "_audit_measures"),
    ("audit",),
    ("testing", "__init__"),  # one floor: to import the package must not import Hypothesis
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
BELOW, ABOVE = -1, len(FLOORS)  # of a room without a floor, every import is a finding

# The caller owns the clock, the database and the network; what ships for tests is free of that.
FREE_ROOM = "testing"
OUTSIDE = {"asyncio", "io", "logging", "os", "pathlib", "random", "socket", "subprocess", "time"}
TEST_TOOLS = {"hypothesis", "pytest"}
NOW = {"now", "today", "utcnow"}


def modules(root: Path) -> Iterator[tuple[str, Path, ast.Module]]:
    """Each module under the root: its room, its path from the root, its syntax tree."""
    for path in sorted(root.rglob("*.py")):
        inner = path.relative_to(root)
        yield inner.parts[0].removesuffix(".py"), inner, ast.parse(path.read_text(encoding="utf-8"))


def rooms(root: Path) -> set[str]:
    """The rooms that exist under the root."""
    return {room for room, _, _ in modules(root)}


def imported(path: Path, node: ast.AST) -> Iterator[str]:
    """The full dotted names that a node imports; `path` is the module's, from the root of the package."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        package = (PACKAGE, *path.parent.parts)
        above = package[: len(package) - node.level + 1] if node.level else ()
        base = ".".join((*above, *filter(None, [node.module])))
        yield from (f"{base}.{alias.name}" for alias in node.names)


def room_of(name: str, existing: set[str]) -> str:
    """The room that a dotted name belongs to; the empty string when it lies outside the package."""
    package, _, inner = name.partition(".")
    if package != PACKAGE:
        return ""
    room = inner.partition(".")[0]
    return room if room in existing else "__init__"


def upward(root: Path) -> list[str]:
    """Imports that do not run downward."""
    existing = rooms(root)
    return [
        f"{path.as_posix()} imports {target}"
        for room, path, tree in modules(root)
        for node in ast.walk(tree)
        for name in imported(path, node)
        if (target := room_of(name, existing)) not in {"", room} and FLOOR.get(target, ABOVE) >= FLOOR.get(room, BELOW)
    ]


def reaches(path: Path, node: ast.AST) -> Iterator[str]:
    """What a node takes from the outside world: a module, the clock, a file."""
    for name in imported(path, node):
        if (top := name.partition(".")[0]) in OUTSIDE | TEST_TOOLS:
            yield f"imports {top}"
    if isinstance(node, ast.Attribute) and node.attr in NOW:
        yield f"reads {ast.unparse(node)}"
    if isinstance(node, ast.Name) and node.id == "open":
        yield "uses open"


def outward(root: Path) -> list[str]:
    """Reaches for the outside world, from any room but the free one."""
    return [
        f"{path.as_posix()} {reach}"
        for room, path, tree in modules(root)
        if room != FREE_ROOM
        for node in ast.walk(tree)
        for reach in reaches(path, node)
    ]


def build(root: Path, files: dict[str, str]) -> Path:
    """A small package under the root."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def test_every_room_has_its_floor() -> None:
    """Every room of the package stands in the table, and the package is really there to be read."""
    found = rooms(SOURCE)

    assert {"__init__", "errors", "law"} <= found
    assert found - FLOOR.keys() == set()


def test_no_room_has_two_floors() -> None:
    """A room stands in the table once."""
    assert len(FLOOR) == sum(map(len, FLOORS))


def test_imports_run_downward() -> None:
    """No room imports a room of its own floor or of one above."""
    assert upward(SOURCE) == []


def test_nothing_reaches_outside() -> None:
    """Outside `testing`, no module reads the clock, opens a file, or imports what could."""
    assert outward(SOURCE) == []


SOUND = {
    "__init__.py": "from .audit import replay\nfrom .law import Act",
    "errors.py": "from datetime import date, time",
    "law.py": "from . import errors\nimport aleumet_rules.errors\nfrom aleumet_rules import errors as named",
    "acts/__init__.py": "from .codes import CODES\nfrom . import codes",
    "acts/codes.py": "from ..law import Act\nfrom .. import law\nfrom aleumet_rules.acts import other",
    "audit.py": "from .acts.codes import CODES\n\ndef replay(at):\n    return at.time()",
    "testing/__init__.py": "import os\nfrom hypothesis import given\nfrom ..audit import replay",
}


def test_sound_house_passes(tmp_path: Path) -> None:
    """Imports downward and within a room, however they are spelt, are no finding."""
    root = build(tmp_path, SOUND)

    assert (upward(root), outward(root)) == ([], [])


@pytest.mark.parametrize(
    ("path", "text", "finding"),
    [
        pytest.param("errors.py", "from .law import Act", "errors.py imports law", id="relative"),
        pytest.param("errors.py", "from . import law", "errors.py imports law", id="relative-module"),
        pytest.param("errors.py", "import aleumet_rules.law", "errors.py imports law", id="absolute"),
        pytest.param("errors.py", "from aleumet_rules import law", "errors.py imports law", id="absolute-from"),
        pytest.param("law.py", "from aleumet_rules import Act", "law.py imports __init__", id="package-itself"),
        pytest.param("law.py", "def f():\n    from .acts import codes", "law.py imports acts", id="in-a-function"),
        pytest.param("law.py", "from .acts.codes import CODES", "law.py imports acts", id="into-a-package"),
        pytest.param("acts/codes.py", "from ..audit import replay", "acts/codes.py imports audit", id="from-a-package"),
        pytest.param("acts/deep/er.py", "from ...audit import x", "acts/deep/er.py imports audit", id="from-deep"),
        pytest.param("_version.py", "from .errors import E", "_version.py imports errors", id="same-floor"),
        pytest.param("__init__.py", "from .testing import kit", "__init__.py imports testing", id="testing-imported"),
    ],
)
def test_planted_import_is_caught(tmp_path: Path, path: str, text: str, finding: str) -> None:
    """An import upward or across is found, however it is spelt."""
    assert upward(build(tmp_path, SOUND | {path: text})) == [finding]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        pytest.param("import os.path", "acts/codes.py imports os", id="import"),
        pytest.param("from time import monotonic", "acts/codes.py imports time", id="from-import"),
        pytest.param("def f():\n    import socket as s", "acts/codes.py imports socket", id="in-a-function"),
        pytest.param("import hypothesis", "acts/codes.py imports hypothesis", id="test-tool"),
        pytest.param("NOW = datetime.now(UTC)", "acts/codes.py reads datetime.now", id="now"),
        pytest.param("clock = dt.date.today", "acts/codes.py reads dt.date.today", id="today-uncalled"),
        pytest.param("rows = open('rows.csv')", "acts/codes.py uses open", id="open"),
    ],
)
def test_planted_reach_is_caught(tmp_path: Path, text: str, finding: str) -> None:
    """A module that reads the clock, opens a file, or imports what could, is found."""
    assert outward(build(tmp_path, SOUND | {"acts/codes.py": text})) == [finding]


def test_planted_room_is_caught(tmp_path: Path) -> None:
    """A room that is not in the table is found, be it a module or a package, and so is every import of it or by it."""
    root = build(
        tmp_path, SOUND | {"helpers.py": "from . import law", "utils/__init__.py": "", "sla.py": "from . import utils"}
    )

    assert rooms(root) - FLOOR.keys() == {"helpers", "utils"}
    assert upward(root) == ["helpers.py imports law", "sla.py imports utils"]
