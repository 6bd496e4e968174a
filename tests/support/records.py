"""What records of every kind share in the tests: their rows, instants, findings in short, law that is older than it is.

Monday is 15 December 2025; Tuesday the 16th is a holiday.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from attrs import evolve

from aleumet_rules import ASTANA, LAW, Finding, LawBook, Timeline

__all__ = ["DAY", "HOUR", "MINUTE", "TICK", "Brief", "Row", "at", "brief", "codes", "in_force_since", "in_order"]

R = TypeVar("R")
Row = dict[str, Any]
Brief = tuple[str | None, str, timedelta | None]
TICK, MINUTE, HOUR, DAY = timedelta(microseconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def at(day: int, hour: int = 10, minute: int = 0) -> datetime:
    """An instant of December 2025."""
    return datetime(2025, 12, day, hour, minute, tzinfo=ASTANA)


def brief(findings: Iterable[Finding]) -> list[Brief]:
    """Norm, code and excess of findings."""
    return [(finding.norm.id if finding.norm else None, finding.code, finding.by) for finding in findings]


def codes(findings: Iterable[Finding]) -> list[str]:
    """The codes of findings."""
    return [finding.code for finding in findings]


def in_order(rows: Iterable[Row]) -> list[Row]:
    """The rows in order of time; of one instant, in the order given."""
    return sorted(rows, key=lambda row: row["at"])


def in_force_since(first: date, name: str, law: LawBook = LAW) -> LawBook:
    """The law as if the rules of `queue` or `portal` had been in force since that day."""
    if name == "queue":
        (pilot,) = law.pilots
        return evolve(law, pilots=(evolve(pilot, rules=_since(first, pilot.rules)),))
    return evolve(law, portal=_since(first, law.portal))


def _since(first: date, rules: Timeline[R]) -> Timeline[R]:
    return Timeline(rules.name, tuple(evolve(entry, in_force_from=first) for entry in rules))
