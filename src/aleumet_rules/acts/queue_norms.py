"""What the joint order on the pilot and its Algorithm say, norm by norm."""

from ..words.text import Text
from .filled import of_the_queue
from .model import Citation, Norm
from .sources import ALGORITHM, SOCIAL_CODE

__all__ = [
    "NORMS",
    "QUEUE_ATTENDANCE",
    "QUEUE_CANCELLATION",
    "QUEUE_CONFIRMATION",
    "QUEUE_CONSENT",
    "QUEUE_CONTROL_BANK_COPY",
    "QUEUE_DEEMED_NOTIFIED",
    "QUEUE_DOCUMENTS_VALID",
    "QUEUE_FORM_VALID",
    "QUEUE_GRID",
    "QUEUE_INVITATION",
    "QUEUE_IN_FORCE",
    "QUEUE_NO_SHOW",
    "QUEUE_ONE_ACTIVE_BOOKING",
    "QUEUE_REBOOK_OR_WAIT",
    "QUEUE_RECIPIENT",
    "QUEUE_REGION",
    "QUEUE_REMINDER",
    "QUEUE_REPORT_PROBLEMS",
    "QUEUE_RESIDENCE",
    "QUEUE_SCHEDULE_DUE",
    "QUEUE_SLOT_FREE",
    "QUEUE_SMS",
    "QUEUE_WORKING_DAYS_ONLY",
]

QUEUE_REGION = of_the_queue(
    "queue.region",
    Citation(ALGORITHM, "order para", "1"),
    Text(
        kk="Мемлекеттік қызметті көзбе-көз көрсету кезіндегі электрондық кезек пилоттық жоба ретінде енгізіледі, "
        "өңірі: {region}.",
        ru="Электронная очередь при очном оказании государственной услуги вводится как пилотный проект, регион: "
        "{region}.",
        en="The electronic queue for the public service provided in person is introduced as a pilot project; region: "
        "{region}.",
    ),
)

QUEUE_REPORT_PROBLEMS = of_the_queue(
    "queue.report-problems",
    Citation(ALGORITHM, "order para", "3(2)"),
    Text(
        kk="Комитет пилоттық жобаны іске асыруда туындаған проблемалық мәселелер туралы ақпаратты олар анықталған "
        "сәттен бастап {problems_working_days} ішінде Министрліктің әдістеме департаментіне жолдайды.",
        ru="Комитет направляет информацию о проблемных вопросах, возникших в ходе пилотного проекта, в департамент "
        "методологии Министерства в течение {problems_working_days} с момента их выявления.",
        en="The Committee reports problems that arise in the pilot project to the Ministry's methodology department "
        "within {problems_working_days} of finding them.",
    ),
    Text(
        kk="проблемалық мәселелер анықталған сәттен бастап {problems_working_days} ішінде хабарланады",
        ru="о проблемных вопросах сообщается в течение {problems_working_days} с момента выявления",
        en="problems are reported within {problems_working_days} of finding them",
    ),
)

QUEUE_CONSENT = Norm(
    "queue.consent",
    Citation(ALGORITHM, "order para", "4(4)"),
    Text(
        kk="«Еңбек ресурстарын дамыту орталығы» АҚ дербес деректер субъектісінің немесе оның заңды өкілінің келісімін "
        "алуды қамтамасыз етеді.",
        ru="АО «Центр развития трудовых ресурсов» обеспечивает получение согласия субъекта персональных данных или его "
        "законного представителя.",
        en="The Workforce Development Center sees to it that the subject of the personal data, or a legal "
        "representative, consents.",
    ),
)

QUEUE_CONTROL_BANK_COPY = of_the_queue(
    "queue.control-bank-copy",
    Citation(ALGORITHM, "order para", "6(1)"),
    Text(
        kk="Бірлескен бұйрықтың көшірмесі оған қол қойылған күннен бастап {copy_working_days} ішінде нормативтік "
        "құқықтық актілердің Эталондық бақылау банкіне енгізуге жіберіледі.",
        ru="Копия совместного приказа направляется для включения в Эталонный контрольный банк нормативных правовых "
        "актов в течение {copy_working_days} со дня его подписания.",
        en="A copy of the joint order is sent for inclusion in the Reference control bank of regulatory legal acts "
        "within {copy_working_days} from the day it was signed.",
    ),
    Text(
        kk="бұйрықтың көшірмесі қол қойылған күннен бастап {copy_working_days} ішінде жіберіледі",
        ru="копия приказа направляется в течение {copy_working_days} со дня подписания",
        en="a copy of the order is sent within {copy_working_days} of signing",
    ),
)

QUEUE_IN_FORCE = of_the_queue(
    "queue.in-force",
    Citation(ALGORITHM, "order para", "8"),
    Text(
        kk="Бірлескен бұйрық мемлекеттік органдар басшыларының соңғысы қол қойған күннен кейін {in_force_after_days} "
        "өткенде күшіне енеді және күшіне енген күннен бастап {lasts_months} бойы қолданылады.",
        ru="Совместный приказ вступает в силу по истечении {in_force_after_days} после дня, когда его подписал "
        "последний из руководителей государственных органов, и применяется в течение {lasts_months} со дня "
        "вступления в силу.",
        en="The joint order comes into force after the lapse of {in_force_after_days} after the day on which the "
        "last of the heads of the state bodies signed it, and applies for {lasts_months} from the day it comes into "
        "force.",
    ),
)

QUEUE_RECIPIENT = Norm(
    "queue.recipient",
    Citation(ALGORITHM, "paras", "2(2), 7"),
    Text(
        kk="Жазылуға сұрау салуды куәландырылатын тұлға немесе оның заңды өкілі, оның ішінде қорғаншы жүзеге асырады.",
        ru="Запрос на запись подаёт освидетельствуемое лицо или его законный представитель, в том числе опекун.",
        en="The person examined or a legal representative, a guardian among them, makes the request for a booking.",
    ),
)

QUEUE_GRID = of_the_queue(
    "queue.grid",
    Citation(ALGORITHM, "para", "3"),
    Text(
        kk="Алдын ала жазылу мына уақыттарға жүргізіледі: {starts}; түскі үзіліс: {lunch}.",
        ru="Предварительная запись ведётся на {starts}; обеденный перерыв: {lunch}.",
        en="Bookings are made for {starts}; lunch break: {lunch}.",
    ),
)

QUEUE_WORKING_DAYS_ONLY = Norm(
    "queue.working-days-only",
    Citation(ALGORITHM, "para", "3"),
    Text(
        kk="Еңбек кодексінде белгіленген демалыс және мереке күндеріне жазылу жүргізілмейді.",
        ru="На выходные и праздничные дни, установленные Трудовым кодексом, запись не ведётся.",
        en="No booking is made for a day off or a holiday set by the Labour Code.",
    ),
)

QUEUE_SCHEDULE_DUE = of_the_queue(
    "queue.schedule-due",
    Citation(ALGORITHM, "para", "4"),
    Text(
        kk="Көрсетілетін қызметті беруші бірлескен бұйрық күшіне енген кезден бастап {schedule_working_days} ішінде "
        "әкімшілік-аумақтық бірліктерді МӘС бөлімдерімен салыстыру деректерін енгізіп, бөлімдердің жыл соңына "
        "дейінгі қабылдау кестесін қалыптастырады, ал келесі жылдың кестесін жыл сайын ағымдағы жылдың мына күніне "
        "дейін қалыптастырады: {next_schedule_by}.",
        ru="Услугодатель в течение {schedule_working_days} с момента вступления совместного приказа в силу вносит "
        "данные по сопоставлению административно-территориальных единиц отделам МСЭ и формирует графики приёма "
        "отделов до конца года, а графики на следующий год ежегодно формирует до {next_schedule_by} текущего года.",
        en="Within {schedule_working_days} of the joint order's entry into force the provider enters which MSE "
        "department serves which administrative unit and draws up the reception schedules to the end of the year, and "
        "each year it draws up the next year's schedules up to {next_schedule_by} of the current year.",
    ),
)

# What para 4 says of the first schedules, and of each next year's: a deadline of one does not tell of the other.
SCHEDULES_DUE: tuple[Norm, Norm] = (
    of_the_queue(
        "queue.schedule-due",
        Citation(ALGORITHM, "para", "4", 1),
        Text(
            kk="Көрсетілетін қызметті беруші бірлескен бұйрық күшіне енген кезден бастап {schedule_working_days} "
            "ішінде "
            "әкімшілік-аумақтық бірліктерді МӘС бөлімдерімен салыстыру деректерін енгізіп, бөлімдердің жыл соңына "
            "дейінгі қабылдау кестесін қалыптастырады.",
            ru="Услугодатель в течение {schedule_working_days} с момента вступления совместного приказа в силу вносит "
            "данные по сопоставлению административно-территориальных единиц отделам МСЭ и формирует графики приёма "
            "отделов до конца года.",
            en="Within {schedule_working_days} of the joint order's entry into force the provider enters which MSE "
            "department serves which administrative unit and draws up the reception schedules to the end of the year.",
        ),
        Text(
            kk="бөлімдер мен олардың жыл соңына дейінгі кестесі бұйрық күшіне енгеннен бастап {schedule_working_days} "
            "ішінде "
            "енгізіледі",
            ru="отделы и их графики до конца года вносятся в течение {schedule_working_days} со вступления приказа в "
            "силу",
            en="departments and their schedules to the year's end are entered within {schedule_working_days} of entry "
            "into "
            "force",
        ),
    ),
    of_the_queue(
        "queue.schedule-due",
        Citation(ALGORITHM, "para", "4", 2),
        Text(
            kk="Көрсетілетін қызметті беруші келесі жылдың қабылдау кестесін жыл сайын ағымдағы жылдың мына күніне "
            "дейін "
            "қалыптастырады: {next_schedule_by}.",
            ru="Услугодатель ежегодно формирует графики приёма на следующий год до {next_schedule_by} текущего года.",
            en="Each year the provider draws up the next year's reception schedules up to {next_schedule_by} of the "
            "current "
            "year.",
        ),
    ),
)

QUEUE_ATTENDANCE = Norm(
    "queue.attendance",
    Citation(ALGORITHM, "para", "5(2)"),
    Text(
        kk="Көрсетілетін қызметті алушы тағайындалған куәландыруларға уақтылы барады.",
        ru="Услугополучатель своевременно приходит на назначенное освидетельствование.",
        en="The recipient comes to the appointed examination in time.",
    ),
)

QUEUE_DOCUMENTS_VALID = Norm(
    "queue.documents-valid",
    Citation(SOCIAL_CODE, "art", "155(4)"),
    Text(
        kk="Қолданылу мерзімі өткен құжаттар ұсынылса, медициналық-әлеуметтік сараптама жүргізуден бас тартылады.",
        ru="В проведении медико-социальной экспертизы отказывают, если представлены документы с истёкшим сроком "
        "действия.",
        en="The medical and social examination is refused when documents are brought whose validity has expired.",
    ),
)

QUEUE_INVITATION = Norm(
    "queue.invitation",
    Citation(ALGORITHM, "para", "6"),
    Text(
        kk="№ 031/е нысаны «МОДБ» ААЖ-ға келіп түскенде көрсетілетін қызметті алушыға мобильді азаматтар базасында "
        "тіркелген нөміріне 1-қосымшаға сәйкес SMS-хабарлама жіберіледі.",
        ru="При поступлении формы № 031/у в АИС «ЦБДИ» услугополучателю на номер, зарегистрированный в базе мобильных "
        "граждан, направляется SMS-сообщение по форме приложения 1.",
        en="When form 031 arrives in CBDI, the recipient is sent the SMS of annex 1 at the number registered in the "
        "mobile citizens database.",
    ),
)

QUEUE_DEEMED_NOTIFIED = Norm(
    "queue.deemed-notified",
    Citation(ALGORITHM, "para", "6"),
    Text(
        kk="Көрсетілетін қызметті алушы «МОДБ» ААЖ арқылы мобильді азаматтар базасында тіркелген нөміріне жіберілген "
        "SMS-хабарламалар негізінде куәландыру күні, уақыты және орны туралы тиісті түрде хабардар етілген болып "
        "есептеледі.",
        ru="Услугополучатель считается надлежащим образом уведомлённым о дате, времени и месте освидетельствования "
        "на основании SMS-сообщений, направленных через АИС «ЦБДИ» на его номер, зарегистрированный в базе "
        "мобильных граждан.",
        en="The recipient counts as duly notified of the date, time and place of the examination on the strength of "
        "the SMS messages sent through CBDI to the number registered in the mobile citizens database.",
    ),
)

QUEUE_FORM_VALID = of_the_queue(
    "queue.form-valid",
    Citation(ALGORITHM, "paras", "7, 8"),
    Text(
        kk="Жазылуға сұрау салу № 031/е нысанының қолданылу мерзімі ішінде жүзеге асырылады және бұл мерзім сұрау "
        "салу келіп түскенде тексеріледі; Министрліктің нұсқаулығы бойынша ол мерзім нысанға қол қойылған күннен "
        "бастап ең көбі {form_valid_months}.",
        ru="Запрос на запись подаётся в пределах срока действия формы № 031/у, и этот срок проверяется при "
        "поступлении запроса; по инструкции Министерства он составляет не более {form_valid_months} со дня "
        "подписания формы.",
        en="A booking is requested within the validity of form 031, which is checked when the request arrives; by "
        "the Ministry's instruction it is at most {form_valid_months} from the day the form was signed.",
    ),
    Text(
        kk="№ 031/е нысаны Министрліктің нұсқаулығы бойынша қол қойылған күннен бастап ең көбі {form_valid_months} "
        "қолданылады",
        ru="по инструкции Министерства форма № 031/у действует не более {form_valid_months} со дня подписания",
        en="by the Ministry's instruction form 031 is valid for at most {form_valid_months} from the day it was signed",
    ),
)

QUEUE_RESIDENCE = Norm(
    "queue.residence",
    Citation(ALGORITHM, "para", "8"),
    Text(
        kk="Сұрау салу келіп түскенде тұрғылықты жері бойынша тұрақты тіркеу тексеріледі, ол МӘС бөлімі қызмет "
        "көрсететін әкімшілік-аумақтық бірлікте болуға тиіс.",
        ru="При поступлении запроса проверяется постоянная регистрация по месту жительства, которая должна быть "
        "в административно-территориальной единице, обслуживаемой отделом МСЭ.",
        en="When the request arrives, permanent registration at the place of residence is checked, which must be in an "
        "administrative unit that the MSE department serves.",
    ),
)

QUEUE_SLOT_FREE = Norm(
    "queue.slot-free",
    Citation(ALGORITHM, "para", "8"),
    Text(
        kk="Сұрау салу келіп түскенде бос күн мен уақыттың болуы демалыс және мереке күндері мен МӘС бөлімдерінің "
        "іссапарлары ескеріле отырып тексеріледі.",
        ru="При поступлении запроса проверяется наличие свободных даты и времени с учётом выходных и праздничных дней "
        "и командировок отделов МСЭ.",
        en="When the request arrives, it is checked that the date and time are free, with regard to days off, holidays "
        "and the trips of the MSE departments.",
    ),
)

QUEUE_CONFIRMATION = Norm(
    "queue.confirmation",
    Citation(ALGORITHM, "para", "9"),
    Text(
        kk="Көрсетілетін қызметті алушы жазылу күні мен уақытын сақтағанда оған 2-қосымшаға сәйкес SMS-хабарлама "
        "жіберіледі, талон нөмірі, күні мен уақыты жеке кабинетте көрсетіледі және электрондық кезек қалыптасады.",
        ru="Когда услугополучатель сохраняет дату и время записи, ему направляется SMS-сообщение по форме приложения "
        "2, номер талона, дата и время отображаются в личном кабинете и формируется электронная очередь.",
        en="When the recipient saves the date and time of the booking, the SMS of annex 2 is sent, the ticket number, "
        "date and time are shown in the personal cabinet, and the electronic queue is formed.",
    ),
)

QUEUE_REMINDER = of_the_queue(
    "queue.reminder",
    Citation(ALGORITHM, "para", "10"),
    Text(
        kk="Жазылған күнге {reminder_days} қалғанда электрондық кезектегі көрсетілетін қызметті алушыға 2-қосымшаға "
        "сәйкес SMS-хабарлама жіберіледі.",
        ru="Услугополучателю, состоящему в электронной очереди, за {reminder_days} до дня записи направляется "
        "SMS-сообщение по форме приложения 2.",
        en="{reminder_days} before the booked day the recipient in the electronic queue is sent the SMS of annex 2.",
    ),
)

QUEUE_CANCELLATION = Norm(
    "queue.cancellation",
    Citation(ALGORITHM, "para", "11"),
    Text(
        kk="Көрсетілетін қызметті алушы жазылудан порталдағы жеке кабинетте бас тартады, ал бас тартқанда оған "
        "3-қосымшаға сәйкес SMS-хабарлама жіберіледі.",
        ru="Услугополучатель отказывается от записи в личном кабинете на портале, и при отказе ему направляется "
        "SMS-сообщение по форме приложения 3.",
        en="The recipient cancels a booking in the personal cabinet on the portal and is then sent the SMS of annex 3.",
    ),
)

QUEUE_ONE_ACTIVE_BOOKING = Norm(
    "queue.one-active-booking",
    Citation(ALGORITHM, "para", "11"),
    Text(
        kk="Бір № 031/е нысаны бойынша бір мезгілде бірнеше жазылуға жол берілмейді, сондықтан қайта жазылу алдыңғы "
        "жазылудың күші жойылғаннан кейін ғана мүмкін.",
        ru="По одной форме № 031/у не допускается несколько записей одновременно, поэтому повторная запись возможна "
        "только после аннулирования предыдущей.",
        en="Several bookings at a time under one form 031 are not allowed, so booking again is possible only after the "
        "earlier booking has become void or been cancelled.",
    ),
)

QUEUE_NO_SHOW = of_the_queue(
    "queue.no-show",
    Citation(ALGORITHM, "para", "12"),
    Text(
        kk="Көрсетілетін қызметті алушы тағайындалған уақыттан {grace} артық кешіксе, жазылу күшін жояды және оған "
        "4-қосымшаға сәйкес SMS-хабарлама жіберіледі.",
        ru="При опоздании услугополучателя более чем на {grace} от назначенного времени запись аннулируется и ему "
        "направляется SMS-сообщение по форме приложения 4.",
        en="If the recipient is more than {grace} late for the appointed time, the booking becomes void and the "
        "SMS of annex 4 is sent.",
    ),
)

QUEUE_REBOOK_OR_WAIT = Norm(
    "queue.rebook-or-wait",
    Citation(ALGORITHM, "para", "12"),
    Text(
        kk="Кешіккен көрсетілетін қызметті алушы бос күндер мен уақыт болса қайта жазыла алады не сол күні алдын ала "
        "жазылу бойынша келгендер қабылданғаннан кейін жалпы кезек тәртібімен өте алады.",
        ru="Опоздавший услугополучатель может записаться повторно при наличии свободных дней и времени либо пройти "
        "освидетельствование в тот же день в порядке общей очереди после приёма тех, кто пришёл по предварительной "
        "записи.",
        en="A recipient who came too late may book again while there are free days and times, or be received the same "
        "day in the general queue after those who came by booking.",
    ),
)

QUEUE_SMS = of_the_queue(
    "queue.sms",
    Citation(ALGORITHM, "annexes", "1–4"),
    Text(
        kk="SMS-хабарламалар 1–4-қосымшалардың нысандары бойынша жіберіледі, ал нысанда сілтеме болса, ол "
        "https://{portal_host}/ мекенжайындағы бетке апарады.",
        ru="SMS-сообщения направляются по формам приложений 1–4, а ссылка, если она есть в форме, ведёт на страницу "
        "по адресу https://{portal_host}/.",
        en="SMS messages follow the forms of annexes 1–4, and the link, where the form has one, leads to a page "
        "under https://{portal_host}/.",
    ),
)

NORMS: tuple[Norm, ...] = (
    QUEUE_REGION,
    QUEUE_REPORT_PROBLEMS,
    QUEUE_CONSENT,
    QUEUE_CONTROL_BANK_COPY,
    QUEUE_IN_FORCE,
    QUEUE_RECIPIENT,
    QUEUE_GRID,
    QUEUE_WORKING_DAYS_ONLY,
    QUEUE_SCHEDULE_DUE,
    QUEUE_ATTENDANCE,
    QUEUE_INVITATION,
    QUEUE_DEEMED_NOTIFIED,
    QUEUE_FORM_VALID,
    QUEUE_DOCUMENTS_VALID,
    QUEUE_RESIDENCE,
    QUEUE_SLOT_FREE,
    QUEUE_CONFIRMATION,
    QUEUE_REMINDER,
    QUEUE_CANCELLATION,
    QUEUE_ONE_ACTIVE_BOOKING,
    QUEUE_NO_SHOW,
    QUEUE_REBOOK_OR_WAIT,
    QUEUE_SMS,
)
