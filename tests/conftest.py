"""What every test shares: one profile of Hypothesis, here and in CI."""

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "ci",
    parent=settings.get_profile("default"),
    derandomize=False,
    deadline=None,  # no test depends on the wall clock,
    suppress_health_check=[HealthCheck.too_slow],  # not even on a busy machine
    print_blob=True,
)
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option with which the golden texts are written anew."""
    parser.addoption("--rewrite-golden", action="store_true", help="write the texts under tests/golden anew")
