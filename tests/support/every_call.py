"""Calls everything public in a process of its own, and prints as JSON what the interpreter reported of it.

A module whose names become public gets its calls in a function of its own below, listed in `SETTLED`.
"""

import copy
import json
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from types import CodeType, FrameType, SimpleNamespace
from typing import Any

import aleumet_rules as rules

PACKAGE = str(Path(rules.__file__).parent)
PUBLIC: dict[str, Any] = {name: getattr(rules, name) for name in vars(rules)["__all__"]}

LAW, NORM, WORDS = rules.LAW, rules.NORMS["term.roll"], rules.Text("иә", "да", "yes")
DAY, HOLIDAY = date(2025, 12, 15), date(2025, 12, 16)
AT, HOUR = datetime(2025, 12, 15, 6, tzinfo=UTC), timedelta(hours=1)
LANGUAGES = ("kk", "ru", "en")

# What an interpreter reports of its own inner life.
INNER = {"builtins.id", "object.__getattr__", "sys._getframe", "sys._getframemodulename", "sys.setprofile"}
# Where an enum keeps the maker of its members, which it calls when the class is made, and where CPython 3.14 keeps the
# function that its compiler wrote for the annotations of a class.
NOT_CALLED = {"__new_member__", "_new_member_", "__annotate__", "__annotate_func__"}


def shown(record: Any) -> None:
    """All the ways in which a record presents itself."""
    str(record)
    repr(record)
    for lang in LANGUAGES:
        for way in ("explain", "show"):
            if hasattr(record, way):
                getattr(record, way)(lang)
    for way in ("_repr_html_", "__html__", "to_dict"):
        if hasattr(record, way):
            getattr(record, way)()


def read(record: Any) -> None:
    """Every public property of a record."""
    for name, member in vars(type(record)).items():
        if isinstance(member, property) and not name.startswith("_"):
            getattr(record, name)


def errors() -> None:
    """Calls of errors."""
    for error in (rules.InvalidFact("n", 1, "no"), rules.NotInForce("queue", DAY), rules.Refused("no")):
        shown(error)
    rules.NotInForce("queue", DAY).text("kk")
    shown(rules.UnknownColumn(("n",)))
    rules.UnknownColumn(("n",)).text("kk")
    for faulty in (lambda: rules.Trip(HOLIDAY, DAY), lambda: rules.end_of_months(DAY, 0)):
        try:
            faulty()
        except rules.InvalidFact as error:
            read(error)
            for lang in LANGUAGES:
                error.text(lang)
    shown(rules.ContradictoryFacts(("a", "b"), (1, 2), "no"))
    for travelling in (rules.InvalidFact("n", 1, "no"), rules.ContradictoryFacts(("a", "b"), (1, 2), "no"), rules.LAW):
        copy.copy(travelling)


def law() -> None:
    """Calls of the law as data."""
    dict(WORDS.fill(n=1))
    repr((WORDS, LAW.readings))
    rules.Citation(NORM.citation.act, "art", "175").text()
    line = rules.Timeline("queue", tuple(LAW.pilots[0].rules)).known(DAY)
    line.at(DAY)
    line.revised(lambda numbers: numbers, since=HOLIDAY)
    for entry in line:
        entry.covers(DAY)
        entry.known(DAY)
    reading = rules.Reading("hours_terms", "clock")
    (
        reading.norms,
        reading.subject,
        reading.meaning,
        reading.others,
        reading.explain("kk"),
        reading.brief,
        reading.where,
    )


def decision() -> None:
    """Calls of decisions."""
    made = rules.Decision(WORDS, DAY, (), (NORM,), {"days": {DAY, HOLIDAY}, "at": AT}, (), DAY)
    reason = rules.Reason(NORM, "code", WORDS, WORDS)
    refused: rules.Decision[date] = rules.Decision(WORDS, None, (reason,), (NORM,), {}, (), DAY)
    deadline = rules.Deadline(NORM, rules.to_astana(AT), rules.to_astana(AT + 99 * HOUR), (), DAY, LAW.calendar)
    for answer in (made, refused, reason, deadline):
        shown(answer)
    made.unwrap()
    bool(refused)
    deadline.state(AT, done_at=AT)
    deadline.late_by(AT)


def calendar() -> None:
    """Calls of the calendar."""
    mine = rules.WorkingCalendar(rules.Week.SIX_DAY, days_off=[DAY])
    for one in (LAW.calendar, mine, copy.copy(mine), rules.WorkingCalendar(known_on=DAY)):
        one.is_working_day(DAY)
        one.is_settled(DAY)
        one.known(DAY)
        one.next_working_day(DAY)
        one.previous_working_day(DAY)
        one.roll_forward(HOLIDAY)
        one.add_working_days(DAY, 250)
        one.count_working_days(DAY, HOLIDAY)
        list(one.working_days(DAY, HOLIDAY))
        list(one.non_working_days(DAY, date(2026, 6, 1)))
        one._repr_pretty_(SimpleNamespace(text=str), False)
        for record in (one.day(HOLIDAY), one.balance(2025)):
            shown(record)
            read(record)


def terms() -> None:
    """Calls of terms, of service hours and of the law book."""
    moved = rules.Transfer(date(2026, 12, 28), date(2026, 12, 26))
    holiday = rules.NewHoliday(WORDS, 11, 14, DAY, until=date(2026, 12, 31))
    LAW.amend(transfers=[moved], kurban_ait={2027: rules.KurbanAit(date(2027, 5, 17))}, holidays=[holiday])
    read(moved)
    amended = LAW.amend(grace=HOUR, calendar=rules.WorkingCalendar(rules.Week.SIX_DAY), since=DAY)
    rules.end_of_months(DAY, 2, law=amended)
    rules.end_of_calendar_days(DAY, 10, roll=True, law=amended)
    rules.end_of_working_days(DAY, 10, law=amended)
    rules.in_force_after(DAY, 10)
    rules.last_instant(DAY, closes=time(18))
    hours = copy.copy(rules.ServiceHours(time(9), time(18), LAW.calendar))
    for one in (hours, rules.ServiceHours(closes=None), amended.service_hours(HOLIDAY)):
        one.contains(AT)
        one.next_opening(AT)
        one.add(AT, 20 * HOUR)
        one.between(AT, AT + 99 * HOUR)


DEPARTMENT = rules.Department(1, "Көкшетау қ., Абай к-сі, 1", ("1110",))
FORM = rules.Form031("17", "A-1", date(2025, 12, 1), "111010000", "+77011234567", "А.")


def queue() -> None:
    """Calls of slots, of booking, and of the messages about it."""
    rules.grid(DAY)
    rules.pilot_window(DAY).covers(DAY)
    rules.pilot_window(DAY)
    LAW.pilot_of("1110", on=DAY)
    pilot = rules.Pilot(act=NORM.citation.act, region=("61",), first=DAY)
    copy.copy(pilot)
    repr(pilot)
    hash(LAW.with_pilot(pilot))
    shown(rules.may_request(rules.Representative.PARENT, FORM, consent=False))
    repr(rules.LAW)
    amended = LAW.as_known(DAY).amend(grace=HOUR, since=DAY)
    found = LAW.differences(amended)
    for one in (LAW, amended.rows()[-1], found, found[0], rules.NORMS.find("12-тармақ"), NORM):
        shown(one)
    (found[0].row, found[0].span, found[0].row.title, found[0].row.place, found[0].row.force)
    copy.copy(rules.NORMS)
    received = {"event": "received", "at": AT, "incident": "1", "channel": "voice"}
    comparison = rules.compare("incidents", [received], other=LAW.amend(register_within=HOUR))
    for one in (*comparison, comparison, *comparison.effects):
        shown(one)
    (comparison.rows, comparison.changed, comparison.differences, comparison.heading(), comparison.effects[0].name)
    rules.slots_on(DEPARTMENT, DAY)
    rules.departments_for(FORM, [DEPARTMENT])
    rules.astana(2025, 12, 17, 9)
    list(rules.free_slots(DEPARTMENT, DAY, date(2025, 12, 31), taken=set(), at=AT))
    trip = rules.Trip(date(2025, 12, 22), date(2025, 12, 24))
    rules.Department(2, DEPARTMENT.address, ("1110",), (trip,)).trip_on(DAY)
    DEPARTMENT.known(DAY)
    rules.valid_until(FORM)
    dict(rules.NORMS["queue.no-show"].citation.label)
    read(FORM)
    slot = copy.copy(rules.Slot(1, datetime(2025, 12, 17, 4, tzinfo=UTC)))
    shown(rules.may_book(FORM, slot, DEPARTMENT, earlier=None, taken={slot}, at=AT))
    made = rules.book(FORM, slot, DEPARTMENT, earlier=None, taken=set(), at=AT, ticket="7")
    shown(made)
    booking, late = made.unwrap(), slot.starts_at + HOUR
    rules.reminder_on(booking)
    rules.late_after(slot)
    rules.is_no_show(slot, at=late)
    void, cancelled = rules.lapse(booking, at=late), rules.cancel(booking, at=AT).unwrap()
    rules.arrive(booking, at=AT + HOUR)
    walk_in = rules.join_general_order(void, at=late).unwrap()
    shown(walk_in)
    rules.reception_order([booking], [walk_in])
    link = "https://aleumet.egov.kz/q"
    messages = [
        rules.invitation(FORM, link=link),
        rules.confirmation(booking, FORM, DEPARTMENT, link=link),
        rules.reminder(booking, FORM, DEPARTMENT, link=link),
        rules.cancellation(cancelled, FORM, DEPARTMENT),
        rules.no_show(void, FORM, DEPARTMENT, link=link),
    ]
    for message in messages:
        shown(message)
        read(message)


def programme() -> None:
    """Calls of the individual programme."""
    measure = rules.Measure("m-1", "кресло", date(2025, 9, 1), date(2025, 9, 5), date(2026, 9, 1))
    shown(rules.selection_window(measure))
    rules.block_notices_due([measure], on=DAY)
    rules.status(measure, on=DAY)
    shown(rules.may_select_supplier(measure, on=DAY))
    again = rules.reactivate(measure, on=DAY).unwrap()
    rules.returned(again, on=HOLIDAY)
    rules.notice_channels(None)
    rules.write_back(measure)
    measure.with_notice(DAY)
    window = rules.selection_window(measure)
    window.is_open(DAY)
    window.is_over(DAY)
    read(window)
    read(measure)


def incidents() -> None:
    """Calls of the contact centre's clocks."""
    incident = rules.Incident(AT, rules.Channel.CHAT_BOT, registered_at=AT + HOUR, contact="a@b.kz")
    shown(rules.registration_due(AT, rules.Channel.CHAT_BOT))
    shown(rules.registration_due(AT, rules.Channel.VOICE))
    terms_of_one_event: tuple[Callable[[datetime], rules.Deadline], ...] = (
        rules.analysis_due,
        rules.escalation_due,
        rules.refutation_notice_due,
        rules.confirmation_notice_due,
        rules.repair_start_due,
        rules.repair_notice_due,
    )
    for due in terms_of_one_event:
        shown(due(AT))
    for milestone in rules.milestones(incident, at=AT + 9 * HOUR):
        shown(milestone)
        read(milestone)
    rules.missing_contents(incident)
    rules.next_due(incident, at=AT + 9 * HOUR)
    read(incident)
    read(incident.channel)


def portal() -> None:
    """Calls of the portal, and the duties of those who run it and the queue."""
    person = rules.Participant(next(iter(rules.ParticipantCategory)), "iin", "+77011234567")
    shown(rules.may_sign_in(person, next(iter(rules.SignInMethod))))
    shown(rules.may_choose(person, next(iter(rules.CatalogueItem))))
    read(person)
    rules.representatives(person.category)
    rules.cabinet_sections(person.category)
    rules.directions("4774", {"47": (next(iter(rules.Direction)),)})
    rules.missing_announcement_fields(rules.Announcement(next(iter(rules.AnnouncementKind))))
    rules.missing_profile_fields(rules.ParticipantProfile())
    repr(rules.ParticipantProfile())
    rules.queue_in_force_from()
    rules.portal_in_force_from(date(2023, 8, 25))
    rules.next_schedule_due(2025)
    for due in (rules.schedule_due(), rules.control_bank_copy_due(), rules.registration_report_due()):
        shown(due)
    shown(rules.problems_report_due(DAY))


def views() -> None:
    """Calls of pictures."""
    incident = rules.Incident(AT, rules.Channel.CHAT_BOT)
    pictures = [
        rules.month_calendar(LAW.calendar, 2025, 12),
        rules.year_calendar(LAW.calendar, 2025),
        rules.incident_timeline(incident, at=AT + HOUR),
        rules.week_of_slots(DEPARTMENT, DAY, taken=set(), at=AT),
    ]
    for picture in pictures:
        shown(picture)
        picture.page("Title")


def audits() -> None:
    """Calls of what replays records."""
    start = {"department": 1, "starts_at": "2025-12-16T09:00:00+05:00"}
    booked = {"event": "booked", "at": "2025-12-01T10:00:00+05:00", "form": "17", "ticket": "A-1"}
    queue = [booked | {"signed_on": "2025-11-28", "residence": "111010000", "slot": start}]
    calls = [{"event": "received", "at": "2025-12-13T12:00:00+05:00", "incident": "1", "channel": "chat-bot"}]
    measures = [{"event": "given", "on": "2025-12-01", "measure": "m"}]
    rules.read_queue(queue)
    rules.read_incidents(calls)
    rules.read_measures(measures)
    findings = [
        *rules.audit_queue(queue, departments=[DEPARTMENT], known_on=rules.Knowledge.TODAY),
        *rules.audit_incidents(calls, until=datetime(2025, 12, 20, 12, tzinfo=UTC)),
        *rules.audit_measures([*measures, *measures], until=date(2026, 12, 1)),
    ]
    for finding in findings:
        shown(finding)
        read(finding)
    lines = ["event,at,incident,channel", "received,2025-12-13T12:00:00+05:00,1,chat-bot", "registered,?,1,"]
    report = rules.audit_report(rules.audit_incidents(rules.read_csv(lines)), after=findings)
    for part in (*report.by_norm, *report.by_department, *report.by_month):
        part.explain("kk")
    shown(report)
    report.rows("ru")
    repr(report)


SETTLED: tuple[Callable[[], None], ...] = (
    errors,
    law,
    decision,
    calendar,
    terms,
    queue,
    programme,
    incidents,
    portal,
    views,
    audits,
)


def provisional() -> None:
    """Questions about years that are not settled yet."""
    later = date(2027, 3, 22)
    LAW.calendar.is_working_day(later)
    LAW.calendar.add_working_days(later, 250)
    LAW.calendar.count_working_days(DAY, later)
    shown(LAW.calendar.day(later))
    shown(LAW.calendar.balance(2027))
    rules.end_of_months(later, 2)
    told = rules.analysis_due(AT).receipt()
    for check in (rules.check_receipt(told), rules.check_receipt({}), rules.check_receipt(told, law=LAW.as_known(DAY))):
        bool(check)
        shown(check)
        for one in check.differences:
            shown(one)
    trip = rules.from_plain(rules.Trip, rules.to_plain(rules.Trip(DAY, DAY)))
    rules.json_schema(type(trip))
    for found in (rules.codes("note"), rules.codes()[0]):
        shown(found)
        read(found)


def functions(value: Any) -> Iterator[tuple[str, CodeType]]:
    """The functions behind a public name, those of a class by their own names; what attrs or enum wrote is left out."""
    members = vars(value) if isinstance(value, type) else {"": value}
    for name, member in members.items():
        function = getattr(member, "__func__", getattr(member, "fget", getattr(member, "func", member)))
        code = getattr(function, "__code__", None)
        hidden = name in NOT_CALLED or (name.startswith("_") and not name.endswith("_"))
        if isinstance(code, CodeType) and code.co_filename.startswith(PACKAGE) and not hidden:
            yield name, code


def main(settled: tuple[Callable[[], None], ...] = SETTLED, later: Callable[[], None] = provisional) -> None:
    """Call everything, first what is settled, and report."""
    heard: list[str] = []
    called: set[CodeType] = set()

    def hear(event: str, args: tuple[object, ...]) -> None:
        if event not in INNER:
            heard.append(f"{event} {args[:1]!r:.200}")  # of a module that is read, not all its code

    def profile(frame: FrameType, _event: str, _arg: object) -> None:
        called.add(frame.f_code)

    def heard_during(*calls: Callable[[], None]) -> list[str]:
        heard.clear()
        for call in calls:
            call()
        return [*heard]

    warnings.simplefilter("ignore", rules.ProvisionalDay)
    sys.addaudithook(hear)
    sys.setprofile(profile)
    report: dict[str, Any] = {"settled": heard_during(*settled), "holidays_early": "holidays" in sys.modules}
    report["first touch"] = heard_during(later)
    report["second touch"] = heard_during(later)
    sys.setprofile(None)
    wanted = {f"{name}.{own}".rstrip("."): code for name, value in PUBLIC.items() for own, code in functions(value)}
    report["uncalled"] = sorted(name for name, code in wanted.items() if code not in called)
    report["called"] = len(wanted)
    sys.stdout.write(json.dumps(report))


if __name__ == "__main__":
    main()
