"""Facts through JSON and back, and what the schemas say of facts and answers."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime, time, timedelta
from inspect import isclass
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator, FormatChecker

import aleumet_rules as rules
from aleumet_rules import (
    ASTANA,
    LAW,
    NORMS,
    Act,
    Announcement,
    AnnouncementKind,
    AssistantProfile,
    Booking,
    Decision,
    Department,
    Form031,
    Incident,
    InvalidFact,
    KurbanAit,
    Measure,
    NewHoliday,
    Participant,
    ParticipantCategory,
    ParticipantProfile,
    ProgrammeData,
    Representative,
    Slot,
    Text,
    Transfer,
    Trip,
    Week,
    WorkingCalendar,
    WrongType,
    analysis_due,
    check_receipt,
    codes,
    compare,
    from_plain,
    json_schema,
    to_plain,
)
from aleumet_rules.plain.records import FACTS
from aleumet_rules.testing.strategies import (
    bookings,
    departments,
    forms,
    incidents,
    legal_entities,
    measures,
    slots,
    suppliers,
    trips,
    walk_ins,
)
from answers import PAGES
from sweep import some

DAY, NEXT = date(2026, 12, 26), date(2027, 1, 8)
NAMES = Text("Бұйрық", "Приказ", "Order")
ACT = Act("order-412", "412", DAY, NAMES)
FORM = Form031("031-1", "900101300123", date(2026, 1, 5), "111010000", "+77010000000", "Айгүл")
BOOKING = Booking(
    "T-1", FORM, Slot("11-1", datetime(2026, 1, 12, 9, tzinfo=ASTANA)), datetime(2026, 1, 6, 4, tzinfo=UTC)
)
SAMPLES: tuple[Any, ...] = (
    ACT,
    NAMES,
    BOOKING,
    Transfer(NEXT, DAY, order=ACT, published_on=DAY, weeks=[Week.FIVE_DAY]),
    KurbanAit(date(2027, 5, 17), order=ACT),
    NewHoliday(NAMES, 11, 14, DAY, until=NEXT, act=ACT),
    Announcement(AnnouncementKind.WORKS, "text"),
    Participant(ParticipantCategory.DISABILITY, "900101300123", "+77010000000", Representative.GUARDIAN, 1, True),
    ParticipantProfile(surname="Ахметов", born_on=date(1990, 1, 1)),
    AssistantProfile(surname="Ахметов"),
    ProgrammeData(),
)
DRAWN = st.one_of(
    st.sampled_from(SAMPLES),
    bookings(),
    departments(),
    forms(),
    incidents(),
    legal_entities(),
    measures(),
    slots(),
    suppliers(),
    trips(),
    walk_ins(),
)
CHECKER = FormatChecker()


VALIDATORS: dict[type[Any] | str, Draft202012Validator] = {}


def schema(kind: type[Any] | str) -> Draft202012Validator:
    """What tells whether data are valid for a kind, made once."""
    if kind not in VALIDATORS:
        VALIDATORS[kind] = Draft202012Validator(json_schema(kind), format_checker=CHECKER)
    return VALIDATORS[kind]


def through_json(data: Any) -> Any:
    """The data after a way through text."""
    return json.loads(json.dumps(data, ensure_ascii=False))


REFORM = LAW.amend(calendar=WorkingCalendar(days_off=[(NEXT, DAY)]), grace=timedelta(minutes=20), closes=time(18))
RECORD: list[dict[str, Any]] = [
    {"incident": 1, "event": "received", "at": "2025-12-15T12:00:00+05:00", "channel": "voice"},
    {"incident": 1, "event": "registered", "at": "2025-12-15T14:00:00+05:00"},
    {"incident": 1, "event": "analysed", "at": "2025-12-16T18:10:00+05:00"},
]


def laws() -> Iterator[Any]:
    """The law as it shows itself, in part and in whole, and what another would have said of a record."""
    yield from (LAW.as_known(date(2024, 1, 1)), NORMS.find("опоздание"), NORMS["queue.no-show"])
    yield from (*LAW.rows(), *REFORM.rows()[-60:])
    yield from (LAW.differences(REFORM), *LAW.differences(REFORM))
    comparison = compare("incidents", RECORD, other=REFORM)
    yield from comparison
    yield from (comparison, *comparison.effects)
    yield from (codes("error"), *codes())


def others() -> Iterator[Any]:
    """Days of each kind, years, and receipts asked again."""
    days = ("2025-12-13", "2025-12-15", "2025-12-16", "2025-03-10", "2025-01-03", "2025-01-05", "2027-05-17")
    yield from (LAW.calendar.day(date.fromisoformat(day)) for day in days)
    yield from (REFORM.calendar.day(NEXT), LAW.calendar.balance(2026), WorkingCalendar(Week.SIX_DAY).balance(2027))
    receipt = analysis_due(datetime(2025, 12, 15, 12, tzinfo=ASTANA)).receipt()
    yield from (check_receipt(receipt), check_receipt(receipt, law=REFORM), check_receipt({}))


ANSWERS = [
    *(answer for page in PAGES.values() for _, answer in page() if hasattr(answer, "to_dict")),
    *laws(),
    *others(),
]
WRONG: tuple[Any, ...] = (7, 1.5, True, "§", "2026-13-45", "2026-01-12T25:00:00+05:00", [], [[]], {"§": 1})


def corrupted(data: Any) -> Iterator[tuple[str, Any]]:
    """Data with one thing wrong: a key that is missing or unknown, or a value of another type, form or choice."""
    if isinstance(data, dict):
        yield "unknown", {**data, "§": 1}
        for key, value in data.items():
            yield "missing", {name: one for name, one in data.items() if name != key}
            yield from ((kind, {**data, key: one}) for kind, one in _values(value))
            yield from ((kind, {**data, key: inner}) for kind, inner in corrupted(value))
    elif isinstance(data, list) and data:
        yield from ((kind, [inner, *data[1:]]) for kind, inner in corrupted(data[0]))


def _values(value: object) -> Iterator[tuple[str, object]]:
    yield from (("value", wrong) for wrong in WRONG if wrong != value)


@given(fact=DRAWN)
def test_round_trip(fact: Any) -> None:
    """A fact comes back from JSON as it went, valid by its schema, and holds all that it is made of."""
    plain = through_json(to_plain(fact))

    assert from_plain(type(fact), plain) == fact
    assert [*schema(type(fact)).iter_errors(plain)] == []
    assert through_json(to_plain(from_plain(type(fact), plain))) == plain


def or_error(kind: type[Any], data: Any) -> Any:
    """The fact, or what is wrong with the data."""
    try:
        return from_plain(kind, data)
    except InvalidFact as error:
        return error


@given(fact=DRAWN, data=st.data())
def test_corruption_is_refused(fact: Any, data: st.DataObject) -> None:
    """What the schema refuses is refused when it is read, by a path; what is read is a fact that is valid again."""
    plain = through_json(to_plain(fact))
    kind, wrong = data.draw(st.sampled_from([*corrupted(plain)]))
    valid = schema(type(fact)).is_valid(wrong)
    read = or_error(type(fact), wrong)

    if isinstance(read, InvalidFact):
        assert read.field.startswith("$")
    else:
        assert valid
        assert schema(type(fact)).is_valid(through_json(to_plain(read)))
    assert not (valid and kind == "unknown")


@pytest.mark.parametrize("kind", FACTS, ids=lambda kind: kind.__name__)
def test_every_fact_has_a_schema(kind: type[Any]) -> None:
    """A schema is one of draft 2020-12, closed, and says what the fact is."""
    found = json_schema(kind)

    Draft202012Validator.check_schema(found)
    assert found["title"] == kind.__name__
    assert found["description"]
    assert found["additionalProperties"] is False


def broken(data: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Data with one thing wrong at any depth that every schema tells; what is wrong, and the whole."""
    if isinstance(data, dict):
        yield f"{name}: unknown key", {**data, "§": 1}
        for key, value in data.items():
            if name != "readings" and not (name == "facts" and key in ELSEWHERE):
                yield f"{key}: missing", {other: one for other, one in data.items() if other != key}
            if key not in OF_ANY_TYPE:
                yield f"{key}: another type", {**data, key: {"§": [1]}}
            if key in CHOSEN or (
                key not in OF_ANY_TYPE | {"value"} and isinstance(value, str) and re.match("[0-9]{4}-[0-9]{2}-", value)
            ):
                yield f"{key}: another form", {**data, key: "§"}
            if key not in OF_ANY_TYPE:
                yield from ((wrong, {**data, key: inner}) for wrong, inner in broken(value, key))
    elif isinstance(data, list) and data:
        yield from ((wrong, [inner, *data[1:]]) for wrong, inner in broken(data[0], name))


ELSEWHERE = {"has_certificate", "registered", "ticket", "window"}
"""Facts without which there is another question; of the readings an answer has those that bear on it."""

OF_ANY_TYPE = {"now", "then"}
"""What two answers have may be of any type."""

CHOSEN = {"channel", "code", "format", "kind", "method", "norm", "source", "started_by", "state", "status"}


def shape(data: Any) -> object:
    """What a schema sees of data beside the values: the keys, and the types of what stands there."""
    if isinstance(data, dict):
        return tuple(sorted((key, shape(value)) for key, value in data.items()))
    if isinstance(data, list):
        return ("list", shape(data[0]) if data else None)
    return type(data).__name__


PLAIN = [(type(answer), through_json(to_plain(answer))) for answer in ANSWERS]
SHAPES = [*{(kind, shape(plain)): (kind, plain) for kind, plain in PLAIN}.values()]
"""One answer of each shape."""


KINDS = [*dict(PLAIN)]
STRIDE = 5


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_answers_are_valid(kind: type[Any]) -> None:
    """Every answer of a kind is valid by its schema."""
    assert [error for of_kind, plain in PLAIN if of_kind is kind for error in schema(kind).iter_errors(plain)] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_broken_answers_are_not_valid(kind: type[Any]) -> None:
    """An answer is not valid with a key gone or new or a value of another type or form, anywhere."""
    tried = [wrong for of_kind, plain in SHAPES if of_kind is kind for wrong in broken(plain)]

    assert [wrong for wrong, whole in some(tried, STRIDE) if schema(kind).is_valid(whole)] == []


def test_every_answer_has_a_schema() -> None:
    """Whatever has a `to_dict()` has a schema, by its type and by its format, and is among the answers tried here."""
    kinds = [
        kind for name in vars(rules)["__all__"] if hasattr(kind := getattr(rules, name), "to_dict") and isclass(kind)
    ]
    tried = {type(answer): answer.to_dict()["format"] for answer in ANSWERS}

    assert {*kinds} == {*tried}
    for kind, named in tried.items():
        assert json_schema(kind) == json_schema(named)
        Draft202012Validator.check_schema(json_schema(kind))


def test_every_fault_is_named_at_once() -> None:
    """All that is wrong stands in one error, each with its path and the value that was found."""
    wrong = through_json(to_plain(BOOKING))
    wrong |= {"ticket": 5, "made_at": "2026-01-06", "status": "gone", "seat": 3}
    del wrong["slot"]["starts_at"]
    wrong["form"] |= {"signed_on": "2026-02-30", "residence": "111", "number": " "}

    with pytest.raises(InvalidFact) as caught:
        from_plain(Booking, wrong)
    paths = caught.value.field.split(", ")
    assert set(paths) == {
        "$.seat",
        "$.ticket",
        "$.form.number",
        "$.form.signed_on",
        "$.form.residence",
        "$.slot.starts_at",
        "$.made_at",
        "$.status",
    }
    found: Any = caught.value.value
    assert dict(zip(paths, found, strict=True))["$.status"] == "gone"
    assert str(caught.value).startswith(f"{caught.value.field}: 8 faults: ")


@pytest.mark.parametrize(
    ("kind", "plain", "said"),
    [
        (
            Trip,
            {"first": "2026-03-05", "last": "2026-03-04"},
            r"^\$\.first, \$\.last: 2 faults: .*ends before it begins",
        ),
        (Measure, {"id": "1", "name": "m", "given_to_portal_on": "2051-01-01"}, r"^\$\.given_to_portal_on: must lie"),
        (
            Slot,
            {"department": 0, "starts_at": "2055-01-01T09:00:00+05:00"},
            r"^\$\.starts_at, \$\.department: 2 faults: .* must lie between .* must be above zero",
        ),
        (
            Incident,
            {"received_at": "2051-01-12T09:00:00+05:00", "channel": "voice"},
            r"^\$\.received_at: must lie between 2016-01-01 and 2050-12-31",
        ),
        (Trip, [], r"^\$: needs an object, not list"),
        (Trip, {"first": 5, "last": "2026-03-04"}, r"^\$\.first: needs a day as YYYY-MM-DD, not int"),
        (NewHoliday, {"names": {"kk": "а", "ru": "а"}, "month": 1, "day": 3, "since": "2027-01-01"}, r"^\$\.names\.en"),
        (
            NewHoliday,
            {"names": {"kk": "а", "ru": "а", "en": "a"}, "month": 2, "day": 30, "since": "2027-01-01"},
            r"^\$\.month and day: must be a month and a day that every year has",
        ),
    ],
)
def test_what_a_fact_itself_refuses(kind: type[Any], plain: Any, said: str) -> None:
    """A fault of the whole, or of one value, is told by its path."""
    with pytest.raises(InvalidFact, match=said):
        from_plain(kind, plain)


def test_members_of_a_list_have_their_place() -> None:
    """A fault inside a list is told with its position; what is no list is told too."""
    plain: dict[str, Any] = {"number": 1, "address": "A", "serves": ["1110", 5], "trips": [{"first": "2026-01-01"}]}

    with pytest.raises(InvalidFact) as caught:
        from_plain(Department, plain)
    assert caught.value.field == "$.serves[1], $.trips[0].last"
    with pytest.raises(InvalidFact, match=r"^\$\.serves: needs a list, not str"):
        from_plain(Department, {**plain, "serves": "1110", "trips": []})


@pytest.mark.parametrize(
    "ask",
    [
        lambda: to_plain(5),
        lambda: to_plain(Decision),
        lambda: from_plain(Decision, {}),
        lambda: json_schema(int),
        lambda: json_schema("aleumet.decision/2"),
        lambda: json_schema([]),  # type: ignore[arg-type]
    ],
)
def test_other_kinds_are_refused(ask: Any) -> None:
    """What is neither a fact nor an answer is refused by type."""
    with pytest.raises(WrongType, match="needs"):
        ask()


def test_nothing_of_a_person_is_printed() -> None:
    """An error about who it is about shows no value."""
    wrong = through_json(to_plain(evolve(FORM, name="Айгүл"))) | {"phone": "8 701 000 00 00"}

    with pytest.raises(InvalidFact) as caught:
        from_plain(Form031, wrong)
    assert "8 701" not in str(caught.value)
    assert deepcopy(caught.value).value == "8 701 000 00 00"


def test_cattrs_is_imported_when_it_is_asked() -> None:
    """Neither the package nor a rule imports cattrs; the first fact read from plain data does."""
    code = (
        "import sys; from datetime import date; import aleumet_rules as r; r.schedule_due(); r.to_plain; "
        "assert 'cattrs' not in sys.modules; r.to_plain(r.Trip(date(2026, 1, 1), date(2026, 1, 2))); "
        "assert 'cattrs' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
