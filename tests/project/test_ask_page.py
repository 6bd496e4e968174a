"""The page that asks the law, as it was built: its sizes, and in a real browser every question in every language."""

import gzip
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ask_page
from aleumet_rules.ask import QUESTIONS
from aleumet_rules.words.text import LANGUAGES
from ask_site import why_stale
from asked_page import DESKTOP, INTRANET, PAGE, PHONE, fragment, served
from asking import EXAMPLES, INCIDENTS, example
from chromium import Browser, Page

DOCS = Path(__file__).parents[2] / "docs"
SITE = DOCS / "_build/html"
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


built = pytest.mark.skipif(bool(why_stale(PAGE)), reason=f"{why_stale(PAGE)}: `make ask` builds it")
engine = pytest.mark.engine


@pytest.fixture(scope="module")
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


SAYS = "document.querySelector('#status').dataset.say === '{state}'"


def heard(page: Page, number: int) -> dict[str, Any]:
    """The answer of that number, once it is there and shown."""
    there = f"heard.length > {number} && {SAYS.format(state='answered')} && JSON.stringify(heard.at(-1))"
    found: dict[str, Any] = json.loads(page.until(there))
    found.pop("id")
    return found


def shown(page: Page, state: str = "answered") -> None:
    """Wait until the page says that it is so."""
    assert page.until(SAYS.format(state=state))


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


def drop(page: Page, zone: str, name: str, text: str) -> None:
    """Drop a file on a place of the page."""
    page.ask(
        f"""{{
          const files = new DataTransfer();
          files.items.add(new File([{json.dumps(text)}], {json.dumps(name)}));
          const event = new DragEvent("drop", {{ bubbles: true, cancelable: true, dataTransfer: files }});
          document.querySelector({json.dumps(zone)}).dispatchEvent(event);
        }}"""
    )


def photograph(page: Page, name: str) -> None:
    """Keep what the window shows, to be looked at."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    (SCREENS / f"{name}.png").write_bytes(page.screenshot())


def violations(page: Page) -> list[str]:
    """What axe-core has against the page as it stands; nothing where axe-core is not here."""
    if not AXE.exists():
        return []
    page.ask(f"window.axe ? 0 : (0, eval)({json.dumps(AXE.read_text(encoding='utf-8'))}); 0")
    found = page.ask(
        "axe.run().then(({violations}) => violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html)}`))"
    )
    return list(found)


@built
def test_sizes() -> None:
    """The page without Python, the folder of Python compressed, and the single file keep to their bounds."""
    forms = max((PAGE / f"forms.{lang}.json").stat().st_size for lang in LANGUAGES)
    page = sum((PAGE / name).stat().st_size for name in ("index.html", "style.css", "main.js", "worker.js", "sw.js"))
    python = sum(len(gzip.compress(path.read_bytes(), 6)) for path in (PAGE / "py").iterdir())

    assert page + forms <= 60_000
    assert python <= 10_000_000
    assert not SINGLE.exists() or SINGLE.stat().st_size <= 12_000_000


def typed(facts: dict[str, Any]) -> dict[str, Any]:
    """Facts as a form has them: numbers are typed."""
    return {name: str(value) if type(value) is int else value for name, value in facts.items()}


@built
@engine
def test_every_example_in_pyodide() -> None:
    """What the page's Python answers to every example in each language is this Python's answer, byte for byte."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("there is no node on the PATH")
    requests = [
        json.dumps({"do": "ask", "question": question.id, "facts": typed(one.facts_in(lang)), "lang": lang})
        for question, one, lang in EXAMPLES.values()
    ]
    told = subprocess.run(
        [node, str(DOCS / "ask/answers.mjs")],
        input="\n".join(requests),
        check=True,
        capture_output=True,
        encoding="utf-8",
    )

    assert told.stdout.split("\n") == [*map(ask_page.asked, requests), ""]


@built
@engine
def test_every_question_in_every_language(browser: Browser) -> None:
    """On a phone each answer is this Python's; nothing scrolls sideways, complains or asks elsewhere."""
    with served() as address:
        page = browser.open(address, before=LISTENING, **PHONE)
        shown(page, "ready")
        sideways, against = [], violations(page)
        for count, (question, lang) in enumerate(((one, lang) for one in QUESTIONS for lang in LANGUAGES), 1):
            facts = typed(question.examples[0].facts_in(lang))
            page.ask(f"location.hash = {json.dumps(fragment(question.id, facts, lang))}")

            assert heard(page, count) == expected(question.id, facts, lang), (question.id, lang)
            if page.ask("document.documentElement.scrollWidth") > PHONE["width"]:
                sideways.append((question.id, lang))
            if lang == "kk":
                against += violations(page)
                for look, size in (("desktop", DESKTOP), ("phone", PHONE)):
                    page.resize(**size)
                    photograph(page, f"ask-{question.id}-{look}")
        requests, problems = page.requested(), page.problems()
        page.close()

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
        page.until("document.querySelector('#questions button') !== null")
        page.ask("document.querySelectorAll('#questions button')[4].click()")
        page.ask("document.querySelectorAll('#examples button')[1].click()")
        shown(page)
        assert "24 наурыз" in page.ask("document.querySelector('#card').innerText")
        assert page.ask("document.activeElement.id") == "answer-title"
        photograph(page, "ask-day-desktop-dark")

        page.ask("document.querySelector('#receipt').click()")
        receipt = page.until("saved.length === 1 && saved[0]")
        drop(page, "#check .drop", "receipt.json", receipt)
        assert page.until("document.querySelector('#checked').textContent.includes('сол қалпында')")

        give(page, "#audit-file", "record.csv", INCIDENTS)
        assert page.until("document.querySelector('#audited').textContent.includes('incident.register')")
        page.click("#audit summary")
        page.click("#findings")
        assert "incident.register;" in page.until("saved.length === 2 && saved[1]")
        page.scroll_to("#audit")
        photograph(page, "ask-record-desktop-dark")
        against = violations(page)

        page.ask(f"location.hash = {json.dumps(fragment('contact-centre', example('contact-centre'), 'kk'))}")
        page.until("document.querySelector('#asked').textContent.startsWith('Байланыс')")
        shown(page)
        page.ask("document.querySelector('#calendar').click()")
        assert "BEGIN:VEVENT" in page.until("saved.length === 3 && saved[2]")

        page.ask("document.querySelector('#field-received_at').value = ''")
        page.ask("document.querySelector('#field-channel').focus()")
        page.ask("document.querySelector('#field-at').focus()")
        page.press("Enter")
        assert page.until("document.querySelector('#faults li') !== null")
        assert page.ask("document.querySelector('#faults').textContent").startswith("Мына деректерді түзетіңіз")
        assert page.ask("document.activeElement.id") == "field-received_at"
        assert page.ask("document.querySelector('#field-at').value") == "2025-12-17T12:00"
        against += violations(page)

        page.ask("document.querySelector('#languages [data-lang=ru]').click()")
        assert page.until("document.querySelector('h1').textContent === 'Спросите закон'")
        assert page.ask("document.querySelector('#field-at').value") == "2025-12-17T12:00"
        assert page.until("document.querySelector('#audited').textContent.includes('Строки файла')")
        assert page.until("document.querySelector('#checked').textContent.includes('тот же')")
        problems = page.problems()
        page.close()

    assert against == []
    assert problems == []


WRONG = {
    "contact-centre": ("at", ""),
    "selection-window": ("given_to_portal_on", ""),
    "booking": ("residence", "1"),
    "reception": ("late", "2025-12-15T11:40\nx"),
    "day": ("compare_days_off", "16.12.2025"),
    "terms": ("last", "2025-11-30"),
    "duties": ("schedule_year", "1"),
    "sms": ("message", ""),
}
"""What is entered wrongly in the first example of each question."""
TYPED = """Object.fromEntries(
  [...document.querySelectorAll("form :is(input, select, textarea)")].map((one) => [one.name, one.value])
)"""


@built
@engine
def test_what_is_wrong_in_each_question(browser: Browser) -> None:
    """Which field and why, in the language, also once another is chosen; whatever was typed is still there."""
    with served() as address:
        page = browser.open(address, before=LISTENING, **PHONE)
        shown(page, "ready")
        for question in QUESTIONS:
            name, value = WRONG[question.id]
            (field,) = (field for field in question.fields if field.name == name)
            page.ask(f"location.hash = {json.dumps(fragment(question.id, question.examples[0].facts_in('kk'), 'kk'))}")
            page.until(f"document.querySelector('#asked').textContent === {json.dumps(question.title.kk)}")
            page.ask(f"document.querySelector('#field-{name}').value = {json.dumps(value)}")
            typed = page.ask(TYPED)
            page.ask("document.querySelector('form').requestSubmit()")
            for lang in LANGUAGES:
                page.click(f"[data-lang={lang}]")
                label = json.dumps(field.label[lang])
                fault = f"document.querySelector('#field-{name}-fault')?.textContent"
                told = page.until(f"({fault} ?? '').startsWith({label}) && {fault}")
                assert told, (question.id, lang)
                assert page.ask(f"document.querySelector('#field-{name}').getAttribute('aria-invalid')") == "true"
                assert page.ask(TYPED) == typed, (question.id, lang)
        problems = page.problems()
        page.close()

    assert problems == []


@built
@engine
def test_a_day_half_typed(browser: Browser) -> None:
    """A day of which only a part was typed is no day that was left empty, and it stays where it is."""
    with served() as address:
        page = browser.open(f"{address}{fragment('duties', {}, 'ru')}", before=LISTENING, **DESKTOP)
        shown(page, "ready")
        page.ask("document.querySelector('#field-found_on').focus()")
        page.write("12")
        page.press("Enter")
        fault = page.until("document.querySelector('#field-found_on-fault').textContent")
        page.click("[data-lang=kk]")
        other = page.until("document.querySelector('#field-found_on-fault')?.textContent")
        half = page.ask("document.querySelector('#field-found_on').validity.badInput")
        page.close()

    assert "введено не полностью" in fault
    assert "толық енгізілмеген" in other
    assert half


@built
@engine
def test_three_clicks_from_the_docs(browser: Browser) -> None:
    """From the start page of the docs to an answer in Kazakh with its paragraph: the page, a question, an example."""
    if not (SITE / "ask/index.html").exists() or 'class="ask"' not in (SITE / "index.html").read_text(encoding="utf-8"):
        pytest.skip("the docs are not built with the page: `make docs` builds them")
    with served(SITE, strict=False) as address:
        page = browser.open(address, **DESKTOP)
        photograph(page, "clicks-0")
        page.follow(".ask a[lang=kk]")
        page.until("document.querySelector('#questions button') !== null")
        photograph(page, "clicks-1")
        page.click("#questions button")
        photograph(page, "clicks-2")
        page.click("#examples button")
        shown(page)
        photograph(page, "clicks-3")
        said = page.ask("document.querySelector('#card').innerText")
        problems = page.problems()
        page.close()

    assert "Портал қағидалары, 15-тармақ" in said
    assert problems == []


@built
@engine
def test_on_paper(browser: Browser) -> None:
    """On paper stand the question, the answer and the facts in the language: no form, no folds, no name of a field."""
    with served() as address:
        page = browser.open(f"{address}{fragment('contact-centre', example('contact-centre'), 'kk')}", **DESKTOP)
        shown(page)
        page.media("print")
        said = page.ask("document.body.innerText")
        hidden = page.ask(
            "[...document.querySelectorAll('form, details, button, input')].filter((it) => it.checkVisibility()).length"
        )
        (SCREENS / "ask-on-paper.pdf").write_bytes(page.pdf())
        page.close()

    assert "Байланыс орталығы кешікті ме?" in said
    assert "Сұрау салу түсті" in said
    assert hidden == 0
    assert re.findall(r"[a-z]+_[a-z_]+", said) == []


@built
@engine
def test_on_an_intranet(browser: Browser) -> None:
    """By plain http from another host there is neither a service worker nor a clipboard: the link stands in a field."""
    with served() as address:
        own = address.replace("127.0.0.1", INTRANET)
        page = browser.open(f"{own}{fragment('day', example('day', 1), 'ru')}", **DESKTOP)
        shown(page)
        secure = page.ask("isSecureContext")
        page.click("#link")
        told = page.until("['copied', 'chosen'].includes(document.querySelector('#status').dataset.say)")
        field = page.ask("(({value, selectionStart, selectionEnd}) => [value, selectionEnd - selectionStart])(address)")
        problems, requests = page.problems(), page.requested()
        link = page.ask("location.href")
        page.close()

    assert not secure
    assert told
    assert field == [link, len(link)]
    assert problems == []
    assert [url for url in requests if not url.startswith((own, "blob:"))] == []


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
    page.close()


@built
@engine
@pytest.mark.skipif(not SINGLE.exists(), reason="the single file is not built: `make ask` builds it")
def test_single_file(browser: Browser) -> None:
    """Opened from a disk the single file answers, also what needs a later package, and asks for nothing."""
    facts = {"counted": "working-days", "first": "2027-01-01", "last": "2027-01-31"}
    page = browser.open(SINGLE.resolve().as_uri() + fragment("terms", facts, "en"), before=LISTENING, **PHONE)

    assert heard(page, 1) == expected("terms", facts, "en")
    assert page.ask("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.problems() == []
    assert [url for url in page.requested() if not url.startswith(("file:", "data:", "blob:"))] == []
    page.close()
