"""What goes wrong, as answers of HTTP, in the language of whoever asks; no input ends in a 500.

A refusal of the law is 409 with its reasons, and so is a day without law. A fact that cannot be right is 422, a ticket
or department that is not there 404, a body that is no text 400, a queue before the door 503.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import OperationalError, TimeoutError as NoConnection
from starlette.exceptions import HTTPException

from aleumet_rules import InvalidFact, Lang, NotInForce, Text

from .records import Unknown
from .store import Busy

__all__ = ["answer_errors", "language_of"]

_LANGUAGES: tuple[Lang, ...] = ("kk", "ru", "en")
_UNKNOWN = {
    "booking": Text("Мұндай талон жоқ.", "Такого талона нет.", "There is no such ticket."),
    "department": Text("Мұндай МӘС бөлімі жоқ.", "Такого отдела МСЭ нет.", "There is no such MSE department."),
    "form": Text("Мұндай нысан жоқ.", "Такой формы нет.", "There is no such form."),
}
_BUSY = Text(
    "Қызмет бос емес, кейінірек қайталаңыз.", "Сервис занят, повторите позже.", "Busy, please try again later."
)


def language_of(request: Request) -> Lang:
    """The first of Kazakh, Russian and English that `Accept-Language` prefers; Kazakh where it names none."""
    wanted: list[tuple[float, Lang]] = []
    for one in request.headers.get("accept-language", "").split(","):
        name, _, quality = one.partition(";q=")
        found = next((lang for lang in _LANGUAGES if name.strip().lower().split("-")[0] == lang), None)
        if found is not None:
            wanted.append((_number(quality), found))
    return max(wanted, key=lambda one: one[0], default=(0.0, "kk"))[1]


def _number(quality: str) -> float:
    try:
        return float(quality or 1)
    except ValueError:
        return 0.0


def answer_errors(app: FastAPI) -> None:
    """Answer what can go wrong in the words of the package."""
    app.add_exception_handler(RequestValidationError, _unreadable)
    for error, handler in _HANDLERS.items():
        app.add_exception_handler(error, handler)


def _faults(status: HTTPStatus, faults: list[tuple[str, str | None, str]], **headers: str) -> JSONResponse:
    told = [{"code": code, "field": field, "message": message} for code, field, message in faults]
    return JSONResponse({"faults": told}, status, headers)


def _unreadable(request: Request, error: Any) -> JSONResponse:
    """What pydantic refuses; what a fact of the package refuses within it, in the package's words."""
    return _faults(HTTPStatus.UNPROCESSABLE_ENTITY, [_told(one, language_of(request)) for one in error.errors()])


def _told(one: dict[str, Any], lang: Lang) -> tuple[str, str | None, str]:
    where, cause = ".".join(map(str, one["loc"])), one.get("ctx", {}).get("error")
    if isinstance(cause, InvalidFact):
        return cause.code or "unreadable", f"{where}.{cause.field}", cause.text(lang)
    return "unreadable", where, one["msg"]


def _refused_by_http(_request: Request, error: Any) -> JSONResponse:
    """A body that is no text, a path or a method that is not there."""
    code = "unknown" if error.status_code == HTTPStatus.NOT_FOUND else "unreadable"
    return _faults(HTTPStatus(error.status_code), [(code, None, error.detail)], **(error.headers or {}))


def _invalid(request: Request, error: Any) -> JSONResponse:
    fault = (error.code or "unreadable", error.field, error.text(language_of(request)))
    return _faults(HTTPStatus.UNPROCESSABLE_ENTITY, [fault])


def _not_in_force(request: Request, error: Any) -> JSONResponse:
    return _faults(HTTPStatus.CONFLICT, [(error.code, None, error.text(language_of(request)))])


def _unknown(request: Request, error: Any) -> JSONResponse:
    kind, _ = error.args
    return _faults(HTTPStatus.NOT_FOUND, [("unknown", kind, _UNKNOWN[kind][language_of(request)])])


def _busy(request: Request, _error: Any) -> JSONResponse:
    told = ("busy", None, _BUSY[language_of(request)])
    return _faults(HTTPStatus.SERVICE_UNAVAILABLE, [told], **{"Retry-After": "1"})


_HANDLERS: dict[type[Exception], Callable[[Request, Any], JSONResponse]] = {
    HTTPException: _refused_by_http,
    InvalidFact: _invalid,
    NotInForce: _not_in_force,
    Unknown: _unknown,
    Busy: _busy,
    NoConnection: _busy,
    OperationalError: _busy,
}
