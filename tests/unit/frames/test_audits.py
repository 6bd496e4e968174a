"""An audit in parts finds what an audit of the whole finds, row for row and word for word."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, timedelta
from functools import partial
from multiprocessing import get_context
from random import Random
from typing import Any, NamedTuple

import pytest

pytest.importorskip("narwhals", reason="the extra `frames` is not installed")
polars = pytest.importorskip("polars", reason="the extra `interop` is not installed")
pa = pytest.importorskip("pyarrow", reason="the extra `interop` is not installed")
pc = pytest.importorskip("pyarrow.compute", reason="the extra `interop` is not installed")

from aleumet_rules import (  # noqa: E402
    ASTANA,
    Finding,
    InvalidFact,
    WrongType,
    audit_incidents,
    audit_measures,
    audit_queue,
    frames,
)
from arrow_records import all_of, plain_rows, shown, spoilt, table_of, told  # noqa: E402
from audit_record import (  # noqa: E402
    DEPARTMENTS,
    LONG_LAW,
    incident_events,
    measure_events,
    queue_events,
)
from sweep import is_full  # noqa: E402

Row = dict[str, Any]
_FIRST = date(2024, 2, 19)  # so that the hour which the clocks showed twice lies among the rows


class Record(NamedTuple):
    """A kind of record: its rows, its audit, the key that says when, and what else `audit_batches` is given."""

    events: Callable[..., Iterator[Row]]
    audit: Callable[..., Iterator[Finding]]
    key: str
    more: dict[str, Any]


RECORDS = {
    "queue": Record(queue_events, audit_queue, "at", {"departments": DEPARTMENTS, "law": LONG_LAW}),
    "incidents": Record(incident_events, audit_incidents, "at", {"law": LONG_LAW}),
    "measures": Record(measure_events, audit_measures, "on", {"law": LONG_LAW}),
}


def parted(kind: str, table: Any, number: int) -> list[Any]:
    """The record in so many parts, each of which holds what belongs together."""
    if kind == "queue":
        labels = frames.record_parts(table["form"], table["ticket"], pc.struct_field(table["slot"], "department"))
    else:
        labels = table[kind.removesuffix("s")]
    bucket = pa.array([sum(map(ord, str(label))) % number for label in labels.to_pylist()], pa.int64())
    return [table.filter(pc.equal(bucket, part)) for part in range(number)]


def whole(kind: str, table: Any, **more: Any) -> list[tuple[str, ...]]:
    """The findings of one process."""
    record = RECORDS[kind]
    rows = [_there(row) for row in table.drop(["pos"]).to_pylist()]
    return told(record.audit(rows, **record.more, **more))


def _there(row: Row) -> Row:
    values = {name: _there(value) if isinstance(value, dict) else value for name, value in row.items()}
    return {name: value for name, value in values.items() if value is not None}


def in_parts(kind: str, table: Any, number: int, **more: Any) -> list[tuple[str, ...]]:
    """The findings of all parts."""
    days = frames.record_days(kind, table.to_batches(max_chunksize=700))
    audit: Any = partial(frames.audit_batches, kind, days=days, **RECORDS[kind].more, **more)
    return sorted(found for part in parted(kind, table, number) for found in shown(audit(part.to_batches(500))))


SEEDS: list[Any] = [0, *(pytest.param(seed, marks=pytest.mark.untraced) for seed in ((1, 2) if is_full() else ()))]


@pytest.mark.parametrize("kind", RECORDS)
class TestEqual:
    """Findings of parts are those of the whole."""

    @pytest.mark.parametrize("seed", SEEDS)
    def test_spoilt(self, kind: str, seed: int) -> None:
        """Of a record with rows of every kind that are wrong."""
        record = RECORDS[kind]
        rows = plain_rows(record.events(12_000 if seed else 4_000, _FIRST))
        table = table_of(spoilt(rows, record.key, Random(seed), share=0.02))
        want = whole(kind, table)

        assert Counter(in_parts(kind, table, 7)) == Counter(want)
        assert len({finding[0] for finding in want}) > 5

    def test_dense_days(self, kind: str) -> None:
        """Of days with so many rows that most are passed over, some of them behind others, and with an end."""
        record = RECORDS[kind]
        step = timedelta(days=1) if record.key == "on" else timedelta(minutes=40)
        rows = plain_rows(record.events(2_000, _FIRST))
        for place in range(150, len(rows), 97):
            rows[place][record.key] -= step
            rows[place - 1].pop("event" if place % 2 else record.key)
        until = date(2026, 5, 4) if record.key == "on" else datetime(2026, 5, 4, 12, tzinfo=ASTANA)
        table = table_of(rows)

        assert in_parts(kind, table, 3, until=until) == whole(kind, table, until=until)

    def test_faulty_stretch(self, kind: str) -> None:
        """Where no row of a long stretch is sound, the last sound one before it counts."""
        record = RECORDS[kind]
        rows = plain_rows(record.events(1_500, _FIRST))
        nothing = dict.fromkeys(("ticket", "form", "incident", "measure"))
        rows[600][record.key] -= timedelta(days=2)
        table = table_of([row | nothing if 400 <= place < 600 else row for place, row in enumerate(rows)])

        assert in_parts(kind, table, 3) == whole(kind, table)

    def test_empty(self, kind: str) -> None:
        """No rows have no findings."""
        table = table_of(plain_rows(RECORDS[kind].events(200)))[:0]

        assert in_parts(kind, table, 1) == []
        assert frames.record_days(kind, table.to_batches()).last is None


def test_findings_are_numbered() -> None:
    """A part numbers its findings, over all its batches."""
    rows = plain_rows(incident_events(2_000))
    table = table_of([row | {"at": None} if place % 2 else row for place, row in enumerate(rows)] * 6)
    days = frames.record_days("incidents", table.to_batches())
    batches = [*frames.audit_batches("incidents", table.to_batches(), days=days, law=LONG_LAW)]
    numbers = [number for batch in batches for number in batch.column("number").to_pylist()]

    assert len(batches) > 1
    assert numbers == [*range(len(numbers))]
    assert batches[0].schema == frames.findings_schema()


@pytest.mark.slow
def test_pool() -> None:
    """In processes that share nothing the findings are the same."""
    table = table_of(spoilt(plain_rows(queue_events(1_500)), "at", Random(9), share=0.05))
    days = frames.record_days("queue", table.to_batches())
    audit = partial(frames.audit_batches, "queue", days=days, **RECORDS["queue"].more)
    parts = [part.to_batches() for part in parted("queue", table, 2)]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        found = sorted(finding for batches in pool.map(partial(all_of, audit), parts) for finding in shown(batches))

    assert found == whole("queue", table)


class TestParts:
    """What belongs together."""

    def test_chains(self) -> None:
        """A form, a ticket or a department in common, through others too; 17 and "17" are one."""
        form = polars.Series(["1", None, "2", "3", None, "17", None])
        ticket = polars.Series(["a", "a", None, "b", None, "c", "c"])
        department = polars.Series([None, None, "9", "9", None, None, None])
        parts = frames.record_parts(form, ticket, department).to_list()

        assert parts[0] == parts[1]
        assert parts[2] == parts[3]
        assert parts[5] == parts[6]
        assert sorted({*parts}) == [0, 1, 2, 3]
        numbers = polars.Series([17, 17, None])
        assert len({*frames.record_parts(numbers, numbers, numbers).to_list()}) == 2

    def test_long_chain(self) -> None:
        """A chain of any length is one part."""
        form = [str((row + 1) // 2) for row in range(300)]
        ticket = [str(row // 2) for row in range(300)]
        none = polars.Series([None] * 300, dtype=polars.String)
        parts = frames.record_parts(polars.Series(form), polars.Series(ticket), none)
        swapped = frames.record_parts(none, polars.Series(ticket[::-1]), polars.Series(form[::-1]))

        assert {*parts.to_list(), *swapped.to_list()} == {0}


def test_repeated_hour() -> None:
    """Rows in the hour that the clocks showed twice stand in the order in which they were."""
    first = datetime(2024, 2, 29, 17, 30, tzinfo=UTC)
    events = ("received", "registered", "analysed", "found")
    rows = [
        {"event": event, "incident": "1", "at": first + number * timedelta(minutes=20)}
        for number, event in enumerate(events)
    ]
    table = table_of([row | ({"channel": "voice"} if row["event"] == "received" else {}) for row in rows])

    assert in_parts("incidents", table, 1) == whole("incidents", table)


DAYS = frames.record_days("incidents", [])
wrong: Any = 1


@pytest.mark.parametrize(
    ("ask", "error", "field"),
    [
        (lambda: frames.record_days("queues", []), InvalidFact, "kind"),
        (lambda: frames.record_days("queue", [1]), WrongType, "batches"),
        (lambda: frames.record_days("queue", [pa.record_batch({"pos": [0]})]), InvalidFact, "at"),
        (lambda: [*frames.audit_batches("queue", [pa.record_batch({"at": [0]})], days=DAYS)], InvalidFact, "pos"),
        (lambda: frames.audit_batches("queue", [], days=wrong), WrongType, "days"),
        (lambda: frames.audit_batches("queue", [], days=DAYS, departments=[wrong]), WrongType, "departments[0]"),
        (lambda: frames.audit_batches("incidents", [], days=DAYS, known_on="now"), InvalidFact, "known_on"),
        (lambda: frames.audit_batches("incidents", [], days=DAYS, until=datetime(2026, 1, 1)), InvalidFact, "until"),
        (lambda: frames.audit_batches("measures", [], days=DAYS, law=wrong), WrongType, "law"),
    ],
)
def test_wrong_arguments(ask: Callable[[], Any], error: type[Exception], field: str) -> None:
    """Whatever is wrong raises under its name."""
    with pytest.raises(error) as caught:
        ask()
    assert caught.value.field == field  # type: ignore[attr-defined]


def test_schema_for_spark() -> None:
    """The schema in Spark's words has the columns of the other, in their order."""
    names = [part.split("`")[1] for part in frames.FINDINGS_DDL.split(", ")]

    assert names == frames.findings_schema().names
