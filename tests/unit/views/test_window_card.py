"""The window in which a supplier is chosen shows itself as a deadline does, and says its facts in words."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from aleumet_rules import (
    LAW,
    LawBook,
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
        "→ Choosing a supplier 30 December 2025 – Monday 2 March 2026.",
        "The event that starts the term — notice to the person: 31 December 2025.",
        (
            "By the calendar the term ends on Saturday 28 February 2026, not a working day, and so on the next working "
            "day."
        ),
        "Choosing is blocked from 3 March 2026 and resumes after activation.",
        *(choice.explain() for choice in window.readings),
        "Last checked against the law: Wednesday 25 November 2026.",
    ]
    assert [item.findtext("code") for item in tree.iter("li")] == ["ipr.selection-window"]


def test_card_before_the_notice() -> None:
    """Before the notice the last day is not known, and nothing blocks the choice."""
    lines = said(ET.fromstring(selection_window(NEW).show("ru")))

    assert lines[0].endswith("с 30 декабря 2025 года, последний день пока неизвестен.")
    assert lines[2] == "До этого события выбор не блокируется."


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
        ("kk", "2025 жылғы 30 желтоқсан — 2026 жылғы 2 наурыз (дүйсенбі)"),
        ("ru", "с 30 декабря 2025 года по 2 марта 2026 года (понедельник)"),
        ("en", "30 December 2025 – Monday 2 March 2026"),
    ],
    ids=["kk", "ru", "en"],
)
def test_window_in_a_few_words(lang: str, words: str) -> None:
    """In a list of facts the window is its first and its last day, the latter with its weekday."""
    window: SelectionWindow = selection_window(TOLD)

    assert window.meaning[lang] == words
    assert window.explain(lang).splitlines()[0].endswith(f": {words}.")


@pytest.mark.parametrize(
    ("measure", "law", "words"),
    [
        pytest.param(NEW, LAW, "с 30 декабря 2025 года, последний день пока неизвестен", id="without-end"),
        pytest.param(NEW, LAW.amend(choice_before_notice="closed"), "пока неизвестен", id="unknown"),
        pytest.param(
            NEW,
            LAW.amend(choice_before_notice="closed", block_clock="received"),
            "первый день пока неизвестен; последний день — 2 марта 2026 года (понедельник)",
            id="without-beginning",
        ),
    ],
)
def test_days_that_are_not_known_yet(measure: Measure, law: LawBook, words: str) -> None:
    """Of a day that is not known yet the window says so."""
    assert selection_window(measure, law=law).meaning["ru"] == words


def test_measure_in_a_few_words() -> None:
    """In a list of facts a measure is its name and number and the days that are known of it."""
    assert NEW.meaning["en"] == "A <b>wheelchair</b>, No. 17 (given to the portal: 30 December 2025)"
    assert TOLD.meaning["ru"].endswith("день уведомления: 31 декабря 2025 года)")


def test_participant_in_a_few_words() -> None:
    """In a list of facts a participant is a category, who acts, and whether IIN and number are there, never which."""
    person = Participant(ParticipantCategory.DISABILITY, "900101350018", None, Representative.GUARDIAN)

    assert person.meaning["en"] == (
        "person with a disability; acting through: guardian; IIN: yes; number in the mobile citizens database: no"
    )
    assert "900101350018" not in "".join(person.meaning[lang] for lang in ("kk", "ru", "en"))
