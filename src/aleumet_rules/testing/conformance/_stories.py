"""Stories of a queue: steps told to a system one after the other, and what it replied."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from ...clock import ASTANA
from ...errors import InvalidFact
from ...law.book import LAW
from ...messages.links import portal_link
from ._systems import BookRequest, MessageRow, QueueSystem

__all__ = ["LINK", "TICKET", "Telling", "plain_text", "story_messages", "tell"]

LINK, TICKET = "<link>", "<ticket>"
_BEFORE_TICKET, _AFTER_TICKET = "талон нөмірі ", ". Жазбаңыздан "
_INVITATION = 1
_DAY = timedelta(days=1)
_STEP = timedelta.resolution


@frozen
class Telling:
    """A story told to one system: the forms by the names the story has for them, the tickets by those of bookings."""

    system: QueueSystem
    forms: Mapping[str, Any]
    tickets: dict[str, str] = field(factory=dict)
    _clock: list[datetime] = field(factory=list)

    def step(self, step: Mapping[str, Any]) -> dict[str, Any]:
        """Move the clock to the step, take it, and give the system's reply."""
        self._move(datetime.fromisoformat(step["at"]).astimezone(ASTANA))
        return _STEPS[step["do"]](self, step)

    def _move(self, at: datetime) -> None:
        """Wake the system at the end of every day on the way, and at the instant itself."""
        if self._clock:
            day = self._clock.pop().date()
            while day < at.date():
                day += _DAY
                self.system.tick((datetime.combine(day, time(), ASTANA) - _STEP).isoformat())
        self._clock.append(at)
        self.system.tick(at.isoformat())

    def _book(self, step: Mapping[str, Any]) -> dict[str, Any]:
        reply = self.system.book(self._request(step, step["at"]))
        ticket = reply.get("ticket")
        if reply["accepted"] and ticket is not None:
            self.tickets[step["as"]] = ticket
        return dict(reply)

    def _together(self, step: Mapping[str, Any]) -> dict[str, Any]:
        replies = self.system.book_together([self._request(one, step["at"]) for one in step["requests"]])
        return {"accepted": sum(reply["accepted"] for reply in replies)}

    def _request(self, step: Mapping[str, Any], at: str) -> BookRequest:
        return {
            "form": self.forms[step["form"]],
            "department": step["department"],
            "starts_at": step["starts_at"],
            "at": at,
        }

    def _done(self, step: Mapping[str, Any]) -> dict[str, Any]:
        """Cancel or wait under a booking; where the system has none, nothing is done."""
        ticket = self.tickets.get(step["booking"])
        if ticket is None:
            return {"accepted": False}
        return dict(getattr(self.system, step["do"])(ticket, step["at"]))

    def _stands(self, step: Mapping[str, Any]) -> dict[str, Any]:
        """How a booking stands, when the person has come or by itself."""
        ticket = self.tickets.get(step["booking"])
        return {"status": None if ticket is None else getattr(self.system, step["do"])(ticket, step["at"])}

    def _free(self, step: Mapping[str, Any]) -> dict[str, Any]:
        return {"starts": list(self.system.free(step["department"], step["first"], step["last"], step["at"]))}

    def _messages(self, step: Mapping[str, Any]) -> dict[str, Any]:
        sent = story_messages(self.system.messages(self.forms[step["form"]]["number"]))
        texts = [plain_text(message, self.tickets.values()) for message in sent]
        return {"annexes": [message["annex"] for message in sent], "to": [row["to"] for row in sent], "texts": texts}

    def _order(self, step: Mapping[str, Any]) -> dict[str, Any]:
        names = {ticket: name for name, ticket in self.tickets.items()}
        tickets = self.system.order(step["department"], step["day"], step["at"])
        return {"order": [names.get(ticket, ticket) for ticket in tickets]}


_STEPS: Mapping[str, Callable[[Telling, Mapping[str, Any]], dict[str, Any]]] = MappingProxyType(
    {
        "book": Telling._book,
        "together": Telling._together,
        "cancel": Telling._done,
        "arrive": Telling._stands,
        "wait": Telling._done,
        "status": Telling._stands,
        "free": Telling._free,
        "messages": Telling._messages,
        "order": Telling._order,
    }
)


def tell(
    system: QueueSystem,
    departments: Sequence[Any],
    forms: Mapping[str, Any],
    steps: Sequence[Mapping[str, Any]],
) -> list[dict[str, Any]]:
    """Tell the system a story from its beginning; its replies, step by step."""
    system.open(departments)
    telling = Telling(system, forms)
    return [telling.step(step) for step in steps]


def story_messages(sent: Sequence[MessageRow]) -> list[MessageRow]:
    """The messages that a story is about.

    When a form arrives is no part of it, so invitations are left out; of people without a number the act is silent.
    """
    return [message for message in sent if message["annex"] != _INVITATION and message["to"] is not None]


def plain_text(message: MessageRow, tickets: Collection[str] = ()) -> str:
    """The words of a message with single spaces, `<link>` for a link to the portal, `<ticket>` for a known ticket."""
    words = " ".join(message["text"].split())
    ticket = words.partition(_BEFORE_TICKET)[2].partition(_AFTER_TICKET)[0]
    if ticket in tickets:
        words = words.replace(_BEFORE_TICKET + ticket, _BEFORE_TICKET + TICKET)
    for quoted in words.split('"')[1::2]:
        if "://" in quoted and _leads_to_portal(quoted):
            words = words.replace(quoted, LINK)
    return words


def _leads_to_portal(link: str) -> bool:
    host = max(LAW.queue, key=lambda row: row.in_force_from).value.portal_host
    try:
        portal_link("link", link, host)
    except InvalidFact:
        return False
    return True
