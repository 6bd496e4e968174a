"""What a report on an audit says: heads, sums, and what there is none of."""

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
EXAMPLES = Text("мысалы: {examples}", "например: {examples}", "for example: {examples}")

HEADS = (
    Text("Барлығы", "Всего", "In all"),
    Text("Кейін", "После", "After"),
    Text("Талондар, нысандар, сұрау салулар, іс-шаралар", "Талонов, форм, запросов, мероприятий", "Subjects"),
    Text("Ең үлкен айырма", "Наибольшая разница", "Largest difference"),
    Text("Мысалдар", "Примеры", "Examples"),
)
ROW_HEADS = (
    Text("Норма", "Норма", "Norm"),
    Text("Акт, тармақ", "Акт, пункт", "Act, paragraph"),
    Text("Түрі", "Вид", "Kind"),
    Text("Коды", "Код", "Code"),
    Text("Не туралы", "О чём", "About"),
    Text("МӘС бөлімі", "Отдел МСЭ", "MSE department"),
    Text("Уақыты", "Когда", "When"),
    Text("Айырма, минут", "Разница, мин", "Difference, minutes"),
    Text("Мәтін", "Текст", "Text"),
    Text("Файл жолдары", "Строки файла", "Lines of the file"),
    Text("Журнал жолдары (0-ден)", "Строки журнала (с 0)", "Rows of the record (from 0)"),
)
