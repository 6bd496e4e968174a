"""What the frames of answers have in common: which frame was brought, what is wrong with a row, readings as text."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any, TypeAlias

import narwhals as nw

from ..acts.readings import chosen_readings
from ..errors import InvalidFact, KindName, Problem, WrongType, type_name
from ..law.book import LawBook
from ..words.column_problems import FRAME

__all__ = [
    "CONTRADICTORY",
    "ERRORS",
    "INVALID",
    "NOT_IN_FORCE",
    "OUTSIDE",
    "Frame",
    "eager",
    "every_text",
    "required",
    "text_of",
]

Frame: TypeAlias = Any
"""A frame of an eager library: a DataFrame of pandas or polars, a Table of pyarrow."""

ERRORS = ("invalid-fact", "outside-horizon", "not-in-force", "contradictory-facts")
"""What stands in the column `error`; by number, 0 is no error and these are 1 to 4."""
INVALID, OUTSIDE, NOT_IN_FORCE, CONTRADICTORY = range(1, len(ERRORS) + 1)


def eager(frame: Frame) -> "nw.DataFrame[Any]":
    """The frame as narwhals has it; `WrongType` for anything else."""
    try:
        return nw.from_native(frame, eager_only=True)
    except TypeError:
        given = KindName(type_name(frame))
        raise WrongType("frame", frame, Problem("wrong-type", needs=FRAME, given=given)) from None


def required(data: "nw.DataFrame[Any]", *names: str) -> None:
    """`InvalidFact` that names the first of these columns that the frame has not."""
    for name in names:
        if name not in data.columns:
            raise InvalidFact(name, tuple(data.columns), Problem("not-among-columns"))


def every_text(law: LawBook, groups: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Every text that a column of readings can hold, whatever the rows: of each group of readings, all its parts."""
    parts = [part for group in groups for size in range(len(group) + 1) for part in combinations(group, size)]
    return tuple(dict.fromkeys(text_of(law, part) for part in sorted(parts)))


def text_of(law: LawBook, names: Sequence[str]) -> str:
    """These readings as they were chosen, in one text."""
    return ";".join(f"{one.field}={one.value}" for one in chosen_readings(law.readings, *names))
