"""The page that asks the law, as it was built: its sizes, and in a real browser every question in every language."""

import csv
import gzip
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ask_page
from aleumet_rules import ask
from aleumet_rules.words.text import LANGUAGES
from asked_page import DESKTOP, PAGE, PHONE, fragment, served
from asking import EXAMPLES, example
from chromium import Browser, Page

DOCS = Path(__file__).parents[2] / "docs"
SINGLE = DOCS / "_build/ask.html"
AXE = DOCS / "_build/ask-cache/axe.min.js"
SCREENS = DOCS / "_build/screens"
CHROMIUM = shutil.which("chromium") or ""

# What Python answers is heard, and what is saved is kept.
LISTENING = """
window.heard = [];
window.saved = [];
const Plain = Worker;
window.Worker = class extends Plain {
  constructor(...words) {
    super(...words);
    this.addEventListener("message", ({ data }) => window.heard.push(data));
  }
};
const address = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  blob.text().then((text) => window.saved.push(text));
  return address.call(URL, blob);
};
"""


def why_not() -> str:
    """Why there is no page to look at, or nothing."""
    if not (PAGE / "sw.js").exists():
        return "the page is not built: `make ask` builds it"
    built = (PAGE / "sw.js").stat().st_mtime
    package = Path(ask.__file__).parents[1]
    sources = [*(DOCS / "ask").glob("[!s]*.*"), *(DOCS / "ask").glob("s[!u]*.*"), *package.rglob("*.py")]
    newer = [path.name for path in sources if path.stat().st_mtime > built]
    return f"the page is older than its sources ({newer[0]}): `make ask` builds it anew" if newer else ""


built = pytest.mark.skipif(bool(why_not()), reason=why_not())
engine = pytest.mark.engine


@pytest.fixture
def browser() -> Iterator[Browser]:
    """A headless Chromium with a fresh profile."""
    if not CHROMIUM:
        pytest.skip("there is no chromium on the PATH: Debian's package `chromium` brings it")
    with Browser(CHROMIUM) as running:
        running.call("Browser.setDownloadBehavior", behavior="deny")
        yield running


def expected(question: str, facts: dict[str, Any], lang: str) -> dict[str, Any]:
    """What this Python answers."""
    asked = {"do": "ask", "question": question, "facts": facts, "lang": lang}
    found: dict[str, Any] = json.loads(ask_page.asked(json.dumps(asked)))
    return found


def heard(page: Page, number: int) -> dict[str, Any]:
    """The answer of that number, once it is there."""
    found: dict[str, Any] = json.loads(page.until(f"window.heard.length > {number} && JSON.stringify(heard.at(-1))"))
    found.pop("id")
    return found


def shown(page: Page, state: str = "answered") -> None:
    """Wait until the page says that it is so."""
    assert page.until(f"document.querySelector('#status').dataset.say === '{state}'")


def give(page: Page, field: str, name: str, text: str) -> None:
    """Choose a file in a field."""
    page.ask(
        f"""{{
          const files = new DataTransfer();
          files.items.add(new File([{json.dumps(text)}], {json.dumps(name)}));
          const input = document.querySelector({json.dumps(field)});
          input.files = files.files;
          input.dispatchEvent(new Event("change", {{ bubbles: true }}));
        }}"""
    )


def violations(page: Page) -> list[str]:
    """What axe-core has against the page as it stands."""
    page.ask(f"window.axe ? 0 : (0, eval)({json.dumps(AXE.read_text(encoding='utf-8'))}); 0")
    found = page.ask(
        "axe.run().then(({violations}) => violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html)}`))"
    )
    return list(found)


def test_page_asks_python_for_what_it_needs() -> None:
    """A package that is not there yet is asked for; requests of each kind are answered."""
    pytest.importorskip("icalendar", reason="icalendar is not installed: it comes with the extra `interop`")
    due = {"name": "Term", "at": "2025-12-15T13:00:00+05:00"}
    calendar = ask_page.asked(
        json.dumps({"do": "calendar", "dues": [due, {"name": "Day", "at": "2025-12-16"}], "address": "https://x/"})
    )
    said = json.loads(calendar)["said"]

    assert "DTSTART:20251215T080000Z" in said
    assert "DTSTART;VALUE=DATE:20251216" in said
    assert "SUMMARY:Term" in said


INCIDENTS = """\
incident;event;at;channel
17;received;2025-12-15T10:00:00+05:00;voice
17;registered;2025-12-15T13:01:00+05:00;
"""


@pytest.mark.parametrize(
    ("kind", "text", "departments", "said"),
    [
        ("incidents", INCIDENTS, "", "incident.register"),
        ("incidents", "\ufeff" + INCIDENTS.replace(";", ","), "", "incident.register"),
        ("incidents", "", "", "must not be empty"),
        ("incidents", "a,b\n", "", "needs a column event. Given: “a, b”."),
        ("incidents", "event,at\n", "", "no rows below the names"),
        ("incidents", INCIDENTS.replace("channel", "operator"), "", "left out: “operator”"),
        ("incidents", INCIDENTS, "", ">Lines of the file</th>"),
        ("incidents", INCIDENTS, "", "<td>2, 3</td>"),
        ("queue", INCIDENTS, "", "enter the MSE departments"),
        ("queue", INCIDENTS, "3: Kokshetau", "KATO"),
        ("queue", "event,at,slot.department\nbooked,2025-12-15T10:00:00+05:00,3\n", "3: 1110, 1116", "<td>2</td>"),
        ("measures", "event,on,measure\ngiven,2025-12-15,1\n", "", "The audit has found nothing."),
    ],
)
def test_record_of_events(kind: str, text: str, departments: str, said: str) -> None:
    """A CSV file of events is audited; what is no such file is said to be none."""
    request = {"do": "audit", "kind": kind, "text": text, "departments": departments, "lang": "en"}

    assert said in "".join(json.loads(ask_page.asked(json.dumps(request))).values())


def test_findings_for_a_spreadsheet() -> None:
    """The findings as a CSV file whose cells no spreadsheet takes for formulas; none where nothing is found."""
    request = {"do": "audit", "kind": "incidents", "departments": "", "lang": "ru"}
    found = json.loads(ask_page.asked(json.dumps({**request, "text": INCIDENTS.replace("17", "=1+1")})))
    nothing = json.loads(ask_page.asked(json.dumps({**request, "text": INCIDENTS.replace("13:01", "13:00")})))
    rows = list(csv.DictReader(io.StringIO(found["csv"].removeprefix("\ufeff")), delimiter=";"))

    assert [(row["Норма"], row["О чём"], row["Строки файла"]) for row in rows] == [
        ("incident.register", "'=1+1", "2, 3")
    ]
    assert nothing["csv"] == ""


@pytest.mark.parametrize("text", ["{", "[]", json.dumps(ask.answer("day", {"day": "2025-12-16"}, lang="kk").receipt)])
def test_receipt_that_is_dropped(text: str) -> None:
    """A receipt is checked; what is none is said to be none."""
    told = json.loads(ask_page.asked(json.dumps({"do": "check", "text": text, "lang": "en"})))
    said = "".join(told.values())

    assert ("The answer is the same." in said) == text.startswith('{"')
    assert said


def test_faults_are_told_by_field() -> None:
    """What is wrong comes back field by field."""
    assert [fault["field"] for fault in expected("day", {"day": "x"}, "kk")["faults"]] == ["day"]


@built
def test_sizes() -> None:
    """The page without Python, the folder of Python compressed, and the single file keep to their bounds."""
    forms = max((PAGE / f"forms.{lang}.json").stat().st_size for lang in LANGUAGES)
    page = sum((PAGE / name).stat().st_size for name in ("index.html", "style.css", "main.js", "worker.js", "sw.js"))
    python = sum(len(gzip.compress(path.read_bytes(), 9)) for path in (PAGE / "py").iterdir())

    assert page + forms <= 60_000
    assert python <= 10_000_000
    assert not SINGLE.exists() or SINGLE.stat().st_size <= 12_000_000


@built
@engine
def test_every_question_in_every_language(browser: Browser) -> None:
    """On a phone each answer is this Python's, byte for byte; nothing scrolls sideways, complains or asks elsewhere."""
    with served() as address:
        page = browser.open(address, before=LISTENING, **PHONE)
        shown(page, "ready")
        count, sideways, against = 1, [], violations(page) if AXE.exists() else []
        for name, (question, one, lang) in EXAMPLES.items():
            facts = {key: str(value) if type(value) is int else value for key, value in one.facts_in(lang).items()}
            page.ask(f"location.hash = {json.dumps(fragment(question.id, facts, lang))}")
            answer = heard(page, count)
            count += 1
            shown(page)

            assert answer == expected(question.id, facts, lang), name
            if page.ask("document.documentElement.scrollWidth") > PHONE["width"]:
                sideways.append(name)
            if name.endswith("1-kk"):
                against += violations(page) if AXE.exists() else []
                SCREENS.mkdir(parents=True, exist_ok=True)
                (SCREENS / f"ask-{question.id}-phone.png").write_bytes(page.screenshot())
        requests, problems = page.requested(), page.problems()

    assert sideways == []
    assert against == []
    assert problems == []
    assert [url for url in requests if not url.startswith((address, "blob:"))] == []


@built
@engine
def test_reader_of_kazakh(browser: Browser) -> None:
    """Question, example, answer; what was wrong, the keyboard, the receipt, the calendar, a record, the languages."""
    with served() as address:
        page = browser.open(f"{address}?lang=kk", before=LISTENING, dark=True, **DESKTOP)
        page.until("document.querySelector('#questions button')")
        page.ask("document.querySelectorAll('#questions button')[4].click()")
        page.ask("document.querySelectorAll('#examples button')[1].click()")
        shown(page)
        assert "24 наурыз" in page.ask("document.querySelector('#card').innerText")
        assert page.ask("document.activeElement.id") == "answer-title"
        (SCREENS / "ask-day-desktop-dark.png").write_bytes(page.screenshot())

        page.ask("document.querySelector('#receipt').click()")
        receipt = page.until("saved.length === 1 && saved[0]")
        give(page, "#check-file", "receipt.json", receipt)
        assert page.until("document.querySelector('#checked').textContent.includes('сол қалпында')")

        give(page, "#audit-file", "record.csv", INCIDENTS)
        assert page.until("document.querySelector('#audited').textContent.includes('incident.register')")

        page.ask(f"location.hash = {json.dumps(fragment('contact-centre', example('contact-centre'), 'kk'))}")
        page.until("document.querySelector('#asked').textContent.startsWith('Байланыс')")
        shown(page)
        page.ask("document.querySelector('#calendar').click()")
        assert "BEGIN:VEVENT" in page.until("saved.length === 2 && saved[1]")

        page.ask("document.querySelector('#field-received_at').value = ''")
        page.ask("document.querySelector('#field-channel').focus()")
        page.ask("document.querySelector('#field-at').focus()")
        page.press("Enter")
        assert page.until("document.querySelector('#faults li')") is not None
        assert page.ask("document.querySelector('#faults').textContent").startswith("Мына деректерді түзетіңіз")
        assert page.ask("document.activeElement.id") == "field-received_at"
        assert page.ask("document.querySelector('#field-at').value") == "2025-12-17T12:00"
        faults = violations(page) if AXE.exists() else []

        page.ask("document.querySelector('#languages [data-lang=ru]').click()")
        assert page.until("document.querySelector('h1').textContent === 'Спросите закон'")
        assert page.ask("document.querySelector('#field-at').value") == "2025-12-17T12:00"
        problems = page.problems()

    assert faults == []
    assert problems == []


@built
@engine
def test_without_a_network(browser: Browser) -> None:
    """After one load the page answers without a server."""
    with served() as address:
        first = browser.open(address, **DESKTOP)
        assert first.until("navigator.serviceWorker.controller !== null")
        first.close()
    page = browser.open(f"{address}{fragment('day', example('day', 1), 'ru')}", **DESKTOP)
    shown(page)

    assert "24 марта 2026 года" in page.ask("document.querySelector('#card').innerText")
    assert page.problems() == []


@built
@engine
@pytest.mark.skipif(not SINGLE.exists(), reason="the single file is not built: `make ask` builds it")
def test_single_file(browser: Browser) -> None:
    """Opened from a disk the single file answers, also what needs a later package, and asks for nothing."""
    facts = {"counted": "working-days", "first": "2027-01-01", "last": "2027-01-31"}
    page = browser.open(SINGLE.resolve().as_uri() + fragment("terms", facts, "en"), before=LISTENING, **PHONE)
    answer = json.loads(page.until("heard.length > 1 && JSON.stringify(heard.at(-1))"))
    answer.pop("id")
    shown(page)

    assert answer == expected("terms", facts, "en")
    assert page.ask("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.problems() == []
    assert [url for url in page.requested() if not url.startswith(("file:", "data:", "blob:"))] == []
