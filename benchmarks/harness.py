"""Cases, peers and targets, and how their calls are timed side by side.

A module `cases_<room>.py` exposes `cases() -> Iterable[Case]`; `run.py` lists the modules in `MODULES`.

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

from collections.abc import Callable, Iterable, Mapping, Sequence
from gc import collect, disable, enable
from itertools import zip_longest
from statistics import median
from time import perf_counter_ns
from typing import Any

from attrs import Factory, frozen

__all__ = ["FLOOR", "OURS", "Case", "Peer", "Result", "Target", "measure"]

OURS = "aleumet_rules"
FLOOR = "call floor"

_ROUNDS = 31
_LEAST_NS = 2_000_000  # a shorter sample would measure the clock
_MOST_NS = 20_000_000  # a slow peer is asked a part of the questions per round

Question = tuple[Any, ...]
Call = Callable[..., object]


def _same(value: Any) -> Any:
    return value


@frozen
class Peer:
    """How somebody else answers the questions of a case.

    `ask` puts a question into the peer's own types before the clock starts, `read` its answer into ours
    after the clock has stopped; only `call` is timed. `note` says what it was given or cannot do.
    """

    call: Call
    ask: Callable[[Question], Question] = _same
    read: Callable[[Any], object] = _same
    note: str = ""


@frozen
class Target:
    """A ratio to reach: at most `at_most` times the time of `against`, or at least `at_least` times faster."""

    against: str
    at_most: float | None = None
    at_least: float | None = None


@frozen
class Case:
    """The same questions to us and to peers: each is a tuple of one to three arguments.

    `peers` holds by name a function that imports the peer and prepares it; one that raises `ImportError`
    is reported as absent. The call floor is added to every case: a Python function of one argument that
    returns a constant, called with the first argument of each question in the same loop.
    """

    title: str
    questions: Sequence[Question]
    ours: Call
    peers: Mapping[str, Callable[[], Peer]] = Factory(dict)
    targets: tuple[Target, ...] = ()
    read: Callable[[Any], object] = _same
