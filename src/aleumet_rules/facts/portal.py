"""The kinds of people, suppliers, goods and services that the Portal rules name."""

from ..words.named import Named

__all__ = [
    "AnnouncementKind",
    "CabinetSection",
    "CatalogueItem",
    "Direction",
    "ParticipantCategory",
    "Representative",
    "SignInMethod",
    "SupplierKind",
]


class ParticipantCategory(Named):
    """Who takes part in the portal (para 2(9))."""

    DISABILITY = "disability", "мүгедектігі бар адам", "лицо с инвалидностью", "person with a disability"
    OLD_AGE = (
        "old-age",
        "егде жасына байланысты өзіне-өзі қызмет көрсетуге қабілетсіз адам",
        "лицо, не способное самостоятельно обслуживать себя в связи с преклонным возрастом",
        "person unable to care for themselves because of old age",
    )
    SOCIAL_PACKAGE = (
        "social-package",
        "кепілдік берілген әлеуметтік пакетті алушы",
        "получатель гарантированного социального пакета",
        "recipient of the guaranteed social package",
    )


class Representative(Named):
    """The legal representatives that para 2(9) names."""

    GUARDIAN = "guardian", "қорғаншы", "опекун", "guardian"
    TRUSTEE = "trustee", "қамқоршы", "попечитель", "trustee"


class SupplierKind(Named):
    """Who supplies goods and services (para 2(10)); para 12(3) adds the personal assistant."""

    ENTREPRENEUR = (
        "entrepreneur",
        "кәсіпкерлік қызметті жүзеге асыратын жеке тұлға",
        "физическое лицо, осуществляющее предпринимательскую деятельность",
        "individual in business",
    )
    LEGAL_ENTITY = "legal-entity", "заңды тұлға", "юридическое лицо", "legal entity"
    PERSONAL_ASSISTANT = "personal-assistant", "жеке көмекші", "индивидуальный помощник", "personal assistant"


class SignInMethod(Named):
    """How somebody may try to sign in; the rules open the first two (paras 5, 6, 12)."""

    EDS = (
        "eds",
        "Ұлттық куәландырушы орталық сертификатымен ЭЦҚ",
        "ЭЦП с сертификатом Национального удостоверяющего центра",
        "digital signature with a certificate of the National Certification Authority",
    )
    E_GOVERNMENT = (
        "e-government",
        "«электрондық үкімет» веб-порталын авторизациялау жүйесі",
        "система авторизации веб-портала «электронного правительства»",
        "e-government sign-in",
    )
    OTHER_EDS = (
        "other-eds",
        "өзге орталықтың сертификатымен ЭЦҚ",
        "ЭЦП с сертификатом иного центра",
        "digital signature with a certificate of another authority",
    )
    PASSWORD = "password", "логин мен құпиясөз", "логин и пароль", "login and password"


class CabinetSection(Named):
    """What the recipient's cabinet shows (para 7)."""

    MEASURES = (
        "measures",
        "жеке бағдарламаның ұсынылған іс-шаралары",
        "рекомендованные мероприятия индивидуальной программы",
        "the measures recommended by the individual programme",
    )
    MEASURE_STATUSES = (
        "measure-statuses",
        "іс-шараларды іске асыру мәртебелері",
        "статусы реализации мероприятий",
        "the statuses of the measures",
    )
    SPECIAL_SERVICES = (
        "special-services",
        "ұсынылатын арнаулы әлеуметтік қызметтер",
        "предоставляемые специальные социальные услуги",
        "the special social services provided",
    )
    SERVICE_STATUSES = (
        "service-statuses",
        "арнаулы әлеуметтік қызметтерді іске асыру мәртебелері",
        "статусы реализации специальных социальных услуг",
        "the statuses of the special social services",
    )


class CatalogueItem(Named):
    """What participants find suppliers of in the section «Сізге көмек» (paras 2(14), 8)."""

    PROSTHETIC_AIDS = (
        "prosthetic-aids",
        "протездік-ортопедиялық құралдар",
        "протезно-ортопедические средства",
        "prosthetic and orthopaedic aids",
    )
    HEARING_AIDS = "hearing-aids", "сурдотехникалық құралдар", "сурдотехнические средства", "hearing aids"
    SIGHT_AIDS = "sight-aids", "тифлотехникалық құралдар", "тифлотехнические средства", "aids for sight"
    HYGIENE_AIDS = (
        "hygiene-aids",
        "міндетті гигиеналық құралдар",
        "обязательные гигиенические средства",
        "hygiene products",
    )
    MOBILITY = (
        "mobility",
        "арнаулы жүріп-тұру құралдары",
        "специальные средства передвижения",
        "special means of mobility",
    )
    SIGN_LANGUAGE = (
        "sign-language",
        "ымдау тілі маманының қызметтері",
        "услуги специалиста жестового языка",
        "services of a sign-language specialist",
    )
    PERSONAL_ASSISTANT = (
        "personal-assistant",
        "жеке көмекшінің қызметтері",
        "услуги индивидуального помощника",
        "services of a personal assistant",
    )
    SANATORIUM = (
        "sanatorium",
        "санаторий-курорттық емдеу",
        "санаторно-курортное лечение",
        "sanatorium treatment",
    )
    SPECIAL_SERVICES = (
        "special-services",
        "арнаулы әлеуметтік қызметтер",
        "специальные социальные услуги",
        "special social services",
    )


GOODS = (
    CatalogueItem.PROSTHETIC_AIDS,
    CatalogueItem.HEARING_AIDS,
    CatalogueItem.SIGHT_AIDS,
    CatalogueItem.HYGIENE_AIDS,
    CatalogueItem.MOBILITY,
)
"""What para 8 calls goods: technical aids of the four kinds of para 2(14), and special means of mobility."""

SERVICES = (
    CatalogueItem.SIGN_LANGUAGE,
    CatalogueItem.PERSONAL_ASSISTANT,
    CatalogueItem.SANATORIUM,
    CatalogueItem.SPECIAL_SERVICES,
)
"""What para 8 calls services."""


class Direction(Named):
    """The directions in which an organisation may work on the portal, in the order of para 13."""

    SPECIAL_SERVICES = (
        "special-services",
        "арнаулы әлеуметтік қызметтер",
        "специальные социальные услуги",
        "special social services",
    )
    TECHNICAL_AIDS = (
        "technical-aids",
        "техникалық көмекші құралдарды сату",
        "продажа технических вспомогательных средств",
        "sale of technical aids",
    )
    SANATORIUM = "sanatorium", "санаторийлік-курорттық емдеу", "санаторно-курортное лечение", "sanatorium treatment"
    SIGN_LANGUAGE = "sign-language", "ымдау тілі қызметтері", "услуги жестового языка", "sign-language services"
    PERSONAL_ASSISTANT = (
        "personal-assistant",
        "жеке көмекшінің қызметтері",
        "услуги индивидуального помощника",
        "services of a personal assistant",
    )


class AnnouncementKind(Named):
    """What the administrator announces about the portal's running (para 14)."""

    WORKS = (
        "works",
        "регламенттелген техникалық және профилактикалық жұмыстар",
        "регламентные технические и профилактические работы",
        "scheduled technical and preventive work",
    )
    FAILURE = "failure", "техникалық іркіліс", "технический сбой", "technical failure"
