"""What comes back travels: facts, answers, the law and errors are pickled, copied, compared and hashed."""

import copy
import pickle
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    NORMS,
    Channel,
    ContradictoryFacts,
    Decision,
    Department,
    Form031,
    Incident,
    InvalidFact,
    LawBook,
    Measure,
    NotInForce,
    Participant,
    ParticipantCategory,
    Refused,
    SignInMethod,
    Slot,
    Trip,
    WorkingCalendar,
    analysis_due,
    audit_queue,
    book,
    end_of_months,
    free_slots,
    may_book,
    may_select_supplier,
    may_sign_in,
    milestones,
    pilot_window,
    reactivate,
    registration_due,
    selection_window,
)

AT = datetime(2025, 12, 15, 11, tzinfo=ASTANA)
DEPARTMENT = Department(3, "Көкшетау қ., Абай к., 1", ("1110",), (Trip(date(2026, 2, 2), date(2026, 2, 6)),))
FORM = Form031("17", "A-1", date(2025, 12, 1), "111010000", phone="+77010000000", name="Әлия")
SLOT = Slot(3, datetime(2025, 12, 17, 9, tzinfo=ASTANA))
MEASURE = Measure("17", "Wheelchair", date(2025, 12, 30), notified_on=date(2025, 12, 31))
AMENDED = LAW.amend(grace=timedelta(minutes=20), calendar=WorkingCalendar(days_off=[date(2026, 1, 5)]))
PARTICIPANT = Participant(ParticipantCategory.DISABILITY, iin="700101300123", phone="+77010000000")
BOOKING_OF_FORM = book(FORM, SLOT, DEPARTMENT, earlier=None, taken=set(), at=AT, ticket="A-7").unwrap()
BOOKING = may_book(FORM, SLOT, DEPARTMENT, earlier=None, taken=set(), at=AT)

VALUES: dict[str, Any] = {
    "department": DEPARTMENT,
    "form": FORM,
    "slot": SLOT,
    "measure": MEASURE,
    "incident": Incident(AT, Channel.CHAT_BOT, registered_at=AT + timedelta(hours=1)),
    "law": LAW,
    "amended law": AMENDED,
    "calendar": WorkingCalendar(),
    "norms": NORMS,
    "window": pilot_window(date(2026, 1, 5)),
    "selection window": selection_window(MEASURE),
    "allowed": BOOKING,
    "refused": may_book(FORM, SLOT, DEPARTMENT, earlier=None, taken={SLOT}, at=AT),
    "deadline": analysis_due(AT),
    "registration": registration_due(AT, Channel.CHAT_BOT),
    "supplier": may_select_supplier(MEASURE, on=date(2026, 1, 5)),
    "reactivate": reactivate(MEASURE, on=date(2026, 3, 10)),
    "sign in": may_sign_in(PARTICIPANT, SignInMethod.EDS),
    "milestones": milestones(Incident(AT, Channel.VOICE), at=AT + timedelta(hours=1)),
    "day": WorkingCalendar().day(date(2025, 12, 16)),
    "balance": WorkingCalendar().balance(2026),
    "findings": tuple(audit_queue([{"event": "arrived", "at": AT, "ticket": "A"}], departments=[])),
    "instant": AT,
}


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", VALUES)
def test_pickled_and_read_again(name: str, protocol: int) -> None:
    """Every value is the same after a pickle, under any protocol."""
    again = pickle.loads(pickle.dumps(VALUES[name], protocol))

    assert again == VALUES[name]
    assert type(again) is type(VALUES[name])


@pytest.mark.parametrize("name", VALUES)
def test_copied(name: str) -> None:
    """Every value is the same after a copy, shallow or deep."""
    assert copy.copy(VALUES[name]) == copy.deepcopy(VALUES[name]) == VALUES[name]


@pytest.mark.parametrize("name", VALUES)
def test_hashed(name: str) -> None:
    """Equal values have equal hashes, also after a round trip."""
    assert hash(pickle.loads(pickle.dumps(VALUES[name]))) == hash(VALUES[name])


def test_through_another_process() -> None:
    """Another process, with another seed for hashes, reads every value, and what it writes is read here."""
    program = (
        "import pickle, sys; values = pickle.load(sys.stdin.buffer); "
        "assert {*values.values()} and values['slot'] in {values['slot']}; "
        "sys.stdout.buffer.write(pickle.dumps(values))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=pickle.dumps(VALUES), capture_output=True, check=True
    ).stdout

    assert pickle.loads(done) == VALUES


def test_the_law_is_one() -> None:
    """The law as it stands is the same object after every way; an amended one is another value."""
    assert pickle.loads(pickle.dumps(LAW)) is copy.deepcopy(LAW) is copy.copy(LAW) is LAW
    assert pickle.loads(pickle.dumps(AMENDED)) == AMENDED != LAW
    assert len(pickle.dumps(LAW)) < 100


def test_the_zone_is_one() -> None:
    """So is the zone of Astana, in every instant that comes back."""
    assert pickle.loads(pickle.dumps(analysis_due(AT))).due_at.tzinfo is ASTANA
    assert copy.deepcopy(ASTANA) is ASTANA


def test_no_answer_is_changed_by_its_caller() -> None:
    """The facts of an answer are read, never written."""
    decisions = [answer for answer in VALUES.values() if isinstance(answer, Decision)]
    assert len(decisions) > 4
    for decision in decisions:
        facts: Any = decision.facts
        with pytest.raises(TypeError):
            facts["at"] = "another"


def raised(call: Callable[[], object]) -> Exception:
    """The exception that a call raises."""
    with pytest.raises(Exception) as caught:  # noqa: PT011  (whatever it is, it is compared below)
        call()
    return caught.value


ERRORS = {
    "naive": lambda: analysis_due(datetime(2025, 12, 15, 11)),
    "wrong type": lambda: end_of_months("2025", 2),  # type: ignore[arg-type]  # that is what is tested
    "contradiction": lambda: may_book(FORM, Slot(4, AT), DEPARTMENT, earlier=None, taken=(), at=AT),
    "not in force": lambda: LAW.portal.at(date(2020, 1, 1)),
    "refused": VALUES["refused"].unwrap,
}


@pytest.mark.parametrize("name", ERRORS)
def test_errors_travel(name: str) -> None:
    """Every error is pickled and copied with its type, its text and its attributes."""
    error = raised(ERRORS[name])
    for again in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error), copy.copy(error)):
        assert type(again) is type(error)
        assert (str(again), vars(again)) == (str(error), vars(error))
    assert isinstance(error, InvalidFact | ContradictoryFacts | NotInForce | Refused)


@pytest.mark.parametrize(
    ("made", "secret"),
    [
        (lambda: Form031("17", "Ахметова\n", date(2025, 12, 1), "111010000"), "Ахметова"),
        (lambda: Form031("17", "A-1", date(2025, 12, 1), "111010000", phone="8701"), "8701"),
        (lambda: Form031("17", "A-1", date(2025, 12, 1), "111010000", name="Әлия\t"), "Әлия"),
        (lambda: Participant(ParticipantCategory.DISABILITY, iin="7001\n"), "7001"),
    ],
    ids=["holder", "phone", "name", "iin"],
)
def test_errors_say_nothing_of_a_person(made: Callable[[], object], secret: str) -> None:
    """An error names the field; what stood there is in `value` alone."""
    error = raised(made)

    assert isinstance(error, InvalidFact)
    assert secret in str(error.value)
    assert [told for told in (str(error), repr(error), repr(error.args)) if secret in told] == []


class Unshowable:
    """A value that cannot be shown."""

    def __repr__(self) -> str:
        raise RuntimeError("no")


@pytest.mark.parametrize("value", [Unshowable(), 10**5000, "x" * 10**6], ids=["unshowable", "huge number", "long text"])
def test_text_of_an_error_never_raises_and_is_short(value: object) -> None:
    """Whatever was passed, the error can be told, in few words."""
    assert len(str(InvalidFact("n", value, "cannot be right"))) < 300


def test_amended_laws_do_not_pin_their_calendars() -> None:
    """What is remembered of a law's queue holds no calendar: it is the same for all that share their numbers."""
    slots = [
        tuple(free_slots(DEPARTMENT, date(2025, 12, 15), date(2025, 12, 19), taken=(), at=AT, law=law))
        for law in (LAW, LAW.amend(calendar=WorkingCalendar(days_off=[date(2025, 12, 17)])))
    ]

    assert {slot.starts_at.date().day for slot in slots[0]} - {slot.starts_at.date().day for slot in slots[1]} == {17}


def test_kinds_of_values_in_a_law_are_checked() -> None:
    """A law book takes pilots and timelines of its own numbers only."""
    with pytest.raises(InvalidFact, match=r"^portal\[0\]\.value: needs PortalRules"):
        LawBook(LAW.calendar, LAW.pilots, LAW.pilots[0].rules, LAW.readings, LAW.checked_on)  # type: ignore[arg-type]
    with pytest.raises(InvalidFact, match=r"^pilots\[0\]: needs Pilot"):
        LawBook(LAW.calendar, (LAW.portal,), LAW.portal, LAW.readings, LAW.checked_on)  # type: ignore[arg-type]


def test_same_instant_in_utc() -> None:
    """What comes back in Astana time is the instant that was meant."""
    assert analysis_due(AT).starts_at == AT.astimezone(UTC)
