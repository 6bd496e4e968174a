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
    "WINDOW_BY",
    "WINDOW_CLOSED",
    "WINDOW_NAME",
    "WINDOW_NEVER_OPEN",
    "WINDOW_NOTICE",
    "WINDOW_ROLLED",
    "WINDOW_SPAN",
    "WINDOW_START",
    "WINDOW_TITLE",
    "WINDOW_UNKNOWN",
    "WINDOW_UNTIL_THEN",
    "WINDOW_WITHOUT_BEGINNING",
    "WINDOW_WITHOUT_END",
]

MAY_SELECT = Text("Жеткізушіні таңдауға бола ма?", "Можно ли выбрать поставщика?", "May a supplier be chosen?")
MAY_REACTIVATE = Text(
    "Жеткізушіні таңдауды іске қосуға бола ма?",
    "Можно ли активировать выбор поставщика?",
    "May the choice of a supplier be activated again?",
)
NOT_YET = Text("ол әлі болған жоқ", "его ещё не было", "none yet")

WINDOW_NAME = Text("Жеткізушіні таңдау мерзімі", "Срок выбора поставщика", "Choosing a supplier")
WINDOW_SPAN = Text("{opens} — {closes}", "с {opens} по {closes}", "{opens} – {closes}")
WINDOW_WITHOUT_END = Text(
    "басталуы — {opens}; соңғы күні әлі белгісіз",
    "с {opens}, последний день пока неизвестен",
    "from {opens}, last day not known yet",
)
WINDOW_WITHOUT_BEGINNING = Text(
    "бірінші күні әлі белгісіз; соңғы күні — {closes}",
    "первый день пока неизвестен; последний день — {closes}",
    "first day not known yet; last day – {closes}",
)
WINDOW_UNKNOWN = Text("әлі белгісіз", "пока неизвестен", "not known yet")
WINDOW_TITLE = Text("{name}: {span}.", "{name}: {span}.", "{name}: {span}.")
WINDOW_BY = Text("{norm}: {start} ({place}).", "{norm}: {start} ({place}).", "{norm}: {start} ({place}).")
WINDOW_START = Text(
    "Мерзімді бастайтын оқиға — {event}: {start}.",
    "Событие, с которого течёт срок, — {event}: {start}.",
    "The event that starts the term — {event}: {start}.",
)
WINDOW_ROLLED = Text(
    "Мерзім күнтізбе бойынша аяқталатын күн — {day}, ол жұмыс күні емес, сондықтан мерзім келесі жұмыс күніне ауысты.",
    "По календарю срок истекает {day}, в нерабочий день, поэтому он перенесён на следующий рабочий.",
    "By the calendar the term ends on {day}, not a working day, and so on the next working day.",
)
WINDOW_UNTIL_THEN = Text(
    "Бұл оқиғаға дейін таңдау бұғатталмайды.",
    "До этого события выбор не блокируется.",
    "Until that event nothing blocks choosing.",
)
WINDOW_AFTER = Text(
    "Таңдау мына күннен бастап бұғатталады: {day}; ол іске қосылғаннан кейін жаңартылады.",
    "С {day} выбор блокируется; возобновляется после активации.",
    "Choosing is blocked from {day} and resumes after activation.",
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
    "Таңдау мерзімі өтті; соңғы күні: {closes}; {event}: {start}",
    "Срок выбора истёк; последний день: {closes}; {event}: {start}",
    "The term for choosing has ended; last day: {closes}; {event}: {start}",
)
PRESS = Text(
    "«Алушының жеке кабинетінде» «жеткізушіні таңдауды іске қосу» батырмасын басу",
    "нажать кнопку «активировать выбор поставщика» в «Личном кабинете получателя»",
    "press “activate the choice of a supplier” in the recipient's cabinet",
)
IMPLEMENTATION_OVER = Text(
    "Іс-шараны іске асыру мерзімі өтті; соңғы күні: {day}",
    "Срок реализации мероприятия истёк; последний день: {day}",
    "The term for implementing the measure has ended; last day: {day}",
)
NEW_TERM = Text(
    "жеке бағдарламада іс-шараны іске асырудың жаңа мерзімін белгілету",
    "обратиться за новым сроком реализации мероприятия в индивидуальной программе",
    "ask for a new term for the measure in the individual programme",
)
PENDING = Text(
    "Таңдауды іске қосу сұралды: {day}; іс-шара «Е-Собес» ААЖ-дан порталға әлі қайта келіп түскен жоқ",
    "Активация выбора запрошена: {day}; мероприятие ещё не поступило из АИС «Е-Собес» на портал повторно",
    "Activation was requested: {day}; the measure has not come back from E-Sobes to the portal yet",
)
COME_BACK = Text(
    "іс-шараның «Е-Собес» ААЖ-дан порталға қайта келіп түсуін күту",
    "дождаться повторного поступления мероприятия из АИС «Е-Собес» на портал",
    "wait until the measure has come back from E-Sobes to the portal",
)
ALREADY_SELECTED = Text(
    "Іс-шара бойынша жеткізуші бұрын таңдалған: {day}",
    "Поставщик по мероприятию уже выбран: {day}",
    "A supplier has already been chosen for the measure: {day}",
)
NEW_MEASURE = Text(
    "жеке бағдарламаға жаңа іс-шара енгізілуі үшін жүгіну",
    "обратиться за новым мероприятием в индивидуальной программе",
    "ask for a new measure in the individual programme",
)
NOT_NOTIFIED = Text(
    "Адам іс-шараның порталға жіберілгені туралы әлі хабардар етілмеген, ал таңдау хабарланған күннен бастап ашылады",
    "Лицо ещё не уведомлено о направлении мероприятия на портал, а выбор открывается со дня уведомления",
    "The person has not been notified that the measure was sent to the portal, and choosing opens with the notice",
)
NOTIFY = Text(
    "іс-шараның порталға жіберілгені туралы хабарламаны күту",
    "дождаться уведомления о направлении мероприятия на портал",
    "wait for the notice that the measure was sent to the portal",
)
NEVER_OPEN = Text(
    "Таңдау ашық болған емес: таңдаудың соңғы күні оны ашатын күннен бұрын; соңғы күні: {closes}; ашатын күн: {opens}; "
    "{event}: {start}",
    "Выбор так и не был открыт: его последний день раньше дня, который его открывает; последний день: {closes}; "
    "день открытия: {opens}; {event}: {start}",
    "Choosing was never open: its last day lies before the day that opens it; last day: {closes}; opening day: "
    "{opens}; {event}: {start}",
)
