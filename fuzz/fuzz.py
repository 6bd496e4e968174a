"""Bring wrong values to everything public, a million times; print what came out of it, write `docs/fuzzing.md`.

First each wrong value in the place of each argument, then the values of other packages that mean the same as a right
one, then any wrong values in the places of any arguments at once, drawn with a seed. `--calls N` makes another number
of calls, `--seed S` draws others; both write no page. The exit code is 1 when anything came out that should not.
"""

import os
import signal
import sys
import warnings
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from types import FrameType

from aleumet_rules import AleumetError, ProvisionalDay
from fuzzing import Outcome, Result, answers_alike, equal_values, tried
from public_calls import TARGETS
from tally import SAME, SEVERAL, SINGLE, TOO_LONG, Tally, page
from wrong_values import WRONG, Wrong

_PAGE = Path(__file__).absolute().parents[1] / "docs" / "fuzzing.md"
_CALLS, _SEED = 1_000_000, 345
_CHUNK = 5_000
_PATIENCE = 20.0
"""How many seconds a call may take."""
_SHOWN = 50


class TooLongError(BaseException):
    """A call took more than its time."""


def main(words: Sequence[str]) -> int:
    """The exit code."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=_CALLS, metavar="N")
    parser.add_argument("--seed", type=int, default=_SEED, metavar="S")
    asked = parser.parse_args(words)
    total = Tally()
    with ProcessPoolExecutor(os.cpu_count(), initializer=_prepare) as pool:
        for tally in pool.map(partial(_chunk, asked.calls, asked.seed), range(0, asked.calls, _CHUNK)):
            total.add(tally)
    text = page(total, seed=asked.seed)
    print(text)
    for fault in total.faults[:_SHOWN]:
        print(fault)
    if (asked.calls, asked.seed) == (_CALLS, _SEED):
        _PAGE.write_text(text, encoding="utf-8")
    return int(bool(total.faults))


def _prepare() -> None:
    """Every warning is an error in the processes that try, save that a year is provisional; an alarm ends a call."""
    warnings.simplefilter("error")
    warnings.simplefilter("ignore", ProvisionalDay)
    signal.signal(signal.SIGALRM, _on_alarm)


def _on_alarm(_number: int, _frame: FrameType | None) -> None:
    raise TooLongError


def _chunk(calls: int, seed: int, first: int) -> Tally:
    """The tally of the calls from the first on."""
    tally, last = Tally(), min(first + _CHUNK, calls)
    singles = len(_SINGLES)
    for name, wrong in islice(_SINGLES, first, last):
        tally.note(SINGLE, _timed(name, wrong), [one.group for one in wrong.values()])
    same = islice(equal_values(), max(first - singles, 0), max(last - singles, 0))
    for name, key, label, value in same:
        tally.note(SAME, _compared(name, key, label, value), [])
    random = Random(f"{seed} {first}")
    for _ in range(max(first, singles + _EQUAL), last):
        name, wrong = _drawn(random)
        tally.note(SEVERAL, _timed(name, wrong), [])
    return tally


def _singles() -> Iterator[tuple[str, dict[str, Wrong]]]:
    """Each wrong value in the place of each argument."""
    for name, target in TARGETS.items():
        for key in target.right:
            yield from ((name, {key: one}) for one in WRONG)


def _drawn(random: Random) -> tuple[str, dict[str, Wrong]]:
    """A call, and wrong values in the places of some of its arguments."""
    name = random.choice(_NAMES)
    keys = sorted(TARGETS[name].right)
    chosen = random.sample(keys, random.randint(min(2, len(keys)), len(keys)))
    return name, {key: random.choice(WRONG) for key in chosen}


def _timed(name: str, wrong: dict[str, Wrong]) -> Result | str:
    """What came out of a call in its time."""
    signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
    try:
        return tried(name, wrong)
    except TooLongError:
        return f"{name}({', '.join(f'{key}={one.label}' for key, one in wrong.items())}): {TOO_LONG}"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _compared(name: str, key: str, label: str, value: object) -> Result:
    """A value that means the same as the right one gets the same answer."""
    try:
        alike = answers_alike(name, key, value)
    except AleumetError as error:
        return Result(Outcome.FOREIGN, f"{name}({key}={label}): refused, {error}")
    return Result(Outcome.ANSWERED) if alike else Result(Outcome.SILENT, f"{name}({key}={label}): another answer")


_NAMES = [name for name, target in TARGETS.items() for _ in target.right]
_SINGLES = [*_singles()]
_EQUAL = sum(1 for _ in equal_values())

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
