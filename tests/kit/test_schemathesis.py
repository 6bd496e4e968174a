"""What the example service answers to what its OpenAPI document allows and forbids: as described, and never a 500."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

pytest.importorskip("schemathesis", reason="schemathesis is not installed: it comes with the extra `dev`")

import schemathesis
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from aleumet_rules import Department
from http_queue import sqlite
from queue_service.app import create_app
from queue_service.service import QueueService
from sweep import share

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
OPERATIONS = [
    "DELETE /queue",
    "GET /bookings/{ticket}",
    "GET /days/{day}",
    "GET /departments/{number}/free",
    "GET /departments/{number}/order",
    "GET /forms/{number}/messages",
    "GET /forms/{number}/receipts",
    "GET /notices",
    "POST /bookings",
    "POST /bookings/{ticket}/arrive",
    "POST /bookings/{ticket}/cancel",
    "POST /bookings/{ticket}/wait",
    "POST /tick",
    "PUT /departments",
    "PUT /measures",
]


@pytest.fixture(scope="module")
def operations(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """Every operation of the document by its method and path, over a service with a department."""
    service = QueueService(sqlite(tmp_path_factory.mktemp("queue")))
    service.enter([Department("3", "Көкшетау қ., Абай к., 96", ("1110",))])
    schema = schemathesis.openapi.from_asgi("/openapi.json", create_app(service, rehearsal=True))
    results: Iterable[Any] = schema.get_all_operations()
    found = [one.ok() for one in results]
    yield {f"{one.method.upper()} {one.path}": one for one in found}
    service.store.close()


def test_every_operation_is_asked(operations: dict[str, Any]) -> None:
    """The list above is that of the document."""
    assert sorted(operations) == OPERATIONS


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        pytest.param(name, mode, id=f"{name}-{mode.value}")
        for name in OPERATIONS
        for mode in GenerationMode
        if (name, mode) != ("DELETE /queue", GenerationMode.NEGATIVE)  # takes nothing that could be wrong
    ],
)
def test_operation(operations: dict[str, Any], name: str, mode: GenerationMode) -> None:
    """Requests that fit the document, and such as do not, are answered as it says."""

    @settings(max_examples=share(20), suppress_health_check=[*HealthCheck])
    @given(case=operations[name].as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        case.validate_response(case.call(), checks=CHECKS)

    ask()
