"""Cards of every kind of answer: facts under the names of the language, and each thing said once."""

import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    BookingStatus,
    Channel,
    Decision,
    Form031,
    Measure,
    ProvisionalDay,
    Slot,
    Text,
    WalkIn,
    WorkingCalendar,
    analysis_due,
    audit_incidents,
    may_select_supplier,
    milestones,
    month_calendar,
    registration_due,
    selection_window,
    week_of_slots,
    year_calendar,
)
from aleumet_rules.audit.rows import Row
from aleumet_rules.facts.incident import Incident
from aleumet_rules.facts.places import Department
from aleumet_rules.views.cards import card_of
from aleumet_rules.words import answers as said, days, views as words
from aleumet_rules.words.named_values import rows_of
from aleumet_rules.words.text import LANGUAGES
from answers import PAGES, Answer

QUESTION = Text("Сұрақ", "Вопрос", "Question")
NOTES = (said.PROVISIONAL, days.PROVISIONAL, words.PROVISIONAL)
CODE = re.compile(r"^[a-z_]+(\.[a-z_]+)*(\[\d+\])?$")
ISO = re.compile(r"\d{4}-\d{2}-\d{2}|T\d{2}:")
AT = datetime(2028, 3, 6, 10, tzinfo=ASTANA)  # of a year that is not settled


@cache
def answers() -> tuple[Answer, ...]:
    """One answer of every kind, and of every code."""
    return tuple(answer for page in PAGES for _, answer in PAGES[page]())


def tables(card: str, lang: str) -> Iterator[tuple[str, str]]:
    """Names and values in the folded tables of a card."""
    for fold in ET.fromstring(card).iter("details"):
        if fold.findtext("summary") in {words.FACTS[lang], words.OUTCOME[lang]}:
            for row in fold.iter("tr"):
                if row[1].tag == "td":
                    yield "".join(row[0].itertext()), "".join(row[1].itertext())


def unfolded(tree: ET.Element) -> str:
    """All that a view says before anything is opened."""
    inside = "" if tree.tag in {"details", "style"} else f"{tree.text or ''}{''.join(map(unfolded, tree))}"
    return f"{inside}{tree.tail or ''}"


class TestFacts:
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_fact_has_a_name_of_the_language(self, lang: str) -> None:
        """No fact and no outcome of any answer stands under a name of the code, or as a value of the code."""
        rows = {row for answer in answers() if isinstance(answer, Decision) for row in tables(answer.show(lang), lang)}
        values = {value for _, value in rows if not re.fullmatch(r"[\d-]*|—|[A-Z0-9-]+", value)}

        assert len(rows) > 40
        assert {name for name, _ in rows if CODE.match(name)} == set()
        assert {name for name, _ in rows if not name[0].isupper() and not name.startswith("№")} == set()
        assert {value for value in values if ISO.search(value) or (CODE.match(value) and lang != "en")} == set()
        assert lang == "en" or {name for name, _ in rows if not re.search("[а-яё]", name)} == set()

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_facts_of_every_decision_are_there(self, lang: str) -> None:
        """Each fact of a decision, known or not, has a row of its own."""
        for answer in answers():
            if isinstance(answer, Decision):
                found = [name for name, _ in tables(answer.show(lang), lang)]
                assert len(found) >= len(answer.facts)

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_record_that_an_answer_gives(self, lang: str) -> None:
        """A start, a booking, a form, a measure and whoever waits are told under names of the language."""
        form, slot = Form031("F-7", "31-07", date(2025, 11, 28), "111010000"), Slot(3, AT)
        records = (
            form,
            slot,
            Booking("A-1", form, slot, AT - timedelta(days=9), status=BookingStatus.ACTIVE),
            WalkIn(form, AT),
            Measure("M-1", "wheelchair", date(2026, 1, 30)),
        )
        names = {name[lang] for record in records for name, _ in rows_of(record)}

        assert len(names) > 15
        assert {name for name in names if CODE.match(name) and "_" in name} == set()
        assert lang == "en" or {name for name in names if not re.search("[а-яё]", name)} == set()

    def test_values(self) -> None:
        """Days, instants, times of day, durations, kinds and truth are said in words; what is not there has a dash."""
        facts = {
            "on": date(2026, 3, 2),
            "at": AT,
            "start": time(9),
            "length": timedelta(hours=1),
            "channel": Channel.VOICE,
            "registered": True,
            "earlier": None,
            "departments": (3, 7),
            "of_my_own": {"inner_thing": "x"},
        }
        rows = [(name.ru, value.ru if isinstance(value, Text) else value) for name, value in rows_of(facts)]

        assert rows == [
            ("ответ дан на дату", "2 марта 2026 года (понедельник)"),
            ("ответ дан на момент", "6 марта 2028 года (понедельник), 10:00"),
            ("начало", "09:00"),
            ("продолжительность", "1 ч"),
            ("способ обращения", "голосовой канал"),
            ("регистрация на портале", "да"),
            ("номер талона предыдущей записи", None),
            ("отделы МСЭ", "3"),
            ("отделы МСЭ", "7"),
            ("of_my_own: inner_thing", "x"),
        ]

    def test_outcome_that_the_facts_say_is_not_said_again(self) -> None:
        """What was asked about and comes out unchanged stands among the facts alone."""
        measure = Measure("M-1", "wheelchair", date(2026, 1, 30), notified_on=date(2026, 2, 2))
        card = may_select_supplier(measure, on=date(2026, 2, 10)).show("ru")

        assert words.FACTS.ru in card
        assert f">{words.OUTCOME.ru}<" not in card


class TestSaidOnce:
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_no_paragraph_twice(self, lang: str) -> None:
        """No card says a paragraph twice before anything is opened."""
        for answer in answers():
            section = ET.fromstring(card_of(answer, lang)).find("section")
            assert section is not None
            told = ["".join(p.itertext()) for p in section.iter("p") if p not in set(folded(section))]
            assert sorted(told) == sorted(set(told))

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_provisional_once(self, lang: str) -> None:
        """Every view of a year that is not settled says once, and no more, that days off can still be moved."""
        for view in provisional_views(lang):
            told = unfolded(ET.fromstring(view))
            whole = re.sub(r' (?:title|aria-label)="[^"]*"', "", view)
            assert sum(told.count(note[lang].strip("; .")) for note in NOTES) == 1
            assert whole.count(days.PROVISIONAL[lang]) <= 1

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_cells_do_not_say_it(self, lang: str) -> None:
        """No day of a month, and no start of a week, says it again."""
        views = list(provisional_views(lang))[-3:]

        assert [days.PROVISIONAL[lang] in view for view in views] == [False] * 3


def folded(tree: ET.Element) -> Iterator[ET.Element]:
    """Every element that lies within a fold."""
    for fold in tree.iter("details"):
        yield from fold.iter()


def provisional_views(lang: str) -> Iterator[str]:
    """A card of each kind, and each picture, that rests on a year which is not settled."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ProvisionalDay)
        incident = Incident(AT, Channel.MESSENGER, registered_at=AT)
        measure = Measure("M-1", "wheelchair", AT.date(), notified_on=AT.date())
        law = LAW.amend(lasts_months=48, hours_terms="service-hours")
        request = {"incident": "7"}
        rows: list[Row] = [
            {"event": "received", "at": "2028-03-06T10:00:00+05:00", "channel": "messenger", **request},
            {"event": "registered", "at": "2028-03-06T10:00:00+05:00", **request},
            {"event": "analysed", "at": "2028-03-09T10:00:00+05:00", **request},
        ]
        shown: tuple[Any, ...] = (
            WorkingCalendar().day(AT.date()),
            analysis_due(AT),
            registration_due(AT, Channel.MESSENGER, law=law),
            next(clock for clock in milestones(incident, at=AT) if clock.provisional),
            selection_window(measure),
            may_select_supplier(measure, on=date(2028, 5, 10)),
            *(one for one in audit_incidents(rows) if one.provisional),
        )
        assert len(shown) > 6
        assert all(one.provisional for one in shown)
        yield from (card_of(one, lang) for one in shown)
        yield month_calendar(WorkingCalendar(), 2028, 3, lang=lang)
        yield year_calendar(WorkingCalendar(), 2028, lang=lang)
        department = Department(7, "x", ("1110",))
        yield week_of_slots(department, date(2028, 3, 6), taken=(), at=AT, lang=lang, law=law)
