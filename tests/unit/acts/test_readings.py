"""Every open sentence is a named choice with a default, and nothing else is accepted for it."""

import pickle
import re
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest
from attrs import fields_dict

from aleumet_rules import InvalidFact, Reading, Readings, Reform
from aleumet_rules.acts.readings import WHERE, chosen_readings
from aleumet_rules.words.readings import MEANINGS, SUBJECTS
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
make: Any = Readings  # also with what a type checker would refuse


def test_every_reading_is_a_field() -> None:
    """The rows of words, the norms whose sentences are open, the fields and what `amend` takes are the same."""
    assert [*MEANINGS] == [*SUBJECTS] == [*WHERE] == [*fields_dict(Readings)] == [*CHOICES]
    assert {*CHOICES} <= Reform.__annotations__.keys()


def test_values_and_defaults() -> None:
    """The values of each reading are those listed, for a type checker too, and the first is the default."""
    typed = {name: get_args(kind) for name, kind in get_type_hints(Readings).items()}
    reform = {name: get_args(kind) for name, kind in get_type_hints(Reform).items() if name in CHOICES}

    assert {name: tuple(values) for name, values in MEANINGS.items()} == typed == reform == CHOICES
    assert {name: getattr(Readings(), name) for name in CHOICES} == {name: own[0] for name, own in CHOICES.items()}


def test_chosen_by_value() -> None:
    """A reading is chosen by a value; a text that is equal counts as well, and is kept as a plain one."""

    class Word(str):
        __slots__ = ()

    for name, (_, *others) in CHOICES.items():
        for other in others:
            assert getattr(make(**{name: other}), name) == other
            assert type(getattr(make(**{name: Word(other)}), name)) is str


def refusal(name: str, value: Any) -> InvalidFact | None:
    """The error with which a reading refuses a value, if it does."""
    try:
        make(**{name: value})
    except InvalidFact as error:
        return error
    return None


@pytest.mark.parametrize("value", ["both", "", None, 1, True, ["clock"]], ids=repr)
def test_unknown_value_is_refused(value: Any) -> None:
    """Anything else is refused by the reading's name, with the values that there are."""
    refused = {name: refusal(name, value) for name in CHOICES}

    assert [
        name
        for name, error in refused.items()
        if not re.match(rf"{name}: must be one of '{CHOICES[name][0]}', '.*; got ", str(error))
        or getattr(error, "value", ...) != value
    ] == []


def test_value_of_another_reading_is_refused() -> None:
    """A value of another reading is none of this one."""
    with pytest.raises(InvalidFact, match=r"^window_roll: "):
        make(window_roll="clock")


def every() -> Iterator[Reading]:
    """Every value of every reading."""
    for name, values in CHOICES.items():
        for value in values:
            yield Reading(name, value)


def test_meaning_in_three_languages() -> None:
    """Each value says what it means in each language, in words of its own."""
    for name, values in CHOICES.items():
        said = [Reading(name, value).meaning[lang] for value in values for lang in LANGUAGES]

        assert all(words.strip() for words in said)
        assert len({*said}) == len(said)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_explains_itself(lang: str) -> None:
    """Each value says what it is about, what it means and what the others are, as one line."""
    for reading in every():
        said = reading.explain(lang)

        assert f"({reading.subject[lang]}): {reading.meaning[lang]}. " in said
        assert said.count("\n") == 0
        assert all(said.count(f": {Reading(reading.field, other).meaning[lang]}.") == 1 for other in reading.others)


def test_where_it_is_read() -> None:
    """Each reading names the norm whose sentence is open."""
    assert {reading.field: reading.norm.id for reading in every()}["hours_terms"] == "incident.register"


def test_chosen() -> None:
    """Readings are told by field with the value that was chosen."""
    told = chosen_readings(Readings(window_roll="no"), "block_clock", "window_roll")

    assert told == (Reading("block_clock", "later"), Reading("window_roll", "no"))


def test_readings_are_values() -> None:
    """Readings are equal by content, hashable, and survive a pickle."""
    strict = make(next_working_day="strict")

    assert hash(strict) == hash(make(next_working_day="strict"))
    assert pickle.loads(pickle.dumps(strict)) == strict
    assert pickle.loads(pickle.dumps(chosen_readings(strict, "next_working_day"))) == chosen_readings(
        strict, "next_working_day"
    )
