"""The example service passes the kit over HTTP, in this process and over a real socket."""

from collections.abc import Iterator
from datetime import date

import pytest

from aleumet_rules.testing.conformance import CalendarConformance, QueueConformance
from http_queue import in_process, over_a_socket
from queue_service.adapter import HttpQueue


@pytest.fixture(scope="module")
def inside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HttpQueue]:
    """The service, asked without a network."""
    with in_process(tmp_path_factory.mktemp("queue")) as system:
        yield system


@pytest.fixture(scope="module")
def behind_a_socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HttpQueue]:
    """The service behind uvicorn and a real socket."""
    with over_a_socket(tmp_path_factory.mktemp("queue")) as system:
        yield system


class TestQueueInProcess(QueueConformance):
    """Every golden story, and stories of the machine."""

    examples = 30

    @pytest.fixture
    def system(self, inside: HttpQueue) -> HttpQueue:
        """The service of this process."""
        return inside


class TestQueueOverASocket(QueueConformance):
    """The same through uvicorn and the loopback, where several requests do run at once."""

    examples = 5

    @pytest.fixture
    def system(self, behind_a_socket: HttpQueue) -> HttpQueue:
        """The service at the other end of the socket."""
        return behind_a_socket


class TestCalendarOfTheService(CalendarConformance):
    """The days that the service takes for working days; of terms it knows nothing, so those cases are skipped."""

    first = date(2025, 1, 1)

    @pytest.fixture
    def system(self, inside: HttpQueue) -> HttpQueue:
        """The service of this process."""
        return inside
