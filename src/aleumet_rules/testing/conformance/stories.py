"""Stories of a queue: steps told to a system one after the other, what it replied, and both in words."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from ...clock import ASTANA
from ...errors import InvalidFact
from ...law.book import LAW, LawBook
from ...messages.forms import FORMS
from ...messages.links import portal_link
from .golden import require_methods
from .reference import NOTICE_BY_ANNEX, NOTICES, WORDS_OF_SMS
from .reference_queue import LawfulMessage
from .shapes import refuse_shape
from .systems import BookRequest, MessageRow, QueueSystem

__all__ = [
    "LINK",
    "TICKET",
    "Row",
    "StoryRun",
    "broken_norms",
    "hosts_of",
    "plain_text",
    "reply_in_words",
    "run_story",
    "step_in_words",
    "story_messages",
]

Row = Mapping[str, Any]
"""A step of a story, or a reply to one."""

LINK, TICKET = "<link>", "<ticket>"
_BEFORE_A_BOOKING = {notice.annex for notice in NOTICES if notice.status is None}
_DAY = timedelta(days=1)
_STEP = timedelta.resolution


@frozen
class StoryRun:
    """A story told to one system: the forms by the names the story has for them, the tickets by those of bookings."""

    system: QueueSystem
    forms: Mapping[str, Any]
    law: LawBook = LAW
    tickets: dict[str, str] = field(factory=dict)
    _clock: list[datetime] = field(factory=list)

    def step(self, step: Row) -> dict[str, Any]:
        """Move the clock to the step, take it, and give the system's reply."""
        self._move(datetime.fromisoformat(step["at"]).astimezone(ASTANA))
        return _STEPS[step["do"]](self, step)

    def _ask(self, method: str, *args: Any) -> Any:
        """What the system replies; `Unanswered` where it has no such method, `BadReply` for another shape."""
        require_methods(self.system, method)
        reply = getattr(self.system, method)(*args)
        refuse_shape("queue", method, reply)
        return reply

    def _move(self, at: datetime) -> None:
        """Wake the system at the end of every day on the way, and at the instant itself."""
        if self._clock:
            day = self._clock.pop().date()
            while day < at.date():
                day += _DAY
                self._ask("tick", (datetime.combine(day, time(), ASTANA) - _STEP).isoformat())
        self._clock.append(at)
        self._ask("tick", at.isoformat())

    def _book(self, step: Row) -> dict[str, Any]:
        reply = self._ask("book", self._request(step, step["at"]))
        ticket = reply.get("ticket")
        if reply["accepted"] and ticket is not None:
            self.tickets[step["as"]] = ticket
        return dict(reply)

    def _together(self, step: Row) -> dict[str, Any]:
        requests = [self._request(one, one.get("at", step["at"])) for one in step["requests"]]
        replies = self._ask("book_together", requests)
        return {"accepted": sum(reply["accepted"] for reply in replies)}

    def _request(self, step: Row, at: str) -> BookRequest:
        form = self.forms[step["form"]]
        return {"form": form, "department": step["department"], "starts_at": step["starts_at"], "at": at}

    def _change(self, step: Row) -> dict[str, Any]:
        """Cancel or wait under a booking; where the system has none, nothing is done."""
        ticket = self.tickets.get(step["booking"])
        if ticket is None:
            return {"accepted": False}
        return dict(self._ask(step["do"], ticket, step["at"]))

    def _status(self, step: Row) -> dict[str, Any]:
        """How a booking stands, when the person has come or by itself."""
        ticket = self.tickets.get(step["booking"])
        return {"status": None if ticket is None else self._ask(step["do"], ticket, step["at"])}

    def _free(self, step: Row) -> dict[str, Any]:
        return {"starts": list(self._ask("free", step["department"], step["first"], step["last"], step["at"]))}

    def _messages(self, step: Row) -> dict[str, Any]:
        form = self.forms[step["form"]]
        sent, hosts = story_messages(self._ask("messages", form["number"])), hosts_of(self.law, form["residence"])
        texts = [plain_text(message, self.tickets.values(), hosts) for message in sent]
        return {"annexes": [message["annex"] for message in sent], "to": [row["to"] for row in sent], "texts": texts}

    def _order(self, step: Row) -> dict[str, Any]:
        names = {ticket: name for name, ticket in self.tickets.items()}
        tickets = self._ask("order", step["department"], step["day"], step["at"])
        return {"order": [names.get(ticket, ticket) for ticket in tickets]}


_STEPS: Mapping[str, Callable[[StoryRun, Row], dict[str, Any]]] = MappingProxyType(
    {
        "book": StoryRun._book,
        "together": StoryRun._together,
        "cancel": StoryRun._change,
        "arrive": StoryRun._status,
        "wait": StoryRun._change,
        "status": StoryRun._status,
        "free": StoryRun._free,
        "messages": StoryRun._messages,
        "order": StoryRun._order,
    }
)


def run_story(
    system: QueueSystem, departments: Sequence[Any], forms: Mapping[str, Any], steps: Sequence[Row]
) -> list[dict[str, Any]]:
    """Tell the system a story from its beginning; its replies, step by step."""
    system.open(departments)
    run = StoryRun(system, forms)
    return [run.step(step) for step in steps]


def story_messages(sent: Sequence[MessageRow]) -> list[MessageRow]:
    """The messages that a story is about.

    When a form arrives is no part of it, so invitations are left out; of people without a number the act is silent.
    """
    return [message for message in sent if message["annex"] not in _BEFORE_A_BOOKING and message["to"] is not None]


def _words_around_ticket() -> tuple[str, str]:
    """What stands before and after the ticket in the form that states it, as far as it is needed to find the ticket."""
    words = next(form.text.kk for form in FORMS.values() if "{ticket}" in form.text.kk)
    before, _, after = " ".join(words.split()).partition("{ticket}")
    return before.rpartition(", ")[2], after.partition('"')[0]


_BEFORE_TICKET, _AFTER_TICKET = _words_around_ticket()


def hosts_of(law: LawBook, residence: str | None) -> tuple[str, ...]:
    """The hosts of the portal in the pilot of where a person is registered, by whichever of its rows."""
    pilot = None if residence is None else law.pilot_of(residence)
    return tuple(row.value.portal_host for row in (pilot or law.pilots[0]).rules)


def plain_text(message: MessageRow, tickets: Collection[str], hosts: Collection[str]) -> str:
    """The words of a message with single spaces, `<link>` for a link to the portal, `<ticket>` for a known ticket."""
    words = " ".join(message["text"].split())
    ticket = words.partition(_BEFORE_TICKET)[2].partition(_AFTER_TICKET)[0]
    if ticket in tickets:
        words = words.replace(_BEFORE_TICKET + ticket, _BEFORE_TICKET + TICKET)
    for quoted in words.split('"')[1::2]:
        if "://" in quoted and any(_leads_to(quoted, host) for host in hosts):
            words = words.replace(quoted, LINK)
    return words


def _leads_to(link: str, host: str) -> bool:
    try:
        portal_link("link", link, host)
    except InvalidFact:
        return False
    return True


def broken_norms(
    lawful: Sequence[LawfulMessage], sent: Sequence[MessageRow], tickets: Collection[str], hosts: Collection[str]
) -> tuple[str, ...]:
    """The norms that the messages break: one is missing, is too many, or says something else.

    `tickets` are those that either queue has given. A reminder whose day is not over may be there or not. The order of
    messages is not looked at.
    """
    left = story_messages(sent)
    missing: list[LawfulMessage] = []
    for one in sorted((one for one in lawful if one.message["to"] is not None), key=_may_be_missing):
        same = [row for row in left if _content(row, tickets, hosts) == _content(one.message, tickets, hosts)]
        for row in same[:1]:
            left.remove(row)
        missing += [one] if one.due and not same else []
    if missing:
        wrong_words = any(row["annex"] == missing[0].message["annex"] for row in left)
        return (WORDS_OF_SMS,) if wrong_words else (missing[0].norm,)
    return tuple(_norm_of_extra(row) for row in left[:1])


def _norm_of_extra(row: MessageRow) -> str:
    """The norm that a message breaks which is one too many."""
    return NOTICE_BY_ANNEX[row["annex"]].norm if row["annex"] in NOTICE_BY_ANNEX else WORDS_OF_SMS


def _may_be_missing(one: LawfulMessage) -> bool:
    return not one.due


def _content(row: MessageRow, tickets: Collection[str], hosts: Collection[str]) -> tuple[int, str | None, str]:
    return row["annex"], row["to"], plain_text(row, tickets, hosts)


def step_in_words(number: int, step: Row) -> str:
    """A step as a sentence, with its number."""
    requests = [one for one in (step, *step.get("requests", ())) if "starts_at" in one]
    blanks = {**step, "requests": " and ".join(map(_request_in_words, requests))}
    return f"step {number}: {_STEP_WORDS[step['do']].format_map(blanks)}, at {_clock(step['at'])}"


def reply_in_words(reply: Row) -> str:
    """A reply in a few words."""
    parts = [_REPLY_WORDS[name](value) for name, value in reply.items() if name in _REPLY_WORDS and value is not None]
    return ", ".join(parts) or "nothing"


def _clock(at: str) -> str:
    """An instant by the wall clock of Astana, as exact as it needs to be."""
    told = datetime.fromisoformat(at)
    moment = (told if told.tzinfo is None else told.astimezone(ASTANA)).replace(tzinfo=None)
    exact = moment.second or moment.microsecond
    return moment.isoformat(" ", "auto" if exact else "minutes") + ("" if told.tzinfo else " without an offset")


def _request_in_words(step: Row) -> str:
    return f"{_clock(step['starts_at'])} at department {step['department']} under form {step['form']}"


_STEP_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "book": "books {requests} (booking {as})",
        "together": "books at once {requests}",
        "cancel": "cancels booking {booking}",
        "arrive": "comes to booking {booking}",
        "wait": "wants to wait after missing booking {booking}",
        "status": "asks how booking {booking} stands",
        "free": "looks for free starts of department {department} from {first} to {last}",
        "messages": "reads the messages under form {form}",
        "order": "asks for the order of reception of department {department} on {day}",
    }
)


def _accepted(accepted: bool | int) -> str:
    if isinstance(accepted, bool):
        return "accepted" if accepted else "refused"
    return f"accepted {accepted} of them"


def _starts(starts: list[str]) -> str:
    return "shows " + (", ".join(map(_clock, starts)) or "no start")


_REPLY_WORDS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "accepted": _accepted,
        "status": lambda status: f"the booking is {status}",
        "starts": _starts,
        "annexes": lambda annexes: "sent annexes " + (", ".join(map(str, annexes)) or "none"),
        "texts": lambda texts: "wrote " + (" | ".join(texts) or "nothing"),
        "to": lambda numbers: "to " + (", ".join(map(str, numbers)) or "nobody"),
        "order": lambda order: "receives " + (", ".join(order) or "nobody"),
    }
)
