"""Who waits to be received at a department on a day, and who goes first (Algorithm, para 12)."""

from heapq import heappop, heappush
from typing import Any

from attrs import Factory, define

from .bookings import OpenBooking

__all__ = ["WaitingRoom"]


@define
class _Line:
    """People in turn; whoever has left, or whose record is faulty, is dropped when their turn comes."""

    there: dict[int, OpenBooking] = Factory(dict)
    _order: list[tuple[Any, int]] = Factory(list)

    def join(self, turn: object, booking: OpenBooking) -> None:
        """Somebody comes, whose turn it is."""
        self.there[booking.row] = booking
        heappush(self._order, (turn, booking.row))

    def first(self) -> OpenBooking | None:
        """Who of those still there goes first."""
        while self._order:
            booking = self.there.get(self._order[0][1])
            if booking is not None and booking.reliable:
                return booking
            heappop(self._order)
        return None


@define
class WaitingRoom:
    """Those who have come and are not received yet: by booking by their start, in general order as they came."""

    _booked: _Line = Factory(_Line)
    _walk_ins: _Line = Factory(_Line)

    def came(self, booking: OpenBooking) -> None:
        """Somebody comes by booking."""
        self._booked.join(booking.slot, booking)

    def waits(self, booking: OpenBooking) -> None:
        """Somebody who came too late waits in general order."""
        self._walk_ins.join(booking.waits_since, booking)

    def received(self, booking: OpenBooking) -> tuple[bool, OpenBooking | None]:
        """Whether the person waited at all, and who was there and should have gone first.

        That is whoever came by booking for an earlier start; before someone in general order, everyone who came by
        booking, and who came earlier.
        """
        if self._booked.there.pop(booking.row, None) is not None:
            first = self._booked.first()
            return True, first if first is not None and first.slot < booking.slot else None
        if self._walk_ins.there.pop(booking.row, None) is None:
            return False, None
        earlier = self._walk_ins.first()
        waits_longer = earlier is not None and (earlier.waits_since or 0) < (booking.waits_since or 0)
        return True, self._booked.first() or (earlier if waits_longer else None)
