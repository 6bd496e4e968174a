"""Records as Arrow tables, spoilt here and there, and their findings row for row."""

import random
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pyarrow as pa

from aleumet_rules import Finding

__all__ = ["all_of", "plain_rows", "shown", "spoilt", "table_of", "told"]

Row = dict[str, Any]
_AT = pa.timestamp("us", "UTC")
_TYPES: dict[str, pa.DataType] = {
    "at": _AT,
    "arrived_at": _AT,
    "planned_at": _AT,
    "annex": pa.string(),
    "has_phone": pa.bool_(),
    "on": pa.date32(),
    "signed_on": pa.date32(),
    "implement_by": pa.date32(),
    "slot": pa.struct([("department", pa.string()), ("starts_at", _AT)]),
}
_INSTANTS = {"at", "arrived_at", "planned_at", "starts_at"}
_DAYS = {"on", "signed_on", "implement_by"}


def _typed(key: str, value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _typed(name, inner) for name, inner in value.items()}
    if key in _INSTANTS and isinstance(value, str):
        return datetime.fromisoformat(value).astimezone(UTC)
    if key in _INSTANTS and isinstance(value, datetime):
        return value.astimezone(UTC)
    return date.fromisoformat(value) if key in _DAYS and isinstance(value, str) else value


def plain_rows(rows: Iterable[Row]) -> list[Row]:
    """The rows with instants and days as Arrow has them."""
    return [{key: _typed(key, value) for key, value in row.items()} for row in rows]


def spoilt(rows: Sequence[Row], key: str, rng: random.Random, share: float = 0.01) -> list[Row]:
    """The rows, some of them wrong: undated, misdated by minutes to years, nameless, with too little or much, twice."""
    out: list[Row] = []
    for given in rows:
        row = dict(given)
        out.append(row)
        if rng.random() < share:
            _spoil(out, row, rows, key, rng)
    return out


def _spoil(out: list[Row], row: Row, rows: Sequence[Row], key: str, rng: random.Random) -> None:
    step = timedelta(days=1) if key == "on" else timedelta(minutes=7)
    wrong: list[dict[str, Any]] = [
        {key: None},
        {key: row[key] - rng.choice([1, 3, 100]) * step},
        {key: row[key] + rng.choice([1, 60, 400]) * step},
        {key: row[key] + timedelta(days=rng.choice([2, 30, 700]))},
        {"event": rng.choice(["unheard-of", None])},
        {rng.choice([name for name in row if name not in {key, "event"}]): None},
        {name: value for name, value in rng.choice(rows[:40]).items() if name not in row},
    ]
    match rng.randrange(len(wrong) + 2):
        case 0:
            out.append(dict(row))
        case 1:
            out.insert(-1, dict(rng.choice(out[-40:])) | {key: row[key]})
        case _:
            row |= rng.choice(wrong)


def table_of(rows: Sequence[Row]) -> pa.Table:
    """The rows as a table, each with its position."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns = {name: pa.array([row.get(name) for row in rows], _TYPES.get(name, pa.string())) for name in names}
    return pa.table({"pos": pa.array(range(len(rows)), pa.int64()), **columns})


def shown(batches: Iterable[pa.RecordBatch]) -> list[tuple[str, ...]]:
    """Findings out of batches, in an order that does not depend on the parts."""
    return sorted(_shown(row) for batch in batches for row in batch.to_pylist())


def _shown(row: Row) -> tuple[str, ...]:
    at = row["at"]
    values = row | {"at": None if at is None else at.replace(tzinfo=None)}
    return tuple(str(value) for name, value in values.items() if name != "number")


def all_of(audit: Callable[[Iterable[Any]], Iterable[Any]], batches: Iterable[Any]) -> list[Any]:
    """All findings of a part at once, as a process of a pool gives them back."""
    return [*audit(batches)]


def told(findings: Iterable[Finding]) -> list[tuple[str, ...]]:
    """Findings of one process, in the same form and order."""
    return sorted(_told(finding) for finding in findings)


def _told(finding: Finding) -> tuple[str, ...]:
    at = finding.at
    values = (
        finding.code,
        finding.kind.value,
        None if finding.norm is None else finding.norm.id,
        finding.subject,
        *(finding.text[lang] for lang in ("kk", "ru", "en")),
        at.astimezone(UTC).replace(tzinfo=None) if isinstance(at, datetime) else None,
        None if isinstance(at, datetime) else at,
        None if finding.by is None else finding.by // timedelta(microseconds=1),
        ";".join(f"{one.field}={one.value}" for one in finding.readings),
        finding.known_on,
        finding.provisional,
        list(finding.rows),
        list(finding.paths),
    )
    return tuple(map(str, values))
