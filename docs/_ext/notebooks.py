"""The notebooks to take away: what came out of their execution, as files of Jupyter that their pages link."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

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


def link(app: Any, page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
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


def put(app: Any, error: Exception | None) -> None:
    """Write the files into the English site, beside the pages; the others link them there, and keep none."""
    outputs = Path(app.outdir).parent / EXECUTED
    if HOMES[app.config.language]:
        shutil.rmtree(outputs, ignore_errors=True)  # it lies within the site
    elif not error and app.builder.name == "html":
        for path in sorted((outputs / FOLDER).glob("*.ipynb")):
            notebook = taken_away(json.loads(path.read_text(encoding="utf-8")))
            written = json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
            (Path(app.outdir) / FOLDER / path.name).write_text(written, encoding="utf-8")


def taken_away(notebook: dict[str, Any]) -> dict[str, Any]:
    """The notebook without what belongs to the site: its settings, its clocks, and links to pages beside it."""
    if not any(cell.get("outputs") for cell in notebook["cells"]):
        raise ValueError("a notebook to take away has no outputs: it was not executed in this build")
    notebook["metadata"] = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    for place, cell in enumerate(notebook["cells"]):
        cell |= {"metadata": {}, "id": f"cell-{place}"}
        if cell["cell_type"] == "markdown":
            cell["source"] = re.sub(r"\[([^\]]+)\]\((?!https?:)[^)]+\)", r"\1", "".join(cell["source"]))
    return notebook | {"nbformat": 4, "nbformat_minor": 5}
