"""The names of the kinds of things that facts and answers tell apart, by kind and value."""

from collections.abc import Mapping
from types import MappingProxyType

from .text import Text

__all__ = ["NAMES"]

ASSISTANT_SERVICES = Text(
    "жеке көмекшінің қызметтері", "услуги индивидуального помощника", "services of a personal assistant"
)
SANATORIUM = Text("санаторий-курорттық емдеу", "санаторно-курортное лечение", "sanatorium treatment")
SPECIAL_SERVICES = Text("арнаулы әлеуметтік қызметтер", "специальные социальные услуги", "special social services")
NAMES: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "DayKind": MappingProxyType(
            {
                "working": Text("жұмыс күні", "рабочий день", "working day"),
                "weekend": Text("демалыс күні", "выходной день", "weekend"),
                "holiday": Text("мереке", "праздник", "holiday"),
                "religious": Text(
                    "діни мерекедегі демалыс күні (ауыстырылмайды)",
                    "выходной в религиозный праздник (не переносится)",
                    "religious day off (never carried over)",
                ),
                "rolled": Text(
                    "мерекеден ауысқан демалыс күні",
                    "выходной, перешедший с праздника",
                    "day off carried over from a holiday",
                ),
                "transferred": Text("ауыстырылған демалыс күні", "перенесённый выходной день", "moved day off"),
                "worked-instead": Text("ауыстырылған жұмыс күні", "перенесённый рабочий день", "moved working day"),
                "extra-off": Text("қосымша демалыс күні", "дополнительный выходной день", "extra day off"),
                "extra-working": Text("қосымша жұмыс күні", "дополнительный рабочий день", "extra working day"),
            }
        ),
        "ClockState": MappingProxyType(
            {
                "not-started": Text("мерзімі басталмаған", "срок не начался", "term not begun"),
                "running": Text("мерзімі өтпеген", "срок идёт", "term running"),
                "overdue": Text("мерзімі өткен", "срок истёк", "overdue"),
                "met": Text("мерзімінде", "в срок", "done in time"),
                "missed": Text("мерзімінен кеш", "с опозданием", "done late"),
            }
        ),
        "Week": MappingProxyType(
            {
                "five-day": Text("бес күндік жұмыс аптасы", "пятидневная рабочая неделя", "five-day working week"),
                "six-day": Text("алты күндік жұмыс аптасы", "шестидневная рабочая неделя", "six-day working week"),
            }
        ),
        "BookingStatus": MappingProxyType(
            {
                "active": Text("қолданыста", "действует", "active"),
                "cancelled": Text("бас тартылған", "отменена", "cancelled"),
                "void": Text("күшін жойған", "аннулирована", "void"),
                "attended": Text("келді", "явка состоялась", "attended"),
            }
        ),
        "Channel": MappingProxyType(
            {
                "voice": Text("дауыстық арна", "голосовой канал", "voice"),
                "messenger": Text("мессенджер", "мессенджер", "messenger"),
                "chat-bot": Text("порталдағы чат-бот", "чат-бот на портале", "the portal's chat-bot"),
            }
        ),
        "ParticipantCategory": MappingProxyType(
            {
                "disability": Text("мүгедектігі бар адам", "лицо с инвалидностью", "person with a disability"),
                "old-age": Text(
                    "егде жасына байланысты өзіне-өзі қызмет көрсетуге қабілетсіз адам",
                    "лицо, не способное самостоятельно обслуживать себя в связи с преклонным возрастом",
                    "person unable to care for themselves because of old age",
                ),
                "social-package": Text(
                    "кепілдік берілген әлеуметтік пакетті алушы",
                    "получатель гарантированного социального пакета",
                    "recipient of the guaranteed social package",
                ),
            }
        ),
        "Representative": MappingProxyType(
            {
                "parent": Text("ата-ана", "родитель", "parent"),
                "adopter": Text("асырап алушы", "усыновитель", "adopter"),
                "guardian": Text("қорғаншы", "опекун", "guardian"),
                "trustee": Text("қамқоршы", "попечитель", "trustee"),
            }
        ),
        "SupplierKind": MappingProxyType(
            {
                "entrepreneur": Text(
                    "кәсіпкерлік қызметті жүзеге асыратын жеке тұлға",
                    "физическое лицо, осуществляющее предпринимательскую деятельность",
                    "individual in business",
                ),
                "legal-entity": Text("заңды тұлға", "юридическое лицо", "legal entity"),
                "personal-assistant": Text("жеке көмекші", "индивидуальный помощник", "personal assistant"),
            }
        ),
        "SignInMethod": MappingProxyType(
            {
                "eds": Text(
                    "Ұлттық куәландырушы орталық сертификатымен ЭЦҚ",
                    "ЭЦП с сертификатом Национального удостоверяющего центра",
                    "digital signature with a certificate of the National Certification Authority",
                ),
                "e-government": Text(
                    "«электрондық үкімет» веб-порталын авторизациялау жүйесі",
                    "система авторизации веб-портала «электронного правительства»",
                    "e-government sign-in",
                ),
                "other-eds": Text(
                    "өзге орталықтың сертификатымен ЭЦҚ",
                    "ЭЦП с сертификатом иного центра",
                    "digital signature with a certificate of another authority",
                ),
                "password": Text("логин мен құпиясөз", "логин и пароль", "login and password"),
            }
        ),
        "CabinetSection": MappingProxyType(
            {
                "measures": Text(
                    "жеке бағдарламаның ұсынылған іс-шаралары",
                    "рекомендованные мероприятия индивидуальной программы",
                    "the measures recommended by the individual programme",
                ),
                "measure-statuses": Text(
                    "іс-шараларды іске асыру мәртебелері",
                    "статусы реализации мероприятий",
                    "the statuses of the measures",
                ),
                "special-services": Text(
                    "ұсынылатын арнаулы әлеуметтік қызметтер",
                    "предоставляемые специальные социальные услуги",
                    "the special social services provided",
                ),
                "service-statuses": Text(
                    "арнаулы әлеуметтік қызметтерді іске асыру мәртебелері",
                    "статусы реализации специальных социальных услуг",
                    "the statuses of the special social services",
                ),
            }
        ),
        "CatalogueItem": MappingProxyType(
            {
                "prosthetic-aids": Text(
                    "протездік-ортопедиялық құралдар",
                    "протезно-ортопедические средства",
                    "prosthetic and orthopaedic aids",
                ),
                "hearing-aids": Text("сурдотехникалық құралдар", "сурдотехнические средства", "hearing aids"),
                "sight-aids": Text("тифлотехникалық құралдар", "тифлотехнические средства", "aids for sight"),
                "hygiene-aids": Text(
                    "міндетті гигиеналық құралдар", "обязательные гигиенические средства", "hygiene products"
                ),
                "mobility": Text(
                    "арнаулы жүріп-тұру құралдары", "специальные средства передвижения", "special means of mobility"
                ),
                "sign-language": Text(
                    "ымдау тілі маманының қызметтері",
                    "услуги специалиста жестового языка",
                    "services of a sign-language specialist",
                ),
                "personal-assistant": ASSISTANT_SERVICES,
                "sanatorium": SANATORIUM,
                "special-services": SPECIAL_SERVICES,
            }
        ),
        "Direction": MappingProxyType(
            {
                "special-services": SPECIAL_SERVICES,
                "technical-aids": Text(
                    "техникалық көмекші құралдарды сату",
                    "продажа технических вспомогательных средств",
                    "sale of technical aids",
                ),
                "sanatorium": SANATORIUM,
                "sign-language": Text("ымдау тілі қызметтері", "услуги жестового языка", "sign-language services"),
                "personal-assistant": ASSISTANT_SERVICES,
            }
        ),
        "AnnouncementKind": MappingProxyType(
            {
                "works": Text(
                    "регламенттелген техникалық және профилактикалық жұмыстар",
                    "регламентные технические и профилактические работы",
                    "scheduled technical and preventive work",
                ),
                "failure": Text("техникалық іркіліс", "технический сбой", "technical failure"),
                "new-features": Text(
                    "порталдың жаңа мүмкіндіктері", "новые возможности портала", "new features of the portal"
                ),
                "phone-number": Text(
                    "байланыс орталығының телефон нөмірі",
                    "номер телефона контакт-центра",
                    "the contact centre's telephone number",
                ),
            }
        ),
        "MeasureStatus": MappingProxyType(
            {
                "not-notified": Text(
                    "порталға жіберілді, адам әлі хабардар етілмеген",
                    "направлено на портал, уведомления ещё не было",
                    "on the portal, the person not notified yet",
                ),
                "choosing": Text("жеткізуші таңдалуда", "идёт выбор поставщика", "choosing a supplier"),
                "selected": Text("жеткізуші таңдалды", "поставщик выбран", "supplier chosen"),
                "blocked": Text("жеткізушіні таңдау бұғатталды", "выбор поставщика заблокирован", "choosing blocked"),
                "reactivation-requested": Text(
                    "жеткізушіні таңдауды іске қосу сұралды",
                    "запрошена активация выбора поставщика",
                    "activation of choosing requested",
                ),
                "expired": Text(
                    "іс-шараны іске асыру мерзімі өтті",
                    "срок реализации мероприятия истёк",
                    "the term for implementing the measure is over",
                ),
            }
        ),
        "WindowStart": MappingProxyType(
            {
                "notified": Text("адамды хабардар ету", "уведомление лица", "notice to the person"),
                "given-to-portal": Text(
                    "деректердің порталға берілуі", "передача данных на портал", "arrival of the data at the portal"
                ),
            }
        ),
        "NoticeChannel": MappingProxyType(
            {
                "sms": Text("SMS-хабарлама", "SMS-сообщение", "SMS"),
                "registered-letter": Text(
                    "табыс етілгені туралы хабарламасы бар тапсырысты хат",
                    "заказное письмо с уведомлением о вручении",
                    "registered letter with acknowledgement of receipt",
                ),
                "telephonogram": Text("телефонограмма", "телефонограмма", "telephonogram"),
                "telegram": Text("жеделхат", "телеграмма", "telegram"),
                "e-government-cabinet": Text(
                    "«электрондық үкімет» веб-порталындағы пайдаланушы кабинеті",
                    "кабинет пользователя на веб-портале «электронного правительства»",
                    "the user's cabinet on the e-government portal",
                ),
                "e-mail": Text("электрондық пошта", "электронная почта", "e-mail"),
                "other-recorded": Text(
                    "хабарламаның тіркелуін қамтамасыз ететін өзге байланыс құралы",
                    "иное средство связи, обеспечивающее фиксацию извещения",
                    "another means that records the notice",
                ),
            }
        ),
        "FindingKind": MappingProxyType(
            {
                "breach": Text("норма бұзылған", "норма нарушена", "a norm was broken"),
                "impossible-data": Text("деректер қате", "ошибка в данных", "the data are faulty"),
                "not-judged": Text("бағаланбады", "не оценено", "not judged"),
            }
        ),
        "CodeKind": MappingProxyType(
            {
                "reason": Text("бас тарту себебі", "причина отказа", "reason"),
                "note": Text("ескертпе", "примечание", "note"),
                "finding": Text("тексеру нәтижесі", "результат проверки", "finding"),
                "error": Text("деректердегі қате", "ошибка в данных", "error"),
            }
        ),
        "LawPart": MappingProxyType(
            {
                "calendar": Text("Күнтізбе", "Календарь", "Calendar"),
                "queue": Text("Электрондық кезек", "Электронная очередь", "Electronic queue"),
                "portal": Text("Портал", "Портал", "Portal"),
                "readings": Text("Түсіндірмелер", "Толкования", "Readings"),
            }
        ),
        "LawSource": MappingProxyType(
            {
                "act": Text("Актіден", "Из акта", "From the act"),
                "entered": Text("Пайдаланушы енгізген", "Внесено пользователем", "Entered by the user"),
            }
        ),
        "Knowledge": MappingProxyType(
            {
                "then": Text(
                    "күнтізбенің әрекет жасалған күнге белгілі күйі",
                    "календарь, каким он был известен в день действия",
                    "the calendar as it was known on the day of the act",
                ),
                "today": Text(
                    "күнтізбенің бүгінгі күнге белгілі күйі",
                    "календарь, каким он известен сегодня",
                    "the calendar as it is known today",
                ),
            }
        ),
    }
)
"""By the name of the enum and the value of its member."""
