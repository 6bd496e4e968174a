"""The example of an audit: a made-up record with planted faults, each of which is found, and nothing else."""

import importlib.util
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from aleumet_rules import Finding

PROGRAM = Path(__file__).parents[2] / "examples" / "audit_department.py"


@pytest.fixture(scope="module")
def example() -> Iterator[ModuleType]:
    """The program as a module."""
    spec = importlib.util.spec_from_file_location("audit_department", PROGRAM)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_every_planted_fault_is_found_and_nothing_else(
    example: ModuleType, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report says so, in each language, and the program ends well."""
    assert example.main(["--events", "6000", "--lang", lang]) == 0

    said = capsys.readouterr().out.splitlines()
    assert said[-1] == f"planted {planted(said)}, found {planted(said)}, not planted but found 0"
    assert planted(said) >= len(example.FAULTS)


def planted(said: list[str]) -> int:
    """How many faults the report says there are."""
    return int(said[-1].split()[1].rstrip(","))


def test_every_kind_of_fault_is_planted(example: ModuleType) -> None:
    """A record large enough holds every kind."""
    _, kinds, _ = example.made(30_000, 1)

    assert len({code for code, _ in kinds}) == len(example.FAULTS) + 1


def test_same_seed_same_record(example: ModuleType) -> None:
    """A seed makes one record and another seed another."""
    assert example.made(500, 3) == example.made(500, 3)
    assert example.made(500, 3)[0] != example.made(500, 4)[0]


def test_record_is_kept_where_asked(example: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The record is a CSV file that can be read back."""
    path = tmp_path / "record.csv"
    example.main(["--events", "1000", str(path)])

    assert f"{len(list(example.read(path))):,} events read and audited" in capsys.readouterr().out


def test_verdict_would_notice(
    example: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An audit that misses a fault, or invents one, fails the program."""
    honest = example.audit_queue

    def blind(*args: Any, **more: Any) -> Iterator[Finding]:
        yield from (finding for finding in honest(*args, **more) if finding.code != "slot-taken")

    monkeypatch.setattr(example, "audit_queue", blind)

    assert example.main(["--events", "6000"]) == 1
    assert "missed: slot-taken" in capsys.readouterr().out
    assert "not planted: day-off A-1" in example.verdict(Counter(), Counter([("day-off", "A-1")]))
