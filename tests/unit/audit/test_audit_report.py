"""The report on an audit: by norm, by department, by month, the worst first, and beside another law."""

import csv
import io
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    NORMS,
    AuditReport,
    Finding,
    FindingKind,
    InvalidFact,
    Text,
    WrongType,
    audit,
    audit_incidents,
    audit_queue,
    audit_report,
)
from queue_record import DEPARTMENT

NO_SHOW, REGISTER = NORMS["queue.no-show"], NORMS["incident.register"]
SAID = Text("бірдеңе", "что-то", "something")


def found(
    norm: Any = NO_SHOW,
    subject: str = "A-1",
    at: datetime | date | None = date(2025, 12, 1),
    by: timedelta | None = None,
    kind: FindingKind = FindingKind.BREACH,
    **more: Any,
) -> Finding:
    """A finding."""
    return Finding(norm, "code", kind, subject, SAID, (0,), date(2026, 1, 1), at, by, **more)


BAD = found(None, "", None, kind=FindingKind.IMPOSSIBLE)
SOME = [
    BAD,
    BAD,
    BAD,
    found(REGISTER, "7", datetime(2026, 1, 12, 10, tzinfo=ASTANA), timedelta(minutes=90)),
    found(subject="A-1", by=timedelta(minutes=3), department="3"),
    found(subject="A-2", by=timedelta(minutes=-8), department="3", at=date(2026, 1, 13)),
    found(subject="A-1", department="4"),
    found(REGISTER, "8", by=timedelta(days=2)),
]


def test_by_norm() -> None:
    """What most findings are of comes first, findings without a norm last."""
    assert [(one.key, one.count, one.subjects, one.longest) for one in audit_report(SOME).by_norm] == [
        ("queue.no-show", 3, 2, timedelta(minutes=8)),
        ("incident.register", 2, 2, timedelta(days=2)),
        ("impossible-data", 3, 0, None),
    ]


def test_equal_numbers() -> None:
    """Of as many, what is longest late comes first, then the order of the acts."""
    one, other = found(REGISTER, by=timedelta(minutes=1)), found(by=timedelta(minutes=2))

    assert [tally.key for tally in audit_report([one, other]).by_norm] == ["queue.no-show", "incident.register"]
    assert [tally.key for tally in audit_report([found(REGISTER), found()]).by_norm] == [
        "queue.no-show",
        "incident.register",
    ]


def test_by_department() -> None:
    """The departments of bookings; what has none comes last."""
    assert [(one.key, one.name.en, one.count) for one in audit_report(SOME).by_department] == [
        ("3", "MSE department No. 3", 2),
        ("4", "MSE department No. 4", 1),
        ("", "no department", 5),
    ]


def test_no_department_at_all() -> None:
    """Incidents and measures have no departments, and their report none either."""
    assert audit_report([found(REGISTER)]).by_department == ()
    assert audit_report([]).by_department == ()


def test_by_month() -> None:
    """Instants and days alike; what has none comes last."""
    assert [(one.key, one.name.ru, one.count) for one in audit_report(SOME).by_month] == [
        ("2025-12", "Декабрь 2025 года", 3),
        ("2026-01", "Январь 2026 года", 2),
        ("", "время не указано", 3),
    ]


def test_worst_first() -> None:
    """Broken norms first, of these the largest difference, else as they came."""
    assert [(one.subject, one.by) for one in audit_report(SOME).findings] == [
        ("8", timedelta(days=2)),
        ("7", timedelta(minutes=90)),
        ("A-2", timedelta(minutes=-8)),
        ("A-1", timedelta(minutes=3)),
        ("A-1", None),
        ("", None),
        ("", None),
        ("", None),
    ]


def test_examples() -> None:
    """Five subjects at the most, each once."""
    many = [found(subject=f"A-{n // 2}") for n in range(20)]

    assert audit_report(many).by_norm[0].examples == ("A-0", "A-1", "A-2", "A-3", "A-4")
    assert audit_report(many).by_norm[0].subjects == 10


def test_text() -> None:
    """The sum first, then each part with a line for each of its members."""
    assert audit_report(SOME[3:5]).explain("en") == (
        "Findings: 2 (a norm was broken: 2).\n"
        "By norm:\n"
        "- Portal rules, para 15(1) (incident.register): 1; at most 1 h 30 min; for example: 7.\n"
        "- Algorithm, para 12 (queue.no-show): 1; at most 3 min; for example: A-1.\n"
        "By MSE department:\n"
        "- MSE department No. 3: 1; at most 3 min; for example: A-1.\n"
        "- no department: 1; at most 1 h 30 min; for example: 7.\n"
        "By month:\n"
        "- January 2026: 1; at most 1 h 30 min; for example: 7.\n"
        "- December 2025: 1; at most 3 min; for example: A-1."
    )
    assert (
        audit_report(SOME)
        .explain("ru")
        .startswith("Результаты проверки: 8 (норма нарушена: 5, ошибка в данных: 3).\nПо нормам:\n")
    )
    assert str(audit_report(SOME)) == audit_report(SOME).explain("en")
    assert repr(audit_report(SOME)) == "<AuditReport 8 findings>"
    assert repr(audit_report(SOME).by_norm[0]) == "<Tally queue.no-show: 3>"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("kk", "Тексеру ештеңе анықтаған жоқ."),
        ("ru", "Проверка ничего не выявила."),
        ("en", "The audit has found nothing."),
    ],
)
def test_nothing_found(lang: str, words: str) -> None:
    """A report on nothing says so, on a page too."""
    assert audit_report(iter(())).explain(lang) == words
    assert words in audit_report([]).show(lang)


def test_page() -> None:
    """A table for each part and one of the worst findings, twenty at the most."""
    shown = audit_report([found(subject=f"A-{n}", at=None) for n in range(25)] + [found(), BAD]).show("en")

    assert shown.count("<table") == 3
    assert "A-19" in shown
    assert "A-20" not in shown
    assert audit_report(SOME)._repr_html_()
    assert "<caption>By MSE department</caption>" in audit_report(SOME).show("en")


def test_page_names_the_lines() -> None:
    """The lines of the file, or the rows of the record where it was no file."""
    filed = audit_report([found(lines=(2, 5)), found()]).show("ru")
    rows = audit_report([found(lines=())]).show("ru")

    assert ">Строки файла</th>" in filed
    assert "<td>2, 5</td>" in filed
    assert ">Строки журнала (с 0)</th>" not in filed
    assert ">Строки журнала (с 0)</th>" in rows
    assert rows.count("<td>0</td>") == 1


def test_rows_for_a_spreadsheet() -> None:
    """Flat rows, which the standard library and a data frame write as they are."""
    report = audit_report([found(by=timedelta(seconds=90), department="3", lines=(2, 5)), BAD])
    first, second = report.rows("en")

    assert first == {
        "Norm": "queue.no-show",
        "Act, paragraph": "Algorithm, para 12",
        "Kind": "a norm was broken",
        "Code": "code",
        "About": "A-1",
        "MSE department": "3",
        "When": "2025-12-01",
        "Difference, minutes": 1.5,
        "Text": "something",
        "Lines of the file": "2, 5",
        "Rows of the record (from 0)": "0",
    }
    assert [value for value in second.values() if value is not None] == [
        "the data are faulty",
        "code",
        "something",
        "0",
    ]
    file = io.StringIO()
    writer = csv.DictWriter(file, [*report.rows("kk")[0]])
    writer.writeheader()
    writer.writerows(report.rows("kk"))
    assert len(file.getvalue().splitlines()) == 3
    at = datetime(2026, 1, 12, 10, 0, 5, tzinfo=ASTANA)
    assert audit_report([found(at=at)]).rows("ru")[0]["Когда"] == "2026-01-12 10:00:05"


class TestBesideAnotherLaw:
    """Before and after a reform."""

    def test_sums_side_by_side(self) -> None:
        """What is no longer there has its line with nothing in it, and so has what is new."""
        report = audit_report([found(), found(subject="A-2")], after=[found(), found(REGISTER, "7")])

        assert [(one.key, one.count, one.after) for one in report.by_norm] == [
            ("queue.no-show", 2, 1),
            ("incident.register", 0, 1),
        ]
        assert report.explain("en").startswith(
            "Findings: 2 → 2.\nBy norm:\n- Algorithm, para 12 (queue.no-show): 2 → 1; for example: A-1, A-2.\n"
        )
        assert '<th scope="col">After</th>' in report.show("en")

    def test_a_reform(self) -> None:
        """Twenty minutes of grace instead of fifteen."""
        rows = _late()
        longer = LAW.amend(grace=timedelta(minutes=20))
        before = audit_queue(rows, departments=[DEPARTMENT])
        after = audit_queue(rows, departments=[DEPARTMENT], law=longer)
        report = audit_report(before, after=after)
        tallies = {one.key: (one.count, one.after) for one in report.by_norm}

        assert tallies["queue.no-show"] == (1, 0)

    def test_nothing_before(self) -> None:
        """A report without findings of its own says what there would be."""
        report = audit_report([], after=[found()])

        assert report.explain("en").startswith("Findings: 0 → 1.\n")
        assert "0 → 1" in report.show("en")


def _late() -> list[dict[str, Any]]:
    """Someone who came eighteen minutes late and was counted as come."""
    booked = {"form": "17", "signed_on": "2025-12-05", "residence": "111010000", "ticket": "A-1"}
    slot = {"department": DEPARTMENT.number, "starts_at": "2025-12-15T09:00:00+05:00"}
    return [
        {"event": "booked", "at": "2025-12-08T10:00:00+05:00", **booked, "slot": slot},
        {"event": "arrived", "at": "2025-12-15T09:18:00+05:00", "ticket": "A-1"},
    ]


@pytest.mark.parametrize("findings", [5, "found", [5], None])
def test_no_findings(findings: Any) -> None:
    """What is no finding is misuse."""
    with pytest.raises(WrongType, match=r"^findings"):
        audit_report(findings)
    with pytest.raises(InvalidFact, match=r"^after"):
        audit_report([], after="found")  # type: ignore[arg-type]


def test_five_lines_from_a_file_to_a_report() -> None:
    """What an auditor writes."""
    received, registered = "received,2025-12-15T10:00:00+05:00,7,chat-bot", "registered,2025-12-15T14:00:00+05:00,7,"
    file = ["event,at,incident,channel", received, registered]

    report = audit.report(audit.audit_incidents(audit.read_csv(file)))

    assert isinstance(report, AuditReport)
    assert [*report.findings] == list(audit_incidents(audit.read_csv(file)))
    assert report.by_norm[0].key == "incident.register"
