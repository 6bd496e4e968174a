"""What came of judging a system: its findings, what it was asked and what it answered; and whether that is a pass."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen

from .golden import Divergence

__all__ = ["FORMAT", "Coverage", "Group", "Report", "Verdict", "merged"]

FORMAT = "aleumet.conformance-report/1"


@frozen
class Verdict:
    """What came of one question: with `divergence` it was answered wrongly, with `unanswered` not at all, and why.

    `id`, `subject`, `norms` and `title` are those of the question.
    """

    id: str
    subject: str
    norms: tuple[str, ...]
    title: str
    divergence: Divergence | None = None
    unanswered: str | None = None

    def wrong(self, divergence: Divergence) -> "Verdict":
        """The verdict on a wrong answer; of a question drawn at random the norms are those that it broke."""
        return evolve(self, divergence=divergence, norms=self.norms or divergence.norms)

    def not_answered(self, why: str) -> "Verdict":
        """The verdict where the system had no answer."""
        return evolve(self, unanswered=why)

    def to_dict(self) -> dict[str, Any]:
        """The verdict as JSON-ready data: `outcome` is `"right"`, `"wrong"` or `"unanswered"`."""
        outcome = "wrong" if self.divergence else "right" if self.unanswered is None else "unanswered"
        about = {"id": self.id, "subject": self.subject, "norms": [*self.norms], "title": self.title}
        if self.divergence is None:
            return {**about, "outcome": outcome}
        return {**about, "outcome": outcome, "cause": self.divergence.cause, "story": str(self.divergence)}


@frozen
class Coverage:
    """How much of what was asked has been judged; `unanswered` and `unknown` are ids.

    `unknown` are ids of answers to questions that there are not: a misspelt one looks like a question left out.
    """

    asked: int
    judged: int
    unanswered: tuple[str, ...]
    unknown: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The coverage as JSON-ready data."""
        rest = {"unanswered": [*self.unanswered], "unknown": [*self.unknown]}
        return {"asked": self.asked, "judged": self.judged, **rest}


@frozen
class Group:
    """Findings of the same norms and the same cause; `norms` are none where the system's reply could not be read."""

    norms: tuple[str, ...]
    cause: str
    wrong: tuple[Verdict, ...]


@frozen
class Report:
    """Going through a report gives its findings, each a `Divergence`; it is true when it has `passed`.

    `subjects` are those that were asked about, `verdicts` what came of each question, `unknown` the ids of answers that
    belong to no question.
    """

    subjects: tuple[str, ...]
    verdicts: tuple[Verdict, ...] = field(repr=False)
    unknown: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Divergence]:
        return (verdict.divergence for verdict in self.verdicts if verdict.divergence is not None)

    def __bool__(self) -> bool:
        return self.passed

    @property
    def passed(self) -> bool:
        """Whether something of each subject was judged, nothing is wrong, and no answer belongs to no question."""
        return not any(self) and not self.unknown and bool(self.subjects) and not self.not_judged

    @property
    def not_judged(self) -> tuple[str, ...]:
        """The subjects of which nothing was judged."""
        judged = {verdict.subject for verdict in self.verdicts if verdict.unanswered is None}
        return tuple(subject for subject in self.subjects if subject not in judged)

    @property
    def coverage(self) -> Coverage:
        """How much of what was asked has been judged."""
        return _coverage(self.verdicts, self.unknown)

    def of(self, subject: str) -> Coverage:
        """The same of one subject; `unknown` belongs to none of them."""
        return _coverage([verdict for verdict in self.verdicts if verdict.subject == subject], ())

    @property
    def groups(self) -> tuple[Group, ...]:
        """The findings by norms and cause, the most frequent first."""
        together: dict[tuple[tuple[str, ...], str], list[Verdict]] = {}
        for verdict in self.verdicts:
            if verdict.divergence is not None:
                together.setdefault((verdict.divergence.norms, verdict.divergence.cause), []).append(verdict)
        found = [Group(norms, cause, tuple(wrong)) for (norms, cause), wrong in together.items()]
        return tuple(sorted(found, key=_fewness))

    def to_dict(self) -> dict[str, Any]:
        """The report as JSON-ready data under `aleumet.conformance-report/1`: every verdict, and the groups by ids."""
        return {
            "format": FORMAT,
            "passed": self.passed,
            "subjects": {subject: self.of(subject).to_dict() for subject in self.subjects},
            "coverage": self.coverage.to_dict(),
            "groups": [_group(group) for group in self.groups],
            "verdicts": [verdict.to_dict() for verdict in self.verdicts],
        }


def merged(reports: Iterable[Report]) -> Report:
    """One report of several."""
    every = [*reports]
    subjects = dict.fromkeys(subject for one in every for subject in one.subjects)
    verdicts = [verdict for one in every for verdict in one.verdicts]
    unknown = dict.fromkeys(name for one in every for name in one.unknown)
    return Report(tuple(subjects), tuple(verdicts), tuple(unknown))


def _coverage(verdicts: Iterable[Verdict], unknown: tuple[str, ...]) -> Coverage:
    every = [*verdicts]
    left = tuple(verdict.id for verdict in every if verdict.unanswered is not None)
    return Coverage(len(every), len(every) - len(left), left, unknown)


def _fewness(group: Group) -> int:
    return -len(group.wrong)


def _group(group: Group) -> Mapping[str, Any]:
    return {"norms": [*group.norms], "cause": group.cause, "questions": [verdict.id for verdict in group.wrong]}
