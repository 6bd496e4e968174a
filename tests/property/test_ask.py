"""Whatever a form brings, an answer comes out or what is wrong, field by field, in the language."""

import json
import warnings
from typing import Any

import pytest
from hypothesis import given, strategies as st

from aleumet_rules import InvalidFact, NotInForce, ProvisionalDay, ask
from aleumet_rules.ask import QUESTIONS, Field, Question
from aleumet_rules.words.text import LANGUAGES
from asking import executed, same

QUESTION = st.sampled_from(QUESTIONS)
LANG = st.sampled_from(LANGUAGES)
FOREIGN = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.binary(max_size=5),
    st.lists(st.text()),
)
DAYS = st.dates().map(lambda day: day.isoformat())
NEAR = st.sampled_from(
    ["2025-11-22", "2025-12-01", "2025-12-15", "2025-12-16", "2025-12-31", "2026-02-28", "2027-01-04"]
)
CLOCKS = st.sampled_from(["00:00", "09:00", "09:15", "10:00", "11:30", "14:30", "18:30", "23:59"])
KINDS: dict[str, Any] = {
    "day": NEAR | DAYS,
    "instant": st.builds("{}T{}".format, NEAR | DAYS, CLOCKS),
    "number": st.integers(1, 400),
    "line": st.sampled_from(["1", "17", "1110", "111010000", "Абай к-сі, 1", "https://aleumet.egov.kz/"])
    | st.text(max_size=9),
}


def value_of(field: Field) -> st.SearchStrategy[Any]:
    """Values that a field is meant for."""
    if field.choices:
        return st.sampled_from([choice.value for choice in field.choices])
    if field.kind == "list":
        return st.lists(KINDS[field.of or "line"], max_size=4)
    return KINDS[field.kind]  # type: ignore[no-any-return]


@st.composite
def forms(draw: st.DrawFn, *, foreign: bool = False) -> tuple[Question, dict[str, Any]]:
    """A question with facts; some of them, or none, of any kind."""
    question = draw(QUESTION)
    start = dict(draw(st.sampled_from(question.examples)).facts_in("kk"))
    for field in draw(st.lists(st.sampled_from(question.fields), max_size=5)):
        start[field.name] = draw(FOREIGN if foreign and draw(st.booleans()) else value_of(field))
    return question, start


@given(forms(foreign=True), LANG)
def test_answer_or_what_is_wrong(form: tuple[Question, dict[str, Any]], lang: str) -> None:
    """Nothing but our errors comes out, each fault with its field of the form and a sentence in the language."""
    question, facts = form
    try:
        answer = ask.answer(question.id, facts, lang=lang)
    except (InvalidFact, NotInForce) as error:
        found = ask.faults(error, question.id, lang=lang)
        assert found
        assert all(fault.text.strip() for fault in found)
        assert {fault.field for fault in found} <= {"", *(field.name for field in question.fields)}
    else:
        json.dumps(answer.to_dict())


@given(forms(), LANG)
def test_program_and_receipt(form: tuple[Question, dict[str, Any]], lang: str) -> None:
    """Of whatever is answered, the program gives the same and the receipt is true."""
    question, facts = form
    try:
        answer = ask.answer(question.id, facts, lang=lang)
    except (InvalidFact, NotInForce):
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ProvisionalDay)
        names, _ = executed(answer.python)

    assert same(names["answer"], answer.results)
    assert same(names.get("other"), answer.other)
    assert answer.receipt is None or ask.check(json.loads(json.dumps(answer.receipt)))


@given(forms(), st.data())
def test_a_required_field_is_asked_for(form: tuple[Question, dict[str, Any]], data: st.DataObject) -> None:
    """Without a required field there is no answer, and the field is named."""
    question, facts = form
    required = [field.name for field in question.fields if field.required]
    if required:
        name = data.draw(st.sampled_from(required))
        facts.pop(name, None)
        with pytest.raises(InvalidFact) as caught:
            ask.answer(question.id, facts, lang="kk")
        assert name in {fault.field for fault in ask.faults(caught.value, question.id, lang="kk")}
