"""A system behind the routes of the kit, on the loopback: whatever object has the methods."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

__all__ = ["HANGS_UP", "Answer", "answering", "serving"]

Answer = Callable[[str, dict[str, Any]], tuple[int, bytes]]
"""What a server says to a route and its arguments: status and body."""

HANGS_UP = 0
"""The status by which the server closes the connection instead of saying anything."""


def answering(system: Any) -> Answer:
    """Answers with what the methods of a system give; HTTP 501 for a method that it lacks."""
    lock = threading.Lock()

    def answer(route: str, given: dict[str, Any]) -> tuple[int, bytes]:
        if not hasattr(system, route):
            return 501, b""
        with lock:
            return 200, json.dumps(getattr(system, route)(**given)).encode()

    return answer


@contextmanager
def serving(answer: Answer, *, keeps_open: bool = True) -> Iterator[str]:
    """The URL of a server that answers so; one that does not keep connections open closes each after its answer."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            given = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, body = answer(self.path.removeprefix("/kit/"), given)
            if status != HANGS_UP:
                self._reply(status, body)
            self.close_connection = status == HANGS_UP or not keeps_open

        def _reply(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing is logged."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/kit/"
        finally:
            server.shutdown()
            thread.join()
