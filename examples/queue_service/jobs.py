"""What the night does: bookings that have lapsed, reminders, notices of a block; and what empties the outbox.

Each booking is a transaction of its own, so that a job which is stopped in the middle, or started twice, loses nothing
and sends nothing twice.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime

from sqlalchemy import RowMapping

from aleumet_rules import Booking, ContradictoryFacts, NotInForce, block_notices_due, notice_channels

from .records import Records
from .service import QueueService

__all__ = ["deliver", "lapse_due", "night", "remind_due", "tell_of_blocks"]

Check = Callable[[Records, Booking, datetime], bool]


def night(service: QueueService, at: datetime) -> None:
    """Everything that is due at an instant."""
    lapse_due(service, at)
    remind_due(service, at)
    tell_of_blocks(service, service.pieces.read_instant(at).date())


def lapse_due(service: QueueService, at: datetime) -> int:
    """Note whose booking is void, and lay the SMS of annex 4 into the outbox; how many they are."""
    tickets = _active(service, service.has_lapsed, at)
    for ticket in tickets:
        service.lapse(ticket, at)
    return len(tickets)


def remind_due(service: QueueService, at: datetime) -> int:
    """Lay the reminders whose day has come into the outbox; how many bookings were looked at for that."""
    tickets = _active(service, service.is_to_be_reminded, at)
    for ticket in tickets:
        service.remind(ticket, at)
    return len(tickets)


def _active(service: QueueService, check: Check, at: datetime) -> list[str]:
    """The tickets of the active bookings of which that is so; one whose pilot is no longer law is left as it is."""

    def found(records: Records) -> Iterator[str]:
        for booking in records.active():
            with suppress(NotInForce):
                if check(records, booking, at):
                    yield booking.ticket

    with service.store.reading() as records:
        return [*found(records)]


def tell_of_blocks(service: QueueService, on: date) -> int:
    """Note whose choosing of a supplier is blocked on a day, and how they are to be told; how many they are."""

    def work(records: Records) -> int:
        told = 0
        for measure, phone in [*records.measures()]:
            with suppress(NotInForce, ContradictoryFacts):
                for due in block_notices_due([measure], on=on, law=service.law):
                    records.put_notice(due, on, [channel.value for channel in notice_channels(phone)])
                    told += 1
        return told

    return service.store.write(work)


def deliver(service: QueueService, gateway: Callable[[RowMapping], None], at: datetime, most: int = 100) -> int:
    """Hand the oldest messages of the outbox over; how many they were.

    What the gateway has taken is noted in the same transaction that held the message: after a crash between the two a
    message goes out twice, never not at all. Several senders may run, PostgreSQL gives each its own messages.
    """

    def work(records: Records) -> int:
        waiting = records.unsent(most)
        for message in waiting:
            gateway(message)
            records.note_sent(message["id"], at)
        return len(waiting)

    return service.store.write(work)
