"""Every paragraph of both orders is accounted for, and every norm has somebody who answers for it."""

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import aleumet_rules
import traceability
from aleumet_rules import NORMS, InvalidLaw, Text
from aleumet_rules.acts.paragraphs import PARAGRAPHS, Paragraph

# Counted in the acts themselves: "15(2)" is sub-paragraph 2 of paragraph 15, "10/3" the third unnumbered part of
# paragraph 10. A paragraph whose text is only the head of its sub-paragraphs is there by these.
ACTS = {
    ("portal-rules", "order para"): "1 2 3(1) 3(2) 3(3) 4 5",
    ("portal-rules", "para"): """
        1
        2(1) 2(2) 2(3) 2(4) 2(5) 2(6) 2(7) 2(8) 2(9) 2(10) 2(11) 2(12) 2(13) 2(14) 2(15) 2(16)
        3
        4(1) 4(2) 4(3)
        5
        6/1 6/2 6/3
        7/1 7/2
        8/1 8/2
        9/1 9/2 9/3
        10/1 10/2 10/3
        11
        12/1 12(1) 12(2) 12(3)
        13/1 13/2
        14/1 14/2
        15(1) 15(2) 15(3) 15(4) 15(5) 15/2
        16/1 16/2""",
    ("portal-rules", "annex"): "2(1) 2(2) 2(3)",
    ("queue-algorithm", "order para"): "1 2 3(1) 3(2) 4(1) 4(2) 4(3) 4(4) 4(5) 5 6(1) 6(2) 7 8",
    ("queue-algorithm", "para"): """
        1
        2(1) 2(2) 2(3) 2(4) 2(5) 2(6)
        3
        4/1 4/2
        5(1) 5(2)
        6/1 6/2
        7
        8/1 8/2
        9
        10
        11/1 11/2 11/3
        12/1 12/2""",
    ("queue-algorithm", "annex"): "1 2 3 4",
}

# Public functions that take the law and yet apply no norm of their own, with the reason.
APPLIES_NO_NORM: dict[str, str] = {"aleumet_rules.receipts.check.check_receipt": "asks a rule, which names its own"}


def place(citation: aleumet_rules.Citation) -> str:
    """A place as the lists above write it."""
    return citation.place if citation.part is None else f"{citation.place}/{citation.part}"


@pytest.mark.parametrize(("act", "unit"), ACTS, ids=lambda word: word.replace(" ", "-"))
def test_every_paragraph_is_accounted_for(act: str, unit: str) -> None:
    """The rows of an act are its paragraphs and sub-paragraphs, each once and in their order."""
    rows = [place(row.citation) for row in PARAGRAPHS if (row.citation.act.id, row.citation.unit) == (act, unit)]

    assert rows == ACTS[act, unit].split()


def test_nothing_else_is_accounted_for() -> None:
    """No row belongs to an act or a part of one that is not counted above."""
    assert {(row.citation.act.id, row.citation.unit) for row in PARAGRAPHS} == ACTS.keys()


def test_paragraphs_name_known_norms() -> None:
    """Each norm that a paragraph names exists."""
    assert {norm for row in PARAGRAPHS for norm in row.norms} - NORMS.keys() == set()


def test_every_norm_of_the_acts_has_its_paragraph() -> None:
    """Each norm that cites one of the two acts is named by a paragraph of that act."""
    named = {(row.citation.act.id, norm) for row in PARAGRAPHS for norm in row.norms}
    acts = {act for act, _ in ACTS}
    cited = {(norm.citation.act.id, norm.id) for norm in NORMS.values() if norm.citation.act.id in acts}

    assert cited - named == set()


def test_every_norm_is_claimed() -> None:
    """Each norm is claimed by a test."""
    assert NORMS.keys() - {norm for claim in traceability.claims() for norm in claim.norms} == set()


def test_every_norm_is_applied() -> None:
    """Each norm is named by the docstring of a function, a method or a class."""
    assert NORMS.keys() - {norm for row in traceability.definitions() for norm in row.norms} == set()


def test_claims_name_known_norms() -> None:
    """No test claims a norm that does not exist."""
    assert [claim for claim in traceability.claims() if {*claim.norms} - NORMS.keys()] == []


def test_docstrings_name_known_norms() -> None:
    """No `Norm:` line names a norm that does not exist."""
    assert [row for row in traceability.definitions() if {*row.norms} - NORMS.keys()] == []


def rules() -> Iterator[tuple[str, Callable[..., object]]]:
    """Every public function that takes the law, by its dotted name."""
    for name in vars(aleumet_rules)["__all__"]:
        value = getattr(aleumet_rules, name)
        if inspect.isfunction(value) and "law" in inspect.signature(value).parameters:
            yield f"{aleumet_rules.__name__}.{vars(aleumet_rules)['_HOMES'][name]}.{name}", value


def test_every_rule_names_its_norm() -> None:
    """Each public function that takes the law says in its docstring which norm it applies."""
    found = dict(rules())

    assert "aleumet_rules.law.terms.end_of_months" in found
    silent = {name for name, rule in found.items() if not traceability.norm_ids(inspect.getdoc(rule) or "")}
    assert silent == APPLIES_NO_NORM.keys()


# --- the finder itself --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("docstring", "ids"),
    [
        pytest.param("A sentence.", (), id="none"),
        pytest.param("A.\n\nNorm: queue.no-show (Algorithm, para 12)", ("queue.no-show",), id="one"),
        pytest.param("A.\n\nNorm: a.b, c.d-e (X, arts. 1(2), 3)\n", ("a.b", "c.d-e"), id="two"),
        pytest.param("A.\n\nNorm: a.b (X (y) z),\nc.d\n\nMore.", ("a.b", "c.d"), id="over-two-lines"),
        pytest.param("A.\n\nNorm: a.b\n\nNorm: c.d", ("a.b", "c.d"), id="two-lines"),
        pytest.param("A.\n\nNorm: nonsense here", ("nonsense here",), id="no-id"),
    ],
)
def test_norm_line(docstring: str, ids: tuple[str, ...]) -> None:
    """The ids of a `Norm:` line are read without their places; what is no id is kept, to be found."""
    assert traceability.norm_ids(docstring) == ids


def test_whole_family_of_norms() -> None:
    """`incident.*` stands for every norm of its family, and for an unknown one where there is no such family."""
    family = {norm for norm in NORMS if norm.startswith("incident.")}

    assert {*traceability.norm_ids("Norm: incident.* (Portal rules, paras 15, 16)")} == family
    assert traceability.norm_ids("Norm: no-family.*") == ("no-family.*",)


def test_definitions_are_found(tmp_path: Path) -> None:
    """Functions, methods and classes with a `Norm:` line are found with their full names."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner/__init__.py").write_text('def f():\n    """F.\n\n    Norm: a.b\n    """\n', encoding="utf-8")
    text = 'class C:\n    """C.\n\n    Norm: c.d\n    """\n\n    def m(self):\n        """M.\n\n        Norm: e.f"""\n'
    (tmp_path / "room.py").write_text(text, encoding="utf-8")

    assert traceability.definitions(tmp_path) == (
        traceability.Definition("aleumet_rules.inner.f", ("a.b",)),
        traceability.Definition("aleumet_rules.room.C", ("c.d",)),
        traceability.Definition("aleumet_rules.room.C.m", ("e.f",)),
    )


@pytest.mark.parametrize(
    ("text", "tests"),
    [
        pytest.param('@pytest.mark.norm("a.b")\ndef test_f(): ...', {"test_f": ("a.b",)}, id="function"),
        pytest.param(
            '@pytest.mark.norm("a.b")\nclass TestC:\n    @pytest.mark.norm("c.d")\n    def test_f(self): ...',
            {"TestC::test_f": ("a.b", "c.d")},
            id="class-and-method",
        ),
        pytest.param(
            'pytestmark = pytest.mark.norm("a.b", "c.d")\ndef test_f(): ...', {"test_f": ("a.b", "c.d")}, id="module"
        ),
        pytest.param(
            'pytestmark = [pytest.mark.norm("a.b")]\nclass TestC:\n    pytestmark = pytest.mark.norm("c.d")\n'
            "    def test_f(self): ...",
            {"TestC::test_f": ("a.b", "c.d")},
            id="lists-and-class-attribute",
        ),
        pytest.param(
            '@pytest.mark.parametrize("x", [pytest.param(1, marks=pytest.mark.norm("a.b"))])\ndef test_f(x): ...',
            {"test_f": ("a.b",)},
            id="row",
        ),
        pytest.param(
            'ROWS = [pytest.param(1, marks=pytest.mark.norm("a.b"))]\n@pytest.mark.parametrize("x", ROWS)\n'
            "def test_f(x): ...\ndef test_g(): ...",
            {"test_f": ("a.b",)},
            id="named-rows",
        ),
        pytest.param(
            'IDS = ("a.b", "c.d")\n@pytest.mark.norm(*IDS)\ndef test_f(): ...',
            {"test_f": ("a.b", "c.d")},
            id="named-ids",
        ),
        pytest.param('ID = "a.b"\n@pytest.mark.norm(ID)\ndef test_f(): ...', {"test_f": ("a.b",)}, id="named-id"),
        pytest.param("@pytest.mark.norm(f())\ndef test_f(): ...", {"test_f": ("f()",)}, id="computed-id-is-no-id"),
        pytest.param('@pytest.mark.norm("a.b")\ndef helper(): ...', {}, id="no-test"),
    ],
)
def test_claims_are_found(tmp_path: Path, text: str, tests: dict[str, tuple[str, ...]]) -> None:
    """A claim is found on the test, its class, its module and its rows, and nowhere else."""
    (tmp_path / "test_it.py").write_text(text, encoding="utf-8")

    assert {claim.test: claim.norms for claim in traceability.claims(tmp_path)} == {
        f"test_it.py::{test}": ids for test, ids in tests.items()
    }


def test_pages_hold_every_row() -> None:
    """The page has a row for each paragraph and for each norm of the codes; each norm has its entry."""
    pytest.importorskip("narwhals", reason="the page names functions of the extra `frames`")
    codes = [norm for norm in NORMS.values() if norm.citation.act.id not in {act for act, _ in ACTS}]
    rows = [line for line in traceability.traceability_page().splitlines() if line.startswith("| ")]
    heads = [row for row in rows if row.startswith(("| Place |", "|---"))]
    entries = [line for line in traceability.norms_page().splitlines() if line.startswith("## ")]

    assert len(rows) - len(heads) == len(PARAGRAPHS) + len(codes)
    assert entries == [f"## `{norm}`" for norm in NORMS]


@pytest.mark.parametrize(
    ("norms", "why_not"),
    [
        pytest.param((), None, id="neither"),
        pytest.param(("queue.grid",), Text("Неге", "Почему", "Why"), id="both"),
    ],
)
def test_paragraph_has_norms_or_a_reason(norms: tuple[str, ...], why_not: Text | None) -> None:
    """A paragraph holds norms, or a reason why it has none, and never both."""
    with pytest.raises(InvalidLaw, match=r"^norms: must be named exactly when there is no reason why not"):
        Paragraph(PARAGRAPHS[0].citation, norms, why_not)
