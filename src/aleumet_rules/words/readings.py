"""How readings are spoken of in Kazakh, Russian and English: what is open, and what each value means."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from .text import Text

APPLIED = Text(
    "Қолданылған оқылым ({subject}): {meaning}. Басқа оқылым: {other}.",
    "Применено прочтение ({subject}): {meaning}. Другое прочтение: {other}.",
    "Reading applied ({subject}): {meaning}. The other reading: {other}.",
)


class Wording(NamedTuple):
    """What a sentence leaves open, and by value what each reading of it means, the default first.

    `briefs` says the same of each value in at most twelve words.
    """

    subject: Text
    meanings: Mapping[str, Text]
    briefs: Mapping[str, Text] = MappingProxyType({})


SLOT_CAPACITY = Wording(
    Text("бір уақыттағы орын саны", "число мест на одно время", "places per start"),
    {
        "one": Text("бір уақытқа бір адам", "один человек на одно время", "one person per start"),
        "by-department": Text(
            "бөлім өз кестесінде белгілеген адам саны",
            "столько человек, сколько отдел указал в своём графике",
            "as many people as the department's schedule names",
        ),
    },
)

PILOT_END = Wording(
    Text("пилоттық жобаның соңғы күні", "последний день пилотного проекта", "the last day of the pilot"),
    {
        "same-day-number": Text(
            "мерзім келесі күннен басталып, соңғы айдың сол санында аяқталады (АК 173, 174)",
            "срок течёт со следующего дня и истекает в то же число последнего месяца (ГК 173, 174)",
            "the term starts the next day and ends on the same day-number of the last month (Civil Code 173, 174)",
        ),
        "first-day-counts": Text(
            "күшіне енген күн бірінші күн болып саналады, соңғы күн бір күнге ерте",
            "день вступления в силу считается первым, последний день на день раньше",
            "the day of entry into force counts as day one, so the last day is a day earlier",
        ),
    },
)

SCHEDULE_DEADLINE = Wording(
    Text("келесі жылғы кестенің мерзімі", "срок графика на следующий год", "the deadline of the next year's schedule"),
    {
        "inclusive": Text("25 желтоқсанды қоса алғанда", "включая 25 декабря", "25 December included"),
        "exclusive": Text("24 желтоқсаннан кешіктірмей", "не позднее 24 декабря", "24 December at the latest"),
    },
)

FORM_VALIDITY_COVERS = Wording(
    Text(
        "№ 031/е нысанының қолданылу мерзіміне кіруге тиіс күн",
        "что должно попасть в срок действия формы № 031/у",
        "what must fall within the validity of form 031",
    ),
    {
        "request": Text("жазылуға сұрау салынған күн", "день запроса на запись", "the day of the request"),
        "examination": Text(
            "сұрау салынған күн және куәландыру күні",
            "день запроса и день освидетельствования",
            "the day of the request and the day of the examination",
        ),
    },
)

LATE_REMINDER = Wording(
    Text("кеш жасалған жазылу туралы еске салу", "напоминание о поздней записи", "the reminder of a late booking"),
    {
        "none": Text("еске салу жіберілмейді", "напоминание не отправляется", "no reminder is sent"),
        "at-once": Text(
            "еске салу бірден жіберіледі", "напоминание отправляется сразу", "the reminder is sent at once"
        ),
    },
)

BLOCK_CLOCK = Wording(
    Text("таңдау қашан бұғатталады", "когда выбор блокируется", "when choosing is blocked"),
    {
        "later": Text(
            "екі мерзім де (хабарланған күннен және деректер порталға берілген күннен) өткеннен кейін",
            "когда истекли оба срока: со дня уведомления и со дня передачи данных на портал",
            "when both terms have run out: from the notice and from the data's arrival at the portal",
        ),
        "received": Text(
            "деректер порталға берілген күннен бастап екі ай өткеннен кейін",
            "по истечении двух месяцев со дня передачи данных на портал",
            "two months after the data were given to the portal",
        ),
        "each": Text(
            "таңдау хабарланған күннен бастап екі ай өткенде бұғатталады, ал бұғаттау туралы SMS-хабарлама деректер "
            "порталға берілген күннен бастап екі ай өткеннен кейін жіберіледі",
            "выбор — по истечении двух месяцев со дня уведомления, а SMS-сообщение о блокировании направляется по "
            "истечении двух месяцев со дня передачи данных на портал",
            "choosing two months after the notice, while the SMS of the block is sent two months after the data were "
            "given to the portal",
        ),
    },
    {
        "later": Text("екі мерзім де өткенде", "когда истекли оба срока", "when both terms have run out"),
        "received": Text(
            "деректер берілген күннен екі ай өткенде",
            "через два месяца со дня передачи данных",
            "two months after the data came",
        ),
        "each": Text(
            "таңдау — хабарланған күннен, SMS — деректер берілген күннен",
            "выбор — со дня уведомления, SMS — со дня передачи данных",
            "the window from the notice, the SMS from the data",
        ),
    },
)

WINDOW_ROLL = Wording(
    Text(
        "таңдау мерзімінің жұмыс емес күнге түскен соңы",
        "срок выбора, последний день которого нерабочий",
        "a term for choosing that ends on a day off",
    ),
    {
        "yes": Text(
            "соңғы күні жұмыс күні болмаса, мерзім келесі жұмыс күні аяқталады",
            "если последний день нерабочий, срок истекает в следующий рабочий день",
            "a last day that is not working rolls to the next working day",
        ),
        "no": Text(
            "мерзім күнтізбедегі соңғы күні аяқталады",
            "срок истекает в последний день по календарю",
            "the term ends on its last calendar day",
        ),
    },
    {
        "yes": Text(
            "келесі жұмыс күніне ауысады", "переходит на следующий рабочий день", "rolls to the next working day"
        ),
        "no": Text("күнтізбедегі күні аяқталады", "истекает в день по календарю", "ends on its calendar day"),
    },
)

CHOICE_BEFORE_NOTICE = Wording(
    Text(
        "деректер порталға берілгеннен кейін хабарланғанға дейінгі таңдау",
        "выбор после передачи данных на портал, но до уведомления",
        "choosing after the data came to the portal and before the notice",
    ),
    {
        "open": Text(
            "деректер порталға берілген күннен бастап таңдауға болады",
            "выбирать можно со дня передачи данных на портал",
            "one may choose from the day the data were given to the portal",
        ),
        "closed": Text(
            "хабарланған күннен бастап қана таңдауға болады",
            "выбирать можно только со дня уведомления",
            "one may choose only from the day of the notice",
        ),
    },
    {
        "open": Text("деректер берілген күннен бастап", "со дня передачи данных", "from the day the data came"),
        "closed": Text(
            "хабарланған күннен бастап қана", "только со дня уведомления", "only from the day of the notice"
        ),
    },
)

SECOND_CHOICE = Wording(
    Text("жеткізушіні қайта таңдау", "повторный выбор поставщика", "choosing a supplier again"),
    {
        "again": Text(
            "мерзім ішінде қайта таңдауға болады, кейінгі таңдау алдыңғысын алмастырады",
            "в пределах срока можно выбрать снова, последующий выбор заменяет прежний",
            "one may choose again within the window; the later choice takes the place of the earlier",
        ),
        "once": Text(
            "жеткізуші бір рет қана таңдалады",
            "поставщик выбирается только один раз",
            "a supplier is chosen once and for all",
        ),
    },
    {
        "again": Text("мерзім ішінде қайта таңдауға болады", "в пределах срока можно снова", "again within the window"),
        "once": Text("бір рет қана", "только один раз", "once only"),
    },
)

AFTER_ACTIVATION = Wording(
    Text(
        "іске қосылғаннан кейінгі екі айдың басталуы",
        "начало двух месяцев после активации",
        "the start of the two months after an activation",
    ),
    {
        "new-notice": Text(
            "адамды іс-шараның порталға қайта жіберілгені туралы хабардар еткен күннен бастап",
            "со дня нового уведомления лица о направлении мероприятия на портал",
            "from the day of a new notice that the measure was sent to the portal",
        ),
        "return": Text(
            "іс-шара «Е-Собес» ААЖ-дан порталға қайта келіп түскен күннен бастап",
            "со дня повторного поступления мероприятия из АИС «Е-Собес» на портал",
            "from the day on which the measure came back from E-Sobes to the portal",
        ),
    },
    {
        "new-notice": Text("жаңа хабарламадан бастап", "с нового уведомления", "from a new notice"),
        "return": Text(
            "порталға қайта келген күннен бастап", "со дня возврата на портал", "from the return to the portal"
        ),
    },
)

MEASURE_TERM = Wording(
    Text(
        "іс-шараны іске асыру мерзімінің таңдауға әсері",
        "действие срока реализации мероприятия на выбор",
        "the effect of the measure's own term on choosing",
    ),
    {
        "bars": Text(
            "іс-шараны іске асыру мерзімі өткеннен кейін жеткізуші таңдалмайды: бұл 2-тармақтың 7) тармақшасы мен "
            "9-тармақтан шығатын қорытынды",
            "по истечении срока реализации мероприятия поставщик не выбирается: это вывод из подпункта 7) пункта 2 и "
            "пункта 9",
            "no supplier is chosen after the term for implementing the measure: an inference from paras 2(7) and 9",
        ),
        "informs": Text(
            "іске асыру мерзімі мәлімет қана, таңдауды шектемейді",
            "срок реализации — лишь сведение и выбора не ограничивает",
            "the term for implementing the measure is information and does not limit the choice",
        ),
    },
    {
        "bars": Text("мерзім өткен соң таңдалмайды", "после срока выбора нет", "no choice after it"),
        "informs": Text("мәлімет қана", "лишь сведение", "information only"),
    },
)

HOURS_TERMS = Wording(
    Text("сағатпен және минутпен есептелетін мерзімдер", "сроки в часах и минутах", "terms of hours and minutes"),
    {
        "clock": Text("үздіксіз, сағат бойынша", "непрерывно, по часам", "without a break, by the clock"),
        "service-hours": Text(
            "тек байланыс орталығының жұмыс уақытында",
            "только в рабочие часы контакт-центра",
            "only within the contact centre's hours",
        ),
    },
    {
        "clock": Text("сағат бойынша, үздіксіз", "непрерывно, по часам", "by the clock, without a break"),
        "service-hours": Text("тек жұмыс уақытында", "только в рабочие часы", "within service hours only"),
    },
)

NEXT_WORKING_DAY = Wording(
    Text(
        "жұмыс уақытынан тыс түскен сұрау салу үшін келесі жұмыс күні",
        "следующий рабочий день для запроса в нерабочее время",
        "the next working day of a request out of hours",
    ),
    {
        "next-to-open": Text(
            "келесі ашылатын жұмыс күні (ашылғанға дейін түссе, сол күннің өзі)",
            "ближайший рабочий день, который откроется (до открытия — тот же день)",
            "the next working day to open (before opening: that same day)",
        ),
        "strict": Text(
            "түскен күннен кейінгі жұмыс күні",
            "рабочий день после дня поступления",
            "the working day after the day of receipt",
        ),
    },
)

OUT_OF_HOURS_DUE = Wording(
    Text(
        "сол күні қай уақытқа дейін тіркеледі",
        "до какого времени этого дня регистрируют",
        "until when on that day it is registered",
    ),
    {
        "closing-hour": Text(
            "сол күннің жұмыс уақыты аяқталғанға дейін",
            "до окончания рабочего времени этого дня",
            "until that day's closing hour",
        ),
        "after-opening": Text(
            "жұмыс уақыты басталғаннан кейін үш сағат ішінде",
            "в течение трёх часов после открытия",
            "within three hours of opening",
        ),
    },
)

SIGN_IN_NUMBER = Wording(
    Text(
        "МАБ-та абоненттік нөмірі жоқ адамның авторизациялануы",
        "авторизация лица без абонентского номера в БМГ",
        "signing in without a number in the mobile citizens base",
    ),
    {
        "if-any": Text(
            "нөмір болған жағдайда ғана салыстырылады, нөмірі жоқ адам да авторизацияланады",
            "номер сверяется, только если он есть; лицо без номера тоже авторизуется",
            "the number is matched if there is one; who has none signs in too",
        ),
        "required": Text(
            "МАБ-та тіркелген абоненттік нөмірсіз авторизациялануға болмайды",
            "без абонентского номера, зарегистрированного в БМГ, авторизоваться нельзя",
            "without a number registered in the mobile citizens base one cannot sign in",
        ),
    },
    {
        "if-any": Text("нөмір болса ғана", "номер при его наличии", "the number if there is one"),
        "required": Text("нөмір міндетті", "номер обязателен", "the number is required"),
    },
)
