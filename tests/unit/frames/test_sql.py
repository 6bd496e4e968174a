"""The joins of the guide, on real engines: their answers are those of the scalar functions."""

import re
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("narwhals", reason="the extra `frames` is not installed")
pytest.importorskip("pyarrow", reason="the extra `interop` is not installed")

import audit_on_spark
from aleumet_rules import LAW, WorkingCalendar, analysis_due, frames
from postgres import Server

PAGE = (Path(__file__).parents[3] / "docs/guide/columns.md").read_text(encoding="utf-8")
SQL = dict(re.findall(r"```\{code-block\} sql\n:name: ([a-z-]+)\n\n(.*?)\n```", PAGE, re.DOTALL))
SET_UP: list[str] = re.findall(r"```python\n(.*?)\n```", PAGE, re.DOTALL)
LAWFUL = LAW.amend(calendar=WorkingCalendar(unsettled="accept"))
CALENDAR = LAWFUL.calendar
ROWS = 400


def events() -> list[tuple[int, date, date, int, datetime]]:
    """Events anywhere in the years that are in force, on openings, closings and in the repeated hour."""
    rng = Random(6)
    rows = []
    for number in range(ROWS):
        day = date(2023, 9, 6) + timedelta(days=rng.randrange(1_900))
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(seconds=rng.randrange(86_400))
        if number % 5 == 0:
            moment = datetime(2024, 2, 29, 17, 59, 59, 999_999, tzinfo=UTC) + timedelta(microseconds=rng.randrange(3))
        rows.append((number, day, day + timedelta(days=rng.randint(-90, 90)), rng.randint(-30, 30), moment))
    return rows


EVENTS = events()
WANT: dict[str, list[object]] = {
    "add": [CALENDAR.add_working_days(day, n) for _, day, _, n, _ in EVENTS],
    "count": [CALENDAR.count_working_days(day, until) for _, day, until, _, _ in EVENTS],
    "analysis": [analysis_due(moment, law=LAWFUL).due_at.astimezone(UTC) for *_, moment in EVENTS],
}


def test_every_block_is_run() -> None:
    """The page holds no join and no setting up that no engine here is asked for."""
    spark = {"spark-analysis", "spark-analysis-by-number"}
    assert {*SQL} == {"duckdb-add", "duckdb-count", "duckdb-analysis", "postgresql-analysis", *spark}
    known = ("con.register", "copy cal", "createDataFrame", "columnarReaderBatchSize", "arrow_udf")
    assert len(SET_UP) == len({_set_up(word) for word in known})


def _set_up(word: str) -> str:
    """The block of the page in which a word stands."""
    (found,) = [code for code in SET_UP if word in code]
    return found


class TestDuckdb:
    """DuckDB."""

    @pytest.fixture
    def con(self) -> Iterator[Any]:
        """A database in memory, set up as the guide says."""
        duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed here: it comes with `make bench-frames`")
        con = duckdb.connect()
        exec(_set_up("con.register"), {"con": con, "frames": frames})
        con.execute("create table events (id int, day date, until date, n int, moment timestamptz)")
        con.executemany("insert into events values (?, ?, ?, ?, ?)", EVENTS)
        yield con
        con.close()

    @pytest.mark.parametrize("question", WANT)
    def test_joins(self, con: Any, question: str) -> None:
        """Each join gives the answers of the scalar function."""
        answer = "epoch_us(answer)" if question == "analysis" else "answer"
        query = f"select id, {answer} from ({SQL[f'duckdb-{question}']}) order by id"
        got = [answer for _, answer in con.execute(query).fetchall()]

        assert got == [_micros(value) for value in WANT[question]]

    def test_rows_without_an_answer(self, con: Any) -> None:
        """An inner join leaves them out, a left join keeps them with a null."""
        con.execute("insert into events values (-1, '1999-01-01', null, 1, null)")
        for question in WANT:
            query = SQL[f"duckdb-{question}"]
            left = query.replace("join", "left join")
            assert con.execute(f"select count(*) from ({query})").fetchall() == [(ROWS,)]
            assert con.execute(f"select count(*), count(answer) from ({left})").fetchall() == [(ROWS + 1, ROWS)]


def _micros(value: object) -> object:
    if not isinstance(value, datetime):
        return value
    return (value - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


@pytest.mark.engine
class TestPostgresql:
    """PostgreSQL."""

    def test_joins(self, postgres: Server) -> None:
        """Each join gives the answers of the scalar function, whatever the zone of the session."""
        run = postgres.run
        names: dict[str, Any] = {"frames": frames}
        exec(_set_up("copy cal"), names)
        rows = "\n".join(
            "insert into events values ({}, '{}', '{}', {}, '{}');".format(*map(str, event)) for event in EVENTS
        )
        table = "create table events (id int, day date, until date, n int, moment timestamptz);"
        run(f"set timezone = 'America/New_York';\n{names['script']}\n{table}\n{rows}")
        queries = {"add": SQL["duckdb-add"], "count": SQL["duckdb-count"], "analysis": SQL["postgresql-analysis"]}
        for question, query in queries.items():
            answer = "extract(epoch from answer)::bigint" if question == "analysis" else "answer"
            got = run(f"set timezone = 'America/New_York'; select {answer} from ({query}) q order by id;").splitlines()
            want = [value.timestamp() if isinstance(value, datetime) else value for value in WANT[question]]
            assert got == [str(int(value) if isinstance(value, float) else value) for value in want]


@pytest.fixture
def spark(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A session of Spark on two threads of this machine; the JVM that it starts stays for the next one."""
    if find_spec("pyspark") is None or shutil.which("java") is None:
        pytest.skip("PySpark or a JVM is not installed here: `.ci/engines` brings both")
    from pyspark.sql import SparkSession  # noqa: PLC0415

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
    yield session
    session.stop()


@pytest.mark.engine
@pytest.mark.slow
class TestSpark:
    """Spark on this machine."""

    @pytest.mark.filterwarnings("ignore")
    def test_joins(self, spark: Any) -> None:
        """Each join gives the answers of the scalar function."""
        exec(_set_up("createDataFrame"), {"spark": spark, "frames": frames})
        schema = "id int, day date, until date, n int, moment timestamp"
        spark.createDataFrame(EVENTS, schema).createOrReplaceTempView("events")
        exec(_set_up("columnarReaderBatchSize"), {"spark": spark})
        exec(_set_up("arrow_udf"), {"spark": spark, "frames": frames})
        queries = {
            "add": [SQL["duckdb-add"]],
            "count": [SQL["duckdb-count"]],
            "analysis": [SQL["spark-analysis"], SQL["spark-analysis-by-number"], "select * from answered"],
        }
        for question, query in ((question, query) for question, own in queries.items() for query in own):
            answer = "unix_micros(answer)" if question == "analysis" else "answer"
            rows = spark.sql(f"select {answer} as answer from ({query}) order by id").collect()
            assert [row["answer"] for row in rows] == [_micros(value) for value in WANT[question]]

    @pytest.mark.filterwarnings("ignore")
    @pytest.mark.usefixtures("spark")
    def test_audit(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The example finds by region what it planted, and nothing else."""
        assert audit_on_spark.main(["--events", "2000"]) == 0
        assert re.search(r"([1-9]\d*) notices were made late, \1 findings$", capsys.readouterr().out.strip())
