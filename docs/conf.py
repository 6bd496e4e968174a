"""How the docs are built: `make docs`. Nothing is fetched, every notebook is executed, every warning is an error."""

import inspect
import json
import logging
import os
import re
import sys
import tempfile
from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path

import attrs
from docutils import nodes
from docutils.parsers.rst.states import Inliner
from jupyter_client.manager import KernelManager
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext import autosummary
from sphinx.util.inspect import stringify_signature

from aleumet_rules import NORMS, __version__
from aleumet_rules.testing.conformance import openapi
from aleumet_rules.words.text import LANGUAGES

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS / "_ext"))

import code_table  # noqa: E402 - it lies beside this file
import diagram  # noqa: E402 - as does this
import glossary  # noqa: E402 - as does this
import languages  # noqa: E402 - as does this
import lexicon  # noqa: E402 - as does this
import notebooks  # noqa: E402 - as does this
import questions  # noqa: E402 - as does this
import routes  # noqa: E402 - as does this
import traceability  # noqa: E402 - as does this

# What the notebooks' kernel writes for itself stays in one folder that is gone after the build.
SCRATCH = tempfile.TemporaryDirectory(prefix="docs-")
for variable in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
    os.environ[variable] = f"{SCRATCH.name}/{variable.lower()}"
if hasattr(KernelManager, "transport_encryption"):  # else a kernel complains that it is spoken to in plain text
    KernelManager.transport_encryption.default_value = "auto"

logging.getLogger("traitlets").setLevel(logging.WARNING)  # a notebook that is executed is no news

project = "aleumet_rules"
author = "The aleumet_rules authors"
release = __version__
language = "en"  # `-D language=kk` and `ru` take their words from the catalogues
locale_dirs = ["locale"]
gettext_compact = False
gettext_location = False

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.autosummary"]
exclude_patterns = ["_build", "_ext", "ask", "_templates", "locale", "performance-columns.md"]  # the last is included
templates_path = ["_templates"]
nitpick_ignore_regex = [
    (r"py:.*", r"(?!aleumet_rules\b).*"),  # of Python and its packages no inventory is fetched
    (r"py:.*", r"aleumet_rules\.(\w+\.)*[A-Z](_co)?"),  # type variables
    (
        r"py:.*",
        r"aleumet_rules\.(WorkingTime|NormTemplate|words\.places\.Forms|audit\.replay\.Progress)",
    ),  # its own data
    (r"py:.*", r"aleumet_rules\.ask\.model\.Plan"),  # what a question makes of its facts, for questions alone
    (r"py:.*", r"aleumet_rules\.errors\.Problem"),  # what this package raises errors with
    (r"py:.*", r"aleumet_rules\.(\w+\.)*_\w+(\.\w+)*"),  # types that no module makes public
]

myst_enable_extensions = ["attrs_block", "colon_fence", "deflist"]
myst_heading_anchors = 3
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_execution_show_tb = True
nb_ipywidgets_js: dict[str, dict[str, str]] = {}  # no script from elsewhere
nb_merge_streams = True

default_role = "name-or-code"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_default_options = {"members": True, "no-value": True}
autodoc_typehints_format = "short"
autosummary_generate = True
autosummary.WELL_KNOWN_ABBREVIATIONS += (" art.", " arts.")  # no sentence of a docstring ends there
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = f"aleumet_rules {release}"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_extra_path = [f"{SCRATCH.name}/extra"]
html_favicon = "_static/favicon.svg"
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
html_domain_indices = False
html_theme_options = {"navigation_with_keys": True}

# The contract of the kit as a file of the site's own.
Path(html_extra_path[0]).mkdir()
Path(html_extra_path[0], "conformance.openapi.json").write_text(json.dumps(openapi(), indent=1), encoding="utf-8")

PUBLIC = traceability.public_names()
# A plain word in backticks, such as the name of an event, is no name of the package even where one is spelt like it.
NAMES = {
    name.rpartition(".")[2]: name
    for name in PUBLIC.values()
    if name.split(".")[1] not in {"checks", "testing", "wording"} and re.search("[A-Z_]", name.rpartition(".")[2])
}


def words_of(one: str, _: str) -> str:
    """Every text in one language, whatever the language of the build."""
    return lexicon.words_page(one)


# What stands in the place of the comment in a page, by the language of the build.
PAGES: dict[str, Callable[[str], str]] = {
    "index": languages.links,
    "traceability": lambda _: traceability.traceability_page(),
    "norms": traceability.norms_page,
    "codes": code_table.codes_page,
    "glossary": glossary.glossary_page,
    "open-questions": questions.questions_page,
    "reference/http": routes.routes_page,
    **{f"words/{one}": partial(words_of, one) for one in LANGUAGES},
}
LONGEST_DEFAULT = 40


def fill_page(app: Sphinx, docname: str, source: list[str]) -> None:
    """Put the generated tables where a page has a comment in their place, and drop the line that ends an example."""
    source[0] = re.sub(r"^```mermaid\n(.*?)```$", drawn, source[0], flags=re.DOTALL | re.MULTILINE)
    source[0] = re.sub(r"(^```pycon\n.*?)\n\n```$", r"\1\n```", source[0], flags=re.DOTALL | re.MULTILINE)
    if docname in PAGES:
        table = "" if app.builder.name == "gettext" else PAGES[docname](app.config.language)
        source[0] = source[0].replace("<!-- generated -->", table)


def drawn(match: re.Match[str]) -> str:
    """A diagram in place of Mermaid's words for it, which GitHub draws by itself."""
    both = "\n".join(diagram.state_svg(match[1], "State diagram", down=down) for down in (False, True))
    return f"```{{raw}} html\n{both}\n```"


def generated_pages(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Pages to read again although their own files have not changed."""
    return list(PAGES)


def as_field(paragraph: str) -> str:
    """A `Norm:` paragraph as a field whose ids lead to the norms."""
    linked = re.sub(r"\b[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*\b", norm_link, " ".join(paragraph.split()))
    return f":{linked}"


def norm_link(match: re.Match[str]) -> str:
    """The reference that stands for a norm's id."""
    norm = match[0]
    return f":ref:`{norm} <{traceability.anchor(norm)}>`" if norm in NORMS else norm


def name_or_code(
    role: str, rawtext: str, text: str, lineno: int, inliner: Inliner, *rest: object
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """What stands in single backticks: a link, where it is a public name, else code."""
    if text not in NAMES:
        return [nodes.literal(rawtext, text)], []
    link = pending_xref(
        rawtext,
        nodes.literal(rawtext, text, classes=["xref", "py", "py-obj"]),
        refdomain="py",
        reftype="obj",
        reftarget=NAMES[text],
        refdoc=inliner.document.settings.env.docname,
        refexplicit=True,
        refwarn=True,
    )
    return [link], []


def link_norms(app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:
    """A `Norm:` line leads to its norms."""
    paragraphs = "\n".join(lines).split("\n\n")
    lines[:] = "\n\n".join(as_field(p) if p.startswith("Norm:") else p for p in paragraphs).split("\n")


class Written:
    """A default as it is to be written."""

    def __init__(self, words: str) -> None:
        self.words = words

    def __repr__(self) -> str:
        return self.words


def with_default(parameter: inspect.Parameter, default: object) -> inspect.Parameter:
    """The parameter of a record with the default of its field, three dots for one that is made or long.

    What the constructor itself says is the name by which attrs keeps the default, and no default of any reader.
    """
    if parameter.default is inspect.Parameter.empty:
        return parameter
    made = isinstance(default, attrs.Factory) or default is attrs.NOTHING  # type: ignore[arg-type]
    named = f"{type(default).__name__}.{default.name}" if isinstance(default, Enum) else repr(default)
    return parameter.replace(default=Written("..." if made or len(named) > LONGEST_DEFAULT else named))


def shorten_defaults(app: Sphinx, what: str, name: str, obj: object, *rest: object) -> tuple[str, str] | None:
    """The signature of a record without the defaults that would fill a page."""
    if what != "class" or not isinstance(obj, type) or not attrs.has(obj):
        return None
    signature = inspect.signature(obj)
    defaults = {field.alias or field.name: field.default for field in attrs.fields(obj)}
    parameters = [with_default(p, defaults.get(p.name, p.default)) for p in signature.parameters.values()]
    bare = signature.replace(parameters=parameters, return_annotation=inspect.Signature.empty)
    return stringify_signature(bare, unqualified_typehints=True), ""


def find_home(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: nodes.TextElement) -> object:
    """Resolve a reference to where something is defined by where it is public."""
    public = PUBLIC.get(node.get("reftarget", ""))
    if node.get("refdomain") != "py" or public is None:
        return None
    return env.domains["py"].resolve_xref(env, node["refdoc"], app.builder, "obj", public, node, content)


def setup(app: Sphinx) -> None:
    """Connect the functions above to the build."""
    app.connect("source-read", fill_page)
    app.connect("env-get-outdated", generated_pages)
    app.add_role("name-or-code", name_or_code)
    app.connect("autodoc-process-docstring", link_norms)
    app.connect("autodoc-process-signature", shorten_defaults)
    app.connect("missing-reference", find_home)
    app.connect("html-page-context", notebooks.link)
    app.connect("build-finished", notebooks.put)
