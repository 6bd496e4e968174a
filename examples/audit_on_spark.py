"""A year of events of seventeen regions, audited on a local Spark: from Parquet to findings by region.

    python examples/audit_on_spark.py --events 20000

Needs the extra `frames`, pyarrow, pyspark and a JVM. The events are made up; of their incidents some are late.
"""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from aleumet_rules import frames

REGIONS = 17
_PARTS = 4
_LATE = 0.03
_FIRST = datetime(2025, 1, 6, 4, tzinfo=UTC)
_STEPS = (
    ("received", 0),
    ("registered", 40),
    ("analysed", 200),
    ("found", 150),
    ("escalated", 260),
    ("escalation-received", 261),
    ("confirmed", 300),
    ("confirmed-notice", 310),
    ("repair-started", 400),
    ("repaired", 600),
    ("repaired-notice", 660),
)


def main(words: Sequence[str]) -> int:
    """The exit code."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=20_000)
    asked = parser.parse_args(words)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "events.parquet"
        late = write(path, asked.events)
        found = audited(path)
    for region, count in sorted(found.items()):
        print(f"region {region:>2}: {count} findings")
    print(f"{late} notices were made late, {sum(found.values())} findings")
    return int(late != sum(found.values()))


def write(path: Path, number: int) -> int:
    """A record of so many events, numbered in their order; how many of them were made late."""
    rng, rows, late = Random(1), [], 0
    for incident in range(number // len(_STEPS)):
        at = _FIRST + timedelta(days=7 * rng.randrange(50), minutes=rng.randrange(60))
        slow = rng.random() < _LATE
        late += slow
        rows += [*_events(f"{incident % REGIONS + 1}-{incident}", at, slow=slow)]
    rows.sort(key=lambda row: row["at"])
    table = pa.Table.from_pylist(rows, _SCHEMA)
    pq.write_table(table.add_column(0, "pos", pa.array(range(len(rows)), pa.int64())), path)
    return late


_SCHEMA = pa.schema(
    [
        ("event", pa.string()),
        ("at", pa.timestamp("us", "UTC")),
        ("incident", pa.string()),
        ("channel", pa.string()),
        ("region", pa.int64()),
    ]
)


def _events(incident: str, at: datetime, *, slow: bool) -> Iterator[dict[str, Any]]:
    """The events of one incident; a slow one is told of the repair an hour after the three of the law."""
    for event, minutes in _STEPS:
        more = 240 if slow and event == "repaired-notice" else 0
        row = {"event": event, "at": at + timedelta(minutes=minutes + more), "incident": incident}
        channel = {"channel": "messenger"} if event == "received" else {}
        yield row | channel | {"region": int(incident.partition("-")[0])}


def audited(path: Path) -> dict[int, int]:
    """How many findings each region has."""
    from pyspark.sql import SparkSession  # noqa: PLC0415

    os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers need the package as well
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.session.timeZone", "UTC").config("spark.sql.shuffle.partitions", str(_PARTS))
    spark = builder.getOrCreate()
    days = frames.record_days("incidents", pq.ParquetFile(path).iter_batches())
    work = partial(frames.audit_batches, "incidents", days=days)
    events = spark.read.parquet(str(path)).repartition(_PARTS, "incident").sortWithinPartitions("pos")
    findings = events.mapInArrow(work, frames.FINDINGS_DDL)
    by_region = findings.selectExpr("cast(split(subject, '-')[0] as int) as region").groupBy("region").count()
    found = {row["region"]: row["count"] for row in by_region.collect()}
    spark.stop()
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
