"""The audit of programme measures: choosing, blocking and activating, on both sides of each last day."""

import inspect
from datetime import date, timedelta
from typing import Any

import pytest

import traceability
from aleumet_rules import LAW, FindingKind, Measure, audit_measures, selection_window
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
    pytest.param(notified_rows(("selected", LAST - DAY), ("selected", LAST)), id="chosen-again-in-the-window"),
    pytest.param(notified_rows(("selected", LAST), ("block-notice", DUE)), id="notice-though-chosen"),
    pytest.param(notified_rows(("selected", LAST), ("block-notice", DUE + DAY)), id="notice-late-though-chosen"),
    pytest.param(
        notified_rows(
            ("selected", LAST),
            ("reactivation-requested", date(2026, 6, 1)),
            ("returned", date(2026, 6, 3)),
            ("notified", date(2026, 6, 4)),
            ("selected", date(2026, 8, 4)),
        ),
        id="activated-and-chosen-again",
    ),
    pytest.param(measure_rows(("selected", DUE)), id="chosen-without-a-notice"),
    pytest.param(
        notified_rows(("reactivation-requested", LAST), ("selected", LAST)), id="activated-while-open-and-chosen"
    ),
    pytest.param(
        measure_rows(("notified", date(2026, 2, 2)), ("block-notice", DUE), ("selected", date(2026, 4, 2))),
        id="notice-by-the-words-of-the-second-part",
    ),
    pytest.param(
        notified_rows(("block-notice", LAST), ("selected", LAST), has_phone=False), id="no-notice-without-a-number"
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
        measure_rows(("block-notice", DUE - DAY), ("selected", DUE)),
        [("ipr.block-notice", "block-notice-early", DAY)],
        id="notice-to-who-was-not-told-too-early",
    ),
    pytest.param(
        notified_rows(("block-notice", DUE), ("reactivation-requested", DUE), ("reactivation-requested", DUE)),
        [("ipr.reactivation", "reactivation-pending", None)],
        id="activated-twice",
    ),
]


@pytest.mark.norm("ipr.selection-window", "ipr.block-notice", "ipr.reactivation", "ipr.expiry")
@pytest.mark.parametrize(("record", "expected"), BREACHES)
def test_breach(record: list[Row], expected: list[Any]) -> None:
    """What was done against the law is found with its norm and by how many days."""
    findings = list(audit_measures(record))

    assert brief(findings) == expected
    assert {finding.kind for finding in findings} == {FindingKind.BREACH}


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
@pytest.mark.parametrize(("has_phone", "expected"), [(True, ["block-notice-missing"]), (False, [])])
def test_block_is_told_to_who_has_a_number(has_phone: bool, expected: list[str]) -> None:
    """Para 10, part 2: the SMS goes «абоненттік нөміріне»; who has no number is owed none."""
    assert codes(audit_measures(notified_rows(has_phone=has_phone), until=DUE + DAY)) == expected


@pytest.mark.norm("ipr.selection-window")
def test_first_notice_of_a_record_counts() -> None:
    """Para 10, part 1: after two notices the audit and the measure end the window on the same day."""
    second = date(2026, 2, 20)
    told = Measure("m", "m", GIVEN).with_notice(GIVEN + DAY).with_notice(second)

    assert selection_window(told).closes_on == LAST
    record = notified_rows(("notified", second), ("block-notice", DUE), ("selected", DUE))
    assert codes(audit_measures(record)) == ["window-closed"]


TOLD_LATE = measure_rows(("notified", date(2026, 2, 2)))
TERM = notified_rows(("selected", LAST), implement_by=LAST - DAY)
# The record, the reading and what is found under each of its values; `bears` where the finding names it.
READ = [
    pytest.param(
        notified_rows(("selected", LAST - DAY), ("selected", LAST)),
        "second_choice",
        {"again": [], "once": [("already-selected", True)]},
        id="chosen-twice",
    ),
    pytest.param(
        notified_rows(("selected", LAST), ("reactivation-requested", LAST)),
        "second_choice",
        {"again": [], "once": [("already-selected", True)]},
        id="activated-though-chosen",
    ),
    pytest.param(
        notified_rows(("selected", LAST), ("block-notice", DUE)),
        "second_choice",
        {"again": [], "once": [("block-notice-undue", True)]},
        id="notice-though-chosen",
    ),
    pytest.param(TERM, "measure_term", {"bars": [("implementation-over", True)], "informs": []}, id="own-term-over"),
    pytest.param(
        notified_rows(("reactivation-requested", DUE + DAY), implement_by=LAST),
        "measure_term",
        {"bars": [("implementation-over", True)], "informs": [("block-notice-missing", True)]},
        id="block-of-a-measure-that-is-over",
    ),
    pytest.param(
        measure_rows(("selected", GIVEN), implement_by=GIVEN),
        "choice_before_notice",
        {"open": [], "closed": [("not-notified", True)]},
        id="chosen-before-the-notice",
    ),
    pytest.param(
        [*measure_rows(("block-notice", DUE)), *measure_rows(("selected", DUE))[1:]],
        "choice_before_notice",
        {"open": [], "closed": [("block-notice-undue", True), ("not-notified", True)]},
        id="notice-before-the-notice",
    ),
    pytest.param(
        [*TOLD_LATE, *measure_rows(("selected", date(2026, 4, 3)), ("block-notice", date(2026, 4, 3)))[1:]],
        "block_clock",
        {
            "later": [("window-closed", True)],
            "received": [("block-notice-late", True), ("window-closed", True)],
            "each": [("block-notice-late", True), ("window-closed", True)],
        },
        id="told-late-chosen-late",
    ),
    pytest.param(
        notified_rows(("block-notice", DUE + DAY)),
        "block_clock",
        {
            "later": [("block-notice-late", False)],
            "received": [("block-notice-late", False)],
            "each": [("block-notice-late", False)],
        },
        id="late-by-either-clock",
    ),
    pytest.param(
        notified_rows(("selected", date(2026, 3, 2))),
        "window_roll",
        {"yes": [], "no": [("window-closed", True), ("block-notice-missing", True)]},
        id="ends-on-a-day-off",
    ),
    pytest.param(
        notified_rows(
            ("block-notice", DUE),
            ("reactivation-requested", DUE),
            ("returned", DUE),
            ("selected", date(2026, 5, 6)),
        ),
        "after_activation",
        {"new-notice": [], "return": [("window-closed", True), ("block-notice-missing", True)]},
        id="no-notice-after-the-return",
    ),
]


@pytest.mark.norm("ipr.selection-window", "ipr.block-notice", "ipr.reactivation", "ipr.expiry")
@pytest.mark.parametrize(("record", "field", "found"), READ)
def test_reading_decides(record: list[Row], field: str, found: dict[str, list[tuple[str, bool]]]) -> None:
    """Under each value of a reading the record shows what is listed, and a finding names it where it bears."""
    for value, expected in found.items():
        findings = audit_measures(record, law=LAW.amend(**{field: value}))  # type: ignore[arg-type]

        named = [(one.code, (field, value) in [(it.field, it.value) for it in one.readings]) for one in findings]
        assert named == expected


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        pytest.param(notified_rows(("block-notice", DUE + DAY)), ["window_roll"], id="notice-late"),
        pytest.param(
            notified_rows(("selected", DUE), ("block-notice", DUE)), ["block_clock", "window_roll"], id="chosen-late"
        ),
        pytest.param(notified_rows(("reactivation-requested", DUE), ("selected", DUE)), [], id="came-back-not-yet"),
    ],
)
def test_finding_names_what_bears_on_it(record: list[Row], fields: list[str]) -> None:
    """A finding lists the readings whose other values would change it, and no others."""
    (finding, *_) = audit_measures(record)

    assert [reading.field for reading in finding.readings] == fields


@pytest.mark.norm("ipr.block-notice")
def test_told_after_the_window_of_the_data() -> None:
    """`received` with `closed`: what was chosen after the notice was never open, and by how much it was too late."""
    record = measure_rows(("notified", DUE + DAY), ("block-notice", DUE + DAY), ("selected", DUE + 2 * DAY))
    law = LAW.amend(block_clock="received", choice_before_notice="closed")

    assert brief(audit_measures(record, law=law)) == [("ipr.block-notice", "never-open", 3 * DAY)]


@pytest.mark.norm("ipr.notice-channel")
@pytest.mark.parametrize(
    ("record", "until", "since"),
    [
        pytest.param(measure_rows(), GIVEN, [], id="on-its-day"),
        pytest.param(measure_rows(), GIVEN + DAY, [GIVEN], id="the-day-after"),
        pytest.param(measure_rows(has_phone=False), date(2026, 11, 1), [GIVEN], id="without-a-number-for-ten-months"),
        pytest.param(notified_rows(("block-notice", DUE)), date(2026, 11, 1), [], id="told"),
        pytest.param(measure_rows(("selected", DUE)), date(2026, 11, 1), [], id="chosen"),
        pytest.param(
            notified_rows(("block-notice", DUE), ("reactivation-requested", DUE), ("returned", DUE + DAY)),
            date(2026, 11, 1),
            [DUE + DAY],
            id="came-back-and-not-told-again",
        ),
    ],
)
def test_nobody_told_the_person(record: list[Row], until: date, since: list[date]) -> None:
    """Para 9, parts 2 and 3: «СМС-хабарлама жіберіледі», «қамтамасыз етеді»; a duty without a term is not judged."""
    findings = list(audit_measures(record, until=until))

    assert [finding.at for finding in findings] == since
    assert [(finding.code, finding.kind) for finding in findings] == [("notice-missing", FindingKind.NOT_JUDGED)] * len(
        since
    )
    assert {finding.norm and finding.norm.id for finding in findings} <= {"ipr.notice-channel"}


def test_audit_claims_what_it_can_find() -> None:
    """Each norm that the audit claims stands in a finding of some record above, and no other norm does."""
    records = [
        *(set_.values[0] for set_ in (*BREACHES, *READ)),
        notified_rows(("block-notice", DUE), ("reactivation-requested", DUE), ("returned", DUE + DAY)),
    ]
    laws = [LAW, LAW.amend(second_choice="once"), LAW.amend(block_clock="received")]
    found = {
        finding.norm.id
        for record in records
        for law in laws
        for finding in audit_measures(record, law=law, until=date(2026, 11, 1))  # type: ignore[arg-type]
        if finding.norm
    }

    assert found == {*traceability.norm_ids(inspect.getdoc(audit_measures) or "")}


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


@pytest.mark.parametrize(
    ("given", "reading", "forgotten"),
    [
        pytest.param({"implement_by": DUE}, {}, True, id="window-and-term-over"),
        pytest.param({"implement_by": DUE + 2 * DAY}, {}, False, id="term-runs-on"),
        pytest.param({}, {}, False, id="without-a-term"),
        pytest.param({"implement_by": DUE}, {"measure_term": "informs"}, False, id="term-that-informs"),
        pytest.param({}, {"second_choice": "once"}, True, id="chosen-once-and-for-all"),
    ],
)
def test_closed_measure_is_forgotten(given: dict[str, Any], reading: Any, forgotten: bool) -> None:
    """After a choice a measure is held as long as something lawful can follow, and no longer."""
    record = notified_rows(("selected", LAST), **given)
    others = [{"event": "given", "on": DUE + n * DAY, "measure": f"m{n}"} for n in range(3)]
    again = {"event": "reactivation-requested", "on": DUE + 2 * DAY, "measure": "m"}
    found = audit_measures([*record, *others, again], law=LAW.amend(**reading))

    assert ("measure-unknown" in codes(found)) is forgotten


def test_activated_measure_is_held() -> None:
    """A measure that was activated after a choice is held though its window and its term are over."""
    events = (("selected", LAST), ("reactivation-requested", LAST), ("returned", DUE + 2 * DAY))
    record = notified_rows(*events[:2], implement_by=DUE)
    others = [{"event": "given", "on": DUE + n * DAY, "measure": f"m{n}"} for n in range(3)]
    returned = {"event": "returned", "on": DUE + 2 * DAY, "measure": "m"}

    assert "measure-unknown" not in codes(audit_measures([*record, *others, returned]))


def test_faulty_measure_is_left_alone_for_two_months() -> None:
    """Of a measure with a faulty row, though a supplier was chosen, nothing is said until it turns up long after."""
    record = notified_rows(("selected", GIVEN + DAY), ("given", GIVEN + 2 * DAY))
    others = [{"event": "given", "on": GIVEN + days * DAY, "measure": f"m{days}"} for days in (62, 63, 64, 65, 66)]
    again = [{"event": "returned", "on": GIVEN + days * DAY, "measure": "m"} for days in (3, 63, 66, 67)]

    findings = audit_measures(sorted([*record, *others, *again], key=lambda row: row["on"]))

    assert [(finding.code, finding.at) for finding in findings if finding.subject == "m"] == [
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
