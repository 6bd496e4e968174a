"""The audit of the queue by the readings of the law, on closed days, after the end, and in several pilots."""

import inspect
from datetime import date, time, timedelta
from typing import Any, ClassVar

import pytest
from attrs import evolve

from aleumet_rules import (
    LAW,
    Act,
    Department,
    Finding,
    FindingKind,
    LawBook,
    Pilot,
    Text,
    Trip,
    WorkingCalendar,
    audit_queue,
)
from findings import findings
from queue_record import (
    DEPARTMENT,
    LIMIT,
    START,
    adding,
    audited,
    booking,
    both,
    cancelled,
    changed,
    dropping,
    ending,
    nine,
    of_booking,
    setting,
    story,
    voided,
)
from records import DAY, HOUR, MINUTE, TICK, Row, at, brief, codes, in_order
from traceability import norm_ids

CLOSED = LAW.amend(calendar=WorkingCalendar(days_off=[(START.date(), date(2025, 12, 10))]))


def read(finding: Finding) -> dict[str, str]:
    """The readings that a finding lists."""
    return {reading.field: reading.value for reading in finding.readings}


@pytest.mark.norm("queue.attendance")
def test_came_on_another_day() -> None:
    """Para 5(2): whoever is recorded as having come on an earlier day did not come to the appointed examination."""
    (finding,) = audited(changed(both(setting("arrived", at=START - 3 * DAY + MINUTE), dropping("received"))))

    assert brief([finding]) == [("queue.attendance", "attended-another-day", 3 * DAY)]


class TestPromptness:
    """Paras 6 and 9, «кезде … жіберіледі»: the same day is the audit's tolerance, and its text says so."""

    @pytest.mark.norm("queue.confirmation", "queue.invitation")
    @pytest.mark.parametrize(
        ("event", "sent", "norm"),
        [("confirmed", at(4, 0), "queue.confirmation"), ("invited", at(3, 0), "queue.invitation")],
    )
    def test_sent_on_a_later_day(self, event: str, sent: Any, norm: str) -> None:
        """A minute after midnight is another day; by the other reading the act sets no term."""
        record = changed(setting(event, at=sent))
        (finding,) = audited(record)

        assert brief([finding]) == [(norm, "sms-late", DAY)]
        assert read(finding) == {"sms_promptness": "same-day"}
        assert "no term of the act" in finding.explain()
        assert audited(record, law=LAW.amend(sms_promptness="any-time")) == []

    def test_the_first_one_counts(self) -> None:
        """A confirmation sent again later is no late one, and the day itself lasts to its end."""
        assert audited(changed(adding("confirmed", at(5), annex=2))) == []
        assert audited(changed(setting("confirmed", at=at(3, 23, 59)))) == []


class TestClosedDay:
    """Paras 3 and 12(1): nobody is late, and no outcome is owed, on a day on which nobody receives."""

    @pytest.mark.norm("queue.no-show")
    def test_no_outcome_is_owed(self) -> None:
        """A booking whose day was closed after it was made may be given up at any later time, or left alone."""
        left = changed(both(dropping("arrived"), dropping("received"), dropping("reminded")))

        assert codes(audited(left)) == ["outcome-missing", "reminder-missing"]
        assert audited(left, law=CLOSED) == []
        assert audited(changed(cancelled(START + 8 * HOUR)), law=CLOSED) == []

    @pytest.mark.norm("queue.no-show")
    def test_voided_all_the_same(self) -> None:
        """To void it is a finding: nobody was late."""
        (finding,) = audited(changed(voided(LIMIT + TICK)), law=CLOSED)

        assert brief([finding]) == [("queue.no-show", "voided-closed-day", None)]

    @pytest.mark.norm("queue.slot-free")
    def test_trip_that_was_ordered_later(self) -> None:
        """Who booked before the trip was ordered acted rightly; who booked after it did not."""
        away = evolve(DEPARTMENT, trips=(Trip(START.date(), START.date(), date(2025, 12, 10)),))
        before, after = ([booking(at(day), START, form="F-1", signed_on=at(2).date())] for day in (9, 10))

        assert list(audit_queue(before, departments=[away])) == []
        assert codes(audit_queue(after, departments=[away])) == ["department-away"]


class TestAfterTheEnd:
    """Order, para 8: a booking for a day after the end has the finding that says so, and no other."""

    RECORD = (
        booking(nine(2026, 11, 20), nine(2026, 11, 25)),
        {"event": "confirmed", "at": nine(2026, 11, 20) + HOUR, "ticket": "A-1", "annex": 2},
        {"event": "voided", "at": nine(2026, 11, 25) + timedelta(minutes=16), "ticket": "A-1", "annex": 4},
    )

    @pytest.mark.norm("queue.in-force")
    def test_one_finding(self) -> None:
        """What presupposes the pilot is not asked."""
        (finding,) = audit_queue(self.RECORD, departments=[DEPARTMENT], until=nine(2026, 12, 1))

        assert (finding.code, finding.by) == ("slot-out-of-force", 3 * DAY)
        assert read(finding) == {"pilot_end": "same-day-number", "pilot_covers": "request-and-day"}

    def test_carried_through(self) -> None:
        """By the other reading such a booking is carried through by the rules under which it was made."""
        law = LAW.amend(pilot_covers="request")
        early = [*self.RECORD[:2], {**self.RECORD[2], "at": nine(2026, 11, 25) + timedelta(minutes=15)}]
        found = [list(audit_queue(rows, departments=[DEPARTMENT], law=law)) for rows in (self.RECORD, early)]

        assert [codes(findings) for findings in found] == [["reminder-missing"], ["voided-early", "reminder-missing"]]


class TestWhatCameBefore:
    """Paras 11(3) and 12(2): another booking under a form that was used, or after lateness."""

    AGAIN = booking(START + HOUR, START + 2 * DAY, ticket="A-2", form="F-1", signed_on=date(2025, 12, 1))
    CONFIRMED: ClassVar[Row] = {"event": "confirmed", "at": START + HOUR + MINUTE, "ticket": "A-2", "annex": 2}

    @pytest.mark.norm("queue.one-active-booking")
    def test_used_form(self) -> None:
        """A booking after an attended one is lawful, or its form is used up."""
        record = in_order([*story(), self.AGAIN, self.CONFIRMED])
        used = LAW.amend(used_form="used-up")

        assert audited(record, until=START + 2 * HOUR) == []
        (finding,) = audited(record, until=START + 2 * HOUR, law=used)
        assert (finding.code, read(finding)) == ("form-used", {"used_form": "used-up"})

    WAITS = changed(both(voided(LIMIT + MINUTE), adding("joined", LIMIT + 2 * MINUTE)))

    @pytest.mark.norm("queue.rebook-or-wait")
    def test_waits_and_books(self) -> None:
        """Both are open, or one excludes the other, whichever came first."""
        first = in_order([*self.WAITS, self.AGAIN, self.CONFIRMED])
        before = {**self.AGAIN, "at": LIMIT + MINUTE + TICK}
        second = in_order([*self.WAITS, before, {**self.CONFIRMED, "at": LIMIT + MINUTE + 2 * TICK}])
        either = LAW.amend(after_lateness="either")

        assert [audited(rows, until=START + 2 * HOUR) for rows in (first, second)] == [[], []]
        found = [audited(rows, until=START + 2 * HOUR, law=either) for rows in (first, second)]
        assert [codes(findings) for findings in found] == [["waits-in-general-order"], ["booked-again"]]
        assert [read(findings[0]) for findings in found] == [{"after_lateness": "either"}] * 2

    @pytest.mark.norm("queue.one-active-booking")
    def test_received_with_a_new_booking(self) -> None:
        """Whoever booked anew and is then received holds a booking that must be given up: reported, never ended."""
        received = {"event": "received", "at": START + 3 * HOUR, "ticket": "A-1"}
        (finding,) = audited(in_order([*self.WAITS, self.AGAIN, self.CONFIRMED, received]), until=START + 4 * HOUR)

        assert (finding.code, finding.kind) == ("booking-to-give-up", FindingKind.NOT_JUDGED)


@pytest.mark.norm("queue.rebook-or-wait")
def test_general_order_after() -> None:
    """Para 12(2), «келген»: those in general order wait for who has come, or for all who have booked."""
    late = changed(both(ending("voided", LIMIT + MINUTE, annex=4), adding("joined", LIMIT + 2 * MINUTE)))
    expected = story("2", START.replace(hour=14, minute=30))
    received = {"event": "received", "at": START + HOUR, "ticket": "A-1"}
    record = in_order([*late, *expected, received])

    assert audited(record) == []
    (finding,) = audited(record, law=LAW.amend(general_order_after="booked"))
    assert (finding.code, read(finding)) == ("out-of-turn", {"general_order_after": "booked"})
    over = story("3", START.replace(hour=9))
    over = [row for row in over if row["event"] not in {"arrived", "received"}]
    assert "out-of-turn" not in codes(
        audited(in_order([*late, *over, received]), law=LAW.amend(general_order_after="booked"), until=START + 2 * HOUR)
    )
    later = in_order([*late, *expected, {**received, "at": START + 7 * HOUR}])
    assert audited(later, law=LAW.amend(general_order_after="booked")) == []


ORDER = Act("queue-61", "12", date(2025, 11, 3), Text("Түркістан бұйрығы", "Приказ по Туркестану", "Turkistan order"))
BOTH = LAW.with_pilot(
    Pilot(
        act=ORDER,
        region=("61",),
        starts=(time(8, 30), time(9)),
        grace=timedelta(minutes=20),
        first=date(2025, 11, 20),
        last=date(2026, 12, 31),
    )
)
THERE = Department("61-1", "Түркістан", ("6110",))


@pytest.mark.norm("queue.region")
@pytest.mark.parametrize(("minutes", "found"), [(18, []), (21, ["attended-late"])])
def test_two_pilots(minutes: int, found: list[str]) -> None:
    """Each record of a region is judged by its own grace and cites its own order; the other is as it was."""
    theirs = story("61", residence="611010000")
    for row in theirs:
        if row["event"] == "booked":
            row["slot"] = {**row["slot"], "department": "61-1"}
        if row["event"] in {"arrived", "received"}:
            row["at"] = START + timedelta(minutes=minutes)
    mine = changed(
        setting("arrived", at=START + timedelta(minutes=16)),
    )
    mine = [row | ({"at": START + timedelta(minutes=17)} if row["event"] == "received" else {}) for row in mine]
    findings = list(audit_queue(in_order([*theirs, *mine]), departments=[DEPARTMENT, THERE], law=BOTH))

    assert [(one.code, one.norm and one.norm.citation.text()) for one in findings] == [
        ("attended-late", "Algorithm, para 12"),
        *((code, "Turkistan order, para 12") for code in found),
    ]


@pytest.mark.parametrize(
    "law", [LAW.amend(grace=timedelta(minutes=10)), LAW.amend(reminder_days=4)], ids=["grace", "days"]
)
def test_numbers_of_a_reform(law: LawBook) -> None:
    """A finding under an amended law says the number in force, marked as amended."""
    findings = audited(changed(both(setting("arrived", at=LIMIT), setting("received", at=LIMIT))), law=law)

    assert [one.norm and "(amended)" in one.norm.sentence.en for one in findings] == [True]


def test_audit_claims_what_it_can_find() -> None:
    """Each norm that the audit claims stands in a finding of some record, and no other norm does."""
    outside = audited(
        changed(setting("booked", residence="711110000"), setting("form-received", residence="711110000"))
    )
    unserved = audited(
        changed(setting("booked", residence="116030000"), setting("form-received", residence="116030000"))
    )
    off_grid = of_booking(at(3), START + HOUR / 2)
    ended = of_booking(nine(2026, 11, 20), nine(2026, 11, 25))
    scheduled = evolve(DEPARTMENT, schedule_until=START.date() - DAY)
    beyond = audit_queue([booking(at(3), START)], departments=[scheduled])
    one_by_one = [found for _, found in findings() if found.norm and found.norm.id.startswith("queue.")]
    shown = [*outside, *unserved, *off_grid, *ended, *beyond, *one_by_one]

    assert {found.norm.id for found in shown if found.norm} == {*norm_ids(inspect.getdoc(audit_queue) or "")}
