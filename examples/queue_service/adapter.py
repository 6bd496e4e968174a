"""The service behind the adapter of the conformance kit, over HTTP."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from typing import Any

import httpx
from attrs import frozen

from aleumet_rules.testing.conformance import BookReply, BookRequest, DepartmentRow, MessageRow, Reply

__all__ = ["HttpQueue"]


@frozen
class HttpQueue:
    """The queue at the other end of a client: a `QueueSystem` and, as far as days go, a `CalendarSystem`."""

    client: httpx.Client

    def open(self, departments: Sequence[DepartmentRow]) -> None:
        """Begin a story."""
        self._ok(self.client.delete("/queue"))
        self._ok(self.client.put("/departments", json=list(departments)))

    def tick(self, at: str) -> None:
        """Let the service do what is due."""
        self._ok(self.client.post("/tick", json={"at": at}))

    def free(self, department: str, first: str, last: str, at: str) -> list[str]:
        """The starts shown as free."""
        asked = {"first": first, "last": last, "at": at}
        starts: list[str] = self._ok(self.client.get(f"/departments/{department}/free", params=asked))
        return starts

    def book(self, request: BookRequest) -> BookReply:
        """Ask for a booking."""
        response = self.client.post("/bookings", json=dict(request))
        if response.status_code == HTTPStatus.CONFLICT:
            return {"accepted": False, "norms": [reason["norm"] for reason in response.json()["reasons"]]}
        return {"accepted": True, "ticket": self._ok(response)["ticket"]}

    def book_together(self, requests: Sequence[BookRequest]) -> list[BookReply]:
        """Ask for several bookings at the same moment."""
        with ThreadPoolExecutor(len(requests)) as people:
            return list(people.map(self.book, requests))

    def cancel(self, ticket: str, at: str) -> Reply:
        """Give up a booking."""
        return self._done(f"/bookings/{ticket}/cancel", at)

    def wait(self, ticket: str, at: str) -> Reply:
        """Wait for general order."""
        return self._done(f"/bookings/{ticket}/wait", at)

    def arrive(self, ticket: str, at: str) -> str:
        """The person comes."""
        response = self.client.post(f"/bookings/{ticket}/arrive", json={"at": at})
        if response.status_code == HTTPStatus.CONFLICT:
            return self.status(ticket, at)
        return str(self._ok(response)["status"])

    def status(self, ticket: str, at: str) -> str:
        """How the booking stands."""
        return str(self._ok(self.client.get(f"/bookings/{ticket}", params={"at": at}))["status"])

    def messages(self, form: str) -> list[MessageRow]:
        """Every SMS sent so far."""
        sent: list[MessageRow] = self._ok(self.client.get(f"/forms/{form}/messages"))
        return sent

    def order(self, department: str, day: str, at: str) -> list[str]:
        """The order of reception; the service was woken at `at`."""
        self.tick(at)
        tickets: list[str] = self._ok(self.client.get(f"/departments/{department}/order", params={"day": day}))
        return tickets

    def is_working_day(self, day: str) -> bool:
        """Whether the day is worked."""
        return bool(self._ok(self.client.get(f"/days/{day}")))

    def _done(self, path: str, at: str) -> Reply:
        response = self.client.post(path, json={"at": at})
        if response.status_code == HTTPStatus.CONFLICT:
            return {"accepted": False}
        self._ok(response)
        return {"accepted": True}

    def _ok(self, response: httpx.Response) -> Any:
        return response.raise_for_status().json()
