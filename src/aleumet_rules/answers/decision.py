"""The answer to one question of law, with its reasons."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

from attrs import field as attribute, frozen

from .._version import at_the_face
from ..acts.cited import cited
from ..acts.frozen import FrozenMapping
from ..acts.model import Norm
from ..acts.readings import Reading
from ..errors import InvalidFact, Problem, Refused
from ..words import answers as words
from ..words.brief import cut
from ..words.facts import begins, brief_facts, facts_text
from ..words.questions import TOLD
from ..words.shown import Receipted
from ..words.text import Text, inside
from .asked import kept
from .deadline import readings_applied, readings_by_field, said_provisional
from .plain import document
from .reasons import ROWS, Reason, Row, stated

__all__ = ["Decision"]


@runtime_checkable
class _Explained(Protocol):
    def explain(self, lang: str = ...) -> str: ...


T = TypeVar("T")


def _frozen(facts: Mapping[str, object]) -> Mapping[str, object]:
    return facts if isinstance(facts, FrozenMapping) else FrozenMapping(facts)


@frozen
class Decision(Receipted, Generic[T]):
    """The answer to one question of law: an outcome, or all the reasons against it.

    A decision is truthy when the thing asked for is allowed; then `outcome` holds it and `reasons` is
    empty. `norms` are the norms that were checked, `facts` what they were checked against, `readings` the
    readings another value of which would change the answer, and `checked_on` the day on which the law was last
    looked up. `notes` warn of what the answer leaves open, a no elsewhere for instance; they change nothing in it.
    `provisional`: it rests on a day off that can still be moved.
    """

    question: Text
    outcome: T | None
    reasons: tuple[Reason, ...]
    norms: tuple[Norm, ...]
    facts: Mapping[str, object] = attribute(converter=_frozen, hash=False)
    readings: tuple[Reading, ...]
    checked_on: date
    notes: tuple[Reason, ...] = ()
    provisional: bool = attribute(default=False, kw_only=True)
    _asked: Any = kept()

    def __attrs_post_init__(self) -> None:
        if (self.outcome is None) is not bool(self.reasons):
            raise InvalidFact(
                "outcome",
                self.outcome,
                Problem("outcome-or-reasons", reasons=", ".join(reason.code for reason in self.reasons)),
            )

    def __repr__(self) -> str:
        why = f", {', '.join(reason.code for reason in self.reasons)}" if self.reasons else ""
        return cut(f"<Decision {'no' if self.reasons else 'yes'}: {self.question.en}{why}>")

    def __bool__(self) -> bool:
        return not self.reasons

    def unwrap(self) -> T:
        """The outcome; `Refused` when there is none."""
        if self.outcome is None:
            raise Refused(self)
        return self.outcome

    def explain(self, lang: str = "en", *, full: bool = False) -> str:
        """The question and the answer, what came out or every reason with what can be done, and what they rest on.

        Short, it tells of the norms, the readings and the facts only what the rest does not say. With `full` every norm
        stands with its sentence, every reading with all its meanings, and every fact that can be said.
        """
        lines = [f"{self.question[lang]} — {(words.YES if self else words.NO)[lang]}."]
        return "\n".join([*lines, *(in_full if full else in_short)(self, lang)])

    def to_dict(self) -> dict[str, Any]:
        """The whole decision as JSON-ready data, in a format that keeps its name: `aleumet.decision/1`."""
        return document(
            "decision",
            checked_on=self.checked_on,
            question=self.question,
            allowed=bool(self),
            outcome=self.outcome,
            reasons=self.reasons,
            notes=self.notes,
            norms=self.norms,
            facts=self.facts,
            readings=readings_by_field(self.readings),
            provisional=self.provisional,
        )


def in_short(decision: Decision[Any], lang: str) -> list[str]:
    """What an answer says after its yes or no: nothing twice, and nothing that did not decide."""
    said = [*came_out(decision, lang), *reasons_and_notes(decision, lang)]
    return said + [line for line in grounds_told(decision, lang) if line not in said]


def grounds_told(decision: Decision[Any], lang: str) -> list[str]:
    """The norms, the reserve, the readings and the facts that a short answer tells."""
    facts = brief_facts(decision.facts, decision.question, _facts_told(decision))
    told = [*_norms_told(decision, lang), *said_provisional(decision.provisional, lang)]
    return [*told, *readings_applied(decision.readings, lang), *([facts[lang]] if facts else [])]


def in_full(decision: Decision[Any], lang: str) -> list[str]:
    """The same with the sentence of every norm, all meanings of every reading, and all facts."""
    said = [*reasons_and_notes(decision, lang), *_outcome(decision, lang, full=True)]
    law = [one for norm in decisive_norms(decision) if (one := norm.explain(lang)) not in said]
    said += [f"{words.LAW[lang]}:", *(f"- {sentence}" for sentence in law)] if law else []
    said += [line for line in readings_applied(decision.readings, lang, full=True) if line not in said]
    said += [line for line in said_provisional(decision.provisional, lang) if line not in said]
    facts = facts_text(decision.facts, decision.question)
    return said + ([facts[lang]] if facts else [])


def came_out(decision: Decision[Any], lang: str) -> list[str]:
    """What came out, or what was asked for, where the question does not say it."""
    if outcome := _outcome(decision, lang):
        return outcome
    told = TOLD.get(decision.question)
    form = None if told is None else told.before_yes if decision else told.before_no
    if form is None or any(f"{{{name}}}" in form.en for name in _said(decision)):
        return []
    return [begins(form, decision.facts)[lang]]


def _outcome(decision: Decision[Any], lang: str, *, full: bool = False) -> list[str]:
    """What came out, in its own words, if it has any."""
    outcome = decision.outcome
    if isinstance(outcome, Receipted):
        return str(outcome.explain(lang, full=full)).split("\n")  # type: ignore[attr-defined]  # every answer has it
    return outcome.explain(lang).split("\n") if isinstance(outcome, _Explained) else []


def reasons_and_notes(decision: Decision[Any], lang: str) -> list[str]:
    """Each reason and each note with its paragraph and what can be done, which is said once."""
    lines, remedies = [], set[Text]()
    for reason in decision.reasons:
        lines.append(f"- {reason.explain(lang) if reason.remedy not in remedies else stated(reason, lang)}")
        remedies.add(reason.remedy)
    return [*lines, *(words.NOTE.fill(note=inside(note.explain(lang)))[lang] for note in decision.notes)]


def _norms_told(decision: Decision[Any], lang: str) -> list[str]:
    """Of a yes the places of the norms that were checked; of a no the norms that say more than the reason does."""
    if not decision:
        norms = dict.fromkeys(reason.norm for reason in decision.reasons if _row(reason).says_more)
        return [words.NORM.fill(sentence=inside(norm.brief[lang]))[lang] for norm in norms]
    told = {note.norm.citation for note in decision.notes}
    told |= {norm.citation for norm in (getattr(decision.outcome, "norm", None),) if norm}
    places = [norm.citation for norm in decision.norms if norm.citation not in told]
    return [words.NORMS_CHECKED.fill(norms=cited(places, lang))[lang]] if places else []


def _facts_told(decision: Decision[Any]) -> Iterable[str]:
    """The names of the facts that are told, save those that a reason has said."""
    told = TOLD.get(decision.question)
    names = decision.facts if told is None else told.yes if decision else told.no
    return [name for name in names if name not in _said(decision)]


def _said(decision: Decision[Any]) -> frozenset[str]:
    """The names of the facts that a reason has said."""
    return frozenset(name for reason in decision.reasons for name in _row(reason).says)


def _row(reason: Reason) -> Row:
    """The row of a reason; one of a caller's own making says nothing more and tells all."""
    return ROWS.get(reason.code) or Row(reason.norm, reason.text, reason.remedy, says_more=True)


def decisive_norms(decision: Decision[Any]) -> tuple[Norm, ...]:
    """The norms that stand against it, or all that were checked; each once."""
    return tuple(dict.fromkeys(reason.norm for reason in decision.reasons)) or decision.norms


at_the_face(__name__)
