"""The entry point that Hypothesis calls when it is imported: from then on `st.from_type(Slot)` builds lawful slots.

Whoever imports Hypothesis pays for this module alone: facts and strategies are imported when a fact is asked for.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis import strategies as st

__all__ = ["register"]

_PACKAGE = "aleumet_rules"
# Of each type, by its module and name, the strategy that builds it.
_STRATEGIES: "Mapping[tuple[str, str], str]" = MappingProxyType(
    {
        ("facts.bookings", "Booking"): "bookings",
        ("facts.bookings", "Form031"): "forms",
        ("facts.bookings", "WalkIn"): "walk_ins",
        ("facts.incident", "Incident"): "incidents",
        ("facts.measure", "Measure"): "measures",
        ("facts.places", "Department"): "departments",
        ("facts.places", "Slot"): "slots",
        ("facts.places", "Trip"): "trips",
        ("facts.profiles", "AssistantProfile"): "assistants",
        ("facts.profiles", "EntrepreneurProfile"): "entrepreneurs",
        ("facts.profiles", "Founder"): "founders",
        ("facts.profiles", "LegalEntityProfile"): "legal_entities",
        ("law.hours", "ServiceHours"): "service_hours",
    }
)


def register() -> None:
    """Tell Hypothesis how to build the facts of this package; facts and strategies are imported when asked for.

    A strategy that `st.register_type_strategy` gives one of the types goes before ours.
    """
    from hypothesis.strategies._internal import types

    types._global_extra_lookup[_PACKAGE] = _strategy_of


def _strategy_of(kind: object) -> "st.SearchStrategy[Any] | None":
    """The strategy that builds a type, and none for types that are not of this package."""
    home = str(getattr(kind, "__module__", "")).removeprefix(f"{_PACKAGE}.")
    name = _STRATEGIES.get((home, str(getattr(kind, "__qualname__", ""))))
    if name is None:
        return None
    strategy: st.SearchStrategy[Any] = getattr(import_module(f"{__package__}.strategies"), name)()
    return strategy
