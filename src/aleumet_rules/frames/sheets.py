"""Sheets: when a term is due by the instant that starts it, filled by the scalar function that says so.

Within an Astana day a term that starts at an instant either ends at one and the same instant wherever in a stretch of
the day it started, or so much later as it started later; and which norm, which readings and which years it rests on
does not change within a stretch. Where the stretches begin is not written here: it is found by asking the scalar
function, at either end of a stretch, and by halving one whose ends do not agree. A day is filled when it first comes.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from threading import Lock
from typing import NamedTuple

import numpy as np

from ..answers.deadline import Deadline, readings_by_field
from ..errors import NotInForce, OutsideHorizon
from .epoch import NULL, Flags, Ints, Numbers, instant_number, to_instant
from .slots import BLOCK, SLOTS, Scratch, slot_span
from .tables import Found, either

__all__ = ["NOT_ASKED", "NO_DUE", "Basis", "Codes", "Sheet"]

NO_DUE = -(2**62)
"""In a table of due instants, where there is none."""

Ask = Callable[[datetime], Deadline]


class Basis(NamedTuple):
    """What an answer rests on: its norm by id, its readings, whether it is provisional; or why there is none."""

    norm: str = ""
    readings: str = ""
    provisional: bool = False
    error: str = ""


NOT_ASKED = Basis(error="not asked")
"""The basis of what has not been asked yet; the first of the codes."""


class _Told(NamedTuple):
    """What the scalar function said at an instant; `due` is `NO_DUE` where it raised."""

    due: int
    code: int


class _Stretch(NamedTuple):
    """A part of a slot, both ends inclusive, in microseconds from its beginning; `runs`: what is due runs along."""

    first: int
    last: int
    told: _Told
    runs: bool


class Codes:
    """The bases that have come up so far, by number."""

    def __init__(self) -> None:
        self.rows: list[Basis] = []
        self._numbers: dict[Basis, int] = {}

    def of(self, basis: Basis) -> int:
        """The number of a basis."""
        if basis not in self._numbers:
            self._numbers[basis] = len(self.rows)
            self.rows.append(basis)
        return self._numbers[basis]


class _View(NamedTuple):
    """What a column is looked up in: where stretches begin, when a term is due and whether it runs along.

    `due` holds, of a term that runs along, what is to be added to its start. Rows are slots, of one variant after
    another; columns are stretches. `runs` is `None` where all of them, or none, run along, which `all_run` says.
    """

    cuts: tuple[int, ...]
    due: Numbers
    runs: Numbers | None
    all_run: bool


class Sheet:
    """When terms are due that start at instants, by the answers of one scalar function, or of several variants of it.

    `cuts` are instants of a day, in microseconds, at which a new stretch may well begin. Every answer of a slot that
    has been asked is the scalar function's own; all of it is asked before a column that needs it is looked up.
    """

    def __init__(self, asks: Sequence[Ask], cuts: Iterable[int]) -> None:
        self._asks = tuple(asks)
        self.codes = Codes()
        self._lock = Lock()
        self._cuts = tuple(sorted({0, *cuts}))
        self._rows = len(self._asks) * SLOTS
        shape = (self._rows, len(self._cuts))
        self._due: Numbers = np.full(shape, NO_DUE, np.int64)
        self._runs: Numbers = np.zeros(shape, np.int64)
        self.codes.of(NOT_ASKED)
        self._code: Ints = np.zeros(shape, np.int32)
        self._asked: Flags = np.zeros(self._rows, np.bool_)
        for row in range(0, self._rows, SLOTS):
            self._code[[row, row + SLOTS - 1]] = self.codes.of(Basis(error=OutsideHorizon.__name__))
            self._asked[[row, row + SLOTS - 1]] = True
        self._view()

    # --- looking up -----------------------------------------------------------------------------------------------

    def take(self, at: Numbers, variant: Ints | None = None) -> Found[Numbers]:
        """When the term is due that starts at each instant."""
        out: Numbers = np.empty(len(at), np.int64)
        if self._looked_up(self._settled, at, variant, out):
            return Found(out)
        self.fill(at, variant)
        if self._looked_up(self._settled, at, variant, out):
            return Found(out)
        settled = out != NULL
        self._looked_up(self._whole, at, variant, out)
        wrong = (out == NULL) & (at != NULL)
        return Found(out, either(wrong), either(~settled & (out != NULL)))

    def _looked_up(self, view: _View, at: Numbers, variant: Ints | None, out: Numbers) -> bool:
        """Look the instants up; whether each that is not null has an answer."""
        scratch, found = Scratch(), True
        for start in range(0, len(at), BLOCK):
            part, here = out[start : start + BLOCK], at[start : start + BLOCK]
            place = _place(view.cuts, here, None if variant is None else variant[start : start + BLOCK], scratch)
            missing = _due(view, here, place, part, scratch)
            if missing is not None:
                part[missing] = NULL
                found = found and bool(np.array_equal(missing, here == NULL))
        return found

    def bases(self, at: Numbers, variant: Ints | None = None) -> tuple[Numbers, Ints]:
        """When the term is due that starts at each instant, `NO_DUE` where it is not, and by which basis."""
        due, codes = self._bases(at, variant)
        if not bool(codes.all()):
            self.fill(at, variant)
            due, codes = self._bases(at, variant)
        return due, codes

    def _bases(self, at: Numbers, variant: Ints | None) -> tuple[Numbers, Ints]:
        due: Numbers = np.empty(len(at), np.int64)
        codes: Ints = np.empty(len(at), np.int32)
        scratch, (whole, table) = Scratch(), self._full
        for start in range(0, len(at), BLOCK):
            part, here = due[start : start + BLOCK], at[start : start + BLOCK]
            place = _place(whole.cuts, here, None if variant is None else variant[start : start + BLOCK], scratch)
            np.take(table, place, out=codes[start : start + BLOCK], mode="clip")
            missing = _due(whole, here, place, part, scratch)
            if missing is not None:
                part[missing] = NO_DUE
        return due, codes

    # --- filling --------------------------------------------------------------------------------------------------

    def fill(self, at: Numbers, variant: Ints | None = None) -> None:
        """Ask for every slot of these instants that has not been asked yet."""
        here: Flags = np.zeros(self._rows, np.bool_)
        scratch = Scratch()
        for start in range(0, len(at), BLOCK):
            slot, _ = scratch.slots(at[start : start + BLOCK])
            np.clip(slot, 0, SLOTS - 1, out=slot)
            if variant is not None:
                slot += variant[start : start + BLOCK] * SLOTS
            here[slot] = True
        with self._lock:
            rows = np.flatnonzero(here & ~self._asked).tolist()
            if rows:
                self._ask(rows)

    def _ask(self, rows: list[int]) -> None:
        for row in rows:
            variant, slot = divmod(row, SLOTS)
            stretches = [*self._stretches(self._asks[variant], slot)]
            self._cut_at({stretch.first for stretch in stretches})
            for stretch in stretches:
                self._write(row, slot, stretch)
            self._asked[row] = True
        self._view()

    def _stretches(self, ask: Ask, slot: int) -> Iterator[_Stretch]:
        """The stretches of a slot, as the scalar function has them."""
        begins, length = slot_span(slot)
        cuts = [cut for cut in self._cuts if cut < length]
        for first, last in zip(cuts, [*(cut - 1 for cut in cuts[1:]), length - 1], strict=True):
            start = first
            while start <= last:
                stretch = self._stretch(ask, begins, start, last)
                yield stretch
                start = stretch.last + 1

    def _stretch(self, ask: Ask, begins: int, first: int, last: int) -> _Stretch:
        """The longest stretch from the first instant on that halving finds."""
        told, end = self._told(ask, begins + first), last
        other = self._told(ask, begins + last)
        if not _agree(told, other, last - first):
            end, beyond = first, last
            while beyond - end > 1:
                middle = (end + beyond) // 2
                said = self._told(ask, begins + middle)
                if _agree(told, said, middle - first):
                    end, other = middle, said
                else:
                    beyond = middle
        return _Stretch(first, end, told, end > first and other.due != told.due)

    def _told(self, ask: Ask, at: int) -> _Told:
        try:
            deadline = ask(to_instant(at))
        except (NotInForce, OutsideHorizon) as error:
            return _Told(NO_DUE, self.codes.of(Basis(error=type(error).__name__)))
        readings = ";".join(f"{name}={value}" for name, value in readings_by_field(deadline.readings).items())
        basis = Basis(deadline.norm.id, readings, deadline.provisional)
        return _Told(instant_number(deadline.due_at), self.codes.of(basis))

    def _cut_at(self, cuts: set[int]) -> None:
        """One column more for each stretch that begins where none began before; it says what the one before it does."""
        for cut in sorted(cuts - {*self._cuts}):
            place = int(np.searchsorted(self._cuts, cut))
            self._cuts = (*self._cuts[:place], cut, *self._cuts[place:])
            for name in ("_due", "_runs", "_code"):
                table = getattr(self, name)
                setattr(self, name, np.insert(table, place, table[:, place - 1], axis=1))

    def _write(self, row: int, slot: int, stretch: _Stretch) -> None:
        there = [place for place, cut in enumerate(self._cuts) if stretch.first <= cut <= stretch.last]
        begins, told = slot_span(slot).begins, stretch.told
        self._code[row, there] = told.code
        self._due[row, there] = told.due - (begins + stretch.first) * stretch.runs
        self._runs[row, there] = stretch.runs

    # --- what columns are looked up in ----------------------------------------------------------------------------

    def _view(self) -> None:
        """Put what has been filled together for looking up: with all years, and with the settled ones alone."""
        provisional = np.array([basis.provisional for basis in self.codes.rows], np.bool_)
        self._full = _view(self._cuts, self._due, self._runs), self._code.ravel().copy()
        self._whole = _narrow(self._cuts, self._due, self._runs)
        settled = np.where(provisional[self._code], NO_DUE, self._due)
        self._settled = _narrow(self._cuts, settled, self._runs)


def _agree(one: _Told, other: _Told, later: int) -> bool:
    """Whether two instants of a day, one so much later, can lie in one stretch."""
    return one.code == other.code and other.due - one.due in {0, later}


def _view(cuts: tuple[int, ...], due: Numbers, runs: Numbers) -> _View:
    known = due != NO_DUE
    along = runs[known]
    all_run = bool(along.all()) and along.size > 0
    mixed = not all_run and bool(along.any())
    return _View(cuts, due.ravel().copy(), runs.ravel().copy() if mixed else None, all_run)


def _narrow(cuts: tuple[int, ...], due: Numbers, runs: Numbers) -> _View:
    """The same without stretches in which everything is due as in the one before."""
    keep = [
        place
        for place in range(len(cuts))
        if place == 0
        or not np.array_equal(due[:, place], due[:, place - 1])
        or not np.array_equal(runs[:, place], runs[:, place - 1])
    ]
    return _view(tuple(cuts[place] for place in keep), due[:, keep], runs[:, keep])


def _place(cuts: tuple[int, ...], at: Numbers, variant: Ints | None, scratch: Scratch) -> Numbers:
    """Where in a table each instant is looked up; lies in the scratch."""
    slot, run = scratch.slots(at)
    if len(cuts) > 1:
        run = scratch.in_day(slot, run)
    if variant is not None:
        np.clip(slot, 0, SLOTS - 1, out=slot)
        np.add(slot, np.multiply(variant, SLOTS, dtype=np.int64), out=slot)
    if len(cuts) > 1:
        np.maximum(slot, 0, out=slot)
        np.multiply(slot, len(cuts), out=slot)
        flag = scratch.flag[: len(at)]
        for cut in cuts[1:]:
            np.greater_equal(run, cut, out=flag)
            np.add(slot, flag, out=slot)
    return slot


def _due(view: _View, at: Numbers, place: Numbers, out: Numbers, scratch: Scratch) -> Flags | None:
    """When the terms are due; which have none, or `None` where all have one."""
    view.due.take(place, out=out, mode="clip")
    missing = None if int(out.min()) != NO_DUE else out == NO_DUE
    if view.all_run:
        np.add(out, at, out=out)
    elif view.runs is not None:
        along = scratch.number[: len(at)]
        view.runs.take(place, out=along, mode="clip")
        np.multiply(along, at, out=along)
        np.add(out, along, out=out)
    return missing
