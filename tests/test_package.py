"""The package's front door: every public name is there, from the room of its subject."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

import aleumet_rules

SOURCE = ast.parse(Path(aleumet_rules.__file__).read_text(encoding="utf-8"))


def typed() -> dict[str, str]:
    """The room of each name, as the imports for type checkers have it."""
    return {
        alias.name: str(node.module)
        for node in ast.walk(SOURCE)
        if isinstance(node, ast.ImportFrom) and node.level == 1
        for alias in node.names
    }


def test_public_names_are_sorted_and_unique() -> None:
    """Constants come first, then classes, then functions, each in order, none twice."""
    names = [name for name in aleumet_rules.__all__ if name != "__version__"]
    kinds = [
        [*filter(of_kind, names)]
        for of_kind in (str.isupper, lambda n: n[0].isupper() and not n.isupper(), str.islower)
    ]

    assert names == [name for kind in kinds for name in sorted(kind)]
    assert len({*names}) == len(names)


def test_type_checkers_see_the_same_names() -> None:
    """What is imported for type checkers is what is public."""
    assert {*typed()} == {*aleumet_rules.__all__}


@pytest.mark.parametrize("name", aleumet_rules.__all__)
def test_name_is_that_of_its_room(name: str) -> None:
    """A public name is the very thing that its room holds."""
    assert getattr(aleumet_rules, name) is getattr(import_module(f"aleumet_rules.{typed()[name]}"), name)


def test_package_lists_its_names() -> None:
    """`dir()` shows the public names and no others."""
    assert dir(aleumet_rules) == sorted(aleumet_rules.__all__)


def test_unknown_name() -> None:
    """A name that is not there is an `AttributeError`, as with any module."""
    name = "workdays"

    with pytest.raises(AttributeError, match=r"^module 'aleumet_rules' has no attribute 'workdays'$"):
        getattr(aleumet_rules, name)
