"""Rows far ahead of the record, by a clock that was set wrong: they are set aside, and nobody else is blamed."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from itertools import count
from typing import Any

import pytest

from aleumet_rules import ASTANA, LAW, Finding, FindingKind, audit_incidents, audit_measures, audit_queue
from aleumet_rules.audit.course import Course, Entry
from incident_record import REFUTED, incident_rows
from queue_record import LIMIT, ONE_PLACE, START, booking, changed, nine, story, voided
from records import DAY, HOUR, MINUTE, TICK, Row, at, codes, in_order

Audit = Callable[[list[Row]], Iterator[Finding]]


def queue_audit(rows: list[Row]) -> Iterator[Finding]:
    """The audit of a queue."""
    return audit_queue(rows, departments=[ONE_PLACE])


def queue_rows() -> list[Row]:
    """Thirty people who come in time, each on another working day: 210 rows."""
    days = list(LAW.calendar.working_days(date(2026, 1, 12), date(2026, 3, 6)))[:30]
    rows: list[Row] = []
    for number, day in enumerate(days):
        start = datetime.combine(day, time(9), ASTANA)
        told = story(str(number), start, signed_on=day - 14 * DAY)
        for row in told[:4]:
            row["at"] += start - START
        rows += told
    return in_order(rows)


def incident_record() -> list[Row]:
    """Thirty incidents that come to their end in time, in weeks without a holiday."""
    rows: list[Row] = []
    events = {**REFUTED, "received": at(16, 10), "registered": at(16, 13), "analysed": at(17, 13)}
    for number in range(30):
        later = (number % 9 + 4) * 7 * DAY + number * MINUTE
        rows += incident_rows({event: moment + later for event, moment in events.items()}, str(number))
    return in_order(rows)


def measure_record() -> list[Row]:
    """Seventy measures, for each of which a supplier is chosen in three weeks."""
    rows: list[Row] = []
    for number in range(70):
        on = date(2026, 1, 5) + number * DAY
        events = [("given", on), ("notified", on), ("selected", on + 21 * DAY)]
        rows += [{"event": event, "on": day, "measure": str(number)} for event, day in events]
    return sorted(rows, key=lambda row: row["on"])


def ahead(row: Row, years: int = 4) -> Row:
    """The same by a clock that is years ahead."""
    key = "on" if "on" in row else "at"
    return row | {key: row[key].replace(year=row[key].year + years)}


RECORDS = [
    pytest.param(queue_audit, queue_rows(), "ticket", id="queue"),
    pytest.param(audit_incidents, incident_record(), "incident", id="incidents"),
    pytest.param(audit_measures, measure_record(), "measure", id="measures"),
]


@pytest.mark.parametrize("many", [1, 2, 3, 40])
@pytest.mark.parametrize(("audit", "rows", "about"), RECORDS)
def test_rows_ahead_in_the_middle(audit: Audit, rows: list[Row], about: str, many: int) -> None:
    """However many rows stand ahead in a lawful record, each is one finding, and there is no other."""
    middle = len(rows) // 2
    far = [ahead(next(row for row in rows[middle - back :] if about in row)) for back in range(many)]

    assert codes(audit(rows)) == []
    findings = list(audit([*rows[:middle], *far, *rows[middle:]]))

    assert codes(findings) == ["row-ahead"] * many
    assert {(finding.kind, finding.norm) for finding in findings} == {(FindingKind.IMPOSSIBLE, None)}
    told = sorted((finding.rows[0], finding.subject) for finding in findings)
    assert told == [(middle + place, row[about]) for place, row in enumerate(far)]


@pytest.mark.parametrize(("audit", "rows", "about"), RECORDS)
def test_rows_ahead_at_the_end(audit: Audit, rows: list[Row], about: str) -> None:
    """A record that jumps and never falls back is taken at its word, however far it jumps."""
    far = [ahead(row) for row in rows[-3:] if about in row]

    assert "row-ahead" not in codes(audit([*rows, *far]))


def test_what_is_missing_at_the_end_stays_missing() -> None:
    """What should have happened before a record jumped to its end is missing."""
    rows = [*in_order(story())[:5], {"event": "form-received", **papers("F-9"), "at": at(22)}]
    rows += [{"event": "invited", "form": "F-9", "annex": 1, "at": at(22)}]

    assert codes(queue_audit(rows)) == ["outcome-missing"]


def papers(form: str) -> Row:
    """The papers of a form signed in December."""
    return {"form": form, "signed_on": date(2025, 12, 1), "residence": "111010000"}


def test_breach_of_another_row_stays() -> None:
    """What was done against the law beside rows ahead of their time is found as before."""
    rows = in_order(changed(voided(LIMIT)))
    far = [ahead(row) for row in story("2")[:2]]

    assert codes(queue_audit(rows)) == ["voided-early"]
    assert codes(queue_audit([*rows[:2], *far, *rows[2:]])) == ["row-ahead", "row-ahead", "voided-early"]


def test_row_entered_belatedly_after_a_weekend() -> None:
    """A row that goes back behind where the record stood says nothing of the rows after a jump."""
    friday = booking(at(5), START, signed_on=at(5).date())
    monday = booking(at(8), START, ticket="A-8", form="F-8", signed_on=at(8).date())
    late = [{"event": "arrived", "at": at(4, hour), "ticket": "X"} for hour in (10, 11)]

    assert codes(queue_audit([friday, monday, *late])) == ["slot-taken", "rows-out-of-order", "ticket-unknown"]


def test_single_row_out_of_order_sets_nothing_aside() -> None:
    """One row of Friday evening among those of Monday is out of order, and Monday's rows stay."""
    rows = [booking(at(5, 10 + hour), START, ticket=f"A-{hour}", form=f"F-{hour}") for hour in (0, 4)]
    rows.insert(1, booking(at(8), START + HOUR, ticket="A-8", form="F-8", signed_on=at(8).date()))
    rows.append(booking(at(8, 11), START + 2 * HOUR, ticket="A-9", form="F-9", signed_on=at(8).date()))

    found = list(queue_audit(rows))

    assert [(finding.code, finding.rows) for finding in found] == [("rows-out-of-order", (2,)), ("slot-taken", (2,))]


def without_the_tenth() -> list[Row]:
    """The record of the queue in which one person neither comes nor is received."""
    return [row for row in queue_rows() if row.get("ticket") != "A-10" or row["event"] not in ("arrived", "received")]


def first_missing(rows: list[Row]) -> tuple[str, int]:
    """Of whom the first outcome is missing, and how many rows are still to come when it is said."""
    left = iter(rows)
    found = audit_queue(left, departments=[ONE_PLACE])
    subject = next(finding.subject for finding in found if finding.code == "outcome-missing")
    return subject, len([*left])


def forms(count: int) -> list[Row]:
    """Rows of forms that came years ahead, one a minute."""
    return [
        {"event": "form-received", **papers(f"X-{n}"), "at": nine(2030, 1, 1) + n * MINUTE, "has_phone": False}
        for n in range(count)
    ]


def test_rows_at_the_front_of_a_record() -> None:
    """Where a record begins far ahead, its days are counted from where it goes on, and not only at its end."""
    subject, left = first_missing([*forms(2), *without_the_tenth()])

    assert subject == "A-10"
    assert left > 50


def test_more_than_a_hundred_rows_ahead() -> None:
    """A hundred rows ahead are taken at their word; the record that goes on after them has its days nevertheless."""
    rows = without_the_tenth()
    subject, left = first_missing([*forms(130), *rows])

    ahead = {n: codes(queue_audit([*rows[:1], *forms(n), *rows[1:]])).count("row-ahead") for n in (99, 100)}

    assert ahead == {99: 99, 100: 0}
    assert subject == "A-10"
    assert left > 50


def test_waiting_rows_are_few() -> None:
    """In a long record with a jump at every row no more than a hundred wait, and each comes once, in its order."""
    course, most = Course(), 0
    rows = (Entry(n, {}, [], date(2025, 1, 1) + 2 * n * DAY) for n in range(1000))
    places = []
    for entry in course.through(rows):
        places.append(entry.position)
        most = max(most, len(course._waiting))

    assert places == [*range(1000)]
    assert 90 < most <= 100


def test_findings_of_rows_that_never_say_when() -> None:
    """Of a record without any instant the findings come all the same before it is over."""
    findings = audit_queue(({"event": "arrived", "ticket": str(number)} for number in count()), departments=[])

    assert {next(findings).rows[0] for _ in range(303)} == {*range(303)}


ENDED_BY = [
    pytest.param({"event": "cancelled", "at": nine(2035, 1, 1), "annex": 3}, "row-ahead", id="ahead"),
    pytest.param({"event": "cancelled", "at": at(4), "annex": "III"}, "bad-row", id="unreadable"),
    pytest.param(
        {"event": "voided", "at": at(4), "annex": 4, "form": "F-9"}, "contradictory-facts", id="contradictory"
    ),
]


@pytest.mark.parametrize(("end", "code"), ENDED_BY)
def test_end_that_is_in_doubt_bars_nobody(end: Row, code: str) -> None:
    """A faulty row that ends a booking leaves it out of account: neither its start nor its form is barred by it."""
    rows = [*story()[:4], end | {"ticket": "A-1"}]
    rows += [booking(at(5), START, ticket="A-2", form="F-2", signed_on=at(5).date())]
    rows += [booking(at(5, 11), START + HOUR, ticket="A-3", signed_on=date(2025, 12, 1))]

    assert codes(queue_audit(rows)) == [code]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        pytest.param("form-received", ["row-ahead"], id="arrival"),
        pytest.param("invited", ["row-ahead"], id="invitation"),
        pytest.param("booked", ["row-ahead"], id="booking"),
        pytest.param("confirmed", ["row-ahead"], id="confirmation"),
        pytest.param("arrived", ["row-ahead"], id="coming"),
    ],
)
def test_row_of_the_record_by_a_wrong_clock(event: str, expected: list[str]) -> None:
    """What was recorded by a wrong clock is missing nowhere: nothing more is concluded about what it is about."""
    rows = [{"event": "form-received", **papers("F-8"), "at": at(1)}]
    rows += [ahead(row) if row["event"] == event else row for row in story()]
    rows += [{"event": "form-received", **papers("F-9"), "at": at(16)}]

    assert codes(queue_audit(rows)) == expected


def test_unknown_form_is_reported_once() -> None:
    """A form that is not in the record is one finding, and for two months no more is said of it."""
    rows: list[Row] = [{"event": "invited", "form": "F", "annex": 1, "at": at(day)} for day in (1, 2, 3)]
    rows += [{"event": "invited", "form": "F", "annex": 1, "at": nine(2026, 3, day)} for day in (2, 3)]

    assert [finding.rows for finding in queue_audit(rows)] == [(0,), (4,)]


def test_invitation_of_a_form_that_was_unknown() -> None:
    """Of a form that was first invited and then came it is not said that it was not invited."""
    form = papers("F-1") | {"at": at(2)}
    rows = [{"event": "invited", "form": "F-1", "annex": 1, "at": at(1)}, {"event": "form-received", **form}]
    rows.append(booking(at(3), START, signed_on=date(2025, 12, 1)))

    assert codes(queue_audit(rows)) == ["form-unknown"]


def test_row_ahead_by_a_day_only() -> None:
    """A row of the next day is no jump, be it the last instant of it: the row after it is out of order."""
    rows: list[Any] = [{"event": "form-received", **papers(f"F-{n}")} for n in range(4)]
    for row, moment in zip(rows, [at(2), at(3), at(2, 10, 1), at(2, 10, 2)], strict=True):
        row["at"] = moment
    further = [row | ({"at": at(3) + TICK} if row["at"] == at(3) else {}) for row in rows]

    assert codes(queue_audit(rows)) == ["rows-out-of-order"]
    assert codes(queue_audit(further)) == ["rows-out-of-order"]
    assert codes(queue_audit([row | ({"at": at(3, 10, 3)} if row["at"] == at(3) else {}) for row in rows])) == [
        "row-ahead"
    ]
