"""The law on columns beside a bare gather, a loop and other packages; writes `docs/performance-columns.md`.

That the answers are those of the scalar functions, the tests say. The floor is `np.take` of a table of 64-bit numbers
at ready days, a million rows at a time; ratios are medians of rounds in which everybody has a turn: one call, or as
many short ones as take 20 ms. `--rows N` sets the rows.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np
from attrs import frozen

from aleumet_rules import (
    LAW,
    Channel,
    Incident,
    WorkingCalendar,
    analysis_due,
    end_of_months,
    escalation_due,
    frames,
    milestones,
    registration_due,
)
from aleumet_rules.acts.incident_norms import INCIDENT_ANALYSE, INCIDENT_ESCALATE
from aleumet_rules.frames.days import _ends, _nth, _rolled, _worked
from aleumet_rules.frames.due import registration_sheet, sheet_of
from aleumet_rules.frames.epoch import DAY, NULL, day_number, to_date, to_instant
from aleumet_rules.frames.incidents import Facts, standing
from aleumet_rules.frames.totals import totals
from figures import FIGURES_HEAD, Figure
from joins import of_duckdb, of_spark
from parts import of_audits
from peaks import of_kernels, of_whole_ways

_PAGE = Path(__file__).parents[1] / "docs" / "performance-columns.md"
_FIRST, _LAST = date(2016, 1, 1), date(2026, 6, 30)
_LOOPED = 2_000
_SATURDAY = 5
_ANY = float("inf")
_ROUNDS = 15
_LEAST = 0.02
_EARLIEST, _LATEST = 1_693_900_000_000_000, 1_790_000_000_000_000
_AT = datetime(2026, 10, 1, tzinfo=UTC)
_EVENTS = ("received_at", "registered_at", "found_at", "analysed_at", "escalated_at", "escalation_received_at")
_STEPS = (0, 30, 90, 200, 400, 401)
QUIET = WorkingCalendar(unsettled="accept")
SERVICE = LAW.amend(hours_terms="service-hours")


@frozen
class Case:
    """What is timed: its call, the scalar call on one row, a peer, and the ratios that are to be reached."""

    title: str
    ours: Callable[[], Any]
    scalar: Callable[[int], object]
    most: float
    """At most so many times the floor."""
    gain: float = 0
    """At least so many times faster than the loop."""
    peers: Sequence[tuple[str, Callable[[], Any], float]] = ()
    """Others by name, and at least how many times slower they are to be."""


def main(words: Sequence[str]) -> int:
    """The exit code: 1 where a target is missed with `--strict`."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--strict", action="store_true")
    asked = parser.parse_args(words)
    lines, missed = [*_RATIOS], 0
    for case, floor in cases(asked.rows):
        line, reached = measured(case, floor, asked.rows)
        missed += not reached
        print(line, flush=True)
        lines.append(line)
    lines += ["", *FIGURES_HEAD]
    try:
        for figure in figures(asked.rows):
            missed += not figure.reached
            print(figure.line, flush=True)
            lines.append(figure.line)
    finally:  # an engine that dies takes no figure along
        _PAGE.write_text("\n".join([_HEAD.format(rows=asked.rows), *lines, ""]), encoding="utf-8")
    print(f"{missed} targets missed")
    return int(asked.strict and missed > 0)


_RATIOS = ("| what | times the floor | target | times faster than the loop | target |", "|---|---|---|---|---|")
_HEAD = """## Columns beside a gather

`make bench-frames`, {rows:,} rows unless a line says so: medians of rounds in one run. In a round everybody has a turn:
one call, or as many short ones as take 20 ms. The floor is `np.take` of a table of 64-bit numbers at ready days. That
the answers are those of the scalar functions, the tests say.
"""


def figures(rows: int) -> Iterator[Figure]:
    """What is measured beside something else than the floor: engines, audits, memory."""
    rng = np.random.default_rng(2)
    instants = rng.integers(_EARLIEST, _LATEST, rows)
    days, n = instants // DAY, rng.integers(1, 30, rows)
    nth, both, sheet = _nth(QUIET, 5), totals(QUIET), sheet_of(LAW, INCIDENT_ANALYSE)
    kernels: dict[str, tuple[Callable[[], Any], int]] = {
        "`add_working_days`": (lambda: nth.take(days), 4 * rows),
        "`add_working_days`, n a column": (lambda: both.add(days, n), 4 * rows),
        "`count_working_days`": (lambda: both.count(days, days), 4 * rows),
        "`analysis_due`": (lambda: sheet.take(instants), 8 * rows),
    }
    yield from of_kernels(kernels)
    frame = _incidents(instants)
    columns = _columns(instants)
    ways: dict[str, Callable[[], Any]] = {
        **{f"`analysis_due`, whole way, {name}": partial(frames.analysis_due, one) for name, one in columns.items()},
        "`clocks`, polars": lambda: frames.clocks(frame, at=_AT, law=LAW),
    }
    yield from of_whole_ways(ways)
    yield from of_audits(rows // 5)
    yield from of_duckdb(10 * rows)
    yield from of_spark(10 * rows)


def measured(case: Case, floor: Callable[[], Any], rows: int) -> tuple[str, bool]:
    """The line of a case, and whether it reaches its targets."""
    looped = np.linspace(0, rows - 1, _LOOPED).astype(int).tolist()
    times: dict[str, list[float]] = {}
    calls = {"floor": floor, "ours": case.ours, **{name: call for name, call, _ in case.peers}}
    case.ours()
    for _ in range(_ROUNDS):
        for name, call in calls.items():
            times.setdefault(name, []).append(_timed(call))
    loop = median(_timed(lambda: [case.scalar(row) for row in looped]) for _ in range(3)) * rows / _LOOPED

    def ratio(one: str, other: str) -> float:
        return median(a / b for a, b in zip(times[one], times[other], strict=True))

    times_floor, gain = ratio("ours", "floor"), loop / median(times["ours"])
    reached = times_floor <= case.most and gain >= case.gain
    said = ""
    for name, _, least in case.peers:
        faster = ratio(name, "ours")
        reached = reached and faster >= least
        said += f"; {name} {faster:.3g} times as long (≥ {least:g})"
    at_most = "" if case.most == _ANY else f"≤ {case.most:g}"
    at_least = f"≥ {case.gain:,.0f}" if case.gain else ""
    return f"| {case.title}{said} | {times_floor:.2f} | {at_most} | {gain:,.0f} | {at_least} |", reached


def _timed(call: Callable[[], Any]) -> float:
    """The seconds of a call; of a short one the mean of as many as take `_LEAST`, as the first finds a cold cache."""
    start, calls = perf_counter(), 0
    while calls == 0 or perf_counter() - start < _LEAST:
        call()
        calls += 1
    return (perf_counter() - start) / calls


def cases(rows: int) -> Iterator[tuple[Case, Callable[[], Any]]]:
    """Every case with its floor."""
    rng = np.random.default_rng(1)
    days = rng.integers(day_number(_FIRST), day_number(_LAST), rows)
    table = np.arange(day_number(date(2051, 1, 1)), dtype=np.int64)
    out = np.empty(rows, np.int64)

    def floor() -> Any:
        return np.take(table, days, out=out, mode="clip")

    yield from ((case, floor) for case in _of_days(days, rng))
    instants = rng.integers(_EARLIEST, _LATEST, rows)
    yield from ((case, floor) for case in _of_instants(instants, rng))
    yield from ((case, floor) for case in _fronts(instants))


def _of_days(days: Any, rng: Any) -> Iterator[Case]:
    """Functions of days, beside numpy's own."""
    holidays = np.array([day.date for day in QUIET.non_working_days(_FIRST, date(2027, 1, 1))], "M8[D]")
    weekly = [day.date for day in QUIET.non_working_days(_FIRST, date(2027, 1, 1)) if day.date.weekday() < _SATURDAY]
    every = np.busdaycalendar("1111111", holidays)
    monday = np.busdaycalendar("1111100", np.array(weekly, "M8[D]"))
    plain = days.view("M8[D]")

    def numpy(calendar: Any) -> Callable[[], Any]:
        return lambda: np.busday_offset(plain, 5, roll="preceding", busdaycal=calendar)

    worked, rolled, nth, ends = _worked(QUIET), _rolled(QUIET), _nth(QUIET, 5), _ends(LAW, 2, True)
    n = rng.integers(1, 30, len(days))
    later = np.minimum(days + rng.integers(0, 400, len(days)), day_number(date(2026, 12, 31)))
    both = totals(QUIET)

    def scalar(ask: Callable[[date], object]) -> Callable[[int], object]:
        return lambda row: ask(to_date(int(days[row])))

    peers = [("numpy, every day off listed", numpy(every), 150.0), ("numpy, Monday to Friday", numpy(monday), 50.0)]
    yield Case("`is_working_day`", lambda: worked.take(days), scalar(QUIET.is_working_day), 1.6)
    yield Case("`roll_forward`", lambda: rolled.take(days), scalar(QUIET.roll_forward), 1.6, 120)
    add = scalar(lambda day: QUIET.add_working_days(day, 5))
    yield Case("`add_working_days`, n = 5", lambda: nth.take(days), add, 1.6, 120, peers)
    months = scalar(lambda day: end_of_months(day, 2))
    yield Case("`end_of_months`, 2", lambda: ends.take(days), months, 1.6, 120)
    by_n = _by_row(QUIET.add_working_days, days, n)
    yield Case("`add_working_days`, n a column", lambda: both.add(days, n), by_n, 4.5)
    counted = _by_row(lambda start, end: QUIET.count_working_days(start, to_date(end)), days, later)
    yield Case("`count_working_days`", lambda: both.count(days, later), counted, 4.5)


def _by_row(ask: Callable[[date, int], object], days: Any, others: Any) -> Callable[[int], object]:
    return lambda row: ask(to_date(int(days[row])), int(others[row]))


def _of_instants(instants: Any, rng: Any) -> Iterator[Case]:
    """The clocks of an incident, one by one and all at once."""
    channels = rng.integers(0, 3, len(instants)).astype(np.int32)

    def scalar(ask: Callable[[datetime], object]) -> Callable[[int], object]:
        return lambda row: ask(to_instant(int(instants[row])))

    def registered(row: int) -> object:
        return registration_due(to_instant(int(instants[row])), [*Channel][channels[row]])

    day, term = sheet_of(LAW, INCIDENT_ANALYSE), sheet_of(LAW, INCIDENT_ESCALATE)
    service, registration = sheet_of(SERVICE, INCIDENT_ESCALATE), registration_sheet(LAW)
    yield Case("`analysis_due`", lambda: day.take(instants), scalar(analysis_due), 10, 400)
    yield Case("`escalation_due`", lambda: term.take(instants), scalar(escalation_due), 11, 550)
    by_service = scalar(lambda at: escalation_due(at, law=SERVICE))
    yield Case("`escalation_due` in service hours", lambda: service.take(instants), by_service, 18)
    yield Case("`registration_due`", lambda: registration.take(instants, channels), registered, 35, 600)
    yield from _clocks(instants, channels)


def _events(instants: Any) -> dict[str, Any]:
    """Six events of an incident, some minutes after one another."""
    return {name: instants + step * 60_000_000 for name, step in zip(_EVENTS, _STEPS, strict=True)}


def _incidents(instants: Any) -> Any:
    """Incidents with these events as a frame of polars."""
    import polars as pl

    rows = len(instants)
    events = {name: pl.Series(values).cast(pl.Datetime("us", "UTC")) for name, values in _events(instants).items()}
    channels = pl.Series([channel.value for channel in Channel]).gather(np.arange(rows) % len(Channel))
    return pl.DataFrame({**events, "channel": channels})


def _clocks(instants: Any, channels: Any) -> Iterator[Case]:
    """All clocks of an incident: in the kernel, and as the long frame."""
    events, frame = _events(instants), _incidents(instants)
    number = (_AT - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)

    def scalar(row: int) -> object:
        known: dict[str, Any] = {name: to_instant(int(values[row])) for name, values in events.items()}
        return milestones(Incident(channel=[*Channel][channels[row]], **known), at=_AT)

    facts = Facts(events, channels)
    yield Case("all clocks of an incident, with checks", lambda: standing(facts, number, LAW), scalar, _ANY, 350)
    yield Case("… as the long frame", lambda: frames.clocks(frame, at=_AT), scalar, _ANY, 150)


def _columns(instants: Any) -> dict[str, Any]:
    """Instants, each tenth of them null, as columns of the three libraries."""
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    nulls = instants.copy()
    nulls[::10] = NULL
    return {
        "pandas": pd.Series(nulls.view("M8[us]")).dt.tz_localize("UTC"),
        "polars": pl.Series(nulls.view("M8[us]")).dt.replace_time_zone("UTC"),
        "pyarrow": pa.array(nulls.view("M8[us]"), pa.timestamp("us")).cast(pa.timestamp("us", "UTC")),
    }


def _fronts(instants: Any) -> Iterator[Case]:
    """The whole way in and out, beside the kernel that it wraps."""
    nulls = instants.copy()
    nulls[::10] = NULL
    sheet = sheet_of(LAW, INCIDENT_ANALYSE)

    def scalar(row: int) -> object:
        return analysis_due(to_instant(int(instants[row])))

    def kernel() -> object:
        return sheet.take(nulls)

    for name, column in _columns(instants).items():
        peers = [("its kernel", kernel, 0.4)]
        yield Case(f"`analysis_due`, whole way, {name}", partial(frames.analysis_due, column), scalar, _ANY, 0, peers)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
