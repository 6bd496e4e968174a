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
NO_IIN = Text(
    "ЭЦҚ арқылы авторизациялану үшін ЖСН көрсетілмеген",
    "Для авторизации посредством ЭЦП не указан ИИН",
    "No IIN is given to which a digital signature could be matched",
)
BRING_IIN = Text("ЖСН көрсету", "указание ИИН", "giving the IIN")
NO_NUMBER = Text(
    "МАБ-та ЖСН бойынша тіркелген абоненттік нөмір жоқ",
    "В БМГ нет абонентского номера, зарегистрированного по ИИН",
    "The mobile citizens base has no number registered for the IIN",
)
REGISTER_NUMBER = Text(
    "МАБ-та абоненттік нөмірді тіркеу немесе «электрондық үкімет» веб-порталын авторизациялау жүйесін пайдалану",
    "регистрация абонентского номера в БМГ или вход через систему авторизации веб-портала «электронного правительства»",
    "registering a number in the mobile citizens base, or using the e-government sign-in",
)
IIN = Text("ЖСН: {given}", "ИИН: {given}", "IIN: {given}")
PHONE = Text("МАБ-тағы нөмір: {given}", "номер в БМГ: {given}", "number in the mobile citizens base: {given}")
GIVEN = Text("бар", "есть", "yes")
NOT_GIVEN = Text("жоқ", "нет", "no")
