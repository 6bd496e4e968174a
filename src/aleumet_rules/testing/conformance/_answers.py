"""Systems that are not in Python: questions go out in a file, answers come back in another."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from ...errors import InvalidFact
from ._cases import SUBJECTS, Case, cases

__all__ = ["ANSWERS", "QUESTIONS", "AnswersFile", "Unanswered", "write_questions"]

QUESTIONS = "aleumet.questions/1"
ANSWERS = "aleumet.answers/1"


class Unanswered(Exception):
    """The system has no answer to a question: its adapter lacks the method, or its file the answer."""


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


@frozen
class AnswersFile:
    """The answers that another system has written.

    The file is a JSON object with `format` and `answers`, the latter by the id of each question; `InvalidFact` for
    another format. What needs a living system (the stateful machine, the random questions) is skipped for it.
    """

    path: Path = field(converter=Path)
    answers: Mapping[str, Any] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        written = json.loads(self.path.read_text(encoding="utf-8"))
        if not isinstance(written, dict) or written.get("format") != ANSWERS:
            raise InvalidFact("path", str(self.path), f"must hold an object whose format is {ANSWERS!r}")
        object.__setattr__(self, "answers", written["answers"])

    def answer_to(self, case: Case) -> Any:
        """The answer to a question; `Unanswered` where the file has none."""
        if case.id not in self.answers:
            raise Unanswered(f"{self.path.name} has no answer to {case.id}")
        return self.answers[case.id]
