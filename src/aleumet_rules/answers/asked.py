"""What an answer was asked of: the rule and its arguments, kept with the answer so that it can be asked again."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, NamedTuple, ParamSpec, TypeVar

from attrs import field

from .._version import at_the_face

__all__ = ["Asked", "asked_of", "keeps_what_was_asked", "kept"]

P = ParamSpec("P")
T = TypeVar("T")


class Asked(NamedTuple):
    """A rule, the arguments with which it was called, and the place of the answer among several, or in another."""

    rule: Callable[..., Any]
    args: tuple[Any, ...]
    more: dict[str, Any]
    place: int | str | None = None


def kept() -> Any:
    """The field of an answer for what it was asked of; no part of its value, and not shown."""
    return field(default=None, init=False, eq=False, repr=False)


def asked_of(answer: object) -> Asked | None:
    """What an answer was asked of; `None` where no rule gave it."""
    found: Asked | None = getattr(answer, "_asked", None)
    return found


def keeps_what_was_asked(rule: Callable[P, T]) -> Callable[P, T]:
    """The rule, whose answers keep what they were asked of.

    Of `taken`, which may be large and may change, only what counted is kept.
    """

    @wraps(rule)
    def asked(*args: P.args, **more: P.kwargs) -> T:
        given = rule(*args, **more)
        answer: Any = given
        if type(answer) is tuple:
            for place, one in enumerate(answer):
                _KEEP(one, "_asked", Asked(asked, args, more, place))
            return given
        if answer is None:
            return given
        kept = {**more, "taken": _counted(answer, args, more)} if "taken" in more else more
        _KEEP(answer, "_asked", Asked(asked, args, kept))
        if hasattr(answer, "outcome") and hasattr(answer.outcome, "_asked"):
            _KEEP(answer.outcome, "_asked", Asked(asked, args, kept, "outcome"))
        return given

    return asked


_KEEP = object.__setattr__
_NO_MAPPINGS = frozenset({frozenset, list, set, tuple})
"""What `taken` mostly is, told at once: to ask of any type whether it is a mapping takes long."""


def _counted(answer: Any, args: tuple[Any, ...], more: Mapping[str, Any]) -> Any:
    """How many people have the slot that was asked for, or whether it is taken, as that was brought."""
    taken = more["taken"]
    slot = more["slot"] if "slot" in more else args[1]
    if type(taken) not in _NO_MAPPINGS and issubclass(type(taken), Mapping):
        return {slot: taken.get(slot, 0)}
    reasons = answer.reasons
    return (slot,) if reasons and any(reason.code == "slot-taken" for reason in reasons) else ()


at_the_face(__name__, "Asked")
