"""Which functions give each code, and which norms stand behind the codes of findings.

The words of a code, its remedy and the norm of a reason stand where the code is given: in the tables of reasons, of
findings and of problems.
"""

from collections.abc import Mapping
from types import MappingProxyType

from ..acts import incident_norms as incidents, portal_norms as portal, queue_norms as queue
from ..acts.model import Norm

__all__ = ["FUNCTIONS", "MORE_NORMS", "NOTES"]

NOTES = frozenset({"consent-missing", "examination-after-expiry", "schedule-not-declared", "voice-outside-hours"})
"""The codes of notes, which warn and refuse nothing."""

_ANSWERS: Mapping[tuple[str, ...], tuple[str, ...]] = {
    ("slot_reasons", "may_book", "book", "audit_queue"): (
        *("request-out-of-force", "department-outside-region", "start-off-grid", "beyond-schedule", "start-not-ahead"),
        "slot-taken",
    ),
    ("slot_reasons", "may_book", "book", "arrive", "audit_queue"): ("day-off", "department-away"),
    ("slot_reasons", "may_book", "book", "cancel", "arrive", "join_general_order", "audit_queue"): (
        "slot-out-of-force",
    ),
    ("may_book", "book", "audit_queue"): (
        *("residence-outside-region", "residence-not-served", "form-not-signed-yet", "form-expired"),
        *("form-expires-before-examination", "active-booking", "form-used", "waits-in-general-order"),
    ),
    ("may_book", "book"): ("no-registration", "examination-after-expiry", "schedule-not-declared"),
    ("may_request",): ("not-a-legal-representative", "consent-missing"),
    ("cancel",): ("cancel-after-end",),
    ("cancel", "audit_queue"): ("cancel-after-lapse",),
    ("arrive",): ("arrive-after-end", "not-the-day"),
    ("join_general_order", "audit_queue"): ("booked-again", "wait-without-lateness", "wait-on-another-day"),
    ("may_select_supplier", "audit_measures"): ("window-closed", "never-open", "not-notified"),
    ("may_select_supplier", "reactivate", "audit_measures"): (
        *("already-selected", "implementation-over", "reactivation-pending"),
    ),
    ("registration_due",): ("voice-outside-hours",),
    ("may_sign_in",): (
        *("certificate-not-accepted", "method-not-open", "no-certificate", "not-registered", "no-iin"),
        "no-registered-number",
    ),
    ("may_choose",): ("not-of-the-first-group", "no-difficulty-in-moving"),
}
_AUDITS: Mapping[tuple[str, ...], tuple[str, ...]] = {
    ("audit_queue", "audit_incidents", "audit_measures"): (
        *("bad-row", "rows-out-of-order", "row-ahead", "contradictory-facts", "event-twice", "not-in-force"),
        "beyond-calendar",
    ),
    ("audit_queue",): (
        *("form-unknown", "ticket-unknown", "ticket-used-twice", "department-unknown", "after-final-state"),
        *("not-waiting", "invitation-missing", "confirmation-missing", "reminder-missing", "cancellation-missing"),
        *("no-show-missing", "wrong-annex", "link-off-portal", "reminder-wrong-day", "reminder-after-end"),
        *("attended-late", "attended-another-day", "sms-late", "voided-closed-day", "voided-early", "voided-in-time"),
        *("booking-to-give-up", "outcome-missing", "out-of-turn"),
    ),
    ("audit_incidents",): (*("incident-unknown", "done-late", "not-done", "proof-missing", "planned-time-missing"),),
    ("audit_measures",): (
        *("measure-unknown", "notice-missing", "block-notice-missing", "block-notice-early", "block-notice-late"),
        "block-notice-undue",
    ),
}
FUNCTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {code: names for table in (_ANSWERS, _AUDITS) for names, codes in table.items() for code in codes}
)
"""The public functions that give a code, by the code."""

_SMS = (
    queue.QUEUE_INVITATION,
    queue.QUEUE_CONFIRMATION,
    queue.QUEUE_REMINDER,
    queue.QUEUE_CANCELLATION,
    queue.QUEUE_NO_SHOW,
)
_CLOCKS = (
    incidents.INCIDENT_REGISTER,
    incidents.INCIDENT_REGISTER_OUT_OF_HOURS,
    incidents.INCIDENT_ANALYSE,
    incidents.INCIDENT_ESCALATE,
    incidents.INCIDENT_REFUTED_NOTICE,
    incidents.INCIDENT_CONFIRMED_NOTICE,
    incidents.INCIDENT_START_REPAIR,
    incidents.INCIDENT_REPAIRED_NOTICE,
)
MORE_NORMS: Mapping[str, tuple[Norm, ...]] = MappingProxyType(
    {
        "window-closed": (portal.IPR_BLOCK_NOTICE, portal.IPR_REACTIVATION),
        "invitation-missing": (queue.QUEUE_INVITATION,),
        "confirmation-missing": (queue.QUEUE_CONFIRMATION,),
        "reminder-missing": (queue.QUEUE_REMINDER,),
        "cancellation-missing": (queue.QUEUE_CANCELLATION,),
        "no-show-missing": (queue.QUEUE_NO_SHOW,),
        "wrong-annex": _SMS,
        "link-off-portal": (queue.QUEUE_SMS,),
        "reminder-wrong-day": (queue.QUEUE_REMINDER,),
        "reminder-after-end": (queue.QUEUE_REMINDER,),
        "attended-late": (queue.QUEUE_NO_SHOW,),
        "attended-another-day": (queue.QUEUE_ATTENDANCE,),
        "sms-late": (queue.QUEUE_INVITATION, queue.QUEUE_CONFIRMATION),
        "voided-closed-day": (queue.QUEUE_NO_SHOW,),
        "voided-early": (queue.QUEUE_NO_SHOW,),
        "voided-in-time": (queue.QUEUE_NO_SHOW,),
        "booking-to-give-up": (queue.QUEUE_ONE_ACTIVE_BOOKING,),
        "outcome-missing": (queue.QUEUE_NO_SHOW,),
        "out-of-turn": (queue.QUEUE_REBOOK_OR_WAIT,),
        "done-late": _CLOCKS,
        "not-done": _CLOCKS,
        "proof-missing": (incidents.INCIDENT_REFUTED_NOTICE,),
        "planned-time-missing": (incidents.INCIDENT_CONFIRMED_NOTICE,),
        "notice-missing": (portal.IPR_NOTICE_CHANNEL,),
        "block-notice-missing": (portal.IPR_BLOCK_NOTICE,),
        "block-notice-early": (portal.IPR_BLOCK_NOTICE,),
        "block-notice-late": (portal.IPR_BLOCK_NOTICE,),
        "block-notice-undue": (portal.IPR_BLOCK_NOTICE,),
    }
)
"""The norms behind a finding, and those behind a reason beside the one of its row."""
