from .golden import (
    SUBJECTS as SUBJECTS,
    AnswersFile as AnswersFile,
    Case as Case,
    Divergence as Divergence,
    Unanswered as Unanswered,
    cases as cases,
    write_questions as write_questions,
)
from .kit import (
    CalendarConformance as CalendarConformance,
    IncidentConformance as IncidentConformance,
    IprConformance as IprConformance,
    MessageConformance as MessageConformance,
    QueueConformance as QueueConformance,
    check as check,
    findings as findings,
)
from .machine import play as play
from .reference import (
    ReferenceCalendar as ReferenceCalendar,
    ReferenceIncidents as ReferenceIncidents,
    ReferenceIpr as ReferenceIpr,
    ReferenceMessages as ReferenceMessages,
)
from .reference_queue import ReferenceQueue as ReferenceQueue
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
