"""What an audit finds, in Kazakh, Russian and English: one literal table, by the code of the finding.

A blank in braces is filled with a day, an instant, a number or a name of the record, none of which needs a case ending.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ..acts.model import Norm
from ..words.text import Text
from .finding import Finding, FindingKind, said

__all__ = ["found"]

_IMPOSSIBLE: Mapping[str, Text] = MappingProxyType(
    {
        "bad-row": Text(
            "Жолдың деректері дұрыс емес: {faults}", "Данные строки неверны: {faults}", "The row is wrong: {faults}"
        ),
        "rows-out-of-order": Text(
            "Жолдар уақыт ретімен тұрған жоқ; алдыңғы жол: {before}; осы жол: {this}",
            "Строки стоят не по порядку времени; предыдущая строка: {before}; эта строка: {this}",
            "The rows are not in order of time; row before: {before}; this row: {this}",
        ),
        "contradictory-facts": Text(
            "Деректер бір-біріне қайшы; {first}: {one}; {second}: {other}",
            "Данные противоречат друг другу; {first}: {one}; {second}: {other}",
            "The facts contradict each other; {first}: {one}; {second}: {other}",
        ),
        "event-twice": Text(
            "Оқиға журналға екінші рет енгізілген: {event}",
            "Событие внесено в журнал второй раз: {event}",
            "The event is recorded a second time: {event}",
        ),
        "form-unknown": Text(
            "Бұл кезде журналда мұндай № 031/е нысаны жоқ не оның қолданылу мерзімі өткен",
            "В журнале на этот момент нет такой формы № 031/у, или срок её действия истёк",
            "The record holds no such form 031 at this point, or its validity is over",
        ),
        "ticket-unknown": Text(
            "Бұл кезде журналда осы талон бойынша жазылу жоқ",
            "В журнале на этот момент нет записи с этим талоном",
            "The record holds no booking under this ticket at this point",
        ),
        "ticket-used-twice": Text(
            "Талон нөмірі екінші рет берілген",
            "Номер талона выдан второй раз",
            "The ticket number was given a second time",
        ),
        "department-unknown": Text(
            "Тексеруге мұндай МӘС бөлімі берілмеген: № {number}",
            "Такой отдел МСЭ для проверки не задан: № {number}",
            "No such MSE department was given to the audit: No. {number}",
        ),
        "after-final-state": Text(
            "Жазылу аяқталғаннан кейінгі оқиға: {event}; жазылудың күйі: {status}",
            "Событие после завершения записи: {event}; состояние записи: {status}",
            "An event after the booking had ended: {event}; state of the booking: {status}",
        ),
        "not-waiting": Text(
            "Қабылдау журналға енгізілген, бірақ бұл талон бойынша ешкім күтпеген",
            "Приём внесён в журнал, но по этому талону никто не ожидал",
            "A reception is recorded, but nobody was waiting under this ticket",
        ),
        "incident-unknown": Text(
            "Бұл кезде журналда мұндай сұрау салу жоқ не ол аяқталған",
            "В журнале на этот момент нет такого запроса, или он завершён",
            "The record holds no such request at this point, or it is closed",
        ),
        "measure-unknown": Text(
            "Бұл кезде журналда мұндай іс-шара жоқ не ол аяқталған",
            "В журнале на этот момент нет такого мероприятия, или оно завершено",
            "The record holds no such measure at this point, or it is closed",
        ),
    }
)

_NOT_JUDGED: Mapping[str, Text] = MappingProxyType(
    {
        "beyond-calendar": Text(
            "Осы күннен есептелген мерзім күнтізбе қамтитын жылдардан шығады: {day}",
            "Срок, считая от этого дня, выходит за годы, которые знает календарь: {day}",
            "A term counted from this day runs beyond the years that the calendar knows: {day}",
        ),
        "not-in-force": Text(
            "Бұл күнге қолданылатын ереже белгісіз: {day}",
            "Правила, действующие в этот день, неизвестны: {day}",
            "No rules are known to be in force on this day: {day}",
        ),
    }
)

_BREACHES: Mapping[str, Text] = MappingProxyType(
    {
        "invitation-missing": Text(
            "Жазылуға шақыру туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
            "В журнале нет SMS-сообщения по форме приложения {annex} с приглашением записаться",
            "No SMS of annex {annex} with the invitation to book is recorded",
        ),
        "confirmation-missing": Text(
            "Жазылуды растау туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
            "В журнале нет SMS-сообщения по форме приложения {annex} с подтверждением записи",
            "No SMS of annex {annex} confirming the booking is recorded",
        ),
        "reminder-missing": Text(
            "Жазылуды еске салу туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ; жіберілуге тиіс күні: "
            "{due}",
            "В журнале нет SMS-сообщения по форме приложения {annex} с напоминанием о записи; следовало отправить: "
            "{due}",
            "No SMS of annex {annex} reminding of the booking is recorded; day on which it was due: {due}",
        ),
        "cancellation-missing": Text(
            "Жазылудан бас тарту туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
            "В журнале нет SMS-сообщения по форме приложения {annex} об отказе от записи",
            "No SMS of annex {annex} on the cancellation is recorded",
        ),
        "no-show-missing": Text(
            "Жазылудың күші жойылғаны туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
            "В журнале нет SMS-сообщения по форме приложения {annex} об аннулировании записи",
            "No SMS of annex {annex} saying that the booking has become void is recorded",
        ),
        "wrong-annex": Text(
            "SMS-хабарлама басқа қосымшаның нысаны бойынша жіберілген; жіберілгені: {sent}-қосымша; тиістісі: "
            "{annex}-қосымша",
            "SMS-сообщение отправлено по форме другого приложения; отправлено: приложение {sent}; следовало: "
            "приложение {annex}",
            "The SMS follows the form of another annex; sent: annex {sent}; due: annex {annex}",
        ),
        "link-off-portal": Text(
            "SMS-хабарламадағы сілтеме порталға апармайды: {link}; портал: {host}",
            "Ссылка в SMS-сообщении ведёт не на портал: {link}; портал: {host}",
            "The link of the SMS does not lead to the portal: {link}; portal: {host}",
        ),
        "reminder-wrong-day": Text(
            "Еске салу тиісті күні жіберілмеген; жіберілген күні: {sent}; жіберілуге тиіс күні: {due}",
            "Напоминание отправлено не в тот день; отправлено: {sent}; следовало отправить: {due}",
            "The reminder was sent on the wrong day; sent: {sent}; due: {due}",
        ),
        "reminder-after-end": Text(
            "Аяқталған жазылу туралы еске салу жіберілген; жазылудың күйі: {status}",
            "Отправлено напоминание о завершённой записи; состояние записи: {status}",
            "A reminder of a booking that had ended was sent; state of the booking: {status}",
        ),
        "attended-late": Text(
            "Адам рұқсат етілген уақыттан кеш келген, бірақ жазылу бойынша келген болып саналған; келген уақыты: "
            "{came}; келуге болатын ең кеш уақыт (қоса алғанда): {until}",
            "Человек пришёл позже допустимого, но отмечен как пришедший по записи; пришёл: {came}; крайнее время "
            "прихода (включительно): {until}",
            "The person came later than allowed, yet counts as come by booking; came: {came}; latest arrival "
            "(inclusive): {until}",
        ),
        "voided-early": Text(
            "Жазылудың күші кешігу шегі өткенге дейін жойылған; жойылған уақыты: {voided}; келуге болатын ең кеш "
            "уақыт (қоса алғанда): {until}",
            "Запись аннулирована до истечения предела опоздания; аннулирована: {voided}; крайнее время прихода "
            "(включительно): {until}",
            "The booking was voided before the allowed delay had run out; voided: {voided}; latest arrival "
            "(inclusive): {until}",
        ),
        "voided-in-time": Text(
            "Адам уақытында келген, бірақ жазылудың күші жойылған; келген уақыты: {came}; келуге болатын ең кеш уақыт "
            "(қоса алғанда): {until}",
            "Человек пришёл вовремя, но запись аннулирована; пришёл: {came}; крайнее время прихода (включительно): "
            "{until}",
            "The person came in time, yet the booking was voided; came: {came}; latest arrival (inclusive): {until}",
        ),
        "outcome-missing": Text(
            "Жазылған күн өтті, бірақ адамның келгені, бас тартқаны не жазылудың күші жойылғаны журналда жоқ; "
            "тағайындалған уақыт: {start}",
            "День записи прошёл, но ни прихода, ни отказа, ни аннулирования в журнале нет; назначенное время: {start}",
            "The booked day is over, yet no arrival, cancellation or voiding is recorded; appointed time: {start}",
        ),
        "out-of-turn": Text(
            "Қабылдау реті бұзылған: кезекте алда тұрған адам әлі күтіп отырған; талон: {ahead}",
            "Нарушена очерёдность приёма: ещё ожидал человек, чья очередь раньше; талон: {ahead}",
            "Received out of turn: a person who goes first was still waiting; ticket: {ahead}",
        ),
        "voice-outside-hours": Text(
            "Байланыс орталығының жұмыс уақытынан тыс дауыстық арна бойынша түскен сұрау салу тіркелген; түскен "
            "уақыты: {received}",
            "Зарегистрирован запрос, поступивший по голосовому каналу вне рабочего времени контакт-центра; поступил: "
            "{received}",
            "A call from outside the contact centre's hours was registered; received: {received}",
        ),
        "done-late": Text(
            "{clock} — мерзімінен кеш орындалған; мерзімі: {due}; орындалған уақыты: {done}",
            "{clock} — исполнено позже срока; срок: {due}; исполнено: {done}",
            "{clock} — done late; due: {due}; done: {done}",
        ),
        "not-done": Text(
            "{clock} — мерзімі өтті, бірақ орындалғаны журналда жоқ; мерзімі: {due}",
            "{clock} — срок истёк, но исполнения в журнале нет; срок: {due}",
            "{clock} — the term has run out, yet nothing is recorded as done; due: {due}",
        ),
        "block-notice-missing": Text(
            "Жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама журналда жоқ; жіберілуге тиіс күні: {due}",
            "В журнале нет SMS-сообщения о блокировании возможности выбрать поставщика; следовало отправить: {due}",
            "No SMS saying that choosing is blocked is recorded; day on which it was due: {due}",
        ),
        "block-notice-early": Text(
            "Жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама ерте жіберілген; жіберілген күні: {sent}; "
            "жіберілуге тиіс күні: {due}",
            "SMS-сообщение о блокировании возможности выбрать поставщика отправлено раньше времени; отправлено: "
            "{sent}; следовало отправить: {due}",
            "The SMS saying that choosing is blocked was sent too early; sent: {sent}; due: {due}",
        ),
        "block-notice-late": Text(
            "Жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама кеш жіберілген; жіберілген күні: {sent}; "
            "жіберілуге тиіс күні: {due}",
            "SMS-сообщение о блокировании возможности выбрать поставщика отправлено с опозданием; отправлено: {sent}; "
            "следовало отправить: {due}",
            "The SMS saying that choosing is blocked was sent too late; sent: {sent}; due: {due}",
        ),
        "block-notice-undue": Text(
            "Жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама жіберілген, бірақ таңдау бұғатталмаған; "
            "жіберілген күні: {sent}",
            "SMS-сообщение о блокировании возможности выбрать поставщика отправлено, хотя выбор не был заблокирован; "
            "отправлено: {sent}",
            "The SMS saying that choosing is blocked was sent, though choosing was not blocked; sent: {sent}",
        ),
    }
)

_TEXTS = MappingProxyType(
    {
        code: (kind, text)
        for kind, texts in (
            (FindingKind.IMPOSSIBLE, _IMPOSSIBLE),
            (FindingKind.NOT_JUDGED, _NOT_JUDGED),
            (FindingKind.BREACH, _BREACHES),
        )
        for code, text in texts.items()
    }
)


def found(
    code: str, norm: Norm | None, subject: str, rows: tuple[int, ...], blanks: Mapping[str, object], **more: Any
) -> Finding:
    """The finding of that code, its blanks filled; `more` holds the other fields of `Finding`."""
    kind, text = _TEXTS[code]
    filled = text.fill(**{name: said(fact) for name, fact in blanks.items()})
    return Finding(norm, code, kind, subject, filled, rows, **more)
