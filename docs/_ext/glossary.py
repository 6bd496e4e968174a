"""The words of the two orders in the three languages, as rows; the page of each language is made from them."""

from aleumet_rules.words.text import Text

__all__ = ["TERMS", "glossary_page"]

HEADS = (
    Text("Қазақша", "Казахский", "Kazakh"),
    Text("Орысша", "Русский", "Russian"),
    Text("Ағылшынша, кодта", "Английский, в коде", "English, in code"),
    Text("Мағынасы", "Что это", "What is meant"),
)
TERMS: tuple[tuple[Text, Text], ...] = (
    (
        Text("көрсетілетін қызметті алушы", "услугополучатель", "recipient"),
        Text(
            "куәландырылатын адам не оның заңды өкілі",
            "лицо, которое освидетельствуют, или его законный представитель",
            "the person to be examined, or their lawful representative",
        ),
    ),
    (
        Text("көрсетілетін қызметті беруші", "услугодатель", "provider"),
        Text(
            "Комитеттің өңірдегі бөлімі", "подразделение Комитета в регионе", "the Committee's department in the region"
        ),
    ),
    (
        Text("МӘС бөлімі", "отдел МСЭ", "(MSE) department"),
        Text(
            "медициналық-әлеуметтік сараптама жүргізетін бөлімше",
            "подразделение, которое проводит медико-социальную экспертизу",
            "the unit that carries out medical and social examinations",
        ),
    ),
    (
        Text("куәландыру", "освидетельствование", "examination"),
        Text("уақытына жазылатын іс", "то, на что записываются", "what one books a time for"),
    ),
    (
        Text("№ 031/е (031/у) нысан", "форма № 031/у", "form 031"),
        Text(
            "куәландыруға жолдама; акт оның нөмірін екі түрлі жазады",
            "направление на освидетельствование; акт пишет её номер двояко",
            "the referral to the examination; the act writes its number in two ways",
        ),
    ),
    (
        Text("талон", "талон", "ticket"),
        Text(
            "жазылуды анықтайтын нөмір",
            "номер, под которым известна запись",
            "the number under which a booking is known",
        ),
    ),
    (
        Text("электрондық кезек", "электронная очередь", "(electronic) queue"),
        Text("бөлімге жазылулар, реті бойынша", "записи в отдел по порядку", "the bookings of a department, in order"),
    ),
    (
        Text("жазылу", "запись", "booking"),
        Text("бір адам алған уақыт", "время, занятое одним человеком", "a time that one person has taken"),
    ),
    (
        Text("іссапар", "командировка", "(business) trip"),
        Text(
            "бөлім мамандары болмайтын күндер, алғашқысы мен соңғысын қоса",
            "дни, когда специалистов отдела нет на месте, включая первый и последний",
            "days on which a department's specialists are away, first and last included",
        ),
    ),
    (
        Text("ӘАОЖ коды", "код КАТО", "KATO code"),
        Text(
            "әкімшілік-аумақтық объектілер жіктеуішінің тоғыз цифрлы коды",
            "девятизначный код классификатора административно-территориальных объектов",
            "the code of nine digits of a place, by the classifier of administrative-territorial objects",
        ),
    ),
    (
        Text("жеке бағдарлама", "индивидуальная программа (абилитации и реабилитации)", "individual programme, IPR"),
        Text(
            "мүгедектігі бар адам үшін не істелетіні және қашанға дейін істелетіні",
            "что и до какого дня делают для лица с инвалидностью",
            "what is to be done for a person with a disability, and until when",
        ),
    ),
    (
        Text("іс-шара", "мероприятие", "(programme) measure"),
        Text("бағдарламаның бір жолы", "одна строка программы", "one line of the programme"),
    ),
    (
        Text("порталға қатысушы", "участник портала", "(portal) participant"),
        Text(
            "порталдан тауарлар мен көрсетілетін қызметтерді сұрай алатын адам",
            "кто может запрашивать на портале товары и услуги",
            "who may ask for goods and services on the portal",
        ),
    ),
    (
        Text("жеткізуші", "поставщик", "supplier"),
        Text("оларды ұсынатын тұлға", "кто их предлагает", "who offers them"),
    ),
    (
        Text("байланыс орталығы", "контакт-центр", "contact centre"),
        Text(
            "қатысушыларға жұмыс күндері жауап береді",
            "отвечает участникам в рабочие дни",
            "answers participants on working days",
        ),
    ),
    (
        Text("портал әкімшісі", "администратор портала", "(portal) administrator"),
        Text(
            "порталдың жұмысын қамтамасыз етеді және іркілісін жояды",
            "поддерживает работу портала и устраняет сбои",
            "keeps the portal running and repairs it",
        ),
    ),
    (
        Text("техникалық іркіліс", "технический сбой", "technical failure"),
        Text(
            "портал пайдаланылмайтындай жоспардан тыс үзіліс",
            "незапланированный перерыв, из-за которого порталом нельзя пользоваться",
            "an unplanned outage because of which the portal cannot be used",
        ),
    ),
    (
        Text("сұрау салу", "запрос", "request"),
        Text(
            "қатысушының байланыс орталығына жіберетіні",
            "то, что участник направляет в контакт-центр",
            "what a participant sends to the contact centre",
        ),
    ),
    (
        Text("МАБ (мобильді азаматтар базасы)", "БМГ (база мобильных граждан)", "mobile citizens database, MCB"),
        Text(
            "адамның ұялы нөмірі тіркелген база",
            "где зарегистрирован мобильный номер лица",
            "where a person's mobile number is registered",
        ),
    ),
    (
        Text("«МОДБ» ААЖ", "АИС «ЦБДИ»", "CBDI"),
        Text(
            "мүгедектігі бар адамдардың орталықтандырылған деректер банкі",
            "централизованный банк данных лиц с инвалидностью",
            "the central data bank of persons with disabilities",
        ),
    ),
    (
        Text("«Е-Собес» ААЖ", "АИС «Е-Собес»", "E-Sobes"),
        Text(
            "жергілікті атқарушы органдардың жүйесі",
            "система местных исполнительных органов",
            "the system of the local executive bodies",
        ),
    ),
    (
        Text("ЭЦҚ", "ЭЦП", "digital signature, EDS"),
        Text(
            "Ұлттық куәландырушы орталық шығаратыны",
            "выпускает Национальный удостоверяющий центр",
            "as issued by the National Certification Authority",
        ),
    ),
    (
        Text("ӘРПК", "АППК", "APPC"),
        Text(
            "Әкімшілік рәсімдік-процестік кодекс",
            "Административный процедурно-процессуальный кодекс",
            "the Administrative Procedural and Process-Related Code",
        ),
    ),
    (
        Text("демалыс күні", "выходной день", "day off"),
        Text(
            "жұмыс істелмейді; мереке — оның өзінше бір түрі",
            "не рабочий; праздник — его отдельный вид",
            "not worked; a holiday is a day off of its own kind",
        ),
    ),
    (
        Text("мереке күні", "праздничный день", "holiday"),
        Text(
            "Мерекелер туралы заңда белгіленген; демалыс күніне тура келсе, ауысады",
            "установлен Законом о праздниках; переходит, если совпал с выходным",
            "set by the Law on Holidays; rolls when it falls on a day off",
        ),
    ),
    (
        Text("бақылау", "контроль", "control"),
        Text(
            "бұйрықтың орындалуын қадағалау",
            "надзор за исполнением приказа",
            "the supervision of how an order is carried out",
        ),
    ),
    (
        Text("норма", "норма", "norm"),
        Text(
            "өз [идентификаторы](norms.md) бар бір құқық нормасы",
            "одна норма права под своим [идентификатором](norms.md)",
            "one rule of law under its [id](norms.md)",
        ),
    ),
    (
        Text("түсіндіру", "толкование", "reading"),
        Text(
            "сөйлем [ашық](open-questions.md) қалған жердегі құжатталған таңдау",
            "описанный выбор там, где предложение [открыто](open-questions.md)",
            "a documented choice where a sentence is [open](open-questions.md)",
        ),
    ),
)
"""Each term, and what is meant by it."""


def glossary_page(lang: str) -> str:
    """A table with a row for each term, its meaning in the language of the page."""
    heads = [head[lang] for head in HEADS]
    rows = [heads, ["---"] * len(heads), *([term.kk, term.ru, term.en, meaning[lang]] for term, meaning in TERMS)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)
