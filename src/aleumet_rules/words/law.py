"""How the law shows itself: what its numbers are called, the heads of its table, and how two laws differ."""

from collections.abc import Mapping
from types import MappingProxyType

from .text import Text
from .views import NAME, VALUE

LAW = Text("Құқық нормаларының мәндері", "Значения норм права", "The law in numbers, rows and readings")
KNOWN = Text(
    "Мына күнгі білім бойынша: {day}", "По тому, что было известно на день: {day}", "As it was known on: {day}"
)
PLACE = Text("Орны", "Место", "Place")
HEADS = (
    NAME,
    VALUE,
    PLACE,
    Text("Қолданылуы", "Действие", "In force"),
    Text("Жарияланған күні", "Опубликовано", "Published"),
    Text("Дереккөз", "Источник", "Source"),
    Text("Өзгерту", "Изменение", "Changed by"),
)
NORM_HEADS = (Text("Идентификатор", "Идентификатор", "Id"), Text("Мазмұны", "Содержание", "What it says"), PLACE)
BY_THIS_LAW = Text("Осы заң бойынша", "По этому закону", "By this law")
BY_THE_OTHER = Text("Басқа заң бойынша", "По другому закону", "By the other law")
DIFFERENCE_HEADS = (
    NAME,
    BY_THIS_LAW,
    BY_THE_OTHER,
    Text("Айырмашылық мерзімі", "Когда они различаются", "When they differ"),
)
SPAN = Text("{first} — {last}", "{first} — {last}", "{first} — {last}")
OPEN = Text("басталуы: {first}", "с {first}", "from {first}")
ALWAYS = Text("әрқашан", "всегда", "always")
ROW = Text("{subject}: {said}", "{subject}: {said}", "{subject}: {said}")
OF_PILOT = Text("{subject} ({pilot})", "{subject} ({pilot})", "{subject} ({pilot})")
FORCE = Text("Қолданылуы: {span}", "Действие: {span}", "In force: {span}")
PUBLISHED = Text("Жарияланған күні: {day}", "Опубликовано: {day}", "Published: {day}")
SUPERSEDED = Text(
    "Мына күннен бастап дұрыс емес екені белгілі: {day}",
    "О том, что это уже не так, стало известно: {day}",
    "Known to be no longer right from: {day}",
)
CHANGED_BY = Text("LAW.amend ішіндегі атауы: {name}", "Название в LAW.amend: {name}", "What LAW.amend calls it: {name}")
DIFFERS = Text(
    "{subject}: {one} → {other}. Айырмашылық мерзімі: {span}.",
    "{subject}: {one} → {other}. Когда различаются: {span}.",
    "{subject}: {one} → {other}. They differ: {span}.",
)
SAME = Text("Айырмашылық жоқ", "Различий нет", "No difference")
DIFFERENT = Text(
    "Екі заңның айырмашылықтары: {n}", "Различий между двумя законами: {n}", "Differences between two laws: {n}"
)
FOUND = Text("Табылған нормалар: {n}", "Найдено норм: {n}", "Norms: {n}")

WEEK = Text("Жұмыс аптасы", "Рабочая неделя", "Working week")
SETTLED = Text(
    "Барлық демалыс күндері белгілі соңғы күн",
    "До какого дня известны все выходные",
    "Last day up to which all days off are known",
)
TRANSFER = Text("Демалыс күнін ауыстыру", "Перенос выходного дня", "A day off moved")
TRANSFERRED = Text(
    "демалыс: {off}; жұмыс күні: {worked}; {weeks}",
    "выходной: {off}; рабочий день: {worked}; {weeks}",
    "off: {off}; worked: {worked}; {weeks}",
)
EVERY_YEAR = Text("жыл сайын {day}", "ежегодно {day}", "{day} of every year")

_IN_FORCE_AFTER = Text("Күшіне енгенге дейінгі мерзім", "Срок до вступления в силу", "Time before it comes into force")
NUMBERS: Mapping[str, Text] = MappingProxyType(
    {
        "region": Text("Пилоттық жобаның өңірі", "Регион пилотного проекта", "Region of the pilot"),
        "starts": Text("Алдын ала жазылу уақыттары", "Время предварительной записи", "Times that can be booked"),
        "lunch": Text("Түскі үзіліс", "Обеденный перерыв", "Lunch break"),
        "grace": Text("Рұқсат етілген кешігу", "Допустимое опоздание", "Lateness that is still in time"),
        "reminder_days": Text(
            "Жазылған күнге дейін еске салу мерзімі",
            "За какое время до дня записи напоминают",
            "How long before the booked day the reminder is sent",
        ),
        "form_valid_months": Text(
            "№ 031/е нысанының қолданылу мерзімі", "Срок действия формы № 031/у", "Validity of form 031"
        ),
        "last_signed_on": Text(
            "Бірлескен бұйрыққа соңғы қол қойылған күн",
            "День последней подписи под совместным приказом",
            "Day of the last signature under the joint order",
        ),
        "in_force_after_days": _IN_FORCE_AFTER,
        "lasts_months": Text("Қолданылу мерзімі", "Срок применения", "How long it applies"),
        "schedule_working_days": Text(
            "Бөлімдер мен кестелерді енгізу мерзімі",
            "Срок внесения отделов и графиков",
            "Time to enter departments and schedules",
        ),
        "next_schedule_by": Text(
            "Келесі жылдың кестесі қалыптастырылатын күн",
            "День, до которого формируют график следующего года",
            "Day by which the next year's schedule is drawn up",
        ),
        "problems_working_days": Text(
            "Проблемалық мәселелер туралы ақпарат беру мерзімі",
            "Срок сообщения о проблемных вопросах",
            "Time to report problems",
        ),
        "copy_working_days": Text(
            "Бұйрықтың көшірмесін бақылау банкіне жіберу мерзімі",
            "Срок направления копии приказа в контрольный банк",
            "Time to send a copy to the control bank",
        ),
        "portal_host": Text(
            "SMS-хабарламалардағы сілтемелер апаратын мекенжай",
            "Адрес, на который ведут ссылки в SMS-сообщениях",
            "Host to which the links of SMS messages lead",
        ),
        "selection_months": Text("Жеткізушіні таңдау мерзімі", "Срок выбора поставщика", "Time to choose a supplier"),
        "opens": Text("Байланыс орталығы жұмысының басталуы", "Начало работы контакт-центра", "Contact centre opens"),
        "closes": Text(
            "Байланыс орталығы жұмысының аяқталуы", "Окончание работы контакт-центра", "Contact centre closes"
        ),
        "register_within": Text(
            "Сұрау салуды тіркеу мерзімі", "Срок регистрации запроса", "Time to register a request"
        ),
        "analyse_working_days": Text(
            "Сұрау салуды талдау мерзімі", "Срок анализа запроса", "Time to analyse a request"
        ),
        "escalate_within": Text(
            "Сұрау салуды эскалациялау мерзімі", "Срок эскалации запроса", "Time to escalate a request"
        ),
        "refuted_notice_within": Text(
            "Іркілістің теріске шығарылғаны туралы хабардар ету мерзімі",
            "Срок уведомления об опровержении сбоя",
            "Time to notify that a failure was refuted",
        ),
        "confirmed_notice_within": Text(
            "Іркілістің расталғаны туралы хабардар ету мерзімі",
            "Срок уведомления о подтверждении сбоя",
            "Time to notify that a failure was confirmed",
        ),
        "start_repair_working_days": Text(
            "Іркіліс себептерін жоюға кірісу мерзімі",
            "Срок начала устранения причин сбоя",
            "Time to begin the repair of a failure",
        ),
        "repaired_notice_within": Text(
            "Іркілістің жойылғаны туралы хабардар ету мерзімі",
            "Срок уведомления об устранении сбоя",
            "Time to notify that a failure was repaired",
        ),
        "report_working_days": Text(
            "Бұйрықтың тіркелуі туралы мәлімет беру мерзімі",
            "Срок сообщения о регистрации приказа",
            "Time to report the registration of the order",
        ),
        "registered_on": Text(
            "Мемлекеттік тіркелген күн", "День государственной регистрации", "Day of state registration"
        ),
    }
)
"""What each number of an act is called, by its name in the data."""
