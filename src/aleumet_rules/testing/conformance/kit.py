"""The classes that a system's author subclasses, pytest does the rest; `check` and `findings` do without pytest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, ClassVar

import pytest

from ...law.book import LAW, LawBook
from .golden import AnswersFile, Case, Divergence, Unanswered, agree, cases, cite, law_of, require_methods
from .machine import play
from .random_questions import any_incident, any_measure, any_message, every_day
from .stories import Row, reply_in_words, run_story, step_in_words
from .systems import CalendarSystem, IncidentSystem, IprSystem, MessageSystem, QueueSystem

__all__ = [
    "CalendarConformance",
    "IncidentConformance",
    "IprConformance",
    "MessageConformance",
    "QueueConformance",
    "check",
    "findings",
    "require_an_answer",
]

_STORY = "story"
_METHODS = {"together": "book_together"}


def check(system: Any, case: Case) -> None:
    """Put one case to a system: `Divergence` when it answers otherwise than the law, `Unanswered` when not at all."""
    actual = _answer(system, case)
    if not agree(case.expected, actual):
        raise Divergence(case.norms, _difference_in_words(case, actual))


def findings(subject: str, system: Any, *, readings: Mapping[str, str] | None = None) -> Iterator[Divergence]:
    """Where a system departs from the binding cases of a subject; for use without pytest.

    Cases that the system does not answer are passed over; `Unanswered` for one that answers none of them, since no
    findings would then look like conformance.
    """
    binding = [case for case in cases(subject, readings) if case.binding]
    require_an_answer(subject, system, binding)
    return (found for case in binding if (found := _divergence(system, case)) is not None)


def _divergence(system: Any, case: Case) -> Divergence | None:
    """How the system departs from a case, if it does."""
    try:
        check(system, case)
    except Divergence as divergence:
        return divergence
    except Unanswered:
        return None
    return None


def require_an_answer(subject: str, system: Any, asked: Iterable[Case]) -> None:
    """`Unanswered` where a system has no answer to any of the cases."""
    if not any(_has_answer(system, case) for case in asked):
        raise Unanswered(f"{system!r} answers no question about {subject}")


def _has_answer(system: Any, case: Case) -> bool:
    if isinstance(system, AnswersFile):
        return case.id in system.answers
    return all(hasattr(system, method) for method in _methods_of(case))


def _answer(system: Any, case: Case) -> Any:
    if isinstance(system, AnswersFile):
        return system.answer_to(case)
    require_methods(system, *_methods_of(case))
    if case.ask == _STORY:
        return run_story(system, **case.input)
    return getattr(system, case.ask)(**case.input)


def _methods_of(case: Case) -> list[str]:
    """The methods that an adapter needs for a case."""
    if case.ask != _STORY:
        return [case.ask]
    steps = [_METHODS.get(step["do"], step["do"]) for step in case.input["steps"]]
    return [*dict.fromkeys(("open", "tick", *steps))]


def _difference_in_words(case: Case, actual: Any) -> str:
    head = f"{case.title} [{cite(case.norms)}]"
    if case.ask != _STORY or not isinstance(actual, list | tuple):
        given = ", ".join(f"{name}={value!r}" for name, value in case.input.items())
        return f"{head}\n{case.ask}({given})\nthe law: {case.expected!r}; the system: {actual!r}"
    return "\n".join([head, *_story_in_words(case.input["steps"], case.expected, actual)])


def _story_in_words(steps: Sequence[Row], expected: Sequence[Row], actual: Sequence[Row]) -> list[str]:
    """The story up to the first step at which the system departs from the law."""
    told = [reply if isinstance(reply, Mapping) else {} for reply in actual]
    replies = [*told, *([{}] * (len(steps) - len(told)))]
    wrong = next(n for n, (lawful, reply) in enumerate(zip(expected, replies, strict=True)) if not agree(lawful, reply))
    story = [f"{step_in_words(n + 1, steps[n])}; {reply_in_words(replies[n])}" for n in range(wrong)]
    shown = {name: replies[wrong].get(name) for name in expected[wrong]}
    lawful, actually = reply_in_words(expected[wrong]), reply_in_words(shown)
    return [*story, f"{step_in_words(wrong + 1, steps[wrong])}; the law: {lawful}; the system: {actually}"]


class _Conformance:
    """What all classes of the kit share: the golden cases of their subject, under the readings that they choose."""

    subject: ClassVar[str]
    readings: ClassVar[Mapping[str, str]] = {}
    """Where the law is open, how the system reads it; every reading not named is at its default."""
    judged_by: ClassVar[LawBook] = LAW
    """The law by which random questions and stories are judged; golden cases are of the law as it is shipped."""
    examples: ClassVar[int] = 100
    """How many random questions or stories are tried."""

    @property
    def law(self) -> LawBook:
        """The law by which the system is judged, under its readings."""
        return law_of(self.readings, self.judged_by)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """One test per golden case, with its norms in the test's id."""
        if "case" in metafunc.fixturenames:
            asked = cases(self.subject, self.readings)
            metafunc.parametrize("case", [pytest.param(case, id=case.test_id) for case in asked])

    def test_answers_something(self, system: Any) -> None:
        """The system answers at least one case: one that answers none would be skipped, not failed."""
        require_an_answer(self.subject, system, cases(self.subject, self.readings))

    def test_case(self, system: Any, case: Case) -> None:
        """The system answers as the law does; where the law leaves the answer open, a difference is only noted."""
        try:
            check(system, case)
        except Unanswered as unanswered:
            pytest.skip(str(unanswered))
        except Divergence as divergence:
            if case.binding:
                raise
            pytest.xfail(f"the law leaves it open: {divergence}")


def _system_to_ask(system: Any) -> Any:
    """A system that can be asked on and on, which answers in a file cannot."""
    if isinstance(system, AnswersFile):
        pytest.skip("answers in a file cannot be asked further")
    return system


def _no_adapter(system_of: str) -> NotImplementedError:
    return NotImplementedError(f"override the fixture `system`: it gives the adapter, a {system_of} or an AnswersFile")


class QueueConformance(_Conformance):
    """Does an electronic queue obey the Algorithm? Subclass it and override the fixture `system`.

    `resolution` is the finest step of time that the system can tell apart; `steps` is how long the stories of the
    stateful machine are at most, and `examples` how many of them are played.
    """

    subject = "queue"
    steps: ClassVar[int] = 20
    resolution: ClassVar[timedelta] = timedelta.resolution

    @pytest.fixture
    def system(self) -> QueueSystem | AnswersFile:
        """The adapter to the system; to be overridden."""
        raise _no_adapter("QueueSystem")

    def test_stories(self, system: Any) -> None:
        """Whatever happens to a queue, the system says the same as the law at every step."""
        play(_system_to_ask(system), self.law, examples=self.examples, steps=self.steps, resolution=self.resolution)


class CalendarConformance(_Conformance):
    """Does a system know the working days? Subclass it and override the fixture `system`.

    `first` and `last` are the days between which every single day is asked, both included.
    """

    subject = "calendar"
    first: ClassVar[date] = date(2016, 1, 1)
    last: ClassVar[date] = date(2026, 12, 31)

    @pytest.fixture
    def system(self) -> CalendarSystem | AnswersFile:
        """The adapter to the system; to be overridden."""
        raise _no_adapter("CalendarSystem")

    def test_every_day(self, system: Any) -> None:
        """The system takes each day for what it is."""
        _ask_or_skip(every_day, _system_to_ask(system), self.law, self.first, self.last)


class IncidentConformance(_Conformance):
    """Does a help desk keep the terms of paragraphs 15 and 16? Subclass it and override the fixture `system`."""

    subject = "incident"

    @pytest.fixture
    def system(self) -> IncidentSystem | AnswersFile:
        """The adapter to the system; to be overridden."""
        raise _no_adapter("IncidentSystem")

    def test_any_instant(self, system: Any) -> None:
        """Whenever something happens, the system says the same as the law about what follows until when."""
        _ask_or_skip(any_incident, _system_to_ask(system), self.law, self.examples)


class IprConformance(_Conformance):
    """Does a portal keep the window for choosing a supplier? Subclass it and override the fixture `system`."""

    subject = "ipr"

    @pytest.fixture
    def system(self) -> IprSystem | AnswersFile:
        """The adapter to the system; to be overridden."""
        raise _no_adapter("IprSystem")

    def test_any_measure(self, system: Any) -> None:
        """Whatever has happened to a measure, the system says the same as the law about what can be done."""
        _ask_or_skip(any_measure, _system_to_ask(system), self.law, self.examples)


class MessageConformance(_Conformance):
    """Does a system send the words of the annexes? Subclass it and override the fixture `system`."""

    subject = "messages"

    @pytest.fixture
    def system(self) -> MessageSystem | AnswersFile:
        """The adapter to the system; to be overridden."""
        raise _no_adapter("MessageSystem")

    def test_any_message(self, system: Any) -> None:
        """Whoever is written to, the words are those of the annex."""
        _ask_or_skip(any_message, _system_to_ask(system), self.law, self.examples)


def _ask_or_skip(question: Any, *args: Any) -> None:
    """Put the question; where the adapter has no method for it, the test is skipped."""
    try:
        question(*args)
    except Unanswered as unanswered:
        pytest.skip(str(unanswered))
