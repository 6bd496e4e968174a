"""The SMS of the queue as a record shows them: of which annex, with which link, or missing (Algorithm, paras 6-12)."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from ..acts.queue_norms import (
    QUEUE_SMS,
)
from ..errors import InvalidFact
from ..law.book import LawBook
from ..law.pilot import queue_day
from ..messages.forms import OCCASIONS
from ..messages.links import portal_link
from .finding import Finding
from .findings import make_finding

__all__ = ["message", "missing"]


def message(position: int, row: dict[str, Any], subject: str, day: date, law: LawBook) -> list[Finding]:
    """Whether an SMS follows the form of its annex and leads to the portal by the law of the day."""
    (occasion, form), annex, link = OCCASIONS[row["event"]], row["annex"], row["link"]
    at, date, rows = row["at"], law.checked_on, (position,)
    shown: list[Finding] = []
    if annex is not None and annex != form.annex:
        blanks = {"sent": annex, "annex": form.annex}
        shown.append(make_finding("wrong-annex", occasion.norm, subject, rows, blanks, checked_on=date, at=at))
    host = queue_day(law, day).rules.portal_host
    if link is not None and not _leads_to_portal(link, host):
        blanks = {"link": link, "host": host}
        shown.append(make_finding("link-off-portal", QUEUE_SMS, subject, rows, blanks, checked_on=date, at=at))
    return shown


@lru_cache(maxsize=1024)
def _leads_to_portal(link: str, host: str) -> bool:
    try:
        portal_link("link", link, host)
    except InvalidFact:
        return False
    return True


def missing(
    event: str,
    subject: str,
    rows: tuple[int, ...],
    law: LawBook,
    blanks: Mapping[str, object] = MappingProxyType({}),
    **fields: Any,
) -> Finding:
    """The finding that the SMS of an event is not in the record."""
    occasion, form = OCCASIONS[event]
    code = f"{occasion.message.replace('_', '-')}-missing"
    told = {"annex": form.annex, **blanks}
    return make_finding(code, occasion.norm, subject, rows, told, checked_on=law.checked_on, **fields)
