"""The audit of a queue: one planted fault at a time in a lawful record, on both sides of each boundary."""

from collections.abc import Callable, Iterator, Sized
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

import pytest
from attrs import evolve

from aleumet_rules._audit_forms import FormBook
from aleumet_rules._audit_queue import QueueLedger
from aleumet_rules._audit_rows import QUEUE_ROWS
from aleumet_rules._known_on import LawAsKnown
from aleumet_rules._replay import replay
from aleumet_rules.audit import Finding, FindingKind, Knowledge, KnownOn, audit_queue
from aleumet_rules.clock import ASTANA
from aleumet_rules.law import Timeline
from aleumet_rules.lawbook import LAW, LawBook
from aleumet_rules.slots import Department, Trip

Row = dict[str, Any]
Change = Callable[[list[Row]], None]

DEPARTMENT = Department("3", "Kokshetau, Abai St. 96", ("1110",), (Trip(date(2025, 12, 22), date(2025, 12, 23)),), 2)
OTHER = Department("4", "Akkol", ("1132",))
LINK = "https://aleumet.egov.kz/mse/17/"
START = datetime(2025, 12, 15, 9, tzinfo=ASTANA)  # a Monday
LIMIT = START + timedelta(minutes=15)
TICK, MINUTE, DAY = timedelta(microseconds=1), timedelta(minutes=1), timedelta(days=1)
LATER = datetime(2025, 12, 20, tzinfo=ASTANA)


def at(day: int, hour: int = 10, minute: int = 0, *, month: int = 12) -> datetime:
    """An instant of December 2025."""
    return datetime(2025, month, day, hour, minute, tzinfo=ASTANA)


def story(number: str = "1", start: datetime = START, **form: Any) -> list[Row]:
    """A lawful record of one person who comes in time."""
    ticket, name = f"A-{number}", f"F-{number}"
    papers = {"form": name, "signed_on": date(2025, 12, 1), "residence": "111010000"} | form
    slot = {"department": 3, "starts_at": start}
    return [
        {"event": "form-received", "at": at(2), **papers},
        {"event": "invited", "at": at(2, 10, 1), "form": name, "annex": 1, "link": LINK},
        {"event": "booked", "at": at(3), "ticket": ticket, "slot": slot, **papers},
        {"event": "confirmed", "at": at(3, 10, 1), "ticket": ticket, "annex": 2, "link": LINK},
        {"event": "reminded", "at": start - 3 * DAY, "ticket": ticket, "annex": 2, "link": LINK},
        {"event": "arrived", "at": start, "ticket": ticket},
        {"event": "received", "at": start + MINUTE, "ticket": ticket},
    ]


def row(rows: list[Row], event: str) -> Row:
    """The first row of an event."""
    return next(row for row in rows if row["event"] == event)


def audited(rows: list[Row], *, until: datetime = LATER, **more: Any) -> list[Finding]:
    """All findings of rows put in order of time."""
    ordered = sorted(rows, key=lambda row: row["at"])
    return list(audit_queue(ordered, departments=[DEPARTMENT, OTHER], until=until, **more))


def brief(findings: list[Finding]) -> list[tuple[str | None, str, timedelta | None]]:
    """Norm, code and excess of findings."""
    return [(finding.norm.id if finding.norm else None, finding.code, finding.by) for finding in findings]


def ending(event: str, moment: datetime, **keys: Any) -> Change:
    """The person does not come; the booking ends otherwise."""

    def change(rows: list[Row]) -> None:
        rows[:] = [kept for kept in rows if kept["event"] not in ("arrived", "received")]
        if moment.date() <= (START - 3 * DAY).date():
            rows.remove(row(rows, "reminded"))
        rows.append({"event": event, "at": moment, "ticket": "A-1", **keys})

    return change


def voided(moment: datetime, **keys: Any) -> Change:
    """The booking is voided."""
    return ending("voided", moment, **({"annex": 4, "link": LINK} | keys))


def cancelled(moment: datetime, **keys: Any) -> Change:
    """The booking is given up."""
    return ending("cancelled", moment, **({"annex": 3} | keys))


def setting(event: str, **keys: Any) -> Change:
    """Other values in the row of an event."""
    return lambda rows: row(rows, event).update(keys)


def dropping(event: str) -> Change:
    """A row is not there."""
    return lambda rows: rows.remove(row(rows, event))


def adding(event: str, moment: datetime, **keys: Any) -> Change:
    """One more row."""
    return lambda rows: rows.append({"event": event, "at": moment, "ticket": "A-1", **keys})


def both(*changes: Change) -> Change:
    """One change after another."""

    def change(rows: list[Row]) -> None:
        for each in changes:
            each(rows)

    return change


def moved(start: datetime) -> Change:
    """Everything that depends on the start moves with it."""

    def change(rows: list[Row]) -> None:
        rows[:] = story(start=start)

    return change


def on_form(**keys: Any) -> Change:
    """Other values of the form, wherever they stand."""

    def change(rows: list[Row]) -> None:
        for each in rows:
            each.update({key: value for key, value in keys.items() if key in each or key == "has_phone"})
            if each["event"] not in ("form-received", "booked"):
                each.pop("has_phone", None)

    return change


def without_phone(rows: list[Row]) -> None:
    """No number is registered and no SMS sent."""
    rows[:] = [kept for kept in rows if kept["event"] not in ("invited", "confirmed", "reminded")]
    on_form(has_phone=False)(rows)


LAWFUL = [
    pytest.param(setting("arrived", at=START), id="comes-on-the-minute"),
    pytest.param(setting("arrived", at=START - 3 * DAY + MINUTE), id="comes-days-early"),
    pytest.param(
        both(setting("arrived", at=LIMIT), setting("received", at=LIMIT)), id="comes-after-exactly-15-minutes"
    ),
    pytest.param(voided(LIMIT + TICK), id="voided-after-more-than-15-minutes"),
    pytest.param(voided(LIMIT + 2 * TICK, arrived_at=LIMIT + TICK), id="voided-and-came-too-late"),
    pytest.param(voided(START + 15 * timedelta(hours=1)), id="voided-in-the-night-after"),
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
    rows = story()
    change(rows)

    assert brief(audited(rows)) == []


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
        both(ending("joined", LIMIT + MINUTE)), "queue.no-show", "no-show-missing", None, id="waits-but-never-voided"
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
    rows = story()
    change(rows)

    findings = audited(rows, until=at(31))

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
    pytest.param(
        lambda rows: rows.append(row(rows, "form-received") | {"at": at(2, 12)}), "event-twice", id="form-arrives-twice"
    ),
    pytest.param(
        lambda rows: rows.append(row(rows, "booked") | {"at": at(4)}), "ticket-used-twice", id="ticket-given-twice"
    ),
    pytest.param(
        lambda rows: rows.append(row(rows, "invited") | {"form": "F-9"}), "form-unknown", id="invited-without-a-form"
    ),
]


@pytest.mark.parametrize(("change", "code"), IMPOSSIBLE)
def test_impossible_data(change: Change, code: str) -> None:
    """What cannot have been as recorded makes one finding, and nothing more is concluded from it."""
    rows = story()
    change(rows)

    (finding,) = audited(rows)

    assert (finding.code, finding.kind, finding.norm) == (code, FindingKind.IMPOSSIBLE, None)


@pytest.mark.norm("queue.one-active-booking")
@pytest.mark.parametrize(
    ("ends", "code"),
    [
        pytest.param([], ["active-booking"], id="first-still-active"),
        pytest.param([{"event": "cancelled", "at": at(3, 12), "annex": 3}], [], id="first-cancelled"),
    ],
)
def test_two_bookings_under_one_form(ends: list[Row], code: list[str]) -> None:
    """A form is booked under again only after the earlier booking has ended."""
    rows = story()
    second = story(start=START + timedelta(hours=1))
    again = [each | ({"ticket": "A-2"} if "ticket" in each else {}) for each in second[2:]]
    again[0]["at"], again[1]["at"] = at(3, 14), at(3, 14, 1)
    first = [*rows[:4], *(end | {"ticket": "A-1"} for end in ends)] if ends else rows

    assert [finding.code for finding in audited(first + again)] == code


@pytest.mark.norm("queue.rebook-or-wait")
def test_booking_again_after_the_grace() -> None:
    """Once the grace has run out the form can be booked under again, whether or not the voiding is recorded yet."""
    rows = story()
    both(voided(at(15, 20)))(rows)
    second = [each | {"ticket": "A-2"} for each in story(start=START + 2 * DAY)[2:]]
    second[0]["at"], second[1]["at"] = LIMIT + TICK, LIMIT + MINUTE
    second = [each for each in second if each["event"] != "reminded"]

    assert brief(audited(rows + second)) == []


@pytest.mark.parametrize(
    ("capacity", "persons", "codes"),
    [
        pytest.param("one", 1, [], id="one-of-one"),
        pytest.param("one", 2, ["slot-taken"], id="two-of-one"),
        pytest.param("by-department", 2, [], id="two-of-two"),
        pytest.param("by-department", 3, ["slot-taken"], id="three-of-two"),
    ],
)
def test_capacity(capacity: str, persons: int, codes: list[str]) -> None:
    """A start takes one person, or as many as the department's schedule names."""
    rows = [each for person in range(persons) for each in story(str(person))]

    findings = audited(rows, law=LAW.amend(slot_capacity=capacity))

    assert [finding.code for finding in findings] == codes
    assert [finding.readings[0].value for finding in findings] == [capacity for _ in codes]


@pytest.mark.parametrize(
    "end",
    [
        pytest.param({"event": "cancelled", "at": at(4), "annex": 3}, id="cancelled"),
        pytest.param({"event": "voided", "at": at(4), "annex": 4}, id="voided"),
    ],
)
def test_start_is_free_again(end: Row) -> None:
    """What was given up, or voided however wrongly, is free for somebody else."""
    first = [*story("1")[:4], end | {"ticket": "A-1"}]
    second = story("2")
    second[2]["at"], second[3]["at"] = at(5), at(5, 10, 1)

    assert "slot-taken" not in {finding.code for finding in audited(first + second)}


def booking(made_at: datetime, start: datetime, **keys: Any) -> Row:
    """One booking on the day on which its form was signed."""
    slot = {"department": "3", "starts_at": start}
    papers = {"form": "F-1", "signed_on": made_at.date(), "residence": "111010000"}
    return {"event": "booked", "at": made_at, "ticket": "A-1", "slot": slot, **papers, **keys}


def nine(year: int, month: int, day: int) -> datetime:
    """Nine in the morning."""
    return datetime(year, month, day, 9, tzinfo=ASTANA)


def of_booking(made_at: datetime, start: datetime, **more: Any) -> list[Finding]:
    """What can be said of one booking alone, at once."""
    return list(audit_queue([booking(made_at, start)], departments=[DEPARTMENT], **more))


@pytest.mark.norm("queue.in-force")
@pytest.mark.parametrize(
    ("made_at", "start", "pilot_end", "expected"),
    [
        pytest.param(nine(2025, 11, 22), nine(2025, 11, 24), "same-day-number", [], id="first-day"),
        pytest.param(
            nine(2025, 11, 21), nine(2025, 11, 24), "same-day-number", [("request-out-of-force", DAY)], id="day-before"
        ),
        pytest.param(nine(2026, 11, 19), nine(2026, 11, 20), "same-day-number", [], id="near-the-end"),
        pytest.param(
            nine(2026, 11, 19), nine(2026, 11, 23), "same-day-number", [("slot-out-of-force", DAY)], id="day-after"
        ),
        pytest.param(
            nine(2026, 11, 19), nine(2026, 11, 23), "first-day-counts", [("slot-out-of-force", 2 * DAY)], id="other-end"
        ),
    ],
)
def test_pilot_out_of_force(made_at: datetime, start: datetime, pilot_end: str, expected: list[Any]) -> None:
    """A day outside the pilot is found with the days by which it lies outside, and with the reading of its end."""
    findings = of_booking(made_at, start, law=LAW.amend(pilot_end=pilot_end))

    assert [(finding.code, finding.by) for finding in findings] == expected
    assert [finding.readings[0].value for finding in findings] == [pilot_end for _ in expected]


def test_form_that_runs_out_before_the_examination() -> None:
    """Under the reading that the form covers the examination too, the days between are the excess."""
    law = LAW.amend(form_validity_covers="examination")
    (finding,) = of_booking(nine(2025, 12, 1), nine(2026, 1, 5), law=law)

    assert (finding.code, finding.by) == ("form-expires-before-examination", 4 * DAY)
    assert [choice.value for choice in finding.readings] == ["examination"]


@pytest.mark.norm("queue.region")
def test_department_outside_the_region() -> None:
    """A booking at a department outside the pilot's region is found twice: the department, the place."""
    there = Department("3", "Almaty", ("75",))
    row = booking(nine(2025, 12, 1), nine(2025, 12, 15), residence="750000000")

    assert [finding.code for finding in audit_queue([row], departments=[there])] == [
        "department-outside-region",
        "residence-outside-region",
    ]


def since(first: date) -> LawBook:
    """The law of the queue as if the pilot had been in force since long ago and had no end."""
    amended = LAW.amend(last_signed_on=first, lasts_months=None)
    return evolve(amended, queue=Timeline("queue", tuple(evolve(row, in_force_from=first) for row in amended.queue)))


MOVED = [
    pytest.param(nine(2022, 9, 28), nine(2022, 10, 25), False, True, id="25-october-2022-booked-before-the-law"),
    pytest.param(nine(2022, 9, 29), nine(2022, 10, 25), True, True, id="25-october-2022-booked-under-the-law"),
    pytest.param(nine(2022, 9, 28), nine(2022, 12, 19), True, False, id="19-december-2022-booked-before-the-law"),
    pytest.param(nine(2022, 9, 29), nine(2022, 12, 19), False, False, id="19-december-2022-booked-under-the-law"),
    pytest.param(nine(2024, 6, 6), nine(2024, 6, 17), True, False, id="kurban-ait-2024-booked-before-it-moved"),
    pytest.param(nine(2024, 6, 7), nine(2024, 6, 17), False, False, id="kurban-ait-2024-booked-after-it-moved"),
    pytest.param(nine(2026, 3, 17), nine(2026, 8, 31), True, False, id="31-august-2026-booked-before-it-was-worked"),
    pytest.param(nine(2026, 3, 18), nine(2026, 8, 31), False, False, id="31-august-2026-booked-when-it-was-worked"),
]


@pytest.mark.norm("calendar.provisional")
@pytest.mark.parametrize(("made_at", "start", "then", "today"), MOVED)
def test_by_whose_knowledge(made_at: datetime, start: datetime, then: bool, today: bool) -> None:
    """A booking is judged by the calendar of the day on which it was made, unless today's is asked for."""
    law = since(date(2022, 1, 1))

    def days_off(known_on: KnownOn) -> list[tuple[str, date | None]]:
        return [(found.code, found.known_on) for found in of_booking(made_at, start, law=law, known_on=known_on)]

    made_on = made_at.date()
    assert days_off(Knowledge.THEN) == ([("day-off", made_on)] if then else [])
    assert days_off("then") == days_off(made_on) == days_off(Knowledge.THEN)
    assert days_off("today") == days_off(Knowledge.TODAY) == ([("day-off", None)] if today else [])


def test_default_is_what_was_known_then() -> None:
    """Without a word about knowledge nobody is blamed for a day that moved later."""
    made_at, start = nine(2022, 9, 28), nine(2022, 10, 25)
    law = since(date(2022, 1, 1))

    assert of_booking(made_at, start, law=law) == []
    assert [found.code for found in of_booking(made_at, start, law=law, known_on="today")] == ["day-off"]


def test_own_days_are_kept_whatever_is_known() -> None:
    """The caller's own days off hold under every state of knowledge."""
    calendar = evolve(LAW.calendar, days_off=[date(2026, 2, 2)])

    assert [
        found.code for found in of_booking(nine(2026, 1, 28), nine(2026, 2, 2), law=LAW.amend(calendar=calendar))
    ] == ["day-off"]


@pytest.mark.parametrize(
    ("reading", "reminded", "code"),
    [
        pytest.param("none", None, None, id="nothing-owed"),
        pytest.param("none", at(13, 12), None, id="nothing-owed-and-sent"),
        pytest.param("at-once", None, "reminder-missing", id="owed-at-once"),
        pytest.param("at-once", at(13, 12), None, id="sent-at-once"),
        pytest.param("at-once", at(14, 12), "reminder-wrong-day", id="sent-the-next-day"),
    ],
)
def test_late_reminder(reading: str, reminded: datetime | None, code: str | None) -> None:
    """Booked with fewer than three days to go, a reminder is owed under one reading and not under the other."""
    rows = [each for each in story() if each["event"] != "reminded"]
    setting("booked", at=at(13))(rows)
    setting("confirmed", at=at(13, 10, 1))(rows)
    if reminded:
        adding("reminded", reminded, annex=2)(rows)

    findings = audited(rows, law=LAW.amend(late_reminder=reading))

    assert [finding.code for finding in findings] == ([code] if code else [])
    assert [finding.readings[0].value for finding in findings] == [reading for _ in findings]


def test_form_runs_out_uninvited() -> None:
    """An invitation that never came is missing once the form has run out, though nobody booked."""
    rows = story()[:1]

    assert audited(rows, until=at(31)) == []
    (finding,) = audited(rows, until=datetime(2026, 1, 2, tzinfo=ASTANA))

    assert (finding.code, finding.subject, finding.at) == ("invitation-missing", "F-1", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("until", "codes"),
    [
        pytest.param(at(12, 23, 59), [], id="on-the-day-of-the-reminder"),
        pytest.param(at(13, 0), ["reminder-missing"], id="the-day-after-it"),
        pytest.param(at(16, 23, 59), ["reminder-missing"], id="a-day-is-left-to-record-the-outcome"),
        pytest.param(at(17, 0), ["outcome-missing", "reminder-missing"], id="that-day-is-over-too"),
    ],
)
def test_end_of_the_record(until: datetime, codes: list[str]) -> None:
    """What is missing at the end of a record is what should have happened by then."""
    assert [finding.code for finding in audited(story()[:4], until=until)] == codes


def test_record_that_ends_with_its_last_row() -> None:
    """Without another end the record is complete up to its last row."""
    rows = story("1")[:4] + story("2", START + timedelta(hours=1))

    assert [
        finding.code for finding in audit_queue(sorted(rows, key=lambda row: row["at"]), departments=[DEPARTMENT])
    ] == ["reminder-missing"]


@pytest.mark.norm("queue.rebook-or-wait")
@pytest.mark.parametrize(
    ("received", "expected"),
    [
        pytest.param(("A-1", "A-2", "A-3", "A-4"), [], id="by-start-then-by-coming"),
        pytest.param(("A-2", "A-1", "A-3", "A-4"), [("A-2", "A-1")], id="later-start-first"),
        pytest.param(("A-3", "A-1", "A-2", "A-4"), [("A-3", "A-1")], id="waiting-person-before-all"),
        pytest.param(("A-1", "A-3", "A-2", "A-4"), [("A-3", "A-2")], id="waiting-person-before-one"),
        pytest.param(("A-1", "A-2", "A-4", "A-3"), [("A-4", "A-3")], id="the-later-of-the-waiting-first"),
        pytest.param(("A-4", "A-3", "A-2", "A-1"), [("A-4", "A-1"), ("A-3", "A-1"), ("A-2", "A-1")], id="backwards"),
    ],
)
def test_order_of_reception(received: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    """Those who booked are received by their start, then those who came too late, as they came."""
    rows: list[Row] = []
    for number, hour in (("1", 10), ("2", 11)):
        rows += [
            each for each in story(number, START.replace(hour=hour)) if each["event"] not in ("arrived", "received")
        ]
        rows.append({"event": "arrived", "at": at(15, 9, 50 + int(number)), "ticket": f"A-{number}"})
    for number in ("3", "4"):
        rows += [each for each in story(number, START) if each["event"] not in ("arrived", "received")]
        rows.append({"event": "voided", "at": LIMIT + MINUTE, "ticket": f"A-{number}", "annex": 4})
        rows.append({"event": "joined", "at": LIMIT + int(number) * MINUTE, "ticket": f"A-{number}"})
    rows += [{"event": "received", "at": at(15, 12, minute), "ticket": who} for minute, who in enumerate(received)]

    findings = audited(rows, law=LAW.amend(slot_capacity="by-department"))

    assert [(finding.code, finding.subject) for finding in findings] == [("out-of-turn", who) for who, _ in expected]
    assert [ahead in finding.text.en for finding, (_, ahead) in zip(findings, expected, strict=True)] == [True] * len(
        expected
    )


def test_people_of_one_start_go_in_any_order() -> None:
    """Of several people of one start the act prefers nobody."""
    rows = [*story("1"), *story("2")]
    first, second = (each for each in rows if each["event"] == "received")
    first["at"], second["at"] = START + 2 * MINUTE, START + MINUTE

    assert audited(rows, law=LAW.amend(slot_capacity="by-department")) == []


def test_findings_come_as_soon_as_they_can_be_known() -> None:
    """The audit is lazy: it takes a record without an end, and what a row shows comes before the next is taken."""
    taken = []

    def endless() -> Iterator[Row]:
        for number in count():
            taken.append(number)
            yield booking(nine(2025, 12, 1) + number * MINUTE, START, ticket=f"A-{number}", form=f"F-{number}")

    findings = audit_queue(endless(), departments=[DEPARTMENT])

    assert (next(findings).code, taken) == ("slot-taken", [0, 1])
    assert (next(findings).code, taken) == ("slot-taken", [0, 1, 2])


def test_nothing_is_kept_that_cannot_matter() -> None:
    """After a year of bookings no more is held than what the last month brought."""
    ledger = QueueLedger(LawAsKnown(LAW, "then"), {"3": DEPARTMENT}, FormBook(LAW))
    days = list(LAW.calendar.working_days(date(2025, 12, 24), date(2026, 11, 20)))
    rows: list[Row] = []
    for number, day in enumerate(days):
        start = datetime.combine(day, time(9), ASTANA)
        made_at = start - 6 * DAY
        papers = {"form": f"F-{number}", "ticket": f"A-{number}", "signed_on": made_at.date()}
        rows += [
            booking(made_at, start, **papers),
            {"event": "confirmed", "at": made_at, "ticket": f"A-{number}", "annex": 2},
            {"event": "reminded", "at": start - 3 * DAY, "ticket": f"A-{number}", "annex": 2},
            {"event": "arrived", "at": start, "ticket": f"A-{number}"},
            {"event": "received", "at": start, "ticket": f"A-{number}"},
            {"event": "arrived", "at": start, "ticket": f"X-{number}"},
        ]
    held: tuple[Sized, ...] = (ledger._held, ledger._taken, ledger._rooms, ledger.forms._forms, ledger._spoilt)
    most = [0] * len(held)
    findings = []
    ordered = sorted(rows, key=lambda row: row["at"])
    for finding in replay(ordered, QUEUE_ROWS, ledger, None):
        findings.append(finding.code)
        most = [max(size, len(kept)) for size, kept in zip(most, held, strict=True)]

    assert findings == ["ticket-unknown"] * len(days)
    assert all(0 < size < 60 for size in most)


def test_what_is_spoilt_is_forgotten_in_time() -> None:
    """A ticket of which the record is faulty is reported again when it turns up long after."""
    rows = [{"event": "arrived", "at": nine(2025, 12, day), "ticket": "X"} for day in (1, 2)]
    rows += [{"event": "arrived", "at": nine(2026, 3, day), "ticket": "X"} for day in (1, 2)]

    assert [finding.rows for finding in audit_queue(rows, departments=[])] == [(0,), (3,)]


def test_faulty_ticket_after_its_day() -> None:
    """Of a ticket whose record contradicts itself nothing more is said, also after its day."""
    rows = story()
    both(dropping("arrived"), adding("voided", at(18), annex=4))(rows)

    assert [finding.code for finding in audited(rows)] == ["not-waiting"]


def test_one_row_far_ahead_of_its_time_does_no_harm() -> None:
    """A single row with a wrong year neither ends the days of all others nor hides them."""
    rows = sorted(story(), key=lambda row: row["at"])
    stray = {"event": "invited", "at": nine(2035, 1, 1), "form": "F-1", "annex": 1}
    rows.insert(3, stray)

    (finding,) = audit_queue(rows, departments=[DEPARTMENT], until=LATER)

    assert (finding.code, finding.rows) == ("rows-out-of-order", (4,))


def test_rows_out_of_order_that_contradict_a_booking() -> None:
    """Where the order of the rows makes two facts contradict each other, the contradiction is found, not raised."""
    first, second = booking(at(3), START), booking(at(2), START + DAY, ticket="A-2", signed_on=at(3).date())

    findings = audit_queue([first, second], departments=[DEPARTMENT])

    assert [finding.code for finding in findings] == ["rows-out-of-order", "contradictory-facts"]


def test_no_rules_at_all() -> None:
    """Without any rules of a queue the record cannot be judged, and the audit says so."""
    (finding,) = of_booking(at(3), START, law=evolve(LAW, queue=Timeline("queue", ())))

    assert (finding.code, finding.kind) == ("not-in-force", FindingKind.NOT_JUDGED)


def test_form_signed_at_the_end_of_the_horizon() -> None:
    """A fact that the law cannot be applied to is a finding, not an exception."""
    row = booking(datetime(2050, 12, 20, 9, tzinfo=ASTANA), datetime(2050, 12, 21, 9, tzinfo=ASTANA))

    (finding,) = audit_queue([row], departments=[DEPARTMENT])

    assert (finding.code, finding.kind) == ("impossible-fact", FindingKind.IMPOSSIBLE)


def test_slot_made_after_its_day_is_over() -> None:
    """Of a booking for a day that is over nothing more is expected."""
    rows = [
        booking(at(16), START, ticket="A-1", form="F-1"),
        booking(at(19), START, ticket="A-2", form="F-2", signed_on=at(19).date()),
        {"event": "cancelled", "at": at(19, 11), "ticket": "A-2", "annex": 3},
    ]

    law = LAW.amend(slot_capacity="by-department")

    assert [finding.code for finding in audit_queue(rows, departments=[DEPARTMENT], law=law)] == [
        "start-not-ahead",
        "start-not-ahead",
    ]


def test_finding_says_all() -> None:
    """A finding says what, by which paragraph, when, by how much, under which reading and in which rows."""
    rows = [*story("1"), *story("2")]
    (finding,) = audited(rows)

    assert finding.explain("en") == (
        f"A-2: {finding.text.en} (Algorithm, para 8).\n"
        "When: Wednesday 3 December 2025, 10:00.\n"
        "Reading applied (places per start): one person per start. "
        "The other reading: as many people as the department's schedule names.\n"
        "The calendar as it was known on: Wednesday 3 December 2025.\n"
        "Rows of the record: 5."
    )
    assert "п. 8" in finding.explain("ru")
    assert "8-тармақ" in finding.explain("kk")


def test_excess_is_said() -> None:
    """By how much stands in the explanation, and in the data in seconds."""
    rows = story()
    both(setting("arrived", at=LIMIT + MINUTE), setting("received", at=LIMIT + 2 * MINUTE))(rows)
    (finding,) = audited(rows)

    assert "By how much: 1 min." in finding.explain()
    assert finding.to_dict()["by"] == 60.0


def test_finding_as_data() -> None:
    """A finding is JSON-ready, in a format that keeps its name."""
    (finding,) = of_booking(nine(2026, 3, 17), nine(2026, 8, 31))
    data = finding.to_dict()

    assert {key: data[key] for key in ("format", "norm", "code", "kind", "subject", "at", "by", "readings")} == {
        "format": "aleumet.finding/1",
        "norm": "queue.working-days-only",
        "code": "day-off",
        "kind": "breach",
        "subject": "A-1",
        "at": "2026-03-17T09:00:00+05:00",
        "by": None,
        "readings": {},
    }
    assert (data["rows"], data["paths"], data["known_on"], data["law_date"]) == ([0], [], "2026-03-17", "2026-11-21")
    assert list(data["text"]) == ["kk", "ru", "en"]


@pytest.mark.parametrize(
    "code", [pytest.param("day-off", id="breach"), pytest.param("ticket-unknown", id="impossible")]
)
def test_finding_shows_itself(code: str) -> None:
    """In a notebook a finding is a card in three languages, with its norm where there is one."""
    if code == "day-off":
        (finding,) = of_booking(nine(2026, 3, 17), nine(2026, 8, 31))
    else:
        (finding,) = audit_queue([{"event": "arrived", "at": START, "ticket": "X"}], departments=[])

    shown = finding._repr_html_()

    assert finding.text.kk in shown
    assert finding.text.en in shown
    assert ("queue.working-days-only" in shown) is (code == "day-off")
