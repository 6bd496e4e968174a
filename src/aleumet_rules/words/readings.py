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
APPLIED_OF_SEVERAL = Text(
    "Қолданылған оқылым ({subject}): {meaning}. Басқа оқылымдар: {other}.",
    "Применено прочтение ({subject}): {meaning}. Другие прочтения: {other}.",
    "Reading applied ({subject}): {meaning}. The other readings: {other}.",
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
        "by-department": Text(
            "бөлім өз кестесінде белгілеген адам саны",
            "столько человек, сколько отдел указал в своём графике",
            "as many people as the department's schedule names",
        ),
        "one": Text("бір уақытқа бір адам", "один человек на одно время", "one person per start"),
    },
    {
        "by-department": Text("бөлімнің кестесі бойынша", "по графику отдела", "as the department's schedule says"),
        "one": Text("әрқашан бір адам", "всегда один человек", "always one person"),
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
        "rolled": Text(
            "жұмыс емес күнге түскен соңғы күн келесі жұмыс күніне ауысады (АК 175)",
            "последний день, пришедшийся на нерабочий, переносится на следующий рабочий день (ГК 175)",
            "a last day that is not working gives way to the next working day (Civil Code 175)",
        ),
    },
    {
        "same-day-number": Text("соңғы айдың сол саны", "то же число последнего месяца", "the same day-number"),
        "first-day-counts": Text("бір күн ерте", "на день раньше", "one day earlier"),
        "rolled": Text("келесі жұмыс күні", "следующий рабочий день", "the next working day"),
    },
)

PILOT_COVERS = Wording(
    Text(
        "жоба аяқталғаннан кейінгі күнге жазылу",
        "запись на день после окончания проекта",
        "a booking for a day after the pilot's end",
    ),
    {
        "request-and-day": Text(
            "сұрау салу күні де, жазылған күн де жоба мерзіміне кіреді",
            "в срок проекта входят и день запроса, и день записи",
            "both the day of the request and the booked day lie within the pilot",
        ),
        "request": Text(
            "сұрау салу күні жоба мерзіміне кірсе жеткілікті, жазылу сол ережелермен аяғына дейін жүргізіледі",
            "достаточно, чтобы в срок проекта входил день запроса; запись доводится до конца по тем же правилам",
            "it is enough that the request was made within the pilot; the booking is carried through by its rules",
        ),
    },
    {
        "request-and-day": Text("екі күн де жоба мерзімінде", "оба дня в сроке проекта", "both days within the pilot"),
        "request": Text("сұрау салу күні жеткілікті", "достаточно дня запроса", "the day of the request is enough"),
    },
)

SCHEDULE_DEADLINE = Wording(
    Text("келесі жылғы кестенің мерзімі", "срок графика на следующий год", "the deadline of the next year's schedule"),
    {
        "rolled": Text(
            "белгіленген күнді қоса алғанда, ал ол жұмыс күні болмаса, келесі жұмыс күні (АК 175)",
            "включая названный день, а если он нерабочий — следующий рабочий день (ГК 175)",
            "the named day included, or the next working day where that is a day off (Civil Code 175)",
        ),
        "inclusive": Text("белгіленген күнді қоса алғанда", "включая названный день", "the named day included"),
        "exclusive": Text(
            "белгіленген күннің алдындағы күннен кешіктірмей",
            "не позднее дня перед названным",
            "the day before the named one at the latest",
        ),
    },
    {
        "rolled": Text("сол күн не келесі жұмыс күні", "этот день или рабочий день после", "that day, rolled"),
        "inclusive": Text("сол күнді қоса", "включая этот день", "that day included"),
        "exclusive": Text("алдыңғы күн", "день перед ним", "the day before it"),
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
    {
        "request": Text("сұрау салу күні", "день запроса", "the day of the request"),
        "examination": Text("куәландыру күні де", "и день освидетельствования", "the day of the examination as well"),
    },
)

FORM_ROLL = Wording(
    Text(
        "№ 031/е нысанының жұмыс емес күнге түскен соңғы күні",
        "последний день формы № 031/у, пришедшийся на нерабочий",
        "a form 031 whose last day is a day off",
    ),
    {
        "no": Text(
            "«бір айдан аспайды» — шек: ол ауыспайды",
            "«не более одного месяца» — предел: он не переносится",
            "“not more than one month” is a ceiling, which does not roll",
        ),
        "yes": Text(
            "нысан келесі жұмыс күні де жарамды (АК 175)",
            "форма действует и в следующий рабочий день (ГК 175)",
            "the form is valid on the next working day as well (Civil Code 175)",
        ),
    },
    {
        "no": Text("ауыспайды", "не переносится", "does not roll"),
        "yes": Text("келесі жұмыс күніне ауысады", "переносится на рабочий день", "rolls to the next working day"),
    },
)

USED_FORM = Wording(
    Text(
        "жазылу бойынша келгеннен кейін сол нысанмен қайта жазылу",
        "новая запись по форме, по записи которой уже приходили",
        "booking again under a form whose booking was attended",
    ),
    {
        "free": Text(
            "тыйым бір мезгілдегі бірнеше жазылуға ғана қатысты",
            "запрет касается лишь нескольких записей одновременно",
            "the ban is on several bookings at a time alone",
        ),
        "used-up": Text(
            "қайта жазылу тек алдыңғы жазылудың күші жойылғаннан кейін мүмкін",
            "повторная запись возможна лишь после аннулирования предыдущей",
            "booking again is possible only after the earlier booking was annulled",
        ),
    },
    {
        "free": Text("нысанмен қайта жазылуға болады", "по форме можно записаться снова", "the form is free again"),
        "used-up": Text("нысан пайдаланылған", "форма использована", "the form is used up"),
    },
)

REBOOKING_CHECKS = Wording(
    Text(
        "кешіккеннен кейін қайта жазылғанда тексерілетіні",
        "что проверяется при повторной записи после опоздания",
        "what is checked when somebody books again after lateness",
    ),
    {
        "all": Text(
            "кез келген сұрау салудағыдай бәрі",
            "всё, как при любом запросе",
            "everything, as of any request",
        ),
        "free-start": Text(
            "бос күн мен уақыт; нысанның мерзімі тексерілмейді",
            "свободные день и время; срок формы не проверяется",
            "a free day and time; not the form's validity",
        ),
    },
    {
        "all": Text("бәрі тексеріледі", "проверяется всё", "everything is checked"),
        "free-start": Text("нысанның мерзімі тексерілмейді", "срок формы не проверяется", "not the form's validity"),
    },
)

REBOOKING_AFTER_CLOSED_DAY = Wording(
    Text(
        "жазылған күн кейін қабылдаусыз қалса, нысанның мерзімі",
        "срок формы, если день записи потом оказался без приёма",
        "the form's validity where the booked day was closed afterwards",
    ),
    {
        "first-request": Text(
            "нысан бірінші сұрау салу күні жарамды болса жеткілікті",
            "достаточно, что форма действовала в день первого запроса",
            "it is enough that the form was valid at the first request",
        ),
        "all": Text(
            "нысан жаңа сұрау салу күні де жарамды болуға тиіс",
            "форма должна действовать и в день нового запроса",
            "the form must be valid on the day of the new request as well",
        ),
    },
    {
        "first-request": Text("бірінші сұрау салу күні", "день первого запроса", "the day of the first request"),
        "all": Text("жаңа сұрау салу күні", "день нового запроса", "the day of the new request"),
    },
)

AFTER_LATENESS = Wording(
    Text(
        "кешіккеннен кейінгі екі мүмкіндік",
        "две возможности после опоздания",
        "the two ways that are open after lateness",
    ),
    {
        "both": Text(
            "жалпы кезекке тұру қайта жазылу құқығынан айырмайды",
            "общая очередь не лишает права записаться повторно",
            "joining the general order does not take booking again away",
        ),
        "either": Text(
            "біреуі екіншісін жоққа шығарады",
            "одна исключает другую",
            "one excludes the other",
        ),
    },
    {
        "both": Text("екеуі де", "обе", "both"),
        "either": Text("біреуі ғана", "только одна", "only one of them"),
    },
)

GENERAL_ORDER_AFTER = Wording(
    Text(
        "жалпы кезектегілер кімнен кейін қабылданады",
        "после кого принимают пришедших в общей очереди",
        "after whom those in general order are received",
    ),
    {
        "came": Text(
            "алдын ала жазылу бойынша келгендерден кейін",
            "после тех, кто пришёл по записи",
            "after those with a booking who have come",
        ),
        "booked": Text(
            "сол күнге жазылғандардың бәрінен кейін",
            "после всех, кто записан на этот день",
            "after all who have booked that day",
        ),
    },
    {
        "came": Text("келгендерден кейін", "после пришедших", "after those who came"),
        "booked": Text("жазылғандардың бәрінен кейін", "после всех записанных", "after all who booked"),
    },
)

SMS_PROMPTNESS = Wording(
    Text(
        "SMS-хабарлама қашан кешіккен болып саналады",
        "когда SMS-сообщение считается опоздавшим",
        "when an SMS counts as late",
    ),
    {
        "same-day": Text(
            "сол күні жіберілмесе (тексерудің шегі, актінің мерзімі емес)",
            "если не отправлено в тот же день (допуск проверки, а не срок акта)",
            "when it is not sent the same day (a tolerance of the audit, not a term of the act)",
        ),
        "any-time": Text(
            "ешқашан: акт мерзім белгілемейді",
            "никогда: акт не устанавливает срока",
            "never: the act sets no term",
        ),
    },
    {
        "same-day": Text("сол күні", "в тот же день", "the same day"),
        "any-time": Text("кез келген уақытта", "в любое время", "at any time"),
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
    {
        "none": Text("жіберілмейді", "не отправляется", "not sent"),
        "at-once": Text("бірден жіберіледі", "отправляется сразу", "sent at once"),
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
    Text(
        "сұрау салуды тіркеудің және эскалациялаудың сағатпен есептелетін мерзімі",
        "сроки регистрации и эскалации запроса в часах",
        "the hours for registering and escalating a request",
    ),
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

NOTICE_TERMS = Wording(
    Text(
        "жүгінген порталға қатысушыны хабардар ету мерзімі",
        "срок уведомления обратившегося участника портала",
        "the term for telling the participant who made the request",
    ),
    {
        "clock": Text(
            "арнайы мерзім үздіксіз, байланыс орталығының жұмыс уақытынан тыс та өтеді",
            "специальный срок течёт непрерывно, в том числе вне рабочих часов контакт-центра",
            "the special term runs without a break, outside the contact centre's hours as well",
        ),
        "service-hours": Text(
            "мерзім байланыс орталығы өзара іс-қимылды қамтамасыз ететін сағаттарда ғана өтеді (16-тармақ)",
            "срок течёт лишь в часы, когда контакт-центр обеспечивает взаимодействие (пункт 16)",
            "the term runs only in the hours in which the contact centre deals with participants (para 16)",
        ),
    },
    {
        "clock": Text("хабарлама үздіксіз мерзімде", "уведомление по часам", "notices by the clock"),
        "service-hours": Text("хабарлама жұмыс уақытында", "уведомление в рабочие часы", "notices in service hours"),
    },
)

WORKING_DAY_TERM = Wording(
    Text("«бір жұмыс күні ішінде» мерзімінің соңы", "конец срока «один рабочий день»", "the end of “one working day”"),
    {
        "next-day-end": Text(
            "келесі жұмыс күнінің соңында (байланыс орталығында жұмыс уақыты, портал әкімшісінде тәулік аяқталғанда)",
            "в конце следующего рабочего дня (у контакт-центра с окончанием рабочего времени, у администратора портала "
            "с окончанием суток)",
            "at the end of the next working day (for the contact centre closing hour, for the administrator midnight)",
        ),
        "same-hour": Text(
            "келесі жұмыс күнінің сол сағатында, байланыс орталығында жұмыс уақыты аяқталғаннан кешіктірмей",
            "в тот же час следующего рабочего дня, у контакт-центра не позже окончания рабочего времени",
            "at the same hour of the next working day, for the contact centre at closing hour at the latest",
        ),
    },
    {
        "next-day-end": Text("келесі жұмыс күнінің соңы", "конец следующего рабочего дня", "end of next working day"),
        "same-hour": Text(
            "келесі жұмыс күнінің сол сағаты", "тот же час следующего рабочего дня", "same hour of next working day"
        ),
    },
)

OWN_REFUTATION = Wording(
    Text(
        "іркілісті байланыс орталығының өзі теріске шығарғаны туралы хабардар ету",
        "уведомление об опровержении сбоя самим контакт-центром",
        "the notice of a failure that the contact centre itself refutes",
    ),
    {
        "no-term": Text(
            "мерзім белгіленбеген, өйткені 15-тармақтың 4) тармақшасы портал әкімшісінің теріске шығаруы туралы айтады",
            "срок не установлен, ведь подпункт 4) пункта 15 говорит об опровержении администратором портала",
            "no term is set, since para 15(4) speaks of the administrator's refutation",
        ),
        "thirty-minutes": Text(
            "15-тармақтың 4) тармақшасының мерзімі қолданылады",
            "применяется срок подпункта 4) пункта 15",
            "the term of para 15(4) applies",
        ),
    },
    {
        "no-term": Text("мерзімі белгіленбеген", "срок не установлен", "no term is set"),
        "thirty-minutes": Text("15-тармақ 4) мерзімімен", "в срок подпункта 15(4)", "within the term of 15(4)"),
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
    {
        "next-to-open": Text("келесі ашылатын жұмыс күні", "ближайшее открытие", "the next day to open"),
        "strict": Text("түскен күннен кейін", "после дня поступления", "after the day of receipt"),
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
            "жұмыс уақыты басталғаннан кейін 15-тармақтың 1) тармақшасының мерзімінде",
            "после открытия в срок подпункта 1) пункта 15",
            "within the term of para 15(1), counted from opening",
        ),
    },
    {
        "closing-hour": Text("жұмыс уақыты аяқталғанға дейін", "до закрытия", "until closing hour"),
        "after-opening": Text("ашылғаннан кейінгі 15(1) мерзімі", "срок 15(1) от открытия", "15(1) from opening"),
    },
)

VOICE_OUT_OF_HOURS = Wording(
    Text(
        "жұмыс уақытынан тыс қабылданған дауыстық сұрау салуды тіркеу",
        "регистрация запроса, принятого по голосовому каналу в нерабочее время",
        "registering a call that was taken outside hours",
    ),
    {
        "general-rule": Text(
            "15-тармақтың 1) тармақшасы бойынша, өйткені 16-тармақ цифрлық байланыс арналарын ғана бөліп көрсетеді",
            "по подпункту 1) пункта 15, ведь пункт 16 делает исключение лишь для цифровых каналов связи",
            "by para 15(1), since para 16 excepts only digital channels",
        ),
        "next-working-day": Text(
            "16-тармаққа ұқсастық бойынша келесі жұмыс күні",
            "по аналогии с пунктом 16 в следующий рабочий день",
            "on the next working day, by analogy with para 16",
        ),
    },
    {
        "general-rule": Text("жалпы қағида бойынша", "по общему правилу", "by the general rule"),
        "next-working-day": Text("келесі жұмыс күні тіркеледі", "в следующий рабочий день", "on the next working day"),
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
