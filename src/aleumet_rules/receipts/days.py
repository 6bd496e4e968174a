"""A day of the calendar as an answer to a rule, so that it can be asked again from a receipt like any other."""

from datetime import date

from ..acts.days import Day
from ..answers.asked import Asked
from ..law.book import LAW, LawBook

__all__ = ["asked_of_day", "day"]


def day(day: date, *, law: LawBook = LAW) -> Day:
    """The day by the calendar of the law."""
    return law.calendar.day(day)


def asked_of_day(found: Day) -> Asked | None:
    """What a day was asked of: the law with its calendar; `None` for one that was made by hand."""
    if found._calendar is None:
        return None
    return Asked(day, (found.date,), {"law": LAW.amend(calendar=found._calendar)})
