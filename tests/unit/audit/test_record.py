"""The rows that the docs describe are those that an audit reads."""

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import pytest

from aleumet_rules import InvalidFact, read_incidents, read_measures, read_queue
from aleumet_rules.audit import record
from aleumet_rules.audit.rows import INCIDENT_ROWS, MEASURE_ROWS, QUEUE_ROWS, RowTable

DOCS = record.__doc__ or ""
INCIDENT_KEYS = {"event", "at", "incident"}


class Keys(NamedTuple):
    """The keys of an event that a row must have, and those that it can do without."""

    required: set[str]
    optional: set[str]


def of_cell(text: str) -> Keys:
    """The keys that the cell of an event names: in brackets what can be left out, in braces what is inside a key."""
    outside = re.sub(r"\{.*?\}", "", text, flags=re.DOTALL)
    optional = {key for part in re.findall(r"\[(.*?)\]", outside, re.DOTALL) for key in re.findall(r"`(\w+)`", part)}
    return Keys({*re.findall(r"`(\w+)`", outside)} - optional, optional)


def table(first: str) -> dict[str, Keys]:
    """The table of the docs whose first event is that one."""
    rows = re.split(r"^=+  =+$", DOCS[DOCS.index(f"\n`{first}`") :], maxsplit=1, flags=re.MULTILINE)[0]
    cells = re.findall(r"^`([a-z-]+)` +(.*(?:\n +.*)*)", rows, re.MULTILINE)
    return {event: of_cell(cell) for event, cell in cells}


def missing(read: Callable[..., Any], event: str) -> set[str]:
    """The keys that reading asks for when a row has none."""
    with pytest.raises(InvalidFact) as caught:
        read([{"event": event}])
    return {path.removeprefix("$.rows[0].") for path in caught.value.field.split(", ")}


@pytest.mark.parametrize(
    ("first", "common", "rows", "read"),
    [
        pytest.param("form-received", {"at"}, QUEUE_ROWS, read_queue, id="queue"),
        pytest.param("given", {"on", "measure"}, MEASURE_ROWS, read_measures, id="measures"),
    ],
)
def test_table_of_the_docs(first: str, common: set[str], rows: RowTable, read: Callable[..., Any]) -> None:
    """Each event stands in the docs in its order, with the keys that it must have and those that it can have."""
    told: Mapping[str, Keys] = table(first)

    assert [*told] == [*rows]
    assert {event: keys.required | common for event, keys in told.items()} == {
        event: missing(read, event) for event in rows
    }
    assert {event: {"event", *common, *keys.required, *keys.optional} for event, keys in told.items()} == {
        event: columns.keys for event, columns in rows.items()
    }


def test_incidents_of_the_docs() -> None:
    """So do the events of an incident, a few of them with a further key, which in brackets can be left out."""
    text = DOCS.partition("fields of `Incident`:")[2].partition("A record that leaves")[0]
    told = re.findall(
        r"`([a-z-]+)`(?:\s+\(with\s+(\[?)`(\w+)`)?", re.sub(r": `voice`.*?`chat-bot`", "", text, flags=re.DOTALL)
    )
    further = {event: (key, bracket) for event, bracket, key in told if key}

    assert [event for event, _, _ in told] == [*INCIDENT_ROWS]
    assert {
        event: rows.keys - INCIDENT_KEYS for event, rows in INCIDENT_ROWS.items() if rows.keys != INCIDENT_KEYS
    } == {event: {key} for event, (key, _) in further.items()}
    assert {event: missing(read_incidents, event) for event in INCIDENT_ROWS} == {
        event: {"at", "incident"} | ({further[event][0]} if further.get(event, ("", "["))[1] != "[" else set())
        for event in INCIDENT_ROWS
    }
