"""Days off by law: the week, the holidays, the religious days off, and the days that were moved.

Every row carries its source and the day it was last checked. A row starts with the horizon of the calendar
(2016) where it is older than that: what held before is not modelled.
"""

from datetime import date
from functools import lru_cache
from types import MappingProxyType

from attrs import evolve, field, frozen

from .._version import at_the_face
from ..checks import A_DAY, HORIZON, a, calendar_date, each, instance, is_a, validator, whole_number
from ..errors import InvalidLaw, Problem
from ..words.brief import brief
from ..words.named import Named
from ..words.text import Text
from .model import Citation, Entry, Norm, Timeline, known_since, news_of, of_kind, timeline_of
from .sources import HOLIDAYS_LAW, LABOUR_CODE

__all__ = ["Week"]

_CHECKED = date(2026, 11, 25)
_LAW_OF_2022 = date(2022, 9, 29)
_CONSTITUTION_OF_2026 = date(2026, 3, 18)

_ART_84 = Citation(LABOUR_CODE, "art", "84")
_ART_84_5 = Citation(LABOUR_CODE, "art", "84(5)")
_ART_85_3 = Citation(LABOUR_CODE, "art", "85(3)")
_ART_2 = Citation(HOLIDAYS_LAW, "art", "2")
_ART_3 = Citation(HOLIDAYS_LAW, "art", "3")
_ART_5 = Citation(HOLIDAYS_LAW, "art", "5")


class Week(Named):
    """The working week: five days (Saturday and Sunday off) or six (Sunday off)."""

    FIVE_DAY = "five-day"
    SIX_DAY = "six-day"


WEEKENDS = MappingProxyType({Week.FIVE_DAY: frozenset({5, 6}), Week.SIX_DAY: frozenset({6})})
"""The days off of each week, as `date.weekday()` counts them."""


@frozen
class Holiday:
    """A yearly day: its names and its month and day of the month."""

    __repr__ = brief("{names} {month}-{day}")

    names: Text = field(validator=is_a(Text))
    month: int = field(validator=validator(whole_number))
    day: int = field(validator=validator(whole_number))

    def __attrs_post_init__(self) -> None:
        try:
            date(2001, self.month, self.day)
        except (ValueError, OverflowError) as error:
            raise InvalidLaw("month and day", (self.month, self.day), Problem("not-in-every-year")) from error

    def on(self, year: int) -> date:
        """The day in that year."""
        return date(year, self.month, self.day)


@frozen
class Move:
    """A day off moved by the labour authority: `off` is not worked, `worked` is worked instead, in these weeks."""

    __repr__ = brief("{off} off, {worked} worked")

    off: date = field(validator=A_DAY)
    worked: date = field(validator=A_DAY)
    weeks: tuple[Week, ...] = field(validator=validator(each(a(Week))))


def _transfers(name: str, rows: tuple[Entry[Move], ...]) -> tuple[Entry[Move], ...]:
    for position, row in enumerate(rows):
        instance(f"{name}[{position}].value", row.value, Move)
    return rows


@frozen(cache_hash=True)
class WorkingTime:
    """All that a working calendar is made of, as the law has it or as a reform would have it.

    `kurban_ait` holds the first day by year, `confirmed_to` the last day of the last year whose days off
    are all known; later years are provisional.
    """

    holidays: tuple[Timeline[Holiday], ...] = field(validator=validator(each(of_kind(Holiday))))
    religious: tuple[Timeline[Holiday], ...] = field(validator=validator(each(of_kind(Holiday))))
    kurban_ait: Timeline[date] = field(validator=timeline_of(date))
    transfers: tuple[Entry[Move], ...] = field(validator=validator(each(a(Entry)), _transfers))
    confirmed_to: date = field(validator=A_DAY)

    def __attrs_post_init__(self) -> None:
        if self.confirmed_to > HORIZON[1]:
            raise InvalidLaw("confirmed_to", self.confirmed_to, Problem("beyond-horizon-end", last=HORIZON[1]))

    def known(self, on: date) -> "WorkingTime":
        """The same law as it was known on that day; the law itself where nothing has become known since.

        A year that was entered as settled is so from the day on which its Kurban Ait and a transfer in it were known.
        """
        since = known_since(news(self), calendar_date("on", on))
        return self if since is None else _known(self, since)


@lru_cache(maxsize=16)
def news(law: WorkingTime) -> tuple[date, ...]:
    """The days on which something of the law became known or ceased to be right, in order."""
    return news_of([*law.holidays, *law.religious, law.kurban_ait, law.transfers])


@lru_cache(maxsize=16)
def _known(law: WorkingTime, on: date) -> WorkingTime:
    """One and the same law for each state of knowledge, so that its calendars have their tables in common."""
    return evolve(
        law,
        confirmed_to=_settled_to(law, on),
        holidays=tuple(line.known(on) for line in law.holidays),
        religious=tuple(line.known(on) for line in law.religious),
        kurban_ait=law.kurban_ait.known(on),
        transfers=tuple(evolve(row, superseded_on=None) for row in law.transfers if row.known(on)),
    )


def _settled_to(law: WorkingTime, on: date) -> date:
    """The last day of the last year that was settled on that day; what this package has as settled stays so."""
    last = min(law.confirmed_to, SETTLED)
    while last < law.confirmed_to and _is_settled(law, last.year + 1, on):
        last = last.replace(year=last.year + 1)
    return last


def _is_settled(law: WorkingTime, year: int, on: date) -> bool:
    """Whether the day of Kurban Ait and the first transfer of the year, if there is any, were known on that day."""
    moved = [row for row in law.transfers if row.value.off.year == year]
    feast = law.kurban_ait.known(on).entry(date(year, 1, 1))
    return feast is not None and (not moved or any(row.known(on) for row in moved))


CALENDAR_WEEKEND = Norm(
    "calendar.weekend",
    _ART_84,
    Text(
        "Бес күндік жұмыс аптасында екі күн (сенбі мен жексенбі), алты күндік аптада бір күн (жексенбі) — демалыс.",
        "При пятидневной рабочей неделе два выходных дня (суббота и воскресенье), при шестидневной — один "
        "(воскресенье).",
        "A five-day working week has two days off (Saturday and Sunday), a six-day week has one (Sunday).",
    ),
)
CALENDAR_HOLIDAY = Norm(
    "calendar.holiday",
    _ART_3,
    Text(
        "Ұлттық мереке және мемлекеттік мереке күндері — жұмыс істемейтін күндер.",
        "Дни национального и государственных праздников — нерабочие.",
        "The national holiday and the state holidays are non-working days.",
    ),
)
CALENDAR_RELIGIOUS = Norm(
    "calendar.religious-day-off",
    _ART_84_5,
    Text(
        "Құрбан айттың бірінші күні және 7 қаңтар — кез келген жұмыс режимінде демалыс күндері; олар мереке емес және "
        "ауыстырылмайды.",
        "Первый день Курбан айта и 7 января — выходные дни при любом режиме работы; это не праздники, и они не "
        "переносятся.",
        "The first day of Kurban Ait and 7 January are days off under every working regime; they are not holidays and "
        "are never moved.",
    ),
)
CALENDAR_ROLLED = Norm(
    "calendar.rolled",
    _ART_5,
    Text(
        "Мереке күні демалыс күніне тұспа-тұс келсе, мерекеден кейінгі жұмыс күні демалыс болады.",
        "При совпадении праздничного и выходного дней выходным является следующий после праздничного рабочий день.",
        "When a holiday falls on a day off, the next working day after the holiday is a day off.",
    ),
)
CALENDAR_TRANSFER = Norm(
    "calendar.transfer",
    _ART_85_3,
    Text(
        "Еңбек жөніндегі уәкілетті орган демалыс күнін басқа жұмыс күніне ауыстыра алады.",
        "Уполномоченный орган по труду вправе перенести выходной день на другой рабочий день.",
        "The labour authority may move a day off to another working day.",
    ),
)
CALENDAR_PROVISIONAL = Norm(
    "calendar.provisional",
    _ART_85_3,
    Text(
        "Құрбан айттың бірінші күні мен демалыс күндерінің ауыстырылуы жарияланғанға дейін сол жылдың күнтізбесі алдын "
        "ала жасалған болып саналады.",
        "Пока не объявлены первый день Курбан айта и переносы выходных, календарь года предварительный.",
        "Until a year's day of Kurban Ait and its transfers are announced, its calendar is provisional.",
    ),
)
NORMS = (
    CALENDAR_WEEKEND,
    CALENDAR_HOLIDAY,
    CALENDAR_RELIGIOUS,
    CALENDAR_ROLLED,
    CALENDAR_TRANSFER,
    CALENDAR_PROVISIONAL,
)


def _row(
    holiday: Holiday,
    first: date = HORIZON[0],
    last: date | None = None,
    *,
    article: Citation = _ART_3,
    published: date | None = None,
    superseded: date | None = None,
) -> Entry[Holiday]:
    return Entry(holiday, first, last, article, _CHECKED, published, superseded)


def _yearly(kk: str, ru: str, en: str, *days: tuple[int, int]) -> tuple[Timeline[Holiday], ...]:
    names = Text(kk, ru, en)
    return tuple(Timeline(f"{en}, {day:02}.{month:02}", (_row(Holiday(names, month, day)),)) for month, day in days)


def _ended(holiday: Holiday, last: date, known: date) -> tuple[Entry[Holiday], ...]:
    """A holiday that ended, by an act of the day `known`: before it nobody could know."""
    return (_row(holiday, superseded=known), _row(holiday, last=last, published=known))


_CONSTITUTION_NAMES = Text(
    "Қазақстан Республикасының Конституциясы күні", "День Конституции Республики Казахстан", "Constitution Day"
)
_CONSTITUTION = Timeline(
    "Constitution Day",
    (
        *_ended(Holiday(_CONSTITUTION_NAMES, 8, 30), date(2025, 12, 31), _CONSTITUTION_OF_2026),
        _row(Holiday(_CONSTITUTION_NAMES, 3, 15), date(2027, 1, 1), published=_CONSTITUTION_OF_2026),
    ),
)
_REPUBLIC = Timeline(
    "Republic Day",
    (
        _row(
            Holiday(Text("Республика күні", "День Республики", "Republic Day"), 10, 25),
            date(2022, 1, 1),
            date(2025, 12, 31),
            article=_ART_2,
            published=_LAW_OF_2022,
        ),
        _row(
            Holiday(Text("Қазақстан Республикасы күні", "День Республики", "Republic Day"), 10, 25),
            date(2026, 1, 1),
            article=_ART_2,
            published=_LAW_OF_2022,
        ),
    ),
)
_INDEPENDENCE_NAMES = Text("Тәуелсіздік күні", "День Независимости", "Independence Day")
_FIRST_PRESIDENT_NAMES = Text(
    "Қазақстан Республикасының Тұңғыш Президенті күні",
    "День Первого Президента Республики Казахстан",
    "First President Day",
)

_HOLIDAYS: tuple[Timeline[Holiday], ...] = (
    *_yearly("Жаңа жыл", "Новый год", "New Year", (1, 1), (1, 2)),
    *_yearly("Халықаралық әйелдер күні", "Международный женский день", "International Women's Day", (3, 8)),
    *_yearly("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz", (3, 21), (3, 22), (3, 23)),
    *_yearly(
        "Қазақстан халқының бірлігі мерекесі", "Праздник единства народа Казахстана", "People's Unity Day", (5, 1)
    ),
    *_yearly("Отан қорғаушы күні", "День защитника Отечества", "Defender of the Fatherland Day", (5, 7)),
    *_yearly("Жеңіс күні", "День Победы", "Victory Day", (5, 9)),
    *_yearly("Астана күні", "День Столицы", "Capital Day", (7, 6)),
    _CONSTITUTION,
    _REPUBLIC,
    Timeline("First President Day", _ended(Holiday(_FIRST_PRESIDENT_NAMES, 12, 1), date(2021, 12, 31), _LAW_OF_2022)),
    Timeline("Independence Day, 16.12", (_row(Holiday(_INDEPENDENCE_NAMES, 12, 16)),)),
    Timeline("Independence Day, 17.12", _ended(Holiday(_INDEPENDENCE_NAMES, 12, 17), date(2021, 12, 31), _LAW_OF_2022)),
)
_CHRISTMAS = Timeline(
    "Orthodox Christmas",
    (
        _row(
            Holiday(Text("Православиелік Рождество", "Православное Рождество", "Orthodox Christmas"), 1, 7),
            article=_ART_84_5,
        ),
    ),
)


def _ait(day: date, *, published: date | None = None, superseded: date | None = None) -> Entry[date]:
    first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    return Entry(day, first, last, _ART_84_5, _CHECKED, published, superseded)


_MOVED_IN_2024 = date(2024, 6, 7)
_KURBAN_AIT = Timeline(
    "Kurban Ait, first day",
    (
        _ait(date(2016, 9, 12)),
        _ait(date(2017, 9, 1)),
        _ait(date(2018, 8, 21)),
        _ait(date(2019, 8, 11)),
        _ait(date(2020, 7, 31)),
        _ait(date(2021, 7, 20)),
        _ait(date(2022, 7, 9)),
        _ait(date(2023, 6, 28)),
        _ait(date(2024, 6, 17), superseded=_MOVED_IN_2024),
        _ait(date(2024, 6, 16), published=_MOVED_IN_2024),
        _ait(date(2025, 6, 6)),
        _ait(date(2026, 5, 27)),
    ),
)


def _moved(off: date, worked: date, *weeks: Week, published: date | None = None) -> Entry[Move]:
    move = Move(off, worked, weeks or (Week.FIVE_DAY,))
    return Entry(move, min(off, worked), max(off, worked), _ART_85_3, _CHECKED, published)


_BOTH = (Week.FIVE_DAY, Week.SIX_DAY)
_TRANSFERS = (
    _moved(date(2016, 3, 7), date(2016, 3, 5)),
    _moved(date(2017, 3, 20), date(2017, 3, 18)),
    _moved(date(2017, 7, 7), date(2017, 7, 1)),
    _moved(date(2018, 3, 9), date(2018, 3, 3)),
    _moved(date(2018, 4, 30), date(2018, 4, 28)),
    _moved(date(2018, 5, 8), date(2018, 5, 5)),
    _moved(date(2018, 8, 31), date(2018, 8, 25)),
    _moved(date(2018, 12, 31), date(2018, 12, 29)),
    _moved(date(2019, 5, 10), date(2019, 5, 4)),
    _moved(date(2020, 1, 3), date(2020, 1, 5), *_BOTH),
    _moved(date(2020, 5, 8), date(2020, 5, 11)),
    _moved(date(2020, 12, 18), date(2020, 12, 20), *_BOTH),
    _moved(date(2021, 7, 5), date(2021, 7, 3)),
    _moved(date(2022, 3, 7), date(2022, 3, 5)),
    _moved(date(2022, 8, 29), date(2022, 8, 27)),
    _moved(date(2022, 10, 24), date(2022, 10, 22), published=date(2022, 10, 8)),
    _moved(date(2023, 7, 7), date(2023, 7, 1)),
    _moved(date(2024, 5, 8), date(2024, 5, 4)),
    _moved(date(2025, 1, 3), date(2025, 1, 5), *_BOTH),
)

SETTLED = date(2026, 12, 31)
"""The last day of the last year whose days off were all known when this package was made."""
WORKING_TIME = WorkingTime(_HOLIDAYS, (_CHRISTMAS,), _KURBAN_AIT, _TRANSFERS, SETTLED)
"""The law of working time as it stands."""


at_the_face(__name__, "Holiday", "Move", "WorkingTime")
