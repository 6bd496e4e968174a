"""What is said of a receipt that is checked again."""

from .text import Text

SAME = Text(
    "Жауап сол қалпында шықты.",
    "Ответ получился тот же.",
    "The answer is the same.",
)
DIFFERENT = Text(
    "Жауап басқаша шықты.",
    "Ответ получился другой.",
    "The answer is another one.",
)
NO_RECEIPT = Text(
    "бұл осы топтаманың түбіртегі емес",
    "это не квитанция этого пакета",
    "this is no receipt of this package",
)
DAMAGED = Text(
    "түбіртек өзгертілген: бақылау сомасы сәйкес келмейді",
    "квитанция изменена: контрольная сумма не совпадает",
    "the receipt has been changed: its digest does not fit",
)
UNREADABLE = Text(
    "деректерді оқу мүмкін емес: {problem}",
    "факты не читаются: {problem}",
    "the facts cannot be read: {problem}",
)
NO_ANSWER = Text(
    "бұл құқық бойынша жауап жоқ: {problem}",
    "по этому праву ответа нет: {problem}",
    "under this law there is no answer: {problem}",
)
ROW = Text(
    "құқық жолы — {name}: бұрын {then}, енді {now}",
    "строка права — {name}: было {then}, стало {now}",
    "row of law — {name}: then {then}, now {now}",
)
READING = Text(
    "түсіндіру — {name}: бұрын {then}, енді {now}",
    "толкование — {name}: было {then}, стало {now}",
    "reading — {name}: then {then}, now {now}",
)
ANSWER = Text(
    "жауаптың бөлігі — {name}: бұрын {then}, енді {now}",
    "часть ответа — {name}: было {then}, стало {now}",
    "part of the answer — {name}: then {then}, now {now}",
)
NOT_THERE = Text("жоқ", "нет", "nothing")
