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
    "May this start be booked under form 031?",
)
MAY_REQUEST = Text(
    "Бұл адам № 031/е нысаны бойынша жазылуға сұрау сала ала ма?",
    "Может ли этот человек подать запрос на запись по форме № 031/у?",
    "May this person ask for a booking under form 031?",
)
SAVED = Text("Жазылу сақтала ма?", "Сохраняется ли запись?", "Is the booking saved?")
MAY_CANCEL = Text("Жазылудан бас тартуға бола ма?", "Можно ли отказаться от записи?", "May the booking be cancelled?")
MAY_ARRIVE = Text(
    "Адамның келуін осы жазылу бойынша бағалауға бола ма?",
    "Можно ли оценить приход по этой записи?",
    "Can the arrival be judged under this booking?",
)
MAY_WAIT = Text(
    "Сол күні жалпы кезек тәртібімен өтуге бола ма?",
    "Можно ли пройти в тот же день в порядке общей очереди?",
    "May the person be received the same day in general order?",
)
AND_MORE = Text("{codes} және тағы {n}", "{codes} и ещё {n}", "{codes} and {n} more")
NO_END = Text("белгіленбеген", "не установлен", "not set")

BOOKED = Text(
    "Жазылу: {start}; талон: {ticket}; № {department} МӘС бөлімі; күйі: {status}.",
    "Запись: {start}; талон: {ticket}; отдел МСЭ № {department}; состояние: {status}.",
    "Booking: {start}; ticket: {ticket}; MSE department No. {department}; state: {status}.",
)
WAITS = Text(
    "Жалпы кезекте күтіп тұр, келген уақыты: {arrived}.",
    "Ожидает в общей очереди, время прихода: {arrived}.",
    "Waits in general order, came: {arrived}.",
)

REQUEST_OUT_OF_FORCE = Text(
    "Сұрау салу күні — {day}, бұл күні пилоттық жоба қолданылмайды; бірінші күні: {first}; соңғы күні: {last}",
    "День запроса — {day}, в этот день пилотный проект не действует; первый день: {first}; последний день: {last}",
    "The request is made on {day}, when the pilot is not in force; first day: {first}; last day: {last}",
)
REQUEST_OUT_OF_FORCE_REMEDY = Text(
    "пилоттық жоба қолданылатын күні сұрау салу",
    "запрос в день, когда пилотный проект действует",
    "a request on a day on which the pilot is in force",
)
SLOT_OUT_OF_FORCE = Text(
    "Жазылу күні — {day}, бұл күні пилоттық жоба қолданылмайды; бірінші күні: {first}; соңғы күні: {last}",
    "День записи — {day}, в этот день пилотный проект не действует; первый день: {first}; последний день: {last}",
    "The booked day is {day}, when the pilot is not in force; first day: {first}; last day: {last}",
)
SLOT_OUT_OF_FORCE_REMEDY = Text(
    "пилоттық жоба қолданылатын күнге жазылу",
    "запись на день, когда пилотный проект действует",
    "a booked day on which the pilot is in force",
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
    "обращение в отдел МСЭ без электронной очереди",
    "going to the MSE department without the electronic queue",
)
DEPARTMENT_OUTSIDE_REGION = Text(
    "№ {number} МӘС бөлімі пилоттық жоба өңіріне қызмет көрсетпейді; бөлімнің КАТО кодтары: {serves}; "
    "өңірдің КАТО коды: {region}",
    "Отдел МСЭ № {number} не обслуживает регион пилотного проекта; коды КАТО отдела: {serves}; "
    "код КАТО региона: {region}",
    "MSE department No. {number} serves no place of the pilot's region; KATO codes of the department: {serves}; "
    "KATO code of the region: {region}",
)
DEPARTMENT_OUTSIDE_REGION_REMEDY = Text(
    "пилоттық жоба өңіріне қызмет көрсететін бөлім",
    "отдел, обслуживающий регион пилотного проекта",
    "a department that serves the pilot's region",
)
NO_REGISTRATION = Text(
    "Тұрақты тіркеу туралы мәлімет жоқ: сұрау салу тұрғылықты жері бойынша тұрақты тіркеудің болуына тексеріледі",
    "Нет сведений о постоянной регистрации: запрос проверяется на постоянную регистрацию по месту жительства",
    "No permanent registration: a request is checked for permanent registration at the place of residence",
)
RESIDENCE_OUTSIDE_REGION = Text(
    "Тұрақты тіркелген жер пилоттық жоба өңірінен тыс; тіркелген жердің КАТО коды: {residence}; өңірдің "
    "КАТО коды: {region}",
    "Место постоянной регистрации находится вне региона пилотного проекта; код КАТО места регистрации: "
    "{residence}; код КАТО региона: {region}",
    "The place of permanent registration lies outside the pilot's region; KATO code of the place: "
    "{residence}; KATO code of the region: {region}",
)
RESIDENCE_OUTSIDE_REGION_REMEDY = Text(
    "пилоттық жоба өңірінде тұрақты тіркелу",
    "постоянная регистрация в регионе пилотного проекта",
    "permanent registration in the pilot's region",
)
FORM_NOT_SIGNED_YET = Text(
    "№ 031/е нысанына сұрау салу күні әлі қол қойылмаған; қол қойылған күні: {signed}; сұрау салу күні: {day}",
    "Форма № 031/у на день запроса ещё не подписана; день подписания: {signed}; день запроса: {day}",
    "Form 031 is not signed yet on the day of the request; signed on: {signed}; requested on: {day}",
)
FORM_NOT_SIGNED_YET_REMEDY = Text(
    "нысанға қол қойылған күні не одан кейін сұрау салу",
    "запрос в день подписания формы или позже",
    "a request on the day of signing or later",
)
FORM_EXPIRED = Text(
    "№ 031/е нысанының қолданылу мерзімі өтті; соңғы күні: {until}; сұрау салу күні: {day}",
    "Срок действия формы № 031/у истёк; последний день: {until}; день запроса: {day}",
    "Form 031 has expired; last day: {until}; requested on: {day}",
)
FORM_EXPIRED_REMEDY = Text("жаңа № 031/е нысаны", "новая форма № 031/у", "a new form 031")
FORM_EXPIRES_BEFORE_EXAMINATION = Text(
    "№ 031/е нысанының қолданылу мерзімі куәландыру күніне дейін өтеді; соңғы күні: {until}; куәландыру күні: {day}",
    "Срок действия формы № 031/у истекает до дня освидетельствования; последний день: {until}; день "
    "освидетельствования: {day}",
    "Form 031 expires before the day of the examination; last day: {until}; examination on: {day}",
)
FORM_EXPIRES_BEFORE_EXAMINATION_REMEDY = Text(
    "нысанның қолданылу мерзімі ішіндегі күн не жаңа № 031/е нысаны",
    "день в пределах срока действия формы или новая форма № 031/у",
    "a day within the form's validity, or a new form 031",
)
RESIDENCE_NOT_SERVED = Text(
    "№ {number} МӘС бөлімі тұрақты тіркелген жерге қызмет көрсетпейді; тіркелген жердің КАТО коды: {residence}",
    "Отдел МСЭ № {number} не обслуживает место постоянной регистрации; код КАТО места регистрации: {residence}",
    "MSE department No. {number} does not serve the place of permanent registration; KATO code of the "
    "place: {residence}",
)
RESIDENCE_NOT_SERVED_REMEDY = Text(
    "тұрақты тіркелген жерге қызмет көрсететін бөлім",
    "отдел, обслуживающий место постоянной регистрации",
    "the department that serves the place of permanent registration",
)
START_OFF_GRID = Text(
    "Бұл уақытқа жазылу жүргізілмейді: {clock}; жазылу уақыттары: {starts}",
    "На это время запись не ведётся: {clock}; время записи: {starts}",
    "No booking is made for {clock}; starts: {starts}",
)
START_OFF_GRID_REMEDY = Text("осы уақыттардың бірі", "одно из этих времён", "one of these starts")
DAY_OFF = Text(
    "Бұл күн жұмыс күні емес: {day} — {name}",
    "Это нерабочий день: {day} — {name}",
    "{day} is not a working day: {name}",
)
DAY_OFF_REMEDY = Text("жұмыс күні", "рабочий день", "a working day")
DEPARTMENT_AWAY = Text(
    "Бұл күні № {number} МӘС бөлімі іссапарда: {day}; бірінші күні: {first}; соңғы күні: {last}",
    "В этот день отдел МСЭ № {number} в командировке: {day}; первый день: {first}; последний день: {last}",
    "MSE department No. {number} is away on {day}; first day: {first}; last day: {last}",
)
DEPARTMENT_AWAY_REMEDY = Text("іссапардан тыс күн", "день вне командировки", "a day outside the trip")
START_NOT_AHEAD = Text(
    "Бұл уақыт келіп қойған не өтіп кеткен: {day}, сағат {clock}; сұрау салу: {asked}, сағат {asked_clock}",
    "Это время уже наступило или прошло: {day}, {clock}; запрос: {asked}, {asked_clock}",
    "This start has come or passed: {day}, {clock}; requested: {asked}, {asked_clock}",
)
START_NOT_AHEAD_REMEDY = Text("кейінгі уақыт", "более позднее время", "a later start")
SLOT_TAKEN = Text(
    "Бұл уақыт бос емес: {day}, сағат {clock}; № {number} МӘС бөлімі; бір уақыттағы орын саны: {capacity}",
    "Это время занято: {day}, {clock}; отдел МСЭ № {number}; мест на одно время: {capacity}",
    "This start is taken: {day}, {clock}; MSE department No. {number}; places per start: {capacity}",
)
SLOT_TAKEN_REMEDY = Text("басқа бос уақыт", "другое свободное время", "another free start")
ACTIVE_BOOKING = Text(
    "Осы № 031/е нысаны бойынша қолданыстағы жазылу бар: {day}, сағат {clock}; талон нөмірі: {ticket}",
    "По этой форме № 031/у уже есть действующая запись: {day}, {clock}; номер талона: {ticket}",
    "There already is an active booking under this form 031: {day}, {clock}; ticket: {ticket}",
)
ACTIVE_BOOKING_REMEDY = Text(
    "алдыңғы жазылудан бас тарту",
    "отказ от предыдущей записи",
    "cancelling the earlier booking",
)
FORM_USED = Text(
    "Осы № 031/е нысаны бойынша жазылумен куәландыруға келген: {day}, сағат {clock}; талон нөмірі: {ticket}",
    "По этой форме № 031/у уже пришли на освидетельствование по записи: {day}, {clock}; номер талона: {ticket}",
    "Under this form 031 the booking was attended: {day}, {clock}; ticket: {ticket}",
)
WAITS_ALREADY = Text(
    "Адам кешіккеннен кейін жалпы кезек тәртібін таңдаған, келген уақыты: {arrived}",
    "После опоздания человек выбрал порядок общей очереди, время прихода: {arrived}",
    "After lateness the person has chosen the general order, came: {arrived}",
)
WAITS_ALREADY_REMEDY = Text(
    "жалпы кезек тәртібінің орнына қайта жазылу",
    "повторная запись вместо общей очереди",
    "booking again instead of the general order",
)
EXAMINATION_AFTER_EXPIRY = Text(
    "№ 031/е нысанының қолданылу мерзімі куәландыру күніне дейін өтеді: соңғы күні {until}, куәландыру күні {day}. "
    "Мерзімі өткен құжаттар бойынша куәландырудан бас тартылады",
    "Срок действия формы № 031/у истекает до дня освидетельствования: последний день {until}, освидетельствование "
    "{day}. По документам с истёкшим сроком в освидетельствовании отказывают",
    "Form 031 expires before the day of the examination: its last day is {until}, the examination on {day}. The "
    "examination is refused on expired documents",
)
SCHEDULE_NOT_DECLARED = Text(
    "№ {number} МӘС бөлімінің бұл жылғы қабылдау кестесі белгісіз: {day}",
    "График приёма отдела МСЭ № {number} на этот год не известен: {day}",
    "The schedule of MSE department No. {number} for that year is not known: {day}",
)
SCHEDULE_NOT_DECLARED_REMEDY = Text(
    "бөлімнің келесі жылғы кестесі",
    "график отдела на следующий год",
    "the department's schedule for the next year",
)
BEYOND_SCHEDULE = Text(
    "№ {number} МӘС бөлімінің қабылдау кестесі бұл күнге жетпейді: {day}; кестенің соңғы күні: {until}",
    "График приёма отдела МСЭ № {number} не доходит до этого дня: {day}; последний день графика: {until}",
    "The schedule of MSE department No. {number} does not reach {day}; its last day: {until}",
)
BEYOND_SCHEDULE_REMEDY = Text(
    "кестедегі күн не келесі кесте",
    "день в пределах графика или следующий график",
    "a day within the schedule, or the next schedule",
)
NOT_THE_DAY = Text(
    "Бұл тағайындалған куәландыру күні емес; жазылған күн: {day}; келген күн: {arrived}",
    "Это не день назначенного освидетельствования; день записи: {day}; день прихода: {arrived}",
    "This is not the day of the appointed examination; booked day: {day}; day of arrival: {arrived}",
)
NOT_THE_DAY_REMEDY = Text(
    "жазылған күні келу: жазылу күшінде қалады",
    "приход в день записи: запись остаётся в силе",
    "coming on the booked day: the booking stays active",
)
BOOKED_AGAIN = Text(
    "Адам кешіккеннен кейін қайта жазылған: {day}, сағат {clock}; талон нөмірі: {ticket}",
    "После опоздания человек записался повторно: {day}, {clock}; номер талона: {ticket}",
    "After lateness the person has booked again: {day}, {clock}; ticket: {ticket}",
)
BOOKED_AGAIN_REMEDY = Text(
    "қайта жазылудан бас тарту",
    "отказ от повторной записи",
    "cancelling the new booking",
)
NOT_A_LEGAL_REPRESENTATIVE = Text(
    "Сұрау салушы сенімхат бойынша әрекет етеді: ол куәландырылатын тұлға да, оның заңды өкілі де емес",
    "Запрос подаёт представитель по доверенности: это не освидетельствуемое лицо и не его законный представитель",
    "Whoever asks acts by power of attorney: neither the person examined nor a legal representative",
)
NOT_A_LEGAL_REPRESENTATIVE_REMEDY = Text(
    "куәландырылатын тұлғаның не оның заңды өкілінің (ата-анасының, асырап алушысының, қорғаншысының, қамқоршысының) "
    "сұрау салуы",
    "запрос освидетельствуемого лица или его законного представителя (родителя, усыновителя, опекуна, попечителя)",
    "a request by the person examined or a legal representative (parent, adopter, guardian, trustee)",
)
CONSENT_MISSING = Text(
    "Дербес деректер субъектісінің немесе оның заңды өкілінің келісімі алынбаған",
    "Согласие субъекта персональных данных или его законного представителя не получено",
    "The subject of the personal data, or a legal representative, has not consented",
)
CONSENT_MISSING_REMEDY = Text(
    "портал операторының келісімді алуы: жазылуға кедергі емес",
    "получение согласия оператором портала: записи это не препятствует",
    "consent obtained by the portal's operator: it does not stand in the way of booking",
)
CANCEL_AFTER_END = Text(
    "Жазылу бұдан былай қолданыста емес: {status}; талон нөмірі: {ticket}",
    "Запись больше не действует: {status}; номер талона: {ticket}",
    "The booking is no longer active: {status}; ticket: {ticket}",
)
CANCEL_AFTER_END_REMEDY = Text("қолданыстағы жазылу", "действующая запись", "an active booking")
CANCEL_AFTER_LAPSE = Text(
    "Жазылу кешігуге байланысты күшін жойды; тағайындалған уақыт: {day}, сағат {clock}; кешігудің шегі: {grace}",
    "Запись аннулирована из-за опоздания; назначенное время: {day}, {clock}; предел опоздания: {grace}",
    "The booking became void by lateness; appointed time: {day}, {clock}; allowed delay: {grace}",
)
CANCEL_AFTER_LAPSE_REMEDY = Text(
    "кешігудің шегі өткенге дейін бас тарту",
    "отказ до истечения предела опоздания",
    "cancelling before that delay has run out",
)
ARRIVE_AFTER_END_REMEDY = Text("жаңа жазылу", "новая запись", "a new booking")
WAIT_WITHOUT_LATENESS = Text(
    "Жазылу кешігуге байланысты күшін жоймаған; жазылудың күйі: {status}; талон нөмірі: {ticket}",
    "Аннулирования записи из-за опоздания не было; состояние записи: {status}; номер талона: {ticket}",
    "The booking has not become void by lateness; state of the booking: {status}; ticket: {ticket}",
)
WAIT_WITHOUT_LATENESS_REMEDY = Text(
    "кешігуге байланысты күші жойылған жазылу",
    "запись, аннулированная из-за опоздания",
    "a booking that became void by lateness",
)
WAIT_ON_ANOTHER_DAY = Text(
    "Жалпы кезек тәртібімен тек жазылған күні өтуге болады; жазылған күн: {day}; келген күн: {arrived}",
    "В порядке общей очереди можно пройти только в день записи; день записи: {day}; день прихода: {arrived}",
    "General order is open on the booked day alone; booked day: {day}; day of arrival: {arrived}",
)
WAIT_ON_ANOTHER_DAY_REMEDY = Text("қайта жазылу", "повторная запись", "booking again")
