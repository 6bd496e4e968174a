"""Two laws over one record: equal to two audits compared by hand, each row read once, in memory that is flat."""

import gc
import tracemalloc
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from aleumet_rules import (
    LAW,
    AnswerChange,
    Channel,
    Finding,
    LawBook,
    audit_incidents,
    audit_measures,
    audit_queue,
    compare,
    registration_due,
)
from drawn_records import DEPARTMENT, broken, incidents, measures, records
from long_records import LATE_BY, RECORDS, departments
from records import DAY, MINUTE, Row
from sweep import in_full, is_full, some

TWENTY = LAW.amend(grace=timedelta(minutes=20))
LAWS: dict[str, list[LawBook]] = {
    "queue": [
        TWENTY,
        LAW.amend(grace=timedelta(minutes=5), reminder_days=2, since=DAY + datetime(2026, 1, 31).date()),
        LAW.amend(form_valid_months=2, sms_promptness="any-time", general_order_after="booked"),
        LAW.as_known(datetime(2026, 3, 17).date()).amend(slot_capacity="one", lasts_months=3),
    ],
    "incidents": [
        LAW.amend(hours_terms="service-hours", analyse_working_days=2),
        LAW.amend(register_within=timedelta(hours=1), own_refutation="thirty-minutes"),
        LAW.amend(opens=datetime(2026, 1, 1, 10).time(), voice_out_of_hours="next-working-day"),
    ],
    "measures": [
        LAW.amend(selection_months=1),
        LAW.amend(window_roll="no", second_choice="once", measure_term="informs"),
    ],
}
Key = tuple[object, ...]
MANY = 10_000 if is_full() else 2_000
"""How many rows a long record has."""
MOST = {"queue": 100_000} if is_full() else {}
"""How many the longest ones have, by kind."""


def audited(kind: str, rows: Iterable[Row], law: LawBook, places: Any = (DEPARTMENT,)) -> list[Finding]:
    """The findings of one audit."""
    if kind == "queue":
        return [*audit_queue(rows, departments=places, law=law)]
    return [*(audit_incidents if kind == "incidents" else audit_measures)(rows, law=law)]


def by_key(findings: Iterable[Finding]) -> dict[Key, list[timedelta]]:
    """By how much each thing was found, by what makes findings the same."""
    found: dict[Key, list[timedelta]] = defaultdict(list)
    for one in findings:
        found[one.norm and one.norm.id, one.code, one.subject, one.rows].append(one.by or timedelta())
    return found


def by_hand(findings: Iterable[Finding], others: Iterable[Finding]) -> Counter[Key]:
    """What two audits differ in: each finding that one has alone, and by how much the others differ."""
    one, two = by_key(findings), by_key(others)
    changes: Counter[Key] = Counter()
    for key in {**one, **two}:
        here, there = one.get(key, []), two.get(key, [])
        if len(here) > len(there):
            changes[*key, "gone"] += len(here) - len(there)
        if len(there) > len(here):
            changes[*key, "new"] += len(there) - len(here)
        if len(here) == len(there) == 1 and here != there:
            changes[*key, there[0] - here[0]] += 1
    return changes


def told(changes: Iterable[AnswerChange]) -> Counter[Key]:
    """The same of a comparison, terms and people who did not come left out."""
    return Counter(_of_finding(one) for one in changes if one.code not in ("term", "no-show"))


def _of_finding(one: AnswerChange) -> Key:
    found = one.one or one.other
    assert isinstance(found, Finding)
    how: object = "gone" if one.other is None else "new" if one.one is None else one.by
    return (found.norm and found.norm.id, found.code, found.subject, found.rows, how)


DRAWN: dict[str, st.SearchStrategy[list[Row]]] = {
    kind: st.one_of(lawful, st.lists(broken(kind, wrong=20), max_size=30))
    for kind, lawful in (("queue", records()), ("incidents", incidents()), ("measures", measures()))
}


@pytest.mark.untraced
@pytest.mark.slow
@pytest.mark.parametrize("kind", LAWS)
@given(st.data())
def test_equal_to_two_audits_by_hand(kind: Any, data: st.DataObject) -> None:
    """Of any record, also one that is nearly right, the changes are those of two audits; of one law there are none."""
    rows = data.draw(DRAWN[kind])
    law, other = data.draw(st.permutations([LAW, *LAWS[kind]]))[:2]
    places = (DEPARTMENT,) if kind == "queue" else ()

    found = compare(kind, iter(rows), law=law, other=other, departments=places)

    assert told(found) == by_hand(audited(kind, rows, law), audited(kind, rows, other))
    assert found.rows == len(rows)
    assert [*compare(kind, rows, law=law, other=law, departments=places)] == []


@pytest.mark.untraced
@pytest.mark.slow
@pytest.mark.parametrize("kind", LAWS)
@pytest.mark.parametrize("number", some([0, 1], 2))
def test_long_record_by_hand(kind: Any, number: int) -> None:
    """Over a long record the changes are those of two audits, the sums those of the changes."""
    many = MANY if number else MOST.get(kind, MANY)
    rows, other = [*RECORDS[kind](many)], LAWS[kind][number]
    places = departments(20) if kind == "queue" else []
    found = compare(kind, iter(rows), other=other, departments=places)
    changes = [*found]
    findings, others = (audited(kind, rows, law, places) for law in (LAW, other))

    assert told(changes) == by_hand(findings, others)
    whole = [one for one in found.effects if one.department is None]
    assert sum(one.gone + one.new + one.later + one.earlier for one in whole) == len(changes) > many // 100
    for audit, count in ((findings, "one"), (others, "other")):
        late = [one for one in audit if one.code == "attended-late"]
        assert sum(getattr(one, count) for one in whole if one.code == "attended-late") == len(late)
    for norm, code in {(one.norm, one.code) for one in whole if one.department}:
        parts = [one for one in found.effects if (one.norm, one.code) == (norm, code)]
        assert sum(one.gone for one in parts if one.department) <= parts[0].gone


@pytest.mark.untraced
@pytest.mark.slow
def test_people_who_did_not_come_by_hand() -> None:
    """Who came after the grace, or never, did not come in time; under a longer grace some of them did."""
    rows = [*RECORDS["queue"](MANY)]
    starts = {row["ticket"]: row["slot"] for row in rows if row["event"] == "booked"}
    came = {row["ticket"]: row.get("arrived_at", row["at"]) for row in rows if row["event"] in ("arrived", "voided")}
    never = {row["ticket"] for row in rows if row["event"] == "voided" and "arrived_at" not in row}
    late = {ticket: at - starts[ticket]["starts_at"] for ticket, at in came.items()}
    gone = {ticket for ticket, by in late.items() if 15 * MINUTE < by <= 20 * MINUTE and ticket not in never}
    places = Counter(str(starts[ticket]["department"]) for ticket in gone)
    found = compare("queue", rows, other=TWENTY, departments=departments(20))
    effects = {one.department: one for one in found.changed if one.code == "no-show"}

    assert effects[None].gone == len(gone) == effects[None].one - effects[None].other > MANY // 100
    assert effects[None].one == len(never | {ticket for ticket, by in late.items() if by > 15 * MINUTE})
    assert {place: one.gone for place, one in effects.items() if place is not None} == places
    assert {None, 16, 18, 20, 25} < {*LATE_BY}


@pytest.mark.untraced
@pytest.mark.slow
def test_terms_by_hand() -> None:
    """Every request has a last instant of its registration under each law; who gets more or less time is counted."""
    other = LAWS["incidents"][0]
    rows = [*RECORDS["incidents"](MANY // 5)]
    received = [row["at"] for row in rows if row["event"] == "received"]
    one, two = ([_registered_by(at, law) for at in received] for law in (LAW, other))
    moved = [later - earlier for earlier, later in zip(one, two, strict=True) if earlier != later]
    effects = compare("incidents", rows, other=other, known_on="today").effects
    (effect,) = [one for one in effects if one.code == "term" and one.norm and one.norm.id == "incident.register"]

    assert (effect.one, effect.other, effect.gone, effect.new) == (len(received), len(received), 0, 0)
    assert effect.later == len([by for by in moved if by > timedelta()]) > 0
    assert effect.earlier == len([by for by in moved if by < timedelta()])
    assert effect.by == sum(moved, timedelta())


def _registered_by(at: datetime, law: LawBook) -> datetime:
    return registration_due(at, Channel.CHAT_BOT, law=law).unwrap().due_at.astimezone(UTC)


class Once:
    """Rows that can be read once, and count how many were."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = iter(rows)
        self.read = 0

    def __iter__(self) -> Iterator[Row]:
        return self

    def __next__(self) -> Row:
        row = next(self._rows)
        self.read += 1
        return row


@pytest.mark.untraced
@pytest.mark.parametrize("kind", LAWS)
def test_streams(kind: Any) -> None:
    """Nothing is read before it is asked for, each row once, and a change comes soon after its row."""
    rows = Once(RECORDS[kind](2_500))
    found = compare(kind, rows, other=LAWS[kind][0], departments=departments(1) if kind == "queue" else ())

    assert rows.read == found.rows == 0
    first = next(iter(found))
    assert 0 < rows.read <= 250
    behind = [rows.read - max(_rows_of(one), default=rows.read) for one in found]
    assert len(behind) > 100
    assert rows.read == found.rows > 2_200
    assert isinstance(first, AnswerChange)
    assert next(iter(found), None) is None


def _rows_of(one: AnswerChange) -> tuple[int, ...]:
    found = one.one or one.other
    return found.rows if isinstance(found, Finding) else ()


@pytest.mark.untraced
@pytest.mark.slow
@in_full()
@pytest.mark.parametrize("kind", LAWS)
def test_memory_is_flat(kind: Any) -> None:
    """What is held does not grow with the record: its second half takes no more than the first, open cases included."""
    places, most = departments(20) if kind == "queue" else (), MOST.get(kind, MANY) // 2
    deque(compare(kind, RECORDS[kind](most), other=LAWS[kind][0], departments=places), maxlen=0)
    rows = Once(RECORDS[kind](most))
    held: dict[bool, list[int]] = {True: [], False: []}
    gc.collect()
    gc.freeze()  # what was there before is not looked through each time
    tracemalloc.start()
    try:
        for _ in compare(kind, rows, other=LAWS[kind][0], departments=places):
            if rows.read >= (len(held[True]) + len(held[False]) + 1) * most // 20:
                gc.collect()
                held[rows.read < most // 2].append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
        gc.unfreeze()

    assert rows.read > 0.9 * most
    assert min(len(sizes) for sizes in held.values()) >= 8
    # Words and days that are remembered fill their places by and by; a row kept would be many times as much.
    assert max(held[False]) <= 1.2 * max(held[True]) + 100_000
