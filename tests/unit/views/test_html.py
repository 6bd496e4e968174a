"""HTML as strings: what comes from outside is escaped, and colours are legible by day and by night."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from enum import Enum
from xml.etree import ElementTree as ET

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    NORMS,
    ClockState,
    Day,
    DayKind,
    Deadline,
    Decision,
    Html,
    Norm,
    Reading,
    Reason,
    Text,
    UnknownLanguage,
    Week,
    WorkingCalendar,
    to_astana,
)
from aleumet_rules.views.cards import card_of
from aleumet_rules.views.html import _HATCH, STYLE, element, whole
from aleumet_rules.views.pieces import table
from aleumet_rules.views.signs import CLOCK_SIGNS, DAY_SIGNS, Sign
from aleumet_rules.words.dates import month_name, month_text, short_weekday_text

EVIL = "<script>alert('1')</script> & \"x\""
LANGUAGES = ("kk", "ru", "en")
QUESTION = Text("Жазылуға бола ма", "Можно ли записаться", "May one book")


INLINE = {"strong", "span", "cite", "code"}


def text(tree: ET.Element) -> str:
    """All words of a tree in order, the style sheet left out, blanks made single."""

    def walk(node: ET.Element) -> Iterator[str]:
        gap = "" if node.tag in INLINE else " "
        if node.tag != "style":
            yield f"{gap}{node.text or ''}"
            for child in node:
                yield from walk(child)
                yield child.tail or ""
        yield gap

    return " ".join("".join(walk(tree)).split())


def details(tree: ET.Element) -> dict[str, ET.Element]:
    """What folds open, by its title."""
    return {node[0].text or "": node for node in tree.iter("details")}


class TestHtml:
    def test_shows_itself(self) -> None:
        """A notebook gets the markup, and so does whoever writes it to a file."""
        html = element("p", "x")

        assert html._repr_html_() == html == "<p>x</p>"
        assert type(html._repr_html_()) is str

    def test_templates_take_it_as_it_is(self) -> None:
        """A template engine that knows `__html__` does not escape it again."""
        assert element("p", "x").__html__() == "<p>x</p>"

    def test_repr_is_short(self) -> None:
        """A terminal is not flooded with markup."""
        assert repr(Html("<p>" + "x" * 10_000 + "</p>")) == "<Html of 10007 characters>"

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_page(self, lang: str) -> None:
        """A page is a document in its language, its title escaped, fit for phones and for dark systems."""
        page = element("p", "x").page(EVIL, lang=lang)
        doctype, _, rest = page.partition("\n")
        root = ET.fromstring(rest)

        assert doctype == "<!DOCTYPE html>"
        assert root.attrib == {"lang": lang}
        assert root.findtext("head/title") == EVIL
        assert [meta.attrib for meta in root.iter("meta")] == [
            {"charset": "utf-8"},
            {"name": "viewport", "content": "width=device-width,initial-scale=1"},
            {"name": "color-scheme", "content": "light dark"},
        ]
        assert root.findtext("body/p") == "x"

    def test_page_in_unknown_language(self) -> None:
        """There is no page in a fourth language."""
        with pytest.raises(UnknownLanguage):
            element("p", "x").page("x", lang="de")


class TestElement:
    def test_escapes_text_and_attributes(self) -> None:
        """What is no markup cannot become markup, neither as text nor as an attribute."""
        html = element("p", EVIL, title=EVIL)

        assert "<script" not in html
        assert ET.fromstring(html).text == EVIL
        assert ET.fromstring(html).get("title") == EVIL

    def test_escapes_markup_in_attributes(self) -> None:
        """Markup is text where it stands in an attribute."""
        assert element("p", title=element("b", "x")) == '<p title="&lt;b&gt;x&lt;/b&gt;"></p>'

    def test_markup_goes_in_as_it_is(self) -> None:
        """An element inside an element is not escaped, a formatted one is."""
        inside = element("b", "x")

        assert element("p", inside, f"{inside}") == "<p><b>x</b>&lt;b&gt;x&lt;/b&gt;</p>"

    @pytest.mark.parametrize(
        "sign",
        [
            *sorted({*map(chr, (*range(32), *range(127, 160)))} - {*"\t\n\r"}),
            *("\ud800", "\udbff", "\udc00", "\udfff", "\ufffe", "\uffff"),
        ],
        ids=ascii,
    )
    def test_control_characters(self, sign: str) -> None:
        """Control characters, halves of characters and what is none cannot stand in a document: they are shown so."""
        assert element("p", f"a{sign}b") == "<p>a\N{REPLACEMENT CHARACTER}b</p>"

    def test_page_can_be_written(self) -> None:
        """A page can be encoded and read whatever stands in its title."""
        page = Html("").page("a\ud83d\ufffe")

        assert "a\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}</title>" in page
        assert page.encode().decode() == page

    def test_blanks_stay(self) -> None:
        """Line breaks and tabs are blanks."""
        assert element("p", "a\r\n\tb") == "<p>a\r\n\tb</p>"

    def test_names_of_attributes(self) -> None:
        """Python's names become those of HTML; what is `None` is left out."""
        assert (
            element("p", class_="a", aria_label="b", id=None, width=3) == '<p class="a" aria-label="b" width="3"></p>'
        )


class TestWhole:
    def test_one_style_sheet(self) -> None:
        """However views lie in each other, the style sheet comes once."""
        html = whole("en", whole("kk", element("p", "x")), whole("ru"))

        assert html.count("<style>") == 1
        assert [node.get("lang") for node in ET.fromstring(html).iter("div")] == ["en", "kk", "ru"]

    def test_unknown_language(self) -> None:
        """There is no view in a fourth language."""
        with pytest.raises(UnknownLanguage):
            whole("de")


THEME = re.compile(r"--alr-(\w+)-(ink|paper):#([0-9a-f]{6});")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def blended(under: str, over: str, alpha: float) -> str:
    """A colour seen through another one."""
    pairs = ((int(under[at : at + 2], 16), int(over[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(low + (high - low) * alpha):02x}" for low, high in pairs)


def themes() -> list[tuple[str, dict[str, dict[str, str]]]]:
    """Each block of the sheet that sets colours: its selector, and ink and paper of each tone."""
    found = []
    for selector, body in re.findall(r"([^{}]+)\{((?:--alr[^}]*))\}", STYLE):
        tones: dict[str, dict[str, str]] = {}
        for tone, part, colour in THEME.findall(body):
            tones.setdefault(tone, {})[part] = colour
        found.append((selector, tones))
    return found


class TestStyle:
    def test_formula(self) -> None:
        """The formula gives what WCAG publishes: 21 for black on white, 4.48 for #777 on white, 1 for the same."""
        assert contrast("000000", "ffffff") == pytest.approx(21)
        assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.005)
        assert contrast("123456", "123456") == 1

    def test_contrast(self) -> None:
        """By day and by night, whoever sets it, every ink is legible on its paper (WCAG AA: 4.5)."""
        found = themes()
        ratios = {
            (at, tone): contrast(colours["ink"], colours["paper"])
            for at, (_, tones) in enumerate(found)
            for tone, colours in tones.items()
        }

        assert len(found) == 4
        assert len(ratios) == 4 * 8
        assert min(ratios.values()) >= 4.5

    def test_hatch_is_legible(self) -> None:
        """The stripes that show a start as closed leave its ink legible, by day and by night (WCAG AA: 4.5)."""
        stripes = re.findall(r"#([0-9a-f]{6})([0-9a-f]{2}) ", _HATCH)
        assert len(stripes) == 1
        for _, tones in themes():
            for colours in tones.values():
                for colour, alpha in stripes:
                    under = blended(colours["paper"], colour, int(alpha, 16) / 255)
                    assert contrast(colours["ink"], under) >= 4.5

    def test_paper_is_light(self) -> None:
        """On paper no host's night applies: every block of night colours is for the screen alone."""
        night = re.findall(r"(@media screen[^{]*\{)?[^{}]*\{[^}]*--alr-gray-ink:#e5e7eb", STYLE)

        assert len(night) == 2
        assert all(night)

    def test_day_and_night(self) -> None:
        """A system, JupyterLab, VS Code and Sphinx each can ask for day or night; the papers differ in lightness."""
        (_, day), (_, night), (by_day, asked_day), (by_night, asked_night) = themes()

        assert "@media screen and (prefers-color-scheme:dark){.alr{" in STYLE
        assert (asked_day, asked_night) == (day, night)
        for host in ("data-jp-theme-light", "data-theme", "vscode-"):
            assert host in by_day
            assert host in by_night
        assert min(luminance(tone["paper"]) for tone in day.values()) > 0.5
        assert max(luminance(tone["paper"]) for tone in night.values()) < 0.1

    def test_every_tone_is_used_by_its_name(self) -> None:
        """Each tone has a class, in HTML and in SVG, and each sign has a tone that exists."""
        tones = set(themes()[0][1])

        assert set(re.findall(r"\.alr \.alr-(\w+)\{color:", STYLE)) == tones
        assert set(re.findall(r"\.alr svg \.alr-(\w+)\{fill:", STYLE)) == tones
        assert {sign.tone for sign in (*DAY_SIGNS.values(), *CLOCK_SIGNS.values())} <= tones | {None}

    def test_scoped(self) -> None:
        """Every rule speaks of a view alone, so a notebook or page around it stays as it is."""
        sheet = re.sub(r"@media [^{]+\{", "", STYLE.removeprefix("<style>").removesuffix("</style>"))
        selectors = [part for group in re.findall(r"([^{}]+)\{", sheet) for part in group.split(",")]

        assert len(selectors) > 50
        assert [one for one in selectors if not re.search(r"(^|\] |-(light|dark) )\.alr( |$)", one)] == []

    def test_needs_nothing_else(self) -> None:
        """The sheet loads no font, picture or other sheet, and runs nothing."""
        assert not re.search(r"url\(|@import|@font-face|expression\(|javascript", STYLE)


class TestSigns:
    @pytest.mark.parametrize(
        ("signs", "kinds"), [(DAY_SIGNS, DayKind), (CLOCK_SIGNS, ClockState)], ids=["days", "clocks"]
    )
    def test_every_kind_has_its_own_mark(self, signs: dict[Enum, Sign], kinds: type[Enum]) -> None:
        """Each kind has a sign; marks and names all differ, so nothing is told by colour alone."""
        assert set(signs) == set(kinds)
        assert len({sign.mark for sign in signs.values()}) == len(signs)
        for lang in LANGUAGES:
            assert len({sign.name[lang] for sign in signs.values()}) == len(signs)

    def test_marks_are_single_characters(self) -> None:
        """A mark is one character that prints, and only the plain working day goes without."""
        marks = {kind: sign.mark for kind, sign in [*DAY_SIGNS.items(), *CLOCK_SIGNS.items()]}

        assert [kind for kind, mark in marks.items() if not mark] == [DayKind.WORKING]
        assert all(len(mark) == 1 and mark.isprintable() for kind, mark in marks.items() if kind is not DayKind.WORKING)


class TestWords:
    def test_months(self) -> None:
        """The months stand alone in the nominative and are twelve in each language."""
        assert dict(month_name(1)) == {"kk": "Қаңтар", "ru": "Январь", "en": "January"}
        assert dict(month_name(12)) == {"kk": "Желтоқсан", "ru": "Декабрь", "en": "December"}
        assert [len({month_name(month)[lang] for month in range(1, 13)}) for lang in LANGUAGES] == [12, 12, 12]

    def test_month_of_a_year(self) -> None:
        """The head of a calendar names month and year."""
        assert dict(month_text(2026, 3)) == {"kk": "2026 жылғы наурыз", "ru": "Март 2026 года", "en": "March 2026"}

    def test_short_weekdays(self) -> None:
        """The week has seven short names, from Monday."""
        week = [short_weekday_text(date(2026, 3, day)) for day in range(2, 9)]

        assert [name.kk for name in week] == ["Дс", "Сс", "Ср", "Бс", "Жм", "Сб", "Жс"]
        assert [name.ru for name in week] == ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"]
        assert [name.en for name in week] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


class TestTable:
    def test_heads_and_caption(self) -> None:
        """A table has a caption, heads of columns and of rows, and numbers that stand as numbers."""
        tree = ET.fromstring(table("c", ("a", "b"), [("x", 1), (2, "y")], frozenset({1})))

        assert tree.findtext("caption") == "c"
        assert [(th.text, th.get("scope")) for th in tree.iter("th")] == [
            ("a", "col"),
            ("b", "col"),
            ("x", "row"),
            ("2", "row"),
        ]
        assert [(td.text, td.get("class")) for td in tree.iter("td")] == [("1", "alr-number"), ("y", None)]
        assert [tr.get("class") for tr in tree.iter("tr")] == [None, None, "alr-total"]


def refusal(text: str = "The day is a holiday", norm: str = "queue.working-days-only") -> Decision[str]:
    """A refusal with two reasons."""
    words = Text(f"kk {text}", f"ru {text}", text)
    reasons = (
        Reason(NORMS[norm], "queue.day-off", words, Text("басқа күн", "другой день", "another day")),
        Reason(NORMS["queue.form-valid"], "queue.form-expired", words, Text("x", "y", "a new form")),
    )
    facts = {"form": {"number": text, "signed_on": date(2025, 11, 1)}, "taken": [time(9), time(10)], "earlier": None}
    return Decision(
        QUESTION,
        None,
        reasons,
        tuple(r.norm for r in reasons),
        facts,
        (Reading("hours_terms", "clock"),),
        LAW.checked_on,
    )


def deadline() -> Deadline:
    """A term that stands still over a weekend."""
    start, due = datetime(2025, 12, 12, 11, tzinfo=ASTANA), datetime(2025, 12, 15, 18, 30, tzinfo=ASTANA)
    calendar = WorkingCalendar()
    return Deadline(
        NORMS["incident.analyse"], start, due, (Reading("hours_terms", "service-hours"),), LAW.checked_on, calendar
    )


def test_no_card_of_what_is_no_answer() -> None:
    """Whatever has no card of its own is refused by its type and the language."""
    with pytest.raises(TypeError, match=r"^no card in 'kk' is known for date$"):
        card_of(date(2025, 12, 16), "kk")


class TestDecision:
    def test_refusal(self) -> None:
        """A refusal says no, then all its reasons with paragraph, id and remedy, the reading, and the law's date."""
        tree = ET.fromstring(refusal().show())
        paragraphs = [text(p) for p in tree.findall("section/p")]

        assert tree.get("lang") == "en"
        assert paragraphs == [
            "✗ No May one book",
            "The norm: no booking is made for a day off or a holiday set by the Labour Code.",
            "The norm: by the Ministry's instruction form 031 is valid for at most 1 month from the day it was signed.",
            Reading("hours_terms", "clock").explain(),
            "Last checked against the law: Wednesday 25 November 2026.",
        ]
        assert [text(li) for li in tree.findall("section/ul/li")] == [
            "The day is a holiday (Algorithm, para 3). queue.working-days-only What can be done: another day.",
            "The day is a holiday (Algorithm, paras 7, 8). queue.form-valid What can be done: a new form.",
        ]

    def test_refusal_names_the_law(self) -> None:
        """Behind the reasons stands, folded, the whole text, with what their norms say, each once."""
        folded = details(ET.fromstring(refusal().show()))["The full text"]

        assert [text(p) for p in folded.iter("p")] == refusal().explain(full=True).split("\n")
        assert all(NORMS[norm].explain() in text(folded) for norm in ("queue.working-days-only", "queue.form-valid"))

    def test_refusal_has_no_outcome(self) -> None:
        """What was refused has no outcome to show, yet its facts are there."""
        facts = details(ET.fromstring(refusal().show()))

        assert list(facts) == ["The full text", "Facts"]
        assert [[text(cell) for cell in row] for row in facts["Facts"].iter("tr")] == [
            ["Name", "Value"],
            ["Form 031: number", "The day is a holiday"],
            ["Form 031: form signed", "Saturday 1 November 2025"],
            ["Taken times", "09:00"],
            ["Taken times", "10:00"],
            ["Ticket number of the earlier booking", "—"],
        ]

    def test_allowed(self) -> None:
        """A permission says yes, what the norms say that were met, and its outcome."""
        norms = (NORMS["queue.form-valid"], NORMS["queue.residence"])
        tree = ET.fromstring(Decision(QUESTION, {"ticket": "A-1"}, (), norms, {}, (), LAW.checked_on).show())

        assert text(tree[1][0]) == "✓ Yes May one book"
        folded = {title: text(node) for title, node in details(tree).items()}
        assert list(folded) == ["Outcome", "The full text"]
        assert folded["Outcome"] == "Outcome Outcome Name Value Ticket number A-1"
        assert all(norm.explain() in folded["The full text"] for norm in norms)
        assert not list(tree.iter("li"))

    def test_outcome_that_shows_itself(self) -> None:
        """A deadline that a decision gives is shown as a deadline."""
        tree = ET.fromstring(Decision(QUESTION, deadline(), (), (), {}, (), LAW.checked_on).show("ru"))

        assert [text(strong) for strong in tree.iter("strong")] == [
            "✓ Да",
            "→ Срок",
        ]
        assert "Окончание срока: 15 декабря 2025 года (понедельник), 18:30" in text(tree)
        assert list(details(tree)) == ["Полный текст"]

    @pytest.mark.parametrize(("lang", "answer"), [("kk", "✗ Жоқ"), ("ru", "✗ Нет"), ("en", "✗ No")])
    def test_languages(self, lang: str, answer: str) -> None:
        """The answer is shown in the language asked for, and says which that is."""
        tree = ET.fromstring(refusal().show(lang))

        assert tree.get("lang") == lang
        assert text(tree[1][0]) == f"{answer} {QUESTION[lang]}"

    def test_unknown_language(self) -> None:
        """There is no answer in a fourth language."""
        with pytest.raises(UnknownLanguage):
            refusal().show("de")

    def test_notebook_shows_three_languages(self) -> None:
        """A notebook shows the English answer, with the Kazakh and the Russian one folded beneath."""
        tree = ET.fromstring(refusal()._repr_html_())
        folded = [(node.get("lang"), node[0].text) for node in tree.findall("details")]

        assert folded == [("kk", "Қазақша"), ("ru", "Русский")]
        assert [node.get("lang") for node in tree.iter("div")] == ["en", "en", "kk", "ru"]
        assert len(list(tree.iter("style"))) == 1
        assert "Можно ли записаться" in text(tree)

    def test_facts_cannot_become_markup(self) -> None:
        """A script in a fact, a reason or a norm's words is shown, not run."""
        decision = refusal(EVIL)

        assert "<script" not in decision._repr_html_()
        assert EVIL in text(ET.fromstring(decision.show()))


class TestDeadline:
    def test_card(self) -> None:
        """A deadline says when it is due, when it began, by which norm, which days did not count, and the reading."""
        tree = ET.fromstring(deadline().show())

        assert [text(p) for p in tree.findall("section/p")] == [
            "→ Deadline Due: Monday 15 December 2025, 18:30; the term runs from: 12 December, 11:00.",
            "Not counted: 13–14 December (weekend).",
            Reading("hours_terms", "service-hours").explain(),
            "Last checked against the law: Wednesday 25 November 2026.",
        ]
        assert [text(li) for li in tree.iter("li")] == [
            f"{NORMS['incident.analyse'].sentence.en.rstrip('.')} (Portal rules, para 15(2)). incident.analyse"
        ]
        folded = details(tree)["The full text"]
        assert [text(p) for p in folded.iter("p")] == deadline().explain(full=True).split("\n")

    def test_midnight(self) -> None:
        """A term that ends with the day says 24:00 of that day."""
        start, end = (to_astana(datetime(2025, 12, day, tzinfo=ASTANA)) for day in (15, 18))
        html = Deadline(NORMS["incident.start-repair"], start, end, (), LAW.checked_on).show("kk")

        assert "Мерзімнің аяқталуы: 2025 жылғы 17 желтоқсан (сәрсенбі), сағат 24:00" in text(ET.fromstring(html))

    def test_notebook(self) -> None:
        """A notebook shows the deadline in three languages."""
        assert [node.get("lang") for node in ET.fromstring(deadline()._repr_html_()).iter("div")] == [
            "en",
            "en",
            "kk",
            "ru",
        ]


class TestDay:
    @pytest.mark.parametrize(
        ("day", "badge"),
        [
            pytest.param(date(2026, 3, 10), "Working day", id="working"),
            pytest.param(date(2026, 3, 14), "○ Weekend", id="weekend"),
            pytest.param(date(2026, 3, 21), "★ Holiday", id="holiday"),
            pytest.param(date(2026, 1, 7), "◆ Religious day off (never carried over)", id="religious"),
            pytest.param(date(2026, 3, 24), "→ Day off carried over from a holiday", id="rolled"),
            pytest.param(date(2025, 1, 3), "⇄ Moved day off", id="transferred"),
            pytest.param(date(2025, 1, 5), "■ Moved working day", id="worked-instead"),
        ],
    )
    def test_card(self, day: date, badge: str) -> None:
        """A day shows its kind by mark and name, then says why, with the norm and its id."""
        found: Day = WorkingCalendar().day(day)
        tree = ET.fromstring(found.show())

        assert text(tree[1][0]) == f"{badge} {found.explain()}"
        assert isinstance(found.norm, Norm)
        assert [li.findtext("code") for li in tree.iter("li")] == [found.norm.id]

    def test_callers_own_day_has_no_norm(self) -> None:
        """A day off that the caller gave rests on no norm."""
        day = date(2026, 3, 10)
        tree = ET.fromstring(WorkingCalendar(days_off=[day]).day(day).show("ru"))

        assert text(tree[1]).startswith("+ Дополнительный выходной день 10 марта 2026 года (вторник)")
        assert not list(tree.iter("li"))

    def test_notebook(self) -> None:
        """A notebook shows the day in three languages."""
        tree = ET.fromstring(WorkingCalendar().day(date(2027, 5, 16))._repr_html_())

        assert "provisional" in text(tree[1])
        assert "предварительный" in text(tree)
        assert "алдын ала" in text(tree)


class TestYearBalance:
    def test_five_day_week(self) -> None:
        """The balance is a table of months, quarters and the year, with hours; sums are marked as such."""
        tree = ET.fromstring(WorkingCalendar().balance(2025).show())
        rows = [[cell.text for cell in row] for row in tree.iter("tr")]

        assert tree.findtext(".//caption") == "Working time of 2025"
        assert rows[0] == ["Period", "Working days", "Days off", "Hours (40-hour week)"]
        assert [row[0] for row in rows[1:5]] == ["January", "February", "March", "Quarter 1"]
        assert rows[-2][0] == "Quarter 4"
        assert rows[-1] == ["Year 2025", "246", "119", "1968"]
        assert [row[0].text for row in tree.iter("tr") if row.get("class") == "alr-total"] == [
            "Quarter 1",
            "Quarter 2",
            "Quarter 3",
            "Quarter 4",
            "Year 2025",
        ]

    def test_quarters_sum_up(self) -> None:
        """Each quarter's row is the sum of the three rows above it."""
        tree = ET.fromstring(WorkingCalendar().balance(2024).show())
        rows = [[int(cell.text or "") for cell in row.iter("td")] for row in tree.iter("tr")][1:]

        for at in (3, 7, 11, 15):
            assert rows[at] == [sum(column) for column in zip(*rows[at - 3 : at], strict=True)]

    def test_six_day_week(self) -> None:
        """A six-day week has no norm of hours, so no such column."""
        tree = ET.fromstring(WorkingCalendar(Week.SIX_DAY).balance(2025).show("kk"))

        assert [th.text for th in tree.iter("th") if th.get("scope") == "col"] == [
            "Кезең",
            "Жұмыс күндері",
            "Демалыс күндері",
        ]

    def test_provisional(self) -> None:
        """A year that is not settled says so, in three languages in a notebook."""
        tree = ET.fromstring(WorkingCalendar().balance(2028)._repr_html_())

        assert [caption.text for caption in tree.iter("caption")] == [
            "Working time of 2028 (provisional)",
            "2028 жылғы жұмыс уақытының балансы (алдын ала)",
            "Баланс рабочего времени на 2028 год (предварительно)",
        ]
