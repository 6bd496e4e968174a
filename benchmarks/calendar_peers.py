"""Other calendars, each prepared to answer the three questions of a working calendar.

Those that know no Kazakhstan are given our days off, so that their answers could be right.
"""

import warnings
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from attrs import frozen

from aleumet_rules import WorkingCalendar
from harness import Peer, Question

__all__ = ["PEERS", "Answerer"]

_FIRST, _LAST = date(2016, 1, 1), date(2026, 12, 31)
_OURS = WorkingCalendar()
_DAYS_OFF = [day.date for day in _OURS.non_working_days(_FIRST, _LAST + timedelta(days=1))]
_FRIDAY = 4
_WEEKDAYS_OFF = [day for day in _DAYS_OFF if day.weekday() <= _FRIDAY]
_WEEKENDS_WORKED = [day for day in _OURS.working_days(_FIRST, _LAST + timedelta(days=1)) if day.weekday() > _FRIDAY]
_ONE_DAY = timedelta(days=1)

_MON_TO_FRI = "given the true days off of Monday to Friday; it cannot work on a weekend"
_ALL_LISTED = (
    "given a week without weekends and every day off, weekends included, as a holiday, so that it can be right"
)


@frozen
class Answerer:
    """One peer's three answers."""

    is_working_day: Peer
    add_working_days: Peer
    count_working_days: Peer


def _closed(question: Question) -> Question:
    """A span whose last day is included."""
    start, end = question
    return start, end - _ONE_DAY


def holidays() -> Answerer:
    """The `holidays` package: what most Python programs would use."""
    from holidays import country_holidays

    kazakhstan = country_holidays("KZ")
    return Answerer(
        Peer(kazakhstan.is_working_day),
        Peer(kazakhstan.get_nth_working_day),
        Peer(kazakhstan.get_working_days_count, ask=_closed),
    )


def workalendar() -> Answerer:
    """`workalendar`: fixed dates, none of them rolled, no transfers."""
    from workalendar.asia import Kazakhstan

    warnings.filterwarnings("ignore", message="Please take note", category=UserWarning)
    kazakhstan, note = Kazakhstan(), "its own Kazakhstan: rolls no holiday and knows no transfers"

    def day_before(question: Question) -> Question:
        return question[0] - _ONE_DAY, question[1] - _ONE_DAY

    return Answerer(
        Peer(kazakhstan.is_working_day, note=note),
        Peer(kazakhstan.add_working_days, note=note),
        Peer(kazakhstan.get_working_days_delta, ask=day_before, note=note),
    )


def numpy() -> Answerer:
    """`numpy.busday_*` on a working week of Monday to Friday."""
    return _numpy("1111100", _WEEKDAYS_OFF, _MON_TO_FRI)


def numpy_all_listed() -> Answerer:
    """`numpy.busday_*` on a week of seven days, each day off a holiday."""
    return _numpy("1111111", _DAYS_OFF, _ALL_LISTED)


def _numpy(week: str, days_off: Sequence[date], note: str) -> Answerer:
    import numpy as np

    calendar = np.busdaycalendar(weekmask=week, holidays=days_off)

    def ask(question: Question) -> Question:
        return tuple(np.datetime64(value) if isinstance(value, date) else value for value in question)

    def is_working_day(day: Any) -> Any:
        return np.is_busday(day, busdaycal=calendar)

    def add(day: Any, n: int) -> Any:
        return np.busday_offset(day, n, roll="backward", busdaycal=calendar)

    def count(start: Any, end: Any) -> Any:
        return np.busday_count(start, end, busdaycal=calendar)

    return Answerer(
        Peer(is_working_day, ask, bool, note),
        Peer(add, ask, lambda answer: answer.item(), note),
        Peer(count, ask, int, note),
    )


def pandas() -> Answerer:
    """`CustomBusinessDay` with our days off."""
    import pandas as pd

    step = pd.offsets.CustomBusinessDay(weekmask="Mon Tue Wed Thu Fri", holidays=_WEEKDAYS_OFF)
    steps = {n: n * step for n in (1, 10, 250)}

    def ask(question: Question) -> Question:
        return tuple(pd.Timestamp(value) if isinstance(value, date) else steps[value] for value in question)

    def add(day: Any, offset: Any) -> Any:
        return day + offset

    def count(start: Any, end: Any) -> int:
        return len(pd.date_range(start, end, freq=step, inclusive="left"))

    return Answerer(
        Peer(step.is_on_offset, ask, bool, _MON_TO_FRI),
        Peer(add, ask, _date_of, _MON_TO_FRI),
        Peer(count, ask, note=_MON_TO_FRI),
    )


def _date_of(instant: datetime) -> date:
    return instant.date()


def quantlib() -> Answerer:
    """QuantLib, which has no Kazakhstan: a bespoke calendar with our days."""
    import QuantLib

    calendar, note = QuantLib.BespokeCalendar("Kazakhstan"), "has no Kazakhstan; a bespoke calendar, given our days"
    for weekend in (QuantLib.Saturday, QuantLib.Sunday):
        calendar.addWeekend(weekend)
    for day in _WEEKDAYS_OFF:
        calendar.addHoliday(QuantLib.Date.from_date(day))
    for day in _WEEKENDS_WORKED:
        calendar.removeHoliday(QuantLib.Date.from_date(day))

    def ask(question: Question) -> Question:
        return tuple(QuantLib.Date.from_date(value) if isinstance(value, date) else value for value in question)

    def add(day: Any, n: int) -> Any:
        return calendar.advance(day, n, QuantLib.Days)

    return Answerer(
        Peer(calendar.isBusinessDay, ask, note=note),
        Peer(add, ask, lambda day: day.to_date(), note),
        Peer(calendar.businessDaysBetween, ask, note=note),
    )


def exchange() -> Answerer:
    """`exchange_calendars`, AIXK: the Astana exchange, whose days are not those of the Labour Code."""
    import exchange_calendars
    import pandas as pd

    calendar = exchange_calendars.get_calendar("AIXK", end=pd.Timestamp(_LAST))
    note = "trading days of the Astana International Exchange, from 2017 on: another question than the Labour Code's"

    def ask(question: Question) -> Question:
        return tuple(pd.Timestamp(value) if isinstance(value, date) else value for value in question)

    def ask_closed(question: Question) -> Question:
        return ask(_closed(question))

    def add(day: Any, n: int) -> Any:
        return calendar.session_offset(calendar.date_to_session(day, "previous"), n)

    return Answerer(
        Peer(calendar.is_session, ask, bool, note),
        Peer(add, ask, _date_of, note),
        Peer(calendar.sessions_distance, ask_closed, note=note),
    )


PEERS: dict[str, Callable[[], Answerer]] = {
    "holidays": holidays,
    "workalendar": workalendar,
    "numpy": numpy,
    "numpy, all days off listed": numpy_all_listed,
    "pandas": pandas,
    "QuantLib": quantlib,
    "exchange_calendars": exchange,
}
