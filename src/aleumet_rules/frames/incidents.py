"""The clocks of many incidents at one instant: one row for each, as `milestones` has them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

import narwhals as nw
import numpy as np
from attrs import Factory, define, frozen

from ..answers.deadline import ClockState
from ..checks import instance
from ..clock import ASTANA, SKEW, known_instant
from ..errors import ContradictoryFacts, NotInForce, OutsideHorizon
from ..facts.incident import CLOCKS, EVENTS, FOLLOWS, Channel, Incident
from ..law.book import LAW, LawBook
from ..sla import Course, courses
from .answers import (
    CONTRADICTORY,
    ERRORS,
    INVALID,
    NOT_IN_FORCE,
    OUTSIDE,
    Frame,
    eager,
    every_text,
    required,
    text_of,
)
from .columns import instants_of, words_of
from .due import CHANNELS, registration_sheet, sheet_of
from .epoch import BEGIN, END, FIRST, LAST, NULL, SECOND, Flags, Ints, Numbers, instant_number, to_date
from .rows import warned
from .sheets import NO_DUE, NOT_ASKED, Basis, Sheet
from .slots import SLOTS, Scratch, slot_of_day
from .tables import WRONG
from .writers import Native, maker_of, writer_of

__all__ = ["clocks"]

NORMS = tuple(CLOCKS)
STATES = tuple(state.value for state in ClockState)
_ERRORS: Mapping[str, int] = MappingProxyType(
    {"": 0, NOT_ASKED.error: 0, OutsideHorizon.__name__: OUTSIDE, NotInForce.__name__: NOT_IN_FORCE}
)

_GROUPS = (
    ("hours_terms", "next_working_day", "out_of_hours_due", "voice_out_of_hours"),
    ("notice_terms", "own_refutation"),
    ("working_day_term",),
)
"""Which readings can bear on one clock together, in the order in which an answer names them."""

_BLOCK = 16_384
_SKEW = SKEW.seconds * SECOND


def clocks(frame: Frame, *, at: datetime, law: LawBook = LAW) -> Native:
    """Every clock of every incident of a frame as it stands at `at`: a long frame, one row for each clock.

    The frame has the columns `received_at` and `channel`, and of the other events of `Incident` those that there are,
    each of instants with a time zone, null where the event has not happened; other columns are left alone. Rows come
    out in the order of the incidents, those of one in the order of `milestones`: `row` (which incident, from 0), `norm`
    (its id), `starts_at`, `due_at`, `done_at`, `state`, `late_by`, `provisional`, `readings` (those that bear, such as
    `hours_terms=clock`, joined by `;`) and `error`. An incident that cannot be judged has one row with an `error`
    alone, one of `invalid-fact`, `outside-horizon`, `not-in-force`, `contradictory-facts`.

    Norm: incident.* (Portal rules, paras 15, 16)
    """
    data = eager(frame)
    now = instant_number(known_instant(at))
    facts = _read(data)
    found = standing(facts, now, instance("law", law, LawBook))
    if law.calendar.unsettled != "accept" and bool((found.provisional == 1).any()):
        warned("clocks", found.provisional == 1)
    notes = {
        "format": "aleumet.clocks/1",
        "at": at.isoformat(),
        "checked_on": law.checked_on.isoformat(),
    }
    return _written(data, found, texts_of(law), notes)


@frozen(eq=False)
class Facts:
    """The events that a frame has, by name, `NULL` where one has not happened; and the place of each channel."""

    events: dict[str, Numbers]
    channels: Ints

    def part(self, rows: slice) -> "Facts":
        """Those of some rows."""
        return Facts({name: values[rows] for name, values in self.events.items()}, self.channels[rows])


def _read(data: "nw.DataFrame[Any]") -> Facts:
    required(data, "received_at", "channel")
    events = {name: instants_of(name, data[name].to_native()).numbers for name in EVENTS if name in data.columns}
    return Facts(events, words_of("channel", data["channel"].to_native(), CHANNELS))


@define(eq=False)
class Long:
    """The columns of the long frame as numbers."""

    row: Numbers
    norm: Ints
    starts_at: Numbers
    due_at: Numbers
    done_at: Numbers
    state: Ints
    late_by: Numbers
    provisional: Ints
    readings: Ints
    error: Ints


_COLUMNS = tuple(Long.__annotations__)
_NULLS = {"norm": -1, "state": -1, "readings": -1, "error": -1, "provisional": WRONG}


def _written(data: "nw.DataFrame[Any]", found: Long, texts: Sequence[str], notes: Mapping[str, str]) -> Native:
    writer = writer_of(data.implementation)
    received = data["received_at"]
    zone = maker_of(received.implementation, received.to_native()).zone()
    columns = {
        "row": writer.longs(found.row),
        "norm": writer.words(found.norm, NORMS),
        **{name: writer.instants(getattr(found, name), zone) for name in ("starts_at", "due_at", "done_at")},
        "state": writer.words(found.state, STATES),
        "late_by": writer.lengths(found.late_by),
        "provisional": writer.flags(found.provisional),
        "readings": writer.words(found.readings, texts),
        "error": writer.words(found.error, ERRORS),
    }
    return writer.frame(columns, notes)


# --- how they stand -------------------------------------------------------------------------------------------------


def standing(facts: Facts, at: int, law: LawBook) -> Long:
    """How every clock of every incident stands at an instant."""
    judge = _Judge(law, at)
    rows = len(facts.channels)
    parts = [judge.block(facts.part(slice(start, start + _BLOCK)), start) for start in range(0, max(rows, 1), _BLOCK)]
    return Long(*(np.concatenate([getattr(part, name) for part in parts]) for name in _COLUMNS))


class _Plan(NamedTuple):
    """What follows from which events of an incident are known: its courses, or that these contradict each other."""

    courses: tuple[Course, ...]
    contradictory: bool


_Known: TypeAlias = tuple[str, ...]
_WHEN = datetime(2025, 12, 15, 11, tzinfo=ASTANA)


@lru_cache(maxsize=4096)
def _plan(known: _Known, law: LawBook) -> _Plan:
    """The plan of an incident of which these events are known, as the facts and the clocks of one incident have it.

    All events are put at one instant, at which none contradicts another by its time.
    """
    events: dict[str, Any] = {"received_at": _WHEN, **dict.fromkeys(known, _WHEN)}
    try:
        incident = Incident(channel=Channel.VOICE, **events)
    except ContradictoryFacts:
        return _Plan((), contradictory=True)
    return _Plan(tuple(courses(incident, law)), contradictory=False)


class _Running(NamedTuple):
    """Some clocks of one norm: which rows they are of, and what the sheet says of them."""

    rows: Numbers
    starts_at: Numbers
    due_at: Numbers
    done_at: Numbers
    norm: Ints
    provisional: Ints
    readings: Ints


@frozen
class _Decoded:
    """What the codes of a sheet mean, as places in the columns of the long frame."""

    norm: Ints
    readings: Ints
    provisional: Ints
    error: Ints


@define(eq=False)
class _Judge:
    """Judges incidents block by block at one instant."""

    law: LawBook
    at: int
    _decoded: dict[tuple[int, int, tuple[str, ...]], _Decoded] = Factory(dict)

    def block(self, facts: Facts, first: int) -> Long:
        """How the clocks of these incidents stand; `first` is the number of the first of them."""
        events = {name: facts.events.get(name) for name in EVENTS}
        now = self._now(facts)
        error = self._errors(facts, now)
        kinds, which = self._kinds(facts)
        for kind, plan in enumerate(kinds):
            if plan.contradictory:
                error[(which == kind) & (error == 0)] = CONTRADICTORY
        running = [self._registration(facts, error), *self._others(kinds, which, events, now, error)]
        return self._assembled(running, now, error, first)

    def _now(self, facts: Facts) -> Numbers:
        """The instant of the question, or that of an event which another clock put a little later."""
        now: Numbers = np.full(len(facts.channels), self.at, np.int64)
        for values in facts.events.values():
            np.maximum(now, values, out=now)
        return now

    def _errors(self, facts: Facts, now: Numbers) -> Ints:
        """What is wrong with the facts alone, by number, 0 where nothing is."""
        error: Ints = np.zeros(len(now), np.int32)
        for values in facts.events.values():
            error[(values != NULL) & ((values < BEGIN) | (values > END))] = OUTSIDE
        error[(facts.channels < 0) & (error == 0)] = INVALID
        error[facts.events["received_at"] == NULL] = INVALID
        error[(self._disorder(facts) | (now - self.at > _SKEW)) & (error == 0)] = CONTRADICTORY
        return error

    def _disorder(self, facts: Facts) -> Flags:
        """Whether an event precedes one that it follows by more than the clocks of two hosts may differ."""
        wrong: Flags = np.zeros(len(facts.channels), np.bool_)
        nothing: Numbers = np.full(len(wrong), NULL, np.int64)
        latest: dict[str, Numbers] = {}

        def before(event: str) -> Numbers:
            """The latest of the nearest known events that an event follows."""
            if event not in latest:
                found = nothing
                for earlier in dict.fromkeys(FOLLOWS[event]):
                    found = np.maximum(found, reached(earlier))
                latest[event] = found
            return latest[event]

        def reached(event: str) -> Numbers:
            values = facts.events.get(event)
            return before(event) if values is None else np.where(values == NULL, before(event), values)

        for event, values in facts.events.items():
            wrong |= (values != NULL) & (values + _SKEW < before(event))
        return wrong

    def _registration(self, facts: Facts, error: Ints) -> _Running:
        """The clock of registration, which every incident has."""
        rows = np.arange(len(error))
        done = facts.events.get("registered_at", np.full(len(rows), NULL, np.int64))
        channels = np.maximum(facts.channels, 0)
        sheet = registration_sheet(self.law)
        return self._by_sheet(sheet, rows, facts.events["received_at"], done, error, channels, ())

    def _others(
        self, kinds: list[_Plan], which: Ints, events: dict[str, Numbers | None], now: Numbers, error: Ints
    ) -> Iterator[_Running]:
        """The clocks after registration, in the order of paragraph 15."""
        by_norm: dict[str, dict[Course, list[int]]] = {}
        for kind, plan in enumerate(kinds):
            for course in plan.courses:
                by_norm.setdefault(course.clock.norm.id, {}).setdefault(course, []).append(kind)
        for norm in NORMS:
            for course, there in by_norm.get(norm, {}).items():
                chosen: Flags = np.zeros(len(kinds), np.bool_)
                chosen[there] = True
                yield self._run(course, np.flatnonzero(chosen[which] & (error == 0)), events, now, error)

    def _kinds(self, facts: Facts) -> tuple[list[_Plan], Ints]:
        """The plans that there are, and which each incident has."""
        names = tuple(name for name in facts.events if name != "received_at")
        pattern: Ints = np.zeros(len(facts.channels), np.int32)
        for place, name in enumerate(names):
            pattern += (facts.events[name] != NULL) * np.int32(1 << place)
        present = np.flatnonzero(np.bincount(pattern, minlength=1))
        place_of: Ints = np.zeros(int(present[-1]) + 1 if len(present) else 1, np.int32)
        place_of[present] = np.arange(len(present))
        known = [tuple(name for place, name in enumerate(names) if bits >> place & 1) for bits in present.tolist()]
        return [_plan(one, self.law) for one in known], place_of[pattern]

    def _run(
        self, course: Course, rows: Numbers, events: dict[str, Numbers | None], now: Numbers, error: Ints
    ) -> _Running:
        """The clocks of one course."""
        nothing: Numbers = np.full(len(rows), NULL, np.int64)
        norm = course.clock.norm
        if course.started is None:
            error[rows[~in_force(self.law, now[rows])]] = NOT_IN_FORCE
            blank: Ints = np.zeros(len(rows), np.int32)
            own: Ints = np.full(len(rows), NORMS.index(norm.id), np.int32)
            return _Running(rows, nothing, nothing, nothing, own, blank, blank)
        starts = _of(events, course.started)[rows]
        done = nothing if course.done is None else _of(events, course.done)[rows]
        found = self._by_sheet(sheet_of(self.law, norm), rows, starts, done, error, None, course.readings)
        if course.certain:
            return found
        until = now if course.until is None else _of(events, course.until)
        late = (until[rows] > found.due_at) & (found.due_at != NO_DUE)
        return _these(found, late)

    def _by_sheet(
        self,
        sheet: Sheet,
        rows: Numbers,
        starts: Numbers,
        done: Numbers,
        error: Ints,
        variant: Ints | None,
        more: tuple[str, ...],
    ) -> _Running:
        """What the sheet of a clock says of these rows; what it cannot say is an error of the incident."""
        due, codes = sheet.bases(starts, variant)
        means = self._means(sheet, more)
        wrong = means.error[codes]
        if bool(wrong.any()):
            error[rows] = np.where(error[rows] == 0, wrong, error[rows])
        return _Running(rows, starts, due, done, means.norm[codes], means.provisional[codes], means.readings[codes])

    def _means(self, sheet: Sheet, more: tuple[str, ...]) -> _Decoded:
        key = (id(sheet), len(sheet.codes.rows), more)
        if key not in self._decoded:
            self._decoded[key] = _decoded(sheet.codes.rows, self.law, more)
        return self._decoded[key]

    def _assembled(self, running: list[_Running], now: Numbers, error: Ints, first: int) -> Long:
        """The rows of the long frame, incident by incident."""
        good = error == 0
        kept = running if bool(good.all()) else [_of_good(part, good) for part in running]
        counts = (~good).astype(np.int64)
        for part in kept:
            counts[part.rows] += 1
        place = np.cumsum(counts) - counts
        out = _blank(int(counts.sum()))
        out.row[:] = np.repeat(np.arange(first, first + len(good)), counts)
        out.error[place[~good]] = error[~good] - 1
        for part in kept:
            _put(out, part, place[part.rows], now)
            place[part.rows] += 1
        return out


def _of_good(part: _Running, good: Flags) -> _Running:
    """The clocks of incidents without an error."""
    there = good[part.rows]
    return part if bool(there.all()) else _these(part, there)


def _these(part: _Running, there: Flags) -> _Running:
    """Some of these clocks."""
    columns: list[Any] = [values[there] for values in part]
    return _Running(*columns)


def _of(events: dict[str, Numbers | None], name: str) -> Numbers:
    """The column of an event of which some are known."""
    values = events[name]
    assert values is not None, name
    return values


def _blank(rows: int) -> Long:
    """So many rows without a value."""
    instants = ("row", "starts_at", "due_at", "done_at", "late_by")
    columns: dict[str, Any] = {name: np.full(rows, NULL, np.int64) for name in instants}
    columns |= {name: np.full(rows, null, np.int32) for name, null in _NULLS.items()}
    return Long(**columns)


def _put(out: Long, part: _Running, place: Numbers, now: Numbers) -> None:
    """Put the clocks of one norm into their rows, with how they stand."""
    started, done = part.starts_at != NULL, part.done_at != NULL
    late = np.where(done, part.done_at, now[part.rows])
    np.subtract(late, part.due_at, out=late)
    np.maximum(late, 0, out=late)
    late[~started] = 0
    out.norm[place], out.starts_at[place], out.done_at[place] = part.norm, part.starts_at, part.done_at
    out.due_at[place] = part.due_at
    out.state[place] = _BY_TRUTHS[started * np.int8(4) + done * np.int8(2) + (late > 0)]
    out.late_by[place], out.provisional[place], out.readings[place] = late, part.provisional, part.readings


_NOT_STARTED, _RUNNING, _OVERDUE, _MET, _MISSED = (
    STATES.index(state.value)
    for state in (
        ClockState.NOT_STARTED,
        ClockState.RUNNING,
        ClockState.OVERDUE,
        ClockState.MET,
        ClockState.MISSED,
    )
)

_BY_TRUTHS: Ints = np.array(4 * [_NOT_STARTED] + [_RUNNING, _OVERDUE, _MET, _MISSED], np.int32)
"""The state by whether a clock has started, was ended, and is late."""


# --- by law -----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16)
def texts_of(law: LawBook) -> tuple[str, ...]:
    """Every text that the column `readings` can hold, whatever the rows: of each group, all its parts."""
    return every_text(law, _GROUPS)


def _decoded(rows: Sequence[Basis], law: LawBook, more: tuple[str, ...]) -> _Decoded:
    """What codes mean; `more` are readings by which a clock runs at all, beside those of its deadline."""
    texts = texts_of(law)
    own = text_of(law, more)
    readings = [";".join(filter(None, (basis.readings, own))) for basis in rows]
    return _Decoded(
        np.array([NORMS.index(basis.norm) if basis.norm else -1 for basis in rows], np.int32),
        np.array([texts.index(text) for text in readings], np.int32),
        np.array([basis.provisional for basis in rows], np.int32),
        np.array([_ERRORS[basis.error] for basis in rows], np.int32),
    )


def in_force(law: LawBook, at: Numbers) -> Flags:
    """Whether the rules of the portal are in force on the day of each instant."""
    out: Flags = np.empty(len(at), np.bool_)
    scratch = Scratch()
    block = len(scratch.slot)
    for start in range(0, len(at), block):
        slot, _ = scratch.slots(at[start : start + block])
        np.take(_in_force_by_slot(law), slot, out=out[start : start + block], mode="clip")
    return out


@lru_cache(maxsize=16)
def _in_force_by_slot(law: LawBook) -> Flags:
    table: Flags = np.zeros(SLOTS, np.bool_)
    for day in range(FIRST, LAST + 2):
        slot = slot_of_day(day)
        table[slot : slot + 2] = law.portal.entry(to_date(day)) is not None
    return table
