"""Service hours beside two engines that know nothing of this package, over requests of 2022-2026.

`pandas` and `businesstimedelta` are given the days off and the worked weekends that the `holidays` package knows.
"""

from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random
from typing import Any

import businesstimedelta
import holidays
import pandas as pd
import pytest
import pytz

from aleumet_rules import ASTANA, LAW, Channel, ServiceHours, escalation_due, refutation_notice_due, registration_due
from sweep import share

pytestmark = [pytest.mark.slow, pytest.mark.untraced]

OPENS, CLOSES = time(9), time(18, 30)
FIRST, END = date(2022, 1, 1), date(2026, 12, 21)  # the last term ends within 2026
PORTAL_SINCE = datetime(2023, 9, 5, tzinfo=ASTANA)
THREE_HOURS, HALF_HOUR = timedelta(hours=3), timedelta(minutes=30)
HOURS = ServiceHours()
SERVICE = LAW.amend(hours_terms="service-hours", notice_terms="service-hours")
ALMATY = pytz.timezone("Asia/Almaty")


def requests(count: int) -> list[datetime]:
    """Requests at any minute of these years, every tenth of them on the way to closing time: at 15:30 or 18:00."""
    drawn = Random(345)
    minutes = (END - FIRST).days * 24 * 60
    instants = [datetime(2022, 1, 1, tzinfo=ASTANA) + timedelta(minutes=drawn.randrange(minutes)) for _ in range(count)]
    return [
        at.replace(hour=15 + number // 10 % 2 * 3, minute=30 - number // 10 % 2 * 30) if number % 10 == 0 else at
        for number, at in enumerate(instants)
    ]


REQUESTS = requests(share(10_000))


@cache
def days_off() -> frozenset[date]:
    """The days off from 2021 to 2027 as `holidays` has them, weekends included."""
    kazakhstan = holidays.country_holidays("KZ", years=range(2021, 2028), language="en_US")
    days = (date(2021, 12, 1) + timedelta(days=n) for n in range(2000))
    return frozenset(day for day in days if not kazakhstan.is_working_day(day))


@cache
def business_hours(hours: int) -> Any:
    """A term of `pandas` in whole hours: every day of the week is worked but the listed ones."""
    return pd.offsets.CustomBusinessHour(
        n=hours, weekmask="1111111", holidays=sorted(days_off()), start="09:00", end="18:30"
    )


@cache
def business_time() -> Any:
    """The working hours of `businesstimedelta`: every day of the week but the listed ones."""
    every_day = businesstimedelta.WorkDayRule(start_time=OPENS, end_time=CLOSES, working_days=list(range(7)), tz=ALMATY)
    return businesstimedelta.Rules([every_day, businesstimedelta.HolidayRule(days_off(), tz=ALMATY)])


def by_pandas(at: datetime, hours: int) -> datetime:
    """When the term ends by `pandas`, in Astana time."""
    end = pd.Timestamp(at.replace(tzinfo=None)) + business_hours(hours)
    return end.to_pydatetime().replace(tzinfo=ASTANA)  # type: ignore[no-any-return]


def by_businesstimedelta(at: datetime, length: timedelta) -> datetime:
    """When the term ends by `businesstimedelta`, in Astana time."""
    end = ALMATY.localize(at.replace(tzinfo=None)) + businesstimedelta.BusinessTimeDelta(
        business_time(), timedelta=length
    )
    return end.astimezone(ALMATY).replace(tzinfo=ASTANA)  # type: ignore[no-any-return]


def test_requests_are_what_they_should_be() -> None:
    """The requests lie in every year, inside and outside hours, on worked weekends and on the way to closing time."""
    assert {at.year for at in REQUESTS} == {2022, 2023, 2024, 2025, 2026}
    assert {at.weekday() in {5, 6} and at.date() not in days_off() for at in REQUESTS} == {True, False}
    assert {at.time() < OPENS for at in REQUESTS} == {at.time() >= CLOSES for at in REQUESTS} == {True, False}
    assert sum(HOURS.add(at, THREE_HOURS).time() == CLOSES for at in REQUESTS) > len(REQUESTS) // 100


@pytest.mark.norm("contact-centre.hours")
@pytest.mark.parametrize("length", [HALF_HOUR, THREE_HOURS, timedelta(hours=20)], ids=["30-min", "3-h", "20-h"])
def test_businesstimedelta_agrees(length: timedelta) -> None:
    """`businesstimedelta` ends every term at the same instant."""
    differ = [at for at in REQUESTS if HOURS.add(at, length) != by_businesstimedelta(at, length)]

    assert differ == []


@pytest.mark.norm("contact-centre.hours")
@pytest.mark.parametrize("hours", [3, 20])
def test_pandas_agrees_but_at_closing_time(hours: int) -> None:
    """`pandas` ends every term at the same instant, but one that is used up at closing time at the next opening."""
    ours = {at: HOURS.add(at, timedelta(hours=hours)) for at in REQUESTS}
    differ = {at: (end, theirs) for at, end in ours.items() if (theirs := by_pandas(at, hours)) != end}

    assert {end.time() for end, _ in differ.values()} == {CLOSES}
    assert {theirs.time() for _, theirs in differ.values()} == {OPENS}
    assert [at for at, (end, theirs) in differ.items() if theirs != HOURS.next_opening(end)] == []
    assert {end for end in ours.values() if end.time() == CLOSES} == {end for end, _ in differ.values()}


def test_pandas_takes_whole_hours_only() -> None:
    """A term of thirty minutes cannot be put to `pandas`."""
    with pytest.raises(ValueError, match="must be an integer"):
        pd.offsets.CustomBusinessHour(n=0.5)


@pytest.mark.norm("incident.escalate", "incident.refuted-notice", "incident.register")
def test_clocks_read_in_service_hours_agree() -> None:
    """Of the requests since the rules are in force, both engines end the clocks of an incident where the rules do."""
    since = [at for at in REQUESTS if at >= PORTAL_SINCE]
    registered = [at for at in since if OPENS <= at.time() < CLOSES and at.date() not in days_off()]

    assert [at for at in since if escalation_due(at, law=SERVICE).due_at != by_businesstimedelta(at, THREE_HOURS)] == []
    assert [
        at for at in since if refutation_notice_due(at, law=SERVICE).due_at != by_businesstimedelta(at, HALF_HOUR)
    ] == []
    assert [
        at
        for at in registered
        if (due := registration_due(at, Channel.VOICE, law=SERVICE).unwrap().due_at) != by_pandas(at, 3)
        and due.time() != CLOSES
    ] == []
