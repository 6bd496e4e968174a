"""A tour of the rules over the real calendar of the pilot's first weeks.

    python examples/tour.py              in English
    python examples/tour.py --lang kk    in Kazakh (or ru: in Russian)

Everything printed is computed by the package; the facts below are the only input.
"""

import argparse
import textwrap
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import groupby

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    Channel,
    Department,
    Form031,
    Incident,
    Measure,
    Slot,
    Sms,
    Text,
    Trip,
    analysis_due,
    arrive,
    book,
    cancel,
    cancellation,
    confirmation,
    free_slots,
    invitation,
    lapse,
    late_after,
    may_book,
    may_select_supplier,
    milestones,
    no_show,
    pilot_window,
    reactivate,
    registration_due,
    reminder,
    reminder_on,
    repair_start_due,
    selection_window,
)

FIRST, LAST = date(2025, 11, 22), date(2025, 12, 31)
LINK = "https://aleumet.egov.kz/queue/form031"
DEPARTMENT = Department(
    number="3",
    address="Көкшетау қ., Абай к., 96, 12-кабинет",
    serves=("1110",),
    trips=(Trip(date(2025, 12, 8), date(2025, 12, 10)),),
)
FORM = Form031(
    number="031-2025-000417",
    holder="900101350018",
    signed_on=date(2025, 11, 20),
    residence="111010000",
    phone="+77011234567",
    name="Айгүл Серікқызы",
)


def at(month: int, day: int, hour: int, minute: int = 0, *, year: int = 2025) -> datetime:
    """An instant in Astana time."""
    return datetime(year, month, day, hour, minute, tzinfo=ASTANA)


def say(lang: str, kk: str, ru: str, en: str) -> str:
    """One of three wordings."""
    return Text(kk, ru, en)[lang]


def heading(text: str) -> Iterator[str]:
    """A heading with a line under it."""
    yield from ("", text, "=" * len(text))


def wrapped(text: str, indent: str = "  ") -> Iterator[str]:
    """Lines of a text, none wider than a terminal."""
    for line in text.splitlines():
        yield textwrap.fill(line, 100, initial_indent=indent, subsequent_indent=indent + "  ")


def queue_days(lang: str) -> Iterator[str]:
    """The bookable starts of one department, and why the other days are skipped."""
    yield from heading(
        say(lang, "Бос уақыттар: № 3 МӘС бөлімі", "Свободные времена: отдел МСЭ № 3", "Bookable starts, department 3")
    )
    free = free_slots(DEPARTMENT, FIRST, LAST, taken=(), at=at(11, 22, 8))
    for day, slots in groupby(free, key=lambda slot: slot.starts_at.date()):
        yield f"  {day}  " + " ".join(f"{slot.starts_at:%H:%M}" for slot in slots)
    yield say(lang, "  Жазылу жүргізілмейтін күндер:", "  Записи нет:", "  No bookings on:")
    for day_off in LAW.calendar.non_working_days(FIRST, LAST + timedelta(days=1)):
        yield from wrapped(day_off.explain(lang), "  - ")
    on_trip = Slot(DEPARTMENT.number, at(12, 8, 9))
    yield from wrapped(may_book(FORM, on_trip, DEPARTMENT, earlier=None, taken=(), at=at(11, 22, 8)).explain(lang))


def deadlines(lang: str) -> Iterator[str]:
    """The deadlines of three incidents: in hours, on a Saturday, and across a holiday."""
    yield from heading(
        say(lang, "Байланыс орталығының мерзімдері", "Сроки контакт-центра", "The contact centre's terms")
    )
    yield from wrapped(registration_due(at(11, 21, 16), Channel.MESSENGER).unwrap().explain(lang))
    yield from wrapped(registration_due(at(12, 13, 12), Channel.CHAT_BOT).unwrap().explain(lang))
    yield from wrapped(analysis_due(at(12, 15, 11)).explain(lang))
    yield from wrapped(repair_start_due(at(12, 15, 17)).explain(lang))


MEASURES = (
    Measure("m-1", "арба / кресло-коляска / wheelchair", date(2025, 12, 31), notified_on=date(2025, 12, 31)),
    Measure("m-2", "есту аппараты / слуховой аппарат / hearing aid", date(2026, 1, 5), notified_on=date(2026, 1, 7)),
)


def windows(lang: str) -> Iterator[str]:
    """Two windows to choose a supplier whose last day rolls."""
    yield from heading(
        say(lang, "Жеткізушіні таңдау мерзімі", "Срок выбора поставщика", "The window to choose a supplier")
    )
    for measure in MEASURES:
        yield f"  {measure.name}"
        yield from wrapped(selection_window(measure).explain(lang), "    ")


def sms(message: Sms) -> Iterator[str]:
    """A message as it is sent: always the act's Kazakh words."""
    yield f"  SMS {message.annex} → {message.to} ({message.encoding}, {message.segments})"
    yield from wrapped(message.text, "    ")


def queue_story(lang: str) -> Iterator[str]:
    """One person books, is reminded, cancels, books again, comes too late, and books once more."""
    yield from heading(say(lang, "Бір адамның жазылуы", "История одной записи", "The story of one booking"))
    yield from sms(invitation(FORM, link=LINK))
    first = booked(Slot(DEPARTMENT.number, at(12, 3, 9)), at(11, 24, 10), "A-0001")
    yield from sms(confirmation(first, FORM, DEPARTMENT, link=LINK))
    yield f"  {reminder_on(first)}:"
    yield from sms(reminder(first, FORM, DEPARTMENT, link=LINK))
    cancelled = cancel(first, at=at(12, 1, 12)).unwrap()
    yield from sms(cancellation(cancelled, FORM, DEPARTMENT))
    second = booked(Slot(DEPARTMENT.number, at(12, 4, 14, 30)), at(12, 1, 12, 5), "A-0002")
    deadline = late_after(second.slot)
    yield from wrapped(arrive(second, at=deadline + timedelta(microseconds=1)).explain(lang))
    missed = lapse(second, at=deadline + timedelta(microseconds=1))
    yield from sms(no_show(missed, FORM, DEPARTMENT, link=LINK))
    third = booked(Slot(DEPARTMENT.number, at(12, 15, 9)), at(12, 4, 15), "A-0003")
    yield from wrapped(arrive(third, at=late_after(third.slot)).explain(lang))
    yield from wrapped(arrive(missed, at=at(12, 4, 15)).explain(lang))


def booked(slot: Slot, when: datetime, ticket: str) -> Booking:
    """The booking, which the rules allow here."""
    return book(FORM, slot, DEPARTMENT, earlier=None, taken=(), at=when, ticket=ticket).unwrap()


INCIDENT = Incident(
    received_at=at(12, 15, 16, 40),
    channel=Channel.CHAT_BOT,
    registered_at=at(12, 15, 17, 5),
    analysed_at=at(12, 17, 12, 30),
    found_at=at(12, 17, 11, 30),
    escalated_at=at(12, 17, 13),
    escalation_received_at=at(12, 17, 13, 10),
    confirmed_at=at(12, 17, 15),
    confirmed_notice_at=at(12, 17, 15, 31),
    repair_started_at=at(12, 17, 16),
    repaired_at=at(12, 18, 10),
    repaired_notice_at=at(12, 18, 10, 30),
)


def incident_story(lang: str) -> Iterator[str]:
    """An incident from request to repair, with one clock missed by a minute."""
    yield from heading(say(lang, "Техникалық іркіліс", "Технический сбой", "A technical failure"))
    for milestone in milestones(INCIDENT, at=at(12, 19, 9)):
        yield f"  [{milestone.state.value}] {milestone.norm.id}"
        yield from wrapped(milestone.explain(lang), "    ")


def programme_story(lang: str) -> Iterator[str]:
    """A measure from notice to block and reactivation."""
    yield from heading(say(lang, "Бұғаттау және жандандыру", "Блокировка и активация", "Block and reactivation"))
    measure = MEASURES[1]
    last = selection_window(measure).closes_on
    if last is not None:
        yield from wrapped(may_select_supplier(measure, on=last).explain(lang))
        yield from wrapped(may_select_supplier(measure, on=last + timedelta(days=1)).explain(lang))
        yield from wrapped(reactivate(measure, on=last + timedelta(days=1)).explain(lang))


PARTS = (queue_days, deadlines, windows, queue_story, incident_story, programme_story)


def main() -> None:
    """Print every part in the language of the argument."""
    parser = argparse.ArgumentParser(description="A tour of the rules over the pilot's first weeks.")
    parser.add_argument("--lang", choices=("kk", "ru", "en"), default="en", help="the language of the answers")
    lang = parser.parse_args().lang
    print(f"aleumet_rules — {say(lang, 'заң тексерілген күн', 'право проверено', 'law checked')}: {LAW.checked_on}")
    ended = say(
        lang,
        "Ақмола облысындағы пилоттық жобаның соңғы күні",
        "последний день пилотного проекта в Акмолинской области",
        "last day of the pilot in Akmola region",
    )
    later = say(
        lang,
        "кейінгі күндер үшін ережелер бас тартады, келесі жоба бір шақырумен енгізіледі",
        "о более поздних днях правила отвечают отказом, следующий проект вводится одним вызовом",
        "of later days the rules refuse, and the next pilot is entered in one call",
    )
    print(f"{ended}: {pilot_window(FIRST).last}; {later}")
    for part in PARTS:
        print("\n".join(part(lang)))


if __name__ == "__main__":
    main()
