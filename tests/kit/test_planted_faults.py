"""The kit finds faults: each one planted into the queue service is found, and the norm that it breaks is named."""

from collections.abc import Collection
from datetime import timedelta
from pathlib import Path

import pytest

from aleumet_rules import LAW
from aleumet_rules.testing.conformance import Case, Divergence, cases, check, play
from http_queue import in_process, sqlite
from planted_faults import FAULTS
from queue_service.adapter import HttpQueue
from sweep import in_full, is_full, some

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
NAMED = sorted(FAULTS)
FEW, MANY = 4, 12


def asked(subject: str, broken: Collection[str], turn: int) -> list[Case]:
    """The binding cases of the norms that are broken, and some of the others; in a full sweep half, by turns."""
    every = [case for case in cases(subject) if case.binding]
    first = [*{norm: case for case in reversed(every) for norm in case.norms}.values()]
    others = every[turn % 2 :: 2] if is_full() else first[::MANY]
    return [case for case in every if case in others or {*case.norms} & {*broken}]


def goes_wrong(system: HttpQueue, case: Case) -> bool:
    """Whether the system answers a case otherwise than the law."""
    try:
        check(system, case)
    except Divergence:
        return True
    return False


def found(system: HttpQueue, subject: str, broken: Collection[str], turn: int) -> set[str]:
    """The norms of the golden cases that the system answers wrongly; what it cannot answer is not asked."""
    answerable = [case for case in asked(subject, broken, turn) if case.ask == "story" or hasattr(system, case.ask)]
    return {norm for case in answerable if goes_wrong(system, case) for norm in case.norms}


def test_at_least_twenty_faults_are_planted() -> None:
    """There are twenty faults or more, and each breaks something."""
    assert len(FAULTS) >= 20
    assert all(fault.norms | fault.calendar_norms for fault in FAULTS.values())


@pytest.mark.parametrize("named", some(NAMED, FEW))
def test_golden_cases_find_the_fault(named: str, tmp_path: Path) -> None:
    """The golden cases find the fault, and name the norms that it breaks and no others."""
    fault, turn = FAULTS[named], NAMED.index(named)
    with in_process(sqlite(tmp_path), fault.pieces) as system:
        assert found(system, "queue", fault.norms, turn) == fault.norms
        assert found(system, "calendar", fault.calendar_norms, turn) == fault.calendar_norms


@in_full()
def test_machine_finds_a_fault_over_http(tmp_path: Path) -> None:
    """The stateful machine finds a wrong start as well, and tells it in one step."""
    with (
        in_process(sqlite(tmp_path), FAULTS["start at 14:00"].pieces) as system,
        pytest.raises(Divergence, match=r"^step 1: .*queue\.grid, Algorithm, para 3") as caught,
    ):
        play(system, LAW, examples=100, steps=10, resolution=timedelta.resolution)

    assert caught.value.norms == ("queue.grid",)
