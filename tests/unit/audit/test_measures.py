"""The audit of programme measures: choosing, blocking and activating, on both sides of each last day."""

from datetime import date, timedelta
from typing import Any

import pytest

from aleumet_rules import LAW, FindingKind, audit_measures
from aleumet_rules.audit.knowledge import KnownOn, LawAsKnown
from aleumet_rules.audit.measures import MeasureLedger
from aleumet_rules.audit.replay import replay
from aleumet_rules.audit.rows import MEASURE_ROWS
from measure_record import DUE, GIVEN, LAST, measure_rows, notified_rows
from records import DAY, Row, brief, codes, in_force_since

LAWFUL = [
    pytest.param(measure_rows(), id="only-given"),
    pytest.param(measure_rows(("selected", GIVEN)), id="chosen-before-the-notice"),
    pytest.param(notified_rows(("selected", LAST)), id="chosen-on-the-last-day"),
    pytest.param(notified_rows(("selected", LAST), implement_by=LAST), id="chosen-on-the-last-day-of-the-measure"),
    pytest.param(notified_rows(("block-notice", DUE)), id="notice-on-its-day"),
    pytest.param(notified_rows(("block-notice", DUE), ("block-notice", DUE + DAY)), id="notice-sent-again"),
    pytest.param(notified_rows(("notified", LAST), ("block-notice", DUE)), id="second-notice-changes-nothing"),
    pytest.param(notified_rows(implement_by=LAST), id="over-before-the-block"),
    pytest.param(
        notified_rows(
            ("block-notice", DUE),
            ("reactivation-requested", date(2026, 3, 10)),
            ("returned", date(2026, 3, 12)),
            ("notified", date(2026, 3, 13)),
            ("selected", date(2026, 5, 13)),
        ),
        id="chosen-in-the-second-window",
    ),
    pytest.param(
        notified_rows(
            ("block-notice", DUE),
            ("reactivation-requested", DUE),
            ("returned", date(2026, 3, 12)),
            ("notified", date(2026, 3, 13)),
            ("block-notice", date(2026, 5, 14)),
        ),
        id="blocked-a-second-time",
    ),
]


@pytest.mark.parametrize("record", LAWFUL)
def test_lawful_measure(record: list[Row]) -> None:
    """What the law allows is no finding, and nothing is owed that has its day still to come."""
    assert brief(audit_measures(record)) == []


BREACHES = [
    pytest.param(
        notified_rows(("block-notice", DUE), ("selected", DUE)),
        [("ipr.selection-window", "window-closed", DAY)],
        id="chosen-a-day-late",
    ),
    pytest.param(
        notified_rows(("selected", DUE), ("block-notice", DUE)),
        [("ipr.selection-window", "window-closed", DAY)],
        id="chosen-late-before-the-notice-of-that-day",
    ),
    pytest.param(
        notified_rows(("selected", LAST), implement_by=LAST - 2 * DAY),
        [("ipr.expiry", "implementation-over", 2 * DAY)],
        id="chosen-after-the-measure's-term",
    ),
    pytest.param(
        notified_rows(("selected", LAST - DAY), ("selected", LAST)),
        [("ipr.selection-window", "already-selected", None)],
        id="chosen-twice",
    ),
    pytest.param(
        notified_rows(("block-notice", DUE), ("reactivation-requested", DUE), ("selected", DUE)),
        [("ipr.reactivation", "reactivation-pending", None)],
        id="chosen-before-it-came-back",
    ),
    pytest.param(
        notified_rows(("block-notice", LAST)),
        [("ipr.block-notice", "block-notice-early", DAY)],
        id="notice-a-day-early",
    ),
    pytest.param(
        notified_rows(("block-notice", LAST), ("block-notice", DUE)),
        [("ipr.block-notice", "block-notice-early", DAY)],
        id="notice-early-and-again",
    ),
    pytest.param(
        notified_rows(("block-notice", DUE + 3 * DAY)),
        [("ipr.block-notice", "block-notice-late", 3 * DAY)],
        id="three-days-late",
    ),
    pytest.param(
        notified_rows(("reactivation-requested", DUE + DAY)),
        [("ipr.block-notice", "block-notice-missing", None)],
        id="activated-without-a-notice",
    ),
    pytest.param(
        notified_rows(("selected", DUE + DAY)),
        [("ipr.selection-window", "window-closed", 2 * DAY), ("ipr.block-notice", "block-notice-missing", None)],
        id="chosen-late-without-a-notice",
    ),
    pytest.param(
        notified_rows(("selected", LAST), ("block-notice", DUE)),
        [("ipr.block-notice", "block-notice-undue", None)],
        id="notice-though-chosen",
    ),
    pytest.param(
        measure_rows(("block-notice", DUE)),
        [("ipr.block-notice", "block-notice-undue", None)],
        id="notice-before-any-window",
    ),
    pytest.param(
        notified_rows(("reactivation-requested", LAST)),
        [("ipr.reactivation", "not-blocked", None)],
        id="activated-while-open",
    ),
    pytest.param(
        notified_rows(("block-notice", DUE), ("reactivation-requested", DUE), ("reactivation-requested", DUE)),
        [("ipr.reactivation", "reactivation-pending", None)],
        id="activated-twice",
    ),
    pytest.param(
        notified_rows(("selected", LAST), ("reactivation-requested", LAST)),
        [("ipr.selection-window", "already-selected", None), ("ipr.reactivation", "not-blocked", None)],
        id="activated-though-chosen",
    ),
]


@pytest.mark.norm("ipr.selection-window", "ipr.block-notice", "ipr.reactivation", "ipr.expiry")
@pytest.mark.parametrize(("record", "expected"), BREACHES)
def test_breach(record: list[Row], expected: list[Any]) -> None:
    """What was done against the law is found with its norm and by how many days."""
    findings = list(audit_measures(record))

    assert brief(findings) == expected
    assert {finding.kind for finding in findings} == {FindingKind.BREACH}
    assert {tuple(choice.value for choice in finding.readings) for finding in findings} == {("later", "yes")}


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        pytest.param(None, [], id="at-the-last-row"),
        pytest.param(DUE, [], id="on-the-day-of-the-notice"),
        pytest.param(DUE + DAY, ["block-notice-missing"], id="the-day-after"),
    ],
)
def test_end_of_the_record(until: date | None, expected: list[str]) -> None:
    """The notice of a block is missing once its day is over."""
    findings = list(audit_measures(notified_rows(), until=until))

    assert codes(findings) == expected
    assert [finding.at for finding in findings] == [DUE for _ in expected]


@pytest.mark.parametrize(
    ("implement_by", "expected"),
    [
        pytest.param(LAST, [], id="over-before-the-block"),
        pytest.param(DUE, ["block-notice-missing"], id="over-on-the-day-of-the-notice"),
        pytest.param(DUE + DAY, ["block-notice-missing"], id="over-after-it"),
    ],
)
def test_notice_to_a_measure_that_ends(implement_by: date, expected: list[str]) -> None:
    """No notice of a block is owed for a measure that is over before the block begins."""
    assert codes(audit_measures(notified_rows(implement_by=implement_by), until=DUE + DAY)) == expected


@pytest.mark.norm("ipr.block-notice")
@pytest.mark.parametrize(
    ("clock", "roll", "due"),
    [
        pytest.param("later", "yes", DUE, id="later-rolled"),
        pytest.param("later", "no", date(2026, 3, 1), id="later-by-the-calendar"),
        pytest.param("received", "no", date(2026, 3, 1), id="received-by-the-calendar"),
    ],
)
def test_reading_decides(clock: Any, roll: Any, due: date) -> None:
    """When the notice is due depends on two readings, which a finding names."""
    law = LAW.amend(block_clock=clock, window_roll=roll)

    assert list(audit_measures(notified_rows(("block-notice", due)), law=law)) == []
    (finding,) = audit_measures(notified_rows(("block-notice", due + DAY)), law=law)
    assert [choice.value for choice in finding.readings] == [clock, roll]


IMPOSSIBLE = [
    pytest.param(notified_rows(("selected", LAST))[1:], "measure-unknown", id="never-given"),
    pytest.param(notified_rows(("given", LAST), ("selected", DUE + 9 * DAY)), "event-twice", id="given-twice"),
    pytest.param(
        notified_rows(("returned", LAST), ("selected", DUE + 9 * DAY)), "contradictory-facts", id="returned-unasked"
    ),
    pytest.param(notified_rows(("selected", DUE + 9 * DAY), implement_by="never"), "bad-row", id="unreadable"),
    pytest.param(
        [*notified_rows(), {"event": "sold", "on": LAST, "measure": "m"}][1:], "measure-unknown", id="unknown-event-too"
    ),
]


@pytest.mark.parametrize(("record", "code"), IMPOSSIBLE)
def test_impossible_measure(record: list[Row], code: str) -> None:
    """What cannot have been as recorded is one finding about the measure, from which nothing more is concluded."""
    findings = [finding for finding in audit_measures(record) if finding.subject]

    assert [(finding.code, finding.subject, finding.kind) for finding in findings] == [
        (code, "m", FindingKind.IMPOSSIBLE)
    ]


def test_row_that_names_nothing() -> None:
    """A row without its measure is a fault of the row alone."""
    assert codes(audit_measures([{"event": "given", "on": GIVEN}, *notified_rows()])) == ["bad-row"]


CHOSEN = [
    pytest.param(
        date(2022, 8, 25),
        date(2022, 10, 26),
        date(2022, 9, 28),
        [],
        ["window-closed"],
        id="25-october-2022-became-a-day-off",
    ),
    pytest.param(
        date(2022, 10, 19),
        date(2022, 12, 20),
        date(2022, 9, 28),
        ["window-closed"],
        [],
        id="19-december-2022-was-worked",
    ),
    pytest.param(
        date(2024, 4, 17), date(2024, 6, 18), date(2024, 6, 6), ["window-closed"], [], id="17-june-2024-was-worked"
    ),
    pytest.param(
        date(2026, 6, 30), date(2026, 9, 1), date(2026, 3, 17), ["window-closed"], [], id="31-august-2026-was-worked"
    ),
]


@pytest.mark.norm("calendar.provisional")
@pytest.mark.parametrize(("notified", "chosen_on", "before", "then", "earlier"), CHOSEN)
def test_by_whose_knowledge(notified: date, chosen_on: date, before: date, then: list[str], earlier: list[str]) -> None:
    """A choice is judged by what was known on its day, or on another day where that is asked."""
    record: list[Row] = [
        {"event": "given", "on": notified, "measure": "m"},
        {"event": "notified", "on": notified, "measure": "m"},
        {"event": "selected", "on": chosen_on, "measure": "m"},
    ]
    law = in_force_since(date(2022, 1, 1), "portal")

    def refused(known_on: KnownOn) -> list[str]:
        found = audit_measures(record, law=law, known_on=known_on)
        return [code for code in codes(found) if not code.startswith("block-notice")]

    assert refused("then") == refused(chosen_on) == then
    assert refused("today") == then
    assert refused(before) == earlier


def test_notice_sent_by_what_was_known() -> None:
    """How much too early a notice was is counted to the day that was due by what was known when it was sent."""
    given = date(2024, 4, 17)
    record: list[Row] = [{"event": event, "on": given, "measure": "m"} for event in ("given", "notified")]
    record.append({"event": "block-notice", "on": date(2024, 6, 6), "measure": "m"})
    due = {
        known_on: [finding.by for finding in audit_measures(record, known_on=known_on)]
        for known_on in ("then", "today")
    }
    assert due == {"then": [timedelta(days=13)], "today": [timedelta(days=12)]}


def test_before_the_rules() -> None:
    """Before the portal's rules were in force nothing is judged, and the audit says so once."""
    day = date(2023, 9, 4)
    given: Row = {"event": "given", "on": day, "measure": "m"}
    notified: Row = {"event": "notified", "on": day, "measure": "m"}
    selected: Row = {"event": "selected", "on": day, "measure": "m"}

    for record in ([given, notified], [given, notified, selected]):
        (finding,) = audit_measures(record)
        assert (finding.code, finding.kind, finding.subject) == ("not-in-force", FindingKind.NOT_JUDGED, "m")


def test_closed_measure_is_forgotten() -> None:
    """After a choice nothing is held but until the day of the notice that must not follow."""
    record = notified_rows(("selected", LAST))
    others = [{"event": "given", "on": DUE + n * DAY, "measure": f"m{n}"} for n in range(3)]
    again = {"event": "selected", "on": DUE + 2 * DAY, "measure": "m"}

    assert codes(audit_measures([*record, *others, again])) == ["measure-unknown"]


def test_faulty_measure_is_left_alone_for_two_months() -> None:
    """Of a measure with a faulty row, though a supplier was chosen, nothing is said until it turns up long after."""
    record = notified_rows(("selected", GIVEN + DAY), ("given", GIVEN + 2 * DAY))
    others = [{"event": "given", "on": GIVEN + days * DAY, "measure": f"m{days}"} for days in (62, 63, 64, 65, 66)]
    again = [{"event": "returned", "on": GIVEN + days * DAY, "measure": "m"} for days in (3, 63, 66, 67)]

    findings = audit_measures(sorted([*record, *others, *again], key=lambda row: row["on"]))

    assert [(finding.code, finding.at) for finding in findings] == [
        ("event-twice", GIVEN + 2 * DAY),
        ("measure-unknown", GIVEN + 66 * DAY),
    ]


def test_nothing_is_kept_that_cannot_matter() -> None:
    """Measures for which a supplier was chosen do not pile up, nor do those of which the record is faulty."""
    ledger = MeasureLedger(LawAsKnown(LAW, "then"))
    record: list[Row] = []
    for number in range(600):
        on = date(2025, 1, 1) + number * DAY
        record += [
            {"event": "given", "on": on, "measure": f"{number}"},
            {"event": "notified", "on": on, "measure": f"{number}"},
            {"event": "selected", "on": on, "measure": f"{number}"},
            {"event": "selected", "on": on, "measure": f"X-{number}"},
            {"event": "given", "on": on, "measure": f"{number}"},
        ]
    sizes = [len(ledger._cases) + len(ledger._faulty._numbers) for _ in replay(record, MEASURE_ROWS, ledger, None)]

    assert len(sizes) == 1200
    assert max(sizes) < 140


def test_measure_at_the_end_of_the_horizon() -> None:
    """A window that would end outside the calendar is a finding, not an exception."""
    record: list[Row] = [{"event": event, "on": date(2050, 12, 20), "measure": "m"} for event in ("given", "notified")]

    (finding,) = audit_measures(record)

    assert (finding.code, finding.kind) == ("beyond-calendar", FindingKind.NOT_JUDGED)
