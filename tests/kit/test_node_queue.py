"""A queue in another language passes the kit over HTTP, and each of six faults planted into it is found."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from aleumet_rules.testing.conformance import HttpQueue, calendar_data, findings, message_forms
from aleumet_rules.testing.conformance.command import main
from sweep import some

EXAMPLE = Path(__file__).parents[2] / "examples" / "node_queue"
NODE = shutil.which("node")
FEW = 3
"""In a small sweep every third fault is tried."""
FAULTS = {
    "month-is-thirty-days": {"queue.form-valid"},
    "reminds-two-days-before": {"queue.reminder"},
    "quarter-of-an-hour-is-late": {"queue.no-show"},
    "works-on-holidays": {"queue.working-days-only"},
    "serves-the-whole-region": {"queue.residence"},
    "looks-then-saves": {"queue.slot-free", "queue.one-active-booking"},
}

needs_node = pytest.mark.skipif(NODE is None, reason="node is not installed")


@contextmanager
def running(*words: str) -> Iterator[str]:
    """The example at a port that happens to be free; its URL."""
    with subprocess.Popen(
        [str(NODE), str(EXAMPLE / "server.mjs"), "--port", "0", *words], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


@needs_node
@pytest.mark.untraced
@pytest.mark.slow
def test_it_passes(capsys: pytest.CaptureFixture[str]) -> None:
    """The command judges it, golden cases and stories, without a line of Python."""
    with running() as url:
        assert main(["run", "--url", url, "--subject", "queue", "--milliseconds", "--examples", "20"]) == 0

    assert capsys.readouterr().out == "Passed.\nqueue: asked 90, judged 90, unanswered 0.\n"


@needs_node
@pytest.mark.untraced
@pytest.mark.slow
@pytest.mark.parametrize("fault", some(FAULTS, FEW))
def test_each_fault_is_found(fault: str) -> None:
    """The golden cases name the norms that the fault breaks and no others."""
    with running("--fault", fault) as url:
        report = findings("queue", HttpQueue(url))

    assert {norm for one in report for norm in one.norms} == FAULTS[fault]
    assert report.coverage.judged == report.coverage.asked


def test_every_fault_stands_here() -> None:
    """The faults of the example are those above."""
    text = (EXAMPLE / "faults.mjs").read_text(encoding="utf-8")

    assert [line.split('"')[1] for line in text.splitlines() if line.startswith('  "')] == [*FAULTS]


def test_its_data_are_the_law() -> None:
    """What it read of the law is what the law is."""
    calendar, messages = (
        json.loads((EXAMPLE / name).read_text(encoding="utf-8")) for name in ("calendar.json", "messages.json")
    )

    assert calendar == calendar_data([2025, 2026])
    assert messages == message_forms()


def test_it_needs_no_packages() -> None:
    """Node's own modules are enough."""
    told = [line for path in sorted(EXAMPLE.glob("*.mjs")) for line in path.read_text(encoding="utf-8").splitlines()]
    sources = {line.split('from "')[1].split('"')[0] for line in told if line.startswith("import ")}

    assert {source for source in sources if not source.startswith(("node:", "./"))} == set()
