"""A record of the contact centre: when the events of an incident fall, and the rows that say so."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from records import Row, at, in_order

__all__ = ["CONFIRMED", "REFUTED", "incident_rows"]

CONFIRMED: Mapping[str, datetime] = {
    "received": at(15, 10),
    "registered": at(15, 13),
    "found": at(17, 12),
    "analysed": at(17, 18, 30),
    "escalated": at(17, 15),
    "escalation-received": at(17, 15),
    "confirmed": at(17, 16),
    "confirmed-notice": at(17, 16, 30),
    "repair-started": at(18, 23, 59),
    "repaired": at(19, 10),
    "repaired-notice": at(19, 13),
}
"""An incident in which every clock is met in its last instant, save the repair, which is begun a minute before."""
REFUTED: Mapping[str, datetime] = {
    **{event: CONFIRMED[event] for event in list(CONFIRMED)[:6]},
    "refuted": at(17, 16),
    "refuted-notice": at(17, 16, 30),
}


def incident_rows(
    events: Mapping[str, datetime], number: str = "7", channel: str = "messenger", **carried: Any
) -> list[Row]:
    """The rows of an incident in order of time; of one instant, in the order given.

    `carried` is what its notice says of its contents: `proof` that of a refutation, `planned_at` that of a
    confirmation.
    """
    told = [{"event": event, "at": moment, "incident": number} for event, moment in events.items()]
    told[list(events).index("received")]["channel"] = channel
    for key, event in (("proof", "refuted-notice"), ("planned_at", "confirmed-notice")):
        if key in carried:
            told[list(events).index(event)][key] = carried[key]
    return in_order(told)
