"""Golden cases: what is asked, what the law answers, by which norm; and whether an answer is the law's.

Cases are loaded from the JSON files beside this module: `must/` holds under every reading,
`alternatives/<reading>/<value>/` under one, `may/` is what the law leaves open.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from attrs import asdict, field, frozen

from ...acts.norms import NORMS
from ...acts.readings import OPEN_SENTENCES
from ...checks import known_year, several
from ...errors import InvalidFact, Problem
from ...law.book import LAW, LawBook, quiet
from ...law.windows import QueueDay
from .systems import PROTOCOLS

__all__ = [
    "FORMAT",
    "NO_OFFSET",
    "NO_REPLY",
    "SUBJECTS",
    "WRONG_SHAPE",
    "BadReply",
    "Case",
    "Divergence",
    "Unanswered",
    "agree",
    "all_cases",
    "cases",
    "cite",
    "law_of",
    "require_methods",
]

FORMAT = "aleumet.conformance/1"
SUBJECTS = tuple(PROTOCOLS)
_YEAR_OF_A_DAY = re.compile(r"\b(\d{4})-\d\d-\d\d")
_MUST, _MAY, _ALTERNATIVES = "must", "may", "alternatives"


@frozen
class Case:
    """One question of the kit with the law's answer.

    `id` is unique. `norms` and `paragraph` say what the answer rests on, `checked_on` on which day that law was last
    compared with its source. `ask` is the method of the adapter, `input` its arguments, `expected` the answer, all
    of them plain JSON. `readings` are those under which the answer holds; empty means: under every reading.
    """

    id: str
    subject: str
    norms: tuple[str, ...] = field(converter=tuple)
    paragraph: str
    checked_on: str
    title: str
    ask: str
    input: Mapping[str, Any]
    expected: Any
    readings: Mapping[str, str]
    binding: bool

    @property
    def test_id(self) -> str:
        """How pytest calls the case: its norms, then its own name."""
        return f"{'+'.join(self.norms)}:{self.id}"

    def holds_under(self, chosen: Mapping[str, str]) -> bool:
        """Whether the answer holds under the chosen readings."""
        return all(chosen[name] == value for name, value in self.readings.items())

    def years(self) -> frozenset[int]:
        """The years of the days and instants that the case asks about or expects."""
        told = json.dumps([dict(self.input), self.expected])
        return frozenset(int(year) for year in _YEAR_OF_A_DAY.findall(told))

    def question(self) -> dict[str, Any]:
        """What a system has to know to answer: everything but the answer."""
        known = ("id", "subject", "norms", "paragraph", "checked_on", "title", "ask", "input")
        return {name: value for name, value in asdict(self).items() if name in known}


def law_of(readings: Mapping[str, str], law: LawBook = LAW) -> LawBook:
    """The law under the chosen readings, each named by its field; the rest are those that it has.

    It says nothing of years that are not settled: the system is asked, not the law.
    """
    for name in readings:
        if name not in OPEN_SENTENCES:
            raise InvalidFact("readings", name, Problem("no-reading"))
    reform: dict[str, Any] = dict(readings)
    return quiet(law.amend(**reform) if reform else law)


def cases(
    subject: str, readings: Mapping[str, str] | None = None, *, years: Iterable[int] | None = None
) -> tuple[Case, ...]:
    """The cases of a subject that hold under the readings, the binding ones first.

    `subject` is one of `SUBJECTS`; `InvalidFact` for any other, and for a reading that the law does not know. With
    `years` only the cases all of whose days lie in these years, or which speak of no day; `OutsideHorizon` for a year
    that the calendar does not know.
    """
    if subject not in SUBJECTS:
        raise InvalidFact("subject", subject, Problem("not-one-of", choices=tuple(SUBJECTS)))
    law = law_of(readings or {})
    chosen = asdict(law.readings)
    held = tuple(case for case in all_cases() if case.subject == subject and case.holds_under(chosen))
    if years is None:
        return held
    known = {known_year("years", year) for year in several("years", years)}
    return tuple(case for case in held if case.years() <= known)


@lru_cache(maxsize=1)
def all_cases() -> tuple[Case, ...]:
    """Every case that is shipped, under whatever reading."""
    root = files(__package__) / "cases"
    found = [*_read(root / _MUST, {}, binding=True), *_alternatives(root / _ALTERNATIVES)]
    return (*found, *_read(root / _MAY, {}, binding=False))


def _alternatives(folder: Traversable) -> Iterator[Case]:
    for reading in _sorted(folder):
        for value in _sorted(reading):
            yield from _read(value, {reading.name: value.name}, binding=True)


def _read(folder: Traversable, readings: Mapping[str, str], *, binding: bool) -> Iterator[Case]:
    """The cases of one folder; each file bears the name of its subject."""
    for file in _sorted(folder):
        for row in json.loads(file.read_text(encoding="utf-8"))["cases"]:
            under = {**readings, **row.pop("readings", {})}
            yield Case(**row, subject=file.name.removesuffix(".json"), readings=under, binding=binding)


def _sorted(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda entry: entry.name)


class Divergence(AssertionError):
    """A system departs from the law: `norms` names where, the message tells the story.

    `cause` says in a few words in which way; findings of one norm and one cause most often have one fault behind them.
    """

    def __init__(self, norms: Iterable[str], story: str, cause: str = "another answer") -> None:
        super().__init__(story)
        self.norms = tuple(norms)
        self.cause = cause


WRONG_SHAPE, NO_OFFSET, NO_REPLY = "the wrong shape", "an instant without an offset", "no reply"
"""What can be the matter with a reply before anybody looks at what it says."""


class BadReply(Exception):
    """A system did not reply as its protocol says: `cause` is one of the three above, the message says where."""

    def __init__(self, cause: str, problem: str) -> None:
        super().__init__(problem)
        self.cause = cause


def agree(expected: Any, actual: Any) -> bool:
    """Whether an answer says what is expected.

    An object may say more than is expected of it; a list must not. Instants are equal whatever zone they are told in,
    texts however their words are spaced.
    """
    if isinstance(expected, Mapping):
        return isinstance(actual, Mapping) and all(
            name in actual and agree(value, actual[name]) for name, value in expected.items()
        )
    if isinstance(expected, list | tuple):
        return _is_list(actual) and len(expected) == len(actual) and all(map(agree, expected, actual))
    start, end = _instant(expected), _instant(actual)
    if start is not None and end is not None:
        return start == end
    if isinstance(expected, str) and isinstance(actual, str):
        return expected.split() == actual.split()
    return type(expected) is type(actual) and bool(expected == actual)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _instant(value: Any) -> datetime | None:
    """The instant that a text tells with its zone, else `None`."""
    try:
        at = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return at if at.tzinfo is not None else None


def cite(norms: Iterable[str], queue: QueueDay | None = None) -> str:
    """Norm ids with their places, such as «queue.no-show, Algorithm, para 12», by the order of that pilot."""
    read = [NORMS[norm] if queue is None else queue.norm(NORMS[norm]) for norm in norms]
    return "; ".join(f"{norm.id}, {norm.citation.text('en')}" for norm in read)


class Unanswered(Exception):
    """The system has no answer to a question: its adapter lacks the method, or its file the answer."""


def require_methods(system: Any, *names: str) -> None:
    """`Unanswered` where an adapter lacks one of the methods."""
    missing = [name for name in names if not hasattr(system, name)]
    if missing:
        raise Unanswered(f"the adapter has no {', '.join(missing)}")
