"""Change the rules in every small way and see whether a test notices; print the score, write `docs/mutation.md`.

`--only WORD` tries the modules whose name holds the word, and writes no page. The exit code is 1 when the score is
below the floor.
"""

import os
import pickle
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"  # else Hypothesis would import the package with itself

import dateutil.relativedelta  # noqa: F401
import holidays  # noqa: F401
import pytest
from hypothesis import HealthCheck, Phase, settings
from mutants import Mutant, mutants_of
from seen import Seen, look
from trial import (
    KILLED,
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

ROOT = Path(__file__).absolute().parents[1]
LEFT_OUT = (
    *("test_architecture", "test_docs", "test_no_io", "test_norms_claimed", "test_pages", "test_project"),
    *("test_site", "test_traceability", "test_audit", "test_queue_service", "test_planted_faults", "test_conformance"),
    *("test_strategies", "test_cases"),
)
"""Tests that read sources and pages, or start other processes: they do not meet the change."""

MODULES = tuple(
    "calendar _days _index _provisional _balance hours terms clock lawbook law checks decision readings slots "
    "_slot_checks _pilot _departments booking _admission _late _booking_facts messages.queue messages.sms "
    "messages.links messages.segments messages.forms ipr _measure sla _incident _milestone portal _profiles "
    "obligations acts.working_time acts.queue_algorithm acts.portal_rules".split()
)
_DAYS = ("_days", "_index", "calendar", "_balance")
_QUEUE = ("_pilot", "slots", "_slot_checks", "booking", "_late", "_booking_facts", "obligations", "messages.queue")
USERS = {
    "acts.working_time": _DAYS,
    "acts.queue_algorithm": _QUEUE,
    "acts.portal_rules": ("ipr", "sla", "obligations", "lawbook"),
    "messages.forms": ("messages.queue",),
    "_measure": ("ipr",),
    "_incident": ("sla", "_milestone"),
    "readings": ("_pilot", "ipr", "sla", "booking", "lawbook"),
}
"""Whose tests try a module whose values are read when it is imported."""

_WARM, _COLD = 2.5, 8.0

settings.register_profile(
    "mutation",
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[*HealthCheck],
)


def path_of(module: str) -> Path:
    top = find_spec(PACKAGE)
    return Path(top.origin).parent / f"{module.replace('.', '/')}.py"


class Server:
    """The plugin that, instead of running the tests, measures them once and then tries the mutants."""

    def __init__(self, mutants: list[Mutant], verdict: Verdict, folder: Path) -> None:
        self._mutants, self._verdict, self._folder = mutants, verdict, folder

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._out = os.fdopen(os.dup(3), "w", buffering=1)
        paths = sorted({str(path_of(module)) for module in MODULES})
        items = {item.nodeid: item for item in session.items if not item.path.stem.startswith(LEFT_OUT)}
        seen = look([*items.values()], paths, self._verdict, self._folder)
        names = ", ".join(sorted(seen.failing))
        print(f"{len(items)} tests, {sum(seen.seconds.values()):.0f} s; left out, because failing: {names or 'none'}", file=self._out)
        live = Live()
        originals = {}
        for mutant in self._mutants:
            if mutant.path not in originals:
                originals[mutant.path] = compile(mutant.tree, mutant.path, "exec", dont_inherit=True)
        jobs = []
        for module in sorted({mutant.path for mutant in self._mutants}):
            names = [n for n in sorted(seen.by_file.get(module, set()) - seen.failing, key=lambda n: seen.seconds[n]) if seen.seconds[n] < 1]
            jobs.append((module, self._job(None, None, live, [items[n] for n in names]), 300.0))
        for number, mutant in enumerate(self._mutants):
            if not live.fits(mutant, originals[mutant.path]):
                continue
            names = seen.tests_of(mutant, users(mutant), _WARM)
            if names:
                limit = 10 + 4 * sum(seen.seconds[name] for name in names)
                jobs.append((number, self._job(mutant, originals[mutant.path], live, [items[n] for n in names]), limit))
        verdicts = {}
        for number, verdict in each_in_a_child(jobs, log="/tmp/controls.log"):
            if isinstance(number, str):
                print("control", number, verdict, file=self._out)
                continue
            verdicts[number] = verdict
            if verdict == SURVIVED:
                print("  ", self._mutants[number].line, self._mutants[number].id, file=self._out)
            if len(verdicts) % 100 == 0:
                print(f"{len(verdicts)} of {len(jobs)} inside functions", file=self._out)
        (self._folder / "warm").write_bytes(pickle.dumps((seen, verdicts)))
        return True

    def _job(self, mutant, original, live, items):
        def work() -> int:
            live.forget()
            if mutant:
                live.take(mutant, original)
            return run_items(items, self._verdict)

        return work


def users(mutant: Mutant) -> list[str]:
    return [str(path_of(user)) for user in USERS.get(mutant.module, ())]


def main(words: Sequence[str]) -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", metavar="WORD")
    asked = parser.parse_args(words)
    os.chdir(ROOT)
    os.dup2(1, 3)
    start = time.monotonic()
    mutants = []
    for module in MODULES:
        if asked.only in module:
            path = path_of(module)
            mutants += mutants_of(module, str(path), path.read_text(encoding="utf-8"))
    print(f"{len(mutants)} mutants of {len({m.module for m in mutants})} modules", flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def warm() -> int:
            verdict = Verdict()
            register_strategies()
            return int(pytest.main([*OPTIONS, "tests"], plugins=[verdict, Server(mutants, verdict, folder)]))

        for _, v in each_in_a_child([(None, warm, 3600.0)], log="/tmp/warm.log"):
            print(v)
        seen, verdicts = pickle.loads((folder / "warm").read_bytes())
        print(f"{time.monotonic() - start:.0f} s so far; {sum(v == SURVIVED for v in verdicts.values())} of {len(verdicts)} survived")
        jobs = []
        for number, mutant in enumerate(mutants):
            if verdicts.get(number, SURVIVED) == SURVIVED:
                chosen = seen.tests_of(mutant, users(mutant), _COLD)
                limit = 30 + 4 * sum(seen.seconds[name] for name in chosen)
                if chosen:
                    jobs.append((number, (lambda m=mutant, c=chosen: cold(m, c)), limit))
                else:
                    verdicts[number] = SURVIVED
        print(f"{len(jobs)} in a fresh import", flush=True)
        done = 0
        for number, verdict in each_in_a_child(jobs):
            verdicts[number] = verdict
            if verdict != KILLED:
                print("  ", verdict, mutants[number].line, mutants[number].id, flush=True)
            done += 1
            if done % 50 == 0:
                print(f"{done} of {len(jobs)}", flush=True)
    for number, mutant in enumerate(mutants):
        if verdicts[number] not in {KILLED, "killed by its alarm"}:
            print(verdicts[number], f"{mutant.module}:{mutant.line}", mutant.id)
    total = len(mutants)
    for module in MODULES:
        own = [verdicts[n] for n, m in enumerate(mutants) if m.module == module]
        if own:
            print(f"{module:24} {len(own):5} {sum(v.startswith('killed') for v in own):5} {sum(v.startswith('killed') for v in own)/len(own):.1%}")
    killed = sum(v.startswith("killed") for v in verdicts.values())
    print(f"{killed} of {total} killed: {killed / total:.1%}; {time.monotonic() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
