"""What an error says to whoever brought the fact: in three languages, without Python, with nothing of a person."""

import re
from collections import UserDict
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from attrs import evolve

import aleumet_rules as rules
from aleumet_rules import (
    ASTANA,
    LAW,
    ContradictoryFacts,
    InvalidFact,
    InvalidLaw,
    NotInForce,
    OutsideHorizon,
    UnknownLanguage,
    UnsettledDay,
    WrongType,
)
from aleumet_rules.words.text import LANGUAGES

DAY = date(2025, 12, 15)
AT = datetime(2025, 12, 15, 9, tzinfo=ASTANA)
FORM = rules.Form031("031-7", "900101350018", date(2025, 12, 1), "111010000", "+77011234567", "Аяна")
SLOT = rules.Slot("3", datetime(2025, 12, 17, 9, tzinfo=ASTANA))
PLACE = rules.Department("3", "Достық 1", ("1110",))
PYTHON = re.compile(r"datetime|object at|<|\bNone\b|\bstr\b|\bint\b|aleumet_rules|[A-Z][a-z]+[A-Z]\w+")
LATIN = re.compile(r"[A-Za-z]{3,}")
KEYS = re.compile(r"\([^()]*\)|\$[\w.\[\]]*|«[^»]*»|“[^”]*”|(Поле|Field) [a-z$]\S*:|\S+ өрісі:")
NAMES = re.compile("https://[a-z./]*|clock|service-hours|form-received|[a-z]+(-[a-z]+)*(?=[,.])")
"""What stays as it is in every language: hosts, events and choices by their values."""

FAULTY: dict[str, tuple[Callable[[], object], type[Exception]]] = {
    "type": (lambda: rules.end_of_calendar_days(DAY, "5"), WrongType),  # type: ignore[arg-type]
    "kind of fact": (lambda: rules.selection_window(FORM), WrongType),  # type: ignore[arg-type]
    "instant for a day": (lambda: rules.end_of_months(AT, 2), WrongType),
    "naive": (lambda: rules.analysis_due(datetime(2025, 12, 15)), InvalidFact),
    "horizon": (lambda: rules.selection_window(rules.Measure("1", "Кресло", date(1999, 1, 1))), OutsideHorizon),
    "out of the horizon": (lambda: rules.end_of_months(date(2050, 12, 30), 3), OutsideHorizon),
    "unsettled": (
        lambda: rules.WorkingCalendar(unsettled="refuse").is_working_day(date(2030, 5, 1)),
        UnsettledDay,
    ),
    "language": (lambda: LAW.explain("de"), UnknownLanguage),
    "contradiction": (lambda: rules.Trip(date(2026, 3, 4), date(2026, 3, 2)), ContradictoryFacts),
    "order of events": (
        lambda: rules.Measure("1", "Кресло", date(2025, 9, 5), notified_on=date(2025, 9, 1)),
        ContradictoryFacts,
    ),
    "law": (lambda: LAW.amend(starts=(time(13, 15),)), InvalidLaw),
    "reading": (lambda: LAW.amend(hours_terms="none"), InvalidFact),  # type: ignore[arg-type]
    "no number": (lambda: LAW.amend(gracious=1), InvalidFact),  # type: ignore[call-arg]
    "moved holiday": (
        lambda: LAW.amend(transfers=[rules.Transfer(date(2026, 12, 16), date(2026, 12, 19))]),
        InvalidFact,
    ),
    "worked already": (
        lambda: LAW.amend(transfers=[rules.Transfer(date(2026, 12, 13), date(2026, 12, 15))]),
        InvalidFact,
    ),
    "residence": (lambda: evolve(FORM, residence="abc"), InvalidFact),
    "phone": (lambda: evolve(FORM, phone="8 701 123 45 67"), InvalidFact),
    "blank": (lambda: evolve(FORM, holder=" "), InvalidFact),
    "link": (lambda: rules.invitation(FORM, link="https://example.org/"), InvalidFact),
    "group": (lambda: rules.Participant(rules.ParticipantCategory.DISABILITY, group=7), InvalidFact),
    "departments": (
        lambda: next(rules.audit_queue([], departments=[PLACE, evolve(PLACE, address="Абай 2")])),
        ContradictoryFacts,
    ),
    "rows": (
        lambda: rules.read_queue([{"event": "arrived", "iin": "900101350018", "at": "soon"}, {"event": "no"}]),
        InvalidFact,
    ),
    "one row": (lambda: rules.read_queue({"event": "arrived"}), WrongType),  # type: ignore[arg-type]
    "plain data": (
        lambda: rules.from_plain(rules.Form031, {"number": 7, "holder": 900101350018, "x": 1, "signed_on": "soon"}),
        InvalidFact,
    ),
    "plain fact": (lambda: rules.from_plain(rules.Trip, {"first": "2026-03-04", "last": "2026-03-02"}), InvalidFact),
    "no fact": (lambda: rules.from_plain(int, {}), WrongType),
    "not in force": (lambda: rules.pilot_window(date(2020, 1, 1), law=LAW.as_known(date(2020, 1, 1))), NotInForce),
}
TABLE = pytest.mark.parametrize(("call", "kind"), FAULTY.values(), ids=FAULTY)


def raised(call: Callable[[], object]) -> Any:
    """The error that a call raises."""
    with pytest.raises((InvalidFact, NotInForce)) as caught:
        call()
    return caught.value


def bare(said: str) -> str:
    """What is said without the keys of fields and the words of the caller."""
    return KEYS.sub("", said)


def test_every_kind_of_error_is_raised() -> None:
    """The table has each of the errors that a fact can raise."""
    assert {kind for _, kind in FAULTY.values()} == {InvalidFact, NotInForce, *InvalidFact.__subclasses__()}


@TABLE
def test_error_speaks_three_languages(call: Callable[[], object], kind: type[Exception]) -> None:
    """The three texts differ, have no blank left and nothing of Python; the Kazakh and the Russian hold no English."""
    error = raised(call)
    said = {lang: error.text(lang) for lang in LANGUAGES}

    assert type(error) is kind
    assert len({*said.values()}) == len(LANGUAGES)
    assert [lang for lang, words in said.items() if re.search(r"[{}]", words) or not words.endswith(".")] == []
    assert [words for words in said.values() if PYTHON.search(bare(words))] == []
    assert [said[lang] for lang in ("kk", "ru") if LATIN.search(NAMES.sub("", bare(said[lang])))] == []
    assert "900101350018" not in "".join(said.values())


@pytest.mark.parametrize("call", [call for call, _ in FAULTY.values()], ids=FAULTY)
def test_code_is_stable(call: Callable[[], object]) -> None:
    """Each error carries the code of what is wrong."""
    assert re.fullmatch("[a-z]+(-[a-z]+)*", raised(call).code)


def test_field_is_named_by_its_word_and_its_key() -> None:
    """A known field is told by its word, with the key that a system knows it by; the value where it is safe."""
    error = raised(lambda: evolve(FORM, residence="abc"))

    assert error.text("ru") == (
        "Поле «код КАТО места регистрации» (residence): должен быть код КАТО из девяти цифр. Дано: «abc»."
    )
    assert (
        error.text() == "Field “KATO code of residence” (residence): must be a KATO code of nine digits. Given: “abc”."
    )


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        pytest.param("holder", "Аяна", None, id="person"),
        pytest.param("$.rows[3].iin", "900101350018", None, id="path to a person"),
        pytest.param("unheard", "x", None, id="unknown field"),
        pytest.param("ticket", "900101350018", "(not shown)", id="digits of a person"),
        pytest.param("ticket", "x" * 61, "(not shown)", id="long"),
        pytest.param("ticket", "A-1", "“A-1”", id="text"),
        pytest.param("n", 900101350018, None, id="number of a person"),
        pytest.param("month", 13, "13", id="number"),
        pytest.param("months", 10**12, None, id="long number"),
        pytest.param("day", date(2060, 1, 2), "Friday 2 January 2060", id="day"),
        pytest.param("at", datetime(1, 1, 1, tzinfo=UTC), None, id="first midnight"),
        pytest.param("at", datetime(2025, 12, 15, 9, 30, tzinfo=UTC), "Monday 15 December 2025, 09:30", id="instant"),
        pytest.param("length", timedelta(minutes=90), "1 h 30 min", id="length"),
        pytest.param("length", timedelta(minutes=-1), None, id="negative length"),
        pytest.param("starts", time(13, 15), "13:15", id="time"),
        pytest.param("registered", True, "yes", id="truth"),
        pytest.param("channel", rules.Channel.VOICE, rules.Channel.VOICE.meaning["en"], id="member"),
        pytest.param("slot", SLOT, None, id="record"),
    ],
)
def test_value_is_told_where_it_is_safe(field: str, value: object, said: str | None) -> None:
    """What is known to be harmless is told; what can be of a person, or has no words, is not."""
    whole = InvalidFact(field, value, "cannot be").text()

    assert whole.partition(" Given: ")[2] == ("" if said is None else f"{said}.")


def test_both_values_of_a_contradiction_are_told() -> None:
    """A contradiction names both fields and, where both can be told, both values."""
    error = raised(lambda: rules.Trip(date(2026, 3, 4), date(2026, 3, 2)))

    assert error.text() == (
        "Fields “first day” (first) and “last day” (last): the trip ends before it begins. "
        "Given: Wednesday 4 March 2026; Monday 2 March 2026."
    )


def test_several_faults_stand_in_lines() -> None:
    """Several faults are counted, and each stands in a line of its own."""
    error = raised(lambda: rules.from_plain(rules.Trip, {"first": 4, "x": 1}))

    assert error.text("kk").splitlines()[0] == "Қателер саны — 3:"
    assert error.text().splitlines() == [
        "3 faults:",
        "- Field $.x: is no key of it.",
        "- Field “first day” ($.first): needs a day as YYYY-MM-DD, not a whole number.",
        "- Field “last day” ($.last): is missing.",
    ]


@pytest.mark.parametrize(
    ("field", "key"),
    [
        pytest.param("$.rows[0][<object object at 0x7f>]", "$.rows[0][…", id="shown object"),
        pytest.param("<x>", "…", id="no name"),
        pytest.param("x" * 99, "x" * 80 + "…", id="long"),
    ],
)
def test_key_is_told_as_far_as_it_is_one(field: str, key: str) -> None:
    """A key that is no name, such as the face of an object, is not repeated."""
    assert InvalidFact(field, 1, "is wrong").text() == f"Field {key}: is wrong."


def test_problem_of_somebody_else_is_told() -> None:
    """An error that was raised with a sentence of its own has no code; it says it in English, else that it is wrong."""
    error = InvalidFact("ticket", object(), "is odd")

    assert (error.code, error.problem) == (None, "is odd")
    assert error.text("kk") == "«талон нөмірі» (ticket) өрісі: мұндай мән болуы мүмкін емес."


def test_problems_compare_by_content() -> None:
    """A problem equals another of one code and the same blanks, and shows its code alone."""
    problem = rules.errors.Problem("missing")

    assert problem == rules.errors.Problem("missing")
    assert problem != "missing"
    assert repr(problem) == "<Problem missing>"


def test_text_of_an_unknown_language() -> None:
    """An error speaks the three languages and no other."""
    with pytest.raises(UnknownLanguage):
        InvalidFact("ticket", 1, "is odd").text("de")


def test_repr_is_short() -> None:
    """An error shows itself in at most 120 characters, without the value."""
    shown = repr(InvalidFact("ticket", "secret", "is odd " * 40))

    assert len(shown) == 120
    assert shown.startswith("<InvalidFact ticket: is odd ")
    assert shown.endswith("…>")
    assert repr(InvalidFact("ticket", "secret", "is odd")) == "<InvalidFact ticket: is odd>"


class Sealed(UserDict[str, object]):
    """A mapping that does not let itself be read."""

    def __iter__(self) -> Any:
        """No keys for anybody."""
        raise PermissionError


def test_mapping_that_cannot_be_read() -> None:
    """It is no record of keys and values, whatever it raises."""
    with pytest.raises(InvalidFact, match="needs an object"):
        rules.from_plain(rules.Slot, Sealed())
