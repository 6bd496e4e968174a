"""Every open sentence is a named choice with a default, and nothing else is accepted for it."""

import pickle
from typing import Any

import pytest
from attrs import fields_dict

from aleumet_rules.errors import InvalidFact
from aleumet_rules.law import LANGUAGES
from aleumet_rules.readings import Choice, HoursTerms, Readings

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
each_reading = pytest.mark.parametrize("name", CHOICES)


def test_every_choice_is_a_reading() -> None:
    """Each enum of choices is the field of its name, and the other way round."""
    assert set(KINDS) == set(fields_dict(Readings)) == set(CHOICES)


@each_reading
def test_choices_and_default(name: str) -> None:
    """The choices are those listed, and the first is the default."""
    assert tuple(choice.value for choice in KINDS[name]) == CHOICES[name]
    assert getattr(Readings(), name).value == CHOICES[name][0]


@each_reading
def test_chosen_by_value_or_member(name: str) -> None:
    """A reading is chosen by the enum's member or by its value."""
    other = CHOICES[name][1]

    assert getattr(make(**{name: other}), name) is KINDS[name](other)
    assert make(**{name: other}) == make(**{name: KINDS[name](other)}) != Readings()


@each_reading
@pytest.mark.parametrize("value", ["both", "", None, 1, True, ["clock"]], ids=repr)
def test_unknown_choice_is_refused(name: str, value: Any) -> None:
    """Anything else is refused by the reading's name, with the choices that there are."""
    with pytest.raises(
        InvalidFact, match=rf"^{name}: must be a .* or one of '{CHOICES[name][0]}', '.*; got "
    ) as caught:
        make(**{name: value})

    assert caught.value.value == value


def test_choice_of_another_reading_is_refused() -> None:
    """A member of another enum is no choice, even where the words are alike."""
    with pytest.raises(InvalidFact, match=r"^window_roll: "):
        make(window_roll=HoursTerms.CLOCK)


@each_reading
def test_meaning_in_three_languages(name: str) -> None:
    """Each choice says what it means in each language, in words of its own."""
    meanings = [choice.meaning[lang] for choice in KINDS[name] for lang in LANGUAGES]

    assert all(meaning.strip() for meaning in meanings)
    assert len({*meanings}) == len(meanings)


@each_reading
@pytest.mark.parametrize("lang", LANGUAGES)
def test_explains_itself(name: str, lang: str) -> None:
    """Each choice says what it is about, what it means and what the other one is, as one line."""
    for choice in KINDS[name]:
        said = choice.explain(lang)

        assert f"({choice.subject()[lang]}): {choice.meaning[lang]}. " in said
        assert said.count("\n") == 0
        assert all(said.count(f": {other.meaning[lang]}.") == 1 for other in KINDS[name])


def test_readings_are_values() -> None:
    """Readings are equal by content, hashable, and survive a pickle."""
    strict = make(next_working_day="strict")

    assert hash(strict) == hash(make(next_working_day="strict"))
    assert pickle.loads(pickle.dumps(strict)) == strict
