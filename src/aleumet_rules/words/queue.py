"""What the queue asks and says of bookings, in Kazakh, Russian and English."""

from .text import Text

__all__ = ["BOOKED", "MAY_ARRIVE", "MAY_BOOK", "MAY_CANCEL", "MAY_WAIT", "NO_END", "SAVED", "WAITS"]

MAY_BOOK = Text(
    "№ 031/е нысаны бойынша осы уақытқа жазылуға бола ма?",
    "Можно ли записаться на это время по форме № 031/у?",
    "May this start be booked under form 031?",
)
SAVED = Text("Жазылу сақтала ма?", "Сохраняется ли запись?", "Is the booking saved?")
MAY_CANCEL = Text("Жазылудан бас тартуға бола ма?", "Можно ли отказаться от записи?", "May the booking be cancelled?")
MAY_ARRIVE = Text(
    "Адамның келуін осы жазылу бойынша бағалауға бола ма?",
    "Можно ли оценить приход по этой записи?",
    "Can the arrival be judged under this booking?",
)
MAY_WAIT = Text(
    "Сол күні жалпы кезек тәртібімен өтуге бола ма?",
    "Можно ли пройти в тот же день в порядке общей очереди?",
    "May the person be received the same day in general order?",
)
NO_END = Text("белгіленбеген", "не установлен", "not set")

BOOKED = Text(
    "Жазылу: {start}; талон: {ticket}; № {department} МӘС бөлімі; күйі: {status}.",
    "Запись: {start}; талон: {ticket}; отдел МСЭ № {department}; состояние: {status}.",
    "Booking: {start}; ticket: {ticket}; MSE department No. {department}; state: {status}.",
)
WAITS = Text(
    "Жалпы кезекте күтіп тұр, келген уақыты: {arrived}.",
    "Ожидает в общей очереди, время прихода: {arrived}.",
    "Waits in general order, came: {arrived}.",
)
