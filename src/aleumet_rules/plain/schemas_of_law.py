"""JSON Schemas of the law as it shows itself, and of what two laws would have said."""

from collections.abc import Callable, Mapping
from typing import Any

from ..acts.model import Norm
from ..acts.norms import NORMS, Norms
from ..acts.working_time import Holiday, Move
from ..answers.reasons import ROWS
from ..audit.compare import Comparison
from ..audit.effects import ASKED_BESIDE, AnswerChange, Effect
from ..audit.finding import TEXTS, Finding
from ..audit.kinds import RecordKind
from ..law.book import LawBook
from ..law.differences import LawDifference, LawDifferences
from ..law.rows import LawRow
from ..words.text import Text
from .schema_parts import (
    DAY,
    INSTANT,
    NUMBER,
    TEXT,
    TRUTH,
    WHOLE,
    Schema,
    chosen_of,
    document,
    list_of,
    object_of,
    or_null,
    shown,
)

__all__ = ["LAWS", "SET_BY_A_ROW"]

SET_BY_A_ROW: Schema = {"anyOf": [TEXT, NUMBER, list_of({"anyOf": [TEXT, WHOLE]}), *map(shown, (Holiday, Move))]}
"""What a row of law sets: a number, seconds, a day or another text, several of these, or a row of the calendar."""


def _properties(kind: Any) -> dict[str, Schema]:
    properties: dict[str, Schema] = shown(kind)["properties"]
    return properties


def _norm() -> Schema:
    three = chosen_of(Text, shown)
    cited = {"act": TEXT, "unit": TEXT, "place": TEXT, "part": or_null(WHOLE)}
    return document("norm", id={"enum": [*NORMS]}, **cited, citation=three, sentence=three)


def _norms() -> Schema:
    return document("norms", norms=list_of(_norm()))


def _row_of_law() -> Schema:
    return object_of(_properties(LawRow) | {"value": SET_BY_A_ROW})


def _row() -> Schema:
    return document("law-row", **_row_of_law()["properties"])


def _law() -> Schema:
    return document("law", checked_on=DAY, known_on=or_null(DAY), rows=list_of(_row_of_law()))


def _what_differs() -> Schema:
    row = or_null(_row_of_law())
    return object_of(_properties(LawDifference) | {"one": row, "other": row})


def _difference() -> Schema:
    return document("law-difference", **_what_differs()["properties"])


def _differences() -> Schema:
    return document("law-differences", differences=list_of(_what_differs()))


def _change() -> Schema:
    answer = {"anyOf": [shown(Finding), INSTANT, DAY, TRUTH, {"type": "null"}]}
    return document("answer-change", **_properties(AnswerChange) | {"code": _CODES, "one": answer, "other": answer})


_CODES: Schema = {"enum": sorted({*ROWS, *TEXTS, *ASKED_BESIDE})}


def _effect() -> Schema:
    return document("effect", **_sum()["properties"])


def _sum() -> Schema:
    return object_of(_properties(Effect) | {"code": _CODES})


def _comparison() -> Schema:
    effects = {"differences": list_of(_what_differs()), "effects": list_of(_sum())}
    return document("comparison", kind=chosen_of(RecordKind, shown), rows=WHOLE, **effects)


LAWS: Mapping[type[Any], Callable[[], Schema]] = {
    Norm: _norm,
    Norms: _norms,
    LawRow: _row,
    LawBook: _law,
    LawDifference: _difference,
    LawDifferences: _differences,
    AnswerChange: _change,
    Effect: _effect,
    Comparison: _comparison,
}
