"""`docs/fuzzing.md` out of what a run has found: how many calls were tried, and what came out of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from fuzzing import Outcome, Result
from public_calls import CALLS, TARGETS
from wrong_values import GROUPS, WRONG

__all__ = ["SAME", "SEVERAL", "SINGLE", "TOO_LONG", "Tally", "page"]

SINGLE, SAME, SEVERAL = "one wrong value", "a value of another package that means the same", "several wrong values"
TOO_LONG = "took too long"

_COLUMNS: dict[Outcome | str, str] = {
    Outcome.REFUSED: "refused by an error of ours",
    Outcome.ANSWERED: "answered",
    Outcome.PASSED_ON: "error of the caller's own collection",
    Outcome.FOREIGN: "other errors",
    Outcome.SILENT: "accepted in silence",
    TOO_LONG: "too long",
}

_METHOD = """\
# Fuzzing

`make fuzz` brings wrong values to everything public and looks at what comes out. This page is its report: change the
code in `fuzz/` and the tables in `tests/property` and `tests/support`, not the page.

- **What is tried**: {calls} public functions, constructors and methods with {arguments} arguments, each change of a
  reform, and every key of a row of a record. What an argument may be is read from its annotation.
- **With what**: {values} wrong values. They lie about their class, their length or their equality, raise when they are
  compared, shown, counted or gone through, never end, hold letters that nobody sees; they are zones without an offset,
  numbers of five thousand digits, classes in the place of instances, mocks, members of other enums, and whatever
  numpy, pandas, polars, pyarrow, pendulum and icalendar have.
- **What must come out**: an error of `aleumet_rules.errors`, or, of a row, the finding that it cannot be read. An
  answer is right only where the value can be right: the table of values says where. What a collection that the caller
  brings raises by itself while it is gone through passes as it is ([public contract](reference/contract.md)); rows
  without end are gone through by `read_queue` and its like, which name every fault, and count with these.
- **How**: each wrong value in the place of each argument, the others being right; then values of other packages that
  mean the same as the right one, which must get the same answer; then wrong values in the places of any arguments at
  once, drawn with seed {seed}. A call that takes more than twenty seconds is ended, and counts as a fault.
- The run ends with an error when one of the last three columns is not zero. The suite tries a part of the same;
  `make fuzz ARGS="--calls 50000 --seed 7"` tries fewer, or others.
"""


@dataclass
class Tally:
    """How often what came out of which calls."""

    by_way: Counter[tuple[str, Outcome | str]] = field(default_factory=Counter)
    by_group: Counter[tuple[str, Outcome | str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def note(self, way: str, result: Result | str, groups: Iterable[str]) -> None:
        """One call more; a text says of one that it took too long."""
        outcome: Outcome | str = TOO_LONG if isinstance(result, str) else result.outcome
        words = result if isinstance(result, str) else result.words
        self.by_way[way, outcome] += 1
        for group in groups:
            self.by_group[group, outcome] += 1
        if words:
            self.faults.append(words)

    def add(self, other: "Tally") -> None:
        """The tally of another part of the run."""
        self.by_way += other.by_way
        self.by_group += other.by_group
        self.faults += other.faults


def page(tally: Tally, *, seed: int) -> str:
    """The page, as Markdown."""
    public = [TARGETS[name] for name in CALLS]
    method = _METHOD.format(
        calls=len(public), arguments=sum(len(target.right) for target in public), values=len(WRONG), seed=seed
    )
    of_each = [
        f"## {tally.by_way.total():,} calls of {datetime.now(UTC):%-d %B %Y}",
        "",
        *_table("with", tally.by_way, (SINGLE, SAME, SEVERAL)),
        "",
        "## One wrong value, by its kind",
        "",
        *_table("kind", tally.by_group, GROUPS),
    ]
    return "\n".join([method, *of_each]) + "\n"


def _table(head: str, counts: Counter[tuple[str, Outcome | str]], rows: Iterable[str]) -> Iterator[str]:
    yield f"| {head} | calls | {' | '.join(_COLUMNS.values())} |"
    yield f"|---|{'--:|' * (len(_COLUMNS) + 1)}"
    for row in rows:
        numbers = [counts[row, outcome] for outcome in _COLUMNS]
        yield f"| {row} | {sum(numbers):,} | {' | '.join(f'{number:,}' for number in numbers)} |"
