"""Why an answer is no: one literal table of all reasons, by the code of the reason.

A blank in braces is filled with a day, a time of day, a code or a number, none of which needs a case ending.
"""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from ..acts.incident_norms import CONTACT_CENTRE_HOURS
from ..acts.model import Norm
from ..acts.portal_norms import IPR_EXPIRY, IPR_REACTIVATION, IPR_SELECTION_WINDOW, PORTAL_SIGN_IN
from ..acts.queue_norms import (
    QUEUE_CANCELLATION,
    QUEUE_FORM_VALID,
    QUEUE_GRID,
    QUEUE_IN_FORCE,
    QUEUE_NO_SHOW,
    QUEUE_ONE_ACTIVE_BOOKING,
    QUEUE_REBOOK_OR_WAIT,
    QUEUE_REGION,
    QUEUE_RESIDENCE,
    QUEUE_SLOT_FREE,
    QUEUE_WORKING_DAYS_ONLY,
)
from ..words import answers, incidents, ipr, portal, queue as words
from ..words.facts import in_words
from ..words.text import Text

__all__ = ["Reason"]


@frozen
class Reason:
    """One failed check: its norm, a stable `code`, what is the matter, and what would change the answer."""

    norm: Norm
    code: str
    text: Text
    remedy: Text

    def explain(self, lang: str = "en") -> str:
        """The reason with its paragraph and with what would change it."""
        remedy = answers.REMEDY.fill(remedy=self.remedy)[lang]
        return f"{self.text[lang]} ({self.norm.citation.text(lang)}). {remedy}."


@frozen
class Row:
    """The norm of a reason, what is the matter, what would change the answer, and the reading on which it rests."""

    norm: Norm
    text: Text
    remedy: Text
    reading: str | None = None


ROWS: Mapping[str, Row] = MappingProxyType(
    {
        "request-out-of-force": Row(
            QUEUE_IN_FORCE, words.REQUEST_OUT_OF_FORCE, words.REQUEST_OUT_OF_FORCE_REMEDY, reading="pilot_end"
        ),
        "slot-out-of-force": Row(
            QUEUE_IN_FORCE, words.SLOT_OUT_OF_FORCE, words.SLOT_OUT_OF_FORCE_REMEDY, reading="pilot_end"
        ),
        "department-outside-region": Row(
            QUEUE_REGION, words.DEPARTMENT_OUTSIDE_REGION, words.DEPARTMENT_OUTSIDE_REGION_REMEDY
        ),
        "residence-outside-region": Row(
            QUEUE_REGION, words.RESIDENCE_OUTSIDE_REGION, words.RESIDENCE_OUTSIDE_REGION_REMEDY
        ),
        "form-not-signed-yet": Row(QUEUE_FORM_VALID, words.FORM_NOT_SIGNED_YET, words.FORM_NOT_SIGNED_YET_REMEDY),
        "form-expired": Row(QUEUE_FORM_VALID, words.FORM_EXPIRED, words.FORM_EXPIRED_REMEDY),
        "form-expires-before-examination": Row(
            QUEUE_FORM_VALID,
            words.FORM_EXPIRES_BEFORE_EXAMINATION,
            words.FORM_EXPIRES_BEFORE_EXAMINATION_REMEDY,
            reading="form_validity_covers",
        ),
        "residence-not-served": Row(QUEUE_RESIDENCE, words.RESIDENCE_NOT_SERVED, words.RESIDENCE_NOT_SERVED_REMEDY),
        "start-off-grid": Row(QUEUE_GRID, words.START_OFF_GRID, words.START_OFF_GRID_REMEDY),
        "day-off": Row(QUEUE_WORKING_DAYS_ONLY, words.DAY_OFF, words.DAY_OFF_REMEDY),
        "department-away": Row(QUEUE_SLOT_FREE, words.DEPARTMENT_AWAY, words.DEPARTMENT_AWAY_REMEDY),
        "start-not-ahead": Row(QUEUE_SLOT_FREE, words.START_NOT_AHEAD, words.START_NOT_AHEAD_REMEDY),
        "slot-taken": Row(QUEUE_SLOT_FREE, words.SLOT_TAKEN, words.SLOT_TAKEN_REMEDY, reading="slot_capacity"),
        "active-booking": Row(QUEUE_ONE_ACTIVE_BOOKING, words.ACTIVE_BOOKING, words.ACTIVE_BOOKING_REMEDY),
        "cancel-after-end": Row(QUEUE_CANCELLATION, words.CANCEL_AFTER_END, words.CANCEL_AFTER_END_REMEDY),
        "cancel-after-lapse": Row(QUEUE_NO_SHOW, words.CANCEL_AFTER_LAPSE, words.CANCEL_AFTER_LAPSE_REMEDY),
        "arrive-after-end": Row(QUEUE_REBOOK_OR_WAIT, words.CANCEL_AFTER_END, words.ARRIVE_AFTER_END_REMEDY),
        "wait-without-lateness": Row(
            QUEUE_REBOOK_OR_WAIT, words.WAIT_WITHOUT_LATENESS, words.WAIT_WITHOUT_LATENESS_REMEDY
        ),
        "wait-on-another-day": Row(QUEUE_REBOOK_OR_WAIT, words.WAIT_ON_ANOTHER_DAY, words.WAIT_ON_ANOTHER_DAY_REMEDY),
        "window-closed": Row(IPR_SELECTION_WINDOW, ipr.WINDOW_CLOSED, ipr.PRESS),
        "already-selected": Row(IPR_SELECTION_WINDOW, ipr.ALREADY_SELECTED, ipr.WITHDRAW),
        "implementation-over": Row(IPR_EXPIRY, ipr.IMPLEMENTATION_OVER, ipr.NEW_TERM),
        "reactivation-pending": Row(IPR_REACTIVATION, ipr.PENDING, ipr.COME_BACK),
        "not-blocked": Row(IPR_REACTIVATION, ipr.NOT_BLOCKED, ipr.RUN_OUT),
        "voice-outside-hours": Row(CONTACT_CENTRE_HOURS, incidents.NOBODY_NEED_ANSWER, incidents.CALL_LATER),
        "certificate-not-accepted": Row(PORTAL_SIGN_IN, portal.NOT_OPEN, portal.SIGN_IN_BY),
        "method-not-open": Row(PORTAL_SIGN_IN, portal.NOT_OPEN, portal.SIGN_IN_BY),
        "no-iin": Row(PORTAL_SIGN_IN, portal.NO_IIN, portal.BRING_IIN),
        "no-registered-number": Row(PORTAL_SIGN_IN, portal.NO_NUMBER, portal.REGISTER_NUMBER),
    }
)
"""Every reason that an answer can give, by its code."""


def reason(code: str, *, norm: Norm | None = None, **blanks: "object | Text") -> Reason:
    """The reason of that code, its blanks filled; a day or an instant is said with its weekday.

    `norm` is the norm that stands behind it here, where that is not the one of the row.
    """
    row = ROWS[code]
    said = {name: in_words(value) for name, value in blanks.items()}
    remedy = row.remedy.fill(**said) if "{" in row.remedy.kk else row.remedy
    return Reason(norm or row.norm, code, row.text.fill(**said), remedy)
