"""Run every case, print who is how fast and how right, and write `docs/performance.md`.

`--strict` exits with 1 when a target is missed or a module of cases cannot be run; an absent peer misses its targets.
`--only WORD` runs the cases whose title holds the word, and writes no page.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from audit_memory import measure_long, terminal_long
from fresh_process import measure_fresh
from harness import Case, measure
from page import page
from report import Findings, outcomes, terminal, terminal_fresh

MODULES = ("cases_calendar", "cases_queue", "cases_portal", "cases_receipts", "cases_audit")
"""Every module of cases; a file `cases_….py` that is not named here is an error."""

_HERE = Path(__file__).parent
_PAGE = _HERE.parent / "docs" / "performance.md"


def main(words: Sequence[str]) -> int:
    """The exit code."""
    asked = _asked(words)
    cases, failed = _cases()
    for name, why in failed.items():
        print(f"{name} CANNOT BE RUN: {why}")
    chosen = [case for case in cases if asked.only in case.title]
    print(f"Measuring {len(chosen)} cases in turn; this takes a minute or two.", flush=True)
    results = measure(chosen)
    print(*map(terminal, results), sep="\n")
    if asked.only:
        return 0
    findings = Findings(results, measure_fresh(), failed)
    print(terminal_fresh(findings.fresh))
    print(terminal_long(measure_long()))
    _PAGE.write_text(page(findings), encoding="utf-8")
    missed = [outcome for outcome in outcomes(findings) if not outcome.reached]
    print(f"\n{len(missed)} targets missed; docs/performance.md has the tables.")
    return int(asked.strict and bool(missed or failed))


def _asked(words: Sequence[str]) -> Namespace:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--only", default="", metavar="WORD")
    return parser.parse_args(words)


def _cases() -> tuple[list[Case], dict[str, str]]:
    """The cases of every module, and why a module has none."""
    unnamed = {path.stem for path in _HERE.glob("cases_*.py")} - {*MODULES}
    if unnamed:
        raise SystemExit(f"not named in MODULES of run.py: {', '.join(sorted(unnamed))}")
    cases: list[Case] = []
    failed: dict[str, str] = {}
    for name in MODULES:
        try:
            cases += import_module(name).cases()
        except ImportError as error:
            failed[name] = str(error)
    return cases, failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
