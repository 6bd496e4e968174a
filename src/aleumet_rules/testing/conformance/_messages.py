"""Which messages a system owes, and from which norm it departs."""

from collections.abc import Collection, Sequence

from ._reference_queue import Sent
from ._stories import plain_text, story_messages
from ._systems import MessageRow

__all__ = ["departure"]


def departure(lawful: Sequence[Sent], sent: Sequence[MessageRow], tickets: Collection[str]) -> tuple[str, ...]:
    """The norms from which the messages depart: one is missing, is too many, or says something else.

    `tickets` are those that either queue has given. A reminder whose day is not over may be there or not. The order of
    messages is not looked at.
    """
    left = story_messages(sent)
    missing: list[Sent] = []
    for one in sorted((one for one in lawful if one.message["to"] is not None), key=_may_be_missing):
        same = [row for row in left if _says(row, tickets) == _says(one.message, tickets)]
        for row in same[:1]:
            left.remove(row)
        missing += [one] if one.due and not same else []
    if missing:
        wrong_words = any(row["annex"] == missing[0].message["annex"] for row in left)
        return ("queue.sms",) if wrong_words else (missing[0].norm,)
    return (_TOO_MANY.get(left[0]["annex"], "queue.sms"),) if left else ()


_TOO_MANY = {2: "queue.reminder", 3: "queue.cancellation", 4: "queue.no-show"}


def _may_be_missing(one: Sent) -> bool:
    return not one.due


def _says(row: MessageRow, tickets: Collection[str]) -> tuple[int, str | None, str]:
    return row["annex"], row["to"], plain_text(row, tickets)
