"""What a system answers, beside what the law does: one case, or all the cases of a subject."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...errors import InvalidFact, Problem
from .causes import cause_of_answer, cause_of_story, first_wrong_step
from .files import AnswersFile
from .golden import BadReply, Case, Divergence, Unanswered, agree, cases, cite, require_methods
from .report import Report, Verdict
from .shapes import refuse_shape
from .stories import Row, reply_in_words, run_story, step_in_words
from .story_shapes import refuse_shape_of_story

__all__ = ["check", "findings", "require_an_answer"]

_STORY = "story"
_METHODS = {"together": "book_together"}


def check(system: Any, case: Case) -> None:
    """Put one case to a system: `Divergence` when it answers otherwise than the law, `Unanswered` when not at all."""
    try:
        actual = _answer(system, case)
        _refuse_shape(case, actual)
    except BadReply as bad:
        story = f"{_head(case)}\nthe law: {case.expected!r}; the system: {bad}"
        raise Divergence(case.norms, story, bad.cause) from None
    if not agree(case.expected, actual):
        raise Divergence(case.norms, _difference_in_words(case, actual), _cause(case, actual))


def findings(
    subject: str, system: Any, *, readings: Mapping[str, str] | None = None, years: Iterable[int] | None = None
) -> Report:
    """Where a system departs from the binding cases of a subject, and what it was asked; for use without pytest.

    `system` is an adapter or an `AnswersFile`. `years` leaves out every case that speaks of a day of another year.
    Cases that the system does not answer are no findings, but the report says which they are, and where none is
    answered it has not passed. What an adapter raises comes out as it is.
    """
    binding = [case for case in cases(subject, readings, years=years) if case.binding]
    unknown = system.unknown if isinstance(system, AnswersFile) else ()
    return Report((subject,), tuple(_verdict(system, case) for case in binding), unknown)


def _verdict(system: Any, case: Case) -> Verdict:
    """What comes of one case."""
    about = Verdict(case.id, case.subject, case.norms, case.title)
    try:
        check(system, case)
    except Divergence as divergence:
        return about.wrong(divergence)
    except Unanswered as unanswered:
        return about.not_answered(str(unanswered))
    return about


def require_an_answer(subject: str, system: Any, asked: Iterable[Case]) -> None:
    """`Unanswered` where a system has no answer to any of the cases, `InvalidFact` for an answer to no question."""
    if isinstance(system, AnswersFile) and system.unknown:
        raise InvalidFact("answers", list(system.unknown), Problem("no-question"))
    if not any(_is_answered(system, case) for case in asked):
        raise Unanswered(f"{system!r} answers no question about {subject}")


def _is_answered(system: Any, case: Case) -> bool:
    """Whether the system has an answer to a case, be it right or wrong."""
    try:
        check(system, case)
    except Unanswered:
        return False
    except Divergence:
        return True
    return True


def _answer(system: Any, case: Case) -> Any:
    if isinstance(system, AnswersFile):
        return system.answer_to(case)
    require_methods(system, *_methods_of(case))
    if case.ask == _STORY:
        return run_story(system, **case.input)
    return getattr(system, case.ask)(**case.input)


def _refuse_shape(case: Case, actual: Any) -> None:
    if case.ask == _STORY:
        refuse_shape_of_story(case, actual)
    else:
        refuse_shape(case.subject, case.ask, actual)


def _methods_of(case: Case) -> list[str]:
    """The methods that an adapter needs for a case."""
    if case.ask != _STORY:
        return [case.ask]
    steps = [_METHODS.get(step["do"], step["do"]) for step in case.input["steps"]]
    return [*dict.fromkeys(("open", "tick", *steps))]


def _head(case: Case) -> str:
    return f"{case.title} [{cite(case.norms)}]"


def _cause(case: Case, actual: Any) -> str:
    if case.ask == _STORY:
        return cause_of_story(case.input["steps"], case.expected, actual)
    return cause_of_answer(case.ask, case.expected, actual)


def _difference_in_words(case: Case, actual: Any) -> str:
    if case.ask != _STORY:
        given = ", ".join(f"{name}={value!r}" for name, value in case.input.items())
        return f"{_head(case)}\n{case.ask}({given})\nthe law: {case.expected!r}; the system: {actual!r}"
    return "\n".join([_head(case), *_story_in_words(case.input["steps"], case.expected, actual)])


def _story_in_words(steps: Sequence[Row], expected: Sequence[Row], actual: Sequence[Row]) -> list[str]:
    """The story up to the first step at which the system departs from the law."""
    wrong = first_wrong_step(expected, actual)
    story = [f"{step_in_words(n + 1, steps[n])}; {reply_in_words(actual[n])}" for n in range(wrong)]
    shown = {name: actual[wrong][name] for name in expected[wrong]}
    lawful, actually = reply_in_words(expected[wrong]), reply_in_words(shown)
    return [*story, f"{step_in_words(wrong + 1, steps[wrong])}; the law: {lawful}; the system: {actually}"]
