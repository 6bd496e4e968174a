"""The example service passes the kit over HTTP, on SQLite and on PostgreSQL, in this process and over a real socket."""

from collections.abc import Iterator
from datetime import date

import pytest

from aleumet_rules.testing.conformance import CalendarConformance, Case, QueueConformance, cases, check, findings
from http_queue import in_process, over_a_socket, sqlite
from postgres import Server
from queue_service.adapter import HttpQueue
from sweep import share, some

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
FEW = 5


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.engine)])
def inside(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[HttpQueue]:
    """The service, asked without a network."""
    if request.param == "sqlite":
        url = sqlite(tmp_path_factory.mktemp("queue"))
    else:
        server: Server = request.getfixturevalue("postgres")
        url = server.url("postgresql+psycopg")
    with in_process(url) as system:
        yield system


@pytest.fixture(scope="module")
def behind_a_socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HttpQueue]:
    """The service behind uvicorn and a real socket."""
    with over_a_socket(sqlite(tmp_path_factory.mktemp("queue"))) as system:
        yield system


def races_and_one_for_each_norm() -> list[Case]:
    """Of the golden cases those in which people ask at the same moment, and the first of each norm."""
    every = cases("queue")
    races = [case for case in every if any(step["do"] == "together" for step in case.input.get("steps", ()))]
    first = {norm: case for case in reversed(every) for norm in case.norms}
    return [*{case.id: case for case in (*races, *first.values())}.values()]


def test_every_golden_case(inside: HttpQueue) -> None:
    """No golden case of the queue finds anything in the service; a small sweep asks some of them."""
    for case in some([case for case in cases("queue") if case.binding], FEW):
        check(inside, case)


@pytest.mark.parametrize("case", races_and_one_for_each_norm(), ids=lambda case: case.test_id)
def test_golden_case_over_a_socket(case: Case, behind_a_socket: HttpQueue) -> None:
    """Nor does a case of each norm, nor any race, when it comes through uvicorn and the loopback."""
    check(behind_a_socket, case)


class TestStoriesInProcess(QueueConformance):
    """Stories of the machine."""

    examples = share(30)
    test_case = None  # type: ignore[assignment]  # all of them are asked at once, above

    @pytest.fixture
    def system(self, inside: HttpQueue) -> HttpQueue:
        """The service of this process."""
        return inside


class TestStoriesOverASocket(QueueConformance):
    """The same through uvicorn and the loopback, where several requests do run at once."""

    examples = 5
    test_case = None  # type: ignore[assignment]  # races, and one for each norm, are asked above

    @pytest.fixture
    def system(self, behind_a_socket: HttpQueue) -> HttpQueue:
        """The service at the other end of the socket."""
        return behind_a_socket


def test_every_golden_case_of_the_calendar(inside: HttpQueue) -> None:
    """The service takes the days of the golden cases for what they are; of terms it knows nothing."""
    assert [*findings("calendar", inside)] == []
    assert {case.ask for case in cases("calendar") if hasattr(inside, case.ask)} == {"is_working_day"}


class TestCalendarOfTheService(CalendarConformance):
    """So it does with each day of two years."""

    first = date(2025, 1, 1)
    test_case = None  # type: ignore[assignment]  # all of them are asked at once, above

    @pytest.fixture
    def system(self, behind_a_socket: HttpQueue) -> HttpQueue:
        """The service at the other end of the socket; no database is asked for a day."""
        return behind_a_socket
