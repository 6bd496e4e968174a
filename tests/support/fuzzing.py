"""What comes out of a public call when something wrong is brought to it."""

from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import islice
from typing import Any, NamedTuple

import aleumet_rules as rules
from foreign_values import equal_foreign_values
from hostile import NeverEnds
from public_calls import TARGETS, Target
from wrong_values import SEVERAL, Wrong

__all__ = ["EVERY_KIND", "Outcome", "Result", "answers_alike", "equal_values", "plain_value", "tried"]

_LOOKED_AT = 99
"""How many values of a lazy answer are looked at."""
_ALL_ROWS = frozenset({"compare", "read_incidents", "read_measures", "read_queue"})
"""What names every fault of every row, or sums every row up, and so can give no answer before the last."""


EVERY_KIND = frozenset(kind for target in TARGETS.values() for kinds in target.kinds.values() for kind in kinds)
"""All kinds of arguments that there are."""


class Outcome(Enum):
    """What came out."""

    REFUSED = "refused"
    ANSWERED = "answered"
    PASSED_ON = "passed on"
    FOREIGN = "foreign"
    SILENT = "silent"


class Result(NamedTuple):
    """What came out of a call, and the words for it where it is a fault."""

    outcome: Outcome
    words: str = ""


def plain_value(value: Any) -> Wrong:
    """A value that may be right anywhere."""
    return Wrong("drawn", "drawn", lambda: value, EVERY_KIND)


def tried(name: str, wrong: Mapping[str, Wrong]) -> Result:
    """A call with these values in the place of right arguments.

    It is refused with an error of ours, or with a finding that the row cannot be read. It may answer when every value
    may be right where it stands. What a collection raises by itself while it is gone through may pass.
    """
    target = TARGETS[name]
    odd = {key: one.make() for key, one in wrong.items()}
    try:
        answer = _answer(target, odd)
    except rules.AleumetError as error:
        return _refusal(error, odd)
    except (Exception, NeverEnds) as error:  # noqa: BLE001  (whatever else comes out is what is looked for)
        may_pass = _of_the_caller(name, wrong, error)
        return Result(Outcome.PASSED_ON) if may_pass else _fault(Outcome.FOREIGN, name, wrong, type(error).__name__)
    if isinstance(answer, list) and any(getattr(one, "code", "") == "bad-row" for one in answer):
        return Result(Outcome.REFUSED)
    if all(_may_be_right(target.kinds[key], one) for key, one in wrong.items()):
        return Result(Outcome.ANSWERED)
    return _fault(Outcome.SILENT, name, wrong, "answered")


def _of_the_caller(name: str, wrong: Mapping[str, Wrong], error: BaseException) -> bool:
    """Whether the error is that of a collection which the caller brought, or rows without end are read to the end."""
    if isinstance(error, NeverEnds):
        return name in _ALL_ROWS
    kinds = TARGETS[name].kinds
    return any(one.raises and kinds[key] & SEVERAL for key, one in wrong.items())


def _answer(target: Target, odd: Mapping[str, Any]) -> Any:
    """The answer, a lazy one gone through so far."""
    answer = target.call(**{**target.right, **odd})
    return [*islice(answer, _LOOKED_AT)] if isinstance(answer, Iterator) else answer


def _refusal(error: rules.AleumetError, odd: Mapping[str, Any]) -> Result:
    """A refusal says something, and one that is about a type names the argument."""
    try:
        words = str(error)
    except Exception as second:  # noqa: BLE001  (an error that cannot be shown is no better than another one)
        return Result(Outcome.FOREIGN, f"{type(error).__name__} cannot be shown: {type(second).__name__}")
    if not words or (isinstance(error, rules.WrongType) and error.field.partition("[")[0] not in odd):
        return Result(Outcome.FOREIGN, f"{words!r} names none of {[*odd]}")
    return Result(Outcome.REFUSED)


def _may_be_right(kinds: frozenset[str], one: Wrong) -> bool:
    return "anything" in kinds or bool(kinds & one.right_for)


def _fault(outcome: Outcome, name: str, wrong: Mapping[str, Wrong], words: str) -> Result:
    return Result(outcome, f"{name}({', '.join(f'{key}={one.label}' for key, one in wrong.items())}): {words}")


def equal_values() -> Iterator[tuple[str, str, str, Any]]:
    """Call, argument, label and value: values of other packages that mean the same as the right one."""
    for name, target in TARGETS.items():
        for key, plain in target.right.items():
            for label, value in equal_foreign_values(plain):
                yield name, key, label, value


def answers_alike(name: str, key: str, value: Any) -> bool:
    """Whether the answer is the same with that value in the place of the right one."""
    target = TARGETS[name]
    return bool(_answer(target, {key: value}) == _answer(target, {}))
