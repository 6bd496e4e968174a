"""Objects that do their worst: their methods raise, lie about what they are, or never come to an end.

What they raise is `Hostile`. Whatever is gone through without end stops at `FAR` steps with `NeverEnds`, so that a test
counts steps and never reads the clock.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any

__all__ = [
    "FAR",
    "Endless",
    "EqualTo",
    "Forgetful",
    "Hostile",
    "Indexed",
    "Liar",
    "LyingMapping",
    "NeverEnds",
    "Unnamed",
    "ZoneOf",
    "deep",
    "lying",
    "raising",
    "raising_midway",
]

FAR = 20_000
"""After how many steps a test gives up on what has no end: more than any answer needs."""


class Hostile(Exception):
    """What a hostile object raises."""


class NeverEnds(BaseException):
    """Something without end was gone through to the end."""


def _refuse(*_: Any, **__: Any) -> Any:
    raise Hostile("not like this")


def raising(base: type, methods: tuple[str, ...], *args: Any) -> Any:
    """An instance of a subclass whose methods of these names raise."""
    own: dict[str, Any] = {name: property(_refuse) if name in _ATTRIBUTES else _refuse for name in methods}
    if "__eq__" in methods and "__hash__" not in methods:
        own["__hash__"] = base.__hash__
    return type(f"Raising{base.__name__.title()}", (base,), own)(*args)


_ATTRIBUTES = frozenset({"__class__", "__dict__", "__doc__", "year", "tzinfo", "days", "hour", "value"})


class Liar:
    """Something that says that it is an instance of another class."""

    claims: type = object

    @property
    def __class__(self) -> Any:
        """Not its class."""
        return self.claims

    @__class__.setter
    def __class__(self, _kind: type) -> None:
        raise Hostile("cannot be assigned")


def lying(kind: type) -> Liar:
    """Something that says that it is a `kind`."""
    liar = Liar()
    liar.claims = kind
    return liar


class _NoName(type):
    """A class of classes whose name cannot be read."""

    @property
    def __name__(cls) -> str:  # type: ignore[override]
        raise Hostile("no name")

    @property
    def __module__(cls) -> str:  # type: ignore[override]
        raise Hostile("no module")


class Unnamed(metaclass=_NoName):
    """Something whose class cannot be named, and which cannot be shown."""

    def __repr__(self) -> str:
        raise Hostile("no words")


class Endless:
    """An iterator, an iterable and a container that goes on and on with one value."""

    def __init__(self, value: Any) -> None:
        self.value, self.steps = value, 0

    def __iter__(self) -> Iterator[Any]:
        return self

    def __contains__(self, _value: object) -> bool:
        return False

    def __next__(self) -> Any:
        self.steps += 1
        if self.steps > FAR:
            raise NeverEnds
        return self.value


class EqualTo:
    """Something that says that it equals a value, and has its hash."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return hash(self.value)


class Indexed:
    """Something that gives this when it is asked for a whole number."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer

    def __index__(self) -> Any:
        if isinstance(self.answer, type) and issubclass(self.answer, BaseException):
            raise self.answer("no number")
        return self.answer


class ZoneOf(tzinfo):
    """A zone that answers with what a function gives."""

    def __init__(self, offset: Callable[[], Any], name: Callable[[], Any] = lambda: "zone") -> None:
        self.offset, self.name = offset, name

    def utcoffset(self, _at: datetime | None) -> Any:
        return self.offset()

    def dst(self, _at: datetime | None) -> Any:
        return self.offset()

    def tzname(self, _at: datetime | None) -> Any:
        return self.name()


class Forgetful:
    """A function that answers once; the second question gets another answer, or raises."""

    def __init__(self, *answers: Any) -> None:
        self.answers = [*answers]

    def __call__(self) -> Any:
        if not self.answers:
            raise Hostile("asked once too often")
        return self.answers.pop(0)


class LyingMapping(Mapping[Any, Any]):
    """A mapping whose length, keys and values have nothing to do with each other."""

    def __init__(self, items: dict[Any, Any], length: int) -> None:
        self.items_of, self.length = items, length

    def __getitem__(self, key: Any) -> Any:
        return self.items_of[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(("another", *self.items_of))

    def __len__(self) -> int:
        return self.length


def raising_midway(*before: Any) -> Iterator[Any]:
    """Some values, and then an error."""
    yield from before
    raise Hostile("in the middle")


def deep(levels: int) -> list[Any]:
    """A list within a list within a list, deeper than Python can show."""
    nested: list[Any] = []
    for _ in range(levels):
        nested = [nested]
    return nested
