"""When a finding of a queue comes, and what is held until then: no later and no longer than it has to be."""

from collections.abc import Iterator, Sized
from datetime import date, datetime, time
from itertools import count

import pytest

from aleumet_rules import ASTANA, LAW, audit_queue
from aleumet_rules.audit.forms import Forms
from aleumet_rules.audit.knowledge import LawAsKnown
from aleumet_rules.audit.queue import QueueLedger
from aleumet_rules.audit.replay import replay
from aleumet_rules.audit.rows import QUEUE_ROWS
from queue_record import DEPARTMENT, LATER, ONE_PLACE, START, adding, audited, booking, changed, dropping, nine, story
from records import DAY, HOUR, MINUTE, Row, at, codes, in_order


def test_form_runs_out_uninvited() -> None:
    """An invitation that never came is missing once the form has run out, though nobody booked."""
    rows = story()[:1]

    assert audited(rows, until=at(31)) == []
    (finding,) = audited(rows, until=datetime(2026, 1, 2, tzinfo=ASTANA))

    assert (finding.code, finding.subject, finding.at) == ("invitation-missing", "F-1", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        pytest.param(at(12, 23, 59), [], id="on-the-day-of-the-reminder"),
        pytest.param(at(13, 0), ["reminder-missing"], id="the-day-after-it"),
        pytest.param(at(16, 23, 59), ["reminder-missing"], id="a-day-is-left-to-record-the-outcome"),
        pytest.param(at(17, 0), ["outcome-missing", "reminder-missing"], id="that-day-is-over-too"),
    ],
)
def test_end_of_the_record(until: datetime, expected: list[str]) -> None:
    """What is missing at the end of a record is what should have happened by then."""
    assert codes(audited(story()[:4], until=until)) == expected


def test_record_that_ends_with_its_last_row() -> None:
    """Without another end the record is complete up to its last row."""
    rows = story("1")[:4] + story("2", START + HOUR)

    assert codes(audit_queue(in_order(rows), departments=[DEPARTMENT])) == ["reminder-missing"]


def test_slot_made_after_its_day_is_over() -> None:
    """Of a booking for a day that is over nothing more is expected."""
    rows = [
        booking(at(16), START, ticket="A-1", form="F-1"),
        booking(at(19), START, ticket="A-2", form="F-2", signed_on=at(19).date()),
        {"event": "cancelled", "at": at(19, 11), "ticket": "A-2", "annex": 3},
    ]

    law = LAW.amend(slot_capacity="by-department")

    assert codes(audit_queue(rows, departments=[DEPARTMENT], law=law)) == ["start-not-ahead"] * 2


def test_findings_come_as_soon_as_they_can_be_known() -> None:
    """The audit is lazy: it takes a record without an end, and what a row shows comes with the next instant."""
    taken = []

    def endless() -> Iterator[Row]:
        for number in count():
            taken.append(number)
            yield booking(nine(2025, 12, 1) + number * MINUTE, START, ticket=f"A-{number}", form=f"F-{number}")

    findings = audit_queue(endless(), departments=[ONE_PLACE])

    assert (next(findings).code, taken) == ("slot-taken", [0, 1, 2])
    assert (next(findings).code, taken) == ("slot-taken", [0, 1, 2, 3])


def test_nothing_is_kept_that_cannot_matter() -> None:
    """After a year of bookings no more is held than what the last month brought."""
    ledger = QueueLedger(LawAsKnown(LAW, "then"), {"3": DEPARTMENT}, Forms(LAW))
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
    held: tuple[Sized, ...] = (
        ledger._bookings,
        ledger._taken,
        ledger._rooms,
        ledger.forms._forms,
        ledger._faulty._numbers,
    )
    most = [0] * len(held)
    findings = []
    for finding in replay(in_order(rows), QUEUE_ROWS, ledger, None):
        findings.append(finding.code)
        most = [max(size, len(kept)) for size, kept in zip(most, held, strict=True)]

    assert findings == ["ticket-unknown"] * len(days)
    assert all(0 < size < 60 for size in most)


def test_what_is_faulty_is_forgotten_in_time() -> None:
    """A ticket of which the record is faulty is reported again when it turns up long after."""
    rows = [{"event": "arrived", "at": nine(2025, 12, day), "ticket": "X"} for day in (1, 2)]
    rows += [{"event": "arrived", "at": nine(2026, 3, day), "ticket": "X"} for day in (1, 2)]

    assert [finding.rows for finding in audit_queue(rows, departments=[])] == [(0,), (3,)]


def test_faulty_ticket_after_its_day() -> None:
    """Of a ticket whose record contradicts itself nothing more is said, also after its day."""
    rows = changed(dropping("arrived"), adding("voided", at(18), annex=4))

    assert codes(audited(rows)) == ["not-waiting"]


def test_one_row_far_ahead_of_its_time_does_no_harm() -> None:
    """A single row with a wrong year neither ends the days of all others nor hides them; it is named, and set aside."""
    rows = in_order(story())
    stray = {"event": "invited", "at": nine(2035, 1, 1), "form": "F-1", "annex": 1}
    rows.insert(3, stray)

    (finding,) = audit_queue(rows, departments=[DEPARTMENT], until=LATER)

    assert (finding.code, finding.rows, finding.subject) == ("row-ahead", (3,), "F-1")
    assert (finding.paths, finding.at) == (("$.rows[3].at",), stray["at"])


def test_rows_out_of_order_that_contradict_a_booking() -> None:
    """Where the order of the rows makes two facts contradict each other, the contradiction is found, not raised."""
    first, second = booking(at(3), START), booking(at(2), START + DAY, ticket="A-2", signed_on=at(3).date())

    findings = audit_queue([first, second], departments=[DEPARTMENT])

    assert codes(findings) == ["rows-out-of-order", "contradictory-facts"]
