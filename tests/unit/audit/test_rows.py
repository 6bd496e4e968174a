"""Rows as they come: every fault at once with its path, in the audit as a finding and in reading as one error."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from aleumet_rules import (
    ASTANA,
    Channel,
    ContradictoryFacts,
    Department,
    FindingKind,
    InvalidFact,
    OutsideHorizon,
    WrongType,
    audit_incidents,
    audit_measures,
    audit_queue,
    read_incidents,
    read_measures,
    read_queue,
)

DEPARTMENT = Department(3, "Kokshetau, Abai St. 96", ("1110",))
BOOKED: dict[str, Any] = {
    "event": "booked",
    "at": "2025-12-01T10:00:00+05:00",
    "form": "17",
    "signed_on": "2025-11-28",
    "residence": "111010000",
    "ticket": "A-1",
    "slot": {"department": 3, "starts_at": "2025-12-15T09:00:00+05:00"},
}
CONFIRMED: dict[str, Any] = {"event": "confirmed", "at": "2025-12-01T10:01:00+05:00", "ticket": "A-1", "annex": 2}
NEW_YORK = timezone(timedelta(hours=-5))


def test_text_becomes_objects() -> None:
    """Days, instants and numbers in text are read; what is left out has its default."""
    (row,) = read_queue([BOOKED])

    assert row == {
        "event": "booked",
        "at": datetime(2025, 12, 1, 10, tzinfo=ASTANA),
        "form": "17",
        "signed_on": date(2025, 11, 28),
        "residence": "111010000",
        "ticket": "A-1",
        "slot": {"department": "3", "starts_at": datetime(2025, 12, 15, 9, tzinfo=ASTANA)},
        "has_phone": True,
    }


@pytest.mark.parametrize(
    ("key", "given", "read"),
    [
        pytest.param(
            "at", datetime(2025, 12, 1, 0, tzinfo=NEW_YORK), datetime(2025, 12, 1, 10, tzinfo=ASTANA), id="at"
        ),
        pytest.param("at", "2025-12-01T05:00:00Z", datetime(2025, 12, 1, 10, tzinfo=ASTANA), id="at-in-utc"),
        pytest.param("signed_on", date(2025, 11, 28), date(2025, 11, 28), id="date"),
        pytest.param("has_phone", False, False, id="flag"),
        pytest.param("has_phone", "false", False, id="flag-in-text"),
        pytest.param("has_phone", None, True, id="nothing-is-the-default"),
    ],
)
def test_objects_and_text_are_read_alike(key: str, given: object, read: object) -> None:
    """A value is taken as an object or as text; an instant is kept in Astana time."""
    (row,) = read_queue([BOOKED | {key: given}])

    assert row[key] == read


NOTICE: dict[str, Any] = {"event": "refuted-notice", "at": "2025-12-17T16:30:00+05:00", "incident": "7"}
TOLD = datetime(2025, 12, 18, 9, tzinfo=ASTANA)


@pytest.mark.parametrize(
    ("given", "read"),
    [
        pytest.param("log.pdf", True, id="name"),
        pytest.param(["log.pdf", "screen.png"], True, id="names"),
        pytest.param(("log.pdf",), True, id="names-of-a-fact"),
        pytest.param([], False, id="no-names"),
        pytest.param(True, True, id="yes"),
        pytest.param("true", True, id="yes-in-text"),
        pytest.param(False, False, id="no"),
        pytest.param("false", False, id="no-in-text"),
        pytest.param(None, None, id="not-said"),
        pytest.param(float("nan"), None, id="not-there"),
    ],
)
def test_proof_of_a_notice(given: object, read: object) -> None:
    """A notice of refutation says what was attached, whether anything was, or nothing of it."""
    assert read_incidents([NOTICE | {"proof": given}])[0]["proof"] is read


@pytest.mark.parametrize(
    ("given", "read"),
    [
        pytest.param(TOLD, TOLD, id="instant"),
        pytest.param("2025-12-18T04:00:00Z", TOLD, id="text"),
        pytest.param(False, False, id="none-named"),
        pytest.param("false", False, id="none-named-in-text"),
        pytest.param(None, None, id="not-said"),
    ],
)
def test_plan_of_a_notice(given: object, read: object) -> None:
    """A notice of confirmation names the planned instant of the repair, or says that it names none."""
    assert read_incidents([NOTICE | {"event": "confirmed-notice", "planned_at": given}])[0]["planned_at"] == read


@pytest.mark.parametrize(
    ("event", "key", "value", "needs"),
    [
        pytest.param("refuted-notice", "proof", "two\nlines", "needs what was attached, true or false", id="lines"),
        pytest.param("refuted-notice", "proof", 7, "needs what was attached, true or false", id="number"),
        pytest.param("refuted-notice", "proof", ["log.pdf", ""], "needs what was attached", id="no-name"),
        pytest.param("confirmed-notice", "planned_at", True, "UTC offset, or false", id="yes"),
        pytest.param("confirmed-notice", "planned_at", "soon", "needs an instant with its UTC offset", id="soon"),
        pytest.param("confirmed-notice", "proof", "log.pdf", "is no key of this event", id="another-notice"),
    ],
)
def test_contents_that_cannot_be_read(event: str, key: str, value: object, needs: str) -> None:
    """What a notice carries is refused by its path when it is something else."""
    with pytest.raises(InvalidFact, match=needs) as caught:
        read_incidents([NOTICE | {"event": event, key: value}])

    assert caught.value.field == f"$.rows[0].{key}"


@pytest.mark.parametrize("annex", [pytest.param(2, id="number"), pytest.param("2", id="text")])
def test_annex(annex: object) -> None:
    """An annex is a number, in text too."""
    assert read_queue([CONFIRMED | {"annex": annex}])[0]["annex"] == 2


def test_rows_of_the_other_records() -> None:
    """Incidents carry their channel, measures their days."""
    incident = {"event": "received", "at": "2025-12-15T09:00:00+05:00", "incident": "7"}
    measure = {"event": "given", "on": "2025-12-15", "measure": "m"}

    assert read_incidents([incident | {"channel": "voice"}])[0]["channel"] is Channel.VOICE
    assert read_incidents([incident | {"channel": Channel.VOICE}])[0]["channel"] is Channel.VOICE
    assert read_measures([measure]) == (
        {"event": "given", "on": date(2025, 12, 15), "measure": "m", "implement_by": None, "has_phone": True},
    )


FAULTS = [
    pytest.param({"at": "2025-12-01T10:00:00"}, ".at", id="instant-without-offset"),
    pytest.param({"at": datetime(2025, 12, 1, 10)}, ".at", id="naive-instant"),
    pytest.param({"at": date(2025, 12, 1)}, ".at", id="day-for-an-instant"),
    pytest.param({"at": "soon"}, ".at", id="no-instant"),
    pytest.param({"at": "1999-12-01T10:00:00+06:00"}, ".at", id="instant-outside-the-horizon"),
    pytest.param({"at": None}, ".at", id="missing"),
    pytest.param({"signed_on": "28.11.2025"}, ".signed_on", id="day-written-otherwise"),
    pytest.param({"signed_on": datetime(2025, 11, 28, tzinfo=ASTANA)}, ".signed_on", id="instant-for-a-day"),
    pytest.param({"signed_on": "2015-12-31"}, ".signed_on", id="day-outside-the-horizon"),
    pytest.param({"signed_on": 20251128}, ".signed_on", id="number-for-a-day"),
    pytest.param({"residence": "1110"}, ".residence", id="kato-too-short"),
    pytest.param({"residence": 111010000}, ".residence", id="kato-as-a-number"),
    pytest.param({"ticket": " "}, ".ticket", id="blank"),
    pytest.param({"ticket": "A\n1"}, ".ticket", id="line-break"),
    pytest.param({"ticket": 1.5}, ".ticket", id="fraction-for-text"),
    pytest.param({"has_phone": "yes"}, ".has_phone", id="flag-in-other-words"),
    pytest.param({"has_phone": []}, ".has_phone", id="flag-of-another-kind"),
    pytest.param({"slot": "3"}, ".slot", id="slot-as-text"),
    pytest.param({"slot": {"department": 3}}, ".slot.starts_at", id="no-start"),
    pytest.param({"slot": {"department": 0, "starts_at": BOOKED["at"]}}, ".slot.department", id="department-zero"),
    pytest.param({"slot": {"department": 3.0, "starts_at": BOOKED["at"]}}, ".slot.department", id="department-float"),
    pytest.param(
        {"slot": {"department": 3, "starts_at": "2051-01-01T09:00:00+05:00"}}, ".slot.starts_at", id="start-too-far"
    ),
    pytest.param({"slot": {**BOOKED["slot"], "room": 12}}, ".slot.room", id="unknown-key-of-the-slot"),
    pytest.param({"iin": "900101350018"}, ".iin", id="unknown-key"),
    pytest.param({3: 4}, "[3]", id="key-that-is-no-text"),
    pytest.param({"event": "burned"}, ".event", id="unknown-event"),
    pytest.param({"event": None}, ".event", id="no-event"),
    pytest.param({"event": ["booked"]}, ".event", id="event-of-another-kind"),
]


@pytest.mark.parametrize(("change", "path"), FAULTS)
def test_fault_has_its_path(change: dict[Any, Any], path: str) -> None:
    """A value that cannot be read is named by its path, in the audit and in reading."""
    rows = [CONFIRMED, BOOKED | change]

    with pytest.raises(InvalidFact) as caught:
        read_queue(rows)
    findings = [finding for finding in audit_queue(rows, departments=[DEPARTMENT]) if finding.code == "bad-row"]

    assert caught.value.field == f"$.rows[1]{path}"
    assert [(finding.paths, finding.rows) for finding in findings] == [((f"$.rows[1]{path}",), (1,))]


@pytest.mark.parametrize("row", [pytest.param(None, id="none"), pytest.param(["booked"], id="list")])
def test_what_is_no_row(row: Any) -> None:
    """Something without keys is a fault of the whole row, and the audit goes on."""
    (finding,) = audit_queue([row], departments=[DEPARTMENT])

    assert (finding.paths, finding.subject, finding.at) == (("$.rows[0]",), "", None)


def test_all_faults_of_a_row_at_once() -> None:
    """A row with many faults makes one finding that names them all, in three languages."""
    row = BOOKED | {"at": "soon", "residence": "1110", "slot": {"department": -1, "start": 9}, "colour": "red"}
    paths = (
        "$.rows[0].at",
        "$.rows[0].residence",
        "$.rows[0].slot.department",
        "$.rows[0].slot.starts_at",
        "$.rows[0].slot.start",
        "$.rows[0].colour",
    )

    (finding,) = audit_queue([row], departments=[DEPARTMENT])

    assert finding.paths == paths
    assert (finding.kind, finding.norm, finding.impossible) == (FindingKind.IMPOSSIBLE, None, True)
    for lang in ("kk", "ru", "en"):
        assert all(path in finding.explain(lang) for path in paths)


def test_all_faults_of_all_rows_at_once() -> None:
    """Reading raises one error: the paths, the values, and what each has to be."""
    with pytest.raises(InvalidFact) as caught:
        read_queue([BOOKED | {"at": "soon"}, BOOKED, BOOKED | {"ticket": 7.5, "form": None}])

    assert caught.value.field == "$.rows[0].at, $.rows[2].form, $.rows[2].ticket"
    assert caught.value.value == ("soon", None, 7.5)
    assert caught.value.problem == (
        "3 faults: $.rows[0].at needs an instant with its UTC offset; $.rows[2].form is missing; "
        "$.rows[2].ticket needs a number or one line of text"
    )


@pytest.mark.parametrize(
    "change",
    [pytest.param({"annex": 5}, id="none-such"), pytest.param({"annex": "II"}, id="no-number")],
)
def test_annex_that_there_is_not(change: dict[str, Any]) -> None:
    """The Algorithm has four annexes."""
    with pytest.raises(
        InvalidFact, match=r"^\$\.rows\[0\]\.annex: 1 faults: \$\.rows\[0\]\.annex needs an annex: 1, 2"
    ):
        read_queue([CONFIRMED | change])


@pytest.mark.parametrize("channel", [pytest.param("pigeon", id="unknown"), pytest.param([], id="of-another-kind")])
def test_channel_that_there_is_not(channel: object) -> None:
    """A channel is one of three."""
    row = {"event": "received", "at": "2025-12-15T09:00:00+05:00", "incident": "7", "channel": channel}

    with pytest.raises(InvalidFact, match=r"needs one of: voice, messenger, chat-bot"):
        read_incidents([row])


def test_mapping_of_another_kind_is_a_row() -> None:
    """Any mapping will do, the slot's too."""

    class Record(dict[str, Any]):
        pass

    assert read_queue([Record(BOOKED | {"slot": Record(BOOKED["slot"])})]) == read_queue([BOOKED])


def audit_a_queue(rows: Any) -> Iterator[Any]:
    """The audit of a queue."""
    return audit_queue(rows, departments=[DEPARTMENT])


@pytest.mark.parametrize(
    "take",
    [
        pytest.param(audit_a_queue, id="audit_queue"),
        pytest.param(audit_incidents, id="audit_incidents"),
        pytest.param(audit_measures, id="audit_measures"),
        pytest.param(read_queue, id="read_queue"),
    ],
)
@pytest.mark.parametrize(
    "rows", [pytest.param("rows", id="text"), pytest.param(BOOKED, id="one"), pytest.param(5, id="5")]
)
def test_rows_have_to_be_many(take: Callable[[Any], Any], rows: Any) -> None:
    """What cannot be gone through row by row is refused at the call, not at the first finding."""
    with pytest.raises(WrongType, match=r"^rows: needs an iterable of rows"):
        take(rows)


@pytest.mark.parametrize(
    ("departments", "error", "message"),
    [
        pytest.param(DEPARTMENT, WrongType, "^departments: needs several departments", id="one"),
        pytest.param(7, WrongType, "^departments: needs several departments", id="number"),
        pytest.param(["3"], WrongType, r"^departments\[0\]: needs Department, not str", id="text"),
        pytest.param(
            [DEPARTMENT, Department("3", "elsewhere", ("1110",))],
            ContradictoryFacts,
            r"^departments and departments\[1\]: two departments of one number",
            id="two-of-one-number",
        ),
    ],
)
def test_departments_are_checked(departments: Any, error: type[Exception], message: str) -> None:
    """Departments are several, each of its own number; the same one twice does no harm."""
    assert list(audit_queue([], departments=[DEPARTMENT, DEPARTMENT])) == []
    with pytest.raises(error, match=message):
        audit_queue([], departments=departments)


@pytest.mark.parametrize(
    ("known_on", "error", "needs"),
    [
        pytest.param("yesterday", InvalidFact, "must be 'then', 'today' or a date", id="other-word"),
        pytest.param(5, WrongType, "needs", id="number"),
        pytest.param(datetime(2025, 12, 1, tzinfo=ASTANA), WrongType, "needs", id="instant"),
    ],
)
def test_known_on_is_checked(known_on: Any, error: type[Exception], needs: str) -> None:
    """Knowledge is named by its two words or by a day."""
    with pytest.raises(error, match=f"^known_on: {needs}"):
        audit_measures([], known_on=known_on)


def test_until_and_law_are_checked() -> None:
    """The end of a record is an instant with a zone, of measures a day; the law is a law book."""
    with pytest.raises(InvalidFact, match=r"^until: "):
        audit_queue([], departments=[], until=datetime(2025, 12, 1))
    with pytest.raises(InvalidFact, match=r"^until: "):
        audit_incidents([], until=datetime(2025, 12, 1))
    with pytest.raises(OutsideHorizon, match=r"^until: "):
        audit_measures([], until=date(2051, 1, 1))
    for audit in (audit_incidents, audit_measures):
        with pytest.raises(WrongType, match=r"^law: needs LawBook"):
            audit([], law="law")  # type: ignore[arg-type]  # the wrong type is the point


def test_order_of_time() -> None:
    """A row earlier than the one before it is impossible; the row after it is measured by it."""
    rows = [
        {"event": "arrived", "at": f"2025-12-15T09:{minute}:00+05:00", "ticket": f"A-{minute}"}
        for minute in (10, 30, 20, 25)
    ]
    found = [finding for finding in audit_queue(rows, departments=[]) if finding.code == "rows-out-of-order"]

    assert [(finding.rows, finding.paths, finding.by) for finding in found] == [
        ((2,), ("$.rows[2].at",), timedelta(minutes=10))
    ]


def test_order_of_days() -> None:
    """Rows of measures are in order of their days."""
    rows = [{"event": "given", "on": f"2025-12-{day}", "measure": str(day)} for day in (15, 14)]

    assert [(finding.code, finding.by) for finding in audit_measures(rows)] == [
        ("rows-out-of-order", timedelta(days=1))
    ]


def test_order_in_the_hour_that_came_twice() -> None:
    """On 29 February 2024 the clock showed 23:00-24:00 twice; what is later in truth is in order, and only that."""
    first, second = timezone(timedelta(hours=6)), timezone(timedelta(hours=5))
    half_past, quarter_past = datetime(2024, 2, 29, 23, 30), datetime(2024, 2, 29, 23, 15)
    lawful = [half_past.replace(tzinfo=first), quarter_past.replace(tzinfo=second)]
    wrong = [quarter_past.replace(tzinfo=second), half_past.replace(tzinfo=first)]

    def disorder(instants: list[datetime]) -> list[timedelta | None]:
        rows = [{"event": "arrived", "at": at, "ticket": f"A-{n}"} for n, at in enumerate(instants)]
        return [finding.by for finding in audit_queue(rows, departments=[]) if finding.code == "rows-out-of-order"]

    assert disorder(lawful) == []
    assert disorder(wrong) == [timedelta(minutes=45)]


def test_empty_record() -> None:
    """Of nothing there is nothing to say."""
    assert [*audit_queue([], departments=[]), *audit_incidents([]), *audit_measures([])] == []
