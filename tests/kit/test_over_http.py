"""The published contract over HTTP: ten routes and their like, ready systems that ask by them."""

import gc
import json
import socket
import warnings
from collections.abc import Iterator
from datetime import date
from http import HTTPStatus
from typing import Any

import pytest
from hypothesis.errors import Flaky

from aleumet_rules import LAW, InvalidFact
from aleumet_rules.testing.conformance import (
    SUBJECTS,
    BadReply,
    HttpCalendar,
    HttpIncidents,
    HttpIpr,
    HttpMessages,
    HttpQueue,
    QueueConformance,
    ReferenceCalendar,
    ReferenceIncidents,
    ReferenceIpr,
    ReferenceMessages,
    ReferenceQueue,
    Unanswered,
    cases,
    check,
    findings,
    openapi,
)
from aleumet_rules.testing.conformance.drawn import Draw, asked_at_random
from aleumet_rules.testing.conformance.over_http import HTTP_SYSTEMS
from served import HANGS_UP, answering, serving

SYSTEMS: dict[str, tuple[Any, Any]] = {
    "queue": (HttpQueue, ReferenceQueue),
    "calendar": (HttpCalendar, ReferenceCalendar),
    "incident": (HttpIncidents, ReferenceIncidents),
    "ipr": (HttpIpr, ReferenceIpr),
    "messages": (HttpMessages, ReferenceMessages),
}


def always(status: int, body: bytes = b"") -> Any:
    """The same answer to everything."""
    return lambda _route, _given: (status, body)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_law_passes_over_http(subject: str) -> None:
    """Behind HTTP the law itself answers every question as it does without."""
    asks, ours = SYSTEMS[subject]
    with serving(answering(ours())) as url:
        report = findings(subject, asks(url))

    assert report.passed
    assert report.coverage.judged == report.coverage.asked


@pytest.mark.parametrize("subject", SUBJECTS)
def test_what_is_drawn_passes_over_http(subject: str) -> None:
    """So it does with what is drawn at random."""
    asks, ours = SYSTEMS[subject]
    with serving(answering(ours())) as url:
        report = asked_at_random(subject, asks(url), LAW, Draw(5, first=date(2026, 3, 1), last=date(2026, 3, 31)))

    assert report.passed


def test_each_subject_has_its_system() -> None:
    """Each system has the methods of its protocol, and is compared and shown by its URL."""
    assert {subject: kind for subject, (kind, _) in SYSTEMS.items()} == HTTP_SYSTEMS
    assert HttpQueue("http://a/b") == HttpQueue("http://a/b") != HttpQueue("http://a/c")
    assert repr(HttpIpr("http://a/b", timeout=2)) == "HttpIpr(url='http://a/b', timeout=2)"


def test_arguments_by_their_names() -> None:
    """A request is an object of the arguments by their names; those that are left out are not in it."""
    asked: list[tuple[str, Any]] = []

    def note(route: str, given: dict[str, Any]) -> tuple[int, bytes]:
        asked.append((route, given))
        return HTTPStatus.OK, b"true"

    with serving(note) as url:
        HttpCalendar(url).count_working_days("2026-01-01", end="2026-02-01")
        HttpMessages(url.rstrip("/")).message(1, {}, "https://a/")  # type: ignore[typeddict-item]

    assert asked == [
        ("count_working_days", {"start": "2026-01-01", "end": "2026-02-01"}),
        ("message", {"annex": 1, "form": {}, "link": "https://a/"}),
    ]


def test_what_gives_nothing_may_say_anything() -> None:
    """`open` and `tick` give nothing: an empty answer will do."""
    for answer in (always(HTTPStatus.NO_CONTENT), always(HTTPStatus.OK), always(HTTPStatus.OK, b'"done"')):
        with serving(answer) as url:
            HttpQueue(url).tick("2025-12-15T09:00:00+05:00")


def test_route_that_there_is_not() -> None:
    """HTTP 501 leaves the question unanswered, and nothing else does."""
    with serving(always(HTTPStatus.NOT_IMPLEMENTED)) as url:
        with pytest.raises(Unanswered, match=r"^POST /status is not implemented$"):
            HttpQueue(url).status("T-1", "2025-12-15T09:00:00+05:00")
        report = findings("queue", HttpQueue(url))

    assert (report.passed, report.coverage.judged) == (False, 0)


@pytest.mark.parametrize(
    ("answer", "cause", "problem"),
    [
        pytest.param(always(500, b"oops"), "no reply", "POST /status brings HTTP 500: oops", id="500"),
        pytest.param(always(404, b"x" * 300), "no reply", "POST /status brings HTTP 404: " + "x" * 200, id="404"),
        pytest.param(always(200, b"{"), "the wrong shape", "POST /status brings no JSON: {", id="no-json"),
        pytest.param(always(200, b"\xff"), "the wrong shape", "POST /status brings no JSON: \ufffd", id="no-utf-8"),
        pytest.param(always(HANGS_UP), "no reply", "POST /status brings no reply: RemoteDisconnected", id="hangs-up"),
    ],
)
def test_bad_replies(answer: Any, cause: str, problem: str) -> None:
    """What is no reply is told by its route, with the beginning of what came."""
    with serving(answer) as url, pytest.raises(BadReply) as caught:
        HttpQueue(url).status("T-1", "2025-12-15T09:00:00+05:00")

    assert caught.value.cause == cause
    assert str(caught.value).startswith(problem)
    assert not str(caught.value).endswith("x" * 201)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_server_that_fails_is_no_pass(subject: str) -> None:
    """Each question is a finding whose cause says that there was no reply; of what is drawn, too."""
    system = SYSTEMS[subject][0]
    with serving(always(500)) as url:
        report = findings(subject, system(url))
        drawn = asked_at_random(subject, system(url), LAW, Draw(3))

    assert {one.cause for one in [*report, *drawn]} == {"no reply"}
    assert len([*report]) == report.coverage.asked
    assert not drawn.passed


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_server_without_routes_is_no_pass(subject: str) -> None:
    """What is drawn of a subject that the server does not know is unanswered."""
    with serving(always(501)) as url:
        report = asked_at_random(subject, SYSTEMS[subject][0](url), LAW, Draw(3))

    assert (report.passed, report.coverage.judged, [*report]) == (False, 0, [])


def test_wrong_answers_to_what_is_drawn() -> None:
    """A finding of what is drawn bears the norms that it broke."""
    with serving(always(200, b"true")) as url:
        draw = Draw(first=date(2026, 1, 1), last=date(2026, 1, 31))
        (found,) = asked_at_random("calendar", HttpCalendar(url), LAW, draw)

    assert "calendar.weekend" in found.norms


def test_a_system_that_answers_some() -> None:
    """What a system has is judged, also in what is drawn, where it lacks the rest."""
    ours = ReferenceIncidents()

    class Registers:
        registration_due = ours.registration_due

    with serving(answering(Registers())) as url:
        assert asked_at_random("incident", HttpIncidents(url), LAW, Draw(10)).passed


def test_unsteady_answers() -> None:
    """A system that answers the same question otherwise each time has not passed, and the report says so."""

    class Unsteady:
        def is_working_day(self, _day: str) -> bool:
            raise Flaky("as Hypothesis says it")

    (found,) = asked_at_random("calendar", Unsteady(), LAW, Draw())

    assert (found.norms, found.cause) == ((), "unsteady answers")


def test_connections_are_kept_open() -> None:
    """One connection serves a story; where the server closes it, another one is opened."""
    case = cases("queue")[0]
    for keeps_open in (True, False):
        with serving(answering(ReferenceQueue()), keeps_open=keeps_open) as url:
            check(HttpQueue(url), case)


def test_a_connection_that_was_closed_meanwhile() -> None:
    """A server that hangs up on an idle connection is asked again, by a new one."""
    hung_up: list[str] = []

    def once(route: str, _given: dict[str, Any]) -> tuple[int, bytes]:
        hung_up.append(route)
        return (HANGS_UP, b"") if len(hung_up) == 2 else (200, b'"active"')

    with serving(once) as url:
        system = HttpQueue(url)
        answers = [system.status("T-1", "2025-12-15T09:00:00+05:00") for _ in range(2)]

    assert (answers, len(hung_up)) == (["active", "active"], 3)


def test_no_connection_is_left_open() -> None:
    """Nothing warns of sockets when a system is no longer used."""
    with serving(answering(ReferenceQueue())) as url, warnings.catch_warnings():
        warnings.simplefilter("error")
        check(HttpQueue(url), next(case for case in cases("queue") if case.id == "race-for-one-start"))
        gc.collect()


def test_nobody_listens() -> None:
    """Where nobody listens there is no reply."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(BadReply, match=r"^POST /open brings no reply: ConnectionRefusedError") as caught:
        HttpQueue(f"http://127.0.0.1:{port}").open([])

    assert caught.value.cause == "no reply"


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://localhost", "http://", "/kit", ""])
def test_no_url(url: str) -> None:
    """What is no address on the web is misuse."""
    with pytest.raises(InvalidFact, match=r"^url: must be one of 'http://…', 'https://…'; got "):
        HttpQueue(url)


def test_the_secure_web_is_asked_as_well() -> None:
    """A URL of https is asked by TLS: a server without it gives no reply."""
    with serving(always(200, b"true")) as url, pytest.raises(BadReply, match="SSLError"):
        HttpCalendar(url.replace("http", "https", 1), timeout=5).is_working_day("2026-01-05")


class TestStoriesOverHttp(QueueConformance):
    """The class of the kit takes a queue behind HTTP as any other."""

    examples = 3
    steps = 5
    test_case = None  # type: ignore[assignment]  # all of them are asked at once, above

    @pytest.fixture
    def system(self) -> Iterator[HttpQueue]:
        """The law behind HTTP."""
        with serving(answering(ReferenceQueue())) as url:
            yield HttpQueue(url)


class TestContract:
    """The OpenAPI document, made from the protocols."""

    def test_ten_routes(self) -> None:
        """The queue has ten, one POST each."""
        routes = openapi(["queue"])["paths"]

        assert [*routes] == [
            *("/open", "/tick", "/free", "/book", "/cancel", "/arrive", "/wait", "/status", "/messages", "/order")
        ]
        assert {tuple(route) for route in routes.values()} == {("post",)}

    def test_every_subject(self) -> None:
        """Each method that a system is asked by is a route, and no two have one name."""
        routes = openapi()["paths"]
        asked = {case.ask for subject in SUBJECTS for case in cases(subject)} - {"story"}

        assert {f"/{name}" for name in asked} <= routes.keys()
        assert {route["post"]["tags"][0] for route in routes.values()} == {*SUBJECTS}
        assert len(routes) == sum(len(openapi([subject])["paths"]) for subject in SUBJECTS)

    def test_what_is_given_and_what_comes_back(self) -> None:
        """Rows stand among the components, days and instants have their formats, what may be null says so."""
        document = openapi()
        free, closes = (document["paths"][f"/{name}"]["post"] for name in ("free", "closes_on"))
        given = free["requestBody"]["content"]["application/json"]["schema"]

        assert given["required"] == ["department", "first", "last", "at"]
        assert given["properties"]["at"] == {"type": "string", "format": "date-time"}
        assert free["responses"]["200"]["content"]["application/json"]["schema"] == {
            "type": "array",
            "items": {"type": "string", "format": "date-time"},
        }
        assert closes["responses"]["200"]["content"]["application/json"]["schema"] == {
            "anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]
        }
        assert "content" not in document["paths"]["/tick"]["post"]["responses"]["200"]
        assert document["components"]["schemas"]["BookReply"]["required"] == ["accepted"]
        assert "description" in document["paths"]["/tick"]["post"]
        assert "description" not in document["paths"]["/book"]["post"]

    @pytest.mark.parametrize("subject", SUBJECTS)
    def test_questions_fit_their_schema(self, subject: str) -> None:
        """What the kit sends is what the document says; the law's answers are what it says comes back."""
        validator = pytest.importorskip("jsonschema").Draft202012Validator
        document = openapi([subject])
        for case in cases(subject):
            if case.ask != "story":
                operation = document["paths"][f"/{case.ask}"]["post"]
                for part, value in (
                    (operation["requestBody"], case.input),
                    (operation["responses"]["200"], case.expected),
                ):
                    schema = {**part["content"]["application/json"]["schema"], "components": document["components"]}
                    validator(schema).validate(json.loads(json.dumps(value)))
