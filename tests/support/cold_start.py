"""Asks the package from a cold start, in a process of its own: nothing of it is imported before the threads begin.

`answers N` asks every question, in N threads at a time, and prints the answers as JSON. `pairs FIRST STEP` has two
threads touch two modules first, in a fork for each pair from the FIRST on in steps of STEP, and prints what failed.
"""

import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import combinations, islice
from threading import Barrier, Thread
from types import MappingProxyType
from typing import Any

import aleumet_rules as rules

__all__ = ["ODD_DAY", "QUESTIONS", "answer", "facts", "modules", "same", "together"]

SHORTEST = 1e-6  # seconds after which a thread gives way to the next
LIMIT = 60  # seconds that threads may wait for each other
AT = datetime(2025, 12, 15, 6, tzinfo=UTC)
DAY, ODD_DAY = date(2025, 12, 15), date(2025, 12, 16)


def department() -> Any:
    """A department of the queue."""
    return rules.Department(1, "Көкшетау қ., Абай к-сі, 1", ("1110",), (rules.Trip(DAY, DAY),))


def form() -> Any:
    """A referral."""
    return rules.Form031("17", "A-1", date(2025, 12, 1), "111010000", "+77011234567")


def slot() -> Any:
    """A start of the queue."""
    return rules.Slot(1, datetime(2025, 12, 17, 9, tzinfo=rules.ASTANA))


def booked() -> Any:
    """What makes a booking."""
    return rules.book(form(), slot(), department(), earlier=None, taken=(), at=AT, ticket="7")


def measure() -> Any:
    """A measure whose holder knows of it."""
    return rules.Measure("1", "Кресло-арба", date(2026, 1, 12), notified_on=date(2026, 1, 13))


def incident() -> Any:
    """A request by voice."""
    return rules.Incident(AT, rules.Channel("voice"), registered_at=AT)


def participant() -> Any:
    """Someone who signs in."""
    return rules.Participant(rules.ParticipantCategory.DISABILITY, iin="700101300123", phone="+77010000000")


QUESTIONS: MappingProxyType[str, Callable[[], Any]] = MappingProxyType(
    {
        "day": lambda: rules.WorkingCalendar().day(ODD_DAY),
        "term": lambda: rules.end_of_months(DAY, 2),
        "hours": lambda: rules.ServiceHours().add(AT, timedelta(hours=30)),
        "amended": lambda: rules.LAW.amend(grace=timedelta(minutes=20)),
        "norm": lambda: rules.NORMS["queue.no-show"],
        "starts": lambda: rules.slots_on(department(), date(2025, 12, 17)),
        "booking": lambda: rules.may_book(form(), slot(), department(), earlier=None, taken={slot()}, at=AT),
        "booked": booked,
        "message": lambda: rules.invitation(form(), link="https://aleumet.egov.kz/mse/17/"),
        "window": lambda: rules.selection_window(measure()),
        "supplier": lambda: rules.may_select_supplier(measure(), on=date(2026, 7, 1)),
        "incident": lambda: rules.milestones(incident(), at=AT + timedelta(hours=9)),
        "registration": lambda: rules.registration_due(AT, rules.Channel("chat-bot")),
        "sign-in": lambda: rules.may_sign_in(participant(), rules.SignInMethod.EDS),
        "finding": lambda: tuple(rules.audit_queue([{"event": "arrived", "at": AT, "ticket": "A"}], departments=[])),
        "receipt": lambda: rules.check_receipt(booked().receipt()).explain(),
        "plain": lambda: rules.from_plain(rules.Slot, rules.to_plain(slot())),
        "schema": lambda: rules.json_schema(rules.Decision)["properties"],
        "page": lambda: rules.week_of_slots(department(), DAY, taken=(), at=AT),
    }
)


def facts() -> tuple[Any, ...]:
    """One of each kind of fact."""
    return department(), form(), slot(), booked().unwrap(), measure(), incident(), participant()


def answer(name: str) -> Any:
    """The answer to a question."""
    return QUESTIONS[name]()


def same(value: Any) -> Any:
    """The value that came, sent back."""
    return value


def told_of(name: str) -> list[str]:
    """All that the answer to a question says."""
    value = answer(name)
    told = [repr(value), *(value.explain(lang) for lang in ("kk", "ru", "en") if hasattr(value, "explain"))]
    return [*told, json.dumps(value.to_dict())] if hasattr(value, "to_dict") else told


def together(calls: list[Callable[[], Any]]) -> list[Any]:
    """What the calls give, begun at one moment in a thread each; what a call raises stands in its place."""
    barrier = Barrier(len(calls))
    results: list[Any] = [None] * len(calls)

    def run(number: int) -> None:
        barrier.wait(LIMIT)
        try:
            results[number] = calls[number]()
        except BaseException as error:  # noqa: BLE001  (whatever it is, it is told)
            results[number] = error

    threads = [Thread(target=run, args=(number,), daemon=True) for number in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
    return results


def answers(at_once: int) -> dict[str, list[str]]:
    """What every answer says, so many questions asked at a time."""
    names = list(QUESTIONS)
    told: list[Any] = []
    for first in range(0, len(names), at_once):
        told += together([partial(told_of, name) for name in names[first : first + at_once]])
    return {name: one if isinstance(one, list) else [repr(one)] for name, one in zip(names, told, strict=True)}


def modules() -> dict[str, str]:
    """Of each module behind the package's face, a name that touches it."""
    return {module: names.split()[0] for module, names in vars(rules)["_MODULES"].items()}


def in_fork(pair: tuple[str, str]) -> bool:
    """Whether the names of a pair, first touched by two threads in a process of their own, are both there."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == 0
    found = together([partial(getattr, rules, name) for name in pair])
    os._exit(any(one is None or isinstance(one, BaseException) for one in found))


def failing_pairs(first: int, step: int) -> list[list[str]]:
    """The pairs of modules that failed, of those from the first on in steps."""
    names = modules()
    pairs = islice(combinations(names, 2), first, None, step)
    return [[one, other] for one, other in pairs if not in_fork((names[one], names[other]))]


def main(kind: str, *numbers: str) -> None:
    """Print what was asked for as JSON."""
    sys.setswitchinterval(SHORTEST)
    asked: dict[str, Callable[..., Any]] = {"answers": answers, "pairs": failing_pairs}
    json.dump(asked[kind](*map(int, numbers)), sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
