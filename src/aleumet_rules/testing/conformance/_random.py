"""Questions drawn at random: whatever is asked, the system must answer as the law does."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st

from ... import sla
from ...facts.bookings import Booking, BookingStatus
from ...facts.incident import Channel
from ...facts.measure import Measure
from ...facts.places import Department
from ...ipr import may_select_supplier, selection_window, status
from ...law.book import LawBook
from ..strategies import bookings, channels, departments, instants, measures
from ..strategies._time import LAST
from ._answers import Unanswered
from ._compare import Divergence, agree, cite
from ._reference import ReferenceIncidents, ReferenceIpr, ReferenceMessages
from ._rows import department_row, form_row
from ._stories import plain_text

__all__ = ["any_incident", "any_measure", "any_message", "every_day"]

_DAY = timedelta(days=1)
_MOST_DAYS = 200
_PLAIN_DAY = "calendar.weekend"  # what makes a day that nothing else concerns a working day
_LINK = "https://aleumet.egov.kz/mse/queue/"

_CLOCKS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "analysis_due": sla.analysis_due,
        "escalation_due": sla.escalation_due,
        "refutation_notice_due": sla.refutation_notice_due,
        "confirmation_notice_due": sla.confirmation_notice_due,
        "repair_start_due": sla.repair_start_due,
        "repair_notice_due": sla.repair_notice_due,
    }
)


def every_day(system: Any, law: LawBook, first: date, last: date) -> None:
    """Ask about every day from `first` to `last`, both included; `Divergence` names all that are wrong."""
    _need(system, "is_working_day")
    wrong = [
        law.calendar.day(day)
        for day in (first + n * _DAY for n in range((last - first).days + 1))
        if bool(system.is_working_day(day.isoformat())) is not law.calendar.day(day).is_working
    ]
    if wrong:
        norms = dict.fromkeys(_PLAIN_DAY if day.norm is None else day.norm.id for day in wrong)
        explained = [day.explain("en") for day in wrong]
        raise Divergence(norms, "\n".join([f"{cite(norms)}: the system takes for the opposite", *explained]))


def any_incident(system: Any, law: LawBook, examples: int) -> None:
    """Ask by when something is due, for any event at any instant."""
    ours = ReferenceIncidents(law)
    asked = [name for name in _CLOCKS if hasattr(system, name)]
    first = max(row.in_force_from for row in law.portal)
    when = instants(first, LAST - _MOST_DAYS * _DAY)

    @_asking(examples, at=when, channel=channels(), name=st.sampled_from(("registration_due", *asked)))
    def ask(at: datetime, channel: Channel, name: str) -> None:
        if name in _CLOCKS:
            norms = (_CLOCKS[name](at, law=law).norm.id,)
            _same(norms, name, getattr(ours, name)(at.isoformat()), getattr(system, name)(at.isoformat()), at)
        else:
            norms = (sla.registration_due(at, channel, law=law).norms[0].id,)
            row = (at.isoformat(), channel.value)
            _same(norms, name, ours.registration_due(*row), system.registration_due(*row), f"{at} by {channel.value}")

    _need(system, "registration_due")
    ask()


def any_measure(system: Any, law: LawBook, examples: int) -> None:
    """Ask of any measure when its window closes, and on any day what can be done."""
    ours = ReferenceIpr(law)

    @_asking(examples, measure=measures(law=law), later_on=st.integers(0, _MOST_DAYS))
    def ask(measure: Measure, later_on: int) -> None:
        row = _measure_row(measure)
        on = max(date.fromisoformat(day) for name, day in row.items() if name not in _NO_EVENT) + later_on * _DAY
        norm = selection_window(measure, law=law).norm.id
        _same((norm,), "closes_on", ours.closes_on(row), system.closes_on(row), row)
        day = on.isoformat()
        refused = may_select_supplier(measure, on=on, law=law).reasons
        norms = tuple(reason.norm.id for reason in refused) or (norm,)
        _same(norms, "may_select", ours.may_select(row, day), system.may_select(row, day), (row, day))
        said = status(measure, on=on, law=law).value
        answer = system.may_reactivate(row, day)
        _same(("ipr.reactivation",), "may_reactivate", ours.may_reactivate(row, day), answer, (row, day, said))

    _need(system, "closes_on", "may_select", "may_reactivate")
    ask()


_NO_EVENT = frozenset({"id", "name", "implement_by"})


def _measure_row(measure: Measure) -> dict[str, str]:
    """The measure as plain data; what has not happened is left out."""
    told = {name: getattr(measure, name) for name in Measure.__annotations__}
    return {name: str(value) for name, value in told.items() if value is not None}


def any_message(system: Any, law: LawBook, examples: int) -> None:
    """Ask for the message of any annex to anybody; the words must be those of the act."""
    ours = ReferenceMessages(law)
    active = st.just(BookingStatus.ACTIVE)
    drawn = departments(law=law).flatmap(
        lambda place: st.tuples(st.just(place), bookings(department=place, statuses=active, law=law))
    )

    @_asking(examples, drawn=drawn, annex=st.integers(1, 4))
    def ask(drawn: tuple[Department, Booking], annex: int) -> None:
        place, booking = drawn
        row: dict[str, Any] = {"annex": annex, "form": form_row(booking.form), "link": _LINK}
        if annex > 1:
            starts_at = booking.slot.starts_at.isoformat()
            row |= {"department": department_row(place), "starts_at": starts_at, "ticket": booking.ticket}
        lawful, written = ours.message(**row), system.message(**row)
        _same(("queue.sms",), "message", _plain(lawful), written and _plain(written), row)

    _need(system, "message")
    ask()


def _plain(message: Any) -> dict[str, Any]:
    return {"annex": message["annex"], "to": message["to"], "text": plain_text(message)}


def _asking(examples: int, **drawn: st.SearchStrategy[Any]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Ask as often as `examples` says; the shortest question that is answered wrongly is told."""

    def wrap(ask: Callable[..., None]) -> Callable[[], None]:
        several = settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
        return several(given(**drawn)(ask))

    return wrap


def _need(system: Any, *methods: str) -> None:
    missing = [name for name in methods if not hasattr(system, name)]
    if missing:
        raise Unanswered(f"the adapter has no {', '.join(missing)}")


def _same(norms: tuple[str, ...], asked: str, ours: Any, theirs: Any, facts: Any) -> None:
    if not agree(ours, theirs):
        raise Divergence(norms, f"{cite(norms)}\n{asked} of {facts}\nthe law: {ours!r}; the system: {theirs!r}")
