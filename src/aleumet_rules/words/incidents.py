"""What is said of the clocks of an incident."""

from .text import Text

MUST_REGISTER = Text(
    "Байланыс орталығы сұрау салуды тіркеуге міндетті ме?",
    "Обязан ли контакт-центр зарегистрировать запрос?",
    "Must the contact centre register the request?",
)
NOBODY_ANSWERS = Text(
    "Дауыстық арна бойынша жүгіну байланыс орталығының жұмыс уақытынан ({opens}–{closes}) тыс болды: {at}",
    "Обращение по голосовому каналу поступило вне рабочего времени контакт-центра ({opens}–{closes}): {at}",
    "The call came outside the contact centre's hours ({opens}–{closes}): {at}",
)
CALL_LATER = Text(
    "сұрау салуды цифрлық арна (мессенджер, порталдағы чат-бот) арқылы жіберу немесе жұмыс уақытында қоңырау шалу; "
    "жұмыс уақытының келесі басталуы: {opening}",
    "запрос по цифровому каналу (мессенджер, чат-бот на портале) или звонок в рабочее время; ближайшее его начало: "
    "{opening}",
    "a request by a digital channel (messenger, the portal's chat-bot), or a call within hours, which next begin: "
    "{opening}",
)
