"""Receipts: the same answer from the receipt alone, the cause where it is another one, and nothing of a person."""

import json
import pickle
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import evolve, fields_dict
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    BookingStatus,
    CatalogueItem,
    Channel,
    Day,
    DayKind,
    Deadline,
    Department,
    Form031,
    Incident,
    InvalidFact,
    LawBook,
    LawRow,
    Measure,
    Participant,
    ParticipantCategory,
    Representative,
    SignInMethod,
    Slot,
    SupplierKind,
    Transfer,
    Trip,
    WalkIn,
    WorkingCalendar,
    analysis_due,
    arrive,
    book,
    cancel,
    check_receipt,
    control_bank_copy_due,
    escalation_due,
    join_general_order,
    json_schema,
    may_book,
    may_choose,
    may_request,
    may_select_supplier,
    may_sign_in,
    milestones,
    next_due,
    next_schedule_due,
    problems_report_due,
    reactivate,
    registration_due,
    registration_report_due,
    repair_start_due,
    schedule_due,
    selection_window,
)
from aleumet_rules.acts.readings import OPEN_SENTENCES
from aleumet_rules.acts.working_time import Holiday, Move
from aleumet_rules.receipts import rows as deciding_rows
from aleumet_rules.receipts.form import CANONICAL, digest_of, substance
from drawn_questions import ANSWERS, SOME_READINGS, Answer, law_of
from pilots import WHENEVER
from sweep import share, some

pytestmark = pytest.mark.slow
FEW = 3

OLD = sorted((Path(__file__).parents[1] / "data" / "receipts").glob("*.json"))
AT = datetime(2025, 12, 15, 12, tzinfo=ASTANA)
FORM = Form031("031-1", "900101300123", date(2025, 12, 5), "111010000", "+77010000000", "Айгүл")
SLOT = Slot(1, datetime(2025, 12, 17, 9, tzinfo=ASTANA))
PLACE = Department(1, "Көкшетау", ("1110",), (Trip(date(2025, 12, 22), date(2025, 12, 24)),), 2)
BOOKING = Booking("T-1", FORM, SLOT, AT)
CAME = evolve(BOOKING, status=BookingStatus.ATTENDED)
VOID = evolve(BOOKING, status=BookingStatus.VOID)
LATE = SLOT.starts_at + timedelta(minutes=16)
MEASURE = Measure("17", "Wheelchair", date(2025, 9, 1), notified_on=date(2025, 9, 5), implement_by=date(2025, 12, 1))
INCIDENT = Incident(AT, Channel.CHAT_BOT, registered_at=AT + timedelta(hours=1), contact="+77010000000")
PERSON = Participant(ParticipantCategory.DISABILITY, "900101300123", "+77010000000", Representative.GUARDIAN, 1, True)
FULL: dict[str, Any] = {"earlier": CAME, "taken": {SLOT: 2}, "at": AT, "waiting": WalkIn(FORM, LATE)}

RULES: dict[str, Answer] = {
    "registration_due": lambda law: registration_due(AT, Channel.VOICE, law=law),
    "registered-outside-hours": lambda law: registration_due(AT.replace(hour=20), Channel.CHAT_BOT, law=law),
    "call-outside-hours": lambda law: registration_due(AT.replace(hour=20), Channel.VOICE, law=law),
    "before-opening": lambda law: registration_due(AT.replace(hour=7), Channel.MESSENGER, law=law),
    "outcome-of-registration": lambda law: registration_due(AT, Channel.CHAT_BOT, law=law).unwrap(),
    "analysis_due": lambda law: analysis_due(AT, law=law),
    "escalation_due": lambda law: escalation_due(AT.replace(hour=18), law=law),
    "repair_start_due": lambda law: repair_start_due(AT, law=law),
    "milestone": lambda law: milestones(INCIDENT, at=AT + timedelta(days=3), law=law)[1],
    "next_due": lambda law: next_due(INCIDENT, at=AT + timedelta(days=3), law=law),
    "selection_window": lambda law: selection_window(MEASURE, law=law),
    "may_select_supplier": lambda law: may_select_supplier(MEASURE, on=date(2025, 11, 10), law=law),
    "after-the-term": lambda law: may_select_supplier(MEASURE, on=date(2025, 12, 2), law=law),
    "reactivate": lambda law: reactivate(MEASURE, on=date(2025, 11, 20), law=law),
    "may_book": lambda law: may_book(FORM, SLOT, PLACE, earlier=None, taken=frozenset(), at=AT, law=law),
    "full": lambda law: may_book(FORM, SLOT, PLACE, **FULL, law=law),
    "taken": lambda law: may_book(FORM, SLOT, PLACE, earlier=None, taken={SLOT: 1}, at=AT, law=law),
    "book": lambda law: book(FORM, SLOT, PLACE, earlier=VOID, taken=[SLOT], at=AT, ticket="T-2", law=law),
    "arrive": lambda law: arrive(BOOKING, at=LATE, department=PLACE, law=law),
    "cancel": lambda law: cancel(BOOKING, at=LATE, law=law),
    "join_general_order": lambda law: join_general_order(VOID, at=LATE, again=evolve(BOOKING, ticket="T-2"), law=law),
    "may_request": lambda law: may_request(Representative.GUARDIAN, FORM, consent=False, law=law),
    "may_sign_in": lambda law: may_sign_in(evolve(PERSON, phone=None), SignInMethod.E_GOVERNMENT, law=law),
    "supplier-signs-in": lambda law: may_sign_in(SupplierKind.LEGAL_ENTITY, SignInMethod.E_GOVERNMENT, law=law),
    "may_choose": lambda law: may_choose(PERSON, CatalogueItem.PERSONAL_ASSISTANT, law=law),
    "schedule_due": lambda law: schedule_due(law=law),
    "next_schedule_due": lambda law: next_schedule_due(2025, law=law),
    "problems_report_due": lambda law: problems_report_due(date(2026, 3, 5), law=law),
    "control_bank_copy_due": lambda law: control_bank_copy_due(law=law),
    "registration_report_due": lambda law: registration_report_due(law=law),
    "day": lambda law: law.calendar.day(date(2026, 8, 31)),
}
each_rule = pytest.mark.parametrize("ask", RULES.values(), ids=RULES)

NUMBERS: dict[str, Any] = {
    "region": ("71",),
    "starts": (time(10), time(15)),
    "grace": timedelta(minutes=20),
    "form_valid_months": 2,
    "last_signed_on": date(2025, 12, 10),
    "lasts_months": 1,
    "schedule_working_days": 5,
    "next_schedule_by": (12, 20),
    "problems_working_days": 5,
    "copy_working_days": 3,
    "selection_months": 3,
    "opens": time(8),
    "closes": time(11),
    "register_within": timedelta(hours=1),
    "analyse_working_days": 2,
    "escalate_within": timedelta(hours=1),
    "start_repair_working_days": 2,
    "report_working_days": 5,
    "registered_on": date(2023, 8, 28),
}
OTHERWISE: dict[str, Any] = NUMBERS | {
    name: [*row.wording.meanings][1] for name, row in OPEN_SENTENCES.items() if name not in NUMBERS
}


def through_json(data: Any) -> Any:
    """The data after a way through text."""
    return json.loads(json.dumps(data, ensure_ascii=False))


def receipts(answer: Any) -> Iterator[Any]:
    """The receipt of an answer, or of each of several, after a way through text."""
    for one in answer if isinstance(answer, tuple) else (answer,):
        yield through_json(one.receipt())


@each_rule
def test_same_answer_from_the_receipt_alone(ask: Answer) -> None:
    """A receipt of every rule is true, says all that was asked, and an answer unpickled gives the same one."""
    answer = ask(LAW)
    receipt = through_json(answer.receipt())
    check = check_receipt(receipt)

    assert check, check.explain()
    assert check.differences == ()
    assert receipt["answer"] == through_json(answer.to_dict())
    assert pickle.loads(pickle.dumps(answer)).receipt() == answer.receipt()


@each_rule
def test_receipt_is_valid_by_its_schema(ask: Answer) -> None:
    """A receipt of every rule is valid by the schema of the format; with a key gone or new it is not."""
    told = Draft202012Validator(json_schema("aleumet.receipt/1"), format_checker=FormatChecker())

    for receipt in receipts(ask(LAW)):
        assert [*told.iter_errors(receipt)] == []
        assert not told.is_valid({**receipt, "§": 1})
        for key in receipt:
            assert not told.is_valid({name: value for name, value in receipt.items() if name != key}), key
            assert not told.is_valid({**receipt, key: [None]}), key


@given(ask=ANSWERS, readings=SOME_READINGS)
def test_drawn_questions(ask: Answer, readings: dict[str, Any]) -> None:
    """Whatever is asked, under whatever readings, the receipt is true under the law that was asked."""
    law = law_of(readings, "refuse")

    for receipt in receipts(ask(law)):
        assert check_receipt(receipt, law=law)


def test_every_rule_has_its_rows() -> None:
    """Each rule that gives a receipt says which numbers it reads."""
    asked = {receipt["rule"] for ask in RULES.values() for receipt in receipts(ask(LAW))}

    assert asked | {"refutation_notice_due", "confirmation_notice_due", "repair_notice_due"} == {*deciding_rows.NUMBERS}


AMENDED = {name: LAW.amend(**{name: OTHERWISE[name]}) for name in some(OTHERWISE, FEW)}


@pytest.mark.untraced
@each_rule
def test_cause_is_named(ask: Answer) -> None:
    """Where another number or reading gives another answer, the check is false and names it, and only then is it."""
    receipt = through_json(ask(LAW).receipt())

    for name, amended in AMENDED.items():
        check = check_receipt(receipt, law=amended)
        if check:
            assert substance(through_json(ask(amended).to_dict())) == substance(receipt["answer"]), name
        else:
            causes = {one.name.rpartition(".")[2] for one in check.differences if one.kind in ("row", "reading")}
            assert name in causes
            assert [lang for lang in ("kk", "ru", "en") if name not in check.explain(lang)] == []


def test_another_reading_is_told_by_both_values() -> None:
    """Where another reading gives another answer, the check tells the reading, what it was and what it is."""
    receipt = through_json(analysis_due(AT).receipt())
    check = check_receipt(receipt, law=LAW.amend(working_day_term="same-hour"))
    (reading,) = (one for one in check.differences if one.kind == "reading")

    assert (reading.name, reading.then, reading.now) == ("working_day_term", "next-day-end", "same-hour")


@pytest.mark.parametrize(
    ("law", "published", "ask", "row"),
    [
        pytest.param(
            WHENEVER,
            date(2022, 9, 29),
            lambda law: problems_report_due(date(2022, 10, 21), law=law),
            "calendar.Republic Day",
            id="2022",
        ),
        pytest.param(
            LAW,
            date(2024, 6, 7),
            lambda law: analysis_due(datetime(2024, 6, 14, 12, tzinfo=ASTANA), law=law),
            "calendar.Kurban Ait, first day",
            id="2024",
        ),
        pytest.param(
            LAW,
            date(2026, 3, 18),
            lambda law: analysis_due(datetime(2026, 8, 28, 12, tzinfo=ASTANA), law=law),
            "calendar.Constitution Day",
            id="2026",
        ),
        pytest.param(
            LAW,
            date(2026, 3, 18),
            lambda law: law.calendar.day(date(2026, 8, 31)),
            "calendar.Constitution Day",
            id="day",
        ),
    ],
)
def test_what_was_known_then(law: LawBook, published: date, ask: Answer, row: str) -> None:
    """An answer of before is the same as known then and another one as known now, and the row that changed is named."""
    then = law.amend(calendar=WorkingCalendar(known_on=published - timedelta(days=1)))
    receipt = through_json(ask(then).receipt())
    now = check_receipt(receipt, law=law)

    assert check_receipt(receipt, law=then)
    assert not now
    assert row in {one.name for one in now.differences if one.kind == "row"}
    assert {"due_at", "is_working"} & {one.name for one in now.differences if one.kind == "answer"}


def test_day_made_by_hand_has_no_receipt() -> None:
    """A day that no calendar gave cannot be asked again."""
    given = LAW.calendar.day(date(2025, 12, 16))
    found = Day(*(getattr(given, name) for name in fields_dict(Day) if name != "_calendar"))

    assert found == given
    with pytest.raises(InvalidFact, match=r"^answer: was not given by a rule"):
        found.receipt()


def test_a_holiday_that_rolls_is_among_the_rows() -> None:
    """Of every day of every year, the row that makes it a day off, or one worked instead, stands in its receipt."""
    quiet = WorkingCalendar(unsettled="accept")
    off = quiet.non_working_days(date(2016, 1, 1), date(2050, 12, 31))
    marked = [day for day in off if day.kind is not DayKind.WEEKEND and day.source != "estimated"]

    assert len(marked) > 500
    for found in marked:
        rows = deciding_rows.deciding("day", [found.date], LAW)
        assert any(makes(row, found) for row in rows), found


def makes(row: LawRow, found: Day) -> bool:
    """Whether a row of the calendar is the one that makes the day what it is."""
    day = found.moved_from if found.kind is DayKind.ROLLED and found.moved_from else found.date
    if isinstance(row.value, Move):
        return found.date in (row.value.off, row.value.worked)
    on = row.value.on(day.year) if isinstance(row.value, Holiday) else row.value
    return bool(on == day)


@each_rule
def test_nothing_of_a_person(ask: Answer) -> None:
    """No holder, IIN, phone or name stands in a receipt: only whether there is one."""
    written = json.dumps(ask(LAW).receipt(), ensure_ascii=False)

    assert [one for one in ("900101300123", "+7701", "Айгүл") if one in written] == []
    assert '"phone": "' not in written


def test_only_what_counted_of_the_taken() -> None:
    """Of a thousand bookings the one start that was asked for is kept, as it was then."""
    taken = {Slot(1, SLOT.starts_at + timedelta(days=n)): 1 for n in range(1000)}
    answer = may_book(FORM, SLOT, PLACE, earlier=None, taken=taken, at=AT)
    taken.clear()

    assert answer.receipt()["facts"]["taken"] == 1
    assert check_receipt(through_json(answer.receipt()))


NOON = "2026-01-05T12:00:00+05:00"


JUNK: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 7, 2.5, "§", "11", "active", "2026-01-05", NOON),
    *([], {}, [[None]], {"§": 1}),
)


def corrupted(receipt: Any, random: Random) -> Any:
    """The receipt with one value changed, wherever it stands: one at the end of a path, or all that it holds."""
    wrong = deepcopy(receipt)
    here: Any = wrong
    while True:
        key = random.choice([*here] if isinstance(here, dict) else [*range(len(here))])
        if isinstance(here[key], dict | list) and here[key] and random.random() < 0.9:
            here = here[key]
            continue
        here[key] = random.choice([one for one in JUNK if CANONICAL.encode(one) != CANONICAL.encode(here[key])])
        return wrong


@pytest.mark.untraced
def test_no_corruption_is_true_with_another_answer() -> None:
    """One value changed: never true by its digest, and with a digest made anew never true with another answer."""
    random, found = Random(345), [receipt for ask in RULES.values() for receipt in receipts(ask(LAW))]
    for _ in range(share(10_000)):
        receipt = random.choice(found)
        wrong = corrupted(receipt, random)
        assert not check_receipt(wrong)
        body = {key: value for key, value in wrong.items() if key != "digest"}
        if check_receipt(body | {"digest": digest_of(body)}):  # then another value leaves the answer as it was
            assert CANONICAL.encode(body["answer"]) == CANONICAL.encode(receipt["answer"])


def test_words_count_under_the_law_of_the_receipt() -> None:
    """A word changed is another answer, unless another release or another law may have said it otherwise."""
    receipt = through_json(may_book(FORM, SLOT, PLACE, earlier=None, taken={SLOT: 2}, at=AT).receipt())
    body = {key: value for key, value in receipt.items() if key != "digest"}
    body["answer"]["reasons"][0]["text"]["en"] = "No."
    older = body | {"law": body["law"] | {"version": "0.0"}}

    assert [one.name for one in check_receipt(body | {"digest": digest_of(body)}).differences] == ["reasons"]
    assert check_receipt(older | {"digest": digest_of(older)})


@each_rule
def test_no_fraction_is_whole(ask: Answer) -> None:
    """A receipt is the same after a way through a language that has one kind of number: 5.0 is written as 5."""
    fractions: list[str] = []
    for receipt in receipts(ask(LAW)):
        json.loads(json.dumps(receipt), parse_float=fractions.append)

    assert [one for one in fractions if float(one).is_integer()] == []


@pytest.mark.parametrize(
    "foreign",
    [None, 5, "receipt", [], {}, {"format": "aleumet.receipt/1"}, {"format": object()}, {1: 2}, object()],
    ids=["nothing", "number", "text", "list", "empty", "format-alone", "no-text", "no-keys", "thing"],
)
def test_foreign_is_false(foreign: Any) -> None:
    """What is no receipt is false and says so, in three languages; nothing is raised."""
    check = check_receipt(foreign)

    assert not check
    assert [one.kind for one in check.differences] == ["receipt"]
    assert check.explain("ru").splitlines()[1] == "- Это не квитанция этого пакета."
    assert json.dumps(check.to_dict())


def test_damage_is_told_from_a_difference() -> None:
    """A receipt whose digest does not fit, or whose facts cannot be read, is told as that."""
    receipt = through_json(analysis_due(AT).receipt())
    damaged = receipt | {"answer": receipt["answer"] | {"due_at": "2030-01-01T00:00:00+05:00"}}
    body = {key: value for key, value in receipt.items() if key != "digest"} | {"facts": {"registered_at": "noon"}}
    unread = body | {"digest": digest_of(body)}

    nested = through_json(arrive(BOOKING, at=LATE).receipt())
    nested["facts"]["booking"]["form"] = 5
    nested["digest"] = digest_of({key: value for key, value in nested.items() if key != "digest"})

    told = through_json(arrive(BOOKING, at=LATE).receipt())
    told["facts"]["booking"]["form"]["phone"] = "+77010000000"
    told["digest"] = digest_of({key: value for key, value in told.items() if key != "digest"})

    assert [one.name for one in check_receipt(damaged).differences] == ["digest"]
    assert [one.kind for one in check_receipt(told).differences] == ["facts"]
    assert "phone" in check_receipt(told).explain()
    assert "+7701" not in check_receipt(told).explain()
    assert "($.form): needs a record of keys and values, not a whole number." in check_receipt(nested).explain()
    assert "($.form): нужно: запись с ключами и значениями; дано: целое число." in check_receipt(nested).explain("ru")
    assert [one.kind for one in check_receipt(unread).differences] == ["facts"]
    assert "The facts cannot be read" in check_receipt(unread).explain()


def test_fact_inside_that_is_none() -> None:
    """Where a fact should be and is none, the facts cannot be read."""
    receipt = through_json(arrive(BOOKING, at=LATE).receipt())
    receipt["facts"]["booking"]["form"] = 5
    body = {key: value for key, value in receipt.items() if key != "digest"}

    assert [one.kind for one in check_receipt(body | {"digest": digest_of(body)}).differences] == ["facts"]


def test_law_that_gives_no_answer() -> None:
    """Under a law without any rule on that day the check is false and says why."""
    receipt = through_json(schedule_due(law=LAW).receipt())
    check = check_receipt(receipt, law=evolve(LAW, pilots=()))

    assert [one.kind for one in check.differences][:1] == ["law"]
    assert "queue" in check.explain()


def test_days_that_can_still_change() -> None:
    """A provisional answer is told as provisional, and another one once an order has settled the day."""
    ask = datetime(2027, 1, 7, 12, tzinfo=ASTANA)
    receipt = through_json(analysis_due(ask, law=LAW).receipt())
    moved = LAW.amend(transfers=[Transfer(date(2027, 1, 8), date(2026, 12, 26))])

    assert receipt["provisional"] is True
    assert check_receipt(receipt)
    assert "calendar.transfer of 2027-01-08" in [one.name for one in check_receipt(receipt, law=moved).differences]
    settled = LAW.amend(kurban_ait={2027: date(2027, 5, 16)}, settled_to=date(2027, 12, 31))
    assert [one.name for one in check_receipt(receipt, law=settled).differences][:2] == [
        "provisional",
        "calendar.confirmed_to",
    ]


def test_callers_own_days_decide_too() -> None:
    """A day off of the caller's own stands among the rows, and is named where it is why."""
    own = LAW.amend(calendar=WorkingCalendar(days_off=[date(2025, 12, 18), (date(2030, 1, 9), date(2029, 1, 1))]))
    receipt = through_json(analysis_due(AT + timedelta(days=2), law=own).receipt())

    assert check_receipt(receipt, law=own)
    assert "calendar.extra-off 2025-12-18" in [one.name for one in check_receipt(receipt).differences]


def test_answer_made_by_hand_has_no_receipt() -> None:
    """Of an answer that no rule has given there is nothing to ask again."""
    asked = analysis_due(AT)
    hand = Deadline(asked.norm, asked.starts_at, asked.due_at, (), asked.checked_on)

    with pytest.raises(InvalidFact, match=r"^answer: was not given by a rule"):
        hand.receipt()


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem)
def test_old_receipts_stay_readable(path: Path) -> None:
    """Receipts of earlier releases are still true under the law as it was known then, and say so."""
    receipt = json.loads(path.read_text(encoding="utf-8"))

    assert check_receipt(receipt), check_receipt(receipt).explain()


def test_there_are_old_receipts_of_each_format() -> None:
    """One of each kind of answer is kept."""
    formats = {json.loads(path.read_text(encoding="utf-8"))["answer"]["format"] for path in OLD}

    assert formats == {f"aleumet.{kind}/1" for kind in ("decision", "deadline", "milestone", "selection-window")}


@given(st.text(max_size=20), st.integers())
def test_any_json_is_answered(text: str, number: int) -> None:
    """Whatever JSON is brought, there is an answer."""
    receipt = through_json(analysis_due(AT).receipt())

    for key in receipt:
        assert not check_receipt({**receipt, key: text})
        assert not check_receipt({**receipt, key: {text: number}})
