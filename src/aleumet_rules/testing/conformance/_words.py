"""Steps of a queue's story in words."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from ...clock import ASTANA

__all__ = ["said", "told"]


def told(number: int, step: Mapping[str, Any]) -> str:
    """A step as a sentence, with its number."""
    return f"step {number}: {_WORDS[step['do']](step)}, at {_clock(step['at'])}"


def said(reply: Mapping[str, Any]) -> str:
    """A reply in a few words."""
    parts = [_SAID[name](value) for name, value in reply.items() if name in _SAID and value is not None]
    return ", ".join(parts) or "nothing"


def _clock(at: str) -> str:
    """An instant by the wall clock of Astana, as exact as it needs to be."""
    moment = datetime.fromisoformat(at).astimezone(ASTANA).replace(tzinfo=None)
    exact = moment.second or moment.microsecond
    return moment.isoformat(" ", "auto" if exact else "minutes")


def _request(step: Mapping[str, Any]) -> str:
    return f"{_clock(step['starts_at'])} at department {step['department']} under form {step['form']}"


def _requests(step: Mapping[str, Any]) -> str:
    return "books at once " + " and ".join(map(_request, step["requests"]))


_WORDS: Mapping[str, Callable[[Mapping[str, Any]], str]] = MappingProxyType(
    {
        "book": lambda step: f"books {_request(step)} (booking {step['as']})",
        "together": _requests,
        "cancel": lambda step: f"cancels booking {step['booking']}",
        "arrive": lambda step: f"comes to booking {step['booking']}",
        "wait": lambda step: f"wants to wait after missing booking {step['booking']}",
        "status": lambda step: f"asks how booking {step['booking']} stands",
        "free": lambda step: (
            f"looks for free starts of department {step['department']} from {step['first']} to {step['last']}"
        ),
        "messages": lambda step: f"reads the messages under form {step['form']}",
        "order": lambda step: f"asks for the order of reception of department {step['department']} on {step['day']}",
    }
)


def _accepted(accepted: bool | int) -> str:
    if isinstance(accepted, bool):
        return "accepted" if accepted else "refused"
    return f"accepted {accepted} of them"


def _starts(starts: list[str]) -> str:
    return "shows " + (", ".join(map(_clock, starts)) or "no start")


_SAID: Mapping[str, Callable[[Any], str]] = MappingProxyType(
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
