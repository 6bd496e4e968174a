"""How the rules on choosing a supplier are said in Kazakh, Russian and English."""

from .text import Text

__all__ = [
    "ALREADY_SELECTED",
    "COME_BACK",
    "IMPLEMENTATION_OVER",
    "MAY_REACTIVATE",
    "MAY_SELECT",
    "NEVER_OPEN",
    "NEW_MEASURE",
    "NEW_TERM",
    "NOTIFY",
    "NOT_NOTIFIED",
    "NOT_YET",
    "PENDING",
    "PRESS",
    "WINDOW_AFTER",
    "WINDOW_AWAITS_NOTICE",
    "WINDOW_CLOSED",
    "WINDOW_DAYS",
    "WINDOW_NAME",
    "WINDOW_NEVER_OPEN",
    "WINDOW_NOTICE",
    "WINDOW_ROLLED",
    "WINDOW_SPAN",
    "WINDOW_START",
    "WINDOW_UNTIL_THEN",
]

MAY_SELECT = Text("Жеткізушіні таңдауға бола ма?", "Можно ли выбрать поставщика?", "May a supplier be chosen?")
MAY_REACTIVATE = Text(
    "Жеткізушіні таңдауды іске қосуға бола ма?",
    "Можно ли активировать выбор поставщика?",
    "May the choice of a supplier be activated again?",
)
NOT_YET = Text("әлі белгісіз", "пока неизвестно", "not known yet")

WINDOW_NAME = Text("Жеткізушіні таңдау мерзімі", "Срок выбора поставщика", "Term for choosing a supplier")
WINDOW_SPAN = Text("{opens} — {closes}", "{opens} — {closes}", "{opens} – {closes}")
WINDOW_START = Text(
    "Мерзімді бастайтын оқиға — {event}: {start}.",
    "Событие, с которого течёт срок, — {event}: {start}.",
    "The event that starts the term is {event}: {start}.",
)
WINDOW_DAYS = Text(
    "Таңдаудың бірінші күні: {opens}. Таңдаудың соңғы күні: {closes}.",
    "Первый день выбора: {opens}. Последний день выбора: {closes}.",
    "First day for choosing: {opens}. Last day for choosing: {closes}.",
)
WINDOW_ROLLED = Text(
    "Күнтізбе бойынша соңғы күн жұмыс күні емес: {day}.",
    "Последний день по календарю нерабочий: {day}.",
    "The last day by the calendar is not a working day: {day}.",
)
WINDOW_UNTIL_THEN = Text(
    "Бұл оқиғаға дейін таңдау бұғатталмайды.",
    "До этого события выбор не блокируется.",
    "Until that event nothing blocks choosing.",
)
WINDOW_AFTER = Text(
    "Осы күннен бастап таңдау бұғатталады: {day}. Оны қайта ашатыны: іске қосу.",
    "Выбор блокируется начиная с этого дня: {day}. Его возобновляет активация.",
    "Choosing is blocked from this day on: {day}. What opens it again: activation.",
)
WINDOW_AWAITS_NOTICE = Text(
    "Адам хабардар етілгенге дейін таңдауға болмайды.",
    "До уведомления лица выбирать нельзя.",
    "Until the notice to the person one cannot choose.",
)
WINDOW_NEVER_OPEN = Text(
    "Таңдау ашық болған емес: таңдаудың соңғы күні бірінші күнінен бұрын.",
    "Выбор так и не был открыт: его последний день раньше первого.",
    "Choosing was never open: its last day lies before its first.",
)
WINDOW_NOTICE = Text(
    "Таңдаудың бұғатталуы туралы SMS-хабарлама жіберілетін күн: {day}.",
    "День SMS-сообщения о блокировании выбора: {day}.",
    "Day of the SMS that choosing is blocked: {day}.",
)

WINDOW_CLOSED = Text(
    "Жеткізушіні таңдаудың соңғы күні өтті: {closes}; мерзімді бастаған оқиға — {event}: {start}",
    "Последний день выбора поставщика прошёл: {closes}; событие, с которого тёк срок, — {event}: {start}",
    "The last day for choosing a supplier has passed: {closes}; the term was started by {event}: {start}",
)
PRESS = Text(
    "«Алушының жеке кабинетінде» «жеткізушіні таңдауды іске қосу» батырмасын басу",
    "нажатие кнопки «активировать выбор поставщика» в «Личном кабинете получателя»",
    "pressing “activate the choice of a supplier” in the recipient's cabinet",
)
IMPLEMENTATION_OVER = Text(
    "Іс-шараны іске асыру мерзімінің соңғы күні өтті: {day}",
    "Последний день срока реализации мероприятия прошёл: {day}",
    "The last day of the term for implementing the measure has passed: {day}",
)
NEW_TERM = Text(
    "жеке бағдарламада іс-шараны іске асырудың жаңа мерзімін белгілеу",
    "установление в индивидуальной программе нового срока реализации мероприятия",
    "a new term for the measure in the individual programme",
)
PENDING = Text(
    "Таңдауды іске қосу сұралды: {day}; іс-шара «Е-Собес» ААЖ-дан порталға әлі қайта келіп түскен жоқ",
    "Активация выбора запрошена: {day}; мероприятие ещё не поступило из АИС «Е-Собес» на портал повторно",
    "Activation was requested: {day}; the measure has not come back from E-Sobes to the portal yet",
)
COME_BACK = Text(
    "іс-шараның «Е-Собес» ААЖ-дан порталға қайта келіп түсуі",
    "повторное поступление мероприятия из АИС «Е-Собес» на портал",
    "the measure coming back from E-Sobes to the portal",
)
ALREADY_SELECTED = Text(
    "Іс-шара бойынша жеткізуші бұрын таңдалған: {day}",
    "Поставщик по мероприятию уже выбран: {day}",
    "A supplier has already been chosen for the measure: {day}",
)
NEW_MEASURE = Text(
    "жеке бағдарламадағы жаңа іс-шара",
    "новое мероприятие в индивидуальной программе",
    "a new measure in the individual programme",
)
NOT_NOTIFIED = Text(
    "Адам іс-шараның порталға жіберілгені туралы әлі хабардар етілмеген, ал таңдау хабарланған күннен бастап ашылады",
    "Лицо ещё не уведомлено о направлении мероприятия на портал, а выбор открывается со дня уведомления",
    "The person has not been notified that the measure was sent to the portal, and choosing opens with the notice",
)
NOTIFY = Text(
    "адамды іс-шараның порталға жіберілгені туралы хабардар ету",
    "уведомление лица о направлении мероприятия на портал",
    "notifying the person that the measure was sent to the portal",
)
NEVER_OPEN = Text(
    "Таңдау ашық болған емес: таңдаудың соңғы күні ({closes}) оны ашатын күннен ({opens}) бұрын; мерзімді бастаған "
    "оқиға — {event}: {start}",
    "Выбор так и не был открыт: его последний день ({closes}) раньше дня, который его открывает ({opens}); событие, с "
    "которого тёк срок, — {event}: {start}",
    "Choosing was never open: its last day ({closes}) lies before the day that opens it ({opens}); the term was "
    "started by {event}: {start}",
)
