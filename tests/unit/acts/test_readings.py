"""Every open sentence is a named choice with a default, and nothing else is accepted for it."""

import pickle
import re
from typing import Any

import pytest
from attrs import fields_dict

from aleumet_rules import Choice, HoursTerms, InvalidFact, Readings
from aleumet_rules.words.text import LANGUAGES

# The default of each reading, then its alternative.
CHOICES = {
    "slot_capacity": ("one", "by-department"),
    "pilot_end": ("same-day-number", "first-day-counts"),
    "schedule_deadline": ("inclusive", "exclusive"),
    "form_validity_covers": ("request", "examination"),
    "late_reminder": ("none", "at-once"),
    "block_clock": ("later", "received"),
    "window_roll": ("yes", "no"),
    "hours_terms": ("clock", "service-hours"),
    "next_working_day": ("next-to-open", "strict"),
    "out_of_hours_due": ("closing-hour", "after-opening"),
}
KINDS: dict[str, Any] = {kind.field_name(): kind for kind in Choice.__subclasses__()}
make: Any = Readings  # by value, too, which a type checker cannot see


def test_every_choice_is_a_reading() -> None:
    """Each enum of choices is the field of its name, and the other way round."""
    assert set(KINDS) == set(fields_dict(Readings)) == set(CHOICES)


def test_choices_and_defaults() -> None:
    """The choices of each reading are those listed, and the first is the default."""
    assert {name: tuple(choice.value for choice in kind) for name, kind in KINDS.items()} == CHOICES
    assert {name: getattr(Readings(), name).value for name in CHOICES} == {
        name: default for name, (default, _) in CHOICES.items()
    }


def test_chosen_by_value_or_member() -> None:
    """A reading is chosen by the enum's member or by its value."""
    for name, (_, other) in CHOICES.items():
        member = KINDS[name](other)

        assert getattr(make(**{name: other}), name) is member
        assert make(**{name: other}) == make(**{name: member}) != Readings()


def refusal(name: str, value: Any) -> InvalidFact | None:
    """The error with which a reading refuses a value, if it does."""
    try:
        make(**{name: value})
    except InvalidFact as error:
        return error
    return None


@pytest.mark.parametrize("value", ["both", "", None, 1, True, ["clock"]], ids=repr)
def test_unknown_choice_is_refused(value: Any) -> None:
    """Anything else is refused by the reading's name, with the choices that there are."""
    refused = {name: refusal(name, value) for name in CHOICES}

    assert [
        name
        for name, error in refused.items()
        if not re.match(rf"{name}: must be a .* or one of '{CHOICES[name][0]}', '.*; got ", str(error))
        or getattr(error, "value", ...) != value
    ] == []


def test_choice_of_another_reading_is_refused() -> None:
    """A member of another enum is no choice, even where the words are alike."""
    with pytest.raises(InvalidFact, match=r"^window_roll: "):
        make(window_roll=HoursTerms.CLOCK)


def test_meaning_in_three_languages() -> None:
    """Each choice says what it means in each language, in words of its own."""
    meanings = {name: [choice.meaning[lang] for choice in kind for lang in LANGUAGES] for name, kind in KINDS.items()}

    assert [name for name, said in meanings.items() if not all(words.strip() for words in said)] == []
    assert [name for name, said in meanings.items() if len({*said}) != len(said)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_explains_itself(lang: str) -> None:
    """Each choice says what it is about, what it means and what the other one is, as one line."""
    for choice in (choice for kind in KINDS.values() for choice in kind):
        said = choice.explain(lang)

        assert f"({choice.subject()[lang]}): {choice.meaning[lang]}. " in said
        assert said.count("\n") == 0
        assert all(said.count(f": {other.meaning[lang]}.") == 1 for other in type(choice))


def test_readings_are_values() -> None:
    """Readings are equal by content, hashable, and survive a pickle."""
    strict = make(next_working_day="strict")

    assert hash(strict) == hash(make(next_working_day="strict"))
    assert pickle.loads(pickle.dumps(strict)) == strict
