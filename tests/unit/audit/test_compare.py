"""What another law would have said of a record: each answer that is another, and all of them in sum."""

import json
import pickle
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    AnswerChange,
    Comparison,
    ContradictoryFacts,
    Department,
    Effect,
    Finding,
    InvalidFact,
    LawBook,
    Trip,
    WrongType,
    audit_queue,
    compare,
)
from aleumet_rules.audit.course import Course
from aleumet_rules.audit.effects import Sums
from aleumet_rules.audit.kinds import kind_of
from aleumet_rules.audit.knowledge import LawAsKnown
from aleumet_rules.audit.replay import Replay
from aleumet_rules.audit.side_by_side import SideBySide
from aleumet_rules.words.text import LANGUAGES
from queue_record import DEPARTMENT, START, adding, booking, changed, dropping, nine, setting, story, voided
from records import DAY, HOUR, MINUTE, Row, in_order

TWENTY = LAW.amend(grace=timedelta(minutes=20))
asked: Any = compare  # also with what a type checker would not let pass
Told = tuple[str | None, str, str, str | None, timedelta | None]


def found(rows: list[Row], other: LawBook = TWENTY, **more: Any) -> Comparison:
    """The comparison of a record of the queue with the law as it stands."""
    return compare("queue", in_order(rows), other=other, departments=[DEPARTMENT], **more)


def told(changes: Comparison, *codes: str) -> list[Told]:
    """Each change as its norm, code, subject, department and length, those of some codes alone."""
    return [
        (None if one.norm is None else one.norm.id, one.code, one.subject, one.department, one.by)
        for one in changes
        if not codes or one.code in codes
    ]


def incident(event: str, at: datetime, **keys: Any) -> Row:
    """A row of incident 7."""
    return {"event": event, "at": at, "incident": "7", **keys}


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of March 2026."""
    return datetime(2026, 3, day, hour, minute, tzinfo=ASTANA)


def _two_replays() -> list[Replay]:
    """Two audits that have not begun."""
    kind = kind_of("queue")
    return [Replay(kind.ledger(LawAsKnown(law, "then"), []), Course()) for law in (LAW, TWENTY)]


@pytest.mark.norm("queue.no-show")
class TestQueue:
    """Twenty minutes of grace instead of fifteen."""

    def test_came_between_the_two_limits(self) -> None:
        """Who came eighteen minutes late and was counted as come was so wrongly, and under twenty rightly."""
        rows = changed(setting("arrived", at=START + 18 * MINUTE), setting("received", at=START + 20 * MINUTE))

        assert told(found(rows)) == [
            ("queue.no-show", "term", "A-1", "3", 5 * MINUTE),
            ("queue.no-show", "no-show", "A-1", "3", None),
            ("queue.no-show", "attended-late", "A-1", "3", None),
        ]

    def test_came_after_both_limits(self) -> None:
        """Who came too late under both came so by less."""
        rows = changed(setting("arrived", at=START + 25 * MINUTE), setting("received", at=START + 26 * MINUTE))

        assert told(found(rows), "attended-late", "no-show") == [
            ("queue.no-show", "attended-late", "A-1", "3", -5 * MINUTE)
        ]

    def test_voided_between_the_two_limits(self) -> None:
        """A booking that was voided after sixteen minutes was voided in vain under twenty, whoever came then."""
        came = changed(voided(START + 19 * MINUTE, arrived_at=START + 16 * MINUTE))
        never = changed(voided(START + 16 * MINUTE))
        fourteen = changed(voided(START + 16 * MINUTE, arrived_at=START + 14 * MINUTE))

        assert [one[1] for one in told(found(came))] == ["term", "no-show", "voided-early"]
        assert [one[1] for one in told(found(never))] == ["term", "voided-early"]
        assert "no-show" not in [one[1] for one in told(found(fourteen))]
        (never_came,) = [one for one in found(never).effects if one.code == "no-show" and one.department]
        assert (never_came.one, never_came.other) == (1, 1)

    def test_joined_without_being_voided(self) -> None:
        """Who waits in general order has not come in time, once, be the booking voided first or not."""
        waiting = changed(dropping("arrived"), dropping("received"), adding("joined", START + 18 * MINUTE))
        after = changed(voided(START + 17 * MINUTE), adding("joined", START + 18 * MINUTE))

        assert [one[1] for one in told(found(waiting), "no-show")] == ["no-show"]
        (twice,) = [one for one in found(after).effects if one.code == "no-show" and one.department is None]
        assert (twice.one, twice.other) == (1, 1)

    def test_one_law_is_the_same(self) -> None:
        """Under the same law nothing changes, whatever is wrong with the record."""
        rows = [*changed(setting("arrived", at=START + 18 * MINUTE)), {"event": "x", "at": START}, {}]
        same = compare("queue", rows, other=LAW, departments=[DEPARTMENT])

        assert [*same] == []
        assert same.changed == ()
        assert {one.code for one in same.effects} > {"attended-late", "bad-row"}
        assert all(one.one == one.other for one in same.effects)

    def test_row_ahead_and_faulty_rows_start_no_term(self) -> None:
        """What a row says that cannot stand in the record is no answer; a row twice is asked once."""
        rows = in_order(story())
        twice = [*rows, rows[0] | {"at": rows[-1]["at"]}, rows[2] | {"at": rows[-1]["at"]}]
        ahead = [*rows[:3], rows[2] | {"at": START + 400 * DAY, "ticket": "B"}, *rows[3:]]
        for record in (twice, ahead):
            terms = compare("queue", record, other=TWENTY, departments=[DEPARTMENT]).effects
            assert {(one.norm and one.norm.id, one.one) for one in terms if one.code == "term"} == {
                ("queue.no-show", 1),
                ("queue.reminder", 1),
                ("queue.form-valid", 1),
            }

    def test_forms_and_reminders(self) -> None:
        """A form that is valid for longer and a reminder that comes later are terms that move."""
        other = LAW.amend(form_valid_months=2, reminder_days=2)

        assert told(found(story(), other), "term") == [
            ("queue.form-valid", "term", "F-1", None, 31 * DAY),
            ("queue.reminder", "term", "A-1", "3", DAY),
        ]

    def test_answers_that_one_law_alone_gives(self) -> None:
        """Where one law is not in force, or gives no reminder, the other's answer stands against none."""
        ended = LAW.amend(lasts_months=1, since=date(2025, 11, 22))
        booked = {**story()[2], "at": START - 2 * DAY, "ticket": "A-1", "form": "F-1"}
        at_once = LAW.amend(late_reminder="at-once")

        assert [one[4] for one in told(found(story(start=START + 14 * DAY), ended), "term")] == [None, None]
        assert ("queue.reminder", "term", "A-1", "3", None) in told(found([booked], at_once))
        assert ("queue.reminder", "term", "A-1", "3", None) in told(compare_from(at_once, LAW, [booked]))

    def test_two_findings_of_one_kind_wait_for_two(self) -> None:
        """A finding that comes later under the other law is the same, though the form runs out a month later."""
        rows = [*changed(dropping("invited"))[:1], {**story("2")[0], "at": START + 80 * DAY, "signed_on": "2026-03-01"}]
        other = LAW.amend(form_valid_months=2)

        assert told(found(rows, other), "invitation-missing") == []
        (effect,) = [one for one in found(rows, other).effects if one.code == "invitation-missing"]
        assert (effect.one, effect.other) == (1, 1)

    def test_known_then_or_today(self) -> None:
        """Both laws are judged by the same knowledge: 31 August 2026 was a day off when it was booked in March."""
        rows = [booking(nine(2026, 3, 2), nine(2026, 8, 31))]
        then, today = found(rows), found(rows, known_on="today", until=nine(2026, 3, 3))

        assert [(one.one, one.other) for one in then.effects if one.code == "day-off"] == [(1, 1), (1, 1)]
        assert [one.code for one in today.effects if one.code == "day-off"] == []

    def test_the_same_twice(self) -> None:
        """A finding that comes twice under one law and once under the other is one change."""
        one, other = _two_replays()
        side = SideBySide(one, other, Sums())
        (finding,) = audit_queue([{"event": "cancelled", "at": START, "ticket": "Z"}], departments=[])

        assert [*side._noted(0, side.one, [finding, finding]), *side._noted(1, side.other, [finding])] == []
        assert [one.one for one in side._over(date(2026, 1, 1))] == [finding]
        assert [*side._over(date(2026, 1, 2))] == []

    def test_lazily(self) -> None:
        """A change comes before the rest of the record is read, and asking for the sums reads it."""
        read: list[Row] = []

        def rows() -> Any:
            for row in in_order([*story(), *story("2", START + DAY * 2)]):
                read.append(row)
                yield row

        changes = compare("queue", rows(), other=TWENTY, departments=[DEPARTMENT])
        first = next(iter(changes))

        assert (first.code, first.subject) == ("term", "A-1")
        assert len(read) == changes.rows < 14
        assert len(changes.effects) > 0
        assert len(read) == changes.rows == 14
        assert [*changes] == []


def compare_from(law: LawBook, other: LawBook, rows: list[Row]) -> Comparison:
    """The comparison of two laws, neither of which need be the law as it stands."""
    return compare("queue", rows, law=law, other=other, departments=[DEPARTMENT])


@pytest.mark.norm("incident.register", "incident.analyse")
class TestIncidents:
    """Who gets more or less time."""

    def test_every_clock_that_starts(self) -> None:
        """Each event starts its clock, under each law."""
        events = ["registered", "found", "analysed", "escalated", "escalation-received", "confirmed"]
        events += ["confirmed-notice", "repair-started", "repaired", "repaired-notice"]
        rows = [incident("received", at(2, 10), channel="voice")]
        rows += [incident(event, at(2, 11 + number // 4, number % 4)) for number, event in enumerate(events)]
        names = ("register_within", "escalate_within", "confirmed_notice_within", "repaired_notice_within")
        numbers: Any = dict.fromkeys(names, 4 * HOUR) | dict.fromkeys(
            ("analyse_working_days", "start_repair_working_days"), 2
        )
        changes = compare("incidents", rows, other=LAW.amend(**numbers))

        assert told(changes) == [
            ("incident.register", "term", "7", None, HOUR),
            ("incident.analyse", "term", "7", None, DAY),
            ("incident.escalate", "term", "7", None, HOUR),
            ("incident.start-repair", "term", "7", None, DAY),
            ("incident.confirmed-notice", "term", "7", None, 210 * MINUTE),
            ("incident.repaired-notice", "term", "7", None, HOUR),
        ]

    def test_own_refutation(self) -> None:
        """The contact centre's own refutation has a term by the other reading alone; the administrator's by both."""
        received = [incident("received", at(2, 10), channel="voice"), incident("registered", at(2, 11))]
        own = [*received, incident("analysed", at(2, 12)), incident("refuted", at(2, 13))]
        heard = [*received, incident("found", at(2, 12)), incident("refuted", at(2, 13))]
        other = LAW.amend(own_refutation="thirty-minutes")

        assert told(compare("incidents", own, other=other), "term") == [
            ("incident.refuted-notice", "term", "7", None, None)
        ]
        assert told(compare("incidents", heard, other=other), "term") == []

    def test_late_under_one_law(self) -> None:
        """What was late under the other law alone is told of once, when nothing more can come of the incident."""
        rows = [incident("received", at(2, 10), channel="voice"), incident("registered", at(2, 12))]
        rows += [incident(event, at(2, 13)) for event in ("analysed", "refuted", "refuted-notice")]
        days = [day for day in range(5, 21) for _ in range(2)]
        rows += [{**rows[0], "at": at(day, 10), "incident": f"{day}/{n}"} for n, day in enumerate(days)]
        changes = told(compare("incidents", rows, other=LAW.amend(register_within=HOUR), until=at(20, 11)))

        assert [change[:3] for change in changes if change[2] == "7"] == [
            ("incident.register", "term", "7"),
            ("incident.register", "done-late", "7"),
        ]

    def test_before_the_rules_were_in_force(self) -> None:
        """Where there are no rules yet there is no term."""
        rows = [incident("received", datetime(2023, 9, 4, 10, tzinfo=ASTANA), channel="voice"), incident("x", at(2, 1))]
        changes = compare("incidents", [*rows, rows[0] | {"at": at(2, 10)}], other=LAW.amend(register_within=HOUR))

        assert [one.code for one in changes.effects if one.code == "term"] == []

    def test_of_a_faulty_incident_nothing_is_asked(self) -> None:
        """Of an incident with a faulty row no more terms are told."""
        rows = [incident("received", at(2, 10)), incident("registered", at(2, 11))]

        assert told(compare("incidents", rows, other=LAW.amend(analyse_working_days=2))) == []


GIVEN: Row = {"event": "given", "on": date(2026, 1, 12), "measure": "M"}
ONE_MONTH = LAW.amend(selection_months=1)


@pytest.mark.norm("ipr.selection-window", "ipr.block-notice")
class TestMeasures:
    """A shorter window."""

    def test_window_and_block_notice(self) -> None:
        """The last day to choose and the day of the SMS of a block move, told where the window begins."""
        rows = [GIVEN, {"event": "notified", "on": date(2026, 1, 13), "measure": "M"}, {**GIVEN, "x": 1}]
        changes = compare("measures", [*rows, GIVEN | {"on": date(2026, 1, 14)}], other=ONE_MONTH)

        assert told(changes, "term") == [
            ("ipr.selection-window", "term", "M", None, -28 * DAY),
            ("ipr.block-notice", "term", "M", None, -28 * DAY),
        ]

    def test_chosen_too_late_under_one_law(self) -> None:
        """A choice after one month is against the other law alone."""
        rows = [
            GIVEN,
            {"event": "notified", "on": date(2026, 1, 13), "measure": "M"},
            {"event": "selected", "on": date(2026, 2, 20), "measure": "M"},
        ]
        changes = [*compare("measures", rows, other=ONE_MONTH)]
        (late,) = [one for one in changes if one.code == "window-closed"]

        assert late.one is None
        assert isinstance(late.other, Finding)
        assert late.explain("en").startswith("M (Portal rules, para 10, window-closed): none → ")

    def test_told_once_however_long_it_takes(self) -> None:
        """A choice that is too late under the other law alone is told of once, though days pass before the end."""
        rows = [
            GIVEN,
            {"event": "notified", "on": date(2026, 1, 13), "measure": "M"},
            {"event": "selected", "on": date(2026, 2, 20), "measure": "M"},
            *({**GIVEN, "on": date(2026, 3, day), "measure": str(day)} for day in (2, 9, 27)),
        ]
        changes = told(compare("measures", rows, other=ONE_MONTH), "window-closed")

        assert [change[:3] for change in changes] == [("ipr.selection-window", "window-closed", "M")]

    def test_of_a_day_without_rules_nothing_is_asked(self) -> None:
        """Before the rules are in force there is no window, and of an unknown measure none."""
        rows = [
            {"event": "given", "on": date(2023, 9, 1), "measure": "M"},
            {**GIVEN, "measure": "N", "event": "notified"},
        ]

        assert told(compare("measures", rows, other=ONE_MONTH), "term") == []


# --- how it shows itself ------------------------------------------------------------------------------------------


LATE = in_order(changed(setting("arrived", at=START + 18 * MINUTE), setting("received", at=START + 20 * MINUTE)))


def test_words() -> None:
    """In what the laws differ, then each effect: in all, and by department."""
    lines = found(LATE).explain("en").splitlines()

    assert lines[:3] == [
        "Answers under two laws; rows read: 7.",
        "Differences between two laws: 1.",
        LAW.differences(TWENTY)[0].explain(),
    ]
    assert "Algorithm, para 12, did not come in time: 1 → 0; no longer: 1; now: 0; for example: A-1." in lines
    assert lines[-1] == (
        "Algorithm, para 12, term, MSE department No. 3: 1 → 1; no longer: 0; now: 0; later: 1; earlier: 0; "
        "in all: +5 min; for example: A-1."
    )
    assert found(LATE, LAW).explain("ru").splitlines()[-1] == "Ответы одинаковы."
    same = next(one for one in found(LATE).effects if one.norm and one.norm.id == "queue.reminder")
    assert same.explain("en") == "Algorithm, para 10, term: 1 → 1; no longer: 0; now: 0."


def test_a_change_in_words() -> None:
    """A term as two instants, a person who did not come as yes and no, a finding as its text against none."""
    changes = [*found(LATE)]

    assert [one.explain("en").partition("): ")[2] for one in changes[:2]] == [
        "Monday 15 December 2025, 09:15 → Monday 15 December 2025, 09:20.",
        "Yes → No.",
    ]
    assert changes[2].explain("ru").endswith(" → нет.")
    assert changes[0].name["kk"] == "Алгоритм, 12-тармақ, мерзімі"
    assert evolve(changes[0], norm=None).name["ru"] == "срок"
    assert pickle.loads(pickle.dumps(changes)) == changes


def test_cards() -> None:
    """A card for the whole, for an effect and for a change, in each language."""
    changes, whole = [*found(LATE)], found(LATE)

    assert [whole.show(lang).count("<table") for lang in LANGUAGES] == [2, 2, 2]
    assert whole.show("en").count("<tr>") == 2 + 1 + len(whole.changed)
    assert "The answers are the same" in found(LATE, LAW).show("en")
    assert all(one.show("ru").count("<tr>") == 2 for one in (changes[0], whole.changed[0], whole.changed[1]))
    assert "+5 мин" in whole.changed[-1].show("ru")
    assert "Русский" in found(LATE)._repr_html_()


def test_plain() -> None:
    """JSON-ready: the differences of the laws, the effects, and each change."""
    whole = found(LATE)
    plain = json.loads(json.dumps(whole.to_dict()))

    assert (plain["format"], plain["kind"], plain["rows"]) == ("aleumet.comparison/1", "queue", 7)
    assert [one["one"]["name"] for one in plain["differences"]] == ["grace"]
    effect = next(one for one in plain["effects"] if one["code"] == "no-show" and one["department"] == "3")
    assert effect == {
        "norm": "queue.no-show",
        "code": "no-show",
        "department": "3",
        "one": 1,
        "other": 0,
        "gone": 1,
        "new": 0,
        "later": 0,
        "earlier": 0,
        "by": 0.0,
        "examples": ["A-1"],
    }
    assert json.loads(json.dumps(whole.changed[0].to_dict()))["format"] == "aleumet.effect/1"
    change = json.loads(json.dumps(next(iter(found(LATE))).to_dict()))
    assert (change["format"], change["one"], change["by"]) == (
        "aleumet.answer-change/1",
        "2025-12-15T09:15:00+05:00",
        300.0,
    )


def test_examples_are_few() -> None:
    """Five examples at the most, each once, whatever the number."""
    rows = in_order([row for n in range(8) for row in story(str(n), START + (n % 4) * HOUR)])
    (effect,) = [one for one in found(rows).changed if one.code == "term" and one.department is None]

    assert (effect.later, effect.by, len(effect.examples)) == (8, 40 * MINUTE, 5)
    assert isinstance(effect, Effect)


def test_departments_by_number() -> None:
    """Each department has its own sums, in whatever number."""
    other = Department(4, "Akkol", ("1132",), (Trip(date(2025, 12, 29), date(2025, 12, 30)),))
    second = story("2")
    second[2] = second[2] | {"slot": {"department": "4", "starts_at": START}, "residence": "113210000"}
    second[0] = second[0] | {"residence": "113210000"}
    rows = in_order([*story(), *second])
    changes = compare("queue", rows, other=TWENTY, departments=(one for one in (DEPARTMENT, other)))

    assert [(one.department, one.later) for one in changes.changed if one.code == "term"] == [
        (None, 2),
        ("3", 1),
        ("4", 1),
    ]


@pytest.mark.parametrize(
    ("call", "error", "needs"),
    [
        (
            lambda: asked("forms", [], other=LAW),
            InvalidFact,
            r"^kind: must be one of 'queue', 'incidents', 'measures'",
        ),
        (lambda: asked(7, [], other=LAW), WrongType, r"^kind: needs str"),
        (lambda: asked("queue", [], other="LAW"), WrongType, r"^other: needs LawBook"),
        (lambda: asked("queue", [], other=LAW, law=None), WrongType, r"^law: needs LawBook"),
        (lambda: asked("queue", {}, other=LAW), WrongType, r"^rows: needs an iterable"),
        (lambda: asked("queue", [], other=LAW, departments=[1]), WrongType, r"^departments\[0\]: needs Department"),
        (lambda: asked("queue", [], other=LAW, departments=DEPARTMENT), WrongType, r"^departments: "),
        (
            lambda: asked("queue", [], other=LAW, departments=[DEPARTMENT, evolve(DEPARTMENT, capacity=7)]),
            ContradictoryFacts,
            "two departments of one number",
        ),
        (lambda: asked("measures", [], other=LAW, departments=[DEPARTMENT]), InvalidFact, r"^departments: belong to"),
        (lambda: asked("queue", [], other=LAW, until=date(2026, 1, 1)), WrongType, r"^until: "),
        (lambda: asked("measures", [], other=LAW, until=START), WrongType, r"^until: "),
        (lambda: asked("queue", [], other=LAW, known_on="once"), InvalidFact, r"^known_on: "),
    ],
)
def test_arguments_are_checked(call: Callable[[], Any], error: type[InvalidFact], needs: str) -> None:
    """A wrong argument is refused at once, by its name."""
    with pytest.raises(error, match=needs):
        call()


def test_nothing_to_compare() -> None:
    """An empty record has no answers."""
    nothing = compare("queue", [], other=TWENTY)

    assert ([*nothing], nothing.effects, nothing.rows) == ([], (), 0)
    assert nothing.differences == LAW.differences(TWENTY)


def test_audits_are_as_before() -> None:
    """What the audit finds of the record is what the comparison counts under each law."""
    for law, count in ((LAW, "one"), (TWENTY, "other")):
        audited = [*audit_queue(LATE, departments=[DEPARTMENT], law=law)]
        effects = [one for one in found(LATE).effects if one.department is None and one.code not in ("term", "no-show")]
        assert sum(getattr(one, count) for one in effects) == len(audited)
    assert all(isinstance(one, AnswerChange) for one in found(LATE))
