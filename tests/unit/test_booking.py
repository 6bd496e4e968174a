"""Booking, cancelling, coming and missing; every boundary of paras 7-12 on both sides."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import permutations
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    BookingEvent,
    BookingStatus,
    ContradictoryFacts,
    Decision,
    Department,
    Form031,
    InvalidFact,
    LawBook,
    OutsideHorizon,
    Slot,
    Trip,
    WalkIn,
    WrongType,
    arrive,
    book,
    cancel,
    is_no_show,
    join_general_order,
    lapse,
    late_after,
    may_book,
    reception_order,
    reminder_on,
    valid_until,
)
from aleumet_rules.answers.plain import jsonable
from aleumet_rules.clock import SKEW
from aleumet_rules.facts.bookings import TRANSITIONS
from pilots import WHENEVER

ACTIVE, CANCELLED, VOID, ATTENDED = BookingStatus
MICROSECOND = timedelta(microseconds=1)
MOSCOW = ZoneInfo("Europe/Moscow")
KOKSHETAU = Department(1, "Көкшетау қ., Абай к., 1, 12-каб.", ("1110",))
FORM = Form031("031-7", "A-1", date(2026, 1, 12), "111010000", "+77010000000", "Айгүл Сәкенқызы")


def at(
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, microsecond: int = 0
) -> datetime:
    """An instant of Astana time."""
    return datetime(year, month, day, hour, minute, second, microsecond, tzinfo=ASTANA)


SLOT = Slot(1, at(2026, 1, 19, 9))
NOW = at(2026, 1, 14, 11)
BOOKING = Booking("T-1", FORM, SLOT, NOW)


def asked(
    form: Form031 = FORM,
    slot: Slot = SLOT,
    department: Department = KOKSHETAU,
    *,
    earlier: Booking | None = None,
    taken: Any = frozenset(),
    when: datetime = NOW,
    law: LawBook = LAW,
) -> Decision[Slot]:
    """The question that is answered with yes, but for what a test changes."""
    return may_book(form, slot, department, earlier=earlier, taken=taken, at=when, law=law)


def codes(decision: Decision[Any]) -> list[str]:
    """Why not."""
    return [reason.code for reason in decision.reasons]


def norms(decision: Decision[Any]) -> set[str]:
    """By which norms not."""
    return {reason.norm.id for reason in decision.reasons}


# may_book: each condition on both sides


def test_all_is_well() -> None:
    """A valid form, a served residence and a free start ahead are enough."""
    decision = asked()

    assert decision.unwrap() is SLOT
    assert len(decision.norms) == 8


@pytest.mark.norm("queue.in-force")
@pytest.mark.parametrize(
    ("when", "day", "law", "expected"),
    [
        pytest.param(
            at(2025, 11, 21, 23, 59), date(2025, 11, 24), LAW, ["request-out-of-force"], id="request on the eve"
        ),
        pytest.param(at(2025, 11, 22), date(2025, 11, 24), LAW, [], id="request on the first day"),
        pytest.param(
            at(2025, 11, 20), date(2025, 11, 21), LAW, ["request-out-of-force", "slot-out-of-force"], id="before"
        ),
        pytest.param(at(2026, 11, 19), date(2026, 11, 20), LAW, [], id="last working day"),
        pytest.param(at(2026, 11, 19), date(2026, 11, 23), LAW, ["slot-out-of-force"], id="slot after the end"),
        pytest.param(
            at(2026, 11, 22), date(2026, 11, 22), LAW.amend(), ["day-off"], id="Sunday, the last day of the pilot"
        ),
        pytest.param(
            at(2026, 11, 22),
            date(2026, 11, 22),
            LAW.amend(pilot_end="first-day-counts"),
            ["request-out-of-force", "slot-out-of-force", "day-off"],
            id="the same Sunday when the first day counts",
        ),
        pytest.param(at(2026, 11, 19), date(2026, 11, 23), LAW.amend(lasts_months=13), [], id="prolonged"),
        pytest.param(
            at(2026, 11, 24),
            date(2026, 11, 25),
            LAW.amend(lasts_months=None, since=date(2026, 11, 1)),
            [],
            id="without an end from some day on",
        ),
        pytest.param(
            at(2016, 1, 1),
            date(2016, 1, 4),
            LAW,
            ["request-out-of-force", "slot-out-of-force", "day-off"],
            id="long before",
        ),
    ],
)
def test_pilot_must_be_in_force(when: datetime, day: date, law: LawBook, expected: list[str]) -> None:
    """The pilot is in force on the day of the request and on the booked day, each with its own reason."""
    form = evolve(FORM, signed_on=max(when.date(), date(2016, 1, 1)))
    slot = Slot(1, datetime.combine(day, time(14, 30), ASTANA))

    assert [code for code in codes(asked(form, slot, when=when, law=law)) if code != "form-not-signed-yet"] == expected


def test_after_the_pilot() -> None:
    """A day or a request after the twelve months is refused; of a day of 2027 the answer says that it can change."""
    slot = Slot(1, at(2027, 2, 1, 9))

    decision = asked(evolve(FORM, signed_on=date(2027, 1, 20)), slot, when=at(2027, 1, 25))

    assert decision.provisional
    assert codes(decision) == ["request-out-of-force", "slot-out-of-force"]
    assert norms(decision) == {"queue.in-force"}


@pytest.mark.norm("queue.region")
def test_region_of_the_department() -> None:
    """A department that serves no place of the region is outside the pilot; one that serves others as well is not."""
    decision = asked(department=Department(1, "A", ("7110",)))

    assert codes(decision) == ["department-outside-region", "residence-not-served"]
    assert "KATO codes of the department: 7110; KATO code of the region: 11" in decision.reasons[0].text.en
    assert asked(department=Department(1, "A", ("1110", "7110")))


@pytest.mark.norm("queue.region", "queue.residence")
def test_region_of_the_residence() -> None:
    """Whoever is registered in another region is outside the pilot, and the department does not serve that place."""
    decision = asked(evolve(FORM, residence="711010000"))

    assert codes(decision) == ["residence-outside-region", "residence-not-served"]


def test_both_in_another_region() -> None:
    """Where department and person are elsewhere, each is a reason; after a move of the pilot neither is."""
    form, department = evolve(FORM, residence="711010000"), Department(1, "A", ("7110",))

    assert codes(asked(form, department=department)) == ["department-outside-region", "residence-outside-region"]
    assert asked(form, department=department, law=LAW.amend(region=("71",)))
    assert asked(form, department=department, law=LAW.amend(region=("11", "71")))
    assert not asked(law=LAW.amend(region=("71",)))


@pytest.mark.norm("queue.residence")
@pytest.mark.parametrize(
    ("residence", "served"),
    [
        pytest.param("111010000", True, id="the town"),
        pytest.param("111099999", True, id="its last code"),
        pytest.param("111110000", False, id="the next unit"),
        pytest.param("110000000", False, id="the region as such"),
    ],
)
def test_residence_must_be_served(residence: str, served: bool) -> None:
    """The department serves the unit in which the person is registered for good."""
    decision = asked(evolve(FORM, residence=residence))

    assert codes(decision) == ([] if served else ["residence-not-served"])


@pytest.mark.norm("queue.form-valid")
@pytest.mark.parametrize(
    ("when", "expected"),
    [
        pytest.param(at(2026, 1, 11, 23, 59, 59, 999999), ["form-not-signed-yet"], id="the day before signing"),
        pytest.param(at(2026, 1, 12), [], id="the day of signing"),
        pytest.param(at(2026, 2, 12, 23, 59, 59, 999999), [], id="the last day"),
        pytest.param(at(2026, 2, 13), ["form-expired"], id="the day after"),
        pytest.param(datetime(2026, 2, 12, 19, 0, tzinfo=UTC), ["form-expired"], id="the day after, told in UTC"),
        pytest.param(datetime(2026, 2, 12, 18, 59, tzinfo=UTC), [], id="the last day, told in UTC"),
    ],
)
def test_form_must_be_valid(when: datetime, expected: list[str]) -> None:
    """The request is made within one month from signing, the day of signing and the last day included."""
    assert codes(asked(slot=Slot(1, at(2026, 3, 2, 9)), when=when)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2026, 2, 12), [], id="on the last day of the form"),
        pytest.param(date(2026, 2, 13), ["form-expires-before-examination"], id="on the day after"),
    ],
)
def test_form_that_must_cover_the_examination(day: date, expected: list[str]) -> None:
    """By the other reading the examination too lies within the form's validity."""
    slot, law = Slot(1, datetime.combine(day, time(9), ASTANA)), LAW.amend(form_validity_covers="examination")

    assert codes(asked(slot=slot, law=law)) == expected
    assert codes(asked(slot=slot)) == []


@pytest.mark.norm("queue.form-valid")
@pytest.mark.parametrize(
    ("signed_on", "last"),
    [
        pytest.param(date(2026, 1, 31), date(2026, 2, 28), id="to a shorter month"),
        pytest.param(date(2024, 1, 31), date(2024, 2, 29), id="to a leap February"),
        pytest.param(date(2025, 12, 1), date(2026, 1, 1), id="to a holiday, without a roll"),
        pytest.param(date(2025, 1, 15), date(2025, 2, 15), id="before the pilot"),
    ],
)
def test_last_day_of_a_form(signed_on: date, last: date) -> None:
    """A month ends on the same day-number or on the last day of a shorter month, and never rolls."""
    form = evolve(FORM, signed_on=signed_on)

    assert valid_until(form) == last


def test_longer_form_by_a_reform() -> None:
    """A form signed after a reform is valid as long as the reform says, one signed before it is not."""
    law = LAW.amend(form_valid_months=2, since=date(2026, 1, 12))

    assert valid_until(FORM, law=law) == date(2026, 3, 12)
    assert valid_until(evolve(FORM, signed_on=date(2026, 1, 11)), law=law) == date(2026, 2, 11)


@pytest.mark.norm("queue.grid")
@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        *((time(hour), []) for hour in (9, 10, 11, 12)),
        (time(14, 30), []),
        (time(8), ["start-off-grid"]),
        (time(13), ["start-off-grid"]),
        (time(14, 29), ["start-off-grid"]),
        (time(14, 30, 0, 1), ["start-off-grid"]),
        (time(15), ["start-off-grid"]),
    ],
    ids=str,
)
def test_start_must_be_on_the_grid(clock: time, expected: list[str]) -> None:
    """Only the act's five starts can be booked."""
    slot = Slot(1, datetime.combine(date(2026, 1, 19), clock, ASTANA))

    assert codes(asked(slot=slot)) == expected


def test_sixth_start_and_its_reason() -> None:
    """A start that a reform adds can be booked by the reformed law alone, and the reason lists the starts."""
    slot = Slot(1, at(2026, 1, 19, 15, 30))
    law = LAW.amend(starts=(time(9), time(10), time(11), time(12), time(14, 30), time(15, 30)))

    assert asked(slot=slot, law=law)
    assert "15:30, only for 09:00, 10:00, 11:00, 12:00, 14:30" in asked(slot=slot).reasons[0].text.en


@pytest.mark.norm("queue.working-days-only")
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2026, 1, 16), [], id="Friday"),
        pytest.param(date(2026, 1, 17), ["day-off"], id="Saturday"),
        pytest.param(date(2026, 1, 18), ["day-off"], id="Sunday"),
        pytest.param(date(2026, 3, 9), ["day-off"], id="a rolled day"),
        pytest.param(date(2026, 3, 10), [], id="the day after it"),
        pytest.param(date(2026, 5, 27), ["day-off"], id="Kurban Ait"),
    ],
)
def test_day_must_be_worked(day: date, expected: list[str]) -> None:
    """Nothing is booked for a day off or a holiday."""
    assert codes(asked(slot=Slot(1, datetime.combine(day, time(9), ASTANA)))) == expected


@pytest.mark.norm("queue.slot-free")
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2026, 1, 19), [], id="before the trip"),
        pytest.param(date(2026, 1, 20), ["department-away"], id="its first day"),
        pytest.param(date(2026, 1, 21), ["department-away"], id="its last day"),
        pytest.param(date(2026, 1, 22), [], id="after it"),
        pytest.param(date(2026, 1, 23), ["department-away"], id="a trip of one day"),
    ],
)
def test_department_must_be_there(day: date, expected: list[str]) -> None:
    """Nothing is booked for a day of a trip, its first and last day included."""
    trips = (Trip(date(2026, 1, 20), date(2026, 1, 21)), Trip(date(2026, 1, 23), date(2026, 1, 23)))
    slot = Slot(1, datetime.combine(day, time(9), ASTANA))

    assert codes(asked(slot=slot, department=evolve(KOKSHETAU, trips=trips))) == expected


@pytest.mark.norm("queue.slot-free")
@pytest.mark.parametrize(
    ("when", "expected"),
    [
        pytest.param(SLOT.starts_at - MICROSECOND, [], id="a microsecond before"),
        pytest.param(SLOT.starts_at, ["start-not-ahead"], id="at the start"),
        pytest.param(SLOT.starts_at + MICROSECOND, ["start-not-ahead"], id="a microsecond after"),
        pytest.param(at(2026, 1, 20), ["start-not-ahead"], id="the next day"),
        pytest.param(datetime(2026, 1, 19, 6, 59, 59, tzinfo=MOSCOW), [], id="before it, told in Moscow"),
        pytest.param(datetime(2026, 1, 19, 7, tzinfo=MOSCOW), ["start-not-ahead"], id="at the start, told in Moscow"),
    ],
)
def test_start_must_lie_ahead(when: datetime, expected: list[str]) -> None:
    """A start is booked strictly before it comes."""
    assert codes(asked(when=when)) == expected


class OnlyAsked:
    """Taken slots that can be asked for one and not gone through, as a table of a database."""

    def __init__(self, *slots: Slot) -> None:
        self._slots = slots

    def __contains__(self, slot: object) -> bool:
        return slot in self._slots


@pytest.mark.norm("queue.slot-free")
@pytest.mark.parametrize(
    ("taken", "free"),
    [
        pytest.param(set(), True, id="nothing taken"),
        pytest.param({SLOT}, False, id="in a set"),
        pytest.param([Slot(1, datetime(2026, 1, 19, 4, tzinfo=UTC))], False, id="in a list, told in UTC"),
        pytest.param({Slot(2, SLOT.starts_at), Slot("01", SLOT.starts_at)}, True, id="at other departments"),
        pytest.param({SLOT: 0}, True, id="counted, none"),
        pytest.param({SLOT: 1}, False, id="counted, one"),
        pytest.param({}, True, id="counted, not there"),
        pytest.param({SLOT: 1}.keys(), False, id="in a view of keys"),
        pytest.param(MappingProxyType({SLOT: 1}), False, id="counted by a mapping of another kind"),
        pytest.param(OnlyAsked(SLOT), False, id="asked, there"),
        pytest.param(OnlyAsked(), True, id="asked, not there"),
    ],
)
def test_start_must_be_free(taken: object, free: bool) -> None:
    """A start that somebody has is not given to another."""
    assert codes(asked(taken=taken)) == ([] if free else ["slot-taken"])


@pytest.mark.parametrize(
    ("capacity", "reading", "taken", "free"),
    [
        pytest.param(2, "one", {SLOT: 1}, False, id="one place by law"),
        pytest.param(2, "by-department", {SLOT: 1}, True, id="one of two"),
        pytest.param(2, "by-department", {SLOT: 2}, False, id="two of two"),
        pytest.param(2, "by-department", {SLOT}, False, id="held to be full"),
    ],
)
def test_capacity(capacity: int, reading: Any, taken: object, free: bool) -> None:
    """Counts are compared with the one place of the law, or with those of the department's schedule."""
    decision = asked(department=evolve(KOKSHETAU, capacity=capacity), taken=taken, law=LAW.amend(slot_capacity=reading))

    assert bool(decision) is free


@pytest.mark.norm("queue.one-active-booking")
@pytest.mark.parametrize(
    ("status", "when", "free"),
    [
        pytest.param(ACTIVE, NOW, False, id="active"),
        pytest.param(ACTIVE, at(2026, 1, 19, 9, 15), False, id="active to the last instant of the grace"),
        pytest.param(ACTIVE, at(2026, 1, 19, 9, 15, 0, 1), True, id="lapsed a microsecond later"),
        pytest.param(CANCELLED, NOW, True, id="cancelled"),
        pytest.param(VOID, NOW, True, id="void"),
        pytest.param(ATTENDED, NOW, True, id="attended"),
    ],
)
def test_one_active_booking(status: BookingStatus, when: datetime, free: bool) -> None:
    """Only an active booking under the same form stands in the way, until it is cancelled or void."""
    decision = asked(slot=Slot(1, at(2026, 1, 21, 9)), earlier=evolve(BOOKING, status=status), when=when)

    assert codes(decision) == ([] if free else ["active-booking"])


def test_form_as_known_now_is_the_same_form() -> None:
    """A form whose telephone has changed is still the form of its booking."""
    assert codes(asked(evolve(FORM, phone=None), earlier=BOOKING)) == ["active-booking"]


@pytest.mark.norm(
    "queue.in-force",
    "queue.region",
    "queue.working-days-only",
    "queue.grid",
    "queue.slot-free",
    "queue.form-valid",
    "queue.residence",
    "queue.one-active-booking",
)
def test_all_reasons_at_once() -> None:
    """Everything that can be wrong at once is said at once, each check with its own reason."""
    slot = Slot(1, at(2025, 11, 15, 8))
    department = Department(1, "A", ("7110",), (Trip(date(2025, 11, 10), date(2025, 11, 20)),))
    active = Booking("T-9", FORM, Slot(1, at(2026, 12, 1, 9)), at(2025, 11, 1))
    form = evolve(FORM, signed_on=date(2025, 10, 1))
    law = LAW.amend(form_validity_covers="examination")

    decision = asked(form, slot, department, earlier=active, taken={slot}, when=at(2025, 11, 16), law=law)

    assert codes(decision) == [
        "request-out-of-force",
        "slot-out-of-force",
        "department-outside-region",
        "day-off",
        "department-away",
        "start-off-grid",
        "start-not-ahead",
        "slot-taken",
        "form-expired",
        "form-expires-before-examination",
        "residence-not-served",
        "active-booking",
    ]
    assert norms(decision) == {norm.id for norm in decision.norms}


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_reasons_can_be_read(lang: str) -> None:
    """Every reason is said in each language, with no blank left over and a remedy."""
    slot = Slot(1, at(2025, 11, 15, 8))
    decision = asked(evolve(FORM, residence="711010000"), slot, earlier=BOOKING, taken={slot}, when=at(2026, 1, 15))

    for reason in decision.reasons:
        assert "{" not in reason.text[lang] + reason.remedy[lang]
        assert reason.text[lang].strip()
        assert reason.remedy[lang].strip()
    assert decision.explain(lang).count("\n") >= len(decision.reasons)


def test_words_of_one_reason() -> None:
    """A reason names the day, why it is off, and what would help."""
    (reason,) = asked(slot=Slot(1, at(2026, 3, 9, 9))).reasons

    assert reason.text["kk"] == (
        "2026 жылғы 9 наурыз (дүйсенбі) — демалыс күні, оған ауысқан мереке: Халықаралық әйелдер күні, "
        "2026 жылғы 8 наурыз (жексенбі)"
    )
    assert reason.text["ru"] == (
        "9 марта 2026 года (понедельник) — выходной, перешедший с праздника «Международный женский день»: "
        "8 марта 2026 года (воскресенье)"
    )
    assert reason.text["en"] == (
        "Monday 9 March 2026 is a day off carried over from International Women's Day, Sunday 8 March 2026"
    )
    assert reason.remedy == type(reason.remedy)("жұмыс күнін таңдау", "выбрать рабочий день", "choose a working day")


def test_facts_name_no_person() -> None:
    """What is kept with an answer tells the form's number, not whose it is."""
    kept = str(asked().to_dict()) + str(book_it().to_dict()) + repr(FORM)

    assert "031-7" in kept
    assert not any(word in kept for word in ("A-1", "Айгүл", "+77010000000"))


def test_decision_names_the_readings_that_bear() -> None:
    """A plain answer rests on no reading; one that another value of a reading would change says so."""
    late = asked(slot=Slot(1, at(2026, 2, 13, 9)))

    assert asked().to_dict()["readings"] == {}
    assert late.to_dict()["readings"] == {"form_validity_covers": "request"}


# book, cancel, arrive, lapse


def book_it(**changes: Any) -> Decision[Booking]:
    """A booking that is made, but for what a test changes."""
    facts: dict[str, Any] = {"earlier": None, "taken": (), "at": NOW, "ticket": "T-1"}
    return book(FORM, SLOT, KOKSHETAU, **facts | changes)


@pytest.mark.norm("queue.confirmation")
def test_booking_is_made() -> None:
    """A booking that is allowed is active, with its ticket, made at the instant of the request."""
    assert book_it().unwrap() == BOOKING
    assert book_it(at=datetime(2026, 1, 14, 6, tzinfo=UTC)).unwrap().made_at == NOW


def test_booking_is_refused_for_all_reasons() -> None:
    """A refused booking has the reasons of `may_book`, and no booking."""
    decision = book_it(earlier=BOOKING, taken={SLOT})

    assert codes(decision) == ["slot-taken", "active-booking"]
    assert decision.outcome is None


@pytest.mark.norm("queue.one-active-booking", "queue.rebook-or-wait")
def test_booking_again_after_cancel_or_lapse() -> None:
    """Under one form the next booking is possible after the earlier one is cancelled or void, not before."""
    later = evolve(SLOT, starts_at=at(2026, 1, 21, 9))

    def again(active: Booking, when: datetime) -> bool:
        return bool(book(FORM, later, KOKSHETAU, earlier=active, taken=(), at=when, ticket="T-2"))

    assert not again(BOOKING, NOW)
    assert again(cancel(BOOKING, at=NOW).unwrap(), NOW)
    assert again(lapse(BOOKING, at=at(2026, 1, 19, 10)), at(2026, 1, 19, 10))


def test_table_is_the_law() -> None:
    """A booking is made active; it is then cancelled, lapses or is attended; nothing leaves what is final."""
    moves = {(state, event, target) for state, events in TRANSITIONS.items() for event, target in events.items()}

    assert moves == {
        (None, BookingEvent.BOOK, ACTIVE),
        (ACTIVE, BookingEvent.CANCEL, CANCELLED),
        (ACTIVE, BookingEvent.LAPSE, VOID),
        (ACTIVE, BookingEvent.ARRIVE, ATTENDED),
    }
    assert set(TRANSITIONS) == {None, *BookingStatus}


@pytest.mark.norm("queue.cancellation")
@pytest.mark.parametrize(
    ("when", "expected"),
    [
        pytest.param(NOW, [], id="at once"),
        pytest.param(at(2026, 1, 19, 9, 10), [], id="after the appointed time"),
        pytest.param(at(2026, 1, 19, 9, 15), [], id="to the last instant of the grace"),
        pytest.param(at(2026, 1, 19, 9, 15, 0, 1), ["cancel-after-lapse"], id="a microsecond later"),
    ],
)
def test_cancel(when: datetime, expected: list[str]) -> None:
    """A booking can be given up as long as it is active, which it is until the grace has run out."""
    decision = cancel(BOOKING, at=when)

    assert codes(decision) == expected
    assert decision.outcome == (None if expected else evolve(BOOKING, status=CANCELLED))


@pytest.mark.parametrize("status", [CANCELLED, VOID, ATTENDED])
@pytest.mark.parametrize(
    ("rule", "code"), [(cancel, "cancel-after-end"), (arrive, "arrive-after-end")], ids=["cancel", "arrive"]
)
def test_final_is_final(rule: Callable[..., Decision[Booking]], code: str, status: BookingStatus) -> None:
    """A booking that has ended is neither cancelled nor attended, and does not lapse."""
    ended = evolve(BOOKING, status=status)

    assert codes(rule(ended, at=at(2026, 1, 19, 9))) == [code]
    assert lapse(ended, at=at(2026, 2, 1)) is ended


@pytest.mark.norm("queue.no-show")
@pytest.mark.parametrize(
    ("when", "status"),
    [
        pytest.param(at(2026, 1, 19), ATTENDED, id="at midnight of the day"),
        pytest.param(at(2026, 1, 19, 8, 50), ATTENDED, id="early"),
        pytest.param(at(2026, 1, 19, 9), ATTENDED, id="on time"),
        pytest.param(at(2026, 1, 19, 9, 14, 59, 999999), ATTENDED, id="14:59.999999 late"),
        pytest.param(at(2026, 1, 19, 9, 15), ATTENDED, id="15:00 late"),
        pytest.param(at(2026, 1, 19, 9, 15, 0, 1), VOID, id="15:00.000001 late"),
        pytest.param(at(2026, 1, 20, 9), VOID, id="on the next day"),
    ],
)
def test_arrive(when: datetime, status: BookingStatus) -> None:
    """Whoever comes within the grace attends; a microsecond later the booking is void. Both are answers."""
    decision = arrive(BOOKING, at=when)

    assert decision.unwrap() == evolve(BOOKING, status=status)
    assert lapse(BOOKING, at=when).status is (VOID if status is VOID else ACTIVE)


def every_minute() -> Iterator[int]:
    """The minutes of a day."""
    return iter(range(24 * 60))


@pytest.mark.norm("queue.no-show")
@pytest.mark.parametrize("clock", [(9, 0), (10, 0), (11, 0), (12, 0), (14, 30)], ids=str)
@pytest.mark.parametrize(
    ("law", "grace"), [(LAW, 15), (LAW.amend(grace=timedelta(minutes=20)), 20)], ids=["15 minutes", "20 minutes"]
)
@pytest.mark.parametrize("zone", [ASTANA, UTC, ZoneInfo("America/New_York")], ids=str)
def test_every_minute_of_a_day(clock: tuple[int, int], law: LawBook, grace: int, zone: Any) -> None:
    """Minute by minute of the booked day: late from the first minute after the grace, in whatever zone it is told."""
    slot = Slot(1, at(2026, 1, 19, *clock))
    begins = clock[0] * 60 + clock[1]

    told = [at(2026, 1, 19, *divmod(minute, 60)).astimezone(zone) for minute in every_minute()]

    assert [is_no_show(slot, at=when, law=law) for when in told] == [m > begins + grace for m in every_minute()]


@pytest.mark.norm("queue.no-show")
@pytest.mark.parametrize("minute", range(60))
def test_repeated_hour_counts_real_time(minute: int) -> None:
    """In the hour that happened twice, an hour later by real time is late though the clock shows the same."""
    slot = Slot(1, at(2024, 2, 29, 23, minute))

    assert not is_no_show(slot, at=slot.starts_at, law=WHENEVER)
    assert is_no_show(slot, at=slot.starts_at.replace(fold=1), law=WHENEVER)
    last = late_after(slot, law=WHENEVER)
    assert last.astimezone(UTC) - slot.starts_at.astimezone(UTC) == timedelta(minutes=15)


def test_last_instant_in_time() -> None:
    """The last instant in time is fifteen minutes after the start, by a reform twenty from its day on."""
    law = LAW.amend(grace=timedelta(minutes=20), since=date(2026, 1, 19))

    assert late_after(SLOT) == at(2026, 1, 19, 9, 15)
    assert late_after(SLOT, law=law) == at(2026, 1, 19, 9, 20)
    assert late_after(Slot(1, at(2026, 1, 16, 9)), law=law) == at(2026, 1, 16, 9, 15)
    assert late_after(SLOT, law=LAW.amend(grace=timedelta())) == SLOT.starts_at


# reminder


@pytest.mark.norm("queue.reminder")
@pytest.mark.parametrize(
    ("made_at", "none", "at_once"),
    [
        pytest.param(at(2026, 1, 12), date(2026, 1, 16), date(2026, 1, 16), id="a week ahead"),
        pytest.param(at(2026, 1, 15, 23, 59), date(2026, 1, 16), date(2026, 1, 16), id="four days ahead"),
        pytest.param(at(2026, 1, 16), date(2026, 1, 16), date(2026, 1, 16), id="three days ahead: that same day"),
        pytest.param(at(2026, 1, 17), None, date(2026, 1, 17), id="two days ahead"),
        pytest.param(at(2026, 1, 19, 8), None, date(2026, 1, 19), id="the same day"),
    ],
)
def test_reminder(made_at: datetime, none: date | None, at_once: date) -> None:
    """Three calendar days before; with fewer to go none, or at once by the other reading."""
    booking = evolve(BOOKING, made_at=made_at)

    assert reminder_on(booking) == none
    assert reminder_on(booking, law=LAW.amend(late_reminder="at-once")) == at_once


@pytest.mark.parametrize(
    ("day", "reminder"),
    [
        pytest.param(date(2026, 1, 20), date(2026, 1, 17), id="on a Saturday"),
        pytest.param(date(2026, 3, 12), date(2026, 3, 9), id="on a rolled day off"),
    ],
)
def test_reminder_does_not_roll(day: date, reminder: date) -> None:
    """A reminder is sent on a day off as well."""
    assert reminder_on(evolve(BOOKING, slot=Slot(1, datetime.combine(day, time(9), ASTANA)))) == reminder


@pytest.mark.parametrize("status", [CANCELLED, VOID, ATTENDED])
def test_no_reminder_of_what_has_ended(status: BookingStatus) -> None:
    """Who is no longer in the queue is reminded of nothing."""
    assert reminder_on(evolve(BOOKING, status=status)) is None


def test_reminder_by_a_reform() -> None:
    """Another number of days is data."""
    assert reminder_on(BOOKING, law=LAW.amend(reminder_days=1)) == date(2026, 1, 18)


# who waits, and in which order people are received


@pytest.mark.norm("queue.rebook-or-wait")
@pytest.mark.parametrize(
    ("status", "when", "expected"),
    [
        pytest.param(ACTIVE, at(2026, 1, 19, 9, 15), ["wait-without-lateness"], id="still in time"),
        pytest.param(ACTIVE, at(2026, 1, 19, 9, 15, 0, 1), [], id="late"),
        pytest.param(VOID, at(2026, 1, 19, 23, 59), [], id="void, late that day"),
        pytest.param(VOID, at(2026, 1, 20), ["wait-on-another-day"], id="void, the next day"),
        pytest.param(CANCELLED, at(2026, 1, 19, 9, 30), ["wait-without-lateness"], id="cancelled"),
        pytest.param(ATTENDED, at(2026, 1, 20), ["wait-without-lateness", "wait-on-another-day"], id="attended"),
    ],
)
def test_join_general_order(status: BookingStatus, when: datetime, expected: list[str]) -> None:
    """Whoever came too late may wait that same day, nobody else and no other day."""
    decision = join_general_order(evolve(BOOKING, status=status), at=when)

    assert codes(decision) == expected
    assert decision.outcome == (None if expected else WalkIn(FORM, when))


def booked(ticket: str, hour: int, status: BookingStatus = ACTIVE, made: int = 11) -> Booking:
    """A booking of that Monday."""
    return Booking(ticket, FORM, Slot(1, at(2026, 1, 19, hour)), at(2026, 1, 14, made), status)


@pytest.mark.norm("queue.rebook-or-wait")
def test_order_of_reception() -> None:
    """By start, then by the time of booking; then those who wait, by arrival; whatever order they are given in."""
    people = [booked("c", 9, ATTENDED), booked("b", 9, ATTENDED, made=12), booked("a", 10, ATTENDED)]
    gone = [booked("x", 9, CANCELLED), booked("y", 9, VOID)]
    waiting = [WalkIn(FORM, at(2026, 1, 19, 8, 5)), WalkIn(FORM, at(2026, 1, 19, 9, 20))]

    for given in permutations([*people, *gone]):
        assert reception_order(given, reversed(waiting)) == (*people, *waiting)


@pytest.mark.norm("queue.rebook-or-wait")
def test_who_has_not_come_is_waited_for_by_the_other_reading() -> None:
    """Para 12 «алдын ала жазылу бойынша келген адамдарды»: those who have come, or all who have booked."""
    came, absent, late = booked("c", 9, ATTENDED), booked("a", 10), WalkIn(FORM, at(2026, 1, 19, 9, 20))

    assert reception_order([absent, came], [late]) == (came, late)
    assert reception_order([absent, came], [late], law=LAW.amend(general_order_after="booked")) == (came, absent, late)


def test_order_of_nobody() -> None:
    """Nobody is received in no order, and those who wait alone in theirs."""
    alone = WalkIn(FORM, at(2026, 1, 19, 9, 20))

    assert reception_order([], []) == ()
    assert reception_order((), [alone]) == (alone,)


# misuse


def call(rule: Callable[..., object], *facts: object, **named: object) -> Callable[[], object]:
    """A call put off."""
    return partial(rule, *facts, **named)


TUESDAY = Booking("T-3", FORM, Slot(1, at(2026, 1, 20, 9)), NOW)
ELSEWHERE = Booking("T-4", FORM, Slot(2, SLOT.starts_at), NOW)
OTHER_FORM = evolve(BOOKING, form=evolve(FORM, number="031-8"))
LATE = WalkIn(FORM, at(2026, 1, 20, 9))


@pytest.mark.norm("queue.one-active-booking")
@pytest.mark.parametrize("ahead", [MICROSECOND, timedelta(milliseconds=1), SKEW, timedelta(days=2)])
class TestClocksOfTwoHosts:
    """A booking is active whenever it was made: a double click answered by another host must not end in an error."""

    def test_double_click(self, ahead: timedelta) -> None:
        """The second click took its instant before the first was saved; the first stands in its way."""
        first = book_it(at=NOW + ahead).unwrap()

        assert codes(book_it(earlier=first, at=NOW)) == ["active-booking"]

    def test_what_happens_to_it(self, ahead: timedelta) -> None:
        """It can be given up, attended, and stays active, as one made in time does."""
        early, booking = SLOT.starts_at, evolve(BOOKING, made_at=SLOT.starts_at + ahead)

        assert lapse(booking, at=early) == booking
        assert cancel(booking, at=early).unwrap() == evolve(booking, status=BookingStatus.CANCELLED)
        assert arrive(booking, at=early).unwrap() == evolve(booking, status=BookingStatus.ATTENDED)


def test_waiting_before_the_booking_was_made() -> None:
    """Whoever came too late may wait, also if the clock at the door is five seconds behind that of the booking."""
    late = late_after(SLOT) + MICROSECOND
    booking = evolve(BOOKING, made_at=late + SKEW, status=BookingStatus.VOID)

    assert join_general_order(booking, at=late)


@pytest.mark.parametrize(
    ("misuse", "error", "message"),
    [
        (call(asked, slot=Slot(2, SLOT.starts_at)), ContradictoryFacts, "slot and department: the slot is of another"),
        (
            call(asked, earlier=OTHER_FORM),
            ContradictoryFacts,
            "earlier and form: the earlier booking is under another form",
        ),
        (call(asked, earlier="T-1"), WrongType, "earlier: needs Booking"),
        (call(asked, "031-7"), WrongType, "form: needs Form031"),
        (call(asked, slot=SLOT.starts_at), WrongType, "slot: needs Slot"),
        (call(asked, department=1), WrongType, "department: needs Department"),
        (call(asked, taken="1"), WrongType, "taken: needs a container of slots"),
        (call(asked, taken={SLOT: "one"}), WrongType, "taken: needs a whole number"),
        (call(asked, when=datetime(2026, 1, 14)), InvalidFact, "at: needs an instant with a time zone"),
        (call(asked, when="now"), WrongType, "at: needs datetime"),
        (call(book_it, ticket=" "), InvalidFact, "ticket: must not be blank"),
        (call(book_it, ticket="T\n1", taken={SLOT}), InvalidFact, "ticket: must not hold line breaks"),
        (
            call(join_general_order, BOOKING, at=NOW - SKEW - MICROSECOND),
            ContradictoryFacts,
            "at and made_at: earlier than the booking",
        ),
        (call(cancel, "T-1", at=NOW), WrongType, "booking: needs Booking"),
        (call(reminder_on, FORM), WrongType, "booking: needs Booking"),
        (call(is_no_show, BOOKING, at=NOW), WrongType, "slot: needs Slot"),
        (call(is_no_show, SLOT, at=datetime(2026, 1, 19, 9)), InvalidFact, "at: needs an instant"),
        (call(late_after, NOW), WrongType, "slot: needs Slot"),
        (call(valid_until, BOOKING), WrongType, "form: needs Form031"),
        (call(reception_order, [BOOKING, TUESDAY], []), ContradictoryFacts, "bookings and walk_ins: are of more than"),
        (call(reception_order, [BOOKING, ELSEWHERE], []), ContradictoryFacts, ".* than one department or day"),
        (call(reception_order, [BOOKING], [LATE]), ContradictoryFacts, "bookings and walk_ins: are"),
        (
            call(reception_order, [], [WalkIn(FORM, NOW), LATE]),
            ContradictoryFacts,
            "bookings and walk_ins: are",
        ),
        (call(reception_order, [FORM], []), WrongType, "bookings\\[0\\]: needs Booking"),
        (call(reception_order, [], [BOOKING]), WrongType, "walk_ins\\[0\\]: needs WalkIn"),
        (call(Form031, "", "A", NOW.date(), "111010000"), InvalidFact, "number: must not be blank"),
        (call(Form031, "1", "", NOW.date(), "111010000"), InvalidFact, "holder: must not be blank"),
        (call(Form031, "1", "A", NOW, "111010000"), WrongType, "signed_on: needs a date, not an instant"),
        (call(Form031, "1", "A", date(2015, 1, 1), "111010000"), OutsideHorizon, "signed_on: must lie between"),
        (call(Form031, "1", "A", NOW.date(), "1110"), InvalidFact, "residence: must be a KATO code of nine digits"),
        (call(Form031, "1", "A", NOW.date(), "११०००००००"), InvalidFact, "residence: must be a KATO code"),
        (call(Form031, "1", "A", NOW.date(), 111010000), WrongType, "residence: needs str"),
        (call(Form031, "1", "A", NOW.date(), "111010000", "87010000000"), InvalidFact, "phone: must be \\+7 and ten"),
        (call(Form031, "1", "A", NOW.date(), "111010000", "+7701000000"), InvalidFact, "phone: must be"),
        (call(Form031, "1", "A", NOW.date(), "111010000", "+770100000000"), InvalidFact, "phone: must be"),
        (call(Form031, "1", "A", NOW.date(), "111010000", "+77010000000\n"), InvalidFact, "phone: must be"),
        (call(Form031, "1", "A", NOW.date(), "111010000", None, "A\u202eB"), InvalidFact, "name: must not hold"),
        (call(Booking, "T", FORM, SLOT, datetime(2026, 1, 14)), InvalidFact, "made_at: needs an instant"),
        (call(Booking, "T", FORM, SLOT, NOW, "active"), WrongType, "status: needs BookingStatus"),
        (call(WalkIn, FORM, datetime(2026, 1, 14)), InvalidFact, "arrived_at: needs an instant"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_misuse(misuse: Callable[[], object], error: type[Exception], message: str) -> None:
    """What cannot be right is an exception that names the field, never a refusal."""
    with pytest.raises(error, match=f"^{message}"):
        misuse()


def test_booking_as_data() -> None:
    """A booking can be told as plain data, with its slot and its state."""
    told = jsonable(BOOKING)

    assert told["slot"] == {"department": 1, "starts_at": "2026-01-19T09:00:00+05:00"}
    assert (told["ticket"], told["status"], told["form"]["number"]) == ("T-1", "active", "031-7")


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_booking_in_words(lang: str) -> None:
    """A booking can be told in each language, with its ticket, its start and its state, and without its holder."""
    told = evolve(BOOKING, status=VOID).explain(lang)

    assert all(fact in told for fact in ("T-1", "2026", "09:00", VOID.meaning[lang]))
    assert "Айгүл" not in told
    assert len({status.meaning[lang] for status in BookingStatus}) == 4


def test_strangers_in_one_reception_are_shown() -> None:
    """The exception holds every department and every day that was brought."""
    with pytest.raises(ContradictoryFacts) as caught:
        reception_order([BOOKING, BOOKING, ELSEWHERE], [])

    assert caught.value.fields == ("bookings", "walk_ins")
    assert caught.value.value == (
        sorted({BOOKING.slot.number, ELSEWHERE.slot.number}),
        sorted({BOOKING.slot.starts_at.date(), ELSEWHERE.slot.starts_at.date()}),
    )


@pytest.mark.parametrize("status", BookingStatus)
@pytest.mark.parametrize("field", ["department", "law"])
@pytest.mark.parametrize(
    "ask",
    [
        partial(lapse, at=NOW),
        partial(cancel, at=NOW),
        partial(arrive, at=NOW),
        partial(join_general_order, at=NOW),
        reminder_on,
    ],
)
def test_wrong_argument_is_refused_however_the_booking_stands(
    ask: Callable[..., object], field: str, status: BookingStatus
) -> None:
    """A booking that has ended needs neither law nor department; what is none of them is refused all the same."""
    with pytest.raises(WrongType) as caught:
        ask(evolve(BOOKING, status=status), **{field: object()})
    assert caught.value.field == field
