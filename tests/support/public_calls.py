"""Every public function, constructor and method with arguments that are right, and of which kinds each may be.

An odd value in the place of one argument is then the only fault. What an argument may be is read from the signature.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, Unpack, get_args, get_origin, get_type_hints, is_typeddict

import attrs

import aleumet_rules as rules

__all__ = ["AT", "CALLS", "DAY", "LAW", "TARGETS", "Target", "kinds_of", "takers"]

PUBLIC: dict[str, Any] = {name: getattr(rules, name) for name in vars(rules)["__all__"]}
DAY, LATER_DAY = date(2025, 12, 15), date(2025, 12, 19)
AT, LATER = datetime(2025, 12, 15, 6, tzinfo=UTC), datetime(2025, 12, 15, 9, tzinfo=UTC)
HOUR, LINK = timedelta(hours=1), "https://aleumet.egov.kz/q"

LAW, CALENDAR, NORM = rules.LAW, rules.LAW.calendar, rules.NORMS["term.roll"]
WORDS, CITATION, ACT = rules.Text("иә", "да", "yes"), NORM.citation, NORM.citation.act
ENTRY = rules.Entry(1, DAY, LATER_DAY, CITATION, DAY)
LINE = rules.Timeline("numbers", (ENTRY,))
HOURS = rules.ServiceHours(time(9), time(18), CALENDAR)
TRIP = rules.Trip(date(2025, 12, 22), date(2025, 12, 24))
DEPARTMENT = rules.Department(1, "Көкшетау қ., Абай к-сі, 1", ("1110",), (TRIP,))
FORM = rules.Form031("17", "A-1", date(2025, 12, 1), "111010000", "+77011234567", "А.")
SLOT = rules.Slot(1, datetime(2025, 12, 17, 4, tzinfo=UTC))
BOOKING = rules.Booking("7", FORM, SLOT, AT)
CANCELLED = rules.Booking("7", FORM, SLOT, AT, rules.BookingStatus.CANCELLED)
VOID = rules.Booking("7", FORM, SLOT, AT, rules.BookingStatus.VOID)
WALK_IN = rules.WalkIn(FORM, SLOT.starts_at + HOUR)
MEASURE = rules.Measure("m-1", "кресло", date(2025, 9, 1), date(2025, 9, 5), date(2026, 9, 1))
PRESSED = rules.Measure("m-1", "кресло", date(2025, 9, 1), reactivation_requested_on=DAY)
WINDOW = rules.selection_window(MEASURE)
INCIDENT = rules.Incident(AT, rules.Channel.CHAT_BOT, registered_at=LATER, contact="a@b.kz")
DEADLINE, DECISION = rules.analysis_due(AT), rules.registration_due(AT, rules.Channel.CHAT_BOT)
CHECK = rules.check_receipt({})
REASON = rules.Reason(NORM, "code", WORDS, WORDS)
PARTICIPANT = rules.Participant(rules.ParticipantCategory.DISABILITY, "iin", "+77011234567")
SMS = rules.invitation(FORM, link=LINK)
FINDING = next(rules.audit_queue([{}], departments=[DEPARTMENT]))
ROW, DIFFERENCES = LAW.rows()[0], LAW.differences(LAW.amend(grace=HOUR))
CODES = rules.codes()
RECEIVED = {"event": "received", "at": AT, "incident": "1", "channel": "chat-bot"}
COMPARISON = rules.compare("incidents", [RECEIVED], other=LAW.amend(register_within=HOUR))
CHANGE = next(iter(COMPARISON))
REPORT = rules.audit_report([FINDING])
MILESTONE = rules.milestones(INCIDENT, at=LATER)[0]


def in_sum(
    kind: rules.RecordKind,
    rows: Iterable[rules.Row],
    *,
    other: rules.LawBook,
    departments: Iterable[rules.Department],
    known_on: rules.KnownOn,
    until: datetime | None,
    law: rules.LawBook,
) -> Iterator[rules.Effect]:
    """What a comparison comes to: equal where the answers are, while comparisons are not."""
    judged: Any = {"departments": departments, "known_on": known_on, "until": until, "law": law}
    return iter(rules.compare(kind, rows, other=other, **judged).effects)


Call = tuple[Callable[..., Any], dict[str, Any]]
JUDGED = {"known_on": DAY, "law": LAW}
READINGS = [one.name for one in attrs.fields(rules.Readings)]
PLACES = {"department": DEPARTMENT, "form": FORM, "slot": SLOT}
ASK = {**PLACES, "earlier": None, "taken": set(), "at": AT, "law": LAW}
TOLD = {"form": FORM, "department": DEPARTMENT, "link": LINK, "lang": "kk", "law": LAW}
SPAN = {"start": DAY, "end": LATER_DAY}
PILOT = rules.Pilot(act=ACT, region=("61",), first=DAY)
ON = {"measure": MEASURE, "on": DAY, "law": LAW}

EVENTS = {one.name: getattr(INCIDENT, one.name) for one in attrs.fields(rules.Incident)}
SETTLED_TO = CALENDAR.rules.confirmed_to
PARTS = (LAW.pilots[0].rules.at(DAY), LAW.portal.at(DAY), LAW.readings, LAW)
TRANSFER = rules.Transfer(date(2026, 12, 28), date(2026, 12, 26))
ORDERS = {"transfers": [TRANSFER], "kurban_ait": {2027: date(2027, 5, 17)}, "holidays": [], "settled_to": SETTLED_TO}
REFORM = {
    name: ORDERS[name] if name in ORDERS else next(getattr(part, name) for part in PARTS if hasattr(part, name))
    for name in rules.Reform.__annotations__
}
PROFILES: tuple[type[Any], ...] = (
    rules.AssistantProfile,
    rules.EntrepreneurProfile,
    rules.Founder,
    rules.LegalEntityProfile,
    rules.ParticipantProfile,
    rules.ProgrammeData,
)

CALLS: dict[str, Call] = {
    "Booking": (rules.Booking, {"ticket": "7", "form": FORM, "slot": SLOT, "made_at": AT, "status": BOOKING.status}),
    "Booking.explain": (BOOKING.explain, {"lang": "ru"}),
    "Form031": (
        rules.Form031,
        {"number": "1", "holder": "A", "signed_on": DAY, "residence": "111010000", "phone": None, "name": None},
    ),
    "WalkIn": (rules.WalkIn, {"form": FORM, "arrived_at": AT}),
    "WalkIn.explain": (WALK_IN.explain, {"lang": "ru"}),
    "arrive": (rules.arrive, {"booking": BOOKING, "at": LATER, "department": DEPARTMENT, "law": LAW}),
    "book": (rules.book, {**ASK, "ticket": "7"}),
    "cancel": (rules.cancel, {"booking": BOOKING, "at": LATER, "department": DEPARTMENT, "law": LAW}),
    "is_no_show": (rules.is_no_show, {"slot": SLOT, "at": AT, "department": DEPARTMENT, "region": "11", "law": LAW}),
    "join_general_order": (
        rules.join_general_order,
        {"booking": VOID, "at": SLOT.starts_at + HOUR, "department": DEPARTMENT, "again": BOOKING, "law": LAW},
    ),
    "lapse": (rules.lapse, {"booking": BOOKING, "at": LATER, "department": DEPARTMENT, "law": LAW}),
    "late_after": (rules.late_after, {"slot": SLOT, "region": "11", "law": LAW}),
    "may_book": (rules.may_book, ASK),
    "reception_order": (rules.reception_order, {"bookings": [BOOKING], "walk_ins": [WALK_IN], "law": LAW}),
    "reminder_on": (rules.reminder_on, {"booking": BOOKING, "department": DEPARTMENT, "law": LAW}),
    "valid_until": (rules.valid_until, {"form": FORM, "law": LAW}),
    "WorkingCalendar": (
        rules.WorkingCalendar,
        {
            "week": rules.Week.FIVE_DAY,
            "days_off": [DAY],
            "working_days": (),
            "rules": CALENDAR.rules,
            "known_on": DAY,
            "unsettled": "warn",
        },
    ),
    "WorkingCalendar.add_working_days": (CALENDAR.add_working_days, {"day": DAY, "n": 3}),
    "WorkingCalendar.balance": (CALENDAR.balance, {"year": 2025}),
    "WorkingCalendar.count_working_days": (CALENDAR.count_working_days, SPAN),
    "WorkingCalendar.day": (CALENDAR.day, {"day": DAY}),
    "WorkingCalendar.is_settled": (CALENDAR.is_settled, {"day": DAY}),
    "Transfer": (
        rules.Transfer,
        {"off": DAY, "worked": LATER_DAY, "order": ACT, "published_on": DAY, "weeks": [rules.Week.FIVE_DAY]},
    ),
    "to_plain": (rules.to_plain, {"value": TRIP}),
    "from_plain": (rules.from_plain, {"kind": rules.Trip, "mapping": rules.to_plain(TRIP)}),
    "codes": (rules.codes, {"kind": "note"}),
    "Code.explain": (CODES[0].explain, {"lang": "ru"}),
    "Code.show": (CODES[0].show, {"lang": "ru"}),
    "Codes.explain": (CODES.explain, {"lang": "ru"}),
    "Codes.show": (CODES.show, {"lang": "ru"}),
    "json_schema": (rules.json_schema, {"kind": rules.Trip}),
    "check_receipt": (rules.check_receipt, {"receipt": DEADLINE.receipt(), "law": LAW}),
    "ReceiptCheck": (rules.ReceiptCheck, {"differences": CHECK.differences}),
    "ReceiptCheck.explain": (CHECK.explain, {"lang": "ru"}),
    "ReceiptDifference": (
        rules.ReceiptDifference,
        {"kind": "row", "name": "portal.opens", "then": 1, "now": 2, "text": WORDS},
    ),
    "ReceiptDifference.explain": (CHECK.differences[0].explain, {"lang": "ru"}),
    "KurbanAit": (rules.KurbanAit, {"day": DAY, "order": ACT, "published_on": DAY}),
    "NewHoliday": (
        rules.NewHoliday,
        {"names": WORDS, "month": 1, "day": 3, "since": DAY, "until": LATER_DAY, "act": ACT, "published_on": DAY},
    ),
    "WorkingCalendar.is_working_day": (CALENDAR.is_working_day, {"day": DAY}),
    "WorkingCalendar.next_working_day": (CALENDAR.next_working_day, {"day": DAY}),
    "WorkingCalendar.non_working_days": (CALENDAR.non_working_days, SPAN),
    "WorkingCalendar.previous_working_day": (CALENDAR.previous_working_day, {"day": DAY}),
    "WorkingCalendar.roll_forward": (CALENDAR.roll_forward, {"day": DAY}),
    "WorkingCalendar.working_days": (CALENDAR.working_days, SPAN),
    "Day.explain": (CALENDAR.day(DAY).explain, {"lang": "ru"}),
    "to_astana": (rules.to_astana, {"at": AT}),
    "Deadline.explain": (DEADLINE.explain, {"lang": "ru"}),
    "Deadline.late_by": (DEADLINE.late_by, {"at": LATER, "done_at": None}),
    "Deadline.show": (DEADLINE.show, {"lang": "ru"}),
    "Deadline.state": (DEADLINE.state, {"at": LATER, "done_at": None}),
    "Decision.explain": (DECISION.explain, {"lang": "ru"}),
    "Decision.show": (DECISION.show, {"lang": "ru"}),
    "Reason.explain": (REASON.explain, {"lang": "ru"}),
    "Measure": (
        rules.Measure,
        {
            "id": "m",
            "name": "кресло",
            "given_to_portal_on": DAY,
            "notified_on": None,
            "implement_by": None,
            "selected_on": None,
            "reactivated_on": None,
            "reactivation_requested_on": None,
            "fulfilled_on": None,
        },
    ),
    "SelectionWindow.explain": (WINDOW.explain, {"lang": "ru"}),
    "SelectionWindow.is_open": (WINDOW.is_open, {"day": DAY}),
    "SelectionWindow.is_over": (WINDOW.is_over, {"day": DAY}),
    "Measure.with_notice": (MEASURE.with_notice, {"on": DAY}),
    "may_select_supplier": (rules.may_select_supplier, ON),
    "notice_channels": (rules.notice_channels, {"phone": "+77011234567"}),
    "reactivate": (rules.reactivate, ON),
    "returned": (rules.returned, {"measure": PRESSED, "on": LATER_DAY}),
    "selection_window": (rules.selection_window, {"measure": MEASURE, "law": LAW}),
    "status": (rules.status, ON),
    "write_back": (rules.write_back, {"measure": MEASURE}),
    "Act": (rules.Act, {"id": "a", "number": "1", "signed_on": DAY, "title": WORDS}),
    "Citation": (rules.Citation, {"act": ACT, "unit": "art", "place": "1", "part": None}),
    "Citation.text": (CITATION.text, {"lang": "ru"}),
    "Entry": (
        rules.Entry,
        {
            "value": 1,
            "in_force_from": DAY,
            "in_force_to": None,
            "citation": CITATION,
            "checked_on": DAY,
            "published_on": DAY,
            "superseded_on": LATER_DAY,
        },
    ),
    "Entry.covers": (ENTRY.covers, {"day": DAY}),
    "Entry.known": (ENTRY.known, {"on": DAY}),
    "Norm": (rules.Norm, {"id": "n", "citation": CITATION, "sentence": WORDS}),
    "Text": (rules.Text, {"kk": "иә", "ru": "да", "en": "yes"}),
    "Timeline": (rules.Timeline, {"name": "n", "entries": (ENTRY,)}),
    "Timeline.at": (LINE.at, {"day": DAY, "known_on": DAY}),
    "Timeline.entry": (LINE.entry, {"day": DAY, "known_on": DAY}),
    "Timeline.known": (LINE.known, {"on": DAY}),
    "LawBook": (
        rules.LawBook,
        {"calendar": CALENDAR, "pilots": LAW.pilots, "portal": LAW.portal, "readings": LAW.readings, "checked_on": DAY},
    ),
    "LawBook.amend": (LAW.amend, {"since": DAY, "grace": HOUR}),
    "LawBook.as_known": (LAW.as_known, {"on": DAY}),
    "LawBook.service_hours": (LAW.service_hours, {"day": DAY}),
    "cancellation": (rules.cancellation, {"booking": CANCELLED, **TOLD}),
    "confirmation": (rules.confirmation, {"booking": BOOKING, **TOLD}),
    "invitation": (rules.invitation, {"form": FORM, "link": LINK, "lang": "kk", "law": LAW}),
    "no_show": (rules.no_show, {"booking": VOID, **TOLD}),
    "reminder": (rules.reminder, {"booking": BOOKING, **TOLD}),
    "control_bank_copy_due": (rules.control_bank_copy_due, {"region": "11", "law": LAW}),
    "next_schedule_due": (rules.next_schedule_due, {"year": 2025, "law": LAW}),
    "portal_in_force_from": (rules.portal_in_force_from, {"published_on": date(2023, 8, 25), "on": DAY, "law": LAW}),
    "problems_report_due": (rules.problems_report_due, {"found_on": DAY, "law": LAW}),
    "queue_in_force_from": (rules.queue_in_force_from, {"region": "11", "law": LAW}),
    "registration_report_due": (rules.registration_report_due, {"on": DAY, "law": LAW}),
    "schedule_due": (rules.schedule_due, {"on": DAY, "law": LAW}),
    "cabinet_sections": (rules.cabinet_sections, {"category": PARTICIPANT.category}),
    "directions": (rules.directions, {"oked": "4774", "mapping": {"47": (next(iter(rules.Direction)),)}}),
    "may_sign_in": (
        rules.may_sign_in,
        {
            "actor": PARTICIPANT,
            "method": next(iter(rules.SignInMethod)),
            "has_certificate": True,
            "registered": True,
            "law": LAW,
        },
    ),
    "may_choose": (
        rules.may_choose,
        {"participant": PARTICIPANT, "item": next(iter(rules.CatalogueItem)), "law": LAW},
    ),
    "missing_announcement_fields": (
        rules.missing_announcement_fields,
        {"announcement": rules.Announcement(next(iter(rules.AnnouncementKind)))},
    ),
    "missing_profile_fields": (rules.missing_profile_fields, {"profile": rules.ParticipantProfile()}),
    "representatives": (rules.representatives, {"category": PARTICIPANT.category}),
    "Participant": (rules.Participant, {"category": PARTICIPANT.category, "iin": "1", "phone": "+77011234567"}),
    "Readings": (rules.Readings, {name: getattr(LAW.readings, name) for name in READINGS}),
    "analysis_due": (rules.analysis_due, {"registered_at": AT, "law": LAW}),
    "confirmation_notice_due": (rules.confirmation_notice_due, {"confirmed_at": AT, "law": LAW}),
    "escalation_due": (rules.escalation_due, {"found_at": AT, "law": LAW}),
    "milestones": (rules.milestones, {"incident": INCIDENT, "at": LATER, "law": LAW}),
    "missing_contents": (rules.missing_contents, {"incident": INCIDENT}),
    "refutation_notice_due": (rules.refutation_notice_due, {"refuted_at": AT, "law": LAW}),
    "registration_due": (rules.registration_due, {"received_at": AT, "channel": INCIDENT.channel, "law": LAW}),
    "repair_notice_due": (rules.repair_notice_due, {"repaired_at": AT, "law": LAW}),
    "repair_start_due": (rules.repair_start_due, {"escalation_received_at": AT, "law": LAW}),
    "Department": (
        rules.Department,
        {"number": 1, "address": "Абай", "serves": ("1110",), "trips": (TRIP,), "capacity": 1, "schedule_until": DAY},
    ),
    "Department.known": (DEPARTMENT.known, {"on": DAY}),
    "Department.trip_on": (DEPARTMENT.trip_on, {"day": DAY}),
    "LawBook.pilot_of": (LAW.pilot_of, {"kato": "1110", "on": DAY}),
    "LawBook.with_pilot": (LAW.with_pilot, {"pilot": PILOT}),
    "Pilot": (
        rules.Pilot,
        {"act": ACT, "id": "61", "first": DAY, "last": LATER_DAY, "region": ("61",), "grace": HOUR},
    ),
    "WorkingCalendar.known": (CALENDAR.known, {"on": DAY}),
    "may_request": (
        rules.may_request,
        {"requester": None, "form": FORM, "by_proxy": False, "consent": None, "law": LAW},
    ),
    "PilotWindow.covers": (rules.pilot_window(DAY).covers, {"day": DAY}),
    "Slot": (rules.Slot, {"department": 1, "starts_at": AT}),
    "Trip": (rules.Trip, {"first": DAY, "last": LATER_DAY, "ordered_on": DAY}),
    "free_slots": (
        rules.free_slots,
        {
            "department": DEPARTMENT,
            "first": DAY,
            "last": LATER_DAY,
            "taken": set(),
            "at": AT,
            "form": FORM,
            "earlier": VOID,
            "waiting": WALK_IN,
            "law": LAW,
        },
    ),
    "astana": (
        rules.astana,
        {"year": 2025, "month": 12, "day": 15, "hour": 9, "minute": 1, "second": 2, "microsecond": 3, "fold": 0},
    ),
    "block_notices_due": (rules.block_notices_due, {"measures": [MEASURE], "on": LATER_DAY, "law": LAW}),
    "departments_for": (rules.departments_for, {"form": FORM, "departments": [DEPARTMENT]}),
    "next_due": (rules.next_due, {"incident": INCIDENT, "at": LATER, "law": LAW}),
    "grid": (rules.grid, {"on": DAY, "region": "11", "law": LAW}),
    "pilot_window": (rules.pilot_window, {"on": DAY, "region": "11", "law": LAW}),
    "slot_reasons": (
        rules.slot_reasons,
        {"slot": SLOT, "department": DEPARTMENT, "taken": set(), "at": AT, "law": LAW},
    ),
    "slots_on": (rules.slots_on, {"department": DEPARTMENT, "day": DAY, "law": LAW}),
    "ServiceHours": (rules.ServiceHours, {"opens": time(9), "closes": time(18), "calendar": CALENDAR}),
    "ServiceHours.add": (HOURS.add, {"at": AT, "length": HOUR}),
    "ServiceHours.between": (HOURS.between, {"start": AT, "end": LATER}),
    "ServiceHours.contains": (HOURS.contains, {"at": AT}),
    "ServiceHours.next_opening": (HOURS.next_opening, {"at": AT}),
    "end_of_calendar_days": (rules.end_of_calendar_days, {"event": DAY, "n": 3, "roll": True, "law": LAW}),
    "end_of_months": (rules.end_of_months, {"event": DAY, "months": 3, "roll": True, "law": LAW}),
    "end_of_working_days": (rules.end_of_working_days, {"event": DAY, "n": 3, "law": LAW}),
    "in_force_after": (rules.in_force_after, {"day": DAY, "calendar_days": 3}),
    "last_instant": (rules.last_instant, {"day": DAY, "closes": time(18)}),
    "Html.page": (rules.month_calendar(CALENDAR, 2025, 12).page, {"title": "т", "lang": "ru"}),
    "incident_timeline": (rules.incident_timeline, {"incident": INCIDENT, "at": LATER, "lang": "ru", "law": LAW}),
    "month_calendar": (rules.month_calendar, {"calendar": CALENDAR, "year": 2025, "month": 12, "lang": "ru"}),
    "week_of_slots": (
        rules.week_of_slots,
        {"department": DEPARTMENT, "monday": DAY, "taken": set(), "at": AT, "lang": "ru", "law": LAW},
    ),
    "year_calendar": (rules.year_calendar, {"calendar": CALENDAR, "year": 2025, "lang": "ru"}),
    "Finding.explain": (FINDING.explain, {"lang": "ru"}),
    "Finding.show": (FINDING.show, {"lang": "ru"}),
    "audit_incidents": (rules.audit_incidents, {**JUDGED, "rows": [{}], "until": LATER}),
    "audit_measures": (rules.audit_measures, {**JUDGED, "rows": [{}], "until": LATER_DAY}),
    "audit_queue": (rules.audit_queue, {**JUDGED, "rows": [{}], "until": LATER, "departments": [DEPARTMENT]}),
    "compare": (
        in_sum,
        {"kind": "queue", "rows": [{}], "other": LAW, "departments": [DEPARTMENT], "until": LATER, **JUDGED},
    ),
    "Comparison.explain": (COMPARISON.explain, {"lang": "ru"}),
    "Comparison.show": (COMPARISON.show, {"lang": "ru"}),
    "Effect.explain": (COMPARISON.effects[0].explain, {"lang": "ru"}),
    "Effect.show": (COMPARISON.effects[0].show, {"lang": "ru"}),
    "AnswerChange.explain": (CHANGE.explain, {"lang": "ru"}),
    "AnswerChange.show": (CHANGE.show, {"lang": "ru"}),
    "AuditReport.explain": (REPORT.explain, {"lang": "ru"}),
    "AuditReport.rows": (REPORT.rows, {"lang": "ru"}),
    "AuditReport.show": (REPORT.show, {"lang": "ru"}),
    "Tally.explain": (REPORT.by_norm[0].explain, {"lang": "ru"}),
    "audit_report": (rules.audit_report, {"findings": [FINDING], "after": [FINDING]}),
    "read_csv": (rules.read_csv, {"lines": ["event,at"], "delimiter": ","}),
    "read_incidents": (rules.read_incidents, {"rows": []}),
    "read_measures": (rules.read_measures, {"rows": []}),
    "read_queue": (rules.read_queue, {"rows": []}),
    "Milestone.explain": (MILESTONE.explain, {"lang": "ru"}),
    "Milestone.show": (MILESTONE.show, {"lang": "ru"}),
    "SelectionWindow.show": (WINDOW.show, {"lang": "ru"}),
    "Day.show": (CALENDAR.day(DAY).show, {"lang": "ru"}),
    "YearBalance.show": (CALENDAR.balance(2025).show, {"lang": "ru"}),
    "Norm.explain": (NORM.explain, {"lang": "ru"}),
    "Norm.show": (NORM.show, {"lang": "ru"}),
    "Norms.explain": (rules.NORMS.explain, {"lang": "ru"}),
    "Norms.show": (rules.NORMS.show, {"lang": "ru"}),
    "Norms.find": (rules.NORMS.find, {"words": "опоздание", "paragraph": "12", "act": "347, 136, 571/НҚ"}),
    "LawBook.explain": (LAW.explain, {"lang": "ru"}),
    "LawBook.show": (LAW.show, {"lang": "ru"}),
    "LawBook.differences": (LAW.differences, {"other": LAW.amend(grace=HOUR)}),
    "LawRow.explain": (ROW.explain, {"lang": "ru"}),
    "LawRow.show": (ROW.show, {"lang": "ru"}),
    "LawDifference.explain": (DIFFERENCES[0].explain, {"lang": "ru"}),
    "LawDifference.show": (DIFFERENCES[0].show, {"lang": "ru"}),
    "LawDifferences.explain": (DIFFERENCES.explain, {"lang": "ru"}),
    "LawDifferences.show": (DIFFERENCES.show, {"lang": "ru"}),
    "Timeline.revised": (partial(LINE.revised, lambda value: value), {"since": DAY}),
    "Announcement": (rules.Announcement, {"kind": next(iter(rules.AnnouncementKind)), "text": "а", "removed_by": AT}),
    "Reading": (rules.Reading, {"field": "hours_terms", "value": "clock"}),
    "Reading.explain": (rules.Reading("hours_terms", "clock").explain, {"lang": "kk"}),
    "Incident": (rules.Incident, {**EVENTS, "received_at": AT, "channel": INCIDENT.channel, "attachments": ("a",)}),
    **{kind.__name__: (kind, {one.name: None for one in attrs.fields(kind)}) for kind in PROFILES},
}

# A row of each record of which nothing is odd.
RECORDS: dict[str, dict[str, Any]] = {
    "audit_incidents": {"event": "received", "at": AT, "incident": "1", "channel": "chat-bot"},
    "audit_measures": {"event": "given", "on": DAY, "measure": "1", "implement_by": LATER_DAY, "has_phone": True},
    "audit_queue": {
        "event": "booked",
        "at": AT,
        "form": "17",
        "ticket": "A-1",
        "signed_on": date(2025, 12, 1),
        "residence": "111010000",
        "has_phone": True,
        "slot": {"department": 1, "starts_at": SLOT.starts_at},
    },
}

# What the rules alone make: whoever reads these never constructs one.
MADE = {
    "Day",
    "Deadline",
    "Decision",
    "Finding",
    "Html",
    "MonthBalance",
    "PilotWindow",
    "Reason",
    "Reform",
    "SelectionWindow",
    "Sms",
}
MADE |= {
    "AnswerChange",
    "AuditReport",
    "Code",
    "Codes",
    "Comparison",
    "CsvRow",
    "Effect",
    "LawDifference",
    "LawDifferences",
    "LawRow",
    "Milestone",
    "Milestone.of",
    "Norms",
    "Tally",
    "YearBalance",
}
MADE |= {"Text.fill", "Text.of"}  # these call what the caller brings, whose errors are the caller's


def takers() -> Iterator[str]:
    """Every public function, constructor of facts, and method that takes an argument."""
    for name, value in PUBLIC.items():
        if isinstance(value, type) and not issubclass(value, BaseException | Enum):
            ours = [vars(kind) for kind in reversed(value.__mro__) if kind.__module__.startswith("aleumet_rules")]
            methods = {own: getattr(member, "__func__", member) for members in ours for own, member in members.items()}
            taking = {f"{name}.{own}" for own, member in methods.items() if not own.startswith("_") and takes(member)}
            yield from ({name} | taking) - MADE
        elif inspect.isfunction(value):
            yield name


def takes(member: object) -> bool:
    """Whether a method takes more than its own record."""
    return inspect.isfunction(member) and len(inspect.signature(member).parameters) > 1


# --- what an argument may be --------------------------------------------------------------------------------------

_NAMED: dict[str, str] = {
    **dict.fromkeys(("lang", "known_on", "unit", "field"), "choice"),
    **dict.fromkeys(("residence", "phone", "link", "oked", "portal_host", "delimiter"), "form of text"),
    **dict.fromkeys(("kk", "ru", "en", "title", "words", "paragraph", "act"), "any text"),
}
"""What a text may be beside one visible line, by the name of its argument."""
_WHOLE = ("WorkingCalendar.add_working_days", "n")
_PLAIN: dict[Any, str] = {
    date: "day",
    datetime: "instant",
    time: "time of day",
    timedelta: "length",
    bool: "flag",
    NoneType: "nothing",
}


@cache
def kinds_of(name: str, argument: str) -> frozenset[str]:
    """The kinds of values that an argument may be, by its annotation; `anything` where any value may stand."""
    hint = _hint(CALLS[name][0], argument)
    return frozenset(_kinds(name, argument, hint))


def _hint(call: Callable[..., Any], argument: str) -> Any:
    function = call.func if isinstance(call, partial) else call
    owner = vars(function)["__init__"] if isinstance(function, type) else function
    hints = get_type_hints(owner, localns={"Html": rules.Html})
    unpacked = [get_args(hint)[0] for hint in hints.values() if get_origin(hint) is Unpack]
    for changes in (one for one in unpacked if is_typeddict(one)):
        hints |= get_type_hints(changes)
    return hints[argument]


def _kinds(name: str, argument: str, hint: Any) -> Iterator[str]:
    origin = get_origin(hint)
    if hint is Any or isinstance(hint, TypeVar):
        yield "anything"
    elif origin in (UnionType, Union):
        for one in get_args(hint):
            yield from _kinds(name, argument, one)
    elif origin is Literal or (hint is str and name == "Reading"):
        yield "choice"
    elif hint is str:
        yield _NAMED.get(argument, "line")
    elif hint is int:
        yield "whole number" if (name, argument) == _WHOLE else "count"
    elif hint in _PLAIN:
        yield _PLAIN[hint]
    else:
        yield _other_kind(origin, hint)


def _other_kind(origin: Any, hint: Any) -> str:
    """A collection by its name, a record by its class."""
    return str(hint.__name__) if origin is None or origin is rules.Timeline else str(origin.__name__).lower()


# --- the rows of a record ----------------------------------------------------------------------------------------

_NUMBER, _DAY, _AT = (
    frozenset({"line", "count"}),
    frozenset({"day", "form of text"}),
    frozenset({"instant", "form of text"}),
)
_LEFT_OUT = frozenset({"nothing", "absent"})
_ROW_KINDS: dict[str, frozenset[str]] = {
    "event": frozenset({"choice"}),
    "at": _AT,
    "on": _DAY,
    "signed_on": _DAY,
    "implement_by": _DAY | _LEFT_OUT,
    "residence": frozenset({"form of text"}),
    "channel": frozenset({"choice", "Channel"}),
    "has_phone": _LEFT_OUT | {"choice", "flag"},
    "slot": frozenset({"mapping"}),
    **dict.fromkeys(("incident", "measure", "form", "ticket"), _NUMBER),
}


def _in_a_row(
    audit: Callable[..., Iterator[rules.Finding]], more: dict[str, Any]
) -> Callable[..., list[rules.Finding]]:
    return lambda **row: [*audit([row], **more)]


_AUDITS: dict[str, Callable[..., list[rules.Finding]]] = {
    "audit_incidents": _in_a_row(rules.audit_incidents, {}),
    "audit_measures": _in_a_row(rules.audit_measures, {}),
    "audit_queue": _in_a_row(rules.audit_queue, {"departments": [DEPARTMENT]}),
}


@attrs.frozen
class Target:
    """A call with arguments that are right, and the kinds that each may be."""

    call: Callable[..., Any]
    right: dict[str, Any]
    kinds: dict[str, frozenset[str]]


TARGETS: dict[str, Target] = {
    **{name: Target(call, right, {key: kinds_of(name, key) for key in right}) for name, (call, right) in CALLS.items()},
    **{
        f"LawBook.amend of {name}": Target(LAW.amend, {name: value}, {name: kinds_of("LawBook.amend", name)})
        for name, value in REFORM.items()
    },
    **{
        f"a row of {name}": Target(_AUDITS[name], row, {key: _ROW_KINDS[key] for key in row})
        for name, row in RECORDS.items()
    },
}
"""Everything that is tried: the public calls, each change of a reform, and the keys of a row of each record."""
