"""One table of codes, made from the rows: nothing that carries a code carries one that is not in it."""

import re
from typing import Any

import pytest

import aleumet_rules as rules
from aleumet_rules import CodeKind, InvalidFact, codes, json_schema
from aleumet_rules.answers.asked import asked_of
from aleumet_rules.answers.reasons import ROWS
from aleumet_rules.audit.finding import TEXTS
from aleumet_rules.plain.code_rows import FUNCTIONS, MORE_NORMS, NOTES
from aleumet_rules.words.problems import PROBLEMS
from aleumet_rules.words.text import LANGUAGES
from answers import PAGES
from code_table import codes_page

BY_CODE = codes().by_code
ANSWERS: list[Any] = [answer for answers in PAGES.values() for _, answer in answers()]
DECISIONS = [answer for answer in ANSWERS if type(answer) is rules.Decision]
FINDINGS = [answer for answer in ANSWERS if type(answer) is rules.Finding]


def test_every_row_is_in_the_table_once() -> None:
    """Reasons, findings and problems are all there, each code once, and nothing else is."""
    assert [one.code for one in codes()] == [*ROWS, *TEXTS, *PROBLEMS]
    assert len(BY_CODE) == len(codes())
    assert [code for code in BY_CODE if not re.fullmatch("[a-z]+(-[a-z]+)*", code)] == []


def test_every_code_of_an_answer_has_its_functions() -> None:
    """What a rule gives carries a code whose row names that rule."""
    given = {
        (one.code, rule.rule.__name__)
        for answer in DECISIONS
        for one in (*answer.reasons, *answer.notes)
        if (rule := asked_of(answer)) is not None
    }

    assert [(code, name) for code, name in given if name not in BY_CODE[code].functions] == []
    assert {code for code, _ in given} == {*ROWS}


def test_every_code_of_an_answer_has_its_norm_and_its_kind() -> None:
    """A reason stands among the reasons and a note among the notes, under a norm that the row names."""
    for answer in DECISIONS:
        for one in answer.reasons:
            assert one.norm.id in {norm.id for norm in BY_CODE[one.code].norms}
            assert CodeKind.REASON in BY_CODE[one.code].kinds
        for one in answer.notes:
            assert one.norm.id in {norm.id for norm in BY_CODE[one.code].norms}
            assert CodeKind.NOTE in BY_CODE[one.code].kinds


def test_every_code_of_a_finding_has_its_norm() -> None:
    """A finding stands among the findings, under a norm that the row names, where it has one."""
    for found in FINDINGS:
        assert CodeKind.FINDING in BY_CODE[found.code].kinds
        assert found.norm is None or found.norm.id in {norm.id for norm in BY_CODE[found.code].norms}
    assert {found.code for found in FINDINGS} >= {*TEXTS}


def test_rows_name_public_functions_and_known_codes() -> None:
    """Whatever gives a code is a public function; nothing is said of a code that no row has."""
    assert {name for names in FUNCTIONS.values() for name in names} <= {*vars(rules)["__all__"]}
    assert FUNCTIONS.keys() == {*ROWS, *TEXTS}
    assert MORE_NORMS.keys() | NOTES <= FUNCTIONS.keys()


@pytest.mark.parametrize("kind", CodeKind)
def test_codes_of_a_kind(kind: CodeKind) -> None:
    """One may ask for one kind, by the member or by its value."""
    found = codes(kind)

    assert found == codes(kind.value) == tuple(one for one in codes() if kind in one.kinds)
    assert found


@pytest.mark.parametrize("kind", ["reasons", "", 7])
def test_another_kind_is_refused(kind: Any) -> None:
    """What is no kind is an error that names the argument."""
    with pytest.raises(InvalidFact, match=r"^kind: "):
        codes(kind)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_codes_speak_three_languages(lang: str) -> None:
    """A code explains itself in a line without blanks, and shows itself in a table with its words."""
    for one in codes():
        said = one.explain(lang)
        assert said.startswith(f"{one.code} (")
        assert not re.search(r"[{}\n]", said)
    assert len(codes().explain(lang).splitlines()) == len(codes()) + 1
    assert codes("note").show(lang).count("<tr>") == len(codes("note")) + 1
    assert codes()[0].show(lang).count("<tr>") == 2


def test_codes_as_data() -> None:
    """As plain data a code has all that its row has, under formats that keep their names."""
    plain = codes().to_dict()

    assert (plain["format"], len(plain["codes"])) == ("aleumet.codes/1", len(codes()))
    assert codes().by_code["slot-taken"].to_dict() | {"version": ""} == {
        "format": "aleumet.code/1",
        "version": "",
        "code": "slot-taken",
        "kinds": ["reason", "finding"],
        "norms": ["queue.slot-free"],
        "functions": ["slot_reasons", "may_book", "book", "audit_queue"],
        "text": {lang: BY_CODE["slot-taken"].text[lang] for lang in LANGUAGES},
        "remedy": {lang: ROWS["slot-taken"].remedy[lang] for lang in LANGUAGES},
        "reading": "slot_capacity",
    }


def test_schemas_list_the_codes() -> None:
    """The schemas of a decision and of a finding take the codes of the table alone."""
    of_reasons = json_schema(rules.Decision)["properties"]["reasons"]["items"]["properties"]["code"]["enum"]

    assert {*of_reasons} == {*ROWS}
    assert {*json_schema(rules.Finding)["properties"]["code"]["enum"]} == {one.code for one in codes("finding")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page_has_every_code(lang: str) -> None:
    """The page of codes has a row for each code, in each language."""
    page = codes_page(lang)

    assert [code for code in BY_CODE if f"| `{code}` |" not in page] == []
    assert "{day}" not in page
