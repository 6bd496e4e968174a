"""What a value says of itself counts for nothing: its own type says what it is, and its errors become errors of ours.

What a collection that the caller brings raises while it is gone through is no error of a fact, and passes as it is.
"""

import weakref
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from aleumet_rules import (
    LAW,
    AleumetError,
    Booking,
    BookingStatus,
    Channel,
    Citation,
    Department,
    Direction,
    Form031,
    Html,
    InvalidFact,
    Knowledge,
    Measure,
    Participant,
    ParticipantCategory,
    ParticipantProfile,
    SignInMethod,
    Slot,
    Text,
    UnknownLanguage,
    WorkingCalendar,
    WrongType,
    analysis_due,
    audit_incidents,
    audit_queue,
    cancellation,
    checks,
    directions,
    end_of_calendar_days,
    end_of_months,
    free_slots,
    may_sign_in,
    missing_profile_fields,
    month_calendar,
    read_incidents,
    read_queue,
    reception_order,
    slots_on,
    status,
)
from hostile import FAR, Endless, Hostile, Indexed, LyingMapping, Unnamed, lying, raising, raising_midway

DAY, AT = date(2025, 12, 15), datetime(2025, 12, 15, 6, tzinfo=UTC)
DEPARTMENT = Department(1, "Көкшетау қ., Абай к-сі, 1", ("1110",))
FORM = Form031("17", "A-1", date(2025, 12, 1), "111010000", "+77011234567", "А.")
ROW = {"event": "received", "at": AT, "incident": "1", "channel": "chat-bot"}


def dead() -> object:
    """A proxy of something that is gone."""
    return weakref.proxy({1})


CHECKS: dict[str, Callable[[str, Any], object]] = {
    "instance": checks.a(Slot),
    "date": checks.calendar_date,
    "instant": checks.aware,
    "time": checks.clock_time,
    "length": checks.duration,
    "whole number": checks.whole_number,
    "text": checks.text,
    "several": checks.several,
    "each": checks.each(checks.line),
}
NOTHING: dict[str, Callable[[], object]] = {
    "class raises": lambda: raising(object, ("__class__", "__repr__")),
    "class has no name": Unnamed,
    "dead proxy": dead,
    "says that it is a date": lambda: lying(date),
    "says that it is a text": lambda: lying(str),
}


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("value", NOTHING)
def test_what_cannot_be_asked_is_of_a_wrong_type(check: str, value: str) -> None:
    """Every check refuses, by the field's name, what raises when it is asked what it is, and what makes it up."""
    with pytest.raises(WrongType, match=r"^fact: needs "):
        CHECKS[check]("fact", NOTHING[value]())


PARTS: dict[str, tuple[Callable[[str, Any], object], Any]] = {
    "date": (checks.calendar_date, raising(date, ("year",), 2025, 12, 15)),
    "instant": (checks.aware, raising(datetime, ("year",), 2025, 12, 15, 9, 0, 0, 0, UTC)),
    "time": (checks.clock_time, raising(time, ("hour",), 9)),
    "length": (checks.duration, raising(timedelta, ("days",), 1)),
}


@pytest.mark.parametrize("kind", PARTS)
def test_parts_that_cannot_be_read(kind: str) -> None:
    """A value of a right type whose parts raise is refused by the field's name; the cause is kept."""
    check, value = PARTS[kind]

    with pytest.raises(InvalidFact, match=r"^fact: has parts that cannot be read") as refused:
        check("fact", value)

    assert isinstance(refused.value.__cause__, Hostile)


@pytest.mark.parametrize("answer", [Hostile, OverflowError, "3", None, 3.0, True], ids=repr)
def test_index_that_is_none(answer: object) -> None:
    """What gives no whole number where Python asks for one is none, whatever it raises; `True` is none either."""
    with pytest.raises(WrongType, match=r"^n: needs a whole number, not Indexed"):
        LAW.calendar.add_working_days(DAY, Indexed(answer))  # type: ignore[arg-type]


def test_index_is_a_number() -> None:
    """What gives a whole number is that number, an `int` with strange comparisons its own value."""
    strange = raising(int, ("__eq__", "__hash__", "__index__", "__lt__"), 3)

    assert checks.whole_number("n", Indexed(3)) == checks.whole_number("n", strange) == 3
    assert type(checks.whole_number("n", strange)) is int


@pytest.mark.parametrize("number", [10**18, 10**5000], ids=["19 digits", "5,001 digits"])
def test_numbers_that_answers_write_out_have_an_end(number: int) -> None:
    """A department's number, its capacity and a part of a paragraph have at most 18 digits: answers write them out."""
    cites = LAW.pilots[0].rules.entries[0].citation
    calls: tuple[Callable[[int], object], ...] = (
        lambda n: Department(n, "Көкшетау", ("1110",)),
        lambda n: Department(1, "Көкшетау", ("1110",), capacity=n),
        lambda n: Slot(n, AT),
        lambda n: Citation(cites.act, "para", "1", part=n),
    )

    for call in calls:
        with pytest.raises(InvalidFact, match="must have at most 18 digits"):
            call(number)
        call(10**18 - 1)


def test_language_is_a_plain_text() -> None:
    """A language is asked for by what the text is, not by what it says of itself."""
    hostile = raising(str, ("__eq__", "__hash__", "__str__"), "ru")

    assert DEADLINE.explain(hostile) == DEADLINE.explain("ru")
    for wrong in (lying(str), dead(), raising(object, ("__class__",)), raising(str, ("__eq__", "__repr__"), "de")):
        with pytest.raises(UnknownLanguage, match=r"^lang: must be "):
            DEADLINE.explain(wrong)  # type: ignore[arg-type]


DEADLINE = analysis_due(AT)


def test_text_and_title_are_plain() -> None:
    """Words are kept as plain texts; a title is a text, so that markup in it is escaped."""
    words = raising(str, ("__str__", "__format__", "__eq__"), "да")

    assert type(Text(words, "да", "yes").kk) is str
    page = month_calendar(LAW.calendar, 2025, 12).page(Html("<b>"))
    assert "<title>&lt;b&gt;</title>" in page


def test_late_by_wants_an_instant_in_any_case() -> None:
    """The instant of the question is looked at although the thing has been done."""
    with pytest.raises(WrongType, match=r"^at: needs datetime"):
        DEADLINE.late_by("2025-12-20", done_at=AT)  # type: ignore[arg-type]


def test_month_is_a_plain_number() -> None:
    """A month that is no `int` but a whole number gives the same page."""
    assert month_calendar(LAW.calendar, Indexed(2025), Indexed(12)) == month_calendar(LAW.calendar, 2025, 12)  # type: ignore[arg-type]


def test_knowledge_is_a_name_or_a_day() -> None:
    """By which knowledge is asked for with a name or a day; what compares in its own way is neither."""
    named = raising(str, ("__eq__",), "today")

    assert [*audit_incidents([], known_on=named)] == [*audit_incidents([], known_on=Knowledge.TODAY)]
    others: tuple[Any, ...] = (raising(object, ("__eq__",)), [1, 2], lying(str), Channel.VOICE)
    for wrong in others:
        with pytest.raises(WrongType, match=r"^known_on: needs date"):
            audit_incidents([], known_on=wrong)


def test_reading_is_a_plain_text() -> None:
    """A reading is chosen by what the text is."""
    chosen = raising(str, ("__eq__", "__hash__"), "service-hours")

    assert LAW.amend(hours_terms=chosen) == LAW.amend(hours_terms="service-hours")


def test_activity_code_is_looked_at_before_the_mapping() -> None:
    """A code of an activity that is no text is refused, although it cannot be shown."""
    with pytest.raises(WrongType, match=r"^oked: needs str"):
        directions(raising(object, ("__repr__",)), {})
    with pytest.raises(WrongType, match=r"^mapping\['47'\]\[1\]: needs Direction"):
        directions("47", {"47": [Direction.SANATORIUM, "sanatorium"]})  # type: ignore[list-item]


def test_persons_are_what_their_type_says() -> None:
    """Who only says that it is a participant or a profile is none."""
    for claim in (lying(Participant), Unnamed(), dead()):
        with pytest.raises(WrongType, match=r"^actor: needs Participant or SupplierKind"):
            may_sign_in(claim, SignInMethod.EDS)  # type: ignore[arg-type]
        with pytest.raises(WrongType, match=r"^profile: needs a profile"):
            missing_profile_fields(claim)  # type: ignore[arg-type]
    assert may_sign_in(Participant(ParticipantCategory.DISABILITY, "1", "2"), SignInMethod.EDS)
    assert "surname" in missing_profile_fields(ParticipantProfile())


def test_law_is_looked_at_in_any_case() -> None:
    """Another law is refused also where the answer would not have needed one."""
    measure = Measure("m-1", "кресло", DAY, selected_on=DAY)
    booking = Booking("7", FORM, Slot(1, AT), AT, BookingStatus.CANCELLED)
    calls: tuple[Callable[[Any], object], ...] = (
        lambda law: status(measure, on=DAY, law=law),
        lambda law: end_of_months(DAY, 1, roll=False, law=law),
        lambda law: end_of_calendar_days(DAY, 1, roll=False, law=law),
        lambda law: cancellation(booking, FORM, DEPARTMENT, law=law),
    )

    for call in calls:
        with pytest.raises(WrongType, match=r"^law: needs LawBook"):
            call("LAW")


# --- rows ---------------------------------------------------------------------------------------------------------


def paths(**keys: object) -> list[tuple[str, ...]]:
    """The paths of the faults of a row with these values."""
    return [finding.paths for finding in audit_incidents([ROW | keys])]


@pytest.mark.parametrize("letter", ["\u3164", "a\u034fb", "a\ufe0f", "\u2800"])
def test_letters_that_nobody_sees_are_faults_of_a_row(letter: str) -> None:
    """An identifier of a row is a visible line, as it is of a fact: what Python calls printable does not do."""
    assert paths(incident=letter) == [("$.rows[0].incident",)]
    assert paths(incident="Ж-1") == paths(incident="№\u00a03")


def test_values_of_a_row_are_what_their_type_says() -> None:
    """A channel, a row within a row and a value that is not there are known by their types."""
    assert paths(channel=lying(Channel)) == [("$.rows[0].channel",)]
    assert paths(at=raising(float, ("__ne__",), 1.0)) == [("$.rows[0].at",)]
    assert paths(channel=raising(str, ("__str__",), "voice"), incident=Unnamed()) == [("$.rows[0].incident",)]


NO_ROWS: dict[str, Callable[[], Any]] = {
    "get raises": lambda: raising(dict, ("get",), ROW),
    "class raises": lambda: raising(object, ("__class__",)),
    "length below zero": lambda: LyingMapping(ROW, -1),
    "says that it is a dict": lambda: lying(dict),
    "dead proxy": dead,
}


@pytest.mark.parametrize("name", NO_ROWS)
def test_row_that_cannot_be_asked(name: str) -> None:
    """A row that raises when it is asked is a fault as a whole, one that lies about its length only by its keys."""
    row = NO_ROWS[name]()

    (finding,) = audit_incidents([row])

    assert finding.code == "bad-row"
    with pytest.raises(InvalidFact, match=r"^\$\.rows\[0\]"):
        read_incidents([row])


# --- collections --------------------------------------------------------------------------------------------------

GONE_THROUGH: dict[str, Callable[[Any], object]] = {
    "days_off": lambda many: WorkingCalendar(days_off=many),
    "working_days": lambda many: WorkingCalendar(working_days=many),
    "bookings": lambda many: reception_order(many, []),
    "walk_ins": lambda many: reception_order([], many),
    "departments": lambda many: audit_queue([], departments=many),
    "taken": lambda many: [*free_slots(DEPARTMENT, DAY, DAY, taken=many, at=AT)],
}


@pytest.mark.parametrize("name", GONE_THROUGH)
def test_what_has_no_end_is_refused_at_its_first_wrong_member(name: str) -> None:
    """Members are looked at while they come, so that wrong ones without end are refused at once."""
    endless = Endless(None)

    with pytest.raises(WrongType, match=rf"^{name}"):
        GONE_THROUGH[name](endless)

    assert endless.steps == 1 < FAR


NO_COLLECTIONS: dict[str, object] = {
    "no bytes": b"",
    "bytes": b"ab",
    "bytearray": bytearray(b"a"),
    "says that it is a list": lying(list),
    "without a name": Unnamed(),
    "number": 7,
}


@pytest.mark.parametrize("name", GONE_THROUGH)
@pytest.mark.parametrize("wrong", NO_COLLECTIONS)
def test_what_cannot_be_gone_through(name: str, wrong: str) -> None:
    """Bytes are no collection, however few they are, and neither is what only says that it is one."""
    with pytest.raises(WrongType, match=rf"^{name}: needs "):
        GONE_THROUGH[name](NO_COLLECTIONS[wrong])


@pytest.mark.parametrize("name", GONE_THROUGH)
def test_error_of_the_callers_own_collection_passes(name: str) -> None:
    """A connection that is lost while members are read is no wrong fact: its error comes out as it is."""
    with pytest.raises(Hostile, match="not like this"):
        GONE_THROUGH[name](raising(list, ("__iter__",)))


def test_error_of_the_callers_own_rows_passes() -> None:
    """The same of the rows of a record, after the findings of the instants that came before."""
    calls = [
        {"event": "received", "at": f"2025-12-15T{hour}:00:00+05:00", "incident": hour, "channel": "voice"}
        for hour in ("10", "11")
    ]
    findings = audit_incidents(raising_midway(1, *calls))

    assert next(findings).code == "bad-row"
    with pytest.raises(Hostile, match="in the middle"):
        next(findings)
    with pytest.raises(Hostile, match="in the middle"):
        read_queue(raising_midway())


def test_frames_of_polars_are_asked_for_labels() -> None:
    """`in` of a frame asks for the name of a column, so a frame does not say which slots are taken."""
    polars = pytest.importorskip("polars")

    for frame in (polars.DataFrame({"a": [1]}), polars.LazyFrame({"a": [1]})):
        with pytest.raises(WrongType, match=r"^taken: needs a container of slots"):
            GONE_THROUGH["taken"](frame)


def test_taken_that_raises_its_class_is_what_its_type_is() -> None:
    """A set of slots is a set, whatever it says of its class."""
    slots = slots_on(DEPARTMENT, date(2025, 12, 17))
    strange = raising(set, ("__class__",), slots)

    assert [*free_slots(DEPARTMENT, slots[0].starts_at.date(), date(2025, 12, 17), taken=strange, at=AT)] == []


@pytest.mark.parametrize("field", ["fact", "phone"])
def test_error_shows_a_value_whose_class_cannot_be_named(field: str) -> None:
    """An error shows the type of a value by its own name, whatever the type would say."""
    error: AleumetError = InvalidFact(field, Unnamed(), "no")

    assert str(error).startswith(f"{field}: no; got a value of type Unnamed that ")
