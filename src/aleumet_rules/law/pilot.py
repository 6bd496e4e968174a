"""When a pilot of the queue is in force, and by which of its numbers a day is judged."""

from datetime import date, timedelta
from functools import lru_cache

from attrs import field, frozen

from ..acts.model import Entry, Timeline
from ..acts.queue_numbers import QueueRules
from ..checks import A_KNOWN_DAY, A_KNOWN_DAY_IF_ANY, LedBy, instance, within_horizon
from ..errors import NotInForce
from ..facts.bookings import Form031
from .book import LAW, LawBook
from .terms import end_of_months, in_force_after

__all__ = ["PilotWindow", "pilot_window", "valid_until"]

_DAY = timedelta(days=1)


@frozen
class PilotWindow:
    """The first and the last day on which a pilot applies, both inclusive; `last` is `None` where no end is set."""

    first: date = field(validator=A_KNOWN_DAY)
    last: date | None = field(validator=A_KNOWN_DAY_IF_ANY)

    def covers(self, day: date) -> bool:
        """Whether the pilot applies on the day."""
        return self._covers(within_horizon("day", day))

    def _covers(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


@frozen
class QueueDay:
    """A day, the numbers by which it is judged, their window, and whether they are in force on the day at all."""

    day: date
    rules: QueueRules
    window: PilotWindow
    in_force: bool


def pilot_window(on: date, *, law: LawBook = LAW) -> PilotWindow:
    """The pilot applies for twelve months from the eleventh day after the last head has signed.

    The window is that of the pilot in force on the day, else of the next one, else of the last before; the end
    follows reading `pilot_end`. `NotInForce` when the law knows no pilot, `OutsideHorizon` when one would end
    after 2050.

        >>> pilot_window(date(2026, 1, 1))
        PilotWindow(first=datetime.date(2025, 11, 22), last=datetime.date(2026, 11, 22))

    Norm: queue.in-force (joint order, para 8)
    """
    return queue_day(instance("law", law, LawBook), within_horizon("on", on)).window


def queue_day(law: LawBook, day: date) -> QueueDay:
    """By which numbers of the queue the law judges a day; a day without any is judged by the nearest later ones."""
    return queue_day_of(law.queue, law.readings.pilot_end, day)


@lru_cache(maxsize=4096)
def queue_day_of(queue: Timeline[QueueRules], pilot_end: str, day: date) -> QueueDay:
    """The same of what it depends on alone, so that remembering it holds no calendar."""
    row = queue.entry(day)
    nearest = row or _nearest(queue, day)
    window = _window(nearest.value, pilot_end)
    return QueueDay(day, nearest.value, window, row is not None and window._covers(day))


def _nearest(queue: Timeline[QueueRules], day: date) -> Entry[QueueRules]:
    """The first row that begins after the day, else the last one that began before it."""
    rows = sorted((row for row in queue if row.known(None)), key=lambda row: row.in_force_from)
    if not rows:
        raise NotInForce(queue.name, day)
    return next((row for row in rows if row.in_force_from > day), rows[-1])


@lru_cache(maxsize=64)
def _window(rules: QueueRules, end: str) -> PilotWindow:
    with LedBy("last_signed_on", rules.last_signed_on):
        first = in_force_after(rules.last_signed_on, rules.in_force_after_days)
        if rules.lasts_months is None:
            return PilotWindow(first, None)
        last = end_of_months(first, rules.lasts_months, roll=False)
    return PilotWindow(first, last - _DAY if end == "first-day-counts" else last)


def valid_until(form: Form031, *, law: LawBook = LAW) -> date:
    """A form is valid for one month from the day of signing, that day and the last day included; no roll.

    The number of months is that of the day of signing; for a form signed before any pilot, that of the first one.

        >>> valid_until(Form031("17", "A-1", date(2026, 1, 31), "111010000"))
        datetime.date(2026, 2, 28)

    Norm: queue.form-valid (Algorithm, paras 7 and 8)
    """
    return last_day(instance("law", law, LawBook), instance("form", form, Form031).signed_on)


def last_day(law: LawBook, signed_on: date) -> date:
    """The last day on which a form signed on that day is valid."""
    return _last_day(queue_day(law, signed_on).rules.form_valid_months, signed_on)


@lru_cache(maxsize=1024)
def _last_day(months: int, signed_on: date) -> date:
    with LedBy("signed_on", signed_on):
        return end_of_months(signed_on, months, roll=False)
