"""What is said of taking part in the portal."""

from .text import Text

MAY_SIGN_IN = Text(
    "Порталда авторизациялануға бола ма?", "Можно ли авторизоваться на портале?", "May one sign in to the portal?"
)
NOT_OPEN = Text(
    "Бұл тәсілмен порталда авторизациялануға болмайды: {method}",
    "Таким способом авторизоваться на портале нельзя: {method}",
    "This way of signing in is not open on the portal: {method}",
)
SIGN_IN_BY = Text(
    "рұқсат етілген тәсілдердің бірімен кіру — {methods}",
    "войти одним из допустимых способов — {methods}",
    "sign in by one of the ways allowed — {methods}",
)
NO_CERTIFICATE = Text(
    "Ұлттық куәландырушы орталықтың ЭЦҚ сертификаты алынбаған",
    "Не получен сертификат ЭЦП Национального удостоверяющего центра",
    "There is no certificate of the National Certification Authority for the digital signature",
)
GET_CERTIFICATE = Text(
    "Ұлттық куәландырушы орталықта ЭЦҚ сертификатын алу",
    "получить сертификат ЭЦП в Национальном удостоверяющем центре",
    "obtain a certificate from the National Certification Authority",
)
NOT_REGISTERED = Text(
    "Порталда тіркеу рәсімі өтілмеген",
    "Процедура регистрации на портале не пройдена",
    "Who signs in has not registered on the portal",
)
REGISTER = Text("порталда тіркелу", "зарегистрироваться на портале", "register on the portal")
NO_IIN = Text(
    "Авторизациялану үшін ЖСН көрсетілмеген", "Для авторизации не указан ИИН", "No IIN is given by which to sign in"
)
BRING_IIN = Text("ЖСН көрсету", "указать ИИН", "give the IIN")
NO_NUMBER = Text(
    "Мобильді азаматтар базасында ЖСН бойынша тіркелген абоненттік нөмір жоқ",
    "В базе мобильных граждан нет абонентского номера, зарегистрированного по ИИН",
    "The mobile citizens database has no number registered for the IIN",
)
REGISTER_NUMBER = Text(
    "мобильді азаматтар базасында абоненттік нөмірді тіркеу",
    "зарегистрировать абонентский номер в базе мобильных граждан",
    "register a number in the mobile citizens database",
)

MAY_CHOOSE = Text(
    "Порталда мұны таңдауға бола ма?", "Можно ли это выбрать на портале?", "May this be chosen on the portal?"
)
NOT_FIRST_GROUP = Text(
    "Жеке көмекші бірінші топтағы мүгедектігі бар адамға арналған; бұл — анықтамадан шығатын қорытынды",
    "Индивидуальный помощник предназначен лицу с инвалидностью первой группы; это вывод из определения",
    "A personal assistant is for a person with a disability of the first group; this is an inference from the "
    "definition",
)
FIRST_GROUP = Text(
    "мүгедектік тобы бірінші болса, оны порталда көрсету; әйтпесе өзге көрсетілетін қызметті таңдау",
    "если группа инвалидности первая, указать её; иначе выбрать другую услугу",
    "if the group of disability is the first, state it; else choose another service",
)
MOVES_FREELY = Text(
    "Жеке көмекші жүріп-тұруы қиын адамға арналған; бұл — анықтамадан шығатын қорытынды",
    "Индивидуальный помощник предназначен лицу, имеющему затруднение в передвижении; это вывод из определения",
    "A personal assistant is for a person with difficulty in moving; this is an inference from the definition",
)
MOVES_WITH_DIFFICULTY = Text(
    "жүріп-тұру қиын болса, оны көрсету; әйтпесе өзге көрсетілетін қызметті таңдау",
    "если передвижение затруднено, указать это; иначе выбрать другую услугу",
    "if there is difficulty in moving, state it; else choose another service",
)
IIN = Text("ЖСН: {given}", "ИИН: {given}", "IIN: {given}")
PHONE = Text(
    "мобильді азаматтар базасындағы нөмірі: {given}",
    "номер в базе мобильных граждан: {given}",
    "number in the mobile citizens database: {given}",
)
ACTING = Text(
    "атынан әрекет ететін: {representative}",
    "действует законный представитель: {representative}",
    "acting through: {representative}",
)
EITHER_WAY = Text("{one} немесе {other}", "{one} или {other}", "{one} or {other}")
GROUP = Text("мүгедектік тобы: {group}", "группа инвалидности: {group}", "disability group: {group}")
MOVING = Text("жүріп-тұруы қиын", "затруднение в передвижении", "difficulty in moving")
