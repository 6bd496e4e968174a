"""Every module can be imported by itself, and brings no more than it needs."""

import os
import subprocess
import sys
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, find, settings, strategies as st

import aleumet_rules
from aleumet_rules import Slot
from aleumet_rules.testing.registration import register
from sweep import is_full

pytestmark = pytest.mark.slow
EXTRAS = ("hypothesis", "pytest", "numpy", "pandas", "polars", "pyarrow", "narwhals")
WALK = """
import sys
from importlib import import_module
from pkgutil import walk_packages
import aleumet_rules
modules = [module.name for module in walk_packages(aleumet_rules.__path__, "aleumet_rules.")]
"""
HAS_FRAMES = find_spec("narwhals") is not None
if not HAS_FRAMES:
    WALK += "modules = [name for name in modules if not name.startswith('aleumet_rules.frames.')]\n"
EVERY = f"{WALK}print(len([import_module(name) for name in modules]))"
NO_EXTRA = f"""{WALK}
sys.modules |= dict.fromkeys({EXTRAS})
extra = ("aleumet_rules.testing.", "aleumet_rules.frames.")
core = [name for name in modules if not name.startswith(extra)]
print(len([import_module(name) for name in core]))
"""
EACH_FIRST = f"""{WALK}
import os
def fails(name):
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    code = 1
    try:
        import_module(name)
        code = 0
    finally:
        os._exit(code)
print([name for name in modules if fails(name)])
"""
OF_EXTRAS = f"print(*sorted({{*{EXTRAS}}} & {{*sys.modules}}))"
FACE = f"""
import sys, aleumet_rules, aleumet_rules.frames
names = [getattr(aleumet_rules, name) for name in aleumet_rules.__all__]
{OF_EXTRAS}
"""
BROUGHT = "import sys, {module}; print(*sorted(name for name in sys.modules if name.startswith('aleumet_rules')))"
REGISTERED = """
from hypothesis import find, strategies as st
from aleumet_rules import Slot, ASTANA
from datetime import datetime
mine = Slot(9, datetime(2026, 1, 5, 9, tzinfo=ASTANA))
st.register_type_strategy(Slot, st.just(mine))
print(find(st.from_type(Slot), lambda _: True) is mine)
"""
ENTRY_POINT = {"aleumet_rules", "aleumet_rules.testing", "aleumet_rules.testing.registration"}


def heard(*words: str, cwd: Path | None = None) -> str:
    """What a fresh interpreter prints, to which every warning is an error; it must not complain."""
    own = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}  # meant for this run alone
    done = subprocess.run(
        [sys.executable, "-W", "error", *words],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        cwd=cwd,
        env=own,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    return done.stdout


def drawn(kind: Any) -> Any:
    """The first value that Hypothesis draws of a type."""
    few = settings(max_examples=1, phases=[Phase.generate], database=None, deadline=None)
    return find(st.from_type(kind), lambda _: True, settings=few)


def test_every_module_is_imported() -> None:
    """A walk through the package imports every module, without a word."""
    assert int(heard("-c", EVERY)) > 90


def test_only_testing_and_frames_need_an_extra() -> None:
    """Where no extra is installed, every module outside `testing` and `frames` is imported, and these two."""
    assert int(heard("-c", NO_EXTRA)) > 70


def test_the_face_brings_no_extra() -> None:
    """Importing the package, `frames` with it, and asking for every public name imports no extra that is there."""
    assert heard("-c", FACE) == "\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process for each module takes os.fork")
def test_each_module_is_first() -> None:
    """Each module can be the first of the package that a process imports."""
    program = EACH_FIRST if is_full() else EACH_FIRST.replace("in modules if", "in modules[::6] if")

    assert heard("-c", program) == "[]\n"


def test_examples_run_where_the_package_lies(tmp_path: Path) -> None:
    """Pytest runs the examples of the installed package, from any folder, without a setting of ours.

    A small sweep has it run those of one of its packages.
    """
    words: tuple[str, ...] = ("-p", "no:randomly", "-p", "no:xdist", "-p", "no:cacheprovider", "-q", "-W", "error")
    words += () if HAS_FRAMES else (f"--ignore={Path(aleumet_rules.__file__).parent / 'frames'}",)
    part = "aleumet_rules" if is_full() else "aleumet_rules.law"
    told = heard("-m", "pytest", *words, "--doctest-modules", "--pyargs", part, cwd=tmp_path)

    assert " passed in " in told


class TestEntryPoint:
    """Importing Hypothesis costs whoever has this package next to nothing."""

    def test_entry_point_is_installed(self) -> None:
        """Hypothesis finds the function that tells it of our facts."""
        (entry,) = entry_points(group="hypothesis", name="aleumet_rules")

        assert entry.load() is register

    @pytest.mark.parametrize("module", ["hypothesis", "aleumet_rules.testing.registration"])
    def test_brings_itself_alone(self, module: str) -> None:
        """After Hypothesis is imported, of this package there is the entry point and the packages that hold it."""
        assert set(heard("-c", BROUGHT.format(module=module)).split()) == ENTRY_POINT

    def test_registration_needs_no_hypothesis(self) -> None:
        """Imported by itself, the entry point does not import Hypothesis either."""
        assert heard("-c", "import sys, aleumet_rules.testing.registration; print('hypothesis' in sys.modules)") == (
            "False\n"
        )

    def test_other_types_are_left_alone(self) -> None:
        """Types of others are built as ever, and facts of ours within them too."""
        assert drawn(int) == 0
        assert isinstance(drawn(tuple[int, Slot])[1], Slot)

    def test_registered_strategy_goes_first(self) -> None:
        """Who registers a strategy for a fact of ours gets that one."""
        assert heard("-c", REGISTERED) == "True\n"

    def test_name_alone_is_not_ours(self) -> None:
        """A class of the caller's that has the name of a fact is not taken for it."""

        class Slot:
            pass

        assert isinstance(drawn(Slot), Slot)
