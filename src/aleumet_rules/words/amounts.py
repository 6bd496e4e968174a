"""How the numbers of a law are said in its sentences: terms, times and places, none of which needs a case ending."""

from collections.abc import Mapping
from datetime import time
from types import MappingProxyType

from .dates import day_in_month, join
from .text import Text

__all__ = [
    "calendar_days_text",
    "clock_text",
    "clocks_text",
    "day_of_year_text",
    "months_text",
    "region_text",
    "working_days_text",
]

AMENDED = Text("{value} (өзгертілген)", "{value} (изменено)", "{value} (amended)")

_WORKING_DAYS = Text("{n} жұмыс күні", "{n} раб. дн.", "{n} working days")
_CALENDAR_DAYS = Text("күнтізбелік {n} күн", "{n} календ. дн.", "{n} calendar days")
_MONTHS = Text("{n} ай", "{n} мес.", "{n} months")
_SPAN = Text("{first}–{last}", "{first}–{last}", "{first}–{last}")
_CODE = Text("ӘАОЖ коды {code}", "код КАТО {code}", "KATO code {code}")

# The regions of Kazakhstan by the first two digits of a KATO code.
REGIONS: Mapping[str, Text] = MappingProxyType(
    {
        "10": Text("Абай облысы", "область Абай", "Abai region"),
        "11": Text("Ақмола облысы", "Акмолинская область", "Akmola region"),
        "15": Text("Ақтөбе облысы", "Актюбинская область", "Aktobe region"),
        "19": Text("Алматы облысы", "Алматинская область", "Almaty region"),
        "23": Text("Атырау облысы", "Атырауская область", "Atyrau region"),
        "27": Text("Батыс Қазақстан облысы", "Западно-Казахстанская область", "West Kazakhstan region"),
        "31": Text("Жамбыл облысы", "Жамбылская область", "Zhambyl region"),
        "33": Text("Жетісу облысы", "область Жетісу", "Zhetysu region"),
        "35": Text("Қарағанды облысы", "Карагандинская область", "Karaganda region"),
        "39": Text("Қостанай облысы", "Костанайская область", "Kostanay region"),
        "43": Text("Қызылорда облысы", "Кызылординская область", "Kyzylorda region"),
        "47": Text("Маңғыстау облысы", "Мангистауская область", "Mangystau region"),
        "55": Text("Павлодар облысы", "Павлодарская область", "Pavlodar region"),
        "59": Text("Солтүстік Қазақстан облысы", "Северо-Казахстанская область", "North Kazakhstan region"),
        "61": Text("Түркістан облысы", "Туркестанская область", "Turkistan region"),
        "62": Text("Ұлытау облысы", "область Ұлытау", "Ulytau region"),
        "63": Text("Шығыс Қазақстан облысы", "Восточно-Казахстанская область", "East Kazakhstan region"),
        "71": Text("Астана қаласы", "город Астана", "Astana city"),
        "75": Text("Алматы қаласы", "город Алматы", "Almaty city"),
        "79": Text("Шымкент қаласы", "город Шымкент", "Shymkent city"),
    }
)


def working_days_text(n: int) -> Text:
    """A number of working days."""
    return _counted(_WORKING_DAYS, n)


def calendar_days_text(n: int) -> Text:
    """A number of calendar days."""
    return _counted(_CALENDAR_DAYS, n)


def months_text(n: int) -> Text:
    """A number of months."""
    return _counted(_MONTHS, n)


def _counted(form: Text, n: int) -> Text:
    one = Text(form.kk, form.ru, form.en.removesuffix("s"))
    return (one if n == 1 else form).fill(n=n)


def clock_text(moment: time) -> Text:
    """A time of day such as 09:00."""
    said = moment.isoformat("auto" if moment.second or moment.microsecond else "minutes")
    return Text(said, said, said)


def clocks_text(moments: tuple[time, ...]) -> Text:
    """Times of day in a row."""
    return join([clock_text(moment) for moment in moments])


def span_text(ends: tuple[time, time]) -> Text:
    """From one time of day to another."""
    return _SPAN.fill(first=clock_text(ends[0]), last=clock_text(ends[1]))


def day_of_year_text(day: tuple[int, int]) -> Text:
    """A month and a day in it, such as «25 December»."""
    return day_in_month(day[1], day[0])


def region_text(codes: tuple[str, ...]) -> Text:
    """The regions that KATO codes begin with, by name where the code is that of a region."""
    return join([REGIONS.get(code) or _CODE.fill(code=code) for code in codes])
