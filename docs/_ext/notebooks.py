"""The notebooks to take away: what came out of their execution, as files of Jupyter that their pages link."""

import re
import shutil
from pathlib import Path
from typing import Any

import nbformat
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from aleumet_rules.words.text import Text
from languages import HOMES

__all__ = ["link", "put", "taken_away"]

FOLDER = "notebooks"
EXECUTED = "jupyter_execute"
"""Where MyST-NB leaves what came out, beside the folder of the site."""
TAKE = Text(
    "Осы бетті Jupyter дәптері ретінде жүктеп алу",
    "Скачать эту страницу как блокнот Jupyter",
    "Take this page away as a Jupyter notebook",
)
OPEN = Text(
    "Осы бетті браузерде дәптер ретінде ашу",
    "Открыть эту страницу как блокнот в браузере",
    "Open this page as a notebook in the browser",
)
LITE = Path(__file__).parents[1] / "_build/lite/notebooks/index.html"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def link(app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Put the links to its file under the title of the page of a notebook, in the language of the build."""
    folder, _, name = page.partition("/")
    if folder == FOLDER and "body" in context:
        context["body"] = context["body"].replace("</h1>", f"</h1>\n{links(name, app.config.language)}", 1)


def links(name: str, lang: str) -> str:
    """A line with the file to take away, and with the notebook that runs in the browser where it is built."""
    root = "../../" if HOMES[lang] else "../"
    told = [f'<a href="{root}{FOLDER}/{name}.ipynb" download="{name}.ipynb">{TAKE[lang]}</a>']
    if LITE.exists():
        told.append(f'<a href="{root}lite/notebooks/index.html?path={name}.ipynb">{OPEN[lang]}</a>')
    return f'<p class="take">{" · ".join(told)}</p>'


def put(app: Sphinx, error: Exception | None) -> None:
    """Write the files into the English site, beside the pages; the others link them there, and keep none."""
    outputs = Path(app.outdir).parent / EXECUTED
    if HOMES[app.config.language]:
        shutil.rmtree(outputs, ignore_errors=True)  # it lies within the site
    elif not error and app.builder.name == "html":
        _write(app, outputs / FOLDER)


def _write(app: Sphinx, executed: Path) -> None:
    for name in sorted(one.rpartition("/")[2] for one in app.env.found_docs if one.startswith(f"{FOLDER}/")):
        notebook = taken_away(nbformat.read(executed / f"{name}.ipynb", as_version=4))
        nbformat.write(notebook, Path(app.outdir) / FOLDER / f"{name}.ipynb")


def taken_away(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook without what belongs to the site: its settings, its clocks, and links to pages beside it."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if not any(cell.outputs for cell in code):
        raise ExtensionError("a notebook to take away has no outputs: it was not executed in this build")
    notebook.metadata = nbformat.from_dict({"kernelspec": KERNEL, "language_info": {"name": "python"}})
    for place, cell in enumerate(notebook.cells):
        cell.metadata, cell.id = nbformat.from_dict({}), f"cell-{place}"
        if cell.cell_type == "markdown":
            cell.source = re.sub(r"\[([^\]]+)\]\((?!https?:)[^)]+\)", r"\1", cell.source)
    return notebook
