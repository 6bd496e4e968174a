"""Any day says what it is, why, and by which article, in three languages."""

import json
import pickle
from datetime import date

import pytest

from aleumet_rules import NORMS, Day, DayKind, Text, UnknownLanguage, Week, WorkingCalendar
from aleumet_rules.answers.plain import jsonable
from aleumet_rules.words.text import LANGUAGES

CALENDAR = WorkingCalendar(days_off=[date(2025, 12, 30)], working_days=[date(2025, 12, 27)])

EXPLAINED = [
    pytest.param(
        "2025-12-15",
        "2025 жылғы 15 желтоқсан (дүйсенбі) — жұмыс күні (Еңбек кодексі, 84-бап).",
        "15 декабря 2025 года (понедельник) — рабочий день (Трудовой кодекс, ст. 84).",
        "Monday 15 December 2025 is a working day (Labour Code, art. 84).",
        id="working",
    ),
    pytest.param(
        "2025-12-14",
        "2025 жылғы 14 желтоқсан (жексенбі) — демалыс күні (Еңбек кодексі, 84-бап).",
        "14 декабря 2025 года (воскресенье) — выходной день (Трудовой кодекс, ст. 84).",
        "Sunday 14 December 2025 is a weekend day off (Labour Code, art. 84).",
        id="weekend",
    ),
    pytest.param(
        "2025-12-16",
        "2025 жылғы 16 желтоқсан (сейсенбі) — мереке: Тәуелсіздік күні (Мерекелер туралы заң, 3-бап).",
        "16 декабря 2025 года (вторник) — праздник: День Независимости (Закон о праздниках, ст. 3).",
        "Tuesday 16 December 2025 is a holiday: Independence Day (Law on Holidays, art. 3).",
        id="holiday",
    ),
    pytest.param(
        "2026-03-21",
        "2026 жылғы 21 наурыз (сенбі) — мереке: Наурыз мейрамы; оның орнына демалыс күні: 2026 жылғы "
        "24 наурыз (сейсенбі) (Мерекелер туралы заң, 3-бап).",
        "21 марта 2026 года (суббота) — праздник: Наурыз мейрамы; вместо него выходной: 24 марта 2026 года "
        "(вторник) (Закон о праздниках, ст. 3).",
        "Saturday 21 March 2026 is a holiday: Nauryz; day off for it: Tuesday 24 March 2026 (Law on Holidays, art. 3).",
        id="holiday-that-rolls",
    ),
    pytest.param(
        "2026-03-24",
        "2026 жылғы 24 наурыз (сейсенбі) — демалыс күні, оған ауысқан мереке: Наурыз мейрамы, 2026 жылғы "
        "21 наурыз (сенбі) "
        "(Мерекелер туралы заң, 5-бап).",
        "24 марта 2026 года (вторник) — выходной, перешедший с праздника «Наурыз мейрамы»: "
        "21 марта 2026 года (суббота) "
        "(Закон о праздниках, ст. 5).",
        "Tuesday 24 March 2026 is a day off carried over from Nauryz, Saturday 21 March 2026 "
        "(Law on Holidays, art. 5).",
        id="rolled",
    ),
    pytest.param(
        "2026-05-27",
        "2026 жылғы 27 мамыр (сәрсенбі) — демалыс: Құрбан айттың бірінші күні; ауыстырылмайды "
        "(Еңбек кодексі, 84-баптың 5-тармағы).",
        "27 мая 2026 года (среда) — выходной: первый день Курбан айта; не переносится (Трудовой кодекс, п. 5 ст. 84).",
        "Wednesday 27 May 2026 is a day off: first day of Kurban Ait; it is never moved (Labour Code, art. 84(5)).",
        id="religious",
    ),
    pytest.param(
        "2025-01-03",
        "2025 жылғы 3 қаңтар (жұма) — ауыстырылған демалыс; оның орнына жұмыс күні: 2025 жылғы 5 қаңтар (жексенбі) "
        "(Еңбек кодексі, 85-баптың 3-тармағы).",
        "3 января 2025 года (пятница) — перенесённый выходной; вместо него рабочий день: 5 января 2025 года "
        "(воскресенье) (Трудовой кодекс, п. 3 ст. 85).",
        "Friday 3 January 2025 is a moved day off; worked instead: Sunday 5 January 2025 (Labour Code, art. 85(3)).",
        id="transferred",
    ),
    pytest.param(
        "2025-01-05",
        "2025 жылғы 5 қаңтар (жексенбі) — жұмыс күні; оның орнына демалыс күні: 2025 жылғы 3 қаңтар (жұма) "
        "(Еңбек кодексі, 85-баптың 3-тармағы).",
        "5 января 2025 года (воскресенье) — рабочий день; вместо него выходной: 3 января 2025 года (пятница) "
        "(Трудовой кодекс, п. 3 ст. 85).",
        "Sunday 5 January 2025 is a working day; its day off was moved to Friday 3 January 2025 "
        "(Labour Code, art. 85(3)).",
        id="worked-instead",
    ),
    pytest.param(
        "2025-12-30",
        "2025 жылғы 30 желтоқсан (сейсенбі) — демалыс: оны заң емес, күнтізбені пайдаланушы белгілеген.",
        "30 декабря 2025 года (вторник) — выходной: его задал пользователь календаря, а не закон.",
        "Tuesday 30 December 2025 is an extra day off: set by the calendar's user, not by the law.",
        id="extra-off",
    ),
    pytest.param(
        "2025-12-27",
        "2025 жылғы 27 желтоқсан (сенбі) — жұмыс күні: оны заң емес, күнтізбені пайдаланушы белгілеген.",
        "27 декабря 2025 года (суббота) — рабочий день: его задал пользователь календаря, а не закон.",
        "Saturday 27 December 2025 is an extra working day: set by the calendar's user, not by the law.",
        id="extra-working",
    ),
    pytest.param(
        "2027-03-15",
        "2027 жылғы 15 наурыз (дүйсенбі) — мереке: Қазақстан Республикасының Конституциясы күні; күнтізбе алдын ала "
        "жасалған, бұл жылдың кейбір демалыс күндері әлі белгіленбеген (Мерекелер туралы заң, 3-бап).",
        "15 марта 2027 года (понедельник) — праздник: День Конституции Республики Казахстан; календарь "
        "предварительный, не все выходные этого года назначены (Закон о праздниках, ст. 3).",
        "Monday 15 March 2027 is a holiday: Constitution Day; provisional, as not all days off of that year are set "
        "yet (Law on Holidays, art. 3).",
        id="provisional",
    ),
]


@pytest.mark.parametrize(("iso", "kk", "ru", "en"), EXPLAINED)
def test_explains(iso: str, kk: str, ru: str, en: str) -> None:
    """A day of each kind is explained in one sentence per language, with its article."""
    day = CALENDAR.day(date.fromisoformat(iso))

    assert (day.explain("kk"), day.explain("ru"), day.explain("en")) == (kk, ru, en)
    assert day.explain() == en


def test_worked_saturday() -> None:
    """A Saturday that is worked is told to be one of the six-day week."""
    saturday = WorkingCalendar(Week.SIX_DAY).day(date(2025, 12, 13))

    assert saturday.explain("kk").startswith("2025 жылғы 13 желтоқсан (сенбі) — жұмыс күні; алты күндік жұмыс аптасы (")
    assert saturday.explain("en").startswith("Saturday 13 December 2025 is a working day; six-day week (")


def test_every_kind_is_explained() -> None:
    """The table above holds a day of every kind."""
    assert {CALENDAR.day(date.fromisoformat(str(row.values[0]))).kind for row in EXPLAINED} == {*DayKind}


@pytest.mark.norm("calendar.holiday")
@pytest.mark.parametrize(
    ("iso", "kk", "ru", "en"),
    [
        ("2025-01-01", "Жаңа жыл", "Новый год", "New Year"),
        ("2025-03-08", "Халықаралық әйелдер күні", "Международный женский день", "International Women's Day"),
        ("2025-03-22", "Наурыз мейрамы", "Наурыз мейрамы", "Nauryz"),
        (
            "2025-05-01",
            "Қазақстан халқының бірлігі мерекесі",
            "Праздник единства народа Казахстана",
            "People's Unity Day",
        ),
        ("2025-05-07", "Отан қорғаушы күні", "День защитника Отечества", "Defender of the Fatherland Day"),
        ("2025-05-09", "Жеңіс күні", "День Победы", "Victory Day"),
        ("2025-07-06", "Астана күні", "День Столицы", "Capital Day"),
        ("2025-10-25", "Республика күні", "День Республики", "Republic Day"),
        ("2026-10-25", "Қазақстан Республикасы күні", "День Республики", "Republic Day"),
        ("2025-01-07", "Православиелік Рождество", "Православное Рождество", "Orthodox Christmas"),
    ],
)
def test_names(iso: str, kk: str, ru: str, en: str) -> None:
    """A day off of the law has its name in three languages, in the words of its year."""
    assert CALENDAR.day(date.fromisoformat(iso)).names == Text(kk, ru, en)


@pytest.mark.parametrize(
    ("iso", "norm"),
    [
        ("2025-12-15", "calendar.weekend"),
        ("2025-12-14", "calendar.weekend"),
        ("2025-12-16", "calendar.holiday"),
        ("2025-06-06", "calendar.religious-day-off"),
        ("2026-03-24", "calendar.rolled"),
        ("2025-01-03", "calendar.transfer"),
        ("2025-01-05", "calendar.transfer"),
    ],
)
def test_norm_and_citation(iso: str, norm: str) -> None:
    """A day names its norm, and cites a place of the same act."""
    day = CALENDAR.day(date.fromisoformat(iso))

    assert day.norm is NORMS[norm]
    assert day.citation is not None
    assert day.citation.act == NORMS[norm].citation.act


@pytest.mark.parametrize("iso", ["2025-12-30", "2025-12-27"])
def test_own_day_has_no_norm(iso: str) -> None:
    """For the caller's own day no law is cited."""
    day = CALENDAR.day(date.fromisoformat(iso))

    assert (day.norm, day.citation) == (None, None)


@pytest.mark.parametrize("week", Week)
def test_every_day_of_a_year_speaks(week: Week) -> None:
    """Each day has a name and a sentence in each language, and is worked exactly when the calendar says so."""
    calendar = WorkingCalendar(week)

    for ordinal in range(date(2025, 1, 1).toordinal(), date(2026, 1, 1).toordinal()):
        day = calendar.day(date.fromordinal(ordinal))
        assert day.is_working is calendar.is_working_day(day.date)
        assert all(day.names[lang].strip() and day.explain(lang).endswith(").") for lang in LANGUAGES)


def test_unknown_language() -> None:
    """Another language is refused by name."""
    with pytest.raises(UnknownLanguage, match=r"^lang: .* got 'de'"):
        CALENDAR.day(date(2025, 12, 15)).explain("de")


def test_is_a_value() -> None:
    """A day is equal by content, hashable, survives a pickle, and goes into JSON."""
    day: Day = CALENDAR.day(date(2026, 3, 24))
    plain = json.loads(json.dumps(jsonable(day)))

    assert pickle.loads(pickle.dumps(day)) == day
    assert hash(day) == hash(WorkingCalendar().day(date(2026, 3, 24)))
    assert (plain["date"], plain["kind"], plain["moved_from"]) == ("2026-03-24", "rolled", "2026-03-21")
    assert (plain["norm"], plain["provisional"]) == ("calendar.rolled", False)
