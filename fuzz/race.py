"""The race for the starts of the example service, on SQLite and on PostgreSQL; writes docs/races.md.

    make race
    make race ARGS="--attempts 500"

Only a whole run is written down.
"""

import argparse
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from postgres import running
from races import PROCESSES, SKEWS, Told, breaches, race

PAGE = Path(__file__).parents[1] / "docs/races.md"
WHOLE = 10_000
HEAD = """# Races

`make race`: {processes} processes book at [the example service](guide/embedding.md) at once, {attempts:,} attempts
each, for 300 forms and 100 starts; one request in four is a double click, and six of ten bookings are given up again.
Each process has a clock of its own, {first} to {last} milliseconds off. A fifth one is killed with `SIGKILL` half way;
what it had been told counts as well. CI runs a tenth of that.

{machine}

| | {databases} |
|---|{lines}
"""


def figures(told: Told, found: dict[str, int]) -> dict[str, str]:
    """What a run came to, by what it is."""
    refused = {f"refused: `{code}`": f"{number:,}" for code, number in sorted(told.refused.items())}
    return {
        "attempts answered": f"{told.attempts:,}",
        "booked": f"{len(told.tickets):,}",
        "given up again": f"{len(told.given_up):,}",
        **refused,
        "answers of the process that was killed": f"{told.killed_after:,}",
        "median of an answer": f"{told.within(0.5) * 1000:.0f} ms",
        "99 of 100 answers within": f"{told.within(0.99) * 1000:.0f} ms",
        "in all": f"{told.lasted:.0f} s",
        **{name: f"**{number}**" for name, number in found.items()},
    }


def runs(attempts: int) -> Iterator[tuple[str, dict[str, str], bool]]:
    """Each database that is here, its figures, and whether everything held."""
    with TemporaryDirectory() as folder:
        yield "SQLite", *run(f"sqlite:///{folder}/queue.sqlite", attempts)
    try:
        with running() as server:
            yield "PostgreSQL", *run(server.url("postgresql+psycopg"), attempts)
    except pytest.skip.Exception as why:
        print(why, file=sys.stderr)


def run(url: str, attempts: int) -> tuple[dict[str, str], bool]:
    """The figures of one database, and whether everything held."""
    told = race(url, attempts)
    found = breaches(url, told)
    for error in {*told.errors}:
        print(error, file=sys.stderr)
    return figures(told, found), not any(found.values())


def main(words: list[str]) -> int:
    """Run, print, write; 1 if anything was so that must not be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--attempts", type=int, default=WHOLE, help="of each process")
    attempts = parser.parse_args(words).attempts
    found = [*runs(attempts)]
    skews = [round(skew.total_seconds() * 1000) for skew in SKEWS]
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores."
    names = {name: None for _, figures, _ in found for name in figures}
    rows = [f"| {name} | {' | '.join(figures.get(name, '0') for _, figures, _ in found)} |" for name in names]
    page = HEAD.format(
        processes=PROCESSES,
        attempts=attempts,
        first=min(skews),
        last=max(skews),
        machine=machine,
        databases=" | ".join(name for name, _, _ in found),
        lines="---|" * len(found),
    )
    page = page.rstrip("\n") + "\n" + "\n".join(rows) + "\n"
    print(page)
    if attempts == WHOLE:
        PAGE.write_text(page, encoding="utf-8")
    return 0 if all(held for _, _, held in found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
