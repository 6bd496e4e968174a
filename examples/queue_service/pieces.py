"""What the service is made of. Each piece can be replaced, by a reform of the law or, to try the kit, by a fault."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from attrs import frozen

from aleumet_rules import (
    LAW,
    Booking,
    BookingEvent,
    Decision,
    LawBook,
    Sms,
    arrive,
    book,
    cancel,
    free_slots,
    join_general_order,
    lapse,
    reception_order,
    reminder,
    reminder_on,
    to_astana,
)
from aleumet_rules.messages.queue import NOTICES

from .records import Records
from .store import Store

__all__ = ["Pieces"]


@frozen
class Pieces:
    """The law, the rules that the service asks, the words that it sends, and where it keeps what it knows."""

    law: LawBook = LAW
    free_slots: Callable[..., Any] = free_slots
    book: Callable[..., Any] = book
    cancel: Callable[..., Any] = cancel
    arrive: Callable[..., Any] = arrive
    lapse: Callable[..., Booking] = lapse
    join_general_order: Callable[..., Any] = join_general_order
    reception_order: Callable[..., Any] = reception_order
    reminder_on: Callable[..., Any] = reminder_on
    notices: Mapping[BookingEvent, Callable[..., Sms] | None] = NOTICES
    reminder: Callable[..., Sms] = reminder
    link: str = "https://aleumet.egov.kz/mse/queue/"
    read_instant: Callable[[datetime], datetime] = to_astana
    receipt: Callable[[Decision[Any]], dict[str, Any]] = Decision.receipt
    store: type[Store] = Store
    records: type[Records] = Records
