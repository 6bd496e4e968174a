"""A finding of an audit: what it says, and how one is made of a code, of a refusal, or of an error.

A blank in braces is filled with a day, an instant, a number or a name of the record, none of which needs a case ending.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple, TypedDict, Unpack

from attrs import field, frozen

from .._version import at_the_face
from ..acts.filled import reads
from ..acts.model import Norm
from ..acts.readings import Reading
from ..acts.sources import PORTAL_RULES
from ..answers.deadline import readings_applied, readings_by_field
from ..answers.plain import document, jsonable
from ..answers.reasons import Reason
from ..errors import ContradictoryFacts, NotInForce, OutsideHorizon
from ..law.book import LawBook
from ..views.cards import card_of
from ..views.html import Html
from ..views.pieces import Point, card, in_full, last_checked
from ..views.signs import Sign
from ..words import audit as words
from ..words.answers import NORM, PROVISIONAL
from ..words.brief import brief
from ..words.dates import date_text, days_between_text, duration_text
from ..words.events import INCIDENT_EVENT_NAMES
from ..words.facts import in_words, name_of
from ..words.named import Named
from ..words.shown import Shown
from ..words.text import Text

__all__ = ["Finding", "FindingKind"]


class FindingKind(Named):
    """Whether the law was broken, the data are impossible, or there is no law, term or calendar to judge by."""

    BREACH = "breach"
    IMPOSSIBLE = "impossible-data"
    NOT_JUDGED = "not-judged"


_SIGNS = MappingProxyType(
    {
        FindingKind.BREACH: Sign("✗", "red", FindingKind.BREACH.meaning),
        FindingKind.IMPOSSIBLE: Sign("?", "gray", FindingKind.IMPOSSIBLE.meaning),
        FindingKind.NOT_JUDGED: Sign("–", "gray", FindingKind.NOT_JUDGED.meaning),
    }
)


@frozen
class Finding(Shown):
    """One thing that a record shows and the law does not allow, or that cannot have been as recorded.

    `norm` is the norm that was broken, or, of impossible data, the norm whose order of events they contradict (`None`
    where there is none). `subject` names the booking by its ticket, the form, the incident or the measure by its
    number; it is empty for a row that names nothing. `about` says which of the four it is: `"ticket"`, `"form"`,
    `"incident"` or `"measure"`; it is not in JSON. `at` is the instant or the day of the thing that is wrong, `by` how
    far it is from what is right (zero: at the very limit; `None`: nothing to measure). `readings` are those on which
    the finding rests, `known_on` the day whose knowledge of the calendar was applied (`None`: today's). `rows`
    are positions in the record, from 0; `paths` lead to faulty values of a row, such as `$.rows[17].slot.starts_at`.
    `lines` are the lines of the file from which `read_csv` read these rows, and `department` is that of the booking, as
    rows write its number; neither is in JSON or counts when findings are compared.
    """

    __repr__ = brief("{code} {subject} {at}")

    norm: Norm | None
    code: str
    kind: FindingKind
    subject: str
    text: Text
    rows: tuple[int, ...]
    checked_on: date
    at: datetime | date | None = None
    by: timedelta | None = None
    readings: tuple[Reading, ...] = ()
    known_on: date | None = None
    paths: tuple[str, ...] = ()
    provisional: bool = field(default=False, kw_only=True)
    about: str = field(default="", kw_only=True, repr=False)
    department: str | None = field(default=None, kw_only=True, repr=False, eq=False)
    lines: tuple[int, ...] = field(default=(), kw_only=True, repr=False, eq=False)

    @property
    def impossible(self) -> bool:
        """Whether the data themselves are impossible."""
        return self.kind is FindingKind.IMPOSSIBLE

    @property
    def named(self) -> Text:
        """What the finding is about, with the kind of its number; empty where a row names nothing."""
        return (
            words.SUBJECTS.get(self.about, words.SUBJECTS[""]).fill(number=self.subject) if self.subject else _NOTHING
        )

    def explain(self, lang: str = "en", *, full: bool = False) -> str:
        """What the number is, what was done or is wrong, and by which paragraph; then when, by how much, in which rows.

        With `full` the norm stands with its sentence, and each reading with all its meanings.
        """
        head = words.HEAD.fill(subject=self.named, kind=_kind(self).capital(), text=self.text)
        place = "" if self.norm is None else f" ({self.norm.citation.text(lang)})"
        law = [NORM.fill(sentence=self.norm.sentence[lang].rstrip("."))[lang]] if full and self.norm else []
        return "\n".join([f"{head[lang]}{place}.", *law, *_notes(self, lang, full=full)])

    def to_dict(self) -> dict[str, Any]:
        """The finding as JSON-ready data, in a format that keeps its name: `aleumet.finding/1`; `by` is in seconds."""
        return document("finding", **jsonable(self) | {"readings": readings_by_field(self.readings)})


def _kind(finding: Finding) -> Text:
    """Of which kind a finding is, as it begins with it."""
    return _KINDS.get(finding.code, finding.kind.meaning)


@card_of.register
def _card(finding: Finding, lang: str) -> Html:
    """What is wrong with what, by which norm, and where in the record."""
    points = [Point(finding.text, finding.norm)] if finding.norm else []
    lines = [] if finding.norm else [f"{finding.text.capital()[lang]}."]
    lines += [*_notes(finding, lang), last_checked(finding.checked_on, lang)]
    sign = _SIGNS[finding.kind]._replace(name=_kind(finding))
    title = finding.named[lang].rstrip()
    return card(lang, sign, title, points, lines, [in_full(finding.explain(lang, full=True), lang)])


def _notes(finding: Finding, lang: str, *, full: bool = False) -> Iterator[str]:
    """When, by how much and in which rows, in one line; then under which readings and by whose knowledge."""
    where = "; ".join(text[lang] for text in _where(finding))
    yield f"{where[:1].upper()}{where[1:]}."
    if finding.provisional:
        yield PROVISIONAL[lang]
    yield from readings_applied(finding.readings, lang, full=full)
    if finding.known_on is not None:
        yield words.KNOWN.fill(day=date_text(finding.known_on))[lang]


def _where(finding: Finding) -> Iterator[Text]:
    """When, if the text does not say it, by how much, and in which rows."""
    if finding.at is not None and not _says(finding.text, finding.at):
        yield words.WHEN.fill(at=in_words(finding.at))
    if finding.by is not None:
        form = words.LEFT_TO_LIMIT if finding.code in _BEFORE_THE_LIMIT else words.BY
        yield form.fill(by=_length(finding.by) if finding.by else words.AT_THE_LIMIT)
    if finding.lines:
        yield words.LINES.fill(lines=", ".join(map(str, finding.lines)))
    else:
        yield words.ROWS.fill(rows=", ".join(map(str, finding.rows)))


def _says(text: Text, at: datetime | date) -> bool:
    """Whether a text says the instant or the day already."""
    said = in_words(at)
    return (said if isinstance(said, str) else said.kk) in text.kk


def _length(by: timedelta) -> Text:
    """A difference: whole days between two dates as days, anything else as a duration."""
    return duration_text(by) if by % _ONE_DAY else days_between_text(by // _ONE_DAY)


_ONE_DAY = timedelta(days=1)
_NOTHING = Text("", "", "")
_BEFORE_THE_LIMIT = frozenset({"voided-early", "voided-in-time"})
"""The codes of what was done too early: their difference is what was left before the limit."""
_KINDS: Mapping[str, Text] = MappingProxyType(
    {
        "bad-row": words.FAULTS_OF_A_ROW,
        **dict.fromkeys(
            (
                "contradictory-facts",
                "event-twice",
                "form-unknown",
                "ticket-unknown",
                "ticket-used-twice",
                "after-final-state",
                "not-waiting",
                "incident-unknown",
                "measure-unknown",
            ),
            words.CONTRADICTION,
        ),
    }
)
"""How a finding of impossible data begins, where it is a row that cannot be read, or one that contradicts others."""


TEXTS: Mapping[str, tuple[FindingKind, Text]] = MappingProxyType(
    {
        "bad-row": (FindingKind.IMPOSSIBLE, words.BAD_ROW),
        "rows-out-of-order": (FindingKind.IMPOSSIBLE, words.ROWS_OUT_OF_ORDER),
        "row-ahead": (FindingKind.IMPOSSIBLE, words.ROW_AHEAD),
        "contradictory-facts": (FindingKind.IMPOSSIBLE, words.CONTRADICTORY_FACTS),
        "event-twice": (FindingKind.IMPOSSIBLE, words.EVENT_TWICE),
        "form-unknown": (FindingKind.IMPOSSIBLE, words.FORM_UNKNOWN),
        "ticket-unknown": (FindingKind.IMPOSSIBLE, words.TICKET_UNKNOWN),
        "ticket-used-twice": (FindingKind.IMPOSSIBLE, words.TICKET_USED_TWICE),
        "department-unknown": (FindingKind.IMPOSSIBLE, words.DEPARTMENT_UNKNOWN),
        "after-final-state": (FindingKind.IMPOSSIBLE, words.AFTER_FINAL_STATE),
        "not-waiting": (FindingKind.IMPOSSIBLE, words.NOT_WAITING),
        "incident-unknown": (FindingKind.IMPOSSIBLE, words.INCIDENT_UNKNOWN),
        "measure-unknown": (FindingKind.IMPOSSIBLE, words.MEASURE_UNKNOWN),
        "beyond-calendar": (FindingKind.NOT_JUDGED, words.BEYOND_CALENDAR),
        "not-in-force": (FindingKind.NOT_JUDGED, words.NOT_IN_FORCE),
        "invitation-missing": (FindingKind.BREACH, words.INVITATION_MISSING),
        "confirmation-missing": (FindingKind.BREACH, words.CONFIRMATION_MISSING),
        "reminder-missing": (FindingKind.BREACH, words.REMINDER_MISSING),
        "cancellation-missing": (FindingKind.BREACH, words.CANCELLATION_MISSING),
        "no-show-missing": (FindingKind.BREACH, words.NO_SHOW_MISSING),
        "wrong-annex": (FindingKind.BREACH, words.WRONG_ANNEX),
        "link-off-portal": (FindingKind.BREACH, words.LINK_OFF_PORTAL),
        "reminder-wrong-day": (FindingKind.BREACH, words.REMINDER_WRONG_DAY),
        "reminder-after-end": (FindingKind.BREACH, words.REMINDER_AFTER_END),
        "attended-late": (FindingKind.BREACH, words.ATTENDED_LATE),
        "attended-another-day": (FindingKind.BREACH, words.ATTENDED_ANOTHER_DAY),
        "sms-late": (FindingKind.BREACH, words.SMS_LATE),
        "voided-closed-day": (FindingKind.BREACH, words.VOIDED_CLOSED_DAY),
        "booking-to-give-up": (FindingKind.NOT_JUDGED, words.BOOKING_TO_GIVE_UP),
        "voided-early": (FindingKind.BREACH, words.VOIDED_EARLY),
        "voided-in-time": (FindingKind.BREACH, words.VOIDED_IN_TIME),
        "outcome-missing": (FindingKind.BREACH, words.OUTCOME_MISSING),
        "out-of-turn": (FindingKind.BREACH, words.OUT_OF_TURN),
        "done-late": (FindingKind.BREACH, words.DONE_LATE),
        "not-done": (FindingKind.BREACH, words.NOT_DONE),
        "notice-missing": (FindingKind.NOT_JUDGED, words.NOTICE_MISSING),
        "proof-missing": (FindingKind.BREACH, words.PROOF_MISSING),
        "planned-time-missing": (FindingKind.BREACH, words.PLANNED_TIME_MISSING),
        "block-notice-missing": (FindingKind.BREACH, words.BLOCK_NOTICE_MISSING),
        "block-notice-early": (FindingKind.BREACH, words.BLOCK_NOTICE_EARLY),
        "block-notice-late": (FindingKind.BREACH, words.BLOCK_NOTICE_LATE),
        "block-notice-undue": (FindingKind.BREACH, words.BLOCK_NOTICE_UNDUE),
    }
)
"""What an audit finds, by code; the codes of what the law refuses, and their words, are those of `Reason`."""


class Details(TypedDict, total=False):
    """The fields of a `Finding` that it need not have."""

    at: datetime | date | None
    by: timedelta | None
    readings: tuple[Reading, ...]
    known_on: date | None
    paths: tuple[str, ...]
    provisional: bool


class About(NamedTuple):
    """What a finding is about: of which kind it is, by a key of `words.audit.SUBJECTS`, its number, its department."""

    kind: str
    number: str
    department: str | None = None


def finding(
    code: str,
    norm: Norm | None,
    about: About,
    rows: tuple[int, ...],
    law: LawBook,
    blanks: Mapping[str, object] = MappingProxyType({}),
    **details: Unpack[Details],
) -> Finding:
    """The finding of that code, the blanks of its sentence filled."""
    kind, text = TEXTS[code]
    filled = text.fill(**{name: in_words(value) for name, value in blanks.items()})
    norm = None if norm is None else _as_it_reads(norm, law, details.get("at"))
    made = (about.number, filled, rows, law.checked_on)
    return Finding(norm, code, kind, *made, about=about.kind, department=about.department, **details)


def _as_it_reads(norm: Norm, law: LawBook, at: datetime | date | None) -> Norm:
    """A norm of the portal with the numbers in force then; a norm of a pilot is brought as it reads."""
    if at is None or norm.citation.act != PORTAL_RULES:
        return norm
    row = law.portal.entry(at.date() if isinstance(at, datetime) else at)
    return norm if row is None else reads(norm, row.value)


def refusal(reason: Reason, about: About, rows: tuple[int, ...], law: LawBook, **details: Unpack[Details]) -> Finding:
    """The finding on something done although the law refuses it, for that reason; it says what was done."""
    made = (about.number, reason.breach, rows, law.checked_on)
    found = (reason.norm, reason.code, FindingKind.BREACH, *made)
    return Finding(*found, about=about.kind, department=about.department, **details)


class OutOfPlace(Exception):
    """A row cannot stand where it does; carries the code of the finding in its place, and what fills its blanks."""

    def __init__(self, code: str, **blanks: object) -> None:
        super().__init__(code, blanks)
        self.code, self.blanks = code, blanks


Unjudgeable = ContradictoryFacts | OutsideHorizon | NotInForce
"""What the rules say of facts, each right by itself, that cannot be judged together, or not on their day."""
UNJUDGEABLE = (ContradictoryFacts, OutsideHorizon, NotInForce)

_FIELDS = MappingProxyType({**INCIDENT_EVENT_NAMES, "at": words.NAME_OF_AT, "on": words.NAME_OF_ON})


def as_finding(
    error: Unjudgeable | OutOfPlace, about: About, rows: tuple[int, ...], law: LawBook, **details: Unpack[Details]
) -> Finding:
    """The finding in place of an exception: a row out of place, facts at odds, or a day that cannot be judged."""
    blanks: Mapping[str, object]
    if isinstance(error, OutOfPlace):
        code, blanks = error.code, error.blanks
    elif isinstance(error, NotInForce):
        code, blanks = "not-in-force", {"day": error.day}
    elif isinstance(error, ContradictoryFacts):
        first, second = (_FIELDS.get(field) or name_of(field) for field in error.fields)
        one, other = (words.NO_VALUE if value is None else value for value in error.values)
        code, blanks = "contradictory-facts", {"first": first, "one": one, "second": second, "other": other}
    else:
        code, blanks = "beyond-calendar", {"day": error.value}
    return finding(code, None, about, rows, law, blanks, **details)


at_the_face(__name__)
