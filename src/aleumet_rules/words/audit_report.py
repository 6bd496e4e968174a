"""What a report on an audit says: heads, sums, and what there is none of."""

from .codes import HEADS as HEADS_OF_CODES
from .comparison import CHANGE_HEADS, HEADS as HEADS_OF_EFFECTS
from .text import Text

TITLE = Text("Тексеру нәтижелері: {count}", "Результаты проверки: {count}", "Findings: {count}")
TITLE_BESIDE = Text(
    "Тексеру нәтижелері: {count} → {after}", "Результаты проверки: {count} → {after}", "Findings: {count} → {after}"
)
NONE = Text("Тексеру ештеңе анықтаған жоқ", "Проверка ничего не выявила", "The audit has found nothing")
KINDS = Text("{kind}: {count}", "{kind}: {count}", "{kind}: {count}")
BY_NORM = Text("Нормалар бойынша", "По нормам", "By norm")
BY_DEPARTMENT = Text("МӘС бөлімдері бойынша", "По отделам МСЭ", "By MSE department")
BY_MONTH = Text("Айлар бойынша", "По месяцам", "By month")
WORST = Text("Ең ауыр нәтижелер", "Самое существенное", "The worst of them")
NO_DEPARTMENT = Text("бөлімі көрсетілмеген", "отдел не указан", "no department")
NO_MONTH = Text("уақыты көрсетілмеген", "время не указано", "no time")
NORM = Text("{place} ({id})", "{place} ({id})", "{place} ({id})")
DEPARTMENT = Text("№ {number} МӘС бөлімі", "Отдел МСЭ № {number}", "MSE department No. {number}")
COUNT = Text("{name}: {count}", "{name}: {count}", "{name}: {count}")
COUNT_BESIDE = Text("{name}: {count} → {after}", "{name}: {count} → {after}", "{name}: {count} → {after}")
LONGEST = Text("ең көбі {by}", "самое большее {by}", "at most {by}")

HEADS = (
    Text("Барлығы", "Всего", "In all"),
    Text("Кейін", "После", "After"),
    Text("Талондар мен нөмірлер саны", "Талонов и номеров", "Tickets and numbers"),
    Text("Ең үлкен айырма", "Наибольшая разница", "Largest difference"),
    HEADS_OF_EFFECTS[9],
)
ROW_HEADS = (
    Text("Норма", "Норма", "Norm"),
    Text("Акт, тармақ", "Акт, пункт", "Act, paragraph"),
    HEADS_OF_CODES[1],
    Text("Коды", "Код", "Code"),
    CHANGE_HEADS[0],
    HEADS_OF_EFFECTS[1],
    Text("Уақыты", "Когда", "When"),
    Text("Айырма, минут", "Разница, мин", "Difference, minutes"),
    Text("Мәтін", "Текст", "Text"),
    Text("Файл жолдары", "Строки файла", "Lines of the file"),
    Text("Журнал жолдары (0-ден)", "Строки журнала (с 0)", "Rows of the record (from 0)"),
)
