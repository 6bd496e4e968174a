"""Golden cases: what is asked, what the law answers, by which norm; and whether an answer is the law's.

Cases are loaded from the JSON files beside this module: `must/` holds under every reading,
`alternatives/<reading>/<value>/` under one, `may/` is what the law leaves open. Systems that are not in Python get the
questions in a file and answer in another.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import asdict, field, frozen

from ...acts.norms import NORMS
from ...acts.readings import OPEN_SENTENCES
from ...errors import InvalidFact, Problem
from ...law.book import LAW, LawBook, quiet
from ...law.windows import QueueDay

__all__ = [
    "ANSWERS",
    "FORMAT",
    "QUESTIONS",
    "SUBJECTS",
    "AnswersFile",
    "Case",
    "Divergence",
    "Unanswered",
    "agree",
    "all_cases",
    "cases",
    "cite",
    "law_of",
    "require_methods",
    "write_questions",
]

FORMAT = "aleumet.conformance/1"
QUESTIONS = "aleumet.questions/1"
ANSWERS = "aleumet.answers/1"
SUBJECTS = ("queue", "calendar", "incident", "ipr", "messages")
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


def cases(subject: str, readings: Mapping[str, str] | None = None) -> tuple[Case, ...]:
    """The cases of a subject that hold under the readings, the binding ones first.

    `subject` is one of `SUBJECTS`; `InvalidFact` for any other, and for a reading that the law does not know.
    """
    if subject not in SUBJECTS:
        raise InvalidFact("subject", subject, Problem("not-one-of", choices=tuple(SUBJECTS)))
    law = law_of(readings or {})
    chosen = asdict(law.readings)
    return tuple(case for case in all_cases() if case.subject == subject and case.holds_under(chosen))


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
    """A system departs from the law: `norms` names where, the message tells the story."""

    def __init__(self, norms: Iterable[str], story: str) -> None:
        super().__init__(story)
        self.norms = tuple(norms)


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


def write_questions(
    path: str | Path, *, subjects: Iterable[str] = SUBJECTS, readings: Mapping[str, str] | None = None
) -> int:
    """Write every question of the subjects, without its answer, as JSON; how many they are.

    The questions are those of the chosen readings, as they will be judged by a kit class with the same `readings`.
    """
    asked = [case.question() for subject in subjects for case in cases(subject, readings)]
    text = json.dumps({"format": QUESTIONS, "questions": asked}, ensure_ascii=False, indent=1)
    Path(path).write_text(text + "\n", encoding="utf-8")
    return len(asked)


def _json_of(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise InvalidFact("path", str(path), Problem("no-json")) from error


def _answers(written: object) -> Mapping[str, Any]:
    """Answers by the ids of questions; a misspelt id would look like a question that was left out."""
    if not isinstance(written, dict):
        raise InvalidFact("answers", written, Problem("answers-no-object"))
    if unknown := sorted(written.keys() - {case.id for case in all_cases()}):
        raise InvalidFact("answers", unknown, Problem("no-question"))
    return written


@frozen
class AnswersFile:
    """The answers that another system has written.

    The file is a JSON object with `format` and `answers`, the latter by the id of each question; `InvalidFact` for
    another format, for what is no JSON, and for an id that no question has. What needs a living system (the stateful
    machine, the random questions) is skipped for it.
    """

    path: Path = field(converter=Path)
    answers: Mapping[str, Any] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        written = _json_of(self.path)
        if not isinstance(written, dict) or written.get("format") != ANSWERS:
            raise InvalidFact("path", str(self.path), Problem("another-format", format=ANSWERS))
        object.__setattr__(self, "answers", _answers(written.get("answers")))

    def answer_to(self, case: Case) -> Any:
        """The answer to a question; `Unanswered` where the file has none."""
        if case.id not in self.answers:
            raise Unanswered(f"{self.path.name} has no answer to {case.id}")
        return self.answers[case.id]
