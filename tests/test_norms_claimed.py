"""Every norm is claimed by a test, and no test claims a norm that does not exist."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from aleumet_rules import NORMS

TESTS = Path(__file__).parent


def listed(tree: ast.Module) -> dict[str, tuple[str, ...]]:
    """The module's own tuples of texts, by name."""
    return {
        ast.unparse(line.targets[0]): tuple(ast.unparse(text).strip("'") for text in line.value.elts)
        for line in tree.body
        if isinstance(line, ast.Assign) and isinstance(line.value, ast.Tuple)
    }


def claims(tree: ast.Module) -> list[str]:
    """The ids in every `pytest.mark.norm(...)` of a module; what names none by a text is shown as its source."""
    tuples = {f"*{name}": texts for name, texts in listed(tree).items()}
    return [
        id_
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("mark.norm")
        for source in map(ast.unparse, [*node.args, *(keyword.value for keyword in node.keywords)])
        for id_ in tuples.get(source, (source.strip("'"),))
    ]


def claimed() -> Counter[str]:
    """How often each id is claimed in the whole tree of tests."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob("test_*.py")))
    return Counter(id_ for text in texts for id_ in claims(ast.parse(text)))


def test_every_norm_is_claimed() -> None:
    """Each norm of the acts has at least one test that claims it."""
    counted = claimed()

    assert [id_ for id_ in NORMS if not counted[id_]] == []


def test_no_unknown_norm_is_claimed() -> None:
    """A claim names a norm by its id, written out."""
    assert sorted(claimed().keys() - NORMS.keys()) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param('@pytest.mark.norm("a.b", "c.d")\ndef test_x(): ...', ["a.b", "c.d"], id="function"),
        pytest.param('@pytest.mark.norm("a.b")\nclass TestX: ...', ["a.b"], id="class"),
        pytest.param('pytestmark = pytest.mark.norm("a.b")', ["a.b"], id="module"),
        pytest.param('pytest.param(1, marks=[pytest.mark.norm("a.b")])', ["a.b"], id="row-of-a-table"),
        pytest.param('IDS = ("a.b", "c.d")\npytestmark = pytest.mark.norm(*IDS)', ["a.b", "c.d"], id="tuple"),
        pytest.param("@pytest.mark.norm(ID)\ndef test_x(): ...", ["ID"], id="not-written-out"),
        pytest.param('@pytest.mark.other("a.b")\ndef test_x(): "queue.sms"', [], id="no-claim"),
    ],
)
def test_claims_are_found(source: str, found: list[str]) -> None:
    """A claim is found wherever a mark may stand, and nothing else is taken for one."""
    assert claims(ast.parse(source)) == found
