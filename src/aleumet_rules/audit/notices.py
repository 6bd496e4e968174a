"""The SMS of the queue as a record shows them: of which annex, with which link, or missing (Algorithm, paras 6-12)."""

from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from ..acts.model import Norm
from ..acts.queue_norms import (
    QUEUE_CANCELLATION,
    QUEUE_CONFIRMATION,
    QUEUE_INVITATION,
    QUEUE_NO_SHOW,
    QUEUE_REMINDER,
    QUEUE_SMS,
)
from ..errors import InvalidFact
from ..law.book import LawBook
from ..law.pilot import queue_day
from ..messages.links import portal_link
from .finding import Finding
from .words import found

__all__ = ["NOTICES", "Notice", "message", "missing"]


class Notice(NamedTuple):
    """An SMS of the Algorithm: the code of its absence, its norm, and its annex."""

    missing: str
    norm: Norm
    annex: int


NOTICES = MappingProxyType(
    {
        "invited": Notice("invitation-missing", QUEUE_INVITATION, 1),  # para 6
        "confirmed": Notice("confirmation-missing", QUEUE_CONFIRMATION, 2),  # para 9
        "reminded": Notice("reminder-missing", QUEUE_REMINDER, 2),  # para 10
        "cancelled": Notice("cancellation-missing", QUEUE_CANCELLATION, 3),  # para 11
        "voided": Notice("no-show-missing", QUEUE_NO_SHOW, 4),  # para 12
    }
)
"""The event with which each SMS is sent."""


def message(position: int, row: dict[str, Any], subject: str, day: date, law: LawBook) -> list[Finding]:
    """Whether an SMS follows the form of its annex and leads to the portal by the law of the day."""
    notice, annex, link = NOTICES[row["event"]], row["annex"], row["link"]
    at, date, rows = row["at"], law.checked_on, (position,)
    shown: list[Finding] = []
    if annex is not None and annex != notice.annex:
        blanks = {"sent": annex, "annex": notice.annex}
        shown.append(found("wrong-annex", notice.norm, subject, rows, blanks, checked_on=date, at=at))
    host = queue_day(law, day).rules.portal_host
    if link is not None and not _leads_to_portal(link, host):
        blanks = {"link": link, "host": host}
        shown.append(found("link-off-portal", QUEUE_SMS, subject, rows, blanks, checked_on=date, at=at))
    return shown


@lru_cache(maxsize=1024)
def _leads_to_portal(link: str, host: str) -> bool:
    try:
        portal_link("link", link, host)
    except InvalidFact:
        return False
    return True


def missing(event: str, subject: str, rows: tuple[int, ...], law: LawBook, /, **more: Any) -> Finding:
    """The finding that the SMS of an event is not in the record; what is no field of `Finding` fills the blanks."""
    notice = NOTICES[event]
    fields = {name: more.pop(name) for name in ("at", "readings") if name in more}
    blanks = {"annex": notice.annex, **more}
    return found(notice.missing, notice.norm, subject, rows, blanks, checked_on=law.checked_on, **fields)
