"""What follows for a column whose rows are wrong, or rest on years that are not settled."""

import warnings
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

import numpy as np

from ..calendar import levels_to_caller
from ..errors import InvalidFact, NotInForce, Problem, ProvisionalDay, UnsettledDay
from ..words.column_problems import ONE_ROW, SEVERAL_ROWS
from ..words.errors import problem_text
from ..words.text import Text
from .epoch import NULL, Flags
from .tables import WRONG, Found, V

__all__ = ["Errors", "checked_errors", "judged", "warned"]

Errors: TypeAlias = Literal["raise", "null"]
"""Whether wrong rows raise, all in one error, or have a null in their place."""

_NAMED = 5
_COLUMNS: Mapping[str, str] = MappingProxyType({"day": "days", "event": "events"})
"""How a column is called of which the scalar function takes one value."""
_UNSETTLED = "whose days off are not all ordered yet"


def checked_errors(errors: str) -> None:
    """`InvalidFact` for another word than the two."""
    if errors not in {"raise", "null"}:
        raise InvalidFact("errors", errors, Problem("not-one-of", choices=("raise", "null")))


def judged(found: Found[V], ask: Callable[[int], object], errors: Errors, unsettled: str, field: str) -> None:
    """Raise for wrong rows; of provisional ones warn once, or make them wrong, as the calendar's policy says.

    `ask` puts the question of one row to the scalar function, which says what is wrong with it.
    """
    if found.wrong is not None and errors == "raise":
        raise _told(found.wrong, ask)
    if found.provisional is None:
        return
    if unsettled == "warn":
        warned(field, found.provisional)
    elif unsettled == "refuse":
        if errors == "raise":
            row = int(np.flatnonzero(found.provisional)[0])
            problem = wrong_rows(Problem("rests-on-unsettled-years"), found.provisional)
            raise UnsettledDay(f"{field}[{row}]", row, problem)
        found.values[found.provisional] = NULL if found.values.dtype == np.int64 else WRONG


def warned(field: str, provisional: Flags) -> None:
    """One warning for all provisional rows of a call."""
    message = f"{field}: provisional answers, on years {_UNSETTLED}; {_rows(provisional)}"
    warnings.warn(message, ProvisionalDay, stacklevel=levels_to_caller())


def _told(wrong: Flags, ask: Callable[[int], object]) -> InvalidFact | NotInForce:
    """What the scalar function says of the first wrong row, with the numbers of the wrong rows."""
    row = int(np.flatnonzero(wrong)[0])
    try:
        answer = ask(row)
    except NotInForce as error:
        error.name = f"{error.name} ({_rows(wrong)})"
        return error
    except InvalidFact as error:
        field = _COLUMNS.get(error.field, error.field)
        return type(error)(f"{field}[{row}]", error.value, wrong_rows(error.fault, wrong))
    raise AssertionError(f"row {row} has an answer: {answer!r}")


def wrong_rows(problem: str | Problem, flags: Flags) -> Problem:
    """The same problem, of these rows."""
    said = problem_text(problem)
    both = Text(said.kk, said.ru, str(problem))
    return Problem("wrong-rows", problem=both, counted=_counted(flags), rows=_first(flags))


def _rows(flags: Flags) -> str:
    """How many rows, and which; of many the first alone."""
    return f"{_counted(flags).en}: {_first(flags)}"


def _counted(flags: Flags) -> Text:
    count = int(np.count_nonzero(flags))
    return ONE_ROW if count == 1 else SEVERAL_ROWS.fill(count=count)


def _first(flags: Flags) -> str:
    rows = np.flatnonzero(flags)
    more = ", …" if len(rows) > _NAMED else ""
    return f"{', '.join(map(str, rows[:_NAMED]))}{more}"
