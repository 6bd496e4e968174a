"""The notebooks of the docs where they can be run: the first cells of one in a real browser, no other host asked."""

import shutil
from pathlib import Path

import pytest

from aleumet_rules.words.text import LANGUAGES
from asked_page import DESKTOP, served
from chromium import Browser
from languages import HOMES

DOCS = Path(__file__).parents[2] / "docs"
SITE = DOCS / "_build/html"
LITE = SITE / "lite/notebooks/index.html"
SCREENS = DOCS / "_build/screens"
CHROMIUM = shutil.which("chromium") or ""
NAMES = sorted(path.stem for path in (DOCS / "notebooks").glob("*.md"))
MOST_CELLS = 6

pytestmark = pytest.mark.skipif(
    not LITE.exists(), reason="the notebooks are not built to be run: `make docs` builds them"
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_page_opens_its_notebook(name: str, lang: str) -> None:
    """In each language the page links the notebook that can be run, which is there."""
    page = SITE / HOMES[lang] / f"notebooks/{name}.html"
    address = f"{'../../' if HOMES[lang] else '../'}lite/notebooks/index.html"

    assert f'href="{address}?path={name}.ipynb"' in page.read_text(encoding="utf-8")
    assert (page.parent / address).resolve() == LITE.resolve()
    assert (SITE / f"lite/files/{name}.ipynb").exists()


@pytest.mark.engine
def test_first_cells_of_a_notebook() -> None:
    """Its cells run as they are, an answer shows its card, and nothing is asked of another host."""
    if not CHROMIUM:
        pytest.skip("there is no chromium on the PATH: Debian's package `chromium` brings it")
    with Browser(CHROMIUM) as browser, served(SITE, strict=False) as address:
        page = browser.open(f"{address}lite/notebooks/index.html?path=booking.ipynb", **DESKTOP)
        assert page.until("document.querySelectorAll('.jp-CodeCell').length > 3")
        page.click(".jp-CodeCell .cm-content")
        for _ in range(MOST_CELLS):
            page.press("Enter", shift=True)
        card = page.until("document.querySelector('.jp-OutputArea .alr-card')?.innerText", times=6000)
        said = page.ask("[...document.querySelectorAll('.jp-OutputArea')].map((one) => one.innerText).join()")
        SCREENS.mkdir(parents=True, exist_ok=True)
        (SCREENS / "lite-booking.png").write_bytes(page.screenshot())
        problems, requests = page.problems(), page.requested()

    assert "start-off-grid" in said
    assert "Algorithm, para" in card
    assert [one for one in problems if one.startswith(("exception", "request failed"))] == []
    assert len(requests) > len(NAMES)
    assert [url for url in requests if not url.startswith((address, "blob:"))] == []
