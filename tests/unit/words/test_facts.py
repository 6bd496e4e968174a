"""Facts are said in words where they can be, and left out where they cannot."""

from datetime import date, datetime
from enum import Enum

import pytest
from attrs import fields, frozen

from aleumet_rules import ASTANA, BookingStatus, Channel, Measure
from aleumet_rules.words.facts import facts_text, name_of
from aleumet_rules.words.text import LANGUAGES


@frozen
class _Called:
    name: str


class _Plain(Enum):
    ONE = "number one"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param(date(2025, 12, 15), "Monday 15 December 2025", id="day"),
        pytest.param(datetime(2025, 12, 15, 9, tzinfo=ASTANA), "Monday 15 December 2025, 09:00", id="instant"),
        pytest.param("A-1", "A-1", id="text"),
        pytest.param(3, "3", id="number"),
        pytest.param(Channel.CHAT_BOT, "the portal's chat-bot", id="meaning"),
        pytest.param(_Plain.ONE, "number one", id="enum"),
        pytest.param(_Called("a wheelchair"), "a wheelchair", id="name"),
    ],
)
def test_value_in_words(value: object, words: str) -> None:
    """A fact is said as a person would say it."""
    told = facts_text({"x": value})
    assert told is not None
    assert told["en"] == f"Facts — x: {words}."


@pytest.mark.parametrize("value", [None, object(), (1, 2)], ids=["nothing", "object", "tuple"])
def test_unsayable_is_left_out(value: object) -> None:
    """What no word or two could say is not said."""
    assert facts_text({"x": value}) is None


def test_names_in_three_languages() -> None:
    """A fact of the rules has a name in each language; one of a caller keeps its own."""
    assert [name_of("ticket")[lang] for lang in LANGUAGES] == ["талон нөмірі", "номер талона", "ticket number"]
    assert dict(name_of("shelf")) == {"kk": "shelf", "ru": "shelf", "en": "shelf"}


def test_state_of_booking_in_words() -> None:
    """The state of a booking is told by its name in each language."""
    told = facts_text({"status": BookingStatus.VOID})
    assert told is not None
    assert told["ru"] != told["en"]


def test_every_day_of_a_measure_has_a_name() -> None:
    """What can happen to a measure is named in each language, not by its name in the code."""
    days = [own.name for own in fields(Measure) if own.name.endswith("_on")]
    assert days
    assert all(name_of(day)[lang] != day for day in days for lang in LANGUAGES)
