"""What only a fresh process can tell: the time from its start to a first answer, and its memory.

Every process is isolated (`-I`): it finds installed packages alone, with their compiled modules.
"""

import subprocess
import sys
from collections.abc import Sequence
from statistics import median
from time import perf_counter_ns

from attrs import frozen

from harness import OURS, Ratio, ratio

__all__ = ["BARE", "Fresh", "measure_fresh"]

BARE = "bare Python"

_ROUNDS = 21
_PEAK_ROUNDS = 3
_KILOBYTES = 1024  # in a megabyte
_PEAK = "VmHWM:"
_DAY = "from datetime import date\nday = date(2025, 12, 16)\n"  # Independence Day
_ANSWERS = {
    BARE: "",
    OURS: "from aleumet_rules import WorkingCalendar\nassert not WorkingCalendar().is_working_day(day)",
    "holidays": "import holidays\nassert not holidays.KZ().is_working_day(day)",
    "workalendar": """
import warnings
from workalendar.asia import Kazakhstan
warnings.simplefilter("ignore")
assert not Kazakhstan().is_working_day(day)""",
    "numpy": "import numpy\nassert not numpy.is_busday(day, holidays=[day])",
    "pandas": """
from pandas import Timestamp, offsets
assert not offsets.CustomBusinessDay(holidays=[day]).is_on_offset(Timestamp(day))""",
    "QuantLib": """
import QuantLib
calendar, day = QuantLib.BespokeCalendar("Kazakhstan"), QuantLib.Date.from_date(day)
calendar.addHoliday(day)
assert not calendar.isBusinessDay(day)""",
    "exchange_calendars": """
import exchange_calendars
assert not exchange_calendars.get_calendar("AIXK").is_session("2025-12-16")""",
}
_REPORT = f"""
import sys
from pathlib import Path
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
print(next((line.split()[1] for line in lines if line.startswith("{_PEAK}")), "-"), "holidays" in sys.modules)"""


@frozen
class Fresh:
    """First answers of fresh processes.

    `times` holds by name the time of each over ours; `megabytes` the peak memory over bare Python, empty
    where the system does not tell it; `loads_holidays` says whether our answer imported `holidays`.
    """

    milliseconds: dict[str, float]
    times: dict[str, Ratio]
    megabytes: dict[str, float]
    loads_holidays: bool
    absent: dict[str, str]


def measure_fresh() -> Fresh:
    """Start everybody's process in turn, over and over."""
    absent = {name: why for name, answer in _ANSWERS.items() if (why := _not_importable(answer))}
    answers = {name: answer for name, answer in _ANSWERS.items() if name not in absent}
    times: dict[str, list[float]] = {name: [] for name in answers}
    for _ in range(_ROUNDS):
        for name, answer in answers.items():
            times[name].append(_milliseconds(answer))
    peaks = {name: [_run(answer + _REPORT).split()[0] for _ in range(_PEAK_ROUNDS)] for name, answer in answers.items()}
    return Fresh(
        {name: median(row) for name, row in times.items()},
        {name: ratio(row, times[OURS]) for name, row in times.items() if name != OURS},
        _over_bare(peaks),
        _run(answers[OURS] + _REPORT).split()[1] == "True",
        absent,
    )


def _command(answer: str) -> Sequence[str]:
    return (sys.executable, "-I", "-c", _DAY + answer)


def _run(answer: str) -> str:
    return subprocess.run(_command(answer), check=True, capture_output=True, text=True).stdout


def _not_importable(answer: str) -> str:
    """Why the peer cannot be imported; the empty string when it can, or when something else is wrong."""
    done = subprocess.run(_command(answer), check=False, capture_output=True, text=True)
    error = done.stderr.strip().rpartition("\n")[2]
    return error if error.startswith(("ImportError", "ModuleNotFoundError")) else ""


def _milliseconds(answer: str) -> float:
    command = _command(answer)
    start = perf_counter_ns()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (perf_counter_ns() - start) / 1e6


def _over_bare(peaks: dict[str, list[str]]) -> dict[str, float]:
    """Megabytes of peak memory over bare Python."""
    if "-" in peaks[BARE]:
        return {}
    kilobytes = {name: median(map(int, row)) for name, row in peaks.items()}
    return {name: (each - kilobytes[BARE]) / _KILOBYTES for name, each in kilobytes.items()}
