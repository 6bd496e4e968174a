"""Hypothesis strategies for facts of the law: what is drawn is lawful unless a name says otherwise.

>>> from hypothesis import given
>>> from aleumet_rules import valid_until
>>> from aleumet_rules.testing.strategies import forms
>>> @given(forms())
... def test_form_is_valid_on_the_day_of_signing(form):
...     assert form.signed_on <= valid_until(form)
>>> test_form_is_valid_on_the_day_of_signing()

`st.from_type(Slot)` and its like find these strategies by themselves.
"""

from .histories import QueueEvent, QueueHistory, queue_histories
from .incidents import FaultyIncident, channels, faulty_incidents, incidents
from .portal import assistants, entrepreneurs, founders, legal_entities, measures, suppliers
from .queue import bookings, departments, forms, phones, residences, slots, trips, walk_ins
from .time import calendar_days, days_off, instants, working_days, zones

__all__ = [
    "FaultyIncident",
    "QueueEvent",
    "QueueHistory",
    "assistants",
    "bookings",
    "calendar_days",
    "channels",
    "days_off",
    "departments",
    "entrepreneurs",
    "faulty_incidents",
    "forms",
    "founders",
    "incidents",
    "instants",
    "legal_entities",
    "measures",
    "phones",
    "queue_histories",
    "residences",
    "slots",
    "suppliers",
    "trips",
    "walk_ins",
    "working_days",
    "zones",
]
