"""A case put to a system, and what the difference is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ._answers import AnswersFile, Unanswered
from ._cases import Case, cases
from ._compare import Divergence, agree, cite
from ._stories import tell
from ._words import said, told

__all__ = ["check", "findings"]

_Row = Mapping[str, Any]

_STORY = "story"
_METHODS = {"together": "book_together"}


def check(system: Any, case: Case) -> None:
    """Put one case to a system: `Divergence` when it answers otherwise than the law, `Unanswered` when not at all."""
    actual = _answer(system, case)
    if not agree(case.expected, actual):
        raise Divergence(case.norms, _told(case, actual))


def findings(subject: str, system: Any, *, readings: Mapping[str, str] | None = None) -> Iterator[Divergence]:
    """Where a system departs from the binding cases of a subject; for use without pytest.

    Cases that the system does not answer are passed over.
    """
    for case in cases(subject, readings):
        if case.binding:
            try:
                check(system, case)
            except Divergence as divergence:
                yield divergence
            except Unanswered:
                continue


def _answer(system: Any, case: Case) -> Any:
    if isinstance(system, AnswersFile):
        return system.answer_to(case)
    methods = _needed(case)
    missing = [name for name in methods if not hasattr(system, name)]
    if missing:
        raise Unanswered(f"the adapter has no {', '.join(missing)}")
    if case.ask == _STORY:
        return tell(system, **case.input)
    return getattr(system, case.ask)(**case.input)


def _needed(case: Case) -> list[str]:
    """The methods that an adapter needs for a case."""
    if case.ask != _STORY:
        return [case.ask]
    steps = [_METHODS.get(step["do"], step["do"]) for step in case.input["steps"]]
    return [*dict.fromkeys(("open", "tick", *steps))]


def _told(case: Case, actual: Any) -> str:
    head = f"{case.title} [{cite(case.norms)}]"
    if case.ask != _STORY:
        given = ", ".join(f"{name}={value!r}" for name, value in case.input.items())
        return f"{head}\n{case.ask}({given})\nthe law: {case.expected!r}; the system: {actual!r}"
    return "\n".join([head, *_steps(case.input["steps"], case.expected, actual)])


def _steps(steps: Sequence[_Row], expected: Sequence[_Row], actual: Sequence[_Row]) -> list[str]:
    """The story up to the first step at which the system departs from the law."""
    replies = [*actual, *([{}] * (len(steps) - len(actual)))]
    wrong = next(n for n, (lawful, reply) in enumerate(zip(expected, replies, strict=True)) if not agree(lawful, reply))
    story = [f"{told(n + 1, steps[n])}; {said(replies[n])}" for n in range(wrong)]
    shown = {name: replies[wrong].get(name) for name in expected[wrong]}
    return [*story, f"{told(wrong + 1, steps[wrong])}; the law: {said(expected[wrong])}; the system: {said(shown)}"]
