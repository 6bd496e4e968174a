"""The windows of many measures: one row for each, as `selection_window` has it."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import narwhals as nw
import numpy as np

from ..acts.readings import Reading
from ..checks import instance
from ..errors import NotInForce, OutsideHorizon
from ..facts.measure import Measure, WindowStart
from ..law.book import LAW, LawBook
from ..law.selection import SelectionWindow, selection_window
from .answers import CONTRADICTORY, ERRORS, INVALID, NOT_IN_FORCE, OUTSIDE, Frame, eager, every_text, required
from .columns import days_of
from .epoch import FIRST, LAST, NULL, Ints, Numbers, day_number, to_date
from .rows import warned
from .tables import WRONG
from .writers import Native, writer_of

__all__ = ["windows"]

_STARTS = ("given_to_portal_on", "notified_on", "reactivated_on")
"""The days on which the window depends; no other event of a measure moves it."""
_LATER = ("notified_on", "selected_on", "reactivation_requested_on", "reactivated_on", "fulfilled_on")
_DAYS = ("opens_on", "closes_on", "block_notice_on", "block_notice_from", "started_on", "rolled_from")
_STARTED_BY = tuple(start.value for start in WindowStart)
_READINGS = (("block_clock", "window_roll", "choice_before_notice", "after_activation"),)
_ERRORS: Mapping[type[Exception], int] = MappingProxyType({OutsideHorizon: OUTSIDE, NotInForce: NOT_IN_FORCE})
_BITS = 20


def windows(frame: Frame, *, law: LawBook = LAW) -> Native:
    """The window of every measure of a frame, row for row, as `selection_window` has it.

    The frame has the column `given_to_portal_on`, and of the other days of `Measure` those that there are, each a
    column of days, null where a thing has not happened; other columns are left alone. What comes out: `opens_on`,
    `closes_on`, `block_notice_on`, `block_notice_from`, `started_by`, `started_on`, `rolled_from`, `provisional`,
    `readings` (those that bear, joined by `;`) and `error`: null, or one of `invalid-fact`, `outside-horizon`,
    `not-in-force`, `contradictory-facts`.

    Norm: ipr.selection-window, ipr.block-notice, ipr.reactivation (Portal rules, para 10)
    """
    data = eager(frame)
    required(data, "given_to_portal_on")
    names = [name for name in dict.fromkeys((*_STARTS, *_LATER, "implement_by")) if name in data.columns]
    events = {name: days_of(name, data[name].to_native()).numbers for name in names}
    error = _errors(events)
    law = instance("law", law, LawBook)
    found, which = _asked(events, error, law)
    error = np.where(error == 0, np.array([_error(one) for one in found], np.int32)[which], error)
    columns = _columns(found, which, every_text(law, _READINGS))
    if law.calendar.unsettled != "accept" and bool((columns["provisional"] == 1).any()):
        warned("windows", columns["provisional"] == 1)
    return _written(data, columns, error, every_text(law, _READINGS), law)


def _errors(events: dict[str, Numbers]) -> Ints:
    """What is wrong with the days of each measure, by number, 0 where nothing is."""
    given = events["given_to_portal_on"]
    error: Ints = np.zeros(len(given), np.int32)
    for days in events.values():
        error[(days != NULL) & ((days < FIRST) | (days > LAST))] = OUTSIDE
    error[given == NULL] = INVALID
    for name in _LATER:
        if name in events:
            error[(events[name] != NULL) & (events[name] < given) & (error == 0)] = CONTRADICTORY
    return error


_Answer = SelectionWindow | OutsideHorizon | NotInForce | None


def _asked(events: dict[str, Numbers], error: Ints, law: LawBook) -> tuple[list[_Answer], Numbers]:
    """The answers to all different questions, and which each row asks; a row with an error asks none."""
    key: Numbers = np.zeros(len(error), np.int64)
    for name in _STARTS:
        days = events.get(name, np.full(len(error), NULL, np.int64))
        key = (key << _BITS) | np.where(days == NULL, 0, days)
    key[error != 0] = 0
    keys, which = np.unique(key, return_inverse=True)
    return [_answer(number, law) for number in keys.tolist()], which


def _answer(key: int, law: LawBook) -> _Answer:
    """The window of a measure of these days, or why it has none."""
    if not key:
        return None
    given, notified, reactivated = (key >> shift & (1 << _BITS) - 1 for shift in (2 * _BITS, _BITS, 0))
    days = {name: to_date(day) for name, day in (("notified_on", notified), ("reactivated_on", reactivated)) if day}
    measure = Measure("-", "-", to_date(given), **days)
    try:
        return selection_window(measure, law=law)
    except (OutsideHorizon, NotInForce) as problem:
        return problem


def _error(answer: _Answer) -> int:
    return _ERRORS.get(type(answer), 0) if isinstance(answer, Exception) else 0


def _columns(found: list[_Answer], which: Numbers, texts: tuple[str, ...]) -> dict[str, Ints]:
    """Every column as numbers, row for row."""
    by_answer = {name: [_day(one, name) for one in found] for name in _DAYS}
    of = [one if isinstance(one, SelectionWindow) else None for one in found]
    by_answer["started_by"] = [-1 if one is None else _STARTED_BY.index(one.started_by.value) for one in of]
    by_answer["provisional"] = [WRONG if one is None else int(one.provisional) for one in of]
    by_answer["readings"] = [-1 if one is None else texts.index(_text(one.readings)) for one in of]
    return {name: np.array(values, np.int32)[which] for name, values in by_answer.items()}


def _day(answer: _Answer, name: str) -> int:
    day: date | None = getattr(answer, name) if isinstance(answer, SelectionWindow) else None
    return WRONG if day is None else day_number(day)


def _text(readings: tuple[Reading, ...]) -> str:
    return ";".join(f"{one.field}={one.value}" for one in readings)


def _written(
    data: "nw.DataFrame[Any]", found: dict[str, Ints], error: Ints, texts: tuple[str, ...], law: LawBook
) -> Native:
    writer = writer_of(data.implementation)
    columns = {name: writer.days(found[name]) for name in _DAYS[:4]}
    columns["started_by"] = writer.words(found["started_by"], _STARTED_BY)
    columns |= {name: writer.days(found[name]) for name in _DAYS[4:]}
    columns["provisional"] = writer.flags(found["provisional"])
    columns["readings"] = writer.words(found["readings"], texts)
    columns["error"] = writer.words(error - 1, ERRORS)
    return writer.frame(columns, {"format": "aleumet.windows/1", "checked_on": law.checked_on.isoformat()})
