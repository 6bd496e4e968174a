"""Days on columns are the days of the scalar functions, row for row."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

pytest.importorskip("narwhals", reason="the extra `frames` is not installed")
polars = pytest.importorskip("polars", reason="the extra `interop` is not installed")

from aleumet_rules import (  # noqa: E402
    LAW,
    InvalidFact,
    OutsideHorizon,
    ProvisionalDay,
    Transfer,
    UnsettledDay,
    Week,
    WorkingCalendar,
    WrongType,
    end_of_months,
    frames,
)
from columns import DAYS, FAR, asked  # noqa: E402
from sweep import is_full, share  # noqa: E402

QUIET = WorkingCalendar(unsettled="accept")
LAWFUL = LAW.amend(calendar=QUIET)
wrong: Any = 1
CALENDARS = {
    "plain": QUIET,
    "six days": WorkingCalendar(Week.SIX_DAY, unsettled="accept"),
    "own days": WorkingCalendar(
        days_off=[date(2025, 12, 15), (date(2027, 1, 5), date(2026, 1, 1))],
        working_days=[date(2025, 12, 16), date(2027, 1, 1)],
        unsettled="accept",
    ),
    "as known": WorkingCalendar(known_on=date(2024, 2, 1), unsettled="accept"),
    "refused": WorkingCalendar(unsettled="refuse"),
    "entered": LAW.amend(
        transfers=[Transfer(date(2027, 1, 8), date(2026, 12, 26))],
        kurban_ait={2027: date(2027, 5, 16)},
        settled_to=date(2027, 12, 31),
        calendar=QUIET,
    ).calendar,
}
COLUMN = polars.Series("day", DAYS)


@pytest.mark.untraced
@pytest.mark.parametrize("calendar", CALENDARS.values(), ids=CALENDARS)
class TestEqual:
    """Every day of the horizon and around it, under calendars of every kind."""

    def test_is_working_day(self, calendar: WorkingCalendar) -> None:
        """Whether each is worked."""
        got = frames.is_working_day(COLUMN, calendar=calendar, errors="null")

        assert got.to_list() == asked(calendar.is_working_day, DAYS)
        assert (got.dtype, got.name) == (polars.Boolean, "day")

    def test_roll_forward(self, calendar: WorkingCalendar) -> None:
        """To which each rolls."""
        assert frames.roll_forward(COLUMN, calendar=calendar, errors="null").to_list() == asked(
            calendar.roll_forward, DAYS
        )

    @pytest.mark.parametrize("n", [-2_000, -5, -1, 0, 1, 2, 21, 9_000, 10**30])
    def test_add_working_days(self, calendar: WorkingCalendar, n: int) -> None:
        """The n-th working day of one n."""
        got = frames.add_working_days(COLUMN, n, calendar=calendar, errors="null")

        assert got.to_list() == asked(lambda day: calendar.add_working_days(day, n), DAYS)
        assert got.dtype == polars.Date

    @pytest.mark.parametrize("most", [5, 9_000, 2**62])
    def test_add_a_column(self, calendar: WorkingCalendar, most: int) -> None:
        """The n-th working day of a column of numbers, nulls among them."""
        rng = Random(most)
        numbers = [rng.choice((None, rng.randint(-most, most), rng.randint(1, 30))) for _ in DAYS]
        column = polars.Series(numbers, dtype=polars.Int64)
        got = frames.add_working_days(COLUMN, column, calendar=calendar, errors="null")

        assert got.to_list() == asked(calendar.add_working_days, zip(DAYS, numbers, strict=True))

    def test_add_a_column_of_later_ones(self, calendar: WorkingCalendar) -> None:
        """Numbers above zero alone are looked up by themselves."""
        numbers = [1 + number % 40 for number in range(len(DAYS))]
        got = frames.add_working_days(COLUMN, polars.Series(numbers), calendar=calendar, errors="null")

        assert got.to_list() == asked(calendar.add_working_days, zip(DAYS, numbers, strict=True))

    def test_count_working_days(self, calendar: WorkingCalendar) -> None:
        """Between two columns, in either order, to the open end and beyond."""
        rng = Random(4)
        ends = [rng.choice((None, day + timedelta(days=rng.randint(-400, 400)), date(2051, 1, 1))) for day in DAYS]
        got = frames.count_working_days(COLUMN, polars.Series(ends), calendar=calendar, errors="null")

        assert got.to_list() == asked(calendar.count_working_days, zip(DAYS, ends, strict=True))
        assert got.dtype == polars.Int32

    @pytest.mark.parametrize("end", [date(2026, 7, 1), date(2051, 1, 1), date(2060, 1, 1)])
    def test_count_to_one_day(self, calendar: WorkingCalendar, end: date) -> None:
        """To one day for all."""
        got = frames.count_working_days(COLUMN, end, calendar=calendar, errors="null")

        assert got.to_list() == asked(lambda start: calendar.count_working_days(start, end), DAYS)

    @pytest.mark.parametrize(("months", "roll"), [(1, True), (2, True), (2, False), (500, True)])
    def test_end_of_months(self, calendar: WorkingCalendar, months: int, roll: bool) -> None:
        """The last day of a term in months."""
        law = LAW.amend(calendar=calendar)
        days = DAYS[:: max(1, 200 // share(200))]
        got = frames.end_of_months(polars.Series(days), months, roll=roll, law=law, errors="null")

        assert got.to_list() == asked(lambda day: end_of_months(day, months, roll=roll, law=law), days)


@pytest.mark.parametrize("power", [14, 15, 16, 31, 32, 61, 62])
def test_no_number_leads_back_into_the_horizon(power: int) -> None:
    """A day outside it has no n-th working day, however far n reaches, and a day within it none outside."""
    numbers = [sign * (2**power + more) for sign in (1, -1) for more in range(1, 40)]
    for day in (date(1999, 1, 4), date(2015, 12, 31), date(2025, 12, 15), date(2051, 1, 2)):
        column = polars.Series([day] * len(numbers))
        got = frames.add_working_days(column, polars.Series(numbers), calendar=QUIET, errors="null")

        assert got.null_count() == len(numbers)


@pytest.mark.untraced
@pytest.mark.slow
def test_far_beyond_the_horizon() -> None:
    """Every function says what the scalar one says of forty thousand days, two thirds of them outside the horizon."""
    days = FAR[:: 1 if is_full() else 9]
    column, until = polars.Series(days), date(2026, 7, 1)
    numbers = [1 + number % 30 for number in range(len(days))]
    quiet: dict[str, Any] = {"calendar": QUIET, "errors": "null"}
    add = frames.add_working_days(column, polars.Series(numbers), **quiet)

    assert frames.is_working_day(column, **quiet).to_list() == asked(QUIET.is_working_day, days)
    assert frames.roll_forward(column, **quiet).to_list() == asked(QUIET.roll_forward, days)
    assert add.to_list() == asked(QUIET.add_working_days, zip(days, numbers, strict=True))
    assert frames.count_working_days(column, until, **quiet).to_list() == asked(
        lambda day: QUIET.count_working_days(day, until), days
    )
    assert frames.end_of_months(column, 2, law=LAWFUL, errors="null").to_list() == asked(
        lambda day: end_of_months(day, 2, law=LAWFUL), days
    )


@pytest.mark.parametrize("months", [1, 500])
def test_terms_at_the_horizon(months: int) -> None:
    """A term that ends beyond the horizon has no last day, one that begins outside it neither."""
    days = [date(2015, 12, 31), date(2016, 1, 1), date(2026, 1, 31), date(2050, 11, 30), date(2050, 12, 31), None]
    got = frames.end_of_months(polars.Series(days), months, law=LAWFUL, errors="null")

    assert got.to_list() == asked(lambda day: end_of_months(day, months, law=LAWFUL), days)


DUE = polars.Series("due", [date(2025, 12, 12), None, date(2051, 3, 1), date(2015, 1, 1)])


def test_wrong_rows_raise_once() -> None:
    """One error tells the first wrong row, how many there are and which."""
    with pytest.raises(
        OutsideHorizon, match=r"^days\[2\]: must lie .*; 2 rows: 2, 3; got datetime.date\(2051, 3, 1\)$"
    ):
        frames.add_working_days(DUE, 2)


@pytest.mark.parametrize(
    ("ask", "field"),
    [
        (lambda: frames.count_working_days(DUE, DUE), "start"),
        (lambda: frames.count_working_days(DUE[:1], DUE[2:3]), "end"),
        (lambda: frames.add_working_days(DUE, polars.Series([1] * 4)), "days"),
        (lambda: frames.add_working_days(DUE[:1], polars.Series([10**6])), "n"),
        (lambda: frames.end_of_months(DUE, 2), "events"),
        (lambda: frames.roll_forward(DUE), "days"),
    ],
)
def test_the_scalar_function_says_what_is_wrong(ask: Any, field: str) -> None:
    """The error names the argument that the scalar function names, and the row."""
    with pytest.raises(OutsideHorizon) as caught:
        ask()
    assert caught.value.field.startswith(f"{field}[")


def test_many_wrong_rows_are_counted() -> None:
    """Of many wrong rows the first few are told, and their number."""
    with pytest.raises(OutsideHorizon, match=r"40 rows: 0, 1, 2, 3, 4, …"):
        frames.is_working_day(polars.Series([date(2060, 1, 1)] * 40))


class TestUnsettled:
    """Years that are not settled: one warning a call, nothing, or an error, as the calendar has it."""

    days = polars.Series([date(2026, 1, 5), date(2027, 1, 5), date(2028, 1, 5), None])

    def test_one_warning(self) -> None:
        """One warning tells how many rows are provisional, and lies at the caller's line."""
        for _ in range(2):
            with pytest.warns(ProvisionalDay, match=r"^days: provisional answers, .*; 2 rows: 1, 2$") as caught:
                frames.roll_forward(self.days, calendar=WorkingCalendar())
            assert [warning.filename for warning in caught] == [__file__]

    def test_refused(self) -> None:
        """A calendar that refuses such years raises, or leaves a null."""
        calendar = WorkingCalendar(unsettled="refuse")
        with pytest.raises(UnsettledDay, match=r"days\[1\]: rests on a year .*; 2 rows: 1, 2"):
            frames.roll_forward(self.days, calendar=calendar)
        assert frames.roll_forward(self.days, calendar=calendar, errors="null").null_count() == 3

    def test_counts_and_columns(self) -> None:
        """So it is with counts, and where n is a column."""
        with pytest.warns(ProvisionalDay, match="start and end: .*2 rows: 1, 2"):
            frames.count_working_days(self.days, date(2026, 12, 1), calendar=WorkingCalendar())
        with pytest.warns(ProvisionalDay, match="2 rows: 1, 2"):
            frames.add_working_days(self.days, polars.Series([1, 1, 1, 1]), calendar=WorkingCalendar())


@pytest.mark.parametrize(
    ("ask", "error", "field"),
    [
        (lambda: frames.roll_forward(DUE, errors=wrong), InvalidFact, "errors"),
        (lambda: frames.roll_forward(DUE, calendar=wrong), WrongType, "calendar"),
        (lambda: frames.end_of_months(DUE, 0), InvalidFact, "months"),
        (lambda: frames.end_of_months(DUE, 2, roll=wrong), WrongType, "roll"),
        (lambda: frames.end_of_months(DUE, 20_000), OutsideHorizon, "months"),
        (lambda: frames.end_of_months(DUE, 2, law=wrong), WrongType, "law"),
        (lambda: frames.add_working_days(DUE, 1.5), WrongType, "n"),
        (lambda: frames.add_working_days(DUE, polars.Series([1.5] * 4)), WrongType, "n"),
        (lambda: frames.add_working_days(DUE, polars.Series([1])), InvalidFact, "days and n"),
        (lambda: frames.count_working_days(DUE, DUE[:1]), InvalidFact, "start and end"),
        (lambda: frames.count_working_days(DUE, 5), WrongType, "end"),
    ],
)
def test_wrong_arguments(ask: Any, error: type[Exception], field: str) -> None:
    """Whatever is wrong with an argument raises under its name."""
    with pytest.raises(error) as caught:
        ask()
    assert caught.value.field == field  # type: ignore[attr-defined]


def test_no_rows() -> None:
    """An empty column gives an empty one."""
    none = DUE.clear()

    assert frames.add_working_days(none, 1).to_list() == []
    assert frames.add_working_days(none, polars.Series([], dtype=polars.Int8)).to_list() == []
    assert frames.count_working_days(none, none).to_list() == []
