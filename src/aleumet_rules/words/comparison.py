"""What is said of how the answers to a record differ under two laws."""

from .law import BY_THE_OTHER, BY_THIS_LAW
from .text import Text
from .views import NAME

TITLE = Text(
    "Екі заң бойынша жауаптар; оқылған жолдар: {rows}",
    "Ответы по двум законам; прочитано строк: {rows}",
    "Answers under two laws; rows read: {rows}",
)
NO_CHANGE = Text("Жауаптар бірдей", "Ответы одинаковы", "The answers are the same")
TERM = Text("мерзімі", "срок", "term")
NO_SHOW = Text("уақтылы келмегендер", "не пришли вовремя", "did not come in time")
WHOLE = Text("барлығы", "всего", "all")
COUNTS = Text(
    "{name}: {one} → {other}; енді жоқ: {gone}; енді бар: {new}",
    "{name}: {one} → {other}; больше нет: {gone}; появилось: {new}",
    "{name}: {one} → {other}; no longer: {gone}; now: {new}",
)
NAMED = Text("{place}, {what}", "{place}, {what}", "{place}, {what}")
AT = Text(
    "{name}, № {department} МӘС бөлімі", "{name}, отдел МСЭ № {department}", "{name}, MSE department No. {department}"
)
MOVED = Text(
    "кейінірек: {later}; ертерек: {earlier}; барлығы: {by}",
    "позже: {later}; раньше: {earlier}; в сумме: {by}",
    "later: {later}; earlier: {earlier}; in all: {by}",
)
EXAMPLES = Text("мысалы: {examples}", "например: {examples}", "for example: {examples}")
CHANGE = Text(
    "{subject} ({name}): {one} → {other}", "{subject} ({name}): {one} → {other}", "{subject} ({name}): {one} → {other}"
)
HEADS = (
    NAME,
    Text("МӘС бөлімі", "Отдел МСЭ", "MSE department"),
    BY_THIS_LAW,
    BY_THE_OTHER,
    Text("Енді жоқ", "Больше нет", "No longer"),
    Text("Енді бар", "Появилось", "Now"),
    Text("Кейінірек", "Позже", "Later"),
    Text("Ертерек", "Раньше", "Earlier"),
    Text("Барлығы", "В сумме", "In all"),
    Text("Мысалдар", "Примеры", "Examples"),
)
CHANGE_HEADS = (Text("Не туралы", "О чём", "About"), *HEADS[2:4])
