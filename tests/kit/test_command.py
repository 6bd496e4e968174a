"""The command of the kit: exit codes, reports, and what it writes for systems in other languages."""

import json
import runpy
import sys
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from aleumet_rules import WorkingCalendar
from aleumet_rules.testing.conformance import (
    SUBJECTS,
    ReferenceCalendar,
    ReferenceIpr,
    ReferenceQueue,
    calendar_data,
    cases,
    message_forms,
    openapi,
)
from aleumet_rules.testing.conformance.command import main
from served import answering, serving


def written(folder: Path, answers: Any) -> str:
    """A file of answers; its path."""
    path = folder / "answers.json"
    path.write_text(json.dumps({"format": "aleumet.answers/1", "answers": answers}), encoding="utf-8")
    return str(path)


def right(*subjects: str) -> dict[str, Any]:
    """The law's own answers."""
    return {case.id: case.expected for subject in subjects for case in cases(subject)}


class TestQuestions:
    """`questions` writes the file."""

    def test_all_of_them(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """By default every subject is asked about."""
        path = tmp_path / "questions.json"

        assert main(["questions", str(path)]) == 0
        asked = json.loads(path.read_text(encoding="utf-8"))["questions"]
        assert [one["id"] for one in asked] == [case.id for subject in SUBJECTS for case in cases(subject)]
        assert capsys.readouterr().out == f"{len(asked)} questions\n"

    def test_some_of_them(self, tmp_path: Path) -> None:
        """Subjects, years and readings are those named."""
        path = tmp_path / "questions.json"
        words = ["--subject", "ipr", "calendar", "--years", "2025", "2026", "--reading", "window_roll=no"]

        assert main(["questions", str(path), *words]) == 0
        asked = [one["id"] for one in json.loads(path.read_text(encoding="utf-8"))["questions"]]
        readings = {"window_roll": "no"}
        assert asked == [
            case.id for subject in ("ipr", "calendar") for case in cases(subject, readings, years=[2025, 2026])
        ]


class TestJudge:
    """`judge` exits with 0 only where something was judged and nothing is wrong."""

    def test_right_answers(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The law's own answers pass."""
        assert main(["judge", written(tmp_path, right(*SUBJECTS))]) == 0
        assert capsys.readouterr().out.startswith("Passed.\n")

    @pytest.mark.parametrize(
        "answers",
        [
            pytest.param({}, id="none"),
            pytest.param({"two-month": 1}, id="misspelt"),
            pytest.param({**right("ipr"), "two-month": 1}, id="one-misspelt"),
            pytest.param(dict.fromkeys(right("ipr"), "?"), id="wrong-shapes"),
            pytest.param(right("incident"), id="of-another-subject"),
        ],
    )
    def test_never_a_pass(self, answers: Any, tmp_path: Path) -> None:
        """Nothing judged, or what cannot be read, is 1."""
        assert main(["judge", written(tmp_path, answers), "--subject", "ipr"]) == 1

    def test_a_subject_without_an_answer(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Of subjects that are not named each is asked about, and one without an answer is no pass."""
        assert main(["judge", written(tmp_path, right("ipr"))]) == 1
        assert "queue: asked 89, judged 0: nothing of this subject is answered." in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            pytest.param(None, "No such file or directory", id="no-file"),
            pytest.param("{", "must hold JSON in UTF-8", id="no-json"),
            pytest.param("{}", "whose format is aleumet.answers/1", id="no-format"),
            pytest.param('{"format": "aleumet.answers/1", "answers": []}', "must be an object", id="list"),
            pytest.param('{"format": "aleumet.answers/1"}', "must be an object", id="no-answers"),
        ],
    )
    def test_no_answers_at_all(
        self, text: str | None, problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A file that is missing or holds something else is 2, and the matter is told."""
        path = tmp_path / "answers.json"
        if text is not None:
            path.write_text(text, encoding="utf-8")

        assert main(["judge", str(path)]) == 2
        told = capsys.readouterr()
        assert (told.out, problem in told.err) == ("", True), told.err

    def test_report_as_json(self, tmp_path: Path) -> None:
        """The report goes where it is wanted."""
        wrong = right("ipr") | {"two-months-from-notice": "2026-03-11"}
        report = tmp_path / "report.json"
        words = ["--subject", "ipr", "--format", "json", "--output", str(report)]

        assert main(["judge", written(tmp_path, wrong), *words]) == 1
        assert json.loads(report.read_text(encoding="utf-8"))["groups"] == [
            {
                "norms": ["ipr.selection-window"],
                "cause": "closes_on: 1 day earlier",
                "questions": ["two-months-from-notice"],
            }
        ]

    def test_report_as_junit(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """JUnit goes to standard output as well."""
        assert main(["judge", written(tmp_path, {}), "--subject", "ipr", "--format", "junit"]) == 1
        assert ET.fromstring(capsys.readouterr().out)[-1].get("errors") == "1"

    def test_years(self, tmp_path: Path) -> None:
        """A system that has some years is judged by them."""
        some = {case.id: case.expected for case in cases("calendar", years=[2026])}

        assert main(["judge", written(tmp_path, some), "--subject", "calendar", "--years", "2026"]) == 0


class TestRun:
    """`run` asks over HTTP."""

    def test_a_queue(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Golden cases, and stories drawn at random."""
        with serving(answering(ReferenceQueue())) as url:
            words = ["--subject", "queue", "--examples", "2", "--milliseconds", "--timeout", "60"]

            assert main(["run", "--url", url, *words]) == 0
        assert capsys.readouterr().out == "Passed.\nqueue: asked 90, judged 90, unanswered 0.\n"

    def test_nothing_drawn(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Without examples golden cases alone are asked."""
        with serving(answering(ReferenceQueue())) as url:
            assert main(["run", "--url", url, "--subject", "queue", "--examples", "0"]) == 0
        assert capsys.readouterr().out == "Passed.\nqueue: asked 89, judged 89, unanswered 0.\n"

    def test_years(self, capsys: pytest.CaptureFixture[str]) -> None:
        """With years, of what is drawn only the days of these years are asked, each of them."""
        asked: set[str] = set()

        class Noting(ReferenceCalendar):
            def is_working_day(self, day: str) -> bool:
                asked.add(day)
                return super().is_working_day(day)

            closes_on = ReferenceIpr().closes_on
            block_notice_on = ReferenceIpr().block_notice_on
            may_select = ReferenceIpr().may_select
            may_reactivate = ReferenceIpr().may_reactivate
            tells_by_sms = ReferenceIpr().tells_by_sms

        with serving(answering(Noting())) as url:
            assert main(["run", "--url", url, "--subject", "calendar", "ipr", "--years", "2026"]) == 0
        assert (len(asked), {day[:4] for day in asked}) == (365, {"2026"})
        calendar, ipr = capsys.readouterr().out.splitlines()[1:]
        assert calendar.startswith(f"calendar: asked {len(cases('calendar', years=[2026])) + 1 - _may()}")
        assert ipr.startswith(f"ipr: asked {len(cases('ipr', years=[2026]))}")

    def test_a_faulty_calendar(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What is wrong is 1."""

        class Faulty(ReferenceCalendar):
            def is_working_day(self, day: str) -> bool:
                return day == "2026-05-27" or super().is_working_day(day)

        with serving(answering(Faulty())) as url:
            assert main(["run", "--url", url, "--subject", "calendar", "--years", "2026"]) == 1
        assert "calendar.religious-day-off" in capsys.readouterr().out

    @pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "nowhere"])
    def test_nobody_there(self, url: str, capsys: pytest.CaptureFixture[str]) -> None:
        """Where nobody listens, or the URL is none, it is 2."""
        assert main(["run", "--url", url, "--subject", "queue"]) == 2
        assert capsys.readouterr().err


class TestData:
    """What a system in another language needs of the law."""

    def test_contract(self, capsys: pytest.CaptureFixture[str]) -> None:
        """`contract` gives the OpenAPI document."""
        assert main(["contract", "--subject", "queue"]) == 0
        assert json.loads(capsys.readouterr().out) == openapi(["queue"])

    def test_calendar(self, tmp_path: Path) -> None:
        """`data calendar` gives every day off of the years named."""
        path = tmp_path / "calendar.json"

        assert main(["data", "calendar", "--years", "2027", "2026", "--output", str(path)]) == 0
        assert json.loads(path.read_text(encoding="utf-8")) == calendar_data([2026, 2027])

    def test_messages(self, capsys: pytest.CaptureFixture[str]) -> None:
        """`data messages` gives the words of the annexes."""
        assert main(["data", "messages"]) == 0
        assert json.loads(capsys.readouterr().out) == message_forms()

    def test_days_off(self) -> None:
        """The data are the calendar's: both weeks, the years in order, those that are not settled named."""
        data = calendar_data([2027, 2026, 2026])

        assert (data["format"], data["years"], data["unsettled"]) == ("aleumet.days-off/1", [2026, 2027], [2027])
        assert len([day for day in data["days_off"] if day < "2027"]) == WorkingCalendar().balance(2026).days_off
        assert {*data["days_off_of_six_day_week"]} < {*data["days_off"]}
        assert "2026-05-27" in data["days_off_of_six_day_week"]

    def test_words_of_the_annexes(self) -> None:
        """Each form with its blanks and the occasions on which it is sent."""
        data = message_forms()

        assert (data["format"], data["recipient"]) == ("aleumet.message-forms/1", "көрсетілетін қызметті алушы")
        assert [form["annex"] for form in data["forms"]] == [1, 2, 3, 4]
        assert data["forms"][1]["sent_when"] == [
            {"event": "confirmed", "norm": "queue.confirmation"},
            {"event": "reminded", "norm": "queue.reminder"},
        ]
        assert "{ticket}" in data["forms"][1]["text"]


@pytest.mark.parametrize(
    "words", [[], ["judge"], ["run"], ["judge", "a", "--subject", "weather"], ["judge", "a", "--reading", "form_roll"]]
)
def test_misuse(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Words that the command does not know are 2."""
    with pytest.raises(SystemExit) as caught:
        main(words)

    assert (caught.value.code, "usage:" in capsys.readouterr().err) == (2, True)


def test_no_such_reading(tmp_path: Path) -> None:
    """Neither does it know every reading."""
    assert main(["judge", written(tmp_path, {}), "--reading", "roll=yes"]) == 2


def test_as_a_module(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m` is that command; importing its module does nothing."""
    name = "aleumet_rules.testing.conformance.__main__"
    assert import_module(name).main is main
    monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "argv", ["conformance", "judge", written(tmp_path, right("ipr")), "--subject", "ipr"])
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("aleumet_rules.testing.conformance", run_name="__main__")

    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("Passed.\n")


def _may() -> int:
    """How many cases of the calendar of 2026 bind nobody."""
    return len([case for case in cases("calendar", years=[2026]) if not case.binding])
