"""Faces of packages: a module is imported when the first of its names is."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

__all__ = ["face"]


def face(package: str, modules: Mapping[str, str]) -> tuple[list[str], Callable[[str], Any], Callable[[], list[str]]]:
    """The `__all__`, `__getattr__` and `__dir__` of a package by the names of each of its modules.

    A package that imports its modules by itself and a module that is imported past it wait for each other in two
    threads; such a face imports nothing until it is asked.
    """
    homes = {name: module for module, names in modules.items() for name in names.split()}

    def named(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{homes[name]}"), name)

    return [*homes], named, lambda: [*homes]
