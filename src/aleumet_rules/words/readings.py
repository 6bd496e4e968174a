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
