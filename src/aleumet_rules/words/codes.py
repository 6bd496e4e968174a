"""What is said of the table of codes."""

from .text import Text

TITLE = Text("Кодтар саны: {n}", "Кодов: {n}", "Codes: {n}")
HEADS = (
    Text("Код", "Код", "Code"),
    Text("Түрі", "Вид", "Kind"),
    Text("Не айтылады", "Что сказано", "What is said"),
    Text("Не істеуге болады", "Что можно сделать", "What can be done"),
    Text("Құқық нормасы", "Норма права", "Norm of law"),
    Text("Функциялар", "Функции", "Functions"),
)
LINE = Text("{code} ({kinds}): {text}.", "{code} ({kinds}): {text}.", "{code} ({kinds}): {text}.")
REMEDY = Text(
    "{line} Не істеуге болады: {remedy}.", "{line} Что можно сделать: {remedy}.", "{line} To be done: {remedy}."
)
PLACES = Text("{line} Нормалар: {norms}.", "{line} Нормы: {norms}.", "{line} Norms: {norms}.")
ANY = Text("осы деректі алатын кез келген функция", "любая функция, которая берёт этот факт", "whatever takes the fact")
