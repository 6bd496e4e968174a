"""The conformance kit: prove that a system obeys the two acts, in whatever language it is written.

A test file of a system's author:

>>> import pytest
>>> from aleumet_rules.testing.conformance import CalendarConformance, ReferenceCalendar
>>> class TestOurCalendar(CalendarConformance):
...     @pytest.fixture
...     def system(self):
...         return ReferenceCalendar()  # the adapter to your system stands here

Run by pytest, it puts every golden case to the adapter, then questions and stories drawn at random. Without pytest,
`findings` gives the cases that a system answers wrongly:

>>> class NoHolidays:
...     def is_working_day(self, day):
...         from datetime import date
...         return date.fromisoformat(day).weekday() < 5
>>> sorted({norm for finding in findings("calendar", NoHolidays()) for norm in finding.norms})
['calendar.holiday', 'calendar.religious-day-off', 'calendar.rolled', 'calendar.transfer']
"""

from .cases import SUBJECTS, AnswersFile, Case, Divergence, Unanswered, cases, write_questions
from .kit import (
    CalendarConformance,
    IncidentConformance,
    IprConformance,
    MessageConformance,
    QueueConformance,
    check,
    findings,
)
from .machine import play
from .reference import ReferenceCalendar, ReferenceIncidents, ReferenceIpr, ReferenceMessages
from .reference_queue import ReferenceQueue
from .systems import (
    BookReply,
    BookRequest,
    CalendarSystem,
    DepartmentRow,
    FormRow,
    IncidentSystem,
    IprSystem,
    MessageRow,
    MessageSystem,
    QueueSystem,
    Reply,
    TripRow,
)

__all__ = [
    "SUBJECTS",
    "AnswersFile",
    "BookReply",
    "BookRequest",
    "CalendarConformance",
    "CalendarSystem",
    "Case",
    "DepartmentRow",
    "Divergence",
    "FormRow",
    "IncidentConformance",
    "IncidentSystem",
    "IprConformance",
    "IprSystem",
    "MessageConformance",
    "MessageRow",
    "MessageSystem",
    "QueueConformance",
    "QueueSystem",
    "ReferenceCalendar",
    "ReferenceIncidents",
    "ReferenceIpr",
    "ReferenceMessages",
    "ReferenceQueue",
    "Reply",
    "TripRow",
    "Unanswered",
    "cases",
    "check",
    "findings",
    "play",
    "write_questions",
]
