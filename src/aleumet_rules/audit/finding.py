"""A finding of an audit: what broke which norm, when, by how much, and where in the record it stands."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from attrs import frozen

from .._version import __version__
from ..acts.model import Norm
from ..acts.readings import Choice
from ..answers.plain import jsonable
from ..views.cards import card_of
from ..views.html import Html
from ..views.pieces import Point, card, checked_on
from ..views.signs import Sign
from ..words.dates import day_text, duration_text, instant_text, joined
from ..words.named import Named
from ..words.shown import Shown
from ..words.text import Text

__all__ = ["Finding", "FindingKind"]


class FindingKind(Named):
    """Whether the law was broken, the data are impossible, or there is no law or calendar of that day to judge by."""

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
_HEAD = Text("{subject}: {text}", "{subject}: {text}", "{subject}: {text}")
_PLACE = Text("{head} ({place}).", "{head} ({place}).", "{head} ({place}).")
_NO_PLACE = Text("{head} ({kind}).", "{head} ({kind}).", "{head} ({kind}).")
_WHEN = Text("Уақыты: {at}.", "Когда: {at}.", "When: {at}.")
_BY = Text("Ауытқу: {by}.", "Отклонение: {by}.", "By how much: {by}.")
_AT_THE_LIMIT = Text("нөл, дәл шектің өзінде", "нулевое, ровно на пределе", "zero, at the very limit")
_KNOWN = Text(
    "Күнтізбе осы күні белгілі болған күйінде: {day}.",
    "Календарь по состоянию на {day}.",
    "The calendar as it was known on: {day}.",
)
_ROWS = Text(
    "Журнал жолдары (0-ден санағанда): {rows}.",
    "Строки журнала (счёт с 0): {rows}.",
    "Rows of the record (counted from 0): {rows}.",
)


@frozen
class Finding(Shown):
    """One thing that a record shows and the law does not allow, or that cannot have been as recorded.

    `norm` is the norm that was broken, or, of impossible data, the norm whose order of events they contradict (`None`
    where there is none). `subject` names the booking by its ticket, the form, the incident or the measure by its
    number; it is empty for a row that names nothing. `at` is the instant or the day of the thing that is wrong, `by`
    how far it is from what is right (zero: at the very limit; `None`: nothing to measure). `readings` are those on
    which the finding rests, `known_on` the day whose knowledge of the calendar was applied (`None`: today's). `rows`
    are positions in the record, from 0; `paths` lead to faulty values of a row, such as `$.rows[17].slot.starts_at`.
    """

    norm: Norm | None
    code: str
    kind: FindingKind
    subject: str
    text: Text
    rows: tuple[int, ...]
    law_date: date
    at: datetime | date | None = None
    by: timedelta | None = None
    readings: tuple[Choice, ...] = ()
    known_on: date | None = None
    paths: tuple[str, ...] = ()

    @property
    def impossible(self) -> bool:
        """Whether the data themselves are impossible."""
        return self.kind is FindingKind.IMPOSSIBLE

    def explain(self, lang: str = "en") -> str:
        """What is wrong with what, by which paragraph, when, by how much, under which readings, in which rows."""
        return "\n".join((self._sentence(lang), *(text[lang] for text in notes(self))))

    def _sentence(self, lang: str) -> str:
        head = _HEAD.fill(subject=self.subject, text=self.text) if self.subject else self.text
        if self.norm is None:
            return _NO_PLACE.fill(head=head, kind=self.kind.meaning)[lang]
        return _PLACE.fill(head=head, place=self.norm.citation.label)[lang]

    def to_dict(self) -> dict[str, Any]:
        """The finding as JSON-ready data, in a format that keeps its name: `aleumet.finding/1`; `by` is in seconds."""
        return {
            "format": "aleumet.finding/1",
            "version": __version__,
            **jsonable(self),
            "readings": {choice.field_name(): choice.value for choice in self.readings},
        }


@card_of.register
def _card(finding: Finding, lang: str) -> Html:
    """What is wrong with what, by which norm, and where in the record."""
    points = [Point(finding.text, finding.norm)] if finding.norm else []
    lines = [] if finding.norm else [f"{finding.text[lang]}."]
    lines += [*(text[lang] for text in notes(finding)), checked_on(finding.law_date, lang)]
    return card(lang, _SIGNS[finding.kind], finding.subject, points, lines)


def notes(finding: Finding) -> Iterator[Text]:
    if finding.at is not None:
        yield _WHEN.fill(at=said(finding.at))
    if finding.by is not None:
        yield _BY.fill(by=duration_text(finding.by) if finding.by else _AT_THE_LIMIT)
    for choice in finding.readings:
        yield Text.of(choice.explain)
    if finding.known_on is not None:
        yield _KNOWN.fill(day=day_text(finding.known_on))
    yield _ROWS.fill(rows=", ".join(map(str, finding.rows)))


def said(fact: object) -> "str | Text":
    """A fact in words: days and instants by language, several texts joined, anything else as it is."""
    if isinstance(fact, datetime):
        return instant_text(fact)
    if isinstance(fact, date):
        return day_text(fact)
    if isinstance(fact, tuple):
        return joined(fact, "; ")
    return fact if isinstance(fact, Text) else str(fact)
