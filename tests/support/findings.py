"""One finding for every code of an audit: the page `findings` of the golden texts."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve

from aleumet_rules import LAW, Finding, WorkingCalendar, audit_incidents, audit_measures, audit_queue
from incident_record import CONFIRMED, REFUTED, incident_rows
from measure_record import DUE, GIVEN, LAST, measure_rows, notified_rows
from queue_record import (
    DEPARTMENT,
    LIMIT,
    START,
    Change,
    adding,
    again,
    audited,
    booking,
    cancelled,
    changed,
    dropping,
    moved,
    nine,
    of_booking,
    on_form,
    setting,
    story,
    voided,
)
from records import DAY, HOUR, MINUTE, TICK, Row, at, in_order

__all__ = ["findings"]

Told = Iterator[tuple[str, Finding]]


def one(found: Iterable[Finding]) -> Finding:
    """The only finding."""
    (finding,) = found
    return finding


def queue(*changes: Change, **more: Any) -> Finding:
    """What the story of one person shows once it is changed."""
    return one(audited(changed(*changes), until=at(31), **more))


def incident(record: Iterable[Row], **more: Any) -> Finding:
    """What a record of the contact centre shows."""
    return one(audit_incidents(record, **more))


def measure(record: Iterable[Row], **more: Any) -> Finding:
    """What a record of a measure shows."""
    return one(audit_measures(record, **more))


def faulty() -> Told:
    """Rows that cannot be read, with everything that a value may have to be."""
    slot = {"department": -1, "starts_at": "9:00", "room": 12}
    papers = {"form": None, "signed_on": "1.12.2025", "residence": "Kokshetau", "slot": slot, "has_phone": "yes"}
    yield "bad-row, booking", queue(setting("booked", **papers))
    yield "bad-row, SMS", queue(setting("confirmed", annex="II", link=17))
    yield "bad-row, unknown event", queue(setting("received", event="burned"))
    yield "bad-row, incident", incident(incident_rows({"received": at(15)}, channel="pigeon"))
    yield "bad-row, proof", incident([{"event": "refuted-notice", "at": at(15), "incident": 7, "proof": 5}])
    yield "bad-row, plan", incident([{"event": "confirmed-notice", "at": at(15), "incident": 7, "planned_at": 5}])
    none: list[Any] = [None]
    yield "bad-row, no keys", one(audit_queue(none, departments=()))


def audited_as_it_stands(rows: list[Row]) -> Iterable[Finding]:
    """The findings of rows that are not put in order of time."""
    return audit_queue(rows, departments=[DEPARTMENT])


def impossible() -> Told:
    """Rows that can be read and yet cannot have been as recorded."""
    early = [booking(at(3), START), booking(at(2), START + HOUR, ticket="A-2", form="F-2")]
    yield "rows-out-of-order", one(audited_as_it_stands(early))
    rows = in_order(story())
    ahead = rows[3] | {"at": nine(2031, 12, 3), "ticket": "A-9"}
    yield "row-ahead", one(audited_as_it_stands([*rows[:3], ahead, *rows[3:]]))
    yield "contradictory-facts, words", queue(setting("arrived", form="F-2"))
    yield "contradictory-facts, days", queue(setting("booked", signed_on=date(2025, 11, 30)))
    yield "contradictory-facts, instants", queue(voided(LIMIT + TICK, arrived_at=LIMIT + MINUTE))
    yield "contradictory-facts, incident", incident(incident_rows({**CONFIRMED, "registered": at(17, 13)}))
    yield "contradictory-facts, one is not there", measure(notified_rows(("returned", LAST)))
    yield "event-twice", queue(again("form-received", at=at(2, 12)))
    yield "event-twice, incident", incident(incident_rows({"received": at(15)}) * 2)
    yield "event-twice, measure", measure(notified_rows(("given", LAST)))
    yield "form-unknown", queue(again("invited", form="F-9"))
    yield "ticket-unknown", queue(dropping("booked"))
    yield "ticket-used-twice", queue(again("booked", at=at(4)))
    yield "department-unknown", queue(setting("booked", slot={"department": "5", "starts_at": START}))
    yield "after-final-state", queue(cancelled(at(5)), adding("arrived", START))
    yield "not-waiting", queue(dropping("arrived"))
    yield "incident-unknown", incident(incident_rows(CONFIRMED)[1:])
    yield "measure-unknown", measure(notified_rows(("selected", LAST))[1:])


def unjudged() -> Told:
    """Days without rules, and terms beyond the years of the calendar."""
    yield "not-in-force", one(of_booking(at(3), START, law=evolve(LAW, pilots=())))
    before = dict.fromkeys(("received", "registered"), nine(2023, 9, 4))
    yield "not-in-force, incident", incident(incident_rows(before), until=at(31))
    yield "beyond-calendar", one(of_booking(nine(2050, 12, 20), nine(2050, 12, 21)))


def refused() -> Told:
    """Bookings that `may_book` refuses, with the excess, the reading and the knowledge of the calendar."""
    signed_early = dropping("form-received"), dropping("invited"), on_form(signed_on=date(2025, 11, 2))
    yield "day-off", queue(moved(START + DAY))
    yield "day-off, as known today", queue(moved(START + DAY), known_on="today")
    yield "form-expired", queue(*signed_early)
    yield "start-not-ahead", one(of_booking(START + HOUR / 2, START))
    yield "slot-taken", one(audited([*story("1"), *story("2")], law=LAW.amend(slot_capacity="one")))


def messages() -> Told:
    """The SMS of the queue."""
    at_once = LAW.amend(late_reminder="at-once")
    late = dropping("reminded"), setting("booked", at=at(13)), setting("confirmed", at=at(13, 10, 1))
    yield "invitation-missing", queue(dropping("invited"))
    yield "invitation-missing, not booked", one(audited(story()[:1], until=nine(2026, 1, 2)))
    yield "confirmation-missing", queue(dropping("confirmed"))
    yield "sms-late", queue(setting("confirmed", at=at(4, 8)))
    yield "reminder-missing", queue(dropping("reminded"))
    yield "reminder-missing, other reading", queue(*late, law=at_once)
    yield "cancellation-missing", queue(cancelled(at(5), annex=None))
    yield "no-show-missing", queue(voided(LIMIT + TICK, annex=None))
    yield "wrong-annex", queue(setting("confirmed", annex=1))
    yield "link-off-portal", queue(setting("invited", link="https://aleumet.example/mse/17"))
    yield "reminder-wrong-day", queue(setting("reminded", at=at(14, 12)))
    yield "reminder-after-end", queue(cancelled(at(5)), adding("reminded", at(12), annex=2))


def comings() -> Told:
    """Coming, not coming, giving up, waiting."""
    after = setting("received", at=LIMIT + 2 * MINUTE)
    yield "attended-late", queue(setting("arrived", at=LIMIT + MINUTE), after)
    yield "attended-late, by a microsecond", queue(setting("arrived", at=LIMIT + TICK), after)
    yield "attended-another-day", queue(setting("arrived", at=START - 3 * DAY + HOUR), dropping("received"))
    closed = LAW.amend(calendar=WorkingCalendar(days_off=[(START.date(), date(2025, 12, 10))]))
    yield "voided-closed-day", queue(voided(LIMIT + MINUTE), law=closed)
    yield "booking-to-give-up", one(audited([*changed(voided(LIMIT + TICK)), *booked_anew()], until=START + 4 * HOUR))
    yield "voided-early", queue(voided(LIMIT - 5 * MINUTE))
    yield "voided-early, at the limit", queue(voided(LIMIT))
    yield "voided-in-time", queue(voided(LIMIT + MINUTE, arrived_at=LIMIT - MINUTE))
    yield "outcome-missing", queue(dropping("arrived"), dropping("received"))
    yield "cancel-after-lapse", queue(cancelled(LIMIT + MINUTE))
    yield "wait-without-lateness", queue(dropping("received"), adding("joined", START + MINUTE))
    yield "wait-on-another-day", queue(voided(LIMIT + TICK), adding("joined", START + DAY))
    yield "out-of-turn", one(audited([*changed(after), *before_the_first()]))


def booked_anew() -> list[Row]:
    """Somebody who came too late waits, books again, and is received all the same."""
    papers = {"form": "F-1", "ticket": "A-2", "signed_on": date(2025, 12, 1)}
    return [
        {"event": "joined", "at": LIMIT + MINUTE, "ticket": "A-1"},
        booking(START + HOUR, START + 2 * DAY, **papers),
        {"event": "confirmed", "at": START + HOUR + MINUTE, "ticket": "A-2", "annex": 2},
        {"event": "received", "at": START + 3 * HOUR, "ticket": "A-1"},
    ]


def before_the_first() -> list[Row]:
    """A person of a later start who is received while the one of an earlier start waits."""
    rows = story("2", START + HOUR)
    setting("arrived", at=START + MINUTE)(rows)
    setting("received", at=START + 5 * MINUTE)(rows)
    return rows


def clocks() -> Told:
    """The clocks of an incident."""
    received = {"received": at(15, 10)}
    yield "done-late", incident(incident_rows({**CONFIRMED, "repaired-notice": at(19, 13, 1)}))
    yield "done-late, days", incident(incident_rows({**CONFIRMED, "repair-started": at(19, 9)}))
    yield "not-done", incident(incident_rows(received), until=at(15, 14))
    unfound = {event: moment for event, moment in CONFIRMED.items() if event != "found"}
    yield "done-late, found by the end of the analysis", incident(incident_rows({**unfound, "analysed": at(17, 11)}))
    yield "proof-missing", incident(incident_rows(REFUTED, proof=False))
    yield "planned-time-missing", incident(incident_rows(CONFIRMED, planned_at=False))


def choices() -> Told:
    """The window in which a supplier is chosen."""
    yield "window-closed", measure(notified_rows(("block-notice", DUE), ("selected", DUE)))
    yield "implementation-over", measure(notified_rows(("selected", LAST), implement_by=LAST - 2 * DAY))
    once, closed = LAW.amend(second_choice="once"), LAW.amend(choice_before_notice="closed")
    yield "already-selected", measure(notified_rows(("selected", LAST), ("selected", LAST)), law=once)
    yield "not-notified", measure(measure_rows(("selected", GIVEN)), law=closed)
    received = closed.amend(block_clock="received")
    told_late = measure_rows(("notified", DUE + DAY), ("block-notice", DUE + DAY), ("selected", DUE + DAY))
    yield "never-open", measure(told_late, law=received)
    yield "reactivation-pending", measure(notified_rows(("reactivation-requested", DUE), ("selected", DUE)))
    yield "notice-missing", measure(measure_rows(has_phone=False), until=DUE)
    yield "block-notice-missing", measure(notified_rows(), until=DUE + DAY)
    yield "block-notice-early", measure(notified_rows(("block-notice", LAST)))
    yield "block-notice-late", measure(notified_rows(("block-notice", DUE + 3 * DAY)))
    each = LAW.amend(block_clock="each")
    told = notified_rows(("notified", DUE), ("block-notice", DUE + 3 * DAY))
    yield "block-notice-late, each by its clock", measure(told, law=each)
    yield "block-notice-undue", measure(notified_rows(("selected", LAST), ("block-notice", DUE)), law=once)


def findings() -> Told:
    """What cannot be, what is not judged, what broke a norm: each under its code."""
    for part in (faulty, impossible, unjudged, refused, messages, comings, clocks, choices):
        yield from part()
