"""The conformance kit: prove that a system obeys the two acts, in whatever language it is written.

A test file of a system's author:

>>> import pytest
>>> from aleumet_rules.testing.conformance import CalendarConformance, ReferenceCalendar
>>> class TestOurCalendar(CalendarConformance):
...     @pytest.fixture
...     def system(self):
...         return ReferenceCalendar()  # the adapter to your system stands here

Run by pytest, it puts every golden case to the adapter, then questions and stories drawn at random. Without pytest,
`findings` gives a report, which has passed only where something was judged and nothing is wrong:

>>> from aleumet_rules.testing.conformance import findings
>>> class NoHolidays:
...     def is_working_day(self, day):
...         from datetime import date
...         return date.fromisoformat(day).weekday() < 5
>>> report = findings("calendar", NoHolidays())
>>> sorted({norm for finding in report for norm in finding.norms})
['calendar.holiday', 'calendar.religious-day-off', 'calendar.rolled', 'calendar.transfer']
>>> report.passed
False

Systems in other languages are judged by `python -m aleumet_rules.testing.conformance`, over HTTP or by files.
"""

from ..._version import face

__all__, __getattr__, __dir__ = face(
    __name__,
    {
        "contract": "openapi",
        "data": "calendar_data message_forms",
        "files": "AnswersFile write_questions",
        "golden": "SUBJECTS BadReply Case Divergence Unanswered cases",
        "judging": "check findings",
        "kit": "CalendarConformance IncidentConformance IprConformance MessageConformance QueueConformance",
        "machine": "play",
        "over_http": "HttpCalendar HttpIncidents HttpIpr HttpMessages HttpQueue",
        "reference": "ReferenceCalendar ReferenceIncidents ReferenceIpr ReferenceMessages",
        "reference_queue": "ReferenceQueue",
        "report": "Coverage Group Report Verdict merged",
        "report_texts": "as_junit as_text",
        "systems": "BookReply BookRequest CalendarSystem DepartmentRow FormRow IncidentSystem IprSystem MessageRow "
        "MessageSystem QueueSystem Reply TripRow",
    },
)
