"""What the package says of itself: its version, and where its public names are to be found."""

import sys
from types import FunctionType

__all__ = ["__version__", "at_the_face"]

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
