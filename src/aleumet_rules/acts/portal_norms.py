"""What Order No. 345 and its Portal rules say of the portal and of choosing a supplier, norm by norm."""

from ..words.text import Text
from .filled import of_the_portal
from .model import Citation, Norm
from .sources import PORTAL_RULES

__all__ = [
    "IPR_BLOCK_NOTICE",
    "IPR_EXPIRY",
    "IPR_NOTICE_CHANNEL",
    "IPR_REACTIVATION",
    "IPR_SELECTION_WINDOW",
    "IPR_WRITE_BACK",
    "NORMS",
    "PORTAL_ANNOUNCEMENTS",
    "PORTAL_ASSISTANT",
    "PORTAL_CABINET",
    "PORTAL_CATALOGUE",
    "PORTAL_DIRECTIONS",
    "PORTAL_IN_FORCE",
    "PORTAL_PARTICIPANT",
    "PORTAL_PROFILE",
    "PORTAL_REGISTRATION_REPORT",
    "PORTAL_SIGN_IN",
]

PORTAL_REGISTRATION_REPORT = of_the_portal(
    "portal.registration-report",
    Citation(PORTAL_RULES, "order para", "3(3)"),
    Text(
        kk="Бұйрықтың тіркелуі және интернет-ресурста орналастырылуы туралы мәліметтер бұйрық мемлекеттік "
        "тіркелгеннен кейін {report_working_days} ішінде Заң қызметі департаментіне ұсынылады.",
        ru="Сведения о регистрации приказа и его размещении на интернет-ресурсе представляются в Департамент "
        "юридической службы в течение {report_working_days} после государственной регистрации приказа.",
        en="Information that the order was registered and placed on the Ministry's website is given to the Legal "
        "Department within {report_working_days} after the order's state registration.",
    ),
    Text(
        kk="тіркелу туралы мәлімет мемлекеттік тіркелгеннен кейін {report_working_days} ішінде ұсынылады",
        ru="сведения о регистрации представляются в течение {report_working_days} после неё",
        en="the registration is reported within {report_working_days} after it",
    ),
)

PORTAL_IN_FORCE = of_the_portal(
    "portal.in-force",
    Citation(PORTAL_RULES, "order para", "5"),
    Text(
        kk="Бұйрық алғашқы ресми жарияланған күнінен кейін {in_force_after_days} өткенде қолданысқа енгізіледі.",
        ru="Приказ вводится в действие по истечении {in_force_after_days} после дня его первого официального "
        "опубликования.",
        en="The order takes effect after the lapse of {in_force_after_days} after the day of its first official "
        "publication.",
    ),
)

PORTAL_PARTICIPANT = Norm(
    "portal.participant",
    Citation(PORTAL_RULES, "paras", "2(9), 2(10)"),
    Text(
        kk="Порталға қатысушылар — мүгедектігі бар адамдар, егде жасына байланысты өзіне-өзі қызмет көрсетуге "
        "қабілетсіз адамдар, осы екеуінің заңды өкілдері және кепілдік берілген әлеуметтік пакетті алушылар, ал "
        "жеткізушілер — кәсіпкерлік қызметті жүзеге асыратын жеке тұлғалар мен заңды тұлғалар.",
        ru="Участники портала — это лица с инвалидностью, лица, не способные самостоятельно обслуживать себя в связи "
        "с преклонным возрастом, законные представители тех и других и получатели гарантированного социального пакета, "
        "а поставщики — физические лица, осуществляющие предпринимательскую деятельность, и юридические лица.",
        en="Participants of the portal are persons with disabilities, persons unable to care for themselves because of "
        "old age, the legal representatives of both, and recipients of the guaranteed social package, and suppliers "
        "are individuals in business and legal entities.",
    ),
)

PORTAL_ASSISTANT = Norm(
    "portal.personal-assistant",
    Citation(PORTAL_RULES, "para", "2(4)"),
    Text(
        kk="Жеке көмекші — жүріп-тұруы қиын бірінші топтағы мүгедектігі бар адамды бірге алып жүретін адам; өзге "
        "адамның оны таңдамайтыны — осы анықтамадан шығатын қорытынды.",
        ru="Индивидуальный помощник — это лицо, которое сопровождает лицо с инвалидностью первой группы, имеющее "
        "затруднение в передвижении; что другие лица его не выбирают — вывод из этого определения.",
        en="A personal assistant accompanies a person with a disability of the first group who has difficulty in "
        "moving; that others do not choose one is an inference from this definition.",
    ),
)

PORTAL_SIGN_IN = Norm(
    "portal.sign-in",
    Citation(PORTAL_RULES, "paras", "4–6, 12"),
    Text(
        kk="Порталда тіркелген қатысушылар ЖСН және мобильді азаматтар базасында тіркелген абоненттік нөмір бойынша "
        "ЭЦҚ арқылы, сондай-ақ "
        "«электрондық үкімет» веб-порталын авторизациялау жүйесі арқылы, ал жеткізушілер ЭЦҚ арқылы авторизацияланады; "
        "Ұлттық куәландырушы орталық шығарған сертификаттар қолданылады.",
        ru="Участники, зарегистрированные на портале, авторизуются по ИИН и абонентскому номеру, зарегистрированному в "
        "базе мобильных граждан, посредством ЭЦП, а также через систему авторизации веб-портала «электронного "
        "правительства», а "
        "поставщики — посредством ЭЦП; применяются сертификаты, выпущенные Национальным удостоверяющим центром.",
        en="Participants registered on the portal sign in by their IIN and the number registered in the mobile "
        "citizens database, with a digital signature or through the e-government sign-in, and suppliers with a digital "
        "signature; the certificates are those issued by the National Certification Authority.",
    ),
)

PORTAL_PROFILE = Norm(
    "portal.profile",
    Citation(PORTAL_RULES, "paras", "6, 9, 12"),
    Text(
        kk="Ақпараттық жүйелерден «Алушының жеке кабинетіне», түріне қарай «Жеткізушінің кабинетіне», ал жеке "
        "бағдарлама "
        "бойынша порталға қағидаларда аталған деректер түседі, олардың бір бөлігі — бар болған жағдайда ғана.",
        ru="Из информационных систем в «Личный кабинет получателя», в «Кабинет поставщика» в зависимости от его вида, "
        "а "
        "по индивидуальной программе — на портал поступают названные в правилах данные, часть из них — только при "
        "наличии.",
        en="The data that the rules name for a participant, for each kind of supplier and for an individual programme "
        "arrive from information systems, some of them only if there are any.",
    ),
)

PORTAL_CABINET = Norm(
    "portal.cabinet",
    Citation(PORTAL_RULES, "para", "7"),
    Text(
        kk="«Алушының жеке кабинетінде» мүгедектігі бар адамдарға жеке бағдарламаның іс-шаралары, ал егде жасына "
        "байланысты өзіне-өзі қызмет көрсетуге қабілетсіз адамдарға арнаулы әлеуметтік қызметтер оларды іске асыру "
        "мәртебелерімен бірге көрсетіледі.",
        ru="В «Личном кабинете получателя» лицам с инвалидностью показываются мероприятия индивидуальной программы, "
        "а лицам, не способным самостоятельно обслуживать себя в связи с преклонным возрастом, — специальные "
        "социальные услуги, в обоих случаях со статусами их реализации.",
        en="The recipient's cabinet shows persons with disabilities the measures of the individual programme, and "
        "persons unable to care for themselves because of old age the special social services, with their statuses.",
    ),
)

PORTAL_CATALOGUE = Norm(
    "portal.catalogue",
    Citation(PORTAL_RULES, "paras", "2(14), 8"),
    Text(
        kk="Порталда техникалық көмекші (компенсаторлық) құралдар, арнаулы жүріп-тұру құралдары, ымдау тілі маманының "
        "және жеке көмекшінің қызметтері, санаторий-курорттық емдеу мен арнаулы әлеуметтік қызметтер ұсынылады.",
        ru="На портале предлагаются технические вспомогательные (компенсаторные) средства, специальные средства "
        "передвижения, услуги специалиста жестового языка и индивидуального помощника, санаторно-курортное лечение и "
        "специальные социальные услуги.",
        en="The portal offers technical aids, special means of mobility, the services of sign-language specialists and "
        "personal assistants, sanatorium treatment and special social services.",
    ),
)

PORTAL_DIRECTIONS = Norm(
    "portal.directions",
    Citation(PORTAL_RULES, "para", "13"),
    Text(
        kk="Ұйымға жұмыс үшін қолжетімді бағыттар оның экономикалық қызметінің негізгі кодына байланысты көрсетіледі.",
        ru="Направления работы, в которых организация может участвовать, показываются в зависимости от основного кода "
        "её экономической деятельности.",
        en="Which directions of work are open to an organisation depends on the main code of its economic activity.",
    ),
)

PORTAL_ANNOUNCEMENTS = Norm(
    "portal.announcements",
    Citation(PORTAL_RULES, "para", "14"),
    Text(
        kk="Портал әкімшісі порталда порталдың жаңа мүмкіндіктері, регламенттелген техникалық және профилактикалық "
        "жұмыстар, техникалық іркілістер (оларды жоюдың жоспарлы мерзімдерімен) туралы ақпаратты және байланыс "
        "орталығының телефон нөмірін орналастырады.",
        ru="Администратор портала размещает на портале информацию о новых возможностях портала, о регламентных "
        "технических и профилактических работах, о технических сбоях с плановыми сроками их устранения и номер "
        "телефона контакт-центра.",
        en="The portal administrator announces on the portal its new features, the scheduled technical and preventive "
        "work, technical failures with the planned dates of their removal, and the contact centre's telephone number.",
    ),
)

IPR_NOTICE_CHANNEL = Norm(
    "ipr.notice-channel",
    Citation(PORTAL_RULES, "para", "9"),
    Text(
        kk="Порталда авторизациядан өту және жеткізушіні таңдау қажеттігі туралы порталға қатысушыға оның мобильді "
        "азаматтар базасындағы "
        "абоненттік нөміріне SMS-хабарлама жіберіледі, ал нөмір болмаса, жергілікті атқарушы орган хабарламаны "
        "ӘРПК-нің 66-бабының 2-тармағында көзделген өзге тәсілмен жіберуді қамтамасыз етеді.",
        ru="О необходимости авторизоваться на портале и выбрать поставщика участнику портала направляется "
        "SMS-сообщение на его абонентский номер в базе мобильных граждан, а при отсутствии номера местный "
        "исполнительный орган "
        "обеспечивает уведомление иным способом, предусмотренным пунктом 2 статьи 66 АППК.",
        en="A participant is notified of the need to sign in and choose a supplier by SMS to the number in the mobile "
        "citizens database or, where there is no number, by the local executive body in another way provided for in "
        "APPC art. 66(2).",
    ),
)

IPR_EXPIRY = Norm(
    "ipr.expiry",
    Citation(PORTAL_RULES, "paras", "2(7), 9"),
    Text(
        kk="Жеке бағдарлама оңалту мерзімдерін белгілейді, ал оның деректерінде іс-шараны іске асыру мерзімі "
        "көрсетіледі; бұл мерзім өткеннен кейін жеткізушінің таңдалмайтыны — осы нормалардан шығатын қорытынды.",
        ru="Индивидуальная программа определяет сроки реабилитации, а в её данных указывается срок реализации "
        "мероприятия; что по истечении этого срока поставщик не выбирается — вывод из этих норм.",
        en="The individual programme sets the terms of rehabilitation, and its data carry the term for implementing "
        "each measure; that no supplier is chosen after that term is an inference from these provisions.",
    ),
)

IPR_SELECTION_WINDOW = of_the_portal(
    "ipr.selection-window",
    Citation(PORTAL_RULES, "para", "10"),
    Text(
        kk="Мүгедектігі бар адам порталда жеткізушіні жеке бағдарлама іс-шараларының порталға жіберілгені туралы "
        "хабардар етілген күннен бастап {selection_months} ішінде таңдайды.",
        ru="Лицо с инвалидностью выбирает поставщика на портале в течение {selection_months} со дня уведомления о "
        "том, что мероприятия индивидуальной программы направлены на портал.",
        en="A person with a disability chooses a supplier on the portal within {selection_months} from the day of "
        "being notified that the measures of the individual programme were sent to the portal.",
    ),
    Text(
        kk="жеткізушіні таңдауға {selection_months} беріледі, хабардар етілген күннен бастап",
        ru="поставщик выбирается в течение {selection_months} со дня уведомления",
        en="a supplier is chosen within {selection_months} from the day of the notice",
    ),
)

IPR_BLOCK_NOTICE = of_the_portal(
    "ipr.block-notice",
    Citation(PORTAL_RULES, "para", "10"),
    Text(
        kk="Жеке бағдарламаның деректері порталға берілген күннен бастап {selection_months} өткен соң порталға "
        "қатысушының абоненттік нөміріне жеткізушіні таңдау мүмкіндігін бұғаттау туралы SMS-хабарлама жіберіледі.",
        ru="По истечении {selection_months} со дня передачи данных индивидуальной программы на портал участнику "
        "портала направляется SMS-сообщение о блокировании возможности выбрать поставщика.",
        en="After the lapse of {selection_months} from the day the data of the individual programme were given to "
        "the portal, the participant is sent an SMS that choosing a supplier is blocked.",
    ),
    Text(
        kk="бұғаттау туралы SMS-хабарлама {selection_months} өткен соң жіберіледі, деректер порталға берілген күннен "
        "бастап",
        ru="SMS-сообщение о блокировании — по истечении {selection_months} со дня передачи данных",
        en="the SMS of the block is due {selection_months} after the arrival of the data",
    ),
)

IPR_REACTIVATION = of_the_portal(
    "ipr.reactivation",
    Citation(PORTAL_RULES, "para", "10"),
    Text(
        kk="Жеткізушіні таңдауды жаңарту үшін порталға қатысушы «Алушының жеке кабинетінде» «жеткізушіні таңдауды іске "
        "қосу» батырмасын басады, содан кейін іс-шара жандандырылып, «Е-Собес» ААЖ-дан жалпы кезектілік тәртібімен "
        "порталға жіберіледі.",
        ru="Чтобы возобновить выбор поставщика, участник портала нажимает в «Личном кабинете получателя» кнопку "
        "«активировать выбор поставщика», после чего мероприятие активируется и направляется из АИС «Е-Собес» на "
        "портал в порядке общей очерёдности.",
        en="To resume choosing, the participant presses “activate the choice of a supplier” in the recipient's "
        "cabinet, and the measure is made active and sent from E-Sobes to the portal in the general order.",
    ),
    brief=Text(
        kk="іске қосылғаннан кейін мерзім жаңадан басталады, порталға қайта түскен күннен бастап",
        ru="после активации срок течёт заново со дня повторного поступления",
        en="after activation the term runs anew from the return to the portal",
    ),
)

IPR_WRITE_BACK = Norm(
    "ipr.write-back",
    Citation(PORTAL_RULES, "para", "11"),
    Text(
        kk="Жеке бағдарлама іс-шараларының орындалуы туралы деректер порталдан «Е-Собес» ААЖ-ға түскен деректер "
        "негізінде автоматты түрде толтырылады.",
        ru="Данные об исполнении мероприятий индивидуальной программы заполняются автоматически на основании данных, "
        "поступивших с портала в АИС «Е-Собес».",
        en="Data on the fulfilment of the measures of the individual programme are filled in automatically from what "
        "E-Sobes receives from the portal.",
    ),
)

NORMS: tuple[Norm, ...] = (
    PORTAL_REGISTRATION_REPORT,
    PORTAL_IN_FORCE,
    PORTAL_PARTICIPANT,
    PORTAL_ASSISTANT,
    PORTAL_SIGN_IN,
    PORTAL_PROFILE,
    PORTAL_CABINET,
    PORTAL_CATALOGUE,
    PORTAL_DIRECTIONS,
    PORTAL_ANNOUNCEMENTS,
    IPR_NOTICE_CHANNEL,
    IPR_EXPIRY,
    IPR_SELECTION_WINDOW,
    IPR_BLOCK_NOTICE,
    IPR_REACTIVATION,
    IPR_WRITE_BACK,
)
