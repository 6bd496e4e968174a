"""Rows far ahead of the record harm no others, and of one instant the order of rows does not matter."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given, strategies as st

from aleumet_rules import ASTANA, Finding, FindingKind
from drawn_records import AUDITS, broken, incidents, measures, records
from records import HOUR, Row

pytestmark = [pytest.mark.slow, pytest.mark.untraced]

LAWFUL: dict[str, st.SearchStrategy[list[Row]]] = {"incidents": incidents(), "measures": measures(), "queue": records()}
ABOUT = {"queue": "ticket", "incidents": "incident", "measures": "measure"}


def key_of(row: Row) -> str:
    """The key that says when."""
    return "on" if "on" in row else "at"


def years_ahead(row: Row, years: int) -> Row:
    """The same row by a clock that is years ahead."""
    key = key_of(row)
    return row | {key: row[key].replace(year=row[key].year + years, day=min(row[key].day, 28))}


@st.composite
def with_rows_ahead(draw: st.DrawFn, what: str) -> tuple[list[Row], list[Row]]:
    """A lawful record, and rows for its middle that are years ahead: copies of its own, of others, or of new ones."""
    rows = draw(LAWFUL[what])
    far = []
    for _ in range(draw(st.integers(1, 6))):
        row = years_ahead(draw(st.sampled_from(rows)), draw(st.integers(1, 20)))
        other = {ABOUT[what]: "X"} if ABOUT[what] in row else {"form": "X"}
        far.append(row | draw(st.sampled_from([{}, other])))
    return rows, far


def breaches(what: str, rows: list[Row]) -> list[Finding]:
    """The findings of a breach."""
    return [finding for finding in AUDITS[what](rows) if finding.kind is FindingKind.BREACH]


class TestRowsAhead:
    """A record that falls back by more than a day is judged without the rows that lay ahead."""

    @pytest.mark.parametrize("what", sorted(LAWFUL))
    @given(data=st.data())
    def test_run_of_rows_ahead(self, what: str, data: st.DataObject) -> None:
        """However many rows stand ahead one after another, nobody is blamed for it, and each of them is named."""
        rows, far = data.draw(with_rows_ahead(what))
        place = data.draw(st.integers(1, len(rows) - 1))
        told = [*rows[:place], *far, *rows[place:]]

        assert breaches(what, rows) == breaches(what, told) == []
        ahead = [finding.rows[0] for finding in AUDITS[what](told) if finding.code == "row-ahead"]
        assert sorted(ahead) == [*range(place, place + len(far))]

    @pytest.mark.parametrize("what", sorted(LAWFUL))
    @given(data=st.data())
    def test_rows_ahead_here_and_there(self, what: str, data: st.DataObject) -> None:
        """Rows ahead may stand anywhere, two rows of the record between any two of them."""
        rows, far = data.draw(with_rows_ahead(what))
        told = [*rows]
        for place, row in zip(range(len(rows) - 1, 0, -2), far, strict=False):
            told.insert(place, row)

        assert breaches(what, told) == []

    @pytest.mark.parametrize("what", sorted(LAWFUL))
    @given(data=st.data())
    def test_clocks_that_were_ahead(self, what: str, data: st.DataObject) -> None:
        """Rows of the record itself that were dated by a wrong clock do no harm to the others either."""
        rows = data.draw(LAWFUL[what])
        first = data.draw(st.integers(1, len(rows) - 1))
        last = data.draw(st.integers(first, min(first + 3, len(rows) - 1)))
        told = [years_ahead(row, 5) if first <= place < last else row for place, row in enumerate(rows)]

        assert breaches(what, told) == []


def of_few_instants(what: str) -> st.SearchStrategy[list[Row]]:
    """A record with many rows of one instant, in order of time: lawful ones made coarse, and rows nearly right."""
    noons = [datetime(2026, 1, day, 9, tzinfo=ASTANA) + hour * HOUR for day in (12, 13, 14) for hour in range(4)]
    instants, days = st.sampled_from(noons), st.sampled_from([date(2026, 1, day) for day in (5, 12, 13, 14)])
    nearly = st.lists(broken(what, instants, days, wrong=10), min_size=1, max_size=25)
    dated = nearly.map(lambda rows: [row for row in rows if isinstance(row.get(key_of(row)), date)])
    return st.one_of(dated, coarse(what), st.tuples(dated, coarse(what)).map(lambda both: both[0] + both[1])).map(
        lambda rows: sorted(rows, key=lambda row: as_day(row[key_of(row)]))
    )


def as_day(value: date) -> tuple[float, ...]:
    """What rows are ordered by, whatever their kind of date."""
    if isinstance(value, datetime):
        aware = value if value.tzinfo else value.replace(tzinfo=ASTANA)
        return (aware.timestamp(),)
    return (datetime(value.year, value.month, value.day, tzinfo=ASTANA).timestamp(),)


@st.composite
def coarse(draw: st.DrawFn, what: str) -> list[Row]:
    """A lawful record by a clock that shows hours, so that much falls together; some rows twice, some missing."""
    rows = [dict(row) for row in draw(LAWFUL[what])]
    for row in rows:
        if "at" in row:
            row["at"] = row["at"].replace(minute=0, second=0, microsecond=0)
    kept = [row for row in rows if draw(st.integers(0, 9))]
    return kept + [row for row in rows if not draw(st.integers(0, 9))]


@st.composite
def permuted(draw: st.DrawFn, what: str) -> tuple[list[Row], list[Row]]:
    """A record, and the same with the rows of each instant in another order."""
    rows = draw(of_few_instants(what))
    runs = [list(run) for _, run in groupby(rows, key=lambda row: as_day(row[key_of(row)]))]
    return rows, [row for run in runs for row in draw(st.permutations(run))]


def said(what: str, rows: list[Row]) -> Counter[Any]:
    """What an audit says, rows named by what they hold and not by where they stand."""
    return Counter(_said(rows, AUDITS[what](rows)))


def content(row: Row) -> str:
    """What a row holds; a value that is not there can be left out."""
    return repr(sorted((key, value) for key, value in row.items() if value is not None))


def _said(rows: list[Row], findings: Iterable[Finding]) -> Iterator[Any]:
    def by_row(text: str) -> str:
        return re.sub(r"\$\.rows\[(\d+)\]", lambda found: content(rows[int(found[1])]), text)

    for finding in findings:
        named = tuple(sorted(content(rows[row]) for row in finding.rows))
        yield (
            finding.code,
            finding.norm,
            finding.subject,
            finding.at,
            finding.by,
            finding.known_on,
            named,
            by_row(finding.text.en),
            tuple(by_row(path) for path in finding.paths),
        )


@pytest.mark.parametrize("what", sorted(LAWFUL))
@given(data=st.data())
def test_order_within_an_instant_does_not_matter(what: str, data: st.DataObject) -> None:
    """Rows of one instant can stand in any order: the audit says the same of them."""
    rows, other = data.draw(permuted(what))

    assert said(what, rows) == said(what, other)
