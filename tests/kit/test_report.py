"""What the report of the kit says: a pass only where something was judged and nothing is wrong."""

import json
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve, frozen

from aleumet_rules import LAW, InvalidFact, OutsideHorizon, WrongType
from aleumet_rules.testing.conformance import (
    SUBJECTS,
    AnswersFile,
    BadReply,
    Coverage,
    Divergence,
    QueueSystem,
    ReferenceCalendar,
    ReferenceIncidents,
    ReferenceIpr,
    ReferenceMessages,
    ReferenceQueue,
    Report,
    Verdict,
    as_junit,
    as_text,
    cases,
    check,
    findings,
    merged,
    play,
    write_questions,
)
from aleumet_rules.testing.conformance.judging import require_an_answer

REFERENCES: dict[str, Any] = {
    "queue": ReferenceQueue(),
    "calendar": ReferenceCalendar(),
    "incident": ReferenceIncidents(),
    "ipr": ReferenceIpr(),
    "messages": ReferenceMessages(),
}


def answers(folder: Path, given: dict[str, Any]) -> AnswersFile:
    """A file of answers as another system writes it."""
    path = folder / "answers.json"
    path.write_text(json.dumps({"format": "aleumet.answers/1", "answers": given}), encoding="utf-8")
    return AnswersFile(path)


def right(subject: str) -> dict[str, Any]:
    """The law's own answers."""
    return {case.id: case.expected for case in cases(subject)}


def story(name: str) -> Any:
    """The story of that id."""
    return next(case for case in cases("queue") if case.id == name)


@frozen
class Short:
    """A calendar whose terms of working days end a day early, and which knows nothing of months."""

    ours: ReferenceCalendar = ReferenceCalendar()

    def end_of_working_days(self, event: str, n: int) -> str:
        """A day too little."""
        return self.ours.end_of_working_days(event, n - 1)

    def count_working_days(self, start: str, end: str) -> int:
        """One too many."""
        return self.ours.count_working_days(start, end) + 1

    def is_working_day(self, day: str) -> bool:
        """The opposite."""
        return not self.ours.is_working_day(day)


class TestPassed:
    """A system has passed where something of each subject was judged and nothing is wrong."""

    @pytest.mark.parametrize("subject", SUBJECTS)
    def test_the_law_itself_passes(self, subject: str) -> None:
        """Everything is asked, judged and right."""
        report = findings(subject, REFERENCES[subject])
        asked = len([case for case in cases(subject) if case.binding])

        assert report.passed
        assert report
        assert report.coverage == Coverage(asked, asked, (), ())
        assert [*report] == []

    @pytest.mark.parametrize("subject", SUBJECTS)
    def test_answers_in_a_file_pass(self, subject: str, tmp_path: Path) -> None:
        """So do the law's own answers out of a file, which has none of the shapes wrong."""
        assert findings(subject, answers(tmp_path, right(subject))).passed

    def test_a_wrong_answer_is_no_pass(self, tmp_path: Path) -> None:
        """One wrong answer is enough."""
        report = findings("ipr", answers(tmp_path, right("ipr") | {"two-months-from-notice": "2026-03-11"}))

        assert not report.passed
        assert [one.norms for one in report] == [("ipr.selection-window",)]

    def test_a_part_passes_and_says_so(self, tmp_path: Path) -> None:
        """What is not answered is no finding, but the report has it by its ids."""
        report = findings("ipr", answers(tmp_path, {"two-months-from-notice": "2026-03-12"}))

        assert report.passed
        assert (report.coverage.judged, len(report.coverage.unanswered)) == (1, report.coverage.asked - 1)
        assert "two-months-from-notice" not in report.coverage.unanswered

    def test_no_subject_is_no_pass(self) -> None:
        """A report on nothing is no pass."""
        assert not merged([]).passed
        assert not Report((), ()).passed

    def test_each_subject_is_to_be_judged(self, tmp_path: Path) -> None:
        """A subject that nobody implemented is no pass, however right the others are."""
        system = answers(tmp_path, right("ipr"))
        both = merged([findings("ipr", system), findings("incident", system)])

        assert not both.passed
        assert (both.subjects, both.not_judged) == (("ipr", "incident"), ("incident",))
        assert both.of("ipr").judged == both.of("ipr").asked
        assert both.of("incident").judged == 0

    def test_merged_reports_keep_what_is_unknown_once(self, tmp_path: Path) -> None:
        """A misspelt id is unknown to each subject, and told once."""
        system = answers(tmp_path, {**right("ipr"), "two-month": 1})

        assert merged([findings("ipr", system), findings("ipr", system)]).unknown == ("two-month",)


class TestShapes:
    """An answer of another shape is a finding of its question, and the others are judged all the same."""

    @pytest.mark.parametrize(
        ("name", "reply", "problem"),
        [
            pytest.param("starts-of-a-day", "09:00", "$ needs a list, not the text '09:00'", id="text"),
            pytest.param("starts-of-a-day", None, "$ needs a list, not null", id="null"),
            pytest.param("starts-of-a-day", 5, "$ needs a list, not a number", id="number"),
            pytest.param("starts-of-a-day", {}, "$ needs a list, not an object", id="object"),
            pytest.param("starts-of-a-day", [True], "$[0] needs an object, not a truth", id="truth"),
            pytest.param("starts-of-a-day", [[]], "$[0] needs an object, not a list", id="list"),
            pytest.param("starts-of-a-day", [{"starts": 9}], "$[0].starts needs a list, not a number", id="inner"),
            pytest.param(
                "starts-of-a-day",
                [{"starts": ["nine"]}],
                "$[0].starts[0] needs an instant with its offset, not the text 'nine'",
                id="no-instant",
            ),
            pytest.param(
                "starts-of-a-day",
                [{"starts": ["2025-12-15"]}],
                "$[0].starts[0] needs an instant with its offset, not the text '2025-12-15'",
                id="day-for-instant",
            ),
            pytest.param("starts-of-a-day", [{}], "$[0].starts is missing\nstep 1: looks for", id="key"),
            pytest.param("starts-of-a-day", [{"starts": []}] * 2, "$ has 2 replies to 1 steps", id="too-many"),
            pytest.param("cancelled-once", [{"accepted": "yes"}], "$[0].accepted needs true or false", id="either"),
        ],
    )
    def test_story(self, name: str, reply: Any, problem: str, tmp_path: Path) -> None:
        """A story is a list of objects."""
        case = story(name)
        with pytest.raises(Divergence) as caught:
            check(answers(tmp_path, {case.id: reply}), case)

        assert caught.value.cause == "the wrong shape"
        assert caught.value.norms == case.norms
        assert problem in str(caught.value)

    @pytest.mark.parametrize(
        ("subject", "reply", "problem"),
        [
            pytest.param("ipr", 12, "closes_on gives the wrong shape: $ needs a day (yyyy-mm-dd)", id="number"),
            pytest.param("ipr", "soon", "$ needs a day (yyyy-mm-dd), not the text 'soon'", id="text"),
            pytest.param("ipr", "2026-03-12T00:00:00", "$ needs a day (yyyy-mm-dd)", id="instant"),
            pytest.param("ipr", "20260312", "$ needs a day (yyyy-mm-dd)", id="compact"),
            pytest.param("calendar", 1, "needs true or false, not a number", id="truth"),
            pytest.param("calendar", ("a",), "needs true or false, not a list", id="list"),
            pytest.param("messages", {"annex": 1}, "$.text is missing", id="row"),
            pytest.param("messages", [], "$ needs an object, not a list", id="row-list"),
        ],
    )
    def test_plain_answer(self, subject: str, reply: Any, problem: str, tmp_path: Path) -> None:
        """A plain answer has the type that its method gives."""
        system = answers(tmp_path, {case.id: reply for case in cases(subject)[:1]})
        (found,) = findings(subject, system)

        assert (found.cause, problem in str(found)) == ("the wrong shape", True), str(found)

    def test_other_questions_are_judged(self, tmp_path: Path) -> None:
        """One answer that cannot be read ends nothing."""
        given = right("queue") | {"starts-of-a-day": "09:00", "on-time": None}
        report = findings("queue", answers(tmp_path, given))

        assert report.coverage.judged == report.coverage.asked
        assert len([*report]) == 2

    def test_instant_without_offset_is_named(self, tmp_path: Path) -> None:
        """No zone is guessed: the offset that is missing is what is said, in stories and elsewhere."""
        naive = [{"starts": ["2025-12-15T09:00:00"]}]
        queue = findings("queue", answers(tmp_path, {"starts-of-a-day": naive}))
        due = next(case for case in cases("incident") if case.ask == "analysis_due")
        incident = findings("incident", answers(tmp_path, {due.id: "2025-12-17T18:30:00"}))

        for report in (queue, incident):
            (found,) = report
            assert found.cause == "an instant without an offset"
            assert "which has no offset such as +05:00" in str(found)

    def test_adapter_of_another_shape(self) -> None:
        """What an adapter gives is looked at as well, step by step."""

        class Texts(ReferenceQueue):
            def free(self, department: str, first: str, last: str, at: str) -> list[str]:
                return [start[:19] for start in super().free(department, first, last, at)]

            def messages(self, form: str) -> Any:
                return [{"annex": row["annex"], "text": row["text"]} for row in super().messages(form)]

            def cancel(self, ticket: str, at: str) -> Any:
                return super().cancel(ticket, at)["accepted"]

        causes = {group.cause for group in findings("queue", Texts()).groups}

        assert causes == {"the wrong shape", "an instant without an offset"}

    def test_more_than_asked_is_no_fault(self, tmp_path: Path) -> None:
        """An object may say more."""
        given = [{**reply, "note": 1} for reply in story("cancelled-once").expected]

        assert findings("queue", answers(tmp_path, {"cancelled-once": given})).passed


class TestGroups:
    """Findings stand together by norms and cause: one fault, one group."""

    def test_one_cause_many_questions(self) -> None:
        """The way in which answers depart is told: by how much, and in which direction."""
        report = findings("calendar", Short())
        found = {(group.norms, group.cause): len(group.wrong) for group in report.groups}

        assert (("term.working-days",), "end_of_working_days: 1 day earlier") in found
        assert (("calendar.rolled",), "is_working_day: yes for no") in found
        assert any(cause == "count_working_days: 1 too many" for _, cause in found)
        assert sum(found.values()) == len([*report])
        assert [*found.values()] == sorted(found.values(), reverse=True)

    @pytest.mark.parametrize(
        ("subject", "given", "cause"),
        [
            pytest.param("ipr", {"two-months-from-notice": None}, "closes_on: nothing", id="nothing"),
            pytest.param("ipr", {"two-months-from-notice": "2026-03-13"}, "closes_on: 1 day later", id="later"),
            pytest.param("ipr", {"two-months-from-notice": "2026-03-10"}, "closes_on: 2 days earlier", id="earlier"),
            pytest.param(
                "queue",
                {"fifteen-minutes-late": [{"accepted": True}, {"status": "void"}]},
                "arrive: the law: the booking is attended; the system: the booking is void",
                id="status",
            ),
            pytest.param("queue", {"starts-of-a-day": [{"starts": []}]}, "free: other starts", id="starts"),
        ],
    )
    def test_cause(self, subject: str, given: dict[str, Any], cause: str, tmp_path: Path) -> None:
        """The cause says what is otherwise."""
        assert [group.cause for group in findings(subject, answers(tmp_path, given)).groups] == [cause]

    def test_other_causes(self, tmp_path: Path) -> None:
        """Something for nothing, another instant, other words, another list."""
        given: dict[str, Any] = {}
        nothing = next(case for case in cases("ipr") if case.expected is None)
        given[nothing.id] = "2026-01-01"
        due = next(case for case in cases("incident") if case.ask == "analysis_due")
        given[due.id] = due.expected.replace("+05:00", "+04:00")
        missed = next(case for case in cases("incident") if case.ask == "missed" and case.expected)
        given[missed.id] = ["x"]
        message = next(case for case in cases("messages") if case.expected)
        given[message.id] = {**message.expected, "text": "?"}
        system = answers(tmp_path, given)
        causes = {
            group.cause for subject in ("ipr", "incident", "messages") for group in findings(subject, system).groups
        }

        assert causes == {
            f"{nothing.ask}: something for nothing",
            "analysis_due: 1:00:00 later",
            "missed: another answer",
            "message: another answer",
        }


class TestYears:
    """A calendar that begins in a year is asked about the years that it has."""

    def test_days_of_other_years_are_not_asked(self) -> None:
        """Each case speaks of the years named alone, in its question and in its answer."""
        every, some = cases("calendar"), cases("calendar", years=[2025, 2026])

        assert {year for case in some for year in case.years()} == {2025, 2026}
        assert 0 < len(some) < len(every)
        assert all(case.years() - {2025, 2026} for case in every if case not in some)

    def test_cases_without_a_day_are_always_asked(self) -> None:
        """Who is told by SMS is a question of no year."""
        assert {case.ask for case in cases("ipr", years=[])} == {"tells_by_sms"}

    def test_findings_and_questions_of_the_same_years(self, tmp_path: Path) -> None:
        """The file and the judgement are of the same questions."""
        path = tmp_path / "questions.json"
        count = write_questions(path, subjects=["calendar", "ipr"], years=iter([2026]))
        asked = [findings(subject, None, years=[2026]).coverage.asked for subject in ("calendar", "ipr")]
        binding = [case for subject in ("calendar", "ipr") for case in cases(subject, years=[2026])]

        assert count == len(binding)
        assert sum(asked) == len([case for case in binding if case.binding])

    @pytest.mark.parametrize(("years", "error"), [([2051], OutsideHorizon), (2026, WrongType), (["2026"], WrongType)])
    def test_no_such_year(self, years: Any, error: type[InvalidFact]) -> None:
        """A year that the calendar does not know is misuse."""
        with pytest.raises(error, match=r"^years"):
            cases("calendar", years=years)


WRONG = Verdict("b", "ipr", ("ipr.reactivation",), "title").wrong(
    Divergence(("ipr.reactivation",), "told\x00\n<so>", "so")
)
LEFT = Verdict("c", "ipr", ("ipr.reactivation",), "title").not_answered("the adapter has no may_reactivate")
SOME = Report(("ipr",), (Verdict("a", "ipr", ("ipr.reactivation",), "title"), WRONG, LEFT))


class TestForms:
    """A report as text, JSON and JUnit."""

    def test_text(self) -> None:
        """The result first, then the coverage, then each group with the story of its first finding."""
        assert as_text(SOME) == (
            "Not passed: 1 wrong, 1 by norm and cause.\n"
            "ipr: asked 3, judged 2, unanswered 1 (the adapter has no may_reactivate).\n"
            "\n"
            "ipr.reactivation, Portal rules, para 10: so (1)\n"
            "  b\n"
            "  | told\x00\n"
            "  | <so>\n"
        )

    def test_text_of_a_pass(self) -> None:
        """A pass says what it is a pass of."""
        assert as_text(evolve(SOME, verdicts=SOME.verdicts[:1])) == "Passed.\nipr: asked 1, judged 1, unanswered 0.\n"

    def test_text_of_what_was_not_judged(self) -> None:
        """Nothing wrong, and yet no pass: the text says why."""
        report = Report(("ipr",), (LEFT,), tuple(f"id-{n:02}" for n in range(12)))

        assert as_text(report) == (
            "Not passed: nothing wrong was found, but not everything could be judged.\n"
            "ipr: asked 1, judged 0: nothing of this subject is answered.\n"
            "Answers to no question: id-00, id-01, id-02, id-03, id-04, id-05, id-06, id-07, id-08, id-09 and 2 more.\n"
        )

    def test_text_of_a_reply_that_breaks_no_norm(self) -> None:
        """A reply that cannot be read in a story drawn at random breaks no norm."""
        bad = Verdict("drawn-queue", "queue", (), "stories of a queue").wrong(Divergence((), "HTTP 500", "no reply"))

        assert "\nno norm: no reply (1)\n  drawn-queue\n" in as_text(Report(("queue",), (bad,)))

    def test_json(self) -> None:
        """Everything, as JSON-ready data."""
        told = json.loads(json.dumps(SOME.to_dict()))

        assert (told["format"], told["passed"]) == ("aleumet.conformance-report/1", False)
        assert told["coverage"] == {"asked": 3, "judged": 2, "unanswered": ["c"], "unknown": []}
        assert told["subjects"] == {"ipr": told["coverage"]}
        assert told["groups"] == [{"norms": ["ipr.reactivation"], "cause": "so", "questions": ["b"]}]
        assert [one["outcome"] for one in told["verdicts"]] == ["right", "wrong", "unanswered"]
        assert told["verdicts"][1] == {
            "id": "b",
            "subject": "ipr",
            "norms": ["ipr.reactivation"],
            "title": "title",
            "outcome": "wrong",
            "cause": "so",
            "story": "told\x00\n<so>",
        }

    def test_junit(self) -> None:
        """A suite for each subject; what XML cannot hold is replaced."""
        root = ET.fromstring(as_junit(SOME))
        (suite,) = root

        assert suite.attrib == {"name": "ipr", "tests": "3", "failures": "1", "errors": "0", "skipped": "1"}
        assert [(case.get("classname"), case.get("name")) for case in suite] == [
            ("ipr.ipr.reactivation", "a"),
            ("ipr.ipr.reactivation", "b"),
            ("ipr.ipr.reactivation", "c"),
        ]
        assert [[(told.tag, told.get("message"), told.text) for told in case] for case in suite] == [
            [],
            [("failure", "so", "told\N{REPLACEMENT CHARACTER}\n<so>")],
            [("skipped", "the adapter has no may_reactivate", None)],
        ]

    def test_junit_never_passes_what_did_not(self) -> None:
        """A CI that looks at failures and errors alone sees that nothing was judged, and the misspelt ids."""
        root = ET.fromstring(as_junit(Report(("ipr",), (LEFT,), ("two-month",))))
        suite = root[-1]

        assert suite.attrib == {"name": "coverage", "tests": "2", "failures": "0", "errors": "2", "skipped": "0"}
        assert [case.get("name") for case in suite] == [
            "answer to no question: two-month",
            "nothing of this subject is answered: ipr",
        ]


class TestPartsOfASystem:
    """A system that lacks a method is judged by the others, also in stories drawn at random."""

    def test_machine_leaves_out_what_the_system_cannot_do(self) -> None:
        """Without `wait`, `order` and `status` the stories go on without them."""
        system: Any = WithoutSome()
        play(system, LAW, examples=30, steps=15, resolution=timedelta.resolution)

    def test_machine_finds_a_difference_without_asking_how_bookings_stand(self) -> None:
        """A system that cannot say how a booking stands is told what is wrong with the rest."""

        class ShowsNothing(WithoutSome):
            def __init__(self) -> None:
                super().__init__()
                self.free = self.nothing

            def nothing(self, *_: str) -> list[str]:
                return []

        system: Any = ShowsNothing()
        with pytest.raises(Divergence) as caught:
            play(system, LAW, examples=100, steps=10, resolution=timedelta.resolution)

        assert caught.value.norms == ("queue.slot-free",)

    def test_machine_tells_a_reply_that_cannot_be_read(self) -> None:
        """A reply of another shape ends the story, which is as short as can be."""

        class Numbers(ReferenceQueue):
            def free(self, department: str, first: str, last: str, at: str) -> Any:
                return len(super().free(department, first, last, at))

        with pytest.raises(
            Divergence, match=r"^step 1: looks for .*; the system: free gives the wrong shape"
        ) as caught:
            play(Numbers(), LAW, examples=50, steps=10, resolution=timedelta.resolution)

        assert (caught.value.norms, caught.value.cause) == ((), "the wrong shape")


class WithoutSome:
    """The queue of the law with fewer methods."""

    def __init__(self) -> None:
        ours = ReferenceQueue()
        for name in ("open", "tick", "free", "book", "cancel", "arrive", "messages"):
            setattr(self, name, getattr(ours, name))


def test_classes_of_the_kit_refuse_misspelt_ids(tmp_path: Path) -> None:
    """In pytest, too, an answer to no question fails, be everything else right."""
    system = answers(tmp_path, {**right("ipr"), "two-month": 1})

    with pytest.raises(InvalidFact, match=r"^answers: are ids of no question; got \['two-month'\]$"):
        require_an_answer("ipr", system, cases("ipr"))
    require_an_answer("ipr", answers(tmp_path, right("ipr")), cases("ipr"))


def test_bad_reply_is_told_by_its_case() -> None:
    """What an adapter says cannot be read is a finding of the case under its norms."""

    class Broken(ReferenceQueue):
        def book(self, _request: Any) -> Any:
            raise BadReply("no reply", "POST /book brings HTTP 500")

    case = story("on-time")
    with pytest.raises(Divergence, match=r"; the system: POST /book brings HTTP 500$") as caught:
        check(Broken(), case)

    assert (caught.value.norms, caught.value.cause) == (case.norms, "no reply")


def test_every_queue_is_a_queue_system() -> None:
    """The reference keeps to the protocol, as a type checker sees it."""
    systems: Sequence[QueueSystem] = [ReferenceQueue()]

    assert systems
