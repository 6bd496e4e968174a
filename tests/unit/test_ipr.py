"""Choosing a supplier for a measure: the window, the block, the activation (Portal rules, paras 9-11)."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from aleumet_rules import (
    LAW,
    ContradictoryFacts,
    InvalidFact,
    LawBook,
    Measure,
    MeasureStatus,
    NoticeChannel,
    NotInForce,
    WindowStart,
    WrongType,
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
    """The window opens with the data, its last day closes it, and the block is told of on the day after."""
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
        pytest.param(LAW, "en", "the notice to the person: Thursday 20 November 2025", id="later-en"),
        pytest.param(RECEIVED, "kk", "деректердің порталға берілуі: 2025 жылғы 3 қараша", id="received-kk"),
        pytest.param(RECEIVED, "ru", "передача данных на портал: 3 ноября 2025 года", id="received-ru"),
        pytest.param(RECEIVED, "en", "arrival at the portal: Monday 3 November 2025", id="received-en"),
    ],
)
def test_explanation_says_which_event_ran(law: LawBook, lang: str, words: str) -> None:
    """The explanation of a window, and of a refusal, says which event started the months and when."""
    window = selection_window(TOLD, law=law)
    refusal = may_select_supplier(TOLD, on=day("2026-03-03"), law=law)

    assert words in window.explain(lang)
    assert words in refusal.explain(lang)
    assert window.norm.citation.text(lang) in window.explain(lang)
    assert all(choice.meaning[lang] in window.explain(lang) for choice in window.readings)


@pytest.mark.parametrize(
    ("notified", "said"),
    [
        pytest.param("2025-12-31", True, id="rolled"),
        pytest.param("2026-01-05", False, id="ends-on-a-working-day"),
    ],
)
def test_explanation_names_the_day_off_at_the_end(notified: str, said: bool) -> None:
    """Where the last day rolled, the explanation names the day off on which the months ended."""
    text = selection_window(measure("2025-12-31", notified)).explain("en")

    assert ("not a working day: Saturday 28 February 2026" in text) is said


def test_window_without_end_explains_itself() -> None:
    """The window of a person not yet notified says that its start and its last day are not known yet."""
    text = selection_window(NEW).explain("en")

    assert "the notice to the person: not known yet" in text
    assert "Last day for choosing: not known yet" in text


def test_window_is_json_ready() -> None:
    """A window becomes plain data under a format's name, its readings by field."""
    data = selection_window(TOLD).to_dict()

    assert (data["format"], data["norm"]) == ("aleumet.selection-window/1", "ipr.selection-window")
    assert (data["opens_on"], data["closes_on"], data["block_notice_on"]) == ("2025-11-03", "2026-01-20", "2026-01-21")
    assert data["readings"] == {"block_clock": "later", "window_roll": "yes"}


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
            ["already-selected", "implementation-over", "window-closed"],
            id="everything",
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
        pytest.param(TOLD, "2026-01-20", ["not-blocked"], id="last-day-of-the-window"),
        pytest.param(TOLD, "2026-01-21", [], id="day-after"),
        pytest.param(NEW, "2027-01-21", ["not-blocked"], id="never-notified"),
        pytest.param(PRESSED, "2026-02-03", ["reactivation-pending"], id="pressed-already"),
        pytest.param(
            evolve(TOLD, implement_by=day("2026-01-20")), "2026-01-21", ["implementation-over"], id="measure-over"
        ),
        pytest.param(
            evolve(TOLD, selected_on=day("2026-01-20")),
            "2026-01-20",
            ["already-selected", "not-blocked"],
            id="selected",
        ),
        pytest.param(
            evolve(PRESSED, reactivated_on=day("2026-02-05"), notified_on=day("2026-02-06")),
            "2026-04-07",
            [],
            id="a-second-time",
        ),
    ],
)
def test_reactivate(facts: Measure, on: str, reasons: list[str]) -> None:
    """“Activate” can be pressed when the choice is blocked; the request is noted on its day."""
    decision = reactivate(facts, on=day(on))

    assert codes(decision) == reasons
    assert decision.outcome == (None if reasons else evolve(facts, reactivation_requested_on=day(on)))


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
        pytest.param("kk", ["«жеткізушіні таңдауды іске қосу» батырмасын басу", "соңғы күні өтті"], id="kk"),
        pytest.param("ru", ["кнопки «активировать выбор поставщика»", "прошёл"], id="ru"),
        pytest.param("en", ["pressing “activate the choice of a supplier”", "has passed"], id="en"),
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
        pytest.param("reactivation_requested_on", "selected_on", id="selected-before-the-request"),
        pytest.param("reactivated_on", "selected_on", id="selected-before-the-return"),
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
    """What the portal knows of the choice and of the activation is what E-Sobes fills in; the rest is E-Sobes' own."""
    chosen = evolve(TOLD, selected_on=day("2025-12-01"))

    assert WRITTEN_BACK == ("selected_on", "reactivation_requested_on")
    assert write_back(chosen) == {"id": "17", "selected_on": "2025-12-01", "reactivation_requested_on": None}
    assert write_back(PRESSED) == {"id": "17", "selected_on": None, "reactivation_requested_on": "2026-02-02"}
