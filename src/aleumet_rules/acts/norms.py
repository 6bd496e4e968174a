"""Every norm by its public id, in the order of the acts."""

from collections.abc import Mapping

from . import codes, incident_norms, portal_norms, queue_norms, working_time
from .frozen import FrozenMapping
from .model import Norm

__all__ = ["NORMS"]

NORMS: Mapping[str, Norm] = FrozenMapping(
    {norm.id: norm for act in (working_time, codes, queue_norms, portal_norms, incident_norms) for norm in act.NORMS}
)
"""Every norm by its public id, in the order of the acts."""
