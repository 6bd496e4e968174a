"""Choosing a supplier for a measure: the window, the block, the activation (Portal rules, paras 9-11)."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from aleumet_rules import (
    LAW,
    NORMS,
    ContradictoryFacts,
    InvalidFact,
    LawBook,
    Measure,
    MeasureStatus,
    NoticeChannel,
    NotInForce,
    UnsettledDay,
    WindowStart,
    WorkingCalendar,
    WrongType,
    block_notices_due,
    may_select_supplier,
    notice_channels,
    reactivate,
    returned,
    selection_window,
    status,
    write_back,
)
from aleumet_rules.ipr import WRITTEN_BACK

RECEIVED = LAW.amend(block_clock="received")
EACH = LAW.amend(block_clock="each")
CLOSED = LAW.amend(choice_before_notice="closed")
RETURN = LAW.amend(after_activation="return")
ONCE = LAW.amend(second_choice="once")
INFORMS = LAW.amend(measure_term="informs")
NO_ROLL = LAW.amend(window_roll="no")
ONE_DAY = timedelta(days=1)


def day(text: str) -> date:
    """A day from ISO text."""
    return date.fromisoformat(text)


def measure(given: str, notified: str | None = None, **more: str) -> Measure:
    """A wheelchair, given to the portal and notified on these days."""
    facts: dict[str, Any] = {name: day(text) for name, text in more.items()}
    return Measure("17", "Wheelchair", day(given), None if notified is None else day(notified), **facts)


NEW = measure("2025-11-03")
TOLD = measure("2025-11-03", "2025-11-20")
PRESSED = evolve(TOLD, reactivation_requested_on=day("2026-02-02"))
BACK = evolve(PRESSED, reactivated_on=day("2026-02-05"))
CHOSEN = evolve(TOLD, selected_on=day("2025-12-01"))


@pytest.mark.norm("ipr.selection-window", "ipr.block-notice")
@pytest.mark.parametrize(
    ("given", "notified", "law", "closes"),
    [
        pytest.param("2025-12-31", "2025-12-31", LAW, "2026-03-02", id="31-december-ends-on-a-saturday"),
        pytest.param("2025-12-31", "2025-12-31", NO_ROLL, "2026-02-28", id="31-december-without-roll"),
        pytest.param("2026-01-07", "2026-01-07", LAW, "2026-03-10", id="7-january-over-a-rolled-holiday"),
        pytest.param("2026-01-07", "2026-01-07", NO_ROLL, "2026-03-07", id="7-january-without-roll"),
        pytest.param("2024-02-29", "2024-02-29", LAW, "2024-04-29", id="29-february"),
        pytest.param("2023-12-29", "2023-12-29", LAW, "2024-02-29", id="to-29-february"),
        pytest.param("2025-11-03", "2025-11-20", LAW, "2026-01-20", id="notified-later"),
        pytest.param("2025-11-03", "2025-11-20", RECEIVED, "2026-01-05", id="received-rolls-over-new-year"),
        pytest.param("2025-11-03", "2025-11-20", RECEIVED.amend(window_roll="no"), "2026-01-03", id="received-no-roll"),
        pytest.param("2025-11-03", None, RECEIVED, "2026-01-05", id="received-not-notified"),
        pytest.param("2025-11-03", "2026-05-04", LAW, "2026-07-07", id="notified-half-a-year-later"),
        pytest.param("2025-11-03", "2026-05-04", RECEIVED, "2026-01-05", id="received-notified-after-the-block"),
        pytest.param("2025-11-03", "2025-11-20", LAW.amend(selection_months=3), "2026-02-20", id="three-months"),
    ],
)
def test_window(given: str, notified: str | None, law: LawBook, closes: str) -> None:
    """Para 10: «хабардар еткен күннен бастап екі ай ішінде»; the block is told of on the day after the last."""
    window = selection_window(measure(given, notified), law=law)

    assert (window.opens_on, window.closes_on) == (day(given), day(closes))
    assert window.block_notice_on == day(closes) + ONE_DAY
    assert (window.is_open(day(given)), window.is_open(day(given) - ONE_DAY)) == (True, False)
    assert (window.is_open(day(closes)), window.is_open(day(closes) + ONE_DAY)) == (True, False)


@pytest.mark.norm("ipr.selection-window")
def test_nothing_is_blocked_before_the_notice() -> None:
    """By the default reading the window of a person not yet notified has no end, and no block is told of."""
    window = selection_window(NEW)

    assert (window.closes_on, window.block_notice_on, window.started_on) == (None, None, None)
    assert window.is_open(day("2035-01-01"))


@pytest.mark.norm("ipr.selection-window", "ipr.block-notice")
@pytest.mark.parametrize(
    ("law", "norm", "start", "on"),
    [
        pytest.param(LAW, "ipr.selection-window", WindowStart.NOTIFIED, "2025-11-20", id="later"),
        pytest.param(RECEIVED, "ipr.block-notice", WindowStart.GIVEN_TO_PORTAL, "2025-11-03", id="received"),
    ],
)
def test_which_event_ran(law: LawBook, norm: str, start: WindowStart, on: str) -> None:
    """The window names the event that started it, and the part of the paragraph that names it."""
    window = selection_window(TOLD, law=law)

    assert (window.norm.id, window.started_by, window.started_on) == (norm, start, day(on))


@pytest.mark.parametrize(
    ("law", "lang", "words"),
    [
        pytest.param(LAW, "kk", "адамды хабардар ету: 2025 жылғы 20 қараша", id="later-kk"),
        pytest.param(LAW, "ru", "уведомление лица: 20 ноября 2025 года", id="later-ru"),
        pytest.param(LAW, "en", "notice to the person: 20 November 2025", id="later-en"),
        pytest.param(RECEIVED, "kk", "деректердің порталға берілуі: 2025 жылғы 3 қараша", id="received-kk"),
        pytest.param(RECEIVED, "ru", "передача данных на портал: 3 ноября 2025 года", id="received-ru"),
        pytest.param(RECEIVED, "en", "arrival of the data at the portal: 3 November 2025", id="received-en"),
    ],
)
def test_explanation_says_which_event_ran(law: LawBook, lang: str, words: str) -> None:
    """The explanation of a window, and of a refusal, says which event started the months and when."""
    window = selection_window(TOLD, law=law)
    refusal = may_select_supplier(TOLD, on=day("2026-03-03"), law=law)

    assert words in window.explain(lang, full=True)
    assert words in refusal.explain(lang)
    assert words.partition(": ")[2] in window.explain(lang)
    assert window.norm.citation.text(lang) in window.explain(lang)
    assert all(choice.explain(lang) in window.explain(lang) for choice in window.readings)
    assert all(choice.meaning[lang] in window.explain(lang, full=True) for choice in window.readings)


@pytest.mark.parametrize(
    ("notified", "said"),
    [
        pytest.param("2025-12-31", True, id="rolled"),
        pytest.param("2026-01-05", False, id="ends-on-a-working-day"),
    ],
)
def test_explanation_names_the_day_off_at_the_end(notified: str, said: bool) -> None:
    """Where the last day rolled, the explanation in full names the day off on which the months ended."""
    text = selection_window(measure("2025-12-31", notified)).explain("en", full=True)

    assert ("the term ends on Saturday 28 February 2026, not a working day" in text) is said


def test_window_without_end_explains_itself() -> None:
    """The window of a person not yet notified says that its start and its last day are not known yet."""
    text = selection_window(NEW).explain("en")

    assert "within 2 months from the day of the notice: none yet (Portal rules, para 10)." in text
    assert ", last day not known yet." in text


def test_window_is_json_ready() -> None:
    """A window becomes plain data under a format's name, its readings by field."""
    data = selection_window(TOLD).to_dict()

    assert (data["format"], data["norm"]) == ("aleumet.selection-window/1", "ipr.selection-window")
    assert (data["opens_on"], data["closes_on"], data["block_notice_on"]) == ("2025-11-03", "2026-01-20", "2026-01-21")
    assert data["block_notice_from"] == "2026-01-06"
    assert data["readings"] == {"block_clock": "later", "window_roll": "yes", "choice_before_notice": "open"}


@pytest.mark.parametrize(
    ("window", "first"),
    [
        pytest.param(measure("2023-09-04", "2023-09-05"), LAW, id="notified-on-the-first-day"),
        pytest.param(measure("2023-09-05"), RECEIVED, id="given-on-the-first-day"),
    ],
)
def test_rules_count_from_their_first_day(window: Measure, first: LawBook) -> None:
    """The months are those in force on the day that starts them, the first day of force included."""
    assert selection_window(window, law=first).closes_on == day("2023-11-06")


@pytest.mark.parametrize(
    ("window", "law"),
    [
        pytest.param(measure("2023-09-04", "2023-09-04"), LAW, id="notified-before"),
        pytest.param(measure("2023-09-04"), RECEIVED, id="given-before"),
    ],
)
def test_before_the_rules(window: Measure, law: LawBook) -> None:
    """Months that would start before the rules were in force are refused."""
    with pytest.raises(NotInForce, match="2023-09-04"):
        selection_window(window, law=law)


@pytest.mark.norm("ipr.selection-window", "ipr.expiry", "ipr.reactivation")
@pytest.mark.parametrize(
    ("facts", "on", "law", "expected"),
    [
        pytest.param(NEW, "2025-11-03", LAW, MeasureStatus.NOT_NOTIFIED, id="just-given"),
        pytest.param(NEW, "2026-11-03", LAW, MeasureStatus.NOT_NOTIFIED, id="not-notified-for-a-year"),
        pytest.param(NEW, "2026-01-05", RECEIVED, MeasureStatus.NOT_NOTIFIED, id="received-last-day"),
        pytest.param(NEW, "2026-01-06", RECEIVED, MeasureStatus.BLOCKED, id="received-day-after"),
        pytest.param(TOLD, "2025-11-20", LAW, MeasureStatus.CHOOSING, id="just-notified"),
        pytest.param(TOLD, "2026-01-20", LAW, MeasureStatus.CHOOSING, id="last-day"),
        pytest.param(TOLD, "2026-01-21", LAW, MeasureStatus.BLOCKED, id="day-after"),
        pytest.param(PRESSED, "2026-02-02", LAW, MeasureStatus.REACTIVATION_REQUESTED, id="pressed"),
        pytest.param(
            evolve(TOLD, selected_on=day("2025-12-01")), "2025-12-01", LAW, MeasureStatus.SELECTED, id="selected"
        ),
        pytest.param(
            evolve(TOLD, selected_on=day("2025-12-01"), implement_by=day("2025-12-31")),
            "2026-06-01",
            LAW,
            MeasureStatus.SELECTED,
            id="selected-before-it-was-over",
        ),
        pytest.param(
            evolve(TOLD, implement_by=day("2025-12-31")),
            "2025-12-31",
            LAW,
            MeasureStatus.CHOOSING,
            id="last-day-of-term",
        ),
        pytest.param(
            evolve(TOLD, implement_by=day("2025-12-31")), "2026-01-01", LAW, MeasureStatus.EXPIRED, id="term-over"
        ),
        pytest.param(
            evolve(PRESSED, implement_by=day("2026-02-10")),
            "2026-02-11",
            LAW,
            MeasureStatus.EXPIRED,
            id="pressed-then-over",
        ),
        pytest.param(
            evolve(PRESSED, reactivated_on=day("2026-02-05")),
            "2026-02-05",
            LAW,
            MeasureStatus.NOT_NOTIFIED,
            id="came-back",
        ),
        pytest.param(
            evolve(PRESSED, reactivated_on=day("2026-02-02"), notified_on=day("2026-02-02")),
            "2026-02-02",
            LAW,
            MeasureStatus.CHOOSING,
            id="came-back-and-notified-the-same-day",
        ),
    ],
)
def test_status(facts: Measure, on: str, law: LawBook, expected: MeasureStatus) -> None:
    """The status on a day follows from the events, the window and the measure's own term."""
    assert status(facts, on=day(on), law=law) is expected


def test_statuses_have_names() -> None:
    """Each status has its name in three languages, all of them different."""
    assert {len({one.meaning[lang] for one in MeasureStatus}) for lang in ("kk", "ru", "en")} == {len(MeasureStatus)}


def codes(decision: Any) -> list[str]:
    """The codes of a decision's reasons."""
    return [reason.code for reason in decision.reasons]


@pytest.mark.norm("ipr.selection-window", "ipr.block-notice", "ipr.expiry", "ipr.reactivation")
@pytest.mark.parametrize(
    ("facts", "on", "law", "reasons"),
    [
        pytest.param(NEW, "2025-11-03", LAW, [], id="before-the-notice"),
        pytest.param(TOLD, "2026-01-20", LAW, [], id="last-day"),
        pytest.param(TOLD, "2026-01-21", LAW, ["window-closed"], id="day-after"),
        pytest.param(TOLD, "2026-01-06", RECEIVED, ["window-closed"], id="received-day-after"),
        pytest.param(PRESSED, "2026-02-03", LAW, ["reactivation-pending"], id="pressed"),
        pytest.param(
            evolve(TOLD, implement_by=day("2026-01-01")),
            "2026-01-21",
            LAW,
            ["implementation-over", "window-closed"],
            id="both-terms-over",
        ),
        pytest.param(
            evolve(TOLD, implement_by=day("2026-01-01"), selected_on=day("2025-12-01")),
            "2026-01-21",
            LAW,
            ["implementation-over", "window-closed"],
            id="everything-by-default",
        ),
        pytest.param(
            evolve(TOLD, implement_by=day("2026-01-01"), selected_on=day("2025-12-01")),
            "2026-01-21",
            ONCE,
            ["already-selected", "implementation-over", "window-closed"],
            id="everything",
        ),
        pytest.param(
            evolve(TOLD, reactivation_requested_on=day("2025-12-01")), "2026-01-20", LAW, [], id="pressed-while-open"
        ),
        pytest.param(
            evolve(TOLD, reactivation_requested_on=day("2025-12-01")),
            "2026-01-21",
            LAW,
            ["reactivation-pending"],
            id="pressed-while-open-then-closed",
        ),
        pytest.param(
            evolve(PRESSED, reactivated_on=day("2026-02-05"), notified_on=day("2026-02-06")),
            "2026-04-06",
            LAW,
            [],
            id="new-window-last-day",
        ),
        pytest.param(
            evolve(PRESSED, reactivated_on=day("2026-02-05"), notified_on=day("2026-02-06")),
            "2026-04-07",
            LAW,
            ["window-closed"],
            id="new-window-day-after",
        ),
    ],
)
def test_may_select_supplier(facts: Measure, on: str, law: LawBook, reasons: list[str]) -> None:
    """A supplier may be chosen unless something speaks against it, and everything that does is said."""
    decision = may_select_supplier(facts, on=day(on), law=law)

    assert codes(decision) == reasons
    assert decision.outcome == (None if reasons else facts)


@pytest.mark.norm("ipr.block-notice")
@pytest.mark.parametrize(
    ("law", "norm"), [(LAW, "ipr.selection-window"), (RECEIVED, "ipr.block-notice")], ids=["later", "received"]
)
def test_block_cites_its_part_of_the_paragraph(law: LawBook, norm: str) -> None:
    """A closed window is refused under the norm whose start event ran out."""
    (reason,) = may_select_supplier(TOLD, on=day("2026-03-03"), law=law).reasons

    assert reason.norm.id == norm


@pytest.mark.norm("ipr.reactivation")
@pytest.mark.parametrize(
    ("facts", "on", "reasons"),
    [
        pytest.param(TOLD, "2026-01-20", [], id="last-day-of-the-window"),
        pytest.param(TOLD, "2026-01-21", [], id="day-after"),
        pytest.param(NEW, "2027-01-21", [], id="never-notified"),
        pytest.param(PRESSED, "2026-02-03", ["reactivation-pending"], id="pressed-already"),
        pytest.param(
            evolve(TOLD, implement_by=day("2026-01-20")), "2026-01-21", ["implementation-over"], id="measure-over"
        ),
        pytest.param(CHOSEN, "2026-01-20", [], id="selected"),
        pytest.param(
            evolve(PRESSED, reactivated_on=day("2026-02-05"), notified_on=day("2026-02-06")),
            "2026-04-07",
            [],
            id="a-second-time",
        ),
    ],
)
def test_reactivate(facts: Measure, on: str, reasons: list[str]) -> None:
    """Para 10: «батырмасын басады»; nothing forbids to press early, and the request is noted on its day."""
    decision = reactivate(facts, on=day(on))

    assert codes(decision) == reasons
    assert decision.outcome == (None if reasons else evolve(facts, reactivation_requested_on=day(on)))


# Measure, day and readings, one of which is changed: what follows by the default, and by each other value.
NONE: list[str] = []
TOLD_LATE = measure("2025-11-03", "2026-02-02")
READ = [
    pytest.param(
        "second_choice", CHOSEN, "2025-12-02", {"again": NONE, "once": ["already-selected"]}, id="chosen-already"
    ),
    pytest.param(
        "measure_term",
        evolve(TOLD, implement_by=day("2025-12-31")),
        "2026-01-01",
        {"bars": ["implementation-over"], "informs": NONE},
        id="own-term-over",
    ),
    pytest.param(
        "choice_before_notice", NEW, "2025-12-01", {"open": NONE, "closed": ["not-notified"]}, id="before-the-notice"
    ),
    pytest.param(
        "after_activation", BACK, "2026-06-01", {"new-notice": NONE, "return": ["window-closed"]}, id="no-new-notice"
    ),
    pytest.param(
        "block_clock",
        TOLD,
        "2026-01-20",
        {"later": NONE, "received": ["window-closed"], "each": NONE},
        id="after-the-data's-months",
    ),
    pytest.param(
        "window_roll",
        measure("2025-12-31", "2025-12-31"),
        "2026-03-01",
        {"yes": NONE, "no": ["window-closed"]},
        id="ends-on-a-day-off",
    ),
]


@pytest.mark.norm("ipr.selection-window", "ipr.block-notice", "ipr.expiry", "ipr.reactivation")
@pytest.mark.parametrize(("field", "facts", "on", "found"), READ)
def test_each_reading_changes_the_answer(field: str, facts: Measure, on: str, found: dict[str, list[str]]) -> None:
    """Of each reading there is a case in which its values answer differently, and the answer names it under each."""
    for value, reasons in found.items():
        decision = may_select_supplier(facts, on=day(on), law=LAW.amend(**{field: value}))  # type: ignore[arg-type]

        assert codes(decision) == reasons
        assert (field, value) in {(one.field, one.value) for one in decision.readings}


@pytest.mark.norm("ipr.block-notice")
@pytest.mark.parametrize(
    ("facts", "law", "first", "owed"),
    [
        pytest.param(TOLD, LAW, "2026-01-06", "2026-01-21", id="later-than-the-words-require"),
        pytest.param(TOLD, RECEIVED, "2026-01-06", "2026-01-06", id="received"),
        pytest.param(TOLD, EACH, "2026-01-06", "2026-01-06", id="each-before-the-block"),
        pytest.param(NEW, LAW, "2026-01-06", None, id="later-owed-only-to-who-was-notified"),
        pytest.param(NEW, EACH, "2026-01-06", "2026-01-06", id="each-without-a-notice"),
        pytest.param(NEW, EACH.amend(choice_before_notice="closed"), None, None, id="each-closed-without-a-notice"),
        pytest.param(
            TOLD_LATE, EACH.amend(choice_before_notice="closed"), "2026-02-02", "2026-02-02", id="each-closed-told-late"
        ),
        pytest.param(NEW, RECEIVED.amend(choice_before_notice="closed"), None, None, id="received-closed"),
        pytest.param(BACK, LAW, "2026-04-07", None, id="came-back"),
        pytest.param(BACK, RETURN, "2026-04-07", "2026-04-07", id="came-back-the-return-counts"),
        pytest.param(measure("2023-09-04", "2023-09-05"), EACH, None, None, id="each-data-before-the-rules"),
        pytest.param(measure("2023-09-04", "2023-09-05"), LAW, "2023-11-07", "2023-11-07", id="data-before-the-rules"),
    ],
)
def test_when_the_block_is_told_of(facts: Measure, law: LawBook, first: str | None, owed: str | None) -> None:
    """Para 10, part 2: «деректері порталға берілген күннен бастап екі ай өткеннен кейін» the block is told of."""
    window = selection_window(facts, law=law)

    assert [one and one.isoformat() for one in (window.block_notice_from, window.block_notice_on)] == [first, owed]


@pytest.mark.norm("ipr.block-notice")
def test_each_tells_of_a_block_that_does_not_exist_yet() -> None:
    """Under `each` the window follows the notice and the SMS the data; the explanation names both days."""
    window = selection_window(TOLD, law=EACH)
    text = window.explain("en", full=True)

    assert (window.norm.id, window.closes_on) == ("ipr.selection-window", day("2026-01-20"))
    assert "Choosing is blocked from 21 January 2026" in text
    assert "Day of the SMS that choosing is blocked: Tuesday 6 January 2026" in text


@pytest.mark.norm("ipr.selection-window", "ipr.block-notice")
@pytest.mark.parametrize(
    ("facts", "on", "found", "stands"),
    [
        pytest.param(NEW, "2026-01-05", ["not-notified"], MeasureStatus.NOT_NOTIFIED, id="not-told-last-day"),
        pytest.param(NEW, "2026-01-06", ["not-notified", "window-closed"], MeasureStatus.BLOCKED, id="not-told"),
        pytest.param(TOLD, "2025-11-20", NONE, MeasureStatus.CHOOSING, id="on-the-day-of-the-notice"),
        pytest.param(TOLD_LATE, "2026-02-02", ["never-open"], MeasureStatus.BLOCKED, id="told-after-the-last-day"),
        pytest.param(
            evolve(TOLD_LATE, reactivation_requested_on=day("2026-02-03")),
            "2026-02-03",
            ["reactivation-pending"],
            MeasureStatus.REACTIVATION_REQUESTED,
            id="then-pressed",
        ),
    ],
)
def test_window_that_is_never_open(facts: Measure, on: str, found: list[str], stands: MeasureStatus) -> None:
    """`received` with `closed`: told after the last day, the person had no day for choosing, and this is said."""
    law = RECEIVED.amend(choice_before_notice="closed")
    decision, window = may_select_supplier(facts, on=day(on), law=law), selection_window(facts, law=law)

    assert (codes(decision), status(facts, on=day(on), law=law)) == (found, stands)
    assert window.never_open is (facts.notified_on == day("2026-02-02"))
    assert ("Choosing was never open" in window.explain("en")) is window.never_open


@pytest.mark.norm("ipr.reactivation")
@pytest.mark.parametrize(
    ("law", "opens", "closes"),
    [
        pytest.param(LAW, "2026-02-05", None, id="new-notice"),
        pytest.param(CLOSED, None, None, id="closed-the-button-opens-nothing"),
        pytest.param(RETURN, "2026-02-05", "2026-04-06", id="return"),
        pytest.param(CLOSED.amend(after_activation="return"), "2026-02-05", "2026-04-06", id="closed-return"),
        pytest.param(RECEIVED, "2026-02-05", "2026-04-06", id="received"),
        pytest.param(RECEIVED.amend(choice_before_notice="closed"), None, "2026-04-06", id="received-closed"),
    ],
)
def test_which_event_starts_anew(law: LawBook, opens: str | None, closes: str | None) -> None:
    """Para 10, part 3: «жалпы кезектілік тәртібімен» leaves open which event starts the months anew."""
    window = selection_window(BACK, law=law)

    assert [one and one.isoformat() for one in (window.opens_on, window.closes_on)] == [opens, closes]
    assert bool(may_select_supplier(BACK, on=day("2026-03-02"), law=law)) is (opens is not None)


@pytest.mark.norm("ipr.reactivation")
def test_return_is_no_event_of_the_received_clock() -> None:
    """Reading `after_activation` changes nothing under `block_clock=received`, and is not named there."""
    windows = [selection_window(BACK, law=RECEIVED.amend(after_activation=one)) for one in ("new-notice", "return")]

    assert windows[0] == windows[1]
    assert "after_activation" not in {one.field for one in windows[0].readings}


@pytest.mark.norm("ipr.reactivation")
def test_window_of_the_return_cites_the_third_part() -> None:
    """Under `return` the months rest on the third part of the paragraph."""
    window = selection_window(BACK, law=RETURN)

    assert (window.norm.id, window.started_by, window.started_on) == (
        "ipr.reactivation",
        WindowStart.GIVEN_TO_PORTAL,
        day("2026-02-05"),
    )


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        pytest.param("kk", "Адам хабардар етілгенге дейін таңдауға болмайды", id="kk"),
        pytest.param("ru", "До уведомления лица выбирать нельзя", id="ru"),
        pytest.param("en", "Until the notice to the person one cannot choose", id="en"),
    ],
)
def test_window_that_a_notice_opens(lang: str, words: str) -> None:
    """Where only a notice opens the window, it says so, and its first day is not known yet."""
    window = selection_window(NEW, law=CLOSED)

    assert words in window.explain(lang)
    assert (window.opens_on, window.never_open, window.is_open(day("2026-01-01"))) == (None, False, False)
    assert window.meaning["en"] == "not known yet"


@pytest.mark.norm("ipr.expiry", "ipr.reactivation")
@pytest.mark.parametrize(
    ("facts", "law", "found"),
    [
        pytest.param(CHOSEN, ONCE, ["already-selected"], id="once"),
        pytest.param(CHOSEN, LAW, NONE, id="again"),
        pytest.param(evolve(TOLD, implement_by=day("2026-01-20")), INFORMS, NONE, id="term-informs"),
        pytest.param(evolve(TOLD, implement_by=day("2026-01-20")), LAW, ["implementation-over"], id="term-bars"),
    ],
)
def test_activation_by_readings(facts: Measure, law: LawBook, found: list[str]) -> None:
    """What bars a choice for good bars an activation; the answer names that reading alone."""
    decision = reactivate(facts, on=day("2026-01-21"), law=law)

    assert codes(decision) == found
    expected = "second_choice" if facts.selected_on else "measure_term"
    assert [one.field for one in decision.readings] == [expected]


@pytest.mark.norm("ipr.expiry")
def test_expired_under_either_reading() -> None:
    """What a cabinet shows of a measure whose own term is over rests on no reading, nor is the last day rolled."""
    over = evolve(TOLD, implement_by=day("2025-12-27"))  # a Saturday

    assert {status(over, on=day("2025-12-28"), law=law) for law in (LAW, INFORMS)} == {MeasureStatus.EXPIRED}


@pytest.mark.norm("ipr.expiry")
def test_expiry_says_that_it_is_an_inference() -> None:
    """Paras 2(7) «мерзімдерін … белгілейтін» and 9 hold no prohibition: the norm says that it is an inference."""
    norm = NORMS["ipr.expiry"]

    assert norm.citation.text() == "Portal rules, paras 2(7), 9"
    for lang, word in (("kk", "қорытынды"), ("ru", "вывод"), ("en", "inference")):
        assert word in norm.explain(lang)


def test_activation_before_the_rules() -> None:
    """Before the rules were in force there is no button to press."""
    with pytest.raises(NotInForce, match="2023-09-04"):
        reactivate(measure("2023-09-04"), on=day("2023-09-04"))


@pytest.mark.norm("ipr.selection-window")
@pytest.mark.parametrize(
    ("facts", "on", "notified"),
    [
        pytest.param(NEW, "2025-11-20", "2025-11-20", id="first"),
        pytest.param(TOLD, "2025-12-20", "2025-11-20", id="second-changes-nothing"),
        pytest.param(BACK, "2026-02-06", "2026-02-06", id="first-of-the-new-window"),
        pytest.param(BACK, "2026-02-04", "2025-11-20", id="of-the-earlier-window"),
    ],
)
def test_first_notice_counts(facts: Measure, on: str, notified: str) -> None:
    """Para 10, part 1: «хабардар еткен күннен бастап»; the event that starts a term happens once (Civil Code, 173)."""
    assert facts.with_notice(day(on)).notified_on == day(notified)


def test_notice_before_the_data() -> None:
    """A notice of what is not on the portal yet contradicts the facts."""
    with pytest.raises(ContradictoryFacts, match="notified_on cannot be before given_to_portal_on"):
        NEW.with_notice(day("2025-11-02"))


@pytest.mark.norm("ipr.reactivation")
def test_from_notice_to_block_and_back() -> None:
    """A blocked measure comes back from E-Sobes with new dates, and from the new notice the months start anew."""
    pressed = reactivate(TOLD, on=day("2026-02-02")).unwrap()
    back = returned(pressed, on=day("2026-02-09"))
    told_again = evolve(back, notified_on=day("2026-02-11"))

    window = selection_window(told_again)
    assert status(pressed, on=day("2026-02-08")) is MeasureStatus.REACTIVATION_REQUESTED
    assert status(back, on=day("2026-02-09")) is MeasureStatus.NOT_NOTIFIED
    assert (window.opens_on, window.started_on) == (day("2026-02-09"), day("2026-02-11"))
    assert (window.closes_on, window.block_notice_on) == (day("2026-04-13"), day("2026-04-14"))
    assert selection_window(told_again, law=RECEIVED).closes_on == day("2026-04-09")


@pytest.mark.norm("ipr.reactivation")
@pytest.mark.parametrize(
    "facts",
    [
        pytest.param(TOLD, id="nothing-pressed"),
        pytest.param(evolve(PRESSED, reactivated_on=day("2026-02-05")), id="came-back-already"),
    ],
)
def test_nothing_to_return(facts: Measure) -> None:
    """A measure for which no activation is pending cannot come back."""
    with pytest.raises(ContradictoryFacts, match="no activation is pending") as error:
        returned(facts, on=day("2026-02-06"))

    assert error.value.fields == ("reactivation_requested_on", "on")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        pytest.param("kk", ["«жеткізушіні таңдауды іске қосу» батырмасын басу", "мерзімі өтті"], id="kk"),
        pytest.param("ru", ["кнопку «активировать выбор поставщика»", "истёк"], id="ru"),
        pytest.param("en", ["press “activate the choice of a supplier”", "has ended"], id="en"),
    ],
)
def test_refusal_says_what_to_press(lang: str, words: list[str]) -> None:
    """A closed window comes with the way to open it again, in each language."""
    text = may_select_supplier(TOLD, on=day("2026-01-21")).explain(lang)

    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("given_to_portal_on", "notified_on", id="notified"),
        pytest.param("given_to_portal_on", "selected_on", id="selected"),
        pytest.param("given_to_portal_on", "reactivation_requested_on", id="requested"),
        pytest.param("given_to_portal_on", "reactivated_on", id="reactivated"),
        pytest.param("given_to_portal_on", "fulfilled_on", id="carried-out"),
    ],
)
def test_contradictory_dates(first: str, second: str) -> None:
    """Two events in the wrong order are an error that names both; on one day they may be."""
    facts: dict[str, Any] = {"given_to_portal_on": day("2025-11-03"), first: day("2025-11-10")}

    together = Measure("17", "Wheelchair", **facts, **{second: day("2025-11-10")})
    assert getattr(together, first) == getattr(together, second)
    with pytest.raises(ContradictoryFacts) as error:
        Measure("17", "Wheelchair", **facts, **{second: day("2025-11-09")})
    assert (error.value.fields, error.value.value) == ((first, second), (day("2025-11-10"), day("2025-11-09")))


QUESTIONS = [
    pytest.param(status, id="status"),
    pytest.param(may_select_supplier, id="may_select_supplier"),
    pytest.param(reactivate, id="reactivate"),
    pytest.param(returned, id="returned"),
]


@pytest.mark.parametrize("ask", QUESTIONS)
@pytest.mark.parametrize(
    "event", ["given_to_portal_on", "notified_on", "selected_on", "reactivation_requested_on", "reactivated_on"]
)
def test_events_after_the_day(ask: Callable[..., object], event: str) -> None:
    """An event of the measure that lies after the day of the question is an error that names it."""
    on = day("2025-11-02") if event == "given_to_portal_on" else day("2025-11-10")
    later: dict[str, Any] = {} if event == "given_to_portal_on" else {event: on + ONE_DAY}

    with pytest.raises(ContradictoryFacts) as error:
        ask(evolve(NEW, **later), on=on)
    assert error.value.fields == (event, "on")


@pytest.mark.parametrize("ask", QUESTIONS)
def test_questions_need_a_measure_and_a_day(ask: Callable[..., object]) -> None:
    """A datetime in place of the day, or anything in place of the measure, is refused by name."""
    with pytest.raises(WrongType, match=r"^on: needs a date"):
        ask(NEW, on=datetime(2025, 11, 10))
    with pytest.raises(WrongType, match=r"^measure: needs Measure"):
        ask("17", on=day("2025-11-10"))


@pytest.mark.parametrize(
    "ask", [pytest.param(selection_window, id="window"), pytest.param(write_back, id="write-back")]
)
def test_only_a_measure_will_do(ask: Callable[[object], object]) -> None:
    """Anything in place of the measure is refused by name."""
    with pytest.raises(WrongType, match=r"^measure: needs Measure"):
        ask("17")


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        pytest.param("id", " ", InvalidFact, id="blank-id"),
        pytest.param("name", "Wheel\nchair", InvalidFact, id="line-break"),
        pytest.param("given_to_portal_on", datetime(2025, 11, 3), WrongType, id="datetime"),
        pytest.param("implement_by", "2025-11-03", WrongType, id="text"),
    ],
)
def test_bad_facts(field: str, value: object, error: type[InvalidFact]) -> None:
    """A fact that cannot be right is refused under its field's name."""
    facts: dict[str, Any] = {"id": "17", "name": "Wheelchair", "given_to_portal_on": day("2025-11-03"), field: value}

    with pytest.raises(error, match=f"^{field}: "):
        Measure(**facts)


@pytest.mark.norm("ipr.notice-channel")
def test_notice_by_sms() -> None:
    """With a number in the mobile citizens base the notice goes by SMS."""
    assert notice_channels("+77001234567") == (NoticeChannel.SMS,)


@pytest.mark.norm("ipr.notice-channel")
def test_notice_without_a_number() -> None:
    """Without a number every other way of APPC art. 66(2) is left, and SMS is not."""
    assert [channel.value for channel in notice_channels(None)] == [
        "registered-letter",
        "telephonogram",
        "telegram",
        "e-government-cabinet",
        "e-mail",
        "other-recorded",
    ]
    assert {channel.meaning["kk"] for channel in notice_channels(None)} >= {"жеделхат", "электрондық пошта"}


@pytest.mark.norm("ipr.notice-channel")
def test_blank_number() -> None:
    """A blank number is a mistake, not the lack of one."""
    with pytest.raises(InvalidFact, match=r"^phone: must not be blank"):
        notice_channels("")


@pytest.mark.norm("ipr.write-back")
def test_write_back() -> None:
    """What the portal knows of the choice and of the activation E-Sobes fills in; the rest is E-Sobes' own."""
    nothing = dict.fromkeys(WRITTEN_BACK)

    assert WRITTEN_BACK == ("selected_on", "reactivation_requested_on", "fulfilled_on")
    assert write_back(CHOSEN) == {"id": "17", **nothing, "selected_on": "2025-12-01"}
    assert write_back(PRESSED) == {"id": "17", **nothing, "reactivation_requested_on": "2026-02-02"}


@pytest.mark.norm("ipr.write-back")
def test_fulfilment_is_written_back() -> None:
    """Para 11: «іс-шараларының орындалуы туралы деректер»; the day on which a measure was carried out is among them."""
    carried_out = evolve(CHOSEN, fulfilled_on=day("2025-12-20"))

    assert write_back(carried_out)["fulfilled_on"] == "2025-12-20"
    assert "carried out: 20 December 2025" in carried_out.meaning["en"]


ENDED = evolve(TOLD, implement_by=day("2026-01-20"))
"""A measure whose own term is over the day before its block."""


@pytest.mark.norm("ipr.block-notice", "ipr.expiry")
@pytest.mark.parametrize(
    ("facts", "on", "law", "owed"),
    [
        pytest.param(TOLD, "2026-01-20", LAW, False, id="the-last-day"),
        pytest.param(TOLD, "2026-01-21", LAW, True, id="the-day-after"),
        pytest.param(TOLD, "2026-01-22", LAW, False, id="a-day-late"),
        pytest.param(TOLD, "2026-01-06", RECEIVED, True, id="from-the-data"),
        pytest.param(TOLD, "2026-01-06", EACH, True, id="by-the-second-part"),
        pytest.param(TOLD, "2026-01-21", EACH, False, id="not-again-after-the-window"),
        pytest.param(NEW, "2026-01-21", LAW, False, id="nobody-was-notified"),
        pytest.param(CHOSEN, "2026-01-21", LAW, False, id="a-supplier-is-chosen"),
        pytest.param(ENDED, "2026-01-21", LAW, False, id="the-measure-has-ended"),
        pytest.param(ENDED, "2026-01-21", INFORMS, True, id="its-term-only-informs"),
        pytest.param(evolve(TOLD, implement_by=day("2026-01-21")), "2026-01-21", LAW, True, id="it-ends-that-day"),
        pytest.param(evolve(TOLD, reactivation_requested_on=day("2026-01-19")), "2026-01-21", LAW, True, id="pressed"),
        pytest.param(BACK, "2026-02-05", LAW, False, id="back-again"),
    ],
)
def test_who_is_told_of_a_block(facts: Measure, on: str, law: LawBook, owed: bool) -> None:
    """Para 10, second part: on the day of the notice whoever has not chosen is told, unless the measure has ended."""
    assert block_notices_due([facts], on=day(on), law=law) == ((facts,) if owed else ())


@pytest.mark.norm("ipr.block-notice")
def test_everybody_is_told_once() -> None:
    """Over all days together each measure without a supplier is named once, in the order given."""
    many = [measure("2025-11-03", f"2025-11-{number:02}") for number in range(3, 31)]
    days = [day("2025-12-01") + n * ONE_DAY for n in range(120)]
    told = [one for on in days for one in block_notices_due(iter(many), on=on)]

    assert sorted(told, key=many.index) == many
    assert block_notices_due(many[::-1], on=day("2026-01-06")) == tuple(many[2::-1])


@pytest.mark.parametrize(
    ("measures", "on", "error", "words"),
    [
        pytest.param(TOLD, day("2026-01-21"), WrongType, "^measures: needs several values", id="one-measure"),
        pytest.param([TOLD, 1], day("2026-01-21"), WrongType, r"^measures\[1\]: needs Measure, not int", id="number"),
        pytest.param([TOLD], "2026-01-21", WrongType, "^on: needs date", id="day"),
        pytest.param([CHOSEN], day("2025-11-30"), ContradictoryFacts, "the event lies after the day", id="later-event"),
        pytest.param([measure("2023-01-09", "2023-01-09")], day("2026-01-21"), NotInForce, "2023", id="too-early"),
    ],
)
def test_wrong_measures(measures: Any, on: Any, error: type[Exception], words: str) -> None:
    """What is no measure, or contradicts the day, is refused by its name."""
    with pytest.raises(error, match=words):
        block_notices_due(measures, on=on)


def test_block_that_can_still_move() -> None:
    """A day that rests on a year not settled is refused where the calendar says so, and far from it is not."""
    law = LAW.amend(calendar=WorkingCalendar(unsettled="refuse"))
    late = measure("2027-03-01", "2027-03-01")

    assert block_notices_due([late], on=day("2027-03-02"), law=law) == ()
    for on in ("2027-05-04", "2027-05-05"):
        with pytest.raises(UnsettledDay, match=r"^on: "):
            block_notices_due([late], on=day(on), law=law)
