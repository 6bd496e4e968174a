"""The queue: free starts of a year beside a plain loop, and what a decision costs.

The year is that of the pilot, the department never travels, and 300 of its starts, drawn at random, are taken. Taken
slots are built anew, as from rows of a database; they are not the objects that the library hands out.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from zoneinfo import ZoneInfo

from aleumet_rules import (
    ASTANA,
    Booking,
    Department,
    Form031,
    Slot,
    Trip,
    WorkingCalendar,
    book,
    free_slots,
    may_book,
    slots_on,
)
from harness import FLOOR, Call, Case, Peer, Question, Target

__all__ = ["cases"]

_AT = datetime(2025, 11, 22, 8, tzinfo=ASTANA)
_FIRST, _LAST = date(2025, 11, 22), date(2026, 11, 22)
_DAYS = [_FIRST + timedelta(days=n) for n in range((_LAST - _FIRST).days + 1)]
_STARTS = (time(9), time(10), time(11), time(12), time(14, 30))
_ZONE = ZoneInfo("Asia/Almaty")

_DEPARTMENT = Department(1, "Көкшетау қ., Абай к., 1, 12-каб.", ("11",))
_AWAY = Department(1, "Көкшетау қ., Абай к., 1, 12-каб.", ("1110",), (Trip(date(2026, 2, 2), date(2026, 2, 6)),))

_drawn = Random(2025)
_OFFERED = [slot for day in _DAYS for slot in slots_on(_DEPARTMENT, day)]
_TAKEN = {Slot(slot.department, slot.starts_at.replace()) for slot in _drawn.sample(_OFFERED, 300)}
_TAKEN_AT = {slot.starts_at for slot in _TAKEN}


def cases() -> Iterable[Case]:
    """Every case of the queue."""
    yield _year()
    yield _weeks()
    yield _allowed()
    yield _allowed_with_a_note()
    yield from (_refused(title, *asked) for title, asked in _REFUSALS.items())
    yield _explained()


def _free(first: date, last: date) -> list[Slot]:
    return list(free_slots(_DEPARTMENT, first, last, taken=_TAKEN, at=_AT))


def _instants(slots: list[Slot]) -> list[datetime]:
    return [slot.starts_at for slot in slots]


def _year() -> Case:
    return Case(
        title="free_slots over the pilot's year, 300 taken",
        questions=[(_FIRST, _LAST)],
        ours=_free,
        peers={"loop over holidays": by_loop, "pandas": by_pandas, "pandas, vectorised": by_arrays},
        targets=(Target("loop over holidays", at_least=15),),
        read=_instants,
        note=f"{len(_OFFERED):,} starts.",
    )


def _weeks() -> Case:
    return Case(
        title="free_slots over 14 days, 300 of the year's starts taken",
        questions=[(day, day + timedelta(days=13)) for day in _DAYS[:340]],
        ours=_free,
        peers={"loop over holidays": by_loop, "pandas": by_pandas, "pandas, vectorised": by_arrays},
        targets=(Target("loop over holidays", at_least=5),),
        read=_instants,
        note="What a screen shows.",
    )


def _allowed() -> Case:
    return Case(
        title="may_book, allowed",
        questions=_asked(_FORMS, _FREE),
        ours=_may_book(None),
        targets=(Target(FLOOR, at_most=350),),
    )


def _allowed_with_a_note() -> Case:
    return Case(
        title="may_book, allowed, for a day after the form's end",
        questions=_asked(_FORMS, _AFTER),
        ours=_may_book(None),
        targets=(Target(FLOOR, at_most=650),),
        note="It carries a warning in three languages, and one reading bears on it.",
    )


def _refused(title: str, questions: list[Question], active: Booking | None) -> Case:
    return Case(
        title=f"may_book, refused: {title}",
        questions=questions,
        ours=_may_book(active),
        targets=(Target(FLOOR, at_most=650),),
        note="Every reason in three languages.",
    )


def _explained() -> Case:
    decisions = [_may_book(None)(*question) for question in _asked(_FORMS, _FREE)]
    return Case(
        title='explain("kk") of an allowed may_book',
        questions=[(decision,) for decision in decisions],
        ours=lambda decision: decision.explain("kk"),
        targets=(Target(FLOOR, at_most=5000),),
    )


def _may_book(active: Booking | None) -> Call:
    return partial(may_book, earlier=active, taken=_TAKEN, at=_NOW)


def by_loop() -> Peer:
    """What one writes by hand: each day asked of `holidays`, each start looked up among the taken instants."""
    import holidays

    calendar = holidays.country_holidays("KZ", years=range(2025, 2027))

    def free(first: date, last: date) -> list[datetime]:
        found, day = [], first
        while day <= last:
            if calendar.is_working_day(day):
                for start in _STARTS:
                    at = datetime.combine(day, start, _ZONE)
                    if at > _AT and at not in _TAKEN_AT:
                        found.append(at)
            day += timedelta(days=1)
        return found

    return Peer(free, note="a plain loop; its `holidays` object is built beforehand")


def by_pandas() -> Peer:
    """The same loop, with the custom business day of pandas to step from day to day."""
    import pandas as pd

    off = [day for day in _DAYS if day.weekday() < 5 and not WorkingCalendar().is_working_day(day)]  # noqa: PLR2004
    step = pd.offsets.CustomBusinessDay(holidays=off)
    clock = [pd.Timedelta(hours=start.hour, minutes=start.minute) for start in _STARTS]
    now, taken = pd.Timestamp(_AT), {pd.Timestamp(at) for at in _TAKEN_AT}

    def free(first: date, last: date) -> "list[pd.Timestamp]":
        day, end, found = step.rollforward(pd.Timestamp(first)), pd.Timestamp(last), []
        while day <= end:
            starts = [(day + after).tz_localize(_ZONE) for after in clock]
            found += [start for start in starts if start > now and start not in taken]
            day += step
        return found

    return Peer(free, read=lambda found: [at.to_pydatetime() for at in found], note="its holidays given by us")


def by_arrays() -> Peer:
    """The same as one expression over arrays."""
    import pandas as pd

    off = [day for day in _DAYS if day.weekday() < 5 and not WorkingCalendar().is_working_day(day)]  # noqa: PLR2004
    clock = pd.to_timedelta([f"{start:%H:%M:%S}" for start in _STARTS]).to_numpy()
    taken = pd.DatetimeIndex(sorted(_TAKEN_AT)).tz_convert(_ZONE)

    def free(first: date, last: date) -> "pd.DatetimeIndex":
        days = pd.bdate_range(first, last, freq="C", holidays=off)
        starts = pd.DatetimeIndex((days.to_numpy()[:, None] + clock).ravel()).tz_localize(_ZONE)
        return starts[(starts > _AT) & ~starts.isin(taken)]

    return Peer(free, read=lambda found: list(found.to_pydatetime()), note="vectorised, its holidays given by us")


_NOW = datetime(2026, 1, 12, 8, tzinfo=ASTANA)
_FORM_ENDS = date(2026, 2, 5)
_LATER = [slot for slot in _OFFERED if slot.starts_at > _NOW and slot.starts_at.date() <= _FORM_ENDS]
_AFTER = [slot for slot in _OFFERED if slot.starts_at.date() > _AWAY.trips[0].last and slot not in _TAKEN]
_NOT_TAKEN = [slot for slot in _LATER if slot not in _TAKEN]
_FREE = [slot for slot in _NOT_TAKEN if not _AWAY.trip_on(slot.starts_at.date())]
_WEEK_AWAY = [slot for slot in _NOT_TAKEN if _AWAY.trip_on(slot.starts_at.date())]


def _form(number: int, *, signed_on: date = date(2026, 1, 5), residence: str = "111010000") -> Form031:
    return Form031(str(number), f"A-{number}", signed_on, residence)


def _asked(forms: list[Form031], slots: list[Slot]) -> list[Question]:
    return [(form, _drawn.choice(slots), _AWAY) for form in forms]


_FORMS = [_form(number) for number in range(500)]
_ELSEWHERE = [_form(number, signed_on=date(2025, 12, 1), residence="119010000") for number in range(500)]
_ACTIVE = book(_FORMS[0], _FREE[0], _AWAY, earlier=None, taken=(), at=_NOW, ticket="T-1").unwrap()
_SATURDAYS = [Slot(1, datetime.combine(day, time(9), ASTANA)) for day in _DAYS[56::7] if day <= _FORM_ENDS]
_OFF_GRID = [Slot(slot.department, slot.starts_at + timedelta(minutes=20)) for slot in _FREE]

_REFUSALS: dict[str, tuple[list[Question], Booking | None]] = {
    "slot taken": (
        _asked(_FORMS, sorted(_TAKEN & {slot for slot in _LATER if not _AWAY.trip_on(slot.starts_at.date())})),
        None,
    ),
    "active booking": (_asked(_FORMS[:1] * 500, _FREE), _ACTIVE),
    "day off": (_asked(_FORMS, _SATURDAYS), None),
    "off the grid": (_asked(_FORMS, _OFF_GRID), None),
    "department away": (_asked(_FORMS, _WEEK_AWAY), None),
    "form expired, residence not served": (_asked(_ELSEWHERE, _FREE), None),
}
