"""What the kinds of values are called in Kazakh, Russian and English."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from .text import Text

__all__ = ["KINDS", "ONE_OF", "PLAIN_KINDS", "any_of"]

_TEXT = Text("мәтін", "текст", "a text")
_TRUTH = Text("иә не жоқ", "да или нет", "true or false")
_WHOLE = Text("бүтін сан", "целое число", "a whole number")
_DAY = Text("күн", "день", "a day")
_INSTANT = Text("күн мен уақыт", "день и время", "an instant")
_TIME = Text("тәуліктегі уақыт", "время суток", "a time of day")
_LENGTH = Text("ұзақтық", "продолжительность", "a length of time")
_LIST = Text("тізім", "список", "a list")
_OBJECT = Text("кілттері мен мәндері бар жазба", "запись с ключами и значениями", "a record of keys and values")
_MOVED = Text("демалыс күнін ауыстыру", "перенос выходного дня", "a moved day off")

ONE_OF = Text("мыналардың бірі: {choices}", "одно из: {choices}", "one of {choices}")
_OR = Text(" немесе ", " или ", " or ")

PLAIN_KINDS: Mapping[str | None, Text] = MappingProxyType(
    {
        "str": _TEXT,
        "bool": _TRUTH,
        "int": _WHOLE,
        "date": Text("ЖЖЖЖ-АА-КК түріндегі күн", "день вида ГГГГ-ММ-ДД", "a day as YYYY-MM-DD"),
        "datetime": Text(
            "уақыт белдеуі бар күн мен уақыт, мысалы 2026-03-10T09:00:00+05:00",
            "день и время с часовым поясом, например 2026-03-10T09:00:00+05:00",
            "an instant with an offset, as YYYY-MM-DDTHH:MM:SS+05:00",
        ),
    }
)
"""The kinds of plain data, by the names of their types, as they are written."""

_OF_PYTHON: Mapping[str, Text] = {
    "NoneType": Text("мәннің болмауы", "отсутствие значения", "no value"),
    "bool": _TRUTH,
    "bytes": Text("байттар", "байты", "bytes"),
    "date": _DAY,
    "datetime": _INSTANT,
    "dict": _OBJECT,
    "float": Text("бөлшек сан", "дробное число", "a number with a fraction"),
    "int": _WHOLE,
    "list": _LIST,
    "str": _TEXT,
    "time": _TIME,
    "timedelta": _LENGTH,
    "tuple": _LIST,
    "Mapping": _OBJECT,
}
_NEEDED: Mapping[str, Text] = {
    "Participant or SupplierKind": Text(
        "портал қатысушысы не жеткізуші", "участник портала или поставщик", "a participant of the portal or a supplier"
    ),
    "a container of slots": Text("жазылу уақыттарының тізімі", "список времени записи", "a list of starts"),
    "a list": _LIST,
    "Finding": Text("тексеру нәтижесі", "результат проверки", "a finding of an audit"),
    "several findings": Text("тексеру нәтижелерінің тізімі", "список результатов проверки", "a list of findings"),
    "lines of text": Text("мәтін жолдарының тізімі", "список строк текста", "a list of lines of text"),
    "text": _TEXT,
    "a mapping from codes to directions": Text(
        "кодтар мен бағыттардың сәйкестігі", "соответствие кодов направлениям", "directions by their codes"
    ),
    "a mapping from years to days": Text("жылдар бойынша күндер", "дни по годам", "days by years"),
    "a profile": Text("бейін деректері", "данные профиля", "data of a profile"),
    "a whole number": _WHOLE,
    "an iterable of rows": Text("жолдар тізімі", "список строк", "a list of rows"),
    "an object": _OBJECT,
    "several dates": Text("күндер тізімі", "список дней", "a list of days"),
    "several departments": Text("МӘС бөлімдерінің тізімі", "список отделов МСЭ", "a list of MSE departments"),
    "several of NewHoliday": Text("жаңа мерекелер тізімі", "список новых праздников", "a list of new holidays"),
    "several of Transfer": Text(
        "демалыс күндерін ауыстырулар тізімі", "список переносов выходных дней", "a list of moved days off"
    ),
    "several values": Text("мәндер тізімі", "список значений", "a list of values"),
    "several weeks": Text("жұмыс апталарының тізімі", "список рабочих недель", "a list of working weeks"),
}
_OF_THE_PACKAGE: Mapping[str, Text] = {
    "Act": Text("құқықтық акт", "правовой акт", "an act of law"),
    "Announcement": Text("хабарландыру", "объявление", "an announcement"),
    "AnnouncementKind": Text("хабарландыру түрі", "вид объявления", "a kind of announcement"),
    "AssistantProfile": Text("жеке көмекшінің бейіні", "профиль индивидуального помощника", "an assistant's profile"),
    "Booking": Text("жазылу", "запись на освидетельствование", "a booking"),
    "BookingStatus": Text("жазылудың күйі", "состояние записи", "a state of a booking"),
    "CatalogueItem": Text("тауар не көрсетілетін қызмет", "товар или услуга", "goods or a service"),
    "Channel": Text("сұрау салу тәсілі", "способ обращения", "a channel of requests"),
    "Citation": Text("актідегі орын", "место в акте", "a place in an act"),
    "Day": Text("күнтізбенің күні", "день календаря", "a day of the calendar"),
    "Department": Text("МӘС бөлімі", "отдел МСЭ", "an MSE department"),
    "Direction": Text("қызмет бағыты", "направление деятельности", "a direction of activity"),
    "Entry": Text("шаманың жолы", "строка значения", "a row of a value of the law"),
    "EntrepreneurProfile": Text(
        "жеке кәсіпкердің бейіні", "профиль индивидуального предпринимателя", "an entrepreneur's profile"
    ),
    "Form031": Text("№ 031/е нысаны", "форма № 031/у", "a form 031"),
    "Founder": Text("құрылтайшы", "учредитель", "a founder"),
    "Incident": Text("техникалық іркіліс туралы сұрау салу", "запрос о техническом сбое", "a request about a failure"),
    "KurbanAit": Text("Құрбан айттың күні", "день Курбан айта", "a day of Kurban Ait"),
    "LawBook": Text("нормалар жинағы", "свод норм", "a body of law"),
    "LegalEntityProfile": Text("заңды тұлғаның бейіні", "профиль юридического лица", "a legal entity's profile"),
    "Measure": Text("іс-шара", "мероприятие", "a measure of a programme"),
    "Move": _MOVED,
    "NewHoliday": Text("жаңа мереке", "новый праздник", "a new holiday"),
    "Norm": Text("құқық нормасы", "норма права", "a norm"),
    "Participant": Text("портал қатысушысы", "участник портала", "a participant of the portal"),
    "ParticipantCategory": Text("қатысушының санаты", "категория участника", "a category of participants"),
    "ParticipantProfile": Text("қатысушының бейіні", "профиль участника", "a participant's profile"),
    "Pilot": Text("пилоттық жоба", "пилотный проект", "a pilot project"),
    "PortalRules": Text("портал қағидаларының шамалары", "значения правил портала", "numbers of the portal's rules"),
    "ProgrammeData": Text("бағдарлама деректері", "данные программы", "data of a programme"),
    "QueueRules": Text("кезек қағидаларының шамалары", "значения правил очереди", "numbers of the queue's rules"),
    "Reading": Text("норманы түсіндіру", "толкование нормы", "a reading of a norm"),
    "Readings": Text("нормаларды түсіндірулер", "толкования норм", "readings of the norms"),
    "Reason": Text("бас тарту себебі", "причина отказа", "a reason"),
    "Progress": Text("журналдың барысы", "ход журнала", "the course of a record"),
    "ReceiptDifference": Text("түбіртектегі айырмашылық", "расхождение с квитанцией", "a difference from a receipt"),
    "Representative": Text("өкіл", "представитель", "a representative"),
    "ServiceHours": Text("байланыс орталығының жұмыс уақыты", "часы работы контакт-центра", "service hours"),
    "SignInMethod": Text("кіру тәсілі", "способ входа", "a way of signing in"),
    "Slot": Text("жазылу уақыты", "время записи", "a start that can be booked"),
    "SupplierKind": Text("жеткізушінің түрі", "вид поставщика", "a kind of supplier"),
    "Text": Text("үш тілдегі мәтін", "текст на трёх языках", "a text in three languages"),
    "Timeline": Text("шаманың тарихы", "история значения", "the history of a value"),
    "Transfer": _MOVED,
    "Trip": Text("іссапар", "командировка", "a trip"),
    "WalkIn": Text("жалпы кезекте күтуші", "ожидающий в общей очереди", "somebody who waits in the general queue"),
    "Week": Text("жұмыс аптасы", "рабочая неделя", "a working week"),
    "WorkingCalendar": Text("жұмыс күнтізбесі", "рабочий календарь", "a working calendar"),
    "WorkingTime": Text("жұмыс уақыты туралы нормалар", "нормы о рабочем времени", "the law of working time"),
}
KINDS: Mapping[str, Text] = MappingProxyType({**_OF_PYTHON, **_NEEDED, **_OF_THE_PACKAGE})
"""The kinds of values, by the names that an error gives them."""

OTHER_KIND = Text("басқа түрдегі мән", "значение другого вида", "a value of another kind")


def any_of(texts: Sequence[Text]) -> Text:
    """Several things of which any will do."""
    return Text.of(lambda lang: _OR[lang].join(text[lang] for text in texts))
