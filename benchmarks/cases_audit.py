"""The audit of a record beside a bare loop over its rows, and beside parsing its rows from JSON."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from aleumet_rules import audit_incidents, audit_measures, audit_queue
from audit_record import DEPARTMENTS, LONG_LAW, incident_events, measure_events, queue_events
from harness import Case, Peer

__all__ = ["cases"]

_ROWS = 1_000
_RECORDS = 8
_FIRST = date(2025, 12, 8)

Rows = list[dict[str, Any]]


def cases() -> Iterable[Case]:
    """One case for each kind of record; a question is a record of a thousand rows."""
    yield _case("a queue", queue_events, lambda rows: audit_queue(rows, departments=DEPARTMENTS, law=LONG_LAW))
    yield _case("a contact centre", incident_events, lambda rows: audit_incidents(rows, law=LONG_LAW))
    yield _case("measures", measure_events, lambda rows: audit_measures(rows, law=LONG_LAW))


def _case(what: str, events: Callable[[int, date], Iterator[Any]], audit: Callable[[Rows], Iterator[Any]]) -> Case:
    told = events(_ROWS * _RECORDS, _FIRST)
    records = [[*islice(told, _ROWS)] for _ in range(_RECORDS)]
    return Case(
        title=f"audit of {what}, {_ROWS:,} events",
        questions=[(rows,) for rows in records],
        ours=lambda rows: sum(1 for _ in audit(rows)),
        peers={"bare loop over the rows": _bare_loop, "json, the rows there and back": _json},
        note="A bare loop takes each row and looks at nothing; JSON is what merely storing and reading the rows costs.",
    )


def _bare_loop() -> Peer:
    return Peer(lambda rows: sum(1 for _ in rows), other_question=True)


def _json() -> Peer:
    return Peer(lambda rows: json.loads(json.dumps(rows)), other_question=True)
