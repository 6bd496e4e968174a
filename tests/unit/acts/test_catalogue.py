"""The catalogue of norms is gathered from every act when it is first asked for."""

import pytest

from aleumet_rules import acts
from aleumet_rules.acts import codes, portal_rules, queue_algorithm, working_time


def test_catalogue_holds_every_act() -> None:
    """Every norm of every act stands in the catalogue under its id, act after act, and none twice."""
    of_acts = [norm for act in (working_time, codes, queue_algorithm, portal_rules) for norm in act.NORMS]

    assert list(acts.NORMS.items()) == [(norm.id, norm) for norm in of_acts]


def test_catalogue_is_there_from_the_first_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks first is given the catalogue as whoever asks later."""
    known = acts.NORMS
    monkeypatch.delattr(acts, "NORMS")

    assert known == acts.NORMS


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that the acts do not have is refused as Python does, naming the module and the name."""
    with pytest.raises(AttributeError, match=r"module 'aleumet_rules\.acts' has no attribute 'RULES'"):
        acts.RULES  # noqa: B018
