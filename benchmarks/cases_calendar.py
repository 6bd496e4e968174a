"""The working calendar beside other calendars: one day, n working days on, a count.

The days are drawn once for all from years that the law has settled.
"""

import warnings
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial
from random import Random

from aleumet_rules import ProvisionalDay, WorkingCalendar
from calendar_peers import PEERS, Answerer
from harness import FLOOR, Case, Peer, Question, Target

__all__ = ["cases"]

_OURS = WorkingCalendar()
_SETTLED = [date(2016, 1, 1) + timedelta(days=n) for n in range(4018)]  # 2016-2026

_drawn = Random(2025)
_DAYS = [date(2023, 1, 1) + timedelta(days=_drawn.randrange(1065)) for _ in range(1000)]  # up to 30 November 2025
_DAYS_OF_2023 = [date(2023, 1, 1) + timedelta(days=_drawn.randrange(365)) for _ in range(1000)]
_DAYS_OF_2027 = [date(2027, 1, 1) + timedelta(days=_drawn.randrange(345)) for _ in range(1000)]


def cases() -> Iterable[Case]:
    """Every case of the calendar."""
    yield _is_working_day()
    yield _out_of_the_cold()
    yield from (_add(n, targets) for n, targets in _ADD_TARGETS.items())
    yield _far_beside_near()
    yield from _in_a_year_not_settled()
    yield _count("30 days", 30, _DAYS, ())
    yield _count("3 years", 1096, _DAYS_OF_2023, (Target("holidays", at_least=6000), Target("numpy", at_least=11)))


def _is_working_day() -> Case:
    return Case(
        title="is_working_day",
        questions=[(day,) for day in _DAYS],
        ours=_OURS.is_working_day,
        peers=_peers(lambda answerer: answerer.is_working_day),
        targets=(Target(FLOOR, at_most=4), Target("holidays", at_least=6.5)),
        checked=[(day,) for day in _SETTLED],
        note="Answers are compared on every day of 2016–2026.",
    )


def _out_of_the_cold() -> Case:
    return Case(
        title="is_working_day, caches cold",
        questions=[(day,) for day in _DAYS],
        ours=_OURS.is_working_day,
        peers=_peers(lambda answerer: answerer.is_working_day),
        warm=False,
        note="No untimed calls go before: our tables come back from memory during the timed ones, and the call floor "
        "has none. No target is set here.",
    )


_BESIDE_ARRAYS = (Target("numpy", at_least=10), Target("pandas", at_least=60))
_ADD_TARGETS = {
    1: (Target(FLOOR, at_most=6.5), *_BESIDE_ARRAYS),
    10: (Target(FLOOR, at_most=6.5), Target("holidays", at_least=85), *_BESIDE_ARRAYS),
    250: (Target(FLOOR, at_most=6.5), Target("holidays", at_least=2000), *_BESIDE_ARRAYS),
}


def _add(n: int, targets: tuple[Target, ...]) -> Case:
    return Case(
        title=f"add_working_days, n = {n}",
        questions=[(day, n) for day in _DAYS],
        ours=_OURS.add_working_days,
        peers=_peers(lambda answerer: answerer.add_working_days),
        targets=targets,
    )


def _far_beside_near() -> Case:
    def by_one(question: Question) -> Question:
        return question[0], 1

    return Case(
        title="add_working_days, n = 250 beside n = 1",
        questions=[(day, 250) for day in _DAYS],
        ours=_OURS.add_working_days,
        peers={"n = 1": lambda: Peer(_OURS.add_working_days, ask=by_one, other_question=True)},
        targets=(Target("n = 1", at_most=1.15),),
    )


def _in_a_year_not_settled() -> Iterable[Case]:
    """From the second question about 2027 on its days are looked up as those of 2026 are."""
    calendar = WorkingCalendar()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ProvisionalDay)
        calendar.count_working_days(date(2027, 1, 1), date(2029, 1, 1))
    for title, ask, more in (
        ("is_working_day", calendar.is_working_day, ()),
        ("add_working_days, n = 10", calendar.add_working_days, (10,)),
    ):
        yield Case(
            title=f"{title}, in 2027 beside 2026",
            questions=[(day, *more) for day in _DAYS_OF_2027],
            ours=ask,
            peers={"2026": partial(_a_year_before, ask)},
            targets=(Target("2026", at_most=1.15),),
        )


def _a_year_before(ask: Callable[..., object]) -> Peer:
    return Peer(ask, ask=_year_before, other_question=True)


def _year_before(question: Question) -> Question:
    day, *rest = question
    return day - timedelta(days=365), *rest


def _count(span: str, days: int, starts: list[date], targets: tuple[Target, ...]) -> Case:
    return Case(
        title=f"count_working_days over {span}",
        questions=[(day, day + timedelta(days=days)) for day in starts],
        ours=_OURS.count_working_days,
        peers=_peers(lambda answerer: answerer.count_working_days),
        targets=targets,
    )


def _peers(pick: Callable[[Answerer], Peer]) -> dict[str, Callable[[], Peer]]:
    """Of every other calendar what answers one question, imported only when it is its turn."""

    def prepare(make: Callable[[], Answerer]) -> Callable[[], Peer]:
        return lambda: pick(make())

    return {name: prepare(make) for name, make in PEERS.items()}
