"""Change the rules in every small way and see whether a test notices; print the score, write `docs/mutation.md`.

`--only WORD` tries the modules whose name holds the word, `--sample N` no more than so many changes; both write no
page. `--functions` leaves out tables, fields and the numbers of the acts, which need a fresh import each. The exit code
is 1 when the score lies below the floor, or when a run without any change fails.
"""

import os
import pickle
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random
from types import CodeType

os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"  # else Hypothesis would import the package before it can be changed

import pytest
from hypothesis import HealthCheck, Phase, settings

from mutants import Mutant, mutants_of
from score import FLOOR, Score, page
from seen import Seen, look
from trial import (
    OPTIONS,
    PACKAGE,
    SURVIVED,
    Live,
    Verdict,
    cold,
    each_in_a_child,
    register_strategies,
    run_items,
)

_ROOT = Path(__file__).absolute().parents[1]
_PAGE = _ROOT / "docs" / "mutation.md"
_LEFT_OUT = (
    *(f"tests/project/test_{subject}.py" for subject in ("architecture", "docs", "no_io", "pages", "project", "site")),
    *("tests/project/test_audit_example.py", "tests/kit/"),
)
"""Tests that do not meet the change, and those of what ships for other people's tests."""

_SHIPPED = ("testing", "_version")
"""What is not tried: the kit and the strategies have planted faults of their own."""

_QUEUE = ("law.pilot", "slots", "law.requirements", "booking", "facts.bookings", "law.duties", "messages.queue")
_USERS = {
    "words.names": ("words.named",),
    "words.readings": ("acts.readings",),
    "facts.portal": ("portal", "facts.profiles", "ipr"),
    "views.signs": ("views.cards",),
    "messages.forms": ("messages.queue",),
    "acts.working_time": ("acts.days", "calendar"),
    "acts.queue_numbers": _QUEUE,
    "acts.portal_numbers": ("law.selection", "ipr", "sla", "law.duties", "law.book"),
    "facts.measure": ("law.selection", "ipr"),
    "facts.incident": ("sla", "answers.milestone"),
    "acts.readings": ("law.pilot", "law.selection", "ipr", "sla", "booking", "law.book"),
}
"""Whose tests try a module that is read when it is imported, besides its own."""

_IN_PLACE, _FEW, _ALL = 2.5, 6.0, 8.0
"""How many seconds of tests a mutant gets: in functions that live already, then after a fresh import."""
_FEW_FILES = 3
_CONTROL_BELOW = 0.1
_PATIENCE = 20.0
_HOUR = 3600.0
_SEED = 345

settings.register_profile(
    "mutation",
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[*HealthCheck],
)


def main(words: Sequence[str]) -> int:
    """The exit code."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", metavar="WORD")
    parser.add_argument("--functions", action="store_true", help="only what lies inside functions")
    parser.add_argument("--sample", type=int, metavar="N", help="no more than N of them, the same ones every time")
    asked = parser.parse_args(words)
    os.chdir(_ROOT)
    start = time.monotonic()
    mutants = _mutants(asked.only, asked.sample, functions=asked.functions)
    if not mutants:
        parser.error(f"nothing to change: --only {asked.only!r}, --sample {asked.sample}")
    print(f"{len(mutants)} mutants", flush=True)
    scores = _scores(mutants, _verdicts(mutants, in_place=asked.functions))
    share = _said(scores)
    print(f"{share:.1%} of {len(mutants)} noticed, in {(time.monotonic() - start) / 60:.0f} minutes")
    if not asked.only and asked.sample is None:
        _PAGE.write_text(page(scores, functions=asked.functions), encoding="utf-8")
    return int(share < FLOOR)


def _mutants(only: str, sample: int | None, *, functions: bool) -> list[Mutant]:
    """The changes to be tried, in the order of the modules."""
    modules = [module for module in _modules() if only in module]
    every = [mutant for module in modules for mutant in _of(module) if mutant.inside or not functions]
    if sample is None or sample >= len(every):
        return every
    return [every[number] for number in sorted(Random(_SEED).sample(range(len(every)), sample))]


def _scores(mutants: list[Mutant], verdicts: list[str]) -> list[Score]:
    """The score of each module that has a mutant."""
    pairs: dict[str, list[tuple[Mutant, str]]] = {}
    for mutant, verdict in zip(mutants, verdicts, strict=True):
        pairs.setdefault(mutant.module, []).append((mutant, verdict))
    return [Score(module, own) for module, own in pairs.items()]


def _said(scores: list[Score]) -> float:
    """The part that was noticed, after every survivor and every score has been printed."""
    for mutant in (mutant for score in scores for mutant in score.survivors):
        print(f"{mutant.module}, line {mutant.line}, {mutant.place}: {mutant.change}")
    for score in scores:
        print(f"{score.module:24} {score.killed:5} of {score.all:5} {score.share:7.1%}")
    return sum(score.killed for score in scores) / sum(score.all for score in scores)


def _root() -> Path:
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise SystemExit(f"{PACKAGE} is not installed here")
    return Path(found.origin).parent


def _modules() -> Iterator[str]:
    """Every module but those that ship for other people's tests."""
    names = (".".join(path.relative_to(_root()).with_suffix("").parts) for path in sorted(_root().rglob("*.py")))
    return (name for name in names if not name.startswith(_SHIPPED))


def _path(module: str) -> str:
    return str(_root() / f"{module.replace('.', '/')}.py")


def _of(module: str) -> list[Mutant]:
    path = _path(module)
    return mutants_of(module, path, Path(path).read_text(encoding="utf-8"))


def _users(mutant: Mutant) -> list[str]:
    return [_path(user) for user in _USERS.get(mutant.module, ())]


def _verdicts(mutants: list[Mutant], *, in_place: bool) -> list[str]:
    """What became of each mutant."""
    with tempfile.TemporaryDirectory() as name:
        result = Path(name) / "result"
        ended = dict(each_in_a_child([("in place", partial(_serve, mutants, Path(name)), _HOUR)]))
        if ended["in place"] != SURVIVED or not result.exists():
            raise SystemExit("the tests cannot be run without a change")
        seen: Seen
        seen, early = pickle.loads(result.read_bytes())
    verdicts = [early.get(number, SURVIVED) for number in range(len(mutants))]
    for few in () if in_place else (True, False):
        left = [number for number, verdict in enumerate(verdicts) if verdict == SURVIVED]
        jobs = [*_fresh(mutants, left, seen, few=few)]
        print(f"{len(left)} left, {len(jobs)} tried after a fresh import", flush=True)
        for done, (number, verdict) in enumerate(each_in_a_child(jobs), 1):
            verdicts[number] = verdict
            if done % 100 == 0:
                print(f"{done} of {len(jobs)}", flush=True)
    return verdicts


def _fresh(
    mutants: list[Mutant], left: list[int], seen: Seen, *, few: bool
) -> Iterator[tuple[int, Callable[[], int], float]]:
    """Trials after a fresh import: with a few tests first, then with all of those that survive."""
    for number in left:
        mutant = mutants[number]
        users = _users(mutant)
        chosen = seen.nearest(mutant, users, _FEW_FILES, _FEW) if few else seen.tests_of(mutant, users, _ALL)
        if chosen:
            yield number, partial(cold, mutant, chosen), _PATIENCE + 4 * sum(seen.seconds[name] for name in chosen)


def _serve(mutants: list[Mutant], folder: Path) -> int:
    """Import and collect everything once, and try the mutants of functions in children of this process."""
    verdict = Verdict()
    register_strategies()
    return int(pytest.main([*OPTIONS, "tests"], plugins=[verdict, _Server(mutants, verdict, folder)]))


class _Server:
    """The plugin that, instead of running the tests, looks at what they run and then tries the mutants."""

    def __init__(self, mutants: list[Mutant], verdict: Verdict, folder: Path) -> None:
        self._mutants, self._verdict, self._folder = mutants, verdict, folder

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        items = {item.nodeid: item for item in session.items if not item.nodeid.startswith(_LEFT_OUT)}
        paths = sorted({_path(module) for module in _modules()})
        seen = look([*items.values()], paths, self._verdict, self._folder)
        say(f"{len(items)} tests of {sum(seen.seconds.values()):.0f} seconds; failing without a change, so left out:")
        say(", ".join(sorted(seen.failing)) or "none")
        found = dict(each_in_a_child(self._jobs(seen, items)))
        missed = [name for name, verdict in found.items() if isinstance(name, str) and verdict != SURVIVED]
        if missed:
            say(f"fail in this order without a change: the tests of {', '.join(missed)}")
            raise SystemExit(1)
        say(f"{len(found)} tried in place")
        (self._folder / "result").write_bytes(pickle.dumps((seen, found)))
        return True

    def _jobs(self, seen: Seen, items: dict[str, pytest.Item]) -> Iterator[tuple[int | str, Callable[[], int], float]]:
        """A trial without a change for each module, then one for every mutant that fits into living functions."""
        live = Live()
        trees = {mutant.path: mutant for mutant in self._mutants}
        originals = {path: compile(one.tree, path, "exec", dont_inherit=True) for path, one in trees.items()}
        for path, mutant in trees.items():
            names = sorted(seen.by_file.get(path, set()) - seen.failing, key=seen.seconds.__getitem__)
            quick = [items[name] for name in names if seen.seconds[name] < _CONTROL_BELOW]
            if quick:
                yield mutant.module, partial(self._trial, None, originals[path], live, quick), _HOUR
        for number, mutant in enumerate(self._mutants):
            chosen = seen.tests_of(mutant, _users(mutant), _IN_PLACE)
            if chosen and live.fits(mutant, originals[mutant.path]):
                limit = _PATIENCE + 4 * sum(seen.seconds[name] for name in chosen)
                own = [items[name] for name in chosen]
                yield number, partial(self._trial, mutant, originals[mutant.path], live, own), limit

    def _trial(self, mutant: Mutant | None, original: CodeType, live: Live, items: Sequence[pytest.Item]) -> int:
        live.forget()
        if mutant is not None:
            live.take(mutant, original)
        return run_items(items, self._verdict)


def say(words: str) -> None:
    """A line of the report, from a process whose own output is silenced."""
    with open(_REPORT, "w", encoding="utf-8", closefd=False) as report:
        report.write(f"{words}\n")


_REPORT = os.dup(1)

for _heavy in ("dateutil.relativedelta", "holidays"):  # imported once, here, rather than in every child
    import_module(_heavy)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
