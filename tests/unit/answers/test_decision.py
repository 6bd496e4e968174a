"""Answers carry their reasons, in three languages and as plain data."""

import json
import pickle
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

import pytest
from attrs import evolve, field, frozen

import aleumet_rules as rules
from aleumet_rules import (
    ASTANA,
    Act,
    Channel,
    Citation,
    ClockState,
    ContradictoryFacts,
    Deadline,
    Decision,
    InvalidFact,
    Norm,
    Reading,
    Reason,
    Refused,
    Text,
    Transfer,
    UnknownLanguage,
    Week,
    WorkingCalendar,
)
from aleumet_rules._version import __version__
from aleumet_rules.answers.plain import jsonable
from aleumet_rules.clock import SKEW
from aleumet_rules.words.text import LANGUAGES

DAY = date(2025, 12, 15)
AT = datetime(2025, 12, 15, 9, tzinfo=ASTANA)
ACT = Act("rules", "345", date(2023, 8, 17), Text("Қағидалар", "Правила", "Rules"))
LATE = Norm("x.late", Citation(ACT, "para", "12"), Text("Кеш – кеш.", "Поздно — поздно.", "Late is late."))
FREE = Norm("x.free", Citation(ACT, "para", "8"), Text("Бос болсын.", "Свободно.", "It must be free."))
AGAIN = Norm("x.again", Citation(ACT, "para", "8"), Text("Тағы.", "Ещё раз.", "Once more."))

TOO_LATE = Reason(
    LATE,
    "too-late",
    Text("Кешіктіңіз: 15 мин", "Опоздание: 15 мин", "Late by 15 min"),
    Text("ерте келу", "прийти раньше", "coming earlier"),
)
TAKEN = Reason(
    FREE, "taken", Text("Бос емес", "Занято", "It is taken"), Text("басқа уақыт", "другое время", "another time")
)
LAW = {"kk": "Құқық нормалары", "ru": "Нормы права", "en": "The law"}
QUESTION = Text("Жазылуға бола ма?", "Можно ли записаться?", "May one book?")


def decided(outcome: object, *reasons: Reason, **changes: Any) -> Decision[object]:
    """A decision of the three norms."""
    made: dict[str, Any] = {"norms": (LATE, FREE, AGAIN), "facts": {"at": DAY}, "readings": (), "checked_on": DAY}
    return Decision(QUESTION, outcome, reasons, **made | changes)


class TestDecision:
    """Allowed or refused, never both."""

    def test_allowed(self) -> None:
        """What is allowed is truthy and gives its outcome."""
        decision = decided(7)

        assert decision
        assert decision.unwrap() == 7
        assert decided(0).unwrap() == 0

    def test_refused(self) -> None:
        """What is refused is falsy, and unwrapping it raises with every reason in the message."""
        decision = decided(None, TOO_LATE, TAKEN)

        assert not decision
        with pytest.raises(Refused, match=r"Late by 15 min[^$]*It is taken") as caught:
            decision.unwrap()
        assert caught.value.decision is decision

    @pytest.mark.parametrize(
        ("outcome", "reasons"),
        [pytest.param(None, (), id="neither"), pytest.param(7, (TAKEN,), id="both")],
    )
    def test_outcome_or_reasons(self, outcome: object, reasons: tuple[Reason, ...]) -> None:
        """A decision without an answer, or with two, is refused."""
        with pytest.raises(InvalidFact, match=r"^outcome: must be there exactly when no reason is"):
            decided(outcome, *reasons)

    @pytest.mark.parametrize(
        ("lang", "words"),
        [
            ("kk", "Жазылуға бола ма? — Иә.\nТексерілген нормалар: Қағидалар, 8, 12-тармақтар."),
            ("ru", "Можно ли записаться? — Да.\nПроверены нормы: Правила, пункты 8, 12."),
            ("en", "May one book? — Yes.\nNorms checked: Rules, paras 8, 12."),
        ],
        ids=LANGUAGES,
    )
    def test_explains_what_is_allowed(self, lang: str, words: str) -> None:
        """The question, the answer, and the place of each norm that was met, act by act and in order."""
        assert decided(7, facts={}).explain(lang) == words

    def test_explains_in_full(self) -> None:
        """In full, each norm that was met stands with its sentence, each reading with all that it can mean."""
        reading = Reading("hours_terms", "clock")
        decision = decided(7, facts={"at": DAY}, readings=(reading,))

        assert decision.explain("ru", full=True).splitlines() == [
            "Можно ли записаться? — Да.",
            "Нормы права:",
            "- Поздно — поздно (Правила, п. 12).",
            "- Свободно (Правила, п. 8).",
            "- Ещё раз (Правила, п. 8).",
            reading.explain("ru", full=True),
            "Факты — ответ дан на момент: 15 декабря 2025 года (понедельник).",
        ]

    @pytest.mark.parametrize(
        ("lang", "answer", "reason"),
        [
            ("kk", "— Жоқ.", "- Кешіктіңіз: 15 мин (Қағидалар, 12-тармақ). Не істеуге болады: ерте келу."),
            ("ru", "— Нет.", "- Опоздание: 15 мин (Правила, п. 12). Что можно сделать: прийти раньше."),
            ("en", "— No.", "- Late by 15 min (Rules, para 12). What can be done: coming earlier."),
        ],
        ids=LANGUAGES,
    )
    def test_explains_what_is_refused(self, lang: str, answer: str, reason: str) -> None:
        """Every reason with its paragraph and with what can be done; in full also what their norms say."""
        refused = decided(None, TOO_LATE, TAKEN, facts={})
        question, first, second, *norms = refused.explain(lang).splitlines()

        assert question == f"{QUESTION[lang]} {answer}"
        assert [first, second] == [reason, f"- {TAKEN.explain(lang)}"]
        assert [LATE.sentence[lang].casefold().rstrip(".") in norms[0].casefold(), len(norms)] == [True, 2]
        assert refused.explain(lang, full=True).splitlines()[3:] == [
            f"{LAW[lang]}:",
            f"- {LATE.explain(lang)}",
            f"- {FREE.explain(lang)}",
        ]

    def test_what_can_be_done_is_said_once(self) -> None:
        """Of two reasons with one remedy the second says its paragraph alone."""
        lines = decided(None, TAKEN, evolve(TOO_LATE, remedy=TAKEN.remedy), facts={}).explain().splitlines()

        assert lines[1:3] == [f"- {TAKEN.explain()}", "- Late by 15 min (Rules, para 12)."]

    def test_says_a_norm_once(self) -> None:
        """Two reasons of one norm, or an outcome that says the norm and the reading itself, do not say them again."""
        twice = decided(None, TAKEN, evolve(TAKEN, code="other"), facts={}).explain()
        term = Deadline(LATE, AT, AT, (Reading("hours_terms", "clock"),), DAY)
        asked = decided(term, readings=term.readings, norms=(LATE,), facts={})

        assert twice.count("The norm: it must be free.") == 1
        assert asked.explain() == f"May one book? — Yes.\n{term.explain()}"
        assert asked.explain(full=True).count(LATE.explain()) == 1

    def test_explains_readings(self) -> None:
        """A reading that bears takes one line, in the language asked for, English when none is."""
        decision = decided(7, readings=(Reading("hours_terms", "clock"),), facts={})

        assert decision.explain().splitlines()[-1] == (
            "Reading — hours: run without break; otherwise: in service hours only."
        )
        assert decision.explain("kk").splitlines()[-1] == Reading("hours_terms", "clock").explain("kk")

    @pytest.mark.parametrize(
        ("lang", "words"),
        [
            ("kk", "Деректер — жауап мына сәтке берілді: 2025 жылғы 15 желтоқсан; x: 7."),
            ("ru", "Факты — ответ дан на момент: 15 декабря 2025 года; x: 7."),
            ("en", "Facts — as of: 15 December 2025; x: 7."),
        ],
        ids=LANGUAGES,
    )
    def test_explains_facts(self, lang: str, words: str) -> None:
        """The facts come last, days without weekdays, named in the language asked for where they have such a name."""
        assert decided(7, facts={"at": DAY, "x": 7}).explain(lang).splitlines()[-1] == words

    def test_explains_outcome(self) -> None:
        """An outcome that can explain itself does so within the answer."""
        due = Deadline(LATE, AT, AT, (), DAY)

        assert due.explain("ru") in decided(due).explain("ru")

    @pytest.mark.parametrize("said", [decided(7), decided(None, TAKEN), TAKEN], ids=["yes", "no", "reason"])
    def test_unknown_language(self, said: Decision[object] | Reason) -> None:
        """Another language is refused by name."""
        with pytest.raises(UnknownLanguage, match=r"^lang: .* got 'de'"):
            said.explain("de")

    def test_to_dict(self) -> None:
        """The whole decision as data, under a format that keeps its name."""
        decision = decided(None, TAKEN, readings=(Reading("window_roll", "no"),))

        assert json.loads(json.dumps(decision.to_dict())) == {
            "format": "aleumet.decision/1",
            "version": __version__,
            "checked_on": "2025-12-15",
            "question": {"kk": "Жазылуға бола ма?", "ru": "Можно ли записаться?", "en": "May one book?"},
            "allowed": False,
            "outcome": None,
            "notes": [],
            "reasons": [
                {
                    "norm": "x.free",
                    "code": "taken",
                    "text": {"kk": "Бос емес", "ru": "Занято", "en": "It is taken"},
                    "remedy": {"kk": "басқа уақыт", "ru": "другое время", "en": "another time"},
                }
            ],
            "norms": ["x.late", "x.free", "x.again"],
            "facts": {"at": "2025-12-15"},
            "readings": {"window_roll": "no"},
            "provisional": False,
        }

    @pytest.mark.parametrize(
        ("lang", "said"),
        [
            ("kk", "Ескерту: бос емес (Қағидалар, 8-тармақ). Не істеуге болады: басқа уақыт."),
            ("ru", "Обратите внимание: занято (Правила, п. 8). Что можно сделать: другое время."),
            ("en", "Note: it is taken (Rules, para 8). What can be done: another time."),
        ],
        ids=LANGUAGES,
    )
    def test_notes(self, lang: str, said: str) -> None:
        """A note warns of something and changes nothing in the answer; it is said, shown and in the data."""
        noted = evolve(decided(7), notes=(TAKEN,))

        assert noted
        assert noted.unwrap() == 7
        assert said in noted.explain(lang).split("\n")
        assert TAKEN.text[lang] in noted.show(lang)
        assert [note["code"] for note in noted.to_dict()["notes"]] == ["taken"]

    def test_is_a_value(self) -> None:
        """Decisions are equal by content, hashable whatever their facts, and survive a pickle."""
        decision = decided(None, TAKEN, facts={"trips": []})

        assert decision == decided(None, TAKEN, facts={"trips": []})
        assert hash(decision) == hash(decided(None, TAKEN, facts={"trips": []}))
        assert pickle.loads(pickle.dumps(decision)) == decision


@frozen
class Ticket:
    """A record with a private part."""

    number: str
    made_on: date
    _cache: int = field(default=0, repr=False)


class TestJsonable:
    """Any fact as JSON knows it."""

    @pytest.mark.parametrize(
        ("value", "plain"),
        [
            pytest.param("text", "text", id="text"),
            pytest.param(7, 7, id="number"),
            pytest.param(None, None, id="nothing"),
            pytest.param(True, True, id="truth"),
            pytest.param(DAY, "2025-12-15", id="date"),
            pytest.param(datetime(2025, 12, 15, 11, tzinfo=ASTANA), "2025-12-15T11:00:00+05:00", id="instant"),
            pytest.param(time(18, 30), "18:30:00", id="time"),
            pytest.param(timedelta(minutes=15), 900.0, id="duration"),
            pytest.param(Channel.VOICE, "voice", id="enum"),
            pytest.param(LATE, "x.late", id="norm"),
            pytest.param(Reading("hours_terms", "clock"), "clock", id="reading"),
            pytest.param(Text("а", "б", "a"), {"kk": "а", "ru": "б", "en": "a"}, id="three-languages"),
            pytest.param((DAY, [None]), ["2025-12-15", [None]], id="sequences"),
            pytest.param({"б", "а", "в"}, ["а", "б", "в"], id="set"),
            pytest.param(frozenset({DAY, date(2025, 3, 1)}), ["2025-03-01", "2025-12-15"], id="days"),
            pytest.param(MappingProxyType({DAY: LATE, 1: 2}), {"2025-12-15": "x.late", "1": 2}, id="mapping"),
            pytest.param(Ticket("7", DAY), {"number": "7", "made_on": "2025-12-15"}, id="record"),
        ],
    )
    def test_plain(self, value: object, plain: object) -> None:
        """A value of each kind as plain data; what a record does not show is left out, and sets are sorted."""
        assert jsonable(value) == plain
        assert json.loads(json.dumps(jsonable(value))) == plain


START = datetime(2025, 12, 13, 12, tzinfo=ASTANA)
DUE = datetime(2025, 12, 15, 18, 30, tzinfo=ASTANA)
TICK = timedelta(microseconds=1)


def due(**changes: Any) -> Deadline:
    """A deadline from Saturday noon to Monday's closing hour."""
    given: dict[str, Any] = {"norm": LATE, "starts_at": START, "due_at": DUE, "readings": (), "checked_on": DAY}
    return Deadline(**given | changes)


class TestDeadline:
    """In time means not after the due instant."""

    @pytest.mark.parametrize(
        ("at", "done_at", "state"),
        [
            pytest.param(START - TICK, None, ClockState.NOT_STARTED, id="before-the-event"),
            pytest.param(START, None, ClockState.RUNNING, id="at-the-event"),
            pytest.param(DUE, None, ClockState.RUNNING, id="at-the-due-instant"),
            pytest.param(DUE + TICK, None, ClockState.OVERDUE, id="after-the-due-instant"),
            pytest.param(DUE, START, ClockState.MET, id="done-at-once"),
            pytest.param(DUE + TICK, DUE, ClockState.MET, id="done-at-the-due-instant"),
            pytest.param(DUE + TICK, DUE + TICK, ClockState.MISSED, id="done-after-the-due-instant"),
        ],
    )
    def test_state(self, at: datetime, done_at: datetime | None, state: ClockState) -> None:
        """How the deadline stands, on both sides of its two instants, whatever the zone of the question."""
        assert due().state(at, done_at) is state
        assert due().state(at.astimezone(UTC), done_at and done_at.astimezone(UTC)) is state

    @pytest.mark.parametrize(
        ("at", "done_at", "late"),
        [
            pytest.param(START, None, timedelta(), id="running"),
            pytest.param(DUE, None, timedelta(), id="due"),
            pytest.param(DUE + TICK, None, TICK, id="overdue"),
            pytest.param(DUE + 3 * TICK, DUE, timedelta(), id="met"),
            pytest.param(DUE + 3 * TICK, DUE + TICK, TICK, id="missed"),
        ],
    )
    def test_late_by(self, at: datetime, done_at: datetime | None, late: timedelta) -> None:
        """By how much it is late; what is in time is late by nothing."""
        assert due().late_by(at, done_at) == late

    def test_repeated_hour(self) -> None:
        """Half an hour due at the second 23:10 of 29 February 2024 still runs at the first 23:50."""
        first = datetime(2024, 2, 29, 23, 40, tzinfo=ASTANA)
        deadline = due(starts_at=first, due_at=first.replace(minute=10, fold=1))

        assert deadline.state(first.replace(minute=50)) is ClockState.RUNNING
        assert deadline.late_by(first.replace(minute=50, fold=1)) == timedelta(minutes=40)

    @pytest.mark.parametrize(
        ("at", "done_at", "fields"),
        [
            pytest.param(DUE, START - SKEW - TICK, ("done_at", "starts_at"), id="before-the-event"),
            pytest.param(DUE, DUE + SKEW + TICK, ("done_at", "at"), id="in-the-future"),
        ],
    )
    def test_out_of_order(self, at: datetime, done_at: datetime, fields: tuple[str, str]) -> None:
        """What was done clearly before its term began, or after the question, is an error that names both instants."""
        with pytest.raises(ContradictoryFacts, match=rf"^{fields[0]} and {fields[1]}: done .*; got \(") as caught:
            due().state(at, done_at)

        assert caught.value.fields == fields

    @pytest.mark.parametrize(
        ("at", "done_at", "state"),
        [
            pytest.param(DUE, START - SKEW, ClockState.MET, id="before-the-event"),
            pytest.param(DUE - SKEW, DUE, ClockState.MET, id="in-the-future"),
            pytest.param(DUE - SKEW + TICK, DUE + TICK, ClockState.MISSED, id="late-and-in-the-future"),
        ],
    )
    def test_clocks_of_two_hosts(self, at: datetime, done_at: datetime, state: ClockState) -> None:
        """Clocks may differ by five seconds: what was done is judged by its own instant."""
        assert due().state(at, done_at) is state

    @pytest.mark.parametrize(
        ("ask", "name"),
        [
            (lambda naive: due().state(naive), "at"),
            (lambda naive: due().state(DUE, naive), "done_at"),
            (lambda naive: due().late_by(naive), "at"),
            (lambda naive: due().late_by(DUE, naive), "done_at"),
        ],
        ids=["state", "state-done", "late", "late-done"],
    )
    def test_naive_instant(self, ask: Any, name: str) -> None:
        """A naive instant is refused by its name."""
        with pytest.raises(InvalidFact, match=rf"^{name}: .* naive"):
            ask(datetime(2025, 12, 14))

    @pytest.mark.parametrize(
        ("lang", "result", "norm"),
        [
            (
                "kk",
                (
                    "Мерзімнің аяқталуы: 2025 жылғы 15 желтоқсан (дүйсенбі), сағат 18:30; басталуы: 13 желтоқсан, "
                    "сағат 12:00."
                ),
                "Кеш – кеш (Қағидалар, 12-тармақ).",
            ),
            (
                "ru",
                "Окончание срока: 15 декабря 2025 года (понедельник), 18:30; начало: 13 декабря, 12:00.",
                "Поздно — поздно (Правила, п. 12).",
            ),
            (
                "en",
                "Due: Monday 15 December 2025, 18:30; the term runs from: 13 December, 12:00.",
                "Late is late (Rules, para 12).",
            ),
        ],
        ids=LANGUAGES,
    )
    def test_explains(self, lang: str, result: str, norm: str) -> None:
        """The due instant first, the event that sets the term running, and the norm, in each language."""
        assert due().explain(lang) == f"{result}\n{norm}"

    @pytest.mark.parametrize(
        ("start", "end", "said"),
        [
            (AT, AT, "the term runs from: 09:00"),
            (datetime(2025, 1, 1, tzinfo=ASTANA), AT, "the term runs from: 1 January"),
            (datetime(2024, 12, 31, tzinfo=ASTANA), AT, "the term runs from: 31 December 2024"),
            (datetime(2024, 12, 31, 9, tzinfo=ASTANA), AT, "the term runs from: 31 December 2024, 09:00"),
        ],
        ids=["same-day", "same-year", "midnight", "other-year"],
    )
    def test_beginning(self, start: datetime, end: datetime, said: str) -> None:
        """Of the beginning only what the end has not said is said; midnight is the beginning of its day."""
        assert Deadline(LATE, start, end, (), DAY).explain().splitlines()[0].endswith(f"; {said}.")

    @pytest.mark.parametrize(
        ("at", "done_at", "said"),
        [
            ("13 09:00", None, "Term not begun; it begins: Saturday 13 December 2025, 12:00; due: Monday"),
            ("15 18:00", None, "Term running; due: Monday 15 December 2025, 18:30; time left: 30 min."),
            (
                "15 18:30",
                None,
                "Term running; due: Monday 15 December 2025, 18:30; at the very end of the term.",
            ),
            ("15 19:00", None, "Overdue; not done; due: Monday 15 December 2025, 18:30; late by: 30 min."),
            ("16 09:00", "15 17:30", "Done in time: Monday 15 December 2025, 17:30; due: 18:30; time left: 1 h."),
            (
                None,
                "15 18:30",
                "Done in time: Monday 15 December 2025, 18:30; due: 18:30; at the very end of the term.",
            ),
            (
                None,
                "16 18:30",
                "Done late: Tuesday 16 December 2025, 18:30; due: Monday 15 December 2025, 18:30; late by",
            ),
        ],
        ids=["not-started", "running", "at-the-end", "overdue", "met", "met-at-the-end", "missed"],
    )
    def test_explains_how_it_stands(self, at: str | None, done_at: str | None, said: str) -> None:
        """Asked at an instant, or of a thing done, it says first whether that was in time and by how much."""

        def moment(text: str | None) -> datetime | None:
            return None if text is None else datetime.fromisoformat(f"2025-12-{text}").replace(tzinfo=ASTANA)

        explained = due().explain(at=moment(at), done_at=moment(done_at))

        assert explained.startswith(said)
        assert explained.splitlines()[1:] == ["Late is late (Rules, para 12)."]

    def test_explains_days_that_did_not_count(self) -> None:
        """With a calendar, the days off of the term are named in one line, in full each with its article."""
        reading = Reading("hours_terms", "service-hours")
        deadline = due(calendar=WorkingCalendar(), readings=(reading,))

        assert deadline.explain().splitlines()[2:] == ["Not counted: 13–14 December (weekend).", reading.explain()]
        assert deadline.explain(full=True).splitlines()[2:] == [
            "Not counted: Saturday 13 December 2025 is a weekend day off (Labour Code, art. 84).",
            "Not counted: Sunday 14 December 2025 is a weekend day off (Labour Code, art. 84).",
            reading.explain(full=True),
        ]

    @pytest.mark.parametrize(
        ("first", "last", "lang", "said"),
        [
            (
                (2026, 3, 20),
                (2026, 3, 30),
                "ru",
                "В срок не входят 21–25 марта (Наурыз мейрамы); 28–29 марта (выходные).",
            ),
            ((2025, 12, 15), (2025, 12, 17), "ru", "В срок не входит 16 декабря (День Независимости)."),
            ((2025, 12, 15), (2025, 12, 17), "kk", "Мерзімге кірмейтін күн: 16 желтоқсан (Тәуелсіздік күні)."),
            ((2025, 1, 2), (2025, 1, 6), "en", "Not counted: 2–4 January (New Year, moved day off, weekend)."),
            ((2026, 2, 27), (2026, 3, 2), "en", "Not counted: 28 February – 1 March (weekend)."),
        ],
        ids=["two-runs", "one-day", "one-day-kk", "several-kinds", "two-months"],
    )
    def test_runs_of_days(self, first: tuple[int, int, int], last: tuple[int, int, int], lang: str, said: str) -> None:
        """Days off in a row are one run, which says once what they are."""
        start, end = (datetime(*day, 12, tzinfo=ASTANA) for day in (first, last))

        assert Deadline(LATE, start, end, (), DAY, WorkingCalendar()).explain(lang).splitlines()[-1] == said

    def test_day_entered_by_the_caller(self) -> None:
        """In a run a day is told apart that the caller entered."""
        order = Transfer(date(2026, 12, 28), date(2026, 12, 26), weeks=(Week.FIVE_DAY,))
        calendar = rules.LAW.amend(transfers=[order]).calendar
        start, end = (datetime(2026, 12, day, 12, tzinfo=ASTANA) for day in (25, 29))

        assert Deadline(LATE, start, end, (), DAY, calendar).explain().splitlines()[-1] == (
            "Not counted: 27–28 December (weekend, moved day off, entered by the user)."
        )

    def test_unknown_language(self) -> None:
        """Another language is refused by name."""
        with pytest.raises(UnknownLanguage, match=r"^lang: .* got 'de'"):
            due().explain("de")

    def test_to_dict(self) -> None:
        """The deadline as data, under a format that keeps its name."""
        assert due(readings=(Reading("hours_terms", "clock"),), calendar=WorkingCalendar()).to_dict() == {
            "format": "aleumet.deadline/1",
            "version": __version__,
            "checked_on": "2025-12-15",
            "norm": "x.late",
            "starts_at": "2025-12-13T12:00:00+05:00",
            "due_at": "2025-12-15T18:30:00+05:00",
            "readings": {"hours_terms": "clock"},
            "provisional": False,
        }

    def test_calendar_is_no_part_of_the_value(self) -> None:
        """Two deadlines are equal when norm, instants and readings are; the calendar only explains."""
        others: Iterable[Deadline] = (due(calendar=WorkingCalendar()), due())

        assert len({*others}) == 1
        assert "calendar" not in repr(due(calendar=WorkingCalendar()))
