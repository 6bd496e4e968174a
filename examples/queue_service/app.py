"""The service over HTTP."""

from datetime import date
from typing import Any

from fastapi import APIRouter, FastAPI, HTTPException, Response
from pydantic import AwareDatetime, BaseModel

from aleumet_rules import Department, Form031, Trip

from .service import QueueService

__all__ = ["create_app"]


class TripIn(BaseModel):
    """A trip of a department."""

    first: date
    last: date


class DepartmentIn(BaseModel):
    """A department with its schedule."""

    number: str
    address: str
    serves: list[str]
    trips: list[TripIn] = []
    capacity: int = 1


class FormIn(BaseModel):
    """Form 031."""

    number: str
    holder: str
    signed_on: date
    residence: str
    phone: str | None = None
    name: str | None = None


class BookingIn(BaseModel):
    """A request for a booking."""

    form: FormIn
    department: str
    starts_at: AwareDatetime
    at: AwareDatetime


class At(BaseModel):
    """The instant of a request."""

    at: AwareDatetime


def create_app(service: QueueService, *, rehearsal: bool = False) -> FastAPI:
    """The service as an application; a rehearsal can be begun anew by `DELETE /queue`."""
    app = FastAPI(title="Electronic queue")
    for routes in (departments, bookings, cabinet):
        app.include_router(routes(service))
    if rehearsal:
        app.add_api_route("/queue", service.store.clear, methods=["DELETE"])
    return app


def departments(service: QueueService) -> APIRouter:
    """What the provider enters and asks, and what the recipient is shown."""
    routes = APIRouter(prefix="/departments")

    @routes.put("")
    def enter(schedules: list[DepartmentIn]) -> int:
        for row in schedules:
            trips = tuple(Trip(trip.first, trip.last) for trip in row.trips)
            service.store.put_department(Department(row.number, row.address, tuple(row.serves), trips, row.capacity))
        return len(schedules)

    @routes.get("/{number}/free")
    def free(number: str, first: date, last: date, at: AwareDatetime) -> list[str]:
        return [slot.starts_at.isoformat() for slot in service.free(number, first, last, at)]

    @routes.get("/{number}/order")
    def order(number: str, day: date) -> list[str]:
        return service.order(number, day)

    return routes


def bookings(service: QueueService) -> APIRouter:
    """What the recipient does; a refusal is 409 with its reasons."""
    routes = APIRouter(prefix="/bookings")

    @routes.post("", status_code=201)
    def book(asked: BookingIn, response: Response) -> dict[str, Any]:
        decision = service.book(Form031(**asked.form.model_dump()), asked.department, asked.starts_at, asked.at)
        if decision.outcome is None:
            response.status_code = 409
            return decision.to_dict()
        return {"ticket": decision.outcome.ticket}

    @routes.get("/{ticket}")
    def status(ticket: str, at: AwareDatetime) -> dict[str, str]:
        return {"status": service.status(ticket, at).value}

    @routes.post("/{ticket}/cancel")
    def cancel(ticket: str, asked: At) -> dict[str, str]:
        decision = service.cancel(ticket, asked.at)
        if not decision:
            raise HTTPException(409, decision.explain("kk"))
        return {"ticket": ticket}

    @routes.post("/{ticket}/arrive")
    def arrive(ticket: str, asked: At) -> dict[str, str]:
        return {"status": service.arrive(ticket, asked.at).status.value}

    @routes.post("/{ticket}/wait")
    def wait(ticket: str, asked: At) -> dict[str, str]:
        decision = service.wait(ticket, asked.at)
        if not decision:
            raise HTTPException(409, decision.explain("kk"))
        return {"ticket": ticket}

    return routes


def cabinet(service: QueueService) -> APIRouter:
    """Messages, the calendar, and the clock that wakes the service."""
    routes = APIRouter()

    @routes.get("/forms/{number}/messages")
    def messages(number: str) -> list[dict[str, Any]]:
        return service.store.messages(number)

    @routes.get("/days/{day}")
    def is_working(day: date) -> bool:
        return service.law.calendar.day(day).is_working

    @routes.post("/tick")
    def tick(asked: At) -> None:
        service.tick(asked.at)

    return routes
