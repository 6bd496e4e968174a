"""Kazakhstan's social-services law as plain functions over plain data.

    >>> from datetime import date
    >>> from aleumet_rules import WorkingCalendar
    >>> WorkingCalendar().is_working_day(date(2025, 12, 16))
    False

The caller owns the clock, the database and the network. Each name below lives in the module of its subject;
a module is imported when the first of its names is.
"""

from importlib import import_module
from typing import Any

_MODULES = {
    "_version": "__version__",
    "acts.days": "Day DayKind",
    "acts.model": "Act Citation Entry Norm Timeline",
    "acts.norms": "NORMS Norms",
    "acts.orders": "KurbanAit NewHoliday Transfer",
    "acts.pilots": "Pilot",
    "acts.readings": "Reading Readings",
    "acts.working_time": "Week",
    "answers.deadline": "ClockState Deadline",
    "answers.decision": "Decision",
    "answers.milestone": "Milestone",
    "answers.reasons": "Reason",
    "answers.receipt_check": "ReceiptCheck ReceiptDifference",
    "audit.compare": "Comparison compare",
    "audit.csv_rows": "CsvRow read_csv",
    "audit.effects": "AnswerChange Effect",
    "audit.finding": "Finding FindingKind",
    "audit.kinds": "RecordKind",
    "audit.knowledge": "Knowledge KnownOn",
    "audit.record": "audit_incidents audit_measures audit_queue read_incidents read_measures read_queue",
    "audit.reports": "AuditReport Tally audit_report",
    "audit.rows": "Row",
    "booking": "arrive book cancel join_general_order lapse may_book reception_order reminder_on",
    "calendar": "MonthBalance WorkingCalendar YearBalance",
    "checks": "HORIZON",
    "clock": "ASTANA astana to_astana",
    "errors": "AleumetError ContradictoryFacts InvalidFact InvalidLaw NotInForce OutsideHorizon "
    "ProvisionalDay Refused UnknownColumn UnknownLanguage UnsettledDay WrongType",
    "facts.bookings": "Booking BookingEvent BookingStatus Form031 WalkIn",
    "facts.incident": "Channel Incident missing_contents",
    "facts.measure": "Measure MeasureStatus NoticeChannel WindowStart",
    "facts.places": "Department Slot Trip",
    "facts.portal": "AnnouncementKind CabinetSection CatalogueItem Direction ParticipantCategory "
    "Representative SignInMethod SupplierKind",
    "facts.profiles": "AssistantProfile EntrepreneurProfile Founder LegalEntityProfile ParticipantProfile "
    "ProgrammeData missing_profile_fields",
    "ipr": "block_notices_due may_select_supplier notice_channels reactivate returned status write_back",
    "law.book": "LAW LawBook Reform",
    "law.differences": "LawDifference LawDifferences",
    "law.duties": "control_bank_copy_due next_schedule_due portal_in_force_from problems_report_due "
    "queue_in_force_from registration_report_due schedule_due",
    "law.hours": "ServiceHours",
    "law.pilot": "pilot_window valid_until",
    "law.recipient": "may_request",
    "law.rows": "LawPart LawRow LawSource",
    "law.selection": "SelectionWindow selection_window",
    "law.terms": "end_of_calendar_days end_of_months end_of_working_days in_force_after last_instant",
    "law.windows": "PilotWindow",
    "messages.queue": "cancellation confirmation invitation no_show reminder",
    "messages.sms": "Sms",
    "plain.codes": "Code CodeKind Codes codes",
    "plain.records": "from_plain to_plain",
    "plain.schemas": "json_schema",
    "portal": "Announcement Participant cabinet_sections directions may_choose may_sign_in "
    "missing_announcement_fields representatives",
    "receipts.check": "check_receipt",
    "sla": "analysis_due confirmation_notice_due escalation_due milestones next_due refutation_notice_due "
    "registration_due repair_notice_due repair_start_due",
    "slots": "departments_for free_slots grid is_no_show late_after slot_reasons slots_on",
    "views.calendars": "month_calendar year_calendar",
    "views.html": "Html",
    "views.timeline": "incident_timeline",
    "views.weeks": "week_of_slots",
    "words.text": "Lang Text",
}
_INSIDE = {
    "acts.frozen": "FrozenMapping",
    "acts.model": "NormTemplate",
    "acts.pilots": "pilot_again",
    "acts.portal_numbers": "PortalRules",
    "acts.queue_numbers": "QueueRules",
    "acts.working_time": "Holiday Move WorkingTime",
    "answers.asked": "Asked",
    "calendar": "calendar_again",
    "words.named": "Named",
    "words.shown": "Explained Receipted Shown",
}
"""What lies inside public values and travels with them in a pickle, or is a base of theirs, without being for users."""
_HOMES = {name: module for module, names in _MODULES.items() for name in names.split()}
_REACHED = _HOMES | {name: module for module, names in _INSIDE.items() for name in names.split()}

__all__ = [*_HOMES]  # noqa: PLE0604  (one table tells both homes and names)


def __getattr__(name: str) -> Any:
    if name not in _REACHED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_REACHED[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
