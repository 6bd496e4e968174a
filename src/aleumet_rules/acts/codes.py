"""How legal terms are counted: the general rules of the codes, as norms."""

from ..words.text import Text
from .model import Citation, Norm
from .sources import CIVIL_CODE, LEGAL_ACTS_LAW

__all__ = [
    "NORMS",
    "TERM_CALENDAR_DAYS",
    "TERM_CLOSING_HOUR",
    "TERM_IN_FORCE_AFTER",
    "TERM_MONTHS",
    "TERM_ROLL",
    "TERM_WORKING_DAYS",
]

TERM_MONTHS = Norm(
    "term.months",
    Citation(CIVIL_CODE, "arts", "173, 174(3)"),
    Text(
        kk="Айлармен есептелетін мерзім оқиғадан кейінгі күні басталып, соңғы айдың тиісті күнінде, "
        "ал ол айда ондай күн болмаса, сол айдың соңғы күнінде аяқталады.",
        ru="Срок, исчисляемый месяцами, течёт со дня, следующего за событием, и истекает в соответствующее число "
        "последнего месяца, а если такого числа в нём нет — в последний день этого месяца.",
        en="A term of months starts on the day after the event and ends on the corresponding day of its last month or, "
        "where that month has no such day, on the month's last day.",
    ),
)

TERM_CALENDAR_DAYS = Norm(
    "term.calendar-days",
    Citation(CIVIL_CODE, "art", "173"),
    Text(
        kk="Күнтізбелік күндермен есептелетін мерзім оқиғадан кейінгі күні басталады және оған жұмыс күндері де, "
        "жұмыс емес күндер де кіреді.",
        ru="Срок в календарных днях течёт со дня, следующего за событием, и включает как рабочие, так и нерабочие дни.",
        en="A term of calendar days starts on the day after the event and takes in every day, working or not.",
    ),
)

TERM_WORKING_DAYS = Norm(
    "term.working-days",
    Citation(CIVIL_CODE, "art", "173"),
    Text(
        kk="Жұмыс күндерімен есептелетін мерзім оқиғадан кейінгі күні басталады және оған жұмыс күндері ғана кіреді.",
        ru="Срок в рабочих днях течёт со дня, следующего за событием, и включает только рабочие дни.",
        en="A term of working days starts on the day after the event and takes in working days only.",
    ),
)

TERM_ROLL = Norm(
    "term.roll",
    Citation(CIVIL_CODE, "art", "175"),
    Text(
        kk="Мерзімнің соңғы күні жұмыс емес күнге тура келсе, мерзім одан кейінгі ең жақын жұмыс күні аяқталады.",
        ru="Если последний день срока приходится на нерабочий день, срок истекает в ближайший следующий за ним "
        "рабочий день.",
        en="A term whose last day is not a working day ends on the next working day.",
    ),
)

TERM_CLOSING_HOUR = Norm(
    "term.closing-hour",
    Citation(CIVIL_CODE, "art", "176(1)"),
    Text(
        kk="Әрекет мерзімнің соңғы күні сағат 24:00-ге дейін, ал ол ұйымда жасалуға тиіс болса, сол ұйымда "
        "белгіленген қағидалар бойынша тиісті операциялар тоқтатылатын сағатқа дейін жасалуы мүмкін.",
        ru="Действие может быть совершено до 24:00 последнего дня срока, а если оно должно быть совершено в "
        "организации — до часа, когда в ней по установленным правилам прекращаются соответствующие операции.",
        en="An act may be done until 24:00 of the last day of its term, but one that must be done at an organisation "
        "only until the hour at which the organisation, by its rules, stops the operations concerned.",
    ),
)

TERM_IN_FORCE_AFTER = Norm(
    "term.in-force-after",
    # Art. 42 has the formula "after the lapse of ten calendar days after the day"; the count follows Civil Code 173.
    Citation(LEGAL_ACTS_LAW, "art", "42"),
    Text(
        kk="Белгілі бір күннен кейін күнтізбелік күндер өткен соң қолданысқа енгізілетін акт үшін ол күннің өзі "
        "есептелмейді, күнтізбелік күндер толық өтеді және акт олардың соңғысынан кейінгі күннен бастап қолданылады.",
        ru="Если акт вводится в действие по истечении календарных дней после определённого дня, сам этот день "
        "не считается, календарные дни проходят полностью, и акт действует со дня, следующего за последним из них.",
        en="Where an act takes effect after the lapse of calendar days after a given day, that day is not counted, the "
        "calendar days pass in full, and the act is in force from the day after the last of them.",
    ),
)

NORMS: tuple[Norm, ...] = (
    TERM_MONTHS,
    TERM_CALENDAR_DAYS,
    TERM_WORKING_DAYS,
    TERM_ROLL,
    TERM_CLOSING_HOUR,
    TERM_IN_FORCE_AFTER,
)
