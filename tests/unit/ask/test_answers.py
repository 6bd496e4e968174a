"""Every example is answered in each language: card, text, receipt, and a program that gives the same answer."""

import json
from datetime import date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    ContradictoryFacts,
    InvalidFact,
    NotInForce,
    UnknownLanguage,
    Week,
    WorkingCalendar,
    WrongType,
    ask,
    milestones,
)
from aleumet_rules.ask import QUESTIONS, Question
from aleumet_rules.words.text import LANGUAGES
from asking import EXAMPLES, example, executed, same

TITLES = {question.id: question.title.en for question in QUESTIONS}


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_is_answered(name: str) -> None:
    """The card is well formed and in the language, the text is there, and the page gets JSON."""
    question, one, lang = EXAMPLES[name]
    answer = ask.answer(question.id, one.facts_in(lang), lang=lang)
    card = ET.fromstring(answer.card)

    assert card.get("lang") == lang
    assert answer.text.strip()
    assert json.loads(json.dumps(answer.to_dict()))["question"] == question.id
    assert [label for label, _ in answer.facts] == [
        field.label[lang] for field in question.fields if field.name in one.facts
    ]


@pytest.mark.parametrize("name", EXAMPLES)
def test_program_gives_the_same_answer(name: str) -> None:
    """The program is executed, and so is its answer under the law with which it is compared."""
    question, one, lang = EXAMPLES[name]
    answer = ask.answer(question.id, one.facts_in(lang), lang=lang)
    names, printed = executed(answer.python)

    assert same(names["answer"], answer.results)
    assert same(names.get("other"), answer.other)
    assert printed


@pytest.mark.parametrize("name", EXAMPLES)
def test_program_prints_what_is_said(name: str) -> None:
    """What the rules explain stands in the text and is what the program prints."""
    question, one, lang = EXAMPLES[name]
    answer = ask.answer(question.id, one.facts_in(lang), lang=lang)
    printed = executed(answer.python)[1]
    explained = [found.explain(lang) for found in answer.results if hasattr(found, "to_dict")]

    assert [said for said in explained if said not in answer.text or said not in printed] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_receipt_checks_true(name: str) -> None:
    """A receipt comes back through JSON and is true; of what names a person there is none.

    Each receipt of a rule in it is true by itself, under the law with the week that was asked for.
    """
    question, one, lang = EXAMPLES[name]
    answer = ask.answer(question.id, one.facts_in(lang), lang=lang)

    assert (answer.receipt is None) == (question.id == "sms")
    if answer.receipt is not None:
        assert ask.check(json.loads(json.dumps(answer.receipt)))
        week = Week(one.facts.get("week", "five-day"))
        law = LAW.amend(calendar=evolve(LAW.calendar, week=week))
        assert [bool(ask.check(inner, law=law)) for inner in answer.receipt["receipts"]].count(False) == 0


@pytest.mark.parametrize("question", QUESTIONS, ids=TITLES)
def test_question_is_data(question: Question) -> None:
    """Each question has a title, help, fields with labels, rules of the package, and what it is compared with."""
    (form,) = (form for form in ask.forms() if form["id"] == question.id)
    names = [field.name for field in question.fields]

    assert json.loads(json.dumps(form)) == form
    assert len(names) == len({*names})
    assert {*form["title"]} == {*LANGUAGES}
    assert all(label.strip() for field in form["fields"] for label in field["label"].values())
    assert [field["name"] for field in form["fields"] if field["compares"]][-1] == "compare_known_on"
    assert all(field.choices for field in question.fields if field.kind == "choice")
    assert question.examples


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_of_the_page(lang: str) -> None:
    """A page has its own words in each language."""
    words = ask.page_words(lang=lang)

    assert words["ask"]
    assert {*words} == {*ask.page_words()}


def test_questions_are_the_eight() -> None:
    """What is asked, in order; each is found by its id, and nothing else is."""
    assert [*TITLES] == ["contact-centre", "selection-window", "booking", "reception", "day", "terms", "duties", "sms"]
    assert [ask.question(name) for name in TITLES] == [*QUESTIONS]
    with pytest.raises(InvalidFact, match="question"):
        ask.question("weather")
    with pytest.raises(WrongType):
        ask.question(3)  # type: ignore[arg-type]


class TestLaw:
    """The law that is asked may be another one."""

    def test_answer_under_a_reform(self) -> None:
        """An hour to register makes a registration after two hours late."""
        facts = {**example("contact-centre"), "registered_at": "2025-12-15T12:00"}
        law = LAW.amend(register_within=timedelta(hours=1))
        lateness = [
            ask.answer("contact-centre", facts, lang="en", law=one).results[0].state.value for one in (LAW, law)
        ]

        assert lateness == ["met", "missed"]

    def test_program_expects_the_law_under_its_name(self) -> None:
        """A law that cannot be written out is a name of the program; one as it was known is written out."""
        law = LAW.amend(register_within=timedelta(hours=1))
        answer = ask.answer("contact-centre", example("contact-centre"), lang="en", law=law)
        known = LAW.as_known(date(2026, 3, 17))
        then = ask.answer("day", {"day": "2026-08-31"}, lang="en", law=known)

        assert "answer = asked(law)" in answer.python
        assert same(executed(answer.python, law=law)[0]["answer"], answer.results)
        assert "asked(LAW.as_known(date(" in then.python
        assert same(executed(then.python)[0]["answer"], then.results)

    def test_no_other_law(self) -> None:
        """What is no law is refused."""
        with pytest.raises(WrongType, match="law"):
            ask.answer("day", {"day": "2026-08-31"}, lang="en", law="LAW")  # type: ignore[arg-type]

    def test_language(self) -> None:
        """Another language than the three is refused, in what is asked and in what is wrong."""
        with pytest.raises(UnknownLanguage):
            ask.answer("day", {"day": "2026-08-31"}, lang="de")
        with pytest.raises(UnknownLanguage):
            ask.schema(lang="de")
        with pytest.raises(UnknownLanguage):
            ask.faults(NotInForce("queue", date(2026, 1, 1)), "day", lang="de")


class TestCompare:
    """The same question asked of another law, beside the answer."""

    def test_another_reading(self) -> None:
        """A window that does not roll ends earlier, and the choice is refused on 2 March."""
        answer = ask.answer("selection-window", example("selection-window"), lang="en")
        assert answer.other is not None

        assert [bool(side[1]) for side in (answer.results, answer.other)] == [True, False]
        assert answer.text.startswith("By the law as it stands:\n")
        assert answer.text.endswith("The answers differ.")
        assert "LAW.amend(window_roll='no')" in answer.python

    def test_an_amended_number(self) -> None:
        """Three months to choose; the number and its unit stand in the heading."""
        facts = {**example("selection-window"), "compare_number": "selection_months", "compare_value": "3"}
        facts.pop("compare_reading")
        answer = ask.answer("selection-window", facts, lang="en")
        assert answer.other is not None

        assert answer.other[0].closes_on == date(2026, 3, 31)
        assert "For comparison: Time to choose a supplier, in months — 3" in answer.text

    def test_minutes(self) -> None:
        """A length of time is entered in minutes."""
        facts = {**example("contact-centre"), "compare_number": "register_within", "compare_value": 181}
        answer = ask.answer("contact-centre", facts, lang="en")
        assert answer.other is not None

        assert [side[0].state.value for side in (answer.results, answer.other)] == ["missed", "met"]
        assert "register_within=timedelta(minutes=181)" in answer.python

    def test_as_known_on_a_day(self) -> None:
        """Constitution Day of 2026 had not been moved yet."""
        answer = ask.answer("day", example("day"), lang="en")
        assert answer.other is not None

        assert [side[0].is_working for side in (answer.results, answer.other)] == [True, False]

    def test_other_days_off(self) -> None:
        """A term ends a day later where one of its days is a day off; the law asked keeps its own calendar."""
        answer = ask.answer("terms", example("terms", 1), lang="en")
        assert answer.other is not None

        assert [side[0].date.day for side in (answer.results, answer.other)] == [18, 19]

    def test_all_at_once(self) -> None:
        """A reading, a number and a day of knowledge go together."""
        facts = {
            **example("contact-centre"),
            "compare_reading": "hours_terms=service-hours",
            "compare_number": "analyse_working_days",
            "compare_value": 2,
            "compare_known_on": "2025-12-01",
        }
        answer = ask.answer("contact-centre", facts, lang="ru")
        names, _ = executed(answer.python)

        assert same(names["other"], answer.other)

    def test_same_in_substance(self) -> None:
        """Answers that say the same in other words are the same."""
        facts = {**example("day", 1), "compare_known_on": "2026-03-25"}

        assert ask.answer("day", facts, lang="en").text.endswith("Both answers are the same.")
        assert "alr-beside" in ask.answer("day", facts, lang="en").card

    @pytest.mark.parametrize(
        ("facts", "missing"),
        [({"compare_number": "selection_months"}, "compare_value"), ({"compare_value": 3}, "compare_number")],
    )
    def test_number_without_value(self, facts: dict[str, Any], missing: str) -> None:
        """A number needs its value, and a value its number."""
        with pytest.raises(InvalidFact) as caught:
            ask.answer("selection-window", {**example("selection-window"), **facts}, lang="en")

        assert (caught.value.field, caught.value.code) == (missing, "missing")


class TestBooking:
    """May this start be booked, and which is the next free one?"""

    def test_next_free_start(self) -> None:
        """On a holiday nothing can be booked; the next free start is the next that is allowed."""
        decision, following = ask.answer("booking", example("booking"), lang="en").results

        assert not decision
        assert following.outcome.starts_at == datetime(2025, 12, 15, 12, tzinfo=ASTANA)

    def test_no_next_free_start(self) -> None:
        """Under a form that has expired there is none."""
        facts = {**example("booking"), "signed_on": "2025-10-01"}
        answer = ask.answer("booking", facts, lang="en")

        assert answer.results[1] is None
        assert "There is no free start within sixty days" in answer.text
        assert "There is no free start within sixty days" in answer.card
        assert answer.dues == ()

    def test_allowed_needs_no_other(self) -> None:
        """Where the start is free no other is looked for, and the booked start is for the calendar."""
        answer = ask.answer("booking", example("booking", 1), lang="en")

        assert answer.results[1] is None
        assert [due.at for due in answer.dues] == [datetime(2025, 12, 18, 9, tzinfo=ASTANA)]
        assert "no free start" not in answer.text

    def test_earlier_booking(self) -> None:
        """An active booking under the same form stands against another."""
        earlier = {
            "earlier_starts_at": "2025-12-17T09:00",
            "earlier_made_at": "2025-12-10T09:00",
            "earlier_status": "active",
        }
        answer = ask.answer("booking", {**example("booking", 1), **earlier}, lang="en")

        assert "active-booking" in {reason.code for reason in answer.results[0].reasons}
        assert same(executed(answer.python)[0]["answer"], answer.results)

    def test_earlier_booking_whole(self) -> None:
        """Of an earlier booking all is needed or nothing."""
        with pytest.raises(InvalidFact) as caught:
            ask.answer("booking", {**example("booking", 1), "earlier_made_at": "2025-12-10T09:00"}, lang="en")

        assert caught.value.field == "earlier_starts_at"

    def test_taken_and_away(self) -> None:
        """Taken starts and trips stand against a booking, and the program has them."""
        facts = {**example("booking", 1), "taken": ["2025-12-18T09:00"], "away_on": ["2025-12-19"], "capacity": 1}
        answer = ask.answer("booking", facts, lang="en")

        assert [reason.code for reason in answer.results[0].reasons] == ["slot-taken"]
        assert "Trip(first=date(2025, 12, 19), last=date(2025, 12, 19))" in answer.python
        assert same(executed(answer.python)[0]["answer"], answer.results)

    def test_last_week_of_the_calendar(self) -> None:
        """A week that leaves the calendar is not drawn."""
        facts = {**example("booking"), "starts_at": "2050-12-31T09:00", "asked_at": "2050-12-30T09:00"}
        answer = ask.answer("booking", facts, lang="en")

        assert "alr-week" not in answer.card.partition("</style>")[2]
        assert not answer.results[0]


class TestWeek:
    """Five days, unless six are asked for."""

    def test_six_days(self) -> None:
        """A Saturday is worked, under the law as it is known on a day and beside other days off too."""
        facts = {"day": "2025-12-13", "week": "six-day"}
        more = {"compare_known_on": "2025-12-01", "compare_days_off": ["2025-12-13"]}
        answer, compared = (ask.answer("day", one, lang="en") for one in (facts, {**facts, **more}))
        assert compared.other is not None

        assert "six-day week" in answer.text
        assert answer.results[0].is_working
        assert compared.results[0].is_working
        assert not compared.other[0].is_working
        assert same(executed(compared.python)[0]["other"], compared.other)
        assert ask.check(answer.receipt)

    def test_the_choice_that_is_meant(self) -> None:
        """Nothing entered is the five-day week that a form shows; a law with a calendar of its own keeps it."""
        (field,) = (field for field in ask.question("day").fields if field.name == "week")
        saturday = {"day": "2025-12-13"}
        six = LAW.amend(calendar=WorkingCalendar(week=Week.SIX_DAY))

        assert field.default == "five-day"
        assert (
            ask.answer("day", saturday, lang="ru").results
            == ask.answer("day", {**saturday, "week": field.default}, lang="ru").results
        )
        assert ask.answer("day", saturday, lang="ru", law=six).results[0].is_working
        assert not ask.answer("day", {**saturday, "week": "five-day"}, lang="ru", law=six).results[0].is_working

    def test_months_are_drawn_in_the_week(self) -> None:
        """In the month that is drawn Saturdays are working days."""
        five, six = (ask.answer("terms", example("terms", place), lang="en").card for place in (0, 2))

        assert [card.count('class="alr-plain"') for card in (five, six)] == [22, 26]


def test_a_window_without_an_end() -> None:
    """Before the notice the window has no last day by one reading, and nothing is for a calendar."""
    facts = {**example("selection-window"), "notified_on": ""}
    answer = ask.answer("selection-window", facts, lang="en", law=LAW.amend(block_clock="later"))

    assert answer.results[0].closes_on is None
    assert answer.dues == ()


class TestReception:
    """Who is received when."""

    def test_order(self) -> None:
        """Those who came by their start, then the late ones by their arrival."""
        answer = ask.answer("reception", example("reception"), lang="en")

        assert [line.split(" (")[0] for line in answer.text.split("\n")[1:5]] == [
            "1. booked for Monday 15 December 2025, 09:00",
            "2. booked for Monday 15 December 2025, 10:00",
            "3. in the general queue, arrived Monday 15 December 2025, 09:20",
            "4. in the general queue, arrived Monday 15 December 2025, 11:40",
        ]
        assert answer.other is not None
        assert len(answer.other) == len(answer.results) + 1
        assert "No. 1 of those who have not come yet" in answer.text

    def test_nobody(self) -> None:
        """Where nobody is there nobody is received."""
        answer = ask.answer("reception", {}, lang="en")

        assert answer.text.startswith("There is nobody to receive.")
        assert "<ol>" not in answer.card

    def test_two_days(self) -> None:
        """People of two days are no one reception; both fields are named."""
        with pytest.raises(ContradictoryFacts) as caught:
            ask.answer("reception", {"came": ["2025-12-15T09:00"], "late": ["2025-12-18T09:20"]}, lang="en")

        assert [fault.field for fault in ask.faults(caught.value, "reception", lang="ru")] == ["came", "late"]


class TestTerms:
    """How many working days, and when a term ends."""

    @pytest.mark.parametrize(
        ("counted", "length", "last"),
        [
            ("working-days-term", 3, date(2025, 12, 18)),
            ("calendar-days-term", 3, date(2025, 12, 15)),
            ("months-term", 1, date(2026, 1, 12)),
        ],
    )
    def test_ends(self, counted: str, length: int, last: date) -> None:
        """Terms from Friday 12 December 2025."""
        facts = {"counted": counted, "first": "2025-12-12", "length": length}
        answer = ask.answer("terms", facts, lang="en")

        assert answer.results[0].date == last
        assert [due.at for due in answer.dues] == [last]
        assert same(executed(answer.python)[0]["answer"], answer.results)

    def test_count(self) -> None:
        """Working days of December 2025, both ends included; nothing of it is for a calendar."""
        answer = ask.answer("terms", example("terms"), lang="en")

        assert answer.results == (22,)
        assert answer.dues == ()
        assert answer.text == (
            "Working days from Monday 1 December 2025 to Wednesday 31 December 2025, both included: 22."
        )

    def test_provisional(self) -> None:
        """A count that rests on a year not settled says so, and a long one draws no months."""
        facts = {"counted": "working-days", "first": "2026-01-01", "last": "2027-12-31"}
        answer = ask.answer("terms", facts, lang="en")

        assert "Provisional" in answer.text
        assert "alr-month" not in answer.card.partition("</style>")[2]

    @pytest.mark.parametrize(
        ("counted", "first", "length", "last"),
        [
            ("working-days-term", "2025-12-12", 3, date(2025, 12, 17)),
            ("months-term", "2025-11-13", 1, date(2025, 12, 13)),
            ("months-term", "2025-11-14", 1, date(2025, 12, 15)),
        ],
    )
    def test_ends_in_a_six_day_week(self, counted: str, first: str, length: int, last: date) -> None:
        """Saturday 13 December 2025 is a working day then; Sunday 14 and the holiday of the 16th are none."""
        facts = {"counted": counted, "first": first, "length": length, "week": "six-day"}
        answer = ask.answer("terms", facts, lang="en")

        assert answer.results[0].date == last
        assert same(executed(answer.python)[0]["answer"], answer.results)
        assert ask.check(answer.receipt)

    def test_count_of_a_six_day_week(self) -> None:
        """Saturdays are working days, and the answer says of which week it counts."""
        answer = ask.answer("terms", example("terms", 2), lang="en")

        assert answer.results == (26,)
        assert answer.text == (
            "Working days of a six-day week from Monday 1 December 2025 to Wednesday 31 December 2025, both included: "
            "26."
        )

    @pytest.mark.parametrize(("counted", "missing"), [("working-days", "last"), ("months-term", "length")])
    def test_what_is_needed(self, counted: str, missing: str) -> None:
        """A count needs its last day, a term its length."""
        with pytest.raises(InvalidFact) as caught:
            ask.answer("terms", {"counted": counted, "first": "2025-12-12"}, lang="en")

        assert caught.value.field == missing

    def test_backwards(self) -> None:
        """A last day before the first is a contradiction of both."""
        with pytest.raises(ContradictoryFacts) as caught:
            ask.answer("terms", {"counted": "working-days", "first": "2025-12-12", "last": "2025-12-11"}, lang="en")

        assert caught.value.fields == ("first", "last")

    @pytest.mark.parametrize("length", [40, 10**8])
    def test_beyond_the_calendar(self, length: int) -> None:
        """A term that leaves the calendar is a fault of its length."""
        with pytest.raises(InvalidFact) as caught:
            ask.answer("terms", {"counted": "months-term", "first": "2050-12-12", "length": length}, lang="en")

        assert [fault.field for fault in ask.faults(caught.value, "terms", lang="kk")] == ["length"]


class TestDuties:
    """What the orders oblige to."""

    def test_those_asked_for(self) -> None:
        """Four duties always, and one for each day or year that is given."""
        asked = {"schedule_year": 2025, "found_on": "2025-12-12", "published_on": "2023-08-28"}
        few, all_of_them = (ask.answer("duties", facts, lang="en") for facts in ({}, asked))

        assert [len(answer.results) for answer in (few, all_of_them)] == [4, 7]
        assert "Order No. 345 takes effect: Friday 8 September 2023" in all_of_them.text
        assert next(due.at for due in few.dues) == date(2025, 11, 22)
        assert same(executed(all_of_them.python)[0]["answer"], all_of_them.results)

    def test_after_the_end(self) -> None:
        """A problem found after the pilot is none of the order's; the law says so in the language."""
        with pytest.raises(NotInForce) as caught:
            ask.answer("duties", {"found_on": "2027-01-12"}, lang="ru")

        (fault,) = ask.faults(caught.value, "duties", lang="ru")
        assert (fault.field, fault.text) == ("", caught.value.text("ru"))


def test_clocks_are_for_the_calendar() -> None:
    """Each clock that runs has its due instant, under the words of its norm."""
    answer = ask.answer("contact-centre", example("contact-centre"), lang="en")
    incident = executed(answer.python)[0]
    running = [
        one.deadline.due_at for one in milestones(incident["incident"], at=incident["at"]) if one.deadline is not None
    ]

    assert [due.at for due in answer.dues] == running
    assert answer.to_dict()["dues"][0]["at"] == "2025-12-15T13:00:00+05:00"


def test_face_of_the_package() -> None:
    """Its names are listed, and another is an attribute error."""
    assert {"answer", "faults", "schema"} <= {*dir(ask)}
    with pytest.raises(AttributeError, match="no_such"):
        _ = ask.no_such  # type: ignore[attr-defined]
