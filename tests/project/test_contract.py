"""The page of the public contract names every public name, and its signatures are those of the code."""

import inspect
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aleumet_rules
from aleumet_rules.acts.readings import OPEN_SENTENCES

PAGE = (Path(__file__).parents[2] / "docs/reference/contract.md").read_text(encoding="utf-8")
LINES = PAGE.splitlines()
CODE = re.findall(r"`([^`]+)`", PAGE)
WORDS = {word for code in CODE for word in re.findall(r"[A-Za-z_][A-Za-z0-9_]*", code)}
PUBLIC = {name: getattr(aleumet_rules, name) for name in vars(aleumet_rules)["__all__"] if name != "__version__"}

# A call as the page writes it, by the name that is called.
CALLS = {
    call.group(1): call.group(2)
    for line in LINES
    for cell in re.findall(r"`([^`]+)`", line.split("|")[1] if line.startswith("|") else "")
    if (call := re.fullmatch(r"(\w+)\((.*)\)", cell))
}

# Each reading as the pages write it: its field, then its values.
READINGS = [[f"`{word}`" for word in (row.field, *row.wording.meanings)] for row in OPEN_SENTENCES.values()]
STATES = ("ClockState", "BookingStatus", "BookingEvent", "MeasureStatus", "Week", "Channel")


def test_every_public_name_is_there() -> None:
    """The page names each."""
    assert [name for name in PUBLIC if name not in WORDS] == []


def named(function: Callable[..., Any]) -> list[str]:
    """The names of a function's parameters with a star before those that go by keyword, `law` left out."""
    parameters = [p for p in inspect.signature(function).parameters.values() if p.name not in {"law", "field"}]
    keyword = [p.kind is inspect.Parameter.KEYWORD_ONLY for p in parameters]
    names = [p.name for p in parameters]
    return [*names[: keyword.index(True)], "*", *names[keyword.index(True) :]] if True in keyword else names


def written(call: str) -> list[str]:
    """The parameters that stand between the brackets of a call, without their defaults."""
    return re.sub(r"=[^,()]*(\(\))?", "", call).split(", ") if call else []


def test_signatures() -> None:
    """A call on the page has the parameters of the code in their order; three dots stand for the rest."""
    real = {name: named(PUBLIC[name]) for name in CALLS}
    words = {name: written(call) for name, call in CALLS.items()}
    shown = {name: [*real[name][: said.index("…")], "…"] if "…" in said else real[name] for name, said in words.items()}

    assert words == shown
    assert {"may_book", "registration_due", "audit_queue"} <= CALLS.keys()


def test_keyword_of_the_law() -> None:
    """A rule takes the law by keyword, unless the page says that it reads none."""
    rows = {name: line for line in LINES for name in re.findall(r"`(\w+)\(", line.partition("|")[2].partition("|")[0])}
    rules = [name for name in CALLS if inspect.isfunction(PUBLIC[name])]
    taking = {name: "law" in inspect.signature(PUBLIC[name]).parameters for name in rules}

    assert taking == {name: "reads no law" not in rows[name] for name in rules}


def test_values_of_readings() -> None:
    """Each reading's values are on the page, the default first."""
    rows = [f"| {field} | {', '.join(values)} |" for field, *values in READINGS]

    assert [row for row in rows if row not in LINES] == []


def test_members() -> None:
    """The states that the page lists are those of the code, in their order."""
    members = {enum: ", ".join(f"`{member.name}`" for member in PUBLIC[enum]) for enum in STATES}

    assert [enum for enum, names in members.items() if names not in PAGE] == []
