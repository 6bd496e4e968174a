"""Every line that installs the package works from a clone, and every extra and every target is told what it is for."""

import re
import tomllib
from pathlib import Path

import pytest

import aleumet_rules

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *(page for page in sorted(ROOT.glob("docs/**/*.md")) if "_build" not in page.parts),
]
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
WHEEL = f"dist/aleumet_rules-{aleumet_rules.__version__}-py3-none-any.whl"
INSTALLED = re.compile(r"pip install (?:--quiet )?(?P<what>\"[^\"]+\"|[^\s`\"]+)")


def lines(text: str) -> list[str]:
    """What each line of a page installs; one that is shown as what does not work is left out."""
    return [found["what"].strip('"') for found in INSTALLED.finditer(text) if found["what"] != "aleumet_rules"]


def works(what: str) -> bool:
    """Whether that can be installed from a clone: the clone or its wheel, with extras that there are."""
    found = re.fullmatch(rf"(\.|{re.escape(WHEEL)})(?:\[([a-z,]+)\])?", what)
    return found is not None and {*(found[2] or "").split(",")} <= {*EXTRAS, ""}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_install_lines(page: Path) -> None:
    """Nothing is published, so no line asks an index for this package."""
    assert [what for what in lines(page.read_text(encoding="utf-8")) if not works(what)] == []


@pytest.mark.parametrize(
    ("line", "sound"),
    [
        ("python -m pip install .", True),
        ('pip install ".[testing,frames]"', True),
        (f'pip install "{WHEEL}[testing]"', True),
        ("(`pip install aleumet_rules` finds nothing)", True),
        ('pip install "aleumet_rules[testing]"', False),
        ('pip install ".[tests]"', False),
        ("pip install dist/aleumet_rules-0.0.9-py3-none-any.whl", False),
    ],
)
def test_planted_lines(line: str, sound: bool) -> None:
    """A line that asks an index, an extra that there is not, and the wheel of another version are found."""
    assert all(map(works, lines(line))) is sound


def test_every_extra_is_told() -> None:
    """The page says of each extra for whom it is."""
    page = (ROOT / "docs/guide/install.md").read_text(encoding="utf-8")

    assert {*re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)} == {*EXTRAS}


def test_every_target_is_told() -> None:
    """Contributing says of each target what it does, and the page of installation names each."""
    targets = {*re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)} - {
        "help"
    }
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    page = (ROOT / "docs/guide/install.md").read_text(encoding="utf-8")

    assert {*re.findall(r"^\| `make ([a-z-]+)`", table, re.MULTILINE)} == targets
    assert targets <= {*re.findall(r"`make ([a-z-]+)`", page)}
