"""Every misuse has a name, a builtin that Python users expect, and a message with the field and the value."""

import copy
import pickle

import pytest

from aleumet_rules import (
    AleumetError,
    ContradictoryFacts,
    InvalidFact,
    InvalidLaw,
    NotInForce,
    OutsideHorizon,
    ProvisionalDay,
    Refused,
    UnknownLanguage,
    UnsettledDay,
    WrongType,
    errors,
    read_queue,
)

EXAMPLES: dict[type[AleumetError], tuple[AleumetError, tuple[type[Exception], ...], str]] = {
    AleumetError: (AleumetError("at a loss"), (Exception,), "at a loss"),
    InvalidFact: (InvalidFact("ticket", " ", "must not be blank"), (ValueError,), "ticket: must not be blank; got ' '"),
    WrongType: (WrongType("n", 1.5, "needs int"), (ValueError, TypeError), "n: needs int; got 1.5"),
    OutsideHorizon: (OutsideHorizon("day", 2051, "too late"), (ValueError,), "day: too late; got 2051"),
    UnsettledDay: (UnsettledDay("day", 2027, "rests on it"), (ValueError,), "day: rests on it; got 2027"),
    UnknownLanguage: (UnknownLanguage("lang", "de", "is none"), (ValueError, LookupError), "lang: is none; got 'de'"),
    ContradictoryFacts: (
        ContradictoryFacts(("done_at", "at"), (2, 1), "done too late"),
        (ValueError,),
        "done_at and at: done too late; got (2, 1)",
    ),
    InvalidLaw: (InvalidLaw("starts", (13,), "at lunch"), (ValueError,), "starts: at lunch; got (13,)"),
    NotInForce: (NotInForce("queue", "2025-11-21"), (LookupError,), "queue: nothing is in force on 2025-11-21"),
    Refused: (Refused("a refusal"), (RuntimeError,), "'a refusal'"),
}
TABLE = pytest.mark.parametrize(("error", "builtins", "message"), EXAMPLES.values(), ids=[e.__name__ for e in EXAMPLES])


class Explained:
    """What can explain itself as a refused decision does."""

    def explain(self, lang: str) -> str:
        """The words in a language."""
        return f"No, in {lang}."


def test_every_error_has_its_example() -> None:
    """The table holds every exception of the module; the warnings are none of them."""
    assert {error.__name__ for error in EXAMPLES} | {"ProvisionalDay", "UnknownColumn"} == set(errors.__all__)


@TABLE
def test_error_is_the_expected_builtin(
    error: AleumetError, builtins: tuple[type[Exception], ...], message: str
) -> None:
    """Who catches the builtin, or the base of the package, catches the error; its message is readable."""
    assert {AleumetError, *builtins} <= {*type(error).__mro__}
    assert str(error) == message


@TABLE
def test_error_survives_a_copy(error: AleumetError, builtins: tuple[type[Exception], ...], message: str) -> None:
    """A copied or pickled error keeps its type, its message and all that it carries."""
    twins = (copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error)))

    for twin in twins:
        assert (type(twin), str(twin), vars(twin)) == (type(error), message, vars(error))
        assert isinstance(twin, builtins)


def test_invalid_fact_carries_its_parts() -> None:
    """The field, the value and the problem can be read off the error."""
    error = InvalidFact("n", -1, "must be above zero")

    assert (error.field, error.value, error.problem) == ("n", -1, "must be above zero")


@pytest.mark.parametrize(
    "field", ["holder", "iin", "name", "surname", "given_name", "patronymic", "phone", "contact", "address"]
)
@pytest.mark.parametrize("place", ["{}", "entrepreneur.{}", "$.rows[3].slot.{}", "{}[0]", "$.rows[0].{}, $.rows[0].at"])
def test_what_is_of_a_person_is_not_shown(place: str, field: str) -> None:
    """Wherever such a field stands, alone, in a path or among several, its value is in `value` alone."""
    error = InvalidFact(place.format(field), "Secret", "must be otherwise")

    assert str(error) == f"{place.format(field)}: must be otherwise; got a value of type str that is not shown"
    assert error.value == "Secret"
    assert "Secret" not in repr(error)


def test_rows_with_a_fault_do_not_tell_of_a_person() -> None:
    """A key that a row should not have may be of a person: its value is not shown, whichever faults stand beside it."""
    row = {"event": "arrived", "ticket": "A-1", "iin": "900101350018", "at": "soon", "zone": "Astana"}
    with pytest.raises(InvalidFact) as caught:
        read_queue([row])

    assert caught.value.field == "$.rows[0].at, $.rows[0].iin, $.rows[0].zone"
    assert [told for told in (str(caught.value), repr(caught.value)) if "900101350018" in told] == []
    assert caught.value.value == ("soon", "900101350018", "Astana")


def test_contradiction_carries_both_fields() -> None:
    """Both fields and both values can be read off the error."""
    error = ContradictoryFacts(("done_at", "at"), (2, 1), "out of order")

    assert (error.fields, error.value, error.field) == (("done_at", "at"), (2, 1), "done_at and at")


def test_not_in_force_carries_name_and_day() -> None:
    """The name of the value asked for and the day can be read off the error."""
    error = NotInForce("queue", 7)

    assert (error.name, error.day) == ("queue", 7)


def test_refused_explains_the_decision() -> None:
    """The message of a refusal is the decision's own explanation in English."""
    decision = Explained()

    assert str(Refused(decision)) == "No, in en."
    assert Refused(decision).decision is decision


def test_provisional_day_is_a_warning() -> None:
    """A provisional answer warns; it is no error of the package."""
    assert issubclass(ProvisionalDay, UserWarning)
    assert not issubclass(ProvisionalDay, AleumetError)
