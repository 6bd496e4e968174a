"""The ledger of programme measures: their windows, and what was done before, in and after them (Portal rules, 9-10)."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from attrs import Factory, define, evolve

from ..acts.portal_norms import IPR_BLOCK_NOTICE
from ..answers.decision import Decision
from ..checks import HORIZON
from ..facts.measure import Measure
from ..ipr import SelectionWindow, may_select_supplier, reactivate, returned, selection_window
from ..words.events import MEASURE_EVENT_NAMES
from .finding import Finding
from .findings import UNJUDGEABLE, OutOfPlace, make_finding, refusal_finding, unjudged_finding
from .knowledge import LawAsKnown
from .replay import REMEMBERED, Agenda

__all__ = ["MeasureLedger"]


@define(eq=False)
class _Case:
    """A measure of which more may come; nothing is concluded about one that is not `reliable`."""

    number: str
    measure: Measure
    row: int
    notice_sent: bool = False
    reliable: bool = True


@define
class MeasureLedger:
    """What is known of the measures so far, each until a supplier is chosen and no notice of a block can follow.

    One for which no supplier is ever chosen is held to the end.
    """

    known: LawAsKnown
    key: str = "on"
    about: tuple[str, ...] = ("measure",)
    _cases: dict[str, _Case] = Factory(dict)
    _days: Agenda[_Case] = Factory(Agenda)

    def mark_faulty(self, row: dict[str, Any], day: date) -> None:
        """Nothing more is concluded about this measure."""
        number = row.get("measure")
        if number is not None:
            case = self._cases.setdefault(number, _Case(number, Measure(number, number, HORIZON[0]), -1))
            case.reliable = False
            self._days.note(day + REMEMBERED, case)

    def take(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """What the next row shows."""
        case = self._cases.get(row["measure"])
        if case is None:
            return self._first(position, row)
        if not case.reliable:
            return []
        return _EVENTS[row["event"]](self, case, position, row)

    def _first(self, position: int, row: dict[str, Any]) -> list[Finding]:
        """A measure comes into the record by being given to the portal."""
        if row["event"] != "given":
            raise OutOfPlace("measure-unknown")
        number = row["measure"]
        measure = Measure(number, number, row["on"], implement_by=row["implement_by"])
        self._cases[number] = _Case(number, measure, position)
        return []

    def _given(self, _case: _Case, _position: int, row: dict[str, Any]) -> list[Finding]:
        raise OutOfPlace("event-twice", event=MEASURE_EVENT_NAMES[row["event"]])

    def _notified(self, case: _Case, _position: int, row: dict[str, Any]) -> list[Finding]:
        """The person is told (para 9); the first notice of a window counts."""
        if case.measure.last_notice_on is None:
            case.measure = evolve(case.measure, notified_on=row["on"])
        return []

    def _returned(self, case: _Case, _position: int, row: dict[str, Any]) -> list[Finding]:
        """The measure comes back from E-Sobes, and its window starts anew (para 10, third part)."""
        case.measure, case.notice_sent = returned(case.measure, on=row["on"]), False
        return []

    def _window(self, measure: Measure, on: date) -> SelectionWindow:
        return selection_window(measure, law=self.known.on(on))

    def _blocked(self, case: _Case, position: int, row: dict[str, Any]) -> list[Finding]:
        """The SMS that choosing is blocked, due on the day after the last (para 10, second part); the first counts."""
        on, measure = row["on"], case.measure
        if case.notice_sent:
            return []
        window = self._window(measure, on)
        due = window.block_notice_on
        if due is None or (measure.selected_on is not None and measure.selected_on < due):
            return [self._notice("block-notice-undue", case, window, on, position, blanks={"sent": on}, at=on)]
        case.notice_sent = True
        if on == due:
            return []
        code = "block-notice-early" if on < due else "block-notice-late"
        return [
            self._notice(code, case, window, on, position, blanks={"sent": on, "due": due}, at=on, by=abs(on - due))
        ]

    def _unsent(self, case: _Case, window: SelectionWindow, on: date, *rows: int) -> list[Finding]:
        """The notice of a block whose day was over before `on`; none is owed where the measure ended before."""
        due, last = window.block_notice_on, case.measure.implement_by
        if due is None or due >= on or case.notice_sent or (last is not None and last < due):
            return []
        case.notice_sent = True
        return [self._notice("block-notice-missing", case, window, on, *rows, blanks={"due": due}, at=due)]

    def _notice(
        self,
        code: str,
        case: _Case,
        window: SelectionWindow,
        on: date,
        *rows: int,
        blanks: Mapping[str, object],
        **fields: Any,
    ) -> Finding:
        fields |= {"readings": window.readings, "known_on": self.known.day(on), "checked_on": self.known.law.checked_on}
        return make_finding(code, IPR_BLOCK_NOTICE, case.number, (case.row, *rows), blanks, **fields)

    def _selected(self, case: _Case, position: int, row: dict[str, Any]) -> list[Finding]:
        """A supplier is chosen (para 10, first part)."""
        on, measure = row["on"], case.measure
        shown = self._refused(may_select_supplier(measure, on=on, law=self.known.on(on)), case, position, on)
        if measure.selected_on is not None:
            return shown
        window = self._window(measure, on)
        shown += self._unsent(case, window, on, position)
        case.measure = evolve(measure, selected_on=on)
        self._days.note(max(window.block_notice_on or on, on), case)
        return shown

    def _requested(self, case: _Case, position: int, row: dict[str, Any]) -> list[Finding]:
        """“Activate” is pressed (para 10, third part)."""
        on, measure = row["on"], case.measure
        shown = self._refused(reactivate(measure, on=on, law=self.known.on(on)), case, position, on)
        if measure.selected_on is not None:
            return shown
        shown += self._unsent(case, self._window(measure, on), on, position)
        case.measure = evolve(measure, reactivation_requested_on=on)
        return shown

    def _refused(self, asked: Decision[Measure], case: _Case, position: int, on: date) -> list[Finding]:
        """What the law has against a thing that was done nevertheless."""
        rows, law = (case.row, position), self.known.law
        more: dict[str, Any] = {"at": on, "readings": asked.readings, "known_on": self.known.day(on)}
        return [
            refusal_finding(reason, case.number, rows, law, by=self._excess(reason.code, case, on), **more)
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
        for case in self._days.over(today):
            if self._cases.get(case.number) is case:
                del self._cases[case.number]
        return ()

    def close(self, until: date) -> Iterator[Finding]:
        """Notices that are overdue at the end of the record."""
        for case in self._cases.values():
            if case.reliable and case.measure.selected_on is None:
                yield from self._at_the_end(case, until)

    def _at_the_end(self, case: _Case, until: date) -> list[Finding]:
        measure, rows = case.measure, (case.row,)
        try:
            return self._unsent(case, self._window(measure, until), until)
        except UNJUDGEABLE as error:
            return [unjudged_finding(error, case.number, rows, self.known.law, at=measure.given_to_portal_on)]


_EVENTS: Mapping[str, Callable[[MeasureLedger, _Case, int, dict[str, Any]], list[Finding]]] = MappingProxyType(
    {
        "given": MeasureLedger._given,
        "notified": MeasureLedger._notified,
        "block-notice": MeasureLedger._blocked,
        "selected": MeasureLedger._selected,
        "reactivation-requested": MeasureLedger._requested,
        "returned": MeasureLedger._returned,
    }
)
