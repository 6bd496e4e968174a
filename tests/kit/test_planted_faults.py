"""The kit finds faults: each one planted into the queue service is found, and the norm that it breaks is named."""

from datetime import timedelta
from pathlib import Path

import pytest

from aleumet_rules import LAW
from aleumet_rules.testing.conformance import Divergence, findings, play
from http_queue import in_process
from planted_faults import FAULTS
from queue_service.adapter import HttpQueue

NAMED = sorted(FAULTS)


def broken(subject: str, system: HttpQueue) -> set[str]:
    """The norms of all golden cases that the system answers wrongly."""
    return {norm for finding in findings(subject, system) for norm in finding.norms}


def test_at_least_twenty_faults_are_planted() -> None:
    """There are twenty faults or more, and each breaks something."""
    assert len(FAULTS) >= 20
    assert all(fault.norms | fault.calendar_norms for fault in FAULTS.values())


@pytest.mark.parametrize("named", NAMED)
def test_golden_cases_find_the_fault(named: str, tmp_path: Path) -> None:
    """The golden cases find the fault, and name the norms that it breaks and no others."""
    fault = FAULTS[named]
    with in_process(tmp_path, fault.pieces) as system:
        assert broken("queue", system) == fault.norms
        assert broken("calendar", system) == fault.calendar_norms


def test_machine_finds_a_fault_over_http(tmp_path: Path) -> None:
    """The stateful machine finds a wrong start as well, and tells it in one step."""
    with (
        in_process(tmp_path, FAULTS["start at 14:00"].pieces) as system,
        pytest.raises(Divergence, match=r"^step 1: .*queue\.grid, Algorithm, para 3") as caught,
    ):
        play(system, LAW, examples=100, steps=10, resolution=timedelta.resolution)

    assert caught.value.norms == ("queue.grid",)
