"""The public names are one list, whoever reads it: Python, a type checker or an editor."""

import ast
import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import aleumet_rules

ALL: list[str] = vars(aleumet_rules)["__all__"]
PACKAGE = Path(aleumet_rules.__file__).parent
NAMES = sorted(name for name in ALL if not name.startswith("_"))


def stubbed() -> list[str]:
    """The modules whose public names the stub gives to type checkers."""
    tree = ast.parse((PACKAGE / "__init__.pyi").read_text(encoding="utf-8"))
    imports = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    return [str(node.module) for node in imports if [alias.name for alias in node.names] == ["*"]]


def listed() -> dict[str, str]:
    """The public names with the module that lists each, as the package has them."""
    return dict(vars(aleumet_rules)["_HOMES"])


def test_stub_and_package_name_the_same() -> None:
    """What the stub takes whole lists exactly the names that the package has from there."""
    by_stub = {name: module for module in stubbed() for name in import_module(f"aleumet_rules.{module}").__all__}

    assert by_stub | {"__version__": "_version"} == listed()
    assert {*by_stub, "__version__"} == set(ALL)


def public() -> dict[str, object]:
    """Every public value by its name."""
    return {name: getattr(aleumet_rules, name) for name in NAMES}


def test_names_are_defined_where_they_are_listed() -> None:
    """Each public class and function is defined in the module that lists it, and says that it is of the package."""
    defined = {name: value for name, value in public().items() if inspect.isclass(value) or inspect.isfunction(value)}

    assert [name for name in defined if name not in written(listed()[name])] == []
    assert [name for name, value in defined.items() if value.__module__ != "aleumet_rules"] == []


def written(module: str) -> set[str]:
    """The classes and functions that a module's source defines."""
    tree = ast.parse((PACKAGE / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef)}


def test_names_have_docstrings() -> None:
    """`help()` of every public class and function says what it is."""
    called = {name: value for name, value in public().items() if inspect.isclass(value) or inspect.isfunction(value)}

    assert [name for name, value in called.items() if not (inspect.getdoc(value) or "").strip()] == []


def members(kind: object) -> Iterator[tuple[str, object]]:
    """The public methods and properties of a class, each as it documents itself."""
    for name, member in vars(kind).items() if inspect.isclass(kind) else ():
        if not name.startswith("_") and (inspect.isfunction(member) or isinstance(member, staticmethod | classmethod)):
            yield name, getattr(kind, name)
        elif not name.startswith("_") and isinstance(member, property):
            yield name, member


def test_members_have_docstrings() -> None:
    """So does every public method and property of a public class."""
    every = {f"{name}.{own}": member for name, value in public().items() for own, member in members(value)}

    assert [name for name, member in every.items() if not inspect.getdoc(member)] == []
    assert {"Deadline.state", "Text.of", "Decision.explain"} <= every.keys()


def test_dir_lists_every_name() -> None:
    """An editor's completion sees every name before it was ever used."""
    assert set(dir(aleumet_rules)) == set(ALL)


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that the package has not is refused as Python refuses it."""
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = aleumet_rules.no_such_name  # type: ignore[attr-defined]


def languages(value: object) -> set[object]:
    """The languages that a function, or the methods of a class, speak unless asked for another."""
    spoken = [value, *(vars(value).values() if inspect.isclass(value) else ())]
    asked = [inspect.signature(one).parameters.get("lang") for one in spoken if inspect.isfunction(one)]
    return {lang.default for lang in asked if lang is not None} - {inspect.Parameter.empty}


def test_default_language() -> None:
    """Whatever speaks three languages speaks English by default; an SMS speaks Kazakh, as the forms do."""
    homes = listed()
    spoken = {name: languages(value) for name, value in public().items()}

    assert set().union(*spoken.values()) == {"kk", "en"}
    assert [
        name for name, langs in spoken.items() if not langs <= {"kk" if homes[name] == "messages.queue" else "en"}
    ] == []


def test_nothing_private_is_asked_for() -> None:
    """What a record remembers for itself is no argument of its constructor, but for two that are made once."""
    fields = {name: getattr(value, "__attrs_attrs__", ()) for name, value in public().items()}
    asked = {f"{name}.{own.name}" for name, every in fields.items() for own in every if own.init}

    assert {name for name in asked if "._" in name} == {"Deadline._calendar", "Norm._template"}
