"""Two queues that are told the same story, and the first step at which they differ."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from attrs import field, frozen

from ...law.book import LawBook
from ._compare import Divergence, agree, cite
from ._messages import departure
from ._reference_queue import ReferenceQueue
from ._stories import Telling
from ._systems import DepartmentRow, FormRow, QueueSystem
from ._words import said, told

__all__ = ["Duel", "Parted", "Row", "shortest"]

Row = Mapping[str, Any]

_INNER = frozenset({"ticket", "norms"})
_PLAIN_NORMS = {
    "cancel": "queue.cancellation",
    "arrive": "queue.no-show",
    "status": "queue.no-show",
    "wait": "queue.rebook-or-wait",
    "order": "queue.rebook-or-wait",
    "free": "queue.slot-free",
}
_LAPSE = "queue.no-show"
_VOID_OR_NOT = {"active", "void"}
_CHECKED_AT_REQUEST = ("queue.form-valid", "queue.residence", "queue.slot-free")


class Parted(Divergence):
    """Two queues parted in the last of the `steps`."""

    def __init__(self, norms: tuple[str, ...], story: str, steps: Sequence[Row]) -> None:
        super().__init__(norms, story)
        self.steps = tuple(steps)


@frozen
class Duel:
    """A system and our own queue, opened with the same departments and told the same steps."""

    system: QueueSystem
    law: LawBook
    departments: Sequence[DepartmentRow]
    forms: Mapping[str, FormRow]
    lawful: ReferenceQueue = field(init=False)
    _ours: Telling = field(init=False)
    _theirs: Telling = field(init=False)
    _steps: list[Row] = field(factory=list, init=False)
    _story: list[str] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        lawful = ReferenceQueue(self.law)
        object.__setattr__(self, "lawful", lawful)
        object.__setattr__(self, "_ours", Telling(lawful, self.forms))
        object.__setattr__(self, "_theirs", Telling(self.system, self.forms))
        lawful.open(self.departments)
        self.system.open(self.departments)

    def step(self, step: Row) -> dict[str, Any]:
        """Take a step in both queues and give our reply; `Parted` where the system replies otherwise."""
        ours, theirs = self._ours.step(step), self._theirs.step(step)
        norms = self._departure(step, ours, theirs)
        if norms and self._lapsed_apart(step["at"]):
            norms = tuple(dict.fromkeys((_LAPSE, *norms)))
        self._steps.append(step)
        sentence = told(len(self._steps), step)
        if norms:
            story = "\n".join([*self._story, f"{sentence}; {_difference(norms, ours, theirs)}"])
            raise Parted(norms, story, self._steps)
        self._story.append(f"{sentence}; {said(ours)}")
        return ours

    def booking(self, name: str) -> str | None:
        """Our ticket of a booking, by the name that the story has for it."""
        return self._ours.tickets.get(name)

    def _departure(
        self, step: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]
    ) -> tuple[str, ...]:
        """The norms from which the reply departs; none where both say the same."""
        if step["do"] == "messages":
            number = self.forms[step["form"]]["number"]
            lawful = [one for one in self.lawful.sent if one.form == number]
            tickets = {*self._ours.tickets.values(), *self._theirs.tickets.values()}
            return departure(lawful, self.system.messages(number), tickets)
        expected = {name: value for name, value in ours.items() if name not in _INNER}
        if agree(expected, theirs):
            return ()
        if step["do"] == "book":
            return tuple(dict.fromkeys(ours.get("norms") or theirs.get("norms") or _CHECKED_AT_REQUEST))
        if step["do"] == "free":
            return self._against(step, ours["starts"], theirs["starts"])
        return (_PLAIN_NORMS[step["do"]],)

    def _lapsed_apart(self, at: str) -> bool:
        """Whether some booking is void in one queue and active in the other, from which much else follows."""
        shared = self._ours.tickets.keys() & self._theirs.tickets.keys()
        asked = [{"do": "status", "booking": name, "at": at} for name in sorted(shared)]
        return any({self._ours.step(one)["status"], self._theirs.step(one)["status"]} == _VOID_OR_NOT for one in asked)

    def _against(self, step: Row, ours: list[str], theirs: list[str]) -> tuple[str, ...]:
        """What stands against a start that the system shows and the law does not."""
        lawful = {datetime.fromisoformat(start) for start in ours}
        shown = [start for start in theirs if datetime.fromisoformat(start) not in lawful]
        found = [norm for start in shown for norm in self.lawful.against(step["department"], start, step["at"])]
        return tuple(dict.fromkeys(found)) or (_PLAIN_NORMS["free"],)


def _difference(norms: tuple[str, ...], ours: Row, theirs: Row) -> str:
    words = {True: "accepts", False: "refuses"}.get(ours.get("accepted", ""), "says otherwise")
    lawful, seen = _apart(ours, theirs) if norms != ("queue.sms",) else (ours, theirs)
    held = "" if "accepted" in ours else f" ({said(lawful)})"
    return f"the law {words}: {cite(norms)}{held}; the system: {said(seen)}"


def _apart(ours: Row, theirs: Row) -> tuple[Row, Row]:
    """The two replies without what does not matter: the starts that both show, and the words of messages."""
    both = {*ours.get("starts", ())} & {*theirs.get("starts", ())}

    def rest(reply: Row) -> Row:
        told = {name: value for name, value in reply.items() if name not in {"texts", "to"}}
        return told | {"starts": [start for start in told["starts"] if start not in both]} if both else told

    return rest(ours), rest(theirs)


def shortest(system: QueueSystem, duel: Duel, parted: Parted) -> Parted:
    """The same departure without the steps that it does not need."""
    steps, shown = list(parted.steps), parted
    for step in parted.steps[:-1]:
        rest = [one for one in steps if one is not step]
        again = _fought(Duel(system, duel.law, duel.departments, duel.forms), rest)
        if again is not None and again.norms == parted.norms:
            steps, shown = rest, again
    return shown


def _fought(duel: Duel, steps: Sequence[Row]) -> Parted | None:
    """Where the queues part when they are told the steps."""
    try:
        for step in steps:
            duel.step(step)
    except Parted as parted:
        return parted
    return None
