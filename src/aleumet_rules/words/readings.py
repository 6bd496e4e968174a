"""How readings are spoken of in Kazakh, Russian and English: what is open, and what each value means."""

from collections.abc import Mapping
from typing import NamedTuple

from .text import Text

APPLIED = Text(
    "Норма былай түсіндірілді ({subject}): {meaning}. Басқаша түсіндіруге де болады: {other}.",
    "Норма истолкована так ({subject}): {meaning}. Возможно и иное толкование: {other}.",
    "How the norm was read ({subject}): {meaning}. It can also be read as: {other}.",
)
APPLIED_OF_SEVERAL = Text(
    "Норма былай түсіндірілді ({subject}): {meaning}. Басқа түсіндірмелер де бар: {other}.",
    "Норма истолкована так ({subject}): {meaning}. Возможны и иные толкования: {other}.",
    "How the norm was read ({subject}): {meaning}. Other ways to read it: {other}.",
)
BRIEFLY = Text(
    "Түсіндіру — {topic}: {brief}; басқаша: {other}.",
    "Толкование — {topic}: {brief}; иначе: {other}.",
    "Reading — {topic}: {brief}; otherwise: {other}.",
)


class Wording(NamedTuple):
    """What a sentence leaves open, and by value what each reading of it means, the default first.

    `topic` and `briefs` say the same so shortly that all of it takes one line of twelve words.
    """

    subject: Text
    meanings: Mapping[str, Text]
    topic: Text
    briefs: Mapping[str, Text]


NEXT_WORKING = Text("келесі жұмыс күні", "следующий рабочий день", "next working day")
NOT_MOVED = Text("ауыспайды", "не переносится", "fixed")
IN_SERVICE_HOURS = Text("жұмыс уақытында ғана", "лишь в рабочее время", "in service hours only")

SLOT_CAPACITY = Wording(
    Text("бір уақыттағы орын саны", "число мест на одно время", "places at one time"),
    {
        "by-department": Text(
            "бөлім өз кестесінде белгілеген адам саны",
            "столько человек, сколько отдел указал в своём графике",
            "as many people as the department's schedule names",
        ),
        "one": Text("бір уақытқа бір адам", "один человек на одно время", "one person at one time"),
    },
    Text("орын саны", "число мест", "places"),
    {
        "by-department": Text("бөлімнің кестесі бойынша", "по графику отдела", "by the department's schedule"),
        "one": Text("әрқашан бір адам", "всегда один человек", "always one person"),
    },
)

PILOT_END = Wording(
    Text("пилоттық жобаның соңғы күні", "последний день пилотного проекта", "the last day of the pilot"),
    {
        "same-day-number": Text(
            "мерзім келесі күннен басталып, соңғы айдың тиісті күнінде аяқталады (Азаматтық кодекс, 173, 174-баптар)",
            "срок течёт со следующего дня и истекает в соответствующее число последнего месяца (Гражданский кодекс, "
            "ст. 173, 174)",
            "the term starts the next day and ends on the corresponding day of the last month (Civil Code, arts. 173, "
            "174)",
        ),
        "first-day-counts": Text(
            "күшіне енген күн бірінші күн болып саналады, сондықтан соңғы күн бір күн бұрын келеді",
            "день вступления в силу считается первым, поэтому последний день наступает днём раньше",
            "the day of entry into force counts as day one, so the last day is a day earlier",
        ),
        "rolled": Text(
            "жұмыс емес күнге тура келген соңғы күн келесі жұмыс күніне ауысады (Азаматтық кодекс, 175-бап)",
            "последний день, пришедшийся на нерабочий, переносится на следующий рабочий день (Гражданский кодекс, ст. "
            "175)",
            "a last day that is not working gives way to the next working day (Civil Code, art. 175)",
        ),
    },
    Text("жобаның соңы", "конец проекта", "pilot's end"),
    {
        "same-day-number": Text("тиісті күн", "соответствующее число", "corresponding day"),
        "first-day-counts": Text("бір күн ерте", "днём раньше", "a day earlier"),
        "rolled": NEXT_WORKING,
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
            "сұрау салу күні жоба мерзіміне кірсе жеткілікті, жазылу сол нормалар бойынша аяғына дейін жүргізіледі",
            "достаточно, чтобы в срок проекта входил день запроса; запись доводится до конца по тем же нормам",
            "it is enough that the request was made within the pilot; the booking is carried through by its rules",
        ),
    },
    Text("жоба мерзімі", "срок проекта", "pilot's term"),
    {
        "request-and-day": Text("екі күн де кіреді", "охватывает оба дня", "covers both days"),
        "request": Text("сұрау салу күні жеткілікті", "достаточно дня запроса", "day of request suffices"),
    },
)

SCHEDULE_DEADLINE = Wording(
    Text(
        "келесі жылғы кестені қалыптастыру мерзімі",
        "срок формирования графика на следующий год",
        "the deadline for drawing up the next year's schedule",
    ),
    {
        "rolled": Text(
            "белгіленген күнді қоса алғанда, ал ол жұмыс күні болмаса, келесі жұмыс күні (Азаматтық кодекс, 175-бап)",
            "включая названный день, а если он нерабочий — следующий рабочий день (Гражданский кодекс, ст. 175)",
            "the named day included, or the next working day where that is a day off (Civil Code, art. 175)",
        ),
        "inclusive": Text("белгіленген күнді қоса алғанда", "включая названный день", "the named day included"),
        "exclusive": Text(
            "белгіленген күннің алдындағы күннен кешіктірмей",
            "не позднее дня перед названным",
            "the day before the named one at the latest",
        ),
    },
    Text("кестенің мерзімі", "срок графика", "schedule due"),
    {
        "rolled": Text("сол күн, ауысуымен", "тот день с переносом", "that day, rolling"),
        "inclusive": Text("сол күн, ауыспайды", "без переноса", "without rolling"),
        "exclusive": Text("алдыңғы күн", "днём ранее", "the day before"),
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
    Text("нысан мерзімі", "срок формы", "form's validity"),
    {
        "request": Text("сұрау салу күніне", "на день запроса", "at the request"),
        "examination": Text("куәландыру күніне де", "также на день освидетельствования", "also at the examination"),
    },
)

FORM_ROLL = Wording(
    Text(
        "№ 031/е нысанының жұмыс емес күнге тура келген соңғы күні",
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
            "нысан келесі жұмыс күні де жарамды (Азаматтық кодекс, 175-бап)",
            "форма действует и в следующий рабочий день (Гражданский кодекс, ст. 175)",
            "the form is valid on the next working day as well (Civil Code, art. 175)",
        ),
    },
    Text("нысанның соңғы күні", "последний день формы", "form's last day"),
    {
        "no": NOT_MOVED,
        "yes": Text("келесі жұмыс күніне ауысады", "переносится на рабочий день", "rolls to working day"),
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
            "booking again is possible only after the earlier booking has become void",
        ),
    },
    Text("пайдаланылған нысан", "использованная форма", "used form"),
    {
        "free": Text("қайта жазылуға болады", "можно записаться снова", "may be used again"),
        "used-up": Text("қайта жарамайды", "больше не годится", "is used up"),
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
    Text("қайта жазылу", "повторная запись", "booking again"),
    {
        "all": Text("бәрі тексеріледі", "проверяется всё", "everything is checked"),
        "free-start": Text("нысан мерзімі тексерілмейді", "срок формы не проверяется", "not the form's validity"),
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
    Text("жабық күннен кейінгі нысан", "форма после закрытого дня", "form after closed day"),
    {
        "first-request": Text("алғашқы сұрау салуға", "на первый запрос", "at first request"),
        "all": Text("жаңа сұрау салуға", "на новый запрос", "at new request"),
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
            "joining the general queue does not take booking again away",
        ),
        "either": Text(
            "біреуі екіншісін жоққа шығарады",
            "одна исключает другую",
            "one excludes the other",
        ),
    },
    Text("кешіккеннен кейін", "после опоздания", "after lateness"),
    {
        "both": Text("екі мүмкіндік те", "обе возможности", "both ways"),
        "either": Text("біреуі ғана", "лишь одна", "only one"),
    },
)

GENERAL_ORDER_AFTER = Wording(
    Text(
        "жалпы кезектегілер кімнен кейін қабылданады",
        "после кого принимают пришедших в общей очереди",
        "after whom those in the general queue are received",
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
    Text("жалпы кезек", "общая очередь", "general queue"),
    {
        "came": Text("келгендерден кейін", "после пришедших", "after those who came"),
        "booked": Text("жазылғандардың бәрінен кейін", "после всех записанных", "after all booked"),
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
    Text("SMS мерзімі", "срок SMS", "SMS due"),
    {
        "same-day": Text(
            "сол күні (тексерудің шегі)", "тот же день (допуск проверки)", "the same day (audit's tolerance)"
        ),
        "any-time": Text("кез келген уақытта", "любое время", "any time"),
    },
)

LATE_REMINDER = Wording(
    Text(
        "жазылған күнге еске салу мерзімінен аз уақыт қалғанда жазылғандарға еске салу",
        "напоминание тому, кто записался позже срока напоминания",
        "the reminder to whoever booked later than reminders are sent",
    ),
    {
        "none": Text("еске салу жіберілмейді", "напоминание не отправляется", "no reminder is sent"),
        "at-once": Text(
            "еске салу бірден жіберіледі", "напоминание отправляется сразу", "the reminder is sent at once"
        ),
    },
    Text("кешіккен еске салу", "запоздалое напоминание", "overdue reminder"),
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
            "по истечении обоих сроков — со дня уведомления и со дня передачи данных на портал",
            "after both terms, from the notice and from the data's arrival at the portal, have run out",
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
    Text("бұғаттау", "блокирование", "block"),
    {
        "later": Text("екі мерзім өткенде", "после обоих сроков", "after both terms"),
        "received": Text("деректер берілгеннен", "от передачи данных", "from the data"),
        "each": Text("бөлек", "раздельно", "separately"),
    },
)

WINDOW_ROLL = Wording(
    Text(
        "соңғы күні жұмыс емес күнге тура келген таңдау мерзімі",
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
    Text("соңғы күні", "последний день", "last day"),
    {
        "yes": Text("ауысады", "переносится", "rolls"),
        "no": NOT_MOVED,
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
    Text("таңдау", "выбор", "choosing"),
    {
        "open": Text("деректер түскеннен", "с передачи данных", "from the data"),
        "closed": Text("хабарламадан", "с уведомления", "from the notice"),
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
    Text("қайта таңдау", "повторный выбор", "choosing again"),
    {
        "again": Text("мерзім ішінде болады", "возможен в срок", "allowed within window"),
        "once": Text("болмайды", "невозможен", "not allowed"),
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
    Text("жаңа мерзім", "новый срок", "new term"),
    {
        "new-notice": Text("жаңа хабарламадан", "от нового уведомления", "from new notice"),
        "return": Text("порталға қайта түскеннен", "от возврата на портал", "from return to portal"),
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
    Text("іс-шара мерзімінен кейін", "после срока мероприятия", "after measure's term"),
    {
        "bars": Text("таңдалмайды (қорытынды)", "выбора нет (вывод)", "no choice (inference)"),
        "informs": Text("таңдауға болады", "выбирать можно", "choosing allowed"),
    },
)

HOURS_TERMS = Wording(
    Text(
        "сұрау салуды тіркеудің және эскалациялаудың сағатпен есептелетін мерзімі",
        "сроки регистрации и эскалации запроса в часах",
        "the hours for registering and escalating a request",
    ),
    {
        "clock": Text(
            "үздіксіз, жұмыс уақытынан тыс та",
            "непрерывно, в том числе в нерабочее время",
            "without a break, outside working hours too",
        ),
        "service-hours": Text(
            "тек байланыс орталығының жұмыс уақытында",
            "только в рабочее время контакт-центра",
            "only within the contact centre's hours",
        ),
    },
    Text("сағаттар", "часы", "hours"),
    {
        "clock": Text("үздіксіз есептеледі", "считаются непрерывно", "run without break"),
        "service-hours": IN_SERVICE_HOURS,
    },
)

NOTICE_TERMS = Wording(
    Text(
        "байланыс орталығына жүгінген порталға қатысушыны хабардар ету мерзімі",
        "срок уведомления обратившегося участника портала",
        "the term for telling the participant who made the request",
    ),
    {
        "clock": Text(
            "арнайы мерзім үздіксіз, байланыс орталығының жұмыс уақытынан тыс та өтеді",
            "специальный срок течёт непрерывно, в том числе вне рабочего времени контакт-центра",
            "the special term runs without a break, outside the contact centre's hours as well",
        ),
        "service-hours": Text(
            "мерзім байланыс орталығы өзара іс-қимылды қамтамасыз ететін сағаттарда ғана өтеді (16-тармақ)",
            "срок течёт лишь в часы, когда контакт-центр обеспечивает взаимодействие (пункт 16)",
            "the term runs only in the hours in which the contact centre deals with participants (para 16)",
        ),
    },
    Text("хабарлама мерзімі", "срок уведомления", "notice term"),
    {
        "clock": Text("үздіксіз", "непрерывно", "without break"),
        "service-hours": IN_SERVICE_HOURS,
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
    Text("бір жұмыс күні", "один рабочий день", "one working day"),
    {
        "next-day-end": Text("келесі күннің соңына дейін", "до конца следующего", "to next day's end"),
        "same-hour": Text("сол сағатына дейін", "до того же часа", "to same hour"),
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
    Text("орталықтың теріске шығаруы", "опровержение контакт-центром", "centre's own refutation"),
    {
        "no-term": Text("мерзімсіз", "без срока", "no term"),
        "thirty-minutes": Text("15-тармақтың 4) тармақшасы", "срок пп. 4) п. 15", "term of para 15(4)"),
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
            "жұмыс уақыты әлі басталмаған ең жақын жұмыс күні (таңертең жұмыс басталғанға дейін түссе, сол күннің өзі)",
            "ближайший рабочий день, который ещё не начался (до начала рабочего времени — тот же день)",
            "the nearest working day whose hours have not begun (before opening, that same day)",
        ),
        "strict": Text(
            "түскен күннен кейінгі жұмыс күні",
            "рабочий день после дня поступления",
            "the working day after the day of receipt",
        ),
    },
    NEXT_WORKING,
    {
        "next-to-open": Text("әлі басталмағаны", "ещё не начавшийся", "not begun yet"),
        "strict": Text("түскен күннен кейінгісі", "после дня поступления", "after day received"),
    },
)

OUT_OF_HOURS_DUE = Wording(
    Text(
        "сол күні қай уақытқа дейін тіркелуге тиіс",
        "до какого часа этого дня следует зарегистрировать",
        "until when on that day it is registered",
    ),
    {
        "closing-hour": Text(
            "сол күннің жұмыс уақыты аяқталғанға дейін",
            "до окончания рабочего времени этого дня",
            "until that day's closing hour",
        ),
        "after-opening": Text(
            "жұмыс уақыты басталғаннан кейін 15-тармақтың 1) тармақшасында белгіленген мерзімде",
            "в срок подпункта 1) пункта 15, считая с начала рабочего времени",
            "within the term of para 15(1), counted from the start of working time",
        ),
    },
    Text("тіркеу", "регистрация", "registration"),
    {
        "closing-hour": Text("жұмыс уақытының соңына дейін", "до конца рабочего времени", "by closing hour"),
        "after-opening": Text("басынан жалпы мерзіммен", "с начала в общий срок", "general term from opening"),
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
    Text("жұмыстан тыс қоңырау", "звонок в нерабочее время", "out-of-hours call"),
    {
        "general-rule": Text("жалпы мерзіммен", "общий срок", "general term"),
        "next-working-day": NEXT_WORKING,
    },
)

SIGN_IN_NUMBER = Wording(
    Text(
        "мобильді азаматтар базасында абоненттік нөмірі жоқ адамның авторизациялануы",
        "авторизация лица без абонентского номера в базе мобильных граждан",
        "signing in without a number in the mobile citizens database",
    ),
    {
        "if-any": Text(
            "нөмір болған жағдайда ғана салыстырылады, нөмірі жоқ адам да авторизацияланады",
            "номер сверяется, только если он есть; лицо без номера тоже авторизуется",
            "the number is matched if there is one; who has none signs in too",
        ),
        "required": Text(
            "мобильді азаматтар базасында тіркелген абоненттік нөмірсіз авторизациялануға болмайды",
            "без абонентского номера, зарегистрированного в базе мобильных граждан, авторизоваться нельзя",
            "without a number registered in the mobile citizens database one cannot sign in",
        ),
    },
    Text("абоненттік нөмір", "абонентский номер", "registered number"),
    {
        "if-any": Text("болса ғана", "если есть", "if any"),
        "required": Text("міндетті", "обязателен", "required"),
    },
)
