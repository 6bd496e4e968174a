"""Facts of a form: what is wrong is named field by field, in the language, and nothing is guessed."""

from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

import pytest

from aleumet_rules import InvalidFact, WrongType, ask
from aleumet_rules.ask.source import source
from aleumet_rules.words.text import LANGUAGES
from asking import example

INCIDENT = example("contact-centre")


def wrong(question: str, facts: Any, lang: str = "en") -> dict[str, str]:
    """What is wrong, by field."""
    with pytest.raises(InvalidFact) as caught:
        ask.answer(question, facts, lang=lang)
    return {fault.field: fault.text for fault in ask.faults(caught.value, question, lang=lang)}


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("received_at", None, "Request received: is missing."),
        ("received_at", "", "Request received: is missing."),
        ("received_at", "15.12.2025 10:00", "needs a day and time as 2025-12-15T11:30, by the clock of Astana"),
        ("received_at", "2025-12-15", "needs a day and time"),
        ("received_at", "2025-13-15T10:00", "needs a day and time"),
        ("received_at", 20251215, "needs a day and time"),
        ("received_at", True, "needs a day and time"),
        ("received_at", "2060-12-15T10:00", "must lie between"),
        ("received_at", "2024-02-29T23:30", "was shown twice by the clock of Astana"),
        ("channel", "telephone", "must be one of voice, messenger, the portal's chat-bot"),
        ("channel", 1, "must be one of"),
        ("compare_value", "three", "needs a whole number"),
        ("compare_value", 0, "must lie between 1 and 999999999"),
        ("compare_value", True, "needs a whole number"),
        ("compare_value", 1.5, "needs a whole number"),
        ("compare_known_on", "2025-12-15T10:00", "needs a day as YYYY-MM-DD"),
        ("compare_known_on", "1999-12-15", "must lie between"),
        ("compare_known_on", 5, "needs a day as YYYY-MM-DD"),
        ("nonsense", "1", "nonsense"),
    ],
)
def test_a_fault_is_named(field: str, value: object, said: str) -> None:
    """The field, and why."""
    found = wrong("contact-centre", {**INCIDENT, field: value})
    (one,) = found

    assert one == ("" if field == "nonsense" else field)
    assert said in found[one]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fault_at_once(lang: str) -> None:
    """All fields that are wrong are told at once, each by its label in the language."""
    found = wrong("contact-centre", {"received_at": "x", "channel": "y", "at": None, "more": 1}, lang)
    labels = {field.name: field.label[lang] for field in ask.question("contact-centre").fields}

    assert {*found} == {"", "received_at", "channel", "at"}
    assert [name for name, said in found.items() if name and not said.startswith(f"{labels[name]}: ")] == []


@pytest.mark.parametrize(
    ("question", "facts", "said"),
    [
        ("booking", {"taken": "2025-12-18T09:00"}, "needs a list, one a line"),
        ("booking", {"taken": 5}, "needs a list, one a line"),
        ("booking", {"taken": ["2025-12-18T09:00", "x"]}, "Taken times, № 2: needs a day and time"),
        ("booking", {"serves": []}, "is missing"),
        ("booking", {"serves": ["Kokshetau"]}, "KATO"),
        ("booking", {"residence": "1"}, "KATO code"),
        ("booking", {"form_number": "\u200b"}, "line breaks, control or invisible"),
        ("booking", {"form_number": 17}, "a text"),
        ("booking", {"capacity": "0"}, "must lie between"),
        ("reception", {"late": [None]}, "Who came too late: when they arrived, № 1"),
        ("sms", {"text": [5]}, "The text that was sent, № 1"),
        ("sms", {"text": "a text"}, "needs a list, one a line"),
    ],
)
def test_lists_and_lines(question: str, facts: dict[str, Any], said: str) -> None:
    """Members of a list are named by their place, counted from one."""
    (found,) = wrong(question, {**example(question), **facts}).items()

    assert found[0] == next(iter(facts))
    assert said in found[1]


def test_contradictions_name_both_fields() -> None:
    """A registration before the request is wrong in both."""
    found = wrong("contact-centre", {**INCIDENT, "registered_at": "2025-12-15T09:00"}, "ru")

    assert {*found} == {"received_at", "registered_at"}
    assert all("Запрос" in said for said in found.values())


def test_a_field_of_a_rule_is_that_of_the_form() -> None:
    """What a rule calls otherwise is told by the field of the form."""
    found = wrong("contact-centre", {**INCIDENT, "at": "2025-12-15T09:30"})

    assert "at" in found


def test_instants() -> None:
    """An instant is by the clock of Astana, or has an offset; of the hour shown twice the offset decides."""
    facts = [{**INCIDENT, "received_at": at} for at in ("2025-12-15T10:00", "2025-12-15T10:00:00", "2025-12-15T05:00Z")]
    answers = [ask.answer("contact-centre", one, lang="en").results for one in facts]
    twice = {
        "received_at": "2024-02-29T23:30+06:00",
        "channel": "voice",
        "at": "2024-03-01T12:00",
    }

    assert answers[0] == answers[1] == answers[2]
    assert "fold" not in ask.answer("contact-centre", twice, lang="en").python
    late = {**twice, "received_at": "2024-02-29T23:30+05:00"}
    assert "fold=1" in ask.answer("contact-centre", late, lang="en").python


def test_blank_fields_are_as_if_left_out() -> None:
    """An empty text, an empty list and nothing are the same as no field, and no receipt has them."""
    blank = {"compare_known_on": "", "found_at": None, "registered_at": INCIDENT["registered_at"]}
    one = ask.answer("contact-centre", {**INCIDENT, **blank}, lang="en")

    assert one == ask.answer("contact-centre", MappingProxyType(INCIDENT), lang="en")
    assert ask.answer("reception", {"came": []}, lang="en").receipt["facts"] == {}  # type: ignore[index]


def test_facts_are_a_mapping() -> None:
    """A list is no facts."""
    with pytest.raises(WrongType, match="facts"):
        ask.answer("day", [("day", "2025-12-15")], lang="en")  # type: ignore[arg-type]
    assert wrong("day", 5)[""].startswith("Field")


def test_sources() -> None:
    """Values are written as what makes them anew."""
    values = [date(2025, 12, 15), timedelta(minutes=90), (), (1,), (1, "a"), frozenset(), None, frozenset({2, 1})]

    assert [source(value) for value in values] == [
        "date(2025, 12, 15)",
        "timedelta(minutes=90)",
        "()",
        "(1,)",
        "(1, 'a')",
        "set()",
        "None",
        "{1, 2}",
    ]
    assert eval(source(("x" * 60, "y" * 60))) == ("x" * 60, "y" * 60)
    assert eval(source(("x" * 120,))) == ("x" * 120,)
