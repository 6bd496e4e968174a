"""`docs/mutation.md` out of what a run has found: the score of each module, and every survivor with its reason."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mutants import Mutant
from trial import SURVIVED

__all__ = ["FLOOR", "Score", "page"]

FLOOR = 0.9
_REASONS = Path(__file__).parent / "survivors.toml"

_METHOD = f"""\
# Mutation testing

`make mutate` changes the rules in every small way, one change at a time, and runs the tests that should notice. This
page is its report: change the code in `mutation/` and the reasons in `mutation/survivors.toml`, not the page.

- **What is changed**: comparisons and their bounds, arithmetic, logic, numbers (so every date, time and duration of the
  acts), truth values, words that code reads (fields, codes, ids of norms), returned values, `min` for `max` and the
  like; calls and raises that stand alone are dropped. **What is not**: sentences that people read, citations,
  annotations, docstrings, decorators, imports.
- **How**: a run without any change tells which tests run which lines. Everything is imported and collected once; each
  change inside a function is put into the living function in a forked child, with every cache emptied, and the tests of
  its line run first, the quickest before the others, then those that import something of the module. A change elsewhere
  (a table, a number of an act, a field), and one that survived, gets a fresh import of the package. Hypothesis draws
  the same examples in every run. For each module the same is done without a change, and must pass.
- **Not tried here**: what ships for other people's tests (`testing`); planted faults show what the kit finds.
- The run ends with an error below {FLOOR:.0%}. A few hundred changes, the same ones every time, are tried in some
  minutes by `make mutate ARGS="--sample 300"`, and those of one module by `ARGS="--only ipr"`.

A ready tool would have been better, had it reached the law: mutmut changes bodies of functions alone, so not one date
or number of the acts, nor anything decorated, and its run for statistics breaks the state machine of the queue;
cosmic-ray starts a new Python for each change.
"""


@dataclass(frozen=True)
class Score:
    """What became of the mutants of a module."""

    module: str
    pairs: Sequence[tuple[Mutant, str]]

    @property
    def all(self) -> int:
        """How many there were."""
        return len(self.pairs)

    @property
    def killed(self) -> int:
        """How many were noticed, be it by a test that ran on and on."""
        return sum(verdict != SURVIVED for _, verdict in self.pairs)

    @property
    def share(self) -> float:
        """The part that was noticed."""
        return self.killed / self.all

    @property
    def survivors(self) -> list[Mutant]:
        """Those that no test noticed."""
        return [mutant for mutant, verdict in self.pairs if verdict == SURVIVED]


def page(scores: Sequence[Score], *, functions: bool) -> str:
    """The page, as Markdown."""
    return (
        "\n".join([*_METHOD.splitlines(), "", *_table(scores, functions=functions), "", *_survivors(scores)]).rstrip()
        + "\n"
    )


def _table(scores: Sequence[Score], *, functions: bool) -> Iterator[str]:
    yield f"## Score of {datetime.now(UTC):%-d %B %Y}"
    if functions:
        yield ""
        yield "This run has tried what lies inside functions; tables, fields and the numbers of the acts were left out."
    yield ""
    yield "| module | mutants | noticed | score |"
    yield "|---|--:|--:|--:|"
    for score in scores:
        yield f"| `{score.module}` | {score.all} | {score.killed} | {score.share:.1%} |"
    every, killed = sum(score.all for score in scores), sum(score.killed for score in scores)
    yield f"| **all** | **{every}** | **{killed}** | **{killed / every:.1%}** |"


def _survivors(scores: Sequence[Score]) -> Iterator[str]:
    """One line for each survivor; a reason holds for every change of its kind at its place."""
    reasons: dict[str, str] = tomllib.loads(_REASONS.read_text(encoding="utf-8"))
    yield "## Survivors"
    yield ""
    for score in scores:
        for mutant in score.survivors:
            yield f"- `{mutant.module}`, `{mutant.place or 'module'}`: `{mutant.change}`. {_reason(mutant, reasons)}"


def _reason(mutant: Mutant, reasons: dict[str, str]) -> str:
    return next((why for start, why in reasons.items() if mutant.id.startswith(start)), "**Not explained yet.**")
