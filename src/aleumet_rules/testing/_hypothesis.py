"""The entry point that Hypothesis calls when it is imported: from then on `st.from_type(Slot)` builds lawful slots."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from ..facts import bookings, incident, measure, places, profiles

__all__ = ["register"]

# Of each type, the strategy that builds it.
_STRATEGIES: Mapping[type, str] = MappingProxyType(
    {
        bookings.Booking: "bookings",
        bookings.Form031: "forms",
        bookings.WalkIn: "walk_ins",
        measure.Measure: "measures",
        profiles.AssistantProfile: "assistants",
        profiles.EntrepreneurProfile: "entrepreneurs",
        profiles.Founder: "founders",
        profiles.LegalEntityProfile: "legal_entities",
        incident.Incident: "incidents",
        places.Department: "departments",
        places.Slot: "slots",
        places.Trip: "trips",
    }
)


def register() -> None:
    """Tell Hypothesis how to build the facts of this package; each strategy is made when it is first asked for."""
    for kind, name in _STRATEGIES.items():
        st.register_type_strategy(kind, _maker(name))


def _maker(name: str) -> Callable[[type[Any]], st.SearchStrategy[Any]]:
    """Import the strategies late: Hypothesis calls `register` in the middle of its own import."""

    def make(_kind: type[Any]) -> st.SearchStrategy[Any]:
        strategy: st.SearchStrategy[Any] = getattr(import_module(f"{__package__}.strategies"), name)()
        return strategy

    return make
