"""Years whose days off are not all ordered yet: they are estimates, and say so."""

import pickle
import warnings
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    Act,
    Booking,
    DayKind,
    Department,
    Form031,
    InvalidFact,
    InvalidLaw,
    LawBook,
    Measure,
    OutsideHorizon,
    Pilot,
    ProvisionalDay,
    Reform,
    ServiceHours,
    Slot,
    Text,
    UnsettledDay,
    Week,
    WorkingCalendar,
    end_of_calendar_days,
    end_of_months,
    end_of_working_days,
    free_slots,
    is_no_show,
    lapse,
    pilot_window,
    reminder_on,
    slot_reasons,
    slots_on,
    status,
    valid_until,
)
from aleumet_rules.acts.days import Estimate
from aleumet_rules.acts.estimate import estimate, read_estimate
from aleumet_rules.acts.working_time import WORKING_TIME, Move

FIVE = WorkingCalendar(unsettled="accept")
SIX = WorkingCalendar(Week.SIX_DAY, unsettled="accept")
HOURS = ServiceHours(calendar=FIVE)
SETTLED, FIRST, SECOND = date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)
OPEN_END = date(2051, 1, 1)
NOON = time(12, tzinfo=ASTANA)
BOTH = (Week.FIVE_DAY, Week.SIX_DAY)

pytestmark = pytest.mark.norm("calendar.provisional")


def law_of(calendar: WorkingCalendar) -> LawBook:
    """The law with that calendar."""
    return LAW.amend(calendar=calendar)


def hours(calendar: WorkingCalendar) -> ServiceHours:
    """The usual hours by that calendar."""
    return ServiceHours(calendar=calendar)


NEXT = Pilot(region=("11",), first=date(2026, 12, 1), act=Act("next", "1", date(2026, 11, 25), Text("Б", "П", "Order")))
PLACE = Department(1, "Көкшетау", ("1110",))
Ask = Callable[[WorkingCalendar], object]
# What rests on a year that is not settled, and on which one.
BARE: dict[str, Ask] = {
    "is_working_day": lambda one: one.is_working_day(FIRST),
    "next_working_day": lambda one: one.next_working_day(SETTLED),
    "previous_working_day": lambda one: one.previous_working_day(SECOND),
    "roll_forward": lambda one: one.roll_forward(FIRST),
    "add_working_days": lambda one: one.add_working_days(date(2026, 12, 1), 250),
    "count_working_days": lambda one: one.count_working_days(SETTLED, SECOND),
    "count_backwards": lambda one: one.count_working_days(SECOND, SETTLED),
    "working_days": lambda one: list(one.working_days(SETTLED, SECOND)),
    "non_working_days": lambda one: list(one.non_working_days(SETTLED, SECOND)),
    "end_of_months": lambda one: end_of_months(date(2026, 12, 1), 1, law=law_of(one)),
    "end_of_calendar_days": lambda one: end_of_calendar_days(SETTLED, 1, roll=True, law=law_of(one)),
    "end_of_working_days": lambda one: end_of_working_days(SETTLED, 1, law=law_of(one)),
    "contains": lambda one: hours(one).contains(datetime.combine(FIRST, NOON)),
    "next_opening": lambda one: hours(one).next_opening(datetime.combine(SETTLED, NOON) + timedelta(hours=9)),
    "add": lambda one: hours(one).add(datetime.combine(SETTLED, NOON), timedelta(hours=9)),
    "between": lambda one: hours(one).between(datetime.combine(SETTLED, NOON), datetime.combine(SECOND, NOON)),
    "status": lambda one: status(
        Measure("1", "Wheelchair", date(2026, 11, 1), notified_on=date(2026, 11, 1)),
        on=date(2027, 1, 5),
        law=law_of(one),
    ),
    "slots_on": lambda one: slots_on(PLACE, date(2027, 1, 5), law=law_of(one).with_pilot(NEXT)),
    "is_no_show": lambda one: is_no_show(
        Slot(1, datetime(2027, 1, 5, 9, tzinfo=ASTANA)),
        at=datetime(2027, 1, 5, 10, tzinfo=ASTANA),
        law=law_of(one).with_pilot(NEXT),
    ),
}
SILENT: dict[str, Ask] = {
    "last settled day": lambda one: one.is_working_day(SETTLED),
    "step onto it": lambda one: one.add_working_days(SETTLED, -1),
    "step back from the day after": lambda one: one.previous_working_day(FIRST),
    "count up to it": lambda one: one.count_working_days(date(2026, 1, 1), FIRST),
    "count of nothing": lambda one: one.count_working_days(SECOND, SECOND) + 1,
    "list up to it": lambda one: list(one.working_days(date(2026, 1, 1), FIRST)),
    "days off up to it": lambda one: list(one.non_working_days(date(2026, 12, 1), FIRST)),
    "a day, which says so itself": lambda one: one.day(FIRST),
    "a balance, which says so itself": lambda one: one.balance(2027),
    "calendar days alone": lambda one: end_of_calendar_days(SETTLED, 1, law=law_of(one)),
    "months without a roll": lambda one: end_of_months(SETTLED, 2, roll=False, law=law_of(one)),
    "hours within it": lambda one: hours(one).add(datetime.combine(SETTLED, NOON), timedelta(hours=6.5)),
}


@pytest.mark.parametrize("ask", BARE.values(), ids=BARE)
def test_bare_answer_warns_once(ask: Ask) -> None:
    """An answer that rests on a year not settled warns at the line that asked, once for each calendar and year."""
    calendar = WorkingCalendar()
    with pytest.warns(ProvisionalDay, match=r"^2027 is provisional: its days off are not all ordered yet$") as caught:
        first = ask(calendar)
    assert {warning.filename for warning in caught} == {__file__}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert ask(calendar) == first


@pytest.mark.parametrize("ask", BARE.values(), ids=BARE)
def test_warning_as_error_is_raised_each_time(ask: Ask) -> None:
    """A year counts as warned of only when the warning was let through: as an error it comes every time."""
    calendar = WorkingCalendar()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(3):
            with pytest.raises(ProvisionalDay):
                ask(calendar)


@pytest.mark.parametrize("ask", BARE.values(), ids=BARE)
def test_other_policies(ask: Ask) -> None:
    """`accept` says nothing and answers the same, `refuse` raises under the name of an argument."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        accepted = ask(WorkingCalendar(unsettled="accept"))
        calendar = WorkingCalendar(unsettled="refuse")
        for _ in range(2):
            with pytest.raises(UnsettledDay, match="rests on 2027, whose days off are not all ordered yet"):
                ask(calendar)
    with pytest.warns(ProvisionalDay):
        assert ask(WorkingCalendar()) == accepted


@pytest.mark.parametrize("policy", ["warn", "accept", "refuse"])
@pytest.mark.parametrize("ask", SILENT.values(), ids=SILENT)
def test_settled_answer_is_silent(ask: Ask, policy: Any) -> None:
    """What rests on settled years, and what says itself that it is provisional, is the same under every policy."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert ask(WorkingCalendar(unsettled=policy)) == ask(FIVE)


def test_each_year_warns_by_itself() -> None:
    """A later year asked of first does not stand for the years before it, and both are answered alike ever after."""
    calendar = WorkingCalendar()
    later, between = date(2029, 3, 1), date(2027, 3, 1)
    with pytest.warns(ProvisionalDay, match="^2029"):
        assert calendar.is_working_day(later)
    with pytest.warns(ProvisionalDay, match="^2027"):
        assert calendar.is_working_day(between)
    with pytest.warns(ProvisionalDay, match="^2028") as caught:
        assert calendar.count_working_days(between, later) == FIVE.count_working_days(between, later)
    assert len(caught) == 1
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert calendar.add_working_days(between, 500) == FIVE.add_working_days(between, 500)


def test_policy_is_part_of_the_value() -> None:
    """Calendars of another policy differ; which years were warned of is no part of the value."""
    asked, fresh = WorkingCalendar(), WorkingCalendar()
    with pytest.warns(ProvisionalDay):
        asked.is_working_day(FIRST)

    assert (asked, hash(asked)) == (fresh, hash(fresh))
    assert asked != WorkingCalendar(unsettled="accept")
    assert pickle.loads(pickle.dumps(WorkingCalendar(unsettled="refuse"))) == WorkingCalendar(unsettled="refuse")
    with pytest.raises(InvalidFact, match=r"^unsettled: must be one of 'warn', 'accept', 'refuse'; got 'shout'$"):
        WorkingCalendar(unsettled="shout")  # type: ignore[arg-type]


MEASURE = Measure("1", "Wheelchair", date(2026, 11, 1), notified_on=date(2026, 11, 1))


def free(department: Department, first: date, last: date, law: LawBook) -> list[Slot]:
    """All free starts of those days, asked for on the last settled day."""
    return [*free_slots(department, first, last, taken=(), at=LATE, law=law)]


LATE, LATER = datetime.combine(SETTLED, NOON), datetime.combine(date(2027, 1, 5), NOON)
ROLLS_IN_2027: Reform = {"pilot_end": "rolled", "lasts_months": 15}
MUCH_LATER = LATER + timedelta(hours=1)
FORM = Form031("1", "A-1", date(2026, 12, 28), "111010000")
BOOKING = Booking("T-1", FORM, Slot(1, LATER), LATE)


@pytest.mark.parametrize(
    ("ask", "field"),
    [
        (lambda one: one.is_working_day(FIRST), "day"),
        (lambda one: one.add_working_days(SETTLED, 1), "n"),
        (lambda one: one.add_working_days(SECOND, 1), "day"),
        (lambda one: one.count_working_days(SETTLED, SECOND), "end"),
        (lambda one: one.count_working_days(SECOND, SETTLED), "start"),
        (lambda one: end_of_months(date(2026, 12, 1), 1, law=law_of(one)), "event"),
        (lambda one: end_of_calendar_days(SETTLED, 1, roll=True, law=law_of(one)), "event"),
        (lambda one: end_of_working_days(SETTLED, 1, law=law_of(one)), "event"),
        (lambda one: hours(one).contains(LATER), "at"),
        (lambda one: hours(one).next_opening(LATER), "at"),
        (lambda one: hours(one).add(LATER, timedelta(hours=1)), "at"),
        (lambda one: hours(one).add(LATE, timedelta(hours=9)), "length"),
        (lambda one: hours(one).between(LATE, LATER), "end"),
        (lambda one: hours(one).between(LATER, LATE), "start"),
        (lambda one: valid_until(FORM, law=law_of(one).amend(form_roll="yes")), "signed_on"),
        (
            lambda one: pilot_window(SETTLED, law=law_of(one).amend(pilot_end="rolled", lasts_months=15)),
            "last_signed_on",
        ),
        (lambda one: status(MEASURE, on=date(2027, 1, 5), law=law_of(one)), "on"),
        (lambda one: slots_on(PLACE, date(2027, 1, 5), law=law_of(one).with_pilot(NEXT)), "day"),
        (lambda one: free(PLACE, SETTLED, date(2027, 1, 5), law_of(one).with_pilot(NEXT)), "last"),
        (lambda one: free(PLACE, SETTLED, date(2030, 1, 5), law_of(one).with_pilot(NEXT)), "last"),
        (lambda one: slot_reasons(Slot(1, LATER), PLACE, taken=(), at=LATE, law=law_of(one)), "starts_at"),
        (lambda one: is_no_show(Slot(1, LATER), at=MUCH_LATER, law=law_of(one).with_pilot(NEXT)), "starts_at"),
        (lambda one: lapse(BOOKING, at=MUCH_LATER, law=law_of(one).with_pilot(NEXT)), "starts_at"),
        (lambda one: reminder_on(BOOKING, law=law_of(one).with_pilot(NEXT)), "starts_at"),
    ],
)
def test_refusal_names_the_argument(ask: Ask, field: str) -> None:
    """The argument, or the field of a fact, by which the answer rests on such a year is named."""
    with pytest.raises(UnsettledDay) as caught:
        ask(WorkingCalendar(unsettled="refuse"))

    assert caught.value.field == field
    assert caught.value.problem == "rests on 2027, whose days off are not all ordered yet"


def test_refusal_holds_the_first_such_day() -> None:
    """Of a method of the calendar the value is the first day on which the answer cannot rest."""
    with pytest.raises(UnsettledDay) as caught:
        WorkingCalendar(unsettled="refuse").count_working_days(date(2026, 12, 1), date(2027, 2, 1))

    assert caught.value.value == FIRST


@pytest.mark.parametrize(("day", "settled"), [(SETTLED, True), (FIRST, False), (date(2016, 1, 1), True)])
def test_is_settled(day: date, settled: bool) -> None:
    """Whether a day can still change can be asked."""
    assert FIVE.is_settled(day) is settled
    assert FIVE.day(day).provisional is not settled


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
    assert FIVE.previous_working_day(date(2050, 12, 31)) == date(2050, 12, 30)
    assert FIVE.count_working_days(date(2050, 12, 30), OPEN_END) == 1
    assert FIVE.count_working_days(OPEN_END, OPEN_END) == 0
    assert len(list(FIVE.non_working_days(date(2050, 12, 30), OPEN_END))) == 1


@pytest.mark.parametrize("n", [0, 1, 10**30])
def test_answer_after_the_horizon_is_refused(n: int) -> None:
    """31 December 2050 is a Saturday: no working day follows it within the horizon."""
    with pytest.raises(OutsideHorizon, match=rf"^n: leads from 2050-12-31 out .* {n}$"):
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
            Move(date(2027, 7, 5), date(2027, 7, 3), (Week.FIVE_DAY,)),
            Move(date(2028, 1, 5), date(2028, 1, 9), BOTH),
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
