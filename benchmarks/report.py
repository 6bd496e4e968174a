"""What a run has found, and how each target came out."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from fresh_process import BARE, Fresh
from harness import OURS, Answers, Ratio, Result

__all__ = ["Findings", "Outcome", "figure", "number", "outcomes", "table", "terminal", "terminal_fresh", "verdict"]

_COLD_AT_MOST = 0.5
_MEGABYTES_AT_MOST = 8
_HUNDRED = 100


@frozen
class Outcome:
    """One target and what came out."""

    title: str
    against: str
    target: str
    figure: str
    reached: bool

    def __str__(self) -> str:
        mark = "reached" if self.reached else "MISSED"
        return f"  {mark:<8} {self.target} {self.against}: {self.figure}"


@frozen
class Findings:
    """All that one run has found; `failed` holds by name the modules of cases that could not be run, and why."""

    results: Sequence[Result]
    fresh: Fresh
    failed: Mapping[str, str]


def outcomes(findings: Findings) -> list[Outcome]:
    """Every target in the order of the cases; one whose peer is absent is not reached."""
    return [*(one for result in findings.results for one in _of_case(result)), *_of_fresh(findings.fresh)]


def _of_case(result: Result) -> Iterator[Outcome]:
    for target in result.case.targets:
        of = result.ratios.get(target.against)
        found = figure(target.figure(of)) if of else "not measured"
        yield Outcome(result.case.title, target.against, str(target), found, of is not None and target.reached(of))


def _of_fresh(fresh: Fresh) -> Iterator[Outcome]:
    title = "process start to first answer"
    cold = fresh.times["holidays"].turned() if "holidays" in fresh.times else None
    found = figure(cold) if cold else "not measured"
    reached = cold is not None and cold.median <= _COLD_AT_MOST
    yield Outcome(title, "holidays", f"≤ {_COLD_AT_MOST}×", found, reached)
    found = "imported" if fresh.loads_holidays else "not imported"
    yield Outcome(title, "holidays", "not imported", found, not fresh.loads_holidays)
    more = fresh.megabytes.get(OURS)
    found = "not measured" if more is None else f"{more:.1f} MB"
    reached = more is not None and more <= _MEGABYTES_AT_MOST
    yield Outcome("peak memory after the first answer", BARE, f"≤ {_MEGABYTES_AT_MOST} MB over", found, reached)


def figure(of: Ratio) -> str:
    """A median and, in brackets, the middle half of the rounds."""
    return f"{number(of.median)}× ({number(of.low)}–{number(of.high)})"


def number(value: float) -> str:
    """Three figures, or the whole part of a large number."""
    return f"{value:,.0f}" if value >= _HUNDRED else f"{value:.3g}"


def verdict(answers: Answers | None) -> str:
    """How many of the compared answers are wrong or missing; ours are the right ones."""
    if answers is None:
        return ""
    wrong = [f"{answers.differ:,} of {answers.compared:,} wrong"] if answers.differ else []
    missing = [f"{answers.missing:,} of {answers.compared:,} not given"] if answers.missing else []
    return ", ".join(wrong + missing) or f"all {answers.compared:,} right"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of Markdown."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def terminal(result: Result) -> str:
    """One case: who, the median time of a call, its ratio to ours, the answers; then the targets."""
    lines = [_line(result, name) for name in result.nanoseconds]
    absent = [f"  {name:<28}    absent: {why}" for name, why in result.absent.items()]
    return "\n".join([f"\n{result.case.title}", *lines, *absent, *map(str, _of_case(result))])


def _line(result: Result, name: str) -> str:
    taken, of = _time(result.nanoseconds[name]), _times(result.ratios.get(name))
    return f"  {name:<28}{taken:>10}{of:>10}  {verdict(result.answers.get(name))}".rstrip()


def terminal_fresh(fresh: Fresh) -> str:
    """The fresh processes: who, the median time, its ratio to ours, the peak memory; then the targets."""
    lines = [
        f"  {name:<28}{milliseconds:>7.0f} ms{_times(fresh.times.get(name)):>10}{_megabytes(fresh, name):>14}"
        for name, milliseconds in fresh.milliseconds.items()
    ]
    absent = [f"  {name:<28}    absent: {why}" for name, why in fresh.absent.items()]
    return "\n".join(["\na fresh process to its first answer", *lines, *absent, *map(str, _of_fresh(fresh))])


def _times(of: Ratio | None) -> str:
    return f"{number(of.median)}×" if of else ""


def _megabytes(fresh: Fresh, name: str) -> str:
    return f"+{fresh.megabytes[name]:.1f} MB" if name in fresh.megabytes else ""


def _time(nanoseconds: float) -> str:
    for unit in ("ns", "µs"):
        if nanoseconds < 10 * _HUNDRED:
            return f"{number(nanoseconds)} {unit}"
        nanoseconds /= 1000
    return f"{number(nanoseconds)} ms"
