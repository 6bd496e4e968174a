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
# Of each type, by its name, the strategy that builds it.
_STRATEGIES: "Mapping[str, str]" = MappingProxyType(
    {
        "Booking": "bookings",
        "Form031": "forms",
        "WalkIn": "walk_ins",
        "Incident": "incidents",
        "Measure": "measures",
        "Department": "departments",
        "Slot": "slots",
        "Trip": "trips",
        "AssistantProfile": "assistants",
        "EntrepreneurProfile": "entrepreneurs",
        "Founder": "founders",
        "LegalEntityProfile": "legal_entities",
        "ServiceHours": "service_hours",
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
    name = _STRATEGIES.get(str(getattr(kind, "__qualname__", "")))
    if name is None or getattr(kind, "__module__", "") != _PACKAGE:
        return None
    strategy: st.SearchStrategy[Any] = getattr(import_module(f"{__package__}.strategies"), name)()
    return strategy
