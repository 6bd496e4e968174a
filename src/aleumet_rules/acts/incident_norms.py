"""What the Portal rules say of technical failures and of the contact centre's hours, norm by norm."""

from ..words.text import Text
from .filled import of_the_portal
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

INCIDENT_REGISTER = of_the_portal(
    "incident.register",
    Citation(PORTAL_RULES, "para", "15(1)"),
    Text(
        kk="Байланыс орталығы техникалық іркіліс туралы сұрау салуды ол келіп түскен кезден бастап {register_within} "
        "ішінде тіркейді.",
        ru="Контакт-центр регистрирует запрос о техническом сбое в течение {register_within} с момента его "
        "поступления.",
        en="The contact centre registers a request about a technical failure within {register_within} from the "
        "moment it is received.",
    ),
    Text(
        kk="сұрау салу түскеннен кейін {register_within} ішінде тіркеледі",
        ru="запрос регистрируется в течение {register_within} с поступления",
        en="a request is registered within {register_within} of receipt",
    ),
)

INCIDENT_ANALYSE = of_the_portal(
    "incident.analyse",
    Citation(PORTAL_RULES, "para", "15(2)"),
    Text(
        kk="Байланыс орталығы сұрау салу тіркелгеннен кейін {analyse_working_days} ішінде оны және ұсынылған "
        "материалдарды талдайды.",
        ru="Контакт-центр анализирует запрос и представленные материалы в течение {analyse_working_days} после "
        "регистрации запроса.",
        en="The contact centre analyses the request and the materials provided within {analyse_working_days} after "
        "the request is registered.",
    ),
    Text(
        kk="сұрау салу тіркелгеннен кейін {analyse_working_days} ішінде талданады",
        ru="запрос анализируется в течение {analyse_working_days} после регистрации",
        en="a request is analysed within {analyse_working_days} after registration",
    ),
)

INCIDENT_ESCALATE = of_the_portal(
    "incident.escalate",
    Citation(PORTAL_RULES, "para", "15(3)"),
    Text(
        kk="Сұрау салуды талдау кезінде техникалық іркіліс анықталса, байланыс орталығы {escalate_within} ішінде "
        "сұрау салуды портал әкімшісіне эскалациялайды.",
        ru="Если при анализе запроса выявлен технический сбой, контакт-центр в течение {escalate_within} эскалирует "
        "запрос администратору портала.",
        en="If the analysis of the request finds a technical failure, the contact centre escalates the request to "
        "the portal administrator within {escalate_within}.",
    ),
    Text(
        kk="анықталған іркіліс туралы сұрау салу {escalate_within} ішінде эскалацияланады",
        ru="запрос о выявленном сбое эскалируется в течение {escalate_within}",
        en="a request about a failure found is escalated within {escalate_within}",
    ),
)

INCIDENT_REFUTED_NOTICE = of_the_portal(
    "incident.refuted-notice",
    Citation(PORTAL_RULES, "para", "15(4)"),
    Text(
        kk="Портал әкімшісі техникалық іркілісті теріске шығарса, байланыс орталығы теріске шығару фактілері "
        "расталғаннан кейін {refuted_notice_within} ішінде өзіне жүгінген порталға қатысушыны техникалық іркілістің "
        "теріске шығарылғаны туралы, растайтын ақпаратты қоса бере отырып, хабардар етеді.",
        ru="Если администратор портала опровергает технический сбой, контакт-центр в течение {refuted_notice_within} "
        "после подтверждения опровержения уведомляет об этом обратившегося участника портала с приложением "
        "подтверждающей информации.",
        en="If the portal administrator refutes the technical failure, the contact centre tells the participant who "
        "made the request, with the supporting information attached, within {refuted_notice_within} after the "
        "refutation is confirmed.",
    ),
    Text(
        kk="теріске шығару расталғаннан кейін порталға қатысушы {refuted_notice_within} ішінде хабардар етіледі",
        ru="участник портала уведомляется в течение {refuted_notice_within} после подтверждения опровержения",
        en="the participant is told within {refuted_notice_within} after the refutation is confirmed",
    ),
)

INCIDENT_CONFIRMED_NOTICE = of_the_portal(
    "incident.confirmed-notice",
    Citation(PORTAL_RULES, "para", "15(5)"),
    Text(
        kk="Портал әкімшісі техникалық іркілісті растаса, байланыс орталығы іркіліс расталғаннан кейін "
        "{confirmed_notice_within} ішінде өзіне жүгінген порталға қатысушыны оны жоюдың жоспарлы уақыты мен күні "
        "туралы хабардар етеді.",
        ru="Если администратор портала подтверждает технический сбой, контакт-центр в течение "
        "{confirmed_notice_within} после подтверждения уведомляет обратившегося участника портала о плановых времени "
        "и дате устранения сбоя.",
        en="If the portal administrator confirms the technical failure, then within {confirmed_notice_within} after "
        "the "
        "confirmation the contact centre tells the participant who made the request the planned time and date of its "
        "removal.",
    ),
    Text(
        kk="іркіліс расталғаннан кейін порталға қатысушыға жою уақыты {confirmed_notice_within} ішінде хабарланады",
        ru="участник портала уведомляется о времени устранения в течение {confirmed_notice_within} после "
        "подтверждения сбоя",
        en="the participant is told the time of repair within {confirmed_notice_within} after confirmation",
    ),
)

INCIDENT_START_REPAIR = of_the_portal(
    "incident.start-repair",
    Citation(PORTAL_RULES, "para", "15"),
    Text(
        kk="Портал әкімшісі байланыс орталығынан сұрау салуды алғаннан кейін {start_repair_working_days} ішінде "
        "техникалық іркілістің себептерін жоюға кіріседі.",
        ru="Администратор портала приступает к устранению причин технического сбоя в течение "
        "{start_repair_working_days} после получения запроса от контакт-центра.",
        en="The portal administrator starts to remove the causes of the technical failure within "
        "{start_repair_working_days} after receiving the request from the contact centre.",
    ),
    Text(
        kk="портал әкімшісі сұрау салуды алғаннан кейін {start_repair_working_days} ішінде жоюға кіріседі",
        ru="администратор портала приступает к устранению в течение {start_repair_working_days} после получения "
        "запроса",
        en="the administrator starts the repair within {start_repair_working_days} after receiving the request",
    ),
)

INCIDENT_REPAIRED_NOTICE = of_the_portal(
    "incident.repaired-notice",
    Citation(PORTAL_RULES, "para", "15"),
    Text(
        kk="Портал әкімшісі техникалық іркілісті жойғаннан кейін байланыс орталығы {repaired_notice_within} ішінде "
        "өзіне жүгінген пайдаланушыны жұмыстың аяқталғаны және іркілістің жойылғаны туралы қайта хабардар етеді.",
        ru="После устранения технического сбоя администратором портала контакт-центр в течение "
        "{repaired_notice_within} повторно уведомляет обратившегося пользователя о завершении работ и устранении "
        "сбоя.",
        en="Within {repaired_notice_within} after the portal administrator has removed the technical failure, the "
        "contact centre gives the user who made the request a further notice that the work is finished and the "
        "failure removed.",
    ),
    Text(
        kk="іркіліс жойылғаннан кейін пайдаланушы {repaired_notice_within} ішінде қайта хабардар етіледі",
        ru="пользователь повторно уведомляется в течение {repaired_notice_within} после устранения сбоя",
        en="the user is told again within {repaired_notice_within} after the repair",
    ),
)

CONTACT_CENTRE_HOURS = of_the_portal(
    "contact-centre.hours",
    Citation(PORTAL_RULES, "para", "16"),
    Text(
        kk="Байланыс орталығы порталға қатысушылармен жұмыс күндері Астана қаласының уақыты бойынша {opens}–{closes} "
        "аралығында үзіліссіз өзара іс-қимылды қамтамасыз етеді.",
        ru="Контакт-центр взаимодействует с участниками портала в рабочие дни с {opens} до {closes} по времени "
        "города Астаны без перерыва.",
        en="The contact centre deals with participants on working days from {opens} to {closes} Astana time without "
        "a break.",
    ),
)

INCIDENT_REGISTER_OUT_OF_HOURS = of_the_portal(
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
    brief=Text(
        kk="жұмыс уақытынан тыс цифрлық арнамен түскен сұрау салу келесі жұмыс күні тіркеледі",
        ru="запрос, поступивший по цифровому каналу в нерабочее время, регистрируется в следующий рабочий день",
        en="a request that comes digitally outside working hours is registered on the next working day",
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
