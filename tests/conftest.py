"""What every test shares: the options of a run, and one way for Hypothesis to draw, here and in CI."""

import gc
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import suppress
from functools import _lru_cache_wrapper, cache
from importlib import import_module
from itertools import product
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, settings

from postgres import Server, running
from sweep import FULL, SMALL

SWEEPS = {"small": SMALL, "full": FULL}

for size, anew in product(SWEEPS, (False, True)):
    settings.register_profile(
        f"{size}, anew" if anew else size,
        parent=settings.get_profile("default"),
        max_examples=SWEEPS[size],
        derandomize=not anew,
        deadline=None,  # no test depends on the wall clock,
        suppress_health_check=[HealthCheck.too_slow],  # not even on a busy machine
        print_blob=True,
    )


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """The option of the golden texts, that of the sweeps, and what `pyproject.toml` asks of pytest-xdist without it."""
    parser.addoption("--rewrite-golden", action="store_true", help="write the texts under tests/golden anew")
    parser.addoption("--sweep", choices=SWEEPS, default="small", help="how far the sweeps go; in CI all the way")
    parser.addoption("--anew", action="store_true", help="draw examples that no run has drawn, not the same every time")
    if not pluginmanager.hasplugin("xdist"):
        for option in ("--numprocesses", "--dist"):
            parser.addoption(option, help="not heeded without pytest-xdist")


def pytest_configure(config: pytest.Config) -> None:
    """Let Hypothesis draw as much as the sweep asks for, unless a profile is named: the same in every run, or anew."""
    if not config.getoption("--hypothesis-profile"):
        settings.load_profile(config.getoption("--sweep") + ", anew" * config.getoption("--anew"))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect without looking for garbage, of which there is next to none: all that is made then stays."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Take what traces the lines away while a long sweep runs, which reaches none that other tests do not reach.

    The marker of pytest-cov does not stop what a process of pytest-xdist traces.
    """
    tracer = sys.gettrace()
    if item.get_closest_marker("untraced") is None or type(tracer).__module__.partition(".")[0] != "coverage":
        return (yield)
    _import_all()
    threads = threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)
    try:
        return (yield)
    finally:
        _forget()
        threading.settrace(threads)
        sys.settrace(tracer)


@cache
def _import_all() -> None:
    """Import whatever of the package can be imported here, so that no module is first imported untraced."""
    package = import_module("aleumet_rules")
    for module in walk_packages(package.__path__, "aleumet_rules.", onerror=lambda _: None):
        if not module.name.endswith("__main__"):
            with suppress(ImportError):
                import_module(module.name)


def _forget() -> None:
    """Have the package remember no answer, so that what a test asks next is traced."""
    modules = [module for name, module in sys.modules.items() if name.partition(".")[0] == "aleumet_rules"]
    for value in [value for module in modules for value in vars(module).values()]:
        if isinstance(value, _lru_cache_wrapper):
            value.cache_clear()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server for this process's tests; those that ask for it are skipped where there is none."""
    with running() as server:
        yield server
