"""The joins of the guide on DuckDB and Spark, beside the kernel of the same question and beside a scan of the rows."""

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from math import inf
from os import environ
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import numpy as np

from aleumet_rules import LAW, WorkingCalendar, frames
from aleumet_rules.acts.incident_norms import INCIDENT_ANALYSE
from aleumet_rules.frames.due import sheet_of
from aleumet_rules.frames.totals import totals
from figures import Figure

__all__ = ["of_duckdb", "of_spark"]

GUIDE = (Path(__file__).parents[1] / "docs/guide/columns.md").read_text(encoding="utf-8")
SQL = dict(re.findall(r"```\{code-block\} sql\n:name: ([a-z-]+)\n\n(.*?)\n```", GUIDE, re.DOTALL))
SET_UP: list[str] = re.findall(r"```python\n(.*?)\n```", GUIDE, re.DOTALL)
LAWFUL = LAW.amend(calendar=WorkingCalendar(unsettled="accept"))
_ROUNDS = 5
_ROUNDS_OF_SPARK = 21
_WARM = 5
"""Rounds of Spark that are not timed: its JVM takes some until what it has compiled is what it keeps."""
_FIRST, _LAST = 1_693_900_000_000_000, 1_790_000_000_000_000
Call = Callable[[], object]
Columns = dict[str, Any]


def _columns(rows: int) -> Columns:
    """So many events of the settled years since the rules are in force."""
    rng = np.random.default_rng(3)
    moments = rng.integers(_FIRST, _LAST, rows)
    days = moments // 86_400_000_000
    return {"day": days, "until": days + rng.integers(0, 90, rows), "n": rng.integers(1, 30, rows), "moment": moments}


def _table(columns: Columns) -> Any:
    """The events as a table of pyarrow."""
    import pyarrow as pa

    days = {name: pa.array(columns[name].astype(np.int32)) for name in ("day", "until")}
    return pa.table(
        {
            "id": pa.array(np.arange(len(columns["n"]), dtype=np.int32)),
            **{name: column.cast(pa.date32()) for name, column in days.items()},
            "n": pa.array(columns["n"].astype(np.int32)),
            "moment": pa.array(columns["moment"]).cast(pa.timestamp("us", "UTC")),
        }
    )


def _kernels(columns: Columns) -> dict[str, Call]:
    """The same questions put to the kernels."""
    both, sheet = totals(LAWFUL.calendar), sheet_of(LAWFUL, INCIDENT_ANALYSE)
    days, until, n, moments = (columns[name] for name in ("day", "until", "n", "moment"))
    return {
        "add": lambda: both.add(days, n),
        "count": lambda: both.count(days, until),
        "analysis": lambda: sheet.take(moments),
    }


def _rounds(calls: dict[str, Call], rounds: int = _ROUNDS, warm: int = 1) -> dict[str, list[float]]:
    """The seconds of each call, round by round, after some that are not timed."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(warm + rounds):
        for name, call in calls.items():
            start = perf_counter()
            call()
            times[name].append(perf_counter() - start)
    return {name: seconds[warm:] for name, seconds in times.items()}


def _ratio(times: dict[str, list[float]], one: str, other: str) -> float:
    return median(a / b for a, b in zip(times[one], times[other], strict=True))


def of_duckdb(rows: int) -> Iterator[Figure]:
    """Each join beside its kernel."""
    if find_spec("duckdb") is None:
        print("duckdb is not installed here")
        return
    import duckdb

    columns = _columns(rows)
    con = duckdb.connect()
    exec(next(code for code in SET_UP if "con.register" in code), {"con": con, "frames": frames})
    con.execute("set threads = 2")
    con.register("brought", _table(columns))
    con.execute("create table events as select * from brought")
    for question, kernel in _kernels(columns).items():
        query = f"select count(answer), max(answer) from ({SQL[f'duckdb-{question}']})"
        (answered,) = con.execute(query).fetchall()
        assert answered[0] == rows
        times = _rounds({"join": partial(_fetched, con, query), "kernel": kernel})
        ratio = _ratio(times, "join", "kernel")
        yield Figure(f"DuckDB, `{question}`, {rows:,} rows, two threads", ratio, "times its kernel", 1.5)


def _fetched(con: Any, query: str) -> object:
    return con.execute(query).fetchall()


def of_spark(rows: int) -> Iterator[Figure]:
    """The same of Spark on this machine: joins beside a scan, and the function on every batch beside the joins."""
    if find_spec("pyspark") is None or shutil.which("java") is None:
        print("PySpark or a JVM is not installed here")
        return
    import pyarrow.parquet as pq
    from pyspark.sql import SparkSession, functions

    arrow_udf: Any = functions.__dict__["arrow_udf"]

    environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.shuffle.partitions", "2").config("spark.driver.memory", "4g").getOrCreate()
    for word in ("createDataFrame", "columnarReaderBatchSize"):
        exec(next(code for code in SET_UP if word in code), {"spark": spark, "frames": frames})
    with TemporaryDirectory() as folder:
        path = Path(folder) / "events.parquet"
        pq.write_table(_table(_columns(rows)), path, row_group_size=500_000)
        events = spark.read.parquet(str(path))
        events.createOrReplaceTempView("events")
        due = arrow_udf(lambda at: frames.analysis_due(at), "timestamp")  # noqa: PLW0108  (hints of a function are read)
        same = arrow_udf(lambda at: at, "timestamp")
        answered, returned = (events.select("id", one("moment").alias("answer")) for one in (due, same))
        joins, numbered = (spark.sql(SQL[name]) for name in ("spark-analysis", "spark-analysis-by-number"))
        whole = {"joins": joins, "numbered": numbered, "udf": answered, "same": returned}
        calls: dict[str, Call] = {"scan": lambda: events.agg({"id": "sum", "moment": "max"}).collect()}
        calls |= {name: partial(_summed, frame) for name, frame in whole.items()}
        assert calls["joins"]() == calls["numbered"]() == calls["udf"]()
        times = _rounds(calls, _ROUNDS_OF_SPARK, _WARM)
    spark.stop()
    for name, other, most, title in _OF_SPARK:
        unit = "times a scan" if other == "scan" else "times the joins"
        yield Figure(f"Spark, {title}, {rows:,} rows", _ratio(times, name, other), unit, most)


_OF_SPARK = (
    ("joins", "scan", 4, "joins of `analysis`"),
    ("numbered", "scan", 4, "joins of `analysis` by number"),
    ("udf", "joins", 2, "`arrow_udf` of `analysis_due`"),
    ("same", "joins", inf, "`arrow_udf` that gives back what it got"),
)


def _summed(frame: Any) -> object:
    return frame.agg({"id": "sum", "answer": "max"}).collect()
