"""What every answer says around its own words."""

from .text import Text

TERM = Text(
    "Мерзімнің басталуы: {start}. Мерзімнің аяқталуы: {due}.",
    "Начало срока: {start}. Срок истекает: {due}.",
    "The term begins: {start}. It ends: {due}.",
)
SKIPPED = Text("Есепке кірмеген күн: {day}", "Не считается день: {day}", "Not counted: {day}")
PROVISIONAL = Text(
    "Алдын ала: демалыс күндері ауыстырылса, жауап өзгеруі мүмкін.",
    "Предварительно: ответ может измениться, если выходные перенесут.",
    "Provisional: this may change if days off are moved.",
)
YES = Text("Иә", "Да", "Yes")
NO = Text("Жоқ", "Нет", "No")
LAW = Text("Құқық нормалары", "Нормы права", "The law")
NOTE = Text("Ескерту", "Обратите внимание", "Note")
REMEDY = Text("Не өзгертер еді: {remedy}", "Что изменило бы ответ: {remedy}", "What would change this: {remedy}")

STANDS_NOT_STARTED = Text(
    "Мерзім басталған жоқ: оны бастайтын оқиға болмаған не белгісіз.",
    "Срок не начался: события, с которого он течёт, не было или о нём не известно.",
    "The term has not begun: the event that starts it has not happened or is not known.",
)
STANDS_RUNNING = Text("Мерзім әлі өткен жоқ.", "Срок ещё не истёк.", "The term is still running.")
STANDS_OVERDUE = Text(
    "Әлі орындалған жоқ, кешігу: {late}.",
    "Ещё не исполнено, просрочка: {late}.",
    "Not done yet, overdue by: {late}.",
)
STANDS_MET = Text("Мерзімінде орындалды: {done}.", "Исполнено в срок: {done}.", "Done in time: {done}.")
STANDS_MISSED = Text(
    "Кешіктіріліп орындалды: {done}. Кешігу: {late}.",
    "Исполнено с опозданием: {done}. Просрочка: {late}.",
    "Done late: {done}. Late by: {late}.",
)
