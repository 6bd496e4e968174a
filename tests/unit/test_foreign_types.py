"""Equal things are equal: a fact may come as any type that means the same, and the answer is the same plain one.

Types of other packages are tried where these are installed (the extra `interop`).
"""

import json
from collections import UserList
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum, IntEnum, StrEnum
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    Channel,
    Department,
    Form031,
    InvalidFact,
    Measure,
    Slot,
    Trip,
    WorkingCalendar,
    WrongType,
    analysis_due,
    audit_incidents,
    audit_queue,
    book,
    end_of_months,
    free_slots,
    may_book,
    registration_due,
    reminder_on,
    selection_window,
    to_astana,
)

AT = datetime(2025, 12, 15, 11, tzinfo=ASTANA)
START = datetime(2025, 12, 17, 9, tzinfo=ASTANA)


class Number(IntEnum):
    """A department as somebody's enum has it."""

    THREE = 3


class Numeral(StrEnum):
    """The same in text."""

    THREE = "3"


class Mixed(str, Enum):  # noqa: UP042  (that is what older code has)
    """The same as older code writes it."""

    THREE = "3"


class OwnInt(int):
    """A whole number of one's own."""

    def __repr__(self) -> str:
        return "three"


class OwnStr(str):
    """A text of one's own."""

    __slots__ = ()

    def __str__(self) -> str:
        return "something else"


class OwnDate(date):
    """A day of one's own."""

    def __repr__(self) -> str:
        return "some day"


class OwnInstant(datetime):
    """An instant of one's own."""

    def __repr__(self) -> str:
        return "some instant"


class Other(Enum):
    """An enum that is neither a number nor a text."""

    THREE = 3


def foreign(module: str, make: Callable[[Any], Any]) -> Any:
    """A value of another package, as a parameter that skips where the package is not installed."""
    try:
        package = __import__(module)
    except ImportError:
        return pytest.param(None, id=module, marks=pytest.mark.skip(reason=f"{module} is not installed"))
    return pytest.param(make(package), id=f"{module}-{type(make(package)).__name__}")


NUMBERS = [
    *(pytest.param(one, id=type(one).__name__) for one in (Number.THREE, OwnInt(3), OwnStr("3"), Numeral.THREE)),
    *(pytest.param(one, id=type(one).__name__) for one in (Mixed.THREE, "3")),
    foreign("numpy", lambda numpy: numpy.int64(3)),
    foreign("numpy", lambda numpy: numpy.int8(3)),
    foreign("numpy", lambda numpy: numpy.str_("3")),
]
INSTANTS = [
    pytest.param(AT.astimezone(UTC), id="utc"),
    pytest.param(AT.astimezone(timezone(timedelta(hours=5))), id="fixed"),
    pytest.param(AT.astimezone(ZoneInfo("America/New_York")), id="zoneinfo"),
    pytest.param(AT.replace(fold=1), id="fold"),
    pytest.param(OwnInstant(2025, 12, 15, 6, tzinfo=UTC), id="own"),
    foreign("pandas", lambda pandas: pandas.Timestamp("2025-12-15 11:00", tz="Asia/Almaty")),
    foreign("pandas", lambda pandas: pandas.Timestamp("2025-12-15 06:00:00.000000999", tz="UTC")),
    foreign("pendulum", lambda pendulum: pendulum.datetime(2025, 12, 15, 11, tz="Asia/Almaty")),
    foreign("freezegun", lambda freezegun: freezegun.api.FakeDatetime(2025, 12, 15, 11, tzinfo=ASTANA)),
]
DAYS = [
    pytest.param(OwnDate(2025, 12, 1), id="own"),
    foreign("pendulum", lambda pendulum: pendulum.date(2025, 12, 1)),
    foreign("freezegun", lambda freezegun: freezegun.api.FakeDate(2025, 12, 1)),
]


def form(signed_on: date = date(2025, 12, 1), number: str = "17") -> Form031:
    """A form that is valid on the day of the request."""
    return Form031(number, "A-1", signed_on, "111010000")


def asked(number: Any = 3, at: Any = AT, signed_on: Any = date(2025, 12, 1), taken: Any = frozenset()) -> str:
    """The answer to a request as JSON and in words."""
    department = Department(number, "Көкшетау қ., Абай к., 1", ("1110",))
    decision = may_book(form(signed_on), Slot(number, START), department, earlier=None, taken=taken, at=at)
    return json.dumps(decision.to_dict()) + decision.explain("kk") + repr(decision.outcome)


@pytest.mark.parametrize("number", NUMBERS)
def test_department_number(number: Any) -> None:
    """A department is the same under whatever type its number came, also among taken slots."""
    plain = {Slot(3, START)}

    assert asked(number) == asked()
    assert Slot(number, START) in plain
    assert hash(Slot(number, START)) == hash(Slot(3, START))
    assert type(Slot(number, START).department) is type(Department(number, "A", ("11",)).number) is int
    assert asked(number, taken=plain) == asked(taken=plain) != asked()


@pytest.mark.parametrize("number", NUMBERS)
def test_no_earlier_call_matters(number: Any) -> None:
    """What somebody else asked first with another type changes no answer and is never handed out."""
    other = Department(number, "Степногорск қ., 4", ("1117",))
    first = list(free_slots(other, date(2025, 12, 17), date(2025, 12, 17), taken=set(), at=AT))
    plain = Department(3, "Степногорск қ., 4", ("1117",))
    left = list(free_slots(plain, date(2025, 12, 17), date(2025, 12, 17), taken={first[0]}, at=AT))

    assert [slot.starts_at.hour for slot in left] == [10, 11, 12, 14]
    assert {type(slot.department) for slot in (*first, *left)} == {int}


@pytest.mark.parametrize("at", INSTANTS)
def test_instant(at: Any) -> None:
    """An instant is the same in whatever zone and of whatever type, and comes back plain."""
    assert asked(at=at) == asked()
    assert type(to_astana(at)) is datetime
    assert to_astana(at) == AT
    assert to_astana(at).fold == 0
    assert json.dumps(registration_due(at, Channel.CHAT_BOT).to_dict()) == json.dumps(
        registration_due(AT, Channel.CHAT_BOT).to_dict()
    )


@pytest.mark.parametrize("at", INSTANTS)
def test_instant_in_a_row(at: Any) -> None:
    """So it is in a row of a record."""
    rows = [{"event": "received", "at": at, "incident": 7, "channel": "messenger", "registered": float("nan")}]

    assert list(audit_incidents(rows, until=at)) == []


@pytest.mark.parametrize("day", DAYS)
def test_day(day: Any) -> None:
    """A day is the same of whatever type, and comes back plain."""
    calendar, plain = WorkingCalendar(), date(2025, 12, 1)

    assert asked(signed_on=day) == asked()
    assert type(form(day).signed_on) is type(end_of_months(day, 2)) is type(calendar.roll_forward(day)) is date
    assert calendar.add_working_days(day, 3) == calendar.add_working_days(plain, 3)
    assert calendar.day(day) == calendar.day(plain)
    assert type(calendar.day(day).date) is date
    assert selection_window(Measure("1", "x", day)) == selection_window(Measure("1", "x", plain))


def test_lists_stand_for_tuples() -> None:
    """Where several values are meant a list does as well, and becomes a tuple."""
    trips: Any = [Trip(date(2026, 2, 2), date(2026, 2, 6))]
    serves: Any = ["1110"]
    department = Department(3, "A", serves, trips)

    assert department == Department(3, "A", ("1110",), tuple(trips))
    assert (type(department.serves), type(department.trips)) == (tuple, tuple)


def test_reform_by_foreign_numbers() -> None:
    """A law that is equal is the same law, and poisons no answer of another."""
    odd: Any = OwnInt(3)
    law = LAW.amend(reminder_days=odd)
    slot, department = Slot(3, START + timedelta(days=5)), Department(3, "A", ("1110",))
    booking = book(form(), slot, department, earlier=None, taken=(), at=AT, ticket="A").unwrap()

    assert law == LAW
    assert type(law.pilots[0].rules.at(date(2026, 1, 5)).reminder_days) is int
    assert reminder_on(booking, law=law) == reminder_on(booking) == date(2025, 12, 19)


@pytest.mark.parametrize("number", [True, 3.0, Other.THREE, None, b"3", 0, "", "3\n", [3]], ids=repr)
def test_what_is_no_number_is_refused(number: Any) -> None:
    """A department's number is a whole number or a line of text; what is neither is refused by name."""
    with pytest.raises(InvalidFact, match=r"^(number|department): "):
        Department(number, "A", ("11",))
    with pytest.raises(InvalidFact, match=r"^department: "):
        Slot(number, START)


def test_another_text_stays_text() -> None:
    """Only a text that is such a number becomes one."""
    assert [Slot(text, START).department for text in ("11-1", "03", "3a", "３")] == ["11-1", "03", "3a", "３"]


def test_missing_values_of_pandas() -> None:
    """What pandas has in place of a missing value is refused by a fact."""
    pandas = pytest.importorskip("pandas")

    with pytest.raises(InvalidFact, match=r"^received_at: "):
        registration_due(pandas.NaT, Channel.VOICE)
    with pytest.raises(WrongType, match=r"^signed_on: "):
        form(pandas.NaT)
    with pytest.raises(WrongType, match=r"^number: "):
        Form031(float("nan"), "A-1", date(2025, 12, 1), "111010000")  # type: ignore[arg-type]  # that is tested


@pytest.mark.parametrize(
    "taken",
    [{START}, range(5), {START: 1}, "A", b"A", memoryview(b"A"), [START], (3,), UserList([3])],
    ids=lambda taken: type(taken).__name__,
)
def test_taken_holds_slots(taken: Any) -> None:
    """Whatever is no container of slots is refused, by every rule that takes one."""
    department = Department(3, "A", ("1110",))
    with pytest.raises(WrongType, match=r"^taken"):
        may_book(form(), Slot(3, START), department, earlier=None, taken=taken, at=AT)
    with pytest.raises(WrongType, match=r"^taken"):
        list(free_slots(department, date(2025, 12, 17), date(2025, 12, 17), taken=taken, at=AT))


def test_instants_in_pandas() -> None:
    """What comes back is understood by pandas, zone and all."""
    due = analysis_due(AT).due_at
    column = pytest.importorskip("pandas").Series([due, due])

    assert str(column.dt.tz) == "Asia/Almaty"
    assert column.dt.hour.tolist() == [18, 18]


@pytest.mark.parametrize("module", ["polars", "pyarrow", "icalendar"])
def test_instants_in_other_packages(module: str) -> None:
    """So it is by polars, pyarrow and icalendar, each in its own way."""
    package = pytest.importorskip(module)
    due = analysis_due(AT).due_at
    if module == "polars":
        column = package.Series([due])
        assert (column.dtype.time_zone, column.dt.hour().to_list()) == ("Asia/Almaty", [18])
    elif module == "pyarrow":
        assert str(package.array([due]).type) == "timestamp[us, tz=Asia/Almaty]"
    else:
        event = package.Event()
        event.add("dtstart", due)
        assert b"DTSTART;TZID=Asia/Almaty:20251217T183000" in event.to_ical()


def test_rows_take_what_is_not_there() -> None:
    """`None` under any key, known or not, is a value that is not there; an id may be a number."""
    row = {"event": "arrived", "at": AT, "ticket": 7, "form": None, "colour": None}

    assert [finding.code for finding in audit_queue([row], departments=[])] == ["ticket-unknown"]
