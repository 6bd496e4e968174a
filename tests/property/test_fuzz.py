"""Whatever is brought to a public name, only errors of `errors.py` come out of it, or an answer where one is right.

Every public function, constructor and method stands in a table with arguments that are right (`public_calls`), and
every value of another table is wrong but for the kinds of arguments that it names (`wrong_values`). `make fuzz` tries
a million calls of the same kind.
"""

from functools import partial
from typing import Any

import pytest
from hypothesis import given, strategies as st

import aleumet_rules as rules
from fuzzing import EVERY_KIND, Outcome, answers_alike, equal_values, plain_value, tried
from hostile import Endless, NeverEnds
from public_calls import CALLS, TARGETS, takers
from sweep import is_full
from wrong_values import GROUPS, WRONG, Wrong

pytestmark = [pytest.mark.untraced, pytest.mark.filterwarnings("ignore::aleumet_rules.ProvisionalDay")]

DRAWN = st.one_of(
    st.integers(),
    st.floats(),
    st.text(),
    st.binary(),
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=st.timezones()),
)
VALUES = st.one_of(DRAWN, st.tuples(DRAWN), st.lists(DRAWN, max_size=3), st.dictionaries(st.text(), DRAWN, max_size=2))
STRIDE = 8
"""In a small sweep each argument meets every eighth value, each the next one on."""


def arguments() -> list[tuple[str, str]]:
    """Every argument of every target."""
    return [(name, key) for name, target in TARGETS.items() for key in target.right]


NO_FACT = Wrong("an object", "other things", object)
PLACES = {place: number for number, place in enumerate(arguments())}


def values_for(name: str, key: str) -> tuple[Wrong, ...]:
    """The wrong values that this run brings to an argument."""
    return WRONG if is_full() else WRONG[PLACES[name, key] % STRIDE :: STRIDE]


def test_every_public_name_is_tried() -> None:
    """A public function, constructor or method that takes arguments stands in the table."""
    assert set(CALLS) == {*takers()}


def test_wrong_values_are_many_and_distinct() -> None:
    """There are more than three hundred wrong values besides those of other packages, each under a label of its own."""
    labels = [one.label for one in WRONG]
    own = [one for one in WRONG if one.group != "values of other packages"]

    assert len(own) > 300
    assert len(labels) == len({*labels})
    assert {one.group for one in WRONG} == {*GROUPS}


def test_every_kind_has_values_that_are_wrong_for_it() -> None:
    """For each kind of argument nearly every value is wrong: no kind is excused as a whole."""
    kinds = EVERY_KIND - {"anything", "any text"}

    assert {kind: sum(kind not in one.right_for for one in WRONG) > 400 for kind in kinds} == dict.fromkeys(kinds, True)


def test_right_arguments_are_answered() -> None:
    """The arguments of the table are right: a wrong value in place of one of them is the only fault."""
    for target in TARGETS.values():
        target.call(**target.right)


@pytest.mark.parametrize("name", TARGETS)
def test_one_wrong_value_is_refused(name: str) -> None:
    """A wrong value in the place of any one argument, or under any key of a row, is refused by an error of ours."""
    found = [tried(name, {key: one}) for key in TARGETS[name].right for one in values_for(name, key)]

    assert [result.words for result in found if result.words] == []
    assert any(result.outcome is Outcome.REFUSED for result in found)


@pytest.mark.parametrize("name", TARGETS)
def test_wrong_argument_is_refused_whatever_the_others_are(name: str) -> None:
    """No value that another argument may have makes a wrong argument go unseen."""
    kinds = TARGETS[name].kinds
    looked_at = [key for key in kinds if "anything" not in kinds[key]]
    pairs = (
        (key, other, one) for key in looked_at for other in kinds if other != key for one in values_for(name, other)
    )
    odd = ({key: NO_FACT, other: one} for key, other, one in pairs if one.right_for & kinds[other])

    assert [result.words for wrong in odd if (result := tried(name, wrong)).words] == []


@pytest.mark.slow
@given(st.data())
def test_several_wrong_values_are_refused(data: st.DataObject) -> None:
    """Wrong values in the places of any arguments at once."""
    name = data.draw(st.sampled_from(sorted(TARGETS)))
    keys = data.draw(st.lists(st.sampled_from(sorted(TARGETS[name].right)), min_size=1, unique=True))
    wrong = {key: data.draw(st.sampled_from(range(len(WRONG))), key) for key in keys}

    assert tried(name, {key: WRONG[number] for key, number in wrong.items()}).words == ""


@pytest.mark.slow
@given(st.data())
def test_drawn_values(data: st.DataObject) -> None:
    """Any plain values, nested ones too, are answered or refused."""
    name = data.draw(st.sampled_from(sorted(TARGETS)))
    keys = data.draw(st.lists(st.sampled_from(sorted(TARGETS[name].right)), min_size=1, unique=True))

    assert tried(name, {key: plain_value(data.draw(VALUES, key)) for key in keys}).words == ""


def test_values_of_other_packages_that_mean_the_same_are_answered_alike() -> None:
    """Whatever means the same as the right value, of whichever package, gets the same answer."""
    places = [*equal_values()]
    if not places:
        pytest.skip("no package of the extra interop is installed")

    assert [place[:3] for place in places if not answers_alike(place[0], place[1], place[3])] == []


def words_against(name: str, **odd: object) -> str:
    """With which words a call refuses odd values as being of a wrong type."""
    call, right = CALLS[name]
    try:
        call(**{**right, **odd})
    except rules.WrongType as error:
        return str(error)
    return ""


@pytest.mark.parametrize("value", [None, "LAW", [], {}], ids=repr)
def test_another_law_is_a_law_book(value: object) -> None:
    """What is brought as the law and is no law book is refused by the argument's name."""
    refused = {name: words_against(name, law=value) for name, (_, right) in CALLS.items() if "law" in right}

    assert [name for name, words in refused.items() if not words.startswith("law: needs LawBook")] == []
    assert "may_book" in refused


# --- the fuzz itself finds what it looks for ----------------------------------------------------------------------


def wrong(make: Any, *right_for: str, raises: bool = False) -> Wrong:
    """A wrong value for one test."""
    return Wrong("planted", "planted", make, frozenset(right_for), raises)


PLANTED = {
    "answer": (wrong(partial(int, 3)), Outcome.SILENT),
    "answer that may be": (wrong(partial(int, 3), "whole number"), Outcome.ANSWERED),
    "refusal": (wrong(partial(str, "x")), Outcome.REFUSED),
}


@pytest.mark.parametrize("case", PLANTED)
def test_outcome_of_an_answer(case: str) -> None:
    """An answer to a wrong value is silent acceptance; where it may be right, it is an answer."""
    value, outcome = PLANTED[case]

    assert tried("WorkingCalendar.add_working_days", {"n": value}).outcome is outcome


@pytest.mark.parametrize(("raises", "outcome"), [(True, Outcome.PASSED_ON), (False, Outcome.FOREIGN)])
def test_outcome_of_an_error_that_is_not_ours(raises: bool, outcome: Outcome) -> None:
    """An error that is not ours is a fault, save that of a collection which raises while it is gone through."""
    broken = wrong(lambda: (1 // 0 for _ in "a"), raises=raises)

    assert tried("reception_order", {"bookings": broken}).outcome is outcome


def test_outcome_of_what_never_ends() -> None:
    """Rows without end are gone through by what names every fault; anywhere else that is a fault."""
    endless = wrong(lambda: Endless(rules.reception_order))

    assert tried("read_queue", {"rows": endless}).outcome is Outcome.PASSED_ON
    assert tried("reception_order", {"bookings": endless}).outcome is Outcome.REFUSED
    with pytest.raises(NeverEnds):
        tuple(Endless(1))
