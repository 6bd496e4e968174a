"""The shape of an answer to a story in a file: a list of a reply for each step, each with what its step asks for."""

from collections.abc import Iterator
from typing import Any

from .golden import WRONG_SHAPE, BadReply, Case
from .shapes import fault
from .stories import reply_in_words, step_in_words
from .systems import StepReply

__all__ = ["refuse_shape_of_story"]


def refuse_shape_of_story(case: Case, replies: Any) -> None:
    """`BadReply` where the answer to a story is something else."""
    found = fault(list[StepReply], replies, "$")
    if found is not None:
        raise BadReply(found.cause, f"the answer has {found.cause}: {found.text}")
    for problem in _problems(case, replies):
        raise BadReply(WRONG_SHAPE, f"the answer has {WRONG_SHAPE}: {problem}")


def _problems(case: Case, replies: Any) -> Iterator[str]:
    """Replies that are missing or lack what their step asks for, and replies to no step."""
    for number, lawful in enumerate(case.expected):
        reply = replies[number] if number < len(replies) else {}
        for name in lawful.keys() - reply.keys():
            step = step_in_words(number + 1, case.input["steps"][number])
            yield f"$[{number}].{name} is missing\n{step}; the law: {reply_in_words(lawful)}; the system: nothing"
    if len(replies) > len(case.expected):
        yield f"$ has {len(replies)} replies to {len(case.expected)} steps"
