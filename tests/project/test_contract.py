"""The page of the public contract names every public name, and its signatures are those of the code."""

import inspect
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import aleumet_rules
from aleumet_rules import audit

PAGE = (Path(__file__).parents[2] / "docs/reference/contract.md").read_text(encoding="utf-8")
LINES = PAGE.splitlines()
CODE = re.findall(r"`([^`]+)`", PAGE)
WORDS = {word for code in CODE for word in re.findall(r"[A-Za-z_][A-Za-z0-9_]*", code)}
PUBLIC = {name: getattr(aleumet_rules, name) for name in vars(aleumet_rules)["__all__"] if name != "__version__"}
PUBLIC |= {name: getattr(audit, name) for name in audit.__all__}

# A call as the page writes it, by the name that is called.
CALLS = {
    call.group(1): call.group(2)
    for line in LINES
    for cell in re.findall(r"`([^`]+)`", line.split("|")[1] if line.startswith("|") else "")
    if (call := re.fullmatch(r"(\w+)\((.*)\)", cell))
}


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_every_public_name_is_there(name: str) -> None:
    """The page names it."""
    assert name in WORDS


def named(function: Callable[..., Any]) -> list[str]:
    """The names of a function's parameters with a star before those that go by keyword, `law` left out."""
    parameters = [p for p in inspect.signature(function).parameters.values() if p.name not in {"law", "field"}]
    keyword = [p.kind is inspect.Parameter.KEYWORD_ONLY for p in parameters]
    names = [p.name for p in parameters]
    return [*names[: keyword.index(True)], "*", *names[keyword.index(True) :]] if True in keyword else names


@pytest.mark.parametrize("name", sorted(CALLS))
def test_signature(name: str) -> None:
    """A call on the page has the parameters of the code in their order; three dots stand for the rest."""
    words = re.sub(r"=[^,()]*(\(\))?", "", CALLS[name]).split(", ") if CALLS[name] else []
    real = named(PUBLIC[name])

    assert words == (real if "…" not in words else [*real[: words.index("…")], "…"])


@pytest.mark.parametrize("name", sorted(name for name in CALLS if inspect.isfunction(PUBLIC[name])))
def test_keyword_of_the_law(name: str) -> None:
    """A rule takes the law by keyword, unless the page says that it reads none."""
    line = next(line for line in LINES if f"`{name}(" in line.partition("|")[2].partition("|")[0])

    assert ("law" in inspect.signature(PUBLIC[name]).parameters) is ("reads no law" not in line)


@pytest.mark.parametrize(
    "enum",
    [
        "SlotCapacity",
        "PilotEnd",
        "ScheduleDeadline",
        "FormValidityCovers",
        "LateReminder",
        "BlockClock",
        "WindowRoll",
        "HoursTerms",
        "NextWorkingDay",
        "OutOfHoursDue",
    ],
)
def test_choices(enum: str) -> None:
    """A reading's choices are on the page, the default first."""
    choices = ", ".join(f"`{choice.value}`" for choice in PUBLIC[enum])

    assert f"| `{enum}` | {choices} |" in LINES


@pytest.mark.parametrize("enum", ["ClockState", "BookingStatus", "BookingEvent", "MeasureStatus", "Week", "Channel"])
def test_members(enum: str) -> None:
    """The states that the page lists are those of the code, in their order."""
    assert ", ".join(f"`{member.name}`" for member in PUBLIC[enum]) in PAGE
