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

STANDS = Text("{state}; {rest}.", "{state}; {rest}.", "{state}; {rest}.")
STANDS_DONE = Text("{state}; {rest}.", "{state}; {rest}.", "{state}: {rest}.")
STANDS_NOT_YET = Text("{state}: {rest}.", "{state}: {rest}.", "{state}: {rest}.")
NOT_STARTED = Text(
    "оны бастайтын оқиға болмаған не белгісіз",
    "события, с которого он течёт, не было или о нём не известно",
    "the event that starts it has not happened or is not known",
)
STANDS_NOT_STARTED = Text(
    "басталуы: {start}; аяқталуы: {due}", "начало: {start}; окончание: {due}", "it begins: {start}; due: {due}"
)
STANDS_RUNNING = Text("аяқталуы: {due}{left}", "окончание: {due}{left}", "due: {due}{left}")
STANDS_OVERDUE = Text(
    "орындалған жоқ; мерзімнің аяқталуы: {due}; кешігу: {late}",
    "не исполнено; окончание срока: {due}; просрочка: {late}",
    "not done; due: {due}; late by: {late}",
)
STANDS_MET = Text(
    "іс жүзінде: {done}; мерзімнің аяқталуы: {due}{left}",
    "исполнено: {done}; окончание срока: {due}{left}",
    "{done}; due: {due}{left}",
)
STANDS_MISSED = Text(
    "іс жүзінде: {done}; мерзімнің аяқталуы: {due}; кешігу: {late}",
    "исполнено: {done}; окончание срока: {due}; просрочка: {late}",
    "{done}; due: {due}; late by: {late}",
)
LEFT = Text("; қалған уақыт: {left}", "; оставалось: {left}", "; time left: {left}")
AT_THE_LIMIT = Text("; дәл мерзімнің соңында", "; ровно в конце срока", "; at the very end of the term")
