"""A finding of an audit: what broke which norm, when, by how much, and where in the record it stands."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from attrs import frozen

from ..acts.model import Norm
from ..acts.readings import Reading
from ..answers.deadline import readings_by_field
from ..answers.plain import document, jsonable
from ..views.cards import card_of
from ..views.html import Html
from ..views.pieces import Point, card, last_checked
from ..views.signs import Sign
from ..words import audit as words
from ..words.dates import day_text, duration_text
from ..words.facts import in_words
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
    checked_on: date
    at: datetime | date | None = None
    by: timedelta | None = None
    readings: tuple[Reading, ...] = ()
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
        head = words.HEAD.fill(subject=self.subject, text=self.text) if self.subject else self.text
        if self.norm is None:
            return words.NO_PLACE.fill(head=head, kind=self.kind.meaning)[lang]
        return words.PLACE.fill(head=head, place=self.norm.citation.label)[lang]

    def to_dict(self) -> dict[str, Any]:
        """The finding as JSON-ready data, in a format that keeps its name: `aleumet.finding/1`; `by` is in seconds."""
        return document("finding", **jsonable(self) | {"readings": readings_by_field(self.readings)})


@card_of.register
def _card(finding: Finding, lang: str) -> Html:
    """What is wrong with what, by which norm, and where in the record."""
    points = [Point(finding.text, finding.norm)] if finding.norm else []
    lines = [] if finding.norm else [f"{finding.text[lang]}."]
    lines += [*(text[lang] for text in notes(finding)), last_checked(finding.checked_on, lang)]
    return card(lang, _SIGNS[finding.kind], finding.subject, points, lines)


def notes(finding: Finding) -> Iterator[Text]:
    if finding.at is not None:
        yield words.WHEN.fill(at=in_words(finding.at))
    if finding.by is not None:
        yield words.BY.fill(by=duration_text(finding.by) if finding.by else words.AT_THE_LIMIT)
    for choice in finding.readings:
        yield Text.of(choice.explain)
    if finding.known_on is not None:
        yield words.KNOWN.fill(day=day_text(finding.known_on))
    yield words.ROWS.fill(rows=", ".join(map(str, finding.rows)))
