from .contract import openapi as openapi
from .data import (
    calendar_data as calendar_data,
    message_forms as message_forms,
)
from .files import (
    AnswersFile as AnswersFile,
    write_questions as write_questions,
)
from .golden import (
    SUBJECTS as SUBJECTS,
    BadReply as BadReply,
    Case as Case,
    Divergence as Divergence,
    Unanswered as Unanswered,
    cases as cases,
)
from .judging import (
    check as check,
    findings as findings,
)
from .kit import (
    CalendarConformance as CalendarConformance,
    IncidentConformance as IncidentConformance,
    IprConformance as IprConformance,
    MessageConformance as MessageConformance,
    QueueConformance as QueueConformance,
)
from .machine import play as play
from .over_http import (
    HttpCalendar as HttpCalendar,
    HttpIncidents as HttpIncidents,
    HttpIpr as HttpIpr,
    HttpMessages as HttpMessages,
    HttpQueue as HttpQueue,
)
from .reference import (
    ReferenceCalendar as ReferenceCalendar,
    ReferenceIncidents as ReferenceIncidents,
    ReferenceIpr as ReferenceIpr,
    ReferenceMessages as ReferenceMessages,
)
from .reference_queue import ReferenceQueue as ReferenceQueue
from .report import (
    Coverage as Coverage,
    Group as Group,
    Report as Report,
    Verdict as Verdict,
    merged as merged,
)
from .report_texts import (
    as_junit as as_junit,
    as_text as as_text,
)
from .systems import (
    BookReply as BookReply,
    BookRequest as BookRequest,
    CalendarSystem as CalendarSystem,
    DepartmentRow as DepartmentRow,
    FormRow as FormRow,
    IncidentSystem as IncidentSystem,
    IprSystem as IprSystem,
    MessageRow as MessageRow,
    MessageSystem as MessageSystem,
    QueueSystem as QueueSystem,
    Reply as Reply,
    TripRow as TripRow,
)
