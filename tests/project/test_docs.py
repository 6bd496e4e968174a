"""Every example in the docs and docstrings runs and gives what it shows."""

import doctest
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import aleumet_rules

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
MODULES = ["aleumet_rules", *(module.name for module in walk_packages(aleumet_rules.__path__, "aleumet_rules."))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_examples_of_page(page: Path) -> None:
    """The page's examples give what it shows."""
    assert doctest.testfile(str(page), module_relative=False, encoding="utf-8").failed == 0


@pytest.mark.parametrize("module", MODULES)
def test_examples_of_module(module: str) -> None:
    """The examples in the module's docstrings give what they show."""
    assert doctest.testmod(import_module(module)).failed == 0


def test_readme_shows_an_example() -> None:
    """The README holds an example that is run, not just shown."""
    assert doctest.testfile(str(PAGES[0]), module_relative=False, encoding="utf-8").attempted > 0
