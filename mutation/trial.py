"""A trial of one mutant: a forked child takes the change in, runs the tests that should notice, and ends.

The exit code is 0 when no test noticed, 1 when one did; a child that runs on is ended by its alarm. Changes inside
functions are put into the functions that are already there, so nothing is imported or collected anew (`warm`); other
changes, and those that survived, get an interpreter that has not imported the package yet (`cold`).
"""

import functools
import gc
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType, FunctionType, ModuleType
from typing import Any, TypeVar

import pytest
from attrs import NOTHING, Factory

from mutants import Mutant, codes

__all__ = [
    "OPTIONS",
    "PACKAGE",
    "SURVIVED",
    "Live",
    "Verdict",
    "cold",
    "each_in_a_child",
    "register_strategies",
    "run_items",
]

T = TypeVar("T")
PACKAGE = "aleumet_rules"
SURVIVED, KILLED, TIMED_OUT = "survived", "killed", "killed by its alarm"
_WORKERS = 2
_MEMORY = 6 * 2**30
_NOTICED = {1, 2}  # pytest's exit codes for a failed test, and for tests that cannot even be imported
OPTIONS = (
    *("-q", "-x", "--tb=native", "--hypothesis-profile=mutation", "-p", "no:randomly", "-p", "no:cacheprovider"),
    *("-p", "no:xdist", "-p", "no:cov", "-W", "ignore::pytest.PytestAssertRewriteWarning"),
)


def each_in_a_child(jobs: Iterable[tuple[T, Callable[[], int], float]]) -> Iterator[tuple[T, str]]:
    """Run the jobs in forked children, two at a time; each comes with its limit in seconds."""
    running: dict[int, T] = {}
    queue = iter(jobs)
    left = True
    while left or running:
        while left and len(running) < _WORKERS:
            job = next(queue, None)
            if job is None:
                left = False
                break
            running[_forked(job[1], job[2])] = job[0]
        if running:
            child, status = os.wait()
            yield running.pop(child), _verdict(status)


def _forked(work: Callable[[], int], limit: float) -> int:
    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.setitimer(signal.ITIMER_REAL, limit)
    code = 1
    try:
        code = work()
    finally:
        os._exit(code)


def _verdict(status: int) -> str:
    if os.WIFSIGNALED(status):
        return TIMED_OUT
    return KILLED if os.WEXITSTATUS(status) in _NOTICED else SURVIVED


class Verdict:
    """A plugin that remembers whether a test failed."""

    def __init__(self) -> None:
        self.failed = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a failure."""
        self.failed = self.failed or report.failed


def run_items(items: Sequence[pytest.Item], verdict: Verdict) -> int:
    """Run collected tests in order, until one fails."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
        if verdict.failed:
            return 1
    return 0


class Live:
    """The functions and memories of the package that are in this process."""

    def __init__(self) -> None:
        gc.collect()
        found = gc.get_objects()
        self._functions: dict[str, list[FunctionType]] = {}
        for one in found:
            if type(one) is FunctionType:
                self._functions.setdefault(one.__code__.co_filename, []).append(one)
        caches = (one for one in found if type(one) is functools._lru_cache_wrapper)
        self._caches = [cache for cache in caches if str(cache.__module__).startswith(PACKAGE)]
        self._records = [one for one in found if _remembers(type(one))]
        gc.freeze()

    def forget(self) -> None:
        """Empty every memory: caches, and the fields of records that are filled when first needed."""
        for cache in self._caches:
            cache.cache_clear()
        for record in self._records:
            for own in type(record).__attrs_attrs__:
                if _is_memory(own):
                    object.__setattr__(record, own.name, own.default)

    def fits(self, mutant: Mutant, original: CodeType) -> bool:
        """Whether the change can be put into the living functions."""
        return mutant.inside and len([*codes(original)]) == len([*codes(mutant.code())])

    def take(self, mutant: Mutant, original: CodeType) -> None:
        """Put the change into the living functions."""
        new = {_place(old): code for old, code in zip(codes(original), codes(mutant.code()), strict=True)}
        for function in self._functions.get(mutant.path, ()):
            function.__code__ = new[_place(function.__code__)]


def _place(code: CodeType) -> tuple[str, int, bytes]:
    """Where a function stands: its code cannot be compared, since it remembers what it has been called with."""
    return code.co_qualname, code.co_firstlineno, code.co_linetable


def _remembers(kind: type) -> bool:
    fields: tuple[Any, ...] = kind.__dict__.get("__attrs_attrs__", ())
    return str(kind.__module__).startswith(PACKAGE) and any(_is_memory(own) for own in fields)


def _is_memory(own: Any) -> bool:
    return not own.init and own.default is not NOTHING and not isinstance(own.default, Factory)  # type: ignore[arg-type]


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002  (importlib's signature)
        return self._code


class _Finder(MetaPathFinder):
    """Brings the changed module instead of the one on disk."""

    def __init__(self, name: str, mutant: Mutant) -> None:
        self._name, self._path, self._code = name, mutant.path, mutant.code()

    def find_spec(self, fullname: str, path: Any, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ARG002
        if fullname != self._name:
            return None
        folders = [os.path.dirname(self._path)] if self._path.endswith("__init__.py") else None  # noqa: PTH120
        loader = _Loader(fullname, self._path, self._code)
        return spec_from_file_location(fullname, self._path, loader=loader, submodule_search_locations=folders)


class _Selection:
    """A plugin that keeps the chosen tests alone, in the order of their choice."""

    def __init__(self, chosen: Sequence[str]) -> None:
        self._order = {name: position for position, name in enumerate(chosen)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep and sort."""
        items[:] = sorted((item for item in items if item.nodeid in self._order), key=lambda i: self._order[i.nodeid])


def register_strategies() -> None:
    """Tell Hypothesis of the package's strategies, which it was kept from asking for when it was imported itself."""
    import_module(f"{PACKAGE}.testing.registration").register()


def cold(mutant: Mutant | None, chosen: Sequence[str]) -> int:
    """Import the package with the change and run the chosen tests; pytest's exit code."""
    if mutant is not None:
        sys.meta_path.insert(0, _Finder(f"{PACKAGE}.{mutant.module}".removesuffix(".__init__"), mutant))
    try:
        register_strategies()
    except Exception:  # noqa: BLE001  (whatever it is, the package cannot be imported)
        return 1
    files = [*dict.fromkeys(name.partition("::")[0] for name in chosen)]
    return int(pytest.main([*OPTIONS, *files], plugins=[_Selection(chosen)]))
