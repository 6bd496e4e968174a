"""Processes that book at the example service at once, each by its own clock: what they were told, what must hold."""

import multiprocessing
import time as clock
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from random import Random
from typing import Any

from attrs import Factory, define, frozen
from sqlalchemy import func, select

from aleumet_rules import Department, Form031, Slot, astana, slots_on
from queue_service.service import QueueService
from queue_service.tables import BOOKING, SMS

__all__ = ["Told", "breaches", "race"]

PROCESSES = 4
SKEWS = [timedelta(milliseconds=skew) for skew in (-50, -17, 17, 50, 0)]  # the last is that of the one that is killed
BEGINS = astana(2026, 1, 14, 11)
PLACES = (
    Department(1, "Көкшетау қ., Абай к., 96", ("1110",)),
    Department(2, "Көкшетау қ., Абай к., 97", ("1110",), capacity=2),
)
STARTS = [
    slot for place in PLACES for day in (*range(19, 24), *range(26, 31)) for slot in slots_on(place, date(2026, 1, day))
]
FORMS = [Form031(f"031-{number}", f"A-{number}", date(2026, 1, 12), "111010000") for number in range(300)]
_GIVEN_UP, _TWICE = 0.6, 0.25  # how often a booking is given up again, and how often somebody clicks twice


@frozen
class Answer:
    """What one attempt was told: a ticket, or the codes of the reasons; and how many seconds that took."""

    ticket: str | None
    codes: tuple[str, ...]
    seconds: float
    error: str | None = None
    gave_up: str | None = None


@define
class Told:
    """What all processes together were told."""

    attempts: int = 0
    tickets: list[str] = Factory(list)
    given_up: list[str] = Factory(list)
    refused: Counter[str] = Factory(Counter)
    errors: list[str] = Factory(list)
    seconds: list[float] = Factory(list)
    lasted: float = 0.0
    killed_after: int = 0

    def hear(self, answer: Answer) -> None:
        """Take note of an answer."""
        if answer.error is not None:
            self.errors.append(answer.error)
        elif answer.gave_up is not None:
            self.given_up.append(answer.gave_up)
            return
        elif answer.ticket is not None:
            self.tickets.append(answer.ticket)
        else:
            self.refused.update(answer.codes)
        self.attempts += 1
        self.seconds.append(answer.seconds)

    def within(self, share: float) -> float:
        """Within how many seconds that share of the answers came."""
        return sorted(self.seconds)[int(share * (len(self.seconds) - 1))]


def race(url: str, attempts: int, processes: int = PROCESSES) -> Told:
    """Four processes, or fewer, make so many attempts each, and one more is killed (`SIGKILL`) half way."""
    service = QueueService(url)
    service.enter([*PLACES])
    service.store.close()
    told, began = Told(), clock.monotonic()
    victim, *others = [*_started(url, attempts, began, processes)][::-1]
    runners = {line: process for process, line in (victim, *others)}
    for line, answer in _heard([*runners]):
        told.hear(answer)
        if runners[line] is victim[0] and answer.gave_up is None:
            told.killed_after += 1
            if told.killed_after == attempts // 2:
                victim[0].kill()
    for process in runners.values():
        process.join()
    told.lasted = clock.monotonic() - began
    return told


def _started(url: str, attempts: int, began: float, processes: int) -> Iterator[tuple[BaseProcess, Connection]]:
    """The processes with the lines on which they say what they were told; the last one is to be killed."""
    spawn = multiprocessing.get_context("spawn")
    for number in (*range(processes), PROCESSES):
        here, there = spawn.Pipe(duplex=False)
        process = spawn.Process(target=_run, args=(url, number, attempts, began, there), daemon=True)
        process.start()
        there.close()
        yield process, here


def _heard(lines: list[Connection]) -> Iterator[tuple[Connection, Answer]]:
    """What is said on the lines, until all are closed."""
    while lines:
        for line in wait(lines):
            assert isinstance(line, Connection)
            try:
                yield line, line.recv()
            except (EOFError, OSError):
                lines.remove(line)


def _run(url: str, number: int, attempts: int, began: float, line: Connection) -> None:
    """What one process does. Two by two they draw alike, so that they want the same at about the same time."""
    alike, own = Random(number // 2), Random(number)
    service, held = QueueService(url), list[str]()

    def now() -> datetime:
        return BEGINS + timedelta(seconds=clock.monotonic() - began) + SKEWS[number]

    with ThreadPoolExecutor(2) as hands:
        made = 0
        while made < attempts:
            form, slot = alike.choice(FORMS), alike.choice(STARTS)
            clicks = min(2 if own.random() < _TWICE else 1, attempts - made)
            asks = [hands.submit(_ask, service, form, slot, now()) for _ in range(clicks)]
            for answer in (ask.result() for ask in asks):
                line.send(answer)
                held += [answer.ticket] if answer.ticket else []
            made += clicks
            if held and own.random() < _GIVEN_UP:
                line.send(_give_up(service, held.pop(own.randrange(len(held))), now()))
    service.store.close()
    line.close()


def _ask(service: QueueService, form: Form031, slot: Slot, at: datetime) -> Answer:
    began = clock.perf_counter()
    try:
        decision = service.book(form, slot.number, slot.starts_at, at)
    except Exception as error:  # noqa: BLE001  (that there is none is what is tried)
        return Answer(None, (), clock.perf_counter() - began, repr(error))
    took, codes = clock.perf_counter() - began, tuple(reason.code for reason in decision.reasons)
    return Answer(None if decision.outcome is None else decision.outcome.ticket, codes, took)


def _give_up(service: QueueService, ticket: str, at: datetime) -> Answer:
    try:
        service.cancel(ticket, at).unwrap()
    except Exception as error:  # noqa: BLE001
        return Answer(None, (), 0.0, repr(error))
    return Answer(None, (), 0.0, gave_up=ticket)


def breaches(url: str, told: Told) -> dict[str, int]:
    """How often something is so that must never be so, by what it is."""
    service = QueueService(url)
    with service.store.reading() as records:
        db, held = records.db, BOOKING.c.status.in_(("active", "attended"))
        places = select(func.count()).where(held).group_by(BOOKING.c.department, BOOKING.c.starts_at, BOOKING.c.place)
        forms = select(func.count()).where(BOOKING.c.status == "active").group_by(BOOKING.c.form)
        people = (
            select(BOOKING.c.department, func.count()).where(held).group_by(BOOKING.c.department, BOOKING.c.starts_at)
        )
        bookings: dict[str, str] = {
            row.ticket: row.status for row in db.execute(select(BOOKING.c.ticket, BOOKING.c.status))
        }
        sent: Counter[Any] = Counter((row.ticket, row.annex) for row in db.execute(select(SMS.c.ticket, SMS.c.annex)))
        capacity = {str(place.number): place.capacity for place in PLACES}
        found = {
            "exceptions": len(told.errors),
            "a place given twice": sum(number > 1 for number in db.execute(places).scalars()),
            "more people than places": sum(number > capacity[place] for place, number in db.execute(people)),
            "two active bookings of a form": sum(number > 1 for number in db.execute(forms).scalars()),
            "bookings that were told and are not there": len({*told.tickets} - bookings.keys()),
            "cancellations that were told and are not so": sum(bookings[one] != "cancelled" for one in told.given_up),
            "bookings without exactly one SMS of annex 2": sum(sent[one, 2] != 1 for one in bookings),
            "cancelled bookings without exactly one SMS of annex 3": sum(
                sent[one, 3] != (status == "cancelled") for one, status in bookings.items()
            ),
            "SMS without a booking": len({ticket for ticket, _ in sent} - bookings.keys()),
        }
    service.store.close()
    return found
