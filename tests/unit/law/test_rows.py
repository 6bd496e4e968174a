"""The law shows itself: as rows with places and dates, as text, as a table, as JSON; and what two laws differ in."""

import json
import pickle
from datetime import date, time, timedelta
from typing import Any

import pytest
from attrs import evolve, fields_dict

from aleumet_rules import (
    LAW,
    Act,
    LawBook,
    LawDifferences,
    LawPart,
    LawRow,
    LawSource,
    Pilot,
    Readings,
    Text,
    Timeline,
    Week,
    WorkingCalendar,
    WrongType,
)
from aleumet_rules.acts.queue_numbers import QueueRules
from aleumet_rules.acts.working_time import WORKING_TIME, Move
from aleumet_rules.law.book import Reform
from aleumet_rules.words.text import LANGUAGES

ORDER = Act("queue-61", "12", date(2027, 1, 11), Text("Бірлескен бұйрық", "Совместный приказ", "Joint order"))
LATER = Act("later", "99", date(2026, 3, 2), Text("Өзгерістер", "Изменения", "Changes"))
TWENTY = timedelta(minutes=20)
OFF, WORKED = date(2026, 7, 3), date(2026, 7, 4)


def named(law: LawBook, name: str) -> list[LawRow]:
    """The rows of that name."""
    return [row for row in law.rows() if row.name == name]


def with_transfer(law: LawBook) -> LawBook:
    """The law with one more day off moved."""
    row = WORKING_TIME.transfers[0]
    move = Move(OFF, WORKED, (Week.FIVE_DAY,))
    entry = evolve(row, value=move, in_force_from=OFF, in_force_to=WORKED, published_on=date(2026, 6, 1))
    rules = evolve(WORKING_TIME, transfers=(*WORKING_TIME.transfers, entry))
    return law.amend(calendar=evolve(law.calendar, rules=rules))


def test_every_part_is_there() -> None:
    """Every number of every pilot and of the portal, every reading and every row of the calendar has its row."""
    rows = LAW.rows()
    time = LAW.calendar.rules
    numbers = fields_dict(QueueRules).keys() - {"amended"}
    lines: list[Timeline[Any]] = [*time.holidays, *time.religious, time.kurban_ait]
    of_calendar = sum(len(line.entries) for line in lines)

    assert {row.name for row in rows if row.part is LawPart.QUEUE} == numbers
    assert [row.name for row in rows if row.part is LawPart.READINGS] == [*fields_dict(Readings)]
    assert len([row for row in rows if row.part is LawPart.CALENDAR]) == 2 + of_calendar + len(time.transfers)
    assert len({(row.part, row.pilot, row.name, row.in_force_from, row.published_on) for row in rows}) == len(rows)
    assert {row.source for row in rows} == {LawSource.ACT}
    assert all(row.places for row in rows)


def test_what_amend_calls_it() -> None:
    """A reform can change every row by the name that it gives, and what it cannot change has none."""
    names = {row.amend for row in LAW.rows()}

    assert names - {None} == Reform.__annotations__.keys()
    assert {row.name for row in LAW.rows() if row.amend is None} == {"in_force_after_days"}
    for row in LAW.rows():
        if row.part is not LawPart.CALENDAR and row.amend is not None:
            changes: Any = {row.amend: row.value}
            assert LAW.amend(**changes) == LAW


def test_a_number() -> None:
    """A number has its value, its paragraph, its dates, and its words in three languages."""
    (row,) = named(LAW, "grace")

    assert (row.value, row.pilot, row.amend) == (timedelta(minutes=15), "akmola", "grace")
    assert [place.text("en") for place in row.places] == ["Algorithm, para 12"]
    assert (row.in_force_from, row.in_force_to) == (date(2025, 11, 22), None)
    assert (row.published_on, row.checked_on) == (date(2025, 11, 11), date(2026, 11, 25))
    assert row.explain("ru") == (
        "Допустимое опоздание (akmola): 15 мин (Алгоритм, п. 12). Действие: с 22 ноября 2025 года (суббота). "
        "Опубликовано: 11 ноября 2025 года (вторник). Название в LAW.amend: grace."
    )
    assert row.explain("kk").startswith("Рұқсат етілген кешігу (akmola): 15 мин (Алгоритм, 12-тармақ).")


def test_a_number_by_which_two_norms_stand() -> None:
    """A number is cited where it stands, once, and one that stands in no norm where its row does."""
    places = {
        name: [place.text("en") for place in named(LAW, name)[0].places] for name in ("selection_months", "opens")
    }

    assert places == {"selection_months": ["Portal rules, para 10"], "opens": ["Portal rules, para 16"]}
    assert named(LAW, "registered_on")[0].place["en"] == "Order No. 345, para 5"
    assert named(LAW, "last_signed_on")[0].place["en"] == "Joint order, para 8"


def test_a_row_that_was_replaced() -> None:
    """A row that was found wrong is told with the day from which that was known; as known before, it still stands."""
    wrong, right, later = named(LAW, "Constitution Day")
    (then,) = named(LAW.as_known(date(2026, 3, 17)), "Constitution Day")

    assert (wrong.superseded_on, right.superseded_on, later.superseded_on) == (date(2026, 3, 18), None, None)
    assert "Known to be no longer right from: Wednesday 18 March 2026" in wrong.explain()
    assert "Published: Wednesday 18 March 2026" in right.explain()
    assert (then.superseded_on, then.in_force_to, then.source) == (None, None, LawSource.ACT)


def test_what_was_entered() -> None:
    """What the caller changed or entered is told apart, with the order that changed it where it is known."""
    law = LAW.amend(grace=TWENTY, act=LATER, hours_terms="service-hours").with_pilot(
        Pilot(act=ORDER, region=("61",), first=date(2027, 2, 1))
    )
    entered = [row for row in law.rows() if row.source is LawSource.ENTERED]

    assert [(row.name, row.pilot) for row in entered[:2]] == [("grace", "akmola"), ("region", "queue-61")]
    assert entered[0].place["en"] == "Algorithm, para 12, as amended by Changes"
    assert entered[0].said["ru"] == "20 мин (изменено)"
    assert entered[1].place["en"] == "Joint order, order para 1"
    assert {row.pilot for row in entered[1:-1]} == {"queue-61"}
    assert entered[-1].name == "hours_terms"
    assert "Entered by the user" in entered[0].explain()


def test_a_calendar_of_the_callers_own() -> None:
    """The caller's week, days and transfers are rows too; days that were not known then are not."""
    days: list[Any] = [(date(2026, 8, 3), date(2026, 8, 1)), date(2026, 8, 4)]
    own = WorkingCalendar(Week.SIX_DAY, days_off=days, working_days=[date(2026, 8, 9)])
    law = LAW.amend(calendar=evolve(own, rules=evolve(WORKING_TIME, confirmed_to=date(2027, 12, 31))))
    entered = [row for row in law.rows() if row.source is LawSource.ENTERED]

    assert [row.name for row in entered] == [
        "week",
        "confirmed_to",
        "extra-off 2026-08-03",
        "extra-off 2026-08-04",
        "extra-working 2026-08-09",
    ]
    assert [row.published_on for row in entered[2:]] == [date(2026, 8, 1), None, None]
    assert entered[2].explain("en") == (
        "Extra day off: Monday 3 August 2026. Published: Saturday 1 August 2026. Entered by the user. "
        "What LAW.amend calls it: calendar."
    )
    known = LAW.amend(calendar=evolve(own, known_on=date(2026, 7, 31)))
    assert [row.name for row in known.rows() if "extra-off" in row.name] == ["extra-off 2026-08-04"]
    (moved,) = named(with_transfer(LAW), f"transfer of {OFF}")
    assert moved.source is LawSource.ENTERED
    assert moved.said["en"] == "off: Friday 3 July 2026; worked: Saturday 4 July 2026; five-day working week"


def test_law_shows_itself() -> None:
    """As text, as one table, and as JSON, each with every row; a law as it was known says so."""
    rows = LAW.rows()
    known = LAW.as_known(date(2024, 6, 6))

    assert len(LAW.explain("kk").splitlines()) == len(rows) + 1
    assert LAW.explain("ru").splitlines()[0] == "Значения норм права. Сверено с законом: 25 ноября 2026 года (среда)."
    assert known.explain("en").splitlines()[0].endswith("As it was known on: Saturday 8 October 2022.")
    assert [LAW.show(lang).count("<table") for lang in LANGUAGES] == [1, 1, 1]
    assert LAW.show("ru").count("<tr>") == len(rows) + 1
    assert "Русский" in LAW._repr_html_()
    plain = json.loads(json.dumps(LAW.to_dict()))
    assert (plain["format"], plain["checked_on"], plain["known_on"]) == ("aleumet.law/1", "2026-11-25", None)
    assert len(plain["rows"]) == len(rows)
    assert plain["rows"][-1]["value"] == "if-any"
    one = json.loads(json.dumps(named(LAW, "grace")[0].to_dict()))
    assert (one["format"], one["value"], one["source"], one["part"]) == ("aleumet.law-row/1", 900.0, "act", "queue")
    assert [named(LAW, "grace")[0].show(lang).count("<tr>") for lang in LANGUAGES] == [2, 2, 2]


def test_rows_survive_a_pickle() -> None:
    """Rows and differences are values."""
    found = LAW.differences(LAW.amend(grace=TWENTY))

    assert pickle.loads(pickle.dumps(LAW.rows())) == LAW.rows()
    assert pickle.loads(pickle.dumps(found)) == found


# --- what two laws differ in --------------------------------------------------------------------------------------


def told(found: LawDifferences) -> list[tuple[str, object, object, date | None, date | None]]:
    """Each difference as its name, both values, and its days."""
    return [(d.row.name, d.one and d.one.value, d.other and d.other.value, d.first, d.last) for d in found]


def test_no_difference() -> None:
    """A law differs in nothing from itself or its like, nor as known on a day after which nothing became known."""
    twin = LAW.amend(grace=timedelta(minutes=15))

    assert LAW.differences(LAW) == LAW.differences(twin) == LAW.differences(LAW.as_known(date(2026, 11, 25))) == ()
    assert LAW.differences(LAW).explain("ru") == "Различий нет."
    assert "No difference" in LAW.differences(LAW).show("en")


def test_a_number_from_a_day_on() -> None:
    """A number that changes on a day differs from that day on, and both ways round."""
    since = date(2026, 3, 2)
    changed = LAW.amend(grace=TWENTY, since=since)
    fifteen = timedelta(minutes=15)

    assert told(LAW.differences(changed)) == [("grace", fifteen, TWENTY, since, None)]
    assert told(changed.differences(LAW)) == [("grace", TWENTY, fifteen, since, None)]


def test_spans_that_go_on_are_one() -> None:
    """Neighbouring rows with the same two values are one difference, others are not; a value of none is a value."""
    early = LAW.amend(grace=TWENTY, since=date(2026, 2, 2)).amend(lasts_months=None, since=date(2026, 3, 2))
    back = LAW.amend(grace=TWENTY, since=date(2026, 2, 2)).amend(grace=timedelta(minutes=15), since=date(2026, 3, 2))

    assert told(LAW.differences(early)) == [
        ("grace", timedelta(minutes=15), TWENTY, date(2026, 2, 2), None),
        ("lasts_months", 12, None, date(2026, 3, 2), None),
    ]
    assert [(d.first, d.last) for d in LAW.differences(back)] == [(date(2026, 2, 2), date(2026, 3, 1))]


def test_rows_that_only_one_has() -> None:
    """A pilot, a transfer or a holiday that only one law has stands against none."""
    pilot = LAW.with_pilot(Pilot(act=ORDER, region=("61",), first=date(2027, 2, 1)))
    more, less = LAW.differences(pilot), pilot.differences(LAW)
    (moved,) = LAW.differences(with_transfer(LAW))

    assert {(d.one, d.row.pilot, d.first) for d in more} == {(None, "queue-61", date(2027, 2, 1))}
    assert len(more) == len(less) == 14
    assert {d.other for d in less} == {None}
    assert moved.explain("en") == (
        "A day off moved: none → off: Friday 3 July 2026; worked: Saturday 4 July 2026; five-day working week. "
        "They differ: Friday 3 July 2026 — Saturday 4 July 2026."
    )


@pytest.mark.parametrize(
    ("known_on", "expected"),
    [
        pytest.param(
            date(2026, 3, 17), {("Constitution Day", date(2026, 1, 1)), ("Constitution Day", date(2027, 1, 1))}
        ),
        pytest.param(date(2024, 6, 6), {("Kurban Ait, first day", date(2024, 1, 1))}),
        pytest.param(
            date(2022, 9, 28), {("Republic Day", date(2022, 1, 1)), ("First President Day", date(2022, 1, 1))}
        ),
    ],
)
def test_what_became_known_since(known_on: date, expected: set[tuple[str, date]]) -> None:
    """The law as it was known on a day differs in what became known since, on the days that this is about."""
    found = {(d.row.name, d.first) for d in LAW.differences(LAW.as_known(known_on))}

    assert expected <= found
    assert {name for name, _ in found if "transfer" not in name} <= {row.name for row in LAW.rows()}


def test_a_reading() -> None:
    """A reading differs always."""
    (one,) = LAW.differences(LAW.amend(hours_terms="service-hours"))

    assert (one.first, one.last, one.row.part) == (None, None, LawPart.READINGS)
    assert one.explain("ru") == (
        "сроки регистрации и эскалации запроса в часах: считаются непрерывно → лишь в рабочее время. "
        "Когда различаются: всегда."
    )


def test_same_value_from_another_source() -> None:
    """Rows of one value that differ in where they stand or in when they were known are told too."""
    portal = Timeline("portal", (evolve(LAW.portal.entries[0], published_on=date(2023, 8, 25)),))
    found = LAW.differences(evolve(LAW, portal=portal))

    assert {d.row.part for d in found} == {LawPart.PORTAL}
    assert len(found) == 13
    assert all(d.one and d.other and d.one.value == d.other.value for d in found)


def test_differences_show_themselves() -> None:
    """As text, as a table, and as JSON."""
    changed = LAW.amend(grace=TWENTY, starts=(time(9),), since=date(2026, 3, 2))
    found = LAW.differences(changed)

    assert found.explain("kk").splitlines()[0] == "Екі заңның айырмашылықтары: 2."
    assert [found.show(lang).count("<tr>") for lang in LANGUAGES] == [3, 3, 3]
    assert [found[0].show(lang).count("<tr>") for lang in LANGUAGES] == [2, 2, 2]
    plain = json.loads(json.dumps(found.to_dict()))
    assert plain["format"] == "aleumet.law-differences/1"
    assert [(one["one"]["name"], one["first"], one["last"]) for one in plain["differences"]] == [
        ("starts", "2026-03-02", None),
        ("grace", "2026-03-02", None),
    ]
    assert found[0].to_dict()["format"] == "aleumet.law-difference/1"


def test_only_laws_are_compared() -> None:
    """The other law is a law."""
    with pytest.raises(WrongType, match=r"^other: needs LawBook"):
        LAW.differences(LAW.calendar)  # type: ignore[arg-type]  # the wrong type is the point
