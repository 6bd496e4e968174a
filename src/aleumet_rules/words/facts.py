"""How the facts behind an answer are called and said in Kazakh, Russian and English."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType

from .dates import date_text, day_text, instant_text, join
from .questions import TOLD
from .text import Text

__all__ = ["begins", "brief_facts", "facts_text", "name_of"]

_NAMES: Mapping[str, Text] = MappingProxyType(
    {
        "actor": Text("кіруші", "кто входит", "who signs in"),
        "arrived_at": Text("келген сәт", "момент прихода", "arrived"),
        "at": Text("жауап мына сәтке берілді", "ответ дан на момент", "as of"),
        "by_proxy": Text("сенімхат бойынша сұралды", "запрос по доверенности", "asked by power of attorney"),
        "channel": Text("сұрау салу тәсілі", "способ обращения", "channel"),
        "consent": Text("деректерді өңдеуге келісім", "согласие на обработку данных", "consent to the use of data"),
        "department": Text("МӘС бөлімі", "отдел МСЭ", "MSE department"),
        "earlier": Text(
            "алдыңғы жазылудың талон нөмірі", "номер талона предыдущей записи", "ticket number of the earlier booking"
        ),
        "form": Text("№ 031/е нысаны", "форма № 031/у", "form 031"),
        "fulfilled_on": Text("орындалған күн", "день исполнения", "carried out"),
        "given_to_portal_on": Text("порталға берілген күн", "день передачи данных на портал", "given to the portal"),
        "has_certificate": Text(
            "Ұлттық куәландырушы орталықтың сертификаты",
            "сертификат Национального удостоверяющего центра",
            "certificate of the National Certification Authority",
        ),
        "implement_by": Text("іске асырудың соңғы күні", "последний день реализации", "to be implemented by"),
        "in_time_until": Text("келуге болатын ең кеш уақыт", "крайнее время прихода", "latest arrival in time"),
        "item": Text("тауар не көрсетілетін қызмет", "товар или услуга", "goods or service"),
        "made_at": Text("жазылған уақыты", "время, когда сделана запись", "booked at"),
        "measure": Text("іс-шара", "мероприятие", "measure"),
        "method": Text("кіру тәсілі", "способ входа", "way of signing in"),
        "notified_on": Text("хабардар етілген күн", "день уведомления", "notified"),
        "on": Text("жауап мына күнге берілді", "ответ дан на дату", "answered as of"),
        "participant": Text("порталға қатысушы", "участник портала", "participant of the portal"),
        "reactivated_on": Text(
            "порталға қайта келіп түскен күн", "день повторного поступления на портал", "received by the portal again"
        ),
        "reactivation_requested_on": Text("іске қосу сұралған күн", "день запроса активации", "activation requested"),
        "received_at": Text("сұрау салу түскен сәт", "момент поступления запроса", "request received"),
        "registered": Text("порталдағы тіркеу", "регистрация на портале", "registration on the portal"),
        "requester": Text("сұрау салушы өкіл", "представитель, подающий запрос", "representative who asks"),
        "residence": Text("тұрақты тіркелген жердің ӘАОЖ коды", "код КАТО места регистрации", "KATO code of residence"),
        "selected_on": Text("жеткізуші таңдалған күн", "день выбора поставщика", "supplier chosen"),
        "signed_on": Text("нысанға қол қойылған күн", "день подписания формы", "form signed"),
        "starts_at": Text("тағайындалған уақыт", "назначенное время", "appointed time"),
        "status": Text("жазылудың күйі", "состояние записи", "state of the booking"),
        "ticket": Text("талон нөмірі", "номер талона", "ticket number"),
        "valid_until": Text("нысан қолданылуының соңғы күні", "последний день действия формы", "form valid until"),
        "window": Text("таңдау мерзімі", "срок выбора", "term for choosing"),
    }
)
_YES = Text("иә", "да", "yes")
GIVEN, NOT_GIVEN = Text("бар", "есть", "yes"), Text("жоқ", "нет", "no")
_FACTS = Text("Деректер — {facts}.", "Факты — {facts}.", "Facts — {facts}.")
_FACT = Text("{name}: {value}", "{name}: {value}", "{name}: {value}")


def name_of(fact: str, question: Text | None = None) -> Text:
    """What a fact is called, in that question or in any; its name in the code where there is no better one."""
    told = TOLD.get(question) if question is not None else None
    own = None if told is None else told.names.get(fact)
    return own or _NAMES.get(fact, Text(fact, fact, fact))


def in_words(value: object, *, weekday: bool = True) -> "str | Text":
    """A value in words: yes or no, days and instants by language, several texts joined, anything else as it is."""
    if type(value) is str or isinstance(value, Text):  # most of what is said is one of the two
        return value
    if isinstance(value, bool):
        return _YES if value else NOT_GIVEN
    if isinstance(value, datetime):
        return instant_text(value, weekday=weekday)
    if isinstance(value, date):
        return day_text(value) if weekday else date_text(value)
    return join(value, "; ") if isinstance(value, tuple) else str(value)


def facts_text(facts: Mapping[str, object], question: Text | None = None) -> Text | None:
    """The facts that can be said in a word or two, as one sentence; `None` where there are none."""
    told = [_FACT.fill(name=name_of(name, question), value=in_words(fact)) for name, fact in _sayable(facts)]
    return _FACTS.fill(facts=join(told, "; ")) if told else None


def brief_facts(facts: Mapping[str, object], question: Text, names: Iterable[str]) -> Text | None:
    """The facts of those names in one sentence, days without their weekdays; `None` where there are none."""
    there = {name: facts[name] for name in names if name in facts}
    told = [
        _FACT.fill(name=name_of(name, question), value=in_words(fact, weekday=False))
        for name, fact in _sayable(there, "brief")
    ]
    return _FACTS.fill(facts=join(told, "; ")) if told else None


def begins(form: Text, facts: Mapping[str, object]) -> Text:
    """A sentence whose blanks are facts, filled with them."""
    return form.fill(**{name: in_words(fact) for name, fact in _sayable(facts)})


def _sayable(facts: Mapping[str, object], by: str = "meaning") -> Iterator[tuple[str, object]]:
    """Facts as they are said; records by their `meaning` or `name`, and left out where they have neither."""
    for name, value in facts.items():
        said = value if isinstance(value, date | str | int) else _name(value, by)
        if said is not None:
            yield name, said


def _name(value: object, by: str) -> object | None:
    named: object | None = getattr(value, by, None) or getattr(value, "meaning", None) or getattr(value, "name", None)
    return value.value if isinstance(value, Enum) and not isinstance(named, Text) else named
