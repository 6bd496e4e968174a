"""The balance of working time: working days and days off per month, per quarter and per year."""

from collections.abc import Iterator

from attrs import frozen

from ._cards import in_three, table
from ._html import Html, whole
from .acts.working_time import Week
from .law import Text
from .wording import month_name

__all__ = ["MonthBalance", "YearBalance"]

_DAY_OF_FORTY_HOURS = 8
_QUARTER_LENGTH = 3
_TOTALS = frozenset({3, 7, 11, 15, 16})  # where the quarters and the year stand among the rows

_TITLE = Text("{year} жылғы жұмыс уақытының балансы", "Баланс рабочего времени на {year} год", "Working time of {year}")
_GUESS = Text("{title} (алдын ала)", "{title} (предварительно)", "{title} (provisional)")
_HEADS = (
    Text("Кезең", "Период", "Period"),
    Text("Жұмыс күндері", "Рабочие дни", "Working days"),
    Text("Демалыс күндері", "Выходные дни", "Days off"),
    Text("Сағаттар (40 сағаттық апта)", "Часы (40-часовая неделя)", "Hours (40-hour week)"),
)
_QUARTER = Text("{n}-тоқсан", "{n}-й квартал", "Quarter {n}")
_YEAR = Text("{year} жыл", "{year} год", "Year {year}")


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
class YearBalance:
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

    def show(self, lang: str = "en") -> Html:
        """The balance for a notebook or a page: a table by month, with its quarters and the year."""
        title = _TITLE.fill(year=self.year)
        caption = _GUESS.fill(title=title) if self.provisional else title
        rows = [
            (name[lang], worked, off) if hours is None else (name[lang], worked, off, hours)
            for name, worked, off, hours in _lines(self)
        ]
        heads = [head[lang] for head in _HEADS[: len(rows[0])]]
        return whole(lang, table(caption[lang], heads, rows, _TOTALS))

    def _repr_html_(self) -> str:
        return in_three(self.show)


def _lines(balance: YearBalance) -> Iterator[tuple[Text, int, int, int | None]]:
    """The rows of the table: three months and their quarter, four times, then the year."""
    for number, (worked, off) in enumerate(balance.quarters, 1):
        for month in balance.months[(number - 1) * _QUARTER_LENGTH : number * _QUARTER_LENGTH]:
            yield month_name(month.month), month.working_days, month.days_off, month.hours
        yield _QUARTER.fill(n=number), worked, off, hours_of(balance.week, worked)
    yield _YEAR.fill(year=balance.year), balance.working_days, balance.days_off, balance.hours


def hours_of(week: Week, working_days: int) -> int | None:
    """The norm of a 40-hour week over that many working days."""
    return working_days * _DAY_OF_FORTY_HOURS if week is Week.FIVE_DAY else None
