"""The numbers of the acts: what can be right is taken, what cannot be is refused by its name."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from attrs import asdict, evolve

from aleumet_rules import InvalidFact, InvalidLaw, Text, Week, WrongType
from aleumet_rules.acts.portal_numbers import ORDER_345, PORTAL
from aleumet_rules.acts.queue_numbers import AKMOLA_PILOT, QUEUE
from aleumet_rules.acts.working_time import WORKING_TIME, Holiday, Move

NAMES = Text("а", "б", "a")
DAY = date(2026, 7, 6)
FIVE = (Week.FIVE_DAY,)


def test_numbers_of_the_algorithm() -> None:
    """The pilot's numbers are those of the joint order, paragraph by paragraph."""
    assert asdict(AKMOLA_PILOT) == {
        "region": ("11",),
        "starts": (time(9), time(10), time(11), time(12), time(14, 30)),
        "lunch": (time(13), time(14, 30)),
        "grace": timedelta(minutes=15),
        "reminder_days": 3,
        "form_valid_months": 1,
        "last_signed_on": date(2025, 11, 11),
        "in_force_after_days": 10,
        "lasts_months": 12,
        "schedule_working_days": 3,
        "next_schedule_by": (12, 25),
        "problems_working_days": 3,
        "copy_working_days": 5,
        "portal_host": "aleumet.egov.kz",
        "amended": (),
    }


def test_numbers_of_the_portal_rules() -> None:
    """The portal's numbers are those of Order No. 345, paragraph by paragraph."""
    assert asdict(ORDER_345) == {
        "selection_months": 2,
        "opens": time(9),
        "closes": time(18, 30),
        "register_within": timedelta(hours=3),
        "analyse_working_days": 1,
        "escalate_within": timedelta(hours=3),
        "refuted_notice_within": timedelta(minutes=30),
        "confirmed_notice_within": timedelta(minutes=30),
        "start_repair_working_days": 1,
        "repaired_notice_within": timedelta(hours=3),
        "in_force_after_days": 10,
        "report_working_days": 10,
        "registered_on": date(2023, 8, 25),
        "amended": (),
    }


def test_days_of_force() -> None:
    """The pilot is in force from the eleventh day after its last signature, the portal's rules not before theirs."""
    (pilot,), (portal,) = QUEUE, PORTAL

    assert (pilot.in_force_from, pilot.in_force_to, pilot.published_on) == (
        AKMOLA_PILOT.last_signed_on + timedelta(days=11),
        None,
        date(2025, 11, 11),
    )
    assert (portal.in_force_from, portal.in_force_to) == (ORDER_345.registered_on + timedelta(days=11), None)


@pytest.mark.parametrize(("month", "day"), [(2, 29), (13, 1), (4, 31), (0, 1)])
def test_holiday_is_a_day_of_every_year(month: int, day: int) -> None:
    """A yearly holiday falls on a day that every year has."""
    problem = rf"^month and day: must be a month and a day that every year has; got \({month}, {day}\)$"
    with pytest.raises(InvalidLaw, match=problem):
        Holiday(NAMES, month, day)


@pytest.mark.parametrize("field", ["reminder_days", "form_valid_months", "lasts_months", "problems_working_days"])
def test_no_number_reaches_beyond_the_horizon(field: str) -> None:
    """A law counts no more days than lie between the first and the last of the calendar: 12,783."""
    rules: Any = AKMOLA_PILOT
    assert getattr(evolve(rules, **{field: 12_783}), field) == 12_783

    with pytest.raises(InvalidFact, match=rf"^{field}: must not be above 12783, the days between .*; got 12784$"):
        evolve(rules, **{field: 12_784})


@pytest.mark.parametrize(
    ("kind", "parts", "field"),
    [
        pytest.param(Holiday, ("Nauryz", 3, 21), "names", id="names-in-one-language"),
        pytest.param(Holiday, (NAMES, "3", 21), "month", id="month-as-text"),
        pytest.param(Holiday, (NAMES, 3, 21.0), "day", id="day-as-float"),
        pytest.param(Move, ("2026-07-06", DAY, FIVE), "off", id="day-off-as-text"),
        pytest.param(Move, (DAY, datetime(2026, 7, 4), FIVE), "worked", id="worked-at-an-instant"),
        pytest.param(Move, (DAY, DAY, Week.FIVE_DAY), "weeks", id="one-week"),
        pytest.param(Move, (DAY, DAY, ("five-day",)), r"weeks\[0\]", id="week-as-text"),
    ],
)
def test_bad_day_off_is_refused(kind: Any, parts: tuple[object, ...], field: str) -> None:
    """Days off of a wrong type are refused by the field's name."""
    with pytest.raises(WrongType, match=rf"^{field}: needs .*; got "):
        kind(*parts)


GOOD_NUMBERS = [
    pytest.param(AKMOLA_PILOT, {"region": ("1", "110000000")}, id="one-and-nine-digits"),
    pytest.param(AKMOLA_PILOT, {"grace": timedelta()}, id="no-grace"),
    pytest.param(AKMOLA_PILOT, {"lasts_months": None}, id="no-end"),
    pytest.param(AKMOLA_PILOT, {"next_schedule_by": (2, 28)}, id="28-february"),
    pytest.param(AKMOLA_PILOT, {"starts": (time(12, 59), time(14, 30))}, id="beside-the-lunch-break"),
    pytest.param(AKMOLA_PILOT, {"portal_host": "a-1.kz"}, id="short-host"),
    pytest.param(ORDER_345, {"opens": time(18, 29, 59)}, id="one-second-of-hours"),
    pytest.param(ORDER_345, {"register_within": timedelta(microseconds=1)}, id="shortest-duration"),
]


@pytest.mark.parametrize(("rules", "changes"), GOOD_NUMBERS)
def test_good_numbers(rules: Any, changes: dict[str, Any]) -> None:
    """Numbers on the boundary of what can be right are taken as they are."""
    changed = evolve(rules, **changes)

    assert {name: getattr(changed, name) for name in changes} == changes


BAD_NUMBERS = [
    pytest.param(AKMOLA_PILOT, {"region": ()}, InvalidFact, "region: must not be empty", id="no-region"),
    pytest.param(AKMOLA_PILOT, {"region": "11"}, WrongType, "region: needs tuple, not str", id="region-as-text"),
    pytest.param(AKMOLA_PILOT, {"region": (11,)}, WrongType, r"region\[0\]: needs str", id="region-as-number"),
    pytest.param(AKMOLA_PILOT, {"region": ("11", "")}, InvalidFact, r"region\[1\]: must be the first", id="no-digit"),
    pytest.param(
        AKMOLA_PILOT, {"region": ("1" * 10,)}, InvalidFact, r"region\[0\]: must be the first", id="ten-digits"
    ),
    pytest.param(AKMOLA_PILOT, {"region": ("1a",)}, InvalidFact, r"region\[0\]: must be the first", id="letter"),
    pytest.param(AKMOLA_PILOT, {"region": ("11\n",)}, InvalidFact, r"region\[0\]: must be the first", id="line-break"),
    pytest.param(AKMOLA_PILOT, {"region": ("١١",)}, InvalidFact, r"region\[0\]: must be the first", id="other-digits"),
    pytest.param(AKMOLA_PILOT, {"starts": ()}, InvalidFact, "starts: must not be empty", id="no-starts"),
    pytest.param(AKMOLA_PILOT, {"starts": {time(9)}}, WrongType, "starts: needs tuple, not set", id="set-of-starts"),
    pytest.param(AKMOLA_PILOT, {"starts": (9,)}, WrongType, r"starts\[0\]: needs time", id="start-as-number"),
    pytest.param(AKMOLA_PILOT, {"starts": (time(9, tzinfo=UTC),)}, InvalidFact, r"starts\[0\]: .* zone", id="zone"),
    pytest.param(AKMOLA_PILOT, {"starts": (time(9), time(9))}, InvalidLaw, "starts: .* increasing", id="twice"),
    pytest.param(AKMOLA_PILOT, {"starts": (time(10), time(9))}, InvalidLaw, "starts: .* increasing", id="not-in-order"),
    pytest.param(
        AKMOLA_PILOT, {"starts": (time(13),)}, InvalidLaw, "starts: .* lunch break 13:00–14:30", id="at-lunch"
    ),
    pytest.param(AKMOLA_PILOT, {"starts": (time(14, 29),)}, InvalidLaw, "starts: .* lunch break", id="before-its-end"),
    pytest.param(AKMOLA_PILOT, {"lunch": (time(13),)}, InvalidFact, "lunch: must hold exactly two", id="half-a-break"),
    pytest.param(AKMOLA_PILOT, {"lunch": None}, WrongType, "lunch: needs tuple", id="no-break"),
    pytest.param(
        AKMOLA_PILOT, {"lunch": (time(14), time(13))}, InvalidLaw, "lunch: .* increasing", id="break-backwards"
    ),
    pytest.param(AKMOLA_PILOT, {"grace": -timedelta(seconds=1)}, InvalidFact, "grace: must lie between", id="grace"),
    pytest.param(AKMOLA_PILOT, {"grace": 15}, WrongType, "grace: needs timedelta", id="grace-as-number"),
    pytest.param(AKMOLA_PILOT, {"reminder_days": 0}, InvalidFact, "reminder_days: must be above", id="same-day"),
    pytest.param(AKMOLA_PILOT, {"reminder_days": True}, WrongType, "reminder_days: .* not bool", id="bool"),
    pytest.param(AKMOLA_PILOT, {"form_valid_months": 1.5}, WrongType, "form_valid_months: .* not float", id="float"),
    pytest.param(AKMOLA_PILOT, {"copy_working_days": timedelta(5)}, WrongType, "copy_working_days: ", id="duration"),
    pytest.param(AKMOLA_PILOT, {"last_signed_on": "2025"}, WrongType, "last_signed_on: needs date", id="year"),
    pytest.param(AKMOLA_PILOT, {"lasts_months": 0}, InvalidFact, "lasts_months: must be above", id="no-months"),
    pytest.param(
        AKMOLA_PILOT, {"next_schedule_by": (2, 29)}, InvalidFact, "next_schedule_by: .* every year", id="29-02"
    ),
    pytest.param(AKMOLA_PILOT, {"next_schedule_by": (12, 10**20)}, InvalidFact, "next_schedule_by: ", id="huge-day"),
    pytest.param(AKMOLA_PILOT, {"next_schedule_by": (12,)}, InvalidFact, "next_schedule_by: .* two", id="month-alone"),
    pytest.param(AKMOLA_PILOT, {"next_schedule_by": ("12", 25)}, WrongType, r"next_schedule_by\[0\]: ", id="text"),
    pytest.param(
        AKMOLA_PILOT, {"portal_host": "https://a.kz"}, InvalidFact, "portal_host: must be a bare", id="scheme"
    ),
    pytest.param(AKMOLA_PILOT, {"portal_host": "a.kz:80"}, InvalidFact, "portal_host: must be a bare", id="port"),
    pytest.param(AKMOLA_PILOT, {"portal_host": "A.kz"}, InvalidFact, "portal_host: must be a bare", id="capital"),
    pytest.param(AKMOLA_PILOT, {"portal_host": "localhost"}, InvalidFact, "portal_host: must be a bare", id="no-dot"),
    pytest.param(AKMOLA_PILOT, {"portal_host": "a.kz\n"}, InvalidFact, "portal_host: .* line breaks", id="host-break"),
    pytest.param(ORDER_345, {"selection_months": 0}, InvalidFact, "selection_months: must be above", id="no-window"),
    pytest.param(ORDER_345, {"opens": time(18, 30)}, InvalidLaw, "closes: .* later than opens 18:30", id="no-hours"),
    pytest.param(ORDER_345, {"closes": time(18, tzinfo=UTC)}, InvalidFact, "closes: .* zone", id="closes-in-a-zone"),
    pytest.param(
        ORDER_345, {"register_within": 3}, WrongType, "register_within: needs timedelta", id="hours-as-number"
    ),
    pytest.param(ORDER_345, {"escalate_within": timedelta()}, InvalidFact, "escalate_within: must be above", id="none"),
    pytest.param(ORDER_345, {"registered_on": datetime(2023, 8, 25)}, WrongType, "registered_on: ", id="registered-at"),
    pytest.param(WORKING_TIME, {"confirmed_to": 2026}, WrongType, "confirmed_to: needs date", id="settled-to-a-year"),
]


@pytest.mark.parametrize(("rules", "changes", "error", "words"), BAD_NUMBERS)
def test_bad_numbers_are_refused(rules: Any, changes: dict[str, Any], error: type[InvalidFact], words: str) -> None:
    """Numbers that cannot be right are refused by the field's name, with the value."""
    with pytest.raises(error, match=rf"^{words}.*; got "):
        evolve(rules, **changes)
