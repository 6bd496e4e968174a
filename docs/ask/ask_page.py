"""What the page asks of Python: a request comes in as JSON, an answer goes out as JSON."""

import csv
import io
import json
import warnings
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from html import escape
from typing import Any

from aleumet_rules import CsvRow, Department, Finding, InvalidFact, NotInForce, UnknownColumn, ask, audit

__all__ = ["asked"]

Plain = dict[str, Any]
_OF_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


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
    """What a record of events shows against the law: the report as a page, and its findings as a CSV file."""
    lang, kind = asked["lang"], asked["kind"]
    words = ask.page_words(lang=lang)
    try:
        departments = list(_departments(asked["departments"]))
        if kind == "queue" and not departments:
            return {"said": words["no_departments"]}
        left_out, rows = _read(asked["text"], lang)
        report = audit.report(_AUDITS[kind](rows, departments))
    except InvalidFact as error:
        return {"said": error.text(lang)}
    lines = [words["no_rows"]] if not rows else left_out
    said = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return {"html": said + (report.show(lang) if rows else ""), "csv": _spreadsheet(report.rows(lang))}


_AUDITS: Mapping[str, Callable[[list[CsvRow], list[Department]], Iterator[Finding]]] = {
    "incidents": lambda rows, _: audit.audit_incidents(rows),
    "measures": lambda rows, _: audit.audit_measures(rows),
    "queue": lambda rows, departments: audit.audit_queue(rows, departments=departments),
}


def _read(text: str, lang: str) -> tuple[list[str], list[CsvRow]]:
    """What of a file is left out, in words, and its rows."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        rows = list(audit.read_csv(io.StringIO(text, newline="")))
    return [one.message.text(lang) for one in told if isinstance(one.message, UnknownColumn)], rows


def _departments(text: str) -> Iterator[Department]:
    """Departments, one a line: the number, a colon, and the KATO codes that it serves."""
    for line in filter(str.strip, text.splitlines()):
        number, _, codes = line.partition(":")
        serves = tuple(code.strip() for code in codes.split(",") if code.strip())
        yield Department(number.strip(), number.strip() or "?", serves)


def _spreadsheet(rows: list[Plain]) -> str:
    """Findings as a spreadsheet of this part of the world opens them: with semicolons, and no cell a formula."""
    if not rows:
        return ""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";")
    writer.writerow(rows[0])
    writer.writerows(map(_harmless, row.values()) for row in rows)
    return f"\ufeff{file.getvalue()}"


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_OF_FORMULAS) else value


_DONE: Mapping[str, Callable[[Plain], Plain]] = {
    "ask": _ask,
    "check": _check,
    "calendar": _calendar,
    "audit": _audit,
}
