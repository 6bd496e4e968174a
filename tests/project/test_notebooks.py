"""The notebooks of the docs to take away: linked from their pages, whole, and without a trace of the machine."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from aleumet_rules.words.text import LANGUAGES
from languages import HOMES
from notebooks import taken_away

DOCS = Path(__file__).parents[2] / "docs"
SITE = DOCS / "_build/html"
NAMES = sorted(path.stem for path in (DOCS / "notebooks").glob("*.md"))
OF_THE_MACHINE = (str(DOCS.parent), str(Path.home()), sys.prefix, "/tmp/", "site-packages", "ipykernel")


def why_not() -> str:
    """Why there are no files to look at, or nothing."""
    built = [SITE / f"notebooks/{name}.ipynb" for name in NAMES]
    if not all(path.exists() for path in built):
        return "the docs are not built: `make docs` builds them"
    sources = [DOCS / f"notebooks/{name}.md" for name in NAMES]
    if any(source.stat().st_mtime > path.stat().st_mtime for source, path in zip(sources, built, strict=True)):
        return "the built docs are older than their notebooks: `make docs` builds them anew"
    return ""


built = pytest.mark.skipif(bool(why_not()), reason=why_not())


def cells(name: str) -> list[dict[str, Any]]:
    """The cells of code of a notebook to take away."""
    notebook = json.loads((SITE / f"notebooks/{name}.ipynb").read_text(encoding="utf-8"))
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


@built
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_page_links_its_notebook(name: str, lang: str) -> None:
    """In each language the page has one link to its file, which lies where the link leads."""
    page = SITE / HOMES[lang] / f"notebooks/{name}.html"
    text = page.read_text(encoding="utf-8")
    address = text.partition('<p class="take"><a href="')[2].partition('"')[0]

    assert text.count('class="take"') == 1
    assert (page.parent / address).resolve() == (SITE / f"notebooks/{name}.ipynb").resolve()


@built
@pytest.mark.parametrize("name", NAMES)
def test_notebook_is_one(name: str) -> None:
    """It is a notebook by the format's own judgement, with the cells of the page."""
    nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed: it comes with the extra `docs`")
    notebook = nbformat.read(SITE / f"notebooks/{name}.ipynb", as_version=4)
    nbformat.validate(notebook)

    assert len(cells(name)) == (DOCS / f"notebooks/{name}.md").read_text(encoding="utf-8").count("```{code-cell}")
    assert notebook.cells[0].source.startswith("# ")


@built
@pytest.mark.parametrize("name", NAMES)
def test_notebook_was_executed(name: str) -> None:
    """Every cell was executed, in order; what was shown is in it, no error and no warning."""
    executed = cells(name)
    outputs = [output for cell in executed for output in cell["outputs"]]

    assert [cell["execution_count"] for cell in executed] == [*range(1, len(executed) + 1)]
    assert outputs
    assert [one for one in outputs if one["output_type"] == "error" or one.get("name") == "stderr"] == []


@built
@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_machine(name: str) -> None:
    """No path of the machine that built it, and no link to a page that is not beside it."""
    text = (SITE / f"notebooks/{name}.ipynb").read_text(encoding="utf-8")

    assert [trace for trace in OF_THE_MACHINE if trace in text] == []
    assert ".md)" not in text
    assert "mystnb" not in text


def test_what_belongs_to_the_site_is_left_there() -> None:
    """Settings of the site, clocks of the execution, and links to pages beside it go; links elsewhere and code stay."""
    said = ["See [the guide](../guide/audit.md#rows), or\n", "[the act](https://adilet.zan.kz/)."]
    code = {"cell_type": "code", "source": ["[1](2)"], "outputs": [{"output_type": "stream"}], "execution_count": 1}
    cells = [{"cell_type": "markdown", "source": said}, {**code, "metadata": {"execution": {"iopub.status.busy": "x"}}}]
    notebook = taken_away({"cells": cells, "metadata": {"file_format": "mystnb"}, "nbformat": 4, "nbformat_minor": 4})

    assert notebook["cells"][0]["source"] == "See the guide, or\n[the act](https://adilet.zan.kz/)."
    assert notebook["cells"][1] == {**code, "metadata": {}, "id": "cell-1"}
    assert {*notebook["metadata"]} == {"kernelspec", "language_info"}


def test_a_notebook_that_was_not_executed() -> None:
    """A file without anything that came out is not offered."""
    with pytest.raises(ValueError, match="no outputs"):
        taken_away({"cells": [{"cell_type": "code", "source": [], "outputs": []}], "metadata": {}})
