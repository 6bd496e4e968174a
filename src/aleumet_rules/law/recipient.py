"""Who may ask for a booking: the person examined, or a legal representative (Algorithm, paras 2(2), 5 and 7).

>>> from datetime import date
>>> form = Form031("17", "A-1", date(2025, 12, 1), "111010000")
>>> bool(may_request(Representative.GUARDIAN, form))
True
>>> [reason.code for reason in may_request(None, form, by_proxy=True).reasons]
['not-a-legal-representative']
"""

from ..acts.queue_norms import QUEUE_CONSENT, QUEUE_RECIPIENT
from ..answers.asked import keeps_what_was_asked
from ..answers.decision import Decision
from ..answers.reasons import Reason, reason
from ..checks import a, instance, optional
from ..facts.bookings import Form031
from ..facts.portal import Representative
from ..words.queue import MAY_REQUEST
from .book import LAW, LawBook
from .pilot import home, queue_day

__all__ = ["may_request"]


@keeps_what_was_asked
def may_request(
    requester: Representative | None,
    form: Form031,
    *,
    by_proxy: bool = False,
    consent: bool | None = None,
    law: LawBook = LAW,
) -> Decision[Form031]:
    """The person examined asks for a booking, or a legal representative: a parent, an adopter, a guardian or a trustee.

    `requester` is that representative, `None` the person examined. `by_proxy` says that someone asks in their place by
    power of attorney alone; that is no legal representation, and the reason is `not-a-legal-representative`. `consent`
    says whether the subject of the data or a legal representative has agreed to the use of the data, `None` where that
    was not asked. To have it is the operator's duty and never a ground of refusal: without it the decision carries the
    note `consent-missing`. The outcome is the form.

    Norm: queue.recipient, queue.consent (joint order, para 4(4); Algorithm, paras 2(2), 5 and 7; Civil Code, arts. 22
    and 23)
    """
    optional(a(Representative))("requester", requester)
    instance("form", form, Form031)
    instance("by_proxy", by_proxy, bool)
    optional(a(bool))("consent", consent)
    queue = queue_day(instance("law", law, LawBook), form.signed_on, home(form), "form.residence")
    reasons = queue.told((reason("not-a-legal-representative"),) if by_proxy else ())
    facts = {"form": form.number, "requester": requester, "by_proxy": by_proxy, "consent": consent}
    outcome, norms = None if reasons else form, queue.norms((QUEUE_RECIPIENT, QUEUE_CONSENT))
    return Decision(MAY_REQUEST, outcome, reasons, norms, facts, (), law.checked_on, queue.told(_notes(consent)))


def _notes(consent: bool | None) -> tuple[Reason, ...]:
    """That consent was not given, where it was asked for."""
    return (reason("consent-missing"),) if consent is False else ()
