"""How the facts behind an answer are called and said in Kazakh, Russian and English."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType

from .dates import day_text, instant_text, join
from .text import Text

__all__ = ["facts_text", "name_of"]

_NAMES: Mapping[str, Text] = MappingProxyType(
    {
        "actor": Text("кіруші", "кто входит", "who signs in"),
        "arrived_at": Text("адам келген сәт", "человек пришёл", "arrived"),
        "at": Text("сұралған сәт", "момент, о котором спрошено", "moment asked about"),
        "by_proxy": Text("сенімхат бойынша сұралды", "запрос по доверенности", "asked by power of attorney"),
        "channel": Text("арна", "канал", "channel"),
        "consent": Text("деректерді өңдеуге келісім", "согласие на обработку данных", "consent to the use of data"),
        "department": Text("МӘС бөлімі", "отдел МСЭ", "MSE department"),
        "earlier": Text("алдыңғы жазылудың талоны", "талон предыдущей записи", "ticket of the earlier booking"),
        "form": Text("№ 031/е нысаны", "форма № 031/у", "form 031"),
        "fulfilled_on": Text("орындалған күн", "исполнено", "carried out"),
        "given_to_portal_on": Text("порталға берілген күн", "данные переданы на портал", "given to the portal"),
        "has_certificate": Text(
            "Ұлттық куәландырушы орталықтың сертификаты",
            "сертификат Национального удостоверяющего центра",
            "certificate of the National Certification Authority",
        ),
        "implement_by": Text("іске асырудың соңғы күні", "последний день реализации", "to be implemented by"),
        "in_time_until": Text("келуге болатын ең кеш уақыт", "крайнее время прихода", "latest arrival in time"),
        "item": Text("тауар не көрсетілетін қызмет", "товар или услуга", "goods or service"),
        "made_at": Text("жазылу жасалған сәт", "запись сделана", "booked at"),
        "measure": Text("іс-шара", "мероприятие", "measure"),
        "method": Text("кіру тәсілі", "способ входа", "way of signing in"),
        "notified_on": Text("адам хабардар етілген күн", "лицо уведомлено", "person notified"),
        "on": Text("сұралған күн", "день, о котором спрошено", "day asked about"),
        "participant": Text("портал қатысушысы", "участник портала", "participant of the portal"),
        "reactivated_on": Text("порталға қайта келіп түскен күн", "повторно поступило на портал", "came back"),
        "reactivation_requested_on": Text("іске қосу сұралған күн", "активация запрошена", "activation requested"),
        "received_at": Text("сұрау салу түскен сәт", "запрос поступил", "request received"),
        "registered": Text("порталдағы тіркеу", "регистрация на портале", "registration on the portal"),
        "requester": Text("сұрау салушы өкіл", "представитель, подающий запрос", "representative who asks"),
        "residence": Text("тұрақты тіркелген жердің КАТО коды", "код КАТО места регистрации", "KATO code of residence"),
        "selected_on": Text("жеткізуші таңдалған күн", "поставщик выбран", "supplier chosen"),
        "signed_on": Text("нысанға қол қойылған күн", "форма подписана", "form signed"),
        "starts_at": Text("тағайындалған уақыт", "назначенное время", "appointed time"),
        "status": Text("жазылудың күйі", "состояние записи", "state of the booking"),
        "ticket": Text("талон", "талон", "ticket"),
        "valid_until": Text("нысанның соңғы жарамды күні", "последний день действия формы", "form valid until"),
        "window": Text("таңдау мерзімі", "срок выбора", "term for choosing"),
    }
)
_YES = Text("иә", "да", "yes")
GIVEN, NOT_GIVEN = Text("бар", "есть", "yes"), Text("жоқ", "нет", "no")
_FACTS = Text("Деректер — {facts}.", "Факты — {facts}.", "Facts — {facts}.")
_FACT = Text("{name}: {value}", "{name}: {value}", "{name}: {value}")


def name_of(fact: str) -> Text:
    """What a fact is called; its name in the code where there is no better one."""
    return _NAMES.get(fact, Text(fact, fact, fact))


def in_words(value: object) -> "str | Text":
    """A value in words: yes or no, days and instants by language, several texts joined, anything else as it is."""
    if type(value) is str or isinstance(value, Text):  # most of what is said is one of the two
        return value
    if isinstance(value, bool):
        return _YES if value else NOT_GIVEN
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, date):
        return day_text(value)
    return join(value, "; ") if isinstance(value, tuple) else str(value)


def facts_text(facts: Mapping[str, object]) -> Text | None:
    """The facts that can be said in a word or two, as one sentence; `None` where there are none."""
    told = [_FACT.fill(name=name_of(name), value=in_words(fact)) for name, fact in _sayable(facts)]
    return _FACTS.fill(facts=join(told, "; ")) if told else None


def _sayable(facts: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Facts as they are said; records by their `meaning` or `name`, and left out where they have neither."""
    for name, value in facts.items():
        said = value if isinstance(value, date | str | int) else _name(value)
        if said is not None:
            yield name, said


def _name(value: object) -> object | None:
    named: object | None = getattr(value, "meaning", None) or getattr(value, "name", None)
    return value.value if isinstance(value, Enum) and not isinstance(named, Text) else named
