"""What the queue asks and says of bookings, in Kazakh, Russian and English."""

from .text import Text

__all__ = [
    "AND_MORE",
    "BOOKED",
    "MAY_ARRIVE",
    "MAY_BOOK",
    "MAY_CANCEL",
    "MAY_REQUEST",
    "MAY_WAIT",
    "NO_END",
    "SAVED",
    "WAITS",
]

MAY_BOOK = Text(
    "№ 031/е нысаны бойынша осы уақытқа жазылуға бола ма?",
    "Можно ли записаться на это время по форме № 031/у?",
    "May this time be booked under form 031?",
)
MAY_REQUEST = Text(
    "Бұл адам № 031/е нысаны бойынша жазылуға сұрау сала ала ма?",
    "Может ли этот человек подать запрос на запись по форме № 031/у?",
    "May this person ask for a booking under form 031?",
)
SAVED = Text("Жазылу сақталды ма?", "Запись сохранена?", "Is the booking saved?")
MAY_CANCEL = Text("Жазылудан бас тартуға бола ма?", "Можно ли отказаться от записи?", "May the booking be cancelled?")
MAY_ARRIVE = Text(
    "Келуді осы жазылу бойынша белгілеуге бола ма?",
    "Можно ли отметить приход по этой записи?",
    "Can the arrival be entered on this booking?",
)
MAY_WAIT = Text(
    "Сол күні жалпы кезек тәртібімен өтуге бола ма?",
    "Можно ли пройти в тот же день в порядке общей очереди?",
    "May the person be received the same day in the general queue?",
)
AND_MORE = Text("{codes} және тағы {n}", "{codes} и ещё {n}", "{codes} and {n} more")
NO_END = Text("белгіленбеген", "не установлен", "not set")

BOOKED = Text(
    "Нәтижесі — жазылудың күйі: {status}; {start}; талон нөмірі: {ticket}; № {department} МӘС бөлімі.",
    "Итог — состояние записи: {status}; {start}; номер талона: {ticket}; отдел МСЭ № {department}.",
    "Result — state of the booking: {status}; {start}; ticket number: {ticket}; MSE department No. {department}.",
)
WAITS = Text(
    "Көрсетілетін қызметті алушы жалпы кезекте күтеді; келген уақыты: {arrived}.",
    "Услугополучатель ожидает в общей очереди; время прихода: {arrived}.",
    "The recipient waits in the general queue; arrived: {arrived}.",
)

REQUEST_OUT_OF_FORCE = Text(
    "Сұрау салу күні пилоттық жоба жүргізілмейді: {day}; жобаның бірінші күні: {first}; жобаның соңғы күні: {last}",
    "В день запроса пилотный проект не действует: {day}; первый день проекта: {first}; последний день проекта: {last}",
    "The pilot is not in force on the day of the request, {day}; first day of the pilot: {first}; last day of the "
    "pilot: {last}",
)
REQUEST_OUT_OF_FORCE_REMEDY = Text(
    "пилоттық жоба жүргізілетін күні сұрау салу",
    "подать запрос в день, когда пилотный проект действует",
    "ask on a day on which the pilot is in force",
)
SLOT_OUT_OF_FORCE = Text(
    "Жазылу күні пилоттық жоба жүргізілмейді: {day}; жобаның бірінші күні: {first}; жобаның соңғы күні: {last}",
    "В день записи пилотный проект не действует: {day}; первый день проекта: {first}; последний день проекта: {last}",
    "The pilot is not in force on the booked day, {day}; first day of the pilot: {first}; last day of the pilot: "
    "{last}",
)
SLOT_OUT_OF_FORCE_REMEDY = Text(
    "пилоттық жоба жүргізілетін күнге жазылу",
    "записаться на день, когда пилотный проект действует",
    "book a day on which the pilot is in force",
)
ENDED = {
    "request-out-of-force": Text(
        "Пилоттық жоба аяқталған, соңғы күні: {last}; сұрау салу күні: {day}",
        "Пилотный проект завершён, последний день: {last}; день запроса: {day}",
        "The pilot ended on {last}; the request is made on {day}",
    ),
    "slot-out-of-force": Text(
        "Пилоттық жоба аяқталған, соңғы күні: {last}; жазылу күні: {day}",
        "Пилотный проект завершён, последний день: {last}; день записи: {day}",
        "The pilot ended on {last}; the booked day is {day}",
    ),
}
ENDED_REMEDY = Text(
    "МӘС бөліміне электрондық кезексіз жүгіну",
    "обратиться в отдел МСЭ без электронной очереди",
    "go to the MSE department without the electronic queue",
)
DEPARTMENT_OUTSIDE_REGION = Text(
    "№ {number} МӘС бөлімі пилоттық жоба өңіріне қызмет көрсетпейді; бөлімнің ӘАОЖ кодтары: {serves}; "
    "өңірдің ӘАОЖ коды: {region}",
    "Отдел МСЭ № {number} не обслуживает регион пилотного проекта; коды КАТО отдела: {serves}; "
    "код КАТО региона: {region}",
    "MSE department No. {number} serves no place of the pilot's region; KATO codes of the department: {serves}; "
    "KATO code of the region: {region}",
)
DEPARTMENT_OUTSIDE_REGION_REMEDY = Text(
    "пилоттық жоба өңіріне қызмет көрсететін бөлімді таңдау",
    "выбрать отдел, обслуживающий регион пилотного проекта",
    "choose a department that serves the pilot's region",
)
NO_REGISTRATION = Text(
    "Тұрғылықты жері бойынша тұрақты тіркеу туралы мәлімет жоқ",
    "Нет сведений о постоянной регистрации по месту жительства",
    "There is no permanent registration at a place of residence",
)
RESIDENCE_OUTSIDE_REGION = Text(
    "Тұрақты тіркелген жер пилоттық жоба өңірінен тыс; тіркелген жердің ӘАОЖ коды: {residence}; өңірдің "
    "ӘАОЖ коды: {region}",
    "Место постоянной регистрации находится вне региона пилотного проекта; код КАТО места регистрации: "
    "{residence}; код КАТО региона: {region}",
    "The place of permanent registration lies outside the pilot's region; KATO code of the place: "
    "{residence}; KATO code of the region: {region}",
)
RESIDENCE_OUTSIDE_REGION_REMEDY = Text(
    "пилоттық жоба өңірінде тұрақты тіркелу",
    "постоянно зарегистрироваться в регионе пилотного проекта",
    "register permanently in the pilot's region",
)
FORM_NOT_SIGNED_YET = Text(
    "№ 031/е нысанына сұрау салу күні әлі қол қойылмаған; қол қойылған күні: {signed}; сұрау салу күні: {day}",
    "Форма № 031/у на день запроса ещё не подписана; день подписания: {signed}; день запроса: {day}",
    "Form 031 is not signed yet on the day of the request; signed on: {signed}; requested on: {day}",
)
FORM_NOT_SIGNED_YET_REMEDY = Text(
    "нысанға қол қойылған күні не одан кейін сұрау салу",
    "подать запрос в день подписания формы или позже",
    "ask on the day of signing or later",
)
FORM_EXPIRED = Text(
    "№ 031/е нысанының қолданылу мерзімі өтті; соңғы күні: {until}; сұрау салу күні: {day}",
    "Срок действия формы № 031/у истёк; последний день: {until}; день запроса: {day}",
    "Form 031 has expired; last day: {until}; requested on: {day}",
)
FORM_EXPIRED_REMEDY = Text("жаңа № 031/е нысанын алу", "получить новую форму № 031/у", "obtain a new form 031")
FORM_EXPIRES_BEFORE_EXAMINATION = Text(
    "№ 031/е нысанының қолданылу мерзімі куәландыру күніне дейін өтеді; соңғы күні: {until}; куәландыру күні: {day}",
    "Срок действия формы № 031/у истекает до дня освидетельствования; последний день: {until}; день "
    "освидетельствования: {day}",
    "Form 031 expires before the day of the examination; last day: {until}; examination on: {day}",
)
FORM_EXPIRES_BEFORE_EXAMINATION_REMEDY = Text(
    "нысанның қолданылу мерзімі ішіндегі күнді таңдау не жаңа № 031/е нысанын алу",
    "выбрать день в пределах срока действия формы или получить новую форму № 031/у",
    "choose a day within the form's validity, or obtain a new form 031",
)
RESIDENCE_NOT_SERVED = Text(
    "№ {number} МӘС бөлімі тұрақты тіркелген жерге қызмет көрсетпейді; тіркелген жердің ӘАОЖ коды: {residence}",
    "Отдел МСЭ № {number} не обслуживает место постоянной регистрации; код КАТО места регистрации: {residence}",
    "MSE department No. {number} does not serve the place of permanent registration; KATO code of the "
    "place: {residence}",
)
RESIDENCE_NOT_SERVED_REMEDY = Text(
    "тұрақты тіркелген жерге қызмет көрсететін бөлімді таңдау",
    "выбрать отдел, обслуживающий место постоянной регистрации",
    "choose the department that serves the place of permanent registration",
)
START_OFF_GRID = Text(
    "Бұл уақытқа жазылу жүргізілмейді: {clock}; жазылу уақыттары: {starts}",
    "На это время запись не ведётся: {clock}; запись ведётся на {starts}",
    "No booking is made for {clock}, only for {starts}",
)
START_OFF_GRID_REMEDY = Text("осы уақыттардың бірін таңдау", "выбрать один из этих часов", "choose one of these times")
DAY_OFF = Text("{why}", "{why}", "{why}")
DAY_OFF_REMEDY = Text("жұмыс күнін таңдау", "выбрать рабочий день", "choose a working day")
DEPARTMENT_AWAY = Text(
    "Бұл күні № {number} МӘС бөлімі іссапарда: {day}; іссапар күндері: {first} — {last}",
    "В этот день отдел МСЭ № {number} в командировке: {day}; командировка: с {first} по {last}",
    "MSE department No. {number} is away on {day}; trip: {first} – {last}",
)
DEPARTMENT_AWAY_THAT_DAY = Text(
    "Бұл күні № {number} МӘС бөлімі іссапарда: {day}",
    "В этот день отдел МСЭ № {number} в командировке: {day}",
    "MSE department No. {number} is away on {day}",
)
DEPARTMENT_AWAY_REMEDY = Text(
    "бөлім іссапарда болмайтын күнді таңдау",
    "выбрать день, когда отдел не в командировке",
    "choose a day on which the department is not away",
)
START_NOT_AHEAD = Text(
    "Бұл уақыт келіп қойған не өтіп кеткен: {day}, сағат {clock}; сұрау салу: {asked}, сағат {asked_clock}",
    "Это время уже наступило или прошло: {day}, {clock}; запрос: {asked}, {asked_clock}",
    "This time has come or passed: {day}, {clock}; requested: {asked}, {asked_clock}",
)
START_NOT_AHEAD_REMEDY = Text("кейінгі уақытты таңдау", "выбрать более позднее время", "choose a later time")
SLOT_TAKEN = Text(
    "Бұл уақыт бос емес: {day}, сағат {clock}; № {number} МӘС бөлімі; бір уақыттағы орын саны: {capacity}",
    "Это время занято: {day}, {clock}; отдел МСЭ № {number}; мест на одно время: {capacity}",
    "This time is taken: {day}, {clock}; MSE department No. {number}; places at one time: {capacity}",
)
SLOT_TAKEN_REMEDY = Text("басқа бос уақытты таңдау", "выбрать другое свободное время", "choose another free time")
ACTIVE_BOOKING = Text(
    "Осы № 031/е нысаны бойынша қолданыстағы жазылу бар: {day}, сағат {clock}; талон нөмірі: {ticket}",
    "По этой форме № 031/у уже есть действующая запись: {day}, {clock}; номер талона: {ticket}",
    "There already is an active booking under this form 031: {day}, {clock}; ticket number: {ticket}",
)
ACTIVE_BOOKING_REMEDY = Text(
    "алдыңғы жазылудан бас тарту",
    "отказаться от предыдущей записи",
    "cancel the earlier booking",
)
FORM_USED = Text(
    "Осы № 031/е нысаны бойынша куәландыруға келген: {day}, сағат {clock}; талон нөмірі: {ticket}",
    "По этой форме № 031/у уже явились на освидетельствование: {day}, {clock}; номер талона: {ticket}",
    "Somebody has already attended under this form 031: {day}, {clock}; ticket number: {ticket}",
)
WAITS_ALREADY = Text(
    "Көрсетілетін қызметті алушы кешіккеннен кейін жалпы кезекке тұрған; келген уақыты: {arrived}",
    "После опоздания услугополучатель встал в общую очередь; время прихода: {arrived}",
    "After coming late the recipient has joined the general queue; arrived: {arrived}",
)
WAITS_ALREADY_REMEDY = Text(
    "жалпы кезектен шығып, қайта жазылу",
    "выйти из общей очереди и записаться повторно",
    "leave the general queue and book again",
)
EXAMINATION_AFTER_EXPIRY = Text(
    "№ 031/е нысанының қолданылу мерзімі куәландыру күніне дейін өтеді, ал мерзімі өткен құжаттар бойынша "
    "куәландырудан бас тартылады; нысанның соңғы күні: {until}; куәландыру күні: {day}",
    "Срок действия формы № 031/у истекает до дня освидетельствования, а по документам с истёкшим сроком в "
    "освидетельствовании отказывают; последний день формы: {until}; день освидетельствования: {day}",
    "Form 031 expires before the examination, which is refused on expired documents; last day of the form: {until}; "
    "examination on: {day}",
)
SCHEDULE_NOT_DECLARED = Text(
    "№ {number} МӘС бөлімінің бұл жылғы қабылдау кестесі белгісіз: {day}",
    "График приёма отдела МСЭ № {number} на этот год не известен: {day}",
    "The schedule of MSE department No. {number} for that year is not known: {day}",
)
SCHEDULE_NOT_DECLARED_REMEDY = Text(
    "бөлімнің келесі жылғы кестесін нақтылау",
    "уточнить график отдела на следующий год",
    "ask for the department's schedule of the next year",
)
BEYOND_SCHEDULE = Text(
    "№ {number} МӘС бөлімінің қабылдау кестесі бұл күнге жетпейді: {day}; кестенің соңғы күні: {until}",
    "График приёма отдела МСЭ № {number} не доходит до этого дня: {day}; последний день графика: {until}",
    "The schedule of MSE department No. {number} does not reach {day}; its last day: {until}",
)
BEYOND_SCHEDULE_REMEDY = Text(
    "кестедегі күнді таңдау не келесі кестені күту",
    "выбрать день в пределах графика или дождаться следующего",
    "choose a day within the schedule, or wait for the next one",
)
NOT_THE_DAY = Text(
    "Бұл тағайындалған куәландыру күні емес; жазылған күн: {day}; келген күн: {arrived}",
    "Это не день назначенного освидетельствования; день записи: {day}; день прихода: {arrived}",
    "This is not the day of the appointed examination; booked day: {day}; day of arrival: {arrived}",
)
NOT_THE_DAY_REMEDY = Text(
    "жазылған күні келу, жазылу күшінде қалады",
    "прийти в день записи, запись остаётся в силе",
    "come on the booked day, the booking stays active",
)
BOOKED_AGAIN = Text(
    "Көрсетілетін қызметті алушы кешіккеннен кейін қайта жазылған: {day}, сағат {clock}; талон нөмірі: {ticket}",
    "После опоздания услугополучатель записался повторно: {day}, {clock}; номер талона: {ticket}",
    "After coming late the recipient has booked again: {day}, {clock}; ticket number: {ticket}",
)
BOOKED_AGAIN_REMEDY = Text(
    "қайта жазылудан бас тарту",
    "отказаться от повторной записи",
    "cancel the new booking",
)
NOT_A_LEGAL_REPRESENTATIVE = Text(
    "Сұрау салушы сенімхат бойынша әрекет етеді: ол куәландырылатын тұлға да, оның заңды өкілі де емес",
    "Запрос подаёт представитель по доверенности: это не освидетельствуемое лицо и не его законный представитель",
    "Whoever asks acts by power of attorney: neither the person examined nor a legal representative",
)
NOT_A_LEGAL_REPRESENTATIVE_REMEDY = Text(
    "сұрау салуды куәландырылатын тұлғаның не оның заңды өкілінің (ата-анасының, асырап алушысының, қорғаншысының, "
    "қамқоршысының) өзі жіберуі",
    "подать запрос от освидетельствуемого лица или его законного представителя (родителя, усыновителя, опекуна, "
    "попечителя)",
    "have the person examined or a legal representative (parent, adopter, guardian, trustee) ask",
)
CONSENT_MISSING = Text(
    "Дербес деректер субъектісінің немесе оның заңды өкілінің келісімі алынбаған; жазылуға бұл кедергі емес",
    "Согласие субъекта персональных данных или его законного представителя не получено; записи это не препятствует",
    "The subject of the personal data, or a legal representative, has not consented; it does not stand in the way of "
    "booking",
)
CONSENT_MISSING_REMEDY = Text(
    "портал операторы арқылы келісім беру",
    "дать согласие через оператора портала",
    "give consent through the portal's operator",
)
CANCEL_AFTER_END = Text(
    "Жазылу қазір қолданыста емес: {status}; талон нөмірі: {ticket}",
    "Запись больше не действует: {status}; номер талона: {ticket}",
    "The booking is no longer active: {status}; ticket number: {ticket}",
)
CANCEL_AFTER_END_REMEDY = Text(
    "бас тартудың қажеті жоқ, керек болса, қайта жазылу",
    "отказываться не нужно; при необходимости записаться повторно",
    "there is nothing to cancel; book again if need be",
)
CANCEL_AFTER_LAPSE = Text(
    "Жазылу кешігуге байланысты күшін жойды; тағайындалған уақыт: {day}, сағат {clock}; рұқсат етілген кешігу: {grace}",
    "Запись аннулирована из-за опоздания; назначенное время: {day}, {clock}; допустимое опоздание: {grace}",
    "The booking became void through lateness; appointed time: {day}, {clock}; allowed delay: {grace}",
)
CANCEL_AFTER_LAPSE_REMEDY = Text(
    "қайта жазылу; бас тартуға рұқсат етілген кешігу уақыты өткенге дейін ғана болады",
    "записаться повторно; отказаться можно лишь до истечения допустимого опоздания",
    "book again; one can cancel only until the allowed delay is over",
)
ARRIVE_AFTER_END_REMEDY = Text("жаңадан жазылу", "записаться заново", "make a new booking")
WAIT_WITHOUT_LATENESS = Text(
    "Жазылу кешігуге байланысты күшін жоймаған; жазылудың күйі: {status}; талон нөмірі: {ticket}",
    "Аннулирования записи из-за опоздания не было; состояние записи: {status}; номер талона: {ticket}",
    "The booking has not become void through lateness; state of the booking: {status}; ticket number: {ticket}",
)
WAIT_WITHOUT_LATENESS_REMEDY = Text(
    "жазылу қолданыста болса, тағайындалған уақытта келу; жалпы кезек тек кешіккендерге арналған",
    "если запись действует, прийти в назначенное время; общая очередь — лишь для опоздавших",
    "come at the appointed time if the booking is active; the general queue is for those who came too late",
)
WAIT_ON_ANOTHER_DAY = Text(
    "Жалпы кезек тәртібімен тек жазылған күні өтуге болады; жазылған күн: {day}; келген күн: {arrived}",
    "В порядке общей очереди можно пройти только в день записи; день записи: {day}; день прихода: {arrived}",
    "One can be received in the general queue on the booked day only; booked day: {day}; day of arrival: {arrived}",
)
WAIT_ON_ANOTHER_DAY_REMEDY = Text("қайта жазылу", "записаться повторно", "book again")
