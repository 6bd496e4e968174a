"""Cases, peers and targets, and how their calls are timed side by side.

A module `cases_<subject>.py` exposes `cases() -> Iterable[Case]` and is named in `MODULES` of `run.py`:

    def cases() -> Iterable[Case]:
        yield Case(
            title="is_working_day",
            questions=[(day,) for day in DAYS],
            ours=WorkingCalendar().is_working_day,
            peers={"holidays": by_holidays},
            targets=(Target(FLOOR, at_most=4), Target("holidays", at_least=6.5)),
        )

    def by_holidays() -> Peer:
        import holidays

        return Peer(holidays.country_holidays("KZ").is_working_day)
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import cycle, islice
from statistics import median, quantiles
from time import perf_counter_ns
from typing import Any

from attrs import Factory, evolve, frozen

__all__ = ["FLOOR", "OURS", "Answers", "Case", "Peer", "Question", "Ratio", "Result", "Target", "measure", "ratio"]

OURS = "aleumet_rules"
FLOOR = "call floor"

_ROUNDS = 61
_SAMPLE_NS = 3_000_000  # what one peer may take of a round,
_SAMPLE_CALLS = 2_000  # and how many calls at most
_CHECK_NS = 3_000_000_000  # how long one peer's answers are compared with ours

Question = tuple[Any, ...]
Call = Callable[..., object]
Key = tuple[int, str]
"""Which case, by its position, and who."""


def _same(value: Any) -> Any:
    return value


@frozen
class Peer:
    """How somebody else answers the questions of a case.

    `ask` puts a question into the peer's own types before the clock starts, `read` puts its answer into
    ours after the clock has stopped: only `call` is timed. `note` says what the peer was given or cannot do;
    `other_question` that its answers are not to be compared.
    """

    call: Call
    ask: Callable[[Question], Question] = _same
    read: Callable[[Any], object] = _same
    note: str = ""
    other_question: bool = False


@frozen
class Target:
    """A ratio to reach: at most `at_most` times the time of `against`, or at least `at_least` times faster."""

    against: str
    at_most: float = 0
    at_least: float = 0

    def __str__(self) -> str:
        return f"≤ {self.at_most:g}×" if self.at_most else f"≥ {self.at_least:,g}× faster"

    def figure(self, of: "Ratio") -> "Ratio":
        """The ratio as the target counts it; `of` is the time of `against` over ours."""
        return of.turned() if self.at_most else of

    def reached(self, of: "Ratio") -> bool:
        """Whether the median of the rounds reaches the target."""
        figure = self.figure(of).median
        return figure <= self.at_most if self.at_most else figure >= self.at_least


@frozen
class Ratio:
    """A median of ratios taken round by round, and the middle half of the rounds."""

    median: float
    low: float
    high: float

    def turned(self) -> "Ratio":
        """The same ratio, the other way round."""
        return Ratio(1 / self.median, 1 / self.high, 1 / self.low)


def ratio(theirs: Sequence[float], ours: Sequence[float]) -> Ratio:
    """The ratio of two series of samples, each pair of which was taken in one round."""
    each = [their / our for their, our in zip(theirs, ours, strict=True)]
    low, _, high = quantiles(each, n=4)
    return Ratio(median(each), low, high)


@frozen
class Case:
    """The same questions to us and to peers; a question is a tuple of one to three arguments.

    `peers` holds by name a function that imports the peer and prepares it; where that raises `ImportError`
    the peer is reported as absent. Every case also runs the call floor: a Python function of one argument
    that returns a constant, called in the same loop with the first argument of each question. `read` puts
    our own answer into a form that can be compared. `checked` are the questions on which answers are
    compared, where these are more than the timed ones. `warm=False` leaves out the untimed calls that go
    before the timed ones, so that everybody finds the processor's caches as the others left them.
    """

    title: str
    questions: Sequence[Question]
    ours: Call
    peers: Mapping[str, Callable[[], Peer]] = Factory(dict)
    targets: tuple[Target, ...] = ()
    read: Callable[[Any], object] = _same
    checked: Sequence[Question] = ()
    warm: bool = True
    note: str = ""


@frozen
class Answers:
    """How many of a peer's answers were compared with ours, how many differ, and how many did not come."""

    compared: int
    differ: int
    missing: int


@frozen
class Result:
    """What a case came to; `ratios` holds by name the time of each over ours."""

    case: Case
    nanoseconds: dict[str, float]
    ratios: dict[str, Ratio]
    answers: dict[str, Answers]
    absent: dict[str, str]
    notes: dict[str, str]


@frozen
class _Field:
    """Everybody who runs in a case, and why the others do not."""

    case: Case
    peers: dict[str, Peer]
    absent: dict[str, str]


@frozen
class _Runner:
    """One of them at one case: so many calls per sample."""

    peer: Peer
    loop: Callable[[Call, Sequence[Any]], int]
    questions: Sequence[Question]
    warm: bool
    calls: int = 1

    def sample(self, number: int) -> float:
        """Nanoseconds per call, over the questions that are due in this round.

        As many questions go before them untimed, so that whose turn came before is not to be seen in the figure.
        """
        due = islice(cycle(self.questions), 2 * number * self.calls % len(self.questions), None)
        if self.warm:
            self.loop(self.peer.call, self._asked(due))
        return self.loop(self.peer.call, self._asked(due)) / self.calls

    def _asked(self, due: Iterator[Question]) -> Sequence[Any]:
        asked = [self.peer.ask(_unseen(question)) for question in islice(due, self.calls)]
        return [question[0] for question in asked] if len(asked[0]) == 1 else asked


def _unseen(question: Question) -> Question:
    """The question with new dates: a date that was looked up before keeps its hash."""
    return tuple(value.replace() if isinstance(value, date) else value for value in question)


def _constant(_: object) -> bool:
    return True


def _one(call: Call, questions: Sequence[Any]) -> int:
    start = perf_counter_ns()
    for a in questions:
        call(a)
    return perf_counter_ns() - start


def _two(call: Call, questions: Sequence[Any]) -> int:
    start = perf_counter_ns()
    for a, b in questions:
        call(a, b)
    return perf_counter_ns() - start


def _two_floor(call: Call, questions: Sequence[Any]) -> int:
    start = perf_counter_ns()
    for a, _ in questions:
        call(a)
    return perf_counter_ns() - start


def _three(call: Call, questions: Sequence[Any]) -> int:
    start = perf_counter_ns()
    for a, b, c in questions:
        call(a, b, c)
    return perf_counter_ns() - start


def _three_floor(call: Call, questions: Sequence[Any]) -> int:
    start = perf_counter_ns()
    for a, _, _ in questions:
        call(a)
    return perf_counter_ns() - start


_LOOPS = {1: _one, 2: _two, 3: _three}
_FLOORS = {1: _one, 2: _two_floor, 3: _three_floor}


def measure(cases: Sequence[Case]) -> list[Result]:
    """Compare everybody's answers, then time everybody in turn, case by case, round after round."""
    fields = [_field(case) for case in cases]
    answers = [_answers(field) for field in fields]
    runners = {
        (number, name): _runner(field.case, name, peer)
        for number, field in enumerate(fields)
        for name, peer in field.peers.items()
    }
    samples = _samples(runners)
    return [
        _result(field, answers[number], {name: samples[number, name] for name in field.peers})
        for number, field in enumerate(fields)
    ]


def _field(case: Case) -> _Field:
    """Everybody who answers the case, and why the others do not."""
    peers = {FLOOR: Peer(_constant, other_question=True), OURS: Peer(case.ours, read=case.read)}
    absent: dict[str, str] = {}
    for name, prepare in case.peers.items():
        try:
            peers[name] = prepare()
        except ImportError as error:
            absent[name] = str(error)
    return _Field(case, peers, absent)


def _runner(case: Case, name: str, peer: Peer) -> _Runner:
    arity = len(peer.ask(case.questions[0]))
    loop = (_FLOORS if name == FLOOR else _LOOPS)[arity]
    trial = _Runner(peer, loop, case.questions, case.warm)
    slowest = max(trial.sample(number) for number in range(min(5, len(case.questions))))
    return evolve(trial, calls=min(max(int(_SAMPLE_NS / slowest), 1), _SAMPLE_CALLS))


def _samples(runners: Mapping[Key, _Runner]) -> dict[Key, list[float]]:
    """Nanoseconds per call of everybody, one entry per round; each round begins with another of them."""
    samples: dict[Key, list[float]] = {key: [] for key in runners}
    turns = list(runners)
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        for number in range(_ROUNDS):
            for key in islice(cycle(turns), number, number + len(turns)):
                samples[key].append(runners[key].sample(number))
            gc.collect()
    finally:
        gc.enable()
        gc.unfreeze()
    return samples


def _result(field: _Field, answers: dict[str, Answers], samples: dict[str, list[float]]) -> Result:
    return Result(
        field.case,
        {name: median(row) for name, row in samples.items()},
        {name: ratio(row, samples[OURS]) for name, row in samples.items() if name != OURS},
        answers,
        field.absent,
        {name: peer.note for name, peer in field.peers.items() if peer.note},
    )


def _answers(field: _Field) -> dict[str, Answers]:
    others = {name: peer for name, peer in field.peers.items() if name != OURS and not peer.other_question}
    return {name: _compared(field.peers[OURS], peer, field.case) for name, peer in others.items()}


def _compared(ours: Peer, peer: Peer, case: Case) -> Answers:
    compared = differ = missing = 0
    stop = perf_counter_ns() + _CHECK_NS
    for question in case.checked or case.questions:
        if compared and perf_counter_ns() > stop:
            break
        compared += 1
        try:
            theirs = peer.read(peer.call(*peer.ask(question)))
        except Exception:  # noqa: BLE001 - whatever a peer raises, it is no answer
            missing += 1
            continue
        differ += theirs != ours.read(ours.call(*question))
    return Answers(compared, differ, missing)
