"""The built docs, as a reader meets them: no broken link, and pages that show themselves in a real browser."""

import shutil
import struct
import threading
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from chromium import Browser, Page

DOCS = Path(__file__).parents[2] / "docs"
SITE = DOCS / "_build/html"
SCREENS = DOCS / "_build/screens"
CHROMIUM = shutil.which("chromium") or ""
LOADED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("link", "href"), ("source", "src")}
BESIDE = ("ask", "lite")
PARTS = 3  # in which the pages of a language are gone through, beside each other
LEAST_ROWS = 60  # a blank page has one or two different rows of pixels

# What each page must hold to be itself: a CSS selector, and how many there are at least.
PAGES = {
    "index.html": ("#when-was-this-due-and-why pre", 1),
    "guide/calendar.html": ("table caption", 12),
    "notebooks/contact-centre.html": (".cell_output svg", 1),
    "traceability.html": ("tbody tr", 100),
    "kk/index.html": ("a[hreflang=ru]", 1),
    "ru/codes.html": ("tbody tr", 100),
}
LOOKS = {"desktop": (1280, 900, False), "desktop-dark": (1280, 900, True), "phone": (390, 844, False)}


def why_not() -> str:
    """Why there is no site to look at, or nothing."""
    built = SITE / "ru/searchindex.js"  # of the language that is built last
    if not built.exists():
        return "the docs are not built: `make docs` builds them"
    parts = (path.relative_to(DOCS) for path in DOCS.rglob("*.*"))
    made = {"_build", "modules", "__pycache__"}
    sources = [DOCS / part for part in parts if not made & {*part.parts} and part.suffix != ".mo"]
    if max(path.stat().st_mtime for path in sources) > built.stat().st_mtime:
        return "the built docs are older than their sources: `make docs` builds them anew"
    return ""


pytestmark = [pytest.mark.engine, pytest.mark.skipif(bool(why_not()), reason=why_not())]


class Links(HTMLParser):
    """The addresses that a page names, those that it loads by itself, and the places within it."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.named: set[str] = set()
        self.loaded: set[str] = set()
        self.places: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag names."""
        for name, value in attrs:
            if name == "id" or (tag == "a" and name == "name"):
                self.places.add(value or "")
            elif name in {"href", "src"}:
                (self.loaded if (tag, name) in LOADED else self.named).add(value or "")


@pytest.fixture(scope="module")
def pages() -> dict[Path, Links]:
    """Every page of the docs with its links; the page that asks the law beside them has tests of its own."""
    every = (page for page in SITE.rglob("*.html") if page.relative_to(SITE).parts[0] not in BESIDE)
    return {page: Links(page) for page in every}


def test_no_link_is_broken(pages: dict[Path, Links]) -> None:
    """Every link within the site leads to a file, and to a place in it where it names one."""
    broken = []
    for page, links in pages.items():
        for address in links.named | links.loaded:
            link = urlsplit(address)
            if link.scheme or link.netloc:
                continue
            target = (page.parent / unquote(link.path)).resolve() if link.path else page
            known = pages[target].places if target in pages else set()
            if not target.exists() or (target in pages and link.fragment and unquote(link.fragment) not in known):
                broken.append(f"{page.relative_to(SITE)} -> {address}")
    assert len(pages) > len(PAGES)
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(pages: dict[Path, Links]) -> None:
    """Scripts, styles, pictures and fonts lie within the site."""
    outside = {address for links in pages.values() for address in links.loaded if urlsplit(address).netloc}

    assert outside == set()


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named so by the base class
        """Say nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the site is served, on this machine alone."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(SITE))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    if not CHROMIUM:
        pytest.skip("there is no chromium on the PATH: Debian's package `chromium` brings it")
    with Browser(CHROMIUM) as running:
        yield running


def rows_of_pixels(png: bytes) -> list[bytes]:
    """The rows of a PNG as its compressed data holds them, each with its filter."""
    width, _height, depth, colour = struct.unpack(">IIBB", png[16:26])
    place, packed = 8, b""
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        packed += png[place + 8 : place + 8 + length] if kind == b"IDAT" else b""
        place += length + 12
    row = 1 + width * depth // 8 * {2: 3, 6: 4}[colour]
    data = zlib.decompress(packed)
    return [data[start : start + row] for start in range(0, len(data), row)]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("page", PAGES)
def test_page_shows_itself(browser: Browser, address: str, page: str, look: str) -> None:
    """At either width the page holds what it is for, is not blank, scrolls only downward, and the console is silent."""
    width, height, dark = LOOKS[look]
    selector, least = PAGES[page]
    shown = browser.open(address + page, width=width, height=height, dark=dark)
    SCREENS.mkdir(parents=True, exist_ok=True)
    name = page.removesuffix(".html").replace("/", "-")
    pictures = {name: shown.screenshot()}
    held = shown.ask(f"document.querySelectorAll('{selector}').length")
    if held:
        shown.scroll_to(selector)
        pictures[f"{name}-part"] = shown.screenshot()
    for title, picture in pictures.items():
        (SCREENS / f"{title}-{look}.png").write_bytes(picture)
    overflow = shown.ask("document.documentElement.scrollWidth") - width
    problems, requested = shown.problems(), shown.requested()
    shown.close()

    assert held >= least
    assert min(len(set(rows_of_pixels(picture))) for picture in pictures.values()) > LEAST_ROWS
    assert overflow <= 0
    assert problems == []
    assert {url for url in requested if not url.startswith(address)} == set()


def language_of(name: str) -> str:
    """Of which language a page is."""
    return name.partition("/")[0] if name.startswith(("kk/", "ru/")) else "en"


def test_every_page_is_there_in_every_language(pages: dict[Path, Links]) -> None:
    """There are as many pages in each language."""
    by_language = Counter(language_of(page.relative_to(SITE).as_posix()) for page in pages)

    assert {*by_language} == {"kk", "ru", "en"}
    assert len({*by_language.values()}) == 1


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_page_fits(browser: Browser, address: str, pages: dict[Path, Links], language: str, part: int) -> None:
    """No page of the site, in any language, scrolls sideways on a phone or a desktop or complains in the console."""
    findings, names = {}, [page.relative_to(SITE).as_posix() for page in pages]
    shown = browser.open("about:blank", width=LOOKS["phone"][0], height=LOOKS["phone"][1])
    for name in [name for name in names if language_of(name) == language][part::PARTS]:
        shown.go(address + name)
        problems = [problem for look in ("phone", "desktop") for problem in wider(shown, look)]
        if problems := problems + shown.problems():
            findings[name] = problems
    shown.close()

    assert findings == {}


def wider(shown: Page, look: str) -> list[str]:
    """By how much the page is wider than a window of that look, if it is."""
    width, height, _ = LOOKS[look]
    shown.resize(width, height)
    overflow = shown.ask("document.documentElement.scrollWidth") - width
    return [f"wider by {overflow} pixels at {width}"] * (overflow > 0)
