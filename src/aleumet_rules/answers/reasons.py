"""Why an answer is no: one literal table of all reasons, by the code of the reason.

A blank in braces is filled with a day, a time of day, a code or a number, none of which needs a case ending.
"""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import evolve, field, frozen

from .._version import at_the_face
from ..acts.incident_norms import CONTACT_CENTRE_HOURS
from ..acts.model import Norm
from ..acts.portal_norms import (
    IPR_BLOCK_NOTICE,
    IPR_EXPIRY,
    IPR_REACTIVATION,
    IPR_SELECTION_WINDOW,
    PORTAL_ASSISTANT,
    PORTAL_SIGN_IN,
)
from ..acts.queue_norms import (
    QUEUE_ATTENDANCE,
    QUEUE_CANCELLATION,
    QUEUE_CONSENT,
    QUEUE_DOCUMENTS_VALID,
    QUEUE_FORM_VALID,
    QUEUE_GRID,
    QUEUE_IN_FORCE,
    QUEUE_NO_SHOW,
    QUEUE_ONE_ACTIVE_BOOKING,
    QUEUE_REBOOK_OR_WAIT,
    QUEUE_RECIPIENT,
    QUEUE_REGION,
    QUEUE_RESIDENCE,
    QUEUE_SCHEDULE_DUE,
    QUEUE_SLOT_FREE,
    QUEUE_WORKING_DAYS_ONLY,
)
from ..words import answers, incidents, ipr, portal, queue as words
from ..words.breaches import BREACHES
from ..words.brief import brief
from ..words.facts import in_words
from ..words.shown import Explained
from ..words.text import Text

__all__ = ["Reason"]


@frozen
class Reason(Explained):
    """One failed check: its norm, a stable `code`, what is the matter, and what would change the answer."""

    __repr__ = brief("{code} {norm}")

    norm: Norm
    code: str
    text: Text
    remedy: Text

    _blanks: Mapping[str, str | Text] = field(factory=dict, init=False, eq=False, repr=False)

    def explain(self, lang: str = "en") -> str:
        """The reason with its paragraph and with what can be done."""
        return f"{stated(self, lang)} {answers.REMEDY.fill(remedy=self.remedy)[lang]}."

    @property
    def breach(self) -> Text:
        """What was done, where it was done although the law refuses it for this reason."""
        return BREACHES[self.code].fill(**self._blanks) if self.code in BREACHES else self.text


def stated(reason: Reason, lang: str) -> str:
    """A reason with its paragraph, without what can be done."""
    return f"{reason.text[lang]} ({reason.norm.citation.text(lang)})."


@frozen
class Row:
    """The norm of a reason, what is the matter, what can be done, and the reading on which it rests.

    `says_more`: the norm holds a rule that the reason does not say. `says` names the facts that the reason says.
    """

    norm: Norm
    text: Text
    remedy: Text
    reading: str | None = None
    says_more: bool = False
    says: tuple[str, ...] = ()


ROWS: Mapping[str, Row] = MappingProxyType(
    {
        "request-out-of-force": Row(
            QUEUE_IN_FORCE,
            words.REQUEST_OUT_OF_FORCE,
            words.REQUEST_OUT_OF_FORCE_REMEDY,
            reading="pilot_end",
            says=("at",),
        ),
        "slot-out-of-force": Row(
            QUEUE_IN_FORCE,
            words.SLOT_OUT_OF_FORCE,
            words.SLOT_OUT_OF_FORCE_REMEDY,
            reading="pilot_end",
            says=("starts_at",),
        ),
        "department-outside-region": Row(
            QUEUE_REGION, words.DEPARTMENT_OUTSIDE_REGION, words.DEPARTMENT_OUTSIDE_REGION_REMEDY
        ),
        "residence-outside-region": Row(
            QUEUE_REGION, words.RESIDENCE_OUTSIDE_REGION, words.RESIDENCE_OUTSIDE_REGION_REMEDY
        ),
        "form-not-signed-yet": Row(
            QUEUE_FORM_VALID, words.FORM_NOT_SIGNED_YET, words.FORM_NOT_SIGNED_YET_REMEDY, says=("at",)
        ),
        "form-expired": Row(
            QUEUE_FORM_VALID, words.FORM_EXPIRED, words.FORM_EXPIRED_REMEDY, says_more=True, says=("at",)
        ),
        "form-expires-before-examination": Row(
            QUEUE_FORM_VALID,
            words.FORM_EXPIRES_BEFORE_EXAMINATION,
            words.FORM_EXPIRES_BEFORE_EXAMINATION_REMEDY,
            reading="form_validity_covers",
        ),
        "no-registration": Row(QUEUE_RESIDENCE, words.NO_REGISTRATION, words.RESIDENCE_OUTSIDE_REGION_REMEDY),
        "residence-not-served": Row(QUEUE_RESIDENCE, words.RESIDENCE_NOT_SERVED, words.RESIDENCE_NOT_SERVED_REMEDY),
        "start-off-grid": Row(QUEUE_GRID, words.START_OFF_GRID, words.START_OFF_GRID_REMEDY),
        "day-off": Row(QUEUE_WORKING_DAYS_ONLY, words.DAY_OFF, words.DAY_OFF_REMEDY, says=("starts_at",)),
        "beyond-schedule": Row(
            QUEUE_SCHEDULE_DUE, words.BEYOND_SCHEDULE, words.BEYOND_SCHEDULE_REMEDY, says=("starts_at",)
        ),
        "department-away": Row(
            QUEUE_SLOT_FREE, words.DEPARTMENT_AWAY, words.DEPARTMENT_AWAY_REMEDY, says=("starts_at",)
        ),
        "start-not-ahead": Row(
            QUEUE_SLOT_FREE, words.START_NOT_AHEAD, words.START_NOT_AHEAD_REMEDY, says=("starts_at", "at")
        ),
        "slot-taken": Row(
            QUEUE_SLOT_FREE, words.SLOT_TAKEN, words.SLOT_TAKEN_REMEDY, reading="slot_capacity", says=("starts_at",)
        ),
        "active-booking": Row(QUEUE_ONE_ACTIVE_BOOKING, words.ACTIVE_BOOKING, words.ACTIVE_BOOKING_REMEDY),
        "form-used": Row(QUEUE_ONE_ACTIVE_BOOKING, words.FORM_USED, words.FORM_EXPIRED_REMEDY),
        "waits-in-general-order": Row(QUEUE_REBOOK_OR_WAIT, words.WAITS_ALREADY, words.WAITS_ALREADY_REMEDY),
        "examination-after-expiry": Row(
            QUEUE_DOCUMENTS_VALID, words.EXAMINATION_AFTER_EXPIRY, words.FORM_EXPIRES_BEFORE_EXAMINATION_REMEDY
        ),
        "schedule-not-declared": Row(
            QUEUE_SCHEDULE_DUE, words.SCHEDULE_NOT_DECLARED, words.SCHEDULE_NOT_DECLARED_REMEDY
        ),
        "not-a-legal-representative": Row(
            QUEUE_RECIPIENT, words.NOT_A_LEGAL_REPRESENTATIVE, words.NOT_A_LEGAL_REPRESENTATIVE_REMEDY
        ),
        "consent-missing": Row(QUEUE_CONSENT, words.CONSENT_MISSING, words.CONSENT_MISSING_REMEDY),
        "cancel-after-end": Row(
            QUEUE_CANCELLATION, words.CANCEL_AFTER_END, words.CANCEL_AFTER_END_REMEDY, says=("ticket",)
        ),
        "cancel-after-lapse": Row(
            QUEUE_NO_SHOW, words.CANCEL_AFTER_LAPSE, words.CANCEL_AFTER_LAPSE_REMEDY, says=("starts_at",)
        ),
        "arrive-after-end": Row(
            QUEUE_REBOOK_OR_WAIT, words.CANCEL_AFTER_END, words.ARRIVE_AFTER_END_REMEDY, says=("ticket",)
        ),
        "not-the-day": Row(QUEUE_ATTENDANCE, words.NOT_THE_DAY, words.NOT_THE_DAY_REMEDY, says=("starts_at", "at")),
        "booked-again": Row(QUEUE_REBOOK_OR_WAIT, words.BOOKED_AGAIN, words.BOOKED_AGAIN_REMEDY),
        "wait-without-lateness": Row(
            QUEUE_REBOOK_OR_WAIT, words.WAIT_WITHOUT_LATENESS, words.WAIT_WITHOUT_LATENESS_REMEDY, says=("ticket",)
        ),
        "wait-on-another-day": Row(
            QUEUE_REBOOK_OR_WAIT, words.WAIT_ON_ANOTHER_DAY, words.WAIT_ON_ANOTHER_DAY_REMEDY, says=("starts_at", "at")
        ),
        "window-closed": Row(IPR_SELECTION_WINDOW, ipr.WINDOW_CLOSED, ipr.PRESS, says_more=True),
        "never-open": Row(IPR_BLOCK_NOTICE, ipr.NEVER_OPEN, ipr.PRESS, says_more=True),
        "not-notified": Row(IPR_SELECTION_WINDOW, ipr.NOT_NOTIFIED, ipr.NOTIFY),
        "already-selected": Row(IPR_SELECTION_WINDOW, ipr.ALREADY_SELECTED, ipr.NEW_MEASURE, reading="second_choice"),
        "implementation-over": Row(
            IPR_EXPIRY, ipr.IMPLEMENTATION_OVER, ipr.NEW_TERM, reading="measure_term", says_more=True
        ),
        "reactivation-pending": Row(IPR_REACTIVATION, ipr.PENDING, ipr.COME_BACK),
        "voice-outside-hours": Row(CONTACT_CENTRE_HOURS, incidents.NOBODY_NEED_ANSWER, incidents.CALL_LATER),
        "certificate-not-accepted": Row(PORTAL_SIGN_IN, portal.NOT_OPEN, portal.SIGN_IN_BY, says=("method",)),
        "method-not-open": Row(PORTAL_SIGN_IN, portal.NOT_OPEN, portal.SIGN_IN_BY, says=("method",)),
        "no-certificate": Row(PORTAL_SIGN_IN, portal.NO_CERTIFICATE, portal.GET_CERTIFICATE),
        "not-registered": Row(PORTAL_SIGN_IN, portal.NOT_REGISTERED, portal.REGISTER),
        "no-iin": Row(PORTAL_SIGN_IN, portal.NO_IIN, portal.BRING_IIN),
        "no-registered-number": Row(PORTAL_SIGN_IN, portal.NO_NUMBER, portal.REGISTER_NUMBER, reading="sign_in_number"),
        "not-of-the-first-group": Row(PORTAL_ASSISTANT, portal.NOT_FIRST_GROUP, portal.FIRST_GROUP),
        "no-difficulty-in-moving": Row(PORTAL_ASSISTANT, portal.MOVES_FREELY, portal.MOVES_WITH_DIFFICULTY),
    }
)
"""Every reason that an answer can give, by its code."""


def reason(
    code: str,
    *,
    norm: Norm | None = None,
    text: Text | None = None,
    remedy: Text | None = None,
    **blanks: "object | Text",
) -> Reason:
    """The reason of that code, its blanks filled; a day or an instant is said with its weekday.

    `norm` is the norm that stands behind it here, `text` and `remedy` what is said here, where that is not what the row
    has.
    """
    row = ROWS[code]
    said = {name: in_words(value) for name, value in blanks.items()}
    advice = remedy or row.remedy
    advice = advice.fill(**said) if "{" in advice.kk else advice
    return _filled_with(Reason(norm or row.norm, code, (text or row.text).fill(**said), advice), said)


def by_norm(given: Reason, norm: Norm) -> Reason:
    """The same reason by the norm as it reads elsewhere."""
    return given if norm is given.norm else _filled_with(evolve(given, norm=norm), given._blanks)


def _filled_with(given: Reason, blanks: Mapping[str, str | Text]) -> Reason:
    """The reason, which keeps what its blanks were filled with: an audit says with them what was done."""
    object.__setattr__(given, "_blanks", blanks)
    return given


at_the_face(__name__)
