"""What can be wrong with a fact: a clause for each code, in Kazakh, Russian and English.

A clause follows the name of a field. The English one stands in the message of the exception too.
"""

from collections.abc import Mapping
from types import MappingProxyType

from .audit import MISSING
from .column_problems import PROBLEMS_OF_COLUMNS
from .law_problems import PROBLEMS_OF_LAW
from .text import Text

__all__ = ["PROBLEMS", "UNNAMED"]

UNNAMED = Text("мұндай мән болуы мүмкін емес", "такого значения быть не может", "cannot be right")
"""What is said of a problem that is not among these."""

_OF_ANY_VALUE: Mapping[str, Text] = {
    "wrong-type": Text(
        "қажет мән: {needs}; берілгені: {given}", "нужно: {needs}; дано: {given}", "needs {needs}, not {given}"
    ),
    "unfit-text": Text(
        "қажет мән: {needs}; берілген мәтін: {written}",
        "нужно: {needs}; дан текст {written}",
        "needs {needs}, not the text {written}",
    ),
    "row-value": Text("{needs}", "{needs}", "{needs}"),
    "unfit-facts": Text("қажет мән: {needs}", "нужно: {needs}", "need {needs}"),
    "missing": MISSING,
    "unknown-key": Text("мұндай кілт жоқ", "такого ключа нет", "is no key of it"),
    "several-faults": Text("Қателер саны — {count}:{faults}", "Ошибок — {count}:{faults}", "{count} faults:{faults}"),
    "not-one-of": Text(
        "мыналардың бірі болуы керек: {choices}", "должно быть одно из: {choices}", "must be one of {choices}"
    ),
    "unreadable-value": Text(
        "мәннің бөліктерін оқу мүмкін емес", "части значения не читаются", "has parts that cannot be read"
    ),
    "empty": Text("бос болмауы керек", "не должно быть пустым", "must not be empty"),
    "no-pair": Text("дәл екі мән болуы керек", "должно быть ровно два значения", "must hold exactly two values"),
    "not-increasing": Text(
        "мәндер қатаң өсу ретімен тұруы керек",
        "значения должны строго возрастать",
        "must be in strictly increasing order",
    ),
    "blank": Text("бос болмауы керек", "не должно быть пустым", "must not be blank"),
    "invisible-characters": Text(
        "жол үзілімі, басқару таңбалары не көрінбейтін таңбалар болмауы керек",
        "не должно быть разрывов строки, управляющих и невидимых знаков",
        "must not hold line breaks, control or invisible characters",
    ),
    "not-above-zero": Text("нөлден үлкен болуы керек", "должно быть больше нуля", "must be above zero"),
    "negative": Text("теріс болмауы керек", "не должно быть отрицательным", "must not be negative"),
    "too-many-digits": Text(
        "цифрлар саны мынадан аспауы керек: {digits}",
        "цифр должно быть не больше {digits}",
        "must have at most {digits} digits",
    ),
    "number-out-of-range": Text(
        "{first} және {last} аралығында болуы керек",
        "должно быть от {first} до {last}",
        "must lie between {first} and {last}",
    ),
    "neither-fact-nor-answer": Text(
        "осы топтаманың дерегі не жауабы болуы керек",
        "нужен факт или ответ этого пакета",
        "needs a fact or an answer of this package",
    ),
    "no-kind-of-fact": Text(
        "деректің мына түрлерінің бірі болуы керек: {kinds}",
        "нужен один из видов фактов: {kinds}",
        "needs one of {kinds}",
    ),
    "unknown-language": Text(
        "тіл мыналардың бірі болуы керек: kk (қазақша), ru (орысша), en (ағылшынша)",
        "язык должен быть одним из: kk (казахский), ru (русский), en (английский)",
        "must be 'kk', 'ru' or 'en'",
    ),
    "unfillable": Text(
        "мәтін үлгісіндегі жақшалар жұп емес",
        "скобки в шаблоне текста непарные",
        "cannot be filled: its braces do not pair",
    ),
    "blank-no-name": Text(
        "толтырылатын орынның атауы дұрыс емес: {blank}",
        "неверное имя пропуска: {blank}",
        "has a blank that is no plain name: {{{blank}}}",
    ),
    "blank-without-value": Text(
        "мәтіндегі толтырылатын орынның мәні берілмеген",
        "для пропуска в тексте нет значения",
        "is a blank of the text and has no value",
    ),
}

_OF_DAYS: Mapping[str, Text] = {
    "instant-for-day": Text(
        "уақыты көрсетілмеген күн болуы керек (Астана уақыты бойынша)",
        "нужен день без времени (по времени Астаны)",
        "needs a date, not an instant (take its Astana date first)",
    ),
    "no-time-zone": Text(
        "уақыт белдеуі көрсетілуі керек, ол болжанбайды",
        "должен быть указан часовой пояс, он не предполагается",
        "needs an instant with a time zone; a naive one is never guessed",
    ),
    "hour-shown-twice": Text(
        "бұл сағатты Астана уақыты екі рет көрсетті: уақыт белдеуінің ығысуын көрсетіңіз, мысалы +06:00",
        "этот час часы Астаны показали дважды: укажите смещение часового пояса, например +06:00",
        "was shown twice by the clock of Astana: give its offset, as +06:00",
    ),
    "zone-without-offset": Text(
        "уақыт белдеуінің ығысуы белгісіз",
        "смещение часового пояса неизвестно",
        "has a time zone that gives no offset",
    ),
    "time-with-zone": Text(
        "уақыт белдеуінсіз тәуліктегі уақыт болуы керек (заң бойынша ол — Астана уақыты)",
        "нужно время суток без часового пояса (по закону это время Астаны)",
        "needs a time of day without a zone (it is Astana time by law)",
    ),
    "outside-horizon": Text(
        "мына күндердің аралығында болуы керек: {first} — {last}",
        "должно лежать в пределах: {first} — {last}",
        "must lie between {first} and {last}",
    ),
    "instant-outside-horizon": Text(
        "Астана уақыты бойынша мына күндердің аралығында болуы керек: {first} — {last}",
        "должно лежать по времени Астаны в пределах: {first} — {last}",
        "must lie between {first} and {last}, Astana time",
    ),
    "years-of-zone": Text(
        "мына жылдардың аралығында болуы керек: {first}–{last}",
        "должно лежать в годах {first}–{last}",
        "must lie in the years {first}-{last}",
    ),
    "above-horizon": Text(
        "мынадан аспауы керек: {most}; бұл — {first} мен {last} аралығындағы күндер саны",
        "не должно быть больше {most}; столько дней в календаре: {first} — {last}",
        "must not be above {most}, the days between {first} and {last}",
    ),
    "leads-out-of-horizon": Text(
        "жауап күнтізбенің шегінен тыс шығады; күнтізбе: {first} — {last}",
        "ответ выходит за пределы календаря: {first} — {last}",
        "leads out of {first} to {last}",
    ),
    "steps-out-of-horizon": Text(
        "мына күннен бастап есептегенде жауап күнтізбенің шегінен тыс шығады: {day}; күнтізбе: {first} — {last}",
        "при счёте от этого дня ответ выходит за пределы календаря: {day}; календарь: {first} — {last}",
        "leads from {day} out of {first} to {last}",
    ),
    "term-beyond-horizon": Text(
        "мерзім күнтізбенің соңғы күнінен кейін аяқталады; мерзімнің соңы: {ends}; күнтізбенің соңғы күні: {last}",
        "срок истекает после последнего дня календаря; срок истекает: {ends}; последний день календаря: {last}",
        "the term ends on {ends}, after {last}",
    ),
    "year-not-settled": Text(
        "жауап барлық демалыс күндері әлі белгіленбеген жылға сүйенеді: {year}",
        "ответ опирается на год, все выходные дни которого ещё не назначены: {year}",
        "rests on {year}, whose days off are not all ordered yet",
    ),
    "not-monday": Text("дүйсенбі болуы керек", "должен быть понедельник", "must be a Monday"),
    "no-day-off": Text(
        "күн не күн және оның белгілі болған күні болуы керек",
        "нужен день или день вместе с днём, с которого о нём известно",
        "needs a date, or a date and the day from which it was known",
    ),
    "off-and-worked": Text(
        "бір күн әрі демалыс, әрі жұмыс күні бола алмайды",
        "один день не может быть и выходным, и рабочим",
        "one day cannot be both",
    ),
    "class-of-weeks": Text(
        "апталардың түрі емес, апталардың өзі керек",
        "нужны сами недели, а не их вид",
        "needs several weeks, not their class",
    ),
    "no-week": Text("жұмыс аптасы көрсетілуі керек", "должна быть указана рабочая неделя", "must name a working week"),
    "no-knowledge": Text(
        "then (әрекет жасалған күні), today (бүгін) не күн болуы керек",
        "должно быть then (на день действия), today (на сегодня) или день",
        "must be 'then', 'today' or a date",
    ),
}

_OF_FACTS: Mapping[str, Text] = {
    "no-kato-code": Text(
        "тоғыз цифрдан тұратын ӘАОЖ коды болуы керек",
        "должен быть код КАТО из девяти цифр",
        "must be a KATO code of nine digits",
    ),
    "no-phone": Text(
        "+7 және он цифр болуы керек, бос орынсыз (E.164)",
        "должно быть +7 и десять цифр без пробелов (E.164)",
        "must be +7 and ten digits, without spaces (E.164)",
    ),
    "out-of-order": Text(
        "{second} мынадан бұрын болуы мүмкін емес: {first}",
        "{second} — не раньше, чем {first}",
        "{second} cannot be before {first}",
    ),
    "trip-ends-before-it-begins": Text(
        "іссапар басталғанға дейін аяқталып тұр",
        "командировка кончается раньше, чем начинается",
        "the trip ends before it begins",
    ),
    "answer-to-nothing": Text(
        "{answer} белгілі, бірақ оның алдындағы оқиға белгісіз",
        "{answer} — известно, но неизвестно событие до него",
        "{answer} is known, but not what it answers to",
    ),
    "refuted-and-confirmed": Text(
        "іркіліс не теріске шығарылады, не расталады",
        "сбой либо опровергнут, либо подтверждён",
        "a failure is either refuted or confirmed",
    ),
    "refuted-and-repaired": Text(
        "теріске шығарылған іркілісті жою мүмкін емес",
        "опровергнутый сбой нельзя устранить",
        "a failure that was refuted cannot be repaired",
    ),
    "done-before-term": Text(
        "мерзім басталғанға дейін орындалған", "исполнено до начала срока", "done before the term began"
    ),
    "done-after-question": Text(
        "жауап берілген уақыттан кейін орындалған",
        "исполнено после момента, на который дан ответ",
        "done after the instant of the question",
    ),
    "event-after-day": Text(
        "оқиға жауап берілген күннен кейін болған",
        "событие — после дня, на который дан ответ",
        "the event lies after the day of the question",
    ),
    "event-after-instant": Text(
        "оқиға жауап берілген уақыттан кейін болған",
        "событие — после момента, на который дан ответ",
        "the event lies after the instant of the question",
    ),
    "no-activation-pending": Text(
        "таңдауды іске қосу сұралмаған не кейін сұралған",
        "активация выбора не запрошена или запрошена позже",
        "no activation is pending",
    ),
    "before-booking": Text("жазылудың өзінен бұрын", "раньше самой записи", "earlier than the booking itself"),
    "came-after-voided": Text(
        "адам жазылудың күші жойылғаннан кейін келген",
        "человек пришёл после того, как запись аннулирована",
        "the person came after the booking was voided",
    ),
    "signed-on-two-days": Text(
        "бір нысанға екі күні қол қойылмайды",
        "одна форма не может быть подписана в два дня",
        "one form cannot be signed on two days",
    ),
    "ticket-of-another-form": Text(
        "талон басқа нысанға берілген", "талон выдан по другой форме", "the ticket is of another form"
    ),
    "booking-of-another-form": Text(
        "жазылу басқа нысан бойынша жасалған", "запись сделана по другой форме", "the booking is under another form"
    ),
    "new-booking-of-another-form": Text(
        "қайта жазылу басқа нысан бойынша жасалған",
        "повторная запись сделана по другой форме",
        "the new booking is under another form",
    ),
    "earlier-of-another-form": Text(
        "алдыңғы жазылу басқа нысан бойынша жасалған",
        "предыдущая запись сделана по другой форме",
        "the earlier booking is under another form",
    ),
    "waits-under-another-form": Text(
        "адам басқа нысан бойынша күтеді", "человек ожидает по другой форме", "the person waits under another form"
    ),
    "booking-at-another-department": Text(
        "жазылу басқа МӘС бөліміне жасалған",
        "запись сделана в другой отдел МСЭ",
        "the booking is at another department",
    ),
    "slot-of-another-department": Text(
        "уақыт басқа МӘС бөліміне тиесілі", "время относится к другому отделу МСЭ", "the slot is of another department"
    ),
    "message-of-another-state": Text(
        "хабарлама жазылудың басқа күйі туралы",
        "сообщение говорит о другом состоянии записи",
        "the message tells of another state",
    ),
    "not-of-one-day": Text(
        "барлығы бір МӘС бөліміне және бір күнге тиесілі болуы керек",
        "должны относиться к одному отделу МСЭ и одному дню",
        "are of more than one department or day",
    ),
    "no-taken-slots": Text(
        "бос емес уақыттардың тізімі не олардағы жазылулар саны керек",
        "нужен список занятого времени или число записей на каждое время",
        "needs a container of slots, or a mapping from slots to numbers of bookings",
    ),
    "departments-of-one-number": Text(
        "екі МӘС бөлімінің нөмірі бірдей", "у двух отделов МСЭ один номер", "two departments of one number"
    ),
    "departments-of-no-queue": Text(
        "МӘС бөлімдері кезек журналына ғана қажет; бұл журналдың түрі: {kind}",
        "отделы МСЭ нужны только журналу очереди; вид этого журнала: {kind}",
        "belong to a record of the queue, not of {kind}",
    ),
    "one-row-alone": Text(
        "бір жол емес, жолдар тізімі керек",
        "нужен список строк, а не одна из них",
        "needs an iterable of rows, not one of them",
    ),
    "no-uri": Text(
        "сілтемеде тек URI таңбалары болуы керек, қалғандары пайызбен кодталады",
        "в ссылке должны быть только знаки URI, прочие — в процентном кодировании",
        "must hold only the characters of a URI, others percent-encoded",
    ),
    "link-elsewhere": Text(
        "сілтеме мына мекенжайға апаруы керек: https://{host}/; пайдаланушысыз, портсыз",
        "ссылка должна вести на https://{host}/, без пользователя и порта",
        "must be on https://{host}/, without user, port or another host",
    ),
    "answer-of-no-rule": Text(
        "жауапты бұл топтаманың ережесі бермеген, сондықтан оны қайта сұрау мүмкін емес",
        "ответ дан не правилом пакета, поэтому спросить заново нечего",
        "was not given by a rule, so there is nothing to ask again",
    ),
    "more-than-whether": Text(
        "түбіртекте тек бар-жоғы көрсетілуі керек",
        "в квитанции должно быть только, есть ли значение",
        "says more than whether there is one",
    ),
    "outcome-or-reasons": Text(
        "нәтиже бас тарту себебі болмаған кезде ғана болады; себептер: {reasons}",
        "итог бывает только тогда, когда причин отказа нет; причины: {reasons}",
        "must be there exactly when no reason is, not {reasons}",
    ),
}

_OF_FILES: Mapping[str, Text] = {
    "answers-no-object": Text(
        "әр сұрақтың идентификаторы бойынша жауабы бар жазба болуы керек",
        "нужна запись с ответом по идентификатору каждого вопроса",
        "must be an object with an answer by the id of each question",
    ),
    "no-question": Text(
        "мұндай идентификаторы бар сұрақ жоқ", "вопросов с такими идентификаторами нет", "are ids of no question"
    ),
    "no-json": Text("UTF-8 кодтауындағы JSON болуы керек", "нужен JSON в кодировке UTF-8", "must hold JSON in UTF-8"),
    "no-csv": Text(
        "осы жолдан бастап кестені оқу мүмкін емес",
        "начиная с этой строки таблица не читается",
        "cannot be read as CSV from this line on",
    ),
    "no-column": Text("{column} бағаны қажет", "нужен столбец {column}", "needs a column {column}"),
    "columns-twice": Text("бір баған екі рет аталған", "один столбец назван дважды", "must name each column once"),
    "no-delimiter": Text(
        "бір таңба қажет; тырнақша мен жол үзілімі болмауы керек",
        "нужен один знак, кроме кавычки и разрыва строки",
        "must be one character other than a quotation mark or a line break",
    ),
    "another-format": Text(
        "мына пішімдегі жазба болуы керек: {format}",
        "нужна запись формата {format}",
        "must hold an object whose format is {format}",
    ),
}

PROBLEMS: Mapping[str, Text] = MappingProxyType(
    {**_OF_ANY_VALUE, **_OF_DAYS, **_OF_FACTS, **PROBLEMS_OF_LAW, **PROBLEMS_OF_COLUMNS, **_OF_FILES}
)
"""The clause of each problem, by its code."""
