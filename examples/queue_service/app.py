"""The service over HTTP; its OpenAPI document stands at `/openapi.json` and holds every code of a refusal."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI
from fastapi.responses import JSONResponse

from aleumet_rules import Decision, Lang

from . import jobs
from .errors import answer_errors, language_of
from .service import QueueService
from .wire import (
    At,
    Booked,
    BookingIn,
    DepartmentFact,
    DepartmentNumber,
    Faults,
    FormNumber,
    Instant,
    MeasureIn,
    Message,
    Notice,
    OfForm,
    Refusal,
    Standing,
    Ticket,
)

__all__ = ["create_app"]

Spoken = Annotated[Lang, Depends(language_of)]
Answers = dict[int | str, dict[str, Any]]
FAULTS: Answers = {code: {"model": Faults} for code in (400, 404, 422, 503)}
REFUSED: Answers = {409: {"model": Refusal | Faults}}
NOT_IN_FORCE: Answers = {409: {"model": Faults}}


def create_app(service: QueueService, *, rehearsal: bool = False) -> FastAPI:
    """The service as an application; a rehearsal can be begun anew by `DELETE /queue`."""
    app = FastAPI(title="Electronic queue", responses=FAULTS)
    answer_errors(app)
    for routes in (departments, bookings, cabinet, nights):
        app.include_router(routes(service))
    if rehearsal:
        app.add_api_route("/queue", service.clear, methods=["DELETE"], response_model=None)
    return app


def refused(decision: Decision[Any], lang: Lang) -> JSONResponse:
    """A refusal: 409 with its reasons in the language that was asked for."""
    reasons = [
        {
            "code": reason.code,
            "norm": reason.norm.id,
            "text": reason.text[lang],
            "remedy": None if reason.remedy is None else reason.remedy[lang],
        }
        for reason in decision.reasons
    ]
    said = {"message": decision.explain(lang), "reasons": reasons, "decision": decision.to_dict()}
    return JSONResponse(said, 409)


def departments(service: QueueService) -> APIRouter:
    """What the provider enters and asks, and what the recipient is shown."""
    routes = APIRouter(prefix="/departments", tags=["departments"])

    @routes.put("")
    def enter(schedules: list[DepartmentFact]) -> int:
        service.enter(schedules)
        return len(schedules)

    @routes.get("/{number}/free")
    def free(number: DepartmentNumber, first: date, last: date, at: Instant, form: OfForm = None) -> list[str]:
        return [slot.starts_at.isoformat() for slot in service.free(number, first, last, at, form)]

    @routes.get("/{number}/order")
    def order(number: DepartmentNumber, day: date) -> list[str]:
        return service.order(number, day)

    return routes


def bookings(service: QueueService) -> APIRouter:
    """What the recipient does; a refusal is 409 with its reasons."""
    routes = APIRouter(prefix="/bookings", tags=["bookings"])

    @routes.post("", status_code=201, response_model=Booked, responses=REFUSED)
    def book(asked: BookingIn, lang: Spoken) -> Any:
        decision = service.book(asked.form, asked.department, asked.starts_at, asked.at)
        if decision.outcome is None:
            return refused(decision, lang)
        notes = [note.text[lang] for note in decision.notes]
        return {"ticket": decision.outcome.ticket, "notes": notes, "decision": decision.to_dict()}

    @routes.get("/{ticket}", response_model=Standing, responses=NOT_IN_FORCE)
    def status(ticket: Ticket, at: Instant) -> Any:
        return {"ticket": ticket, "status": service.status(ticket, at)}

    @routes.post("/{ticket}/cancel", response_model=Standing, responses=REFUSED)
    def cancel(ticket: Ticket, asked: At, lang: Spoken) -> Any:
        return standing(service.cancel(ticket, asked.at), lang)

    @routes.post("/{ticket}/arrive", response_model=Standing, responses=REFUSED)
    def arrive(ticket: Ticket, asked: At, lang: Spoken) -> Any:
        return standing(service.arrive(ticket, asked.at), lang)

    @routes.post("/{ticket}/wait", response_model=Standing, responses=REFUSED)
    def wait(ticket: Ticket, asked: At, lang: Spoken) -> Any:
        decision = service.wait(ticket, asked.at)
        return refused(decision, lang) if decision.outcome is None else {"ticket": ticket, "status": "void"}

    return routes


def standing(decision: Decision[Any], lang: Lang) -> Any:
    """How the booking stands after a decision."""
    if decision.outcome is None:
        return refused(decision, lang)
    return {"ticket": decision.outcome.ticket, "status": decision.outcome.status}


def cabinet(service: QueueService) -> APIRouter:
    """Messages, receipts and the calendar."""
    routes = APIRouter(tags=["cabinet"])

    @routes.get("/forms/{number}/messages", response_model=list[Message])
    def messages(number: FormNumber) -> Any:
        with service.store.reading() as records:
            return records.messages(number)

    @routes.get("/forms/{number}/receipts")
    def receipts(number: FormNumber) -> list[dict[str, Any]]:
        with service.store.reading() as records:
            return records.receipts(number)

    @routes.get("/days/{day}")
    def is_working(day: date) -> bool:
        return service.law.calendar.day(day).is_working

    return routes


def nights(service: QueueService) -> APIRouter:
    """The clock that wakes the service, and the measures of whose block somebody is told at night."""
    routes = APIRouter(tags=["nights"])

    @routes.post("/tick", response_model=None)
    def tick(asked: At) -> None:
        jobs.night(service, asked.at)

    @routes.put("/measures")
    def keep(measures: list[MeasureIn]) -> int:
        service.keep_measures([(one.measure, one.phone) for one in measures])
        return len(measures)

    @routes.get("/notices", response_model=list[Notice])
    def notices(due_on: date) -> Any:
        with service.store.reading() as records:
            return records.notices(due_on)

    return routes
