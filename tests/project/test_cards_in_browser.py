"""Cards and pictures in a real browser: nothing is cut or scrolls the page, and on paper nothing is torn or unfolded.

They are the pages of `tests/golden/pictures`, each view in three languages.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from aleumet_rules import Html, Week, WorkingCalendar, year_calendar
from aleumet_rules.words.text import LANGUAGES
from chromium import Browser
from sweep import some

PICTURES = Path(__file__).parents[1] / "golden/pictures"
CHROMIUM = shutil.which("chromium") or ""
NAMES = sorted(path.stem for path in PICTURES.glob("*.html"))
FEW = 3
"""In a small sweep every third page is looked at."""
WIDTHS = {"phone": 390, "desktop": 1280}
CONTENT_WIDTH = 703  # of A4 with margins of 12 mm, in CSS pixels

# What sticks out of the window or of its picture, unless it lies in something that scrolls by itself.
STICKS_OUT = """(root => [...document.querySelectorAll('.alr *')].filter(one => {
    const frame = one.ownerSVGElement?.getBoundingClientRect() ?? {left: 0, right: root.clientWidth};
    const box = one.getBoundingClientRect();
    const hidden = one.closest('details:not([open]) > :not(summary), .alr-aloud, .alr-scroll, style, title, thead');
    return box.width && !hidden && (box.right > frame.right + 1 || box.left < frame.left - 1);
}).map(one => one.textContent.slice(0, 60)))(document.documentElement)"""
# Pairs of neighbours in the list of clocks of which one covers the other.
OVERLAPS = """[...document.querySelectorAll('.alr-clocks > li')].filter(item => {
    const spans = [...item.querySelectorAll(':scope > span')];
    const label = Math.max(...spans.map(one => one.getBoundingClientRect().bottom));
    return label > item.querySelector('svg').getBoundingClientRect().top + 1;
}).map(one => one.textContent.slice(0, 60))"""
# Cells of a table so narrow that their words stand letter under letter.
SQUEEZED = """[...document.querySelectorAll('.alr-scroll .alr-table :is(th, td)')].filter(cell => {
    const longest = Math.max(...cell.textContent.split(/[\\s.-]+/).map(word => word.length));
    return cell.clientWidth && cell.clientWidth < longest * 5;
}).map(cell => cell.textContent.slice(0, 60))"""
# Cells of a week that are narrower than what they say, and weeks that have to be scrolled.
CUT = """[...document.querySelectorAll('.alr-week td, .alr-scroll:has(.alr-week)')]
    .filter(cell => cell.scrollWidth > cell.clientWidth + 1)
    .map(cell => cell.textContent)"""
QUESTIONS = (STICKS_OUT, OVERLAPS, CUT, SQUEEZED)

pytestmark = [
    pytest.mark.engine,
    pytest.mark.skipif(not CHROMIUM, reason="there is no chromium on the PATH: Debian's package `chromium` brings it"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with Browser(CHROMIUM) as running:
        yield running


@pytest.mark.parametrize("name", some(NAMES, FEW))
def test_nothing_sticks_out(browser: Browser, name: str) -> None:
    """At both widths each view keeps within the window, its labels and cells whole, and loads no other file."""
    shown = browser.open((PICTURES / f"{name}.html").as_uri(), width=390, height=844)
    found = {}
    for look, width in WIDTHS.items():
        shown.resize(width, 844)
        overflow = shown.ask("document.documentElement.scrollWidth") - width
        found[look] = (max(overflow, 0), *(shown.ask(question) for question in QUESTIONS))
    languages = shown.ask("[...new Set([...document.querySelectorAll('.alr')].map(one => one.lang))].sort()")
    requested, problems = shown.requested(), shown.problems()
    shown.close()

    assert found == dict.fromkeys(WIDTHS, (0, [], [], [], []))
    assert languages == sorted(LANGUAGES)
    assert {url.rpartition("/")[0] for url in requested} == {PICTURES.as_uri()}
    assert problems == []


def test_what_sticks_out_is_found(browser: Browser, tmp_path: Path) -> None:
    """A label that leaves the window, one that lies on its bar, and a cell that is too narrow are each found."""
    bad = (
        '<p style="width:900px">wide</p><ul class="alr-clocks"><li><span style="display:block;margin-bottom:-9px">on'
        '</span><svg height="9"/></li></ul><table class="alr-week"><tr><td style="display:block;width:9px">cut</td>'
        '</tr></table><div class="alr-scroll" style="width:20px">'
        '<table class="alr-table" style="overflow-wrap:anywhere">'
        "<tr><td>squeezed</td></tr></table></div>"
    )
    page = tmp_path / "bad.html"
    page.write_text(Html(f'<div class="alr">{bad}</div>').page("bad"), encoding="utf-8")
    shown = browser.open(page.as_uri(), width=390, height=844)
    found = [shown.ask(question) for question in QUESTIONS]
    shown.close()

    assert found == [["wide"], ["on"], ["cut"], ["squeezed"]]


@pytest.mark.parametrize("name", some(NAMES, FEW))
def test_paper_is_wide_enough(browser: Browser, name: str) -> None:
    """On a sheet of A4 nothing leaves the paper, and no column of a table is too narrow for its words."""
    shown = browser.open((PICTURES / f"{name}.html").as_uri(), width=CONTENT_WIDTH, height=1000)
    shown.media("print")
    overflow = shown.ask("document.documentElement.scrollWidth") - CONTENT_WIDTH
    found = [shown.ask(question) for question in QUESTIONS]
    shown.close()

    assert (max(overflow, 0), found) == (0, [[], [], [], []])


@pytest.mark.parametrize("lang", some(LANGUAGES, FEW))
def test_year_on_one_page(browser: Browser, lang: str, tmp_path: Path) -> None:
    """A year is one page of A4, be it settled, provisional or full of moved days, with every month and every mark."""
    pages = {}
    for year, week in ((2022, Week.FIVE_DAY), (2027, Week.SIX_DAY)):
        page = tmp_path / f"{year}.html"
        page.write_text(
            year_calendar(WorkingCalendar(week), year, lang=lang).page(str(year), lang=lang), encoding="utf-8"
        )
        shown = browser.open(page.as_uri(), width=1280, height=900)
        pages[year] = sizes(shown.pdf())
        shown.close()

    assert pages == {2022: [(595, 842)], 2027: [(595, 842)]}


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page, in points."""
    boxes = re.findall(rb"/Type\s*/Page\b.*?/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", pdf, re.DOTALL)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


def test_paper_leaves_out_what_is_folded(browser: Browser) -> None:
    """Printed, a card says its answer and its facts, no closed fold shows, and nothing breaks within it."""
    shown = browser.open((PICTURES / "cards.html").as_uri(), width=CONTENT_WIDTH, height=1000)
    folds = "[...document.querySelectorAll('details')].filter(one => one.getBoundingClientRect().height).length"
    on_screen = shown.ask(folds)
    shown.media("print")
    on_paper = shown.ask(folds)
    breaks = shown.ask(
        "[...new Set([...document.querySelectorAll('.alr-card')].map(c => getComputedStyle(c).breakInside))]"
    )
    overflow = shown.ask("document.documentElement.scrollWidth") - CONTENT_WIDTH
    shown.close()

    assert (on_screen > 20, on_paper) == (True, 0)
    assert breaks == ["avoid"]
    assert overflow <= 0


def test_year_can_be_read_without_colour(browser: Browser, tmp_path: Path) -> None:
    """On paper a day off stands in a solid frame, a day worked in exchange is underlined, a plain one is neither."""
    looks = "one => { const s = getComputedStyle(one); return [s.outlineStyle, s.textDecorationLine, s.fontWeight] }"
    page = tmp_path / "year.html"
    for year in (2025, 2027):
        page.write_text(Html(year_calendar(WorkingCalendar(), year)).page("year"), encoding="utf-8")
        shown = browser.open(page.as_uri(), width=CONTENT_WIDTH, height=1000)
        shown.media("print")
        for kind, outline, line, weight in (
            (".alr-off", "solid", "none", "700"),
            (".alr-on", "none", "underline", "700"),
            (".alr-plain", "none" if year == 2025 else "dashed", "none", "400"),
        ):
            found = shown.ask(f"[...document.querySelectorAll('.alr-month td{kind}')].map({looks})")
            assert all(one == [outline, line, weight] for one in found)
            assert found or (year, kind) == (2027, ".alr-on")
        shown.close()
