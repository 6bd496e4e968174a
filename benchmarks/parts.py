"""An audit in parts beside one of the whole, and an audit by a law that was unpickled, in seconds of the processor."""

import pickle
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from operator import itemgetter
from statistics import median
from time import process_time
from typing import Any

from attrs import evolve

from aleumet_rules import LAW, LawBook, audit_incidents, audit_queue, frames
from aleumet_rules.frames.audits import _batches
from aleumet_rules.frames.batches import kind_named, rows_of
from audit_record import DEPARTMENTS, LONG_LAW, incident_events, queue_events
from figures import Figure

__all__ = ["of_audits"]

_PARTS, _ROUNDS, _MISSING, _BATCH = 16, 3, 97, 65_536
_REGIONS, _SECOND = 17, timedelta(seconds=1)
PLACES = tuple(
    evolve(one, number=int(one.number) + region * len(DEPARTMENTS)) for region in range(_REGIONS) for one in DEPARTMENTS
)
Row = dict[str, Any]


def of_audits(rows: int) -> Iterator[Figure]:
    """Parts beside one process, and an unpickled law beside the law itself."""
    ratio, missing, extra = _in_parts(rows)
    also = f"{missing} findings are missing, {extra} are extra" if missing + extra else ""
    of = "times the processor's time of one process, with the same findings"
    yield Figure(f"Audit of a queue in {_PARTS} parts, {rows:,} rows", ratio, of, 1.1, also)
    rows //= 4
    yield Figure(
        f"Audit of incidents by an unpickled `LAW`, {rows:,} rows", _unpickled(rows), "times one by `LAW`", 1.05
    )


def _timed(calls: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(_ROUNDS):
        for name, call in calls.items():
            start = process_time()
            call()
            times[name].append(process_time() - start)
    return times


def _in_parts(rows: int) -> tuple[float, int, int]:
    """How many times the processor's time the parts take, and how many findings they miss and have too many."""
    table = _table(row for number, row in enumerate(_everywhere(rows)) if number % _MISSING)
    batches = table.to_batches(_BATCH)

    def in_one() -> list[Any]:
        events = (row for batch in batches for _, row in rows_of(kind_named("queue"), batch))
        return [*_batches(enumerate(audit_queue(events, departments=PLACES, law=LONG_LAW)))]

    def in_parts() -> list[Any]:
        days = frames.record_days("queue", batches)
        more: Any = {"days": days, "departments": PLACES, "law": LONG_LAW}
        return [found for part in _parted(table) for found in frames.audit_batches("queue", part, **more)]

    whole, parts = _findings(in_one()), _findings(in_parts())
    times = _timed({"one": in_one, "parts": in_parts})
    ratio = median(a / b for a, b in zip(times["parts"], times["one"], strict=True))
    return ratio, sum((whole - parts).values()), sum((parts - whole).values())


def _everywhere(rows: int) -> list[Row]:
    """So many rows of a queue that is kept in every region, some seconds later in each, with departments of its own."""
    events = (_there(row, region) for row in queue_events(rows // _REGIONS) for region in range(_REGIONS))
    return sorted(events, key=itemgetter("at"))


def _there(row: Row, region: int) -> Row:
    """The row as that region has it."""
    at = datetime.fromisoformat(row["at"]) + 3 * region * _SECOND
    own = row | {key: f"{row[key]}/{region}" for key in ("form", "ticket") if key in row} | {"at": at.isoformat()}
    if "slot" in row:
        department = int(row["slot"]["department"]) + region * len(DEPARTMENTS)
        own["slot"] = row["slot"] | {"department": str(department)}
    return own


def _table(rows: Iterable[Row]) -> Any:
    """The rows of a queue as a table, numbered."""
    import pyarrow as pa

    read = [*rows]
    names = dict.fromkeys(name for row in read for name in row)
    columns = {name: [row.get(name) for row in read] for name in names}
    return pa.table({"pos": pa.array(range(len(read)), pa.int64()), **columns}).set_column(
        list(names).index("at") + 1, "at", pa.array(columns["at"]).cast(pa.timestamp("us", "UTC"))
    )


def _parted(table: Any) -> Iterator[list[Any]]:
    """The batches of each part."""
    import pyarrow.compute as pc

    labels = frames.record_parts(table["form"], table["ticket"], pc.struct_field(table["slot"], "department"))
    bucket = pc.bit_wise_and(labels, _PARTS - 1)
    for number in range(_PARTS):
        yield table.filter(pc.equal(bucket, number)).to_batches(_BATCH)


def _findings(batches: Iterable[Any]) -> Counter[str]:
    return Counter(
        str({name: value for name, value in row.items() if name != "number"})
        for batch in batches
        for row in batch.to_pylist()
    )


def _unpickled(rows: int) -> float:
    """How many times the processor's time an audit by an unpickled law takes."""
    events = [*incident_events(rows)]
    law: LawBook = pickle.loads(pickle.dumps(LAW))

    def audit(own: LawBook) -> Callable[[], object]:
        return lambda: deque(audit_incidents(events, law=own), maxlen=0)

    times = _timed({"law": audit(LAW), "unpickled": audit(law)})
    return median(a / b for a, b in zip(times["unpickled"], times["law"], strict=True))
