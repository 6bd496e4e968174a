"""One row per SMS form: whatever else knows of a form or of an occasion takes it from there, or this fails."""

import json
import subprocess
import sys

import pytest

import aleumet_rules
from aleumet_rules import NORMS, BookingEvent, BookingStatus
from aleumet_rules.audit.finding import TEXTS
from aleumet_rules.audit.rows import QUEUE_ROWS
from aleumet_rules.messages import queue
from aleumet_rules.messages.forms import FORMS, OCCASIONS, SmsForm
from aleumet_rules.testing.conformance.reference import NOTICES as OF_THE_KIT
from aleumet_rules.words.events import QUEUE_EVENT_NAMES
from queue_record import LIMIT, LINK, START, audited, cancelled, changed, setting, voided
from records import MINUTE, brief


def test_forms_are_those_of_the_annexes() -> None:
    """There is one form for each annex, under its number, and at least one occasion on which it is sent."""
    assert [*FORMS] == [1, 2, 3, 4]
    assert [form.annex for form in FORMS.values()] == [*FORMS]
    assert all(form.occasions for form in FORMS.values())
    assert len(OCCASIONS) == sum(len(form.occasions) for form in FORMS.values())


@pytest.mark.parametrize("event", OCCASIONS)
def test_occasion_is_known_everywhere(event: str) -> None:
    """Each occasion has its public function, its norm, its row in a record, its name and the finding of its absence."""
    occasion, form = OCCASIONS[event]

    assert getattr(aleumet_rules, occasion.message) is getattr(queue, occasion.message)
    assert NORMS[occasion.norm.id] is occasion.norm
    assert {"annex", "link"} <= QUEUE_ROWS[event].keys
    assert event in QUEUE_EVENT_NAMES
    assert f"{occasion.message.replace('_', '-')}-missing" in TEXTS
    assert (occasion.norm.id, form.annex, form.of) in [(one.norm, one.annex, one.status) for one in OF_THE_KIT]


def test_every_public_message_has_its_occasion() -> None:
    """The functions that write messages, the rows that hold an annex and the kit's notices know no other occasion."""
    assert {occasion.message for occasion, _ in OCCASIONS.values()} == {*queue.__all__}
    assert {event for event, columns in QUEUE_ROWS.items() if "annex" in columns.keys} == {*OCCASIONS}
    assert len(OF_THE_KIT) == len(OCCASIONS)


def test_events_of_a_booking_call_for_the_form_of_their_outcome() -> None:
    """What an event of a booking calls for is the form for a booking as the event leaves it; attendance needs none."""
    by_status = {form.of: form for form in FORMS.values() if form.of is not None}
    called = {event: message.__name__ for event, message in queue.NOTICES.items() if message is not None}
    first = {status: form.occasions[0].message for status, form in by_status.items()}

    assert called == {
        BookingEvent.BOOK: first[BookingStatus.ACTIVE],
        BookingEvent.CANCEL: first[BookingStatus.CANCELLED],
        BookingEvent.LAPSE: first[BookingStatus.VOID],
    }


def test_one_form_states_the_appointment() -> None:
    """Only the form of a booking that stands names date, time and place."""
    stating: list[SmsForm] = [form for form in FORMS.values() if form.states_appointment]

    assert [form.of for form in stating] == [BookingStatus.ACTIVE]
    assert all({"{day}", "{time}", "{address}"} <= {*form.text.kk.replace(",", " ").split()} for form in stating)


def test_links_are_where_the_words_have_a_blank() -> None:
    """Only the form on giving up a booking leads nowhere."""
    assert [form.annex for form in FORMS.values() if not form.has_link] == [3]


SENT = {
    "cancelled": cancelled(START - MINUTE, annex=1, link="http://elsewhere.kz/"),
    "voided": voided(LIMIT + MINUTE, annex=1, link="http://elsewhere.kz/"),
}


@pytest.mark.parametrize("event", OCCASIONS)
def test_every_sms_of_a_record_is_judged(event: str) -> None:
    """Whatever the occasion, an SMS of another annex and a link to another host are found, under the norm of each."""
    occasion, form = OCCASIONS[event]
    other = next(annex for annex in FORMS if annex != form.annex)
    change = setting(event, annex=other, link="http://elsewhere.kz/")

    findings = audited(changed(SENT[event], change) if event in SENT else changed(change))

    assert brief(findings) == [
        (occasion.norm.id, "wrong-annex", None),
        ("queue.sms", "link-off-portal", None),
    ]


FURTHER_FORM = """
import json, sys
from attrs import evolve
from aleumet_rules.acts.queue_norms import QUEUE_SLOT_FREE
from aleumet_rules.messages import forms
from aleumet_rules.words import events
from aleumet_rules.words.text import Text

occasion = forms.Occasion("trip-told", QUEUE_SLOT_FREE, "trip_notice")
trip = evolve(forms.FORMS[2], annex=5, occasions=(occasion,), states_appointment=False)
forms.FORMS = {**forms.FORMS, 5: trip}
forms.OCCASIONS = {**forms.OCCASIONS, "trip-told": (occasion, trip)}
if "named" in sys.argv:
    events.QUEUE_EVENT_NAMES = {**events.QUEUE_EVENT_NAMES, "trip-told": Text("хабар", "весть", "trip told")}

from aleumet_rules import Department, Sms, audit_queue
from aleumet_rules.audit.rows import QUEUE_ROWS

rows = json.loads(sys.argv[1])
findings = audit_queue(rows, departments=[Department("3", "Kokshetau", ("1110",))])
print(json.dumps({
    "found": [[*finding.rows, finding.code, finding.norm and finding.norm.id] for finding in findings],
    "keys": sorted(QUEUE_ROWS["trip-told"].keys),
    "notifies": Sms("+77010000000", "", "kk", True, 5).notifies,
}))
"""


def with_a_further_form(*words: str) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter in which the table has a form more audits a record with its SMS."""
    told = {"event": "trip-told", "at": "2025-12-03T11:00:00+05:00", "ticket": "A-1", "annex": 5, "link": LINK}
    rows = [*story_in_text(), told, told | {"annex": 2}, told | {"annex": 6}]
    return subprocess.run(
        [sys.executable, "-c", FURTHER_FORM, json.dumps(rows), *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def story_in_text() -> list[dict[str, object]]:
    """The first rows of a lawful record as a file gives them, the confirmation included."""
    return [json.loads(json.dumps(row, default=str)) for row in changed()[2:4]]


def test_further_form_is_a_row_and_its_words() -> None:
    """A form more is audited from its row alone: its annex is known, its event has keys, its SMS are judged."""
    done = with_a_further_form("named")

    assert (done.stderr, done.returncode) == ("", 0)
    assert json.loads(done.stdout) == {
        "found": [[3, "wrong-annex", "queue.slot-free"], [4, "bad-row", None]],
        "keys": ["annex", "at", "event", "form", "link", "ticket"],
        "notifies": False,
    }


def test_further_form_without_its_words() -> None:
    """A form whose event has no name is refused when the audit is imported."""
    done = with_a_further_form()

    assert "'trip-told' is not in list" in done.stderr
