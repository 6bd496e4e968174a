"""Audits in parts: batches of rows in, batches of findings out, in this process, in a pool, or in Spark."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from importlib import import_module
from itertools import islice
from types import MappingProxyType
from typing import Any

from ..answers.deadline import readings_by_field
from ..audit.finding import Finding
from ..audit.kinds import kind_of
from ..audit.knowledge import Knowledge, KnownOn, LawAsKnown
from ..audit.replay import Progress, replay_part
from ..checks import instance
from ..facts.places import Department
from ..law.book import LAW, LawBook, quiet
from .batches import RecordBatch, kind_named, rows_of

__all__ = ["FINDINGS_DDL", "audit_batches", "findings_schema"]

_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "number": "bigint",
        "code": "string",
        "kind": "string",
        "norm": "string",
        "subject": "string",
        "text_kk": "string",
        "text_ru": "string",
        "text_en": "string",
        "at": "timestamp",
        "on": "date",
        "by_us": "bigint",
        "readings": "string",
        "known_on": "date",
        "provisional": "boolean",
        "rows": "array<bigint>",
        "paths": "array<string>",
    }
)
FINDINGS_DDL = ", ".join(f"`{name}` {kind}" for name, kind in _TYPES.items())
"""The columns of findings as Spark writes a schema."""

_MOST = 4096
_MICROSECOND = timedelta(microseconds=1)


def findings_schema() -> Any:
    """The schema of findings, for pyarrow."""
    arrow = import_module("pyarrow")
    types = {
        "bigint": arrow.int64(),
        "string": arrow.string(),
        "timestamp": arrow.timestamp("us", "UTC"),
        "date": arrow.date32(),
        "boolean": arrow.bool_(),
        "array<bigint>": arrow.list_(arrow.int64()),
        "array<string>": arrow.list_(arrow.string()),
    }
    return arrow.schema([(name, types[kind]) for name, kind in _TYPES.items()])


def audit_batches(
    kind: str,
    batches: Iterable[RecordBatch],
    *,
    days: Progress,
    departments: Iterable[Department] = (),
    known_on: KnownOn = Knowledge.THEN,
    until: datetime | date | None = None,
    law: LawBook = LAW,
) -> Iterator[RecordBatch]:
    """The findings of a part of a record, as those of the audit of that kind would be of the whole.

    `kind` is `"queue"`, `"incidents"` or `"measures"`. The batches hold the rows of the part in the order of the
    record: `pos`, where in the whole record a row stands, and a column for each key of its rows, where null is a key
    that is not there; other columns are left alone. `days` is what `record_days` says of the whole record. What belongs
    together has to lie in one part: of a queue what `record_parts` puts together, else an incident or a measure; a part
    may hold many of these. `departments` are those of the whole record. Out come batches by `findings_schema`: `number`
    counts the findings of the part, `rows` are positions in the whole record; `at` is null where the finding has a day
    (`on`) or nothing, `by_us` is in microseconds.

    Norm: queue.*, incident.*, ipr.* (as `audit_queue`, `audit_incidents`, `audit_measures`)
    """
    found, own = kind_named(kind), kind_of(kind)
    known = LawAsKnown(quiet(instance("law", law, LawBook)), known_on)
    ledger, end = own.ledger(known, departments), own.end(until)
    rows = (row for batch in batches for row in rows_of(found, batch))
    findings = replay_part(rows, own.table, ledger, end, instance("days", days, Progress))
    return _batches(enumerate(findings))


def _batches(findings: Iterator[tuple[int, Finding]]) -> Iterator[RecordBatch]:
    """The findings as batches, each as soon as it is full."""
    arrow, schema = import_module("pyarrow"), findings_schema()
    while chosen := list(islice(findings, _MOST)):
        yield arrow.RecordBatch.from_pylist([_row(number, finding) for number, finding in chosen], schema=schema)


def _row(number: int, finding: Finding) -> dict[str, Any]:
    """A finding as a row."""
    at = finding.at
    return {
        "number": number,
        "code": finding.code,
        "kind": finding.kind.value,
        "norm": None if finding.norm is None else finding.norm.id,
        "subject": finding.subject,
        **{f"text_{lang}": finding.text[lang] for lang in ("kk", "ru", "en")},
        "at": at if isinstance(at, datetime) else None,
        "on": None if isinstance(at, datetime) else at,
        "by_us": None if finding.by is None else finding.by // _MICROSECOND,
        "readings": ";".join(f"{name}={value}" for name, value in readings_by_field(finding.readings).items()),
        "known_on": finding.known_on,
        "provisional": finding.provisional,
        "rows": list(finding.rows),
        "paths": list(finding.paths),
    }
