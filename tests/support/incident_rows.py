"""Incidents as rows of a frame: whole ones, open ones, ones that lack an event, and contradictory ones."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from aleumet_rules import (
    Channel,
    ContradictoryFacts,
    Incident,
    InvalidFact,
    LawBook,
    Milestone,
    NotInForce,
    OutsideHorizon,
    milestones,
)
from aleumet_rules.facts.incident import EVENTS
from columns import in_utc

__all__ = ["drawn", "expected", "got"]

Row = dict[str, Any]
_COURSE = ("registered_at", "found_at", "analysed_at", "escalated_at", "escalation_received_at")
_HOUR = timedelta(hours=1)
_EDGES = (datetime(2015, 12, 30, tzinfo=UTC), datetime(2026, 12, 29, tzinfo=UTC))


def drawn(number: int, seed: int = 4) -> list[Row]:
    """So many incidents, of which one in eight or so cannot be as it is."""
    rng = Random(seed)
    return [_drawn(rng) for _ in range(number)]


def _drawn(rng: Random) -> Row:
    at = datetime(2023, 8, 20, tzinfo=UTC) + rng.random() * 3.2 * 365 * 24 * _HOUR
    if rng.random() < 0.05:
        at = (
            rng.choice((datetime(2015, 12, 30, tzinfo=UTC), datetime(2026, 12, 29, tzinfo=UTC)))
            + rng.random() * 60 * _HOUR
        )
    row: Row = {"received_at": at, "channel": rng.choice([*Channel]).value}
    steps = rng.randint(0, len(_COURSE))
    for event in _COURSE[:steps]:
        at += rng.expovariate(0.2) * _HOUR
        row[event] = at if rng.random() < 0.95 else None
    if steps == len(_COURSE):
        _ended(row, at, rng)
    elif steps == 3 and rng.random() < 0.5:
        row |= {"found_at": None, "refuted_at": at + 0.1 * _HOUR, "refuted_notice_at": at + rng.random() * _HOUR}
    _disturbed(row, rng)
    return row


def _ended(row: Row, at: datetime, rng: Random) -> None:
    at += rng.random() * 5 * _HOUR
    ends = {"refuted_at": 0.0, "refuted_notice_at": 1.0}
    if rng.random() < 0.6:
        ends = {
            "confirmed_at": 0.0,
            "confirmed_notice_at": 1.0,
            "repair_started_at": 60.0,
            "repaired_at": 120.0,
            "repaired_notice_at": 126.0,
        }
    known = {event: at + (hours - rng.random() * min(hours, 1)) * _HOUR for event, hours in ends.items()}
    row |= {event: when for event, when in known.items() if rng.random() < 0.8}


def _disturbed(row: Row, rng: Random) -> None:
    """Now and then an event at any time, all events at once, or a fact that is none."""
    chance = rng.random()
    if chance < 0.08:
        row[rng.choice(EVENTS)] = row["received_at"] + rng.uniform(-30, 90) * _HOUR
    elif chance < 0.11:
        row |= {event: row["received_at"] for event in row if event in EVENTS and row[event]}
    elif chance < 0.12:
        row |= rng.choice(({"channel": "fax"}, {"channel": None}, {"received_at": None}))


def expected(row: Row, law: LawBook, at: datetime) -> list[tuple[object, ...]]:
    """What the scalar functions say of one incident, a tuple for each row of the long frame."""
    try:
        return [_clock(clock) for clock in milestones(_incident(row), at=at, law=law)]
    except OutsideHorizon:
        return [("outside-horizon",)]
    except NotInForce:
        return [("not-in-force",)]
    except ContradictoryFacts:
        return [("contradictory-facts",)]
    except InvalidFact:
        return [("invalid-fact",)]


def _incident(row: Row) -> Incident:
    facts = {name: value for name, value in row.items() if name != "channel"}
    channel: Any = {one.value: one for one in Channel}.get(row["channel"], row["channel"])
    return Incident(channel=channel, **facts)


def _clock(clock: Milestone) -> tuple[object, ...]:
    readings = clock.deadline.readings if clock.deadline else ()
    return (
        clock.norm.id,
        in_utc(clock.starts_at),
        in_utc(clock.due_at),
        in_utc(clock.done_at),
        clock.state.value,
        clock.missed_by,
        clock.provisional,
        ";".join(f"{reading.field}={reading.value}" for reading in readings),
    )


def got(rows: Iterable[Row], number: int) -> list[list[tuple[object, ...]]]:
    """The rows of a long frame, by incident."""
    by_incident: list[list[tuple[object, ...]]] = [[] for _ in range(number)]
    for row in rows:
        place, error = row.pop("row"), row.pop("error")
        by_incident[place].append((error,) if error else tuple(in_utc(value) for value in row.values()))
    return by_incident
