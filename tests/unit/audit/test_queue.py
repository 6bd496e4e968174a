"""The audit of a queue: one planted fault at a time in a lawful record, on both sides of each boundary."""

from datetime import date, timedelta

import pytest

from aleumet_rules import FindingKind
from queue_record import (
    LIMIT,
    START,
    Change,
    adding,
    again,
    audited,
    both,
    cancelled,
    changed,
    dropping,
    ending,
    moved,
    on_form,
    setting,
    voided,
    without_phone,
)
from records import DAY, HOUR, MINUTE, TICK, at, brief

LAWFUL = [
    pytest.param(setting("arrived", at=START), id="comes-on-the-minute"),
    pytest.param(setting("arrived", at=START - HOUR), id="comes-an-hour-early"),
    pytest.param(
        both(setting("arrived", at=LIMIT), setting("received", at=LIMIT)), id="comes-after-exactly-15-minutes"
    ),
    pytest.param(voided(LIMIT + TICK), id="voided-after-more-than-15-minutes"),
    pytest.param(voided(LIMIT + 2 * TICK, arrived_at=LIMIT + TICK), id="voided-and-came-too-late"),
    pytest.param(voided(START + 15 * HOUR), id="voided-in-the-night-after"),
    pytest.param(cancelled(at(5)), id="cancelled-before-the-reminder"),
    pytest.param(cancelled(at(12, 8)), id="cancelled-on-the-day-of-the-reminder"),
    pytest.param(cancelled(LIMIT), id="cancelled-in-the-last-instant"),
    pytest.param(without_phone, id="without-a-number"),
    pytest.param(both(without_phone, voided(LIMIT + TICK, annex=None, link=None)), id="voided-without-a-number"),
    pytest.param(setting("reminded", at=at(12, 0)), id="reminded-as-the-day-begins"),
    pytest.param(setting("reminded", at=at(12, 23, 59)), id="reminded-as-the-day-ends"),
    pytest.param(adding("reminded", at(14), annex=2), id="reminded-once-more"),
    pytest.param(adding("reminded", at(10), annex=2), id="reminded-before-that-too"),
    pytest.param(both(without_phone, ending("joined", LIMIT + MINUTE)), id="waits-without-a-number"),
    pytest.param(setting("form-received", residence="113200000"), id="has-moved-since-the-form-arrived"),
    pytest.param(both(dropping("form-received"), dropping("invited")), id="nothing-before-the-booking"),
    pytest.param(setting("booked", signed_on="2025-12-01"), id="days-in-text"),
    pytest.param(adding("confirmed", at(3, 11), annex=2), id="confirmed-twice"),
    pytest.param(dropping("received"), id="reception-not-recorded"),
    pytest.param(setting("confirmed", link=None), id="link-not-recorded"),
    pytest.param(setting("arrived", form="F-1"), id="form-named-again"),
    pytest.param(
        both(
            voided(LIMIT + MINUTE),
            adding("joined", LIMIT + 2 * MINUTE),
            adding("received", START + timedelta(hours=3)),
        ),
        id="waits-in-general-order",
    ),
    pytest.param(
        both(
            ending("joined", LIMIT + MINUTE),
            adding("received", START + timedelta(hours=3)),
            adding("voided", START + timedelta(hours=9), annex=4),
        ),
        id="waits-before-it-is-voided",
    ),
    pytest.param(moved(START.replace(hour=14, minute=30)), id="another-start-of-the-day"),
]


@pytest.mark.norm("queue.deemed-notified")
@pytest.mark.parametrize("change", LAWFUL)
def test_lawful_record(change: Change) -> None:
    """What the law allows is no finding."""
    assert brief(audited(changed(change))) == []


BREACHES = [
    # Whether the booking was to be made at all: the codes of `may_book`.
    pytest.param(moved(START - 2 * DAY), "queue.working-days-only", "day-off", None, id="saturday"),
    pytest.param(moved(START + DAY), "queue.working-days-only", "day-off", None, id="independence-day"),
    pytest.param(moved(START.replace(hour=13)), "queue.grid", "start-off-grid", None, id="lunch"),
    pytest.param(moved(START + 7 * DAY), "queue.slot-free", "department-away", None, id="first-day-of-the-trip"),
    pytest.param(moved(START + 8 * DAY), "queue.slot-free", "department-away", None, id="last-day-of-the-trip"),
    pytest.param(on_form(residence="113200000"), "queue.residence", "residence-not-served", None, id="elsewhere"),
    pytest.param(
        both(dropping("form-received"), dropping("invited"), on_form(signed_on=date(2025, 11, 2))),
        "queue.form-valid",
        "form-expired",
        DAY,
        id="form-expired-yesterday",
    ),
    pytest.param(
        both(dropping("form-received"), dropping("invited"), on_form(signed_on=date(2025, 12, 5))),
        "queue.form-valid",
        "form-not-signed-yet",
        2 * DAY,
        id="form-signed-later",
    ),
    pytest.param(
        both(
            setting("booked", at=START),
            setting("confirmed", at=START),
            dropping("reminded"),
            setting("arrived", at=START + MINUTE),
        ),
        "queue.slot-free",
        "start-not-ahead",
        timedelta(),
        id="booked-on-the-start",
    ),
    # The SMS.
    pytest.param(dropping("invited"), "queue.invitation", "invitation-missing", None, id="not-invited"),
    pytest.param(dropping("confirmed"), "queue.confirmation", "confirmation-missing", None, id="not-confirmed"),
    pytest.param(dropping("reminded"), "queue.reminder", "reminder-missing", None, id="not-reminded"),
    pytest.param(setting("reminded", at=at(11, 23)), "queue.reminder", "reminder-wrong-day", DAY, id="a-day-early"),
    pytest.param(
        setting("reminded", at=at(14, 0)), "queue.reminder", "reminder-wrong-day", 2 * DAY, id="two-days-late"
    ),
    pytest.param(
        both(setting("reminded", at=at(11)), adding("reminded", at(14), annex=2)),
        "queue.reminder",
        "reminder-wrong-day",
        DAY,
        id="twice-and-never-right",
    ),
    pytest.param(
        both(cancelled(at(13)), adding("reminded", at(12), annex=2), adding("reminded", at(14), annex=2)),
        "queue.reminder",
        "reminder-after-end",
        None,
        id="reminded-of-a-cancelled-booking",
    ),
    pytest.param(cancelled(at(5), annex=None), "queue.cancellation", "cancellation-missing", None, id="told-nothing"),
    pytest.param(voided(LIMIT + TICK, annex=None), "queue.no-show", "no-show-missing", None, id="void-told-nothing"),
    pytest.param(setting("invited", annex=2), "queue.invitation", "wrong-annex", None, id="annex-of-the-invitation"),
    pytest.param(setting("confirmed", annex=1), "queue.confirmation", "wrong-annex", None, id="annex-2"),
    pytest.param(setting("reminded", annex=4), "queue.reminder", "wrong-annex", None, id="annex-of-the-reminder"),
    pytest.param(cancelled(at(5), annex=4), "queue.cancellation", "wrong-annex", None, id="annex-3"),
    pytest.param(voided(LIMIT + TICK, annex=3), "queue.no-show", "wrong-annex", None, id="annex-4"),
    pytest.param(
        setting("invited", link="https://aleumet.egov.kz.evil.example/"),
        "queue.sms",
        "link-off-portal",
        None,
        id="host",
    ),
    pytest.param(
        setting("confirmed", link="http://aleumet.egov.kz/"), "queue.sms", "link-off-portal", None, id="scheme"
    ),
    # Coming, not coming, giving up.
    pytest.param(
        both(setting("arrived", at=LIMIT + TICK), setting("received", at=LIMIT + MINUTE)),
        "queue.no-show",
        "attended-late",
        TICK,
        id="attended-a-microsecond-late",
    ),
    pytest.param(voided(LIMIT), "queue.no-show", "voided-early", timedelta(), id="voided-at-15-minutes"),
    pytest.param(voided(LIMIT - TICK), "queue.no-show", "voided-early", TICK, id="voided-a-microsecond-early"),
    pytest.param(voided(at(14)), "queue.no-show", "voided-early", DAY - 45 * MINUTE, id="voided-the-day-before"),
    pytest.param(
        voided(LIMIT + TICK, arrived_at=LIMIT), "queue.no-show", "voided-in-time", timedelta(), id="came-at-15-minutes"
    ),
    pytest.param(cancelled(LIMIT + MINUTE), "queue.no-show", "cancel-after-lapse", MINUTE, id="cancelled-when-void"),
    pytest.param(
        both(dropping("arrived"), dropping("received")), "queue.no-show", "outcome-missing", None, id="no-outcome"
    ),
    pytest.param(
        ending("joined", LIMIT + MINUTE), "queue.no-show", "no-show-missing", None, id="waits-but-never-voided"
    ),
    pytest.param(
        both(voided(LIMIT + TICK), adding("joined", START + DAY)),
        "queue.rebook-or-wait",
        "wait-on-another-day",
        None,
        id="waits-the-next-day",
    ),
    pytest.param(
        both(dropping("received"), adding("joined", START + MINUTE)),
        "queue.rebook-or-wait",
        "wait-without-lateness",
        None,
        id="waits-though-in-time",
    ),
]


@pytest.mark.norm(
    "queue.working-days-only",
    "queue.grid",
    "queue.slot-free",
    "queue.residence",
    "queue.form-valid",
    "queue.invitation",
    "queue.confirmation",
    "queue.reminder",
    "queue.cancellation",
    "queue.sms",
    "queue.no-show",
    "queue.rebook-or-wait",
)
@pytest.mark.parametrize(("change", "norm", "code", "by"), BREACHES)
def test_one_breach(change: Change, norm: str, code: str, by: timedelta | None) -> None:
    """One fault makes one finding: its norm, its code, by how much."""
    findings = audited(changed(change), until=at(31))

    assert brief(findings) == [(norm, code, by)]
    assert findings[0].kind is FindingKind.BREACH


IMPOSSIBLE = [
    pytest.param(both(cancelled(at(5)), adding("arrived", START)), "after-final-state", id="arrives-though-cancelled"),
    pytest.param(
        both(cancelled(at(5)), adding("voided", at(6), annex=4)), "after-final-state", id="voided-though-cancelled"
    ),
    pytest.param(adding("cancelled", START + DAY, annex=3), "after-final-state", id="cancelled-though-attended"),
    pytest.param(
        both(adding("arrived", START + MINUTE), adding("arrived", START + 2 * MINUTE)),
        "after-final-state",
        id="arrives-three-times",
    ),
    pytest.param(dropping("arrived"), "not-waiting", id="received-without-arrival"),
    pytest.param(adding("received", START + 5 * MINUTE), "not-waiting", id="received-twice"),
    pytest.param(dropping("booked"), "ticket-unknown", id="never-booked"),
    pytest.param(setting("booked", at=at(3, 10, 2)), "ticket-unknown", id="confirmed-before-it-is-booked"),
    pytest.param(setting("arrived", form="F-2"), "contradictory-facts", id="ticket-of-another-form"),
    pytest.param(setting("booked", signed_on=date(2025, 11, 30)), "contradictory-facts", id="signed-on-two-days"),
    pytest.param(voided(LIMIT + TICK, arrived_at=LIMIT + MINUTE), "contradictory-facts", id="came-after-the-row"),
    pytest.param(
        setting("booked", slot={"department": "5", "starts_at": START}), "department-unknown", id="unknown-department"
    ),
    pytest.param(setting("confirmed", annex=9), "bad-row", id="unreadable-confirmation"),
    pytest.param(setting("booked", residence="none"), "bad-row", id="unreadable-booking"),
    pytest.param(again("form-received", at=at(2, 12)), "event-twice", id="form-arrives-twice"),
    pytest.param(again("booked", at=at(4)), "ticket-used-twice", id="ticket-given-twice"),
    pytest.param(again("invited", form="F-9"), "form-unknown", id="invited-without-a-form"),
]


@pytest.mark.parametrize(("change", "code"), IMPOSSIBLE)
def test_impossible_data(change: Change, code: str) -> None:
    """What cannot have been as recorded makes one finding, and nothing more is concluded from it."""
    (finding,) = audited(changed(change))

    assert (finding.code, finding.kind, finding.norm) == (code, FindingKind.IMPOSSIBLE, None)
