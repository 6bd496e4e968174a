"""What an audit finds, in Kazakh, Russian and English: one literal table, by the code of the finding.

A blank in braces is filled with a day, an instant, a number or a name of the record, none of which needs a case ending.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ._finding import Finding, FindingKind, said
from .law import Norm, Text

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
        "impossible-fact": Text(
            "Мұндай мән болуы мүмкін емес; {field}: {value}",
            "Такое значение невозможно; {field}: {value}",
            "Such a value is impossible; {field}: {value}",
        ),
        "event-twice": Text(
            "Оқиға екінші рет тіркелген: {event}",
            "Событие отражено второй раз: {event}",
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
            "The ticket number is given a second time",
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
            "Бұл талон бойынша қабылдауды ешкім күтіп тұрған жоқ",
            "По этому талону никто не ожидает приёма",
            "Nobody waits to be received under this ticket",
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
            "Жазылуға шақыратын SMS-хабарлама журналда жоқ; {annex}-қосымша",
            "SMS с приглашением записаться в журнале нет; приложение {annex}",
            "No SMS with the invitation to book is recorded; annex {annex}",
        ),
        "confirmation-missing": Text(
            "Жазылуды растайтын SMS-хабарлама журналда жоқ; {annex}-қосымша",
            "SMS с подтверждением записи в журнале нет; приложение {annex}",
            "No SMS that confirms the booking is recorded; annex {annex}",
        ),
        "reminder-missing": Text(
            "Жазылу туралы еске салатын SMS-хабарлама журналда жоқ; {annex}-қосымша; жіберілетін күні: {due}",
            "SMS с напоминанием о записи в журнале нет; приложение {annex}; день отправки: {due}",
            "No SMS that reminds of the booking is recorded; annex {annex}; day on which it was due: {due}",
        ),
        "cancellation-missing": Text(
            "Жазылудан бас тарту туралы SMS-хабарлама журналда жоқ; {annex}-қосымша",
            "SMS об отмене записи в журнале нет; приложение {annex}",
            "No SMS on the cancellation is recorded; annex {annex}",
        ),
        "no-show-missing": Text(
            "Жазылудың күші жойылғаны туралы SMS-хабарлама журналда жоқ; {annex}-қосымша",
            "SMS об аннулировании записи в журнале нет; приложение {annex}",
            "No SMS on the booking's becoming void is recorded; annex {annex}",
        ),
        "wrong-annex": Text(
            "SMS-хабарлама басқа қосымшаның нысаны бойынша жіберілген; жіберілгені: {sent}-қосымша; тиістісі: "
            "{annex}-қосымша",
            "SMS отправлено по форме другого приложения; отправлено: приложение {sent}; следует: приложение {annex}",
            "The SMS follows the form of another annex; sent: annex {sent}; due: annex {annex}",
        ),
        "link-off-portal": Text(
            "SMS-хабарламадағы сілтеме порталға апармайды: {link}; портал: {host}",
            "Ссылка в SMS ведёт не на портал: {link}; портал: {host}",
            "The link of the SMS does not lead to the portal: {link}; portal: {host}",
        ),
        "reminder-wrong-day": Text(
            "Еске салу тиісті күні жіберілмеген; жіберілген күні: {sent}; тиісті күні: {due}",
            "Напоминание отправлено не в тот день; отправлено: {sent}; день отправки: {due}",
            "The reminder was sent on another day; sent: {sent}; due: {due}",
        ),
        "reminder-after-end": Text(
            "Аяқталған жазылу туралы еске салу жіберілген; жазылудың күйі: {status}",
            "Отправлено напоминание о завершённой записи; состояние записи: {status}",
            "A reminder was sent of a booking that had ended; state of the booking: {status}",
        ),
        "attended-late": Text(
            "Адам рұқсат етілгеннен кеш келген, бірақ жазылу бойынша келген болып саналған; келген уақыты: {came}; ең "
            "кеш уақыт: {until}",
            "Человек пришёл позже допустимого, но отмечен как пришедший по записи; пришёл: {came}; крайний срок: "
            "{until}",
            "The person came later than allowed, yet counts as come by booking; came: {came}; latest: {until}",
        ),
        "voided-early": Text(
            "Жазылудың күші кешігу шегі өткенге дейін жойылған; жойылған уақыты: {voided}; келуге болатын ең кеш "
            "уақыт: {until}",
            "Запись аннулирована до истечения предела опоздания; аннулирована: {voided}; крайний срок прихода: {until}",
            "The booking was voided before the allowed delay had run out; voided: {voided}; latest arrival: {until}",
        ),
        "voided-in-time": Text(
            "Адам уақытында келген, бірақ жазылудың күші жойылған; келген уақыты: {came}; ең кеш уақыт: {until}",
            "Человек пришёл вовремя, но запись аннулирована; пришёл: {came}; крайний срок: {until}",
            "The person came in time, yet the booking was voided; came: {came}; latest: {until}",
        ),
        "outcome-missing": Text(
            "Жазылған күн өтті, бірақ келу, бас тарту не жазылудың күшін жою журналда жоқ; жазылған уақыт: {start}",
            "День записи прошёл, но ни прихода, ни отказа, ни аннулирования в журнале нет; время записи: {start}",
            "The booked day is over, yet no arrival, cancellation or voiding is recorded; booked: {start}",
        ),
        "out-of-turn": Text(
            "Қабылдау реті бұзылған: алдында тұрған талон әлі күтіп тұрған; {ahead}",
            "Нарушена очерёдность приёма: ещё ожидал талон, который идёт раньше; {ahead}",
            "Received out of turn: a ticket that goes first was still waiting; {ahead}",
        ),
        "done-late": Text(
            "Мерзімінен кеш орындалған; мерзімі: {due}; орындалған уақыты: {done}",
            "Исполнено позже срока; срок: {due}; исполнено: {done}",
            "Done after the term; due: {due}; done: {done}",
        ),
        "not-done": Text(
            "Мерзімі өтті, бірақ орындалғаны журналда жоқ; мерзімі: {due}",
            "Срок истёк, но исполнения в журнале нет; срок: {due}",
            "The term has run out, yet nothing is recorded as done; due: {due}",
        ),
        "block-notice-missing": Text(
            "Жеткізушіні таңдаудың бұғатталғаны туралы SMS-хабарлама журналда жоқ; жіберілетін күні: {due}",
            "SMS о блокировке выбора поставщика в журнале нет; день отправки: {due}",
            "No SMS that choosing is blocked is recorded; day on which it was due: {due}",
        ),
        "block-notice-early": Text(
            "Жеткізушіні таңдаудың бұғатталғаны туралы SMS-хабарлама ерте жіберілген; жіберілген күні: {sent}; тиісті "
            "күні: {due}",
            "SMS о блокировке выбора поставщика отправлено раньше времени; отправлено: {sent}; день отправки: {due}",
            "The SMS that choosing is blocked was sent too early; sent: {sent}; due: {due}",
        ),
        "block-notice-late": Text(
            "Жеткізушіні таңдаудың бұғатталғаны туралы SMS-хабарлама кеш жіберілген; жіберілген күні: {sent}; тиісті "
            "күні: {due}",
            "SMS о блокировке выбора поставщика отправлено с опозданием; отправлено: {sent}; день отправки: {due}",
            "The SMS that choosing is blocked was sent too late; sent: {sent}; due: {due}",
        ),
        "block-notice-undue": Text(
            "Бұғаттау туралы SMS-хабарлама жіберілген, бірақ жеткізушіні таңдау бұғатталмайды; жіберілген күні: {sent}",
            "SMS о блокировке отправлено, хотя выбор поставщика не блокируется; отправлено: {sent}",
            "The SMS that choosing is blocked was sent, though nothing blocks it; sent: {sent}",
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
