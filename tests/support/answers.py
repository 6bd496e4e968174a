"""One answer of every kind, page by page: what the golden texts under `tests/golden` say in three languages."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Protocol

from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    BookingStatus,
    CatalogueItem,
    Channel,
    Department,
    Form031,
    Incident,
    Measure,
    Participant,
    ParticipantCategory,
    Representative,
    SignInMethod,
    Slot,
    SupplierKind,
    Trip,
    WalkIn,
    Week,
    WorkingCalendar,
    analysis_due,
    arrive,
    book,
    cancel,
    confirmation_notice_due,
    control_bank_copy_due,
    escalation_due,
    join_general_order,
    may_book,
    may_choose,
    may_request,
    may_select_supplier,
    may_sign_in,
    milestones,
    next_schedule_due,
    problems_report_due,
    reactivate,
    refutation_notice_due,
    registration_due,
    registration_report_due,
    repair_notice_due,
    repair_start_due,
    returned,
    schedule_due,
    selection_window,
)
from findings import findings

__all__ = ["PAGES", "Answer"]


class Answer(Protocol):
    """Whatever explains itself."""

    def explain(self, lang: str = ...) -> str: ...


def day(text: str) -> date:
    """A day of the form 2025-12-15."""
    return date.fromisoformat(text)


def moment(text: str) -> datetime:
    """An instant in Astana time of the form 2025-12-15 09:00."""
    return datetime.fromisoformat(text).replace(tzinfo=ASTANA)


TRIP = Trip(day("2025-12-22"), day("2025-12-24"))
DEPARTMENT = Department(3, "Көкшетау қ., Абай к-сі, 96, 12-кабинет", ("1110",), (TRIP,))
ABROAD = Department(7, "Петропавл қ., Абай к-сі, 1", ("5910",))
FORM = Form031("031-417", "A-1", day("2025-12-01"), "111010000")
SLOT = Slot(3, moment("2025-12-19 09:00"))
ASKED = moment("2025-12-15 11:30")
BOOKING = Booking("A-12", FORM, SLOT, ASKED)
VOID = evolve(BOOKING, status=BookingStatus.VOID)


def wish(
    start: str = "2025-12-19 09:00",
    *,
    at: datetime = ASKED,
    form: Form031 = FORM,
    department: Department = DEPARTMENT,
    earlier: Booking | None = None,
    waiting: WalkIn | None = None,
    full: bool = False,
    **reform: str,
) -> Answer:
    """May that start be booked."""
    slot = Slot(department.number, moment(start))
    law = LAW.amend(**reform)  # type: ignore[arg-type]
    taken = {slot} if full else ()
    return may_book(form, slot, department, earlier=earlier, taken=taken, at=at, waiting=waiting, law=law)


def queue() -> Iterator[tuple[str, Answer]]:
    """Booking, cancelling, coming and waiting."""
    yield "allowed", wish()
    yield "request-out-of-force", wish(at=moment("2025-11-21 10:00"), form=evolve(FORM, signed_on=day("2025-11-20")))
    late = evolve(FORM, signed_on=day("2026-11-10"))
    yield "slot-out-of-force", wish("2026-11-23 09:00", at=moment("2026-11-20 10:00"), form=late)
    yield "after the end", wish("2026-11-25 09:00", at=moment("2026-11-24 10:00"), form=late)
    yield (
        "allowed, for a day after the end",
        wish("2026-11-25 09:00", at=moment("2026-11-20 10:00"), form=late, pilot_covers="request", pilot_end="rolled"),
    )
    yield "department-outside-region", wish(department=ABROAD)
    yield "day-off", wish("2025-12-16 09:00")
    yield "department-away", wish("2025-12-23 09:00")
    yield "start-off-grid", wish("2025-12-19 13:00")
    yield "start-not-ahead", wish("2025-12-15 10:00")
    yield "slot-taken", wish(full=True)
    two = evolve(DEPARTMENT, capacity=2)
    yield "slot-taken, one place whatever the schedule says", wish(full=True, department=two, slot_capacity="one")
    yield "allowed, the second of two places", may_book(FORM, SLOT, two, earlier=None, taken={SLOT: 1}, at=ASKED)
    yield "beyond-schedule", wish(department=evolve(DEPARTMENT, schedule_until=day("2025-12-18")))
    yield "no-registration", wish(form=evolve(FORM, residence=None))
    yield "residence-outside-region", wish(form=evolve(FORM, residence="591010000"), department=ABROAD)
    yield "residence-not-served", wish(form=evolve(FORM, residence="111810000"))
    yield from of_forms()
    yield from of_bookings()


def of_forms() -> Iterator[tuple[str, Answer]]:
    """The form's validity, and what was booked under it before."""
    yield "form-not-signed-yet", wish(form=evolve(FORM, signed_on=day("2025-12-16")))
    yield "form-expired", wish("2026-01-09 09:00", at=moment("2026-01-05 10:00"))
    yield "examination-after-expiry, schedule-not-declared", wish("2026-01-09 09:00")
    yield "form-expires-before-examination", wish("2026-01-09 09:00", form_validity_covers="examination")
    yield "active-booking", wish("2025-12-26 09:00", earlier=BOOKING)
    came = evolve(BOOKING, status=BookingStatus.ATTENDED)
    yield "form-used", wish("2025-12-26 09:00", at=moment("2025-12-19 12:00"), earlier=came, used_form="used-up")
    waits = WalkIn(FORM, moment("2025-12-19 09:20"))
    again = moment("2025-12-19 12:00")
    yield "booked again after coming", wish("2025-12-26 09:00", at=moment("2025-12-19 12:00"), earlier=came)
    yield "booked again while waiting", wish("2025-12-26 09:00", at=again, earlier=VOID, waiting=waits)
    monday, saturday = moment("2026-01-12 10:00"), evolve(FORM, signed_on=day("2025-12-10"))
    yield "form-expired, on a Saturday", wish("2026-01-19 09:00", at=monday, form=saturday)
    yield "allowed, a form that rolls", wish("2026-01-19 09:00", at=monday, form=saturday, form_roll="yes")
    yield (
        "waits-in-general-order",
        wish("2025-12-26 09:00", at=again, earlier=VOID, waiting=waits, after_lateness="either"),
    )
    yield "several reasons", wish("2025-12-16 13:00", form=evolve(FORM, residence="111810000"))
    yield "booked", book(FORM, SLOT, DEPARTMENT, earlier=None, taken=(), at=ASKED, ticket="A-12")


def of_bookings() -> Iterator[tuple[str, Answer]]:
    """What happens to a booking."""
    yield "cancelled", cancel(BOOKING, at=moment("2025-12-17 20:00"))
    yield "cancel-after-end", cancel(VOID, at=moment("2025-12-20 20:00"))
    yield "cancel-after-lapse", cancel(BOOKING, at=moment("2025-12-19 09:20"))
    yield "came in time", arrive(BOOKING, at=moment("2025-12-19 09:15"))
    yield "not-the-day", arrive(BOOKING, at=moment("2025-12-18 09:00"))
    away = evolve(DEPARTMENT, trips=(Trip(day("2025-12-19"), day("2025-12-19")),))
    yield "came on a closed day", arrive(BOOKING, at=moment("2025-12-19 11:00"), department=away)
    yield "came late", arrive(BOOKING, at=moment("2025-12-19 09:15:01"))
    yield "arrive-after-end", arrive(VOID, at=moment("2025-12-19 11:00"))
    yield "waits", join_general_order(VOID, at=moment("2025-12-19 11:00"))
    anew = evolve(BOOKING, ticket="A-13", slot=Slot(3, moment("2025-12-26 09:00")))
    either = LAW.amend(after_lateness="either")
    yield "booked-again", join_general_order(VOID, at=moment("2025-12-19 11:00"), again=anew, law=either)
    yield "wait-without-lateness", join_general_order(BOOKING, at=moment("2025-12-19 09:00"))
    yield "wait-on-another-day", join_general_order(VOID, at=moment("2025-12-22 11:00"))


def who_asks() -> Iterator[tuple[str, Answer]]:
    """Who may ask for a booking."""
    yield "allowed", may_request(None, FORM)
    yield "consent-missing", may_request(Representative.PARENT, FORM, consent=False)
    yield "not-a-legal-representative", may_request(Representative.TRUSTEE, FORM, by_proxy=True, consent=True)


CHAIR = Measure("17", "Кресло-коляска", day("2025-12-30"))
TOLD = evolve(CHAIR, notified_on=day("2025-12-31"))
PRESSED = evolve(TOLD, reactivation_requested_on=day("2026-03-10"))
RETURNED = returned(PRESSED, on=day("2026-03-16"))
TOLD_LATE = evolve(CHAIR, notified_on=day("2026-03-10"))
RECEIVED = LAW.amend(block_clock="received", window_roll="no")
CLOSED = LAW.amend(choice_before_notice="closed")
BY_RETURN = LAW.amend(after_activation="return")


def choosing() -> Iterator[tuple[str, Answer]]:
    """Choosing a supplier."""
    yield "allowed", may_select_supplier(TOLD, on=day("2026-03-02"))
    yield "allowed, not notified yet", may_select_supplier(CHAIR, on=day("2026-05-05"))
    yield "window-closed", may_select_supplier(TOLD, on=day("2026-03-03"))
    yield "window-closed, other readings", may_select_supplier(TOLD, on=day("2026-03-01"), law=RECEIVED)
    over = evolve(TOLD, implement_by=day("2026-02-10"))
    yield "implementation-over", may_select_supplier(over, on=day("2026-02-11"))
    chosen = evolve(TOLD, selected_on=day("2026-01-15"))
    yield "allowed, chosen again", may_select_supplier(chosen, on=day("2026-01-20"))
    once = LAW.amend(second_choice="once")
    yield "already-selected", may_select_supplier(chosen, on=day("2026-01-20"), law=once)
    informs = LAW.amend(measure_term="informs")
    yield "allowed, the measure's term informs", may_select_supplier(over, on=day("2026-02-11"), law=informs)
    yield "not-notified", may_select_supplier(CHAIR, on=day("2026-05-05"), law=CLOSED)
    late = CHAIR.with_notice(day("2026-03-03"))
    yield "never-open", may_select_supplier(late, on=day("2026-03-04"), law=CLOSED.amend(block_clock="received"))
    yield "window-closed, by the return", may_select_supplier(RETURNED, on=day("2026-05-19"), law=BY_RETURN)
    yield "reactivation-pending", may_select_supplier(PRESSED, on=day("2026-03-12"))
    yield "activated", reactivate(TOLD, on=day("2026-03-10"))
    yield "activated early", reactivate(TOLD, on=day("2026-02-10"))
    yield "activated, chosen already", reactivate(chosen, on=day("2026-03-10"))
    yield "reactivation-pending, pressed again", reactivate(PRESSED, on=day("2026-03-12"))


def windows() -> Iterator[tuple[str, Answer]]:
    """From when until when a supplier can be chosen."""
    yield "rolled", selection_window(TOLD)
    yield "not notified yet", selection_window(CHAIR)
    yield "other readings", selection_window(TOLD, law=RECEIVED)
    yield "each by its own clock", selection_window(TOLD_LATE, law=LAW.amend(block_clock="each"))
    yield "opened by the notice", selection_window(CHAIR, law=CLOSED)
    yield "never open", selection_window(TOLD_LATE, law=CLOSED.amend(block_clock="received"))
    yield "after an activation", selection_window(RETURNED.with_notice(day("2026-03-17")))
    yield "after an activation, by the return", selection_window(RETURNED, law=BY_RETURN)


def sign_in() -> Iterator[tuple[str, Answer]]:
    """Signing in to the portal."""
    person = Participant(ParticipantCategory.DISABILITY, "900101350018", "+77011234567", Representative.GUARDIAN)
    yield "allowed", may_sign_in(person, SignInMethod.EDS)
    yield "allowed, supplier", may_sign_in(SupplierKind.ENTREPRENEUR, SignInMethod.EDS)
    yield "method-not-open", may_sign_in(SupplierKind.LEGAL_ENTITY, SignInMethod.E_GOVERNMENT)
    yield "certificate-not-accepted", may_sign_in(evolve(person, representative=None), SignInMethod.OTHER_EDS)
    nobody = Participant(ParticipantCategory.OLD_AGE)
    required = LAW.amend(sign_in_number="required")
    yield "no-iin, no-registered-number", may_sign_in(nobody, SignInMethod.EDS, law=required)
    yield "no-iin", may_sign_in(nobody, SignInMethod.E_GOVERNMENT)
    yield "no-certificate", may_sign_in(person, SignInMethod.EDS, has_certificate=False)
    yield "not-registered", may_sign_in(person, SignInMethod.E_GOVERNMENT, registered=False)
    yield "method-not-open, participant", may_sign_in(nobody, SignInMethod.PASSWORD)


def catalogue() -> Iterator[tuple[str, Answer]]:
    """Choosing goods and services."""
    person = Participant(ParticipantCategory.DISABILITY, "900101350018", group=1, moves_with_difficulty=True)
    yield "allowed", may_choose(person, CatalogueItem.PERSONAL_ASSISTANT)
    yield "allowed, another service", may_choose(person, CatalogueItem.SANATORIUM)
    other = Participant(ParticipantCategory.DISABILITY, "900101350018", group=2)
    yield (
        "not-of-the-first-group, no-difficulty-in-moving",
        may_choose(other, CatalogueItem.PERSONAL_ASSISTANT),
    )


FRIDAY, SATURDAY = "2025-11-21 16:00", "2025-12-13 12:00"
SERVICE = LAW.amend(hours_terms="service-hours", notice_terms="service-hours")
SAME_HOUR = LAW.amend(working_day_term="same-hour")
ANALOGY = LAW.amend(voice_out_of_hours="next-working-day")
STRICT = LAW.amend(next_working_day="strict", out_of_hours_due="after-opening")


def incidents() -> Iterator[tuple[str, Answer]]:
    """The clocks of a technical failure."""
    yield "incident.register", registration_due(moment(FRIDAY), Channel.MESSENGER)
    yield "incident.register, service hours", registration_due(moment(FRIDAY), Channel.VOICE, law=SERVICE)
    yield "incident.register-out-of-hours", registration_due(moment(SATURDAY), Channel.CHAT_BOT)
    early = moment("2025-12-15 07:00")
    yield "incident.register-out-of-hours, before opening", registration_due(early, Channel.CHAT_BOT)
    yield "incident.register-out-of-hours, other readings", registration_due(early, Channel.CHAT_BOT, law=STRICT)
    yield "voice-outside-hours", registration_due(moment("2025-11-21 18:30"), Channel.VOICE)
    yield "voice-outside-hours, analogy", registration_due(moment("2025-11-21 18:30"), Channel.VOICE, law=ANALOGY)
    yield "incident.analyse", analysis_due(moment("2025-12-15 11:00"))
    yield "incident.analyse, same hour", analysis_due(moment("2025-12-15 11:00"), law=SAME_HOUR)
    yield "incident.escalate", escalation_due(moment("2025-12-15 11:00"))
    yield "incident.escalate, evening", escalation_due(moment("2025-12-15 17:00"))
    yield "incident.refuted-notice", refutation_notice_due(moment("2025-12-15 11:00"))
    yield "incident.confirmed-notice", confirmation_notice_due(moment("2025-12-15 18:15"), law=SERVICE)
    yield "incident.start-repair", repair_start_due(moment("2025-12-15 17:00"))
    yield "incident.start-repair, same hour", repair_start_due(moment("2025-12-15 17:00"), law=SAME_HOUR)
    yield "incident.repaired-notice", repair_notice_due(moment("2025-12-15 11:00"))
    yield "incident.repaired-notice, evening", repair_notice_due(moment("2025-12-15 17:00"))


def obligations() -> Iterator[tuple[str, Answer]]:
    """By when those who carry out the orders must act."""
    yield "queue.schedule-due", schedule_due()
    yield "queue.schedule-due, next year", next_schedule_due(2025)
    for name, law in (
        ("without a roll", LAW.amend(schedule_deadline="inclusive")),
        ("the day before", LAW.amend(schedule_deadline="exclusive")),
    ):
        yield f"queue.schedule-due, next year, {name}", next_schedule_due(2025, law=law)
    yield "queue.report-problems", problems_report_due(day("2026-03-20"))
    yield "queue.control-bank-copy", control_bank_copy_due()
    yield "portal.registration-report", registration_report_due()


def clocks() -> Iterator[tuple[str, Answer]]:
    """The clocks of one incident: each state of a clock at least once."""
    incident = Incident(
        moment("2025-12-15 10:00"),
        Channel.CHAT_BOT,
        registered_at=moment("2025-12-15 12:00"),
        found_at=moment("2025-12-15 12:30"),
        escalated_at=moment("2025-12-15 16:00"),
        escalation_received_at=moment("2025-12-15 16:00"),
        confirmed_at=moment("2025-12-17 10:00"),
    )
    for milestone in milestones(incident, at=moment("2025-12-17 10:45")):
        yield f"{milestone.norm.id}, {milestone.state.value}", milestone
    refuted = evolve(incident, found_at=None, escalated_at=None, escalation_received_at=None, confirmed_at=None)
    own = evolve(refuted, analysed_at=moment("2025-12-15 15:00"), refuted_at=moment("2025-12-15 15:00"))
    law = LAW.amend(own_refutation="thirty-minutes")
    yield "incident.refuted-notice, own refutation", milestones(own, at=moment("2025-12-15 15:20"), law=law)[-1]


def days() -> Iterator[tuple[str, Answer]]:
    """Every kind of day."""
    five, six = WorkingCalendar(), WorkingCalendar(Week.SIX_DAY)
    mine = WorkingCalendar(days_off=[day("2026-03-02")], working_days=[day("2026-03-07")])
    known = (
        (five, "2025-12-15"),
        (six, "2025-12-13"),
        (five, "2025-12-13"),
        (six, "2025-12-14"),
        (five, "2025-12-16"),
        (five, "2026-03-08"),
        (five, "2026-01-07"),
        (five, "2026-05-27"),
        (five, "2026-03-09"),
        (five, "2025-01-03"),
        (five, "2025-01-05"),
        (mine, "2026-03-02"),
        (mine, "2026-03-07"),
        (five, "2027-03-15"),
    )
    for calendar, text in known:
        found = calendar.day(day(text))
        yield f"{found.kind.value}, {text}, {calendar.week.value}", found


PAGES: Mapping[str, Callable[[], Iterator[tuple[str, Answer]]]] = {
    "queue": queue,
    "who-asks": who_asks,
    "choosing-a-supplier": choosing,
    "windows": windows,
    "signing-in": sign_in,
    "catalogue": catalogue,
    "incident-deadlines": incidents,
    "obligations": obligations,
    "milestones": clocks,
    "days": days,
    "findings": findings,
}
"""The answers of each page, by its name."""
