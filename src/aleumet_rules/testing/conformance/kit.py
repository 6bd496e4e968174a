"""The classes that a system's author subclasses; pytest does the rest."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any, ClassVar

import pytest

from ...law.book import LAW, LawBook
from .files import AnswersFile
from .golden import Case, Divergence, Unanswered, cases, law_of
from .judging import check, require_an_answer
from .machine import play
from .random_questions import any_incident, any_measure, any_message, every_day
from .systems import CalendarSystem, IncidentSystem, IprSystem, MessageSystem, QueueSystem

__all__ = [
    "CalendarConformance",
    "IncidentConformance",
    "IprConformance",
    "MessageConformance",
    "QueueConformance",
]


class _Conformance:
    """What all classes of the kit share: the golden cases of their subject, under the readings that they choose."""

    subject: ClassVar[str]
    readings: ClassVar[Mapping[str, str]] = {}
    """Where the law is open, how the system reads it; every reading not named is at its default."""
    judged_by: ClassVar[LawBook] = LAW
    """The law by which random questions and stories are judged; golden cases are of the law as it is shipped."""
    examples: ClassVar[int] = 100
    """How many random questions or stories are tried."""
    years: ClassVar[Collection[int] | None] = None
    """The years that golden cases may speak of; `None` means all of them."""

    @property
    def law(self) -> LawBook:
        """The law by which the system is judged, under its readings."""
        return law_of(self.readings, self.judged_by)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """One test per golden case, with its norms in the test's id."""
        if "case" in metafunc.fixturenames:
            asked = cases(self.subject, self.readings, years=self.years)
            metafunc.parametrize("case", [pytest.param(case, id=case.test_id) for case in asked])

    def test_answers_something(self, system: Any) -> None:
        """The system answers at least one case, and nothing that is not asked: either would be passed over."""
        require_an_answer(self.subject, system, cases(self.subject, self.readings, years=self.years))

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
