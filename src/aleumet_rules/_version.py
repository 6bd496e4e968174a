"""What the package says of itself: its version, and where its public names are to be found."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from types import FunctionType
from typing import Any

__all__ = ["__version__", "at_the_face", "face"]

__version__ = "0.1.0"

_PUBLIC = __name__.rpartition(".")[0]


def at_the_face(module: str, *more: str) -> None:
    """Have the classes and functions of a module's `__all__` say that they belong to the package: `help`, pickles.

    `more` are classes without a public name that lie inside public values and travel with them.
    """
    own = vars(sys.modules[module])
    for name in (*own["__all__"], *more):
        value = own[name]
        if isinstance(value, type | FunctionType) and value.__module__ == module:
            value.__module__ = _PUBLIC


def face(package: str, modules: Mapping[str, str]) -> tuple[list[str], Callable[[str], Any], Callable[[], list[str]]]:
    """The `__all__`, `__getattr__` and `__dir__` of a package by the names of each of its modules.

    A package that imports its modules by itself and a module that is imported past it wait for each other in two
    threads; such a face imports nothing until it is asked, and keeps what it was asked for.
    """
    homes = {name: module for module, names in modules.items() for name in names.split()}

    def named(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, value)  # the next time nobody asks here
        return value

    return [*homes], named, lambda: [*homes]
