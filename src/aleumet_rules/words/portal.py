"""What is said of taking part in the portal."""

from .text import Text

MAY_SIGN_IN = Text(
    "Порталда авторизациялануға бола ма?", "Можно ли авторизоваться на портале?", "May one sign in to the portal?"
)
NOT_OPEN = Text(
    "Бұл тәсілмен порталда авторизациялануға болмайды: {method}",
    "Таким способом авторизоваться на портале нельзя: {method}",
    "The portal cannot be signed in to in this way: {method}",
)
SIGN_IN_BY = Text(
    "рұқсат етілген тәсілмен кіру — {methods}", "вход допустимым способом — {methods}", "signing in by {methods}"
)
NO_CERTIFICATE = Text(
    "Ұлттық куәландырушы орталықтың ЭЦҚ сертификаты алынбаған",
    "Не получен сертификат ЭЦП Национального удостоверяющего центра",
    "There is no certificate of the National Certification Authority for the digital signature",
)
GET_CERTIFICATE = Text(
    "Ұлттық куәландырушы орталықта ЭЦҚ сертификатын алу",
    "получение сертификата ЭЦП в Национальном удостоверяющем центре",
    "a certificate from the National Certification Authority",
)
NOT_REGISTERED = Text(
    "Порталда тіркеу рәсімі өтілмеген",
    "Процедура регистрации на портале не пройдена",
    "The registration on the portal has not been gone through",
)
REGISTER = Text("порталда тіркелу", "регистрация на портале", "registering on the portal")
NO_IIN = Text(
    "Авторизациялану үшін ЖСН көрсетілмеген", "Для авторизации не указан ИИН", "No IIN is given by which to sign in"
)
BRING_IIN = Text("ЖСН көрсету", "указание ИИН", "giving the IIN")
NO_NUMBER = Text(
    "МАБ-та ЖСН бойынша тіркелген абоненттік нөмір жоқ",
    "В БМГ нет абонентского номера, зарегистрированного по ИИН",
    "The mobile citizens base has no number registered for the IIN",
)
REGISTER_NUMBER = Text(
    "МАБ-та абоненттік нөмірді тіркеу",
    "регистрация абонентского номера в БМГ",
    "registering a number in the mobile citizens base",
)

MAY_CHOOSE = Text(
    "Порталда мұны таңдауға бола ма?", "Можно ли это выбрать на портале?", "May this be chosen on the portal?"
)
NOT_FIRST_GROUP = Text(
    "Жеке көмекші бірінші топтағы мүгедектігі бар адамға арналған (анықтамадан шығатын қорытынды)",
    "Индивидуальный помощник предназначен лицу с инвалидностью первой группы (вывод из определения)",
    "A personal assistant is for a person with a disability of the first group (an inference from the definition)",
)
FIRST_GROUP = Text(
    "бірінші топтағы мүгедектіктің белгіленуі",
    "установление инвалидности первой группы",
    "a disability of the first group being established",
)
MOVES_FREELY = Text(
    "Жеке көмекші жүріп-тұруы қиын адамға арналған (анықтамадан шығатын қорытынды)",
    "Индивидуальный помощник предназначен лицу, имеющему затруднение в передвижении (вывод из определения)",
    "A personal assistant is for a person with difficulty in moving (an inference from the definition)",
)
MOVES_WITH_DIFFICULTY = Text(
    "жүріп-тұрудың қиындығы туралы мәлімет",
    "сведение о затруднении в передвижении",
    "information on the difficulty in moving",
)
IIN = Text("ЖСН: {given}", "ИИН: {given}", "IIN: {given}")
PHONE = Text("МАБ-тағы нөмір: {given}", "номер в БМГ: {given}", "number in the mobile citizens base: {given}")
GROUP = Text("мүгедектік тобы: {group}", "группа инвалидности: {group}", "disability group: {group}")
MOVING = Text("жүріп-тұруы қиын", "затруднение в передвижении", "difficulty in moving")
