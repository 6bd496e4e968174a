"""The pages of the docs show no code that nobody runs, and leave no public module of the package out."""

import re
from collections.abc import Collection
from importlib import import_module
from pathlib import Path

import pytest

import aleumet_rules

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *(page for page in sorted(ROOT.glob("docs/**/*.md")) if "_build" not in page.parts),
]
FENCE = re.compile(r"^(?P<mark>```+|:::+|~~~+)(?P<kind>.*)$")
SHOWN = {"", "console", "json", "mermaid", "text"}  # what is to be read, not run


RUN_ELSEWHERE = {"columns.md": {"python", "{code-block} sql"}}
"""What tests/unit/frames/test_sql.py runs on real engines, all of it, as a test there says."""


def unexecuted(text: str, elsewhere: Collection[str] = ()) -> list[str]:
    """The blocks of a page that look like code and that neither doctest nor the build of the docs executes."""
    notebook = text.startswith("---\n") and "\nkernelspec:" in text.partition("\n---\n")[0]
    found, inside, previous, first = [], "", "", False
    for number, line in enumerate(text.splitlines(), start=1):
        fence = FENCE.match(line)
        if fence and not inside:
            kind = fence["kind"].strip()
            inside, first = fence["mark"], kind == "pycon"
            known = kind in SHOWN | {"pycon"} | {*elsewhere} or (
                kind.startswith("{") and "code" not in kind.split("}")[0]
            )
            if not known and not (notebook and kind.startswith("{code-cell}")):
                found.append(f"line {number}: {line}")
        elif fence and fence["mark"] == inside and not fence["kind"].strip():
            inside = ""
        elif first or (not inside and line.startswith("    ") and not previous.strip()):
            first = False
            if not line.lstrip().startswith((">>> ", "- ", "* ")):
                found.append(f"line {number}: {line}")
        previous = line
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_page_shows_only_code_that_is_run(page: Path) -> None:
    """Each example of the page is a doctest, or a cell of a notebook that the build executes."""
    assert unexecuted(page.read_text(encoding="utf-8"), RUN_ELSEWHERE.get(page.name, ())) == []


NOTEBOOK = "---\nkernelspec:\n  name: python3\n---\n\n# Title\n\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# A page\n\nOnly words.\n", id="words"),
        pytest.param("```pycon\n>>> 1 + 1\n2\n\n```\n", id="doctest"),
        pytest.param("```console\nmake docs\n```\n", id="shell"),
        pytest.param("```{toctree}\nguide\n```\n", id="directive"),
        pytest.param(NOTEBOOK + "```{code-cell} python3\n1 + 1\n```\n", id="cell-of-a-notebook"),
        pytest.param("    >>> 1 + 1\n    2\n", id="indented-doctest"),
    ],
)
def test_sound_page_passes(text: str) -> None:
    """Words, shell commands, directives, doctests and cells of notebooks are no finding."""
    assert unexecuted("\n" + text if text.startswith(" ") else text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("```python\n1 + 1\n```\n", 1, id="python"),
        pytest.param("```py\n1 + 1\n```\n", 1, id="py"),
        pytest.param("~~~python\n1 + 1\n~~~\n", 1, id="tildes"),
        pytest.param("````python\n1 + 1\n````\n", 1, id="longer-fence"),
        pytest.param("```{code-block} python\n1 + 1\n```\n", 1, id="code-block"),
        pytest.param(":::{code} python\n1 + 1\n:::\n", 1, id="colons"),
        pytest.param("```{code-cell} python3\n1 + 1\n```\n", 1, id="cell-outside-a-notebook"),
        pytest.param("```pycon\n1 + 1\n```\n", 2, id="no-prompt"),
        pytest.param("Words:\n\n    from aleumet_rules import LAW\n", 3, id="indented"),
    ],
)
def test_planted_code_is_caught(text: str, line: int) -> None:
    """Code that nobody runs is found, however it is put on the page."""
    assert [finding.partition(":")[0] for finding in unexecuted(text)] == [f"line {line}"]


def test_every_public_module_is_in_the_reference() -> None:
    """Each module that lists a public name has its line in the reference, and each line there is such a module."""
    text = (ROOT / "docs/reference/index.md").read_text(encoding="utf-8")
    named = re.findall(r"^ +aleumet_rules\.([\w.]+)$", text, re.MULTILINE)
    public = {home for home in vars(aleumet_rules)["_HOMES"].values() if not home.startswith("_")}

    assert len(named) == len({*named})
    assert public - {*named} == set()
    assert [name for name in named if not import_module(f"aleumet_rules.{name}").__doc__] == []
