"""Who waits to be received at a department on a day, and who goes first (Algorithm, para 12)."""

from attrs import Factory, define

from .bookings import OpenBooking

__all__ = ["WaitingRoom"]


@define
class WaitingRoom:
    """Those who have come and are not received yet: by booking, and in general order as they came."""

    booked: list[OpenBooking] = Factory(list)
    walk_ins: list[OpenBooking] = Factory(list)

    def ahead_of(self, held: OpenBooking) -> list[OpenBooking] | None:
        """Who is there and goes first, by booking with an earlier start; `None` when the person does not wait."""
        if held in self.booked:
            return [other for other in self.booked if other.slot < held.slot]
        if held in self.walk_ins:
            return [*self.booked, *self.walk_ins[: self.walk_ins.index(held)]]
        return None

    def leave(self, held: OpenBooking) -> None:
        """The person is received."""
        (self.booked if held in self.booked else self.walk_ins).remove(held)
