"""The law as it was known on a day: what was published later is absent, what was replaced later still stands."""

import pickle
from datetime import date, datetime, time, timedelta

import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    Act,
    InvalidFact,
    KurbanAit,
    NotInForce,
    OutsideHorizon,
    Pilot,
    Text,
    Timeline,
    Transfer,
    Week,
    WorkingCalendar,
    WrongType,
    analysis_due,
    pilot_window,
    queue_in_force_from,
    registration_report_due,
)

ONE_DAY = timedelta(days=1)
ORDER = Act("queue-61", "12", date(2026, 9, 1), Text("Бұйрық", "Приказ", "Order"))


@pytest.mark.norm("calendar.provisional")
@pytest.mark.parametrize(
    ("registered", "news", "then", "now"),
    [
        pytest.param(date(2022, 12, 15), date(2022, 9, 29), date(2022, 12, 20), date(2022, 12, 19), id="29-sept-2022"),
        pytest.param(date(2024, 6, 14), date(2024, 6, 7), date(2024, 6, 18), date(2024, 6, 17), id="7-june-2024"),
        pytest.param(date(2026, 8, 28), date(2026, 3, 18), date(2026, 9, 1), date(2026, 8, 31), id="18-march-2026"),
    ],
)
def test_deadlines_of_the_three_changes(registered: date, news: date, then: date, now: date) -> None:
    """A term over a day off that moved ends as it was known the day before the act, and from its day on as today."""
    law = evolve(LAW, portal=LAW.portal.revised(lambda rules: rules))
    portal = Timeline("portal", tuple(evolve(row, in_force_from=date(2016, 1, 1)) for row in law.portal))
    law = evolve(law, portal=portal)
    at = datetime.combine(registered, time(11), ASTANA)
    laws = (law.as_known(news - ONE_DAY), law.as_known(news), law)

    assert [analysis_due(at, law=known).due_at.date() for known in laws] == [then, now, now]


def test_what_was_published_later_is_absent() -> None:
    """Before the joint order was signed, the law knew no pilot; from that day on it knows it, though not in force."""
    before, after = LAW.as_known(date(2025, 11, 10)), LAW.as_known(date(2025, 11, 11))

    assert before.pilots == ()
    assert after.pilots[0] is LAW.pilots[0]
    assert before.pilot_of("1110") is None
    assert before.portal == LAW.portal
    with pytest.raises(NotInForce):
        pilot_window(date(2026, 1, 1), law=before)
    with pytest.raises(NotInForce) as caught:
        queue_in_force_from(law=before)
    assert caught.value.day == date(2024, 6, 7)


def test_no_rules_of_the_portal_yet() -> None:
    """A law that knew no rules of the portal has none in force."""
    row = evolve(LAW.portal.entries[0], published_on=date(2023, 8, 25))
    law = evolve(LAW, portal=Timeline("portal", (row,))).as_known(date(2023, 8, 24))

    with pytest.raises(NotInForce):
        registration_report_due(law=law)


def test_row_that_was_replaced_still_stands() -> None:
    """Of two rows in force on one day, that one counts which was held to be right; a pilot to come is not there yet."""
    numbers, news = LAW.pilots[0].rules.entries[0], date(2026, 2, 2)
    old = evolve(numbers, superseded_on=news)
    new = evolve(numbers, value=evolve(numbers.value, grace=timedelta(minutes=20)), published_on=news)
    akmola = Pilot(id="akmola", act=LAW.pilots[0].act, rules=Timeline("queue", (old, new)))
    law = evolve(LAW, pilots=(akmola,)).with_pilot(Pilot(region=("61",), act=ORDER, first=date(2026, 9, 15)))
    before, after = law.as_known(news - ONE_DAY), law.as_known(news)

    assert [[row.value.grace for row in known.pilots[0].rules] for known in (before, after)] == [
        [timedelta(minutes=15)],
        [timedelta(minutes=20)],
    ]
    assert [pilot.id for pilot in before.pilots] == ["akmola"]
    assert law.as_known(ORDER.signed_on) is law


def test_nothing_new_since() -> None:
    """Where nothing has become known since, the law is the law that was asked."""
    amended = LAW.amend(grace=timedelta(minutes=20))

    assert LAW.as_known(date(2026, 3, 18)) is LAW.as_known(date(2050, 12, 31)) is LAW
    assert amended.as_known(date(2026, 11, 25)) is amended


def test_one_law_for_each_state_of_knowledge() -> None:
    """All days between two news have one law, whose calendar says since when it was known; earlier stays earlier."""
    known = LAW.as_known(date(2024, 1, 1))

    assert known is LAW.as_known(date(2023, 1, 1))
    assert known.calendar.known_on == date(2022, 10, 8)
    assert LAW.as_known(date(2016, 1, 1)).calendar.known_on == date(2016, 1, 1)
    assert known.as_known(date(2026, 11, 25)) is known
    assert known.as_known(date(2022, 9, 28)) == LAW.as_known(date(2022, 9, 28))


def test_is_a_value() -> None:
    """Equal by content, hashable, and picklable with its answers; it shows what it is."""
    known = LAW.as_known(date(2026, 3, 17))
    twin = pickle.loads(pickle.dumps(known))

    assert twin == known != LAW
    assert hash(twin) == hash(known)
    assert not twin.calendar.is_working_day(date(2026, 8, 31))
    assert repr(known) == "LAW.as_known(datetime.date(2025, 11, 11))"
    assert repr(known.amend(hours_terms="service-hours")) == "<LAW with another calendar, readings>"


def test_own_days_off_are_news() -> None:
    """The caller's days off are among what became known."""
    monday = date(2026, 9, 7)
    law = LAW.amend(calendar=WorkingCalendar(days_off=[(monday, date(2026, 9, 4))]))

    assert [law.as_known(date(2026, 9, day)).calendar.is_working_day(monday) for day in (3, 4)] == [True, False]


@pytest.mark.parametrize(
    ("on", "error"), [("2026-03-17", WrongType), (datetime(2026, 3, 17), WrongType), (date(2015, 1, 1), OutsideHorizon)]
)
def test_day_is_checked(on: date, error: type[InvalidFact]) -> None:
    """The day is a plain one of the horizon."""
    with pytest.raises(error, match=r"^on: "):
        LAW.as_known(on)
    with pytest.raises(error, match=r"^known_on: "):
        WorkingCalendar(known_on=on)


def test_years_entered_as_settled_were_not_so_before() -> None:
    """A year is settled from the day on which its Kurban Ait and a transfer in it were known; 2026 always was."""
    law = LAW.amend(
        kurban_ait={
            2027: KurbanAit(date(2027, 5, 17), published_on=date(2026, 12, 1)),
            2028: KurbanAit(date(2028, 5, 5), published_on=date(2027, 12, 1)),
        },
        transfers=[
            Transfer(date(2027, 1, 8), date(2026, 12, 26), published_on=date(2026, 12, 10)),
            Transfer(date(2027, 5, 14), date(2027, 5, 16), published_on=date(2027, 3, 1), weeks=[Week.SIX_DAY]),
        ],
        settled_to=date(2028, 12, 31),
    )
    days = (date(2026, 11, 30), date(2026, 12, 9), date(2026, 12, 10), date(2027, 11, 30), date(2027, 12, 1))
    settled = [
        [law.as_known(day).calendar.is_settled(date(year, 12, 31)) for year in (2026, 2027, 2028)] for day in days
    ]

    assert settled == [
        [True, False, False],
        [True, False, False],
        [True, True, False],
        [True, True, False],
        [True, True, True],
    ]
    due = [analysis_due(datetime(2027, 1, 14, 12, tzinfo=ASTANA), law=law.as_known(day)) for day in days]
    assert [one.provisional for one in due] == [True, True, False, False, False]


def test_unsettled_rules_stay_unsettled() -> None:
    """A law that has fewer years settled than this package gains none by going back."""
    rules = evolve(LAW.calendar.rules, confirmed_to=date(2024, 12, 31))
    calendar = WorkingCalendar(rules=rules, known_on=date(2026, 1, 1), unsettled="accept")

    assert not calendar.is_settled(date(2025, 1, 1))
    assert calendar.is_settled(date(2024, 12, 31))
