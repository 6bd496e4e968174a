"""The small portal of the guide, in one process and in two on PostgreSQL."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from aleumet_rules import Channel, Department, Form031, Incident, Measure, astana, to_plain
from http_queue import Inside
from postgres import Server
from sweep import share

pytestmark = [pytest.mark.slow, pytest.mark.engine]
ROOT = Path(__file__).parents[2]
SOURCE, PAGE = ROOT / "examples/portal.py", ROOT / "docs/guide/portal.md"
PLACES = [Department("3", "Көкшетау қ., Абай к., 96", ("1110",)), Department("4", "Степногорск қ.", ("1118",))]
NINE, TEN = astana(2026, 1, 19, 9).isoformat(), astana(2026, 1, 19, 10).isoformat()

Ask = Callable[..., httpx.Response]


def form(number: int = 1) -> Form031:
    """A form by its number."""
    return Form031(f"031-{number}", f"A-{number}", date(2026, 1, 12), "111010000", "+77010000001")


@pytest.fixture
def database(postgres: Server, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database with the portal's schema, by the words with which psycopg connects."""
    words = postgres.url()
    monkeypatch.setenv("PORTAL_DATABASE", words)
    import portal  # noqa: PLC0415

    with psycopg.connect(words) as db:
        db.execute(portal.SCHEMA)
    return words


@pytest.fixture
def ask(database: str) -> Iterator[Ask]:  # noqa: ARG001
    """Asks the portal in this process at an instant of January 2026."""
    from rehearsal import app  # noqa: PLC0415

    with httpx.Client(transport=Inside(app), base_url="http://portal") as client:

        def asked(
            method: str, path: str, day: int = 14, hour: int = 11, minute: int = 0, **body: Any
        ) -> httpx.Response:
            at = astana(2026, 1, day, hour, minute).isoformat()
            return client.request(method, path, json=body or None, headers={"at": at})

        for place in PLACES:
            assert asked("PUT", f"/departments/{place.number}", **to_plain(place)).status_code == 200
        yield asked


@contextmanager
def two_processes(database: str) -> Iterator[list[str]]:
    """The portal in two processes, each behind a socket of its own; their URLs."""
    began = os.environ | {"PORTAL_DATABASE": database, "REHEARSAL_STARTED": str(time.monotonic())}
    paths = {"PYTHONPATH": os.pathsep.join(map(str, (ROOT / "examples", ROOT / "tests/support")))}
    with ExitStack() as stack:
        urls = []
        for _ in range(2):
            listening = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
            words = [
                sys.executable,
                "-m",
                "uvicorn",
                "--fd",
                str(listening.fileno()),
                "--log-level",
                "error",
                "rehearsal:app",
            ]
            process = subprocess.Popen(words, env=began | paths, pass_fds=[listening.fileno()])
            stack.callback(process.wait)
            stack.callback(process.terminate)
            urls.append(f"http://127.0.0.1:{listening.getsockname()[1]}")
        yield urls


def annexes(database: str) -> list[int]:
    """The annexes of the messages in the outbox."""
    with psycopg.connect(database) as db:
        return [annex for (annex,) in db.execute("SELECT annex FROM outbox ORDER BY id")]


def enter(ask: Ask, number: int = 1) -> None:
    """Enter a form."""
    assert ask("PUT", f"/forms/031-{number}", **to_plain(form(number))).status_code == 200


def book(ask: Ask, number: int = 1, starts_at: str = NINE, **when: int) -> httpx.Response:
    """Ask for a booking."""
    return ask("POST", "/bookings", form=f"031-{number}", department="3", starts_at=starts_at, **when)


def test_length() -> None:
    """The portal is as short as the guide says."""
    assert len(SOURCE.read_text(encoding="utf-8").splitlines()) <= 220


def test_guide_shows_all_of_it() -> None:
    """The page of the guide shows the portal from its first line to its last, each once and in order."""
    page, source = PAGE.read_text(encoding="utf-8"), SOURCE.read_text(encoding="utf-8")
    begins = [0, *(source.index(_plain(mark)) for mark in re.findall(r"^:start-at: (.+)$", page, re.MULTILINE))]
    ends = [source.index(_plain(mark)) for mark in re.findall(r"^:end-before: (.+)$", page, re.MULTILINE)]

    assert page.count("```{literalinclude} ../../examples/portal.py\n") == len(begins)
    assert begins == [0, *ends]


def _plain(mark: str) -> str:
    """A mark without the quotation marks of YAML."""
    return mark.strip("'")


def test_queue(ask: Ask, database: str) -> None:
    """Free starts for a form, a booking, a refusal, cancelling and arriving; each with its message."""
    enter(ask)
    enter(ask, 2)
    free = ask("GET", "/forms/031-1/free?first=2026-01-19&last=2026-01-19").json()
    assert {number: len(starts) for number, starts in free.items()} == {"3": 5}
    ticket = book(ask).json()["ticket"]
    assert ask("GET", "/forms/031-1/free?first=2026-01-19&last=2026-01-19").json() == {"3": []}
    refusal = book(ask, 2)
    assert (refusal.status_code, refusal.json()["detail"]["reasons"][0]["code"]) == (409, "slot-taken")
    assert ask("POST", f"/bookings/{ticket}/cancel").json() == {"status": "cancelled"}
    assert ask("POST", f"/bookings/{ticket}/cancel").status_code == 409
    ticket = book(ask, 2).json()["ticket"]
    assert ask("POST", f"/bookings/{ticket}/arrive", day=18).status_code == 409
    assert ask("POST", f"/bookings/{ticket}/arrive", day=19, hour=9).json() == {"status": "attended"}
    assert annexes(database) == [2, 3, 2]


def test_nights(ask: Ask, database: str) -> None:
    """A night reminds once, and notes what has lapsed, which the form's next request does as well."""
    enter(ask)
    enter(ask, 2)
    assert book(ask).status_code == 200
    assert book(ask, 2, TEN).status_code == 200
    for day in (15, 16, 16):
        assert ask("POST", "/jobs/night", day=day, hour=1).status_code == 200
    assert annexes(database) == [2, 2, 2, 2]
    assert book(ask, 1, astana(2026, 1, 20, 9).isoformat(), day=19, hour=9, minute=16).status_code == 200
    assert annexes(database)[4:] == [4, 2]
    assert ask("POST", "/jobs/night", day=20, hour=1).status_code == 200
    assert annexes(database)[6:] == [4]


def test_desk(ask: Ask) -> None:
    """An incident's events, its clocks, what is due next, and what is due by an instant."""
    request = Incident(astana(2026, 1, 14, 10), Channel.CHAT_BOT)
    assert ask("PUT", "/incidents/7", **to_plain(request)).status_code == 200
    assert ask("GET", "/incidents/7").json()["next"]["norm"] == "incident.register"
    assert ask("POST", "/incidents/7/events/registered_at", hour=12).status_code == 200
    assert ask("GET", "/incidents/7", hour=12).json()["next"]["norm"] == "incident.analyse"
    due = [ask("GET", f"/incidents?before=2026-01-{day}T13:30:00Z").json() for day in (14, 15)]
    assert [[row["id"] for row in rows] for rows in due] == [[], ["7"]]
    assert ask("POST", "/incidents/7/events/lost_at", hour=13).status_code == 422
    assert ask("GET", "/incidents/8").status_code == 404


def test_supplier(ask: Ask) -> None:
    """A measure's window, choosing, pressing “activate”, and whose block is told of on a day."""
    for key in ("17", "18"):
        told = Measure(key, "Wheelchair", date(2025, 11, 10), date(2025, 11, 14))
        assert ask("PUT", f"/measures/{key}", **to_plain(told)).status_code == 200
    shown = ask("GET", "/measures/17").json()
    assert (shown["status"], shown["window"]["closes_on"]) == ("choosing", "2026-01-14")
    assert ask("GET", "/block-notices?on=2026-01-15").json() == ["17", "18"]
    assert ask("POST", "/measures/18/choose").status_code == 200
    assert ask("GET", "/block-notices?on=2026-01-15").json() == ["17"]
    assert ask("POST", "/measures/17/choose", day=15).status_code == 409
    assert ask("POST", "/measures/17/activate", day=15).status_code == 200
    assert ask("GET", "/measures/17", day=15).json()["status"] == "reactivation-requested"


def test_wrong_facts(ask: Ask) -> None:
    """What cannot be right is 422, and says what is wrong without a word of the person."""
    wrong = ask("PUT", "/forms/1", **{**to_plain(form()), "phone": "87010000001"})
    assert (wrong.status_code, "$.phone: must be +7 and ten digits" in wrong.text) == (422, True)
    assert "8701" not in wrong.text
    enter(ask)
    late = book(ask, starts_at="9999-01-01T00:00:00Z")
    assert (late.status_code, "2050" in late.text) == (422, True)


def test_two_processes(database: str, ask: Ask) -> None:
    """Two processes share the database: nothing is given twice, every booking has its message, nobody sees an error."""
    forms = max(share(20), 6)
    for number in range(forms):
        enter(ask, number)
    starts = [astana(2026, 1, 19, hour).isoformat() for hour in (9, 10, 11, 12)]
    wanted = [(f"031-{number % forms}", start) for number in range(3 * forms) for start in starts[number % 4 :][:2]]
    with two_processes(database) as urls, ThreadPoolExecutor(8) as people, httpx.Client(trust_env=False) as web:

        def click(turn: int) -> tuple[int, str]:
            number, start = wanted[turn // 2]
            body = {"form": number, "department": "3", "starts_at": start}
            answer = web.post(f"{urls[turn % 2]}/bookings", json=body, timeout=60)
            return answer.status_code, answer.text

        answers = [*people.map(click, range(2 * len(wanted)))]
        tickets = {json.loads(text)["ticket"] for status, text in answers if status == 200}

        def give_up(turn: int) -> tuple[int, str]:
            answer = web.post(f"{urls[turn % 2]}/bookings/{[*tickets][turn // 2]}/cancel", timeout=60)
            return answer.status_code, answer.text

        given_up = [*people.map(give_up, range(2 * len(tickets)))]
    with psycopg.connect(database) as db:
        stored = {ticket for (ticket,) in db.execute("SELECT ticket FROM booking WHERE status = 'cancelled'")}

    assert Counter(status for status, _ in answers) == {200: 4, 409: 2 * len(wanted) - 4}
    assert all(json.loads(text)["detail"]["reasons"] for status, text in answers + given_up if status == 409)
    assert Counter(status for status, _ in given_up) == {200: 4, 409: 4}
    assert tickets == stored
    assert sorted(annexes(database)) == [2] * 4 + [3] * 4
