"""Pilots of the queue side by side and one after another: which judges follows from the facts."""

import copy
import pickle
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    Act,
    Booking,
    BookingStatus,
    Department,
    Form031,
    InvalidFact,
    InvalidLaw,
    LawBook,
    NotInForce,
    Pilot,
    Slot,
    Text,
    Timeline,
    arrive,
    book,
    cancel,
    confirmation,
    control_bank_copy_due,
    free_slots,
    grid,
    invitation,
    is_no_show,
    lapse,
    late_after,
    may_book,
    next_schedule_due,
    no_show,
    pilot_window,
    problems_report_due,
    queue_in_force_from,
    reminder_on,
    schedule_due,
    slots_on,
    valid_until,
    week_of_slots,
)

pytestmark = pytest.mark.norm("queue.region", "queue.in-force")

ORDER = Act("queue-61", "12", date(2026, 1, 12), Text("Түркістан бұйрығы", "Приказ по Туркестану", "Turkistan order"))
THERE = Pilot(
    act=ORDER,
    region=("61",),
    starts=(time(8, 30), time(9), time(16)),
    grace=timedelta(minutes=20),
    reminder_days=5,
    form_valid_months=2,
    problems_working_days=1,
    portal_host="kezek.example.kz",
    first=date(2026, 2, 2),
    last=date(2026, 12, 31),
)
BOTH = LAW.with_pilot(THERE)
HERE_DEPARTMENT = Department("11-1", "Көкшетау", ("1110",))
THERE_DEPARTMENT = Department("61-1", "Түркістан", ("6110",))
MONDAY = date(2026, 3, 2)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of March 2026."""
    return datetime(2026, 3, day, hour, minute, tzinfo=ASTANA)


ASKED = at(2, 7)
HERE_FORM = Form031("031-11", "A-1", date(2026, 2, 25), "111010000", "+77010000001")
THERE_FORM = Form031("031-61", "A-2", date(2026, 2, 25), "611010000", "+77010000002")
HERE, THERE_START = Slot("11-1", at(3, 9)), Slot("61-1", at(3, 9))


def booked(form: Form031, slot: Slot, department: Department, law: LawBook = BOTH) -> Booking:
    """A booking that is made."""
    return book(form, slot, department, earlier=None, taken=(), at=ASKED, ticket=f"T-{slot.number}", law=law).unwrap()


MINE, THEIRS = booked(HERE_FORM, HERE, HERE_DEPARTMENT), booked(THERE_FORM, THERE_START, THERE_DEPARTMENT)


class TestSideBySide:
    """Two pilots in force at once, each by its own numbers and its own order."""

    def test_starts(self) -> None:
        """The starts of a department are those of its region."""
        ours, theirs = (slots_on(place, MONDAY, law=BOTH) for place in (HERE_DEPARTMENT, THERE_DEPARTMENT))

        assert [f"{slot.starts_at:%H:%M}" for slot in ours] == ["09:00", "10:00", "11:00", "12:00", "14:30"]
        assert [f"{slot.starts_at:%H:%M}" for slot in theirs] == ["08:30", "09:00", "16:00"]
        for place, slots in ((HERE_DEPARTMENT, ours), (THERE_DEPARTMENT, theirs)):
            assert [*free_slots(place, MONDAY, MONDAY, taken=set(), at=ASKED, law=BOTH)] == [*slots]
            assert slots_on(place, MONDAY, law=LAW) == (slots if place is HERE_DEPARTMENT else ())

    def test_week(self) -> None:
        """A week shows the starts of the department's region."""
        weeks = [
            week_of_slots(place, MONDAY, taken=(), at=ASKED, law=BOTH) for place in (HERE_DEPARTMENT, THERE_DEPARTMENT)
        ]

        assert ["14:30" in week for week in weeks] == [True, False]
        assert ["16:00" in week for week in weeks] == [False, True]

    @pytest.mark.parametrize(
        ("form", "department", "cites"),
        [(HERE_FORM, HERE_DEPARTMENT, "Algorithm"), (THERE_FORM, THERE_DEPARTMENT, "Turkistan order")],
        ids=["here", "there"],
    )
    def test_decisions_cite_their_own_order(self, form: Form031, department: Department, cites: str) -> None:
        """An answer names the norms as its own order has them, with its own numbers."""
        decision = may_book(
            form, Slot(department.number, at(3, 7)), department, earlier=None, taken=(), at=ASKED, law=BOTH
        )

        assert [reason.code for reason in decision.reasons] == ["start-off-grid"]
        assert {norm.citation.act.title.en for norm in decision.norms} == {cites}
        assert ("08:30, 09:00, 16:00" in decision.explain()) is (cites == "Turkistan order")
        assert decision.reasons[0].norm.citation.text() == f"{cites}, para 3"

    def test_grace(self) -> None:
        """Twenty minutes there, fifteen here, by the residence of the form."""
        late = at(3, 9, 18)

        assert lapse(MINE, at=late, law=BOTH).status is BookingStatus.VOID
        assert lapse(THEIRS, at=late, law=BOTH) == THEIRS
        assert arrive(THEIRS, at=at(3, 9, 20), law=BOTH).unwrap().status is BookingStatus.ATTENDED
        assert arrive(THEIRS, at=at(3, 9, 21), law=BOTH).unwrap().status is BookingStatus.VOID
        assert "20 min" in cancel(THEIRS, at=at(3, 9, 30), law=BOTH).explain()

    def test_a_bare_start_needs_its_region(self) -> None:
        """A start names no region: of two pilots in force on its day the caller says which is meant."""
        assert late_after(THERE_START, region="61", law=BOTH) == at(3, 9, 20)
        assert late_after(HERE, region="111010000", law=BOTH) == at(3, 9, 15)
        assert not is_no_show(HERE, at=at(3, 9, 18), region="61", law=BOTH)
        assert is_no_show(HERE, at=at(3, 9, 18), region="11", law=BOTH)
        assert grid(MONDAY, region="61", law=BOTH) == THERE.rules.at(MONDAY).starts
        assert late_after(Slot(1, datetime(2026, 1, 20, 9, tzinfo=ASTANA)), law=BOTH).minute == 15  # one is in force

    @pytest.mark.parametrize(
        "ask",
        [
            pytest.param(lambda: late_after(HERE, law=BOTH), id="late_after"),
            pytest.param(lambda: is_no_show(HERE, at=at(3, 9), law=BOTH), id="is_no_show"),
            pytest.param(lambda: grid(MONDAY, law=BOTH), id="grid"),
            pytest.param(lambda: pilot_window(MONDAY, law=BOTH), id="pilot_window"),
            pytest.param(lambda: schedule_due(on=MONDAY, law=BOTH), id="schedule_due-on"),
            pytest.param(lambda: schedule_due(law=BOTH), id="schedule_due"),
            pytest.param(lambda: queue_in_force_from(law=BOTH), id="queue_in_force_from"),
            pytest.param(lambda: control_bank_copy_due(law=BOTH), id="control_bank_copy_due"),
            pytest.param(lambda: problems_report_due(MONDAY, law=BOTH), id="problems_report_due"),
        ],
    )
    def test_two_and_none_is_meant(self, ask: Callable[[], object]) -> None:
        """Where two are in force and nothing says which is meant, `region` is asked for."""
        with pytest.raises(InvalidFact, match=r"^region: does not say which pilot is meant; .*'akmola', 'queue-61'"):
            ask()

    def test_duties(self) -> None:
        """Each duty by the numbers of its region, citing its order."""
        report = problems_report_due(MONDAY, region="61", law=BOTH)

        assert report.due_at == at(4, 0)
        assert report.norm.citation.text() == "Turkistan order, order para 3(2)"
        assert problems_report_due(MONDAY, region="11", law=BOTH) == problems_report_due(MONDAY)
        assert queue_in_force_from(region="61", law=BOTH) == date(2026, 2, 2)
        assert queue_in_force_from(region="11", law=BOTH) == date(2025, 11, 22)
        assert schedule_due(region="61", law=BOTH).starts_at == datetime(2026, 2, 3, tzinfo=ASTANA)
        assert next_schedule_due(2026, region="61", law=BOTH).starts_at == datetime(2026, 2, 2, tzinfo=ASTANA)
        assert pilot_window(MONDAY, region="61", law=BOTH).last == date(2026, 12, 31)
        assert pilot_window(MONDAY, region="11", law=BOTH).last == date(2026, 11, 22)

    def test_forms_and_messages(self) -> None:
        """A form is valid as long, and an SMS leads where, its own order says."""
        assert valid_until(THERE_FORM, law=BOTH) == date(2026, 4, 25)
        assert valid_until(HERE_FORM, law=BOTH) == date(2026, 3, 25)
        assert [
            reminder_on(one, law=BOTH) for one in (MINE, evolve(THEIRS, made_at=datetime(2026, 2, 25, tzinfo=ASTANA)))
        ] == [
            None,
            date(2026, 2, 26),
        ]
        link = "https://kezek.example.kz/queue"
        assert link in invitation(THERE_FORM, link=link, law=BOTH).text
        assert link in confirmation(THEIRS, THERE_FORM, THERE_DEPARTMENT, link=link, law=BOTH).text
        void = evolve(THEIRS, status=BookingStatus.VOID)
        assert link in no_show(void, THERE_FORM, THERE_DEPARTMENT, link=link, law=BOTH).text
        with pytest.raises(InvalidFact, match=r"^link: "):
            invitation(HERE_FORM, link=link, law=BOTH)

    def test_residence_of_the_other_region(self) -> None:
        """Who is registered in one region is not served by a department of the other."""
        decision = may_book(HERE_FORM, THERE_START, THERE_DEPARTMENT, earlier=None, taken=(), at=ASKED, law=BOTH)

        assert [reason.code for reason in decision.reasons] == ["residence-outside-region", "residence-not-served"]

    def test_department_of_both_regions(self) -> None:
        """Of a department that serves places of both the form says which pilot judges; without a form it is refused."""
        place = Department("9", "Екі өңір", ("1110", "6110"))
        start = Slot("9", at(3, 8, 30))
        codes = [
            [reason.code for reason in may_book(form, start, place, earlier=None, taken=(), at=ASKED, law=BOTH).reasons]
            for form in (HERE_FORM, THERE_FORM)
        ]

        assert codes == [["start-off-grid"], []]
        with pytest.raises(InvalidFact, match=r"^department: does not say which pilot is meant"):
            slots_on(place, MONDAY, law=BOTH)


def test_department_of_neither_region() -> None:
    """A department outside every region is refused for that, whichever pilot is looked at."""
    place, start = Department("71-1", "Астана", ("7110",)), Slot("71-1", at(3, 9))
    decision = may_book(HERE_FORM, start, place, earlier=None, taken=(), at=ASKED, law=BOTH)

    assert "department-outside-region" in [reason.code for reason in decision.reasons]
    assert slots_on(place, MONDAY, law=BOTH) == ()


class TestOneAfterAnother:
    """A successor in the same region is appended without touching the ended one."""

    NEXT = Pilot(act=ORDER, id="next", region=("11",), starts=(time(9),), first=date(2026, 12, 1), lasts_months=6)
    LAW_OF_BOTH = LAW.with_pilot(NEXT)

    def test_each_judges_its_own_days(self) -> None:
        """The days of the first stay as they were, the days between are nobody's, then the second judges."""
        days = [date(2026, 11, 20), date(2026, 11, 24), date(2026, 12, 1)]

        assert [len(slots_on(HERE_DEPARTMENT, day, law=self.LAW_OF_BOTH)) for day in days] == [5, 0, 1]
        assert [pilot_window(day, law=self.LAW_OF_BOTH).first for day in days] == [
            date(2025, 11, 22),
            date(2026, 12, 1),
            date(2026, 12, 1),
        ]
        assert pilot_window(days[2], law=self.LAW_OF_BOTH).last == date(2027, 6, 1)

    def test_pilot_of(self) -> None:
        """A place has the pilot of a day, the next one, or the last."""
        law, ask = self.LAW_OF_BOTH, self.LAW_OF_BOTH.pilot_of

        assert [pilot and pilot.id for pilot in (ask("1110"), ask("71"), BOTH.pilot_of("611010000"))] == [
            "next",
            None,
            "queue-61",
        ]
        found = [ask("11", on=day) for day in (date(2026, 1, 1), date(2026, 11, 30), date(2027, 7, 1))]
        assert [pilot and pilot.id for pilot in found] == ["akmola", "next", "next"]
        assert queue_in_force_from(region="11", law=law) == date(2026, 12, 1)

    def test_between(self) -> None:
        """Between the two the day is said on which the next one begins."""
        with pytest.raises(NotInForce) as caught:
            late_after(Slot(1, datetime(2026, 11, 24, 9, tzinfo=ASTANA)), law=self.LAW_OF_BOTH)

        assert caught.value.text("en") == (
            "Turkistan order: does not apply yet on Tuesday 24 November 2026; its first day is Tuesday 1 December 2026."
        )


class TestAfterTheEnd:
    """The Algorithm ended with the pilot: bare values raise, decisions refuse."""

    BOOKING = Booking(
        "Z",
        evolve(HERE_FORM, signed_on=date(2026, 11, 10)),
        Slot("11-1", datetime(2026, 11, 25, 9, tzinfo=ASTANA)),
        datetime(2026, 11, 20, 10, tzinfo=ASTANA),
    )
    AT = datetime(2026, 11, 25, 9, 16, tzinfo=ASTANA)

    @pytest.mark.parametrize(
        "ask",
        [
            pytest.param(lambda one, at: lapse(one, at=at), id="lapse"),
            pytest.param(lambda one, _at: late_after(one.slot), id="late_after"),
            pytest.param(lambda one, at: is_no_show(one.slot, at=at), id="is_no_show"),
            pytest.param(lambda one, _at: reminder_on(one), id="reminder_on"),
            pytest.param(lambda _one, at: problems_report_due(at.date()), id="problems_report_due"),
            pytest.param(lambda _one, at: schedule_due(on=at.date()), id="schedule_due"),
            pytest.param(lambda _one, _at: next_schedule_due(2026), id="next_schedule_due"),
            pytest.param(
                lambda one, _at: confirmation(one, one.form, HERE_DEPARTMENT, link="https://aleumet.egov.kz/a"),
                id="confirmation",
            ),
            pytest.param(
                lambda one, at: invitation(evolve(one.form, signed_on=at.date()), link="https://aleumet.egov.kz/a"),
                id="invitation",
            ),
        ],
    )
    def test_bare_values(self, ask: Callable[[Booking, datetime], object]) -> None:
        """`NotInForce` with the act, its last day, and a sentence in three languages."""
        with pytest.raises(NotInForce) as caught:
            ask(self.BOOKING, self.AT)

        error = caught.value
        assert (error.act, error.last_day) == (LAW.pilots[0].act, date(2026, 11, 22))
        assert "its last day was Sunday 22 November 2026" in error.text("en")
        assert [error.text(lang) == str(error) for lang in ("kk", "ru")] == [False, False]
        again = pickle.loads(pickle.dumps(error))
        assert (again.text("kk"), again.act, again.last_day) == (error.text("kk"), error.act, error.last_day)

    @pytest.mark.parametrize("rule", [arrive, cancel], ids=["arrive", "cancel"])
    def test_decisions(self, rule: Any) -> None:
        """Each refuses with the reason of `may_book` and a remedy that exists."""
        decision = rule(self.BOOKING, at=self.AT)

        assert [reason.code for reason in decision.reasons] == ["slot-out-of-force"]
        assert "ended on Sunday 22 November 2026" in decision.explain()
        assert decision.reasons[0].remedy.en == "go to the MSE department without the electronic queue"

    def test_facts_of_the_order_itself(self) -> None:
        """When it came into force, and by when its copy was due, are true for ever."""
        assert queue_in_force_from() == date(2025, 11, 22)
        assert control_bank_copy_due().due_at == datetime(2025, 11, 19, tzinfo=ASTANA)
        assert problems_report_due(date(2026, 11, 20)).due_at == datetime(2026, 11, 26, tzinfo=ASTANA)


class TestMade:
    """What a pilot is made of, and what is refused."""

    def test_overlap(self) -> None:
        """Two pilots for one place and day, and two of one id, do not fit together."""
        within = Pilot(act=ORDER, region=("1110",), first=date(2026, 11, 22))

        with pytest.raises(InvalidLaw, match=r"^pilots: two pilots apply to one place on one day"):
            LAW.with_pilot(within)
        assert len(LAW.with_pilot(evolve(within, first=date(2026, 11, 24))).pilots) == 2
        with pytest.raises(InvalidLaw, match=r"^pilots: two pilots have one id"):
            BOTH.with_pilot(evolve(THERE, first=date(2027, 1, 1), last=date(2027, 2, 1)))

    @pytest.mark.parametrize(
        ("make", "error", "words"),
        [
            pytest.param(lambda: Pilot(act=ORDER), InvalidFact, "^region: must be given", id="no-region"),
            pytest.param(
                lambda: Pilot(act=ORDER, region=("61",), first=date(2026, 5, 2), last=date(2026, 5, 1)),
                InvalidLaw,
                "^last: lies before the first day",
                id="ends-before-it-begins",
            ),
            pytest.param(
                lambda: Pilot(act=ORDER, rules=THERE.rules, grace=timedelta()),
                InvalidFact,
                "^grace: stands in the rows, ",
                id="twice",
            ),
            pytest.param(lambda: Pilot(act="order", region=("61",)), InvalidFact, "^act: needs Act", id="act"),  # type: ignore[arg-type]
            pytest.param(lambda: LAW.with_pilot("61"), InvalidFact, "^pilot: needs Pilot", id="no-pilot"),  # type: ignore[arg-type]
            pytest.param(lambda: LAW.pilot_of("x"), InvalidFact, "^kato: must be the first digits", id="kato"),
            pytest.param(lambda: late_after(HERE, region="x"), InvalidFact, "^region: must be the first", id="region"),
            pytest.param(
                lambda: queue_in_force_from(region="71"),
                InvalidFact,
                "^region: does not say which",
                id="no-pilot-there",
            ),
        ],
    )
    def test_refused(self, make: Callable[[], object], error: type[Exception], words: str) -> None:
        """What cannot be right is refused by its name."""
        with pytest.raises(error, match=words):
            make()

    def test_superseded_rows(self) -> None:
        """A row that was found to be wrong meets no other pilot."""
        (row,) = THERE.rules
        wrong = evolve(row, value=evolve(row.value, region=("11",)), superseded_on=date(2026, 1, 20))
        pilot = evolve(THERE, rules=Timeline("queue", (wrong, evolve(row, published_on=date(2026, 1, 20)))))

        assert slots_on(THERE_DEPARTMENT, MONDAY, law=LAW.with_pilot(pilot)) == slots_on(
            THERE_DEPARTMENT, MONDAY, law=BOTH
        )

    def test_defaults(self) -> None:
        """What an order does not say is as in Akmola; without a first day it begins after the days of its signing."""
        bare = Pilot(act=ORDER, region=("61",))
        window = pilot_window(date(2026, 3, 1), region="61", law=LAW.with_pilot(bare))

        assert bare.id == "queue-61"
        assert (window.first, window.last) == (date(2026, 1, 23), date(2027, 1, 23))
        assert bare.rules.entries[0].value.grace == timedelta(minutes=15)
        assert repr(THERE) == "<Pilot 'queue-61' in 61>"

    def test_is_a_value(self) -> None:
        """Equal, hashable, and it travels."""
        again = pickle.loads(pickle.dumps(THERE))

        assert again == copy.deepcopy(THERE) == THERE
        assert hash(again) == hash(THERE)
        assert pickle.loads(pickle.dumps(BOTH)) == BOTH

    def test_reform_of_one(self) -> None:
        """A reform changes every pilot, or the one that is named."""
        every, one = LAW.amend(grace=timedelta(minutes=5)), BOTH.amend(pilot="queue-61", grace=timedelta(minutes=5))
        both = BOTH.amend(grace=timedelta(minutes=5))

        assert [late_after(HERE, region="11", law=law).minute for law in (every, one, both)] == [5, 15, 5]
        assert [late_after(HERE, region="61", law=law).minute for law in (one, both)] == [5, 5]
        with pytest.raises(InvalidFact, match=r"^pilot: must be one of 'akmola', 'queue-61'"):
            BOTH.amend(pilot="x", grace=timedelta())
        with pytest.raises(InvalidFact, match=r"^pilot: needs a number of the queue"):
            BOTH.amend(pilot="queue-61", opens=time(8))
        with pytest.raises(InvalidFact, match=r"^act: needs a number"):
            LAW.amend(act=ORDER, form_roll="yes")

    def test_term_in_place_of_a_day(self) -> None:
        """A term that is set anew takes the place of the day that was set before."""
        longer = BOTH.amend(pilot="queue-61", lasts_months=2)
        signed = BOTH.amend(pilot="queue-61", last_signed_on=date(2026, 2, 2))

        assert pilot_window(MONDAY, region="61", law=longer).last == date(2026, 4, 2)
        assert pilot_window(MONDAY, region="61", law=signed).first == date(2026, 2, 13)
