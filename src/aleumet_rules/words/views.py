"""What pictures say: titles, heads and legends."""

from .text import Text

SUMMARY = Text(
    "{week}; жұмыс күндері: {worked}, демалыс күндері: {off}",
    "{week}; рабочих дней: {worked}, выходных: {off}",
    "{week}; working days: {worked}, days off: {off}",
)
YEAR = Text("{year} жылғы күнтізбе", "Календарь на {year} год", "Calendar of {year}")
OTHERS = Text(
    "Кәдімгі аптадан өзгеше күндер", "Дни, отличающиеся от обычной недели", "Days that differ from an ordinary week"
)
LANGUAGE_NAMES = Text("Қазақша", "Русский", "English")
FACTS = Text("Деректер", "Факты", "Facts")
OUTCOME = Text("Нәтиже", "Результат", "Outcome")
TERM = Text("Мерзім", "Срок", "Deadline")
FULL = Text("Толық мәтін", "Полный текст", "The full text")
TITLE = Text("{year} жылғы жұмыс уақытының балансы", "Баланс рабочего времени на {year} год", "Working time of {year}")
GUESS = Text("{title} (алдын ала)", "{title} (предварительно)", "{title} (provisional)")
HEADS = (
    Text("Кезең", "Период", "Period"),
    Text("Жұмыс күндері", "Рабочие дни", "Working days"),
    Text("Демалыс күндері", "Выходные дни", "Days off"),
    Text("Сағаттар (40 сағаттық апта)", "Часы (40-часовая неделя)", "Hours (40-hour week)"),
)
QUARTER = Text("{n}-тоқсан", "{n}-й квартал", "Quarter {n}")
CARDS_YEAR = Text("{year} жыл", "{year} год", "Year {year}")
PROVISIONAL = Text(
    "Алдын ала күнтізбе: бұл жылдың кейбір демалыс күндері әлі белгіленбеген.",
    "Календарь предварительный: не все выходные этого года назначены.",
    "Provisional: not all days off of this year are set yet.",
)
NAME = Text("Атауы", "Название", "Name")
VALUE = Text("Мәні", "Значение", "Value")
CHECKED = Text("Заңмен салыстырылған күн: {day}", "Сверено с законом: {day}", "Last checked against the law: {day}")
TIMELINE_TITLE = Text(
    "Сұрау салу түсті: {received} ({channel}). Мерзімдер мына сәтке көрсетілген: {at}.",
    "Запрос поступил: {received} ({channel}). Сроки показаны на момент: {at}.",
    "Request received: {received} ({channel}). Its clocks as of: {at}.",
)
HOW_TO_READ = Text(
    "Жолақ — мерзімнің басынан соңына дейін; үзік сызық — кешігу; тік сызық — көрсетілген сәт.",
    "Полоса — от начала до конца срока; пунктир — просрочка; вертикальная линия — показанный момент.",
    "A bar: from the start of a term until it is due; a dashed line: lateness; the upright line: the instant shown.",
)
IN_WORDS = Text("Мәтін түрінде", "Текстом", "In words")
WEEK = Text("Апта басталатын күн: {monday}", "Неделя, первый день: {monday}", "Week from {monday}")
DAY = Text("Күн", "День", "Day")
WHY = Text(
    "Неге басқа уақыттарға жазылуға болмайды", "Почему остальное время недоступно", "Why the others are not free"
)


OPEN = Text("Жазылуға болады", "Записаться можно", "Can be booked")
CLOSED = Text("Жазылуға болмайды", "Записаться нельзя", "Cannot be booked")
FREE_AT = Text("{at}: {name}.", "{at}: {name}.", "{at}: {name}.")
CLOSED_AT = Text(
    "{at}: жазылуға болмайды — {name}.", "{at}: записаться нельзя — {name}.", "{at}: cannot be booked — {name}."
)
START_FREE = Text("Бос", "Свободно", "Free")
START_NO = Text("Жазылуға болмайды", "Недоступно", "Not available")
START_NOT_IN_FORCE = Text("Жоба мерзімінен тыс", "Вне срока проекта", "Outside the pilot's term")
START_DEPARTMENT_OUTSIDE_REGION = Text("Өңірден тыс", "Вне региона", "Outside the region")
START_DAY_OFF = Text("Демалыс күні", "Выходной", "Day off")
START_DEPARTMENT_AWAY = Text("Іссапар", "Командировка", "Trip")
START_OFF_GRID = Text("Жазылу жүргізілмейді", "Запись не ведётся", "Not bookable")
START_NOT_AHEAD = Text("Өтіп кеткен", "Прошло", "Past")
START_SLOT_TAKEN = Text("Бос емес", "Занято", "Taken")

WEEK_TITLE = Text(
    "№ {number} МӘС бөлімі, {address}. Көрсетілген сәт: {at}.",
    "Отдел МСЭ № {number}, {address}. Показано на момент: {at}.",
    "MSE department No. {number}, {address}. As of {at}.",
)
