"""The SMS of the queue as a record shows them: of which annex, with which link, or missing (Algorithm, paras 6-12)."""

from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from ._audit_words import found
from ._finding import Finding
from ._pilot import queue_day
from .acts.queue_norms import (
    QUEUE_CANCELLATION,
    QUEUE_CONFIRMATION,
    QUEUE_INVITATION,
    QUEUE_NO_SHOW,
    QUEUE_REMINDER,
    QUEUE_SMS,
)
from .errors import InvalidFact
from .law import Norm
from .lawbook import LawBook
from .messages.links import portal_link

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
    notice = NOTICES[row["event"]]
    shown: list[Finding] = []
    if row["annex"] is not None and row["annex"] != notice.annex:
        blanks = {"sent": row["annex"], "annex": notice.annex}
        shown.append(
            found("wrong-annex", notice.norm, subject, (position,), blanks, law_date=law.checked_on, at=row["at"])
        )
    if row["link"] is not None and not _leads_to_portal(row["link"], day, law):
        blanks = {"link": row["link"], "host": _host(day, law)}
        shown.append(
            found("link-off-portal", QUEUE_SMS, subject, (position,), blanks, law_date=law.checked_on, at=row["at"])
        )
    return shown


@lru_cache(maxsize=1024)
def _leads_to_portal(link: str, day: date, law: LawBook) -> bool:
    try:
        portal_link("link", link, _host(day, law))
    except InvalidFact:
        return False
    return True


def _host(day: date, law: LawBook) -> str:
    return queue_day(law, day).rules.portal_host


def missing(event: str, subject: str, rows: tuple[int, ...], law: LawBook, /, **more: Any) -> Finding:
    """The finding that the SMS of an event is not in the record; what is no field of `Finding` fills the blanks."""
    notice = NOTICES[event]
    fields = {name: more.pop(name) for name in ("at", "readings") if name in more}
    blanks = {"annex": notice.annex, **more}
    return found(notice.missing, notice.norm, subject, rows, blanks, law_date=law.checked_on, **fields)
