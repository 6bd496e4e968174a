"""The answer to one question of law, with its reasons."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

from attrs import field as attribute, frozen

from ..acts.frozen import FrozenMapping
from ..acts.model import Norm
from ..acts.readings import Reading
from ..errors import InvalidFact, Refused
from ..words import answers as words
from ..words.facts import facts_text
from ..words.shown import Receipted
from ..words.text import Text
from .asked import kept
from .deadline import readings_applied, readings_by_field, said_provisional
from .plain import document
from .reasons import Reason

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
            raise InvalidFact("outcome", self.outcome, f"must be there exactly when no reason is, not {self.reasons}")

    def __bool__(self) -> bool:
        return not self.reasons

    def unwrap(self) -> T:
        """The outcome; `Refused` when there is none."""
        if self.outcome is None:
            raise Refused(self)
        return self.outcome

    def explain(self, lang: str = "en") -> str:
        """The question, the answer, every reason or what came out, what the law says, the readings and the facts."""
        lines = [f"{self.question[lang]} — {(words.YES if self else words.NO)[lang]}."]
        lines += [f"- {reason.explain(lang)}" for reason in self.reasons]
        lines += self.outcome.explain(lang).split("\n") if isinstance(self.outcome, _Explained) else []
        lines += [f"{words.NOTE[lang]}: {note.explain(lang)}" for note in self.notes]
        told = "\n".join(lines)
        law = [said for norm in decisive_norms(self) if (said := norm.explain(lang)) not in told]
        lines += [f"{words.LAW[lang]}:", *(f"- {sentence}" for sentence in law)] if law else []
        lines += [line for line in readings_applied(self.readings, lang) if line not in told]
        lines += [line for line in said_provisional(self.provisional, lang) if line not in told]
        facts = facts_text(self.facts)
        return "\n".join(lines + ([facts[lang]] if facts else []))

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


def decisive_norms(decision: Decision[Any]) -> tuple[Norm, ...]:
    """The norms that stand against it, or all that were checked; each once."""
    return tuple(dict.fromkeys(reason.norm for reason in decision.reasons)) or decision.norms
