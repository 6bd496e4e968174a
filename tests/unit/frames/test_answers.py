"""Frames of answers: the clocks of incidents, the windows of measures, the calendar and the norms."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest

pytest.importorskip("narwhals", reason="the extra `frames` is not installed")
pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars", reason="the extra `interop` is not installed")
pyarrow = pytest.importorskip("pyarrow", reason="the extra `interop` is not installed")

from aleumet_rules import (  # noqa: E402
    ASTANA,
    HORIZON,
    LAW,
    NORMS,
    ContradictoryFacts,
    InvalidFact,
    LawBook,
    Measure,
    NotInForce,
    OutsideHorizon,
    ProvisionalDay,
    Week,
    WorkingCalendar,
    WrongType,
    frames,
    selection_window,
)
from aleumet_rules.acts.portal_norms import IPR_BLOCK_NOTICE, IPR_REACTIVATION, IPR_SELECTION_WINDOW  # noqa: E402
from aleumet_rules.facts.incident import CLOCKS, EVENTS  # noqa: E402
from columns import ALL_READINGS, laws_by_reading, touching  # noqa: E402
from incident_rows import drawn, expected, got  # noqa: E402
from sweep import is_full  # noqa: E402

AT = datetime(2027, 2, 1, 12, tzinfo=UTC)
wrong: Any = 1
LAWFUL = LAW.amend(calendar=WorkingCalendar(unsettled="accept"))
READINGS = touching(*(clock.norm for clock in CLOCKS.values()))
OF_WINDOWS = touching(IPR_SELECTION_WINDOW, IPR_BLOCK_NOTICE, IPR_REACTIVATION)
INSTANT = polars.Datetime("us", "UTC")


def frame_of(rows: list[dict[str, Any]], names: tuple[str, ...] = EVENTS) -> Any:
    """The incidents as a frame of polars."""
    events = {name: polars.Series([row.get(name) for row in rows], dtype=INSTANT) for name in names}
    channels = polars.Series([row["channel"] for row in rows], dtype=polars.String)
    return polars.DataFrame({**events, "channel": channels, "id": range(len(rows))})


def naive() -> Any:
    """A frame of which one column has no zone."""
    return frame_of([]).cast({"found_at": polars.Datetime("us")})


def compared(rows: list[dict[str, Any]], law: LawBook, at: datetime) -> None:
    """The long frame has what the scalar functions say, row for row."""
    long = got(frames.clocks(frame_of(rows), at=at, law=law).iter_rows(named=True), len(rows))
    wrong = [(row, one) for row, one in zip(rows, long, strict=True) if one != expected(row, law, at)]
    assert wrong[:1] == []


class TestClocks:
    """Every clock of an incident."""

    @pytest.mark.untraced
    def test_equal(self) -> None:
        """Incidents of all kinds, contradictory ones among them."""
        compared(drawn(5_000 if is_full() else 700), LAWFUL, AT)

    @pytest.mark.untraced
    def test_every_reading(self) -> None:
        """Under every value of the readings that touch a clock, and under all others at once."""
        rows = drawn(5_000 if is_full() else 150, seed=5)
        every = list(laws_by_reading(READINGS, LAWFUL))
        others: dict[str, Any] = {
            name: getattr(law.readings, name) for name, law in zip(READINGS, every[1:], strict=True)
        }
        for law in (*every, LAWFUL.amend(**others)):
            compared(rows, law, AT)

    @pytest.mark.untraced
    def test_other_readings(self) -> None:
        """Under every value of all other readings nothing else comes out."""
        rows = drawn(40, seed=7)
        for law in laws_by_reading([name for name in ALL_READINGS if name not in READINGS], LAWFUL):
            compared(rows, law, AT)

    @pytest.mark.parametrize("at", [datetime(2024, 5, 6, 12, tzinfo=UTC), datetime(2023, 9, 4, 18, 59, 58, tzinfo=UTC)])
    def test_close_to_the_question(self, at: datetime) -> None:
        """Events some seconds after the question, and questions before the rules."""
        rng = Random(8)
        rows = drawn(200, seed=6)
        for row in rows:
            event = rng.choice([name for name in EVENTS if row.get(name)] or ["received_at"])
            row[event] = at + timedelta(seconds=rng.choice([-1, 0, 3, 5, 5.000001, 6]))
        compared(rows, LAWFUL, at)

    def test_no_rows(self) -> None:
        """An empty frame has no clocks, and the same types."""
        none = frames.clocks(frame_of([]), at=AT)

        assert none.shape == (0, 10)
        assert none.schema == frames.clocks(frame_of(drawn(20)), at=AT, law=LAWFUL).schema

    def test_types(self) -> None:
        """Each library has types of its own, which depend on no value, and the zone of the incidents."""
        frame = frame_of(drawn(50)).with_columns(polars.col("received_at").dt.convert_time_zone("Asia/Almaty"))
        long = frames.clocks(frame, at=AT, law=LAWFUL)
        assert long.schema["due_at"] == polars.Datetime("us", "Asia/Almaty")
        assert long.schema["late_by"] == polars.Duration("us")
        assert isinstance(long.schema["state"], polars.Enum)

        table = frames.clocks(frame.to_arrow(), at=AT, law=LAWFUL)
        assert table.schema.field("due_at").type == pyarrow.timestamp("us", "Asia/Almaty")
        assert table.schema.field("norm").type == pyarrow.dictionary(pyarrow.int8(), pyarrow.string())
        assert table.schema.metadata[b"format"] == b"aleumet.clocks/1"

        own = frames.clocks(frame.to_pandas(), at=AT, law=LAWFUL)
        assert {name: str(kind) for name, kind in own.dtypes.items() if name != "readings"} == {
            "row": "int64",
            "norm": "category",
            **dict.fromkeys(("starts_at", "due_at", "done_at"), "datetime64[us, Asia/Almaty]"),
            "state": "category",
            "late_by": "timedelta64[us]",
            "provisional": "boolean",
            "error": "category",
        }
        assert own.attrs["checked_on"] == LAW.checked_on.isoformat()
        assert (len(long), table.num_rows) == (len(own), len(own))

    def test_provisional(self) -> None:
        """A clock that rests on a year not settled says so, and one warning with it."""
        frame = frame_of([{"received_at": AT, "channel": "messenger"}, {"received_at": None, "channel": "voice"}])
        with pytest.warns(ProvisionalDay, match=r"^clocks: .*1 row: 0") as caught:
            long = frames.clocks(frame, at=AT)
        assert [warning.filename for warning in caught] == [__file__]
        assert long["provisional"].to_list()[0] is True

    @pytest.mark.parametrize(
        ("ask", "error", "field"),
        [
            (lambda: frames.clocks([1], at=AT), WrongType, "frame"),
            (lambda: frames.clocks(frame_of([]).drop("channel"), at=AT), InvalidFact, "channel"),
            (lambda: frames.clocks(frame_of([]), at=datetime(2026, 1, 1)), InvalidFact, "at"),
            (lambda: frames.clocks(frame_of([]), at=AT, law=wrong), WrongType, "law"),
            (
                lambda: frames.clocks(frame_of([]).cast({"found_at": polars.Datetime("us")}), at=AT),
                WrongType,
                "found_at",
            ),
        ],
    )
    def test_wrong_columns(self, ask: Any, error: type[Exception], field: str) -> None:
        """A wrong column or argument raises under its name."""
        with pytest.raises(error) as caught:
            ask()
        assert caught.value.field == field  # type: ignore[attr-defined]


DAYS = ("given_to_portal_on", "notified_on", "reactivated_on", "selected_on", "implement_by")


def measures(number: int) -> list[dict[str, date | None]]:
    """So many measures, some of them contradictory, older than the rules, or beyond the horizon."""
    rng = Random(3)
    rows = []
    for _ in range(number):
        given = date(2023, 8, 1) + timedelta(days=rng.randrange(1_500))
        row: dict[str, date | None] = {"given_to_portal_on": given}
        for name, chance in zip(DAYS[1:], (0.7, 0.3, 0.2, 0.3), strict=True):
            row[name] = given + timedelta(days=rng.randint(-5, 120)) if rng.random() < chance else None
        if rng.random() < 0.05:
            row[rng.choice(DAYS)] = rng.choice((None, date(2050, 12, 20), date(2051, 1, 1), date(2010, 1, 1)))
        rows.append(row)
    return rows


def window(row: dict[str, date | None], law: LawBook) -> dict[str, object]:
    """What the scalar functions say of one measure."""
    facts: dict[str, Any] = row
    try:
        found = selection_window(Measure("m", "m", **facts), law=law)
    except OutsideHorizon:
        return {"error": "outside-horizon"}
    except NotInForce:
        return {"error": "not-in-force"}
    except ContradictoryFacts:
        return {"error": "contradictory-facts"}
    except InvalidFact:
        return {"error": "invalid-fact"}
    days = ("opens_on", "closes_on", "block_notice_on", "block_notice_from", "started_on", "rolled_from")
    said: dict[str, object] = {name: getattr(found, name) for name in days if getattr(found, name) is not None}
    readings = ";".join(f"{one.field}={one.value}" for one in found.readings)
    return said | {"started_by": found.started_by.value, "provisional": found.provisional, "readings": readings}


class TestWindows:
    """The window of each measure."""

    @pytest.mark.untraced
    def test_every_reading(self) -> None:
        """Under every value of the readings that touch it."""
        rows = measures(5_000 if is_full() else 300)
        frame = polars.DataFrame({name: polars.Series([row[name] for row in rows], dtype=polars.Date) for name in DAYS})
        for law in laws_by_reading(OF_WINDOWS, LAWFUL):
            found = [
                {name: value for name, value in row.items() if value is not None}
                for row in frames.windows(frame, law=law).iter_rows(named=True)
            ]
            assert found == [window(row, law) for row in rows]

    @pytest.mark.untraced
    def test_other_readings(self) -> None:
        """Under every value of all other readings nothing else comes out."""
        frame = polars.DataFrame({"given_to_portal_on": [date(2026, 1, 5), date(2024, 2, 29)]})
        usual = frames.windows(frame, law=LAWFUL).rows()
        for law in laws_by_reading([name for name in ALL_READINGS if name not in OF_WINDOWS], LAWFUL):
            assert frames.windows(frame, law=law).rows() == usual

    def test_in_short(self) -> None:
        """Some measures, contradictory and far ones among them."""
        near = date(2050, 12, 20)
        far = [dict.fromkeys(DAYS) | {"given_to_portal_on": day} for day in (near, date(2051, 1, 1), date(2023, 1, 1))]
        told = dict.fromkeys(DAYS) | {"given_to_portal_on": near, "notified_on": near}
        torn = dict.fromkeys(DAYS) | {"given_to_portal_on": date(2026, 1, 5), "notified_on": date(2026, 1, 4)}
        rows: list[dict[str, date | None]] = [*measures(40), *far, told, torn]
        frame = polars.DataFrame({name: polars.Series([row[name] for row in rows], dtype=polars.Date) for name in DAYS})
        found = frames.windows(frame, law=LAWFUL).iter_rows(named=True)

        assert [{name: value for name, value in row.items() if value is not None} for row in found] == [
            window(row, LAWFUL) for row in rows
        ]

    def test_few_columns(self) -> None:
        """The day on which the data came is enough; a year not settled warns once."""
        frame = pandas.DataFrame({"given_to_portal_on": pandas.to_datetime(["2026-12-01", None])})
        with pytest.warns(ProvisionalDay, match=r"^windows: .*1 row: 0"):
            found = frames.windows(frame, law=LAW.amend(block_clock="received"))

        assert found["closes_on"].iloc[0] == pandas.Timestamp(2027, 2, 1)
        assert found["error"].tolist()[1] == "invalid-fact"

    def test_wrong_columns(self) -> None:
        """A column that is missing, or is none of days, raises under its name."""
        with pytest.raises(InvalidFact, match="given_to_portal_on: is not among the columns"):
            frames.windows(polars.DataFrame({"a": [1]}))
        with pytest.raises(WrongType, match="notified_on: needs a column of days"):
            frames.windows(polars.DataFrame({"given_to_portal_on": [date(2026, 1, 5)], "notified_on": ["2026-01-06"]}))


class TestTables:
    """Tables for engines that join."""

    def test_calendar(self) -> None:
        """Every column says what the scalar functions say."""
        quiet = WorkingCalendar(Week.SIX_DAY, days_off=[date(2025, 12, 13)], unsettled="accept")
        law = LAW.amend(closes=datetime(2000, 1, 1, 17).time(), since=date(2025, 12, 10))
        rows = frames.calendar_table(date(2025, 12, 1), date(2027, 1, 8), calendar=quiet, law=law).to_pylist()
        days = [quiet.day(row["day"]) for row in rows]

        assert [row["day"] for row in rows] == [date(2025, 12, 1) + timedelta(days=n) for n in range(404)]
        assert [(row["working"], row["kind"], row["name_kk"]) for row in rows] == [
            (day.is_working, day.kind.value, day.names.kk) for day in days
        ]
        assert [(row["moved_from"], row["moved_to"], row["provisional"]) for row in rows] == [
            (day.moved_from, day.moved_to, day.provisional) for day in days
        ]
        assert [row["norm"] for row in rows] == [day.norm and day.norm.id for day in days]
        assert [row["citation"] for row in rows] == [day.citation and day.citation.text("en") for day in days]
        assert [row["before"] for row in rows] == [quiet.count_working_days(days[0].date, day.date) for day in days]
        assert [row["upto"] - row["before"] for row in rows] == [day.is_working - 1 for day in days]
        for name, n in (("next_working", 1), ("previous_working", -1), ("roll_forward", 0)):
            assert [row[name] for row in rows] == [quiet.add_working_days(day.date, n) for day in days]
        assert rows[0]["starts_at"] == datetime(2025, 12, 1, tzinfo=ASTANA)
        assert [rows[place]["closes_at"] for place in (0, 9, 12)] == [
            datetime(2025, 12, 1, 18, 30, tzinfo=ASTANA),
            datetime(2025, 12, 10, 17, tzinfo=ASTANA),
            None,
        ]

    @pytest.mark.parametrize("backend", ["pyarrow", "polars", "pandas"])
    def test_backends(self, backend: str) -> None:
        """The whole horizon, in each library; beyond it nothing is looked for."""
        table = frames.calendar_table(backend=backend)
        if backend == "pyarrow":
            assert table.slice(table.num_rows - 1)["next_working"].to_pylist() == [None]
        assert table.shape == ((HORIZON[1] - HORIZON[0]).days + 1, 19)
        assert frames.norms_table(backend=backend).shape == (len(NORMS), 7)

    def test_wrong_arguments(self) -> None:
        """Wrong days, libraries and calendars raise under their names."""
        with pytest.raises(ContradictoryFacts, match="first and last"):
            frames.calendar_table(date(2026, 1, 2), date(2026, 1, 1))
        with pytest.raises(InvalidFact, match="backend: must be one of 'pandas', 'polars', 'pyarrow'"):
            frames.norms_table(backend="dask")
        with pytest.raises(WrongType, match="calendar"):
            frames.calendar_table(calendar=wrong)
