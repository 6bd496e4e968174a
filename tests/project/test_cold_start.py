"""The first answers of a process are the right ones, whoever asks first: threads, a spawned process, frozen time."""

import json
import multiprocessing
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import combinations
from pathlib import Path
from shutil import copytree

import pytest

import aleumet_rules
from cold_start import QUESTIONS, answer, facts, modules, same
from sweep import is_full, some

pytestmark = pytest.mark.slow
PROGRAM = str(Path(__file__).parents[1] / "support" / "cold_start.py")
PACKAGE = Path(aleumet_rules.__file__).parent
SHARES = 4  # in which the pairs of modules are tried, beside each other
AT_A_TIME = 2
forks = pytest.mark.skipif(sys.platform == "win32", reason="a process for each pair takes os.fork")

FROZEN = """
import sys, {module}
from runpy import run_path
{before}
with {freeze}:
    sys.argv = ["cold_start", "answers", "1"]
    run_path({program!r}, run_name="__main__")
"""


EVERYTHING = f"""
from importlib import import_module
for name in {[*modules()]!r}:
    import_module(f"aleumet_rules.{{name}}")
"""


def heard(*words: str) -> str:
    """What a fresh interpreter prints; it must not complain."""
    done = subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, encoding="utf-8", timeout=300, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def alone() -> str:
    """What a process of one thread answers."""
    return heard(PROGRAM, "answers", "1")


def test_every_question_is_answered(alone: str) -> None:
    """Sixteen questions have sixteen different answers, none of them an error."""
    told = json.loads(alone)

    assert len(told) == len({json.dumps(said) for said in told.values()}) == 19
    assert [name for name, said in told.items() if "Error" in said[0]] == []


def test_sixteen_threads_first(alone: str) -> None:
    """Sixteen threads that ask a new process at once, each something else, hear what one thread hears."""
    processes = 20 if is_full() else 2
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        told = list(pool.map(lambda _: heard(PROGRAM, "answers", "16"), range(processes)))

    assert {*told} == {alone}


@forks
@pytest.mark.parametrize("share", some(range(SHARES), 2))
def test_two_threads_first(share: int) -> None:
    """Two modules behind the face are there for the two threads that touch them first in a new process.

    A full sweep tries every sixth pair, and so each module beside many others.
    """
    step = 6 * SHARES if is_full() else 50 * SHARES

    assert json.loads(heard(PROGRAM, "pairs", str(share), str(step))) == []


@forks
def test_failing_pair_is_told(tmp_path: Path) -> None:
    """A module that cannot be imported is told of, with each module that imports it beside it."""
    copytree(PACKAGE, tmp_path / PACKAGE.name)
    (tmp_path / PACKAGE.name / "_version.py").write_text("raise ImportError")
    pairs = list(combinations(modules(), 2))
    word = f"import sys; sys.path[:0] = {[str(tmp_path), str(Path(PROGRAM).parent)]!r}; import cold_start; "
    told = json.loads(heard("-c", f"{word}cold_start.main('pairs', '0', '{len(pairs)}')"))

    assert told == [list(pairs[0])]


def test_spawned_process() -> None:
    """Facts that go to a spawned process come back equal, and its answers are those of this one."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        sent_back, answered = pool.submit(same, facts()), list(pool.map(answer, QUESTIONS))

    assert sent_back.result() == facts()
    assert answered == [answer(name) for name in QUESTIONS]


@pytest.mark.parametrize("option", ["-Werror", "-OO", "-Xdev", "-bb"])
def test_options_of_the_interpreter(alone: str, option: str) -> None:
    """The answers are the same where every warning is an error, and without docstrings and assertions."""
    assert heard(option, PROGRAM, "answers", "1") == alone


@pytest.mark.parametrize("before", ["", EVERYTHING], ids=["at-the-first-import", "when-all-is-imported"])
@pytest.mark.parametrize(
    ("module", "freeze"),
    [
        ("freezegun", "freezegun.freeze_time('2031-01-05')"),
        ("time_machine", "time_machine.travel('2031-01-05', tick=False)"),
    ],
    ids=["freezegun", "time-machine"],
)
def test_frozen_time(alone: str, module: str, freeze: str, before: str) -> None:
    """Where time stands still on another day, from the first import on or later, the answers are the same."""
    pytest.importorskip(module)

    told = heard("-c", FROZEN.format(module=module, freeze=freeze, program=PROGRAM, before=before))

    assert told.replace("FakeDatetime(", "datetime.datetime(").replace("FakeDate(", "datetime.date(") == alone
