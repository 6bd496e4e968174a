"""How fast the audit goes through a long record, and what memory it takes, each measured in a process of its own.

    python benchmarks/audit_memory.py

A record of a million events is ten times as long as one of a hundred thousand and goes on at the same pace.
"""

import subprocess
import sys
from pathlib import Path

from attrs import frozen

__all__ = ["Long", "measure_long", "terminal_long"]

_LENGTHS = (100_000, 1_000_000)
_KILOBYTES = 1024  # in a megabyte
_PROGRAM = """
import sys
from pathlib import Path
from time import process_time
sys.path.insert(0, sys.argv[1])
from aleumet_rules import audit_queue
from audit_record import DEPARTMENTS, LONG_LAW, queue_events

number = int(sys.argv[2])
start = process_time()
taken = sum(1 for _ in queue_events(number))
bare = process_time() - start
start = process_time()
findings = sum(1 for _ in audit_queue(queue_events(number), departments=DEPARTMENTS, law=LONG_LAW))
audited = process_time() - start - bare
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
peak = next((line.split()[1] for line in lines if line.startswith("VmHWM:")), "0")
print(taken, findings, peak, audited)
"""


@frozen
class Long:
    """One long record: its rows, the findings in it, the peak memory in megabytes, the seconds of the audit alone."""

    rows: int
    findings: int
    megabytes: float
    seconds: float

    def __str__(self) -> str:
        return (
            f"  {self.rows:>9,} events {self.rows / self.seconds:>9,.0f} a second  {self.megabytes:>6.1f} MB peak  "
            f"{self.findings} findings"
        )


def measure_long() -> list[Long]:
    """Audit a long record and a ten times longer one."""
    return [_measured(length) for length in _LENGTHS]


def _measured(length: int) -> Long:
    command = [sys.executable, "-I", "-c", _PROGRAM, str(Path(__file__).parent), str(length)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Long(int(said[0]), int(said[1]), int(said[2]) / _KILOBYTES, float(said[3]))


def terminal_long(measured: list[Long]) -> str:
    """The lengths one under the other, and how the memory and the pace of the longer compare."""
    short, long = measured
    grown = long.megabytes - short.megabytes
    slower = long.seconds / long.rows / (short.seconds / short.rows)
    lines = [
        "\naudit of a long record",
        *map(str, measured),
        f"  the longer one takes {grown:+.1f} MB and {slower:.2f}× the time per event",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(terminal_long(measure_long()))
