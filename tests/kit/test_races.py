"""Several processes book at once, each by its own clock, on either database; another one is killed half way."""

import pytest

from http_queue import sqlite
from postgres import Server
from races import PROCESSES, breaches, race
from sweep import is_full

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
TENTH, SMALL = (PROCESSES, 1000), (2, 60)
"""How many processes make how many attempts: a tenth of `make race`, and fewer in a small sweep."""


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.engine)])
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return sqlite(tmp_path_factory.mktemp("queue"))
    server: Server = request.getfixturevalue("postgres")
    return server.url("postgresql+psycopg")


@pytest.mark.norm("queue.slot-free", "queue.one-active-booking", "queue.confirmation")
def test_race(url: str) -> None:
    """Nothing is given twice, nothing that was answered is lost, every booking has its SMS, nobody sees an error."""
    processes, attempts = TENTH if is_full() else SMALL
    told = race(url, attempts, processes)

    assert {name: number for name, number in breaches(url, told).items() if number} == {}
    assert told.errors == []
    assert told.attempts >= processes * attempts + attempts // 2
    assert told.tickets
    assert {"slot-taken", "active-booking"} >= {*told.refused}
