"""What a message says of itself."""

from .text import Text

NO_NUMBER = Text(
    "Мобильді азаматтар базасында нөмір тіркелмеген: SMS-хабарлама жіберілмейді, ал хабардар етудің өзге тәсілін "
    "Алгоритм белгілемейді",
    "В базе мобильных граждан не зарегистрирован номер: SMS-сообщение не направляется, а иного способа уведомления "
    "Алгоритм не "
    "устанавливает",
    "No number is registered in the mobile citizens database: no SMS is sent, and the Algorithm names no other way",
)
