"""Kazakhstan's social-services law as plain functions over plain data.

    >>> from datetime import date
    >>> from aleumet_rules import WorkingCalendar
    >>> WorkingCalendar().is_working_day(date(2025, 12, 16))
    False

The caller owns the clock, the database and the network. Each name below lives in the room of its subject;
a room is imported when the first of its names is.
"""

from importlib import import_module
from typing import Any

from ._version import __version__

_ROOMS = {
    "acts": "NORMS",
    "audit": "Finding FindingKind Knowledge audit_incidents audit_measures audit_queue read_incidents read_measures "
    "read_queue",
    "booking": "Booking BookingEvent BookingStatus Form031 WalkIn arrive book cancel is_no_show join_general_order "
    "lapse late_after may_book reception_order reminder_on valid_until",
    "calendar": "HORIZON Day DayKind MonthBalance Week WorkingCalendar YearBalance",
    "clock": "ASTANA to_astana",
    "decision": "ClockState Deadline Decision Reason",
    "errors": "AleumetError ContradictoryFacts InvalidFact InvalidLaw NotInForce OutsideHorizon ProvisionalDay "
    "Refused UnknownLanguage WrongType",
    "ipr": "Measure MeasureStatus NoticeChannel SelectionWindow WindowStart may_select_supplier notice_channels "
    "reactivate returned selection_window status write_back",
    "law": "Act Citation Entry Norm Text Timeline",
    "lawbook": "LAW LawBook",
    "messages": "Sms cancellation confirmation invitation no_show reminder",
    "obligations": "control_bank_copy_due next_schedule_due portal_in_force_from problems_report_due "
    "queue_in_force_from registration_report_due schedule_due",
    "portal": "Announcement AnnouncementKind AssistantProfile CabinetSection CatalogueItem Direction "
    "EntrepreneurProfile Founder LegalEntityProfile Participant ParticipantCategory ParticipantProfile "
    "ProgrammeData Representative SignInMethod SupplierKind cabinet_sections directions may_sign_in "
    "missing_announcement_fields missing_profile_fields representatives",
    "readings": "BlockClock Choice FormValidityCovers HoursTerms LateReminder NextWorkingDay OutOfHoursDue PilotEnd "
    "Readings ScheduleDeadline SlotCapacity WindowRoll",
    "sla": "Channel Incident Milestone analysis_due confirmation_notice_due escalation_due milestones "
    "missing_contents refutation_notice_due registration_due repair_notice_due repair_start_due",
    "slots": "Department PilotWindow Slot Trip free_slots grid pilot_window slot_reasons slots_on",
    "terms": "ServiceHours end_of_calendar_days end_of_months end_of_working_days in_force_after last_instant",
    "views": "Html incident_timeline month_calendar week_of_slots year_calendar",
}
_HOMES = {name: room for room, names in _ROOMS.items() for name in names.split()}

__all__ = [*_HOMES, "__version__"]  # noqa: PLE0604  (one table tells both homes and names)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
