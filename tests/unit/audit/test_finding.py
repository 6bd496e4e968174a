"""A finding says what is wrong: in a sentence, as data, as a card."""

import pytest

import aleumet_rules
from aleumet_rules import LAW, NORMS, Reading, audit_queue
from queue_record import LIMIT, START, audited, changed, nine, of_booking, setting, story, voided
from records import MINUTE, Row, codes


def test_finding_says_all() -> None:
    """A finding says what, by which paragraph, when, by how much, under which reading and in which rows."""
    rows = [*story("1"), *story("2")]
    (finding,) = audited(rows, law=LAW.amend(slot_capacity="one"))

    assert finding.explain("en") == (
        f"Ticket A-2. A norm was broken: {finding.text.en} (Algorithm, para 8).\n"
        "When: Wednesday 3 December 2025, 10:00; rows of the record (counted from 0): 5.\n"
        "Reading — places: always one person; otherwise: by the department's schedule.\n"
        "The calendar as it was known on: 3 December 2025."
    )
    full = finding.explain("en", full=True).split("\n")
    assert full[1] == f"The norm: {NORMS['queue.slot-free'].sentence.en}"
    assert full[3] == Reading("slot_capacity", "one").explain("en", full=True)
    assert "п. 8" in finding.explain("ru")
    assert "8-тармақ" in finding.explain("kk")


def test_excess_is_said() -> None:
    """By how much stands in the explanation, and in the data in seconds."""
    late = setting("arrived", at=LIMIT + MINUTE), setting("received", at=LIMIT + 2 * MINUTE)
    (finding,) = audited(changed(*late))

    assert "Difference: 1 min;" in finding.explain()
    assert finding.to_dict()["by"] == 60.0


def test_no_excess_is_said_in_words() -> None:
    """What is wrong at the very limit is said to be so, and is zero seconds in the data."""
    (finding,) = audited(changed(voided(LIMIT)))

    assert "Left before the limit: 0, at the very limit;" in finding.explain()
    assert "0 s" not in finding.explain()
    assert finding.to_dict()["by"] == 0.0


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
    assert (data["rows"], data["paths"], data["known_on"], data["checked_on"]) == ([0], [], "2026-03-17", "2026-11-25")
    assert list(data["text"]) == ["kk", "ru", "en"]
    assert data["version"] == aleumet_rules.__version__


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


@pytest.mark.parametrize(
    ("rows", "code", "paths"),
    [
        pytest.param(changed(setting("arrived", ticket="A-9")), "ticket-unknown", (), id="out of place"),
        pytest.param(
            changed(setting("arrived", form="F-9")), "contradictory-facts", ("$.rows[5]",), id="contradictory"
        ),
    ],
)
def test_finding_leads_to_the_values(rows: list[Row], code: str, paths: tuple[str, ...]) -> None:
    """A path leads to values that are wrong; where each value is right and the row out of place, there is none."""
    found = [finding for finding in audited(rows) if finding.code == code]

    assert codes(found) == [code]
    assert (found[0].paths, found[0].rows) == (paths, (5,))
