"""A report on the findings of an audit: by norm, by department and by month, the worst first.

>>> from aleumet_rules import audit
>>> lines = ["event,at,incident,channel", "received,2025-12-15T10:00:00+05:00,7,chat-bot",
...          "registered,2025-12-15T14:30:00+05:00,7,"]
>>> print(audit.report(audit.audit_incidents(audit.read_csv(lines))))
Findings: 1 (a norm was broken: 1).
By norm:
- Portal rules, para 15(1) (incident.register): 1; at most 1 h 30 min; for example: 7.
By month:
- December 2025: 1; at most 1 h 30 min; for example: 7.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from attrs import field, frozen

from .._version import at_the_face
from ..acts.norms import NORMS
from ..checks import instance, several
from ..views.cards import card_of
from ..views.html import Html, whole
from ..views.pieces import Cell, spoken_table
from ..words import audit_report as words
from ..words.brief import brief
from ..words.comparison import EXAMPLES
from ..words.dates import days_between_text, duration_text, join, month_text
from ..words.facts import in_words
from ..words.shown import Shown
from ..words.text import Text
from .finding import Finding, FindingKind

__all__ = ["AuditReport", "Tally", "audit_report"]

_MOST_EXAMPLES, _MOST_SHOWN = 5, 20
_ONE_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)
_SEVERITY = (FindingKind.BREACH, FindingKind.IMPOSSIBLE, FindingKind.NOT_JUDGED)
_ORDER = {norm: place for place, norm in enumerate(NORMS)}
_NAMELESS = {"", *(kind.value for kind in FindingKind)}


@frozen
class Tally:
    """How many findings there are of one norm, one department or one month.

    `key` is the id of the norm (of findings without one their kind), the number of the department, or the month as
    `2025-12`; empty where there is none. `count` is how many there are, `after` how many under the other law, where one
    was asked; `subjects` is of how many tickets, forms, incidents or measures, `longest` by how much at most (`None`:
    nothing to measure), `examples` are the first of them, five at the most.
    """

    __repr__ = brief("{key}: {count}")

    name: Text
    key: str
    count: int
    after: int | None
    subjects: int
    longest: timedelta | None
    examples: tuple[str, ...]

    def explain(self, lang: str = "en") -> str:
        """The numbers in one line."""
        count = words.COUNT if self.after is None else words.COUNT_BESIDE
        parts = [count.fill(name=self.name, count=self.count, after=self.after)]
        if self.longest:
            parts.append(words.LONGEST.fill(by=_length(self.longest)))
        if self.examples:
            parts.append(EXAMPLES.fill(examples=", ".join(self.examples)))
        return "; ".join(part[lang] for part in parts) + "."


@frozen
class AuditReport(Shown):
    """What an audit has found, summed up; the worst first: what most findings are of, then what is longest late.

    `findings` are in that order too: broken norms first, then by how much, then as they came. `after` are those of the
    same record under another law, `None` where none was asked.
    """

    findings: tuple[Finding, ...] = field(repr=False)
    after: tuple[Finding, ...] | None = field(default=None, repr=False)

    __repr__ = brief("{count} findings")

    @property
    def count(self) -> int:
        """How many findings there are."""
        return len(self.findings)

    @property
    def by_norm(self) -> tuple[Tally, ...]:
        """By norm; findings without a norm by their kind."""
        return self._by(_norm_of, _name_of_norm)

    @property
    def by_department(self) -> tuple[Tally, ...]:
        """By the department of the booking; none where no finding has one."""
        return self._by(_department_of, _name_of_department)

    @property
    def by_month(self) -> tuple[Tally, ...]:
        """By the month of what is wrong."""
        return self._by(_month_of, _name_of_month)

    def _by(self, key: Callable[[Finding], str], name: Callable[[Finding], Text]) -> tuple[Tally, ...]:
        """The sums by one thing, of those findings that are there under either law."""
        under = [*self.findings, *(self.after or ())]
        firsts = {key(one): one for one in reversed(under)}
        if [*firsts] == [""] and key is _department_of:
            return ()
        beside = None if self.after is None else Counter(map(key, self.after))
        own: dict[str, list[Finding]] = {one: [] for one in firsts}
        for finding in self.findings:
            own[key(finding)].append(finding)
        tallies = [_tally(name(firsts[one]), one, own[one], None if beside is None else beside[one]) for one in firsts]
        return tuple(sorted(tallies, key=_worst))

    def rows(self, lang: str = "en") -> list[dict[str, Any]]:
        """The findings as flat rows under heads in that language, the worst first: for a spreadsheet or a data frame.

        Days and instants are texts as Astana's clock shows them, `None` is nothing.
        """
        heads = [head[lang] for head in words.ROW_HEADS]
        return [dict(zip(heads, _cells(finding, lang), strict=True)) for finding in self.findings]

    def explain(self, lang: str = "en") -> str:
        """How many findings, then by norm, by department and by month, each sum in a line."""
        lines = [f"{self._title()[lang]}."]
        for title, tallies in self._parts():
            lines += [f"{title[lang]}:", *(f"- {one.explain(lang)}" for one in tallies)]
        return "\n".join(lines)

    def _parts(self) -> Iterator[tuple[Text, tuple[Tally, ...]]]:
        parts = (
            (words.BY_NORM, self.by_norm),
            (words.BY_DEPARTMENT, self.by_department),
            (words.BY_MONTH, self.by_month),
        )
        return ((title, tallies) for title, tallies in parts if tallies)

    def _title(self) -> Text:
        """How many findings there are, and of which kinds."""
        if self.after is not None:
            return words.TITLE_BESIDE.fill(count=self.count, after=len(self.after))
        if not self.findings:
            return words.NONE
        kinds = Counter(finding.kind for finding in self.findings)
        named = [words.KINDS.fill(kind=kind.meaning, count=kinds[kind]) for kind in _SEVERITY if kinds[kind]]
        title, listed = words.TITLE.fill(count=self.count), join(named)
        return Text.of(lambda lang: f"{title[lang]} ({listed[lang]})")


def audit_report(findings: Iterable[Finding], *, after: Iterable[Finding] | None = None) -> AuditReport:
    """The findings of an audit as one report, read on to their end.

    `after` are the findings of the same record under another law, such as `LAW.amend(grace=…)`: then every sum stands
    beside what it would have been. For single answers that change, and for terms that move, there is `compare`.
    """
    return AuditReport(_found("findings", findings), None if after is None else _found("after", after))


def _found(name: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    members = enumerate(several(name, findings, "several findings"))
    every = [instance(f"{name}[{position}]", member, Finding) for position, member in members]
    return tuple(sorted(every, key=_severity))


def _severity(finding: Finding) -> tuple[int, timedelta]:
    return _SEVERITY.index(finding.kind), -abs(finding.by or timedelta())


def _worst(tally: Tally) -> tuple[bool, int, timedelta, int, str]:
    """Where a sum stands: that of no norm, department or month comes last."""
    nameless = tally.key in _NAMELESS
    return nameless, -tally.count, -(tally.longest or timedelta()), _ORDER.get(tally.key, len(_ORDER)), tally.key


def _tally(name: Text, key: str, findings: list[Finding], after: int | None) -> Tally:
    subjects = [*dict.fromkeys(finding.subject for finding in findings if finding.subject)]
    longest = max((abs(finding.by) for finding in findings if finding.by is not None), default=None)
    return Tally(name, key, len(findings), after, len(subjects), longest, tuple(subjects[:_MOST_EXAMPLES]))


# --- by what they are summed up -----------------------------------------------------------------------------------


def _norm_of(finding: Finding) -> str:
    return finding.kind.value if finding.norm is None else finding.norm.id


def _name_of_norm(finding: Finding) -> Text:
    norm = finding.norm
    return finding.kind.meaning.capital() if norm is None else words.NORM.fill(place=norm.citation.label, id=norm.id)


def _department_of(finding: Finding) -> str:
    return finding.department or ""


def _name_of_department(finding: Finding) -> Text:
    number = finding.department
    return words.NO_DEPARTMENT if number is None else words.DEPARTMENT.fill(number=number)


def _month_of(finding: Finding) -> str:
    return "" if finding.at is None else f"{finding.at:%Y-%m}"


def _name_of_month(finding: Finding) -> Text:
    return words.NO_MONTH if finding.at is None else month_text(finding.at.year, finding.at.month)


# --- how they are shown -------------------------------------------------------------------------------------------


def _cells(finding: Finding, lang: str) -> tuple[Any, ...]:
    """What stands in a flat row."""
    return (
        None if finding.norm is None else finding.norm.id,
        None if finding.norm is None else finding.norm.citation.text(lang),
        finding.kind.meaning[lang],
        finding.code,
        finding.subject or None,
        finding.department,
        None if finding.at is None else _written(finding.at),
        None if finding.by is None else finding.by / _MINUTE,
        finding.text[lang],
        ", ".join(map(str, finding.lines)) or None,
        ", ".join(map(str, finding.rows)),
    )


def _written(at: datetime | date) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S}" if isinstance(at, datetime) else at.isoformat()


def _length(by: timedelta) -> Text:
    return duration_text(by) if by % _ONE_DAY else days_between_text(by // _ONE_DAY)


@card_of.register
def _card(report: AuditReport, lang: str) -> Html:
    """A table for each part, then the worst findings."""
    tables = [_table(title, tallies, report.after is not None, lang) for title, tallies in report._parts()]
    if not report.findings:
        return whole(lang, Html(f"<p>{report._title()[lang]}.</p>"), *tables)
    return whole(lang, Html(f"<p><strong>{report._title()[lang]}.</strong></p>"), *tables, _worst_of(report, lang))


def _worst_of(report: AuditReport, lang: str) -> Html:
    """The worst findings, each with its lines of the file where it was a file, else with its rows."""
    filed = any(finding.lines for finding in report.findings)
    heads = [words.ROW_HEADS[place] for place in (1, 4, 6, 8, 9 if filed else 10)]
    worst = [_shown(finding, filed) for finding in report.findings[:_MOST_SHOWN]]
    return spoken_table(words.WORST, heads, worst, lang)


def _table(title: Text, tallies: tuple[Tally, ...], beside: bool, lang: str) -> Html:
    heads = [title, *words.HEADS] if beside else [title, words.HEADS[0], *words.HEADS[2:]]
    return spoken_table(title, heads, (_line(one, beside) for one in tallies), lang)


def _line(one: Tally, beside: bool) -> list[Cell]:
    longest = _length(one.longest) if one.longest else None
    examples = Text.of(lambda _: ", ".join(one.examples)) if one.examples else None
    return [one.name, one.count, *([one.after] if beside else []), one.subjects, longest, examples]


def _shown(finding: Finding, filed: bool) -> tuple[Cell, ...]:
    at = None if finding.at is None else in_words(finding.at)
    when = at if at is None or isinstance(at, Text) else Text.of(lambda _: at)
    places = _same(", ".join(map(str, finding.lines if filed else finding.rows)))
    return (_name_of_norm(finding), _same(finding.subject or "—"), when, finding.text, places)


def _same(said: str) -> Text:
    return Text(said, said, said)


report = audit_report  # as `aleumet_rules.audit` calls it

at_the_face(__name__)
