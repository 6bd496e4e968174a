"""Sentences that can be read in two ways: one enum per open reading, its default first.

A default follows this order: a special rule beats a general one; the Civil Code's rules on terms fill what
an act leaves open; what is still open is read in favour of the citizen.
"""

from enum import Enum
from typing import Self

from attrs import field, frozen

from ..errors import InvalidFact
from ..words.readings import APPLIED, SUBJECTS
from ..words.text import Text

__all__ = [
    "BlockClock",
    "Choice",
    "FormValidityCovers",
    "HoursTerms",
    "LateReminder",
    "NextWorkingDay",
    "OutOfHoursDue",
    "PilotEnd",
    "Readings",
    "ScheduleDeadline",
    "SlotCapacity",
    "WindowRoll",
]


class Choice(Enum):
    """One way to read a sentence: a stable `value` and its meaning in three languages."""

    meaning: Text

    def __new__(cls, value: str, kk: str, ru: str, en: str) -> Self:
        """Keep the meaning beside the value."""
        member = object.__new__(cls)
        member._value_ = value
        member.meaning = Text(kk, ru, en)
        return member

    @classmethod
    def of(cls, value: Self | str) -> Self:
        """The choice itself, or the one of that value; anything else is `InvalidFact`."""
        for choice in cls:
            if value is choice or (isinstance(value, str) and value == choice.value):
                return choice
        known = ", ".join(repr(choice.value) for choice in cls)
        raise InvalidFact(cls.field_name(), value, f"must be a {cls.__name__} or one of {known}")

    @classmethod
    def field_name(cls) -> str:
        """The field of `Readings` that holds this choice, such as `hours_terms`."""
        letters = (f"_{letter.lower()}" if letter.isupper() else letter for letter in cls.__name__)
        return "".join(letters).lstrip("_")

    @classmethod
    def subject(cls) -> Text:
        """What is read in one way or the other, such as «terms of hours and minutes»."""
        return SUBJECTS[cls.field_name()]

    def explain(self, lang: str = "en") -> str:
        """Which reading was applied, to what, and what the other one is."""
        others = (choice.meaning[lang] for choice in type(self) if choice is not self)
        return APPLIED[lang].format(subject=self.subject()[lang], meaning=self.meaning[lang], other="; ".join(others))


class SlotCapacity(Choice):
    """How many people may share one start at one department (Algorithm, para 3, is silent)."""

    ONE = (
        "one",
        "бір уақытқа бір адам",
        "один человек на одно время",
        "one person per start",
    )
    BY_DEPARTMENT = (
        "by-department",
        "бөлім өз кестесінде белгілеген адам саны",
        "столько человек, сколько отдел указал в своём графике",
        "as many people as the department's schedule names",
    )


class PilotEnd(Choice):
    """On which day the twelve months of the pilot end (order, para 8)."""

    SAME_DAY_NUMBER = (
        "same-day-number",
        "мерзім келесі күннен басталып, соңғы айдың сол санында аяқталады (АК 173, 174)",
        "срок течёт со следующего дня и истекает в то же число последнего месяца (ГК 173, 174)",
        "the term starts the next day and ends on the same day-number of the last month (Civil Code 173, 174)",
    )
    FIRST_DAY_COUNTS = (
        "first-day-counts",
        "күшіне енген күн бірінші күн болып саналады, соңғы күн бір күнге ерте",
        "день вступления в силу считается первым, последний день на день раньше",
        "the day of entry into force counts as day one, so the last day is a day earlier",
    )


class ScheduleDeadline(Choice):
    """Whether next year's schedule may still be entered on 25 December itself (Algorithm, para 4)."""

    INCLUSIVE = (
        "inclusive",
        "25 желтоқсанды қоса алғанда",
        "включая 25 декабря",
        "25 December included",
    )
    EXCLUSIVE = (
        "exclusive",
        "24 желтоқсаннан кешіктірмей",
        "не позднее 24 декабря",
        "24 December at the latest",
    )


class FormValidityCovers(Choice):
    """What must fall within the validity of form 031 (Algorithm, paras 7 and 8)."""

    REQUEST = (
        "request",
        "жазылуға сұрау салынған күн",
        "день запроса на запись",
        "the day of the request",
    )
    EXAMINATION = (
        "examination",
        "сұрау салынған күн және куәландыру күні",
        "день запроса и день освидетельствования",
        "the day of the request and the day of the examination",
    )


class LateReminder(Choice):
    """What follows when fewer than three days remain to the booked day (Algorithm, para 10)."""

    NONE = (
        "none",
        "еске салу жіберілмейді",
        "напоминание не отправляется",
        "no reminder is sent",
    )
    AT_ONCE = (
        "at-once",
        "еске салу бірден жіберіледі",
        "напоминание отправляется сразу",
        "the reminder is sent at once",
    )


class BlockClock(Choice):
    """Which start event runs the two months after which choosing is blocked (Portal rules, para 10)."""

    LATER = (
        "later",
        "екі мерзім де (хабарланған күннен және деректер порталға берілген күннен) өткеннен кейін",
        "когда истекли оба срока: со дня уведомления и со дня передачи данных на портал",
        "when both terms have run out: from the notice and from the data's arrival at the portal",
    )
    RECEIVED = (
        "received",
        "деректер порталға берілген күннен бастап екі ай өткеннен кейін",
        "по истечении двух месяцев со дня передачи данных на портал",
        "two months after the data were given to the portal",
    )


class WindowRoll(Choice):
    """Whether a window that ends on a day off rolls to the next working day (Civil Code, art. 175)."""

    YES = (
        "yes",
        "соңғы күні жұмыс күні болмаса, мерзім келесі жұмыс күні аяқталады",
        "если последний день нерабочий, срок истекает в следующий рабочий день",
        "a last day that is not working rolls to the next working day",
    )
    NO = (
        "no",
        "мерзім күнтізбедегі соңғы күні аяқталады",
        "срок истекает в последний день по календарю",
        "the term ends on its last calendar day",
    )


class HoursTerms(Choice):
    """How the terms of three hours and thirty minutes run (Portal rules, para 15)."""

    CLOCK = (
        "clock",
        "үздіксіз, сағат бойынша",
        "непрерывно, по часам",
        "without a break, by the clock",
    )
    SERVICE_HOURS = (
        "service-hours",
        "тек байланыс орталығының жұмыс уақытында",
        "только в рабочие часы контакт-центра",
        "only within the contact centre's hours",
    )


class NextWorkingDay(Choice):
    """Which day is the next working day for a request before opening (Portal rules, para 16)."""

    NEXT_TO_OPEN = (
        "next-to-open",
        "келесі ашылатын жұмыс күні (ашылғанға дейін түссе, сол күннің өзі)",
        "ближайший рабочий день, который откроется (до открытия — тот же день)",
        "the next working day to open (before opening: that same day)",
    )
    STRICT = (
        "strict",
        "түскен күннен кейінгі жұмыс күні",
        "рабочий день после дня поступления",
        "the working day after the day of receipt",
    )


class OutOfHoursDue(Choice):
    """Until when on that day an out-of-hours request is registered (Portal rules, paras 15(1) and 16)."""

    CLOSING_HOUR = (
        "closing-hour",
        "сол күннің жұмыс уақыты аяқталғанға дейін",
        "до окончания рабочего времени этого дня",
        "until that day's closing hour",
    )
    AFTER_OPENING = (
        "after-opening",
        "жұмыс уақыты басталғаннан кейін үш сағат ішінде",
        "в течение трёх часов после открытия",
        "within three hours of opening",
    )


# One function per reading, named and typed: that is how type checkers know what a field accepts.
def _slot_capacity(value: SlotCapacity | str) -> SlotCapacity:
    return SlotCapacity.of(value)


def _pilot_end(value: PilotEnd | str) -> PilotEnd:
    return PilotEnd.of(value)


def _schedule_deadline(value: ScheduleDeadline | str) -> ScheduleDeadline:
    return ScheduleDeadline.of(value)


def _form_validity_covers(value: FormValidityCovers | str) -> FormValidityCovers:
    return FormValidityCovers.of(value)


def _late_reminder(value: LateReminder | str) -> LateReminder:
    return LateReminder.of(value)


def _block_clock(value: BlockClock | str) -> BlockClock:
    return BlockClock.of(value)


def _window_roll(value: WindowRoll | str) -> WindowRoll:
    return WindowRoll.of(value)


def _hours_terms(value: HoursTerms | str) -> HoursTerms:
    return HoursTerms.of(value)


def _next_working_day(value: NextWorkingDay | str) -> NextWorkingDay:
    return NextWorkingDay.of(value)


def _out_of_hours_due(value: OutOfHoursDue | str) -> OutOfHoursDue:
    return OutOfHoursDue.of(value)


@frozen
class Readings:
    """The chosen reading of every open sentence; each field's default is the first member of its enum.

    A field takes the enum's member or its value, so `Readings(hours_terms="service-hours")` works.
    """

    slot_capacity: SlotCapacity = field(default=SlotCapacity.ONE, converter=_slot_capacity)
    pilot_end: PilotEnd = field(default=PilotEnd.SAME_DAY_NUMBER, converter=_pilot_end)
    schedule_deadline: ScheduleDeadline = field(default=ScheduleDeadline.INCLUSIVE, converter=_schedule_deadline)
    form_validity_covers: FormValidityCovers = field(
        default=FormValidityCovers.REQUEST, converter=_form_validity_covers
    )
    late_reminder: LateReminder = field(default=LateReminder.NONE, converter=_late_reminder)
    block_clock: BlockClock = field(default=BlockClock.LATER, converter=_block_clock)
    window_roll: WindowRoll = field(default=WindowRoll.YES, converter=_window_roll)
    hours_terms: HoursTerms = field(default=HoursTerms.CLOCK, converter=_hours_terms)
    next_working_day: NextWorkingDay = field(default=NextWorkingDay.NEXT_TO_OPEN, converter=_next_working_day)
    out_of_hours_due: OutOfHoursDue = field(default=OutOfHoursDue.CLOSING_HOUR, converter=_out_of_hours_due)
