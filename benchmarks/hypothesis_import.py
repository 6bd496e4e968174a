"""Print what importing Hypothesis costs more where this package is installed: its entry point, called at each import.

Processes that find the entry point and processes to which it is hidden are timed in turn, from start to end.
"""

import subprocess
import sys
from statistics import median
from time import perf_counter_ns

_ROUNDS = 31
_TARGET = 50  # milliseconds at most
_IMPORT = "import importlib.metadata as metadata\n{}import hypothesis"
_HIDDEN = """
found = metadata.entry_points
metadata.entry_points = lambda **asked: [one for one in found(**asked) if one.name != "aleumet_rules"]
"""


def main() -> None:
    """Measure, and print one line."""
    rounds = [(_milliseconds(""), _milliseconds(_HIDDEN)) for _ in range(_ROUNDS)]
    more = median(ours - without for ours, without in rounds)
    bare = median(without for _, without in rounds)
    verdict = "reached" if more <= _TARGET else "MISSED"
    print(f"importing Hypothesis: {bare:.0f} ms, with our entry point {more:+.1f} ms (at most +{_TARGET}: {verdict})")


def _milliseconds(first: str) -> float:
    start = perf_counter_ns()
    subprocess.run((sys.executable, "-I", "-c", _IMPORT.format(first)), check=True)
    return (perf_counter_ns() - start) / 1e6


if __name__ == "__main__":
    main()
