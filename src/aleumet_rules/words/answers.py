"""What every answer says around its own words."""

from .text import Text

DUE = Text(
    "Мерзімнің аяқталуы: {due}; басталуы: {start}.",
    "Окончание срока: {due}; начало: {start}.",
    "Due: {due}; the term runs from: {start}.",
)
AT_HOUR = Text("{day}, {clock}", "{day}, {clock}", "{day}, {clock}")
SKIPPED = Text("Мерзімге кірмейді: {days}.", "В срок не входят {days}.", "Not counted: {days}.")
SKIPPED_ONE = Text("Мерзімге кірмейтін күн: {days}.", "В срок не входит {days}.", "Day not counted: {days}.")
SKIPPED_DAY = Text("Мерзімге кірмейді: {day}", "Не входит в срок: {day}", "Not counted: {day}")
NORM = Text("Норма: {sentence}.", "Норма: {sentence}.", "The norm: {sentence}.")
NORMS_CHECKED = Text("Тексерілген нормалар: {norms}.", "Проверены нормы: {norms}.", "Norms checked: {norms}.")
PROVISIONAL = Text(
    "Алдын ала: демалыс күндері ауыстырылса, жауап өзгеруі мүмкін.",
    "Предварительно: ответ может измениться, если выходные перенесут.",
    "Provisional: this may change if days off are moved.",
)
YES = Text("Иә", "Да", "Yes")
NO = Text("Жоқ", "Нет", "No")
LAW = Text("Құқық нормалары", "Нормы права", "The law")
NOTE = Text("Ескерту: {note}", "Обратите внимание: {note}", "Note: {note}")
REMEDY = Text("Не істеуге болады: {remedy}", "Что можно сделать: {remedy}", "What can be done: {remedy}")

NOT_STARTED = Text(
    "Мерзім басталған жоқ: оны бастайтын оқиға болмаған не белгісіз.",
    "Срок не начался: события, с которого он течёт, не было или о нём не известно.",
    "The term has not begun: the event that starts it has not happened or is not known.",
)
STANDS_NOT_STARTED = Text(
    "Мерзім әлі басталған жоқ; басталуы: {start}; аяқталуы: {due}.",
    "Срок ещё не начался; начало: {start}; окончание: {due}.",
    "The term has not begun yet; it begins: {start}; due: {due}.",
)
STANDS_RUNNING = Text(
    "Мерзім өткен жоқ; аяқталуы: {due}{left}.",
    "Срок ещё не истёк; окончание: {due}{left}.",
    "The term is running; due: {due}{left}.",
)
STANDS_OVERDUE = Text(
    "Мерзімі өтті, орындалған жоқ; мерзімнің аяқталуы: {due}; кешігу: {late}.",
    "Срок истёк, не исполнено; окончание срока: {due}; просрочка: {late}.",
    "Overdue, not done; due: {due}; late by: {late}.",
)
STANDS_MET = Text(
    "Мерзімінде орындалды: {done}; мерзімнің аяқталуы: {due}{left}.",
    "Исполнено в срок: {done}; окончание срока: {due}{left}.",
    "Done in time: {done}; due: {due}{left}.",
)
STANDS_MISSED = Text(
    "Мерзімінен кеш орындалды: {done}; мерзімнің аяқталуы: {due}; кешігу: {late}.",
    "Исполнено с опозданием: {done}; окончание срока: {due}; просрочка: {late}.",
    "Done late: {done}; due: {due}; late by: {late}.",
)
LEFT = Text("; қалған уақыт: {left}", "; оставалось: {left}", "; time left: {left}")
AT_THE_LIMIT = Text("; дәл мерзімнің соңында", "; ровно в конце срока", "; at the very end of the term")
