"""Terms in service hours beside two engines for business hours, and what a clock of an incident costs.

The requests are drawn once for all, at any minute of settled years: most of them come outside the hours.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from operator import add
from random import Random

from aleumet_rules import ASTANA, LAW, ServiceHours, WorkingCalendar, escalation_due
from harness import Case, Peer, Question, Target

__all__ = ["cases"]

_HOURS = ServiceHours()
_SERVICE = LAW.amend(hours_terms="service-hours")
_THREE_HOURS = timedelta(hours=3)

_FIRST, _END = date(2022, 1, 1), date(2026, 12, 21)
_DAYS_OFF = [day.date for day in WorkingCalendar().non_working_days(date(2021, 12, 1), date(2027, 1, 1))]
_MINUTES = (_END - _FIRST).days * 24 * 60

_drawn = Random(2025)
_START = datetime.combine(_FIRST, time(), ASTANA)
_REQUESTS = [_START + timedelta(minutes=_drawn.randrange(_MINUTES)) for _ in range(10_000)]
_WITHIN_A_DAY = [at for at in _REQUESTS if _HOURS.contains(at) and _HOURS.add(at, _THREE_HOURS).date() == at.date()]
_SINCE_THE_RULES = [at for at in _REQUESTS if at.date() >= date(2023, 9, 5)]

_GIVEN = "given a week without weekends and every day off, weekends included, as a holiday"


def cases() -> Iterable[Case]:
    """Every case of the portal's rules."""
    yield _term("3 h in service hours, begun at any minute", _REQUESTS, (Target("pandas", at_least=30),))
    yield _term("3 h in service hours, over on the day it began", _WITHIN_A_DAY, ())
    yield _clock()


def _term(title: str, requests: list[datetime], targets: tuple[Target, ...]) -> Case:
    return Case(
        title=title,
        questions=[(at, _THREE_HOURS) for at in requests],
        ours=_HOURS.add,
        peers={"pandas": by_pandas, "businesstimedelta": by_businesstimedelta},
        targets=targets,
    )


def _clock() -> Case:
    return Case(
        title="escalation_due, read in service hours",
        questions=[(at,) for at in _SINCE_THE_RULES],
        ours=_due,
        peers={"plain arithmetic": lambda: Peer(_HOURS.add, ask=_three_hours_from)},
        note="The same term as a rule: the numbers in force on the day, the norm, the reading, a deadline to explain.",
    )


def _due(at: datetime) -> datetime:
    return escalation_due(at, law=_SERVICE).due_at


def _three_hours_from(question: Question) -> Question:
    return question[0], _THREE_HOURS


def by_pandas() -> Peer:
    """`CustomBusinessHour` with our days off."""
    import pandas as pd

    term = pd.offsets.CustomBusinessHour(n=3, weekmask="1111111", holidays=_DAYS_OFF, start="09:00", end="18:30")

    def ask(question: Question) -> Question:
        return pd.Timestamp(question[0].replace(tzinfo=None)), term

    def read(end: "pd.Timestamp") -> datetime:
        naive: datetime = end.to_pydatetime()
        return naive.replace(tzinfo=ASTANA)

    return Peer(
        add, ask, read, f"{_GIVEN}; whole hours only, and a term used up at closing time ends at the next opening"
    )


def by_businesstimedelta() -> Peer:
    """`businesstimedelta` with our days off."""
    import businesstimedelta
    import pytz

    almaty = pytz.timezone("Asia/Almaty")
    every_day = businesstimedelta.WorkDayRule(time(9), time(18, 30), list(range(7)), tz=almaty)
    rules = businesstimedelta.Rules([every_day, businesstimedelta.HolidayRule({*_DAYS_OFF}, tz=almaty)])
    term = businesstimedelta.BusinessTimeDelta(rules, timedelta=_THREE_HOURS)

    def ask(question: Question) -> Question:
        return almaty.localize(question[0].replace(tzinfo=None)), term

    def read(end: datetime) -> datetime:
        return end.astimezone(ASTANA)

    return Peer(add, ask, read, _GIVEN)
