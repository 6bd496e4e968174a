"""How long the page that asks the law takes in Chromium: a first answer, one from the cache, further ones.

    python benchmarks/asking_time.py [TIMES]

Medians of so many times, of five where nothing is said. What is printed fails nothing, as it depends on the machine;
bytes, requests and errors are judged by the tests.
"""

import json
import shutil
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests/support"))

from asked_page import DESKTOP, fragment, served  # noqa: E402 - it lies in a folder that was just named
from chromium import Browser  # noqa: E402 - as does this

FIRST = fragment("day", {"day": "2026-03-24"}, "kk")
LATER = fragment("day", {"day": "2025-12-16"}, "kk")
ANSWERED = "document.querySelector('#status').dataset.say === 'answered'"


def seconds(browser: Browser, address: str) -> tuple[float, float]:
    """From opening the page to its first answer, and from another question to its answer."""
    start = perf_counter()
    page = browser.open(address + FIRST, **DESKTOP)
    page.until(ANSWERED)
    first = perf_counter() - start
    asked = (
        "new Promise((done) => { const start = performance.now(); document.querySelector('#status').dataset.say = '';"
        f"location.hash = {json.dumps(LATER)}; const look = () => {ANSWERED} ? done(performance.now() - start) "
        ": setTimeout(look, 5); look(); })"
    )
    further: float = page.ask(asked) / 1000
    page.until("navigator.serviceWorker.controller !== null")
    page.close()
    return first, further


def main(times: int = 5) -> None:
    """Print the medians."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("ask: there is no chromium on the PATH")
        return
    fresh, cached, further = [], [], []
    with served() as address:
        for _ in range(times):
            with Browser(chromium) as browser:
                fresh.append(seconds(browser, address)[0])
                first, more = seconds(browser, address)
                cached.append(first)
                further.append(more)
    for name, found in (("fresh profile", fresh), ("from the cache", cached), ("further answers", further)):
        print(f"ask: {name}: {median(found):.2f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
