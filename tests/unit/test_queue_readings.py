"""Each reading of the queue by one case in which its values differ, and their interplay."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    BookingStatus,
    ContradictoryFacts,
    Decision,
    Department,
    Form031,
    LawBook,
    Slot,
    Trip,
    WalkIn,
    WorkingCalendar,
    arrive,
    cancel,
    free_slots,
    is_no_show,
    join_general_order,
    lapse,
    may_book,
    next_schedule_due,
    pilot_window,
    reception_order,
    reminder_on,
    slots_on,
    valid_until,
)

DEPARTMENT = Department(1, "Көкшетау қ., Абай к., 1, 12-каб.", ("1110",))
FORM = Form031("031-7", "A-1", date(2025, 12, 10), "111010000")  # its month ends on Saturday 10 January 2026
SLOT = Slot(1, datetime(2025, 12, 17, 9, tzinfo=ASTANA))
LATER_SLOT = Slot(1, datetime(2025, 12, 22, 9, tzinfo=ASTANA))
DAY_OFF = LAW.amend(calendar=WorkingCalendar(days_off=[SLOT.starts_at.date()]))


def at(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """An instant in Astana time."""
    return datetime(year, month, day, hour, minute, tzinfo=ASTANA)


BOOKING = Booking("T-1", FORM, SLOT, at(2025, 12, 11, 10))
VOID, ATTENDED, CANCELLED = (
    evolve(BOOKING, status=status) for status in (BookingStatus.VOID, BookingStatus.ATTENDED, BookingStatus.CANCELLED)
)


NOON = at(2025, 12, 17, 11)


def asked(law: LawBook, slot: Slot = LATER_SLOT, when: datetime = NOON, **facts: Any) -> Decision[Slot]:
    """Whether a start may be booked."""
    usual: dict[str, Any] = {"earlier": None, "taken": (), "at": when}
    form, department = facts.pop("form", FORM), facts.pop("department", DEPARTMENT)
    return may_book(form, slot, department, law=law, **usual | facts)


def codes(decision: Decision[Any]) -> list[str]:
    """Why not."""
    return [reason.code for reason in decision.reasons]


def notes(decision: Decision[Any]) -> list[str]:
    """Of what it warns."""
    return [note.code for note in decision.notes]


def read(decision: Decision[Any]) -> dict[str, str]:
    """The readings that it lists."""
    return {reading.field: reading.value for reading in decision.readings}


@pytest.mark.norm("queue.grid", "queue.schedule-due")
def test_slot_capacity() -> None:
    """Paras 3 and 4: the schedule is the provider's, so its own number counts; or one person per start."""
    two = evolve(DEPARTMENT, capacity=2)
    decisions = [asked(law, department=two, taken={LATER_SLOT: 1}) for law in (LAW, LAW.amend(slot_capacity="one"))]

    assert [codes(decision) for decision in decisions] == [[], ["slot-taken"]]
    assert [read(decision) for decision in decisions] == [{"slot_capacity": "by-department"}, {"slot_capacity": "one"}]
    assert read(asked(LAW, taken={LATER_SLOT: 1})) == {}  # one place by either


@pytest.mark.norm("queue.in-force")
@pytest.mark.parametrize(
    ("pilot_end", "last", "on_monday"),
    [("same-day-number", 22, 0), ("first-day-counts", 21, 0), ("rolled", 23, 5)],
)
def test_pilot_end(pilot_end: Any, last: int, on_monday: int) -> None:
    """Order, para 8, «12 (он екі) ай ішінде қолданылады»: by the letter of Civil Code 175 five starts more."""
    law = LAW.amend(pilot_end=pilot_end)

    assert pilot_window(date(2026, 1, 1), law=law).last == date(2026, 11, last)
    assert len(slots_on(DEPARTMENT, date(2026, 11, 23), law=law)) == on_monday


LAST_FORM = evolve(FORM, signed_on=date(2026, 11, 16))
AFTER_THE_END = Slot(1, at(2026, 11, 25, 9))
LAST_REQUEST = at(2026, 11, 20, 11)


@pytest.mark.norm("queue.in-force")
def test_pilot_end_before_the_first_day() -> None:
    """A refusal before the first day names the last one, which another reading sets on another day."""
    form = evolve(FORM, signed_on=date(2025, 11, 20))
    slot, early = Slot(1, datetime(2025, 11, 24, 9, tzinfo=ASTANA)), datetime(2025, 11, 21, 10, tzinfo=ASTANA)
    told = may_book(form, slot, DEPARTMENT, earlier=None, taken=(), at=early)

    assert [reason.code for reason in told.reasons] == ["request-out-of-force"]
    assert [reading.field for reading in told.readings] == ["pilot_end"]


@pytest.mark.norm("queue.in-force")
def test_pilot_covers() -> None:
    """Order, para 8: whether a request made within the pilot may book a day after its end."""
    both = asked(LAW, AFTER_THE_END, LAST_REQUEST, form=LAST_FORM)
    by_request = asked(LAW.amend(pilot_covers="request"), AFTER_THE_END, LAST_REQUEST, form=LAST_FORM)

    assert (codes(both), codes(by_request)) == (["slot-out-of-force"], [])
    assert (read(both)["pilot_covers"], read(by_request)["pilot_covers"]) == ("request-and-day", "request")


@pytest.mark.norm("queue.in-force", "queue.no-show", "queue.cancellation")
def test_booking_after_the_end_is_carried_through() -> None:
    """Under `request` such a booking lapses, is given up and attended by the rules under which it was made."""
    law, booking = LAW.amend(pilot_covers="request"), Booking("T-9", LAST_FORM, AFTER_THE_END, LAST_REQUEST)
    start = AFTER_THE_END.starts_at

    assert lapse(booking, at=start + timedelta(minutes=16), law=law).status is BookingStatus.VOID
    assert arrive(booking, at=start, law=law).unwrap().status is BookingStatus.ATTENDED
    assert cancel(booking, at=start, law=law)
    assert is_no_show(AFTER_THE_END, at=start + timedelta(minutes=16), law=law)
    assert reminder_on(booking, law=law) == date(2026, 11, 22)
    days = date(2026, 11, 24), date(2026, 11, 25)
    assert len([*free_slots(DEPARTMENT, *days, taken=set(), at=LAST_REQUEST, law=law)]) == 10
    assert [*free_slots(DEPARTMENT, *days, taken=set(), at=at(2026, 11, 24, 8), law=law)] == []


@pytest.mark.norm("queue.schedule-due")
@pytest.mark.parametrize(("schedule_deadline", "last"), [("rolled", 27), ("inclusive", 25), ("exclusive", 24)])
def test_schedule_deadline(schedule_deadline: Any, last: int) -> None:
    """Para 4(2), «25 желтоқсанға дейін»: 25 December 2027 is a Saturday."""
    law = LAW.amend(schedule_deadline=schedule_deadline, lasts_months=None)
    due = next_schedule_due(2027, law=law)

    assert due.due_at == at(2027, 12, last, 0) + timedelta(days=1)
    assert {reading.value for reading in due.readings} == {schedule_deadline}


@pytest.mark.norm("queue.form-valid", "queue.documents-valid")
def test_form_validity_covers() -> None:
    """Paras 7 and 8(1), «сұрау салу»: the request alone, with a warning of Social Code 155(4), or the examination."""
    monday = Slot(1, at(2026, 1, 12, 9))
    request, examination = (asked(law, monday) for law in (LAW, LAW.amend(form_validity_covers="examination")))

    assert (codes(request), codes(examination)) == ([], ["form-expires-before-examination"])
    assert notes(request) == ["examination-after-expiry", "schedule-not-declared"]
    assert request.notes[0].norm.citation.text() == "Social Code, art. 155(4)"


@pytest.mark.norm("queue.form-valid", "term.roll")
def test_form_roll() -> None:
    """Paras 6-8, «бір айдан аспайды»: a ceiling that a roll would exceed; or Civil Code 175 moves it to Monday."""
    no, yes = LAW, LAW.amend(form_roll="yes")
    when, slot = at(2026, 1, 12, 9), Slot(1, at(2026, 1, 19, 9))

    assert [valid_until(FORM, law=law) for law in (no, yes)] == [date(2026, 1, 10), date(2026, 1, 12)]
    assert [codes(asked(law, slot, when)) for law in (no, yes)] == [["form-expired"], []]
    assert read(asked(no, slot, when))["form_roll"] == "no"


@pytest.mark.norm("queue.one-active-booking")
def test_used_form() -> None:
    """Para 11(3), «күшін жойғаннан кейін»: the ban is for bookings «бір мезгілде», or an attended one uses it up."""
    free, used = (asked(law, earlier=ATTENDED) for law in (LAW, LAW.amend(used_form="used-up")))

    assert (codes(free), codes(used)) == ([], ["form-used"])
    assert (read(free), read(used)) == ({"used_form": "free"}, {"used_form": "used-up"})


EXPIRED = evolve(FORM, signed_on=date(2025, 11, 15))
LATE = Booking("T-1", EXPIRED, SLOT, at(2025, 12, 11, 10), BookingStatus.VOID)


@pytest.mark.norm("queue.rebook-or-wait")
def test_rebooking_checks() -> None:
    """Para 12(2), «бос күндер мен уақыт болған кезде»: all of para 8 is checked again, or a free start alone."""
    every, free_start = (
        asked(law, form=EXPIRED, earlier=LATE) for law in (LAW, LAW.amend(rebooking_checks="free-start"))
    )

    assert (codes(every), codes(free_start)) == (["form-expired"], [])
    assert read(every)["rebooking_checks"] == "all"
    assert codes(asked(LAW.amend(rebooking_checks="free-start"), form=EXPIRED)) == ["form-expired"]  # nobody was late


@pytest.mark.norm("queue.working-days-only", "queue.form-valid")
@pytest.mark.parametrize("earlier", [evolve(LATE, status=BookingStatus.CANCELLED)], ids=["given-up"])
def test_rebooking_after_closed_day(earlier: Booking) -> None:
    """Paras 3, 7 and 8: the booked day was closed afterwards; valid at the first request is enough, or at each."""
    first, every = (
        asked(law, form=EXPIRED, earlier=earlier) for law in (DAY_OFF, DAY_OFF.amend(rebooking_after_closed_day="all"))
    )

    assert (codes(first), codes(every)) == ([], ["form-expired"])
    assert "examination-after-expiry" in notes(first)
    assert codes(asked(LAW, form=EXPIRED, earlier=earlier)) == ["form-expired"]  # the day was not closed


@pytest.mark.norm("queue.rebook-or-wait")
def test_after_lateness() -> None:
    """Para 12(2), «не»: joining the general order takes booking again not away; or one excludes the other."""
    either, waits = LAW.amend(after_lateness="either"), WalkIn(FORM, at(2025, 12, 17, 9, 20))
    anew = Booking("T-2", FORM, LATER_SLOT, at(2025, 12, 17, 10))
    again: list[Decision[Any]] = [asked(law, earlier=VOID, waiting=waits) for law in (LAW, either)]
    joins: list[Decision[Any]] = [
        join_general_order(VOID, at=at(2025, 12, 17, 11), again=anew, law=law) for law in (LAW, either)
    ]

    assert [codes(decision) for decision in again] == [[], ["waits-in-general-order"]]
    assert [codes(decision) for decision in joins] == [[], ["booked-again"]]
    assert [[*read(decision)] for decision in (*again, *joins)] == [["after_lateness"]] * 4


@pytest.mark.norm("queue.rebook-or-wait")
def test_general_order_after() -> None:
    """Para 12(2), «келген адамдарды қабылдағаннан кейін»: after those who have come, or after all who have booked."""
    came, expected = evolve(ATTENDED, ticket="T-2"), evolve(BOOKING, ticket="T-3")
    waits = WalkIn(FORM, at(2025, 12, 17, 9, 20))
    order = [
        reception_order([expected, came], [waits], law=law) for law in (LAW, LAW.amend(general_order_after="booked"))
    ]

    assert order == [(came, waits), (came, expected, waits)]


@pytest.mark.norm("queue.reminder")
def test_late_reminder() -> None:
    """Para 10: with fewer than three days to go no reminder, or one at once."""
    late = evolve(BOOKING, made_at=at(2025, 12, 15, 10))

    assert [reminder_on(late, law=law) for law in (LAW, LAW.amend(late_reminder="at-once"))] == [
        None,
        date(2025, 12, 15),
    ]


class TestInterplay:
    """Readings that meet."""

    @pytest.mark.parametrize("used_form", ["free", "used-up"])
    @pytest.mark.parametrize("after_lateness", ["both", "either"])
    @pytest.mark.parametrize("rebooking_checks", ["all", "free-start"])
    def test_after_what_came_before(self, used_form: Any, after_lateness: Any, rebooking_checks: Any) -> None:
        """A void booking uses no form up; what an attended one and one who waits bar does not depend on the checks."""
        law = LAW.amend(used_form=used_form, after_lateness=after_lateness, rebooking_checks=rebooking_checks)
        waits = WalkIn(EXPIRED, at(2025, 12, 17, 9, 20))
        expired = ["form-expired"] if rebooking_checks == "all" else []
        barred = ["waits-in-general-order"] if after_lateness == "either" else []

        assert codes(asked(law, form=EXPIRED, earlier=LATE, waiting=waits)) == expired + barred
        came = evolve(LATE, status=BookingStatus.ATTENDED)
        used = ["form-used"] if used_form == "used-up" else []
        assert codes(asked(law, form=EXPIRED, earlier=came)) == ["form-expired", *used]

    @pytest.mark.parametrize(
        ("pilot_end", "request_on", "allowed"),
        [("same-day-number", 22, True), ("first-day-counts", 22, False), ("rolled", 23, True), ("rolled", 24, False)],
    )
    def test_end_and_what_it_covers(self, pilot_end: Any, request_on: int, allowed: bool) -> None:
        """Under `request` the pilot's last day is the last day of a request."""
        law = LAW.amend(pilot_end=pilot_end, pilot_covers="request")
        decision = asked(law, AFTER_THE_END, at(2026, 11, request_on, 8), form=LAST_FORM)

        assert codes(decision) == ([] if allowed else ["request-out-of-force", "slot-out-of-force"])

    def test_warning_follows_the_form_as_read(self) -> None:
        """The warning of an examination on an expired form is of the form's end as it is read."""
        monday, tuesday = (Slot(1, at(2026, 1, day, 9)) for day in (12, 13))
        rolls = LAW.amend(form_roll="yes")

        assert "examination-after-expiry" in notes(asked(LAW, monday))
        assert "examination-after-expiry" not in notes(asked(rolls, monday))
        assert "examination-after-expiry" in notes(asked(rolls, tuesday))
        strict = rolls.amend(form_validity_covers="examination")
        assert [codes(asked(strict, slot)) for slot in (monday, tuesday)] == [[], ["form-expires-before-examination"]]


class TestClosedDay:
    """Paras 3, 8(2) and 12(1): nobody is late («кешіккен») on a day on which nobody receives."""

    AWAY = evolve(DEPARTMENT, trips=(Trip(date(2025, 12, 17), date(2025, 12, 17), date(2025, 12, 15)),))

    @pytest.mark.norm("queue.no-show", "queue.working-days-only")
    @pytest.mark.parametrize("minutes", [16, 600, 10_000])
    def test_nobody_is_late(self, minutes: int) -> None:
        """The booking stays active and can be given up at any later time, on a day off and during a trip."""
        when = SLOT.starts_at + timedelta(minutes=minutes)

        assert lapse(BOOKING, at=when, law=DAY_OFF) == BOOKING
        assert lapse(BOOKING, at=when, department=self.AWAY) == BOOKING
        assert not is_no_show(SLOT, at=when, law=DAY_OFF)
        assert not is_no_show(SLOT, at=when, department=self.AWAY)
        assert cancel(BOOKING, at=when, law=DAY_OFF)
        assert cancel(BOOKING, at=when, department=self.AWAY)
        assert lapse(BOOKING, at=when).status is BookingStatus.VOID  # and without either

    @pytest.mark.norm("queue.attendance")
    def test_nobody_comes(self) -> None:
        """Who comes all the same is told why nobody receives."""
        assert codes(arrive(BOOKING, at=SLOT.starts_at, law=DAY_OFF)) == ["day-off"]
        assert codes(arrive(BOOKING, at=SLOT.starts_at, department=self.AWAY)) == ["department-away"]

    @pytest.mark.norm("queue.reminder")
    def test_nobody_is_reminded(self) -> None:
        """Of a day on which nobody receives nobody is reminded."""
        assert reminder_on(BOOKING) == date(2025, 12, 14)
        assert reminder_on(BOOKING, law=DAY_OFF) is reminder_on(BOOKING, department=self.AWAY) is None

    @pytest.mark.norm("queue.slot-free")
    def test_trip_that_became_known_later(self) -> None:
        """Who booked before the trip was ordered acted rightly; who asks after it is refused."""
        before, after = at(2025, 12, 12, 10), at(2025, 12, 15, 10)

        assert codes(asked(LAW, SLOT, before, department=self.AWAY)) == []
        assert codes(asked(LAW, SLOT, after, department=self.AWAY)) == ["department-away"]

    @pytest.mark.norm("queue.working-days-only")
    def test_day_off_that_became_known_later(self) -> None:
        """The same of a caller's day off with the day from which it was known."""
        law = LAW.amend(calendar=WorkingCalendar(days_off=[(SLOT.starts_at.date(), date(2025, 12, 15))]))

        assert codes(asked(law, SLOT, at(2025, 12, 12, 10))) == []
        assert codes(asked(law, SLOT, at(2025, 12, 15, 10))) == ["day-off"]


@pytest.mark.norm("queue.attendance")
@pytest.mark.parametrize("when", [at(2025, 12, 7, 9), at(2025, 12, 16, 23, 59)], ids=["a-sunday", "the-eve"])
def test_earlier_day_is_not_the_day(when: datetime) -> None:
    """Para 5(2), «тағайындалған куәландыруларға уақтылы барады»: the booking stays active."""
    decision = arrive(evolve(BOOKING, made_at=at(2025, 12, 5, 9)), at=when)

    assert codes(decision) == ["not-the-day"]
    assert decision.reasons[0].norm.id == "queue.attendance"


@pytest.mark.norm("queue.residence")
def test_without_registration() -> None:
    """Para 8(1), «тұрақты тіркеу»: none is a fact, and refused with a reason."""
    assert codes(asked(LAW, form=evolve(FORM, residence=None))) == ["no-registration"]


@pytest.mark.norm("queue.schedule-due", "queue.slot-free")
def test_schedule_until() -> None:
    """Paras 4 and 8(2): no start beyond the schedule's last day; a year without one carries a note."""
    reaches = evolve(DEPARTMENT, schedule_until=date(2025, 12, 22))
    beyond = Slot(1, at(2025, 12, 23, 9))
    days = date(2025, 12, 22), date(2025, 12, 31)

    assert [codes(asked(LAW, slot, department=reaches)) for slot in (LATER_SLOT, beyond)] == [[], ["beyond-schedule"]]
    starts = free_slots(reaches, *days, taken=set(), at=at(2025, 12, 17, 11))
    assert {slot.starts_at.date() for slot in starts} == {date(2025, 12, 22)}
    assert notes(asked(LAW, Slot(1, at(2026, 1, 5, 9)))) == ["schedule-not-declared"]
    declared = evolve(DEPARTMENT, schedule_until=date(2026, 12, 31))
    assert notes(asked(LAW, Slot(1, at(2026, 1, 5, 9)), department=declared)) == []


@pytest.mark.norm("queue.schedule-due")
def test_first_schedule_runs_from_the_order() -> None:
    """Para 4(2) and order, para 8: the deadline of 2025 starts on 22 November 2025, when the order came into force."""
    assert next_schedule_due(2025).starts_at == at(2025, 11, 22, 0)


OTHER_FORM = evolve(FORM, number="031-8")


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda: asked(LAW, waiting=WalkIn(OTHER_FORM, NOON)), "waiting and form: the person waits under another form"),
        (
            lambda: asked(LAW, form=OTHER_FORM, earlier=BOOKING),
            "earlier and form: the earlier booking is",
        ),
        (
            lambda: join_general_order(VOID, at=NOON, again=evolve(BOOKING, form=OTHER_FORM)),
            "again and booking: the new booking is under another form",
        ),
    ],
    ids=["waiting", "earlier", "again"],
)
def test_under_another_form(ask: Callable[[], object], words: str) -> None:
    """What came before, or since, is under the same form."""
    with pytest.raises(ContradictoryFacts, match=rf"^{words}"):
        ask()


@pytest.mark.norm("queue.region")
def test_department_within_and_without() -> None:
    """Order, para 1: a department that serves places in and outside the region serves the former."""
    both = evolve(DEPARTMENT, serves=("1110", "71"))

    assert codes(asked(LAW, department=both)) == []
    assert codes(asked(LAW, department=both, form=evolve(FORM, residence="711010000"))) == ["residence-outside-region"]
