"""What the fields that an error can name are called in Kazakh, Russian and English."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from . import readings
from .days import KURBAN_AIT
from .events import INCIDENT_EVENT_NAMES
from .facts import name_of
from .law import NUMBERS
from .text import Text

__all__ = ["field_name"]

_READINGS = {
    name.lower(): wording.subject for name, wording in vars(readings).items() if isinstance(wording, readings.Wording)
}
_FIELDS: Mapping[str, Text] = MappingProxyType(
    {
        "act": Text("құқықтық акт", "правовой акт", "act"),
        "address": Text("мекенжай", "адрес", "address"),
        "again": Text("қайта жазылу", "повторная запись", "the new booking"),
        "annex": Text("қосымшаның нөмірі", "номер приложения", "number of the annex"),
        "answer": Text("жауап", "ответ", "answer"),
        "at": Text("уақыты", "момент", "instant"),
        "attachments": Text("қоса берілген файлдар", "вложения", "attachments"),
        "booking": Text("жазылу", "запись", "booking"),
        "bookings": Text("жазылулар", "записи", "bookings"),
        "born_on": Text("туған күні", "дата рождения", "date of birth"),
        "calendar": Text("күнтізбе", "календарь", "calendar"),
        "capacity": readings.SLOT_CAPACITY.subject,
        "category": Text("қатысушының санаты", "категория участника", "category of the participant"),
        "contact": Text("байланыс деректері", "контактные данные", "contact data"),
        "day": Text("күн", "день", "day"),
        "days_off": Text("қосымша демалыс күндері", "дополнительные выходные дни", "extra days off"),
        "departments": Text("МӘС бөлімдері", "отделы МСЭ", "MSE departments"),
        "done_at": Text("орындалған уақыты", "время исполнения", "done at"),
        "end": Text("соңы", "конец", "end"),
        "event": Text("оқиға", "событие", "event"),
        "facts": Text("деректер", "факты", "facts"),
        "first": Text("бірінші күні", "первый день", "first day"),
        "format": Text("пішім", "формат", "format"),
        "founders": Text("құрылтайшылар", "учредители", "founders"),
        "given_name": Text("аты", "имя", "given name"),
        "group": Text("мүгедектік тобы", "группа инвалидности", "disability group"),
        "fold": Text("уақыттың қайталануы", "повтор времени", "repetition of the time"),
        "has_phone": Text("телефон нөмірінің болуы", "наличие номера телефона", "whether there is a telephone number"),
        "holder": Text("нысан иесі", "владелец формы", "holder of the form"),
        "holidays": Text("жаңа мерекелер", "новые праздники", "new holidays"),
        "id": Text("идентификатор", "идентификатор", "id"),
        "hour": Text("сағат", "час", "hour"),
        "iin": Text("ЖСН", "ИИН", "IIN"),
        "incident": Text("сұрау салу", "запрос", "request"),
        "kurban_ait": KURBAN_AIT,
        "lang": Text("тіл", "язык", "language"),
        "last": readings.WINDOW_ROLL.topic,
        "law": Text("нормалар", "нормы", "law"),
        "length": Text("ұзақтығы", "продолжительность", "length"),
        "lines": Text("файл жолдары", "строки файла", "lines of the file"),
        "link": Text("сілтеме", "ссылка", "link"),
        "message": Text("хабарлама", "сообщение", "message"),
        "monday": Text("аптаның дүйсенбісі", "понедельник недели", "Monday of the week"),
        "measures": Text("іс-шаралар", "мероприятия", "measures"),
        "microsecond": Text("микросекунд", "микросекунда", "microsecond"),
        "minute": Text("минут", "минута", "minute"),
        "month": Text("ай", "месяц", "month"),
        "months": Text("айлар саны", "число месяцев", "number of months"),
        "name": Text("атауы не аты-жөні", "название или имя", "name"),
        "names": Text("атаулары", "названия", "names"),
        "number": Text("нөмірі", "номер", "number"),
        "off": Text("ауыстырылатын демалыс күні", "переносимый выходной день", "the day off"),
        "ordered_on": Text("бұйрық күні", "день приказа", "day of the order"),
        "other": Text("салыстырылатын нормалар", "сравниваемые нормы", "law to compare with"),
        "patronymic": Text("әкесінің аты", "отчество", "patronymic"),
        "phone": Text("телефон нөмірі", "номер телефона", "telephone number"),
        "pilot": Text("пилоттық жоба", "пилотный проект", "pilot"),
        "planned_at": Text("жоюдың жоспарланған уақыты", "планируемое время устранения", "planned time of repair"),
        "profile": Text("бейін", "профиль", "profile"),
        "published_on": Text("жарияланған күні", "день опубликования", "day of publication"),
        "readings": Text("түсіндірулер", "толкования", "readings"),
        "representative": Text("өкіл", "представитель", "representative"),
        "rows": Text("журнал жолдары", "строки журнала", "rows of the record"),
        "schedule_until": Text("кестенің соңғы күні", "последний день графика", "last day of the schedule"),
        "serves": Text(
            "қызмет көрсетілетін аумақтың ӘАОЖ кодтары",
            "коды КАТО обслуживаемой территории",
            "KATO codes of the area served",
        ),
        "settled_to": Text("күнтізбе нақтыланған күн", "до какого дня календарь окончателен", "calendar settled to"),
        "since": Text("өзгерістің бірінші күні", "первый день изменения", "first day of the change"),
        "slot": Text("жазылу уақыты", "время записи", "time asked for"),
        "start": Text("басы", "начало", "start"),
        "surname": Text("тегі", "фамилия", "surname"),
        "taken": Text("бос емес уақыттар", "занятое время", "taken times"),
        "text": Text("мәтін", "текст", "text"),
        "transfers": Text("демалыс күндерін ауыстыру", "переносы выходных дней", "moved days off"),
        "trips": Text("іссапарлар", "командировки", "trips"),
        "until": Text("қолданылуының соңғы күні", "последний день действия", "last day of force"),
        "waiting": Text("күтуші", "ожидающий", "who waits"),
        "walk_ins": Text("жалпы кезекте күтушілер", "ожидающие в общей очереди", "those who wait"),
        "weeks": Text("жұмыс апталары", "рабочие недели", "working weeks"),
        "worked": Text("оның орнына жұмыс істелетін күн", "рабочий день вместо него", "the day worked instead"),
        "working_days": Text("қосымша жұмыс күндері", "дополнительные рабочие дни", "extra working days"),
        "year": Text("жыл", "год", "year"),
        **INCIDENT_EVENT_NAMES,
        **NUMBERS,
        **_READINGS,
    }
)


def field_name(field: str) -> Text | None:
    """What a field is called, the last of a path such as `$.rows[3].slot.starts_at`; `None` where there is no word."""
    if field in _FIELDS:
        return _FIELDS[field]
    steps = re.findall("[A-Za-z_]+", field)
    key = steps[-1] if steps else field
    if key in _FIELDS:
        return _FIELDS[key]
    known = name_of(key)
    return None if known.en == key and known.kk == key else known
