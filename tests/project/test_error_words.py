"""Every problem that the package can name has its sentence in three languages, and none is raised without one."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import aleumet_rules
from aleumet_rules.words.kinds import KINDS
from aleumet_rules.words.problems import PROBLEMS
from aleumet_rules.words.text import LANGUAGES

SOURCE = Path(aleumet_rules.__file__).parent
ERRORS = {
    "ContradictoryFacts",
    "InvalidFact",
    "InvalidLaw",
    "OutsideHorizon",
    "UnknownLanguage",
    "UnsettledDay",
    "WrongType",
}
NAMES_A_PROBLEM = re.compile("problem|fault")
CODE = re.compile("[a-z]+(-[a-z]+)*")
LATIN = {"E", "URI", "UTF", "JSON", "https", "kk", "ru", "en", "then", "today", "pandas", "polars", "pyarrow"}
"""What is written in Latin letters in every language."""


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def every_call() -> tuple[tuple[str, str, ast.Call], ...]:
    """The calls of something by a plain name in the package: the name, where it stands, the call."""
    return tuple(
        (node.func.id, f"{path.relative_to(SOURCE)}:{node.lineno}", node)
        for path in sorted(SOURCE.rglob("*.py"))
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    )


def calls(name: set[str]) -> Iterator[tuple[str, ast.Call]]:
    """The calls of something by one of those names, each with where it stands."""
    return ((place, call) for called, place, call in every_call() if called in name)


def bare(problem: ast.expr) -> bool:
    """Whether what an error says is wrong is anything but a problem with a code."""
    if isinstance(problem, ast.Call):
        return ast.unparse(problem.func) not in {"Problem", "_unfit"}
    if isinstance(problem, ast.Subscript):  # the problem of a fault that was found
        return ast.unparse(problem) != "faults[0][1]"
    return not (isinstance(problem, ast.Name | ast.Attribute) and NAMES_A_PROBLEM.search(ast.unparse(problem)))


def test_no_error_is_raised_with_a_bare_sentence() -> None:
    """What is wrong is a `Problem` with a code, whose words stand in one table; no string is given in its place."""
    found = [where for where, call in calls(ERRORS) if bare(call.args[-1])]

    assert found == []
    assert len([*calls(ERRORS)]) > 100


def test_a_bare_sentence_would_be_seen() -> None:
    """A string, also one that is put together, is no problem with a code."""
    for sentence in ("'must be so'", "f'must be {x}'", "'a' + x", "x.format(y)", "words.PROBLEM_TEXTS[0]"):
        assert bare(ast.parse(sentence, mode="eval").body)


def test_every_problem_is_raised_and_has_its_words() -> None:
    """Each code that the source names stands in the table, and each of the table is named by the source."""
    named = [call.args[0] for _, call in calls({"Problem"})]
    codes = {node.value for node in named if isinstance(node, ast.Constant)}
    among = {
        node.value
        for path in (
            "acts/orders.py",
            "facts/incident.py",
            "frames/columns.py",
        )  # where a table of the module names the code
        for node in ast.walk(parsed(SOURCE / path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert codes <= PROBLEMS.keys()
    assert PROBLEMS.keys() - codes <= among
    assert [code for code in PROBLEMS if not CODE.fullmatch(code)] == []


def test_every_blank_is_filled() -> None:
    """Whoever raises a problem brings what fills each blank of its sentence, and nothing else."""
    wrong = []
    for where, call in calls({"Problem"}):
        if isinstance(code := call.args[0], ast.Constant):
            needed = {name for _, name, _, _ in Formatter().parse(PROBLEMS[str(code.value)].en) if name}
            wrong += [where] if needed != {keyword.arg for keyword in call.keywords} else []

    assert wrong == []


def test_kinds_have_names() -> None:
    """Each kind of value that a check of facts asks for has its word."""
    asked = {
        argument.id
        for _, call in calls({"instance", "a", "is_a"})
        for argument in call.args[-1:]
        if isinstance(argument, ast.Name)
    } - {"kind"}
    needed = {
        node.value
        for _, call in calls({"either", "several"})
        for node in (*call.args[2:], *(keyword.value for keyword in call.keywords if keyword.arg == "needs"))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert asked | needed <= KINDS.keys()
    assert len(asked) > 20


def test_no_english_is_left() -> None:
    """The Kazakh and the Russian words hold no English one."""
    words = {**PROBLEMS, **KINDS}
    found = {
        (code, word)
        for code, text in words.items()
        for lang in LANGUAGES[:2]
        for word in re.findall("[A-Za-z]+", re.sub(r"\{\w+\}", "", text[lang]))
        if word not in LATIN
    }

    assert found == set()
