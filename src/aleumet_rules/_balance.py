"""The balance of working time: working days and days off per month, per quarter and per year."""

from attrs import frozen

from ._shown import Shown
from .acts.working_time import Week

__all__ = ["MonthBalance", "YearBalance"]

_DAY_OF_FORTY_HOURS = 8


@frozen
class MonthBalance:
    """Working days and days off of one month; `hours` is the norm of a 40-hour week, in hours.

    The norm is eight hours a working day of a five-day week. A six-day week has no daily norm in the law,
    so `hours` is `None` there.
    """

    month: int
    working_days: int
    days_off: int
    hours: int | None


@frozen
class YearBalance(Shown):
    """The balance of one year: twelve `months`, four `quarters`, and the sums over the year.

    `quarters` are four tuples of (working days, days off).
    """

    year: int
    week: Week
    months: tuple[MonthBalance, ...]
    provisional: bool

    @property
    def working_days(self) -> int:
        """Working days of the year."""
        return sum(month.working_days for month in self.months)

    @property
    def days_off(self) -> int:
        """Days off of the year."""
        return sum(month.days_off for month in self.months)

    @property
    def hours(self) -> int | None:
        """The year's norm of a 40-hour week, in hours; `None` for a six-day week."""
        return hours_of(self.week, self.working_days)

    @property
    def quarters(self) -> tuple[tuple[int, int], ...]:
        """Working days and days off of each quarter."""
        thirds = (self.months[start : start + 3] for start in (0, 3, 6, 9))
        return tuple((sum(m.working_days for m in third), sum(m.days_off for m in third)) for third in thirds)


def hours_of(week: Week, working_days: int) -> int | None:
    """The norm of a 40-hour week over that many working days."""
    return working_days * _DAY_OF_FORTY_HOURS if week is Week.FIVE_DAY else None
