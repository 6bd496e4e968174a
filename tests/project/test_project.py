"""The files around the package say the same thing."""

from importlib.metadata import version
from pathlib import Path

import pytest

from aleumet_rules._version import __version__

ROOT = Path(__file__).parents[2]


def readme_commands() -> list[str]:
    """The shell lines of the README, in order."""
    blocks = (ROOT / "README.md").read_text(encoding="utf-8").split("```console\n")[1:]
    return [line for block in blocks for line in block.partition("```")[0].splitlines()]


def test_readme_has_two_commands() -> None:
    """The README holds two commands, the tour and then the tests, each one line long."""
    tour, test = readme_commands()

    assert tour.endswith(".venv/bin/python examples/tour.py")
    assert test.endswith(".venv/bin/python -m pytest")


def test_ci_runs_the_command_of_the_readme() -> None:
    """CI runs the README's test command to the letter, as a line of its own."""
    lines = [line.strip() for line in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()]

    assert lines.count(readme_commands()[1]) == 1


def test_ci_sweeps_all_the_way_once() -> None:
    """CI runs the whole suite in one full sweep with its coverage; elsewhere cold starts, golden texts, quick tests."""
    run, wheel = ((ROOT / ".ci" / name).read_text(encoding="utf-8") for name in ("run", "wheel"))

    assert run.count('export PYTEST_ADDOPTS="--sweep=full --cov ') == run.count("-m coverage report\n") == 1
    assert 'far_away() { TZ=America/New_York LC_ALL=C "$python" -m pytest "$@"; }' in wheel
    assert [line.strip() for line in wheel.splitlines() if line.strip().startswith("far_away ")] == [
        "far_away tests/golden tests/project/test_cold_start.py tests/project/test_imports.py",
        'far_away -m "not slow and not engine"',
    ]


@pytest.mark.parametrize("tool", ["ruff check", "ruff format --check", "mypy --strict"])
@pytest.mark.parametrize("door", ["Makefile", ".ci/run", ".pre-commit-config.yaml"])
def test_every_door_runs_the_same_checks(door: str, tool: str) -> None:
    """The Makefile, CI and the commit hooks run the same tools in the project's environment."""
    assert f"/bin/python -m {tool}\n" in (ROOT / door).read_text(encoding="utf-8")


def test_installed_version_is_the_written_one() -> None:
    """The version in the source is that of the installed package."""
    assert version("aleumet_rules") == __version__
