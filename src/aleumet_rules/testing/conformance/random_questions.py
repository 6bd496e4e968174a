"""Questions drawn at random: whatever is asked, the system must answer as the law does."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from types import MappingProxyType
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st

from ... import sla
from ...facts.bookings import Booking, BookingStatus
from ...facts.incident import Channel
from ...facts.measure import Measure
from ...facts.places import Department
from ...ipr import may_select_supplier, status
from ...law.book import LawBook
from ...law.selection import selection_window
from ..strategies import bookings, channels, departments, instants, measures
from ..strategies.time import LAST
from .golden import BadReply, Divergence, Unanswered, agree, cite, require_methods
from .machine import PHASES
from .reference import (
    NOTICE_BY_ANNEX,
    WORDS_OF_SMS,
    ReferenceIncidents,
    ReferenceIpr,
    ReferenceMessages,
    portal_link_of,
)
from .stories import hosts_of, plain_text
from .systems import department_row, form_row, measure_row

__all__ = ["any_incident", "any_measure", "any_message", "every_day"]

_DAY = timedelta(days=1)
_MOST_DAYS = 200
_NO_EVENT = frozenset({"id", "name", "implement_by"})
_PLAIN_DAY = "calendar.weekend"  # what makes a day that nothing else concerns a working day

_CLOCKS: Mapping[str, Callable[..., Any]] = MappingProxyType({due.__name__: due for due in sla.DUE.values()})


def every_day(system: Any, law: LawBook, first: date, last: date) -> None:
    """Ask about every day from `first` to `last`, both included; `Divergence` names all that are wrong."""
    require_methods(system, "is_working_day")
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

    @_repeat(examples, at=when, channel=channels(), name=st.sampled_from(("registration_due", *asked)))
    def ask(at: datetime, channel: Channel, name: str) -> None:
        if name in _CLOCKS:
            norms = (_CLOCKS[name](at, law=law).norm.id,)
            _expect(norms, name, getattr(ours, name)(at.isoformat()), getattr(system, name)(at.isoformat()), at)
        else:
            decision = sla.registration_due(at, channel, law=law)
            row = (at.isoformat(), channel.value)
            answer = system.registration_due(*row)
            free = answer is None and decision.notes  # nobody need answer a call outside hours
            said = None if free else ours.registration_due(*row)
            _expect((decision.norms[0].id,), name, said, answer, f"{at} by {channel.value}")

    require_methods(system, "registration_due")
    ask()


def any_measure(system: Any, law: LawBook, examples: int) -> None:
    """Ask of any measure when its window closes, and on any day what can be done."""
    ours = ReferenceIpr(law)

    @_repeat(examples, measure=measures(law=law), later_on=st.integers(0, _MOST_DAYS))
    def ask(measure: Measure, later_on: int) -> None:
        row = measure_row(measure)
        on = max(date.fromisoformat(day) for name, day in row.items() if name not in _NO_EVENT) + later_on * _DAY
        norm = selection_window(measure, law=law).norm.id
        _expect((norm,), "closes_on", ours.closes_on(row), system.closes_on(row), row)
        day = on.isoformat()
        refused = may_select_supplier(measure, on=on, law=law).reasons
        norms = tuple(reason.norm.id for reason in refused) or (norm,)
        _expect(norms, "may_select", ours.may_select(row, day), system.may_select(row, day), (row, day))
        stands = status(measure, on=on, law=law).value
        answer = system.may_reactivate(row, day)
        _expect(("ipr.reactivation",), "may_reactivate", ours.may_reactivate(row, day), answer, (row, day, stands))

    require_methods(system, "closes_on", "may_select", "may_reactivate")
    ask()


def any_message(system: Any, law: LawBook, examples: int) -> None:
    """Ask for the message of any annex to anybody; the words must be those of the act."""
    ours = ReferenceMessages(law)
    active = st.just(BookingStatus.ACTIVE)
    drawn = departments(law=law).flatmap(
        lambda place: st.tuples(st.just(place), bookings(department=place, statuses=active, law=law))
    )

    @_repeat(examples, drawn=drawn, annex=st.sampled_from(sorted(NOTICE_BY_ANNEX)))
    def ask(drawn: tuple[Department, Booking], annex: int) -> None:
        place, booking = drawn
        hosts = hosts_of(law, booking.form.residence)
        link = portal_link_of(law, booking.form, booking.slot.starts_at.date())
        row: dict[str, Any] = {"annex": annex, "form": form_row(booking.form), "link": link}
        if NOTICE_BY_ANNEX[annex].status is not None:
            starts_at = booking.slot.starts_at.isoformat()
            row |= {"department": department_row(place), "starts_at": starts_at, "ticket": booking.ticket}
        lawful, written = ours.message(**row), system.message(**row)
        _expect((WORDS_OF_SMS,), "message", _comparable(lawful, hosts), written and _comparable(written, hosts), row)

    require_methods(system, "message")
    ask()


def _comparable(message: Any, hosts: tuple[str, ...]) -> dict[str, Any]:
    return {"annex": message["annex"], "to": message["to"], "text": plain_text(message, (), hosts)}


def _repeat(examples: int, **drawn: st.SearchStrategy[Any]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Ask as often as `examples` says; the shortest question that is answered wrongly is told.

    `Unanswered` where the system has no answer to any of them.
    """

    def wrap(ask: Callable[..., None]) -> Callable[[], None]:
        several = settings(max_examples=examples, deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck))
        return partial(_ask_all, lambda asked: several(given(**drawn)(asked))(), ask)

    return wrap


def _ask_all(put: Callable[[Callable[..., None]], None], ask: Callable[..., None]) -> None:
    """Have every question put; a reply that cannot be read ends it, for no shorter question tells more."""
    unanswered: list[Unanswered] = []
    answered: list[bool] = []
    unread: list[BadReply] = []

    def asked(**question: Any) -> None:
        if unread:
            return
        try:
            ask(**question)
        except Unanswered as left:
            unanswered.append(left)
        except BadReply as bad:
            unread.append(bad)
        else:
            answered.append(True)

    put(asked)
    if unread:
        raise unread[0]
    if unanswered and not answered:
        raise unanswered[0]


def _expect(norms: tuple[str, ...], asked: str, ours: Any, theirs: Any, facts: Any) -> None:
    if not agree(ours, theirs):
        raise Divergence(norms, f"{cite(norms)}\n{asked} of {facts}\nthe law: {ours!r}; the system: {theirs!r}")
