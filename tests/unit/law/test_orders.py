"""Orders on days off, entered on their day: moved days, Kurban Ait, holidays, settled years."""

import json
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
    Channel,
    DayKind,
    Department,
    Form031,
    InvalidFact,
    InvalidLaw,
    KurbanAit,
    LawBook,
    Measure,
    NewHoliday,
    OutsideHorizon,
    Pilot,
    Slot,
    Text,
    Transfer,
    Week,
    WorkingCalendar,
    WrongType,
    analysis_due,
    end_of_months,
    end_of_working_days,
    free_slots,
    may_book,
    may_select_supplier,
    registration_due,
    selection_window,
)

ORDER = Act("order-412", "412", date(2026, 12, 10), Text("№ 412 бұйрық", "Приказ № 412", "Order No. 412"))
PUBLISHED = date(2026, 12, 14)
SATURDAY, MONDAY, FRIDAY = date(2026, 12, 26), date(2027, 1, 4), date(2027, 1, 8)
AIT = {2027: date(2027, 5, 17)}

ORDERS = {
    # 4 January is a day off already: 2 January, a Saturday, rolls there. What changes is the Saturday.
    "to-a-rolled-day": Transfer(MONDAY, SATURDAY, order=ORDER, published_on=PUBLISHED),
    "to-a-working-day": Transfer(FRIDAY, SATURDAY, order=ORDER, published_on=PUBLISHED),
    "from-the-next-year": Transfer(date(2026, 12, 31), date(2027, 1, 9), order=ORDER),
}
QUIET = WorkingCalendar(unsettled="accept")
SPAN = [date(2026, 12, 1) + timedelta(days=n) for n in range(60)]
NEXT = Pilot(region=("11",), first=date(2026, 12, 1), last=date(2027, 3, 1), act=ORDER)
PLACE = Department(1, "Көкшетау", ("1110",))

pytestmark = pytest.mark.norm("calendar.transfer")
each_order = pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)


def entered(*orders: Transfer) -> LawBook:
    """The law with these orders, whose calendar says nothing of years not settled."""
    return LAW.amend(calendar=QUIET, transfers=orders)


def worked_days(order: Transfer) -> list[date]:
    """The working days of the span by the order, told without the tables of a calendar that has it."""
    return [day for day in SPAN if day == order.worked or (day != order.off and QUIET.day(day).is_working)]


@each_order
class TestMovedDay:
    """One day off moved over the turn of the year, of which one side is settled and the other is not."""

    def test_steps_and_counts(self, order: Transfer) -> None:
        """Every method of the calendar counts both days, from every day of two months to every other."""
        calendar, expected = entered(order).calendar, worked_days(order)

        assert [day for day in SPAN if calendar.is_working_day(day)] == expected
        assert list(calendar.working_days(SPAN[0], SPAN[-1])) == [day for day in expected if day < SPAN[-1]]
        assert [day.date for day in calendar.non_working_days(SPAN[0], SPAN[-1])] == [
            day for day in SPAN[:-1] if day not in expected
        ]
        for day in SPAN[5:40]:
            before, after = [one for one in expected if one < day], [one for one in expected if one > day]
            assert calendar.next_working_day(day) == after[0]
            assert calendar.previous_working_day(day) == before[-1]
            assert calendar.roll_forward(day) == (day if day in expected else after[0])
            assert [calendar.add_working_days(day, n) for n in (1, 4, 9)] == [after[0], after[3], after[8]]
            assert calendar.add_working_days(day, -2) == before[-2]
            for end in SPAN[::7]:
                count = sum(day <= one < end for one in expected) - sum(end <= one < day for one in expected)
                assert calendar.count_working_days(day, end) == count

    def test_balances(self, order: Transfer) -> None:
        """The balances of both years count the days of both months."""
        calendar, expected = entered(order).calendar, worked_days(order)

        for year, month in ((2026, 12), (2027, 1)):
            days = [day for day in expected if (day.year, day.month) == (year, month)]
            last = 31 if month == 12 else 29
            rest = sum(calendar.is_working_day(date(year, month, day)) for day in range(last + 1, 32))
            assert calendar.balance(year).months[month - 1].working_days == len(days) + rest

    def test_terms_and_hours(self, order: Transfer) -> None:
        """Terms of working days, rolls and service hours follow."""
        law, expected = entered(order), worked_days(order)
        hours = law.service_hours(SATURDAY)

        for day in SPAN[5:40]:
            after = [one for one in expected if one > day]
            assert end_of_working_days(day, 3, law=law) == after[2]
            assert end_of_months(day - timedelta(days=31), 1, law=law) in expected
            nine, noon = (datetime.combine(day, clock, ASTANA) for clock in (time(9), time(12)))
            assert hours.contains(noon) is (day in expected)
            assert hours.next_opening(nine).date() == (day if day in expected else after[0])
            assert hours.between(nine, nine + timedelta(days=3)) == timedelta(hours=9.5) * sum(
                day <= one < day + timedelta(days=3) for one in expected
            )
            assert hours.add(nine, timedelta(hours=19)).date() == (after[0] if day in expected else after[1])

    def test_deadlines_and_windows(self, order: Transfer) -> None:
        """Clocks of an incident and the window of a choice follow, and say that they can still change."""
        law, expected = entered(order), worked_days(order)

        for day in SPAN[5:40]:
            noon = datetime.combine(day, time(12), ASTANA)
            after = [one for one in expected if one > day]
            due = analysis_due(noon, law=law)
            assert due.due_at.date() == after[0]
            assert due.provisional is (after[0] > date(2026, 12, 31))
            registered = registration_due(noon, Channel.CHAT_BOT, law=law).unwrap()
            assert registered.due_at.date() == (day if day in expected else after[0])
            given = day - timedelta(days=61)
            window = selection_window(Measure("1", "Wheelchair", given, notified_on=given), law=law)
            assert window.closes_on in expected
            assert window.rolled_from not in expected

    def test_slots(self, order: Transfer) -> None:
        """A department offers starts on the days that are worked, and these alone may be booked."""
        law, expected = entered(order).with_pilot(NEXT), worked_days(order)
        at = datetime(2026, 12, 7, 8, tzinfo=ASTANA)
        days = [day for day in SPAN if date(2026, 12, 8) <= day <= date(2027, 1, 20)]

        offered = {slot.starts_at.date() for slot in free_slots(PLACE, days[0], days[-1], taken=(), at=at, law=law)}
        assert offered == {day for day in days if day in expected}
        form = Form031("1", "A-1", date(2026, 12, 7), "111010000")
        for day in days:
            slot = Slot(1, datetime.combine(day, time(9), ASTANA))
            decision = may_book(form, slot, PLACE, earlier=None, taken=(), at=at, law=law)
            assert [reason.code for reason in decision.reasons] == ([] if day in expected else ["day-off"])
            assert decision.provisional is (day.year == 2027)

    def test_six_day_week_is_another_matter(self, order: Transfer) -> None:
        """A Saturday is worked in a six-day week anyway, so the order does not concern it."""
        six = WorkingCalendar(Week.SIX_DAY, unsettled="accept")
        theirs = evolve(entered(order).calendar, week=Week.SIX_DAY)

        assert [theirs.is_working_day(day) for day in SPAN] == [six.is_working_day(day) for day in SPAN]


class TestWords:
    """What was entered is said and cited like the rest, and told apart from it."""

    @pytest.mark.parametrize(
        ("lang", "said"),
        [
            ("kk", "Еңбек кодексі, 85-баптың 3-тармағы; № 412 бұйрық"),
            ("ru", "Трудовой кодекс, п. 3 ст. 85; Приказ № 412"),
            ("en", "Labour Code, art. 85(3); Order No. 412"),
        ],
    )
    def test_citation(self, lang: str, said: str) -> None:
        """Both days cite the article and the order, in each language."""
        calendar = entered(ORDERS["to-a-working-day"]).calendar

        for day in (SATURDAY, FRIDAY):
            assert said in calendar.day(day).explain(lang)
            assert calendar.day(day).source == "entered"
        assert calendar.day(SATURDAY).moved_to == FRIDAY
        assert (calendar.day(FRIDAY).kind, calendar.day(FRIDAY).moved_from) == (DayKind.TRANSFERRED, SATURDAY)
        assert (
            calendar.day(SATURDAY)
            .explain()
            .endswith("as entered by the user (Labour Code, art. 85(3); Order No. 412).")
        )

    def test_other_sources(self) -> None:
        """A day of the package, an estimate and the caller's own day say so too."""
        calendar = WorkingCalendar(days_off=[date(2026, 12, 28)])

        assert calendar.day(date(2026, 12, 28)).source == "own"
        assert calendar.day(date(2027, 5, 16)).source == "estimated"
        assert calendar.day(date(2026, 5, 27)).source == "shipped"

    def test_without_an_order(self) -> None:
        """An order that is not named is not cited."""
        assert "№" not in LAW.amend(transfers=[Transfer(FRIDAY, SATURDAY)]).calendar.day(SATURDAY).explain("kk")


class TestKnowledge:
    """What could be known on a day."""

    def test_before_it_was_published(self) -> None:
        """Before the order was published the Saturday was a day off."""
        law = entered(ORDERS["to-a-working-day"])

        assert law.calendar.is_working_day(SATURDAY)
        assert not law.as_known(date(2026, 12, 13)).calendar.is_working_day(SATURDAY)
        assert law.as_known(PUBLISHED).calendar.is_working_day(SATURDAY)

    @pytest.mark.norm("calendar.religious-day-off")
    def test_kurban_ait_moves(self) -> None:
        """An announced day takes the place of the one held until then, and for those who asked before it does not."""
        moved = KurbanAit(date(2026, 5, 28), order=ORDER, published_on=date(2026, 5, 20))
        law = LAW.amend(kurban_ait={2026: moved})

        assert [law.calendar.is_working_day(date(2026, 5, day)) for day in (27, 28)] == [True, False]
        then = law.as_known(date(2026, 5, 19)).calendar
        assert [then.is_working_day(date(2026, 5, day)) for day in (27, 28)] == [False, True]
        assert [LAW.amend(kurban_ait={2026: date(2026, 5, 28)}).calendar.is_working_day(date(2026, 5, 27))] == [True]


@pytest.mark.norm("calendar.religious-day-off", "calendar.provisional")
class TestSettledYear:
    """A year in which nothing more can change."""

    LAW_OF_2027 = LAW.amend(transfers=[ORDERS["to-a-working-day"]], kurban_ait=AIT, settled_to=date(2027, 12, 31))

    def test_nothing_is_provisional(self) -> None:
        """No answer warns or is provisional in it; the next year is."""
        calendar = self.LAW_OF_2027.calendar
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert not calendar.is_working_day(date(2027, 5, 17))
            assert calendar.is_working_day(date(2027, 5, 18))
            assert calendar.is_settled(date(2027, 12, 31))
        assert not calendar.is_settled(date(2028, 1, 1))
        assert calendar.balance(2027).provisional is False
        assert calendar.day(date(2027, 5, 17)).source == "entered"
        assert not analysis_due(datetime(2027, 3, 1, 12, tzinfo=ASTANA), law=self.LAW_OF_2027).provisional

    def test_estimate_gives_way(self) -> None:
        """The estimated day of Kurban Ait is an ordinary Sunday once another one was announced."""
        assert QUIET.day(date(2027, 5, 16)).kind is DayKind.RELIGIOUS
        assert LAW.amend(kurban_ait=AIT).calendar.day(date(2027, 5, 16)).kind is DayKind.WEEKEND

    def test_is_a_value(self) -> None:
        """The law is equal to one made alike, and comes back from a pickle."""
        again = LAW.amend(transfers=[ORDERS["to-a-working-day"]], kurban_ait=AIT, settled_to=date(2027, 12, 31))

        assert (again, hash(again)) == (self.LAW_OF_2027, hash(self.LAW_OF_2027))
        assert pickle.loads(pickle.dumps(again)) == again
        assert again != LAW


@pytest.mark.norm("calendar.holiday", "calendar.rolled")
def test_new_holiday() -> None:
    """A new holiday is one from its first day of force on, rolls like the others, and is told apart."""
    names = Text("Жаңа мереке", "Новый праздник", "New Day")
    law = LAW.amend(calendar=QUIET, holidays=[NewHoliday(names, 11, 14, date(2026, 12, 1), act=ORDER)])
    sunday, monday = law.calendar.day(date(2027, 11, 14)), law.calendar.day(date(2027, 11, 15))

    assert (sunday.kind, sunday.moved_to, sunday.source) == (DayKind.HOLIDAY, date(2027, 11, 15), "entered")
    assert (monday.kind, monday.names, monday.source) == (DayKind.ROLLED, names, "entered")
    assert law.calendar.day(date(2026, 11, 14)).kind is DayKind.WEEKEND
    assert "Law on Holidays, art. 3; Order No. 412" in sunday.explain()
    ended = NewHoliday(names, 11, 15, date(2026, 12, 1), until=date(2027, 6, 1))
    assert LAW.amend(calendar=QUIET, holidays=[ended]).calendar.is_working_day(date(2027, 11, 15))
    before = NewHoliday(names, 3, 15, date(2026, 1, 1), until=date(2026, 12, 31))  # from 2027 on that is a holiday
    assert LAW.amend(calendar=QUIET, holidays=[before]).calendar.day(date(2026, 3, 15)).names == names


@pytest.mark.norm("calendar.religious-day-off", "calendar.holiday")
def test_what_no_order_moves() -> None:
    """A religious day announced after the order, or a new holiday, is off though the order has it worked."""
    saturday, friday = date(2027, 5, 22), date(2027, 5, 21)
    law = LAW.amend(calendar=QUIET, transfers=[Transfer(friday, saturday)])
    ait = law.amend(kurban_ait={2027: saturday}).calendar
    new = law.amend(holidays=[NewHoliday(Text("а", "а", "a"), 5, 22, date(2027, 1, 1))]).calendar

    assert law.calendar.is_working_day(saturday)
    assert [one.day(saturday).kind for one in (ait, new)] == [DayKind.RELIGIOUS, DayKind.HOLIDAY]
    assert [one.day(friday).kind for one in (ait, new)] == [DayKind.TRANSFERRED, DayKind.TRANSFERRED]
    guess = law.amend(transfers=[Transfer(date(2027, 5, 14), date(2027, 5, 16))]).calendar
    assert guess.day(date(2027, 5, 16)).kind is DayKind.WORKED_INSTEAD  # Kurban Ait by an estimate alone


@pytest.mark.norm("calendar.religious-day-off")
def test_two_days_of_kurban_ait_in_one_year() -> None:
    """A lunar year is shorter: of the two estimates of 2039 an announced day replaces its own alone."""
    calendar = LAW.amend(calendar=QUIET, kurban_ait={2039: date(2039, 1, 6)}).calendar

    assert [calendar.day(day).source for day in (date(2039, 1, 6), date(2039, 12, 26))] == ["entered", "estimated"]
    assert calendar.is_working_day(date(2039, 1, 5))


def test_an_order_is_taken_back() -> None:
    """The reverse order, entered later, takes the first one back; between the two the first one was known."""
    back = Transfer(SATURDAY, FRIDAY, published_on=date(2026, 12, 21))
    law = entered(ORDERS["to-a-working-day"]).amend(transfers=[back])

    assert [law.calendar.is_working_day(day) for day in (SATURDAY, FRIDAY)] == [False, True]
    then = law.as_known(date(2026, 12, 20)).calendar
    assert [then.is_working_day(day) for day in (SATURDAY, FRIDAY)] == [True, False]


Wrong = tuple[dict[str, Any], type[InvalidFact], str]
WRONG: dict[str, Wrong] = {
    "swapped": ({"transfers": [Transfer(SATURDAY, FRIDAY)]}, InvalidFact, r"^transfers\[0\].off: is a weekend day off"),
    "worked-anyway": (
        {"transfers": [Transfer(FRIDAY, SATURDAY), Transfer(date(2027, 1, 14), date(2027, 1, 13))]},
        InvalidFact,
        r"^transfers\[1\].worked: is a working day already in a five-day week; got datetime.date\(2027, 1, 13\)",
    ),
    "twice": (
        {"transfers": [Transfer(FRIDAY, SATURDAY), Transfer(FRIDAY, date(2027, 1, 9))]},
        InvalidFact,
        r"^transfers\[1\].off: is a transferred day off already",
    ),
    "worked-twice": (
        {"transfers": [Transfer(FRIDAY, SATURDAY), Transfer(date(2027, 1, 6), SATURDAY)]},
        InvalidFact,
        r"^transfers\[1\].worked: is a working day already",
    ),
    "holiday-off": (
        {"transfers": [Transfer(date(2027, 1, 1), SATURDAY)]},
        InvalidFact,
        r"^transfers\[0\].off: is a holiday, which no order moves",
    ),
    "holiday-worked": (
        {"transfers": [Transfer(FRIDAY, date(2027, 1, 1))]},
        InvalidFact,
        r"^transfers\[0\].worked: is a holiday, which no order moves",
    ),
    "religious-off": (
        {"transfers": [Transfer(date(2027, 1, 7), SATURDAY)]},
        InvalidFact,
        r"^transfers\[0\].off: is a religious day off, which no order moves",
    ),
    "kurban-ait-worked": (
        {"kurban_ait": {2027: date(2027, 5, 22)}, "transfers": [Transfer(date(2027, 5, 21), date(2027, 5, 22))]},
        InvalidFact,
        r"^transfers\[0\].worked: is a religious day off, which no order moves",
    ),
    "no-transfer": ({"transfers": [FRIDAY]}, WrongType, r"^transfers\[0\]: needs Transfer"),
    "no-list": ({"transfers": 5}, WrongType, r"^transfers: "),
    "another-year": (
        {"kurban_ait": {2027: date(2028, 5, 5)}},
        InvalidFact,
        r"^kurban_ait\[2027\]: is a day of another year than its key",
    ),
    "no-year": ({"kurban_ait": {"2027": date(2027, 5, 17)}}, WrongType, r"^kurban_ait\['2027'\]: needs a whole number"),
    "year-beyond": (
        {"kurban_ait": {2051: date(2050, 8, 28)}},
        OutsideHorizon,
        r"^kurban_ait\[2051\]: must lie between",
    ),
    "announced-before-the-former": (
        {"kurban_ait": {2024: KurbanAit(date(2024, 6, 15), published_on=date(2024, 6, 7))}},
        InvalidFact,
        r"^kurban_ait\[2024\].published_on: must be later than 2024-06-07, when the former day was announced",
    ),
    "no-day": ({"kurban_ait": {2027: "2027-05-17"}}, WrongType, r"^kurban_ait\[2027\]: "),
    "no-mapping": ({"kurban_ait": [date(2027, 5, 17)]}, WrongType, r"^kurban_ait: needs Mapping"),
    "no-kurban-ait": (
        {"settled_to": date(2027, 12, 31)},
        InvalidFact,
        r"^settled_to: needs the day of Kurban Ait of 2027, in kurban_ait",
    ),
    "no-end-of-a-year": (
        {"settled_to": date(2027, 6, 30)},
        InvalidFact,
        r"^settled_to: must be the last day of a year",
    ),
    "unsettled-again": ({"settled_to": date(2025, 12, 31)}, InvalidFact, r"^settled_to: lies before 2026-12-31"),
    "beyond": ({"settled_to": date(2051, 12, 31)}, InvalidFact, r"^settled_to: "),
    "holiday-already": (
        {"holidays": [NewHoliday(Text("а", "а", "a"), 12, 16, date(2027, 1, 1))]},
        InvalidFact,
        r"^holidays\[0\]: is a holiday already: Independence Day",
    ),
}


@pytest.mark.parametrize(("orders", "error", "said"), WRONG.values(), ids=WRONG)
def test_order_that_cannot_be(orders: dict[str, Any], error: type[InvalidFact], said: str) -> None:
    """What an order cannot say is refused by its path."""
    with pytest.raises(error, match=said):
        LAW.amend(**orders)


MAKE: dict[str, tuple[Callable[[], object], str]] = {
    "no-day-of-a-year": (lambda: NewHoliday(Text("а", "а", "a"), 2, 30, MONDAY), "month and day"),
    "until": (lambda: NewHoliday(Text("а", "а", "a"), 2, 3, MONDAY, until=SATURDAY), "until"),
    "off": (lambda: Transfer(date(2051, 1, 3), SATURDAY), "off"),
    "worked": (lambda: Transfer(MONDAY, "2026-12-26"), "worked"),  # type: ignore[arg-type]
    "order": (lambda: Transfer(MONDAY, SATURDAY, order="412"), "order"),  # type: ignore[arg-type]
    "no-weeks": (lambda: Transfer(MONDAY, SATURDAY, weeks=()), "weeks"),
    "weeks": (lambda: Transfer(MONDAY, SATURDAY, weeks=["five-day"]), r"weeks\[0\]"),  # type: ignore[list-item]
    "class": (lambda: Transfer(MONDAY, SATURDAY, weeks=Week), "weeks"),
    "day": (lambda: KurbanAit(datetime(2027, 5, 17)), "day"),
}


@pytest.mark.parametrize(("make", "field"), MAKE.values(), ids=MAKE)
def test_fact_of_an_order_that_cannot_be(make: Callable[[], object], field: str) -> None:
    """A fact of an order that cannot be right is refused by its name."""
    with pytest.raises((InvalidFact, InvalidLaw), match=f"^{field}: "):
        make()


def test_worked_sunday_concerns_both_weeks() -> None:
    """Where a Sunday is worked, both weeks are concerned, unless the order says otherwise."""
    sunday = date(2026, 12, 27)

    assert Transfer(FRIDAY, sunday).concerns == (Week.FIVE_DAY, Week.SIX_DAY)
    assert Transfer(FRIDAY, sunday, weeks=[Week.SIX_DAY]).concerns == (Week.SIX_DAY,)
    six = LAW.amend(transfers=[Transfer(FRIDAY, sunday)]).calendar
    assert evolve(six, week=Week.SIX_DAY).is_working_day(sunday)


def test_answers_say_so_in_data_and_words() -> None:
    """A deadline of December that ends in January says that it can still change, and one that does not is silent."""
    december = datetime(2026, 12, 31, 12, tzinfo=ASTANA)
    due, fixed = analysis_due(december), analysis_due(december - timedelta(days=1))

    assert (due.provisional, fixed.provisional) == (True, False)
    assert json.loads(json.dumps(due.to_dict()))["provisional"] is True
    for lang, said in (("kk", "Алдын ала"), ("ru", "Предварительно"), ("en", "Provisional")):
        assert said in due.explain(lang)
        assert said in due.show(lang)
        assert said not in fixed.explain(lang)
    measure = Measure("1", "Wheelchair", date(2026, 11, 2), notified_on=date(2026, 11, 2))
    assert selection_window(measure).provisional
    assert [
        may_select_supplier(measure, on=day).provisional for day in (date(2026, 12, 31), date(2027, 1, 2), MONDAY)
    ] == [False, False, True]
