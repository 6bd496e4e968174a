"""The kit: our own rules pass it, its cases are well formed, and it says what it finds."""

import json
import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from itertools import product
from pathlib import Path
from typing import Any, ClassVar

import pytest

from aleumet_rules import LAW, NORMS, DayKind, InvalidFact, LawBook, WorkingCalendar, to_astana
from aleumet_rules.acts.readings import OPEN_SENTENCES
from aleumet_rules.testing import conformance as kit
from aleumet_rules.testing.conformance import (
    SUBJECTS,
    AnswersFile,
    CalendarConformance,
    Divergence,
    IncidentConformance,
    IprConformance,
    MessageConformance,
    QueueConformance,
    ReferenceCalendar,
    ReferenceIncidents,
    ReferenceIpr,
    ReferenceMessages,
    ReferenceQueue,
    cases,
    check,
    findings,
    play,
    write_questions,
)
from aleumet_rules.testing.conformance.golden import FORMAT, agree, all_cases, law_of
from aleumet_rules.testing.conformance.machine import Difference, SideBySide, name_of
from aleumet_rules.testing.conformance.stories import hosts_of, plain_text
from pilots import SECOND
from sweep import in_full, is_full, share

pytest_plugins = ["pytester"]

HOLIDAYS = [
    day.date
    for day in LAW.calendar.non_working_days(date(2025, 11, 22), date(2026, 11, 23))
    if day.kind is not DayKind.WEEKEND
]
BOTH = LAW.amend(calendar=WorkingCalendar(unsettled="accept")).with_pilot(SECOND)  # the second ends in 2027
FEW = 6
KITS = (QueueConformance, CalendarConformance, IncidentConformance, IprConformance, MessageConformance)
REFERENCES: dict[str, Callable[..., Any]] = {
    "queue": ReferenceQueue,
    "calendar": ReferenceCalendar,
    "incident": ReferenceIncidents,
    "ipr": ReferenceIpr,
    "messages": ReferenceMessages,
}


@pytest.mark.slow
class TestQueue(QueueConformance):
    """Our queue under the default readings."""

    examples = share(30)

    @pytest.fixture
    def system(self) -> ReferenceQueue:
        """Our rules."""
        return ReferenceQueue(self.law)


@pytest.mark.slow
class TestQueueByOtherReadings(QueueConformance):
    """Our queue under another value of every reading of the queue."""

    readings: ClassVar = {
        "slot_capacity": "one",
        "pilot_end": "rolled",
        "pilot_covers": "request",
        "form_validity_covers": "examination",
        "form_roll": "yes",
        "used_form": "used-up",
        "rebooking_checks": "free-start",
        "rebooking_after_closed_day": "all",
        "after_lateness": "either",
        "general_order_after": "booked",
        "late_reminder": "at-once",
    }
    examples = share(30)

    @pytest.fixture
    def system(self) -> ReferenceQueue:
        """Our rules."""
        return ReferenceQueue(self.law)


class TestCalendar(CalendarConformance):
    """Our calendar."""

    @pytest.fixture
    def system(self) -> ReferenceCalendar:
        """Our rules."""
        return ReferenceCalendar(self.law)


class TestIncidents(IncidentConformance):
    """Our clocks."""

    @pytest.fixture
    def system(self) -> ReferenceIncidents:
        """Our rules."""
        return ReferenceIncidents(self.law)


class TestIncidentsInServiceHours(IncidentConformance):
    """Our clocks under the other readings."""

    readings: ClassVar = {
        "hours_terms": "service-hours",
        "notice_terms": "service-hours",
        "working_day_term": "same-hour",
        "own_refutation": "thirty-minutes",
        "next_working_day": "strict",
        "out_of_hours_due": "after-opening",
        "voice_out_of_hours": "next-working-day",
    }

    @pytest.fixture
    def system(self) -> ReferenceIncidents:
        """Our rules."""
        return ReferenceIncidents(self.law)


class TestIpr(IprConformance):
    """Our window."""

    @pytest.fixture
    def system(self) -> ReferenceIpr:
        """Our rules."""
        return ReferenceIpr(self.law)


class TestIprToTheLetter(IprConformance):
    """Our window under the other readings."""

    readings: ClassVar = {
        "block_clock": "received",
        "window_roll": "no",
        "choice_before_notice": "closed",
        "second_choice": "once",
        "after_activation": "return",
        "measure_term": "informs",
    }

    @pytest.fixture
    def system(self) -> ReferenceIpr:
        """Our rules."""
        return ReferenceIpr(self.law)


class TestIprByTheParts(IprConformance):
    """Our window where each part of the paragraph has its own clock."""

    readings: ClassVar = {"block_clock": "each", "after_activation": "return"}

    @pytest.fixture
    def system(self) -> ReferenceIpr:
        """Our rules."""
        return ReferenceIpr(self.law)


OF_A_MEASURE = (
    "block_clock",
    "window_roll",
    "choice_before_notice",
    "second_choice",
    "after_activation",
    "measure_term",
)


@pytest.mark.parametrize("clock", OPEN_SENTENCES[OF_A_MEASURE[0]].wording.meanings)
def test_cases_of_a_measure_hold(clock: str) -> None:
    """Whatever else is chosen, a case holds under the readings that it names, a binding one of none under all."""
    for values in product(*(OPEN_SENTENCES[name].wording.meanings for name in OF_A_MEASURE[1:])):
        readings = dict(zip(OF_A_MEASURE, (clock, *values), strict=True))
        assert list(findings("ipr", ReferenceIpr(law_of(readings)), readings=readings)) == [], readings


class TestMessages(MessageConformance):
    """Our messages."""

    examples = share(30)

    @pytest.fixture
    def system(self) -> ReferenceMessages:
        """Our rules."""
        return ReferenceMessages(self.law)


class NoCallsAtNight(ReferenceIncidents):
    """A help desk that takes no calls outside hours."""

    def registration_due(self, received_at: str, channel: str) -> Any:
        """Nothing is due of a call that nobody took."""
        at = datetime.fromisoformat(received_at)
        if channel == "voice" and not self.law.service_hours(to_astana(at).date()).contains(at):
            return None
        return super().registration_due(received_at, channel)


class TestNobodyNeedAnswer(IncidentConformance):
    """Outside hours nobody need answer a call: a system that takes none is not asked by when it registers it."""

    @pytest.fixture
    def system(self) -> NoCallsAtNight:
        """Our rules, at a help desk that is closed at night."""
        return NoCallsAtNight(self.law)


CONTACT_CENTRE = (
    "hours_terms",
    "notice_terms",
    "working_day_term",
    "own_refutation",
    "next_working_day",
    "out_of_hours_due",
    "voice_out_of_hours",
)


def kit_answer(system: Any, case: kit.Case) -> Any:
    """What a system answers to a plain question."""
    return getattr(system, case.ask)(**case.input)


class TestCases:
    """The golden cases are well formed."""

    @pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.test_id)
    def test_our_rules_agree(self, case: kit.Case) -> None:
        """Under the readings of the case, our rules give what was typed."""
        check(REFERENCES[case.subject](law_of(case.readings)), case)

    @pytest.mark.untraced
    @pytest.mark.parametrize("subject", REFERENCES)
    def test_no_other_reading_matters(self, subject: str) -> None:
        """A case holds under every value of every reading, but for the one under which it stands.

        A small sweep asks a case about every sixth reading, each case about others than the one before.
        """
        others = [*OPEN_SENTENCES.items()]
        for number, case in enumerate(case for case in all_cases() if case.subject == subject):
            for name, row in others if is_full() else others[number % FEW :: FEW]:
                for value in row.wording.meanings:
                    if case.readings.get(name, value) == value:
                        check(REFERENCES[subject](law_of({**case.readings, name: value})), case)

    @pytest.mark.parametrize("field", CONTACT_CENTRE)
    def test_what_binds_rests_on_no_reading(self, field: str) -> None:
        """What a case of the contact centre says under every reading holds under each value of each."""
        must = [case for case in all_cases() if case.subject == "incident" and not case.readings]
        for value in OPEN_SENTENCES[field].wording.meanings:
            system = ReferenceIncidents(law_of({field: value}))
            assert [case.id for case in must if not agree(case.expected, kit_answer(system, case))] == []

    @pytest.mark.parametrize("field", CONTACT_CENTRE)
    def test_alternatives_differ(self, field: str) -> None:
        """Each value of a reading of the contact centre has a case that fails whoever reads in another way."""
        for value in OPEN_SENTENCES[field].wording.meanings:
            own = [case for case in all_cases() if case.readings.get(field) == value]
            others = [one for one in OPEN_SENTENCES[field].wording.meanings if one != value]
            for other in others:
                answers = [
                    agree(case.expected, kit_answer(ReferenceIncidents(law_of({**case.readings, field: other})), case))
                    for case in own
                ]
                assert False in answers

    def test_ids_are_unique(self) -> None:
        """No two cases share an id."""
        ids = [case.id for case in all_cases()]

        assert len(ids) == len(set(ids)) > 300

    def test_norms_are_known(self) -> None:
        """Every norm is one of the law's, and every case has at least one."""
        assert {norm for case in all_cases() for norm in case.norms} <= NORMS.keys()
        assert all(case.norms and case.paragraph for case in all_cases())

    def test_law_was_compared_on_that_day(self) -> None:
        """Each case tells on which day its law was last compared with the source."""
        assert {date.fromisoformat(case.checked_on) for case in all_cases()} == {LAW.checked_on}

    def test_files_say_their_format(self) -> None:
        """Every file of cases names the format."""
        files = sorted((Path(kit.__file__).parent / "cases").rglob("*.json"))

        assert len(files) > 10
        assert {json.loads(file.read_text(encoding="utf-8"))["format"] for file in files} == {FORMAT}

    def test_every_alternative_has_its_default(self) -> None:
        """Where a reading has cases under one value, it has cases under another; the default is among them."""
        chosen = [next(iter(case.readings.items())) for case in all_cases() if case.readings]
        for name in {name for name, _ in chosen}:
            values = {value for one, value in chosen if one == name}
            assert len(values) > 1
            assert getattr(LAW.readings, name) in values

    def test_readings_choose_the_cases(self) -> None:
        """Cases of another reading are left out, those that hold under every reading stay."""
        default, strict = cases("incident"), cases("incident", {"hours_terms": "service-hours"})
        ids, others = {case.id for case in default}, {case.id for case in strict}

        assert "register-friday-afternoon-clock" in ids - others
        assert "register-friday-afternoon-service-hours" in others - ids
        assert "register-in-hours" in ids & others

    @pytest.mark.parametrize(
        ("subject", "readings", "field"),
        [
            pytest.param("weather", {}, "subject", id="subject"),
            pytest.param("queue", {"colour": "red"}, "readings", id="reading"),
            pytest.param("queue", {"__class__": "red"}, "readings", id="no-field"),
            pytest.param("queue", {"slot_capacity": "many"}, "slot_capacity", id="value"),
        ],
    )
    def test_unknown_names_are_refused(self, subject: str, readings: dict[str, str], field: str) -> None:
        """A subject, reading or value that the kit does not know is misuse."""
        with pytest.raises(InvalidFact) as caught:
            cases(subject, readings)

        assert caught.value.field == field


@pytest.mark.parametrize(
    ("expected", "actual", "same"),
    [
        pytest.param("2025-12-15T09:00:00+05:00", "2025-12-15T04:00:00Z", True, id="same-instant"),
        pytest.param("2025-12-15T09:00:00+05:00", "2025-12-15T09:00:00+06:00", False, id="other-instant"),
        pytest.param("2025-12-15T09:00:00+05:00", "2025-12-15T09:00:00", False, id="no-zone"),
        pytest.param("2025-12-15", "2025-12-15", True, id="day"),
        pytest.param("2025-12-15", None, False, id="nothing"),
        pytest.param(None, None, True, id="both-nothing"),
        pytest.param(True, 1, False, id="number-for-yes"),
        pytest.param({"accepted": True}, {"accepted": True, "ticket": "7"}, True, id="says-more"),
        pytest.param({"accepted": True}, {"ticket": "7"}, False, id="says-less"),
        pytest.param({"accepted": True}, [], False, id="no-object"),
        pytest.param([1], [1, 2], False, id="longer-list"),
        pytest.param([1, 2], (1, 2), True, id="tuple"),
        pytest.param(["a"], "a", False, id="text-for-list"),
        pytest.param("one  word", "one\nword", True, id="spaces"),
    ],
)
def test_answers_are_compared(expected: object, actual: object, same: bool) -> None:
    """Instants are compared as instants, words as words, objects by what is expected of them."""
    assert agree(expected, actual) is same


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param('см. "https://aleumet.egov.kz/x/" .', 'см. "<link>" .', id="portal"),
        pytest.param('см. "https://evil.example/" .', 'см. "https://evil.example/" .', id="elsewhere"),
        pytest.param("талон нөмірі 17. Жазбаңыздан бас", "талон нөмірі <ticket>. Жазбаңыздан бас", id="ticket"),
        pytest.param("талон нөмірі 18. Жазбаңыздан бас", "талон нөмірі 18. Жазбаңыздан бас", id="other-ticket"),
        pytest.param('"жеке\nкабинетте"', '"жеке кабинетте"', id="quoted-words"),
    ],
)
def test_words_are_compared_without_what_differs(text: str, plain: str) -> None:
    """Links to the portal and known tickets may differ from system to system; other links stay to be seen."""
    assert plain_text({"annex": 2, "to": None, "text": text}, {"17"}, hosts_of(LAW, None)) == plain


class Weekdays:
    """A calendar that knows weekends and nothing else, and no terms."""

    def is_working_day(self, day: str) -> bool:
        """Monday to Friday."""
        return date.fromisoformat(day).weekday() < 5


class TestFindings:
    """What is found is told by norm, paragraph and story."""

    def test_finding_of_a_plain_question(self) -> None:
        """A wrong day names its norm, the article, the question and both answers."""
        finding = next(one for one in findings("calendar", Weekdays()) if one.norms == ("calendar.rolled",))

        assert str(finding).splitlines() == [
            "a holiday on a day off has rolled to this day [calendar.rolled, Law on Holidays, art. 5]",
            "is_working_day(day='2016-01-04')",
            "the law: False; the system: True",
        ]

    def test_finding_of_a_story(self) -> None:
        """A story is told up to the step at which the system departs."""
        late = ReferenceQueue(LAW.amend(grace=timedelta(minutes=14)))
        finding = next(one for one in findings("queue", late) if one.norms == ("queue.no-show",))

        assert str(finding).splitlines() == [
            "exactly 15 minutes is in time [queue.no-show, Algorithm, para 12]",
            "step 1: books 2025-12-15 10:00 at department 1 under form F (booking a), at 2025-12-15 08:00; accepted",
            (
                "step 2: comes to booking a, at 2025-12-15 10:15; the law: the booking is attended; "
                "the system: the booking is void"
            ),
        ]

    def test_reading_is_judged_by_itself(self) -> None:
        """A system that reads the law in another way is right under that reading and wrong under the default."""
        strict = ReferenceIncidents(LAW.amend(hours_terms="service-hours"))

        assert not list(findings("incident", strict, readings={"hours_terms": "service-hours"}))
        assert {norm for one in findings("incident", strict) for norm in one.norms} >= {"incident.register"}

    def test_system_that_loses_bookings(self) -> None:
        """What is asked of a booking that the system never made is not asked of the system."""
        found = {norm for one in findings("queue", Strict()) for norm in one.norms}

        assert {"queue.no-show", "queue.cancellation", "queue.rebook-or-wait"} <= found

    def test_answers_that_stop_short(self, tmp_path: Path) -> None:
        """A story with too few answers is wrong at the first step without one."""
        case = next(case for case in cases("queue") if case.id == "cancelled-once")
        answers = AnswersFile(answered(tmp_path, {case.id: [{"accepted": True}]}))

        with pytest.raises(Divergence, match=r"step 2: cancels booking a.*the law: accepted; the system: nothing"):
            check(answers, case)


class Blind(ReferenceQueue):
    """A queue that shows every start, taken or not, and remembers nothing of who is active."""

    def taken(self) -> Any:
        """Nobody has anything."""
        return {}


class Forgetful(ReferenceQueue):
    """A queue that sends nothing when a booking lapses, and an extra annex 3 when someone books."""

    def messages(self, form: str) -> list[kit.MessageRow]:
        """Every message but annex 4."""
        return [row for row in super().messages(form) if row["annex"] != 4]


class Talkative(ReferenceQueue):
    """A queue that confirms twice."""

    def messages(self, form: str) -> list[kit.MessageRow]:
        """The first message twice."""
        sent = super().messages(form)
        return [*sent[:1], *sent]


class Garbled(ReferenceQueue):
    """A queue that sends wrong words."""

    def messages(self, form: str) -> list[kit.MessageRow]:
        """Each message with another greeting."""
        return [{**row, "text": row["text"].replace("Құрметті", "Сәлем")} for row in super().messages(form)]


class Idle(ReferenceQueue):
    """A queue that shows nothing."""

    def free(self, *_asked: str) -> list[str]:
        """No start at all."""
        return []


class Strict(ReferenceQueue):
    """A queue that books nothing and does not say why."""

    def book(self, *_asked: kit.BookRequest) -> kit.BookReply:
        """No."""
        return {"accepted": False}


class Backwards(ReferenceQueue):
    """A queue that receives the last first."""

    def order(self, department: str, day: str, at: str) -> list[str]:
        """The order of reception the wrong way round."""
        return super().order(department, day, at)[::-1]


NINE, TEN = "2025-12-15T09:00:00+05:00", "2025-12-15T10:00:00+05:00"


def books(
    name: str, start: str = NINE, form: str = "F", at: str = "2025-12-08T10:00:00+05:00", department: str = "1"
) -> dict[str, Any]:
    """Someone asks for a start."""
    return {"do": "book", "as": name, "form": form, "department": department, "starts_at": start, "at": at}


def reads(at: str, form: str = "F") -> dict[str, Any]:
    """Someone reads the messages."""
    return {"do": "messages", "form": form, "at": f"{at}+05:00"}


def asks(at: str) -> dict[str, Any]:
    """Someone asks for the order of reception."""
    return {"do": "order", "department": "1", "day": "2025-12-15", "at": f"{at}+05:00"}


def looks(first: str, last: str, at: str = "2025-12-08T10:00:00+05:00", department: str = "1") -> dict[str, Any]:
    """Someone looks for free starts."""
    return {"do": "free", "department": department, "first": first, "last": last, "at": at}


def does(what: str, at: str, name: str = "a") -> dict[str, Any]:
    """Something is done about a booking."""
    return {"do": what, "booking": name, "at": f"{at}+05:00"}


def there(**numbers: Any) -> LawBook:
    """The law of both regions with other numbers in the second."""
    return BOTH.amend(pilot=SECOND.id, **numbers)


def side_by_side(system: ReferenceQueue, law: LawBook = LAW) -> SideBySide:
    """A department and two people, at the system and at ours; a second of each lies in another region."""
    department: dict[str, Any] = {
        "number": "1",
        "address": "Көкшетау қ., Абай к., 1-үй",
        "serves": ["1110"],
        "trips": [],
        "capacity": 1,
    }
    forms = {
        name: {
            "number": f"031-{name}",
            "holder": f"holder {name}",
            "signed_on": signed_on,
            "residence": residence,
            "phone": phone,
            "name": "Айгүл",
        }
        for name, phone, signed_on, residence in (
            ("F", "+77010000001", "2025-12-01", "111010000"),
            ("G", None, "2025-12-01", "111010000"),
            ("H", "+77010000003", "2026-02-20", "611010000"),
        )
    }
    told: Any = ([department, department | {"number": "6", "serves": ["6110"]}], forms)
    return SideBySide(system, law, *told)


class TestSideBySide:
    """Two queues are told the same story; where they part, norm and paragraph are named."""

    @pytest.mark.parametrize(
        ("system", "steps", "norm", "words"),
        [
            pytest.param(
                ReferenceQueue(LAW.amend(grace=timedelta(minutes=14))),
                [books("a"), does("status", "2025-12-15T09:15:00")],
                "queue.no-show",
                "asks how booking a stands, at 2025-12-15 09:15; the law says otherwise: queue.no-show, Algorithm, "
                "para 12 (the booking is active); the system: the booking is void",
                id="no-show",
            ),
            pytest.param(
                ReferenceQueue(LAW.amend(grace=timedelta(minutes=14))),
                [books("a"), books("b", TEN, at="2025-12-15T09:15:00+05:00")],
                "queue.no-show",
                "the law refuses: queue.no-show, Algorithm, para 12; queue.one-active-booking, Algorithm, para 11",
                id="root-of-another-difference",
            ),
            pytest.param(
                ReferenceQueue(LAW.amend(reminder_days=2)),
                [books("a"), reads("2025-12-12T23:59:59.999999")],
                "queue.reminder",
                "the law says otherwise: queue.reminder, Algorithm, para 10 (sent annexes 2, 2)",
                id="reminder",
            ),
            pytest.param(
                Blind(),
                [books("a"), books("b", form="G")],
                "queue.slot-free",
                "the law refuses: queue.slot-free, Algorithm, para 8; the system: accepted",
                id="capacity",
            ),
            pytest.param(
                Blind(),
                [books("a"), looks("2025-12-15", "2025-12-15")],
                "queue.slot-free",
                "the law says otherwise: queue.slot-free, Algorithm, para 8 (shows no start); "
                "the system: shows 2025-12-15 09:00",
                id="shows-what-is-taken",
            ),
            pytest.param(
                ReferenceQueue(LAW.amend(calendar=WorkingCalendar(working_days=HOLIDAYS))),
                [looks("2025-12-15", "2025-12-16")],
                "queue.working-days-only",
                "queue.working-days-only, Algorithm, para 3 (shows no start); the system: shows 2025-12-16 09:00",
                id="shows-a-holiday",
            ),
            pytest.param(
                Idle(),
                [looks("2025-12-16", "2025-12-17")],
                "queue.slot-free",
                "the system: shows no start",
                id="shows-nothing",
            ),
            pytest.param(
                Strict(),
                [books("a")],
                "queue.form-valid",
                "the law accepts: queue.form-valid, Algorithm, paras 7, 8; queue.residence",
                id="books-nothing",
            ),
            pytest.param(
                Forgetful(),
                [books("a"), reads("2025-12-16T00:00:00")],
                "queue.no-show",
                "(sent annexes 2, 2, 4); the system: sent annexes 2, 2",
                id="annex-4-missing",
            ),
            pytest.param(
                Talkative(),
                [books("a"), reads("2025-12-08T10:00:00")],
                "queue.reminder",
                "(sent annexes 2); the system: sent annexes 2, 2",
                id="annex-2-twice",
            ),
            pytest.param(
                Garbled(),
                [books("a"), reads("2025-12-08T10:00:00")],
                "queue.sms",
                "wrote Сәлем Айгүл!",
                id="other-words",
            ),
            pytest.param(
                Backwards(),
                [
                    books("a"),
                    books("b", TEN, "G"),
                    does("arrive", "2025-12-15T08:30:00"),
                    does("arrive", "2025-12-15T08:31:00", "b"),
                    asks("2025-12-15T09:00:00"),
                ],
                "queue.rebook-or-wait",
                "(receives a, b); the system: receives b, a",
                id="order",
            ),
        ],
    )
    def test_difference_is_told(self, system: ReferenceQueue, steps: list[Any], norm: str, words: str) -> None:
        """The last step of the story names norm, place and both answers."""
        run = side_by_side(system)
        for step in steps[:-1]:
            run.step(step)
        with pytest.raises(Divergence) as caught:
            run.step(steps[-1])

        story = str(caught.value).splitlines()
        assert caught.value.norms[0] == norm
        assert words in story[-1]
        assert [line.partition(":")[0] for line in story] == [f"step {n}" for n in range(1, len(steps) + 1)]

    @pytest.mark.parametrize(
        ("law", "steps", "words"),
        [
            pytest.param(
                there(grace=timedelta(minutes=15)),
                [
                    books("a", "2026-03-03T09:00:00+05:00", "H", at="2026-03-02T10:00:00+05:00", department="6"),
                    does("status", "2026-03-03T09:16:00"),
                ],
                "queue.no-show, Order of region 61, para 12 (the booking is active); the system: the booking is void",
                id="grace",
            ),
            pytest.param(
                there(starts=(time(8), time(9))),
                [looks("2026-03-03", "2026-03-03", at="2026-03-02T10:00:00+05:00", department="6")],
                "queue.slot-free, Order of region 61, para 8 (shows 2026-03-03 16:00); the system: shows no start",
                id="starts",
            ),
            pytest.param(
                there(portal_host="aleumet.egov.kz"),
                [
                    books("a", "2026-03-03T09:00:00+05:00", "H", at="2026-03-02T10:00:00+05:00", department="6"),
                    reads("2026-03-02T10:00:00", "H"),
                ],
                "queue.sms, Order of region 61, annexes 1–4",
                id="host",
            ),
        ],
    )
    def test_each_region_has_its_own_numbers(self, law: LawBook, steps: list[Any], words: str) -> None:
        """With two pilots in one law a difference is told by the numbers and the order of its region."""
        run = side_by_side(ReferenceQueue(law), BOTH)
        for step in steps[:-1]:
            run.step(step)
        with pytest.raises(Divergence, match=re.escape(words)):
            run.step(steps[-1])

    def test_reminder_may_come_any_time_of_its_day(self) -> None:
        """On the day of the reminder it may have been sent or not; once the day is over it must have been."""

        class Evening(ReferenceQueue):
            def tick(self, at: str) -> None:
                if "T23:59:59" in at or "12-12" not in at:
                    super().tick(at)

        run = side_by_side(Evening())
        for step in (books("a"), reads("2025-12-12T09:00:00"), reads("2025-12-13T09:00:00")):
            assert run.step(step)

    def test_story_loses_what_it_does_not_need(self) -> None:
        """Steps that the difference does not need are left out, and the rest is told anew."""
        system = ReferenceQueue(LAW.amend(grace=timedelta(minutes=14)))
        run = side_by_side(system)
        for step in (looks("2025-12-16", "2025-12-17"), books("b", TEN, "G"), books("a"), reads("2025-12-15T08:00:00")):
            run.step(step)
        with pytest.raises(Difference) as caught:
            run.step(does("status", "2025-12-15T09:15:00"))

        lines = str(caught.value.shortest()).splitlines()
        assert [line.split()[2] for line in lines] == ["books", "asks"]


@pytest.mark.slow
class TestTwoRegions(QueueConformance):
    """Our queue with a second pilot beside the first."""

    judged_by = BOTH
    examples = share(50)

    @pytest.fixture
    def system(self) -> ReferenceQueue:
        """Ours, under the same law."""
        return ReferenceQueue(BOTH)


@pytest.mark.slow
class TestMessagesOfTwoRegions(MessageConformance):
    """Our messages with a second pilot beside the first."""

    judged_by = BOTH
    examples = share(50)

    @pytest.fixture
    def system(self) -> ReferenceMessages:
        """Ours, under the same law."""
        return ReferenceMessages(BOTH)


@pytest.mark.slow
@pytest.mark.untraced
class TestMachine:
    """The stateful machine finds what is wrong, shrinks it, and tells it."""

    @pytest.mark.parametrize(
        ("system", "law", "norm"),
        [
            pytest.param(
                ReferenceQueue(LAW.amend(grace=timedelta(minutes=15) - timedelta.resolution)),
                LAW,
                "queue.no-show",
                id="no-show",
                marks=in_full(),
            ),
            pytest.param(
                ReferenceQueue(LAW.amend(calendar=WorkingCalendar(working_days=HOLIDAYS))),
                LAW,
                "queue.working-days-only",
                id="holidays",
            ),
            pytest.param(
                ReferenceQueue(there(grace=timedelta(minutes=15))),
                BOTH,
                "queue.no-show",
                id="second-region",
                marks=in_full(),
            ),
        ],
    )
    def test_machine_finds(self, system: ReferenceQueue, law: LawBook, norm: str) -> None:
        """The norm is named in the last step of a short story."""
        with pytest.raises(Divergence) as caught:
            play(system, law, examples=1000, steps=12, resolution=timedelta.resolution)

        story = str(caught.value).splitlines()
        assert norm in caught.value.norms
        assert norm in story[-1]
        assert len(story) <= 3

    def test_machine_agrees_with_a_coarser_clock(self) -> None:
        """With a step of a second nothing finer than a second is asked."""
        rounding = ReferenceQueue(LAW.amend(grace=timedelta(minutes=15, milliseconds=1)))

        play(rounding, LAW, examples=20, steps=10, resolution=timedelta(seconds=1))

    def test_bookings_have_names_without_end(self) -> None:
        """The first bookings are named by letters, any further one by its number."""
        assert [name_of(number) for number in (0, 25, 26)] == ["a", "z", "b26"]


def answered(folder: Path, answers: Any) -> Path:
    """A file of answers."""
    path = folder / "answers.json"
    path.write_text(json.dumps({"format": "aleumet.answers/1", "answers": answers}), encoding="utf-8")
    return path


class TestAnswersFile:
    """Systems that are not in Python get questions in a file and answer in one."""

    def test_questions_hold_no_answers(self, tmp_path: Path) -> None:
        """The file has every question of the subjects asked for, and not what is expected."""
        path = tmp_path / "questions.json"
        written = write_questions(path, subjects=["ipr"])
        questions = json.loads(path.read_text(encoding="utf-8"))

        assert questions["format"] == "aleumet.questions/1"
        assert [one["id"] for one in questions["questions"]] == [case.id for case in cases("ipr")]
        assert written == len(questions["questions"])
        assert not any("expected" in one for one in questions["questions"])

    def test_right_answers_pass(self, tmp_path: Path) -> None:
        """Answers as the law gives them bring no finding, a wrong one brings its norm."""
        answers = {case.id: case.expected for case in cases("ipr")}
        right = AnswersFile(answered(tmp_path, answers))
        assert not list(findings("ipr", right))

        wrong = AnswersFile(answered(tmp_path, answers | {"two-months-from-notice": "2026-03-11"}))
        assert [finding.norms for finding in findings("ipr", wrong)] == [("ipr.selection-window",)]

    def test_missing_answers_are_passed_over(self, tmp_path: Path) -> None:
        """What is not answered is no finding."""
        first = next(case for case in cases("ipr") if case.binding)

        assert not list(findings("ipr", AnswersFile(answered(tmp_path, {first.id: first.expected}))))

    @pytest.mark.parametrize("subject", SUBJECTS)
    def test_nothing_answered_is_no_conformance(self, tmp_path: Path, subject: str) -> None:
        """A file without an answer, or nothing in the system's place, is no pass."""
        for system in (AnswersFile(answered(tmp_path, {})), None, object(), {}):
            report = findings(subject, system)

            assert (report.passed, bool(report), report.coverage.judged) == (False, False, 0)
            assert report.not_judged == (subject,)
            assert len(report.coverage.unanswered) == report.coverage.asked > 0

    @pytest.mark.parametrize("answers", [[], None], ids=["list", "missing"])
    def test_answers_by_the_id_of_a_question(self, tmp_path: Path, answers: Any) -> None:
        """Answers that stand under no ids are refused."""
        with pytest.raises(InvalidFact) as caught:
            AnswersFile(answered(tmp_path, answers))

        assert (
            str(caught.value) == f"answers: must be an object with an answer by the id of each question; got {answers}"
        )

    def test_misspelt_ids_are_no_pass(self, tmp_path: Path) -> None:
        """With an answer to no question nothing passes, be everything else right; the report names it."""
        right = {case.id: case.expected for case in cases("ipr")}
        report = findings("ipr", AnswersFile(answered(tmp_path, {**right, "two-month": 1, "a": 2})))

        assert (report.passed, [*report]) == (False, [])
        assert report.coverage.unknown == ("a", "two-month")
        assert findings("ipr", AnswersFile(answered(tmp_path, right))).passed

    @pytest.mark.parametrize("reply", ["accepted", None, {"accepted": True}, 3, ["accepted"]], ids=str)
    def test_story_answered_by_something_else(self, tmp_path: Path, reply: Any) -> None:
        """A story whose answer is no list of replies is a finding as any other."""
        case = next(case for case in cases("queue") if case.id == "cancelled-once")

        with pytest.raises(Divergence, match=r"the law: .*; the system: "):
            check(AnswersFile(answered(tmp_path, {case.id: reply})), case)

    @pytest.mark.parametrize("content", [b"{", b"\xff", b""], ids=["broken", "not-utf-8", "empty"])
    def test_no_json(self, tmp_path: Path, content: bytes) -> None:
        """A file that holds no JSON is refused by its path."""
        path = tmp_path / "answers.json"
        path.write_bytes(content)

        with pytest.raises(InvalidFact, match=r"^path: must hold JSON in UTF-8; got "):
            AnswersFile(path)

    @pytest.mark.parametrize("text", ["[]", '{"format": "aleumet.questions/1"}'], ids=["list", "questions"])
    def test_other_files_are_refused(self, tmp_path: Path, text: str) -> None:
        """A file of another format is misuse."""
        path = tmp_path / "other.json"
        path.write_text(text, encoding="utf-8")

        with pytest.raises(InvalidFact, match=r"aleumet\.answers/1"):
            AnswersFile(path)


HEAD = """
import pytest
from aleumet_rules import LAW
from aleumet_rules.testing.conformance import *
"""


@pytest.fixture
def strict_pytester(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A user's project in which warnings are errors and markers strict, with the plugin of Hypothesis and no other."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # each run would read all of them anew
    words = "--strict-markers --strict-config -p _hypothesis_pytestplugin -rsx"
    pytester.makeini(f"[pytest]\nfilterwarnings = error\naddopts = {words}\n")
    return pytester


@pytest.mark.slow
class TestAtTheUsers:
    """The kit in the test suite of a system's author, run by pytest."""

    def run(self, pytester: pytest.Pytester, text: str, *args: str) -> pytest.RunResult:
        """Run a user's test file."""
        pytester.makepyfile(HEAD + text)
        return pytester.runpytest_inprocess(*args)

    def test_right_system_passes(self, strict_pytester: pytest.Pytester) -> None:
        """A right system passes without warnings; the ids of the tests name the norms."""
        text = """
class TestOurs(IprConformance):
    examples = 5

    @pytest.fixture
    def system(self):
        return ReferenceIpr()
"""
        result = self.run(strict_pytester, text, "-v")

        result.assert_outcomes(passed=len(cases("ipr")) + 2)
        result.stdout.fnmatch_lines(["*test_case?ipr.selection-window:two-months-from-notice? PASSED*"])

    def test_wrong_system_fails(self, strict_pytester: pytest.Pytester) -> None:
        """A wrong system fails where it is wrong, in golden cases, on any day and at any instant."""
        text = """
class TestOurs(CalendarConformance):
    @pytest.fixture
    def system(self):
        class Ours:
            def is_working_day(self, day):
                return ReferenceCalendar().is_working_day(day) or day == "2025-12-16"
        return Ours()

class TestHelpDesk(IncidentConformance):
    examples = 20

    @pytest.fixture
    def system(self):
        return ReferenceIncidents(LAW.amend(analyse_working_days=2))

class TestPortal(IprConformance):
    examples = 50

    @pytest.fixture
    def system(self):
        return ReferenceIpr(LAW.amend(selection_months=3))
"""
        result = self.run(strict_pytester, text)

        result.stdout.fnmatch_lines(
            [
                "*calendar.holiday, Law on Holidays*",
                "*Tuesday 16 December 2025 is a holiday*",
                "*incident.analyse, Portal rules, para 15(2)*",
                "*ipr.selection-window*",
            ]
        )
        assert result.ret == pytest.ExitCode.TESTS_FAILED

    def test_open_answers_are_only_noted(self, strict_pytester: pytest.Pytester) -> None:
        """Where the law leaves the answer open, another one is an expected failure."""
        text = """
class TestOurs(MessageConformance):
    @pytest.fixture
    def system(self):
        class Ours(ReferenceMessages):
            def message(self, annex, form, link, **rest):
                return form["name"] and super().message(annex, form, link, **rest)
        return Ours()
"""
        result = self.run(strict_pytester, text, "-k", "test_case")

        result.assert_outcomes(passed=len(cases("messages")) - 1, xfailed=1)
        result.stdout.fnmatch_lines(["*the law leaves it open*"])

    def test_answers_in_a_file(self, strict_pytester: pytest.Pytester, tmp_path: Path) -> None:
        """Answers in a file are judged; what is not answered and what needs a living system is skipped."""
        known = [case for case in cases("queue") if case.ask == "story"][:3]
        path = answered(tmp_path, {case.id: case.expected for case in known})
        text = f"""
class TestOurs(QueueConformance):
    @pytest.fixture
    def system(self):
        return AnswersFile({str(path)!r})
"""
        result = self.run(strict_pytester, text)

        result.assert_outcomes(passed=4, skipped=len(cases("queue")) - 3 + 1)

    def test_adapter_may_lack_methods(self, strict_pytester: pytest.Pytester) -> None:
        """Cases for which the adapter has no method are skipped, as are random questions; but not all may be."""
        text = """
class Nothing:
    pass

class TestQueue(QueueConformance):
    @pytest.fixture
    def system(self):
        return Nothing()

    test_stories = None

class TestPortal(IprConformance):
    @pytest.fixture
    def system(self):
        return Nothing()
"""
        result = self.run(strict_pytester, text)

        result.assert_outcomes(skipped=len(cases("queue")) + len(cases("ipr")) + 1, failed=2)
        result.stdout.fnmatch_lines(["*the adapter has no closes_on, may_select, may_reactivate*"])
        result.stdout.fnmatch_lines_random([f"*answers no question about {subject}" for subject in ("queue", "ipr")])

    def test_fixture_must_be_overridden(self, strict_pytester: pytest.Pytester) -> None:
        """A class without its fixture says what to do."""
        text = "".join(f"class Test{kind.__name__}({kind.__name__}):\n    pass\n\n\n" for kind in KITS)
        result = self.run(strict_pytester, text, "-k", "test_answers_something")

        result.assert_outcomes(errors=len(KITS))
        told = [line for line in result.outlines if line.startswith("E ") and "override the fixture `system`" in line]
        assert len({*told}) == len(KITS)  # each names what it needs
