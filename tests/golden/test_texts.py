"""What every kind of answer says in Kazakh, Russian and English is the considered wording kept under `tests/golden`.

`pytest tests/golden/test_texts.py --rewrite-golden` writes the texts anew; the difference is then read as any other.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from aleumet_rules import (
    ClockState,
    Day,
    DayKind,
    Deadline,
    Decision,
    Finding,
    FindingKind,
    Milestone,
    Reading,
    SelectionWindow,
)
from aleumet_rules.answers.reasons import ROWS, stated
from aleumet_rules.audit import rows as _audit_rows
from aleumet_rules.audit.finding import TEXTS as AUDIT_TEXTS
from aleumet_rules.words import audit as audit_words
from aleumet_rules.words.answers import PROVISIONAL
from aleumet_rules.words.facts import facts_text, name_of
from aleumet_rules.words.text import LANGUAGES, inside
from answers import PAGES, Answer

GOLDEN = Path(__file__).parent
SOURCE = Path(__file__).parents[2] / "src/aleumet_rules"
MAKES_A_DEADLINE = re.compile(r"(?:Deadline|_hours_term|_working_days_term|_within_working_days)\((\w+),")
DEADLINES = SOURCE / "sla.py", SOURCE / "law/duties.py"


@cache
def answers(page: str) -> dict[str, Answer]:
    """The answers of a page by their titles."""
    found = dict(PAGES[page]())
    assert len(found) == sum(1 for _ in PAGES[page]()), "two answers of one title"
    return found


def every() -> list[Answer]:
    """The answers of all pages."""
    return [answer for page in PAGES for answer in answers(page).values()]


def decisions() -> list[Decision[object]]:
    """The decisions among them."""
    return [answer for answer in every() if isinstance(answer, Decision)]


def deadlines() -> Iterator[Deadline]:
    """The deadlines among them, those within decisions and milestones included."""
    for answer in every():
        inside = answer.outcome if isinstance(answer, Decision) else getattr(answer, "deadline", answer)
        if isinstance(inside, Deadline):
            yield inside


def findings() -> list[Finding]:
    """The findings among them."""
    return [answer for answer in every() if isinstance(answer, Finding)]


def text(page: str) -> str:
    """The page as its file has it: each answer under its title, once per language."""
    parts = []
    for title, answer in answers(page).items():
        parts.append(f"## {title}\n")
        parts += [f"[{lang}]\n{answer.explain(lang)}\n" for lang in LANGUAGES]
    return "\n".join(parts)


@pytest.mark.parametrize("page", PAGES)
def test_wording(page: str, request: pytest.FixtureRequest) -> None:
    """Every answer says what its golden text says."""
    golden = GOLDEN / f"{page}.txt"
    if request.config.getoption("--rewrite-golden"):
        golden.write_text(text(page), encoding="utf-8")

    assert text(page) == golden.read_text(encoding="utf-8")


def test_no_text_without_answer() -> None:
    """No golden text is left of an answer that is no more."""
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(PAGES)


def makes_reasons(tree: ast.AST) -> bool:
    """Whether a module makes a reason by hand."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
    return any(call.func.id == "Reason" for call in calls)  # type: ignore[attr-defined]  # a name, as asked above


def test_every_reason_is_a_row() -> None:
    """A reason is a row of the one table; nothing else makes one."""
    modules = {path.relative_to(SOURCE).as_posix(): path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")}

    assert [name for name, text in modules.items() if makes_reasons(ast.parse(text))] == ["answers/reasons.py"]


def test_every_reason_has_its_text() -> None:
    """No code of a reason is without a golden text."""
    told = {reason.code for decision in decisions() for reason in (*decision.reasons, *decision.notes)}
    assert {*ROWS} == told


def test_every_deadline_has_its_text() -> None:
    """No norm of a deadline is without a golden text."""
    names = {
        name
        for path in DEADLINES
        for name in re.findall(
            r"(?:Deadline|_hours_term|_working_days_term|_within_working_days)\((\w+),",
            path.read_text(encoding="utf-8"),
        )
    }
    norms = {name.lower() for name in names if name.isupper()}
    told = {re.sub(r"[.-]", "_", deadline.norm.id) for deadline in deadlines()}
    assert norms <= told
    assert len(norms) > len(DEADLINES)


def test_every_kind_of_day_has_its_text() -> None:
    """No kind of day is without a golden text."""
    assert {answer.kind for answer in every() if isinstance(answer, Day)} == set(DayKind)


def test_every_state_of_a_clock_has_its_text() -> None:
    """No state of a clock is without a golden text."""
    assert {answer.state for answer in every() if isinstance(answer, Milestone)} == set(ClockState)


def test_every_finding_has_its_text() -> None:
    """No code of an audit is without a golden text, in the words of its own table and of its own kind."""
    told = {(finding.code, finding.kind) for finding in findings()}
    assert {(code, kind) for code, (kind, _) in AUDIT_TEXTS.items()} <= told


def test_every_kind_of_finding_has_its_text() -> None:
    """No kind of finding is without a golden text."""
    assert {finding.kind for finding in findings()} == set(FindingKind)


def test_every_rule_that_refuses_has_its_finding() -> None:
    """Of each rule whose refusal an audit passes on, one reason at least is told as a finding."""
    refused = {finding.code for finding in findings()} - AUDIT_TEXTS.keys()
    assert {"day-off", "cancel-after-lapse", "wait-on-another-day"} <= refused
    assert {"window-closed", "reactivation-pending"} <= refused
    assert refused <= {*ROWS}


def test_finding_stands_under_its_code() -> None:
    """The title of a finding is its code, and what tells it from others of that code."""
    titles = answers("findings")
    assert [title.partition(",")[0] for title in titles] == [finding.code for finding in findings()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_need_of_a_row_has_its_text(lang: str) -> None:
    """Whatever a value of a row has to be is told in a golden text of a row that cannot be read."""
    told = " ".join(finding.text[lang] for finding in findings() if finding.code == "bad-row")
    kinds = [value for value in vars(_audit_rows).values() if isinstance(value, _audit_rows._Kind)]
    needs = {*(kind.needs[lang] for kind in kinds), audit_words.MISSING[lang], audit_words.NO_KEY[lang]}
    assert {need for need in needs if need not in told} == set()
    assert audit_words.EVENT[lang].partition("{")[0] in told


def readings_of(answer: object) -> tuple[Reading, ...]:
    """The readings on which an answer rests."""
    return getattr(answer, "readings", ()) or getattr(answer, "reading", ())


def test_every_applied_reading_has_its_text() -> None:
    """Every reading that an answer names is told in a golden text, and so are the others of its sentence.

    No answer here rests on the other end of the pilot, and none can rest on there being no late reminder.
    """
    told = {reading for answer in [*every(), *deadlines()] for reading in readings_of(answer)}
    others = {Reading(one.field, value) for one in told for value in one.others}
    # Without a term there is no clock, and so no answer; and an SMS that is never late is no finding.
    silent = {Reading("own_refutation", "no-term"), Reading("sms_promptness", "any-time")}
    assert {one for one in others if one.field not in {"pilot_end", "late_reminder"}} - silent <= told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_law_stands_in_every_answer(lang: str) -> None:
    """Each decision, deadline and window says in full the sentence and the place of every norm that decided it."""
    for answer in [*every(), *deadlines()]:
        if not isinstance(answer, Decision | Deadline | Milestone | SelectionWindow):
            continue
        said = answer.explain(lang, full=True)
        reasons = answer.reasons if isinstance(answer, Decision) else ()
        norms = [reason.norm for reason in reasons] or [*getattr(answer, "norms", ())]
        norms = norms or ([answer.norm] if isinstance(answer, Deadline | Milestone | SelectionWindow) else [])
        assert all(norm.explain(lang) in said for norm in norms)
        assert all(choice.explain(lang, full=True) in said for choice in readings_of(answer))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_short_answer_keeps_what_counts(lang: str) -> None:
    """Short, an answer keeps every reason with its paragraph, what can be done, every reading, and that it may change.

    Of a yes it keeps the place of every norm that was checked.
    """
    for answer in decisions():
        said = answer.explain(lang)
        for reason in (*answer.reasons, *answer.notes):
            assert any(form(stated(reason, lang)) in said for form in (str, inside))
            assert reason.remedy[lang] in said
        places = [norm.citation for norm in answer.norms] if answer else []
        assert all(place.named[0][lang] in said for place in places)
        assert all(choice.explain(lang) in said for choice in answer.readings)
        assert (PROVISIONAL[lang] in said) is answer.provisional


@pytest.mark.parametrize("lang", LANGUAGES)
def test_law_stands_in_every_finding(lang: str) -> None:
    """Each finding says what its number is, of which kind it is, what is the matter, and the place of the norm."""
    for finding in findings():
        place = f" ({finding.norm.citation.text(lang)})" if finding.norm else ""
        sentence, *_ = finding.explain(lang).split("\n")
        assert sentence.startswith(finding.named[lang])
        assert sentence.endswith(f": {finding.text[lang]}{place}.")
        assert finding.subject in finding.named[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_said_twice(lang: str) -> None:
    """No line of an answer comes a second time, no full stop is doubled, and no blank is left."""
    for answer in every():
        lines = answer.explain(lang).split("\n")
        assert len(set(lines)) == len(lines)
        assert all(line.strip() == line and line and "{" not in line for line in lines)
        assert all(".." not in line for line in lines)


def test_every_fact_is_named_and_said() -> None:
    """Each fact of a decision that is there has a name in three languages and is said under it."""
    for decision in decisions():
        there = [name for name, value in decision.facts.items() if value is not None]
        said = facts_text(decision.facts, decision.question)
        assert said is not None
        for lang in LANGUAGES:
            assert all(f"{name_of(name, decision.question)[lang]}: " in said[lang] for name in there)
            assert all(name_of(name)["kk"] != name for name in there)
