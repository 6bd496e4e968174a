# The public names, for type checkers and editors; `__init__.py` imports them when they are first used.

from ._version import __version__ as __version__
from .acts import NORMS as NORMS
from .audit import (
    Finding as Finding,
)
from .audit import (
    FindingKind as FindingKind,
)
from .audit import (
    Knowledge as Knowledge,
)
from .audit import (
    audit_incidents as audit_incidents,
)
from .audit import (
    audit_measures as audit_measures,
)
from .audit import (
    audit_queue as audit_queue,
)
from .audit import (
    read_incidents as read_incidents,
)
from .audit import (
    read_measures as read_measures,
)
from .audit import (
    read_queue as read_queue,
)
from .booking import (
    Booking as Booking,
)
from .booking import (
    BookingEvent as BookingEvent,
)
from .booking import (
    BookingStatus as BookingStatus,
)
from .booking import (
    Form031 as Form031,
)
from .booking import (
    WalkIn as WalkIn,
)
from .booking import (
    arrive as arrive,
)
from .booking import (
    book as book,
)
from .booking import (
    cancel as cancel,
)
from .booking import (
    is_no_show as is_no_show,
)
from .booking import (
    join_general_order as join_general_order,
)
from .booking import (
    lapse as lapse,
)
from .booking import (
    late_after as late_after,
)
from .booking import (
    may_book as may_book,
)
from .booking import (
    reception_order as reception_order,
)
from .booking import (
    reminder_on as reminder_on,
)
from .booking import (
    valid_until as valid_until,
)
from .calendar import (
    HORIZON as HORIZON,
)
from .calendar import (
    Day as Day,
)
from .calendar import (
    DayKind as DayKind,
)
from .calendar import (
    MonthBalance as MonthBalance,
)
from .calendar import (
    Week as Week,
)
from .calendar import (
    WorkingCalendar as WorkingCalendar,
)
from .calendar import (
    YearBalance as YearBalance,
)
from .clock import (
    ASTANA as ASTANA,
)
from .clock import (
    to_astana as to_astana,
)
from .decision import (
    ClockState as ClockState,
)
from .decision import (
    Deadline as Deadline,
)
from .decision import (
    Decision as Decision,
)
from .decision import (
    Reason as Reason,
)
from .errors import (
    AleumetError as AleumetError,
)
from .errors import (
    ContradictoryFacts as ContradictoryFacts,
)
from .errors import (
    InvalidFact as InvalidFact,
)
from .errors import (
    InvalidLaw as InvalidLaw,
)
from .errors import (
    NotInForce as NotInForce,
)
from .errors import (
    OutsideHorizon as OutsideHorizon,
)
from .errors import (
    ProvisionalDay as ProvisionalDay,
)
from .errors import (
    Refused as Refused,
)
from .errors import (
    UnknownLanguage as UnknownLanguage,
)
from .errors import (
    WrongType as WrongType,
)
from .ipr import (
    Measure as Measure,
)
from .ipr import (
    MeasureStatus as MeasureStatus,
)
from .ipr import (
    NoticeChannel as NoticeChannel,
)
from .ipr import (
    SelectionWindow as SelectionWindow,
)
from .ipr import (
    WindowStart as WindowStart,
)
from .ipr import (
    may_select_supplier as may_select_supplier,
)
from .ipr import (
    notice_channels as notice_channels,
)
from .ipr import (
    reactivate as reactivate,
)
from .ipr import (
    returned as returned,
)
from .ipr import (
    selection_window as selection_window,
)
from .ipr import (
    status as status,
)
from .ipr import (
    write_back as write_back,
)
from .law import (
    Act as Act,
)
from .law import (
    Citation as Citation,
)
from .law import (
    Entry as Entry,
)
from .law import (
    Norm as Norm,
)
from .law import (
    Text as Text,
)
from .law import (
    Timeline as Timeline,
)
from .lawbook import (
    LAW as LAW,
)
from .lawbook import (
    LawBook as LawBook,
)
from .messages import (
    Sms as Sms,
)
from .messages import (
    cancellation as cancellation,
)
from .messages import (
    confirmation as confirmation,
)
from .messages import (
    invitation as invitation,
)
from .messages import (
    no_show as no_show,
)
from .messages import (
    reminder as reminder,
)
from .obligations import (
    control_bank_copy_due as control_bank_copy_due,
)
from .obligations import (
    next_schedule_due as next_schedule_due,
)
from .obligations import (
    portal_in_force_from as portal_in_force_from,
)
from .obligations import (
    problems_report_due as problems_report_due,
)
from .obligations import (
    queue_in_force_from as queue_in_force_from,
)
from .obligations import (
    registration_report_due as registration_report_due,
)
from .obligations import (
    schedule_due as schedule_due,
)
from .portal import (
    Announcement as Announcement,
)
from .portal import (
    AnnouncementKind as AnnouncementKind,
)
from .portal import (
    AssistantProfile as AssistantProfile,
)
from .portal import (
    CabinetSection as CabinetSection,
)
from .portal import (
    CatalogueItem as CatalogueItem,
)
from .portal import (
    Direction as Direction,
)
from .portal import (
    EntrepreneurProfile as EntrepreneurProfile,
)
from .portal import (
    Founder as Founder,
)
from .portal import (
    LegalEntityProfile as LegalEntityProfile,
)
from .portal import (
    Participant as Participant,
)
from .portal import (
    ParticipantCategory as ParticipantCategory,
)
from .portal import (
    ParticipantProfile as ParticipantProfile,
)
from .portal import (
    ProgrammeData as ProgrammeData,
)
from .portal import (
    Representative as Representative,
)
from .portal import (
    SignInMethod as SignInMethod,
)
from .portal import (
    SupplierKind as SupplierKind,
)
from .portal import (
    cabinet_sections as cabinet_sections,
)
from .portal import (
    directions as directions,
)
from .portal import (
    may_sign_in as may_sign_in,
)
from .portal import (
    missing_announcement_fields as missing_announcement_fields,
)
from .portal import (
    missing_profile_fields as missing_profile_fields,
)
from .portal import (
    representatives as representatives,
)
from .readings import (
    BlockClock as BlockClock,
)
from .readings import (
    Choice as Choice,
)
from .readings import (
    FormValidityCovers as FormValidityCovers,
)
from .readings import (
    HoursTerms as HoursTerms,
)
from .readings import (
    LateReminder as LateReminder,
)
from .readings import (
    NextWorkingDay as NextWorkingDay,
)
from .readings import (
    OutOfHoursDue as OutOfHoursDue,
)
from .readings import (
    PilotEnd as PilotEnd,
)
from .readings import (
    Readings as Readings,
)
from .readings import (
    ScheduleDeadline as ScheduleDeadline,
)
from .readings import (
    SlotCapacity as SlotCapacity,
)
from .readings import (
    WindowRoll as WindowRoll,
)
from .sla import (
    Channel as Channel,
)
from .sla import (
    Incident as Incident,
)
from .sla import (
    Milestone as Milestone,
)
from .sla import (
    analysis_due as analysis_due,
)
from .sla import (
    confirmation_notice_due as confirmation_notice_due,
)
from .sla import (
    escalation_due as escalation_due,
)
from .sla import (
    milestones as milestones,
)
from .sla import (
    missing_contents as missing_contents,
)
from .sla import (
    refutation_notice_due as refutation_notice_due,
)
from .sla import (
    registration_due as registration_due,
)
from .sla import (
    repair_notice_due as repair_notice_due,
)
from .sla import (
    repair_start_due as repair_start_due,
)
from .slots import (
    Department as Department,
)
from .slots import (
    PilotWindow as PilotWindow,
)
from .slots import (
    Slot as Slot,
)
from .slots import (
    Trip as Trip,
)
from .slots import (
    free_slots as free_slots,
)
from .slots import (
    grid as grid,
)
from .slots import (
    pilot_window as pilot_window,
)
from .slots import (
    slot_reasons as slot_reasons,
)
from .slots import (
    slots_on as slots_on,
)
from .terms import (
    ServiceHours as ServiceHours,
)
from .terms import (
    end_of_calendar_days as end_of_calendar_days,
)
from .terms import (
    end_of_months as end_of_months,
)
from .terms import (
    end_of_working_days as end_of_working_days,
)
from .terms import (
    in_force_after as in_force_after,
)
from .terms import (
    last_instant as last_instant,
)
from .views import (
    Html as Html,
)
from .views import (
    incident_timeline as incident_timeline,
)
from .views import (
    month_calendar as month_calendar,
)
from .views import (
    week_of_slots as week_of_slots,
)
from .views import (
    year_calendar as year_calendar,
)
