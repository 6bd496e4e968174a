"""What a short answer tells of the facts of its question, and what it calls them there."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from . import incidents, ipr, portal, queue
from .text import Text

__all__ = ["TOLD", "Told"]


class Told(NamedTuple):
    """Which facts are told with a yes and with a no, which of them begin the answer, and other names than the usual.

    `before_yes` and `before_no` are sentences whose blanks are facts; an outcome that explains itself takes the place
    of the first.
    """

    yes: tuple[str, ...]
    no: tuple[str, ...]
    before_yes: Text | None = None
    before_no: Text | None = None
    names: Mapping[str, Text] = MappingProxyType({})


_TIME_ASKED = Text(
    "Сұралған уақыт: {starts_at}; № {department} МӘС бөлімі.",
    "Запрошенное время: {starts_at}; отдел МСЭ № {department}.",
    "Time asked for: {starts_at}; MSE department No. {department}.",
)
_WINDOW = Text("Таңдау мерзімі: {window}.", "Срок выбора: {window}.", "Term for choosing: {window}.")

_OF_A_REQUEST = MappingProxyType(
    {
        "at": Text("сұрау салу сәті", "момент запроса", "moment of the request"),
        "starts_at": Text("сұралған уақыт", "запрошенное время", "time asked for"),
    }
)
_STATE_BEFORE = Text("жазылудың бұрынғы күйі", "состояние записи до этого", "state before")
_OF_CANCELLING = MappingProxyType(
    {"at": Text("бас тарту уақыты", "время отказа", "time of cancelling"), "status": _STATE_BEFORE}
)
_OF_ARRIVING = MappingProxyType({"at": Text("келген уақыты", "время прихода", "arrival"), "status": _STATE_BEFORE})

TOLD: Mapping[Text, Told] = MappingProxyType(
    {
        queue.MAY_BOOK: Told(
            ("form", "valid_until", "residence", "earlier", "at"),
            ("form", "at"),
            _TIME_ASKED,
            _TIME_ASKED,
            _OF_A_REQUEST,
        ),
        queue.SAVED: Told(
            ("form", "valid_until", "residence", "earlier", "at"), ("form", "at"), None, _TIME_ASKED, _OF_A_REQUEST
        ),
        queue.MAY_CANCEL: Told(("status", "at"), ("ticket", "starts_at", "at"), names=_OF_CANCELLING),
        queue.MAY_ARRIVE: Told(("in_time_until", "at"), ("ticket", "starts_at", "at"), names=_OF_ARRIVING),
        queue.MAY_WAIT: Told(("ticket", "starts_at"), ("ticket", "starts_at", "at"), names=_OF_ARRIVING),
        incidents.MUST_REGISTER: Told(("channel",), ("channel", "received_at")),
        ipr.MAY_SELECT: Told(("measure", "on"), ("measure", "on"), _WINDOW),
        ipr.MAY_REACTIVATE: Told(("measure", "on"), ("measure", "on")),
        portal.MAY_SIGN_IN: Told(("actor", "method", "has_certificate", "registered"), ("actor", "method")),
    }
)
"""By question; of a question that does not stand here every fact is told."""
