"""What an audit says of a record."""

from .text import Text

HEAD = Text("{subject}: {text}", "{subject}: {text}", "{subject}: {text}")
PLACE = Text("{head} ({place}).", "{head} ({place}).", "{head} ({place}).")
WHEN = Text("Уақыты: {at}.", "Когда: {at}.", "When: {at}.")
BY = Text("Ауытқу: {by}.", "Отклонение: {by}.", "By how much: {by}.")
AT_THE_LIMIT = Text("нөл, дәл шектің өзінде", "нулевое, ровно на пределе", "zero, at the very limit")
KNOWN = Text(
    "Күнтізбе осы күні белгілі болған күйінде: {day}.",
    "Календарь по состоянию на {day}.",
    "The calendar as it was known on: {day}.",
)
ROWS = Text(
    "Журнал жолдары (0-ден санағанда): {rows}.",
    "Строки журнала (счёт с 0): {rows}.",
    "Rows of the record (counted from 0): {rows}.",
)
NO_VALUE = Text("жоқ", "нет", "none")
FAULT = Text("{path} — {needs}", "{path} — {needs}", "{path} {needs}")
MISSING = Text("мәні жоқ", "нет значения", "is missing")
NO_KEY = Text("бұл оқиғаның мұндай кілті жоқ", "у этого события нет такого ключа", "is no key of this event")
EVENT = Text("мына оқиғалардың бірі қажет: {events}", "нужно одно из событий: {events}", "needs one of: {events}")

BAD_ROW = Text("Жолдың деректері дұрыс емес: {faults}", "Данные строки неверны: {faults}", "The row is wrong: {faults}")
ROWS_OUT_OF_ORDER = Text(
    "Жолдар уақыт ретімен тұрған жоқ; алдыңғы жол: {before}; осы жол: {this}",
    "Строки стоят не по порядку времени; предыдущая строка: {before}; эта строка: {this}",
    "The rows are not in order of time; row before: {before}; this row: {this}",
)
ROW_AHEAD = Text(
    "Жол кейінгі жолдардан бір тәуліктен астам озып тұр, сондықтан есепке алынбайды; осы жол: {this}; журнал мына "
    "уақыттан жалғасады: {after}",
    "Строка опережает следующие за ней более чем на сутки и потому не учитывается; эта строка: {this}; журнал "
    "продолжается: {after}",
    "The row lies more than a day ahead of the rows after it and is therefore not taken into account; this row: "
    "{this}; the record goes on: {after}",
)
CONTRADICTORY_FACTS = Text(
    "Деректер бір-біріне қайшы; {first}: {one}; {second}: {other}",
    "Данные противоречат друг другу; {first}: {one}; {second}: {other}",
    "The facts contradict each other; {first}: {one}; {second}: {other}",
)
EVENT_TWICE = Text(
    "Оқиға журналға екінші рет енгізілген: {event}",
    "Событие внесено в журнал второй раз: {event}",
    "The event is recorded a second time: {event}",
)
FORM_UNKNOWN = Text(
    "Бұл кезде журналда мұндай № 031/е нысаны жоқ не оның қолданылу мерзімі өткен",
    "В журнале на этот момент нет такой формы № 031/у, или срок её действия истёк",
    "The record holds no such form 031 at this point, or its validity is over",
)
TICKET_UNKNOWN = Text(
    "Бұл кезде журналда осы талон бойынша жазылу жоқ",
    "В журнале на этот момент нет записи с этим талоном",
    "The record holds no booking under this ticket at this point",
)
TICKET_USED_TWICE = Text(
    "Талон нөмірі екінші рет берілген",
    "Номер талона выдан второй раз",
    "The ticket number was given a second time",
)
DEPARTMENT_UNKNOWN = Text(
    "Тексеруге мұндай МӘС бөлімі берілмеген: № {number}",
    "Такой отдел МСЭ для проверки не задан: № {number}",
    "No such MSE department was given to the audit: No. {number}",
)
AFTER_FINAL_STATE = Text(
    "Жазылу аяқталғаннан кейінгі оқиға: {event}; жазылудың күйі: {status}",
    "Событие после завершения записи: {event}; состояние записи: {status}",
    "An event after the booking had ended: {event}; state of the booking: {status}",
)
NOT_WAITING = Text(
    "Қабылдау журналға енгізілген, бірақ бұл талон бойынша ешкім күтпеген",
    "Приём внесён в журнал, но по этому талону никто не ожидал",
    "A reception is recorded, but nobody was waiting under this ticket",
)
INCIDENT_UNKNOWN = Text(
    "Бұл кезде журналда мұндай сұрау салу жоқ не ол аяқталған",
    "В журнале на этот момент нет такого запроса, или он завершён",
    "The record holds no such request at this point, or it is closed",
)
MEASURE_UNKNOWN = Text(
    "Бұл кезде журналда мұндай іс-шара жоқ не ол аяқталған",
    "В журнале на этот момент нет такого мероприятия, или оно завершено",
    "The record holds no such measure at this point, or it is closed",
)
BEYOND_CALENDAR = Text(
    "Осы күннен есептелген мерзім күнтізбе қамтитын жылдардан шығады: {day}",
    "Срок, считая от этого дня, выходит за годы, которые знает календарь: {day}",
    "A term counted from this day runs beyond the years that the calendar knows: {day}",
)
NOT_IN_FORCE = Text(
    "Бұл күнге қолданылатын ереже белгісіз: {day}",
    "Правила, действующие в этот день, неизвестны: {day}",
    "No rules are known to be in force on this day: {day}",
)
INVITATION_MISSING = Text(
    "Жазылуға шақыру туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
    "В журнале нет SMS-сообщения по форме приложения {annex} с приглашением записаться",
    "No SMS of annex {annex} with the invitation to book is recorded",
)
CONFIRMATION_MISSING = Text(
    "Жазылуды растау туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
    "В журнале нет SMS-сообщения по форме приложения {annex} с подтверждением записи",
    "No SMS of annex {annex} confirming the booking is recorded",
)
REMINDER_MISSING = Text(
    "Жазылуды еске салу туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ; жіберілуге тиіс күні: {due}",
    "В журнале нет SMS-сообщения по форме приложения {annex} с напоминанием о записи; следовало отправить: {due}",
    "No SMS of annex {annex} reminding of the booking is recorded; day on which it was due: {due}",
)
CANCELLATION_MISSING = Text(
    "Жазылудан бас тарту туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
    "В журнале нет SMS-сообщения по форме приложения {annex} об отказе от записи",
    "No SMS of annex {annex} on the cancellation is recorded",
)
NO_SHOW_MISSING = Text(
    "Жазылудың күші жойылғаны туралы {annex}-қосымшаға сәйкес SMS-хабарлама журналда жоқ",
    "В журнале нет SMS-сообщения по форме приложения {annex} об аннулировании записи",
    "No SMS of annex {annex} saying that the booking has become void is recorded",
)
WRONG_ANNEX = Text(
    "SMS-хабарлама басқа қосымшаның нысаны бойынша жіберілген; жіберілгені: {sent}-қосымша; тиістісі: {annex}-қосымша",
    "SMS-сообщение отправлено по форме другого приложения; отправлено: приложение {sent}; следовало: "
    "приложение {annex}",
    "The SMS follows the form of another annex; sent: annex {sent}; due: annex {annex}",
)
LINK_OFF_PORTAL = Text(
    "SMS-хабарламадағы сілтеме порталға апармайды: {link}; портал: {host}",
    "Ссылка в SMS-сообщении ведёт не на портал: {link}; портал: {host}",
    "The link of the SMS does not lead to the portal: {link}; portal: {host}",
)
REMINDER_WRONG_DAY = Text(
    "Еске салу тиісті күні жіберілмеген; жіберілген күні: {sent}; жіберілуге тиіс күні: {due}",
    "Напоминание отправлено не в тот день; отправлено: {sent}; следовало отправить: {due}",
    "The reminder was sent on the wrong day; sent: {sent}; due: {due}",
)
REMINDER_AFTER_END = Text(
    "Аяқталған жазылу туралы еске салу жіберілген; жазылудың күйі: {status}",
    "Отправлено напоминание о завершённой записи; состояние записи: {status}",
    "A reminder of a booking that had ended was sent; state of the booking: {status}",
)
ATTENDED_LATE = Text(
    "Адам рұқсат етілген уақыттан кеш келген, бірақ жазылу бойынша келген болып саналған; келген уақыты: "
    "{came}; келуге болатын ең кеш уақыт (қоса алғанда): {until}",
    "Человек пришёл позже допустимого, но отмечен как пришедший по записи; пришёл: {came}; крайнее время "
    "прихода (включительно): {until}",
    "The person came later than allowed, yet counts as come by booking; came: {came}; latest arrival "
    "(inclusive): {until}",
)
VOIDED_EARLY = Text(
    "Жазылудың күші кешігу шегі өткенге дейін жойылған; жойылған уақыты: {voided}; келуге болатын ең кеш "
    "уақыт (қоса алғанда): {until}",
    "Запись аннулирована до истечения предела опоздания; аннулирована: {voided}; крайнее время прихода "
    "(включительно): {until}",
    "The booking was voided before the allowed delay had run out; voided: {voided}; latest arrival "
    "(inclusive): {until}",
)
VOIDED_IN_TIME = Text(
    "Адам уақытында келген, бірақ жазылудың күші жойылған; келген уақыты: {came}; келуге болатын ең кеш уақыт "
    "(қоса алғанда): {until}",
    "Человек пришёл вовремя, но запись аннулирована; пришёл: {came}; крайнее время прихода (включительно): {until}",
    "The person came in time, yet the booking was voided; came: {came}; latest arrival (inclusive): {until}",
)
OUTCOME_MISSING = Text(
    "Жазылған күн өтті, бірақ адамның келгені, бас тартқаны не жазылудың күші жойылғаны журналда жоқ; "
    "тағайындалған уақыт: {start}",
    "День записи прошёл, но ни прихода, ни отказа, ни аннулирования в журнале нет; назначенное время: {start}",
    "The booked day is over, yet no arrival, cancellation or voiding is recorded; appointed time: {start}",
)
OUT_OF_TURN = Text(
    "Қабылдау реті бұзылған: кезекте алда тұрған адам әлі күтіп отырған; талон: {ahead}",
    "Нарушена очерёдность приёма: ещё ожидал человек, чья очередь раньше; талон: {ahead}",
    "Received out of turn: a person who goes first was still waiting; ticket: {ahead}",
)
DONE_LATE = Text(
    "{clock} — мерзімінен кеш орындалған; мерзімі: {due}; орындалған уақыты: {done}",
    "{clock} — исполнено позже срока; срок: {due}; исполнено: {done}",
    "{clock} — done late; due: {due}; done: {done}",
)
NOT_DONE = Text(
    "{clock} — мерзімі өтті, бірақ орындалғаны журналда жоқ; мерзімі: {due}",
    "{clock} — срок истёк, но исполнения в журнале нет; срок: {due}",
    "{clock} — the term has run out, yet nothing is recorded as done; due: {due}",
)
NOTICE_MISSING = Text(
    "Адамды порталда авторизациялану және жеткізушіні таңдау қажеттігі туралы хабардар ету журналда жоқ; бұл үшін "
    "актіде мерзім белгіленбеген; іс-шара порталға келіп түскен күн: {since}",
    "В журнале нет уведомления лица о необходимости авторизоваться на портале и выбрать поставщика; срок для него "
    "актом не установлен; мероприятие поступило на портал: {since}",
    "No notice to the person that they must sign in to the portal and choose a supplier is recorded; the act sets no "
    "term for it; the measure came to the portal: {since}",
)
ATTENDED_ANOTHER_DAY = Text(
    "Куәландыруға келген деп жазылған, бірақ бұл тағайындалған күн емес; келген: {came}; жазылған күн: {day}",
    "Приход на освидетельствование отмечен не в назначенный день; пришли: {came}; день записи: {day}",
    "The person is recorded as having come, but not on the appointed day; came: {came}; booked day: {day}",
)
SMS_LATE = Text(
    "SMS-хабарлама сол күні жіберілмеген (бұл — тексерудің шегі, актінің мерзімі емес); жіберілген: {sent}; "
    "негіз болған күн: {due}",
    "SMS-сообщение отправлено не в тот же день (это допуск проверки, а не срок акта); отправлено: {sent}; день "
    "основания: {due}",
    "The SMS was not sent the same day (that is the audit's tolerance and no term of the act); sent: {sent}; called "
    "for: {due}",
)
VOIDED_CLOSED_DAY = Text(
    "Жазылудың күші жойылған, бірақ жазылған күні ешкім қабылдамаған, сондықтан ешкім кешіккен жоқ; күші жойылған: "
    "{voided}; жазылған күн: {day}",
    "Запись аннулирована, хотя в день записи никто не принимал и потому никто не опоздал; аннулирована: {voided}; день "
    "записи: {day}",
    "The booking was voided although nobody received on the booked day, so nobody was late; voided: {voided}; booked "
    "day: {day}",
)
BOOKING_TO_GIVE_UP = Text(
    "Адам жалпы кезек тәртібімен қабылданған, бірақ жаңа жазылуы бар: одан бас тарту керек; талон: {ticket}; "
    "күні: {day}",
    "Человек принят в порядке общей очереди, но у него есть новая запись: от неё следует отказаться; талон: {ticket}; "
    "день: {day}",
    "The person was received in general order and holds a new booking, which is to be given up; ticket: {ticket}; "
    "day: {day}",
)
PROOF_MISSING = Text(
    "Теріске шығару туралы хабарламаға растайтын ақпарат қоса берілмеген",
    "К уведомлению об опровержении не приложена подтверждающая информация",
    "The notice of refutation carries no supporting information",
)
PLANNED_TIME_MISSING = Text(
    "Растау туралы хабарламада техникалық іркілісті жоюдың жоспарлы уақыты мен күні көрсетілмеген",
    "В уведомлении о подтверждении не указаны плановые время и дата устранения технического сбоя",
    "The notice of confirmation does not name the planned time and date of the repair",
)
BLOCK_NOTICE_MISSING = Text(
    "Жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама журналда жоқ; жіберілуге тиіс күні: {due}",
    "В журнале нет SMS-сообщения о блокировании возможности выбрать поставщика; следовало отправить: {due}",
    "No SMS saying that choosing is blocked is recorded; day on which it was due: {due}",
)
BLOCK_NOTICE_EARLY = Text(
    "Жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама ерте жіберілген; жіберілген күні: {sent}; "
    "жіберілуге тиіс күні: {due}",
    "SMS-сообщение о блокировании возможности выбрать поставщика отправлено раньше времени; отправлено: "
    "{sent}; следовало отправить: {due}",
    "The SMS saying that choosing is blocked was sent too early; sent: {sent}; due: {due}",
)
BLOCK_NOTICE_LATE = Text(
    "Жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама кеш жіберілген; жіберілген күні: {sent}; "
    "жіберілуге тиіс күні: {due}",
    "SMS-сообщение о блокировании возможности выбрать поставщика отправлено с опозданием; отправлено: {sent}; "
    "следовало отправить: {due}",
    "The SMS saying that choosing is blocked was sent too late; sent: {sent}; due: {due}",
)
BLOCK_NOTICE_UNDUE = Text(
    "Жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама жіберілген, бірақ таңдау бұғатталмаған; "
    "жіберілген күні: {sent}",
    "SMS-сообщение о блокировании возможности выбрать поставщика отправлено, хотя выбор не был заблокирован; "
    "отправлено: {sent}",
    "The SMS saying that choosing is blocked was sent, though choosing was not blocked; sent: {sent}",
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
NEEDS_KATO = Text("КАТО коды қажет (9 цифр)", "нужен код КАТО (9 цифр)", "needs a KATO code of nine digits")
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
