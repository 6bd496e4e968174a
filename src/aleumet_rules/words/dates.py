"""How days, instants and durations are said in Kazakh, Russian and English, whatever the locale."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from .text import Text

__all__ = [
    "clock_text",
    "date_text",
    "day_in_month",
    "day_text",
    "days_between_text",
    "days_text",
    "duration_text",
    "instant_beside",
    "instant_text",
    "join",
    "month_name",
    "month_of_date",
    "month_text",
    "short_weekday_text",
    "weekday_text",
]

_MONTHS = (
    Text("қаңтар", "января", "January"),
    Text("ақпан", "февраля", "February"),
    Text("наурыз", "марта", "March"),
    Text("сәуір", "апреля", "April"),
    Text("мамыр", "мая", "May"),
    Text("маусым", "июня", "June"),
    Text("шілде", "июля", "July"),
    Text("тамыз", "августа", "August"),
    Text("қыркүйек", "сентября", "September"),
    Text("қазан", "октября", "October"),
    Text("қараша", "ноября", "November"),
    Text("желтоқсан", "декабря", "December"),
)
_MONTH_NAMES = (
    Text("Қаңтар", "Январь", "January"),
    Text("Ақпан", "Февраль", "February"),
    Text("Наурыз", "Март", "March"),
    Text("Сәуір", "Апрель", "April"),
    Text("Мамыр", "Май", "May"),
    Text("Маусым", "Июнь", "June"),
    Text("Шілде", "Июль", "July"),
    Text("Тамыз", "Август", "August"),
    Text("Қыркүйек", "Сентябрь", "September"),
    Text("Қазан", "Октябрь", "October"),
    Text("Қараша", "Ноябрь", "November"),
    Text("Желтоқсан", "Декабрь", "December"),
)
_WEEKDAYS = (
    Text("дүйсенбі", "понедельник", "Monday"),
    Text("сейсенбі", "вторник", "Tuesday"),
    Text("сәрсенбі", "среда", "Wednesday"),
    Text("бейсенбі", "четверг", "Thursday"),
    Text("жұма", "пятница", "Friday"),
    Text("сенбі", "суббота", "Saturday"),
    Text("жексенбі", "воскресенье", "Sunday"),
)
_SHORT_WEEKDAYS = (
    Text("Дс", "Пн", "Mon"),
    Text("Сс", "Вт", "Tue"),
    Text("Ср", "Ср", "Wed"),
    Text("Бс", "Чт", "Thu"),
    Text("Жм", "Пт", "Fri"),
    Text("Сб", "Сб", "Sat"),
    Text("Жс", "Вс", "Sun"),
)
_DATE = Text("{y} жылғы {d} {m}", "{d} {m} {y} года", "{d} {m} {y}")
_DAY = Text("{date} ({w})", "{date} ({w})", "{w} {date}")
_WITHIN = Text("{d} {m}", "{d} {m}", "{d} {m}")
_SPAN = Text("{first}–{last} {m}", "{first}–{last} {m}", "{first}–{last} {m}")
_LONG_SPAN = Text("{first} – {last}", "{first} – {last}", "{first} – {last}")
_MONTH = Text("{y} жылғы {m}", "{m} {y} года", "{m} {y}")
_INSTANT = Text("{day}, сағат {clock}", "{day}, {clock}", "{day}, {clock}")
_ONE_DAY = Text("{n} күн", "{n} дн.", "{n} day")
_DAYS = Text("{n} күн", "{n} дн.", "{n} days")
_CLOCK = Text("сағат {clock}", "{clock}", "{clock}")


def weekday_text(day: date) -> Text:
    """The name of the weekday."""
    return _WEEKDAYS[day.weekday()]


def short_weekday_text(day: date) -> Text:
    """The name of the weekday as the head of a column has it."""
    return _SHORT_WEEKDAYS[day.weekday()]


def month_name(month: int) -> Text:
    """The name of a month, 1 to 12, as it stands alone."""
    return _MONTH_NAMES[month - 1]


def month_of_date(month: int) -> Text:
    """The month of a date, in the case that stands after its day."""
    return _MONTHS[month - 1]


def month_text(year: int, month: int) -> Text:
    """The month with its year, as it stands at the head of a calendar."""
    names = Text(_MONTHS[month - 1].kk, _MONTH_NAMES[month - 1].ru, _MONTH_NAMES[month - 1].en)
    return _MONTH.fill(y=year, m=names)


@lru_cache(maxsize=1024)
def date_text(day: date) -> Text:
    """The day without its weekday, such as «10 March 2026»."""
    return _DATE.fill(y=day.year, d=day.day, m=_MONTHS[day.month - 1])


@lru_cache(maxsize=1024)
def day_text(day: date) -> Text:
    """The day with its weekday, such as «Tuesday 10 March 2026»."""
    return _DAY.fill(date=date_text(day), w=weekday_text(day))


def day_in_month(day: int, month: int) -> Text:
    """A day of every year, such as «25 December»."""
    return _WITHIN.fill(d=day, m=month_of_date(month))


def days_text(first: date, last: date) -> Text:
    """One day of a year, or a run of days, both ends included, such as «21–25 March»."""
    if first == last:
        return day_in_month(first.day, first.month)
    if first.month == last.month:
        return _SPAN.fill(first=first.day, last=last.day, m=month_of_date(first.month))
    return _LONG_SPAN.fill(first=days_text(first, first), last=days_text(last, last))


def instant_text(at: datetime, *, weekday: bool = True, ends: bool = True) -> Text:
    """The day, with its weekday or without, and the time of day; seconds only where there are any.

    Midnight is 24:00 of the day before, as the end of a term is said; of what begins then (`ends=False`), 00:00.
    """
    day, clock = _said_of(at, ends=ends)
    return _INSTANT.fill(day=(day_text if weekday else date_text)(day), clock=clock)


def clock_text(at: datetime) -> Text:
    """The time of day alone."""
    return _CLOCK.fill(clock=_said_of(at, ends=False)[1])


def instant_beside(at: datetime, other: datetime) -> Text:
    """The instant where another one has just been said: its time of day alone when both are of one day."""
    day, clock = _said_of(at, ends=True)
    return _CLOCK.fill(clock=clock) if day == _said_of(other, ends=True)[0] else instant_text(at)


def _said_of(at: datetime, *, ends: bool) -> tuple[date, Text]:
    """The day under which an instant is said, and its time of day."""
    if ends and at.time() == time():
        return at.date() - timedelta(days=1), _decimal("24:00")
    return at.date(), _decimal(at.time().isoformat("auto" if at.second or at.microsecond else "minutes"))


def days_between_text(n: int) -> Text:
    """A number of days between two dates."""
    return (_ONE_DAY if n == 1 else _DAYS).fill(n=n)


def duration_text(length: timedelta) -> Text:
    """A duration in days, hours, minutes and seconds, the zero parts left out."""
    seconds = length // timedelta(seconds=1)
    fraction = f".{length.microseconds:06}".rstrip("0").rstrip(".")
    amounts = (seconds // 86400, seconds // 3600 % 24, seconds // 60 % 60)
    units = (
        Text("тәулік", "сут", "day" if amounts[0] == 1 else "days"),
        Text("сағ", "ч", "h"),
        Text("мин", "мин", "min"),
    )
    parts = [_amount(n, unit) for n, unit in zip(amounts, units, strict=True) if n]
    if seconds % 60 or fraction or not parts:
        parts.append(_amount(_decimal(f"{seconds % 60}{fraction}"), Text("сек", "с", "s")))
    return join(parts, " ")


def _amount(number: object, unit: Text) -> Text:
    return Text("{n} {u}", "{n} {u}", "{n} {u}").fill(n=number, u=unit)


def _decimal(number: str) -> Text:
    """A number or a time of day with the mark that each language sets before a fraction."""
    comma = number.replace(".", ",")
    return Text(comma, comma, number)


def join(parts: "list[Text] | tuple[Text, ...]", separator: str = ", ") -> Text:
    """Several texts as one, with a separator between them."""
    return Text.of(lambda lang: separator.join(part[lang] for part in parts))
