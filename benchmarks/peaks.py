"""The peak memory of kernels beside their output, and of whole ways, at a million rows."""

import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from figures import Figure

__all__ = ["of_kernels", "of_whole_ways"]

_MEGABYTE = 1_000_000


def of_kernels(kernels: Mapping[str, tuple[Callable[[], Any], int]]) -> Iterator[Figure]:
    """How much more memory than its output each kernel takes at its peak; the output is given in bytes a row."""
    for name, (call, output) in kernels.items():
        more = _peak(call) - output
        yield Figure(f"Peak memory of {name}, beside its output", more / _MEGABYTE, "MB", 1)


def of_whole_ways(ways: Mapping[str, Callable[[], Any]]) -> Iterator[Figure]:
    """The peak memory of each, which has no target."""
    for name, call in ways.items():
        yield Figure(f"Peak memory of {name}", _peak(call) / _MEGABYTE, "MB", float("inf"))


def _peak(call: Callable[[], Any]) -> int:
    """The bytes that are held at the peak of a call, beyond those before it."""
    call()  # whatever it keeps is made by now
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    kept = call()
    peak = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    assert kept is not None
    return peak
