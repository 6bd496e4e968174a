"""After import nothing reaches for the outside world but the first touch of a provisional year."""

import json
import subprocess
import sys
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest

import every_call

pytestmark = pytest.mark.slow
PROGRAM = Path(__file__).parents[1] / "support" / "every_call.py"
FIRST_ANSWERS = """
import sys
import aleumet_rules
from datetime import UTC, date, datetime, timedelta
day = date(2025, 12, 16)
calendar = aleumet_rules.WorkingCalendar()
calendar.is_working_day(day), calendar.add_working_days(day, 250), calendar.balance(2026), calendar.day(day)
aleumet_rules.end_of_months(day, 2)
aleumet_rules.ServiceHours().add(datetime(2025, 12, 16, tzinfo=UTC), timedelta(hours=3))
aleumet_rules.LAW.amend(reminder_days=2)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""
LEAKY = f"""
import sys
sys.path.insert(0, {str(PROGRAM.parent)!r})
import every_call
every_call.main((every_call.errors, lambda: open(every_call.__file__).close()), every_call.errors)
"""


def run(*command: str) -> str:
    """What a fresh interpreter prints; it must not complain."""
    done = subprocess.run(
        [sys.executable, "-W", "error", *command], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    """What the interpreter reported while everything public was called."""
    heard: dict[str, Any] = json.loads(run(str(PROGRAM)))
    return heard


def test_everything_public_is_called(report: dict[str, Any]) -> None:
    """Each public function and method of the package is called by the program, so that the tests below mean all."""
    assert report["uncalled"] == []
    assert report["called"] > 150


def test_only_what_somebody_wrote_is_to_be_called() -> None:
    """The functions that CPython 3.14 writes for the annotations of a class are none of the package's."""
    ours = FunctionType((lambda: None).__code__.replace(co_filename=f"{every_call.PACKAGE}/kind.py"), {})
    kind = type("Kind", (), {"__annotate_func__": ours, "__annotate__": ours, "_hidden": ours, "shown": ours})

    assert [name for name, _ in every_call.functions(kind)] == ["shown"]


def test_settled_answers_reach_for_nothing(report: dict[str, Any]) -> None:
    """No file, socket, process or module is opened by any answer about settled years, and `holidays` stays away."""
    assert report["settled"] == []
    assert report["holidays_early"] is False


def test_first_touch_of_a_provisional_year_reads_files_alone(report: dict[str, Any]) -> None:
    """The first provisional answer imports `holidays` and reads its files, and asks for nothing beyond files."""
    kinds = {event.partition(" ")[0] for event in report["first touch"]}

    assert "import ('holidays',)" in report["first touch"]
    assert not {
        kind for kind in kinds if kind.startswith(("socket.", "subprocess.", "urllib.", "os.system", "os.exec"))
    }


def test_second_touch_reaches_for_nothing(report: dict[str, Any]) -> None:
    """Once the estimate is there, provisional answers reach for nothing either."""
    assert report["second touch"] == []


def test_holidays_is_not_imported_for_first_answers() -> None:
    """The import and the first answers do without `holidays`, and without what only tests need."""
    modules = set(run("-c", FIRST_ANSWERS).split())

    assert "aleumet_rules" in modules
    assert modules & {"holidays", "hypothesis", "pytest", "tzdata", "socket", "subprocess"} == set()


def test_program_would_notice() -> None:
    """The audit hook does hear an opened file among the calls: the silence above is not deafness."""
    heard = json.loads(run("-c", LEAKY))

    assert f"open {(every_call.__file__,)!r:.200}" in heard["settled"]
    assert heard["second touch"] == []
    assert "may_book" in heard["uncalled"]
