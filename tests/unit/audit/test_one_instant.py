"""Rows of one instant: in whatever order they stand, they are taken in that in which the law has them follow."""

from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest

from aleumet_rules import Finding, audit_incidents, audit_measures, audit_queue
from incident_record import incident_rows
from measure_record import DUE, GIVEN, LAST, notified_rows
from queue_record import LIMIT, ONE_PLACE, START, audited, booking, cancelled, changed, nine, story
from records import DAY, HOUR, MINUTE, TICK, Row, at, codes


def in_every_order(before: list[Row], tied: list[Row], after: list[Row] | None = None) -> list[str]:
    """The codes that the audit of a queue gives, whatever the order of the tied rows."""
    said = [
        tuple(sorted(codes(audit_queue([*before, *order, *(after or [])], departments=[ONE_PLACE]))))
        for order in permutations(tied)
    ]
    assert len({*said}) == 1
    return [*said[0]]


def first() -> list[Row]:
    """A person with a booking, invited and told of it."""
    return story()[:4]


def event(name: str, ticket: str = "A-1", **keys: Any) -> Row:
    """A row of a booking at noon on the 4th, unless said."""
    return {"event": name, "at": at(4, 12), "ticket": ticket, **keys}


def booked(ticket: str, form: str = "F-1", **keys: Any) -> Row:
    """A booking made at noon on the 4th for the start of the story."""
    return booking(at(4, 12), START, **{"ticket": ticket, "form": form, "signed_on": at(1).date(), **keys})


def test_given_up_and_booked_again() -> None:
    """A start given up in the instant in which another books it is free, and so is the form."""
    assert in_every_order(first(), [event("cancelled", annex=3), booked("A-2")]) == []
    assert in_every_order(first(), [event("cancelled", annex=3), booked("A-2", "F-2")]) == []
    assert in_every_order(first(), [booked("A-2", "F-2")]) == ["slot-taken"]


def test_booked_and_given_up_in_one_instant() -> None:
    """A form arrives, is invited, booked under, confirmed, and the booking given up: all at once."""
    form = {"form": "F-2", "signed_on": at(1).date(), "residence": "111010000", "at": at(4, 12)}
    tied = [
        {"event": "form-received", **form},
        {"event": "invited", "at": at(4, 12), "form": "F-2", "annex": 1},
        booked("A-2", "F-2"),
        event("confirmed", "A-2", annex=2),
        event("cancelled", "A-2", annex=3),
    ]

    assert in_every_order([], tied) == []
    assert in_every_order([], tied[2:]) == []
    assert in_every_order([], tied[1:]) == []  # the booking alone says that there is such a form
    assert in_every_order([], [tied[0], *tied[2:]]) == ["invitation-missing"]


def test_two_at_one_start_in_one_instant() -> None:
    """Of two who take one start in one instant the second by ticket is told that it is taken."""
    for order in permutations([booked("A-2", "F-2"), booked("A-3", "F-3")]):
        (finding,) = audit_queue([*order], departments=[ONE_PLACE])
        assert (finding.code, finding.subject) == ("slot-taken", "A-3")


def test_reminded_and_given_up() -> None:
    """A reminder in the instant of the cancellation is no reminder after the end."""
    tied = [event("reminded", annex=2, at=at(12)), event("cancelled", annex=3, at=at(12))]

    assert in_every_order(first(), tied) == []


ENDS = [
    pytest.param(LIMIT, {"arrived", "voided"}, ["after-final-state"], id="in-time"),
    pytest.param(LIMIT + TICK, {"arrived", "voided"}, ["after-final-state"], id="too-late-and-void"),
    pytest.param(LIMIT + TICK, {"cancelled", "voided"}, ["after-final-state"], id="too-late-to-give-up"),
    pytest.param(LIMIT, {"arrived", "cancelled"}, ["after-final-state"], id="came-and-gave-up"),
    pytest.param(LIMIT + TICK, {"joined", "voided"}, [], id="void-and-waits"),
    pytest.param(LIMIT + TICK, {"joined", "arrived"}, ["attended-late"], id="waits-and-counted-as-come"),
    pytest.param(LIMIT, {"joined", "arrived"}, ["wait-without-lateness"], id="waits-though-come"),
]


@pytest.mark.norm("queue.no-show")
@pytest.mark.parametrize(("moment", "events", "expected"), ENDS)
def test_two_ends_in_one_instant(moment: Any, events: set[str], expected: list[str]) -> None:
    """Of two ends that counts which the law allows then; once the grace is over the booking is void by itself."""
    annexes: dict[str, Row] = {"voided": {"annex": 4}, "cancelled": {"annex": 3}}
    tied = [event(name, at=moment, **annexes.get(name, {})) for name in sorted(events)]

    assert in_every_order(story()[:5], tied) == expected


def present(number: str, start: Any, came: Any) -> list[Row]:
    """Somebody with a booking who has come."""
    rows = story(number, start)[:6]
    rows[-1]["at"] = came
    return rows


def received(number: str, moment: Any) -> Row:
    """Somebody is received."""
    return {"event": "received", "at": moment, "ticket": f"A-{number}"}


@pytest.mark.norm("queue.rebook-or-wait")
def test_comes_when_another_is_received() -> None:
    """Whoever comes in the instant in which another is received did not wait then; a tick earlier they did."""

    def found(came: Any) -> list[Finding]:
        rows = [*present("1", START, came), *present("2", START + HOUR, START - MINUTE)]
        return audited([*rows, received("2", START), received("1", START + MINUTE)])

    assert codes(found(START)) == []
    assert codes(found(START - TICK)) == ["out-of-turn"]


@pytest.mark.norm("queue.rebook-or-wait")
def test_all_received_in_one_instant() -> None:
    """Several received in one instant are in turn among themselves, and out of turn before another who waits."""
    people = [*present("1", START, START - MINUTE), *present("2", START + HOUR, START - MINUTE)]
    people += present("3", START + 2 * HOUR, START - MINUTE)
    for order in permutations([received("3", START), received("2", START), received("1", START)]):
        assert codes(audited([*people, *order])) == []
    for order in permutations([received("3", START), received("2", START)]):
        found = audited([*people, *order, received("1", START + MINUTE)])
        assert [(finding.code, finding.subject) for finding in found] == [
            ("out-of-turn", "A-2"),
            ("out-of-turn", "A-3"),
        ]


def walk_in(number: str, since: Any) -> list[Row]:
    """Somebody who came too late and waits since then; each at a department of their own start."""
    start = START + int(number) * HOUR - HOUR
    rows = story(number, start)[:5]
    ticket = {"ticket": f"A-{number}"}
    return [
        *rows,
        {"event": "voided", "at": start + 16 * MINUTE, "annex": 4, **ticket},
        {"event": "joined", "at": since, **ticket},
    ]


@pytest.mark.norm("queue.rebook-or-wait")
@pytest.mark.parametrize(
    ("later", "expected"), [pytest.param(0 * TICK, [], id="together"), pytest.param(TICK, ["out-of-turn"], id="later")]
)
def test_walk_ins_of_one_instant(later: timedelta, expected: list[str]) -> None:
    """Of two who began to wait in one instant neither goes first; whoever began earlier does."""
    since = START + 2 * HOUR
    people = [*walk_in("1", since), *walk_in("2", since + later)]

    assert codes(audited([*people, received("2", START + 3 * HOUR), received("1", START + 4 * HOUR)])) == expected


@pytest.mark.norm("queue.rebook-or-wait")
def test_who_waited_and_was_counted_as_come_waits_once() -> None:
    """Whoever joined, was then counted as come by booking and was received waits no longer in general order."""
    one = [*story()[:5], event("joined", at=LIMIT + MINUTE), event("arrived", at=LIMIT + 2 * MINUTE)]
    people = [*one, received("1", LIMIT + 3 * MINUTE), *walk_in("2", START + 2 * HOUR)]

    assert codes(audited([*people, received("2", START + 3 * HOUR)])) == ["attended-late"]


def test_faulty_row_among_those_of_one_instant() -> None:
    """An unreadable row has its turn like any other: what comes before it is judged, what comes after is not."""
    unreadable = event("confirmed", "A-2", annex="II")
    wrong = booked("A-2", "F-2", residence="113200000")

    assert in_every_order([], [wrong, unreadable, event("cancelled", "A-2")]) == ["bad-row", "residence-not-served"]


def test_row_without_an_instant_among_those_of_one() -> None:
    """A row that does not say when, or not even what, stands beside the rows around it."""
    for undated in (event("voided", at="noon"), event("joined", at=None), {"event": "sold"}, 5):
        found = audit_queue([*first(), event("confirmed", annex=1), undated], departments=[ONE_PLACE])  # type: ignore[arg-type]
        assert codes(found) == ["wrong-annex", "bad-row"]


def test_rows_of_one_instant_that_name_nothing() -> None:
    """Rows of one event whose ticket cannot be read stand beside one whose ticket can."""
    nameless = event("arrived", ticket="A\nB")

    assert in_every_order([], [nameless, event("arrived", "X"), nameless | {"form": "F-1"}]) == [
        "bad-row",
        "bad-row",
        "ticket-unknown",
    ]


def test_events_of_an_incident() -> None:
    """An incident can be received, registered and analysed in one instant, in rows of any order."""
    events = incident_rows(dict.fromkeys(("received", "registered", "analysed"), at(15)))

    assert [codes(audit_incidents(order)) for order in permutations(events)] == [[]] * 6


def of_measure(*events: str, before: list[Row], on: Any) -> list[str]:
    """The codes that the audit of a measure gives, whatever the order of the events of a day."""
    tied = [{"event": name, "on": on, "measure": "m"} for name in events]
    said = {tuple(codes(audit_measures([*before, *order]))) for order in permutations(tied)}
    (one,) = said
    return [*one]


MEASURES = [
    pytest.param((), ("given", "notified", "selected"), GIVEN, [], id="given-told-and-chosen"),
    pytest.param((), ("given", "block-notice"), GIVEN, ["block-notice-early"], id="told-of-no-block"),
    pytest.param(
        notified_rows(),
        ("selected", "reactivation-requested"),
        LAST,
        [],
        id="chosen-while-open",
    ),
    pytest.param(
        notified_rows(),
        ("block-notice", "selected", "reactivation-requested"),
        DUE,
        ["reactivation-pending"],
        id="chosen-before-it-came-back",
    ),
    pytest.param(
        notified_rows(),
        ("block-notice", "reactivation-requested", "returned", "notified", "selected"),
        DUE,
        [],
        id="a-new-window",
    ),
    pytest.param(
        notified_rows(("block-notice", DUE), ("reactivation-requested", DUE)),
        ("returned", "notified", "selected"),
        DUE + DAY,
        [],
        id="came-back-told-and-chosen",
    ),
]


@pytest.mark.norm("ipr.selection-window", "ipr.reactivation")
@pytest.mark.parametrize(("before", "events", "on", "expected"), MEASURES)
def test_events_of_a_day(before: list[Row], events: tuple[str, ...], on: Any, expected: list[str]) -> None:
    """What happens to a measure on one day follows as paragraphs 9 and 10 have it."""
    assert of_measure(*events, before=[*before], on=on) == expected


def test_new_window_of_a_day_is_told_of() -> None:
    """A notice of the day on which a measure comes back is one of the new window, which it sets running."""
    before = notified_rows(("block-notice", DUE), ("reactivation-requested", DUE))
    tied = [{"event": name, "on": DUE + DAY, "measure": "m"} for name in ("notified", "returned")]
    for order in permutations(tied):
        assert codes(audit_measures([*before, *order], until=nine(2026, 5, 4).date())) == []
        assert codes(audit_measures([*before, *order], until=nine(2026, 5, 6).date())) == ["block-notice-missing"]


def test_measures_of_a_day_before_the_rules() -> None:
    """A day that cannot be judged is said to be so in whatever order its rows stand."""
    day = nine(2023, 9, 4).date()
    before = [{"event": name, "on": day, "measure": "m"} for name in ("given", "notified")]

    assert of_measure("block-notice", "selected", before=before, on=day + DAY) == ["not-in-force"]


def test_double_is_the_one_that_says_more() -> None:
    """Of two rows of one event in one instant always the same counts, whichever stands first."""
    tied = [{"event": "given", "on": GIVEN, "measure": "m", "implement_by": LAST + n * DAY} for n in (0, 1)]
    orders = [[*order] for order in permutations(tied)]
    found = {tied.index(order[next(audit_measures(order)).rows[0]]) for order in orders}

    assert len(found) == 1


def test_given_up_before_it_was_booked_again_under_the_same_ticket() -> None:
    """A ticket that is given a second time in the instant in which it was given up is given twice."""
    assert in_every_order(changed(cancelled(at(5)))[:4], [event("cancelled", annex=3), booked("A-1")]) == [
        "ticket-used-twice"
    ]
