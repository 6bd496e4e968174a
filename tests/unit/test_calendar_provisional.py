"""Years whose days off are not all ordered yet: they are estimates, and say so."""

import warnings
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    DayKind,
    InvalidLaw,
    OutsideHorizon,
    ProvisionalDay,
    ServiceHours,
    Week,
    WorkingCalendar,
    end_of_calendar_days,
    end_of_months,
    end_of_working_days,
)
from aleumet_rules.acts.days import Estimate
from aleumet_rules.acts.estimate import estimate, read_estimate
from aleumet_rules.acts.working_time import WORKING_TIME, Transfer

FIVE = WorkingCalendar()
SIX = WorkingCalendar(Week.SIX_DAY)
HOURS = ServiceHours(calendar=FIVE)
SETTLED, FIRST, SECOND = date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)
OPEN_END = date(2051, 1, 1)
NOON = time(12, tzinfo=ASTANA)
BOTH = (Week.FIVE_DAY, Week.SIX_DAY)

pytestmark = pytest.mark.norm("calendar.provisional")

WARNS: dict[str, Callable[[], object]] = {
    "is_working_day": lambda: FIVE.is_working_day(FIRST),
    "next_working_day": lambda: FIVE.next_working_day(SETTLED),
    "previous_working_day": lambda: FIVE.previous_working_day(SECOND),
    "roll_forward": lambda: FIVE.roll_forward(FIRST),
    "add_working_days": lambda: FIVE.add_working_days(date(2026, 12, 1), 250),
    "count_working_days": lambda: FIVE.count_working_days(SETTLED, SECOND),
    "count_backwards": lambda: FIVE.count_working_days(SECOND, SETTLED),
    "working_days": lambda: list(FIVE.working_days(SETTLED, SECOND)),
    "non_working_days": lambda: list(FIVE.non_working_days(SETTLED, SECOND)),
    "end_of_months": lambda: end_of_months(date(2026, 12, 1), 1),
    "end_of_calendar_days": lambda: end_of_calendar_days(SETTLED, 1, roll=True),
    "end_of_working_days": lambda: end_of_working_days(SETTLED, 1),
    "contains": lambda: HOURS.contains(datetime.combine(FIRST, NOON)),
    "next_opening": lambda: HOURS.next_opening(datetime.combine(SETTLED, NOON)),
    "add": lambda: HOURS.add(datetime.combine(SETTLED, NOON), timedelta(hours=9)),
    "between": lambda: HOURS.between(datetime.combine(SETTLED, NOON), datetime.combine(SECOND, NOON)),
}
SILENT: dict[str, Callable[[], object]] = {
    "last settled day": lambda: FIVE.is_working_day(SETTLED),
    "step onto it": lambda: FIVE.add_working_days(SETTLED, -1),
    "step back from the day after": lambda: FIVE.previous_working_day(FIRST),
    "the same of a fresh calendar": lambda: WorkingCalendar().previous_working_day(FIRST),
    "count up to it": lambda: FIVE.count_working_days(date(2026, 1, 1), FIRST),
    "list up to it": lambda: list(FIVE.working_days(date(2026, 1, 1), FIRST)),
    "days off up to it": lambda: list(FIVE.non_working_days(date(2026, 12, 1), FIRST)),
    "a day, which says so itself": lambda: FIVE.day(FIRST),
    "a balance, which says so itself": lambda: FIVE.balance(2027),
    "calendar days alone": lambda: end_of_calendar_days(SETTLED, 1),
    "months without a roll": lambda: end_of_months(SETTLED, 2, roll=False),
    "hours within it": lambda: HOURS.add(datetime.combine(SETTLED, NOON), timedelta(hours=6.5)),
}


@pytest.mark.parametrize("ask", WARNS.values(), ids=WARNS)
def test_bare_answer_warns(ask: Callable[[], object]) -> None:
    """An answer that rests on a provisional year warns, each time and at the line that asked."""
    for _ in range(2):
        with pytest.warns(
            ProvisionalDay, match=r"^years after 2026 are provisional: .* not all ordered yet$"
        ) as caught:
            ask()
        assert {warning.filename for warning in caught} == {__file__}


@pytest.mark.parametrize("ask", SILENT.values(), ids=SILENT)
def test_settled_answer_is_silent(ask: Callable[[], object]) -> None:
    """What rests on settled years, and what says itself that it is provisional, does not warn."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert ask() is not None


@pytest.mark.parametrize(("day", "provisional"), [(SETTLED, False), (FIRST, True), (date(2050, 12, 31), True)])
def test_day_says_so(day: date, provisional: bool) -> None:
    """A day says whether its year is settled."""
    assert FIVE.day(day).provisional is provisional


@pytest.mark.parametrize(
    ("calendar", "year", "rolled"),
    [
        pytest.param(FIVE, 2027, ["01-04", "03-24", "05-03", "05-10"], id="five-2027"),
        pytest.param(FIVE, 2028, ["01-03", "01-04", "05-08", "12-18"], id="five-2028"),
        pytest.param(SIX, 2027, ["03-24", "05-10"], id="six-2027"),
        pytest.param(SIX, 2028, ["01-03", "05-08"], id="six-2028"),
    ],
)
@pytest.mark.norm("calendar.rolled")
def test_rolled_by_rule(calendar: WorkingCalendar, year: int, rolled: list[str]) -> None:
    """Holidays roll in provisional years as the law says."""
    days = (
        calendar.day(date.fromordinal(n)) for n in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
    )

    assert [f"{day.date:%m-%d}" for day in days if day.kind is DayKind.ROLLED] == rolled


@pytest.mark.norm("calendar.holiday")
def test_constitution_day_from_2027() -> None:
    """Constitution Day is 15 March from 2027 on, and 30 August no longer is."""
    for year in (2027, 2040):
        assert FIVE.day(date(year, 3, 15)).names["en"] == "Constitution Day"
        assert FIVE.day(date(year, 8, 30)).kind in {DayKind.WORKING, DayKind.WEEKEND}


@pytest.mark.norm("calendar.religious-day-off")
@pytest.mark.parametrize(
    "day", [date(2027, 5, 16), date(2028, 5, 5), date(2039, 1, 5), date(2039, 12, 26), date(2050, 8, 28)], ids=str
)
def test_kurban_ait_is_estimated(day: date) -> None:
    """The first day of Kurban Ait is expected once a lunar year, so twice in 2039."""
    assert FIVE.day(day).kind is DayKind.RELIGIOUS
    assert FIVE.day(day).moved_to is None


def test_caller_settles_a_year() -> None:
    """Who knows more adds and cancels days off: here Kurban Ait of 2028 is a day later than estimated."""
    friday, saturday = date(2028, 5, 5), date(2028, 5, 6)
    mine = WorkingCalendar(Week.SIX_DAY, days_off=[saturday], working_days=[friday])

    assert (mine.day(friday).is_working, mine.day(saturday).is_working) == (True, False)


def test_last_days_of_the_horizon() -> None:
    """The last working day of 2050 can be reached and counted, and nothing after it."""
    with pytest.warns(ProvisionalDay):
        assert FIVE.previous_working_day(date(2050, 12, 31)) == date(2050, 12, 30)
    with pytest.warns(ProvisionalDay):
        assert FIVE.count_working_days(date(2050, 12, 30), OPEN_END) == 1
    with pytest.warns(ProvisionalDay):
        assert FIVE.count_working_days(OPEN_END, OPEN_END) == 0
    with pytest.warns(ProvisionalDay):
        assert len(list(FIVE.non_working_days(date(2050, 12, 30), OPEN_END))) == 1


@pytest.mark.parametrize("n", [0, 1, 10**30])
def test_answer_after_the_horizon_is_refused(n: int) -> None:
    """31 December 2050 is a Saturday: no working day follows it within the horizon."""
    with pytest.warns(ProvisionalDay), pytest.raises(OutsideHorizon, match=rf"^n: leads from 2050-12-31 out .* {n}$"):
        FIVE.add_working_days(date(2050, 12, 31), n)


def test_estimate_is_read_from_names() -> None:
    """Kurban Ait and moved days off are read from names by day; a worked Sunday concerns both weeks."""
    names = {
        date(2032, 3, 22): "Eid al-Adha (estimated); Nowruz Holiday",
        date(2027, 5, 16): "Eid al-Adha (estimated)",
        date(2027, 5, 1): "Kazakhstan's People Solidarity Holiday",
        date(2028, 1, 5): "Day off (substituted from 01/09/2028)",
        date(2027, 7, 5): "Day off (substituted from 07/03/2027)",
    }

    assert read_estimate(names) == Estimate(
        (date(2027, 5, 16), date(2032, 3, 22)),
        (
            Transfer(date(2027, 7, 5), date(2027, 7, 3), (Week.FIVE_DAY,)),
            Transfer(date(2028, 1, 5), date(2028, 1, 9), BOTH),
        ),
    )


@pytest.mark.norm("calendar.transfer")
@pytest.mark.parametrize("calendar", [FIVE, SIX], ids=["five", "six"])
def test_installed_transfers_are_taken(calendar: WorkingCalendar) -> None:
    """Were 2019 and later provisional, their transfers and Kurban Aits would still come from what is installed."""
    rules = evolve(
        WORKING_TIME,
        confirmed_to=date(2018, 12, 31),
        transfers=tuple(row for row in WORKING_TIME.transfers if row.value.off.year <= 2018),
        kurban_ait=evolve(
            WORKING_TIME.kurban_ait, entries=tuple(row for row in WORKING_TIME.kurban_ait if row.value.year <= 2018)
        ),
    )
    expected = WorkingCalendar(calendar.week, rules=rules)
    days = [date.fromordinal(n) for n in range(date(2019, 1, 1).toordinal(), FIRST.toordinal())]

    assert [day for day in days if expected.day(day).is_working is not calendar.is_working_day(day)] == []
    assert expected.day(date(2020, 5, 8)).provisional


def test_estimate_without_kurban_ait_fails_loudly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A release of `holidays` that has no Kurban Ait of a year, or names it otherwise, gives no estimate."""
    named = {date(2027, 5, 16): "Eid al-Adha (estimated)", date(2028, 5, 4): "Feast of the Sacrifice (estimated)"}
    monkeypatch.setattr("holidays.country_holidays", lambda *_, **__: named)

    with pytest.raises(InvalidLaw, match=r"^kurban_ait: is not among the days that `holidays` gives .*; got 2028$"):
        estimate.__wrapped__(range(2027, 2029))


def test_known_kurban_ait_beats_the_estimate() -> None:
    """In a provisional year whose Kurban Ait is known, the estimate adds no second one."""
    rules = evolve(WORKING_TIME, confirmed_to=date(2023, 12, 31)).known(date(2024, 6, 6))
    calendar = WorkingCalendar(rules=rules)

    assert [calendar.day(date(2024, 6, day)).kind for day in (16, 17)] == [DayKind.WEEKEND, DayKind.RELIGIOUS]


def test_settled_beyond_the_horizon_is_refused() -> None:
    """No rules can settle years that the calendar does not know."""
    assert evolve(WORKING_TIME, confirmed_to=date(2050, 12, 31)).confirmed_to.year == 2050
    with pytest.raises(InvalidLaw, match=r"^confirmed_to: must not lie after the horizon's end, 2050-12-31; got "):
        evolve(WORKING_TIME, confirmed_to=OPEN_END)
