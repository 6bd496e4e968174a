"""The acts as data: every norm with its citation and its sentence, every number with the day it holds from."""

from types import MappingProxyType

from ..law import Norm
from . import codes, portal_rules, queue_algorithm, working_time

__all__ = ["NORMS"]

NORMS = MappingProxyType[str, Norm](
    {norm.id: norm for room in (working_time, codes, queue_algorithm, portal_rules) for norm in room.NORMS}
)
"""Every norm by its public id, in the order of the acts."""
