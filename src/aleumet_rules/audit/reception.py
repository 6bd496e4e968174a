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

    def join(self, turn: object, held: OpenBooking) -> None:
        """Somebody comes, whose turn it is."""
        self.there[held.row] = held
        heappush(self._order, (turn, held.row))

    def first(self) -> OpenBooking | None:
        """Who of those still there goes first."""
        while self._order:
            held = self.there.get(self._order[0][1])
            if held is not None and held.reliable:
                return held
            heappop(self._order)
        return None


@define
class WaitingRoom:
    """Those who have come and are not received yet: by booking by their start, in general order as they came."""

    _booked: _Line = Factory(_Line)
    _walk_ins: _Line = Factory(_Line)

    def came(self, held: OpenBooking) -> None:
        """Somebody comes by booking."""
        self._booked.join(held.slot, held)

    def waits(self, held: OpenBooking) -> None:
        """Somebody who came too late waits in general order."""
        self._walk_ins.join(held.waits_since, held)

    def received(self, held: OpenBooking) -> tuple[bool, OpenBooking | None]:
        """Whether the person waited at all, and who was there and should have gone first.

        That is whoever came by booking for an earlier start; before someone in general order, everyone who came by
        booking, and who came earlier.
        """
        if self._booked.there.pop(held.row, None) is not None:
            first = self._booked.first()
            return True, first if first is not None and first.slot < held.slot else None
        if self._walk_ins.there.pop(held.row, None) is None:
            return False, None
        earlier = self._walk_ins.first()
        waits_longer = earlier is not None and (earlier.waits_since or 0) < (held.waits_since or 0)
        return True, self._booked.first() or (earlier if waits_longer else None)
