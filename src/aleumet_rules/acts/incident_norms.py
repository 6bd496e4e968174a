"""What the Portal rules say of technical failures and of the contact centre's hours, norm by norm."""

from ..words.text import Text
from .model import Citation, Norm
from .sources import PORTAL_RULES

__all__ = [
    "CONTACT_CENTRE_HOURS",
    "INCIDENT_ANALYSE",
    "INCIDENT_CONFIRMED_NOTICE",
    "INCIDENT_ESCALATE",
    "INCIDENT_REFUTED_NOTICE",
    "INCIDENT_REGISTER",
    "INCIDENT_REGISTER_OUT_OF_HOURS",
    "INCIDENT_REPAIRED_NOTICE",
    "INCIDENT_START_REPAIR",
    "NORMS",
]

INCIDENT_REGISTER = Norm(
    "incident.register",
    Citation(PORTAL_RULES, "para", "15(1)"),
    Text(
        kk="Байланыс орталығы техникалық іркіліс туралы сұрау салуды ол келіп түскен кезден бастап үш сағат ішінде "
        "тіркейді.",
        ru="Контакт-центр регистрирует запрос о техническом сбое в течение трёх часов с момента его поступления.",
        en="The contact centre registers a request about a technical failure within three hours from the moment it is "
        "received.",
    ),
)

INCIDENT_ANALYSE = Norm(
    "incident.analyse",
    Citation(PORTAL_RULES, "para", "15(2)"),
    Text(
        kk="Байланыс орталығы сұрау салу тіркелгеннен кейін бір жұмыс күні ішінде оны және ұсынылған материалдарды "
        "талдайды.",
        ru="Контакт-центр анализирует запрос и представленные материалы в течение одного рабочего дня после "
        "регистрации запроса.",
        en="The contact centre analyses the request and the materials provided within one working day after the "
        "request is registered.",
    ),
)

INCIDENT_ESCALATE = Norm(
    "incident.escalate",
    Citation(PORTAL_RULES, "para", "15(3)"),
    Text(
        kk="Сұрау салуды талдау кезінде техникалық іркіліс анықталса, байланыс орталығы үш сағат ішінде сұрау салуды "
        "портал әкімшісіне эскалациялайды.",
        ru="Если при анализе запроса выявлен технический сбой, контакт-центр в течение трёх часов эскалирует запрос "
        "администратору портала.",
        en="If the analysis of the request finds a technical failure, the contact centre escalates the request to the "
        "portal administrator within three hours.",
    ),
)

INCIDENT_REFUTED_NOTICE = Norm(
    "incident.refuted-notice",
    Citation(PORTAL_RULES, "para", "15(4)"),
    Text(
        kk="Портал әкімшісі техникалық іркілісті теріске шығарса, байланыс орталығы бұл расталғаннан кейін отыз минут "
        "ішінде жүгінген порталға қатысушыны растайтын ақпаратты қоса бере отырып хабардар етеді.",
        ru="Если администратор портала опровергает технический сбой, контакт-центр в течение тридцати минут после "
        "подтверждения опровержения уведомляет об этом обратившегося участника портала с приложением подтверждающей "
        "информации.",
        en="If the portal administrator refutes the technical failure, the contact centre tells the participant who "
        "made the request, with the supporting information attached, within thirty minutes after the refutation is "
        "confirmed.",
    ),
)

INCIDENT_CONFIRMED_NOTICE = Norm(
    "incident.confirmed-notice",
    Citation(PORTAL_RULES, "para", "15(5)"),
    Text(
        kk="Портал әкімшісі техникалық іркілісті растаса, байланыс орталығы іркіліс расталғаннан кейін отыз минут "
        "ішінде жүгінген порталға қатысушыны оны жоюдың жоспарлы уақыты мен күні туралы хабардар етеді.",
        ru="Если администратор портала подтверждает технический сбой, контакт-центр в течение тридцати минут после "
        "подтверждения уведомляет обратившегося участника портала о плановых времени и дате устранения сбоя.",
        en="If the portal administrator confirms the technical failure, the contact centre tells the participant who "
        "made the request the planned time and date of its removal within thirty minutes after it is confirmed.",
    ),
)

INCIDENT_START_REPAIR = Norm(
    "incident.start-repair",
    Citation(PORTAL_RULES, "para", "15"),
    Text(
        kk="Портал әкімшісі байланыс орталығынан сұрау салуды алғаннан кейін бір жұмыс күні ішінде техникалық "
        "іркілістің себептерін жоюға кіріседі.",
        ru="Администратор портала приступает к устранению причин технического сбоя в течение одного рабочего дня после "
        "получения запроса от контакт-центра.",
        en="The portal administrator starts to remove the causes of the technical failure within one working day after "
        "receiving the request from the contact centre.",
    ),
)

INCIDENT_REPAIRED_NOTICE = Norm(
    "incident.repaired-notice",
    Citation(PORTAL_RULES, "para", "15"),
    Text(
        kk="Портал әкімшісі техникалық іркілісті жойғаннан кейін байланыс орталығы үш сағат ішінде жүгінген "
        "пайдаланушыны жұмыстың аяқталғаны және іркілістің жойылғаны туралы қайта хабардар етеді.",
        ru="После устранения технического сбоя администратором портала контакт-центр в течение трёх часов повторно "
        "уведомляет обратившегося пользователя о завершении работ и устранении сбоя.",
        en="Within three hours after the portal administrator has removed the technical failure, the contact centre "
        "gives the user who made the request a further notice that the work is finished and the failure removed.",
    ),
)

CONTACT_CENTRE_HOURS = Norm(
    "contact-centre.hours",
    Citation(PORTAL_RULES, "para", "16"),
    Text(
        kk="Байланыс орталығы порталға қатысушылармен жұмыс күндері Астана қаласының уақыты бойынша сағат 09:00-ден "
        "18:30-ға дейін үзіліссіз өзара іс-қимылды қамтамасыз етеді.",
        ru="Контакт-центр взаимодействует с участниками портала в рабочие дни с 09:00 до 18:30 по времени города "
        "Астаны без перерыва.",
        en="The contact centre deals with participants on working days from 09:00 to 18:30 Astana time without a "
        "break.",
    ),
)

INCIDENT_REGISTER_OUT_OF_HOURS = Norm(
    "incident.register-out-of-hours",
    Citation(PORTAL_RULES, "para", "16"),
    Text(
        kk="Техникалық іркіліс туралы сұрау салу Астана қаласының уақыты бойынша жұмыс істемейтін уақытта цифрлық "
        "байланыс арналары арқылы келіп түссе, байланыс орталығы оны келесі жұмыс күні тіркейді.",
        ru="Если запрос о техническом сбое поступил по цифровым каналам связи в нерабочее время по времени города "
        "Астаны, контакт-центр регистрирует его в следующий рабочий день.",
        en="If a request about a technical failure comes in over a digital channel outside working hours, Astana time, "
        "the contact centre registers it on the next working day.",
    ),
)

NORMS: tuple[Norm, ...] = (
    INCIDENT_REGISTER,
    INCIDENT_ANALYSE,
    INCIDENT_ESCALATE,
    INCIDENT_REFUTED_NOTICE,
    INCIDENT_CONFIRMED_NOTICE,
    INCIDENT_START_REPAIR,
    INCIDENT_REPAIRED_NOTICE,
    CONTACT_CENTRE_HOURS,
    INCIDENT_REGISTER_OUT_OF_HOURS,
)
