"""Every code that an answer, a finding or an error can carry, as one table made from the rows that give them.

>>> [one.code for one in codes() if "may_request" in one.functions]
['not-a-legal-representative', 'consent-missing']
>>> print(codes().by_code["no-iin"].explain())
no-iin (reason): No IIN is given by which to sign in. To be done: give the IIN. Norms: Portal rules, paras 4–6, 12.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from attrs import frozen

from .._version import at_the_face
from ..acts.model import Norm
from ..answers.plain import document, jsonable
from ..answers.reasons import ROWS
from ..audit.finding import TEXTS
from ..checks import text
from ..errors import InvalidFact, NotInForce, Problem
from ..views.cards import card_of
from ..views.html import Html, element, whole
from ..views.pieces import Cell, spoken_table
from ..words import codes as words
from ..words.brief import brief
from ..words.dates import join
from ..words.named import Named
from ..words.problems import PROBLEMS
from ..words.shown import Shown
from ..words.text import Text
from .code_rows import FUNCTIONS, MORE_NORMS, NOTES

__all__ = ["Code", "CodeKind", "Codes", "codes"]

_BLANK = re.compile(r"\{+\w+\}+")
_AUDITS = frozenset({"audit_queue", "audit_incidents", "audit_measures"})


class CodeKind(Named):
    """What carries a code: a reason or a note of an answer, a finding of an audit, or an error."""

    REASON = "reason"
    NOTE = "note"
    FINDING = "finding"
    ERROR = "error"


@frozen
class Code(Shown):
    """A code that keeps its name: what carries it, its norms, the public functions that give it, its words.

    `text` and `remedy` have blanks in braces where an answer has its days and numbers; `remedy` is `None` where nothing
    is advised, `reading` the field of `Readings` on which it rests, if any. An error has no norm, and any function that
    takes the fact can raise it.
    """

    __repr__ = brief("{code}")

    code: str
    kinds: tuple[CodeKind, ...]
    norms: tuple[Norm, ...]
    functions: tuple[str, ...]
    text: Text
    remedy: Text | None = None
    reading: str | None = None

    def explain(self, lang: str = "en") -> str:
        """What is said under the code, what can be done, and by which norms, in one line; blanks as three dots."""
        kinds = join([kind.meaning for kind in self.kinds])
        line = words.LINE.fill(code=self.code, kinds=kinds, text=without_blanks(self.text))
        if self.remedy is not None:
            line = words.REMEDY.fill(line=line, remedy=without_blanks(self.remedy))
        if self.norms:
            line = words.PLACES.fill(line=line, norms=join([norm.citation.label for norm in self.norms], "; "))
        return line[lang]

    def to_dict(self) -> dict[str, Any]:
        """The code as JSON-ready data, in a format that keeps its name: `aleumet.code/1`."""
        return document("code", **jsonable(self))


class Codes(tuple[Code, ...], Shown):
    """Codes in the order of the tables that give them; it shows itself as a table."""

    __slots__ = ()

    @property
    def by_code(self) -> Mapping[str, Code]:
        """The same, by the codes themselves."""
        return MappingProxyType({one.code: one for one in self})

    def explain(self, lang: str = "en") -> str:
        """How many codes there are, then each in a line."""
        head = words.TITLE.fill(n=len(self))
        return "\n".join([f"{head[lang]}.", *(one.explain(lang) for one in self)])

    def to_dict(self) -> dict[str, Any]:
        """The codes as JSON-ready data, in a format that keeps its name: `aleumet.codes/1`."""
        return document("codes", codes=tuple(self))


def codes(kind: CodeKind | str | None = None) -> Codes:
    """Every code that something of this package can carry, or those that something of one kind can.

    `kind` is a `CodeKind` or its value; `InvalidFact` for any other.
    """
    if kind is None:
        return _every()
    wanted = kind if type(kind) is CodeKind else _KINDS.get(text("kind", kind))
    if wanted is None:
        raise InvalidFact("kind", kind, Problem("not-one-of", choices=tuple(_KINDS)))
    return Codes(one for one in _every() if wanted in one.kinds)


_KINDS: Mapping[str, CodeKind] = MappingProxyType({kind.value: kind for kind in CodeKind})


@lru_cache(maxsize=1)
def _every() -> Codes:
    """All codes: those of reasons and notes, of findings, and of errors; one that several carry stands once."""
    rows = [*map(_of_reason, ROWS), *map(_of_finding, TEXTS), *map(_of_problem, PROBLEMS)]
    return Codes(rows)


def _of_reason(code: str) -> Code:
    row, functions = ROWS[code], FUNCTIONS[code]
    first = CodeKind.NOTE if code in NOTES else CodeKind.REASON
    kinds = (first, CodeKind.FINDING) if _AUDITS.intersection(functions) else (first,)
    return Code(code, kinds, (row.norm, *MORE_NORMS.get(code, ())), functions, row.text, row.remedy, row.reading)


def _of_finding(code: str) -> Code:
    kinds = (CodeKind.FINDING, CodeKind.ERROR) if code == NotInForce.code else (CodeKind.FINDING,)
    return Code(code, kinds, MORE_NORMS.get(code, ()), FUNCTIONS[code], TEXTS[code][1])


def _of_problem(code: str) -> Code:
    return Code(code, (CodeKind.ERROR,), (), (), PROBLEMS[code])


def without_blanks(said: Text) -> Text:
    """A text with three dots where an answer has its days and numbers."""
    return Text.of(lambda lang: _BLANK.sub("…", said[lang]))


@card_of.register
def _table(found: Codes, lang: str) -> Html:
    """How many there are, then a table with a row for each."""
    return whole(lang, spoken_table(words.TITLE.fill(n=len(found)), words.HEADS, map(_cells, found), lang))


@card_of.register
def _card(one: Code, lang: str) -> Html:
    """The same table with one row."""
    return whole(lang, spoken_table(words.TITLE.fill(n=1), words.HEADS, [_cells(one)], lang))


def _cells(one: Code) -> tuple[Cell, ...]:
    """The code and its kinds, what is said and advised, its norms and functions."""
    functions = element("code", ", ".join(one.functions)) if one.functions else words.ANY
    norms = join([norm.citation.label for norm in one.norms], "; ") if one.norms else None
    remedy = None if one.remedy is None else without_blanks(one.remedy)
    kinds = join([kind.meaning for kind in one.kinds])
    return (element("code", one.code), kinds, without_blanks(one.text), remedy, norms, functions)


at_the_face(__name__)
