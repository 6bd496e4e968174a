"""The window in which a supplier is chosen shows itself as a deadline does, and says its facts in words."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from aleumet_rules import (
    LAW,
    Measure,
    Participant,
    ParticipantCategory,
    Representative,
    SelectionWindow,
    UnknownLanguage,
    selection_window,
)

NEW = Measure("17", "A <b>wheelchair</b>", date(2025, 12, 30))
TOLD = evolve(NEW, notified_on=date(2025, 12, 31))


def said(tree: ET.Element) -> list[str]:
    """The paragraphs of a card."""
    return [" ".join("".join(node.itertext()).split()) for node in tree.findall("section/p")]


def test_card() -> None:
    """The card says the days, what started them, what rolled, what follows, both readings, and when it was checked."""
    window = selection_window(TOLD)
    tree = ET.fromstring(window.show())

    assert tree.get("lang") == "en"
    assert said(tree) == [
        "→ Term for choosing a supplier Tuesday 30 December 2025 – Monday 2 March 2026.",
        "The event that starts the term is the notice to the person: Wednesday 31 December 2025.",
        "First day for choosing: Tuesday 30 December 2025. Last day for choosing: Monday 2 March 2026.",
        "The last day by the calendar is not a working day: Saturday 28 February 2026.",
        "Choosing is blocked from this day on: Tuesday 3 March 2026. What opens it again: activation.",
        *(choice.explain() for choice in window.readings),
        "Last checked against the law: Wednesday 25 November 2026.",
    ]
    assert [item.findtext("code") for item in tree.iter("li")] == ["ipr.selection-window"]


def test_card_before_the_notice() -> None:
    """Before the notice the last day is not known, and nothing blocks the choice."""
    lines = said(ET.fromstring(selection_window(NEW).show("ru")))

    assert lines[0].endswith("30 декабря 2025 года (вторник) — пока неизвестно.")
    assert lines[3] == "До этого события выбор не блокируется."


def test_card_of_the_other_reading() -> None:
    """Under the reading of the second part the card names that part's norm."""
    window = selection_window(TOLD, law=LAW.amend(block_clock="received"))

    assert [item.findtext("code") for item in ET.fromstring(window.show()).iter("li")] == ["ipr.block-notice"]


def test_notebook() -> None:
    """A notebook shows the window in three languages."""
    tree = ET.fromstring(selection_window(TOLD)._repr_html_())

    assert {node.get("lang") for node in tree.iter("div")} == {"en", "kk", "ru"}


def test_unknown_language() -> None:
    """Another language is refused by name."""
    with pytest.raises(UnknownLanguage, match=r"^lang: .* got 'de'"):
        selection_window(TOLD).show("de")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("kk", "2025 жылғы 30 желтоқсан (сейсенбі) — 2026 жылғы 2 наурыз (дүйсенбі)"),
        ("ru", "30 декабря 2025 года (вторник) — 2 марта 2026 года (понедельник)"),
        ("en", "Tuesday 30 December 2025 – Monday 2 March 2026"),
    ],
    ids=["kk", "ru", "en"],
)
def test_window_in_a_few_words(lang: str, words: str) -> None:
    """In a list of facts the window is its first and its last day."""
    window: SelectionWindow = selection_window(TOLD)

    assert window.meaning[lang] == words


def test_measure_in_a_few_words() -> None:
    """In a list of facts a measure is its name and number and the days that are known of it."""
    assert NEW.meaning["en"] == "A <b>wheelchair</b>, No. 17 (given to the portal: Tuesday 30 December 2025)"
    assert TOLD.meaning["ru"].endswith("лицо уведомлено: 31 декабря 2025 года (среда))")


def test_participant_in_a_few_words() -> None:
    """In a list of facts a participant is a category, who acts, and whether IIN and number are there, never which."""
    person = Participant(ParticipantCategory.DISABILITY, "900101350018", None, Representative.GUARDIAN)

    assert person.meaning["en"] == (
        "person with a disability, guardian, IIN: yes, number in the mobile citizens base: no"
    )
    assert "900101350018" not in "".join(person.meaning[lang] for lang in ("kk", "ru", "en"))
