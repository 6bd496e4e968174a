"""What the page that asks the law asks of its Python: requests and answers, without a browser."""

import csv
import io
import json

import pytest

import ask_page
from aleumet_rules import ask
from asking import INCIDENTS


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
    request = {"do": "ask", "question": "day", "facts": {"day": "x"}, "lang": "kk"}

    assert [fault["field"] for fault in json.loads(ask_page.asked(json.dumps(request)))["faults"]] == ["day"]
