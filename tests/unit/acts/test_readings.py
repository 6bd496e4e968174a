"""Every open sentence is one row: its values, the default first; nothing else is accepted for its field."""

import copy
import pickle
import re
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import pytest
from attrs import asdict, evolve, fields_dict
from attrs.exceptions import FrozenInstanceError

from aleumet_rules import NORMS, InvalidFact, OutsideHorizon, Reading, Readings, Reform
from aleumet_rules.acts.readings import OPEN_SENTENCES, chosen_readings, settled
from aleumet_rules.words.text import LANGUAGES

# The default of each reading, then its alternatives.
CHOICES = {
    "slot_capacity": ("by-department", "one"),
    "pilot_end": ("same-day-number", "first-day-counts", "rolled"),
    "pilot_covers": ("request-and-day", "request"),
    "schedule_deadline": ("rolled", "inclusive", "exclusive"),
    "form_validity_covers": ("request", "examination"),
    "form_roll": ("no", "yes"),
    "used_form": ("free", "used-up"),
    "rebooking_checks": ("all", "free-start"),
    "rebooking_after_closed_day": ("first-request", "all"),
    "after_lateness": ("both", "either"),
    "general_order_after": ("came", "booked"),
    "sms_promptness": ("same-day", "any-time"),
    "late_reminder": ("none", "at-once"),
    "block_clock": ("later", "received", "each"),
    "window_roll": ("yes", "no"),
    "choice_before_notice": ("open", "closed"),
    "second_choice": ("again", "once"),
    "after_activation": ("new-notice", "return"),
    "measure_term": ("bars", "informs"),
    "hours_terms": ("clock", "service-hours"),
    "notice_terms": ("clock", "service-hours"),
    "working_day_term": ("next-day-end", "same-hour"),
    "own_refutation": ("no-term", "thirty-minutes"),
    "next_working_day": ("next-to-open", "strict"),
    "out_of_hours_due": ("closing-hour", "after-opening"),
    "voice_out_of_hours": ("general-rule", "next-working-day"),
    "sign_in_number": ("if-any", "required"),
}
PLACES = {
    "slot_capacity": ["Algorithm, para 3", "Algorithm, para 4"],
    "pilot_end": ["Joint order, para 8"],
    "pilot_covers": ["Joint order, para 8"],
    "schedule_deadline": ["Algorithm, para 4"],
    "form_validity_covers": ["Algorithm, paras 7, 8"],
    "form_roll": ["Algorithm, paras 7, 8", "Civil Code, art. 175"],
    "used_form": ["Algorithm, para 11"],
    "rebooking_checks": ["Algorithm, para 12"],
    "rebooking_after_closed_day": ["Algorithm, para 3", "Algorithm, paras 7, 8"],
    "after_lateness": ["Algorithm, para 12"],
    "general_order_after": ["Algorithm, para 12"],
    "sms_promptness": [f"Algorithm, para {n}" for n in (11, 12, 6, 9)],
    "late_reminder": ["Algorithm, para 10"],
    "block_clock": ["Portal rules, para 10"],
    "window_roll": ["Civil Code, art. 175", "Portal rules, para 10"],
    "choice_before_notice": ["Portal rules, para 10"],
    "second_choice": ["Portal rules, para 10"],
    "after_activation": ["Portal rules, para 10"],
    "measure_term": ["Portal rules, paras 2(7), 9"],
    "hours_terms": ["Portal rules, para 15(1)", "Portal rules, para 15(3)"],
    "notice_terms": [f"Portal rules, para {n}" for n in ("15", "15(4)", "15(5)", "16")],
    "working_day_term": ["Portal rules, para 15", "Portal rules, para 15(2)"],
    "own_refutation": ["Portal rules, para 15(2)", "Portal rules, para 15(4)"],
    "next_working_day": ["Portal rules, para 16"],
    "out_of_hours_due": ["Civil Code, art. 176(1)", "Portal rules, para 15(1)", "Portal rules, para 16"],
    "voice_out_of_hours": ["Portal rules, para 15(1)", "Portal rules, para 16"],
    "sign_in_number": ["Portal rules, paras 4–6, 12"],
}
PAIRS = [(name, value) for name, values in CHOICES.items() for value in values]
DEFAULTS = {name: values[0] for name, values in CHOICES.items()}
make: Any = Readings  # with values that a type checker refuses, too


class Terms(StrEnum):
    """Somebody's own name for a value."""

    CLOCK = "clock"


class TestRows:
    """The rows, and what stands a second time for type checkers."""

    def test_choices(self) -> None:
        """The values of each row are those listed, in their order."""
        assert {name: tuple(row.wording.meanings) for name, row in OPEN_SENTENCES.items()} == CHOICES
        assert [row.field for row in OPEN_SENTENCES.values()] == [*CHOICES]

    def test_fields_are_those_of_the_rows(self) -> None:
        """`Readings` has the field of each row, in their order, with its values for type checkers and its default."""
        kinds = get_type_hints(Readings)

        assert [*fields_dict(Readings)] == [*OPEN_SENTENCES]
        assert {name: get_args(kinds[name]) for name in OPEN_SENTENCES} == CHOICES
        assert asdict(Readings()) == DEFAULTS

    def test_reforms_are_those_of_the_rows(self) -> None:
        """A reform changes each reading to the same values."""
        kinds = get_type_hints(Reform)

        assert {name: kinds.get(name) for name in OPEN_SENTENCES} == get_type_hints(Readings)

    def test_places(self) -> None:
        """Each row names the norms in which its sentence stands, and these are norms of the law."""
        norms = {name: row.norms for name, row in OPEN_SENTENCES.items()}
        places = {name: sorted({norm.citation.text() for norm in found}) for name, found in norms.items()}

        assert places == PLACES
        assert [norm for found in norms.values() for norm in found if NORMS.get(norm.id) is not norm] == []


class TestReadings:
    """The value of each field, and what is refused."""

    @pytest.mark.parametrize(("name", "value"), PAIRS)
    def test_value_is_kept(self, name: str, value: str) -> None:
        """A value that the field knows is chosen, and nothing else changes."""
        assert asdict(make(**{name: value})) == DEFAULTS | {name: value}

    def test_text_of_another_kind_is_kept_plain(self) -> None:
        """A text that is more than a plain one is taken for what it says."""
        kept = make(hours_terms=Terms.CLOCK).hours_terms

        assert (type(kept), kept) == (str, "clock")

    @pytest.mark.parametrize("value", ["neither", "", " one", "YES", None, 1, True, b"yes", ["clock"], {}], ids=repr)
    def test_unknown_value_is_refused(self, value: Any) -> None:
        """Anything else is refused by the field's name, with the values that there are."""
        for name, known in CHOICES.items():
            listed = ", ".join(f"'{one}'" for one in known)
            with pytest.raises(
                InvalidFact, match=rf"^{name}: must be one of {listed}; got {re.escape(repr(value))}$"
            ) as caught:
                make(**{name: value})
            assert (caught.value.field, caught.value.value) == (name, value)

    def test_value_of_another_field_is_refused(self) -> None:
        """A value is one of its own field alone."""
        with pytest.raises(InvalidFact, match=r"^window_roll: .*; got 'clock'$"):
            make(window_roll="clock")

    def test_change_is_checked(self) -> None:
        """A copy with another value is checked like a new one; in place nothing changes."""
        with pytest.raises(InvalidFact, match=r"^late_reminder: "):
            evolve(Readings(), late_reminder="never")  # type: ignore[arg-type]
        with pytest.raises(FrozenInstanceError):
            Readings().late_reminder = "at-once"  # type: ignore[misc]

    def test_are_values(self) -> None:
        """Readings are equal by content, hashable, and survive copy and pickle."""
        strict = Readings(next_working_day="strict")

        assert hash(strict) == hash(Readings(next_working_day="strict"))
        assert pickle.loads(pickle.dumps(strict)) == copy.deepcopy(strict) == strict != Readings()

    def test_settled(self) -> None:
        """A reading bears on what follows only where another value of it, all else equal, gives something else."""

        def last(readings: Readings) -> tuple[str, bool]:
            rolls = readings.window_roll == "yes" and readings.block_clock == "later"
            return ("Monday" if rolls else "Saturday"), readings.late_reminder in {"none", "at-once"}

        found, bearing = settled(Readings(), last, "window_roll", "block_clock", "late_reminder")
        assert (found, bearing) == (("Monday", True), chosen_readings(Readings(), "window_roll", "block_clock"))

        received = Readings(block_clock="received")
        assert settled(received, last, "window_roll", "block_clock") == (
            ("Saturday", True),
            chosen_readings(received, "block_clock"),
        )

    def test_settled_at_the_edge(self) -> None:
        """A value under which the answer would lie beyond the calendar's years bears on one that lies within them."""

        def last(readings: Readings) -> str:
            if readings.window_roll == "no":
                return "Saturday"
            raise OutsideHorizon("day", "Monday", "lies beyond")

        calendar = Readings(window_roll="no")
        assert settled(calendar, last, "window_roll") == ("Saturday", chosen_readings(calendar, "window_roll"))

    def test_chosen(self) -> None:
        """What was chosen comes as readings, in the order asked for."""
        strict = Readings(next_working_day="strict")

        assert chosen_readings(strict, "window_roll", "next_working_day") == (
            Reading("window_roll", "yes"),
            Reading("next_working_day", "strict"),
        )


class TestReading:
    """One way to read one sentence."""

    def test_repr_is_short(self) -> None:
        """It shows its field and its value."""
        assert repr(Reading("hours_terms", "clock")) == "<Reading hours_terms clock>"

    def test_is_a_value(self) -> None:
        """A reading is equal by field and value, hashable, and survives copy and pickle."""
        readings = [Reading(*pair) for pair in PAIRS]

        assert len({*readings}) == len(readings)
        assert {*readings} == {Reading(*pair) for pair in PAIRS}
        assert pickle.loads(pickle.dumps(readings)) == copy.deepcopy(readings) == readings

    def test_is_kept_plain(self) -> None:
        """Field and value are kept as plain texts, equal to those that the law gives out."""
        made = Reading("hours_terms", Terms.CLOCK)

        assert (type(made.value), made) == (str, chosen_readings(Readings(), "hours_terms")[0])

    @pytest.mark.parametrize(
        ("field", "value", "words"),
        [
            pytest.param("hour_terms", "clock", "field: must be one of 'slot_capacity', ", id="no-field"),
            pytest.param(None, "clock", "field: must be one of 'slot_capacity', ", id="none"),
            pytest.param("hours_terms", "clocks", "hours_terms: must be one of 'clock', 'service-hours'; ", id="typo"),
            pytest.param("hours_terms", "yes", "hours_terms: must be one of 'clock', ", id="of-another-field"),
            pytest.param("hours_terms", None, "hours_terms: must be one of 'clock', ", id="no-value"),
        ],
    )
    def test_no_such_reading(self, field: Any, value: Any, words: str) -> None:
        """A field or a value that the law does not have is refused, with those that it has."""
        with pytest.raises(InvalidFact, match=rf"^{words}.*got "):
            Reading(field, value)

    def test_norms(self) -> None:
        """A reading leads to the norms in which its sentence stands."""
        norms = Reading("window_roll", "no").norms

        assert [norm.id for norm in norms] == ["ipr.selection-window", "term.roll"]

    def test_where(self) -> None:
        """It says where its sentence stands: the places of its row, or those of its norms."""
        places = Reading("window_roll", "no").where
        row = evolve(OPEN_SENTENCES["window_roll"], places=places[:1])

        assert [place.text() for place in places] == ["Portal rules, para 10", "Civil Code, art. 175"]
        assert row.where == places[:1]
        next_day = Reading("next_working_day", "strict").where
        assert [place.text() for place in next_day] == ["Portal rules, para 16", "APPC, art. 64(3)"]

    def test_briefs(self) -> None:
        """Every value of every sentence is said in at most twelve words, in each language in words of its own."""
        for name in [*CHOICES][: [*CHOICES].index("late_reminder") + 1]:
            row = OPEN_SENTENCES[name]
            briefs = row.wording.briefs

            assert [*briefs] == [*row.wording.meanings], name
            for lang in LANGUAGES:
                assert len({brief[lang] for brief in briefs.values()}) == len(briefs), (name, lang)
                assert all(1 <= len(brief[lang].split()) <= 12 for brief in briefs.values()), (name, lang)

    def test_brief(self) -> None:
        """It says in a few words what it means."""
        assert Reading("hours_terms", "service-hours").brief["en"] == "in service hours only"

    @pytest.mark.parametrize("field", [*CHOICES][[*CHOICES].index("hours_terms") :])
    def test_briefs_of_the_contact_centre(self, field: str) -> None:
        """Each value of the readings of paragraphs 15 and 16 has its own brief, in at most twelve words."""
        for lang in LANGUAGES:
            briefs = [Reading(field, value).brief[lang] for value in CHOICES[field]]
            assert len({*briefs}) == len(briefs)
            assert [brief for brief in briefs if not 0 < len(brief.split()) <= 12] == []

    def test_others(self) -> None:
        """The others are every value of the sentence but its own."""
        for name, value in PAIRS:
            assert Reading(name, value).others == tuple(one for one in CHOICES[name] if one != value)

    def test_meaning_in_three_languages(self) -> None:
        """Each says in each language what is open and what it means, in words of its own."""
        subjects = [OPEN_SENTENCES[name].wording.subject for name in CHOICES]
        said = [*subjects, *(Reading(*pair).meaning for pair in PAIRS)]

        assert [text for text in said if not all(text[lang].strip() for lang in LANGUAGES)] == []
        assert [lang for lang in LANGUAGES if len({text[lang] for text in said}) != len(said)] == []

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_explains_itself(self, lang: str) -> None:
        """In full, each says what it is about, what it means and what the other one is, as one line."""
        for reading in (Reading(*pair) for pair in PAIRS):
            said = reading.explain(lang, full=True)

            assert f"({reading.subject[lang]}): {reading.meaning[lang]}. " in said
            assert said.count("\n") == 0
            others = "; ".join(Reading(reading.field, value).meaning[lang] for value in reading.others)
            assert said.endswith(f": {others}.")
