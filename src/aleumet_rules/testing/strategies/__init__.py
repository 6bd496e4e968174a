"""Hypothesis strategies for facts of the law: what is drawn is lawful unless a name says otherwise.

>>> from hypothesis import HealthCheck, given, settings
>>> from aleumet_rules import valid_until
>>> from aleumet_rules.testing.strategies import forms
>>> @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # however busy the machine is
... @given(forms())
... def test_form_is_valid_on_the_day_of_signing(form):
...     assert form.signed_on <= valid_until(form)
>>> test_form_is_valid_on_the_day_of_signing()

`st.from_type(Slot)` and its like find these strategies by themselves.
"""

from ..._version import face

__all__, __getattr__, __dir__ = face(
    __name__,
    {
        "histories": "QueueEvent QueueHistory queue_histories",
        "failures": "FaultyIncident channels faulty_incidents incidents",
        "portal": "assistants entrepreneurs founders legal_entities measures suppliers",
        "queue": "bookings departments forms phones residences slots trips walk_ins",
        "time": "calendar_days days_off instants service_hours working_days zones",
    },
)
