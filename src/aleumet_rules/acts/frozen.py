"""A mapping that nobody can change, that travels, and that compares by content."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from .._version import at_the_face

__all__ = ["FrozenMapping"]

K = TypeVar("K")
V_co = TypeVar("V_co", covariant=True)


class FrozenMapping(Mapping[K, V_co]):
    """A mapping made once: it is read like a `dict`, cannot be written, and can be pickled, copied and hashed."""

    __slots__ = ("_inner",)

    def __init__(self, items: Mapping[K, V_co]) -> None:
        self._inner = dict(items)

    def __getitem__(self, key: K) -> V_co:
        return self._inner[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._inner)

    def __len__(self) -> int:
        return len(self._inner)

    def __hash__(self) -> int:
        return hash(frozenset(self._inner.items()))

    def __reduce__(self) -> tuple[object, ...]:
        return FrozenMapping, (self._inner.copy(),)

    def __repr__(self) -> str:
        return repr(self._inner)


at_the_face(__name__, "FrozenMapping")
