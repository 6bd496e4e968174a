"""The SMS of the queue as a record shows them: of which annex, with which link, or missing (Algorithm, paras 6-12)."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Unpack

from ..acts.queue_norms import QUEUE_SMS
from ..errors import InvalidFact
from ..law.book import LawBook
from ..law.windows import QueueDay
from ..messages.forms import OCCASIONS
from ..messages.links import portal_link
from .finding import About, Details, Finding, finding

__all__ = ["missing_sms", "on_sms"]


def on_sms(position: int, row: dict[str, Any], about: About, queue: QueueDay, law: LawBook) -> list[Finding]:
    """What an SMS shows by itself: it follows another annex, or leads elsewhere than to the portal of the day."""
    (occasion, form), annex, link = OCCASIONS[row["event"]], row["annex"], row["link"]
    at, rows = row["at"], (position,)
    findings: list[Finding] = []
    if annex is not None and annex != form.annex:
        blanks = {"sent": annex, "annex": form.annex}
        findings.append(finding("wrong-annex", queue.norm(occasion.norm), about, rows, law, blanks, at=at))
    if link is not None:
        host = queue.rules.portal_host
        leads = _known_to_lead if len(link) <= _LONGEST_REMEMBERED else _leads_to_portal
        if not leads(link, host):
            blanks = {"link": link, "host": host}
            findings.append(finding("link-off-portal", queue.norm(QUEUE_SMS), about, rows, law, blanks, at=at))
    return findings


def _leads_to_portal(link: str, host: str) -> bool:
    try:
        portal_link("link", link, host)
    except InvalidFact:
        return False
    return True


_known_to_lead = lru_cache(maxsize=1024)(_leads_to_portal)
_LONGEST_REMEMBERED = 200  # characters; links of a system are alike and shorter


def missing_sms(
    event: str,
    about: About,
    rows: tuple[int, ...],
    queue: QueueDay,
    law: LawBook,
    blanks: Mapping[str, object] = MappingProxyType({}),
    **details: Unpack[Details],
) -> Finding:
    """The finding that the SMS of an event is not in the record."""
    occasion, form = OCCASIONS[event]
    code = f"{occasion.message.replace('_', '-')}-missing"
    norm = queue.norm(occasion.norm)
    return finding(code, norm, about, rows, law, {"annex": form.annex, **blanks}, **details)
