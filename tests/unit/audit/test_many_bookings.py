"""Several bookings in one record of a queue: under one form, at one start, and received one after another."""

from typing import Any

import pytest

from aleumet_rules import LAW
from queue_record import LIMIT, START, audited, changed, story, voided, without
from records import DAY, HOUR, MINUTE, TICK, Row, at, brief, codes


@pytest.mark.norm("queue.one-active-booking")
@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        pytest.param([], ["active-booking"], id="first-still-active"),
        pytest.param([{"event": "cancelled", "at": at(3, 12), "annex": 3}], [], id="first-cancelled"),
    ],
)
def test_two_bookings_under_one_form(ends: list[Row], expected: list[str]) -> None:
    """A form is booked under again only after the earlier booking has ended."""
    rows = story()
    second = [each | {"ticket": "A-2"} for each in story(start=START + HOUR)[2:]]
    second[0]["at"], second[1]["at"] = at(3, 14), at(3, 14, 1)
    first = [*rows[:4], *(end | {"ticket": "A-1"} for end in ends)] if ends else rows

    assert codes(audited(first + second)) == expected


@pytest.mark.norm("queue.rebook-or-wait")
def test_booking_again_after_the_grace() -> None:
    """Once the grace has run out the form can be booked under again, whether or not the voiding is recorded yet."""
    rows = changed(voided(at(15, 20)))
    second = [each | {"ticket": "A-2"} for each in story(start=START + 2 * DAY)[2:]]
    second[0]["at"], second[1]["at"] = LIMIT + TICK, LIMIT + MINUTE

    assert brief(audited(rows + without(second, "reminded"))) == []


@pytest.mark.parametrize(
    ("capacity", "persons", "expected"),
    [
        pytest.param("one", 1, [], id="one-of-one"),
        pytest.param("one", 2, ["slot-taken"], id="two-of-one"),
        pytest.param("by-department", 2, [], id="two-of-two"),
        pytest.param("by-department", 3, ["slot-taken"], id="three-of-two"),
    ],
)
def test_capacity(capacity: Any, persons: int, expected: list[str]) -> None:
    """A start takes one person, or as many as the department's schedule names."""
    rows = [each for person in range(persons) for each in story(str(person))]

    findings = audited(rows, law=LAW.amend(slot_capacity=capacity))

    assert codes(findings) == expected
    assert [finding.readings[0].value for finding in findings] == [capacity for _ in expected]


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

    assert "slot-taken" not in codes(audited(first + second))


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
        rows += without(story(number, START.replace(hour=hour)), "arrived", "received")
        rows.append({"event": "arrived", "at": at(15, 9, 50 + int(number)), "ticket": f"A-{number}"})
    for number in ("3", "4"):
        rows += without(story(number), "arrived", "received")
        rows.append({"event": "voided", "at": LIMIT + MINUTE, "ticket": f"A-{number}", "annex": 4})
        rows.append({"event": "joined", "at": LIMIT + int(number) * MINUTE, "ticket": f"A-{number}"})
    rows += [{"event": "received", "at": at(15, 12, minute), "ticket": who} for minute, who in enumerate(received)]

    findings = audited(rows, law=LAW.amend(slot_capacity="by-department"))

    assert [(finding.code, finding.subject) for finding in findings] == [("out-of-turn", who) for who, _ in expected]
    assert all(ahead in finding.text.en for finding, (_, ahead) in zip(findings, expected, strict=True))


def test_people_of_one_start_go_in_any_order() -> None:
    """Of several people of one start the act prefers nobody."""
    rows = [*story("1"), *story("2")]
    first, second = (each for each in rows if each["event"] == "received")
    first["at"], second["at"] = START + 2 * MINUTE, START + MINUTE

    assert audited(rows, law=LAW.amend(slot_capacity="by-department")) == []
