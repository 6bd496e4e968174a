"""Every paragraph of both acts: the norms that it holds, or why there is nothing in it to compute."""

from collections.abc import Iterator

from attrs import field, frozen

from ..checks import LINES, a, is_a, optional, validator
from ..errors import InvalidLaw, Problem
from ..words.text import Text
from .model import Act, Citation
from .sources import ALGORITHM, PORTAL_RULES

__all__ = ["PARAGRAPHS", "Paragraph"]

_DEFINITION = Text(
    "Шарты жоқ анықтама: есептейтін ештеңе жоқ.",
    "Определение без условия: вычислять нечего.",
    "A definition that holds no condition: nothing to compute.",
)
_SCOPE = Text(
    "Актінің мәні мен негізі: есептейтін ештеңе жоқ.",
    "Предмет и основание акта: вычислять нечего.",
    "The subject and basis of the act: nothing to compute.",
)
_ADOPTION = Text(
    "Құжатты бекіту немесе оның күшін жою: актінің шығарылуымен орындалған.",
    "Утверждение или отмена документа: исполнено изданием акта.",
    "A document approved or repealed: done by the act itself.",
)
_ORGANISATION = Text(
    "Кім орындайтыны мен кім бақылайтыны туралы: мерзімі де, шарты да жоқ.",
    "О том, кто исполняет и контролирует: без срока и условия.",
    "Who carries out and who supervises: without a term or a condition.",
)
_OPERATION = Text(
    "Техникалық сүйемелдеу немесе мазмұн жөніндегі міндет: оны деректерден тексеру мүмкін емес.",
    "Обязанность по технической поддержке или содержанию: по данным не проверяется.",
    "A duty of technical support or of content: it cannot be checked from data.",
)
_OTHER_ACT = Text(
    "Басқа актіге сілтеме жасайды: норма сол актіде.",
    "Отсылает к другому акту: норма находится там.",
    "Refers to another act: the norm stands there.",
)
_CONDUCT = Text(
    "Тұлғаның өз әрекеті: кітапхана оның салдарын ғана тексереді.",
    "Собственные действия лица: библиотека проверяет лишь их последствия.",
    "What the person does in fact: the library checks only what follows from it.",
)


@frozen
class Paragraph:
    """One paragraph, sub-paragraph or unnumbered part: the ids of its norms, or the reason why it has none."""

    citation: Citation = field(validator=is_a(Citation))
    norms: tuple[str, ...] = field(validator=LINES)
    why_not: Text | None = field(validator=validator(optional(a(Text))))

    def __attrs_post_init__(self) -> None:
        if bool(self.norms) is (self.why_not is not None):
            raise InvalidLaw("norms", self.norms, Problem("norms-or-reason"))


_Row = tuple[str, str | Text] | tuple[str, int, str | Text]


def _rows(act: Act, unit: str, *rows: _Row) -> Iterator[Paragraph]:
    for place, *part, content in rows:
        number = part[0] if part and isinstance(part[0], int) else None
        citation = Citation(act, unit, str(place), number)
        if isinstance(content, Text):
            yield Paragraph(citation, (), content)
        else:
            yield Paragraph(citation, tuple(str(content).split()), None)


_ORDER_345 = _rows(
    PORTAL_RULES,
    "order para",
    ("1", _ADOPTION),
    ("2", _ADOPTION),
    ("3(1)", _ORGANISATION),
    ("3(2)", _ORGANISATION),
    ("3(3)", "portal.registration-report"),
    ("4", _ORGANISATION),
    ("5", "portal.in-force term.in-force-after"),
)
_DEFINITIONS_345: tuple[_Row, ...] = (
    *((f"2({n})", _DEFINITION) for n in (1, 2, 3)),
    ("2(4)", "portal.personal-assistant"),
    *((f"2({n})", _DEFINITION) for n in (5, 6)),
    ("2(7)", "ipr.expiry"),
    ("2(8)", _DEFINITION),
    ("2(9)", "portal.participant"),
    ("2(10)", "portal.participant"),
    *((f"2({n})", _DEFINITION) for n in (11, 12, 13)),
    ("2(14)", "portal.catalogue"),
    *((f"2({n})", _DEFINITION) for n in (15, 16)),
)
_PORTAL_RULES = _rows(
    PORTAL_RULES,
    "para",
    ("1", _SCOPE),
    *_DEFINITIONS_345,
    ("3", _OTHER_ACT),
    ("4(1)", _CONDUCT),
    ("4(2)", "portal.sign-in"),
    ("4(3)", "portal.sign-in"),
    ("5", "portal.sign-in"),
    ("6", 1, "portal.sign-in"),
    ("6", 2, "portal.profile"),
    ("6", 3, _CONDUCT),
    ("7", 1, "portal.cabinet"),
    ("7", 2, "portal.cabinet"),
    ("8", 1, "portal.catalogue"),
    ("8", 2, _OTHER_ACT),
    ("9", 1, "portal.profile ipr.expiry"),
    ("9", 2, "ipr.notice-channel"),
    ("9", 3, "ipr.notice-channel"),
    ("10", 1, "ipr.selection-window"),
    ("10", 2, "ipr.block-notice"),
    ("10", 3, "ipr.reactivation"),
    ("11", "ipr.write-back"),
    ("12", 1, "portal.sign-in"),
    ("12(1)", "portal.profile"),
    ("12(2)", "portal.profile portal.participant"),
    ("12(3)", "portal.profile portal.participant"),
    ("13", 1, "portal.directions"),
    ("13", 2, _OPERATION),
    ("14", 1, _ORGANISATION),
    ("14", 2, "portal.announcements"),
    ("15(1)", "incident.register"),
    ("15(2)", "incident.analyse"),
    ("15(3)", "incident.escalate"),
    ("15(4)", "incident.refuted-notice"),
    ("15(5)", "incident.confirmed-notice"),
    ("15", 2, "incident.start-repair incident.repaired-notice"),
    ("16", 1, "contact-centre.hours"),
    ("16", 2, "incident.register-out-of-hours"),
)
_ANNEX_345 = _rows(PORTAL_RULES, "annex", ("2(1)", _ADOPTION), ("2(2)", _ADOPTION), ("2(3)", _ADOPTION))
_JOINT_ORDER = _rows(
    ALGORITHM,
    "order para",
    ("1", "queue.region"),
    ("2", _ADOPTION),
    ("3(1)", _ORGANISATION),
    ("3(2)", "queue.report-problems"),
    *((f"4({n})", _OPERATION) for n in (1, 2, 3)),
    ("4(4)", "queue.consent"),
    ("4(5)", _OPERATION),
    ("5", _ORGANISATION),
    ("6(1)", "queue.control-bank-copy"),
    ("6(2)", _ORGANISATION),
    ("7", _ORGANISATION),
    ("8", "queue.in-force term.in-force-after"),
)
_ALGORITHM = _rows(
    ALGORITHM,
    "para",
    ("1", _SCOPE),
    ("2(1)", _DEFINITION),
    ("2(2)", "queue.recipient"),
    ("2(3)", "queue.region"),
    *((f"2({n})", _DEFINITION) for n in (4, 5, 6)),
    ("3", "queue.grid queue.working-days-only"),
    ("4", 1, "queue.schedule-due"),
    ("4", 2, "queue.schedule-due"),
    ("5(1)", _CONDUCT),
    ("5(2)", "queue.attendance queue.no-show"),
    ("6", 1, "queue.invitation"),
    ("6", 2, "queue.deemed-notified"),
    ("7", "queue.form-valid queue.recipient"),
    ("8", 1, "queue.form-valid queue.residence queue.slot-free"),
    ("8", 2, "queue.slot-free queue.working-days-only"),
    ("9", "queue.confirmation"),
    ("10", "queue.reminder"),
    ("11", 1, "queue.cancellation"),
    ("11", 2, "queue.cancellation"),
    ("11", 3, "queue.one-active-booking"),
    ("12", 1, "queue.no-show"),
    ("12", 2, "queue.rebook-or-wait"),
)
_ANNEXES = _rows(
    ALGORITHM,
    "annex",
    ("1", "queue.sms queue.invitation"),
    ("2", "queue.sms queue.confirmation queue.reminder"),
    ("3", "queue.sms queue.cancellation"),
    ("4", "queue.sms queue.no-show"),
)

PARAGRAPHS: tuple[Paragraph, ...] = (
    *_ORDER_345,
    *_PORTAL_RULES,
    *_ANNEX_345,
    *_JOINT_ORDER,
    *_ALGORITHM,
    *_ANNEXES,
)
"""The paragraphs of both acts, in their order."""
