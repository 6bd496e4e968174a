"""The catalogue of norms is gathered from every act."""

from aleumet_rules import NORMS
from aleumet_rules.acts import codes, incident_norms, portal_norms, queue_norms, working_time


def test_catalogue_holds_every_act() -> None:
    """Every norm of every act stands in the catalogue under its id, act after act, and none twice."""
    of_acts = [norm for act in (working_time, codes, queue_norms, portal_norms, incident_norms) for norm in act.NORMS]

    assert list(NORMS.items()) == [(norm.id, norm) for norm in of_acts]
