"""What an audit says of a record."""

from collections.abc import Mapping
from types import MappingProxyType

from .text import Text

SUBJECTS: Mapping[str, Text] = MappingProxyType(
    {
        "ticket": Text("Талон {number}. ", "Талон {number}. ", "Ticket {number}. "),
        "form": Text("№ 031/е нысаны, нөмірі {number}. ", "Форма № 031/у, номер {number}. ", "Form 031 No. {number}. "),
        "incident": Text("Сұрау салу № {number}. ", "Запрос № {number}. ", "Request No. {number}. "),
        "measure": Text("Іс-шара № {number}. ", "Мероприятие № {number}. ", "Measure No. {number}. "),
        "": Text("{number}. ", "{number}. ", "{number}. "),
    }
)
"""What the number of a finding is, by what it is about."""
HEAD = Text("{subject}{kind}: {text}", "{subject}{kind}: {text}", "{subject}{kind}: {text}")
CONTRADICTION = Text("деректер бір-біріне қайшы", "данные противоречат друг другу", "the data contradict each other")
WHEN = Text("Уақыты: {at}", "Когда: {at}", "When: {at}")
BY = Text("айырма: {by}", "разница: {by}", "difference: {by}")
LEFT_TO_LIMIT = Text("шекке дейін қалған уақыт: {by}", "до предела оставалось: {by}", "left before the limit: {by}")
AT_THE_LIMIT = Text("0, дәл шектің өзінде", "0, ровно на пределе", "0, at the very limit")
KNOWN = Text(
    "Күнтізбе мына күнгі жағдай бойынша алынды: {day}.",
    "Календарь взят по состоянию на {day}.",
    "The calendar as it was known on: {day}.",
)
LINES = Text("файл жолдары: {lines}", "строки файла: {lines}", "lines of the file: {lines}")
ROWS = Text(
    "журнал жолдары (0-ден санағанда): {rows}",
    "строки журнала (счёт с 0): {rows}",
    "rows of the record (counted from 0): {rows}",
)
NO_VALUE = Text("жоқ", "нет", "none")
FAULT = Text("{path} — {needs}", "{path} — {needs}", "{path} {needs}")
FAULT_GIVEN = Text("{fault} (берілгені: {value})", "{fault} (дано: {value})", "{fault} (given: {value})")
MISSING = Text("мәні жоқ", "нет значения", "is missing")
NO_KEY = Text("бұл оқиғаның мұндай кілті жоқ", "у этого события нет такого ключа", "is no key of this event")
EVENT = Text("мына оқиғалардың бірі қажет: {events}", "нужно одно из событий: {events}", "needs one of: {events}")

BAD_ROW = Text("{faults}", "{faults}", "{faults}")
FAULTS_OF_A_ROW = Text("жолдағы қателер", "ошибки в строке", "faults of the row")
ROWS_OUT_OF_ORDER = Text(
    "жолдар хронологиялық ретпен орналаспаған; алдыңғы жол: {before}; осы жол: {this}",
    "строки идут не в хронологическом порядке; предыдущая строка: {before}; эта строка: {this}",
    "the rows are not in order of time; row before: {before}; this row: {this}",
)
ROW_AHEAD = Text(
    "жол кейінгі жолдардан бір тәуліктен астам озып тұр, сондықтан есепке алынбайды; осы жол: {this}; журнал мына "
    "уақыттан жалғасады: {after}",
    "строка опережает следующие за ней более чем на сутки и потому не учитывается; эта строка: {this}; журнал "
    "продолжается: {after}",
    "the row lies more than a day ahead of the rows after it and is left out; this row: {this}; the record goes on: "
    "{after}",
)
CONTRADICTORY_FACTS = Text(
    "{first}: {one}; {second}: {other}",
    "{first}: {one}; {second}: {other}",
    "{first}: {one}; {second}: {other}",
)
EVENT_TWICE = Text(
    "оқиға журналға екінші рет енгізілген; оқиға — {event}",
    "событие внесено в журнал второй раз; событие — {event}",
    "an event is recorded a second time; event — {event}",
)
FORM_UNKNOWN = Text(
    "бұл кезде журналда мұндай № 031/е нысаны жоқ не оның қолданылу мерзімі өткен",
    "в журнале на этот момент нет такой формы № 031/у, или срок её действия истёк",
    "the record holds no such form 031 at this point, or its validity is over",
)
TICKET_UNKNOWN = Text(
    "бұл кезде журналда осы талон бойынша жазылу жоқ",
    "в журнале на этот момент нет записи с этим талоном",
    "the record holds no booking under this ticket at this point",
)
TICKET_USED_TWICE = Text(
    "талон нөмірі екінші рет берілген",
    "номер талона выдан второй раз",
    "the ticket number was given a second time",
)
DEPARTMENT_UNKNOWN = Text(
    "тексеру деректерінде мұндай МӘС бөлімі жоқ; № {number}",
    "в данных проверки нет такого отдела МСЭ; № {number}",
    "no such MSE department was given to the audit; No. {number}",
)
AFTER_FINAL_STATE = Text(
    "жазылу аяқталғаннан кейінгі оқиға — {event}; жазылудың күйі — {status}",
    "событие после завершения записи — {event}; состояние записи — {status}",
    "an event after the booking had ended — {event}; state of the booking — {status}",
)
NOT_WAITING = Text(
    "куәландырудың басталғаны журналға енгізілген, бірақ бұл талон бойынша кезекте ешкім тұрмаған",
    "в журнал внесено начало освидетельствования, но по этому талону никто не стоял в очереди",
    "the start of an examination is recorded, but nobody was waiting in the queue under this ticket",
)
INCIDENT_UNKNOWN = Text(
    "бұл кезде журналда мұндай сұрау салу жоқ не ол аяқталған",
    "в журнале на этот момент нет такого запроса, или он завершён",
    "the record holds no such request at this point, or it is closed",
)
MEASURE_UNKNOWN = Text(
    "бұл кезде журналда мұндай іс-шара жоқ не ол аяқталған",
    "в журнале на этот момент нет такого мероприятия, или оно завершено",
    "the record holds no such measure at this point, or it is closed",
)
BEYOND_CALENDAR = Text(
    "осы күннен есептелген мерзім күнтізбе қамтитын жылдар шегінен шығады; күні — {day}",
    "срок, исчисляемый от этого дня, выходит за пределы лет, охваченных календарём; день — {day}",
    "a term counted from this day runs beyond the years that the calendar knows; day — {day}",
)
NOT_IN_FORCE = Text(
    "бұл күні қандай нормалар қолданылғаны белгісіз; күні — {day}",
    "неизвестно, какие нормы действовали в этот день; день — {day}",
    "no norms are known to be in force on this day; day — {day}",
)
INVITATION_MISSING = Text(
    "жазылуға шақыру туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
    "в журнале нет SMS-сообщения по форме приложения {annex} с приглашением записаться",
    "no SMS of annex {annex} with the invitation to book is recorded",
)
CONFIRMATION_MISSING = Text(
    "жазылуды растау туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
    "в журнале нет SMS-сообщения по форме приложения {annex} с подтверждением записи",
    "no SMS of annex {annex} confirming the booking is recorded",
)
REMINDER_MISSING = Text(
    "жазылуды еске салу туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ; жіберілуге тиіс күні: {due}",
    "в журнале нет SMS-сообщения по форме приложения {annex} с напоминанием о записи; следовало отправить: {due}",
    "no SMS of annex {annex} reminding of the booking is recorded; day on which it was due: {due}",
)
CANCELLATION_MISSING = Text(
    "жазылудан бас тарту туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
    "в журнале нет SMS-сообщения по форме приложения {annex} об отказе от записи",
    "no SMS of annex {annex} on the cancellation is recorded",
)
NO_SHOW_MISSING = Text(
    "жазылудың күші жойылғаны туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
    "в журнале нет SMS-сообщения по форме приложения {annex} об аннулировании записи",
    "no SMS of annex {annex} saying that the booking has become void is recorded",
)
WRONG_ANNEX = Text(
    "SMS-хабарлама басқа қосымшаның нысаны бойынша жіберілген; жіберілгені: {sent}-қосымша; тиістісі: {annex}-қосымша",
    "SMS-сообщение отправлено по форме другого приложения; отправлено: приложение {sent}; следовало: приложение "
    "{annex}",
    "the SMS follows the form of another annex; sent: annex {sent}; due: annex {annex}",
)
LINK_OFF_PORTAL = Text(
    "SMS-хабарламадағы сілтеме порталға апармайды; сілтеме: {link}; портал: {host}",
    "ссылка в SMS-сообщении ведёт не на портал; ссылка: {link}; портал: {host}",
    "the link of the SMS does not lead to the portal; link: {link}; portal: {host}",
)
REMINDER_WRONG_DAY = Text(
    "еске салу тиісті күні жіберілмеген; жіберілген күні: {sent}; жіберілуге тиіс күні: {due}",
    "напоминание отправлено не в тот день; отправлено: {sent}; следовало отправить: {due}",
    "the reminder was sent on the wrong day; sent: {sent}; due: {due}",
)
REMINDER_AFTER_END = Text(
    "аяқталған жазылу туралы еске салу жіберілген; жазылудың күйі: {status}",
    "отправлено напоминание о завершённой записи; состояние записи: {status}",
    "a reminder of a booking that had ended was sent; state of the booking: {status}",
)
ATTENDED_LATE = Text(
    "көрсетілетін қызметті алушы рұқсат етілген уақыттан кеш келген, бірақ жазылу бойынша келген деп белгіленген; "
    "келген уақыты: {came}; келуге болатын ең кеш уақыт (қоса алғанда): {until}",
    "услугополучатель пришёл позже допустимого, но отмечен как пришедший по записи; пришёл: {came}; крайнее время "
    "прихода (включительно): {until}",
    "the recipient came later than allowed, yet is recorded as attending under the booking; came: {came}; latest "
    "arrival (inclusive): {until}",
)
VOIDED_EARLY = Text(
    "жазылудың күші рұқсат етілген кешігу уақыты өткенге дейін жойылған; жойылған уақыты: {voided}; келуге болатын ең "
    "кеш уақыт (қоса алғанда): {until}",
    "запись аннулирована до истечения допустимого времени опоздания; аннулирована: {voided}; крайнее время прихода "
    "(включительно): {until}",
    "the booking was voided before the allowed delay was over; voided: {voided}; latest arrival (inclusive): {until}",
)
VOIDED_IN_TIME = Text(
    "көрсетілетін қызметті алушы уақытында келген, бірақ жазылудың күші жойылған; келген уақыты: {came}; келуге "
    "болатын ең кеш уақыт (қоса алғанда): {until}",
    "услугополучатель пришёл вовремя, но запись аннулирована; пришёл: {came}; крайнее время прихода (включительно): "
    "{until}",
    "the recipient came in time, yet the booking was voided; came: {came}; latest arrival (inclusive): {until}",
)
OUTCOME_MISSING = Text(
    "жазылған күн өтті, бірақ көрсетілетін қызметті алушының келгені, бас тартқаны не жазылудың күші жойылғаны "
    "журналда жоқ; тағайындалған уақыт: {start}",
    "день записи прошёл, но ни прихода, ни отказа, ни аннулирования в журнале нет; назначенное время: {start}",
    "the booked day is over, yet no arrival, cancellation or voiding is recorded; appointed time: {start}",
)
OUT_OF_TURN = Text(
    "кезектен тыс қабылданған, алда тұрған адам әлі күтіп отырған; ол адамның талон нөмірі: {ahead}",
    "принят вне очереди, пока ожидал человек, чья очередь раньше; номер талона того человека: {ahead}",
    "received out of turn while a person who goes first was still waiting; that person's ticket number: {ahead}",
)
DONE_LATE = Text(
    "{clock} — мерзімінен кеш; мерзімі: {due}; іс жүзінде: {done}",
    "{clock} — с опозданием; срок: {due}; фактически: {done}",
    "{clock} — done late; due: {due}; done: {done}",
)
NOT_DONE = Text(
    "{clock} — мерзімі өтті, бірақ орындалғаны журналда жоқ; мерзімі: {due}",
    "{clock} — срок истёк, но исполнения в журнале нет; срок: {due}",
    "{clock} — the term has run out, yet nothing is recorded as done; due: {due}",
)
NOTICE_MISSING = Text(
    "адамды порталда авторизациялану және жеткізушіні таңдау қажеттігі туралы хабардар ету журналда жоқ; бұл үшін "
    "актіде мерзім белгіленбеген; іс-шара порталға келіп түскен күн: {since}",
    "в журнале нет уведомления лица о необходимости авторизоваться на портале и выбрать поставщика; срок для него "
    "актом не установлен; мероприятие поступило на портал: {since}",
    "no notice to the person to sign in and choose a supplier is recorded; the act sets no term for it; the measure "
    "came to the portal: {since}",
)
ATTENDED_ANOTHER_DAY = Text(
    "көрсетілетін қызметті алушы тағайындалған күні емес, ерте келген, бірақ куәландыруға келген деп белгіленген; "
    "келген уақыты: {came}; жазылған күн: {day}",
    "приход на освидетельствование отмечен раньше назначенного дня; пришёл: {came}; день записи: {day}",
    "the recipient is recorded as attending before the appointed day; came: {came}; booked day: {day}",
)
SMS_LATE = Text(
    "SMS-хабарлама сол күні жіберілмеген (бұл — тексерудің шегі, актінің мерзімі емес); жіберілген: {sent}; негіз "
    "болған күн: {due}",
    "SMS-сообщение отправлено не в тот же день (это допуск проверки, а не срок акта); отправлено: {sent}; день "
    "основания: {due}",
    "the SMS was not sent the same day (that is the audit's tolerance and no term of the act); sent: {sent}; called "
    "for: {due}",
)
VOIDED_CLOSED_DAY = Text(
    "жазылудың күші жойылған, бірақ жазылған күні ешкім қабылдамаған, сондықтан ешкім кешіккен жоқ; күші жойылған: "
    "{voided}; жазылған күн: {day}",
    "запись аннулирована, хотя в день записи никто не принимал и потому никто не опоздал; аннулирована: {voided}; "
    "день записи: {day}",
    "the booking was voided although nobody received on the booked day, so nobody was late; voided: {voided}; booked "
    "day: {day}",
)
BOOKING_TO_GIVE_UP = Text(
    "көрсетілетін қызметті алушы жалпы кезек тәртібімен қабылданған, бірақ жаңа жазылуы бар, одан бас тарту керек; "
    "оның талон нөмірі: {ticket}; күні: {day}",
    "услугополучатель принят в порядке общей очереди, но у него есть новая запись, от неё следует отказаться; её "
    "номер талона: {ticket}; день: {day}",
    "the recipient was received in the general queue and holds a new booking, which is to be given up; its ticket "
    "number: {ticket}; day: {day}",
)
PROOF_MISSING = Text(
    "теріске шығару туралы хабарламаға растайтын ақпарат қоса берілмеген",
    "к уведомлению об опровержении не приложена подтверждающая информация",
    "the notice of refutation carries no supporting information",
)
PLANNED_TIME_MISSING = Text(
    "растау туралы хабарламада техникалық іркілісті жоюдың жоспарлы уақыты мен күні көрсетілмеген",
    "в уведомлении о подтверждении не указаны плановые время и дата устранения технического сбоя",
    "the notice of confirmation does not name the planned time and date of the repair",
)
BLOCK_NOTICE_MISSING = Text(
    "жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама журналда жоқ; жіберілуге тиіс күні: {due}",
    "в журнале нет SMS-сообщения о блокировании возможности выбрать поставщика; следовало отправить: {due}",
    "no SMS saying that choosing is blocked is recorded; day on which it was due: {due}",
)
BLOCK_NOTICE_EARLY = Text(
    "жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама ерте жіберілген; жіберілген күні: {sent}; "
    "жіберілуге тиіс күні: {due}",
    "SMS-сообщение о блокировании возможности выбрать поставщика отправлено раньше времени; отправлено: {sent}; "
    "следовало отправить: {due}",
    "the SMS saying that choosing is blocked was sent too early; sent: {sent}; due: {due}",
)
BLOCK_NOTICE_LATE = Text(
    "жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама кеш жіберілген; жіберілген күні: {sent}; жіберілуге "
    "тиіс күні: {due}",
    "SMS-сообщение о блокировании возможности выбрать поставщика отправлено с опозданием; отправлено: {sent}; "
    "следовало отправить: {due}",
    "the SMS saying that choosing is blocked was sent too late; sent: {sent}; due: {due}",
)
BLOCK_NOTICE_UNDUE = Text(
    "жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама жіберілген, бірақ таңдау бұғатталмаған; жіберілген "
    "күні: {sent}",
    "SMS-сообщение о блокировании возможности выбрать поставщика отправлено, хотя выбор не был заблокирован; "
    "отправлено: {sent}",
    "the SMS saying that choosing is blocked was sent, though choosing was not blocked; sent: {sent}",
)

NEEDS_ROW = Text("кілттері бар жол қажет", "нужна строка с ключами", "needs a mapping of keys to values")
NEEDS_INSTANT = Text(
    "уақыт белдеуі көрсетілген күн мен уақыт қажет",
    "нужны дата и время с часовым поясом",
    "needs an instant with its UTC offset",
)
NEEDS_DAY = Text("күн қажет (жжжж-аа-кк)", "нужна дата (гггг-мм-дд)", "needs a date (yyyy-mm-dd)")
NEEDS_TEXT = Text("бір жол мәтін қажет", "нужна строка текста", "needs one line of text")
NEEDS_NUMBER = Text(
    "нөмір не бір жол мәтін қажет", "нужен номер или строка текста", "needs a number or one line of text"
)
NEEDS_KATO = Text("ӘАОЖ коды қажет (9 цифр)", "нужен код КАТО (9 цифр)", "needs a KATO code of nine digits")
NEEDS_ANNEX = Text(
    "қосымшаның нөмірі қажет: {annexes}", "нужен номер приложения: {annexes}", "needs an annex: {annexes}"
)
NEEDS_FLAG = Text("true не false қажет", "нужно true или false", "needs true or false")
NEEDS_PROOF = Text(
    "қоса берілген ақпараттың атауы, true не false қажет",
    "нужно название приложенного, true или false",
    "needs what was attached, true or false",
)
NEEDS_PLAN = Text(
    "уақыт белдеуі көрсетілген күн мен уақыт не false қажет",
    "нужны дата и время с часовым поясом или false",
    "needs an instant with its UTC offset, or false",
)
NEEDS_CHANNEL = Text(
    "мына арналардың бірі қажет: {channels}", "нужен один из каналов: {channels}", "needs one of: {channels}"
)

NAME_OF_AT = Text("оқиға болған сәт", "момент события", "moment of the event")
NAME_OF_ON = Text("оқиға болған күн", "день события", "day of the event")
