"""Which tests run which lines, and how long each takes: from this every mutant gets its tests, the quickest first."""

import pickle
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import ModuleType

import coverage
import pytest

from mutants import Mutant
from trial import Verdict, each_in_a_child

__all__ = ["Seen", "look"]

_PARTS = 2
_LIMIT = 900.0
_SHOWN = {
    *(f"tests/golden/test_{what}.py" for what in ("tables", "pictures", "texts")),
    "tests/project/test_public_names.py",
}
"""The tests of every table, picture, answer and public name: a change of any table meets them."""


@dataclass
class Seen:
    """What a run of every test without a change has shown."""

    seconds: dict[str, float] = field(default_factory=dict)
    failing: set[str] = field(default_factory=set)
    by_line: dict[tuple[str, int], set[str]] = field(default_factory=dict)
    by_file: dict[str, set[str]] = field(default_factory=dict)
    by_name: dict[str, set[str]] = field(default_factory=dict)

    def tests_of(self, mutant: Mutant, users: Sequence[str], limit: float) -> list[str]:
        """The tests of the line, those that name something of the module, and those that run it or what uses it.

        Each of the three within the seconds.
        """
        last = getattr(mutant.node, "end_lineno", mutant.line)
        lines = range(mutant.line, last + 1) if mutant.inside else ()
        near: set[str] = set().union(*(self.by_line.get((mutant.path, line), ()) for line in lines))
        named = self.by_name.get(mutant.path, set()) - near
        around = self._around(mutant, users) - near - named
        return [*self._within(near, limit), *self._within(named, limit), *self._within(around, limit)]

    def nearest(self, mutant: Mutant, users: Sequence[str], files: int, limit: float) -> list[str]:
        """What the whole package shows, then the quickest tests of the few files nearest to the module."""
        around = self.by_name.get(mutant.path, set()) | self._around(mutant, users)
        by_file = Counter(_file(name) for name in around)
        chosen = {name for name, _ in by_file.most_common(files)}
        shown = {name for name in self.seconds if _file(name) in _SHOWN}
        own = {name for name in around - shown if _file(name) in chosen}
        return [*self._within(shown, limit), *self._within(own, limit)]

    def _around(self, mutant: Mutant, users: Sequence[str]) -> set[str]:
        return set().union(*(self.by_file.get(path, ()) for path in (mutant.path, *users)))

    def _within(self, names: set[str], limit: float) -> Iterator[str]:
        spent = 0.0
        for name in sorted(names - self.failing, key=lambda name: (self.seconds[name], name)):
            spent += self.seconds[name]
            if spent > limit:
                return
            yield name

    def add(self, other: "Seen") -> None:
        """Take in what another part has shown."""
        self.seconds |= other.seconds
        self.failing |= other.failing
        for line, names in other.by_line.items():
            self.by_line.setdefault(line, set()).update(names)
        for path, names in other.by_file.items():
            self.by_file.setdefault(path, set()).update(names)


def look(items: Sequence[pytest.Item], paths: Sequence[str], verdict: Verdict, folder: Path) -> Seen:
    """Run every test once, in two children, without a change."""
    files = sorted({_file(item.nodeid) for item in items})
    jobs = []
    for part in range(_PARTS):
        mine = {*files[part::_PARTS]}
        own = [item for item in items if _file(item.nodeid) in mine]
        target = folder / f"seen-{part}"
        jobs.append((target, partial(_write, own, paths, verdict, target), _LIMIT))
    whole = Seen(by_name=_by_name(items, paths))
    for target, _ in each_in_a_child(jobs):
        whole.add(pickle.loads(target.read_bytes()))
    return whole


def _file(test: str) -> str:
    return test.partition("::")[0]


def _by_name(items: Sequence[pytest.Item], paths: Sequence[str]) -> dict[str, set[str]]:
    """The tests of each file that imports something which a module offers, or the module itself.

    What stands outside functions, and what attrs makes of a field, runs no line that a trace could see.
    """
    modules = [module for module in [*sys.modules.values()] if getattr(module, "__file__", None) in paths]
    tests: dict[ModuleType, set[str]] = {}
    for item in items:
        tests.setdefault(item.getparent(pytest.Module).obj, set()).add(item.nodeid)  # type: ignore[union-attr]
    found: dict[str, set[str]] = {}
    for module in modules:
        offered = {name: getattr(module, name) for name in getattr(module, "__all__", ())}
        for test, own in tests.items():
            names = vars(test)
            if any(one is module for one in names.values()) or any(names.get(key) is offered[key] for key in offered):
                found.setdefault(str(module.__file__), set()).update(own)
    return found


def _write(items: Sequence[pytest.Item], paths: Sequence[str], verdict: Verdict, target: Path) -> int:
    target.write_bytes(pickle.dumps(_run(items, paths, verdict)))
    return 0


def _run(items: Sequence[pytest.Item], paths: Sequence[str], verdict: Verdict) -> Seen:
    seen = Seen()
    watch = coverage.Coverage(data_file=None, config_file=False, include=[*paths])
    watch.start()
    for item, following in zip(items, [*items[1:], None], strict=True):
        watch.switch_context(item.nodeid)
        verdict.failed = False
        start = time.perf_counter()
        item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
        seen.seconds[item.nodeid] = time.perf_counter() - start
        if verdict.failed:
            seen.failing.add(item.nodeid)
    watch.stop()
    data = watch.get_data()
    for path in data.measured_files():
        for line, names in data.contexts_by_lineno(path).items():
            named = {name for name in names if name}
            seen.by_line[path, line] = named
            seen.by_file.setdefault(path, set()).update(named)
    return seen
