"""Facts are checked at the door; each refusal names the field and the value."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

import pytest
from attrs import define, field

from aleumet_rules import ASTANA, InvalidFact, WrongType, checks

Check = Callable[[str, Any], object]

DAY = date(2025, 12, 15)
INSTANT = datetime(2025, 12, 15, 11, tzinfo=ASTANA)
NAIVE = datetime(2025, 12, 15, 11)
SECOND = timedelta(seconds=1)


class Whole:
    """A number that is not an `int` and yet whole, as those of numpy are."""

    def __index__(self) -> int:
        """The number."""
        return 7


class Unzoned(tzinfo):
    """A zone that gives no offset, and says so in its own way."""

    def utcoffset(self, at: datetime | None) -> timedelta:
        """No offset."""
        raise KeyError(f"no such zone at {at}")

    dst = tzname = utcoffset  # type: ignore[assignment]  # nobody gets there


class NoIndex:
    """What says that it has an index and then has none, as an array does."""

    def __index__(self) -> int:
        raise TypeError("only integer scalar arrays can be converted to a scalar index")


class Pretender:
    """What claims to be a date."""

    def __getattribute__(self, name: str) -> object:
        return date if name == "__class__" else super().__getattribute__(name)

    def __repr__(self) -> str:
        return "Pretender()"


def an_int(name: str, value: object) -> object:
    """The check of an instance, here of `int`."""
    return checks.instance(name, value, int)


optional_day = checks.optional(checks.calendar_date)
days = checks.each(checks.calendar_date)


@pytest.mark.parametrize(
    ("check", "value"),
    [
        pytest.param(an_int, 3, id="instance"),
        pytest.param(checks.calendar_date, DAY, id="date"),
        pytest.param(checks.aware, INSTANT, id="instant-in-astana"),
        pytest.param(checks.aware, datetime(2025, 12, 15, tzinfo=UTC), id="instant-in-utc"),
        pytest.param(checks.clock_time, time(18, 30), id="time"),
        pytest.param(checks.whole_number, -3, id="negative-number"),
        pytest.param(checks.whole_number, 0, id="zero"),
        pytest.param(checks.count, 1, id="one"),
        pytest.param(checks.duration, -SECOND, id="duration"),
        pytest.param(checks.line, "Көкшетау қ., Абай к-сі, 1 № 031/у", id="line"),
        pytest.param(optional_day, None, id="optional-absent"),
        pytest.param(optional_day, DAY, id="optional-present"),
        pytest.param(days, (), id="each-of-none"),
        pytest.param(days, (DAY, DAY), id="each-of-two"),
    ],
)
def test_good_fact_passes(check: Check, value: object) -> None:
    """A fact that can be right comes back as it is."""
    assert check("fact", value) == value


@pytest.mark.parametrize(
    ("check", "value", "error", "words"),
    [
        pytest.param(an_int, "3", WrongType, "fact: needs int, not str; got '3'", id="instance"),
        pytest.param(checks.calendar_date, INSTANT, WrongType, "fact: needs a date, not an instant", id="datetime"),
        pytest.param(checks.calendar_date, "2025-12-15", WrongType, "not str; got '2025-12-15'", id="date-as-text"),
        pytest.param(checks.calendar_date, None, WrongType, "not NoneType; got None", id="no-date"),
        pytest.param(checks.aware, NAIVE, InvalidFact, "naive one is never guessed; got datetime", id="naive"),
        pytest.param(
            checks.aware, datetime(2025, 1, 1, tzinfo=Unzoned()), InvalidFact, "a time zone", id="zone-of-no-offset"
        ),
        pytest.param(checks.aware, DAY, WrongType, "needs datetime, not date", id="date-for-instant"),
        pytest.param(checks.aware, 1765778400, WrongType, "not int; got 1765778400", id="timestamp"),
        pytest.param(checks.clock_time, time(9, tzinfo=UTC), InvalidFact, "without a zone", id="zoned-time"),
        pytest.param(checks.clock_time, INSTANT, WrongType, "needs time, not datetime", id="instant-for-time"),
        pytest.param(checks.whole_number, True, WrongType, "not bool; got True", id="bool"),
        pytest.param(checks.whole_number, 2.0, WrongType, "not float; got 2.0", id="float"),
        pytest.param(checks.whole_number, "2", WrongType, "not str; got '2'", id="number-as-text"),
        pytest.param(checks.whole_number, Whole, WrongType, "not type", id="class-of-numbers"),
        pytest.param(checks.whole_number, NoIndex(), WrongType, "needs a whole number, not NoIndex", id="array"),
        pytest.param(checks.count, 0, InvalidFact, "must be above zero; got 0", id="zero-of-a-count"),
        pytest.param(checks.count, -1, InvalidFact, "must be above zero; got -1", id="negative-count"),
        pytest.param(checks.count, False, WrongType, "not bool; got False", id="false"),
        pytest.param(checks.duration, 3, WrongType, "needs timedelta, not int", id="number-for-duration"),
        pytest.param(checks.calendar_date, Pretender(), WrongType, "needs date, not Pretender", id="pretender"),
        pytest.param(checks.line, "", InvalidFact, "must not be blank; got ''", id="empty"),
        pytest.param(checks.line, "  ", InvalidFact, "must not be blank", id="spaces"),
        pytest.param(checks.line, "a\nb", InvalidFact, "line breaks", id="line-break"),
        pytest.param(checks.line, "a\x00", InvalidFact, "control", id="control"),
        pytest.param(checks.line, "a\u202eb", InvalidFact, "invisible", id="right-to-left-override"),
        pytest.param(checks.line, "a\u200bb", InvalidFact, "invisible", id="zero-width-space"),
        pytest.param(checks.line, 7, WrongType, "needs str, not int", id="number-for-line"),
        pytest.param(optional_day, NAIVE, WrongType, "fact: needs a date", id="optional"),
        pytest.param(days, {DAY}, WrongType, "fact: needs tuple, not set", id="set-for-tuple"),
        pytest.param(checks.line, "a\u3164", InvalidFact, "invisible", id="hangul-filler"),
        pytest.param(checks.line, "\u2800", InvalidFact, "invisible", id="blank-braille"),
        pytest.param(checks.line, "a\ufe0f", InvalidFact, "invisible", id="variation-selector"),
        pytest.param(days, (DAY, 7), WrongType, r"fact\[1\]: needs date, not int; got 7", id="second-of-each"),
    ],
)
def test_bad_fact_is_refused(check: Check, value: object, error: type[InvalidFact], words: str) -> None:
    """A fact that cannot be right raises its error, whose message names the field and the value."""
    with pytest.raises(error, match=words) as caught:
        check("fact", value)

    assert caught.value.field.startswith("fact")
    assert repr(caught.value.value) in str(caught.value)


INVISIBLE = (
    0x034F,
    0x115F,
    0x1160,
    0x17B4,
    0x17B5,
    0x180B,
    0x180F,
    0x2800,
    0x3164,
    0xFE00,
    0xFE0F,
    0xFFA0,
    0xE0100,
    0xE01EF,
)
NEIGHBOURS = (
    0x034E,
    0x0350,
    0x115E,
    0x1161,
    0x17B3,
    0x17B6,
    0x180A,
    0x1810,
    0x27FF,
    0x2801,
    0x3163,
    0x3165,
    0xFE10,
    0xFFA1,
)


@pytest.mark.parametrize("code", INVISIBLE, ids=hex)
def test_first_and_last_of_the_invisible(code: int) -> None:
    """Fillers, joiners and variation selectors are refused, the first and the last of each run too."""
    with pytest.raises(InvalidFact, match=r"^fact: must not hold line breaks, control or invisible characters"):
        checks.line("fact", f"a{chr(code)}")


@pytest.mark.parametrize("code", NEIGHBOURS, ids=hex)
def test_neighbours_of_the_invisible(code: int) -> None:
    """The letters and marks beside them can be seen, and are taken."""
    assert checks.line("fact", f"a{chr(code)}") == f"a{chr(code)}"


def test_number_of_another_kind_becomes_an_int() -> None:
    """What Python takes for a whole number is one, and comes back as an `int`."""
    assert checks.whole_number("n", Whole()) == 7
    assert checks.count("n", Whole()) == 7


class Length(timedelta):
    """A duration of a type of its own, as that of pandas is."""


@pytest.mark.parametrize("length", [SECOND, Length(seconds=1)], ids=["plain", "another"])
def test_duration_becomes_plain(length: timedelta) -> None:
    """A duration that is a `timedelta`, of whatever type, comes in as a plain one."""
    checked = checks.duration("length", length)

    assert type(checked) is timedelta
    assert checked == SECOND


@define
class Fact:
    """A record with checked fields."""

    title: str = field(validator=checks.validator(checks.line))
    count: int = field(default=1, validator=checks.is_a(int))


def test_validator_takes_the_name_of_the_attribute() -> None:
    """As a validator of attrs, a check names the attribute that it guards."""
    assert Fact("a").title == "a"
    with pytest.raises(InvalidFact, match=r"^title: must not be blank"):
        Fact(" ")
    with pytest.raises(WrongType, match=r"^count: needs int, not str; got 'b'"):
        Fact("a", "b")  # type: ignore[arg-type]  # the wrong type is the point
