"""Why the queue says no, in Kazakh, Russian and English: one literal table, by the code of the reason.

A blank in braces is filled with a day, a time of day, a code or a number, none of which needs a case ending.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from ..acts.model import Norm
from ..acts.queue_norms import (
    QUEUE_CANCELLATION,
    QUEUE_FORM_VALID,
    QUEUE_GRID,
    QUEUE_IN_FORCE,
    QUEUE_NO_SHOW,
    QUEUE_ONE_ACTIVE_BOOKING,
    QUEUE_REBOOK_OR_WAIT,
    QUEUE_REGION,
    QUEUE_RESIDENCE,
    QUEUE_SLOT_FREE,
    QUEUE_WORKING_DAYS_ONLY,
)
from ..words.dates import day_text
from ..words.text import Text

__all__ = ["Reason"]

REMEDY = Text("Не өзгертер еді: {remedy}", "Что изменило бы ответ: {remedy}", "What would change this: {remedy}")


@frozen
class Reason:
    """One failed check: its norm, a stable `code`, what is the matter, and what would change the answer."""

    norm: Norm
    code: str
    text: Text
    remedy: Text

    def explain(self, lang: str = "en") -> str:
        """The reason with its paragraph and with what would change it."""
        remedy = REMEDY.fill(remedy=self.remedy)[lang]
        return f"{self.text[lang]} ({self.norm.citation.text(lang)}). {remedy}."


@frozen
class _Words:
    """The norm of a reason, what is the matter, and what would change the answer."""

    norm: Norm
    text: Text
    remedy: Text


_TABLE: Mapping[str, _Words] = MappingProxyType(
    {
        "request-out-of-force": _Words(
            QUEUE_IN_FORCE,
            Text(
                "Сұрау салу күні — {day}, бұл күні пилоттық жоба қолданылмайды; бірінші күні: {first}; соңғы күні: "
                "{last}",
                "День запроса — {day}, в этот день пилотный проект не действует; первый день: {first}; последний "
                "день: {last}",
                "The request is made on {day}, when the pilot is not in force; first day: {first}; last day: {last}",
            ),
            Text(
                "пилоттық жоба қолданылатын күні сұрау салу",
                "запрос в день, когда пилотный проект действует",
                "a request on a day on which the pilot is in force",
            ),
        ),
        "slot-out-of-force": _Words(
            QUEUE_IN_FORCE,
            Text(
                "Жазылу күні — {day}, бұл күні пилоттық жоба қолданылмайды; бірінші күні: {first}; соңғы күні: {last}",
                "День записи — {day}, в этот день пилотный проект не действует; первый день: {first}; последний "
                "день: {last}",
                "The booked day is {day}, when the pilot is not in force; first day: {first}; last day: {last}",
            ),
            Text(
                "пилоттық жоба қолданылатын күнге жазылу",
                "запись на день, когда пилотный проект действует",
                "a booked day on which the pilot is in force",
            ),
        ),
        "department-outside-region": _Words(
            QUEUE_REGION,
            Text(
                "№ {number} МӘС бөлімі пилоттық жоба өңірінен тыс жерге де қызмет көрсетеді; өңірден тыс КАТО кодтары: "
                "{serves}; өңірдің КАТО коды: {region}",
                "Отдел МСЭ № {number} обслуживает и территорию вне региона пилотного проекта; коды КАТО вне региона: "
                "{serves}; код КАТО региона: {region}",
                "MSE department No. {number} also serves places outside the pilot's region; KATO codes outside the "
                "region: {serves}; KATO code of the region: {region}",
            ),
            Text(
                "тек пилоттық жоба өңіріне қызмет көрсететін бөлім",
                "отдел, обслуживающий только регион пилотного проекта",
                "a department that serves the pilot's region alone",
            ),
        ),
        "residence-outside-region": _Words(
            QUEUE_REGION,
            Text(
                "Тұрақты тіркелген жер пилоттық жоба өңірінен тыс; тіркелген жердің КАТО коды: {residence}; өңірдің "
                "КАТО коды: {region}",
                "Место постоянной регистрации находится вне региона пилотного проекта; код КАТО места регистрации: "
                "{residence}; код КАТО региона: {region}",
                "The place of permanent registration lies outside the pilot's region; KATO code of the place: "
                "{residence}; KATO code of the region: {region}",
            ),
            Text(
                "пилоттық жоба өңірінде тұрақты тіркелу",
                "постоянная регистрация в регионе пилотного проекта",
                "permanent registration in the pilot's region",
            ),
        ),
        "form-not-signed-yet": _Words(
            QUEUE_FORM_VALID,
            Text(
                "№ 031/е нысанына сұрау салу күні әлі қол қойылмаған; қол қойылған күні: {signed}; сұрау салу күні: "
                "{day}",
                "Форма № 031/у на день запроса ещё не подписана; день подписания: {signed}; день запроса: {day}",
                "Form 031 is not signed yet on the day of the request; signed on: {signed}; requested on: {day}",
            ),
            Text(
                "нысанға қол қойылған күні не одан кейін сұрау салу",
                "запрос в день подписания формы или позже",
                "a request on the day of signing or later",
            ),
        ),
        "form-expired": _Words(
            QUEUE_FORM_VALID,
            Text(
                "№ 031/е нысанының қолданылу мерзімі өтті; соңғы күні: {until}; сұрау салу күні: {day}",
                "Срок действия формы № 031/у истёк; последний день: {until}; день запроса: {day}",
                "Form 031 has expired; last day: {until}; requested on: {day}",
            ),
            Text("жаңа № 031/е нысаны", "новая форма № 031/у", "a new form 031"),
        ),
        "form-expires-before-examination": _Words(
            QUEUE_FORM_VALID,
            Text(
                "№ 031/е нысанының қолданылу мерзімі куәландыру күніне дейін өтеді; соңғы күні: {until}; куәландыру "
                "күні: {day}",
                "Срок действия формы № 031/у истекает до дня освидетельствования; последний день: {until}; день "
                "освидетельствования: {day}",
                "Form 031 expires before the day of the examination; last day: {until}; examination on: {day}",
            ),
            Text(
                "нысанның қолданылу мерзімі ішіндегі күн не жаңа № 031/е нысаны",
                "день в пределах срока действия формы или новая форма № 031/у",
                "a day within the form's validity, or a new form 031",
            ),
        ),
        "residence-not-served": _Words(
            QUEUE_RESIDENCE,
            Text(
                "№ {number} МӘС бөлімі тұрақты тіркелген жерге қызмет көрсетпейді; тіркелген жердің КАТО коды: "
                "{residence}",
                "Отдел МСЭ № {number} не обслуживает место постоянной регистрации; код КАТО места регистрации: "
                "{residence}",
                "MSE department No. {number} does not serve the place of permanent registration; KATO code of the "
                "place: {residence}",
            ),
            Text(
                "тұрақты тіркелген жерге қызмет көрсететін бөлім",
                "отдел, обслуживающий место постоянной регистрации",
                "the department that serves the place of permanent registration",
            ),
        ),
        "start-off-grid": _Words(
            QUEUE_GRID,
            Text(
                "Бұл уақытқа жазылу жүргізілмейді: {clock}; жазылу уақыттары: {starts}",
                "На это время запись не ведётся: {clock}; время записи: {starts}",
                "No booking is made for {clock}; starts: {starts}",
            ),
            Text("осы уақыттардың бірі", "одно из этих времён", "one of these starts"),
        ),
        "day-off": _Words(
            QUEUE_WORKING_DAYS_ONLY,
            Text(
                "Бұл күн жұмыс күні емес: {day} — {name}",
                "Это нерабочий день: {day} — {name}",
                "{day} is not a working day: {name}",
            ),
            Text("жұмыс күні", "рабочий день", "a working day"),
        ),
        "department-away": _Words(
            QUEUE_SLOT_FREE,
            Text(
                "Бұл күні № {number} МӘС бөлімі іссапарда: {day}; бірінші күні: {first}; соңғы күні: {last}",
                "В этот день отдел МСЭ № {number} в командировке: {day}; первый день: {first}; последний день: {last}",
                "MSE department No. {number} is away on {day}; first day: {first}; last day: {last}",
            ),
            Text("іссапардан тыс күн", "день вне командировки", "a day outside the trip"),
        ),
        "start-not-ahead": _Words(
            QUEUE_SLOT_FREE,
            Text(
                "Бұл уақыт келіп қойған не өтіп кеткен: {day}, сағат {clock}; сұрау салу: {asked}, сағат {asked_clock}",
                "Это время уже наступило или прошло: {day}, {clock}; запрос: {asked}, {asked_clock}",
                "This start has come or passed: {day}, {clock}; requested: {asked}, {asked_clock}",
            ),
            Text("кейінгі уақыт", "более позднее время", "a later start"),
        ),
        "slot-taken": _Words(
            QUEUE_SLOT_FREE,
            Text(
                "Бұл уақыт бос емес: {day}, сағат {clock}; № {number} МӘС бөлімі; бір уақыттағы орын саны: {capacity}",
                "Это время занято: {day}, {clock}; отдел МСЭ № {number}; мест на одно время: {capacity}",
                "This start is taken: {day}, {clock}; MSE department No. {number}; places per start: {capacity}",
            ),
            Text("басқа бос уақыт", "другое свободное время", "another free start"),
        ),
        "active-booking": _Words(
            QUEUE_ONE_ACTIVE_BOOKING,
            Text(
                "Осы № 031/е нысаны бойынша қолданыстағы жазылу бар: {day}, сағат {clock}; талон нөмірі: {ticket}",
                "По этой форме № 031/у уже есть действующая запись: {day}, {clock}; номер талона: {ticket}",
                "There already is an active booking under this form 031: {day}, {clock}; ticket: {ticket}",
            ),
            Text(
                "алдыңғы жазылудан бас тарту",
                "отказ от предыдущей записи",
                "cancelling the earlier booking",
            ),
        ),
        "cancel-after-end": _Words(
            QUEUE_CANCELLATION,
            Text(
                "Жазылу бұдан былай қолданыста емес: {status}; талон нөмірі: {ticket}",
                "Запись больше не действует: {status}; номер талона: {ticket}",
                "The booking is no longer active: {status}; ticket: {ticket}",
            ),
            Text("қолданыстағы жазылу", "действующая запись", "an active booking"),
        ),
        "cancel-after-lapse": _Words(
            QUEUE_NO_SHOW,
            Text(
                "Жазылу кешігуге байланысты күшін жойды; тағайындалған уақыт: {day}, сағат {clock}; кешігудің шегі: "
                "{grace}",
                "Запись аннулирована из-за опоздания; назначенное время: {day}, {clock}; предел опоздания: {grace}",
                "The booking became void by lateness; appointed time: {day}, {clock}; allowed delay: {grace}",
            ),
            Text(
                "кешігудің шегі өткенге дейін бас тарту",
                "отказ до истечения предела опоздания",
                "cancelling before that delay has run out",
            ),
        ),
        "arrive-after-end": _Words(
            QUEUE_REBOOK_OR_WAIT,
            Text(
                "Жазылу бұдан былай қолданыста емес: {status}; талон нөмірі: {ticket}",
                "Запись больше не действует: {status}; номер талона: {ticket}",
                "The booking is no longer active: {status}; ticket: {ticket}",
            ),
            Text("жаңа жазылу", "новая запись", "a new booking"),
        ),
        "wait-without-lateness": _Words(
            QUEUE_REBOOK_OR_WAIT,
            Text(
                "Жазылу кешігуге байланысты күшін жоймаған; жазылудың күйі: {status}; талон нөмірі: {ticket}",
                "Аннулирования записи из-за опоздания не было; состояние записи: {status}; номер талона: {ticket}",
                "The booking has not become void by lateness; state of the booking: {status}; ticket: {ticket}",
            ),
            Text(
                "кешігуге байланысты күші жойылған жазылу",
                "запись, аннулированная из-за опоздания",
                "a booking that became void by lateness",
            ),
        ),
        "wait-on-another-day": _Words(
            QUEUE_REBOOK_OR_WAIT,
            Text(
                "Жалпы кезек тәртібімен тек жазылған күні өтуге болады; жазылған күн: {day}; келген күн: {arrived}",
                "В порядке общей очереди можно пройти только в день записи; день записи: {day}; день прихода: "
                "{arrived}",
                "General order is open on the booked day alone; booked day: {day}; day of arrival: {arrived}",
            ),
            Text("қайта жазылу", "повторная запись", "booking again"),
        ),
    }
)

_day_words = lru_cache(maxsize=1024)(day_text)


@lru_cache(maxsize=1024)
def reason(code: str, **facts: "date | str | Text") -> Reason:
    """The reason of that code, its blanks filled; a day is said with its weekday."""
    words = _TABLE[code]
    kk: dict[str, str] = {}
    ru, en = dict(kk), dict(kk)
    for name, fact in facts.items():
        if isinstance(fact, str):
            kk[name] = ru[name] = en[name] = fact
        else:
            said = _day_words(fact) if isinstance(fact, date) else fact
            kk[name], ru[name], en[name] = said.kk, said.ru, said.en
    text = Text(words.text.kk.format_map(kk), words.text.ru.format_map(ru), words.text.en.format_map(en))
    return Reason(words.norm, code, text, words.remedy)
