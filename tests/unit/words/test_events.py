"""Every event of a record and every clock has a name."""

from collections.abc import Collection, Mapping

import pytest

from aleumet_rules import Text
from aleumet_rules.audit.rows import MEASURE_ROWS, QUEUE_ROWS
from aleumet_rules.facts.incident import CLOCKS, EVENTS
from aleumet_rules.words.events import INCIDENT_EVENT_NAMES, MEASURE_EVENT_NAMES, QUEUE_EVENT_NAMES
from aleumet_rules.words.text import LANGUAGES


@pytest.mark.parametrize(
    ("names", "things"),
    [
        pytest.param(QUEUE_EVENT_NAMES, QUEUE_ROWS, id="queue"),
        pytest.param(INCIDENT_EVENT_NAMES, EVENTS, id="incident"),
        pytest.param(MEASURE_EVENT_NAMES, MEASURE_ROWS, id="measure"),
        pytest.param({norm: clock.name for norm, clock in CLOCKS.items()}, CLOCKS, id="clocks"),
    ],
)
def test_each_has_a_name_of_its_own(names: Mapping[str, Text], things: Collection[str]) -> None:
    """Nothing goes without a name, no name without its thing, and no two share one in any language."""
    assert set(names) == set(things)
    for lang in LANGUAGES:
        assert len({name[lang] for name in names.values()}) == len(things)
