"""How values show themselves: short, with nothing of a person, and an answer as its explanation in English."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import aleumet_rules as rules
from aleumet_rules import ASTANA, LAW, NORMS, AleumetError, Form031, Text
from aleumet_rules.testing import strategies
from aleumet_rules.words.brief import brief, cut
from answers import PAGES
from drawn_questions import bookings, choices, clocks, duties, law_of

LONGEST = 120
FACTS: Mapping[str, Any] = {
    name: getattr(strategies, name)()
    for name in (
        *("assistants", "bookings", "departments", "entrepreneurs", "forms", "founders", "incidents", "legal_entities"),
        *("measures", "service_hours", "slots", "trips", "walk_ins"),
    )
}
SECRET = "Құпиябекова"
IIN, PHONE = "990101350019", "+77019998877"
AT = datetime(2025, 12, 15, 9, tzinfo=ASTANA)
FORM = Form031("031-7", IIN, date(2025, 12, 1), "111010000", PHONE, SECRET)
PLACE = rules.Department("3", "Достық 1", ("1110",))
SLOT = rules.Slot("3", datetime(2025, 12, 17, 9, tzinfo=ASTANA))
BOOKED = rules.book(FORM, SLOT, PLACE, earlier=None, taken=(), at=AT, ticket="A-1")
PERSON = rules.Participant(rules.ParticipantCategory.DISABILITY, IIN, PHONE, group=1)
OF_PERSONS: Mapping[str, object] = {
    "form": FORM,
    "booking": BOOKED.unwrap(),
    "decision": BOOKED,
    "facts": dict(BOOKED.facts),
    "waiting": rules.WalkIn(FORM, AT),
    "participant": PERSON,
    "sign-in": rules.may_sign_in(PERSON, rules.SignInMethod.EDS),
    "message": rules.confirmation(BOOKED.unwrap(), FORM, PLACE, link="https://aleumet.egov.kz/q"),
    "incident": rules.Incident(AT, rules.Channel.VOICE, contact=PHONE, attachments=(SECRET,)),
    "participant's profile": rules.ParticipantProfile(surname=SECRET, phone=PHONE),
    "founder": rules.Founder(surname=SECRET, iin=IIN),
    "legal entity": rules.LegalEntityProfile(founders=(rules.Founder(surname=SECRET, iin=IIN),), head_surname=SECRET),
    "entrepreneur": rules.EntrepreneurProfile(surname=SECRET),
    "assistant": rules.AssistantProfile(given_name=SECRET),
    "programme": rules.ProgrammeData(person=SECRET),
    "announcement": rules.Announcement(rules.AnnouncementKind.WORKS, SECRET),
}
LONG = Text(*(f"{'word ' * 80}",) * 3)


def shown(value: object) -> list[str]:
    """How a value, or each member of a tuple, shows itself; no longer than a line."""
    lines = [repr(member) for member in (value if isinstance(value, tuple) else (value,))]

    assert [line for line in lines if len(line) > LONGEST or "\n" in line] == []
    return lines


@pytest.mark.untraced
@pytest.mark.parametrize("name", FACTS)
@given(data=st.data())
def test_facts_are_shown_in_a_line(name: str, data: st.DataObject) -> None:
    """Whatever fact is drawn shows itself in at most 120 characters, and names its kind."""
    fact = data.draw(FACTS[name])

    assert shown(fact)[0].startswith(f"<{type(fact).__name__} ")


@pytest.mark.parametrize("ask", [bookings(), choices(), clocks(), duties()], ids=["queue", "ipr", "sla", "duties"])
@given(data=st.data())
def test_drawn_answers_are_shown_in_a_line(ask: st.SearchStrategy[Any], data: st.DataObject) -> None:
    """Whatever is answered, under whatever law, it shows itself in a line, and so do its parts."""
    try:
        answer = data.draw(ask)(law_of({}, "accept"))
    except AleumetError as error:
        answer = error
    for part in ("reasons", "norms", "readings", "outcome", "notes"):
        shown(getattr(answer, part, ()))

    assert shown(answer)[0].startswith("<") or answer == ()


@pytest.mark.parametrize("page", PAGES)
def test_answers_are_printed_as_their_explanations(page: str) -> None:
    """Printed, an answer is its explanation in English; shown, it is a line that names its kind."""
    for _, answer in PAGES[page]():
        assert (str(answer), f"{answer}") == (answer.explain("en"), answer.explain())
        assert shown(answer)[0].startswith(f"<{type(answer).__name__} ")


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(LAW, id="law"),
        pytest.param(NORMS, id="norms"),
        pytest.param(NORMS["queue.no-show"], id="norm"),
        pytest.param(LAW.rows()[0], id="row"),
        pytest.param(LAW.differences(LAW.amend(grace=timedelta(minutes=20))), id="differences"),
        pytest.param(LAW.differences(LAW.amend(grace=timedelta(minutes=20)))[0], id="difference"),
        pytest.param(rules.check_receipt({}), id="receipt"),
        pytest.param(rules.check_receipt({}).differences[0], id="difference of a receipt"),
        pytest.param(rules.compare("queue", [], other=LAW), id="comparison"),
        pytest.param(rules.audit_report(rules.audit_queue([{}], departments=[PLACE])), id="report"),
        pytest.param(rules.WorkingCalendar().day(date(2025, 12, 16)), id="day"),
    ],
)
def test_whatever_explains_itself_is_printed_so(answer: Any) -> None:
    """What is no answer of a rule but explains itself is printed as its explanation, too."""
    assert str(answer) == answer.explain("en")


def test_reasons_and_readings_are_printed_as_they_explain_themselves() -> None:
    """A reason and a reading explain themselves when printed."""
    refused = rules.may_book(FORM, SLOT, PLACE, earlier=None, taken=(SLOT,), at=AT)
    late = rules.escalation_due(AT.replace(hour=17))
    parts: tuple[Any, ...] = (*refused.reasons, *late.readings)

    assert [str(part) for part in parts] == [part.explain("en") for part in parts]
    assert len(parts) == 2


def test_deadline_shows_its_norm_and_when_it_is_due() -> None:
    """A deadline is told by its norm and the last instant, a decision by its answer and its codes."""
    refused = rules.may_book(FORM, SLOT, PLACE, earlier=None, taken=(SLOT,), at=AT)

    assert repr(rules.analysis_due(AT)) == "<Deadline incident.analyse due 2025-12-17 18:30>"
    assert repr(refused) == "<Decision no: May this time be booked under form 031?, slot-taken>"
    assert repr(BOOKED) == "<Decision yes: Is the booking saved?>"


def test_a_container_is_shown_by_its_members() -> None:
    """Tuples, mappings and the norms show their members; all norms take at most 4,000 characters."""
    assert repr((SLOT, SLOT)) == f"({SLOT!r}, {SLOT!r})"
    assert len(repr(NORMS)) <= 4000
    assert repr(NORMS) == repr(dict(NORMS))
    assert repr(LAW.differences(LAW.amend(grace=timedelta(minutes=20)))).startswith("(<LawDifference grace ")


@pytest.mark.parametrize("name", OF_PERSONS)
def test_nothing_of_a_person_is_shown(name: str) -> None:
    """Holder, IIN, phone and name are never in a `repr`, whatever holds them."""
    assert [secret for secret in (SECRET, IIN, PHONE) if secret in repr(OF_PERSONS[name])] == []


def test_rows_of_law_are_shown_in_a_line() -> None:
    """Every row of the law, and every value in force, shows itself in a line."""
    for row in LAW.rows():
        shown(row)
        shown(row.value)
    for value in (LAW, LAW.pilots, LAW.portal, LAW.readings, LAW.calendar, *LAW.portal, *LAW.pilots[0].rules):
        shown(value)
    assert repr(LAW.readings) == "<Readings by default>"
    assert repr(rules.Readings(hours_terms="service-hours")) == "<Readings hours_terms=service-hours>"


@pytest.mark.parametrize("kind", [Text, rules.Act, rules.NewHoliday, rules.Measure, rules.Pilot])
def test_what_is_long_is_cut(kind: type[Any]) -> None:
    """Whatever words a value holds, it shows the beginning of them."""
    making: Mapping[type[Any], Any] = {
        Text: lambda: LONG,
        rules.Act: lambda: rules.Act("a" * 300, "1", date(2026, 1, 1), LONG),
        rules.NewHoliday: lambda: rules.NewHoliday(LONG, 5, 5, date(2027, 1, 1)),
        rules.Measure: lambda: rules.Measure("m" * 300, "Кресло", date(2026, 1, 1)),
        rules.Pilot: lambda: rules.Pilot(
            region=tuple(str(number) for number in range(100, 200)), act=rules.Act("a", "1", date(2026, 1, 1), LONG)
        ),
    }
    made = making[kind]()

    assert len(repr(made)) == LONGEST
    assert "…" in repr(made)


class Sample:
    """Something with a field of each kind."""

    at, seconds = datetime(2025, 12, 17, 18, 30, tzinfo=UTC), AT.replace(second=7)
    clock, none, words, kind = time(9), None, Text("а", "б", "c"), rules.Week.FIVE_DAY
    norm, several = NORMS["queue.no-show"], (NORMS["queue.grid"], 3)
    __repr__ = brief("{at} {seconds} {clock} {none} {words} {kind} {norm} {several}")


def test_each_kind_of_field_has_its_short_form() -> None:
    """An instant outside Astana time says its offset; names stand for members, English for texts, ids for norms."""
    assert repr(Sample()) == (
        "<Sample 2025-12-17 18:30+0000 2025-12-15 09:00:07 09:00 None c five-day queue.no-show queue.grid, 3>"
    )


def test_cut_leaves_what_is_short() -> None:
    """What fits is left as it is; what does not ends in an ellipsis."""
    assert cut("<x>") == "<x>"
    assert cut(f"<{'x' * 200}>") == f"<{'x' * 117}…>"
