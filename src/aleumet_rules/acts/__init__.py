"""The acts as data: every norm with its citation and its sentence, every number with the day it holds from."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..law import Norm

__all__ = ["NORMS"]

if TYPE_CHECKING:
    NORMS: Mapping[str, Norm]
    """Every norm by its public id, in the order of the acts."""

_ACTS = ("working_time", "codes", "queue_algorithm", "portal_rules")


def __getattr__(name: str) -> Mapping[str, Norm]:
    """`NORMS`, gathered when first asked for: who counts working days need not load the other acts."""
    if name != "NORMS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    acts = [import_module(f"{__name__}.{act}") for act in _ACTS]
    norms = MappingProxyType({norm.id: norm for act in acts for norm in act.NORMS})
    globals()["NORMS"] = norms
    return norms
