"""Columns of pandas, polars and pyarrow come in and go out as what they are: index, name, zone and nulls are kept."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest

np = pytest.importorskip("numpy", reason="the extra `frames` is not installed")
pytest.importorskip("narwhals", reason="the extra `frames` is not installed")
pd = pytest.importorskip("pandas")
pl = pytest.importorskip("polars", reason="the extra `interop` is not installed")
pa = pytest.importorskip("pyarrow", reason="the extra `interop` is not installed")

from aleumet_rules import ASTANA, Channel, InvalidFact, WrongType, frames  # noqa: E402

START = datetime(2025, 12, 15, 6, 0, 0, 7, tzinfo=UTC)
DUE = datetime(2025, 12, 17, 13, 30, tzinfo=UTC)
DAY, NEXT = date(2025, 12, 15), date(2025, 12, 17)
ROWS = [START, None, START]


def of_pandas(dtype: str) -> Callable[[list[Any]], Any]:
    """A Series of a type, with an index and a name of its own."""
    return lambda rows: pd.Series(rows, index=[7, 3, 5], name="mine").astype(dtype)


def of_arrow_in_pandas(kind: Any) -> Callable[[list[Any]], Any]:
    """A Series of pandas whose values pyarrow holds."""
    return lambda rows: pd.Series(pd.array(rows, dtype=pd.ArrowDtype(kind)), index=[7, 3, 5], name="mine")


def of_polars(unit: Any, rows: list[Any]) -> Any:
    """A Series of polars, with a name of its own."""
    return pl.Series("mine", rows, dtype=pl.Datetime(unit, "Asia/Tokyo"))


def chunked(kind: Any) -> Callable[[list[Any]], Any]:
    """A ChunkedArray of several chunks, one of them a slice, one empty."""

    def made(rows: list[Any]) -> Any:
        padded = pa.array([None, *rows[:1], None], kind)
        return pa.chunked_array([padded[1:2], pa.array([], kind), pa.array(rows[1:], kind)])

    return made


INSTANTS: dict[str, Callable[[list[Any]], Any]] = {
    **{f"pandas {unit}": of_pandas(f"datetime64[{unit}, Asia/Tokyo]") for unit in ("us", "ns")},
    "pandas fixed": of_pandas("datetime64[us, UTC+05:00]"),
    "pandas of arrow": of_arrow_in_pandas(pa.timestamp("us", "Asia/Tokyo")),
    **{f"polars {unit}": partial(of_polars, unit) for unit in ("us", "ns")},
    "array": lambda rows: pa.array(rows, pa.timestamp("us", "Asia/Tokyo")),
    "array ns": lambda rows: pa.array(rows, pa.timestamp("ns", "Asia/Tokyo")),
    "chunked": chunked(pa.timestamp("us", "Asia/Tokyo")),
}


def plain(column: Any) -> list[Any]:
    """The values, instants in UTC, null as `None`."""
    values = column.to_pylist() if hasattr(column, "to_pylist") else column.to_list()
    return [None if pd.isna(one) else _utc(one) for one in values]


def _utc(value: Any) -> Any:
    return value.astimezone(UTC) if isinstance(value, datetime) and value.tzinfo else value


@pytest.mark.parametrize("make", INSTANTS.values(), ids=INSTANTS)
class TestInstants:
    """A column of instants."""

    def test_due(self, make: Callable[[list[Any]], Any]) -> None:
        """The values, in a column of the same library, zone, index and name."""
        column = make(ROWS)
        due = frames.analysis_due(column)

        assert plain(due) == [DUE, None, DUE]
        assert type(due) is type(column)
        if isinstance(column, pd.Series):
            assert (due.index.tolist(), due.name) == ([7, 3, 5], "mine")
        elif isinstance(column, pl.Series):
            assert due.name == "mine"
        assert str(due.dtype if hasattr(due, "dtype") else due.type) == _in_us(column)

    def test_service_time(self, make: Callable[[list[Any]], Any]) -> None:
        """Durations come out of instants."""
        ran = frames.service_time(make(ROWS), DUE)
        want = timedelta(hours=7, minutes=30) - timedelta(microseconds=7) + timedelta(hours=9, minutes=30)

        assert plain(ran) == [want, None, want]

    def test_no_rows(self, make: Callable[[list[Any]], Any]) -> None:
        """An empty part of a column gives an empty column."""
        assert len(frames.escalation_due(make(ROWS)[:0])) == 0


def _in_us(column: Any) -> str:
    kind = str(column.dtype if hasattr(column, "dtype") else column.type)
    return kind.replace("[ns", "[us").replace("'ns'", "'us'")


DATES: dict[str, Callable[[list[Any]], Any]] = {
    **{f"pandas {unit}": of_pandas(f"datetime64[{unit}]") for unit in ("s", "ms", "us", "ns")},
    "pandas of arrow": of_arrow_in_pandas(pa.date32()),
    "polars": lambda rows: pl.Series("mine", rows, dtype=pl.Date),
    "polars midnights": lambda rows: pl.Series("mine", rows, dtype=pl.Datetime("ms")),
    "array": lambda rows: pa.array(rows, pa.date32()),
    "chunked": chunked(pa.date32()),
}


@pytest.mark.parametrize("make", DATES.values(), ids=DATES)
def test_days(make: Callable[[list[Any]], Any]) -> None:
    """A column of days gives a column of days, of truths and of numbers."""
    column = make([DAY, None, DAY])
    days, worked = frames.add_working_days(column, 1), frames.is_working_day(column)
    counts = frames.count_working_days(column, NEXT)
    as_dates = [one.date() if isinstance(one, datetime) else one for one in plain(days)]

    assert as_dates == [NEXT, None, NEXT]
    assert plain(worked) == [True, None, True]
    assert plain(counts) == [1, None, 1]
    if not isinstance(column, pl.Series):
        assert str(days.dtype if hasattr(days, "dtype") else days.type) == _kind(column)


def _kind(column: Any) -> str:
    return str(column.dtype if hasattr(column, "dtype") else column.type)


def test_types_of_pandas() -> None:
    """Truths are `boolean` and numbers `Int32`, with nulls or without."""
    for rows in ([DAY], [DAY, None]):
        column = pd.Series(pd.to_datetime(rows))
        assert str(frames.is_working_day(column).dtype) == "boolean"
        assert str(frames.count_working_days(column, NEXT).dtype) == "Int32"


@pytest.mark.parametrize(
    "numbers",
    [
        pd.Series([1, None, 2], dtype="Int64"),
        pd.Series([1, 0, 2], dtype="uint8"),
        pd.Series(pd.array([1, None, 2], dtype=pd.ArrowDtype(pa.int16()))),
        pl.Series([1, None, 2], dtype=pl.UInt8),
        pa.array([1, None, 2], pa.uint32()),
        pa.array([1, None, 2], pa.int8()),
    ],
    ids=["nullable", "unsigned", "arrow in pandas", "polars", "array", "small"],
)
def test_numbers(numbers: Any) -> None:
    """Whole numbers of any width may be of another library than the days."""
    got = frames.add_working_days(pl.Series([DAY, DAY, None], dtype=pl.Date), numbers)
    zero = str(getattr(numbers, "dtype", "")) == "uint8"

    assert got.to_list() == [NEXT, DAY if zero else None, None]


@pytest.mark.parametrize(
    "channels",
    [
        pd.Series(["voice", "messenger", None]),
        pd.Series(["voice", "messenger", None], dtype="category"),
        pd.Series(["voice", "messenger", None], dtype=object),
        pl.Series(["voice", "messenger", None]),
        pl.Series(["voice", "messenger", None], dtype=pl.Enum(["voice", "messenger"])),
        pa.array(["voice", "messenger", None]),
        pa.array(["voice", "messenger", None]).dictionary_encode(),
    ],
    ids=["pandas", "category", "object", "polars", "enum", "array", "dictionary"],
)
def test_words(channels: Any) -> None:
    """Text, categories, enums and dictionaries of text are read alike."""
    evening = datetime(2025, 12, 15, 20, tzinfo=ASTANA)
    got = frames.registration_due(pl.Series([evening] * 3), channels, errors="null")

    assert plain(got) == [datetime(2025, 12, 15, 18, tzinfo=UTC), DUE, None]
    assert plain(frames.registration_due(pl.Series([evening]), Channel.CHAT_BOT)) == [DUE]


NAIVE = datetime(2025, 12, 15)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: frames.analysis_due([START]), "registered_at: needs a column of pandas, polars or pyarrow, not list"),
        (lambda: frames.analysis_due(pl.DataFrame()), "registered_at: needs a column .*, not DataFrame"),
        (lambda: frames.analysis_due(pl.Series([NAIVE])), "registered_at: needs instants with a time zone"),
        (lambda: frames.analysis_due(pd.Series([NAIVE])), "registered_at: needs instants with a time zone"),
        (lambda: frames.analysis_due(pl.Series([DAY])), "registered_at: needs a column of instants"),
        (lambda: frames.roll_forward(pl.Series([START])), "days: needs a column of days"),
        (lambda: frames.roll_forward(pl.Series(["2025-12-15"])), "days: needs a column of days"),
        (lambda: frames.roll_forward(pl.Series([NAIVE + timedelta(hours=1)])), "days: .* must be midnight"),
        (lambda: frames.roll_forward(pd.Series([DAY])), "days: needs a column of days"),
        (lambda: frames.add_working_days(pl.Series([DAY]), pd.Series([1.0])), "n: needs a column of whole numbers"),
    ],
)
def test_wrong_types(ask: Callable[[], object], said: str) -> None:
    """A column of another type is refused under its name, whatever its rows."""
    with pytest.raises(WrongType, match=said):
        ask()


def test_instants_with_nanoseconds_are_cut() -> None:
    """Nanoseconds are cut, as they are of a single instant."""
    column = pd.Series([pd.Timestamp("2025-12-15T13:30:00.000000999+00:00")])

    assert frames.service_time(column, DUE).tolist() == [timedelta(hours=9, minutes=30)]


def test_names_are_listed() -> None:
    """The package lists its names, imports a module when the first of them is asked for, and knows no others."""
    assert {"clocks", "analysis_due", "record_days"} <= {*dir(frames)}
    with pytest.raises(AttributeError, match="has no attribute 'busday_offset'"):
        getattr(frames, "busday_offset")  # noqa: B009  (a type checker knows it too)
    assert [name for name in dir(frames) if not getattr(frames, name)] == []


def test_an_error_of_a_row_that_is_right() -> None:
    """Should a table and the scalar function ever differ, that is no fault of the caller's."""
    from aleumet_rules.frames.rows import judged  # noqa: PLC0415
    from aleumet_rules.frames.tables import Found  # noqa: PLC0415

    found = Found(np.zeros(1, np.int32), np.ones(1, np.bool_))
    with pytest.raises(AssertionError, match="row 0 has an answer: 5"):
        judged(found, lambda _row: 5, "raise", "warn", "days")
    with pytest.raises(InvalidFact, match="errors"):
        frames.roll_forward(pl.Series([DAY]), errors="coerce")  # type: ignore[arg-type]
