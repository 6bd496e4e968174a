"""Type checkers read the installed package as its users' do: right uses pass, wrong ones are errors."""

import json
import runpy
import subprocess
import sys
from enum import Enum
from importlib.util import find_spec
from pathlib import Path

import pytest

import aleumet_rules

pytestmark = pytest.mark.slow
CASES = Path(__file__).parent / "typing"
FILES = sorted(CASES.glob("*.py"))


def checked(checker: str, *words: str) -> subprocess.CompletedProcess[str]:
    """What a type checker says of the cases; it runs in their folder, out of reach of the project's configuration."""
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed here: it comes with the extra `dev`")
    return subprocess.run(
        [sys.executable, "-m", checker, *words],
        cwd=CASES,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_package_says_that_it_is_typed() -> None:
    """The marker by which type checkers trust a package's annotations is installed with it."""
    assert (Path(aleumet_rules.__file__).parent / "py.typed").is_file()


def test_every_enum_is_made_of_its_value() -> None:
    """The cases make a member of each public enum of one of its values, and run."""
    made = runpy.run_path(str(CASES / "enums_by_value.py"))
    public = {name: getattr(aleumet_rules, name) for name in vars(aleumet_rules)["__all__"]}
    enums = {name for name, value in public.items() if isinstance(value, type) and issubclass(value, Enum)}

    assert len(enums) > 15
    assert enums <= made.keys()


def test_mypy(tmp_path: Path) -> None:
    """To mypy, strict, every right use has its type, and every wrong one is the error that it should be."""
    words = ("--strict", "--config-file=", f"--cache-dir={tmp_path}", *(path.name for path in FILES))
    said = checked("mypy", *words)

    assert (said.returncode, said.stdout) == (0, f"Success: no issues found in {len(FILES)} source files\n")


def test_pyright() -> None:
    """So it is to pyright, strict, which runs on Node.js and is left out where that cannot be had."""
    if checked("pyright", "--version").returncode:
        pytest.skip("pyright does not start here: it needs Node.js and, the first time, the npm registry")
    said = checked("pyright", "--outputjson", f"--pythonpath={sys.executable}")
    found = json.loads(said.stdout)

    assert found["generalDiagnostics"] == []
    assert found["summary"]["filesAnalyzed"] == len(FILES)
