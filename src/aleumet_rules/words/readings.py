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
