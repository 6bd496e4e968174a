"""`docs/performance.md` out of what a run has found: ratios, which depend little on the machine, and no times."""

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from fresh_process import BARE, Fresh
from harness import FLOOR, OURS, Result
from report import Findings, figure, number, outcomes, table, verdict

__all__ = ["page"]

_PACKAGES = ("holidays", "workalendar", "numpy", "pandas", "QuantLib", "exchange_calendars", "businesstimedelta")

_METHOD = f"""\
# Performance

`make bench` measures this package side by side with others, prints the times, and writes this page: change the code in
`benchmarks/`, not the page. Here are ratios alone, since times are a machine's and ratios hardly are.

## How it is measured

- Everybody answers the same questions in turn, in one process, round after round; each round begins with another of
  them. A figure is the median of the ratios taken round by round; in brackets is the middle half of the rounds.
- The *{FLOOR}* is a Python function of one argument that returns a constant, called in the same loop. The loop itself
  is part of every time.
- Dates and instants are new objects in every round, and as many untimed calls go before the timed ones, so that
  neither a date's remembered hash nor a neighbour's turn helps or harms anybody. The case named *caches cold* goes
  without those calls.
- A peer gets its questions in its own types, made before the clock starts, and keeps its answers in them. Whatever it
  builds on its first call is built before.
- A slow peer is asked fewer of the questions per round, others in each round.
- Every answer is compared with ours outside the timing. Ours are held to the law by the tests: day by day against
  `holidays`, and against published counts of working days.
- A fresh process is timed from its start to its end, Python included, against another in the same round.
"""


def page(findings: Findings) -> str:
    """The page, as Markdown."""
    return "\n".join([*_METHOD.splitlines(), *_sections(findings)]).rstrip() + "\n"


def _sections(findings: Findings) -> Iterator[str]:
    yield from ("", _versions(), "", "## Targets", "", *_targets(findings))
    yield from ("", "## Who gives a wrong Kazakh answer", "", *_wrong(findings))
    yield from ("", "## Case by case", "", "Times are multiples of ours.")
    for result in findings.results:
        yield from ("", f"### {result.case.title}", "", *_case(result))
    yield from ("", "### A fresh process to its first answer", "", *_fresh(findings.fresh))
    yield from ("", "```{include} performance-columns.md", "```")  # which `make bench-frames` writes


def _versions() -> str:
    packages = ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)
    return f"This run: {platform.python_implementation()} {platform.python_version()}; {packages}."


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(absent)"


def _targets(findings: Findings) -> Iterator[str]:
    found = outcomes(findings)
    missed = sum(not outcome.reached for outcome in found)
    yield f"{len(found) - missed} of {len(found)} are reached." if missed else f"All {len(found)} are reached."
    rows = [[one.title, one.against, one.target, one.figure, "yes" if one.reached else "**no**"] for one in found]
    yield from ("", table(["what", "beside", "target", "figure", "reached"], rows))
    for name, why in findings.failed.items():
        yield from ("", f"`{name}` could not be run, so its targets are not in the table: {why}.")


def _wrong(findings: Findings) -> Iterator[str]:
    wrong: dict[str, list[tuple[str, str]]] = {}
    for result in findings.results:
        for name, answers in result.answers.items():
            if answers.differ or answers.missing:
                wrong.setdefault(name, []).append((result.case.title, verdict(answers)))
    yield "The first case in which each goes wrong; the further ones are in the tables below."
    rows = [[name, *cases[0], str(len(cases) - 1)] for name, cases in sorted(wrong.items())]
    yield from ("", table(["who", "asked for", "answers", "further cases"], rows), "", "What the peers are:", "")
    notes = {(name, note) for result in findings.results for name, note in result.notes.items()}
    yield from (f"- {name}: {note}." for name, note in sorted(notes))


def _case(result: Result) -> Iterator[str]:
    if result.case.note:
        yield from (result.case.note, "")
    rows = [[name, figure(of), verdict(result.answers.get(name))] for name, of in result.ratios.items()]
    rows += [[name, "absent", why] for name, why in result.absent.items()]
    yield table(["who", "time", "answers"], rows)


def _fresh(fresh: Fresh) -> Iterator[str]:
    yield (
        f"Memory is the peak over that of {BARE}. numpy, pandas and QuantLib are given the one day off that they are "
        "asked about."
    )
    rows = [
        [name, figure(fresh.times[name]) if name in fresh.times else "1×", _megabytes(fresh, name)]
        for name in [OURS, *(name for name in fresh.milliseconds if name != OURS)]
    ]
    rows += [[name, "absent", why] for name, why in fresh.absent.items()]
    yield from ("", table(["who", "time", "memory"], rows))


def _megabytes(fresh: Fresh, name: str) -> str:
    return f"{number(max(fresh.megabytes[name], 0))} MB" if name in fresh.megabytes else "not measured"
