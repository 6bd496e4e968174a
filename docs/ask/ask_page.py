"""What the page asks of Python: a request comes in as JSON, an answer goes out as JSON."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from html import escape
from itertools import islice
from typing import Any

from aleumet_rules import (
    Department,
    Finding,
    InvalidFact,
    NotInForce,
    ask,
    audit_incidents,
    audit_measures,
    audit_queue,
)

__all__ = ["asked"]

Plain = dict[str, Any]
_MOST = 200
"""How many findings are shown."""


def asked(request: str) -> str:
    """The answer to a request of the page.

    `do` is `"ask"`, `"check"`, `"calendar"` or `"audit"`. `needs` in the answer says that a package is not there yet.
    """
    wanted = json.loads(request)
    try:
        return json.dumps(_DONE[wanted["do"]](wanted), ensure_ascii=False)
    except ModuleNotFoundError as error:
        return json.dumps({"needs": error.name})


def _ask(asked: Plain) -> Plain:
    question, lang = asked["question"], asked["lang"]
    try:
        return ask.answer(question, asked["facts"], lang=lang).to_dict()
    except (InvalidFact, NotInForce) as error:
        return {"faults": [fault._asdict() for fault in ask.faults(error, question, lang=lang)]}


def _check(asked: Plain) -> Plain:
    """Whether the text of a file is a receipt that is still right."""
    try:
        receipt = json.loads(asked["text"])
    except ValueError:
        return {"said": ask.page_words(lang=asked["lang"])["no_json"]}
    lines = ask.check(receipt).explain(asked["lang"]).split("\n")
    return {"html": "".join(f"<p>{escape(line)}</p>" for line in lines)}


def _calendar(asked: Plain) -> Plain:
    """What is due as a calendar file."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//aleumet_rules//ask//")
    calendar.add("version", "2.0")
    for place, due in enumerate(asked["dues"]):
        event = Event()
        at = _at(due["at"])
        event.add("uid", f"{place}-{due['at']}@aleumet_rules".replace(":", ""))
        event.add("dtstamp", datetime(2000, 1, 1, tzinfo=UTC))  # the page reads no clock
        event.add("dtstart", at)
        event.add("summary", due["name"])
        event.add("description", asked["address"])
        calendar.add_component(event)
    return {"said": calendar.to_ical().decode()}


def _at(text: str) -> date | datetime:
    return datetime.fromisoformat(text).astimezone(UTC) if "T" in text else date.fromisoformat(text)


# --- a record of events -------------------------------------------------------------------------------------------


def _audit(asked: Plain) -> Plain:
    """What a record of events shows against the law."""
    words = ask.page_words(lang=asked["lang"])
    try:
        rows = list(_rows(asked["text"]))
        departments = list(_departments(asked["departments"]))
        if not rows:
            return {"said": words["no_csv"]}
        if asked["kind"] == "queue" and not departments:
            return {"said": words["no_departments"]}
        findings = list(_AUDITS[asked["kind"]](rows, departments))
    except InvalidFact as error:
        return {"said": error.text(asked["lang"])}
    return {"html": "".join(_report(findings, words, asked["lang"]))}


_AUDITS: Mapping[str, Callable[[list[Plain], list[Department]], Iterator[Finding]]] = {
    "incidents": lambda rows, _: audit_incidents(rows),
    "measures": lambda rows, _: audit_measures(rows),
    "queue": lambda rows, departments: audit_queue(rows, departments=departments),
}


def _rows(text: str) -> Iterator[Plain]:
    """The lines of a CSV file as rows: a blank is a value that is not there, a dot in a heading leads inside."""
    text = text.removeprefix("\ufeff")
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    if not head.count(delimiter):
        return
    for line in csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter):
        row: Plain = {}
        for key, value in line.items():
            if key and isinstance(value, str) and value.strip():
                outer, _, inner = key.strip().partition(".")
                if inner:
                    row.setdefault(outer, {})[inner] = value.strip()
                else:
                    row[outer] = value.strip()
        yield row


def _departments(text: str) -> Iterator[Department]:
    """Departments, one a line: the number, a colon, and the KATO codes that it serves."""
    for line in filter(str.strip, text.splitlines()):
        number, _, codes = line.partition(":")
        serves = tuple(code.strip() for code in codes.split(",") if code.strip())
        yield Department(number.strip(), number.strip() or "?", serves)


def _report(findings: list[Finding], words: Mapping[str, str], lang: str) -> Iterator[str]:
    """How many findings there are, then each with its line of the file."""
    yield f"<p><strong>{escape(words['found'].format(n=len(findings)) if findings else words['clean'])}</strong></p>"
    if len(findings) > _MOST:
        yield f"<p>{escape(words['shown'].format(n=_MOST))}</p>"
    for finding in islice(findings, _MOST):
        lines = ", ".join(str(row + 2) for row in finding.rows)
        yield f"<p>{escape(words['line'].format(n=lines))}</p>" if lines else ""
        yield finding.show(lang)


_DONE: Mapping[str, Callable[[Plain], Plain]] = {
    "ask": _ask,
    "check": _check,
    "calendar": _calendar,
    "audit": _audit,
}
