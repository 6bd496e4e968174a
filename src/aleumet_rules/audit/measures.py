"""The ledger of programme measures: their windows, and what was done before, in and after them (Portal rules, 9-10)."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Unpack

from attrs import Factory, define, evolve

from ..acts.portal_norms import IPR_BLOCK_NOTICE
from ..answers.decision import Decision
from ..facts.measure import Measure
from ..ipr import SelectionWindow, may_select_supplier, reactivate, returned, selection_window
from ..words.events import MEASURE_EVENT_NAMES
from .course import Entry, in_turn
from .finding import UNJUDGEABLE, Details, Finding, OutOfPlace, as_finding, finding, refusal
from .knowledge import LawAsKnown
from .replay import Agenda, Faulty

__all__ = ["MeasureLedger"]


_SEQUENCE = (
    "given",
    "block-notice",
    "notified",
    "selected",
    "reactivation-requested",
    "returned",
    "notified anew",
    "selected anew",
)
"""The events of one day as they follow each other: a choice comes before “activate” only while it is open."""


@define(eq=False)
class _Case:
    """A measure of which more may come."""

    number: str
    measure: Measure
    row: int
    notice_sent: bool = False


@define
class MeasureLedger:
    """What is known of the measures so far, each until a supplier is chosen and no notice of a block can follow.

    One for which no supplier is ever chosen is held to the end.
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

    def _begin(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """The measure comes into the record by being given; of one with a faulty row nothing is held."""
        number = row["measure"]
        if number in self._faulty:
            return []
        if row["event"] != "given":
            raise OutOfPlace("measure-unknown")
        measure = Measure(number, number, row["on"], implement_by=row["implement_by"])
        self._cases[number] = _Case(number, measure, position)
        return []

    def _give(self, _case: _Case, _position: int, row: dict[str, Any]) -> list[Finding]:
        raise OutOfPlace("event-twice", event=MEASURE_EVENT_NAMES[row["event"]])

    def _notify(self, case: _Case, _position: int, row: dict[str, Any]) -> list[Finding]:
        """The person is told (para 9); the first notice of a window counts."""
        if case.measure.last_notice_on is None:
            case.measure = evolve(case.measure, notified_on=row["on"])
        return []

    def _return(self, case: _Case, _position: int, row: dict[str, Any]) -> list[Finding]:
        """The measure comes back from E-Sobes, and its window starts anew (para 10, third part)."""
        case.measure, case.notice_sent = returned(case.measure, on=row["on"]), False
        return []

    def _window(self, measure: Measure, on: date) -> SelectionWindow:
        return selection_window(measure, law=self.known.on(on))

    def _block_notice(self, case: _Case, position: int, row: dict[str, Any]) -> list[Finding]:
        """The SMS that choosing is blocked, due on the day after the last (para 10, second part); the first counts."""
        on, measure = row["on"], case.measure
        if case.notice_sent:
            return []
        window = self._window(measure, on)
        due = window.block_notice_on
        if due is None or (measure.selected_on is not None and measure.selected_on < due):
            return [self._on_notice("block-notice-undue", case, (position,), window, on, {"sent": on}, at=on)]
        case.notice_sent = True
        if on == due:
            return []
        code = "block-notice-early" if on < due else "block-notice-late"
        blanks = {"sent": on, "due": due}
        return [self._on_notice(code, case, (position,), window, on, blanks, at=on, by=abs(on - due))]

    def _unsent(self, case: _Case, window: SelectionWindow, on: date, *rows: int) -> list[Finding]:
        """The notice of a block whose day was over before `on`; none is owed where the measure ended before."""
        due, last = window.block_notice_on, case.measure.implement_by
        if due is None or due >= on or case.notice_sent or (last is not None and last < due):
            return []
        case.notice_sent = True
        return [self._on_notice("block-notice-missing", case, rows, window, on, {"due": due}, at=due)]

    def _on_notice(
        self,
        code: str,
        case: _Case,
        rows: tuple[int, ...],
        window: SelectionWindow,
        on: date,
        blanks: Mapping[str, object],
        **details: Unpack[Details],
    ) -> Finding:
        """A finding on the notice of a block, by what was known of the calendar on a day."""
        details |= {"readings": window.readings, "known_on": self.known.day(on)}
        return finding(code, IPR_BLOCK_NOTICE, case.number, (case.row, *rows), self.known.law, blanks, **details)

    def _select(self, case: _Case, position: int, row: dict[str, Any]) -> list[Finding]:
        """A supplier is chosen (para 10, first part)."""
        on, measure = row["on"], case.measure
        findings = self._refusals(may_select_supplier(measure, on=on, law=self.known.on(on)), case, position, on)
        if measure.selected_on is not None:
            return findings
        window = self._window(measure, on)
        findings += self._unsent(case, window, on, position)
        case.measure = evolve(measure, selected_on=on)
        self._agenda.note(max(window.block_notice_on or on, on), case)
        return findings

    def _request(self, case: _Case, position: int, row: dict[str, Any]) -> list[Finding]:
        """“Activate” is pressed (para 10, third part)."""
        on, measure = row["on"], case.measure
        findings = self._refusals(reactivate(measure, on=on, law=self.known.on(on)), case, position, on)
        if measure.selected_on is not None:
            return findings
        findings += self._unsent(case, self._window(measure, on), on, position)
        case.measure = evolve(measure, reactivation_requested_on=on)
        return findings

    def _refusals(self, asked: Decision[Measure], case: _Case, position: int, on: date) -> list[Finding]:
        """What the law has against a thing that was done nevertheless."""
        rows, law, known_on = (case.row, position), self.known.law, self.known.day(on)
        by = {reason.code: self._excess(reason.code, case, on) for reason in asked.reasons}
        return [
            refusal(
                reason, case.number, rows, law, at=on, by=by[reason.code], readings=asked.readings, known_on=known_on
            )
            for reason in asked.reasons
        ]

    def _excess(self, code: str, case: _Case, on: date) -> timedelta | None:
        """By how much a choice came after its last day."""
        measure = case.measure
        if code == "window-closed":
            last = self._window(measure, on).closes_on
        else:
            last = measure.implement_by if code == "implementation-over" else None
        return None if last is None else on - last

    def days_over(self, today: date) -> tuple[()]:
        """Measures of which nothing more can come are forgotten."""
        for case in self._agenda.over(today):
            if self._cases.get(case.number) is case:
                del self._cases[case.number]
        self._faulty.days_over(today)
        return ()

    def close(self, until: date) -> Iterator[Finding]:
        """Notices that are overdue at the end of the record."""
        for case in self._cases.values():
            if case.measure.selected_on is None:
                yield from self._at_the_end(case, until)

    def _at_the_end(self, case: _Case, until: date) -> list[Finding]:
        measure, rows = case.measure, (case.row,)
        try:
            return self._unsent(case, self._window(measure, until), until)
        except UNJUDGEABLE as error:
            return [as_finding(error, case.number, rows, self.known.law, at=measure.given_to_portal_on)]


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
