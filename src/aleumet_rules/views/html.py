"""HTML as strings: elements whose words are always escaped, and the one style sheet of every view.

Nothing here knows the law. A view is well formed as XML, so that an SVG needs no other tools.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from .._version import at_the_face
from ..checks import text
from ..words.text import language

__all__ = ["Html"]

# What XML or UTF-8 cannot hold, and control characters: among them lone surrogates and what is no character.
_UNFIT = (*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
_ESCAPES = str.maketrans(
    {chr(code): "\N{REPLACEMENT CHARACTER}" for code in _UNFIT}
    | {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
)

PALETTE: Mapping[str, tuple[str, str, str, str]] = MappingProxyType(
    {
        "gray": ("#374151", "#e5e7eb", "#e5e7eb", "#374151"),
        "red": ("#7f1d1d", "#fecaca", "#fee2e2", "#7f1d1d"),
        "orange": ("#7c2d12", "#fed7aa", "#ffedd5", "#7c2d12"),
        "green": ("#14532d", "#bbf7d0", "#dcfce7", "#14532d"),
        "teal": ("#134e4a", "#99f6e4", "#ccfbf1", "#134e4a"),
        "blue": ("#1e3a8a", "#bfdbfe", "#dbeafe", "#1e3a8a"),
        "violet": ("#581c87", "#e9d5ff", "#f3e8ff", "#581c87"),
        "pink": ("#831843", "#fbcfe8", "#fce7f3", "#831843"),
    }
)
"""Each tone: ink and paper by day, ink and paper by night. What has no tone takes the host's own colours."""

_BY_DAY = ('[data-jp-theme-light="true"]', '[data-theme="light"]', ".vscode-light")
_BY_NIGHT = ('[data-jp-theme-light="false"]', '[data-theme="dark"]', ".vscode-dark")

_RULES = """
.alr{line-height:1.45;overflow-wrap:anywhere}
.alr p{margin:.3em 0}
.alr .alr-badge,.alr .alr-mark{display:inline-block;border-radius:.3em;padding:0 .45em}
.alr .alr-badge{font-weight:bold}
.alr .alr-card{border-left:.2em solid currentColor;padding:.1em 0 .1em .8em;margin:.6em 0}
.alr details{margin:.3em 0}
.alr summary{cursor:pointer}
.alr .alr-badge.alr-plain,.alr .alr-mark.alr-plain{box-shadow:inset 0 0 0 1px currentColor}
.alr ul{margin:.4em 0;padding-left:1.2em}
.alr .alr-legend{display:flex;flex-wrap:wrap;gap:.3em 1.2em;padding:0;list-style:none}
.alr .alr-legend .alr-mark{min-width:1.1em;text-align:center}
.alr table{border-collapse:collapse;margin:.4em 0;table-layout:auto}
.alr caption{caption-side:top;text-align:left;font-weight:bold;padding:.2em 0;color:inherit}
.alr tbody tr:nth-child(n){background:none}
.alr .alr-table th,.alr .alr-table td{text-align:left;vertical-align:top;padding:.15em .8em .15em 0}
.alr .alr-table .alr-number{text-align:right}
.alr .alr-table .alr-total>*{font-weight:bold;border-top:1px solid currentColor}
.alr .alr-months{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr))}
.alr .alr-months{align-items:start;gap:.6em 1.4em}
.alr .alr-month{width:100%;max-width:24rem;table-layout:fixed;border-collapse:separate;border-spacing:2px}
.alr .alr-month th{font-weight:normal;text-align:center;padding:0}
.alr .alr-month th abbr{text-decoration:none}
.alr .alr-month td{text-align:center;padding:.1em 0;border-radius:.3em;white-space:nowrap;line-height:1.25}
.alr .alr-month .alr-sign{display:block;font-size:.75em;line-height:1;min-height:1em}
.alr .alr-days{list-style:none;padding:0}
.alr .alr-guess td:not(:empty){outline:1px dashed currentColor;outline-offset:-1px}
.alr .alr-scroll{overflow-x:auto}
.alr .alr-scroll table{overflow-wrap:break-word}
.alr .alr-week{width:100%;min-width:37rem;max-width:50rem;table-layout:fixed}
.alr .alr-week{border-collapse:separate;border-spacing:3px}
.alr .alr-week th,.alr .alr-week td{padding:.25em .1em;border-radius:.3em;text-align:center;line-height:1.2}
.alr .alr-week td>*{display:block}
.alr .alr-week small{font-size:.75em;overflow-wrap:normal}
.alr .alr-week th:first-child{width:4.5em}
.alr .alr-open{font-weight:bold;box-shadow:inset 0 0 0 2px currentColor}
.alr .alr-clocks{list-style:none;margin:0;padding:0}
.alr .alr-clocks svg{margin:.1em 0 .4em}
.alr svg{display:block;width:100%;max-width:60rem;margin:.4em 0;overflow:visible}
.alr svg text{fill:currentColor;font-size:13px}
.alr svg line{stroke:currentColor}
"""

_HATCH = "repeating-linear-gradient(135deg,transparent 0 .4em,#80808040 .4em .55em)"
_UNSEEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"

# On a phone the starts of a day stand beneath it, each with its time of day.
_NARROW = f"""
.alr .alr-week{{display:block;min-width:0}}
.alr .alr-week caption,.alr .alr-week tbody{{display:block}}
.alr .alr-week thead{{{_UNSEEN}}}
.alr .alr-week tr{{display:grid;grid-template-columns:repeat(auto-fill,minmax(6.2em,1fr));gap:3px;margin:0 0 .5em}}
.alr .alr-week th:first-child{{grid-column:1/-1;width:auto;text-align:left}}
.alr .alr-week td::before{{content:attr(data-start);font-weight:bold}}
"""

# On paper nothing is torn, what is folded is left out, and a year takes one page of A4.
_ON_PAPER = """
.alr{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.alr details:not([open]){display:none}
.alr .alr-card,.alr .alr-month,.alr tr,.alr li{break-inside:avoid}
.alr p:has(.alr-badge),.alr section>p:first-child,.alr p[role=note],.alr caption,.alr thead{break-after:avoid}
.alr .alr-scroll{overflow:visible}
.alr .alr-scroll .alr-table{font-size:.65em}
.alr .alr-week{min-width:0}
.alr .alr-year{font-size:7.5pt;line-height:1.25}
.alr .alr-year .alr-months{grid-template-columns:repeat(3,1fr);gap:.2em 2em}
.alr .alr-year .alr-month{max-width:none;margin:.1em 0;border-spacing:2px 1px}
.alr .alr-year .alr-month .alr-sign{display:inline;margin-left:.2em}
.alr .alr-year .alr-days{columns:2;column-gap:2em;margin:.2em 0;font-size:.9em}
.alr .alr-month td.alr-off:not(:empty),.alr .alr-legend .alr-off{outline:1px solid currentColor;outline-offset:-1px}
.alr .alr-off,.alr .alr-on{font-weight:bold}
.alr .alr-on{text-decoration:underline}
.alr .alr-legend .alr-mark.alr-plain{box-shadow:none}
"""


_PAGE = "body{font-family:system-ui,sans-serif;margin:1rem}@page{size:A4;margin:12mm}@media print{body{margin:0}}"


class Html(str):
    """A fragment of HTML or SVG: it shows itself in a notebook, and templates that know `__html__` take it as it is.

    It is a `str` too, for whoever writes it to a file; `page` makes it a whole document. Every word that came
    from outside is escaped, there is no script in it, and it needs no other file.
    """

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return str(self)

    def __repr__(self) -> str:
        return f"<Html of {len(self)} characters>"

    def page(self, title: str, *, lang: str = "en") -> str:
        """A whole HTML document around the fragment, light or dark as its reader's system is, on paper A4 and light."""
        title = text("title", title)
        head = (
            '<meta charset="utf-8"/><meta name="viewport" content="width=device-width,initial-scale=1"/>'
            '<meta name="color-scheme" content="light dark"/>'
            f"{element('title', title)}<style>{_PAGE}</style>"
        )
        whole_page = element("html", element("head", Html(head)), element("body", self), lang=language(lang))
        return f"<!DOCTYPE html>\n{whole_page}"


def element(name: str, *inside: str, **attributes: object) -> Html:
    """One element; text inside and values of attributes are escaped, `Html` inside goes in as it is.

    An attribute that is `None` is left out; `class_` stands for `class`, `aria_label` for `aria-label`.
    """
    marks = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    words = "".join(part if isinstance(part, Html) else _escaped(part) for part in inside)
    return Html(f"<{name}{marks}>{words}</{name}>")


def whole(lang: str, *inside: Html) -> Html:
    """A finished view in one language: its parts with one style sheet, whatever sheets the parts brought along."""
    parts = Html("".join(inside).replace(STYLE, ""))
    return element("div", STYLE, parts, class_="alr", lang=language(lang))


def _escaped(value: object) -> str:
    return str(value).translate(_ESCAPES)


def _sheet() -> Iterator[str]:
    day = "".join(f"--alr-{tone}-ink:{ink};--alr-{tone}-paper:{paper};" for tone, (ink, paper, *_) in PALETTE.items())
    night = "".join(f"--alr-{tone}-ink:{ink};--alr-{tone}-paper:{paper};" for tone, (*_, ink, paper) in PALETTE.items())
    yield f".alr{{{day}}}@media screen and (prefers-color-scheme:dark){{.alr{{{night}}}}}"
    yield f"{','.join(f'{host} .alr' for host in _BY_DAY)}{{{day}}}"
    yield f"@media screen{{{','.join(f'{host} .alr' for host in _BY_NIGHT)}{{{night}}}}}"
    yield _RULES.replace("\n", "")
    yield f".alr .alr-aloud{{{_UNSEEN};white-space:nowrap}}"
    yield f"@media screen and (max-width:40em){{{_NARROW}}}@media print{{{_ON_PAPER}}}".replace("\n", "")
    for tone in PALETTE:
        yield f".alr .alr-{tone}{{color:var(--alr-{tone}-ink);background:var(--alr-{tone}-paper)}}"
        yield f".alr svg .alr-{tone}{{fill:var(--alr-{tone}-paper);stroke:var(--alr-{tone}-ink)}}"
        yield f".alr svg text.alr-{tone}{{fill:var(--alr-{tone}-ink);stroke:none}}"
    yield f".alr .alr-closed{{background-image:{_HATCH}}}"


STYLE = Html(f"<style>{''.join(_sheet())}</style>")
"""The style sheet of every view: all its classes begin with `alr`, and it names nothing outside a view."""


at_the_face(__name__)
