"""What can be wrong with the law itself and with orders entered into it: a clause for each code, in three languages."""

from collections.abc import Mapping
from types import MappingProxyType

from .text import Text

__all__ = ["PROBLEMS_OF_LAW"]

_OF_ORDERS: Mapping[str, Text] = {
    "holiday-moved": Text(
        "бұл күн — мереке, оны ешбір бұйрық ауыстырмайды",
        "это праздник, его никакой приказ не переносит",
        "is a holiday, which no order moves",
    ),
    "religious-day-moved": Text(
        "бұл күн — діни мерекедегі демалыс күні, оны ешбір бұйрық ауыстырмайды",
        "это выходной в религиозный праздник, его никакой приказ не переносит",
        "is a religious day off, which no order moves",
    ),
    "off-already": Text(
        "бұл күн онсыз да демалыс күні; күннің түрі: {kind}; апта: {week}",
        "этот день и так выходной; вид дня: {kind}; неделя: {week}",
        "is a {kind} day off already in a {week} week",
    ),
    "worked-already": Text(
        "бұл күн онсыз да жұмыс күні; апта: {week}",
        "этот день и так рабочий; неделя: {week}",
        "is a working day already in a {week} week",
    ),
    "holiday-already": Text(
        "бұл күн онсыз да мереке: {holiday}", "этот день и так праздник: {holiday}", "is a holiday already: {holiday}"
    ),
    "ends-before-since": Text(
        "бірінші күннен бұрын; бірінші күні: {since}",
        "раньше первого дня; первый день: {since}",
        "lies before since {since}",
    ),
    "year-of-another-key": Text(
        "күн көрсетілген жылға жатпайды", "день относится к другому году", "is a day of another year than its key"
    ),
    "announced-before-former": Text(
        "бұрынғы күн жарияланған күннен кейін болуы керек: {former}",
        "должно быть позже дня, когда объявлен прежний день: {former}",
        "must be later than {former}, when the former day was announced",
    ),
    "kurban-ait-missing": Text(
        "мына жылдың Құрбан айт күні берілмеген: {year}",
        "не дан день Курбан айта этого года: {year}",
        "needs the day of Kurban Ait of {year}, in kurban_ait",
    ),
    "kurban-ait-not-estimated": Text(
        "бұл жылдың Құрбан айт күні есептелмеген",
        "день Курбан айта этого года не рассчитан",
        "is not among the days that `holidays` gives for Kazakhstan",
    ),
    "not-end-of-year": Text(
        "жылдың соңғы күні болуы керек", "должен быть последний день года", "must be the last day of a year"
    ),
    "settled-already": Text(
        "күнтізбе онсыз да мына күнге дейін нақтыланған: {settled}",
        "календарь и так окончателен до этого дня: {settled}",
        "lies before {settled}, to which the calendar is settled",
    ),
    "not-in-every-year": Text(
        "әр жылда болатын ай мен күн болуы керек",
        "должны быть месяц и число, которые есть в каждом году",
        "must be a month and a day that every year has",
    ),
}

_OF_LAW: Mapping[str, Text] = {
    "no-reading": Text("мұндай түсіндіру жоқ", "такого толкования нет", "is no reading of the law"),
    "not-in-law": Text(
        "нормаларда мұндай шама, түсіндіру не күнтізбе жоқ",
        "в нормах нет такого числа, толкования или календаря",
        "is no number, reading or calendar of the law",
    ),
    "since-without-number": Text(
        "сол күннен бастап өзгеретін шама көрсетілуі керек",
        "нужно число, которое меняется с этого дня",
        "needs a number of the law that changes on that day",
    ),
    "act-without-number": Text(
        "актімен өзгертілетін шама көрсетілуі керек",
        "нужно число, которое акт меняет",
        "needs a number of the law that it changes",
    ),
    "pilot-without-number": Text(
        "сол пилоттық жобада өзгеретін кезек шамасы көрсетілуі керек",
        "нужно число очереди, которое меняется в этом пилотном проекте",
        "needs a number of the queue that changes in that pilot",
    ),
    "pilot-not-named": Text(
        "қай пилоттық жоба екені көрсетілмеген; бары: {pilots}",
        "не сказано, о каком пилотном проекте речь; есть: {pilots}",
        "does not say which pilot is meant; there are: {pilots}",
    ),
    "pilot-not-named-on-day": Text(
        "қай пилоттық жоба екені көрсетілмеген; {day} күні қолданылатыны: {pilots}",
        "не сказано, о каком пилотном проекте речь; на этот день действуют: {day}; {pilots}",
        "does not say which pilot is meant; in force on {day}: {pilots}",
    ),
    "pilots-of-one-id": Text(
        "екі пилоттық жобаның идентификаторы бірдей",
        "у двух пилотных проектов один идентификатор",
        "two pilots have one id",
    ),
    "pilots-overlap": Text(
        "бір жерде бір күні екі пилоттық жоба қолданылады",
        "в одном месте в один день применяются два пилотных проекта",
        "two pilots apply to one place on one day",
    ),
    "region-missing": Text(
        "өңірдің ӘАОЖ кодтарының алғашқы цифрлары берілуі керек",
        "должны быть даны первые цифры кодов КАТО региона",
        "must be given: the first digits of the KATO codes of the pilot's region",
    ),
    "no-kato-prefix": Text(
        "ӘАОЖ кодының алғашқы цифрлары болуы керек, бірден тоғызға дейін",
        "должны быть первые цифры кода КАТО, от одной до девяти",
        "must be the first digits of a KATO code, one to nine of them",
    ),
    "no-host-name": Text(
        "схемасы, порты мен жолы жоқ, кіші әріппен жазылған мекенжай болуы керек",
        "должно быть имя узла строчными буквами, без схемы, порта и пути",
        "must be a bare host name in lower case, without scheme, port or path",
    ),
    "given-beside-rows": Text(
        "жолдарда тұр, олармен бірге бөлек берілмейді",
        "стоит в строках и отдельно от них не даётся",
        "stands in the rows, and is not given beside them",
    ),
    "last-before-first": Text(
        "бірінші күннен бұрын; бірінші күні: {first}",
        "раньше первого дня; первый день: {first}",
        "lies before the first day, {first}",
    ),
    "rows-overlap": Text(
        "екі жолдың қолданылу мерзімдері қабаттасады", "сроки действия двух строк пересекаются", "two rows overlap"
    ),
    "force-ends-before-it-begins": Text(
        "қолданылудың бірінші күнінен бұрын; бірінші күні: {first}",
        "раньше первого дня действия; первый день: {first}",
        "lies before in_force_from {first}",
    ),
    "superseded-before-published": Text(
        "жарияланған күннен кейін болуы керек; жарияланған күні: {published}",
        "должно быть после дня опубликования; опубликовано: {published}",
        "must follow published_on {published}",
    ),
    "beyond-horizon-end": Text(
        "күнтізбенің соңғы күнінен кейін болмауы керек: {last}",
        "не должно быть позже последнего дня календаря: {last}",
        "must not lie after the horizon's end, {last}",
    ),
    "norms-or-reason": Text(
        "нормалар да, олардың болмау себебі де емес, екеуінің бірі ғана көрсетіледі",
        "указываются либо нормы, либо причина, почему их нет",
        "must be named exactly when there is no reason why not",
    ),
    "term-out-of-range": Text(
        "нөлден үлкен болуы және мынадан аспауы керек: {days} күн",
        "должно быть больше нуля и не больше {days} дней",
        "must be above zero and not above {days} days",
    ),
    "allowance-out-of-range": Text(
        "нөлден кем болмауы және мынадан аспауы керек: {days} күн",
        "должно быть не меньше нуля и не больше {days} дней",
        "must lie between zero and {days} days",
    ),
    "closes-before-opens": Text(
        "жұмыстың басталуынан кеш болуы керек; басталуы: {opens}",
        "должно быть позже начала работы; начало: {opens}",
        "must be later than opens {opens}",
    ),
    "hour-too-late": Text(
        "мынадан кеш болмауы керек: {latest}", "должно быть не позже {latest}", "must not be later than {latest}"
    ),
    "start-in-lunch": Text(
        "түскі үзіліске түспеуі керек: {opens}–{closes}",
        "не должно попадать на обеденный перерыв: {opens}–{closes}",
        "must not lie inside the lunch break {opens}–{closes}",
    ),
}

PROBLEMS_OF_LAW: Mapping[str, Text] = MappingProxyType({**_OF_ORDERS, **_OF_LAW})
"""The clause of each such problem, by its code."""
