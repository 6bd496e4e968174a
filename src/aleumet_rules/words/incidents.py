"""What is said of the clocks of an incident, and how each is called."""

from .text import Text

REGISTRATION = Text("Тіркеу", "Регистрация", "Registration")
REGISTRATION_OUT_OF_HOURS = Text(
    "Жұмыс уақытынан тыс түскен сұрау салуды тіркеу",
    "Регистрация запроса, поступившего в нерабочее время",
    "Registration of an out-of-hours request",
)
ANALYSIS = Text("Талдау", "Анализ", "Analysis")
ESCALATION = Text("Эскалациялау", "Эскалация", "Escalation")
REFUTATION_NOTICE = Text("Теріске шығару туралы хабарлама", "Уведомление об опровержении", "Notice of refutation")
CONFIRMATION_NOTICE = Text("Растау туралы хабарлама", "Уведомление о подтверждении", "Notice of confirmation")
REPAIR_START = Text("Жоюға кірісу", "Начало устранения", "Start of repair")
REPAIR_NOTICE = Text("Жойылғаны туралы хабарлама", "Уведомление об устранении", "Notice of repair")

MUST_REGISTER = Text(
    "Байланыс орталығы сұрау салуды тіркеуге міндетті ме?",
    "Обязан ли контакт-центр зарегистрировать запрос?",
    "Must the contact centre register the request?",
)
NOBODY_NEED_ANSWER = Text(
    "Байланыс орталығының жұмыс уақытынан ({opens}–{closes}) тыс дауыстық арнада жауап беру міндетті емес; мерзім "
    "қабылданған қоңырау үшін есептелді: {at}",
    "Вне рабочего времени контакт-центра ({opens}–{closes}) отвечать по голосовому каналу не обязаны; срок исчислен "
    "для принятого звонка: {at}",
    "Outside the contact centre's hours ({opens}–{closes}) nobody need answer a call; the term is that of a call which "
    "was taken: {at}",
)
CALL_LATER = Text(
    "сұрау салуды цифрлық арна (мессенджер, порталдағы чат-бот) арқылы жіберу немесе жұмыс уақытында қоңырау шалу; "
    "жұмыс уақытының келесі басталуы: {opening}",
    "направить запрос по цифровому каналу (мессенджер, чат-бот на портале) или позвонить в рабочее время; ближайшее "
    "его начало: {opening}",
    "ask by a digital channel (messenger, the portal's chat-bot), or call within hours, which next begin: {opening}",
)
