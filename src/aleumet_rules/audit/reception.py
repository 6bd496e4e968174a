"""Who waits to be received at a department on a day, and who goes first (Algorithm, para 12)."""

from datetime import datetime
from heapq import heappop, heappush

from attrs import Factory, define

from .bookings import OpenBooking

__all__ = ["WaitingRoom"]


@define
class _Line:
    """People in turn, by ticket; whoever has left, or whose record is faulty, is dropped when their turn comes."""

    _there: dict[str, OpenBooking] = Factory(dict)
    _order: list[tuple[datetime, str]] = Factory(list)

    def enter(self, booking: OpenBooking) -> None:
        """Somebody comes, who does not wait yet."""
        self._there[booking.booking.ticket] = booking

    def wait(self, turn: datetime, booking: OpenBooking) -> None:
        """Somebody who has come waits, and this is their turn."""
        heappush(self._order, (turn, booking.booking.ticket))

    def leave(self, booking: OpenBooking) -> bool:
        """Somebody is received, if they had come."""
        return self._there.pop(booking.booking.ticket, None) is not None

    def first(self) -> OpenBooking | None:
        """Who of those who still wait goes first."""
        while self._order:
            booking = self._there.get(self._order[0][1])
            if booking is not None and booking.reliable:
                return booking
            heappop(self._order)
        return None


@define
class WaitingRoom:
    """Those who have come and are not received yet: by booking by their start, in general order as they came.

    Whoever comes in the very instant in which another is received did not wait then.
    """

    _booked: _Line = Factory(_Line)
    _walk_ins: _Line = Factory(_Line)
    _now: datetime | None = None
    _coming: list[tuple[_Line, datetime, OpenBooking]] = Factory(list)

    def came(self, booking: OpenBooking, at: datetime) -> None:
        """Somebody comes by booking."""
        self._enter(self._booked, booking.slot.starts_at, booking, at)

    def waits(self, booking: OpenBooking, at: datetime) -> None:
        """Somebody who came too late waits in general order."""
        self._enter(self._walk_ins, at, booking, at)

    def _enter(self, line: _Line, turn: datetime, booking: OpenBooking, at: datetime) -> None:
        self._reach(at)
        line.enter(booking)
        self._coming.append((line, turn, booking))

    def _reach(self, at: datetime) -> None:
        """Another instant has come: whoever came before it waits."""
        if at == self._now:
            return
        for line, turn, booking in self._coming:
            line.wait(turn, booking)
        self._coming, self._now = [], at

    def received(self, booking: OpenBooking, at: datetime) -> tuple[bool, OpenBooking | None]:
        """Whether the person had come at all, and who waited and should have gone first.

        That is whoever came by booking for an earlier start; before someone in general order, everyone who came by
        booking, and who came earlier.
        """
        self._reach(at)
        by_booking, in_general_order = self._booked.leave(booking), self._walk_ins.leave(booking)
        first = self._booked.first()
        if by_booking:
            return True, first if first is not None and first.slot.starts_at < booking.slot.starts_at else None
        if not in_general_order:
            return False, None
        earlier = self._walk_ins.first()
        waits_longer = earlier is not None and earlier.came_before(booking)
        return True, first or (earlier if waits_longer else None)
