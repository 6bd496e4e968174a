"""Systems at the other end of HTTP: one POST for each method of a protocol, JSON in and out."""

import json
import weakref
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import wraps
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from inspect import signature
from threading import Barrier
from typing import Any, ParamSpec, TypeVar
from urllib.parse import urlsplit

from attrs import field, frozen

from ...errors import InvalidFact, Problem
from .golden import NO_REPLY, WRONG_SHAPE, BadReply, Unanswered
from .systems import (
    BookReply,
    BookRequest,
    CalendarSystem,
    IncidentSystem,
    IprSystem,
    MessageSystem,
    QueueSystem,
)

__all__ = ["HTTP_SYSTEMS", "HttpCalendar", "HttpIncidents", "HttpIpr", "HttpMessages", "HttpQueue"]

P = ParamSpec("P")
R = TypeVar("R")

_SCHEMES = {"http": HTTPConnection, "https": HTTPSConnection}
_HEADERS = {"Content-Type": "application/json", "Accept": "application/json"}
_SHOWN = 200


@frozen(eq=False)
class _Line:
    """The way to a server: connections that are kept open, one for each request that is under way."""

    url: str
    timeout: float
    idle: list[HTTPConnection] = field(factory=list, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if urlsplit(self.url).scheme not in _SCHEMES or not urlsplit(self.url).hostname:
            raise InvalidFact("url", self.url, Problem("not-one-of", choices=("http://…", "https://…")))
        weakref.finalize(self, _close, self.idle)

    def ask(self, method: str, given: dict[str, Any]) -> Any:
        """What the server replies; `Unanswered` where it says that it has no such route, else `BadReply`."""
        try:
            status, body = self._send(method, json.dumps(given).encode())
        except (OSError, HTTPException) as error:
            raise BadReply(NO_REPLY, f"POST /{method} brings {NO_REPLY}: {error!r}") from error
        if status == HTTPStatus.NOT_IMPLEMENTED:
            raise Unanswered(f"POST /{method} is not implemented")
        if status not in {HTTPStatus.OK, HTTPStatus.NO_CONTENT}:
            raise BadReply(NO_REPLY, f"POST /{method} brings HTTP {status}: {_excerpt(body)}")
        return _json(method, body)

    def _send(self, method: str, body: bytes) -> tuple[int, bytes]:
        """Send a request by a connection that is open; where the server has closed that one meanwhile, by a new one."""
        if self.idle:
            try:
                return self._by(self.idle.pop(), method, body)
            except (IndexError, ConnectionError):  # another thread was quicker, or the server has hung up
                pass
        parts = urlsplit(self.url)
        return self._by(_SCHEMES[parts.scheme](parts.netloc, timeout=self.timeout), method, body)

    def _by(self, connection: HTTPConnection, method: str, body: bytes) -> tuple[int, bytes]:
        try:
            connection.request("POST", f"{urlsplit(self.url).path.rstrip('/')}/{method}", body, _HEADERS)
            response = connection.getresponse()
            read = response.read()
        except (OSError, HTTPException):
            connection.close()
            raise
        self.idle.append(connection)
        return response.status, read


def _close(idle: list[HTTPConnection]) -> None:
    for connection in idle:
        connection.close()


def _json(method: str, body: bytes) -> Any:
    try:
        return json.loads(body) if body.strip() else None
    except ValueError:
        raise BadReply(WRONG_SHAPE, f"POST /{method} brings no JSON: {_excerpt(body)}") from None


def _excerpt(body: bytes) -> str:
    return body[:_SHOWN].decode("utf-8", "replace")


@frozen
class _Http:
    """What the systems below have in common: where they are, and how many seconds an answer may take."""

    url: str
    timeout: float = field(default=10.0, kw_only=True)
    _line: _Line = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_line", _Line(self.url, self.timeout))

    def post(self, method: str, given: dict[str, Any]) -> Any:
        """The reply to one method, with its arguments by their names."""
        return self._line.ask(method, given)


def _post(method: Callable[P, R]) -> Callable[P, R]:
    """The method of a protocol as a request: its arguments go by their names, what comes back is its reply."""
    called = signature(method)

    @wraps(method)
    def asked(*args: P.args, **given: P.kwargs) -> R:
        bound = called.bind(*args, **given).arguments
        system = bound.pop("self")
        reply: R = system.post(method.__name__, bound)
        return reply

    return asked


@frozen
class HttpQueue(_Http):
    """The queue behind a URL, a `QueueSystem`: ten routes, one for each method but `book_together`.

    `url` is where the routes begin, `timeout` in seconds how long an answer may take. A route that answers HTTP 501 is
    one that the system does not have.
    """

    open = _post(QueueSystem.open)
    tick = _post(QueueSystem.tick)
    free = _post(QueueSystem.free)
    book = _post(QueueSystem.book)
    cancel = _post(QueueSystem.cancel)
    arrive = _post(QueueSystem.arrive)
    wait = _post(QueueSystem.wait)
    status = _post(QueueSystem.status)
    messages = _post(QueueSystem.messages)
    order = _post(QueueSystem.order)

    def book_together(self, requests: Sequence[BookRequest]) -> list[BookReply]:
        """Ask for several bookings at the same moment: as many requests to `book`, each by a connection of its own."""
        ready = Barrier(len(requests))

        def ask(request: BookRequest) -> BookReply:
            ready.wait()
            return self.book(request)

        with ThreadPoolExecutor(len(requests)) as people:
            return list(people.map(ask, requests))


@frozen
class HttpCalendar(_Http):
    """The calendar behind a URL, a `CalendarSystem`."""

    is_working_day = _post(CalendarSystem.is_working_day)
    is_worked_in_six_day_week = _post(CalendarSystem.is_worked_in_six_day_week)
    add_working_days = _post(CalendarSystem.add_working_days)
    count_working_days = _post(CalendarSystem.count_working_days)
    end_of_months = _post(CalendarSystem.end_of_months)
    end_of_working_days = _post(CalendarSystem.end_of_working_days)
    in_force_after = _post(CalendarSystem.in_force_after)


@frozen
class HttpIncidents(_Http):
    """The help desk behind a URL, an `IncidentSystem`."""

    registration_due = _post(IncidentSystem.registration_due)
    analysis_due = _post(IncidentSystem.analysis_due)
    escalation_due = _post(IncidentSystem.escalation_due)
    refutation_notice_due = _post(IncidentSystem.refutation_notice_due)
    confirmation_notice_due = _post(IncidentSystem.confirmation_notice_due)
    repair_start_due = _post(IncidentSystem.repair_start_due)
    repair_notice_due = _post(IncidentSystem.repair_notice_due)
    missed = _post(IncidentSystem.missed)


@frozen
class HttpIpr(_Http):
    """Choosing a supplier behind a URL, an `IprSystem`."""

    closes_on = _post(IprSystem.closes_on)
    block_notice_on = _post(IprSystem.block_notice_on)
    may_select = _post(IprSystem.may_select)
    may_reactivate = _post(IprSystem.may_reactivate)
    tells_by_sms = _post(IprSystem.tells_by_sms)


@frozen
class HttpMessages(_Http):
    """The SMS behind a URL, a `MessageSystem`."""

    message = _post(MessageSystem.message)


HTTP_SYSTEMS: dict[str, type[_Http]] = {
    "queue": HttpQueue,
    "calendar": HttpCalendar,
    "incident": HttpIncidents,
    "ipr": HttpIpr,
    "messages": HttpMessages,
}
"""The system of each subject."""
