"""One row per SMS form: whatever else knows of a form or of an occasion takes it from there, or this fails."""

import pytest

import aleumet_rules
from aleumet_rules import NORMS, BookingEvent, BookingStatus
from aleumet_rules.audit.finding import TEXTS
from aleumet_rules.audit.rows import QUEUE_ROWS
from aleumet_rules.messages import queue
from aleumet_rules.messages.forms import FORMS, OCCASIONS, SmsForm
from aleumet_rules.testing.conformance.reference import NOTICES as OF_THE_KIT
from aleumet_rules.words.events import QUEUE_EVENT_NAMES


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
