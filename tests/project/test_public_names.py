"""The public names are one list, whoever reads it: Python, a type checker or an editor."""

import ast
import inspect
from importlib import import_module
from pathlib import Path

import pytest

import aleumet_rules

ALL: list[str] = vars(aleumet_rules)["__all__"]
PACKAGE = Path(aleumet_rules.__file__).parent
NAMES = sorted(name for name in ALL if not name.startswith("_"))


def stubbed() -> dict[str, str]:
    """The names that the stub gives to type checkers, with the room of each."""
    tree = ast.parse((PACKAGE / "__init__.pyi").read_text(encoding="utf-8"))
    imports = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    return {alias.asname or "": str(node.module) for node in imports for alias in node.names}


def test_stub_and_package_name_the_same() -> None:
    """A type checker sees exactly the names that the package has."""
    assert set(stubbed()) == set(ALL)


@pytest.mark.parametrize("name", NAMES)
def test_name_comes_from_its_room(name: str) -> None:
    """The name is the one of the room that the stub tells."""
    room = import_module(f"aleumet_rules.{stubbed()[name]}")
    assert getattr(aleumet_rules, name) is getattr(room, name)


@pytest.mark.parametrize("name", NAMES)
def test_name_has_a_docstring(name: str) -> None:
    """`help()` of every public class and function says what it is."""
    value = getattr(aleumet_rules, name)
    assert not callable(value) or (inspect.getdoc(value) or "").strip()


@pytest.mark.parametrize("name", NAMES)
def test_members_have_docstrings(name: str) -> None:
    """So does every public method and property of a public class."""
    value = getattr(aleumet_rules, name)
    members = vars(value).items() if inspect.isclass(value) else ()
    spoken = (property, staticmethod, classmethod)
    silent = [
        member
        for member, what in members
        if not member.startswith("_")
        and (inspect.isfunction(what) or isinstance(what, spoken))
        and not inspect.getdoc(getattr(value, member) if not isinstance(what, property) else what)
    ]
    assert silent == []


def test_dir_lists_every_name() -> None:
    """An editor's completion sees every name before it was ever used."""
    assert set(dir(aleumet_rules)) == set(ALL)


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that the package has not is refused as Python refuses it."""
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = aleumet_rules.no_such_name  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", NAMES)
def test_default_language(name: str) -> None:
    """Whatever speaks three languages speaks English by default; an SMS speaks Kazakh, as the forms do."""
    value = getattr(aleumet_rules, name)
    spoken = [value, *(vars(value).values() if inspect.isclass(value) else ())]
    asked = [inspect.signature(one).parameters.get("lang") for one in spoken if inspect.isfunction(one)]
    defaults = {lang.default for lang in asked if lang is not None} - {inspect.Parameter.empty}
    assert defaults <= {"kk" if stubbed()[name] == "messages" else "en"}


@pytest.mark.parametrize("name", [name for name in NAMES if inspect.isclass(getattr(aleumet_rules, name))])
def test_nothing_private_is_asked_for(name: str) -> None:
    """What a record remembers for itself is no argument of its constructor, save the calendar of a deadline."""
    fields = getattr(getattr(aleumet_rules, name), "__attrs_attrs__", ())
    assert {own.name for own in fields if own.name.startswith("_") and own.init} <= {"_calendar"}
