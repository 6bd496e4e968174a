"""Queue services to try the kit on: in this process, and behind a real socket."""

import asyncio
import socket
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn
from fastapi import FastAPI
from sqlalchemy import Engine, event

from queue_service.adapter import HttpQueue
from queue_service.app import create_app
from queue_service.pieces import Pieces
from queue_service.service import QueueService

__all__ = ["in_process", "over_a_socket", "sqlite"]


def sqlite(folder: Path) -> str:
    """The URL of a database in one file of a folder."""
    return f"sqlite:///{folder}/queue.sqlite"


@event.listens_for(Engine, "connect")
def _without_waiting(connection: object, _: object) -> None:
    """SQLite does not wait for the disk in these tests, nor does PostgreSQL: no test takes a machine's power away."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous = OFF")


class Inside(httpx.BaseTransport):
    """Hands requests to an application that runs in a loop of its own, several of them at once if need be."""

    def __init__(self, app: FastAPI) -> None:
        self._app = httpx.ASGITransport(app)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Ask the application and wait for its answer."""
        return asyncio.run_coroutine_threadsafe(self._asked(request), self._loop).result()

    async def _asked(self, request: httpx.Request) -> httpx.Response:
        answer = await self._app.handle_async_request(request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=await answer.aread())

    def close(self) -> None:
        """Stop the loop, and the threads that it has lent."""
        asyncio.run_coroutine_threadsafe(self._loop.shutdown_default_executor(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


@contextmanager
def in_process(url: str, pieces: Pieces | None = None) -> Iterator[HttpQueue]:
    """A service that is asked over HTTP without a network."""
    service = QueueService(url, pieces)
    try:
        with httpx.Client(transport=Inside(create_app(service, rehearsal=True)), base_url="http://queue") as client:
            yield HttpQueue(client)
    finally:
        service.store.close()


@contextmanager
def over_a_socket(url: str) -> Iterator[HttpQueue]:
    """A service behind uvicorn on the loopback, at a port that happens to be free."""
    service = QueueService(url)
    server = uvicorn.Server(uvicorn.Config(create_app(service, rehearsal=True), log_level="error", lifespan="off"))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # or each answer waits 40 ms for the next
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{listening.getsockname()[1]}", trust_env=False) as client:
                yield HttpQueue(client)
        finally:
            server.should_exit = True
            thread.join()
            service.store.close()
