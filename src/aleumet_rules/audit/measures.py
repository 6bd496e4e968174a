"""The ledger of programme measures: their windows, and what was done before, in and after them (Portal rules, 9-10)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

from attrs import Factory, define, evolve

from ..acts.portal_norms import IPR_BLOCK_NOTICE, IPR_NOTICE_CHANNEL, IPR_SELECTION_WINDOW
from ..acts.readings import Reading, Readings
from ..facts.measure import Measure
from ..ipr import (
    Refusal,
    against_activation,
    against_choice,
    day_of_question,
    ends_before,
    may_select_supplier,
    returned,
    rolls_before,
)
from ..law.selection import SelectionWindow, windows
from ..words.events import MEASURE_EVENT_NAMES
from .course import Entry, in_turn
from .finding import UNJUDGEABLE, About, Finding, OutOfPlace, as_finding, finding, refusal
from .knowledge import LawAsKnown
from .replay import Agenda, Answer, Faulty

__all__ = ["MeasureLedger"]


_SEQUENCE = (
    "given",
    "notified",
    "block-notice",
    "selected",
    "reactivation-requested",
    "returned",
    "notified anew",
    "selected anew",
)
"""The events of one day as they follow each other: a choice comes before “activate” only while it is open."""


_STARTS = frozenset({"given", "notified", "returned"})


@define(eq=False)
class _Case:
    """A measure of which more may come, after `over_on` nothing."""

    number: str
    measure: Measure
    row: int
    has_phone: bool
    notice_sent: bool = False
    over_on: date | None = None

    @property
    def about(self) -> About:
        """What a finding on it is about: the measure's number."""
        return About("measure", self.number)


class _Misplaced(NamedTuple):
    """What is wrong with a notice of a block: the code of the finding, and the day on which the notice belongs."""

    code: str
    due: date | None


def _misplaced(measure: Measure, window: SelectionWindow, on: date, readings: Readings) -> _Misplaced | None:
    """What is wrong with a notice of a block that was sent on a day.

    Between the first day that follows the words of the second part and the day on which it is owed any day is right.
    """
    first, due, chosen_on = window.block_notice_from, window.block_notice_on, measure.selected_on
    chosen_before = chosen_on is not None and (due is None or chosen_on < due)
    if first is None or (chosen_before and readings.second_choice == "once"):
        return _Misplaced("block-notice-undue", None)
    if on < first:
        return _Misplaced("block-notice-early", first)
    late = due is not None and on > due and not chosen_before
    return _Misplaced("block-notice-late", due) if late else None


def _owed_before(measure: Measure, window: SelectionWindow, on: date, readings: Readings) -> date | None:
    """The day on which a notice of a block was owed, if that day is over; a measure that has ended is not blocked."""
    due = window.block_notice_on
    return due if due is not None and due < on and not ends_before(measure, due, readings) else None


@define
class MeasureLedger:
    """What is known of the measures so far, each until nothing more can come of it.

    That is once a supplier is chosen and the window and the measure's own term are over. Where one may choose but once,
    the window alone counts; where one may choose again, a measure whose term does not end that is held to the end, and
    so is one for which no supplier is ever chosen.
    """

    known: LawAsKnown
    key: str = "on"
    about: tuple[str, ...] = ("measure",)
    _cases: dict[str, _Case] = Factory(dict)
    _agenda: Agenda[_Case] = Factory(Agenda)
    _faulty: Faulty = Factory(Faulty)

    def mark_faulty(self, row: dict[str, Any], day: date) -> None:
        """Nothing more is concluded about this measure."""
        if "measure" in row:
            self._cases.pop(row["measure"], None)
            self._faulty.add(row["measure"], day)

    def in_sequence(self, rows: list[Entry]) -> Iterator[Entry]:
        """Measure by measure, the events of one day in the order of paragraphs 9 and 10 (`_SEQUENCE`)."""
        by_measure: dict[str, list[Entry]] = {}
        for entry in rows:
            by_measure.setdefault(entry.row.get("measure", ""), []).append(entry)
        for number in sorted(by_measure):
            yield from in_turn(by_measure[number], self._rank)

    def _rank(self, row: dict[str, Any]) -> int:
        """When the event has its turn: a choice while it is open, a notice where there was none in this window."""
        event, case = row["event"], self._cases.get(row.get("measure", ""))
        if case is not None and (
            (event == "selected" and not self._may_choose(case, row))
            or (event == "notified" and case.measure.last_notice_on is not None)
        ):
            return _SEQUENCE.index(f"{event} anew")
        return _SEQUENCE.index(event)

    def _may_choose(self, case: _Case, row: dict[str, Any]) -> bool:
        try:
            on = row.get("on", case.measure.given_to_portal_on)
            return bool(may_select_supplier(case.measure, on=on, law=self.known.on(on)))
        except UNJUDGEABLE:
            return False

    def take(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """What the next row shows."""
        case = self._cases.get(row["measure"])
        if case is None:
            return self._begin(position, row)
        return _EVENTS[row["event"]](self, case, position, row)

    def holds(self, subject: str) -> bool:
        """Whether more may be found about a measure."""
        return subject in self._cases

    def place_of(self, _subject: str) -> None:
        """Measures have no department."""
        return

    def answers(self, position: int, row: dict[str, Any]) -> Iterator[Answer]:
        """The last day to choose a supplier and the day of the SMS of a block, where a window begins anew."""
        case = self._cases.get(row["measure"])
        if case is None or row["event"] not in _STARTS or (row["event"] == "given" and case.row != position):
            return
        with suppress(*UNJUDGEABLE):
            window = windows(case.measure, self.known.on(row["on"])).chosen()
            days = ((IPR_SELECTION_WINDOW, window.closes_on), (IPR_BLOCK_NOTICE, window.block_notice_on))
            yield from (Answer(norm, "term", case.number, day) for norm, day in days if day is not None)

    def _begin(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """The measure comes into the record by being given; of one with a faulty row nothing is held."""
        number = row["measure"]
        if number in self._faulty:
            return []
        if row["event"] != "given":
            raise OutOfPlace("measure-unknown")
        measure = Measure(number, number, row["on"], implement_by=row["implement_by"])
        self._cases[number] = _Case(number, measure, position, row["has_phone"])
        return []

    def _give(self, _case: _Case, _position: int, row: dict[str, Any]) -> list[Finding]:
        raise OutOfPlace("event-twice", event=MEASURE_EVENT_NAMES[row["event"]])

    def _notify(self, case: _Case, _position: int, row: dict[str, Any]) -> list[Finding]:
        """A notice reaches the person (para 9); the first of a window counts."""
        case.measure = case.measure.with_notice(row["on"])
        return []

    def _return(self, case: _Case, _position: int, row: dict[str, Any]) -> list[Finding]:
        """The measure comes back from E-Sobes, and its window starts anew (para 10, third part)."""
        case.measure, case.notice_sent = returned(case.measure, on=row["on"]), False
        return []

    def _block_notice(self, case: _Case, position: int, row: dict[str, Any]) -> list[Finding]:
        """The SMS that choosing is blocked (para 10, second part), where there is a number; the first counts."""
        on, measure = row["on"], case.measure
        if case.notice_sent or not case.has_phone:
            return []
        found = windows(measure, self.known.on(on))
        wrong, bearing = found.settled(lambda window, one: _misplaced(measure, window, on, one), "second_choice")
        case.notice_sent = wrong is None or wrong.due is not None
        if wrong is None:
            return []
        return [self._on_notice(wrong, case, (position,), on, bearing, sent=on)]

    def _unsent(self, case: _Case, on: date, *rows: int) -> list[Finding]:
        """The notice of a block whose day was over before `on`; it is owed to who has a number."""
        measure = case.measure
        if case.notice_sent or not case.has_phone:
            return []
        found = windows(measure, self.known.on(on))
        due, bearing = found.settled(lambda window, one: _owed_before(measure, window, on, one), "measure_term")
        if due is None:
            return []
        case.notice_sent = True
        return [self._on_notice(_Misplaced("block-notice-missing", due), case, rows, on, bearing)]

    def _on_notice(
        self,
        wrong: _Misplaced,
        case: _Case,
        rows: tuple[int, ...],
        on: date,
        readings: tuple[Reading, ...],
        sent: date | None = None,
    ) -> Finding:
        """A finding on the notice of a block, by what was known of the calendar on a day."""
        blanks = {name: day for name, day in (("sent", sent), ("due", wrong.due)) if day is not None}
        return finding(
            wrong.code,
            IPR_BLOCK_NOTICE,
            case.about,
            (case.row, *rows),
            self.known.law,
            blanks,
            at=sent or wrong.due,
            by=None if sent is None or wrong.due is None else abs(sent - wrong.due),
            readings=readings,
            known_on=self.known.day(on),
            provisional=windows(case.measure, self.known.on(on)).chosen().provisional,
        )

    def _select(self, case: _Case, position: int, row: dict[str, Any]) -> list[Finding]:
        """A supplier is chosen (para 10, first part)."""
        law, measure, on = self.known.on(row["on"]), case.measure, day_of_question(case.measure, row["on"])
        findings = self._refusals(against_choice(measure, on, windows(measure, law)), case, position, on)
        if measure.selected_on is None:
            findings += self._unsent(case, on, position)
        elif law.readings.second_choice == "once":
            return findings
        case.measure = evolve(measure, selected_on=on)
        self._note_end(case, on)
        return findings

    def _note_end(self, case: _Case, on: date) -> None:
        """Forget a measure for which a supplier was chosen once nothing more can come of it."""
        law, term = self.known.on(on), case.measure.implement_by
        window = windows(case.measure, law).chosen()
        days = [day for day in (on, window.closes_on, window.block_notice_on) if day is not None]
        again = law.readings.second_choice == "again"
        if again and (term is None or law.readings.measure_term == "informs"):
            return
        case.over_on = max(*days, term) if again and term is not None else max(days)
        self._agenda.note(case.over_on, case)

    def _request(self, case: _Case, position: int, row: dict[str, Any]) -> list[Finding]:
        """“Activate” is pressed (para 10, third part)."""
        law, measure, on = self.known.on(row["on"]), case.measure, day_of_question(case.measure, row["on"])
        findings = self._refusals(against_activation(measure, on, law), case, position, on)
        if measure.selected_on is None:
            findings += self._unsent(case, on, position)
        elif law.readings.second_choice == "once":
            return findings
        case.measure, case.over_on = evolve(measure, reactivation_requested_on=on), None
        return findings

    def _refusals(self, against: Iterable[Refusal], case: _Case, position: int, on: date) -> list[Finding]:
        """What the law has against a thing that was done nevertheless."""
        rows, law, known_on = (case.row, position), self.known.law, self.known.day(on)
        return [
            refusal(
                reason,
                case.about,
                rows,
                law,
                at=on,
                by=self._excess(reason.code, case, on),
                readings=readings,
                known_on=known_on,
                provisional=self._may_still_open(reason.code, case, on),
            )
            for reason, readings in against
            if reason is not None
        ]

    def _may_still_open(self, code: str, case: _Case, on: date) -> bool:
        """Whether a refusal of that code rests on days off that can still be moved."""
        of_window = code in {"window-closed", "never-open"}
        return of_window and rolls_before(windows(case.measure, self.known.on(on)).chosen(), on) is not None

    def _excess(self, code: str, case: _Case, on: date) -> timedelta | None:
        """By how much a choice came after its last day."""
        measure = case.measure
        if code in {"window-closed", "never-open"}:
            last = windows(measure, self.known.on(on)).chosen().closes_on
        else:
            last = measure.implement_by if code == "implementation-over" else None
        return None if last is None else on - last

    def days_over(self, today: date) -> tuple[()]:
        """Measures of which nothing more can come are forgotten."""
        for case in self._agenda.over(today):
            if case.over_on is not None and case.over_on < today and self._cases.get(case.number) is case:
                del self._cases[case.number]
        self._faulty.days_over(today)
        return ()

    def close(self, until: date) -> Iterator[Finding]:
        """Notices that are not there at the end of the record."""
        for case in self._cases.values():
            if case.measure.selected_on is None:
                yield from self._untold(case, until)
                yield from self._at_the_end(case, until)

    def _untold(self, case: _Case, until: date) -> Iterator[Finding]:
        """The notice of what came to the portal before the last day (para 9, parts 2 and 3), which has no term."""
        since = case.measure.on_portal_since
        if case.measure.last_notice_on is None and since < until:
            rows, blanks = (case.row,), {"since": since}
            yield finding("notice-missing", IPR_NOTICE_CHANNEL, case.about, rows, self.known.law, blanks, at=since)

    def _at_the_end(self, case: _Case, until: date) -> list[Finding]:
        measure, rows = case.measure, (case.row,)
        try:
            return self._unsent(case, until)
        except UNJUDGEABLE as error:
            return [as_finding(error, case.about, rows, self.known.law, at=measure.given_to_portal_on)]


_EVENTS: Mapping[str, Callable[[MeasureLedger, _Case, int, dict[str, Any]], list[Finding]]] = MappingProxyType(
    {
        "given": MeasureLedger._give,
        "notified": MeasureLedger._notify,
        "block-notice": MeasureLedger._block_notice,
        "selected": MeasureLedger._select,
        "reactivation-requested": MeasureLedger._request,
        "returned": MeasureLedger._return,
    }
)
