"""When a pilot of the queue is in force, and by which of its numbers a day is judged."""

from datetime import date
from functools import lru_cache

from attrs import evolve

from ..acts.queue_numbers import kato_prefix
from ..checks import LedBy, instance, within_horizon
from ..errors import NotInForce
from ..facts.bookings import Form031
from ..words import force as words
from ..words.dates import day_text
from .book import LAW, LawBook
from .terms import end_of_months
from .windows import PilotWindow, QueueDay, judged

__all__ = ["pilot_window", "valid_until"]


def pilot_window(on: date, *, region: str | None = None, law: LawBook = LAW) -> PilotWindow:
    """The pilot applies for twelve months from the eleventh day after the last head has signed.

    The window is that of the pilot in force on the day in the region (a KATO code or its first digits), else of the
    next one, else of the last before; the end follows reading `pilot_end`. `InvalidFact` when two are in force on the
    day and no region says which is meant, `OutsideHorizon` when one would end after 2050.

        >>> pilot_window(date(2026, 1, 1))
        PilotWindow(first=datetime.date(2025, 11, 22), last=datetime.date(2026, 11, 22))

    Norm: queue.in-force (joint order, para 8)
    """
    day = within_horizon("on", on)
    return queue_day(instance("law", law, LawBook), day, in_region(region)).window


def queue_day(law: LawBook, day: date, places: tuple[str, ...] | None = None, field: str = "region") -> QueueDay:
    """By which numbers of the queue the law judges a day at those places; a day without any by the nearest later ones.

    `InvalidFact` under the name `field` where two pilots are in force and the places do not say which is meant.
    """
    return judged(law.pilots, law.readings.pilot_end, law.calendar, day, places, field)


def booked_day(
    law: LawBook,
    day: date,
    places: tuple[str, ...] | None = None,
    field: str = "region",
    *,
    asked_on: date | None = None,
) -> QueueDay:
    """By which numbers the law judges a booked day, which may lie after the end (reading `pilot_covers`).

    Under `request` such a day is judged by the pilot in force on the day of the request, `asked_on`; without one, by
    the pilot that has ended.
    """
    found = queue_day(law, day, places, field)
    if found.in_force or law.readings.pilot_covers != "request":
        return found
    asked = found if asked_on is None else queue_day(law, asked_on, places, field)
    within = found.has_ended if asked_on is None else asked.in_force and asked.day < day
    return evolve(asked, day=day, in_force=True) if within else found


def in_force(queue: QueueDay) -> QueueDay:
    """The same day; `NotInForce` when no pilot is in force on it."""
    if queue.in_force:
        return queue
    window, day = queue.window, day_text(queue.day)
    if queue.has_ended and window.last is not None:
        said = words.ENDED.fill(act=queue.pilot.act.title, day=day, last=day_text(window.last))
    else:
        said = words.NOT_YET.fill(act=queue.pilot.act.title, day=day, first=day_text(window.first))
    raise NotInForce("queue", queue.day, queue.pilot.act, window.last if queue.has_ended else None, said)


def in_region(region: str | None) -> tuple[str, ...] | None:
    """The place that a caller named by its KATO code, as places."""
    return None if region is None else (kato_prefix("region", region),)


def valid_until(form: Form031, *, law: LawBook = LAW) -> date:
    """A form is valid for one month from the day of signing, that day and the last day included.

    Whether a last day that is not working rolls is reading `form_roll`. The number of months is that of the day of
    signing in the region of the residence; for a form signed before any pilot, that of the first one.

        >>> valid_until(Form031("17", "A-1", date(2026, 1, 31), "111010000"))
        datetime.date(2026, 2, 28)

    Norm: queue.form-valid (Algorithm, paras 7 and 8)
    """
    return last_day(instance("law", law, LawBook), instance("form", form, Form031))


def last_day(law: LawBook, form: Form031, places: tuple[str, ...] | None = None) -> date:
    """The last day on which a form is valid, by the pilot of those places, by default of the residence."""
    places = home(form) if places is None else places
    last = _last_day(queue_day(law, form.signed_on, places, "residence").rules.form_valid_months, form.signed_on)
    if law.readings.form_roll == "no":
        return last
    with LedBy("signed_on", form.signed_on):
        return law.calendar.roll_forward(last)


def home(form: Form031) -> tuple[str, ...]:
    """Where the person examined is registered, as places; none of them without a registration."""
    return () if form.residence is None else (form.residence,)


@lru_cache(maxsize=1024)
def _last_day(months: int, signed_on: date) -> date:
    with LedBy("signed_on", signed_on):
        return end_of_months(signed_on, months, roll=False)
