"""The tables that everything rests on, row by row, as `tests/golden/tables` keeps them: law, paragraphs, stable names.

`pytest tests/golden/test_tables.py --rewrite-golden` writes the tables anew; the difference is then read as any other.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

import aleumet_rules
from aleumet_rules import HORIZON, LAW, NORMS, Citation, Entry, NotInForce, Text, Timeline
from aleumet_rules.acts.paragraphs import PARAGRAPHS
from aleumet_rules.acts.readings import OPEN_SENTENCES
from aleumet_rules.acts.working_time import WORKING_TIME, Move
from aleumet_rules.answers.plain import jsonable

GOLDEN = Path(__file__).parent / "tables"
PUBLIC = {name: getattr(aleumet_rules, name) for name in sorted(vars(aleumet_rules)["__all__"])}
ENUMS = {name: one for name, one in PUBLIC.items() if isinstance(one, type) and issubclass(one, Enum)}
TRANSFERS = Timeline[Move]("Moved days off", WORKING_TIME.transfers)
CALENDAR: tuple[Timeline[Any], ...] = (
    *WORKING_TIME.holidays,
    *WORKING_TIME.religious,
    WORKING_TIME.kurban_ait,
    TRANSFERS,
)
TIMELINES: tuple[Timeline[Any], ...] = (*CALENDAR, LAW.pilots[0].rules, LAW.portal)
ROWS = [row for timeline in TIMELINES for row in timeline]


def cell(value: object) -> str:
    """A value in one line: texts in three languages, places as they are cited, anything else as JSON."""
    if isinstance(value, Citation):
        return f"{value.act.id}, {value.text('en')}"
    if isinstance(value, Text):
        return f"{value.kk} / {value.ru} / {value.en}"
    return json.dumps(jsonable(value), ensure_ascii=False)


def row_of_law(row: Entry[Any]) -> str:
    """A row of the law: what holds, from when to when, since when it is known, when it was checked, and its place."""
    force = f"in force {row.in_force_from} to {row.in_force_to or 'further'}"
    known = f"known {row.published_on or 'always'} to {row.superseded_on or 'further'}"
    return f"{cell(row.value)}; {force}; {known}; checked {row.checked_on}; {cell(row.citation)}"


def law() -> Iterator[str]:
    """Every row of every timeline."""
    yield f"horizon: {HORIZON[0]} to {HORIZON[1]}; days off all known to {WORKING_TIME.confirmed_to}"
    yield f"checked: {LAW.checked_on}; readings: {cell(LAW.readings)}"
    for timeline in TIMELINES:
        yield f"\n{timeline.name}"
        yield from (f"  {row_of_law(row)}" for row in timeline)


def norms() -> Iterator[str]:
    """Every norm: its id, its place, what it says."""
    yield from (f"{norm.id}; {cell(norm.citation)}; {cell(norm.sentence)}" for norm in NORMS.values())


def paragraphs() -> Iterator[str]:
    """Every paragraph of both acts: the norms it holds, or why it holds none."""
    for paragraph in PARAGRAPHS:
        yield f"{cell(paragraph.citation)}; {' '.join(paragraph.norms) or cell(paragraph.why_not)}"


def names() -> Iterator[str]:
    """Every value that a system may store, by its class: the values never change."""
    for name, enum in ENUMS.items():
        yield name
        for member in enum:
            meaning = getattr(member, "meaning", None)
            yield f"  {member.name}: {member.value}" + (f"; {cell(meaning)}" if meaning else "")
    for field, row in OPEN_SENTENCES.items():
        yield f"Readings.{field}; {cell(row.wording.subject)}"
        yield from (f"  {value}; {cell(meaning)}" for value, meaning in row.wording.meanings.items())


TABLES: Mapping[str, Callable[[], Iterator[str]]] = {
    "law": law,
    "norms": norms,
    "paragraphs": paragraphs,
    "names": names,
}


@pytest.mark.parametrize("name", TABLES)
def test_table(name: str, request: pytest.FixtureRequest) -> None:
    """Every row is the one that was considered."""
    golden = GOLDEN / f"{name}.txt"
    text = "\n".join((*TABLES[name](), ""))
    if request.config.getoption("--rewrite-golden"):
        golden.write_text(text, encoding="utf-8")

    assert text == golden.read_text(encoding="utf-8")


def test_no_table_without_rows() -> None:
    """No file is left of a table that is no more."""
    assert {path.stem for path in GOLDEN.iterdir()} == set(TABLES)


def test_law_is_as_fresh_as_its_oldest_row() -> None:
    """Nobody is told that the law was checked on a day on which some row of it was not."""
    assert min(row.checked_on for row in ROWS) == LAW.checked_on


def test_kurban_ait_is_known_for_whole_years() -> None:
    """A first day of Kurban Ait answers for its year, from the first day to the last."""
    for row in WORKING_TIME.kurban_ait:
        year = f"{row.value.year}"
        assert (str(row.in_force_from), str(row.in_force_to)) == (f"{year}-01-01", f"{year}-12-31")


def test_move_is_in_force_over_both_of_its_days() -> None:
    """A move of a day off holds from the earlier of its two days to the later one."""
    for row in WORKING_TIME.transfers:
        assert [row.in_force_from, row.in_force_to] == sorted((row.value.off, row.value.worked))


@pytest.mark.parametrize("timeline", [LAW.pilots[0].rules, LAW.portal], ids=["queue", "portal"])
def test_day_without_rules_names_what_is_not_in_force(timeline: Timeline[Any], request: pytest.FixtureRequest) -> None:
    """On the day before the first row `NotInForce` says which act has no rules yet."""
    first = min(row.in_force_from for row in timeline)

    with pytest.raises(NotInForce, match=request.node.callspec.id):
        timeline.at(first.fromordinal(first.toordinal() - 1))
