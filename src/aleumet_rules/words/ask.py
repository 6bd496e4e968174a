"""What the questions of `ask` are called, what their fields ask for, and what an answer says of itself."""

from collections.abc import Mapping
from types import MappingProxyType

from .law import WEEK
from .text import Text

# --- the questions ------------------------------------------------------------------------------------------------

QUESTIONS: Mapping[str, tuple[Text, Text]] = MappingProxyType(
    {
        "contact-centre": (
            Text(
                "Байланыс орталығы кешікті ме?",
                "Опоздал ли контакт-центр?",
                "Was the contact centre late?",
            ),
            Text(
                "Техникалық іркіліс туралы сұрау салудың оқиғаларын енгізіңіз: әр мерзім бойынша жауап беріледі.",
                "Введите события запроса о техническом сбое: ответ даётся по каждому сроку.",
                "Enter the events of a request about a technical failure: each of its terms is answered.",
            ),
        ),
        "selection-window": (
            Text(
                "Таңдау мерзімім қашан аяқталады және таңдау бұғатталған ба?",
                "Когда истекает мой срок выбора и заблокирован ли выбор?",
                "When does my window end, and am I blocked?",
            ),
            Text(
                "Жеке бағдарламаның іс-шарасы бойынша жеткізушіні таңдау мерзімі.",
                "Срок выбора поставщика по мероприятию индивидуальной программы.",
                "The term for choosing a supplier for a measure of an individual programme.",
            ),
        ),
        "booking": (
            Text(
                "Осы уақытқа жазылуға бола ма, болмаса неге және келесі бос уақыт қайсы?",
                "Можно ли записаться на это время, если нет — почему и какое время свободно следующим?",
                "May this start be booked, if not why, and which is the next free one?",
            ),
            Text(
                "Медициналық-әлеуметтік сараптама бөліміне электрондық кезекпен жазылу.",
                "Запись в отдел медико-социальной экспертизы через электронную очередь.",
                "Booking an examination at a department of medical and social examination.",
            ),
        ),
        "reception": (
            Text("Кім қашан қабылданады?", "Кого принимают и когда?", "Who is received when?"),
            Text(
                "Алдымен келген жазылғандар, содан кейін кешігіп келіп, жалпы кезекте күткендер.",
                "Сначала пришедшие по записи, затем опоздавшие, которые ожидают в общей очереди.",
                "First those who came to their booking, then those who came too late and wait.",
            ),
        ),
        "day": (
            Text(
                "Бұл қандай күн және ол бұрын қандай күн болып саналған?",
                "Какой это день и каким он считался раньше?",
                "Which day is this, and how was it known on an earlier day?",
            ),
            Text(
                "Күн жұмыс күні ме, демалыс па және қай бап бойынша.",
                "Рабочий это день или выходной, и по какой статье.",
                "Whether a day is worked, and by which article.",
            ),
        ),
        "terms": (
            Text(
                "Неше жұмыс күні бар? Мерзім қашан аяқталады?",
                "Сколько рабочих дней? Когда истекает срок?",
                "How many working days? When does a term end?",
            ),
            Text(
                "Екі күннің аралығындағы жұмыс күндерінің саны не оқиғадан кейінгі мерзімнің соңғы күні.",
                "Число рабочих дней между двумя датами либо последний день срока после события.",
                "The working days from one day to another, or the last day of a term after an event.",
            ),
        ),
        "duties": (
            Text(
                "Бұйрықтар неге және қашан міндеттейді?",
                "К чему и когда обязывают приказы?",
                "What do the orders oblige to, and when?",
            ),
            Text(
                "Бұйрықтарды орындайтындардың міндеттері мен олардың мерзімдері.",
                "Обязанности тех, кто исполняет приказы, и их сроки.",
                "The duties of those who carry out the orders, and by when.",
            ),
        ),
        "sms": (
            Text("Бұл SMS дұрыс па?", "Правильно ли это SMS-сообщение?", "Is this SMS right?"),
            Text(
                "Мәтін өз қосымшасымен сөзбе-сөз салыстырылады, сілтеме тексеріледі.",
                "Текст сравнивается с приложением слово в слово, ссылка проверяется.",
                "The text is compared word for word with its annex, and its link is judged.",
            ),
        ),
    }
)
"""The title of each question and what it is about."""

# --- their fields -------------------------------------------------------------------------------------------------

LABELS: Mapping[str, Text] = MappingProxyType(
    {
        "at": Text("Жауап қай уақытқа керек", "На какой момент нужен ответ", "Answer as of"),
        "on": Text("Жауап қай күнге керек", "На какую дату нужен ответ", "Answer as of the day"),
        "asked_at": Text("Жазылу сұралған уақыт", "Когда просят о записи", "When the booking is asked for"),
        "measure": Text("Іс-шараның атауы", "Название мероприятия", "Name of the measure"),
        "form_number": Text("№ 031/е нысанының нөмірі", "Номер формы № 031/у", "Number of form 031"),
        "department": Text("МӘС бөлімінің нөмірі", "Номер отдела МСЭ", "Number of the MSE department"),
        "department_address": Text("МӘС бөлімінің мекенжайы", "Адрес отдела МСЭ", "Address of the MSE department"),
        "starts_at": Text("Жазылу басталатын уақыт", "На какое время запись", "The start asked for"),
        "away_on": Text("Іссапар күндері", "Дни командировок", "Days of trips"),
        "earlier_starts_at": Text(
            "Алдыңғы жазылу қай уақытқа болған", "На какое время была предыдущая запись", "Start of the earlier booking"
        ),
        "earlier_made_at": Text(
            "Алдыңғы жазылу қашан жасалған", "Когда сделана предыдущая запись", "When the earlier booking was made"
        ),
        "earlier_status": Text("Алдыңғы жазылудың күйі", "Состояние предыдущей записи", "State of the earlier booking"),
        "came": Text(
            "Уақытында келгендер: жазылған уақыттары",
            "Пришедшие вовремя: время их записи",
            "Who came in time: the starts booked",
        ),
        "booked": Text(
            "Әлі келмегендер: жазылған уақыттары",
            "Ещё не пришедшие: время их записи",
            "Who has not come yet: the starts booked",
        ),
        "late": Text(
            "Кешігіп келгендер: келген уақыттары",
            "Опоздавшие: время их прихода",
            "Who came too late: when they arrived",
        ),
        "counted": Text("Не есептеледі", "Что считается", "What is counted"),
        "first": Text("Бірінші күн не оқиға күні", "Первый день или день события", "First day, or day of the event"),
        "last": Text("Соңғы күн (қоса алғанда)", "Последний день (включительно)", "Last day, inclusive"),
        "length": Text("Мерзімнің ұзақтығы", "Продолжительность срока", "Length of the term"),
        "week": WEEK,
        "schedule_year": Text(
            "Келесі жылдың кестесі қай жылы қалыптастырылады",
            "В каком году формируют график следующего года",
            "Year in which the next year's schedule is drawn up",
        ),
        "found_on": Text(
            "Проблемалық мәселе анықталған күн", "День, когда выявлен проблемный вопрос", "Day a problem was found"
        ),
        "published_on": Text(
            "№ 345 бұйрық алғаш ресми жарияланған күн",
            "День первого официального опубликования приказа № 345",
            "Day of the first official publication of Order No. 345",
        ),
        "message": Text("Хабарламаның түрі", "Вид сообщения", "Kind of message"),
        "message_lang": Text("Хабарламаның тілі", "Язык сообщения", "Language of the message"),
        "name": Text("Хабарламадағы аты-жөні", "Имя в сообщении", "Name in the message"),
        "text": Text("Жіберілген мәтін", "Отправленный текст", "The text that was sent"),
        "compare_reading": Text("Басқа түсіндіру", "Другое толкование", "Another reading"),
        "compare_number": Text("Өзгертілетін шама", "Изменённое значение", "Amended number"),
        "compare_value": Text("Оның жаңа мәні", "Новое значение", "Its new value"),
        "compare_days_off": Text(
            "Демалыс деп есептелетін күндер", "Какие дни считать выходными", "Days to be counted as days off"
        ),
        "compare_known_on": Text(
            "Мына күні белгілі болған деректер бойынша", "По тому, что было известно на день", "As known on the day"
        ),
    }
)
"""What a field is called where its general word would not say enough."""

HELP: Mapping[str, Text] = MappingProxyType(
    {
        "day": Text("Күн, мысалы 2025-12-15", "День, например 2025-12-15", "A day, as 2025-12-15"),
        "instant": Text(
            "Астана уақыты бойынша, мысалы 2025-12-15T11:30",
            "По времени Астаны, например 2025-12-15T11:30",
            "By the clock of Astana, as 2025-12-15T11:30",
        ),
        "list of day": Text(
            "Күндер, әр жолға біреуден, мысалы 2025-12-15",
            "Дни, по одному в строке, например 2025-12-15",
            "Days, one a line, as 2025-12-15",
        ),
        "list of instant": Text(
            "Астана уақыты бойынша, әр жолға біреуден, мысалы 2025-12-15T11:30",
            "По времени Астаны, по одному в строке, например 2025-12-15T11:30",
            "By the clock of Astana, one a line, as 2025-12-15T11:30",
        ),
        "serves": Text(
            "ӘАОЖ кодтарының алғашқы цифрлары, әр жолға біреуден",
            "Первые цифры кодов КАТО, по одному коду в строке",
            "First digits of KATO codes, one a line",
        ),
        "residence": Text(
            "Тоғыз цифр; тіркелмеген болса, бос қалдырыңыз",
            "Девять цифр; если регистрации нет, оставьте пустым",
            "Nine digits; leave empty where there is none",
        ),
        "week": Text(
            "Алты күндік аптада демалыс күні — жексенбі ғана",
            "При шестидневной неделе выходной день — только воскресенье",
            "In a six-day week Sunday alone is a day off",
        ),
        "compare_value": Text(
            "Бірлігі таңдалған шаманың қасында көрсетілген",
            "Единица указана рядом с выбранным значением",
            "The unit stands beside the number chosen",
        ),
        "text": Text(
            "Хабарламаны толығымен қойыңыз, жолдарын сақтаңыз",
            "Вставьте сообщение целиком, сохраняя строки",
            "Paste the whole message, line by line",
        ),
    }
)
"""What helps to fill in a field, by its name or else by its kind."""

CHOICES: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "counted": MappingProxyType(
            {
                "working-days": Text(
                    "екі күннің аралығындағы жұмыс күндері",
                    "рабочие дни между двумя датами",
                    "working days from one day to another",
                ),
                "working-days-term": Text(
                    "жұмыс күндерімен есептелетін мерзім", "срок в рабочих днях", "a term of working days"
                ),
                "calendar-days-term": Text(
                    "күнтізбелік күндермен есептелетін мерзім", "срок в календарных днях", "a term of calendar days"
                ),
                "months-term": Text("айлармен есептелетін мерзім", "срок в месяцах", "a term of months"),
            }
        ),
        "message": MappingProxyType(
            {
                "invitation": Text(
                    "жазылуға шақыру (1-қосымша)", "приглашение записаться (прил. 1)", "invitation to book (annex 1)"
                ),
                "confirmation": Text(
                    "жазылуды растау (2-қосымша)", "подтверждение записи (прил. 2)", "confirmation (annex 2)"
                ),
                "reminder": Text("еске салу (2-қосымша)", "напоминание (прил. 2)", "reminder (annex 2)"),
                "cancellation": Text("бас тарту (3-қосымша)", "отказ от записи (прил. 3)", "cancellation (annex 3)"),
                "no_show": Text("келмеу (4-қосымша)", "неявка (прил. 4)", "no-show (annex 4)"),
            }
        ),
        "message_lang": MappingProxyType(
            {
                "kk": Text("қазақша (ресми мәтін)", "казахский (официальный текст)", "Kazakh (the official text)"),
                "ru": Text("орысша (аударма)", "русский (перевод)", "Russian (a rendering)"),
                "en": Text("ағылшынша (аударма)", "английский (перевод)", "English (a rendering)"),
            }
        ),
    }
)
"""The choices of a field by their values."""

UNITS: Mapping[str, Text] = MappingProxyType(
    {
        "minutes": Text("{name}, минут", "{name}, в минутах", "{name}, in minutes"),
        "working_days": Text("{name}, жұмыс күні", "{name}, в рабочих днях", "{name}, in working days"),
        "months": Text("{name}, ай", "{name}, в месяцах", "{name}, in months"),
        "text": Text("{name}, мәтін", "{name}, текст", "{name}, as text"),
    }
)
"""A number of the law with the unit in which it is entered."""
READING = Text("{subject} — {meaning}", "{subject} — {meaning}", "{subject} — {meaning}")
NEEDS_INSTANT = Text(
    "ЖЖЖЖ-АА-КК және уақыт, мысалы 2025-12-15T11:30, Астана уақыты бойынша",
    "дата и время вида 2025-12-15T11:30, по времени Астаны",
    "a day and time as 2025-12-15T11:30, by the clock of Astana",
)
NEEDS_LIST = Text("тізім, әр жолға біреуден", "список, по одному в строке", "a list, one a line")

# --- what an answer says ------------------------------------------------------------------------------------------

BY_THE_LAW = Text("Қолданыстағы нормалар бойынша", "По нормам, как они есть", "By the law as it stands")
COMPARED = Text("Салыстыру үшін: {change}", "Для сравнения: {change}", "For comparison: {change}")
SAME_ANSWER = Text("Екі жауап бірдей.", "Оба ответа совпадают.", "Both answers are the same.")
OTHER_ANSWER = Text("Жауаптар әртүрлі.", "Ответы различаются.", "The answers differ.")
DAYS_OFF_ADDED = Text("демалыс күндері — {days}", "выходные дни — {days}", "days off — {days}")
KNOWN_THEN = Text("{day} белгілі болған деректер бойынша", "по данным, известным на {day}", "as it was known on {day}")
NEXT_FREE = Text("Келесі бос уақыт", "Следующее свободное время", "The next free start")
NO_NEXT_FREE = Text(
    "Сұралған күннен бастап алпыс күн ішінде бос уақыт жоқ.",
    "В течение шестидесяти дней с дня запроса свободного времени нет.",
    "There is no free start within sixty days of the request.",
)
WHO_CAME = Text(
    "жазылған уақыты — {at} (уақытында келгендер тізімінде № {n})",
    "запись на {at} (№ {n} в списке пришедших вовремя)",
    "booked for {at} (No. {n} of those who came in time)",
)
WHO_BOOKED = Text(
    "жазылған уақыты — {at} (әлі келмегендер тізімінде № {n})",
    "запись на {at} (№ {n} в списке ещё не пришедших)",
    "booked for {at} (No. {n} of those who have not come yet)",
)
WHO_WAITS = Text(
    "жалпы кезекте, келген уақыты — {at} (кешіккендер тізімінде № {n})",
    "общая очередь, время прихода — {at} (№ {n} в списке опоздавших)",
    "in the general queue, arrived {at} (No. {n} of those who came too late)",
)
PLACE_IN_ORDER = Text("{n}. {who}", "{n}. {who}", "{n}. {who}")
NOBODY = Text("Қабылданатын адам жоқ.", "Принимать некого.", "There is nobody to receive.")
COUNT = Text(
    "{first} — {last} аралығындағы жұмыс күндерінің саны (екеуін де қоса алғанда): {n}.",
    "Рабочих дней с {first} по {last} включительно: {n}.",
    "Working days from {first} to {last}, both included: {n}.",
)
COUNT_OF_SIX_DAYS = Text(
    "{first} — {last} аралығындағы жұмыс күндерінің саны, алты күндік жұмыс аптасы бойынша (екеуін де қоса алғанда): "
    "{n}.",
    "Рабочих дней при шестидневной рабочей неделе с {first} по {last} включительно: {n}.",
    "Working days of a six-day week from {first} to {last}, both included: {n}.",
)
LAST_DAY = Text("Мерзімнің соңғы күні", "Последний день срока", "Last day of the term")
DUE_NAMES: Mapping[str, Text] = MappingProxyType(
    {
        "queue.in-force": Text(
            "Бірлескен бұйрық күшіне енген күн",
            "День вступления в силу совместного приказа",
            "The joint order comes into force",
        ),
        "portal.in-force": Text(
            "№ 345 бұйрық қолданысқа енгізілген күн",
            "День введения в действие приказа № 345",
            "Order No. 345 takes effect",
        ),
    }
)
"""What begins on a day that is no deadline."""
SAME_AS_ANNEX = Text(
    "Мәтін {annex}-қосымшамен сөзбе-сөз сәйкес келеді.",
    "Текст слово в слово совпадает с приложением {annex}.",
    "The text is annex {annex} word for word.",
)
DIFFERS_FROM_ANNEX = Text(
    "Мәтін {annex}-қосымшадан өзгеше. Алғашқы айырмашылық — {position}-таңба: болуы керегі «{wanted}», берілгені "
    "«{given}».",
    "Текст отличается от приложения {annex}. Первое различие — знак {position}: должно быть «{wanted}», дано "
    "«{given}».",
    "The text is not annex {annex}. First difference, character {position}: “{wanted}” is needed, “{given}” is given.",
)
END_OF_TEXT = Text("(мәтіннің соңы)", "(конец текста)", "(end of the text)")
LINK_FOUND = Text(
    "Сілтеме порталға апарады: {host}.", "Ссылка ведёт на портал: {host}.", "The link leads to the portal: {host}."
)
LINK_ELSEWHERE = Text("Сілтеме дұрыс емес: {problem}.", "Ссылка неверна: {problem}.", "The link is wrong: {problem}.")
LINK_NONE = Text(
    "Мәтінде порталға сілтеме жоқ, ал қосымша оны талап етеді.",
    "В тексте нет ссылки на портал, а приложение её требует.",
    "The text has no link to the portal, which the annex requires.",
)
LINK_NOT_NEEDED = Text("Бұл қосымшада сілтеме жоқ.", "В этом приложении ссылки нет.", "This annex has no link.")
RENDERING = Text(
    "Ресми мәтін — қазақша; бұл — аударма, сондықтан ол тиісінше хабардар ету болып саналмайды.",
    "Официальный текст — казахский; это перевод, поэтому надлежащим уведомлением он не считается.",
    "The official text is the Kazakh one; this is a rendering, so it is no due notice.",
)
EXPECTED = Text("Қосымша бойынша мәтін", "Текст по приложению", "The text of the annex")
NOT_ASKED_AGAIN = Text(
    "бұл сұраққа басқа жауап шықты: {question}",
    "на этот вопрос получился другой ответ: {question}",
    "this question has another answer: {question}",
)

# --- examples -----------------------------------------------------------------------------------------------------

ADDRESS = Text("Көкшетау қ., Абай к-сі, 1", "г. Кокшетау, ул. Абая, 1", "1 Abai Street, Kokshetau")
NAME = "Айгүл"
SMS_LINES = (
    "Құрметті Айгүл!",
    (
        "Сіз № 1 медициналық-әлеуметтік сараптама бөліміне куәландыруға 18.12.2025 күні Көкшетау қ., Абай к-сі, 1 "
        "09:00 уақыты, мекенжайы бойынша жазылдыңыз, талон нөмірі 5."
    ),
)
"""The first lines of an SMS of annex 2, as it stands in an example."""
SMS_LAST_LINE = 'Жазбаңыздан "{link}" сілтемесі бойынша бас тартуға болады.'
WHEELCHAIR = Text("Кресло-арба", "Кресло-коляска", "Wheelchair")
EXAMPLES: Mapping[str, Text] = MappingProxyType(
    {
        "registered-late": Text("Бір минутқа кеш тіркелді", "Регистрация на минуту позже", "Registered a minute late"),
        "chat-bot-on-saturday": Text("Сенбіде чат-ботқа түсті", "Чат-бот в субботу", "Chat-bot on a Saturday"),
        "ends-on-saturday": Text(
            "Мерзімнің соңы демалысқа түседі", "Срок кончается в выходной", "A term that ends on a day off"
        ),
        "day-off": Text("Мереке күні", "Праздничный день", "A holiday"),
        "free": Text("Бос уақыт", "Свободное время", "A free start"),
        "late-comers": Text("Екі кешіккен адам", "Двое опоздавших", "Two who came late"),
        "moved": Text("Кейін өзгерген мереке", "Праздник, который перенесли", "A holiday that was changed later"),
        "rolled": Text("Ауысқан демалыс", "Перешедший выходной", "A day off carried over"),
        "six-day-saturday": Text(
            "Алты күндік аптаның сенбісі", "Суббота при шестидневной неделе", "A Saturday of a six-day week"
        ),
        "six-day-december": Text(
            "Алты күндік аптаның желтоқсаны", "Декабрь при шестидневной неделе", "December in a six-day week"
        ),
        "in-december": Text("Желтоқсанның жұмыс күндері", "Рабочие дни декабря", "Working days of December"),
        "three-days": Text("Үш жұмыс күні", "Три рабочих дня", "Three working days"),
        "first-year": Text("Бірінші жыл", "Первый год", "The first year"),
        "right": Text("Қосымшаның мәтіні", "По тексту приложения", "As the annex has it"),
        "wrong-link": Text("Бөгде сілтеме", "Чужая ссылка", "A link elsewhere"),
    }
)
"""What an example is called."""
