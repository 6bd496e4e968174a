"""Questions in a file for systems that are not in Python, and the answers that such a system has written."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from ...errors import InvalidFact, Problem
from .golden import SUBJECTS, Case, Unanswered, all_cases, cases

__all__ = ["ANSWERS", "QUESTIONS", "AnswersFile", "write_questions"]

QUESTIONS = "aleumet.questions/1"
ANSWERS = "aleumet.answers/1"


def write_questions(
    path: str | Path,
    *,
    subjects: Iterable[str] = SUBJECTS,
    readings: Mapping[str, str] | None = None,
    years: Iterable[int] | None = None,
) -> int:
    """Write every question of the subjects, without its answer, as JSON; how many they are.

    The questions are those of the chosen readings and years, as they are judged with the same `readings` and `years`.
    """
    within = None if years is None else tuple(years)
    asked = [case.question() for subject in subjects for case in cases(subject, readings, years=within)]
    text = json.dumps({"format": QUESTIONS, "questions": asked}, ensure_ascii=False, indent=1)
    Path(path).write_text(text + "\n", encoding="utf-8")
    return len(asked)


def _json_of(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise InvalidFact("path", str(path), Problem("no-json")) from error


def _answers(written: object) -> Mapping[str, Any]:
    """Answers by the ids of questions."""
    if not isinstance(written, dict):
        raise InvalidFact("answers", written, Problem("answers-no-object"))
    return written


@frozen
class AnswersFile:
    """The answers that another system has written.

    The file is a JSON object with `format` and `answers`, the latter by the id of each question; `InvalidFact` for
    another format and for what is no JSON. A misspelt id would look like a question that was left out, so with an id
    that no question has nothing passes: `unknown` names them. What needs a living system (the stateful machine, the
    random questions) is skipped for it.
    """

    path: Path = field(converter=Path)
    answers: Mapping[str, Any] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        written = _json_of(self.path)
        if not isinstance(written, dict) or written.get("format") != ANSWERS:
            raise InvalidFact("path", str(self.path), Problem("another-format", format=ANSWERS))
        object.__setattr__(self, "answers", _answers(written.get("answers")))

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids in the file that no question has, sorted."""
        return tuple(sorted(self.answers.keys() - {case.id for case in all_cases()}))

    def answer_to(self, case: Case) -> Any:
        """The answer to a question; `Unanswered` where the file has none."""
        if case.id not in self.answers:
            raise Unanswered(f"{self.path.name} has no answer to {case.id}")
        return self.answers[case.id]
