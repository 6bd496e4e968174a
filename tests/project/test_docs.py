"""Every example in the docs and docstrings runs and gives what it shows."""

import doctest
import inspect
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

import pytest

import aleumet_rules

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
MODULES = ["aleumet_rules", *(module.name for module in walk_packages(aleumet_rules.__path__, "aleumet_rules."))]
PARTS = [*dict.fromkeys(".".join(name.split(".")[:2]) for name in MODULES)]
OF_FRAMES = ("narwhals", "polars", "pyarrow")  # what the page on columns needs; the modules need the first alone


def needs(*packages: str) -> None:
    """Skip where one of the packages is not installed."""
    for package in packages:
        pytest.importorskip(
            package, reason=f"{package} is not installed: it comes with the extras `frames` and `interop`"
        )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_examples_of_page(page: Path) -> None:
    """The page's examples give what it shows."""
    if page.name == "columns.md":
        needs(*OF_FRAMES)
    if page.name == "frozen-time.md":
        needs("freezegun", "time_machine")
    assert doctest.testfile(str(page), module_relative=False, encoding="utf-8").failed == 0


@pytest.mark.parametrize("part", PARTS)
def test_examples_of_modules(part: str) -> None:
    """The examples in the docstrings of a module, or of a package's modules, give what they show."""
    if part == "aleumet_rules.frames":
        needs(OF_FRAMES[0])
    runner = doctest.DocTestRunner()

    for module in (name for name in MODULES if name == part or (name.startswith(f"{part}.") and part != MODULES[0])):
        found = import_module(module)
        for example in Finder().find(found, module, module=found):
            runner.run(example)
    assert runner.summarize(verbose=False).failed == 0


class Finder(doctest.DocTestFinder):
    """Finds the examples of the classes and functions that a module defines, whatever package they name."""

    def _from_module(self, module: ModuleType | None, found: object) -> bool:
        """Whether a class or function stands in the source of the module."""
        if inspect.isclass(found) or inspect.isfunction(found):
            return f"{'class' if inspect.isclass(found) else 'def'} {found.__name__}" in source_of(module)
        return bool(super()._from_module(module, found))  # type: ignore[misc]


@cache
def source_of(module: ModuleType | None) -> str:
    """The text of a module."""
    return Path(str(module and module.__file__)).read_text(encoding="utf-8")


def test_examples_of_classes_are_found() -> None:
    """Examples in the docstrings of classes and methods are among those that run."""
    found = import_module("aleumet_rules.acts.norms")

    assert "aleumet_rules.acts.norms.Norms.find" in {
        example.name for example in Finder().find(found, found.__name__, module=found) if example.examples
    }


def test_readme_shows_an_example() -> None:
    """The README holds an example that is run, not just shown."""
    assert doctest.testfile(str(PAGES[0]), module_relative=False, encoding="utf-8").attempted > 0
